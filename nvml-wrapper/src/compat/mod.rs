//! Paths and names of the published crate nvml-wrapper 0.13, for programs that switch to this crate.
//!
//! With the feature `compat`, the modules of nvml-wrapper 0.13 are at the root of this crate, too, so that the `use`
//! lines of a program remain:
//!
//! | item | meaning |
//! | --- | --- |
//! | [`enum_wrappers`], [`enums`], [`struct_wrappers`], [`structs`], [`bitmasks`] | types of this crate, by their old paths and names |
//! | [`error`], [`nv_link`], [`sys_exports`] | the same for errors, NVLink and field numbers |
//! | [`Device`], [`Unit`], [`EventSet`], ... | handles with an unused lifetime, for signatures such as `Device<'_>` |
//! | constants such as `Clock::SM`, `PerformanceState::Zero` | old names of variants |
//! | constants such as `NvmlError::NotSupported` | the [`code`](crate::NvmlError::code) of the error, for patterns |
//! | methods such as `Device::is_in_persistent_mode` | old names of methods |
//!
//! These are re-exports and second names: a type of this crate does not depend on the feature. An item of 0.13 is
//! missing here if its behavior was wrong, or if its type cannot be expressed by the type of this crate. The guide
//! `docs/migrating-from-nvml-wrapper-0.13.md` of the repository lists every item of 0.13 with its counterpart, what is
//! different, and what this module has.
//!
//! # Examples
//!
//! Code in the style of 0.13. The line with `code()` is new: an error of this crate also has the name of the C function.
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::enum_wrappers::device::{Clock, TemperatureSensor};
//! use nvml_wrapper::enums::device::UsedGpuMemory;
//! use nvml_wrapper::error::NvmlError;
//!
//! let device = nvml.device_by_index(0)?;
//! let sm_clock = device.clock_info(Clock::SM)?;
//! let temperature = device.temperature(TemperatureSensor::Gpu)?;
//! for process in device.running_compute_processes()? {
//!     match process.used_gpu_memory {
//!         UsedGpuMemory::Used(bytes) => println!("process {} uses {bytes} bytes", process.pid),
//!         UsedGpuMemory::Unavailable => println!("process {}", process.pid),
//!     }
//! }
//! match device.fan_speed(0) {
//!     Ok(percent) => println!("{percent} %"),
//!     Err(error) => match error.code() {
//!         NvmlError::NotSupported | NvmlError::InvalidArg => println!("no fan"),
//!         _ => return Err(error),
//!     },
//! }
//! # assert!(sm_clock > 0 && temperature > 0);
//! # Ok::<(), NvmlError>(())
//! ```

pub mod bitmasks;
mod conversions;
pub mod enum_wrappers;
pub mod enums;
mod methods;
pub mod struct_wrappers;
pub mod structs;
mod variants;

pub use crate::device::nvlink::NvLink;
pub use crate::gpm::sample::GpmSample;
pub use crate::nvml::Nvml;

use crate::error::NvmlError;
use crate::system::CudaVersion;

/// Device, with the lifetime parameter of nvml-wrapper 0.13, which has no meaning.
pub type Device<'nvml> = crate::Device;

/// Unit, with the lifetime parameter of nvml-wrapper 0.13, which has no meaning.
pub type Unit<'nvml> = crate::Unit;

/// Event set, with the lifetime parameter of nvml-wrapper 0.13, which has no meaning.
pub type EventSet<'nvml> = crate::EventSet;

/// vGPU type, with the lifetime parameter of nvml-wrapper 0.13, which has no meaning.
pub type VgpuType<'device> = crate::VgpuType;

/// vGPU instance, with the lifetime parameter of nvml-wrapper 0.13, which has no meaning.
pub type VgpuInstance<'device> = crate::VgpuInstance;

/// Error of [`Device::register_events`](crate::Device::register_events): one error type has all errors.
pub type NvmlErrorWithSource = NvmlError;

/// Errors.
pub mod error {
    pub use crate::compat::NvmlErrorWithSource;
    pub use crate::error::{ErrorCode, NvmlError};
}

/// NVLinks.
pub mod nv_link {
    pub use crate::device::nvlink::NvLink;
}

/// Numbers of fields.
pub mod sys_exports {
    /// Constants such as `NVML_FI_DEV_MEMORY_TEMP`, and all others of the raw crate.
    #[doc(no_inline)]
    pub use nvml_sys as field_id;
}

/// Major version of the CUDA driver.
#[must_use]
pub const fn cuda_driver_version_major(version: CudaVersion) -> u32 {
    version.major
}

/// Minor version of the CUDA driver.
#[must_use]
pub const fn cuda_driver_version_minor(version: CudaVersion) -> u32 {
    version.minor
}
