//! Lists: the count is the capacity on input and the length of the list on output.

use std::ptr::null_mut;

use nvml_sim::{Fault, Function, Node, Process, ProcessKind};
use nvml_sys::*;

use crate::{call, device, get, started, text};

/// Return code, returned count and compute processes of GPU 0, with this capacity.
fn processes(nvml: &Functions, capacity: u32) -> (nvmlReturn_t, u32, Vec<u32>) {
    let mut count = capacity;
    let mut infos = vec![nvmlProcessInfo_v2_t::zeroed(); capacity as usize];
    let gpu = device(nvml, 0);
    let code = call!(nvml, nvmlDeviceGetComputeRunningProcesses_v3(gpu, &raw mut count, infos.as_mut_ptr()));
    (code, count, infos.iter().map(|info| info.pid).collect())
}

#[test]
fn a_list_is_written_if_the_capacity_suffices() {
    let (_sim, nvml) = started(Node::h200x8());
    assert_eq!(processes(&nvml, 3), (NVML_SUCCESS, 2, vec![4242, 4243, 0]));
    assert_eq!(processes(&nvml, 2), (NVML_SUCCESS, 2, vec![4242, 4243]));
    assert_eq!(processes(&nvml, 1), (NVML_ERROR_INSUFFICIENT_SIZE, 2, vec![0]));
}

#[test]
fn the_count_can_be_queried_alone() {
    let (_sim, nvml) = started(Node::h200x8());
    let mut count = 0;
    let query = |index, count: &mut u32| {
        call!(nvml, nvmlDeviceGetComputeRunningProcesses_v3(device(&nvml, index), &raw mut *count, null_mut()))
    };
    assert_eq!((query(0, &mut count), count), (NVML_ERROR_INSUFFICIENT_SIZE, 2));
    // Sufficient capacity, but a null pointer.
    assert_eq!(query(0, &mut count), NVML_ERROR_INVALID_ARGUMENT);
    // The last GPU has no processes.
    assert_eq!((query(7, &mut count), count), (NVML_SUCCESS, 0));
    let gpu = device(&nvml, 0);
    let code = call!(nvml, nvmlDeviceGetComputeRunningProcesses_v3(gpu, null_mut(), null_mut()));
    assert_eq!(code, NVML_ERROR_INVALID_ARGUMENT);
}

#[test]
fn the_versions_have_their_own_entries() {
    let (_sim, nvml) = started(Node::h200x8());
    let (mut count, mut v1) = (4, [nvmlProcessInfo_v1_t::zeroed(); 4]);
    let gpu = device(&nvml, 0);
    let code = call!(nvml, nvmlDeviceGetComputeRunningProcesses(gpu, &raw mut count, v1.as_mut_ptr()));
    assert_eq!((code, count), (NVML_SUCCESS, 2));
    assert_eq!((v1[1].pid, v1[1].usedGpuMemory), (4243, 512 << 20));
    let (mut count, mut v2) = (4, [nvmlProcessInfo_v2_t::zeroed(); 4]);
    let gpu = device(&nvml, 2);
    let code = call!(nvml, nvmlDeviceGetMPSComputeRunningProcesses_v2(gpu, &raw mut count, v2.as_mut_ptr()));
    assert_eq!((code, count), (NVML_SUCCESS, 2));
    assert_eq!((v2[0].pid, v2[0].gpuInstanceId, v2[0].computeInstanceId), (6001, u32::MAX, u32::MAX));
    // MPS clients are compute processes too.
    let code = call!(nvml, nvmlDeviceGetComputeRunningProcesses_v2(gpu, &raw mut count, v2.as_mut_ptr()));
    assert_eq!((code, count, v2[1].pid), (NVML_SUCCESS, 2, 6002));
}

#[test]
fn lists_grow_and_shrink_between_two_calls() {
    let (sim, nvml) = started(Node::h200x8());
    let mut next = 10;
    sim.on_call(Function::nvmlDeviceGetComputeRunningProcesses_v3, move |node| {
        node.gpus[0].processes.push(Process::new(ProcessKind::Compute, next, 0));
        next += 1;
    });
    assert_eq!(processes(&nvml, 2).1, 3);
    assert_eq!(processes(&nvml, 3).1, 4);
    sim.clear_faults();
    assert_eq!(processes(&nvml, 4), (NVML_SUCCESS, 4, vec![4242, 4243, 10, 11]));
    sim.on_call(Function::nvmlDeviceGetComputeRunningProcesses_v3, |node| node.gpus[0].processes.clear());
    assert_eq!(processes(&nvml, 1), (NVML_SUCCESS, 0, vec![0]));
}

