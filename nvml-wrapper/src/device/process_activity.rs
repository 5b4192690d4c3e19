//! What each process does on a device: how busy it keeps the engines, and its memory in detail.

use std::time::SystemTime;

use nvml_sys::{
    Function, Versioned, nvmlProcessDetail_v1_t, nvmlProcessDetailList_v1_t, nvmlProcessUtilizationInfo_v1_t,
    nvmlProcessUtilizationSample_t, nvmlProcessesUtilizationInfo_v1_t,
};

use super::Device;
use crate::error::Result;
use crate::ffi::buffer::or_empty;
use crate::ffi::enums::open_enum;
use crate::ffi::sentinel::{known_u32, known_u64};
use crate::ffi::time;
use crate::ffi::{Target, arrays};

open_enum! {
    /// The kind of processes that a list is of.
    pub enum ProcessMode: nvmlProcessMode_t {
        /// Those with a compute context.
        Compute = NVML_PROCESS_MODE_COMPUTE,
        /// Those with a graphics context.
        Graphics = NVML_PROCESS_MODE_GRAPHICS,
        /// Those with a compute context through MPS, the Multi-Process Service.
        Mps = NVML_PROCESS_MODE_MPS,
        /// All. Drivers before 610 do not know this.
        All = NVML_PROCESS_MODE_ALL,
    }
}

/// A process that uses a device, with its protected memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ProcessDetail {
    /// Process id.
    pub pid: u32,
    /// Device memory that the process uses, in bytes. None where the driver cannot tell, as on Windows with WDDM.
    pub used_gpu_memory: Option<u64>,
    /// The MIG GPU instance that the process runs on. None without MIG.
    pub gpu_instance_id: Option<u32>,
    /// The MIG compute instance that the process runs on. None without MIG.
    pub compute_instance_id: Option<u32>,
    /// Memory of it that confidential computing protects, in bytes. None where the driver cannot tell.
    pub used_gpu_cc_protected_memory: Option<u64>,
}

impl ProcessDetail {
    fn of_raw(raw: &nvmlProcessDetail_v1_t) -> ProcessDetail {
        ProcessDetail {
            pid: raw.pid,
            used_gpu_memory: known_u64(raw.usedGpuMemory),
            gpu_instance_id: known_u32(raw.gpuInstanceId),
            compute_instance_id: known_u32(raw.computeInstanceId),
            used_gpu_cc_protected_memory: known_u64(raw.usedGpuCcProtectedMemory),
        }
    }
}

/// How busy a process kept a device, in percent of the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ProcessUtilizationSample {
    /// Process id.
    pub pid: u32,
    /// When the sample was taken.
    pub timestamp: Option<SystemTime>,
    /// The multiprocessors.
    pub sm_util: u32,
    /// The memory.
    pub mem_util: u32,
    /// The video encoder.
    pub enc_util: u32,
    /// The video decoder.
    pub dec_util: u32,
}

impl ProcessUtilizationSample {
    fn of_raw(raw: &nvmlProcessUtilizationSample_t) -> ProcessUtilizationSample {
        ProcessUtilizationSample {
            pid: raw.pid,
            timestamp: time::of_micros(raw.timeStamp),
            sm_util: raw.smUtil,
            mem_util: raw.memUtil,
            enc_util: raw.encUtil,
            dec_util: raw.decUtil,
        }
    }
}

/// How busy a process kept a device, in percent of the time, with all of its engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ProcessUtilizationInfo {
    /// Process id.
    pub pid: u32,
    /// When the sample was taken.
    pub timestamp: Option<SystemTime>,
    /// The multiprocessors.
    pub sm_util: u32,
    /// The memory.
    pub mem_util: u32,
    /// The video encoder.
    pub enc_util: u32,
    /// The video decoder.
    pub dec_util: u32,
    /// The JPEG engine.
    pub jpg_util: u32,
    /// The optical flow accelerator.
    pub ofa_util: u32,
}

impl ProcessUtilizationInfo {
    fn of_raw(raw: &nvmlProcessUtilizationInfo_v1_t) -> ProcessUtilizationInfo {
        ProcessUtilizationInfo {
            pid: raw.pid,
            timestamp: time::of_micros(raw.timeStamp),
            sm_util: raw.smUtil,
            mem_util: raw.memUtil,
            enc_util: raw.encUtil,
            dec_util: raw.decUtil,
            jpg_util: raw.jpgUtil,
            ofa_util: raw.ofaUtil,
        }
    }
}

