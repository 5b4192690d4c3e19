//! Process utilization, accounting, samples, encoding and capture.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use nvml_sim::{Era, Fault, Node, Process, ProcessKind, Simulation};
use nvml_sys::{NVML_ERROR_NOT_SUPPORTED, NVML_VALUE_TYPE_SIGNED_INT, nvmlEncoderSessionInfo_t};
use nvml_wrapper::device::field::SampleValue;
use nvml_wrapper::device::media::{EncoderType, FbcSessionFlags, FbcSessionType};
use nvml_wrapper::device::process_utilization::ProcessMode;
use nvml_wrapper::device::sample::SamplingType;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode};

use crate::session;

fn device(node: Node, index: u32) -> (Simulation, Device) {
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(index).unwrap();
    (sim, device)
}

/// A time in microseconds since 1970.
const NOW: u64 = 1_795_332_995_000_000;

fn at(micros: u64) -> Option<SystemTime> {
    Some(UNIX_EPOCH + Duration::from_micros(micros))
}

#[test]
fn process_details_by_kind() {
    let (sim, device) = device(Node::h200x8(), 0);
    sim.node(|node| {
        node.gpus[0].activity.protected_memory = Some([(4242, 4096)].into());
        node.gpus[0].processes[1].used_memory = None;
        node.gpus[0].processes[1].instances = Some((2, 5));
    });
    let list = device.running_process_detail_list(ProcessMode::Compute).unwrap();
    assert_eq!(list.iter().map(|process| process.pid).collect::<Vec<_>>(), [4242, 4243]);
    assert_eq!((list[0].used_gpu_memory, list[0].used_gpu_cc_protected_memory), (Some(1_050_673_152), Some(4096)));
    assert_eq!((list[0].gpu_instance_id, list[0].compute_instance_id), (None, None));
    assert_eq!((list[1].used_gpu_memory, list[1].used_gpu_cc_protected_memory), (None, Some(0)));
    assert_eq!((list[1].gpu_instance_id, list[1].compute_instance_id), (Some(2), Some(5)));
    let graphics = device.running_process_detail_list(ProcessMode::Graphics).unwrap();
    assert_eq!(graphics.iter().map(|process| process.pid).collect::<Vec<_>>(), [4250]);
    assert_eq!(device.running_process_detail_list(ProcessMode::Mps), Ok(vec![]));
    assert_eq!(sim.calls(Function::nvmlDeviceGetRunningProcessDetailList), 3);
}

#[test]
fn process_details_of_all_kinds_need_a_new_driver() {
    let (_sim, old) = device(Node::h200x8(), 0);
    let error = old.running_process_detail_list(ProcessMode::All).unwrap_err();
    assert_eq!(error.code(), Some(ErrorCode::InvalidArgument));
    let (_sim, new) = device(Node::h200x8().with_era(Era::Latest), 0);
    assert_eq!(new.running_process_detail_list(ProcessMode::All).unwrap().len(), 3);
    let error = new.running_process_detail_list(ProcessMode::from_raw(77)).unwrap_err();
    assert_eq!(error.code(), Some(ErrorCode::InvalidArgument));
}

#[test]
fn process_details_grow_and_are_cut_like_any_list() {
    let (sim, device) = device(Node::h200x8(), 0);
    let function = Function::nvmlDeviceGetRunningProcessDetailList;
    sim.node(|node| {
        node.gpus[0].processes = (1..=500).map(|pid| Process::new(ProcessKind::Compute, pid, 1 << 20)).collect();
    });
    let pids = |device: &Device| -> Vec<u32> {
        device.running_process_detail_list(ProcessMode::Compute).unwrap().iter().map(|process| process.pid).collect()
    };
    assert_eq!(pids(&device), (1..=500).collect::<Vec<_>>());
    assert_eq!(sim.calls(function), 2);
    sim.fail(function, Fault::insufficient_size_with_count_zero().times(2));
    assert_eq!(pids(&device), (1..=500).collect::<Vec<_>>());
    sim.node(|node| node.gpus[0].processes.truncate(2));
    sim.fail(function, Fault::overcounting_list(1_000_000));
    assert_eq!(pids(&device), [1, 2]);
}

