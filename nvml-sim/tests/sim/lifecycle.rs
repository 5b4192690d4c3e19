//! Initialization, shutdown and end of a simulation.

use std::ptr::null_mut;

use nvml_sim::{Fault, Function, Node, Simulation};
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

#[test]
fn the_nvml_version_is_reported_before_initialization() {
    let sim = Simulation::start(Node::empty());
    let nvml = sim.functions();
    assert_eq!(text(80, |to, length| call!(nvml, nvmlSystemGetNVMLVersion(to, length))).unwrap(), "13.580.159.04");
}

#[test]
fn errors_have_messages() {
    let sim = Simulation::start(Node::empty());
    let nvml = sim.functions();
    let words = |code| {
        let text = call!(nvml, nvmlErrorString(code));
        // SAFETY: the function returns a C string that is never freed.
        unsafe { std::ffi::CStr::from_ptr(text) }.to_str().unwrap()
    };
    assert_eq!(words(NVML_SUCCESS), "Success");
    assert_eq!(words(NVML_ERROR_NOT_READY), "System is not in ready state");
    assert_eq!(words(4_000_000), "Unknown Error");
}
