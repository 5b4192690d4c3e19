// Made by `cargo xtask codegen` from nvml.h 13.5.37, whose notice is in NOTICE.md.
// Do not edit: change headers/ or xtask/ and run it again.

use core::ffi::CStr;

use super::types::*;

/// Since NVML 13.3.29.
pub const NVML_PROCESS_MODE_COMPUTE: nvmlProcessMode_t = 0;
/// Since NVML 13.3.29.
pub const NVML_PROCESS_MODE_GRAPHICS: nvmlProcessMode_t = 1;
/// Since NVML 13.3.29.
pub const NVML_PROCESS_MODE_MPS: nvmlProcessMode_t = 2;
/// Since NVML 13.3.29.
pub const NVML_PROCESS_MODE_ALL: nvmlProcessMode_t = 3;
/// Since NVML 13.3.29.
pub const NVML_PROCESS_MODE_MAX: nvmlProcessMode_t = 4;

/// Since NVML 13.0.39.
pub const NVML_DEVICE_ADDRESSING_MODE_NONE: nvmlDeviceAddressingModeType_t = 0;
/// Since NVML 13.0.39.
pub const NVML_DEVICE_ADDRESSING_MODE_HMM: nvmlDeviceAddressingModeType_t = 1;
/// Since NVML 13.0.39.
pub const NVML_DEVICE_ADDRESSING_MODE_ATS: nvmlDeviceAddressingModeType_t = 2;

/// Since NVML 11.7 or older.
pub const NVML_BRIDGE_CHIP_PLX: nvmlBridgeChipType_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_BRIDGE_CHIP_BRO4: nvmlBridgeChipType_t = 1;

/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_UNIT_CYCLES: nvmlNvLinkUtilizationCountUnits_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_UNIT_PACKETS: nvmlNvLinkUtilizationCountUnits_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_UNIT_BYTES: nvmlNvLinkUtilizationCountUnits_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_UNIT_RESERVED: nvmlNvLinkUtilizationCountUnits_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_UNIT_COUNT: nvmlNvLinkUtilizationCountUnits_t = 4;

/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_PKTFILTER_NOP: nvmlNvLinkUtilizationCountPktTypes_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_PKTFILTER_READ: nvmlNvLinkUtilizationCountPktTypes_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_PKTFILTER_WRITE: nvmlNvLinkUtilizationCountPktTypes_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_PKTFILTER_RATOM: nvmlNvLinkUtilizationCountPktTypes_t = 8;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_PKTFILTER_NRATOM: nvmlNvLinkUtilizationCountPktTypes_t = 16;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_PKTFILTER_FLUSH: nvmlNvLinkUtilizationCountPktTypes_t = 32;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_PKTFILTER_RESPDATA: nvmlNvLinkUtilizationCountPktTypes_t = 64;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_PKTFILTER_RESPNODATA: nvmlNvLinkUtilizationCountPktTypes_t = 128;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_COUNTER_PKTFILTER_ALL: nvmlNvLinkUtilizationCountPktTypes_t = 255;

/// Since NVML 11.7 or older.
pub const NVML_NVLINK_CAP_P2P_SUPPORTED: nvmlNvLinkCapability_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_CAP_SYSMEM_ACCESS: nvmlNvLinkCapability_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_CAP_P2P_ATOMICS: nvmlNvLinkCapability_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_CAP_SYSMEM_ATOMICS: nvmlNvLinkCapability_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_CAP_SLI_BRIDGE: nvmlNvLinkCapability_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_CAP_VALID: nvmlNvLinkCapability_t = 5;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_CAP_COUNT: nvmlNvLinkCapability_t = 6;

/// Since NVML 11.7 or older.
pub const NVML_NVLINK_ERROR_DL_REPLAY: nvmlNvLinkErrorCounter_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_ERROR_DL_RECOVERY: nvmlNvLinkErrorCounter_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_ERROR_DL_CRC_FLIT: nvmlNvLinkErrorCounter_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_ERROR_DL_CRC_DATA: nvmlNvLinkErrorCounter_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_ERROR_DL_ECC_DATA: nvmlNvLinkErrorCounter_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_ERROR_COUNT: nvmlNvLinkErrorCounter_t = 5;

/// Since NVML 11.7 or older.
pub const NVML_NVLINK_DEVICE_TYPE_GPU: nvmlIntNvLinkDeviceType_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_DEVICE_TYPE_IBMNPU: nvmlIntNvLinkDeviceType_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_DEVICE_TYPE_SWITCH: nvmlIntNvLinkDeviceType_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_NVLINK_DEVICE_TYPE_UNKNOWN: nvmlIntNvLinkDeviceType_t = 255;

/// Since NVML 11.7 or older.
pub const NVML_TOPOLOGY_INTERNAL: nvmlGpuTopologyLevel_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_TOPOLOGY_SINGLE: nvmlGpuTopologyLevel_t = 10;
/// Since NVML 11.7 or older.
pub const NVML_TOPOLOGY_MULTIPLE: nvmlGpuTopologyLevel_t = 20;
/// Since NVML 11.7 or older.
pub const NVML_TOPOLOGY_HOSTBRIDGE: nvmlGpuTopologyLevel_t = 30;
/// Since NVML 11.7 or older.
pub const NVML_TOPOLOGY_NODE: nvmlGpuTopologyLevel_t = 40;
/// Since NVML 11.7 or older.
pub const NVML_TOPOLOGY_SYSTEM: nvmlGpuTopologyLevel_t = 50;

/// Since NVML 11.7 or older.
pub const NVML_P2P_STATUS_OK: nvmlGpuP2PStatus_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_P2P_STATUS_CHIPSET_NOT_SUPPORED: nvmlGpuP2PStatus_t = 1;
/// Since NVML 12.1.55.
pub const NVML_P2P_STATUS_CHIPSET_NOT_SUPPORTED: nvmlGpuP2PStatus_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_P2P_STATUS_GPU_NOT_SUPPORTED: nvmlGpuP2PStatus_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_P2P_STATUS_IOH_TOPOLOGY_NOT_SUPPORTED: nvmlGpuP2PStatus_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_P2P_STATUS_DISABLED_BY_REGKEY: nvmlGpuP2PStatus_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_P2P_STATUS_NOT_SUPPORTED: nvmlGpuP2PStatus_t = 5;
/// Since NVML 11.7 or older.
pub const NVML_P2P_STATUS_UNKNOWN: nvmlGpuP2PStatus_t = 6;

/// Since NVML 11.7 or older.
pub const NVML_P2P_CAPS_INDEX_READ: nvmlGpuP2PCapsIndex_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_P2P_CAPS_INDEX_WRITE: nvmlGpuP2PCapsIndex_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_P2P_CAPS_INDEX_NVLINK: nvmlGpuP2PCapsIndex_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_P2P_CAPS_INDEX_ATOMICS: nvmlGpuP2PCapsIndex_t = 3;
/// Since NVML 12.4.99.
pub const NVML_P2P_CAPS_INDEX_PCI: nvmlGpuP2PCapsIndex_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_P2P_CAPS_INDEX_PROP: nvmlGpuP2PCapsIndex_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_P2P_CAPS_INDEX_UNKNOWN: nvmlGpuP2PCapsIndex_t = 5;

/// Since NVML 11.7 or older.
pub const NVML_TOTAL_POWER_SAMPLES: nvmlSamplingType_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_GPU_UTILIZATION_SAMPLES: nvmlSamplingType_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_MEMORY_UTILIZATION_SAMPLES: nvmlSamplingType_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_ENC_UTILIZATION_SAMPLES: nvmlSamplingType_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_DEC_UTILIZATION_SAMPLES: nvmlSamplingType_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_PROCESSOR_CLK_SAMPLES: nvmlSamplingType_t = 5;
/// Since NVML 11.7 or older.
pub const NVML_MEMORY_CLK_SAMPLES: nvmlSamplingType_t = 6;
/// Since NVML 12.2.81.
pub const NVML_MODULE_POWER_SAMPLES: nvmlSamplingType_t = 7;
/// Since NVML 12.4.99.
pub const NVML_JPG_UTILIZATION_SAMPLES: nvmlSamplingType_t = 8;
/// Since NVML 12.4.99.
pub const NVML_OFA_UTILIZATION_SAMPLES: nvmlSamplingType_t = 9;
/// Since NVML 11.7 or older.
pub const NVML_SAMPLINGTYPE_COUNT: nvmlSamplingType_t = 10;

/// Since NVML 11.7 or older.
pub const NVML_PCIE_UTIL_TX_BYTES: nvmlPcieUtilCounter_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_PCIE_UTIL_RX_BYTES: nvmlPcieUtilCounter_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_PCIE_UTIL_COUNT: nvmlPcieUtilCounter_t = 2;

/// Since NVML 11.7 or older.
pub const NVML_VALUE_TYPE_DOUBLE: nvmlValueType_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_VALUE_TYPE_UNSIGNED_INT: nvmlValueType_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_VALUE_TYPE_UNSIGNED_LONG: nvmlValueType_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_VALUE_TYPE_UNSIGNED_LONG_LONG: nvmlValueType_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_VALUE_TYPE_SIGNED_LONG_LONG: nvmlValueType_t = 4;
/// Since NVML 12.2.81.
pub const NVML_VALUE_TYPE_SIGNED_INT: nvmlValueType_t = 5;
/// Since NVML 12.6.37.
pub const NVML_VALUE_TYPE_UNSIGNED_SHORT: nvmlValueType_t = 6;
/// Since NVML 11.7 or older.
pub const NVML_VALUE_TYPE_COUNT: nvmlValueType_t = 7;

/// Since NVML 11.7 or older.
pub const NVML_PERF_POLICY_POWER: nvmlPerfPolicyType_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_PERF_POLICY_THERMAL: nvmlPerfPolicyType_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_PERF_POLICY_SYNC_BOOST: nvmlPerfPolicyType_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_PERF_POLICY_BOARD_LIMIT: nvmlPerfPolicyType_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_PERF_POLICY_LOW_UTILIZATION: nvmlPerfPolicyType_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_PERF_POLICY_RELIABILITY: nvmlPerfPolicyType_t = 5;
/// Since NVML 11.7 or older.
pub const NVML_PERF_POLICY_TOTAL_APP_CLOCKS: nvmlPerfPolicyType_t = 10;
/// Since NVML 11.7 or older.
pub const NVML_PERF_POLICY_TOTAL_BASE_CLOCKS: nvmlPerfPolicyType_t = 11;
/// Since NVML 11.7 or older.
pub const NVML_PERF_POLICY_COUNT: nvmlPerfPolicyType_t = 12;

/// Since NVML 11.7 or older.
pub const NVML_THERMAL_TARGET_NONE: nvmlThermalTarget_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_TARGET_GPU: nvmlThermalTarget_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_TARGET_MEMORY: nvmlThermalTarget_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_TARGET_POWER_SUPPLY: nvmlThermalTarget_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_TARGET_BOARD: nvmlThermalTarget_t = 8;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_TARGET_VCD_BOARD: nvmlThermalTarget_t = 9;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_TARGET_VCD_INLET: nvmlThermalTarget_t = 10;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_TARGET_VCD_OUTLET: nvmlThermalTarget_t = 11;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_TARGET_ALL: nvmlThermalTarget_t = 15;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_TARGET_UNKNOWN: nvmlThermalTarget_t = -1;

/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_NONE: nvmlThermalController_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_GPU_INTERNAL: nvmlThermalController_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_ADM1032: nvmlThermalController_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_ADT7461: nvmlThermalController_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_MAX6649: nvmlThermalController_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_MAX1617: nvmlThermalController_t = 5;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_LM99: nvmlThermalController_t = 6;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_LM89: nvmlThermalController_t = 7;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_LM64: nvmlThermalController_t = 8;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_G781: nvmlThermalController_t = 9;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_ADT7473: nvmlThermalController_t = 10;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_SBMAX6649: nvmlThermalController_t = 11;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_VBIOSEVT: nvmlThermalController_t = 12;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_OS: nvmlThermalController_t = 13;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_NVSYSCON_CANOAS: nvmlThermalController_t = 14;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_NVSYSCON_E551: nvmlThermalController_t = 15;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_MAX6649R: nvmlThermalController_t = 16;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_ADT7473S: nvmlThermalController_t = 17;
/// Since NVML 11.7 or older.
pub const NVML_THERMAL_CONTROLLER_UNKNOWN: nvmlThermalController_t = -1;

/// Since NVML 12.8.55.
pub const NVML_THERMAL_COOLER_SIGNAL_NONE: nvmlCoolerControl_t = 0;
/// Since NVML 12.8.55.
pub const NVML_THERMAL_COOLER_SIGNAL_TOGGLE: nvmlCoolerControl_t = 1;
/// Since NVML 12.8.55.
pub const NVML_THERMAL_COOLER_SIGNAL_VARIABLE: nvmlCoolerControl_t = 2;
/// Since NVML 12.8.55.
pub const NVML_THERMAL_COOLER_SIGNAL_COUNT: nvmlCoolerControl_t = 3;

/// Since NVML 12.8.55.
pub const NVML_THERMAL_COOLER_TARGET_NONE: nvmlCoolerTarget_t = 1;
/// Since NVML 12.8.55.
pub const NVML_THERMAL_COOLER_TARGET_GPU: nvmlCoolerTarget_t = 2;
/// Since NVML 12.8.55.
pub const NVML_THERMAL_COOLER_TARGET_MEMORY: nvmlCoolerTarget_t = 4;
/// Since NVML 12.8.55.
pub const NVML_THERMAL_COOLER_TARGET_POWER_SUPPLY: nvmlCoolerTarget_t = 8;
/// Since NVML 12.8.55.
pub const NVML_THERMAL_COOLER_TARGET_GPU_RELATED: nvmlCoolerTarget_t = 14;

/// Since NVML 12.9.40.
pub const NVML_UUID_TYPE_NONE: nvmlUUIDType_t = 0;
/// Since NVML 12.9.40.
pub const NVML_UUID_TYPE_ASCII: nvmlUUIDType_t = 1;
/// Since NVML 12.9.40.
pub const NVML_UUID_TYPE_BINARY: nvmlUUIDType_t = 2;

/// Since NVML 11.7 or older.
pub const NVML_FEATURE_DISABLED: nvmlEnableState_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_FEATURE_ENABLED: nvmlEnableState_t = 1;

/// Since NVML 11.7 or older.
pub const NVML_BRAND_UNKNOWN: nvmlBrandType_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_QUADRO: nvmlBrandType_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_TESLA: nvmlBrandType_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_NVS: nvmlBrandType_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_GRID: nvmlBrandType_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_GEFORCE: nvmlBrandType_t = 5;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_TITAN: nvmlBrandType_t = 6;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_NVIDIA_VAPPS: nvmlBrandType_t = 7;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_NVIDIA_VPC: nvmlBrandType_t = 8;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_NVIDIA_VCS: nvmlBrandType_t = 9;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_NVIDIA_VWS: nvmlBrandType_t = 10;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_NVIDIA_CLOUD_GAMING: nvmlBrandType_t = 11;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_NVIDIA_VGAMING: nvmlBrandType_t = 11;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_QUADRO_RTX: nvmlBrandType_t = 12;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_NVIDIA_RTX: nvmlBrandType_t = 13;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_NVIDIA: nvmlBrandType_t = 14;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_GEFORCE_RTX: nvmlBrandType_t = 15;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_TITAN_RTX: nvmlBrandType_t = 16;
/// Since NVML 13.4.61.
pub const NVML_BRAND_NVIDIA_DLA: nvmlBrandType_t = 17;
/// Since NVML 13.4.61.
pub const NVML_BRAND_NVIDIA_NPU: nvmlBrandType_t = 19;
/// Since NVML 13.4.61.
pub const NVML_BRAND_NVIDIA_VGAMEDEV: nvmlBrandType_t = 18;
/// Since NVML 11.7 or older.
pub const NVML_BRAND_COUNT: nvmlBrandType_t = 20;

/// Since NVML 11.7 or older.
pub const NVML_TEMPERATURE_THRESHOLD_SHUTDOWN: nvmlTemperatureThresholds_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_TEMPERATURE_THRESHOLD_SLOWDOWN: nvmlTemperatureThresholds_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_TEMPERATURE_THRESHOLD_MEM_MAX: nvmlTemperatureThresholds_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_TEMPERATURE_THRESHOLD_GPU_MAX: nvmlTemperatureThresholds_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_TEMPERATURE_THRESHOLD_ACOUSTIC_MIN: nvmlTemperatureThresholds_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_TEMPERATURE_THRESHOLD_ACOUSTIC_CURR: nvmlTemperatureThresholds_t = 5;
/// Since NVML 11.7 or older.
pub const NVML_TEMPERATURE_THRESHOLD_ACOUSTIC_MAX: nvmlTemperatureThresholds_t = 6;
/// Since NVML 12.5.39.
pub const NVML_TEMPERATURE_THRESHOLD_GPS_CURR: nvmlTemperatureThresholds_t = 7;
/// Since NVML 11.7 or older.
pub const NVML_TEMPERATURE_THRESHOLD_COUNT: nvmlTemperatureThresholds_t = 8;

/// Since NVML 11.7 or older.
pub const NVML_TEMPERATURE_GPU: nvmlTemperatureSensors_t = 0;
/// Since NVML 13.4.61.
pub const NVML_TEMPERATURE_GPU_MAX: nvmlTemperatureSensors_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_TEMPERATURE_COUNT: nvmlTemperatureSensors_t = 2;

/// Since NVML 11.7 or older.
pub const NVML_COMPUTEMODE_DEFAULT: nvmlComputeMode_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTEMODE_EXCLUSIVE_THREAD: nvmlComputeMode_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTEMODE_PROHIBITED: nvmlComputeMode_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTEMODE_EXCLUSIVE_PROCESS: nvmlComputeMode_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTEMODE_COUNT: nvmlComputeMode_t = 4;

