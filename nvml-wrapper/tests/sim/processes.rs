//! Process lists on each kind of driver: trap 1.

use nvml_sim::{Era, Node, Process, ProcessKind};
use nvml_wrapper::device::process::ProcessInfo;
use nvml_wrapper::raw::Function;

use crate::session;

fn expected(node: &Node, gpu: usize, kind: ProcessKind) -> Vec<(u32, Option<u64>)> {
    let processes = node.gpus[gpu].processes.iter().filter(|process| process.kind == kind);
    processes.map(|process| (process.pid, process.used_memory)).collect()
}

fn found(list: &[ProcessInfo]) -> Vec<(u32, Option<u64>)> {
    list.iter().map(|process| (process.pid, process.used_gpu_memory)).collect()
}

#[test]
#[cfg_attr(windows, ignore = "the simulated drivers have numbers of Linux")]
fn every_era_gives_the_same_processes() {
    for era in Era::all() {
        let function = match era {
            Era::R340 | Era::R390 | Era::R418 => Function::nvmlDeviceGetComputeRunningProcesses,
            Era::R450 | Era::R460 | Era::R470 | Era::R535_54 | Era::R535_98 => {
                Function::nvmlDeviceGetComputeRunningProcesses_v2
            }
            _ => Function::nvmlDeviceGetComputeRunningProcesses_v3,
        };
        let mut node = Node::h200x8().with_era(era);
        // Enough entries to exceed a buffer that is too small for wide entries.
        node.gpus[0].processes.extend((100..160).map(|pid| Process::new(ProcessKind::Compute, pid, 1 << 30)));
        let (sim, nvml) = session(node);
        let device = nvml.device_by_index(0).unwrap();
        let compute = device.running_compute_processes().unwrap();
        assert_eq!(found(&compute), sim.node(|node| expected(node, 0, ProcessKind::Compute)));
        assert_eq!(sim.calls(function), 1, "{era:?}");
        assert!(compute.iter().all(|process| process.gpu_instance_id.is_none()));
        if device.nvml().supports(Function::nvmlDeviceGetGraphicsRunningProcesses) {
            let graphics = device.running_graphics_processes().unwrap();
            assert_eq!(found(&graphics), sim.node(|node| expected(node, 0, ProcessKind::Graphics)));
            assert_eq!(graphics.len(), 1);
        }
    }
}

#[test]
fn mps_clients() {
    let (sim, nvml) = session(Node::h200x8());
    let clients = nvml.device_by_index(2).unwrap().mps_running_compute_processes().unwrap();
    assert_eq!(clients.len(), 2);
    assert_eq!(found(&clients), sim.node(|node| expected(node, 2, ProcessKind::MpsCompute)));
}

#[test]
fn a_list_that_no_version_exists_of_names_the_newest() {
    let (_sim, nvml) = session(Node::h200x8().with_era(Era::R340));
    let error = nvml.device_by_index(0).unwrap().mps_running_compute_processes().unwrap_err();
    assert_eq!(error.function(), Some(Function::nvmlDeviceGetMPSComputeRunningProcesses));
    assert!(error.is_unsupported());
}

#[test]
fn unknown_memory_and_mig_instances() {
    let mut node = Node::h200x8();
    let mut process = Process::new(ProcessKind::Compute, 7, 0);
    process.used_memory = None;
    process.instances = Some((3, 1));
    node.gpus[0].processes = vec![process];
    let (_sim, nvml) = session(node);
    let list = nvml.device_by_index(0).unwrap().running_compute_processes().unwrap();
    assert_eq!((list[0].pid, list[0].used_gpu_memory), (7, None));
    assert_eq!((list[0].gpu_instance_id, list[0].compute_instance_id), (Some(3), Some(1)));
}

#[test]
fn the_drivers_version_is_read_once_and_only_where_it_matters() {
    let (sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    device.memory_info().unwrap();
    assert_eq!(sim.calls(Function::nvmlSystemGetNVMLVersion), 0);
    for _ in 0..5 {
        device.running_compute_processes().unwrap();
        device.running_graphics_processes().unwrap();
    }
    assert_eq!(sim.calls(Function::nvmlSystemGetNVMLVersion), 1);
}
