//! Lookups of devices, and their properties.

use std::collections::HashSet;
use std::ffi::{CStr, c_uint, c_void};
use std::hash::{DefaultHasher, Hash, Hasher};

use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::{
    NVML_ERROR_ARGUMENT_VERSION_MISMATCH, NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_NOT_SUPPORTED, NVML_SUCCESS,
    nvmlReturn_t,
};
use nvml_wrapper::device::clock::{Clock, ClockId};
use nvml_wrapper::device::identity::{Brand, DeviceArchitecture};
use nvml_wrapper::device::memory::DeviceMemory;
use nvml_wrapper::device::nvlink::NvLink;
use nvml_wrapper::device::performance::PerformanceState;
use nvml_wrapper::device::thermal::{TemperatureSensor, TemperatureThreshold};
use nvml_wrapper::device::topology::AddressingMode;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode, Nvml, NvmlError};

use crate::{init, session};

#[test]
fn lookups_return_the_same_device() {
    let (sim, nvml) = session(Node::h200x8());
    // Mutable state of a device, such as the driver version once it is read, is not part of the hash.
    #[allow(clippy::mutable_key_type)]
    let mut seen = HashSet::new();
    for (index, device) in nvml.devices().unwrap().enumerate() {
        let device = device.unwrap();
        assert_eq!(device.index().unwrap() as usize, index);
        assert_eq!(nvml.device_by_uuid(device.uuid().unwrap()).unwrap(), device);
        #[allow(deprecated)]
        let by_serial = nvml.device_by_serial(device.serial().unwrap()).unwrap();
        assert_eq!(by_serial, device);
        let bus_id = device.pci_info().unwrap().bus_id;
        assert_eq!(nvml.device_by_pci_bus_id(&bus_id).unwrap(), device);
        // As in sysfs: four digits, lower case.
        assert_eq!(nvml.device_by_pci_bus_id(bus_id[4..].to_lowercase()).unwrap(), device);
        let expected = sim.node(|node| node.gpus[index].uuid.clone());
        assert_eq!(device.uuid().unwrap(), expected);
        assert!(seen.insert(device));
    }
    assert_eq!(seen.len(), 8);
}

#[test]
fn hashes_are_those_of_the_handles() {
    let (_sim, nvml) = session(Node::h200x8());
    let hash = |device: &Device| {
        let mut hasher = DefaultHasher::new();
        device.hash(&mut hasher);
        hasher.finish()
    };
    let devices: Vec<Device> = nvml.devices().unwrap().map(Result::unwrap).collect();
    let hashes: HashSet<u64> = devices.iter().map(hash).collect();
    assert_eq!(hashes.len(), 8);
    let again = nvml.device_by_uuid(devices[3].uuid().unwrap()).unwrap();
    assert_eq!(hash(&again), hash(&devices[3]));
}

const BY_INDEX: Function = Function::nvmlDeviceGetHandleByIndex_v2;

/// Session of a library that reports more GPUs than possible.
fn counting_too_many(sim: &Simulation) -> Nvml {
    unsafe extern "C" fn too_many(count: *mut c_uint) -> nvmlReturn_t {
        // SAFETY: callers pass a valid pointer to the count.
        unsafe { count.write(u32::MAX) };
        NVML_SUCCESS
    }
    let mut resolve = sim.resolver();
    let resolver = move |name: &CStr| {
        if name == c"nvmlDeviceGetCount_v2" { too_many as *const c_void } else { resolve(name) }
    };
    // SAFETY: the functions have the prototypes of NVML and are never unloaded.
    unsafe { Nvml::builder().resolver(resolver) }.init().unwrap()
}

#[test]
fn each_gpu_is_one_call() {
    let (sim, nvml) = session(Node::h200x8());
    let mut devices = nvml.devices().unwrap();
    assert_eq!(devices.size_hint(), (0, Some(8)));
    devices.next();
    assert_eq!(devices.size_hint(), (0, Some(7)));
    assert_eq!((devices.count(), sim.calls(BY_INDEX)), (7, 8));
}

