//! System queries: driver, library and CUDA versions, process names, host interface cards and CPU topology.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::driver_version`](crate::Nvml::driver_version) | driver version as comparable numbers |
//! | [`Nvml::sys_driver_version`](crate::Nvml::sys_driver_version) | driver version as a string |
//! | [`Nvml::sys_driver_branch`](crate::Nvml::sys_driver_branch) | driver branch |
//! | [`Nvml::sys_nvml_version`](crate::Nvml::sys_nvml_version) | NVML library version |
//! | [`Nvml::sys_cuda_driver_version`](crate::Nvml::sys_cuda_driver_version) | CUDA driver version |
//! | [`Nvml::sys_process_name`](crate::Nvml::sys_process_name) | process name by process ID |
//! | [`Nvml::topology_gpu_set`](crate::Nvml::topology_gpu_set) | GPUs with an affinity to a CPU |
//! | [`Nvml::hic_versions`](crate::Nvml::hic_versions) | host interface cards of S-class systems |
//! | [`Nvml::error_string`](crate::Nvml::error_string) | the library's message for an error code |
//! | [`DriverVersion`], [`CudaVersion`] | versions |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::driver::DriverVersion;
//!
//! let driver = nvml.driver_version()?;
//! println!("driver {driver}, NVML {}, CUDA {}", nvml.sys_nvml_version()?, nvml.sys_cuda_driver_version()?);
//! assert!(driver >= DriverVersion::new(535, 104, 5));
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::fmt;
use std::str::FromStr;

use nvml_sys::{Versioned, f, nvmlSystemDriverBranchInfo_v1_t};

use crate::driver::{DriverVersion, Quirk};
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::string::StringKind;
use crate::ffi::{Kind, Target, string};
use crate::handle::Device;
use crate::nvml::Nvml;
use crate::parse_error::ParseError;

/// CUDA version, such as 13.0.
#[doc(alias = "cuda_driver_version_major")]
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CudaVersion {
    /// Major version.
    pub major: u32,
    /// Minor version.
    pub minor: u32,
}

impl CudaVersion {
    /// Version from CUDA's integer: 13000 is 13.0, 12080 is 12.8.
    #[inline]
    fn from_raw(number: i32) -> CudaVersion {
        let number = number.unsigned_abs();
        CudaVersion { major: number / 1000, minor: number % 1000 / 10 }
    }
}

impl fmt::Display for CudaVersion {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

impl FromStr for CudaVersion {
    type Err = ParseError;

    /// Parses major and minor version, such as `13.0`.
    #[inline]
    fn from_str(text: &str) -> Result<CudaVersion, ParseError> {
        let number = |text: &str| text.parse::<u32>().ok();
        let parts = text.trim().split_once('.').and_then(|(major, minor)| number(major).zip(number(minor)));
        let (major, minor) =
            parts.ok_or_else(|| ParseError::new("CudaVersion", text, "a CUDA version such as 13.0"))?;
        Ok(CudaVersion { major, minor })
    }
}

#[cfg(feature = "serde")]
crate::form::text_form! { CudaVersion, "13.0" }

/// Host interface card (HIC) of an S-class system.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
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
    #[inline]
    pub fn sys_driver_version(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE;
        // SAFETY: the function writes no more bytes than the passed length.
        unsafe { self.string(f::nvmlSystemGetDriverVersion, (), SIZE) }
    }

    /// Version of the NVIDIA driver as comparable numbers. The library is queried once in a session.
    ///
    /// On WSL2 it is the number of the Windows driver, and [`sys_nvml_version`](Nvml::sys_nvml_version) has that of the
    /// library: library 535.54.04 belongs to driver 536.25.
    ///
    /// # Errors
    ///
    /// [`NvmlError::InvalidOutput`] if the driver's version does not begin with two numbers.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlSystemGetDriverVersion")]
    #[inline]
    pub fn driver_version(&self) -> Result<DriverVersion> {
        self.read_driver_version()
    }

