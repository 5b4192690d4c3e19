//! Rows on memory health: ECC, retired pages, remapped rows, repairs, and the InfoROM.

use nvml_wrapper::device::ecc::{EccCounter, MemoryError, MemoryLocation};
use nvml_wrapper::device::inforom::InforomObject;
use nvml_wrapper::device::memory_repair::RetirementCause;
use nvml_wrapper::{Device, Result};

use crate::compare::{How, Row, row, yes_no};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    let mut rows = ecc(device);
    rows.extend(sram(device));
    rows.extend(bad_memory(device));
    rows.extend(inforom(device));
    rows.extend(not_shown(device));
    rows
}

fn same<T: std::fmt::Display>(method: &'static str, ours: Result<T>, path: &'static str) -> Row {
    row(method, ours, path, How::Same)
}

fn enabled(value: bool) -> &'static str {
    if value { "Enabled" } else { "Disabled" }
}

/// Errors may be corrected while both are read.
fn count(method: &'static str, ours: Result<u64>, path: &'static str) -> Row {
    row(method, ours, path, How::Within(16.0))
}

fn ecc(device: &Device) -> Vec<Row> {
    let mode = device.ecc_mode();
    let counter = |error, counter, location| device.memory_error_counter(error, counter, location);
    vec![
        same("ecc_mode.current", mode.clone().map(|mode| enabled(mode.current)), "ecc_mode/current_ecc"),
        same("ecc_mode.pending", mode.map(|mode| enabled(mode.pending)), "ecc_mode/pending_ecc"),
        count(
            "memory_error_counter(MemoryError::Corrected, EccCounter::Volatile, DRAM)",
            counter(MemoryError::Corrected, EccCounter::Volatile, MemoryLocation::DeviceMemory),
            "ecc_errors/volatile/dram_correctable",
        ),
        count(
            "memory_error_counter(MemoryError::Uncorrected, EccCounter::Volatile, DRAM)",
            counter(MemoryError::Uncorrected, EccCounter::Volatile, MemoryLocation::DeviceMemory),
            "ecc_errors/volatile/dram_uncorrectable",
        ),
        count(
            "memory_error_counter(MemoryError::Corrected, EccCounter::Aggregate, DRAM)",
            counter(MemoryError::Corrected, EccCounter::Aggregate, MemoryLocation::DeviceMemory),
            "ecc_errors/aggregate/dram_correctable",
        ),
        count(
            "memory_error_counter(MemoryError::Uncorrected, EccCounter::Aggregate, DRAM)",
            counter(MemoryError::Uncorrected, EccCounter::Aggregate, MemoryLocation::DeviceMemory),
            "ecc_errors/aggregate/dram_uncorrectable",
        ),
        count(
            "memory_error_counter(MemoryError::Corrected, EccCounter::Volatile, SRAM)",
            counter(MemoryError::Corrected, EccCounter::Volatile, MemoryLocation::Sram),
            "ecc_errors/volatile/sram_correctable",
        ),
        count(
            "memory_error_counter(MemoryError::Corrected, EccCounter::Aggregate, SRAM)",
            counter(MemoryError::Corrected, EccCounter::Aggregate, MemoryLocation::Sram),
            "ecc_errors/aggregate/sram_correctable",
        ),
    ]
}

