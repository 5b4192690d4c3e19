//! vGPU schedulers.

use std::time::Duration;

use nvml_sim::{Era, Node, Simulation};
use nvml_wrapper::raw::Function;
use nvml_wrapper::vgpu::scheduler::{
    VgpuSchedulerArrMode as ArrMode, VgpuSchedulerEngine as Engine, VgpuSchedulerParams as Params,
    VgpuSchedulerPolicy as Policy,
};
use nvml_wrapper::{Device, ErrorCode, NvmlError};

use crate::session;

fn host(era: Era) -> (Simulation, Device) {
    let (sim, nvml) = session(Node::vgpu_host().with_era(era));
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

/// Host without running vGPUs, which a scheduler can be set on.
fn idle_host(era: Era) -> (Simulation, Device) {
    let (sim, device) = host(era);
    sim.node(|node| node.gpus[0].vgpu.as_mut().unwrap().instances.clear());
    (sim, device)
}

fn code<T>(result: nvml_wrapper::Result<T>) -> ErrorCode {
    result.err().and_then(|error| error.code()).unwrap()
}

#[test]
fn trap_12_the_state_of_an_engine() {
    let (sim, device) = host(Era::Latest);
    let state = device.vgpu_scheduler_state(Engine::Graphics).unwrap();
    assert_eq!((state.policy, state.arr_mode, state.avg_factor), (Policy::EqualShare, None, Some(33)));
    assert_eq!(state.timeslice, Some(Duration::from_nanos(2_083_000)));
    assert_eq!(sim.calls(Function::nvmlDeviceGetVgpuSchedulerState), 0);
    // The engine is an input: other engines have another state. Zero is no valid time slice.
    for engine in [Engine::Nvenc0, Engine::Nvenc1] {
        let state = device.vgpu_scheduler_state(engine).unwrap();
        assert_eq!((state.policy, state.timeslice), (Policy::BestEffort, None));
    }
    assert_eq!(code(device.vgpu_scheduler_state(Engine::from_raw(4))), ErrorCode::InvalidArgument);
    sim.node(|node| node.gpus[0].virtual_gpus.schedulers.as_mut().unwrap()[1].policy = 77);
    assert_eq!(device.vgpu_scheduler_state(Engine::Nvenc1).unwrap().policy, Policy::from_raw(77));
}

#[test]
fn the_state_on_older_drivers_is_read_by_its_mode() {
    let (sim, device) = host(Era::R580);
    let state = device.vgpu_scheduler_state(Engine::Graphics).unwrap();
    assert_eq!((state.arr_mode, state.avg_factor), (Some(ArrMode::Enable), Some(33)));
    assert_eq!(state.timeslice, Some(Duration::from_nanos(2_083_000)));
    // Without adaptive round robin, the union has the time slice at the offset of the factor.
    for (raw, mode) in [(0, ArrMode::Default), (1, ArrMode::Disable), (9, ArrMode::from_raw(9))] {
        sim.node(|node| node.gpus[0].virtual_gpus.schedulers.as_mut().unwrap()[0].arr_mode = raw);
        let state = device.vgpu_scheduler_state(Engine::Graphics).unwrap();
        assert_eq!((state.arr_mode, state.avg_factor), (Some(mode), None));
        assert_eq!(state.timeslice, Some(Duration::from_nanos(2_083_000)));
    }
    // The older function covers the graphics engine only: other engines are errors.
    let missing = crate::lacks(device.nvml(), Function::nvmlDeviceGetVgpuSchedulerState_v2);
    assert_eq!(device.vgpu_scheduler_state(Engine::Nvenc0), Err(missing));
}

#[test]
fn one_once_meant_on_and_today_means_off() {
    let (_sim, device) = host(Era::R535_54);
    let state = device.vgpu_scheduler_state(Engine::Graphics).unwrap();
    assert_eq!((state.arr_mode, state.avg_factor), (Some(ArrMode::Enable), Some(33)));
    let log = device.vgpu_scheduler_log(Engine::Graphics).unwrap();
    assert_eq!(log.state, state);
    let (sim, device) = idle_host(Era::R535_54);
    let adaptive = Params::AdaptiveRoundRobin { avg_factor: Some(12), frequency: None };
    device.set_vgpu_scheduler_state(Engine::Graphics, Policy::FixedShare, adaptive).unwrap();
    let set = sim.node(|node| node.gpus[0].virtual_gpus.schedulers.as_ref().unwrap()[0].clone());
    assert_eq!((set.arr_mode, set.avg_factor, set.frequency), (2, 12, 480));
}

#[test]
fn trap_15_the_log_is_cut_at_its_count() {
    let (_sim, device) = host(Era::Latest);
    let log = device.vgpu_scheduler_log(Engine::Graphics).unwrap();
    assert_eq!((log.engine, log.entries.len()), (Engine::Graphics, 5));
    assert_eq!(log.state, device.vgpu_scheduler_state(Engine::Graphics).unwrap());
    let last = log.entries[4];
    assert_eq!(last.timestamp, Duration::from_nanos(5_008_000_000));
    assert_eq!(last.time_run_total, Duration::from_nanos(907_600_000));
    assert_eq!(last.time_run, Duration::from_nanos(1_900_004));
    assert_eq!(last.target_time_slice, Duration::from_millis(2));
    assert_eq!(last.cumulative_preemption_time, Duration::from_nanos(44_004));
    assert_eq!((last.sw_runlist_id, last.weight), (7, Some(50)));
    assert_eq!(log.entries[1].sw_runlist_id, 8);
    // Another engine has its own log.
    let log = device.vgpu_scheduler_log(Engine::Nvenc0).unwrap();
    assert_eq!((log.engine, log.entries.len()), (Engine::Nvenc0, 0));
    // A count that exceeds the array is clamped to it.
    for era in [Era::Latest, Era::R580] {
        let (sim, device) = host(era);
        sim.node(|node| {
            node.gpus[0].virtual_gpus.schedulers.as_mut().unwrap()[0].claimed_entries = Some(u32::MAX);
        });
        assert_eq!(device.vgpu_scheduler_log(Engine::Graphics).unwrap().entries.len(), 200);
    }
}

#[test]
fn the_log_on_older_drivers() {
    let (sim, device) = host(Era::R550);
    let log = device.vgpu_scheduler_log(Engine::Graphics).unwrap();
    assert_eq!(log.entries.len(), 5);
    assert_eq!(log.entries[3].time_run, Duration::from_nanos(1_900_003));
    assert_eq!(log.entries[3].weight, None);
    assert_eq!((log.state.arr_mode, log.state.avg_factor), (Some(ArrMode::Enable), Some(33)));
    assert_eq!(sim.calls(Function::nvmlDeviceGetVgpuSchedulerLog), 1);
    // Here too the engine is an input.
    assert_eq!(device.vgpu_scheduler_log(Engine::Nvenc1).unwrap().state.policy, Policy::BestEffort);
    assert_eq!(code(device.vgpu_scheduler_log(Engine::from_raw(0))), ErrorCode::InvalidArgument);
}

#[test]
fn the_capabilities() {
    let (sim, device) = host(Era::R580);
    let capabilities = device.vgpu_scheduler_capabilities().unwrap();
    assert_eq!(capabilities.supported_schedulers, [Policy::BestEffort, Policy::EqualShare, Policy::FixedShare]);
    assert_eq!(capabilities.min_timeslice, Duration::from_millis(1));
    assert_eq!(capabilities.max_timeslice, Duration::from_millis(30));
    assert!(capabilities.is_arr_mode_supported);
    assert_eq!((capabilities.min_frequency_for_arr, capabilities.max_frequency_for_arr), (63, 960));
    assert_eq!((capabilities.min_avg_factor_for_arr, capabilities.max_avg_factor_for_arr), (1, 60));
    // Unused entries of the array.
    sim.node(|node| node.gpus[0].virtual_gpus.scheduler_limits.policies = [3, 0, 0]);
    assert_eq!(device.vgpu_scheduler_capabilities().unwrap().supported_schedulers, [Policy::FixedShare]);
}

#[test]
fn a_scheduler_is_set_and_read_back() {
    for (era, called) in [
        (Era::Latest, Function::nvmlDeviceSetVgpuSchedulerState_v2),
        (Era::R580, Function::nvmlDeviceSetVgpuSchedulerState),
    ] {
        let (sim, device) = idle_host(era);
        let params = Params::AdaptiveRoundRobin { avg_factor: Some(44), frequency: Some(100) };
        device.set_vgpu_scheduler_state(Engine::Graphics, Policy::FixedShare, params).unwrap();
        assert_eq!(sim.calls(called), 1);
        let state = device.vgpu_scheduler_state(Engine::Graphics).unwrap();
        assert_eq!((state.policy, state.avg_factor), (Policy::FixedShare, Some(44)));
        assert_eq!(sim.node(|node| node.gpus[0].virtual_gpus.schedulers.as_ref().unwrap()[0].frequency), 100);
        device.set_vgpu_scheduler_state(Engine::Graphics, Policy::BestEffort, Params::Default).unwrap();
        let policy = device.vgpu_scheduler_state(Engine::Graphics).unwrap().policy;
        assert_eq!(policy, Policy::BestEffort);
        // A time slice uses the older function: the newer has no field for it.
        let timeslice = Duration::from_micros(1500);
        device.set_vgpu_scheduler_state(Engine::Graphics, Policy::EqualShare, Params::Timeslice(timeslice)).unwrap();
        assert_eq!(device.vgpu_scheduler_state(Engine::Graphics).unwrap().timeslice, Some(timeslice));
        let set = sim.node(|node| node.gpus[0].virtual_gpus.schedulers.as_ref().unwrap()[0].clone());
        assert_eq!((set.policy, set.arr_mode, set.timeslice), (2, 1, 1_500_000));
    }
}

#[test]
fn what_a_scheduler_cannot_be_set_to() {
    let (sim, device) = idle_host(Era::Latest);
    let set = |engine, policy, params| device.set_vgpu_scheduler_state(engine, policy, params);
    let factor = |factor| Params::AdaptiveRoundRobin { avg_factor: Some(factor), frequency: None };
    assert_eq!(code(set(Engine::Graphics, Policy::from_raw(4), Params::Default)), ErrorCode::InvalidArgument);
    assert_eq!(code(set(Engine::Graphics, Policy::EqualShare, factor(61))), ErrorCode::InvalidArgument);
    assert_eq!(code(set(Engine::from_raw(9), Policy::BestEffort, Params::Default)), ErrorCode::InvalidArgument);
    let slice = |seconds| Params::Timeslice(Duration::from_secs(seconds));
    // Longer than the maximum in nanoseconds.
    for seconds in [1, 5, u64::MAX] {
        assert_eq!(code(set(Engine::Graphics, Policy::EqualShare, slice(seconds))), ErrorCode::InvalidArgument);
    }
    let on_encoder = set(Engine::Nvenc0, Policy::BestEffort, slice(0));
    assert!(matches!(on_encoder, Err(NvmlError::InvalidArgument { .. })), "{on_encoder:?}");
    set(Engine::Nvenc0, Policy::BestEffort, Params::Default).unwrap();
    sim.node(|node| node.root = false);
    for params in [Params::Default, slice(0)] {
        assert_eq!(code(set(Engine::Graphics, Policy::BestEffort, params)), ErrorCode::NoPermission);
    }
    // While a vGPU is running.
    let (_sim, device) = host(Era::Latest);
    let result = device.set_vgpu_scheduler_state(Engine::Graphics, Policy::BestEffort, Params::Default);
    assert_eq!(code(result), ErrorCode::NotSupported);
    // Older drivers support no other engine.
    let (_sim, device) = idle_host(Era::R580);
    let result = device.set_vgpu_scheduler_state(Engine::Nvenc0, Policy::BestEffort, Params::Default);
    let function = Function::nvmlDeviceSetVgpuSchedulerState_v2;
    assert_eq!(result, Err(crate::lacks(device.nvml(), function)));
}

#[test]
fn what_is_no_host_has_no_scheduler() {
    let (_sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    assert_eq!(code(device.vgpu_scheduler_state(Engine::Graphics)), ErrorCode::NotSupported);
    assert_eq!(code(device.vgpu_scheduler_log(Engine::Graphics)), ErrorCode::NotSupported);
    assert_eq!(code(device.vgpu_scheduler_capabilities()), ErrorCode::NotSupported);
    let (_sim, device) = host(Era::R470);
    assert!(device.vgpu_scheduler_state(Engine::Graphics).unwrap_err().is_unsupported());
    assert!(device.vgpu_scheduler_capabilities().unwrap_err().is_unsupported());
}

#[test]
fn the_system_processors_firmware_is_unloaded() {
    let (sim, device) = host(Era::Latest);
    device.vgpu_force_gsp_unload().unwrap();
    assert_eq!(sim.node(|node| node.gpus[0].virtual_gpus.gsp_unloads), 1);
    sim.node(|node| node.root = false);
    assert_eq!(code(device.vgpu_force_gsp_unload()), ErrorCode::NoPermission);
    let (_sim, nvml) = session(Node::h200x8().with_era(Era::Latest));
    assert_eq!(code(nvml.device_by_index(0).unwrap().vgpu_force_gsp_unload()), ErrorCode::NotSupported);
    let (_sim, device) = host(Era::R580);
    assert_eq!(code(device.vgpu_force_gsp_unload()), ErrorCode::FunctionNotFound);
}
