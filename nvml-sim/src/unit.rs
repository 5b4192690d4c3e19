//! S-class units: enclosures with GPUs, fans, a power supply and an LED.

use nvml_sys::{NVML_FAN_NORMAL, NVML_LED_COLOR_GREEN, nvmlFanState_t, nvmlLedColor_t};

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

impl Unit {
    /// Invented unit with the first two GPUs. Nothing was read from hardware.
    #[must_use]
    pub fn simulated() -> Unit {
        Unit {
            name: "Simulated S-class unit".into(),
            id: "920-20797-0000".into(),
            serial: "0320309000001".into(),
            firmware_version: "6.2".into(),
            led_color: NVML_LED_COLOR_GREEN,
            led_cause: String::new(),
            psu: Psu { state: "Normal".into(), current: 38, voltage: 12, power: 456 },
            intake_temperature: Some(24),
            exhaust_temperature: Some(39),
            board_temperature: Some(31),
            fans: (0..8).map(|fan| UnitFan { speed: 4800 + 40 * fan, state: NVML_FAN_NORMAL }).collect(),
            gpus: vec![0, 1],
        }
    }
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