/// Since NVML 11.7 or older.
pub const NVML_MEMORY_ERROR_TYPE_CORRECTED: nvmlMemoryErrorType_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_MEMORY_ERROR_TYPE_UNCORRECTED: nvmlMemoryErrorType_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_MEMORY_ERROR_TYPE_COUNT: nvmlMemoryErrorType_t = 2;

/// Since NVML 11.7 or older.
pub const NVML_VOLATILE_ECC: nvmlEccCounterType_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_AGGREGATE_ECC: nvmlEccCounterType_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_ECC_COUNTER_TYPE_COUNT: nvmlEccCounterType_t = 2;

/// Since NVML 11.7 or older.
pub const NVML_CLOCK_GRAPHICS: nvmlClockType_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_CLOCK_SM: nvmlClockType_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_CLOCK_MEM: nvmlClockType_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_CLOCK_VIDEO: nvmlClockType_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_CLOCK_COUNT: nvmlClockType_t = 4;

/// Since NVML 11.7 or older.
pub const NVML_CLOCK_ID_CURRENT: nvmlClockId_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_CLOCK_ID_APP_CLOCK_TARGET: nvmlClockId_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_CLOCK_ID_APP_CLOCK_DEFAULT: nvmlClockId_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_CLOCK_ID_CUSTOMER_BOOST_MAX: nvmlClockId_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_CLOCK_ID_COUNT: nvmlClockId_t = 4;

/// Since NVML 11.7 or older.
pub const NVML_DRIVER_WDDM: nvmlDriverModel_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_DRIVER_WDM: nvmlDriverModel_t = 1;
/// Since NVML 12.5.39.
pub const NVML_DRIVER_MCDM: nvmlDriverModel_t = 2;

/// Since NVML 11.7 or older.
pub const NVML_PSTATE_0: nvmlPstates_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_1: nvmlPstates_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_2: nvmlPstates_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_3: nvmlPstates_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_4: nvmlPstates_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_5: nvmlPstates_t = 5;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_6: nvmlPstates_t = 6;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_7: nvmlPstates_t = 7;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_8: nvmlPstates_t = 8;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_9: nvmlPstates_t = 9;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_10: nvmlPstates_t = 10;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_11: nvmlPstates_t = 11;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_12: nvmlPstates_t = 12;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_13: nvmlPstates_t = 13;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_14: nvmlPstates_t = 14;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_15: nvmlPstates_t = 15;
/// Since NVML 11.7 or older.
pub const NVML_PSTATE_UNKNOWN: nvmlPstates_t = 32;

/// Since NVML 11.7 or older.
pub const NVML_GOM_ALL_ON: nvmlGpuOperationMode_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_GOM_COMPUTE: nvmlGpuOperationMode_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_GOM_LOW_DP: nvmlGpuOperationMode_t = 2;

/// Since NVML 11.7 or older.
pub const NVML_INFOROM_OEM: nvmlInforomObject_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_INFOROM_ECC: nvmlInforomObject_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_INFOROM_POWER: nvmlInforomObject_t = 2;
/// Since NVML 12.8.55.
pub const NVML_INFOROM_DEN: nvmlInforomObject_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_INFOROM_COUNT: nvmlInforomObject_t = 4;

/// Since NVML 11.7 or older.
pub const NVML_SUCCESS: nvmlReturn_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_UNINITIALIZED: nvmlReturn_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_INVALID_ARGUMENT: nvmlReturn_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_NOT_SUPPORTED: nvmlReturn_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_NO_PERMISSION: nvmlReturn_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_ALREADY_INITIALIZED: nvmlReturn_t = 5;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_NOT_FOUND: nvmlReturn_t = 6;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_INSUFFICIENT_SIZE: nvmlReturn_t = 7;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_INSUFFICIENT_POWER: nvmlReturn_t = 8;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_DRIVER_NOT_LOADED: nvmlReturn_t = 9;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_TIMEOUT: nvmlReturn_t = 10;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_IRQ_ISSUE: nvmlReturn_t = 11;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_LIBRARY_NOT_FOUND: nvmlReturn_t = 12;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_FUNCTION_NOT_FOUND: nvmlReturn_t = 13;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_CORRUPTED_INFOROM: nvmlReturn_t = 14;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_GPU_IS_LOST: nvmlReturn_t = 15;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_RESET_REQUIRED: nvmlReturn_t = 16;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_OPERATING_SYSTEM: nvmlReturn_t = 17;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_LIB_RM_VERSION_MISMATCH: nvmlReturn_t = 18;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_IN_USE: nvmlReturn_t = 19;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_MEMORY: nvmlReturn_t = 20;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_NO_DATA: nvmlReturn_t = 21;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_VGPU_ECC_NOT_SUPPORTED: nvmlReturn_t = 22;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_INSUFFICIENT_RESOURCES: nvmlReturn_t = 23;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_FREQ_NOT_SUPPORTED: nvmlReturn_t = 24;
/// Since NVML 11.8.86.
pub const NVML_ERROR_ARGUMENT_VERSION_MISMATCH: nvmlReturn_t = 25;
/// Since NVML 12.0.76.
pub const NVML_ERROR_DEPRECATED: nvmlReturn_t = 26;
/// Since NVML 12.2.81.
pub const NVML_ERROR_NOT_READY: nvmlReturn_t = 27;
/// Since NVML 12.3.52.
pub const NVML_ERROR_GPU_NOT_FOUND: nvmlReturn_t = 28;
/// Since NVML 12.4.99.
pub const NVML_ERROR_INVALID_STATE: nvmlReturn_t = 29;
/// Since NVML 13.0.39.
pub const NVML_ERROR_RESET_TYPE_NOT_SUPPORTED: nvmlReturn_t = 30;
/// Since NVML 11.7 or older.
pub const NVML_ERROR_UNKNOWN: nvmlReturn_t = 999;

/// Since NVML 11.7 or older.
pub const NVML_MEMORY_LOCATION_L1_CACHE: nvmlMemoryLocation_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_MEMORY_LOCATION_L2_CACHE: nvmlMemoryLocation_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_MEMORY_LOCATION_DRAM: nvmlMemoryLocation_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_MEMORY_LOCATION_DEVICE_MEMORY: nvmlMemoryLocation_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_MEMORY_LOCATION_REGISTER_FILE: nvmlMemoryLocation_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_MEMORY_LOCATION_TEXTURE_MEMORY: nvmlMemoryLocation_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_MEMORY_LOCATION_TEXTURE_SHM: nvmlMemoryLocation_t = 5;
/// Since NVML 11.7 or older.
pub const NVML_MEMORY_LOCATION_CBU: nvmlMemoryLocation_t = 6;
/// Since NVML 11.7 or older.
pub const NVML_MEMORY_LOCATION_SRAM: nvmlMemoryLocation_t = 7;
/// Since NVML 11.7 or older.
pub const NVML_MEMORY_LOCATION_COUNT: nvmlMemoryLocation_t = 8;

/// Since NVML 11.7 or older.
pub const NVML_PAGE_RETIREMENT_CAUSE_MULTIPLE_SINGLE_BIT_ECC_ERRORS: nvmlPageRetirementCause_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_PAGE_RETIREMENT_CAUSE_DOUBLE_BIT_ECC_ERROR: nvmlPageRetirementCause_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_PAGE_RETIREMENT_CAUSE_COUNT: nvmlPageRetirementCause_t = 2;

/// Since NVML 11.7 or older.
pub const NVML_RESTRICTED_API_SET_APPLICATION_CLOCKS: nvmlRestrictedAPI_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_RESTRICTED_API_SET_AUTO_BOOSTED_CLOCKS: nvmlRestrictedAPI_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_RESTRICTED_API_COUNT: nvmlRestrictedAPI_t = 2;

/// Since NVML 11.7 or older.
pub const NVML_GPU_UTILIZATION_DOMAIN_GPU: nvmlGpuUtilizationDomainId_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_GPU_UTILIZATION_DOMAIN_FB: nvmlGpuUtilizationDomainId_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_GPU_UTILIZATION_DOMAIN_VID: nvmlGpuUtilizationDomainId_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_GPU_UTILIZATION_DOMAIN_BUS: nvmlGpuUtilizationDomainId_t = 3;

/// Since NVML 11.7 or older.
pub const NVML_GPU_VIRTUALIZATION_MODE_NONE: nvmlGpuVirtualizationMode_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_GPU_VIRTUALIZATION_MODE_PASSTHROUGH: nvmlGpuVirtualizationMode_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_GPU_VIRTUALIZATION_MODE_VGPU: nvmlGpuVirtualizationMode_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_GPU_VIRTUALIZATION_MODE_HOST_VGPU: nvmlGpuVirtualizationMode_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_GPU_VIRTUALIZATION_MODE_HOST_VSGA: nvmlGpuVirtualizationMode_t = 4;

/// Since NVML 11.7 or older.
pub const NVML_HOST_VGPU_MODE_NON_SRIOV: nvmlHostVgpuMode_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_HOST_VGPU_MODE_SRIOV: nvmlHostVgpuMode_t = 1;

/// Since NVML 11.7 or older.
pub const NVML_VGPU_VM_ID_DOMAIN_ID: nvmlVgpuVmIdType_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_VM_ID_UUID: nvmlVgpuVmIdType_t = 1;

/// Since NVML 11.7 or older.
pub const NVML_VGPU_INSTANCE_GUEST_INFO_STATE_UNINITIALIZED: nvmlVgpuGuestInfoState_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_INSTANCE_GUEST_INFO_STATE_INITIALIZED: nvmlVgpuGuestInfoState_t = 1;

/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_FEATURE_CODE_UNKNOWN: nvmlGridLicenseFeatureCode_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_FEATURE_CODE_VGPU: nvmlGridLicenseFeatureCode_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_FEATURE_CODE_NVIDIA_RTX: nvmlGridLicenseFeatureCode_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_FEATURE_CODE_VWORKSTATION: nvmlGridLicenseFeatureCode_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_FEATURE_CODE_GAMING: nvmlGridLicenseFeatureCode_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_FEATURE_CODE_COMPUTE: nvmlGridLicenseFeatureCode_t = 4;
/// Since NVML 13.4.61.
pub const NVML_GRID_LICENSE_FEATURE_CODE_VGAMEDEV: nvmlGridLicenseFeatureCode_t = 5;

/// Since NVML 11.7 or older.
pub const NVML_VGPU_CAP_NVLINK_P2P: nvmlVgpuCapability_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_CAP_GPUDIRECT: nvmlVgpuCapability_t = 1;
/// Since NVML 12.0.76.
pub const NVML_VGPU_CAP_MULTI_VGPU_EXCLUSIVE: nvmlVgpuCapability_t = 2;
/// Since NVML 12.0.76.
pub const NVML_VGPU_CAP_EXCLUSIVE_TYPE: nvmlVgpuCapability_t = 3;
/// Since NVML 12.0.76.
pub const NVML_VGPU_CAP_EXCLUSIVE_SIZE: nvmlVgpuCapability_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_CAP_COUNT: nvmlVgpuCapability_t = 5;

/// Since NVML 12.0.76.
pub const NVML_VGPU_DRIVER_CAP_HETEROGENEOUS_MULTI_VGPU: nvmlVgpuDriverCapability_t = 0;
/// Since NVML 12.6.37.
pub const NVML_VGPU_DRIVER_CAP_WARM_UPDATE: nvmlVgpuDriverCapability_t = 1;
/// Since NVML 12.0.76.
pub const NVML_VGPU_DRIVER_CAP_COUNT: nvmlVgpuDriverCapability_t = 2;

/// Since NVML 12.0.76.
pub const NVML_DEVICE_VGPU_CAP_FRACTIONAL_MULTI_VGPU: nvmlDeviceVgpuCapability_t = 0;
/// Since NVML 12.0.76.
pub const NVML_DEVICE_VGPU_CAP_HETEROGENEOUS_TIMESLICE_PROFILES: nvmlDeviceVgpuCapability_t = 1;
/// Since NVML 12.0.76.
pub const NVML_DEVICE_VGPU_CAP_HETEROGENEOUS_TIMESLICE_SIZES: nvmlDeviceVgpuCapability_t = 2;
/// Since NVML 12.0.140.
pub const NVML_DEVICE_VGPU_CAP_READ_DEVICE_BUFFER_BW: nvmlDeviceVgpuCapability_t = 3;
/// Since NVML 12.0.140.
pub const NVML_DEVICE_VGPU_CAP_WRITE_DEVICE_BUFFER_BW: nvmlDeviceVgpuCapability_t = 4;
/// Since NVML 12.4.99.
pub const NVML_DEVICE_VGPU_CAP_DEVICE_STREAMING: nvmlDeviceVgpuCapability_t = 5;
/// Since NVML 12.4.99.
pub const NVML_DEVICE_VGPU_CAP_MINI_QUARTER_GPU: nvmlDeviceVgpuCapability_t = 6;
/// Since NVML 12.4.99.
pub const NVML_DEVICE_VGPU_CAP_COMPUTE_MEDIA_ENGINE_GPU: nvmlDeviceVgpuCapability_t = 7;
/// Since NVML 12.6.37.
pub const NVML_DEVICE_VGPU_CAP_WARM_UPDATE: nvmlDeviceVgpuCapability_t = 8;
/// Since NVML 12.8.55.
pub const NVML_DEVICE_VGPU_CAP_HOMOGENEOUS_PLACEMENTS: nvmlDeviceVgpuCapability_t = 9;
/// Since NVML 12.9.40.
pub const NVML_DEVICE_VGPU_CAP_MIG_TIMESLICING_SUPPORTED: nvmlDeviceVgpuCapability_t = 10;
/// Since NVML 12.9.40.
pub const NVML_DEVICE_VGPU_CAP_MIG_TIMESLICING_ENABLED: nvmlDeviceVgpuCapability_t = 11;
/// Since NVML 13.5.37.
pub const NVML_DEVICE_VGPU_CAP_UVM_STUN: nvmlDeviceVgpuCapability_t = 12;
/// Since NVML 12.0.76.
pub const NVML_DEVICE_VGPU_CAP_COUNT: nvmlDeviceVgpuCapability_t = 13;

/// Since NVML 12.8.55.
pub const NVML_GPU_RECOVERY_ACTION_NONE: nvmlDeviceGpuRecoveryAction_t = 0;
/// Since NVML 12.8.55.
pub const NVML_GPU_RECOVERY_ACTION_GPU_RESET: nvmlDeviceGpuRecoveryAction_t = 1;
/// Since NVML 12.8.55.
pub const NVML_GPU_RECOVERY_ACTION_NODE_REBOOT: nvmlDeviceGpuRecoveryAction_t = 2;
/// Since NVML 12.8.55.
pub const NVML_GPU_RECOVERY_ACTION_DRAIN_P2P: nvmlDeviceGpuRecoveryAction_t = 3;
/// Since NVML 12.8.55.
pub const NVML_GPU_RECOVERY_ACTION_DRAIN_AND_RESET: nvmlDeviceGpuRecoveryAction_t = 4;
/// Since NVML 13.3.29.
pub const NVML_GPU_RECOVERY_ACTION_RECOVER_IMEX_DOMAIN: nvmlDeviceGpuRecoveryAction_t = 5;
/// Since NVML 13.4.61.
pub const NVML_GPU_RECOVERY_ACTION_BUS_RESET: nvmlDeviceGpuRecoveryAction_t = 6;
/// Since NVML 13.4.61.
pub const NVML_GPU_RECOVERY_ACTION_SYSTEM_REBOOT: nvmlDeviceGpuRecoveryAction_t = 7;

/// Since NVML 11.7 or older.
pub const NVML_FAN_NORMAL: nvmlFanState_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_FAN_FAILED: nvmlFanState_t = 1;

/// Since NVML 11.7 or older.
pub const NVML_LED_COLOR_GREEN: nvmlLedColor_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_LED_COLOR_AMBER: nvmlLedColor_t = 1;

/// Since NVML 13.4.61.
pub const NVML_GPU_OPERATIONAL_EVENT_LOG_LEVEL_ALL: nvmlGpuOperationalEventLogLevel_t = 0;
/// Since NVML 13.4.61.
pub const NVML_GPU_OPERATIONAL_EVENT_LOG_LEVEL_TELEMETRY: nvmlGpuOperationalEventLogLevel_t = 10;
/// Since NVML 13.4.61.
pub const NVML_GPU_OPERATIONAL_EVENT_LOG_LEVEL_DIAG: nvmlGpuOperationalEventLogLevel_t = 20;
/// Since NVML 13.4.61.
pub const NVML_GPU_OPERATIONAL_EVENT_LOG_LEVEL_NOTICE: nvmlGpuOperationalEventLogLevel_t = 30;
/// Since NVML 13.4.61.
pub const NVML_GPU_OPERATIONAL_EVENT_LOG_LEVEL_WARNING: nvmlGpuOperationalEventLogLevel_t = 40;
/// Since NVML 13.4.61.
pub const NVML_GPU_OPERATIONAL_EVENT_LOG_LEVEL_ERROR: nvmlGpuOperationalEventLogLevel_t = 50;

/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_SEVERITY_ALL: nvmlOperationalEventSeverity_t = 0;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_SEVERITY_INFORMATIONAL: nvmlOperationalEventSeverity_t = 10;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_SEVERITY_CORRECTED: nvmlOperationalEventSeverity_t = 20;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_SEVERITY_RECOVERABLE: nvmlOperationalEventSeverity_t = 30;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_SEVERITY_FATAL: nvmlOperationalEventSeverity_t = 40;

/// Since NVML 13.4.61.
pub const NVML_EVENT_DATA_TYPE_NVML_EVENT: nvmlEventDataType_t = 0;
/// Since NVML 13.4.61.
pub const NVML_EVENT_DATA_TYPE_GPU_OPERATIONAL_EVENT: nvmlEventDataType_t = 1;

