//! Details of the error for a MIG profile that does not exist.

use std::fmt;

/// MIG profile that was requested, and those that exist instead.
///
/// The names of MIG profiles contain the memory, which differs between boards and drivers: `7g.79gb` and `7g.80gb` are
/// the same profile. [`Device::gpu_instance_profile_by_slices`](crate::Device::gpu_instance_profile_by_slices) selects
/// a profile without its name.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct NoSuchMigProfile {
    /// Requested profile: its name, such as `7g.80gb`, or its slices.
    pub requested: String,
    /// Names of the profiles of the GPU or the GPU instance, such as `7g.79gb`.
    pub available: Vec<String>,
}

impl fmt::Display for NoSuchMigProfile {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let available = if self.available.is_empty() { "none".to_owned() } else { self.available.join(", ") };
        write!(f, "{}, available: {available}", self.requested)
    }
}
