//! Power profiles: settings of clocks and power that suit a kind of work.

use std::collections::BTreeSet;

use nvml_sys::{
    Function, NVML_255_MASK_BITS_PER_ELEM, Versioned, Zeroable, nvmlMask255_t,
    nvmlWorkloadPowerProfileCurrentProfiles_v1_t, nvmlWorkloadPowerProfileProfilesInfo_v1_t,
    nvmlWorkloadPowerProfileRequestedProfiles_v1_t, nvmlWorkloadPowerProfileUpdateProfiles_v1_t,
};

use super::Device;
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;

open_enum! {
    /// A kind of work that there is a power profile for.
    pub enum PowerProfile: nvmlPowerProfileType_t {
        /// The most performance.
        MaxP = NVML_POWER_PROFILE_MAX_P,
        /// The most performance for the power.
        MaxQ = NVML_POWER_PROFILE_MAX_Q,
        /// Work that computes.
        Compute = NVML_POWER_PROFILE_COMPUTE,
        /// Work that waits for memory.
        MemoryBound = NVML_POWER_PROFILE_MEMORY_BOUND,
        /// Work that communicates.
        Network = NVML_POWER_PROFILE_NETWORK,
        /// Some of each.
        Balanced = NVML_POWER_PROFILE_BALANCED,
        /// Inference with large language models.
        LlmInference = NVML_POWER_PROFILE_LLM_INFERENCE,
        /// Training of large language models.
        LlmTraining = NVML_POWER_PROFILE_LLM_TRAINING,
        /// What NVML calls RBM.
        Rbm = NVML_POWER_PROFILE_RBM,
        /// PCIe boards in data centres.
        Dcpcie = NVML_POWER_PROFILE_DCPCIE,
        /// Sparse matrices.
        HmmaSparse = NVML_POWER_PROFILE_HMMA_SPARSE,
        /// Dense matrices.
        HmmaDense = NVML_POWER_PROFILE_HMMA_DENSE,
        /// What NVML calls "sync balanced".
        SyncBalanced = NVML_POWER_PROFILE_SYNC_BALANCED,
        /// Scientific computing.
        Hpc = NVML_POWER_PROFILE_HPC,
        /// Many small instances on one GPU.
        Mig = NVML_POWER_PROFILE_MIG,
        /// A second [`MaxQ`](PowerProfile::MaxQ).
        MaxQ1 = NVML_POWER_PROFILE_MAX_Q_1,
        /// Work that waits for the network.
        NetworkBound = NVML_POWER_PROFILE_NETWORK_BOUND,
        /// Inference for many.
        HighThroughputInference = NVML_POWER_PROFILE_HIGH_THROUGHPUT_INFERENCE,
        /// Inference between many and fast.
        MediumThroughputInference = NVML_POWER_PROFILE_MEDIUM_THROUGHPUT_INFERENCE,
        /// Inference that answers fast.
        LowLatencyInference = NVML_POWER_PROFILE_LOW_LATENCY_INFERENCE,
        /// Training.
        Training = NVML_POWER_PROFILE_TRAINING,
        /// Inference.
        Inference = NVML_POWER_PROFILE_INFERENCE,
        /// A third [`MaxQ`](PowerProfile::MaxQ).
        MaxQ2 = NVML_POWER_PROFILE_MAX_Q_2,
        /// A fourth [`MaxQ`](PowerProfile::MaxQ).
        MaxQ3 = NVML_POWER_PROFILE_MAX_Q_3,
        /// Work that may wait.
        LowPriorityBackground = NVML_POWER_PROFILE_LOW_PRIORITY_BACKGROUND,
    }
}

open_enum! {
    /// What becomes of the profiles that are asked for.
    pub enum PowerProfileOperation: nvmlPowerProfileOperation_t {
        /// These are not asked for any more.
        Clear = NVML_POWER_PROFILE_OPERATION_CLEAR,
        /// These are asked for too.
        Set = NVML_POWER_PROFILE_OPERATION_SET,
        /// These are asked for, and no others.
        SetAndOverwrite = NVML_POWER_PROFILE_OPERATION_SET_AND_OVERWRITE,
    }
}

