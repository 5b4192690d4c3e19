//! System queries: driver, library and CUDA versions, process names, host interface cards and CPU topology.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::driver_version`](crate::Nvml::driver_version) | driver version as comparable numbers |
//! | [`Nvml::sys_driver_version`](crate::Nvml::sys_driver_version) | driver version as a string |
//! | [`Nvml::sys_driver_branch`](crate::Nvml::sys_driver_branch) | driver branch |
//! | [`Nvml::sys_nvml_version`](crate::Nvml::sys_nvml_version) | NVML library version |
//! | [`Nvml::sys_cuda_driver_version`](crate::Nvml::sys_cuda_driver_version) | CUDA driver version |
//! | [`Nvml::sys_process_name`](crate::Nvml::sys_process_name) | process name by process id |
//! | [`Nvml::topology_gpu_set`](crate::Nvml::topology_gpu_set) | GPUs with an affinity to a CPU |
//! | [`Nvml::hic_versions`](crate::Nvml::hic_versions) | host interface cards of S-class systems |
//! | [`Nvml::error_string`](crate::Nvml::error_string) | the library's message for an error code |
//! | [`DriverVersion`], [`CudaVersion`] | versions |
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
//! use nvml_wrapper::DriverVersion;
//!
//! let driver = nvml.driver_version()?;
//! println!("driver {driver}, NVML {}, CUDA {}", nvml.sys_nvml_version()?, nvml.sys_cuda_driver_version()?);
//! assert!(driver >= DriverVersion::new(535, 104, 5));
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::fmt;

use nvml_sys::{Function, nvmlHwbcEntry_t, nvmlSystemDriverBranchInfo_v1_t};

use crate::device::Device;
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::{Target, string};
use crate::nvml::Nvml;

/// Version of the NVIDIA driver, ordered by its numbers: `535.104.05` is less than `535.129.03`.
///
/// Driver branches are developed in parallel: a greater version need not have everything that a lesser one has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DriverVersion {
    /// Driver branch: 535.
    pub major: u16,
    /// Release within the branch: 104.
    pub minor: u16,
    /// Patch release: 5. Zero if the driver has none.
    pub patch: u16,
}

/// # Construction
impl DriverVersion {
    /// Version from its numbers.
    #[must_use]
    pub const fn new(major: u16, minor: u16, patch: u16) -> DriverVersion {
        DriverVersion { major, minor, patch }
    }

    /// Parses a version such as `535.104.05` or `340.108`; `None` if the string does not begin with two numbers.
    #[must_use]
    pub fn parse(text: &str) -> Option<DriverVersion> {
        let mut parts = text.trim().split('.').map(|part| part.parse::<u16>().ok());
        let (major, minor) = (parts.next()??, parts.next()??);
        let patch = parts.next().flatten().unwrap_or(0);
        Some(DriverVersion { major, minor, patch })
    }
}

impl fmt::Display for DriverVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.major, self.minor)?;
        if self.patch == 0 { Ok(()) } else { write!(f, ".{:02}", self.patch) }
    }
}

/// CUDA version, such as 13.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CudaVersion {
    /// Major version.
    pub major: u32,
    /// Minor version.
    pub minor: u32,
}

impl CudaVersion {
    /// Version from CUDA's integer: 13000 is 13.0, 12080 is 12.8.
    fn of_number(number: i32) -> CudaVersion {
        let number = number.unsigned_abs();
        CudaVersion { major: number / 1000, minor: number % 1000 / 10 }
    }
}

impl fmt::Display for CudaVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// Host interface card (HIC) of an S-class system.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct HwbcEntry {
    /// Id of the card.
    pub id: u32,
    /// Firmware version of the card.
    pub firmware_version: String,
}

