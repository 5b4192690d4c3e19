//! Modes of a device.

use core::ffi::*;

use nvml_sys::*;

use crate::write::Out;

functions! {
    device fn nvmlDeviceGetPersistenceMode(gpu; mode: Out<nvmlEnableState_t>) {
        mode.set(gpu.modes.persistence.into())
    }

    device fn nvmlDeviceGetComputeMode(gpu; mode: Out<nvmlComputeMode_t>) {
        mode.set(gpu.modes.compute)
    }

    device fn nvmlDeviceGetDisplayMode(gpu; mode: Out<nvmlEnableState_t>) {
        mode.set(gpu.modes.display.into())
    }

    device fn nvmlDeviceGetDisplayActive(gpu; active: Out<nvmlEnableState_t>) {
        active.set(gpu.modes.display_active.into())
    }

    device fn nvmlDeviceGetEccMode(gpu; current: Out<nvmlEnableState_t>, pending: Out<nvmlEnableState_t>) {
        current.check()?;
        pending.check()?;
        let ecc = gpu.modes.ecc.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        current.set(ecc.current.into())?;
        pending.set(ecc.pending.into())
    }

    device fn nvmlDeviceGetDefaultEccMode(gpu; mode: Out<nvmlEnableState_t>) {
        mode.set_some(gpu.modes.ecc.map(|ecc| ecc.default.into()))
    }

    device fn nvmlDeviceGetMigMode(gpu; current: Out<c_uint>, pending: Out<c_uint>) {
        current.check()?;
        pending.check()?;
        let mig = gpu.modes.mig.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        current.set(mig.0)?;
        pending.set(mig.1)
    }

    device fn nvmlDeviceGetVirtualizationMode(gpu; mode: Out<nvmlGpuVirtualizationMode_t>) {
        mode.set(gpu.modes.virtualization)
    }
}
