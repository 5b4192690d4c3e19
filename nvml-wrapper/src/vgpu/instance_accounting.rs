//! Accounting of the processes in a virtual machine (VM).
//!
//! | item | meaning |
//! | --- | --- |
//! | [`VgpuInstance::is_accounting_enabled`](crate::VgpuInstance::is_accounting_enabled) | accounting mode |
//! | [`VgpuInstance::accounting_pids`](crate::VgpuInstance::accounting_pids) | processes with accounting statistics |
//! | [`VgpuInstance::accounting_stats_for`](crate::VgpuInstance::accounting_stats_for) | statistics of a process |
//! | [`VgpuInstance::clear_accounting_pids`](crate::VgpuInstance::clear_accounting_pids) | clear ended processes |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! # let vgpu = nvml.device_by_index(0)?.active_vgpus()?.remove(0);
//! if vgpu.is_accounting_enabled()? {
//!     for pid in vgpu.accounting_pids()? {
//!         println!("{pid}: {:?}", vgpu.accounting_stats_for(pid)?);
//!     }
//! }
//! # assert!(!vgpu.accounting_pids()?.is_empty());
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::f;

use crate::device::accounting::AccountingStats;
use crate::error::Result;
use crate::ffi::{Kind, Target};
use crate::handle::VgpuInstance;

/// # Accounting
impl VgpuInstance {
    /// Whether accounting mode is enabled in the VM.
    ///
    /// # Errors
    ///
    /// `DriverNotLoaded` if no NVIDIA driver runs in the VM. `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 390.157). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetAccountingMode")]
    #[doc(alias = "accounting_mode")]
    #[inline]
    pub fn is_accounting_enabled(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let mode = unsafe { self.handle.read(f::nvmlVgpuInstanceGetAccountingMode, ()) }?;
        Ok(mode != nvml_sys::NVML_FEATURE_DISABLED)
    }

    /// Process IDs in the VM, of running and ended processes that have accounting statistics. Empty slots are left out.
    ///
    /// # Errors
    ///
    /// `NotSupported` if accounting mode is disabled. `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 390.157). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetAccountingPids")]
    #[doc(alias = "vgpu_accounting_pids")]
    #[inline]
    pub fn accounting_pids(&self) -> Result<Vec<u32>> {
        // SAFETY: the function writes no more entries than the passed count.
        unsafe {
            self.handle.list(f::nvmlVgpuInstanceGetAccountingPids, (), Kind::COUNTED.with_capacity(256), |pid| {
                Ok(Some(*pid).filter(|pid| *pid != 0))
            })
        }
    }

    /// Accounting statistics of a process in the VM, running or ended: utilization, memory and time. Samples and their
    /// sums are `None`, because NVML reports these for devices only.
    ///
    /// If several processes had the same ID, the statistics are those of the process that ended last.
    ///
    /// # Errors
    ///
    /// `NotFound` if the process has no statistics or the vGPU no longer exists. `NotSupported` if accounting mode is
    /// disabled.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 390.157). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetAccountingStats")]
    #[doc(alias = "vgpu_accounting_instance")]
    #[inline]
    pub fn accounting_stats_for(&self, pid: u32) -> Result<AccountingStats> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlVgpuInstanceGetAccountingStats, (pid,)) }?;
        Ok(AccountingStats::from_v1(pid, &raw))
    }

    /// Clears the accounting statistics of ended processes.
    ///
    /// # Errors
    ///
    /// `NoPermission` without root. `NotSupported` if accounting mode is disabled.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Maxwell and newer. Requires root.
    #[doc(alias = "nvmlVgpuInstanceClearAccountingPids")]
    #[inline]
    pub fn clear_accounting_pids(&self) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlVgpuInstanceClearAccountingPids, ()) }
    }
}
