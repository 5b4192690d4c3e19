//! Single links.

use nvml_sim::{Era, Fault, Function, Node};
use nvml_sys::{
    NVML_ERROR_GPU_IS_LOST, NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_NO_PERMISSION, NVML_ERROR_TIMEOUT,
    NVML_ERROR_UNINITIALIZED,
};
use nvml_wrapper::ErrorCode;
use nvml_wrapper::device::nvlink::{NvLink, NvLinkCapability, NvLinkDeviceType, NvLinkErrorCounter, NvLinkVersion};
use nvml_wrapper::device::pci::PciAddress;

use super::{change, code, first, h200, is_missing};

const STATE: Function = Function::nvmlDeviceGetNvLinkState;

fn numbers(links: impl Iterator<Item = nvml_wrapper::Result<NvLink>>) -> Vec<u32> {
    links.map(|link| link.unwrap().link()).collect()
}

#[test]
fn properties_of_a_link() {
    let (sim, device) = h200(Era::R580);
    change(&sim, |[one, two]| {
        (one.active, two.version, two.remote_type) = (false, 99, 0xFF);
        (one.version, one.remote_type) = (8, 0);
        two.capabilities = [false, true, false, true, false, true];
    });
    let (one, two, last) = (device.nvlink(0), device.nvlink(1), device.nvlink(17));
    assert_eq!((one.device(), one.link(), last.link()), (&device, 0, 17));
    assert_eq!([one.is_active(), two.is_active(), last.is_active()], [Ok(false), Ok(true), Ok(true)]);
    assert_eq!(one.version(), Ok(NvLinkVersion::V6_0));
    assert_eq!(two.version(), Ok(NvLinkVersion::from_raw(99)));
    assert_eq!(last.version(), Ok(NvLinkVersion::V4_0));
    assert_eq!(last.version().unwrap().to_string(), "4.0");
    assert_eq!(one.remote_device_type(), Ok(NvLinkDeviceType::Gpu));
    assert_eq!(two.remote_device_type(), Ok(NvLinkDeviceType::from_raw(0xFF)));
    assert_eq!(last.remote_device_type(), Ok(NvLinkDeviceType::Switch));
    let all = [
        NvLinkCapability::P2pSupported,
        NvLinkCapability::SysmemAccess,
        NvLinkCapability::P2pAtomics,
        NvLinkCapability::SysmemAtomics,
        NvLinkCapability::SliBridge,
        NvLinkCapability::Valid,
    ];
    let reported = |link: &NvLink| all.map(|capability| link.has_capability(capability).unwrap());
    assert_eq!(reported(&two), [false, true, false, true, false, true]);
    assert_eq!(reported(&last), [true; 6]);
    assert_eq!(code(last.has_capability(NvLinkCapability::from_raw(6))), Some(ErrorCode::InvalidArgument));
}

#[test]
fn links_that_do_not_exist() {
    let (_sim, device) = h200(Era::R580);
    for link in [18, 36, u32::MAX] {
        let link = device.nvlink(link);
        let invalid = Some(ErrorCode::InvalidArgument);
        assert_eq!(code(link.is_active()), invalid);
        assert_eq!(code(link.version()), invalid);
        assert_eq!(code(link.has_capability(NvLinkCapability::Valid)), invalid);
        assert_eq!(code(link.remote_pci_info()), invalid);
        assert_eq!(code(link.remote_device_type()), invalid);
        assert_eq!(code(link.error_counter(NvLinkErrorCounter::DlReplay)), Some(ErrorCode::NotSupported));
        assert_eq!(code(link.reset_error_counters()), invalid);
    }
}

#[test]
fn a_board_without_nvlink() {
    let (sim, device) = first(Node::geforce());
    let link = device.nvlink(0);
    let unsupported = Some(ErrorCode::NotSupported);
    assert_eq!(code(link.is_active()), unsupported);
    assert_eq!(code(link.version()), unsupported);
    assert_eq!(code(link.has_capability(NvLinkCapability::Valid)), unsupported);
    assert_eq!(code(link.remote_pci_info()), unsupported);
    assert_eq!(code(link.remote_device_type()), unsupported);
    assert_eq!(code(link.error_counter(NvLinkErrorCounter::DlReplay)), unsupported);
    assert_eq!(code(link.reset_error_counters()), unsupported);
    assert_eq!(device.nvlinks().count(), 0);
    // The number of attempts is limited.
    assert!(sim.calls(STATE) < 100);
}

