//! The example of an agent, through a disaster: a lost GPU, a hidden one, a driver that is unloaded and replaced.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use nvml_sim::{Era, Fault, Function, Node, Simulation};
use nvml_sys::{NVML_ERROR_DRIVER_NOT_LOADED, NVML_ERROR_LIB_RM_VERSION_MISMATCH, NVML_ERROR_NO_PERMISSION};
use nvml_wrapper::{ErrorCode, NvmlError};

use crate::init;

#[allow(dead_code)]
#[path = "../../../examples/agent_loop.rs"]
mod example;

use example::{Agent, Report};

/// Reports of a round.
fn round<O: FnMut() -> nvml_wrapper::Result<nvml_wrapper::Nvml>>(agent: &mut Agent<O>) -> Vec<Report> {
    let mut reports = vec![];
    agent.round(&mut |report| reports.push(report));
    reports
}

/// Samples of each GPU, by the last digit of its UUID.
fn count(reports: &[Report]) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for report in reports {
        if let Report::Sample(sample) = report {
            assert!(sample.power_milliwatts.is_some() && sample.temperature_celsius.is_some());
            *counts.entry(sample.uuid.chars().next_back().unwrap()).or_default() += 1;
        }
    }
    counts
}

fn code(error: &NvmlError) -> Option<ErrorCode> {
    error.code()
}

#[test]
fn healthy_gpus_lose_no_sample() {
    let drivers: Vec<Simulation> =
        [Era::R580, Era::Latest].map(|era| Simulation::start(Node::h200x8().with_era(era))).into();
    // Which driver is installed.
    let installed = Rc::new(Cell::new(0));
    let open = {
        let installed = Rc::clone(&installed);
        let drivers = &drivers;
        move || init(&drivers[installed.get()])
    };
    let mut agent = Agent::new(open);
    let old = &drivers[0];

    let first = round(&mut agent);
    assert_eq!(first[0], Report::Opened { gpus: 8 });
    assert_eq!(count(&first).len(), 8);

    // GPU 3 falls off the bus, GPU 5 is taken from the container: the six others go on.
    old.node(|node| {
        node.gpus[3].lost = true;
        node.gpus[5].answers.insert(Function::nvmlDeviceGetPowerUsage, NVML_ERROR_NO_PERMISSION);
    });
    let reports: Vec<Report> = (0..31).flat_map(|_| round(&mut agent)).collect();
    let counts = count(&reports);
    assert_eq!(counts.values().copied().collect::<Vec<_>>(), [31; 6]);
    let failures = |wanted: u32| -> Vec<(Option<ErrorCode>, u32)> {
        let of_gpu = reports.iter().filter_map(|report| match report {
            Report::Failed { index, error, retry_after } if *index == wanted => Some((code(error), *retry_after)),
            _ => None,
        });
        of_gpu.collect()
    };
    let delays = [1, 2, 4, 8, 16];
    assert_eq!(failures(3), delays.map(|delay| (Some(ErrorCode::GpuIsLost), delay)));
    assert_eq!(failures(5), delays.map(|delay| (Some(ErrorCode::NoPermission), delay)));

    // Both come back. The next attempt is in the round after the delay of 16, which begins now.
    old.node(|node| {
        node.gpus[3].lost = false;
        node.gpus[5].answers.clear();
    });
    assert_eq!(count(&round(&mut agent)).len(), 8);

    // The driver is updated: the library of the session no longer fits, and the new one is not there at first.
    installed.set(1);
    let new = &drivers[1];
    old.node(|node| {
        for gpu in &mut node.gpus {
            gpu.answers.insert(Function::nvmlDeviceGetPowerUsage, NVML_ERROR_LIB_RM_VERSION_MISMATCH);
        }
    });
    new.fail(Function::nvmlInit_v2, Fault::code(NVML_ERROR_DRIVER_NOT_LOADED).times(2));
    let closed = round(&mut agent);
    assert!(matches!(&closed[..], [Report::Closed { error }] if error.needs_driver_reload()), "{closed:?}");
    // No handle holds the old library, so it can be unloaded.
    assert_eq!(old.initialized(), 0);
    let without: Vec<Report> = (0..3).flat_map(|_| round(&mut agent)).collect();
    let delays: Vec<u32> = without
        .iter()
        .map(|report| match report {
            Report::NotOpened { error, retry_after } if error.needs_driver_reload() => *retry_after,
            other => panic!("{other}"),
        })
        .collect();
    assert_eq!(delays, [1, 2]);
    let reopened = round(&mut agent);
    assert_eq!(reopened[0], Report::Opened { gpus: 8 });
    assert_eq!(count(&reopened).len(), 8);
    assert_eq!((old.initialized(), new.initialized()), (0, 1));
    let reports: Vec<Report> = (0..10).flat_map(|_| round(&mut agent)).collect();
    assert_eq!(count(&reports).values().copied().collect::<Vec<_>>(), [10; 8]);
}

/// A driver that is reloaded under an open session returns "uninitialized" from every call.
#[test]
fn a_reload_opens_a_new_session() {
    let sim = Simulation::start(Node::h200x8());
    let mut agent = Agent::new(|| init(&sim));
    assert_eq!(count(&round(&mut agent)).len(), 8);
    // SAFETY: the function has no arguments.
    unsafe { sim.functions().nvmlShutdown() };
    let closed = round(&mut agent);
    assert!(matches!(&closed[..], [Report::Closed { error }] if code(error) == Some(ErrorCode::Uninitialized)));
    assert_eq!(count(&round(&mut agent)).len(), 8);
}
