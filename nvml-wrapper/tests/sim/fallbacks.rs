//! Fallbacks from a newer function to an older one make no unnecessary calls. If the library has neither function, the
//! error names the requirements of the oldest and the installed driver.

use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::{
    NVML_ERROR_ARGUMENT_VERSION_MISMATCH, NVML_ERROR_FUNCTION_NOT_FOUND, NVML_ERROR_GPU_IS_LOST,
    NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_NO_PERMISSION, NVML_ERROR_NOT_SUPPORTED, NVML_ERROR_RESET_REQUIRED,
    NVML_ERROR_TIMEOUT, NVML_ERROR_UNINITIALIZED, NVML_ERROR_UNKNOWN,
};
use nvml_wrapper::device::drain::{DetachGpuState, PcieLinkState};
use nvml_wrapper::device::ecc::{EccCounter, MemoryError, MemoryLocation};
use nvml_wrapper::device::memory_repair::RetirementCause;
use nvml_wrapper::device::power::PowerScope;
use nvml_wrapper::device::power_profile::{PowerProfile, PowerProfileOperation};
use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::driver::DriverVersion;
use nvml_wrapper::mig::compute_profile::ComputeInstanceProfileKind;
use nvml_wrapper::mig::profile::GpuInstanceProfileKind;
use nvml_wrapper::raw::Function;
use nvml_wrapper::raw::Function as F;
use nvml_wrapper::vgpu::scheduler::{VgpuSchedulerEngine, VgpuSchedulerParams, VgpuSchedulerPolicy};
use nvml_wrapper::{Device, ErrorCode, Nvml, NvmlError, Result};

use crate::{init, session};

/// Function by which the version of the library is read.
const VERSION: Function = Function::nvmlSystemGetNVMLVersion;
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

/// Result of the call in its own session, and the number of reads of the version.
fn in_a_session(sim: &Simulation, call: Call) -> (Result<()>, u64) {
    let nvml = init(sim).unwrap();
    let device = nvml.device_by_index(0).unwrap();
    let before = sim.calls(VERSION);
    let result = call(&nvml, &device);
    (result, sim.calls(VERSION) - before)
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
    assert_eq!(sim.calls(VERSION), 1, "once in a session");
    assert!(
        missing[1].to_string().ends_with("NVML 13.2 (driver 595.45.04) or newer; the installed driver is 525.147.05")
    );
}

/// A library that does not report its driver version causes no other errors.
#[test]
fn an_unknown_driver_version_is_omitted() {
    let sim = Simulation::start(Node::h200x8().with_era(Era::R470));
    for function in [DRIVER, VERSION] {
        sim.fail(function, Fault::code(NVML_ERROR_UNKNOWN));
    }
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
        let is_hidden = [DRIVER, VERSION].iter().any(|hidden| name.to_bytes() == hidden.name().as_bytes());
        if is_hidden { std::ptr::null() } else { all(name) }
    };
    // SAFETY: the simulation's functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
    let error = NvmlError::FunctionNotFound { function: DRIVER, driver: None };
    assert_eq!(nvml.sys_driver_version(), Err(error.clone()));
    assert_eq!(nvml.driver_version(), Err(error));
}

