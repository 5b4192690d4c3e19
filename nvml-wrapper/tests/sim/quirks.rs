//! Driver-specific behavior.

use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::{NVML_DEVICE_ARCH_DLA, NVML_ERROR_NO_DATA};
use nvml_wrapper::device::identity::DeviceArchitecture;
use nvml_wrapper::driver::Quirk;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, Nvml};

use crate::{init, session};

const DRIVER: Function = Function::nvmlSystemGetDriverVersion;
const VERSION: Function = Function::nvmlSystemGetNVMLVersion;

/// Session of a driver that reports this version.
fn from_driver(driver: &'static str) -> (Simulation, Nvml) {
    let (sim, nvml) = session(Node::h200x8());
    sim.fail(DRIVER, Fault::raw_string(driver));
    sim.fail(VERSION, Fault::raw_string(format!("12.{driver}")));
    (sim, nvml)
}

#[test]
#[cfg_attr(windows, ignore = "the simulated drivers have numbers of Linux")]
fn each_driver_has_those_of_its_time() {
    let of_era = |era| {
        let (_sim, nvml) = session(Node::h200x8().with_era(era));
        nvml.quirks().unwrap().collect::<Vec<_>>()
    };
    assert_eq!(of_era(Era::R340), []);
    assert_eq!(of_era(Era::R525), [Quirk::ArrModeIsFlag]);
    assert_eq!(of_era(Era::R535_54), [Quirk::ArrModeIsFlag, Quirk::WideProcessLists]);
    assert_eq!(of_era(Era::R535_98), [Quirk::WideProcessLists]);
    assert_eq!([of_era(Era::R535), of_era(Era::R550), of_era(Era::R580), of_era(Era::Latest)].concat(), []);
    for quirk in Quirk::ALL.iter().copied() {
        let range = quirk.drivers();
        let has = |driver: nvml_wrapper::driver::DriverVersion| {
            let (sim, nvml) = session(Node::h200x8());
            sim.fail(VERSION, Fault::raw_string(format!("12.{driver}")));
            nvml.quirks().unwrap().any(|found| found == quirk)
        };
        assert_eq!((has(range.start), has(range.end)), (true, false), "{quirk}");
    }
}

#[test]
fn an_unknown_driver_version_is_an_error_for_quirks() {
    let (_sim, nvml) = from_driver("unknown");
    assert!(nvml.quirks().is_err());
}

#[test]
fn error_21_is_what_it_was_for_the_driver() {
    for (driver, code) in [("375.66", ErrorCode::VgpuEccNotSupported), ("384.47", ErrorCode::NoData)] {
        let (sim, nvml) = from_driver(driver);
        let device = nvml.device_by_index(0).unwrap();
        assert!(device.name().is_ok());
        assert_eq!(sim.calls(VERSION), 0);
        for function in [Function::nvmlDeviceGetName, Function::nvmlDeviceGetMemoryInfo_v2] {
            sim.fail(function, Fault::code(NVML_ERROR_NO_DATA));
        }
        assert_eq!(device.name().unwrap_err().code(), Some(code), "{driver}");
        assert_eq!(device.memory_info().unwrap_err().code(), Some(code), "{driver}");
        assert_eq!(sim.calls(VERSION), 1);
    }
    // The error of the version function cannot contain the driver version.
    let sim = Simulation::start(Node::h200x8());
    sim.fail(DRIVER, Fault::code(NVML_ERROR_NO_DATA));
    let nvml = init(&sim).unwrap();
    assert_eq!(nvml.driver_version().unwrap_err().code(), Some(ErrorCode::NoData));
    assert_eq!(nvml.sys_driver_version().unwrap_err().code(), Some(ErrorCode::NoData));
}

#[test]
fn architecture_11_was_something_else_once() {
    let number = NVML_DEVICE_ARCH_DLA;
    for (driver, architecture) in [
        ("560.28.03", DeviceArchitecture::from_raw(nvml_sys::NVML_DEVICE_ARCH_UNKNOWN)),
        ("610.43.02", DeviceArchitecture::Dla),
    ] {
        let (sim, nvml) = from_driver(driver);
        let device = nvml.device_by_index(0).unwrap();
        assert_eq!(device.architecture(), Ok(DeviceArchitecture::Hopper));
        assert_eq!(sim.calls(VERSION), 0);
        sim.node(|node| node.gpus[0].architecture = number);
        assert_eq!(device.architecture(), Ok(architecture), "{driver}");
        assert_eq!(sim.calls(VERSION), 1);
    }
}
