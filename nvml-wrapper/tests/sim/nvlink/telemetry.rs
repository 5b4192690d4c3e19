//! NVLink telemetry samples.

use nvml_sim::{Era, Fault, Function, Node, Simulation};
use nvml_sys::{NVML_ERROR_NO_DATA, NVML_ERROR_TIMEOUT};
use nvml_wrapper::device::nvlink::{NvLinkTelemetryRequest, NvLinkTelemetryType};
use nvml_wrapper::{Device, ErrorCode};

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
    let error = device.nvlink_telemetry_samples(&[request(0, NvLinkTelemetryType::ThroughputRawTx)]).unwrap_err();
    assert_eq!((error.code(), error.function()), (None, Some(FUNCTION)));
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
