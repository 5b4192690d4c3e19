#![doc = include_str!("../README.md")]
//!
//! # Values in programs
//!
//! Structs of results can be made in tests: `let mut memory = MemoryInfo::default(); memory.used = 1 << 30;`. Structs
//! with a handle have a function `new` instead.
//!
//! Enumerations, flags, versions, PCI addresses, MIG profile names and MIG layouts have a text: `Display` writes it, and
//! `FromStr` parses it. The error of all is [`ParseError`], which lists what is accepted. The text of an enumeration is
//! the name of its constant, such as `Graphics`, unless NVIDIA's programs print another one, such as `Exclusive_Process`.
//!
//! # Feature `serde`
//!
//! With the feature `serde`, all data types implement `Serialize` and `Deserialize`. Handles, sessions, iterators,
//! builders and errors of parsing do not. Names and forms are part of the public interface.
//!
//! | type | form |
//! | --- | --- |
//! | struct | fields by their names; a missing field has its default |
//! | open enumeration, such as [`Clock`](device::clock::Clock) | `"Graphics"`, the name of its constant; a number without a name is the number |
//! | flags, such as [`EventTypes`](event::EventTypes) | `"CLOCK_CHANGE \| PSTATE_CHANGE"`; bits without a name are hexadecimal: `0x40` |
//! | [`FieldId`](device::field::FieldId) | `"NVML_FI_DEV_MEMORY_TEMP"`, the C name; a number without a name is the number |
//! | other enum, such as [`SampleValue`](device::field::SampleValue) | the variant, with its content: `{"U32":7}` |
//! | UUID, PCI address, driver and CUDA version, compute capability, MIG profile name | string of `Display` |
//! | [`NumberSet`](device::topology::NumberSet), bytes | list of numbers |
//! | `Duration`, `SystemTime` | `secs` and `nanos`, `secs_since_epoch` and `nanos_since_epoch` |
//! | `Result` | `{"Ok":7}`, or `Err` with the error |
//! | [`NvmlError`], [`ErrorCode`] | the variant with its fields, a C function by its name; `"NotSupported"` |
//! | metadata of vGPUs | list of the bytes of `to_bytes` |
//!
//! Formats that are not for people, which serde calls not human-readable, have the numbers of enumerations and the bits
//! of flags. A handle in a struct is left out: a deserialized [`Event`](event::Event) has no device. Structs that need
//! their handle are serialized only: `GpuInstanceInfo`, `ComputeInstanceInfo`, and the samples of vGPUs, which have the
//! number of their vGPU.
//!
//! ```
//! # #[cfg(feature = "serde")] {
//! use nvml_wrapper::device::clock::Clock;
//! use nvml_wrapper::device::performance::ClockRange;
//!
//! assert_eq!(serde_json::to_string(&[Clock::Graphics, Clock::from_raw(77)]).unwrap(), "[\"Graphics\",77]");
//! let range: ClockRange = serde_json::from_str("{\"max_mhz\":1980}").unwrap();
//! assert_eq!((range.min_mhz, range.max_mhz), (0, 1980));
//! # }
//! ```
#![deny(unsafe_op_in_unsafe_fn)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "compat")]
#[cfg_attr(docsrs, doc(cfg(feature = "compat")))]
pub mod compat;
pub mod confidential;
pub mod cper;
pub mod cuda;
pub mod device;
pub mod driver;
pub mod event;
pub mod excluded;
pub mod gpm;
#[cfg(any(doc, doctest))]
pub mod guide;
pub mod mig;
pub mod monitor;
pub mod system;
pub mod unit;
pub mod vgpu;

/// Programs that must not compile.
#[cfg(doctest)]
mod compile_fail;

mod builder;
mod deadline;
#[cfg(not(feature = "compat"))]
mod error;
// By its path in nvml-wrapper 0.13.
#[cfg(feature = "compat")]
#[doc(hidden)]
pub mod error;
mod ffi;
#[cfg(feature = "serde")]
mod form;
mod generated {
    pub(crate) mod field_ids;
    pub(crate) mod gpm_metrics;
    pub(crate) mod quirks;
}
mod handle;
mod loaded;
mod no_such_mig_profile;
mod nvml;
mod parse_error;
mod requirement;

/// The raw crate: C functions, types and constants as in `nvml.h`, for calls through [`Nvml::functions`].
#[doc(no_inline)]
pub use nvml_sys as raw;

#[cfg(feature = "compat")]
#[doc(hidden)]
pub use compat::{
    NvLink, bitmasks, cuda_driver_version_major, cuda_driver_version_minor, enum_wrappers, enums, nv_link,
    struct_wrappers, structs, sys_exports,
};

pub use builder::{InitFlags, NvmlBuilder};
pub use error::{ErrorCode, NoSuchMigProfile, NvmlError, Result, ResultExt};
pub use event::set::EventSet;
pub use gpm::sample::GpmSample;
pub use handle::{ComputeInstance, Device, GpuInstance, Unit, VgpuInstance, VgpuType};
pub use nvml::Nvml;
pub use parse_error::ParseError;
