//! NVLinks of a GPU, and settings common to all of them.

use nvml_sys::*;

use crate::gpu::Pci;

/// NVLinks of a GPU.
#[derive(Debug, Clone, Default)]
pub struct NvLinks {
    /// Links, by link number. `None` for a number that the GPU does not use. Empty without NVLink support.
    pub links: Vec<Option<NvLink>>,
    /// NVLink low power threshold.
    pub low_power: Option<NvLinkLowPower>,
    /// NVLink bandwidth modes of the device.
    pub bw_modes: Option<NvLinkBwModes>,
    /// NVLink encryption and remap tables.
    pub encryption: Option<NvLinkEncryption>,
    /// NVLink firmware: microcode type, and major, minor and sub-minor version.
    pub firmware: Vec<(u8, [u32; 3])>,
    /// Capacity of the telemetry samples of each link.
    pub telemetry_samples: Option<u32>,
    /// Whether counters of links are in the fields `NVML_FI_DEV_NVLINK_COUNT_*`, as of Blackwell. The error counters of
    /// functions and the fields of earlier boards are not supported then.
    pub moved_counters: bool,
}

/// An NVLink.
#[derive(Debug, Clone)]
pub struct NvLink {
    /// Whether the link is active.
    pub active: bool,
    /// NVLink version, as NVML's raw value.
    pub version: u32,
    /// Capabilities, by `nvmlNvLinkCapability_t`.
    pub capabilities: [bool; 6],
    /// Type of the remote device.
    pub remote_type: nvmlIntNvLinkDeviceType_t,
    /// PCI address and IDs of the remote device.
    pub remote: Pci,
    /// Error counters, by `nvmlNvLinkErrorCounter_t`.
    pub errors: [u64; 5],
    /// The two legacy utilization counters.
    pub utilization: Option<[NvLinkUtilization; 2]>,
    /// Telemetry samples: transmitted and received.
    pub telemetry: [Vec<u64>; 2],
    /// Return code of a telemetry query of the link.
    pub telemetry_code: nvmlReturn_t,
}

/// A legacy utilization counter of a link.
#[derive(Debug, Clone, Copy, Default)]
pub struct NvLinkUtilization {
    /// Counter control: units and packet filter.
    pub control: (u32, u32),
    /// Received and transmitted counts.
    pub counted: (u64, u64),
    /// Whether the counter is frozen.
    pub frozen: bool,
}

/// NVLink low power threshold, in the unit of the board.
#[derive(Debug, Clone, Copy)]
pub struct NvLinkLowPower {
    /// Current threshold.
    pub threshold: u32,
    /// Default threshold.
    pub default: u32,
    /// Maximum threshold. The minimum is 1.
    pub max: u32,
    /// Whether low power mode can be used.
    pub ready: bool,
}

/// NVLink bandwidth modes of a device, as NVML's raw values.
#[derive(Debug, Clone)]
pub struct NvLinkBwModes {
    /// Supported modes. The last one has the highest bandwidth.
    pub supported: Vec<u8>,
    /// Reported number of modes, if it differs from the length of `supported`.
    pub claimed: Option<u8>,
    /// Current mode.
    pub mode: u8,
    /// Timeout of an asynchronous mode change, in milliseconds. `None` if asynchronous changes are not supported.
    pub async_timeout_ms: Option<u32>,
}

/// NVLink encryption of a GPU.
#[derive(Debug, Clone, Default)]
pub struct NvLinkEncryption {
    /// Whether encryption is enabled.
    pub enabled: bool,
    /// Whether the GPU was set to ready for encryption.
    pub ready: bool,
    /// Remap tables. `None` if the board does not support them.
    pub tables: Option<NvLinkRemapTables>,
}

/// NVLink remap tables and encryption keys of a GPU.
#[derive(Debug, Clone, Default)]
pub struct NvLinkRemapTables {
    /// ALID of the GPU: its ID in the fabric.
    pub alid: u32,
    /// Table entries: fabric address and memory address.
    pub entries: Vec<(u32, u32)>,
    /// Reported number of entries, if it differs from the length of `entries`.
    pub claimed: Option<u32>,
    /// Whether the tables are locked.
    pub locked: bool,
    /// Whether locking is disabled.
    pub lock_disabled: bool,
    /// Private information of the GPU, up to 256 bytes.
    pub private_info: Vec<u8>,
    /// Reported size of the private information, if it differs from the length of `private_info`.
    pub claimed_private_info: Option<u32>,
    /// Encryption keys that were set: secret, and ID of the remote GPU.
    pub keys: Vec<([u8; 32], u32)>,
}