impl Device {
    /// The processes of one kind that use the device, with the memory of theirs that confidential computing protects.
    ///
    /// In MIG mode the list of a GPU needs the right to see all of its instances; a MIG device lists its own.
    /// Protected memory is not told in MIG mode and on Windows.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a kind that the driver does not know; drivers before 610 do not know
    /// [`ProcessMode::All`].
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.104.05); all processes at once since NVML 13.3 (driver 610.43.02). Hopper and newer.
    #[doc(alias = "nvmlDeviceGetRunningProcessDetailList")]
    pub fn running_process_detail_list(&self, mode: ProcessMode) -> Result<Vec<ProcessDetail>> {
        arrays::behind_pointer::<_, _, _, _, 64>(
            self,
            Function::nvmlDeviceGetRunningProcessDetailList,
            |room, processes| nvmlProcessDetailList_v1_t {
                mode: mode.raw(),
                numProcArrayEntries: room,
                procArray: processes,
                ..Versioned::stamped()
            },
            |list| list.numProcArrayEntries,
            |nvml, device, list| {
                // SAFETY: the handle is live; `list` is stamped with the version of its type, and its array has capacity
                // for `room` entries.
                unsafe { nvml.nvmlDeviceGetRunningProcessDetailList(device, list) }
            },
            |process| Ok(ProcessDetail::of_raw(process)),
        )
    }

    /// How busy each process kept the device since a time, from the samples that the driver has of the last seconds:
    /// one entry for each process that kept it busy at all.
    ///
    /// `last_seen` is the timestamp of an earlier answer; None for all samples that there are. Where nothing was
    /// busy since, the list is empty. [`processes_utilization_info`](Device::processes_utilization_info) tells more.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer; not on GPUs with MIG on.
    #[doc(alias = "nvmlDeviceGetProcessUtilization")]
    pub fn process_utilization_stats(
        &self,
        last_seen: impl Into<Option<SystemTime>>,
    ) -> Result<Vec<ProcessUtilizationSample>> {
        let last_seen = time::micros_of(last_seen.into());
        // The library wants room for all of its slots, whatever there is in them: 72 on an H200, 100 on others.
        or_empty(self.list::<_, _, 128>(
            Function::nvmlDeviceGetProcessUtilization,
            |nvml, device, count, samples| {
                // SAFETY: the handle is live; `samples` has capacity for `count` entries.
                unsafe { nvml.nvmlDeviceGetProcessUtilization(device, samples, count, last_seen) }
            },
            |sample| Ok(ProcessUtilizationSample::of_raw(sample)),
        ))
    }

    /// How busy each process kept the engines of the device since a time, JPEG and optical flow engines among them:
    /// one entry for each process that kept one busy at all.
    ///
    /// `last_seen` is the timestamp of an earlier answer; None for all samples that there are. Where nothing was
    /// busy since, the list is empty.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// # let device = nvml.device_by_index(1)?;
    /// let busy = device.processes_utilization_info(None)?;
    /// let last_seen = busy.iter().filter_map(|process| process.timestamp).max();
    /// // A second later, only what is new:
    /// for process in device.processes_utilization_info(last_seen)? {
    ///     println!("{}: {} %", process.pid, process.sm_util);
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). Maxwell and newer; not on GPUs with MIG on.
    #[doc(alias = "nvmlDeviceGetProcessesUtilizationInfo")]
    pub fn processes_utilization_info(
        &self,
        last_seen: impl Into<Option<SystemTime>>,
    ) -> Result<Vec<ProcessUtilizationInfo>> {
        let last_seen = time::micros_of(last_seen.into());
        or_empty(arrays::behind_pointer::<_, _, _, _, 128>(
            self,
            Function::nvmlDeviceGetProcessesUtilizationInfo,
            |room, processes| nvmlProcessesUtilizationInfo_v1_t {
                processSamplesCount: room,
                lastSeenTimeStamp: last_seen,
                procUtilArray: processes,
                ..Versioned::stamped()
            },
            |list| list.processSamplesCount,
            |nvml, device, list| {
                // SAFETY: the handle is live; `list` is stamped with the version of its type, and its array has capacity
                // for `room` entries.
                unsafe { nvml.nvmlDeviceGetProcessesUtilizationInfo(device, list) }
            },
            |process| Ok(ProcessUtilizationInfo::of_raw(process)),
        ))
    }
}