/// Since NVML 13.4.61.
pub const NVML_GPU_OPERATIONAL_EVENT_CONTEXT_TYPE_UNKNOWN: nvmlGpuOperationalEventContextType_t = 0;
/// Since NVML 13.4.61.
pub const NVML_GPU_OPERATIONAL_EVENT_CONTEXT_TYPE_LEGACY_XID: nvmlGpuOperationalEventContextType_t = 1;

/// Since NVML 11.7 or older.
pub const NVML_ENCODER_QUERY_H264: nvmlEncoderType_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_ENCODER_QUERY_HEVC: nvmlEncoderType_t = 1;
/// Since NVML 12.3.52.
pub const NVML_ENCODER_QUERY_AV1: nvmlEncoderType_t = 2;
/// Since NVML 12.4.99.
pub const NVML_ENCODER_QUERY_UNKNOWN: nvmlEncoderType_t = 255;

/// Since NVML 11.7 or older.
pub const NVML_FBC_SESSION_TYPE_UNKNOWN: nvmlFBCSessionType_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_FBC_SESSION_TYPE_TOSYS: nvmlFBCSessionType_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_FBC_SESSION_TYPE_CUDA: nvmlFBCSessionType_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_FBC_SESSION_TYPE_VID: nvmlFBCSessionType_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_FBC_SESSION_TYPE_HWENC: nvmlFBCSessionType_t = 4;

/// Since NVML 11.7 or older.
pub const NVML_DETACH_GPU_KEEP: nvmlDetachGpuState_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_DETACH_GPU_REMOVE: nvmlDetachGpuState_t = 1;

/// Since NVML 11.7 or older.
pub const NVML_PCIE_LINK_KEEP: nvmlPcieLinkState_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_PCIE_LINK_SHUT_DOWN: nvmlPcieLinkState_t = 1;

/// Since NVML 13.3.29.
pub const NVML_CPER_ACCESS_TYPE_GPU: nvmlCPERType_t = 1;

/// Since NVML 11.7 or older.
pub const NVML_CLOCK_LIMIT_ID_RANGE_START: nvmlClockLimitId_t = 0xffffff00;
/// Since NVML 11.7 or older.
pub const NVML_CLOCK_LIMIT_ID_TDP: nvmlClockLimitId_t = 0xffffff01;
/// Since NVML 11.7 or older.
pub const NVML_CLOCK_LIMIT_ID_UNLIMITED: nvmlClockLimitId_t = 0xffffff02;

/// Since NVML 12.8.55.
pub const NVML_NVLINK_VERSION_INVALID: nvmlNvlinkVersion_t = 0;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_VERSION_1_0: nvmlNvlinkVersion_t = 1;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_VERSION_2_0: nvmlNvlinkVersion_t = 2;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_VERSION_2_2: nvmlNvlinkVersion_t = 3;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_VERSION_3_0: nvmlNvlinkVersion_t = 4;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_VERSION_3_1: nvmlNvlinkVersion_t = 5;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_VERSION_4_0: nvmlNvlinkVersion_t = 6;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_VERSION_5_0: nvmlNvlinkVersion_t = 7;
/// Since NVML 13.3.29.
pub const NVML_NVLINK_VERSION_6_0: nvmlNvlinkVersion_t = 8;

/// Since NVML 13.4.61.
pub const NVML_NVLINK_TELEMETRY_SAMPLE_TYPE_THROUGHPUT_RAW_TX: nvmlNvlinkTelemetrySampleType_t = 0;
/// Since NVML 13.4.61.
pub const NVML_NVLINK_TELEMETRY_SAMPLE_TYPE_THROUGHPUT_RAW_RX: nvmlNvlinkTelemetrySampleType_t = 1;
/// Since NVML 13.4.61.
pub const NVML_NVLINK_TELEMETRY_SAMPLE_TYPE_COUNT: nvmlNvlinkTelemetrySampleType_t = 2;

/// Since NVML 11.7 or older.
pub const NVML_VGPU_VM_COMPATIBILITY_NONE: nvmlVgpuVmCompatibility_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_VM_COMPATIBILITY_COLD: nvmlVgpuVmCompatibility_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_VM_COMPATIBILITY_HIBERNATE: nvmlVgpuVmCompatibility_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_VM_COMPATIBILITY_SLEEP: nvmlVgpuVmCompatibility_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_VM_COMPATIBILITY_LIVE: nvmlVgpuVmCompatibility_t = 8;

/// Since NVML 11.7 or older.
pub const NVML_VGPU_COMPATIBILITY_LIMIT_NONE: nvmlVgpuPgpuCompatibilityLimitCode_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_COMPATIBILITY_LIMIT_HOST_DRIVER: nvmlVgpuPgpuCompatibilityLimitCode_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_COMPATIBILITY_LIMIT_GUEST_DRIVER: nvmlVgpuPgpuCompatibilityLimitCode_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_COMPATIBILITY_LIMIT_GPU: nvmlVgpuPgpuCompatibilityLimitCode_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_COMPATIBILITY_LIMIT_OTHER: nvmlVgpuPgpuCompatibilityLimitCode_t = 0x80000000;

/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_NONE: nvmlPRMCounterId_t = 0;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPCNT_PHYSICAL_LAYER_CTRS_LINK_DOWN_EVENTS: nvmlPRMCounterId_t = 1;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPCNT_PHYSICAL_LAYER_CTRS_SUCCESSFUL_RECOVERY_EVENTS: nvmlPRMCounterId_t = 2;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_SUCCESSFUL_RECOVERY_EVENTS: nvmlPRMCounterId_t = 101;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TIME_SINCE_LAST_RECOVERY: nvmlPRMCounterId_t = 102;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TIME_BETWEEN_LAST_TWO_RECOVERIES: nvmlPRMCounterId_t = 103;
/// Since NVML 13.4.61.
pub const NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TIME_IN_LAST_HOST_SERDES_FEQ_RECOVERY: nvmlPRMCounterId_t = 104;
/// Since NVML 13.4.61.
pub const NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_TIME_IN_HOST_SERDES_FEQ_RECOVERY: nvmlPRMCounterId_t = 105;
/// Since NVML 13.4.61.
pub const NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_HOST_SERDES_FEQ_RECOVERY_COUNT: nvmlPRMCounterId_t = 106;
/// Since NVML 13.4.61.
pub const NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_HOST_SERDES_FEQ_SUCCESSFUL_RECOVERY_COUNT: nvmlPRMCounterId_t =
    107;
/// Since NVML 13.4.61.
pub const NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_LAST_HOST_SERDES_FEQ_ATTEMPTS_COUNT: nvmlPRMCounterId_t = 108;
/// Since NVML 13.4.61.
pub const NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_LAST_SUCCESSFUL_RECOVERY_STEP_ATTEMPTS: nvmlPRMCounterId_t = 109;
/// Since NVML 13.4.61.
pub const NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_LAST_SUCCESSFUL_RECOVERY_TIME: nvmlPRMCounterId_t = 110;
/// Since NVML 13.4.61.
pub const NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_SUCCESSFUL_RECOVERY_TIME: nvmlPRMCounterId_t = 111;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPCNT_PORTCOUNTERS_PORT_XMIT_WAIT: nvmlPRMCounterId_t = 201;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPCNT_PLR_RCV_CODES: nvmlPRMCounterId_t = 301;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPCNT_PLR_RCV_CODE_ERR: nvmlPRMCounterId_t = 302;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPCNT_PLR_RCV_UNCORRECTABLE_CODE: nvmlPRMCounterId_t = 303;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPCNT_PLR_XMIT_CODES: nvmlPRMCounterId_t = 304;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPCNT_PLR_XMIT_RETRY_CODES: nvmlPRMCounterId_t = 305;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPCNT_PLR_XMIT_RETRY_EVENTS: nvmlPRMCounterId_t = 306;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPCNT_PLR_SYNC_EVENTS: nvmlPRMCounterId_t = 307;
/// Since NVML 13.1.68.
pub const NVML_PRM_COUNTER_ID_PPRM_OPER_RECOVERY: nvmlPRMCounterId_t = 1001;

