//! Processes that use a device.

use nvml_sys::{Function, Functions, Zeroable, nvmlDevice_t, nvmlProcessInfo_v1_t, nvmlProcessInfo_v2_t, nvmlReturn_t};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::sentinel::{known_u32, known_u64};
use crate::quirks::Quirk;

/// A process that uses a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ProcessInfo {
    /// Process id.
    pub pid: u32,
    /// Device memory that the process uses, in bytes. None where the driver cannot tell, as on Windows with WDDM.
    pub used_gpu_memory: Option<u64>,
    /// The MIG GPU instance that the process runs on. None without MIG and on drivers before 450.66.
    pub gpu_instance_id: Option<u32>,
    /// The MIG compute instance that the process runs on. None without MIG and on drivers before 450.66.
    pub compute_instance_id: Option<u32>,
}

/// One version of a process list, whose entries are `T`.
type Version<T> = (Function, fn(&Functions, nvmlDevice_t, *mut u32, *mut T) -> nvmlReturn_t);

/// The versions of one process list.
struct Versions {
    v3: Version<nvmlProcessInfo_v2_t>,
    v2: Version<nvmlProcessInfo_v2_t>,
    v1: Version<nvmlProcessInfo_v1_t>,
}

impl Device {
    /// The processes that have a compute context on the device, such as CUDA programs.
    ///
    /// In MIG mode the list of a GPU needs the right to see all of its instances; a MIG device lists its own.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); MIG instances since NVML 11.1 (driver 450.66). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetComputeRunningProcesses_v3")]
    #[doc(alias = "nvmlDeviceGetComputeRunningProcesses_v2")]
    #[doc(alias = "nvmlDeviceGetComputeRunningProcesses")]
    pub fn running_compute_processes(&self) -> Result<Vec<ProcessInfo>> {
        self.processes(&Versions {
            v3: (Function::nvmlDeviceGetComputeRunningProcesses_v3, |nvml, device, count, list| {
                // SAFETY: the handle is live; `list` has capacity for `count` entries.
                unsafe { nvml.nvmlDeviceGetComputeRunningProcesses_v3(device, count, list) }
            }),
            v2: (Function::nvmlDeviceGetComputeRunningProcesses_v2, |nvml, device, count, list| {
                // SAFETY: the handle is live; `list` has capacity for `count` entries.
                unsafe { nvml.nvmlDeviceGetComputeRunningProcesses_v2(device, count, list) }
            }),
            v1: (Function::nvmlDeviceGetComputeRunningProcesses, |nvml, device, count, list| {
                // SAFETY: the handle is live; `list` has capacity for `count` entries.
                unsafe { nvml.nvmlDeviceGetComputeRunningProcesses(device, count, list) }
            }),
        })
    }

    /// The processes that have a graphics context on the device, such as OpenGL and DirectX programs.
    ///
    /// In MIG mode the list of a GPU needs the right to see all of its instances; a MIG device lists its own.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older); MIG instances since NVML 11.1 (driver 450.66). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetGraphicsRunningProcesses_v3")]
    #[doc(alias = "nvmlDeviceGetGraphicsRunningProcesses_v2")]
    #[doc(alias = "nvmlDeviceGetGraphicsRunningProcesses")]
    pub fn running_graphics_processes(&self) -> Result<Vec<ProcessInfo>> {
        self.processes(&Versions {
            v3: (Function::nvmlDeviceGetGraphicsRunningProcesses_v3, |nvml, device, count, list| {
                // SAFETY: the handle is live; `list` has capacity for `count` entries.
                unsafe { nvml.nvmlDeviceGetGraphicsRunningProcesses_v3(device, count, list) }
            }),
            v2: (Function::nvmlDeviceGetGraphicsRunningProcesses_v2, |nvml, device, count, list| {
                // SAFETY: the handle is live; `list` has capacity for `count` entries.
                unsafe { nvml.nvmlDeviceGetGraphicsRunningProcesses_v2(device, count, list) }
            }),
            v1: (Function::nvmlDeviceGetGraphicsRunningProcesses, |nvml, device, count, list| {
                // SAFETY: the handle is live; `list` has capacity for `count` entries.
                unsafe { nvml.nvmlDeviceGetGraphicsRunningProcesses(device, count, list) }
            }),
        })
    }

