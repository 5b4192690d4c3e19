//! Temperatures.

use nvml_sys::{Function, Versioned, nvmlTemperature_v1_t};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;

open_enum! {
    /// Where a temperature is measured.
    pub enum TemperatureSensor: nvmlTemperatureSensors_t {
        /// On the GPU's die.
        Gpu = NVML_TEMPERATURE_GPU,
        /// At the hottest place of the GPU's die.
        GpuMax = NVML_TEMPERATURE_GPU_MAX,
    }
}

open_enum! {
    /// A temperature at which something happens.
    pub enum TemperatureThreshold: nvmlTemperatureThresholds_t {
        /// The GPU shuts down to protect itself.
        Shutdown = NVML_TEMPERATURE_THRESHOLD_SHUTDOWN,
        /// The hardware begins to slow down.
        Slowdown = NVML_TEMPERATURE_THRESHOLD_SLOWDOWN,
        /// The memory's temperature at which the driver begins to slow down.
        MemoryMax = NVML_TEMPERATURE_THRESHOLD_MEM_MAX,
        /// The GPU's temperature at which it may be throttled below its base clock.
        GpuMax = NVML_TEMPERATURE_THRESHOLD_GPU_MAX,
        /// The lowest value that the acoustic threshold can be set to.
        AcousticMin = NVML_TEMPERATURE_THRESHOLD_ACOUSTIC_MIN,
        /// The acoustic threshold as it is set.
        AcousticCurrent = NVML_TEMPERATURE_THRESHOLD_ACOUSTIC_CURR,
        /// The highest value that the acoustic threshold can be set to.
        AcousticMax = NVML_TEMPERATURE_THRESHOLD_ACOUSTIC_MAX,
        /// The threshold of GPS, the driver's own power steering, as it is set.
        GpsCurrent = NVML_TEMPERATURE_THRESHOLD_GPS_CURR,
    }
}

impl Device {
    /// Temperature at a sensor, in degrees Celsius, rounded.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); below zero only since NVML 12.8 (driver 565.57.01). All products. Sensors
    /// other than [`TemperatureSensor::Gpu`] are there on newer boards and drivers only.
    #[doc(alias = "nvmlDeviceGetTemperatureV")]
    #[doc(alias = "nvmlDeviceGetTemperature")]
    pub fn temperature(&self, sensor: TemperatureSensor) -> Result<i32> {
        let question = nvmlTemperature_v1_t { sensorType: sensor.raw(), ..Versioned::stamped() };
        let newest = self.exchange(Function::nvmlDeviceGetTemperatureV, question, |nvml, device, temperature| {
            // SAFETY: the handle is live; `temperature` is a struct of the version that it says.
            unsafe { nvml.nvmlDeviceGetTemperatureV(device, temperature) }
        });
        or_older(newest.map(|answer| answer.temperature), || {
            self.read(Function::nvmlDeviceGetTemperature, |nvml, device, out: *mut i32| {
                // SAFETY: the handle is live; `out` is valid for one write. The number is signed in all but its type.
                unsafe { nvml.nvmlDeviceGetTemperature(device, sensor.raw(), out.cast()) }
            })
        })
    }

    /// The temperature at which something happens, in degrees Celsius.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. From Ada on NVIDIA prefers the temperature fields for
    /// shutdown, slowdown and the two maxima, and may drop them here.
    #[doc(alias = "nvmlDeviceGetTemperatureThreshold")]
    pub fn temperature_threshold(&self, threshold: TemperatureThreshold) -> Result<u32> {
        self.read(Function::nvmlDeviceGetTemperatureThreshold, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetTemperatureThreshold(device, threshold.raw(), out) }
        })
    }
}
