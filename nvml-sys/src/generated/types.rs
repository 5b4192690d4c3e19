// Made by `cargo xtask codegen` from nvml.h 13.5.37, whose notice is in NOTICE.md.
// Do not edit: change headers/ or xtask/ and run it again.

use core::ffi::{c_char, c_int, c_longlong, c_uchar, c_uint, c_ulong, c_ulonglong, c_ushort, c_void};

use crate::zeroable::Zeroable;

// Handles: opaque pointers.
#[doc(hidden)]
#[repr(C)]
#[derive(Debug)]
pub struct nvmlDevice_st {
    _opaque: [u8; 0],
}
/// Opaque handle. Since NVML 11.7 or older.
#[repr(transparent)]
#[derive(Debug, Copy, Clone, PartialEq, Eq, Hash)]
pub struct nvmlDevice_t {
    /// Opaque pointer from the library.
    pub handle: *mut nvmlDevice_st,
}
// SAFETY: the pointer is never dereferenced in Rust, and NVML is thread-safe.
unsafe impl Send for nvmlDevice_t {}
// SAFETY: as for Send.
unsafe impl Sync for nvmlDevice_t {}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlDevice_t {}
#[doc(hidden)]
#[repr(C)]
#[derive(Debug)]
pub struct nvmlGpuInstance_st {
    _opaque: [u8; 0],
}
/// Opaque handle. Since NVML 11.7 or older.
#[repr(transparent)]
#[derive(Debug, Copy, Clone, PartialEq, Eq, Hash)]
pub struct nvmlGpuInstance_t {
    /// Opaque pointer from the library.
    pub handle: *mut nvmlGpuInstance_st,
}
// SAFETY: the pointer is never dereferenced in Rust, and NVML is thread-safe.
unsafe impl Send for nvmlGpuInstance_t {}
// SAFETY: as for Send.
unsafe impl Sync for nvmlGpuInstance_t {}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuInstance_t {}
#[doc(hidden)]
#[repr(C)]
#[derive(Debug)]
pub struct nvmlUnit_st {
    _opaque: [u8; 0],
}
/// Opaque handle. Since NVML 11.7 or older.
#[repr(transparent)]
#[derive(Debug, Copy, Clone, PartialEq, Eq, Hash)]
pub struct nvmlUnit_t {
    /// Opaque pointer from the library.
    pub handle: *mut nvmlUnit_st,
}
// SAFETY: the pointer is never dereferenced in Rust, and NVML is thread-safe.
unsafe impl Send for nvmlUnit_t {}
// SAFETY: as for Send.
unsafe impl Sync for nvmlUnit_t {}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlUnit_t {}
#[doc(hidden)]
#[repr(C)]
#[derive(Debug)]
pub struct nvmlEventSet_st {
    _opaque: [u8; 0],
}
/// Opaque handle. Since NVML 11.7 or older.
#[repr(transparent)]
#[derive(Debug, Copy, Clone, PartialEq, Eq, Hash)]
pub struct nvmlEventSet_t {
    /// Opaque pointer from the library.
    pub handle: *mut nvmlEventSet_st,
}
// SAFETY: the pointer is never dereferenced in Rust, and NVML is thread-safe.
unsafe impl Send for nvmlEventSet_t {}
// SAFETY: as for Send.
unsafe impl Sync for nvmlEventSet_t {}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEventSet_t {}
#[doc(hidden)]
#[repr(C)]
#[derive(Debug)]
pub struct nvmlSystemEventSet_st {
    _opaque: [u8; 0],
}
/// Opaque handle. Since NVML 12.9.40.
#[repr(transparent)]
#[derive(Debug, Copy, Clone, PartialEq, Eq, Hash)]
pub struct nvmlSystemEventSet_t {
    /// Opaque pointer from the library.
    pub handle: *mut nvmlSystemEventSet_st,
}
// SAFETY: the pointer is never dereferenced in Rust, and NVML is thread-safe.
unsafe impl Send for nvmlSystemEventSet_t {}
// SAFETY: as for Send.
unsafe impl Sync for nvmlSystemEventSet_t {}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlSystemEventSet_t {}
#[doc(hidden)]
#[repr(C)]
#[derive(Debug)]
pub struct nvmlComputeInstance_st {
    _opaque: [u8; 0],
}
/// Opaque handle. Since NVML 11.7 or older.
#[repr(transparent)]
#[derive(Debug, Copy, Clone, PartialEq, Eq, Hash)]
pub struct nvmlComputeInstance_t {
    /// Opaque pointer from the library.
    pub handle: *mut nvmlComputeInstance_st,
}
// SAFETY: the pointer is never dereferenced in Rust, and NVML is thread-safe.
unsafe impl Send for nvmlComputeInstance_t {}
// SAFETY: as for Send.
unsafe impl Sync for nvmlComputeInstance_t {}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlComputeInstance_t {}
#[doc(hidden)]
#[repr(C)]
#[derive(Debug)]
pub struct nvmlGpmSample_st {
    _opaque: [u8; 0],
}
/// Opaque handle. Since NVML 11.8.86.
#[repr(transparent)]
#[derive(Debug, Copy, Clone, PartialEq, Eq, Hash)]
pub struct nvmlGpmSample_t {
    /// Opaque pointer from the library.
    pub handle: *mut nvmlGpmSample_st,
}
// SAFETY: the pointer is never dereferenced in Rust, and NVML is thread-safe.
unsafe impl Send for nvmlGpmSample_t {}
// SAFETY: as for Send.
unsafe impl Sync for nvmlGpmSample_t {}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpmSample_t {}

