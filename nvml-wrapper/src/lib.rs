#![doc = include_str!("../README.md")]
#![deny(unsafe_op_in_unsafe_fn)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "compat")]
#[cfg_attr(docsrs, doc(cfg(feature = "compat")))]
pub mod compat;
pub mod confidential;
pub mod cper;
pub mod device;
pub mod driver;
pub mod event;
pub mod excluded;
pub mod gpm;
pub mod mig;
pub mod monitor;
pub mod system;
pub mod unit;
pub mod vgpu;

/// Programs that must not compile.
#[cfg(doctest)]
mod compile_fail;

mod builder;
#[cfg(not(feature = "compat"))]
mod error;
// By its path in nvml-wrapper 0.13.
#[cfg(feature = "compat")]
#[doc(hidden)]
pub mod error;
mod ffi;
mod generated {
    pub(crate) mod field_ids;
    pub(crate) mod gpm_metrics;
    pub(crate) mod quirks;
}
mod handle;
mod loaded;
mod no_such_mig_profile;
mod nvml;
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
