//! Utilization of a device by each process, and processes with their protected memory.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::processes_utilization_info`](crate::Device::processes_utilization_info) | utilization of all engines |
//! | [`Device::process_utilization_stats`](crate::Device::process_utilization_stats) | the same on older drivers |
//! | [`Device::running_process_detail_list`](crate::Device::running_process_detail_list) | [`ProcessDetail`] |
//! | [`ProcessUtilizationInfo`] | SM, memory, encoder, decoder, JPEG and OFA utilization |
//! | [`ProcessUtilizationSample`] | SM, memory, encoder and decoder utilization |

use std::time::SystemTime;

use nvml_sys::{
    Versioned, f, nvmlProcessDetail_v1_t, nvmlProcessDetailList_v1_t, nvmlProcessUtilizationInfo_v1_t,
    nvmlProcessUtilizationSample_t, nvmlProcessesUtilizationInfo_v1_t,
};

use crate::error::Result;
use crate::ffi::buffer::or_empty;
use crate::ffi::enums::open_enum;
use crate::ffi::sentinel::{known_u32, known_u64};
use crate::ffi::{Kind, Target, arrays, time};
use crate::handle::Device;

open_enum! {
    /// Kind of processes in a list.
    pub enum ProcessMode: nvmlProcessMode_t {
        /// Processes with a compute context.
        Compute = NVML_PROCESS_MODE_COMPUTE,
        /// Processes with a graphics context.
        Graphics = NVML_PROCESS_MODE_GRAPHICS,
        /// Processes with an MPS (Multi-Process Service) compute context.
        Mps = NVML_PROCESS_MODE_MPS,
        /// All processes. Supported since driver 610.
        All = NVML_PROCESS_MODE_ALL,
    }
}

/// A process that uses a device, with its protected memory.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ProcessDetail {
    /// Process ID.
    pub pid: u32,
    /// Device memory that the process uses, in bytes. `None` if the driver does not report it, as on Windows with WDDM.
    pub used_gpu_memory: Option<u64>,
    /// ID of the GPU instance that the process runs on. `None` if MIG is disabled.
    pub gpu_instance_id: Option<u32>,
    /// ID of the compute instance that the process runs on. `None` if MIG is disabled.
    pub compute_instance_id: Option<u32>,
    /// Confidential computing protected memory that the process uses, in bytes. `None` if the driver does not report
    /// it, as in MIG mode and on Windows.
    pub used_gpu_cc_protected_memory: Option<u64>,
}

impl ProcessDetail {
    #[inline]
    fn from_raw(raw: &nvmlProcessDetail_v1_t) -> ProcessDetail {
        ProcessDetail {
            pid: raw.pid,
            used_gpu_memory: known_u64(raw.usedGpuMemory),
            gpu_instance_id: known_u32(raw.gpuInstanceId),
            compute_instance_id: known_u32(raw.computeInstanceId),
            used_gpu_cc_protected_memory: known_u64(raw.usedGpuCcProtectedMemory),
        }
    }
}

/// Utilization of a device by a process, in percent of the time.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ProcessUtilizationSample {
    /// Process ID.
    pub pid: u32,
    /// Time of the sample. `None` if the driver does not report it.
    pub timestamp: Option<SystemTime>,
    /// SM (streaming multiprocessor) utilization, in percent.
    pub sm_util: u32,
    /// Memory (frame buffer) utilization, in percent.
    pub mem_util: u32,
    /// Video encoder utilization, in percent.
    pub enc_util: u32,
    /// Video decoder utilization, in percent.
    pub dec_util: u32,
}

impl ProcessUtilizationSample {
    /// `None` for an invalid sample: see [`is_valid`].
    #[inline]
    fn from_raw(raw: &nvmlProcessUtilizationSample_t, last_seen: u64) -> Option<ProcessUtilizationSample> {
        let percentages = [raw.smUtil, raw.memUtil, raw.encUtil, raw.decUtil];
        is_valid(raw.pid, raw.timeStamp, last_seen, &percentages).then_some(ProcessUtilizationSample {
            pid: raw.pid,
            timestamp: time::from_micros(raw.timeStamp),
            sm_util: raw.smUtil,
            mem_util: raw.memUtil,
            enc_util: raw.encUtil,
            dec_util: raw.decUtil,
        })
    }
}

