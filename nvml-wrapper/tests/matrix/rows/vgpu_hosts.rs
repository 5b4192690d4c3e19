//! vGPU hosts, whole GPUs and GPU instances.

use nvml_sim::Era;
use nvml_wrapper::vgpu::host::{DeviceVgpuCapability, GpuVirtualizationMode, VgpuDriverCapability};
use nvml_wrapper::vgpu::metadata::VgpuVersion;
use nvml_wrapper::vgpu::placement::VgpuPlacementMode;
use nvml_wrapper::vgpu::scheduler::{VgpuSchedulerEngine, VgpuSchedulerParams, VgpuSchedulerPolicy};
use nvml_wrapper::{GpuInstance, Result};

use crate::furnish;
use crate::row::{On, Row, Stage, is, row};

const ENGINE: VgpuSchedulerEngine = VgpuSchedulerEngine::Graphics;
const ADAPTIVE: VgpuSchedulerParams =
    VgpuSchedulerParams::AdaptiveRoundRobin { avg_factor: Some(12), frequency: Some(480) };

/// GPU instance that is a vGPU host. The nodes of captures have none.
fn instance(on: &On) -> Result<GpuInstance> {
    let id = on.sim.node(|node| node.gpus[on.index].mig.instances.first().map(|instance| instance.id));
    on.gpu.gpu_instance_by_id(id.unwrap_or_default())
}

pub(crate) fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = of_devices().into_iter().map(|row| row.on(Stage::VgpuHost)).collect();
    rows.extend(of_gpu_instances().into_iter().map(|row| row.on(Stage::DividedVgpuHost)));
    rows
}

fn of_devices() -> Vec<Row> {
    vec![
        row("Nvml::has_vgpu_driver_capability", |on| {
            on.nvml.has_vgpu_driver_capability(VgpuDriverCapability::HeterogeneousMultiVgpu)
        }),
        row("Device::virtualization_mode", |on| on.gpu.virtualization_mode()),
        row("Device::set_virtualization_mode", |on| {
            on.gpu.set_virtualization_mode(GpuVirtualizationMode::HostVsga)?;
            on.gpu.virtualization_mode()
        })
        .with(furnish::idle_host),
        row("Device::host_vgpu_mode", |on| on.gpu.host_vgpu_mode()),
        row("Device::vgpu_capability", |on| on.gpu.vgpu_capability(DeviceVgpuCapability::FractionalMultiVgpu)),
        row("Device::set_vgpu_capability_enabled", |on| {
            on.gpu.set_vgpu_capability_enabled(DeviceVgpuCapability::MiniQuarterGpu, true)?;
            on.gpu.vgpu_capability(DeviceVgpuCapability::MiniQuarterGpu)
        }),
        row("Device::is_vgpu_heterogeneous_mode_enabled", |on| on.gpu.is_vgpu_heterogeneous_mode_enabled()),
        row("Device::set_vgpu_heterogeneous_mode_enabled", |on| {
            let before = on.gpu.is_vgpu_heterogeneous_mode_enabled()?;
            on.gpu.set_vgpu_heterogeneous_mode_enabled(!before)?;
            Ok((before, on.gpu.is_vgpu_heterogeneous_mode_enabled()?))
        })
        .with(furnish::idle_host),
        row("Device::vgpu_scheduler_state", |on| on.gpu.vgpu_scheduler_state(ENGINE)).differs(
            ..=Era::R580,
            "adaptive round robin is reported as a mode in place of a factor",
            &[("arr_mode: None", "arr_mode: Some(Enable)")],
        ),
        row("Device::vgpu_scheduler_log", |on| on.gpu.vgpu_scheduler_log(ENGINE)).differs(
            ..=Era::R580,
            "adaptive round robin is reported as a mode in place of a factor",
            &[("arr_mode: None", "arr_mode: Some(Enable)")],
        ),
        row("Device::vgpu_scheduler_capabilities", |on| on.gpu.vgpu_scheduler_capabilities()),
        row("Device::set_vgpu_scheduler_state", |on| {
            on.gpu.set_vgpu_scheduler_state(ENGINE, VgpuSchedulerPolicy::FixedShare, ADAPTIVE)?;
            Ok(on.sim.node(|node| node.gpus[0].virtual_gpus.schedulers.clone().unwrap()[0].clone()))
        })
        .with(furnish::idle_host),
        row("Device::vgpu_force_gsp_unload", |on| {
            on.gpu.vgpu_force_gsp_unload()?;
            Ok(on.sim.node(|node| node.gpus[0].virtual_gpus.gsp_unloads))
        })
        .with(furnish::idle_host),
        row("Device::grid_licensable_features", |on| on.gpu.grid_licensable_features()),
        row("Device::vgpu_metadata", |on| {
            let reported = on.gpu.vgpu_metadata()?;
            is(&*reported.host_driver_version, on.era.driver_version())?;
            // Opaque data follows the other fields.
            let data = reported.to_bytes().get(124..).map(<[u8]>::to_vec).unwrap();
            Ok((
                reported.version,
                reported.revision,
                reported.pgpu_virtualization_caps,
                reported.host_supported_vgpu_range,
                data,
            ))
        })
        .differs(
            ..=Era::R390,
            "the range of supported vGPU versions is 0 to 0",
            &[("VgpuVersion { min: 1179649, max: 1703937 }", "VgpuVersion { min: 0, max: 0 }")],
        ),
        row("Device::pgpu_metadata_string", |on| on.gpu.pgpu_metadata_string()),
        row("Nvml::vgpu_compatibility", |on| {
            let instance = on.gpu.active_vgpus()?.remove(0);
            on.nvml.vgpu_compatibility(&instance.metadata()?, &on.gpu.vgpu_metadata()?)
        })
        .differs(
            Era::R418..=Era::R418,
            "the metadata do not contain the guest's vGPU version",
            &[
                ("VgpuVmCompatibility(COLD | LIVE)", "VgpuVmCompatibility(0x0)"),
                ("VgpuCompatibilityLimit(0x0)", "VgpuCompatibilityLimit(GUEST_DRIVER)"),
            ],
        ),
        row("Nvml::vgpu_version", |on| on.nvml.vgpu_version()),
        row("Nvml::set_vgpu_version", |on| {
            on.nvml.set_vgpu_version(VgpuVersion { min: 0x13_0001, max: 0x19_0001 })?;
            on.nvml.vgpu_version()
        })
        .with(furnish::idle_host),
        row("Device::vgpu_utilization", |on| on.gpu.vgpu_utilization(None)),
        row("Device::vgpu_instances_utilization_info", |on| on.gpu.vgpu_instances_utilization_info(None)),
        row("Device::vgpu_process_utilization", |on| on.gpu.vgpu_process_utilization(None)),
        row("Device::vgpu_processes_utilization_info", |on| on.gpu.vgpu_processes_utilization_info(None)),
        row("Device::vgpu_supported_types", |on| on.gpu.vgpu_supported_types()),
        row("Device::vgpu_creatable_types", |on| on.gpu.vgpu_creatable_types()),
        row("Device::active_vgpus", |on| on.gpu.active_vgpus()),
        row("Device::vgpu_type_supported_placements", |on| {
            let vgpu_type = on.gpu.vgpu_supported_types()?.remove(0);
            on.gpu.vgpu_type_supported_placements(&vgpu_type, VgpuPlacementMode::Heterogeneous)
        }),
        row("Device::vgpu_type_creatable_placements", |on| {
            let vgpu_type = on.gpu.vgpu_supported_types()?.remove(0);
            on.gpu.vgpu_type_creatable_placements(&vgpu_type, VgpuPlacementMode::Heterogeneous)
        }),
    ]
}

