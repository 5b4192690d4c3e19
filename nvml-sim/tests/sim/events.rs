//! Event sets.

use std::time::{Duration, Instant};

use nvml_sim::{GpuState, Node, ScriptedEvent};
use nvml_sys::*;

use crate::{call, device, get, started};

const XID: u64 = nvmlEventTypeXidCriticalError;

fn wait(nvml: &Functions, set: nvmlEventSet_t, timeout_ms: u32) -> Result<nvmlEventData_t, nvmlReturn_t> {
    let mut data = nvmlEventData_t::zeroed();
    match call!(nvml, nvmlEventSetWait_v2(set, &raw mut data, timeout_ms)) {
        NVML_SUCCESS => Ok(data),
        code => Err(code),
    }
}

fn set_for(nvml: &Functions, gpu: u32, types: u64) -> nvmlEventSet_t {
    let set = get!(nvml, nvmlEventSetCreate() as nvmlEventSet_t).unwrap();
    assert_eq!(call!(nvml, nvmlDeviceRegisterEvents(device(nvml, gpu), types, set)), NVML_SUCCESS);
    set
}

#[test]
fn events_go_to_the_sets_that_registered_for_them() {
    let (sim, nvml) = started(Node::h200x8());
    let (one, all) = (set_for(&nvml, 1, XID), set_for(&nvml, 1, nvmlEventTypeAll));
    assert_eq!(sim.open_event_sets(), 2);
    assert_eq!(sim.push_event(0, XID, 1), 0);
    assert_eq!(sim.push_event(1, nvmlEventTypePState, 2), 1);
    assert_eq!(sim.push_event(1, XID, 79), 2);
    let first = wait(&nvml, one, 0).unwrap();
    assert_eq!((first.device, first.eventType, first.eventData), (device(&nvml, 1), XID, 79));
    assert_eq!((first.gpuInstanceId, first.computeInstanceId), (u32::MAX, u32::MAX));
    assert_eq!(wait(&nvml, one, 0).unwrap_err(), NVML_ERROR_TIMEOUT);
    assert_eq!(wait(&nvml, all, 0).unwrap().eventType, nvmlEventTypePState);
    for set in [one, all] {
        assert_eq!(call!(nvml, nvmlEventSetFree(set)), NVML_SUCCESS);
        assert_eq!(call!(nvml, nvmlEventSetFree(set)), NVML_ERROR_INVALID_ARGUMENT);
    }
    assert_eq!(wait(&nvml, one, 0).unwrap_err(), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(sim.open_event_sets(), 0);
}

#[test]
fn only_supported_types_can_be_registered() {
    let (_sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    assert_eq!(get!(nvml, nvmlDeviceGetSupportedEventTypes(gpu) as u64), Ok(65_439));
    let set = get!(nvml, nvmlEventSetCreate() as nvmlEventSet_t).unwrap();
    assert_eq!(call!(nvml, nvmlDeviceRegisterEvents(gpu, 0x20, set)), NVML_ERROR_NOT_SUPPORTED);
    // The set is still usable.
    assert_eq!(call!(nvml, nvmlDeviceRegisterEvents(gpu, XID, set)), NVML_SUCCESS);
    let no_set = nvmlEventSet_t::zeroed();
    assert_eq!(call!(nvml, nvmlDeviceRegisterEvents(gpu, XID, no_set)), NVML_ERROR_INVALID_ARGUMENT);
}

#[test]
fn a_wait_lasts_until_its_timeout() {
    let (_sim, nvml) = started(Node::h200x8());
    let set = set_for(&nvml, 0, XID);
    let begin = Instant::now();
    assert_eq!(wait(&nvml, set, 60).unwrap_err(), NVML_ERROR_TIMEOUT);
    assert!(begin.elapsed() >= Duration::from_millis(60));
}

#[test]
fn version_one_writes_24_bytes() {
    let (sim, nvml) = started(Node::h200x8());
    let set = set_for(&nvml, 0, XID);
    sim.push_event(0, XID, 13);
    let mut data = nvmlEventData_t { gpuInstanceId: 7, ..nvmlEventData_t::zeroed() };
    assert_eq!(call!(nvml, nvmlEventSetWait(set, &raw mut data, 0)), NVML_SUCCESS);
    assert_eq!((data.eventData, data.gpuInstanceId, data.computeInstanceId), (13, 7, 0));
}

/// Waits in one thread while another one runs `then`, and returns the result of the wait.
fn while_waiting(nvml: &Functions, set: nvmlEventSet_t, then: impl FnOnce()) -> Result<nvmlEventData_t, nvmlReturn_t> {
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| wait(nvml, set, 30_000));
        std::thread::sleep(Duration::from_millis(50));
        // Waiting does not hold the lock.
        assert_eq!(get!(nvml, nvmlDeviceGetCount_v2() as u32), Ok(8));
        then();
        let begin = Instant::now();
        let result = waiting.join().unwrap();
        assert!(begin.elapsed() < Duration::from_secs(20), "nobody woke the waiting call");
        result
    })
}

