//! S-class units: enclosures with GPUs, fans, a power supply and a light.

use nvml_sys::{nvmlFanState_t, nvmlLedColor_t};

/// An S-class unit.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Product name.
    pub name: String,
    /// Product id.
    pub id: String,
    /// Serial number.
    pub serial: String,
    /// Firmware version.
    pub firmware_version: String,
    /// Colour of the light.
    pub led_color: nvmlLedColor_t,
    /// Why the light is amber; empty when it is green.
    pub led_cause: String,
    /// The power supply.
    pub psu: Psu,
    /// Degrees Celsius of the air going in.
    pub intake_temperature: Option<u32>,
    /// Degrees Celsius of the air going out.
    pub exhaust_temperature: Option<u32>,
    /// Degrees Celsius of the board.
    pub board_temperature: Option<u32>,
    /// The fans, at most 24.
    pub fans: Vec<UnitFan>,
    /// Indices of the GPUs in the unit.
    pub gpus: Vec<usize>,
}

/// The power supply of a unit.
#[derive(Debug, Clone)]
pub struct Psu {
    /// Its state in words.
    pub state: String,
    /// Amperes.
    pub current: u32,
    /// Volts.
    pub voltage: u32,
    /// Watts.
    pub power: u32,
}

/// A fan of a unit.
#[derive(Debug, Clone, Copy)]
pub struct UnitFan {
    /// Turns a minute.
    pub speed: u32,
    /// Whether it works.
    pub state: nvmlFanState_t,
}
