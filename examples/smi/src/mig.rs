//! MIG devices.

use nvml_wrapper::device::ecc::SramEccErrorStatus;
use nvml_wrapper::{Device, Result};

use crate::report::{Line, section};
use crate::{Gpu, memory};

pub(crate) fn lines(gpu: &Gpu<'_>) -> Option<Line> {
    let devices: Vec<Device> = gpu.device.mig_devices().into_iter().flatten().flatten().collect();
    let items = devices.iter().map(|device| device_lines(&Gpu { device, ..*gpu }));
    let items: Vec<Vec<Line>> = items.collect();
    (!items.is_empty()).then_some(Line::Sections { name: "MIG Device", items })
}

fn device_lines(mig: &Gpu<'_>) -> Vec<Line> {
    let device = mig.device;
    let attributes = device.attributes();
    let count = |name, show: fn(&nvml_wrapper::mig::attributes::DeviceAttributes) -> u32| {
        mig.line(name, attributes.as_ref().map(show).map_err(Clone::clone))
    };
    let shared = [
        count("Multiprocessor count", |attributes| attributes.multiprocessor_count),
        count("Copy Engine count", |attributes| attributes.shared_copy_engine_count),
        count("Encoder count", |attributes| attributes.shared_encoder_count),
        count("Decoder count", |attributes| attributes.shared_decoder_count),
        count("OFA count", |attributes| attributes.shared_ofa_count),
        count("JPG count", |attributes| attributes.shared_jpeg_count),
    ];
    let errors = device.sram_ecc_error_status();
    let error =
        |name, show: fn(&SramEccErrorStatus) -> u64| mig.line(name, errors.as_ref().map(show).map_err(Clone::clone));
    let volatile = [
        error("SRAM Correctable", |status| status.volatile_corrected),
        error("SRAM Uncorrectable Parity", |status| status.volatile_uncorrected_parity),
        error("SRAM Uncorrectable SEC-DED", |status| status.volatile_uncorrected_sec_ded),
    ];
    vec![
        mig.line("Index", device.index()),
        mig.line("GPU Instance ID", device.gpu_instance_id()),
        mig.line("Compute Instance ID", device.compute_instance_id()),
        section("Device Attributes", [section("Shared", shared)]),
        section("ECC Errors", [section("Volatile", volatile)]),
        memory::frame_buffer(mig),
        memory::bar1(mig),
    ]
}

/// Line of a MIG device in the list of GPUs.
pub(crate) fn listed(mig: Result<Device>) -> String {
    let described = mig.and_then(|mig| {
        let profile = mig.mig_profile_name()?.to_string();
        let name = format!("MIG {}", profile.trim_start_matches("MIG "));
        Ok(format!("  {name:<15} Device {:>2}: (UUID: {})\n", mig.index()?, mig.uuid()?))
    });
    described.unwrap_or_else(|error| format!("  MIG device: {error}\n"))
}