/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_GRAPHICS_UTIL: nvmlGpmMetricId_t = 1;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_SM_UTIL: nvmlGpmMetricId_t = 2;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_SM_OCCUPANCY: nvmlGpmMetricId_t = 3;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_INTEGER_UTIL: nvmlGpmMetricId_t = 4;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_ANY_TENSOR_UTIL: nvmlGpmMetricId_t = 5;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_DFMA_TENSOR_UTIL: nvmlGpmMetricId_t = 6;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_HMMA_TENSOR_UTIL: nvmlGpmMetricId_t = 7;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_DMMA_TENSOR_UTIL: nvmlGpmMetricId_t = 8;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_IMMA_TENSOR_UTIL: nvmlGpmMetricId_t = 9;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_DRAM_BW_UTIL: nvmlGpmMetricId_t = 10;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_FP64_UTIL: nvmlGpmMetricId_t = 11;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_FP32_UTIL: nvmlGpmMetricId_t = 12;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_FP16_UTIL: nvmlGpmMetricId_t = 13;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_PCIE_TX_PER_SEC: nvmlGpmMetricId_t = 20;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_PCIE_RX_PER_SEC: nvmlGpmMetricId_t = 21;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVDEC_0_UTIL: nvmlGpmMetricId_t = 30;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVDEC_1_UTIL: nvmlGpmMetricId_t = 31;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVDEC_2_UTIL: nvmlGpmMetricId_t = 32;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVDEC_3_UTIL: nvmlGpmMetricId_t = 33;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVDEC_4_UTIL: nvmlGpmMetricId_t = 34;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVDEC_5_UTIL: nvmlGpmMetricId_t = 35;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVDEC_6_UTIL: nvmlGpmMetricId_t = 36;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVDEC_7_UTIL: nvmlGpmMetricId_t = 37;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVJPG_0_UTIL: nvmlGpmMetricId_t = 40;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVJPG_1_UTIL: nvmlGpmMetricId_t = 41;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVJPG_2_UTIL: nvmlGpmMetricId_t = 42;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVJPG_3_UTIL: nvmlGpmMetricId_t = 43;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVJPG_4_UTIL: nvmlGpmMetricId_t = 44;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVJPG_5_UTIL: nvmlGpmMetricId_t = 45;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVJPG_6_UTIL: nvmlGpmMetricId_t = 46;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVJPG_7_UTIL: nvmlGpmMetricId_t = 47;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVOFA_0_UTIL: nvmlGpmMetricId_t = 50;
/// Since NVML 12.6.37.
pub const NVML_GPM_METRIC_NVOFA_1_UTIL: nvmlGpmMetricId_t = 51;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 60;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 61;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L0_RX_PER_SEC: nvmlGpmMetricId_t = 62;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L0_TX_PER_SEC: nvmlGpmMetricId_t = 63;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L1_RX_PER_SEC: nvmlGpmMetricId_t = 64;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L1_TX_PER_SEC: nvmlGpmMetricId_t = 65;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L2_RX_PER_SEC: nvmlGpmMetricId_t = 66;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L2_TX_PER_SEC: nvmlGpmMetricId_t = 67;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L3_RX_PER_SEC: nvmlGpmMetricId_t = 68;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L3_TX_PER_SEC: nvmlGpmMetricId_t = 69;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L4_RX_PER_SEC: nvmlGpmMetricId_t = 70;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L4_TX_PER_SEC: nvmlGpmMetricId_t = 71;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L5_RX_PER_SEC: nvmlGpmMetricId_t = 72;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L5_TX_PER_SEC: nvmlGpmMetricId_t = 73;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L6_RX_PER_SEC: nvmlGpmMetricId_t = 74;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L6_TX_PER_SEC: nvmlGpmMetricId_t = 75;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L7_RX_PER_SEC: nvmlGpmMetricId_t = 76;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L7_TX_PER_SEC: nvmlGpmMetricId_t = 77;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L8_RX_PER_SEC: nvmlGpmMetricId_t = 78;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L8_TX_PER_SEC: nvmlGpmMetricId_t = 79;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L9_RX_PER_SEC: nvmlGpmMetricId_t = 80;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L9_TX_PER_SEC: nvmlGpmMetricId_t = 81;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L10_RX_PER_SEC: nvmlGpmMetricId_t = 82;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L10_TX_PER_SEC: nvmlGpmMetricId_t = 83;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L11_RX_PER_SEC: nvmlGpmMetricId_t = 84;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L11_TX_PER_SEC: nvmlGpmMetricId_t = 85;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L12_RX_PER_SEC: nvmlGpmMetricId_t = 86;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L12_TX_PER_SEC: nvmlGpmMetricId_t = 87;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L13_RX_PER_SEC: nvmlGpmMetricId_t = 88;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L13_TX_PER_SEC: nvmlGpmMetricId_t = 89;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L14_RX_PER_SEC: nvmlGpmMetricId_t = 90;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L14_TX_PER_SEC: nvmlGpmMetricId_t = 91;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L15_RX_PER_SEC: nvmlGpmMetricId_t = 92;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L15_TX_PER_SEC: nvmlGpmMetricId_t = 93;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L16_RX_PER_SEC: nvmlGpmMetricId_t = 94;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L16_TX_PER_SEC: nvmlGpmMetricId_t = 95;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L17_RX_PER_SEC: nvmlGpmMetricId_t = 96;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_NVLINK_L17_TX_PER_SEC: nvmlGpmMetricId_t = 97;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 100;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 101;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 102;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 103;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK0_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 104;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK0_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 105;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK0_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 106;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK0_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 107;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK1_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 108;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK1_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 109;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK1_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 110;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK1_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 111;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK2_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 112;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK2_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 113;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK2_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 114;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK2_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 115;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK3_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 116;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK3_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 117;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK3_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 118;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK3_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 119;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK4_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 120;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK4_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 121;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK4_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 122;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK4_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 123;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK5_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 124;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK5_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 125;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK5_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 126;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK5_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 127;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK6_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 128;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK6_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 129;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK6_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 130;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK6_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 131;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK7_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 132;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK7_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 133;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK7_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 134;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK7_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 135;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK8_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 136;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK8_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 137;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK8_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 138;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK8_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 139;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK9_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 140;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK9_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 141;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK9_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 142;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK9_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 143;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK10_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 144;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK10_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 145;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK10_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 146;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK10_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 147;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK11_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 148;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK11_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 149;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK11_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 150;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK11_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 151;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK12_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 152;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK12_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 153;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK12_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 154;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK12_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 155;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK13_TOTAL_TX_PER_SEC: nvmlGpmMetricId_t = 156;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK13_TOTAL_RX_PER_SEC: nvmlGpmMetricId_t = 157;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK13_DATA_TX_PER_SEC: nvmlGpmMetricId_t = 158;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_C2C_LINK13_DATA_RX_PER_SEC: nvmlGpmMetricId_t = 159;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_HOSTMEM_CACHE_HIT: nvmlGpmMetricId_t = 160;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_HOSTMEM_CACHE_MISS: nvmlGpmMetricId_t = 161;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_PEERMEM_CACHE_HIT: nvmlGpmMetricId_t = 162;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_PEERMEM_CACHE_MISS: nvmlGpmMetricId_t = 163;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_DRAM_CACHE_HIT: nvmlGpmMetricId_t = 164;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_DRAM_CACHE_MISS: nvmlGpmMetricId_t = 165;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_NVENC_0_UTIL: nvmlGpmMetricId_t = 166;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_NVENC_1_UTIL: nvmlGpmMetricId_t = 167;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_NVENC_2_UTIL: nvmlGpmMetricId_t = 168;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_NVENC_3_UTIL: nvmlGpmMetricId_t = 169;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR0_CTXSW_CYCLES_ELAPSED: nvmlGpmMetricId_t = 170;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR0_CTXSW_CYCLES_ACTIVE: nvmlGpmMetricId_t = 171;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR0_CTXSW_REQUESTS: nvmlGpmMetricId_t = 172;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR0_CTXSW_CYCLES_PER_REQ: nvmlGpmMetricId_t = 173;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR0_CTXSW_ACTIVE_PCT: nvmlGpmMetricId_t = 174;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR1_CTXSW_CYCLES_ELAPSED: nvmlGpmMetricId_t = 175;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR1_CTXSW_CYCLES_ACTIVE: nvmlGpmMetricId_t = 176;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR1_CTXSW_REQUESTS: nvmlGpmMetricId_t = 177;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR1_CTXSW_CYCLES_PER_REQ: nvmlGpmMetricId_t = 178;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR1_CTXSW_ACTIVE_PCT: nvmlGpmMetricId_t = 179;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR2_CTXSW_CYCLES_ELAPSED: nvmlGpmMetricId_t = 180;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR2_CTXSW_CYCLES_ACTIVE: nvmlGpmMetricId_t = 181;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR2_CTXSW_REQUESTS: nvmlGpmMetricId_t = 182;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR2_CTXSW_CYCLES_PER_REQ: nvmlGpmMetricId_t = 183;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR2_CTXSW_ACTIVE_PCT: nvmlGpmMetricId_t = 184;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR3_CTXSW_CYCLES_ELAPSED: nvmlGpmMetricId_t = 185;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR3_CTXSW_CYCLES_ACTIVE: nvmlGpmMetricId_t = 186;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR3_CTXSW_REQUESTS: nvmlGpmMetricId_t = 187;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR3_CTXSW_CYCLES_PER_REQ: nvmlGpmMetricId_t = 188;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR3_CTXSW_ACTIVE_PCT: nvmlGpmMetricId_t = 189;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR4_CTXSW_CYCLES_ELAPSED: nvmlGpmMetricId_t = 190;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR4_CTXSW_CYCLES_ACTIVE: nvmlGpmMetricId_t = 191;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR4_CTXSW_REQUESTS: nvmlGpmMetricId_t = 192;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR4_CTXSW_CYCLES_PER_REQ: nvmlGpmMetricId_t = 193;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR4_CTXSW_ACTIVE_PCT: nvmlGpmMetricId_t = 194;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR5_CTXSW_CYCLES_ELAPSED: nvmlGpmMetricId_t = 195;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR5_CTXSW_CYCLES_ACTIVE: nvmlGpmMetricId_t = 196;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR5_CTXSW_REQUESTS: nvmlGpmMetricId_t = 197;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR5_CTXSW_CYCLES_PER_REQ: nvmlGpmMetricId_t = 198;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR5_CTXSW_ACTIVE_PCT: nvmlGpmMetricId_t = 199;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR6_CTXSW_CYCLES_ELAPSED: nvmlGpmMetricId_t = 200;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR6_CTXSW_CYCLES_ACTIVE: nvmlGpmMetricId_t = 201;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR6_CTXSW_REQUESTS: nvmlGpmMetricId_t = 202;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR6_CTXSW_CYCLES_PER_REQ: nvmlGpmMetricId_t = 203;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR6_CTXSW_ACTIVE_PCT: nvmlGpmMetricId_t = 204;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR7_CTXSW_CYCLES_ELAPSED: nvmlGpmMetricId_t = 205;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR7_CTXSW_CYCLES_ACTIVE: nvmlGpmMetricId_t = 206;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR7_CTXSW_REQUESTS: nvmlGpmMetricId_t = 207;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR7_CTXSW_CYCLES_PER_REQ: nvmlGpmMetricId_t = 208;
/// Since NVML 12.9.40.
pub const NVML_GPM_METRIC_GR7_CTXSW_ACTIVE_PCT: nvmlGpmMetricId_t = 209;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L18_RX_PER_SEC: nvmlGpmMetricId_t = 212;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L18_TX_PER_SEC: nvmlGpmMetricId_t = 213;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L19_RX_PER_SEC: nvmlGpmMetricId_t = 214;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L19_TX_PER_SEC: nvmlGpmMetricId_t = 215;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L20_RX_PER_SEC: nvmlGpmMetricId_t = 216;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L20_TX_PER_SEC: nvmlGpmMetricId_t = 217;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L21_RX_PER_SEC: nvmlGpmMetricId_t = 218;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L21_TX_PER_SEC: nvmlGpmMetricId_t = 219;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L22_RX_PER_SEC: nvmlGpmMetricId_t = 220;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L22_TX_PER_SEC: nvmlGpmMetricId_t = 221;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L23_RX_PER_SEC: nvmlGpmMetricId_t = 222;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L23_TX_PER_SEC: nvmlGpmMetricId_t = 223;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L24_RX_PER_SEC: nvmlGpmMetricId_t = 224;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L24_TX_PER_SEC: nvmlGpmMetricId_t = 225;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L25_RX_PER_SEC: nvmlGpmMetricId_t = 226;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L25_TX_PER_SEC: nvmlGpmMetricId_t = 227;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L26_RX_PER_SEC: nvmlGpmMetricId_t = 228;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L26_TX_PER_SEC: nvmlGpmMetricId_t = 229;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L27_RX_PER_SEC: nvmlGpmMetricId_t = 230;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L27_TX_PER_SEC: nvmlGpmMetricId_t = 231;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L28_RX_PER_SEC: nvmlGpmMetricId_t = 232;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L28_TX_PER_SEC: nvmlGpmMetricId_t = 233;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L29_RX_PER_SEC: nvmlGpmMetricId_t = 234;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L29_TX_PER_SEC: nvmlGpmMetricId_t = 235;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L30_RX_PER_SEC: nvmlGpmMetricId_t = 236;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L30_TX_PER_SEC: nvmlGpmMetricId_t = 237;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L31_RX_PER_SEC: nvmlGpmMetricId_t = 238;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L31_TX_PER_SEC: nvmlGpmMetricId_t = 239;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L32_RX_PER_SEC: nvmlGpmMetricId_t = 240;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L32_TX_PER_SEC: nvmlGpmMetricId_t = 241;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L33_RX_PER_SEC: nvmlGpmMetricId_t = 242;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L33_TX_PER_SEC: nvmlGpmMetricId_t = 243;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L34_RX_PER_SEC: nvmlGpmMetricId_t = 244;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L34_TX_PER_SEC: nvmlGpmMetricId_t = 245;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L35_RX_PER_SEC: nvmlGpmMetricId_t = 246;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L35_TX_PER_SEC: nvmlGpmMetricId_t = 247;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_SM_CYCLES_ELAPSED: nvmlGpmMetricId_t = 248;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_SM_CYCLES_ACTIVE: nvmlGpmMetricId_t = 249;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_MMA_CYCLES_ACTIVE: nvmlGpmMetricId_t = 250;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_DMMA_CYCLES_ACTIVE: nvmlGpmMetricId_t = 251;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_HMMA_CYCLES_ACTIVE: nvmlGpmMetricId_t = 252;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_IMMA_CYCLES_ACTIVE: nvmlGpmMetricId_t = 253;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_DFMA_CYCLES_ACTIVE: nvmlGpmMetricId_t = 254;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_PCIE_TX: nvmlGpmMetricId_t = 255;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_PCIE_RX: nvmlGpmMetricId_t = 256;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_INTEGER_CYCLES_ACTIVE: nvmlGpmMetricId_t = 257;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_FP64_CYCLES_ACTIVE: nvmlGpmMetricId_t = 258;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_FP32_CYCLES_ACTIVE: nvmlGpmMetricId_t = 259;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_FP16_CYCLES_ACTIVE: nvmlGpmMetricId_t = 260;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L0_RX: nvmlGpmMetricId_t = 261;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L0_TX: nvmlGpmMetricId_t = 262;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L1_RX: nvmlGpmMetricId_t = 263;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L1_TX: nvmlGpmMetricId_t = 264;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L2_RX: nvmlGpmMetricId_t = 265;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L2_TX: nvmlGpmMetricId_t = 266;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L3_RX: nvmlGpmMetricId_t = 267;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L3_TX: nvmlGpmMetricId_t = 268;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L4_RX: nvmlGpmMetricId_t = 269;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L4_TX: nvmlGpmMetricId_t = 270;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L5_RX: nvmlGpmMetricId_t = 271;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L5_TX: nvmlGpmMetricId_t = 272;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L6_RX: nvmlGpmMetricId_t = 273;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L6_TX: nvmlGpmMetricId_t = 274;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L7_RX: nvmlGpmMetricId_t = 275;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L7_TX: nvmlGpmMetricId_t = 276;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L8_RX: nvmlGpmMetricId_t = 277;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L8_TX: nvmlGpmMetricId_t = 278;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L9_RX: nvmlGpmMetricId_t = 279;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L9_TX: nvmlGpmMetricId_t = 280;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L10_RX: nvmlGpmMetricId_t = 281;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L10_TX: nvmlGpmMetricId_t = 282;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L11_RX: nvmlGpmMetricId_t = 283;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L11_TX: nvmlGpmMetricId_t = 284;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L12_RX: nvmlGpmMetricId_t = 285;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L12_TX: nvmlGpmMetricId_t = 286;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L13_RX: nvmlGpmMetricId_t = 287;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L13_TX: nvmlGpmMetricId_t = 288;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L14_RX: nvmlGpmMetricId_t = 289;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L14_TX: nvmlGpmMetricId_t = 290;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L15_RX: nvmlGpmMetricId_t = 291;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L15_TX: nvmlGpmMetricId_t = 292;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L16_RX: nvmlGpmMetricId_t = 293;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L16_TX: nvmlGpmMetricId_t = 294;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L17_RX: nvmlGpmMetricId_t = 295;
/// Since NVML 13.2.51.
pub const NVML_GPM_METRIC_NVLINK_L17_TX: nvmlGpmMetricId_t = 296;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L18_RX: nvmlGpmMetricId_t = 297;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L18_TX: nvmlGpmMetricId_t = 298;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L19_RX: nvmlGpmMetricId_t = 299;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L19_TX: nvmlGpmMetricId_t = 300;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L20_RX: nvmlGpmMetricId_t = 301;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L20_TX: nvmlGpmMetricId_t = 302;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L21_RX: nvmlGpmMetricId_t = 303;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L21_TX: nvmlGpmMetricId_t = 304;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L22_RX: nvmlGpmMetricId_t = 305;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L22_TX: nvmlGpmMetricId_t = 306;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L23_RX: nvmlGpmMetricId_t = 307;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L23_TX: nvmlGpmMetricId_t = 308;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L24_RX: nvmlGpmMetricId_t = 309;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L24_TX: nvmlGpmMetricId_t = 310;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L25_RX: nvmlGpmMetricId_t = 311;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L25_TX: nvmlGpmMetricId_t = 312;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L26_RX: nvmlGpmMetricId_t = 313;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L26_TX: nvmlGpmMetricId_t = 314;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L27_RX: nvmlGpmMetricId_t = 315;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L27_TX: nvmlGpmMetricId_t = 316;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L28_RX: nvmlGpmMetricId_t = 317;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L28_TX: nvmlGpmMetricId_t = 318;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L29_RX: nvmlGpmMetricId_t = 319;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L29_TX: nvmlGpmMetricId_t = 320;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L30_RX: nvmlGpmMetricId_t = 321;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L30_TX: nvmlGpmMetricId_t = 322;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L31_RX: nvmlGpmMetricId_t = 323;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L31_TX: nvmlGpmMetricId_t = 324;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L32_RX: nvmlGpmMetricId_t = 325;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L32_TX: nvmlGpmMetricId_t = 326;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L33_RX: nvmlGpmMetricId_t = 327;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L33_TX: nvmlGpmMetricId_t = 328;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L34_RX: nvmlGpmMetricId_t = 329;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L34_TX: nvmlGpmMetricId_t = 330;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L35_RX: nvmlGpmMetricId_t = 331;
/// Since NVML 13.3.29.
pub const NVML_GPM_METRIC_NVLINK_L35_TX: nvmlGpmMetricId_t = 332;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L36_RX: nvmlGpmMetricId_t = 333;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L36_TX: nvmlGpmMetricId_t = 334;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L37_RX: nvmlGpmMetricId_t = 335;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L37_TX: nvmlGpmMetricId_t = 336;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L38_RX: nvmlGpmMetricId_t = 337;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L38_TX: nvmlGpmMetricId_t = 338;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L39_RX: nvmlGpmMetricId_t = 339;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L39_TX: nvmlGpmMetricId_t = 340;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L40_RX: nvmlGpmMetricId_t = 341;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L40_TX: nvmlGpmMetricId_t = 342;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L41_RX: nvmlGpmMetricId_t = 343;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L41_TX: nvmlGpmMetricId_t = 344;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L42_RX: nvmlGpmMetricId_t = 345;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L42_TX: nvmlGpmMetricId_t = 346;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L43_RX: nvmlGpmMetricId_t = 347;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L43_TX: nvmlGpmMetricId_t = 348;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L44_RX: nvmlGpmMetricId_t = 349;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L44_TX: nvmlGpmMetricId_t = 350;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L45_RX: nvmlGpmMetricId_t = 351;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L45_TX: nvmlGpmMetricId_t = 352;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L46_RX: nvmlGpmMetricId_t = 353;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L46_TX: nvmlGpmMetricId_t = 354;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L47_RX: nvmlGpmMetricId_t = 355;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L47_TX: nvmlGpmMetricId_t = 356;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L48_RX: nvmlGpmMetricId_t = 357;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L48_TX: nvmlGpmMetricId_t = 358;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L49_RX: nvmlGpmMetricId_t = 359;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L49_TX: nvmlGpmMetricId_t = 360;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L50_RX: nvmlGpmMetricId_t = 361;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L50_TX: nvmlGpmMetricId_t = 362;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L51_RX: nvmlGpmMetricId_t = 363;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L51_TX: nvmlGpmMetricId_t = 364;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L52_RX: nvmlGpmMetricId_t = 365;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L52_TX: nvmlGpmMetricId_t = 366;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L53_RX: nvmlGpmMetricId_t = 367;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L53_TX: nvmlGpmMetricId_t = 368;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L54_RX: nvmlGpmMetricId_t = 369;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L54_TX: nvmlGpmMetricId_t = 370;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L55_RX: nvmlGpmMetricId_t = 371;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L55_TX: nvmlGpmMetricId_t = 372;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L56_RX: nvmlGpmMetricId_t = 373;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L56_TX: nvmlGpmMetricId_t = 374;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L57_RX: nvmlGpmMetricId_t = 375;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L57_TX: nvmlGpmMetricId_t = 376;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L58_RX: nvmlGpmMetricId_t = 377;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L58_TX: nvmlGpmMetricId_t = 378;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L59_RX: nvmlGpmMetricId_t = 379;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L59_TX: nvmlGpmMetricId_t = 380;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L60_RX: nvmlGpmMetricId_t = 381;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L60_TX: nvmlGpmMetricId_t = 382;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L61_RX: nvmlGpmMetricId_t = 383;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L61_TX: nvmlGpmMetricId_t = 384;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L62_RX: nvmlGpmMetricId_t = 385;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L62_TX: nvmlGpmMetricId_t = 386;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L63_RX: nvmlGpmMetricId_t = 387;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L63_TX: nvmlGpmMetricId_t = 388;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L64_RX: nvmlGpmMetricId_t = 389;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L64_TX: nvmlGpmMetricId_t = 390;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L65_RX: nvmlGpmMetricId_t = 391;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L65_TX: nvmlGpmMetricId_t = 392;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L66_RX: nvmlGpmMetricId_t = 393;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L66_TX: nvmlGpmMetricId_t = 394;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L67_RX: nvmlGpmMetricId_t = 395;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L67_TX: nvmlGpmMetricId_t = 396;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L68_RX: nvmlGpmMetricId_t = 397;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L68_TX: nvmlGpmMetricId_t = 398;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L69_RX: nvmlGpmMetricId_t = 399;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L69_TX: nvmlGpmMetricId_t = 400;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L70_RX: nvmlGpmMetricId_t = 401;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L70_TX: nvmlGpmMetricId_t = 402;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L71_RX: nvmlGpmMetricId_t = 403;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L71_TX: nvmlGpmMetricId_t = 404;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L36_RX_PER_SEC: nvmlGpmMetricId_t = 405;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L36_TX_PER_SEC: nvmlGpmMetricId_t = 406;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L37_RX_PER_SEC: nvmlGpmMetricId_t = 407;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L37_TX_PER_SEC: nvmlGpmMetricId_t = 408;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L38_RX_PER_SEC: nvmlGpmMetricId_t = 409;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L38_TX_PER_SEC: nvmlGpmMetricId_t = 410;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L39_RX_PER_SEC: nvmlGpmMetricId_t = 411;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L39_TX_PER_SEC: nvmlGpmMetricId_t = 412;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L40_RX_PER_SEC: nvmlGpmMetricId_t = 413;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L40_TX_PER_SEC: nvmlGpmMetricId_t = 414;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L41_RX_PER_SEC: nvmlGpmMetricId_t = 415;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L41_TX_PER_SEC: nvmlGpmMetricId_t = 416;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L42_RX_PER_SEC: nvmlGpmMetricId_t = 417;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L42_TX_PER_SEC: nvmlGpmMetricId_t = 418;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L43_RX_PER_SEC: nvmlGpmMetricId_t = 419;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L43_TX_PER_SEC: nvmlGpmMetricId_t = 420;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L44_RX_PER_SEC: nvmlGpmMetricId_t = 421;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L44_TX_PER_SEC: nvmlGpmMetricId_t = 422;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L45_RX_PER_SEC: nvmlGpmMetricId_t = 423;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L45_TX_PER_SEC: nvmlGpmMetricId_t = 424;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L46_RX_PER_SEC: nvmlGpmMetricId_t = 425;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L46_TX_PER_SEC: nvmlGpmMetricId_t = 426;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L47_RX_PER_SEC: nvmlGpmMetricId_t = 427;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L47_TX_PER_SEC: nvmlGpmMetricId_t = 428;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L48_RX_PER_SEC: nvmlGpmMetricId_t = 429;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L48_TX_PER_SEC: nvmlGpmMetricId_t = 430;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L49_RX_PER_SEC: nvmlGpmMetricId_t = 431;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L49_TX_PER_SEC: nvmlGpmMetricId_t = 432;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L50_RX_PER_SEC: nvmlGpmMetricId_t = 433;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L50_TX_PER_SEC: nvmlGpmMetricId_t = 434;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L51_RX_PER_SEC: nvmlGpmMetricId_t = 435;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L51_TX_PER_SEC: nvmlGpmMetricId_t = 436;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L52_RX_PER_SEC: nvmlGpmMetricId_t = 437;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L52_TX_PER_SEC: nvmlGpmMetricId_t = 438;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L53_RX_PER_SEC: nvmlGpmMetricId_t = 439;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L53_TX_PER_SEC: nvmlGpmMetricId_t = 440;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L54_RX_PER_SEC: nvmlGpmMetricId_t = 441;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L54_TX_PER_SEC: nvmlGpmMetricId_t = 442;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L55_RX_PER_SEC: nvmlGpmMetricId_t = 443;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L55_TX_PER_SEC: nvmlGpmMetricId_t = 444;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L56_RX_PER_SEC: nvmlGpmMetricId_t = 445;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L56_TX_PER_SEC: nvmlGpmMetricId_t = 446;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L57_RX_PER_SEC: nvmlGpmMetricId_t = 447;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L57_TX_PER_SEC: nvmlGpmMetricId_t = 448;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L58_RX_PER_SEC: nvmlGpmMetricId_t = 449;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L58_TX_PER_SEC: nvmlGpmMetricId_t = 450;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L59_RX_PER_SEC: nvmlGpmMetricId_t = 451;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L59_TX_PER_SEC: nvmlGpmMetricId_t = 452;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L60_RX_PER_SEC: nvmlGpmMetricId_t = 453;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L60_TX_PER_SEC: nvmlGpmMetricId_t = 454;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L61_RX_PER_SEC: nvmlGpmMetricId_t = 455;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L61_TX_PER_SEC: nvmlGpmMetricId_t = 456;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L62_RX_PER_SEC: nvmlGpmMetricId_t = 457;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L62_TX_PER_SEC: nvmlGpmMetricId_t = 458;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L63_RX_PER_SEC: nvmlGpmMetricId_t = 459;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L63_TX_PER_SEC: nvmlGpmMetricId_t = 460;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L64_RX_PER_SEC: nvmlGpmMetricId_t = 461;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L64_TX_PER_SEC: nvmlGpmMetricId_t = 462;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L65_RX_PER_SEC: nvmlGpmMetricId_t = 463;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L65_TX_PER_SEC: nvmlGpmMetricId_t = 464;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L66_RX_PER_SEC: nvmlGpmMetricId_t = 465;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L66_TX_PER_SEC: nvmlGpmMetricId_t = 466;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L67_RX_PER_SEC: nvmlGpmMetricId_t = 467;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L67_TX_PER_SEC: nvmlGpmMetricId_t = 468;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L68_RX_PER_SEC: nvmlGpmMetricId_t = 469;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L68_TX_PER_SEC: nvmlGpmMetricId_t = 470;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L69_RX_PER_SEC: nvmlGpmMetricId_t = 471;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L69_TX_PER_SEC: nvmlGpmMetricId_t = 472;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L70_RX_PER_SEC: nvmlGpmMetricId_t = 473;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L70_TX_PER_SEC: nvmlGpmMetricId_t = 474;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L71_RX_PER_SEC: nvmlGpmMetricId_t = 475;
/// Since NVML 13.4.61.
pub const NVML_GPM_METRIC_NVLINK_L71_TX_PER_SEC: nvmlGpmMetricId_t = 476;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRIC_MAX: nvmlGpmMetricId_t = 477;

