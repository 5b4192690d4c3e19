//! Waiting for events.

use std::time::{Duration, Instant};

use nvml_sim::{Era, Fault, Node};
use nvml_sys::{NVML_ERROR_NO_PERMISSION, NVML_ERROR_UNKNOWN};
use nvml_wrapper::NvmlError;
use nvml_wrapper::event::EventTypes;
use nvml_wrapper::raw::Function;

use crate::session;

const SOON: Duration = Duration::from_secs(20);
const WAIT_V3: Function = Function::nvmlEventSetWait_v3;

#[test]
fn an_event_comes_with_its_device() {
    for era in Era::all() {
        let (sim, nvml) = session(Node::h200x8().with_era(era));
        let set = nvml.create_event_set().unwrap();
        let devices: Vec<_> = nvml.devices().unwrap().map(Result::unwrap).collect();
        for device in &devices {
            set.register(device, EventTypes::CRITICAL_XID_ERROR | EventTypes::DOUBLE_BIT_ECC_ERROR).unwrap();
        }
        sim.push_event(5, EventTypes::CRITICAL_XID_ERROR.bits(), 79);
        sim.push_event(1, EventTypes::DOUBLE_BIT_ECC_ERROR.bits(), 0);
        let event = set.wait(SOON).unwrap().unwrap();
        assert_eq!((event.device.as_ref(), event.xid()), (Some(&devices[5]), Some(79)));
        assert_eq!((event.gpu_instance_id, event.compute_instance_id), (None, None));
        let event = set.wait(SOON).unwrap().unwrap();
        assert_eq!((event.device.as_ref(), event.xid()), (Some(&devices[1]), None));
        assert_eq!(event.event_type, EventTypes::DOUBLE_BIT_ECC_ERROR);
        assert_eq!(set.wait(Duration::ZERO).unwrap(), None);
    }
}

/// MIG instance of an Xid error; the first version of the wait does not report it.
#[test]
fn an_event_of_one_mig_instance() {
    for (era, ids) in [
        (Era::Latest, [(Some(5), Some(0)), (Some(6), None), (None, None)]),
        (Era::R580, [(Some(5), Some(0)), (Some(6), None), (None, None)]),
        (Era::R340, [(None, None); 3]),
    ] {
        let (sim, nvml) = session(Node::h200x8().with_era(era));
        let set = nvml.create_event_set().unwrap();
        let device = nvml.device_by_index(4).unwrap();
        set.register(&device, EventTypes::CRITICAL_XID_ERROR).unwrap();
        for instance in [(5, 0), (6, u32::MAX), (u32::MAX, u32::MAX)] {
            sim.push_instance_event(4, EventTypes::CRITICAL_XID_ERROR.bits(), 94, instance);
        }
        for expected in ids {
            let event = set.wait(SOON).unwrap().unwrap();
            assert_eq!((event.xid(), event.device.as_ref()), (Some(94), Some(&device)));
            assert_eq!((event.gpu_instance_id, event.compute_instance_id), expected, "{era:?}");
        }
    }
}

/// A set that is dropped while another thread waits on it stays valid: the last holder frees it.
#[test]
fn a_set_that_is_dropped_while_another_thread_waits() {
    for (era, wait) in
        [(Era::R340, Function::nvmlEventSetWait), (Era::R580, Function::nvmlEventSetWait_v2), (Era::Latest, WAIT_V3)]
    {
        let (sim, nvml) = session(Node::h200x8().with_era(era));
        let set = nvml.create_event_set().unwrap();
        set.register(&nvml.device_by_index(0).unwrap(), EventTypes::CRITICAL_XID_ERROR).unwrap();
        let clone = set.clone();
        let waiter = std::thread::spawn(move || clone.wait(SOON));
        while sim.calls(wait) == 0 {
            std::thread::sleep(Duration::from_millis(1));
        }
        drop((set, nvml));
        assert_eq!((sim.open_event_sets(), sim.calls(Function::nvmlEventSetFree)), (1, 0), "{era:?}");
        sim.push_event(0, EventTypes::CRITICAL_XID_ERROR.bits(), 79);
        assert_eq!(waiter.join().unwrap().unwrap().unwrap().xid(), Some(79));
        assert_eq!((sim.open_event_sets(), sim.calls(Function::nvmlEventSetFree), sim.initialized()), (0, 1, 0));
    }
}

#[test]
fn no_event_within_the_timeout_is_none() {
    let (_sim, nvml) = session(Node::h200x8());
    let set = nvml.create_event_set().unwrap();
    set.register(&nvml.device_by_index(0).unwrap(), EventTypes::CRITICAL_XID_ERROR).unwrap();
    let start = Instant::now();
    assert_eq!(set.wait(Duration::from_micros(30_500)).unwrap(), None);
    // Rounded up to whole milliseconds, so that a loop over short timeouts does not spin.
    assert!(start.elapsed() >= Duration::from_millis(30));
}

