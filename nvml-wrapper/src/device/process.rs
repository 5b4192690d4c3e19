//! Processes that run on a device.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::running_compute_processes`](crate::Device::running_compute_processes) | with a compute context |
//! | [`Device::running_graphics_processes`](crate::Device::running_graphics_processes) | with a graphics context |
//! | [`Device::mps_running_compute_processes`](crate::Device::mps_running_compute_processes) | with an MPS context |
//! | [`ProcessInfo`] | process ID, memory, MIG instances |
//!
//! The name of a process is in [`Nvml::sys_process_name`](crate::Nvml::sys_process_name), and its utilization of the
//! device in [`Device::processes_utilization_info`](crate::Device::processes_utilization_info).
//!
//! [`Device::mig_devices`](crate::Device::mig_devices) returns the MIG devices of a GPU; each of them lists its own
//! processes, except on vGPU hosts.
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! for process in nvml.device_by_index(0)?.running_compute_processes()? {
//!     match process.used_gpu_memory {
//!         Some(bytes) => println!("process {}: {} MiB", process.pid, bytes >> 20),
//!         None => println!("process {}: memory not available", process.pid),
//!     }
//! }
//! # assert_eq!(nvml.device_by_index(0)?.running_compute_processes()?.len(), 2);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::convert::identity;

use nvml_sys::{
    Item, f, nvmlDevice_t, nvmlProcessInfo_535_43_t, nvmlProcessInfo_v1_t, nvmlProcessInfo_v2_t, nvmlReturn_t,
};

use crate::driver::Quirk;
use crate::error::{NvmlError, Result};
use crate::ffi::layouts::Entry;
use crate::ffi::sentinel::{known_u32, known_u64};
use crate::ffi::versioned::or_older;
use crate::ffi::{Kind, Target, layouts};
use crate::handle::Device;

/// A process that uses a device.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ProcessInfo {
    /// Process ID.
    pub pid: u32,
    /// Device memory that the process uses, in bytes. `None` if the driver does not report it, as on Windows with WDDM.
    pub used_gpu_memory: Option<u64>,
    /// ID of the GPU instance that the process runs on. `None` if MIG is disabled, and on drivers before 450.66.
    pub gpu_instance_id: Option<u32>,
    /// ID of the compute instance that the process runs on. `None` if MIG is disabled, and on drivers before 450.66.
    pub compute_instance_id: Option<u32>,
}

/// A version of a process list, with entries of type `T`.
type ProcessList<T> = unsafe extern "C" fn(nvmlDevice_t, *mut u32, *mut T) -> nvmlReturn_t;

/// # Processes
impl Device {
    /// Processes with a compute context on the device, such as CUDA programs. The list is empty if there are none.
    ///
    /// For a GPU in MIG mode the list has the processes of all MIG devices, which requires permission to see all of
    /// them; a MIG device lists its own processes, except on vGPU hosts.
    ///
    /// # Errors
    ///
    /// `NoPermission` for a GPU in MIG mode if the caller does not have the permission to see all MIG devices.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); MIG instances since NVML 11.1 (driver 450.66). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetComputeRunningProcesses_v3")]
    #[doc(alias = "nvmlDeviceGetComputeRunningProcesses_v2")]
    #[doc(alias = "nvmlDeviceGetComputeRunningProcesses")]
    #[doc(alias = "running_compute_processes_count")]
    #[inline]
    pub fn running_compute_processes(&self) -> Result<Vec<ProcessInfo>> {
        self.compute_processes(identity)
    }

    /// List of what `convert` makes of each process with a compute context; without an allocation if that is `()`.
    #[inline]
    pub(crate) fn compute_processes<U>(&self, convert: impl FnMut(ProcessInfo) -> U) -> Result<Vec<U>> {
        self.processes(
            f::nvmlDeviceGetComputeRunningProcesses_v3,
            f::nvmlDeviceGetComputeRunningProcesses_v2,
            f::nvmlDeviceGetComputeRunningProcesses,
            convert,
        )
    }

    /// Processes with a graphics context on the device, such as OpenGL and DirectX programs. The list is empty if there
    /// are none.
    ///
    /// For a GPU in MIG mode the list has the processes of all MIG devices, which requires permission to see all of
    /// them; a MIG device lists its own processes, except on vGPU hosts.
    ///
    /// # Errors
    ///
    /// `NoPermission` for a GPU in MIG mode if the caller does not have the permission to see all MIG devices.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older); MIG instances since NVML 11.1 (driver 450.66). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetGraphicsRunningProcesses_v3")]
    #[doc(alias = "nvmlDeviceGetGraphicsRunningProcesses_v2")]
    #[doc(alias = "nvmlDeviceGetGraphicsRunningProcesses")]
    #[doc(alias = "running_graphics_processes_count")]
    #[inline]
    pub fn running_graphics_processes(&self) -> Result<Vec<ProcessInfo>> {
        self.graphics_processes(identity)
    }

    /// List of what `convert` makes of each process with a graphics context; without an allocation if that is `()`.
    #[inline]
    pub(crate) fn graphics_processes<U>(&self, convert: impl FnMut(ProcessInfo) -> U) -> Result<Vec<U>> {
        self.processes(
            f::nvmlDeviceGetGraphicsRunningProcesses_v3,
            f::nvmlDeviceGetGraphicsRunningProcesses_v2,
            f::nvmlDeviceGetGraphicsRunningProcesses,
            convert,
        )
    }

