//! What each GPU answers to the usual questions.

use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::mode::RestrictedApi;
use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::{Device, Nvml, Result};

use crate::report::Report;

pub(crate) fn list(report: &mut Report, nvml: &Nvml, anonymous: bool) {
    let devices = match nvml.devices() {
        Ok(devices) => devices,
        Err(error) => {
            report.section("GPUs");
            return report.line("GPUs", format!("({error})"));
        }
    };
    for (index, device) in devices.enumerate() {
        report.section(&format!("GPU {index}"));
        match device {
            Ok(device) => one(report, &device, anonymous),
            Err(error) => report.line("usable", format!("no: {error}")),
        }
    }
}

fn one(report: &mut Report, device: &Device, anonymous: bool) {
    report.answer("name", device.name());
    match anonymous {
        true => report.line("UUID", "left out"),
        false => report.answer("UUID", device.uuid()),
    }
    report.answer("PCI bus id", device.pci_info().map(|info| info.bus_id));
    report.answer("device file", device.minor_number().map(|minor| format!("/dev/nvidia{minor}")));
    report.answer("architecture", device.architecture());
    report.answer("compute capability", device.cuda_compute_capability());
    report.answer("VBIOS", device.vbios_version());
    let memory = device.memory_info();
    report.answer("memory", memory.map(|memory| format!("{} of {} MiB used", memory.used >> 20, memory.total >> 20)));
    report.answer("temperature", device.temperature(TemperatureSensor::Gpu).map(|degrees| format!("{degrees} C")));
    report.answer("power", device.power_usage().map(|milliwatts| format!("{milliwatts} mW")));
    report.answer("graphics clock", device.clock_info(Clock::Graphics).map(|clock| format!("{clock} MHz")));
    let busy = device.utilization_rates();
    report.answer("utilization", busy.map(|busy| format!("GPU {} %, memory {} %", busy.gpu, busy.memory)));
    report.answer("ECC", device.ecc_mode().map(|mode| now_and_next(mode.current, mode.pending)));
    report.answer("MIG", device.mig_mode().map(|mode| now_and_next(mode.current, mode.pending)));
    report.answer("persistence mode", device.is_persistence_mode_enabled().map(on));
    report.answer("compute mode", device.compute_mode().map(|mode| format!("{mode:?}")));
    report.answer("compute processes", device.running_compute_processes().map(|list| list.len()));
    report.answer("field values", first_field(device));
    restricted(report, device);
}

/// Whether the call for many values at once works, by a field that all GPUs have.
fn first_field(device: &Device) -> Result<String> {
    device.field_value(nvml_wrapper::device::field::FieldId::ECC_CURRENT).map(|value| format!("yes, ECC is {value}"))
}

/// What others than root may not do.
#[allow(deprecated)]
fn restricted(report: &mut Report, device: &Device) {
    let for_root = |is: bool| if is { "root only" } else { "everybody" };
    report.answer(
        "applications clocks are set by",
        device.is_api_restricted(RestrictedApi::SetApplicationClocks).map(for_root),
    );
    report.answer(
        "automatic boost is set by",
        device.is_api_restricted(RestrictedApi::SetAutoBoostedClocks).map(for_root),
    );
}

fn now_and_next(current: bool, pending: bool) -> String {
    match current == pending {
        true => on(current).to_owned(),
        false => format!("{}, {} after the next reset", on(current), on(pending)),
    }
}

fn on(is: bool) -> &'static str {
    if is { "on" } else { "off" }
}
