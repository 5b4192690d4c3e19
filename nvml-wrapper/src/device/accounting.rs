//! Per-process accounting: GPU utilization, memory and lifetime of running and terminated processes.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::is_accounting_enabled`](crate::Device::is_accounting_enabled) | accounting mode |
//! | [`Device::set_accounting_enabled`](crate::Device::set_accounting_enabled) | enables or disables accounting mode |
//! | [`Device::accounting_pids`](crate::Device::accounting_pids) | process IDs with accounting statistics |
//! | [`Device::accounting_stats_for`](crate::Device::accounting_stats_for) | accounting statistics of one process |
//! | [`Device::accounting_buffer_size`](crate::Device::accounting_buffer_size) | capacity, in processes |
//! | [`Device::clear_accounting_pids`](crate::Device::clear_accounting_pids) | clears terminated processes |
//! | [`AccountingStats`] | statistics of one process over its lifetime |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! let device = nvml.device_by_index(3)?;
//! device.set_accounting_enabled(true)?;
//! for pid in device.accounting_pids()? {
//!     let stats = device.accounting_stats_for(pid)?;
//!     println!("{pid}: {:?} % utilization, {:?} bytes", stats.gpu_utilization, stats.max_memory_usage);
//! }
//! # assert_eq!(device.accounting_pids()?.len(), 3);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::time::{Duration, SystemTime};

use nvml_sys::{Zeroable, f, nvmlAccountingStats_t, nvmlAccountingStats_v2_t};

use crate::error::Result;
use crate::ffi::sentinel::{known_percent, known_u64};
use crate::ffi::versioned::or_older;
use crate::ffi::{Kind, Target, time};
use crate::handle::Device;

/// Accounting statistics of one process on one device, over the lifetime of the process.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct AccountingStats {
    /// Process ID.
    pub pid: u32,
    /// Whether the process is running; `false` after its termination.
    pub is_running: bool,
    /// Percent of the process's lifetime during which one or more kernels were executing. `None` if the device does not
    /// report utilization, or reports more than 100.
    pub gpu_utilization: Option<u32>,
    /// Percent of the process's lifetime during which device memory was being read or written. `None` if the device
    /// does not report utilization, or reports more than 100.
    pub memory_utilization: Option<u32>,
    /// Maximum device memory that the process had allocated, in bytes. `None` if the driver does not report it.
    pub max_memory_usage: Option<u64>,
    /// Time during which the compute context was active, in whole milliseconds. `None` while the process is running.
    pub time: Option<Duration>,
    /// Start time of the process, by the clock of the CPU. `None` if the driver reports 0, or a time out of the range
    /// of [`SystemTime`].
    pub start_time: Option<SystemTime>,
    /// Number of utilization samples since the start of the process. `None` on drivers before 610.
    pub sample_count: Option<u32>,
    /// Sum of the sampled utilization of the graphics and compute engine (GR), in hundredths of a percent. `None` on
    /// drivers before 610.
    pub sum_gpu_utilization: Option<u64>,
    /// Sum of the sampled utilization of the memory bandwidth (FB), in hundredths of a percent. `None` on drivers
    /// before 610.
    pub sum_memory_utilization: Option<u64>,
}

impl AccountingStats {
    #[inline]
    fn from_v2(raw: &nvmlAccountingStats_v2_t) -> AccountingStats {
        AccountingStats {
            pid: raw.pid,
            is_running: raw.isRunning != 0,
            gpu_utilization: known_percent(raw.gpuUtilization),
            memory_utilization: known_percent(raw.memoryUtilization),
            max_memory_usage: known_u64(raw.maxMemoryUsage),
            time: (raw.isRunning == 0).then_some(Duration::from_millis(raw.time)),
            start_time: time::from_micros(raw.startTime),
            sample_count: Some(raw.sampleCount),
            sum_gpu_utilization: Some(raw.sumGpuUtil),
            sum_memory_utilization: Some(raw.sumFbUtil),
        }
    }

