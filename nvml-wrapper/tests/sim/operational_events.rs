//! Operational events, and the newest wait.

use std::ffi::c_void;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant, SystemTime};

use nvml_sim::model::{OperationalContext, OperationalEvent as Told, ScriptedOperationalEvent};
use nvml_sim::{Era, Fault, Function, Node, Simulation};
use nvml_sys::{
    NVML_ERROR_NOT_SUPPORTED, NVML_ERROR_TIMEOUT, NVML_ERROR_UNKNOWN, NVML_SUCCESS, nvmlEventData_t, nvmlEventSet_t,
    nvmlEventSetWait_v3_t, nvmlReturn_t,
};
use nvml_wrapper::event::{
    Event, EventDataType, EventKind, EventTypes, OperationalEventAttributes, OperationalEventContextType,
    OperationalEventGroupAttributes, OperationalEventLogLevel, OperationalEventSeverity,
};
use nvml_wrapper::{ErrorCode, EventSet, Nvml, NvmlError};

use crate::{session, session_with};

const SOON: Duration = Duration::from_secs(20);
const XID: EventTypes = EventTypes::CRITICAL_XID_ERROR;

/// Event set that is registered for Xid errors and all operational events of GPU 2.
fn set() -> (Simulation, Nvml, EventSet) {
    let (sim, nvml) = session(Node::h200x8().with_era(Era::Latest));
    let set = nvml.create_event_set().unwrap();
    let device = nvml.device_by_index(2).unwrap();
    set.register(&device, XID).unwrap();
    set.register_operational_events(&device, OperationalEventLogLevel::All, OperationalEventSeverity::All).unwrap();
    (sim, nvml, set)
}

fn reported() -> Told {
    Told {
        source_module: b"SIXTEEN-BYTES-AB".to_vec(),
        severity: 30,
        log_level: 50,
        category: 11,
        module_event_code: 12,
        scope: 13,
        originator: 14,
        module_instance: 15,
        chiplet: 16,
        attributes: 0b10_0001 | 1 << 20,
        group_cursor: 17,
        instance: 18,
        trace: 19,
        timestamp_us: 1_700_000_000_000_001,
        group_cper_size: 20,
        group_attributes: 4,
        group: (3, 2),
        contexts: vec![
            OperationalContext { context_type: 0, source_type: 5, format_version: 2, data: vec![7; 3000] },
            OperationalContext::legacy_xid(79),
            OperationalContext { context_type: 77, ..OperationalContext::default() },
        ],
    }
}

fn next(set: &EventSet) -> Event {
    set.wait(SOON).unwrap().unwrap()
}

#[test]
fn an_operational_event_with_its_contexts() {
    let (sim, nvml, set) = set();
    assert_eq!(sim.push_operational_event(2, reported()), 1);
    let event = next(&set);
    assert_eq!(event.device, Some(nvml.device_by_index(2).unwrap()));
    assert_eq!(event.uuid.as_deref(), Some("GPU-00000000-0000-4000-8000-000000000003"));
    assert_eq!(event.timestamp, Some(SystemTime::UNIX_EPOCH + Duration::from_micros(1_700_000_000_000_001)));
    assert_eq!((event.event_type, event.xid()), (EventTypes::empty(), None));
    let EventKind::Operational(operational) = event.kind() else { panic!("{event:?}") };
    assert_eq!(operational.source_module, "SIXTEEN-BYTES-AB");
    assert_eq!(operational.severity, OperationalEventSeverity::Recoverable);
    assert_eq!(operational.log_level, OperationalEventLogLevel::Error);
    assert_eq!((operational.category_id, operational.module_event_code, operational.scope), (11, 12, 13));
    assert_eq!((operational.originator, operational.module_instance, operational.chiplet_id), (14, 15, 16));
    let attributes = OperationalEventAttributes::UNCONTAINED | OperationalEventAttributes::PRIMARY;
    assert_eq!(operational.attributes, attributes | OperationalEventAttributes::from(1 << 20));
    assert_eq!((operational.group_cursor, operational.instance_id, operational.trace_id), (17, 18, 19));
    assert_eq!((operational.group_size, operational.group_index), (3, 2));
    assert_eq!(operational.group_attributes, OperationalEventGroupAttributes::SIMULATED);
    assert_eq!(operational.group_cper_size, Some(20));
    assert_eq!(operational.legacy_xid(), Some(79));
    let contexts = operational.contexts.as_ref().unwrap();
    assert_eq!(contexts.len(), 3);
    assert_eq!(contexts[0].context_type, OperationalEventContextType::from_raw(0));
    assert_eq!((contexts[0].source_context_type, contexts[0].data_format_version), (5, 2));
    assert_eq!((contexts[0].data.as_slice(), contexts[0].legacy_xid), (&[7; 3000][..], None));
    assert_eq!(contexts[1].context_type, OperationalEventContextType::LegacyXid);
    assert_eq!((contexts[1].data.as_slice(), contexts[1].legacy_xid), (&[79, 0, 0, 0][..], Some(79)));
    assert_eq!(contexts[2].context_type, OperationalEventContextType::from_raw(77));
    assert!(contexts[2].data.is_empty());
}