fn sram(device: &Device) -> Vec<Row> {
    let status = device.sram_ecc_error_status();
    let part = |part: fn(&nvml_wrapper::device::ecc::SramEccErrorStatus) -> u64| {
        status.as_ref().map(part).map_err(Clone::clone)
    };
    vec![
        count(
            "sram_ecc_error_status.volatile_corrected",
            part(|status| status.volatile_corrected),
            "ecc_errors/volatile/sram_correctable",
        ),
        count(
            "sram_ecc_error_status.volatile_uncorrected_parity",
            part(|status| status.volatile_uncorrected_parity),
            "ecc_errors/volatile/sram_uncorrectable_parity",
        ),
        count(
            "sram_ecc_error_status.volatile_uncorrected_sec_ded",
            part(|status| status.volatile_uncorrected_sec_ded),
            "ecc_errors/volatile/sram_uncorrectable_secded",
        ),
        count(
            "sram_ecc_error_status.aggregate_corrected",
            part(|status| status.aggregate_corrected),
            "ecc_errors/aggregate/sram_correctable",
        ),
        count(
            "sram_ecc_error_status.aggregate_uncorrected_parity",
            part(|status| status.aggregate_uncorrected_parity),
            "ecc_errors/aggregate/sram_uncorrectable_parity",
        ),
        count(
            "sram_ecc_error_status.aggregate_uncorrected_sec_ded",
            part(|status| status.aggregate_uncorrected_sec_ded),
            "ecc_errors/aggregate/sram_uncorrectable_secded",
        ),
        count(
            "sram_ecc_error_status.aggregate_uncorrected_l2",
            part(|status| status.aggregate_uncorrected_l2),
            "ecc_errors/aggregate_uncorrectable_sram_sources/sram_l2",
        ),
        count(
            "sram_ecc_error_status.aggregate_uncorrected_sm",
            part(|status| status.aggregate_uncorrected_sm),
            "ecc_errors/aggregate_uncorrectable_sram_sources/sram_sm",
        ),
        count(
            "sram_ecc_error_status.aggregate_uncorrected_pcie",
            part(|status| status.aggregate_uncorrected_pcie),
            "ecc_errors/aggregate_uncorrectable_sram_sources/sram_pcie",
        ),
        count(
            "sram_ecc_error_status.aggregate_uncorrected_mcu",
            part(|status| status.aggregate_uncorrected_mcu),
            "ecc_errors/aggregate_uncorrectable_sram_sources/sram_microcontroller",
        ),
        count(
            "sram_ecc_error_status.aggregate_uncorrected_other",
            part(|status| status.aggregate_uncorrected_other),
            "ecc_errors/aggregate_uncorrectable_sram_sources/sram_other",
        ),
        same(
            "sram_ecc_error_status.threshold_exceeded",
            status.clone().map(|status| yes_no(status.is_threshold_exceeded)),
            "ecc_errors/aggregate/sram_threshold_exceeded",
        ),
    ]
}

fn bad_memory(device: &Device) -> Vec<Row> {
    let repairs = device.repair_status();
    let rows = device.remapped_rows();
    let histogram = device.row_remapper_histogram();
    let pages = |cause| device.retired_pages(cause).map(|pages| pages.len());
    let banks = |part: fn(&nvml_wrapper::device::memory_repair::RowRemapperHistogram) -> u32| {
        histogram.as_ref().map(|histogram| format!("{} bank(s)", part(histogram))).map_err(Clone::clone)
    };
    let or_not = |count: Option<u32>| count.map_or("N/A".to_owned(), |count| count.to_string());
    vec![
        same(
            "repair_status.channel_repair_pending",
            repairs.clone().map(|repairs| yes_no(repairs.is_channel_repair_pending)),
            "ecc_errors/channel_repair_pending",
        ),
        same(
            "repair_status.tpc_repair_pending",
            repairs.map(|repairs| yes_no(repairs.is_tpc_repair_pending)),
            "ecc_errors/tpc_repair_pending",
        ),
        same("has_unrepairable_memory", device.has_unrepairable_memory().map(yes_no), "ecc_errors/unrepairable_memory"),
        same(
            "retired_pages(MultipleSingleBitEccErrors) (number)",
            pages(RetirementCause::MultipleSingleBitEccErrors),
            "retired_pages/multiple_single_bit_retirement/retired_count",
        ),
        same(
            "retired_pages(DoubleBitEccError) (number)",
            pages(RetirementCause::DoubleBitEccError),
            "retired_pages/double_bit_retirement/retired_count",
        ),
        same(
            "are_pages_pending_retired",
            device.are_pages_pending_retired().map(yes_no),
            "retired_pages/pending_retirement",
        ),
        same("remapped_rows.corrected", rows.clone().map(|rows| rows.corrected), "remapped_rows/remapped_row_corr"),
        same("remapped_rows.uncorrected", rows.clone().map(|rows| rows.uncorrected), "remapped_rows/remapped_row_unc"),
        same(
            "remapped_rows.inactive_corrected",
            rows.clone().map(|rows| or_not(rows.inactive_corrected)),
            "remapped_rows/remapped_row_corr_inactive",
        ),
        same(
            "remapped_rows.inactive_uncorrected",
            rows.clone().map(|rows| or_not(rows.inactive_uncorrected)),
            "remapped_rows/remapped_row_unc_inactive",
        ),
        same(
            "remapped_rows.is_pending",
            rows.clone().map(|rows| yes_no(rows.is_pending)),
            "remapped_rows/remapped_row_pending",
        ),
        same(
            "remapped_rows.failure_occurred",
            rows.map(|rows| yes_no(rows.has_failure_occurred)),
            "remapped_rows/remapped_row_failure",
        ),
        same(
            "row_remapper_histogram.max",
            banks(|histogram| histogram.max),
            "remapped_rows/row_remapper_histogram/row_remapper_histogram_max",
        ),
        same(
            "row_remapper_histogram.high",
            banks(|histogram| histogram.high),
            "remapped_rows/row_remapper_histogram/row_remapper_histogram_high",
        ),
        same(
            "row_remapper_histogram.partial",
            banks(|histogram| histogram.partial),
            "remapped_rows/row_remapper_histogram/row_remapper_histogram_partial",
        ),
        same(
            "row_remapper_histogram.low",
            banks(|histogram| histogram.low),
            "remapped_rows/row_remapper_histogram/row_remapper_histogram_low",
        ),
        same(
            "row_remapper_histogram.none",
            banks(|histogram| histogram.none),
            "remapped_rows/row_remapper_histogram/row_remapper_histogram_none",
        ),
    ]
}

