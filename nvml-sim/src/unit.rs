//! S-class units: enclosures with GPUs, fans, a power supply and an LED.

use nvml_sys::{nvmlFanState_t, nvmlLedColor_t};

/// An S-class unit.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Product name.
    pub name: String,
    /// Product ID.
    pub id: String,
    /// Serial number.
    pub serial: String,
    /// Firmware version.
    pub firmware_version: String,
    /// LED color.
    pub led_color: nvmlLedColor_t,
    /// Cause of an amber LED. Empty if the LED is green.
    pub led_cause: String,
    /// Power supply.
    pub psu: Psu,
    /// Intake temperature, in degrees Celsius.
    pub intake_temperature: Option<u32>,
    /// Exhaust temperature, in degrees Celsius.
    pub exhaust_temperature: Option<u32>,
    /// Board temperature, in degrees Celsius.
    pub board_temperature: Option<u32>,
    /// Fans, at most 24.
    pub fans: Vec<UnitFan>,
    /// Indices of the GPUs of the unit.
    pub gpus: Vec<usize>,
}

/// The power supply of a unit.
#[derive(Debug, Clone)]
pub struct Psu {
    /// Power supply state, as reported by the unit.
    pub state: String,
    /// Current, in amperes.
    pub current: u32,
    /// Voltage, in volts.
    pub voltage: u32,
    /// Power draw, in watts.
    pub power: u32,
}

/// A fan of a unit.
#[derive(Debug, Clone, Copy)]
pub struct UnitFan {
    /// Fan speed, in rotations per minute (RPM).
    pub speed: u32,
    /// Fan state: normal or failed.
    pub state: nvmlFanState_t,
}