#[test]
fn both_kinds_come_in_their_order() {
    let (sim, nvml, set) = set();
    sim.push_event(2, XID.bits(), 48);
    sim.push_operational_event(2, Told::default());
    let event = next(&set);
    assert_eq!((event.xid(), event.device, event.timestamp), (Some(48), Some(nvml.device_by_index(2).unwrap()), None));
    assert_eq!((event.gpu_instance_id, event.compute_instance_id, event.operational), (None, None, None));
    let event = next(&set);
    let operational = event.operational.unwrap();
    assert_eq!((operational.contexts, operational.group_cper_size), (Ok(vec![]), None));
    assert_eq!((operational.source_module.as_str(), operational.severity), ("", OperationalEventSeverity::All));
    assert_eq!(set.wait(Duration::ZERO), Ok(None));
    assert!(sim.calls(Function::nvmlEventSetWait_v3) >= 3);
    assert_eq!(sim.calls(Function::nvmlEventSetWait_v2), 0);
}

#[test]
fn only_what_is_bad_enough() {
    let (sim, nvml, _) = set();
    let set = nvml.create_event_set().unwrap();
    let device = nvml.device_by_index(1).unwrap();
    let (warning, corrected) = (OperationalEventLogLevel::Warning, OperationalEventSeverity::Corrected);
    set.register_operational_events(&device, warning, corrected).unwrap();
    let event = |log_level, severity| Told { log_level, severity, ..Told::default() };
    for (gpu, log_level, severity, expected) in
        [(1, 40, 20, 1), (1, 50, 99, 1), (1, 30, 40, 0), (1, 50, 10, 0), (0, 50, 40, 0)]
    {
        assert_eq!(sim.push_operational_event(gpu, event(log_level, severity)), expected);
    }
    next(&set);
    let unknown = next(&set).operational.unwrap();
    assert_eq!(unknown.severity, OperationalEventSeverity::from_raw(99));
}

#[test]
fn an_event_whose_contexts_cannot_be_read_is_still_returned() {
    for function in [
        Function::nvmlEventSetGetContextCount_v1,
        Function::nvmlEventSetGetContextInfo_v1,
        Function::nvmlEventSetGetContextData_v1,
        Function::nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1,
    ] {
        let (sim, _, set) = set();
        sim.fail(function, Fault::code(NVML_ERROR_UNKNOWN));
        sim.push_operational_event(2, reported());
        let operational = next(&set).operational.unwrap();
        let code = ErrorCode::from_raw(NVML_ERROR_UNKNOWN);
        assert_eq!(operational.contexts, Err(NvmlError::Call { function, code }));
        assert_eq!((operational.legacy_xid(), operational.trace_id), (None, 19));
    }
}

#[test]
fn modules_and_devices_that_are_not_as_they_should_be() {
    let (sim, _, set) = set();
    sim.push_operational_event(2, Told { source_module: b"A\xff\0B".to_vec(), ..Told::default() });
    sim.fail(Function::nvmlDeviceGetHandleByUUID, Fault::code(NVML_ERROR_UNKNOWN));
    let event = next(&set);
    assert_eq!(event.operational.unwrap().source_module, "A\u{FFFD}");
    // The device no longer exists; its UUID is known all the same.
    assert_eq!((event.device, event.uuid.is_some()), (None, true));
}

#[test]
fn a_system_without_them() {
    // A driver that has the functions, but does not support them here.
    let (sim, _, set) = set();
    sim.fail(Function::nvmlEventSetWait_v3, Fault::code(NVML_ERROR_NOT_SUPPORTED));
    sim.push_event(2, XID.bits(), 31);
    let event = next(&set);
    assert_eq!((event.xid(), event.uuid), (Some(31), None));
    // A GPU before Turing.
    let (_sim, nvml) = session(Node::geforce().with_era(Era::Latest));
    let (set, device) = (nvml.create_event_set().unwrap(), nvml.device_by_index(0).unwrap());
    let register = |set: &EventSet, device| {
        set.register_operational_events(device, OperationalEventLogLevel::All, OperationalEventSeverity::All)
    };
    assert_eq!(register(&set, &device).unwrap_err().code(), Some(ErrorCode::NotSupported));
    // Another session, and an older driver.
    let (_other, other) = session(Node::h200x8());
    let foreign = other.device_by_index(0).unwrap();
    let function = Function::nvmlEventSetRegisterGpuOperationalEvents_v1;
    assert_eq!(register(&set, &foreign), Err(NvmlError::MixedSessions { function }));
    let old = other.create_event_set().unwrap();
    assert_eq!(register(&old, &foreign), Err(crate::lacks(&other, function)));
}