    /// The processes that have a compute context on the device through MPS, the Multi-Process Service.
    ///
    /// In MIG mode the list of a GPU needs the right to see all of its instances; a MIG device lists its own.
    ///
    /// # Availability
    ///
    /// NVML 11.4 (driver 390.157); MIG instances since NVML 11.4 (driver 470.42.01). Volta and newer.
    #[doc(alias = "nvmlDeviceGetMPSComputeRunningProcesses_v3")]
    #[doc(alias = "nvmlDeviceGetMPSComputeRunningProcesses_v2")]
    #[doc(alias = "nvmlDeviceGetMPSComputeRunningProcesses")]
    pub fn running_mps_compute_processes(&self) -> Result<Vec<ProcessInfo>> {
        self.processes(&Versions {
            v3: (Function::nvmlDeviceGetMPSComputeRunningProcesses_v3, |nvml, device, count, list| {
                // SAFETY: the handle is live; `list` has capacity for `count` entries.
                unsafe { nvml.nvmlDeviceGetMPSComputeRunningProcesses_v3(device, count, list) }
            }),
            v2: (Function::nvmlDeviceGetMPSComputeRunningProcesses_v2, |nvml, device, count, list| {
                // SAFETY: the handle is live; `list` has capacity for `count` entries.
                unsafe { nvml.nvmlDeviceGetMPSComputeRunningProcesses_v2(device, count, list) }
            }),
            v1: (Function::nvmlDeviceGetMPSComputeRunningProcesses, |nvml, device, count, list| {
                // SAFETY: the handle is live; `list` has capacity for `count` entries.
                unsafe { nvml.nvmlDeviceGetMPSComputeRunningProcesses(device, count, list) }
            }),
        })
    }

    /// Reads a list by the newest of its versions that the library has and writes as declared.
    fn processes(&self, versions: &Versions) -> Result<Vec<ProcessInfo>> {
        let has = |function| self.nvml().supports(function);
        let has_v2 = has(versions.v2.0);
        // The driver's version is only asked for where there is something else to use.
        let avoid_v3 = || has_v2 && self.nvml().has_quirk(Quirk::WideProcessLists);
        if has(versions.v3.0) && !avoid_v3() {
            self.process_list(versions.v3, ProcessInfo::of_v2)
        } else if has_v2 {
            self.process_list(versions.v2, ProcessInfo::of_v2)
        } else {
            self.process_list(versions.v1, ProcessInfo::of_v1)
        }
    }

    fn process_list<T: Zeroable>(
        &self,
        (function, call): Version<T>,
        convert: fn(&T) -> ProcessInfo,
    ) -> Result<Vec<ProcessInfo>> {
        self.roomy_list::<T, _, 88>(function, call, |entry| Ok(convert(entry)))
    }
}

impl ProcessInfo {
    fn of_v2(raw: &nvmlProcessInfo_v2_t) -> ProcessInfo {
        ProcessInfo {
            pid: raw.pid,
            used_gpu_memory: known_u64(raw.usedGpuMemory),
            gpu_instance_id: known_u32(raw.gpuInstanceId),
            compute_instance_id: known_u32(raw.computeInstanceId),
        }
    }

    fn of_v1(raw: &nvmlProcessInfo_v1_t) -> ProcessInfo {
        ProcessInfo {
            pid: raw.pid,
            used_gpu_memory: known_u64(raw.usedGpuMemory),
            gpu_instance_id: None,
            compute_instance_id: None,
        }
    }
}
