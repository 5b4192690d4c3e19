//! Links, bridges, nearest GPUs, draining, and the oldest lookups of a device.

use std::ffi::{CStr, c_void};
use std::path::PathBuf;

use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::{NVML_ERROR_INSUFFICIENT_SIZE, NVML_ERROR_UNKNOWN};
use nvml_wrapper::device::drain::{DetachGpuState, PcieLinkState};
use nvml_wrapper::device::pci::PciAddress;
use nvml_wrapper::device::pcie::{BridgeChipType, BusType, PcieLinkMaxSpeed, PcieUtilCounter};
use nvml_wrapper::device::sysfs::{RuntimeStatus, Sysfs};
use nvml_wrapper::device::topology::{AddressingMode, AffinityScope, P2pCapability, P2pStatus, TopologyLevel};
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode, Nvml, NvmlError, Result};

use crate::session;

fn first(node: Node) -> (Simulation, Device) {
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

fn code<T: std::fmt::Debug>(result: Result<T>) -> Option<ErrorCode> {
    result.unwrap_err().code()
}

/// Session of a library that lacks some of its functions.
fn session_without(node: Node, missing: &'static [&'static CStr]) -> (Simulation, Nvml) {
    let sim = Simulation::start(node);
    let mut all = sim.resolver();
    let resolver =
        move |name: &CStr| -> *const c_void { if missing.contains(&name) { std::ptr::null() } else { all(name) } };
    // SAFETY: the simulation's functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
    (sim, nvml)
}

#[test]
fn the_link_in_numbers() {
    let (sim, device) = first(Node::h200x8());
    sim.node(|node| {
        let pcie = &mut node.gpus[0].pcie;
        (pcie.gpu_max_generation, pcie.replays) = (6, 17);
    });
    assert_eq!(device.gpu_max_pcie_link_gen(), Ok(6));
    assert_eq!(device.max_pcie_link_gen(), Ok(5));
    assert_eq!(device.pcie_replay_counter(), Ok(17));
    assert_eq!(device.pcie_link_speed(), Ok(32_000));
    assert_eq!(device.pcie_throughput(PcieUtilCounter::Send), Ok(567));
    assert_eq!(device.pcie_throughput(PcieUtilCounter::Receive), Ok(419));
    assert_eq!(code(device.pcie_throughput(PcieUtilCounter::from_raw(2))), Some(ErrorCode::InvalidArgument));
    assert_eq!(device.irq_num(), Ok(41));
    assert_eq!(device.bus_type(), Ok(BusType::Pcie));
    assert_eq!(device.bus_type().unwrap().to_string(), "PCIe");
    sim.node(|node| {
        let gpu = &mut node.gpus[0];
        gpu.bus_type = 9;
        (gpu.pcie.speed, gpu.irq, gpu.board.pcie_throughput) = (None, None, None);
    });
    assert_eq!(device.bus_type(), Ok(BusType::from_raw(9)));
    assert!(device.pcie_link_speed().unwrap_err().is_unsupported());
    assert!(device.pcie_throughput(PcieUtilCounter::Send).unwrap_err().is_unsupported());
    assert!(device.irq_num().unwrap_err().is_unsupported());
}

/// NVML reports the maximum speed by a code, contrary to its header.
#[test]
fn the_maximum_link_speed_is_a_code() {
    let (sim, device) = first(Node::h200x8());
    let speeds = [2_500, 5_000, 8_000, 16_000, 32_000, 64_000];
    for (code, speed) in (1..).zip(speeds) {
        sim.node(move |node| node.gpus[0].pcie.max_speed = Some(code));
        assert_eq!(device.max_pcie_link_speed().unwrap().megabits_per_second(), Some(speed));
    }
    for code in [0, 7, u32::MAX] {
        sim.node(move |node| node.gpus[0].pcie.max_speed = Some(code));
        assert_eq!(device.max_pcie_link_speed(), Ok(PcieLinkMaxSpeed::from_raw(code)));
        assert_eq!(PcieLinkMaxSpeed::from_raw(code).megabits_per_second(), None);
    }
    sim.node(|node| node.gpus[0].pcie.max_speed = None);
    assert!(device.max_pcie_link_speed().unwrap_err().is_unsupported());
}

