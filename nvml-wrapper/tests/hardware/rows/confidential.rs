//! Confidential computing, fabric, platform, and host.

use nvml_wrapper::confidential::ConfComputeSettings;
use nvml_wrapper::device::fabric::{
    FabricCondition, FabricConfiguration, FabricHealthSummary, FabricState, GpuFabricInfo,
};
use nvml_wrapper::device::platform::{DeviceCapabilities, PlatformLocation};
use nvml_wrapper::{Device, Result};

use crate::compare::{How, Row, rounded_mib, row};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    let mut rows = shown(device);
    rows.extend(fabric(device));
    rows.extend(not_shown(device));
    rows
}

const NOT_THERE: &str = "N/A";

fn shown(device: &Device) -> Vec<Row> {
    let mib = |bytes: u64| format!("{} MiB", rounded_mib(bytes));
    let usage = device.conf_compute_protected_memory_usage();
    let egm = |capabilities: DeviceCapabilities| {
        if capabilities.contains(DeviceCapabilities::EGM) { "enabled" } else { "disabled" }
    };
    let platform = device.platform_info();
    let location = |look: fn(&PlatformLocation) -> u8| platform.clone().map(|info| look(&info.location));
    vec![
        row(
            "conf_compute_protected_memory_usage.total",
            usage.clone().map(|usage| mib(usage.total)),
            "cc_protected_memory_usage/total",
            How::Same,
        ),
        row(
            "conf_compute_protected_memory_usage.used",
            usage.clone().map(|usage| mib(usage.used)),
            "cc_protected_memory_usage/used",
            How::Within(64.0),
        ),
        row(
            "conf_compute_protected_memory_usage.free",
            usage.map(|usage| mib(usage.free)),
            "cc_protected_memory_usage/free",
            How::Within(64.0),
        ),
        row("pdi", device.pdi().map(|pdi| format!("{pdi:#x}")), "pdi", How::Same),
        row("capabilities (EGM)", device.capabilities().map(egm), "capabilities/egm", How::Same),
        row(
            "platform_info.chassis_serial_number",
            platform.clone().map(|info| info.chassis_serial_number().map_or(NOT_THERE.to_owned(), Into::into)),
            "platformInfo/chassis_serial_number",
            NO_RACK,
        ),
        row("platform_info (slot)", location(slot), "platformInfo/slot_number", NO_RACK),
        row("platform_info (tray)", location(tray), "platformInfo/tray_index", NO_RACK),
        row("platform_info (host)", location(host), "platformInfo/host_id", NO_RACK),
        row("platform_info.peer_type", platform.clone().map(|info| info.peer_type), "", How::Same),
        row("platform_info.ib_guid", platform.map(|info| hex(&info.ib_guid)), "", How::Same),
    ]
}

/// The driver reports a location for any GPU; `nvidia-smi` shows it for GPUs of a rack.
const NO_RACK: How = How::NotShown("nvidia-smi shows the location of a GPU in a rack only");

fn slot(location: &PlatformLocation) -> u8 {
    match location {
        PlatformLocation::Chassis { slot_number, .. } => *slot_number,
        PlatformLocation::Rack { physical_slot_number, .. } => *physical_slot_number,
        _ => u8::MAX,
    }
}

fn tray(location: &PlatformLocation) -> u8 {
    match location {
        PlatformLocation::Chassis { tray_index, .. } => *tray_index,
        PlatformLocation::Rack { compute_slot_index, .. } => *compute_slot_index,
        _ => u8::MAX,
    }
}

fn host(location: &PlatformLocation) -> u8 {
    match location {
        PlatformLocation::Chassis { host_id, .. } => *host_id,
        PlatformLocation::Rack { node_index, .. } => *node_index,
        _ => u8::MAX,
    }
}

/// `nvidia-smi` shows the fabric ids of a GPU that has joined the fabric, and the state of other GPUs.
fn fabric(device: &Device) -> Vec<Row> {
    let info = device.gpu_fabric_info();
    let joined = |show: fn(&GpuFabricInfo) -> String| {
        info.clone().map(|info| match info.state {
            FabricState::Completed => show(&info),
            _ => NOT_THERE.to_owned(),
        })
    };
    vec![
        row("gpu_fabric_info.state", info.clone().map(|info| state(info.state)), "fabric/state", How::Same),
        row("gpu_fabric_info.status", joined(status), "fabric/status", How::Same),
        row("gpu_fabric_info.clique_id", joined(clique_id), "fabric/cliqueId", How::Same),
        row("gpu_fabric_info.cluster_uuid", joined(cluster_uuid), "fabric/clusterUuid", How::Same),
        row("gpu_fabric_info.health.summary", joined(summary), "fabric/health/summary", How::Same),
        row("gpu_fabric_info.health.degraded_bandwidth", joined(bandwidth), "fabric/health/bandwidth", How::Same),
        row(
            "gpu_fabric_info.health.route_recovery",
            joined(|info| condition(info.health.map(|health| health.route_recovery))),
            "fabric/health/route_recovery_in_progress",
            How::Same,
        ),
        row(
            "gpu_fabric_info.health.route_unhealthy",
            joined(|info| condition(info.health.map(|health| health.route_unhealthy))),
            "fabric/health/route_unhealthy",
            How::Same,
        ),
        row(
            "gpu_fabric_info.health.access_timeout_recovery",
            joined(|info| condition(info.health.map(|health| health.access_timeout_recovery))),
            "fabric/health/access_timeout_recovery",
            How::Same,
        ),
        row(
            "gpu_fabric_info.health.incorrect_configuration",
            joined(configuration),
            "fabric/health/incorrect_configuration",
            How::Same,
        ),
        row(
            "gpu_fabric_info.health.partition_assigned",
            joined(|info| condition(info.health.map(|health| health.partition_assigned))),
            "fabric/health/partition_assigned",
            How::Same,
        ),
        row("gpu_fabric_info (all)", info.map(|info| format!("{info:?}")), "", How::Same),
    ]
}

