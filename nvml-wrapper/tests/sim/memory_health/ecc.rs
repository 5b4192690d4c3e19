//! ECC errors by location.

use nvml_sim::{Gpu, Node};
use nvml_wrapper::ErrorCode;
use nvml_wrapper::device::ecc::{EccCounter, MemoryError, MemoryLocation};
use nvml_wrapper::raw::Function;

use super::sram::sram;
use super::{changed, code, first, without};
use crate::session;

pub(super) const TYPES: [MemoryError; 2] = [MemoryError::Corrected, MemoryError::Uncorrected];

pub(super) const COUNTERS: [EccCounter; 2] = [EccCounter::Volatile, EccCounter::Aggregate];

pub(super) const LOCATIONS: [MemoryLocation; 8] = [
    MemoryLocation::L1Cache,
    MemoryLocation::L2Cache,
    MemoryLocation::DeviceMemory,
    MemoryLocation::RegisterFile,
    MemoryLocation::TextureMemory,
    MemoryLocation::TextureShm,
    MemoryLocation::Cbu,
    MemoryLocation::Sram,
];

/// Another count for each type, counter and location; the CBU has no counts.
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
    assert_eq!(device.is_ecc_enabled_by_default(), Ok(true));
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
    assert_eq!(device.is_ecc_enabled_by_default(), Ok(false));
    let mode = device.ecc_mode().unwrap();
    assert_eq!((mode.current, mode.pending), (false, true));
    // Counters do not change while ECC is disabled.
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
        device.memory_error_counter(MemoryError::from_raw(2), COUNTERS[0], LOCATIONS[0]),
        device.memory_error_counter(TYPES[0], EccCounter::from_raw(2), LOCATIONS[0]),
        device.memory_error_counter(TYPES[0], COUNTERS[0], MemoryLocation::from_raw(8)),
        device.total_ecc_errors(MemoryError::from_raw(7), COUNTERS[0]),
        device.total_ecc_errors(TYPES[0], EccCounter::from_raw(7)),
    ];
    assert!(invalid.into_iter().all(|result| code(result) == ErrorCode::InvalidArgument));
}

#[test]
fn what_real_h200_count() {
    let (_sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(1).unwrap();
    let (corrected, aggregate) = (MemoryError::Corrected, EccCounter::Aggregate);
    assert_eq!(device.memory_error_counter(corrected, aggregate, MemoryLocation::DeviceMemory), Ok(851));
    assert_eq!(device.memory_error_counter(corrected, aggregate, MemoryLocation::Sram), Ok(0));
    let l2 = device.memory_error_counter(corrected, aggregate, MemoryLocation::L2Cache);
    assert_eq!(code(l2), ErrorCode::NotSupported);
    assert_eq!(device.total_ecc_errors(corrected, aggregate), Ok(851));
}

#[test]
fn a_library_without_the_counter_uses_the_detailed_errors() {
    let mut node = Node::h200x8();
    count_everything(&mut node.gpus[0]);
    let hidden = Function::nvmlDeviceGetMemoryErrorCounter;
    let (sim, device) = without(hidden, node);
    let errors = sim.node(|node| node.gpus[0].memory_health.errors);
    for (t, error) in TYPES.into_iter().enumerate() {
        for (c, counter) in COUNTERS.into_iter().enumerate() {
            for (l, location) in LOCATIONS.into_iter().enumerate() {
                let count = device.memory_error_counter(error, counter, location);
                if l < 4 {
                    assert_eq!(Some(count.unwrap()), errors[t][c][l]);
                } else {
                    assert_eq!(count.unwrap_err(), crate::lacks(device.nvml(), hidden));
                }
            }
        }
    }
    assert_eq!(sim.calls(Function::nvmlDeviceGetDetailedEccErrors), 16);
    // Unsupported counters are 0 here.
    sim.node(|node| node.gpus[0].memory_health.errors[0][0][0] = None);
    assert_eq!(device.memory_error_counter(TYPES[0], COUNTERS[0], MemoryLocation::L1Cache), Ok(0));
}

#[test]
fn counts_are_cleared_by_counter() {
    let (sim, device) = changed(Node::h200x8(), |gpu| {
        count_everything(gpu);
        gpu.memory_health.sram = Some(sram());
    });
    let before = sim.node(|node| node.gpus[0].memory_health.errors);
    device.clear_ecc_error_counts(EccCounter::Volatile).unwrap();
    for (t, error) in TYPES.into_iter().enumerate() {
        assert_eq!(device.total_ecc_errors(error, EccCounter::Volatile), Ok(0));
        let left: u64 = before[t][1].iter().flatten().sum();
        assert_eq!(device.total_ecc_errors(error, EccCounter::Aggregate), Ok(left));
    }
    let status = device.sram_ecc_error_status().unwrap();
    assert_eq!((status.volatile_corrected, status.aggregate_corrected, status.aggregate_uncorrected_l2), (0, 3, 7));
    device.clear_ecc_error_counts(EccCounter::Aggregate).unwrap();
    assert_eq!(device.total_ecc_errors(TYPES[1], EccCounter::Aggregate), Ok(0));
    let status = device.sram_ecc_error_status().unwrap();
    assert_eq!((status.aggregate_corrected, status.aggregate_uncorrected_l2), (0, 0));
    // Still present, still not counted.
    assert_eq!(device.memory_error_counter(TYPES[0], COUNTERS[0], MemoryLocation::Sram), Ok(0));
    assert!(device.memory_error_counter(TYPES[0], COUNTERS[0], MemoryLocation::Cbu).is_err());
    assert_eq!(code(device.clear_ecc_error_counts(EccCounter::from_raw(9))), ErrorCode::InvalidArgument);
}
