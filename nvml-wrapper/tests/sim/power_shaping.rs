//! Power profiles, power smoothing and link registers.

use std::collections::BTreeSet;

use nvml_sim::model::PowerShaping;
use nvml_sim::{Era, Node, Simulation};
use nvml_sys::NVML_VALUE_TYPE_DOUBLE;
use nvml_wrapper::device::power_profile::{PowerProfile, PowerProfileOperation as Operation};
use nvml_wrapper::device::power_smoothing::PowerSmoothingParam;
use nvml_wrapper::device::prm::{PrmCounterId, PrmCounterRequest};
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode, NvmlError};

use crate::session;

/// H200 with the power shaping of Blackwell boards.
fn blackwell(era: Era) -> (Simulation, Device) {
    let mut node = Node::h200x8().with_era(era);
    node.gpus[0].power_shaping = PowerShaping::blackwell();
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

fn h200() -> (Simulation, Device) {
    let (sim, nvml) = session(Node::h200x8().with_era(Era::Latest));
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

fn code<T>(result: nvml_wrapper::Result<T>) -> ErrorCode {
    result.err().and_then(|error| error.code()).unwrap()
}

fn requested(device: &Device) -> BTreeSet<PowerProfile> {
    device.workload_power_profile_current_profiles().unwrap().requested
}

#[test]
fn the_profiles_of_a_board() {
    let (_sim, device) = blackwell(Era::R580);
    let profiles = device.workload_power_profile_profiles_info().unwrap();
    assert_eq!(profiles.len(), 4);
    assert_eq!((profiles[1].profile, profiles[1].profile_id), (PowerProfile::MaxQ, PowerProfile::MaxQ));
    assert_eq!((profiles[0].priority, profiles[1].priority, profiles[2].priority), (1, 0, 5));
    assert_eq!(profiles[1].conflicting, BTreeSet::from([PowerProfile::MaxP]));
    assert!(profiles[2].conflicting.is_empty());
    // Masks have more bits than named profiles: the bits of every word are used.
    assert_eq!(profiles[3].profile, PowerProfile::from_raw(200));
    assert_eq!(profiles[3].conflicting, [31, 32, 254].map(PowerProfile::from_raw).into());
}

#[test]
fn profiles_are_requested_and_enforced() {
    let (sim, device) = blackwell(Era::Latest);
    let current = device.workload_power_profile_current_profiles().unwrap();
    let all = [PowerProfile::MaxP, PowerProfile::MaxQ, PowerProfile::Compute, PowerProfile::from_raw(200)];
    assert_eq!(current.supported, all.into());
    assert_eq!(current.requested, [PowerProfile::Compute].into());
    let update = |operation, profiles: &[PowerProfile]| {
        device.workload_power_profile_update_profiles(operation, profiles.iter().copied())
    };
    update(Operation::Set, &[PowerProfile::MaxP, PowerProfile::MaxQ]).unwrap();
    let current = device.workload_power_profile_current_profiles().unwrap();
    assert_eq!(current.requested, [PowerProfile::MaxP, PowerProfile::MaxQ, PowerProfile::Compute].into());
    assert_eq!(current.enforced, [PowerProfile::MaxQ, PowerProfile::Compute].into());
    update(Operation::Clear, &[PowerProfile::MaxQ, PowerProfile::Compute]).unwrap();
    assert_eq!(requested(&device), [PowerProfile::MaxP].into());
    update(Operation::SetAndOverwrite, &[PowerProfile::from_raw(200)]).unwrap();
    assert_eq!(requested(&device), [PowerProfile::from_raw(200)].into());
    assert_eq!(sim.calls(Function::nvmlDeviceWorkloadPowerProfileSetRequestedProfiles), 0);
    for profile in [PowerProfile::Hpc, PowerProfile::from_raw(255)] {
        assert_eq!(code(update(Operation::Set, &[profile])), ErrorCode::InvalidArgument);
    }
    let beyond_the_mask = update(Operation::Set, &[PowerProfile::from_raw(256)]);
    assert!(matches!(beyond_the_mask, Err(NvmlError::InvalidArgument { .. })), "{beyond_the_mask:?}");
    assert_eq!(code(update(Operation::from_raw(7), &[PowerProfile::MaxP])), ErrorCode::InvalidArgument);
    sim.node(|node| node.root = false);
    assert_eq!(code(update(Operation::Set, &[PowerProfile::MaxP])), ErrorCode::NoPermission);
    assert_eq!(requested(&device), [PowerProfile::from_raw(200)].into());
}

#[test]
fn profiles_on_older_drivers() {
    let (sim, device) = blackwell(Era::R580);
    let update = |operation, profile| device.workload_power_profile_update_profiles(operation, [profile]);
    update(Operation::Set, PowerProfile::MaxQ).unwrap();
    assert_eq!(requested(&device), [PowerProfile::MaxQ, PowerProfile::Compute].into());
    update(Operation::Clear, PowerProfile::Compute).unwrap();
    assert_eq!(requested(&device), [PowerProfile::MaxQ].into());
    assert_eq!(sim.calls(Function::nvmlDeviceWorkloadPowerProfileSetRequestedProfiles), 1);
    assert_eq!(sim.calls(Function::nvmlDeviceWorkloadPowerProfileClearRequestedProfiles), 1);
    let function = Function::nvmlDeviceWorkloadPowerProfileUpdateProfiles_v1;
    let missing = crate::lacks(device.nvml(), function);
    assert_eq!(update(Operation::SetAndOverwrite, PowerProfile::MaxP), Err(missing));
    assert_eq!(code(update(Operation::Set, PowerProfile::Mig)), ErrorCode::InvalidArgument);
    sim.node(|node| node.root = false);
    assert_eq!(code(update(Operation::Set, PowerProfile::MaxP)), ErrorCode::NoPermission);
    assert_eq!(code(update(Operation::Clear, PowerProfile::MaxQ)), ErrorCode::NoPermission);
}

#[test]
fn power_smoothing() {
    let (sim, device) = blackwell(Era::R580);
    let smoothing = || sim.node(|node| node.gpus[0].power_shaping.smoothing.clone()).unwrap();
    device.set_power_smoothing_enabled(true).unwrap();
    device.power_smoothing_activate_preset_profile(3).unwrap();
    let update = |profile, param, value| device.power_smoothing_update_preset_profile_param(profile, param, value);
    update(3, PowerSmoothingParam::PercentTmpFloor, 62.5).unwrap();
    update(3, PowerSmoothingParam::PrimaryFloorActOffset, 7.0).unwrap();
    let set = smoothing();
    assert_eq!((set.enabled, set.active), (true, 3));
    assert_eq!((set.profiles[3][0], set.profiles[3][7], set.profiles[2][0]), (62.5, 7.0, 0.0));
    device.set_power_smoothing_enabled(false).unwrap();
    assert!(!smoothing().enabled);
    assert_eq!(code(device.power_smoothing_activate_preset_profile(5)), ErrorCode::InvalidArgument);
    for (profile, param, value) in [
        (5, PowerSmoothingParam::RampUpRate, 1.0),
        (0, PowerSmoothingParam::from_raw(8), 1.0),
        (0, PowerSmoothingParam::RampDownRate, -1.0),
        (0, PowerSmoothingParam::RampDownRate, f64::NAN),
    ] {
        assert_eq!(code(update(profile, param, value)), ErrorCode::InvalidArgument);
    }
    sim.node(|node| node.root = false);
    assert_eq!(code(device.set_power_smoothing_enabled(true)), ErrorCode::NoPermission);
    assert_eq!(code(device.power_smoothing_activate_preset_profile(1)), ErrorCode::NoPermission);
    assert_eq!(code(update(0, PowerSmoothingParam::RampUpRate, 1.0)), ErrorCode::NoPermission);
}

#[test]
fn registers() {
    let (sim, device) = blackwell(Era::R580);
    sim.node(|node| {
        let prm = node.gpus[0].power_shaping.prm.as_mut().unwrap();
        prm.status = 5;
        prm.output = vec![9, 8, 7];
    });
    let result = device.read_write_prm(&[1, 2, 3, 4, 5]).unwrap();
    assert_eq!(sim.node(|node| node.gpus[0].power_shaping.prm.as_ref().unwrap().written.clone()), [1, 2, 3, 4, 5]);
    assert_eq!((result.status, &result.data[..6]), (5, &[9, 8, 7, 4, 5, 0][..]));
    device.read_write_prm(&[6; 496]).unwrap();
    let too_long =
        NvmlError::StringTooLong { function: Function::nvmlDeviceReadWritePRM_v1, actual_len: 497, max_len: 496 };
    assert_eq!(device.read_write_prm(&[6; 497]), Err(too_long));
    sim.node(|node| node.root = false);
    assert_eq!(code(device.read_write_prm(&[])), ErrorCode::NoPermission);
}

#[test]
fn counters() {
    let (sim, device) = blackwell(Era::R580);
    let request = |counter_id, local_port| PrmCounterRequest { counter_id, local_port };
    let requests = [
        request(PrmCounterId::LinkDownEvents, 2),
        request(PrmCounterId::PlrRcvCodes, 1),
        request(PrmCounterId::LinkDownEvents, 1),
    ];
    let counters = device.read_prm_counters(requests).unwrap();
    assert_eq!(counters.iter().map(|counter| counter.request).collect::<Vec<_>>(), requests);
    assert_eq!((counters[0].value.clone(), counters[2].value.clone()), (Ok(1 << 40), Ok(4)));
    // Each counter has its own result: an unreadable one does not affect the others.
    assert_eq!(code(counters[1].value.clone()), ErrorCode::InvalidArgument);
    sim.node(|node| node.gpus[0].power_shaping.prm.as_mut().unwrap().counters[0].2 = NVML_VALUE_TYPE_DOUBLE);
    let value = device.read_prm_counters([requests[2]]).unwrap().remove(0).value;
    let function = Function::nvmlDeviceReadPRMCounters_v1;
    assert_eq!(value, Err(NvmlError::InvalidOutput { function, description: "a counter that is not an integer" }));
    assert_eq!(device.read_prm_counters([]), Ok(vec![]));
}

#[test]
fn boards_and_drivers_without() {
    let (_sim, device) = h200();
    let request = PrmCounterRequest { counter_id: PrmCounterId::None, local_port: 0 };
    for result in [
        device.workload_power_profile_profiles_info().map(drop),
        device.workload_power_profile_current_profiles().map(drop),
        device.workload_power_profile_update_profiles(Operation::Set, [PowerProfile::MaxP]),
        device.set_power_smoothing_enabled(true),
        device.power_smoothing_activate_preset_profile(0),
        device.power_smoothing_update_preset_profile_param(0, PowerSmoothingParam::RampUpRate, 1.0),
        device.read_write_prm(&[]).map(drop),
    ] {
        assert_eq!(code(result), ErrorCode::NotSupported);
    }
    // As on a real H200: each counter has its own code.
    let known = PrmCounterRequest { counter_id: PrmCounterId::from_raw(101), local_port: 1 };
    let mut counters = device.read_prm_counters([request, known]).unwrap().into_iter();
    let codes = [counters.next().unwrap(), counters.next().unwrap()].map(|counter| counter.value.unwrap_err().code());
    assert_eq!(codes, [Some(ErrorCode::InvalidArgument), Some(ErrorCode::NotSupported)]);
    let (_sim, nvml) = session(Node::geforce().with_era(Era::Latest));
    assert_eq!(code(nvml.device_by_index(0).unwrap().read_prm_counters([request])), ErrorCode::NotSupported);
    let (_sim, device) = blackwell(Era::R550);
    assert_eq!(code(device.workload_power_profile_profiles_info()), ErrorCode::FunctionNotFound);
    assert_eq!(code(device.set_power_smoothing_enabled(true)), ErrorCode::FunctionNotFound);
    assert_eq!(code(device.read_prm_counters([request])), ErrorCode::FunctionNotFound);
}
