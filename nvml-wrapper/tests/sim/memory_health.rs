//! ECC errors, memory that went bad, limits and encryption of memory, and the InfoROM.

use std::time::{Duration, SystemTime};

use nvml_sim::model::{Flush, MemoryLimit, RemappedBanks, RemappedRows, RetiredPage, RetiredPages, SramErrors};
use nvml_sim::{Era, Fault, Gpu, Node, Simulation};
use nvml_sys::{NVML_ERROR_ARGUMENT_VERSION_MISMATCH, NVML_ERROR_UNKNOWN, nvmlEccSramUniqueUncorrectedErrorEntry_v1_t};
use nvml_wrapper::{
    Device, EccCounterType, ErrorCode, Function, InforomObject, MemoryErrorType, MemoryLocation, Nvml, NvmlError,
    PageRetirementCause,
};

use crate::session;

fn first(node: Node) -> (Simulation, Device) {
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

/// The first GPU of a node whose GPU was changed before.
fn changed(mut node: Node, change: impl FnOnce(&mut Gpu)) -> (Simulation, Device) {
    change(&mut node.gpus[0]);
    first(node)
}

fn unprivileged(mut node: Node) -> Node {
    node.root = false;
    node
}

fn code<T: std::fmt::Debug>(result: Result<T, NvmlError>) -> ErrorCode {
    result.unwrap_err().code().unwrap()
}

const TYPES: [MemoryErrorType; 2] = [MemoryErrorType::Corrected, MemoryErrorType::Uncorrected];
const COUNTERS: [EccCounterType; 2] = [EccCounterType::Volatile, EccCounterType::Aggregate];
const LOCATIONS: [MemoryLocation; 8] = [
    MemoryLocation::L1Cache,
    MemoryLocation::L2Cache,
    MemoryLocation::DeviceMemory,
    MemoryLocation::RegisterFile,
    MemoryLocation::TextureMemory,
    MemoryLocation::TextureShm,
    MemoryLocation::Cbu,
    MemoryLocation::Sram,
];

/// Another count for each type, counter and location; the CBU counts nothing.
fn count_everything(gpu: &mut Gpu) {
    for (error, counters) in gpu.memory_health.errors.iter_mut().enumerate() {
        for (counter, counts) in counters.iter_mut().enumerate() {
            for (location, count) in counts.iter_mut().enumerate() {
                *count = Some(1000 * error as u64 + 100 * counter as u64 + location as u64 + 1);
            }
            counts[6] = None;
        }
    }
}

#[test]
fn ecc_is_set_for_the_next_reboot() {
    let (_sim, device) = first(Node::h200x8());
    let mode = device.ecc_mode().unwrap();
    assert_eq!((mode.current, mode.pending), (true, true));
    device.set_ecc_mode(false).unwrap();
    let mode = device.ecc_mode().unwrap();
    assert_eq!((mode.current, mode.pending), (true, false));
    device.set_ecc_mode(true).unwrap();
    assert!(device.ecc_mode().unwrap().pending);
    assert_eq!(device.default_ecc_mode(), Ok(true));
    // Each GPU has its own.
    let other = device.nvml().device_by_index(1).unwrap();
    other.set_ecc_mode(false).unwrap();
    assert!(device.ecc_mode().unwrap().pending && !other.ecc_mode().unwrap().pending);
}

#[test]
fn the_default_of_ecc_may_be_off() {
    let (sim, device) = first(Node::h200x8());
    sim.node(|node| {
        let ecc = node.gpus[0].modes.ecc.as_mut().unwrap();
        (ecc.current, ecc.default) = (false, false);
    });
    assert_eq!(device.default_ecc_mode(), Ok(false));
    let mode = device.ecc_mode().unwrap();
    assert_eq!((mode.current, mode.pending), (false, true));
    // While it is off nothing is counted.
    let counter = device.memory_error_counter(TYPES[0], COUNTERS[0], MemoryLocation::DeviceMemory);
    assert!(counter.unwrap_err().is_unsupported());
    assert!(device.total_ecc_errors(TYPES[0], COUNTERS[0]).unwrap_err().is_unsupported());
    assert!(device.sram_ecc_error_status().unwrap_err().is_unsupported());
    assert!(device.clear_ecc_error_counts(COUNTERS[0]).unwrap_err().is_unsupported());
}

#[test]
fn errors_are_counted_by_type_counter_and_location() {
    let (sim, device) = changed(Node::h200x8(), count_everything);
    let errors = sim.node(|node| node.gpus[0].memory_health.errors);
    for (t, error) in TYPES.into_iter().enumerate() {
        for (c, counter) in COUNTERS.into_iter().enumerate() {
            for (l, location) in LOCATIONS.into_iter().enumerate() {
                let count = device.memory_error_counter(error, counter, location);
                match errors[t][c][l] {
                    Some(expected) => assert_eq!(count, Ok(expected)),
                    None => assert!(count.unwrap_err().is_unsupported()),
                }
            }
            let total = errors[t][c].iter().flatten().sum();
            assert_eq!(device.total_ecc_errors(error, counter), Ok(total));
        }
    }
    assert_eq!(sim.calls(Function::nvmlDeviceGetDetailedEccErrors), 0);
    let invalid = [
        device.memory_error_counter(MemoryErrorType::Unknown(2), COUNTERS[0], LOCATIONS[0]),
        device.memory_error_counter(TYPES[0], EccCounterType::Unknown(2), LOCATIONS[0]),
        device.memory_error_counter(TYPES[0], COUNTERS[0], MemoryLocation::Unknown(8)),
        device.total_ecc_errors(MemoryErrorType::Unknown(7), COUNTERS[0]),
        device.total_ecc_errors(TYPES[0], EccCounterType::Unknown(7)),
    ];
    assert!(invalid.into_iter().all(|result| code(result) == ErrorCode::InvalidArgument));
}

#[test]
fn what_real_h200_count() {
    let (_sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(1).unwrap();
    let (corrected, aggregate) = (MemoryErrorType::Corrected, EccCounterType::Aggregate);
    assert_eq!(device.memory_error_counter(corrected, aggregate, MemoryLocation::DeviceMemory), Ok(851));
    assert_eq!(device.memory_error_counter(corrected, aggregate, MemoryLocation::Sram), Ok(0));
    let l2 = device.memory_error_counter(corrected, aggregate, MemoryLocation::L2Cache);
    assert_eq!(code(l2), ErrorCode::NotSupported);
    assert_eq!(device.total_ecc_errors(corrected, aggregate), Ok(851));
}

#[test]
fn a_library_without_the_counter_is_asked_for_the_detailed_errors() {
    let mut node = Node::h200x8();
    count_everything(&mut node.gpus[0]);
    let sim = Simulation::start(node);
    let mut resolver = sim.resolver();
    let hidden = Function::nvmlDeviceGetMemoryErrorCounter;
    let without = move |name: &std::ffi::CStr| match name.to_str() {
        Ok(name) if name == hidden.name() => std::ptr::null(),
        _ => resolver(name),
    };
    // SAFETY: the simulation's functions have NVML's prototypes and stay callable for good.
    let nvml = unsafe { Nvml::builder().resolver(without) }.init().unwrap();
    let device = nvml.device_by_index(0).unwrap();
    let errors = sim.node(|node| node.gpus[0].memory_health.errors);
    for (t, error) in TYPES.into_iter().enumerate() {
        for (c, counter) in COUNTERS.into_iter().enumerate() {
            for (l, location) in LOCATIONS.into_iter().enumerate() {
                let count = device.memory_error_counter(error, counter, location);
                if l < 4 {
                    assert_eq!(Some(count.unwrap()), errors[t][c][l]);
                } else {
                    assert_eq!(count.unwrap_err(), NvmlError::FunctionNotFound { function: hidden });
                }
            }
        }
    }
    assert_eq!(sim.calls(Function::nvmlDeviceGetDetailedEccErrors), 16);
    // What is not counted is 0 here.
    sim.node(|node| node.gpus[0].memory_health.errors[0][0][0] = None);
    assert_eq!(device.memory_error_counter(TYPES[0], COUNTERS[0], MemoryLocation::L1Cache), Ok(0));
}

fn sram() -> SramErrors {
    SramErrors { aggregate: [1, 2, 3], volatile: [4, 5, 6], buckets: [7, 8, 9, 10, 11], threshold_exceeded: true }
}

#[test]
fn errors_of_the_memory_on_the_chip() {
    let (sim, device) = changed(Node::h200x8(), |gpu| gpu.memory_health.sram = Some(sram()));
    let status = device.sram_ecc_error_status().unwrap();
    let aggregate =
        [status.aggregate_uncorrected_parity, status.aggregate_uncorrected_sec_ded, status.aggregate_corrected];
    let volatile = [status.volatile_uncorrected_parity, status.volatile_uncorrected_sec_ded, status.volatile_corrected];
    let buckets = [
        status.aggregate_uncorrected_l2,
        status.aggregate_uncorrected_sm,
        status.aggregate_uncorrected_pcie,
        status.aggregate_uncorrected_mcu,
        status.aggregate_uncorrected_other,
    ];
    assert_eq!((aggregate, volatile, buckets), (sram().aggregate, sram().volatile, sram().buckets));
    assert!(status.threshold_exceeded);
    sim.node(|node| node.gpus[0].memory_health.sram = Some(SramErrors::default()));
    let status = device.sram_ecc_error_status().unwrap();
    assert!(!status.threshold_exceeded && status.aggregate_uncorrected_other == 0);
    // Before 535.161 there was no such function.
    let (_sim, device) = first(Node::h200x8().with_era(Era::R535_98));
    let function = Function::nvmlDeviceGetSramEccErrorStatus;
    assert_eq!(device.sram_ecc_error_status().unwrap_err(), NvmlError::FunctionNotFound { function });
}

#[test]
fn counts_are_cleared_by_counter() {
    let (sim, device) = changed(Node::h200x8(), |gpu| {
        count_everything(gpu);
        gpu.memory_health.sram = Some(sram());
    });
    let before = sim.node(|node| node.gpus[0].memory_health.errors);
    device.clear_ecc_error_counts(EccCounterType::Volatile).unwrap();
    for (t, error) in TYPES.into_iter().enumerate() {
        assert_eq!(device.total_ecc_errors(error, EccCounterType::Volatile), Ok(0));
        let left: u64 = before[t][1].iter().flatten().sum();
        assert_eq!(device.total_ecc_errors(error, EccCounterType::Aggregate), Ok(left));
    }
    let status = device.sram_ecc_error_status().unwrap();
    assert_eq!((status.volatile_corrected, status.aggregate_corrected, status.aggregate_uncorrected_l2), (0, 3, 7));
    device.clear_ecc_error_counts(EccCounterType::Aggregate).unwrap();
    assert_eq!(device.total_ecc_errors(TYPES[1], EccCounterType::Aggregate), Ok(0));
    let status = device.sram_ecc_error_status().unwrap();
    assert_eq!((status.aggregate_corrected, status.aggregate_uncorrected_l2), (0, 0));
    // Still there, still not counted.
    assert_eq!(device.memory_error_counter(TYPES[0], COUNTERS[0], MemoryLocation::Sram), Ok(0));
    assert!(device.memory_error_counter(TYPES[0], COUNTERS[0], MemoryLocation::Cbu).is_err());
    assert_eq!(code(device.clear_ecc_error_counts(EccCounterType::Unknown(9))), ErrorCode::InvalidArgument);
}

const UNIQUE: Function = Function::nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts;

fn unique(number: u32) -> nvmlEccSramUniqueUncorrectedErrorEntry_v1_t {
    nvmlEccSramUniqueUncorrectedErrorEntry_v1_t {
        unit: number,
        location: number + 1,
        sublocation: number + 2,
        extlocation: number + 3,
        address: number + 4,
        isParity: number % 2,
        count: number + 5,
    }
}

fn with_unique(count: u32) -> (Simulation, Device) {
    changed(Node::h200x8(), |gpu| gpu.memory_health.sram_unique = Some((0..count).map(unique).collect()))
}

#[test]
fn unique_errors_are_listed_whole() {
    for (count, calls) in [(0, 1), (1, 1), (32, 1), (33, 2), (1000, 2)] {
        let (sim, device) = with_unique(count);
        let list = device.sram_unique_uncorrected_ecc_error_counts().unwrap();
        assert_eq!(list.len(), count as usize);
        for (index, entry) in (0..).zip(&list) {
            assert_eq!(entry.unit, index);
            let place = [entry.location, entry.sublocation, entry.extlocation, entry.address, entry.count];
            assert_eq!(place, [1, 2, 3, 4, 5].map(|more| index + more));
            assert_eq!(entry.is_parity, index % 2 == 1);
        }
        assert_eq!(sim.calls(UNIQUE), calls, "{count} entries");
    }
}

#[test]
fn unique_errors_that_become_more_meanwhile() {
    let (sim, device) = with_unique(40);
    sim.on_call(UNIQUE, |node| {
        let list = node.gpus[0].memory_health.sram_unique.as_mut().unwrap();
        let next = u32::try_from(list.len()).unwrap();
        list.extend((next..next + 30).map(unique));
    });
    let list = device.sram_unique_uncorrected_ecc_error_counts().unwrap();
    assert!(list.len() >= 100);
    assert!((0..).zip(&list).all(|(index, entry)| entry.unit == index));
}

#[test]
fn unique_errors_whose_count_is_wrong() {
    let (sim, device) = with_unique(2);
    sim.fail(UNIQUE, Fault::overcounting_list(1_000_000));
    let list = device.sram_unique_uncorrected_ecc_error_counts().unwrap();
    assert!(list.len() >= 2 && list.len() < 100);
    sim.clear_faults();
    sim.fail(UNIQUE, Fault::insufficient_size_with_count_zero().times(1));
    assert_eq!(device.sram_unique_uncorrected_ecc_error_counts().unwrap().len(), 2);
    sim.fail(UNIQUE, Fault::growing_list());
    assert_eq!(code(device.sram_unique_uncorrected_ecc_error_counts()), ErrorCode::InsufficientSize);
    assert!(sim.calls(UNIQUE) < 20);
}

#[test]
fn what_a_board_without_ecc_answers() {
    let (_sim, device) = first(Node::geforce().with_era(Era::Latest));
    let unsupported = [
        device.ecc_mode().unwrap_err(),
        device.set_ecc_mode(true).unwrap_err(),
        device.default_ecc_mode().unwrap_err(),
        device.total_ecc_errors(TYPES[0], COUNTERS[0]).unwrap_err(),
        device.memory_error_counter(TYPES[0], COUNTERS[0], LOCATIONS[0]).unwrap_err(),
        device.clear_ecc_error_counts(COUNTERS[0]).unwrap_err(),
        device.sram_ecc_error_status().unwrap_err(),
        device.sram_unique_uncorrected_ecc_error_counts().unwrap_err(),
        device.retired_pages(PageRetirementCause::DoubleBitEccError).unwrap_err(),
        device.are_pages_pending_retired().unwrap_err(),
        device.remapped_rows().unwrap_err(),
        device.row_remapper_histogram().unwrap_err(),
        device.bank_remapper_status().unwrap_err(),
        device.repair_status().unwrap_err(),
        device.unrepairable_memory_flag().unwrap_err(),
        device.dram_encryption_mode().unwrap_err(),
        device.set_dram_encryption_mode(true).unwrap_err(),
        device.memory_limits("/sys/fs/cgroup/a").unwrap_err(),
        device.set_memory_limits("/sys/fs/cgroup/a", 0, None).unwrap_err(),
        device.inforom_version(InforomObject::Ecc).unwrap_err(),
        device.inforom_configuration_checksum().unwrap_err(),
        device.validate_inforom().unwrap_err(),
        device.last_bbx_flush_time().unwrap_err(),
        device.bbx_time_data().unwrap_err(),
    ];
    for error in unsupported {
        assert_eq!(error.code(), Some(ErrorCode::NotSupported), "{error}");
    }
}

#[test]
fn what_only_root_may_do() {
    let (sim, device) = changed(unprivileged(Node::h200x8().with_era(Era::Latest)), |gpu| {
        gpu.memory_health.encryption = Some((false, false));
    });
    let refused = [
        device.set_ecc_mode(false),
        device.clear_ecc_error_counts(COUNTERS[1]),
        device.sram_ecc_error_status().map(drop),
        device.set_dram_encryption_mode(true),
        device.set_memory_limits("/sys/fs/cgroup/a", 0, None),
    ];
    for result in refused {
        let error = result.unwrap_err();
        assert!(error.is_no_permission(), "{error}");
    }
    assert!(device.ecc_mode().unwrap().pending);
    assert!(!device.dram_encryption_mode().unwrap().pending);
    assert!(sim.node(|node| node.gpus[0].memory_health.limits.as_ref().unwrap().is_empty()));
}

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
        let causes = [PageRetirementCause::MultipleSingleBitEccErrors, PageRetirementCause::DoubleBitEccError];
        for cause in causes {
            let is_double = cause == PageRetirementCause::DoubleBitEccError;
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
    let pages = device.retired_pages(PageRetirementCause::MultipleSingleBitEccErrors).unwrap();
    assert_eq!(pages.len(), 200);
    assert_eq!((pages[0].address, pages[199].address), (0x20000, 0x10000 * 300));
    assert!(pages.iter().all(|page| page.timestamp.is_none()));
    assert_eq!(sim.calls(Function::nvmlDeviceGetRetiredPages), 2);
    let invalid = device.retired_pages(PageRetirementCause::Unknown(2));
    assert_eq!(code(invalid), ErrorCode::InvalidArgument);
    assert_eq!(device.are_pages_pending_retired(), Ok(true));
    sim.node(|node| node.gpus[0].memory_health.retired_pages.as_mut().unwrap().pending = false);
    assert_eq!(device.are_pages_pending_retired(), Ok(false));
}

#[test]
fn retired_pages_that_do_not_keep_still() {
    const LIST: Function = Function::nvmlDeviceGetRetiredPages_v2;
    let (sim, device) = with_pages(Era::R580, 3);
    let retired = || device.retired_pages(PageRetirementCause::MultipleSingleBitEccErrors);
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
    // Any other error is the answer; the older list is not asked.
    sim.fail(LIST, Fault::code(NVML_ERROR_UNKNOWN));
    assert_eq!(code(retired()), ErrorCode::Unknown(NVML_ERROR_UNKNOWN));
    assert_eq!(sim.calls(Function::nvmlDeviceGetRetiredPages), 0);
    // A time that no clock shows.
    sim.clear_faults();
    sim.node(|node| node.gpus[0].memory_health.retired_pages.as_mut().unwrap().pages[1].timestamp = u64::MAX);
    assert_eq!(retired().unwrap()[0].timestamp, None);
}

const ROWS: RemappedRows = RemappedRows { corrected: (1, 2), uncorrected: (3, 4), pending: true, failed: false };

#[test]
fn remapped_rows_go_by_the_symbol_and_not_by_the_version() {
    // Trap 8: the newer function came to 580.159 and is missing in later drivers.
    for (era, has) in [(Era::R470, false), (Era::R550, false), (Era::R580, true), (Era::Latest, true)] {
        let (sim, device) = changed(Node::h200x8().with_era(era), |gpu| gpu.memory_health.remapped_rows = Some(ROWS));
        assert_eq!(device.nvml().has(Function::nvmlDeviceGetRemappedRows_v2), has);
        let rows = device.remapped_rows().unwrap();
        assert_eq!((rows.corrected, rows.uncorrected), (1, 3));
        let inactive = (rows.inactive_corrected, rows.inactive_uncorrected);
        assert_eq!(inactive, if has { (Some(2), Some(4)) } else { (None, None) });
        assert!(rows.is_pending && !rows.failure_occurred);
        assert_eq!(sim.calls(Function::nvmlDeviceGetRemappedRows), u64::from(!has));
        sim.node(|node| {
            node.gpus[0].memory_health.remapped_rows = Some(RemappedRows { pending: false, failed: true, ..ROWS });
        });
        let rows = device.remapped_rows().unwrap();
        assert!(!rows.is_pending && rows.failure_occurred);
    }
    // Before Ampere's drivers there was neither.
    let (_sim, device) = first(Node::h200x8().with_era(Era::R390));
    let function = Function::nvmlDeviceGetRemappedRows;
    assert_eq!(device.remapped_rows().unwrap_err(), NvmlError::FunctionNotFound { function });
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
    assert_eq!((status.channel_repair_pending, status.tpc_repair_pending), (false, false));
    assert_eq!(device.unrepairable_memory_flag(), Ok(false));
    sim.node(|node| {
        node.gpus[0].memory_health.repairs_pending = Some((true, false));
        node.gpus[0].memory_health.unrepairable = Some(true);
    });
    let status = device.repair_status().unwrap();
    assert_eq!((status.channel_repair_pending, status.tpc_repair_pending), (true, false));
    assert_eq!(device.unrepairable_memory_flag(), Ok(true));
    sim.node(|node| node.gpus[0].memory_health.repairs_pending = Some((false, true)));
    assert!(device.repair_status().unwrap().tpc_repair_pending);
    // A version of the struct that the library does not know.
    sim.fail(Function::nvmlDeviceGetRepairStatus, Fault::code(NVML_ERROR_ARGUMENT_VERSION_MISMATCH));
    assert!(device.repair_status().unwrap_err().is_unsupported());
}

#[test]
fn encryption_is_set_for_the_next_reboot() {
    let (_sim, device) = first(Node::h200x8());
    assert_eq!(code(device.dram_encryption_mode()), ErrorCode::NotSupported);
    let (_sim, device) = changed(Node::h200x8(), |gpu| gpu.memory_health.encryption = Some((false, false)));
    device.set_dram_encryption_mode(true).unwrap();
    let mode = device.dram_encryption_mode().unwrap();
    assert_eq!((mode.current, mode.pending), (false, true));
    device.set_dram_encryption_mode(false).unwrap();
    assert!(!device.dram_encryption_mode().unwrap().pending);
    let (_sim, device) = changed(Node::h200x8(), |gpu| gpu.memory_health.encryption = Some((true, false)));
    let mode = device.dram_encryption_mode().unwrap();
    assert_eq!((mode.current, mode.pending), (true, false));
}

#[test]
fn limits_of_a_cgroup() {
    const CGROUP: &str = "/sys/fs/cgroup/batch.slice";
    let (sim, device) = first(Node::h200x8().with_era(Era::Latest));
    assert_eq!(code(device.memory_limits(CGROUP)), ErrorCode::NotFound);
    device.set_memory_limits(CGROUP, 1 << 30, Some(4 << 30)).unwrap();
    sim.node(|node| {
        let limits = node.gpus[0].memory_health.limits.as_mut().unwrap();
        assert_eq!(limits[CGROUP], MemoryLimit { soft: 1 << 30, hard: 4 << 30, used: 0 });
        limits.get_mut(CGROUP).unwrap().used = 12345;
    });
    let limits = device.memory_limits(CGROUP).unwrap();
    assert_eq!((limits.soft_limit, limits.hard_limit, limits.current_used), (1 << 30, Some(4 << 30), 12345));
    // A path of any length, as a String.
    let long = format!("/sys/fs/cgroup/{}", "x".repeat(400));
    device.set_memory_limits(&long, 7, None).unwrap();
    let limits = device.memory_limits(&long).unwrap();
    assert_eq!((limits.soft_limit, limits.hard_limit, limits.current_used), (7, None, 0));
    // All ones in C.
    device.set_memory_limits(CGROUP, 0, None).unwrap();
    let limits = device.memory_limits(CGROUP).unwrap();
    assert_eq!((limits.soft_limit, limits.hard_limit, limits.current_used), (0, None, 12345));
    assert_eq!(sim.node(|node| node.gpus[0].memory_health.limits.as_ref().unwrap()[CGROUP].hard), u64::MAX);
}

#[test]
fn limits_that_cannot_be() {
    const CGROUP: &str = "/sys/fs/cgroup/a";
    let (sim, device) = first(Node::h200x8().with_era(Era::Latest));
    let total = sim.node(|node| node.gpus[0].memory.total);
    assert_eq!(code(device.set_memory_limits(CGROUP, 3, Some(2))), ErrorCode::InvalidArgument);
    assert_eq!(code(device.set_memory_limits(CGROUP, 0, Some(total + 1))), ErrorCode::InvalidArgument);
    assert_eq!(code(device.set_memory_limits(CGROUP, total + 1, None)), ErrorCode::InvalidArgument);
    assert_eq!(code(device.set_memory_limits("/nowhere", 0, None)), ErrorCode::OperatingSystem);
    assert_eq!(code(device.memory_limits("/nowhere")), ErrorCode::OperatingSystem);
    let function = Function::nvmlDeviceGetMemoryLimits_v1;
    let error = device.memory_limits("/sys/fs/\0").unwrap_err();
    assert_eq!(error, NvmlError::InteriorNul { function, position: 8 });
    let calls = [function, Function::nvmlDeviceSetMemoryLimits_v1].map(|function| sim.calls(function));
    assert!(device.set_memory_limits("\0", 0, None).is_err());
    assert_eq!(calls, [function, Function::nvmlDeviceSetMemoryLimits_v1].map(|function| sim.calls(function)));
    let (_sim, device) = first(Node::h200x8());
    assert!(matches!(device.memory_limits(CGROUP), Err(NvmlError::FunctionNotFound { .. })));
}

#[test]
fn the_inforom() {
    let (sim, device) = first(Node::h200x8());
    assert_eq!(device.inforom_image_version().unwrap(), "G520.0282.02.02");
    assert_eq!(device.inforom_version(InforomObject::Oem).unwrap(), "2.1");
    assert_eq!(device.inforom_version(InforomObject::Ecc).unwrap(), "7.16");
    assert_eq!(code(device.inforom_version(InforomObject::Power)), ErrorCode::NotSupported);
    assert_eq!(code(device.inforom_version(InforomObject::Den)), ErrorCode::NotSupported);
    assert_eq!(code(device.inforom_version(InforomObject::Unknown(4))), ErrorCode::InvalidArgument);
    assert_eq!(device.inforom_configuration_checksum(), Ok(0));
    assert_eq!(device.validate_inforom(), Ok(()));
    sim.node(|node| {
        node.gpus[0].inforom_image_version = None;
        node.gpus[0].inforom.objects[2] = Some("1.0".into());
        node.gpus[0].inforom.objects[3] = Some("3.0".into());
        node.gpus[0].inforom.checksum = Some(0xC0FF_EE01);
    });
    assert_eq!(code(device.inforom_image_version()), ErrorCode::NotSupported);
    assert_eq!(device.inforom_version(InforomObject::Power).unwrap(), "1.0");
    assert_eq!(device.inforom_version(InforomObject::Den).unwrap(), "3.0");
    assert_eq!(device.inforom_configuration_checksum(), Ok(0xC0FF_EE01));
    sim.node(|node| node.gpus[0].inforom.valid = Some(false));
    assert_eq!(code(device.validate_inforom()), ErrorCode::CorruptedInforom);
    assert_eq!(code(device.inforom_configuration_checksum()), ErrorCode::CorruptedInforom);
    sim.fail(Function::nvmlDeviceGetInforomVersion, Fault::raw_string(*b"7.\xff"));
    assert!(matches!(device.inforom_version(InforomObject::Ecc), Err(NvmlError::BadAnswer { .. })));
    let (_sim, device) = first(Node::geforce());
    assert_eq!(device.inforom_version(InforomObject::Oem).unwrap(), "1.1");
}

#[test]
fn the_black_box() {
    let (sim, device) = first(Node::h200x8().with_era(Era::Latest));
    // An H200 that has not written it yet answers "not ready".
    assert_eq!(device.last_bbx_flush_time(), Ok(None));
    let flush = Flush { timestamp: 1_727_326_204_817_000, duration: 92_672 };
    sim.node(|node| node.gpus[0].inforom.black_box = Some(Some(flush)));
    let told = device.last_bbx_flush_time().unwrap().unwrap();
    assert_eq!(told.start, Some(SystemTime::UNIX_EPOCH + Duration::from_millis(1_727_326_204_817)));
    assert_eq!(told.duration, Duration::from_micros(92_672));
    let expected = sim.node(|node| node.gpus[0].inforom.time_run.unwrap());
    assert_eq!(device.bbx_time_data().unwrap().time_run, Duration::from_secs(expected.into()));
    sim.node(|node| node.gpus[0].inforom.time_run = Some(u32::MAX));
    assert_eq!(device.bbx_time_data().unwrap().time_run.as_secs(), u64::from(u32::MAX));
    let (_sim, device) = first(Node::h200x8().with_era(Era::R470));
    assert!(matches!(device.last_bbx_flush_time(), Err(NvmlError::FunctionNotFound { .. })));
    assert!(matches!(device.bbx_time_data(), Err(NvmlError::FunctionNotFound { .. })));
}
