//! Retired pages, remapped rows and banks, repairs.

use std::time::{Duration, SystemTime};

use nvml_sim::model::{RemappedBanks, RemappedRows, RetiredPage, RetiredPages};
use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::{NVML_ERROR_ARGUMENT_VERSION_MISMATCH, NVML_ERROR_GPU_IS_LOST};
use nvml_wrapper::device::memory_repair::RetirementCause;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode, NvmlError};

use super::{changed, code, first, without};

fn with_pages(era: Era, pages: u64) -> (Simulation, Device) {
    changed(Node::geforce().with_era(era), |gpu| {
        let page = |number| RetiredPage {
            cause: u32::from(number % 3 == 0),
            address: 0x10000 * (number + 1),
            timestamp: if number == 2 { 0 } else { 1_600_000_000 + number },
        };
        gpu.memory_health.retired_pages = Some(RetiredPages { pages: (0..pages).map(page).collect(), pending: true });
    })
}

#[test]
fn retired_pages_come_with_their_times() {
    for count in [0, 4, 97, 600] {
        let (sim, device) = with_pages(Era::R580, count);
        let mut seen = 0;
        let causes = [RetirementCause::MultipleSingleBitEccErrors, RetirementCause::DoubleBitEccError];
        for cause in causes {
            let is_double = cause == RetirementCause::DoubleBitEccError;
            let expected: Vec<u64> = (0..count).filter(|number| (number % 3 == 0) == is_double).collect();
            let pages = device.retired_pages(cause).unwrap();
            assert_eq!(pages.len(), expected.len());
            for (page, number) in pages.iter().zip(expected) {
                assert_eq!(page.address, 0x10000 * (number + 1));
                let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_600_000_000 + number);
                assert_eq!(page.timestamp, (number != 2).then_some(time));
            }
            seen += pages.len() as u64;
        }
        assert_eq!(seen, count);
        assert_eq!(sim.calls(Function::nvmlDeviceGetRetiredPages), 0);
    }
}

#[test]
fn the_older_list_of_retired_pages_has_no_times() {
    let (sim, device) = with_pages(Era::R390, 300);
    let pages = device.retired_pages(RetirementCause::MultipleSingleBitEccErrors).unwrap();
    assert_eq!(pages.len(), 200);
    assert_eq!((pages[0].address, pages[199].address), (0x20000, 0x10000 * 300));
    assert!(pages.iter().all(|page| page.timestamp.is_none()));
    assert_eq!(sim.calls(Function::nvmlDeviceGetRetiredPages), 2);
    let invalid = device.retired_pages(RetirementCause::from_raw(2));
    assert_eq!(code(invalid), ErrorCode::InvalidArgument);
    assert_eq!(device.are_pages_pending_retired(), Ok(true));
    sim.node(|node| node.gpus[0].memory_health.retired_pages.as_mut().unwrap().pending = false);
    assert_eq!(device.are_pages_pending_retired(), Ok(false));
}

#[test]
fn retired_pages_that_do_not_keep_still() {
    const LIST: Function = Function::nvmlDeviceGetRetiredPages_v2;
    let (sim, device) = with_pages(Era::R580, 3);
    let retired = || device.retired_pages(RetirementCause::MultipleSingleBitEccErrors);
    sim.fail(LIST, Fault::overcounting_list(1_000_000));
    let pages = retired().unwrap();
    assert_eq!(pages[0].address, 0x20000);
    assert!(pages.len() < 100);
    sim.clear_faults();
    sim.fail(LIST, Fault::insufficient_size_with_count_zero().times(2));
    assert_eq!(retired().unwrap().len(), 2);
    sim.fail(LIST, Fault::growing_list());
    assert_eq!(code(retired()), ErrorCode::InsufficientSize);
    sim.clear_faults();
    // Errors about the GPU are returned without a call of the older function.
    sim.fail(LIST, Fault::code(NVML_ERROR_GPU_IS_LOST));
    assert_eq!(code(retired()), ErrorCode::GpuIsLost);
    assert_eq!(sim.calls(Function::nvmlDeviceGetRetiredPages), 0);
    // A time that the system's clock cannot represent.
    sim.clear_faults();
    sim.node(|node| node.gpus[0].memory_health.retired_pages.as_mut().unwrap().pages[1].timestamp = u64::MAX);
    assert_eq!(retired().unwrap()[0].timestamp, None);
}

const ROWS: RemappedRows = RemappedRows { corrected: (1, 2), uncorrected: (3, 4), pending: true, failed: false };

