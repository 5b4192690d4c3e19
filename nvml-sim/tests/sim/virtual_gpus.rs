//! vGPU hosts and Blackwell features, for C callers.

use core::ptr::null_mut;

use nvml_sim::model::PowerShaping;
use nvml_sim::{Era, Node};
use nvml_sys::*;

use crate::{call, device, started};

fn host() -> Node {
    let mut node = Node::vgpu_host().with_era(Era::Latest);
    node.gpus[0].power_shaping = PowerShaping::blackwell();
    node.cper = Some(vec![("GPU-a".into(), vec![7; 100])]);
    node
}

#[test]
fn null_pointers_are_refused() {
    let (sim, nvml) = started(host());
    let gpu = device(&nvml, 0);
    let vgpu = sim.node(|node| node.gpus[0].vgpu.as_ref().unwrap().instances[0].id);
    for code in [
        call!(nvml, nvmlDeviceGetVgpuSchedulerState_v2(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetVgpuSchedulerState(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetVgpuSchedulerLog_v2(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetVgpuSchedulerLog(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetVgpuSchedulerCapabilities(gpu, null_mut())),
        call!(nvml, nvmlDeviceSetVgpuSchedulerState_v2(gpu, null_mut())),
        call!(nvml, nvmlDeviceSetVgpuSchedulerState(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetVgpuUtilization(gpu, 0, null_mut(), null_mut(), null_mut())),
        call!(nvml, nvmlDeviceGetVgpuInstancesUtilizationInfo(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetVgpuProcessUtilization(gpu, 0, null_mut(), null_mut())),
        call!(nvml, nvmlDeviceGetVgpuProcessesUtilizationInfo(gpu, null_mut())),
        call!(nvml, nvmlVgpuInstanceGetMetadata(vgpu, null_mut(), null_mut())),
        call!(nvml, nvmlDeviceGetVgpuMetadata(gpu, null_mut(), null_mut())),
        call!(nvml, nvmlGetVgpuCompatibility(null_mut(), null_mut(), null_mut())),
        call!(nvml, nvmlDeviceGetPgpuMetadataString(gpu, null_mut(), null_mut())),
        call!(nvml, nvmlGetVgpuVersion(null_mut(), null_mut())),
        call!(nvml, nvmlSetVgpuVersion(null_mut())),
        call!(nvml, nvmlDeviceGetGridLicensableFeatures_v4(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetGridLicensableFeatures_v3(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetGridLicensableFeatures_v2(gpu, null_mut())),
        call!(nvml, nvmlDeviceGetGridLicensableFeatures(gpu, null_mut())),
        call!(nvml, nvmlDeviceWorkloadPowerProfileGetProfilesInfo(gpu, null_mut())),
        call!(nvml, nvmlDeviceWorkloadPowerProfileGetCurrentProfiles(gpu, null_mut())),
        call!(nvml, nvmlDeviceWorkloadPowerProfileUpdateProfiles_v1(gpu, null_mut())),
        call!(nvml, nvmlDevicePowerSmoothingSetState(gpu, null_mut())),
        call!(nvml, nvmlDeviceReadWritePRM_v1(gpu, null_mut())),
        call!(nvml, nvmlDeviceReadPRMCounters_v1(gpu, null_mut())),
        call!(nvml, nvmlSystemGetCPER_v1(null_mut())),
    ] {
        assert_eq!(code, NVML_ERROR_INVALID_ARGUMENT);
    }
    let mut size = 0;
    let code = call!(nvml, nvmlVgpuInstanceGetMetadata(0, null_mut(), &raw mut size));
    assert_eq!(code, NVML_ERROR_INVALID_ARGUMENT);
}

#[test]
fn structs_require_their_version() {
    let (_sim, nvml) = started(host());
    let gpu = device(&nvml, 0);
    let mut instances = nvmlVgpuInstancesUtilizationInfo_v1_t { version: 1, ..Zeroable::zeroed() };
    let mut processes = nvmlVgpuProcessesUtilizationInfo_v1_t { version: 1, ..Zeroable::zeroed() };
    let mut current = nvmlWorkloadPowerProfileCurrentProfiles_v1_t::zeroed();
    let mut requested = nvmlWorkloadPowerProfileRequestedProfiles_v1_t::zeroed();
    let mut profile = nvmlPowerSmoothingProfile_v1_t::zeroed();
    let mut state = nvmlPowerSmoothingState_v1_t::zeroed();
    for code in [
        call!(nvml, nvmlDeviceGetVgpuInstancesUtilizationInfo(gpu, &raw mut instances)),
        call!(nvml, nvmlDeviceGetVgpuProcessesUtilizationInfo(gpu, &raw mut processes)),
        call!(nvml, nvmlDeviceWorkloadPowerProfileGetCurrentProfiles(gpu, &raw mut current)),
        call!(nvml, nvmlDeviceWorkloadPowerProfileSetRequestedProfiles(gpu, &raw mut requested)),
        call!(nvml, nvmlDeviceWorkloadPowerProfileClearRequestedProfiles(gpu, &raw mut requested)),
        call!(nvml, nvmlDevicePowerSmoothingActivatePresetProfile(gpu, &raw mut profile)),
        call!(nvml, nvmlDevicePowerSmoothingUpdatePresetProfileParam(gpu, &raw mut profile)),
        call!(nvml, nvmlDevicePowerSmoothingSetState(gpu, &raw mut state)),
    ] {
        assert_eq!(code, NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    }
}

#[test]
fn sizes_can_be_queried_first() {
    let (sim, nvml) = started(host());
    let gpu = device(&nvml, 0);
    let vgpu = sim.node(|node| node.gpus[0].vgpu.as_ref().unwrap().instances[0].id);
    let mut size = 0;
    let code = call!(nvml, nvmlVgpuInstanceGetMetadata(vgpu, null_mut(), &raw mut size));
    assert_eq!((code, size), (NVML_ERROR_INSUFFICIENT_SIZE, 208 + 251));
    size = 0;
    let code = call!(nvml, nvmlDeviceGetVgpuMetadata(gpu, null_mut(), &raw mut size));
    assert_eq!((code, size), (NVML_ERROR_INSUFFICIENT_SIZE, 124 + 250));
    let mut instances = nvmlVgpuInstancesUtilizationInfo_v1_t::stamped();
    let code = call!(nvml, nvmlDeviceGetVgpuInstancesUtilizationInfo(gpu, &raw mut instances));
    assert_eq!((code, instances.vgpuInstanceCount), (NVML_ERROR_INSUFFICIENT_SIZE, 1));
    let mut processes = nvmlVgpuProcessesUtilizationInfo_v1_t::stamped();
    let code = call!(nvml, nvmlDeviceGetVgpuProcessesUtilizationInfo(gpu, &raw mut processes));
    assert_eq!((code, processes.vgpuProcessCount), (NVML_ERROR_INSUFFICIENT_SIZE, 2));
    let mut cper = nvmlGetCPER_v1_t::zeroed();
    cper.cursor.cperTypeMask = NVML_CPER_ACCESS_TYPE_GPU;
    cper.bufferSize = 5;
    // A size without a buffer.
    assert_eq!(call!(nvml, nvmlSystemGetCPER_v1(&raw mut cper)), NVML_ERROR_INVALID_ARGUMENT);
    cper.bufferSize = 0;
    let code = call!(nvml, nvmlSystemGetCPER_v1(&raw mut cper));
    assert_eq!((code, cper.bufferSize, cper.cursor.handle), (NVML_ERROR_INSUFFICIENT_SIZE, 100, 0));
}

#[test]
fn old_lists_of_licenses_leave_the_rest_alone() {
    let (_sim, nvml) = started(host());
    let gpu = device(&nvml, 0);
    // Bytes after the older layout are not written.
    let mut list = nvmlGridLicensableFeatures_t::zeroed();
    list.gridLicensableFeatures[2].licenseExpiry.year = 4711;
    assert_eq!(call!(nvml, nvmlDeviceGetGridLicensableFeatures(gpu, &raw mut list)), NVML_SUCCESS);
    assert_eq!(call!(nvml, nvmlDeviceGetGridLicensableFeatures_v2(gpu, &raw mut list)), NVML_SUCCESS);
    assert_eq!(call!(nvml, nvmlDeviceGetGridLicensableFeatures_v3(gpu, &raw mut list)), NVML_SUCCESS);
    assert_eq!((list.licensableFeaturesCount, list.gridLicensableFeatures[2].licenseExpiry.year), (2, 4711));
    assert_eq!(call!(nvml, nvmlDeviceGetGridLicensableFeatures_v4(gpu, &raw mut list)), NVML_SUCCESS);
    assert_eq!(list.gridLicensableFeatures[2].licenseExpiry.year, 0);
}

/// Trap 32, as seen with driver 580.159.04 and an H200 that is no vGPU host: all but one look at the version afterwards.
#[test]
fn what_a_board_lacks_has_no_version() {
    const UNKNOWN: u32 = 0x7f00_0010;
    let (_sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    let mut mode = nvmlVgpuHeterogeneousMode_v1_t { version: UNKNOWN, ..Zeroable::zeroed() };
    let mut instances = nvmlVgpuInstancesUtilizationInfo_v1_t { version: UNKNOWN, ..Zeroable::zeroed() };
    let mut processes = nvmlVgpuProcessesUtilizationInfo_v1_t { version: UNKNOWN, ..Zeroable::zeroed() };
    let mut list = nvmlVgpuPlacementList_v2_t { version: UNKNOWN, ..Zeroable::zeroed() };
    let codes = [
        call!(nvml, nvmlDeviceGetVgpuHeterogeneousMode(gpu, &raw mut mode)),
        call!(nvml, nvmlDeviceGetVgpuProcessesUtilizationInfo(gpu, &raw mut processes)),
        call!(nvml, nvmlDeviceGetVgpuTypeSupportedPlacements(gpu, 1, &raw mut list)),
        call!(nvml, nvmlDeviceGetVgpuTypeCreatablePlacements(gpu, 1, &raw mut list)),
    ];
    assert_eq!(codes, [NVML_ERROR_NOT_SUPPORTED; 4]);
    let code = call!(nvml, nvmlDeviceGetVgpuInstancesUtilizationInfo(gpu, &raw mut instances));
    assert_eq!(code, NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
}