#[test]
fn another_thread_makes_the_event() {
    let (sim, nvml) = session(Node::h200x8());
    let set = nvml.create_event_set().unwrap();
    set.register(&nvml.device_by_index(0).unwrap(), EventTypes::CRITICAL_XID_ERROR).unwrap();
    std::thread::scope(|scope| {
        let waiter = scope.spawn(|| set.wait(SOON));
        std::thread::sleep(Duration::from_millis(20));
        sim.push_event(0, EventTypes::CRITICAL_XID_ERROR.bits(), 48);
        assert_eq!(waiter.join().unwrap().unwrap().unwrap().xid(), Some(48));
    });
}

#[test]
fn a_failed_registration_leaves_the_set_usable() {
    let (sim, nvml) = session(Node::h200x8());
    let set = nvml.create_event_set().unwrap();
    let device = nvml.device_by_index(0).unwrap();
    let unsupported = EventTypes::CLOCK_CHANGE - device.supported_event_types().unwrap();
    if !unsupported.is_empty() {
        assert!(set.register(&device, unsupported).unwrap_err().is_unsupported());
    }
    sim.fail(Function::nvmlDeviceRegisterEvents, Fault::code(NVML_ERROR_NO_PERMISSION).times(1));
    assert!(set.register(&device, EventTypes::CRITICAL_XID_ERROR).unwrap_err().is_no_permission());
    set.register(&device, EventTypes::CRITICAL_XID_ERROR).unwrap();
    sim.push_event(0, EventTypes::CRITICAL_XID_ERROR.bits(), 13);
    assert_eq!(set.wait(SOON).unwrap().unwrap().xid(), Some(13));
    drop(set);
    assert_eq!((sim.open_event_sets(), sim.calls(Function::nvmlEventSetFree)), (0, 1));
}

#[test]
fn kinds_that_this_crate_does_not_know_are_kept() {
    let (sim, nvml) = session(Node::h200x8());
    let new = EventTypes::from(1 << 40);
    sim.node(|node| node.gpus[0].supported_events |= 1 << 40);
    let device = nvml.device_by_index(0).unwrap();
    assert!(device.supported_event_types().unwrap().contains(new));
    let set = nvml.create_event_set().unwrap();
    set.register(&device, new).unwrap();
    sim.push_event(0, 1 << 40, 5);
    let event = set.wait(SOON).unwrap().unwrap();
    assert_eq!((event.event_type, event.data), (new, 5));
}

/// A failing registration does not change the set: with a lost GPU, a GPU of another session, or a board without
/// events.
#[test]
fn registrations_that_fail_one_after_the_other() {
    for era in [Era::R340, Era::R580, Era::Latest] {
        let (sim, nvml) = session(Node::h200x8().with_era(era));
        let set = nvml.create_event_set().unwrap();
        let device = |index| nvml.device_by_index(index).unwrap();
        set.register(&device(0), EventTypes::CRITICAL_XID_ERROR).unwrap();
        let (lost, dull) = (device(1), device(2));
        sim.node(|node| {
            node.gpus[1].lost = true;
            node.gpus[2].supported_events = 0;
        });
        assert!(set.register(&lost, EventTypes::CRITICAL_XID_ERROR).unwrap_err().is_gpu_lost());
        assert!(set.register(&dull, EventTypes::CRITICAL_XID_ERROR).unwrap_err().is_unsupported());
        let (_other, foreign) = session(Node::h200x8());
        let foreign = foreign.device_by_index(0).unwrap();
        let function = Function::nvmlDeviceRegisterEvents;
        assert_eq!(set.register(&foreign, EventTypes::CRITICAL_XID_ERROR), Err(NvmlError::MixedSessions { function }));
        sim.fail(Function::nvmlEventSetCreate, Fault::code(NVML_ERROR_UNKNOWN).times(1));
        assert!(nvml.create_event_set().is_err());
        sim.push_event(0, EventTypes::CRITICAL_XID_ERROR.bits(), 79);
        assert_eq!(set.wait(SOON).unwrap().unwrap().xid(), Some(79), "{era:?}");
        drop(set);
        assert_eq!((sim.open_event_sets(), sim.calls(Function::nvmlEventSetFree)), (0, 1));
    }
}

#[test]
fn a_lost_gpu_ends_the_wait() {
    for era in [Era::R340, Era::R580, Era::Latest] {
        let (sim, nvml) = session(Node::h200x8().with_era(era));
        let set = nvml.create_event_set().unwrap();
        set.register(&nvml.device_by_index(3).unwrap(), EventTypes::CRITICAL_XID_ERROR).unwrap();
        std::thread::scope(|scope| {
            let waiter = scope.spawn(|| set.wait(SOON));
            std::thread::sleep(Duration::from_millis(20));
            sim.node(|node| node.gpus[3].lost = true);
            assert!(waiter.join().unwrap().unwrap_err().is_gpu_lost(), "{era:?}");
        });
    }
}

#[test]
fn an_endless_timeout_is_the_longest_that_nvml_has() {
    let (sim, nvml) = session(Node::h200x8());
    let set = nvml.create_event_set().unwrap();
    set.register(&nvml.device_by_index(0).unwrap(), EventTypes::CRITICAL_XID_ERROR).unwrap();
    sim.push_event(0, EventTypes::CRITICAL_XID_ERROR.bits(), 1);
    assert!(set.wait(Duration::MAX).unwrap().is_some());
}
