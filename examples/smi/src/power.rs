//! Temperatures and power.

use std::collections::BTreeSet;

use nvml_wrapper::Result;
use nvml_wrapper::device::field::{Field, FieldId};
use nvml_wrapper::device::power::PowerScope;
use nvml_wrapper::device::power_profile::PowerProfile;
use nvml_wrapper::device::thermal::{TemperatureSensor, TemperatureThreshold};

use crate::Gpu;
use crate::format::{celsius, enabled, watts};
use crate::report::{Line, section};

pub(crate) fn lines(gpu: &Gpu<'_>) -> Vec<Line> {
    let profiles = gpu.device.workload_power_profile_current_profiles();
    // By their numbers: NVML has no names for them.
    let listed = |profiles: BTreeSet<PowerProfile>| {
        let numbers: Vec<String> = profiles.iter().map(|profile| profile.raw().to_string()).collect();
        if numbers.is_empty() { "None".to_owned() } else { numbers.join(", ") }
    };
    vec![
        temperature(gpu),
        section("GPU Power Readings", readings(gpu, PowerScope::Gpu)),
        // The space at its end is that of `nvidia-smi`.
        section("GPU Memory Power Readings ", draw(gpu, PowerScope::Memory)),
        section("Module Power Readings", readings(gpu, PowerScope::Module)),
        gpu.line("Power Smoothing", gpu.field(FieldId::PWR_SMOOTHING_ENABLED).map(|state| enabled(state != 0))),
        section(
            "Workload Power Profiles",
            [
                gpu.line("Requested Profiles", profiles.clone().map(|profiles| listed(profiles.requested))),
                gpu.line("Enforced Profiles", profiles.map(|profiles| listed(profiles.enforced))),
            ],
        ),
    ]
}

/// Distances to the limits on GPUs that report them, limits on the others.
fn temperature(gpu: &Gpu<'_>) -> Line {
    let device = gpu.device;
    let degrees = |result: Result<i32>| result.map(|degrees| celsius(degrees.into()));
    let field = |id| device.field_value(id).map(|value| celsius(value.as_i64().unwrap_or_default()));
    let threshold = |threshold| degrees(device.temperature_threshold(threshold));
    let has_distances = device.field_value(FieldId::TEMPERATURE_SHUTDOWN_TLIMIT).is_ok();
    let limit = |with_distances, id, without, of| match has_distances {
        true => gpu.line(with_distances, field(id)),
        false => gpu.line(without, threshold(of)),
    };
    use TemperatureThreshold as Threshold;
    section(
        "Temperature",
        [
            gpu.line("GPU Current Temp", degrees(device.temperature(TemperatureSensor::Gpu))),
            gpu.line("GPU T.Limit Temp", degrees(device.margin_temperature())),
            limit(
                "GPU Shutdown T.Limit Temp",
                FieldId::TEMPERATURE_SHUTDOWN_TLIMIT,
                "GPU Shutdown Temp",
                Threshold::Shutdown,
            ),
            limit(
                "GPU Slowdown T.Limit Temp",
                FieldId::TEMPERATURE_SLOWDOWN_TLIMIT,
                "GPU Slowdown Temp",
                Threshold::Slowdown,
            ),
            limit(
                "GPU Max Operating T.Limit Temp",
                FieldId::TEMPERATURE_GPU_MAX_TLIMIT,
                "GPU Max Operating Temp",
                Threshold::GpuMax,
            ),
            gpu.line("GPU Target Temperature", threshold(Threshold::AcousticCurr)),
            gpu.line("Memory Current Temp", field(FieldId::MEMORY_TEMP)),
            limit(
                "Memory Max Operating T.Limit Temp",
                FieldId::TEMPERATURE_MEM_MAX_TLIMIT,
                "Memory Max Operating Temp",
                Threshold::MemoryMax,
            ),
        ],
    )
}

fn draw(gpu: &Gpu<'_>, scope: PowerScope) -> Vec<Line> {
    vec![
        power(gpu, scope, "Average Power Draw", FieldId::POWER_AVERAGE),
        power(gpu, scope, "Instantaneous Power Draw", FieldId::POWER_INSTANT),
    ]
}

fn readings(gpu: &Gpu<'_>, scope: PowerScope) -> Vec<Line> {
    let mut lines = draw(gpu, scope);
    lines.extend([
        power(gpu, scope, "Current Power Limit", FieldId::POWER_CURRENT_LIMIT),
        power(gpu, scope, "Requested Power Limit", FieldId::POWER_REQUESTED_LIMIT),
        power(gpu, scope, "Default Power Limit", FieldId::POWER_DEFAULT_LIMIT),
        power(gpu, scope, "Min Power Limit", FieldId::POWER_MIN_LIMIT),
        power(gpu, scope, "Max Power Limit", FieldId::POWER_MAX_LIMIT),
    ]);
    lines
}

fn power(gpu: &Gpu<'_>, scope: PowerScope, name: &'static str, id: FieldId) -> Line {
    gpu.line(name, gpu.field(Field::scoped(id, scope.raw().into())).map(watts))
}
