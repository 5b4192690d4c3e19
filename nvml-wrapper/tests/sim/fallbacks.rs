//! Fallbacks from a newer function to an older one make no unnecessary calls. If the library has neither function, the
//! error names the requirements of the oldest and the installed driver.

use nvml_sim::{Era, Node, Simulation};
use nvml_wrapper::device::drain::{DetachGpuState, PcieLinkState};
use nvml_wrapper::device::ecc::{EccCounter, MemoryError, MemoryLocation};
use nvml_wrapper::device::memory_repair::RetirementCause;
use nvml_wrapper::device::power::PowerScope;
use nvml_wrapper::device::power_profile::{PowerProfile, PowerProfileOperation};
use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::driver::DriverVersion;
use nvml_wrapper::raw::Function;
use nvml_wrapper::vgpu::scheduler::{VgpuSchedulerEngine, VgpuSchedulerParams, VgpuSchedulerPolicy};
use nvml_wrapper::{Device, ErrorCode, Nvml, NvmlError, Result};

use crate::{init, session};

const DRIVER: Function = Function::nvmlSystemGetDriverVersion;

type Call = fn(&Nvml, &Device) -> Result<()>;

/// All methods with a fallback, and one whose fallback depends on the driver version.
const FALLBACKS: &[(&str, Call)] = &[
    ("sys_cuda_driver_version", |nvml, _| nvml.sys_cuda_driver_version().map(drop)),
    ("conf_compute_settings", |nvml, _| nvml.conf_compute_settings().map(drop)),
    ("excluded_device_count", |nvml, _| nvml.excluded_device_count().map(drop)),
    ("device_count", |nvml, _| nvml.device_count().map(drop)),
    ("device_by_uuid_bytes", |nvml, _| nvml.device_by_uuid_bytes([7; 16]).map(drop)),
    ("device_by_pci_bus_id", |nvml, device| nvml.device_by_pci_bus_id(device.pci_info()?.bus_id).map(drop)),
    ("remove_gpu", |nvml, device| nvml.remove_gpu(device.pci_address()?, DetachGpuState::Keep, PcieLinkState::Keep)),
    ("nvlinks", |_, device| device.nvlink(0).remote_pci_info().map(drop)),
    ("nvlinks_between", |nvml, device| nvml.nvlinks_between(device, &nvml.device_by_index(1)?).map(drop)),
    ("nvlink_info", |_, device| device.nvlink_info().map(drop)),
    ("memory_info", |_, device| device.memory_info().map(drop)),
    ("temperature", |_, device| device.temperature(TemperatureSensor::Gpu).map(drop)),
    ("performance_state", |_, device| device.performance_state().map(drop)),
    ("current_clocks_event_reasons", |_, device| device.current_clocks_event_reasons().map(drop)),
    ("supported_clocks_event_reasons", |_, device| device.supported_clocks_event_reasons().map(drop)),
    ("set_power_management_limit", |_, device| device.set_power_management_limit(PowerScope::Gpu, 700_000)),
    ("power profiles", |_, device| {
        device.workload_power_profile_update_profiles(PowerProfileOperation::Set, [PowerProfile::MaxQ])
    }),
    ("accounting_stats_for", |_, device| device.accounting_stats_for(7).map(drop)),
    ("retired_pages", |_, device| device.retired_pages(RetirementCause::DoubleBitEccError).map(drop)),
    ("remapped_rows", |_, device| device.remapped_rows().map(drop)),
    ("memory_error_counter", |_, device| {
        let (error, counter) = (MemoryError::Corrected, EccCounter::Volatile);
        device.memory_error_counter(error, counter, MemoryLocation::DeviceMemory).map(drop)
    }),
    ("fan_speed", |_, device| device.fan_speed(0).map(drop)),
    ("driver_model", |_, device| device.driver_model().map(drop)),
    ("gpu_fabric_info", |_, device| device.gpu_fabric_info().map(drop)),
    ("platform_info", |_, device| device.platform_info().map(drop)),
    ("attributes", |_, device| device.attributes().map(drop)),
    ("gpu_instance_profiles", |_, device| device.gpu_instance_profiles().map(drop)),
    ("placements", |_, device| {
        let profiles = device.gpu_instance_profiles()?;
        profiles.iter().try_for_each(|profile| device.gpu_instance_possible_placements(profile).map(drop))
    }),
    ("is_gpm_streaming_enabled", |_, device| device.is_gpm_streaming_enabled().map(drop)),
    ("set_gpm_streaming_enabled", |_, device| device.set_gpm_streaming_enabled(true)),
    ("grid_licensable_features", |_, device| device.grid_licensable_features().map(drop)),
    ("license_info", |_, device| device.active_vgpus()?.iter().try_for_each(|vgpu| vgpu.license_info().map(drop))),
    ("mps_running_compute_processes", |_, device| device.mps_running_compute_processes().map(drop)),
];

