//! Multi-Instance GPU (MIG): partitioning of a GPU into GPU instances and compute instances.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::mig_mode`](crate::Device::mig_mode) | reads MIG mode |
//! | [`Device::set_mig_mode`](crate::Device::set_mig_mode) | enables or disables MIG mode |
//! | [`GpuInstanceProfile`](profile::GpuInstanceProfile) | supported partitions of a GPU |
//! | [`ComputeInstanceProfile`](compute_profile::ComputeInstanceProfile) | supported partitions of a GPU instance |
//! | [`GpuInstance`](crate::GpuInstance) | part of a GPU with its own streaming multiprocessors, engines and memory |
//! | [`ComputeInstance`](crate::ComputeInstance) | part of a GPU instance with its own streaming multiprocessors |
//! | [`Device::mig_devices`](crate::Device::mig_devices) | compute instances as [`Device`](crate::Device) |
//! | [`MigLayout`](crate::mig::layout::MigLayout) | all instances of a GPU as one value |
//! | [`MigProfileName`] | profile names such as `1c.3g.20gb` |
//! | [`MigProfileSlices`](crate::mig::slices::MigProfileSlices) | profiles by slices, the same on all boards |
//! | [`MigCapability`](crate::mig::capability::MigCapability) | files and device nodes that a process needs |
//!
//! MIG requires Linux and Ampere or newer, on products with MIG; on Windows MIG mode can only be disabled. Managing
//! instances requires root, or access to the capability file `/proc/driver/nvidia/capabilities/mig/config`; without
//! either the error is `NoPermission`. Other clients of the GPU, including other open NVML sessions, block the
//! activation of a changed MIG mode: see [`MigActivation`](mode::MigActivation).
//!
//! No GPU in MIG mode is among the recorded GPUs. MIG mode, GPU instance profiles and placements are confirmed by
//! recordings of real GPUs; functions of GPU instances, compute instances and MIG devices are tested with simulated
//! ones only. `docs/unconfirmed.md` in the repository lists the functions.
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! # let gpu = nvml.device_by_index(7)?;
//! # let profile = gpu.gpu_instance_profile_by_name(&"7g.40gb".parse().unwrap())?;
//! # let instance = gpu.create_gpu_instance(&profile)?;
//! # let profile = instance.compute_instance_profile_by_name(&"7g.40gb".parse().unwrap())?;
//! # instance.create_compute_instance(&profile)?;
//! let gpu = nvml.device_by_index(7)?;
//! for mig_device in gpu.mig_devices()? {
//!     let mig_device = mig_device?;
//!     println!("{}: {}", mig_device.uuid()?, mig_device.mig_profile_name()?);
//! #   assert_eq!(mig_device.mig_profile_name()?.to_string(), "7g.40gb");
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

pub mod attributes;
pub mod capability;
pub mod compute_instance;
pub mod compute_profile;
pub mod device;
pub mod gpu_instance;
pub mod layout;
mod layout_text;
pub mod mode;
pub mod name;
pub mod profile;
pub mod slices;

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use nvml_sys::{Function, f};

use crate::error::{ErrorCode, NoSuchMigProfile, NvmlError, Result};
use crate::mig::name::MigProfileName;
use crate::parse_error::ParseError;

/// Maximum number of instances of one GPU or GPU instance, and of placements of one profile: well above the eight
/// slices of a GPU.
const MAX_INSTANCES: usize = 512;

/// Checks a number of instances or placements of the driver, before memory is reserved or the driver is called for each
/// of them.
#[inline]
fn check_count(function: impl Into<Function>, count: usize) -> Result<()> {
    if count > MAX_INSTANCES {
        return Err(NvmlError::invalid_output(function, "more MIG instances or placements than a GPU has slices"));
    }
    Ok(())
}

/// Checks the number of GPU instances of all profiles together.
#[inline]
fn check_gpu_instances(count: usize) -> Result<()> {
    check_count(f::nvmlDeviceGetGpuInstances, count)
}

/// Checks the number of compute instances of all profiles together.
#[inline]
fn check_compute_instances(count: usize) -> Result<()> {
    check_count(f::nvmlGpuInstanceGetComputeInstances, count)
}

/// Error for a profile that is not among the available ones.
#[inline]
fn no_such_profile<'n>(
    function: impl Into<Function>,
    requested: impl fmt::Display,
    available: impl Iterator<Item = Option<&'n MigProfileName>>,
) -> NvmlError {
    let available = available.flatten().map(ToString::to_string).collect();
    let details = NoSuchMigProfile { requested: requested.to_string(), available };
    NvmlError::NoSuchMigProfile { function: function.into(), details: Arc::new(details) }
}

/// `None` if the driver does not know the queried profile or the GPU does not support the profile.
#[inline]
fn if_known<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(NvmlError::Call { code: ErrorCode::InvalidArgument | ErrorCode::NotSupported, .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Number of bytes in `count` MiB.
#[inline]
pub(crate) fn bytes_of_mebibytes(count: u64) -> u64 {
    count.saturating_mul(1 << 20)
}

/// Error of a failed `destroy`. The instance still exists.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{error}")]
pub struct DestroyError<T> {
    /// The instance that was not destroyed.
    pub instance: T,
    /// Error of the C function.
    #[source]
    pub error: NvmlError,
}

impl<T> From<DestroyError<T>> for NvmlError {
    #[inline]
    fn from(failed: DestroyError<T>) -> NvmlError {
        failed.error
    }
}

/// A range of slices: memory slices for a GPU instance, compute slices for a compute instance.
#[doc(alias = "GpuInstancePlacement")]
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct Placement {
    /// First slice.
    pub start: u32,
    /// Number of slices.
    pub size: u32,
}

/// # Comparison
impl Placement {
    /// Whether the two ranges overlap.
    #[must_use]
    #[inline]
    pub const fn overlaps(&self, other: &Placement) -> bool {
        self.start < other.start.saturating_add(other.size) && other.start < self.start.saturating_add(self.size)
    }
}

impl fmt::Display for Placement {
    /// Format of nvidia-smi: start and size, such as `4:2`.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.start, self.size)
    }
}

impl FromStr for Placement {
    type Err = ParseError;

    /// Parses start and size, such as `4:2`.
    #[inline]
    fn from_str(text: &str) -> Result<Placement, ParseError> {
        let number = |text: &str| text.trim().parse().ok();
        let parts = text.split_once(':').and_then(|(start, size)| number(start).zip(number(size)));
        let (start, size) = parts.ok_or_else(|| ParseError::new("Placement", text, "start and size such as 4:2"))?;
        Ok(Placement { start, size })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placements_overlap_where_they_share_a_slice() {
        let place = |start, size| Placement { start, size };
        assert!(place(0, 4).overlaps(&place(3, 1)) && place(3, 1).overlaps(&place(0, 4)));
        assert!(!place(0, 4).overlaps(&place(4, 4)) && !place(4, 4).overlaps(&place(0, 4)));
        assert!(place(0, u32::MAX).overlaps(&place(u32::MAX - 1, u32::MAX)));
        assert_eq!(place(4, 2).to_string(), "4:2");
    }
}
