//! NVLinks.

use nvml_sim::model::FieldNumber;
use nvml_sim::{Era, Fault, Function};
use nvml_sys::{
    NVML_ERROR_NOT_SUPPORTED, NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_EVENTS, NVML_FI_DEV_NVLINK_COUNT_RCV_BYTES,
    NVML_VALUE_TYPE_UNSIGNED_LONG_LONG,
};
use nvml_wrapper::device::nvlink::{
    NvLink, NvLinkBwModeChoice, NvLinkCapability, NvLinkErrorCounter, NvLinkPacketTypes, NvLinkTelemetryRequest,
    NvLinkTelemetryType, NvLinkUtilizationControl, NvLinkUtilizationCountUnits, NvLinkUtilizationCounter, NvlePeer,
    NvlePrivateInfo, SystemNvLinkBwMode,
};
use nvml_wrapper::{ErrorCode, Result};

use crate::row::{On, Row, row};

const COUNTER: NvLinkUtilizationCounter = NvLinkUtilizationCounter::One;

/// Sets a packet counter of the link on drivers that have packet counters.
fn set_field(on: &On, field: u32) {
    if on.era > Era::R555 {
        let number = FieldNumber { value_type: NVML_VALUE_TYPE_UNSIGNED_LONG_LONG, bits: 7 };
        on.sim.node(|node| node.gpus[0].field_values.scoped.insert((field, 1), Some(number)));
    }
}

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("Device::nvlinks", |on| on.gpu.nvlinks().collect::<Result<Vec<_>>>()),
        row("NvLink::is_active", |on| on.gpu.nvlink(1).is_active()),
        row("NvLink::state", |on| on.gpu.nvlink(1).state()),
        row("NvLink::packet_counters", |on| {
            set_field(on, NVML_FI_DEV_NVLINK_COUNT_RCV_BYTES);
            on.gpu.nvlink(1).packet_counters()
        })
        .refused(..=Era::R555, "the driver does not have the field ID", ErrorCode::NotSupported),
        row("NvLink::version", |on| on.gpu.nvlink(1).version()),
        row("NvLink::has_capability", |on| on.gpu.nvlink(1).has_capability(NvLinkCapability::P2pSupported)),
        row("NvLink::remote_pci_info", |on| on.gpu.nvlink(1).remote_pci_info()),
        row("NvLink::remote_device_type", |on| on.gpu.nvlink(1).remote_device_type()),
        row("NvLink::error_counter", |on| {
            let link = on.gpu.nvlink(1);
            let legacy = link.error_counter(NvLinkErrorCounter::DlRecovery)?;
            // A board without the legacy counters, as Blackwell.
            on.sim.fail(Function::nvmlDeviceGetNvLinkErrorCounter, Fault::code(NVML_ERROR_NOT_SUPPORTED));
            set_field(on, NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_EVENTS);
            Ok((legacy, link.error_counter(NvLinkErrorCounter::DlRecovery).ok()))
        }),
        row("NvLink::reset_error_counters", |on| {
            on.gpu.nvlink(1).reset_error_counters()?;
            on.gpu.nvlink(1).error_counter(NvLinkErrorCounter::DlReplay)
        }),
        row("NvLink::utilization_control", |on| on.gpu.nvlink(1).utilization_control(COUNTER)),
        row("NvLink::set_utilization_control", |on| {
            let control = NvLinkUtilizationControl::new(NvLinkUtilizationCountUnits::Bytes, NvLinkPacketTypes::READ);
            on.gpu.nvlink(1).set_utilization_control(COUNTER, control)?;
            on.gpu.nvlink(1).utilization_control(COUNTER)
        }),
        row("NvLink::utilization_counter", |on| on.gpu.nvlink(1).utilization_counter(COUNTER)),
        row("NvLink::freeze_utilization_counter", |on| {
            on.gpu.nvlink(1).freeze_utilization_counter(COUNTER)?;
            Ok(on.sim.node(|node| node.gpus[0].nvlink.links[1].as_ref().unwrap().utilization.unwrap()[1].frozen))
        }),
        row("NvLink::unfreeze_utilization_counter", |on| {
            on.gpu.nvlink(1).freeze_utilization_counter(COUNTER)?;
            on.gpu.nvlink(1).unfreeze_utilization_counter(COUNTER)?;
            Ok(on.sim.node(|node| node.gpus[0].nvlink.links[1].as_ref().unwrap().utilization.unwrap()[1].frozen))
        }),
        row("NvLink::reset_utilization_counter", |on| {
            on.gpu.nvlink(1).reset_utilization_counter(COUNTER)?;
            on.gpu.nvlink(1).utilization_counter(COUNTER)
        }),
        row("NvLink::speed", |on| on.gpu.nvlink(1).speed()),
        row("NvLink::remote_link", |on| on.gpu.nvlink(1).remote_link()).refused(
            ..=Era::R418,
            "the driver does not have the field ID",
            ErrorCode::NotSupported,
        ),
        row("NvLink::throughput", |on| on.gpu.nvlink(1).throughput()).refused(
            ..=Era::R418,
            "the driver does not have the field ID",
            ErrorCode::NotSupported,
        ),
        row("Nvml::nvlinks_between", |on| {
            let links = on.nvml.nvlinks_between(&on.gpu, &on.device(1)?)?;
            Ok(links.iter().map(NvLink::link).collect::<Vec<_>>())
        })
        .differs(
            ..=Era::R460,
            "switches are not recognized: only the direct link is returned",
            &[("[0, 1, 2, 3]", "[3]")],
        ),
        row("Nvml::nvlink_bw_mode", |on| on.nvml.nvlink_bw_mode()),
        row("Nvml::set_nvlink_bw_mode", |on| {
            on.nvml.set_nvlink_bw_mode(SystemNvLinkBwMode::Half)?;
            on.nvml.nvlink_bw_mode()
        }),
        row("Device::nvlink_supported_bw_modes", |on| on.gpu.nvlink_supported_bw_modes()),
        row("Device::nvlink_bw_mode", |on| on.gpu.nvlink_bw_mode()),
        row("Device::set_nvlink_bw_mode", |on| {
            on.gpu.set_nvlink_bw_mode(NvLinkBwModeChoice::Mode(2))?;
            on.gpu.nvlink_bw_mode()
        }),
        row("Device::set_nvlink_bw_mode_async", |on| {
            let within = on.gpu.set_nvlink_bw_mode_async(NvLinkBwModeChoice::Best)?;
            Ok((within, on.gpu.nvlink_bw_mode()?))
        }),
        row("Device::set_nvlink_low_power_threshold", |on| {
            on.gpu.set_nvlink_low_power_threshold(Some(77))?;
            Ok(on.sim.node(|node| node.gpus[0].nvlink.low_power.map(|low| low.threshold)))
        }),
        row("Device::nvlink_throughput", |on| on.gpu.nvlink_throughput()).refused(
            ..=Era::R418,
            "the driver does not have the field ID",
            ErrorCode::NotSupported,
        ),
        row("Device::nvlink_low_power_threshold", |on| on.gpu.nvlink_low_power_threshold()).refused(
            ..=Era::R555,
            "the driver does not have the field ID",
            ErrorCode::NotSupported,
        ),
        row("Device::nvlink_info", |on| on.gpu.nvlink_info()),
        row("Device::nvlink_telemetry_samples", |on| {
            on.gpu.nvlink_telemetry_samples(&[NvLinkTelemetryRequest::new(1, NvLinkTelemetryType::ThroughputRawRx)])
        }),
        row("Device::nvlink_remap_table", |on| on.gpu.nvlink_remap_table()),
        row("Device::lock_nvlink_remap_table", |on| on.gpu.lock_nvlink_remap_table()),
        row("Device::set_nvlink_nvle_ready", |on| {
            on.gpu.set_nvlink_nvle_ready(true)?;
            Ok(on.gpu.nvlink_info()?.is_nvle_ready)
        }),
        row("Device::nvlink_nvle_private_info", |on| on.gpu.nvlink_nvle_private_info()),
        row("Device::setup_nvlink_nvle_encryption_key", |on| {
            let peer = |alid| NvlePeer::new(alid, NvlePrivateInfo::from_bytes(b"opaque bytes").unwrap());
            on.gpu.setup_nvlink_nvle_encryption_key(&[3; 32], &peer(41), &peer(42))?;
            Ok(on
                .sim
                .node(|node| node.gpus[0].nvlink.encryption.as_ref().unwrap().tables.as_ref().unwrap().keys.clone()))
        }),
    ]
}
