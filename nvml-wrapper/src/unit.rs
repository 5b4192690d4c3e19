//! S-class units: enclosures with GPUs, a power supply, fans and an LED, attached to a host by a host interface card.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::unit_count`](crate::Nvml::unit_count) | number of units |
//! | [`Nvml::unit_by_index`](crate::Nvml::unit_by_index) | handle of a unit |
//! | [`Unit::info`], [`UnitInfo`] | name, identifier, serial number and firmware version |
//! | [`Unit::temperature`], [`UnitTemperatureSensor`] | temperature of intake, exhaust or board |
//! | [`Unit::fan_info`], [`UnitFanInfo`], [`FanState`] | fan speeds and states |
//! | [`Unit::psu_info`], [`PsuInfo`] | state and readings of the power supply |
//! | [`Unit::led_state`], [`LedState`], [`LedColor`] | LED color and cause |
//! | [`Unit::devices`] | attached GPUs |
//!
//! No S-class unit is among the recorded systems: except for the number of units, the functions are tested with
//! simulated units only. `docs/unconfirmed.md` in the repository lists the functions.
//!
//! # Examples
//!
//! ```
//! # let node = nvml_sim::Node { units: vec![nvml_sim::Unit::simulated()], ..nvml_sim::Node::h200x8() };
//! # let sim = nvml_sim::Simulation::start(node);
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::unit::UnitTemperatureSensor;
//!
//! for index in 0..nvml.unit_count()? {
//!     let unit = nvml.unit_by_index(index)?;
//!     println!("{}: {} C at the intake", unit.info()?.name, unit.temperature(UnitTemperatureSensor::Intake)?);
//! }
//! # assert_eq!(nvml.unit_count()?, 1);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::f;

use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::value::signed;
use crate::ffi::{Kind, Target, string};
use crate::handle::{Device, Unit};
use crate::nvml::Nvml;

/// Static information of a unit.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct UnitInfo {
    /// Product name.
    pub name: String,
    /// Product identifier.
    pub id: String,
    /// Serial number.
    pub serial: String,
    /// Firmware version.
    pub firmware_version: String,
}

open_enum! {
    /// Color of the LED of a unit.
    pub enum LedColor: nvmlLedColor_t {
        /// Green: the unit is healthy.
        Green = NVML_LED_COLOR_GREEN,
        /// Amber: the unit has a problem.
        Amber = NVML_LED_COLOR_AMBER,
    }
}

/// LED color of a unit, and the cause if the LED is amber.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct LedState {
    /// LED color.
    pub color: LedColor,
    /// Description of the problem if the LED is amber, else empty.
    pub cause: String,
}

/// State and readings of the power supply (PSU) of a unit.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PsuInfo {
    /// State as a string, for example `Normal`.
    pub state: String,
    /// Current, in amperes.
    pub current: u32,
    /// Voltage, in volts.
    pub voltage: u32,
    /// Power draw, in watts.
    pub power_draw: u32,
}

open_enum! {
    /// State of a fan of a unit.
    pub enum FanState: nvmlFanState_t {
        /// The fan works properly.
        Normal = NVML_FAN_NORMAL,
        /// The fan failed.
        Failed = NVML_FAN_FAILED,
    }
}

/// Speed and state of a fan of a unit.
#[doc(alias = "FanInfo")]
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct UnitFanInfo {
    /// Speed, in rotations per minute (RPM).
    pub speed: u32,
    /// State.
    pub state: FanState,
}

/// Temperature sensor of a unit.
#[doc(alias = "TemperatureReading")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum UnitTemperatureSensor {
    /// Air intake.
    Intake,
    /// Air exhaust.
    Exhaust,
    /// Board.
    Board,
}

