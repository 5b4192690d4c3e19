//! Temperatures and fans.

use core::ffi::*;

use nvml_sys::*;

use crate::write::{InOut, Out, count_of};

functions! {
    device fn nvmlDeviceGetTemperature(gpu; sensor: nvmlTemperatureSensors_t, temperature: Out<c_uint>) {
        if sensor != NVML_TEMPERATURE_GPU {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        // Below zero this is what callers get, too.
        temperature.set(u32::from_ne_bytes(gpu.thermal.gpu.to_ne_bytes()))
    }

    device fn nvmlDeviceGetTemperatureV(gpu; temperature: InOut<nvmlTemperature_v1_t>) {
        let mut answer = temperature.stamped()?;
        if answer.sensorType != NVML_TEMPERATURE_GPU {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        answer.temperature = gpu.thermal.gpu;
        temperature.set(answer)
    }

    device fn nvmlDeviceGetTemperatureThreshold(
        gpu; threshold: nvmlTemperatureThresholds_t, temperature: Out<c_uint>
    ) {
        let threshold = gpu.thermal.thresholds.get(threshold as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        temperature.set_some(*threshold)
    }

    device fn nvmlDeviceGetMarginTemperature(gpu; margin: InOut<nvmlMarginTemperature_v1_t>) {
        let mut answer = margin.stamped()?;
        answer.marginTemperature = gpu.thermal.margin.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        margin.set(answer)
    }

    device fn nvmlDeviceGetNumFans(gpu; count: Out<c_uint>) {
        count.set(count_of(gpu.fans.len()))
    }

    device fn nvmlDeviceGetFanSpeed(gpu; speed: Out<c_uint>) {
        speed.set_some(gpu.fans.first().map(|fan| fan.speed))
    }

    device fn nvmlDeviceGetFanSpeed_v2(gpu; fan: c_uint, speed: Out<c_uint>) {
        speed.check()?;
        if gpu.fans.is_empty() {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        speed.set(gpu.fans.get(fan as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?.speed)
    }
}
