//! ECC errors, retired pages, row remapping, memory repair, encryption and limits.

use std::collections::BTreeMap;

use nvml_sys::*;

/// ECC errors, retired pages, row remapping, memory repair, encryption and limits of device memory.
#[derive(Debug, Clone, Default)]
pub struct MemoryHealth {
    /// Memory error counts, by error type, counter type and memory location. `None` if the device does not count these
    /// errors. Reported only while ECC is enabled.
    pub errors: [[[Option<u64>; 8]; 2]; 2],
    /// SRAM ECC errors.
    pub sram: Option<SramErrors>,
    /// SRAM unique uncorrectable ECC errors, by location.
    pub sram_unique: Option<Vec<nvmlEccSramUniqueUncorrectedErrorEntry_v1_t>>,
    /// Retired pages. `None` if page retirement is not supported.
    pub retired_pages: Option<RetiredPages>,
    /// Remapped rows. `None` if row remapping is not supported.
    pub remapped_rows: Option<RemappedRows>,
    /// Row remapper histogram: number of banks by availability of spare rows: max, high, partial, low, none.
    pub row_histogram: Option<[u32; 5]>,
    /// Remapped banks. `None` if bank remapping is not supported.
    pub remapped_banks: Option<RemappedBanks>,
    /// Whether a channel repair and whether a TPC repair is pending.
    pub repairs_pending: Option<(bool, bool)>,
    /// Whether the GPU has unrepairable memory.
    pub unrepairable: Option<bool>,
    /// Current and pending state of memory encryption.
    pub encryption: Option<(bool, bool)>,
    /// Memory limits, by cgroup path. `None` if they are not supported.
    pub limits: Option<BTreeMap<String, MemoryLimit>>,
}

/// SRAM ECC errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SramErrors {
    /// Aggregate counts: uncorrectable by parity, uncorrectable by SEC-DED, corrected.
    pub aggregate: [u64; 3],
    /// Volatile counts since the driver was loaded, in the same order.
    pub volatile: [u64; 3],
    /// Aggregate uncorrectable errors by location: L2, SM, PCIe, microcontrollers, others.
    pub buckets: [u64; 5],
    /// Whether the error threshold was exceeded.
    pub threshold_exceeded: bool,
}

/// Retired pages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RetiredPages {
    /// Retired pages, oldest first.
    pub pages: Vec<RetiredPage>,
    /// Whether pages are pending retirement until the next reboot.
    pub pending: bool,
}

/// A retired page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetiredPage {
    /// Page retirement cause.
    pub cause: nvmlPageRetirementCause_t,
    /// Page address.
    pub address: u64,
    /// Retirement time, in seconds since the Unix epoch.
    pub timestamp: u64,
}

/// Remapped rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RemappedRows {
    /// Rows remapped due to correctable errors: active and inactive remappings.
    pub corrected: (u32, u32),
    /// Rows remapped due to uncorrectable errors: active and inactive remappings.
    pub uncorrected: (u32, u32),
    /// Whether a remapping is pending until the next reset.
    pub pending: bool,
    /// Whether a remapping has failed.
    pub failed: bool,
}

/// Remapped banks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RemappedBanks {
    /// Active remappings.
    pub active: u32,
    /// Inactive remappings.
    pub inactive: u32,
    /// Whether a remapping is pending.
    pub pending: bool,
    /// Bank groups with all spares available.
    pub max_spare_groups: u32,
    /// Bank groups without spares.
    pub no_spare_groups: u32,
}

/// Memory limits of a cgroup, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemoryLimit {
    /// Soft limit: reserved memory.
    pub soft: u64,
    /// Hard limit: maximum memory. All bits set without a limit.
    pub hard: u64,
    /// Used memory.
    pub used: u64,
}