#[test]
fn an_old_driver_lacks_the_newer_ones() {
    let (_sim, device) = first(Node::geforce().with_era(Era::R390));
    let missing = [
        device.gpu_max_pcie_link_gen().unwrap_err(),
        device.pcie_link_speed().unwrap_err(),
        device.max_pcie_link_speed().unwrap_err(),
        device.irq_num().unwrap_err(),
        device.bus_type().unwrap_err(),
        device.pci_info_ext().unwrap_err(),
        device.is_c2c_enabled().unwrap_err(),
        device.numa_node_id().unwrap_err(),
        device.addressing_mode().unwrap_err(),
        device.memory_affinity(AffinityScope::Node).unwrap_err(),
        device.cpu_affinity_within_scope(AffinityScope::Node).unwrap_err(),
        device.gsp_firmware_version().unwrap_err(),
        device.gsp_firmware_mode().unwrap_err(),
    ];
    for error in missing {
        assert!(matches!(error, NvmlError::FunctionNotFound { .. }), "{error}");
    }
    assert_eq!(device.pcie_replay_counter(), Ok(2));
    assert_eq!(device.pcie_throughput(PcieUtilCounter::Send), Ok(12_000));
    assert_eq!(device.cpu_affinity().unwrap().to_string(), "0-15");
}

#[test]
fn the_class_of_the_pci_device() {
    let (_sim, device) = first(Node::h200x8());
    let ext = device.pci_info_ext().unwrap();
    assert_eq!(ext.info, device.pci_info().unwrap());
    assert_eq!((ext.base_class, ext.sub_class), (3, 2));
    assert_eq!(ext.info.address(), PciAddress::new(0, 0, 6));
    assert_eq!(device.pci_address(), Ok(PciAddress::new(0, 0, 6)));
}

/// The oldest library has only the first version, which has no subsystem and writes the layout of that version.
#[test]
fn pci_info_by_the_first_version() {
    let (sim, nvml) = session_without(Node::h200x8(), &[c"nvmlDeviceGetPciInfo_v3", c"nvmlDeviceGetPciInfo_v2"]);
    let device = nvml.device_by_index(2).unwrap();
    let old = device.pci_info().unwrap();
    assert_eq!(sim.calls(Function::nvmlDeviceGetPciInfo), 1);
    assert_eq!((old.bus_id.as_str(), old.pci_device_id, old.pci_sub_system_id), ("00000000:00:08.0", 0x2335_10DE, 0));
    // If all are missing, the error names the oldest.
    let missing = &[c"nvmlDeviceGetPciInfo_v3", c"nvmlDeviceGetPciInfo_v2", c"nvmlDeviceGetPciInfo"];
    let (_sim, nvml) = session_without(Node::h200x8(), missing);
    let error = nvml.device_by_index(2).unwrap().pci_info().unwrap_err();
    assert_eq!(error, crate::lacks(&nvml, Function::nvmlDeviceGetPciInfo));
}

/// TRAPS: a fixed array with a count is truncated to the count, and the count is clamped to the array.
#[test]
fn bridge_chips_match_the_count() {
    let (sim, device) = first(Node::h200x8());
    assert!(device.bridge_chip_info().unwrap_err().is_unsupported());
    sim.node(|node| node.gpus[0].board.bridge_chips = vec![(0, 0x8747), (1, 0), (77, 3)]);
    let chips = device.bridge_chip_info().unwrap();
    let seen: Vec<_> = chips.iter().map(|chip| (chip.chip_type, chip.firmware_version)).collect();
    let expected =
        [(BridgeChipType::Plx, Some(0x8747)), (BridgeChipType::Bro4, None), (BridgeChipType::from_raw(77), Some(3))];
    assert_eq!(seen, expected);
    sim.node(|node| node.gpus[0].board.claimed_bridge_chips = Some(255));
    assert_eq!(device.bridge_chip_info().unwrap().len(), 128);
}

