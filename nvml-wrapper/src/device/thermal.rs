//! Temperatures: GPU temperature, temperature thresholds, thermal margin and thermal sensors.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::temperature`](crate::Device::temperature) | temperature of a sensor |
//! | [`Device::margin_temperature`](crate::Device::margin_temperature) | distance to the nearest slowdown threshold |
//! | [`Device::temperature_threshold`](crate::Device::temperature_threshold) | temperature threshold |
//! | [`Device::set_temperature_threshold`](crate::Device::set_temperature_threshold) | sets a temperature threshold |
//! | [`Device::thermal_settings`](crate::Device::thermal_settings) | thermal sensors with controller and target |
//! | [`TemperatureSensor`], [`TemperatureThreshold`] | sensors and thresholds |
//! | [`ThermalSensor`], [`ThermalTarget`], [`ThermalController`] | entry of the thermal settings |
//!
//! Field values have temperatures too: [`FieldId::MEMORY_TEMP`](crate::device::field::FieldId::MEMORY_TEMP) is the
//! memory temperature, [`FieldId::GPU_TEMP`](crate::device::field::FieldId::GPU_TEMP) the GPU temperature with
//! fractions of a degree.
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::device::thermal::TemperatureSensor;
//!
//! for device in nvml.devices()? {
//!     let device = device?;
//!     println!("GPU {}: {} °C", device.index()?, device.temperature(TemperatureSensor::Gpu)?);
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{Versioned, f, nvmlGpuThermalSettings_t__bindgen_ty_1, nvmlTemperature_v1_t};

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::value::signed;
use crate::ffi::versioned::or_older;
use crate::handle::Device;

open_enum! {
    /// Temperature sensor.
    pub enum TemperatureSensor: nvmlTemperatureSensors_t {
        /// GPU die.
        Gpu = NVML_TEMPERATURE_GPU,
        /// Hottest part of the GPU die.
        GpuMax = NVML_TEMPERATURE_GPU_MAX,
    }
}

open_enum! {
    /// Temperature threshold.
    pub enum TemperatureThreshold: nvmlTemperatureThresholds_t {
        /// Temperature at which the GPU shuts down for hardware protection.
        Shutdown = NVML_TEMPERATURE_THRESHOLD_SHUTDOWN,
        /// Temperature at which hardware slowdown begins.
        Slowdown = NVML_TEMPERATURE_THRESHOLD_SLOWDOWN,
        /// Memory temperature at which software slowdown begins.
        MemoryMax = NVML_TEMPERATURE_THRESHOLD_MEM_MAX,
        /// GPU temperature at which the GPU may be throttled below its base clock.
        GpuMax = NVML_TEMPERATURE_THRESHOLD_GPU_MAX,
        /// Minimum settable acoustic threshold.
        AcousticMin = NVML_TEMPERATURE_THRESHOLD_ACOUSTIC_MIN,
        /// Current acoustic threshold, the target temperature of the fan control: "GPU Target Temperature" of
        /// `nvidia-smi`.
        AcousticCurr = NVML_TEMPERATURE_THRESHOLD_ACOUSTIC_CURR,
        /// Maximum settable acoustic threshold.
        AcousticMax = NVML_TEMPERATURE_THRESHOLD_ACOUSTIC_MAX,
        /// Current GPS threshold.
        GpsCurr = NVML_TEMPERATURE_THRESHOLD_GPS_CURR,
    }
}

open_enum! {
    /// Target of a thermal sensor: the part whose temperature is measured.
    pub enum ThermalTarget: nvmlThermalTarget_t {
        /// No target.
        None = NVML_THERMAL_TARGET_NONE,
        /// GPU core.
        Gpu = NVML_THERMAL_TARGET_GPU,
        /// GPU memory.
        Memory = NVML_THERMAL_TARGET_MEMORY,
        /// Power supply.
        PowerSupply = NVML_THERMAL_TARGET_POWER_SUPPLY,
        /// Ambient temperature of the board.
        Board = NVML_THERMAL_TARGET_BOARD,
        /// Board of a Visual Computing Device.
        VcdBoard = NVML_THERMAL_TARGET_VCD_BOARD,
        /// Air inlet of a Visual Computing Device.
        VcdInlet = NVML_THERMAL_TARGET_VCD_INLET,
        /// Air outlet of a Visual Computing Device.
        VcdOutlet = NVML_THERMAL_TARGET_VCD_OUTLET,
        /// All targets.
        All = NVML_THERMAL_TARGET_ALL,
    }
}

