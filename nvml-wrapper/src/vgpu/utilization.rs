//! Utilization of vGPUs and of the processes in their virtual machines (VMs).
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::vgpu_instances_utilization_info`] | utilization by vGPU, with JPEG and OFA |
//! | [`Device::vgpu_processes_utilization_info`] | utilization by process, with JPEG and OFA |
//! | [`Device::vgpu_utilization`](crate::Device::vgpu_utilization) | by vGPU, older drivers |
//! | [`Device::vgpu_process_utilization`](crate::Device::vgpu_process_utilization) | by process, older drivers |

use std::cell::Cell;
use std::time::SystemTime;

use nvml_sys::{
    Versioned, f, nvmlValue_t, nvmlValueType_t, nvmlVgpuInstance_t, nvmlVgpuInstanceUtilizationInfo_v1_t,
    nvmlVgpuInstancesUtilizationInfo_v1_t, nvmlVgpuProcessUtilizationInfo_v1_t, nvmlVgpuProcessesUtilizationInfo_v1_t,
};

use crate::device::process_utilization::is_valid;
use crate::error::Result;
use crate::ffi::buffer::or_empty;
use crate::ffi::{Handle, Kind, Target, arrays, string, time, unions};
use crate::handle::{Device, VgpuInstance};

/// Utilization of a vGPU, in percent.
///
/// A value is `None` if the driver reports a value type that is not an unsigned integer, or a value above 100.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct VgpuUtilizationSample {
    /// vGPU instance.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::form::serialize_vgpu"))]
    pub vgpu_instance: VgpuInstance,
    /// CPU time at which the sample was recorded. `None` if the driver reports no time.
    pub timestamp: Option<SystemTime>,
    /// Streaming multiprocessor (SM) utilization: graphics and compute.
    pub sm_util: Option<u32>,
    /// Framebuffer memory utilization.
    pub mem_util: Option<u32>,
    /// Video encoder utilization.
    pub enc_util: Option<u32>,
    /// Video decoder utilization.
    pub dec_util: Option<u32>,
}

/// # Constructors
impl VgpuUtilizationSample {
    /// No utilization of a vGPU, without a time.
    #[must_use]
    #[inline]
    pub fn new(vgpu_instance: VgpuInstance) -> VgpuUtilizationSample {
        VgpuUtilizationSample {
            vgpu_instance,
            timestamp: None,
            sm_util: None,
            mem_util: None,
            enc_util: None,
            dec_util: None,
        }
    }
}

/// Utilization of a vGPU, in percent, with JPEG and OFA engines.
///
/// A value is `None` if the driver reports a value type that is not an unsigned integer, or a value above 100.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct VgpuInstanceUtilizationInfo {
    /// vGPU instance.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::form::serialize_vgpu"))]
    pub vgpu_instance: VgpuInstance,
    /// CPU time at which the sample was recorded. `None` if the driver reports no time.
    pub timestamp: Option<SystemTime>,
    /// Streaming multiprocessor (SM) utilization: graphics and compute.
    pub sm_util: Option<u32>,
    /// Framebuffer memory utilization.
    pub mem_util: Option<u32>,
    /// Video encoder utilization.
    pub enc_util: Option<u32>,
    /// Video decoder utilization.
    pub dec_util: Option<u32>,
    /// JPEG engine utilization.
    pub jpg_util: Option<u32>,
    /// Optical flow accelerator (OFA) utilization.
    pub ofa_util: Option<u32>,
}

/// # Constructors
impl VgpuInstanceUtilizationInfo {
    /// No utilization of a vGPU, without a time.
    #[must_use]
    #[inline]
    pub fn new(vgpu_instance: VgpuInstance) -> VgpuInstanceUtilizationInfo {
        VgpuInstanceUtilizationInfo {
            vgpu_instance,
            timestamp: None,
            sm_util: None,
            mem_util: None,
            enc_util: None,
            dec_util: None,
            jpg_util: None,
            ofa_util: None,
        }
    }
}

/// Utilization of a process in a VM, in percent.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct VgpuProcessUtilizationSample {
    /// vGPU instance that the process uses.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::form::serialize_vgpu"))]
    pub vgpu_instance: VgpuInstance,
    /// Process ID in the VM.
    pub pid: u32,
    /// Process name in the VM. Bytes that are not UTF-8 are replaced.
    pub process_name: String,
    /// CPU time at which the sample was recorded. `None` if the driver reports no time.
    pub timestamp: Option<SystemTime>,
    /// Streaming multiprocessor (SM) utilization: graphics and compute.
    pub sm_util: u32,
    /// Framebuffer memory utilization.
    pub mem_util: u32,
    /// Video encoder utilization.
    pub enc_util: u32,
    /// Video decoder utilization.
    pub dec_util: u32,
}

/// # Constructors
impl VgpuProcessUtilizationSample {
    /// No utilization of a vGPU by the process 0, without a time.
    #[must_use]
    #[inline]
    pub fn new(vgpu_instance: VgpuInstance) -> VgpuProcessUtilizationSample {
        VgpuProcessUtilizationSample {
            vgpu_instance,
            pid: 0,
            process_name: String::new(),
            timestamp: None,
            sm_util: 0,
            mem_util: 0,
            enc_util: 0,
            dec_util: 0,
        }
    }
}

/// Utilization of a process in a VM, in percent, with JPEG and OFA engines.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct VgpuProcessUtilizationInfo {
    /// vGPU instance that the process uses.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::form::serialize_vgpu"))]
    pub vgpu_instance: VgpuInstance,
    /// Process ID in the VM.
    pub pid: u32,
    /// Process name in the VM. Bytes that are not UTF-8 are replaced.
    pub process_name: String,
    /// CPU time at which the sample was recorded. `None` if the driver reports no time.
    pub timestamp: Option<SystemTime>,
    /// Streaming multiprocessor (SM) utilization: graphics and compute.
    pub sm_util: u32,
    /// Framebuffer memory utilization.
    pub mem_util: u32,
    /// Video encoder utilization.
    pub enc_util: u32,
    /// Video decoder utilization.
    pub dec_util: u32,
    /// JPEG engine utilization.
    pub jpg_util: u32,
    /// Optical flow accelerator (OFA) utilization.
    pub ofa_util: u32,
}

/// # Constructors
impl VgpuProcessUtilizationInfo {
    /// No utilization of a vGPU by the process 0, without a time.
    #[must_use]
    #[inline]
    pub fn new(vgpu_instance: VgpuInstance) -> VgpuProcessUtilizationInfo {
        VgpuProcessUtilizationInfo {
            vgpu_instance,
            pid: 0,
            process_name: String::new(),
            timestamp: None,
            sm_util: 0,
            mem_util: 0,
            enc_util: 0,
            dec_util: 0,
            jpg_util: 0,
            ofa_util: 0,
        }
    }
}

/// # vGPU utilization
impl Device {
    #[inline]
    fn vgpu_instance_from_handle(&self, id: nvmlVgpuInstance_t) -> VgpuInstance {
        VgpuInstance { handle: Handle::from_number(self.handle.nvml(), id) }
    }

    /// Recent utilization of each running vGPU of the device: one entry per vGPU.
    ///
    /// `last_seen` is the timestamp of a previous sample: only newer samples count. `None` uses all samples in the
    /// driver's buffer. The list is empty if there is no sample. Empty slots and older samples are left out.
    /// [`vgpu_instances_utilization_info`](Device::vgpu_instances_utilization_info) also reports JPEG and OFA engines.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). vGPU hosts with Kepler and newer.
    #[doc(alias = "nvmlDeviceGetVgpuUtilization")]
    #[inline]
    pub fn vgpu_utilization(&self, last_seen: impl Into<Option<SystemTime>>) -> Result<Vec<VgpuUtilizationSample>> {
        let last_seen = time::to_micros(last_seen.into());
        let value_type: Cell<nvmlValueType_t> = Cell::new(0);
        // SAFETY: the function writes no more entries than the passed count.
        or_empty(unsafe {
            self.handle.list(
                f::nvmlDeviceGetVgpuUtilization,
                (last_seen, value_type.as_ptr()),
                Kind::COUNTED.with_capacity(32),
                |raw| {
                    let percent = |value| percent(value_type.get(), value);
                    let is_valid = raw.vgpuInstance != 0 && time::is_newer(raw.timeStamp, last_seen);
                    Ok(is_valid.then(|| VgpuUtilizationSample {
                        vgpu_instance: self.vgpu_instance_from_handle(raw.vgpuInstance),
                        timestamp: time::from_micros(raw.timeStamp),
                        sm_util: percent(raw.smUtil),
                        mem_util: percent(raw.memUtil),
                        enc_util: percent(raw.encUtil),
                        dec_util: percent(raw.decUtil),
                    }))
                },
            )
        })
    }

    /// Recent utilization of each running vGPU of the device, with JPEG and OFA engines: one entry per vGPU.
    ///
    /// `last_seen` is the timestamp of a previous sample: only newer samples count. `None` uses all samples in the
    /// driver's buffer. The list is empty if there is no sample. Empty slots and older samples are left out.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts with Kepler and newer.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// # let device = nvml.device_by_index(0)?;
    /// let busy = device.vgpu_instances_utilization_info(None)?;
    /// for vgpu in &busy {
    ///     println!("{}: {:?} %", vgpu.vgpu_instance.uuid()?, vgpu.sm_util);
    /// }
    /// let last_seen = busy.iter().filter_map(|vgpu| vgpu.timestamp).max();
    /// // A second later, only newer samples:
    /// let newer = device.vgpu_instances_utilization_info(last_seen)?;
    /// # assert_eq!((busy.len(), newer.len()), (1, 0));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetVgpuInstancesUtilizationInfo")]
    #[inline]
    pub fn vgpu_instances_utilization_info(
        &self,
        last_seen: impl Into<Option<SystemTime>>,
    ) -> Result<Vec<VgpuInstanceUtilizationInfo>> {
        let last_seen = time::to_micros(last_seen.into());
        let value_type: Cell<nvmlValueType_t> = Cell::new(0);
        // SAFETY: the function writes no more entries than the passed count.
        or_empty(unsafe {
            arrays::behind_pointer(
                &self.handle,
                f::nvmlDeviceGetVgpuInstancesUtilizationInfo,
                (),
                Kind::COUNTED.with_capacity(32),
                |capacity, entries| nvmlVgpuInstancesUtilizationInfo_v1_t {
                    vgpuInstanceCount: capacity,
                    lastSeenTimeStamp: last_seen,
                    vgpuUtilArray: entries,
                    ..Versioned::stamped()
                },
                |result| {
                    value_type.set(result.sampleValType);
                    result.vgpuInstanceCount
                },
                |raw: &nvmlVgpuInstanceUtilizationInfo_v1_t| {
                    let percent = |value| percent(value_type.get(), value);
                    let is_valid = raw.vgpuInstance != 0 && time::is_newer(raw.timeStamp, last_seen);
                    Ok(is_valid.then(|| VgpuInstanceUtilizationInfo {
                        vgpu_instance: self.vgpu_instance_from_handle(raw.vgpuInstance),
                        timestamp: time::from_micros(raw.timeStamp),
                        sm_util: percent(raw.smUtil),
                        mem_util: percent(raw.memUtil),
                        enc_util: percent(raw.encUtil),
                        dec_util: percent(raw.decUtil),
                        jpg_util: percent(raw.jpgUtil),
                        ofa_util: percent(raw.ofaUtil),
                    }))
                },
            )
        })
    }

    /// Recent utilization of each process in a VM that uses a vGPU of the device: one entry per process with non-zero
    /// utilization.
    ///
    /// `last_seen` is the timestamp of a previous sample: only newer samples count. `None` uses all samples in the
    /// driver's buffer. The list is empty if no process has non-zero utilization. Empty slots, older samples and samples
    /// with a value above 100 percent are left out.
    /// [`vgpu_processes_utilization_info`](Device::vgpu_processes_utilization_info) also reports JPEG and OFA engines.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). vGPU hosts with Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetVgpuProcessUtilization")]
    #[inline]
    pub fn vgpu_process_utilization(
        &self,
        last_seen: impl Into<Option<SystemTime>>,
    ) -> Result<Vec<VgpuProcessUtilizationSample>> {
        let last_seen = time::to_micros(last_seen.into());
        // SAFETY: the function writes no more entries than the passed count.
        or_empty(unsafe {
            self.handle.list(f::nvmlDeviceGetVgpuProcessUtilization, (last_seen,), Kind::COUNTED, |raw| {
                let percentages = [raw.smUtil, raw.memUtil, raw.encUtil, raw.decUtil];
                let is_valid = is_valid(raw.pid, raw.timeStamp, last_seen, &percentages);
                Ok(is_valid.then(|| VgpuProcessUtilizationSample {
                    vgpu_instance: self.vgpu_instance_from_handle(raw.vgpuInstance),
                    pid: raw.pid,
                    process_name: string::from_array(&raw.processName),
                    timestamp: time::from_micros(raw.timeStamp),
                    sm_util: raw.smUtil,
                    mem_util: raw.memUtil,
                    enc_util: raw.encUtil,
                    dec_util: raw.decUtil,
                }))
            })
        })
    }

    /// Recent utilization of each process in a VM that uses a vGPU of the device, with JPEG and OFA engines: one entry
    /// per process with non-zero utilization.
    ///
    /// `last_seen` is the timestamp of a previous sample: only newer samples count. `None` uses all samples in the
    /// driver's buffer. The list is empty if no process has non-zero utilization. Empty slots, older samples and samples
    /// with a value above 100 percent are left out.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts with Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetVgpuProcessesUtilizationInfo")]
    #[inline]
    pub fn vgpu_processes_utilization_info(
        &self,
        last_seen: impl Into<Option<SystemTime>>,
    ) -> Result<Vec<VgpuProcessUtilizationInfo>> {
        let last_seen = time::to_micros(last_seen.into());
        // SAFETY: the function writes no more entries than the passed count.
        or_empty(unsafe {
            arrays::behind_pointer(
                &self.handle,
                f::nvmlDeviceGetVgpuProcessesUtilizationInfo,
                (),
                Kind::COUNTED,
                |capacity, entries| nvmlVgpuProcessesUtilizationInfo_v1_t {
                    vgpuProcessCount: capacity,
                    lastSeenTimeStamp: last_seen,
                    vgpuProcUtilArray: entries,
                    ..Versioned::stamped()
                },
                |result| result.vgpuProcessCount,
                |raw: &nvmlVgpuProcessUtilizationInfo_v1_t| {
                    let percentages = [raw.smUtil, raw.memUtil, raw.encUtil, raw.decUtil, raw.jpgUtil, raw.ofaUtil];
                    let is_valid = is_valid(raw.pid, raw.timeStamp, last_seen, &percentages);
                    Ok(is_valid.then(|| VgpuProcessUtilizationInfo {
                        vgpu_instance: self.vgpu_instance_from_handle(raw.vgpuInstance),
                        pid: raw.pid,
                        process_name: string::from_array(&raw.processName),
                        timestamp: time::from_micros(raw.timeStamp),
                        sm_util: raw.smUtil,
                        mem_util: raw.memUtil,
                        enc_util: raw.encUtil,
                        dec_util: raw.decUtil,
                        jpg_util: raw.jpgUtil,
                        ofa_util: raw.ofaUtil,
                    }))
                },
            )
        })
    }
}

#[inline]
fn percent(tag: nvmlValueType_t, value: nvmlValue_t) -> Option<u32> {
    unions::to_u64(tag, value).and_then(|percent| u32::try_from(percent).ok()).filter(|percent| *percent <= 100)
}