/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_MAX_P: nvmlPowerProfileType_t = 0;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_MAX_Q: nvmlPowerProfileType_t = 1;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_COMPUTE: nvmlPowerProfileType_t = 2;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_MEMORY_BOUND: nvmlPowerProfileType_t = 3;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_NETWORK: nvmlPowerProfileType_t = 4;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_BALANCED: nvmlPowerProfileType_t = 5;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_LLM_INFERENCE: nvmlPowerProfileType_t = 6;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_LLM_TRAINING: nvmlPowerProfileType_t = 7;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_RBM: nvmlPowerProfileType_t = 8;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_DCPCIE: nvmlPowerProfileType_t = 9;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_HMMA_SPARSE: nvmlPowerProfileType_t = 10;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_HMMA_DENSE: nvmlPowerProfileType_t = 11;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_SYNC_BALANCED: nvmlPowerProfileType_t = 12;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_HPC: nvmlPowerProfileType_t = 13;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_MIG: nvmlPowerProfileType_t = 14;
/// Since NVML 13.4.61.
pub const NVML_POWER_PROFILE_MAX_Q_1: nvmlPowerProfileType_t = 15;
/// Since NVML 13.4.61.
pub const NVML_POWER_PROFILE_NETWORK_BOUND: nvmlPowerProfileType_t = 16;
/// Since NVML 13.4.61.
pub const NVML_POWER_PROFILE_HIGH_THROUGHPUT_INFERENCE: nvmlPowerProfileType_t = 17;
/// Since NVML 13.4.61.
pub const NVML_POWER_PROFILE_MEDIUM_THROUGHPUT_INFERENCE: nvmlPowerProfileType_t = 18;
/// Since NVML 13.4.61.
pub const NVML_POWER_PROFILE_LOW_LATENCY_INFERENCE: nvmlPowerProfileType_t = 19;
/// Since NVML 13.4.61.
pub const NVML_POWER_PROFILE_TRAINING: nvmlPowerProfileType_t = 20;
/// Since NVML 13.4.61.
pub const NVML_POWER_PROFILE_INFERENCE: nvmlPowerProfileType_t = 21;
/// Since NVML 13.4.61.
pub const NVML_POWER_PROFILE_MAX_Q_2: nvmlPowerProfileType_t = 22;
/// Since NVML 13.4.61.
pub const NVML_POWER_PROFILE_MAX_Q_3: nvmlPowerProfileType_t = 23;
/// Since NVML 13.4.61.
pub const NVML_POWER_PROFILE_LOW_PRIORITY_BACKGROUND: nvmlPowerProfileType_t = 24;
/// Since NVML 12.8.55.
pub const NVML_POWER_PROFILE_MAX: nvmlPowerProfileType_t = 25;

/// Since NVML 13.1.68.
pub const NVML_POWER_PROFILE_OPERATION_CLEAR: nvmlPowerProfileOperation_t = 0;
/// Since NVML 13.1.68.
pub const NVML_POWER_PROFILE_OPERATION_SET: nvmlPowerProfileOperation_t = 1;
/// Since NVML 13.1.68.
pub const NVML_POWER_PROFILE_OPERATION_SET_AND_OVERWRITE: nvmlPowerProfileOperation_t = 2;
/// Since NVML 13.1.68.
pub const NVML_POWER_PROFILE_OPERATION_MAX: nvmlPowerProfileOperation_t = 3;

/// Since NVML 11.7 or older.
pub const NVML_API_VERSION: u32 = 13;

/// Since NVML 11.7 or older.
pub const NVML_VALUE_NOT_AVAILABLE: i32 = -1;

/// Since NVML 11.7 or older.
pub const NVML_DEVICE_PCI_BUS_ID_BUFFER_SIZE: u32 = 32;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_PCI_BUS_ID_BUFFER_V2_SIZE: u32 = 16;

/// Since NVML 13.4.61.
pub const NVML_DEVICE_MEMORY_LIMIT_MAX: u64 = 0xffffffffffffffff;

/// Since NVML 11.7 or older.
pub const NVML_NVLINK_MAX_LINKS: u32 = 36;
/// Since NVML 11.7 or older.
pub const NVML_MAX_PHYSICAL_BRIDGE: u32 = 128;
/// Since NVML 11.7 or older.
pub const NVML_MAX_THERMAL_SENSORS_PER_GPU: u32 = 3;
/// Since NVML 12.9.40.
pub const NVML_DEVICE_UUID_ASCII_LEN: u32 = 41;
/// Since NVML 12.9.40.
pub const NVML_DEVICE_UUID_BINARY_LEN: u32 = 16;
/// Since NVML 13.4.61.
pub const NVML_PERF_METRICS_PWR_MODEL_DLPPM_1X_MAX_CORE_RAILS: u32 = 2;
/// Since NVML 13.4.61.
pub const NVML_PERF_METRICS_NNE_DESC_INFERENCE_LOOPS_MAX: u32 = 8;
/// Since NVML 13.4.61.
pub const NVML_PERF_METRICS_PWR_MODEL_METRICS_DLPPM_1X_OBESRVED_INTIAL_DRAMCLK_ESTIMATES_MAX: u32 = 3;
/// Since NVML 13.4.61.
pub const NVML_PERF_METRICS_CONTROLLER_DLPPC_2X_PWR_POLICY_RELATIONSHIP_SET_LIMITS_MAX: u32 = 4;
/// Since NVML 13.4.61.
pub const NVML_PERF_METRICS_CONTROLLER_STATUS_DLPPC_2X_DRAMCLK_NUM: u32 = 3;
/// Since NVML 13.4.61.
pub const NVML_PERF_METRICS_CONTROLLER_SAMPLE_CONTROLLER_MAX_NUM: u32 = 4;
/// Since NVML 13.4.61.
pub const NVML_PERF_METRICS_SAMPLE_COUNT: u32 = 13;
/// Since NVML 13.4.61.
pub const NVML_PERF_METRICS_PWR_MODEL_SCALE_LOOPS_MAX_PFPP_1X: u32 = 32;
/// Since NVML 13.4.61.
pub const NVML_PERF_METRICS_PWR_MODEL_SCALE_METRICS_INPUT_MAX: u32 = 16;
/// Since NVML 13.4.61.
pub const NVML_PERF_METRICS_CONTROLLER_TYPE_DLPPC_2X: u32 = 0;
/// Since NVML 13.4.61.
pub const NVML_PERF_METRICS_CONTROLLER_TYPE_PFPP_1X: u32 = 1;
/// Since NVML 13.4.61.
pub const NVML_PERF_METRICS_PWR_MODEL_SCALE_METRICS_PFPP_1X_GPCCLK_IDX: u32 = 0;
/// Since NVML 13.4.61.
pub const NVML_PERF_CF_PM_SENSOR_MAX_SIGNALS: u32 = 1024;
/// Since NVML 11.7 or older.
pub const nvmlFlagDefault: u32 = 0;
/// Since NVML 11.7 or older.
pub const nvmlFlagForce: u32 = 1;
/// Since NVML 11.7 or older.
pub const MAX_CLK_DOMAINS: u32 = 32;
/// Since NVML 11.7 or older.
pub const NVML_MAX_GPU_PERF_PSTATES: u32 = 16;
/// Since NVML 12.8.55.
pub const NVML_PERF_MODES_BUFFER_SIZE: u32 = 2048;
/// Since NVML 13.0.39.
pub const NVML_POWER_MIZER_MODE_ADAPTIVE: u32 = 0;
/// Since NVML 13.0.39.
pub const NVML_POWER_MIZER_MODE_PREFER_MAXIMUM_PERFORMANCE: u32 = 1;
/// Since NVML 13.0.39.
pub const NVML_POWER_MIZER_MODE_AUTO: u32 = 2;
/// Since NVML 13.0.39.
pub const NVML_POWER_MIZER_MODE_PREFER_CONSISTENT_PERFORMANCE: u32 = 3;
/// Since NVML 13.0.87.
pub const NVML_DEVICE_HOSTNAME_BUFFER_SIZE: u32 = 64;
/// Since NVML 13.1.68.
pub const NVML_RUSD_POLL_NONE: u32 = 0;
/// Since NVML 13.1.68.
pub const NVML_RUSD_POLL_CLOCK: u32 = 1;
/// Since NVML 13.1.68.
pub const NVML_RUSD_POLL_PERF: u32 = 2;
/// Since NVML 13.1.68.
pub const NVML_RUSD_POLL_MEMORY: u32 = 4;
/// Since NVML 13.1.68.
pub const NVML_RUSD_POLL_POWER: u32 = 8;
/// Since NVML 13.1.68.
pub const NVML_RUSD_POLL_THERMAL: u32 = 16;
/// Since NVML 13.1.68.
pub const NVML_RUSD_POLL_PCI: u32 = 32;
/// Since NVML 13.1.68.
pub const NVML_RUSD_POLL_FAN: u32 = 64;
/// Since NVML 13.1.68.
pub const NVML_RUSD_POLL_PROC_UTIL: u32 = 128;

/// Since NVML 13.1.68.
pub const NVML_RUSD_POLL_ALL: u64 = 0xffffffffffffffff;

/// Since NVML 11.7 or older.
pub const NVML_GSP_FIRMWARE_VERSION_BUF_SIZE: u32 = 64;

/// Since NVML 11.7 or older.
pub const NVML_DEVICE_ARCH_KEPLER: nvmlDeviceArchitecture_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_ARCH_MAXWELL: nvmlDeviceArchitecture_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_ARCH_PASCAL: nvmlDeviceArchitecture_t = 4;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_ARCH_VOLTA: nvmlDeviceArchitecture_t = 5;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_ARCH_TURING: nvmlDeviceArchitecture_t = 6;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_ARCH_AMPERE: nvmlDeviceArchitecture_t = 7;
/// Since NVML 11.8.86.
pub const NVML_DEVICE_ARCH_ADA: nvmlDeviceArchitecture_t = 8;
/// Since NVML 11.8.86.
pub const NVML_DEVICE_ARCH_HOPPER: nvmlDeviceArchitecture_t = 9;
/// Since NVML 12.6.37.
pub const NVML_DEVICE_ARCH_BLACKWELL: nvmlDeviceArchitecture_t = 10;
/// Since NVML 13.4.61.
pub const NVML_DEVICE_ARCH_DLA: nvmlDeviceArchitecture_t = 11;
/// Since NVML 13.4.61.
pub const NVML_DEVICE_ARCH_DLA2: nvmlDeviceArchitecture_t = 12;
/// Since NVML 13.3.29.
pub const NVML_DEVICE_ARCH_RUBIN: nvmlDeviceArchitecture_t = 13;
/// Since NVML 13.4.61.
pub const NVML_DEVICE_ARCH_NPU3: nvmlDeviceArchitecture_t = 15;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_ARCH_UNKNOWN: nvmlDeviceArchitecture_t = 0xffffffff;

/// Since NVML 11.7 or older.
pub const NVML_BUS_TYPE_UNKNOWN: nvmlBusType_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_BUS_TYPE_PCI: nvmlBusType_t = 1;
/// Since NVML 11.7 or older.
pub const NVML_BUS_TYPE_PCIE: nvmlBusType_t = 2;
/// Since NVML 11.7 or older.
pub const NVML_BUS_TYPE_FPCI: nvmlBusType_t = 3;
/// Since NVML 11.7 or older.
pub const NVML_BUS_TYPE_AGP: nvmlBusType_t = 4;

/// Since NVML 12.0.76.
pub const NVML_FAN_POLICY_TEMPERATURE_CONTINOUS_SW: nvmlFanControlPolicy_t = 0;
/// Since NVML 12.0.76.
pub const NVML_FAN_POLICY_MANUAL: nvmlFanControlPolicy_t = 1;

/// Since NVML 11.7 or older.
pub const NVML_POWER_SOURCE_AC: nvmlPowerSource_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_POWER_SOURCE_BATTERY: nvmlPowerSource_t = 1;
/// Since NVML 12.2.81.
pub const NVML_POWER_SOURCE_UNDERSIZED: nvmlPowerSource_t = 2;

/// Since NVML 11.7 or older.
pub const NVML_PCIE_LINK_MAX_SPEED_INVALID: u32 = 0;
/// Since NVML 11.7 or older.
pub const NVML_PCIE_LINK_MAX_SPEED_2500MBPS: u32 = 1;
/// Since NVML 11.7 or older.
pub const NVML_PCIE_LINK_MAX_SPEED_5000MBPS: u32 = 2;
/// Since NVML 11.7 or older.
pub const NVML_PCIE_LINK_MAX_SPEED_8000MBPS: u32 = 3;
/// Since NVML 11.7 or older.
pub const NVML_PCIE_LINK_MAX_SPEED_16000MBPS: u32 = 4;
/// Since NVML 11.7 or older.
pub const NVML_PCIE_LINK_MAX_SPEED_32000MBPS: u32 = 5;
/// Since NVML 12.0.76.
pub const NVML_PCIE_LINK_MAX_SPEED_64000MBPS: u32 = 6;
/// Since NVML 11.7 or older.
pub const NVML_ADAPTIVE_CLOCKING_INFO_STATUS_DISABLED: u32 = 0;
/// Since NVML 11.7 or older.
pub const NVML_ADAPTIVE_CLOCKING_INFO_STATUS_ENABLED: u32 = 1;
/// Since NVML 11.7 or older.
pub const NVML_MAX_GPU_UTILIZATIONS: u32 = 8;
/// Since NVML 12.6.37.
pub const NVML_PCIE_ATOMICS_CAP_FETCHADD32: u32 = 1;
/// Since NVML 12.6.37.
pub const NVML_PCIE_ATOMICS_CAP_FETCHADD64: u32 = 2;
/// Since NVML 12.6.37.
pub const NVML_PCIE_ATOMICS_CAP_SWAP32: u32 = 4;
/// Since NVML 12.6.37.
pub const NVML_PCIE_ATOMICS_CAP_SWAP64: u32 = 8;
/// Since NVML 12.6.37.
pub const NVML_PCIE_ATOMICS_CAP_CAS32: u32 = 16;
/// Since NVML 12.6.37.
pub const NVML_PCIE_ATOMICS_CAP_CAS64: u32 = 32;
/// Since NVML 12.6.37.
pub const NVML_PCIE_ATOMICS_CAP_CAS128: u32 = 64;
/// Since NVML 12.6.37.
pub const NVML_PCIE_ATOMICS_OPS_MAX: u32 = 7;

/// Since NVML 12.2.81.
pub const NVML_POWER_SCOPE_GPU: nvmlPowerScopeType_t = 0;
/// Since NVML 12.2.81.
pub const NVML_POWER_SCOPE_MODULE: nvmlPowerScopeType_t = 1;
/// Since NVML 12.3.52.
pub const NVML_POWER_SCOPE_MEMORY: nvmlPowerScopeType_t = 2;
/// Since NVML 13.3.29.
pub const NVML_POWER_SCOPE_GPU_BASE: nvmlPowerScopeType_t = 3;
/// Since NVML 13.3.29.
pub const NVML_POWER_SCOPE_COUNT: nvmlPowerScopeType_t = 4;