fn of_gpu_instances() -> Vec<Row> {
    vec![
        row("GpuInstance::vgpu_creatable_types", |on| instance(on)?.vgpu_creatable_types()),
        row("GpuInstance::active_vgpus", |on| instance(on)?.active_vgpus()),
        row("GpuInstance::vgpu_type_creatable_placements", |on| {
            let vgpu_type = on.gpu.vgpu_supported_types()?.remove(0);
            instance(on)?.vgpu_type_creatable_placements(&vgpu_type)
        }),
        row("GpuInstance::is_vgpu_heterogeneous_mode_enabled", |on| instance(on)?.is_vgpu_heterogeneous_mode_enabled()),
        row("GpuInstance::set_vgpu_heterogeneous_mode_enabled", |on| {
            instance(on)?.set_vgpu_heterogeneous_mode_enabled(false)?;
            instance(on)?.is_vgpu_heterogeneous_mode_enabled()
        })
        .with(furnish::idle_host),
        row("GpuInstance::vgpu_scheduler_state", |on| instance(on)?.vgpu_scheduler_state(ENGINE)).differs(
            ..=Era::R580,
            "adaptive round robin is reported as a mode in place of a factor",
            &[("arr_mode: None", "arr_mode: Some(Enable)")],
        ),
        row("GpuInstance::vgpu_scheduler_log", |on| instance(on)?.vgpu_scheduler_log(ENGINE)).differs(
            ..=Era::R580,
            "adaptive round robin is reported as a mode in place of a factor",
            &[("arr_mode: None", "arr_mode: Some(Enable)")],
        ),
        row("GpuInstance::set_vgpu_scheduler_state", |on| {
            instance(on)?.set_vgpu_scheduler_state(ENGINE, VgpuSchedulerPolicy::FixedShare, ADAPTIVE)?;
            Ok(on.sim.node(|node| node.gpus[1].mig.instances[0].vgpus.clone().unwrap().schedulers[0].clone()))
        })
        .with(furnish::idle_host),
    ]
}
