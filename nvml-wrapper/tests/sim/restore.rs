//! Guards that restore settings.

use std::panic::{AssertUnwindSafe, catch_unwind};

use nvml_sim::{Era, Fault, GpuState, Node, Simulation};
use nvml_sys::{NVML_ERROR_GPU_IS_LOST, NVML_ERROR_NOT_SUPPORTED, NVML_ERROR_UNKNOWN};
use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::clock_control::GpuLockedClocksSetting;
use nvml_wrapper::device::fan::FanControlPolicy;
use nvml_wrapper::device::performance::PerformanceState;
use nvml_wrapper::device::restore::{RestoreGuard, Setting};
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, NvmlError};

use crate::lacks;
use crate::power_and_modes::{first, geforce, h200};

const LIMIT: Setting = Setting::PowerManagementLimit(400_000);
const MEMORY_LOCK: Setting = Setting::MemLockedClocks { min_clock_mhz: 2201, max_clock_mhz: 2201 };
const OFFSET: Setting = Setting::ClockOffset { clock: Clock::Memory, state: PerformanceState::P2, offset_mhz: -300 };
const FAN: Setting = Setting::FanSpeed { fan: 1, percent: 70 };

fn gpu_lock(mhz: u32) -> Setting {
    Setting::GpuLockedClocks(GpuLockedClocksSetting::Numeric { min_clock_mhz: mhz, max_clock_mhz: mhz })
}

fn locks(sim: &Simulation) -> [Option<(u32, u32)>; 2] {
    let control = |node: &mut Node| node.gpus[0].clock_control.clone();
    let control = sim.node(control);
    [control.gpu_lock.unwrap().range, control.memory_lock.unwrap().range]
}

#[test]
fn a_power_limit_holds_as_long_as_its_guard() {
    let (_sim, device) = h200();
    device.set_power_management_limit(nvml_wrapper::device::power::PowerScope::Gpu, 650_000).unwrap();
    let guard = device.set_temporarily(LIMIT).unwrap();
    assert_eq!(device.power_management_limit(), Ok(400_000));
    // The limit of before, which is not the default.
    assert_eq!(guard.previous(), Setting::PowerManagementLimit(650_000));
    assert_eq!(guard.device(), &device);
    drop(guard);
    assert_eq!(device.power_management_limit(), Ok(650_000));

    assert_eq!(device.set_temporarily(LIMIT).unwrap().restore(), Ok(()));
    assert_eq!(device.power_management_limit(), Ok(650_000));

    device.set_temporarily(LIMIT).unwrap().keep();
    assert_eq!(device.power_management_limit(), Ok(400_000));
    device.apply_setting(Setting::PowerManagementLimit(650_000)).unwrap();
    assert_eq!(device.power_management_limit(), Ok(650_000));
}

#[test]
fn locked_clocks_are_unlocked() {
    let (sim, device) = h200();
    let guards = (device.set_temporarily(gpu_lock(1200)).unwrap(), device.set_temporarily(MEMORY_LOCK).unwrap());
    assert_eq!(locks(&sim), [Some((1200, 1200)), Some((2201, 2201))]);
    assert_eq!((guards.0.previous(), guards.1.previous()), (Setting::GpuClocksUnlocked, Setting::MemClocksUnlocked));
    drop(guards);
    assert_eq!(locks(&sim), [None, None]);
    // A lock of before can not be read, and is lost.
    device.apply_setting(gpu_lock(900)).unwrap();
    device.apply_setting(MEMORY_LOCK).unwrap();
    drop(device.set_temporarily(gpu_lock(1200)).unwrap());
    drop(device.set_temporarily(Setting::MemClocksUnlocked).unwrap());
    assert_eq!(locks(&sim), [None, None]);
    // Unless the program knows the lock.
    device.apply_setting(gpu_lock(900)).unwrap();
    let guard = RestoreGuard::new(device.clone(), gpu_lock(900));
    assert_eq!(sim.calls(Function::nvmlDeviceSetGpuLockedClocks), 4);
    device.apply_setting(gpu_lock(1200)).unwrap();
    drop(guard);
    assert_eq!(locks(&sim), [Some((900, 900)), None]);
}

