//! Boards of the profiles, and their load.

use std::ptr::null_mut;

use nvml_sim::{Node, Process, ProcessKind};
use nvml_sys::*;

use crate::{call, device, get, started, text};

/// A time in microseconds since 1970.
const NOW: u64 = 1_795_332_995_000_000;

/// Value of a field of a scope, or its code.
fn field(nvml: &Functions, gpu: nvmlDevice_t, id: u32, scope: u32) -> Result<u64, nvmlReturn_t> {
    // The entry behind the array is zero.
    let mut values = [nvmlFieldValue_t { fieldId: id, scopeId: scope, ..Zeroable::zeroed() }, Zeroable::zeroed()];
    assert_eq!(call!(nvml, nvmlDeviceGetFieldValues(gpu, 1, values.as_mut_ptr())), NVML_SUCCESS);
    // SAFETY: each member is a number of at most this size, and the rest is zero.
    if values[0].nvmlReturn == NVML_SUCCESS { Ok(unsafe { values[0].value.ullVal }) } else { Err(values[0].nvmlReturn) }
}

/// Values that depend on the load of a GPU, each as whether it is busy.
fn busy(nvml: &Functions, gpu: nvmlDevice_t) -> [bool; 9] {
    let utilization = get!(nvml, nvmlDeviceGetUtilizationRates(gpu) as nvmlUtilization_t).unwrap();
    let clock = get!(nvml, nvmlDeviceGetClockInfo(gpu, NVML_CLOCK_GRAPHICS) as u32).unwrap();
    let power = get!(nvml, nvmlDeviceGetPowerUsage(gpu) as u32).unwrap();
    let temperature = get!(nvml, nvmlDeviceGetTemperature(gpu, NVML_TEMPERATURE_GPU) as u32).unwrap();
    let reasons = get!(nvml, nvmlDeviceGetCurrentClocksEventReasons(gpu) as u64).unwrap();
    let states = get!(nvml, nvmlDeviceGetDynamicPstatesInfo(gpu) as nvmlGpuDynamicPstatesInfo_t).unwrap();
    let (mut samples, mut count) = ([nvmlProcessUtilizationSample_t::zeroed(); 100], 100);
    let code = call!(nvml, nvmlDeviceGetProcessUtilization(gpu, samples.as_mut_ptr(), &raw mut count, 0));
    let (mut values, mut number, mut kind) = ([nvmlSample_t::zeroed(); 100], 100, 0);
    let since = NOW - 1_000_000;
    let type_ = NVML_GPU_UTILIZATION_SAMPLES;
    let sampled =
        call!(nvml, nvmlDeviceGetSamples(gpu, type_, since, &raw mut kind, &raw mut number, values.as_mut_ptr()));
    assert_eq!((sampled, number), (NVML_SUCCESS, 5));
    // SAFETY: the value type is unsigned int.
    let latest = unsafe { values[4].sampleValue.uiVal };
    [
        utilization.gpu > 50,
        clock > 1000,
        power > 150_000,
        temperature > 45,
        reasons & nvmlClocksEventReasonGpuIdle == 0,
        states.utilization[0].percentage > 50,
        code == NVML_SUCCESS && samples[0].smUtil > 50,
        latest > 50,
        graphics_activity(nvml, gpu) > 50.0,
    ]
}

/// GPM metric of the graphics engine.
fn graphics_activity(nvml: &Functions, gpu: nvmlDevice_t) -> f64 {
    let samples = [(); 2].map(|()| get!(nvml, nvmlGpmSampleAlloc() as nvmlGpmSample_t).unwrap());
    for sample in samples {
        assert_eq!(call!(nvml, nvmlGpmSampleGet(gpu, sample)), NVML_SUCCESS);
    }
    let mut metrics = Box::new(nvmlGpmMetricsGet_t::zeroed());
    (metrics.version, metrics.numMetrics) = (NVML_GPM_METRICS_GET_VERSION, 1);
    [metrics.sample1, metrics.sample2] = samples;
    metrics.metrics[0].metricId = NVML_GPM_METRIC_GRAPHICS_UTIL;
    assert_eq!(call!(nvml, nvmlGpmMetricsGet(&raw mut *metrics)), NVML_SUCCESS);
    for sample in samples {
        assert_eq!(call!(nvml, nvmlGpmSampleFree(sample)), NVML_SUCCESS);
    }
    metrics.metrics[0].value
}

#[test]
fn a_gpu_is_busy_everywhere_or_idle_everywhere() {
    let (sim, nvml) = started(Node { now_us: Some(NOW), ..Node::h200x8() });
    for index in 0..8 {
        assert_eq!(busy(&nvml, device(&nvml, index)), [index == 1; 9], "{index}");
    }
    sim.node(|node| {
        node.gpus[0].run(Process::new(ProcessKind::Compute, 4300, 1 << 30));
        node.gpus[1].stop();
    });
    for index in 0..8 {
        assert_eq!(busy(&nvml, device(&nvml, index)), [index == 0; 9], "{index}");
    }
}

