//! SRAM ECC errors.

use nvml_sim::model::SramErrors;
use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::nvmlEccSramUniqueUncorrectedErrorEntry_v1_t;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode};

use super::{changed, code, first};

pub(super) fn sram() -> SramErrors {
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
    assert!(status.is_threshold_exceeded);
    sim.node(|node| node.gpus[0].memory_health.sram = Some(SramErrors::default()));
    let status = device.sram_ecc_error_status().unwrap();
    assert!(!status.is_threshold_exceeded && status.aggregate_uncorrected_other == 0);
    // Drivers before 535.161 do not have the function.
    let (_sim, device) = first(Node::h200x8().with_era(Era::R535_98));
    let function = Function::nvmlDeviceGetSramEccErrorStatus;
    assert_eq!(device.sram_ecc_error_status().unwrap_err(), crate::lacks(device.nvml(), function));
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
fn unique_errors_are_listed_completely() {
    for (count, calls) in [(0, 1), (1, 1), (64, 1), (65, 2), (1000, 2)] {
        let (sim, device) = with_unique(count);
        let list = device.sram_unique_uncorrected_ecc_error_counts().unwrap();
        assert_eq!(list.len(), count as usize);
        for (index, entry) in (0..).zip(&list) {
            assert_eq!(entry.unit, index);
            let values = [entry.location, entry.sublocation, entry.extlocation, entry.address, entry.count];
            assert_eq!(values, [1, 2, 3, 4, 5].map(|more| index + more));
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