#[test]
fn an_offset_of_one_state_is_restored() {
    let (_sim, device) = geforce();
    let offset = |state| device.clock_offset(Clock::Memory, state).unwrap().clock_offset_mhz;
    device.set_clock_offset(Clock::Memory, PerformanceState::P2, 500).unwrap();
    device.set_clock_offset(Clock::Memory, PerformanceState::P0, 100).unwrap();
    let guard = device.set_temporarily(OFFSET).unwrap();
    assert_eq!((offset(PerformanceState::P2), offset(PerformanceState::P0)), (-300, 100));
    guard.restore().unwrap();
    assert_eq!((offset(PerformanceState::P2), offset(PerformanceState::P0)), (500, 100));
}

#[test]
fn a_fan_goes_back_to_the_driver_or_to_its_speed() {
    let (sim, device) = geforce();
    let state = || (device.fan_speed(1).unwrap(), device.fan_control_policy(1).unwrap());
    let (automatic, manual) = (FanControlPolicy::TemperatureContinuousSw, FanControlPolicy::Manual);
    let guard = device.set_temporarily(FAN).unwrap();
    assert_eq!(guard.previous(), Setting::DefaultFanSpeed { fan: 1 });
    assert_eq!(state(), (70, manual));
    drop(guard);
    assert_eq!(state(), (29, automatic));
    // A fan that was controlled by the user before.
    device.set_fan_speed(1, 55).unwrap();
    drop(device.set_temporarily(FAN).unwrap());
    assert_eq!(state(), (55, manual));
    drop(device.set_temporarily(Setting::DefaultFanSpeed { fan: 1 }).unwrap());
    assert_eq!(state(), (55, manual));
    // Without the policy, the control is that of the driver.
    sim.fail(Function::nvmlDeviceGetFanControlPolicy_v2, Fault::code(NVML_ERROR_NOT_SUPPORTED));
    drop(device.set_temporarily(FAN).unwrap());
    sim.clear_faults();
    assert_eq!(state(), (29, automatic));
    assert_eq!(h200().1.set_temporarily(FAN).unwrap_err().code(), Some(ErrorCode::InvalidArgument));
}

#[test]
fn what_fails_leaves_nothing_behind() {
    let (sim, device) = h200();
    // The value of before can not be read: nothing is set.
    sim.fail(Function::nvmlDeviceGetPowerManagementLimit, Fault::code(NVML_ERROR_UNKNOWN).times(1));
    assert!(device.set_temporarily(LIMIT).unwrap_err().is_unknown());
    assert_eq!(sim.calls(Function::nvmlDeviceSetPowerManagementLimit_v2), 0);
    // The value can not be set: nothing is restored.
    let refused = device.set_temporarily(Setting::PowerManagementLimit(1)).unwrap_err();
    assert_eq!(refused.code(), Some(ErrorCode::InvalidArgument));
    assert_eq!(sim.calls(Function::nvmlDeviceSetPowerManagementLimit_v2), 1);
    // The second of three settings fails: the first is restored, the third not set.
    let all = || -> nvml_wrapper::Result<()> {
        let _power = device.set_temporarily(LIMIT)?;
        assert_eq!(device.power_management_limit(), Ok(400_000));
        let range = GpuLockedClocksSetting::Numeric { min_clock_mhz: 1500, max_clock_mhz: 1200 };
        let _clocks = device.set_temporarily(Setting::GpuLockedClocks(range))?;
        let _memory = device.set_temporarily(MEMORY_LOCK)?;
        Ok(())
    };
    assert_eq!(all().unwrap_err().code(), Some(ErrorCode::InvalidArgument));
    assert_eq!(device.power_management_limit(), Ok(700_000));
    assert_eq!((locks(&sim), sim.calls(Function::nvmlDeviceSetMemoryLockedClocks)), ([None, None], 0));
}

#[test]
fn settings_need_root() {
    let mut node = Node::geforce().with_era(Era::R580);
    node.root = false;
    // Counters stand still.
    node.now_us = Some(1_795_332_995_000_000);
    let (sim, device) = first(node);
    let before = sim.node(|node| format!("{:?}", node.gpus));
    for setting in [Setting::PowerManagementLimit(100_000), OFFSET, FAN] {
        assert!(device.set_temporarily(setting).unwrap_err().is_no_permission(), "{setting:?}");
    }
    assert_eq!(sim.node(|node| format!("{:?}", node.gpus)), before);
    // A program that gives up its privileges in the meantime can not restore.
    let (sim, device) = h200();
    let (kept, dropped) = (device.set_temporarily(LIMIT).unwrap(), device.set_temporarily(gpu_lock(1200)).unwrap());
    sim.node(|node| node.root = false);
    let previous = kept.previous();
    assert!(kept.restore().unwrap_err().is_no_permission());
    drop(dropped);
    assert_eq!((device.power_management_limit(), locks(&sim)[0]), (Ok(400_000), Some((1200, 1200))));
    // A failed attempt is made once. The setting of before is known, so that it can be repeated.
    assert_eq!(sim.calls(Function::nvmlDeviceSetPowerManagementLimit_v2), 2);
    sim.node(|node| node.root = true);
    device.apply_setting(previous).unwrap();
    assert_eq!(device.power_management_limit(), Ok(700_000));
}

