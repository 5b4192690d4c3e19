//! Samples of the driver.

use core::ffi::*;

use nvml_sys::*;

use crate::era::Driver;
use crate::gpu::Gpu;
use crate::write::{InOut, Out, count_of};

/// Number of sampling types by driver: up to processor clock, module power, JPEG and OFA.
const TYPES_END: &[(Driver, u32)] = &[((0, 0), 7), ((535, 43), 8), ((550, 40), NVML_SAMPLINGTYPE_COUNT)];

functions! {
    device fn nvmlDeviceGetSamples(
        state,
        index;
        sampling_type: nvmlSamplingType_t,
        last_seen: c_ulonglong,
        value_type: Out<nvmlValueType_t>,
        count: InOut<c_uint>,
        samples: Out<nvmlSample_t>,
    ) {
        let capacity = count.get()?;
        state.node.era.check_number(sampling_type, TYPES_END)?;
        let now = state.now_us();
        let gpu = state.gpu(index)?;
        let known = gpu.activity.samples.get(&sampling_type).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let sampled = known.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        value_type.set(sampled.value_type)?;
        if samples.check().is_err() {
            return count.set(sampled.slots);
        }
        if capacity == 0 {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let value = sampled_value(gpu, sampling_type);
        let fixed = sampled.values.as_deref();
        let taken = if fixed.is_some() { 0 } else { sampled.slots.saturating_sub(1) };
        let current = times(taken, sampled.period_us, now).map(|time| (time, value));
        let values = fixed.unwrap_or_default().iter().copied().chain(current);
        let new = values.filter(|(time, _)| *time > last_seen);
        let current = new.clone().count();
        if current == 0 {
            return Err(NVML_ERROR_NOT_FOUND);
        }
        // Writes as many samples as fit, without an indication of the remaining ones.
        let written = current.min(capacity as usize);
        let new = new.map(|(time, bits)| nvmlSample_t { timeStamp: time, sampleValue: nvmlValue_t { ullVal: bits } });
        samples.fill(written, new, nvmlSample_t::zeroed());
        count.set(count_of(written))
    }
}

/// Times of the latest samples: multiples of their period, oldest first.
pub(super) fn times(count: u32, period_us: Option<u64>, now: u64) -> impl Iterator<Item = u64> + Clone {
    let period = period_us.filter(|period| *period > 0);
    let latest = period.map_or(0, |period| now - now % period);
    let count = if period.is_some() { u64::from(count) } else { 0 };
    (0..count).rev().map(move |before| latest.saturating_sub(before * period.unwrap_or(0)))
}

/// Current value of what a sampling type samples.
fn sampled_value(gpu: &Gpu, sampling_type: nvmlSamplingType_t) -> u64 {
    let busy = &gpu.utilization;
    u64::from(match sampling_type {
        // The upper half of the union is uninitialized stack memory of the driver.
        NVML_TOTAL_POWER_SAMPLES | NVML_MODULE_POWER_SAMPLES => return u64::from(gpu.power.usage) | (0x7f5a << 32),
        NVML_GPU_UTILIZATION_SAMPLES => busy.gpu,
        NVML_MEMORY_UTILIZATION_SAMPLES => busy.memory,
        NVML_ENC_UTILIZATION_SAMPLES => busy.encoder.unwrap_or(0),
        NVML_DEC_UTILIZATION_SAMPLES => busy.decoder.unwrap_or(0),
        NVML_JPG_UTILIZATION_SAMPLES => busy.jpeg.unwrap_or(0),
        NVML_OFA_UTILIZATION_SAMPLES => busy.ofa.unwrap_or(0),
        NVML_PROCESSOR_CLK_SAMPLES => gpu.clocks.current[0],
        NVML_MEMORY_CLK_SAMPLES => gpu.clocks.current[2],
        _ => 0,
    })
}
