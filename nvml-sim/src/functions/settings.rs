//! Setting a device up.

use nvml_sys::*;

use crate::write::Answer;

functions! {
    command fn nvmlDeviceSetPersistenceMode(gpu; mode: nvmlEnableState_t) {
        gpu.modes.persistence = enabled(mode)?;
        Ok(())
    }
}

/// What a caller passes for "on" or "off".
pub(super) fn enabled(state: nvmlEnableState_t) -> Answer<bool> {
    match state {
        NVML_FEATURE_DISABLED => Ok(false),
        NVML_FEATURE_ENABLED => Ok(true),
        _ => Err(NVML_ERROR_INVALID_ARGUMENT),
    }
}
