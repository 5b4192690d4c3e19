//! How busy the virtual GPUs keep a GPU, and the processes on them.

use std::cell::Cell;
use std::time::SystemTime;

use nvml_sys::{
    Versioned, f, nvmlValue_t, nvmlValueType_t, nvmlVgpuInstance_t, nvmlVgpuInstanceUtilizationInfo_v1_t,
    nvmlVgpuInstanceUtilizationSample_t, nvmlVgpuInstancesUtilizationInfo_v1_t, nvmlVgpuProcessUtilizationInfo_v1_t,
    nvmlVgpuProcessUtilizationSample_t, nvmlVgpuProcessesUtilizationInfo_v1_t,
};

use super::VgpuInstance;
use crate::device::Device;
use crate::error::Result;
use crate::ffi::buffer::or_empty;
use crate::ffi::{Handle, Kind, Target, arrays, string, time, unions};

/// How busy a virtual GPU kept its GPU, in percent of the time.
///
/// A number is None where the driver gives it in a way that this crate does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct VgpuUtilizationSample {
    /// The virtual GPU.
    pub vgpu_instance: VgpuInstance,
    /// When the sample was taken.
    pub timestamp: Option<SystemTime>,
    /// The multiprocessors.
    pub sm_util: Option<u32>,
    /// The memory.
    pub mem_util: Option<u32>,
    /// The video encoder.
    pub enc_util: Option<u32>,
    /// The video decoder.
    pub dec_util: Option<u32>,
}

/// How busy a virtual GPU kept the engines of its GPU, in percent of the time.
///
/// A number is None where the driver gives it in a way that this crate does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct VgpuInstanceUtilizationInfo {
    /// The virtual GPU.
    pub vgpu_instance: VgpuInstance,
    /// When the sample was taken.
    pub timestamp: Option<SystemTime>,
    /// The multiprocessors.
    pub sm_util: Option<u32>,
    /// The memory.
    pub mem_util: Option<u32>,
    /// The video encoder.
    pub enc_util: Option<u32>,
    /// The video decoder.
    pub dec_util: Option<u32>,
    /// The JPEG engine.
    pub jpg_util: Option<u32>,
    /// The optical flow accelerator.
    pub ofa_util: Option<u32>,
}

/// How busy a process in a virtual machine kept the GPU below it, in percent of the time.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct VgpuProcessUtilizationSample {
    /// The virtual GPU that the process uses.
    pub vgpu_instance: VgpuInstance,
    /// The process id inside the virtual machine.
    pub pid: u32,
    /// What the virtual machine calls the process. What is not UTF-8 is replaced.
    pub process_name: String,
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

/// How busy a process in a virtual machine kept the engines of the GPU below it, in percent of the time.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct VgpuProcessUtilizationInfo {
    /// The virtual GPU that the process uses.
    pub vgpu_instance: VgpuInstance,
    /// The process id inside the virtual machine.
    pub pid: u32,
    /// What the virtual machine calls the process. What is not UTF-8 is replaced.
    pub process_name: String,
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

impl Device {
    fn vgpu_instance_of(&self, handle: nvmlVgpuInstance_t) -> VgpuInstance {
        VgpuInstance { nvml: self.handle.nvml().clone(), handle }
    }

    /// How busy each virtual GPU kept the device since a time, from the samples that the driver has of the last
    /// moments.
    ///
    /// `last_seen` is the timestamp of an earlier answer; None for all samples that there are. Where there is none,
    /// the list is empty. [`vgpu_instances_utilization_info`](Device::vgpu_instances_utilization_info) tells more.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). vGPU hosts with Kepler and newer.
    #[doc(alias = "nvmlDeviceGetVgpuUtilization")]
    pub fn vgpu_utilization(&self, last_seen: impl Into<Option<SystemTime>>) -> Result<Vec<VgpuUtilizationSample>> {
        let last_seen = time::micros_of(last_seen.into());
        let value_type: Cell<nvmlValueType_t> = Cell::new(0);
        // SAFETY: it writes at most as many entries as the count says.
        or_empty(unsafe {
            self.handle.list(
                f::nvmlDeviceGetVgpuUtilization,
                (last_seen, value_type.as_ptr()),
                Kind::COUNTED.with_capacity(32),
                |raw| {
                    let percent = |value| percent(value_type.get(), value);
                    Ok(VgpuUtilizationSample {
                        vgpu_instance: self.vgpu_instance_of(raw.vgpuInstance),
                        timestamp: time::of_micros(raw.timeStamp),
                        sm_util: percent(raw.smUtil),
                        mem_util: percent(raw.memUtil),
                        enc_util: percent(raw.encUtil),
                        dec_util: percent(raw.decUtil),
                    })
                },
            )
        })
    }

