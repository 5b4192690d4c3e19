//! Power and energy.

use core::ffi::*;

use nvml_sys::*;

use crate::write::Out;

functions! {
    device fn nvmlDeviceGetPowerUsage(gpu; power: Out<c_uint>) {
        power.set(gpu.power.usage)
    }

    device fn nvmlDeviceGetPowerManagementMode(gpu; mode: Out<nvmlEnableState_t>) {
        mode.set(gpu.power.management.into())
    }

    device fn nvmlDeviceGetPowerManagementLimit(gpu; limit: Out<c_uint>) {
        limit.set(gpu.power.limit)
    }

    device fn nvmlDeviceGetPowerManagementLimitConstraints(gpu; lowest: Out<c_uint>, highest: Out<c_uint>) {
        lowest.check()?;
        highest.check()?;
        lowest.set(gpu.power.min_limit)?;
        highest.set(gpu.power.max_limit)
    }

    device fn nvmlDeviceGetPowerManagementDefaultLimit(gpu; limit: Out<c_uint>) {
        limit.set(gpu.power.default_limit)
    }

    device fn nvmlDeviceGetEnforcedPowerLimit(gpu; limit: Out<c_uint>) {
        limit.set(gpu.power.enforced_limit)
    }

    device fn nvmlDeviceGetTotalEnergyConsumption(state, index; energy: Out<c_ulonglong>) {
        let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let microseconds = u64::try_from(state.started.elapsed().as_micros()).unwrap_or(u64::MAX);
        let since_start = u64::from(gpu.power.usage).saturating_mul(microseconds) / 1_000_000;
        energy.set(gpu.power.energy_mj + since_start)
    }
}
