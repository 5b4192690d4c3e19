//! Utilization of vGPUs and of their processes.

use std::time::{Duration, UNIX_EPOCH};

use nvml_sim::model::{VgpuProcessUtilization, VgpuUtilization};
use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::{
    NVML_ERROR_ARGUMENT_VERSION_MISMATCH, NVML_ERROR_UNKNOWN, NVML_VALUE_TYPE_DOUBLE,
    NVML_VALUE_TYPE_UNSIGNED_LONG_LONG,
};
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode};

use crate::session;

fn host() -> (Simulation, Device) {
    let (sim, nvml) = session(Node::vgpu_host());
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

fn code<T>(result: nvml_wrapper::Result<T>) -> ErrorCode {
    result.err().and_then(|error| error.code()).unwrap()
}

#[test]
fn virtual_gpus() {
    let (_sim, device) = host();
    let sample = device.vgpu_utilization(None).unwrap().remove(0);
    assert_eq!(sample.vgpu_instance, device.active_vgpus().unwrap()[0]);
    assert_eq!(sample.timestamp, Some(UNIX_EPOCH + Duration::from_micros(1_795_000_000_000_001)));
    let numbers = [sample.sm_util, sample.mem_util, sample.enc_util, sample.dec_util];
    assert_eq!(numbers, [61, 17, 3, 4].map(Some));
    let info = device.vgpu_instances_utilization_info(None).unwrap().remove(0);
    assert_eq!((&info.vgpu_instance, info.timestamp), (&sample.vgpu_instance, sample.timestamp));
    let numbers = [info.sm_util, info.mem_util, info.enc_util, info.dec_util, info.jpg_util, info.ofa_util];
    assert_eq!(numbers, [61, 17, 3, 4, 5, 6].map(Some));
}

#[test]
fn numbers_are_read_by_their_tag() {
    let (sim, device) = host();
    sim.node(|node| node.gpus[0].virtual_gpus.value_type = NVML_VALUE_TYPE_UNSIGNED_LONG_LONG);
    assert_eq!(device.vgpu_utilization(None).unwrap()[0].sm_util, Some(61));
    assert_eq!(device.vgpu_instances_utilization_info(None).unwrap()[0].ofa_util, Some(6));
    // An unknown tag is no error of the call, and has no number.
    for tag in [NVML_VALUE_TYPE_DOUBLE, 99] {
        sim.node(|node| node.gpus[0].virtual_gpus.value_type = tag);
        assert_eq!(device.vgpu_utilization(None).unwrap()[0].sm_util, None);
        assert_eq!(device.vgpu_instances_utilization_info(None).unwrap()[0].sm_util, None);
    }
}

#[test]
fn processes_in_virtual_machines() {
    let (_sim, device) = host();
    let samples = device.vgpu_process_utilization(None).unwrap();
    assert_eq!(samples.len(), 2);
    assert_eq!((samples[0].pid, samples[0].process_name.as_str()), (812, "train.exe"));
    // The name is that of the virtual machine, with invalid bytes replaced.
    assert_eq!((samples[1].pid, samples[1].process_name.as_str()), (977, "caf\u{FFFD}"));
    let numbers = [samples[0].sm_util, samples[0].mem_util, samples[0].enc_util, samples[0].dec_util];
    assert_eq!(numbers, [55, 15, 0, 1]);
    let infos = device.vgpu_processes_utilization_info(None).unwrap();
    assert_eq!(infos.len(), 2);
    assert_eq!((infos[1].pid, infos[1].process_name.as_str()), (977, "caf\u{FFFD}"));
    assert_eq!([infos[0].sm_util, infos[0].enc_util, infos[0].jpg_util, infos[0].ofa_util], [55, 0, 2, 3]);
    assert_eq!(infos[0].timestamp, samples[0].timestamp);
    assert_eq!(infos[0].vgpu_instance, device.active_vgpus().unwrap()[0]);
}

#[test]
fn trap_14_only_what_is_newer() {
    let (_sim, device) = host();
    let samples = device.vgpu_process_utilization(None).unwrap();
    let newer = device.vgpu_process_utilization(samples[0].timestamp).unwrap();
    assert_eq!(newer, samples[1..]);
    let infos = device.vgpu_processes_utilization_info(samples[0].timestamp).unwrap();
    assert_eq!(infos.len(), 1);
    // NVML returns "not found" for an empty list.
    assert_eq!(device.vgpu_process_utilization(samples[1].timestamp), Ok(vec![]));
    assert_eq!(device.vgpu_processes_utilization_info(samples[1].timestamp), Ok(vec![]));
    assert_eq!(device.vgpu_utilization(samples[1].timestamp), Ok(vec![]));
    assert_eq!(device.vgpu_instances_utilization_info(samples[1].timestamp), Ok(vec![]));
}

#[test]
fn trap_12_more_samples_than_the_first_capacity() {
    let (sim, device) = host();
    sim.node(|node| {
        let vgpus = &mut node.gpus[0].virtual_gpus;
        let sample = |instance| VgpuUtilization { instance, timestamp: 7, percent: [instance % 101; 6] };
        vgpus.utilization = Some((1..=500).map(sample).collect());
        vgpus.process_utilization = (1..=700)
            .map(|pid| VgpuProcessUtilization {
                instance: 3,
                pid,
                name: vec![b'p'],
                timestamp: 7,
                percent: [pid % 101; 6],
            })
            .collect();
    });
    assert_eq!(device.vgpu_utilization(None).unwrap()[499].vgpu_instance.id(), 500);
    assert_eq!(device.vgpu_instances_utilization_info(None).unwrap()[499].sm_util, Some(500 % 101));
    assert_eq!(device.vgpu_process_utilization(None).unwrap()[699].pid, 700);
    assert_eq!(device.vgpu_processes_utilization_info(None).unwrap()[699].ofa_util, 700 % 101);
}

#[test]
fn trap_13_lists_that_grow_or_claim_too_much() {
    let (sim, device) = host();
    let functions = [
        Function::nvmlDeviceGetVgpuUtilization,
        Function::nvmlDeviceGetVgpuInstancesUtilizationInfo,
        Function::nvmlDeviceGetVgpuProcessUtilization,
        Function::nvmlDeviceGetVgpuProcessesUtilizationInfo,
    ];
    let lengths = || {
        [
            device.vgpu_utilization(None).unwrap().len(),
            device.vgpu_instances_utilization_info(None).unwrap().len(),
            device.vgpu_process_utilization(None).unwrap().len(),
            device.vgpu_processes_utilization_info(None).unwrap().len(),
        ]
    };
    for fault in [Fault::growing_list().times(2), Fault::insufficient_size_with_count_zero().times(2)] {
        functions.iter().for_each(|function| sim.fail(*function, fault.clone()));
        assert_eq!(lengths(), [1, 1, 2, 2]);
    }
    functions.iter().for_each(|function| sim.fail(*function, Fault::overcounting_list(u32::MAX)));
    // Clamped to the capacity, and without empty slots.
    assert_eq!(lengths(), [1, 1, 2, 2]);
}

#[test]
fn what_fails() {
    let (_sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    assert_eq!(code(device.vgpu_utilization(None)), ErrorCode::NotSupported);
    assert_eq!(code(device.vgpu_instances_utilization_info(None)), ErrorCode::NotSupported);
    assert_eq!(code(device.vgpu_process_utilization(None)), ErrorCode::NotSupported);
    assert_eq!(code(device.vgpu_processes_utilization_info(None)), ErrorCode::NotSupported);
    let (sim, device) = host();
    sim.fail(Function::nvmlDeviceGetVgpuUtilization, Fault::code(NVML_ERROR_UNKNOWN));
    assert_eq!(code(device.vgpu_utilization(None)), ErrorCode::from_raw(NVML_ERROR_UNKNOWN));
    let function = Function::nvmlDeviceGetVgpuInstancesUtilizationInfo;
    sim.fail(function, Fault::code(NVML_ERROR_ARGUMENT_VERSION_MISMATCH));
    assert_eq!(code(device.vgpu_instances_utilization_info(None)), ErrorCode::ArgumentVersionMismatch);
    // Drivers before 550 have the lists without JPEG and optical flow.
    let (_sim, nvml) = session(Node::vgpu_host().with_era(Era::R535));
    let device = nvml.device_by_index(0).unwrap();
    assert_eq!(code(device.vgpu_instances_utilization_info(None)), ErrorCode::FunctionNotFound);
    assert_eq!(code(device.vgpu_processes_utilization_info(None)), ErrorCode::FunctionNotFound);
    assert_eq!(device.vgpu_utilization(None).unwrap().len(), 1);
    assert_eq!(device.vgpu_process_utilization(None).unwrap().len(), 2);
}