/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_EXPIRY_NOT_AVAILABLE: u32 = 0;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_EXPIRY_INVALID: u32 = 1;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_EXPIRY_VALID: u32 = 2;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_EXPIRY_NOT_APPLICABLE: u32 = 3;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_EXPIRY_PERMANENT: u32 = 4;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_BUFFER_SIZE: u32 = 128;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_NAME_BUFFER_SIZE: u32 = 64;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_FEATURE_MAX_COUNT: u32 = 3;
/// Since NVML 11.7 or older.
pub const INVALID_GPU_INSTANCE_PROFILE_ID: u32 = 0xffffffff;
/// Since NVML 11.7 or older.
pub const INVALID_GPU_INSTANCE_ID: u32 = 0xffffffff;
/// Since NVML 12.4.99.
pub const NVML_INVALID_VGPU_PLACEMENT_ID: u32 = 65535;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_VIRTUALIZATION_CAP_MIGRATION_NO: u32 = 0;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_VIRTUALIZATION_CAP_MIGRATION_YES: u32 = 1;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_PGPU_VIRTUALIZATION_CAP_MIGRATION_NO: u32 = 0;
/// Since NVML 11.7 or older.
pub const NVML_VGPU_PGPU_VIRTUALIZATION_CAP_MIGRATION_YES: u32 = 1;
/// Since NVML 12.8.55.
pub const NVML_VGPU_PGPU_HETEROGENEOUS_MODE: u32 = 0;
/// Since NVML 12.8.55.
pub const NVML_VGPU_PGPU_HOMOGENEOUS_MODE: u32 = 1;
/// Since NVML 12.0.76.
pub const NVML_VGPU_SCHEDULER_POLICY_UNKNOWN: u32 = 0;
/// Since NVML 12.0.76.
pub const NVML_VGPU_SCHEDULER_POLICY_BEST_EFFORT: u32 = 1;
/// Since NVML 12.0.76.
pub const NVML_VGPU_SCHEDULER_POLICY_EQUAL_SHARE: u32 = 2;
/// Since NVML 12.0.76.
pub const NVML_VGPU_SCHEDULER_POLICY_FIXED_SHARE: u32 = 3;
/// Since NVML 12.0.76.
pub const NVML_SUPPORTED_VGPU_SCHEDULER_POLICY_COUNT: u32 = 3;
/// Since NVML 12.0.76.
pub const NVML_SCHEDULER_SW_MAX_LOG_ENTRIES: u32 = 200;
/// Since NVML 12.2.140.
pub const NVML_VGPU_SCHEDULER_ARR_DEFAULT: u32 = 0;
/// Since NVML 12.2.140.
pub const NVML_VGPU_SCHEDULER_ARR_DISABLE: u32 = 1;
/// Since NVML 12.2.140.
pub const NVML_VGPU_SCHEDULER_ARR_ENABLE: u32 = 2;
/// Since NVML 12.9.40.
pub const NVML_VGPU_SCHEDULER_ENGINE_TYPE_GRAPHICS: u32 = 1;
/// Since NVML 13.1.68.
pub const NVML_VGPU_SCHEDULER_ENGINE_TYPE_NVENC1: u32 = 2;
/// Since NVML 13.2.51.
pub const NVML_VGPU_SCHEDULER_ENGINE_TYPE_NVENC0: u32 = 3;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_STATE_UNKNOWN: u32 = 0;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_STATE_UNINITIALIZED: u32 = 1;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_STATE_UNLICENSED_UNRESTRICTED: u32 = 2;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_STATE_UNLICENSED_RESTRICTED: u32 = 3;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_STATE_UNLICENSED: u32 = 4;
/// Since NVML 11.7 or older.
pub const NVML_GRID_LICENSE_STATE_LICENSED: u32 = 5;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_CURRENT: u32 = 1;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_PENDING: u32 = 2;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_SBE_VOL_TOTAL: u32 = 3;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_VOL_TOTAL: u32 = 4;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_SBE_AGG_TOTAL: u32 = 5;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_AGG_TOTAL: u32 = 6;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_SBE_VOL_L1: u32 = 7;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_VOL_L1: u32 = 8;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_SBE_VOL_L2: u32 = 9;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_VOL_L2: u32 = 10;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_SBE_VOL_DEV: u32 = 11;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_VOL_DEV: u32 = 12;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_SBE_VOL_REG: u32 = 13;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_VOL_REG: u32 = 14;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_SBE_VOL_TEX: u32 = 15;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_VOL_TEX: u32 = 16;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_VOL_CBU: u32 = 17;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_SBE_AGG_L1: u32 = 18;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_AGG_L1: u32 = 19;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_SBE_AGG_L2: u32 = 20;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_AGG_L2: u32 = 21;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_SBE_AGG_DEV: u32 = 22;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_AGG_DEV: u32 = 23;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_SBE_AGG_REG: u32 = 24;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_AGG_REG: u32 = 25;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_SBE_AGG_TEX: u32 = 26;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_AGG_TEX: u32 = 27;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_ECC_DBE_AGG_CBU: u32 = 28;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_RETIRED_SBE: u32 = 29;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_RETIRED_DBE: u32 = 30;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_RETIRED_PENDING: u32 = 31;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L0: u32 = 32;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L1: u32 = 33;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L2: u32 = 34;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L3: u32 = 35;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L4: u32 = 36;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L5: u32 = 37;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_TOTAL: u32 = 38;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L0: u32 = 39;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L1: u32 = 40;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L2: u32 = 41;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L3: u32 = 42;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L4: u32 = 43;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L5: u32 = 44;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_TOTAL: u32 = 45;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L0: u32 = 46;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L1: u32 = 47;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L2: u32 = 48;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L3: u32 = 49;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L4: u32 = 50;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L5: u32 = 51;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_TOTAL: u32 = 52;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L0: u32 = 53;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L1: u32 = 54;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L2: u32 = 55;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L3: u32 = 56;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L4: u32 = 57;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L5: u32 = 58;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_TOTAL: u32 = 59;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L0: u32 = 60;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L1: u32 = 61;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L2: u32 = 62;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L3: u32 = 63;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L4: u32 = 64;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L5: u32 = 65;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C0_TOTAL: u32 = 66;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L0: u32 = 67;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L1: u32 = 68;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L2: u32 = 69;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L3: u32 = 70;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L4: u32 = 71;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L5: u32 = 72;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C1_TOTAL: u32 = 73;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_PERF_POLICY_POWER: u32 = 74;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_PERF_POLICY_THERMAL: u32 = 75;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_PERF_POLICY_SYNC_BOOST: u32 = 76;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_PERF_POLICY_BOARD_LIMIT: u32 = 77;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_PERF_POLICY_LOW_UTILIZATION: u32 = 78;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_PERF_POLICY_RELIABILITY: u32 = 79;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_PERF_POLICY_TOTAL_APP_CLOCKS: u32 = 80;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_PERF_POLICY_TOTAL_BASE_CLOCKS: u32 = 81;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_MEMORY_TEMP: u32 = 82;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_TOTAL_ENERGY_CONSUMPTION: u32 = 83;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_SPEED_MBPS_L0: u32 = 84;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_SPEED_MBPS_L1: u32 = 85;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_SPEED_MBPS_L2: u32 = 86;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_SPEED_MBPS_L3: u32 = 87;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_SPEED_MBPS_L4: u32 = 88;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_SPEED_MBPS_L5: u32 = 89;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_SPEED_MBPS_COMMON: u32 = 90;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_LINK_COUNT: u32 = 91;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_RETIRED_PENDING_SBE: u32 = 92;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_RETIRED_PENDING_DBE: u32 = 93;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_PCIE_REPLAY_COUNTER: u32 = 94;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_PCIE_REPLAY_ROLLOVER_COUNTER: u32 = 95;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L6: u32 = 96;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L7: u32 = 97;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L8: u32 = 98;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L9: u32 = 99;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L10: u32 = 100;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L11: u32 = 101;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L6: u32 = 102;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L7: u32 = 103;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L8: u32 = 104;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L9: u32 = 105;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L10: u32 = 106;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L11: u32 = 107;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L6: u32 = 108;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L7: u32 = 109;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L8: u32 = 110;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L9: u32 = 111;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L10: u32 = 112;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L11: u32 = 113;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L6: u32 = 114;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L7: u32 = 115;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L8: u32 = 116;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L9: u32 = 117;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L10: u32 = 118;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L11: u32 = 119;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L6: u32 = 120;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L7: u32 = 121;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L8: u32 = 122;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L9: u32 = 123;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L10: u32 = 124;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L11: u32 = 125;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L6: u32 = 126;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L7: u32 = 127;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L8: u32 = 128;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L9: u32 = 129;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L10: u32 = 130;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L11: u32 = 131;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_SPEED_MBPS_L6: u32 = 132;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_SPEED_MBPS_L7: u32 = 133;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_SPEED_MBPS_L8: u32 = 134;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_SPEED_MBPS_L9: u32 = 135;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_SPEED_MBPS_L10: u32 = 136;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_SPEED_MBPS_L11: u32 = 137;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX: u32 = 138;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_RX: u32 = 139;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_TX: u32 = 140;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX: u32 = 141;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_REMAPPED_COR: u32 = 142;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_REMAPPED_UNC: u32 = 143;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_REMAPPED_PENDING: u32 = 144;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_REMAPPED_FAILURE: u32 = 145;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_REMOTE_NVLINK_ID: u32 = 146;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVSWITCH_CONNECTED_LINK_COUNT: u32 = 147;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L0: u32 = 148;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L1: u32 = 149;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L2: u32 = 150;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L3: u32 = 151;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L4: u32 = 152;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L5: u32 = 153;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L6: u32 = 154;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L7: u32 = 155;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L8: u32 = 156;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L9: u32 = 157;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L10: u32 = 158;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L11: u32 = 159;
/// Since NVML 11.7 or older.
pub const NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_TOTAL: u32 = 160;
/// Since NVML 11.8.86.
pub const NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY: u32 = 161;
/// Since NVML 11.8.86.
pub const NVML_FI_DEV_NVLINK_ERROR_DL_RECOVERY: u32 = 162;
/// Since NVML 11.8.86.
pub const NVML_FI_DEV_NVLINK_ERROR_DL_CRC: u32 = 163;
/// Since NVML 11.8.86.
pub const NVML_FI_DEV_NVLINK_GET_SPEED: u32 = 164;
/// Since NVML 11.8.86.
pub const NVML_FI_DEV_NVLINK_GET_STATE: u32 = 165;
/// Since NVML 11.8.86.
pub const NVML_FI_DEV_NVLINK_GET_VERSION: u32 = 166;
/// Since NVML 12.0.76.
pub const NVML_FI_DEV_NVLINK_GET_POWER_STATE: u32 = 167;
/// Since NVML 12.0.76.
pub const NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD: u32 = 168;
/// Since NVML 12.0.76.
pub const NVML_FI_DEV_PCIE_L0_TO_RECOVERY_COUNTER: u32 = 169;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_C2C_LINK_COUNT: u32 = 170;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_C2C_LINK_GET_STATUS: u32 = 171;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_C2C_LINK_GET_MAX_BW: u32 = 172;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_PCIE_COUNT_CORRECTABLE_ERRORS: u32 = 173;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_PCIE_COUNT_NAKS_RECEIVED: u32 = 174;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_PCIE_COUNT_RECEIVER_ERROR: u32 = 175;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_PCIE_COUNT_BAD_TLP: u32 = 176;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_PCIE_COUNT_NAKS_SENT: u32 = 177;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_PCIE_COUNT_BAD_DLLP: u32 = 178;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_PCIE_COUNT_NON_FATAL_ERROR: u32 = 179;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_PCIE_COUNT_FATAL_ERROR: u32 = 180;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_PCIE_COUNT_UNSUPPORTED_REQ: u32 = 181;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_PCIE_COUNT_LCRC_ERROR: u32 = 182;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_PCIE_COUNT_LANE_ERROR: u32 = 183;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_IS_RESETLESS_MIG_SUPPORTED: u32 = 184;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_POWER_AVERAGE: u32 = 185;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_POWER_INSTANT: u32 = 186;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_POWER_MIN_LIMIT: u32 = 187;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_POWER_MAX_LIMIT: u32 = 188;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_POWER_DEFAULT_LIMIT: u32 = 189;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_POWER_CURRENT_LIMIT: u32 = 190;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_ENERGY: u32 = 191;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_POWER_REQUESTED_LIMIT: u32 = 192;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_TEMPERATURE_SHUTDOWN_TLIMIT: u32 = 193;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_TEMPERATURE_SLOWDOWN_TLIMIT: u32 = 194;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_TEMPERATURE_MEM_MAX_TLIMIT: u32 = 195;
/// Since NVML 12.2.81.
pub const NVML_FI_DEV_TEMPERATURE_GPU_MAX_TLIMIT: u32 = 196;
/// Since NVML 12.5.39.
pub const NVML_FI_DEV_PCIE_COUNT_TX_BYTES: u32 = 197;
/// Since NVML 12.5.39.
pub const NVML_FI_DEV_PCIE_COUNT_RX_BYTES: u32 = 198;
/// Since NVML 12.4.99.
pub const NVML_FI_DEV_IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE: u32 = 199;
/// Since NVML 12.5.39.
pub const NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MAX: u32 = 200;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_XMIT_PACKETS: u32 = 201;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_XMIT_BYTES: u32 = 202;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_RCV_PACKETS: u32 = 203;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_RCV_BYTES: u32 = 204;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_VL15_DROPPED: u32 = 205;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_MALFORMED_PACKET_ERRORS: u32 = 206;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_BUFFER_OVERRUN_ERRORS: u32 = 207;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_RCV_ERRORS: u32 = 208;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_RCV_REMOTE_ERRORS: u32 = 209;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_RCV_GENERAL_ERRORS: u32 = 210;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_LOCAL_LINK_INTEGRITY_ERRORS: u32 = 211;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_XMIT_DISCARDS: u32 = 212;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_SUCCESSFUL_EVENTS: u32 = 213;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_FAILED_EVENTS: u32 = 214;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_EVENTS: u32 = 215;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE0: u32 = 216;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE1: u32 = 217;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_RAW_BER: u32 = 218;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_EFFECTIVE_ERRORS: u32 = 219;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_EFFECTIVE_BER: u32 = 220;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_SYMBOL_ERRORS: u32 = 221;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_COUNT_SYMBOL_BER: u32 = 222;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MIN: u32 = 223;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_UNITS: u32 = 224;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_SUPPORTED: u32 = 225;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_RESET_STATUS: u32 = 226;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_DRAIN_AND_RESET_STATUS: u32 = 227;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_PCIE_OUTBOUND_ATOMICS_MASK: u32 = 228;
/// Since NVML 12.6.37.
pub const NVML_FI_DEV_PCIE_INBOUND_ATOMICS_MASK: u32 = 229;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_GET_GPU_RECOVERY_ACTION: u32 = 230;
/// Since NVML 12.9.40.
pub const NVML_FI_DEV_C2C_LINK_ERROR_INTR: u32 = 231;
/// Since NVML 12.9.40.
pub const NVML_FI_DEV_C2C_LINK_ERROR_REPLAY: u32 = 232;
/// Since NVML 12.9.40.
pub const NVML_FI_DEV_C2C_LINK_ERROR_REPLAY_B2B: u32 = 233;
/// Since NVML 12.9.40.
pub const NVML_FI_DEV_C2C_LINK_POWER_STATE: u32 = 234;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_0: u32 = 235;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_1: u32 = 236;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_2: u32 = 237;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_3: u32 = 238;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_4: u32 = 239;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_5: u32 = 240;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_6: u32 = 241;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_7: u32 = 242;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_8: u32 = 243;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_9: u32 = 244;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_10: u32 = 245;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_11: u32 = 246;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_12: u32 = 247;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_13: u32 = 248;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_14: u32 = 249;
/// Since NVML 12.8.55.
pub const NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_15: u32 = 250;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_ENABLED: u32 = 251;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_PRIV_LVL: u32 = 252;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_IMM_RAMP_DOWN_ENABLED: u32 = 253;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_APPLIED_TMP_CEIL: u32 = 254;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_APPLIED_TMP_FLOOR: u32 = 255;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_MAX_PERCENT_TMP_FLOOR_SETTING: u32 = 256;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_MIN_PERCENT_TMP_FLOOR_SETTING: u32 = 257;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_HW_CIRCUITRY_PERCENT_LIFETIME_REMAINING: u32 = 258;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES: u32 = 259;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_PROFILE_PERCENT_TMP_FLOOR: u32 = 260;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_UP_RATE: u32 = 261;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_DOWN_RATE: u32 = 262;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_DOWN_HYST_VAL: u32 = 263;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_ACTIVE_PRESET_PROFILE: u32 = 264;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PERCENT_TMP_FLOOR: u32 = 265;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_UP_RATE: u32 = 266;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_RATE: u32 = 267;
/// Since NVML 12.8.55.
pub const NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL: u32 = 268;
/// Since NVML 12.9.40.
pub const NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN: u32 = 269;
/// Since NVML 12.9.40.
pub const NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN: u32 = 270;
/// Since NVML 12.9.40.
pub const NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_POWER_BRAKE_SLOWDOWN: u32 = 271;
/// Since NVML 12.9.40.
pub const NVML_FI_DEV_POWER_SYNC_BALANCING_FREQ: u32 = 272;
/// Since NVML 12.9.40.
pub const NVML_FI_DEV_POWER_SYNC_BALANCING_AF: u32 = 273;
/// Since NVML 13.1.68.
pub const NVML_FI_DEV_EDPP_MULTIPLIER: u32 = 274;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_PRIMARY_POWER_FLOOR: u32 = 275;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_SECONDARY_POWER_FLOOR: u32 = 276;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_OFFSET: u32 = 277;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_POINT: u32 = 278;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_WINDOW_MULTIPLIER: u32 = 279;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_DELAYED_PWR_SMOOTHING_SUPPORTED: u32 = 280;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_PROFILE_SECONDARY_POWER_FLOOR: u32 = 281;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_WIN_MULT: u32 = 282;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_TAR_WIN_MULT: u32 = 283;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_OFFSET: u32 = 284;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_SECONDARY_POWER_FLOOR: u32 = 285;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_WIN_MULT: u32 = 286;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_TAR_WIN_MULT: u32 = 287;
/// Since NVML 13.1.68.
pub const NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_OFFSET: u32 = 288;
/// Since NVML 13.2.51.
pub const NVML_FI_DEV_NVLINK_COUNT_RAW_ERRORS_LANE0: u32 = 289;
/// Since NVML 13.2.51.
pub const NVML_FI_DEV_NVLINK_COUNT_RAW_ERRORS_LANE1: u32 = 290;
/// Since NVML 13.2.51.
pub const NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE0_V2: u32 = 291;
/// Since NVML 13.2.51.
pub const NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE1_V2: u32 = 292;
/// Since NVML 13.2.51.
pub const NVML_FI_DEV_NVLINK_COUNT_RAW_BER_V2: u32 = 293;
/// Since NVML 13.2.51.
pub const NVML_FI_DEV_NVLINK_PLR_XMIT_BLOCKS: u32 = 294;
/// Since NVML 13.2.51.
pub const NVML_FI_DEV_NVLINK_PLR_XMIT_RETRY_BLOCKS: u32 = 295;
/// Since NVML 13.3.29.
pub const NVML_FI_DEV_NVLINK_GET_DATA_RATE: u32 = 296;
/// Since NVML 13.3.29.
pub const NVML_FI_DEV_MMA_STALL_PERCENT: u32 = 297;
/// Since NVML 13.3.29.
pub const NVML_FI_DEV_MCLK_SWITCH_TYPE: u32 = 298;
/// Since NVML 13.3.29.
pub const NVML_FI_DEV_MCLK_MIN_SWITCH_INTERVAL_MILLISECONDS: u32 = 299;
/// Since NVML 13.3.29.
pub const NVML_FI_PWR_SMOOTHING_SOC_POWER_SMOOTHING_ENABLED: u32 = 300;
/// Since NVML 13.2.82.
pub const NVML_FI_DEV_REMAPPED_ROWS_COR_INACTIVE: u32 = 301;
/// Since NVML 13.2.82.
pub const NVML_FI_DEV_REMAPPED_ROWS_UNC_INACTIVE: u32 = 302;
/// Since NVML 13.4.61.
pub const NVML_FI_DEV_ACTIVE_BANK_REMAPPINGS: u32 = 303;
/// Since NVML 13.4.61.
pub const NVML_FI_DEV_INACTIVE_BANK_REMAPPINGS: u32 = 304;
/// Since NVML 13.4.61.
pub const NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_MAX: u32 = 305;
/// Since NVML 13.4.61.
pub const NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_NONE: u32 = 306;
/// Since NVML 13.4.61.
pub const NVML_FI_DEV_PENDING_BANK_REMAPPING: u32 = 307;
/// Since NVML 13.5.37.
pub const NVML_FI_DEV_GPU_TEMP: u32 = 308;
/// Since NVML 13.5.37.
pub const NVML_FI_PWR_SMOOTHING_LIMITED_TIME: u32 = 309;
/// Since NVML 11.7 or older.
pub const NVML_FI_MAX: u32 = 310;
/// Since NVML 13.3.29.
pub const NVML_MCLK_SWITCH_TYPE_NOT_SUPPORTED: u32 = 0;
/// Since NVML 13.3.29.
pub const NVML_MCLK_SWITCH_TYPE_DEFERRED: u32 = 1;
/// Since NVML 13.3.29.
pub const NVML_MCLK_SWITCH_TYPE_RUNTIME: u32 = 2;
/// Since NVML 12.6.37.
pub const NVML_NVLINK_LOW_POWER_THRESHOLD_UNIT_100US: u32 = 0;
/// Since NVML 12.6.37.
pub const NVML_NVLINK_LOW_POWER_THRESHOLD_UNIT_50US: u32 = 1;
/// Since NVML 12.0.76.
pub const NVML_NVLINK_POWER_STATE_HIGH_SPEED: u32 = 0;
/// Since NVML 12.0.76.
pub const NVML_NVLINK_POWER_STATE_LOW: u32 = 1;
/// Since NVML 12.0.76.
pub const NVML_NVLINK_LOW_POWER_THRESHOLD_MIN: u32 = 1;
/// Since NVML 12.0.76.
pub const NVML_NVLINK_LOW_POWER_THRESHOLD_MAX: u32 = 8191;
/// Since NVML 12.0.76.
pub const NVML_NVLINK_LOW_POWER_THRESHOLD_RESET: u32 = 0xffffffff;
/// Since NVML 12.9.40.
pub const NVML_C2C_POWER_STATE_FULL_POWER: u32 = 0;
/// Since NVML 12.9.40.
pub const NVML_C2C_POWER_STATE_LOW_POWER: u32 = 1;

