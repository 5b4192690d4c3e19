//! Types and instances of virtual GPUs.

use nvml_sim::Node;
use nvml_wrapper::{ErrorCode, Function, NvmlError, Result};

use crate::session;

/// NVML's code, where it was NVML that failed.
pub(crate) fn code<T>(answer: Result<T>) -> Option<ErrorCode> {
    answer.err().and_then(|error| error.code())
}

/// Which function the library was found to lack.
pub(crate) fn missing<T>(answer: Result<T>) -> Option<Function> {
    match answer.err() {
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
    assert!(creatable.iter().all(|vgpu_type| types.contains(vgpu_type)));
    let instances = device.active_vgpus().unwrap();
    assert_eq!(instances.len(), 1);
    let simulated = sim.node(|node| node.vgpu_instance(instances[0].id()).cloned()).unwrap();
    assert_eq!(instances[0].uuid().unwrap(), simulated.uuid);
    assert_eq!(instances[0].vgpu_type().unwrap().id(), simulated.type_id);
}

#[test]
fn an_instance_that_is_gone() {
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
