//! ECC errors, memory repair, memory limits and encryption, and the InfoROM.

mod ecc;
mod inforom;
mod memory;
mod repair;
mod sram;

use std::ffi::CStr;

use nvml_sim::{Era, Gpu, Node, Simulation};
use nvml_wrapper::device::inforom::InforomObject;
use nvml_wrapper::device::memory_repair::RetirementCause;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode, Nvml, NvmlError};

use crate::session;
use ecc::{COUNTERS, LOCATIONS, TYPES};

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

/// First GPU of a library that lacks one of its functions.
fn without(hidden: Function, node: Node) -> (Simulation, Device) {
    let sim = Simulation::start(node);
    let mut resolver = sim.resolver();
    let without = move |name: &CStr| {
        let is_hidden = name.to_bytes() == hidden.name().as_bytes();
        if is_hidden { std::ptr::null() } else { resolver(name) }
    };
    // SAFETY: the simulation's functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(without) }.init().unwrap();
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

fn unprivileged(mut node: Node) -> Node {
    node.root = false;
    node
}

fn code<T: std::fmt::Debug>(result: Result<T, NvmlError>) -> ErrorCode {
    result.unwrap_err().code().unwrap()
}

#[test]
fn a_board_without_ecc() {
    let (_sim, device) = first(Node::geforce().with_era(Era::Latest));
    let unsupported = [
        device.ecc_mode().unwrap_err(),
        device.set_ecc_mode(true).unwrap_err(),
        device.is_ecc_enabled_by_default().unwrap_err(),
        device.total_ecc_errors(TYPES[0], COUNTERS[0]).unwrap_err(),
        device.memory_error_counter(TYPES[0], COUNTERS[0], LOCATIONS[0]).unwrap_err(),
        device.clear_ecc_error_counts(COUNTERS[0]).unwrap_err(),
        device.sram_ecc_error_status().unwrap_err(),
        device.sram_unique_uncorrected_ecc_error_counts().unwrap_err(),
        device.retired_pages(RetirementCause::DoubleBitEccError).unwrap_err(),
        device.are_pages_pending_retired().unwrap_err(),
        device.remapped_rows().unwrap_err(),
        device.row_remapper_histogram().unwrap_err(),
        device.bank_remapper_status().unwrap_err(),
        device.repair_status().unwrap_err(),
        device.has_unrepairable_memory().unwrap_err(),
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