#[test]
fn a_count_that_cannot_be_ends_with_the_last_gpu() {
    let sim = Simulation::start(Node::h200x8());
    let nvml = counting_too_many(&sim);
    assert_eq!(nvml.device_count(), Ok(u32::MAX));
    let devices: Vec<_> = nvml.devices().unwrap().collect();
    assert_eq!((devices.len(), devices.iter().all(Result::is_ok)), (8, true));
    assert_eq!(sim.calls(BY_INDEX), 1024);
    // Errors are reported up to the bound.
    sim.fail(BY_INDEX, Fault::code(NVML_ERROR_NOT_SUPPORTED));
    let mut devices = nvml.devices().unwrap();
    assert_eq!(devices.by_ref().filter(|device| device.is_err()).count(), 1024);
    assert!(devices.next().is_none());
}

#[test]
fn only_the_last_indices_without_a_gpu_end_the_iterator() {
    let (sim, nvml) = session(Node::h200x8());
    let found = || nvml.devices().unwrap().map(|device| device.map_err(|error| error.code())).collect::<Vec<_>>();
    let none = || Fault::code(NVML_ERROR_INVALID_ARGUMENT);
    sim.fail(BY_INDEX, none().nth(3));
    let devices = found();
    assert_eq!((devices.len(), &devices[2]), (8, &Err(Some(ErrorCode::InvalidArgument))));
    sim.clear_faults();
    sim.fail(BY_INDEX, none().after(6));
    assert_eq!(found().iter().filter(|device| device.is_ok()).count(), 6);
    assert_eq!(found().len(), 0);
}

/// Drivers before 470 have no function for the remote device type of a link: the links of all GPUs are compared.
#[test]
fn links_are_found_whatever_the_count() {
    let sim = Simulation::start(Node::h200x8().with_era(Era::R460));
    let links = [init(&sim).unwrap(), counting_too_many(&sim)].map(|nvml| {
        let [a, b] = [0, 1].map(|index| nvml.device_by_index(index).unwrap());
        nvml.nvlinks_between(&a, &b).unwrap().iter().map(NvLink::link).collect::<Vec<_>>()
    });
    assert_eq!(links, [(0..12).collect::<Vec<_>>(), (0..12).collect()]);
    assert_eq!(sim.calls(BY_INDEX), 2 + 8 + 2 + 1024);
}

