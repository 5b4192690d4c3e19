//! The examples of the pages in this folder, as tests. A crate of its own, as a published crate contains no other folder.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub mod readme {}

#[cfg(doctest)]
#[doc = include_str!("migrating-from-nvml-wrapper-0.13.md")]
pub mod migrating_from_nvml_wrapper {}

#[cfg(doctest)]
#[doc = include_str!("migrating-from-go-nvml.md")]
pub mod migrating_from_go_nvml {}

#[cfg(doctest)]
#[doc = include_str!("migrating-from-nvidia-ml-py.md")]
pub mod migrating_from_nvidia_ml_py {}
