//! Workload power profiles: presets of clocks and power limits for a kind of workload.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`WorkloadPowerProfileInfo`] | a supported profile with its priority and conflicts |
//! | [`WorkloadPowerProfiles`] | supported, requested and enforced profiles |
//! | [`PowerProfile`] | profile types |
//! | [`PowerProfileOperation`] | operations on the requested profiles |
//!
//! The methods are
//! [`Device::workload_power_profile_profiles_info`](crate::Device::workload_power_profile_profiles_info),
//! [`Device::workload_power_profile_current_profiles`](crate::Device::workload_power_profile_current_profiles) and
//! [`Device::workload_power_profile_update_profiles`](crate::Device::workload_power_profile_update_profiles).

use std::collections::BTreeSet;

use nvml_sys::{
    NVML_255_MASK_BITS_PER_ELEM, Versioned, Zeroable, f, nvmlMask255_t, nvmlWorkloadPowerProfileRequestedProfiles_v1_t,
    nvmlWorkloadPowerProfileUpdateProfiles_v1_t,
};

use crate::error::{NvmlError, Result};
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older_version;
use crate::handle::Device;

open_enum! {
    /// Workload power profile type.
    pub enum PowerProfile: nvmlPowerProfileType_t {
        /// Max-P: maximum performance.
        MaxP = NVML_POWER_PROFILE_MAX_P,
        /// Max-Q: maximum performance per watt.
        MaxQ = NVML_POWER_PROFILE_MAX_Q,
        /// Compute workloads.
        Compute = NVML_POWER_PROFILE_COMPUTE,
        /// Memory-bound workloads.
        MemoryBound = NVML_POWER_PROFILE_MEMORY_BOUND,
        /// Network workloads.
        Network = NVML_POWER_PROFILE_NETWORK,
        /// Balanced workloads.
        Balanced = NVML_POWER_PROFILE_BALANCED,
        /// Large language model inference.
        LlmInference = NVML_POWER_PROFILE_LLM_INFERENCE,
        /// Large language model training.
        LlmTraining = NVML_POWER_PROFILE_LLM_TRAINING,
        /// RBM. NVIDIA does not document the workload.
        Rbm = NVML_POWER_PROFILE_RBM,
        /// DCPCIE: data center PCIe boards.
        Dcpcie = NVML_POWER_PROFILE_DCPCIE,
        /// HMMA (matrix multiply) workloads with sparse matrices.
        HmmaSparse = NVML_POWER_PROFILE_HMMA_SPARSE,
        /// HMMA (matrix multiply) workloads with dense matrices.
        HmmaDense = NVML_POWER_PROFILE_HMMA_DENSE,
        /// Sync balanced. NVIDIA does not document the workload.
        SyncBalanced = NVML_POWER_PROFILE_SYNC_BALANCED,
        /// High-performance computing.
        Hpc = NVML_POWER_PROFILE_HPC,
        /// MIG: workloads on MIG instances.
        Mig = NVML_POWER_PROFILE_MIG,
        /// Max-Q, variant 1.
        MaxQ1 = NVML_POWER_PROFILE_MAX_Q_1,
        /// Network-bound workloads.
        NetworkBound = NVML_POWER_PROFILE_NETWORK_BOUND,
        /// High-throughput inference.
        HighThroughputInference = NVML_POWER_PROFILE_HIGH_THROUGHPUT_INFERENCE,
        /// Medium-throughput inference.
        MediumThroughputInference = NVML_POWER_PROFILE_MEDIUM_THROUGHPUT_INFERENCE,
        /// Low-latency inference.
        LowLatencyInference = NVML_POWER_PROFILE_LOW_LATENCY_INFERENCE,
        /// Training.
        Training = NVML_POWER_PROFILE_TRAINING,
        /// Inference.
        Inference = NVML_POWER_PROFILE_INFERENCE,
        /// Max-Q, variant 2.
        MaxQ2 = NVML_POWER_PROFILE_MAX_Q_2,
        /// Max-Q, variant 3.
        MaxQ3 = NVML_POWER_PROFILE_MAX_Q_3,
        /// Low-priority background workloads.
        LowPriorityBackground = NVML_POWER_PROFILE_LOW_PRIORITY_BACKGROUND,
    }
}

