//! Further properties of vGPU hosts, types and instances.

use std::collections::BTreeMap;

use nvml_sys::*;

/// Capabilities and modes of a vGPU host.
#[derive(Debug, Clone, Default)]
pub struct VgpuHostDetails {
    /// Whether heterogeneous mode is enabled. `None` if it cannot be set.
    pub heterogeneous: Option<bool>,
    /// GPU capabilities, by `nvmlDeviceVgpuCapability_t`. 0 for a missing capability.
    pub capabilities: BTreeMap<nvmlDeviceVgpuCapability_t, u32>,
    /// Driver capabilities, by `nvmlVgpuDriverCapability_t`.
    pub driver_capabilities: [bool; NVML_VGPU_DRIVER_CAP_COUNT as usize],
}

/// Further properties of a vGPU type.
#[derive(Debug, Clone, Default)]
pub struct VgpuTypeDetails {
    /// GSP heap size, in bytes.
    pub gsp_heap_size: u64,
    /// Frame buffer reservation, in bytes.
    pub fb_reservation: u64,
    /// BAR1 size, in MiB.
    pub bar1_size: u64,
    /// GPU instance profile ID. `None` without MIG.
    pub gpu_instance_profile: Option<u32>,
    /// Maximum number of instances on a GPU instance. `None` without MIG.
    pub max_instances_per_gpu_instance: Option<u32>,
    /// Maximum number of instances in a virtual machine.
    pub max_instances_per_vm: u32,
    /// PCI device ID in the upper 16 bits, vendor ID in the lower 16 bits.
    pub device_id: u64,
    /// PCI subsystem ID.
    pub subsystem_id: u64,
    /// Maximum resolution of each display head: width and height, in pixels.
    pub resolution: (u32, u32),
    /// Required license.
    pub license: String,
    /// Frame rate limit, in frames per second. `None` without a limit.
    pub frame_rate_limit: Option<u32>,
    /// vGPU capabilities, by `nvmlVgpuCapability_t`.
    pub capabilities: [bool; NVML_VGPU_CAP_COUNT as usize],
    /// Placement size, in slots.
    pub placement_size: u32,
    /// Supported placement IDs, in heterogeneous and in homogeneous mode.
    pub supported_placements: [Vec<u32>; 2],
    /// Creatable placement IDs, in heterogeneous and in homogeneous mode.
    pub creatable_placements: [Vec<u32>; 2],
}

/// Further properties of a vGPU instance.
#[derive(Debug, Clone, Default)]
pub struct VgpuInstanceDetails {
    /// License state.
    pub license: VgpuLicense,
    /// Frame rate limit, in frames per second. `None` without a limit.
    pub frame_rate_limit: Option<u32>,
    /// Whether ECC is enabled. `None` if ECC is not supported.
    pub ecc: Option<bool>,
    /// Encoder capacity, in percent.
    pub encoder_capacity: u32,
    /// Encoder sessions.
    pub encoder_sessions: Vec<nvmlEncoderSessionInfo_t>,
    /// Frame buffer capture (FBC) sessions.
    pub fbc_sessions: Vec<nvmlFBCSessionInfo_t>,
    /// GPU instance ID. `None` without MIG.
    pub gpu_instance: Option<u32>,
    /// PCI bus ID in the virtual machine. `None` if no driver is loaded there.
    pub pci_id: Option<String>,
    /// UUID of the mediated device (mdev). `None` except on KVM hosts.
    pub mdev_uuid: Option<String>,
    /// Placement ID: the first slot. Reported in heterogeneous mode.
    pub placement_id: u32,
    /// Runtime state size, in bytes.
    pub runtime_state_size: u64,
    /// Accounting statistics by PID. `None` while accounting mode is disabled.
    pub accounts: Option<BTreeMap<u32, nvmlAccountingStats_t>>,
}

/// License state of a vGPU instance.
#[derive(Debug, Clone, Copy, Default)]
pub struct VgpuLicense {
    /// Whether the instance is licensed.
    pub licensed: bool,
    /// Expiry: year, month, day, hour, minute, second.
    pub expiry: [u16; 6],
    /// Expiry status: `NVML_GRID_LICENSE_EXPIRY_*`.
    pub expiry_status: u8,
    /// License state: `NVML_GRID_LICENSE_STATE_*`.
    pub state: u32,
}
