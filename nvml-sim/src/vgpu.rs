//! vGPU types, vGPU hosts and running vGPU instances.

use nvml_sys::{nvmlHostVgpuMode_t, nvmlVgpuVmIdType_t};

use crate::model::{VgpuHostDetails, VgpuInstanceDetails, VgpuTypeDetails};

/// vGPU host mode of a GPU.
#[derive(Debug, Clone)]
pub struct VgpuHost {
    /// Host vGPU mode: with or without SR-IOV.
    pub mode: nvmlHostVgpuMode_t,
    /// IDs of the supported vGPU types.
    pub supported: Vec<u32>,
    /// IDs of the vGPU types that can be created in addition to the running instances.
    pub creatable: Vec<u32>,
    /// Running vGPU instances.
    pub instances: Vec<VgpuInstance>,
    /// Heterogeneous mode and capabilities.
    pub details: VgpuHostDetails,
}

/// A vGPU type.
#[derive(Debug, Clone)]
pub struct VgpuType {
    /// vGPU type ID.
    pub id: u32,
    /// Name.
    pub name: String,
    /// Class, such as `Compute`.
    pub class: String,
    /// Frame buffer size, in bytes.
    pub framebuffer_size: u64,
    /// Maximum number of instances on one GPU.
    pub max_instances: u32,
    /// Maximum number of display heads.
    pub display_heads: u32,
    /// Further properties.
    pub details: VgpuTypeDetails,
}

/// A running vGPU instance.
#[derive(Debug, Clone)]
pub struct VgpuInstance {
    /// vGPU instance ID.
    pub id: u32,
    /// vGPU type ID.
    pub type_id: u32,
    /// UUID of the vGPU.
    pub uuid: String,
    /// ID of the virtual machine.
    pub vm_id: String,
    /// Type of the virtual machine ID.
    pub vm_id_type: nvmlVgpuVmIdType_t,
    /// Driver version in the virtual machine. Empty if no driver is loaded.
    pub vm_driver_version: String,
    /// Frame buffer usage, in bytes.
    pub framebuffer_usage: u64,
    /// Further properties.
    pub details: VgpuInstanceDetails,
}
