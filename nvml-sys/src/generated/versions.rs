// Made by `cargo xtask codegen` from nvml.h 13.5.37, whose notice is in NOTICE.md.
// Do not edit: change headers/ or xtask/ and run it again.

use super::types::*;
use crate::version::{Versioned, struct_version};

/// Version stamp of [`nvmlPciInfoExt_v1_t`]. Since NVML 12.4.99 (driver 550.40.07).
pub const nvmlPciInfoExt_v1: u32 = struct_version::<nvmlPciInfoExt_v1_t>(1);
/// Version stamp of [`nvmlMemory_v2_t`]. Since NVML 11.7 or older (driver 510.39.01).
pub const nvmlMemory_v2: u32 = struct_version::<nvmlMemory_v2_t>(2);
/// Version stamp of [`nvmlProcessDetailList_v1_t`]. Since NVML 12.2.140 (driver 535.104.05).
pub const nvmlProcessDetailList_v1: u32 = struct_version::<nvmlProcessDetailList_v1_t>(1);
/// Version stamp of [`nvmlC2cModeInfo_v1_t`]. Since NVML 12.3.52 (driver 545.23.06).
pub const nvmlC2cModeInfo_v1: u32 = struct_version::<nvmlC2cModeInfo_v1_t>(1);
/// Version stamp of [`nvmlDeviceAddressingMode_v1_t`]. Since NVML 13.0.39 (driver 580.65.06).
pub const nvmlDeviceAddressingMode_v1: u32 = struct_version::<nvmlDeviceAddressingMode_v1_t>(1);
/// Version stamp of [`nvmlRepairStatus_v1_t`]. Since NVML 13.0.39 (driver 580.65.06).
pub const nvmlRepairStatus_v1: u32 = struct_version::<nvmlRepairStatus_v1_t>(1);
/// Version stamp of [`nvmlCoolerInfo_v1_t`]. Since NVML 12.8.55 (driver 565.57.01).
pub const nvmlCoolerInfo_v1: u32 = struct_version::<nvmlCoolerInfo_v1_t>(1);
/// Version stamp of [`nvmlUUID_v1_t`]. Since NVML 12.9.40 (driver 575.51.02).
pub const nvmlUUID_v1: u32 = struct_version::<nvmlUUID_v1_t>(1);
/// Version stamp of [`nvmlPdi_v1_t`]. Since NVML 13.0.39 (driver 580.65.06).
pub const nvmlPdi_v1: u32 = struct_version::<nvmlPdi_v1_t>(1);
/// Version stamp of [`nvmlDramEncryptionInfo_v1_t`]. Since NVML 12.8.55 (driver 570.86.16).
pub const nvmlDramEncryptionInfo_v1: u32 = struct_version::<nvmlDramEncryptionInfo_v1_t>(1);
/// Version stamp of [`nvmlMarginTemperature_v1_t`]. Since NVML 12.8.55 (driver 570.86.16).
pub const nvmlMarginTemperature_v1: u32 = struct_version::<nvmlMarginTemperature_v1_t>(1);
/// Version stamp of [`nvmlClockOffset_v1_t`]. Since NVML 12.5.39 (driver 555.42.02).
pub const nvmlClockOffset_v1: u32 = struct_version::<nvmlClockOffset_v1_t>(1);
/// Version stamp of [`nvmlFanSpeedInfo_v1_t`]. Since NVML 12.8.55 (driver 565.57.01).
pub const nvmlFanSpeedInfo_v1: u32 = struct_version::<nvmlFanSpeedInfo_v1_t>(1);
/// Version stamp of [`nvmlDevicePerfModes_v1_t`]. Since NVML 12.8.55 (driver 565.57.01).
pub const nvmlDevicePerfModes_v1: u32 = struct_version::<nvmlDevicePerfModes_v1_t>(1);
/// Version stamp of [`nvmlDeviceCurrentClockFreqs_v1_t`]. Since NVML 12.8.55 (driver 565.57.01).
pub const nvmlDeviceCurrentClockFreqs_v1: u32 = struct_version::<nvmlDeviceCurrentClockFreqs_v1_t>(1);
/// Version stamp of [`nvmlProcessesUtilizationInfo_v1_t`]. Since NVML 12.4.99 (driver 550.40.07).
pub const nvmlProcessesUtilizationInfo_v1: u32 = struct_version::<nvmlProcessesUtilizationInfo_v1_t>(1);
/// Version stamp of [`nvmlEccSramErrorStatus_v1_t`]. Since NVML 12.4.99 (driver 535.161.07).
pub const nvmlEccSramErrorStatus_v1: u32 = struct_version::<nvmlEccSramErrorStatus_v1_t>(1);
/// Version stamp of [`nvmlPlatformInfo_v1_t`]. Since NVML 12.8.55 (driver 565.57.01).
pub const nvmlPlatformInfo_v1: u32 = struct_version::<nvmlPlatformInfo_v1_t>(1);
/// Version stamp of [`nvmlPlatformInfo_v2_t`]. Since NVML 12.8.90 (driver 570.124.04).
pub const nvmlPlatformInfo_v2: u32 = struct_version::<nvmlPlatformInfo_v2_t>(2);
/// Version stamp of [`nvmlEccSramUniqueUncorrectedErrorCounts_v1_t`]. Since NVML 13.0.39 (driver 580.65.06).
pub const nvmlEccSramUniqueUncorrectedErrorCounts_v1: u32 =
    struct_version::<nvmlEccSramUniqueUncorrectedErrorCounts_v1_t>(1);