#[test]
fn links_of_a_superchip() {
    let (sim, device) = first(Node::h200x8());
    assert_eq!(device.is_c2c_enabled(), Ok(false));
    assert!(device.numa_node_id().unwrap_err().is_unsupported());
    assert_eq!(device.addressing_mode(), Ok(AddressingMode::None));
    sim.node(|node| {
        let board = &mut node.gpus[0].board;
        (board.c2c, board.memory_numa_node, board.addressing_mode) = (Some(true), Some(4), Some(2));
    });
    assert_eq!(device.is_c2c_enabled(), Ok(true));
    assert_eq!(device.numa_node_id(), Ok(4));
    assert_eq!(device.addressing_mode(), Ok(AddressingMode::Ats));
    sim.node(|node| node.gpus[0].board.addressing_mode = Some(12));
    assert_eq!(device.addressing_mode(), Ok(AddressingMode::from_raw(12)));
    let (_sim, geforce) = first(Node::geforce().with_era(Era::R580));
    assert!(geforce.is_c2c_enabled().unwrap_err().is_unsupported());
    assert!(geforce.addressing_mode().unwrap_err().is_unsupported());
    assert_eq!([AddressingMode::None, AddressingMode::Hmm].map(|mode| mode.to_string()), ["None", "HMM"]);
}

#[test]
fn firmware_of_the_system_processor() {
    let (sim, device) = first(Node::h200x8());
    assert_eq!(device.gsp_firmware_version().unwrap(), "580.159.04");
    let mode = device.gsp_firmware_mode().unwrap();
    assert!(mode.enabled && mode.enabled_by_default);
    sim.node(|node| node.gpus[0].gsp_mode = (true, false));
    let mode = device.gsp_firmware_mode().unwrap();
    assert!(mode.enabled && !mode.enabled_by_default);
    // The function takes no length: an unterminated string ends at the size of the header.
    sim.fail(Function::nvmlDeviceGetGspFirmwareVersion, Fault::unterminated_string());
    assert_eq!(device.gsp_firmware_version().unwrap().len(), 64);
    let (_sim, geforce) = first(Node::geforce());
    assert!(geforce.gsp_firmware_version().unwrap_err().is_unsupported());
    assert!(!geforce.gsp_firmware_mode().unwrap().enabled);
}

#[test]
fn cpus_and_memory_nearby() {
    let (sim, nvml) = session(Node::h200x8());
    sim.node(|node| node.gpus[5].board.socket_cpus = Some(32..96));
    let device = nvml.device_by_index(5).unwrap();
    let cpus = device.cpu_affinity().unwrap();
    assert_eq!((cpus.to_string().as_str(), cpus.len()), ("32-63", 32));
    assert!(cpus.contains(63) && !cpus.contains(64) && !cpus.is_empty());
    assert_eq!(cpus.iter().next(), Some(32));
    assert_eq!(device.cpu_affinity_within_scope(AffinityScope::Node), Ok(cpus));
    assert_eq!(device.cpu_affinity_within_scope(AffinityScope::Socket).unwrap().to_string(), "32-95");
    assert_eq!(device.memory_affinity(AffinityScope::Socket).unwrap().into_iter().collect::<Vec<_>>(), [1]);
    let unknown = AffinityScope::from_raw(2);
    assert_eq!(code(device.memory_affinity(unknown)), Some(ErrorCode::InvalidArgument));
    assert_eq!(code(device.cpu_affinity_within_scope(unknown)), Some(ErrorCode::InvalidArgument));
    // One call each is enough for all current machines.
    assert_eq!(sim.calls(Function::nvmlDeviceGetCpuAffinity), 1);
}

/// The library silently truncates what does not fit.
#[test]
fn affinity_of_very_many_cpus() {
    let (sim, device) = first(Node::h200x8());
    sim.node(|node| node.gpus[0].cpus = 4000..20_000);
    let cpus = device.cpu_affinity().unwrap();
    assert_eq!((cpus.len(), cpus.to_string().as_str()), (16_000, "4000-19999"));
    // A library may also report insufficient capacity.
    sim.node(|node| node.gpus[0].cpus = 3..5);
    sim.fail(Function::nvmlDeviceGetCpuAffinity, Fault::code(NVML_ERROR_INSUFFICIENT_SIZE).times(2));
    let before = sim.calls(Function::nvmlDeviceGetCpuAffinity);
    assert_eq!(device.cpu_affinity().unwrap().to_string(), "3-4");
    assert_eq!(sim.calls(Function::nvmlDeviceGetCpuAffinity) - before, 3);
    // The number of attempts is limited.
    sim.fail(Function::nvmlDeviceGetCpuAffinity, Fault::code(NVML_ERROR_INSUFFICIENT_SIZE));
    assert_eq!(code(device.cpu_affinity()), Some(ErrorCode::InsufficientSize));
    assert!(sim.calls(Function::nvmlDeviceGetCpuAffinity) - before < 20);
    sim.clear_faults();
    sim.node(|node| node.gpus[0].cpus = 0..u32::MAX);
    assert!(device.cpu_affinity().unwrap().len() > 8192);
}

