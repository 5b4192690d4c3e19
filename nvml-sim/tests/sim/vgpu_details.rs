//! vGPU functions for C callers: sizes, versions, null pointers and unmodified bytes.

use std::ptr::null_mut;

use nvml_sim::{Era, Node};
use nvml_sys::*;

use crate::{call, device, get, started, text};

const VGPU: nvmlVgpuInstance_t = 3_251_634_213;

#[test]
fn placements_are_written_into_the_array_of_the_caller() {
    let (_sim, nvml) = started(Node::vgpu_host());
    let gpu = device(&nvml, 0);
    let query = |list: &mut nvmlVgpuPlacementList_v2_t| {
        call!(nvml, nvmlDeviceGetVgpuTypeSupportedPlacements(gpu, 1101, &raw mut *list))
    };
    let mut ids = [77; 4];
    let mut list = nvmlVgpuPlacementList_v2_t { count: 3, placementIds: ids.as_mut_ptr(), ..Versioned::stamped() };
    assert_eq!((query(&mut list), list.count, ids), (NVML_ERROR_INSUFFICIENT_SIZE, 4, [77; 4]));
    list.count = 4;
    assert_eq!((query(&mut list), list.count, list.placementSize), (NVML_SUCCESS, 4, 1));
    assert_eq!(ids, [0, 1, 2, 3]);
    list.mode = 2;
    assert_eq!(query(&mut list), NVML_ERROR_INVALID_ARGUMENT);
    list.version = nvmlVgpuPlacementId_v1;
    assert_eq!(query(&mut list), NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
}

#[test]
fn version_1_of_the_placements_takes_no_notice_of_the_count() {
    let (_sim, nvml) = started(Node::vgpu_host().with_era(Era::R550));
    let gpu = device(&nvml, 0);
    let mut ids = [77; 5];
    let mut list = nvmlVgpuPlacementList_v2_t { placementIds: ids.as_mut_ptr(), ..Versioned::stamped() };
    let fill = |list: &mut nvmlVgpuPlacementList_v2_t| {
        call!(nvml, nvmlDeviceGetVgpuTypeSupportedPlacements(gpu, 1101, &raw mut *list))
    };
    assert_eq!(fill(&mut list), NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    list.version = nvmlVgpuPlacementList_v1;
    list.mode = 77;
    assert_eq!((fill(&mut list), list.count, list.mode), (NVML_SUCCESS, 4, 77));
    assert_eq!(ids, [0, 1, 2, 3, 77]);
}

#[test]
fn the_older_license_info_keeps_the_state() {
    let (_sim, nvml) = started(Node::vgpu_host());
    let mut info = nvmlVgpuLicenseInfo_t { currentState: 99, ..nvmlVgpuLicenseInfo_t::zeroed() };
    assert_eq!(call!(nvml, nvmlVgpuInstanceGetLicenseInfo(VGPU, &raw mut info)), NVML_SUCCESS);
    assert_eq!((info.isLicensed, info.licenseExpiry.year, info.currentState), (1, 2027, 99));
    assert_eq!(call!(nvml, nvmlVgpuInstanceGetLicenseInfo_v2(VGPU, &raw mut info)), NVML_SUCCESS);
    assert_eq!(info.currentState, NVML_GRID_LICENSE_STATE_LICENSED);
    assert_eq!(get!(nvml, nvmlVgpuInstanceGetLicenseStatus(VGPU) as u32), Ok(1));
}

#[test]
fn structs_require_their_version() {
    let (_sim, nvml) = started(Node::vgpu_host());
    let wrong = Err(NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    assert_eq!(get!(nvml, nvmlVgpuInstanceGetPlacementId(VGPU) as nvmlVgpuPlacementId_v1_t).map(|_| ()), wrong);
    assert_eq!(get!(nvml, nvmlVgpuInstanceGetRuntimeStateSize(VGPU) as nvmlVgpuRuntimeState_v1_t).map(|_| ()), wrong);
    assert_eq!(get!(nvml, nvmlVgpuTypeGetBAR1Info(1101) as nvmlVgpuTypeBar1Info_v1_t).map(|_| ()), wrong);
    let most = get!(nvml, nvmlVgpuTypeGetMaxInstancesPerGpuInstance() as nvmlVgpuTypeMaxInstance_v1_t);
    assert_eq!(most.map(|_| ()), wrong);
    let gpu = device(&nvml, 0);
    let mode = get!(nvml, nvmlDeviceGetVgpuHeterogeneousMode(gpu) as nvmlVgpuHeterogeneousMode_v1_t);
    assert_eq!(mode.map(|_| ()), wrong);
    let mut mode = nvmlVgpuHeterogeneousMode_v1_t { mode: 1, version: 0 };
    let code = call!(nvml, nvmlDeviceSetVgpuHeterogeneousMode(gpu, &raw const mode));
    assert_eq!(code, NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    mode = nvmlVgpuHeterogeneousMode_v1_t { mode: 2, ..Versioned::stamped() };
    let code = call!(nvml, nvmlDeviceSetVgpuHeterogeneousMode(gpu, &raw const mode));
    assert_eq!(code, NVML_ERROR_INVALID_ARGUMENT);
}

#[test]
fn null_pointers_are_refused() {
    let (_sim, nvml) = started(Node::vgpu_host());
    let gpu = device(&nvml, 0);
    let mut value = 0;
    let invalid = NVML_ERROR_INVALID_ARGUMENT;
    assert_eq!(call!(nvml, nvmlVgpuTypeGetResolution(1101, 0, &raw mut value, null_mut())), invalid);
    assert_eq!(call!(nvml, nvmlVgpuTypeGetDeviceID(1101, null_mut(), null_mut())), invalid);
    assert_eq!(call!(nvml, nvmlVgpuTypeGetFrameRateLimit(1101, null_mut())), invalid);
    assert_eq!(call!(nvml, nvmlVgpuInstanceGetFBCStats(VGPU, null_mut())), invalid);
    assert_eq!(call!(nvml, nvmlVgpuInstanceGetEncoderSessions(VGPU, null_mut(), null_mut())), invalid);
    assert_eq!(call!(nvml, nvmlGetVgpuDriverCapabilities(0, null_mut())), invalid);
    assert_eq!(call!(nvml, nvmlDeviceGetVgpuCapabilities(gpu, 0, null_mut())), invalid);
    assert_eq!(call!(nvml, nvmlDeviceSetVgpuCapabilities(gpu, NVML_DEVICE_VGPU_CAP_MINI_QUARTER_GPU, 2)), invalid);
}

#[test]
fn strings_above_the_capacity() {
    let (_sim, nvml) = started(Node::vgpu_host());
    let uuid = |length| text(length, |to, size| call!(nvml, nvmlVgpuInstanceGetMdevUUID(VGPU, to, size)));
    assert_eq!(uuid(36), Err(NVML_ERROR_INSUFFICIENT_SIZE));
    assert_eq!(uuid(37).unwrap(), "00000000-0000-4000-8000-0000000000c1");
    let mut length = 4;
    let id = |length: &mut u32| text(32, |to, _| call!(nvml, nvmlVgpuInstanceGetGpuPciId(VGPU, to, &raw mut *length)));
    assert_eq!((id(&mut length), length), (Err(NVML_ERROR_INSUFFICIENT_SIZE), 17));
    assert_eq!(id(&mut length).unwrap(), "00000000:02:01.0");
}
