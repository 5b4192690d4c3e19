//! Arguments that older drivers do not know, although they have the function, for docs/drivers.md.

use std::fmt::Debug;

use nvml_sim::Era;
use nvml_wrapper::device::inforom::InforomObject;
use nvml_wrapper::device::mode::{DriverModel, DriverModelFlags};
use nvml_wrapper::device::power_smoothing::PowerSmoothingParam;
use nvml_wrapper::device::sample::SamplingType;
use nvml_wrapper::device::thermal::TemperatureThreshold;
use nvml_wrapper::mig::compute_profile::ComputeInstanceProfileKind;
use nvml_wrapper::mig::profile::GpuInstanceProfileKind;
use nvml_wrapper::vgpu::host::{DeviceVgpuCapability, VgpuDriverCapability};
use nvml_wrapper::{ErrorCode, NvmlError, Result};

use crate::library;
use crate::row::{On, Stage, row};

/// Result of a method with each of its arguments.
type Results = Vec<(String, Result<()>)>;

/// Name of a method, the machine, and its calls.
type Probe = (&'static str, Stage, fn(&On) -> Results);

const PROBES: [Probe; 9] = [
    ("Device::gpu_instance_profile", Stage::Mig, |on| {
        each(GpuInstanceProfileKind::ALL, |kind| on.gpu.gpu_instance_profile(kind))
    }),
    ("Device::inforom_version", Stage::H200, |on| each(InforomObject::ALL, |object| on.gpu.inforom_version(object))),
    ("Device::power_smoothing_update_preset_profile_param", Stage::H200, |on| {
        let set = |param| on.gpu.power_smoothing_update_preset_profile_param(3, param, 50.0);
        each(PowerSmoothingParam::ALL, set)
    }),
    ("Device::samples", Stage::H200, |on| each(SamplingType::ALL, |kind| on.gpu.samples(kind, None))),
    ("Device::set_driver_model", Stage::H200, |on| {
        each(DriverModel::ALL, |model| on.gpu.set_driver_model(model, DriverModelFlags::FORCE))
    }),
    ("Device::temperature_threshold", Stage::H200, |on| {
        each(TemperatureThreshold::ALL, |threshold| on.gpu.temperature_threshold(threshold))
    }),
    ("Device::vgpu_capability", Stage::VgpuHost, |on| {
        each(DeviceVgpuCapability::ALL, |capability| on.gpu.vgpu_capability(capability))
    }),
    ("GpuInstance::compute_instance_profile", Stage::Mig, |on| {
        let created = on
            .gpu
            .gpu_instance_profile(GpuInstanceProfileKind::SevenSlice)
            .and_then(|profile| on.gpu.create_gpu_instance(&profile));
        each(ComputeInstanceProfileKind::ALL, |kind| created.clone()?.compute_instance_profile(kind))
    }),
    ("Nvml::has_vgpu_driver_capability", Stage::VgpuHost, |on| {
        each(VgpuDriverCapability::ALL, |capability| on.nvml.has_vgpu_driver_capability(capability))
    }),
];

fn each<T: Debug + Copy, R>(values: &[T], call: impl Fn(T) -> Result<R>) -> Results {
    values.iter().map(|value| (format!("{value:?}"), call(*value).map(drop))).collect()
}

/// Rows of a table: method, its arguments that a later driver introduced, and this driver by its name in `heads`.
pub(crate) fn rows(heads: &[String]) -> Vec<(&'static str, String, &str)> {
    let mut rows: Vec<(&'static str, String, &str)> = Vec::new();
    for (method, stage, call) in PROBES {
        let mut known: Vec<String> = Vec::new();
        for (era, head) in Era::all().zip(heads) {
            let on = row(method, |_| Ok(())).on(stage).start(era, |sim| library::simulated(sim, &[])).unwrap();
            let results = call(&on);
            let new: Vec<String> = results
                .into_iter()
                .filter(|(name, result)| is_known(result) && !known.contains(name))
                .map(|one| one.0)
                .collect();
            // The first driver with the function has the first arguments.
            if !known.is_empty() && !new.is_empty() {
                rows.push((method, new.join(", "), head));
            }
            known.extend(new);
        }
    }
    rows
}

/// Whether the driver has the function and knows the argument.
fn is_known(result: &Result<()>) -> bool {
    match result {
        Ok(()) => true,
        Err(NvmlError::FunctionNotFound { .. }) => false,
        Err(error) => error.code() != Some(ErrorCode::InvalidArgument),
    }
}
