//! What concerns the whole system: versions, process names, host interface cards, CPU topology.

use std::fmt;

use nvml_sys::{Function, nvmlHwbcEntry_t, nvmlSystemDriverBranchInfo_v1_t};

use crate::device::Device;
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::{Target, string};
use crate::nvml::Nvml;

/// A version of the NVIDIA driver, ordered as drivers are: `535.104.05` comes before `535.129.03`.
///
/// Branches overlap in time: a higher number does not promise everything that a lower one has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DriverVersion {
    /// The branch: 535.
    pub major: u16,
    /// The release within the branch: 104.
    pub minor: u16,
    /// The correction of the release: 5. Zero where the driver names none.
    pub patch: u16,
}

impl DriverVersion {
    /// A version from its parts.
    #[must_use]
    pub const fn new(major: u16, minor: u16, patch: u16) -> DriverVersion {
        DriverVersion { major, minor, patch }
    }

    /// Reads `535.104.05` and `340.108`; None for anything that does not begin with two numbers.
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

/// A version of CUDA, such as 13.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CudaVersion {
    /// The number before the dot.
    pub major: u32,
    /// The number behind it.
    pub minor: u32,
}

impl CudaVersion {
    /// From CUDA's own number: 13000 is 13.0, 12080 is 12.8.
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

/// A host interface card of an S-class system.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct HwbcEntry {
    /// The card's id.
    pub id: u32,
    /// Version of the card's firmware.
    pub firmware_version: String,
}

impl Nvml {
    /// Version of the NVIDIA driver, as text: `580.159.04`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlSystemGetDriverVersion")]
    pub fn sys_driver_version(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlSystemGetDriverVersion, |nvml, (), text, length| {
            // SAFETY: `text` has room for `length` bytes.
            unsafe { nvml.nvmlSystemGetDriverVersion(text, length) }
        })
    }

    /// Version of the NVIDIA driver as numbers that can be compared. The library is asked once in a session.
    ///
    /// # Errors
    ///
    /// [`NvmlError::BadAnswer`] when the driver's version is not made of numbers.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlSystemGetDriverVersion")]
    pub fn driver_version(&self) -> Result<DriverVersion> {
        const SIZE: usize = nvml_sys::NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE as usize;
        let function = Function::nvmlSystemGetDriverVersion;
        self.cached_driver(|| {
            // An error about a missing function asks for this version: it must not be asked for by itself.
            let text = self.newer().string::<SIZE>(function, |nvml, (), text, length| {
                // SAFETY: `text` has room for `length` bytes.
                unsafe { nvml.nvmlSystemGetDriverVersion(text, length) }
            })?;
            DriverVersion::parse(&text).ok_or(NvmlError::BadAnswer { function, what: "no version number" })
        })
    }

    /// Name of the branch that the NVIDIA driver was built from: `r582_49`.
    ///
    /// # Availability
    ///
    /// NVML 12.6 (driver 560.28.03). All products.
    #[doc(alias = "nvmlSystemGetDriverBranch")]
    pub fn sys_driver_branch(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE;
        let function = Function::nvmlSystemGetDriverBranch;
        let info: nvmlSystemDriverBranchInfo_v1_t = self.versioned(function, |nvml, (), info| {
            // SAFETY: `info` is a struct of the version that it says, with room for `SIZE` bytes of text.
            unsafe { nvml.nvmlSystemGetDriverBranch(info, SIZE) }
        })?;
        string::of_array(function, &info.branch)
    }

    /// What the loaded library says of an error code, in its own words.
    ///
    /// The text of [`ErrorCode`] itself needs no library, and knows codes that an old library has no words for.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlErrorString")]
    pub fn error_string(&self, code: ErrorCode) -> Result<String> {
        // SAFETY: the function takes any number, and gives a text of the library's own, which the session keeps loaded.
        unsafe { string::of_library(self, Function::nvmlErrorString, |nvml| nvml.nvmlErrorString(code.raw())) }
    }

    /// Version of the NVML library, as text: `13.580.159.04`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlSystemGetNVMLVersion")]
    pub fn sys_nvml_version(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_SYSTEM_NVML_VERSION_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlSystemGetNVMLVersion, |nvml, (), text, length| {
            // SAFETY: `text` has room for `length` bytes.
            unsafe { nvml.nvmlSystemGetNVMLVersion(text, length) }
        })
    }

    /// The newest CUDA that the driver supports.
    ///
    /// Where the library knows how, this is the version of the CUDA driver library that a program would load now;
    /// on older drivers it is the version that the NVIDIA driver itself was made for.
    ///
    /// # Errors
    ///
    /// "Library not found" or "function not found" when there is no usable CUDA driver library.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); looking at the CUDA library since NVML 11.0 (driver 410.104). All products.
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

    /// Name of the process with this id, as the operating system has it; bytes that are not UTF-8 are replaced.
    ///
    /// # Errors
    ///
    /// "Not found" when there is no such process; "no permission" when it is hidden from the caller.
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
                // SAFETY: `text` has room for `length` bytes.
                unsafe { nvml.nvmlSystemGetProcessName(pid, text, length) }
            },
        )
    }

    /// Ids and firmware versions of the host interface cards; none outside S-class systems.
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
                // SAFETY: `entries` has room for `count` entries.
                unsafe { nvml.nvmlSystemGetHicVersion(count, entries) }
            },
            |raw| {
                let firmware_version = string::of_array(function, &raw.firmwareVersion)?;
                Ok(HwbcEntry { id: raw.hwbcId, firmware_version })
            },
        )
    }

    /// The GPUs that are close to a CPU, by the CPU's number; none where there is no such CPU.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Linux.
    #[doc(alias = "nvmlSystemGetTopologyGpuSet")]
    pub fn topology_gpu_set(&self, cpu: u32) -> Result<Vec<Device>> {
        let function = Function::nvmlSystemGetTopologyGpuSet;
        // Drivers leave the count as it was given to them: the handles end where nothing more was written.
        self.handles::<_, _, 64>(
            function,
            |nvml, (), count, devices| {
                // SAFETY: `devices` has room for `count` handles.
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