open_enum! {
    /// Operation on the requested power profiles of a device.
    pub enum PowerProfileOperation: nvmlPowerProfileOperation_t {
        /// Removes the profiles from the requested profiles.
        Clear = NVML_POWER_PROFILE_OPERATION_CLEAR,
        /// Adds the profiles to the requested profiles.
        Set = NVML_POWER_PROFILE_OPERATION_SET,
        /// Replaces the requested profiles with the profiles.
        SetAndOverwrite = NVML_POWER_PROFILE_OPERATION_SET_AND_OVERWRITE,
    }
}

/// A power profile that a device supports.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct WorkloadPowerProfileInfo {
    /// Index of the profile: its bit in all masks of profiles.
    pub profile: PowerProfile,
    /// Profile ID that the driver reports for this index.
    pub profile_id: PowerProfile,
    /// Priority of the profile: a lower number is a higher priority.
    pub priority: u32,
    /// Profiles that cannot be enforced together with this profile.
    pub conflicting: BTreeSet<PowerProfile>,
}

/// Supported, requested and enforced power profiles of a device.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct WorkloadPowerProfiles {
    /// Supported profiles.
    pub supported: BTreeSet<PowerProfile>,
    /// Requested profiles.
    pub requested: BTreeSet<PowerProfile>,
    /// Enforced profiles: the result of arbitration among the requested profiles.
    pub enforced: BTreeSet<PowerProfile>,
}

/// Indices of the set bits of a mask.
#[inline]
fn set_bits(mask: &nvmlMask255_t) -> impl Iterator<Item = u32> {
    let firsts = (0_u32..).step_by(NVML_255_MASK_BITS_PER_ELEM as usize);
    firsts.zip(mask.mask).flat_map(|(first, word)| {
        (0..NVML_255_MASK_BITS_PER_ELEM).filter(move |bit| (word >> bit) & 1 == 1).map(move |bit| first + bit)
    })
}

#[inline]
fn profiles(mask: &nvmlMask255_t) -> BTreeSet<PowerProfile> {
    set_bits(mask).map(PowerProfile::from).collect()
}

/// Mask of the profiles. `None` if a profile's number exceeds the mask.
#[inline]
fn mask_from_profiles(profiles: impl IntoIterator<Item = PowerProfile>) -> Option<nvmlMask255_t> {
    let mut mask: nvmlMask255_t = Zeroable::zeroed();
    for profile in profiles {
        let number = profile.raw();
        let word = mask.mask.get_mut((number / NVML_255_MASK_BITS_PER_ELEM) as usize)?;
        *word |= 1 << (number % NVML_255_MASK_BITS_PER_ELEM);
    }
    Some(mask)
}