/// The first set may be truncated, but is the only one that the library returns.
#[test]
fn a_set_is_kept_if_the_library_rejects_more_capacity() {
    let (sim, device) = first(Node::h200x8());
    // The last CPUs of the first set of 128 words: `unsigned long` has 32 bits on Windows.
    let end = 128 * std::ffi::c_ulong::BITS;
    sim.node(|node| node.gpus[0].cpus = end - 192..end);
    sim.fail(Function::nvmlDeviceGetCpuAffinity, Fault::code(NVML_ERROR_UNKNOWN).after(1));
    assert_eq!(device.cpu_affinity().unwrap().to_string(), format!("{}-{}", end - 192, end - 1));
    assert_eq!(sim.calls(Function::nvmlDeviceGetCpuAffinity), 2);
}

#[test]
fn a_gpu_without_cpus_has_an_empty_set() {
    let (sim, device) = first(Node::h200x8());
    sim.node(|node| node.gpus[0].cpus = 0..0);
    assert_eq!(device.cpu_affinity().unwrap().to_string(), "");
    sim.fail(Function::nvmlDeviceGetCpuAffinity, Fault::code(NVML_ERROR_UNKNOWN));
    assert!(device.cpu_affinity().is_err());
}

#[test]
fn the_thread_is_bound_and_let_go() {
    let (sim, device) = first(Node::h200x8());
    let bindings = || sim.node(|node| node.gpus[0].board.cpu_bindings);
    device.set_cpu_affinity().unwrap();
    assert_eq!(bindings(), (1, 0));
    device.clear_cpu_affinity().unwrap();
    assert_eq!(bindings(), (1, 1));
    sim.node(|node| {
        for function in [Function::nvmlDeviceSetCpuAffinity, Function::nvmlDeviceClearCpuAffinity] {
            node.gpus[0].answers.insert(function, nvml_sys::NVML_ERROR_NOT_SUPPORTED);
        }
    });
    assert!(device.set_cpu_affinity().unwrap_err().is_unsupported());
    assert!(device.clear_cpu_affinity().unwrap_err().is_unsupported());
}

#[test]
fn what_two_devices_have_in_common() {
    let (sim, nvml) = session(Node::h200x8());
    sim.node(|node| node.gpus[2].board_id = node.gpus[1].board_id);
    let devices: Vec<Device> = nvml.devices().unwrap().collect::<Result<_>>().unwrap();
    let common = |one: usize, two: usize| devices[one].topology_common_ancestor(&devices[two]);
    assert_eq!(common(0, 3), Ok(TopologyLevel::Node));
    assert_eq!(common(0, 4), Ok(TopologyLevel::System));
    assert_eq!(common(1, 2), Ok(TopologyLevel::Internal));
    assert!(common(0, 0).unwrap_err().is_unsupported());
    assert!(TopologyLevel::Internal < TopologyLevel::Node && TopologyLevel::Node < TopologyLevel::System);
    assert_eq!(devices[1].is_on_same_board_as(&devices[2]), Ok(true));
    assert_eq!(devices[0].is_on_same_board_as(&devices[2]), Ok(false));
    let near = |level| devices[0].topology_nearest_gpus(level).unwrap();
    assert_eq!(near(TopologyLevel::Node), devices[1..4]);
    assert_eq!(near(TopologyLevel::System), devices[1..]);
    assert_eq!(near(TopologyLevel::Single), []);
    // As of driver 580.159.04.
    assert_eq!(near(TopologyLevel::from_raw(60)), devices[1..]);
}

/// The returned count never exceeds the passed one: longer lists are read again with a greater capacity.
#[test]
fn nearest_gpus_are_listed_completely() {
    for others in [0, 1, 63, 64, 65, 200] {
        let mut node = Node::h200x8();
        let gpu = node.gpus[0].clone();
        node.gpus = (0..=others).map(|board_id| nvml_sim::Gpu { board_id, ..gpu.clone() }).collect();
        let (sim, device) = first(node);
        let near = device.topology_nearest_gpus(TopologyLevel::Node).unwrap();
        assert_eq!(near.len(), others as usize);
        assert!(!near.contains(&device));
        assert!(sim.calls(Function::nvmlDeviceGetTopologyNearestGpus) <= 3);
    }
}

