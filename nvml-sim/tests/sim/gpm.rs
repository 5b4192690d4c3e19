//! GPM and newer events, as used by C programs.

use std::ptr::null_mut;

use nvml_sim::Node;
use nvml_sim::model::OperationalEvent;
use nvml_sys::*;

use crate::{call, device, get, started};

/// Struct of the first headers: capacity for 98 metrics, followed by a marker.
#[repr(C)]
struct FirstMetricsGet {
    version: u32,
    requested: u32,
    samples: [nvmlGpmSample_t; 2],
    metrics: [nvmlGpmMetric_t; 98],
    mark: [u8; 64],
}

/// Two successive samples of a GPU.
pub(crate) fn two_samples(nvml: &Functions, gpu: nvmlDevice_t) -> [nvmlGpmSample_t; 2] {
    [(); 2].map(|()| {
        let sample = get!(nvml, nvmlGpmSampleAlloc() as nvmlGpmSample_t).unwrap();
        assert_eq!(call!(nvml, nvmlGpmSampleGet(gpu, sample)), NVML_SUCCESS);
        sample
    })
}

#[test]
fn nothing_after_the_entries_is_written() {
    let (sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    sim.node(|node| node.gpus[0].gpm.unsupported.insert(4));
    let samples = two_samples(&nvml, gpu);
    let mut metrics =
        FirstMetricsGet { version: 1, requested: 98, samples, metrics: [Zeroable::zeroed(); 98], mark: [0x5A; 64] };
    for (id, metric) in (0..).zip(&mut metrics.metrics) {
        metric.metricId = id;
    }
    let query = |metrics: &mut FirstMetricsGet| call!(nvml, nvmlGpmMetricsGet((&raw mut *metrics).cast()));
    assert_eq!(query(&mut metrics), NVML_SUCCESS);
    assert_eq!(metrics.mark, [0x5A; 64]);
    let codes = [0, 1, 4].map(|index: usize| metrics.metrics[index].nvmlReturn);
    assert_eq!(codes, [NVML_ERROR_INVALID_ARGUMENT, NVML_SUCCESS, NVML_ERROR_NOT_SUPPORTED]);
    // An entry after the requested ones is not written.
    metrics.requested = 1;
    metrics.metrics[1].value = -1.0;
    assert_eq!((query(&mut metrics), metrics.metrics[1].value), (NVML_SUCCESS, -1.0));
    for (version, requested) in [(2, 1), (0x0100_4AA0, 1), (1, 0), (1, 211)] {
        (metrics.version, metrics.requested) = (version, requested);
        let expected = if version == 1 { NVML_ERROR_INVALID_ARGUMENT } else { NVML_ERROR_ARGUMENT_VERSION_MISMATCH };
        assert_eq!(query(&mut metrics), expected);
    }
    assert_eq!(call!(nvml, nvmlGpmMetricsGet(null_mut())), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(call!(nvml, nvmlGpmSampleFree(samples[0])), NVML_SUCCESS);
    assert_eq!(call!(nvml, nvmlGpmSampleFree(samples[0])), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(call!(nvml, nvmlGpmSampleGet(gpu, samples[0])), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(sim.open_gpm_samples(), 1);
}

#[test]
fn versions_are_checked() {
    let (_sim, nvml) = started(Node::h200x8());
    let mut support = nvmlGpmSupport_t { version: 0x0100_0008, isSupportedDevice: 0 };
    let query = |support: &mut nvmlGpmSupport_t| call!(nvml, nvmlGpmQueryDeviceSupport(device(&nvml, 0), support));
    assert_eq!(query(&mut support), NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    support.version = 1;
    assert_eq!((query(&mut support), support.isSupportedDevice), (NVML_SUCCESS, 1));
    let mut create = nvmlSystemEventSetCreateRequest_v1_t::zeroed();
    assert_eq!(call!(nvml, nvmlSystemEventSetCreate(&raw mut create)), NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    assert_eq!(call!(nvml, nvmlSystemEventSetCreate(null_mut())), NVML_ERROR_INVALID_ARGUMENT);
    create = Versioned::stamped();
    assert_eq!(call!(nvml, nvmlSystemEventSetCreate(&raw mut create)), NVML_SUCCESS);
    let mut wait = nvmlSystemEventSetWaitRequest_v1_t { set: create.set, ..Versioned::stamped() };
    assert_eq!(call!(nvml, nvmlSystemEventSetWait(&raw mut wait)), NVML_ERROR_INVALID_ARGUMENT);
    let mut event = nvmlSystemEventData_v1_t::zeroed();
    (wait.data, wait.dataSize) = (&raw mut event, 1);
    assert_eq!(call!(nvml, nvmlSystemEventSetWait(&raw mut wait)), NVML_ERROR_TIMEOUT);
}

#[test]
fn contexts_are_those_of_the_last_event() {
    let (sim, nvml) = started(Node::h200x8().with_era(nvml_sim::Era::Latest));
    let set = get!(nvml, nvmlEventSetCreate() as nvmlEventSet_t).unwrap();
    let count = || get!(nvml, nvmlEventSetGetContextCount_v1(set) as nvmlEventSetGetContextCount_v1_t);
    assert_eq!(count().unwrap_err(), NVML_ERROR_NOT_FOUND);
    let mut config = nvmlGpuOperationalEventConfig_v1_t::zeroed();
    let register = |config: &nvmlGpuOperationalEventConfig_v1_t| {
        call!(nvml, nvmlEventSetRegisterGpuOperationalEvents_v1(set, config))
    };
    assert_eq!(register(&config), NVML_ERROR_INVALID_ARGUMENT);
    let uuid = sim.node(|node| node.gpus[0].uuid.clone());
    for (to, from) in config.uuid.iter_mut().zip(uuid.bytes()) {
        *to = std::ffi::c_char::from_ne_bytes([from]);
    }
    assert_eq!(register(&config), NVML_SUCCESS);
    let context = nvml_sim::model::OperationalContext::legacy_xid(79);
    sim.push_operational_event(0, OperationalEvent { contexts: vec![context], ..OperationalEvent::default() });
    // Older wait functions have no contexts.
    let mut old = nvmlEventData_t::zeroed();
    assert_eq!(call!(nvml, nvmlEventSetWait_v2(set, &raw mut old, 0)), NVML_ERROR_TIMEOUT);
    let mut event = nvmlEventSetWait_v3_t::zeroed();
    assert_eq!(call!(nvml, nvmlEventSetWait_v3(set, &raw mut event)), NVML_SUCCESS);
    assert_eq!(event.dataType, NVML_EVENT_DATA_TYPE_GPU_OPERATIONAL_EVENT);
    assert_eq!(count().unwrap().count, 1);
    // With a capacity of 0 the size is returned.
    let mut data = nvmlEventSetGetContextData_v1_t::zeroed();
    assert_eq!(call!(nvml, nvmlEventSetGetContextData_v1(set, &raw mut data)), NVML_ERROR_INSUFFICIENT_SIZE);
    assert_eq!(data.dataSize, 4);
    data.index = 1;
    assert_eq!(call!(nvml, nvmlEventSetGetContextData_v1(set, &raw mut data)), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(call!(nvml, nvmlEventSetWait_v3(set, &raw mut event)), NVML_ERROR_TIMEOUT);
    assert_eq!(count().unwrap().count, 1, "a wait that gave nothing changes nothing");
}
