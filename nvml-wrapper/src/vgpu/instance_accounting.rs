//! Accounting of the processes in a virtual machine.

use nvml_sys::{Function, nvmlEnableState_t};

use super::VgpuInstance;
use crate::device::AccountingStats;
use crate::error::Result;
use crate::ffi::Target;

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
            self.read(Function::nvmlVgpuInstanceGetAccountingMode, |nvml, instance, out| {
                // SAFETY: `out` is valid for one write.
                unsafe { nvml.nvmlVgpuInstanceGetAccountingMode(instance, out) }
            })?;
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
        self.list::<u32, _, 256>(
            Function::nvmlVgpuInstanceGetAccountingPids,
            |nvml, instance, count, pids| {
                // SAFETY: `pids` has room for `count` numbers.
                unsafe { nvml.nvmlVgpuInstanceGetAccountingPids(instance, count, pids) }
            },
            |pid| Ok(*pid),
        )
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
        let raw = self.read(Function::nvmlVgpuInstanceGetAccountingStats, |nvml, instance, stats| {
            // SAFETY: `stats` is valid for one write.
            unsafe { nvml.nvmlVgpuInstanceGetAccountingStats(instance, pid, stats) }
        })?;
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
        self.command(Function::nvmlVgpuInstanceClearAccountingPids, |nvml, instance| {
            // SAFETY: the function takes a number and nothing else.
            unsafe { nvml.nvmlVgpuInstanceClearAccountingPids(instance) }
        })
    }
}
