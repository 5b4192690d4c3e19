//! Fan control, coolers and thermal settings.

use nvml_sys::*;

/// Fan control, coolers and thermal settings.
#[derive(Debug, Clone, Default)]
pub struct Cooling {
    /// Minimum and maximum settable fan speed, in percent. `None` if the fan speed cannot be set.
    pub speed_range: Option<(u32, u32)>,
    /// Fan control, in the order of [`Gpu::fans`](crate::Gpu::fans).
    pub controls: Vec<FanControl>,
    /// Coolers: control type, and target as a bit mask.
    pub coolers: Vec<(nvmlCoolerControl_t, nvmlCoolerTarget_t)>,
    /// Thermal sensors. NVML's capacity is three.
    pub sensors: Vec<ThermalSensor>,
    /// Difference of the reported number of sensors to the length of `sensors`.
    pub overcounted_sensors: u32,
}

/// Control of a fan. Speeds are in percent of the maximum.
#[derive(Debug, Clone, Copy)]
pub struct FanControl {
    /// Fan control policy.
    pub policy: nvmlFanControlPolicy_t,
    /// Target fan speed.
    pub target: u32,
    /// Fan speed under automatic control.
    pub automatic: u32,
    /// Maximum fan speed, in rotations per minute (RPM).
    pub full_rpm: Option<u32>,
}

/// Thermal sensor. Temperatures are in degrees Celsius.
#[derive(Debug, Clone, Copy)]
pub struct ThermalSensor {
    /// Thermal controller.
    pub controller: nvmlThermalController_t,
    /// Thermal target.
    pub target: nvmlThermalTarget_t,
    /// Minimum default temperature.
    pub min: i32,
    /// Maximum default temperature.
    pub max: i32,
    /// Current temperature. `None` for the GPU core temperature.
    pub current: Option<i32>,
}