fn inforom(device: &Device) -> Vec<Row> {
    let flush = device.last_bbx_flush_time();
    let duration =
        flush.map(|flush| flush.map_or("N/A".to_owned(), |flush| format!("{} us", flush.duration.as_micros())));
    vec![
        same("inforom_image_version", device.inforom_image_version(), "inforom_version/img_version"),
        same("inforom_version(Oem)", device.inforom_version(InforomObject::Oem), "inforom_version/oem_object"),
        same("inforom_version(Ecc)", device.inforom_version(InforomObject::Ecc), "inforom_version/ecc_object"),
        same("inforom_version(Power)", device.inforom_version(InforomObject::Power), "inforom_version/pwr_object"),
        same("last_bbx_flush_time.duration", duration, "inforom_bbx_flush/latest_duration"),
    ]
}

/// Values that `nvidia-smi` does not show: printed, but not compared.
fn not_shown(device: &Device) -> Vec<Row> {
    let total = device.total_ecc_errors(MemoryError::Corrected, EccCounter::Aggregate);
    let l2 = device.memory_error_counter(MemoryError::Corrected, EccCounter::Aggregate, MemoryLocation::L2Cache);
    let unique = device.sram_unique_uncorrected_ecc_error_counts();
    let encryption = device.dram_encryption_mode();
    let banks = device.bank_remapper_status();
    vec![
        same("gpu_recovery_action", device.gpu_recovery_action().map(|action| format!("{action:?}")), ""),
        same("is_ecc_enabled_by_default", device.is_ecc_enabled_by_default().map(enabled), ""),
        same("total_ecc_errors(Corrected, Aggregate)", total, ""),
        same("memory_error_counter(Corrected, Aggregate, L2)", l2, ""),
        same("sram_unique_uncorrected_ecc_error_counts (number)", unique.map(|list| list.len()), ""),
        same("dram_encryption_mode.current", encryption.map(|mode| enabled(mode.current)), ""),
        same("bank_remapper_status.active_remappings", banks.map(|banks| banks.active_remappings), ""),
        same(
            "memory_limits(/sys/fs/cgroup)",
            device.memory_limits("/sys/fs/cgroup").map(|limits| format!("{limits:?}")),
            "",
        ),
        same("inforom_version(Den)", device.inforom_version(InforomObject::Den), ""),
        same("inforom_configuration_checksum", device.inforom_configuration_checksum(), ""),
        same("validate_inforom", device.validate_inforom().map(|()| "valid"), ""),
        same("last_bbx_flush_time", device.last_bbx_flush_time().map(|flush| format!("{flush:?}")), ""),
        same("bbx_time_data", device.bbx_time_data().map(|data| format!("{:?}", data.time_run)), ""),
    ]
}
