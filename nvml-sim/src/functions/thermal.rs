//! Temperatures and thermal settings.

use core::ffi::*;

use nvml_sys::*;

use crate::era::Driver;
use crate::write::{InOut, Out, count_of};

/// Number of thresholds by driver: up to GPU maximum, the three acoustic ones, the GPS one.
const THRESHOLDS_END: &[(Driver, u32)] = &[((0, 0), 4), ((460, 27), 7), ((550, 40), NVML_TEMPERATURE_THRESHOLD_COUNT)];

functions! {
    device fn nvmlDeviceGetTemperature(gpu; sensor: nvmlTemperatureSensors_t, temperature: Out<c_uint>) {
        if sensor != NVML_TEMPERATURE_GPU {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        // Negative temperatures wrap in the same way.
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
        state, index; threshold: nvmlTemperatureThresholds_t, temperature: Out<c_uint>
    ) {
        state.node.era.knows(threshold, THRESHOLDS_END)?;
        let threshold = state.gpu(index)?.thermal.thresholds.get(threshold as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        temperature.set_some(*threshold)
    }

    device fn nvmlDeviceGetMarginTemperature(gpu; margin: InOut<nvmlMarginTemperature_v1_t>) {
        let mut answer = margin.stamped()?;
        answer.marginTemperature = gpu.thermal.margin.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        margin.set(answer)
    }

    device fn nvmlDeviceGetThermalSettings(gpu; index: c_uint, settings: Out<nvmlGpuThermalSettings_t>) {
        settings.check()?;
        if gpu.cooling.sensors.is_empty() {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        let first = index as usize;
        let sensors = gpu.cooling.sensors.get(first..).filter(|sensors| !sensors.is_empty());
        let sensors = sensors.ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let mut answer = nvmlGpuThermalSettings_t::zeroed();
        for (place, sensor) in answer.sensor.iter_mut().zip(sensors) {
            place.controller = sensor.controller;
            place.target = sensor.target;
            place.defaultMinTemp = sensor.min;
            place.defaultMaxTemp = sensor.max;
            place.currentTemp = sensor.current;
        }
        let told = sensors.len().min(answer.sensor.len());
        answer.count = count_of(told).saturating_add(gpu.cooling.overcounted_sensors);
        settings.set(answer)
    }

    // Only the current acoustic threshold can be set, within the acoustic limits.
    device fn nvmlDeviceSetTemperatureThreshold(
        state, index; threshold: nvmlTemperatureThresholds_t, temperature: InOut<c_int>
    ) {
        state.node.want_root()?;
        let celsius = temperature.get()?;
        state.node.era.knows(threshold, THRESHOLDS_END)?;
        let thresholds = &mut state.gpu(index)?.thermal.thresholds;
        let [.., Some(min), Some(current), Some(max), _] = thresholds else {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        };
        if threshold != NVML_TEMPERATURE_THRESHOLD_ACOUSTIC_CURR {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        let celsius = u32::try_from(celsius).map_err(|_| NVML_ERROR_INVALID_ARGUMENT)?;
        if !(*min..=*max).contains(&celsius) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        *current = celsius;
        Ok(())
    }
}
