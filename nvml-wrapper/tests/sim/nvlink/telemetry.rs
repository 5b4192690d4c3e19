//! NVLink telemetry samples.

use std::ffi::{CStr, c_void};

use nvml_sim::{Era, Fault, Function, Node, Simulation};
use nvml_sys::{
    NVML_ERROR_NO_DATA, NVML_ERROR_TIMEOUT, NVML_SUCCESS, nvmlDevice_t, nvmlNvlinkTelemetrySamples_v1_t, nvmlReturn_t,
};
use nvml_wrapper::device::nvlink::{NvLinkTelemetryRequest, NvLinkTelemetryType};
use nvml_wrapper::{Device, ErrorCode, Nvml};

use super::{change, code, h200, is_missing};

const FUNCTION: Function = Function::nvmlDeviceGetNvLinkTelemetrySamples_v1;

fn sampled() -> (Simulation, Device) {
    let (sim, device) = h200(Era::Latest);
    sim.node(|node| node.gpus[0].nvlink.telemetry_samples = Some(20));
    change(&sim, |[one, two, three]| {
        one.telemetry = [vec![1, 2, 3], vec![10, 20]];
        two.telemetry = [(100..130).collect(), vec![u64::MAX]];
        three.telemetry_code = NVML_ERROR_NO_DATA;
    });
    (sim, device)
}

fn request(link: u32, sample_type: NvLinkTelemetryType) -> NvLinkTelemetryRequest {
    NvLinkTelemetryRequest::new(link, sample_type)
}

#[test]
fn each_request_has_its_own_samples() {
    let (sim, device) = sampled();
    let requests = [
        request(1, NvLinkTelemetryType::ThroughputRawRx),
        request(0, NvLinkTelemetryType::ThroughputRawTx),
        request(2, NvLinkTelemetryType::ThroughputRawTx),
        request(0, NvLinkTelemetryType::ThroughputRawRx),
        request(3, NvLinkTelemetryType::ThroughputRawTx),
        request(1, NvLinkTelemetryType::ThroughputRawTx),
    ];
    let results = device.nvlink_telemetry_samples(&requests).unwrap();
    let samples: Vec<_> = results.into_iter().map(|result| result.map_err(|error| error.code())).collect();
    let no_data = Err(Some(ErrorCode::NoData));
    let newest = Ok((100..120).collect());
    assert_eq!(samples, [Ok(vec![u64::MAX]), Ok(vec![1, 2, 3]), no_data, Ok(vec![10, 20]), Ok(vec![]), newest]);
    // One call for the counts, one for the samples.
    assert_eq!(sim.calls(FUNCTION), 2);
}

#[test]
fn requests_that_cannot_be() {
    let (sim, device) = sampled();
    for wrong in [request(18, NvLinkTelemetryType::ThroughputRawTx), request(0, NvLinkTelemetryType::from_raw(2))] {
        let refused = device.nvlink_telemetry_samples(&[request(0, NvLinkTelemetryType::ThroughputRawTx), wrong]);
        assert_eq!(code(refused), Some(ErrorCode::InvalidArgument));
    }
    let all_failing = device
        .nvlink_telemetry_samples(&[
            request(2, NvLinkTelemetryType::ThroughputRawTx),
            request(2, NvLinkTelemetryType::ThroughputRawRx),
        ])
        .unwrap();
    assert!(all_failing.into_iter().all(|result| code(result) == Some(ErrorCode::NoData)));
    sim.fail(FUNCTION, Fault::code(NVML_ERROR_TIMEOUT).nth(2));
    assert_eq!(
        code(device.nvlink_telemetry_samples(&[request(0, NvLinkTelemetryType::ThroughputRawTx)])),
        Some(ErrorCode::Timeout)
    );
}

#[test]
fn a_count_above_the_capacity_is_clamped() {
    let (sim, device) = sampled();
    sim.fail(FUNCTION, Fault::overcounting_list(1_000_000));
    let results = device.nvlink_telemetry_samples(&[request(1, NvLinkTelemetryType::ThroughputRawTx)]).unwrap();
    assert_eq!(results, [Ok((100..120).collect())]);
}

#[test]
fn excessive_counts_are_not_allocated() {
    let (sim, device) = sampled();
    sim.node(|node| node.gpus[0].nvlink.telemetry_samples = Some(u32::MAX));
    let results = device.nvlink_telemetry_samples(&[request(0, NvLinkTelemetryType::ThroughputRawTx)]).unwrap();
    let error = results[0].as_ref().unwrap_err();
    assert_eq!((error.code(), error.function()), (None, Some(FUNCTION)));
}

unsafe extern "C" fn counts_by_link(_: nvmlDevice_t, batch: *mut nvmlNvlinkTelemetrySamples_v1_t) -> nvmlReturn_t {
    // SAFETY: the caller passes a batch with `telemetryCount` requests, each with as many samples as it says.
    unsafe {
        let requests = std::slice::from_raw_parts_mut((*batch).telemetrySamples, (*batch).telemetryCount as usize);
        for request in requests {
            match (request.linkId, request.samples.is_null()) {
                (1, _) => request.sampleCount = u32::MAX,
                (2.., _) => request.sampleCount = 3 << 20,
                (_, true) => request.sampleCount = 1,
                (_, false) => *request.samples = 7,
            }
        }
    }
    NVML_SUCCESS
}

#[test]
fn an_excessive_count_is_an_error_of_its_request_only() {
    let sim = Simulation::start(Node::h200x8());
    let mut resolve = sim.resolver();
    let resolver = move |name: &CStr| match name.to_bytes() {
        b"nvmlDeviceGetNvLinkTelemetrySamples_v1" => counts_by_link as *const c_void,
        _ => resolve(name),
    };
    // SAFETY: the functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
    let device = nvml.device_by_index(0).unwrap();
    let requests = [1, 0, 2, 3, 4, 0].map(|link| request(link, NvLinkTelemetryType::ThroughputRawTx));
    let results = device.nvlink_telemetry_samples(&requests).unwrap();
    let lengths: Vec<Option<usize>> = results.iter().map(|result| result.as_ref().ok().map(Vec::len)).collect();
    // All buffers together are bounded: two of 24 MiB fit, a third does not.
    assert_eq!(lengths, [None, Some(1), Some(3 << 20), Some(3 << 20), None, Some(1)]);
    assert_eq!(results[1], Ok(vec![7]));
}

#[test]
fn no_samples_are_an_empty_list() {
    let (sim, device) = h200(Era::Latest);
    let read = |device: &Device| device.nvlink_telemetry_samples(&[request(0, NvLinkTelemetryType::ThroughputRawTx)]);
    assert_eq!(code(read(&device)), Some(ErrorCode::NotSupported));
    assert_eq!(code(device.nvlink_telemetry_samples(&[])), Some(ErrorCode::NotSupported));
    sim.node(|node| node.gpus[0].nvlink.telemetry_samples = Some(0));
    assert_eq!(read(&device), Ok(vec![Ok(vec![])]));
    let (_sim, device) = super::first(Node::h200x8());
    assert!(is_missing(read(&device)));
}