/// A power profile of a device.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct WorkloadPowerProfileInfo {
    /// The profile, as all sets name it.
    pub profile: PowerProfile,
    /// The name that the driver gives it.
    pub profile_id: PowerProfile,
    /// Which profile wins over others: the one with the lower number.
    pub priority: u32,
    /// The profiles that cannot be in force beside it.
    pub conflicting: BTreeSet<PowerProfile>,
}

/// The power profiles of a device that are there, asked for and in force.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct WorkloadPowerProfiles {
    /// Those that there are.
    pub supported: BTreeSet<PowerProfile>,
    /// Those that are asked for.
    pub requested: BTreeSet<PowerProfile>,
    /// Those that are in force, after conflicts were settled.
    pub enforced: BTreeSet<PowerProfile>,
}

/// The bits of a mask.
fn numbers(mask: &nvmlMask255_t) -> impl Iterator<Item = u32> {
    let firsts = (0_u32..).step_by(NVML_255_MASK_BITS_PER_ELEM as usize);
    firsts.zip(mask.mask).flat_map(|(first, word)| {
        (0..NVML_255_MASK_BITS_PER_ELEM).filter(move |bit| (word >> bit) & 1 == 1).map(move |bit| first + bit)
    })
}

fn profiles(mask: &nvmlMask255_t) -> BTreeSet<PowerProfile> {
    numbers(mask).map(PowerProfile::from).collect()
}

/// The mask of some profiles; None where one has no place in it.
fn mask(profiles: impl IntoIterator<Item = PowerProfile>) -> Option<nvmlMask255_t> {
    let mut mask: nvmlMask255_t = Zeroable::zeroed();
    for profile in profiles {
        let number = profile.raw();
        let word = mask.mask.get_mut((number / NVML_255_MASK_BITS_PER_ELEM) as usize)?;
        *word |= 1 << (number % NVML_255_MASK_BITS_PER_ELEM);
    }
    Some(mask)
}

