//! Processes that run on a device.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::running_compute_processes`](crate::Device::running_compute_processes) | with a compute context |
//! | [`Device::running_graphics_processes`](crate::Device::running_graphics_processes) | with a graphics context |
//! | [`Device::running_mps_compute_processes`](crate::Device::running_mps_compute_processes) | with an MPS context |
//! | [`ProcessInfo`] | process ID, memory, MIG instances |
//!
//! The name of a process is in [`Nvml::sys_process_name`](crate::Nvml::sys_process_name), and its utilization of the
//! device in [`Device::processes_utilization_info`](crate::Device::processes_utilization_info).
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
//! for process in nvml.device_by_index(0)?.running_compute_processes()? {
//!     match process.used_gpu_memory {
//!         Some(bytes) => println!("process {}: {} MiB", process.pid, bytes >> 20),
//!         None => println!("process {}: memory not available", process.pid),
//!     }
//! }
//! # assert_eq!(nvml.device_by_index(0)?.running_compute_processes()?.len(), 2);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

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
    /// Process ID.
    pub pid: u32,
    /// Device memory that the process uses, in bytes. `None` if the driver does not report it, as on Windows with WDDM.
    pub used_gpu_memory: Option<u64>,
    /// ID of the GPU instance that the process runs on. `None` if MIG is disabled, and on drivers before 450.66.
    pub gpu_instance_id: Option<u32>,
    /// ID of the compute instance that the process runs on. `None` if MIG is disabled, and on drivers before 450.66.
    pub compute_instance_id: Option<u32>,
}

/// One version of a process list, with entries of type `T`.
type Version<T> = (Function, fn(&Functions, nvmlDevice_t, *mut u32, *mut T) -> nvmlReturn_t);

/// All versions of one process list.
struct Versions {
    v3: Version<nvmlProcessInfo_v2_t>,
    v2: Version<nvmlProcessInfo_v2_t>,
    v1: Version<nvmlProcessInfo_v1_t>,
}

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

    /// Reads a list with the newest version that the library has and that writes entries of the declared size.
    fn processes(&self, versions: &Versions) -> Result<Vec<ProcessInfo>> {
        let has = |function| self.nvml().supports(function);
        let has_v2 = has(versions.v2.0);
        // The driver version is read only if there is another version to use.
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