    #[inline]
    pub(crate) fn from_v1(pid: u32, raw: &nvmlAccountingStats_t) -> AccountingStats {
        AccountingStats {
            pid,
            is_running: raw.isRunning != 0,
            gpu_utilization: known_percent(raw.gpuUtilization),
            memory_utilization: known_percent(raw.memoryUtilization),
            max_memory_usage: known_u64(raw.maxMemoryUsage),
            time: (raw.isRunning == 0).then_some(Duration::from_millis(raw.time)),
            start_time: time::from_micros(raw.startTime),
            sample_count: None,
            sum_gpu_utilization: None,
            sum_memory_utilization: None,
        }
    }
}

/// # Accounting
impl Device {
    /// Whether accounting mode is enabled.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetAccountingMode")]
    #[inline]
    pub fn is_accounting_enabled(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let mode = unsafe { self.handle.read(f::nvmlDeviceGetAccountingMode, ()) }?;
        Ok(mode != nvml_sys::NVML_FEATURE_DISABLED)
    }

    /// Enables or disables accounting mode. Disabling clears all accounting statistics.
    ///
    /// The mode is not persistent: accounting is disabled again after the driver is unloaded. Persistence mode keeps
    /// the driver loaded. Accounting mode does not reduce the performance of the GPU.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `NotSupported` while MIG mode is enabled: accounting is disabled then.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Requires root privileges.
    #[doc(alias = "nvmlDeviceSetAccountingMode")]
    #[doc(alias = "set_accounting")]
    #[inline]
    pub fn set_accounting_enabled(&self, enabled: bool) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetAccountingMode, (enabled.into(),)) }
    }

    /// Capacity of the accounting buffer, in processes; 4000 on an H200.
    ///
    /// The buffer is circular: statistics of new processes overwrite those of the oldest.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetAccountingBufferSize")]
    #[inline]
    pub fn accounting_buffer_size(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetAccountingBufferSize, ()) }
    }

    /// Ids of all running and terminated processes that have accounting statistics. Empty while accounting mode is
    /// disabled. Empty slots are left out.
    ///
    /// # Errors
    ///
    /// `NotSupported` on vGPU hosts, and, by NVIDIA's documentation, while accounting mode is disabled.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetAccountingPids")]
    #[inline]
    pub fn accounting_pids(&self) -> Result<Vec<u32>> {
        // SAFETY: the function writes no more entries than the passed count.
        unsafe {
            self.handle.list(f::nvmlDeviceGetAccountingPids, (), Kind::COUNTED.with_capacity(256), |pid| {
                Ok(Some(*pid).filter(|pid| *pid != 0))
            })
        }
    }

    /// Accounting statistics of a running or terminated process: utilization, memory and times.
    ///
    /// Only compute and graphics processes have statistics; monitoring processes have none. If several processes had
    /// the same ID, the statistics are those of the process that terminated last. On Kepler the statistics are accurate
    /// only while a single process runs on the device.
    ///
    /// # Errors
    ///
    /// `NotFound` if there are no statistics of the process. `NotFound` or `NotSupported` while accounting mode is
    /// disabled. `NotSupported` on vGPU hosts.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); the sample count and the sums since NVML 13.3 (driver 610.43.02). Kepler and
    /// newer.
    #[doc(alias = "nvmlDeviceGetAccountingStats_v2")]
    #[doc(alias = "nvmlDeviceGetAccountingStats")]
    #[inline]
    pub fn accounting_stats_for(&self, pid: u32) -> Result<AccountingStats> {
        let request = nvmlAccountingStats_v2_t { pid, ..Zeroable::zeroed() };
        // SAFETY: the function reads a value and writes one over it.
        let newest = unsafe { self.handle.newer().exchange(f::nvmlDeviceGetAccountingStats_v2, (), request) };
        or_older(newest.map(|raw| AccountingStats::from_v2(&raw)), || {
            // SAFETY: the function writes one value.
            let raw = unsafe { self.handle.read(f::nvmlDeviceGetAccountingStats, (pid,)) }?;
            Ok(AccountingStats::from_v1(pid, &raw))
        })
    }

    /// Clears the accounting statistics of all terminated processes.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Requires root privileges.
    #[doc(alias = "nvmlDeviceClearAccountingPids")]
    #[inline]
    pub fn clear_accounting_pids(&self) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceClearAccountingPids, ()) }
    }
}
