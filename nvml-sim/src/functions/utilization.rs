//! Utilization rates of a device. Neither a GPU in MIG mode nor a MIG device supports them.

use core::ffi::*;

use nvml_sys::*;

use crate::gpu::Utilization;
use crate::state::State;
use crate::write::{NvmlResult, Out};

functions! {
    device fn nvmlDeviceGetUtilizationRates(state, index; rates: Out<nvmlUtilization_t>) {
        rates.check()?;
        let current = utilization(state, index)?;
        rates.set(nvmlUtilization_t { gpu: current.gpu, memory: current.memory })
    }

    device fn nvmlDeviceGetEncoderUtilization(state, index; percent: Out<c_uint>, period_us: Out<c_uint>) {
        engine(state, index, |current| current.encoder, &percent, &period_us)
    }

    device fn nvmlDeviceGetDecoderUtilization(state, index; percent: Out<c_uint>, period_us: Out<c_uint>) {
        engine(state, index, |current| current.decoder, &percent, &period_us)
    }

    device fn nvmlDeviceGetJpgUtilization(state, index; percent: Out<c_uint>, period_us: Out<c_uint>) {
        engine(state, index, |current| current.jpeg, &percent, &period_us)
    }

    device fn nvmlDeviceGetOfaUtilization(state, index; percent: Out<c_uint>, period_us: Out<c_uint>) {
        engine(state, index, |current| current.ofa, &percent, &period_us)
    }
}

fn utilization(state: &State, index: usize) -> NvmlResult<Utilization> {
    let gpu = state.node.gpus.get(state.gpu_of(index)?).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    let in_mig_mode = gpu.modes.mig.is_some_and(|(current, _)| current == NVML_DEVICE_MIG_ENABLE);
    if in_mig_mode { Err(NVML_ERROR_NOT_SUPPORTED) } else { Ok(gpu.utilization) }
}

fn engine(
    state: &State,
    index: usize,
    busy: impl FnOnce(&Utilization) -> Option<u32>,
    percent: &Out<c_uint>,
    period_us: &Out<c_uint>,
) -> NvmlResult {
    percent.check()?;
    period_us.check()?;
    let current = utilization(state, index)?;
    percent.set_some(busy(&current))?;
    period_us.set(current.sampling_period_us)
}
