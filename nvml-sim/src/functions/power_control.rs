//! Power source, power limits of scopes and power modes.

use core::ffi::*;

use nvml_sys::*;

use super::settings::enabled;
use crate::gpu::Gpu;
use crate::write::{InOut, NvmlResult, Out};

functions! {
    command fn nvmlDeviceSetPowerManagementLimit(gpu; limit: c_uint) {
        set_gpu_limit(gpu, limit)
    }

    command fn nvmlDeviceSetPowerManagementLimit_v2(gpu; value: InOut<nvmlPowerValue_v2_t>) {
        let value = value.stamped()?;
        if value.powerScope == NVML_POWER_SCOPE_GPU {
            return set_gpu_limit(gpu, value.powerValueMw);
        }
        let index = usize::from(value.powerScope) - 1;
        let scope = gpu.power_control.scope_limits.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let scope = scope.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if !(scope.min..=scope.max).contains(&value.powerValueMw) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        scope.limit = value.powerValueMw;
        Ok(())
    }

    device fn nvmlDeviceGetPowerSource(gpu; source: Out<nvmlPowerSource_t>) {
        source.set_some(gpu.power_control.source)
    }

    device fn nvmlDeviceGetPowerMizerMode_v1(gpu; modes: Out<nvmlDevicePowerMizerModes_v1_t>) {
        modes.set_some(gpu.power_control.power_mizer.map(|mizer| nvmlDevicePowerMizerModes_v1_t {
            currentMode: mizer.mode,
            mode: 0,
            supportedPowerMizerModes: mizer.supported,
        }))
    }

    command fn nvmlDeviceSetPowerMizerMode_v1(gpu; modes: InOut<nvmlDevicePowerMizerModes_v1_t>) {
        let mode = modes.get()?.mode;
        let mizer = gpu.power_control.power_mizer.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if mizer.supported.checked_shr(mode).unwrap_or(0) & 1 == 0 {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        mizer.mode = mode;
        Ok(())
    }

    device fn nvmlDeviceGetAdaptiveTgpModeInfo_v1(gpu; info: Out<nvmlAdaptiveTgpModeInfo_v1_t>) {
        info.set_some(gpu.power_control.adaptive_tgp.map(|tgp| nvmlAdaptiveTgpModeInfo_v1_t {
            inBandEnableRequest: tgp.requested.into(),
            featureAllowedByAdmin: tgp.allowed.into(),
            adminOverrideEnabled: tgp.decided.is_some().into(),
            enablementStatus: tgp.enabled().into(),
            adjustedLimitMw: tgp.adjusted_limit,
        }))
    }

    command fn nvmlDeviceSetAdaptiveTgpMode_v1(gpu; mode: nvmlEnableState_t) {
        let requested = enabled(mode)?;
        gpu.power_control.adaptive_tgp.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?.requested = requested;
        Ok(())
    }

    command fn nvmlDeviceSetRusdSettings_v1(gpu; settings: InOut<nvmlRusdSettings_v1_t>) {
        let mask = settings.stamped()?.pollMask;
        *gpu.power_control.rusd_poll_mask.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)? = mask;
        Ok(())
    }
}

fn set_gpu_limit(gpu: &mut Gpu, milliwatts: u32) -> NvmlResult {
    let power = &mut gpu.power;
    if !power.management {
        return Err(NVML_ERROR_NOT_SUPPORTED);
    }
    if !(power.min_limit..=power.max_limit).contains(&milliwatts) {
        return Err(NVML_ERROR_INVALID_ARGUMENT);
    }
    power.limit = milliwatts;
    power.enforced_limit = milliwatts;
    Ok(())
}