#[test]
fn process_details_of_no_processes() {
    let (_sim, geforce) = device(Node::geforce(), 0);
    assert!(geforce.running_process_detail_list(ProcessMode::Graphics).unwrap_err().is_unsupported());
    let (_sim, old) = device(Node::h200x8().with_era(Era::R470), 0);
    let error = old.running_process_detail_list(ProcessMode::Compute).unwrap_err();
    assert_eq!(error.function(), Some(Function::nvmlDeviceGetRunningProcessDetailList));
    assert!(error.is_unsupported());
}

#[test]
fn utilization_of_processes() {
    let (sim, busy) = device(Node { now_us: Some(NOW), ..Node::h200x8() }, 1);
    sim.node(|node| {
        let sample = &mut node.gpus[1].activity.process_samples.as_mut().unwrap()[0];
        (sample.sm, sample.memory, sample.decoder, sample.jpeg) = (99, 23, 4, 7);
    });
    let list = busy.process_utilization_stats(None).unwrap();
    let time = list[0].timestamp.unwrap().duration_since(UNIX_EPOCH).unwrap();
    let time = u64::try_from(time.as_micros()).unwrap();
    assert!(time <= NOW && NOW - time < 200_000);
    let list = busy.process_utilization_stats(None).unwrap();
    assert_eq!((list.len(), list[0].pid, list[0].timestamp), (1, 5001, at(time)));
    assert_eq!((list[0].sm_util, list[0].mem_util, list[0].enc_util, list[0].dec_util), (99, 23, 0, 4));
    let list = busy.processes_utilization_info(None).unwrap();
    assert_eq!((list.len(), list[0].pid, list[0].timestamp), (1, 5001, at(time)));
    assert_eq!((list[0].sm_util, list[0].mem_util, list[0].enc_util, list[0].dec_util), (99, 23, 0, 4));
    assert_eq!((list[0].jpg_util, list[0].ofa_util), (7, 0));
    // Samples that were read are not returned again, newer ones are.
    let earlier = at(time - 1);
    assert_eq!(busy.process_utilization_stats(list[0].timestamp), Ok(vec![]));
    assert_eq!(busy.processes_utilization_info(list[0].timestamp), Ok(vec![]));
    assert_eq!(busy.process_utilization_stats(earlier).unwrap().len(), 1);
    assert_eq!(busy.processes_utilization_info(earlier).unwrap().len(), 1);
    // Later there are newer samples.
    sim.node(|node| node.now_us = Some(NOW + 1_000_000));
    assert_eq!(busy.process_utilization_stats(at(time)).unwrap().len(), 1);
    assert_eq!(busy.processes_utilization_info(at(time)).unwrap().len(), 1);
}

/// Trap 14: the library requests a capacity of some 100 entries, and then returns none.
#[test]
fn an_idle_gpu_has_an_empty_list() {
    let (sim, idle) = device(Node::h200x8(), 0);
    assert_eq!(idle.process_utilization_stats(None), Ok(vec![]));
    assert_eq!(idle.processes_utilization_info(None), Ok(vec![]));
    assert_eq!(sim.calls(Function::nvmlDeviceGetProcessUtilization), 1);
    assert_eq!(sim.calls(Function::nvmlDeviceGetProcessesUtilizationInfo), 1);
    assert_eq!(idle.samples(SamplingType::ProcessorClock, None), Ok(vec![]));
    // A driver that requests more capacity than that of the first call receives it.
    sim.node(|node| node.gpus[0].activity.process_slots = 1000);
    assert_eq!(idle.process_utilization_stats(None), Ok(vec![]));
    assert_eq!(idle.processes_utilization_info(None), Ok(vec![]));
    assert_eq!(sim.calls(Function::nvmlDeviceGetProcessesUtilizationInfo), 3);
}

#[test]
fn utilization_of_no_processes() {
    let (sim, gpu) = device(Node::h200x8(), 0);
    sim.node(|node| node.gpus[0].activity.process_samples = None);
    assert!(gpu.process_utilization_stats(None).unwrap_err().is_unsupported());
    assert!(gpu.processes_utilization_info(None).unwrap_err().is_unsupported());
    let (_sim, old) = device(Node::h200x8().with_era(Era::R470), 1);
    assert_eq!(old.process_utilization_stats(None).unwrap().len(), 1);
    let error = old.processes_utilization_info(None).unwrap_err();
    assert_eq!(error.code(), Some(ErrorCode::FunctionNotFound));
    let (_sim, older) = device(Node::geforce().with_era(Era::R340), 0);
    assert!(older.process_utilization_stats(None).unwrap_err().is_unsupported());
}

