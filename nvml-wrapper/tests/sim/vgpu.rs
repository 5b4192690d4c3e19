//! vGPU types and instances.

use nvml_sim::{Fault, Node};
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, NvmlError, Result};

use crate::session;

/// Error code of NVML.
pub(crate) fn code<T>(result: Result<T>) -> Option<ErrorCode> {
    result.err().and_then(|error| error.code())
}

/// Missing function of an error.
pub(crate) fn missing<T>(result: Result<T>) -> Option<Function> {
    match result.err() {
        Some(NvmlError::FunctionNotFound { function, .. }) => Some(function),
        _ => None,
    }
}

#[test]
fn types_and_instances_of_a_host() {
    let (sim, nvml) = session(Node::vgpu_host());
    let device = nvml.device_by_index(0).unwrap();
    let types = device.vgpu_supported_types().unwrap();
    assert_eq!(types.len(), 2);
    for vgpu_type in &types {
        let simulated = sim.node(|node| node.vgpu_type(vgpu_type.id()).cloned()).unwrap();
        assert_eq!(vgpu_type.name().unwrap(), simulated.name);
        assert_eq!(vgpu_type.class_name().unwrap(), simulated.class);
    }
    let creatable = device.vgpu_creatable_types().unwrap();
    // The larger type does not fit next to the running vGPU.
    assert_eq!(creatable, types[..1]);
    let instances = device.active_vgpus().unwrap();
    assert_eq!(instances.len(), 2);
    for instance in instances {
        let simulated = sim.node(|node| node.vgpu_instance(instance.id()).cloned()).unwrap();
        assert_eq!(instance.uuid().unwrap(), simulated.uuid);
        assert_eq!(instance.vgpu_type().unwrap(), types[0]);
    }
}

#[test]
fn trap_13_lists_that_grow_shrink_or_claim_too_much() {
    let (sim, nvml) = session(Node::vgpu_host());
    let device = nvml.device_by_index(0).unwrap();
    let functions = [
        Function::nvmlDeviceGetSupportedVgpus,
        Function::nvmlDeviceGetCreatableVgpus,
        Function::nvmlDeviceGetActiveVgpus,
    ];
    let lengths = || {
        let supported = device.vgpu_supported_types().map(|types| types.len());
        let creatable = device.vgpu_creatable_types().map(|types| types.len());
        [supported, creatable, device.active_vgpus().map(|instances| instances.len())]
    };
    // The list grew twice since the previous call; the library does not report the size; the count exceeds the entries.
    for (fault, expected) in [
        (Fault::growing_list().times(2), [2, 1, 2]),
        (Fault::insufficient_size_with_count_zero().times(2), [2, 1, 2]),
        (Fault::overcounting_list(u32::MAX), [128, 128, 128]),
    ] {
        functions.iter().for_each(|function| sim.fail(*function, fault.clone()));
        assert_eq!(lengths(), expected.map(Ok));
        sim.clear_faults();
    }
    // The list never fits: the number of attempts is limited.
    functions.iter().for_each(|function| sim.fail(*function, Fault::growing_list()));
    assert!(lengths().into_iter().all(|length| code(length) == Some(ErrorCode::InsufficientSize)));
    sim.clear_faults();
    // More than the first capacity needs a second call; then a shorter list, and an empty one.
    for (length, calls) in [(1000, 2), (3, 1), (0, 1)] {
        sim.node(|node| {
            let host = node.gpus[0].vgpu.as_mut().unwrap();
            let one = Node::vgpu_host().gpus[0].vgpu.as_ref().unwrap().instances[0].clone();
            (host.supported, host.creatable) = ((0..length).collect(), (0..length).collect());
            host.instances = (0..length).map(|id| nvml_sim::VgpuInstance { id, ..one.clone() }).collect();
        });
        let before = functions.map(|function| sim.calls(function));
        assert_eq!(lengths(), [length as usize; 3].map(Ok));
        for (function, before) in functions.iter().zip(before) {
            assert_eq!(sim.calls(*function) - before, calls, "{function}");
        }
    }
}

#[test]
fn a_stopped_instance() {
    let (sim, nvml) = session(Node::vgpu_host());
    let device = nvml.device_by_index(0).unwrap();
    let instance = device.active_vgpus().unwrap().remove(0);
    sim.node(|node| node.gpus[0].vgpu.as_mut().unwrap().instances.clear());
    assert_eq!(instance.uuid().unwrap_err().code(), Some(ErrorCode::NotFound));
    assert_eq!(device.active_vgpus(), Ok(vec![]));
}

#[test]
fn a_gpu_that_is_no_host() {
    let (_sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    assert!(device.vgpu_supported_types().unwrap_err().is_unsupported());
    assert!(device.active_vgpus().unwrap_err().is_unsupported());
}
