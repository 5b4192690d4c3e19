//! Samples as some drivers return them: empty slots, samples older than requested, and impossible percentages.

use std::ffi::{CStr, c_uint, c_ulonglong, c_void};
use std::sync::OnceLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use nvml_sim::model::{ProcessSample, Samples, VgpuProcessUtilization, VgpuUtilization};
use nvml_sim::{Fault, Node, Simulation};
use nvml_sys::*;
use nvml_wrapper::device::process_utilization::ProcessMode;
use nvml_wrapper::device::sample::SamplingType;
use nvml_wrapper::{Device, Nvml};

use crate::session;

/// A percentage that a driver was seen to return.
const IMPOSSIBLE: u32 = 987_654_321;

/// Functions of the simulation behind those that ignore the time of the request.
static BEHIND: OnceLock<Functions> = OnceLock::new();

fn behind() -> &'static Functions {
    BEHIND.get().unwrap()
}

unsafe extern "C" fn process_utilization(
    device: nvmlDevice_t,
    samples: *mut nvmlProcessUtilizationSample_t,
    count: *mut c_uint,
    _last_seen: c_ulonglong,
) -> nvmlReturn_t {
    // SAFETY: the arguments of this call.
    unsafe { behind().nvmlDeviceGetProcessUtilization(device, samples, count, 0) }
}

unsafe extern "C" fn processes_utilization(
    device: nvmlDevice_t,
    info: *mut nvmlProcessesUtilizationInfo_v1_t,
) -> nvmlReturn_t {
    // SAFETY: the arguments of this call.
    unsafe {
        (*info).lastSeenTimeStamp = 0;
        behind().nvmlDeviceGetProcessesUtilizationInfo(device, info)
    }
}

unsafe extern "C" fn vgpu_utilization(
    device: nvmlDevice_t,
    _last_seen: c_ulonglong,
    value_type: *mut nvmlValueType_t,
    count: *mut c_uint,
    samples: *mut nvmlVgpuInstanceUtilizationSample_t,
) -> nvmlReturn_t {
    // SAFETY: the arguments of this call.
    unsafe { behind().nvmlDeviceGetVgpuUtilization(device, 0, value_type, count, samples) }
}

unsafe extern "C" fn vgpu_instances_utilization(
    device: nvmlDevice_t,
    info: *mut nvmlVgpuInstancesUtilizationInfo_v1_t,
) -> nvmlReturn_t {
    // SAFETY: the arguments of this call.
    unsafe {
        (*info).lastSeenTimeStamp = 0;
        behind().nvmlDeviceGetVgpuInstancesUtilizationInfo(device, info)
    }
}

unsafe extern "C" fn vgpu_process_utilization(
    device: nvmlDevice_t,
    _last_seen: c_ulonglong,
    count: *mut c_uint,
    samples: *mut nvmlVgpuProcessUtilizationSample_t,
) -> nvmlReturn_t {
    // SAFETY: the arguments of this call.
    unsafe { behind().nvmlDeviceGetVgpuProcessUtilization(device, 0, count, samples) }
}

unsafe extern "C" fn vgpu_processes_utilization(
    device: nvmlDevice_t,
    info: *mut nvmlVgpuProcessesUtilizationInfo_v1_t,
) -> nvmlReturn_t {
    // SAFETY: the arguments of this call.
    unsafe {
        (*info).lastSeenTimeStamp = 0;
        behind().nvmlDeviceGetVgpuProcessesUtilizationInfo(device, info)
    }
}

unsafe extern "C" fn samples(
    device: nvmlDevice_t,
    sampling_type: nvmlSamplingType_t,
    _last_seen: c_ulonglong,
    value_type: *mut nvmlValueType_t,
    count: *mut c_uint,
    samples: *mut nvmlSample_t,
) -> nvmlReturn_t {
    // SAFETY: the arguments of this call.
    unsafe { behind().nvmlDeviceGetSamples(device, sampling_type, 0, value_type, count, samples) }
}