#[test]
fn accounts_by_the_newest_function_and_by_the_old_one() {
    for era in [Era::R340, Era::R580, Era::Latest] {
        let (sim, device) = device(Node::h200x8().with_era(era), 3);
        let has_v2 = device.nvml().supports(Function::nvmlDeviceGetAccountingStats_v2);
        let start = sim.node(|node| node.gpus[3].activity.accounts[0].start_us);
        let ended = device.accounting_stats_for(3001).unwrap();
        assert_eq!((ended.pid, ended.is_running, ended.time), (3001, false, Some(Duration::from_millis(65_250))));
        assert_eq!((ended.gpu_utilization, ended.memory_utilization), (Some(87), Some(31)));
        assert_eq!((ended.max_memory_usage, ended.start_time), (Some(1_050_673_152), at(start)));
        assert_eq!(ended.sample_count, has_v2.then_some(652), "{era:?}");
        assert_eq!(ended.sum_gpu_utilization, has_v2.then_some(5_672_400));
        assert_eq!(ended.sum_memory_utilization, has_v2.then_some(2_021_200));
        assert_eq!(sim.calls(Function::nvmlDeviceGetAccountingStats_v2), u64::from(has_v2));
        assert_eq!(sim.calls(Function::nvmlDeviceGetAccountingStats), u64::from(!has_v2));
        let running = device.accounting_stats_for(3002).unwrap();
        assert_eq!((running.pid, running.is_running, running.time), (3002, true, None));
        let unknown = device.accounting_stats_for(3003).unwrap();
        assert_eq!((unknown.gpu_utilization, unknown.memory_utilization), (None, None));
        assert_eq!((unknown.max_memory_usage, unknown.time), (None, Some(Duration::from_millis(15))));
        let error = device.accounting_stats_for(1).unwrap_err();
        assert_eq!(error.code(), Some(ErrorCode::NotFound));
    }
}

#[test]
fn accounting_is_turned_on_and_off() {
    let (_sim, device) = device(Node::h200x8(), 3);
    assert_eq!(device.is_accounting_enabled(), Ok(true));
    assert_eq!(device.accounting_buffer_size(), Ok(4000));
    device.clear_accounting_pids().unwrap();
    assert_eq!(device.accounting_pids(), Ok(vec![3002]));
    assert_eq!(device.accounting_stats_for(3001).unwrap_err().code(), Some(ErrorCode::NotFound));
    device.set_accounting_enabled(false).unwrap();
    assert_eq!(device.is_accounting_enabled(), Ok(false));
    assert_eq!(device.accounting_pids(), Ok(vec![]));
    let other = device.nvml().device_by_index(0).unwrap();
    assert_eq!(other.is_accounting_enabled(), Ok(false));
    other.set_accounting_enabled(true).unwrap();
    assert_eq!(other.is_accounting_enabled(), Ok(true));
}

#[test]
fn accounting_needs_root_and_no_mig() {
    let (sim, device) = device(Node::h200x8(), 3);
    sim.node(|node| node.root = false);
    assert!(device.set_accounting_enabled(false).unwrap_err().is_no_permission());
    assert!(device.clear_accounting_pids().unwrap_err().is_no_permission());
    assert_eq!(device.is_accounting_enabled(), Ok(true));
    assert_eq!(device.accounting_pids(), Ok(vec![3001, 3002, 3003]));
    sim.node(|node| {
        node.root = true;
        node.gpus[3].modes.mig = Some((1, 1));
    });
    assert!(device.set_accounting_enabled(false).unwrap_err().is_unsupported());
    for function in [
        Function::nvmlDeviceGetAccountingMode,
        Function::nvmlDeviceGetAccountingBufferSize,
        Function::nvmlDeviceGetAccountingStats,
        Function::nvmlDeviceClearAccountingPids,
    ] {
        sim.fail(function, Fault::code(NVML_ERROR_NOT_SUPPORTED));
    }
    assert!(device.is_accounting_enabled().unwrap_err().is_unsupported());
    assert!(device.accounting_buffer_size().unwrap_err().is_unsupported());
    assert!(device.accounting_stats_for(3001).unwrap_err().is_unsupported());
    assert!(device.clear_accounting_pids().unwrap_err().is_unsupported());
}

