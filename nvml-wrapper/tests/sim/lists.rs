//! Lists whose length changes between calls, and invalid counts.

use nvml_sim::{Fault, Node, Process, ProcessKind, Simulation};
use nvml_sys::NVML_ERROR_INSUFFICIENT_SIZE;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode};

use crate::session;

const LIST: Function = Function::nvmlDeviceGetComputeRunningProcesses_v3;

fn device_with(processes: u32) -> (Simulation, Device) {
    let mut node = Node::h200x8();
    node.gpus[0].processes = (1..=processes).map(process).collect();
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

fn process(pid: u32) -> Process {
    Process::new(ProcessKind::Compute, pid, u64::from(pid) << 20)
}

fn pids(device: &Device) -> Vec<u32> {
    device.running_compute_processes().unwrap().iter().map(|process| process.pid).collect()
}

#[test]
fn up_to_64_entries_take_one_call() {
    for count in [0, 1, 63, 64] {
        let (sim, device) = device_with(count);
        assert_eq!(pids(&device), (1..=count).collect::<Vec<_>>());
        assert_eq!(sim.calls(LIST), 1, "{count} entries");
    }
}

#[test]
fn longer_lists_are_read_completely() {
    for count in [67, 88, 89, 500, 5000] {
        let (sim, device) = device_with(count);
        assert_eq!(pids(&device), (1..=count).collect::<Vec<_>>());
        assert_eq!(sim.calls(LIST), 2, "{count} entries");
    }
}

#[test]
fn a_list_that_grows_between_two_calls() {
    let (sim, device) = device_with(100);
    sim.on_call(LIST, |node| {
        let processes = &mut node.gpus[0].processes;
        for _ in 0..60 {
            let next = u32::try_from(processes.len()).unwrap() + 1;
            processes.push(process(next));
        }
    });
    let pids = pids(&device);
    assert!(pids.len() > 100);
    assert_eq!(pids, (1..=u32::try_from(pids.len()).unwrap()).collect::<Vec<_>>());
}

#[test]
fn a_list_that_shrinks_between_two_calls() {
    let (sim, device) = device_with(200);
    sim.on_call(LIST, |node| {
        let processes = &mut node.gpus[0].processes;
        processes.truncate(processes.len() / 2);
    });
    // 100 entries exceed the capacity of the first call, 50 fit into the second.
    assert_eq!(pids(&device), (1..=50).collect::<Vec<_>>());
}

#[test]
fn too_small_and_yet_zero() {
    let (sim, device) = device_with(3);
    sim.fail(LIST, Fault::insufficient_size_with_count_zero().times(2));
    assert_eq!(pids(&device), [1, 2, 3]);
    assert_eq!(sim.calls(LIST), 3);
}

#[test]
fn a_list_that_is_never_large_enough_ends_in_an_error() {
    for fault in
        [Fault::insufficient_size_with_count_zero(), Fault::growing_list(), Fault::code(NVML_ERROR_INSUFFICIENT_SIZE)]
    {
        let (sim, device) = device_with(3);
        sim.fail(LIST, fault);
        let error = device.running_compute_processes().unwrap_err();
        assert_eq!((error.function(), error.code()), (Some(LIST), Some(ErrorCode::InsufficientSize)));
        assert!(sim.calls(LIST) < 20);
    }
}

#[test]
fn a_count_beyond_the_buffer_is_cut() {
    let (sim, device) = device_with(2);
    sim.fail(LIST, Fault::overcounting_list(1_000_000));
    let list = device.running_compute_processes().unwrap();
    assert_eq!((list[0].pid, list[1].pid), (1, 2));
    assert!(list.len() < 100);
}

#[test]
fn no_entries_are_an_empty_list() {
    let (sim, nvml) = session(Node::h200x8());
    sim.node(|node| {
        node.gpus[0].processes.clear();
        node.gpus[0].accounting.pids.clear();
        node.gpus[0].accounting.enabled = true;
        node.hics.clear();
    });
    let device = nvml.device_by_index(0).unwrap();
    assert_eq!(device.running_compute_processes(), Ok(vec![]));
    assert_eq!(device.running_graphics_processes(), Ok(vec![]));
    assert_eq!(device.mps_running_compute_processes(), Ok(vec![]));
    assert_eq!(device.accounting_pids(), Ok(vec![]));
    assert_eq!(nvml.hic_versions(), Ok(vec![]));
}

#[test]
fn accounting_lists_running_and_ended_processes() {
    let (sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(3).unwrap();
    let expected = sim.node(|node| node.gpus[3].accounting.pids.clone());
    assert!(!expected.is_empty());
    assert_eq!(device.accounting_pids(), Ok(expected));
    // An H200 with accounting disabled has an empty list.
    assert_eq!(nvml.device_by_index(0).unwrap().accounting_pids(), Ok(vec![]));
    // The capacity of the buffer of a real board.
    sim.node(|node| node.gpus[3].accounting.pids = (1..=4000).collect());
    assert_eq!(device.accounting_pids().unwrap(), (1..=4000).collect::<Vec<_>>());
}

#[test]
fn clocks_of_any_number() {
    let (sim, nvml) = session(Node::h200x8());
    let many: Vec<u32> = (0..1000).map(|step| 9000 - step).collect();
    let expected = many.clone();
    sim.node(move |node| node.gpus[0].clocks.supported = vec![(3201, many)]);
    let device = nvml.device_by_index(0).unwrap();
    assert_eq!(device.supported_graphics_clocks(3201).unwrap(), expected);
}
