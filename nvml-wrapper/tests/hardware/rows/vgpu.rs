//! Rows on vGPU hosts, and on their types and instances.

use std::fmt::Debug;

use nvml_wrapper::vgpu::host::{DeviceVgpuCapability, GpuVirtualizationMode, HostVgpuMode, VgpuDriverCapability};
use nvml_wrapper::vgpu::placement::VgpuPlacementMode;
use nvml_wrapper::vgpu::vgpu_type::VgpuTypeCapability;
use nvml_wrapper::{Device, Result, VgpuInstance, VgpuType};

use crate::compare::{How, Row, row};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    let heterogeneous = device.is_vgpu_heterogeneous_mode_enabled();
    let mut rows = vec![
        row(
            "virtualization_mode",
            device.virtualization_mode().map(virtualization),
            "gpu_virtualization_mode/virtualization_mode",
            How::Same,
        ),
        row("host_vgpu_mode", device.host_vgpu_mode().map(host), "gpu_virtualization_mode/host_vgpu_mode", How::Same),
        row(
            "is_vgpu_heterogeneous_mode_enabled",
            heterogeneous.map(|enabled| if enabled { "Enabled" } else { "Disabled" }),
            "gpu_virtualization_mode/vgpu_heterogeneous_mode",
            How::Same,
        ),
        shown(
            "has_vgpu_driver_capability(WarmUpdate)",
            device.nvml().has_vgpu_driver_capability(VgpuDriverCapability::WarmUpdate),
        ),
        shown(
            "vgpu_capability(FractionalMultiVgpu)",
            device.vgpu_capability(DeviceVgpuCapability::FractionalMultiVgpu),
        ),
    ];
    for vgpu_type in device.vgpu_supported_types().unwrap_or_default() {
        rows.extend(of_type(device, &vgpu_type));
    }
    for instance in device.active_vgpus().unwrap_or_default() {
        rows.extend(of_instance(&instance));
    }
    rows
}

fn of_type(device: &Device, vgpu_type: &VgpuType) -> Vec<Row> {
    let mode = VgpuPlacementMode::Heterogeneous;
    vec![
        shown("vgpu type: name", vgpu_type.name()),
        shown("vgpu type: license", vgpu_type.license()),
        shown("vgpu type: device_id", vgpu_type.device_id()),
        shown("vgpu type: framebuffer_size", vgpu_type.framebuffer_size()),
        shown("vgpu type: fb_reservation", vgpu_type.fb_reservation()),
        shown("vgpu type: gsp_heap_size", vgpu_type.gsp_heap_size()),
        shown("vgpu type: bar1_size", vgpu_type.bar1_size()),
        shown("vgpu type: num_display_heads", vgpu_type.num_display_heads()),
        shown("vgpu type: resolution(0)", vgpu_type.resolution(0)),
        shown("vgpu type: frame_rate_limit", vgpu_type.frame_rate_limit()),
        shown("vgpu type: max_instances", vgpu_type.max_instances(device)),
        shown("vgpu type: max_instances_per_vm", vgpu_type.max_instances_per_vm()),
        shown("vgpu type: max_instances_per_gpu_instance", vgpu_type.max_instances_per_gpu_instance()),
        shown("vgpu type: gpu_instance_profile_id", vgpu_type.gpu_instance_profile_id()),
        shown("vgpu type: has_capability(NvlinkP2p)", vgpu_type.has_capability(VgpuTypeCapability::NvlinkP2p)),
        shown("vgpu type: supported placements", device.vgpu_type_supported_placements(vgpu_type, mode)),
        shown("vgpu type: creatable placements", device.vgpu_type_creatable_placements(vgpu_type, mode)),
    ]
}

fn of_instance(instance: &VgpuInstance) -> Vec<Row> {
    vec![
        shown("vgpu: vm_id", instance.vm_id()),
        shown("vgpu: vm_driver_version", instance.vm_driver_version()),
        shown("vgpu: fb_usage", instance.fb_usage()),
        shown("vgpu: frame_rate_limit", instance.frame_rate_limit()),
        shown("vgpu: is_ecc_enabled", instance.is_ecc_enabled()),
        shown("vgpu: gpu_instance_id", instance.gpu_instance_id()),
        shown("vgpu: gpu_pci_id", instance.gpu_pci_id()),
        shown("vgpu: mdev_uuid", instance.mdev_uuid()),
        shown("vgpu: placement_id", instance.placement_id()),
        shown("vgpu: runtime_state_size", instance.runtime_state_size()),
        shown("vgpu: license_info", instance.license_info()),
        shown("vgpu: encoder_capacity", instance.encoder_capacity()),
        shown("vgpu: encoder_stats", instance.encoder_stats()),
        shown("vgpu: encoder_sessions", instance.encoder_sessions()),
        shown("vgpu: fbc_stats", instance.fbc_stats()),
        shown("vgpu: fbc_sessions", instance.fbc_sessions()),
        shown("vgpu: is_accounting_enabled", instance.is_accounting_enabled()),
        shown("vgpu: accounting_pids", instance.accounting_pids()),
        shown("vgpu: accounting_stats_for(1)", instance.accounting_stats_for(1)),
    ]
}

/// A row that `nvidia-smi -q` does not show for the GPU.
fn shown<T: Debug>(method: &'static str, result: Result<T>) -> Row {
    row(method, result.map(|result| format!("{result:?}")), "", How::Same)
}

fn virtualization(mode: GpuVirtualizationMode) -> String {
    match mode {
        GpuVirtualizationMode::None => "None".to_owned(),
        GpuVirtualizationMode::Passthrough => "Pass-Through".to_owned(),
        GpuVirtualizationMode::Vgpu => "VGPU".to_owned(),
        GpuVirtualizationMode::HostVgpu => "Host VGPU".to_owned(),
        GpuVirtualizationMode::HostVsga => "Host VSGA".to_owned(),
        other => format!("{other:?}"),
    }
}

fn host(mode: HostVgpuMode) -> String {
    match mode {
        HostVgpuMode::NonSriov => "Non SR-IOV".to_owned(),
        HostVgpuMode::Sriov => "SR-IOV".to_owned(),
        other => format!("{other:?}"),
    }
}
