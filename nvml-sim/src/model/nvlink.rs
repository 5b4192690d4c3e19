//! NVLinks, and what a board does with all of them together.

use nvml_sys::*;

use crate::gpu::Pci;

/// The NVLinks of a GPU.
#[derive(Debug, Clone, Default)]
pub struct NvLinks {
    /// The links by their numbers; None for a number that the GPU leaves out. A board without NVLink has none.
    pub links: Vec<Option<NvLink>>,
    /// How long the links stay idle before they go to low power.
    pub low_power: Option<NvLinkLowPower>,
    /// The bandwidth modes of the device.
    pub bw_modes: Option<NvLinkBwModes>,
    /// Encryption, and whether it is on.
    pub encryption: Option<NvLinkEncryption>,
    /// Firmware: its type, and the three numbers of its version.
    pub firmware: Vec<(u8, [u32; 3])>,
    /// How many samples the driver keeps of each link.
    pub telemetry_samples: Option<u32>,
}

/// One link.
#[derive(Debug, Clone)]
pub struct NvLink {
    /// Whether it is up.
    pub active: bool,
    /// Its version, by NVML's number.
    pub version: u32,
    /// What it can do, by NVML's number of the capability.
    pub capabilities: [bool; 6],
    /// What kind of device is at the other end.
    pub remote_type: nvmlIntNvLinkDeviceType_t,
    /// Where that is.
    pub remote: Pci,
    /// Errors, by NVML's number of the counter.
    pub errors: [u64; 5],
    /// The two utilization counters of former times.
    pub utilization: Option<[NvLinkUtilization; 2]>,
    /// Samples of what was sent and received.
    pub telemetry: [Vec<u64>; 2],
    /// What becomes of a request for samples of the link.
    pub telemetry_code: nvmlReturn_t,
}

/// A utilization counter of a link.
#[derive(Debug, Clone, Copy, Default)]
pub struct NvLinkUtilization {
    /// What it counts: units and packets.
    pub control: (u32, u32),
    /// Received and sent.
    pub counted: (u64, u64),
    /// Whether it stands still.
    pub frozen: bool,
}

/// How long links stay idle before they go to low power, in the unit of the board.
#[derive(Debug, Clone, Copy)]
pub struct NvLinkLowPower {
    /// The time.
    pub threshold: u32,
    /// The time as delivered.
    pub default: u32,
    /// The longest that can be set. The shortest is 1.
    pub max: u32,
    /// Whether the driver lets it be used.
    pub ready: bool,
}

/// The bandwidth modes of a device, by NVML's numbers.
#[derive(Debug, Clone)]
pub struct NvLinkBwModes {
    /// Those that there are; the last is the best.
    pub supported: Vec<u8>,
    /// How many the library claims, where that is not how many there are.
    pub claimed: Option<u8>,
    /// The one that it is in.
    pub mode: u8,
    /// Milliseconds that setting one in the background may take; None where that cannot be done.
    pub async_timeout_ms: Option<u32>,
}

/// NVLink encryption of a GPU.
#[derive(Debug, Clone, Default)]
pub struct NvLinkEncryption {
    /// Whether it is on.
    pub enabled: bool,
    /// Whether the GPU was said to be ready for it.
    pub ready: bool,
    /// The GPU's id in the fabric, with what belongs to it; None on a board that has none of it.
    pub tables: Option<NvLinkRemapTables>,
}

/// The remap tables of a GPU, and what is needed to encrypt.
#[derive(Debug, Clone, Default)]
pub struct NvLinkRemapTables {
    /// The GPU's id in the fabric.
    pub alid: u32,
    /// The entries: address in the fabric, and in memory.
    pub entries: Vec<(u32, u32)>,
    /// How many entries the library claims, where that is not how many there are.
    pub claimed: Option<u32>,
    /// Whether the tables are locked.
    pub locked: bool,
    /// Whether they cannot be.
    pub lock_disabled: bool,
    /// What the GPU tells of itself, up to 256 bytes.
    pub private_info: Vec<u8>,
    /// How many bytes of it the library claims, where that is not how many there are.
    pub claimed_private_info: Option<u32>,
    /// The keys that were set: the secret, and the id of the other GPU.
    pub keys: Vec<([u8; 32], u32)>,
}
