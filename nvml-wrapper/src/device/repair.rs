//! Memory that went bad: pages taken out of use, rows and banks replaced, and what cannot be repaired.

use std::time::{Duration, SystemTime};

use nvml_sys::{
    Function, nvmlEccBankRemapperStatus_v1_t, nvmlRemappedRowsInfo_v2_t, nvmlRepairStatus_v1_t,
    nvmlRowRemapperHistogramValues_t, nvmlUnrepairableMemoryStatus_v1_t,
};

use super::Device;
use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;
use crate::ffi::{Target, arrays};

open_enum! {
    /// Why a page of memory was taken out of use.
    pub enum RetirementCause: nvmlPageRetirementCause_t {
        /// It had several single bit errors, which ECC corrected.
        MultipleSingleBitEccErrors = NVML_PAGE_RETIREMENT_CAUSE_MULTIPLE_SINGLE_BIT_ECC_ERRORS,
        /// It had a double bit error, which ECC could not correct.
        DoubleBitEccError = NVML_PAGE_RETIREMENT_CAUSE_DOUBLE_BIT_ECC_ERROR,
    }
}

/// A page of device memory that is out of use, or will be after the next reboot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RetiredPage {
    /// Its address in the hardware, as in the message of Xid 63. It is no address that CUDA knows.
    pub address: u64,
    /// When it was taken out of use. None on drivers before 410.104, before Pascal, and where it is not known.
    pub timestamp: Option<SystemTime>,
}

/// How many rows of device memory were replaced by spare ones.
///
/// Newer drivers tell the remappings in effect from those that are not. Where they do, `corrected` and `uncorrected`
/// count those in effect only, and the `inactive` fields have the others; older drivers give one number for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RemappedRows {
    /// Rows replaced because of errors that could be corrected.
    pub corrected: u32,
    /// Rows replaced because of errors that could not be corrected.
    pub uncorrected: u32,
    /// Remappings because of errors that could be corrected that are not in effect. None where the driver does not
    /// tell them apart.
    pub inactive_corrected: Option<u32>,
    /// Remappings because of errors that could not be corrected that are not in effect. None where the driver does
    /// not tell them apart.
    pub inactive_uncorrected: Option<u32>,
    /// Whether there are rows that the next reset of the GPU will replace. It works on safely until then.
    pub is_pending: bool,
    /// Whether replacing a row ever failed.
    pub failure_occurred: bool,
}

/// Number of memory banks, by how many spare rows they have left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RowRemapperHistogram {
    /// Banks with all of their spare rows.
    pub max: u32,
    /// Banks with most of them.
    pub high: u32,
    /// Banks with some of them.
    pub partial: u32,
    /// Banks with few of them.
    pub low: u32,
    /// Banks with none.
    pub none: u32,
}

/// How many banks of device memory were replaced by spare ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BankRemapperStatus {
    /// Remappings in effect.
    pub active_remappings: u32,
    /// Remappings that are not in effect.
    pub inactive_remappings: u32,
    /// Whether there are banks still to be replaced.
    pub is_pending: bool,
    /// Number of groups of banks with all of their spares.
    pub max_spare_group_count: u32,
    /// Number of groups of banks without a spare.
    pub no_spare_group_count: u32,
}

/// Repairs that wait to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RepairStatus {
    /// Whether a memory channel waits for repair.
    pub channel_repair_pending: bool,
    /// Whether a TPC, a cluster of multiprocessors, waits for repair.
    pub tpc_repair_pending: bool,
}

impl Device {
    /// The pages of device memory that were taken out of use for this cause, with those that will be after the next
    /// reboot.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); with times since NVML 11.0 (driver 410.104) on Pascal and newer. Kepler and
    /// newer; from Ampere on memory is repaired by [row remapping](Device::remapped_rows) instead.
    #[doc(alias = "nvmlDeviceGetRetiredPages_v2")]
    #[doc(alias = "nvmlDeviceGetRetiredPages")]
    pub fn retired_pages(&self, cause: RetirementCause) -> Result<Vec<RetiredPage>> {
        let newest = arrays::pairs::<_, u64, u64, _, 64>(
            &self.newer(),
            Function::nvmlDeviceGetRetiredPages_v2,
            |nvml, device, count, addresses, timestamps| {
                // SAFETY: the handle is live; both arrays have capacity for `count` numbers.
                unsafe { nvml.nvmlDeviceGetRetiredPages_v2(device, cause.raw(), count, addresses, timestamps) }
            },
            |address, timestamp| RetiredPage { address, timestamp: since_epoch(timestamp) },
        );
        or_older(newest, || {
            self.list::<u64, _, 64>(
                Function::nvmlDeviceGetRetiredPages,
                |nvml, device, count, addresses| {
                    // SAFETY: the handle is live; `addresses` has capacity for `count` numbers.
                    unsafe { nvml.nvmlDeviceGetRetiredPages(device, cause.raw(), count, addresses) }
                },
                |address| Ok(RetiredPage { address: *address, timestamp: None }),
            )
        })
    }

