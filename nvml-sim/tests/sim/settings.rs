//! Argument checks of setters and getters: struct versions, pointers, enumerators.

use std::ptr::null_mut;

use nvml_sim::{Era, Node};
use nvml_sys::*;

use crate::{call, device, get, started};

#[test]
fn settings_require_their_version() {
    let (_sim, nvml) = started(Node::geforce().with_era(Era::Latest));
    let gpu = device(&nvml, 0);
    let mut limit = nvmlPowerValue_v2_t { powerValueMw: 150_000, ..Versioned::stamped() };
    assert_eq!(call!(nvml, nvmlDeviceSetPowerManagementLimit_v2(gpu, &raw mut limit)), NVML_SUCCESS);
    // The version number according to the header's comment, and the full struct version.
    for version in [1, 1 << 24 | 12] {
        limit.version = version;
        let code = call!(nvml, nvmlDeviceSetPowerManagementLimit_v2(gpu, &raw mut limit));
        assert_eq!(code, NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    }
    let mut fan = nvmlFanSpeedInfo_v1_t { fan: 1, ..Versioned::stamped() };
    assert_eq!(call!(nvml, nvmlDeviceGetFanSpeedRPM(gpu, &raw mut fan)), NVML_SUCCESS);
    assert_eq!((fan.fan, fan.speed), (1, 1160));
    fan.version = 0;
    assert_eq!(call!(nvml, nvmlDeviceGetFanSpeedRPM(gpu, &raw mut fan)), NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    let mut cooler = nvmlCoolerInfo_v1_t::stamped();
    assert_eq!(call!(nvml, nvmlDeviceGetCoolerInfo(gpu, &raw mut cooler)), NVML_SUCCESS);
    assert_eq!(cooler.target, NVML_THERMAL_COOLER_TARGET_GPU_RELATED);
    cooler.version += 1;
    assert_eq!(call!(nvml, nvmlDeviceGetCoolerInfo(gpu, &raw mut cooler)), NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    let mut shared = nvmlRusdSettings_v1_t::stamped();
    assert_eq!(call!(nvml, nvmlDeviceSetRusdSettings_v1(gpu, &raw mut shared)), NVML_ERROR_NOT_SUPPORTED);
    shared.version = 1;
    let code = call!(nvml, nvmlDeviceSetRusdSettings_v1(gpu, &raw mut shared));
    assert_eq!(code, NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
}

#[test]
fn null_pointers_are_refused() {
    let (_sim, nvml) = started(Node::geforce().with_era(Era::Latest));
    let gpu = device(&nvml, 0);
    for code in [
        call!(nvml, nvmlDeviceSetPowerManagementLimit_v2(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetPowerSource(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetPowerMizerMode_v1(gpu, null_mut())),
        call!(nvml, nvmlDeviceSetPowerMizerMode_v1(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetAdaptiveTgpModeInfo_v1(gpu, null_mut())),
        call!(nvml, nvmlDeviceSetRusdSettings_v1(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetThermalSettings(gpu, 0, null_mut())),
        call!(nvml, nvmlDeviceSetTemperatureThreshold(gpu, NVML_TEMPERATURE_THRESHOLD_ACOUSTIC_CURR, null_mut())),
        call!(nvml, nvmlDeviceGetFanSpeedRPM(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetTargetFanSpeed(gpu, 0, null_mut())),
        call!(nvml, nvmlDeviceGetFanControlPolicy_v2(gpu, 0, null_mut())),
        call!(nvml, nvmlDeviceGetCoolerInfo(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetAPIRestriction(gpu, NVML_RESTRICTED_API_SET_AUTO_BOOSTED_CLOCKS, null_mut())),
    ] {
        assert_eq!(code, NVML_ERROR_INVALID_ARGUMENT);
    }
    // If one of two pointers is null, the other one is not written.
    let mut speed = 7;
    assert_eq!(call!(nvml, nvmlDeviceGetMinMaxFanSpeed(gpu, &raw mut speed, null_mut())), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(speed, 7);
}

#[test]
fn either_driver_model_output_can_be_null() {
    let mut node = Node::h200x8();
    node.gpus[0].settings.driver_model =
        Some(nvml_sim::model::DriverModel { current: NVML_DRIVER_WDDM, pending: NVML_DRIVER_MCDM });
    let (_sim, nvml) = started(node);
    let gpu = device(&nvml, 0);
    assert_eq!(get!(nvml, nvmlDeviceGetDriverModel_v2(gpu, null_mut()) as u32), Ok(NVML_DRIVER_MCDM));
    let mut current = 9;
    assert_eq!(call!(nvml, nvmlDeviceGetDriverModel(gpu, &raw mut current, null_mut())), NVML_SUCCESS);
    assert_eq!(current, NVML_DRIVER_WDDM);
    assert_eq!(call!(nvml, nvmlDeviceGetDriverModel_v2(gpu, null_mut(), null_mut())), NVML_ERROR_INVALID_ARGUMENT);
}

#[test]
fn enabled_and_disabled_are_the_only_states() {
    let (sim, nvml) = started(Node::h200x8().with_era(Era::Latest));
    let gpu = device(&nvml, 0);
    assert_eq!(call!(nvml, nvmlDeviceSetPersistenceMode(gpu, 2)), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(call!(nvml, nvmlDeviceSetAPIRestriction(gpu, 1, 2)), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(call!(nvml, nvmlDeviceSetAdaptiveTgpMode_v1(gpu, 2)), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(sim.node(|node| node.gpus[0].settings.api_restrictions[1]), Some(false));
    assert!(sim.node(|node| node.gpus[0].modes.persistence));
}
