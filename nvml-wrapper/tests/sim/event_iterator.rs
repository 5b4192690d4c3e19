//! Iterator over events.

use std::time::Duration;

use nvml_sim::{Fault, Function, Node, Simulation};
use nvml_sys::{NVML_ERROR_GPU_IS_LOST, NVML_ERROR_TIMEOUT};
use nvml_wrapper::EventSet;
use nvml_wrapper::event::{EventKind, EventTypes};

use crate::session;

pub(crate) const XID: EventTypes = EventTypes::CRITICAL_XID_ERROR;

/// Event set that is registered for Xid errors of the first GPU. The set is the last holder of its session.
pub(crate) fn set() -> (Simulation, EventSet) {
    let (sim, nvml) = session(Node::h200x8());
    let set = nvml.create_event_set().unwrap();
    set.register(&nvml.device_by_index(0).unwrap(), XID).unwrap();
    (sim, set)
}

#[test]
fn events_are_returned_until_the_timeout() {
    let (sim, set) = set();
    let mut events = set.events(Duration::ZERO);
    assert!(events.next().is_none());
    for xid in [13, 31, 79] {
        sim.push_event(0, XID.bits(), xid);
    }
    let xids = |events: &mut dyn Iterator<Item = u64>| events.collect::<Vec<_>>();
    assert_eq!(xids(&mut events.by_ref().filter_map(|event| event.unwrap().xid())), [13, 31, 79]);
    sim.push_event(0, XID.bits(), 48);
    assert_eq!(events.next().unwrap().unwrap().xid(), Some(48));
    // A wait without a stop handle is one call of the library, however long it takes.
    let before = sim.calls(Function::nvmlEventSetWait_v2);
    assert!(set.events(Duration::from_millis(600)).next().is_none());
    assert_eq!(sim.calls(Function::nvmlEventSetWait_v2) - before, 1);
}

#[test]
fn another_thread_stops_it() {
    let (sim, set) = set();
    let events = set.events(Duration::MAX);
    let stop = events.stop_handle();
    assert!(!stop.is_stopped());
    sim.push_event(0, XID.bits(), 79);
    let (seen, reported) = std::sync::mpsc::channel();
    let watcher = std::thread::spawn(move || {
        for event in events {
            seen.send(event.unwrap().xid()).unwrap();
        }
    });
    assert_eq!(reported.recv(), Ok(Some(79)));
    stop.clone().stop();
    // Otherwise the call would not return.
    watcher.join().unwrap();
    assert!(stop.is_stopped());
    // The iterator was dropped, the set was not.
    sim.push_event(0, XID.bits(), 48);
    assert_eq!(set.wait(Duration::ZERO).unwrap().unwrap().xid(), Some(48));
}

#[test]
fn a_stop_is_for_good() {
    let (sim, set) = set();
    let mut events = set.events(Duration::MAX);
    events.stop_handle().stop();
    sim.push_event(0, XID.bits(), 79);
    assert!(events.next().is_none() && events.next().is_none());
    assert_eq!(sim.calls(Function::nvmlEventSetWait_v2), 0);
    assert!(events.event_set().wait(Duration::ZERO).unwrap().is_some());
}

/// TRAPS 26: a wait that fails at once must not make a loop spin.
#[test]
fn an_error_ends_it() {
    let (sim, set) = set();
    sim.fail(Function::nvmlEventSetWait_v2, Fault::code(NVML_ERROR_GPU_IS_LOST));
    let results: Vec<_> = set.events(Duration::MAX).collect();
    assert_eq!((results.len(), sim.calls(Function::nvmlEventSetWait_v2)), (1, 1));
    assert!(results[0].as_ref().unwrap_err().is_gpu_lost());
    sim.clear_faults();
    sim.push_event(0, XID.bits(), 79);
    assert!(set.events(Duration::ZERO).next().unwrap().is_ok());
}

/// TRAPS 26: the same for a wait that returns at once without an event.
#[test]
fn a_library_that_does_not_wait_keeps_no_processor_busy() {
    let (sim, set) = set();
    sim.fail(Function::nvmlEventSetWait_v2, Fault::code(NVML_ERROR_TIMEOUT));
    assert!(set.events(Duration::from_millis(300)).next().is_none());
    let calls = sim.calls(Function::nvmlEventSetWait_v2);
    // Each wait except the last is followed by ten milliseconds of sleep, or by more on a busy machine.
    assert!((1..=32).contains(&calls), "{calls}");
}

#[test]
fn the_last_clone_frees_the_set() {
    let (sim, set) = set();
    let (clone, events) = (set.clone(), set.events(Duration::ZERO));
    assert_eq!(clone, set);
    drop(set);
    drop(clone);
    assert_eq!((sim.open_event_sets(), sim.calls(Function::nvmlEventSetFree)), (1, 0));
    drop(events);
    assert_eq!((sim.open_event_sets(), sim.calls(Function::nvmlEventSetFree), sim.initialized()), (0, 1, 0));
}

#[test]
fn each_type_has_its_kind() {
    let (sim, nvml) = session(Node::h200x8());
    sim.node(|node| node.gpus[0].supported_events = u64::MAX);
    let set = nvml.create_event_set().unwrap();
    set.register(&nvml.device_by_index(0).unwrap(), EventTypes::from(u64::MAX)).unwrap();
    let kinds = [
        (EventTypes::SINGLE_BIT_ECC_ERROR, EventKind::SingleBitEccError),
        (EventTypes::DOUBLE_BIT_ECC_ERROR, EventKind::DoubleBitEccError),
        (EventTypes::PSTATE_CHANGE, EventKind::PstateChange),
        (XID, EventKind::CriticalXidError { xid: 5 }),
        (EventTypes::CLOCK_CHANGE, EventKind::ClockChange),
        (EventTypes::POWER_SOURCE_CHANGE, EventKind::PowerSourceChange),
        (EventTypes::MIG_CONFIG_CHANGE, EventKind::MigConfigChange),
        (EventTypes::SINGLE_BIT_ECC_ERROR_STORM, EventKind::SingleBitEccErrorStorm),
        (EventTypes::DRAM_RETIREMENT, EventKind::DramRetirement),
        (EventTypes::DRAM_RETIREMENT_FAILURE, EventKind::DramRetirementFailure),
        (EventTypes::NON_FATAL_POISON_ERROR, EventKind::NonFatalPoisonError),
        (EventTypes::FATAL_POISON_ERROR, EventKind::FatalPoisonError),
        (EventTypes::GPU_UNAVAILABLE_ERROR, EventKind::GpuUnavailableError),
        (EventTypes::GPU_RECOVERY_ACTION, EventKind::GpuRecoveryAction),
    ];
    let known = kinds.iter().fold(EventTypes::empty(), |all, (event_type, _)| all | *event_type);
    assert_eq!(known, EventTypes::all());
    let new = EventTypes::from(1 << 50);
    let other = EventKind::Other { event_type: new, data: 5 };
    for (event_type, kind) in kinds.into_iter().chain([(new, other)]) {
        sim.push_event(0, event_type.bits(), 5);
        assert_eq!(set.wait(Duration::ZERO).unwrap().unwrap().kind(), kind);
    }
}