/// Version stamp of [`nvmlRusdSettings_v1_t`]. Since NVML 13.1.68 (driver 590.44.01).
pub const nvmlRusdSettings_v1: u32 = struct_version::<nvmlRusdSettings_v1_t>(1);
/// Version stamp of [`nvmlPowerValue_v2_t`]. Since NVML 12.2.81 (driver 535.43.02).
pub const nvmlPowerValue_v2: u32 = struct_version::<nvmlPowerValue_v2_t>(2);
/// Version stamp of [`nvmlVgpuHeterogeneousMode_v1_t`]. Since NVML 12.4.99 (driver 550.40.07).
pub const nvmlVgpuHeterogeneousMode_v1: u32 = struct_version::<nvmlVgpuHeterogeneousMode_v1_t>(1);
/// Version stamp of [`nvmlVgpuPlacementId_v1_t`]. Since NVML 12.4.99 (driver 550.40.07).
pub const nvmlVgpuPlacementId_v1: u32 = struct_version::<nvmlVgpuPlacementId_v1_t>(1);
/// Version stamp of [`nvmlVgpuPlacementList_v1_t`]. Since NVML 12.4.99 (driver 550.40.07).
pub const nvmlVgpuPlacementList_v1: u32 = struct_version::<nvmlVgpuPlacementList_v1_t>(1);
/// Version stamp of [`nvmlVgpuPlacementList_v2_t`]. Since NVML 12.8.55 (driver 570.86.16).
pub const nvmlVgpuPlacementList_v2: u32 = struct_version::<nvmlVgpuPlacementList_v2_t>(2);
/// Version stamp of [`nvmlVgpuTypeBar1Info_v1_t`]. Since NVML 12.6.37 (driver 560.28.03).
pub const nvmlVgpuTypeBar1Info_v1: u32 = struct_version::<nvmlVgpuTypeBar1Info_v1_t>(1);
/// Version stamp of [`nvmlVgpuInstancesUtilizationInfo_v1_t`]. Since NVML 12.4.99 (driver 550.40.07).
pub const nvmlVgpuInstancesUtilizationInfo_v1: u32 = struct_version::<nvmlVgpuInstancesUtilizationInfo_v1_t>(1);
/// Version stamp of [`nvmlVgpuProcessesUtilizationInfo_v1_t`]. Since NVML 12.4.99 (driver 550.40.07).
pub const nvmlVgpuProcessesUtilizationInfo_v1: u32 = struct_version::<nvmlVgpuProcessesUtilizationInfo_v1_t>(1);
/// Version stamp of [`nvmlVgpuRuntimeState_v1_t`]. Since NVML 12.8.55 (driver 565.57.01).
pub const nvmlVgpuRuntimeState_v1: u32 = struct_version::<nvmlVgpuRuntimeState_v1_t>(1);
/// Version stamp of [`nvmlVgpuTypeIdInfo_v1_t`]. Since NVML 12.9.40 (driver 575.51.02).
pub const nvmlVgpuTypeIdInfo_v1: u32 = struct_version::<nvmlVgpuTypeIdInfo_v1_t>(1);
/// Version stamp of [`nvmlVgpuTypeMaxInstance_v1_t`]. Since NVML 12.9.40 (driver 575.51.02).
pub const nvmlVgpuTypeMaxInstance_v1: u32 = struct_version::<nvmlVgpuTypeMaxInstance_v1_t>(1);
/// Version stamp of [`nvmlActiveVgpuInstanceInfo_v1_t`]. Since NVML 12.9.40 (driver 575.51.02).
pub const nvmlActiveVgpuInstanceInfo_v1: u32 = struct_version::<nvmlActiveVgpuInstanceInfo_v1_t>(1);
/// Version stamp of [`nvmlVgpuSchedulerState_v1_t`]. Since NVML 12.9.40 (driver 575.51.02).
pub const nvmlVgpuSchedulerState_v1: u32 = struct_version::<nvmlVgpuSchedulerState_v1_t>(1);
/// Version stamp of [`nvmlVgpuSchedulerStateInfo_v1_t`]. Since NVML 12.9.40 (driver 575.51.02).
pub const nvmlVgpuSchedulerStateInfo_v1: u32 = struct_version::<nvmlVgpuSchedulerStateInfo_v1_t>(1);
/// Version stamp of [`nvmlVgpuSchedulerLogInfo_v1_t`]. Since NVML 12.9.40 (driver 575.51.02).
pub const nvmlVgpuSchedulerLogInfo_v1: u32 = struct_version::<nvmlVgpuSchedulerLogInfo_v1_t>(1);
/// Version stamp of [`nvmlVgpuCreatablePlacementInfo_v1_t`]. Since NVML 12.9.40 (driver 575.51.02).
pub const nvmlVgpuCreatablePlacementInfo_v1: u32 = struct_version::<nvmlVgpuCreatablePlacementInfo_v1_t>(1);
/// Version stamp of [`nvmlSystemEventSetCreateRequest_v1_t`]. Since NVML 12.9.40 (driver 575.51.02).
pub const nvmlSystemEventSetCreateRequest_v1: u32 = struct_version::<nvmlSystemEventSetCreateRequest_v1_t>(1);
/// Version stamp of [`nvmlSystemEventSetFreeRequest_v1_t`]. Since NVML 12.9.40 (driver 575.51.02).
pub const nvmlSystemEventSetFreeRequest_v1: u32 = struct_version::<nvmlSystemEventSetFreeRequest_v1_t>(1);
/// Version stamp of [`nvmlSystemRegisterEventRequest_v1_t`]. Since NVML 12.9.40 (driver 575.51.02).
pub const nvmlSystemRegisterEventRequest_v1: u32 = struct_version::<nvmlSystemRegisterEventRequest_v1_t>(1);
/// Version stamp of [`nvmlSystemEventSetWaitRequest_v1_t`]. Since NVML 12.9.40 (driver 575.51.02).
pub const nvmlSystemEventSetWaitRequest_v1: u32 = struct_version::<nvmlSystemEventSetWaitRequest_v1_t>(1);
/// Version stamp of [`nvmlSystemConfComputeSettings_v1_t`]. Since NVML 12.4.99 (driver 550.54.14).
pub const nvmlSystemConfComputeSettings_v1: u32 = struct_version::<nvmlSystemConfComputeSettings_v1_t>(1);
/// Version stamp of [`nvmlSystemConfComputeSettings_v2_t`]. Since NVML 13.5.37 (driver newer than 610.43.02).
pub const nvmlSystemConfComputeSettings_v2: u32 = struct_version::<nvmlSystemConfComputeSettings_v2_t>(2);
/// Version stamp of [`nvmlConfComputeSetKeyRotationThresholdInfo_v1_t`]. Since NVML 12.4.99 (driver 550.40.07).
pub const nvmlConfComputeSetKeyRotationThresholdInfo_v1: u32 =
    struct_version::<nvmlConfComputeSetKeyRotationThresholdInfo_v1_t>(1);