#[test]
fn remapped_rows_go_by_the_symbol_and_not_by_the_version() {
    // Trap 8: the newer function was added in 580.159 and is missing in later drivers.
    for (era, has) in [(Era::R470, false), (Era::R550, false), (Era::R580, true), (Era::Latest, true)] {
        let (sim, device) = changed(Node::h200x8().with_era(era), |gpu| gpu.memory_health.remapped_rows = Some(ROWS));
        assert_eq!(device.nvml().supports(Function::nvmlDeviceGetRemappedRows_v2), has);
        let rows = device.remapped_rows().unwrap();
        assert_eq!((rows.corrected, rows.uncorrected), (1, 3));
        let inactive = (rows.inactive_corrected, rows.inactive_uncorrected);
        assert_eq!(inactive, if has { (Some(2), Some(4)) } else { (None, None) });
        assert!(rows.is_pending && !rows.has_failure_occurred);
        assert_eq!(sim.calls(Function::nvmlDeviceGetRemappedRows), u64::from(!has));
        sim.node(|node| {
            node.gpus[0].memory_health.remapped_rows = Some(RemappedRows { pending: false, failed: true, ..ROWS });
        });
        let rows = device.remapped_rows().unwrap();
        assert!(!rows.is_pending && rows.has_failure_occurred);
    }
    // As in drivers 590.44 to 595.58.
    let mut node = Node::h200x8().with_era(Era::Latest);
    node.gpus[0].memory_health.remapped_rows = Some(ROWS);
    let (_sim, device) = without(Function::nvmlDeviceGetRemappedRows_v2, node);
    let rows = device.remapped_rows().unwrap();
    assert_eq!((rows.corrected, rows.uncorrected, rows.inactive_corrected), (1, 3, None));
    // Drivers before Ampere have neither function.
    let (_sim, device) = first(Node::h200x8().with_era(Era::R390));
    let function = Function::nvmlDeviceGetRemappedRows;
    assert_eq!(device.remapped_rows().unwrap_err(), crate::lacks(device.nvml(), function));
}

#[test]
fn banks_and_their_spare_rows() {
    let (sim, device) = first(Node::h200x8());
    let values = |device: &Device| {
        let histogram = device.row_remapper_histogram().unwrap();
        [histogram.max, histogram.high, histogram.partial, histogram.low, histogram.none]
    };
    assert_eq!(values(&device), [3072, 0, 0, 0, 0]);
    sim.node(|node| node.gpus[0].memory_health.row_histogram = Some([5, 4, 3, 2, 1]));
    assert_eq!(values(&device), [5, 4, 3, 2, 1]);
}

#[test]
fn replaced_banks() {
    let banks = RemappedBanks { active: 1, inactive: 2, pending: true, max_spare_groups: 30, no_spare_groups: 4 };
    let rubin = |node: Node| changed(node, |gpu| gpu.memory_health.remapped_banks = Some(banks));
    let (_sim, device) = rubin(Node::h200x8().with_era(Era::Latest));
    let status = device.bank_remapper_status().unwrap();
    assert_eq!((status.active_remappings, status.inactive_remappings, status.is_pending), (1, 2, true));
    assert_eq!((status.max_spare_group_count, status.no_spare_group_count), (30, 4));
    let (_sim, device) = rubin(Node::h200x8());
    assert!(matches!(device.bank_remapper_status(), Err(NvmlError::FunctionNotFound { .. })));
}

#[test]
fn repairs() {
    let (sim, device) = first(Node::h200x8());
    let status = device.repair_status().unwrap();
    assert_eq!((status.is_channel_repair_pending, status.is_tpc_repair_pending), (false, false));
    assert_eq!(device.has_unrepairable_memory(), Ok(false));
    sim.node(|node| {
        node.gpus[0].memory_health.repairs_pending = Some((true, false));
        node.gpus[0].memory_health.unrepairable = Some(true);
    });
    let status = device.repair_status().unwrap();
    assert_eq!((status.is_channel_repair_pending, status.is_tpc_repair_pending), (true, false));
    assert_eq!(device.has_unrepairable_memory(), Ok(true));
    sim.node(|node| node.gpus[0].memory_health.repairs_pending = Some((false, true)));
    assert!(device.repair_status().unwrap().is_tpc_repair_pending);
    // A version of the struct that the library does not support.
    sim.fail(Function::nvmlDeviceGetRepairStatus, Fault::code(NVML_ERROR_ARGUMENT_VERSION_MISMATCH));
    assert!(device.repair_status().unwrap_err().is_unsupported());
}
