//! MIG profiles by slices instead of names.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`MigProfileSlices`] | compute slices, fraction of the memory, and attributes |
//! | [`Device::gpu_instance_profile_by_slices`](crate::Device::gpu_instance_profile_by_slices) | GPU instance profile |
//! | [`GpuInstance::compute_instance_profile_by_slices`](crate::GpuInstance::compute_instance_profile_by_slices) | compute instance profile |
//!
//! The names of MIG profiles contain the memory, which differs between boards and drivers: `7g.79gb` and `7g.80gb`, or
//! `1g.5gb` and `1g.10gb`, are the same profile on different boards. Their slices are the same.
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::mig::slices::MigProfileSlices;
//!
//! let device = nvml.device_by_index(0)?;
//! // Three compute slices and half of the memory: 3g.20gb on one board, 3g.71gb on another.
//! let profile = device.gpu_instance_profile_by_slices(&MigProfileSlices::new(3, 4))?;
//! println!("{:?}", profile.name);
//! # assert_eq!(profile.name.unwrap().to_string(), "3g.71gb");
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::fmt;

use crate::error::Result;
use crate::handle::{Device, GpuInstance};
use crate::mig::compute_profile::ComputeInstanceProfile;
use crate::mig::name;
use crate::mig::profile::{GpuInstanceProfile, GpuInstanceProfileKind};

/// GPU instance profile by its slices: the same on boards whose profiles have other names.
///
/// [`Display`](fmt::Display) prints slices and eighths of the memory, such as `1g with 2/8 of the memory` or `1g+me
/// with 1/8 of the memory`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MigProfileSlices {
    /// Compute slices of an instance.
    pub slice_count: u32,
    /// Memory of an instance in eighths of the GPU's memory, rounded up: 8 for the whole memory. It is the number of
    /// memory slices on GPUs with eight of them.
    pub memory_eighths: u32,
    /// Attributes with their signs: empty, `+me`, `+me.all`, `+gfx` or `-me`.
    attributes: String,
}

/// # Constructors
impl MigProfileSlices {
    /// Profile without attributes.
    #[must_use]
    #[inline]
    pub const fn new(slice_count: u32, memory_eighths: u32) -> MigProfileSlices {
        MigProfileSlices { slice_count, memory_eighths, attributes: String::new() }
    }

    /// The same slices with attributes, including their signs: `+me`, `+me.all`, `+gfx` or `-me`.
    #[must_use]
    #[inline]
    pub fn with_attributes(self, attributes: impl Into<String>) -> MigProfileSlices {
        MigProfileSlices { attributes: attributes.into(), ..self }
    }

    /// Attributes with their signs; empty if there are none.
    #[must_use]
    #[inline]
    pub fn attributes(&self) -> &str {
        &self.attributes
    }
}

impl fmt::Display for MigProfileSlices {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let MigProfileSlices { slice_count, memory_eighths, attributes } = self;
        write!(f, "{slice_count}g{attributes} with {memory_eighths}/8 of the memory")
    }
}

impl GpuInstanceProfile {
    /// Slices of the profile on a GPU with this memory, in bytes.
    #[inline]
    fn slices(&self, gpu_memory: u64) -> MigProfileSlices {
        let of_kind = self.kind.map_or("", GpuInstanceProfileKind::attributes);
        let attributes = self.name.as_ref().map_or(of_kind, |name| name.attributes());
        let memory_eighths = u32::try_from(name::eighths(self.memory_size, gpu_memory)).unwrap_or(u32::MAX);
        MigProfileSlices::new(self.slice_count, memory_eighths).with_attributes(attributes)
    }
}

/// # GPU instance profiles
impl Device {
    /// GPU instance profile with the given slices, fraction of the memory and attributes.
    ///
    /// # Errors
    ///
    /// [`NvmlError::NoSuchMigProfile`](crate::NvmlError::NoSuchMigProfile) with the names of all profiles if the GPU
    /// has no such profile. `NotSupported` if the GPU does not support MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    #[doc(alias = "nvmlDeviceGetMemoryInfo_v2")]
    #[doc(alias = "nvmlDeviceGetMemoryInfo")]
    #[inline]
    pub fn gpu_instance_profile_by_slices(&self, slices: &MigProfileSlices) -> Result<GpuInstanceProfile> {
        let memory = self.memory_info()?.total;
        self.find_profile(slices, |profile| profile.slices(memory) == *slices)
    }
}

/// # Compute profiles
impl GpuInstance {
    /// Compute instance profile with the given number of compute slices. If there are several, the one with the lowest
    /// index in [`ComputeInstanceProfileKind`](crate::mig::compute_profile::ComputeInstanceProfileKind).
    ///
    /// # Errors
    ///
    /// [`NvmlError::NoSuchMigProfile`](crate::NvmlError::NoSuchMigProfile) with the names of all profiles if the GPU
    /// instance has no such profile.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfoV")]
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfo")]
    #[inline]
    pub fn compute_instance_profile_by_slices(&self, slice_count: u32) -> Result<ComputeInstanceProfile> {
        self.find_compute_profile(format_args!("{slice_count}c"), |profile| profile.slice_count == slice_count)
    }
}
