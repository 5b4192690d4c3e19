//! State of the GPU fabric.

use nvml_wrapper::device::fabric::{
    FabricCondition, FabricConfiguration, FabricHealth, FabricHealthSummary, FabricState, GpuFabricInfo,
};

use crate::Gpu;
use crate::report::{Line, NOT_AVAILABLE, section, value};

pub(crate) fn lines(gpu: &Gpu<'_>) -> Vec<Line> {
    let info = gpu.device.gpu_fabric_info();
    // The other values are valid once the GPU has joined the fabric.
    let joined = |name, show: &dyn Fn(&GpuFabricInfo) -> Option<String>| {
        let text = info.clone().map(|info| match info.state {
            FabricState::Completed => show(&info).unwrap_or_else(|| NOT_AVAILABLE.to_owned()),
            _ => NOT_AVAILABLE.to_owned(),
        });
        gpu.line(name, text)
    };
    let health =
        |name, show: fn(&FabricHealth) -> Option<String>| joined(name, &|info| info.health.as_ref().and_then(show));
    let state = info.clone().map(|info| match info.state {
        FabricState::NotSupported => NOT_AVAILABLE.to_owned(),
        FabricState::NotStarted => "Not Started".to_owned(),
        FabricState::InProgress => "In Progress".to_owned(),
        FabricState::Completed => "Completed".to_owned(),
        other => other.raw().to_string(),
    });
    let health = [
        health("Summary", |health| summary(health.summary?)),
        health("Bandwidth", |health| {
            let is_degraded = health.degraded_bandwidth.as_bool()?;
            Some(if is_degraded { "Degraded" } else { "Full" }.to_owned())
        }),
        health("Route Recovery in progress", |health| condition(health.route_recovery)),
        health("Route Unhealthy", |health| condition(health.route_unhealthy)),
        health("Access Timeout Recovery", |health| condition(health.access_timeout_recovery)),
        health("Incorrect Configuration", |health| configuration(health.incorrect_configuration)),
        health("Partition Assigned", |health| condition(health.partition_assigned)),
    ];
    vec![section(
        "Fabric",
        [
            value("State", gpu.text(state)),
            joined("Status", &|info| {
                Some(match info.status {
                    Ok(()) => "Success".to_owned(),
                    Err(code) => gpu.words(code),
                })
            }),
            joined("CliqueId", &|info| info.clique_id().map(|id| id.to_string())),
            joined("ClusterUUID", &|info| Some(uuid(&info.cluster_uuid))),
            section("Health", health),
        ],
    )]
}

fn condition(condition: FabricCondition) -> Option<String> {
    Some(if condition.as_bool()? { "True" } else { "False" }.to_owned())
}

fn summary(summary: FabricHealthSummary) -> Option<String> {
    Some(match summary {
        FabricHealthSummary::NotSupported => return None,
        FabricHealthSummary::Healthy => "Healthy".to_owned(),
        FabricHealthSummary::Unhealthy => "Unhealthy".to_owned(),
        FabricHealthSummary::LimitedCapacity => "Limited Capacity".to_owned(),
        other => other.raw().to_string(),
    })
}

fn configuration(configuration: FabricConfiguration) -> Option<String> {
    Some(match configuration {
        FabricConfiguration::NotSupported => return None,
        FabricConfiguration::Correct => "None".to_owned(),
        FabricConfiguration::IncorrectSysguid => "Incorrect SysGUID".to_owned(),
        FabricConfiguration::IncorrectChassisSn => "Incorrect Chassis Serial Number".to_owned(),
        FabricConfiguration::NoPartition => "No Partition".to_owned(),
        FabricConfiguration::InsufficientNvlinks => "Insufficient NVLinks".to_owned(),
        FabricConfiguration::IncompatibleGpuFw => "Incompatible GPU Firmware".to_owned(),
        FabricConfiguration::InvalidLocation => "Invalid Location".to_owned(),
        FabricConfiguration::GpuStateInvalid => "Invalid GPU State".to_owned(),
        other => other.raw().to_string(),
    })
}

fn uuid(bytes: &[u8; 16]) -> String {
    let mut text = String::new();
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text += &format!("{byte:02x}");
    }
    text
}
