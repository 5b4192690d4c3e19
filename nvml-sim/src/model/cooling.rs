//! Fans, coolers and thermal settings.

use nvml_sys::*;

/// Fans, coolers and thermal settings.
#[derive(Debug, Clone, Default)]
pub struct Cooling {
    /// Between which speeds the fans can be set, in percent.
    pub speeds: Option<(u32, u32)>,
    /// How the fans are controlled, in the order of [`Gpu::fans`](crate::Gpu::fans).
    pub controls: Vec<FanControl>,
    /// The coolers: how they are controlled, and what they cool as bits.
    pub coolers: Vec<(nvmlCoolerControl_t, nvmlCoolerTarget_t)>,
    /// The thermal sensors. NVML has room for three.
    pub sensors: Vec<ThermalSensor>,
    /// How many sensors the driver claims to have more than it has.
    pub overcounted_sensors: u32,
}

/// How a fan is controlled. Speeds are in percent.
#[derive(Debug, Clone, Copy)]
pub struct FanControl {
    /// Who decides.
    pub policy: nvmlFanControlPolicy_t,
    /// The speed that it is steered to.
    pub target: u32,
    /// The speed that the driver chooses.
    pub automatic: u32,
    /// Rotations a minute at full speed.
    pub full_rpm: Option<u32>,
}

/// A thermal sensor, in degrees Celsius.
#[derive(Debug, Clone, Copy)]
pub struct ThermalSensor {
    /// What it is read by.
    pub controller: nvmlThermalController_t,
    /// What it measures.
    pub target: nvmlThermalTarget_t,
    /// The lowest temperature by default.
    pub min: i32,
    /// The highest.
    pub max: i32,
    /// The temperature now.
    pub current: i32,
}
