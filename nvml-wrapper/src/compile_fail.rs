//! Programs that must not compile: each would use a library, handle or buffer in a way that the types rule out.
//!
//! A library of the caller's choosing is loaded in `unsafe` code only:
//!
//! ```compile_fail,E0133
//! let builder = nvml_wrapper::Nvml::builder().lib_path("libnvidia-ml.so.1");
//! ```
//!
//! ```compile_fail,E0133
//! let builder = nvml_wrapper::Nvml::builder().resolver(|_| std::ptr::null());
//! ```
//!
//! A C function is called in `unsafe` code only:
//!
//! ```compile_fail,E0133
//! fn shut_down(nvml: &nvml_wrapper::Nvml) -> u32 {
//!     nvml.functions().nvmlShutdown()
//! }
//! ```
//!
//! A session that was shut down is not used:
//!
//! ```compile_fail,E0382
//! fn after_shutdown(nvml: nvml_wrapper::Nvml) {
//!     let _ = nvml.shutdown();
//!     let _ = nvml.device_count();
//! }
//! ```
//!
//! An instance that was destroyed is not used:
//!
//! ```compile_fail,E0382
//! fn after_destruction(instance: nvml_wrapper::GpuInstance) {
//!     let _ = instance.destroy();
//!     let _ = instance.info();
//! }
//! ```
//!
//! ```compile_fail,E0382
//! fn after_destruction(instance: nvml_wrapper::ComputeInstance) {
//!     let _ = instance.destroy();
//!     let _ = instance.info();
//! }
//! ```
//!
//! Handles that are freed have one owner:
//!
//! ```compile_fail,E0308
//! fn copy(sample: &nvml_wrapper::GpmSample) -> nvml_wrapper::GpmSample {
//!     sample.clone()
//! }
//! ```
//!
//! ```compile_fail,E0308
//! fn copy(set: &nvml_wrapper::event::SystemEventSet) -> nvml_wrapper::event::SystemEventSet {
//!     set.clone()
//! }
//! ```
//!
//! A sample is not filled through a shared reference, which another thread may read:
//!
//! ```compile_fail,E0308
//! fn fill(device: &nvml_wrapper::Device, sample: &nvml_wrapper::GpmSample) {
//!     let _ = device.gpm_sample_into(sample);
//! }
//! ```
//!
//! Values of a request are not read while the next call overwrites them:
//!
//! ```compile_fail,E0499
//! use nvml_wrapper::device::field::FieldRequest;
//!
//! fn read_twice(device: &nvml_wrapper::Device, request: &mut FieldRequest) -> nvml_wrapper::Result<usize> {
//!     let first = device.read_fields(request)?;
//!     let second = device.read_fields(request)?;
//!     Ok(first.count() + second.count())
//! }
//! ```
//!
//! The raw handle of a device is not replaced:
//!
//! ```compile_fail,E0616
//! fn replace(device: &mut nvml_wrapper::Device, other: &nvml_wrapper::Device) {
//!     device.handle = other.handle.clone();
//! }
//! ```
