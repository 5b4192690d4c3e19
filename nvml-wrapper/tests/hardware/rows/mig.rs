//! MIG as it is: mode, profiles, placements, what is left, and the MIG devices. Nothing is changed.

use nvml_wrapper::{Device, GpuInstanceProfile, MigMode, Placement};

use crate::compare::{How, Row, row, yes_no};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    let on = |on: bool| if on { "Enabled" } else { "Disabled" };
    let current = |mode: MigMode| on(mode.current);
    let pending = |mode: MigMode| on(mode.pending);
    let ids = |mig: &Device| -> nvml_wrapper::Result<String> {
        Ok(format!("{}/{} {}", mig.gpu_instance_id()?, mig.compute_instance_id()?, mig.mig_profile_name()?))
    };
    let devices = device.mig_devices().and_then(|all| all.map(|mig| ids(&mig?)).collect::<Result<Vec<_>, _>>());
    let mut rows = vec![
        row("mig_mode.current", device.mig_mode().map(current), "mig_mode/current_mig", How::Same),
        row("mig_mode.pending", device.mig_mode().map(pending), "mig_mode/pending_mig", How::Same),
        row("is_mig_device", device.is_mig_device().map(yes_no), "", How::Same),
        row("max_mig_device_count", device.max_mig_device_count(), "", How::Same),
        row("mig_devices", devices.map(|all| all.join(", ")), "", How::Same),
        row("gpu_instance_id", device.gpu_instance_id(), "", How::Same),
        row("attributes", device.attributes().map(|of| of.multiprocessor_count), "", How::Same),
        row("all_gpu_instances (number)", device.all_gpu_instances().map(|all| all.len()), "", How::Same),
    ];
    // To be held against `nvidia-smi mig -lgip` and `-lgipp`.
    match device.gpu_instance_profiles() {
        Ok(profiles) => rows.extend(profiles.iter().flat_map(|profile| of_profile(device, profile))),
        Err(error) => rows.push(row::<u32>("gpu_instance_profiles", Err(error), "", How::Same)),
    }
    rows
}

fn of_profile(device: &Device, profile: &GpuInstanceProfile) -> [Row; 4] {
    let name = profile.name.as_ref().map_or("?".to_owned(), ToString::to_string);
    let mib = profile.memory_size >> 20;
    let counts = format!(
        "{name} id {} {} x {mib} MiB P2P {}",
        profile.id,
        profile.instance_count,
        yes_no(profile.is_p2p_supported)
    );
    let engines = format!(
        "SM {} DEC {} ENC {} CE {} JPEG {} OFA {}",
        profile.multiprocessor_count,
        profile.decoder_count,
        profile.encoder_count,
        profile.copy_engine_count,
        profile.jpeg_count,
        profile.ofa_count
    );
    let joined = |places: Vec<Placement>| places.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    [
        row("gpu_instance_profile", Ok(counts), "", How::Same),
        row("gpu_instance_profile (engines)", Ok(engines), "", How::Same),
        row(
            "gpu_instance_possible_placements",
            device.gpu_instance_possible_placements(profile).map(joined),
            "",
            How::Same,
        ),
        row("gpu_instance_remaining_capacity", device.gpu_instance_remaining_capacity(profile), "", How::Same),
    ]
}
