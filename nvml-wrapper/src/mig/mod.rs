//! Multi-instance GPUs: one file for each concept.

mod attributes;
mod capability;
mod compute_instance;
mod compute_profile;
mod device;
mod gpu_instance;
mod layout;
mod mode;
mod name;
mod profile;

pub use attributes::*;
pub use capability::*;
pub use compute_instance::*;
pub use compute_profile::*;
pub use device::*;
pub use gpu_instance::*;
pub use layout::*;
pub use mode::*;
pub use name::*;
pub use profile::*;

use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::versioned::or_older;

/// As `or_older`; some libraries answer "invalid argument" to a struct of a version that they do not know.
fn or_older_struct<T>(result: Result<T>, next: impl FnOnce() -> Result<T>) -> Result<T> {
    match result {
        Err(NvmlError::Call { code: ErrorCode::InvalidArgument, .. }) => next(),
        answer => or_older(answer, next),
    }
}

/// An answer to a question about something that a driver may not know or a GPU not have: None there.
fn if_known<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(NvmlError::Call { code: ErrorCode::InvalidArgument | ErrorCode::NotSupported, .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Bytes of what NVML counts in units of 2^20.
fn mebibytes(count: u64) -> u64 {
    count.saturating_mul(1 << 20)
}

/// An instance that could not be destroyed, and why. The instance is still there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{error}")]
pub struct DestroyError<T> {
    /// What was to be destroyed.
    pub instance: T,
    /// Why it was not.
    #[source]
    pub error: NvmlError,
}

impl<T> From<DestroyError<T>> for NvmlError {
    fn from(failed: DestroyError<T>) -> NvmlError {
        failed.error
    }
}

/// A span of slices: of memory slices for a GPU instance, of compute slices for a compute instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Placement {
    /// The first slice.
    pub start: u32,
    /// How many slices.
    pub size: u32,
}

impl Placement {
    /// Whether both have a slice in common.
    #[must_use]
    pub const fn overlaps(&self, other: &Placement) -> bool {
        self.start < other.start.saturating_add(other.size) && other.start < self.start.saturating_add(self.size)
    }
}

impl std::fmt::Display for Placement {
    /// As nvidia-smi writes it: start and size, `4:2`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.start, self.size)
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
