//! Processes, accounting and samples.

use nvml_wrapper::device::process_utilization::ProcessMode;
use nvml_wrapper::device::sample::SamplingType;

use crate::row::{Row, row};

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("Device::running_compute_processes", |on| on.gpu.running_compute_processes()),
        row("Device::running_graphics_processes", |on| on.gpu.running_graphics_processes()),
        row("Device::mps_running_compute_processes", |on| on.device(2)?.mps_running_compute_processes()),
        row("Device::running_process_detail_list", |on| on.gpu.running_process_detail_list(ProcessMode::Compute)),
        row("Device::process_utilization_stats", |on| on.device(1)?.process_utilization_stats(None)),
        row("Device::processes_utilization_info", |on| on.device(1)?.processes_utilization_info(None)),
        row("Device::is_accounting_enabled", |on| on.device(3)?.is_accounting_enabled()),
        row("Device::set_accounting_enabled", |on| {
            let device = on.device(3)?;
            device.set_accounting_enabled(false)?;
            Ok((device.is_accounting_enabled()?, device.accounting_pids()?))
        }),
        row("Device::accounting_buffer_size", |on| on.device(3)?.accounting_buffer_size()),
        row("Device::accounting_pids", |on| on.device(3)?.accounting_pids()),
        row("Device::accounting_stats_for", |on| on.device(3)?.accounting_stats_for(3001)),
        row("Device::clear_accounting_pids", |on| {
            let device = on.device(3)?;
            device.clear_accounting_pids()?;
            device.accounting_pids()
        }),
        row("Device::samples", |on| on.gpu.samples(SamplingType::TotalPower, None)),
    ]
}