fn first(node: Node) -> (Simulation, Device) {
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

#[test]
fn identity() {
    let (_sim, device) = first(Node::h200x8());
    assert_eq!(device.name().unwrap(), "NVIDIA H200");
    assert_eq!(device.brand().unwrap(), Brand::Nvidia);
    assert_eq!(device.architecture().unwrap(), DeviceArchitecture::Hopper);
    assert_eq!(device.cuda_compute_capability().unwrap().to_string(), "9.0");
    assert_eq!(device.num_cores().unwrap(), 16896);
    assert_eq!(device.minor_number().unwrap(), 0);
    assert!(!device.is_multi_gpu_board().unwrap());
    assert_eq!(device.board_part_number().unwrap(), "692-2G520-0282-001");
    assert_eq!(device.vbios_version().unwrap(), "96.00.A5.00.1A");
    assert_eq!(device.board_id().unwrap(), device.nvml().device_by_index(0).unwrap().board_id().unwrap());
    assert!(device.module_id().is_ok());
}

#[test]
fn what_a_board_lacks_is_unsupported() {
    let (sim, device) = first(Node::h200x8());
    sim.node(|node| {
        node.gpus[0].serial = None;
        node.gpus[0].board_part_number = None;
        node.gpus[0].module_id = None;
        node.gpus[0].utilization.ofa = None;
        node.gpus[0].memory.bus_width = None;
    });
    assert!(device.serial().unwrap_err().is_unsupported());
    assert!(device.board_part_number().unwrap_err().is_unsupported());
    assert!(device.module_id().unwrap_err().is_unsupported());
    assert!(device.ofa_utilization().unwrap_err().is_unsupported());
    assert!(device.memory_bus_width().unwrap_err().is_unsupported());
}

#[test]
fn values_that_this_crate_does_not_know_fail_no_call() {
    let (sim, device) = first(Node::h200x8());
    sim.node(|node| {
        node.gpus[0].brand = 77;
        node.gpus[0].architecture = 99;
        node.gpus[0].clocks.performance_state = 16;
    });
    assert_eq!(device.brand(), Ok(Brand::from_raw(77)));
    assert_eq!(device.architecture(), Ok(DeviceArchitecture::from_raw(99)));
    assert_eq!(device.performance_state(), Ok(PerformanceState::from_raw(16)));
}

#[test]
fn reserved_memory_is_optional() {
    let (sim, device) = first(Node::h200x8());
    let simulated = sim.node(|node| node.gpus[0].memory);
    let info = device.memory_info().unwrap();
    assert_eq!((info.total, info.reserved, info.used), (simulated.total, Some(simulated.reserved), simulated.used));
    assert_eq!(info.total, info.free + info.used_with_reserved());
    // A library that has the function, but not this version of the struct.
    let code = NVML_ERROR_ARGUMENT_VERSION_MISMATCH;
    sim.fail(Function::nvmlDeviceGetMemoryInfo_v2, Fault::code(code));
    let old = device.memory_info().unwrap();
    assert_eq!((old.reserved, old.free), (None, info.free));
    assert_eq!(old.used_with_reserved(), info.used_with_reserved());
    // All other errors are returned.
    sim.clear_faults();
    sim.fail(Function::nvmlDeviceGetMemoryInfo_v2, Fault::code(NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(device.memory_info().unwrap_err().code(), Some(ErrorCode::NotSupported));

    let bar1 = device.bar1_memory_info().unwrap();
    assert_eq!((bar1.total, bar1.total - bar1.free), (simulated.bar1_total, bar1.used));
    assert_eq!(device.memory_bus_width(), Ok(6016));
}

#[test]
fn unified_memory() {
    let (sim, device) = first(Node::gb10());
    assert_eq!(device.memory(), Ok(DeviceMemory::Unified));
    assert_eq!(device.memory().unwrap().to_string(), "unified memory");
    assert!(device.memory_info().unwrap_err().is_unsupported() && device.bar1_memory_info().is_err());
    assert_eq!(device.addressing_mode(), Ok(AddressingMode::Ats));
    let processes = device.running_compute_processes().unwrap();
    assert_eq!(processes[0].used_gpu_memory, Some(19_135 << 20));
    // Success with a total of 0, by either version.
    for era in [Era::R580, Era::R470] {
        let mut node = Node::gb10().with_era(era);
        node.gpus[0].answers.clear();
        let (_sim, device) = first(node);
        assert_eq!(device.memory(), Ok(DeviceMemory::Unified));
        let error = device.memory_info().unwrap_err();
        assert_eq!(error, NvmlError::UnifiedMemory { function: Function::nvmlDeviceGetMemoryInfo });
        assert!(error.is_unsupported() && error.code().is_none());
        assert_eq!(error.function(), Some(Function::nvmlDeviceGetMemoryInfo));
        assert!(error.to_string().ends_with("reported a total of 0: the GPU shares the memory of the system"));
    }
    // Other errors say nothing about the memory.
    sim.node(|node| node.gpus[0].lost = true);
    assert!(device.memory().unwrap_err().is_gpu_lost());
    let (_sim, h200) = first(Node::h200x8());
    let memory = h200.memory().unwrap();
    assert_eq!((memory.dedicated(), memory.to_string()), (h200.memory_info().ok(), "1522 of 143771 MiB used".into()));
}

/// Only GPUs have unified memory: for a MIG device `NotSupported` is an error.
#[test]
fn memory_of_a_mig_device_that_is_unsupported() {
    let (sim, nvml) = session(Node::a100x8());
    let gpu = nvml.device_by_index(7).unwrap();
    let profile = gpu.gpu_instance_profile_by_name(&"7g.40gb".parse().unwrap()).unwrap();
    let instance = gpu.create_gpu_instance(&profile).unwrap();
    instance.create_compute_instance(&instance.compute_instance_profiles().unwrap()[0]).unwrap();
    let mig = gpu.mig_device_by_index(0).unwrap();
    assert!(mig.memory().unwrap().dedicated().is_some());
    sim.fail(Function::nvmlDeviceGetMemoryInfo_v2, Fault::code(NVML_ERROR_NOT_SUPPORTED));
    sim.fail(Function::nvmlDeviceGetMemoryInfo, Fault::code(NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(mig.memory().unwrap_err().code(), Some(ErrorCode::NotSupported));
    assert_eq!(gpu.memory(), Ok(DeviceMemory::Unified));
}

#[test]
fn how_busy() {
    let (sim, device) = first(Node::h200x8());
    sim.node(|node| {
        node.gpus[0].utilization.gpu = 97;
        node.gpus[0].utilization.memory = 21;
        node.gpus[0].utilization.encoder = Some(1);
        node.gpus[0].utilization.decoder = Some(2);
        node.gpus[0].utilization.jpeg = Some(3);
        node.gpus[0].utilization.ofa = Some(4);
    });
    let rates = device.utilization_rates().unwrap();
    assert_eq!((rates.gpu, rates.memory), (97, 21));
    let engines = [
        device.encoder_utilization().unwrap(),
        device.decoder_utilization().unwrap(),
        device.jpg_utilization().unwrap(),
        device.ofa_utilization().unwrap(),
    ];
    assert_eq!(engines.map(|engine| engine.utilization), [1, 2, 3, 4]);
    assert!(engines.iter().all(|engine| engine.sampling_period.as_millis() == 100));
}

#[test]
fn temperatures_go_below_zero() {
    let (sim, device) = first(Node::h200x8());
    let simulated = sim.node(|node| node.gpus[0].thermal.gpu);
    assert_eq!(device.temperature(TemperatureSensor::Gpu), Ok(simulated));
    sim.node(|node| node.gpus[0].thermal.gpu = -5);
    assert_eq!(device.temperature(TemperatureSensor::Gpu), Ok(-5));
    sim.node(|node| node.gpus[0].thermal.thresholds[0] = Some(92));
    assert_eq!(device.temperature_threshold(TemperatureThreshold::Shutdown), Ok(92));
    let unknown = device.temperature_threshold(TemperatureThreshold::from_raw(50)).unwrap_err();
    assert_eq!(unknown.code(), Some(ErrorCode::InvalidArgument));
}

#[test]
fn power_and_energy() {
    let (sim, device) = first(Node::h200x8());
    let power = sim.node(|node| node.gpus[0].power);
    assert_eq!(device.power_usage(), Ok(power.usage));
    assert_eq!(device.power_management_limit(), Ok(power.limit));
    assert_eq!(device.power_management_limit_default(), Ok(power.default_limit));
    assert_eq!(device.enforced_power_limit(), Ok(power.enforced_limit));
    let constraints = device.power_management_limit_constraints().unwrap();
    assert_eq!((constraints.min_limit, constraints.max_limit), (200_000, 700_000));
    assert!(device.total_energy_consumption().unwrap() >= power.energy_mj);
}

#[test]
fn clocks_and_states() {
    let (sim, device) = first(Node::h200x8());
    let clocks = sim.node(|node| node.gpus[0].clocks.clone());
    for (index, clock) in [Clock::Graphics, Clock::Sm, Clock::Memory, Clock::Video].into_iter().enumerate() {
        assert_eq!(device.clock_info(clock), Ok(clocks.current[index]));
        assert_eq!(device.max_clock_info(clock), Ok(clocks.max[index]));
        assert_eq!(device.clock(clock, ClockId::Current), Ok(clocks.current[index]));
    }
    assert!(device.clock_info(Clock::from_raw(9)).is_err());
    assert_eq!(device.supported_memory_clocks().unwrap(), [3201, 2201]);
    let graphics = device.supported_graphics_clocks(3201).unwrap();
    assert_eq!(graphics, clocks.supported[0].1);
    assert_eq!(graphics[0], 1980);
    assert_eq!(device.supported_graphics_clocks(1).unwrap_err().code(), Some(ErrorCode::NotFound));
    assert_eq!(device.performance_state(), Ok(PerformanceState::P0));
}

#[test]
fn the_pci_address() {
    let (sim, device) = first(Node::h200x8());
    let (pci, pcie) = sim.node(|node| (node.gpus[0].pci, node.gpus[0].pcie));
    let info = device.pci_info().unwrap();
    assert_eq!(info.bus_id, pci.bus_id());
    assert_eq!((info.domain, info.bus, info.device), (pci.domain, pci.bus, pci.device));
    assert_eq!((info.pci_device_id, info.pci_sub_system_id), (0x2335_10DE, 0x18BF_10DE));
    assert_eq!(device.current_pcie_link_gen(), Ok(pcie.generation));
    assert_eq!(device.current_pcie_link_width(), Ok(pcie.width));
    assert_eq!(device.max_pcie_link_gen(), Ok(5));
    assert_eq!(device.max_pcie_link_width(), Ok(16));
}
