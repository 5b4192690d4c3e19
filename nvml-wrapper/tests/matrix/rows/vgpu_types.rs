//! vGPU types.

use nvml_wrapper::vgpu::vgpu_type::VgpuTypeCapability;
use nvml_wrapper::{Result, VgpuType};

use crate::row::{On, Row, Stage, row};

fn first(on: &On) -> Result<VgpuType> {
    Ok(on.gpu.vgpu_supported_types()?.remove(0))
}

pub(crate) fn rows() -> Vec<Row> {
    let rows = vec![
        row("VgpuType::name", |on| first(on)?.name()),
        row("VgpuType::class_name", |on| first(on)?.class_name()),
        row("VgpuType::license", |on| first(on)?.license()),
        row("VgpuType::device_id", |on| first(on)?.device_id()),
        row("VgpuType::framebuffer_size", |on| first(on)?.framebuffer_size()),
        row("VgpuType::fb_reservation", |on| first(on)?.fb_reservation()),
        row("VgpuType::gsp_heap_size", |on| first(on)?.gsp_heap_size()),
        row("VgpuType::bar1_size", |on| first(on)?.bar1_size()),
        row("VgpuType::num_display_heads", |on| first(on)?.num_display_heads()),
        row("VgpuType::resolution", |on| first(on)?.resolution(0)),
        row("VgpuType::frame_rate_limit", |on| first(on)?.frame_rate_limit()),
        row("VgpuType::max_instances", |on| first(on)?.max_instances(&on.gpu)),
        row("VgpuType::max_instances_per_vm", |on| first(on)?.max_instances_per_vm()),
        row("VgpuType::max_instances_per_gpu_instance", |on| first(on)?.max_instances_per_gpu_instance()),
        row("VgpuType::gpu_instance_profile_id", |on| first(on)?.gpu_instance_profile_id()),
        row("VgpuType::has_capability", |on| first(on)?.has_capability(VgpuTypeCapability::MultiVgpuExclusive)),
    ];
    rows.into_iter().map(|row| row.on(Stage::VgpuHost)).collect()
}
