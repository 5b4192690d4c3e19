//! Running vGPUs.

use nvml_sim::Era;
use nvml_wrapper::{Result, VgpuInstance};

use crate::row::{On, Row, Stage, is, row};

fn first(on: &On) -> Result<VgpuInstance> {
    Ok(on.gpu.active_vgpus()?.remove(0))
}

pub(crate) fn rows() -> Vec<Row> {
    let rows = vec![
        row("VgpuInstance::uuid", |on| first(on)?.uuid()),
        row("VgpuInstance::vgpu_type", |on| first(on)?.vgpu_type()),
        row("VgpuInstance::vm_id", |on| first(on)?.vm_id()),
        row("VgpuInstance::vm_driver_version", |on| first(on)?.vm_driver_version()),
        row("VgpuInstance::fb_usage", |on| first(on)?.fb_usage()),
        row("VgpuInstance::frame_rate_limit", |on| first(on)?.frame_rate_limit()),
        row("VgpuInstance::is_ecc_enabled", |on| first(on)?.is_ecc_enabled()),
        row("VgpuInstance::gpu_pci_id", |on| first(on)?.gpu_pci_id()),
        row("VgpuInstance::mdev_uuid", |on| first(on)?.mdev_uuid()),
        row("VgpuInstance::runtime_state_size", |on| first(on)?.runtime_state_size()),
        row("VgpuInstance::metadata", |on| {
            let reported = first(on)?.metadata()?;
            is(&*reported.host_driver_version, on.era.driver_version())?;
            let guest = (reported.guest_info_state, reported.guest_driver_version.clone(), reported.guest_vgpu_version);
            // Opaque data follows the other fields.
            let data = reported.to_bytes().get(208..).map(<[u8]>::to_vec).unwrap();
            Ok((reported.version, reported.revision, guest, reported.vgpu_virtualization_caps, data))
        })
        .differs(
            ..=Era::R418,
            "without the capabilities and the guest's vGPU version",
            &[("VgpuVirtualizationCaps(MIGRATION)", "VgpuVirtualizationCaps(0x0)"), ("1245185", "0")],
        ),
        row("VgpuInstance::license_info", |on| first(on)?.license_info()),
        row("VgpuInstance::is_accounting_enabled", |on| first(on)?.is_accounting_enabled()),
        row("VgpuInstance::accounting_pids", |on| first(on)?.accounting_pids()),
        row("VgpuInstance::accounting_stats_for", |on| {
            let instance = first(on)?;
            let pid = instance.accounting_pids()?.remove(0);
            instance.accounting_stats_for(pid)
        }),
        row("VgpuInstance::clear_accounting_pids", |on| {
            let instance = first(on)?;
            instance.clear_accounting_pids()?;
            instance.accounting_pids()
        }),
        row("VgpuInstance::encoder_capacity", |on| first(on)?.encoder_capacity()),
        row("VgpuInstance::set_encoder_capacity", |on| {
            let instance = first(on)?;
            instance.set_encoder_capacity(42)?;
            instance.encoder_capacity()
        }),
        row("VgpuInstance::encoder_stats", |on| first(on)?.encoder_stats()),
        row("VgpuInstance::encoder_sessions", |on| first(on)?.encoder_sessions()),
        row("VgpuInstance::fbc_stats", |on| first(on)?.fbc_stats()),
        row("VgpuInstance::fbc_sessions", |on| first(on)?.fbc_sessions()),
    ];
    // On a GPU instance, and with a placement.
    let divided = [
        row("VgpuInstance::gpu_instance_id", |on| first(on)?.gpu_instance_id()),
        row("VgpuInstance::placement_id", |on| first(on)?.placement_id()),
    ];
    let divided = divided.into_iter().map(|row| row.on(Stage::DividedVgpuHost));
    rows.into_iter().map(|row| row.on(Stage::VgpuHost)).chain(divided).collect()
}
