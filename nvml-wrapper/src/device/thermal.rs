//! Temperatures.

use nvml_sys::{
    Function, Versioned, nvmlGpuThermalSettings_t, nvmlGpuThermalSettings_t__bindgen_ty_1, nvmlMarginTemperature_v1_t,
    nvmlTemperature_v1_t,
};

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

open_enum! {
    /// What a thermal sensor measures the temperature of.
    pub enum ThermalTarget: nvmlThermalTarget_t {
        /// Nothing.
        None = NVML_THERMAL_TARGET_NONE,
        /// The GPU's core.
        Gpu = NVML_THERMAL_TARGET_GPU,
        /// The memory.
        Memory = NVML_THERMAL_TARGET_MEMORY,
        /// The power supply.
        PowerSupply = NVML_THERMAL_TARGET_POWER_SUPPLY,
        /// The air around the board.
        Board = NVML_THERMAL_TARGET_BOARD,
        /// The board of a Visual Computing Device.
        VcdBoard = NVML_THERMAL_TARGET_VCD_BOARD,
        /// Where air enters a Visual Computing Device.
        VcdInlet = NVML_THERMAL_TARGET_VCD_INLET,
        /// Where air leaves a Visual Computing Device.
        VcdOutlet = NVML_THERMAL_TARGET_VCD_OUTLET,
        /// All of them.
        All = NVML_THERMAL_TARGET_ALL,
    }
}

open_enum! {
    /// The chip that a thermal sensor is read by.
    pub enum ThermalController: nvmlThermalController_t {
        /// None.
        None = NVML_THERMAL_CONTROLLER_NONE,
        /// The GPU itself.
        GpuInternal = NVML_THERMAL_CONTROLLER_GPU_INTERNAL,
        /// ADM1032.
        Adm1032 = NVML_THERMAL_CONTROLLER_ADM1032,
        /// ADT7461.
        Adt7461 = NVML_THERMAL_CONTROLLER_ADT7461,
        /// MAX6649.
        Max6649 = NVML_THERMAL_CONTROLLER_MAX6649,
        /// MAX1617.
        Max1617 = NVML_THERMAL_CONTROLLER_MAX1617,
        /// LM99.
        Lm99 = NVML_THERMAL_CONTROLLER_LM99,
        /// LM89.
        Lm89 = NVML_THERMAL_CONTROLLER_LM89,
        /// LM64.
        Lm64 = NVML_THERMAL_CONTROLLER_LM64,
        /// G781.
        G781 = NVML_THERMAL_CONTROLLER_G781,
        /// ADT7473.
        Adt7473 = NVML_THERMAL_CONTROLLER_ADT7473,
        /// SBMAX6649.
        SbMax6649 = NVML_THERMAL_CONTROLLER_SBMAX6649,
        /// An event of the VBIOS.
        VbiosEvent = NVML_THERMAL_CONTROLLER_VBIOSEVT,
        /// The operating system.
        Os = NVML_THERMAL_CONTROLLER_OS,
        /// NVSYSCON, Canoas.
        NvSysConCanoas = NVML_THERMAL_CONTROLLER_NVSYSCON_CANOAS,
        /// NVSYSCON, E551.
        NvSysConE551 = NVML_THERMAL_CONTROLLER_NVSYSCON_E551,
        /// MAX6649R.
        Max6649R = NVML_THERMAL_CONTROLLER_MAX6649R,
        /// ADT7473S.
        Adt7473S = NVML_THERMAL_CONTROLLER_ADT7473S,
    }
}

/// One of a device's thermal sensors. Temperatures are in degrees Celsius.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ThermalSensor {
    /// The chip that it is read by.
    pub controller: ThermalController,
    /// What it measures the temperature of.
    pub target: ThermalTarget,
    /// The lowest temperature by default.
    pub default_min_temperature: i32,
    /// The highest temperature by default.
    pub default_max_temperature: i32,
    /// The temperature now.
    pub current_temperature: i32,
}

impl ThermalSensor {
    fn of_raw(raw: &nvmlGpuThermalSettings_t__bindgen_ty_1) -> ThermalSensor {
        ThermalSensor {
            controller: ThermalController::from(raw.controller),
            target: ThermalTarget::from(raw.target),
            default_min_temperature: raw.defaultMinTemp,
            default_max_temperature: raw.defaultMaxTemp,
            current_temperature: raw.currentTemp,
        }
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
        let newest =
            self.newer().exchange(Function::nvmlDeviceGetTemperatureV, question, |nvml, device, temperature| {
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

    /// Sets the temperature at which something happens, in degrees Celsius. Needs root.
    ///
    /// Of the thresholds only some can be set, such as [`TemperatureThreshold::AcousticCurrent`], the temperature that
    /// the fans' noise is balanced against.
    ///
    /// # Errors
    ///
    /// "Not supported" when the device does not have the threshold, or does not let it be set; "invalid argument" when
    /// the temperature is out of its range.
    ///
    /// # Availability
    ///
    /// NVML 11.2 (driver 460.27.04). Maxwell and newer.
    #[doc(alias = "nvmlDeviceSetTemperatureThreshold")]
    pub fn set_temperature_threshold(&self, threshold: TemperatureThreshold, celsius: i32) -> Result<()> {
        self.exchange(Function::nvmlDeviceSetTemperatureThreshold, celsius, |nvml, device, celsius| {
            // SAFETY: the handle is live; `celsius` is valid for reads and writes.
            unsafe { nvml.nvmlDeviceSetTemperatureThreshold(device, threshold.raw(), celsius) }
        })?;
        Ok(())
    }

    /// How far the device is from the temperature at which it slows down, in degrees Celsius.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Newer boards; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetMarginTemperature")]
    pub fn margin_temperature(&self) -> Result<i32> {
        let margin = self.versioned(Function::nvmlDeviceGetMarginTemperature, |nvml, device, margin| {
            // SAFETY: the handle is live; `margin` is a struct of the version that it says.
            unsafe { nvml.nvmlDeviceGetMarginTemperature(device, margin) }
        });
        margin.map(|margin: nvmlMarginTemperature_v1_t| margin.marginTemperature)
    }

    /// What the driver tells of the thermal sensor with this index, counted from 0: up to three entries.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04).
    #[doc(alias = "nvmlDeviceGetThermalSettings")]
    pub fn thermal_settings(&self, sensor: u32) -> Result<Vec<ThermalSensor>> {
        let settings: nvmlGpuThermalSettings_t =
            self.read(Function::nvmlDeviceGetThermalSettings, |nvml, device, settings| {
                // SAFETY: the handle is live; `settings` is valid for one write.
                unsafe { nvml.nvmlDeviceGetThermalSettings(device, sensor, settings) }
            })?;
        // The array ends where it ends, whatever the count says.
        Ok(settings.sensor.iter().take(settings.count as usize).map(ThermalSensor::of_raw).collect())
    }
}
