//! Memory repair: retired pages, remapped rows and banks, pending repairs and unrepairable memory.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::remapped_rows`](crate::Device::remapped_rows) | [`RemappedRows`]: Ampere and newer |
//! | [`Device::row_remapper_histogram`](crate::Device::row_remapper_histogram) | [`RowRemapperHistogram`]: spare rows |
//! | [`Device::retired_pages`](crate::Device::retired_pages) | [`RetiredPage`] list: before Ampere |
//! | [`Device::are_pages_pending_retired`](crate::Device::are_pages_pending_retired) | pages pending retirement |
//! | [`Device::bank_remapper_status`](crate::Device::bank_remapper_status) | [`BankRemapperStatus`]: Rubin and newer |
//! | [`Device::repair_status`](crate::Device::repair_status) | [`RepairStatus`]: pending channel and TPC repairs |
//! | [`Device::has_unrepairable_memory`](crate::Device::has_unrepairable_memory) | whether memory is unrepairable |
//!
//! ECC error counters are in [`Device::total_ecc_errors`](crate::Device::total_ecc_errors) and
//! [`Device::memory_error_counter`](crate::Device::memory_error_counter).
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! let rows = nvml.device_by_index(0)?.remapped_rows()?;
//! if rows.is_pending {
//!     println!("reset the GPU to remap rows");
//! }
//! if rows.has_failure_occurred {
//!     println!("a row remapping failed");
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::time::{Duration, SystemTime};

use nvml_sys::f;

use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;
use crate::ffi::{Kind, Target, arrays};
use crate::handle::Device;

open_enum! {
    /// Cause of a page retirement.
    pub enum RetirementCause: nvmlPageRetirementCause_t {
        /// Multiple single bit ECC errors (corrected).
        MultipleSingleBitEccErrors = NVML_PAGE_RETIREMENT_CAUSE_MULTIPLE_SINGLE_BIT_ECC_ERRORS,
        /// A double bit ECC error (uncorrected).
        DoubleBitEccError = NVML_PAGE_RETIREMENT_CAUSE_DOUBLE_BIT_ECC_ERROR,
    }
}

/// A page of device memory that is retired or pending retirement.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct RetiredPage {
    /// Hardware address of the page, as in the message of Xid 63. CUDA's virtual addresses are different.
    pub address: u64,
    /// Time of the retirement. `None` on drivers before 410.104, on GPUs before Pascal, and if the time is not known.
    pub timestamp: Option<SystemTime>,
}

/// Rows of device memory that were remapped to spare rows.
///
/// If the driver distinguishes active and inactive remappings, `corrected` and `uncorrected` count the active ones, and
/// the `inactive` fields are `Some`. Older drivers report one number for each kind of error.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct RemappedRows {
    /// Rows remapped due to correctable errors.
    pub corrected: u32,
    /// Rows remapped due to uncorrectable errors.
    pub uncorrected: u32,
    /// Inactive remappings due to correctable errors. `None` if the driver does not distinguish active and inactive
    /// remappings.
    pub inactive_corrected: Option<u32>,
    /// Inactive remappings due to uncorrectable errors. `None` if the driver does not distinguish active and inactive
    /// remappings.
    pub inactive_uncorrected: Option<u32>,
    /// Whether row remappings are pending. The next GPU reset remaps the rows. The GPU can be used safely until then.
    pub is_pending: bool,
    /// Whether a row remapping has ever failed.
    pub has_failure_occurred: bool,
}

/// Number of memory banks for each level of remap availability (spare rows left).
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct RowRemapperHistogram {
    /// Banks with all spare rows available.
    pub max: u32,
    /// Banks with high remap availability.
    pub high: u32,
    /// Banks with partial remap availability.
    pub partial: u32,
    /// Banks with low remap availability.
    pub low: u32,
    /// Banks without spare rows.
    pub none: u32,
}

/// Banks of device memory that were remapped to spare banks.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct BankRemapperStatus {
    /// Active bank remappings.
    pub active_remappings: u32,
    /// Inactive bank remappings.
    pub inactive_remappings: u32,
    /// Whether bank remappings are pending.
    pub is_pending: bool,
    /// Number of bank groups with all spares available.
    pub max_spare_group_count: u32,
    /// Number of bank groups without spares.
    pub no_spare_group_count: u32,
}

/// Pending repairs of a device.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct RepairStatus {
    /// Whether a memory channel repair is pending.
    pub is_channel_repair_pending: bool,
    /// Whether a TPC (Texture Processing Cluster) repair is pending.
    pub is_tpc_repair_pending: bool,
}