/// Version stamp of [`nvmlConfComputeGetKeyRotationThresholdInfo_v1_t`]. Since NVML 12.4.99 (driver 550.40.07).
pub const nvmlConfComputeGetKeyRotationThresholdInfo_v1: u32 =
    struct_version::<nvmlConfComputeGetKeyRotationThresholdInfo_v1_t>(1);
/// Version stamp of [`nvmlGpuFabricInfo_v2_t`]. Since NVML 12.4.99 (driver 550.40.07).
pub const nvmlGpuFabricInfo_v2: u32 = struct_version::<nvmlGpuFabricInfo_v2_t>(2);
/// Version stamp of [`nvmlGpuFabricInfo_v3_t`]. Since NVML 13.0.39 (driver 580.65.06).
pub const nvmlGpuFabricInfo_v3: u32 = struct_version::<nvmlGpuFabricInfo_v3_t>(3);
/// Version stamp of [`nvmlSystemDriverBranchInfo_v1_t`]. Since NVML 12.6.37 (driver 560.28.03).
pub const nvmlSystemDriverBranchInfo_v1: u32 = struct_version::<nvmlSystemDriverBranchInfo_v1_t>(1);
/// Version stamp of [`nvmlTemperature_v1_t`]. Since NVML 12.8.55 (driver 565.57.01).
pub const nvmlTemperature_v1: u32 = struct_version::<nvmlTemperature_v1_t>(1);
/// Version stamp of [`nvmlNvlinkSupportedBwModes_v1_t`]. Since NVML 12.8.55 (driver 570.86.16).
pub const nvmlNvlinkSupportedBwModes_v1: u32 = struct_version::<nvmlNvlinkSupportedBwModes_v1_t>(1);
/// Version stamp of [`nvmlNvlinkGetBwMode_v1_t`]. Since NVML 12.8.55 (driver 570.86.16).
pub const nvmlNvlinkGetBwMode_v1: u32 = struct_version::<nvmlNvlinkGetBwMode_v1_t>(1);
/// Version stamp of [`nvmlNvlinkSetBwMode_v1_t`]. Since NVML 12.8.55 (driver 570.86.16).
pub const nvmlNvlinkSetBwMode_v1: u32 = struct_version::<nvmlNvlinkSetBwMode_v1_t>(1);
/// Version stamp of [`nvmlNvLinkInfo_v1_t`]. Since NVML 13.0.39 (driver 580.65.06).
pub const nvmlNvLinkInfo_v1: u32 = struct_version::<nvmlNvLinkInfo_v1_t>(1);
/// Version stamp of [`nvmlNvLinkInfo_v2_t`]. Since NVML 13.0.39 (driver 580.65.06).
pub const nvmlNvLinkInfo_v2: u32 = struct_version::<nvmlNvLinkInfo_v2_t>(2);
/// Version stamp of [`nvmlGpuInstanceProfileInfo_v2_t`]. Since NVML 11.7 or older (driver 510.39.01).
pub const nvmlGpuInstanceProfileInfo_v2: u32 = struct_version::<nvmlGpuInstanceProfileInfo_v2_t>(2);
/// Version stamp of [`nvmlGpuInstanceProfileInfo_v3_t`]. Since NVML 12.3.52 (driver 545.23.06).
pub const nvmlGpuInstanceProfileInfo_v3: u32 = struct_version::<nvmlGpuInstanceProfileInfo_v3_t>(3);
/// Version stamp of [`nvmlComputeInstanceProfileInfo_v2_t`]. Since NVML 11.7 or older (driver 510.39.01).
pub const nvmlComputeInstanceProfileInfo_v2: u32 = struct_version::<nvmlComputeInstanceProfileInfo_v2_t>(2);
/// Version stamp of [`nvmlComputeInstanceProfileInfo_v3_t`]. Since NVML 12.3.52 (driver 545.23.06).
pub const nvmlComputeInstanceProfileInfo_v3: u32 = struct_version::<nvmlComputeInstanceProfileInfo_v3_t>(3);
/// Version stamp of [`nvmlDeviceCapabilities_v1_t`]. Since NVML 12.5.39 (driver 555.42.02).
pub const nvmlDeviceCapabilities_v1: u32 = struct_version::<nvmlDeviceCapabilities_v1_t>(1);
/// Version stamp of [`nvmlWorkloadPowerProfileInfo_v1_t`]. Since NVML 12.8.55 (driver 570.86.16).
pub const nvmlWorkloadPowerProfileInfo_v1: u32 = struct_version::<nvmlWorkloadPowerProfileInfo_v1_t>(1);
/// Version stamp of [`nvmlWorkloadPowerProfileProfilesInfo_v1_t`]. Since NVML 12.8.55 (driver 570.86.16).
pub const nvmlWorkloadPowerProfileProfilesInfo_v1: u32 = struct_version::<nvmlWorkloadPowerProfileProfilesInfo_v1_t>(1);
/// Version stamp of [`nvmlWorkloadPowerProfileCurrentProfiles_v1_t`]. Since NVML 12.8.55 (driver 570.86.16).
pub const nvmlWorkloadPowerProfileCurrentProfiles_v1: u32 =
    struct_version::<nvmlWorkloadPowerProfileCurrentProfiles_v1_t>(1);
