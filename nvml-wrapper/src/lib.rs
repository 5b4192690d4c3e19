#![doc = include_str!("../README.md")]
#![deny(unsafe_op_in_unsafe_fn)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod builder;
mod confidential;
mod cper;
mod device;
mod error;
mod event;
mod excluded;
mod ffi;
mod generated {
    pub(crate) mod field_ids;
    pub(crate) mod gpm_metrics;
    pub(crate) mod quirks;
}
mod gpm;
mod mig;
mod nvml;
mod quirks;
mod system;
mod unit;
mod vgpu;

pub use builder::{InitFlags, NvmlBuilder};
pub use confidential::*;
pub use cper::*;
pub use device::*;
pub use error::{ErrorCode, Function, LoadError, NvmlError, Result, ResultExt, Since};
pub use event::*;
pub use excluded::ExcludedDeviceInfo;
pub use gpm::*;
pub use mig::*;
pub use nvml::Nvml;
pub use nvml_sys;
pub use quirks::Quirk;
pub use system::{CudaVersion, DriverVersion, HwbcEntry};
pub use unit::*;
pub use vgpu::*;
