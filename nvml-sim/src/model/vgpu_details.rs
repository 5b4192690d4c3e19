//! What vGPU hosts, types and instances tell beside the basics.

use std::collections::BTreeMap;

use nvml_sys::*;

/// What a host tells beside what it runs.
#[derive(Debug, Clone, Default)]
pub struct VgpuHostDetails {
    /// Whether vGPUs of differing sizes may run side by side; None where that can't be set.
    pub heterogeneous: Option<bool>,
    /// The GPU's capabilities by NVML's number; one that is missing is 0.
    pub capabilities: BTreeMap<nvmlDeviceVgpuCapability_t, u32>,
    /// The driver's capabilities on hosts such as this.
    pub driver_capabilities: [bool; NVML_VGPU_DRIVER_CAP_COUNT as usize],
}

/// What a type tells beside its name, its size and its number.
#[derive(Debug, Clone, Default)]
pub struct VgpuTypeDetails {
    /// Bytes.
    pub gsp_heap_size: u64,
    /// Bytes of framebuffer.
    pub fb_reservation: u64,
    /// Megabytes.
    pub bar1_size: u64,
    /// Profile of its GPU instance; None without MIG.
    pub gpu_instance_profile: Option<u32>,
    /// How many of it run on a GPU instance; None without MIG.
    pub max_instances_per_gpu_instance: Option<u32>,
    /// How many of it a virtual machine can have.
    pub max_instances_per_vm: u32,
    /// Device id in the upper, vendor id in the lower 16 bits.
    pub device_id: u64,
    /// The subsystem's.
    pub subsystem_id: u64,
    /// Resolution of each display.
    pub resolution: (u32, u32),
    /// The licences that it needs.
    pub license: String,
    /// Frames a second; None without a limit.
    pub frame_rate_limit: Option<u32>,
    /// Its capabilities by NVML's number.
    pub capabilities: [bool; NVML_VGPU_CAP_COUNT as usize],
    /// The slots that it takes.
    pub placement_size: u32,
    /// Where it can be placed, in heterogeneous and in homogeneous mode.
    pub supported_placements: [Vec<u32>; 2],
    /// Where it could be placed now.
    pub creatable_placements: [Vec<u32>; 2],
}

/// What an instance tells beside whose it is.
#[derive(Debug, Clone, Default)]
pub struct VgpuInstanceDetails {
    /// Its licence.
    pub license: VgpuLicense,
    /// Frames a second; None without a limit.
    pub frame_rate_limit: Option<u32>,
    /// Whether ECC is on; None without ECC.
    pub ecc: Option<bool>,
    /// Percent.
    pub encoder_capacity: u32,
    /// Its encoder sessions.
    pub encoder_sessions: Vec<nvmlEncoderSessionInfo_t>,
    /// Its frame buffer capture sessions.
    pub fbc_sessions: Vec<nvmlFBCSessionInfo_t>,
    /// Its GPU instance; None without MIG.
    pub gpu_instance: Option<u32>,
    /// Its bus id in the virtual machine; None without a driver there.
    pub pci_id: Option<String>,
    /// UUID of its mediated device; None but on KVM.
    pub mdev_uuid: Option<String>,
    /// The slot at which it begins; told in heterogeneous mode.
    pub placement_id: u32,
    /// Bytes.
    pub runtime_state_size: u64,
    /// The accounts of its processes by pid; None while no accounts are kept.
    pub accounts: Option<BTreeMap<u32, nvmlAccountingStats_t>>,
}

/// The licence of an instance.
#[derive(Debug, Clone, Copy, Default)]
pub struct VgpuLicense {
    /// Whether it has one.
    pub licensed: bool,
    /// Year, month, day, hour, minute, second.
    pub expiry: [u16; 6],
    /// NVML's number for what is known of the expiry.
    pub expiry_status: u8,
    /// NVML's number of the state.
    pub state: u32,
}
