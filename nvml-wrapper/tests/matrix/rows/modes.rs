//! Modes, drain states, confidential computing.

use nvml_wrapper::device::drain::{DetachGpuState, PcieLinkState};
use nvml_wrapper::device::mode::{ComputeMode, DriverModel, DriverModelFlags, GpuOperationMode, RestrictedApi};

use crate::furnish;
use crate::row::{Row, row};

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = vec![
        row("Device::is_persistence_mode_enabled", |on| on.gpu.is_persistence_mode_enabled()),
        row("Device::set_persistence_mode_enabled", |on| {
            let before = on.gpu.is_persistence_mode_enabled()?;
            on.gpu.set_persistence_mode_enabled(!before)?;
            Ok((before, on.gpu.is_persistence_mode_enabled()?))
        }),
        row("Device::compute_mode", |on| on.gpu.compute_mode()),
        row("Device::set_compute_mode", |on| {
            on.gpu.set_compute_mode(ComputeMode::ExclusiveProcess)?;
            on.gpu.compute_mode()
        }),
        row("Device::gpu_operation_mode", |on| on.gpu.gpu_operation_mode()),
        row("Device::set_gpu_operation_mode", |on| {
            on.gpu.set_gpu_operation_mode(GpuOperationMode::LowDp)?;
            on.gpu.gpu_operation_mode()
        }),
        row("Device::driver_model", |on| on.gpu.driver_model()),
        row("Device::set_driver_model", |on| {
            on.gpu.set_driver_model(DriverModel::Wdm, DriverModelFlags::FORCE)?;
            on.gpu.driver_model()
        }),
        row("Device::is_api_restricted", |on| on.gpu.is_api_restricted(RestrictedApi::SetAutoBoostedClocks)),
        row("Device::set_api_restricted", |on| {
            on.gpu.set_api_restricted(RestrictedApi::SetAutoBoostedClocks, true)?;
            on.gpu.is_api_restricted(RestrictedApi::SetAutoBoostedClocks)
        }),
        row("Nvml::is_drain_enabled", |on| on.nvml.is_drain_enabled(on.device(3)?.pci_address()?)),
        row("Nvml::set_drain_enabled", |on| {
            let address = on.device(3)?.pci_address()?;
            on.nvml.set_drain_enabled(address, true)?;
            on.nvml.is_drain_enabled(address)
        }),
        row("Nvml::remove_gpu", |on| {
            let address = on.device(3)?.pci_address()?;
            on.nvml.remove_gpu(address, DetachGpuState::Keep, PcieLinkState::Keep)?;
            on.nvml.device_count()
        }),
        row("Nvml::discover_gpus", |on| {
            let address = on.device(3)?.pci_address()?;
            on.nvml.remove_gpu(address, DetachGpuState::Keep, PcieLinkState::Keep)?;
            on.nvml.discover_gpus(Some(address))?;
            on.nvml.device_count()
        }),
    ];
    rows.extend(confidential_rows().into_iter().map(|row| row.with(furnish::confidential)));
    rows
}

fn confidential_rows() -> Vec<Row> {
    vec![
        row("Nvml::conf_compute_capabilities", |on| on.nvml.conf_compute_capabilities()),
        row("Nvml::conf_compute_state", |on| on.nvml.conf_compute_state()),
        row("Nvml::conf_compute_settings", |on| on.nvml.conf_compute_settings()),
        row("Nvml::are_conf_compute_gpus_ready", |on| on.nvml.are_conf_compute_gpus_ready()),
        row("Nvml::set_conf_compute_gpus_ready", |on| {
            on.nvml.set_conf_compute_gpus_ready(true)?;
            on.nvml.are_conf_compute_gpus_ready()
        }),
        row("Nvml::conf_compute_key_rotation_threshold", |on| on.nvml.conf_compute_key_rotation_threshold()),
        row("Nvml::set_conf_compute_key_rotation_threshold", |on| {
            on.nvml.set_conf_compute_key_rotation_threshold(55)?;
            on.nvml.conf_compute_key_rotation_threshold()
        }),
        row("Device::conf_compute_mem_size_info", |on| on.gpu.conf_compute_mem_size_info()),
        row("Device::set_conf_compute_unprotected_mem_size", |on| {
            on.gpu.set_conf_compute_unprotected_mem_size(1 << 30)?;
            on.gpu.conf_compute_mem_size_info()
        }),
        row("Device::conf_compute_protected_memory_usage", |on| on.gpu.conf_compute_protected_memory_usage()),
        row("Device::conf_compute_gpu_certificate", |on| on.gpu.conf_compute_gpu_certificate()),
        row("Device::conf_compute_gpu_attestation_report", |on| on.gpu.conf_compute_gpu_attestation_report(&[7; 32])),
    ]
}
