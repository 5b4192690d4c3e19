//! GPUs that the driver excludes.

use std::ffi::CStr;

use nvml_sim::{Era, ExcludedGpu, Function, Node, Pci, Simulation};
use nvml_wrapper::{ErrorCode, Nvml};

use crate::session;

fn node() -> Node {
    let mut node = Node::h200x8();
    node.excluded = (0..2)
        .map(|index| ExcludedGpu {
            pci: Pci { domain: 1, bus: 0xA0 + index, device: 3, device_id: 0x2335_10DE, subsystem_id: 0x18BF_10DE },
            uuid: format!("GPU-00000000-0000-4000-8000-00000000000{index}"),
        })
        .collect();
    node
}

/// Library before 465.19, which has the functions by their older names only.
fn older_names(sim: &Simulation) -> Nvml {
    let mut resolve = sim.resolver();
    let resolver = move |name: &CStr| {
        if name.to_bytes().starts_with(b"nvmlGetExcluded") { std::ptr::null() } else { resolve(name) }
    };
    // SAFETY: the simulation's functions have the prototypes of NVML and are never unloaded.
    unsafe { Nvml::builder().resolver(resolver) }.init().unwrap()
}

fn check(nvml: &Nvml) {
    assert_eq!(nvml.excluded_device_count(), Ok(2));
    for index in 0..2 {
        let info = nvml.excluded_device_info(index).unwrap();
        assert_eq!(info.uuid, format!("GPU-00000000-0000-4000-8000-00000000000{index}"));
        assert_eq!(info.pci_info.bus_id, format!("00000001:A{index}:03.0"));
        assert_eq!((info.pci_info.domain, info.pci_info.bus, info.pci_info.device), (1, 0xA0 + index, 3));
        assert_eq!((info.pci_info.pci_device_id, info.pci_info.pci_sub_system_id), (0x2335_10DE, 0x18BF_10DE));
    }
    for index in [2, u32::MAX] {
        let error = nvml.excluded_device_info(index).unwrap_err();
        assert_eq!(error.code(), Some(ErrorCode::InvalidArgument));
    }
}

#[test]
fn which_gpus_are_left_alone() {
    let (sim, nvml) = session(node());
    check(&nvml);
    assert_eq!(sim.calls(Function::nvmlGetBlacklistDeviceCount), 0);
    let (_sim, nvml) = session(Node::h200x8());
    assert_eq!(nvml.excluded_device_count(), Ok(0));
}

#[test]
fn trap_10_the_older_names() {
    let sim = Simulation::start(node());
    let nvml = older_names(&sim);
    check(&nvml);
    assert_eq!(sim.calls(Function::nvmlGetBlacklistDeviceCount), 1);
    assert_eq!(sim.calls(Function::nvmlGetBlacklistDeviceInfoByIndex), 4);
    assert_eq!(sim.calls(Function::nvmlGetExcludedDeviceCount), 0);
}

#[test]
fn trap_10_on_the_drivers_of_each_time() {
    for era in Era::all().filter(|era| era.exports(Function::nvmlGetBlacklistDeviceCount)) {
        let (sim, nvml) = session(node().with_era(era));
        check(&nvml);
        let is_older = [Era::R418, Era::R450, Era::R460].contains(&era);
        assert_eq!(sim.calls(Function::nvmlGetBlacklistDeviceCount), u64::from(is_older), "{era:?}");
        assert_eq!(sim.calls(Function::nvmlGetExcludedDeviceCount), u64::from(!is_older), "{era:?}");
    }
}

#[test]
fn a_driver_that_leaves_none_alone() {
    let (_sim, nvml) = session(node().with_era(Era::R390));
    // The error names the function by its first name, which needs the oldest driver.
    let function = Function::nvmlGetBlacklistDeviceCount;
    assert_eq!(nvml.excluded_device_count(), Err(crate::lacks(&nvml, function)));
    let function = Function::nvmlGetBlacklistDeviceInfoByIndex;
    assert_eq!(nvml.excluded_device_info(0), Err(crate::lacks(&nvml, function)));
}