// Structs and unions.
/// 64 bytes. Since NVML 12.4.99 (driver 550.40.07). Version stamp: [`nvmlPciInfoExt_v1`](super::versions::nvmlPciInfoExt_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPciInfoExt_v1_t {
    pub version: c_uint,
    pub domain: c_uint,
    pub bus: c_uint,
    pub device: c_uint,
    pub pciDeviceId: c_uint,
    pub pciSubSystemId: c_uint,
    pub baseClass: c_uint,
    pub subClass: c_uint,
    pub busId: [c_char; 32usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPciInfoExt_v1_t {}
/// 68 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPciInfo_t {
    pub busIdLegacy: [c_char; 16usize],
    pub domain: c_uint,
    pub bus: c_uint,
    pub device: c_uint,
    pub pciDeviceId: c_uint,
    pub pciSubSystemId: c_uint,
    pub busId: [c_char; 32usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPciInfo_t {}
/// 32 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEccErrorCounts_t {
    pub l1Cache: c_ulonglong,
    pub l2Cache: c_ulonglong,
    pub deviceMemory: c_ulonglong,
    pub registerFile: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEccErrorCounts_t {}
/// 8 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlUtilization_t {
    pub gpu: c_uint,
    pub memory: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlUtilization_t {}
/// 24 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlMemory_t {
    pub total: c_ulonglong,
    pub free: c_ulonglong,
    pub used: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlMemory_t {}
/// 40 bytes. Since NVML 11.7 or older (driver 510.39.01). Version stamp: [`nvmlMemory_v2`](super::versions::nvmlMemory_v2).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlMemory_v2_t {
    pub version: c_uint,
    pub total: c_ulonglong,
    pub reserved: c_ulonglong,
    pub free: c_ulonglong,
    pub used: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlMemory_v2_t {}
/// 24 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlSetMemoryLimits_v1_t {
    pub nameSpace: *const c_char,
    pub softLimit: c_ulonglong,
    pub hardLimit: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlSetMemoryLimits_v1_t {}
/// 32 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGetMemoryLimits_v1_t {
    pub nameSpace: *const c_char,
    pub softLimit: c_ulonglong,
    pub hardLimit: c_ulonglong,
    pub currentUsed: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGetMemoryLimits_v1_t {}
/// 24 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlBAR1Memory_t {
    pub bar1Total: c_ulonglong,
    pub bar1Free: c_ulonglong,
    pub bar1Used: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlBAR1Memory_t {}
/// 16 bytes. Since NVML 11.7 or older (driver 340 or older).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlProcessInfo_v1_t {
    pub pid: c_uint,
    pub usedGpuMemory: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlProcessInfo_v1_t {}
/// 24 bytes. Since NVML 11.7 or older (driver 450.66).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlProcessInfo_v2_t {
    pub pid: c_uint,
    pub usedGpuMemory: c_ulonglong,
    pub gpuInstanceId: c_uint,
    pub computeInstanceId: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlProcessInfo_v2_t {}
/// 32 bytes. Since NVML 12.2.140 (driver 535.104.05).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlProcessDetail_v1_t {
    pub pid: c_uint,
    pub usedGpuMemory: c_ulonglong,
    pub gpuInstanceId: c_uint,
    pub computeInstanceId: c_uint,
    pub usedGpuCcProtectedMemory: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlProcessDetail_v1_t {}
/// 24 bytes. Since NVML 12.2.140 (driver 535.104.05). Version stamp: [`nvmlProcessDetailList_v1`](super::versions::nvmlProcessDetailList_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlProcessDetailList_v1_t {
    pub version: c_uint,
    pub mode: c_uint,
    pub numProcArrayEntries: c_uint,
    pub procArray: *mut nvmlProcessDetail_v1_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlProcessDetailList_v1_t {}
/// 40 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlDeviceAttributes_t {
    pub multiprocessorCount: c_uint,
    pub sharedCopyEngineCount: c_uint,
    pub sharedDecoderCount: c_uint,
    pub sharedEncoderCount: c_uint,
    pub sharedJpegCount: c_uint,
    pub sharedOfaCount: c_uint,
    pub gpuInstanceSliceCount: c_uint,
    pub computeInstanceSliceCount: c_uint,
    pub memorySizeMB: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlDeviceAttributes_t {}
/// 4 bytes. Since NVML 12.3.52 (driver 545.23.06). Version stamp: [`nvmlC2cModeInfo_v1`](super::versions::nvmlC2cModeInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlC2cModeInfo_v1_t {
    pub isC2cEnabled: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlC2cModeInfo_v1_t {}
/// 8 bytes. Since NVML 13.0.39 (driver 580.65.06). Version stamp: [`nvmlDeviceAddressingMode_v1`](super::versions::nvmlDeviceAddressingMode_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlDeviceAddressingMode_v1_t {
    pub version: c_uint,
    pub value: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlDeviceAddressingMode_v1_t {}
/// 12 bytes. Since NVML 13.0.39 (driver 580.65.06). Version stamp: [`nvmlRepairStatus_v1`](super::versions::nvmlRepairStatus_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlRepairStatus_v1_t {
    pub version: c_uint,
    pub bChannelRepairPending: c_uint,
    pub bTpcRepairPending: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlRepairStatus_v1_t {}
/// 4 bytes. Since NVML 13.1.68 (driver 580.159.03).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlUnrepairableMemoryStatus_v1_t {
    pub bUnrepairableMemory: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlUnrepairableMemoryStatus_v1_t {}
/// 20 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlRowRemapperHistogramValues_t {
    pub max: c_uint,
    pub high: c_uint,
    pub partial: c_uint,
    pub low: c_uint,
    pub none: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlRowRemapperHistogramValues_t {}
/// 8 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvLinkUtilizationControl_t {
    pub units: nvmlNvLinkUtilizationCountUnits_t,
    pub pktfilter: nvmlNvLinkUtilizationCountPktTypes_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvLinkUtilizationControl_t {}
/// 8 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlBridgeChipInfo_t {
    pub type_: nvmlBridgeChipType_t,
    pub fwVersion: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlBridgeChipInfo_t {}
/// 1028 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlBridgeChipHierarchy_t {
    pub bridgeCount: c_uchar,
    pub bridgeChipInfo: [nvmlBridgeChipInfo_t; 128usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlBridgeChipHierarchy_t {}
/// 8 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Copy, Clone)]
pub union nvmlValue_t {
    pub dVal: f64,
    pub siVal: c_int,
    pub uiVal: c_uint,
    pub ulVal: c_ulong,
    pub ullVal: c_ulonglong,
    pub sllVal: c_longlong,
    pub usVal: c_ushort,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlValue_t {}
/// 16 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlSample_t {
    pub timeStamp: c_ulonglong,
    pub sampleValue: nvmlValue_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlSample_t {}
/// 16 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlViolationTime_t {
    pub referenceTime: c_ulonglong,
    pub violationTime: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlViolationTime_t {}
/// 64 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuThermalSettings_t {
    pub count: c_uint,
    pub sensor: [nvmlGpuThermalSettings_t__bindgen_ty_1; 3usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuThermalSettings_t {}
/// 20 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuThermalSettings_t__bindgen_ty_1 {
    pub controller: nvmlThermalController_t,
    pub defaultMinTemp: c_int,
    pub defaultMaxTemp: c_int,
    pub currentTemp: c_int,
    pub target: nvmlThermalTarget_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuThermalSettings_t__bindgen_ty_1 {}
/// 16 bytes. Since NVML 12.8.55 (driver 565.57.01). Version stamp: [`nvmlCoolerInfo_v1`](super::versions::nvmlCoolerInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlCoolerInfo_v1_t {
    pub version: c_uint,
    pub index: c_uint,
    pub signalType: nvmlCoolerControl_t,
    pub target: nvmlCoolerTarget_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlCoolerInfo_v1_t {}
/// 41 bytes. Since NVML 12.9.40.
#[repr(C)]
#[derive(Copy, Clone)]
pub union nvmlUUIDValue_t {
    pub str_: [c_char; 41usize],
    pub bytes: [c_uchar; 16usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlUUIDValue_t {}
/// 52 bytes. Since NVML 12.9.40 (driver 575.51.02). Version stamp: [`nvmlUUID_v1`](super::versions::nvmlUUID_v1).
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlUUID_v1_t {
    pub version: c_uint,
    pub type_: c_uint,
    pub value: nvmlUUIDValue_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlUUID_v1_t {}
/// 16 bytes. Since NVML 13.0.39 (driver 580.65.06). Version stamp: [`nvmlPdi_v1`](super::versions::nvmlPdi_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPdi_v1_t {
    pub version: c_uint,
    pub value: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPdi_v1_t {}
/// 4 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPmgrPwrTuple_t {
    pub pwrmW: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPmgrPwrTuple_t {}
/// 16 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlRailMetrics_t {
    pub freqkHz: c_uint,
    pub utilPct: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlRailMetrics_t {}
/// 32 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlCoreRailMetrics_t {
    pub rails: [nvmlRailMetrics_t; 2usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlCoreRailMetrics_t {}
/// 4 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPwrModelMetricsDlppm1xPerf_t {
    pub perfms: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPwrModelMetricsDlppm1xPerf_t {}
/// 64 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPwrModelMetricsDlppm1x_t {
    pub bValid: c_uchar,
    pub coreRail: nvmlCoreRailMetrics_t,
    pub fbRail: nvmlRailMetrics_t,
    pub tgpPwrTuple: nvmlPmgrPwrTuple_t,
    pub perfMetrics: nvmlPwrModelMetricsDlppm1xPerf_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPwrModelMetricsDlppm1x_t {}
/// 520 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPwrModelMetricsDlppm1xDramclkEstimates_t {
    pub estimatedMetrics: [nvmlPwrModelMetricsDlppm1x_t; 8usize],
    pub numEstimatedMetrics: c_uchar,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPwrModelMetricsDlppm1xDramclkEstimates_t {}
/// 1624 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlObservedMetrics_t {
    pub initialDramclkEst: [nvmlPwrModelMetricsDlppm1xDramclkEstimates_t; 3usize],
    pub bValid: c_uchar,
    pub coreRail: nvmlCoreRailMetrics_t,
    pub fbRail: nvmlRailMetrics_t,
    pub tgpPwrTuple: nvmlPmgrPwrTuple_t,
    pub perfMetrics: nvmlPwrModelMetricsDlppm1xPerf_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlObservedMetrics_t {}
/// 1624 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPerfMetricsDlppc2xSample_t {
    pub observedMetrics: nvmlObservedMetrics_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPerfMetricsDlppc2xSample_t {}
/// 68 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPwrModelMetricsSamplePfpp1x_t {
    pub freqkHz: [c_uint; 16usize],
    pub estTgpPwrmW: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPwrModelMetricsSamplePfpp1x_t {}
/// 8 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPwrModelOperatingPointPfpp1x_t {
    pub freqkHz: c_uint,
    pub pwrmW: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPwrModelOperatingPointPfpp1x_t {}
/// 2204 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPwrModelMetricsPfpp1x_t {
    pub numVfPoints: c_uchar,
    pub estimatedMetrics: [nvmlPwrModelMetricsSamplePfpp1x_t; 32usize],
    pub bValid: c_uchar,
    pub maxPerfPerWattPoint: nvmlPwrModelOperatingPointPfpp1x_t,
    pub fmaxAtVmaxPoint: nvmlPwrModelOperatingPointPfpp1x_t,
    pub tgpHeadroommW: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPwrModelMetricsPfpp1x_t {}
/// 2204 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPerfMetricsPfpp1xSample_t {
    pub estimatedMetrics: nvmlPwrModelMetricsPfpp1x_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPerfMetricsPfpp1xSample_t {}
/// 2216 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlPerfMetricControllerSample_t {
    pub controllerType: c_uint,
    pub data: nvmlPerfMetricControllerSample_t__bindgen_ty_1,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPerfMetricControllerSample_t {}
/// 2208 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Copy, Clone)]
pub union nvmlPerfMetricControllerSample_t__bindgen_ty_1 {
    pub dlppc2x: nvmlPerfMetricsDlppc2xSample_t,
    pub pfpp1x: nvmlPerfMetricsPfpp1xSample_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPerfMetricControllerSample_t__bindgen_ty_1 {}
/// 8872 bytes. Since NVML 13.4.61.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlPerfMetricsSample_t {
    pub numControllerData: c_uchar,
    pub controllerData: [nvmlPerfMetricControllerSample_t; 4usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPerfMetricsSample_t {}
/// 115344 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlPerfMetricsSamples_v1_t {
    pub numSamples: c_uint,
    pub samples: [nvmlPerfMetricsSample_t; 13usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPerfMetricsSamples_v1_t {}
/// 4 bytes. Since NVML 13.3.29 (driver 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlBBXTimeData_v1_t {
    pub timeRun: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlBBXTimeData_v1_t {}
/// 4 bytes. Since NVML 13.5.37 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuUptime_v1_t {
    pub uptime: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuUptime_v1_t {}
/// 8 bytes. Since NVML 12.8.55 (driver 570.86.16). Version stamp: [`nvmlDramEncryptionInfo_v1`](super::versions::nvmlDramEncryptionInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlDramEncryptionInfo_v1_t {
    pub version: c_uint,
    pub encryptionState: nvmlEnableState_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlDramEncryptionInfo_v1_t {}
/// 8 bytes. Since NVML 12.8.55 (driver 570.86.16). Version stamp: [`nvmlMarginTemperature_v1`](super::versions::nvmlMarginTemperature_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlMarginTemperature_v1_t {
    pub version: c_uint,
    pub marginTemperature: c_int,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlMarginTemperature_v1_t {}
/// 8 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlClkMonFaultInfo_t {
    pub clkApiDomain: c_uint,
    pub clkDomainFaultMask: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlClkMonFaultInfo_t {}
/// 264 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlClkMonStatus_t {
    pub bGlobalStatus: c_uint,
    pub clkMonListSize: c_uint,
    pub clkMonList: [nvmlClkMonFaultInfo_t; 32usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlClkMonStatus_t {}
/// 24 bytes. Since NVML 12.5.39 (driver 555.42.02). Version stamp: [`nvmlClockOffset_v1`](super::versions::nvmlClockOffset_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlClockOffset_v1_t {
    pub version: c_uint,
    pub type_: nvmlClockType_t,
    pub pstate: nvmlPstates_t,
    pub clockOffsetMHz: c_int,
    pub minClockOffsetMHz: c_int,
    pub maxClockOffsetMHz: c_int,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlClockOffset_v1_t {}
/// 12 bytes. Since NVML 12.8.55 (driver 565.57.01). Version stamp: [`nvmlFanSpeedInfo_v1`](super::versions::nvmlFanSpeedInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlFanSpeedInfo_v1_t {
    pub version: c_uint,
    pub fan: c_uint,
    pub speed: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlFanSpeedInfo_v1_t {}
/// 2052 bytes. Since NVML 12.8.55 (driver 565.57.01). Version stamp: [`nvmlDevicePerfModes_v1`](super::versions::nvmlDevicePerfModes_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlDevicePerfModes_v1_t {
    pub version: c_uint,
    pub str_: [c_char; 2048usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlDevicePerfModes_v1_t {}
/// 2052 bytes. Since NVML 12.8.55 (driver 565.57.01). Version stamp: [`nvmlDeviceCurrentClockFreqs_v1`](super::versions::nvmlDeviceCurrentClockFreqs_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlDeviceCurrentClockFreqs_v1_t {
    pub version: c_uint,
    pub str_: [c_char; 2048usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlDeviceCurrentClockFreqs_v1_t {}
/// 12 bytes. Since NVML 13.0.39 (driver 580.65.06).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlDevicePowerMizerModes_v1_t {
    pub currentMode: c_uint,
    pub mode: c_uint,
    pub supportedPowerMizerModes: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlDevicePowerMizerModes_v1_t {}
/// 32 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlProcessUtilizationSample_t {
    pub pid: c_uint,
    pub timeStamp: c_ulonglong,
    pub smUtil: c_uint,
    pub memUtil: c_uint,
    pub encUtil: c_uint,
    pub decUtil: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlProcessUtilizationSample_t {}
/// 40 bytes. Since NVML 12.4.99 (driver 550.40.07).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlProcessUtilizationInfo_v1_t {
    pub timeStamp: c_ulonglong,
    pub pid: c_uint,
    pub smUtil: c_uint,
    pub memUtil: c_uint,
    pub encUtil: c_uint,
    pub decUtil: c_uint,
    pub jpgUtil: c_uint,
    pub ofaUtil: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlProcessUtilizationInfo_v1_t {}
/// 24 bytes. Since NVML 12.4.99 (driver 550.40.07). Version stamp: [`nvmlProcessesUtilizationInfo_v1`](super::versions::nvmlProcessesUtilizationInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlProcessesUtilizationInfo_v1_t {
    pub version: c_uint,
    pub processSamplesCount: c_uint,
    pub lastSeenTimeStamp: c_ulonglong,
    pub procUtilArray: *mut nvmlProcessUtilizationInfo_v1_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlProcessesUtilizationInfo_v1_t {}
/// 104 bytes. Since NVML 12.4.99 (driver 535.161.07). Version stamp: [`nvmlEccSramErrorStatus_v1`](super::versions::nvmlEccSramErrorStatus_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEccSramErrorStatus_v1_t {
    pub version: c_uint,
    pub aggregateUncParity: c_ulonglong,
    pub aggregateUncSecDed: c_ulonglong,
    pub aggregateCor: c_ulonglong,
    pub volatileUncParity: c_ulonglong,
    pub volatileUncSecDed: c_ulonglong,
    pub volatileCor: c_ulonglong,
    pub aggregateUncBucketL2: c_ulonglong,
    pub aggregateUncBucketSm: c_ulonglong,
    pub aggregateUncBucketPcie: c_ulonglong,
    pub aggregateUncBucketMcu: c_ulonglong,
    pub aggregateUncBucketOther: c_ulonglong,
    pub bThresholdExceeded: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEccSramErrorStatus_v1_t {}
/// 44 bytes. Since NVML 12.8.55 (driver 565.57.01). Version stamp: [`nvmlPlatformInfo_v1`](super::versions::nvmlPlatformInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPlatformInfo_v1_t {
    pub version: c_uint,
    pub ibGuid: [c_uchar; 16usize],
    pub rackGuid: [c_uchar; 16usize],
    pub chassisPhysicalSlotNumber: c_uchar,
    pub computeSlotIndex: c_uchar,
    pub nodeIndex: c_uchar,
    pub peerType: c_uchar,
    pub moduleId: c_uchar,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPlatformInfo_v1_t {}
/// 44 bytes. Since NVML 12.8.90 (driver 570.124.04). Version stamp: [`nvmlPlatformInfo_v2`](super::versions::nvmlPlatformInfo_v2).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPlatformInfo_v2_t {
    pub version: c_uint,
    pub ibGuid: [c_uchar; 16usize],
    pub chassisSerialNumber: [c_uchar; 16usize],
    pub slotNumber: c_uchar,
    pub trayIndex: c_uchar,
    pub hostId: c_uchar,
    pub peerType: c_uchar,
    pub moduleId: c_uchar,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPlatformInfo_v2_t {}
/// 64 bytes. Since NVML 13.0.87 (driver 580.82.07).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlHostname_v1_t {
    pub value: [c_char; 64usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlHostname_v1_t {}
/// 28 bytes. Since NVML 13.0.39 (driver 580.65.06).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEccSramUniqueUncorrectedErrorEntry_v1_t {
    pub unit: c_uint,
    pub location: c_uint,
    pub sublocation: c_uint,
    pub extlocation: c_uint,
    pub address: c_uint,
    pub isParity: c_uint,
    pub count: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEccSramUniqueUncorrectedErrorEntry_v1_t {}
/// 16 bytes. Since NVML 13.0.39 (driver 580.65.06). Version stamp: [`nvmlEccSramUniqueUncorrectedErrorCounts_v1`](super::versions::nvmlEccSramUniqueUncorrectedErrorCounts_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEccSramUniqueUncorrectedErrorCounts_v1_t {
    pub version: c_uint,
    pub entryCount: c_uint,
    pub entries: *mut nvmlEccSramUniqueUncorrectedErrorEntry_v1_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEccSramUniqueUncorrectedErrorCounts_v1_t {}
/// 24 bytes. Since NVML 13.2.82 (driver 580.159.03).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlRemappedRowsInfo_v2_t {
    pub corrActiveRemaps: c_uint,
    pub corrInactiveRemaps: c_uint,
    pub uncActiveRemaps: c_uint,
    pub uncInactiveRemaps: c_uint,
    pub bPending: c_uint,
    pub bFailureOccurred: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlRemappedRowsInfo_v2_t {}
/// 16 bytes. Since NVML 13.1.68 (driver 590.44.01). Version stamp: [`nvmlRusdSettings_v1`](super::versions::nvmlRusdSettings_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlRusdSettings_v1_t {
    pub version: c_uint,
    pub pollMask: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlRusdSettings_v1_t {}
/// 132 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuDynamicPstatesInfo_t {
    pub flags: c_uint,
    pub utilization: [nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1; 8usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuDynamicPstatesInfo_t {}
/// 16 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1 {
    pub bIsPresent: c_uint,
    pub percentage: c_uint,
    pub incThreshold: c_uint,
    pub decThreshold: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1 {}
/// 12 bytes. Since NVML 12.2.81 (driver 535.43.02). Version stamp: [`nvmlPowerValue_v2`](super::versions::nvmlPowerValue_v2).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPowerValue_v2_t {
    pub version: c_uint,
    pub powerScope: nvmlPowerScopeType_t,
    pub powerValueMw: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPowerValue_v2_t {}
/// 20 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlAdaptiveTgpModeInfo_v1_t {
    pub inBandEnableRequest: nvmlEnableState_t,
    pub featureAllowedByAdmin: nvmlEnableState_t,
    pub adminOverrideEnabled: nvmlEnableState_t,
    pub enablementStatus: nvmlEnableState_t,
    pub adjustedLimitMw: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlAdaptiveTgpModeInfo_v1_t {}
/// 8 bytes. Since NVML 12.4.99 (driver 550.40.07). Version stamp: [`nvmlVgpuHeterogeneousMode_v1`](super::versions::nvmlVgpuHeterogeneousMode_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuHeterogeneousMode_v1_t {
    pub version: c_uint,
    pub mode: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuHeterogeneousMode_v1_t {}
/// 8 bytes. Since NVML 12.4.99 (driver 550.40.07). Version stamp: [`nvmlVgpuPlacementId_v1`](super::versions::nvmlVgpuPlacementId_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuPlacementId_v1_t {
    pub version: c_uint,
    pub placementId: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuPlacementId_v1_t {}
/// 24 bytes. Since NVML 12.4.99 (driver 550.40.07). Version stamp: [`nvmlVgpuPlacementList_v1`](super::versions::nvmlVgpuPlacementList_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuPlacementList_v1_t {
    pub version: c_uint,
    pub placementSize: c_uint,
    pub count: c_uint,
    pub placementIds: *mut c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuPlacementList_v1_t {}
/// 32 bytes. Since NVML 12.8.55 (driver 570.86.16). Version stamp: [`nvmlVgpuPlacementList_v2`](super::versions::nvmlVgpuPlacementList_v2).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuPlacementList_v2_t {
    pub version: c_uint,
    pub placementSize: c_uint,
    pub count: c_uint,
    pub placementIds: *mut c_uint,
    pub mode: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuPlacementList_v2_t {}
/// 16 bytes. Since NVML 12.6.37 (driver 560.28.03). Version stamp: [`nvmlVgpuTypeBar1Info_v1`](super::versions::nvmlVgpuTypeBar1Info_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuTypeBar1Info_v1_t {
    pub version: c_uint,
    pub bar1Size: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuTypeBar1Info_v1_t {}
/// 48 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlVgpuInstanceUtilizationSample_t {
    pub vgpuInstance: nvmlVgpuInstance_t,
    pub timeStamp: c_ulonglong,
    pub smUtil: nvmlValue_t,
    pub memUtil: nvmlValue_t,
    pub encUtil: nvmlValue_t,
    pub decUtil: nvmlValue_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuInstanceUtilizationSample_t {}
/// 64 bytes. Since NVML 12.4.99 (driver 550.40.07).
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlVgpuInstanceUtilizationInfo_v1_t {
    pub timeStamp: c_ulonglong,
    pub vgpuInstance: nvmlVgpuInstance_t,
    pub smUtil: nvmlValue_t,
    pub memUtil: nvmlValue_t,
    pub encUtil: nvmlValue_t,
    pub decUtil: nvmlValue_t,
    pub jpgUtil: nvmlValue_t,
    pub ofaUtil: nvmlValue_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuInstanceUtilizationInfo_v1_t {}
/// 32 bytes. Since NVML 12.4.99 (driver 550.40.07). Version stamp: [`nvmlVgpuInstancesUtilizationInfo_v1`](super::versions::nvmlVgpuInstancesUtilizationInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuInstancesUtilizationInfo_v1_t {
    pub version: c_uint,
    pub sampleValType: nvmlValueType_t,
    pub vgpuInstanceCount: c_uint,
    pub lastSeenTimeStamp: c_ulonglong,
    pub vgpuUtilArray: *mut nvmlVgpuInstanceUtilizationInfo_v1_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuInstancesUtilizationInfo_v1_t {}
/// 96 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuProcessUtilizationSample_t {
    pub vgpuInstance: nvmlVgpuInstance_t,
    pub pid: c_uint,
    pub processName: [c_char; 64usize],
    pub timeStamp: c_ulonglong,
    pub smUtil: c_uint,
    pub memUtil: c_uint,
    pub encUtil: c_uint,
    pub decUtil: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuProcessUtilizationSample_t {}
/// 104 bytes. Since NVML 12.4.99 (driver 550.40.07).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuProcessUtilizationInfo_v1_t {
    pub processName: [c_char; 64usize],
    pub timeStamp: c_ulonglong,
    pub vgpuInstance: nvmlVgpuInstance_t,
    pub pid: c_uint,
    pub smUtil: c_uint,
    pub memUtil: c_uint,
    pub encUtil: c_uint,
    pub decUtil: c_uint,
    pub jpgUtil: c_uint,
    pub ofaUtil: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuProcessUtilizationInfo_v1_t {}
/// 24 bytes. Since NVML 12.4.99 (driver 550.40.07). Version stamp: [`nvmlVgpuProcessesUtilizationInfo_v1`](super::versions::nvmlVgpuProcessesUtilizationInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuProcessesUtilizationInfo_v1_t {
    pub version: c_uint,
    pub vgpuProcessCount: c_uint,
    pub lastSeenTimeStamp: c_ulonglong,
    pub vgpuProcUtilArray: *mut nvmlVgpuProcessUtilizationInfo_v1_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuProcessesUtilizationInfo_v1_t {}
/// 16 bytes. Since NVML 12.8.55 (driver 565.57.01). Version stamp: [`nvmlVgpuRuntimeState_v1`](super::versions::nvmlVgpuRuntimeState_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuRuntimeState_v1_t {
    pub version: c_uint,
    pub size: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuRuntimeState_v1_t {}
/// 8 bytes. Since NVML 12.0.76.
#[repr(C)]
#[derive(Copy, Clone)]
pub union nvmlVgpuSchedulerParams_t {
    pub vgpuSchedDataWithARR: nvmlVgpuSchedulerParams_t__bindgen_ty_1,
    pub vgpuSchedData: nvmlVgpuSchedulerParams_t__bindgen_ty_2,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerParams_t {}
/// 8 bytes. Since NVML 12.0.76.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuSchedulerParams_t__bindgen_ty_1 {
    pub avgFactor: c_uint,
    pub timeslice: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerParams_t__bindgen_ty_1 {}
/// 4 bytes. Since NVML 12.0.76.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuSchedulerParams_t__bindgen_ty_2 {
    pub timeslice: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerParams_t__bindgen_ty_2 {}
/// 48 bytes. Since NVML 12.0.76.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuSchedulerLogEntry_t {
    pub timestamp: c_ulonglong,
    pub timeRunTotal: c_ulonglong,
    pub timeRun: c_ulonglong,
    pub swRunlistId: c_uint,
    pub targetTimeSlice: c_ulonglong,
    pub cumulativePreemptionTime: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerLogEntry_t {}
/// 9624 bytes. Since NVML 12.0.76.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlVgpuSchedulerLog_t {
    pub engineId: c_uint,
    pub schedulerPolicy: c_uint,
    pub arrMode: c_uint,
    pub schedulerParams: nvmlVgpuSchedulerParams_t,
    pub entriesCount: c_uint,
    pub logEntries: [nvmlVgpuSchedulerLogEntry_t; 200usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerLog_t {}
/// 16 bytes. Since NVML 12.0.76.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlVgpuSchedulerGetState_t {
    pub schedulerPolicy: c_uint,
    pub arrMode: c_uint,
    pub schedulerParams: nvmlVgpuSchedulerParams_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerGetState_t {}
/// 8 bytes. Since NVML 12.0.76.
#[repr(C)]
#[derive(Copy, Clone)]
pub union nvmlVgpuSchedulerSetParams_t {
    pub vgpuSchedDataWithARR: nvmlVgpuSchedulerSetParams_t__bindgen_ty_1,
    pub vgpuSchedData: nvmlVgpuSchedulerSetParams_t__bindgen_ty_2,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerSetParams_t {}
/// 8 bytes. Since NVML 12.0.76.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuSchedulerSetParams_t__bindgen_ty_1 {
    pub avgFactor: c_uint,
    pub frequency: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerSetParams_t__bindgen_ty_1 {}
/// 4 bytes. Since NVML 12.0.76.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuSchedulerSetParams_t__bindgen_ty_2 {
    pub timeslice: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerSetParams_t__bindgen_ty_2 {}
/// 16 bytes. Since NVML 12.0.76.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlVgpuSchedulerSetState_t {
    pub schedulerPolicy: c_uint,
    pub enableARRMode: c_uint,
    pub schedulerParams: nvmlVgpuSchedulerSetParams_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerSetState_t {}
/// 40 bytes. Since NVML 12.0.76.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuSchedulerCapabilities_t {
    pub supportedSchedulers: [c_uint; 3usize],
    pub maxTimeslice: c_uint,
    pub minTimeslice: c_uint,
    pub isArrModeSupported: c_uint,
    pub maxFrequencyForARR: c_uint,
    pub minFrequencyForARR: c_uint,
    pub maxAvgFactorForARR: c_uint,
    pub minAvgFactorForARR: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerCapabilities_t {}
/// 16 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuLicenseExpiry_t {
    pub year: c_uint,
    pub month: c_ushort,
    pub day: c_ushort,
    pub hour: c_ushort,
    pub min: c_ushort,
    pub sec: c_ushort,
    pub status: c_uchar,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuLicenseExpiry_t {}
/// 24 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuLicenseInfo_t {
    pub isLicensed: c_uchar,
    pub licenseExpiry: nvmlVgpuLicenseExpiry_t,
    pub currentState: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuLicenseInfo_t {}
/// 16 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicenseExpiry_t {
    pub year: c_uint,
    pub month: c_ushort,
    pub day: c_ushort,
    pub hour: c_ushort,
    pub min: c_ushort,
    pub sec: c_ushort,
    pub status: c_uchar,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGridLicenseExpiry_t {}
/// 284 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeature_t {
    pub featureCode: nvmlGridLicenseFeatureCode_t,
    pub featureState: c_uint,
    pub licenseInfo: [c_char; 128usize],
    pub productName: [c_char; 128usize],
    pub featureEnabled: c_uint,
    pub licenseExpiry: nvmlGridLicenseExpiry_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGridLicensableFeature_t {}
/// 860 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeatures_t {
    pub isGridLicenseSupported: c_int,
    pub licensableFeaturesCount: c_uint,
    pub gridLicensableFeatures: [nvmlGridLicensableFeature_t; 3usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGridLicensableFeatures_t {}
/// 16 bytes. Since NVML 12.9.40 (driver 575.51.02). Version stamp: [`nvmlVgpuTypeIdInfo_v1`](super::versions::nvmlVgpuTypeIdInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuTypeIdInfo_v1_t {
    pub version: c_uint,
    pub vgpuCount: c_uint,
    pub vgpuTypeIds: *mut nvmlVgpuTypeId_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuTypeIdInfo_v1_t {}
/// 12 bytes. Since NVML 12.9.40 (driver 575.51.02). Version stamp: [`nvmlVgpuTypeMaxInstance_v1`](super::versions::nvmlVgpuTypeMaxInstance_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuTypeMaxInstance_v1_t {
    pub version: c_uint,
    pub vgpuTypeId: nvmlVgpuTypeId_t,
    pub maxInstancePerGI: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuTypeMaxInstance_v1_t {}
/// 16 bytes. Since NVML 12.9.40 (driver 575.51.02). Version stamp: [`nvmlActiveVgpuInstanceInfo_v1`](super::versions::nvmlActiveVgpuInstanceInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlActiveVgpuInstanceInfo_v1_t {
    pub version: c_uint,
    pub vgpuCount: c_uint,
    pub vgpuInstances: *mut nvmlVgpuInstance_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlActiveVgpuInstanceInfo_v1_t {}
/// 24 bytes. Since NVML 12.9.40 (driver 575.51.02). Version stamp: [`nvmlVgpuSchedulerState_v1`](super::versions::nvmlVgpuSchedulerState_v1).
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlVgpuSchedulerState_v1_t {
    pub version: c_uint,
    pub engineId: c_uint,
    pub schedulerPolicy: c_uint,
    pub enableARRMode: c_uint,
    pub schedulerParams: nvmlVgpuSchedulerSetParams_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerState_v1_t {}
/// 24 bytes. Since NVML 12.9.40 (driver 575.51.02). Version stamp: [`nvmlVgpuSchedulerStateInfo_v1`](super::versions::nvmlVgpuSchedulerStateInfo_v1).
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlVgpuSchedulerStateInfo_v1_t {
    pub version: c_uint,
    pub engineId: c_uint,
    pub schedulerPolicy: c_uint,
    pub arrMode: c_uint,
    pub schedulerParams: nvmlVgpuSchedulerParams_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerStateInfo_v1_t {}
/// 9632 bytes. Since NVML 12.9.40 (driver 575.51.02). Version stamp: [`nvmlVgpuSchedulerLogInfo_v1`](super::versions::nvmlVgpuSchedulerLogInfo_v1).
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlVgpuSchedulerLogInfo_v1_t {
    pub version: c_uint,
    pub engineId: c_uint,
    pub schedulerPolicy: c_uint,
    pub arrMode: c_uint,
    pub schedulerParams: nvmlVgpuSchedulerParams_t,
    pub entriesCount: c_uint,
    pub logEntries: [nvmlVgpuSchedulerLogEntry_t; 200usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerLogInfo_v1_t {}
/// 32 bytes. Since NVML 12.9.40 (driver 575.51.02). Version stamp: [`nvmlVgpuCreatablePlacementInfo_v1`](super::versions::nvmlVgpuCreatablePlacementInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuCreatablePlacementInfo_v1_t {
    pub version: c_uint,
    pub vgpuTypeId: nvmlVgpuTypeId_t,
    pub count: c_uint,
    pub placementIds: *mut c_uint,
    pub placementSize: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuCreatablePlacementInfo_v1_t {}
/// 16 bytes. Since NVML 13.2.51 (driver 595.45.04).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuSchedulerStateInfo_v2_t {
    pub engineId: c_uint,
    pub schedulerPolicy: c_uint,
    pub avgFactor: c_uint,
    pub timeslice: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerStateInfo_v2_t {}
/// 56 bytes. Since NVML 13.2.51 (driver 595.45.04).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuSchedulerLogEntry_v2_t {
    pub timestamp: c_ulonglong,
    pub timeRunTotal: c_ulonglong,
    pub timeRun: c_ulonglong,
    pub swRunlistId: c_uint,
    pub targetTimeSlice: c_ulonglong,
    pub cumulativePreemptionTime: c_ulonglong,
    pub weight: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerLogEntry_v2_t {}
/// 11224 bytes. Since NVML 13.2.51 (driver 595.45.04).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuSchedulerLogInfo_v2_t {
    pub engineId: c_uint,
    pub schedulerPolicy: c_uint,
    pub avgFactor: c_uint,
    pub timeslice: c_uint,
    pub entriesCount: c_uint,
    pub logEntries: [nvmlVgpuSchedulerLogEntry_v2_t; 200usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerLogInfo_v2_t {}
/// 16 bytes. Since NVML 13.2.51 (driver 595.45.04).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuSchedulerState_v2_t {
    pub engineId: c_uint,
    pub schedulerPolicy: c_uint,
    pub avgFactor: c_uint,
    pub frequency: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuSchedulerState_v2_t {}
/// 4 bytes. Since NVML 12.0.76.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvLinkPowerThres_t {
    pub lowPwrThreshold: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvLinkPowerThres_t {}
/// 40 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlFieldValue_t {
    pub fieldId: c_uint,
    pub scopeId: c_uint,
    pub timestamp: c_longlong,
    pub latencyUsec: c_longlong,
    pub valueType: nvmlValueType_t,
    pub nvmlReturn: nvmlReturn_t,
    pub value: nvmlValue_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlFieldValue_t {}
/// 36 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlHwbcEntry_t {
    pub hwbcId: c_uint,
    pub firmwareVersion: [c_char; 32usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlHwbcEntry_t {}
/// 260 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlLedState_t {
    pub cause: [c_char; 256usize],
    pub color: nvmlLedColor_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlLedState_t {}
/// 384 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlUnitInfo_t {
    pub name: [c_char; 96usize],
    pub id: [c_char; 96usize],
    pub serial: [c_char; 96usize],
    pub firmwareVersion: [c_char; 96usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlUnitInfo_t {}
/// 268 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPSUInfo_t {
    pub state: [c_char; 256usize],
    pub current: c_uint,
    pub voltage: c_uint,
    pub power: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPSUInfo_t {}
/// 8 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlUnitFanInfo_t {
    pub speed: c_uint,
    pub state: nvmlFanState_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlUnitFanInfo_t {}
/// 196 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlUnitFanSpeeds_t {
    pub fans: [nvmlUnitFanInfo_t; 24usize],
    pub count: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlUnitFanSpeeds_t {}
/// 32 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEventData_t {
    pub device: nvmlDevice_t,
    pub eventType: c_ulonglong,
    pub eventData: c_ulonglong,
    pub gpuInstanceId: c_uint,
    pub computeInstanceId: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEventData_t {}
/// 4 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEventSetGetContextCount_v1_t {
    pub count: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEventSetGetContextCount_v1_t {}
/// 20 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEventSetGetContextInfo_v1_t {
    pub index: c_uint,
    pub nvmlGpuOperationalEventContextType: c_uint,
    pub sourceEventContextType: c_uint,
    pub dataSize: c_uint,
    pub dataFormatVersion: c_ushort,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEventSetGetContextInfo_v1_t {}
/// 16 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEventSetGetContextData_v1_t {
    pub data: *mut c_void,
    pub index: c_uint,
    pub dataSize: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEventSetGetContextData_v1_t {}
/// 8 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t {
    pub index: c_uint,
    pub xidCode: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t {}
/// 16 bytes. Since NVML 12.9.40 (driver 575.51.02). Version stamp: [`nvmlSystemEventSetCreateRequest_v1`](super::versions::nvmlSystemEventSetCreateRequest_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlSystemEventSetCreateRequest_v1_t {
    pub version: c_uint,
    pub set: nvmlSystemEventSet_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlSystemEventSetCreateRequest_v1_t {}
/// 16 bytes. Since NVML 12.9.40 (driver 575.51.02). Version stamp: [`nvmlSystemEventSetFreeRequest_v1`](super::versions::nvmlSystemEventSetFreeRequest_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlSystemEventSetFreeRequest_v1_t {
    pub version: c_uint,
    pub set: nvmlSystemEventSet_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlSystemEventSetFreeRequest_v1_t {}
/// 24 bytes. Since NVML 12.9.40 (driver 575.51.02). Version stamp: [`nvmlSystemRegisterEventRequest_v1`](super::versions::nvmlSystemRegisterEventRequest_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlSystemRegisterEventRequest_v1_t {
    pub version: c_uint,
    pub eventTypes: c_ulonglong,
    pub set: nvmlSystemEventSet_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlSystemRegisterEventRequest_v1_t {}
/// 16 bytes. Since NVML 12.9.40 (driver 575.51.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlSystemEventData_v1_t {
    pub eventType: c_ulonglong,
    pub gpuId: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlSystemEventData_v1_t {}
/// 32 bytes. Since NVML 12.9.40 (driver 575.51.02). Version stamp: [`nvmlSystemEventSetWaitRequest_v1`](super::versions::nvmlSystemEventSetWaitRequest_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlSystemEventSetWaitRequest_v1_t {
    pub version: c_uint,
    pub timeoutms: c_uint,
    pub set: nvmlSystemEventSet_t,
    pub data: *mut nvmlSystemEventData_v1_t,
    pub dataSize: c_uint,
    pub numEvent: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlSystemEventSetWaitRequest_v1_t {}
/// 56 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlAccountingStats_t {
    pub gpuUtilization: c_uint,
    pub memoryUtilization: c_uint,
    pub maxMemoryUsage: c_ulonglong,
    pub time: c_ulonglong,
    pub startTime: c_ulonglong,
    pub isRunning: c_uint,
    pub reserved: [c_uint; 5usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlAccountingStats_t {}
/// 64 bytes. Since NVML 13.3.29 (driver 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlAccountingStats_v2_t {
    pub pid: c_uint,
    pub isRunning: c_uint,
    pub gpuUtilization: c_uint,
    pub memoryUtilization: c_uint,
    pub maxMemoryUsage: c_ulonglong,
    pub sampleCount: c_uint,
    pub sumGpuUtil: c_ulonglong,
    pub sumFbUtil: c_ulonglong,
    pub time: c_ulonglong,
    pub startTime: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlAccountingStats_v2_t {}
/// 32 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEncoderSessionInfo_t {
    pub sessionId: c_uint,
    pub pid: c_uint,
    pub vgpuInstance: nvmlVgpuInstance_t,
    pub codecType: nvmlEncoderType_t,
    pub hResolution: c_uint,
    pub vResolution: c_uint,
    pub averageFps: c_uint,
    pub averageLatency: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEncoderSessionInfo_t {}
/// 12 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlFBCStats_t {
    pub sessionsCount: c_uint,
    pub averageFPS: c_uint,
    pub averageLatency: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlFBCStats_t {}
/// 48 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlFBCSessionInfo_t {
    pub sessionId: c_uint,
    pub pid: c_uint,
    pub vgpuInstance: nvmlVgpuInstance_t,
    pub displayOrdinal: c_uint,
    pub sessionType: nvmlFBCSessionType_t,
    pub sessionFlags: c_uint,
    pub hMaxResolution: c_uint,
    pub vMaxResolution: c_uint,
    pub hResolution: c_uint,
    pub vResolution: c_uint,
    pub averageFPS: c_uint,
    pub averageLatency: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlFBCSessionInfo_t {}
/// 8 bytes. Since NVML 12.2.81.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlConfComputeSystemCaps_t {
    pub cpuCaps: c_uint,
    pub gpusCaps: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlConfComputeSystemCaps_t {}
/// 12 bytes. Since NVML 12.2.81.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlConfComputeSystemState_t {
    pub environment: c_uint,
    pub ccFeature: c_uint,
    pub devToolsMode: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlConfComputeSystemState_t {}
/// 20 bytes. Since NVML 12.4.99 (driver 550.54.14). Version stamp: [`nvmlSystemConfComputeSettings_v1`](super::versions::nvmlSystemConfComputeSettings_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlSystemConfComputeSettings_v1_t {
    pub version: c_uint,
    pub environment: c_uint,
    pub ccFeature: c_uint,
    pub devToolsMode: c_uint,
    pub multiGpuMode: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlSystemConfComputeSettings_v1_t {}
/// 24 bytes. Since NVML 13.5.37 (driver newer than 610.43.02). Version stamp: [`nvmlSystemConfComputeSettings_v2`](super::versions::nvmlSystemConfComputeSettings_v2).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlSystemConfComputeSettings_v2_t {
    pub version: c_uint,
    pub environment: c_uint,
    pub ccFeature: c_uint,
    pub devToolsMode: c_uint,
    pub multiGpuMode: c_uint,
    pub tdispState: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlSystemConfComputeSettings_v2_t {}
/// 16 bytes. Since NVML 12.2.81.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlConfComputeMemSizeInfo_t {
    pub protectedMemSizeKib: c_ulonglong,
    pub unprotectedMemSizeKib: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlConfComputeMemSizeInfo_t {}
/// 9224 bytes. Since NVML 12.2.81.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlConfComputeGpuCertificate_t {
    pub certChainSize: c_uint,
    pub attestationCertChainSize: c_uint,
    pub certChain: [c_uchar; 4096usize],
    pub attestationCertChain: [c_uchar; 5120usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlConfComputeGpuCertificate_t {}
/// 12332 bytes. Since NVML 12.2.81.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlConfComputeGpuAttestationReport_t {
    pub isCecAttestationReportPresent: c_uint,
    pub attestationReportSize: c_uint,
    pub cecAttestationReportSize: c_uint,
    pub nonce: [c_uchar; 32usize],
    pub attestationReport: [c_uchar; 8192usize],
    pub cecAttestationReport: [c_uchar; 4096usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlConfComputeGpuAttestationReport_t {}
/// 16 bytes. Since NVML 12.4.99 (driver 550.40.07). Version stamp: [`nvmlConfComputeSetKeyRotationThresholdInfo_v1`](super::versions::nvmlConfComputeSetKeyRotationThresholdInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlConfComputeSetKeyRotationThresholdInfo_v1_t {
    pub version: c_uint,
    pub maxAttackerAdvantage: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlConfComputeSetKeyRotationThresholdInfo_v1_t {}
/// 16 bytes. Since NVML 12.4.99 (driver 550.40.07). Version stamp: [`nvmlConfComputeGetKeyRotationThresholdInfo_v1`](super::versions::nvmlConfComputeGetKeyRotationThresholdInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlConfComputeGetKeyRotationThresholdInfo_v1_t {
    pub version: c_uint,
    pub attackerAdvantage: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlConfComputeGetKeyRotationThresholdInfo_v1_t {}
/// 28 bytes. Since NVML 12.0.76.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuFabricInfo_t {
    pub clusterUuid: [c_uchar; 16usize],
    pub status: nvmlReturn_t,
    pub cliqueId: c_uint,
    pub state: nvmlGpuFabricState_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuFabricInfo_t {}
/// 36 bytes. Since NVML 12.4.99 (driver 550.40.07). Version stamp: [`nvmlGpuFabricInfo_v2`](super::versions::nvmlGpuFabricInfo_v2).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuFabricInfo_v2_t {
    pub version: c_uint,
    pub clusterUuid: [c_uchar; 16usize],
    pub status: nvmlReturn_t,
    pub cliqueId: c_uint,
    pub state: nvmlGpuFabricState_t,
    pub healthMask: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuFabricInfo_v2_t {}
/// 40 bytes. Since NVML 13.0.39 (driver 580.65.06). Version stamp: [`nvmlGpuFabricInfo_v3`](super::versions::nvmlGpuFabricInfo_v3).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuFabricInfo_v3_t {
    pub version: c_uint,
    pub clusterUuid: [c_uchar; 16usize],
    pub status: nvmlReturn_t,
    pub cliqueId: c_uint,
    pub state: nvmlGpuFabricState_t,
    pub healthMask: c_uint,
    pub healthSummary: c_uchar,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuFabricInfo_v3_t {}
/// 8 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuFabricClique_v1_t {
    pub type_: c_uchar,
    pub id: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuFabricClique_v1_t {}
/// 548 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuFabricInfo_v4_t {
    pub clusterUuid: [c_uchar; 16usize],
    pub status: nvmlReturn_t,
    pub cliques: [nvmlGpuFabricClique_v1_t; 64usize],
    pub numCliques: c_uint,
    pub state: nvmlGpuFabricState_t,
    pub healthMask: c_uint,
    pub healthSummary: c_uchar,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuFabricInfo_v4_t {}
/// 104 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuOperationalEventConfig_v1_t {
    pub uuid: [c_char; 96usize],
    pub minLogLevel: c_uint,
    pub minSeverity: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuOperationalEventConfig_v1_t {}
/// 224 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEventSetWait_v3_t {
    pub timeoutMs: c_uint,
    pub dataType: c_uint,
    pub uuid: [c_char; 96usize],
    pub sourceModule: [c_char; 16usize],
    pub eventType: c_ulonglong,
    pub eventData: c_ulonglong,
    pub groupCursor: c_ulonglong,
    pub instanceId: c_ulonglong,
    pub timestampUsec: c_ulonglong,
    pub traceId: c_ulonglong,
    pub gpuInstanceId: c_uint,
    pub computeInstanceId: c_uint,
    pub severity: c_uint,
    pub categoryId: c_uint,
    pub moduleEventCode: c_uint,
    pub scope: c_uint,
    pub originator: c_uint,
    pub moduleInstance: c_uint,
    pub chipletId: c_uint,
    pub logLevel: c_uint,
    pub attributes: c_uint,
    pub groupCperSize: c_uint,
    pub groupAttributes: c_uint,
    pub groupSize: c_uchar,
    pub groupIndex: c_uchar,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEventSetWait_v3_t {}
/// 96 bytes. Since NVML 13.3.29 (driver 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlCPERCursor_v1_t {
    pub cperTypeMask: c_uint,
    pub uuid: [c_char; 80usize],
    pub handle: nvmlCPERCursorHandle_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlCPERCursor_v1_t {}
/// 112 bytes. Since NVML 13.3.29 (driver 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGetCPER_v1_t {
    pub cursor: nvmlCPERCursor_v1_t,
    pub buffer: *mut c_uchar,
    pub bufferSize: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGetCPER_v1_t {}
/// 84 bytes. Since NVML 12.6.37 (driver 560.28.03). Version stamp: [`nvmlSystemDriverBranchInfo_v1`](super::versions::nvmlSystemDriverBranchInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlSystemDriverBranchInfo_v1_t {
    pub version: c_uint,
    pub branch: [c_char; 80usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlSystemDriverBranchInfo_v1_t {}
/// 12 bytes. Since NVML 12.8.55 (driver 565.57.01). Version stamp: [`nvmlTemperature_v1`](super::versions::nvmlTemperature_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlTemperature_v1_t {
    pub version: c_uint,
    pub sensorType: nvmlTemperatureSensors_t,
    pub temperature: c_int,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlTemperature_v1_t {}
/// 28 bytes. Since NVML 12.8.55 (driver 570.86.16). Version stamp: [`nvmlNvlinkSupportedBwModes_v1`](super::versions::nvmlNvlinkSupportedBwModes_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvlinkSupportedBwModes_v1_t {
    pub version: c_uint,
    pub bwModes: [c_uchar; 23usize],
    pub totalBwModes: c_uchar,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvlinkSupportedBwModes_v1_t {}
/// 12 bytes. Since NVML 12.8.55 (driver 570.86.16). Version stamp: [`nvmlNvlinkGetBwMode_v1`](super::versions::nvmlNvlinkGetBwMode_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvlinkGetBwMode_v1_t {
    pub version: c_uint,
    pub bIsBest: c_uint,
    pub bwMode: c_uchar,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvlinkGetBwMode_v1_t {}
/// 12 bytes. Since NVML 12.8.55 (driver 570.86.16). Version stamp: [`nvmlNvlinkSetBwMode_v1`](super::versions::nvmlNvlinkSetBwMode_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvlinkSetBwMode_v1_t {
    pub version: c_uint,
    pub bSetBest: c_uint,
    pub bwMode: c_uchar,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvlinkSetBwMode_v1_t {}
/// 12 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvlinkSetBwModeAsync_v1_t {
    pub bSetBest: c_uint,
    pub bwMode: c_uint,
    pub asyncPollTimeoutMs: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvlinkSetBwModeAsync_v1_t {}
/// 8 bytes. Since NVML 13.0.39 (driver 580.65.06). Version stamp: [`nvmlNvLinkInfo_v1`](super::versions::nvmlNvLinkInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvLinkInfo_v1_t {
    pub version: c_uint,
    pub isNvleEnabled: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvLinkInfo_v1_t {}
/// 16 bytes. Since NVML 13.0.39.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvlinkFirmwareVersion_t {
    pub ucodeType: c_uchar,
    pub major: c_uint,
    pub minor: c_uint,
    pub subMinor: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvlinkFirmwareVersion_t {}
/// 1604 bytes. Since NVML 13.0.39.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvlinkFirmwareInfo_t {
    pub firmwareVersion: [nvmlNvlinkFirmwareVersion_t; 100usize],
    pub numValidEntries: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvlinkFirmwareInfo_t {}
/// 1612 bytes. Since NVML 13.0.39 (driver 580.65.06). Version stamp: [`nvmlNvLinkInfo_v2`](super::versions::nvmlNvLinkInfo_v2).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvLinkInfo_v2_t {
    pub version: c_uint,
    pub isNvleEnabled: c_uint,
    pub firmwareInfo: nvmlNvlinkFirmwareInfo_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvLinkInfo_v2_t {}
/// 1612 bytes. Since NVML 13.5.37 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvLinkInfo_v3_t {
    pub isNvleEnabled: c_uint,
    pub firmwareInfo: nvmlNvlinkFirmwareInfo_t,
    pub isNvleReady: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvLinkInfo_v3_t {}
/// 32 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvlinkTelemetrySample_v1_t {
    pub linkId: c_uint,
    pub sampleType: c_uint,
    pub sampleCount: c_uint,
    pub samples: *mut c_ulonglong,
    pub nvmlReturn: nvmlReturn_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvlinkTelemetrySample_v1_t {}
/// 16 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvlinkTelemetrySamples_v1_t {
    pub telemetryCount: c_uint,
    pub telemetrySamples: *mut nvmlNvlinkTelemetrySample_v1_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvlinkTelemetrySamples_v1_t {}
/// 32776 bytes. Since NVML 13.5.37 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvlinkGetRemapTableInfo_v1_t {
    pub alid: c_uint,
    pub flaRemapTabAddr: [c_uint; 4096usize],
    pub gpaRemapTabAddr: [c_uint; 4096usize],
    pub remapTabSize: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvlinkGetRemapTableInfo_v1_t {}
/// 1 bytes. Since NVML 13.5.37 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvlinkSetNvleReady_v1_t {
    pub bNvleReady: c_uchar,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvlinkSetNvleReady_v1_t {}
/// 2 bytes. Since NVML 13.5.37 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvlinkLockRemapTable_v1_t {
    pub bRemapTableLocked: c_uchar,
    pub bRemapTableLockDisabled: c_uchar,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvlinkLockRemapTable_v1_t {}
/// 260 bytes. Since NVML 13.5.37 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvlinkNvlePrivateInfo_v1_t {
    pub data: [c_uchar; 256usize],
    pub size: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvlinkNvlePrivateInfo_v1_t {}
/// 560 bytes. Since NVML 13.5.37 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlNvlinkSetupNvleEncryptionKey_v1_t {
    pub nvleKey: [c_uchar; 32usize],
    pub localGpuAlid: c_uint,
    pub remoteGpuAlid: c_uint,
    pub localGpuNvlePrivateInfo: nvmlNvlinkNvlePrivateInfo_v1_t,
    pub remoteGpuNvlePrivateInfo: nvmlNvlinkNvlePrivateInfo_v1_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlNvlinkSetupNvleEncryptionKey_v1_t {}
/// 8 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuVersion_t {
    pub minVersion: c_uint,
    pub maxVersion: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuVersion_t {}
/// 212 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuMetadata_t {
    pub version: c_uint,
    pub revision: c_uint,
    pub guestInfoState: nvmlVgpuGuestInfoState_t,
    pub guestDriverVersion: [c_char; 80usize],
    pub hostDriverVersion: [c_char; 80usize],
    pub reserved: [c_uint; 6usize],
    pub vgpuVirtualizationCaps: c_uint,
    pub guestVgpuVersion: c_uint,
    pub opaqueDataSize: c_uint,
    pub opaqueData: [c_char; 4usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuMetadata_t {}
/// 128 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuPgpuMetadata_t {
    pub version: c_uint,
    pub revision: c_uint,
    pub hostDriverVersion: [c_char; 80usize],
    pub pgpuVirtualizationCaps: c_uint,
    pub reserved: [c_uint; 5usize],
    pub hostSupportedVgpuRange: nvmlVgpuVersion_t,
    pub opaqueDataSize: c_uint,
    pub opaqueData: [c_char; 4usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuPgpuMetadata_t {}
/// 8 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuPgpuCompatibility_t {
    pub vgpuVmCompatibility: nvmlVgpuVmCompatibility_t,
    pub compatibilityLimitCode: nvmlVgpuPgpuCompatibilityLimitCode_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlVgpuPgpuCompatibility_t {}
/// 148 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlExcludedDeviceInfo_t {
    pub pciInfo: nvmlPciInfo_t,
    pub uuid: [c_char; 80usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlExcludedDeviceInfo_t {}
/// 504 bytes. Since NVML 13.0.39 (driver 570.181).
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlPRMTLV_v1_t {
    pub dataSize: c_uint,
    pub status: c_uint,
    pub __bindgen_anon_1: nvmlPRMTLV_v1_t__bindgen_ty_1,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPRMTLV_v1_t {}
/// 496 bytes. Since NVML 13.0.39.
#[repr(C)]
#[derive(Copy, Clone)]
pub union nvmlPRMTLV_v1_t__bindgen_ty_1 {
    pub inData: [c_uchar; 496usize],
    pub outData: [c_uchar; 496usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPRMTLV_v1_t__bindgen_ty_1 {}
/// 4 bytes. Since NVML 13.1.68 (driver 580.95.05).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPRMCounterInput_v1_t {
    pub localPort: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPRMCounterInput_v1_t {}
/// 16 bytes. Since NVML 13.1.68 (driver 580.95.05).
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlPRMCounterValue_v1_t {
    pub status: nvmlReturn_t,
    pub outputType: nvmlValueType_t,
    pub outputValue: nvmlValue_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPRMCounterValue_v1_t {}
/// 24 bytes. Since NVML 13.1.68 (driver 580.95.05).
#[repr(C)]
#[derive(Copy, Clone)]
pub struct nvmlPRMCounter_v1_t {
    pub counterId: c_uint,
    pub inData: nvmlPRMCounterInput_v1_t,
    pub counterValue: nvmlPRMCounterValue_v1_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPRMCounter_v1_t {}
/// 16 bytes. Since NVML 13.1.68 (driver 580.95.05).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPRMCounterList_v1_t {
    pub numCounters: c_uint,
    pub counters: *mut nvmlPRMCounter_v1_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPRMCounterList_v1_t {}
/// 8 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuInstancePlacement_t {
    pub start: c_uint,
    pub size: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuInstancePlacement_t {}
/// 48 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuInstanceProfileInfo_t {
    pub id: c_uint,
    pub isP2pSupported: c_uint,
    pub sliceCount: c_uint,
    pub instanceCount: c_uint,
    pub multiprocessorCount: c_uint,
    pub copyEngineCount: c_uint,
    pub decoderCount: c_uint,
    pub encoderCount: c_uint,
    pub jpegCount: c_uint,
    pub ofaCount: c_uint,
    pub memorySizeMB: c_ulonglong,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuInstanceProfileInfo_t {}
/// 152 bytes. Since NVML 11.7 or older (driver 510.39.01). Version stamp: [`nvmlGpuInstanceProfileInfo_v2`](super::versions::nvmlGpuInstanceProfileInfo_v2).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuInstanceProfileInfo_v2_t {
    pub version: c_uint,
    pub id: c_uint,
    pub isP2pSupported: c_uint,
    pub sliceCount: c_uint,
    pub instanceCount: c_uint,
    pub multiprocessorCount: c_uint,
    pub copyEngineCount: c_uint,
    pub decoderCount: c_uint,
    pub encoderCount: c_uint,
    pub jpegCount: c_uint,
    pub ofaCount: c_uint,
    pub memorySizeMB: c_ulonglong,
    pub name: [c_char; 96usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuInstanceProfileInfo_v2_t {}
/// 152 bytes. Since NVML 12.3.52 (driver 545.23.06). Version stamp: [`nvmlGpuInstanceProfileInfo_v3`](super::versions::nvmlGpuInstanceProfileInfo_v3).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuInstanceProfileInfo_v3_t {
    pub version: c_uint,
    pub id: c_uint,
    pub sliceCount: c_uint,
    pub instanceCount: c_uint,
    pub multiprocessorCount: c_uint,
    pub copyEngineCount: c_uint,
    pub decoderCount: c_uint,
    pub encoderCount: c_uint,
    pub jpegCount: c_uint,
    pub ofaCount: c_uint,
    pub memorySizeMB: c_ulonglong,
    pub name: [c_char; 96usize],
    pub capabilities: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuInstanceProfileInfo_v3_t {}
/// 24 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpuInstanceInfo_t {
    pub device: nvmlDevice_t,
    pub id: c_uint,
    pub profileId: c_uint,
    pub placement: nvmlGpuInstancePlacement_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpuInstanceInfo_t {}
/// 8 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlComputeInstancePlacement_t {
    pub start: c_uint,
    pub size: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlComputeInstancePlacement_t {}
/// 36 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlComputeInstanceProfileInfo_t {
    pub id: c_uint,
    pub sliceCount: c_uint,
    pub instanceCount: c_uint,
    pub multiprocessorCount: c_uint,
    pub sharedCopyEngineCount: c_uint,
    pub sharedDecoderCount: c_uint,
    pub sharedEncoderCount: c_uint,
    pub sharedJpegCount: c_uint,
    pub sharedOfaCount: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlComputeInstanceProfileInfo_t {}
/// 136 bytes. Since NVML 11.7 or older (driver 510.39.01). Version stamp: [`nvmlComputeInstanceProfileInfo_v2`](super::versions::nvmlComputeInstanceProfileInfo_v2).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlComputeInstanceProfileInfo_v2_t {
    pub version: c_uint,
    pub id: c_uint,
    pub sliceCount: c_uint,
    pub instanceCount: c_uint,
    pub multiprocessorCount: c_uint,
    pub sharedCopyEngineCount: c_uint,
    pub sharedDecoderCount: c_uint,
    pub sharedEncoderCount: c_uint,
    pub sharedJpegCount: c_uint,
    pub sharedOfaCount: c_uint,
    pub name: [c_char; 96usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlComputeInstanceProfileInfo_v2_t {}
/// 140 bytes. Since NVML 12.3.52 (driver 545.23.06). Version stamp: [`nvmlComputeInstanceProfileInfo_v3`](super::versions::nvmlComputeInstanceProfileInfo_v3).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlComputeInstanceProfileInfo_v3_t {
    pub version: c_uint,
    pub id: c_uint,
    pub sliceCount: c_uint,
    pub instanceCount: c_uint,
    pub multiprocessorCount: c_uint,
    pub sharedCopyEngineCount: c_uint,
    pub sharedDecoderCount: c_uint,
    pub sharedEncoderCount: c_uint,
    pub sharedJpegCount: c_uint,
    pub sharedOfaCount: c_uint,
    pub name: [c_char; 96usize],
    pub capabilities: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlComputeInstanceProfileInfo_v3_t {}
/// 32 bytes. Since NVML 11.7 or older.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlComputeInstanceInfo_t {
    pub device: nvmlDevice_t,
    pub gpuInstance: nvmlGpuInstance_t,
    pub id: c_uint,
    pub profileId: c_uint,
    pub placement: nvmlComputeInstancePlacement_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlComputeInstanceInfo_t {}
/// 40 bytes. Since NVML 11.8.86.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpmMetric_t {
    pub metricId: c_uint,
    pub nvmlReturn: nvmlReturn_t,
    pub value: f64,
    pub metricInfo: nvmlGpmMetric_t__bindgen_ty_1,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpmMetric_t {}
/// 24 bytes. Since NVML 11.8.86.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpmMetric_t__bindgen_ty_1 {
    pub shortName: *mut c_char,
    pub longName: *mut c_char,
    pub unit: *mut c_char,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpmMetric_t__bindgen_ty_1 {}
/// 19104 bytes. Since NVML 11.8.86.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpmMetricsGet_t {
    pub version: c_uint,
    pub numMetrics: c_uint,
    pub sample1: nvmlGpmSample_t,
    pub sample2: nvmlGpmSample_t,
    pub metrics: [nvmlGpmMetric_t; 477usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpmMetricsGet_t {}
/// 8 bytes. Since NVML 11.8.86.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGpmSupport_t {
    pub version: c_uint,
    pub isSupportedDevice: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlGpmSupport_t {}
/// 8 bytes. Since NVML 12.5.39 (driver 555.42.02). Version stamp: [`nvmlDeviceCapabilities_v1`](super::versions::nvmlDeviceCapabilities_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlDeviceCapabilities_v1_t {
    pub version: c_uint,
    pub capMask: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlDeviceCapabilities_v1_t {}
/// 32 bytes. Since NVML 12.8.55.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlMask255_t {
    pub mask: [c_uint; 8usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlMask255_t {}
/// 44 bytes. Since NVML 12.8.55 (driver 570.86.16). Version stamp: [`nvmlWorkloadPowerProfileInfo_v1`](super::versions::nvmlWorkloadPowerProfileInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlWorkloadPowerProfileInfo_v1_t {
    pub version: c_uint,
    pub profileId: c_uint,
    pub priority: c_uint,
    pub conflictingMask: nvmlMask255_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlWorkloadPowerProfileInfo_v1_t {}
/// 11256 bytes. Since NVML 12.8.55 (driver 570.86.16). Version stamp: [`nvmlWorkloadPowerProfileProfilesInfo_v1`](super::versions::nvmlWorkloadPowerProfileProfilesInfo_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlWorkloadPowerProfileProfilesInfo_v1_t {
    pub version: c_uint,
    pub perfProfilesMask: nvmlMask255_t,
    pub perfProfile: [nvmlWorkloadPowerProfileInfo_t; 255usize],
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlWorkloadPowerProfileProfilesInfo_v1_t {}
/// 100 bytes. Since NVML 12.8.55 (driver 570.86.16). Version stamp: [`nvmlWorkloadPowerProfileCurrentProfiles_v1`](super::versions::nvmlWorkloadPowerProfileCurrentProfiles_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlWorkloadPowerProfileCurrentProfiles_v1_t {
    pub version: c_uint,
    pub perfProfilesMask: nvmlMask255_t,
    pub requestedProfilesMask: nvmlMask255_t,
    pub enforcedProfilesMask: nvmlMask255_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlWorkloadPowerProfileCurrentProfiles_v1_t {}
/// 36 bytes. Since NVML 12.8.55 (driver 570.86.16). Version stamp: [`nvmlWorkloadPowerProfileRequestedProfiles_v1`](super::versions::nvmlWorkloadPowerProfileRequestedProfiles_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlWorkloadPowerProfileRequestedProfiles_v1_t {
    pub version: c_uint,
    pub requestedProfilesMask: nvmlMask255_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlWorkloadPowerProfileRequestedProfiles_v1_t {}
/// 36 bytes. Since NVML 13.1.68 (driver 590.44.01). Version stamp: [`nvmlWorkloadPowerProfileUpdateProfiles_v1`](super::versions::nvmlWorkloadPowerProfileUpdateProfiles_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlWorkloadPowerProfileUpdateProfiles_v1_t {
    pub operation: nvmlPowerProfileOperation_t,
    pub updateProfilesMask: nvmlMask255_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlWorkloadPowerProfileUpdateProfiles_v1_t {}
/// 24 bytes. Since NVML 12.8.55 (driver 570.86.16). Version stamp: [`nvmlPowerSmoothingProfile_v1`](super::versions::nvmlPowerSmoothingProfile_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPowerSmoothingProfile_v1_t {
    pub version: c_uint,
    pub profileId: c_uint,
    pub paramId: c_uint,
    pub value: f64,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPowerSmoothingProfile_v1_t {}
/// 8 bytes. Since NVML 12.8.55 (driver 570.86.16). Version stamp: [`nvmlPowerSmoothingState_v1`](super::versions::nvmlPowerSmoothingState_v1).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPowerSmoothingState_v1_t {
    pub version: c_uint,
    pub state: nvmlEnableState_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlPowerSmoothingState_v1_t {}
/// 8 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEccBankRemapperHistogram_v1_t {
    pub maxSpareGroupCount: c_uint,
    pub noSpareGroupCount: c_uint,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEccBankRemapperHistogram_v1_t {}
/// 20 bytes. Since NVML 13.4.61 (driver newer than 610.43.02).
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEccBankRemapperStatus_v1_t {
    pub activeRemappings: c_uint,
    pub inactiveRemappings: c_uint,
    pub bPending: c_uint,
    pub histogram: nvmlEccBankRemapperHistogram_v1_t,
}
// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.
unsafe impl Zeroable for nvmlEccBankRemapperStatus_v1_t {}

// Enumerations: integers, so that every value of a newer driver is valid.
/// Enumeration. Since NVML 13.3.29.
pub type nvmlProcessMode_t = c_uint;
/// Enumeration. Since NVML 13.0.39.
pub type nvmlDeviceAddressingModeType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlBridgeChipType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlNvLinkUtilizationCountUnits_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlNvLinkUtilizationCountPktTypes_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlNvLinkCapability_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlNvLinkErrorCounter_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlIntNvLinkDeviceType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlGpuTopologyLevel_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlGpuP2PStatus_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlGpuP2PCapsIndex_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlSamplingType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlPcieUtilCounter_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlValueType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlPerfPolicyType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlThermalTarget_t = c_int;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlThermalController_t = c_int;
/// Enumeration. Since NVML 12.8.55.
pub type nvmlCoolerControl_t = c_uint;
/// Enumeration. Since NVML 12.8.55.
pub type nvmlCoolerTarget_t = c_uint;
/// Enumeration. Since NVML 12.9.40.
pub type nvmlUUIDType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlEnableState_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlBrandType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlTemperatureThresholds_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlTemperatureSensors_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlComputeMode_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlMemoryErrorType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlEccCounterType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlClockType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlClockId_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlDriverModel_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlPstates_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlGpuOperationMode_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlInforomObject_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlReturn_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlMemoryLocation_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlPageRetirementCause_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlRestrictedAPI_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlGpuUtilizationDomainId_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlGpuVirtualizationMode_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlHostVgpuMode_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlVgpuVmIdType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlVgpuGuestInfoState_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlGridLicenseFeatureCode_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlVgpuCapability_t = c_uint;
/// Enumeration. Since NVML 12.0.76.
pub type nvmlVgpuDriverCapability_t = c_uint;
/// Enumeration. Since NVML 12.0.76.
pub type nvmlDeviceVgpuCapability_t = c_uint;
/// Enumeration. Since NVML 12.8.55.
pub type nvmlDeviceGpuRecoveryAction_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlFanState_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlLedColor_t = c_uint;
/// Enumeration. Since NVML 13.4.61.
pub type nvmlGpuOperationalEventLogLevel_t = c_uint;
/// Enumeration. Since NVML 13.4.61.
pub type nvmlOperationalEventSeverity_t = c_uint;
/// Enumeration. Since NVML 13.4.61.
pub type nvmlEventDataType_t = c_uint;
/// Enumeration. Since NVML 13.4.61.
pub type nvmlGpuOperationalEventContextType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlEncoderType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlFBCSessionType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlDetachGpuState_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlPcieLinkState_t = c_uint;
/// Enumeration. Since NVML 13.3.29.
pub type nvmlCPERType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlClockLimitId_t = c_uint;
/// Enumeration. Since NVML 12.8.55.
pub type nvmlNvlinkVersion_t = c_uint;
/// Enumeration. Since NVML 13.4.61.
pub type nvmlNvlinkTelemetrySampleType_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlVgpuVmCompatibility_t = c_uint;
/// Enumeration. Since NVML 11.7 or older.
pub type nvmlVgpuPgpuCompatibilityLimitCode_t = c_uint;
/// Enumeration. Since NVML 13.1.68.
pub type nvmlPRMCounterId_t = c_uint;
/// Enumeration. Since NVML 11.8.86.
pub type nvmlGpmMetricId_t = c_uint;
/// Enumeration. Since NVML 12.8.55.
pub type nvmlPowerProfileType_t = c_uint;
/// Enumeration. Since NVML 13.1.68.
pub type nvmlPowerProfileOperation_t = c_uint;

// Other names.
/// Since NVML 12.4.99.
pub type nvmlPciInfoExt_t = nvmlPciInfoExt_v1_t;
/// Since NVML 11.7 or older.
pub type nvmlProcessInfo_t = nvmlProcessInfo_v2_t;
/// Since NVML 12.2.140.
pub type nvmlProcessDetailList_t = nvmlProcessDetailList_v1_t;
/// Since NVML 13.0.39.
pub type nvmlDeviceAddressingMode_t = nvmlDeviceAddressingMode_v1_t;
/// Since NVML 13.0.39.
pub type nvmlRepairStatus_t = nvmlRepairStatus_v1_t;
/// Since NVML 12.8.55.
pub type nvmlCoolerInfo_t = nvmlCoolerInfo_v1_t;
/// Since NVML 12.9.40.
pub type nvmlUUID_t = nvmlUUID_v1_t;
/// Since NVML 13.0.39.
pub type nvmlPdi_t = nvmlPdi_v1_t;
/// Since NVML 12.8.55.
pub type nvmlDramEncryptionInfo_t = nvmlDramEncryptionInfo_v1_t;
/// Since NVML 12.8.55.
pub type nvmlMarginTemperature_t = nvmlMarginTemperature_v1_t;
/// Since NVML 12.5.39.
pub type nvmlClockOffset_t = nvmlClockOffset_v1_t;
/// Since NVML 12.8.55.
pub type nvmlFanSpeedInfo_t = nvmlFanSpeedInfo_v1_t;
/// Since NVML 12.8.55.
pub type nvmlDevicePerfModes_t = nvmlDevicePerfModes_v1_t;
/// Since NVML 12.8.55.
pub type nvmlDeviceCurrentClockFreqs_t = nvmlDeviceCurrentClockFreqs_v1_t;
/// Since NVML 12.4.99.
pub type nvmlProcessesUtilizationInfo_t = nvmlProcessesUtilizationInfo_v1_t;
/// Since NVML 12.4.99.
pub type nvmlEccSramErrorStatus_t = nvmlEccSramErrorStatus_v1_t;
/// Since NVML 12.8.55.
pub type nvmlPlatformInfo_t = nvmlPlatformInfo_v2_t;
/// Since NVML 13.0.39.
pub type nvmlEccSramUniqueUncorrectedErrorCounts_t = nvmlEccSramUniqueUncorrectedErrorCounts_v1_t;
/// Since NVML 11.7 or older.
pub type nvmlDeviceArchitecture_t = c_uint;
/// Since NVML 11.7 or older.
pub type nvmlBusType_t = c_uint;
/// Since NVML 12.0.76.
pub type nvmlFanControlPolicy_t = c_uint;
/// Since NVML 11.7 or older.
pub type nvmlPowerSource_t = c_uint;
/// Since NVML 12.2.81.
pub type nvmlPowerScopeType_t = c_uchar;
/// Since NVML 11.7 or older.
pub type nvmlVgpuTypeId_t = c_uint;
/// Since NVML 11.7 or older.
pub type nvmlVgpuInstance_t = c_uint;
/// Since NVML 12.4.99.
pub type nvmlVgpuHeterogeneousMode_t = nvmlVgpuHeterogeneousMode_v1_t;
/// Since NVML 12.4.99.
pub type nvmlVgpuPlacementId_t = nvmlVgpuPlacementId_v1_t;
/// Since NVML 12.4.99.
pub type nvmlVgpuPlacementList_t = nvmlVgpuPlacementList_v2_t;
/// Since NVML 12.6.37.
pub type nvmlVgpuTypeBar1Info_t = nvmlVgpuTypeBar1Info_v1_t;
/// Since NVML 12.4.99.
pub type nvmlVgpuInstancesUtilizationInfo_t = nvmlVgpuInstancesUtilizationInfo_v1_t;
/// Since NVML 12.4.99.
pub type nvmlVgpuProcessesUtilizationInfo_t = nvmlVgpuProcessesUtilizationInfo_v1_t;
/// Since NVML 12.8.55.
pub type nvmlVgpuRuntimeState_t = nvmlVgpuRuntimeState_v1_t;
/// Since NVML 12.9.40.
pub type nvmlVgpuTypeIdInfo_t = nvmlVgpuTypeIdInfo_v1_t;
/// Since NVML 12.9.40.
pub type nvmlVgpuTypeMaxInstance_t = nvmlVgpuTypeMaxInstance_v1_t;
/// Since NVML 12.9.40.
pub type nvmlActiveVgpuInstanceInfo_t = nvmlActiveVgpuInstanceInfo_v1_t;
/// Since NVML 12.9.40.
pub type nvmlVgpuSchedulerState_t = nvmlVgpuSchedulerState_v1_t;
/// Since NVML 12.9.40.
pub type nvmlVgpuSchedulerStateInfo_t = nvmlVgpuSchedulerStateInfo_v1_t;
/// Since NVML 12.9.40.
pub type nvmlVgpuSchedulerLogInfo_t = nvmlVgpuSchedulerLogInfo_v1_t;
/// Since NVML 12.9.40.
pub type nvmlVgpuCreatablePlacementInfo_t = nvmlVgpuCreatablePlacementInfo_v1_t;
/// Since NVML 12.9.40.
pub type nvmlSystemEventSetCreateRequest_t = nvmlSystemEventSetCreateRequest_v1_t;
/// Since NVML 12.9.40.
pub type nvmlSystemEventSetFreeRequest_t = nvmlSystemEventSetFreeRequest_v1_t;
/// Since NVML 12.9.40.
pub type nvmlSystemRegisterEventRequest_t = nvmlSystemRegisterEventRequest_v1_t;
/// Since NVML 12.9.40.
pub type nvmlSystemEventSetWaitRequest_t = nvmlSystemEventSetWaitRequest_v1_t;
/// Since NVML 12.4.99.
pub type nvmlSystemConfComputeSettings_t = nvmlSystemConfComputeSettings_v1_t;
/// Since NVML 12.4.99.
pub type nvmlConfComputeSetKeyRotationThresholdInfo_t = nvmlConfComputeSetKeyRotationThresholdInfo_v1_t;
/// Since NVML 12.4.99.
pub type nvmlConfComputeGetKeyRotationThresholdInfo_t = nvmlConfComputeGetKeyRotationThresholdInfo_v1_t;
/// Since NVML 12.0.76.
pub type nvmlGpuFabricState_t = c_uchar;
/// Since NVML 12.4.99.
pub type nvmlGpuFabricInfoV_t = nvmlGpuFabricInfo_v3_t;
/// Since NVML 13.3.29.
pub type nvmlCPERCursorHandle_t = c_ulonglong;
/// Since NVML 12.6.37.
pub type nvmlSystemDriverBranchInfo_t = nvmlSystemDriverBranchInfo_v1_t;
/// Since NVML 11.7 or older.
pub type nvmlAffinityScope_t = c_uint;
/// Since NVML 12.8.55.
pub type nvmlTemperature_t = nvmlTemperature_v1_t;
/// Since NVML 12.8.55.
pub type nvmlNvlinkSupportedBwModes_t = nvmlNvlinkSupportedBwModes_v1_t;
/// Since NVML 12.8.55.
pub type nvmlNvlinkGetBwMode_t = nvmlNvlinkGetBwMode_v1_t;
/// Since NVML 12.8.55.
pub type nvmlNvlinkSetBwMode_t = nvmlNvlinkSetBwMode_v1_t;
/// Since NVML 13.0.39.
pub type nvmlNvLinkInfo_t = nvmlNvLinkInfo_v2_t;
/// Since NVML 12.5.39.
pub type nvmlDeviceCapabilities_t = nvmlDeviceCapabilities_v1_t;
/// Since NVML 12.8.55.
pub type nvmlWorkloadPowerProfileInfo_t = nvmlWorkloadPowerProfileInfo_v1_t;
/// Since NVML 12.8.55.
pub type nvmlWorkloadPowerProfileProfilesInfo_t = nvmlWorkloadPowerProfileProfilesInfo_v1_t;
/// Since NVML 12.8.55.
pub type nvmlWorkloadPowerProfileCurrentProfiles_t = nvmlWorkloadPowerProfileCurrentProfiles_v1_t;
/// Since NVML 12.8.55.
pub type nvmlWorkloadPowerProfileRequestedProfiles_t = nvmlWorkloadPowerProfileRequestedProfiles_v1_t;
/// Since NVML 12.8.55.
pub type nvmlPowerSmoothingProfile_t = nvmlPowerSmoothingProfile_v1_t;
/// Since NVML 12.8.55.
pub type nvmlPowerSmoothingState_t = nvmlPowerSmoothingState_v1_t;