#[test]
fn what_peers_can_do() {
    let (sim, nvml) = session(Node::h200x8());
    let [one, two] = [0, 1].map(|index| nvml.device_by_index(index).unwrap());
    sim.node(|node| node.gpus[0].board.p2p = [0, 1, 2, 3, 4]);
    let all =
        [P2pCapability::Read, P2pCapability::Write, P2pCapability::NvLink, P2pCapability::Atomics, P2pCapability::Pci];
    let expected = [
        P2pStatus::Ok,
        P2pStatus::ChipsetNotSupported,
        P2pStatus::GpuNotSupported,
        P2pStatus::IohTopologyNotSupported,
        P2pStatus::DisabledByRegkey,
    ];
    assert_eq!(all.map(|capability| one.p2p_status(&two, capability).unwrap()), expected);
    // A GPU with NVLinks is its own peer, one without is not.
    assert_eq!(one.p2p_status(&one, P2pCapability::Write), Ok(P2pStatus::ChipsetNotSupported));
    let links = sim.node(|node| std::mem::take(&mut node.gpus[0].nvlink.links));
    assert_eq!(one.p2p_status(&one, P2pCapability::Write), Ok(P2pStatus::NotSupported));
    sim.node(|node| node.gpus[0].nvlink.links = links);
    sim.node(|node| node.gpus[0].board.p2p[0] = 6);
    assert_eq!(one.p2p_status(&two, P2pCapability::Read), Ok(P2pStatus::from_raw(6)));
    // The driver returns "OK" for unknown indices.
    assert_eq!(one.p2p_status(&two, P2pCapability::from_raw(99)), Ok(P2pStatus::Ok));
}

#[test]
fn devices_of_two_sessions_are_not_mixed() {
    let (here, one) = first(Node::h200x8());
    let (_other_sim, two) = first(Node::h200x8());
    let errors = [
        one.topology_common_ancestor(&two).unwrap_err(),
        one.is_on_same_board_as(&two).unwrap_err(),
        one.p2p_status(&two, P2pCapability::Read).unwrap_err(),
    ];
    let functions = [
        Function::nvmlDeviceGetTopologyCommonAncestor,
        Function::nvmlDeviceOnSameBoard,
        Function::nvmlDeviceGetP2PStatus,
    ];
    for (error, function) in errors.into_iter().zip(functions) {
        assert_eq!(error, NvmlError::MixedSessions { function });
        assert_eq!(here.calls(function), 0);
    }
}

#[test]
fn a_gpu_drains_is_removed_and_comes_back() {
    let (sim, nvml) = session(Node::h200x8());
    let address = nvml.device_by_index(3).unwrap().pci_address().unwrap();
    let uuid = nvml.device_by_index(3).unwrap().uuid().unwrap();
    assert_eq!(nvml.is_drain_enabled(address), Ok(false));
    // Persistence mode uses the GPU.
    assert_eq!(code(nvml.set_drain_enabled(address, true)), Some(ErrorCode::InUse));
    sim.node(|node| node.gpus[3].modes.persistence = false);
    nvml.set_drain_enabled(address, true).unwrap();
    assert_eq!(nvml.is_drain_enabled(address), Ok(true));
    nvml.set_drain_enabled(address, false).unwrap();
    assert_eq!(nvml.is_drain_enabled(address), Ok(false));

    nvml.remove_gpu(address, DetachGpuState::Remove, PcieLinkState::ShutDown).unwrap();
    assert_eq!(nvml.device_count(), Ok(7));
    assert_eq!(code(nvml.device_by_uuid(&uuid)), Some(ErrorCode::NotFound));
    assert_eq!(code(nvml.is_drain_enabled(address)), Some(ErrorCode::NotFound));
    assert_eq!(sim.node(|node| (node.removed[0].gpu_state, node.removed[0].link_state)), (1, 1));
    nvml.discover_gpus(Some(address)).unwrap();
    assert_eq!(nvml.device_count(), Ok(8));
    assert_eq!(nvml.device_by_uuid(&uuid).unwrap().index(), Ok(3));
}