open_enum! {
    /// Controller of a thermal sensor: the chip that reads the sensor.
    pub enum ThermalController: nvmlThermalController_t {
        /// No controller.
        None = NVML_THERMAL_CONTROLLER_NONE,
        /// GPU-internal controller.
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
        /// VBIOS event.
        VbiosEvent = NVML_THERMAL_CONTROLLER_VBIOSEVT,
        /// Operating system.
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

/// Thermal sensor of a device. Temperatures are in degrees Celsius.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ThermalSensor {
    /// Controller that reads the sensor.
    pub controller: ThermalController,
    /// Target whose temperature is measured.
    pub target: ThermalTarget,
    /// Default minimum temperature, in degrees Celsius.
    pub default_min_temperature: i32,
    /// Default maximum temperature, in degrees Celsius.
    pub default_max_temperature: i32,
    /// Current temperature, in degrees Celsius.
    pub current_temperature: i32,
}

impl ThermalSensor {
    #[inline]
    fn from_raw(raw: &nvmlGpuThermalSettings_t__bindgen_ty_1) -> ThermalSensor {
        ThermalSensor {
            controller: ThermalController::from(raw.controller),
            target: ThermalTarget::from(raw.target),
            default_min_temperature: raw.defaultMinTemp,
            default_max_temperature: raw.defaultMaxTemp,
            current_temperature: raw.currentTemp,
        }
    }
}

/// # Temperature
impl Device {
    /// Temperature of a sensor, in degrees Celsius, rounded to a whole degree.
    ///
    /// The field [`FieldId::GPU_TEMP`](crate::device::field::FieldId::GPU_TEMP) has the GPU temperature with fractions
    /// of a degree, on drivers that know it.
    ///
    /// # Errors
    ///
    /// `NotSupported` or `InvalidArgument` if the device does not have the sensor.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); temperatures below zero only since NVML 12.8 (driver 565.57.01). All products.
    /// Sensors other than [`TemperatureSensor::Gpu`] exist on newer boards and drivers only.
    #[doc(alias = "nvmlDeviceGetTemperatureV")]
    #[doc(alias = "nvmlDeviceGetTemperature")]
    #[inline]
    pub fn temperature(&self, sensor: TemperatureSensor) -> Result<i32> {
        let request = nvmlTemperature_v1_t { sensorType: sensor.raw(), ..Versioned::stamped() };
        // SAFETY: the function reads a value and writes one over it.
        let newest = unsafe { self.handle.newer().exchange(f::nvmlDeviceGetTemperatureV, (), request) };
        or_older(newest.map(|result| result.temperature), || {
            // SAFETY: the function writes one value.
            unsafe { self.handle.read(f::nvmlDeviceGetTemperature, (sensor.raw(),)) }.map(signed)
        })
    }

    /// Temperature threshold, in degrees Celsius.
    ///
    /// On Ada and newer, NVIDIA prefers the `FieldId::TEMPERATURE_*_TLIMIT` fields for
    /// [`Shutdown`](TemperatureThreshold::Shutdown), [`Slowdown`](TemperatureThreshold::Slowdown),
    /// [`MemoryMax`](TemperatureThreshold::MemoryMax) and [`GpuMax`](TemperatureThreshold::GpuMax), and may remove
    /// these thresholds from this function. The fields are relative to
    /// [`margin_temperature`](Device::margin_temperature), not absolute temperatures.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have the threshold; `InvalidArgument` if the threshold is unknown to the
    /// driver.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetTemperatureThreshold")]
    #[inline]
    pub fn temperature_threshold(&self, threshold: TemperatureThreshold) -> Result<i32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetTemperatureThreshold, (threshold.raw(),)) }.map(signed)
    }

    /// Sets a temperature threshold, in degrees Celsius. Requires root.
    ///
    /// Only some thresholds can be set, such as [`TemperatureThreshold::AcousticCurr`], the target temperature that
    /// fan noise is balanced against.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have the threshold or the threshold cannot be set; `InvalidArgument` if
    /// the temperature is out of range; `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 11.2 (driver 460.27.04). Maxwell and newer.
    #[doc(alias = "nvmlDeviceSetTemperatureThreshold")]
    #[inline]
    pub fn set_temperature_threshold(&self, threshold: TemperatureThreshold, celsius: i32) -> Result<()> {
        // SAFETY: the function reads a value and writes one over it.
        unsafe { self.handle.exchange(f::nvmlDeviceSetTemperatureThreshold, (threshold.raw(),), celsius) }?;
        Ok(())
    }

    /// Thermal margin: distance of the GPU temperature to the nearest slowdown threshold, in degrees Celsius.
    /// `nvidia-smi` prints it as "GPU T.Limit Temp". One call takes about 1 ms on an H100.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not report a margin.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Newer boards.
    #[doc(alias = "nvmlDeviceGetMarginTemperature")]
    #[inline]
    pub fn margin_temperature(&self) -> Result<i32> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let margin = unsafe { self.handle.versioned(f::nvmlDeviceGetMarginTemperature, ()) };
        margin.map(|margin| margin.marginTemperature)
    }

    /// Thermal sensors: up to three for the index 0, otherwise the sensor of the index `sensor`.
    ///
    /// Driver 580.159 returns zeros for an index below 3 without a sensor, instead of an error.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not report thermal settings; `InvalidArgument` if the index is out of range.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04).
    #[doc(alias = "nvmlDeviceGetThermalSettings")]
    #[inline]
    pub fn thermal_settings(&self, sensor: u32) -> Result<Vec<ThermalSensor>> {
        // SAFETY: the function writes one value.
        let settings = unsafe { self.handle.read(f::nvmlDeviceGetThermalSettings, (sensor,)) }?;
        // The library writes a single sensor at its place in the array.
        if let Some(single) = settings.sensor.get(sensor as usize).filter(|_| sensor > 0) {
            return Ok(vec![ThermalSensor::from_raw(single)]);
        }
        // `take` also clamps a count that exceeds the array.
        Ok(settings.sensor.iter().take(settings.count as usize).map(ThermalSensor::from_raw).collect())
    }
}