/// First GPU of a driver that returns older samples than requested.
fn ignoring_times(sim: &Simulation) -> Device {
    BEHIND.set(sim.functions()).unwrap();
    let mut resolve = sim.resolver();
    let resolver = move |name: &CStr| match name.to_bytes() {
        b"nvmlDeviceGetProcessUtilization" => process_utilization as *const c_void,
        b"nvmlDeviceGetProcessesUtilizationInfo" => processes_utilization as *const c_void,
        b"nvmlDeviceGetVgpuUtilization" => vgpu_utilization as *const c_void,
        b"nvmlDeviceGetVgpuInstancesUtilizationInfo" => vgpu_instances_utilization as *const c_void,
        b"nvmlDeviceGetVgpuProcessUtilization" => vgpu_process_utilization as *const c_void,
        b"nvmlDeviceGetVgpuProcessesUtilizationInfo" => vgpu_processes_utilization as *const c_void,
        b"nvmlDeviceGetSamples" => samples as *const c_void,
        _ => resolve(name),
    };
    // SAFETY: the functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
    nvml.device_by_index(0).unwrap()
}

fn at(micros: u64) -> Option<SystemTime> {
    Some(UNIX_EPOCH + Duration::from_micros(micros))
}

#[test]
fn older_samples_than_requested() {
    let mut node = Node::vgpu_host();
    let gpu = &mut node.gpus[0];
    let process = |pid, time_us| ProcessSample { time_us: Some(time_us), pid, sm: 50, ..ProcessSample::default() };
    gpu.activity.process_samples = Some(vec![process(1, 10), process(2, 20), process(3, 30)]);
    let values = vec![(10, 1), (20, 2), (30, 3)];
    let recorded =
        Samples { value_type: NVML_VALUE_TYPE_UNSIGNED_INT, slots: 4, period_us: None, values: Some(values) };
    gpu.activity.samples.insert(NVML_TOTAL_POWER_SAMPLES, Some(recorded));
    let vgpu = |instance, timestamp| VgpuUtilization { instance, timestamp, percent: [7; 6] };
    gpu.virtual_gpus.utilization = Some(vec![vgpu(1, 10), vgpu(2, 20), vgpu(3, 30)]);
    let guest = |pid, timestamp| VgpuProcessUtilization { instance: 1, pid, name: vec![], timestamp, percent: [7; 6] };
    gpu.virtual_gpus.process_utilization = vec![guest(1, 10), guest(2, 20), guest(3, 30)];
    let sim = Simulation::start(node);
    let device = ignoring_times(&sim);
    let counts = |last_seen: Option<SystemTime>| {
        [
            device.process_utilization_stats(last_seen).unwrap().len(),
            device.processes_utilization_info(last_seen).unwrap().len(),
            device.samples(SamplingType::TotalPower, last_seen).unwrap().len(),
            device.vgpu_utilization(last_seen).unwrap().len(),
            device.vgpu_instances_utilization_info(last_seen).unwrap().len(),
            device.vgpu_process_utilization(last_seen).unwrap().len(),
            device.vgpu_processes_utilization_info(last_seen).unwrap().len(),
        ]
    };
    for (last_seen, expected) in [(None, 3), (at(9), 3), (at(10), 2), (at(20), 1), (at(30), 0)] {
        assert_eq!(counts(last_seen), [expected; 7], "{last_seen:?}");
    }
    assert_eq!(device.process_utilization_stats(at(20)).unwrap()[0].pid, 3);
}

#[test]
fn empty_slots_and_impossible_percentages_of_processes() {
    let (sim, nvml) = session(Node::h200x8());
    let sample = |pid, percent: [u32; 6]| {
        let [sm, memory, encoder, decoder, jpeg, ofa] = percent;
        ProcessSample { time_us: Some(9), pid, sm, memory, encoder, decoder, jpeg, ofa }
    };
    sim.node(|node| {
        let mut all = vec![sample(0, [0; 6]), sample(1, [100, 1, 2, 3, 4, 5]), sample(0, [7; 6]), sample(2, [0; 6])];
        for engine in 0..6 {
            let mut percent = [1; 6];
            percent[engine] = if engine == 0 { IMPOSSIBLE } else { 101 };
            all.push(sample(3 + u32::try_from(engine).unwrap(), percent));
        }
        node.gpus[0].activity.process_samples = Some(all);
    });
    let device = nvml.device_by_index(0).unwrap();
    let stats = device.process_utilization_stats(None).unwrap();
    // These have no values of the last two engines.
    assert_eq!(stats.iter().map(|sample| sample.pid).collect::<Vec<_>>(), [1, 2, 7, 8]);
    assert_eq!((stats[0].sm_util, stats[0].dec_util), (100, 3));
    let infos = device.processes_utilization_info(None).unwrap();
    assert_eq!(infos.iter().map(|sample| sample.pid).collect::<Vec<_>>(), [1, 2]);
    // A count above the number of entries.
    sim.fail(Function::nvmlDeviceGetProcessUtilization, Fault::overcounting_list(50));
    assert_eq!(device.process_utilization_stats(None), Ok(stats));
    sim.fail(Function::nvmlDeviceGetRunningProcessDetailList, Fault::overcounting_list(50));
    assert_eq!(device.running_process_detail_list(ProcessMode::Compute).unwrap().len(), 2);
}

