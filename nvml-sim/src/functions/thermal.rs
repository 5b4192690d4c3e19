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
        let mut output = temperature.stamped()?;
        if output.sensorType != NVML_TEMPERATURE_GPU {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        output.temperature = gpu.thermal.gpu;
        temperature.set(output)
    }

    device fn nvmlDeviceGetTemperatureThreshold(
        state, index; threshold: nvmlTemperatureThresholds_t, temperature: Out<c_uint>
    ) {
        state.node.era.check_number(threshold, THRESHOLDS_END)?;
        let thresholds = &state.gpu(index)?.thermal.thresholds;
        let threshold = thresholds.get(threshold as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        temperature.set_some(*threshold)
    }

    device fn nvmlDeviceGetMarginTemperature(gpu; margin: InOut<nvmlMarginTemperature_v1_t>) {
        let mut output = margin.stamped()?;
        let limit = gpu.thermal.margin_limit.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        output.marginTemperature = limit.saturating_sub(gpu.thermal.gpu);
        margin.set(output)
    }

    device fn nvmlDeviceGetThermalSettings(gpu; index: c_uint, settings: Out<nvmlGpuThermalSettings_t>) {
        settings.check()?;
        let sensors = &gpu.cooling.sensors;
        let first = sensors.first().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let mut output = nvmlGpuThermalSettings_t::zeroed();
        // The first sensor comes with all others. Another one is at its place, which is filled without a sensor, too.
        let all = index == 0 || i32::try_from(index) == Ok(NVML_THERMAL_TARGET_ALL);
        for (number, entry) in output.sensor.iter_mut().enumerate() {
            match sensors.get(number) {
                Some(sensor) if all || number == index as usize => {
                    entry.controller = sensor.controller;
                    entry.target = sensor.target;
                    entry.defaultMinTemp = sensor.min;
                    entry.defaultMaxTemp = sensor.max;
                    entry.currentTemp = sensor.current.unwrap_or(gpu.thermal.gpu);
                }
                None if number == index as usize => {
                    (entry.controller, entry.target) = (first.controller, first.target);
                }
                _ => {}
            }
        }
        let reported = sensors.len().min(output.sensor.len());
        output.count = count_of(reported).saturating_add(gpu.cooling.overcounted_sensors);
        settings.set(output)
    }

    // Only the current acoustic threshold can be set, within the acoustic limits.
    device fn nvmlDeviceSetTemperatureThreshold(
        state, index; threshold: nvmlTemperatureThresholds_t, temperature: InOut<c_int>
    ) {
        state.node.require_root()?;
        let celsius = temperature.get()?;
        state.node.era.check_number(threshold, THRESHOLDS_END)?;
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
