//! Utilization rates of a device.

use core::ffi::*;

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::write::{NvmlResult, Out};

functions! {
    device fn nvmlDeviceGetUtilizationRates(gpu; rates: Out<nvmlUtilization_t>) {
        rates.set(nvmlUtilization_t { gpu: gpu.utilization.gpu, memory: gpu.utilization.memory })
    }

    device fn nvmlDeviceGetEncoderUtilization(gpu; percent: Out<c_uint>, period_us: Out<c_uint>) {
        engine(gpu, gpu.utilization.encoder, &percent, &period_us)
    }

    device fn nvmlDeviceGetDecoderUtilization(gpu; percent: Out<c_uint>, period_us: Out<c_uint>) {
        engine(gpu, gpu.utilization.decoder, &percent, &period_us)
    }

    device fn nvmlDeviceGetJpgUtilization(gpu; percent: Out<c_uint>, period_us: Out<c_uint>) {
        engine(gpu, gpu.utilization.jpeg, &percent, &period_us)
    }

    device fn nvmlDeviceGetOfaUtilization(gpu; percent: Out<c_uint>, period_us: Out<c_uint>) {
        engine(gpu, gpu.utilization.ofa, &percent, &period_us)
    }
}

fn engine(gpu: &Gpu, busy: Option<u32>, percent: &Out<c_uint>, period_us: &Out<c_uint>) -> NvmlResult {
    percent.check()?;
    period_us.check()?;
    percent.set_some(busy)?;
    period_us.set(gpu.utilization.sampling_period_us)
}