/// # System
impl Nvml {
    /// Version of the NVIDIA driver as a string: `580.159.04`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlSystemGetDriverVersion")]
    pub fn sys_driver_version(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlSystemGetDriverVersion, |nvml, (), text, length| {
            // SAFETY: `text` has capacity for `length` bytes.
            unsafe { nvml.nvmlSystemGetDriverVersion(text, length) }
        })
    }

    /// Version of the NVIDIA driver as comparable numbers. The library is queried once in a session.
    ///
    /// # Errors
    ///
    /// [`NvmlError::BadAnswer`] if the driver's version does not begin with two numbers.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlSystemGetDriverVersion")]
    pub fn driver_version(&self) -> Result<DriverVersion> {
        const SIZE: usize = nvml_sys::NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE as usize;
        let function = Function::nvmlSystemGetDriverVersion;
        self.cached_driver(|| {
            // The error for a missing function queries this version: `newer` keeps this call from querying it again.
            let text = self.newer().string::<SIZE>(function, |nvml, (), text, length| {
                // SAFETY: `text` has capacity for `length` bytes.
                unsafe { nvml.nvmlSystemGetDriverVersion(text, length) }
            })?;
            DriverVersion::parse(&text).ok_or(NvmlError::BadAnswer { function, what: "no version number" })
        })
    }

    /// Branch that the NVIDIA driver was built from: `r582_49`.
    ///
    /// # Availability
    ///
    /// NVML 12.6 (driver 560.28.03). All products.
    #[doc(alias = "nvmlSystemGetDriverBranch")]
    pub fn sys_driver_branch(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE;
        let function = Function::nvmlSystemGetDriverBranch;
        let info: nvmlSystemDriverBranchInfo_v1_t = self.versioned(function, |nvml, (), info| {
            // SAFETY: `info` is a struct stamped with its version, with capacity for `SIZE` bytes.
            unsafe { nvml.nvmlSystemGetDriverBranch(info, SIZE) }
        })?;
        string::of_array(function, &info.branch)
    }

    /// Error message of the loaded library for an error code.
    ///
    /// The `Display` message of [`ErrorCode`] needs no library, and covers codes that an old library has no message
    /// for.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlErrorString")]
    pub fn error_string(&self, code: ErrorCode) -> Result<String> {
        // SAFETY: the function takes any number, and returns a static string of the library, which the session keeps
        // loaded.
        unsafe { string::of_library(self, Function::nvmlErrorString, |nvml| nvml.nvmlErrorString(code.raw())) }
    }

    /// Version of the NVML library as a string: `13.580.159.04`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlSystemGetNVMLVersion")]
    pub fn sys_nvml_version(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_SYSTEM_NVML_VERSION_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlSystemGetNVMLVersion, |nvml, (), text, length| {
            // SAFETY: `text` has capacity for `length` bytes.
            unsafe { nvml.nvmlSystemGetNVMLVersion(text, length) }
        })
    }

    /// CUDA version that the driver supports.
    ///
    /// With `nvmlSystemGetCudaDriverVersion_v2`, it is the version of the installed CUDA driver library, by its
    /// `cuDriverGetVersion`. On older drivers it is the version that the NVIDIA driver was built for.
    ///
    /// # Errors
    ///
    /// `LibraryNotFound` if there is no CUDA driver library; `FunctionNotFound` if the library does not have
    /// `cuDriverGetVersion`.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); from the CUDA driver library since NVML 11.0 (driver 410.104). All products.
    #[doc(alias = "nvmlSystemGetCudaDriverVersion_v2")]
    #[doc(alias = "nvmlSystemGetCudaDriverVersion")]
    pub fn sys_cuda_driver_version(&self) -> Result<CudaVersion> {
        let number = if self.supports(Function::nvmlSystemGetCudaDriverVersion_v2) {
            self.read(Function::nvmlSystemGetCudaDriverVersion_v2, |nvml, (), out| {
                // SAFETY: `out` is valid for one write.
                unsafe { nvml.nvmlSystemGetCudaDriverVersion_v2(out) }
            })
        } else {
            self.read(Function::nvmlSystemGetCudaDriverVersion, |nvml, (), out| {
                // SAFETY: `out` is valid for one write.
                unsafe { nvml.nvmlSystemGetCudaDriverVersion(out) }
            })
        };
        number.map(CudaVersion::of_number)
    }

    /// Name of the process with this process id, as the operating system reports it. Bytes that are not UTF-8 are
    /// replaced by U+FFFD.
    ///
    /// # Errors
    ///
    /// `NotFound` if there is no such process; `NoPermission` if the process is hidden from the caller.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlSystemGetProcessName")]
    pub fn sys_process_name(&self, pid: u32) -> Result<String> {
        string::read::<Self, 1024>(
            self,
            Function::nvmlSystemGetProcessName,
            string::Text::System,
            |nvml, (), text, length| {
                // SAFETY: `text` has capacity for `length` bytes.
                unsafe { nvml.nvmlSystemGetProcessName(pid, text, length) }
            },
        )
    }

    /// Ids and firmware versions of the host interface cards (HICs); an empty list except on S-class systems.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class systems.
    #[doc(alias = "nvmlSystemGetHicVersion")]
    pub fn hic_versions(&self) -> Result<Vec<HwbcEntry>> {
        let function = Function::nvmlSystemGetHicVersion;
        self.list::<nvmlHwbcEntry_t, _, 16>(
            function,
            |nvml, (), count, entries| {
                // SAFETY: `entries` has capacity for `count` entries.
                unsafe { nvml.nvmlSystemGetHicVersion(count, entries) }
            },
            |raw| {
                let firmware_version = string::of_array(function, &raw.firmwareVersion)?;
                Ok(HwbcEntry { id: raw.hwbcId, firmware_version })
            },
        )
    }

    /// GPUs with an affinity to the CPU with this number; an empty list if there is no such CPU.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Linux.
    #[doc(alias = "nvmlSystemGetTopologyGpuSet")]
    pub fn topology_gpu_set(&self, cpu: u32) -> Result<Vec<Device>> {
        let function = Function::nvmlSystemGetTopologyGpuSet;
        // Drivers leave the count unchanged: the list ends at the first handle that was not written.
        self.handles::<_, _, 64>(
            function,
            |nvml, (), count, devices| {
                // SAFETY: `devices` has capacity for `count` handles.
                unsafe { nvml.nvmlSystemGetTopologyGpuSet(cpu, count, devices) }
            },
            |raw| Device::of_handle(self, function, *raw),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn driver_versions_are_ordered_by_number() {
        let parse = |text| DriverVersion::parse(text).unwrap();
        assert!(parse("340.108") < parse("535.54.03"));
        assert!(parse("535.54.03") < parse("535.104.05"));
        assert_eq!(parse("535.104.05"), DriverVersion::new(535, 104, 5));
        assert_eq!(parse(" 610.43.02\n").to_string(), "610.43.02");
        assert_eq!(parse("340.108").to_string(), "340.108");
        for text in ["", "580", "x.1", "unknown", "-1.2"] {
            assert_eq!(DriverVersion::parse(text), None, "{text}");
        }
    }

    #[test]
    fn cuda_numbers() {
        assert_eq!(CudaVersion::of_number(13000), CudaVersion { major: 13, minor: 0 });
        assert_eq!(CudaVersion::of_number(12080).to_string(), "12.8");
        assert!(CudaVersion::of_number(9020) < CudaVersion::of_number(10010));
    }
}