/// # Memory repair
impl Device {
    /// Pages of device memory that were retired for `cause`, including pages pending retirement at the next reboot.
    ///
    /// # Errors
    ///
    /// `NotSupported` on Ampere and newer, whose memory is repaired by [row remapping](Device::remapped_rows).
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); with times since NVML 11.0 (driver 410.104) on Pascal and newer. Kepler to
    /// Turing.
    #[doc(alias = "nvmlDeviceGetRetiredPages_v2")]
    #[doc(alias = "nvmlDeviceGetRetiredPages")]
    #[inline]
    pub fn retired_pages(&self, cause: RetirementCause) -> Result<Vec<RetiredPage>> {
        // SAFETY: the function writes no more addresses and times than the passed count.
        let newest = unsafe {
            arrays::pairs(
                &self.handle.newer(),
                f::nvmlDeviceGetRetiredPages_v2,
                (cause.raw(),),
                |address, timestamp| RetiredPage { address, timestamp: time_from_secs(timestamp) },
            )
        };
        or_older(newest, || {
            // SAFETY: the function writes no more entries than the passed count.
            unsafe {
                self.handle.list(f::nvmlDeviceGetRetiredPages, (cause.raw(),), Kind::COUNTED, |address| {
                    Ok(RetiredPage { address: *address, timestamp: None })
                })
            }
        })
    }

    /// Whether pages are pending retirement. The next reboot retires them.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the memory is repaired by [row remapping](Device::remapped_rows).
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetRetiredPagesPendingStatus")]
    #[inline]
    pub fn are_pages_pending_retired(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let pending = unsafe { self.handle.read(f::nvmlDeviceGetRetiredPagesPendingStatus, ()) }?;
        Ok(pending != 0)
    }

    /// Rows of device memory that were remapped to spare rows, and whether remappings are pending.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the GPU has MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51); with separate inactive remappings since NVML 13.2 (driver 580.159.03; not 590.44 to
    /// 595.58). Ampere and newer.
    #[doc(alias = "nvmlDeviceGetRemappedRows_v2")]
    #[doc(alias = "nvmlDeviceGetRemappedRows")]
    #[inline]
    pub fn remapped_rows(&self) -> Result<RemappedRows> {
        // SAFETY: the function writes one value.
        let newest = unsafe { self.handle.newer().read(f::nvmlDeviceGetRemappedRows_v2, ()) };
        let newest = newest.map(|info| RemappedRows {
            corrected: info.corrActiveRemaps,
            uncorrected: info.uncActiveRemaps,
            inactive_corrected: Some(info.corrInactiveRemaps),
            inactive_uncorrected: Some(info.uncInactiveRemaps),
            is_pending: info.bPending != 0,
            has_failure_occurred: info.bFailureOccurred != 0,
        });
        or_older(newest, || {
            let (mut corrected, mut uncorrected, mut pending, mut failed) = (0, 0, 0, 0);
            // SAFETY: the function writes four values.
            self.handle.call(f::nvmlDeviceGetRemappedRows, |call, device| unsafe {
                call(device, &raw mut corrected, &raw mut uncorrected, &raw mut pending, &raw mut failed)
            })?;
            Ok(RemappedRows {
                corrected,
                uncorrected,
                inactive_corrected: None,
                inactive_uncorrected: None,
                is_pending: pending != 0,
                has_failure_occurred: failed != 0,
            })
        })
    }

    /// Number of memory banks for each level of remap availability (spare rows left).
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer.
    #[doc(alias = "nvmlDeviceGetRowRemapperHistogram")]
    #[inline]
    pub fn row_remapper_histogram(&self) -> Result<RowRemapperHistogram> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetRowRemapperHistogram, ()) }?;
        Ok(RowRemapperHistogram { max: raw.max, high: raw.high, partial: raw.partial, low: raw.low, none: raw.none })
    }

    /// Banks of device memory that were remapped to spare banks, and the spares that are left.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Rubin and newer.
    #[doc(alias = "nvmlDeviceGetBankRemapperStatus_v1")]
    #[inline]
    pub fn bank_remapper_status(&self) -> Result<BankRemapperStatus> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetBankRemapperStatus_v1, ()) }?;
        Ok(BankRemapperStatus {
            active_remappings: raw.activeRemappings,
            inactive_remappings: raw.inactiveRemappings,
            is_pending: raw.bPending != 0,
            max_spare_group_count: raw.histogram.maxSpareGroupCount,
            no_spare_group_count: raw.histogram.noSpareGroupCount,
        })
    }

    /// Pending repairs of memory channels and TPCs.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06). Ampere and newer.
    #[doc(alias = "nvmlDeviceGetRepairStatus")]
    #[inline]
    pub fn repair_status(&self) -> Result<RepairStatus> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let raw = unsafe { self.handle.versioned(f::nvmlDeviceGetRepairStatus, ()) }?;
        Ok(RepairStatus {
            is_channel_repair_pending: raw.bChannelRepairPending != 0,
            is_tpc_repair_pending: raw.bTpcRepairPending != 0,
        })
    }

    /// Whether the device has unrepairable memory.
    ///
    /// # Availability
    ///
    /// NVML 13.1 (driver 580.159.03). Hopper and newer.
    #[doc(alias = "nvmlDeviceGetUnrepairableMemoryFlag_v1")]
    #[inline]
    pub fn has_unrepairable_memory(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetUnrepairableMemoryFlag_v1, ()) }?;
        Ok(raw.bUnrepairableMemory != 0)
    }
}

/// The driver reports seconds; 0 is a page without a known time.
#[inline]
fn time_from_secs(seconds: u64) -> Option<SystemTime> {
    if seconds == 0 {
        return None;
    }
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
}