/// TRAPS: the location is an input.
#[test]
fn gpus_are_discovered_where_they_are_looked_for() {
    let (sim, nvml) = session(Node::h200x8());
    sim.node(|node| node.gpus.iter_mut().for_each(|gpu| gpu.modes.persistence = false));
    let addresses = [4, 5, 6].map(|index| nvml.device_by_index(index).unwrap().pci_address().unwrap());
    for address in addresses {
        nvml.remove_gpu(address, DetachGpuState::Keep, PcieLinkState::Keep).unwrap();
    }
    assert_eq!(nvml.device_count(), Ok(5));
    nvml.discover_gpus(Some(addresses[1])).unwrap();
    assert_eq!(nvml.device_count(), Ok(6));
    assert!(nvml.device_by_pci_bus_id(addresses[1].to_string()).is_ok());
    assert_eq!(code(nvml.device_by_pci_bus_id(addresses[0].to_string())), Some(ErrorCode::NotFound));
    nvml.discover_gpus(None).unwrap();
    assert_eq!(nvml.device_count(), Ok(8));
}

#[test]
fn draining_is_refused() {
    let (sim, nvml) = session(Node::h200x8());
    let address = nvml.device_by_index(0).unwrap().pci_address().unwrap();
    let remove = |gpu, link| nvml.remove_gpu(address, gpu, link);
    sim.node(|node| {
        node.gpus[0].modes.persistence = false;
        node.root = false;
    });
    assert!(nvml.set_drain_enabled(address, true).unwrap_err().is_no_permission());
    assert!(remove(DetachGpuState::Keep, PcieLinkState::Keep).unwrap_err().is_no_permission());
    assert!(nvml.discover_gpus(None).unwrap_err().is_no_permission());
    assert_eq!(nvml.is_drain_enabled(address), Ok(false));
    sim.node(|node| node.root = true);
    // The GPU is in use: draining is in progress.
    assert!(sim.node(|node| !node.gpus[0].processes.is_empty()));
    assert_eq!(code(remove(DetachGpuState::Keep, PcieLinkState::Keep)), Some(ErrorCode::InUse));
    assert_eq!(nvml.is_drain_enabled(address), Ok(true));
    assert_eq!(code(remove(DetachGpuState::from_raw(2), PcieLinkState::Keep)), Some(ErrorCode::InvalidArgument));
    assert_eq!(code(remove(DetachGpuState::Keep, PcieLinkState::from_raw(2))), Some(ErrorCode::InvalidArgument));
    let nowhere = PciAddress::new(9, 9, 9);
    assert_eq!(code(nvml.is_drain_enabled(nowhere)), Some(ErrorCode::NotFound));
    assert_eq!(code(nvml.set_drain_enabled(nowhere, true)), Some(ErrorCode::NotFound));

    let (_sim, nvml) = session(Node::geforce());
    let address = nvml.device_by_index(0).unwrap().pci_address().unwrap();
    assert!(nvml.is_drain_enabled(address).unwrap_err().is_unsupported());
    assert!(nvml.set_drain_enabled(address, true).unwrap_err().is_unsupported());
    assert!(nvml.remove_gpu(address, DetachGpuState::Keep, PcieLinkState::Keep).unwrap_err().is_unsupported());
}

/// The first version of the function has no states: it keeps both, and does not replace the newer one for other states.
#[test]
fn gpus_are_removed_by_old_drivers_too() {
    let (sim, nvml) = session(Node::h200x8().with_era(Era::R390));
    sim.node(|node| node.gpus.iter_mut().for_each(|gpu| gpu.modes.persistence = false));
    assert!(!nvml.supports(Function::nvmlDeviceRemoveGpu_v2));
    let address = nvml.device_by_index(7).unwrap().pci_address().unwrap();
    for (gpu, link) in [(DetachGpuState::Remove, PcieLinkState::Keep), (DetachGpuState::Keep, PcieLinkState::ShutDown)]
    {
        let error = nvml.remove_gpu(address, gpu, link).unwrap_err();
        assert_eq!(error, crate::lacks(&nvml, Function::nvmlDeviceRemoveGpu_v2));
    }
    assert_eq!(nvml.device_count(), Ok(8));
    nvml.remove_gpu(address, DetachGpuState::Keep, PcieLinkState::Keep).unwrap();
    assert_eq!(nvml.device_count(), Ok(7));
    let (_sim, nvml) = session(Node::h200x8().with_era(Era::R340));
    assert!(matches!(nvml.set_drain_enabled(address, true), Err(NvmlError::FunctionNotFound { .. })));
    assert!(matches!(nvml.discover_gpus(None), Err(NvmlError::FunctionNotFound { .. })));
}

