//! Confidential computing, fabric and host: error cases of C callers.

use std::ptr::null_mut;

use nvml_sim::{Era, Node};
use nvml_sys::*;

use crate::{call, device, get, started};

#[test]
fn null_outputs_are_refused() {
    let (_sim, nvml) = started(Node::h200x8().with_era(Era::Latest));
    let gpu = device(&nvml, 0);
    let codes = [
        call!(nvml, nvmlSystemGetConfComputeCapabilities(null_mut())),
        call!(nvml, nvmlSystemGetConfComputeState(null_mut())),
        call!(nvml, nvmlSystemGetConfComputeSettings(null_mut())),
        call!(nvml, nvmlSystemGetConfComputeSettings_v2(null_mut())),
        call!(nvml, nvmlSystemGetConfComputeGpusReadyState(null_mut())),
        call!(nvml, nvmlSystemGetConfComputeKeyRotationThresholdInfo(null_mut())),
        call!(nvml, nvmlSystemSetConfComputeKeyRotationThresholdInfo(null_mut())),
        call!(nvml, nvmlDeviceGetConfComputeMemSizeInfo(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetConfComputeProtectedMemoryUsage(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetConfComputeGpuCertificate(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetConfComputeGpuAttestationReport(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetGpuFabricInfo(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetGpuFabricInfoV(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetGpuFabricInfo_v4(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetPlatformInfo(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetPdi(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetHostname_v1(gpu, null_mut())),
        call!(nvml, nvmlDeviceSetHostname_v1(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetGpuUptime_v1(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetCapabilities(gpu, null_mut())),
    ];
    assert_eq!(codes, [NVML_ERROR_INVALID_ARGUMENT; 20]);
}

#[test]
fn versions_are_compared_exactly() {
    let (_sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    // Zeroed structs have no version number.
    let mismatch = NVML_ERROR_ARGUMENT_VERSION_MISMATCH;
    assert_eq!(get!(nvml, nvmlDeviceGetPdi(gpu) as nvmlPdi_v1_t).unwrap_err(), mismatch);
    assert_eq!(get!(nvml, nvmlDeviceGetCapabilities(gpu) as nvmlDeviceCapabilities_v1_t).unwrap_err(), mismatch);
    let settings = get!(nvml, nvmlSystemGetConfComputeSettings() as nvmlSystemConfComputeSettings_v1_t);
    assert_eq!(settings.unwrap_err(), mismatch);
    let mut settings = nvmlSystemConfComputeSettings_v1_t::stamped();
    assert_eq!(call!(nvml, nvmlSystemGetConfComputeSettings(&raw mut settings)), NVML_SUCCESS);
    settings.version += 1;
    assert_eq!(call!(nvml, nvmlSystemGetConfComputeSettings(&raw mut settings)), mismatch);
}

#[test]
fn each_driver_supports_its_fabric_structs() {
    let known = |era: Era, version: u32| {
        let (_sim, nvml) = started(Node::h200x8().with_era(era));
        let mut info = nvmlGpuFabricInfo_v3_t { version, ..nvmlGpuFabricInfo_v3_t::zeroed() };
        call!(nvml, nvmlDeviceGetGpuFabricInfoV(device(&nvml, 0), &raw mut info)) == NVML_SUCCESS
    };
    assert!(known(Era::R550, nvmlGpuFabricInfo_v2) && !known(Era::R550, nvmlGpuFabricInfo_v3));
    assert!(known(Era::R580, nvmlGpuFabricInfo_v2) && known(Era::R580, nvmlGpuFabricInfo_v3));
    assert!(!known(Era::Latest, nvmlGpuFabricInfo_v3 + 1));
}

#[test]
fn ready_state_is_a_boolean() {
    let (sim, nvml) = started(Node::h200x8());
    assert_eq!(call!(nvml, nvmlSystemSetConfComputeGpusReadyState(1)), NVML_SUCCESS);
    for state in [2, u32::MAX] {
        assert_eq!(call!(nvml, nvmlSystemSetConfComputeGpusReadyState(state)), NVML_ERROR_INVALID_ARGUMENT);
    }
    assert_eq!(get!(nvml, nvmlSystemGetConfComputeGpusReadyState() as u32), Ok(1));
    sim.node(|node| node.confidential = None);
    assert_eq!(get!(nvml, nvmlSystemGetConfComputeGpusReadyState() as u32), Err(NVML_ERROR_NOT_SUPPORTED));
}

#[test]
fn a_host_name_ends_within_its_array() {
    let (sim, nvml) = started(Node::h200x8());
    sim.node(|node| node.gpus[0].fabric.hostname = Some("before".into()));
    let gpu = device(&nvml, 0);
    let mut endless = nvmlHostname_v1_t { value: [c_char_of(b'n'); 64] };
    assert_eq!(call!(nvml, nvmlDeviceSetHostname_v1(gpu, &raw mut endless)), NVML_ERROR_INVALID_ARGUMENT);
    endless.value[63] = 0;
    assert_eq!(call!(nvml, nvmlDeviceSetHostname_v1(gpu, &raw mut endless)), NVML_SUCCESS);
    assert_eq!(sim.node(|node| node.gpus[0].fabric.hostname.clone()).unwrap().len(), 63);
}

fn c_char_of(byte: u8) -> core::ffi::c_char {
    core::ffi::c_char::from_ne_bytes([byte])
}