fn state(state: FabricState) -> String {
    match state {
        FabricState::NotSupported => NOT_THERE.to_owned(),
        FabricState::NotStarted => "Not Started".to_owned(),
        FabricState::InProgress => "In Progress".to_owned(),
        other => format!("{other:?}"),
    }
}

fn status(info: &GpuFabricInfo) -> String {
    match info.status {
        Ok(()) => "Success".to_owned(),
        Err(code) => code.to_string(),
    }
}

fn clique_id(info: &GpuFabricInfo) -> String {
    info.clique_id().map_or(NOT_THERE.to_owned(), |id| id.to_string())
}

fn cluster_uuid(info: &GpuFabricInfo) -> String {
    let mut text = hex(&info.cluster_uuid);
    for position in [20, 16, 12, 8] {
        text.insert(position, '-');
    }
    text
}

fn summary(info: &GpuFabricInfo) -> String {
    match info.health.and_then(|health| health.summary) {
        None | Some(FabricHealthSummary::NotSupported) => NOT_THERE.to_owned(),
        Some(FabricHealthSummary::LimitedCapacity) => "Limited Capacity".to_owned(),
        Some(summary) => format!("{summary:?}"),
    }
}

fn bandwidth(info: &GpuFabricInfo) -> String {
    match info.health.and_then(|health| health.degraded_bandwidth.as_bool()) {
        None => NOT_THERE.to_owned(),
        Some(true) => "Degraded".to_owned(),
        Some(false) => "Full".to_owned(),
    }
}

fn condition(condition: Option<FabricCondition>) -> String {
    match condition.and_then(FabricCondition::as_bool) {
        None => NOT_THERE.to_owned(),
        Some(true) => "True".to_owned(),
        Some(false) => "False".to_owned(),
    }
}

fn configuration(info: &GpuFabricInfo) -> String {
    match info.health.map(|health| health.incorrect_configuration) {
        None | Some(FabricConfiguration::NotSupported) => NOT_THERE.to_owned(),
        Some(FabricConfiguration::Correct) => "None".to_owned(),
        Some(other) => format!("{other:?}"),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Values that `nvidia-smi` does not show: printed, but not compared.
fn not_shown(device: &Device) -> Vec<Row> {
    let nvml = device.nvml();
    let lengths = |first: usize, second: usize| format!("{first} and {second} bytes");
    let set_up = |settings: Result<ConfComputeSettings>| settings.map(|settings| format!("{settings:?}"));
    vec![
        row("hostname", device.hostname(), "", How::Same),
        row("gpu_fabric_info.is_attached", device.gpu_fabric_info().map(|info| info.is_attached()), "", How::Same),
        row("gpu_uptime", device.gpu_uptime().map(|uptime| format!("{uptime:?}")), "", How::Same),
        row(
            "conf_compute_mem_size_info",
            device.conf_compute_mem_size_info().map(|sizes| format!("{sizes:?}")),
            "",
            How::Same,
        ),
        row(
            "conf_compute_gpu_certificate",
            device
                .conf_compute_gpu_certificate()
                .map(|certificate| lengths(certificate.cert_chain.len(), certificate.attestation_cert_chain.len())),
            "",
            How::Same,
        ),
        row(
            "conf_compute_gpu_attestation_report",
            device.conf_compute_gpu_attestation_report(&[7; 32]).map(|report| {
                lengths(report.attestation_report.len(), report.cec_attestation_report.unwrap_or_default().len())
            }),
            "",
            How::Same,
        ),
        row(
            "conf_compute_capabilities",
            nvml.conf_compute_capabilities().map(|capabilities| format!("{capabilities:?}")),
            "",
            How::Same,
        ),
        row("conf_compute_state", nvml.conf_compute_state().map(|state| format!("{state:?}")), "", How::Same),
        row("conf_compute_settings", set_up(nvml.conf_compute_settings()), "", How::Same),
        row("are_conf_compute_gpus_ready", nvml.are_conf_compute_gpus_ready(), "", How::Same),
        row("conf_compute_key_rotation_threshold", nvml.conf_compute_key_rotation_threshold(), "", How::Same),
        row("sys_driver_branch", nvml.sys_driver_branch(), "", How::Same),
        row("excluded_device_count", nvml.excluded_device_count(), "", How::Same),
        row("error_string(3)", nvml.error_string(nvml_wrapper::ErrorCode::NotSupported), "", How::Same),
    ]
}
