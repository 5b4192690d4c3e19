//! Initialization, shutdown and end of a simulation.

use std::ptr::null_mut;

use nvml_sim::{Era, Fault, Function, Host, Node, Simulation};
use nvml_sys::*;

use crate::{call, device, get, started, string, text};

#[test]
fn initialization_is_counted() {
    let sim = Simulation::start(Node::h200x8());
    let nvml = sim.functions();
    assert_eq!(get!(nvml, nvmlDeviceGetCount_v2() as u32), Err(NVML_ERROR_UNINITIALIZED));
    assert_eq!(call!(nvml, nvmlShutdown()), NVML_ERROR_UNINITIALIZED);
    for _ in 0..2 {
        assert_eq!(call!(nvml, nvmlInit_v2()), NVML_SUCCESS);
    }
    assert_eq!(call!(nvml, nvmlInitWithFlags(0)), NVML_SUCCESS);
    assert_eq!(sim.initialized(), 3);
    for _ in 0..3 {
        assert_eq!(get!(nvml, nvmlDeviceGetCount_v2() as u32), Ok(8));
        assert_eq!(call!(nvml, nvmlShutdown()), NVML_SUCCESS);
    }
    assert_eq!(get!(nvml, nvmlDeviceGetCount_v2() as u32), Err(NVML_ERROR_UNINITIALIZED));
    assert_eq!(sim.calls(Function::nvmlDeviceGetCount_v2), 5);
    assert_eq!(sim.calls(Function::nvmlShutdown), 4);
}

#[test]
fn a_failed_initialization_does_not_count() {
    let sim = Simulation::start(Node::empty());
    let nvml = sim.functions();
    sim.fail(Function::nvmlInit_v2, Fault::code(NVML_ERROR_DRIVER_NOT_LOADED));
    assert_eq!(call!(nvml, nvmlInit_v2()), NVML_ERROR_DRIVER_NOT_LOADED);
    assert_eq!(sim.initialized(), 0);
}

#[test]
fn handles_end_with_their_session() {
    let (_sim, nvml) = started(Node::h200x8());
    let old = device(&nvml, 0);
    assert_eq!(call!(nvml, nvmlShutdown()), NVML_SUCCESS);
    assert_eq!(get!(nvml, nvmlDeviceGetPowerUsage(old) as u32), Err(NVML_ERROR_UNINITIALIZED));
    assert_eq!(call!(nvml, nvmlInit_v2()), NVML_SUCCESS);
    assert_eq!(get!(nvml, nvmlDeviceGetPowerUsage(old) as u32), Err(NVML_ERROR_INVALID_ARGUMENT));
    assert_eq!(get!(nvml, nvmlDeviceGetPowerUsage(device(&nvml, 0)) as u32), Ok(82_600));
}

#[test]
fn functions_of_an_ended_simulation_return_uninitialized() {
    let (sim, nvml) = started(Node::h200x8());
    let device = device(&nvml, 0);
    drop(sim);
    assert_eq!(get!(nvml, nvmlDeviceGetCount_v2() as u32), Err(NVML_ERROR_UNINITIALIZED));
    assert_eq!(get!(nvml, nvmlDeviceGetPowerUsage(device) as u32), Err(NVML_ERROR_UNINITIALIZED));
    assert_eq!(call!(nvml, nvmlDeviceGetFieldValues(device, 0, null_mut())), NVML_ERROR_UNINITIALIZED);
}

#[test]
fn simulations_are_independent() {
    let mut other = Node::h200x8();
    other.gpus.truncate(3);
    other.gpus[0].name = "Another".into();
    let (one, two) = (started(Node::h200x8()), started(other));
    assert_eq!(get!(one.1, nvmlDeviceGetCount_v2() as u32), Ok(8));
    assert_eq!(get!(two.1, nvmlDeviceGetCount_v2() as u32), Ok(3));
    let name = |nvml: &Functions| text(96, |to, length| call!(nvml, nvmlDeviceGetName(device(nvml, 0), to, length)));
    assert_eq!(name(&one.1).unwrap(), "NVIDIA H200");
    assert_eq!(name(&two.1).unwrap(), "Another");
    // A second handle parameter of another simulation is invalid.
    let level = get!(one.1, nvmlDeviceGetTopologyCommonAncestor(device(&one.1, 0), device(&two.1, 0)) as u32);
    assert_eq!(level, Err(NVML_ERROR_INVALID_ARGUMENT));
    assert_eq!(call!(two.1, nvmlShutdown()), NVML_SUCCESS);
    assert_eq!((one.0.initialized(), two.0.initialized()), (1, 0));
}

#[test]
fn many_simulations_run_at_once_and_in_turn() {
    std::thread::scope(|scope| {
        for thread in 0..8u32 {
            scope.spawn(move || {
                for _ in 0..20 {
                    let mut node = Node::h200x8();
                    node.gpus.truncate(thread as usize);
                    let (_sim, nvml) = started(node);
                    assert_eq!(get!(nvml, nvmlDeviceGetCount_v2() as u32), Ok(thread));
                    assert_eq!(call!(nvml, nvmlShutdown()), NVML_SUCCESS);
                }
            });
        }
    });
}

#[test]
fn every_function_is_modelled_once() {
    let mut modeled: Vec<Function> = nvml_sim::modeled().collect();
    modeled.sort();
    assert_eq!(modeled, Function::ALL);
}