impl Device {
    /// The power profiles of the device, with their priorities and what conflicts with what.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer.
    #[doc(alias = "nvmlDeviceWorkloadPowerProfileGetProfilesInfo")]
    pub fn workload_power_profile_profiles_info(&self) -> Result<Vec<WorkloadPowerProfileInfo>> {
        let function = Function::nvmlDeviceWorkloadPowerProfileGetProfilesInfo;
        let raw: nvmlWorkloadPowerProfileProfilesInfo_v1_t = self.versioned(function, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is stamped with the version of its type.
            unsafe { nvml.nvmlDeviceWorkloadPowerProfileGetProfilesInfo(device, info) }
        })?;
        let entry = |number: u32| {
            let entry = raw.perfProfile.get(number as usize)?;
            Some(WorkloadPowerProfileInfo {
                profile: number.into(),
                profile_id: entry.profileId.into(),
                priority: entry.priority,
                conflicting: profiles(&entry.conflictingMask),
            })
        };
        Ok(numbers(&raw.perfProfilesMask).filter_map(entry).collect())
    }

    /// The power profiles of the device that are there, asked for and in force.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer.
    #[doc(alias = "nvmlDeviceWorkloadPowerProfileGetCurrentProfiles")]
    pub fn workload_power_profile_current_profiles(&self) -> Result<WorkloadPowerProfiles> {
        let function = Function::nvmlDeviceWorkloadPowerProfileGetCurrentProfiles;
        let raw: nvmlWorkloadPowerProfileCurrentProfiles_v1_t = self.versioned(function, |nvml, device, current| {
            // SAFETY: the handle is live; `current` is stamped with the version of its type.
            unsafe { nvml.nvmlDeviceWorkloadPowerProfileGetCurrentProfiles(device, current) }
        })?;
        Ok(WorkloadPowerProfiles {
            supported: profiles(&raw.perfProfilesMask),
            requested: profiles(&raw.requestedProfilesMask),
            enforced: profiles(&raw.enforcedProfilesMask),
        })
    }

    /// Changes which power profiles are asked for.
    ///
    /// ```
    /// # let mut node = nvml_sim::Node::h200x8().with_era(nvml_sim::Era::Latest);
    /// # node.gpus[0].power_shaping = nvml_sim::model::PowerShaping::blackwell();
    /// # let sim = nvml_sim::Simulation::start(node);
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::{PowerProfile, PowerProfileOperation};
    ///
    /// let device = nvml.device_by_index(0)?;
    /// let wanted = [PowerProfile::MaxQ, PowerProfile::Compute];
    /// device.workload_power_profile_update_profiles(PowerProfileOperation::SetAndOverwrite, wanted)?;
    /// assert_eq!(device.workload_power_profile_current_profiles()?.requested, wanted.into());
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// "Invalid argument" for profiles that the device does not have. Drivers before 590.44.01 can
    /// [set](PowerProfileOperation::Set) and [clear](PowerProfileOperation::Clear); for anything else the error is
    /// that the newer function is missing.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16); [`PowerProfileOperation::SetAndOverwrite`] since NVML 13.1 (driver 590.44.01).
    /// Blackwell and newer. Root, or a user with NVIDIA's capability for it.
    #[doc(alias = "nvmlDeviceWorkloadPowerProfileUpdateProfiles_v1")]
    #[doc(alias = "nvmlDeviceWorkloadPowerProfileSetRequestedProfiles")]
    #[doc(alias = "nvmlDeviceWorkloadPowerProfileClearRequestedProfiles")]
    pub fn workload_power_profile_update_profiles(
        &self,
        operation: PowerProfileOperation,
        profiles: impl IntoIterator<Item = PowerProfile>,
    ) -> Result<()> {
        let function = Function::nvmlDeviceWorkloadPowerProfileUpdateProfiles_v1;
        let invalid = NvmlError::Call { function, code: ErrorCode::InvalidArgument };
        let mask = mask(profiles).ok_or(invalid)?;
        let mut update =
            nvmlWorkloadPowerProfileUpdateProfiles_v1_t { operation: operation.raw(), updateProfilesMask: mask };
        let has_older = matches!(operation, PowerProfileOperation::Set | PowerProfileOperation::Clear);
        let newest = self.newer_if(has_older).command(function, |nvml, device| {
            // SAFETY: the handle is live; `update` is valid for reads and writes.
            unsafe { nvml.nvmlDeviceWorkloadPowerProfileUpdateProfiles_v1(device, &raw mut update) }
        });
        let mut requested =
            nvmlWorkloadPowerProfileRequestedProfiles_v1_t { requestedProfilesMask: mask, ..Versioned::stamped() };
        match operation {
            PowerProfileOperation::Set => or_older(newest, || {
                self.command(Function::nvmlDeviceWorkloadPowerProfileSetRequestedProfiles, |nvml, device| {
                    // SAFETY: the handle is live; `requested` is stamped with the version of its type.
                    unsafe { nvml.nvmlDeviceWorkloadPowerProfileSetRequestedProfiles(device, &raw mut requested) }
                })
            }),
            PowerProfileOperation::Clear => or_older(newest, || {
                self.command(Function::nvmlDeviceWorkloadPowerProfileClearRequestedProfiles, |nvml, device| {
                    // SAFETY: the handle is live; `requested` is stamped with the version of its type.
                    unsafe { nvml.nvmlDeviceWorkloadPowerProfileClearRequestedProfiles(device, &raw mut requested) }
                })
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
        let set = BTreeSet::from([PowerProfile::MaxP, PowerProfile::Unknown(31), PowerProfile::Unknown(254)]);
        let bits = mask(set.clone()).unwrap();
        assert_eq!(bits.mask, [1 | 1 << 31, 0, 0, 0, 0, 0, 0, 1 << 30]);
        assert_eq!(profiles(&bits), set);
        assert!(mask([PowerProfile::Unknown(256)]).is_none());
        assert!(mask([PowerProfile::Unknown(u32::MAX)]).is_none());
    }
}