    /// How busy each virtual GPU kept the engines of the device since a time, JPEG and optical flow engines among
    /// them.
    ///
    /// `last_seen` is the timestamp of an earlier answer; None for all samples that there are. Where there is none,
    /// the list is empty.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// # let device = nvml.device_by_index(0)?;
    /// let busy = device.vgpu_instances_utilization_info(None)?;
    /// for vgpu in &busy {
    ///     println!("{}: {:?} %", vgpu.vgpu_instance.uuid()?, vgpu.sm_util);
    /// }
    /// let last_seen = busy.iter().filter_map(|vgpu| vgpu.timestamp).max();
    /// // A second later, only what is new:
    /// let newer = device.vgpu_instances_utilization_info(last_seen)?;
    /// # assert_eq!((busy.len(), newer.len()), (1, 0));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts with Kepler and newer.
    #[doc(alias = "nvmlDeviceGetVgpuInstancesUtilizationInfo")]
    pub fn vgpu_instances_utilization_info(
        &self,
        last_seen: impl Into<Option<SystemTime>>,
    ) -> Result<Vec<VgpuInstanceUtilizationInfo>> {
        let last_seen = time::micros_of(last_seen.into());
        let value_type: Cell<nvmlValueType_t> = Cell::new(0);
        or_empty(arrays::behind_pointer::<_, _, nvmlVgpuInstanceUtilizationInfo_v1_t, _, 32>(
            self,
            f::nvmlDeviceGetVgpuInstancesUtilizationInfo,
            |room, entries| nvmlVgpuInstancesUtilizationInfo_v1_t {
                vgpuInstanceCount: room,
                lastSeenTimeStamp: last_seen,
                vgpuUtilArray: entries,
                ..Versioned::stamped()
            },
            |answer| {
                value_type.set(answer.sampleValType);
                answer.vgpuInstanceCount
            },
            |nvml, device, info| {
                // SAFETY: the handle is live; `info` is a struct of the version that it says, and its array has room
                // for as many entries as it says.
                unsafe { nvml.nvmlDeviceGetVgpuInstancesUtilizationInfo(device, info) }
            },
            |raw| {
                let percent = |value| percent(value_type.get(), value);
                Ok(VgpuInstanceUtilizationInfo {
                    vgpu_instance: self.vgpu_instance_of(raw.vgpuInstance),
                    timestamp: time::of_micros(raw.timeStamp),
                    sm_util: percent(raw.smUtil),
                    mem_util: percent(raw.memUtil),
                    enc_util: percent(raw.encUtil),
                    dec_util: percent(raw.decUtil),
                    jpg_util: percent(raw.jpgUtil),
                    ofa_util: percent(raw.ofaUtil),
                })
            },
        ))
    }

    /// How busy each process in a virtual machine kept the device since a time: one entry for each process that kept
    /// it busy at all.
    ///
    /// `last_seen` is the timestamp of an earlier answer; None for all samples that there are. Where nothing was
    /// busy, the list is empty. [`vgpu_processes_utilization_info`](Device::vgpu_processes_utilization_info) tells
    /// more.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). vGPU hosts with Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetVgpuProcessUtilization")]
    pub fn vgpu_process_utilization(
        &self,
        last_seen: impl Into<Option<SystemTime>>,
    ) -> Result<Vec<VgpuProcessUtilizationSample>> {
        let last_seen = time::micros_of(last_seen.into());
        // SAFETY: it writes at most as many entries as the count says.
        or_empty(unsafe {
            self.handle.list(f::nvmlDeviceGetVgpuProcessUtilization, (last_seen,), Kind::COUNTED, |raw| {
                Ok(VgpuProcessUtilizationSample {
                    vgpu_instance: self.vgpu_instance_of(raw.vgpuInstance),
                    pid: raw.pid,
                    process_name: string::of_array(&raw.processName),
                    timestamp: time::of_micros(raw.timeStamp),
                    sm_util: raw.smUtil,
                    mem_util: raw.memUtil,
                    enc_util: raw.encUtil,
                    dec_util: raw.decUtil,
                })
            })
        })
    }

    /// How busy each process in a virtual machine kept the engines of the device since a time, JPEG and optical flow
    /// engines among them: one entry for each process that kept one busy at all.
    ///
    /// `last_seen` is the timestamp of an earlier answer; None for all samples that there are. Where nothing was
    /// busy, the list is empty.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts with Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetVgpuProcessesUtilizationInfo")]
    pub fn vgpu_processes_utilization_info(
        &self,
        last_seen: impl Into<Option<SystemTime>>,
    ) -> Result<Vec<VgpuProcessUtilizationInfo>> {
        let last_seen = time::micros_of(last_seen.into());
        or_empty(arrays::behind_pointer::<_, _, nvmlVgpuProcessUtilizationInfo_v1_t, _, 64>(
            self,
            f::nvmlDeviceGetVgpuProcessesUtilizationInfo,
            |room, entries| nvmlVgpuProcessesUtilizationInfo_v1_t {
                vgpuProcessCount: room,
                lastSeenTimeStamp: last_seen,
                vgpuProcUtilArray: entries,
                ..Versioned::stamped()
            },
            |answer| answer.vgpuProcessCount,
            |nvml, device, info| {
                // SAFETY: the handle is live; `info` is a struct of the version that it says, and its array has room
                // for as many entries as it says.
                unsafe { nvml.nvmlDeviceGetVgpuProcessesUtilizationInfo(device, info) }
            },
            |raw| {
                Ok(VgpuProcessUtilizationInfo {
                    vgpu_instance: self.vgpu_instance_of(raw.vgpuInstance),
                    pid: raw.pid,
                    process_name: string::of_array(&raw.processName),
                    timestamp: time::of_micros(raw.timeStamp),
                    sm_util: raw.smUtil,
                    mem_util: raw.memUtil,
                    enc_util: raw.encUtil,
                    dec_util: raw.decUtil,
                    jpg_util: raw.jpgUtil,
                    ofa_util: raw.ofaUtil,
                })
            },
        ))
    }
}

fn percent(tag: nvmlValueType_t, value: nvmlValue_t) -> Option<u32> {
    unions::whole(tag, value).and_then(|percent| u32::try_from(percent).ok())
}