#[test]
fn list_faults_change_the_reported_count() {
    let (sim, nvml) = started(Node::h200x8());
    let function = Function::nvmlDeviceGetComputeRunningProcesses_v3;
    sim.fail(function, Fault::growing_list().times(2));
    assert_eq!(processes(&nvml, 5).0, NVML_ERROR_INSUFFICIENT_SIZE);
    assert_eq!(processes(&nvml, 6).1, 7);
    assert_eq!(processes(&nvml, 7).0, NVML_SUCCESS);
    sim.fail(function, Fault::insufficient_size_with_count_zero().times(1));
    assert_eq!(processes(&nvml, 7), (NVML_ERROR_INSUFFICIENT_SIZE, 0, vec![0; 7]));
    sim.fail(function, Fault::overcounting_list(90));
    assert_eq!(processes(&nvml, 3), (NVML_SUCCESS, 92, vec![4242, 4243, 0]));
}

#[test]
fn clocks_are_lists() {
    let (_sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    let (mut count, mut clocks) = (200, [0; 200]);
    let memory = call!(nvml, nvmlDeviceGetSupportedMemoryClocks(gpu, &raw mut count, clocks.as_mut_ptr()));
    assert_eq!((memory, count, clocks[0], clocks[1]), (NVML_SUCCESS, 2, 3201, 2201));
    count = 200;
    let graphics = call!(nvml, nvmlDeviceGetSupportedGraphicsClocks(gpu, 3201, &raw mut count, clocks.as_mut_ptr()));
    assert_eq!((graphics, count, clocks[0], clocks[109]), (NVML_SUCCESS, 110, 1980, 345));
    count = 200;
    let none = call!(nvml, nvmlDeviceGetSupportedGraphicsClocks(gpu, 1, &raw mut count, clocks.as_mut_ptr()));
    assert_eq!(none, NVML_ERROR_NOT_FOUND);
}

#[test]
fn performance_states_fill_the_array() {
    let (_sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    let mut states = [77; 4];
    assert_eq!(call!(nvml, nvmlDeviceGetSupportedPerformanceStates(gpu, states.as_mut_ptr(), 12)), NVML_SUCCESS);
    assert_eq!(states, [2, 0, NVML_PSTATE_UNKNOWN, 77]);
    let code = call!(nvml, nvmlDeviceGetSupportedPerformanceStates(gpu, states.as_mut_ptr(), 7));
    assert_eq!(code, NVML_ERROR_INSUFFICIENT_SIZE);
}

#[test]
fn accounts_and_names_of_processes() {
    let (sim, nvml) = started(Node::h200x8());
    assert_eq!(get!(nvml, nvmlDeviceGetAccountingMode(device(&nvml, 3)) as u32), Ok(1));
    let (mut count, mut pids) = (8, [0; 8]);
    let gpu = device(&nvml, 3);
    assert_eq!(call!(nvml, nvmlDeviceGetAccountingPids(gpu, &raw mut count, pids.as_mut_ptr())), NVML_SUCCESS);
    assert_eq!((count, pids[2]), (3, 3003));
    // Trap 42: an empty list does not fit a capacity of 0, either.
    let (idle, mut none) = (device(&nvml, 0), 0);
    let code = call!(nvml, nvmlDeviceGetAccountingPids(idle, &raw mut none, null_mut()));
    assert_eq!((code, none), (NVML_ERROR_INSUFFICIENT_SIZE, 0));
    let name = |pid, length| text(length, |to, length| call!(nvml, nvmlSystemGetProcessName(pid, to, length)));
    assert_eq!(name(4242, 64).unwrap(), "python3");
    assert_eq!(name(4242, 4).unwrap(), "pyt");
    assert_eq!(name(u32::MAX, 64), Err(NVML_ERROR_NOT_FOUND));
    // A process of this system, where its name can be read.
    if cfg!(target_os = "linux") {
        assert!(name(std::process::id(), 4096).unwrap().contains("sim"));
    }
    sim.node(|node| node.process_names.insert(1, b"ba\xffd".to_vec()));
    let mut buffer = [0; 8];
    assert_eq!(call!(nvml, nvmlSystemGetProcessName(1, buffer.as_mut_ptr().cast(), 8)), NVML_SUCCESS);
    assert_eq!(buffer, *b"ba\xffd\0\0\0\0");
}

#[test]
fn the_gpus_near_a_cpu() {
    let (_sim, nvml) = started(Node::h200x8());
    let (mut count, mut devices) = (0, [nvmlDevice_t::zeroed(); 8]);
    assert_eq!(call!(nvml, nvmlSystemGetTopologyGpuSet(40, &raw mut count, null_mut())), NVML_SUCCESS);
    assert_eq!(count, 4);
    assert_eq!(call!(nvml, nvmlSystemGetTopologyGpuSet(40, &raw mut count, devices.as_mut_ptr())), NVML_SUCCESS);
    assert_eq!((count, devices[0]), (4, device(&nvml, 4)));
}
