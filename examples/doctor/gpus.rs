//! State of each GPU: identity, memory, temperature, power, clocks and modes.

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
            Ok(device) => gpu(report, &device, anonymous),
            Err(error) => report.line("usable", format!("no: {error}")),
        }
    }
}

fn gpu(report: &mut Report, device: &Device, anonymous: bool) {
    report.result("name", device.name());
    match anonymous {
        true => report.line("UUID", "omitted"),
        false => report.result("UUID", device.uuid()),
    }
    report.result("PCI bus ID", device.pci_info().map(|info| info.bus_id));
    report.result("device file", device.minor_number().map(|minor| format!("/dev/nvidia{minor}")));
    report.result("architecture", device.architecture());
    report.result("compute capability", device.cuda_compute_capability());
    report.result("VBIOS", device.vbios_version());
    report.result("memory", device.memory());
    report.result("temperature", device.temperature(TemperatureSensor::Gpu).map(|degrees| format!("{degrees} C")));
    report.result("power", device.power_usage().map(|milliwatts| format!("{milliwatts} mW")));
    report.result("graphics clock", device.clock_info(Clock::Graphics).map(|clock| format!("{clock} MHz")));
    let rates = device.utilization_rates();
    report.result("utilization", rates.map(|rates| format!("GPU {} %, memory {} %", rates.gpu, rates.memory)));
    report.result("ECC", device.ecc_mode().map(|mode| current_and_pending(mode.current, mode.pending)));
    report.result("MIG", device.mig_mode().map(|mode| current_and_pending(mode.current, mode.pending)));
    report.result("persistence mode", device.is_persistence_mode_enabled().map(state));
    report.result("compute mode", device.compute_mode());
    report.result("compute processes", device.running_compute_processes().map(|list| list.len()));
    report.result("field values", first_field(device));
    restricted(report, device);
}

/// Result of `nvmlDeviceGetFieldValues` for a field that all GPUs with ECC support.
fn first_field(device: &Device) -> Result<String> {
    device.field_value(nvml_wrapper::device::field::FieldId::ECC_CURRENT).map(|value| format!("yes, ECC is {value}"))
}

/// APIs that are restricted to root.
#[allow(deprecated)]
fn restricted(report: &mut Report, device: &Device) {
    let scope = |is_restricted: bool| if is_restricted { "root only" } else { "all users" };
    report.result(
        "setting applications clocks",
        device.is_api_restricted(RestrictedApi::SetApplicationClocks).map(scope),
    );
    report.result(
        "setting auto boosted clocks",
        device.is_api_restricted(RestrictedApi::SetAutoBoostedClocks).map(scope),
    );
}

fn current_and_pending(current: bool, pending: bool) -> String {
    match current == pending {
        true => state(current).to_owned(),
        false => format!("{}, {} after the next reset", state(current), state(pending)),
    }
}

fn state(is_enabled: bool) -> &'static str {
    if is_enabled { "enabled" } else { "disabled" }
}
