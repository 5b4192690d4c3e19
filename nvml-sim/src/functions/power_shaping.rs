//! Workload power profiles and power smoothing.

use nvml_sys::*;

use super::settings::enabled;
use crate::era::Driver;
use crate::gpu::Gpu;
use crate::model::{PowerProfiles, PowerSmoothing};
use crate::write::{Answer, InOut};

/// Number of parameters of a power smoothing profile.
const PARAMS_END: &[(Driver, u32)] = &[((570, 86), 4), ((580, 119), NVML_POWER_SMOOTHING_NUM_PROFILE_PARAMS)];

functions! {
    device fn nvmlDeviceWorkloadPowerProfileGetProfilesInfo(
        gpu; info: InOut<nvmlWorkloadPowerProfileProfilesInfo_v1_t>
    ) {
        let mut answer = info.stamped()?;
        let there = profiles(gpu)?;
        answer.perfProfilesMask = mask(there.supported.iter().map(|profile| profile.number));
        for profile in &there.supported {
            if let Some(to) = answer.perfProfile.get_mut(profile.number as usize) {
                to.profileId = profile.number;
                to.priority = profile.priority;
                to.conflictingMask = mask(profile.conflicting.iter().copied());
            }
        }
        info.set(answer)
    }

    device fn nvmlDeviceWorkloadPowerProfileGetCurrentProfiles(
        gpu; current: InOut<nvmlWorkloadPowerProfileCurrentProfiles_v1_t>
    ) {
        let asked = current.stamped()?;
        let there = profiles(gpu)?;
        current.set(nvmlWorkloadPowerProfileCurrentProfiles_v1_t {
            version: asked.version,
            perfProfilesMask: mask(there.supported.iter().map(|profile| profile.number)),
            requestedProfilesMask: mask(there.requested.iter().copied()),
            enforcedProfilesMask: mask(there.enforced()),
        })
    }

    command fn nvmlDeviceWorkloadPowerProfileSetRequestedProfiles(
        gpu; requested: InOut<nvmlWorkloadPowerProfileRequestedProfiles_v1_t>
    ) {
        let mask = requested.stamped()?.requestedProfilesMask;
        update(gpu, NVML_POWER_PROFILE_OPERATION_SET, &mask)
    }

    command fn nvmlDeviceWorkloadPowerProfileClearRequestedProfiles(
        gpu; requested: InOut<nvmlWorkloadPowerProfileRequestedProfiles_v1_t>
    ) {
        let mask = requested.stamped()?.requestedProfilesMask;
        update(gpu, NVML_POWER_PROFILE_OPERATION_CLEAR, &mask)
    }

    command fn nvmlDeviceWorkloadPowerProfileUpdateProfiles_v1(
        gpu; asked: InOut<nvmlWorkloadPowerProfileUpdateProfiles_v1_t>
    ) {
        let asked = asked.get()?;
        update(gpu, asked.operation, &asked.updateProfilesMask)
    }

    command fn nvmlDevicePowerSmoothingActivatePresetProfile(gpu; profile: InOut<nvmlPowerSmoothingProfile_v1_t>) {
        let asked = profile.stamped()?;
        let there = smoothing(gpu)?;
        if asked.profileId as usize >= there.profiles.len() {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        there.active = asked.profileId;
        Ok(())
    }

    device fn nvmlDevicePowerSmoothingUpdatePresetProfileParam(
        state, index; profile: InOut<nvmlPowerSmoothingProfile_v1_t>
    ) {
        state.node.want_root()?;
        let asked = profile.stamped()?;
        state.node.era.knows(asked.paramId, PARAMS_END)?;
        let profile = smoothing(state.gpu(index)?)?.profiles.get_mut(asked.profileId as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let param = profile.get_mut(asked.paramId as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        if !(0.0..=1e9).contains(&asked.value) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        *param = asked.value;
        Ok(())
    }

    command fn nvmlDevicePowerSmoothingSetState(gpu; state: InOut<nvmlPowerSmoothingState_v1_t>) {
        let state = enabled(state.stamped()?.state)?;
        smoothing(gpu)?.enabled = state;
        Ok(())
    }
}

fn profiles(gpu: &Gpu) -> Answer<&PowerProfiles> {
    gpu.power_shaping.profiles.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

fn smoothing(gpu: &mut Gpu) -> Answer<&mut PowerSmoothing> {
    gpu.power_shaping.smoothing.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

fn mask(numbers: impl IntoIterator<Item = u32>) -> nvmlMask255_t {
    let mut mask = nvmlMask255_t::zeroed();
    for number in numbers {
        if let Some(word) = mask.mask.get_mut((number / 32) as usize) {
            *word |= 1 << (number % 32);
        }
    }
    mask
}

fn update(gpu: &mut Gpu, operation: nvmlPowerProfileOperation_t, mask: &nvmlMask255_t) -> Answer {
    let there = gpu.power_shaping.profiles.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    let words = (0..).step_by(32).zip(mask.mask);
    let asked: Vec<u32> = words
        .flat_map(|(first, word)| (0..32).filter(move |bit| (word >> bit) & 1 == 1).map(move |bit| first + bit))
        .collect();
    if asked.iter().any(|number| !there.supported.iter().any(|profile| profile.number == *number)) {
        return Err(NVML_ERROR_INVALID_ARGUMENT);
    }
    match operation {
        NVML_POWER_PROFILE_OPERATION_CLEAR => there.requested.retain(|number| !asked.contains(number)),
        NVML_POWER_PROFILE_OPERATION_SET => there.requested.extend(asked),
        NVML_POWER_PROFILE_OPERATION_SET_AND_OVERWRITE => there.requested = asked,
        _ => return Err(NVML_ERROR_INVALID_ARGUMENT),
    }
    Ok(())
}
