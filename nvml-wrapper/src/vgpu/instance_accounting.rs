//! Accounting of the processes in a virtual machine.

use nvml_sys::{f, nvmlEnableState_t};

use super::VgpuInstance;
use crate::device::AccountingStats;
use crate::error::Result;
use crate::ffi::{Handle, Kind, Target};

impl VgpuInstance {
    /// Whether the driver in the virtual machine keeps accounts of its processes.
    ///
    /// # Errors
    ///
    /// "Driver not loaded" where no driver runs in the virtual machine; "not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 390.157). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetAccountingMode")]
    pub fn is_accounting_enabled(&self) -> Result<bool> {
        let mode: nvmlEnableState_t =
            // SAFETY: it writes one value.
            unsafe { self.handle.read(f::nvmlVgpuInstanceGetAccountingMode, ()) }?;
        Ok(mode != nvml_sys::NVML_FEATURE_DISABLED)
    }

    /// The processes that accounting has numbers of, running or ended, by their id in the virtual machine.
    ///
    /// # Errors
    ///
    /// "Not supported" while accounting mode is off; "not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 390.157). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetAccountingPids")]
    pub fn accounting_pids(&self) -> Result<Vec<u32>> {
        // SAFETY: it writes at most as many entries as the count says.
        unsafe {
            self.handle.list(f::nvmlVgpuInstanceGetAccountingPids, (), Kind::COUNTED.with_capacity(256), |pid| Ok(*pid))
        }
    }

    /// The account of a process in the virtual machine, running or ended: how busy it kept the virtual GPU, its memory,
    /// its times. The samples and their sums are None: NVML has them for devices alone.
    ///
    /// Of several processes that had the same id in turn, it is the latest.
    ///
    /// # Errors
    ///
    /// "Not found" when there is no account of the process, and when the instance is gone; "not supported" while
    /// accounting mode is off.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 390.157). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetAccountingStats")]
    pub fn accounting_stats_for(&self, pid: u32) -> Result<AccountingStats> {
        // SAFETY: it writes one value.
        let raw = unsafe { self.handle.read(f::nvmlVgpuInstanceGetAccountingStats, (pid,)) }?;
        Ok(AccountingStats::of_v1(pid, &raw))
    }

    /// Drops the accounts of the processes that have ended.
    ///
    /// # Errors
    ///
    /// "No permission" without root; "not supported" while accounting mode is off.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Maxwell and newer. Needs root.
    #[doc(alias = "nvmlVgpuInstanceClearAccountingPids")]
    pub fn clear_accounting_pids(&self) -> Result<()> {
        // SAFETY: it takes no pointers.
        unsafe { self.handle.command(f::nvmlVgpuInstanceClearAccountingPids, ()) }
    }
}