/// Utilization of a device by a process, in percent of the time, including JPEG and OFA engines.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ProcessUtilizationInfo {
    /// Process ID.
    pub pid: u32,
    /// Time of the sample. `None` if the driver does not report it.
    pub timestamp: Option<SystemTime>,
    /// SM (streaming multiprocessor) utilization, in percent.
    pub sm_util: u32,
    /// Memory (frame buffer) utilization, in percent.
    pub mem_util: u32,
    /// Video encoder utilization, in percent.
    pub enc_util: u32,
    /// Video decoder utilization, in percent.
    pub dec_util: u32,
    /// JPEG engine utilization, in percent.
    pub jpg_util: u32,
    /// Optical flow accelerator (OFA) utilization, in percent.
    pub ofa_util: u32,
}

impl ProcessUtilizationInfo {
    /// `None` for an invalid sample: see [`is_valid`].
    #[inline]
    fn from_raw(raw: &nvmlProcessUtilizationInfo_v1_t, last_seen: u64) -> Option<ProcessUtilizationInfo> {
        let percentages = [raw.smUtil, raw.memUtil, raw.encUtil, raw.decUtil, raw.jpgUtil, raw.ofaUtil];
        is_valid(raw.pid, raw.timeStamp, last_seen, &percentages).then_some(ProcessUtilizationInfo {
            pid: raw.pid,
            timestamp: time::from_micros(raw.timeStamp),
            sm_util: raw.smUtil,
            mem_util: raw.memUtil,
            enc_util: raw.encUtil,
            dec_util: raw.decUtil,
            jpg_util: raw.jpgUtil,
            ofa_util: raw.ofaUtil,
        })
    }
}

/// Whether a sample is valid. Empty slots have no process ID. Drivers were seen to return samples that are older than
/// requested, and samples of arbitrary numbers.
#[inline]
pub(crate) fn is_valid(pid: u32, timestamp: u64, last_seen: u64, percentages: &[u32]) -> bool {
    pid != 0 && time::is_newer(timestamp, last_seen) && percentages.iter().all(|percent| *percent <= 100)
}

/// # Process utilization
impl Device {
    /// Processes of one kind on the device, with their protected memory. The list is empty if there are none. Empty slots
    /// are left out.
    ///
    /// For a GPU in MIG mode the list has the processes of all MIG devices, which requires permission to see all of
    /// them; a MIG device lists its own processes, except on vGPU hosts.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the driver does not know `mode`: [`ProcessMode::All`] requires driver 610. `NoPermission`
    /// for a GPU in MIG mode if the caller does not have the permission to see all MIG devices.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.104.05); all processes at once since NVML 13.3 (driver 610.43.02). Hopper and newer.
    #[doc(alias = "nvmlDeviceGetRunningProcessDetailList")]
    #[inline]
    pub fn running_process_detail_list(&self, mode: ProcessMode) -> Result<Vec<ProcessDetail>> {
        // SAFETY: the function writes no more entries than the passed capacity.
        unsafe {
            arrays::behind_pointer(
                &self.handle,
                f::nvmlDeviceGetRunningProcessDetailList,
                (),
                Kind::COUNTED,
                |capacity, processes| nvmlProcessDetailList_v1_t {
                    mode: mode.raw(),
                    numProcArrayEntries: capacity,
                    procArray: processes,
                    ..Versioned::stamped()
                },
                |list| list.numProcArrayEntries,
                |process| Ok((process.pid != 0).then(|| ProcessDetail::from_raw(process))),
            )
        }
    }

