//! S-class units: boxes with GPUs, power supplies, fans and a LED, attached to a host by an interface card.

use nvml_sys::{
    Function, nvmlDevice_t, nvmlLedState_t, nvmlPSUInfo_t, nvmlUnit_t, nvmlUnitFanSpeeds_t, nvmlUnitInfo_t,
};

use crate::device::Device;
use crate::error::Result;
use crate::ffi::call::target;
use crate::ffi::enums::open_enum;
use crate::ffi::{Target, string};
use crate::nvml::Nvml;

/// An S-class unit. Like a [`Device`], it holds its session.
#[derive(Clone)]
pub struct Unit {
    nvml: Nvml,
    handle: nvmlUnit_t,
}

/// What a unit is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UnitInfo {
    /// Product name.
    pub name: String,
    /// Product identifier.
    pub id: String,
    /// Serial number.
    pub serial: String,
    /// Version of the firmware.
    pub firmware_version: String,
}

open_enum! {
    /// Colour of a unit's LED.
    pub enum LedColor: nvmlLedColor_t {
        /// All is well.
        Green = NVML_LED_COLOR_GREEN,
        /// Something is wrong.
        Amber = NVML_LED_COLOR_AMBER,
    }
}

/// A unit's LED, and why it is not green.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LedState {
    /// Its colour.
    pub color: LedColor,
    /// What is wrong, in words, when it is amber; else empty.
    pub cause: String,
}

/// A unit's power supply.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PsuInfo {
    /// Its state in words, such as `Normal`.
    pub state: String,
    /// Current, in amperes.
    pub current: u32,
    /// Voltage, in volts.
    pub voltage: u32,
    /// Power drawn, in watts.
    pub power_draw: u32,
}

open_enum! {
    /// Whether a unit's fan works.
    pub enum FanState: nvmlFanState_t {
        /// It works.
        Normal = NVML_FAN_NORMAL,
        /// It failed.
        Failed = NVML_FAN_FAILED,
    }
}

/// One fan of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UnitFan {
    /// Speed, in revolutions a minute.
    pub speed: u32,
    /// Whether it works.
    pub state: FanState,
}

/// Where a unit measures a temperature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UnitTemperature {
    /// At the air intake.
    Intake,
    /// At the air exhaust.
    Exhaust,
    /// On the board.
    Board,
}

impl Nvml {
    /// Number of S-class units; zero in nearly all systems.
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

    /// The unit with this index, from 0 to one less than [`unit_count`](Nvml::unit_count).
    ///
    /// # Errors
    ///
    /// "Invalid argument" when the index is out of range.
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

impl Unit {
    /// What the unit is.
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

    /// Colour of the unit's LED, and the cause when it is amber.
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

    /// Sets the colour of the unit's LED, at once. On current products all units' LEDs change together.
    ///
    /// # Errors
    ///
    /// "No permission" unless run as root or administrator.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). S-class units.
    #[doc(alias = "nvmlUnitSetLedState")]
    pub fn set_led_color(&self, color: LedColor) -> Result<()> {
        self.command(Function::nvmlUnitSetLedState, |nvml, unit| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlUnitSetLedState(unit, color.raw()) }
        })
    }

    /// State, voltage, current and power of the unit's power supply.
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

    /// A temperature of the unit, in degrees Celsius.
    ///
    /// # Errors
    ///
    /// "Invalid argument" or "not supported" where the unit does not measure there.
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

    /// Speed and state of each of the unit's fans.
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

    /// The GPUs that are attached to the unit.
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
                // SAFETY: the handle is live; `devices` has room for `count` handles.
                unsafe { nvml.nvmlUnitGetDevices(unit, count, devices) }
            },
            |handle| Device::of_handle(&self.nvml, function, *handle),
        )
    }
}

target!(Unit, nvmlUnit_t);