/// # Units
impl Nvml {
    /// Number of S-class units; 0 in nearly all systems.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units.
    #[doc(alias = "nvmlUnitGetCount")]
    #[inline]
    pub fn unit_count(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.read(f::nvmlUnitGetCount, ()) }
    }

    /// Handle of an S-class unit, by index: 0 to [`unit_count`](Nvml::unit_count) - 1. The order may change at a
    /// reboot.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the index is out of range.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units.
    #[doc(alias = "nvmlUnitGetHandleByIndex")]
    #[inline]
    pub fn unit_by_index(&self, index: u32) -> Result<Unit> {
        // SAFETY: the function writes one handle.
        let handle = unsafe { self.open(f::nvmlUnitGetHandleByIndex, (index,)) }?;
        Ok(Unit { handle })
    }
}

/// # Unit readings
impl Unit {
    /// Product name, identifier, serial number and firmware version of the unit.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units.
    #[doc(alias = "nvmlUnitGetUnitInfo")]
    #[inline]
    pub fn info(&self) -> Result<UnitInfo> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlUnitGetUnitInfo, ()) }?;
        Ok(UnitInfo {
            name: string::from_array(&raw.name),
            id: string::from_array(&raw.id),
            serial: string::from_array(&raw.serial),
            firmware_version: string::from_array(&raw.firmwareVersion),
        })
    }

    /// LED color of the unit, and the cause if the LED is amber.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units.
    #[doc(alias = "nvmlUnitGetLedState")]
    #[inline]
    pub fn led_state(&self) -> Result<LedState> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlUnitGetLedState, ()) }?;
        Ok(LedState { color: LedColor::from(raw.color), cause: string::from_array(&raw.cause) })
    }

    /// Sets the LED color of the unit. Takes effect immediately. On current products the LEDs of all units change
    /// together.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root or administrator. `InvalidArgument` if the color is unknown.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units. Requires root privileges.
    #[doc(alias = "nvmlUnitSetLedState")]
    #[inline]
    pub fn set_led_color(&self, color: LedColor) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlUnitSetLedState, (color.raw(),)) }
    }

    /// State, voltage, current and power draw of the power supply of the unit.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units.
    #[doc(alias = "nvmlUnitGetPsuInfo")]
    #[inline]
    pub fn psu_info(&self) -> Result<PsuInfo> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlUnitGetPsuInfo, ()) }?;
        Ok(PsuInfo {
            state: string::from_array(&raw.state),
            current: raw.current,
            voltage: raw.voltage,
            power_draw: raw.power,
        })
    }

    /// Temperature of the unit at one sensor, in degrees Celsius.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` or `NotSupported` if the unit does not have the sensor.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units.
    #[doc(alias = "nvmlUnitGetTemperature")]
    #[inline]
    pub fn temperature(&self, sensor: UnitTemperatureSensor) -> Result<i32> {
        let sensor = match sensor {
            UnitTemperatureSensor::Intake => 0,
            UnitTemperatureSensor::Exhaust => 1,
            UnitTemperatureSensor::Board => 2,
        };
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlUnitGetTemperature, (sensor,)) }.map(signed)
    }

    /// Speed and state of each fan of the unit, at most 24 fans.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units.
    #[doc(alias = "nvmlUnitGetFanSpeedInfo")]
    #[inline]
    pub fn fan_info(&self) -> Result<Vec<UnitFanInfo>> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlUnitGetFanSpeedInfo, ()) }?;
        let fans = raw.fans.iter().take(raw.count as usize);
        Ok(fans.map(|fan| UnitFanInfo { speed: fan.speed, state: FanState::from(fan.state) }).collect())
    }

    /// GPUs that are attached to the unit. Null handles in the driver's list are left out.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units.
    #[doc(alias = "nvmlUnitGetDevices")]
    #[inline]
    pub fn devices(&self) -> Result<Vec<Device>> {
        let function = f::nvmlUnitGetDevices;
        // SAFETY: the function writes no more entries than the passed count.
        unsafe {
            self.handle.list(function, (), Kind::COUNTED, |handle| {
                Ok(Device::from_raw(self.handle.nvml(), function, *handle).ok())
            })
        }
    }
}
