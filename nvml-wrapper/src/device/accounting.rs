//! Accounting of processes.

use std::time::{Duration, SystemTime};

use nvml_sys::{Function, Zeroable, nvmlAccountingStats_t, nvmlAccountingStats_v2_t, nvmlEnableState_t};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::sentinel::{known_u32, known_u64};
use crate::ffi::time;
use crate::ffi::versioned::or_older;

/// What a process did on a device from its start on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AccountingStats {
    /// Process id.
    pub pid: u32,
    /// Whether it still runs.
    pub is_running: bool,
    /// Percent of its lifetime in which a kernel was running. None where the device has no utilization.
    pub gpu_utilization: Option<u32>,
    /// Percent of its lifetime in which device memory was read or written. None where the device has no utilization.
    pub memory_utilization: Option<u32>,
    /// The most device memory that it ever had, in bytes. None where the device cannot tell.
    pub max_memory_usage: Option<u64>,
    /// How long its compute context was active. None as long as it runs.
    pub time: Option<Duration>,
    /// When it started.
    pub start_time: Option<SystemTime>,
    /// How often its utilization was sampled. None on drivers before 610.
    pub sample_count: Option<u32>,
    /// Sum of the sampled utilizations of the graphics and compute engine, in hundredths of a percent. None on
    /// drivers before 610.
    pub sum_gpu_utilization: Option<u64>,
    /// Sum of the sampled utilizations of the memory's bandwidth, in hundredths of a percent. None on drivers before
    /// 610.
    pub sum_memory_utilization: Option<u64>,
}

impl AccountingStats {
    fn of_v2(raw: &nvmlAccountingStats_v2_t) -> AccountingStats {
        AccountingStats {
            pid: raw.pid,
            is_running: raw.isRunning != 0,
            gpu_utilization: known_u32(raw.gpuUtilization),
            memory_utilization: known_u32(raw.memoryUtilization),
            max_memory_usage: known_u64(raw.maxMemoryUsage),
            time: (raw.isRunning == 0).then_some(Duration::from_millis(raw.time)),
            start_time: time::of_micros(raw.startTime),
            sample_count: Some(raw.sampleCount),
            sum_gpu_utilization: Some(raw.sumGpuUtil),
            sum_memory_utilization: Some(raw.sumFbUtil),
        }
    }

    pub(crate) fn of_v1(pid: u32, raw: &nvmlAccountingStats_t) -> AccountingStats {
        AccountingStats {
            pid,
            is_running: raw.isRunning != 0,
            gpu_utilization: known_u32(raw.gpuUtilization),
            memory_utilization: known_u32(raw.memoryUtilization),
            max_memory_usage: known_u64(raw.maxMemoryUsage),
            time: (raw.isRunning == 0).then_some(Duration::from_millis(raw.time)),
            start_time: time::of_micros(raw.startTime),
            sample_count: None,
            sum_gpu_utilization: None,
            sum_memory_utilization: None,
        }
    }
}

impl Device {
    /// Whether the driver keeps accounts of the processes on the device.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetAccountingMode")]
    pub fn is_accounting_enabled(&self) -> Result<bool> {
        let mode: nvmlEnableState_t = self.read(Function::nvmlDeviceGetAccountingMode, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetAccountingMode(device, out) }
        })?;
        Ok(mode != nvml_sys::NVML_FEATURE_DISABLED)
    }

    /// Begins or ends to keep accounts of the processes on the device. Ending drops the accounts that there are.
    ///
    /// It is off again when the driver is unloaded: turn persistence mode on to keep it.
    ///
    /// # Errors
    ///
    /// "No permission" without root; "not supported" while MIG is on.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Needs root.
    #[doc(alias = "nvmlDeviceSetAccountingMode")]
    pub fn set_accounting(&self, enabled: bool) -> Result<()> {
        self.command(Function::nvmlDeviceSetAccountingMode, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetAccountingMode(device, enabled.into()) }
        })
    }

    /// Number of processes that the driver keeps accounts of; the oldest give way to new ones.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetAccountingBufferSize")]
    pub fn accounting_buffer_size(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetAccountingBufferSize, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetAccountingBufferSize(device, out) }
        })
    }

    /// The processes that accounting has numbers of, running or ended, by their id.
    ///
    /// While accounting mode is off the list is empty.
    ///
    /// # Errors
    ///
    /// "Not supported" on vGPU hosts, and by what NVIDIA says also while accounting mode is off.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetAccountingPids")]
    pub fn accounting_pids(&self) -> Result<Vec<u32>> {
        self.list::<u32, _, 256>(
            Function::nvmlDeviceGetAccountingPids,
            |nvml, device, count, pids| {
                // SAFETY: the handle is live; `pids` has room for `count` numbers.
                unsafe { nvml.nvmlDeviceGetAccountingPids(device, count, pids) }
            },
            |pid| Ok(*pid),
        )
    }

    /// The account of a process, running or ended: how busy it kept the device, its memory, its times.
    ///
    /// On Kepler boards the numbers are right only while one process runs on the device. Of several processes that
    /// had the same id in turn, it is the latest.
    ///
    /// # Errors
    ///
    /// "Not found" when there is no account of the process; while accounting mode is off that, or "not supported".
    /// "Not supported" on vGPU hosts.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); the samples and their sums since NVML 13.3 (driver 610.43.02). Kepler and
    /// newer.
    #[doc(alias = "nvmlDeviceGetAccountingStats_v2")]
    #[doc(alias = "nvmlDeviceGetAccountingStats")]
    pub fn accounting_stats_for(&self, pid: u32) -> Result<AccountingStats> {
        let question = nvmlAccountingStats_v2_t { pid, ..Zeroable::zeroed() };
        let newest =
            self.newer().exchange(Function::nvmlDeviceGetAccountingStats_v2, question, |nvml, device, stats| {
                // SAFETY: the handle is live; `stats` is valid for reads and writes.
                unsafe { nvml.nvmlDeviceGetAccountingStats_v2(device, stats) }
            });
        or_older(newest.map(|raw| AccountingStats::of_v2(&raw)), || {
            let raw = self.read(Function::nvmlDeviceGetAccountingStats, |nvml, device, stats| {
                // SAFETY: the handle is live; `stats` is valid for one write.
                unsafe { nvml.nvmlDeviceGetAccountingStats(device, pid, stats) }
            })?;
            Ok(AccountingStats::of_v1(pid, &raw))
        })
    }

    /// Drops the accounts of the processes that have ended.
    ///
    /// # Errors
    ///
    /// "No permission" without root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Needs root.
    #[doc(alias = "nvmlDeviceClearAccountingPids")]
    pub fn clear_accounting_pids(&self) -> Result<()> {
        self.command(Function::nvmlDeviceClearAccountingPids, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceClearAccountingPids(device) }
        })
    }
}
