//! Virtual GPUs (vGPUs) of a vGPU host: vGPU types, running vGPU instances, placement, scheduling and licensing.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`VgpuType`] | vGPU type that a GPU supports, such as `GRID T4-1Q` |
//! | [`VgpuInstance`] | running vGPU of a virtual machine (VM) |
//! | [`Device::virtualization_mode`](crate::Device::virtualization_mode) | whether a GPU is a vGPU host |
//! | [`Device::vgpu_supported_types`](crate::Device::vgpu_supported_types) | vGPU types of a GPU |
//! | [`Device::active_vgpus`](crate::Device::active_vgpus) | vGPU instances on a GPU |
//! | [`Device::vgpu_instances_utilization_info`](crate::Device::vgpu_instances_utilization_info) | utilization |
//! | [`Device::vgpu_scheduler_state`](crate::Device::vgpu_scheduler_state) | vGPU scheduler |
//! | [`Nvml::vgpu_compatibility`](crate::Nvml::vgpu_compatibility) | whether a vGPU can migrate to a GPU |
//! | [`Device::grid_licensable_features`](crate::Device::grid_licensable_features) | vGPU software licenses |
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
//! # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
//! let device = nvml.device_by_index(0)?;
//! for vgpu in device.active_vgpus()? {
//!     println!("{}: {}, VM {}", vgpu.uuid()?, vgpu.vgpu_type()?.name()?, vgpu.vm_id()?.id);
//! }
//! # assert_eq!(device.active_vgpus()?.len(), 2);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

mod gpu_instance;
mod host;
mod instance;
mod instance_accounting;
mod instance_encoder;
mod instance_license;
mod licensing;
mod metadata;
mod scheduler;
mod type_;
mod type_placement;
mod utilization;

pub use host::*;
pub use instance::*;
pub use instance_license::*;
pub use licensing::*;
pub use metadata::*;
pub use scheduler::*;
pub use type_::*;
pub use type_placement::*;
pub use utilization::*;
