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

    device fn nvmlDeviceGetTotalEnergyConsumption(gpu; energy: Out<c_ulonglong>) {
        energy.set(gpu.power.energy_mj)
    }
}