    /// Utilization of the device by each process since `last_seen`, in percent: one entry for each process with a
    /// utilization above 0.
    ///
    /// `last_seen` is the latest timestamp of an earlier result, or `None` for all samples that the driver keeps, which
    /// are those of the last seconds. The list is empty if there are no newer samples. Empty slots, older samples and
    /// samples with a value above 100 percent are left out. The call takes about 2.3 milliseconds on an H100.
    /// [`processes_utilization_info`](Device::processes_utilization_info) also reports JPEG and OFA engines.
    ///
    /// # Errors
    ///
    /// `NotSupported` on a GPU with MIG enabled.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetProcessUtilization")]
    #[inline]
    pub fn process_utilization_stats(
        &self,
        last_seen: impl Into<Option<SystemTime>>,
    ) -> Result<Vec<ProcessUtilizationSample>> {
        self.process_utilization_samples(last_seen.into(), |sample| sample)
    }

    /// List of what `convert` makes of each sample; without an allocation if that is `()`.
    #[inline]
    pub(crate) fn process_utilization_samples<U>(
        &self,
        last_seen: Option<SystemTime>,
        mut convert: impl FnMut(ProcessUtilizationSample) -> U,
    ) -> Result<Vec<U>> {
        let last_seen = time::to_micros(last_seen);
        // The library requires capacity for all of its slots, also if they are empty: 72 on an H200, 100 on others.
        or_empty(self.handle.list_by(
            f::nvmlDeviceGetProcessUtilization,
            Kind::COUNTED.with_capacity(128),
            // SAFETY: `samples` has capacity for `count` entries.
            |call, device, count, samples| unsafe { call(device, samples, count, last_seen) },
            |sample| Ok(ProcessUtilizationSample::from_raw(sample, last_seen).map(&mut convert)),
        ))
    }

    /// Utilization of the device's engines by each process since `last_seen`, in percent: one entry for each process
    /// with a utilization above 0.
    ///
    /// `last_seen` is the latest timestamp of an earlier result, or `None` for all samples that the driver keeps, which
    /// are those of the last seconds. The list is empty if there are no newer samples. Empty slots, older samples and
    /// samples with a value above 100 percent are left out.
    ///
    /// # Errors
    ///
    /// `NotSupported` on a GPU with MIG enabled.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). Maxwell and newer.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// # let device = nvml.device_by_index(1)?;
    /// let busy = device.processes_utilization_info(None)?;
    /// let last_seen = busy.iter().filter_map(|process| process.timestamp).max();
    /// // A second later, only newer samples:
    /// for process in device.processes_utilization_info(last_seen)? {
    ///     println!("{}: {} %", process.pid, process.sm_util);
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetProcessesUtilizationInfo")]
    #[inline]
    pub fn processes_utilization_info(
        &self,
        last_seen: impl Into<Option<SystemTime>>,
    ) -> Result<Vec<ProcessUtilizationInfo>> {
        self.processes_utilization(last_seen.into(), |process| process)
    }

    /// List of what `convert` makes of each process; without an allocation if that is `()`.
    #[inline]
    pub(crate) fn processes_utilization<U>(
        &self,
        last_seen: Option<SystemTime>,
        mut convert: impl FnMut(ProcessUtilizationInfo) -> U,
    ) -> Result<Vec<U>> {
        let last_seen = time::to_micros(last_seen);
        // SAFETY: the function writes no more entries than the passed capacity.
        or_empty(unsafe {
            arrays::behind_pointer(
                &self.handle,
                f::nvmlDeviceGetProcessesUtilizationInfo,
                (),
                Kind::COUNTED.with_capacity(128),
                |capacity, processes| nvmlProcessesUtilizationInfo_v1_t {
                    processSamplesCount: capacity,
                    lastSeenTimeStamp: last_seen,
                    procUtilArray: processes,
                    ..Versioned::stamped()
                },
                |list| list.processSamplesCount,
                |process| Ok(ProcessUtilizationInfo::from_raw(process, last_seen).map(&mut convert)),
            )
        })
    }
}