#[test]
fn samples_are_read_completely_and_by_their_type() {
    let (sim, device) = device(Node { now_us: Some(NOW), ..Node::h200x8() }, 0);
    let power = device.samples(SamplingType::TotalPower, None).unwrap();
    assert_eq!(power.len(), 119);
    assert_eq!(sim.calls(Function::nvmlDeviceGetSamples), 1);
    // The other bytes of the union, which are not zero here, are ignored.
    assert_eq!(power[3].value, SampleValue::U32(82_600));
    assert_eq!(power[4].value.as_u64(), Some(82_600));
    assert_eq!((power[0].timestamp, power[118].timestamp), (at(NOW - 118 * 20_000), at(NOW)));
    assert!(power.windows(2).all(|pair| pair[0].timestamp < pair[1].timestamp));
    // After the newest sample that was read.
    assert_eq!(device.samples(SamplingType::TotalPower, power[116].timestamp).unwrap(), power[117..]);
    assert_eq!(device.samples(SamplingType::TotalPower, power[118].timestamp), Ok(vec![]));
    // Later there are newer ones.
    sim.node(|node| node.now_us = Some(NOW + 1_000_000));
    assert_eq!(device.samples(SamplingType::TotalPower, power[118].timestamp).unwrap().len(), 50);
    let busy = device.nvml().device_by_index(1).unwrap();
    let utilization = busy.samples(SamplingType::GpuUtilization, None).unwrap();
    assert_eq!((utilization.len(), utilization[70].value), (71, SampleValue::U32(100)));
    assert_eq!(busy.samples(SamplingType::MemoryUtilization, None).unwrap()[0].value, SampleValue::U32(29));
}

/// An H200 fills the capacity with the oldest samples, and does not report that there are more.
#[test]
fn more_samples_than_the_first_capacity() {
    for count in [255, 256, 257, 5000] {
        let (sim, device) = device(Node::h200x8(), 0);
        sim.node(|node| {
            let samples = node.gpus[0].activity.samples.get_mut(&0).unwrap().as_mut().unwrap();
            samples.value_type = NVML_VALUE_TYPE_SIGNED_INT;
            samples.values = Some((1..=count).map(|sample| (sample, sample)).collect());
        });
        let samples = device.samples(SamplingType::TotalPower, None).unwrap();
        assert_eq!(samples.len() as u64, count);
        assert_eq!(samples.last().unwrap().value.as_u64(), Some(count));
        assert_eq!(samples[6].value, SampleValue::I32(7));
    }
}

#[test]
fn samples_that_are_not_taken() {
    let (_sim, h200) = device(Node::h200x8(), 0);
    for sampling_type in [SamplingType::ModulePower, SamplingType::from_raw(10)] {
        let error = h200.samples(sampling_type, None).unwrap_err();
        assert_eq!(error.code(), Some(ErrorCode::InvalidArgument));
    }
    let (_sim, newer) = device(Node::geforce().with_era(Era::R550), 0);
    assert!(newer.samples(SamplingType::OfaUtilization, None).unwrap_err().is_unsupported());
    let (_sim, geforce) = device(Node::geforce().with_era(Era::R340), 0);
    let error = geforce.samples(SamplingType::OfaUtilization, None).unwrap_err();
    assert_eq!(error.code(), Some(ErrorCode::InvalidArgument), "a number that this driver does not know");
    let clocks = geforce.samples(SamplingType::ProcessorClock, None).unwrap();
    assert_eq!(clocks.iter().map(|sample| sample.value.as_u64()).collect::<Vec<_>>(), [139; 3].map(Some));
}

