//! Workload power profiles and power smoothing.

use nvml_sys::*;

use super::settings::enabled;
use crate::era::Driver;
use crate::gpu::Gpu;
use crate::model::{PowerProfiles, PowerSmoothing};
use crate::write::{InOut, NvmlResult};

/// Number of parameters of a power smoothing profile.
const PARAMS_END: &[(Driver, u32)] = &[((570, 86), 4), ((580, 119), NVML_POWER_SMOOTHING_NUM_PROFILE_PARAMS)];

functions! {
    device fn nvmlDeviceWorkloadPowerProfileGetProfilesInfo(
        gpu; info: InOut<nvmlWorkloadPowerProfileProfilesInfo_v1_t>
    ) {
        let mut output = info.stamped()?;
        let source = profiles(gpu)?;
        output.perfProfilesMask = mask(source.supported.iter().map(|profile| profile.number));
        for profile in &source.supported {
            if let Some(to) = output.perfProfile.get_mut(profile.number as usize) {
                to.profileId = profile.number;
                to.priority = profile.priority;
                to.conflictingMask = mask(profile.conflicting.iter().copied());
            }
        }
        info.set(output)
    }

    device fn nvmlDeviceWorkloadPowerProfileGetCurrentProfiles(
        gpu; current: InOut<nvmlWorkloadPowerProfileCurrentProfiles_v1_t>
    ) {
        let request = current.stamped()?;
        let source = profiles(gpu)?;
        current.set(nvmlWorkloadPowerProfileCurrentProfiles_v1_t {
            version: request.version,
            perfProfilesMask: mask(source.supported.iter().map(|profile| profile.number)),
            requestedProfilesMask: mask(source.requested.iter().copied()),
            enforcedProfilesMask: mask(source.enforced()),
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
        gpu; request: InOut<nvmlWorkloadPowerProfileUpdateProfiles_v1_t>
    ) {
        let request = request.get()?;
        update(gpu, request.operation, &request.updateProfilesMask)
    }

    command fn nvmlDevicePowerSmoothingActivatePresetProfile(gpu; profile: InOut<nvmlPowerSmoothingProfile_v1_t>) {
        let request = profile.stamped()?;
        let source = smoothing(gpu)?;
        if request.profileId as usize >= source.profiles.len() {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        source.active = request.profileId;
        Ok(())
    }

    device fn nvmlDevicePowerSmoothingUpdatePresetProfileParam(
        state, index; profile: InOut<nvmlPowerSmoothingProfile_v1_t>
    ) {
        state.node.require_root()?;
        let request = profile.stamped()?;
        state.node.era.check_number(request.paramId, PARAMS_END)?;
        let profiles = &mut smoothing(state.gpu(index)?)?.profiles;
        let profile = profiles.get_mut(request.profileId as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let param = profile.get_mut(request.paramId as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        if !(0.0..=1e9).contains(&request.value) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        *param = request.value;
        Ok(())
    }

    command fn nvmlDevicePowerSmoothingSetState(gpu; state: InOut<nvmlPowerSmoothingState_v1_t>) {
        let state = enabled(state.stamped()?.state)?;
        smoothing(gpu)?.enabled = state;
        Ok(())
    }
}

fn profiles(gpu: &Gpu) -> NvmlResult<&PowerProfiles> {
    gpu.power_shaping.profiles.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

fn smoothing(gpu: &mut Gpu) -> NvmlResult<&mut PowerSmoothing> {
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

fn update(gpu: &mut Gpu, operation: nvmlPowerProfileOperation_t, mask: &nvmlMask255_t) -> NvmlResult {
    let source = gpu.power_shaping.profiles.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    let words = (0..).step_by(32).zip(mask.mask);
    let requested: Vec<u32> = words
        .flat_map(|(first, word)| (0..32).filter(move |bit| (word >> bit) & 1 == 1).map(move |bit| first + bit))
        .collect();
    if requested.iter().any(|number| !source.supported.iter().any(|profile| profile.number == *number)) {
        return Err(NVML_ERROR_INVALID_ARGUMENT);
    }
    match operation {
        NVML_POWER_PROFILE_OPERATION_CLEAR => source.requested.retain(|number| !requested.contains(number)),
        NVML_POWER_PROFILE_OPERATION_SET => source.requested.extend(requested),
        NVML_POWER_PROFILE_OPERATION_SET_AND_OVERWRITE => source.requested = requested,
        _ => return Err(NVML_ERROR_INVALID_ARGUMENT),
    }
    Ok(())
}