#[test]
fn violation_times_follow_the_reasons() {
    let (sim, nvml) = started(Node { now_us: Some(NOW), ..Node::h200x8() });
    let times = |index| {
        [NVML_PERF_POLICY_POWER, NVML_PERF_POLICY_LOW_UTILIZATION, NVML_PERF_POLICY_TOTAL_APP_CLOCKS].map(|policy| {
            let gpu = device(&nvml, index);
            get!(nvml, nvmlDeviceGetViolationStatus(gpu, policy) as nvmlViolationTime_t).unwrap().violationTime
        })
    };
    let before = [times(0), times(1)];
    sim.node(|node| node.now_us = Some(NOW + 2_000_000));
    let grown = |index: u32| {
        let pairs = times(index).into_iter().zip(before[index as usize]);
        pairs.map(|(now, before)| (now - before) / 1_000_000).collect::<Vec<_>>()
    };
    // An idle GPU is below its applications clock, too; the busy one is at its power limit.
    assert_eq!((grown(0), grown(1)), (vec![0, 2000, 2000], vec![2000, 0, 2000]));
    let throughput = sim.node(|node| node.gpus[1].board.pcie_throughput.unwrap());
    let sent = field(&nvml, device(&nvml, 1), NVML_FI_DEV_PCIE_COUNT_TX_BYTES, 0).unwrap();
    sim.node(|node| node.now_us = Some(NOW + 3_000_000));
    let later = field(&nvml, device(&nvml, 1), NVML_FI_DEV_PCIE_COUNT_TX_BYTES, 0).unwrap();
    assert_eq!(later - sent, u64::from(throughput.sent) * 1000);
}

#[test]
fn an_a100_is_no_h200() {
    let (_sim, nvml) = started(Node::a100x8());
    let gpu = device(&nvml, 0);
    let version = text(80, |to, length| call!(nvml, nvmlDeviceGetVbiosVersion(gpu, to, length))).unwrap();
    assert!(version.starts_with("92.00."));
    assert_eq!(get!(nvml, nvmlDeviceGetPowerManagementLimit(gpu) as u32), Ok(400_000));
    assert_eq!(get!(nvml, nvmlDeviceGetMaxClockInfo(gpu, NVML_CLOCK_GRAPHICS) as u32), Ok(1410));
    assert_eq!(get!(nvml, nvmlDeviceGetMaxClockInfo(gpu, NVML_CLOCK_MEM) as u32), Ok(1215));
    assert_eq!(get!(nvml, nvmlDeviceGetCurrPcieLinkGeneration(gpu) as u32), Ok(4));
    assert_eq!(field(&nvml, gpu, NVML_FI_DEV_NVLINK_LINK_COUNT, 0), Ok(12));
    assert_eq!(get!(nvml, nvmlDeviceGetNvLinkVersion(gpu, 11) as u32), Ok(NVML_NVLINK_VERSION_3_0));
    assert_eq!(get!(nvml, nvmlDeviceGetNvLinkState(gpu, 12) as u32), Err(NVML_ERROR_NOT_SUPPORTED));
    let mut support = nvmlGpmSupport_t::stamped();
    assert_eq!(call!(nvml, nvmlGpmQueryDeviceSupport(gpu, &raw mut support)), NVML_SUCCESS);
    assert_eq!(support.isSupportedDevice, 0);
    let fabric = get!(nvml, nvmlDeviceGetGpuFabricInfo(gpu) as nvmlGpuFabricInfo_t);
    assert_eq!(fabric.map(|info| info.state), Err(NVML_ERROR_NOT_SUPPORTED));
    let name = text(96, |to, length| call!(nvml, nvmlDeviceGetName(gpu, to, length))).unwrap();
    assert_eq!(name, "NVIDIA A100-SXM4-40GB");
}

