//! GPU instances as vGPU hosts.

use std::time::Duration;

use nvml_sim::model::MigVgpus;
use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_wrapper::raw::Function;
use nvml_wrapper::vgpu::scheduler::{
    VgpuSchedulerArrMode as ArrMode, VgpuSchedulerEngine as Engine, VgpuSchedulerParams as Params,
    VgpuSchedulerPolicy as Policy,
};
use nvml_wrapper::{ErrorCode, GpuInstance, NvmlError, VgpuType};

use crate::session;

/// The GPU in MIG mode of the eight A100.
const GPU: usize = 7;

/// A GPU instance on a GPU that is no vGPU host.
fn plain(era: Era) -> (Simulation, GpuInstance) {
    let (sim, nvml) = session(Node::a100x8().with_era(era));
    let device = nvml.device_by_index(7).unwrap();
    let profile = device.gpu_instance_profile_by_name(&"3g.20gb".parse().unwrap()).unwrap();
    let instance = device.create_gpu_instance(&profile).unwrap();
    (sim, instance)
}

/// GPU instance as a vGPU host, with two running vGPUs.
fn host(era: Era) -> (Simulation, GpuInstance) {
    let (sim, instance) = plain(era);
    let of_host = Node::vgpu_host();
    sim.node(|node| {
        node.vgpu_types = of_host.vgpu_types;
        let gpu = &mut node.gpus[GPU];
        gpu.virtual_gpus = of_host.gpus[0].virtual_gpus.clone();
        gpu.mig.instances[0].vgpus = Some(MigVgpus {
            creatable: vec![1102, 1101],
            active: vec![77, 78],
            placements: [(1101, (4, vec![0, 8, 12]))].into(),
            heterogeneous: true,
            schedulers: gpu.virtual_gpus.schedulers.clone().unwrap(),
        });
    });
    (sim, instance)
}

fn on_vgpus<T>(sim: &Simulation, act: impl FnOnce(&mut MigVgpus) -> T) -> T {
    sim.node(|node| act(node.gpus[GPU].mig.instances[0].vgpus.as_mut().unwrap()))
}

fn idle_host(era: Era) -> (Simulation, GpuInstance) {
    let (sim, instance) = host(era);
    on_vgpus(&sim, |vgpus| vgpus.active.clear());
    (sim, instance)
}

fn code<T>(result: nvml_wrapper::Result<T>) -> ErrorCode {
    result.err().and_then(|error| error.code()).unwrap()
}

#[test]
fn types_and_instances() {
    let (sim, instance) = host(Era::R580);
    let ids = |types: Vec<VgpuType>| types.iter().map(VgpuType::id).collect::<Vec<_>>();
    assert_eq!(ids(instance.vgpu_creatable_types().unwrap()), [1102, 1101]);
    assert_eq!(instance.vgpu_creatable_types().unwrap()[1].name().unwrap(), "NVIDIA H200X-35C");
    let active = instance.active_vgpus().unwrap();
    assert_eq!(active.iter().map(|vgpu| vgpu.id()).collect::<Vec<_>>(), [77, 78]);
    // More than the first capacity, and an empty list.
    let many: Vec<u32> = (0..300).collect();
    on_vgpus(&sim, |vgpus| (vgpus.creatable, vgpus.active) = (many.clone(), many.clone()));
    assert_eq!(ids(instance.vgpu_creatable_types().unwrap()), many);
    assert_eq!(instance.active_vgpus().unwrap().len(), 300);
    on_vgpus(&sim, |vgpus| (vgpus.creatable, vgpus.active) = (vec![], vec![]));
    assert_eq!(instance.vgpu_creatable_types(), Ok(vec![]));
    assert_eq!(instance.active_vgpus(), Ok(vec![]));
}

#[test]
fn a_virtual_gpu_leads_to_the_gpu_instance_that_it_runs_on() {
    let (_sim, nvml) = session(Node::vgpu_host());
    let device = nvml.device_by_index(1).unwrap();
    let vgpu = device.active_vgpus().unwrap().remove(0);
    let instance = device.gpu_instance_by_id(vgpu.gpu_instance_id().unwrap().unwrap()).unwrap();
    assert_eq!(instance.active_vgpus().unwrap(), std::slice::from_ref(&vgpu));
    let vgpu_type = vgpu.vgpu_type().unwrap();
    assert_eq!(vgpu_type.gpu_instance_profile_id().unwrap(), Some(instance.info().unwrap().profile_id));
    assert_eq!(instance.vgpu_creatable_types().unwrap(), std::slice::from_ref(&vgpu_type));
    assert_eq!(instance.vgpu_type_creatable_placements(&vgpu_type).unwrap().placement_ids, [8]);
    // In MIG mode the GPU has no scheduler, and no heterogeneous mode.
    assert_eq!(code(device.vgpu_scheduler_state(Engine::Graphics)), ErrorCode::NotSupported);
    assert_eq!(code(device.is_vgpu_heterogeneous_mode_enabled()), ErrorCode::NotSupported);
    assert_eq!(instance.vgpu_scheduler_state(Engine::Graphics).unwrap().policy, Policy::EqualShare);
}

