//! Virtual GPUs: the types a host can make, and the instances it runs.

use nvml_sys::{nvmlHostVgpuMode_t, nvmlVgpuVmIdType_t};

use crate::model::{VgpuHostDetails, VgpuInstanceDetails, VgpuTypeDetails};

/// What a GPU in vGPU host mode offers and runs.
#[derive(Debug, Clone)]
pub struct VgpuHost {
    /// Whether it works by SR-IOV.
    pub mode: nvmlHostVgpuMode_t,
    /// Ids of the types that it supports.
    pub supported: Vec<u32>,
    /// Ids of the types that could be made now, beside what runs.
    pub creatable: Vec<u32>,
    /// The running instances.
    pub instances: Vec<VgpuInstance>,
    /// Capabilities and modes.
    pub details: VgpuHostDetails,
}

/// A type of vGPU.
#[derive(Debug, Clone)]
pub struct VgpuType {
    /// Its id.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Its class, such as `Compute`.
    pub class: String,
    /// Bytes of framebuffer.
    pub framebuffer_size: u64,
    /// How many of it one GPU can run.
    pub max_instances: u32,
    /// How many displays it drives.
    pub display_heads: u32,
    /// All else.
    pub details: VgpuTypeDetails,
}

/// A running vGPU.
#[derive(Debug, Clone)]
pub struct VgpuInstance {
    /// Its id.
    pub id: u32,
    /// Id of its type.
    pub type_id: u32,
    /// Its UUID.
    pub uuid: String,
    /// The id of the virtual machine that it belongs to.
    pub vm_id: String,
    /// What kind of id that is.
    pub vm_id_type: nvmlVgpuVmIdType_t,
    /// The driver in the virtual machine; empty when none is loaded.
    pub vm_driver_version: String,
    /// Bytes of framebuffer in use.
    pub framebuffer_usage: u64,
    /// All else.
    pub details: VgpuInstanceDetails,
}
