//! ECC errors, retired pages, remapped rows, repairs, encryption and limits of memory.

use std::collections::BTreeMap;

use nvml_sys::*;

/// ECC errors, retired pages, remapped rows, repairs, encryption and limits of memory.
#[derive(Debug, Clone, Default)]
pub struct MemoryHealth {
    /// Counts of memory errors, by type of error, then type of counter, then location, each as NVML numbers them. None
    /// where the device does not count. All of it is there only while ECC is on.
    pub errors: [[[Option<u64>; 8]; 2]; 2],
    /// Errors of the memory on the chip.
    pub sram: Option<SramErrors>,
    /// Where uncorrectable errors happened in the memory on the chip.
    pub sram_unique: Option<Vec<nvmlEccSramUniqueUncorrectedErrorEntry_v1_t>>,
    /// Pages out of use; None where memory is not repaired so.
    pub retired_pages: Option<RetiredPages>,
    /// Rows replaced; None where memory is not repaired so.
    pub remapped_rows: Option<RemappedRows>,
    /// Number of banks by spare rows: max, high, partial, low, none.
    pub row_histogram: Option<[u32; 5]>,
    /// Banks replaced.
    pub remapped_banks: Option<RemappedBanks>,
    /// Whether a channel and whether a TPC wait for repair.
    pub repairs_pending: Option<(bool, bool)>,
    /// Whether there is memory that cannot be repaired.
    pub unrepairable: Option<bool>,
    /// Whether memory is encrypted, and whether it will be.
    pub encryption: Option<(bool, bool)>,
    /// The limits that were set, by the path of the cgroup. None where the driver cannot.
    pub limits: Option<BTreeMap<String, MemoryLimit>>,
}

/// Errors of the memory on the chip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SramErrors {
    /// Uncorrectable by parity, uncorrectable by SEC-DED, corrected; of the device's life.
    pub aggregate: [u64; 3],
    /// The same since the driver was loaded.
    pub volatile: [u64; 3],
    /// Uncorrectable errors of the device's life by place: L2, SM, PCIe, microcontrollers, others.
    pub buckets: [u64; 5],
    /// Whether there were too many.
    pub threshold_exceeded: bool,
}

/// Pages out of use.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RetiredPages {
    /// Each page.
    pub pages: Vec<RetiredPage>,
    /// Whether some wait for a reboot.
    pub pending: bool,
}

/// A page out of use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetiredPage {
    /// Why.
    pub cause: nvmlPageRetirementCause_t,
    /// Where.
    pub address: u64,
    /// When, in seconds since 1970.
    pub timestamp: u64,
}

/// Rows replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RemappedRows {
    /// Because of errors that could be corrected: in effect, and not.
    pub corrected: (u32, u32),
    /// Because of errors that could not be corrected: in effect, and not.
    pub uncorrected: (u32, u32),
    /// Whether some wait for a reset.
    pub pending: bool,
    /// Whether it ever failed.
    pub failed: bool,
}

/// Banks replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RemappedBanks {
    /// Remappings in effect.
    pub active: u32,
    /// Remappings not in effect.
    pub inactive: u32,
    /// Whether some wait.
    pub pending: bool,
    /// Groups with all spares.
    pub max_spare_groups: u32,
    /// Groups without a spare.
    pub no_spare_groups: u32,
}

/// The limits of a cgroup, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemoryLimit {
    /// What is kept for it.
    pub soft: u64,
    /// The most that it may have; all ones for no limit.
    pub hard: u64,
    /// What it uses.
    pub used: u64,
}