#[test]
fn placements() {
    let (sim, instance) = host(Era::R580);
    let types = instance.vgpu_creatable_types().unwrap();
    let placements = instance.vgpu_type_creatable_placements(&types[1]).unwrap();
    assert_eq!((placements.placement_size, placements.placement_ids), (4, vec![0, 8, 12]));
    assert_eq!(code(instance.vgpu_type_creatable_placements(&types[0])), ErrorCode::InvalidArgument);
    on_vgpus(&sim, |vgpus| vgpus.placements = [(1101, (1, (0..100).collect()))].into());
    assert_eq!(instance.vgpu_type_creatable_placements(&types[1]).unwrap().placement_ids.len(), 100);
    on_vgpus(&sim, |vgpus| vgpus.heterogeneous = false);
    assert_eq!(code(instance.vgpu_type_creatable_placements(&types[1])), ErrorCode::NotSupported);
    let (_sim, other) = host(Era::R580);
    let function = Function::nvmlGpuInstanceGetVgpuTypeCreatablePlacements;
    assert_eq!(other.vgpu_type_creatable_placements(&types[1]), Err(NvmlError::MixedSessions { function }));
}

#[test]
fn trap_13_lists_that_grow_or_claim_too_much() {
    let (sim, instance) = host(Era::R580);
    let quarter = instance.vgpu_creatable_types().unwrap().remove(1);
    let functions = [
        Function::nvmlGpuInstanceGetCreatableVgpus,
        Function::nvmlGpuInstanceGetActiveVgpus,
        Function::nvmlGpuInstanceGetVgpuTypeCreatablePlacements,
    ];
    let lengths = || {
        let types = instance.vgpu_creatable_types().map(|types| types.len());
        let active = instance.active_vgpus().map(|instances| instances.len());
        let placements = instance.vgpu_type_creatable_placements(&quarter);
        [types, active, placements.map(|placements| placements.placement_ids.len())]
    };
    for fault in [Fault::growing_list().times(2), Fault::insufficient_size_with_count_zero().times(2)] {
        functions.iter().for_each(|function| sim.fail(*function, fault.clone()));
        assert_eq!(lengths(), [2, 2, 3].map(Ok));
        sim.clear_faults();
    }
    functions.iter().for_each(|function| sim.fail(*function, Fault::overcounting_list(u32::MAX)));
    assert!(lengths().iter().all(|length| matches!(length, Ok(3..=1024))));
    sim.clear_faults();
    functions.iter().for_each(|function| sim.fail(*function, Fault::growing_list()));
    assert!(lengths().into_iter().all(|length| length.is_err_and(|e| e.code() == Some(ErrorCode::InsufficientSize))));
}

#[test]
fn the_heterogeneous_mode() {
    let (sim, instance) = host(Era::R580);
    assert_eq!(instance.is_vgpu_heterogeneous_mode_enabled(), Ok(true));
    assert_eq!(code(instance.set_vgpu_heterogeneous_mode_enabled(false)), ErrorCode::InUse);
    on_vgpus(&sim, |vgpus| vgpus.active.clear());
    instance.set_vgpu_heterogeneous_mode_enabled(false).unwrap();
    assert_eq!(instance.is_vgpu_heterogeneous_mode_enabled(), Ok(false));
    instance.set_vgpu_heterogeneous_mode_enabled(true).unwrap();
    assert_eq!(instance.is_vgpu_heterogeneous_mode_enabled(), Ok(true));
    sim.node(|node| node.root = false);
    assert_eq!(code(instance.set_vgpu_heterogeneous_mode_enabled(true)), ErrorCode::NoPermission);
}

#[test]
fn the_state_of_a_scheduler() {
    let (sim, instance) = host(Era::Latest);
    let state = instance.vgpu_scheduler_state(Engine::Graphics).unwrap();
    assert_eq!((state.policy, state.arr_mode, state.avg_factor), (Policy::EqualShare, None, Some(33)));
    assert_eq!(state.timeslice, Some(Duration::from_nanos(2_083_000)));
    assert_eq!(sim.calls(Function::nvmlGpuInstanceGetVgpuSchedulerState), 0);
    // The older function covers all engines, and has a union whose tag is the mode.
    let (sim, instance) = host(Era::R580);
    let state = instance.vgpu_scheduler_state(Engine::Graphics).unwrap();
    assert_eq!((state.arr_mode, state.avg_factor), (Some(ArrMode::Enable), Some(33)));
    assert_eq!(state.timeslice, Some(Duration::from_nanos(2_083_000)));
    on_vgpus(&sim, |vgpus| vgpus.schedulers[0].arr_mode = 1);
    let state = instance.vgpu_scheduler_state(Engine::Graphics).unwrap();
    assert_eq!((state.arr_mode, state.avg_factor), (Some(ArrMode::Disable), None));
    assert_eq!(state.timeslice, Some(Duration::from_nanos(2_083_000)));
    for era in [Era::Latest, Era::R580] {
        let (_sim, instance) = host(era);
        assert_eq!(instance.vgpu_scheduler_state(Engine::Nvenc0).unwrap().policy, Policy::BestEffort);
        assert_eq!(code(instance.vgpu_scheduler_state(Engine::from_raw(4))), ErrorCode::InvalidArgument);
    }
}

