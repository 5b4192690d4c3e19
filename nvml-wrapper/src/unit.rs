//! S-class units: enclosures with GPUs, a power supply, fans and an LED, attached to a host by a host interface card.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::unit_count`](crate::Nvml::unit_count) | number of units |
//! | [`Nvml::unit_by_index`](crate::Nvml::unit_by_index) | handle of a unit |
//! | [`Unit::info`], [`UnitInfo`] | name, identifier, serial number and firmware version |
//! | [`Unit::temperature`], [`UnitTemperature`] | temperature of intake, exhaust or board |
//! | [`Unit::fans`], [`UnitFan`], [`FanState`] | fan speeds and states |
//! | [`Unit::psu_info`], [`PsuInfo`] | state and readings of the power supply |
//! | [`Unit::led_state`], [`LedState`], [`LedColor`] | LED color and cause |
//! | [`Unit::devices`] | attached GPUs |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
//! use nvml_wrapper::UnitTemperature;
//!
//! for index in 0..nvml.unit_count()? {
//!     let unit = nvml.unit_by_index(index)?;
//!     println!("{}: {} C at the intake", unit.info()?.name, unit.temperature(UnitTemperature::Intake)?);
//! }
//! # assert_eq!(nvml.unit_count()?, 1);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{
    Function, nvmlDevice_t, nvmlLedState_t, nvmlPSUInfo_t, nvmlUnit_t, nvmlUnitFanSpeeds_t, nvmlUnitInfo_t,
};

use crate::device::Device;
use crate::error::Result;
use crate::ffi::call::target;
use crate::ffi::enums::open_enum;
use crate::ffi::{Target, string};
use crate::nvml::Nvml;

/// Handle of an S-class unit. Like a [`Device`], a unit keeps its session open.
#[derive(Clone)]
pub struct Unit {
    nvml: Nvml,
    handle: nvmlUnit_t,
}

/// Static information of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LedState {
    /// LED color.
    pub color: LedColor,
    /// Description of the problem if the LED is amber, else empty.
    pub cause: String,
}

/// State and readings of the power supply (PSU) of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UnitFan {
    /// Speed, in rotations per minute (RPM).
    pub speed: u32,
    /// State.
    pub state: FanState,
}

/// Temperature sensor of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UnitTemperature {
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
    pub fn unit_count(&self) -> Result<u32> {
        self.read(Function::nvmlUnitGetCount, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlUnitGetCount(out) }
        })
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
    pub fn unit_by_index(&self, index: u32) -> Result<Unit> {
        let handle = self.handle(Function::nvmlUnitGetHandleByIndex, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlUnitGetHandleByIndex(index, out) }
        })?;
        Ok(Unit { nvml: self.clone(), handle })
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
    pub fn info(&self) -> Result<UnitInfo> {
        let function = Function::nvmlUnitGetUnitInfo;
        let raw: nvmlUnitInfo_t = self.read(function, |nvml, unit, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlUnitGetUnitInfo(unit, out) }
        })?;
        Ok(UnitInfo {
            name: string::of_array(function, &raw.name)?,
            id: string::of_array(function, &raw.id)?,
            serial: string::of_array(function, &raw.serial)?,
            firmware_version: string::of_array(function, &raw.firmwareVersion)?,
        })
    }

    /// LED color of the unit, and the cause if the LED is amber.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units.
    #[doc(alias = "nvmlUnitGetLedState")]
    pub fn led_state(&self) -> Result<LedState> {
        let function = Function::nvmlUnitGetLedState;
        let raw: nvmlLedState_t = self.read(function, |nvml, unit, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlUnitGetLedState(unit, out) }
        })?;
        Ok(LedState { color: LedColor::from(raw.color), cause: string::of_array(function, &raw.cause)? })
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
    pub fn set_led_color(&self, color: LedColor) -> Result<()> {
        self.command(Function::nvmlUnitSetLedState, |nvml, unit| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlUnitSetLedState(unit, color.raw()) }
        })
    }

    /// State, voltage, current and power draw of the power supply of the unit.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units.
    #[doc(alias = "nvmlUnitGetPsuInfo")]
    pub fn psu_info(&self) -> Result<PsuInfo> {
        let function = Function::nvmlUnitGetPsuInfo;
        let raw: nvmlPSUInfo_t = self.read(function, |nvml, unit, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlUnitGetPsuInfo(unit, out) }
        })?;
        Ok(PsuInfo {
            state: string::of_array(function, &raw.state)?,
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
    pub fn temperature(&self, place: UnitTemperature) -> Result<u32> {
        let place = match place {
            UnitTemperature::Intake => 0,
            UnitTemperature::Exhaust => 1,
            UnitTemperature::Board => 2,
        };
        self.read(Function::nvmlUnitGetTemperature, |nvml, unit, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlUnitGetTemperature(unit, place, out) }
        })
    }

    /// Speed and state of each fan of the unit, at most 24 fans.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units.
    #[doc(alias = "nvmlUnitGetFanSpeedInfo")]
    pub fn fans(&self) -> Result<Vec<UnitFan>> {
        let raw: nvmlUnitFanSpeeds_t = self.read(Function::nvmlUnitGetFanSpeedInfo, |nvml, unit, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlUnitGetFanSpeedInfo(unit, out) }
        })?;
        let fans = raw.fans.iter().take(raw.count as usize);
        Ok(fans.map(|fan| UnitFan { speed: fan.speed, state: FanState::from(fan.state) }).collect())
    }

    /// GPUs that are attached to the unit.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units.
    #[doc(alias = "nvmlUnitGetDevices")]
    pub fn devices(&self) -> Result<Vec<Device>> {
        let function = Function::nvmlUnitGetDevices;
        self.list::<nvmlDevice_t, _, 64>(
            function,
            |nvml, unit, count, devices| {
                // SAFETY: the handle is live; `devices` has a capacity of `count` handles.
                unsafe { nvml.nvmlUnitGetDevices(unit, count, devices) }
            },
            |handle| Device::of_handle(&self.nvml, function, *handle),
        )
    }
}

target!(Unit, nvmlUnit_t);