/// # Workload power profiles
impl Device {
    /// Power profiles that the device supports, with their priorities and conflicts, in ascending order of index.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer.
    #[doc(alias = "nvmlDeviceWorkloadPowerProfileGetProfilesInfo")]
    #[inline]
    pub fn workload_power_profile_profiles_info(&self) -> Result<Vec<WorkloadPowerProfileInfo>> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let raw = unsafe { self.handle.versioned(f::nvmlDeviceWorkloadPowerProfileGetProfilesInfo, ()) }?;
        let entry = |number: u32| {
            let entry = raw.perfProfile.get(number as usize)?;
            Some(WorkloadPowerProfileInfo {
                profile: number.into(),
                profile_id: entry.profileId.into(),
                priority: entry.priority,
                conflicting: profiles(&entry.conflictingMask),
            })
        };
        Ok(set_bits(&raw.perfProfilesMask).filter_map(entry).collect())
    }

    /// Supported, requested and enforced power profiles of the device.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer.
    #[doc(alias = "nvmlDeviceWorkloadPowerProfileGetCurrentProfiles")]
    #[inline]
    pub fn workload_power_profile_current_profiles(&self) -> Result<WorkloadPowerProfiles> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let raw = unsafe { self.handle.versioned(f::nvmlDeviceWorkloadPowerProfileGetCurrentProfiles, ()) }?;
        Ok(WorkloadPowerProfiles {
            supported: profiles(&raw.perfProfilesMask),
            requested: profiles(&raw.requestedProfilesMask),
            enforced: profiles(&raw.enforcedProfilesMask),
        })
    }

    /// Adds, removes or replaces requested power profiles. Requires root or NVIDIA's WPPS capability.
    ///
    /// Priority and conflicts decide which of the requested profiles are enforced: see
    /// [`workload_power_profile_current_profiles`](Device::workload_power_profile_current_profiles).
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device does not support one of the profiles; [`NvmlError::InvalidArgument`] if the number
    /// of one is not less than 256. `NoPermission` if the caller has neither
    /// permission. Drivers before 590.44.01 support only [`Set`](PowerProfileOperation::Set) and
    /// [`Clear`](PowerProfileOperation::Clear); for other operations the error is
    /// [`NvmlError::FunctionNotFound`].
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16); [`PowerProfileOperation::SetAndOverwrite`] since NVML 13.1 (driver 590.44.01).
    /// Blackwell and newer.
    ///
    /// # Examples
    ///
    /// ```
    /// # let mut node = nvml_sim::Node::h200x8().with_era(nvml_sim::Era::Latest);
    /// # node.gpus[0].power_shaping = nvml_sim::model::PowerShaping::blackwell();
    /// # let sim = nvml_sim::Simulation::start(node);
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use nvml_wrapper::device::power_profile::{PowerProfile, PowerProfileOperation};
    ///
    /// let device = nvml.device_by_index(0)?;
    /// let wanted = [PowerProfile::MaxQ, PowerProfile::Compute];
    /// device.workload_power_profile_update_profiles(PowerProfileOperation::SetAndOverwrite, wanted)?;
    /// assert_eq!(device.workload_power_profile_current_profiles()?.requested, wanted.into());
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceWorkloadPowerProfileUpdateProfiles_v1")]
    #[doc(alias = "nvmlDeviceWorkloadPowerProfileSetRequestedProfiles")]
    #[doc(alias = "nvmlDeviceWorkloadPowerProfileClearRequestedProfiles")]
    #[inline]
    pub fn workload_power_profile_update_profiles(
        &self,
        operation: PowerProfileOperation,
        profiles: impl IntoIterator<Item = PowerProfile>,
    ) -> Result<()> {
        let function = f::nvmlDeviceWorkloadPowerProfileUpdateProfiles_v1;
        let invalid = NvmlError::invalid_argument(function, "numbers of power profiles are less than 256");
        let mask = mask_from_profiles(profiles).ok_or(invalid)?;
        let mut update =
            nvmlWorkloadPowerProfileUpdateProfiles_v1_t { operation: operation.raw(), updateProfilesMask: mask };
        let has_older = matches!(operation, PowerProfileOperation::Set | PowerProfileOperation::Clear);
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        let newest = unsafe { self.handle.newer_if(has_older).command(function, (&raw mut update,)) };
        let mut requested =
            nvmlWorkloadPowerProfileRequestedProfiles_v1_t { requestedProfilesMask: mask, ..Versioned::stamped() };
        match operation {
            PowerProfileOperation::Set => or_older_version(newest, || {
                // SAFETY: the function takes one struct, which is valid for reads and writes.
                unsafe {
                    self.handle.command(f::nvmlDeviceWorkloadPowerProfileSetRequestedProfiles, (&raw mut requested,))
                }
            }),
            PowerProfileOperation::Clear => or_older_version(newest, || {
                // SAFETY: the function takes one struct, which is valid for reads and writes.
                unsafe {
                    self.handle.command(f::nvmlDeviceWorkloadPowerProfileClearRequestedProfiles, (&raw mut requested,))
                }
            }),
            _ => newest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_is_a_set_and_back() {
        let set = BTreeSet::from([PowerProfile::MaxP, PowerProfile::from_raw(31), PowerProfile::from_raw(254)]);
        let bits = mask_from_profiles(set.clone()).unwrap();
        assert_eq!(bits.mask, [1 | 1 << 31, 0, 0, 0, 0, 0, 0, 1 << 30]);
        assert_eq!(profiles(&bits), set);
        assert!(mask_from_profiles([PowerProfile::from_raw(256)]).is_none());
        assert!(mask_from_profiles([PowerProfile::from_raw(u32::MAX)]).is_none());
    }
}
