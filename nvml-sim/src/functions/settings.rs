//! Setters and getters of the modes of a device.

use core::ffi::*;

use nvml_sys::*;

use crate::era::Driver;
use crate::gpu::Gpu;
use crate::write::{NvmlResult, Out};

/// Newest driver model: WDM, then MCDM.
const MODELS_END: &[(Driver, u32)] = &[((0, 0), NVML_DRIVER_MCDM), ((555, 42), NVML_DRIVER_MCDM + 1)];

functions! {
    command fn nvmlDeviceSetPersistenceMode(gpu; mode: nvmlEnableState_t) {
        gpu.modes.persistence = enabled(mode)?;
        Ok(())
    }

    command fn nvmlDeviceSetComputeMode(gpu; mode: nvmlComputeMode_t) {
        match mode {
            NVML_COMPUTEMODE_EXCLUSIVE_THREAD => Err(NVML_ERROR_NOT_SUPPORTED),
            NVML_COMPUTEMODE_DEFAULT | NVML_COMPUTEMODE_PROHIBITED | NVML_COMPUTEMODE_EXCLUSIVE_PROCESS => {
                gpu.modes.compute = mode;
                Ok(())
            }
            _ => Err(NVML_ERROR_INVALID_ARGUMENT),
        }
    }

    device fn nvmlDeviceGetGpuOperationMode(
        gpu; current: Out<nvmlGpuOperationMode_t>, pending: Out<nvmlGpuOperationMode_t>
    ) {
        // A board without the modes does not look at the pointers.
        let mode = gpu.settings.operation_mode.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        current.check()?;
        pending.check()?;
        current.set(mode.current)?;
        pending.set(mode.pending)
    }

    command fn nvmlDeviceSetGpuOperationMode(gpu; mode: nvmlGpuOperationMode_t) {
        if mode > NVML_GOM_LOW_DP {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let modes = gpu.settings.operation_mode.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if !modes.supported.contains(&mode) {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        modes.pending = mode;
        Ok(())
    }

    device fn nvmlDeviceGetDriverModel(gpu; current: Out<nvmlDriverModel_t>, pending: Out<nvmlDriverModel_t>) {
        driver_model(gpu, NVML_DRIVER_WDM, &current, &pending)
    }

    device fn nvmlDeviceGetDriverModel_v2(gpu; current: Out<nvmlDriverModel_t>, pending: Out<nvmlDriverModel_t>) {
        driver_model(gpu, NVML_DRIVER_MCDM, &current, &pending)
    }

    device fn nvmlDeviceSetDriverModel(state, index; model: nvmlDriverModel_t, flags: c_uint) {
        state.node.require_root()?;
        let era = state.node.era;
        let gpu = state.gpu(index)?;
        let models = gpu.settings.driver_model.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        era.check_number(model, MODELS_END)?;
        if flags & !nvmlFlagForce != 0 {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        if model != NVML_DRIVER_WDDM && gpu.modes.display && flags & nvmlFlagForce == 0 {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        models.pending = model;
        Ok(())
    }

    device fn nvmlDeviceGetAPIRestriction(gpu; api: nvmlRestrictedAPI_t, restricted: Out<nvmlEnableState_t>) {
        let restriction = gpu.settings.api_restrictions.get(api as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        restricted.set_some(restriction.map(nvmlEnableState_t::from))
    }

    command fn nvmlDeviceSetAPIRestriction(gpu; api: nvmlRestrictedAPI_t, restricted: nvmlEnableState_t) {
        let restriction = gpu.settings.api_restrictions.get_mut(api as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        *restriction.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)? = enabled(restricted)?;
        Ok(())
    }
}

/// Either output can be null, but not both.
///
/// The first version does not support MCDM. Its value for MCDM is unknown; here it is WDM, the other model without a
/// display.
fn driver_model(
    gpu: &Gpu,
    newest: nvmlDriverModel_t,
    current: &Out<nvmlDriverModel_t>,
    pending: &Out<nvmlDriverModel_t>,
) -> NvmlResult {
    if current.check().is_err() {
        pending.check()?;
    }
    let model = gpu.settings.driver_model.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    for (result, model) in [(current, model.current), (pending, model.pending)] {
        if result.check().is_ok() {
            result.set(model.min(newest))?;
        }
    }
    Ok(())
}

/// Boolean value of `nvmlEnableState_t`.
pub(super) fn enabled(state: nvmlEnableState_t) -> NvmlResult<bool> {
    match state {
        NVML_FEATURE_DISABLED => Ok(false),
        NVML_FEATURE_ENABLED => Ok(true),
        _ => Err(NVML_ERROR_INVALID_ARGUMENT),
    }
}