#[test]
fn devices_by_the_bytes_of_their_uuid() {
    let mut bytes = [0; 16];
    (bytes[6], bytes[8], bytes[15]) = (0x40, 0x80, 3);
    for era in [Era::R580, Era::R340] {
        let (sim, nvml) = session(Node::h200x8().with_era(era));
        let device = nvml.device_by_uuid_bytes(bytes).unwrap();
        assert_eq!(device.index(), Ok(2));
        assert_eq!(device.uuid().unwrap(), "GPU-00000000-0000-4000-8000-000000000003");
        assert_eq!(code(nvml.device_by_uuid_bytes([0xEE; 16])), Some(ErrorCode::NotFound));
        let by_text = sim.calls(Function::nvmlDeviceGetHandleByUUID);
        assert_eq!(by_text, if era == Era::R580 { 0 } else { 3 });
    }
}

/// TRAPS: the two versions of counting and of lookups by index have their own indices.
#[test]
fn versions_of_counting_are_never_mixed() {
    let mut node = Node::h200x8();
    node.gpus[1].accessible = false;
    // Newer versions: all GPUs are counted, and the inaccessible one has an index.
    let (_sim, nvml) = session(node.clone());
    assert_eq!(nvml.device_count(), Ok(8));
    assert!(nvml.device_by_index(1).unwrap_err().is_no_permission());
    assert_eq!(nvml.devices().unwrap().filter(|device| device.is_ok()).count(), 7);
    // If one of the newer functions is missing, both are replaced.
    let missing: [&[&CStr]; 3] = [
        &[c"nvmlDeviceGetCount_v2", c"nvmlDeviceGetHandleByIndex_v2"],
        &[c"nvmlDeviceGetCount_v2"],
        &[c"nvmlDeviceGetHandleByIndex_v2"],
    ];
    for missing in missing {
        let (sim, nvml) = session_without(node.clone(), missing);
        assert_eq!(nvml.device_count(), Ok(7));
        let uuids: Vec<String> = nvml.devices().unwrap().map(|device| device.unwrap().uuid().unwrap()).collect();
        let expected = sim
            .node(|node| node.gpus.iter().filter(|gpu| gpu.accessible).map(|gpu| gpu.uuid.clone()).collect::<Vec<_>>());
        assert_eq!(uuids, expected);
        for newer in [Function::nvmlDeviceGetCount_v2, Function::nvmlDeviceGetHandleByIndex_v2] {
            assert_eq!(sim.calls(newer), 0, "{missing:?}");
        }
    }
    // A library with neither pair names the newer function.
    let (_sim, nvml) = session_without(node, &[c"nvmlDeviceGetCount_v2", c"nvmlDeviceGetCount"]);
    assert_eq!(nvml.device_count().unwrap_err(), crate::lacks(&nvml, Function::nvmlDeviceGetCount_v2));
}

#[test]
fn pci_addresses_by_the_first_version() {
    let (sim, nvml) = session_without(Node::h200x8(), &[c"nvmlDeviceGetHandleByPciBusId_v2"]);
    assert_eq!(nvml.device_by_pci_bus_id("0000:00:07.0").unwrap().index(), Ok(1));
    assert_eq!(sim.calls(Function::nvmlDeviceGetHandleByPciBusId), 1);
    let (sim, nvml) = session(Node::h200x8());
    nvml.device_by_pci_bus_id("0000:00:07.0").unwrap();
    assert_eq!(sim.calls(Function::nvmlDeviceGetHandleByPciBusId), 0);
}

/// TRAPS: sysfs has four digits for the domain, in lower case; a domain with more digits is not truncated.
#[test]
fn paths_that_linux_has() {
    let (sim, device) = first(Node::h200x8());
    sim.node(|node| {
        node.gpus[0].minor_number = 11;
        node.gpus[0].pci.bus = 0xAB;
    });
    assert_eq!(device.sysfs_path(), Ok(PathBuf::from("/sys/bus/pci/devices/0000:ab:06.0")));
    assert_eq!(device.device_file(), Ok(PathBuf::from("/dev/nvidia11")));
    sim.node(|node| node.gpus[0].pci.domain = 0x1_0000);
    assert_eq!(device.sysfs_path(), Ok(PathBuf::from("/sys/bus/pci/devices/10000:ab:06.0")));
}