#[test]
fn encoders() {
    let (_sim, h200) = device(Node::h200x8(), 0);
    assert_eq!(h200.encoder_capacity(EncoderType::Hevc), Ok(100));
    assert_eq!(h200.encoder_sessions(), Ok(vec![]));
    assert_eq!(h200.encoder_stats().unwrap().session_count, 0);
    let (_sim, geforce) = device(Node::geforce(), 0);
    assert_eq!(geforce.encoder_capacity(EncoderType::H264), Ok(61));
    assert_eq!(geforce.encoder_capacity(EncoderType::Hevc), Ok(74));
    assert!(geforce.encoder_capacity(EncoderType::Av1).unwrap_err().is_unsupported());
    let error = geforce.encoder_capacity(EncoderType::from_raw(255)).unwrap_err();
    assert_eq!(error.code(), Some(ErrorCode::InvalidArgument));
    let stats = geforce.encoder_stats().unwrap();
    assert_eq!((stats.session_count, stats.average_fps, stats.average_latency), (2, 45, Duration::from_micros(5000)));
    let sessions = geforce.encoder_sessions().unwrap();
    assert_eq!(sessions.len(), 2);
    let session = sessions[1];
    assert_eq!((session.session_id, session.pid, session.vgpu_instance), (12, 1234, None));
    assert_eq!((session.codec_type, session.h_resolution, session.v_resolution), (EncoderType::Hevc, 3840, 2160));
    assert_eq!((session.average_fps, session.average_latency), (30, Duration::from_micros(6900)));
}

#[test]
fn many_encoder_sessions_and_what_is_new_in_them() {
    let (sim, device) = device(Node::geforce(), 0);
    sim.node(|node| {
        let sessions = &mut node.gpus[0].media.encoder.as_mut().unwrap().sessions;
        let first = nvmlEncoderSessionInfo_t { vgpuInstance: 51, codecType: 0xff, ..sessions[0] };
        *sessions = (0..300).map(|id| nvmlEncoderSessionInfo_t { sessionId: id, ..first }).collect();
    });
    let sessions = device.encoder_sessions().unwrap();
    assert_eq!(sessions.iter().map(|session| session.session_id).collect::<Vec<_>>(), (0..300).collect::<Vec<_>>());
    assert_eq!((sessions[9].vgpu_instance, sessions[9].codec_type), (Some(51), EncoderType::from_raw(255)));
}

#[test]
fn frame_buffer_capture() {
    let (_sim, geforce) = device(Node::geforce(), 0);
    let stats = geforce.fbc_stats().unwrap();
    assert_eq!((stats.sessions_count, stats.average_fps, stats.average_latency), (1, 58, Duration::from_micros(1450)));
    let sessions = geforce.fbc_sessions().unwrap();
    let [session] = sessions[..] else { panic!("{sessions:?}") };
    assert_eq!((session.session_id, session.pid, session.vgpu_instance), (7, 1234, None));
    assert_eq!((session.display_ordinal, session.session_type), (1, FbcSessionType::Cuda));
    let flags = FbcSessionFlags::DIFFMAP_ENABLED | FbcSessionFlags::CAPTURE_WITH_WAIT_TIMEOUT;
    assert_eq!(session.session_flags, flags);
    assert_eq!((session.h_max_resolution, session.v_max_resolution), (3840, 2160));
    assert_eq!((session.h_resolution, session.v_resolution), (1920, 1080));
    assert_eq!((session.average_fps, session.average_latency), (58, Duration::from_micros(1450)));
    let (_sim, h200) = device(Node::h200x8(), 0);
    assert_eq!(h200.fbc_sessions(), Ok(vec![]));
    assert_eq!(h200.fbc_stats().unwrap().sessions_count, 0);
}

#[test]
fn encoders_and_capture_that_are_unsupported() {
    let (sim, device) = device(Node::h200x8(), 0);
    sim.node(|node| {
        node.gpus[0].media.encoder = None;
        node.gpus[0].media.fbc_sessions = None;
    });
    assert!(device.encoder_capacity(EncoderType::H264).unwrap_err().is_unsupported());
    assert!(device.encoder_stats().unwrap_err().is_unsupported());
    assert!(device.encoder_sessions().unwrap_err().is_unsupported());
    assert!(device.fbc_stats().unwrap_err().is_unsupported());
    assert!(device.fbc_sessions().unwrap_err().is_unsupported());
    let (_sim, old) = self::device(Node::geforce().with_era(Era::R390), 0);
    assert_eq!(old.encoder_stats().unwrap().session_count, 2);
    let error = old.encoder_capacity(EncoderType::Av1).unwrap_err();
    assert_eq!(error.code(), Some(ErrorCode::InvalidArgument));
    let error = old.fbc_sessions().unwrap_err();
    assert_eq!((error.function(), error.is_unsupported()), (Some(Function::nvmlDeviceGetFBCSessions), true));
    assert!(old.fbc_stats().unwrap_err().is_unsupported());
}