/// Version stamp of [`nvmlWorkloadPowerProfileRequestedProfiles_v1_t`]. Since NVML 12.8.55 (driver 570.86.16).
pub const nvmlWorkloadPowerProfileRequestedProfiles_v1: u32 =
    struct_version::<nvmlWorkloadPowerProfileRequestedProfiles_v1_t>(1);
/// Version stamp of [`nvmlWorkloadPowerProfileUpdateProfiles_v1_t`]. Since NVML 13.1.68 (driver 590.44.01).
pub const nvmlWorkloadPowerProfileUpdateProfiles_v1: u32 =
    struct_version::<nvmlWorkloadPowerProfileUpdateProfiles_v1_t>(1);
/// Version stamp of [`nvmlPowerSmoothingProfile_v1_t`]. Since NVML 12.8.55 (driver 570.86.16).
pub const nvmlPowerSmoothingProfile_v1: u32 = struct_version::<nvmlPowerSmoothingProfile_v1_t>(1);
/// Version stamp of [`nvmlPowerSmoothingState_v1_t`]. Since NVML 12.8.55 (driver 570.86.16).
pub const nvmlPowerSmoothingState_v1: u32 = struct_version::<nvmlPowerSmoothingState_v1_t>(1);

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlPciInfoExt_v1_t {
    const VERSION: u32 = nvmlPciInfoExt_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlMemory_v2_t {
    const VERSION: u32 = nvmlMemory_v2;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlProcessDetailList_v1_t {
    const VERSION: u32 = nvmlProcessDetailList_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlDeviceAddressingMode_v1_t {
    const VERSION: u32 = nvmlDeviceAddressingMode_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlRepairStatus_v1_t {
    const VERSION: u32 = nvmlRepairStatus_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlCoolerInfo_v1_t {
    const VERSION: u32 = nvmlCoolerInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlUUID_v1_t {
    const VERSION: u32 = nvmlUUID_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlPdi_v1_t {
    const VERSION: u32 = nvmlPdi_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlDramEncryptionInfo_v1_t {
    const VERSION: u32 = nvmlDramEncryptionInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlMarginTemperature_v1_t {
    const VERSION: u32 = nvmlMarginTemperature_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlClockOffset_v1_t {
    const VERSION: u32 = nvmlClockOffset_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlFanSpeedInfo_v1_t {
    const VERSION: u32 = nvmlFanSpeedInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlDevicePerfModes_v1_t {
    const VERSION: u32 = nvmlDevicePerfModes_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlDeviceCurrentClockFreqs_v1_t {
    const VERSION: u32 = nvmlDeviceCurrentClockFreqs_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlProcessesUtilizationInfo_v1_t {
    const VERSION: u32 = nvmlProcessesUtilizationInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlEccSramErrorStatus_v1_t {
    const VERSION: u32 = nvmlEccSramErrorStatus_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlPlatformInfo_v1_t {
    const VERSION: u32 = nvmlPlatformInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlPlatformInfo_v2_t {
    const VERSION: u32 = nvmlPlatformInfo_v2;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlEccSramUniqueUncorrectedErrorCounts_v1_t {
    const VERSION: u32 = nvmlEccSramUniqueUncorrectedErrorCounts_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlRusdSettings_v1_t {
    const VERSION: u32 = nvmlRusdSettings_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlPowerValue_v2_t {
    const VERSION: u32 = nvmlPowerValue_v2;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuHeterogeneousMode_v1_t {
    const VERSION: u32 = nvmlVgpuHeterogeneousMode_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuPlacementId_v1_t {
    const VERSION: u32 = nvmlVgpuPlacementId_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuPlacementList_v1_t {
    const VERSION: u32 = nvmlVgpuPlacementList_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuPlacementList_v2_t {
    const VERSION: u32 = nvmlVgpuPlacementList_v2;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuTypeBar1Info_v1_t {
    const VERSION: u32 = nvmlVgpuTypeBar1Info_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuInstancesUtilizationInfo_v1_t {
    const VERSION: u32 = nvmlVgpuInstancesUtilizationInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuProcessesUtilizationInfo_v1_t {
    const VERSION: u32 = nvmlVgpuProcessesUtilizationInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuRuntimeState_v1_t {
    const VERSION: u32 = nvmlVgpuRuntimeState_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuTypeIdInfo_v1_t {
    const VERSION: u32 = nvmlVgpuTypeIdInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuTypeMaxInstance_v1_t {
    const VERSION: u32 = nvmlVgpuTypeMaxInstance_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlActiveVgpuInstanceInfo_v1_t {
    const VERSION: u32 = nvmlActiveVgpuInstanceInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuSchedulerState_v1_t {
    const VERSION: u32 = nvmlVgpuSchedulerState_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuSchedulerStateInfo_v1_t {
    const VERSION: u32 = nvmlVgpuSchedulerStateInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuSchedulerLogInfo_v1_t {
    const VERSION: u32 = nvmlVgpuSchedulerLogInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlVgpuCreatablePlacementInfo_v1_t {
    const VERSION: u32 = nvmlVgpuCreatablePlacementInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlSystemEventSetCreateRequest_v1_t {
    const VERSION: u32 = nvmlSystemEventSetCreateRequest_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlSystemEventSetFreeRequest_v1_t {
    const VERSION: u32 = nvmlSystemEventSetFreeRequest_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlSystemRegisterEventRequest_v1_t {
    const VERSION: u32 = nvmlSystemRegisterEventRequest_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlSystemEventSetWaitRequest_v1_t {
    const VERSION: u32 = nvmlSystemEventSetWaitRequest_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlSystemConfComputeSettings_v1_t {
    const VERSION: u32 = nvmlSystemConfComputeSettings_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlSystemConfComputeSettings_v2_t {
    const VERSION: u32 = nvmlSystemConfComputeSettings_v2;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlConfComputeSetKeyRotationThresholdInfo_v1_t {
    const VERSION: u32 = nvmlConfComputeSetKeyRotationThresholdInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlConfComputeGetKeyRotationThresholdInfo_v1_t {
    const VERSION: u32 = nvmlConfComputeGetKeyRotationThresholdInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlGpuFabricInfo_v2_t {
    const VERSION: u32 = nvmlGpuFabricInfo_v2;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlGpuFabricInfo_v3_t {
    const VERSION: u32 = nvmlGpuFabricInfo_v3;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlSystemDriverBranchInfo_v1_t {
    const VERSION: u32 = nvmlSystemDriverBranchInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlTemperature_v1_t {
    const VERSION: u32 = nvmlTemperature_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlNvlinkSupportedBwModes_v1_t {
    const VERSION: u32 = nvmlNvlinkSupportedBwModes_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlNvlinkGetBwMode_v1_t {
    const VERSION: u32 = nvmlNvlinkGetBwMode_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlNvlinkSetBwMode_v1_t {
    const VERSION: u32 = nvmlNvlinkSetBwMode_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlNvLinkInfo_v1_t {
    const VERSION: u32 = nvmlNvLinkInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlNvLinkInfo_v2_t {
    const VERSION: u32 = nvmlNvLinkInfo_v2;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlGpuInstanceProfileInfo_v2_t {
    const VERSION: u32 = nvmlGpuInstanceProfileInfo_v2;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlGpuInstanceProfileInfo_v3_t {
    const VERSION: u32 = nvmlGpuInstanceProfileInfo_v3;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlComputeInstanceProfileInfo_v2_t {
    const VERSION: u32 = nvmlComputeInstanceProfileInfo_v2;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlComputeInstanceProfileInfo_v3_t {
    const VERSION: u32 = nvmlComputeInstanceProfileInfo_v3;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlDeviceCapabilities_v1_t {
    const VERSION: u32 = nvmlDeviceCapabilities_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlWorkloadPowerProfileInfo_v1_t {
    const VERSION: u32 = nvmlWorkloadPowerProfileInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlWorkloadPowerProfileProfilesInfo_v1_t {
    const VERSION: u32 = nvmlWorkloadPowerProfileProfilesInfo_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlWorkloadPowerProfileCurrentProfiles_v1_t {
    const VERSION: u32 = nvmlWorkloadPowerProfileCurrentProfiles_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlWorkloadPowerProfileRequestedProfiles_v1_t {
    const VERSION: u32 = nvmlWorkloadPowerProfileRequestedProfiles_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlPowerSmoothingProfile_v1_t {
    const VERSION: u32 = nvmlPowerSmoothingProfile_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlPowerSmoothingState_v1_t {
    const VERSION: u32 = nvmlPowerSmoothingState_v1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlGpmMetricsGet_t {
    const VERSION: u32 = 1;
}

// SAFETY: the struct begins with its version, an unsigned int.
unsafe impl Versioned for nvmlGpmSupport_t {
    const VERSION: u32 = 1;
}
