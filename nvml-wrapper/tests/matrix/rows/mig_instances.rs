//! GPU instances and compute instances.

use nvml_wrapper::mig::Placement;
use nvml_wrapper::mig::compute_profile::ComputeInstanceProfileKind;
use nvml_wrapper::{ComputeInstance, Device, GpuInstance, Result};

use crate::row::{On, Row, Stage, row};

/// A GPU instance of the profile of this name.
pub(crate) fn made(device: &Device, name: &str) -> Result<GpuInstance> {
    let profile = device.gpu_instance_profile_by_name(&name.parse().unwrap())?;
    device.create_gpu_instance(&profile)
}

/// A compute instance of the profile of this name.
pub(crate) fn computing(instance: &GpuInstance, name: &str) -> Result<ComputeInstance> {
    let profile = instance.compute_instance_profile_by_name(&name.parse().unwrap())?;
    instance.create_compute_instance(&profile)
}

fn large(on: &On) -> Result<GpuInstance> {
    made(&on.gpu, "3g.20gb")
}

const PLACE: Placement = Placement { start: 2, size: 2 };
const COMPUTE_PLACE: Placement = Placement { start: 2, size: 1 };

pub(crate) fn rows() -> Vec<Row> {
    let rows = vec![
        row("Device::create_gpu_instance", |on| large(on)?.info()),
        row("Device::create_gpu_instance_with_placement", |on| {
            let profile = on.gpu.gpu_instance_profile_by_name(&"2g.10gb".parse().unwrap())?;
            on.gpu.create_gpu_instance_with_placement(&profile, PLACE)?.info()
        }),
        row("Device::gpu_instances", |on| {
            large(on)?;
            let profile = on.gpu.gpu_instance_profile_by_name(&"3g.20gb".parse().unwrap())?;
            on.gpu.gpu_instances(&profile)
        }),
        row("Device::all_gpu_instances", |on| {
            large(on)?;
            made(&on.gpu, "1g.5gb")?;
            on.gpu.all_gpu_instances()
        }),
        row("Device::gpu_instance_by_id", |on| on.gpu.gpu_instance_by_id(large(on)?.info()?.id)),
        row("GpuInstance::info", |on| large(on)?.info()),
        row("GpuInstance::profile", |on| {
            let profile = large(on)?.profile()?;
            Ok((profile.id, profile.slice_count, profile.memory_size, profile.multiprocessor_count, profile.name))
        }),
        row("GpuInstance::capability", |on| large(on)?.capability()),
        row("GpuInstance::destroy", |on| {
            large(on)?.destroy()?;
            on.gpu.all_gpu_instances()
        }),
        row("GpuInstance::create_compute_instance", |on| computing(&large(on)?, "2c.3g.20gb")?.info()),
        row("GpuInstance::create_compute_instance_with_placement", |on| {
            let instance = large(on)?;
            let profile = instance.compute_instance_profile_by_name(&"1c.3g.20gb".parse().unwrap())?;
            instance.create_compute_instance_with_placement(&profile, COMPUTE_PLACE)?.info()
        }),
        row("GpuInstance::compute_instances", |on| {
            let instance = large(on)?;
            computing(&instance, "2c.3g.20gb")?;
            let profile = instance.compute_instance_profile_by_name(&"2c.3g.20gb".parse().unwrap())?;
            instance.compute_instances(&profile)
        }),
        row("GpuInstance::all_compute_instances", |on| {
            let instance = large(on)?;
            computing(&instance, "2c.3g.20gb")?;
            instance.all_compute_instances()
        }),
        row("GpuInstance::compute_instance_by_id", |on| {
            let instance = large(on)?;
            instance.compute_instance_by_id(computing(&instance, "2c.3g.20gb")?.info()?.id)
        }),
        row("GpuInstance::compute_instance_profile", |on| {
            large(on)?.compute_instance_profile(ComputeInstanceProfileKind::TwoSlice)
        }),
        row("GpuInstance::compute_instance_profile_by_slices", |on| large(on)?.compute_instance_profile_by_slices(2)),
        row("GpuInstance::compute_instance_profile_by_name", |on| {
            large(on)?.compute_instance_profile_by_name(&"2c.3g.20gb".parse().unwrap())
        }),
        row("GpuInstance::compute_instance_profiles", |on| large(on)?.compute_instance_profiles()),
        row("GpuInstance::compute_instance_possible_placements", |on| {
            let instance = large(on)?;
            let profile = instance.compute_instance_profile_by_name(&"1c.3g.20gb".parse().unwrap())?;
            instance.compute_instance_possible_placements(&profile)
        }),
        row("GpuInstance::compute_instance_remaining_capacity", |on| {
            let instance = large(on)?;
            let profile = instance.compute_instance_profile_by_name(&"1c.3g.20gb".parse().unwrap())?;
            instance.compute_instance_remaining_capacity(&profile)
        }),
        row("ComputeInstance::info", |on| computing(&large(on)?, "2c.3g.20gb")?.info()),
        row("ComputeInstance::capability", |on| computing(&large(on)?, "2c.3g.20gb")?.capability()),
        row("ComputeInstance::destroy", |on| {
            let instance = large(on)?;
            computing(&instance, "2c.3g.20gb")?.destroy()?;
            instance.all_compute_instances()
        }),
    ];
    rows.into_iter().map(|row| row.on(Stage::Mig)).collect()
}