/// Since NVML 11.7 or older.
pub const nvmlEventTypeNone: u64 = 0x0;
/// Since NVML 11.7 or older.
pub const nvmlEventTypeSingleBitEccError: u64 = 0x1;
/// Since NVML 11.7 or older.
pub const nvmlEventTypeDoubleBitEccError: u64 = 0x2;
/// Since NVML 11.7 or older.
pub const nvmlEventTypePState: u64 = 0x4;
/// Since NVML 11.7 or older.
pub const nvmlEventTypeXidCriticalError: u64 = 0x8;
/// Since NVML 11.7 or older.
pub const nvmlEventTypeClock: u64 = 0x10;
/// Since NVML 11.7 or older.
pub const nvmlEventTypePowerSourceChange: u64 = 0x80;
/// Since NVML 11.7 or older.
pub const nvmlEventMigConfigChange: u64 = 0x100;
/// Since NVML 12.6.37.
pub const nvmlEventTypeSingleBitEccErrorStorm: u64 = 0x200;
/// Since NVML 12.6.37.
pub const nvmlEventTypeDramRetirementEvent: u64 = 0x400;
/// Since NVML 12.6.37.
pub const nvmlEventTypeDramRetirementFailure: u64 = 0x800;
/// Since NVML 12.6.37.
pub const nvmlEventTypeNonFatalPoisonError: u64 = 0x1000;
/// Since NVML 12.6.37.
pub const nvmlEventTypeFatalPoisonError: u64 = 0x2000;
/// Since NVML 12.8.55.
pub const nvmlEventTypeGpuUnavailableError: u64 = 0x4000;
/// Since NVML 12.8.55.
pub const nvmlEventTypeGpuRecoveryAction: u64 = 0x8000;
/// Since NVML 11.7 or older.
pub const nvmlEventTypeAll: u64 = 0xff9f;

/// Since NVML 13.4.61.
pub const NVML_GPU_INSTANCE_ID_ANY: u32 = 0xffffffff;
/// Since NVML 13.4.61.
pub const NVML_COMPUTE_INSTANCE_ID_ANY: u32 = 0xffffffff;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_ATTR_UNCONTAINED: u32 = 1;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_ATTR_LATENT: u32 = 2;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_ATTR_PROPAGATED: u32 = 4;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_ATTR_COMPONENT_RESET: u32 = 8;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_ATTR_THRESHOLD_EXCEEDED: u32 = 16;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_ATTR_PRIMARY: u32 = 32;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_ATTR_OVERFLOW: u32 = 64;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_GROUP_ATTR_RECOVERED: u32 = 1;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_GROUP_ATTR_PREVERR: u32 = 2;
/// Since NVML 13.4.61.
pub const NVML_OPERATIONAL_EVENT_GROUP_ATTR_SIMULATED: u32 = 4;

/// Since NVML 12.9.40.
pub const nvmlSystemEventTypeGpuDriverUnbind: u64 = 0x1;
/// Since NVML 12.9.40.
pub const nvmlSystemEventTypeGpuDriverBind: u64 = 0x2;

/// Since NVML 12.9.40.
pub const nvmlSystemEventTypeCount: u32 = 2;

/// Since NVML 12.2.81.
pub const nvmlClocksEventReasonGpuIdle: u64 = 0x1;
/// Since NVML 12.2.81.
pub const nvmlClocksEventReasonApplicationsClocksSetting: u64 = 0x2;
/// Since NVML 12.2.81.
pub const nvmlClocksEventReasonSwPowerCap: u64 = 0x4;
/// Since NVML 11.7 or older.
pub const nvmlClocksThrottleReasonHwSlowdown: u64 = 0x8;
/// Since NVML 12.2.81.
pub const nvmlClocksEventReasonSyncBoost: u64 = 0x10;
/// Since NVML 12.2.81.
pub const nvmlClocksEventReasonSwThermalSlowdown: u64 = 0x20;
/// Since NVML 11.7 or older.
pub const nvmlClocksThrottleReasonHwThermalSlowdown: u64 = 0x40;
/// Since NVML 11.7 or older.
pub const nvmlClocksThrottleReasonHwPowerBrakeSlowdown: u64 = 0x80;
/// Since NVML 12.2.81.
pub const nvmlClocksEventReasonDisplayClockSetting: u64 = 0x100;
/// Since NVML 13.4.61.
pub const nvmlClocksEventReasonBoardLimit: u64 = 0x200;
/// Since NVML 13.4.61.
pub const nvmlClocksEventReasonReliability: u64 = 0x400;
/// Since NVML 12.2.81.
pub const nvmlClocksEventReasonNone: u64 = 0x0;
/// Since NVML 12.2.81.
pub const nvmlClocksEventReasonAll: u64 = 0x7ff;

/// Since NVML 11.7 or older.
pub const NVML_NVFBC_SESSION_FLAG_DIFFMAP_ENABLED: u32 = 1;
/// Since NVML 11.7 or older.
pub const NVML_NVFBC_SESSION_FLAG_CLASSIFICATIONMAP_ENABLED: u32 = 2;
/// Since NVML 11.7 or older.
pub const NVML_NVFBC_SESSION_FLAG_CAPTURE_WITH_WAIT_NO_WAIT: u32 = 4;
/// Since NVML 11.7 or older.
pub const NVML_NVFBC_SESSION_FLAG_CAPTURE_WITH_WAIT_INFINITE: u32 = 8;
/// Since NVML 11.7 or older.
pub const NVML_NVFBC_SESSION_FLAG_CAPTURE_WITH_WAIT_TIMEOUT: u32 = 16;
/// Since NVML 12.2.81.
pub const NVML_CC_SYSTEM_CPU_CAPS_NONE: u32 = 0;
/// Since NVML 12.2.81.
pub const NVML_CC_SYSTEM_CPU_CAPS_AMD_SEV: u32 = 1;
/// Since NVML 12.2.128.
pub const NVML_CC_SYSTEM_CPU_CAPS_INTEL_TDX: u32 = 2;
/// Since NVML 12.8.55.
pub const NVML_CC_SYSTEM_CPU_CAPS_AMD_SEV_SNP: u32 = 3;
/// Since NVML 12.8.55.
pub const NVML_CC_SYSTEM_CPU_CAPS_AMD_SNP_VTOM: u32 = 4;
/// Since NVML 13.5.37.
pub const NVML_CC_SYSTEM_CPU_CAPS_ARM_CCA: u32 = 5;
/// Since NVML 13.5.37.
pub const NVML_CC_SYSTEM_CPU_CAPS_INTEL_TDX_CONNECT: u32 = 6;
/// Since NVML 13.5.37.
pub const NVML_CC_SYSTEM_CPU_CAPS_AMD_SEV_TIO: u32 = 7;
/// Since NVML 12.2.81.
pub const NVML_CC_SYSTEM_GPUS_CC_NOT_CAPABLE: u32 = 0;
/// Since NVML 12.2.81.
pub const NVML_CC_SYSTEM_GPUS_CC_CAPABLE: u32 = 1;
/// Since NVML 13.5.37.
pub const NVML_CC_SYSTEM_GPUS_CC_BMSAI_CAPABLE: u32 = 2;
/// Since NVML 12.2.81.
pub const NVML_CC_SYSTEM_DEVTOOLS_MODE_OFF: u32 = 0;
/// Since NVML 12.2.81.
pub const NVML_CC_SYSTEM_DEVTOOLS_MODE_ON: u32 = 1;
/// Since NVML 12.2.81.
pub const NVML_CC_SYSTEM_ENVIRONMENT_UNAVAILABLE: u32 = 0;
/// Since NVML 12.2.81.
pub const NVML_CC_SYSTEM_ENVIRONMENT_SIM: u32 = 1;
/// Since NVML 12.2.81.
pub const NVML_CC_SYSTEM_ENVIRONMENT_PROD: u32 = 2;
/// Since NVML 12.2.81.
pub const NVML_CC_SYSTEM_FEATURE_DISABLED: u32 = 0;
/// Since NVML 12.2.81.
pub const NVML_CC_SYSTEM_FEATURE_ENABLED: u32 = 1;
/// Since NVML 13.5.37.
pub const NVML_CC_SYSTEM_FEATURE_BMSAI_ENABLED: u32 = 2;
/// Since NVML 12.4.99.
pub const NVML_CC_SYSTEM_MULTIGPU_NONE: u32 = 0;
/// Since NVML 12.4.99.
pub const NVML_CC_SYSTEM_MULTIGPU_PROTECTED_PCIE: u32 = 1;
/// Since NVML 13.0.39.
pub const NVML_CC_SYSTEM_MULTIGPU_NVLE: u32 = 2;
/// Since NVML 13.5.37.
pub const NVML_CC_SYSTEM_TDISP_STATE_DISABLED: u32 = 0;
/// Since NVML 13.5.37.
pub const NVML_CC_SYSTEM_TDISP_STATE_NOT_READY: u32 = 1;
/// Since NVML 13.5.37.
pub const NVML_CC_SYSTEM_TDISP_STATE_READY: u32 = 2;
/// Since NVML 12.2.81.
pub const NVML_CC_ACCEPTING_CLIENT_REQUESTS_FALSE: u32 = 0;
/// Since NVML 12.2.81.
pub const NVML_CC_ACCEPTING_CLIENT_REQUESTS_TRUE: u32 = 1;
/// Since NVML 12.2.81.
pub const NVML_GPU_CERT_CHAIN_SIZE: u32 = 4096;
/// Since NVML 12.2.81.
pub const NVML_GPU_ATTESTATION_CERT_CHAIN_SIZE: u32 = 5120;
/// Since NVML 12.2.81.
pub const NVML_CC_GPU_CEC_NONCE_SIZE: u32 = 32;
/// Since NVML 12.2.81.
pub const NVML_CC_GPU_ATTESTATION_REPORT_SIZE: u32 = 8192;
/// Since NVML 12.2.81.
pub const NVML_CC_GPU_CEC_ATTESTATION_REPORT_SIZE: u32 = 4096;
/// Since NVML 12.2.81.
pub const NVML_CC_CEC_ATTESTATION_REPORT_NOT_PRESENT: u32 = 0;
/// Since NVML 12.2.81.
pub const NVML_CC_CEC_ATTESTATION_REPORT_PRESENT: u32 = 1;
/// Since NVML 12.4.99.
pub const NVML_CC_KEY_ROTATION_THRESHOLD_ATTACKER_ADVANTAGE_MIN: u32 = 50;
/// Since NVML 12.4.99.
pub const NVML_CC_KEY_ROTATION_THRESHOLD_ATTACKER_ADVANTAGE_MAX: u32 = 65;
/// Since NVML 12.0.76.
pub const NVML_GPU_FABRIC_UUID_LEN: u32 = 16;

/// Since NVML 12.0.76.
pub const NVML_GPU_FABRIC_STATE_NOT_SUPPORTED: nvmlGpuFabricState_t = 0;
/// Since NVML 12.0.76.
pub const NVML_GPU_FABRIC_STATE_NOT_STARTED: nvmlGpuFabricState_t = 1;
/// Since NVML 12.0.76.
pub const NVML_GPU_FABRIC_STATE_IN_PROGRESS: nvmlGpuFabricState_t = 2;
/// Since NVML 12.0.76.
pub const NVML_GPU_FABRIC_STATE_COMPLETED: nvmlGpuFabricState_t = 3;