#[test]
fn empty_slots_and_impossible_percentages_of_vgpus() {
    let (sim, nvml) = session(Node::vgpu_host());
    let device = nvml.device_by_index(0).unwrap();
    let impossible = [5, IMPOSSIBLE, 100, 101, 7, 8];
    sim.node(|node| {
        let vgpus = &mut node.gpus[0].virtual_gpus;
        let vgpu = |instance, percent| VgpuUtilization { instance, timestamp: 9, percent };
        vgpus.utilization = Some(vec![vgpu(0, [0; 6]), vgpu(4, impossible)]);
        let guest = |pid, percent| VgpuProcessUtilization { instance: 4, pid, name: vec![], timestamp: 9, percent };
        vgpus.process_utilization = vec![guest(0, [0; 6]), guest(5, [100; 6]), guest(6, impossible)];
    });
    // Each value of a vGPU is optional.
    let sample = device.vgpu_utilization(None).unwrap();
    assert_eq!((sample.len(), sample[0].vgpu_instance.id()), (1, 4));
    let values = [sample[0].sm_util, sample[0].mem_util, sample[0].enc_util, sample[0].dec_util];
    assert_eq!(values, [Some(5), None, Some(100), None]);
    let info = device.vgpu_instances_utilization_info(None).unwrap();
    assert_eq!((info.len(), info[0].mem_util, info[0].ofa_util), (1, None, Some(8)));
    let pids: Vec<u32> = device.vgpu_process_utilization(None).unwrap().iter().map(|sample| sample.pid).collect();
    assert_eq!(pids, [5]);
    let infos = device.vgpu_processes_utilization_info(None).unwrap();
    assert_eq!((infos.len(), infos[0].pid), (1, 5));
}

#[test]
fn samples_without_a_time_or_with_impossible_percentages() {
    let (sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    let values = vec![(0, 5), (1, 100), (2, 101), (3, u64::from(IMPOSSIBLE)), (4, 0)];
    sim.node(|node| {
        for sampling_type in [NVML_GPU_UTILIZATION_SAMPLES, NVML_TOTAL_POWER_SAMPLES, NVML_OFA_UTILIZATION_SAMPLES] {
            let recorded = Samples {
                value_type: NVML_VALUE_TYPE_UNSIGNED_INT,
                slots: 100,
                period_us: None,
                values: Some(values.clone()),
            };
            node.gpus[0].activity.samples.insert(sampling_type, Some(recorded));
        }
    });
    // The simulation returns no samples of time 0 by itself: an overcounting library returns zeroed slots.
    let values = |sampling_type| {
        let samples = device.samples(sampling_type, None).unwrap();
        samples.iter().map(|sample| sample.value.as_u64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(values(SamplingType::GpuUtilization), [100, 0]);
    assert_eq!(values(SamplingType::OfaUtilization), [100, 0]);
    assert_eq!(values(SamplingType::TotalPower), [100, 101, u64::from(IMPOSSIBLE), 0]);
}

#[test]
fn accounting_without_empty_slots_and_impossible_percentages() {
    let (sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(3).unwrap();
    sim.node(|node| {
        node.gpus[3].accounting.pids = vec![0, 3001, 0, 3002];
        node.gpus[3].activity.accounts[0].gpu_utilization = Some(IMPOSSIBLE);
    });
    assert_eq!(device.accounting_pids(), Ok(vec![3001, 3002]));
    let stats = device.accounting_stats_for(3001).unwrap();
    assert_eq!((stats.gpu_utilization, stats.memory_utilization), (None, Some(31)));

    let (sim, nvml) = session(Node::vgpu_host());
    let vgpu = nvml.device_by_index(0).unwrap().active_vgpus().unwrap().remove(0);
    let pids = vgpu.accounting_pids().unwrap();
    assert!(!pids.is_empty());
    sim.fail(Function::nvmlVgpuInstanceGetAccountingPids, Fault::overcounting_list(3));
    assert_eq!(vgpu.accounting_pids(), Ok(pids));
}
