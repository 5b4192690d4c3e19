//! Virtual GPUs (vGPUs) of a vGPU host: vGPU types, running vGPU instances, placement, scheduling and licensing.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`VgpuType`](crate::VgpuType) | vGPU type that a GPU supports, such as `GRID T4-1Q` |
//! | [`VgpuInstance`](crate::VgpuInstance) | running vGPU of a virtual machine (VM) |
//! | [`Device::virtualization_mode`](crate::Device::virtualization_mode) | whether a GPU is a vGPU host |
//! | [`Device::vgpu_supported_types`](crate::Device::vgpu_supported_types) | vGPU types of a GPU |
//! | [`Device::active_vgpus`](crate::Device::active_vgpus) | vGPU instances on a GPU |
//! | [`Device::vgpu_instances_utilization_info`](crate::Device::vgpu_instances_utilization_info) | utilization |
//! | [`Device::vgpu_scheduler_state`](crate::Device::vgpu_scheduler_state) | vGPU scheduler |
//! | [`Nvml::vgpu_compatibility`](crate::Nvml::vgpu_compatibility) | whether a vGPU can migrate to a GPU |
//! | [`Device::grid_licensable_features`](crate::Device::grid_licensable_features) | vGPU software licenses |
//!
//! No vGPU host is among the recorded GPUs: functions of vGPU types and vGPU instances are tested with simulated vGPUs
//! only. `docs/unconfirmed.md` in the repository lists the functions.
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! let device = nvml.device_by_index(0)?;
//! for vgpu in device.active_vgpus()? {
//!     println!("{}: {}, VM {}", vgpu.uuid()?, vgpu.vgpu_type()?.name()?, vgpu.vm_id()?.id);
//! }
//! # assert_eq!(device.active_vgpus()?.len(), 2);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

mod gpu_instance;
pub mod host;
pub mod instance;
mod instance_accounting;
mod instance_encoder;
pub mod instance_license;
pub mod licensing;
pub mod metadata;
pub mod placement;
pub mod scheduler;
pub mod utilization;
pub mod vgpu_type;