#[test]
fn a_lost_gpu_is_no_panic() {
    let (sim, device) = h200();
    let guards = [LIMIT, gpu_lock(1200), MEMORY_LOCK].map(|setting| device.set_temporarily(setting).unwrap());
    let reported = device.set_temporarily(gpu_lock(1500)).unwrap();
    sim.set_state(0, GpuState::Lost);
    assert!(reported.restore().unwrap_err().is_gpu_lost());
    drop(guards);
    assert_eq!(sim.calls(Function::nvmlDeviceResetMemoryLockedClocks), 1);
    sim.set_state(0, GpuState::Working);
    // Lost between the read of the value and its change.
    sim.fail(Function::nvmlDeviceSetPowerManagementLimit_v2, Fault::code(NVML_ERROR_GPU_IS_LOST));
    assert!(device.set_temporarily(LIMIT).unwrap_err().is_gpu_lost());
    assert_eq!(sim.calls(Function::nvmlDeviceSetPowerManagementLimit), 0);
}

#[test]
fn a_session_that_was_shut_down_is_no_panic() {
    let (sim, device) = h200();
    let guards = [LIMIT, gpu_lock(1200)].map(|setting| device.set_temporarily(setting).unwrap());
    // As other code of the process may do.
    // SAFETY: the function takes no arguments.
    unsafe { sim.functions().nvmlShutdown() };
    let [reported, dropped] = guards;
    assert!(reported.restore().unwrap_err().is_session_lost());
    drop(dropped);
}

#[test]
fn a_panic_restores() {
    let (_sim, device) = h200();
    let result = catch_unwind(AssertUnwindSafe(|| {
        let _guard = device.set_temporarily(LIMIT).unwrap();
        assert_eq!(device.power_management_limit(), Ok(700_000), "the work fails");
    }));
    assert!(result.is_err());
    assert_eq!(device.power_management_limit(), Ok(700_000));
}

#[test]
fn guards_of_one_setting_are_nested() {
    let (_sim, device) = h200();
    let outer = device.set_temporarily(LIMIT).unwrap();
    let inner = device.set_temporarily(Setting::PowerManagementLimit(300_000)).unwrap();
    assert_eq!(inner.previous(), LIMIT);
    drop(inner);
    assert_eq!(device.power_management_limit(), Ok(400_000));
    drop(outer);
    assert_eq!(device.power_management_limit(), Ok(700_000));
}

#[test]
fn a_guard_holds_its_session_on_any_thread() {
    let (sim, device) = h200();
    let guard = device.set_temporarily(LIMIT).unwrap();
    let nvml = device.nvml().clone();
    drop(device);
    assert_eq!(nvml.shutdown(), Err(NvmlError::StillInUse { holders: 1 }));
    assert_eq!(sim.initialized(), 1);
    std::thread::spawn(move || drop(guard)).join().unwrap();
    assert_eq!((sim.node(|node| node.gpus[0].power.limit), sim.initialized()), (700_000, 0));
}

#[test]
fn drivers_without_the_functions() {
    let (sim, device) = first(Node::h200x8().with_era(Era::R390));
    for (setting, function) in [
        (gpu_lock(1200), Function::nvmlDeviceSetGpuLockedClocks),
        (MEMORY_LOCK, Function::nvmlDeviceSetMemoryLockedClocks),
        (OFFSET, Function::nvmlDeviceGetClockOffsets),
    ] {
        assert_eq!(device.set_temporarily(setting).unwrap_err(), lacks(device.nvml(), function), "{setting:?}");
    }
    // The limit is set by the older function.
    drop(device.set_temporarily(LIMIT).unwrap());
    assert_eq!(sim.calls(Function::nvmlDeviceSetPowerManagementLimit), 2);
    assert_eq!(device.power_management_limit(), Ok(700_000));
    let (_sim, device) = first(Node::geforce().with_era(Era::R390));
    let missing = lacks(device.nvml(), Function::nvmlDeviceSetFanSpeed_v2);
    assert_eq!(device.set_temporarily(FAN).unwrap_err(), missing);
}
