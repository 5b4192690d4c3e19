//! S-class units.

use std::ffi::{CStr, c_uint, c_void};
use std::sync::OnceLock;

use nvml_sim::{Node, Simulation, Unit};
use nvml_sys::{Functions, Zeroable, nvmlDevice_t, nvmlReturn_t, nvmlUnit_t};
use nvml_wrapper::unit::{FanState, LedColor, UnitTemperatureSensor};
use nvml_wrapper::{ErrorCode, Nvml};

use crate::session;

#[test]
fn properties_of_a_unit() {
    let (sim, nvml) = session(Node { units: vec![Unit::simulated()], ..Node::h200x8() });
    assert_eq!(nvml.unit_count(), Ok(1));
    let unit = nvml.unit_by_index(0).unwrap();
    let simulated = sim.node(|node| node.units[0].clone());
    let info = unit.info().unwrap();
    assert_eq!((info.name, info.id), (simulated.name, simulated.id));
    assert_eq!((info.serial, info.firmware_version), (simulated.serial, simulated.firmware_version));
    let psu = unit.psu_info().unwrap();
    assert_eq!(psu.state, simulated.psu.state);
    assert_eq!(
        (psu.current, psu.voltage, psu.power_draw),
        (simulated.psu.current, simulated.psu.voltage, simulated.psu.power)
    );
    for (sensor, degrees) in [
        (UnitTemperatureSensor::Intake, simulated.intake_temperature),
        (UnitTemperatureSensor::Exhaust, simulated.exhaust_temperature),
        (UnitTemperatureSensor::Board, simulated.board_temperature),
    ] {
        assert_eq!(unit.temperature(sensor).ok(), degrees.map(|degrees| degrees.try_into().unwrap()));
    }
    let fans = unit.fan_info().unwrap();
    assert_eq!(fans.len(), simulated.fans.len());
    for (fan, expected) in fans.iter().zip(&simulated.fans) {
        assert_eq!((fan.speed, fan.state.raw()), (expected.speed, expected.state));
    }
    let devices: Vec<u32> = unit.devices().unwrap().iter().map(|device| device.index().unwrap()).collect();
    let expected: Vec<u32> = simulated.gpus.iter().map(|gpu| u32::try_from(*gpu).unwrap()).collect();
    assert_eq!(devices, expected);
    assert!(!devices.is_empty());
}

#[test]
fn the_led_can_be_set_and_read_back() {
    let (sim, nvml) = session(Node { units: vec![Unit::simulated()], ..Node::h200x8() });
    let unit = nvml.unit_by_index(0).unwrap();
    unit.set_led_color(LedColor::Amber).unwrap();
    assert_eq!(unit.led_state().unwrap().color, LedColor::Amber);
    sim.node(|node| node.units[0].led_cause = "power supply removed".to_owned());
    assert_eq!(unit.led_state().unwrap().cause, "power supply removed");
    unit.set_led_color(LedColor::Green).unwrap();
    assert_eq!(unit.led_state().unwrap().color, LedColor::Green);
    assert_eq!(unit.set_led_color(LedColor::from_raw(7)).unwrap_err().code(), Some(ErrorCode::InvalidArgument));
    assert_eq!(unit.led_state().unwrap().color, LedColor::Green);
}

#[test]
fn a_fan_that_failed_and_one_that_is_new() {
    let (sim, nvml) = session(Node { units: vec![Unit::simulated()], ..Node::h200x8() });
    sim.node(|node| {
        node.units[0].fans[0].state = nvml_sys::NVML_FAN_FAILED;
        node.units[0].fans[1].state = 9;
    });
    let fans = nvml.unit_by_index(0).unwrap().fan_info().unwrap();
    assert_eq!((fans[0].state, fans[1].state), (FanState::Failed, FanState::from_raw(9)));
}

#[test]
fn no_units() {
    let (_sim, nvml) = session(Node::empty());
    assert_eq!(nvml.unit_count(), Ok(0));
    assert_eq!(nvml.unit_by_index(0).unwrap_err().code(), Some(ErrorCode::InvalidArgument));
}

#[test]
fn only_root_may_set_the_led() {
    let (sim, nvml) = session(Node { units: vec![Unit::simulated()], ..Node::h200x8() });
    sim.node(|node| node.root = false);
    let unit = nvml.unit_by_index(0).unwrap();
    assert!(unit.set_led_color(LedColor::Amber).unwrap_err().is_no_permission());
    assert_eq!(unit.led_state().unwrap().color, LedColor::Green);
}

/// Functions of the simulation behind [`with_a_null_handle`].
static BEHIND: OnceLock<Functions> = OnceLock::new();

/// The simulated list, with a null handle before its last entry.
unsafe extern "C" fn with_a_null_handle(
    unit: nvmlUnit_t,
    count: *mut c_uint,
    devices: *mut nvmlDevice_t,
) -> nvmlReturn_t {
    // SAFETY: the arguments of this call; the capacity is 64, and the simulated unit has two devices.
    unsafe {
        let code = BEHIND.get().unwrap().nvmlUnitGetDevices(unit, count, devices);
        let last = *count as usize;
        devices.add(last).write(*devices.add(last - 1));
        devices.add(last - 1).write(nvmlDevice_t::zeroed());
        *count += 1;
        code
    }
}

#[test]
fn a_null_handle_costs_its_entry_only() {
    let sim = Simulation::start(Node { units: vec![Unit::simulated()], ..Node::h200x8() });
    BEHIND.set(sim.functions()).unwrap();
    let mut resolve = sim.resolver();
    let resolver = move |name: &CStr| {
        if name == c"nvmlUnitGetDevices" { with_a_null_handle as *const c_void } else { resolve(name) }
    };
    // SAFETY: the functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
    let devices = nvml.unit_by_index(0).unwrap().devices().unwrap();
    assert_eq!(devices.iter().map(|device| device.index().unwrap()).collect::<Vec<_>>(), [0, 1]);
}
