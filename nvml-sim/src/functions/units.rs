//! S-class units.

use core::ffi::*;

use nvml_sys::*;

use crate::unit::UnitFan;
use crate::write::{InOut, Out, count_of, list};

functions! {
    system fn nvmlUnitGetCount(state; count: Out<c_uint>) {
        count.set(count_of(state.node.units.len()))
    }

    system fn nvmlUnitGetHandleByIndex(state; index: c_uint, unit: Out<nvmlUnit_t>) {
        if index as usize >= state.node.units.len() {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        unit.set(state.handle(index as usize))
    }

    unit fn nvmlUnitGetUnitInfo(unit; info: Out<nvmlUnitInfo_t>) {
        info.set(nvmlUnitInfo_t {
            name: info.chars(&unit.name),
            id: info.chars(&unit.id),
            serial: info.chars(&unit.serial),
            firmwareVersion: info.chars(&unit.firmware_version),
        })
    }

    unit fn nvmlUnitGetLedState(unit; state: Out<nvmlLedState_t>) {
        state.set(nvmlLedState_t { cause: state.chars(&unit.led_cause), color: unit.led_color })
    }

    unit fn nvmlUnitSetLedState(state, index; color: nvmlLedColor_t) {
        state.node.require_root()?;
        let unit = state.node.units.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        if color != NVML_LED_COLOR_GREEN && color != NVML_LED_COLOR_AMBER {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        unit.led_color = color;
        unit.led_cause.clear();
        Ok(())
    }

    unit fn nvmlUnitGetPsuInfo(unit; info: Out<nvmlPSUInfo_t>) {
        let psu = &unit.psu;
        info.set(nvmlPSUInfo_t {
            state: info.chars(&psu.state),
            current: psu.current,
            voltage: psu.voltage,
            power: psu.power,
        })
    }

    unit fn nvmlUnitGetTemperature(unit; sensor: c_uint, temperature: Out<c_uint>) {
        temperature.set_some(match sensor {
            0 => unit.intake_temperature,
            1 => unit.exhaust_temperature,
            2 => unit.board_temperature,
            _ => return Err(NVML_ERROR_INVALID_ARGUMENT),
        })
    }

    unit fn nvmlUnitGetFanSpeedInfo(unit; speeds: Out<nvmlUnitFanSpeeds_t>) {
        let mut output = nvmlUnitFanSpeeds_t::zeroed();
        output.count = count_of(unit.fans.len().min(output.fans.len()));
        for (source, UnitFan { speed, state }) in output.fans.iter_mut().zip(&unit.fans) {
            *source = nvmlUnitFanInfo_t { speed: *speed, state: *state };
        }
        speeds.set(output)
    }

    unit fn nvmlUnitGetDevices(state, index; count: InOut<c_uint>, devices: Out<nvmlDevice_t>) {
        let unit = state.node.units.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        list(&count, &devices, unit.gpus.iter().map(|gpu| state.handle(*gpu)))
    }
}
