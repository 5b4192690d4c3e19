// Made by `cargo xtask codegen` from nvml.h 13.5.37. Do not edit: change headers/ or xtask/ and run it again.

use core::mem::{align_of, offset_of, size_of};

use super::types::*;

const _: () = {
    assert!(size_of::<nvmlDevice_t>() == 8 && align_of::<nvmlDevice_t>() == 8);
    assert!(offset_of!(nvmlDevice_t, handle) == 0);
    assert!(size_of::<nvmlGpuInstance_t>() == 8 && align_of::<nvmlGpuInstance_t>() == 8);
    assert!(offset_of!(nvmlGpuInstance_t, handle) == 0);
    assert!(size_of::<nvmlPciInfoExt_v1_t>() == 64 && align_of::<nvmlPciInfoExt_v1_t>() == 4);
    assert!(offset_of!(nvmlPciInfoExt_v1_t, version) == 0);
    assert!(offset_of!(nvmlPciInfoExt_v1_t, domain) == 4);
    assert!(offset_of!(nvmlPciInfoExt_v1_t, bus) == 8);
    assert!(offset_of!(nvmlPciInfoExt_v1_t, device) == 12);
    assert!(offset_of!(nvmlPciInfoExt_v1_t, pciDeviceId) == 16);
    assert!(offset_of!(nvmlPciInfoExt_v1_t, pciSubSystemId) == 20);
    assert!(offset_of!(nvmlPciInfoExt_v1_t, baseClass) == 24);
    assert!(offset_of!(nvmlPciInfoExt_v1_t, subClass) == 28);
    assert!(offset_of!(nvmlPciInfoExt_v1_t, busId) == 32);
    assert!(size_of::<nvmlPciInfo_t>() == 68 && align_of::<nvmlPciInfo_t>() == 4);
    assert!(offset_of!(nvmlPciInfo_t, busIdLegacy) == 0);
    assert!(offset_of!(nvmlPciInfo_t, domain) == 16);
    assert!(offset_of!(nvmlPciInfo_t, bus) == 20);
    assert!(offset_of!(nvmlPciInfo_t, device) == 24);
    assert!(offset_of!(nvmlPciInfo_t, pciDeviceId) == 28);
    assert!(offset_of!(nvmlPciInfo_t, pciSubSystemId) == 32);
    assert!(offset_of!(nvmlPciInfo_t, busId) == 36);
    assert!(size_of::<nvmlEccErrorCounts_t>() == 32 && align_of::<nvmlEccErrorCounts_t>() == 8);
    assert!(offset_of!(nvmlEccErrorCounts_t, l1Cache) == 0);
    assert!(offset_of!(nvmlEccErrorCounts_t, l2Cache) == 8);
    assert!(offset_of!(nvmlEccErrorCounts_t, deviceMemory) == 16);
    assert!(offset_of!(nvmlEccErrorCounts_t, registerFile) == 24);
    assert!(size_of::<nvmlUtilization_t>() == 8 && align_of::<nvmlUtilization_t>() == 4);
    assert!(offset_of!(nvmlUtilization_t, gpu) == 0);
    assert!(offset_of!(nvmlUtilization_t, memory) == 4);
    assert!(size_of::<nvmlMemory_t>() == 24 && align_of::<nvmlMemory_t>() == 8);
    assert!(offset_of!(nvmlMemory_t, total) == 0);
    assert!(offset_of!(nvmlMemory_t, free) == 8);
    assert!(offset_of!(nvmlMemory_t, used) == 16);
    assert!(size_of::<nvmlMemory_v2_t>() == 40 && align_of::<nvmlMemory_v2_t>() == 8);
    assert!(offset_of!(nvmlMemory_v2_t, version) == 0);
    assert!(offset_of!(nvmlMemory_v2_t, total) == 8);
    assert!(offset_of!(nvmlMemory_v2_t, reserved) == 16);
    assert!(offset_of!(nvmlMemory_v2_t, free) == 24);
    assert!(offset_of!(nvmlMemory_v2_t, used) == 32);
    assert!(size_of::<nvmlSetMemoryLimits_v1_t>() == 24 && align_of::<nvmlSetMemoryLimits_v1_t>() == 8);
    assert!(offset_of!(nvmlSetMemoryLimits_v1_t, nameSpace) == 0);
    assert!(offset_of!(nvmlSetMemoryLimits_v1_t, softLimit) == 8);
    assert!(offset_of!(nvmlSetMemoryLimits_v1_t, hardLimit) == 16);
    assert!(size_of::<nvmlGetMemoryLimits_v1_t>() == 32 && align_of::<nvmlGetMemoryLimits_v1_t>() == 8);
    assert!(offset_of!(nvmlGetMemoryLimits_v1_t, nameSpace) == 0);
    assert!(offset_of!(nvmlGetMemoryLimits_v1_t, softLimit) == 8);
    assert!(offset_of!(nvmlGetMemoryLimits_v1_t, hardLimit) == 16);
    assert!(offset_of!(nvmlGetMemoryLimits_v1_t, currentUsed) == 24);
    assert!(size_of::<nvmlBAR1Memory_t>() == 24 && align_of::<nvmlBAR1Memory_t>() == 8);
    assert!(offset_of!(nvmlBAR1Memory_t, bar1Total) == 0);
    assert!(offset_of!(nvmlBAR1Memory_t, bar1Free) == 8);
    assert!(offset_of!(nvmlBAR1Memory_t, bar1Used) == 16);
    assert!(size_of::<nvmlProcessInfo_v1_t>() == 16 && align_of::<nvmlProcessInfo_v1_t>() == 8);
    assert!(offset_of!(nvmlProcessInfo_v1_t, pid) == 0);
    assert!(offset_of!(nvmlProcessInfo_v1_t, usedGpuMemory) == 8);
    assert!(size_of::<nvmlProcessInfo_v2_t>() == 24 && align_of::<nvmlProcessInfo_v2_t>() == 8);
    assert!(offset_of!(nvmlProcessInfo_v2_t, pid) == 0);
    assert!(offset_of!(nvmlProcessInfo_v2_t, usedGpuMemory) == 8);
    assert!(offset_of!(nvmlProcessInfo_v2_t, gpuInstanceId) == 16);
    assert!(offset_of!(nvmlProcessInfo_v2_t, computeInstanceId) == 20);
    assert!(size_of::<nvmlProcessDetail_v1_t>() == 32 && align_of::<nvmlProcessDetail_v1_t>() == 8);
    assert!(offset_of!(nvmlProcessDetail_v1_t, pid) == 0);
    assert!(offset_of!(nvmlProcessDetail_v1_t, usedGpuMemory) == 8);
    assert!(offset_of!(nvmlProcessDetail_v1_t, gpuInstanceId) == 16);
    assert!(offset_of!(nvmlProcessDetail_v1_t, computeInstanceId) == 20);
    assert!(offset_of!(nvmlProcessDetail_v1_t, usedGpuCcProtectedMemory) == 24);
    assert!(size_of::<nvmlProcessDetailList_v1_t>() == 24 && align_of::<nvmlProcessDetailList_v1_t>() == 8);
    assert!(offset_of!(nvmlProcessDetailList_v1_t, version) == 0);
    assert!(offset_of!(nvmlProcessDetailList_v1_t, mode) == 4);
    assert!(offset_of!(nvmlProcessDetailList_v1_t, numProcArrayEntries) == 8);
    assert!(offset_of!(nvmlProcessDetailList_v1_t, procArray) == 16);
    assert!(size_of::<nvmlDeviceAttributes_t>() == 40 && align_of::<nvmlDeviceAttributes_t>() == 8);
    assert!(offset_of!(nvmlDeviceAttributes_t, multiprocessorCount) == 0);
    assert!(offset_of!(nvmlDeviceAttributes_t, sharedCopyEngineCount) == 4);
    assert!(offset_of!(nvmlDeviceAttributes_t, sharedDecoderCount) == 8);
    assert!(offset_of!(nvmlDeviceAttributes_t, sharedEncoderCount) == 12);
    assert!(offset_of!(nvmlDeviceAttributes_t, sharedJpegCount) == 16);
    assert!(offset_of!(nvmlDeviceAttributes_t, sharedOfaCount) == 20);
    assert!(offset_of!(nvmlDeviceAttributes_t, gpuInstanceSliceCount) == 24);
    assert!(offset_of!(nvmlDeviceAttributes_t, computeInstanceSliceCount) == 28);
    assert!(offset_of!(nvmlDeviceAttributes_t, memorySizeMB) == 32);
    assert!(size_of::<nvmlC2cModeInfo_v1_t>() == 4 && align_of::<nvmlC2cModeInfo_v1_t>() == 4);
    assert!(offset_of!(nvmlC2cModeInfo_v1_t, isC2cEnabled) == 0);
    assert!(size_of::<nvmlDeviceAddressingMode_v1_t>() == 8 && align_of::<nvmlDeviceAddressingMode_v1_t>() == 4);
    assert!(offset_of!(nvmlDeviceAddressingMode_v1_t, version) == 0);
    assert!(offset_of!(nvmlDeviceAddressingMode_v1_t, value) == 4);
    assert!(size_of::<nvmlRepairStatus_v1_t>() == 12 && align_of::<nvmlRepairStatus_v1_t>() == 4);
    assert!(offset_of!(nvmlRepairStatus_v1_t, version) == 0);
    assert!(offset_of!(nvmlRepairStatus_v1_t, bChannelRepairPending) == 4);
    assert!(offset_of!(nvmlRepairStatus_v1_t, bTpcRepairPending) == 8);
    assert!(
        size_of::<nvmlUnrepairableMemoryStatus_v1_t>() == 4 && align_of::<nvmlUnrepairableMemoryStatus_v1_t>() == 4
    );
    assert!(offset_of!(nvmlUnrepairableMemoryStatus_v1_t, bUnrepairableMemory) == 0);
    assert!(size_of::<nvmlRowRemapperHistogramValues_t>() == 20 && align_of::<nvmlRowRemapperHistogramValues_t>() == 4);
    assert!(offset_of!(nvmlRowRemapperHistogramValues_t, max) == 0);
    assert!(offset_of!(nvmlRowRemapperHistogramValues_t, high) == 4);
    assert!(offset_of!(nvmlRowRemapperHistogramValues_t, partial) == 8);
    assert!(offset_of!(nvmlRowRemapperHistogramValues_t, low) == 12);
    assert!(offset_of!(nvmlRowRemapperHistogramValues_t, none) == 16);
    assert!(size_of::<nvmlNvLinkUtilizationControl_t>() == 8 && align_of::<nvmlNvLinkUtilizationControl_t>() == 4);
    assert!(offset_of!(nvmlNvLinkUtilizationControl_t, units) == 0);
    assert!(offset_of!(nvmlNvLinkUtilizationControl_t, pktfilter) == 4);
    assert!(size_of::<nvmlBridgeChipInfo_t>() == 8 && align_of::<nvmlBridgeChipInfo_t>() == 4);
    assert!(offset_of!(nvmlBridgeChipInfo_t, type_) == 0);
    assert!(offset_of!(nvmlBridgeChipInfo_t, fwVersion) == 4);
    assert!(size_of::<nvmlBridgeChipHierarchy_t>() == 1028 && align_of::<nvmlBridgeChipHierarchy_t>() == 4);
    assert!(offset_of!(nvmlBridgeChipHierarchy_t, bridgeCount) == 0);
    assert!(offset_of!(nvmlBridgeChipHierarchy_t, bridgeChipInfo) == 4);
    assert!(size_of::<nvmlValue_t>() == 8 && align_of::<nvmlValue_t>() == 8);
    assert!(offset_of!(nvmlValue_t, dVal) == 0);
    assert!(offset_of!(nvmlValue_t, siVal) == 0);
    assert!(offset_of!(nvmlValue_t, uiVal) == 0);
    assert!(offset_of!(nvmlValue_t, ulVal) == 0);
    assert!(offset_of!(nvmlValue_t, ullVal) == 0);
    assert!(offset_of!(nvmlValue_t, sllVal) == 0);
    assert!(offset_of!(nvmlValue_t, usVal) == 0);
    assert!(size_of::<nvmlSample_t>() == 16 && align_of::<nvmlSample_t>() == 8);
    assert!(offset_of!(nvmlSample_t, timeStamp) == 0);
    assert!(offset_of!(nvmlSample_t, sampleValue) == 8);
    assert!(size_of::<nvmlViolationTime_t>() == 16 && align_of::<nvmlViolationTime_t>() == 8);
    assert!(offset_of!(nvmlViolationTime_t, referenceTime) == 0);
    assert!(offset_of!(nvmlViolationTime_t, violationTime) == 8);
    assert!(size_of::<nvmlGpuThermalSettings_t>() == 64 && align_of::<nvmlGpuThermalSettings_t>() == 4);
    assert!(offset_of!(nvmlGpuThermalSettings_t, count) == 0);
    assert!(offset_of!(nvmlGpuThermalSettings_t, sensor) == 4);
    assert!(
        size_of::<nvmlGpuThermalSettings_t__bindgen_ty_1>() == 20
            && align_of::<nvmlGpuThermalSettings_t__bindgen_ty_1>() == 4
    );
    assert!(offset_of!(nvmlGpuThermalSettings_t__bindgen_ty_1, controller) == 0);
    assert!(offset_of!(nvmlGpuThermalSettings_t__bindgen_ty_1, defaultMinTemp) == 4);
    assert!(offset_of!(nvmlGpuThermalSettings_t__bindgen_ty_1, defaultMaxTemp) == 8);
    assert!(offset_of!(nvmlGpuThermalSettings_t__bindgen_ty_1, currentTemp) == 12);
    assert!(offset_of!(nvmlGpuThermalSettings_t__bindgen_ty_1, target) == 16);
    assert!(size_of::<nvmlCoolerInfo_v1_t>() == 16 && align_of::<nvmlCoolerInfo_v1_t>() == 4);
    assert!(offset_of!(nvmlCoolerInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlCoolerInfo_v1_t, index) == 4);
    assert!(offset_of!(nvmlCoolerInfo_v1_t, signalType) == 8);
    assert!(offset_of!(nvmlCoolerInfo_v1_t, target) == 12);
    assert!(size_of::<nvmlUUIDValue_t>() == 41 && align_of::<nvmlUUIDValue_t>() == 1);
    assert!(offset_of!(nvmlUUIDValue_t, str_) == 0);
    assert!(offset_of!(nvmlUUIDValue_t, bytes) == 0);
    assert!(size_of::<nvmlUUID_v1_t>() == 52 && align_of::<nvmlUUID_v1_t>() == 4);
    assert!(offset_of!(nvmlUUID_v1_t, version) == 0);
    assert!(offset_of!(nvmlUUID_v1_t, type_) == 4);
    assert!(offset_of!(nvmlUUID_v1_t, value) == 8);
    assert!(size_of::<nvmlPdi_v1_t>() == 16 && align_of::<nvmlPdi_v1_t>() == 8);
    assert!(offset_of!(nvmlPdi_v1_t, version) == 0);
    assert!(offset_of!(nvmlPdi_v1_t, value) == 8);
    assert!(size_of::<nvmlPmgrPwrTuple_t>() == 4 && align_of::<nvmlPmgrPwrTuple_t>() == 4);
    assert!(offset_of!(nvmlPmgrPwrTuple_t, pwrmW) == 0);
    assert!(size_of::<nvmlRailMetrics_t>() == 16 && align_of::<nvmlRailMetrics_t>() == 8);
    assert!(offset_of!(nvmlRailMetrics_t, freqkHz) == 0);
    assert!(offset_of!(nvmlRailMetrics_t, utilPct) == 8);
    assert!(size_of::<nvmlCoreRailMetrics_t>() == 32 && align_of::<nvmlCoreRailMetrics_t>() == 8);
    assert!(offset_of!(nvmlCoreRailMetrics_t, rails) == 0);
    assert!(size_of::<nvmlPwrModelMetricsDlppm1xPerf_t>() == 4 && align_of::<nvmlPwrModelMetricsDlppm1xPerf_t>() == 4);
    assert!(offset_of!(nvmlPwrModelMetricsDlppm1xPerf_t, perfms) == 0);
    assert!(size_of::<nvmlPwrModelMetricsDlppm1x_t>() == 64 && align_of::<nvmlPwrModelMetricsDlppm1x_t>() == 8);
    assert!(offset_of!(nvmlPwrModelMetricsDlppm1x_t, bValid) == 0);
    assert!(offset_of!(nvmlPwrModelMetricsDlppm1x_t, coreRail) == 8);
    assert!(offset_of!(nvmlPwrModelMetricsDlppm1x_t, fbRail) == 40);
    assert!(offset_of!(nvmlPwrModelMetricsDlppm1x_t, tgpPwrTuple) == 56);
    assert!(offset_of!(nvmlPwrModelMetricsDlppm1x_t, perfMetrics) == 60);
    assert!(
        size_of::<nvmlPwrModelMetricsDlppm1xDramclkEstimates_t>() == 520
            && align_of::<nvmlPwrModelMetricsDlppm1xDramclkEstimates_t>() == 8
    );
    assert!(offset_of!(nvmlPwrModelMetricsDlppm1xDramclkEstimates_t, estimatedMetrics) == 0);
    assert!(offset_of!(nvmlPwrModelMetricsDlppm1xDramclkEstimates_t, numEstimatedMetrics) == 512);
    assert!(size_of::<nvmlObservedMetrics_t>() == 1624 && align_of::<nvmlObservedMetrics_t>() == 8);
    assert!(offset_of!(nvmlObservedMetrics_t, initialDramclkEst) == 0);
    assert!(offset_of!(nvmlObservedMetrics_t, bValid) == 1560);
    assert!(offset_of!(nvmlObservedMetrics_t, coreRail) == 1568);
    assert!(offset_of!(nvmlObservedMetrics_t, fbRail) == 1600);
    assert!(offset_of!(nvmlObservedMetrics_t, tgpPwrTuple) == 1616);
    assert!(offset_of!(nvmlObservedMetrics_t, perfMetrics) == 1620);
    assert!(size_of::<nvmlPerfMetricsDlppc2xSample_t>() == 1624 && align_of::<nvmlPerfMetricsDlppc2xSample_t>() == 8);
    assert!(offset_of!(nvmlPerfMetricsDlppc2xSample_t, observedMetrics) == 0);
    assert!(
        size_of::<nvmlPwrModelMetricsSamplePfpp1x_t>() == 68 && align_of::<nvmlPwrModelMetricsSamplePfpp1x_t>() == 4
    );
    assert!(offset_of!(nvmlPwrModelMetricsSamplePfpp1x_t, freqkHz) == 0);
    assert!(offset_of!(nvmlPwrModelMetricsSamplePfpp1x_t, estTgpPwrmW) == 64);
    assert!(
        size_of::<nvmlPwrModelOperatingPointPfpp1x_t>() == 8 && align_of::<nvmlPwrModelOperatingPointPfpp1x_t>() == 4
    );
    assert!(offset_of!(nvmlPwrModelOperatingPointPfpp1x_t, freqkHz) == 0);
    assert!(offset_of!(nvmlPwrModelOperatingPointPfpp1x_t, pwrmW) == 4);
    assert!(size_of::<nvmlPwrModelMetricsPfpp1x_t>() == 2204 && align_of::<nvmlPwrModelMetricsPfpp1x_t>() == 4);
    assert!(offset_of!(nvmlPwrModelMetricsPfpp1x_t, numVfPoints) == 0);
    assert!(offset_of!(nvmlPwrModelMetricsPfpp1x_t, estimatedMetrics) == 4);
    assert!(offset_of!(nvmlPwrModelMetricsPfpp1x_t, bValid) == 2180);
    assert!(offset_of!(nvmlPwrModelMetricsPfpp1x_t, maxPerfPerWattPoint) == 2184);
    assert!(offset_of!(nvmlPwrModelMetricsPfpp1x_t, fmaxAtVmaxPoint) == 2192);
    assert!(offset_of!(nvmlPwrModelMetricsPfpp1x_t, tgpHeadroommW) == 2200);
    assert!(size_of::<nvmlPerfMetricsPfpp1xSample_t>() == 2204 && align_of::<nvmlPerfMetricsPfpp1xSample_t>() == 4);
    assert!(offset_of!(nvmlPerfMetricsPfpp1xSample_t, estimatedMetrics) == 0);
    assert!(
        size_of::<nvmlPerfMetricControllerSample_t>() == 2216 && align_of::<nvmlPerfMetricControllerSample_t>() == 8
    );
    assert!(offset_of!(nvmlPerfMetricControllerSample_t, controllerType) == 0);
    assert!(offset_of!(nvmlPerfMetricControllerSample_t, data) == 8);
    assert!(
        size_of::<nvmlPerfMetricControllerSample_t__bindgen_ty_1>() == 2208
            && align_of::<nvmlPerfMetricControllerSample_t__bindgen_ty_1>() == 8
    );
    assert!(offset_of!(nvmlPerfMetricControllerSample_t__bindgen_ty_1, dlppc2x) == 0);
    assert!(offset_of!(nvmlPerfMetricControllerSample_t__bindgen_ty_1, pfpp1x) == 0);
    assert!(size_of::<nvmlPerfMetricsSample_t>() == 8872 && align_of::<nvmlPerfMetricsSample_t>() == 8);
    assert!(offset_of!(nvmlPerfMetricsSample_t, numControllerData) == 0);
    assert!(offset_of!(nvmlPerfMetricsSample_t, controllerData) == 8);
    assert!(size_of::<nvmlPerfMetricsSamples_v1_t>() == 115344 && align_of::<nvmlPerfMetricsSamples_v1_t>() == 8);
    assert!(offset_of!(nvmlPerfMetricsSamples_v1_t, numSamples) == 0);
    assert!(offset_of!(nvmlPerfMetricsSamples_v1_t, samples) == 8);
    assert!(size_of::<nvmlBBXTimeData_v1_t>() == 4 && align_of::<nvmlBBXTimeData_v1_t>() == 4);
    assert!(offset_of!(nvmlBBXTimeData_v1_t, timeRun) == 0);
    assert!(size_of::<nvmlGpuUptime_v1_t>() == 4 && align_of::<nvmlGpuUptime_v1_t>() == 4);
    assert!(offset_of!(nvmlGpuUptime_v1_t, uptime) == 0);
    assert!(size_of::<nvmlDramEncryptionInfo_v1_t>() == 8 && align_of::<nvmlDramEncryptionInfo_v1_t>() == 4);
    assert!(offset_of!(nvmlDramEncryptionInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlDramEncryptionInfo_v1_t, encryptionState) == 4);
    assert!(size_of::<nvmlMarginTemperature_v1_t>() == 8 && align_of::<nvmlMarginTemperature_v1_t>() == 4);
    assert!(offset_of!(nvmlMarginTemperature_v1_t, version) == 0);
    assert!(offset_of!(nvmlMarginTemperature_v1_t, marginTemperature) == 4);
    assert!(size_of::<nvmlClkMonFaultInfo_t>() == 8 && align_of::<nvmlClkMonFaultInfo_t>() == 4);
    assert!(offset_of!(nvmlClkMonFaultInfo_t, clkApiDomain) == 0);
    assert!(offset_of!(nvmlClkMonFaultInfo_t, clkDomainFaultMask) == 4);
    assert!(size_of::<nvmlClkMonStatus_t>() == 264 && align_of::<nvmlClkMonStatus_t>() == 4);
    assert!(offset_of!(nvmlClkMonStatus_t, bGlobalStatus) == 0);
    assert!(offset_of!(nvmlClkMonStatus_t, clkMonListSize) == 4);
    assert!(offset_of!(nvmlClkMonStatus_t, clkMonList) == 8);
    assert!(size_of::<nvmlClockOffset_v1_t>() == 24 && align_of::<nvmlClockOffset_v1_t>() == 4);
    assert!(offset_of!(nvmlClockOffset_v1_t, version) == 0);
    assert!(offset_of!(nvmlClockOffset_v1_t, type_) == 4);
    assert!(offset_of!(nvmlClockOffset_v1_t, pstate) == 8);
    assert!(offset_of!(nvmlClockOffset_v1_t, clockOffsetMHz) == 12);
    assert!(offset_of!(nvmlClockOffset_v1_t, minClockOffsetMHz) == 16);
    assert!(offset_of!(nvmlClockOffset_v1_t, maxClockOffsetMHz) == 20);
    assert!(size_of::<nvmlFanSpeedInfo_v1_t>() == 12 && align_of::<nvmlFanSpeedInfo_v1_t>() == 4);
    assert!(offset_of!(nvmlFanSpeedInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlFanSpeedInfo_v1_t, fan) == 4);
    assert!(offset_of!(nvmlFanSpeedInfo_v1_t, speed) == 8);
    assert!(size_of::<nvmlDevicePerfModes_v1_t>() == 2052 && align_of::<nvmlDevicePerfModes_v1_t>() == 4);
    assert!(offset_of!(nvmlDevicePerfModes_v1_t, version) == 0);
    assert!(offset_of!(nvmlDevicePerfModes_v1_t, str_) == 4);
    assert!(
        size_of::<nvmlDeviceCurrentClockFreqs_v1_t>() == 2052 && align_of::<nvmlDeviceCurrentClockFreqs_v1_t>() == 4
    );
    assert!(offset_of!(nvmlDeviceCurrentClockFreqs_v1_t, version) == 0);
    assert!(offset_of!(nvmlDeviceCurrentClockFreqs_v1_t, str_) == 4);
    assert!(size_of::<nvmlDevicePowerMizerModes_v1_t>() == 12 && align_of::<nvmlDevicePowerMizerModes_v1_t>() == 4);
    assert!(offset_of!(nvmlDevicePowerMizerModes_v1_t, currentMode) == 0);
    assert!(offset_of!(nvmlDevicePowerMizerModes_v1_t, mode) == 4);
    assert!(offset_of!(nvmlDevicePowerMizerModes_v1_t, supportedPowerMizerModes) == 8);
    assert!(size_of::<nvmlProcessUtilizationSample_t>() == 32 && align_of::<nvmlProcessUtilizationSample_t>() == 8);
    assert!(offset_of!(nvmlProcessUtilizationSample_t, pid) == 0);
    assert!(offset_of!(nvmlProcessUtilizationSample_t, timeStamp) == 8);
    assert!(offset_of!(nvmlProcessUtilizationSample_t, smUtil) == 16);
    assert!(offset_of!(nvmlProcessUtilizationSample_t, memUtil) == 20);
    assert!(offset_of!(nvmlProcessUtilizationSample_t, encUtil) == 24);
    assert!(offset_of!(nvmlProcessUtilizationSample_t, decUtil) == 28);
    assert!(size_of::<nvmlProcessUtilizationInfo_v1_t>() == 40 && align_of::<nvmlProcessUtilizationInfo_v1_t>() == 8);
    assert!(offset_of!(nvmlProcessUtilizationInfo_v1_t, timeStamp) == 0);
    assert!(offset_of!(nvmlProcessUtilizationInfo_v1_t, pid) == 8);
    assert!(offset_of!(nvmlProcessUtilizationInfo_v1_t, smUtil) == 12);
    assert!(offset_of!(nvmlProcessUtilizationInfo_v1_t, memUtil) == 16);
    assert!(offset_of!(nvmlProcessUtilizationInfo_v1_t, encUtil) == 20);
    assert!(offset_of!(nvmlProcessUtilizationInfo_v1_t, decUtil) == 24);
    assert!(offset_of!(nvmlProcessUtilizationInfo_v1_t, jpgUtil) == 28);
    assert!(offset_of!(nvmlProcessUtilizationInfo_v1_t, ofaUtil) == 32);
    assert!(
        size_of::<nvmlProcessesUtilizationInfo_v1_t>() == 24 && align_of::<nvmlProcessesUtilizationInfo_v1_t>() == 8
    );
    assert!(offset_of!(nvmlProcessesUtilizationInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlProcessesUtilizationInfo_v1_t, processSamplesCount) == 4);
    assert!(offset_of!(nvmlProcessesUtilizationInfo_v1_t, lastSeenTimeStamp) == 8);
    assert!(offset_of!(nvmlProcessesUtilizationInfo_v1_t, procUtilArray) == 16);
    assert!(size_of::<nvmlEccSramErrorStatus_v1_t>() == 104 && align_of::<nvmlEccSramErrorStatus_v1_t>() == 8);
    assert!(offset_of!(nvmlEccSramErrorStatus_v1_t, version) == 0);
    assert!(offset_of!(nvmlEccSramErrorStatus_v1_t, aggregateUncParity) == 8);
    assert!(offset_of!(nvmlEccSramErrorStatus_v1_t, aggregateUncSecDed) == 16);
    assert!(offset_of!(nvmlEccSramErrorStatus_v1_t, aggregateCor) == 24);
    assert!(offset_of!(nvmlEccSramErrorStatus_v1_t, volatileUncParity) == 32);
    assert!(offset_of!(nvmlEccSramErrorStatus_v1_t, volatileUncSecDed) == 40);
    assert!(offset_of!(nvmlEccSramErrorStatus_v1_t, volatileCor) == 48);
    assert!(offset_of!(nvmlEccSramErrorStatus_v1_t, aggregateUncBucketL2) == 56);
    assert!(offset_of!(nvmlEccSramErrorStatus_v1_t, aggregateUncBucketSm) == 64);
    assert!(offset_of!(nvmlEccSramErrorStatus_v1_t, aggregateUncBucketPcie) == 72);
    assert!(offset_of!(nvmlEccSramErrorStatus_v1_t, aggregateUncBucketMcu) == 80);
    assert!(offset_of!(nvmlEccSramErrorStatus_v1_t, aggregateUncBucketOther) == 88);
    assert!(offset_of!(nvmlEccSramErrorStatus_v1_t, bThresholdExceeded) == 96);
    assert!(size_of::<nvmlPlatformInfo_v1_t>() == 44 && align_of::<nvmlPlatformInfo_v1_t>() == 4);
    assert!(offset_of!(nvmlPlatformInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlPlatformInfo_v1_t, ibGuid) == 4);
    assert!(offset_of!(nvmlPlatformInfo_v1_t, rackGuid) == 20);
    assert!(offset_of!(nvmlPlatformInfo_v1_t, chassisPhysicalSlotNumber) == 36);
    assert!(offset_of!(nvmlPlatformInfo_v1_t, computeSlotIndex) == 37);
    assert!(offset_of!(nvmlPlatformInfo_v1_t, nodeIndex) == 38);
    assert!(offset_of!(nvmlPlatformInfo_v1_t, peerType) == 39);
    assert!(offset_of!(nvmlPlatformInfo_v1_t, moduleId) == 40);
    assert!(size_of::<nvmlPlatformInfo_v2_t>() == 44 && align_of::<nvmlPlatformInfo_v2_t>() == 4);
    assert!(offset_of!(nvmlPlatformInfo_v2_t, version) == 0);
    assert!(offset_of!(nvmlPlatformInfo_v2_t, ibGuid) == 4);
    assert!(offset_of!(nvmlPlatformInfo_v2_t, chassisSerialNumber) == 20);
    assert!(offset_of!(nvmlPlatformInfo_v2_t, slotNumber) == 36);
    assert!(offset_of!(nvmlPlatformInfo_v2_t, trayIndex) == 37);
    assert!(offset_of!(nvmlPlatformInfo_v2_t, hostId) == 38);
    assert!(offset_of!(nvmlPlatformInfo_v2_t, peerType) == 39);
    assert!(offset_of!(nvmlPlatformInfo_v2_t, moduleId) == 40);
    assert!(size_of::<nvmlHostname_v1_t>() == 64 && align_of::<nvmlHostname_v1_t>() == 1);
    assert!(offset_of!(nvmlHostname_v1_t, value) == 0);
    assert!(
        size_of::<nvmlEccSramUniqueUncorrectedErrorEntry_v1_t>() == 28
            && align_of::<nvmlEccSramUniqueUncorrectedErrorEntry_v1_t>() == 4
    );
    assert!(offset_of!(nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, unit) == 0);
    assert!(offset_of!(nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, location) == 4);
    assert!(offset_of!(nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, sublocation) == 8);
    assert!(offset_of!(nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, extlocation) == 12);
    assert!(offset_of!(nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, address) == 16);
    assert!(offset_of!(nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, isParity) == 20);
    assert!(offset_of!(nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, count) == 24);
    assert!(
        size_of::<nvmlEccSramUniqueUncorrectedErrorCounts_v1_t>() == 16
            && align_of::<nvmlEccSramUniqueUncorrectedErrorCounts_v1_t>() == 8
    );
    assert!(offset_of!(nvmlEccSramUniqueUncorrectedErrorCounts_v1_t, version) == 0);
    assert!(offset_of!(nvmlEccSramUniqueUncorrectedErrorCounts_v1_t, entryCount) == 4);
    assert!(offset_of!(nvmlEccSramUniqueUncorrectedErrorCounts_v1_t, entries) == 8);
    assert!(size_of::<nvmlRemappedRowsInfo_v2_t>() == 24 && align_of::<nvmlRemappedRowsInfo_v2_t>() == 4);
    assert!(offset_of!(nvmlRemappedRowsInfo_v2_t, corrActiveRemaps) == 0);
    assert!(offset_of!(nvmlRemappedRowsInfo_v2_t, corrInactiveRemaps) == 4);
    assert!(offset_of!(nvmlRemappedRowsInfo_v2_t, uncActiveRemaps) == 8);
    assert!(offset_of!(nvmlRemappedRowsInfo_v2_t, uncInactiveRemaps) == 12);
    assert!(offset_of!(nvmlRemappedRowsInfo_v2_t, bPending) == 16);
    assert!(offset_of!(nvmlRemappedRowsInfo_v2_t, bFailureOccurred) == 20);
    assert!(size_of::<nvmlRusdSettings_v1_t>() == 16 && align_of::<nvmlRusdSettings_v1_t>() == 8);
    assert!(offset_of!(nvmlRusdSettings_v1_t, version) == 0);
    assert!(offset_of!(nvmlRusdSettings_v1_t, pollMask) == 8);
    assert!(size_of::<nvmlGpuDynamicPstatesInfo_t>() == 132 && align_of::<nvmlGpuDynamicPstatesInfo_t>() == 4);
    assert!(offset_of!(nvmlGpuDynamicPstatesInfo_t, flags) == 0);
    assert!(offset_of!(nvmlGpuDynamicPstatesInfo_t, utilization) == 4);
    assert!(
        size_of::<nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1>() == 16
            && align_of::<nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1>() == 4
    );
    assert!(offset_of!(nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1, bIsPresent) == 0);
    assert!(offset_of!(nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1, percentage) == 4);
    assert!(offset_of!(nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1, incThreshold) == 8);
    assert!(offset_of!(nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1, decThreshold) == 12);
    assert!(size_of::<nvmlPowerValue_v2_t>() == 12 && align_of::<nvmlPowerValue_v2_t>() == 4);
    assert!(offset_of!(nvmlPowerValue_v2_t, version) == 0);
    assert!(offset_of!(nvmlPowerValue_v2_t, powerScope) == 4);
    assert!(offset_of!(nvmlPowerValue_v2_t, powerValueMw) == 8);
    assert!(size_of::<nvmlAdaptiveTgpModeInfo_v1_t>() == 20 && align_of::<nvmlAdaptiveTgpModeInfo_v1_t>() == 4);
    assert!(offset_of!(nvmlAdaptiveTgpModeInfo_v1_t, inBandEnableRequest) == 0);
    assert!(offset_of!(nvmlAdaptiveTgpModeInfo_v1_t, featureAllowedByAdmin) == 4);
    assert!(offset_of!(nvmlAdaptiveTgpModeInfo_v1_t, adminOverrideEnabled) == 8);
    assert!(offset_of!(nvmlAdaptiveTgpModeInfo_v1_t, enablementStatus) == 12);
    assert!(offset_of!(nvmlAdaptiveTgpModeInfo_v1_t, adjustedLimitMw) == 16);
    assert!(size_of::<nvmlVgpuHeterogeneousMode_v1_t>() == 8 && align_of::<nvmlVgpuHeterogeneousMode_v1_t>() == 4);
    assert!(offset_of!(nvmlVgpuHeterogeneousMode_v1_t, version) == 0);
    assert!(offset_of!(nvmlVgpuHeterogeneousMode_v1_t, mode) == 4);
    assert!(size_of::<nvmlVgpuPlacementId_v1_t>() == 8 && align_of::<nvmlVgpuPlacementId_v1_t>() == 4);
    assert!(offset_of!(nvmlVgpuPlacementId_v1_t, version) == 0);
    assert!(offset_of!(nvmlVgpuPlacementId_v1_t, placementId) == 4);
    assert!(size_of::<nvmlVgpuPlacementList_v1_t>() == 24 && align_of::<nvmlVgpuPlacementList_v1_t>() == 8);
    assert!(offset_of!(nvmlVgpuPlacementList_v1_t, version) == 0);
    assert!(offset_of!(nvmlVgpuPlacementList_v1_t, placementSize) == 4);
    assert!(offset_of!(nvmlVgpuPlacementList_v1_t, count) == 8);
    assert!(offset_of!(nvmlVgpuPlacementList_v1_t, placementIds) == 16);
    assert!(size_of::<nvmlVgpuPlacementList_v2_t>() == 32 && align_of::<nvmlVgpuPlacementList_v2_t>() == 8);
    assert!(offset_of!(nvmlVgpuPlacementList_v2_t, version) == 0);
    assert!(offset_of!(nvmlVgpuPlacementList_v2_t, placementSize) == 4);
    assert!(offset_of!(nvmlVgpuPlacementList_v2_t, count) == 8);
    assert!(offset_of!(nvmlVgpuPlacementList_v2_t, placementIds) == 16);
    assert!(offset_of!(nvmlVgpuPlacementList_v2_t, mode) == 24);
    assert!(size_of::<nvmlVgpuTypeBar1Info_v1_t>() == 16 && align_of::<nvmlVgpuTypeBar1Info_v1_t>() == 8);
    assert!(offset_of!(nvmlVgpuTypeBar1Info_v1_t, version) == 0);
    assert!(offset_of!(nvmlVgpuTypeBar1Info_v1_t, bar1Size) == 8);
    assert!(
        size_of::<nvmlVgpuInstanceUtilizationSample_t>() == 48
            && align_of::<nvmlVgpuInstanceUtilizationSample_t>() == 8
    );
    assert!(offset_of!(nvmlVgpuInstanceUtilizationSample_t, vgpuInstance) == 0);
    assert!(offset_of!(nvmlVgpuInstanceUtilizationSample_t, timeStamp) == 8);
    assert!(offset_of!(nvmlVgpuInstanceUtilizationSample_t, smUtil) == 16);
    assert!(offset_of!(nvmlVgpuInstanceUtilizationSample_t, memUtil) == 24);
    assert!(offset_of!(nvmlVgpuInstanceUtilizationSample_t, encUtil) == 32);
    assert!(offset_of!(nvmlVgpuInstanceUtilizationSample_t, decUtil) == 40);
    assert!(
        size_of::<nvmlVgpuInstanceUtilizationInfo_v1_t>() == 64
            && align_of::<nvmlVgpuInstanceUtilizationInfo_v1_t>() == 8
    );
    assert!(offset_of!(nvmlVgpuInstanceUtilizationInfo_v1_t, timeStamp) == 0);
    assert!(offset_of!(nvmlVgpuInstanceUtilizationInfo_v1_t, vgpuInstance) == 8);
    assert!(offset_of!(nvmlVgpuInstanceUtilizationInfo_v1_t, smUtil) == 16);
    assert!(offset_of!(nvmlVgpuInstanceUtilizationInfo_v1_t, memUtil) == 24);
    assert!(offset_of!(nvmlVgpuInstanceUtilizationInfo_v1_t, encUtil) == 32);
    assert!(offset_of!(nvmlVgpuInstanceUtilizationInfo_v1_t, decUtil) == 40);
    assert!(offset_of!(nvmlVgpuInstanceUtilizationInfo_v1_t, jpgUtil) == 48);
    assert!(offset_of!(nvmlVgpuInstanceUtilizationInfo_v1_t, ofaUtil) == 56);
    assert!(
        size_of::<nvmlVgpuInstancesUtilizationInfo_v1_t>() == 32
            && align_of::<nvmlVgpuInstancesUtilizationInfo_v1_t>() == 8
    );
    assert!(offset_of!(nvmlVgpuInstancesUtilizationInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlVgpuInstancesUtilizationInfo_v1_t, sampleValType) == 4);
    assert!(offset_of!(nvmlVgpuInstancesUtilizationInfo_v1_t, vgpuInstanceCount) == 8);
    assert!(offset_of!(nvmlVgpuInstancesUtilizationInfo_v1_t, lastSeenTimeStamp) == 16);
    assert!(offset_of!(nvmlVgpuInstancesUtilizationInfo_v1_t, vgpuUtilArray) == 24);
    assert!(
        size_of::<nvmlVgpuProcessUtilizationSample_t>() == 96 && align_of::<nvmlVgpuProcessUtilizationSample_t>() == 8
    );
    assert!(offset_of!(nvmlVgpuProcessUtilizationSample_t, vgpuInstance) == 0);
    assert!(offset_of!(nvmlVgpuProcessUtilizationSample_t, pid) == 4);
    assert!(offset_of!(nvmlVgpuProcessUtilizationSample_t, processName) == 8);
    assert!(offset_of!(nvmlVgpuProcessUtilizationSample_t, timeStamp) == 72);
    assert!(offset_of!(nvmlVgpuProcessUtilizationSample_t, smUtil) == 80);
    assert!(offset_of!(nvmlVgpuProcessUtilizationSample_t, memUtil) == 84);
    assert!(offset_of!(nvmlVgpuProcessUtilizationSample_t, encUtil) == 88);
    assert!(offset_of!(nvmlVgpuProcessUtilizationSample_t, decUtil) == 92);
    assert!(
        size_of::<nvmlVgpuProcessUtilizationInfo_v1_t>() == 104
            && align_of::<nvmlVgpuProcessUtilizationInfo_v1_t>() == 8
    );
    assert!(offset_of!(nvmlVgpuProcessUtilizationInfo_v1_t, processName) == 0);
    assert!(offset_of!(nvmlVgpuProcessUtilizationInfo_v1_t, timeStamp) == 64);
    assert!(offset_of!(nvmlVgpuProcessUtilizationInfo_v1_t, vgpuInstance) == 72);
    assert!(offset_of!(nvmlVgpuProcessUtilizationInfo_v1_t, pid) == 76);
    assert!(offset_of!(nvmlVgpuProcessUtilizationInfo_v1_t, smUtil) == 80);
    assert!(offset_of!(nvmlVgpuProcessUtilizationInfo_v1_t, memUtil) == 84);
    assert!(offset_of!(nvmlVgpuProcessUtilizationInfo_v1_t, encUtil) == 88);
    assert!(offset_of!(nvmlVgpuProcessUtilizationInfo_v1_t, decUtil) == 92);
    assert!(offset_of!(nvmlVgpuProcessUtilizationInfo_v1_t, jpgUtil) == 96);
    assert!(offset_of!(nvmlVgpuProcessUtilizationInfo_v1_t, ofaUtil) == 100);
    assert!(
        size_of::<nvmlVgpuProcessesUtilizationInfo_v1_t>() == 24
            && align_of::<nvmlVgpuProcessesUtilizationInfo_v1_t>() == 8
    );
    assert!(offset_of!(nvmlVgpuProcessesUtilizationInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlVgpuProcessesUtilizationInfo_v1_t, vgpuProcessCount) == 4);
    assert!(offset_of!(nvmlVgpuProcessesUtilizationInfo_v1_t, lastSeenTimeStamp) == 8);
    assert!(offset_of!(nvmlVgpuProcessesUtilizationInfo_v1_t, vgpuProcUtilArray) == 16);
    assert!(size_of::<nvmlVgpuRuntimeState_v1_t>() == 16 && align_of::<nvmlVgpuRuntimeState_v1_t>() == 8);
    assert!(offset_of!(nvmlVgpuRuntimeState_v1_t, version) == 0);
    assert!(offset_of!(nvmlVgpuRuntimeState_v1_t, size) == 8);
    assert!(size_of::<nvmlVgpuSchedulerParams_t>() == 8 && align_of::<nvmlVgpuSchedulerParams_t>() == 4);
    assert!(offset_of!(nvmlVgpuSchedulerParams_t, vgpuSchedDataWithARR) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerParams_t, vgpuSchedData) == 0);
    assert!(
        size_of::<nvmlVgpuSchedulerParams_t__bindgen_ty_1>() == 8
            && align_of::<nvmlVgpuSchedulerParams_t__bindgen_ty_1>() == 4
    );
    assert!(offset_of!(nvmlVgpuSchedulerParams_t__bindgen_ty_1, avgFactor) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerParams_t__bindgen_ty_1, timeslice) == 4);
    assert!(
        size_of::<nvmlVgpuSchedulerParams_t__bindgen_ty_2>() == 4
            && align_of::<nvmlVgpuSchedulerParams_t__bindgen_ty_2>() == 4
    );
    assert!(offset_of!(nvmlVgpuSchedulerParams_t__bindgen_ty_2, timeslice) == 0);
    assert!(size_of::<nvmlVgpuSchedulerLogEntry_t>() == 48 && align_of::<nvmlVgpuSchedulerLogEntry_t>() == 8);
    assert!(offset_of!(nvmlVgpuSchedulerLogEntry_t, timestamp) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerLogEntry_t, timeRunTotal) == 8);
    assert!(offset_of!(nvmlVgpuSchedulerLogEntry_t, timeRun) == 16);
    assert!(offset_of!(nvmlVgpuSchedulerLogEntry_t, swRunlistId) == 24);
    assert!(offset_of!(nvmlVgpuSchedulerLogEntry_t, targetTimeSlice) == 32);
    assert!(offset_of!(nvmlVgpuSchedulerLogEntry_t, cumulativePreemptionTime) == 40);
    assert!(size_of::<nvmlVgpuSchedulerLog_t>() == 9624 && align_of::<nvmlVgpuSchedulerLog_t>() == 8);
    assert!(offset_of!(nvmlVgpuSchedulerLog_t, engineId) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerLog_t, schedulerPolicy) == 4);
    assert!(offset_of!(nvmlVgpuSchedulerLog_t, arrMode) == 8);
    assert!(offset_of!(nvmlVgpuSchedulerLog_t, schedulerParams) == 12);
    assert!(offset_of!(nvmlVgpuSchedulerLog_t, entriesCount) == 20);
    assert!(offset_of!(nvmlVgpuSchedulerLog_t, logEntries) == 24);
    assert!(size_of::<nvmlVgpuSchedulerGetState_t>() == 16 && align_of::<nvmlVgpuSchedulerGetState_t>() == 4);
    assert!(offset_of!(nvmlVgpuSchedulerGetState_t, schedulerPolicy) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerGetState_t, arrMode) == 4);
    assert!(offset_of!(nvmlVgpuSchedulerGetState_t, schedulerParams) == 8);
    assert!(size_of::<nvmlVgpuSchedulerSetParams_t>() == 8 && align_of::<nvmlVgpuSchedulerSetParams_t>() == 4);
    assert!(offset_of!(nvmlVgpuSchedulerSetParams_t, vgpuSchedDataWithARR) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerSetParams_t, vgpuSchedData) == 0);
    assert!(
        size_of::<nvmlVgpuSchedulerSetParams_t__bindgen_ty_1>() == 8
            && align_of::<nvmlVgpuSchedulerSetParams_t__bindgen_ty_1>() == 4
    );
    assert!(offset_of!(nvmlVgpuSchedulerSetParams_t__bindgen_ty_1, avgFactor) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerSetParams_t__bindgen_ty_1, frequency) == 4);
    assert!(
        size_of::<nvmlVgpuSchedulerSetParams_t__bindgen_ty_2>() == 4
            && align_of::<nvmlVgpuSchedulerSetParams_t__bindgen_ty_2>() == 4
    );
    assert!(offset_of!(nvmlVgpuSchedulerSetParams_t__bindgen_ty_2, timeslice) == 0);
    assert!(size_of::<nvmlVgpuSchedulerSetState_t>() == 16 && align_of::<nvmlVgpuSchedulerSetState_t>() == 4);
    assert!(offset_of!(nvmlVgpuSchedulerSetState_t, schedulerPolicy) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerSetState_t, enableARRMode) == 4);
    assert!(offset_of!(nvmlVgpuSchedulerSetState_t, schedulerParams) == 8);
    assert!(size_of::<nvmlVgpuSchedulerCapabilities_t>() == 40 && align_of::<nvmlVgpuSchedulerCapabilities_t>() == 4);
    assert!(offset_of!(nvmlVgpuSchedulerCapabilities_t, supportedSchedulers) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerCapabilities_t, maxTimeslice) == 12);
    assert!(offset_of!(nvmlVgpuSchedulerCapabilities_t, minTimeslice) == 16);
    assert!(offset_of!(nvmlVgpuSchedulerCapabilities_t, isArrModeSupported) == 20);
    assert!(offset_of!(nvmlVgpuSchedulerCapabilities_t, maxFrequencyForARR) == 24);
    assert!(offset_of!(nvmlVgpuSchedulerCapabilities_t, minFrequencyForARR) == 28);
    assert!(offset_of!(nvmlVgpuSchedulerCapabilities_t, maxAvgFactorForARR) == 32);
    assert!(offset_of!(nvmlVgpuSchedulerCapabilities_t, minAvgFactorForARR) == 36);
    assert!(size_of::<nvmlVgpuLicenseExpiry_t>() == 16 && align_of::<nvmlVgpuLicenseExpiry_t>() == 4);
    assert!(offset_of!(nvmlVgpuLicenseExpiry_t, year) == 0);
    assert!(offset_of!(nvmlVgpuLicenseExpiry_t, month) == 4);
    assert!(offset_of!(nvmlVgpuLicenseExpiry_t, day) == 6);
    assert!(offset_of!(nvmlVgpuLicenseExpiry_t, hour) == 8);
    assert!(offset_of!(nvmlVgpuLicenseExpiry_t, min) == 10);
    assert!(offset_of!(nvmlVgpuLicenseExpiry_t, sec) == 12);
    assert!(offset_of!(nvmlVgpuLicenseExpiry_t, status) == 14);
    assert!(size_of::<nvmlVgpuLicenseInfo_t>() == 24 && align_of::<nvmlVgpuLicenseInfo_t>() == 4);
    assert!(offset_of!(nvmlVgpuLicenseInfo_t, isLicensed) == 0);
    assert!(offset_of!(nvmlVgpuLicenseInfo_t, licenseExpiry) == 4);
    assert!(offset_of!(nvmlVgpuLicenseInfo_t, currentState) == 20);
    assert!(size_of::<nvmlGridLicenseExpiry_t>() == 16 && align_of::<nvmlGridLicenseExpiry_t>() == 4);
    assert!(offset_of!(nvmlGridLicenseExpiry_t, year) == 0);
    assert!(offset_of!(nvmlGridLicenseExpiry_t, month) == 4);
    assert!(offset_of!(nvmlGridLicenseExpiry_t, day) == 6);
    assert!(offset_of!(nvmlGridLicenseExpiry_t, hour) == 8);
    assert!(offset_of!(nvmlGridLicenseExpiry_t, min) == 10);
    assert!(offset_of!(nvmlGridLicenseExpiry_t, sec) == 12);
    assert!(offset_of!(nvmlGridLicenseExpiry_t, status) == 14);
    assert!(size_of::<nvmlGridLicensableFeature_t>() == 284 && align_of::<nvmlGridLicensableFeature_t>() == 4);
    assert!(offset_of!(nvmlGridLicensableFeature_t, featureCode) == 0);
    assert!(offset_of!(nvmlGridLicensableFeature_t, featureState) == 4);
    assert!(offset_of!(nvmlGridLicensableFeature_t, licenseInfo) == 8);
    assert!(offset_of!(nvmlGridLicensableFeature_t, productName) == 136);
    assert!(offset_of!(nvmlGridLicensableFeature_t, featureEnabled) == 264);
    assert!(offset_of!(nvmlGridLicensableFeature_t, licenseExpiry) == 268);
    assert!(size_of::<nvmlGridLicensableFeatures_t>() == 860 && align_of::<nvmlGridLicensableFeatures_t>() == 4);
    assert!(offset_of!(nvmlGridLicensableFeatures_t, isGridLicenseSupported) == 0);
    assert!(offset_of!(nvmlGridLicensableFeatures_t, licensableFeaturesCount) == 4);
    assert!(offset_of!(nvmlGridLicensableFeatures_t, gridLicensableFeatures) == 8);
    assert!(size_of::<nvmlVgpuTypeIdInfo_v1_t>() == 16 && align_of::<nvmlVgpuTypeIdInfo_v1_t>() == 8);
    assert!(offset_of!(nvmlVgpuTypeIdInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlVgpuTypeIdInfo_v1_t, vgpuCount) == 4);
    assert!(offset_of!(nvmlVgpuTypeIdInfo_v1_t, vgpuTypeIds) == 8);
    assert!(size_of::<nvmlVgpuTypeMaxInstance_v1_t>() == 12 && align_of::<nvmlVgpuTypeMaxInstance_v1_t>() == 4);
    assert!(offset_of!(nvmlVgpuTypeMaxInstance_v1_t, version) == 0);
    assert!(offset_of!(nvmlVgpuTypeMaxInstance_v1_t, vgpuTypeId) == 4);
    assert!(offset_of!(nvmlVgpuTypeMaxInstance_v1_t, maxInstancePerGI) == 8);
    assert!(size_of::<nvmlActiveVgpuInstanceInfo_v1_t>() == 16 && align_of::<nvmlActiveVgpuInstanceInfo_v1_t>() == 8);
    assert!(offset_of!(nvmlActiveVgpuInstanceInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlActiveVgpuInstanceInfo_v1_t, vgpuCount) == 4);
    assert!(offset_of!(nvmlActiveVgpuInstanceInfo_v1_t, vgpuInstances) == 8);
    assert!(size_of::<nvmlVgpuSchedulerState_v1_t>() == 24 && align_of::<nvmlVgpuSchedulerState_v1_t>() == 4);
    assert!(offset_of!(nvmlVgpuSchedulerState_v1_t, version) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerState_v1_t, engineId) == 4);
    assert!(offset_of!(nvmlVgpuSchedulerState_v1_t, schedulerPolicy) == 8);
    assert!(offset_of!(nvmlVgpuSchedulerState_v1_t, enableARRMode) == 12);
    assert!(offset_of!(nvmlVgpuSchedulerState_v1_t, schedulerParams) == 16);
    assert!(size_of::<nvmlVgpuSchedulerStateInfo_v1_t>() == 24 && align_of::<nvmlVgpuSchedulerStateInfo_v1_t>() == 4);
    assert!(offset_of!(nvmlVgpuSchedulerStateInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerStateInfo_v1_t, engineId) == 4);
    assert!(offset_of!(nvmlVgpuSchedulerStateInfo_v1_t, schedulerPolicy) == 8);
    assert!(offset_of!(nvmlVgpuSchedulerStateInfo_v1_t, arrMode) == 12);
    assert!(offset_of!(nvmlVgpuSchedulerStateInfo_v1_t, schedulerParams) == 16);
    assert!(size_of::<nvmlVgpuSchedulerLogInfo_v1_t>() == 9632 && align_of::<nvmlVgpuSchedulerLogInfo_v1_t>() == 8);
    assert!(offset_of!(nvmlVgpuSchedulerLogInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerLogInfo_v1_t, engineId) == 4);
    assert!(offset_of!(nvmlVgpuSchedulerLogInfo_v1_t, schedulerPolicy) == 8);
    assert!(offset_of!(nvmlVgpuSchedulerLogInfo_v1_t, arrMode) == 12);
    assert!(offset_of!(nvmlVgpuSchedulerLogInfo_v1_t, schedulerParams) == 16);
    assert!(offset_of!(nvmlVgpuSchedulerLogInfo_v1_t, entriesCount) == 24);
    assert!(offset_of!(nvmlVgpuSchedulerLogInfo_v1_t, logEntries) == 32);
    assert!(
        size_of::<nvmlVgpuCreatablePlacementInfo_v1_t>() == 32
            && align_of::<nvmlVgpuCreatablePlacementInfo_v1_t>() == 8
    );
    assert!(offset_of!(nvmlVgpuCreatablePlacementInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlVgpuCreatablePlacementInfo_v1_t, vgpuTypeId) == 4);
    assert!(offset_of!(nvmlVgpuCreatablePlacementInfo_v1_t, count) == 8);
    assert!(offset_of!(nvmlVgpuCreatablePlacementInfo_v1_t, placementIds) == 16);
    assert!(offset_of!(nvmlVgpuCreatablePlacementInfo_v1_t, placementSize) == 24);
    assert!(size_of::<nvmlVgpuSchedulerStateInfo_v2_t>() == 16 && align_of::<nvmlVgpuSchedulerStateInfo_v2_t>() == 4);
    assert!(offset_of!(nvmlVgpuSchedulerStateInfo_v2_t, engineId) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerStateInfo_v2_t, schedulerPolicy) == 4);
    assert!(offset_of!(nvmlVgpuSchedulerStateInfo_v2_t, avgFactor) == 8);
    assert!(offset_of!(nvmlVgpuSchedulerStateInfo_v2_t, timeslice) == 12);
    assert!(size_of::<nvmlVgpuSchedulerLogEntry_v2_t>() == 56 && align_of::<nvmlVgpuSchedulerLogEntry_v2_t>() == 8);
    assert!(offset_of!(nvmlVgpuSchedulerLogEntry_v2_t, timestamp) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerLogEntry_v2_t, timeRunTotal) == 8);
    assert!(offset_of!(nvmlVgpuSchedulerLogEntry_v2_t, timeRun) == 16);
    assert!(offset_of!(nvmlVgpuSchedulerLogEntry_v2_t, swRunlistId) == 24);
    assert!(offset_of!(nvmlVgpuSchedulerLogEntry_v2_t, targetTimeSlice) == 32);
    assert!(offset_of!(nvmlVgpuSchedulerLogEntry_v2_t, cumulativePreemptionTime) == 40);
    assert!(offset_of!(nvmlVgpuSchedulerLogEntry_v2_t, weight) == 48);
    assert!(size_of::<nvmlVgpuSchedulerLogInfo_v2_t>() == 11224 && align_of::<nvmlVgpuSchedulerLogInfo_v2_t>() == 8);
    assert!(offset_of!(nvmlVgpuSchedulerLogInfo_v2_t, engineId) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerLogInfo_v2_t, schedulerPolicy) == 4);
    assert!(offset_of!(nvmlVgpuSchedulerLogInfo_v2_t, avgFactor) == 8);
    assert!(offset_of!(nvmlVgpuSchedulerLogInfo_v2_t, timeslice) == 12);
    assert!(offset_of!(nvmlVgpuSchedulerLogInfo_v2_t, entriesCount) == 16);
    assert!(offset_of!(nvmlVgpuSchedulerLogInfo_v2_t, logEntries) == 24);
    assert!(size_of::<nvmlVgpuSchedulerState_v2_t>() == 16 && align_of::<nvmlVgpuSchedulerState_v2_t>() == 4);
    assert!(offset_of!(nvmlVgpuSchedulerState_v2_t, engineId) == 0);
    assert!(offset_of!(nvmlVgpuSchedulerState_v2_t, schedulerPolicy) == 4);
    assert!(offset_of!(nvmlVgpuSchedulerState_v2_t, avgFactor) == 8);
    assert!(offset_of!(nvmlVgpuSchedulerState_v2_t, frequency) == 12);
    assert!(size_of::<nvmlNvLinkPowerThres_t>() == 4 && align_of::<nvmlNvLinkPowerThres_t>() == 4);
    assert!(offset_of!(nvmlNvLinkPowerThres_t, lowPwrThreshold) == 0);
    assert!(size_of::<nvmlFieldValue_t>() == 40 && align_of::<nvmlFieldValue_t>() == 8);
    assert!(offset_of!(nvmlFieldValue_t, fieldId) == 0);
    assert!(offset_of!(nvmlFieldValue_t, scopeId) == 4);
    assert!(offset_of!(nvmlFieldValue_t, timestamp) == 8);
    assert!(offset_of!(nvmlFieldValue_t, latencyUsec) == 16);
    assert!(offset_of!(nvmlFieldValue_t, valueType) == 24);
    assert!(offset_of!(nvmlFieldValue_t, nvmlReturn) == 28);
    assert!(offset_of!(nvmlFieldValue_t, value) == 32);
    assert!(size_of::<nvmlUnit_t>() == 8 && align_of::<nvmlUnit_t>() == 8);
    assert!(offset_of!(nvmlUnit_t, handle) == 0);
    assert!(size_of::<nvmlHwbcEntry_t>() == 36 && align_of::<nvmlHwbcEntry_t>() == 4);
    assert!(offset_of!(nvmlHwbcEntry_t, hwbcId) == 0);
    assert!(offset_of!(nvmlHwbcEntry_t, firmwareVersion) == 4);
    assert!(size_of::<nvmlLedState_t>() == 260 && align_of::<nvmlLedState_t>() == 4);
    assert!(offset_of!(nvmlLedState_t, cause) == 0);
    assert!(offset_of!(nvmlLedState_t, color) == 256);
    assert!(size_of::<nvmlUnitInfo_t>() == 384 && align_of::<nvmlUnitInfo_t>() == 1);
    assert!(offset_of!(nvmlUnitInfo_t, name) == 0);
    assert!(offset_of!(nvmlUnitInfo_t, id) == 96);
    assert!(offset_of!(nvmlUnitInfo_t, serial) == 192);
    assert!(offset_of!(nvmlUnitInfo_t, firmwareVersion) == 288);
    assert!(size_of::<nvmlPSUInfo_t>() == 268 && align_of::<nvmlPSUInfo_t>() == 4);
    assert!(offset_of!(nvmlPSUInfo_t, state) == 0);
    assert!(offset_of!(nvmlPSUInfo_t, current) == 256);
    assert!(offset_of!(nvmlPSUInfo_t, voltage) == 260);
    assert!(offset_of!(nvmlPSUInfo_t, power) == 264);
    assert!(size_of::<nvmlUnitFanInfo_t>() == 8 && align_of::<nvmlUnitFanInfo_t>() == 4);
    assert!(offset_of!(nvmlUnitFanInfo_t, speed) == 0);
    assert!(offset_of!(nvmlUnitFanInfo_t, state) == 4);
    assert!(size_of::<nvmlUnitFanSpeeds_t>() == 196 && align_of::<nvmlUnitFanSpeeds_t>() == 4);
    assert!(offset_of!(nvmlUnitFanSpeeds_t, fans) == 0);
    assert!(offset_of!(nvmlUnitFanSpeeds_t, count) == 192);
    assert!(size_of::<nvmlEventSet_t>() == 8 && align_of::<nvmlEventSet_t>() == 8);
    assert!(offset_of!(nvmlEventSet_t, handle) == 0);
    assert!(size_of::<nvmlEventData_t>() == 32 && align_of::<nvmlEventData_t>() == 8);
    assert!(offset_of!(nvmlEventData_t, device) == 0);
    assert!(offset_of!(nvmlEventData_t, eventType) == 8);
    assert!(offset_of!(nvmlEventData_t, eventData) == 16);
    assert!(offset_of!(nvmlEventData_t, gpuInstanceId) == 24);
    assert!(offset_of!(nvmlEventData_t, computeInstanceId) == 28);
    assert!(size_of::<nvmlEventSetGetContextCount_v1_t>() == 4 && align_of::<nvmlEventSetGetContextCount_v1_t>() == 4);
    assert!(offset_of!(nvmlEventSetGetContextCount_v1_t, count) == 0);
    assert!(size_of::<nvmlEventSetGetContextInfo_v1_t>() == 20 && align_of::<nvmlEventSetGetContextInfo_v1_t>() == 4);
    assert!(offset_of!(nvmlEventSetGetContextInfo_v1_t, index) == 0);
    assert!(offset_of!(nvmlEventSetGetContextInfo_v1_t, nvmlGpuOperationalEventContextType) == 4);
    assert!(offset_of!(nvmlEventSetGetContextInfo_v1_t, sourceEventContextType) == 8);
    assert!(offset_of!(nvmlEventSetGetContextInfo_v1_t, dataSize) == 12);
    assert!(offset_of!(nvmlEventSetGetContextInfo_v1_t, dataFormatVersion) == 16);
    assert!(size_of::<nvmlEventSetGetContextData_v1_t>() == 16 && align_of::<nvmlEventSetGetContextData_v1_t>() == 8);
    assert!(offset_of!(nvmlEventSetGetContextData_v1_t, data) == 0);
    assert!(offset_of!(nvmlEventSetGetContextData_v1_t, index) == 8);
    assert!(offset_of!(nvmlEventSetGetContextData_v1_t, dataSize) == 12);
    assert!(
        size_of::<nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t>() == 8
            && align_of::<nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t>() == 4
    );
    assert!(offset_of!(nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t, index) == 0);
    assert!(offset_of!(nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t, xidCode) == 4);
    assert!(size_of::<nvmlSystemEventSet_t>() == 8 && align_of::<nvmlSystemEventSet_t>() == 8);
    assert!(offset_of!(nvmlSystemEventSet_t, handle) == 0);
    assert!(
        size_of::<nvmlSystemEventSetCreateRequest_v1_t>() == 16
            && align_of::<nvmlSystemEventSetCreateRequest_v1_t>() == 8
    );
    assert!(offset_of!(nvmlSystemEventSetCreateRequest_v1_t, version) == 0);
    assert!(offset_of!(nvmlSystemEventSetCreateRequest_v1_t, set) == 8);
    assert!(
        size_of::<nvmlSystemEventSetFreeRequest_v1_t>() == 16 && align_of::<nvmlSystemEventSetFreeRequest_v1_t>() == 8
    );
    assert!(offset_of!(nvmlSystemEventSetFreeRequest_v1_t, version) == 0);
    assert!(offset_of!(nvmlSystemEventSetFreeRequest_v1_t, set) == 8);
    assert!(
        size_of::<nvmlSystemRegisterEventRequest_v1_t>() == 24
            && align_of::<nvmlSystemRegisterEventRequest_v1_t>() == 8
    );
    assert!(offset_of!(nvmlSystemRegisterEventRequest_v1_t, version) == 0);
    assert!(offset_of!(nvmlSystemRegisterEventRequest_v1_t, eventTypes) == 8);
    assert!(offset_of!(nvmlSystemRegisterEventRequest_v1_t, set) == 16);
    assert!(size_of::<nvmlSystemEventData_v1_t>() == 16 && align_of::<nvmlSystemEventData_v1_t>() == 8);
    assert!(offset_of!(nvmlSystemEventData_v1_t, eventType) == 0);
    assert!(offset_of!(nvmlSystemEventData_v1_t, gpuId) == 8);
    assert!(
        size_of::<nvmlSystemEventSetWaitRequest_v1_t>() == 32 && align_of::<nvmlSystemEventSetWaitRequest_v1_t>() == 8
    );
    assert!(offset_of!(nvmlSystemEventSetWaitRequest_v1_t, version) == 0);
    assert!(offset_of!(nvmlSystemEventSetWaitRequest_v1_t, timeoutms) == 4);
    assert!(offset_of!(nvmlSystemEventSetWaitRequest_v1_t, set) == 8);
    assert!(offset_of!(nvmlSystemEventSetWaitRequest_v1_t, data) == 16);
    assert!(offset_of!(nvmlSystemEventSetWaitRequest_v1_t, dataSize) == 24);
    assert!(offset_of!(nvmlSystemEventSetWaitRequest_v1_t, numEvent) == 28);
    assert!(size_of::<nvmlAccountingStats_t>() == 56 && align_of::<nvmlAccountingStats_t>() == 8);
    assert!(offset_of!(nvmlAccountingStats_t, gpuUtilization) == 0);
    assert!(offset_of!(nvmlAccountingStats_t, memoryUtilization) == 4);
    assert!(offset_of!(nvmlAccountingStats_t, maxMemoryUsage) == 8);
    assert!(offset_of!(nvmlAccountingStats_t, time) == 16);
    assert!(offset_of!(nvmlAccountingStats_t, startTime) == 24);
    assert!(offset_of!(nvmlAccountingStats_t, isRunning) == 32);
    assert!(offset_of!(nvmlAccountingStats_t, reserved) == 36);
    assert!(size_of::<nvmlAccountingStats_v2_t>() == 64 && align_of::<nvmlAccountingStats_v2_t>() == 8);
    assert!(offset_of!(nvmlAccountingStats_v2_t, pid) == 0);
    assert!(offset_of!(nvmlAccountingStats_v2_t, isRunning) == 4);
    assert!(offset_of!(nvmlAccountingStats_v2_t, gpuUtilization) == 8);
    assert!(offset_of!(nvmlAccountingStats_v2_t, memoryUtilization) == 12);
    assert!(offset_of!(nvmlAccountingStats_v2_t, maxMemoryUsage) == 16);
    assert!(offset_of!(nvmlAccountingStats_v2_t, sampleCount) == 24);
    assert!(offset_of!(nvmlAccountingStats_v2_t, sumGpuUtil) == 32);
    assert!(offset_of!(nvmlAccountingStats_v2_t, sumFbUtil) == 40);
    assert!(offset_of!(nvmlAccountingStats_v2_t, time) == 48);
    assert!(offset_of!(nvmlAccountingStats_v2_t, startTime) == 56);
    assert!(size_of::<nvmlEncoderSessionInfo_t>() == 32 && align_of::<nvmlEncoderSessionInfo_t>() == 4);
    assert!(offset_of!(nvmlEncoderSessionInfo_t, sessionId) == 0);
    assert!(offset_of!(nvmlEncoderSessionInfo_t, pid) == 4);
    assert!(offset_of!(nvmlEncoderSessionInfo_t, vgpuInstance) == 8);
    assert!(offset_of!(nvmlEncoderSessionInfo_t, codecType) == 12);
    assert!(offset_of!(nvmlEncoderSessionInfo_t, hResolution) == 16);
    assert!(offset_of!(nvmlEncoderSessionInfo_t, vResolution) == 20);
    assert!(offset_of!(nvmlEncoderSessionInfo_t, averageFps) == 24);
    assert!(offset_of!(nvmlEncoderSessionInfo_t, averageLatency) == 28);
    assert!(size_of::<nvmlFBCStats_t>() == 12 && align_of::<nvmlFBCStats_t>() == 4);
    assert!(offset_of!(nvmlFBCStats_t, sessionsCount) == 0);
    assert!(offset_of!(nvmlFBCStats_t, averageFPS) == 4);
    assert!(offset_of!(nvmlFBCStats_t, averageLatency) == 8);
    assert!(size_of::<nvmlFBCSessionInfo_t>() == 48 && align_of::<nvmlFBCSessionInfo_t>() == 4);
    assert!(offset_of!(nvmlFBCSessionInfo_t, sessionId) == 0);
    assert!(offset_of!(nvmlFBCSessionInfo_t, pid) == 4);
    assert!(offset_of!(nvmlFBCSessionInfo_t, vgpuInstance) == 8);
    assert!(offset_of!(nvmlFBCSessionInfo_t, displayOrdinal) == 12);
    assert!(offset_of!(nvmlFBCSessionInfo_t, sessionType) == 16);
    assert!(offset_of!(nvmlFBCSessionInfo_t, sessionFlags) == 20);
    assert!(offset_of!(nvmlFBCSessionInfo_t, hMaxResolution) == 24);
    assert!(offset_of!(nvmlFBCSessionInfo_t, vMaxResolution) == 28);
    assert!(offset_of!(nvmlFBCSessionInfo_t, hResolution) == 32);
    assert!(offset_of!(nvmlFBCSessionInfo_t, vResolution) == 36);
    assert!(offset_of!(nvmlFBCSessionInfo_t, averageFPS) == 40);
    assert!(offset_of!(nvmlFBCSessionInfo_t, averageLatency) == 44);
    assert!(size_of::<nvmlConfComputeSystemCaps_t>() == 8 && align_of::<nvmlConfComputeSystemCaps_t>() == 4);
    assert!(offset_of!(nvmlConfComputeSystemCaps_t, cpuCaps) == 0);
    assert!(offset_of!(nvmlConfComputeSystemCaps_t, gpusCaps) == 4);
    assert!(size_of::<nvmlConfComputeSystemState_t>() == 12 && align_of::<nvmlConfComputeSystemState_t>() == 4);
    assert!(offset_of!(nvmlConfComputeSystemState_t, environment) == 0);
    assert!(offset_of!(nvmlConfComputeSystemState_t, ccFeature) == 4);
    assert!(offset_of!(nvmlConfComputeSystemState_t, devToolsMode) == 8);
    assert!(
        size_of::<nvmlSystemConfComputeSettings_v1_t>() == 20 && align_of::<nvmlSystemConfComputeSettings_v1_t>() == 4
    );
    assert!(offset_of!(nvmlSystemConfComputeSettings_v1_t, version) == 0);
    assert!(offset_of!(nvmlSystemConfComputeSettings_v1_t, environment) == 4);
    assert!(offset_of!(nvmlSystemConfComputeSettings_v1_t, ccFeature) == 8);
    assert!(offset_of!(nvmlSystemConfComputeSettings_v1_t, devToolsMode) == 12);
    assert!(offset_of!(nvmlSystemConfComputeSettings_v1_t, multiGpuMode) == 16);
    assert!(
        size_of::<nvmlSystemConfComputeSettings_v2_t>() == 24 && align_of::<nvmlSystemConfComputeSettings_v2_t>() == 4
    );
    assert!(offset_of!(nvmlSystemConfComputeSettings_v2_t, version) == 0);
    assert!(offset_of!(nvmlSystemConfComputeSettings_v2_t, environment) == 4);
    assert!(offset_of!(nvmlSystemConfComputeSettings_v2_t, ccFeature) == 8);
    assert!(offset_of!(nvmlSystemConfComputeSettings_v2_t, devToolsMode) == 12);
    assert!(offset_of!(nvmlSystemConfComputeSettings_v2_t, multiGpuMode) == 16);
    assert!(offset_of!(nvmlSystemConfComputeSettings_v2_t, tdispState) == 20);
    assert!(size_of::<nvmlConfComputeMemSizeInfo_t>() == 16 && align_of::<nvmlConfComputeMemSizeInfo_t>() == 8);
    assert!(offset_of!(nvmlConfComputeMemSizeInfo_t, protectedMemSizeKib) == 0);
    assert!(offset_of!(nvmlConfComputeMemSizeInfo_t, unprotectedMemSizeKib) == 8);
    assert!(size_of::<nvmlConfComputeGpuCertificate_t>() == 9224 && align_of::<nvmlConfComputeGpuCertificate_t>() == 4);
    assert!(offset_of!(nvmlConfComputeGpuCertificate_t, certChainSize) == 0);
    assert!(offset_of!(nvmlConfComputeGpuCertificate_t, attestationCertChainSize) == 4);
    assert!(offset_of!(nvmlConfComputeGpuCertificate_t, certChain) == 8);
    assert!(offset_of!(nvmlConfComputeGpuCertificate_t, attestationCertChain) == 4104);
    assert!(
        size_of::<nvmlConfComputeGpuAttestationReport_t>() == 12332
            && align_of::<nvmlConfComputeGpuAttestationReport_t>() == 4
    );
    assert!(offset_of!(nvmlConfComputeGpuAttestationReport_t, isCecAttestationReportPresent) == 0);
    assert!(offset_of!(nvmlConfComputeGpuAttestationReport_t, attestationReportSize) == 4);
    assert!(offset_of!(nvmlConfComputeGpuAttestationReport_t, cecAttestationReportSize) == 8);
    assert!(offset_of!(nvmlConfComputeGpuAttestationReport_t, nonce) == 12);
    assert!(offset_of!(nvmlConfComputeGpuAttestationReport_t, attestationReport) == 44);
    assert!(offset_of!(nvmlConfComputeGpuAttestationReport_t, cecAttestationReport) == 8236);
    assert!(
        size_of::<nvmlConfComputeSetKeyRotationThresholdInfo_v1_t>() == 16
            && align_of::<nvmlConfComputeSetKeyRotationThresholdInfo_v1_t>() == 8
    );
    assert!(offset_of!(nvmlConfComputeSetKeyRotationThresholdInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlConfComputeSetKeyRotationThresholdInfo_v1_t, maxAttackerAdvantage) == 8);
    assert!(
        size_of::<nvmlConfComputeGetKeyRotationThresholdInfo_v1_t>() == 16
            && align_of::<nvmlConfComputeGetKeyRotationThresholdInfo_v1_t>() == 8
    );
    assert!(offset_of!(nvmlConfComputeGetKeyRotationThresholdInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlConfComputeGetKeyRotationThresholdInfo_v1_t, attackerAdvantage) == 8);
    assert!(size_of::<nvmlGpuFabricInfo_t>() == 28 && align_of::<nvmlGpuFabricInfo_t>() == 4);
    assert!(offset_of!(nvmlGpuFabricInfo_t, clusterUuid) == 0);
    assert!(offset_of!(nvmlGpuFabricInfo_t, status) == 16);
    assert!(offset_of!(nvmlGpuFabricInfo_t, cliqueId) == 20);
    assert!(offset_of!(nvmlGpuFabricInfo_t, state) == 24);
    assert!(size_of::<nvmlGpuFabricInfo_v2_t>() == 36 && align_of::<nvmlGpuFabricInfo_v2_t>() == 4);
    assert!(offset_of!(nvmlGpuFabricInfo_v2_t, version) == 0);
    assert!(offset_of!(nvmlGpuFabricInfo_v2_t, clusterUuid) == 4);
    assert!(offset_of!(nvmlGpuFabricInfo_v2_t, status) == 20);
    assert!(offset_of!(nvmlGpuFabricInfo_v2_t, cliqueId) == 24);
    assert!(offset_of!(nvmlGpuFabricInfo_v2_t, state) == 28);
    assert!(offset_of!(nvmlGpuFabricInfo_v2_t, healthMask) == 32);
    assert!(size_of::<nvmlGpuFabricInfo_v3_t>() == 40 && align_of::<nvmlGpuFabricInfo_v3_t>() == 4);
    assert!(offset_of!(nvmlGpuFabricInfo_v3_t, version) == 0);
    assert!(offset_of!(nvmlGpuFabricInfo_v3_t, clusterUuid) == 4);
    assert!(offset_of!(nvmlGpuFabricInfo_v3_t, status) == 20);
    assert!(offset_of!(nvmlGpuFabricInfo_v3_t, cliqueId) == 24);
    assert!(offset_of!(nvmlGpuFabricInfo_v3_t, state) == 28);
    assert!(offset_of!(nvmlGpuFabricInfo_v3_t, healthMask) == 32);
    assert!(offset_of!(nvmlGpuFabricInfo_v3_t, healthSummary) == 36);
    assert!(size_of::<nvmlGpuFabricClique_v1_t>() == 8 && align_of::<nvmlGpuFabricClique_v1_t>() == 4);
    assert!(offset_of!(nvmlGpuFabricClique_v1_t, type_) == 0);
    assert!(offset_of!(nvmlGpuFabricClique_v1_t, id) == 4);
    assert!(size_of::<nvmlGpuFabricInfo_v4_t>() == 548 && align_of::<nvmlGpuFabricInfo_v4_t>() == 4);
    assert!(offset_of!(nvmlGpuFabricInfo_v4_t, clusterUuid) == 0);
    assert!(offset_of!(nvmlGpuFabricInfo_v4_t, status) == 16);
    assert!(offset_of!(nvmlGpuFabricInfo_v4_t, cliques) == 20);
    assert!(offset_of!(nvmlGpuFabricInfo_v4_t, numCliques) == 532);
    assert!(offset_of!(nvmlGpuFabricInfo_v4_t, state) == 536);
    assert!(offset_of!(nvmlGpuFabricInfo_v4_t, healthMask) == 540);
    assert!(offset_of!(nvmlGpuFabricInfo_v4_t, healthSummary) == 544);
    assert!(
        size_of::<nvmlGpuOperationalEventConfig_v1_t>() == 104 && align_of::<nvmlGpuOperationalEventConfig_v1_t>() == 4
    );
    assert!(offset_of!(nvmlGpuOperationalEventConfig_v1_t, uuid) == 0);
    assert!(offset_of!(nvmlGpuOperationalEventConfig_v1_t, minLogLevel) == 96);
    assert!(offset_of!(nvmlGpuOperationalEventConfig_v1_t, minSeverity) == 100);
    assert!(size_of::<nvmlEventSetWait_v3_t>() == 224 && align_of::<nvmlEventSetWait_v3_t>() == 8);
    assert!(offset_of!(nvmlEventSetWait_v3_t, timeoutMs) == 0);
    assert!(offset_of!(nvmlEventSetWait_v3_t, dataType) == 4);
    assert!(offset_of!(nvmlEventSetWait_v3_t, uuid) == 8);
    assert!(offset_of!(nvmlEventSetWait_v3_t, sourceModule) == 104);
    assert!(offset_of!(nvmlEventSetWait_v3_t, eventType) == 120);
    assert!(offset_of!(nvmlEventSetWait_v3_t, eventData) == 128);
    assert!(offset_of!(nvmlEventSetWait_v3_t, groupCursor) == 136);
    assert!(offset_of!(nvmlEventSetWait_v3_t, instanceId) == 144);
    assert!(offset_of!(nvmlEventSetWait_v3_t, timestampUsec) == 152);
    assert!(offset_of!(nvmlEventSetWait_v3_t, traceId) == 160);
    assert!(offset_of!(nvmlEventSetWait_v3_t, gpuInstanceId) == 168);
    assert!(offset_of!(nvmlEventSetWait_v3_t, computeInstanceId) == 172);
    assert!(offset_of!(nvmlEventSetWait_v3_t, severity) == 176);
    assert!(offset_of!(nvmlEventSetWait_v3_t, categoryId) == 180);
    assert!(offset_of!(nvmlEventSetWait_v3_t, moduleEventCode) == 184);
    assert!(offset_of!(nvmlEventSetWait_v3_t, scope) == 188);
    assert!(offset_of!(nvmlEventSetWait_v3_t, originator) == 192);
    assert!(offset_of!(nvmlEventSetWait_v3_t, moduleInstance) == 196);
    assert!(offset_of!(nvmlEventSetWait_v3_t, chipletId) == 200);
    assert!(offset_of!(nvmlEventSetWait_v3_t, logLevel) == 204);
    assert!(offset_of!(nvmlEventSetWait_v3_t, attributes) == 208);
    assert!(offset_of!(nvmlEventSetWait_v3_t, groupCperSize) == 212);
    assert!(offset_of!(nvmlEventSetWait_v3_t, groupAttributes) == 216);
    assert!(offset_of!(nvmlEventSetWait_v3_t, groupSize) == 220);
    assert!(offset_of!(nvmlEventSetWait_v3_t, groupIndex) == 221);
    assert!(size_of::<nvmlCPERCursor_v1_t>() == 96 && align_of::<nvmlCPERCursor_v1_t>() == 8);
    assert!(offset_of!(nvmlCPERCursor_v1_t, cperTypeMask) == 0);
    assert!(offset_of!(nvmlCPERCursor_v1_t, uuid) == 4);
    assert!(offset_of!(nvmlCPERCursor_v1_t, handle) == 88);
    assert!(size_of::<nvmlGetCPER_v1_t>() == 112 && align_of::<nvmlGetCPER_v1_t>() == 8);
    assert!(offset_of!(nvmlGetCPER_v1_t, cursor) == 0);
    assert!(offset_of!(nvmlGetCPER_v1_t, buffer) == 96);
    assert!(offset_of!(nvmlGetCPER_v1_t, bufferSize) == 104);
    assert!(size_of::<nvmlSystemDriverBranchInfo_v1_t>() == 84 && align_of::<nvmlSystemDriverBranchInfo_v1_t>() == 4);
    assert!(offset_of!(nvmlSystemDriverBranchInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlSystemDriverBranchInfo_v1_t, branch) == 4);
    assert!(size_of::<nvmlTemperature_v1_t>() == 12 && align_of::<nvmlTemperature_v1_t>() == 4);
    assert!(offset_of!(nvmlTemperature_v1_t, version) == 0);
    assert!(offset_of!(nvmlTemperature_v1_t, sensorType) == 4);
    assert!(offset_of!(nvmlTemperature_v1_t, temperature) == 8);
    assert!(size_of::<nvmlNvlinkSupportedBwModes_v1_t>() == 28 && align_of::<nvmlNvlinkSupportedBwModes_v1_t>() == 4);
    assert!(offset_of!(nvmlNvlinkSupportedBwModes_v1_t, version) == 0);
    assert!(offset_of!(nvmlNvlinkSupportedBwModes_v1_t, bwModes) == 4);
    assert!(offset_of!(nvmlNvlinkSupportedBwModes_v1_t, totalBwModes) == 27);
    assert!(size_of::<nvmlNvlinkGetBwMode_v1_t>() == 12 && align_of::<nvmlNvlinkGetBwMode_v1_t>() == 4);
    assert!(offset_of!(nvmlNvlinkGetBwMode_v1_t, version) == 0);
    assert!(offset_of!(nvmlNvlinkGetBwMode_v1_t, bIsBest) == 4);
    assert!(offset_of!(nvmlNvlinkGetBwMode_v1_t, bwMode) == 8);
    assert!(size_of::<nvmlNvlinkSetBwMode_v1_t>() == 12 && align_of::<nvmlNvlinkSetBwMode_v1_t>() == 4);
    assert!(offset_of!(nvmlNvlinkSetBwMode_v1_t, version) == 0);
    assert!(offset_of!(nvmlNvlinkSetBwMode_v1_t, bSetBest) == 4);
    assert!(offset_of!(nvmlNvlinkSetBwMode_v1_t, bwMode) == 8);
    assert!(size_of::<nvmlNvlinkSetBwModeAsync_v1_t>() == 12 && align_of::<nvmlNvlinkSetBwModeAsync_v1_t>() == 4);
    assert!(offset_of!(nvmlNvlinkSetBwModeAsync_v1_t, bSetBest) == 0);
    assert!(offset_of!(nvmlNvlinkSetBwModeAsync_v1_t, bwMode) == 4);
    assert!(offset_of!(nvmlNvlinkSetBwModeAsync_v1_t, asyncPollTimeoutMs) == 8);
    assert!(size_of::<nvmlNvLinkInfo_v1_t>() == 8 && align_of::<nvmlNvLinkInfo_v1_t>() == 4);
    assert!(offset_of!(nvmlNvLinkInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlNvLinkInfo_v1_t, isNvleEnabled) == 4);
    assert!(size_of::<nvmlNvlinkFirmwareVersion_t>() == 16 && align_of::<nvmlNvlinkFirmwareVersion_t>() == 4);
    assert!(offset_of!(nvmlNvlinkFirmwareVersion_t, ucodeType) == 0);
    assert!(offset_of!(nvmlNvlinkFirmwareVersion_t, major) == 4);
    assert!(offset_of!(nvmlNvlinkFirmwareVersion_t, minor) == 8);
    assert!(offset_of!(nvmlNvlinkFirmwareVersion_t, subMinor) == 12);
    assert!(size_of::<nvmlNvlinkFirmwareInfo_t>() == 1604 && align_of::<nvmlNvlinkFirmwareInfo_t>() == 4);
    assert!(offset_of!(nvmlNvlinkFirmwareInfo_t, firmwareVersion) == 0);
    assert!(offset_of!(nvmlNvlinkFirmwareInfo_t, numValidEntries) == 1600);
    assert!(size_of::<nvmlNvLinkInfo_v2_t>() == 1612 && align_of::<nvmlNvLinkInfo_v2_t>() == 4);
    assert!(offset_of!(nvmlNvLinkInfo_v2_t, version) == 0);
    assert!(offset_of!(nvmlNvLinkInfo_v2_t, isNvleEnabled) == 4);
    assert!(offset_of!(nvmlNvLinkInfo_v2_t, firmwareInfo) == 8);
    assert!(size_of::<nvmlNvLinkInfo_v3_t>() == 1612 && align_of::<nvmlNvLinkInfo_v3_t>() == 4);
    assert!(offset_of!(nvmlNvLinkInfo_v3_t, isNvleEnabled) == 0);
    assert!(offset_of!(nvmlNvLinkInfo_v3_t, firmwareInfo) == 4);
    assert!(offset_of!(nvmlNvLinkInfo_v3_t, isNvleReady) == 1608);
    assert!(size_of::<nvmlNvlinkTelemetrySample_v1_t>() == 32 && align_of::<nvmlNvlinkTelemetrySample_v1_t>() == 8);
    assert!(offset_of!(nvmlNvlinkTelemetrySample_v1_t, linkId) == 0);
    assert!(offset_of!(nvmlNvlinkTelemetrySample_v1_t, sampleType) == 4);
    assert!(offset_of!(nvmlNvlinkTelemetrySample_v1_t, sampleCount) == 8);
    assert!(offset_of!(nvmlNvlinkTelemetrySample_v1_t, samples) == 16);
    assert!(offset_of!(nvmlNvlinkTelemetrySample_v1_t, nvmlReturn) == 24);
    assert!(size_of::<nvmlNvlinkTelemetrySamples_v1_t>() == 16 && align_of::<nvmlNvlinkTelemetrySamples_v1_t>() == 8);
    assert!(offset_of!(nvmlNvlinkTelemetrySamples_v1_t, telemetryCount) == 0);
    assert!(offset_of!(nvmlNvlinkTelemetrySamples_v1_t, telemetrySamples) == 8);
    assert!(
        size_of::<nvmlNvlinkGetRemapTableInfo_v1_t>() == 32776 && align_of::<nvmlNvlinkGetRemapTableInfo_v1_t>() == 4
    );
    assert!(offset_of!(nvmlNvlinkGetRemapTableInfo_v1_t, alid) == 0);
    assert!(offset_of!(nvmlNvlinkGetRemapTableInfo_v1_t, flaRemapTabAddr) == 4);
    assert!(offset_of!(nvmlNvlinkGetRemapTableInfo_v1_t, gpaRemapTabAddr) == 16388);
    assert!(offset_of!(nvmlNvlinkGetRemapTableInfo_v1_t, remapTabSize) == 32772);
    assert!(size_of::<nvmlNvlinkSetNvleReady_v1_t>() == 1 && align_of::<nvmlNvlinkSetNvleReady_v1_t>() == 1);
    assert!(offset_of!(nvmlNvlinkSetNvleReady_v1_t, bNvleReady) == 0);
    assert!(size_of::<nvmlNvlinkLockRemapTable_v1_t>() == 2 && align_of::<nvmlNvlinkLockRemapTable_v1_t>() == 1);
    assert!(offset_of!(nvmlNvlinkLockRemapTable_v1_t, bRemapTableLocked) == 0);
    assert!(offset_of!(nvmlNvlinkLockRemapTable_v1_t, bRemapTableLockDisabled) == 1);
    assert!(size_of::<nvmlNvlinkNvlePrivateInfo_v1_t>() == 260 && align_of::<nvmlNvlinkNvlePrivateInfo_v1_t>() == 4);
    assert!(offset_of!(nvmlNvlinkNvlePrivateInfo_v1_t, data) == 0);
    assert!(offset_of!(nvmlNvlinkNvlePrivateInfo_v1_t, size) == 256);
    assert!(
        size_of::<nvmlNvlinkSetupNvleEncryptionKey_v1_t>() == 560
            && align_of::<nvmlNvlinkSetupNvleEncryptionKey_v1_t>() == 4
    );
    assert!(offset_of!(nvmlNvlinkSetupNvleEncryptionKey_v1_t, nvleKey) == 0);
    assert!(offset_of!(nvmlNvlinkSetupNvleEncryptionKey_v1_t, localGpuAlid) == 32);
    assert!(offset_of!(nvmlNvlinkSetupNvleEncryptionKey_v1_t, remoteGpuAlid) == 36);
    assert!(offset_of!(nvmlNvlinkSetupNvleEncryptionKey_v1_t, localGpuNvlePrivateInfo) == 40);
    assert!(offset_of!(nvmlNvlinkSetupNvleEncryptionKey_v1_t, remoteGpuNvlePrivateInfo) == 300);
    assert!(size_of::<nvmlVgpuVersion_t>() == 8 && align_of::<nvmlVgpuVersion_t>() == 4);
    assert!(offset_of!(nvmlVgpuVersion_t, minVersion) == 0);
    assert!(offset_of!(nvmlVgpuVersion_t, maxVersion) == 4);
    assert!(size_of::<nvmlVgpuMetadata_t>() == 212 && align_of::<nvmlVgpuMetadata_t>() == 4);
    assert!(offset_of!(nvmlVgpuMetadata_t, version) == 0);
    assert!(offset_of!(nvmlVgpuMetadata_t, revision) == 4);
    assert!(offset_of!(nvmlVgpuMetadata_t, guestInfoState) == 8);
    assert!(offset_of!(nvmlVgpuMetadata_t, guestDriverVersion) == 12);
    assert!(offset_of!(nvmlVgpuMetadata_t, hostDriverVersion) == 92);
    assert!(offset_of!(nvmlVgpuMetadata_t, reserved) == 172);
    assert!(offset_of!(nvmlVgpuMetadata_t, vgpuVirtualizationCaps) == 196);
    assert!(offset_of!(nvmlVgpuMetadata_t, guestVgpuVersion) == 200);
    assert!(offset_of!(nvmlVgpuMetadata_t, opaqueDataSize) == 204);
    assert!(offset_of!(nvmlVgpuMetadata_t, opaqueData) == 208);
    assert!(size_of::<nvmlVgpuPgpuMetadata_t>() == 128 && align_of::<nvmlVgpuPgpuMetadata_t>() == 4);
    assert!(offset_of!(nvmlVgpuPgpuMetadata_t, version) == 0);
    assert!(offset_of!(nvmlVgpuPgpuMetadata_t, revision) == 4);
    assert!(offset_of!(nvmlVgpuPgpuMetadata_t, hostDriverVersion) == 8);
    assert!(offset_of!(nvmlVgpuPgpuMetadata_t, pgpuVirtualizationCaps) == 88);
    assert!(offset_of!(nvmlVgpuPgpuMetadata_t, reserved) == 92);
    assert!(offset_of!(nvmlVgpuPgpuMetadata_t, hostSupportedVgpuRange) == 112);
    assert!(offset_of!(nvmlVgpuPgpuMetadata_t, opaqueDataSize) == 120);
    assert!(offset_of!(nvmlVgpuPgpuMetadata_t, opaqueData) == 124);
    assert!(size_of::<nvmlVgpuPgpuCompatibility_t>() == 8 && align_of::<nvmlVgpuPgpuCompatibility_t>() == 4);
    assert!(offset_of!(nvmlVgpuPgpuCompatibility_t, vgpuVmCompatibility) == 0);
    assert!(offset_of!(nvmlVgpuPgpuCompatibility_t, compatibilityLimitCode) == 4);
    assert!(size_of::<nvmlExcludedDeviceInfo_t>() == 148 && align_of::<nvmlExcludedDeviceInfo_t>() == 4);
    assert!(offset_of!(nvmlExcludedDeviceInfo_t, pciInfo) == 0);
    assert!(offset_of!(nvmlExcludedDeviceInfo_t, uuid) == 68);
    assert!(size_of::<nvmlPRMTLV_v1_t>() == 504 && align_of::<nvmlPRMTLV_v1_t>() == 4);
    assert!(offset_of!(nvmlPRMTLV_v1_t, dataSize) == 0);
    assert!(offset_of!(nvmlPRMTLV_v1_t, status) == 4);
    assert!(size_of::<nvmlPRMTLV_v1_t__bindgen_ty_1>() == 496 && align_of::<nvmlPRMTLV_v1_t__bindgen_ty_1>() == 1);
    assert!(offset_of!(nvmlPRMTLV_v1_t__bindgen_ty_1, inData) == 0);
    assert!(offset_of!(nvmlPRMTLV_v1_t__bindgen_ty_1, outData) == 0);
    assert!(size_of::<nvmlPRMCounterInput_v1_t>() == 4 && align_of::<nvmlPRMCounterInput_v1_t>() == 4);
    assert!(offset_of!(nvmlPRMCounterInput_v1_t, localPort) == 0);
    assert!(size_of::<nvmlPRMCounterValue_v1_t>() == 16 && align_of::<nvmlPRMCounterValue_v1_t>() == 8);
    assert!(offset_of!(nvmlPRMCounterValue_v1_t, status) == 0);
    assert!(offset_of!(nvmlPRMCounterValue_v1_t, outputType) == 4);
    assert!(offset_of!(nvmlPRMCounterValue_v1_t, outputValue) == 8);
    assert!(size_of::<nvmlPRMCounter_v1_t>() == 24 && align_of::<nvmlPRMCounter_v1_t>() == 8);
    assert!(offset_of!(nvmlPRMCounter_v1_t, counterId) == 0);
    assert!(offset_of!(nvmlPRMCounter_v1_t, inData) == 4);
    assert!(offset_of!(nvmlPRMCounter_v1_t, counterValue) == 8);
    assert!(size_of::<nvmlPRMCounterList_v1_t>() == 16 && align_of::<nvmlPRMCounterList_v1_t>() == 8);
    assert!(offset_of!(nvmlPRMCounterList_v1_t, numCounters) == 0);
    assert!(offset_of!(nvmlPRMCounterList_v1_t, counters) == 8);
    assert!(size_of::<nvmlGpuInstancePlacement_t>() == 8 && align_of::<nvmlGpuInstancePlacement_t>() == 4);
    assert!(offset_of!(nvmlGpuInstancePlacement_t, start) == 0);
    assert!(offset_of!(nvmlGpuInstancePlacement_t, size) == 4);
    assert!(size_of::<nvmlGpuInstanceProfileInfo_t>() == 48 && align_of::<nvmlGpuInstanceProfileInfo_t>() == 8);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_t, id) == 0);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_t, isP2pSupported) == 4);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_t, sliceCount) == 8);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_t, instanceCount) == 12);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_t, multiprocessorCount) == 16);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_t, copyEngineCount) == 20);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_t, decoderCount) == 24);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_t, encoderCount) == 28);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_t, jpegCount) == 32);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_t, ofaCount) == 36);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_t, memorySizeMB) == 40);
    assert!(size_of::<nvmlGpuInstanceProfileInfo_v2_t>() == 152 && align_of::<nvmlGpuInstanceProfileInfo_v2_t>() == 8);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v2_t, version) == 0);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v2_t, id) == 4);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v2_t, isP2pSupported) == 8);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v2_t, sliceCount) == 12);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v2_t, instanceCount) == 16);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v2_t, multiprocessorCount) == 20);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v2_t, copyEngineCount) == 24);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v2_t, decoderCount) == 28);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v2_t, encoderCount) == 32);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v2_t, jpegCount) == 36);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v2_t, ofaCount) == 40);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v2_t, memorySizeMB) == 48);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v2_t, name) == 56);
    assert!(size_of::<nvmlGpuInstanceProfileInfo_v3_t>() == 152 && align_of::<nvmlGpuInstanceProfileInfo_v3_t>() == 8);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v3_t, version) == 0);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v3_t, id) == 4);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v3_t, sliceCount) == 8);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v3_t, instanceCount) == 12);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v3_t, multiprocessorCount) == 16);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v3_t, copyEngineCount) == 20);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v3_t, decoderCount) == 24);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v3_t, encoderCount) == 28);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v3_t, jpegCount) == 32);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v3_t, ofaCount) == 36);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v3_t, memorySizeMB) == 40);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v3_t, name) == 48);
    assert!(offset_of!(nvmlGpuInstanceProfileInfo_v3_t, capabilities) == 144);
    assert!(size_of::<nvmlGpuInstanceInfo_t>() == 24 && align_of::<nvmlGpuInstanceInfo_t>() == 8);
    assert!(offset_of!(nvmlGpuInstanceInfo_t, device) == 0);
    assert!(offset_of!(nvmlGpuInstanceInfo_t, id) == 8);
    assert!(offset_of!(nvmlGpuInstanceInfo_t, profileId) == 12);
    assert!(offset_of!(nvmlGpuInstanceInfo_t, placement) == 16);
    assert!(size_of::<nvmlComputeInstancePlacement_t>() == 8 && align_of::<nvmlComputeInstancePlacement_t>() == 4);
    assert!(offset_of!(nvmlComputeInstancePlacement_t, start) == 0);
    assert!(offset_of!(nvmlComputeInstancePlacement_t, size) == 4);
    assert!(size_of::<nvmlComputeInstanceProfileInfo_t>() == 36 && align_of::<nvmlComputeInstanceProfileInfo_t>() == 4);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_t, id) == 0);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_t, sliceCount) == 4);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_t, instanceCount) == 8);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_t, multiprocessorCount) == 12);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_t, sharedCopyEngineCount) == 16);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_t, sharedDecoderCount) == 20);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_t, sharedEncoderCount) == 24);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_t, sharedJpegCount) == 28);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_t, sharedOfaCount) == 32);
    assert!(
        size_of::<nvmlComputeInstanceProfileInfo_v2_t>() == 136
            && align_of::<nvmlComputeInstanceProfileInfo_v2_t>() == 4
    );
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v2_t, version) == 0);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v2_t, id) == 4);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v2_t, sliceCount) == 8);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v2_t, instanceCount) == 12);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v2_t, multiprocessorCount) == 16);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v2_t, sharedCopyEngineCount) == 20);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v2_t, sharedDecoderCount) == 24);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v2_t, sharedEncoderCount) == 28);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v2_t, sharedJpegCount) == 32);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v2_t, sharedOfaCount) == 36);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v2_t, name) == 40);
    assert!(
        size_of::<nvmlComputeInstanceProfileInfo_v3_t>() == 140
            && align_of::<nvmlComputeInstanceProfileInfo_v3_t>() == 4
    );
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v3_t, version) == 0);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v3_t, id) == 4);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v3_t, sliceCount) == 8);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v3_t, instanceCount) == 12);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v3_t, multiprocessorCount) == 16);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v3_t, sharedCopyEngineCount) == 20);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v3_t, sharedDecoderCount) == 24);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v3_t, sharedEncoderCount) == 28);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v3_t, sharedJpegCount) == 32);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v3_t, sharedOfaCount) == 36);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v3_t, name) == 40);
    assert!(offset_of!(nvmlComputeInstanceProfileInfo_v3_t, capabilities) == 136);
    assert!(size_of::<nvmlComputeInstanceInfo_t>() == 32 && align_of::<nvmlComputeInstanceInfo_t>() == 8);
    assert!(offset_of!(nvmlComputeInstanceInfo_t, device) == 0);
    assert!(offset_of!(nvmlComputeInstanceInfo_t, gpuInstance) == 8);
    assert!(offset_of!(nvmlComputeInstanceInfo_t, id) == 16);
    assert!(offset_of!(nvmlComputeInstanceInfo_t, profileId) == 20);
    assert!(offset_of!(nvmlComputeInstanceInfo_t, placement) == 24);
    assert!(size_of::<nvmlComputeInstance_t>() == 8 && align_of::<nvmlComputeInstance_t>() == 8);
    assert!(offset_of!(nvmlComputeInstance_t, handle) == 0);
    assert!(size_of::<nvmlGpmSample_t>() == 8 && align_of::<nvmlGpmSample_t>() == 8);
    assert!(offset_of!(nvmlGpmSample_t, handle) == 0);
    assert!(size_of::<nvmlGpmMetric_t>() == 40 && align_of::<nvmlGpmMetric_t>() == 8);
    assert!(offset_of!(nvmlGpmMetric_t, metricId) == 0);
    assert!(offset_of!(nvmlGpmMetric_t, nvmlReturn) == 4);
    assert!(offset_of!(nvmlGpmMetric_t, value) == 8);
    assert!(offset_of!(nvmlGpmMetric_t, metricInfo) == 16);
    assert!(size_of::<nvmlGpmMetric_t__bindgen_ty_1>() == 24 && align_of::<nvmlGpmMetric_t__bindgen_ty_1>() == 8);
    assert!(offset_of!(nvmlGpmMetric_t__bindgen_ty_1, shortName) == 0);
    assert!(offset_of!(nvmlGpmMetric_t__bindgen_ty_1, longName) == 8);
    assert!(offset_of!(nvmlGpmMetric_t__bindgen_ty_1, unit) == 16);
    assert!(size_of::<nvmlGpmMetricsGet_t>() == 19104 && align_of::<nvmlGpmMetricsGet_t>() == 8);
    assert!(offset_of!(nvmlGpmMetricsGet_t, version) == 0);
    assert!(offset_of!(nvmlGpmMetricsGet_t, numMetrics) == 4);
    assert!(offset_of!(nvmlGpmMetricsGet_t, sample1) == 8);
    assert!(offset_of!(nvmlGpmMetricsGet_t, sample2) == 16);
    assert!(offset_of!(nvmlGpmMetricsGet_t, metrics) == 24);
    assert!(size_of::<nvmlGpmSupport_t>() == 8 && align_of::<nvmlGpmSupport_t>() == 4);
    assert!(offset_of!(nvmlGpmSupport_t, version) == 0);
    assert!(offset_of!(nvmlGpmSupport_t, isSupportedDevice) == 4);
    assert!(size_of::<nvmlDeviceCapabilities_v1_t>() == 8 && align_of::<nvmlDeviceCapabilities_v1_t>() == 4);
    assert!(offset_of!(nvmlDeviceCapabilities_v1_t, version) == 0);
    assert!(offset_of!(nvmlDeviceCapabilities_v1_t, capMask) == 4);
    assert!(size_of::<nvmlMask255_t>() == 32 && align_of::<nvmlMask255_t>() == 4);
    assert!(offset_of!(nvmlMask255_t, mask) == 0);
    assert!(
        size_of::<nvmlWorkloadPowerProfileInfo_v1_t>() == 44 && align_of::<nvmlWorkloadPowerProfileInfo_v1_t>() == 4
    );
    assert!(offset_of!(nvmlWorkloadPowerProfileInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlWorkloadPowerProfileInfo_v1_t, profileId) == 4);
    assert!(offset_of!(nvmlWorkloadPowerProfileInfo_v1_t, priority) == 8);
    assert!(offset_of!(nvmlWorkloadPowerProfileInfo_v1_t, conflictingMask) == 12);
    assert!(
        size_of::<nvmlWorkloadPowerProfileProfilesInfo_v1_t>() == 11256
            && align_of::<nvmlWorkloadPowerProfileProfilesInfo_v1_t>() == 4
    );
    assert!(offset_of!(nvmlWorkloadPowerProfileProfilesInfo_v1_t, version) == 0);
    assert!(offset_of!(nvmlWorkloadPowerProfileProfilesInfo_v1_t, perfProfilesMask) == 4);
    assert!(offset_of!(nvmlWorkloadPowerProfileProfilesInfo_v1_t, perfProfile) == 36);
    assert!(
        size_of::<nvmlWorkloadPowerProfileCurrentProfiles_v1_t>() == 100
            && align_of::<nvmlWorkloadPowerProfileCurrentProfiles_v1_t>() == 4
    );
    assert!(offset_of!(nvmlWorkloadPowerProfileCurrentProfiles_v1_t, version) == 0);
    assert!(offset_of!(nvmlWorkloadPowerProfileCurrentProfiles_v1_t, perfProfilesMask) == 4);
    assert!(offset_of!(nvmlWorkloadPowerProfileCurrentProfiles_v1_t, requestedProfilesMask) == 36);
    assert!(offset_of!(nvmlWorkloadPowerProfileCurrentProfiles_v1_t, enforcedProfilesMask) == 68);
    assert!(
        size_of::<nvmlWorkloadPowerProfileRequestedProfiles_v1_t>() == 36
            && align_of::<nvmlWorkloadPowerProfileRequestedProfiles_v1_t>() == 4
    );
    assert!(offset_of!(nvmlWorkloadPowerProfileRequestedProfiles_v1_t, version) == 0);
    assert!(offset_of!(nvmlWorkloadPowerProfileRequestedProfiles_v1_t, requestedProfilesMask) == 4);
    assert!(
        size_of::<nvmlWorkloadPowerProfileUpdateProfiles_v1_t>() == 36
            && align_of::<nvmlWorkloadPowerProfileUpdateProfiles_v1_t>() == 4
    );
    assert!(offset_of!(nvmlWorkloadPowerProfileUpdateProfiles_v1_t, operation) == 0);
    assert!(offset_of!(nvmlWorkloadPowerProfileUpdateProfiles_v1_t, updateProfilesMask) == 4);
    assert!(size_of::<nvmlPowerSmoothingProfile_v1_t>() == 24 && align_of::<nvmlPowerSmoothingProfile_v1_t>() == 8);
    assert!(offset_of!(nvmlPowerSmoothingProfile_v1_t, version) == 0);
    assert!(offset_of!(nvmlPowerSmoothingProfile_v1_t, profileId) == 4);
    assert!(offset_of!(nvmlPowerSmoothingProfile_v1_t, paramId) == 8);
    assert!(offset_of!(nvmlPowerSmoothingProfile_v1_t, value) == 16);
    assert!(size_of::<nvmlPowerSmoothingState_v1_t>() == 8 && align_of::<nvmlPowerSmoothingState_v1_t>() == 4);
    assert!(offset_of!(nvmlPowerSmoothingState_v1_t, version) == 0);
    assert!(offset_of!(nvmlPowerSmoothingState_v1_t, state) == 4);
    assert!(
        size_of::<nvmlEccBankRemapperHistogram_v1_t>() == 8 && align_of::<nvmlEccBankRemapperHistogram_v1_t>() == 4
    );
    assert!(offset_of!(nvmlEccBankRemapperHistogram_v1_t, maxSpareGroupCount) == 0);
    assert!(offset_of!(nvmlEccBankRemapperHistogram_v1_t, noSpareGroupCount) == 4);
    assert!(size_of::<nvmlEccBankRemapperStatus_v1_t>() == 20 && align_of::<nvmlEccBankRemapperStatus_v1_t>() == 4);
    assert!(offset_of!(nvmlEccBankRemapperStatus_v1_t, activeRemappings) == 0);
    assert!(offset_of!(nvmlEccBankRemapperStatus_v1_t, inactiveRemappings) == 4);
    assert!(offset_of!(nvmlEccBankRemapperStatus_v1_t, bPending) == 8);
    assert!(offset_of!(nvmlEccBankRemapperStatus_v1_t, histogram) == 12);
};