/// Methods that read a value, with the newest function and the one before it. The values are equal on this node.
const READS: &[(Read, Function, Function)] = &[
    (|d| text(d.memory_info().map(|info| info.total)), F::nvmlDeviceGetMemoryInfo_v2, F::nvmlDeviceGetMemoryInfo),
    (|d| text(d.temperature(TemperatureSensor::Gpu)), F::nvmlDeviceGetTemperatureV, F::nvmlDeviceGetTemperature),
    (|d| text(d.performance_state()), F::nvmlDeviceGetPerformanceState, F::nvmlDeviceGetPowerState),
    (
        |d| text(d.current_clocks_event_reasons()),
        F::nvmlDeviceGetCurrentClocksEventReasons,
        F::nvmlDeviceGetCurrentClocksThrottleReasons,
    ),
    (
        |d| text(d.supported_clocks_event_reasons()),
        F::nvmlDeviceGetSupportedClocksEventReasons,
        F::nvmlDeviceGetSupportedClocksThrottleReasons,
    ),
    (
        |d| text(d.accounting_stats_for(3001).map(|stats| stats.max_memory_usage)),
        F::nvmlDeviceGetAccountingStats_v2,
        F::nvmlDeviceGetAccountingStats,
    ),
    (
        |d| text(d.remapped_rows().map(|rows| rows.corrected)),
        F::nvmlDeviceGetRemappedRows_v2,
        F::nvmlDeviceGetRemappedRows,
    ),
    (|d| text(d.pci_info().map(|info| info.address())), F::nvmlDeviceGetPciInfo_v3, F::nvmlDeviceGetPciInfo_v2),
    (
        |d| text(d.nvlink(0).remote_pci_info().map(|info| info.address())),
        F::nvmlDeviceGetNvLinkRemotePciInfo_v2,
        F::nvmlDeviceGetNvLinkRemotePciInfo,
    ),
    (
        |d| text(d.running_compute_processes()),
        F::nvmlDeviceGetComputeRunningProcesses_v3,
        F::nvmlDeviceGetComputeRunningProcesses_v2,
    ),
    (
        |d| {
            let (error, counter) = (MemoryError::Corrected, EccCounter::Aggregate);
            text(d.memory_error_counter(error, counter, MemoryLocation::DeviceMemory))
        },
        F::nvmlDeviceGetMemoryErrorCounter,
        F::nvmlDeviceGetDetailedEccErrors,
    ),
    (
        |d| text(d.gpu_fabric_info().map(|info| info.state)),
        F::nvmlDeviceGetGpuFabricInfo_v4,
        F::nvmlDeviceGetGpuFabricInfoV,
    ),
    (
        |d| text(d.gpu_instance_profile(GpuInstanceProfileKind::OneSlice).map(|profile| profile.id)),
        F::nvmlDeviceGetGpuInstanceProfileInfoV,
        F::nvmlDeviceGetGpuInstanceProfileInfo,
    ),
    (|d| text(d.nvml().excluded_device_count()), F::nvmlGetExcludedDeviceCount, F::nvmlGetBlacklistDeviceCount),
];

type Read = fn(&Device) -> Result<String>;

fn text<T: std::fmt::Debug>(result: Result<T>) -> Result<String> {
    result.map(|value| format!("{value:?}"))
}

/// Session in which the older functions exist too, on GPU 3 with accounting.
fn newest() -> (Simulation, Device) {
    let (sim, nvml) = session(Node::h200x8().with_era(Era::Latest));
    let device = nvml.device_by_index(3).unwrap();
    (sim, device)
}

/// TRAPS 34: `nvmlDeviceGetMemoryInfo_v2` of some WSL2 drivers is UNKNOWN where the first version works.
#[test]
fn a_value_that_the_newest_function_does_not_return_is_read_by_the_older() {
    for (read, newest_function, older) in READS {
        let (sim, device) = newest();
        let Ok(expected) = read(&device) else { panic!("{newest_function} has no value") };
        for code in [NVML_ERROR_UNKNOWN, NVML_ERROR_ARGUMENT_VERSION_MISMATCH, NVML_ERROR_FUNCTION_NOT_FOUND] {
            sim.clear_faults();
            sim.fail(*newest_function, Fault::code(code));
            assert_eq!(read(&device), Ok(expected.clone()), "{newest_function} {code}");
        }
        assert!(sim.calls(*older) >= 3, "{older}");
    }
}

/// An error about the GPU, the caller or the session holds for the older function too.
#[test]
fn an_error_about_the_gpu_is_returned_at_once() {
    let about_the_gpu = [
        NVML_ERROR_NOT_SUPPORTED,
        NVML_ERROR_GPU_IS_LOST,
        NVML_ERROR_NO_PERMISSION,
        NVML_ERROR_RESET_REQUIRED,
        NVML_ERROR_UNINITIALIZED,
    ];
    for (read, newest_function, older) in READS {
        for code in about_the_gpu {
            let (sim, device) = newest();
            sim.fail(*newest_function, Fault::code(code));
            let error = read(&device).unwrap_err();
            assert_eq!((error.function(), error.code()), (Some(*newest_function), Some(code.into())));
            assert_eq!(sim.calls(*older), 0, "{older} {code}");
        }
    }
}

