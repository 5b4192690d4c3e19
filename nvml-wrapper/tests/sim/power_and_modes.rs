//! Power, temperatures, fans and modes.

use nvml_sim::model::{AdaptiveTgp, DriverModel as Models, OperationMode, ScopeLimit};
use nvml_sim::{Era, Fault, Gpu, Node, Simulation};
use nvml_sys::{
    NVML_DRIVER_MCDM, NVML_DRIVER_WDDM, NVML_ERROR_ARGUMENT_VERSION_MISMATCH, NVML_GOM_ALL_ON, NVML_GOM_LOW_DP,
};
use nvml_wrapper::device::fan::{CoolerControl, CoolerTargets, FanControlPolicy};
use nvml_wrapper::device::mode::{ComputeMode, DriverModel, DriverModelFlags, GpuOperationMode, RestrictedApi};
use nvml_wrapper::device::power::{PowerMizerMode, PowerScope, PowerSource, RusdPollGroups};
use nvml_wrapper::device::thermal::{TemperatureThreshold, ThermalController, ThermalTarget};
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode, NvmlError, Result};

use crate::session;

/// The first GPU of a node.
pub(super) fn first(node: Node) -> (Simulation, Device) {
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

pub(super) fn h200() -> (Simulation, Device) {
    first(Node::h200x8())
}

/// GeForce with a driver that has the newer fan functions.
pub(super) fn geforce() -> (Simulation, Device) {
    first(Node::geforce().with_era(Era::R580))
}

fn change(sim: &Simulation, change: impl FnOnce(&mut Gpu)) {
    sim.node(|node| change(&mut node.gpus[0]));
}

fn unsupported<T>(result: &Result<T>) -> bool {
    code(result) == Some(ErrorCode::NotSupported)
}

fn invalid<T>(result: &Result<T>) -> bool {
    code(result) == Some(ErrorCode::InvalidArgument)
}

fn code<T>(result: &Result<T>) -> Option<ErrorCode> {
    result.as_ref().err().and_then(NvmlError::code)
}

/// Missing function of an error.
fn missing<T>(result: Result<T>) -> Option<Function> {
    match result.err() {
        Some(NvmlError::FunctionNotFound { function, .. }) => Some(function),
        _ => None,
    }
}

// Power.

#[test]
fn the_power_limit_is_set_and_read_back() {
    let (sim, device) = h200();
    device.set_power_management_limit(PowerScope::Gpu, 450_500).unwrap();
    assert_eq!(device.power_management_limit(), Ok(450_500));
    assert_eq!(device.enforced_power_limit(), Ok(450_500));
    assert_eq!(device.power_management_limit_default(), Ok(700_000));
    for milliwatts in [0, 199_999, 700_001, u32::MAX] {
        assert!(invalid(&device.set_power_management_limit(PowerScope::Gpu, milliwatts)));
    }
    assert_eq!(device.power_management_limit(), Ok(450_500));
    change(&sim, |gpu| gpu.power.management = false);
    assert!(unsupported(&device.set_power_management_limit(PowerScope::Gpu, 450_500)));
}

#[test]
fn power_limits_are_a_range() {
    let (sim, device) = h200();
    let constraints = device.power_management_limit_constraints().unwrap();
    assert_eq!(constraints.range(), 200_000..=700_000);
    for (wanted, nearest, is_settable) in [(0, 200_000, false), (200_000, 200_000, true), (450_500, 450_500, true)] {
        assert_eq!((constraints.clamp(wanted), constraints.contains(wanted)), (nearest, is_settable));
    }
    for (wanted, nearest, is_settable) in [(700_000, 700_000, true), (u32::MAX, 700_000, false)] {
        assert_eq!((constraints.clamp(wanted), constraints.contains(wanted)), (nearest, is_settable));
    }
    device.set_power_management_limit(PowerScope::Gpu, constraints.clamp(0)).unwrap();
    assert_eq!(device.power_management_limit(), Ok(200_000));
    // A driver whose minimum is above its maximum.
    change(&sim, |gpu| (gpu.power.min_limit, gpu.power.max_limit) = (9, 8));
    let constraints = device.power_management_limit_constraints().unwrap();
    assert!(constraints.range().is_empty() && !constraints.contains(8) && !constraints.contains(9));
    assert_eq!(constraints.clamp(0), 8);
}

#[test]
fn the_power_value_is_stamped_as_version_2() {
    // The comment in the header documents 1; libraries require this value.
    assert_eq!(nvml_sys::nvmlPowerValue_v2, 0x0200_000C);
    let (sim, device) = h200();
    device.set_power_management_limit(PowerScope::Gpu, 300_000).unwrap();
    assert_eq!(sim.calls(Function::nvmlDeviceSetPowerManagementLimit_v2), 1);
    assert_eq!(sim.calls(Function::nvmlDeviceSetPowerManagementLimit), 0);
}

#[test]
fn power_limits_of_other_scopes() {
    let (sim, device) = h200();
    assert!(unsupported(&device.set_power_management_limit(PowerScope::Module, 900_000)));
    assert!(invalid(&device.set_power_management_limit(PowerScope::from_raw(4), 900_000)));
    assert!(invalid(&device.set_power_management_limit(PowerScope::from_raw(u8::MAX), 900_000)));
    let limit = |limit| Some(ScopeLimit { limit, min: 100_000, max: 1_000_000 });
    change(&sim, |gpu| gpu.power_control.scope_limits = [limit(1_000_000), limit(150_000), limit(500_000)]);
    let scopes = [PowerScope::Module, PowerScope::Memory, PowerScope::GpuBase];
    for (scope, milliwatts) in scopes.into_iter().zip([900_000, 120_000, 450_000]) {
        device.set_power_management_limit(scope, milliwatts).unwrap();
        assert!(invalid(&device.set_power_management_limit(scope, 99_999)));
    }
    let set = sim.node(|node| node.gpus[0].power_control.scope_limits.map(|scope| scope.unwrap().limit));
    assert_eq!(set, [900_000, 120_000, 450_000]);
    assert_eq!(device.power_management_limit(), Ok(700_000));
}

#[test]
fn the_power_limit_on_older_drivers() {
    let (sim, device) = first(Node::h200x8().with_era(Era::R470));
    device.set_power_management_limit(PowerScope::Gpu, 350_000).unwrap();
    assert_eq!(device.power_management_limit(), Ok(350_000));
    assert_eq!(sim.calls(Function::nvmlDeviceSetPowerManagementLimit), 1);
    // The limit is that of the GPU, so it is no fallback for other scopes.
    let module = device.set_power_management_limit(PowerScope::Module, 400_000);
    assert_eq!(missing(module), Some(Function::nvmlDeviceSetPowerManagementLimit_v2));
    assert_eq!(device.power_management_limit(), Ok(350_000));
    // A library that has the function, but not this version of the struct.
    let (sim, device) = h200();
    let fault = Fault::code(NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    sim.fail(Function::nvmlDeviceSetPowerManagementLimit_v2, fault);
    device.set_power_management_limit(PowerScope::Gpu, 350_000).unwrap();
    assert_eq!(device.power_management_limit(), Ok(350_000));
    let module = device.set_power_management_limit(PowerScope::Module, 400_000);
    assert_eq!(code(&module), Some(ErrorCode::ArgumentVersionMismatch));
}

#[test]
#[allow(deprecated)]
fn whether_power_is_managed() {
    let (sim, device) = h200();
    assert_eq!(device.is_power_management_algo_active(), Ok(true));
    change(&sim, |gpu| gpu.power.management = false);
    assert_eq!(device.is_power_management_algo_active(), Ok(false));
    sim.fail(Function::nvmlDeviceGetPowerManagementMode, Fault::code(nvml_sys::NVML_ERROR_NOT_SUPPORTED));
    assert!(unsupported(&device.is_power_management_algo_active()));
}

#[test]
fn where_the_power_comes_from() {
    let (sim, device) = h200();
    assert_eq!(device.power_source(), Ok(PowerSource::Ac));
    for (raw, source) in [
        (1, PowerSource::Battery),
        (2, PowerSource::Undersized),
        (3, PowerSource::from_raw(3)),
        (u32::MAX, PowerSource::from_raw(u32::MAX)),
    ] {
        change(&sim, |gpu| gpu.power_control.source = Some(raw));
        assert_eq!(device.power_source(), Ok(source));
    }
    assert!(unsupported(&geforce().1.power_source()));
    let (_sim, device) = first(Node::h200x8().with_era(Era::R470));
    assert_eq!(missing(device.power_source()), Some(Function::nvmlDeviceGetPowerSource));
}

#[test]
fn power_mizer_modes() {
    let (sim, device) = geforce();
    let modes = device.power_mizer_mode().unwrap();
    assert_eq!(modes.current, PowerMizerMode::Auto);
    let three = [PowerMizerMode::Adaptive, PowerMizerMode::PreferMaximumPerformance, PowerMizerMode::Auto];
    assert_eq!(modes.supported, three);
    device.set_power_mizer_mode(PowerMizerMode::PreferMaximumPerformance).unwrap();
    assert_eq!(device.power_mizer_mode().unwrap().current, PowerMizerMode::PreferMaximumPerformance);
    for mode in [PowerMizerMode::PreferConsistentPerformance, PowerMizerMode::from_raw(4), PowerMizerMode::from_raw(77)]
    {
        assert!(invalid(&device.set_power_mizer_mode(mode)));
    }
    // Modes of a future driver.
    change(&sim, |gpu| gpu.power_control.power_mizer.as_mut().unwrap().supported = 1 << 31 | 1 << 3);
    let unknown = PowerMizerMode::from_raw(31);
    assert_eq!(device.power_mizer_mode().unwrap().supported, [PowerMizerMode::PreferConsistentPerformance, unknown]);
    device.set_power_mizer_mode(unknown).unwrap();
    assert_eq!(device.power_mizer_mode().unwrap().current, unknown);

    let (sim, device) = h200();
    assert_eq!(device.power_mizer_mode().unwrap().supported.len(), 3);
    change(&sim, |gpu| gpu.power_control.power_mizer = None);
    assert!(unsupported(&device.power_mizer_mode()));
    assert!(unsupported(&device.set_power_mizer_mode(PowerMizerMode::Auto)));
    let (_sim, device) = first(Node::geforce());
    assert_eq!(missing(device.power_mizer_mode()), Some(Function::nvmlDeviceGetPowerMizerMode_v1));
}

#[test]
fn the_adaptive_tgp_mode() {
    let (sim, device) = first(Node::h200x8().with_era(Era::Latest));
    assert!(unsupported(&device.adaptive_tgp_mode_info()));
    assert!(unsupported(&device.set_adaptive_tgp_mode(true)));
    let tgp = AdaptiveTgp { requested: false, allowed: true, decided: None, adjusted_limit: 1_234_000 };
    change(&sim, |gpu| gpu.power_control.adaptive_tgp = Some(tgp));
    let info = device.adaptive_tgp_mode_info().unwrap();
    assert_eq!((info.is_requested, info.is_allowed_by_admin, info.is_enabled), (false, true, false));
    // The field is set, but has no meaning while the mode is disabled.
    assert_eq!(info.adjusted_limit, None);
    device.set_adaptive_tgp_mode(true).unwrap();
    let info = device.adaptive_tgp_mode_info().unwrap();
    assert_eq!((info.is_requested, info.is_overridden_by_admin, info.is_enabled), (true, false, true));
    assert_eq!(info.adjusted_limit, Some(1_234_000));
    change(&sim, |gpu| gpu.power_control.adaptive_tgp.as_mut().unwrap().decided = Some(false));
    let info = device.adaptive_tgp_mode_info().unwrap();
    assert_eq!((info.is_requested, info.is_overridden_by_admin, info.is_enabled), (true, true, false));
    device.set_adaptive_tgp_mode(false).unwrap();
    assert!(!device.adaptive_tgp_mode_info().unwrap().is_requested);

    let (_sim, device) = h200();
    assert_eq!(missing(device.adaptive_tgp_mode_info()), Some(Function::nvmlDeviceGetAdaptiveTgpModeInfo_v1));
}

#[test]
fn what_the_driver_shares_is_set() {
    let (sim, device) = first(Node::h200x8().with_era(Era::Latest));
    let mask = || sim.node(|node| node.gpus[0].power_control.rusd_poll_mask.unwrap());
    device.set_rusd_settings(RusdPollGroups::POWER | RusdPollGroups::PROCESS_UTILIZATION).unwrap();
    assert_eq!(mask(), 0x88);
    device.set_rusd_settings(RusdPollGroups::ALL).unwrap();
    assert_eq!(mask(), u64::MAX);
    device.set_rusd_settings(RusdPollGroups::from(1 << 40)).unwrap();
    assert_eq!(mask(), 1 << 40);
    device.set_rusd_settings(RusdPollGroups::empty()).unwrap();
    assert_eq!(mask(), 0);
    let (_sim, device) = first(Node::geforce().with_era(Era::Latest));
    assert!(unsupported(&device.set_rusd_settings(RusdPollGroups::FAN)));
    let (_sim, device) = h200();
    let old = device.set_rusd_settings(RusdPollGroups::FAN);
    assert_eq!(missing(old), Some(Function::nvmlDeviceSetRusdSettings_v1));
}

// Temperatures.

#[test]
fn how_far_from_slowing_down() {
    let (sim, device) = h200();
    assert_eq!(device.margin_temperature(), Ok(49));
    change(&sim, |gpu| gpu.thermal.gpu = 89);
    assert_eq!(device.margin_temperature(), Ok(-2));
    assert!(unsupported(&geforce().1.margin_temperature()));
    let (_sim, device) = first(Node::h200x8().with_era(Era::R550));
    assert_eq!(missing(device.margin_temperature()), Some(Function::nvmlDeviceGetMarginTemperature));
}

#[test]
fn thermal_sensors() {
    let (sim, device) = geforce();
    let sensors = device.thermal_settings(0).unwrap();
    let targets: Vec<_> = sensors.iter().map(|sensor| (sensor.target, sensor.current_temperature)).collect();
    assert_eq!(targets, [(ThermalTarget::Gpu, 44), (ThermalTarget::Board, -3)]);
    assert_eq!(sensors[0].controller, ThermalController::GpuInternal);
    assert_eq!((sensors[0].default_min_temperature, sensors[0].default_max_temperature), (0, 127));
    // The sensor of an index, which the library writes at its place in the array; an H200 has only the first.
    assert_eq!(device.thermal_settings(1).unwrap(), [sensors[1]]);
    let second = h200().1.thermal_settings(1).unwrap();
    assert_eq!((second.len(), second[0].current_temperature, second[0].target), (1, 0, ThermalTarget::Gpu));
    change(&sim, |gpu| {
        gpu.cooling.sensors[0].target = -1;
        gpu.cooling.sensors[0].controller = 77;
    });
    let sensors = device.thermal_settings(0).unwrap();
    assert_eq!(sensors[0].target, ThermalTarget::from_raw(-1));
    assert_eq!(sensors[0].controller, ThermalController::from_raw(77));
    change(&sim, |gpu| gpu.cooling.sensors.clear());
    assert!(unsupported(&device.thermal_settings(0)));
    assert_eq!(h200().1.thermal_settings(0).unwrap().len(), 1);
    let (_sim, device) = first(Node::h200x8().with_era(Era::R470));
    assert_eq!(missing(device.thermal_settings(0)), Some(Function::nvmlDeviceGetThermalSettings));
}

#[test]
fn a_count_of_sensors_beyond_the_array_is_cut() {
    for (more, expected) in [(1, 3), (2, 3), (u32::MAX, 3)] {
        let (sim, device) = geforce();
        change(&sim, |gpu| gpu.cooling.overcounted_sensors = more);
        assert_eq!(device.thermal_settings(0).unwrap().len(), expected);
    }
    let (sim, device) = geforce();
    change(&sim, |gpu| gpu.cooling.sensors = vec![gpu.cooling.sensors[0]; 9]);
    assert_eq!(device.thermal_settings(0).unwrap().len(), 3);
}

#[test]
fn the_acoustic_threshold_is_set_between_its_ends() {
    let (_sim, device) = geforce();
    let threshold = TemperatureThreshold::AcousticCurr;
    assert_eq!(device.temperature_threshold(threshold), Ok(83));
    device.set_temperature_threshold(threshold, 71).unwrap();
    assert_eq!(device.temperature_threshold(threshold), Ok(71));
    for celsius in [59, 93, -1, i32::MIN, i32::MAX] {
        assert!(invalid(&device.set_temperature_threshold(threshold, celsius)));
    }
    assert_eq!(device.temperature_threshold(threshold), Ok(71));
    assert!(unsupported(&device.set_temperature_threshold(TemperatureThreshold::Shutdown, 71)));
    assert!(invalid(&device.set_temperature_threshold(TemperatureThreshold::from_raw(8), 71)));
    assert!(unsupported(&h200().1.set_temperature_threshold(threshold, 71)));
    let (_sim, device) = first(Node::geforce().with_era(Era::R390));
    let old = device.set_temperature_threshold(threshold, 71);
    assert_eq!(missing(old), Some(Function::nvmlDeviceSetTemperatureThreshold));
}

// Modes.

#[test]
fn displays() {
    let (sim, device) = h200();
    assert_eq!((device.is_display_connected(), device.is_display_active()), (Ok(true), Ok(false)));
    change(&sim, |gpu| {
        gpu.modes.display = false;
        gpu.modes.display_active = true;
    });
    assert_eq!((device.is_display_connected(), device.is_display_active()), (Ok(false), Ok(true)));
    for function in [Function::nvmlDeviceGetDisplayMode, Function::nvmlDeviceGetDisplayActive] {
        sim.fail(function, Fault::code(nvml_sys::NVML_ERROR_NOT_SUPPORTED));
    }
    assert!(unsupported(&device.is_display_connected()) && unsupported(&device.is_display_active()));
}

#[test]
fn persistence() {
    let (sim, device) = h200();
    assert_eq!(device.is_persistence_mode_enabled(), Ok(true));
    device.set_persistence_mode_enabled(false).unwrap();
    assert_eq!(device.is_persistence_mode_enabled(), Ok(false));
    assert!(!sim.node(|node| node.gpus[0].modes.persistence));
    device.set_persistence_mode_enabled(true).unwrap();
    assert_eq!(device.is_persistence_mode_enabled(), Ok(true));
    // As on Windows.
    sim.fail(Function::nvmlDeviceGetPersistenceMode, Fault::code(nvml_sys::NVML_ERROR_NOT_SUPPORTED));
    assert!(unsupported(&device.is_persistence_mode_enabled()));
}

#[test]
fn who_may_compute() {
    let (sim, device) = h200();
    assert_eq!(device.compute_mode(), Ok(ComputeMode::Default));
    for mode in [ComputeMode::ExclusiveProcess, ComputeMode::Prohibited, ComputeMode::Default] {
        device.set_compute_mode(mode).unwrap();
        assert_eq!(device.compute_mode(), Ok(mode));
    }
    assert!(unsupported(&device.set_compute_mode(ComputeMode::ExclusiveThread)));
    assert!(invalid(&device.set_compute_mode(ComputeMode::from_raw(4))));
    change(&sim, |gpu| gpu.modes.compute = 9);
    assert_eq!(device.compute_mode(), Ok(ComputeMode::from_raw(9)));
}

#[test]
fn operation_modes() {
    let (sim, device) = geforce();
    assert!(unsupported(&device.gpu_operation_mode()));
    assert!(unsupported(&device.set_gpu_operation_mode(GpuOperationMode::AllOn)));
    let modes = OperationMode {
        current: NVML_GOM_ALL_ON,
        pending: NVML_GOM_ALL_ON,
        supported: vec![NVML_GOM_ALL_ON, NVML_GOM_LOW_DP],
    };
    change(&sim, |gpu| gpu.settings.operation_mode = Some(modes));
    device.set_gpu_operation_mode(GpuOperationMode::LowDp).unwrap();
    let modes = device.gpu_operation_mode().unwrap();
    assert_eq!(modes.current, GpuOperationMode::AllOn);
    assert_eq!(modes.pending, GpuOperationMode::LowDp);
    assert!(unsupported(&device.set_gpu_operation_mode(GpuOperationMode::Compute)));
    assert!(invalid(&device.set_gpu_operation_mode(GpuOperationMode::from_raw(3))));
    change(&sim, |gpu| gpu.settings.operation_mode.as_mut().unwrap().current = 12);
    assert_eq!(device.gpu_operation_mode().unwrap().current, GpuOperationMode::from_raw(12));
}

#[test]
fn driver_models() {
    let (sim, device) = h200();
    assert!(unsupported(&device.driver_model()));
    assert!(unsupported(&device.set_driver_model(DriverModel::Wdm, DriverModelFlags::empty())));
    // As on Windows.
    change(&sim, |gpu| {
        gpu.settings.driver_model = Some(Models { current: NVML_DRIVER_WDDM, pending: NVML_DRIVER_MCDM });
    });
    let models = device.driver_model().unwrap();
    assert_eq!((models.current, models.pending), (DriverModel::Wddm, DriverModel::Mcdm));
    assert_eq!(sim.calls(Function::nvmlDeviceGetDriverModel), 0);
    // A display is attached.
    assert!(unsupported(&device.set_driver_model(DriverModel::Wdm, DriverModelFlags::empty())));
    device.set_driver_model(DriverModel::Wdm, DriverModelFlags::FORCE).unwrap();
    assert_eq!(device.driver_model().unwrap().pending, DriverModel::Wdm);
    assert_eq!(device.driver_model().unwrap().current, DriverModel::Wddm);
    assert!(invalid(&device.set_driver_model(DriverModel::from_raw(3), DriverModelFlags::empty())));
    assert!(invalid(&device.set_driver_model(DriverModel::Wddm, DriverModelFlags::from(2))));
    device.set_driver_model(DriverModel::Wddm, DriverModelFlags::empty()).unwrap();
    assert_eq!(device.driver_model().unwrap().pending, DriverModel::Wddm);
}

#[test]
fn driver_models_by_the_older_function() {
    let (sim, device) = first(Node::h200x8().with_era(Era::R550));
    assert!(unsupported(&device.driver_model()));
    change(&sim, |gpu| gpu.settings.driver_model = Some(Models { current: NVML_DRIVER_WDDM, pending: 1 }));
    let models = device.driver_model().unwrap();
    assert_eq!((models.current, models.pending), (DriverModel::Wddm, DriverModel::Wdm));
    assert_eq!(sim.calls(Function::nvmlDeviceGetDriverModel), 2);
}

#[test]
fn functions_kept_for_root() {
    let (_sim, device) = h200();
    let api = RestrictedApi::SetAutoBoostedClocks;
    assert_eq!(device.is_api_restricted(api), Ok(false));
    device.set_api_restricted(api, true).unwrap();
    assert_eq!(device.is_api_restricted(api), Ok(true));
    device.set_api_restricted(api, false).unwrap();
    assert_eq!(device.is_api_restricted(api), Ok(false));
    assert!(unsupported(&device.is_api_restricted(RestrictedApi::SetApplicationClocks)));
    assert!(unsupported(&device.set_api_restricted(RestrictedApi::SetApplicationClocks, true)));
    assert!(invalid(&device.is_api_restricted(RestrictedApi::from_raw(2))));
    assert!(invalid(&device.set_api_restricted(RestrictedApi::from_raw(2), true)));
    assert_eq!(geforce().1.is_api_restricted(RestrictedApi::SetAutoBoostedClocks), Ok(false));
}

// Fans.

#[test]
fn speeds_of_fans() {
    let (sim, device) = geforce();
    assert_eq!(device.num_fans(), Ok(2));
    assert_eq!((device.fan_speed(0), device.fan_speed(1)), (Ok(27), Ok(29)));
    assert_eq!((device.target_fan_speed(0), device.target_fan_speed(1)), (Ok(27), Ok(29)));
    let range = device.min_max_fan_speed().unwrap();
    assert_eq!((range.min, range.max), (20, 100));
    assert_eq!([0, 65, u32::MAX].map(|percent| range.clamp(percent)), [20, 65, 100]);
    change(&sim, |gpu| gpu.cooling.speed_range = Some((100, 20)));
    assert_eq!(device.min_max_fan_speed().unwrap().clamp(65), 20);
    assert!(invalid(&device.fan_speed(2)) && invalid(&device.target_fan_speed(2)));
    change(&sim, |gpu| {
        gpu.fans[1].speed = 104;
        gpu.cooling.controls[1].target = 105;
    });
    assert_eq!((device.fan_speed(1), device.target_fan_speed(1)), (Ok(104), Ok(105)));
}

#[test]
fn the_fan_and_the_cooler_are_arguments() {
    // Outputs in fields of C structs.
    let (sim, device) = geforce();
    assert_eq!((device.fan_speed_rpm(0), device.fan_speed_rpm(1)), (Ok(1080), Ok(1160)));
    assert!(invalid(&device.fan_speed_rpm(2)));
    let coolers = [device.cooler_info(0).unwrap(), device.cooler_info(1).unwrap()];
    assert_eq!(coolers.map(|cooler| cooler.control), [CoolerControl::Variable, CoolerControl::Toggle]);
    assert_eq!(
        coolers.map(|cooler| cooler.targets),
        [CoolerTargets::GPU | CoolerTargets::MEMORY | CoolerTargets::POWER_SUPPLY, CoolerTargets::MEMORY]
    );
    assert!(invalid(&device.cooler_info(2)));
    change(&sim, |gpu| gpu.cooling.coolers[0] = (3, 1 << 31 | 1));
    let cooler = device.cooler_info(0).unwrap();
    assert_eq!(cooler.control, CoolerControl::from_raw(3));
    assert_eq!(cooler.targets, CoolerTargets::NONE | CoolerTargets::from(1 << 31));
    change(&sim, |gpu| gpu.cooling.controls[0].full_rpm = None);
    assert!(unsupported(&device.fan_speed_rpm(0)));
}

#[test]
fn fans_are_taken_over_and_handed_back() {
    let (_sim, device) = geforce();
    let automatic = FanControlPolicy::TemperatureContinuousSw;
    assert_eq!(device.fan_control_policy(1), Ok(automatic));
    device.set_fan_speed(1, 70).unwrap();
    assert_eq!(device.fan_control_policy(1), Ok(FanControlPolicy::Manual));
    assert_eq!((device.fan_speed(1), device.target_fan_speed(1)), (Ok(70), Ok(70)));
    // The other fan is unchanged.
    assert_eq!((device.fan_speed(0), device.fan_control_policy(0)), (Ok(27), Ok(automatic)));
    for percent in [0, 19, 101, u32::MAX] {
        assert!(invalid(&device.set_fan_speed(1, percent)));
    }
    assert!(invalid(&device.set_fan_speed(2, 70)));
    device.set_default_fan_speed(1).unwrap();
    assert_eq!((device.fan_speed(1), device.fan_control_policy(1)), (Ok(29), Ok(automatic)));
    assert!(invalid(&device.set_default_fan_speed(2)));

    device.set_fan_control_policy(0, FanControlPolicy::Manual).unwrap();
    assert_eq!(device.fan_control_policy(0), Ok(FanControlPolicy::Manual));
    device.set_fan_control_policy(0, automatic).unwrap();
    assert_eq!(device.fan_control_policy(0), Ok(automatic));
    assert!(invalid(&device.set_fan_control_policy(0, FanControlPolicy::from_raw(2))));
    assert!(invalid(&device.set_fan_control_policy(2, FanControlPolicy::Manual)));
    assert!(invalid(&device.fan_control_policy(2)));
}

#[test]
fn boards_without_fans() {
    let (_sim, device) = h200();
    assert_eq!(device.num_fans(), Ok(0));
    assert!(unsupported(&device.cooler_info(0)) && unsupported(&device.set_default_fan_speed(0)));
    // As on the real board.
    assert!(invalid(&device.fan_speed(0)) && invalid(&device.target_fan_speed(0)));
    assert!(invalid(&device.fan_speed_rpm(0)) && invalid(&device.min_max_fan_speed()));
    assert!(invalid(&device.fan_control_policy(0)) && invalid(&device.set_fan_speed(0, 50)));
}

#[test]
fn the_first_fan_on_older_drivers() {
    let (sim, device) = first(Node::geforce().with_era(Era::R390));
    assert_eq!(device.fan_speed(0), Ok(27));
    assert_eq!(sim.calls(Function::nvmlDeviceGetFanSpeed), 1);
    // The speed of the first fan is not returned for the second.
    assert_eq!(missing(device.fan_speed(1)), Some(Function::nvmlDeviceGetFanSpeed_v2));
    assert_eq!(missing(device.num_fans()), Some(Function::nvmlDeviceGetNumFans));
    assert_eq!(missing(device.target_fan_speed(0)), Some(Function::nvmlDeviceGetTargetFanSpeed));
    assert_eq!(missing(device.min_max_fan_speed()), Some(Function::nvmlDeviceGetMinMaxFanSpeed));
    assert_eq!(missing(device.fan_control_policy(0)), Some(Function::nvmlDeviceGetFanControlPolicy_v2));
    assert_eq!(missing(device.set_fan_speed(0, 50)), Some(Function::nvmlDeviceSetFanSpeed_v2));
    let (_sim, device) = first(Node::geforce());
    assert_eq!(device.fan_speed(1), Ok(29));
    assert_eq!(missing(device.fan_speed_rpm(0)), Some(Function::nvmlDeviceGetFanSpeedRPM));
    assert_eq!(missing(device.cooler_info(0)), Some(Function::nvmlDeviceGetCoolerInfo));
}

// All setters.

#[test]
fn only_root_may_change_anything() {
    let mut node = Node::geforce().with_era(Era::Latest);
    node.root = false;
    // Counters stand still.
    node.now_us = Some(1_795_332_995_000_000);
    let (sim, device) = first(node);
    let before = sim.node(|node| format!("{:?}", node.gpus));
    let results = [
        device.set_power_management_limit(PowerScope::Gpu, 100_000),
        device.set_power_mizer_mode(PowerMizerMode::Adaptive),
        device.set_adaptive_tgp_mode(true),
        device.set_rusd_settings(RusdPollGroups::CLOCK),
        device.set_temperature_threshold(TemperatureThreshold::AcousticCurr, 70),
        device.set_fan_control_policy(0, FanControlPolicy::Manual),
        device.set_fan_speed(0, 50),
        device.set_default_fan_speed(0),
        device.set_persistence_mode_enabled(true),
        device.set_compute_mode(ComputeMode::Prohibited),
        device.set_gpu_operation_mode(GpuOperationMode::AllOn),
        device.set_driver_model(DriverModel::Wddm, DriverModelFlags::empty()),
        device.set_api_restricted(RestrictedApi::SetAutoBoostedClocks, true),
    ];
    for result in results {
        assert!(result.as_ref().unwrap_err().is_no_permission(), "{result:?}");
    }
    assert_eq!(sim.node(|node| format!("{:?}", node.gpus)), before);
    // Reading needs no privileges.
    assert_eq!(device.fan_speed(1), Ok(29));
    // The older function requires root too.
    let mut node = Node::h200x8().with_era(Era::R340);
    node.root = false;
    let (_sim, device) = first(node);
    assert!(device.set_power_management_limit(PowerScope::Gpu, 300_000).unwrap_err().is_no_permission());
}
