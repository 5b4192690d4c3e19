//! MIG: mode, profiles, devices, layouts.

use nvml_sim::Era;
use nvml_wrapper::mig::layout::{MigLayout, MigLayoutError, MigStepError};
use nvml_wrapper::mig::profile::GpuInstanceProfileKind;
use nvml_wrapper::mig::slices::MigProfileSlices;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{NvmlError, Result};

use super::mig_instances::{computing, made};
use crate::row::{On, Row, Stage, row};

/// Newest profiles, in list order.
const REV1: &str = ", GpuInstanceProfile { kind: Some(OneSliceRev1), id: 20, name: Some(MigProfileName { \
     compute_slices: None, gpu_slices: 1, memory_gb: 5, attributes: \"+me\" }), slice_count: 1, instance_count: 1, \
     multiprocessor_count: 14, copy_engine_count: 1, decoder_count: 1, encoder_count: 0, jpeg_count: 1, \
     ofa_count: 1, memory_size: 5100273664, is_p2p_supported: false, \
     capabilities: Some(GpuInstanceProfileCapabilities(0x0)) }";
const REV2: &str = ", GpuInstanceProfile { kind: Some(OneSliceRev2), id: 15, name: Some(MigProfileName { \
     compute_slices: None, gpu_slices: 1, memory_gb: 10, attributes: \"\" }), slice_count: 1, instance_count: 4, \
     multiprocessor_count: 14, copy_engine_count: 1, decoder_count: 1, encoder_count: 0, jpeg_count: 0, \
     ofa_count: 0, memory_size: 10334765056, is_p2p_supported: false, \
     capabilities: Some(GpuInstanceProfileCapabilities(0x0)) }";

/// Two MIG devices.
fn divided(on: &On) -> Result<()> {
    computing(&made(&on.gpu, "3g.20gb")?, "2c.3g.20gb")?;
    computing(&made(&on.gpu, "1g.5gb")?, "1g.5gb").map(drop)
}

/// The first MIG device.
fn first(on: &On) -> Result<nvml_wrapper::Device> {
    divided(on)?;
    on.gpu.mig_device_by_index(0)
}

fn wanted() -> MigLayout {
    ["3g.20gb", "2g.10gb"].iter().map(|name| name.parse().unwrap()).collect()
}

pub(crate) fn rows() -> Vec<Row> {
    let rows = vec![
        row("Device::mig_mode", |on| on.gpu.mig_mode()),
        row("Device::set_mig_mode", |on| {
            let activation = on.gpu.set_mig_mode(false)?;
            Ok((activation, on.gpu.mig_mode()?))
        }),
        row("Device::gpu_instance_profile", |on| on.gpu.gpu_instance_profile(GpuInstanceProfileKind::TwoSlice)),
        row("Device::gpu_instance_profile_by_id", |on| {
            // The newest function does not report the kind.
            let profile = on.gpu.gpu_instance_profile_by_id(14)?;
            Ok((profile.id, profile.slice_count, profile.memory_size, profile.multiprocessor_count, profile.name))
        }),
        row("Device::gpu_instance_profile_by_name", |on| {
            on.gpu.gpu_instance_profile_by_name(&"2g.10gb".parse().unwrap())
        }),
        row("Device::gpu_instance_profile_by_slices", |on| {
            on.gpu.gpu_instance_profile_by_slices(&MigProfileSlices::new(2, 2))
        }),
        row("Device::gpu_instance_profiles", |on| on.gpu.gpu_instance_profiles())
            .differs(..=Era::R460, "without the profiles of later drivers", &[(REV1, ""), (REV2, "")])
            .differs(Era::R470..=Era::R470, "without the profiles of later drivers", &[(REV2, "")]),
        row("Device::gpu_instance_possible_placements", |on| {
            let profile = on.gpu.gpu_instance_profile_by_name(&"2g.10gb".parse().unwrap())?;
            on.gpu.gpu_instance_possible_placements(&profile)
        }),
        row("Device::gpu_instance_remaining_capacity", |on| {
            divided(on)?;
            let profile = on.gpu.gpu_instance_profile_by_name(&"1g.5gb".parse().unwrap())?;
            on.gpu.gpu_instance_remaining_capacity(&profile)
        }),
        row("Device::attributes", |on| first(on)?.attributes()),
        row("Device::is_mig_device", |on| Ok((on.gpu.is_mig_device()?, first(on)?.is_mig_device()?))),
        row("Device::gpu_instance_id", |on| first(on)?.gpu_instance_id()),
        row("Device::compute_instance_id", |on| first(on)?.compute_instance_id()),
        row("Device::max_mig_device_count", |on| on.gpu.max_mig_device_count()),
        row("Device::mig_device_by_index", |on| {
            divided(on)?;
            on.gpu.mig_device_by_index(1)
        }),
        row("Device::mig_devices", |on| {
            divided(on)?;
            on.gpu.mig_devices()?.collect::<Result<Vec<_>>>()
        }),
        row("Device::mig_parent_device", |on| first(on)?.mig_parent_device()),
        row("Device::mig_gpu_instance", |on| first(on)?.mig_gpu_instance()),
        row("Device::mig_profile_name", |on| {
            let device = first(on)?;
            let reported = device.mig_profile_name()?;
            // The device name does not contain the profile name, which is computed.
            on.sim.node(|node| node.gpus[7].mig.profiles.iter_mut().for_each(|profile| profile.name = "MIG".into()));
            Ok((reported, device.mig_profile_name()?))
        }),
        row("Device::mig_capabilities", |on| first(on)?.mig_capabilities()),
        row("Nvml::mig_device_by_uuid", |on| on.nvml.mig_device_by_uuid(first(on)?.uuid()?)),
        row("Device::mig_layout", |on| {
            divided(on)?;
            on.gpu.mig_layout()
        }),
        row("Device::plan_mig_layout", |on| {
            divided(on)?;
            on.gpu.plan_mig_layout(&wanted())
        }),
        row("Device::apply_mig_steps", |on| {
            divided(on)?;
            let steps = on.gpu.plan_mig_layout(&wanted())?.unwrap();
            on.gpu.apply_mig_steps(&steps).map_err(|failed| failed.error)?;
            on.gpu.mig_layout()
        }),
        row("Device::apply_mig_layout", |on| {
            divided(on)?;
            on.gpu.apply_mig_layout(&wanted()).map_err(|failed| match failed {
                MigLayoutError::Plan(error) | MigLayoutError::Step(MigStepError { error, .. }) => error,
                _ => NvmlError::NoSuchItem { function: Function::nvmlDeviceCreateGpuInstance, description: "layout" },
            })?;
            on.gpu.mig_layout()
        }),
    ];
    rows.into_iter().map(|row| row.on(Stage::Mig)).collect()
}