#[test]
fn all_links_of_a_board() {
    let (sim, device) = h200(Era::R580);
    assert_eq!(numbers(device.nvlinks()), (0..18).collect::<Vec<u32>>());
    // Numbers that the board does not have are tried too.
    assert_eq!(sim.calls(STATE), 72);
    // An inactive link is listed too.
    change(&sim, |[one]| one.active = false);
    assert_eq!(device.nvlinks().count(), 18);
}

#[test]
fn boards_may_have_more_links_than_today() {
    let (sim, device) = h200(Era::Latest);
    for count in [36, 40] {
        sim.node(move |node| {
            let links = &mut node.gpus[0].nvlink.links;
            let one = links[0].clone();
            links.resize(count, one);
        });
        assert_eq!(device.nvlinks().count(), count);
    }
    sim.node(|node| {
        let links = &mut node.gpus[0].nvlink.links;
        let one = links[0].clone();
        links.resize(5000, one);
    });
    assert_eq!(device.nvlinks().count(), 72);
}

#[test]
fn numbers_that_a_board_leaves_out_are_skipped() {
    let (sim, device) = h200(Era::R580);
    sim.node(|node| {
        for index in [0, 1, 7] {
            node.gpus[0].nvlink.links[index] = None;
        }
        node.gpus[0].nvlink.links.truncate(10);
    });
    assert_eq!(numbers(device.nvlinks()), [2, 3, 4, 5, 6, 8, 9]);
}

#[test]
fn a_link_that_fails_does_not_end_the_iteration() {
    let (sim, device) = h200(Era::R580);
    sim.fail(STATE, Fault::code(NVML_ERROR_TIMEOUT).nth(3));
    // A number that is skipped in between.
    sim.fail(STATE, Fault::code(NVML_ERROR_INVALID_ARGUMENT).nth(5));
    let links: Vec<_> = device.nvlinks().collect();
    assert_eq!(links.len(), 17);
    assert_eq!(links[2].as_ref().unwrap_err().code(), Some(ErrorCode::Timeout));
    let read: Vec<u32> = links.iter().flatten().map(NvLink::link).collect();
    assert_eq!(read, (0..18).filter(|link| ![2, 4].contains(link)).collect::<Vec<_>>());
}

#[test]
fn an_error_of_the_device_ends_the_iteration() {
    let (sim, device) = h200(Era::R580);
    for lost in [NVML_ERROR_GPU_IS_LOST, NVML_ERROR_NO_PERMISSION, NVML_ERROR_UNINITIALIZED] {
        sim.clear_faults();
        sim.fail(STATE, Fault::code(lost).after(3));
        let mut links = device.nvlinks();
        assert_eq!(links.size_hint().0, 0);
        assert_eq!(links.by_ref().take(3).filter(Result::is_ok).count(), 3);
        assert_eq!(code(links.next().unwrap()), Some(ErrorCode::from_raw(lost)));
        assert!(links.next().is_none() && links.next().is_none());
        assert_eq!(links.size_hint(), (0, Some(0)));
    }
}

#[test]
fn a_driver_without_nvlink_returns_one_error() {
    let (_sim, device) = first(Node::geforce().with_era(Era::R340));
    let results: Vec<_> = device.nvlinks().collect();
    assert_eq!(results.len(), 1);
    assert!(results.into_iter().all(is_missing));
    let link = device.nvlink(0);
    assert!(
        is_missing(link.version()) && is_missing(link.remote_pci_info()) && is_missing(link.reset_error_counters())
    );
    assert!(is_missing(link.has_capability(NvLinkCapability::Valid)));
    assert!(is_missing(link.error_counter(NvLinkErrorCounter::DlReplay)));
}

