//! ECC, retired pages and remapped rows.

use nvml_wrapper::Result;
use nvml_wrapper::device::ecc::{EccCounter, MemoryError, MemoryLocation, SramEccErrorStatus};
use nvml_wrapper::device::memory_repair::{RemappedRows, RetirementCause, RowRemapperHistogram};

use crate::Gpu;
use crate::format::{enabled, yes_no};
use crate::identity::{optional, pair};
use crate::report::{Line, NOT_AVAILABLE, section, value};

pub(crate) fn lines(gpu: &Gpu<'_>) -> Vec<Line> {
    let encryption = gpu.device.dram_encryption_mode();
    let ecc = gpu.device.ecc_mode();
    vec![
        pair(gpu, "DRAM Encryption Mode", encryption.map(|modes| (enabled(modes.current), enabled(modes.pending)))),
        pair(gpu, "ECC Mode", ecc.map(|modes| (enabled(modes.current), enabled(modes.pending)))),
        errors(gpu),
        retired_pages(gpu),
        remapped_rows(gpu),
    ]
}

fn errors(gpu: &Gpu<'_>) -> Line {
    let status = gpu.device.sram_ecc_error_status();
    let sram =
        |name, count: fn(&SramEccErrorStatus) -> u64| gpu.line(name, status.as_ref().map(count).map_err(Clone::clone));
    let dram = |name, error, counter| {
        gpu.line(name, gpu.device.memory_error_counter(error, counter, MemoryLocation::DeviceMemory))
    };
    let volatile = [
        sram("SRAM Correctable", |status| status.volatile_corrected),
        sram("SRAM Uncorrectable Parity", |status| status.volatile_uncorrected_parity),
        sram("SRAM Uncorrectable SEC-DED", |status| status.volatile_uncorrected_sec_ded),
        dram("DRAM Correctable", MemoryError::Corrected, EccCounter::Volatile),
        dram("DRAM Uncorrectable", MemoryError::Uncorrected, EccCounter::Volatile),
    ];
    let exceeded = status.as_ref().map(|status| yes_no(status.is_threshold_exceeded)).map_err(Clone::clone);
    let aggregate = [
        sram("SRAM Correctable", |status| status.aggregate_corrected),
        sram("SRAM Uncorrectable Parity", |status| status.aggregate_uncorrected_parity),
        sram("SRAM Uncorrectable SEC-DED", |status| status.aggregate_uncorrected_sec_ded),
        dram("DRAM Correctable", MemoryError::Corrected, EccCounter::Aggregate),
        dram("DRAM Uncorrectable", MemoryError::Uncorrected, EccCounter::Aggregate),
        gpu.line("SRAM Threshold Exceeded", exceeded),
    ];
    let sources = [
        sram("SRAM L2", |status| status.aggregate_uncorrected_l2),
        sram("SRAM SM", |status| status.aggregate_uncorrected_sm),
        sram("SRAM Microcontroller", |status| status.aggregate_uncorrected_mcu),
        sram("SRAM PCIE", |status| status.aggregate_uncorrected_pcie),
        sram("SRAM Other", |status| status.aggregate_uncorrected_other),
    ];
    let repair = gpu.device.repair_status();
    section(
        "ECC Errors",
        [
            section("Volatile", volatile),
            section("Aggregate", aggregate),
            section("Aggregate Uncorrectable SRAM Sources", sources),
            gpu.line("Channel Repair Pending", repair.clone().map(|repair| yes_no(repair.is_channel_repair_pending))),
            gpu.line("TPC Repair Pending", repair.map(|repair| yes_no(repair.is_tpc_repair_pending))),
            gpu.line("Unrepairable Memory", gpu.device.has_unrepairable_memory().map(yes_no)),
        ],
    )
}

fn retired_pages(gpu: &Gpu<'_>) -> Line {
    let count = |cause| gpu.device.retired_pages(cause).map(|pages| pages.len());
    section(
        "Retired Pages",
        [
            gpu.line("Single Bit ECC", count(RetirementCause::MultipleSingleBitEccErrors)),
            gpu.line("Double Bit ECC", count(RetirementCause::DoubleBitEccError)),
            gpu.line("Pending Page Blacklist", gpu.device.are_pages_pending_retired().map(yes_no)),
        ],
    )
}

fn remapped_rows(gpu: &Gpu<'_>) -> Line {
    let rows = match gpu.device.remapped_rows() {
        Ok(rows) => rows,
        Err(error) => return value("Remapped Rows", gpu.error(&error)),
    };
    let RemappedRows { corrected, uncorrected, inactive_corrected, inactive_uncorrected, .. } = rows;
    section(
        "Remapped Rows",
        [
            value("Correctable Error", corrected.to_string()),
            optional("Inactive Correctable Error", inactive_corrected),
            value("Uncorrectable Error", uncorrected.to_string()),
            optional("Inactive Uncorrectable Error", inactive_uncorrected),
            value("Pending", yes_no(rows.is_pending)),
            value("Remapping Failure Occurred", yes_no(rows.has_failure_occurred)),
            histogram(gpu, gpu.device.row_remapper_histogram()),
        ],
    )
}

fn histogram(gpu: &Gpu<'_>, histogram: Result<RowRemapperHistogram>) -> Line {
    const NAME: &str = "Bank Remap Availability Histogram";
    match histogram {
        Ok(banks) => {
            let line = |name, count: u32| value(name, format!("{count} bank(s)"));
            section(
                NAME,
                [
                    line("Max", banks.max),
                    line("High", banks.high),
                    line("Partial", banks.partial),
                    line("Low", banks.low),
                    line("None", banks.none),
                ],
            )
        }
        Err(error) if error.is_unsupported() => value(NAME, NOT_AVAILABLE),
        Err(error) => value(NAME, gpu.error(&error)),
    }
}