    /// Whether there are pages that only the next reboot takes out of use.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer; not where memory is repaired by row remapping.
    #[doc(alias = "nvmlDeviceGetRetiredPagesPendingStatus")]
    pub fn are_pages_pending_retired(&self) -> Result<bool> {
        let pending: u32 = self.read(Function::nvmlDeviceGetRetiredPagesPendingStatus, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetRetiredPagesPendingStatus(device, out) }
        })?;
        Ok(pending != 0)
    }

    /// How many rows of device memory were replaced by spare ones, and whether more are to come.
    ///
    /// # Errors
    ///
    /// "Not supported" on a GPU with MIG instances, too.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51); with inactive remappings apart since NVML 13.2 (driver 580.159.03; not 590.44 to
    /// 595.58). Ampere and newer.
    #[doc(alias = "nvmlDeviceGetRemappedRows_v2")]
    #[doc(alias = "nvmlDeviceGetRemappedRows")]
    pub fn remapped_rows(&self) -> Result<RemappedRows> {
        let newest = self.newer().read(Function::nvmlDeviceGetRemappedRows_v2, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is valid for one write.
            unsafe { nvml.nvmlDeviceGetRemappedRows_v2(device, info) }
        });
        let newest = newest.map(|info: nvmlRemappedRowsInfo_v2_t| RemappedRows {
            corrected: info.corrActiveRemaps,
            uncorrected: info.uncActiveRemaps,
            inactive_corrected: Some(info.corrInactiveRemaps),
            inactive_uncorrected: Some(info.uncInactiveRemaps),
            is_pending: info.bPending != 0,
            failure_occurred: info.bFailureOccurred != 0,
        });
        or_older(newest, || {
            let [corrected, uncorrected, pending, failed] =
                self.read(Function::nvmlDeviceGetRemappedRows, |nvml, device, out: *mut [u32; 4]| {
                    let out = out.cast::<u32>();
                    let [second, third, fourth] = [1, 2, 3].map(|index| out.wrapping_add(index));
                    // SAFETY: the handle is live; the four pointers are the elements of an array of four numbers.
                    unsafe { nvml.nvmlDeviceGetRemappedRows(device, out, second, third, fourth) }
                })?;
            Ok(RemappedRows {
                corrected,
                uncorrected,
                inactive_corrected: None,
                inactive_uncorrected: None,
                is_pending: pending != 0,
                failure_occurred: failed != 0,
            })
        })
    }

    /// Number of memory banks, by how many spare rows they have left.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer.
    #[doc(alias = "nvmlDeviceGetRowRemapperHistogram")]
    pub fn row_remapper_histogram(&self) -> Result<RowRemapperHistogram> {
        let raw: nvmlRowRemapperHistogramValues_t =
            self.read(Function::nvmlDeviceGetRowRemapperHistogram, |nvml, device, values| {
                // SAFETY: the handle is live; `values` is valid for one write.
                unsafe { nvml.nvmlDeviceGetRowRemapperHistogram(device, values) }
            })?;
        Ok(RowRemapperHistogram { max: raw.max, high: raw.high, partial: raw.partial, low: raw.low, none: raw.none })
    }

    /// How many banks of device memory were replaced by spare ones, and how many spares there are.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Rubin and newer.
    #[doc(alias = "nvmlDeviceGetBankRemapperStatus_v1")]
    pub fn bank_remapper_status(&self) -> Result<BankRemapperStatus> {
        let raw: nvmlEccBankRemapperStatus_v1_t =
            self.read(Function::nvmlDeviceGetBankRemapperStatus_v1, |nvml, device, status| {
                // SAFETY: the handle is live; `status` is valid for one write.
                unsafe { nvml.nvmlDeviceGetBankRemapperStatus_v1(device, status) }
            })?;
        Ok(BankRemapperStatus {
            active_remappings: raw.activeRemappings,
            inactive_remappings: raw.inactiveRemappings,
            is_pending: raw.bPending != 0,
            max_spare_group_count: raw.histogram.maxSpareGroupCount,
            no_spare_group_count: raw.histogram.noSpareGroupCount,
        })
    }

    /// Repairs that wait to be made: of memory channels, and of clusters of multiprocessors.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06). Ampere and newer.
    #[doc(alias = "nvmlDeviceGetRepairStatus")]
    pub fn repair_status(&self) -> Result<RepairStatus> {
        let raw: nvmlRepairStatus_v1_t =
            self.versioned(Function::nvmlDeviceGetRepairStatus, |nvml, device, status| {
                // SAFETY: the handle is live; `status` is stamped with the version of its type.
                unsafe { nvml.nvmlDeviceGetRepairStatus(device, status) }
            })?;
        Ok(RepairStatus {
            channel_repair_pending: raw.bChannelRepairPending != 0,
            tpc_repair_pending: raw.bTpcRepairPending != 0,
        })
    }

    /// Whether the device has memory that cannot be repaired.
    ///
    /// # Availability
    ///
    /// NVML 13.1 (driver 580.159.03). Hopper and newer.
    #[doc(alias = "nvmlDeviceGetUnrepairableMemoryFlag_v1")]
    pub fn unrepairable_memory_flag(&self) -> Result<bool> {
        let raw: nvmlUnrepairableMemoryStatus_v1_t =
            self.read(Function::nvmlDeviceGetUnrepairableMemoryFlag_v1, |nvml, device, status| {
                // SAFETY: the handle is live; `status` is valid for one write.
                unsafe { nvml.nvmlDeviceGetUnrepairableMemoryFlag_v1(device, status) }
            })?;
        Ok(raw.bUnrepairableMemory != 0)
    }
}

/// The driver keeps the time in seconds; 0 is a page that it has no time for.
fn since_epoch(seconds: u64) -> Option<SystemTime> {
    if seconds == 0 {
        return None;
    }
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
}