#[test]
fn the_log_is_cut_at_its_count() {
    for (era, weight) in [(Era::Latest, Some(50)), (Era::R580, None)] {
        let (sim, instance) = host(era);
        let log = instance.vgpu_scheduler_log(Engine::Graphics).unwrap();
        assert_eq!((log.engine, log.entries.len()), (Engine::Graphics, 5));
        assert_eq!(log.state, instance.vgpu_scheduler_state(Engine::Graphics).unwrap());
        assert_eq!((log.entries[4].time_run, log.entries[4].weight), (Duration::from_nanos(1_900_004), weight));
        assert_eq!(instance.vgpu_scheduler_log(Engine::Nvenc1).unwrap().entries, []);
        on_vgpus(&sim, |vgpus| vgpus.schedulers[0].claimed_entries = Some(u32::MAX));
        assert_eq!(instance.vgpu_scheduler_log(Engine::Graphics).unwrap().entries.len(), 200);
    }
}

#[test]
fn a_scheduler_is_set_and_read_back() {
    for (era, called) in [
        (Era::Latest, Function::nvmlGpuInstanceSetVgpuSchedulerState_v2),
        (Era::R580, Function::nvmlGpuInstanceSetVgpuSchedulerState),
    ] {
        let (sim, instance) = idle_host(era);
        let params = Params::AdaptiveRoundRobin { avg_factor: Some(44), frequency: Some(100) };
        instance.set_vgpu_scheduler_state(Engine::Graphics, Policy::FixedShare, params).unwrap();
        assert_eq!(sim.calls(called), 1);
        let state = instance.vgpu_scheduler_state(Engine::Graphics).unwrap();
        assert_eq!((state.policy, state.avg_factor), (Policy::FixedShare, Some(44)));
        assert_eq!(on_vgpus(&sim, |vgpus| vgpus.schedulers[0].frequency), 100);
        instance.set_vgpu_scheduler_state(Engine::Nvenc0, Policy::BestEffort, Params::Default).unwrap();
        // A time slice uses the older function: the newer has no field for it.
        let timeslice = Duration::from_micros(1500);
        instance.set_vgpu_scheduler_state(Engine::Graphics, Policy::EqualShare, Params::Timeslice(timeslice)).unwrap();
        let set = on_vgpus(&sim, |vgpus| vgpus.schedulers[0].clone());
        assert_eq!((set.policy, set.arr_mode, set.timeslice), (2, 1, 1_500_000));
    }
}

#[test]
fn what_a_scheduler_cannot_be_set_to() {
    for era in [Era::Latest, Era::R580] {
        let (sim, instance) = idle_host(era);
        let set = |policy, params| code(instance.set_vgpu_scheduler_state(Engine::Graphics, policy, params));
        let factor = Params::AdaptiveRoundRobin { avg_factor: Some(61), frequency: None };
        assert_eq!(set(Policy::EqualShare, factor), ErrorCode::InvalidArgument);
        assert_eq!(set(Policy::from_raw(9), Params::Default), ErrorCode::InvalidArgument);
        assert_eq!(set(Policy::EqualShare, Params::Timeslice(Duration::MAX)), ErrorCode::InvalidArgument);
        on_vgpus(&sim, |vgpus| vgpus.active.push(5));
        assert_eq!(set(Policy::EqualShare, Params::Default), ErrorCode::NotSupported);
        sim.node(|node| node.root = false);
        for params in [Params::Default, Params::Timeslice(Duration::ZERO)] {
            assert_eq!(set(Policy::EqualShare, params), ErrorCode::NoPermission);
        }
    }
}

#[test]
fn what_is_no_host_and_what_is_too_old() {
    for era in [Era::Latest, Era::R580, Era::R550] {
        let (_sim, instance) = plain(era);
        let set = instance.set_vgpu_scheduler_state(Engine::Graphics, Policy::EqualShare, Params::Default);
        let errors = [
            instance.vgpu_creatable_types().unwrap_err(),
            instance.active_vgpus().unwrap_err(),
            instance.is_vgpu_heterogeneous_mode_enabled().unwrap_err(),
            instance.set_vgpu_heterogeneous_mode_enabled(true).unwrap_err(),
            instance.vgpu_scheduler_state(Engine::Graphics).unwrap_err(),
            instance.vgpu_scheduler_log(Engine::Graphics).unwrap_err(),
            set.unwrap_err(),
        ];
        let expected = if era == Era::R550 { ErrorCode::FunctionNotFound } else { ErrorCode::NotSupported };
        for error in errors {
            assert!(error.is_unsupported(), "{error}");
            assert_eq!(error.code(), Some(expected), "{error}");
        }
    }
}
