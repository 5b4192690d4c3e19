//! vGPU hosts, licenses, power profiles and link counters: values that `nvidia-smi` does not show, except for the
//! profiles.

use std::collections::BTreeSet;

use nvml_wrapper::Device;
use nvml_wrapper::cper::CperTypes;
use nvml_wrapper::device::power_profile::PowerProfile;
use nvml_wrapper::device::prm::{PrmCounterId, PrmCounterRequest};
use nvml_wrapper::vgpu::scheduler::VgpuSchedulerEngine as Engine;

use crate::compare::{How, Row, row};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    use How::Same;
    let profiles = device.workload_power_profile_current_profiles();
    let requested = profiles.clone().map(|profiles| names(&profiles.requested));
    let enforced = profiles.map(|profiles| names(&profiles.enforced));
    let mut rows = vec![
        row(
            "workload_power_profile_current_profiles.requested",
            requested,
            "power_profiles/power_profile_requested_profiles",
            Same,
        ),
        row(
            "workload_power_profile_current_profiles.enforced",
            enforced,
            "power_profiles/power_profile_enforced_profiles",
            Same,
        ),
    ];
    rows.extend(not_shown(device));
    rows
}

/// Values that `nvidia-smi` does not show: printed, but not compared.
fn not_shown(device: &Device) -> Vec<Row> {
    use How::Same;
    let nvml = device.nvml();
    let profiles = device.workload_power_profile_profiles_info();
    let counter = PrmCounterRequest { counter_id: PrmCounterId::LinkDownEvents, local_port: 1 };
    let counters = device.read_prm_counters([counter]);
    let record = nvml.sys_cper(CperTypes::GPU, None).and_then(|mut records| records.next().transpose());
    let state = device.vgpu_scheduler_state(Engine::Graphics);
    let log = device.vgpu_scheduler_log(Engine::Graphics);
    let instances = device.vgpu_instances_utilization_info(None);
    let processes = device.vgpu_processes_utilization_info(None);
    let vgpus = device.active_vgpus().unwrap_or_default();
    let mut rows = vec![
        row("workload_power_profile_profiles_info", profiles.map(|profiles| format!("{profiles:?}")), "", Same),
        row("read_prm_counters", counters.map(|counters| format!("{counters:?}")), "", Same),
        row("sys_cper (first)", record.map(|record| format!("{:?}", record.map(|record| record.len()))), "", Same),
        row("vgpu_scheduler_state", state.map(|state| format!("{state:?}")), "", Same),
        row("vgpu_scheduler_log (number)", log.map(|log| log.entries.len()), "", Same),
        row("vgpu_scheduler_capabilities", device.vgpu_scheduler_capabilities().map(|c| format!("{c:?}")), "", Same),
        row("vgpu_utilization (number)", device.vgpu_utilization(None).map(|samples| samples.len()), "", Same),
        row("vgpu_instances_utilization_info (number)", instances.map(|samples| samples.len()), "", Same),
        row("vgpu_process_utilization (number)", device.vgpu_process_utilization(None).map(|s| s.len()), "", Same),
        row("vgpu_processes_utilization_info (number)", processes.map(|samples| samples.len()), "", Same),
        row("vgpu_metadata (bytes)", device.vgpu_metadata().map(|metadata| metadata.to_bytes().len()), "", Same),
        row("pgpu_metadata_string", device.pgpu_metadata_string(), "", Same),
        row("vgpu_version", nvml.vgpu_version().map(|versions| format!("{versions:x?}")), "", Same),
        row("grid_licensable_features", device.grid_licensable_features().map(|f| format!("{f:?}")), "", Same),
    ];
    for vgpu in vgpus {
        let metadata = vgpu.metadata();
        let compatibility = metadata.clone().and_then(|vgpu| nvml.vgpu_compatibility(&vgpu, &device.vgpu_metadata()?));
        rows.push(row("metadata", metadata.map(|metadata| metadata.guest_driver_version), "", Same));
        rows.push(row("vgpu_compatibility", compatibility.map(|result| format!("{result:?}")), "", Same));
    }
    rows
}

/// Profiles as nvidia-smi lists them: by number.
fn names(profiles: &BTreeSet<PowerProfile>) -> String {
    let numbers: Vec<String> = profiles.iter().map(|profile| profile.raw().to_string()).collect();
    if numbers.is_empty() { "None".to_owned() } else { numbers.join(", ") }
}