/// Since NVML 12.4.99.
pub const NVML_GPU_FABRIC_HEALTH_MASK_DEGRADED_BW_NOT_SUPPORTED: u32 = 0;
/// Since NVML 12.4.99.
pub const NVML_GPU_FABRIC_HEALTH_MASK_DEGRADED_BW_TRUE: u32 = 1;
/// Since NVML 12.4.99.
pub const NVML_GPU_FABRIC_HEALTH_MASK_DEGRADED_BW_FALSE: u32 = 2;
/// Since NVML 12.4.99.
pub const NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_DEGRADED_BW: u32 = 0;
/// Since NVML 12.4.99.
pub const NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_DEGRADED_BW: u32 = 3;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_ROUTE_RECOVERY_NOT_SUPPORTED: u32 = 0;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_ROUTE_RECOVERY_TRUE: u32 = 1;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_ROUTE_RECOVERY_FALSE: u32 = 2;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_ROUTE_RECOVERY: u32 = 2;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_ROUTE_RECOVERY: u32 = 3;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_ROUTE_UNHEALTHY_NOT_SUPPORTED: u32 = 0;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_ROUTE_UNHEALTHY_TRUE: u32 = 1;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_ROUTE_UNHEALTHY_FALSE: u32 = 2;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_ROUTE_UNHEALTHY: u32 = 4;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_ROUTE_UNHEALTHY: u32 = 3;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_ACCESS_TIMEOUT_RECOVERY_NOT_SUPPORTED: u32 = 0;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_ACCESS_TIMEOUT_RECOVERY_TRUE: u32 = 1;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_ACCESS_TIMEOUT_RECOVERY_FALSE: u32 = 2;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_ACCESS_TIMEOUT_RECOVERY: u32 = 6;
/// Since NVML 12.8.55.
pub const NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_ACCESS_TIMEOUT_RECOVERY: u32 = 3;
/// Since NVML 13.0.39.
pub const NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_NOT_SUPPORTED: u32 = 0;
/// Since NVML 13.0.39.
pub const NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_NONE: u32 = 1;
/// Since NVML 13.0.39.
pub const NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INCORRECT_SYSGUID: u32 = 2;
/// Since NVML 13.0.39.
pub const NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INCORRECT_CHASSIS_SN: u32 = 3;
/// Since NVML 13.0.39.
pub const NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_NO_PARTITION: u32 = 4;
/// Since NVML 13.0.39.
pub const NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INSUFFICIENT_NVLINKS: u32 = 5;
/// Since NVML 13.0.87.
pub const NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INCOMPATIBLE_GPU_FW: u32 = 6;
/// Since NVML 13.0.87.
pub const NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INVALID_LOCATION: u32 = 7;
/// Since NVML 13.2.51.
pub const NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_GPU_STATE_INVALID: u32 = 8;
/// Since NVML 13.0.39.
pub const NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_INCORRECT_CONFIGURATION: u32 = 8;
/// Since NVML 13.0.39.
pub const NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_INCORRECT_CONFIGURATION: u32 = 15;
/// Since NVML 13.2.51.
pub const NVML_GPU_FABRIC_HEALTH_MASK_PARTITION_ASSIGNED_NOT_SUPPORTED: u32 = 0;
/// Since NVML 13.2.51.
pub const NVML_GPU_FABRIC_HEALTH_MASK_PARTITION_ASSIGNED_TRUE: u32 = 1;
/// Since NVML 13.2.51.
pub const NVML_GPU_FABRIC_HEALTH_MASK_PARTITION_ASSIGNED_FALSE: u32 = 2;
/// Since NVML 13.2.51.
pub const NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_PARTITION_ASSIGNED: u32 = 12;
/// Since NVML 13.2.51.
pub const NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_PARTITION_ASSIGNED: u32 = 3;
/// Since NVML 13.4.61.
pub const NVML_GPU_FABRIC_HEALTH_MASK_GFM_STATE_NOT_SUPPORTED: u32 = 0;
/// Since NVML 13.4.61.
pub const NVML_GPU_FABRIC_HEALTH_MASK_GFM_STATE_CONNECTED: u32 = 1;
/// Since NVML 13.4.61.
pub const NVML_GPU_FABRIC_HEALTH_MASK_GFM_STATE_DISCONNECTED: u32 = 2;
/// Since NVML 13.4.61.
pub const NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_GFM_STATE: u32 = 14;
/// Since NVML 13.4.61.
pub const NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_GFM_STATE: u32 = 3;
/// Since NVML 13.0.39.
pub const NVML_GPU_FABRIC_HEALTH_SUMMARY_NOT_SUPPORTED: u32 = 0;
/// Since NVML 13.0.39.
pub const NVML_GPU_FABRIC_HEALTH_SUMMARY_HEALTHY: u32 = 1;
/// Since NVML 13.0.39.
pub const NVML_GPU_FABRIC_HEALTH_SUMMARY_UNHEALTHY: u32 = 2;
/// Since NVML 13.0.39.
pub const NVML_GPU_FABRIC_HEALTH_SUMMARY_LIMITED_CAPACITY: u32 = 3;
/// Since NVML 13.4.61.
pub const NVML_GPU_FABRIC_CLIQUE_MAX: u32 = 64;
/// Since NVML 13.4.61.
pub const NVML_GPU_FABRIC_CLIQUE_TYPE_UNICAST_POINTER: u32 = 0;
/// Since NVML 13.4.61.
pub const NVML_GPU_FABRIC_CLIQUE_TYPE_MULTICAST_POINTER: u32 = 1;
/// Since NVML 13.4.61.
pub const NVML_GPU_FABRIC_CLIQUE_TYPE_UNICAST_LOGICAL_ENDPOINT: u32 = 2;
/// Since NVML 13.4.61.
pub const NVML_GPU_FABRIC_CLIQUE_TYPE_MULTICAST_LOGICAL_ENDPOINT: u32 = 3;
/// Since NVML 11.7 or older.
pub const NVML_INIT_FLAG_NO_GPUS: u32 = 1;
/// Since NVML 11.7 or older.
pub const NVML_INIT_FLAG_NO_ATTACH: u32 = 2;
/// Since NVML 13.1.115.
pub const NVML_INIT_FLAG_FORCE_INIT: u32 = 4;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_INFOROM_VERSION_BUFFER_SIZE: u32 = 16;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_UUID_BUFFER_SIZE: u32 = 80;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_UUID_V2_BUFFER_SIZE: u32 = 96;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_PART_NUMBER_BUFFER_SIZE: u32 = 80;
/// Since NVML 11.7 or older.
pub const NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE: u32 = 80;
/// Since NVML 11.7 or older.
pub const NVML_SYSTEM_NVML_VERSION_BUFFER_SIZE: u32 = 80;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_NAME_BUFFER_SIZE: u32 = 64;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_NAME_V2_BUFFER_SIZE: u32 = 96;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_SERIAL_BUFFER_SIZE: u32 = 30;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_VBIOS_VERSION_BUFFER_SIZE: u32 = 32;

/// Since NVML 13.3.29.
pub const NVML_CPER_CURSOR_HANDLE_INIT: nvmlCPERCursorHandle_t = 0;

/// Since NVML 11.7 or older.
pub const NVML_AFFINITY_SCOPE_NODE: nvmlAffinityScope_t = 0;
/// Since NVML 11.7 or older.
pub const NVML_AFFINITY_SCOPE_SOCKET: nvmlAffinityScope_t = 1;

/// Since NVML 12.8.55.
pub const NVML_NVLINK_BER_MANTISSA_SHIFT: u32 = 8;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_BER_MANTISSA_WIDTH: u32 = 15;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_BER_EXP_SHIFT: u32 = 0;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_BER_EXP_WIDTH: u32 = 255;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_STATE_INACTIVE: u32 = 0;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_STATE_ACTIVE: u32 = 1;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_STATE_SLEEP: u32 = 2;
/// Since NVML 13.4.61.
pub const NVML_NVLINK_STATE_ACTIVE_TRAFFIC_DISABLED: u32 = 3;
/// Since NVML 12.8.55.
pub const NVML_NVLINK_TOTAL_SUPPORTED_BW_MODES: u32 = 23;
/// Since NVML 13.0.39.
pub const NVML_NVLINK_FIRMWARE_UCODE_TYPE_MSE: u32 = 1;
/// Since NVML 13.0.39.
pub const NVML_NVLINK_FIRMWARE_UCODE_TYPE_NETIR: u32 = 2;
/// Since NVML 13.0.39.
pub const NVML_NVLINK_FIRMWARE_UCODE_TYPE_NETIR_UPHY: u32 = 3;
/// Since NVML 13.0.39.
pub const NVML_NVLINK_FIRMWARE_UCODE_TYPE_NETIR_CLN: u32 = 4;
/// Since NVML 13.0.39.
pub const NVML_NVLINK_FIRMWARE_UCODE_TYPE_NETIR_DLN: u32 = 5;
/// Since NVML 13.0.39.
pub const NVML_NVLINK_FIRMWARE_VERSION_LENGTH: u32 = 100;
/// Since NVML 13.5.37.
pub const NVML_NVLINK_MAX_REMAP_TABLE_ENTRIES_V2: u32 = 4096;
/// Since NVML 13.5.37.
pub const NVML_NVLINK_REMAP_TABLE_ENTRIES_CHUNK: u32 = 128;
/// Since NVML 13.5.37.
pub const NVML_NVLINK_NVLE_PRIVATE_INFO_SIZE: u32 = 256;
/// Since NVML 13.5.37.
pub const NVML_NVLINK_NVLE_AES_256_GCM_KEY_SIZE_BYTES: u32 = 32;
/// Since NVML 13.0.39.
pub const NVML_PRM_DATA_MAX_SIZE: u32 = 496;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_MIG_DISABLE: u32 = 0;
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_MIG_ENABLE: u32 = 1;
/// Since NVML 11.7 or older.
pub const NVML_GPU_INSTANCE_PROFILE_1_SLICE: u32 = 0;
/// Since NVML 11.7 or older.
pub const NVML_GPU_INSTANCE_PROFILE_2_SLICE: u32 = 1;
/// Since NVML 11.7 or older.
pub const NVML_GPU_INSTANCE_PROFILE_3_SLICE: u32 = 2;
/// Since NVML 11.7 or older.
pub const NVML_GPU_INSTANCE_PROFILE_4_SLICE: u32 = 3;
/// Since NVML 11.7 or older.
pub const NVML_GPU_INSTANCE_PROFILE_7_SLICE: u32 = 4;
/// Since NVML 11.7 or older.
pub const NVML_GPU_INSTANCE_PROFILE_8_SLICE: u32 = 5;
/// Since NVML 11.7 or older.
pub const NVML_GPU_INSTANCE_PROFILE_6_SLICE: u32 = 6;
/// Since NVML 11.7 or older.
pub const NVML_GPU_INSTANCE_PROFILE_1_SLICE_REV1: u32 = 7;
/// Since NVML 12.0.76.
pub const NVML_GPU_INSTANCE_PROFILE_2_SLICE_REV1: u32 = 8;
/// Since NVML 12.0.76.
pub const NVML_GPU_INSTANCE_PROFILE_1_SLICE_REV2: u32 = 9;
/// Since NVML 12.8.55.
pub const NVML_GPU_INSTANCE_PROFILE_1_SLICE_GFX: u32 = 10;
/// Since NVML 12.8.55.
pub const NVML_GPU_INSTANCE_PROFILE_2_SLICE_GFX: u32 = 11;
/// Since NVML 12.8.55.
pub const NVML_GPU_INSTANCE_PROFILE_4_SLICE_GFX: u32 = 12;
/// Since NVML 12.9.40.
pub const NVML_GPU_INSTANCE_PROFILE_1_SLICE_NO_ME: u32 = 13;
/// Since NVML 12.9.40.
pub const NVML_GPU_INSTANCE_PROFILE_2_SLICE_NO_ME: u32 = 14;
/// Since NVML 12.9.40.
pub const NVML_GPU_INSTANCE_PROFILE_1_SLICE_ALL_ME: u32 = 15;
/// Since NVML 12.9.40.
pub const NVML_GPU_INSTANCE_PROFILE_2_SLICE_ALL_ME: u32 = 16;
/// Since NVML 13.2.82.
pub const NVML_GPU_INSTANCE_PROFILE_3_SLICE_GFX: u32 = 17;
/// Since NVML 11.7 or older.
pub const NVML_GPU_INSTANCE_PROFILE_COUNT: u32 = 18;
/// Since NVML 12.8.55.
pub const NVML_GPU_INSTANCE_PROFILE_CAPS_P2P: u32 = 1;
/// Since NVML 12.3.52.
pub const NVML_GPU_INTSTANCE_PROFILE_CAPS_P2P: u32 = 1;
/// Since NVML 12.8.55.
pub const NVML_GPU_INSTANCE_PROFILE_CAPS_GFX: u32 = 2;
/// Since NVML 12.8.55.
pub const NVML_COMPUTE_INSTANCE_PROFILE_CAPS_GFX: u32 = 1;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTE_INSTANCE_PROFILE_1_SLICE: u32 = 0;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTE_INSTANCE_PROFILE_2_SLICE: u32 = 1;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTE_INSTANCE_PROFILE_3_SLICE: u32 = 2;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTE_INSTANCE_PROFILE_4_SLICE: u32 = 3;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTE_INSTANCE_PROFILE_7_SLICE: u32 = 4;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTE_INSTANCE_PROFILE_8_SLICE: u32 = 5;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTE_INSTANCE_PROFILE_6_SLICE: u32 = 6;
/// Since NVML 12.0.76.
pub const NVML_COMPUTE_INSTANCE_PROFILE_1_SLICE_REV1: u32 = 7;
/// Since NVML 13.3.29.
pub const NVML_COMPUTE_INSTANCE_PROFILE_7_SLICE_NVL: u32 = 8;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTE_INSTANCE_PROFILE_COUNT: u32 = 9;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTE_INSTANCE_ENGINE_PROFILE_SHARED: u32 = 0;
/// Since NVML 11.7 or older.
pub const NVML_COMPUTE_INSTANCE_ENGINE_PROFILE_COUNT: u32 = 1;
/// Since NVML 11.8.86.
pub const NVML_GPM_METRICS_GET_VERSION: u32 = 1;
/// Since NVML 11.8.86.
pub const NVML_GPM_SUPPORT_VERSION: u32 = 1;
/// Since NVML 12.5.39.
pub const NVML_DEV_CAP_EGM: u32 = 1;
/// Since NVML 12.8.55.
pub const NVML_255_MASK_BITS_PER_ELEM: u32 = 32;
/// Since NVML 12.8.55.
pub const NVML_255_MASK_NUM_ELEMS: u32 = 8;
/// Since NVML 12.8.55.
pub const NVML_WORKLOAD_POWER_MAX_PROFILES: u32 = 255;
/// Since NVML 12.8.55.
pub const NVML_POWER_SMOOTHING_MAX_NUM_PROFILES: u32 = 5;
/// Since NVML 12.8.55.
pub const NVML_POWER_SMOOTHING_NUM_PROFILE_PARAMS: u32 = 8;
/// Since NVML 12.8.55.
pub const NVML_POWER_SMOOTHING_ADMIN_OVERRIDE_NOT_SET: u32 = 0xffffffff;
/// Since NVML 12.8.55.
pub const NVML_POWER_SMOOTHING_PROFILE_PARAM_PERCENT_TMP_FLOOR: u32 = 0;
/// Since NVML 12.8.55.
pub const NVML_POWER_SMOOTHING_PROFILE_PARAM_RAMP_UP_RATE: u32 = 1;
/// Since NVML 12.8.55.
pub const NVML_POWER_SMOOTHING_PROFILE_PARAM_RAMP_DOWN_RATE: u32 = 2;
/// Since NVML 12.8.55.
pub const NVML_POWER_SMOOTHING_PROFILE_PARAM_RAMP_DOWN_HYSTERESIS: u32 = 3;
/// Since NVML 13.1.68.
pub const NVML_POWER_SMOOTHING_PROFILE_PARAM_SECONDARY_POWER_FLOOR: u32 = 4;
/// Since NVML 13.1.68.
pub const NVML_POWER_SMOOTHING_PROFILE_PARAM_PRIMARY_FLOOR_ACT_WIN_MULT: u32 = 5;
/// Since NVML 13.1.68.
pub const NVML_POWER_SMOOTHING_PROFILE_PARAM_PRIMARY_FLOOR_TAR_WIN_MULT: u32 = 6;
/// Since NVML 13.1.68.
pub const NVML_POWER_SMOOTHING_PROFILE_PARAM_PRIMARY_FLOOR_ACT_OFFSET: u32 = 7;

// Other names of constants above.
/// Another name of [`NVML_TOPOLOGY_NODE`].
pub const NVML_TOPOLOGY_CPU: nvmlGpuTopologyLevel_t = NVML_TOPOLOGY_NODE;
/// Another name of [`NVML_MEMORY_ERROR_TYPE_CORRECTED`].
pub const NVML_SINGLE_BIT_ECC: nvmlMemoryErrorType_t = NVML_MEMORY_ERROR_TYPE_CORRECTED;
/// Another name of [`NVML_MEMORY_ERROR_TYPE_UNCORRECTED`].
pub const NVML_DOUBLE_BIT_ECC: nvmlMemoryErrorType_t = NVML_MEMORY_ERROR_TYPE_UNCORRECTED;
/// Another name of [`NVML_FI_DEV_PERF_POLICY_POWER`].
pub const NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_POWER_CAP: u32 = NVML_FI_DEV_PERF_POLICY_POWER;
/// Another name of [`NVML_FI_DEV_PERF_POLICY_SYNC_BOOST`].
pub const NVML_FI_DEV_CLOCKS_EVENT_REASON_SYNC_BOOST: u32 = NVML_FI_DEV_PERF_POLICY_SYNC_BOOST;
/// Another name of [`NVML_NVLINK_LOW_POWER_THRESHOLD_RESET`].
pub const NVML_NVLINK_LOW_POWER_THRESHOLD_DEFAULT: u32 = NVML_NVLINK_LOW_POWER_THRESHOLD_RESET;
/// Another name of [`nvmlClocksEventReasonApplicationsClocksSetting`].
pub const nvmlClocksThrottleReasonUserDefinedClocks: u64 = nvmlClocksEventReasonApplicationsClocksSetting;
/// Another name of [`nvmlClocksEventReasonGpuIdle`].
pub const nvmlClocksThrottleReasonGpuIdle: u64 = nvmlClocksEventReasonGpuIdle;
/// Another name of [`nvmlClocksEventReasonApplicationsClocksSetting`].
pub const nvmlClocksThrottleReasonApplicationsClocksSetting: u64 = nvmlClocksEventReasonApplicationsClocksSetting;
/// Another name of [`nvmlClocksEventReasonSyncBoost`].
pub const nvmlClocksThrottleReasonSyncBoost: u64 = nvmlClocksEventReasonSyncBoost;
/// Another name of [`nvmlClocksEventReasonSwPowerCap`].
pub const nvmlClocksThrottleReasonSwPowerCap: u64 = nvmlClocksEventReasonSwPowerCap;
/// Another name of [`nvmlClocksEventReasonSwThermalSlowdown`].
pub const nvmlClocksThrottleReasonSwThermalSlowdown: u64 = nvmlClocksEventReasonSwThermalSlowdown;
/// Another name of [`nvmlClocksEventReasonDisplayClockSetting`].
pub const nvmlClocksThrottleReasonDisplayClockSetting: u64 = nvmlClocksEventReasonDisplayClockSetting;
/// Another name of [`nvmlClocksEventReasonNone`].
pub const nvmlClocksThrottleReasonNone: u64 = nvmlClocksEventReasonNone;
/// Another name of [`nvmlClocksEventReasonAll`].
pub const nvmlClocksThrottleReasonAll: u64 = nvmlClocksEventReasonAll;

/// Since NVML 11.7 or older.
pub const NVML_API_VERSION_STR: &CStr = c"13";
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_PCI_BUS_ID_LEGACY_FMT: &CStr = c"%04X:%02X:%02X.0";
/// Since NVML 11.7 or older.
pub const NVML_DEVICE_PCI_BUS_ID_FMT: &CStr = c"%08X:%02X:%02X.0";
