//! Events of the system.

use std::ffi::c_void;
use std::sync::Mutex;
use std::time::Duration;

use nvml_sim::model::ScriptedSystemEvent;
use nvml_sim::{Era, Fault, Function, Node, Simulation};
use nvml_sys::{
    NVML_ERROR_INSUFFICIENT_SIZE, NVML_ERROR_TIMEOUT, NVML_ERROR_UNKNOWN, nvmlReturn_t, nvmlSystemEventSet_t,
    nvmlSystemEventSetWaitRequest_v1_t,
};
use nvml_wrapper::ErrorCode;
use nvml_wrapper::event::{SystemEvent, SystemEventSet, SystemEventTypes};

use crate::{session, session_with};

const SOON: Duration = Duration::from_secs(20);
const BIND: SystemEventTypes = SystemEventTypes::GPU_DRIVER_BIND;
const UNBIND: SystemEventTypes = SystemEventTypes::GPU_DRIVER_UNBIND;

fn set(types: SystemEventTypes) -> (Simulation, SystemEventSet) {
    let (sim, nvml) = session(Node::h200x8());
    let set = nvml.create_system_event_set().unwrap();
    set.register(types).unwrap();
    (sim, set)
}

fn reported(events: &[SystemEvent]) -> Vec<(SystemEventTypes, u32)> {
    events.iter().map(|event| (event.event_type, event.gpu_id)).collect()
}

#[test]
fn several_events_come_at_once() {
    let (sim, set) = set(BIND | UNBIND);
    assert_eq!(sim.push_system_event(UNBIND.bits(), 0x600), 1);
    assert_eq!(sim.push_system_event(BIND.bits(), 0x700), 1);
    assert_eq!(reported(&set.wait(SOON).unwrap()), [(UNBIND, 0x600), (BIND, 0x700)]);
    assert_eq!(set.wait(Duration::ZERO), Ok(vec![]));
    // Events above the capacity are returned by the next wait.
    for id in 0..100 {
        sim.push_system_event(BIND.bits(), id);
    }
    let mut ids: Vec<u32> = Vec::new();
    for expected in [64, 36] {
        let events = set.wait(SOON).unwrap();
        assert_eq!(events.len(), expected);
        ids.extend(events.iter().map(|event| event.gpu_id));
    }
    assert_eq!(ids, (0..100).collect::<Vec<_>>());
}

#[test]
fn only_what_was_registered_for() {
    let (sim, set) = set(BIND);
    assert_eq!(sim.push_system_event(UNBIND.bits(), 1), 0);
    let error = set.register(SystemEventTypes::from(1 << 9)).unwrap_err();
    assert_eq!(error.code(), Some(ErrorCode::NotSupported));
    assert_eq!(sim.push_system_event(BIND.bits(), 2), 1);
    assert_eq!(reported(&set.wait(SOON).unwrap()), [(BIND, 2)]);
}

#[test]
fn another_thread_makes_the_event() {
    let (sim, set) = set(BIND);
    std::thread::scope(|scope| {
        let waiter = scope.spawn(|| set.wait(SOON));
        std::thread::sleep(Duration::from_millis(20));
        sim.push_system_event(BIND.bits(), 3);
        assert_eq!(reported(&waiter.join().unwrap().unwrap()), [(BIND, 3)]);
    });
}

#[test]
fn the_script_makes_the_event() {
    let (sim, set) = set(UNBIND);
    let event = ScriptedSystemEvent { after: Duration::from_millis(200), event_type: UNBIND.bits(), gpu_id: 9 };
    sim.node(|node| node.system_events = vec![event]);
    assert_eq!(reported(&set.wait(SOON).unwrap()), [(UNBIND, 9)]);
}

static TIMEOUTS: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// Wait that needs more room after 30 ms, and then ends without an event.
unsafe extern "C" fn stores_its_timeout(request: *mut nvmlSystemEventSetWaitRequest_v1_t) -> nvmlReturn_t {
    let mut timeouts = TIMEOUTS.lock().unwrap();
    // SAFETY: the caller provides a struct.
    timeouts.push(unsafe { (*request).timeoutms });
    if timeouts.len() > 1 {
        return NVML_ERROR_TIMEOUT;
    }
    std::thread::sleep(Duration::from_millis(30));
    NVML_ERROR_INSUFFICIENT_SIZE
}

#[test]
fn a_second_attempt_waits_for_the_rest_of_the_time() {
    let sim = Simulation::start(Node::h200x8());
    let nvml = session_with(&sim, &[(Function::nvmlSystemEventSetWait, || stores_its_timeout as *const c_void)]);
    let set = nvml.create_system_event_set().unwrap();
    set.register(BIND).unwrap();
    assert_eq!(set.wait(Duration::from_secs(3600)), Ok(vec![]));
    let timeouts = TIMEOUTS.lock().unwrap();
    assert_eq!(timeouts.len(), 2);
    let (first, second) = (timeouts[0], timeouts[1]);
    assert!(first <= 3_600_000 && (1..=first - 30 + 1).contains(&second), "{timeouts:?}");
}

#[test]
fn sets_are_freed_once() {
    let (sim, set) = set(BIND);
    assert_eq!(sim.open_system_event_sets(), 1);
    sim.fail(Function::nvmlSystemEventSetWait, Fault::code(NVML_ERROR_UNKNOWN).times(1));
    assert_eq!(set.wait(SOON).unwrap_err().code(), Some(ErrorCode::from_raw(NVML_ERROR_UNKNOWN)));
    assert_ne!(set.handle(), nvmlSystemEventSet_t { handle: std::ptr::null_mut() });
    drop(set);
    assert_eq!((sim.open_system_event_sets(), sim.calls(Function::nvmlSystemEventSetFree)), (0, 1));
    assert_eq!(sim.initialized(), 0);
}

#[test]
fn a_driver_without_them() {
    let (_sim, nvml) = session(Node::h200x8().with_era(Era::R550));
    let function = Function::nvmlSystemEventSetCreate;
    assert_eq!(nvml.create_system_event_set().err(), Some(crate::lacks(&nvml, function)));
}