/// Directory with the device files of sysfs, which is removed at the end.
struct Files(PathBuf);

impl Files {
    fn new(name: &str) -> Files {
        let root = std::env::temp_dir().join(format!("nvml-wrapper-sysfs-{}-{name}", std::process::id()));
        std::fs::create_dir_all(root.join("bus/pci/devices")).unwrap();
        Files(root)
    }

    fn device(&self, name: &str, files: &[(&str, &str)]) {
        let directory = self.0.join("bus/pci/devices").join(name);
        std::fs::create_dir_all(directory.join("power")).unwrap();
        for (file, text) in files {
            std::fs::write(directory.join(file), format!("{text}\n")).unwrap();
        }
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        // Files that remain in the temporary directory do no harm.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// TRAPS: only the kernel is queried for the power state of a GPU.
#[test]
fn whether_a_gpu_sleeps() {
    let files = Files::new("sleep");
    let sysfs = Sysfs::with_root(&files.0);
    let address: PciAddress = "0000:3b:00.0".parse().unwrap();
    let texts = ["active", "suspended", "suspending", "resuming", "error", "unsupported", "dreaming"];
    let expected = [
        RuntimeStatus::Active,
        RuntimeStatus::Suspended,
        RuntimeStatus::Suspending,
        RuntimeStatus::Resuming,
        RuntimeStatus::Error,
        RuntimeStatus::Unsupported,
        RuntimeStatus::Unknown,
    ];
    for (text, status) in texts.into_iter().zip(expected) {
        files.device("0000:3b:00.0", &[("power/runtime_status", text)]);
        assert_eq!(sysfs.runtime_status(address).unwrap(), status);
    }
    let missing = sysfs.runtime_status(PciAddress::new(0, 0x3c, 0)).unwrap_err();
    assert_eq!(missing.kind(), std::io::ErrorKind::NotFound);
    // The real sysfs has no such entry.
    assert!(PciAddress::new(0xFFFF_FFFF, 0xFF, 0x1F).runtime_status().is_err());
}

#[test]
fn gpus_are_found_without_a_driver() {
    let files = Files::new("gpus");
    let gpu = [("vendor", "0x10de"), ("class", "0x030200"), ("numa_node", "1")];
    files.device("0000:3b:00.0", &gpu);
    files.device("10000:01:00.0", &[("vendor", "0x10de"), ("class", "0x030000"), ("numa_node", "-1")]);
    files.device("0000:3b:00.1", &[("vendor", "0x10de"), ("class", "0x040300"), ("numa_node", "1")]);
    files.device("0000:1a:00.0", &[("vendor", "0x10de"), ("class", "0x068000"), ("numa_node", "x")]);
    files.device("0000:00:02.0", &[("vendor", "0x8086"), ("class", "0x030000"), ("numa_node", "0")]);
    // A virtual function of SR-IOV.
    files.device("0000:3b:02.0", &[("vendor", "0x10de"), ("class", "0x030200"), ("physfn", "")]);
    // A device that is being removed has no files.
    files.device("0000:44:00.0", &[]);
    // Bridges and entries with other names.
    files.device("pci_bus", &[]);
    let sysfs = Sysfs::with_root(&files.0);
    let found = sysfs.nvidia_gpus().unwrap();
    assert_eq!(found, [PciAddress::new(0, 0x3B, 0), PciAddress::new(0x1_0000, 1, 0)]);
    let nodes: Vec<_> = found.into_iter().map(|address| sysfs.numa_node(address).unwrap()).collect();
    assert_eq!(nodes, [Some(1), None]);
    let wrong = sysfs.numa_node(PciAddress::new(0, 0x1A, 0)).unwrap_err();
    assert_eq!(wrong.kind(), std::io::ErrorKind::InvalidData);
    assert!(Sysfs::with_root("/nowhere").nvidia_gpus().is_err());
    assert_eq!(Sysfs::default(), Sysfs::with_root("/sys"));
}
