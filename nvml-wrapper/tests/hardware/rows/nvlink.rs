//! Rows on NVLink. `nvidia-smi -q` shows none of it: `nvidia-smi nvlink` and `nvidia-smi topo -m` do.

use std::fmt::Debug;

use nvml_wrapper::device::nvlink::{
    NvLink, NvLinkCapability, NvLinkErrorCounter, NvLinkTelemetryRequest, NvLinkTelemetryType, NvLinkUtilizationCounter,
};
use nvml_wrapper::{Device, Result};

use crate::compare::{How, Row, row};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    let shown = |method, ours: Result<String>| row(method, ours, "", How::Same);
    let debug = |method, link: &dyn Fn(&NvLink) -> Result<String>| shown(method, each(device, link));
    let counters = [
        NvLinkErrorCounter::DlReplay,
        NvLinkErrorCounter::DlRecovery,
        NvLinkErrorCounter::DlCrcFlit,
        NvLinkErrorCounter::DlCrcData,
        NvLinkErrorCounter::DlEccData,
    ];
    let capabilities = [
        NvLinkCapability::P2pSupported,
        NvLinkCapability::SysmemAccess,
        NvLinkCapability::P2pAtomics,
        NvLinkCapability::SysmemAtomics,
        NvLinkCapability::SliBridge,
        NvLinkCapability::Valid,
    ];
    let nvml = device.nvml();
    let links: Result<Vec<NvLink>> = device.nvlinks().collect();
    let telemetry = NvLinkTelemetryRequest::new(0, NvLinkTelemetryType::ThroughputRawTx);
    let beyond = device.nvlink(nvml_sys::NVML_NVLINK_MAX_LINKS);
    vec![
        shown("nvlinks", links.map(|links| links.len().to_string())),
        // Error that ends the iteration.
        shown("nvlink(36).is_active", text(beyond.is_active())),
        debug("nvlink.is_active", &|link| text(link.is_active())),
        debug("nvlink.state", &|link| text(link.state())),
        debug("nvlink.packet_counters", &|link| text(link.packet_counters())),
        debug("nvlink.version", &|link| link.version().map(|version| version.to_string())),
        debug("nvlink.remote_device_type", &|link| text(link.remote_device_type())),
        debug("nvlink.remote_pci_info", &|link| link.remote_pci_info().map(|info| info.bus_id)),
        debug("nvlink.speed", &|link| text(link.speed())),
        debug("nvlink.remote_link", &|link| text(link.remote_link())),
        debug("nvlink.throughput", &|link| text(link.throughput())),
        shown("nvlink_throughput", text(device.nvlink_throughput())),
        shown("nvlink_low_power_threshold", text(device.nvlink_low_power_threshold())),
        debug("nvlink.has_capability", &|link| {
            Ok(format!("{:?}", capabilities.map(|one| found(link.has_capability(one)))))
        }),
        debug("nvlink.error_counter", &|link| Ok(format!("{:?}", counters.map(|one| found(link.error_counter(one)))))),
        #[allow(deprecated)]
        debug("nvlink.utilization_control", &|link| text(link.utilization_control(NvLinkUtilizationCounter::Zero))),
        #[allow(deprecated)]
        debug("nvlink.utilization_counter", &|link| text(link.utilization_counter(NvLinkUtilizationCounter::Zero))),
        shown("nvlink_info", text(device.nvlink_info())),
        shown("nvlink_supported_bw_modes", text(device.nvlink_supported_bw_modes())),
        shown("nvlink_bw_mode", text(device.nvlink_bw_mode())),
        shown("Nvml::nvlink_bw_mode", text(nvml.nvlink_bw_mode())),
        shown("nvlink_telemetry_samples", text(device.nvlink_telemetry_samples(&[telemetry]))),
        shown("nvlink_remap_table", text(device.nvlink_remap_table().map(|table| table.entries.len()))),
        shown("nvlink_nvle_private_info", text(device.nvlink_nvle_private_info())),
        shown("nvlinks_between", between(device)),
    ]
}

fn text<T: Debug>(result: Result<T>) -> Result<String> {
    result.map(|value| format!("{value:?}"))
}

/// Value, or a word for the error.
fn found<T: Debug>(result: Result<T>) -> String {
    match result {
        Ok(value) => format!("{value:?}"),
        Err(error) => error.code().map_or_else(|| error.to_string(), |code| format!("{code:?}")),
    }
}

/// Results of the links: each distinct result once, with its links.
fn each(device: &Device, query: &dyn Fn(&NvLink) -> Result<String>) -> Result<String> {
    let mut results: Vec<(String, Vec<u32>)> = Vec::new();
    for link in device.nvlinks() {
        let link = link?;
        let result = query(&link).unwrap_or_else(|error| error.to_string());
        match results.iter_mut().find(|(known, _)| *known == result) {
            Some((_, links)) => links.push(link.link()),
            None => results.push((result, vec![link.link()])),
        }
    }
    let texts = results.into_iter().map(|(result, links)| {
        let links: nvml_wrapper::device::topology::NumberSet = links.into_iter().collect();
        format!("{result} ({links})")
    });
    Ok(texts.collect::<Vec<_>>().join("; "))
}

/// Number of links to each GPU of the system.
fn between(device: &Device) -> Result<String> {
    let counts = device.nvml().devices()?.map(|other| Ok(device.nvml().nvlinks_between(device, &other?)?.len()));
    Ok(format!("{:?}", counts.collect::<Result<Vec<usize>>>()?))
}