    /// Processes with an MPS (Multi-Process Service) compute context on the device. The list is empty if there are
    /// none.
    ///
    /// For a GPU in MIG mode the list has the processes of all MIG devices, which requires permission to see all of
    /// them; a MIG device lists its own processes, except on vGPU hosts.
    ///
    /// # Availability
    ///
    /// NVML 11.4 (driver 390.157); MIG instances since NVML 11.4 (driver 470.42.01). Volta and newer.
    #[doc(alias = "nvmlDeviceGetMPSComputeRunningProcesses_v3")]
    #[doc(alias = "nvmlDeviceGetMPSComputeRunningProcesses_v2")]
    #[doc(alias = "nvmlDeviceGetMPSComputeRunningProcesses")]
    #[inline]
    pub fn mps_running_compute_processes(&self) -> Result<Vec<ProcessInfo>> {
        self.mps_processes(identity)
    }

    /// List of what `convert` makes of each process with an MPS compute context; without an allocation if that is `()`.
    #[inline]
    pub(crate) fn mps_processes<U>(&self, convert: impl FnMut(ProcessInfo) -> U) -> Result<Vec<U>> {
        self.processes(
            f::nvmlDeviceGetMPSComputeRunningProcesses_v3,
            f::nvmlDeviceGetMPSComputeRunningProcesses_v2,
            f::nvmlDeviceGetMPSComputeRunningProcesses,
            convert,
        )
    }

    /// Reads a list with the newest version that the library has.
    #[inline]
    fn processes<U, F: FnMut(ProcessInfo) -> U>(
        &self,
        v3: Item<ProcessList<nvmlProcessInfo_v2_t>>,
        v2: Item<ProcessList<nvmlProcessInfo_v2_t>>,
        v1: Item<ProcessList<nvmlProcessInfo_v1_t>>,
        mut convert: F,
    ) -> Result<Vec<U>> {
        let nvml = self.handle.nvml();
        // As a precaution, these lists have memory for wide entries too.
        let older = |convert: &mut F| {
            // SAFETY: the function writes no more entries than the passed count.
            let v2 = unsafe { self.handle.newer().list(v2, (), Kind::WIDER, |entry| Ok(convert(entry.value()))) };
            or_older(v2, || {
                // SAFETY: the function writes no more entries than the passed count.
                unsafe { self.handle.list(v1, (), Kind::WIDER, |entry| Ok(convert(ProcessInfo::from_v1(entry)))) }
            })
        };
        if !nvml.supports(v3) {
            return older(&mut convert);
        }
        let is_wide = nvml.quirk(Quirk::WideProcessLists);
        if is_wide == Some(true) && nvml.supports(v2) {
            return older(&mut convert);
        }
        // SAFETY: the function writes no more entries than the passed count, in one of the two layouts.
        let newest = unsafe {
            layouts::list::<_, _, nvmlProcessInfo_v2_t, nvmlProcessInfo_535_43_t, _, _>(
                &self.handle,
                v3,
                (),
                is_wide,
                &mut convert,
            )
        };
        match newest {
            // The second version has one layout only.
            Err(NvmlError::InvalidOutput { .. }) if nvml.supports(v2) => older(&mut convert),
            newest => or_older(newest, || older(&mut convert)),
        }
    }
}

/// Whether the number can be a process ID, which is positive as a signed integer.
#[inline]
fn is_process_id(pid: u32) -> bool {
    (1..=i32::MAX.unsigned_abs()).contains(&pid)
}

impl Entry for nvmlProcessInfo_v2_t {
    type Value = ProcessInfo;

    #[inline]
    fn is_valid(&self) -> bool {
        is_process_id(self.pid)
    }

    #[inline]
    fn value(&self) -> ProcessInfo {
        ProcessInfo::new(self.pid, self.usedGpuMemory, self.gpuInstanceId, self.computeInstanceId)
    }
}

impl Entry for nvmlProcessInfo_535_43_t {
    type Value = ProcessInfo;

    #[inline]
    fn is_valid(&self) -> bool {
        is_process_id(self.pid)
    }

    #[inline]
    fn value(&self) -> ProcessInfo {
        ProcessInfo::new(self.pid, self.usedGpuMemory, self.gpuInstanceId, self.computeInstanceId)
    }
}

impl ProcessInfo {
    #[inline]
    fn new(pid: u32, used_gpu_memory: u64, gpu_instance_id: u32, compute_instance_id: u32) -> ProcessInfo {
        ProcessInfo {
            pid,
            used_gpu_memory: known_u64(used_gpu_memory),
            gpu_instance_id: known_u32(gpu_instance_id),
            compute_instance_id: known_u32(compute_instance_id),
        }
    }

    #[inline]
    fn from_v1(raw: &nvmlProcessInfo_v1_t) -> ProcessInfo {
        ProcessInfo {
            pid: raw.pid,
            used_gpu_memory: known_u64(raw.usedGpuMemory),
            gpu_instance_id: None,
            compute_instance_id: None,
        }
    }
}