/// Result of the call in its own session, and the number of reads of the driver version.
fn in_a_session(sim: &Simulation, call: Call) -> (Result<()>, u64) {
    let nvml = init(sim).unwrap();
    let device = nvml.device_by_index(0).unwrap();
    let before = sim.calls(DRIVER);
    let result = call(&nvml, &device);
    (result, sim.calls(DRIVER) - before)
}

#[test]
fn a_fallback_makes_no_other_calls() {
    let mut missing = 0;
    for era in Era::all() {
        for node in [Node::h200x8, Node::a100x8, Node::vgpu_host, Node::geforce] {
            for (name, call) in FALLBACKS {
                let sim = Simulation::start(node().with_era(era));
                let has_choice = sim_has(&sim, Function::nvmlDeviceGetMPSComputeRunningProcesses_v3);
                let (result, reads) = in_a_session(&sim, *call);
                let needed = match &result {
                    Err(NvmlError::FunctionNotFound { driver, .. }) => {
                        missing += 1;
                        assert_eq!(driver, &era.driver_version().parse::<DriverVersion>().ok(), "{name}, {era:?}");
                        1
                    }
                    // If both process lists exist, the driver version decides.
                    _ if *name == "mps_running_compute_processes" && has_choice => 1,
                    _ => 0,
                };
                assert_eq!(reads, needed, "{name}, {era:?}: {result:?}");
            }
        }
    }
    assert!(missing > 100, "{missing}");
}

fn sim_has(sim: &Simulation, function: Function) -> bool {
    init(sim).unwrap().supports(function)
}

/// If only some arguments have an older function, the error for the others names the requirements of the newer.
#[test]
fn arguments_without_an_older_function_name_the_newer_one() {
    let (sim, nvml) = session(Node::vgpu_host().with_era(Era::R525));
    let device = nvml.device_by_index(0).unwrap();
    let (engine, policy) = (VgpuSchedulerEngine::Nvenc0, VgpuSchedulerPolicy::BestEffort);
    let missing = [
        device.set_power_management_limit(PowerScope::Module, 1).unwrap_err(),
        device.vgpu_scheduler_state(engine).unwrap_err(),
        device.set_vgpu_scheduler_state(engine, policy, VgpuSchedulerParams::Default).unwrap_err(),
    ];
    let functions = [
        Function::nvmlDeviceSetPowerManagementLimit_v2,
        Function::nvmlDeviceGetVgpuSchedulerState_v2,
        Function::nvmlDeviceSetVgpuSchedulerState_v2,
    ];
    assert_eq!(missing, functions.map(|function| crate::lacks(&nvml, function)));
    assert_eq!(sim.calls(DRIVER), 1, "once in a session");
    assert!(
        missing[1].to_string().ends_with("NVML 13.2 (driver 595.45.04) or newer; the installed driver is 525.147.05")
    );
}

/// A library that does not report its driver version causes no other errors.
#[test]
fn an_unknown_driver_version_is_omitted() {
    let sim = Simulation::start(Node::h200x8().with_era(Era::R470));
    sim.fail(DRIVER, nvml_sim::Fault::code(nvml_sys::NVML_ERROR_UNKNOWN));
    let nvml = init(&sim).unwrap();
    let error = nvml.device_by_index(0).unwrap().gpu_fabric_info().unwrap_err();
    let function = Function::nvmlDeviceGetGpuFabricInfo;
    assert_eq!(error, NvmlError::FunctionNotFound { function, driver: None });
    let text =
        "nvmlDeviceGetGpuFabricInfo is not in the installed NVML library: requires NVML 12.0 (driver 525.53) or newer";
    assert_eq!(error.to_string(), text);
    assert_eq!(error.code(), Some(ErrorCode::FunctionNotFound));
}

#[test]
fn the_version_function_itself_is_missing() {
    let sim = Simulation::start(Node::h200x8());
    let mut all = sim.resolver();
    let resolver = move |name: &core::ffi::CStr| {
        if name == c"nvmlSystemGetDriverVersion" { std::ptr::null() } else { all(name) }
    };
    // SAFETY: the simulation's functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
    let error = NvmlError::FunctionNotFound { function: DRIVER, driver: None };
    assert_eq!(nvml.sys_driver_version(), Err(error.clone()));
    assert_eq!(nvml.driver_version(), Err(error));
}
