#![doc = include_str!("../README.md")]
#![deny(unsafe_op_in_unsafe_fn)]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod confidential;
pub mod cper;
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

/// Runs the example of the migration guide as a test.
#[cfg(doctest)]
#[doc = include_str!("../../docs/migrating-from-nvml-wrapper-0.13.md")]
struct MigrationGuide;

/// Programs that must not compile.
#[cfg(doctest)]
mod compile_fail;

mod builder;
mod error;
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

pub use builder::{InitFlags, NvmlBuilder};
pub use error::{ErrorCode, NoSuchMigProfile, NvmlError, Result, ResultExt};
pub use event::set::EventSet;
pub use gpm::sample::GpmSample;
pub use handle::{ComputeInstance, Device, GpuInstance, Unit, VgpuInstance, VgpuType};
pub use nvml::Nvml;