#[test]
fn the_library_reports_its_versions() {
    let (_sim, nvml) = started(Node::h200x8());
    let version = |length| text(length, |to, length| call!(nvml, nvmlSystemGetDriverVersion(to, length)));
    assert_eq!(version(80).unwrap(), "580.159.04");
    assert_eq!(version(11).unwrap(), "580.159.04");
    for length in [0, 1, 10] {
        assert_eq!(version(length), Err(NVML_ERROR_INSUFFICIENT_SIZE));
    }
    assert_eq!(call!(nvml, nvmlSystemGetDriverVersion(null_mut(), 80)), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(get!(nvml, nvmlSystemGetCudaDriverVersion_v2() as i32), Ok(13_000));
    let mut branch = nvmlSystemDriverBranchInfo_v1_t::stamped();
    assert_eq!(call!(nvml, nvmlSystemGetDriverBranch(&raw mut branch, 80)), NVML_SUCCESS);
    assert_eq!(string(&branch.branch), "r582_49");
    assert_eq!(call!(nvml, nvmlSystemGetDriverBranch(&raw mut branch, 7)), NVML_ERROR_INSUFFICIENT_SIZE);
}

/// TRAPS 46: libraries report their version before the initialization since 535, and never that of the driver.
#[test]
fn versions_before_initialization() {
    for era in Era::all() {
        let sim = Simulation::start(Node::empty().with_era(era));
        let nvml = sim.functions();
        let version = text(80, |to, length| call!(nvml, nvmlSystemGetNVMLVersion(to, length)));
        let is_old = matches!(era, Era::R340 | Era::R390 | Era::R418 | Era::R450 | Era::R460 | Era::R470 | Era::R525);
        let expected = if is_old { Err(NVML_ERROR_UNINITIALIZED) } else { Ok(era.nvml_version().to_owned()) };
        assert_eq!(version, expected, "{era:?}");
        let driver = text(80, |to, length| call!(nvml, nvmlSystemGetDriverVersion(to, length)));
        assert_eq!(driver, Err(NVML_ERROR_UNINITIALIZED), "{era:?}");
    }
}

/// TRAPS 46: a shutdown without an initialization succeeds where there is no driver, and fails on a machine with GPUs.
#[test]
fn a_shutdown_before_initialization() {
    for era in [Era::R340, Era::R555] {
        let sim = Simulation::start(Node::without_driver().with_era(era));
        let nvml = sim.functions();
        assert_eq!(call!(nvml, nvmlInit_v2()), NVML_ERROR_DRIVER_NOT_LOADED);
        assert_eq!(call!(nvml, nvmlShutdown()), NVML_SUCCESS);
    }
    let sim = Simulation::start(Node::h200x8());
    assert_eq!(call!(sim.functions(), nvmlShutdown()), NVML_ERROR_UNINITIALIZED);
}

/// TRAPS 33: the numbers of library and driver on each host.
#[test]
fn windows_has_other_numbers() {
    let versions = |host| {
        let (_sim, nvml) = started(Node::h200x8().with_era(Era::R535_54).with_host(host));
        let version = |read: &dyn Fn(*mut core::ffi::c_char, u32) -> nvmlReturn_t| text(80, read).unwrap();
        [
            version(&|to, length| call!(nvml, nvmlSystemGetNVMLVersion(to, length))),
            version(&|to, length| call!(nvml, nvmlSystemGetDriverVersion(to, length))),
        ]
    };
    assert_eq!(versions(Host::Linux), ["12.535.54.03", "535.54.03"]);
    assert_eq!(versions(Host::Wsl2), ["12.535.54.03", "536.25"]);
    assert_eq!(versions(Host::Windows), ["12.536.25", "536.25"]);
}

/// TRAPS 46: drivers whose `nvmlErrorString` knows each of the codes from 17 on.
#[test]
fn codes_exist_from_their_driver_on() {
    let first = [
        (390, 17..=18),
        (418, 19..=19),
        (525, 21..=22),
        (450, 23..=23),
        (470, 24..=24),
        (525, 25..=26),
        (535, 27..=27),
        (550, 28..=29),
    ];
    for era in Era::all() {
        let sim = Simulation::start(Node::empty().with_era(era));
        let nvml = sim.functions();
        let branch: u32 = era.driver_version().split('.').next().unwrap().parse().unwrap();
        for (since, codes) in first.clone() {
            for code in codes {
                assert_eq!(words(&nvml, code) != "Unknown Error", branch >= since, "{code} of {era:?}");
            }
        }
    }
}

fn words(nvml: &Functions, code: nvmlReturn_t) -> &'static str {
    let text = call!(nvml, nvmlErrorString(code));
    // SAFETY: the function returns a C string that is never freed.
    unsafe { std::ffi::CStr::from_ptr(text) }.to_str().unwrap()
}

#[test]
fn errors_have_the_texts_of_the_real_library() {
    let sim = Simulation::start(Node::empty());
    let nvml = sim.functions();
    assert_eq!(words(&nvml, NVML_SUCCESS), "Success");
    assert_eq!(words(&nvml, NVML_ERROR_CORRUPTED_INFOROM), "Corrupted infoROM");
    assert_eq!(words(&nvml, NVML_ERROR_NOT_READY), "System is not in ready state");
    assert_eq!(words(&nvml, NVML_ERROR_RESET_TYPE_NOT_SUPPORTED), "Reset type is not supported for given device");
    assert_eq!(words(&nvml, 4_000_000), "Unknown Error");
}