#[test]
fn a_state_may_be_scripted_for_never() {
    let (_sim, nvml) = started(Node::h200x8().with_state(Duration::MAX, 0, GpuState::Lost));
    assert_eq!(wait(&nvml, set_for(&nvml, 0, XID), 1).unwrap_err(), NVML_ERROR_TIMEOUT);
}

#[test]
fn an_event_wakes_a_waiting_call() {
    let (sim, nvml) = started(Node::h200x8());
    let set = set_for(&nvml, 2, XID);
    let data = while_waiting(&nvml, set, || assert_eq!(sim.push_event(2, XID, 48), 1));
    assert_eq!(data.unwrap().eventData, 48);
}

#[test]
fn freeing_a_set_ends_the_wait() {
    let (sim, nvml) = started(Node::h200x8());
    let set = set_for(&nvml, 0, XID);
    let freed = while_waiting(&nvml, set, || assert_eq!(call!(nvml, nvmlEventSetFree(set)), NVML_SUCCESS));
    assert_eq!(freed.unwrap_err(), NVML_ERROR_INVALID_ARGUMENT);
    let set = set_for(&nvml, 0, XID);
    let lost = while_waiting(&nvml, set, || sim.node(|node| node.gpus[0].lost = true));
    assert_eq!(lost.unwrap_err(), NVML_ERROR_GPU_IS_LOST);
    let set = set_for(&nvml, 1, XID);
    let shut = while_waiting(&nvml, set, || assert_eq!(call!(nvml, nvmlShutdown()), NVML_SUCCESS));
    assert_eq!(shut.unwrap_err(), NVML_ERROR_UNINITIALIZED);
    // These two sets were not freed.
    assert_eq!(sim.open_event_sets(), 2);
}

#[test]
fn the_end_of_the_simulation_ends_the_wait() {
    let (sim, nvml) = started(Node::h200x8());
    let set = set_for(&nvml, 0, XID);
    assert_eq!(while_waiting(&nvml, set, || drop(sim)).unwrap_err(), NVML_ERROR_UNINITIALIZED);
}

#[test]
fn scripted_events_are_delivered() {
    let (sim, nvml) = started(Node::h200x8());
    let set = set_for(&nvml, 0, XID);
    assert_eq!(wait(&nvml, set, 0).unwrap_err(), NVML_ERROR_TIMEOUT);
    let event =
        |ms, data| ScriptedEvent { after: Duration::from_millis(ms), gpu: 0, event_type: XID, data, instance: None };
    sim.node(|node| node.events = vec![event(120, 2), event(60, 1)]);
    assert_eq!(wait(&nvml, set, 30_000).unwrap().eventData, 1);
    assert_eq!(wait(&nvml, set, 30_000).unwrap().eventData, 2);
}

#[test]
fn an_event_can_concern_one_instance() {
    let (sim, nvml) = started(Node::h200x8());
    let set = set_for(&nvml, 3, XID);
    assert_eq!(sim.push_instance_event(3, XID, 13, (5, 0)), 1);
    let data = wait(&nvml, set, 0).unwrap();
    assert_eq!((data.eventData, data.gpuInstanceId, data.computeInstanceId), (13, 5, 0));
}