#[test]
fn threads_wait_in_turn_and_each_event_has_its_own_contexts() {
    let (sim, _, set) = set();
    // Enough time for the wait of another thread to replace the contexts, if it could.
    sim.fail(Function::nvmlEventSetGetContextCount_v1, Fault::delay(Duration::from_millis(5)));
    let numbers = 1..=40_u32;
    let (start, received) = (Instant::now(), AtomicU32::new(0));
    let mut seen: Vec<(u64, Option<u32>)> = std::thread::scope(|scope| {
        let waiters: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    let mut seen = Vec::new();
                    while received.load(Ordering::Relaxed) < *numbers.end() && start.elapsed() < SOON {
                        let Some(event) = set.wait(Duration::from_millis(100)).unwrap() else { continue };
                        received.fetch_add(1, Ordering::Relaxed);
                        let operational = event.operational.unwrap();
                        seen.push((operational.instance_id, operational.legacy_xid()));
                    }
                    seen
                })
            })
            .collect();
        for number in numbers.clone() {
            let contexts = vec![OperationalContext::legacy_xid(number)];
            sim.push_operational_event(2, Told { instance: number.into(), contexts, ..Told::default() });
        }
        waiters.into_iter().flat_map(|waiter| waiter.join().unwrap()).collect()
    });
    seen.sort_unstable();
    assert_eq!(seen, numbers.map(|number| (u64::from(number), Some(number))).collect::<Vec<_>>());
}

#[test]
fn they_can_follow_a_script() {
    let (sim, nvml) = session(Node::h200x8().with_era(Era::Latest));
    let (set, device) = (nvml.create_event_set().unwrap(), nvml.device_by_index(0).unwrap());
    set.register_operational_events(&device, OperationalEventLogLevel::All, OperationalEventSeverity::All).unwrap();
    let event = |ms, instance| ScriptedOperationalEvent {
        after: Duration::from_millis(ms),
        gpu: 0,
        event: Told { instance, ..Told::default() },
    };
    sim.node(|node| node.operational_events = vec![event(200, 2), event(150, 1)]);
    assert_eq!(next(&set).operational.unwrap().instance_id, 1);
    assert_eq!(next(&set).operational.unwrap().instance_id, 2);
}

/// Event of a data type that no header has, with the bit of an Xid error in its event type.
unsafe extern "C" fn event_of_the_future(_: nvmlEventSet_t, event: *mut nvmlEventSetWait_v3_t) -> nvmlReturn_t {
    // SAFETY: the caller provides a struct.
    unsafe {
        ((*event).dataType, (*event).eventType, (*event).eventData) = (7, XID.bits(), 79);
    }
    NVML_SUCCESS
}

#[test]
fn an_event_of_an_unknown_data_type_is_another_event() {
    let sim = Simulation::start(Node::h200x8().with_era(Era::Latest));
    let nvml = session_with(&sim, &[(Function::nvmlEventSetWait_v3, || event_of_the_future as *const c_void)]);
    let event = next(&nvml.create_event_set().unwrap());
    assert_eq!(event.data_type, EventDataType::from_raw(7));
    assert_eq!((event.operational.as_deref(), event.xid()), (None, None));
    assert_eq!(event.kind(), EventKind::Other { event_type: XID, data: 79 });
    assert_eq!(sim.calls(Function::nvmlEventSetGetContextCount_v1), 0);
}

static TIMEOUT_MS: AtomicU32 = AtomicU32::new(0);

unsafe extern "C" fn late_and_unsupported(_: nvmlEventSet_t, _: *mut nvmlEventSetWait_v3_t) -> nvmlReturn_t {
    std::thread::sleep(Duration::from_millis(30));
    NVML_ERROR_NOT_SUPPORTED
}

unsafe extern "C" fn stores_its_timeout(_: nvmlEventSet_t, _: *mut nvmlEventData_t, timeout: u32) -> nvmlReturn_t {
    TIMEOUT_MS.store(timeout, Ordering::Relaxed);
    NVML_ERROR_TIMEOUT
}

/// The second wait is only for the rest of the timeout.
#[test]
fn an_unsupported_wait_does_not_double_the_timeout() {
    let sim = Simulation::start(Node::h200x8().with_era(Era::Latest));
    let nvml = session_with(
        &sim,
        &[
            (Function::nvmlEventSetWait_v3, || late_and_unsupported as *const c_void),
            (Function::nvmlEventSetWait_v2, || stores_its_timeout as *const c_void),
        ],
    );
    assert_eq!(nvml.create_event_set().unwrap().wait(Duration::from_secs(3600)), Ok(None));
    let timeout = TIMEOUT_MS.load(Ordering::Relaxed);
    assert!((1..=3_599_971).contains(&timeout), "{timeout}");
}