    /// Branch that the NVIDIA driver was built from: `r582_49`.
    ///
    /// # Availability
    ///
    /// NVML 12.6 (driver 560.28.03). All products.
    #[doc(alias = "nvmlSystemGetDriverBranch")]
    #[inline]
    pub fn sys_driver_branch(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE;
        let mut info = nvmlSystemDriverBranchInfo_v1_t::stamped();
        // SAFETY: the function fills a struct of the version that the struct contains, with at most `SIZE` bytes of
        // text.
        self.call(f::nvmlSystemGetDriverBranch, |call, ()| unsafe { call(&raw mut info, SIZE) })?;
        Ok(string::from_array(&info.branch))
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
    #[inline]
    pub fn error_string(&self, code: ErrorCode) -> Result<String> {
        let function = f::nvmlErrorString;
        let call = self.pointer(function)?;
        // SAFETY: the function takes any number, and returns a static string of the library, which the session keeps
        // loaded.
        let text = unsafe { string::from_library(call(code.raw())) };
        text.ok_or(NvmlError::invalid_output(function, "a null pointer"))
    }

    /// Version of the NVML library as a string: `13.580.159.04`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlSystemGetNVMLVersion")]
    #[inline]
    pub fn sys_nvml_version(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_SYSTEM_NVML_VERSION_BUFFER_SIZE;
        // SAFETY: the function writes no more bytes than the passed length.
        unsafe { self.string(f::nvmlSystemGetNVMLVersion, (), SIZE) }
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
    #[inline]
    pub fn sys_cuda_driver_version(&self) -> Result<CudaVersion> {
        let has_v2 = self.supports(f::nvmlSystemGetCudaDriverVersion_v2);
        let function = if has_v2 { f::nvmlSystemGetCudaDriverVersion_v2 } else { f::nvmlSystemGetCudaDriverVersion };
        // SAFETY: the function writes one value.
        unsafe { self.read(function, ()) }.map(CudaVersion::from_raw)
    }

    /// Name of the process with this process ID, as the operating system reports it. Bytes that are not UTF-8 are
    /// replaced by U+FFFD: [`sys_process_name_bytes`](Nvml::sys_process_name_bytes) returns them.
    ///
    /// # Errors
    ///
    /// `NotFound` if there is no such process; `NoPermission` if the process is hidden from the caller.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlSystemGetProcessName")]
    #[inline]
    pub fn sys_process_name(&self, pid: u32) -> Result<String> {
        self.string_by(f::nvmlSystemGetProcessName, StringKind::System, 1024, |call, (), text, length| {
            // SAFETY: `text` has capacity for `length` bytes.
            unsafe { call(pid, text, length) }
        })
    }

    /// Bytes of the name of the process with this process ID, as the operating system reports it. On Linux a path may
    /// contain any bytes except NUL.
    ///
    /// # Errors
    ///
    /// Errors of [`sys_process_name`](Nvml::sys_process_name).
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlSystemGetProcessName")]
    #[inline]
    pub fn sys_process_name_bytes(&self, pid: u32) -> Result<Vec<u8>> {
        self.bytes_by(f::nvmlSystemGetProcessName, StringKind::System, 1024, |call, (), text, length| {
            // SAFETY: `text` has capacity for `length` bytes.
            unsafe { call(pid, text, length) }
        })
    }

    /// Ids and firmware versions of the host interface cards (HICs); an empty list except on S-class systems.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class systems.
    #[doc(alias = "nvmlSystemGetHicVersion")]
    #[doc(alias = "hic_count")]
    #[inline]
    pub fn hic_versions(&self) -> Result<Vec<HwbcEntry>> {
        // SAFETY: the function writes no more entries than the passed count.
        unsafe {
            self.list(f::nvmlSystemGetHicVersion, (), Kind::COUNTED.with_capacity(16), |raw| {
                let firmware_version = string::from_array(&raw.firmwareVersion);
                Ok(HwbcEntry { id: raw.hwbcId, firmware_version })
            })
        }
    }

    /// GPUs with an affinity to the CPU with this number; an empty list if there is no such CPU. The list ends at the
    /// first null handle, because drivers do not report how many they wrote.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Linux.
    #[doc(alias = "nvmlSystemGetTopologyGpuSet")]
    #[inline]
    pub fn topology_gpu_set(&self, cpu: u32) -> Result<Vec<Device>> {
        let function = f::nvmlSystemGetTopologyGpuSet;
        // Drivers leave the count unchanged: the list ends at the first handle that was not written.
        // SAFETY: the function writes no more handles than the passed count.
        unsafe { self.list(function, (cpu,), Kind::UNTIL_NULL, |raw| Device::from_raw(self, function, *raw)) }
    }

    /// Iterator over the quirks of the driver in use that this crate knows. Most drivers have none.
    ///
    /// The crate compensates for them. Programs that call C functions themselves have to do so too.
    ///
    /// The version of the library decides. On WSL2 it is less than the driver version, which is the number of Windows.
    ///
    /// # Errors
    ///
    /// Those of [`driver_version`](Nvml::driver_version), if the library does not report its own version either.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    ///
    /// # Examples
    ///
    /// ```
    /// # let old = nvml_sim::Node::h200x8().with_era(nvml_sim::Era::R535_54);
    /// # let sim = nvml_sim::Simulation::start(old);
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// for quirk in nvml.quirks()? {
    ///     println!("{quirk}");
    /// }
    /// # assert!(nvml.quirks()?.any(|quirk| quirk == nvml_wrapper::driver::Quirk::WideProcessLists));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlSystemGetNVMLVersion")]
    #[doc(alias = "nvmlSystemGetDriverVersion")]
    #[doc(alias = "field_id_scheme")]
    #[doc(alias = "FieldIdScheme")]
    #[inline]
    pub fn quirks(&self) -> Result<impl Iterator<Item = Quirk> + use<>> {
        let library = self.library_version()?;
        Ok(Quirk::ALL.iter().copied().filter(move |quirk| quirk.is_in(library) == Some(true)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuda_numbers() {
        assert_eq!(CudaVersion::from_raw(13000), CudaVersion { major: 13, minor: 0 });
        assert_eq!(CudaVersion::from_raw(12080).to_string(), "12.8");
        assert!(CudaVersion::from_raw(9020) < CudaVersion::from_raw(10010));
    }
}