#[test]
fn the_other_end_on_the_pci_bus() {
    let (sim, device) = h200(Era::R580);
    sim.node(|node| {
        let remote = &mut node.gpus[0].nvlink.links[4].as_mut().unwrap().remote;
        (remote.domain, remote.device) = (0x1_0000, 31);
    });
    let info = device.nvlink(4).remote_pci_info().unwrap();
    assert_eq!(info.bus_id, "00010000:08:1F.0");
    assert_eq!(info.address(), PciAddress::new(0x1_0000, 8, 31));
    assert_eq!((info.pci_device_id, info.pci_sub_system_id), (0x22A3_10DE, 0x1796_10DE));
    assert_eq!(sim.calls(Function::nvmlDeviceGetNvLinkRemotePciInfo_v2), 1);
    assert_eq!(sim.calls(Function::nvmlDeviceGetNvLinkRemotePciInfo), 0);
}

/// The first version writes 52 of the 68 bytes of the current struct, with other words at the offset of the bus id.
#[test]
fn the_first_version_writes_a_smaller_struct() {
    use std::ffi::{CStr, c_void};

    let sim = nvml_sim::Simulation::start(Node::h200x8().with_era(Era::R390));
    let mut all = sim.resolver();
    let resolver = move |name: &CStr| -> *const c_void {
        if name == c"nvmlDeviceGetNvLinkRemotePciInfo_v2" { std::ptr::null() } else { all(name) }
    };
    // SAFETY: the simulation's functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(resolver) }.init().unwrap();
    let link = nvml.device_by_index(0).unwrap().nvlink(5);
    let info = link.remote_pci_info().unwrap();
    assert_eq!((info.bus_id.as_str(), info.address()), ("00000000:08:00.0", PciAddress::new(0, 8, 0)));
    assert_eq!((info.pci_device_id, info.pci_sub_system_id), (0x22A3_10DE, 0x1796_10DE));
    assert_eq!(sim.calls(Function::nvmlDeviceGetNvLinkRemotePciInfo), 1);
}

#[test]
fn an_old_driver_does_not_report_the_remote_device() {
    let (_sim, device) = h200(Era::R390);
    assert!(is_missing(device.nvlink(0).remote_device_type()));
    assert_eq!(device.nvlink(0).remote_pci_info().unwrap().bus_id, "00000000:07:00.0");
}

#[test]
fn errors_are_counted_and_reset() {
    let (sim, device) = h200(Era::R580);
    change(&sim, |[_, two]| two.errors = [5, 4, u64::MAX, 2, 1]);
    let link = device.nvlink(1);
    let counters = [
        NvLinkErrorCounter::DlReplay,
        NvLinkErrorCounter::DlRecovery,
        NvLinkErrorCounter::DlCrcFlit,
        NvLinkErrorCounter::DlCrcData,
        NvLinkErrorCounter::DlEccData,
    ];
    assert_eq!(counters.map(|counter| link.error_counter(counter).unwrap()), [5, 4, u64::MAX, 2, 1]);
    assert_eq!(code(link.error_counter(NvLinkErrorCounter::from_raw(5))), Some(ErrorCode::NotSupported));
    device.nvlink(0).reset_error_counters().unwrap();
    assert_eq!(link.error_counter(NvLinkErrorCounter::DlReplay), Ok(5));
    sim.node(|node| node.root = false);
    assert!(link.reset_error_counters().unwrap_err().is_no_permission());
    assert_eq!(link.error_counter(NvLinkErrorCounter::DlReplay), Ok(5));
    sim.node(|node| node.root = true);
    link.reset_error_counters().unwrap();
    assert_eq!(counters.map(|counter| link.error_counter(counter).unwrap()), [0; 5]);
}

#[test]
fn links_are_values() {
    let (_sim, device) = h200(Era::R580);
    let other = device.nvml().device_by_index(1).unwrap();
    assert_eq!(device.nvlink(3), device.nvlinks().nth(3).unwrap().unwrap());
    assert_ne!(device.nvlink(3), device.nvlink(4));
    assert_ne!(device.nvlink(3), other.nvlink(3));
    // A link keeps its session open.
    let link = device.nvlink(2);
    drop((device, other));
    assert_eq!(std::thread::spawn(move || link.is_active()).join().unwrap(), Ok(true));
}
