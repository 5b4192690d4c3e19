//! MIG: mode, MIG devices and instances. Profiles and placements are compared in `mig.rs`.

use nvml_wrapper::Device;
use nvml_wrapper::mig::mode::MigMode;

use crate::compare::{How, Row, row, yes_no};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    let on = |on: bool| if on { "Enabled" } else { "Disabled" };
    let current = |mode: MigMode| on(mode.current);
    let pending = |mode: MigMode| on(mode.pending);
    let ids = |mig: &Device| -> nvml_wrapper::Result<String> {
        Ok(format!("{}/{} {}", mig.gpu_instance_id()?, mig.compute_instance_id()?, mig.mig_profile_name()?))
    };
    let devices = device.mig_devices().and_then(|all| all.map(|mig| ids(&mig?)).collect::<Result<Vec<_>, _>>());
    vec![
        row("mig_mode.current", device.mig_mode().map(current), "mig_mode/current_mig", How::Same),
        row("mig_mode.pending", device.mig_mode().map(pending), "mig_mode/pending_mig", How::Same),
        row("is_mig_device", device.is_mig_device().map(yes_no), "", How::Same),
        row("max_mig_device_count", device.max_mig_device_count(), "", How::Same),
        row("mig_devices", devices.map(|all| all.join(", ")), "", How::Same),
        row("gpu_instance_id", device.gpu_instance_id(), "", How::Same),
        row("attributes", device.attributes().map(|of| of.multiprocessor_count), "", How::Same),
        row("all_gpu_instances (number)", device.all_gpu_instances().map(|all| all.len()), "", How::Same),
    ]
}
