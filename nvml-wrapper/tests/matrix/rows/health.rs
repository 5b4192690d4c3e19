//! Memory, its errors and its repairs.

use nvml_sim::Era;
use nvml_wrapper::device::ecc::{EccCounter, MemoryError, MemoryLocation};
use nvml_wrapper::device::memory_repair::RetirementCause;
use nvml_wrapper::raw::Function;

use crate::row::{Row, row};

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("Device::memory_info", |on| on.gpu.memory_info()).differs(
            ..=Era::R470,
            "used memory includes reserved memory",
            &[("used: 1595932672", "used: 2240872448")],
        ),
        row("Device::memory", |on| {
            let dedicated = on.gpu.memory()?;
            on.sim.node(|node| {
                for function in [Function::nvmlDeviceGetMemoryInfo, Function::nvmlDeviceGetMemoryInfo_v2] {
                    node.gpus[0].answers.insert(function, nvml_sys::NVML_ERROR_NOT_SUPPORTED);
                }
            });
            Ok((dedicated, on.gpu.memory()?))
        })
        .differs(
            ..=Era::R470,
            "used memory includes reserved memory",
            &[("used: 1595932672", "used: 2240872448")],
        ),
        row("Device::bar1_memory_info", |on| on.gpu.bar1_memory_info()),
        row("Device::memory_bus_width", |on| on.gpu.memory_bus_width()),
        row("Device::memory_limits", |on| {
            on.gpu.set_memory_limits("/sys/fs/cgroup/a", 1 << 30, Some(1 << 31))?;
            on.gpu.memory_limits("/sys/fs/cgroup/a")
        }),
        row("Device::set_memory_limits", |on| {
            on.gpu.set_memory_limits("/sys/fs/cgroup/a", 1 << 30, None)?;
            on.gpu.memory_limits("/sys/fs/cgroup/a")
        }),
        row("Device::dram_encryption_mode", |on| on.gpu.dram_encryption_mode()),
        row("Device::set_dram_encryption_mode", |on| {
            on.gpu.set_dram_encryption_mode(true)?;
            on.gpu.dram_encryption_mode()
        }),
        row("Device::ecc_mode", |on| on.gpu.ecc_mode()),
        row("Device::set_ecc_mode", |on| {
            on.gpu.set_ecc_mode(false)?;
            on.gpu.ecc_mode()
        }),
        row("Device::is_ecc_enabled_by_default", |on| on.gpu.is_ecc_enabled_by_default()),
        row("Device::total_ecc_errors", |on| on.gpu.total_ecc_errors(MemoryError::Corrected, EccCounter::Aggregate)),
        row("Device::memory_error_counter", |on| {
            on.gpu.memory_error_counter(MemoryError::Corrected, EccCounter::Aggregate, MemoryLocation::DeviceMemory)
        }),
        row("Device::clear_ecc_error_counts", |on| {
            on.gpu.clear_ecc_error_counts(EccCounter::Volatile)?;
            on.gpu.total_ecc_errors(MemoryError::Corrected, EccCounter::Volatile)
        }),
        row("Device::sram_ecc_error_status", |on| on.gpu.sram_ecc_error_status()),
        row("Device::sram_unique_uncorrected_ecc_error_counts", |on| on.gpu.sram_unique_uncorrected_ecc_error_counts()),
        row("Device::retired_pages", |on| on.gpu.retired_pages(RetirementCause::DoubleBitEccError)),
        row("Device::are_pages_pending_retired", |on| on.gpu.are_pages_pending_retired()),
        row("Device::remapped_rows", |on| on.gpu.remapped_rows()),
        row("Device::row_remapper_histogram", |on| on.gpu.row_remapper_histogram()),
        row("Device::bank_remapper_status", |on| on.gpu.bank_remapper_status()),
        row("Device::repair_status", |on| on.gpu.repair_status()),
        row("Device::has_unrepairable_memory", |on| on.gpu.has_unrepairable_memory()),
    ]
}