/// If the older function fails too, the error is that of the newest, which is about the requested value.
#[test]
fn an_unknown_error_of_both_is_that_of_the_newest() {
    let (sim, device) = newest();
    sim.fail(F::nvmlDeviceGetMemoryInfo_v2, Fault::code(NVML_ERROR_UNKNOWN));
    sim.fail(F::nvmlDeviceGetMemoryInfo, Fault::code(NVML_ERROR_NOT_SUPPORTED));
    let error = device.memory_info().unwrap_err();
    let expected = (Some(F::nvmlDeviceGetMemoryInfo_v2), Some(ErrorCode::from_raw(NVML_ERROR_UNKNOWN)));
    assert_eq!((error.function(), error.code()), expected);
}

/// A setter that failed may have had an effect: it is not repeated by another function.
#[test]
fn a_failed_command_is_not_repeated() {
    let (sim, device) = newest();
    for code in [NVML_ERROR_UNKNOWN, NVML_ERROR_NOT_SUPPORTED] {
        sim.fail(F::nvmlDeviceSetPowerManagementLimit_v2, Fault::code(code).times(1));
        let error = device.set_power_management_limit(PowerScope::Gpu, 600_000).unwrap_err();
        assert_eq!(error.code(), Some(code.into()));
        sim.fail(F::nvmlGpmSetStreamingEnabled, Fault::code(code).times(1));
        assert_eq!(device.set_gpm_streaming_enabled(true).unwrap_err().code(), Some(code.into()));
    }
    assert_eq!(sim.calls(F::nvmlDeviceSetPowerManagementLimit), 0);
    // A wait that ends by its timeout is not one either.
    let set = device.nvml().create_event_set().unwrap();
    for function in [F::nvmlEventSetWait_v3, F::nvmlEventSetWait_v2] {
        sim.fail(function, Fault::code(NVML_ERROR_TIMEOUT));
    }
    assert_eq!(set.wait(std::time::Duration::ZERO), Ok(None));
    assert_eq!(sim.calls(F::nvmlEventSetWait_v2) + sim.calls(F::nvmlEventSetWait), 0);
}

/// "Invalid argument" of a wrong device is no unknown struct version: the versions are not tried one after the other.
#[test]
fn a_wrong_device_is_no_older_struct() {
    let functions = [
        [F::nvmlDeviceGetGpuInstanceProfileInfoV, F::nvmlDeviceGetGpuInstanceProfileInfo],
        [F::nvmlDeviceGetGpuFabricInfoV, F::nvmlDeviceGetGpuFabricInfo],
        [F::nvmlGpuInstanceGetComputeInstanceProfileInfoV, F::nvmlGpuInstanceGetComputeInstanceProfileInfo],
    ];
    let (sim, nvml) = session(Node::a100x8());
    let device = nvml.device_by_index(7).unwrap();
    let profile = device.gpu_instance_profile(GpuInstanceProfileKind::OneSlice).unwrap();
    let instance = device.create_gpu_instance(&profile).unwrap();
    let before = functions.map(|pair| pair.map(|function| sim.calls(function)));
    for function in functions.as_flattened() {
        sim.fail(*function, Fault::code(NVML_ERROR_INVALID_ARGUMENT));
    }
    let codes = [
        device.gpu_instance_profile(GpuInstanceProfileKind::OneSlice).map(drop),
        device.gpu_fabric_info().map(drop),
        instance.compute_instance_profile(ComputeInstanceProfileKind::OneSlice).map(drop),
    ]
    .map(|result| result.unwrap_err().code());
    assert_eq!(codes, [Some(ErrorCode::InvalidArgument); 3]);
    for (pair, before) in functions.iter().zip(before) {
        let calls = [sim.calls(pair[0]) - before[0], sim.calls(pair[1]) - before[1]];
        assert_eq!(calls, [1, 1], "{pair:?}");
    }
    // A library that knows an older struct only still fills that one.
    sim.clear_faults();
    sim.fail(functions[0][0], Fault::code(NVML_ERROR_INVALID_ARGUMENT).times(1));
    let older = device.gpu_instance_profile(GpuInstanceProfileKind::OneSlice).unwrap();
    assert_eq!((older.id, older.name.is_some(), older.capabilities), (profile.id, true, None));
}