/// Trap 39.
#[test]
fn mig_devices_have_processes_memory_and_errors() {
    let (_sim, nvml) = started(Node::a100_mig());
    let gpu = device(&nvml, 0);
    let mig = |index| get!(nvml, nvmlDeviceGetMigDeviceHandleByIndex(gpu, index) as nvmlDevice_t).unwrap();
    let pids = |device| {
        let (mut infos, mut count) = ([nvmlProcessInfo_v2_t::zeroed(); 8], 8);
        let code = call!(nvml, nvmlDeviceGetComputeRunningProcesses_v3(device, &raw mut count, infos.as_mut_ptr()));
        assert_eq!(code, NVML_SUCCESS);
        infos[..count as usize].iter().map(|info| info.pid).collect::<Vec<_>>()
    };
    assert_eq!(pids(gpu), [7001, 7002]);
    assert_eq!([0, 1, 2, 3].map(|index| pids(mig(index))), [vec![7001], vec![], vec![], vec![7002]]);
    let bar1 = get!(nvml, nvmlDeviceGetBAR1MemoryInfo(mig(0)) as nvmlBAR1Memory_t).unwrap();
    assert!(bar1.bar1Total > 0 && bar1.bar1Total < 65_536 << 20);
    let memory = get!(nvml, nvmlDeviceGetMemoryInfo(mig(0)) as nvmlMemory_t).unwrap();
    assert_eq!((memory.total, memory.used), (19_968 << 20, 3 << 30));
    let mut status = nvmlEccSramErrorStatus_v1_t::stamped();
    assert_eq!(call!(nvml, nvmlDeviceGetSramEccErrorStatus(mig(1), &raw mut status)), NVML_SUCCESS);
    let location = NVML_MEMORY_LOCATION_SRAM;
    assert_eq!(get!(nvml, nvmlDeviceGetMemoryErrorCounter(mig(1), 0, 0, location) as u64), Ok(0));
    for device in [gpu, mig(0)] {
        let rates = get!(nvml, nvmlDeviceGetUtilizationRates(device) as nvmlUtilization_t);
        assert_eq!(rates.map(|rates| rates.gpu), Err(NVML_ERROR_NOT_SUPPORTED));
        let mut period = 0;
        let mut percent = 0;
        let code = call!(nvml, nvmlDeviceGetJpgUtilization(device, &raw mut percent, &raw mut period));
        assert_eq!(code, NVML_ERROR_NOT_SUPPORTED);
    }
}

/// Trap 37.
#[test]
fn links_of_blackwell_are_counted_elsewhere() {
    let (_sim, nvml) = started(Node::b200x8());
    let gpu = device(&nvml, 3);
    assert_eq!(field(&nvml, gpu, NVML_FI_DEV_NVLINK_COUNT_XMIT_BYTES, 17), Ok(5_242_880));
    assert_eq!(field(&nvml, gpu, NVML_FI_DEV_NVLINK_COUNT_XMIT_BYTES, 18), Err(NVML_ERROR_INVALID_ARGUMENT));
    for id in [NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX, NVML_FI_DEV_NVLINK_ERROR_DL_CRC] {
        assert_eq!(field(&nvml, gpu, id, 0), Err(NVML_ERROR_NOT_SUPPORTED), "{id}");
    }
    let errors = get!(nvml, nvmlDeviceGetNvLinkErrorCounter(gpu, 0, NVML_NVLINK_ERROR_DL_REPLAY) as u64);
    assert_eq!(errors, Err(NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(field(&nvml, gpu, NVML_FI_DEV_NVLINK_GET_VERSION, 0), Ok(NVML_NVLINK_VERSION_5_0.into()));
    let (_sim, nvml) = started(Node::h200x8());
    assert_eq!(field(&nvml, device(&nvml, 3), NVML_FI_DEV_NVLINK_ERROR_DL_CRC, 0), Ok(0));
}

/// Traps 33 and 34.
#[test]
fn a_laptop_on_wsl2_has_two_numbers() {
    let (_sim, nvml) = started(Node::laptop());
    assert_eq!(text(80, |to, length| call!(nvml, nvmlSystemGetDriverVersion(to, length))).unwrap(), "555.99");
    assert_eq!(text(80, |to, length| call!(nvml, nvmlSystemGetNVMLVersion(to, length))).unwrap(), "12.555.58.02");
    let gpu = device(&nvml, 0);
    let mut memory = nvmlMemory_v2_t::stamped();
    assert_eq!(call!(nvml, nvmlDeviceGetMemoryInfo_v2(gpu, &raw mut memory)), NVML_ERROR_UNKNOWN);
    assert_eq!(get!(nvml, nvmlDeviceGetMemoryInfo(gpu) as nvmlMemory_t).unwrap().total, 16 << 30);
    assert_eq!(get!(nvml, nvmlDeviceGetFanSpeed(gpu) as u32), Err(NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(get!(nvml, nvmlDeviceGetPowerManagementLimit(gpu) as u32), Err(NVML_ERROR_NOT_SUPPORTED));
}

#[test]
fn versions_of_the_firmware_are_those_of_the_driver() {
    for era in [nvml_sim::Era::R580, nvml_sim::Era::R610] {
        let (_sim, nvml) = started(Node::h200x8().with_era(era));
        let gpu = device(&nvml, 0);
        let version = text(64, |to, _| call!(nvml, nvmlDeviceGetGspFirmwareVersion(gpu, to))).unwrap();
        assert_eq!(version, era.driver_version());
    }
    // A board without it; and modes are decided before pointers.
    let (_sim, nvml) = started(Node::geforce());
    let gpu = device(&nvml, 0);
    assert_eq!(text(64, |to, _| call!(nvml, nvmlDeviceGetGspFirmwareVersion(gpu, to))), Err(NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(call!(nvml, nvmlDeviceGetGpuOperationMode(gpu, null_mut(), null_mut())), NVML_ERROR_NOT_SUPPORTED);
}
