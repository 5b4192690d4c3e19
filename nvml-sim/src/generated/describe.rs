// Made by `cargo xtask codegen` from nvml.h 13.5.37, whose notice is in NOTICE.md.
// Do not edit: change headers/ or xtask/ and run it again.

use core::ffi::c_ulong;
use core::mem::{offset_of, size_of};

use nvml_sys::{self as sys, Versioned};

use crate::capture::layout::{Field, Param, Record, Type};

static nvmlPciInfoExt_v1_t: Record = Record {
    name: "nvmlPciInfoExt_v1_t",
    size: size_of::<sys::nvmlPciInfoExt_v1_t>(),
    version: Some(sys::nvmlPciInfoExt_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlPciInfoExt_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("domain", offset_of!(sys::nvmlPciInfoExt_v1_t, domain), Type::Unsigned(4), "c_uint"),
        Field::new("bus", offset_of!(sys::nvmlPciInfoExt_v1_t, bus), Type::Unsigned(4), "c_uint"),
        Field::new("device", offset_of!(sys::nvmlPciInfoExt_v1_t, device), Type::Unsigned(4), "c_uint"),
        Field::new("pciDeviceId", offset_of!(sys::nvmlPciInfoExt_v1_t, pciDeviceId), Type::Unsigned(4), "c_uint"),
        Field::new("pciSubSystemId", offset_of!(sys::nvmlPciInfoExt_v1_t, pciSubSystemId), Type::Unsigned(4), "c_uint"),
        Field::new("baseClass", offset_of!(sys::nvmlPciInfoExt_v1_t, baseClass), Type::Unsigned(4), "c_uint"),
        Field::new("subClass", offset_of!(sys::nvmlPciInfoExt_v1_t, subClass), Type::Unsigned(4), "c_uint"),
        Field::new("busId", offset_of!(sys::nvmlPciInfoExt_v1_t, busId), Type::Array(&Type::Char, 32), "c_char"),
    ],
};
static nvmlPciInfo_t: Record = Record {
    name: "nvmlPciInfo_t",
    size: size_of::<sys::nvmlPciInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("busIdLegacy", offset_of!(sys::nvmlPciInfo_t, busIdLegacy), Type::Array(&Type::Char, 16), "c_char"),
        Field::new("domain", offset_of!(sys::nvmlPciInfo_t, domain), Type::Unsigned(4), "c_uint"),
        Field::new("bus", offset_of!(sys::nvmlPciInfo_t, bus), Type::Unsigned(4), "c_uint"),
        Field::new("device", offset_of!(sys::nvmlPciInfo_t, device), Type::Unsigned(4), "c_uint"),
        Field::new("pciDeviceId", offset_of!(sys::nvmlPciInfo_t, pciDeviceId), Type::Unsigned(4), "c_uint"),
        Field::new("pciSubSystemId", offset_of!(sys::nvmlPciInfo_t, pciSubSystemId), Type::Unsigned(4), "c_uint"),
        Field::new("busId", offset_of!(sys::nvmlPciInfo_t, busId), Type::Array(&Type::Char, 32), "c_char"),
    ],
};
static nvmlEccErrorCounts_t: Record = Record {
    name: "nvmlEccErrorCounts_t",
    size: size_of::<sys::nvmlEccErrorCounts_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("l1Cache", offset_of!(sys::nvmlEccErrorCounts_t, l1Cache), Type::Unsigned(8), "c_ulonglong"),
        Field::new("l2Cache", offset_of!(sys::nvmlEccErrorCounts_t, l2Cache), Type::Unsigned(8), "c_ulonglong"),
        Field::new(
            "deviceMemory",
            offset_of!(sys::nvmlEccErrorCounts_t, deviceMemory),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "registerFile",
            offset_of!(sys::nvmlEccErrorCounts_t, registerFile),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
    ],
};
static nvmlUtilization_t: Record = Record {
    name: "nvmlUtilization_t",
    size: size_of::<sys::nvmlUtilization_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("gpu", offset_of!(sys::nvmlUtilization_t, gpu), Type::Unsigned(4), "c_uint"),
        Field::new("memory", offset_of!(sys::nvmlUtilization_t, memory), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlMemory_t: Record = Record {
    name: "nvmlMemory_t",
    size: size_of::<sys::nvmlMemory_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("total", offset_of!(sys::nvmlMemory_t, total), Type::Unsigned(8), "c_ulonglong"),
        Field::new("free", offset_of!(sys::nvmlMemory_t, free), Type::Unsigned(8), "c_ulonglong"),
        Field::new("used", offset_of!(sys::nvmlMemory_t, used), Type::Unsigned(8), "c_ulonglong"),
    ],
};
static nvmlMemory_v2_t: Record = Record {
    name: "nvmlMemory_v2_t",
    size: size_of::<sys::nvmlMemory_v2_t>(),
    version: Some(sys::nvmlMemory_v2_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlMemory_v2_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("total", offset_of!(sys::nvmlMemory_v2_t, total), Type::Unsigned(8), "c_ulonglong"),
        Field::new("reserved", offset_of!(sys::nvmlMemory_v2_t, reserved), Type::Unsigned(8), "c_ulonglong"),
        Field::new("free", offset_of!(sys::nvmlMemory_v2_t, free), Type::Unsigned(8), "c_ulonglong"),
        Field::new("used", offset_of!(sys::nvmlMemory_v2_t, used), Type::Unsigned(8), "c_ulonglong"),
    ],
};
static nvmlSetMemoryLimits_v1_t: Record = Record {
    name: "nvmlSetMemoryLimits_v1_t",
    size: size_of::<sys::nvmlSetMemoryLimits_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "nameSpace",
            offset_of!(sys::nvmlSetMemoryLimits_v1_t, nameSpace),
            Type::Pointer(&Type::Char),
            "c_char",
        ),
        Field::new("softLimit", offset_of!(sys::nvmlSetMemoryLimits_v1_t, softLimit), Type::Unsigned(8), "c_ulonglong"),
        Field::new("hardLimit", offset_of!(sys::nvmlSetMemoryLimits_v1_t, hardLimit), Type::Unsigned(8), "c_ulonglong"),
    ],
};
static nvmlGetMemoryLimits_v1_t: Record = Record {
    name: "nvmlGetMemoryLimits_v1_t",
    size: size_of::<sys::nvmlGetMemoryLimits_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "nameSpace",
            offset_of!(sys::nvmlGetMemoryLimits_v1_t, nameSpace),
            Type::Pointer(&Type::Char),
            "c_char",
        ),
        Field::new("softLimit", offset_of!(sys::nvmlGetMemoryLimits_v1_t, softLimit), Type::Unsigned(8), "c_ulonglong"),
        Field::new("hardLimit", offset_of!(sys::nvmlGetMemoryLimits_v1_t, hardLimit), Type::Unsigned(8), "c_ulonglong"),
        Field::new(
            "currentUsed",
            offset_of!(sys::nvmlGetMemoryLimits_v1_t, currentUsed),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
    ],
};
static nvmlBAR1Memory_t: Record = Record {
    name: "nvmlBAR1Memory_t",
    size: size_of::<sys::nvmlBAR1Memory_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("bar1Total", offset_of!(sys::nvmlBAR1Memory_t, bar1Total), Type::Unsigned(8), "c_ulonglong"),
        Field::new("bar1Free", offset_of!(sys::nvmlBAR1Memory_t, bar1Free), Type::Unsigned(8), "c_ulonglong"),
        Field::new("bar1Used", offset_of!(sys::nvmlBAR1Memory_t, bar1Used), Type::Unsigned(8), "c_ulonglong"),
    ],
};
static nvmlProcessInfo_v1_t: Record = Record {
    name: "nvmlProcessInfo_v1_t",
    size: size_of::<sys::nvmlProcessInfo_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("pid", offset_of!(sys::nvmlProcessInfo_v1_t, pid), Type::Unsigned(4), "c_uint"),
        Field::new(
            "usedGpuMemory",
            offset_of!(sys::nvmlProcessInfo_v1_t, usedGpuMemory),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
    ],
};
static nvmlProcessInfo_v2_t: Record = Record {
    name: "nvmlProcessInfo_v2_t",
    size: size_of::<sys::nvmlProcessInfo_v2_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("pid", offset_of!(sys::nvmlProcessInfo_v2_t, pid), Type::Unsigned(4), "c_uint"),
        Field::new(
            "usedGpuMemory",
            offset_of!(sys::nvmlProcessInfo_v2_t, usedGpuMemory),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new("gpuInstanceId", offset_of!(sys::nvmlProcessInfo_v2_t, gpuInstanceId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "computeInstanceId",
            offset_of!(sys::nvmlProcessInfo_v2_t, computeInstanceId),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlProcessDetail_v1_t: Record = Record {
    name: "nvmlProcessDetail_v1_t",
    size: size_of::<sys::nvmlProcessDetail_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("pid", offset_of!(sys::nvmlProcessDetail_v1_t, pid), Type::Unsigned(4), "c_uint"),
        Field::new(
            "usedGpuMemory",
            offset_of!(sys::nvmlProcessDetail_v1_t, usedGpuMemory),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "gpuInstanceId",
            offset_of!(sys::nvmlProcessDetail_v1_t, gpuInstanceId),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "computeInstanceId",
            offset_of!(sys::nvmlProcessDetail_v1_t, computeInstanceId),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "usedGpuCcProtectedMemory",
            offset_of!(sys::nvmlProcessDetail_v1_t, usedGpuCcProtectedMemory),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
    ],
};
static nvmlProcessDetailList_v1_t: Record = Record {
    name: "nvmlProcessDetailList_v1_t",
    size: size_of::<sys::nvmlProcessDetailList_v1_t>(),
    version: Some(sys::nvmlProcessDetailList_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlProcessDetailList_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("mode", offset_of!(sys::nvmlProcessDetailList_v1_t, mode), Type::Unsigned(4), "c_uint"),
        Field::new(
            "numProcArrayEntries",
            offset_of!(sys::nvmlProcessDetailList_v1_t, numProcArrayEntries),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "procArray",
            offset_of!(sys::nvmlProcessDetailList_v1_t, procArray),
            Type::Pointer(&Type::Record(&nvmlProcessDetail_v1_t)),
            "nvmlProcessDetail_v1_t",
        ),
    ],
};
static nvmlDeviceAttributes_t: Record = Record {
    name: "nvmlDeviceAttributes_t",
    size: size_of::<sys::nvmlDeviceAttributes_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "multiprocessorCount",
            offset_of!(sys::nvmlDeviceAttributes_t, multiprocessorCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedCopyEngineCount",
            offset_of!(sys::nvmlDeviceAttributes_t, sharedCopyEngineCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedDecoderCount",
            offset_of!(sys::nvmlDeviceAttributes_t, sharedDecoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedEncoderCount",
            offset_of!(sys::nvmlDeviceAttributes_t, sharedEncoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedJpegCount",
            offset_of!(sys::nvmlDeviceAttributes_t, sharedJpegCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedOfaCount",
            offset_of!(sys::nvmlDeviceAttributes_t, sharedOfaCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "gpuInstanceSliceCount",
            offset_of!(sys::nvmlDeviceAttributes_t, gpuInstanceSliceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "computeInstanceSliceCount",
            offset_of!(sys::nvmlDeviceAttributes_t, computeInstanceSliceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "memorySizeMB",
            offset_of!(sys::nvmlDeviceAttributes_t, memorySizeMB),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
    ],
};
static nvmlC2cModeInfo_v1_t: Record = Record {
    name: "nvmlC2cModeInfo_v1_t",
    size: size_of::<sys::nvmlC2cModeInfo_v1_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new(
        "isC2cEnabled",
        offset_of!(sys::nvmlC2cModeInfo_v1_t, isC2cEnabled),
        Type::Unsigned(4),
        "c_uint",
    )],
};
static nvmlDeviceAddressingMode_v1_t: Record = Record {
    name: "nvmlDeviceAddressingMode_v1_t",
    size: size_of::<sys::nvmlDeviceAddressingMode_v1_t>(),
    version: Some(sys::nvmlDeviceAddressingMode_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlDeviceAddressingMode_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("value", offset_of!(sys::nvmlDeviceAddressingMode_v1_t, value), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlRepairStatus_v1_t: Record = Record {
    name: "nvmlRepairStatus_v1_t",
    size: size_of::<sys::nvmlRepairStatus_v1_t>(),
    version: Some(sys::nvmlRepairStatus_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlRepairStatus_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "bChannelRepairPending",
            offset_of!(sys::nvmlRepairStatus_v1_t, bChannelRepairPending),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "bTpcRepairPending",
            offset_of!(sys::nvmlRepairStatus_v1_t, bTpcRepairPending),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlUnrepairableMemoryStatus_v1_t: Record = Record {
    name: "nvmlUnrepairableMemoryStatus_v1_t",
    size: size_of::<sys::nvmlUnrepairableMemoryStatus_v1_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new(
        "bUnrepairableMemory",
        offset_of!(sys::nvmlUnrepairableMemoryStatus_v1_t, bUnrepairableMemory),
        Type::Unsigned(4),
        "c_uint",
    )],
};
static nvmlRowRemapperHistogramValues_t: Record = Record {
    name: "nvmlRowRemapperHistogramValues_t",
    size: size_of::<sys::nvmlRowRemapperHistogramValues_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("max", offset_of!(sys::nvmlRowRemapperHistogramValues_t, max), Type::Unsigned(4), "c_uint"),
        Field::new("high", offset_of!(sys::nvmlRowRemapperHistogramValues_t, high), Type::Unsigned(4), "c_uint"),
        Field::new("partial", offset_of!(sys::nvmlRowRemapperHistogramValues_t, partial), Type::Unsigned(4), "c_uint"),
        Field::new("low", offset_of!(sys::nvmlRowRemapperHistogramValues_t, low), Type::Unsigned(4), "c_uint"),
        Field::new("none", offset_of!(sys::nvmlRowRemapperHistogramValues_t, none), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlNvLinkUtilizationControl_t: Record = Record {
    name: "nvmlNvLinkUtilizationControl_t",
    size: size_of::<sys::nvmlNvLinkUtilizationControl_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "units",
            offset_of!(sys::nvmlNvLinkUtilizationControl_t, units),
            Type::Unsigned(4),
            "nvmlNvLinkUtilizationCountUnits_t",
        ),
        Field::new(
            "pktfilter",
            offset_of!(sys::nvmlNvLinkUtilizationControl_t, pktfilter),
            Type::Unsigned(4),
            "nvmlNvLinkUtilizationCountPktTypes_t",
        ),
    ],
};
static nvmlBridgeChipInfo_t: Record = Record {
    name: "nvmlBridgeChipInfo_t",
    size: size_of::<sys::nvmlBridgeChipInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("type", offset_of!(sys::nvmlBridgeChipInfo_t, type_), Type::Unsigned(4), "nvmlBridgeChipType_t"),
        Field::new("fwVersion", offset_of!(sys::nvmlBridgeChipInfo_t, fwVersion), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlBridgeChipHierarchy_t: Record = Record {
    name: "nvmlBridgeChipHierarchy_t",
    size: size_of::<sys::nvmlBridgeChipHierarchy_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "bridgeCount",
            offset_of!(sys::nvmlBridgeChipHierarchy_t, bridgeCount),
            Type::Unsigned(1),
            "c_uchar",
        ),
        Field::new(
            "bridgeChipInfo",
            offset_of!(sys::nvmlBridgeChipHierarchy_t, bridgeChipInfo),
            Type::Array(&Type::Record(&nvmlBridgeChipInfo_t), 128),
            "nvmlBridgeChipInfo_t",
        ),
    ],
};
static nvmlValue_t: Record = Record {
    name: "nvmlValue_t",
    size: size_of::<sys::nvmlValue_t>(),
    version: None,
    is_union: true,
    fields: &[
        Field::new("dVal", offset_of!(sys::nvmlValue_t, dVal), Type::Real, "f64"),
        Field::new("siVal", offset_of!(sys::nvmlValue_t, siVal), Type::Signed(4), "c_int"),
        Field::new("uiVal", offset_of!(sys::nvmlValue_t, uiVal), Type::Unsigned(4), "c_uint"),
        Field::new("ulVal", offset_of!(sys::nvmlValue_t, ulVal), Type::Unsigned(size_of::<c_ulong>()), "c_ulong"),
        Field::new("ullVal", offset_of!(sys::nvmlValue_t, ullVal), Type::Unsigned(8), "c_ulonglong"),
        Field::new("sllVal", offset_of!(sys::nvmlValue_t, sllVal), Type::Signed(8), "c_longlong"),
        Field::new("usVal", offset_of!(sys::nvmlValue_t, usVal), Type::Unsigned(2), "c_ushort"),
    ],
};
static nvmlSample_t: Record = Record {
    name: "nvmlSample_t",
    size: size_of::<sys::nvmlSample_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("timeStamp", offset_of!(sys::nvmlSample_t, timeStamp), Type::Unsigned(8), "c_ulonglong"),
        Field::new(
            "sampleValue",
            offset_of!(sys::nvmlSample_t, sampleValue),
            Type::Record(&nvmlValue_t),
            "nvmlValue_t",
        ),
    ],
};
static nvmlViolationTime_t: Record = Record {
    name: "nvmlViolationTime_t",
    size: size_of::<sys::nvmlViolationTime_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "referenceTime",
            offset_of!(sys::nvmlViolationTime_t, referenceTime),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "violationTime",
            offset_of!(sys::nvmlViolationTime_t, violationTime),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
    ],
};
static nvmlGpuThermalSettings_t: Record = Record {
    name: "nvmlGpuThermalSettings_t",
    size: size_of::<sys::nvmlGpuThermalSettings_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("count", offset_of!(sys::nvmlGpuThermalSettings_t, count), Type::Unsigned(4), "c_uint"),
        Field::new(
            "sensor",
            offset_of!(sys::nvmlGpuThermalSettings_t, sensor),
            Type::Array(&Type::Record(&nvmlGpuThermalSettings_t__bindgen_ty_1), 3),
            "nvmlGpuThermalSettings_t__bindgen_ty_1",
        ),
    ],
};
static nvmlGpuThermalSettings_t__bindgen_ty_1: Record = Record {
    name: "nvmlGpuThermalSettings_t__bindgen_ty_1",
    size: size_of::<sys::nvmlGpuThermalSettings_t__bindgen_ty_1>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "controller",
            offset_of!(sys::nvmlGpuThermalSettings_t__bindgen_ty_1, controller),
            Type::Signed(4),
            "nvmlThermalController_t",
        ),
        Field::new(
            "defaultMinTemp",
            offset_of!(sys::nvmlGpuThermalSettings_t__bindgen_ty_1, defaultMinTemp),
            Type::Signed(4),
            "c_int",
        ),
        Field::new(
            "defaultMaxTemp",
            offset_of!(sys::nvmlGpuThermalSettings_t__bindgen_ty_1, defaultMaxTemp),
            Type::Signed(4),
            "c_int",
        ),
        Field::new(
            "currentTemp",
            offset_of!(sys::nvmlGpuThermalSettings_t__bindgen_ty_1, currentTemp),
            Type::Signed(4),
            "c_int",
        ),
        Field::new(
            "target",
            offset_of!(sys::nvmlGpuThermalSettings_t__bindgen_ty_1, target),
            Type::Signed(4),
            "nvmlThermalTarget_t",
        ),
    ],
};
static nvmlCoolerInfo_v1_t: Record = Record {
    name: "nvmlCoolerInfo_v1_t",
    size: size_of::<sys::nvmlCoolerInfo_v1_t>(),
    version: Some(sys::nvmlCoolerInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlCoolerInfo_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("index", offset_of!(sys::nvmlCoolerInfo_v1_t, index), Type::Unsigned(4), "c_uint"),
        Field::new(
            "signalType",
            offset_of!(sys::nvmlCoolerInfo_v1_t, signalType),
            Type::Unsigned(4),
            "nvmlCoolerControl_t",
        ),
        Field::new("target", offset_of!(sys::nvmlCoolerInfo_v1_t, target), Type::Unsigned(4), "nvmlCoolerTarget_t"),
    ],
};
static nvmlUUIDValue_t: Record = Record {
    name: "nvmlUUIDValue_t",
    size: size_of::<sys::nvmlUUIDValue_t>(),
    version: None,
    is_union: true,
    fields: &[
        Field::new("str", offset_of!(sys::nvmlUUIDValue_t, str_), Type::Array(&Type::Char, 41), "c_char"),
        Field::new("bytes", offset_of!(sys::nvmlUUIDValue_t, bytes), Type::Array(&Type::Unsigned(1), 16), "c_uchar"),
    ],
};
static nvmlUUID_v1_t: Record = Record {
    name: "nvmlUUID_v1_t",
    size: size_of::<sys::nvmlUUID_v1_t>(),
    version: Some(sys::nvmlUUID_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlUUID_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("type", offset_of!(sys::nvmlUUID_v1_t, type_), Type::Unsigned(4), "c_uint"),
        Field::new("value", offset_of!(sys::nvmlUUID_v1_t, value), Type::Record(&nvmlUUIDValue_t), "nvmlUUIDValue_t"),
    ],
};
static nvmlPdi_v1_t: Record = Record {
    name: "nvmlPdi_v1_t",
    size: size_of::<sys::nvmlPdi_v1_t>(),
    version: Some(sys::nvmlPdi_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlPdi_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("value", offset_of!(sys::nvmlPdi_v1_t, value), Type::Unsigned(8), "c_ulonglong"),
    ],
};
static nvmlPmgrPwrTuple_t: Record = Record {
    name: "nvmlPmgrPwrTuple_t",
    size: size_of::<sys::nvmlPmgrPwrTuple_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new("pwrmW", offset_of!(sys::nvmlPmgrPwrTuple_t, pwrmW), Type::Unsigned(4), "c_uint")],
};
static nvmlRailMetrics_t: Record = Record {
    name: "nvmlRailMetrics_t",
    size: size_of::<sys::nvmlRailMetrics_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("freqkHz", offset_of!(sys::nvmlRailMetrics_t, freqkHz), Type::Unsigned(4), "c_uint"),
        Field::new("utilPct", offset_of!(sys::nvmlRailMetrics_t, utilPct), Type::Unsigned(8), "c_ulonglong"),
    ],
};
static nvmlCoreRailMetrics_t: Record = Record {
    name: "nvmlCoreRailMetrics_t",
    size: size_of::<sys::nvmlCoreRailMetrics_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new(
        "rails",
        offset_of!(sys::nvmlCoreRailMetrics_t, rails),
        Type::Array(&Type::Record(&nvmlRailMetrics_t), 2),
        "nvmlRailMetrics_t",
    )],
};
static nvmlPwrModelMetricsDlppm1xPerf_t: Record = Record {
    name: "nvmlPwrModelMetricsDlppm1xPerf_t",
    size: size_of::<sys::nvmlPwrModelMetricsDlppm1xPerf_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new(
        "perfms",
        offset_of!(sys::nvmlPwrModelMetricsDlppm1xPerf_t, perfms),
        Type::Unsigned(4),
        "c_uint",
    )],
};
static nvmlPwrModelMetricsDlppm1x_t: Record = Record {
    name: "nvmlPwrModelMetricsDlppm1x_t",
    size: size_of::<sys::nvmlPwrModelMetricsDlppm1x_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("bValid", offset_of!(sys::nvmlPwrModelMetricsDlppm1x_t, bValid), Type::Unsigned(1), "c_uchar"),
        Field::new(
            "coreRail",
            offset_of!(sys::nvmlPwrModelMetricsDlppm1x_t, coreRail),
            Type::Record(&nvmlCoreRailMetrics_t),
            "nvmlCoreRailMetrics_t",
        ),
        Field::new(
            "fbRail",
            offset_of!(sys::nvmlPwrModelMetricsDlppm1x_t, fbRail),
            Type::Record(&nvmlRailMetrics_t),
            "nvmlRailMetrics_t",
        ),
        Field::new(
            "tgpPwrTuple",
            offset_of!(sys::nvmlPwrModelMetricsDlppm1x_t, tgpPwrTuple),
            Type::Record(&nvmlPmgrPwrTuple_t),
            "nvmlPmgrPwrTuple_t",
        ),
        Field::new(
            "perfMetrics",
            offset_of!(sys::nvmlPwrModelMetricsDlppm1x_t, perfMetrics),
            Type::Record(&nvmlPwrModelMetricsDlppm1xPerf_t),
            "nvmlPwrModelMetricsDlppm1xPerf_t",
        ),
    ],
};
static nvmlPwrModelMetricsDlppm1xDramclkEstimates_t: Record = Record {
    name: "nvmlPwrModelMetricsDlppm1xDramclkEstimates_t",
    size: size_of::<sys::nvmlPwrModelMetricsDlppm1xDramclkEstimates_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "estimatedMetrics",
            offset_of!(sys::nvmlPwrModelMetricsDlppm1xDramclkEstimates_t, estimatedMetrics),
            Type::Array(&Type::Record(&nvmlPwrModelMetricsDlppm1x_t), 8),
            "nvmlPwrModelMetricsDlppm1x_t",
        ),
        Field::new(
            "numEstimatedMetrics",
            offset_of!(sys::nvmlPwrModelMetricsDlppm1xDramclkEstimates_t, numEstimatedMetrics),
            Type::Unsigned(1),
            "c_uchar",
        ),
    ],
};
static nvmlObservedMetrics_t: Record = Record {
    name: "nvmlObservedMetrics_t",
    size: size_of::<sys::nvmlObservedMetrics_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "initialDramclkEst",
            offset_of!(sys::nvmlObservedMetrics_t, initialDramclkEst),
            Type::Array(&Type::Record(&nvmlPwrModelMetricsDlppm1xDramclkEstimates_t), 3),
            "nvmlPwrModelMetricsDlppm1xDramclkEstimates_t",
        ),
        Field::new("bValid", offset_of!(sys::nvmlObservedMetrics_t, bValid), Type::Unsigned(1), "c_uchar"),
        Field::new(
            "coreRail",
            offset_of!(sys::nvmlObservedMetrics_t, coreRail),
            Type::Record(&nvmlCoreRailMetrics_t),
            "nvmlCoreRailMetrics_t",
        ),
        Field::new(
            "fbRail",
            offset_of!(sys::nvmlObservedMetrics_t, fbRail),
            Type::Record(&nvmlRailMetrics_t),
            "nvmlRailMetrics_t",
        ),
        Field::new(
            "tgpPwrTuple",
            offset_of!(sys::nvmlObservedMetrics_t, tgpPwrTuple),
            Type::Record(&nvmlPmgrPwrTuple_t),
            "nvmlPmgrPwrTuple_t",
        ),
        Field::new(
            "perfMetrics",
            offset_of!(sys::nvmlObservedMetrics_t, perfMetrics),
            Type::Record(&nvmlPwrModelMetricsDlppm1xPerf_t),
            "nvmlPwrModelMetricsDlppm1xPerf_t",
        ),
    ],
};
static nvmlPerfMetricsDlppc2xSample_t: Record = Record {
    name: "nvmlPerfMetricsDlppc2xSample_t",
    size: size_of::<sys::nvmlPerfMetricsDlppc2xSample_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new(
        "observedMetrics",
        offset_of!(sys::nvmlPerfMetricsDlppc2xSample_t, observedMetrics),
        Type::Record(&nvmlObservedMetrics_t),
        "nvmlObservedMetrics_t",
    )],
};
static nvmlPwrModelMetricsSamplePfpp1x_t: Record = Record {
    name: "nvmlPwrModelMetricsSamplePfpp1x_t",
    size: size_of::<sys::nvmlPwrModelMetricsSamplePfpp1x_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "freqkHz",
            offset_of!(sys::nvmlPwrModelMetricsSamplePfpp1x_t, freqkHz),
            Type::Array(&Type::Unsigned(4), 16),
            "c_uint",
        ),
        Field::new(
            "estTgpPwrmW",
            offset_of!(sys::nvmlPwrModelMetricsSamplePfpp1x_t, estTgpPwrmW),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlPwrModelOperatingPointPfpp1x_t: Record = Record {
    name: "nvmlPwrModelOperatingPointPfpp1x_t",
    size: size_of::<sys::nvmlPwrModelOperatingPointPfpp1x_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "freqkHz",
            offset_of!(sys::nvmlPwrModelOperatingPointPfpp1x_t, freqkHz),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("pwrmW", offset_of!(sys::nvmlPwrModelOperatingPointPfpp1x_t, pwrmW), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlPwrModelMetricsPfpp1x_t: Record = Record {
    name: "nvmlPwrModelMetricsPfpp1x_t",
    size: size_of::<sys::nvmlPwrModelMetricsPfpp1x_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "numVfPoints",
            offset_of!(sys::nvmlPwrModelMetricsPfpp1x_t, numVfPoints),
            Type::Unsigned(1),
            "c_uchar",
        ),
        Field::new(
            "estimatedMetrics",
            offset_of!(sys::nvmlPwrModelMetricsPfpp1x_t, estimatedMetrics),
            Type::Array(&Type::Record(&nvmlPwrModelMetricsSamplePfpp1x_t), 32),
            "nvmlPwrModelMetricsSamplePfpp1x_t",
        ),
        Field::new("bValid", offset_of!(sys::nvmlPwrModelMetricsPfpp1x_t, bValid), Type::Unsigned(1), "c_uchar"),
        Field::new(
            "maxPerfPerWattPoint",
            offset_of!(sys::nvmlPwrModelMetricsPfpp1x_t, maxPerfPerWattPoint),
            Type::Record(&nvmlPwrModelOperatingPointPfpp1x_t),
            "nvmlPwrModelOperatingPointPfpp1x_t",
        ),
        Field::new(
            "fmaxAtVmaxPoint",
            offset_of!(sys::nvmlPwrModelMetricsPfpp1x_t, fmaxAtVmaxPoint),
            Type::Record(&nvmlPwrModelOperatingPointPfpp1x_t),
            "nvmlPwrModelOperatingPointPfpp1x_t",
        ),
        Field::new(
            "tgpHeadroommW",
            offset_of!(sys::nvmlPwrModelMetricsPfpp1x_t, tgpHeadroommW),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlPerfMetricsPfpp1xSample_t: Record = Record {
    name: "nvmlPerfMetricsPfpp1xSample_t",
    size: size_of::<sys::nvmlPerfMetricsPfpp1xSample_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new(
        "estimatedMetrics",
        offset_of!(sys::nvmlPerfMetricsPfpp1xSample_t, estimatedMetrics),
        Type::Record(&nvmlPwrModelMetricsPfpp1x_t),
        "nvmlPwrModelMetricsPfpp1x_t",
    )],
};
static nvmlPerfMetricControllerSample_t: Record = Record {
    name: "nvmlPerfMetricControllerSample_t",
    size: size_of::<sys::nvmlPerfMetricControllerSample_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "controllerType",
            offset_of!(sys::nvmlPerfMetricControllerSample_t, controllerType),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "data",
            offset_of!(sys::nvmlPerfMetricControllerSample_t, data),
            Type::Record(&nvmlPerfMetricControllerSample_t__bindgen_ty_1),
            "nvmlPerfMetricControllerSample_t__bindgen_ty_1",
        ),
    ],
};
static nvmlPerfMetricControllerSample_t__bindgen_ty_1: Record = Record {
    name: "nvmlPerfMetricControllerSample_t__bindgen_ty_1",
    size: size_of::<sys::nvmlPerfMetricControllerSample_t__bindgen_ty_1>(),
    version: None,
    is_union: true,
    fields: &[
        Field::new(
            "dlppc2x",
            offset_of!(sys::nvmlPerfMetricControllerSample_t__bindgen_ty_1, dlppc2x),
            Type::Record(&nvmlPerfMetricsDlppc2xSample_t),
            "nvmlPerfMetricsDlppc2xSample_t",
        ),
        Field::new(
            "pfpp1x",
            offset_of!(sys::nvmlPerfMetricControllerSample_t__bindgen_ty_1, pfpp1x),
            Type::Record(&nvmlPerfMetricsPfpp1xSample_t),
            "nvmlPerfMetricsPfpp1xSample_t",
        ),
    ],
};
static nvmlPerfMetricsSample_t: Record = Record {
    name: "nvmlPerfMetricsSample_t",
    size: size_of::<sys::nvmlPerfMetricsSample_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "numControllerData",
            offset_of!(sys::nvmlPerfMetricsSample_t, numControllerData),
            Type::Unsigned(1),
            "c_uchar",
        ),
        Field::new(
            "controllerData",
            offset_of!(sys::nvmlPerfMetricsSample_t, controllerData),
            Type::Array(&Type::Record(&nvmlPerfMetricControllerSample_t), 4),
            "nvmlPerfMetricControllerSample_t",
        ),
    ],
};
static nvmlPerfMetricsSamples_v1_t: Record = Record {
    name: "nvmlPerfMetricsSamples_v1_t",
    size: size_of::<sys::nvmlPerfMetricsSamples_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("numSamples", offset_of!(sys::nvmlPerfMetricsSamples_v1_t, numSamples), Type::Unsigned(4), "c_uint"),
        Field::new(
            "samples",
            offset_of!(sys::nvmlPerfMetricsSamples_v1_t, samples),
            Type::Array(&Type::Record(&nvmlPerfMetricsSample_t), 13),
            "nvmlPerfMetricsSample_t",
        ),
    ],
};
static nvmlBBXTimeData_v1_t: Record = Record {
    name: "nvmlBBXTimeData_v1_t",
    size: size_of::<sys::nvmlBBXTimeData_v1_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new("timeRun", offset_of!(sys::nvmlBBXTimeData_v1_t, timeRun), Type::Unsigned(4), "c_uint")],
};
static nvmlGpuUptime_v1_t: Record = Record {
    name: "nvmlGpuUptime_v1_t",
    size: size_of::<sys::nvmlGpuUptime_v1_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new("uptime", offset_of!(sys::nvmlGpuUptime_v1_t, uptime), Type::Unsigned(4), "c_uint")],
};
static nvmlDramEncryptionInfo_v1_t: Record = Record {
    name: "nvmlDramEncryptionInfo_v1_t",
    size: size_of::<sys::nvmlDramEncryptionInfo_v1_t>(),
    version: Some(sys::nvmlDramEncryptionInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlDramEncryptionInfo_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "encryptionState",
            offset_of!(sys::nvmlDramEncryptionInfo_v1_t, encryptionState),
            Type::Unsigned(4),
            "nvmlEnableState_t",
        ),
    ],
};
static nvmlMarginTemperature_v1_t: Record = Record {
    name: "nvmlMarginTemperature_v1_t",
    size: size_of::<sys::nvmlMarginTemperature_v1_t>(),
    version: Some(sys::nvmlMarginTemperature_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlMarginTemperature_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "marginTemperature",
            offset_of!(sys::nvmlMarginTemperature_v1_t, marginTemperature),
            Type::Signed(4),
            "c_int",
        ),
    ],
};
static nvmlClkMonFaultInfo_t: Record = Record {
    name: "nvmlClkMonFaultInfo_t",
    size: size_of::<sys::nvmlClkMonFaultInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("clkApiDomain", offset_of!(sys::nvmlClkMonFaultInfo_t, clkApiDomain), Type::Unsigned(4), "c_uint"),
        Field::new(
            "clkDomainFaultMask",
            offset_of!(sys::nvmlClkMonFaultInfo_t, clkDomainFaultMask),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlClkMonStatus_t: Record = Record {
    name: "nvmlClkMonStatus_t",
    size: size_of::<sys::nvmlClkMonStatus_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("bGlobalStatus", offset_of!(sys::nvmlClkMonStatus_t, bGlobalStatus), Type::Unsigned(4), "c_uint"),
        Field::new("clkMonListSize", offset_of!(sys::nvmlClkMonStatus_t, clkMonListSize), Type::Unsigned(4), "c_uint"),
        Field::new(
            "clkMonList",
            offset_of!(sys::nvmlClkMonStatus_t, clkMonList),
            Type::Array(&Type::Record(&nvmlClkMonFaultInfo_t), 32),
            "nvmlClkMonFaultInfo_t",
        ),
    ],
};
static nvmlClockOffset_v1_t: Record = Record {
    name: "nvmlClockOffset_v1_t",
    size: size_of::<sys::nvmlClockOffset_v1_t>(),
    version: Some(sys::nvmlClockOffset_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlClockOffset_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("type", offset_of!(sys::nvmlClockOffset_v1_t, type_), Type::Unsigned(4), "nvmlClockType_t"),
        Field::new("pstate", offset_of!(sys::nvmlClockOffset_v1_t, pstate), Type::Unsigned(4), "nvmlPstates_t"),
        Field::new("clockOffsetMHz", offset_of!(sys::nvmlClockOffset_v1_t, clockOffsetMHz), Type::Signed(4), "c_int"),
        Field::new(
            "minClockOffsetMHz",
            offset_of!(sys::nvmlClockOffset_v1_t, minClockOffsetMHz),
            Type::Signed(4),
            "c_int",
        ),
        Field::new(
            "maxClockOffsetMHz",
            offset_of!(sys::nvmlClockOffset_v1_t, maxClockOffsetMHz),
            Type::Signed(4),
            "c_int",
        ),
    ],
};
static nvmlFanSpeedInfo_v1_t: Record = Record {
    name: "nvmlFanSpeedInfo_v1_t",
    size: size_of::<sys::nvmlFanSpeedInfo_v1_t>(),
    version: Some(sys::nvmlFanSpeedInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlFanSpeedInfo_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("fan", offset_of!(sys::nvmlFanSpeedInfo_v1_t, fan), Type::Unsigned(4), "c_uint"),
        Field::new("speed", offset_of!(sys::nvmlFanSpeedInfo_v1_t, speed), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlDevicePerfModes_v1_t: Record = Record {
    name: "nvmlDevicePerfModes_v1_t",
    size: size_of::<sys::nvmlDevicePerfModes_v1_t>(),
    version: Some(sys::nvmlDevicePerfModes_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlDevicePerfModes_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("str", offset_of!(sys::nvmlDevicePerfModes_v1_t, str_), Type::Array(&Type::Char, 2048), "c_char"),
    ],
};
static nvmlDeviceCurrentClockFreqs_v1_t: Record = Record {
    name: "nvmlDeviceCurrentClockFreqs_v1_t",
    size: size_of::<sys::nvmlDeviceCurrentClockFreqs_v1_t>(),
    version: Some(sys::nvmlDeviceCurrentClockFreqs_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlDeviceCurrentClockFreqs_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "str",
            offset_of!(sys::nvmlDeviceCurrentClockFreqs_v1_t, str_),
            Type::Array(&Type::Char, 2048),
            "c_char",
        ),
    ],
};
static nvmlDevicePowerMizerModes_v1_t: Record = Record {
    name: "nvmlDevicePowerMizerModes_v1_t",
    size: size_of::<sys::nvmlDevicePowerMizerModes_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "currentMode",
            offset_of!(sys::nvmlDevicePowerMizerModes_v1_t, currentMode),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("mode", offset_of!(sys::nvmlDevicePowerMizerModes_v1_t, mode), Type::Unsigned(4), "c_uint"),
        Field::new(
            "supportedPowerMizerModes",
            offset_of!(sys::nvmlDevicePowerMizerModes_v1_t, supportedPowerMizerModes),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlProcessUtilizationSample_t: Record = Record {
    name: "nvmlProcessUtilizationSample_t",
    size: size_of::<sys::nvmlProcessUtilizationSample_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("pid", offset_of!(sys::nvmlProcessUtilizationSample_t, pid), Type::Unsigned(4), "c_uint"),
        Field::new(
            "timeStamp",
            offset_of!(sys::nvmlProcessUtilizationSample_t, timeStamp),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new("smUtil", offset_of!(sys::nvmlProcessUtilizationSample_t, smUtil), Type::Unsigned(4), "c_uint"),
        Field::new("memUtil", offset_of!(sys::nvmlProcessUtilizationSample_t, memUtil), Type::Unsigned(4), "c_uint"),
        Field::new("encUtil", offset_of!(sys::nvmlProcessUtilizationSample_t, encUtil), Type::Unsigned(4), "c_uint"),
        Field::new("decUtil", offset_of!(sys::nvmlProcessUtilizationSample_t, decUtil), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlProcessUtilizationInfo_v1_t: Record = Record {
    name: "nvmlProcessUtilizationInfo_v1_t",
    size: size_of::<sys::nvmlProcessUtilizationInfo_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "timeStamp",
            offset_of!(sys::nvmlProcessUtilizationInfo_v1_t, timeStamp),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new("pid", offset_of!(sys::nvmlProcessUtilizationInfo_v1_t, pid), Type::Unsigned(4), "c_uint"),
        Field::new("smUtil", offset_of!(sys::nvmlProcessUtilizationInfo_v1_t, smUtil), Type::Unsigned(4), "c_uint"),
        Field::new("memUtil", offset_of!(sys::nvmlProcessUtilizationInfo_v1_t, memUtil), Type::Unsigned(4), "c_uint"),
        Field::new("encUtil", offset_of!(sys::nvmlProcessUtilizationInfo_v1_t, encUtil), Type::Unsigned(4), "c_uint"),
        Field::new("decUtil", offset_of!(sys::nvmlProcessUtilizationInfo_v1_t, decUtil), Type::Unsigned(4), "c_uint"),
        Field::new("jpgUtil", offset_of!(sys::nvmlProcessUtilizationInfo_v1_t, jpgUtil), Type::Unsigned(4), "c_uint"),
        Field::new("ofaUtil", offset_of!(sys::nvmlProcessUtilizationInfo_v1_t, ofaUtil), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlProcessesUtilizationInfo_v1_t: Record = Record {
    name: "nvmlProcessesUtilizationInfo_v1_t",
    size: size_of::<sys::nvmlProcessesUtilizationInfo_v1_t>(),
    version: Some(sys::nvmlProcessesUtilizationInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlProcessesUtilizationInfo_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "processSamplesCount",
            offset_of!(sys::nvmlProcessesUtilizationInfo_v1_t, processSamplesCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "lastSeenTimeStamp",
            offset_of!(sys::nvmlProcessesUtilizationInfo_v1_t, lastSeenTimeStamp),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "procUtilArray",
            offset_of!(sys::nvmlProcessesUtilizationInfo_v1_t, procUtilArray),
            Type::Pointer(&Type::Record(&nvmlProcessUtilizationInfo_v1_t)),
            "nvmlProcessUtilizationInfo_v1_t",
        ),
    ],
};
static nvmlEccSramErrorStatus_v1_t: Record = Record {
    name: "nvmlEccSramErrorStatus_v1_t",
    size: size_of::<sys::nvmlEccSramErrorStatus_v1_t>(),
    version: Some(sys::nvmlEccSramErrorStatus_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlEccSramErrorStatus_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "aggregateUncParity",
            offset_of!(sys::nvmlEccSramErrorStatus_v1_t, aggregateUncParity),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "aggregateUncSecDed",
            offset_of!(sys::nvmlEccSramErrorStatus_v1_t, aggregateUncSecDed),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "aggregateCor",
            offset_of!(sys::nvmlEccSramErrorStatus_v1_t, aggregateCor),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "volatileUncParity",
            offset_of!(sys::nvmlEccSramErrorStatus_v1_t, volatileUncParity),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "volatileUncSecDed",
            offset_of!(sys::nvmlEccSramErrorStatus_v1_t, volatileUncSecDed),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "volatileCor",
            offset_of!(sys::nvmlEccSramErrorStatus_v1_t, volatileCor),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "aggregateUncBucketL2",
            offset_of!(sys::nvmlEccSramErrorStatus_v1_t, aggregateUncBucketL2),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "aggregateUncBucketSm",
            offset_of!(sys::nvmlEccSramErrorStatus_v1_t, aggregateUncBucketSm),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "aggregateUncBucketPcie",
            offset_of!(sys::nvmlEccSramErrorStatus_v1_t, aggregateUncBucketPcie),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "aggregateUncBucketMcu",
            offset_of!(sys::nvmlEccSramErrorStatus_v1_t, aggregateUncBucketMcu),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "aggregateUncBucketOther",
            offset_of!(sys::nvmlEccSramErrorStatus_v1_t, aggregateUncBucketOther),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "bThresholdExceeded",
            offset_of!(sys::nvmlEccSramErrorStatus_v1_t, bThresholdExceeded),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlPlatformInfo_v1_t: Record = Record {
    name: "nvmlPlatformInfo_v1_t",
    size: size_of::<sys::nvmlPlatformInfo_v1_t>(),
    version: Some(sys::nvmlPlatformInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlPlatformInfo_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "ibGuid",
            offset_of!(sys::nvmlPlatformInfo_v1_t, ibGuid),
            Type::Array(&Type::Unsigned(1), 16),
            "c_uchar",
        ),
        Field::new(
            "rackGuid",
            offset_of!(sys::nvmlPlatformInfo_v1_t, rackGuid),
            Type::Array(&Type::Unsigned(1), 16),
            "c_uchar",
        ),
        Field::new(
            "chassisPhysicalSlotNumber",
            offset_of!(sys::nvmlPlatformInfo_v1_t, chassisPhysicalSlotNumber),
            Type::Unsigned(1),
            "c_uchar",
        ),
        Field::new(
            "computeSlotIndex",
            offset_of!(sys::nvmlPlatformInfo_v1_t, computeSlotIndex),
            Type::Unsigned(1),
            "c_uchar",
        ),
        Field::new("nodeIndex", offset_of!(sys::nvmlPlatformInfo_v1_t, nodeIndex), Type::Unsigned(1), "c_uchar"),
        Field::new("peerType", offset_of!(sys::nvmlPlatformInfo_v1_t, peerType), Type::Unsigned(1), "c_uchar"),
        Field::new("moduleId", offset_of!(sys::nvmlPlatformInfo_v1_t, moduleId), Type::Unsigned(1), "c_uchar"),
    ],
};
static nvmlPlatformInfo_v2_t: Record = Record {
    name: "nvmlPlatformInfo_v2_t",
    size: size_of::<sys::nvmlPlatformInfo_v2_t>(),
    version: Some(sys::nvmlPlatformInfo_v2_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlPlatformInfo_v2_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "ibGuid",
            offset_of!(sys::nvmlPlatformInfo_v2_t, ibGuid),
            Type::Array(&Type::Unsigned(1), 16),
            "c_uchar",
        ),
        Field::new(
            "chassisSerialNumber",
            offset_of!(sys::nvmlPlatformInfo_v2_t, chassisSerialNumber),
            Type::Array(&Type::Unsigned(1), 16),
            "c_uchar",
        ),
        Field::new("slotNumber", offset_of!(sys::nvmlPlatformInfo_v2_t, slotNumber), Type::Unsigned(1), "c_uchar"),
        Field::new("trayIndex", offset_of!(sys::nvmlPlatformInfo_v2_t, trayIndex), Type::Unsigned(1), "c_uchar"),
        Field::new("hostId", offset_of!(sys::nvmlPlatformInfo_v2_t, hostId), Type::Unsigned(1), "c_uchar"),
        Field::new("peerType", offset_of!(sys::nvmlPlatformInfo_v2_t, peerType), Type::Unsigned(1), "c_uchar"),
        Field::new("moduleId", offset_of!(sys::nvmlPlatformInfo_v2_t, moduleId), Type::Unsigned(1), "c_uchar"),
    ],
};
static nvmlHostname_v1_t: Record = Record {
    name: "nvmlHostname_v1_t",
    size: size_of::<sys::nvmlHostname_v1_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new("value", offset_of!(sys::nvmlHostname_v1_t, value), Type::Array(&Type::Char, 64), "c_char")],
};
static nvmlEccSramUniqueUncorrectedErrorEntry_v1_t: Record = Record {
    name: "nvmlEccSramUniqueUncorrectedErrorEntry_v1_t",
    size: size_of::<sys::nvmlEccSramUniqueUncorrectedErrorEntry_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "unit",
            offset_of!(sys::nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, unit),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "location",
            offset_of!(sys::nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, location),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sublocation",
            offset_of!(sys::nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, sublocation),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "extlocation",
            offset_of!(sys::nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, extlocation),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "address",
            offset_of!(sys::nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, address),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "isParity",
            offset_of!(sys::nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, isParity),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "count",
            offset_of!(sys::nvmlEccSramUniqueUncorrectedErrorEntry_v1_t, count),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlEccSramUniqueUncorrectedErrorCounts_v1_t: Record = Record {
    name: "nvmlEccSramUniqueUncorrectedErrorCounts_v1_t",
    size: size_of::<sys::nvmlEccSramUniqueUncorrectedErrorCounts_v1_t>(),
    version: Some(sys::nvmlEccSramUniqueUncorrectedErrorCounts_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlEccSramUniqueUncorrectedErrorCounts_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "entryCount",
            offset_of!(sys::nvmlEccSramUniqueUncorrectedErrorCounts_v1_t, entryCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "entries",
            offset_of!(sys::nvmlEccSramUniqueUncorrectedErrorCounts_v1_t, entries),
            Type::Pointer(&Type::Record(&nvmlEccSramUniqueUncorrectedErrorEntry_v1_t)),
            "nvmlEccSramUniqueUncorrectedErrorEntry_v1_t",
        ),
    ],
};
static nvmlRemappedRowsInfo_v2_t: Record = Record {
    name: "nvmlRemappedRowsInfo_v2_t",
    size: size_of::<sys::nvmlRemappedRowsInfo_v2_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "corrActiveRemaps",
            offset_of!(sys::nvmlRemappedRowsInfo_v2_t, corrActiveRemaps),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "corrInactiveRemaps",
            offset_of!(sys::nvmlRemappedRowsInfo_v2_t, corrInactiveRemaps),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "uncActiveRemaps",
            offset_of!(sys::nvmlRemappedRowsInfo_v2_t, uncActiveRemaps),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "uncInactiveRemaps",
            offset_of!(sys::nvmlRemappedRowsInfo_v2_t, uncInactiveRemaps),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("bPending", offset_of!(sys::nvmlRemappedRowsInfo_v2_t, bPending), Type::Unsigned(4), "c_uint"),
        Field::new(
            "bFailureOccurred",
            offset_of!(sys::nvmlRemappedRowsInfo_v2_t, bFailureOccurred),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlRusdSettings_v1_t: Record = Record {
    name: "nvmlRusdSettings_v1_t",
    size: size_of::<sys::nvmlRusdSettings_v1_t>(),
    version: Some(sys::nvmlRusdSettings_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlRusdSettings_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("pollMask", offset_of!(sys::nvmlRusdSettings_v1_t, pollMask), Type::Unsigned(8), "c_ulonglong"),
    ],
};
static nvmlGpuDynamicPstatesInfo_t: Record = Record {
    name: "nvmlGpuDynamicPstatesInfo_t",
    size: size_of::<sys::nvmlGpuDynamicPstatesInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("flags", offset_of!(sys::nvmlGpuDynamicPstatesInfo_t, flags), Type::Unsigned(4), "c_uint"),
        Field::new(
            "utilization",
            offset_of!(sys::nvmlGpuDynamicPstatesInfo_t, utilization),
            Type::Array(&Type::Record(&nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1), 8),
            "nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1",
        ),
    ],
};
static nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1: Record = Record {
    name: "nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1",
    size: size_of::<sys::nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "bIsPresent",
            offset_of!(sys::nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1, bIsPresent),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "percentage",
            offset_of!(sys::nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1, percentage),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "incThreshold",
            offset_of!(sys::nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1, incThreshold),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "decThreshold",
            offset_of!(sys::nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1, decThreshold),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlPowerValue_v2_t: Record = Record {
    name: "nvmlPowerValue_v2_t",
    size: size_of::<sys::nvmlPowerValue_v2_t>(),
    version: Some(sys::nvmlPowerValue_v2_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlPowerValue_v2_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "powerScope",
            offset_of!(sys::nvmlPowerValue_v2_t, powerScope),
            Type::Unsigned(1),
            "nvmlPowerScopeType_t",
        ),
        Field::new("powerValueMw", offset_of!(sys::nvmlPowerValue_v2_t, powerValueMw), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlAdaptiveTgpModeInfo_v1_t: Record = Record {
    name: "nvmlAdaptiveTgpModeInfo_v1_t",
    size: size_of::<sys::nvmlAdaptiveTgpModeInfo_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "inBandEnableRequest",
            offset_of!(sys::nvmlAdaptiveTgpModeInfo_v1_t, inBandEnableRequest),
            Type::Unsigned(4),
            "nvmlEnableState_t",
        ),
        Field::new(
            "featureAllowedByAdmin",
            offset_of!(sys::nvmlAdaptiveTgpModeInfo_v1_t, featureAllowedByAdmin),
            Type::Unsigned(4),
            "nvmlEnableState_t",
        ),
        Field::new(
            "adminOverrideEnabled",
            offset_of!(sys::nvmlAdaptiveTgpModeInfo_v1_t, adminOverrideEnabled),
            Type::Unsigned(4),
            "nvmlEnableState_t",
        ),
        Field::new(
            "enablementStatus",
            offset_of!(sys::nvmlAdaptiveTgpModeInfo_v1_t, enablementStatus),
            Type::Unsigned(4),
            "nvmlEnableState_t",
        ),
        Field::new(
            "adjustedLimitMw",
            offset_of!(sys::nvmlAdaptiveTgpModeInfo_v1_t, adjustedLimitMw),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlVgpuHeterogeneousMode_v1_t: Record = Record {
    name: "nvmlVgpuHeterogeneousMode_v1_t",
    size: size_of::<sys::nvmlVgpuHeterogeneousMode_v1_t>(),
    version: Some(sys::nvmlVgpuHeterogeneousMode_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlVgpuHeterogeneousMode_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("mode", offset_of!(sys::nvmlVgpuHeterogeneousMode_v1_t, mode), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlVgpuPlacementId_v1_t: Record = Record {
    name: "nvmlVgpuPlacementId_v1_t",
    size: size_of::<sys::nvmlVgpuPlacementId_v1_t>(),
    version: Some(sys::nvmlVgpuPlacementId_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlVgpuPlacementId_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("placementId", offset_of!(sys::nvmlVgpuPlacementId_v1_t, placementId), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlVgpuPlacementList_v1_t: Record = Record {
    name: "nvmlVgpuPlacementList_v1_t",
    size: size_of::<sys::nvmlVgpuPlacementList_v1_t>(),
    version: Some(sys::nvmlVgpuPlacementList_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlVgpuPlacementList_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "placementSize",
            offset_of!(sys::nvmlVgpuPlacementList_v1_t, placementSize),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("count", offset_of!(sys::nvmlVgpuPlacementList_v1_t, count), Type::Unsigned(4), "c_uint"),
        Field::new(
            "placementIds",
            offset_of!(sys::nvmlVgpuPlacementList_v1_t, placementIds),
            Type::Pointer(&Type::Unsigned(4)),
            "c_uint",
        ),
    ],
};
static nvmlVgpuPlacementList_v2_t: Record = Record {
    name: "nvmlVgpuPlacementList_v2_t",
    size: size_of::<sys::nvmlVgpuPlacementList_v2_t>(),
    version: Some(sys::nvmlVgpuPlacementList_v2_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlVgpuPlacementList_v2_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "placementSize",
            offset_of!(sys::nvmlVgpuPlacementList_v2_t, placementSize),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("count", offset_of!(sys::nvmlVgpuPlacementList_v2_t, count), Type::Unsigned(4), "c_uint"),
        Field::new(
            "placementIds",
            offset_of!(sys::nvmlVgpuPlacementList_v2_t, placementIds),
            Type::Pointer(&Type::Unsigned(4)),
            "c_uint",
        ),
        Field::new("mode", offset_of!(sys::nvmlVgpuPlacementList_v2_t, mode), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlVgpuTypeBar1Info_v1_t: Record = Record {
    name: "nvmlVgpuTypeBar1Info_v1_t",
    size: size_of::<sys::nvmlVgpuTypeBar1Info_v1_t>(),
    version: Some(sys::nvmlVgpuTypeBar1Info_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlVgpuTypeBar1Info_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("bar1Size", offset_of!(sys::nvmlVgpuTypeBar1Info_v1_t, bar1Size), Type::Unsigned(8), "c_ulonglong"),
    ],
};
static nvmlVgpuInstanceUtilizationSample_t: Record = Record {
    name: "nvmlVgpuInstanceUtilizationSample_t",
    size: size_of::<sys::nvmlVgpuInstanceUtilizationSample_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "vgpuInstance",
            offset_of!(sys::nvmlVgpuInstanceUtilizationSample_t, vgpuInstance),
            Type::Unsigned(4),
            "nvmlVgpuInstance_t",
        ),
        Field::new(
            "timeStamp",
            offset_of!(sys::nvmlVgpuInstanceUtilizationSample_t, timeStamp),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "smUtil",
            offset_of!(sys::nvmlVgpuInstanceUtilizationSample_t, smUtil),
            Type::Record(&nvmlValue_t),
            "nvmlValue_t",
        ),
        Field::new(
            "memUtil",
            offset_of!(sys::nvmlVgpuInstanceUtilizationSample_t, memUtil),
            Type::Record(&nvmlValue_t),
            "nvmlValue_t",
        ),
        Field::new(
            "encUtil",
            offset_of!(sys::nvmlVgpuInstanceUtilizationSample_t, encUtil),
            Type::Record(&nvmlValue_t),
            "nvmlValue_t",
        ),
        Field::new(
            "decUtil",
            offset_of!(sys::nvmlVgpuInstanceUtilizationSample_t, decUtil),
            Type::Record(&nvmlValue_t),
            "nvmlValue_t",
        ),
    ],
};
static nvmlVgpuInstanceUtilizationInfo_v1_t: Record = Record {
    name: "nvmlVgpuInstanceUtilizationInfo_v1_t",
    size: size_of::<sys::nvmlVgpuInstanceUtilizationInfo_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "timeStamp",
            offset_of!(sys::nvmlVgpuInstanceUtilizationInfo_v1_t, timeStamp),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "vgpuInstance",
            offset_of!(sys::nvmlVgpuInstanceUtilizationInfo_v1_t, vgpuInstance),
            Type::Unsigned(4),
            "nvmlVgpuInstance_t",
        ),
        Field::new(
            "smUtil",
            offset_of!(sys::nvmlVgpuInstanceUtilizationInfo_v1_t, smUtil),
            Type::Record(&nvmlValue_t),
            "nvmlValue_t",
        ),
        Field::new(
            "memUtil",
            offset_of!(sys::nvmlVgpuInstanceUtilizationInfo_v1_t, memUtil),
            Type::Record(&nvmlValue_t),
            "nvmlValue_t",
        ),
        Field::new(
            "encUtil",
            offset_of!(sys::nvmlVgpuInstanceUtilizationInfo_v1_t, encUtil),
            Type::Record(&nvmlValue_t),
            "nvmlValue_t",
        ),
        Field::new(
            "decUtil",
            offset_of!(sys::nvmlVgpuInstanceUtilizationInfo_v1_t, decUtil),
            Type::Record(&nvmlValue_t),
            "nvmlValue_t",
        ),
        Field::new(
            "jpgUtil",
            offset_of!(sys::nvmlVgpuInstanceUtilizationInfo_v1_t, jpgUtil),
            Type::Record(&nvmlValue_t),
            "nvmlValue_t",
        ),
        Field::new(
            "ofaUtil",
            offset_of!(sys::nvmlVgpuInstanceUtilizationInfo_v1_t, ofaUtil),
            Type::Record(&nvmlValue_t),
            "nvmlValue_t",
        ),
    ],
};
static nvmlVgpuInstancesUtilizationInfo_v1_t: Record = Record {
    name: "nvmlVgpuInstancesUtilizationInfo_v1_t",
    size: size_of::<sys::nvmlVgpuInstancesUtilizationInfo_v1_t>(),
    version: Some(sys::nvmlVgpuInstancesUtilizationInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlVgpuInstancesUtilizationInfo_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sampleValType",
            offset_of!(sys::nvmlVgpuInstancesUtilizationInfo_v1_t, sampleValType),
            Type::Unsigned(4),
            "nvmlValueType_t",
        ),
        Field::new(
            "vgpuInstanceCount",
            offset_of!(sys::nvmlVgpuInstancesUtilizationInfo_v1_t, vgpuInstanceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "lastSeenTimeStamp",
            offset_of!(sys::nvmlVgpuInstancesUtilizationInfo_v1_t, lastSeenTimeStamp),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "vgpuUtilArray",
            offset_of!(sys::nvmlVgpuInstancesUtilizationInfo_v1_t, vgpuUtilArray),
            Type::Pointer(&Type::Record(&nvmlVgpuInstanceUtilizationInfo_v1_t)),
            "nvmlVgpuInstanceUtilizationInfo_v1_t",
        ),
    ],
};
static nvmlVgpuProcessUtilizationSample_t: Record = Record {
    name: "nvmlVgpuProcessUtilizationSample_t",
    size: size_of::<sys::nvmlVgpuProcessUtilizationSample_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "vgpuInstance",
            offset_of!(sys::nvmlVgpuProcessUtilizationSample_t, vgpuInstance),
            Type::Unsigned(4),
            "nvmlVgpuInstance_t",
        ),
        Field::new("pid", offset_of!(sys::nvmlVgpuProcessUtilizationSample_t, pid), Type::Unsigned(4), "c_uint"),
        Field::new(
            "processName",
            offset_of!(sys::nvmlVgpuProcessUtilizationSample_t, processName),
            Type::Array(&Type::Char, 64),
            "c_char",
        ),
        Field::new(
            "timeStamp",
            offset_of!(sys::nvmlVgpuProcessUtilizationSample_t, timeStamp),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new("smUtil", offset_of!(sys::nvmlVgpuProcessUtilizationSample_t, smUtil), Type::Unsigned(4), "c_uint"),
        Field::new(
            "memUtil",
            offset_of!(sys::nvmlVgpuProcessUtilizationSample_t, memUtil),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "encUtil",
            offset_of!(sys::nvmlVgpuProcessUtilizationSample_t, encUtil),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "decUtil",
            offset_of!(sys::nvmlVgpuProcessUtilizationSample_t, decUtil),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlVgpuProcessUtilizationInfo_v1_t: Record = Record {
    name: "nvmlVgpuProcessUtilizationInfo_v1_t",
    size: size_of::<sys::nvmlVgpuProcessUtilizationInfo_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "processName",
            offset_of!(sys::nvmlVgpuProcessUtilizationInfo_v1_t, processName),
            Type::Array(&Type::Char, 64),
            "c_char",
        ),
        Field::new(
            "timeStamp",
            offset_of!(sys::nvmlVgpuProcessUtilizationInfo_v1_t, timeStamp),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "vgpuInstance",
            offset_of!(sys::nvmlVgpuProcessUtilizationInfo_v1_t, vgpuInstance),
            Type::Unsigned(4),
            "nvmlVgpuInstance_t",
        ),
        Field::new("pid", offset_of!(sys::nvmlVgpuProcessUtilizationInfo_v1_t, pid), Type::Unsigned(4), "c_uint"),
        Field::new("smUtil", offset_of!(sys::nvmlVgpuProcessUtilizationInfo_v1_t, smUtil), Type::Unsigned(4), "c_uint"),
        Field::new(
            "memUtil",
            offset_of!(sys::nvmlVgpuProcessUtilizationInfo_v1_t, memUtil),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "encUtil",
            offset_of!(sys::nvmlVgpuProcessUtilizationInfo_v1_t, encUtil),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "decUtil",
            offset_of!(sys::nvmlVgpuProcessUtilizationInfo_v1_t, decUtil),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "jpgUtil",
            offset_of!(sys::nvmlVgpuProcessUtilizationInfo_v1_t, jpgUtil),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "ofaUtil",
            offset_of!(sys::nvmlVgpuProcessUtilizationInfo_v1_t, ofaUtil),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlVgpuProcessesUtilizationInfo_v1_t: Record = Record {
    name: "nvmlVgpuProcessesUtilizationInfo_v1_t",
    size: size_of::<sys::nvmlVgpuProcessesUtilizationInfo_v1_t>(),
    version: Some(sys::nvmlVgpuProcessesUtilizationInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlVgpuProcessesUtilizationInfo_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "vgpuProcessCount",
            offset_of!(sys::nvmlVgpuProcessesUtilizationInfo_v1_t, vgpuProcessCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "lastSeenTimeStamp",
            offset_of!(sys::nvmlVgpuProcessesUtilizationInfo_v1_t, lastSeenTimeStamp),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "vgpuProcUtilArray",
            offset_of!(sys::nvmlVgpuProcessesUtilizationInfo_v1_t, vgpuProcUtilArray),
            Type::Pointer(&Type::Record(&nvmlVgpuProcessUtilizationInfo_v1_t)),
            "nvmlVgpuProcessUtilizationInfo_v1_t",
        ),
    ],
};
static nvmlVgpuRuntimeState_v1_t: Record = Record {
    name: "nvmlVgpuRuntimeState_v1_t",
    size: size_of::<sys::nvmlVgpuRuntimeState_v1_t>(),
    version: Some(sys::nvmlVgpuRuntimeState_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlVgpuRuntimeState_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("size", offset_of!(sys::nvmlVgpuRuntimeState_v1_t, size), Type::Unsigned(8), "c_ulonglong"),
    ],
};
static nvmlVgpuSchedulerParams_t: Record = Record {
    name: "nvmlVgpuSchedulerParams_t",
    size: size_of::<sys::nvmlVgpuSchedulerParams_t>(),
    version: None,
    is_union: true,
    fields: &[
        Field::new(
            "vgpuSchedDataWithARR",
            offset_of!(sys::nvmlVgpuSchedulerParams_t, vgpuSchedDataWithARR),
            Type::Record(&nvmlVgpuSchedulerParams_t__bindgen_ty_1),
            "nvmlVgpuSchedulerParams_t__bindgen_ty_1",
        ),
        Field::new(
            "vgpuSchedData",
            offset_of!(sys::nvmlVgpuSchedulerParams_t, vgpuSchedData),
            Type::Record(&nvmlVgpuSchedulerParams_t__bindgen_ty_2),
            "nvmlVgpuSchedulerParams_t__bindgen_ty_2",
        ),
    ],
};
static nvmlVgpuSchedulerParams_t__bindgen_ty_1: Record = Record {
    name: "nvmlVgpuSchedulerParams_t__bindgen_ty_1",
    size: size_of::<sys::nvmlVgpuSchedulerParams_t__bindgen_ty_1>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "avgFactor",
            offset_of!(sys::nvmlVgpuSchedulerParams_t__bindgen_ty_1, avgFactor),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "timeslice",
            offset_of!(sys::nvmlVgpuSchedulerParams_t__bindgen_ty_1, timeslice),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlVgpuSchedulerParams_t__bindgen_ty_2: Record = Record {
    name: "nvmlVgpuSchedulerParams_t__bindgen_ty_2",
    size: size_of::<sys::nvmlVgpuSchedulerParams_t__bindgen_ty_2>(),
    version: None,
    is_union: false,
    fields: &[Field::new(
        "timeslice",
        offset_of!(sys::nvmlVgpuSchedulerParams_t__bindgen_ty_2, timeslice),
        Type::Unsigned(4),
        "c_uint",
    )],
};
static nvmlVgpuSchedulerLogEntry_t: Record = Record {
    name: "nvmlVgpuSchedulerLogEntry_t",
    size: size_of::<sys::nvmlVgpuSchedulerLogEntry_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "timestamp",
            offset_of!(sys::nvmlVgpuSchedulerLogEntry_t, timestamp),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "timeRunTotal",
            offset_of!(sys::nvmlVgpuSchedulerLogEntry_t, timeRunTotal),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new("timeRun", offset_of!(sys::nvmlVgpuSchedulerLogEntry_t, timeRun), Type::Unsigned(8), "c_ulonglong"),
        Field::new(
            "swRunlistId",
            offset_of!(sys::nvmlVgpuSchedulerLogEntry_t, swRunlistId),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "targetTimeSlice",
            offset_of!(sys::nvmlVgpuSchedulerLogEntry_t, targetTimeSlice),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "cumulativePreemptionTime",
            offset_of!(sys::nvmlVgpuSchedulerLogEntry_t, cumulativePreemptionTime),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
    ],
};
static nvmlVgpuSchedulerLog_t: Record = Record {
    name: "nvmlVgpuSchedulerLog_t",
    size: size_of::<sys::nvmlVgpuSchedulerLog_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("engineId", offset_of!(sys::nvmlVgpuSchedulerLog_t, engineId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "schedulerPolicy",
            offset_of!(sys::nvmlVgpuSchedulerLog_t, schedulerPolicy),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("arrMode", offset_of!(sys::nvmlVgpuSchedulerLog_t, arrMode), Type::Unsigned(4), "c_uint"),
        Field::new(
            "schedulerParams",
            offset_of!(sys::nvmlVgpuSchedulerLog_t, schedulerParams),
            Type::Record(&nvmlVgpuSchedulerParams_t),
            "nvmlVgpuSchedulerParams_t",
        ),
        Field::new("entriesCount", offset_of!(sys::nvmlVgpuSchedulerLog_t, entriesCount), Type::Unsigned(4), "c_uint"),
        Field::new(
            "logEntries",
            offset_of!(sys::nvmlVgpuSchedulerLog_t, logEntries),
            Type::Array(&Type::Record(&nvmlVgpuSchedulerLogEntry_t), 200),
            "nvmlVgpuSchedulerLogEntry_t",
        ),
    ],
};
static nvmlVgpuSchedulerGetState_t: Record = Record {
    name: "nvmlVgpuSchedulerGetState_t",
    size: size_of::<sys::nvmlVgpuSchedulerGetState_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "schedulerPolicy",
            offset_of!(sys::nvmlVgpuSchedulerGetState_t, schedulerPolicy),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("arrMode", offset_of!(sys::nvmlVgpuSchedulerGetState_t, arrMode), Type::Unsigned(4), "c_uint"),
        Field::new(
            "schedulerParams",
            offset_of!(sys::nvmlVgpuSchedulerGetState_t, schedulerParams),
            Type::Record(&nvmlVgpuSchedulerParams_t),
            "nvmlVgpuSchedulerParams_t",
        ),
    ],
};
static nvmlVgpuSchedulerSetParams_t: Record = Record {
    name: "nvmlVgpuSchedulerSetParams_t",
    size: size_of::<sys::nvmlVgpuSchedulerSetParams_t>(),
    version: None,
    is_union: true,
    fields: &[
        Field::new(
            "vgpuSchedDataWithARR",
            offset_of!(sys::nvmlVgpuSchedulerSetParams_t, vgpuSchedDataWithARR),
            Type::Record(&nvmlVgpuSchedulerSetParams_t__bindgen_ty_1),
            "nvmlVgpuSchedulerSetParams_t__bindgen_ty_1",
        ),
        Field::new(
            "vgpuSchedData",
            offset_of!(sys::nvmlVgpuSchedulerSetParams_t, vgpuSchedData),
            Type::Record(&nvmlVgpuSchedulerSetParams_t__bindgen_ty_2),
            "nvmlVgpuSchedulerSetParams_t__bindgen_ty_2",
        ),
    ],
};
static nvmlVgpuSchedulerSetParams_t__bindgen_ty_1: Record = Record {
    name: "nvmlVgpuSchedulerSetParams_t__bindgen_ty_1",
    size: size_of::<sys::nvmlVgpuSchedulerSetParams_t__bindgen_ty_1>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "avgFactor",
            offset_of!(sys::nvmlVgpuSchedulerSetParams_t__bindgen_ty_1, avgFactor),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "frequency",
            offset_of!(sys::nvmlVgpuSchedulerSetParams_t__bindgen_ty_1, frequency),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlVgpuSchedulerSetParams_t__bindgen_ty_2: Record = Record {
    name: "nvmlVgpuSchedulerSetParams_t__bindgen_ty_2",
    size: size_of::<sys::nvmlVgpuSchedulerSetParams_t__bindgen_ty_2>(),
    version: None,
    is_union: false,
    fields: &[Field::new(
        "timeslice",
        offset_of!(sys::nvmlVgpuSchedulerSetParams_t__bindgen_ty_2, timeslice),
        Type::Unsigned(4),
        "c_uint",
    )],
};
static nvmlVgpuSchedulerSetState_t: Record = Record {
    name: "nvmlVgpuSchedulerSetState_t",
    size: size_of::<sys::nvmlVgpuSchedulerSetState_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "schedulerPolicy",
            offset_of!(sys::nvmlVgpuSchedulerSetState_t, schedulerPolicy),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "enableARRMode",
            offset_of!(sys::nvmlVgpuSchedulerSetState_t, enableARRMode),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "schedulerParams",
            offset_of!(sys::nvmlVgpuSchedulerSetState_t, schedulerParams),
            Type::Record(&nvmlVgpuSchedulerSetParams_t),
            "nvmlVgpuSchedulerSetParams_t",
        ),
    ],
};
static nvmlVgpuSchedulerCapabilities_t: Record = Record {
    name: "nvmlVgpuSchedulerCapabilities_t",
    size: size_of::<sys::nvmlVgpuSchedulerCapabilities_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "supportedSchedulers",
            offset_of!(sys::nvmlVgpuSchedulerCapabilities_t, supportedSchedulers),
            Type::Array(&Type::Unsigned(4), 3),
            "c_uint",
        ),
        Field::new(
            "maxTimeslice",
            offset_of!(sys::nvmlVgpuSchedulerCapabilities_t, maxTimeslice),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "minTimeslice",
            offset_of!(sys::nvmlVgpuSchedulerCapabilities_t, minTimeslice),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "isArrModeSupported",
            offset_of!(sys::nvmlVgpuSchedulerCapabilities_t, isArrModeSupported),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "maxFrequencyForARR",
            offset_of!(sys::nvmlVgpuSchedulerCapabilities_t, maxFrequencyForARR),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "minFrequencyForARR",
            offset_of!(sys::nvmlVgpuSchedulerCapabilities_t, minFrequencyForARR),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "maxAvgFactorForARR",
            offset_of!(sys::nvmlVgpuSchedulerCapabilities_t, maxAvgFactorForARR),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "minAvgFactorForARR",
            offset_of!(sys::nvmlVgpuSchedulerCapabilities_t, minAvgFactorForARR),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlVgpuLicenseExpiry_t: Record = Record {
    name: "nvmlVgpuLicenseExpiry_t",
    size: size_of::<sys::nvmlVgpuLicenseExpiry_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("year", offset_of!(sys::nvmlVgpuLicenseExpiry_t, year), Type::Unsigned(4), "c_uint"),
        Field::new("month", offset_of!(sys::nvmlVgpuLicenseExpiry_t, month), Type::Unsigned(2), "c_ushort"),
        Field::new("day", offset_of!(sys::nvmlVgpuLicenseExpiry_t, day), Type::Unsigned(2), "c_ushort"),
        Field::new("hour", offset_of!(sys::nvmlVgpuLicenseExpiry_t, hour), Type::Unsigned(2), "c_ushort"),
        Field::new("min", offset_of!(sys::nvmlVgpuLicenseExpiry_t, min), Type::Unsigned(2), "c_ushort"),
        Field::new("sec", offset_of!(sys::nvmlVgpuLicenseExpiry_t, sec), Type::Unsigned(2), "c_ushort"),
        Field::new("status", offset_of!(sys::nvmlVgpuLicenseExpiry_t, status), Type::Unsigned(1), "c_uchar"),
    ],
};
static nvmlVgpuLicenseInfo_t: Record = Record {
    name: "nvmlVgpuLicenseInfo_t",
    size: size_of::<sys::nvmlVgpuLicenseInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("isLicensed", offset_of!(sys::nvmlVgpuLicenseInfo_t, isLicensed), Type::Unsigned(1), "c_uchar"),
        Field::new(
            "licenseExpiry",
            offset_of!(sys::nvmlVgpuLicenseInfo_t, licenseExpiry),
            Type::Record(&nvmlVgpuLicenseExpiry_t),
            "nvmlVgpuLicenseExpiry_t",
        ),
        Field::new("currentState", offset_of!(sys::nvmlVgpuLicenseInfo_t, currentState), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlGridLicenseExpiry_t: Record = Record {
    name: "nvmlGridLicenseExpiry_t",
    size: size_of::<sys::nvmlGridLicenseExpiry_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("year", offset_of!(sys::nvmlGridLicenseExpiry_t, year), Type::Unsigned(4), "c_uint"),
        Field::new("month", offset_of!(sys::nvmlGridLicenseExpiry_t, month), Type::Unsigned(2), "c_ushort"),
        Field::new("day", offset_of!(sys::nvmlGridLicenseExpiry_t, day), Type::Unsigned(2), "c_ushort"),
        Field::new("hour", offset_of!(sys::nvmlGridLicenseExpiry_t, hour), Type::Unsigned(2), "c_ushort"),
        Field::new("min", offset_of!(sys::nvmlGridLicenseExpiry_t, min), Type::Unsigned(2), "c_ushort"),
        Field::new("sec", offset_of!(sys::nvmlGridLicenseExpiry_t, sec), Type::Unsigned(2), "c_ushort"),
        Field::new("status", offset_of!(sys::nvmlGridLicenseExpiry_t, status), Type::Unsigned(1), "c_uchar"),
    ],
};
static nvmlGridLicensableFeature_t: Record = Record {
    name: "nvmlGridLicensableFeature_t",
    size: size_of::<sys::nvmlGridLicensableFeature_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "featureCode",
            offset_of!(sys::nvmlGridLicensableFeature_t, featureCode),
            Type::Unsigned(4),
            "nvmlGridLicenseFeatureCode_t",
        ),
        Field::new(
            "featureState",
            offset_of!(sys::nvmlGridLicensableFeature_t, featureState),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "licenseInfo",
            offset_of!(sys::nvmlGridLicensableFeature_t, licenseInfo),
            Type::Array(&Type::Char, 128),
            "c_char",
        ),
        Field::new(
            "productName",
            offset_of!(sys::nvmlGridLicensableFeature_t, productName),
            Type::Array(&Type::Char, 128),
            "c_char",
        ),
        Field::new(
            "featureEnabled",
            offset_of!(sys::nvmlGridLicensableFeature_t, featureEnabled),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "licenseExpiry",
            offset_of!(sys::nvmlGridLicensableFeature_t, licenseExpiry),
            Type::Record(&nvmlGridLicenseExpiry_t),
            "nvmlGridLicenseExpiry_t",
        ),
    ],
};
static nvmlGridLicensableFeatures_t: Record = Record {
    name: "nvmlGridLicensableFeatures_t",
    size: size_of::<sys::nvmlGridLicensableFeatures_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "isGridLicenseSupported",
            offset_of!(sys::nvmlGridLicensableFeatures_t, isGridLicenseSupported),
            Type::Signed(4),
            "c_int",
        ),
        Field::new(
            "licensableFeaturesCount",
            offset_of!(sys::nvmlGridLicensableFeatures_t, licensableFeaturesCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "gridLicensableFeatures",
            offset_of!(sys::nvmlGridLicensableFeatures_t, gridLicensableFeatures),
            Type::Array(&Type::Record(&nvmlGridLicensableFeature_t), 3),
            "nvmlGridLicensableFeature_t",
        ),
    ],
};
static nvmlVgpuTypeIdInfo_v1_t: Record = Record {
    name: "nvmlVgpuTypeIdInfo_v1_t",
    size: size_of::<sys::nvmlVgpuTypeIdInfo_v1_t>(),
    version: Some(sys::nvmlVgpuTypeIdInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlVgpuTypeIdInfo_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("vgpuCount", offset_of!(sys::nvmlVgpuTypeIdInfo_v1_t, vgpuCount), Type::Unsigned(4), "c_uint"),
        Field::new(
            "vgpuTypeIds",
            offset_of!(sys::nvmlVgpuTypeIdInfo_v1_t, vgpuTypeIds),
            Type::Pointer(&Type::Unsigned(4)),
            "nvmlVgpuTypeId_t",
        ),
    ],
};
static nvmlVgpuTypeMaxInstance_v1_t: Record = Record {
    name: "nvmlVgpuTypeMaxInstance_v1_t",
    size: size_of::<sys::nvmlVgpuTypeMaxInstance_v1_t>(),
    version: Some(sys::nvmlVgpuTypeMaxInstance_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlVgpuTypeMaxInstance_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "vgpuTypeId",
            offset_of!(sys::nvmlVgpuTypeMaxInstance_v1_t, vgpuTypeId),
            Type::Unsigned(4),
            "nvmlVgpuTypeId_t",
        ),
        Field::new(
            "maxInstancePerGI",
            offset_of!(sys::nvmlVgpuTypeMaxInstance_v1_t, maxInstancePerGI),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlActiveVgpuInstanceInfo_v1_t: Record = Record {
    name: "nvmlActiveVgpuInstanceInfo_v1_t",
    size: size_of::<sys::nvmlActiveVgpuInstanceInfo_v1_t>(),
    version: Some(sys::nvmlActiveVgpuInstanceInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlActiveVgpuInstanceInfo_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "vgpuCount",
            offset_of!(sys::nvmlActiveVgpuInstanceInfo_v1_t, vgpuCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "vgpuInstances",
            offset_of!(sys::nvmlActiveVgpuInstanceInfo_v1_t, vgpuInstances),
            Type::Pointer(&Type::Unsigned(4)),
            "nvmlVgpuInstance_t",
        ),
    ],
};
static nvmlVgpuSchedulerState_v1_t: Record = Record {
    name: "nvmlVgpuSchedulerState_v1_t",
    size: size_of::<sys::nvmlVgpuSchedulerState_v1_t>(),
    version: Some(sys::nvmlVgpuSchedulerState_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlVgpuSchedulerState_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("engineId", offset_of!(sys::nvmlVgpuSchedulerState_v1_t, engineId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "schedulerPolicy",
            offset_of!(sys::nvmlVgpuSchedulerState_v1_t, schedulerPolicy),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "enableARRMode",
            offset_of!(sys::nvmlVgpuSchedulerState_v1_t, enableARRMode),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "schedulerParams",
            offset_of!(sys::nvmlVgpuSchedulerState_v1_t, schedulerParams),
            Type::Record(&nvmlVgpuSchedulerSetParams_t),
            "nvmlVgpuSchedulerSetParams_t",
        ),
    ],
};
static nvmlVgpuSchedulerStateInfo_v1_t: Record = Record {
    name: "nvmlVgpuSchedulerStateInfo_v1_t",
    size: size_of::<sys::nvmlVgpuSchedulerStateInfo_v1_t>(),
    version: Some(sys::nvmlVgpuSchedulerStateInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlVgpuSchedulerStateInfo_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("engineId", offset_of!(sys::nvmlVgpuSchedulerStateInfo_v1_t, engineId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "schedulerPolicy",
            offset_of!(sys::nvmlVgpuSchedulerStateInfo_v1_t, schedulerPolicy),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("arrMode", offset_of!(sys::nvmlVgpuSchedulerStateInfo_v1_t, arrMode), Type::Unsigned(4), "c_uint"),
        Field::new(
            "schedulerParams",
            offset_of!(sys::nvmlVgpuSchedulerStateInfo_v1_t, schedulerParams),
            Type::Record(&nvmlVgpuSchedulerParams_t),
            "nvmlVgpuSchedulerParams_t",
        ),
    ],
};
static nvmlVgpuSchedulerLogInfo_v1_t: Record = Record {
    name: "nvmlVgpuSchedulerLogInfo_v1_t",
    size: size_of::<sys::nvmlVgpuSchedulerLogInfo_v1_t>(),
    version: Some(sys::nvmlVgpuSchedulerLogInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlVgpuSchedulerLogInfo_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("engineId", offset_of!(sys::nvmlVgpuSchedulerLogInfo_v1_t, engineId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "schedulerPolicy",
            offset_of!(sys::nvmlVgpuSchedulerLogInfo_v1_t, schedulerPolicy),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("arrMode", offset_of!(sys::nvmlVgpuSchedulerLogInfo_v1_t, arrMode), Type::Unsigned(4), "c_uint"),
        Field::new(
            "schedulerParams",
            offset_of!(sys::nvmlVgpuSchedulerLogInfo_v1_t, schedulerParams),
            Type::Record(&nvmlVgpuSchedulerParams_t),
            "nvmlVgpuSchedulerParams_t",
        ),
        Field::new(
            "entriesCount",
            offset_of!(sys::nvmlVgpuSchedulerLogInfo_v1_t, entriesCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "logEntries",
            offset_of!(sys::nvmlVgpuSchedulerLogInfo_v1_t, logEntries),
            Type::Array(&Type::Record(&nvmlVgpuSchedulerLogEntry_t), 200),
            "nvmlVgpuSchedulerLogEntry_t",
        ),
    ],
};
static nvmlVgpuCreatablePlacementInfo_v1_t: Record = Record {
    name: "nvmlVgpuCreatablePlacementInfo_v1_t",
    size: size_of::<sys::nvmlVgpuCreatablePlacementInfo_v1_t>(),
    version: Some(sys::nvmlVgpuCreatablePlacementInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlVgpuCreatablePlacementInfo_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "vgpuTypeId",
            offset_of!(sys::nvmlVgpuCreatablePlacementInfo_v1_t, vgpuTypeId),
            Type::Unsigned(4),
            "nvmlVgpuTypeId_t",
        ),
        Field::new("count", offset_of!(sys::nvmlVgpuCreatablePlacementInfo_v1_t, count), Type::Unsigned(4), "c_uint"),
        Field::new(
            "placementIds",
            offset_of!(sys::nvmlVgpuCreatablePlacementInfo_v1_t, placementIds),
            Type::Pointer(&Type::Unsigned(4)),
            "c_uint",
        ),
        Field::new(
            "placementSize",
            offset_of!(sys::nvmlVgpuCreatablePlacementInfo_v1_t, placementSize),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlVgpuSchedulerStateInfo_v2_t: Record = Record {
    name: "nvmlVgpuSchedulerStateInfo_v2_t",
    size: size_of::<sys::nvmlVgpuSchedulerStateInfo_v2_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("engineId", offset_of!(sys::nvmlVgpuSchedulerStateInfo_v2_t, engineId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "schedulerPolicy",
            offset_of!(sys::nvmlVgpuSchedulerStateInfo_v2_t, schedulerPolicy),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "avgFactor",
            offset_of!(sys::nvmlVgpuSchedulerStateInfo_v2_t, avgFactor),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "timeslice",
            offset_of!(sys::nvmlVgpuSchedulerStateInfo_v2_t, timeslice),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlVgpuSchedulerLogEntry_v2_t: Record = Record {
    name: "nvmlVgpuSchedulerLogEntry_v2_t",
    size: size_of::<sys::nvmlVgpuSchedulerLogEntry_v2_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "timestamp",
            offset_of!(sys::nvmlVgpuSchedulerLogEntry_v2_t, timestamp),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "timeRunTotal",
            offset_of!(sys::nvmlVgpuSchedulerLogEntry_v2_t, timeRunTotal),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "timeRun",
            offset_of!(sys::nvmlVgpuSchedulerLogEntry_v2_t, timeRun),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "swRunlistId",
            offset_of!(sys::nvmlVgpuSchedulerLogEntry_v2_t, swRunlistId),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "targetTimeSlice",
            offset_of!(sys::nvmlVgpuSchedulerLogEntry_v2_t, targetTimeSlice),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "cumulativePreemptionTime",
            offset_of!(sys::nvmlVgpuSchedulerLogEntry_v2_t, cumulativePreemptionTime),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new("weight", offset_of!(sys::nvmlVgpuSchedulerLogEntry_v2_t, weight), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlVgpuSchedulerLogInfo_v2_t: Record = Record {
    name: "nvmlVgpuSchedulerLogInfo_v2_t",
    size: size_of::<sys::nvmlVgpuSchedulerLogInfo_v2_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("engineId", offset_of!(sys::nvmlVgpuSchedulerLogInfo_v2_t, engineId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "schedulerPolicy",
            offset_of!(sys::nvmlVgpuSchedulerLogInfo_v2_t, schedulerPolicy),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("avgFactor", offset_of!(sys::nvmlVgpuSchedulerLogInfo_v2_t, avgFactor), Type::Unsigned(4), "c_uint"),
        Field::new("timeslice", offset_of!(sys::nvmlVgpuSchedulerLogInfo_v2_t, timeslice), Type::Unsigned(4), "c_uint"),
        Field::new(
            "entriesCount",
            offset_of!(sys::nvmlVgpuSchedulerLogInfo_v2_t, entriesCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "logEntries",
            offset_of!(sys::nvmlVgpuSchedulerLogInfo_v2_t, logEntries),
            Type::Array(&Type::Record(&nvmlVgpuSchedulerLogEntry_v2_t), 200),
            "nvmlVgpuSchedulerLogEntry_v2_t",
        ),
    ],
};
static nvmlVgpuSchedulerState_v2_t: Record = Record {
    name: "nvmlVgpuSchedulerState_v2_t",
    size: size_of::<sys::nvmlVgpuSchedulerState_v2_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("engineId", offset_of!(sys::nvmlVgpuSchedulerState_v2_t, engineId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "schedulerPolicy",
            offset_of!(sys::nvmlVgpuSchedulerState_v2_t, schedulerPolicy),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("avgFactor", offset_of!(sys::nvmlVgpuSchedulerState_v2_t, avgFactor), Type::Unsigned(4), "c_uint"),
        Field::new("frequency", offset_of!(sys::nvmlVgpuSchedulerState_v2_t, frequency), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlNvLinkPowerThres_t: Record = Record {
    name: "nvmlNvLinkPowerThres_t",
    size: size_of::<sys::nvmlNvLinkPowerThres_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new(
        "lowPwrThreshold",
        offset_of!(sys::nvmlNvLinkPowerThres_t, lowPwrThreshold),
        Type::Unsigned(4),
        "c_uint",
    )],
};
static nvmlFieldValue_t: Record = Record {
    name: "nvmlFieldValue_t",
    size: size_of::<sys::nvmlFieldValue_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("fieldId", offset_of!(sys::nvmlFieldValue_t, fieldId), Type::Unsigned(4), "c_uint"),
        Field::new("scopeId", offset_of!(sys::nvmlFieldValue_t, scopeId), Type::Unsigned(4), "c_uint"),
        Field::new("timestamp", offset_of!(sys::nvmlFieldValue_t, timestamp), Type::Signed(8), "c_longlong"),
        Field::new("latencyUsec", offset_of!(sys::nvmlFieldValue_t, latencyUsec), Type::Signed(8), "c_longlong"),
        Field::new("valueType", offset_of!(sys::nvmlFieldValue_t, valueType), Type::Unsigned(4), "nvmlValueType_t"),
        Field::new("nvmlReturn", offset_of!(sys::nvmlFieldValue_t, nvmlReturn), Type::Unsigned(4), "nvmlReturn_t"),
        Field::new("value", offset_of!(sys::nvmlFieldValue_t, value), Type::Record(&nvmlValue_t), "nvmlValue_t"),
    ],
};
static nvmlHwbcEntry_t: Record = Record {
    name: "nvmlHwbcEntry_t",
    size: size_of::<sys::nvmlHwbcEntry_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("hwbcId", offset_of!(sys::nvmlHwbcEntry_t, hwbcId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "firmwareVersion",
            offset_of!(sys::nvmlHwbcEntry_t, firmwareVersion),
            Type::Array(&Type::Char, 32),
            "c_char",
        ),
    ],
};
static nvmlLedState_t: Record = Record {
    name: "nvmlLedState_t",
    size: size_of::<sys::nvmlLedState_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("cause", offset_of!(sys::nvmlLedState_t, cause), Type::Array(&Type::Char, 256), "c_char"),
        Field::new("color", offset_of!(sys::nvmlLedState_t, color), Type::Unsigned(4), "nvmlLedColor_t"),
    ],
};
static nvmlUnitInfo_t: Record = Record {
    name: "nvmlUnitInfo_t",
    size: size_of::<sys::nvmlUnitInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("name", offset_of!(sys::nvmlUnitInfo_t, name), Type::Array(&Type::Char, 96), "c_char"),
        Field::new("id", offset_of!(sys::nvmlUnitInfo_t, id), Type::Array(&Type::Char, 96), "c_char"),
        Field::new("serial", offset_of!(sys::nvmlUnitInfo_t, serial), Type::Array(&Type::Char, 96), "c_char"),
        Field::new(
            "firmwareVersion",
            offset_of!(sys::nvmlUnitInfo_t, firmwareVersion),
            Type::Array(&Type::Char, 96),
            "c_char",
        ),
    ],
};
static nvmlPSUInfo_t: Record = Record {
    name: "nvmlPSUInfo_t",
    size: size_of::<sys::nvmlPSUInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("state", offset_of!(sys::nvmlPSUInfo_t, state), Type::Array(&Type::Char, 256), "c_char"),
        Field::new("current", offset_of!(sys::nvmlPSUInfo_t, current), Type::Unsigned(4), "c_uint"),
        Field::new("voltage", offset_of!(sys::nvmlPSUInfo_t, voltage), Type::Unsigned(4), "c_uint"),
        Field::new("power", offset_of!(sys::nvmlPSUInfo_t, power), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlUnitFanInfo_t: Record = Record {
    name: "nvmlUnitFanInfo_t",
    size: size_of::<sys::nvmlUnitFanInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("speed", offset_of!(sys::nvmlUnitFanInfo_t, speed), Type::Unsigned(4), "c_uint"),
        Field::new("state", offset_of!(sys::nvmlUnitFanInfo_t, state), Type::Unsigned(4), "nvmlFanState_t"),
    ],
};
static nvmlUnitFanSpeeds_t: Record = Record {
    name: "nvmlUnitFanSpeeds_t",
    size: size_of::<sys::nvmlUnitFanSpeeds_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "fans",
            offset_of!(sys::nvmlUnitFanSpeeds_t, fans),
            Type::Array(&Type::Record(&nvmlUnitFanInfo_t), 24),
            "nvmlUnitFanInfo_t",
        ),
        Field::new("count", offset_of!(sys::nvmlUnitFanSpeeds_t, count), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlEventData_t: Record = Record {
    name: "nvmlEventData_t",
    size: size_of::<sys::nvmlEventData_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("device", offset_of!(sys::nvmlEventData_t, device), Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Field::new("eventType", offset_of!(sys::nvmlEventData_t, eventType), Type::Unsigned(8), "c_ulonglong"),
        Field::new("eventData", offset_of!(sys::nvmlEventData_t, eventData), Type::Unsigned(8), "c_ulonglong"),
        Field::new("gpuInstanceId", offset_of!(sys::nvmlEventData_t, gpuInstanceId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "computeInstanceId",
            offset_of!(sys::nvmlEventData_t, computeInstanceId),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlEventSetGetContextCount_v1_t: Record = Record {
    name: "nvmlEventSetGetContextCount_v1_t",
    size: size_of::<sys::nvmlEventSetGetContextCount_v1_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new(
        "count",
        offset_of!(sys::nvmlEventSetGetContextCount_v1_t, count),
        Type::Unsigned(4),
        "c_uint",
    )],
};
static nvmlEventSetGetContextInfo_v1_t: Record = Record {
    name: "nvmlEventSetGetContextInfo_v1_t",
    size: size_of::<sys::nvmlEventSetGetContextInfo_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("index", offset_of!(sys::nvmlEventSetGetContextInfo_v1_t, index), Type::Unsigned(4), "c_uint"),
        Field::new(
            "nvmlGpuOperationalEventContextType",
            offset_of!(sys::nvmlEventSetGetContextInfo_v1_t, nvmlGpuOperationalEventContextType),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sourceEventContextType",
            offset_of!(sys::nvmlEventSetGetContextInfo_v1_t, sourceEventContextType),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("dataSize", offset_of!(sys::nvmlEventSetGetContextInfo_v1_t, dataSize), Type::Unsigned(4), "c_uint"),
        Field::new(
            "dataFormatVersion",
            offset_of!(sys::nvmlEventSetGetContextInfo_v1_t, dataFormatVersion),
            Type::Unsigned(2),
            "c_ushort",
        ),
    ],
};
static nvmlEventSetGetContextData_v1_t: Record = Record {
    name: "nvmlEventSetGetContextData_v1_t",
    size: size_of::<sys::nvmlEventSetGetContextData_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "data",
            offset_of!(sys::nvmlEventSetGetContextData_v1_t, data),
            Type::Pointer(&Type::Unsigned(1)),
            "c_void",
        ),
        Field::new("index", offset_of!(sys::nvmlEventSetGetContextData_v1_t, index), Type::Unsigned(4), "c_uint"),
        Field::new("dataSize", offset_of!(sys::nvmlEventSetGetContextData_v1_t, dataSize), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t: Record = Record {
    name: "nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t",
    size: size_of::<sys::nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "index",
            offset_of!(sys::nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t, index),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "xidCode",
            offset_of!(sys::nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t, xidCode),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlSystemEventSetCreateRequest_v1_t: Record = Record {
    name: "nvmlSystemEventSetCreateRequest_v1_t",
    size: size_of::<sys::nvmlSystemEventSetCreateRequest_v1_t>(),
    version: Some(sys::nvmlSystemEventSetCreateRequest_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlSystemEventSetCreateRequest_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "set",
            offset_of!(sys::nvmlSystemEventSetCreateRequest_v1_t, set),
            Type::Handle("nvmlSystemEventSet_t"),
            "nvmlSystemEventSet_t",
        ),
    ],
};
static nvmlSystemEventSetFreeRequest_v1_t: Record = Record {
    name: "nvmlSystemEventSetFreeRequest_v1_t",
    size: size_of::<sys::nvmlSystemEventSetFreeRequest_v1_t>(),
    version: Some(sys::nvmlSystemEventSetFreeRequest_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlSystemEventSetFreeRequest_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "set",
            offset_of!(sys::nvmlSystemEventSetFreeRequest_v1_t, set),
            Type::Handle("nvmlSystemEventSet_t"),
            "nvmlSystemEventSet_t",
        ),
    ],
};
static nvmlSystemRegisterEventRequest_v1_t: Record = Record {
    name: "nvmlSystemRegisterEventRequest_v1_t",
    size: size_of::<sys::nvmlSystemRegisterEventRequest_v1_t>(),
    version: Some(sys::nvmlSystemRegisterEventRequest_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlSystemRegisterEventRequest_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "eventTypes",
            offset_of!(sys::nvmlSystemRegisterEventRequest_v1_t, eventTypes),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "set",
            offset_of!(sys::nvmlSystemRegisterEventRequest_v1_t, set),
            Type::Handle("nvmlSystemEventSet_t"),
            "nvmlSystemEventSet_t",
        ),
    ],
};
static nvmlSystemEventData_v1_t: Record = Record {
    name: "nvmlSystemEventData_v1_t",
    size: size_of::<sys::nvmlSystemEventData_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("eventType", offset_of!(sys::nvmlSystemEventData_v1_t, eventType), Type::Unsigned(8), "c_ulonglong"),
        Field::new("gpuId", offset_of!(sys::nvmlSystemEventData_v1_t, gpuId), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlSystemEventSetWaitRequest_v1_t: Record = Record {
    name: "nvmlSystemEventSetWaitRequest_v1_t",
    size: size_of::<sys::nvmlSystemEventSetWaitRequest_v1_t>(),
    version: Some(sys::nvmlSystemEventSetWaitRequest_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlSystemEventSetWaitRequest_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "timeoutms",
            offset_of!(sys::nvmlSystemEventSetWaitRequest_v1_t, timeoutms),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "set",
            offset_of!(sys::nvmlSystemEventSetWaitRequest_v1_t, set),
            Type::Handle("nvmlSystemEventSet_t"),
            "nvmlSystemEventSet_t",
        ),
        Field::new(
            "data",
            offset_of!(sys::nvmlSystemEventSetWaitRequest_v1_t, data),
            Type::Pointer(&Type::Record(&nvmlSystemEventData_v1_t)),
            "nvmlSystemEventData_v1_t",
        ),
        Field::new(
            "dataSize",
            offset_of!(sys::nvmlSystemEventSetWaitRequest_v1_t, dataSize),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "numEvent",
            offset_of!(sys::nvmlSystemEventSetWaitRequest_v1_t, numEvent),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlAccountingStats_t: Record = Record {
    name: "nvmlAccountingStats_t",
    size: size_of::<sys::nvmlAccountingStats_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "gpuUtilization",
            offset_of!(sys::nvmlAccountingStats_t, gpuUtilization),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "memoryUtilization",
            offset_of!(sys::nvmlAccountingStats_t, memoryUtilization),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "maxMemoryUsage",
            offset_of!(sys::nvmlAccountingStats_t, maxMemoryUsage),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new("time", offset_of!(sys::nvmlAccountingStats_t, time), Type::Unsigned(8), "c_ulonglong"),
        Field::new("startTime", offset_of!(sys::nvmlAccountingStats_t, startTime), Type::Unsigned(8), "c_ulonglong"),
        Field::new("isRunning", offset_of!(sys::nvmlAccountingStats_t, isRunning), Type::Unsigned(4), "c_uint"),
        Field::new(
            "reserved",
            offset_of!(sys::nvmlAccountingStats_t, reserved),
            Type::Array(&Type::Unsigned(4), 5),
            "c_uint",
        ),
    ],
};
static nvmlAccountingStats_v2_t: Record = Record {
    name: "nvmlAccountingStats_v2_t",
    size: size_of::<sys::nvmlAccountingStats_v2_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("pid", offset_of!(sys::nvmlAccountingStats_v2_t, pid), Type::Unsigned(4), "c_uint"),
        Field::new("isRunning", offset_of!(sys::nvmlAccountingStats_v2_t, isRunning), Type::Unsigned(4), "c_uint"),
        Field::new(
            "gpuUtilization",
            offset_of!(sys::nvmlAccountingStats_v2_t, gpuUtilization),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "memoryUtilization",
            offset_of!(sys::nvmlAccountingStats_v2_t, memoryUtilization),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "maxMemoryUsage",
            offset_of!(sys::nvmlAccountingStats_v2_t, maxMemoryUsage),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new("sampleCount", offset_of!(sys::nvmlAccountingStats_v2_t, sampleCount), Type::Unsigned(4), "c_uint"),
        Field::new(
            "sumGpuUtil",
            offset_of!(sys::nvmlAccountingStats_v2_t, sumGpuUtil),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new("sumFbUtil", offset_of!(sys::nvmlAccountingStats_v2_t, sumFbUtil), Type::Unsigned(8), "c_ulonglong"),
        Field::new("time", offset_of!(sys::nvmlAccountingStats_v2_t, time), Type::Unsigned(8), "c_ulonglong"),
        Field::new("startTime", offset_of!(sys::nvmlAccountingStats_v2_t, startTime), Type::Unsigned(8), "c_ulonglong"),
    ],
};
static nvmlEncoderSessionInfo_t: Record = Record {
    name: "nvmlEncoderSessionInfo_t",
    size: size_of::<sys::nvmlEncoderSessionInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("sessionId", offset_of!(sys::nvmlEncoderSessionInfo_t, sessionId), Type::Unsigned(4), "c_uint"),
        Field::new("pid", offset_of!(sys::nvmlEncoderSessionInfo_t, pid), Type::Unsigned(4), "c_uint"),
        Field::new(
            "vgpuInstance",
            offset_of!(sys::nvmlEncoderSessionInfo_t, vgpuInstance),
            Type::Unsigned(4),
            "nvmlVgpuInstance_t",
        ),
        Field::new(
            "codecType",
            offset_of!(sys::nvmlEncoderSessionInfo_t, codecType),
            Type::Unsigned(4),
            "nvmlEncoderType_t",
        ),
        Field::new("hResolution", offset_of!(sys::nvmlEncoderSessionInfo_t, hResolution), Type::Unsigned(4), "c_uint"),
        Field::new("vResolution", offset_of!(sys::nvmlEncoderSessionInfo_t, vResolution), Type::Unsigned(4), "c_uint"),
        Field::new("averageFps", offset_of!(sys::nvmlEncoderSessionInfo_t, averageFps), Type::Unsigned(4), "c_uint"),
        Field::new(
            "averageLatency",
            offset_of!(sys::nvmlEncoderSessionInfo_t, averageLatency),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlFBCStats_t: Record = Record {
    name: "nvmlFBCStats_t",
    size: size_of::<sys::nvmlFBCStats_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("sessionsCount", offset_of!(sys::nvmlFBCStats_t, sessionsCount), Type::Unsigned(4), "c_uint"),
        Field::new("averageFPS", offset_of!(sys::nvmlFBCStats_t, averageFPS), Type::Unsigned(4), "c_uint"),
        Field::new("averageLatency", offset_of!(sys::nvmlFBCStats_t, averageLatency), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlFBCSessionInfo_t: Record = Record {
    name: "nvmlFBCSessionInfo_t",
    size: size_of::<sys::nvmlFBCSessionInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("sessionId", offset_of!(sys::nvmlFBCSessionInfo_t, sessionId), Type::Unsigned(4), "c_uint"),
        Field::new("pid", offset_of!(sys::nvmlFBCSessionInfo_t, pid), Type::Unsigned(4), "c_uint"),
        Field::new(
            "vgpuInstance",
            offset_of!(sys::nvmlFBCSessionInfo_t, vgpuInstance),
            Type::Unsigned(4),
            "nvmlVgpuInstance_t",
        ),
        Field::new(
            "displayOrdinal",
            offset_of!(sys::nvmlFBCSessionInfo_t, displayOrdinal),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sessionType",
            offset_of!(sys::nvmlFBCSessionInfo_t, sessionType),
            Type::Unsigned(4),
            "nvmlFBCSessionType_t",
        ),
        Field::new("sessionFlags", offset_of!(sys::nvmlFBCSessionInfo_t, sessionFlags), Type::Unsigned(4), "c_uint"),
        Field::new(
            "hMaxResolution",
            offset_of!(sys::nvmlFBCSessionInfo_t, hMaxResolution),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "vMaxResolution",
            offset_of!(sys::nvmlFBCSessionInfo_t, vMaxResolution),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("hResolution", offset_of!(sys::nvmlFBCSessionInfo_t, hResolution), Type::Unsigned(4), "c_uint"),
        Field::new("vResolution", offset_of!(sys::nvmlFBCSessionInfo_t, vResolution), Type::Unsigned(4), "c_uint"),
        Field::new("averageFPS", offset_of!(sys::nvmlFBCSessionInfo_t, averageFPS), Type::Unsigned(4), "c_uint"),
        Field::new(
            "averageLatency",
            offset_of!(sys::nvmlFBCSessionInfo_t, averageLatency),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlConfComputeSystemCaps_t: Record = Record {
    name: "nvmlConfComputeSystemCaps_t",
    size: size_of::<sys::nvmlConfComputeSystemCaps_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("cpuCaps", offset_of!(sys::nvmlConfComputeSystemCaps_t, cpuCaps), Type::Unsigned(4), "c_uint"),
        Field::new("gpusCaps", offset_of!(sys::nvmlConfComputeSystemCaps_t, gpusCaps), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlConfComputeSystemState_t: Record = Record {
    name: "nvmlConfComputeSystemState_t",
    size: size_of::<sys::nvmlConfComputeSystemState_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "environment",
            offset_of!(sys::nvmlConfComputeSystemState_t, environment),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("ccFeature", offset_of!(sys::nvmlConfComputeSystemState_t, ccFeature), Type::Unsigned(4), "c_uint"),
        Field::new(
            "devToolsMode",
            offset_of!(sys::nvmlConfComputeSystemState_t, devToolsMode),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlSystemConfComputeSettings_v1_t: Record = Record {
    name: "nvmlSystemConfComputeSettings_v1_t",
    size: size_of::<sys::nvmlSystemConfComputeSettings_v1_t>(),
    version: Some(sys::nvmlSystemConfComputeSettings_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlSystemConfComputeSettings_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "environment",
            offset_of!(sys::nvmlSystemConfComputeSettings_v1_t, environment),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "ccFeature",
            offset_of!(sys::nvmlSystemConfComputeSettings_v1_t, ccFeature),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "devToolsMode",
            offset_of!(sys::nvmlSystemConfComputeSettings_v1_t, devToolsMode),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "multiGpuMode",
            offset_of!(sys::nvmlSystemConfComputeSettings_v1_t, multiGpuMode),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlSystemConfComputeSettings_v2_t: Record = Record {
    name: "nvmlSystemConfComputeSettings_v2_t",
    size: size_of::<sys::nvmlSystemConfComputeSettings_v2_t>(),
    version: Some(sys::nvmlSystemConfComputeSettings_v2_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlSystemConfComputeSettings_v2_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "environment",
            offset_of!(sys::nvmlSystemConfComputeSettings_v2_t, environment),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "ccFeature",
            offset_of!(sys::nvmlSystemConfComputeSettings_v2_t, ccFeature),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "devToolsMode",
            offset_of!(sys::nvmlSystemConfComputeSettings_v2_t, devToolsMode),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "multiGpuMode",
            offset_of!(sys::nvmlSystemConfComputeSettings_v2_t, multiGpuMode),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "tdispState",
            offset_of!(sys::nvmlSystemConfComputeSettings_v2_t, tdispState),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlConfComputeMemSizeInfo_t: Record = Record {
    name: "nvmlConfComputeMemSizeInfo_t",
    size: size_of::<sys::nvmlConfComputeMemSizeInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "protectedMemSizeKib",
            offset_of!(sys::nvmlConfComputeMemSizeInfo_t, protectedMemSizeKib),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "unprotectedMemSizeKib",
            offset_of!(sys::nvmlConfComputeMemSizeInfo_t, unprotectedMemSizeKib),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
    ],
};
static nvmlConfComputeGpuCertificate_t: Record = Record {
    name: "nvmlConfComputeGpuCertificate_t",
    size: size_of::<sys::nvmlConfComputeGpuCertificate_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "certChainSize",
            offset_of!(sys::nvmlConfComputeGpuCertificate_t, certChainSize),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "attestationCertChainSize",
            offset_of!(sys::nvmlConfComputeGpuCertificate_t, attestationCertChainSize),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "certChain",
            offset_of!(sys::nvmlConfComputeGpuCertificate_t, certChain),
            Type::Array(&Type::Unsigned(1), 4096),
            "c_uchar",
        ),
        Field::new(
            "attestationCertChain",
            offset_of!(sys::nvmlConfComputeGpuCertificate_t, attestationCertChain),
            Type::Array(&Type::Unsigned(1), 5120),
            "c_uchar",
        ),
    ],
};
static nvmlConfComputeGpuAttestationReport_t: Record = Record {
    name: "nvmlConfComputeGpuAttestationReport_t",
    size: size_of::<sys::nvmlConfComputeGpuAttestationReport_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "isCecAttestationReportPresent",
            offset_of!(sys::nvmlConfComputeGpuAttestationReport_t, isCecAttestationReportPresent),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "attestationReportSize",
            offset_of!(sys::nvmlConfComputeGpuAttestationReport_t, attestationReportSize),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "cecAttestationReportSize",
            offset_of!(sys::nvmlConfComputeGpuAttestationReport_t, cecAttestationReportSize),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "nonce",
            offset_of!(sys::nvmlConfComputeGpuAttestationReport_t, nonce),
            Type::Array(&Type::Unsigned(1), 32),
            "c_uchar",
        ),
        Field::new(
            "attestationReport",
            offset_of!(sys::nvmlConfComputeGpuAttestationReport_t, attestationReport),
            Type::Array(&Type::Unsigned(1), 8192),
            "c_uchar",
        ),
        Field::new(
            "cecAttestationReport",
            offset_of!(sys::nvmlConfComputeGpuAttestationReport_t, cecAttestationReport),
            Type::Array(&Type::Unsigned(1), 4096),
            "c_uchar",
        ),
    ],
};
static nvmlConfComputeSetKeyRotationThresholdInfo_v1_t: Record = Record {
    name: "nvmlConfComputeSetKeyRotationThresholdInfo_v1_t",
    size: size_of::<sys::nvmlConfComputeSetKeyRotationThresholdInfo_v1_t>(),
    version: Some(sys::nvmlConfComputeSetKeyRotationThresholdInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlConfComputeSetKeyRotationThresholdInfo_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "maxAttackerAdvantage",
            offset_of!(sys::nvmlConfComputeSetKeyRotationThresholdInfo_v1_t, maxAttackerAdvantage),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
    ],
};
static nvmlConfComputeGetKeyRotationThresholdInfo_v1_t: Record = Record {
    name: "nvmlConfComputeGetKeyRotationThresholdInfo_v1_t",
    size: size_of::<sys::nvmlConfComputeGetKeyRotationThresholdInfo_v1_t>(),
    version: Some(sys::nvmlConfComputeGetKeyRotationThresholdInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlConfComputeGetKeyRotationThresholdInfo_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "attackerAdvantage",
            offset_of!(sys::nvmlConfComputeGetKeyRotationThresholdInfo_v1_t, attackerAdvantage),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
    ],
};
static nvmlGpuFabricInfo_t: Record = Record {
    name: "nvmlGpuFabricInfo_t",
    size: size_of::<sys::nvmlGpuFabricInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "clusterUuid",
            offset_of!(sys::nvmlGpuFabricInfo_t, clusterUuid),
            Type::Array(&Type::Unsigned(1), 16),
            "c_uchar",
        ),
        Field::new("status", offset_of!(sys::nvmlGpuFabricInfo_t, status), Type::Unsigned(4), "nvmlReturn_t"),
        Field::new("cliqueId", offset_of!(sys::nvmlGpuFabricInfo_t, cliqueId), Type::Unsigned(4), "c_uint"),
        Field::new("state", offset_of!(sys::nvmlGpuFabricInfo_t, state), Type::Unsigned(1), "nvmlGpuFabricState_t"),
    ],
};
static nvmlGpuFabricInfo_v2_t: Record = Record {
    name: "nvmlGpuFabricInfo_v2_t",
    size: size_of::<sys::nvmlGpuFabricInfo_v2_t>(),
    version: Some(sys::nvmlGpuFabricInfo_v2_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlGpuFabricInfo_v2_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "clusterUuid",
            offset_of!(sys::nvmlGpuFabricInfo_v2_t, clusterUuid),
            Type::Array(&Type::Unsigned(1), 16),
            "c_uchar",
        ),
        Field::new("status", offset_of!(sys::nvmlGpuFabricInfo_v2_t, status), Type::Unsigned(4), "nvmlReturn_t"),
        Field::new("cliqueId", offset_of!(sys::nvmlGpuFabricInfo_v2_t, cliqueId), Type::Unsigned(4), "c_uint"),
        Field::new("state", offset_of!(sys::nvmlGpuFabricInfo_v2_t, state), Type::Unsigned(1), "nvmlGpuFabricState_t"),
        Field::new("healthMask", offset_of!(sys::nvmlGpuFabricInfo_v2_t, healthMask), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlGpuFabricInfo_v3_t: Record = Record {
    name: "nvmlGpuFabricInfo_v3_t",
    size: size_of::<sys::nvmlGpuFabricInfo_v3_t>(),
    version: Some(sys::nvmlGpuFabricInfo_v3_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlGpuFabricInfo_v3_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "clusterUuid",
            offset_of!(sys::nvmlGpuFabricInfo_v3_t, clusterUuid),
            Type::Array(&Type::Unsigned(1), 16),
            "c_uchar",
        ),
        Field::new("status", offset_of!(sys::nvmlGpuFabricInfo_v3_t, status), Type::Unsigned(4), "nvmlReturn_t"),
        Field::new("cliqueId", offset_of!(sys::nvmlGpuFabricInfo_v3_t, cliqueId), Type::Unsigned(4), "c_uint"),
        Field::new("state", offset_of!(sys::nvmlGpuFabricInfo_v3_t, state), Type::Unsigned(1), "nvmlGpuFabricState_t"),
        Field::new("healthMask", offset_of!(sys::nvmlGpuFabricInfo_v3_t, healthMask), Type::Unsigned(4), "c_uint"),
        Field::new(
            "healthSummary",
            offset_of!(sys::nvmlGpuFabricInfo_v3_t, healthSummary),
            Type::Unsigned(1),
            "c_uchar",
        ),
    ],
};
static nvmlGpuFabricClique_v1_t: Record = Record {
    name: "nvmlGpuFabricClique_v1_t",
    size: size_of::<sys::nvmlGpuFabricClique_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("type", offset_of!(sys::nvmlGpuFabricClique_v1_t, type_), Type::Unsigned(1), "c_uchar"),
        Field::new("id", offset_of!(sys::nvmlGpuFabricClique_v1_t, id), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlGpuFabricInfo_v4_t: Record = Record {
    name: "nvmlGpuFabricInfo_v4_t",
    size: size_of::<sys::nvmlGpuFabricInfo_v4_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "clusterUuid",
            offset_of!(sys::nvmlGpuFabricInfo_v4_t, clusterUuid),
            Type::Array(&Type::Unsigned(1), 16),
            "c_uchar",
        ),
        Field::new("status", offset_of!(sys::nvmlGpuFabricInfo_v4_t, status), Type::Unsigned(4), "nvmlReturn_t"),
        Field::new(
            "cliques",
            offset_of!(sys::nvmlGpuFabricInfo_v4_t, cliques),
            Type::Array(&Type::Record(&nvmlGpuFabricClique_v1_t), 64),
            "nvmlGpuFabricClique_v1_t",
        ),
        Field::new("numCliques", offset_of!(sys::nvmlGpuFabricInfo_v4_t, numCliques), Type::Unsigned(4), "c_uint"),
        Field::new("state", offset_of!(sys::nvmlGpuFabricInfo_v4_t, state), Type::Unsigned(1), "nvmlGpuFabricState_t"),
        Field::new("healthMask", offset_of!(sys::nvmlGpuFabricInfo_v4_t, healthMask), Type::Unsigned(4), "c_uint"),
        Field::new(
            "healthSummary",
            offset_of!(sys::nvmlGpuFabricInfo_v4_t, healthSummary),
            Type::Unsigned(1),
            "c_uchar",
        ),
    ],
};
static nvmlGpuOperationalEventConfig_v1_t: Record = Record {
    name: "nvmlGpuOperationalEventConfig_v1_t",
    size: size_of::<sys::nvmlGpuOperationalEventConfig_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "uuid",
            offset_of!(sys::nvmlGpuOperationalEventConfig_v1_t, uuid),
            Type::Array(&Type::Char, 96),
            "c_char",
        ),
        Field::new(
            "minLogLevel",
            offset_of!(sys::nvmlGpuOperationalEventConfig_v1_t, minLogLevel),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "minSeverity",
            offset_of!(sys::nvmlGpuOperationalEventConfig_v1_t, minSeverity),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlEventSetWait_v3_t: Record = Record {
    name: "nvmlEventSetWait_v3_t",
    size: size_of::<sys::nvmlEventSetWait_v3_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("timeoutMs", offset_of!(sys::nvmlEventSetWait_v3_t, timeoutMs), Type::Unsigned(4), "c_uint"),
        Field::new("dataType", offset_of!(sys::nvmlEventSetWait_v3_t, dataType), Type::Unsigned(4), "c_uint"),
        Field::new("uuid", offset_of!(sys::nvmlEventSetWait_v3_t, uuid), Type::Array(&Type::Char, 96), "c_char"),
        Field::new(
            "sourceModule",
            offset_of!(sys::nvmlEventSetWait_v3_t, sourceModule),
            Type::Array(&Type::Char, 16),
            "c_char",
        ),
        Field::new("eventType", offset_of!(sys::nvmlEventSetWait_v3_t, eventType), Type::Unsigned(8), "c_ulonglong"),
        Field::new("eventData", offset_of!(sys::nvmlEventSetWait_v3_t, eventData), Type::Unsigned(8), "c_ulonglong"),
        Field::new(
            "groupCursor",
            offset_of!(sys::nvmlEventSetWait_v3_t, groupCursor),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new("instanceId", offset_of!(sys::nvmlEventSetWait_v3_t, instanceId), Type::Unsigned(8), "c_ulonglong"),
        Field::new(
            "timestampUsec",
            offset_of!(sys::nvmlEventSetWait_v3_t, timestampUsec),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new("traceId", offset_of!(sys::nvmlEventSetWait_v3_t, traceId), Type::Unsigned(8), "c_ulonglong"),
        Field::new("gpuInstanceId", offset_of!(sys::nvmlEventSetWait_v3_t, gpuInstanceId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "computeInstanceId",
            offset_of!(sys::nvmlEventSetWait_v3_t, computeInstanceId),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("severity", offset_of!(sys::nvmlEventSetWait_v3_t, severity), Type::Unsigned(4), "c_uint"),
        Field::new("categoryId", offset_of!(sys::nvmlEventSetWait_v3_t, categoryId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "moduleEventCode",
            offset_of!(sys::nvmlEventSetWait_v3_t, moduleEventCode),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("scope", offset_of!(sys::nvmlEventSetWait_v3_t, scope), Type::Unsigned(4), "c_uint"),
        Field::new("originator", offset_of!(sys::nvmlEventSetWait_v3_t, originator), Type::Unsigned(4), "c_uint"),
        Field::new(
            "moduleInstance",
            offset_of!(sys::nvmlEventSetWait_v3_t, moduleInstance),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("chipletId", offset_of!(sys::nvmlEventSetWait_v3_t, chipletId), Type::Unsigned(4), "c_uint"),
        Field::new("logLevel", offset_of!(sys::nvmlEventSetWait_v3_t, logLevel), Type::Unsigned(4), "c_uint"),
        Field::new("attributes", offset_of!(sys::nvmlEventSetWait_v3_t, attributes), Type::Unsigned(4), "c_uint"),
        Field::new("groupCperSize", offset_of!(sys::nvmlEventSetWait_v3_t, groupCperSize), Type::Unsigned(4), "c_uint"),
        Field::new(
            "groupAttributes",
            offset_of!(sys::nvmlEventSetWait_v3_t, groupAttributes),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("groupSize", offset_of!(sys::nvmlEventSetWait_v3_t, groupSize), Type::Unsigned(1), "c_uchar"),
        Field::new("groupIndex", offset_of!(sys::nvmlEventSetWait_v3_t, groupIndex), Type::Unsigned(1), "c_uchar"),
    ],
};
static nvmlCPERCursor_v1_t: Record = Record {
    name: "nvmlCPERCursor_v1_t",
    size: size_of::<sys::nvmlCPERCursor_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("cperTypeMask", offset_of!(sys::nvmlCPERCursor_v1_t, cperTypeMask), Type::Unsigned(4), "c_uint"),
        Field::new("uuid", offset_of!(sys::nvmlCPERCursor_v1_t, uuid), Type::Array(&Type::Char, 80), "c_char"),
        Field::new("handle", offset_of!(sys::nvmlCPERCursor_v1_t, handle), Type::Unsigned(8), "nvmlCPERCursorHandle_t"),
    ],
};
static nvmlGetCPER_v1_t: Record = Record {
    name: "nvmlGetCPER_v1_t",
    size: size_of::<sys::nvmlGetCPER_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "cursor",
            offset_of!(sys::nvmlGetCPER_v1_t, cursor),
            Type::Record(&nvmlCPERCursor_v1_t),
            "nvmlCPERCursor_v1_t",
        ),
        Field::new("buffer", offset_of!(sys::nvmlGetCPER_v1_t, buffer), Type::Pointer(&Type::Unsigned(1)), "c_uchar"),
        Field::new("bufferSize", offset_of!(sys::nvmlGetCPER_v1_t, bufferSize), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlSystemDriverBranchInfo_v1_t: Record = Record {
    name: "nvmlSystemDriverBranchInfo_v1_t",
    size: size_of::<sys::nvmlSystemDriverBranchInfo_v1_t>(),
    version: Some(sys::nvmlSystemDriverBranchInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlSystemDriverBranchInfo_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "branch",
            offset_of!(sys::nvmlSystemDriverBranchInfo_v1_t, branch),
            Type::Array(&Type::Char, 80),
            "c_char",
        ),
    ],
};
static nvmlTemperature_v1_t: Record = Record {
    name: "nvmlTemperature_v1_t",
    size: size_of::<sys::nvmlTemperature_v1_t>(),
    version: Some(sys::nvmlTemperature_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlTemperature_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "sensorType",
            offset_of!(sys::nvmlTemperature_v1_t, sensorType),
            Type::Unsigned(4),
            "nvmlTemperatureSensors_t",
        ),
        Field::new("temperature", offset_of!(sys::nvmlTemperature_v1_t, temperature), Type::Signed(4), "c_int"),
    ],
};
static nvmlNvlinkSupportedBwModes_v1_t: Record = Record {
    name: "nvmlNvlinkSupportedBwModes_v1_t",
    size: size_of::<sys::nvmlNvlinkSupportedBwModes_v1_t>(),
    version: Some(sys::nvmlNvlinkSupportedBwModes_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlNvlinkSupportedBwModes_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "bwModes",
            offset_of!(sys::nvmlNvlinkSupportedBwModes_v1_t, bwModes),
            Type::Array(&Type::Unsigned(1), 23),
            "c_uchar",
        ),
        Field::new(
            "totalBwModes",
            offset_of!(sys::nvmlNvlinkSupportedBwModes_v1_t, totalBwModes),
            Type::Unsigned(1),
            "c_uchar",
        ),
    ],
};
static nvmlNvlinkGetBwMode_v1_t: Record = Record {
    name: "nvmlNvlinkGetBwMode_v1_t",
    size: size_of::<sys::nvmlNvlinkGetBwMode_v1_t>(),
    version: Some(sys::nvmlNvlinkGetBwMode_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlNvlinkGetBwMode_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("bIsBest", offset_of!(sys::nvmlNvlinkGetBwMode_v1_t, bIsBest), Type::Unsigned(4), "c_uint"),
        Field::new("bwMode", offset_of!(sys::nvmlNvlinkGetBwMode_v1_t, bwMode), Type::Unsigned(1), "c_uchar"),
    ],
};
static nvmlNvlinkSetBwMode_v1_t: Record = Record {
    name: "nvmlNvlinkSetBwMode_v1_t",
    size: size_of::<sys::nvmlNvlinkSetBwMode_v1_t>(),
    version: Some(sys::nvmlNvlinkSetBwMode_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlNvlinkSetBwMode_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("bSetBest", offset_of!(sys::nvmlNvlinkSetBwMode_v1_t, bSetBest), Type::Unsigned(4), "c_uint"),
        Field::new("bwMode", offset_of!(sys::nvmlNvlinkSetBwMode_v1_t, bwMode), Type::Unsigned(1), "c_uchar"),
    ],
};
static nvmlNvlinkSetBwModeAsync_v1_t: Record = Record {
    name: "nvmlNvlinkSetBwModeAsync_v1_t",
    size: size_of::<sys::nvmlNvlinkSetBwModeAsync_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("bSetBest", offset_of!(sys::nvmlNvlinkSetBwModeAsync_v1_t, bSetBest), Type::Unsigned(4), "c_uint"),
        Field::new("bwMode", offset_of!(sys::nvmlNvlinkSetBwModeAsync_v1_t, bwMode), Type::Unsigned(4), "c_uint"),
        Field::new(
            "asyncPollTimeoutMs",
            offset_of!(sys::nvmlNvlinkSetBwModeAsync_v1_t, asyncPollTimeoutMs),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlNvLinkInfo_v1_t: Record = Record {
    name: "nvmlNvLinkInfo_v1_t",
    size: size_of::<sys::nvmlNvLinkInfo_v1_t>(),
    version: Some(sys::nvmlNvLinkInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlNvLinkInfo_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("isNvleEnabled", offset_of!(sys::nvmlNvLinkInfo_v1_t, isNvleEnabled), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlNvlinkFirmwareVersion_t: Record = Record {
    name: "nvmlNvlinkFirmwareVersion_t",
    size: size_of::<sys::nvmlNvlinkFirmwareVersion_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("ucodeType", offset_of!(sys::nvmlNvlinkFirmwareVersion_t, ucodeType), Type::Unsigned(1), "c_uchar"),
        Field::new("major", offset_of!(sys::nvmlNvlinkFirmwareVersion_t, major), Type::Unsigned(4), "c_uint"),
        Field::new("minor", offset_of!(sys::nvmlNvlinkFirmwareVersion_t, minor), Type::Unsigned(4), "c_uint"),
        Field::new("subMinor", offset_of!(sys::nvmlNvlinkFirmwareVersion_t, subMinor), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlNvlinkFirmwareInfo_t: Record = Record {
    name: "nvmlNvlinkFirmwareInfo_t",
    size: size_of::<sys::nvmlNvlinkFirmwareInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "firmwareVersion",
            offset_of!(sys::nvmlNvlinkFirmwareInfo_t, firmwareVersion),
            Type::Array(&Type::Record(&nvmlNvlinkFirmwareVersion_t), 100),
            "nvmlNvlinkFirmwareVersion_t",
        ),
        Field::new(
            "numValidEntries",
            offset_of!(sys::nvmlNvlinkFirmwareInfo_t, numValidEntries),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlNvLinkInfo_v2_t: Record = Record {
    name: "nvmlNvLinkInfo_v2_t",
    size: size_of::<sys::nvmlNvLinkInfo_v2_t>(),
    version: Some(sys::nvmlNvLinkInfo_v2_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlNvLinkInfo_v2_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("isNvleEnabled", offset_of!(sys::nvmlNvLinkInfo_v2_t, isNvleEnabled), Type::Unsigned(4), "c_uint"),
        Field::new(
            "firmwareInfo",
            offset_of!(sys::nvmlNvLinkInfo_v2_t, firmwareInfo),
            Type::Record(&nvmlNvlinkFirmwareInfo_t),
            "nvmlNvlinkFirmwareInfo_t",
        ),
    ],
};
static nvmlNvLinkInfo_v3_t: Record = Record {
    name: "nvmlNvLinkInfo_v3_t",
    size: size_of::<sys::nvmlNvLinkInfo_v3_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("isNvleEnabled", offset_of!(sys::nvmlNvLinkInfo_v3_t, isNvleEnabled), Type::Unsigned(4), "c_uint"),
        Field::new(
            "firmwareInfo",
            offset_of!(sys::nvmlNvLinkInfo_v3_t, firmwareInfo),
            Type::Record(&nvmlNvlinkFirmwareInfo_t),
            "nvmlNvlinkFirmwareInfo_t",
        ),
        Field::new("isNvleReady", offset_of!(sys::nvmlNvLinkInfo_v3_t, isNvleReady), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlNvlinkTelemetrySample_v1_t: Record = Record {
    name: "nvmlNvlinkTelemetrySample_v1_t",
    size: size_of::<sys::nvmlNvlinkTelemetrySample_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("linkId", offset_of!(sys::nvmlNvlinkTelemetrySample_v1_t, linkId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "sampleType",
            offset_of!(sys::nvmlNvlinkTelemetrySample_v1_t, sampleType),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sampleCount",
            offset_of!(sys::nvmlNvlinkTelemetrySample_v1_t, sampleCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "samples",
            offset_of!(sys::nvmlNvlinkTelemetrySample_v1_t, samples),
            Type::Pointer(&Type::Unsigned(8)),
            "c_ulonglong",
        ),
        Field::new(
            "nvmlReturn",
            offset_of!(sys::nvmlNvlinkTelemetrySample_v1_t, nvmlReturn),
            Type::Unsigned(4),
            "nvmlReturn_t",
        ),
    ],
};
static nvmlNvlinkTelemetrySamples_v1_t: Record = Record {
    name: "nvmlNvlinkTelemetrySamples_v1_t",
    size: size_of::<sys::nvmlNvlinkTelemetrySamples_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "telemetryCount",
            offset_of!(sys::nvmlNvlinkTelemetrySamples_v1_t, telemetryCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "telemetrySamples",
            offset_of!(sys::nvmlNvlinkTelemetrySamples_v1_t, telemetrySamples),
            Type::Pointer(&Type::Record(&nvmlNvlinkTelemetrySample_v1_t)),
            "nvmlNvlinkTelemetrySample_v1_t",
        ),
    ],
};
static nvmlNvlinkGetRemapTableInfo_v1_t: Record = Record {
    name: "nvmlNvlinkGetRemapTableInfo_v1_t",
    size: size_of::<sys::nvmlNvlinkGetRemapTableInfo_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("alid", offset_of!(sys::nvmlNvlinkGetRemapTableInfo_v1_t, alid), Type::Unsigned(4), "c_uint"),
        Field::new(
            "flaRemapTabAddr",
            offset_of!(sys::nvmlNvlinkGetRemapTableInfo_v1_t, flaRemapTabAddr),
            Type::Array(&Type::Unsigned(4), 4096),
            "c_uint",
        ),
        Field::new(
            "gpaRemapTabAddr",
            offset_of!(sys::nvmlNvlinkGetRemapTableInfo_v1_t, gpaRemapTabAddr),
            Type::Array(&Type::Unsigned(4), 4096),
            "c_uint",
        ),
        Field::new(
            "remapTabSize",
            offset_of!(sys::nvmlNvlinkGetRemapTableInfo_v1_t, remapTabSize),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlNvlinkSetNvleReady_v1_t: Record = Record {
    name: "nvmlNvlinkSetNvleReady_v1_t",
    size: size_of::<sys::nvmlNvlinkSetNvleReady_v1_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new(
        "bNvleReady",
        offset_of!(sys::nvmlNvlinkSetNvleReady_v1_t, bNvleReady),
        Type::Unsigned(1),
        "c_uchar",
    )],
};
static nvmlNvlinkLockRemapTable_v1_t: Record = Record {
    name: "nvmlNvlinkLockRemapTable_v1_t",
    size: size_of::<sys::nvmlNvlinkLockRemapTable_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "bRemapTableLocked",
            offset_of!(sys::nvmlNvlinkLockRemapTable_v1_t, bRemapTableLocked),
            Type::Unsigned(1),
            "c_uchar",
        ),
        Field::new(
            "bRemapTableLockDisabled",
            offset_of!(sys::nvmlNvlinkLockRemapTable_v1_t, bRemapTableLockDisabled),
            Type::Unsigned(1),
            "c_uchar",
        ),
    ],
};
static nvmlNvlinkNvlePrivateInfo_v1_t: Record = Record {
    name: "nvmlNvlinkNvlePrivateInfo_v1_t",
    size: size_of::<sys::nvmlNvlinkNvlePrivateInfo_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "data",
            offset_of!(sys::nvmlNvlinkNvlePrivateInfo_v1_t, data),
            Type::Array(&Type::Unsigned(1), 256),
            "c_uchar",
        ),
        Field::new("size", offset_of!(sys::nvmlNvlinkNvlePrivateInfo_v1_t, size), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlNvlinkSetupNvleEncryptionKey_v1_t: Record = Record {
    name: "nvmlNvlinkSetupNvleEncryptionKey_v1_t",
    size: size_of::<sys::nvmlNvlinkSetupNvleEncryptionKey_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "nvleKey",
            offset_of!(sys::nvmlNvlinkSetupNvleEncryptionKey_v1_t, nvleKey),
            Type::Array(&Type::Unsigned(1), 32),
            "c_uchar",
        ),
        Field::new(
            "localGpuAlid",
            offset_of!(sys::nvmlNvlinkSetupNvleEncryptionKey_v1_t, localGpuAlid),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "remoteGpuAlid",
            offset_of!(sys::nvmlNvlinkSetupNvleEncryptionKey_v1_t, remoteGpuAlid),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "localGpuNvlePrivateInfo",
            offset_of!(sys::nvmlNvlinkSetupNvleEncryptionKey_v1_t, localGpuNvlePrivateInfo),
            Type::Record(&nvmlNvlinkNvlePrivateInfo_v1_t),
            "nvmlNvlinkNvlePrivateInfo_v1_t",
        ),
        Field::new(
            "remoteGpuNvlePrivateInfo",
            offset_of!(sys::nvmlNvlinkSetupNvleEncryptionKey_v1_t, remoteGpuNvlePrivateInfo),
            Type::Record(&nvmlNvlinkNvlePrivateInfo_v1_t),
            "nvmlNvlinkNvlePrivateInfo_v1_t",
        ),
    ],
};
static nvmlVgpuVersion_t: Record = Record {
    name: "nvmlVgpuVersion_t",
    size: size_of::<sys::nvmlVgpuVersion_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("minVersion", offset_of!(sys::nvmlVgpuVersion_t, minVersion), Type::Unsigned(4), "c_uint"),
        Field::new("maxVersion", offset_of!(sys::nvmlVgpuVersion_t, maxVersion), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlVgpuMetadata_t: Record = Record {
    name: "nvmlVgpuMetadata_t",
    size: size_of::<sys::nvmlVgpuMetadata_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlVgpuMetadata_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("revision", offset_of!(sys::nvmlVgpuMetadata_t, revision), Type::Unsigned(4), "c_uint"),
        Field::new(
            "guestInfoState",
            offset_of!(sys::nvmlVgpuMetadata_t, guestInfoState),
            Type::Unsigned(4),
            "nvmlVgpuGuestInfoState_t",
        ),
        Field::new(
            "guestDriverVersion",
            offset_of!(sys::nvmlVgpuMetadata_t, guestDriverVersion),
            Type::Array(&Type::Char, 80),
            "c_char",
        ),
        Field::new(
            "hostDriverVersion",
            offset_of!(sys::nvmlVgpuMetadata_t, hostDriverVersion),
            Type::Array(&Type::Char, 80),
            "c_char",
        ),
        Field::new(
            "reserved",
            offset_of!(sys::nvmlVgpuMetadata_t, reserved),
            Type::Array(&Type::Unsigned(4), 6),
            "c_uint",
        ),
        Field::new(
            "vgpuVirtualizationCaps",
            offset_of!(sys::nvmlVgpuMetadata_t, vgpuVirtualizationCaps),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "guestVgpuVersion",
            offset_of!(sys::nvmlVgpuMetadata_t, guestVgpuVersion),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("opaqueDataSize", offset_of!(sys::nvmlVgpuMetadata_t, opaqueDataSize), Type::Unsigned(4), "c_uint"),
        Field::new(
            "opaqueData",
            offset_of!(sys::nvmlVgpuMetadata_t, opaqueData),
            Type::Array(&Type::Char, 4),
            "c_char",
        ),
    ],
};
static nvmlVgpuPgpuMetadata_t: Record = Record {
    name: "nvmlVgpuPgpuMetadata_t",
    size: size_of::<sys::nvmlVgpuPgpuMetadata_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlVgpuPgpuMetadata_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("revision", offset_of!(sys::nvmlVgpuPgpuMetadata_t, revision), Type::Unsigned(4), "c_uint"),
        Field::new(
            "hostDriverVersion",
            offset_of!(sys::nvmlVgpuPgpuMetadata_t, hostDriverVersion),
            Type::Array(&Type::Char, 80),
            "c_char",
        ),
        Field::new(
            "pgpuVirtualizationCaps",
            offset_of!(sys::nvmlVgpuPgpuMetadata_t, pgpuVirtualizationCaps),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "reserved",
            offset_of!(sys::nvmlVgpuPgpuMetadata_t, reserved),
            Type::Array(&Type::Unsigned(4), 5),
            "c_uint",
        ),
        Field::new(
            "hostSupportedVgpuRange",
            offset_of!(sys::nvmlVgpuPgpuMetadata_t, hostSupportedVgpuRange),
            Type::Record(&nvmlVgpuVersion_t),
            "nvmlVgpuVersion_t",
        ),
        Field::new(
            "opaqueDataSize",
            offset_of!(sys::nvmlVgpuPgpuMetadata_t, opaqueDataSize),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "opaqueData",
            offset_of!(sys::nvmlVgpuPgpuMetadata_t, opaqueData),
            Type::Array(&Type::Char, 4),
            "c_char",
        ),
    ],
};
static nvmlVgpuPgpuCompatibility_t: Record = Record {
    name: "nvmlVgpuPgpuCompatibility_t",
    size: size_of::<sys::nvmlVgpuPgpuCompatibility_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "vgpuVmCompatibility",
            offset_of!(sys::nvmlVgpuPgpuCompatibility_t, vgpuVmCompatibility),
            Type::Unsigned(4),
            "nvmlVgpuVmCompatibility_t",
        ),
        Field::new(
            "compatibilityLimitCode",
            offset_of!(sys::nvmlVgpuPgpuCompatibility_t, compatibilityLimitCode),
            Type::Unsigned(4),
            "nvmlVgpuPgpuCompatibilityLimitCode_t",
        ),
    ],
};
static nvmlExcludedDeviceInfo_t: Record = Record {
    name: "nvmlExcludedDeviceInfo_t",
    size: size_of::<sys::nvmlExcludedDeviceInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "pciInfo",
            offset_of!(sys::nvmlExcludedDeviceInfo_t, pciInfo),
            Type::Record(&nvmlPciInfo_t),
            "nvmlPciInfo_t",
        ),
        Field::new("uuid", offset_of!(sys::nvmlExcludedDeviceInfo_t, uuid), Type::Array(&Type::Char, 80), "c_char"),
    ],
};
static nvmlPRMTLV_v1_t: Record = Record {
    name: "nvmlPRMTLV_v1_t",
    size: size_of::<sys::nvmlPRMTLV_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("dataSize", offset_of!(sys::nvmlPRMTLV_v1_t, dataSize), Type::Unsigned(4), "c_uint"),
        Field::new("status", offset_of!(sys::nvmlPRMTLV_v1_t, status), Type::Unsigned(4), "c_uint"),
        Field::new(
            "__bindgen_anon_1",
            offset_of!(sys::nvmlPRMTLV_v1_t, __bindgen_anon_1),
            Type::Record(&nvmlPRMTLV_v1_t__bindgen_ty_1),
            "nvmlPRMTLV_v1_t__bindgen_ty_1",
        ),
    ],
};
static nvmlPRMTLV_v1_t__bindgen_ty_1: Record = Record {
    name: "nvmlPRMTLV_v1_t__bindgen_ty_1",
    size: size_of::<sys::nvmlPRMTLV_v1_t__bindgen_ty_1>(),
    version: None,
    is_union: true,
    fields: &[
        Field::new(
            "inData",
            offset_of!(sys::nvmlPRMTLV_v1_t__bindgen_ty_1, inData),
            Type::Array(&Type::Unsigned(1), 496),
            "c_uchar",
        ),
        Field::new(
            "outData",
            offset_of!(sys::nvmlPRMTLV_v1_t__bindgen_ty_1, outData),
            Type::Array(&Type::Unsigned(1), 496),
            "c_uchar",
        ),
    ],
};
static nvmlPRMCounterInput_v1_t: Record = Record {
    name: "nvmlPRMCounterInput_v1_t",
    size: size_of::<sys::nvmlPRMCounterInput_v1_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new(
        "localPort",
        offset_of!(sys::nvmlPRMCounterInput_v1_t, localPort),
        Type::Unsigned(4),
        "c_uint",
    )],
};
static nvmlPRMCounterValue_v1_t: Record = Record {
    name: "nvmlPRMCounterValue_v1_t",
    size: size_of::<sys::nvmlPRMCounterValue_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("status", offset_of!(sys::nvmlPRMCounterValue_v1_t, status), Type::Unsigned(4), "nvmlReturn_t"),
        Field::new(
            "outputType",
            offset_of!(sys::nvmlPRMCounterValue_v1_t, outputType),
            Type::Unsigned(4),
            "nvmlValueType_t",
        ),
        Field::new(
            "outputValue",
            offset_of!(sys::nvmlPRMCounterValue_v1_t, outputValue),
            Type::Record(&nvmlValue_t),
            "nvmlValue_t",
        ),
    ],
};
static nvmlPRMCounter_v1_t: Record = Record {
    name: "nvmlPRMCounter_v1_t",
    size: size_of::<sys::nvmlPRMCounter_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("counterId", offset_of!(sys::nvmlPRMCounter_v1_t, counterId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "inData",
            offset_of!(sys::nvmlPRMCounter_v1_t, inData),
            Type::Record(&nvmlPRMCounterInput_v1_t),
            "nvmlPRMCounterInput_v1_t",
        ),
        Field::new(
            "counterValue",
            offset_of!(sys::nvmlPRMCounter_v1_t, counterValue),
            Type::Record(&nvmlPRMCounterValue_v1_t),
            "nvmlPRMCounterValue_v1_t",
        ),
    ],
};
static nvmlPRMCounterList_v1_t: Record = Record {
    name: "nvmlPRMCounterList_v1_t",
    size: size_of::<sys::nvmlPRMCounterList_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("numCounters", offset_of!(sys::nvmlPRMCounterList_v1_t, numCounters), Type::Unsigned(4), "c_uint"),
        Field::new(
            "counters",
            offset_of!(sys::nvmlPRMCounterList_v1_t, counters),
            Type::Pointer(&Type::Record(&nvmlPRMCounter_v1_t)),
            "nvmlPRMCounter_v1_t",
        ),
    ],
};
static nvmlGpuInstancePlacement_t: Record = Record {
    name: "nvmlGpuInstancePlacement_t",
    size: size_of::<sys::nvmlGpuInstancePlacement_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("start", offset_of!(sys::nvmlGpuInstancePlacement_t, start), Type::Unsigned(4), "c_uint"),
        Field::new("size", offset_of!(sys::nvmlGpuInstancePlacement_t, size), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlGpuInstanceProfileInfo_t: Record = Record {
    name: "nvmlGpuInstanceProfileInfo_t",
    size: size_of::<sys::nvmlGpuInstanceProfileInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("id", offset_of!(sys::nvmlGpuInstanceProfileInfo_t, id), Type::Unsigned(4), "c_uint"),
        Field::new(
            "isP2pSupported",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_t, isP2pSupported),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sliceCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_t, sliceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "instanceCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_t, instanceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "multiprocessorCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_t, multiprocessorCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "copyEngineCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_t, copyEngineCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "decoderCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_t, decoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "encoderCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_t, encoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("jpegCount", offset_of!(sys::nvmlGpuInstanceProfileInfo_t, jpegCount), Type::Unsigned(4), "c_uint"),
        Field::new("ofaCount", offset_of!(sys::nvmlGpuInstanceProfileInfo_t, ofaCount), Type::Unsigned(4), "c_uint"),
        Field::new(
            "memorySizeMB",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_t, memorySizeMB),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
    ],
};
static nvmlGpuInstanceProfileInfo_v2_t: Record = Record {
    name: "nvmlGpuInstanceProfileInfo_v2_t",
    size: size_of::<sys::nvmlGpuInstanceProfileInfo_v2_t>(),
    version: Some(sys::nvmlGpuInstanceProfileInfo_v2_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlGpuInstanceProfileInfo_v2_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("id", offset_of!(sys::nvmlGpuInstanceProfileInfo_v2_t, id), Type::Unsigned(4), "c_uint"),
        Field::new(
            "isP2pSupported",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v2_t, isP2pSupported),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sliceCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v2_t, sliceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "instanceCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v2_t, instanceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "multiprocessorCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v2_t, multiprocessorCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "copyEngineCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v2_t, copyEngineCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "decoderCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v2_t, decoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "encoderCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v2_t, encoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "jpegCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v2_t, jpegCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("ofaCount", offset_of!(sys::nvmlGpuInstanceProfileInfo_v2_t, ofaCount), Type::Unsigned(4), "c_uint"),
        Field::new(
            "memorySizeMB",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v2_t, memorySizeMB),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "name",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v2_t, name),
            Type::Array(&Type::Char, 96),
            "c_char",
        ),
    ],
};
static nvmlGpuInstanceProfileInfo_v3_t: Record = Record {
    name: "nvmlGpuInstanceProfileInfo_v3_t",
    size: size_of::<sys::nvmlGpuInstanceProfileInfo_v3_t>(),
    version: Some(sys::nvmlGpuInstanceProfileInfo_v3_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlGpuInstanceProfileInfo_v3_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("id", offset_of!(sys::nvmlGpuInstanceProfileInfo_v3_t, id), Type::Unsigned(4), "c_uint"),
        Field::new(
            "sliceCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v3_t, sliceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "instanceCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v3_t, instanceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "multiprocessorCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v3_t, multiprocessorCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "copyEngineCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v3_t, copyEngineCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "decoderCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v3_t, decoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "encoderCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v3_t, encoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "jpegCount",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v3_t, jpegCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("ofaCount", offset_of!(sys::nvmlGpuInstanceProfileInfo_v3_t, ofaCount), Type::Unsigned(4), "c_uint"),
        Field::new(
            "memorySizeMB",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v3_t, memorySizeMB),
            Type::Unsigned(8),
            "c_ulonglong",
        ),
        Field::new(
            "name",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v3_t, name),
            Type::Array(&Type::Char, 96),
            "c_char",
        ),
        Field::new(
            "capabilities",
            offset_of!(sys::nvmlGpuInstanceProfileInfo_v3_t, capabilities),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlGpuInstanceInfo_t: Record = Record {
    name: "nvmlGpuInstanceInfo_t",
    size: size_of::<sys::nvmlGpuInstanceInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "device",
            offset_of!(sys::nvmlGpuInstanceInfo_t, device),
            Type::Handle("nvmlDevice_t"),
            "nvmlDevice_t",
        ),
        Field::new("id", offset_of!(sys::nvmlGpuInstanceInfo_t, id), Type::Unsigned(4), "c_uint"),
        Field::new("profileId", offset_of!(sys::nvmlGpuInstanceInfo_t, profileId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "placement",
            offset_of!(sys::nvmlGpuInstanceInfo_t, placement),
            Type::Record(&nvmlGpuInstancePlacement_t),
            "nvmlGpuInstancePlacement_t",
        ),
    ],
};
static nvmlComputeInstancePlacement_t: Record = Record {
    name: "nvmlComputeInstancePlacement_t",
    size: size_of::<sys::nvmlComputeInstancePlacement_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("start", offset_of!(sys::nvmlComputeInstancePlacement_t, start), Type::Unsigned(4), "c_uint"),
        Field::new("size", offset_of!(sys::nvmlComputeInstancePlacement_t, size), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlComputeInstanceProfileInfo_t: Record = Record {
    name: "nvmlComputeInstanceProfileInfo_t",
    size: size_of::<sys::nvmlComputeInstanceProfileInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("id", offset_of!(sys::nvmlComputeInstanceProfileInfo_t, id), Type::Unsigned(4), "c_uint"),
        Field::new(
            "sliceCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_t, sliceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "instanceCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_t, instanceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "multiprocessorCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_t, multiprocessorCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedCopyEngineCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_t, sharedCopyEngineCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedDecoderCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_t, sharedDecoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedEncoderCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_t, sharedEncoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedJpegCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_t, sharedJpegCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedOfaCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_t, sharedOfaCount),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlComputeInstanceProfileInfo_v2_t: Record = Record {
    name: "nvmlComputeInstanceProfileInfo_v2_t",
    size: size_of::<sys::nvmlComputeInstanceProfileInfo_v2_t>(),
    version: Some(sys::nvmlComputeInstanceProfileInfo_v2_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v2_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("id", offset_of!(sys::nvmlComputeInstanceProfileInfo_v2_t, id), Type::Unsigned(4), "c_uint"),
        Field::new(
            "sliceCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v2_t, sliceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "instanceCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v2_t, instanceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "multiprocessorCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v2_t, multiprocessorCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedCopyEngineCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v2_t, sharedCopyEngineCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedDecoderCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v2_t, sharedDecoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedEncoderCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v2_t, sharedEncoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedJpegCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v2_t, sharedJpegCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedOfaCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v2_t, sharedOfaCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "name",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v2_t, name),
            Type::Array(&Type::Char, 96),
            "c_char",
        ),
    ],
};
static nvmlComputeInstanceProfileInfo_v3_t: Record = Record {
    name: "nvmlComputeInstanceProfileInfo_v3_t",
    size: size_of::<sys::nvmlComputeInstanceProfileInfo_v3_t>(),
    version: Some(sys::nvmlComputeInstanceProfileInfo_v3_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v3_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("id", offset_of!(sys::nvmlComputeInstanceProfileInfo_v3_t, id), Type::Unsigned(4), "c_uint"),
        Field::new(
            "sliceCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v3_t, sliceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "instanceCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v3_t, instanceCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "multiprocessorCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v3_t, multiprocessorCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedCopyEngineCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v3_t, sharedCopyEngineCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedDecoderCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v3_t, sharedDecoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedEncoderCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v3_t, sharedEncoderCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedJpegCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v3_t, sharedJpegCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "sharedOfaCount",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v3_t, sharedOfaCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "name",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v3_t, name),
            Type::Array(&Type::Char, 96),
            "c_char",
        ),
        Field::new(
            "capabilities",
            offset_of!(sys::nvmlComputeInstanceProfileInfo_v3_t, capabilities),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlComputeInstanceInfo_t: Record = Record {
    name: "nvmlComputeInstanceInfo_t",
    size: size_of::<sys::nvmlComputeInstanceInfo_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "device",
            offset_of!(sys::nvmlComputeInstanceInfo_t, device),
            Type::Handle("nvmlDevice_t"),
            "nvmlDevice_t",
        ),
        Field::new(
            "gpuInstance",
            offset_of!(sys::nvmlComputeInstanceInfo_t, gpuInstance),
            Type::Handle("nvmlGpuInstance_t"),
            "nvmlGpuInstance_t",
        ),
        Field::new("id", offset_of!(sys::nvmlComputeInstanceInfo_t, id), Type::Unsigned(4), "c_uint"),
        Field::new("profileId", offset_of!(sys::nvmlComputeInstanceInfo_t, profileId), Type::Unsigned(4), "c_uint"),
        Field::new(
            "placement",
            offset_of!(sys::nvmlComputeInstanceInfo_t, placement),
            Type::Record(&nvmlComputeInstancePlacement_t),
            "nvmlComputeInstancePlacement_t",
        ),
    ],
};
static nvmlGpmMetric_t: Record = Record {
    name: "nvmlGpmMetric_t",
    size: size_of::<sys::nvmlGpmMetric_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("metricId", offset_of!(sys::nvmlGpmMetric_t, metricId), Type::Unsigned(4), "c_uint"),
        Field::new("nvmlReturn", offset_of!(sys::nvmlGpmMetric_t, nvmlReturn), Type::Unsigned(4), "nvmlReturn_t"),
        Field::new("value", offset_of!(sys::nvmlGpmMetric_t, value), Type::Real, "f64"),
        Field::new(
            "metricInfo",
            offset_of!(sys::nvmlGpmMetric_t, metricInfo),
            Type::Record(&nvmlGpmMetric_t__bindgen_ty_1),
            "nvmlGpmMetric_t__bindgen_ty_1",
        ),
    ],
};
static nvmlGpmMetric_t__bindgen_ty_1: Record = Record {
    name: "nvmlGpmMetric_t__bindgen_ty_1",
    size: size_of::<sys::nvmlGpmMetric_t__bindgen_ty_1>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "shortName",
            offset_of!(sys::nvmlGpmMetric_t__bindgen_ty_1, shortName),
            Type::Pointer(&Type::Char),
            "c_char",
        ),
        Field::new(
            "longName",
            offset_of!(sys::nvmlGpmMetric_t__bindgen_ty_1, longName),
            Type::Pointer(&Type::Char),
            "c_char",
        ),
        Field::new("unit", offset_of!(sys::nvmlGpmMetric_t__bindgen_ty_1, unit), Type::Pointer(&Type::Char), "c_char"),
    ],
};
static nvmlGpmMetricsGet_t: Record = Record {
    name: "nvmlGpmMetricsGet_t",
    size: size_of::<sys::nvmlGpmMetricsGet_t>(),
    version: Some(sys::nvmlGpmMetricsGet_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlGpmMetricsGet_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("numMetrics", offset_of!(sys::nvmlGpmMetricsGet_t, numMetrics), Type::Unsigned(4), "c_uint"),
        Field::new(
            "sample1",
            offset_of!(sys::nvmlGpmMetricsGet_t, sample1),
            Type::Handle("nvmlGpmSample_t"),
            "nvmlGpmSample_t",
        ),
        Field::new(
            "sample2",
            offset_of!(sys::nvmlGpmMetricsGet_t, sample2),
            Type::Handle("nvmlGpmSample_t"),
            "nvmlGpmSample_t",
        ),
        Field::new(
            "metrics",
            offset_of!(sys::nvmlGpmMetricsGet_t, metrics),
            Type::Array(&Type::Record(&nvmlGpmMetric_t), 477),
            "nvmlGpmMetric_t",
        ),
    ],
};
static nvmlGpmSupport_t: Record = Record {
    name: "nvmlGpmSupport_t",
    size: size_of::<sys::nvmlGpmSupport_t>(),
    version: Some(sys::nvmlGpmSupport_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlGpmSupport_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "isSupportedDevice",
            offset_of!(sys::nvmlGpmSupport_t, isSupportedDevice),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlDeviceCapabilities_v1_t: Record = Record {
    name: "nvmlDeviceCapabilities_v1_t",
    size: size_of::<sys::nvmlDeviceCapabilities_v1_t>(),
    version: Some(sys::nvmlDeviceCapabilities_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlDeviceCapabilities_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new("capMask", offset_of!(sys::nvmlDeviceCapabilities_v1_t, capMask), Type::Unsigned(4), "c_uint"),
    ],
};
static nvmlMask255_t: Record = Record {
    name: "nvmlMask255_t",
    size: size_of::<sys::nvmlMask255_t>(),
    version: None,
    is_union: false,
    fields: &[Field::new("mask", offset_of!(sys::nvmlMask255_t, mask), Type::Array(&Type::Unsigned(4), 8), "c_uint")],
};
static nvmlWorkloadPowerProfileInfo_v1_t: Record = Record {
    name: "nvmlWorkloadPowerProfileInfo_v1_t",
    size: size_of::<sys::nvmlWorkloadPowerProfileInfo_v1_t>(),
    version: Some(sys::nvmlWorkloadPowerProfileInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlWorkloadPowerProfileInfo_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "profileId",
            offset_of!(sys::nvmlWorkloadPowerProfileInfo_v1_t, profileId),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "priority",
            offset_of!(sys::nvmlWorkloadPowerProfileInfo_v1_t, priority),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "conflictingMask",
            offset_of!(sys::nvmlWorkloadPowerProfileInfo_v1_t, conflictingMask),
            Type::Record(&nvmlMask255_t),
            "nvmlMask255_t",
        ),
    ],
};
static nvmlWorkloadPowerProfileProfilesInfo_v1_t: Record = Record {
    name: "nvmlWorkloadPowerProfileProfilesInfo_v1_t",
    size: size_of::<sys::nvmlWorkloadPowerProfileProfilesInfo_v1_t>(),
    version: Some(sys::nvmlWorkloadPowerProfileProfilesInfo_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlWorkloadPowerProfileProfilesInfo_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "perfProfilesMask",
            offset_of!(sys::nvmlWorkloadPowerProfileProfilesInfo_v1_t, perfProfilesMask),
            Type::Record(&nvmlMask255_t),
            "nvmlMask255_t",
        ),
        Field::new(
            "perfProfile",
            offset_of!(sys::nvmlWorkloadPowerProfileProfilesInfo_v1_t, perfProfile),
            Type::Array(&Type::Record(&nvmlWorkloadPowerProfileInfo_v1_t), 255),
            "nvmlWorkloadPowerProfileInfo_t",
        ),
    ],
};
static nvmlWorkloadPowerProfileCurrentProfiles_v1_t: Record = Record {
    name: "nvmlWorkloadPowerProfileCurrentProfiles_v1_t",
    size: size_of::<sys::nvmlWorkloadPowerProfileCurrentProfiles_v1_t>(),
    version: Some(sys::nvmlWorkloadPowerProfileCurrentProfiles_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlWorkloadPowerProfileCurrentProfiles_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "perfProfilesMask",
            offset_of!(sys::nvmlWorkloadPowerProfileCurrentProfiles_v1_t, perfProfilesMask),
            Type::Record(&nvmlMask255_t),
            "nvmlMask255_t",
        ),
        Field::new(
            "requestedProfilesMask",
            offset_of!(sys::nvmlWorkloadPowerProfileCurrentProfiles_v1_t, requestedProfilesMask),
            Type::Record(&nvmlMask255_t),
            "nvmlMask255_t",
        ),
        Field::new(
            "enforcedProfilesMask",
            offset_of!(sys::nvmlWorkloadPowerProfileCurrentProfiles_v1_t, enforcedProfilesMask),
            Type::Record(&nvmlMask255_t),
            "nvmlMask255_t",
        ),
    ],
};
static nvmlWorkloadPowerProfileRequestedProfiles_v1_t: Record = Record {
    name: "nvmlWorkloadPowerProfileRequestedProfiles_v1_t",
    size: size_of::<sys::nvmlWorkloadPowerProfileRequestedProfiles_v1_t>(),
    version: Some(sys::nvmlWorkloadPowerProfileRequestedProfiles_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new(
            "version",
            offset_of!(sys::nvmlWorkloadPowerProfileRequestedProfiles_v1_t, version),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "requestedProfilesMask",
            offset_of!(sys::nvmlWorkloadPowerProfileRequestedProfiles_v1_t, requestedProfilesMask),
            Type::Record(&nvmlMask255_t),
            "nvmlMask255_t",
        ),
    ],
};
static nvmlWorkloadPowerProfileUpdateProfiles_v1_t: Record = Record {
    name: "nvmlWorkloadPowerProfileUpdateProfiles_v1_t",
    size: size_of::<sys::nvmlWorkloadPowerProfileUpdateProfiles_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "operation",
            offset_of!(sys::nvmlWorkloadPowerProfileUpdateProfiles_v1_t, operation),
            Type::Unsigned(4),
            "nvmlPowerProfileOperation_t",
        ),
        Field::new(
            "updateProfilesMask",
            offset_of!(sys::nvmlWorkloadPowerProfileUpdateProfiles_v1_t, updateProfilesMask),
            Type::Record(&nvmlMask255_t),
            "nvmlMask255_t",
        ),
    ],
};
static nvmlPowerSmoothingProfile_v1_t: Record = Record {
    name: "nvmlPowerSmoothingProfile_v1_t",
    size: size_of::<sys::nvmlPowerSmoothingProfile_v1_t>(),
    version: Some(sys::nvmlPowerSmoothingProfile_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlPowerSmoothingProfile_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "profileId",
            offset_of!(sys::nvmlPowerSmoothingProfile_v1_t, profileId),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("paramId", offset_of!(sys::nvmlPowerSmoothingProfile_v1_t, paramId), Type::Unsigned(4), "c_uint"),
        Field::new("value", offset_of!(sys::nvmlPowerSmoothingProfile_v1_t, value), Type::Real, "f64"),
    ],
};
static nvmlPowerSmoothingState_v1_t: Record = Record {
    name: "nvmlPowerSmoothingState_v1_t",
    size: size_of::<sys::nvmlPowerSmoothingState_v1_t>(),
    version: Some(sys::nvmlPowerSmoothingState_v1_t::VERSION),
    is_union: false,
    fields: &[
        Field::new("version", offset_of!(sys::nvmlPowerSmoothingState_v1_t, version), Type::Unsigned(4), "c_uint"),
        Field::new(
            "state",
            offset_of!(sys::nvmlPowerSmoothingState_v1_t, state),
            Type::Unsigned(4),
            "nvmlEnableState_t",
        ),
    ],
};
static nvmlEccBankRemapperHistogram_v1_t: Record = Record {
    name: "nvmlEccBankRemapperHistogram_v1_t",
    size: size_of::<sys::nvmlEccBankRemapperHistogram_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "maxSpareGroupCount",
            offset_of!(sys::nvmlEccBankRemapperHistogram_v1_t, maxSpareGroupCount),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "noSpareGroupCount",
            offset_of!(sys::nvmlEccBankRemapperHistogram_v1_t, noSpareGroupCount),
            Type::Unsigned(4),
            "c_uint",
        ),
    ],
};
static nvmlEccBankRemapperStatus_v1_t: Record = Record {
    name: "nvmlEccBankRemapperStatus_v1_t",
    size: size_of::<sys::nvmlEccBankRemapperStatus_v1_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new(
            "activeRemappings",
            offset_of!(sys::nvmlEccBankRemapperStatus_v1_t, activeRemappings),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new(
            "inactiveRemappings",
            offset_of!(sys::nvmlEccBankRemapperStatus_v1_t, inactiveRemappings),
            Type::Unsigned(4),
            "c_uint",
        ),
        Field::new("bPending", offset_of!(sys::nvmlEccBankRemapperStatus_v1_t, bPending), Type::Unsigned(4), "c_uint"),
        Field::new(
            "histogram",
            offset_of!(sys::nvmlEccBankRemapperStatus_v1_t, histogram),
            Type::Record(&nvmlEccBankRemapperHistogram_v1_t),
            "nvmlEccBankRemapperHistogram_v1_t",
        ),
    ],
};
/// Structs and unions, in the order of the header.
pub static RECORDS: &[&Record] = &[
    &nvmlPciInfoExt_v1_t,
    &nvmlPciInfo_t,
    &nvmlEccErrorCounts_t,
    &nvmlUtilization_t,
    &nvmlMemory_t,
    &nvmlMemory_v2_t,
    &nvmlSetMemoryLimits_v1_t,
    &nvmlGetMemoryLimits_v1_t,
    &nvmlBAR1Memory_t,
    &nvmlProcessInfo_v1_t,
    &nvmlProcessInfo_v2_t,
    &nvmlProcessDetail_v1_t,
    &nvmlProcessDetailList_v1_t,
    &nvmlDeviceAttributes_t,
    &nvmlC2cModeInfo_v1_t,
    &nvmlDeviceAddressingMode_v1_t,
    &nvmlRepairStatus_v1_t,
    &nvmlUnrepairableMemoryStatus_v1_t,
    &nvmlRowRemapperHistogramValues_t,
    &nvmlNvLinkUtilizationControl_t,
    &nvmlBridgeChipInfo_t,
    &nvmlBridgeChipHierarchy_t,
    &nvmlValue_t,
    &nvmlSample_t,
    &nvmlViolationTime_t,
    &nvmlGpuThermalSettings_t,
    &nvmlGpuThermalSettings_t__bindgen_ty_1,
    &nvmlCoolerInfo_v1_t,
    &nvmlUUIDValue_t,
    &nvmlUUID_v1_t,
    &nvmlPdi_v1_t,
    &nvmlPmgrPwrTuple_t,
    &nvmlRailMetrics_t,
    &nvmlCoreRailMetrics_t,
    &nvmlPwrModelMetricsDlppm1xPerf_t,
    &nvmlPwrModelMetricsDlppm1x_t,
    &nvmlPwrModelMetricsDlppm1xDramclkEstimates_t,
    &nvmlObservedMetrics_t,
    &nvmlPerfMetricsDlppc2xSample_t,
    &nvmlPwrModelMetricsSamplePfpp1x_t,
    &nvmlPwrModelOperatingPointPfpp1x_t,
    &nvmlPwrModelMetricsPfpp1x_t,
    &nvmlPerfMetricsPfpp1xSample_t,
    &nvmlPerfMetricControllerSample_t,
    &nvmlPerfMetricControllerSample_t__bindgen_ty_1,
    &nvmlPerfMetricsSample_t,
    &nvmlPerfMetricsSamples_v1_t,
    &nvmlBBXTimeData_v1_t,
    &nvmlGpuUptime_v1_t,
    &nvmlDramEncryptionInfo_v1_t,
    &nvmlMarginTemperature_v1_t,
    &nvmlClkMonFaultInfo_t,
    &nvmlClkMonStatus_t,
    &nvmlClockOffset_v1_t,
    &nvmlFanSpeedInfo_v1_t,
    &nvmlDevicePerfModes_v1_t,
    &nvmlDeviceCurrentClockFreqs_v1_t,
    &nvmlDevicePowerMizerModes_v1_t,
    &nvmlProcessUtilizationSample_t,
    &nvmlProcessUtilizationInfo_v1_t,
    &nvmlProcessesUtilizationInfo_v1_t,
    &nvmlEccSramErrorStatus_v1_t,
    &nvmlPlatformInfo_v1_t,
    &nvmlPlatformInfo_v2_t,
    &nvmlHostname_v1_t,
    &nvmlEccSramUniqueUncorrectedErrorEntry_v1_t,
    &nvmlEccSramUniqueUncorrectedErrorCounts_v1_t,
    &nvmlRemappedRowsInfo_v2_t,
    &nvmlRusdSettings_v1_t,
    &nvmlGpuDynamicPstatesInfo_t,
    &nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1,
    &nvmlPowerValue_v2_t,
    &nvmlAdaptiveTgpModeInfo_v1_t,
    &nvmlVgpuHeterogeneousMode_v1_t,
    &nvmlVgpuPlacementId_v1_t,
    &nvmlVgpuPlacementList_v1_t,
    &nvmlVgpuPlacementList_v2_t,
    &nvmlVgpuTypeBar1Info_v1_t,
    &nvmlVgpuInstanceUtilizationSample_t,
    &nvmlVgpuInstanceUtilizationInfo_v1_t,
    &nvmlVgpuInstancesUtilizationInfo_v1_t,
    &nvmlVgpuProcessUtilizationSample_t,
    &nvmlVgpuProcessUtilizationInfo_v1_t,
    &nvmlVgpuProcessesUtilizationInfo_v1_t,
    &nvmlVgpuRuntimeState_v1_t,
    &nvmlVgpuSchedulerParams_t,
    &nvmlVgpuSchedulerParams_t__bindgen_ty_1,
    &nvmlVgpuSchedulerParams_t__bindgen_ty_2,
    &nvmlVgpuSchedulerLogEntry_t,
    &nvmlVgpuSchedulerLog_t,
    &nvmlVgpuSchedulerGetState_t,
    &nvmlVgpuSchedulerSetParams_t,
    &nvmlVgpuSchedulerSetParams_t__bindgen_ty_1,
    &nvmlVgpuSchedulerSetParams_t__bindgen_ty_2,
    &nvmlVgpuSchedulerSetState_t,
    &nvmlVgpuSchedulerCapabilities_t,
    &nvmlVgpuLicenseExpiry_t,
    &nvmlVgpuLicenseInfo_t,
    &nvmlGridLicenseExpiry_t,
    &nvmlGridLicensableFeature_t,
    &nvmlGridLicensableFeatures_t,
    &nvmlVgpuTypeIdInfo_v1_t,
    &nvmlVgpuTypeMaxInstance_v1_t,
    &nvmlActiveVgpuInstanceInfo_v1_t,
    &nvmlVgpuSchedulerState_v1_t,
    &nvmlVgpuSchedulerStateInfo_v1_t,
    &nvmlVgpuSchedulerLogInfo_v1_t,
    &nvmlVgpuCreatablePlacementInfo_v1_t,
    &nvmlVgpuSchedulerStateInfo_v2_t,
    &nvmlVgpuSchedulerLogEntry_v2_t,
    &nvmlVgpuSchedulerLogInfo_v2_t,
    &nvmlVgpuSchedulerState_v2_t,
    &nvmlNvLinkPowerThres_t,
    &nvmlFieldValue_t,
    &nvmlHwbcEntry_t,
    &nvmlLedState_t,
    &nvmlUnitInfo_t,
    &nvmlPSUInfo_t,
    &nvmlUnitFanInfo_t,
    &nvmlUnitFanSpeeds_t,
    &nvmlEventData_t,
    &nvmlEventSetGetContextCount_v1_t,
    &nvmlEventSetGetContextInfo_v1_t,
    &nvmlEventSetGetContextData_v1_t,
    &nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t,
    &nvmlSystemEventSetCreateRequest_v1_t,
    &nvmlSystemEventSetFreeRequest_v1_t,
    &nvmlSystemRegisterEventRequest_v1_t,
    &nvmlSystemEventData_v1_t,
    &nvmlSystemEventSetWaitRequest_v1_t,
    &nvmlAccountingStats_t,
    &nvmlAccountingStats_v2_t,
    &nvmlEncoderSessionInfo_t,
    &nvmlFBCStats_t,
    &nvmlFBCSessionInfo_t,
    &nvmlConfComputeSystemCaps_t,
    &nvmlConfComputeSystemState_t,
    &nvmlSystemConfComputeSettings_v1_t,
    &nvmlSystemConfComputeSettings_v2_t,
    &nvmlConfComputeMemSizeInfo_t,
    &nvmlConfComputeGpuCertificate_t,
    &nvmlConfComputeGpuAttestationReport_t,
    &nvmlConfComputeSetKeyRotationThresholdInfo_v1_t,
    &nvmlConfComputeGetKeyRotationThresholdInfo_v1_t,
    &nvmlGpuFabricInfo_t,
    &nvmlGpuFabricInfo_v2_t,
    &nvmlGpuFabricInfo_v3_t,
    &nvmlGpuFabricClique_v1_t,
    &nvmlGpuFabricInfo_v4_t,
    &nvmlGpuOperationalEventConfig_v1_t,
    &nvmlEventSetWait_v3_t,
    &nvmlCPERCursor_v1_t,
    &nvmlGetCPER_v1_t,
    &nvmlSystemDriverBranchInfo_v1_t,
    &nvmlTemperature_v1_t,
    &nvmlNvlinkSupportedBwModes_v1_t,
    &nvmlNvlinkGetBwMode_v1_t,
    &nvmlNvlinkSetBwMode_v1_t,
    &nvmlNvlinkSetBwModeAsync_v1_t,
    &nvmlNvLinkInfo_v1_t,
    &nvmlNvlinkFirmwareVersion_t,
    &nvmlNvlinkFirmwareInfo_t,
    &nvmlNvLinkInfo_v2_t,
    &nvmlNvLinkInfo_v3_t,
    &nvmlNvlinkTelemetrySample_v1_t,
    &nvmlNvlinkTelemetrySamples_v1_t,
    &nvmlNvlinkGetRemapTableInfo_v1_t,
    &nvmlNvlinkSetNvleReady_v1_t,
    &nvmlNvlinkLockRemapTable_v1_t,
    &nvmlNvlinkNvlePrivateInfo_v1_t,
    &nvmlNvlinkSetupNvleEncryptionKey_v1_t,
    &nvmlVgpuVersion_t,
    &nvmlVgpuMetadata_t,
    &nvmlVgpuPgpuMetadata_t,
    &nvmlVgpuPgpuCompatibility_t,
    &nvmlExcludedDeviceInfo_t,
    &nvmlPRMTLV_v1_t,
    &nvmlPRMTLV_v1_t__bindgen_ty_1,
    &nvmlPRMCounterInput_v1_t,
    &nvmlPRMCounterValue_v1_t,
    &nvmlPRMCounter_v1_t,
    &nvmlPRMCounterList_v1_t,
    &nvmlGpuInstancePlacement_t,
    &nvmlGpuInstanceProfileInfo_t,
    &nvmlGpuInstanceProfileInfo_v2_t,
    &nvmlGpuInstanceProfileInfo_v3_t,
    &nvmlGpuInstanceInfo_t,
    &nvmlComputeInstancePlacement_t,
    &nvmlComputeInstanceProfileInfo_t,
    &nvmlComputeInstanceProfileInfo_v2_t,
    &nvmlComputeInstanceProfileInfo_v3_t,
    &nvmlComputeInstanceInfo_t,
    &nvmlGpmMetric_t,
    &nvmlGpmMetric_t__bindgen_ty_1,
    &nvmlGpmMetricsGet_t,
    &nvmlGpmSupport_t,
    &nvmlDeviceCapabilities_v1_t,
    &nvmlMask255_t,
    &nvmlWorkloadPowerProfileInfo_v1_t,
    &nvmlWorkloadPowerProfileProfilesInfo_v1_t,
    &nvmlWorkloadPowerProfileCurrentProfiles_v1_t,
    &nvmlWorkloadPowerProfileRequestedProfiles_v1_t,
    &nvmlWorkloadPowerProfileUpdateProfiles_v1_t,
    &nvmlPowerSmoothingProfile_v1_t,
    &nvmlPowerSmoothingState_v1_t,
    &nvmlEccBankRemapperHistogram_v1_t,
    &nvmlEccBankRemapperStatus_v1_t,
];

/// Parameters of each function, in the order of `nvml_sys::Function::ALL`.
pub static PARAMETERS: &[&[Param]] = &[
    // nvmlInit_v2
    &[],
    // nvmlInitWithFlags
    &[Param::input("flags", Type::Unsigned(4), "c_uint")],
    // nvmlShutdown
    &[],
    // nvmlErrorString
    &[Param::input("result", Type::Unsigned(4), "nvmlReturn_t")],
    // nvmlSystemGetDriverVersion
    &[
        Param::output("version", Type::Pointer(&Type::Char), "c_char"),
        Param::input("length", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlSystemGetNVMLVersion
    &[
        Param::output("version", Type::Pointer(&Type::Char), "c_char"),
        Param::input("length", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlSystemGetCudaDriverVersion
    &[Param::output("cudaDriverVersion", Type::Pointer(&Type::Signed(4)), "c_int")],
    // nvmlSystemGetCudaDriverVersion_v2
    &[Param::output("cudaDriverVersion", Type::Pointer(&Type::Signed(4)), "c_int")],
    // nvmlSystemGetProcessName
    &[
        Param::input("pid", Type::Unsigned(4), "c_uint"),
        Param::output("name", Type::Pointer(&Type::Char), "c_char"),
        Param::input("length", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlSystemGetHicVersion
    &[
        Param::exchange("hwbcCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("hwbcEntries", Type::Pointer(&Type::Record(&nvmlHwbcEntry_t)), "nvmlHwbcEntry_t"),
    ],
    // nvmlSystemGetTopologyGpuSet
    &[
        Param::input("cpuNumber", Type::Unsigned(4), "c_uint"),
        Param::exchange("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("deviceArray", Type::Pointer(&Type::Handle("nvmlDevice_t")), "nvmlDevice_t"),
    ],
    // nvmlSystemGetDriverBranch
    &[
        Param::exchange(
            "branchInfo",
            Type::Pointer(&Type::Record(&nvmlSystemDriverBranchInfo_v1_t)),
            "nvmlSystemDriverBranchInfo_t",
        ),
        Param::input("length", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlSystemGetCPER_v1
    &[Param::exchange("cper", Type::Pointer(&Type::Record(&nvmlGetCPER_v1_t)), "nvmlGetCPER_v1_t")],
    // nvmlUnitGetCount
    &[Param::output("unitCount", Type::Pointer(&Type::Unsigned(4)), "c_uint")],
    // nvmlUnitGetHandleByIndex
    &[
        Param::input("index", Type::Unsigned(4), "c_uint"),
        Param::output("unit", Type::Pointer(&Type::Handle("nvmlUnit_t")), "nvmlUnit_t"),
    ],
    // nvmlUnitGetUnitInfo
    &[
        Param::input("unit", Type::Handle("nvmlUnit_t"), "nvmlUnit_t"),
        Param::output("info", Type::Pointer(&Type::Record(&nvmlUnitInfo_t)), "nvmlUnitInfo_t"),
    ],
    // nvmlUnitGetLedState
    &[
        Param::input("unit", Type::Handle("nvmlUnit_t"), "nvmlUnit_t"),
        Param::output("state", Type::Pointer(&Type::Record(&nvmlLedState_t)), "nvmlLedState_t"),
    ],
    // nvmlUnitGetPsuInfo
    &[
        Param::input("unit", Type::Handle("nvmlUnit_t"), "nvmlUnit_t"),
        Param::output("psu", Type::Pointer(&Type::Record(&nvmlPSUInfo_t)), "nvmlPSUInfo_t"),
    ],
    // nvmlUnitGetTemperature
    &[
        Param::input("unit", Type::Handle("nvmlUnit_t"), "nvmlUnit_t"),
        Param::input("type", Type::Unsigned(4), "c_uint"),
        Param::output("temp", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlUnitGetFanSpeedInfo
    &[
        Param::input("unit", Type::Handle("nvmlUnit_t"), "nvmlUnit_t"),
        Param::output("fanSpeeds", Type::Pointer(&Type::Record(&nvmlUnitFanSpeeds_t)), "nvmlUnitFanSpeeds_t"),
    ],
    // nvmlUnitGetDevices
    &[
        Param::input("unit", Type::Handle("nvmlUnit_t"), "nvmlUnit_t"),
        Param::exchange("deviceCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("devices", Type::Pointer(&Type::Handle("nvmlDevice_t")), "nvmlDevice_t"),
    ],
    // nvmlDeviceGetCount_v2
    &[Param::output("deviceCount", Type::Pointer(&Type::Unsigned(4)), "c_uint")],
    // nvmlDeviceGetAttributes_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("attributes", Type::Pointer(&Type::Record(&nvmlDeviceAttributes_t)), "nvmlDeviceAttributes_t"),
    ],
    // nvmlDeviceGetHandleByIndex_v2
    &[
        Param::input("index", Type::Unsigned(4), "c_uint"),
        Param::output("device", Type::Pointer(&Type::Handle("nvmlDevice_t")), "nvmlDevice_t"),
    ],
    // nvmlDeviceGetHandleBySerial
    &[
        Param::input("serial", Type::Pointer(&Type::Char), "c_char"),
        Param::output("device", Type::Pointer(&Type::Handle("nvmlDevice_t")), "nvmlDevice_t"),
    ],
    // nvmlDeviceGetHandleByUUID
    &[
        Param::input("uuid", Type::Pointer(&Type::Char), "c_char"),
        Param::output("device", Type::Pointer(&Type::Handle("nvmlDevice_t")), "nvmlDevice_t"),
    ],
    // nvmlDeviceGetHandleByUUIDV
    &[
        Param::input("uuid", Type::Pointer(&Type::Record(&nvmlUUID_v1_t)), "nvmlUUID_t"),
        Param::output("device", Type::Pointer(&Type::Handle("nvmlDevice_t")), "nvmlDevice_t"),
    ],
    // nvmlDeviceGetHandleByPciBusId_v2
    &[
        Param::input("pciBusId", Type::Pointer(&Type::Char), "c_char"),
        Param::output("device", Type::Pointer(&Type::Handle("nvmlDevice_t")), "nvmlDevice_t"),
    ],
    // nvmlDeviceGetName
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("name", Type::Pointer(&Type::Char), "c_char"),
        Param::input("length", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceGetBrand
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("type", Type::Pointer(&Type::Unsigned(4)), "nvmlBrandType_t"),
    ],
    // nvmlDeviceGetIndex
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("index", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetSerial
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("serial", Type::Pointer(&Type::Char), "c_char"),
        Param::input("length", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceGetModuleId
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("moduleId", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetC2cModeInfoV
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("c2cModeInfo", Type::Pointer(&Type::Record(&nvmlC2cModeInfo_v1_t)), "nvmlC2cModeInfo_v1_t"),
    ],
    // nvmlDeviceGetMemoryAffinity
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("nodeSetSize", Type::Unsigned(4), "c_uint"),
        Param::output("nodeSet", Type::Pointer(&Type::Unsigned(size_of::<c_ulong>())), "c_ulong"),
        Param::input("scope", Type::Unsigned(4), "nvmlAffinityScope_t"),
    ],
    // nvmlDeviceGetCpuAffinityWithinScope
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("cpuSetSize", Type::Unsigned(4), "c_uint"),
        Param::output("cpuSet", Type::Pointer(&Type::Unsigned(size_of::<c_ulong>())), "c_ulong"),
        Param::input("scope", Type::Unsigned(4), "nvmlAffinityScope_t"),
    ],
    // nvmlDeviceGetCpuAffinity
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("cpuSetSize", Type::Unsigned(4), "c_uint"),
        Param::output("cpuSet", Type::Pointer(&Type::Unsigned(size_of::<c_ulong>())), "c_ulong"),
    ],
    // nvmlDeviceSetCpuAffinity
    &[Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t")],
    // nvmlDeviceClearCpuAffinity
    &[Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t")],
    // nvmlDeviceGetNumaNodeId
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("node", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetAddressingMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "mode",
            Type::Pointer(&Type::Record(&nvmlDeviceAddressingMode_v1_t)),
            "nvmlDeviceAddressingMode_t",
        ),
    ],
    // nvmlDeviceGetRepairStatus
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("repairStatus", Type::Pointer(&Type::Record(&nvmlRepairStatus_v1_t)), "nvmlRepairStatus_t"),
    ],
    // nvmlDeviceGetUnrepairableMemoryFlag_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "unrepairableMemoryStatus",
            Type::Pointer(&Type::Record(&nvmlUnrepairableMemoryStatus_v1_t)),
            "nvmlUnrepairableMemoryStatus_v1_t",
        ),
    ],
    // nvmlDeviceGetTopologyCommonAncestor
    &[
        Param::input("device1", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("device2", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("pathInfo", Type::Pointer(&Type::Unsigned(4)), "nvmlGpuTopologyLevel_t"),
    ],
    // nvmlDeviceGetTopologyNearestGpus
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("level", Type::Unsigned(4), "nvmlGpuTopologyLevel_t"),
        Param::exchange("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("deviceArray", Type::Pointer(&Type::Handle("nvmlDevice_t")), "nvmlDevice_t"),
    ],
    // nvmlDeviceGetP2PStatus
    &[
        Param::input("device1", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("device2", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("p2pIndex", Type::Unsigned(4), "nvmlGpuP2PCapsIndex_t"),
        Param::output("p2pStatus", Type::Pointer(&Type::Unsigned(4)), "nvmlGpuP2PStatus_t"),
    ],
    // nvmlDeviceGetUUID
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("uuid", Type::Pointer(&Type::Char), "c_char"),
        Param::input("length", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceGetMinorNumber
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("minorNumber", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetBoardPartNumber
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("partNumber", Type::Pointer(&Type::Char), "c_char"),
        Param::input("length", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceGetInforomVersion
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("object", Type::Unsigned(4), "nvmlInforomObject_t"),
        Param::output("version", Type::Pointer(&Type::Char), "c_char"),
        Param::input("length", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceGetInforomImageVersion
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("version", Type::Pointer(&Type::Char), "c_char"),
        Param::input("length", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceGetInforomConfigurationChecksum
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("checksum", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceValidateInforom
    &[Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t")],
    // nvmlDeviceGetLastBBXFlushTime
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("timestamp", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
        Param::exchange("durationUs", Type::Pointer(&Type::Unsigned(size_of::<c_ulong>())), "c_ulong"),
    ],
    // nvmlDeviceGetBBXTimeData_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("timeData", Type::Pointer(&Type::Record(&nvmlBBXTimeData_v1_t)), "nvmlBBXTimeData_v1_t"),
    ],
    // nvmlDeviceGetGpuUptime_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("uptime", Type::Pointer(&Type::Record(&nvmlGpuUptime_v1_t)), "nvmlGpuUptime_v1_t"),
    ],
    // nvmlDeviceGetDisplayMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("display", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlDeviceGetDisplayActive
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("isActive", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlDeviceGetPersistenceMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("mode", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlDeviceGetPciInfoExt
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("pci", Type::Pointer(&Type::Record(&nvmlPciInfoExt_v1_t)), "nvmlPciInfoExt_t"),
    ],
    // nvmlDeviceGetPciInfo_v3
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("pci", Type::Pointer(&Type::Record(&nvmlPciInfo_t)), "nvmlPciInfo_t"),
    ],
    // nvmlDeviceGetMaxPcieLinkGeneration
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("maxLinkGen", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetGpuMaxPcieLinkGeneration
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("maxLinkGenDevice", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetMaxPcieLinkWidth
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("maxLinkWidth", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetCurrPcieLinkGeneration
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("currLinkGen", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetCurrPcieLinkWidth
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("currLinkWidth", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetPcieThroughput
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("counter", Type::Unsigned(4), "nvmlPcieUtilCounter_t"),
        Param::output("value", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetPcieReplayCounter
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("value", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetClockInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("type", Type::Unsigned(4), "nvmlClockType_t"),
        Param::output("clock", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetMaxClockInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("type", Type::Unsigned(4), "nvmlClockType_t"),
        Param::output("clock", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetGpcClkVfOffset
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("offset", Type::Pointer(&Type::Signed(4)), "c_int"),
    ],
    // nvmlDeviceGetApplicationsClock
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("clockType", Type::Unsigned(4), "nvmlClockType_t"),
        Param::exchange("clockMHz", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetDefaultApplicationsClock
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("clockType", Type::Unsigned(4), "nvmlClockType_t"),
        Param::exchange("clockMHz", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetClock
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("clockType", Type::Unsigned(4), "nvmlClockType_t"),
        Param::input("clockId", Type::Unsigned(4), "nvmlClockId_t"),
        Param::output("clockMHz", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetMaxCustomerBoostClock
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("clockType", Type::Unsigned(4), "nvmlClockType_t"),
        Param::output("clockMHz", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetSupportedMemoryClocks
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("clocksMHz", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetSupportedGraphicsClocks
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("memoryClockMHz", Type::Unsigned(4), "c_uint"),
        Param::exchange("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("clocksMHz", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetAutoBoostedClocksEnabled
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("isEnabled", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
        Param::exchange("defaultIsEnabled", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlDeviceGetFanSpeed
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("speed", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetFanSpeed_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("fan", Type::Unsigned(4), "c_uint"),
        Param::output("speed", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetFanSpeedRPM
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("fanSpeed", Type::Pointer(&Type::Record(&nvmlFanSpeedInfo_v1_t)), "nvmlFanSpeedInfo_t"),
    ],
    // nvmlDeviceGetTargetFanSpeed
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("fan", Type::Unsigned(4), "c_uint"),
        Param::output("targetSpeed", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetMinMaxFanSpeed
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("minSpeed", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("maxSpeed", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetFanControlPolicy_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("fan", Type::Unsigned(4), "c_uint"),
        Param::output("policy", Type::Pointer(&Type::Unsigned(4)), "nvmlFanControlPolicy_t"),
    ],
    // nvmlDeviceGetNumFans
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("numFans", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetTemperature
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("sensorType", Type::Unsigned(4), "nvmlTemperatureSensors_t"),
        Param::exchange("temp", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetCoolerInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("coolerInfo", Type::Pointer(&Type::Record(&nvmlCoolerInfo_v1_t)), "nvmlCoolerInfo_t"),
    ],
    // nvmlDeviceGetTemperatureV
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("temperature", Type::Pointer(&Type::Record(&nvmlTemperature_v1_t)), "nvmlTemperature_t"),
    ],
    // nvmlDeviceGetTemperatureThreshold
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("thresholdType", Type::Unsigned(4), "nvmlTemperatureThresholds_t"),
        Param::output("temp", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetMarginTemperature
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "marginTempInfo",
            Type::Pointer(&Type::Record(&nvmlMarginTemperature_v1_t)),
            "nvmlMarginTemperature_t",
        ),
    ],
    // nvmlDeviceGetThermalSettings
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("sensorIndex", Type::Unsigned(4), "c_uint"),
        Param::output(
            "pThermalSettings",
            Type::Pointer(&Type::Record(&nvmlGpuThermalSettings_t)),
            "nvmlGpuThermalSettings_t",
        ),
    ],
    // nvmlDeviceGetPerformanceState
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("pState", Type::Pointer(&Type::Unsigned(4)), "nvmlPstates_t"),
    ],
    // nvmlDeviceGetCurrentClocksEventReasons
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("clocksEventReasons", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlDeviceGetCurrentClocksThrottleReasons
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("clocksThrottleReasons", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlDeviceGetSupportedClocksEventReasons
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("supportedClocksEventReasons", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlDeviceGetSupportedClocksThrottleReasons
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("supportedClocksThrottleReasons", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlDeviceGetPowerState
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("pState", Type::Pointer(&Type::Unsigned(4)), "nvmlPstates_t"),
    ],
    // nvmlDeviceGetDynamicPstatesInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "pDynamicPstatesInfo",
            Type::Pointer(&Type::Record(&nvmlGpuDynamicPstatesInfo_t)),
            "nvmlGpuDynamicPstatesInfo_t",
        ),
    ],
    // nvmlDeviceGetMemClkVfOffset
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("offset", Type::Pointer(&Type::Signed(4)), "c_int"),
    ],
    // nvmlDeviceGetMinMaxClockOfPState
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("type", Type::Unsigned(4), "nvmlClockType_t"),
        Param::input("pstate", Type::Unsigned(4), "nvmlPstates_t"),
        Param::output("minClockMHz", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("maxClockMHz", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetSupportedPerformanceStates
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("pstates", Type::Pointer(&Type::Unsigned(4)), "nvmlPstates_t"),
        Param::input("size", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceGetGpcClkMinMaxVfOffset
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("minOffset", Type::Pointer(&Type::Signed(4)), "c_int"),
        Param::output("maxOffset", Type::Pointer(&Type::Signed(4)), "c_int"),
    ],
    // nvmlDeviceGetMemClkMinMaxVfOffset
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("minOffset", Type::Pointer(&Type::Signed(4)), "c_int"),
        Param::output("maxOffset", Type::Pointer(&Type::Signed(4)), "c_int"),
    ],
    // nvmlDeviceGetClockOffsets
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("info", Type::Pointer(&Type::Record(&nvmlClockOffset_v1_t)), "nvmlClockOffset_t"),
    ],
    // nvmlDeviceSetClockOffsets
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("info", Type::Pointer(&Type::Record(&nvmlClockOffset_v1_t)), "nvmlClockOffset_t"),
    ],
    // nvmlDeviceGetPerformanceModes
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("perfModes", Type::Pointer(&Type::Record(&nvmlDevicePerfModes_v1_t)), "nvmlDevicePerfModes_t"),
    ],
    // nvmlDeviceGetCurrentClockFreqs
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "currentClockFreqs",
            Type::Pointer(&Type::Record(&nvmlDeviceCurrentClockFreqs_v1_t)),
            "nvmlDeviceCurrentClockFreqs_t",
        ),
    ],
    // nvmlDeviceGetPowerManagementMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("mode", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlDeviceGetPowerManagementLimit
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("limit", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetPowerManagementLimitConstraints
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("minLimit", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("maxLimit", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetPowerManagementDefaultLimit
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("defaultLimit", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetPowerUsage
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("power", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetPowerMizerMode_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "powerMizerMode",
            Type::Pointer(&Type::Record(&nvmlDevicePowerMizerModes_v1_t)),
            "nvmlDevicePowerMizerModes_v1_t",
        ),
    ],
    // nvmlDeviceSetPowerMizerMode_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "powerMizerMode",
            Type::Pointer(&Type::Record(&nvmlDevicePowerMizerModes_v1_t)),
            "nvmlDevicePowerMizerModes_v1_t",
        ),
    ],
    // nvmlDeviceGetTotalEnergyConsumption
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("energy", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlDeviceGetEnforcedPowerLimit
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("limit", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceSetAdaptiveTgpMode_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("mode", Type::Unsigned(4), "nvmlEnableState_t"),
    ],
    // nvmlDeviceGetAdaptiveTgpModeInfo_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "info",
            Type::Pointer(&Type::Record(&nvmlAdaptiveTgpModeInfo_v1_t)),
            "nvmlAdaptiveTgpModeInfo_v1_t",
        ),
    ],
    // nvmlDeviceGetGpuOperationMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("current", Type::Pointer(&Type::Unsigned(4)), "nvmlGpuOperationMode_t"),
        Param::output("pending", Type::Pointer(&Type::Unsigned(4)), "nvmlGpuOperationMode_t"),
    ],
    // nvmlDeviceGetMemoryInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("memory", Type::Pointer(&Type::Record(&nvmlMemory_t)), "nvmlMemory_t"),
    ],
    // nvmlDeviceGetMemoryInfo_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("memory", Type::Pointer(&Type::Record(&nvmlMemory_v2_t)), "nvmlMemory_v2_t"),
    ],
    // nvmlDeviceSetMemoryLimits_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("limits", Type::Pointer(&Type::Record(&nvmlSetMemoryLimits_v1_t)), "nvmlSetMemoryLimits_v1_t"),
    ],
    // nvmlDeviceGetMemoryLimits_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("limits", Type::Pointer(&Type::Record(&nvmlGetMemoryLimits_v1_t)), "nvmlGetMemoryLimits_v1_t"),
    ],
    // nvmlDeviceGetComputeMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("mode", Type::Pointer(&Type::Unsigned(4)), "nvmlComputeMode_t"),
    ],
    // nvmlDeviceGetCudaComputeCapability
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("major", Type::Pointer(&Type::Signed(4)), "c_int"),
        Param::output("minor", Type::Pointer(&Type::Signed(4)), "c_int"),
    ],
    // nvmlDeviceGetDramEncryptionMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "current",
            Type::Pointer(&Type::Record(&nvmlDramEncryptionInfo_v1_t)),
            "nvmlDramEncryptionInfo_t",
        ),
        Param::output(
            "pending",
            Type::Pointer(&Type::Record(&nvmlDramEncryptionInfo_v1_t)),
            "nvmlDramEncryptionInfo_t",
        ),
    ],
    // nvmlDeviceSetDramEncryptionMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input(
            "dramEncryption",
            Type::Pointer(&Type::Record(&nvmlDramEncryptionInfo_v1_t)),
            "nvmlDramEncryptionInfo_t",
        ),
    ],
    // nvmlDeviceGetEccMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("current", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
        Param::output("pending", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlDeviceGetDefaultEccMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("defaultMode", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlDeviceGetBoardId
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("boardId", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetMultiGpuBoard
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("multiGpuBool", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetTotalEccErrors
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("errorType", Type::Unsigned(4), "nvmlMemoryErrorType_t"),
        Param::input("counterType", Type::Unsigned(4), "nvmlEccCounterType_t"),
        Param::output("eccCounts", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlDeviceGetDetailedEccErrors
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("errorType", Type::Unsigned(4), "nvmlMemoryErrorType_t"),
        Param::input("counterType", Type::Unsigned(4), "nvmlEccCounterType_t"),
        Param::output("eccCounts", Type::Pointer(&Type::Record(&nvmlEccErrorCounts_t)), "nvmlEccErrorCounts_t"),
    ],
    // nvmlDeviceGetMemoryErrorCounter
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("errorType", Type::Unsigned(4), "nvmlMemoryErrorType_t"),
        Param::input("counterType", Type::Unsigned(4), "nvmlEccCounterType_t"),
        Param::input("locationType", Type::Unsigned(4), "nvmlMemoryLocation_t"),
        Param::output("count", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlDeviceGetUtilizationRates
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("utilization", Type::Pointer(&Type::Record(&nvmlUtilization_t)), "nvmlUtilization_t"),
    ],
    // nvmlDeviceGetEncoderUtilization
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("utilization", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("samplingPeriodUs", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetEncoderCapacity
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("encoderQueryType", Type::Unsigned(4), "nvmlEncoderType_t"),
        Param::exchange("encoderCapacity", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetEncoderStats
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("sessionCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("averageFps", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("averageLatency", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetEncoderSessions
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("sessionCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output(
            "sessionInfos",
            Type::Pointer(&Type::Record(&nvmlEncoderSessionInfo_t)),
            "nvmlEncoderSessionInfo_t",
        ),
    ],
    // nvmlDeviceGetDecoderUtilization
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("utilization", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("samplingPeriodUs", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetJpgUtilization
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("utilization", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("samplingPeriodUs", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetOfaUtilization
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("utilization", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("samplingPeriodUs", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetFBCStats
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("fbcStats", Type::Pointer(&Type::Record(&nvmlFBCStats_t)), "nvmlFBCStats_t"),
    ],
    // nvmlDeviceGetFBCSessions
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("sessionCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("sessionInfo", Type::Pointer(&Type::Record(&nvmlFBCSessionInfo_t)), "nvmlFBCSessionInfo_t"),
    ],
    // nvmlDeviceGetDriverModel_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("current", Type::Pointer(&Type::Unsigned(4)), "nvmlDriverModel_t"),
        Param::output("pending", Type::Pointer(&Type::Unsigned(4)), "nvmlDriverModel_t"),
    ],
    // nvmlDeviceGetVbiosVersion
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("version", Type::Pointer(&Type::Char), "c_char"),
        Param::input("length", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceGetBridgeChipInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "bridgeHierarchy",
            Type::Pointer(&Type::Record(&nvmlBridgeChipHierarchy_t)),
            "nvmlBridgeChipHierarchy_t",
        ),
    ],
    // nvmlDeviceGetComputeRunningProcesses_v3
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("infoCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("infos", Type::Pointer(&Type::Record(&nvmlProcessInfo_v2_t)), "nvmlProcessInfo_t"),
    ],
    // nvmlDeviceGetGraphicsRunningProcesses_v3
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("infoCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("infos", Type::Pointer(&Type::Record(&nvmlProcessInfo_v2_t)), "nvmlProcessInfo_t"),
    ],
    // nvmlDeviceGetMPSComputeRunningProcesses_v3
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("infoCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("infos", Type::Pointer(&Type::Record(&nvmlProcessInfo_v2_t)), "nvmlProcessInfo_t"),
    ],
    // nvmlDeviceGetRunningProcessDetailList
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("plist", Type::Pointer(&Type::Record(&nvmlProcessDetailList_v1_t)), "nvmlProcessDetailList_t"),
    ],
    // nvmlDeviceOnSameBoard
    &[
        Param::input("device1", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("device2", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("onSameBoard", Type::Pointer(&Type::Signed(4)), "c_int"),
    ],
    // nvmlDeviceGetAPIRestriction
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("apiType", Type::Unsigned(4), "nvmlRestrictedAPI_t"),
        Param::output("isRestricted", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlDeviceGetSamples
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("type", Type::Unsigned(4), "nvmlSamplingType_t"),
        Param::input("lastSeenTimeStamp", Type::Unsigned(8), "c_ulonglong"),
        Param::exchange("sampleValType", Type::Pointer(&Type::Unsigned(4)), "nvmlValueType_t"),
        Param::exchange("sampleCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("samples", Type::Pointer(&Type::Record(&nvmlSample_t)), "nvmlSample_t"),
    ],
    // nvmlDeviceGetBAR1MemoryInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("bar1Memory", Type::Pointer(&Type::Record(&nvmlBAR1Memory_t)), "nvmlBAR1Memory_t"),
    ],
    // nvmlDeviceGetViolationStatus
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("perfPolicyType", Type::Unsigned(4), "nvmlPerfPolicyType_t"),
        Param::exchange("violTime", Type::Pointer(&Type::Record(&nvmlViolationTime_t)), "nvmlViolationTime_t"),
    ],
    // nvmlDeviceGetIrqNum
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("irqNum", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetNumGpuCores
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("numCores", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetPowerSource
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("powerSource", Type::Pointer(&Type::Unsigned(4)), "nvmlPowerSource_t"),
    ],
    // nvmlDeviceGetMemoryBusWidth
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("busWidth", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetPcieLinkMaxSpeed
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("maxSpeed", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetPcieSpeed
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("pcieSpeed", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetAdaptiveClockInfoStatus
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("adaptiveClockStatus", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetBusType
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("type", Type::Pointer(&Type::Unsigned(4)), "nvmlBusType_t"),
    ],
    // nvmlDeviceGetGpuFabricInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("gpuFabricInfo", Type::Pointer(&Type::Record(&nvmlGpuFabricInfo_t)), "nvmlGpuFabricInfo_t"),
    ],
    // nvmlDeviceGetGpuFabricInfoV
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("gpuFabricInfo", Type::Pointer(&Type::Record(&nvmlGpuFabricInfo_v3_t)), "nvmlGpuFabricInfoV_t"),
    ],
    // nvmlDeviceGetGpuFabricInfo_v4
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "gpuFabricInfo",
            Type::Pointer(&Type::Record(&nvmlGpuFabricInfo_v4_t)),
            "nvmlGpuFabricInfo_v4_t",
        ),
    ],
    // nvmlSystemGetConfComputeCapabilities
    &[Param::exchange(
        "capabilities",
        Type::Pointer(&Type::Record(&nvmlConfComputeSystemCaps_t)),
        "nvmlConfComputeSystemCaps_t",
    )],
    // nvmlSystemGetConfComputeState
    &[Param::exchange(
        "state",
        Type::Pointer(&Type::Record(&nvmlConfComputeSystemState_t)),
        "nvmlConfComputeSystemState_t",
    )],
    // nvmlDeviceGetConfComputeMemSizeInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "memInfo",
            Type::Pointer(&Type::Record(&nvmlConfComputeMemSizeInfo_t)),
            "nvmlConfComputeMemSizeInfo_t",
        ),
    ],
    // nvmlSystemGetConfComputeGpusReadyState
    &[Param::output("isAcceptingWork", Type::Pointer(&Type::Unsigned(4)), "c_uint")],
    // nvmlDeviceGetConfComputeProtectedMemoryUsage
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("memory", Type::Pointer(&Type::Record(&nvmlMemory_t)), "nvmlMemory_t"),
    ],
    // nvmlDeviceGetConfComputeGpuCertificate
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "gpuCert",
            Type::Pointer(&Type::Record(&nvmlConfComputeGpuCertificate_t)),
            "nvmlConfComputeGpuCertificate_t",
        ),
    ],
    // nvmlDeviceGetConfComputeGpuAttestationReport
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "gpuAtstReport",
            Type::Pointer(&Type::Record(&nvmlConfComputeGpuAttestationReport_t)),
            "nvmlConfComputeGpuAttestationReport_t",
        ),
    ],
    // nvmlSystemGetConfComputeKeyRotationThresholdInfo
    &[Param::output(
        "pKeyRotationThrInfo",
        Type::Pointer(&Type::Record(&nvmlConfComputeGetKeyRotationThresholdInfo_v1_t)),
        "nvmlConfComputeGetKeyRotationThresholdInfo_t",
    )],
    // nvmlDeviceSetConfComputeUnprotectedMemSize
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("sizeKiB", Type::Unsigned(8), "c_ulonglong"),
    ],
    // nvmlSystemSetConfComputeGpusReadyState
    &[Param::input("isAcceptingWork", Type::Unsigned(4), "c_uint")],
    // nvmlSystemSetConfComputeKeyRotationThresholdInfo
    &[Param::exchange(
        "pKeyRotationThrInfo",
        Type::Pointer(&Type::Record(&nvmlConfComputeSetKeyRotationThresholdInfo_v1_t)),
        "nvmlConfComputeSetKeyRotationThresholdInfo_t",
    )],
    // nvmlSystemGetConfComputeSettings
    &[Param::exchange(
        "settings",
        Type::Pointer(&Type::Record(&nvmlSystemConfComputeSettings_v1_t)),
        "nvmlSystemConfComputeSettings_t",
    )],
    // nvmlSystemGetConfComputeSettings_v2
    &[Param::exchange(
        "settings",
        Type::Pointer(&Type::Record(&nvmlSystemConfComputeSettings_v2_t)),
        "nvmlSystemConfComputeSettings_v2_t",
    )],
    // nvmlDeviceGetGspFirmwareVersion
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("version", Type::Pointer(&Type::Char), "c_char"),
    ],
    // nvmlDeviceGetGspFirmwareMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("isEnabled", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("defaultMode", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetSramEccErrorStatus
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("status", Type::Pointer(&Type::Record(&nvmlEccSramErrorStatus_v1_t)), "nvmlEccSramErrorStatus_t"),
    ],
    // nvmlDeviceSetPowerManagementLimit_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("powerValue", Type::Pointer(&Type::Record(&nvmlPowerValue_v2_t)), "nvmlPowerValue_v2_t"),
    ],
    // nvmlDeviceGetAccountingMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("mode", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlDeviceGetAccountingStats
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("pid", Type::Unsigned(4), "c_uint"),
        Param::output("stats", Type::Pointer(&Type::Record(&nvmlAccountingStats_t)), "nvmlAccountingStats_t"),
    ],
    // nvmlDeviceGetAccountingPids
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("pids", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetAccountingBufferSize
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("bufferSize", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetAccountingStats_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("stats", Type::Pointer(&Type::Record(&nvmlAccountingStats_v2_t)), "nvmlAccountingStats_v2_t"),
    ],
    // nvmlDeviceGetRetiredPages
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("cause", Type::Unsigned(4), "nvmlPageRetirementCause_t"),
        Param::exchange("pageCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("addresses", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlDeviceGetRetiredPages_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("cause", Type::Unsigned(4), "nvmlPageRetirementCause_t"),
        Param::exchange("pageCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("addresses", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
        Param::exchange("timestamps", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlDeviceGetRetiredPagesPendingStatus
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("isPending", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlDeviceGetRemappedRows
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("corrRows", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("uncRows", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("isPending", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("failureOccurred", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetRowRemapperHistogram
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "values",
            Type::Pointer(&Type::Record(&nvmlRowRemapperHistogramValues_t)),
            "nvmlRowRemapperHistogramValues_t",
        ),
    ],
    // nvmlDeviceGetArchitecture
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("arch", Type::Pointer(&Type::Unsigned(4)), "nvmlDeviceArchitecture_t"),
    ],
    // nvmlDeviceGetClkMonStatus
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("status", Type::Pointer(&Type::Record(&nvmlClkMonStatus_t)), "nvmlClkMonStatus_t"),
    ],
    // nvmlDeviceGetProcessUtilization
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "utilization",
            Type::Pointer(&Type::Record(&nvmlProcessUtilizationSample_t)),
            "nvmlProcessUtilizationSample_t",
        ),
        Param::output("processSamplesCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::input("lastSeenTimeStamp", Type::Unsigned(8), "c_ulonglong"),
    ],
    // nvmlDeviceGetProcessesUtilizationInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "procesesUtilInfo",
            Type::Pointer(&Type::Record(&nvmlProcessesUtilizationInfo_v1_t)),
            "nvmlProcessesUtilizationInfo_t",
        ),
    ],
    // nvmlDeviceGetPlatformInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("platformInfo", Type::Pointer(&Type::Record(&nvmlPlatformInfo_v2_t)), "nvmlPlatformInfo_t"),
    ],
    // nvmlDeviceGetPdi
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("pdi", Type::Pointer(&Type::Record(&nvmlPdi_v1_t)), "nvmlPdi_t"),
    ],
    // nvmlDeviceSetHostname_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("hostname", Type::Pointer(&Type::Record(&nvmlHostname_v1_t)), "nvmlHostname_v1_t"),
    ],
    // nvmlDeviceGetHostname_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("hostname", Type::Pointer(&Type::Record(&nvmlHostname_v1_t)), "nvmlHostname_v1_t"),
    ],
    // nvmlDevicePerfMetricsGetSamples_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "samples",
            Type::Pointer(&Type::Record(&nvmlPerfMetricsSamples_v1_t)),
            "nvmlPerfMetricsSamples_v1_t",
        ),
    ],
    // nvmlUnitSetLedState
    &[
        Param::input("unit", Type::Handle("nvmlUnit_t"), "nvmlUnit_t"),
        Param::input("color", Type::Unsigned(4), "nvmlLedColor_t"),
    ],
    // nvmlDeviceSetPersistenceMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("mode", Type::Unsigned(4), "nvmlEnableState_t"),
    ],
    // nvmlDeviceSetComputeMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("mode", Type::Unsigned(4), "nvmlComputeMode_t"),
    ],
    // nvmlDeviceSetEccMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("ecc", Type::Unsigned(4), "nvmlEnableState_t"),
    ],
    // nvmlDeviceClearEccErrorCounts
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("counterType", Type::Unsigned(4), "nvmlEccCounterType_t"),
    ],
    // nvmlDeviceSetDriverModel
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("driverModel", Type::Unsigned(4), "nvmlDriverModel_t"),
        Param::input("flags", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceSetGpuLockedClocks
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("minGpuClockMHz", Type::Unsigned(4), "c_uint"),
        Param::input("maxGpuClockMHz", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceResetGpuLockedClocks
    &[Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t")],
    // nvmlDeviceSetMemoryLockedClocks
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("minMemClockMHz", Type::Unsigned(4), "c_uint"),
        Param::input("maxMemClockMHz", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceResetMemoryLockedClocks
    &[Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t")],
    // nvmlDeviceSetApplicationsClocks
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("memClockMHz", Type::Unsigned(4), "c_uint"),
        Param::input("graphicsClockMHz", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceResetApplicationsClocks
    &[Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t")],
    // nvmlDeviceSetAutoBoostedClocksEnabled
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("enabled", Type::Unsigned(4), "nvmlEnableState_t"),
    ],
    // nvmlDeviceSetDefaultAutoBoostedClocksEnabled
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("enabled", Type::Unsigned(4), "nvmlEnableState_t"),
        Param::input("flags", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceSetDefaultFanSpeed_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("fan", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceSetFanControlPolicy
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("fan", Type::Unsigned(4), "c_uint"),
        Param::input("policy", Type::Unsigned(4), "nvmlFanControlPolicy_t"),
    ],
    // nvmlDeviceSetTemperatureThreshold
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("thresholdType", Type::Unsigned(4), "nvmlTemperatureThresholds_t"),
        Param::exchange("temp", Type::Pointer(&Type::Signed(4)), "c_int"),
    ],
    // nvmlDeviceSetPowerManagementLimit
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("limit", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceSetGpuOperationMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("mode", Type::Unsigned(4), "nvmlGpuOperationMode_t"),
    ],
    // nvmlDeviceSetAPIRestriction
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("apiType", Type::Unsigned(4), "nvmlRestrictedAPI_t"),
        Param::input("isRestricted", Type::Unsigned(4), "nvmlEnableState_t"),
    ],
    // nvmlDeviceSetFanSpeed_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("fan", Type::Unsigned(4), "c_uint"),
        Param::input("speed", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceSetGpcClkVfOffset
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("offset", Type::Signed(4), "c_int"),
    ],
    // nvmlDeviceSetMemClkVfOffset
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("offset", Type::Signed(4), "c_int"),
    ],
    // nvmlDeviceSetAccountingMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("mode", Type::Unsigned(4), "nvmlEnableState_t"),
    ],
    // nvmlDeviceClearAccountingPids
    &[Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t")],
    // nvmlDeviceGetNvLinkState
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("link", Type::Unsigned(4), "c_uint"),
        Param::exchange("isActive", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlDeviceGetNvLinkVersion
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("link", Type::Unsigned(4), "c_uint"),
        Param::exchange("version", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetNvLinkCapability
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("link", Type::Unsigned(4), "c_uint"),
        Param::input("capability", Type::Unsigned(4), "nvmlNvLinkCapability_t"),
        Param::exchange("capResult", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetNvLinkRemotePciInfo_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("link", Type::Unsigned(4), "c_uint"),
        Param::exchange("pci", Type::Pointer(&Type::Record(&nvmlPciInfo_t)), "nvmlPciInfo_t"),
    ],
    // nvmlDeviceGetNvLinkErrorCounter
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("link", Type::Unsigned(4), "c_uint"),
        Param::input("counter", Type::Unsigned(4), "nvmlNvLinkErrorCounter_t"),
        Param::output("counterValue", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlDeviceResetNvLinkErrorCounters
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("link", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceSetNvLinkUtilizationControl
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("link", Type::Unsigned(4), "c_uint"),
        Param::input("counter", Type::Unsigned(4), "c_uint"),
        Param::exchange(
            "control",
            Type::Pointer(&Type::Record(&nvmlNvLinkUtilizationControl_t)),
            "nvmlNvLinkUtilizationControl_t",
        ),
        Param::input("reset", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceGetNvLinkUtilizationControl
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("link", Type::Unsigned(4), "c_uint"),
        Param::input("counter", Type::Unsigned(4), "c_uint"),
        Param::exchange(
            "control",
            Type::Pointer(&Type::Record(&nvmlNvLinkUtilizationControl_t)),
            "nvmlNvLinkUtilizationControl_t",
        ),
    ],
    // nvmlDeviceGetNvLinkUtilizationCounter
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("link", Type::Unsigned(4), "c_uint"),
        Param::input("counter", Type::Unsigned(4), "c_uint"),
        Param::output("rxcounter", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
        Param::output("txcounter", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlDeviceFreezeNvLinkUtilizationCounter
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("link", Type::Unsigned(4), "c_uint"),
        Param::input("counter", Type::Unsigned(4), "c_uint"),
        Param::input("freeze", Type::Unsigned(4), "nvmlEnableState_t"),
    ],
    // nvmlDeviceResetNvLinkUtilizationCounter
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("link", Type::Unsigned(4), "c_uint"),
        Param::input("counter", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceGetNvLinkRemoteDeviceType
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("link", Type::Unsigned(4), "c_uint"),
        Param::output("pNvLinkDeviceType", Type::Pointer(&Type::Unsigned(4)), "nvmlIntNvLinkDeviceType_t"),
    ],
    // nvmlDeviceSetNvLinkDeviceLowPowerThreshold
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("info", Type::Pointer(&Type::Record(&nvmlNvLinkPowerThres_t)), "nvmlNvLinkPowerThres_t"),
    ],
    // nvmlSystemSetNvlinkBwMode
    &[Param::input("nvlinkBwMode", Type::Unsigned(4), "c_uint")],
    // nvmlSystemGetNvlinkBwMode
    &[Param::exchange("nvlinkBwMode", Type::Pointer(&Type::Unsigned(4)), "c_uint")],
    // nvmlDeviceGetNvlinkSupportedBwModes
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "supportedBwMode",
            Type::Pointer(&Type::Record(&nvmlNvlinkSupportedBwModes_v1_t)),
            "nvmlNvlinkSupportedBwModes_t",
        ),
    ],
    // nvmlDeviceGetNvlinkBwMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("getBwMode", Type::Pointer(&Type::Record(&nvmlNvlinkGetBwMode_v1_t)), "nvmlNvlinkGetBwMode_t"),
    ],
    // nvmlDeviceSetNvlinkBwMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("setBwMode", Type::Pointer(&Type::Record(&nvmlNvlinkSetBwMode_v1_t)), "nvmlNvlinkSetBwMode_t"),
    ],
    // nvmlDeviceSetNvlinkBwModeAsync_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "setBwModeAsync",
            Type::Pointer(&Type::Record(&nvmlNvlinkSetBwModeAsync_v1_t)),
            "nvmlNvlinkSetBwModeAsync_v1_t",
        ),
    ],
    // nvmlDeviceGetNvLinkInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("info", Type::Pointer(&Type::Record(&nvmlNvLinkInfo_v2_t)), "nvmlNvLinkInfo_t"),
    ],
    // nvmlDeviceGetNvLinkInfo_v3
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("info", Type::Pointer(&Type::Record(&nvmlNvLinkInfo_v3_t)), "nvmlNvLinkInfo_v3_t"),
    ],
    // nvmlDeviceGetNvLinkTelemetrySamples_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "samples",
            Type::Pointer(&Type::Record(&nvmlNvlinkTelemetrySamples_v1_t)),
            "nvmlNvlinkTelemetrySamples_v1_t",
        ),
    ],
    // nvmlDeviceGetNvlinkRemapTableInfo_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "remapTableInfo",
            Type::Pointer(&Type::Record(&nvmlNvlinkGetRemapTableInfo_v1_t)),
            "nvmlNvlinkGetRemapTableInfo_v1_t",
        ),
    ],
    // nvmlDeviceSetNvlinkNvleReady_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input(
            "setNvleReady",
            Type::Pointer(&Type::Record(&nvmlNvlinkSetNvleReady_v1_t)),
            "nvmlNvlinkSetNvleReady_v1_t",
        ),
    ],
    // nvmlDeviceLockNvlinkRemapTable_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "remapTableLockInfo",
            Type::Pointer(&Type::Record(&nvmlNvlinkLockRemapTable_v1_t)),
            "nvmlNvlinkLockRemapTable_v1_t",
        ),
    ],
    // nvmlDeviceSetupNvlinkNvleEncryptionKey_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input(
            "encryptionKey",
            Type::Pointer(&Type::Record(&nvmlNvlinkSetupNvleEncryptionKey_v1_t)),
            "nvmlNvlinkSetupNvleEncryptionKey_v1_t",
        ),
    ],
    // nvmlDeviceGetNvlinkNvlePrivateInfo_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "privateInfo",
            Type::Pointer(&Type::Record(&nvmlNvlinkNvlePrivateInfo_v1_t)),
            "nvmlNvlinkNvlePrivateInfo_v1_t",
        ),
    ],
    // nvmlEventSetCreate
    &[Param::output("set", Type::Pointer(&Type::Handle("nvmlEventSet_t")), "nvmlEventSet_t")],
    // nvmlDeviceRegisterEvents
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("eventTypes", Type::Unsigned(8), "c_ulonglong"),
        Param::input("set", Type::Handle("nvmlEventSet_t"), "nvmlEventSet_t"),
    ],
    // nvmlDeviceGetSupportedEventTypes
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("eventTypes", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlEventSetWait_v2
    &[
        Param::input("set", Type::Handle("nvmlEventSet_t"), "nvmlEventSet_t"),
        Param::output("data", Type::Pointer(&Type::Record(&nvmlEventData_t)), "nvmlEventData_t"),
        Param::input("timeoutms", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlEventSetRegisterGpuOperationalEvents_v1
    &[
        Param::input("eventSet", Type::Handle("nvmlEventSet_t"), "nvmlEventSet_t"),
        Param::input(
            "config",
            Type::Pointer(&Type::Record(&nvmlGpuOperationalEventConfig_v1_t)),
            "nvmlGpuOperationalEventConfig_v1_t",
        ),
    ],
    // nvmlEventSetWait_v3
    &[
        Param::input("set", Type::Handle("nvmlEventSet_t"), "nvmlEventSet_t"),
        Param::exchange("params", Type::Pointer(&Type::Record(&nvmlEventSetWait_v3_t)), "nvmlEventSetWait_v3_t"),
    ],
    // nvmlEventSetGetContextCount_v1
    &[
        Param::input("set", Type::Handle("nvmlEventSet_t"), "nvmlEventSet_t"),
        Param::output(
            "params",
            Type::Pointer(&Type::Record(&nvmlEventSetGetContextCount_v1_t)),
            "nvmlEventSetGetContextCount_v1_t",
        ),
    ],
    // nvmlEventSetGetContextInfo_v1
    &[
        Param::input("set", Type::Handle("nvmlEventSet_t"), "nvmlEventSet_t"),
        Param::exchange(
            "params",
            Type::Pointer(&Type::Record(&nvmlEventSetGetContextInfo_v1_t)),
            "nvmlEventSetGetContextInfo_v1_t",
        ),
    ],
    // nvmlEventSetGetContextData_v1
    &[
        Param::input("set", Type::Handle("nvmlEventSet_t"), "nvmlEventSet_t"),
        Param::exchange(
            "params",
            Type::Pointer(&Type::Record(&nvmlEventSetGetContextData_v1_t)),
            "nvmlEventSetGetContextData_v1_t",
        ),
    ],
    // nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1
    &[
        Param::input("set", Type::Handle("nvmlEventSet_t"), "nvmlEventSet_t"),
        Param::exchange(
            "params",
            Type::Pointer(&Type::Record(&nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t)),
            "nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t",
        ),
    ],
    // nvmlEventSetFree
    &[Param::input("set", Type::Handle("nvmlEventSet_t"), "nvmlEventSet_t")],
    // nvmlSystemEventSetCreate
    &[Param::exchange(
        "request",
        Type::Pointer(&Type::Record(&nvmlSystemEventSetCreateRequest_v1_t)),
        "nvmlSystemEventSetCreateRequest_t",
    )],
    // nvmlSystemEventSetFree
    &[Param::exchange(
        "request",
        Type::Pointer(&Type::Record(&nvmlSystemEventSetFreeRequest_v1_t)),
        "nvmlSystemEventSetFreeRequest_t",
    )],
    // nvmlSystemRegisterEvents
    &[Param::exchange(
        "request",
        Type::Pointer(&Type::Record(&nvmlSystemRegisterEventRequest_v1_t)),
        "nvmlSystemRegisterEventRequest_t",
    )],
    // nvmlSystemEventSetWait
    &[Param::exchange(
        "request",
        Type::Pointer(&Type::Record(&nvmlSystemEventSetWaitRequest_v1_t)),
        "nvmlSystemEventSetWaitRequest_t",
    )],
    // nvmlDeviceModifyDrainState
    &[
        Param::exchange("pciInfo", Type::Pointer(&Type::Record(&nvmlPciInfo_t)), "nvmlPciInfo_t"),
        Param::input("newState", Type::Unsigned(4), "nvmlEnableState_t"),
    ],
    // nvmlDeviceQueryDrainState
    &[
        Param::exchange("pciInfo", Type::Pointer(&Type::Record(&nvmlPciInfo_t)), "nvmlPciInfo_t"),
        Param::exchange("currentState", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlDeviceRemoveGpu_v2
    &[
        Param::exchange("pciInfo", Type::Pointer(&Type::Record(&nvmlPciInfo_t)), "nvmlPciInfo_t"),
        Param::input("gpuState", Type::Unsigned(4), "nvmlDetachGpuState_t"),
        Param::input("linkState", Type::Unsigned(4), "nvmlPcieLinkState_t"),
    ],
    // nvmlDeviceDiscoverGpus
    &[Param::exchange("pciInfo", Type::Pointer(&Type::Record(&nvmlPciInfo_t)), "nvmlPciInfo_t")],
    // nvmlDeviceGetFieldValues
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("valuesCount", Type::Signed(4), "c_int"),
        Param::exchange("values", Type::Pointer(&Type::Record(&nvmlFieldValue_t)), "nvmlFieldValue_t"),
    ],
    // nvmlDeviceClearFieldValues
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("valuesCount", Type::Signed(4), "c_int"),
        Param::exchange("values", Type::Pointer(&Type::Record(&nvmlFieldValue_t)), "nvmlFieldValue_t"),
    ],
    // nvmlDeviceGetVirtualizationMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("pVirtualMode", Type::Pointer(&Type::Unsigned(4)), "nvmlGpuVirtualizationMode_t"),
    ],
    // nvmlDeviceGetHostVgpuMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("pHostVgpuMode", Type::Pointer(&Type::Unsigned(4)), "nvmlHostVgpuMode_t"),
    ],
    // nvmlDeviceSetVirtualizationMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("virtualMode", Type::Unsigned(4), "nvmlGpuVirtualizationMode_t"),
    ],
    // nvmlDeviceGetVgpuHeterogeneousMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "pHeterogeneousMode",
            Type::Pointer(&Type::Record(&nvmlVgpuHeterogeneousMode_v1_t)),
            "nvmlVgpuHeterogeneousMode_t",
        ),
    ],
    // nvmlDeviceSetVgpuHeterogeneousMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input(
            "pHeterogeneousMode",
            Type::Pointer(&Type::Record(&nvmlVgpuHeterogeneousMode_v1_t)),
            "nvmlVgpuHeterogeneousMode_t",
        ),
    ],
    // nvmlVgpuInstanceGetPlacementId
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("pPlacement", Type::Pointer(&Type::Record(&nvmlVgpuPlacementId_v1_t)), "nvmlVgpuPlacementId_t"),
    ],
    // nvmlDeviceGetVgpuTypeSupportedPlacements
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::exchange(
            "pPlacementList",
            Type::Pointer(&Type::Record(&nvmlVgpuPlacementList_v2_t)),
            "nvmlVgpuPlacementList_t",
        ),
    ],
    // nvmlDeviceGetVgpuTypeCreatablePlacements
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::exchange(
            "pPlacementList",
            Type::Pointer(&Type::Record(&nvmlVgpuPlacementList_v2_t)),
            "nvmlVgpuPlacementList_t",
        ),
    ],
    // nvmlVgpuTypeGetGspHeapSize
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::output("gspHeapSize", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlVgpuTypeGetFbReservation
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::output("fbReservation", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlVgpuInstanceGetRuntimeStateSize
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("pState", Type::Pointer(&Type::Record(&nvmlVgpuRuntimeState_v1_t)), "nvmlVgpuRuntimeState_t"),
    ],
    // nvmlDeviceSetVgpuCapabilities
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("capability", Type::Unsigned(4), "nvmlDeviceVgpuCapability_t"),
        Param::input("state", Type::Unsigned(4), "nvmlEnableState_t"),
    ],
    // nvmlDeviceVgpuForceGspUnload
    &[Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t")],
    // nvmlDeviceGetGridLicensableFeatures_v4
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "pGridLicensableFeatures",
            Type::Pointer(&Type::Record(&nvmlGridLicensableFeatures_t)),
            "nvmlGridLicensableFeatures_t",
        ),
    ],
    // nvmlGetVgpuDriverCapabilities
    &[
        Param::input("capability", Type::Unsigned(4), "nvmlVgpuDriverCapability_t"),
        Param::exchange("capResult", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetVgpuCapabilities
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("capability", Type::Unsigned(4), "nvmlDeviceVgpuCapability_t"),
        Param::output("capResult", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetSupportedVgpus
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("vgpuCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("vgpuTypeIds", Type::Pointer(&Type::Unsigned(4)), "nvmlVgpuTypeId_t"),
    ],
    // nvmlDeviceGetCreatableVgpus
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("vgpuCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("vgpuTypeIds", Type::Pointer(&Type::Unsigned(4)), "nvmlVgpuTypeId_t"),
    ],
    // nvmlVgpuTypeGetClass
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::output("vgpuTypeClass", Type::Pointer(&Type::Char), "c_char"),
        Param::exchange("size", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuTypeGetName
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::output("vgpuTypeName", Type::Pointer(&Type::Char), "c_char"),
        Param::exchange("size", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuTypeGetGpuInstanceProfileId
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::exchange("gpuInstanceProfileId", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuTypeGetDeviceID
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::exchange("deviceID", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
        Param::exchange("subsystemID", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlVgpuTypeGetFramebufferSize
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::exchange("fbSize", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlVgpuTypeGetNumDisplayHeads
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::exchange("numDisplayHeads", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuTypeGetResolution
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::input("displayIndex", Type::Unsigned(4), "c_uint"),
        Param::exchange("xdim", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("ydim", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuTypeGetLicense
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::output("vgpuTypeLicenseString", Type::Pointer(&Type::Char), "c_char"),
        Param::input("size", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlVgpuTypeGetFrameRateLimit
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::output("frameRateLimit", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuTypeGetMaxInstances
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::exchange("vgpuInstanceCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuTypeGetMaxInstancesPerVm
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::exchange("vgpuInstanceCountPerVm", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuTypeGetBAR1Info
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::exchange("bar1Info", Type::Pointer(&Type::Record(&nvmlVgpuTypeBar1Info_v1_t)), "nvmlVgpuTypeBar1Info_t"),
    ],
    // nvmlDeviceGetActiveVgpus
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("vgpuCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("vgpuInstances", Type::Pointer(&Type::Unsigned(4)), "nvmlVgpuInstance_t"),
    ],
    // nvmlVgpuInstanceGetVmID
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("vmId", Type::Pointer(&Type::Char), "c_char"),
        Param::input("size", Type::Unsigned(4), "c_uint"),
        Param::exchange("vmIdType", Type::Pointer(&Type::Unsigned(4)), "nvmlVgpuVmIdType_t"),
    ],
    // nvmlVgpuInstanceGetUUID
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("uuid", Type::Pointer(&Type::Char), "c_char"),
        Param::input("size", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlVgpuInstanceGetVmDriverVersion
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::output("version", Type::Pointer(&Type::Char), "c_char"),
        Param::input("length", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlVgpuInstanceGetFbUsage
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("fbUsage", Type::Pointer(&Type::Unsigned(8)), "c_ulonglong"),
    ],
    // nvmlVgpuInstanceGetLicenseStatus
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::output("licensed", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuInstanceGetType
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::output("vgpuTypeId", Type::Pointer(&Type::Unsigned(4)), "nvmlVgpuTypeId_t"),
    ],
    // nvmlVgpuInstanceGetFrameRateLimit
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::output("frameRateLimit", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuInstanceGetEccMode
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::output("eccMode", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlVgpuInstanceGetEncoderCapacity
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("encoderCapacity", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuInstanceSetEncoderCapacity
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::input("encoderCapacity", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlVgpuInstanceGetEncoderStats
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("sessionCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("averageFps", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("averageLatency", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuInstanceGetEncoderSessions
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::output("sessionCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange(
            "sessionInfo",
            Type::Pointer(&Type::Record(&nvmlEncoderSessionInfo_t)),
            "nvmlEncoderSessionInfo_t",
        ),
    ],
    // nvmlVgpuInstanceGetFBCStats
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("fbcStats", Type::Pointer(&Type::Record(&nvmlFBCStats_t)), "nvmlFBCStats_t"),
    ],
    // nvmlVgpuInstanceGetFBCSessions
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::output("sessionCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("sessionInfo", Type::Pointer(&Type::Record(&nvmlFBCSessionInfo_t)), "nvmlFBCSessionInfo_t"),
    ],
    // nvmlVgpuInstanceGetGpuInstanceId
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("gpuInstanceId", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuInstanceGetGpuPciId
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::output("vgpuPciId", Type::Pointer(&Type::Char), "c_char"),
        Param::exchange("length", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuTypeGetCapabilities
    &[
        Param::input("vgpuTypeId", Type::Unsigned(4), "nvmlVgpuTypeId_t"),
        Param::input("capability", Type::Unsigned(4), "nvmlVgpuCapability_t"),
        Param::exchange("capResult", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuInstanceGetMdevUUID
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("mdevUuid", Type::Pointer(&Type::Char), "c_char"),
        Param::input("size", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlGpuInstanceGetCreatableVgpus
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::exchange("pVgpus", Type::Pointer(&Type::Record(&nvmlVgpuTypeIdInfo_v1_t)), "nvmlVgpuTypeIdInfo_t"),
    ],
    // nvmlVgpuTypeGetMaxInstancesPerGpuInstance
    &[Param::exchange(
        "pMaxInstance",
        Type::Pointer(&Type::Record(&nvmlVgpuTypeMaxInstance_v1_t)),
        "nvmlVgpuTypeMaxInstance_t",
    )],
    // nvmlGpuInstanceGetActiveVgpus
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::exchange(
            "pVgpuInstanceInfo",
            Type::Pointer(&Type::Record(&nvmlActiveVgpuInstanceInfo_v1_t)),
            "nvmlActiveVgpuInstanceInfo_t",
        ),
    ],
    // nvmlGpuInstanceSetVgpuSchedulerState
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::exchange(
            "pScheduler",
            Type::Pointer(&Type::Record(&nvmlVgpuSchedulerState_v1_t)),
            "nvmlVgpuSchedulerState_t",
        ),
    ],
    // nvmlGpuInstanceGetVgpuSchedulerState
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::output(
            "pSchedulerStateInfo",
            Type::Pointer(&Type::Record(&nvmlVgpuSchedulerStateInfo_v1_t)),
            "nvmlVgpuSchedulerStateInfo_t",
        ),
    ],
    // nvmlGpuInstanceGetVgpuSchedulerLog
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::exchange(
            "pSchedulerLogInfo",
            Type::Pointer(&Type::Record(&nvmlVgpuSchedulerLogInfo_v1_t)),
            "nvmlVgpuSchedulerLogInfo_t",
        ),
    ],
    // nvmlGpuInstanceGetVgpuTypeCreatablePlacements
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::exchange(
            "pCreatablePlacementInfo",
            Type::Pointer(&Type::Record(&nvmlVgpuCreatablePlacementInfo_v1_t)),
            "nvmlVgpuCreatablePlacementInfo_t",
        ),
    ],
    // nvmlGpuInstanceGetVgpuHeterogeneousMode
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::exchange(
            "pHeterogeneousMode",
            Type::Pointer(&Type::Record(&nvmlVgpuHeterogeneousMode_v1_t)),
            "nvmlVgpuHeterogeneousMode_t",
        ),
    ],
    // nvmlGpuInstanceSetVgpuHeterogeneousMode
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::input(
            "pHeterogeneousMode",
            Type::Pointer(&Type::Record(&nvmlVgpuHeterogeneousMode_v1_t)),
            "nvmlVgpuHeterogeneousMode_t",
        ),
    ],
    // nvmlDeviceGetVgpuSchedulerState_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "pSchedulerStateInfo",
            Type::Pointer(&Type::Record(&nvmlVgpuSchedulerStateInfo_v2_t)),
            "nvmlVgpuSchedulerStateInfo_v2_t",
        ),
    ],
    // nvmlGpuInstanceGetVgpuSchedulerState_v2
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::output(
            "pSchedulerStateInfo",
            Type::Pointer(&Type::Record(&nvmlVgpuSchedulerStateInfo_v2_t)),
            "nvmlVgpuSchedulerStateInfo_v2_t",
        ),
    ],
    // nvmlDeviceGetVgpuSchedulerLog_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "pSchedulerLogInfo",
            Type::Pointer(&Type::Record(&nvmlVgpuSchedulerLogInfo_v2_t)),
            "nvmlVgpuSchedulerLogInfo_v2_t",
        ),
    ],
    // nvmlGpuInstanceGetVgpuSchedulerLog_v2
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::exchange(
            "pSchedulerLogInfo",
            Type::Pointer(&Type::Record(&nvmlVgpuSchedulerLogInfo_v2_t)),
            "nvmlVgpuSchedulerLogInfo_v2_t",
        ),
    ],
    // nvmlDeviceSetVgpuSchedulerState_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "pSchedulerState",
            Type::Pointer(&Type::Record(&nvmlVgpuSchedulerState_v2_t)),
            "nvmlVgpuSchedulerState_v2_t",
        ),
    ],
    // nvmlGpuInstanceSetVgpuSchedulerState_v2
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::exchange(
            "pSchedulerState",
            Type::Pointer(&Type::Record(&nvmlVgpuSchedulerState_v2_t)),
            "nvmlVgpuSchedulerState_v2_t",
        ),
    ],
    // nvmlVgpuInstanceGetMetadata
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("vgpuMetadata", Type::Pointer(&Type::Record(&nvmlVgpuMetadata_t)), "nvmlVgpuMetadata_t"),
        Param::exchange("bufferSize", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetVgpuMetadata
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "pgpuMetadata",
            Type::Pointer(&Type::Record(&nvmlVgpuPgpuMetadata_t)),
            "nvmlVgpuPgpuMetadata_t",
        ),
        Param::exchange("bufferSize", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlGetVgpuCompatibility
    &[
        Param::exchange("vgpuMetadata", Type::Pointer(&Type::Record(&nvmlVgpuMetadata_t)), "nvmlVgpuMetadata_t"),
        Param::exchange(
            "pgpuMetadata",
            Type::Pointer(&Type::Record(&nvmlVgpuPgpuMetadata_t)),
            "nvmlVgpuPgpuMetadata_t",
        ),
        Param::exchange(
            "compatibilityInfo",
            Type::Pointer(&Type::Record(&nvmlVgpuPgpuCompatibility_t)),
            "nvmlVgpuPgpuCompatibility_t",
        ),
    ],
    // nvmlDeviceGetPgpuMetadataString
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("pgpuMetadata", Type::Pointer(&Type::Char), "c_char"),
        Param::exchange("bufferSize", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetVgpuSchedulerLog
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "pSchedulerLog",
            Type::Pointer(&Type::Record(&nvmlVgpuSchedulerLog_t)),
            "nvmlVgpuSchedulerLog_t",
        ),
    ],
    // nvmlDeviceGetVgpuSchedulerState
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "pSchedulerState",
            Type::Pointer(&Type::Record(&nvmlVgpuSchedulerGetState_t)),
            "nvmlVgpuSchedulerGetState_t",
        ),
    ],
    // nvmlDeviceSetVgpuSchedulerState
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "pSchedulerState",
            Type::Pointer(&Type::Record(&nvmlVgpuSchedulerSetState_t)),
            "nvmlVgpuSchedulerSetState_t",
        ),
    ],
    // nvmlDeviceGetVgpuSchedulerCapabilities
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "pCapabilities",
            Type::Pointer(&Type::Record(&nvmlVgpuSchedulerCapabilities_t)),
            "nvmlVgpuSchedulerCapabilities_t",
        ),
    ],
    // nvmlGetVgpuVersion
    &[
        Param::exchange("supported", Type::Pointer(&Type::Record(&nvmlVgpuVersion_t)), "nvmlVgpuVersion_t"),
        Param::exchange("current", Type::Pointer(&Type::Record(&nvmlVgpuVersion_t)), "nvmlVgpuVersion_t"),
    ],
    // nvmlSetVgpuVersion
    &[Param::exchange("vgpuVersion", Type::Pointer(&Type::Record(&nvmlVgpuVersion_t)), "nvmlVgpuVersion_t")],
    // nvmlDeviceGetVgpuUtilization
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("lastSeenTimeStamp", Type::Unsigned(8), "c_ulonglong"),
        Param::output("sampleValType", Type::Pointer(&Type::Unsigned(4)), "nvmlValueType_t"),
        Param::output("vgpuInstanceSamplesCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output(
            "utilizationSamples",
            Type::Pointer(&Type::Record(&nvmlVgpuInstanceUtilizationSample_t)),
            "nvmlVgpuInstanceUtilizationSample_t",
        ),
    ],
    // nvmlDeviceGetVgpuInstancesUtilizationInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "vgpuUtilInfo",
            Type::Pointer(&Type::Record(&nvmlVgpuInstancesUtilizationInfo_v1_t)),
            "nvmlVgpuInstancesUtilizationInfo_t",
        ),
    ],
    // nvmlDeviceGetVgpuProcessUtilization
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("lastSeenTimeStamp", Type::Unsigned(8), "c_ulonglong"),
        Param::output("vgpuProcessSamplesCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output(
            "utilizationSamples",
            Type::Pointer(&Type::Record(&nvmlVgpuProcessUtilizationSample_t)),
            "nvmlVgpuProcessUtilizationSample_t",
        ),
    ],
    // nvmlDeviceGetVgpuProcessesUtilizationInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "vgpuProcUtilInfo",
            Type::Pointer(&Type::Record(&nvmlVgpuProcessesUtilizationInfo_v1_t)),
            "nvmlVgpuProcessesUtilizationInfo_t",
        ),
    ],
    // nvmlVgpuInstanceGetAccountingMode
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::output("mode", Type::Pointer(&Type::Unsigned(4)), "nvmlEnableState_t"),
    ],
    // nvmlVgpuInstanceGetAccountingPids
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("pids", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuInstanceGetAccountingStats
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::input("pid", Type::Unsigned(4), "c_uint"),
        Param::output("stats", Type::Pointer(&Type::Record(&nvmlAccountingStats_t)), "nvmlAccountingStats_t"),
    ],
    // nvmlVgpuInstanceClearAccountingPids
    &[Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t")],
    // nvmlVgpuInstanceGetLicenseInfo_v2
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("licenseInfo", Type::Pointer(&Type::Record(&nvmlVgpuLicenseInfo_t)), "nvmlVgpuLicenseInfo_t"),
    ],
    // nvmlGetExcludedDeviceCount
    &[Param::output("deviceCount", Type::Pointer(&Type::Unsigned(4)), "c_uint")],
    // nvmlGetExcludedDeviceInfoByIndex
    &[
        Param::input("index", Type::Unsigned(4), "c_uint"),
        Param::output("info", Type::Pointer(&Type::Record(&nvmlExcludedDeviceInfo_t)), "nvmlExcludedDeviceInfo_t"),
    ],
    // nvmlDeviceReadWritePRM_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("buffer", Type::Pointer(&Type::Record(&nvmlPRMTLV_v1_t)), "nvmlPRMTLV_v1_t"),
    ],
    // nvmlDeviceReadPRMCounters_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("counterList", Type::Pointer(&Type::Record(&nvmlPRMCounterList_v1_t)), "nvmlPRMCounterList_v1_t"),
    ],
    // nvmlDeviceSetMigMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("mode", Type::Unsigned(4), "c_uint"),
        Param::exchange("activationStatus", Type::Pointer(&Type::Unsigned(4)), "nvmlReturn_t"),
    ],
    // nvmlDeviceGetMigMode
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("currentMode", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::output("pendingMode", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetGpuInstanceProfileInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("profile", Type::Unsigned(4), "c_uint"),
        Param::output(
            "info",
            Type::Pointer(&Type::Record(&nvmlGpuInstanceProfileInfo_t)),
            "nvmlGpuInstanceProfileInfo_t",
        ),
    ],
    // nvmlDeviceGetGpuInstanceProfileInfoV
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("profile", Type::Unsigned(4), "c_uint"),
        Param::output(
            "info",
            Type::Pointer(&Type::Record(&nvmlGpuInstanceProfileInfo_v2_t)),
            "nvmlGpuInstanceProfileInfo_v2_t",
        ),
    ],
    // nvmlDeviceGetGpuInstanceProfileInfoByIdV
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("profileId", Type::Unsigned(4), "c_uint"),
        Param::output(
            "info",
            Type::Pointer(&Type::Record(&nvmlGpuInstanceProfileInfo_v2_t)),
            "nvmlGpuInstanceProfileInfo_v2_t",
        ),
    ],
    // nvmlDeviceGetGpuInstancePossiblePlacements_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("profileId", Type::Unsigned(4), "c_uint"),
        Param::output(
            "placements",
            Type::Pointer(&Type::Record(&nvmlGpuInstancePlacement_t)),
            "nvmlGpuInstancePlacement_t",
        ),
        Param::output("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetGpuInstanceRemainingCapacity
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("profileId", Type::Unsigned(4), "c_uint"),
        Param::output("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceCreateGpuInstance
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("profileId", Type::Unsigned(4), "c_uint"),
        Param::output("gpuInstance", Type::Pointer(&Type::Handle("nvmlGpuInstance_t")), "nvmlGpuInstance_t"),
    ],
    // nvmlDeviceCreateGpuInstanceWithPlacement
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("profileId", Type::Unsigned(4), "c_uint"),
        Param::input(
            "placement",
            Type::Pointer(&Type::Record(&nvmlGpuInstancePlacement_t)),
            "nvmlGpuInstancePlacement_t",
        ),
        Param::output("gpuInstance", Type::Pointer(&Type::Handle("nvmlGpuInstance_t")), "nvmlGpuInstance_t"),
    ],
    // nvmlGpuInstanceDestroy
    &[Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t")],
    // nvmlDeviceGetGpuInstances
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("profileId", Type::Unsigned(4), "c_uint"),
        Param::output("gpuInstances", Type::Pointer(&Type::Handle("nvmlGpuInstance_t")), "nvmlGpuInstance_t"),
        Param::output("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetGpuInstanceById
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("id", Type::Unsigned(4), "c_uint"),
        Param::output("gpuInstance", Type::Pointer(&Type::Handle("nvmlGpuInstance_t")), "nvmlGpuInstance_t"),
    ],
    // nvmlGpuInstanceGetInfo
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::output("info", Type::Pointer(&Type::Record(&nvmlGpuInstanceInfo_t)), "nvmlGpuInstanceInfo_t"),
    ],
    // nvmlGpuInstanceGetComputeInstanceProfileInfo
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::input("profile", Type::Unsigned(4), "c_uint"),
        Param::input("engProfile", Type::Unsigned(4), "c_uint"),
        Param::output(
            "info",
            Type::Pointer(&Type::Record(&nvmlComputeInstanceProfileInfo_t)),
            "nvmlComputeInstanceProfileInfo_t",
        ),
    ],
    // nvmlGpuInstanceGetComputeInstanceProfileInfoV
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::input("profile", Type::Unsigned(4), "c_uint"),
        Param::input("engProfile", Type::Unsigned(4), "c_uint"),
        Param::output(
            "info",
            Type::Pointer(&Type::Record(&nvmlComputeInstanceProfileInfo_v2_t)),
            "nvmlComputeInstanceProfileInfo_v2_t",
        ),
    ],
    // nvmlGpuInstanceGetComputeInstanceRemainingCapacity
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::input("profileId", Type::Unsigned(4), "c_uint"),
        Param::output("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlGpuInstanceGetComputeInstancePossiblePlacements
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::input("profileId", Type::Unsigned(4), "c_uint"),
        Param::output(
            "placements",
            Type::Pointer(&Type::Record(&nvmlComputeInstancePlacement_t)),
            "nvmlComputeInstancePlacement_t",
        ),
        Param::output("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlGpuInstanceCreateComputeInstance
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::input("profileId", Type::Unsigned(4), "c_uint"),
        Param::output(
            "computeInstance",
            Type::Pointer(&Type::Handle("nvmlComputeInstance_t")),
            "nvmlComputeInstance_t",
        ),
    ],
    // nvmlGpuInstanceCreateComputeInstanceWithPlacement
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::input("profileId", Type::Unsigned(4), "c_uint"),
        Param::input(
            "placement",
            Type::Pointer(&Type::Record(&nvmlComputeInstancePlacement_t)),
            "nvmlComputeInstancePlacement_t",
        ),
        Param::output(
            "computeInstance",
            Type::Pointer(&Type::Handle("nvmlComputeInstance_t")),
            "nvmlComputeInstance_t",
        ),
    ],
    // nvmlComputeInstanceDestroy
    &[Param::input("computeInstance", Type::Handle("nvmlComputeInstance_t"), "nvmlComputeInstance_t")],
    // nvmlGpuInstanceGetComputeInstances
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::input("profileId", Type::Unsigned(4), "c_uint"),
        Param::output(
            "computeInstances",
            Type::Pointer(&Type::Handle("nvmlComputeInstance_t")),
            "nvmlComputeInstance_t",
        ),
        Param::output("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlGpuInstanceGetComputeInstanceById
    &[
        Param::input("gpuInstance", Type::Handle("nvmlGpuInstance_t"), "nvmlGpuInstance_t"),
        Param::input("id", Type::Unsigned(4), "c_uint"),
        Param::output(
            "computeInstance",
            Type::Pointer(&Type::Handle("nvmlComputeInstance_t")),
            "nvmlComputeInstance_t",
        ),
    ],
    // nvmlComputeInstanceGetInfo_v2
    &[
        Param::input("computeInstance", Type::Handle("nvmlComputeInstance_t"), "nvmlComputeInstance_t"),
        Param::output("info", Type::Pointer(&Type::Record(&nvmlComputeInstanceInfo_t)), "nvmlComputeInstanceInfo_t"),
    ],
    // nvmlDeviceIsMigDeviceHandle
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("isMigDevice", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetGpuInstanceId
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("id", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetComputeInstanceId
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("id", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetMaxMigDeviceCount
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceGetMigDeviceHandleByIndex
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("index", Type::Unsigned(4), "c_uint"),
        Param::exchange("migDevice", Type::Pointer(&Type::Handle("nvmlDevice_t")), "nvmlDevice_t"),
    ],
    // nvmlDeviceGetDeviceHandleFromMigDeviceHandle
    &[
        Param::input("migDevice", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("device", Type::Pointer(&Type::Handle("nvmlDevice_t")), "nvmlDevice_t"),
    ],
    // nvmlGpmMetricsGet
    &[Param::exchange("metricsGet", Type::Pointer(&Type::Record(&nvmlGpmMetricsGet_t)), "nvmlGpmMetricsGet_t")],
    // nvmlGpmSampleFree
    &[Param::input("gpmSample", Type::Handle("nvmlGpmSample_t"), "nvmlGpmSample_t")],
    // nvmlGpmSampleAlloc
    &[Param::exchange("gpmSample", Type::Pointer(&Type::Handle("nvmlGpmSample_t")), "nvmlGpmSample_t")],
    // nvmlGpmSampleGet
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("gpmSample", Type::Handle("nvmlGpmSample_t"), "nvmlGpmSample_t"),
    ],
    // nvmlGpmMigSampleGet
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("gpuInstanceId", Type::Unsigned(4), "c_uint"),
        Param::input("gpmSample", Type::Handle("nvmlGpmSample_t"), "nvmlGpmSample_t"),
    ],
    // nvmlGpmQueryDeviceSupport
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("gpmSupport", Type::Pointer(&Type::Record(&nvmlGpmSupport_t)), "nvmlGpmSupport_t"),
    ],
    // nvmlGpmQueryIfStreamingEnabled
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("state", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlGpmSetStreamingEnabled
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("state", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceGetCapabilities
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("caps", Type::Pointer(&Type::Record(&nvmlDeviceCapabilities_v1_t)), "nvmlDeviceCapabilities_t"),
    ],
    // nvmlDeviceWorkloadPowerProfileGetProfilesInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "profilesInfo",
            Type::Pointer(&Type::Record(&nvmlWorkloadPowerProfileProfilesInfo_v1_t)),
            "nvmlWorkloadPowerProfileProfilesInfo_t",
        ),
    ],
    // nvmlDeviceWorkloadPowerProfileGetCurrentProfiles
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "currentProfiles",
            Type::Pointer(&Type::Record(&nvmlWorkloadPowerProfileCurrentProfiles_v1_t)),
            "nvmlWorkloadPowerProfileCurrentProfiles_t",
        ),
    ],
    // nvmlDeviceWorkloadPowerProfileSetRequestedProfiles
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "requestedProfiles",
            Type::Pointer(&Type::Record(&nvmlWorkloadPowerProfileRequestedProfiles_v1_t)),
            "nvmlWorkloadPowerProfileRequestedProfiles_t",
        ),
    ],
    // nvmlDeviceWorkloadPowerProfileClearRequestedProfiles
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "requestedProfiles",
            Type::Pointer(&Type::Record(&nvmlWorkloadPowerProfileRequestedProfiles_v1_t)),
            "nvmlWorkloadPowerProfileRequestedProfiles_t",
        ),
    ],
    // nvmlDeviceWorkloadPowerProfileUpdateProfiles_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "updateProfiles",
            Type::Pointer(&Type::Record(&nvmlWorkloadPowerProfileUpdateProfiles_v1_t)),
            "nvmlWorkloadPowerProfileUpdateProfiles_v1_t",
        ),
    ],
    // nvmlDevicePowerSmoothingActivatePresetProfile
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "profile",
            Type::Pointer(&Type::Record(&nvmlPowerSmoothingProfile_v1_t)),
            "nvmlPowerSmoothingProfile_t",
        ),
    ],
    // nvmlDevicePowerSmoothingUpdatePresetProfileParam
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "profile",
            Type::Pointer(&Type::Record(&nvmlPowerSmoothingProfile_v1_t)),
            "nvmlPowerSmoothingProfile_t",
        ),
    ],
    // nvmlDevicePowerSmoothingSetState
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "state",
            Type::Pointer(&Type::Record(&nvmlPowerSmoothingState_v1_t)),
            "nvmlPowerSmoothingState_t",
        ),
    ],
    // nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output(
            "errorCounts",
            Type::Pointer(&Type::Record(&nvmlEccSramUniqueUncorrectedErrorCounts_v1_t)),
            "nvmlEccSramUniqueUncorrectedErrorCounts_t",
        ),
    ],
    // nvmlDeviceGetRemappedRows_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("info", Type::Pointer(&Type::Record(&nvmlRemappedRowsInfo_v2_t)), "nvmlRemappedRowsInfo_v2_t"),
    ],
    // nvmlDeviceSetRusdSettings_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("settings", Type::Pointer(&Type::Record(&nvmlRusdSettings_v1_t)), "nvmlRusdSettings_v1_t"),
    ],
    // nvmlDeviceGetBankRemapperStatus_v1
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "pBankRemapperStatus",
            Type::Pointer(&Type::Record(&nvmlEccBankRemapperStatus_v1_t)),
            "nvmlEccBankRemapperStatus_v1_t",
        ),
    ],
    // nvmlInit
    &[],
    // nvmlDeviceGetCount
    &[Param::exchange("deviceCount", Type::Pointer(&Type::Unsigned(4)), "c_uint")],
    // nvmlDeviceGetHandleByIndex
    &[
        Param::input("index", Type::Unsigned(4), "c_uint"),
        Param::exchange("device", Type::Pointer(&Type::Handle("nvmlDevice_t")), "nvmlDevice_t"),
    ],
    // nvmlDeviceGetHandleByPciBusId
    &[
        Param::input("pciBusId", Type::Pointer(&Type::Char), "c_char"),
        Param::exchange("device", Type::Pointer(&Type::Handle("nvmlDevice_t")), "nvmlDevice_t"),
    ],
    // nvmlDeviceGetPciInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("pci", Type::Pointer(&Type::Record(&nvmlPciInfo_t)), "nvmlPciInfo_t"),
    ],
    // nvmlDeviceGetPciInfo_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("pci", Type::Pointer(&Type::Record(&nvmlPciInfo_t)), "nvmlPciInfo_t"),
    ],
    // nvmlDeviceGetNvLinkRemotePciInfo
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("link", Type::Unsigned(4), "c_uint"),
        Param::exchange("pci", Type::Pointer(&Type::Record(&nvmlPciInfo_t)), "nvmlPciInfo_t"),
    ],
    // nvmlDeviceGetGridLicensableFeatures
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "pGridLicensableFeatures",
            Type::Pointer(&Type::Record(&nvmlGridLicensableFeatures_t)),
            "nvmlGridLicensableFeatures_t",
        ),
    ],
    // nvmlDeviceGetGridLicensableFeatures_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "pGridLicensableFeatures",
            Type::Pointer(&Type::Record(&nvmlGridLicensableFeatures_t)),
            "nvmlGridLicensableFeatures_t",
        ),
    ],
    // nvmlDeviceGetGridLicensableFeatures_v3
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange(
            "pGridLicensableFeatures",
            Type::Pointer(&Type::Record(&nvmlGridLicensableFeatures_t)),
            "nvmlGridLicensableFeatures_t",
        ),
    ],
    // nvmlDeviceRemoveGpu
    &[Param::exchange("pciInfo", Type::Pointer(&Type::Record(&nvmlPciInfo_t)), "nvmlPciInfo_t")],
    // nvmlEventSetWait
    &[
        Param::input("set", Type::Handle("nvmlEventSet_t"), "nvmlEventSet_t"),
        Param::exchange("data", Type::Pointer(&Type::Record(&nvmlEventData_t)), "nvmlEventData_t"),
        Param::input("timeoutms", Type::Unsigned(4), "c_uint"),
    ],
    // nvmlDeviceGetAttributes
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("attributes", Type::Pointer(&Type::Record(&nvmlDeviceAttributes_t)), "nvmlDeviceAttributes_t"),
    ],
    // nvmlComputeInstanceGetInfo
    &[
        Param::input("computeInstance", Type::Handle("nvmlComputeInstance_t"), "nvmlComputeInstance_t"),
        Param::exchange("info", Type::Pointer(&Type::Record(&nvmlComputeInstanceInfo_t)), "nvmlComputeInstanceInfo_t"),
    ],
    // nvmlDeviceGetComputeRunningProcesses
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("infoCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("infos", Type::Pointer(&Type::Record(&nvmlProcessInfo_v1_t)), "nvmlProcessInfo_v1_t"),
    ],
    // nvmlDeviceGetComputeRunningProcesses_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("infoCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("infos", Type::Pointer(&Type::Record(&nvmlProcessInfo_v2_t)), "nvmlProcessInfo_v2_t"),
    ],
    // nvmlDeviceGetGraphicsRunningProcesses
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("infoCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("infos", Type::Pointer(&Type::Record(&nvmlProcessInfo_v1_t)), "nvmlProcessInfo_v1_t"),
    ],
    // nvmlDeviceGetGraphicsRunningProcesses_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("infoCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("infos", Type::Pointer(&Type::Record(&nvmlProcessInfo_v2_t)), "nvmlProcessInfo_v2_t"),
    ],
    // nvmlDeviceGetMPSComputeRunningProcesses
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("infoCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("infos", Type::Pointer(&Type::Record(&nvmlProcessInfo_v1_t)), "nvmlProcessInfo_v1_t"),
    ],
    // nvmlDeviceGetMPSComputeRunningProcesses_v2
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("infoCount", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
        Param::exchange("infos", Type::Pointer(&Type::Record(&nvmlProcessInfo_v2_t)), "nvmlProcessInfo_v2_t"),
    ],
    // nvmlDeviceGetGpuInstancePossiblePlacements
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("profileId", Type::Unsigned(4), "c_uint"),
        Param::exchange(
            "placements",
            Type::Pointer(&Type::Record(&nvmlGpuInstancePlacement_t)),
            "nvmlGpuInstancePlacement_t",
        ),
        Param::exchange("count", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlVgpuInstanceGetLicenseInfo
    &[
        Param::input("vgpuInstance", Type::Unsigned(4), "nvmlVgpuInstance_t"),
        Param::exchange("licenseInfo", Type::Pointer(&Type::Record(&nvmlVgpuLicenseInfo_t)), "nvmlVgpuLicenseInfo_t"),
    ],
    // nvmlDeviceGetDriverModel
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::exchange("current", Type::Pointer(&Type::Unsigned(4)), "nvmlDriverModel_t"),
        Param::exchange("pending", Type::Pointer(&Type::Unsigned(4)), "nvmlDriverModel_t"),
    ],
    // nvmlGetBlacklistDeviceCount
    &[Param::output("deviceCount", Type::Pointer(&Type::Unsigned(4)), "c_uint")],
    // nvmlGetBlacklistDeviceInfoByIndex
    &[
        Param::input("index", Type::Unsigned(4), "c_uint"),
        Param::output("info", Type::Pointer(&Type::Record(&nvmlExcludedDeviceInfo_t)), "nvmlExcludedDeviceInfo_t"),
    ],
    // nvmlDeviceCcuGetStreamState
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::output("state", Type::Pointer(&Type::Unsigned(4)), "c_uint"),
    ],
    // nvmlDeviceCcuSetStreamState
    &[
        Param::input("device", Type::Handle("nvmlDevice_t"), "nvmlDevice_t"),
        Param::input("state", Type::Unsigned(4), "c_uint"),
    ],
];

/// Field ids with their names, in the order of the header.
pub static FIELD_IDS: &[(&str, u32)] = &[
    ("NVML_FI_DEV_ECC_CURRENT", 1),
    ("NVML_FI_DEV_ECC_PENDING", 2),
    ("NVML_FI_DEV_ECC_SBE_VOL_TOTAL", 3),
    ("NVML_FI_DEV_ECC_DBE_VOL_TOTAL", 4),
    ("NVML_FI_DEV_ECC_SBE_AGG_TOTAL", 5),
    ("NVML_FI_DEV_ECC_DBE_AGG_TOTAL", 6),
    ("NVML_FI_DEV_ECC_SBE_VOL_L1", 7),
    ("NVML_FI_DEV_ECC_DBE_VOL_L1", 8),
    ("NVML_FI_DEV_ECC_SBE_VOL_L2", 9),
    ("NVML_FI_DEV_ECC_DBE_VOL_L2", 10),
    ("NVML_FI_DEV_ECC_SBE_VOL_DEV", 11),
    ("NVML_FI_DEV_ECC_DBE_VOL_DEV", 12),
    ("NVML_FI_DEV_ECC_SBE_VOL_REG", 13),
    ("NVML_FI_DEV_ECC_DBE_VOL_REG", 14),
    ("NVML_FI_DEV_ECC_SBE_VOL_TEX", 15),
    ("NVML_FI_DEV_ECC_DBE_VOL_TEX", 16),
    ("NVML_FI_DEV_ECC_DBE_VOL_CBU", 17),
    ("NVML_FI_DEV_ECC_SBE_AGG_L1", 18),
    ("NVML_FI_DEV_ECC_DBE_AGG_L1", 19),
    ("NVML_FI_DEV_ECC_SBE_AGG_L2", 20),
    ("NVML_FI_DEV_ECC_DBE_AGG_L2", 21),
    ("NVML_FI_DEV_ECC_SBE_AGG_DEV", 22),
    ("NVML_FI_DEV_ECC_DBE_AGG_DEV", 23),
    ("NVML_FI_DEV_ECC_SBE_AGG_REG", 24),
    ("NVML_FI_DEV_ECC_DBE_AGG_REG", 25),
    ("NVML_FI_DEV_ECC_SBE_AGG_TEX", 26),
    ("NVML_FI_DEV_ECC_DBE_AGG_TEX", 27),
    ("NVML_FI_DEV_ECC_DBE_AGG_CBU", 28),
    ("NVML_FI_DEV_RETIRED_SBE", 29),
    ("NVML_FI_DEV_RETIRED_DBE", 30),
    ("NVML_FI_DEV_RETIRED_PENDING", 31),
    ("NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L0", 32),
    ("NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L1", 33),
    ("NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L2", 34),
    ("NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L3", 35),
    ("NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L4", 36),
    ("NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L5", 37),
    ("NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_TOTAL", 38),
    ("NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L0", 39),
    ("NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L1", 40),
    ("NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L2", 41),
    ("NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L3", 42),
    ("NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L4", 43),
    ("NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L5", 44),
    ("NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_TOTAL", 45),
    ("NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L0", 46),
    ("NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L1", 47),
    ("NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L2", 48),
    ("NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L3", 49),
    ("NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L4", 50),
    ("NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L5", 51),
    ("NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_TOTAL", 52),
    ("NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L0", 53),
    ("NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L1", 54),
    ("NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L2", 55),
    ("NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L3", 56),
    ("NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L4", 57),
    ("NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L5", 58),
    ("NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_TOTAL", 59),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L0", 60),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L1", 61),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L2", 62),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L3", 63),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L4", 64),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L5", 65),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C0_TOTAL", 66),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L0", 67),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L1", 68),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L2", 69),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L3", 70),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L4", 71),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L5", 72),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C1_TOTAL", 73),
    ("NVML_FI_DEV_PERF_POLICY_POWER", 74),
    ("NVML_FI_DEV_PERF_POLICY_THERMAL", 75),
    ("NVML_FI_DEV_PERF_POLICY_SYNC_BOOST", 76),
    ("NVML_FI_DEV_PERF_POLICY_BOARD_LIMIT", 77),
    ("NVML_FI_DEV_PERF_POLICY_LOW_UTILIZATION", 78),
    ("NVML_FI_DEV_PERF_POLICY_RELIABILITY", 79),
    ("NVML_FI_DEV_PERF_POLICY_TOTAL_APP_CLOCKS", 80),
    ("NVML_FI_DEV_PERF_POLICY_TOTAL_BASE_CLOCKS", 81),
    ("NVML_FI_DEV_MEMORY_TEMP", 82),
    ("NVML_FI_DEV_TOTAL_ENERGY_CONSUMPTION", 83),
    ("NVML_FI_DEV_NVLINK_SPEED_MBPS_L0", 84),
    ("NVML_FI_DEV_NVLINK_SPEED_MBPS_L1", 85),
    ("NVML_FI_DEV_NVLINK_SPEED_MBPS_L2", 86),
    ("NVML_FI_DEV_NVLINK_SPEED_MBPS_L3", 87),
    ("NVML_FI_DEV_NVLINK_SPEED_MBPS_L4", 88),
    ("NVML_FI_DEV_NVLINK_SPEED_MBPS_L5", 89),
    ("NVML_FI_DEV_NVLINK_SPEED_MBPS_COMMON", 90),
    ("NVML_FI_DEV_NVLINK_LINK_COUNT", 91),
    ("NVML_FI_DEV_RETIRED_PENDING_SBE", 92),
    ("NVML_FI_DEV_RETIRED_PENDING_DBE", 93),
    ("NVML_FI_DEV_PCIE_REPLAY_COUNTER", 94),
    ("NVML_FI_DEV_PCIE_REPLAY_ROLLOVER_COUNTER", 95),
    ("NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L6", 96),
    ("NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L7", 97),
    ("NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L8", 98),
    ("NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L9", 99),
    ("NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L10", 100),
    ("NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L11", 101),
    ("NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L6", 102),
    ("NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L7", 103),
    ("NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L8", 104),
    ("NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L9", 105),
    ("NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L10", 106),
    ("NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L11", 107),
    ("NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L6", 108),
    ("NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L7", 109),
    ("NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L8", 110),
    ("NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L9", 111),
    ("NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L10", 112),
    ("NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L11", 113),
    ("NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L6", 114),
    ("NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L7", 115),
    ("NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L8", 116),
    ("NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L9", 117),
    ("NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L10", 118),
    ("NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L11", 119),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L6", 120),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L7", 121),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L8", 122),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L9", 123),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L10", 124),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L11", 125),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L6", 126),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L7", 127),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L8", 128),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L9", 129),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L10", 130),
    ("NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L11", 131),
    ("NVML_FI_DEV_NVLINK_SPEED_MBPS_L6", 132),
    ("NVML_FI_DEV_NVLINK_SPEED_MBPS_L7", 133),
    ("NVML_FI_DEV_NVLINK_SPEED_MBPS_L8", 134),
    ("NVML_FI_DEV_NVLINK_SPEED_MBPS_L9", 135),
    ("NVML_FI_DEV_NVLINK_SPEED_MBPS_L10", 136),
    ("NVML_FI_DEV_NVLINK_SPEED_MBPS_L11", 137),
    ("NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX", 138),
    ("NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_RX", 139),
    ("NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_TX", 140),
    ("NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX", 141),
    ("NVML_FI_DEV_REMAPPED_COR", 142),
    ("NVML_FI_DEV_REMAPPED_UNC", 143),
    ("NVML_FI_DEV_REMAPPED_PENDING", 144),
    ("NVML_FI_DEV_REMAPPED_FAILURE", 145),
    ("NVML_FI_DEV_NVLINK_REMOTE_NVLINK_ID", 146),
    ("NVML_FI_DEV_NVSWITCH_CONNECTED_LINK_COUNT", 147),
    ("NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L0", 148),
    ("NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L1", 149),
    ("NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L2", 150),
    ("NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L3", 151),
    ("NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L4", 152),
    ("NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L5", 153),
    ("NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L6", 154),
    ("NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L7", 155),
    ("NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L8", 156),
    ("NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L9", 157),
    ("NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L10", 158),
    ("NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L11", 159),
    ("NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_TOTAL", 160),
    ("NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY", 161),
    ("NVML_FI_DEV_NVLINK_ERROR_DL_RECOVERY", 162),
    ("NVML_FI_DEV_NVLINK_ERROR_DL_CRC", 163),
    ("NVML_FI_DEV_NVLINK_GET_SPEED", 164),
    ("NVML_FI_DEV_NVLINK_GET_STATE", 165),
    ("NVML_FI_DEV_NVLINK_GET_VERSION", 166),
    ("NVML_FI_DEV_NVLINK_GET_POWER_STATE", 167),
    ("NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD", 168),
    ("NVML_FI_DEV_PCIE_L0_TO_RECOVERY_COUNTER", 169),
    ("NVML_FI_DEV_C2C_LINK_COUNT", 170),
    ("NVML_FI_DEV_C2C_LINK_GET_STATUS", 171),
    ("NVML_FI_DEV_C2C_LINK_GET_MAX_BW", 172),
    ("NVML_FI_DEV_PCIE_COUNT_CORRECTABLE_ERRORS", 173),
    ("NVML_FI_DEV_PCIE_COUNT_NAKS_RECEIVED", 174),
    ("NVML_FI_DEV_PCIE_COUNT_RECEIVER_ERROR", 175),
    ("NVML_FI_DEV_PCIE_COUNT_BAD_TLP", 176),
    ("NVML_FI_DEV_PCIE_COUNT_NAKS_SENT", 177),
    ("NVML_FI_DEV_PCIE_COUNT_BAD_DLLP", 178),
    ("NVML_FI_DEV_PCIE_COUNT_NON_FATAL_ERROR", 179),
    ("NVML_FI_DEV_PCIE_COUNT_FATAL_ERROR", 180),
    ("NVML_FI_DEV_PCIE_COUNT_UNSUPPORTED_REQ", 181),
    ("NVML_FI_DEV_PCIE_COUNT_LCRC_ERROR", 182),
    ("NVML_FI_DEV_PCIE_COUNT_LANE_ERROR", 183),
    ("NVML_FI_DEV_IS_RESETLESS_MIG_SUPPORTED", 184),
    ("NVML_FI_DEV_POWER_AVERAGE", 185),
    ("NVML_FI_DEV_POWER_INSTANT", 186),
    ("NVML_FI_DEV_POWER_MIN_LIMIT", 187),
    ("NVML_FI_DEV_POWER_MAX_LIMIT", 188),
    ("NVML_FI_DEV_POWER_DEFAULT_LIMIT", 189),
    ("NVML_FI_DEV_POWER_CURRENT_LIMIT", 190),
    ("NVML_FI_DEV_ENERGY", 191),
    ("NVML_FI_DEV_POWER_REQUESTED_LIMIT", 192),
    ("NVML_FI_DEV_TEMPERATURE_SHUTDOWN_TLIMIT", 193),
    ("NVML_FI_DEV_TEMPERATURE_SLOWDOWN_TLIMIT", 194),
    ("NVML_FI_DEV_TEMPERATURE_MEM_MAX_TLIMIT", 195),
    ("NVML_FI_DEV_TEMPERATURE_GPU_MAX_TLIMIT", 196),
    ("NVML_FI_DEV_PCIE_COUNT_TX_BYTES", 197),
    ("NVML_FI_DEV_PCIE_COUNT_RX_BYTES", 198),
    ("NVML_FI_DEV_IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE", 199),
    ("NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MAX", 200),
    ("NVML_FI_DEV_NVLINK_COUNT_XMIT_PACKETS", 201),
    ("NVML_FI_DEV_NVLINK_COUNT_XMIT_BYTES", 202),
    ("NVML_FI_DEV_NVLINK_COUNT_RCV_PACKETS", 203),
    ("NVML_FI_DEV_NVLINK_COUNT_RCV_BYTES", 204),
    ("NVML_FI_DEV_NVLINK_COUNT_VL15_DROPPED", 205),
    ("NVML_FI_DEV_NVLINK_COUNT_MALFORMED_PACKET_ERRORS", 206),
    ("NVML_FI_DEV_NVLINK_COUNT_BUFFER_OVERRUN_ERRORS", 207),
    ("NVML_FI_DEV_NVLINK_COUNT_RCV_ERRORS", 208),
    ("NVML_FI_DEV_NVLINK_COUNT_RCV_REMOTE_ERRORS", 209),
    ("NVML_FI_DEV_NVLINK_COUNT_RCV_GENERAL_ERRORS", 210),
    ("NVML_FI_DEV_NVLINK_COUNT_LOCAL_LINK_INTEGRITY_ERRORS", 211),
    ("NVML_FI_DEV_NVLINK_COUNT_XMIT_DISCARDS", 212),
    ("NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_SUCCESSFUL_EVENTS", 213),
    ("NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_FAILED_EVENTS", 214),
    ("NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_EVENTS", 215),
    ("NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE0", 216),
    ("NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE1", 217),
    ("NVML_FI_DEV_NVLINK_COUNT_RAW_BER", 218),
    ("NVML_FI_DEV_NVLINK_COUNT_EFFECTIVE_ERRORS", 219),
    ("NVML_FI_DEV_NVLINK_COUNT_EFFECTIVE_BER", 220),
    ("NVML_FI_DEV_NVLINK_COUNT_SYMBOL_ERRORS", 221),
    ("NVML_FI_DEV_NVLINK_COUNT_SYMBOL_BER", 222),
    ("NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MIN", 223),
    ("NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_UNITS", 224),
    ("NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_SUPPORTED", 225),
    ("NVML_FI_DEV_RESET_STATUS", 226),
    ("NVML_FI_DEV_DRAIN_AND_RESET_STATUS", 227),
    ("NVML_FI_DEV_PCIE_OUTBOUND_ATOMICS_MASK", 228),
    ("NVML_FI_DEV_PCIE_INBOUND_ATOMICS_MASK", 229),
    ("NVML_FI_DEV_GET_GPU_RECOVERY_ACTION", 230),
    ("NVML_FI_DEV_C2C_LINK_ERROR_INTR", 231),
    ("NVML_FI_DEV_C2C_LINK_ERROR_REPLAY", 232),
    ("NVML_FI_DEV_C2C_LINK_ERROR_REPLAY_B2B", 233),
    ("NVML_FI_DEV_C2C_LINK_POWER_STATE", 234),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_0", 235),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_1", 236),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_2", 237),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_3", 238),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_4", 239),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_5", 240),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_6", 241),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_7", 242),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_8", 243),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_9", 244),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_10", 245),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_11", 246),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_12", 247),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_13", 248),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_14", 249),
    ("NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_15", 250),
    ("NVML_FI_PWR_SMOOTHING_ENABLED", 251),
    ("NVML_FI_PWR_SMOOTHING_PRIV_LVL", 252),
    ("NVML_FI_PWR_SMOOTHING_IMM_RAMP_DOWN_ENABLED", 253),
    ("NVML_FI_PWR_SMOOTHING_APPLIED_TMP_CEIL", 254),
    ("NVML_FI_PWR_SMOOTHING_APPLIED_TMP_FLOOR", 255),
    ("NVML_FI_PWR_SMOOTHING_MAX_PERCENT_TMP_FLOOR_SETTING", 256),
    ("NVML_FI_PWR_SMOOTHING_MIN_PERCENT_TMP_FLOOR_SETTING", 257),
    ("NVML_FI_PWR_SMOOTHING_HW_CIRCUITRY_PERCENT_LIFETIME_REMAINING", 258),
    ("NVML_FI_PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES", 259),
    ("NVML_FI_PWR_SMOOTHING_PROFILE_PERCENT_TMP_FLOOR", 260),
    ("NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_UP_RATE", 261),
    ("NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_DOWN_RATE", 262),
    ("NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_DOWN_HYST_VAL", 263),
    ("NVML_FI_PWR_SMOOTHING_ACTIVE_PRESET_PROFILE", 264),
    ("NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PERCENT_TMP_FLOOR", 265),
    ("NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_UP_RATE", 266),
    ("NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_RATE", 267),
    ("NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL", 268),
    ("NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN", 269),
    ("NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN", 270),
    ("NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_POWER_BRAKE_SLOWDOWN", 271),
    ("NVML_FI_DEV_POWER_SYNC_BALANCING_FREQ", 272),
    ("NVML_FI_DEV_POWER_SYNC_BALANCING_AF", 273),
    ("NVML_FI_DEV_EDPP_MULTIPLIER", 274),
    ("NVML_FI_PWR_SMOOTHING_PRIMARY_POWER_FLOOR", 275),
    ("NVML_FI_PWR_SMOOTHING_SECONDARY_POWER_FLOOR", 276),
    ("NVML_FI_PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_OFFSET", 277),
    ("NVML_FI_PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_POINT", 278),
    ("NVML_FI_PWR_SMOOTHING_WINDOW_MULTIPLIER", 279),
    ("NVML_FI_PWR_SMOOTHING_DELAYED_PWR_SMOOTHING_SUPPORTED", 280),
    ("NVML_FI_PWR_SMOOTHING_PROFILE_SECONDARY_POWER_FLOOR", 281),
    ("NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_WIN_MULT", 282),
    ("NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_TAR_WIN_MULT", 283),
    ("NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_OFFSET", 284),
    ("NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_SECONDARY_POWER_FLOOR", 285),
    ("NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_WIN_MULT", 286),
    ("NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_TAR_WIN_MULT", 287),
    ("NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_OFFSET", 288),
    ("NVML_FI_DEV_NVLINK_COUNT_RAW_ERRORS_LANE0", 289),
    ("NVML_FI_DEV_NVLINK_COUNT_RAW_ERRORS_LANE1", 290),
    ("NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE0_V2", 291),
    ("NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE1_V2", 292),
    ("NVML_FI_DEV_NVLINK_COUNT_RAW_BER_V2", 293),
    ("NVML_FI_DEV_NVLINK_PLR_XMIT_BLOCKS", 294),
    ("NVML_FI_DEV_NVLINK_PLR_XMIT_RETRY_BLOCKS", 295),
    ("NVML_FI_DEV_NVLINK_GET_DATA_RATE", 296),
    ("NVML_FI_DEV_MMA_STALL_PERCENT", 297),
    ("NVML_FI_DEV_MCLK_SWITCH_TYPE", 298),
    ("NVML_FI_DEV_MCLK_MIN_SWITCH_INTERVAL_MILLISECONDS", 299),
    ("NVML_FI_PWR_SMOOTHING_SOC_POWER_SMOOTHING_ENABLED", 300),
    ("NVML_FI_DEV_REMAPPED_ROWS_COR_INACTIVE", 301),
    ("NVML_FI_DEV_REMAPPED_ROWS_UNC_INACTIVE", 302),
    ("NVML_FI_DEV_ACTIVE_BANK_REMAPPINGS", 303),
    ("NVML_FI_DEV_INACTIVE_BANK_REMAPPINGS", 304),
    ("NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_MAX", 305),
    ("NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_NONE", 306),
    ("NVML_FI_DEV_PENDING_BANK_REMAPPING", 307),
    ("NVML_FI_DEV_GPU_TEMP", 308),
    ("NVML_FI_PWR_SMOOTHING_LIMITED_TIME", 309),
];

/// Return codes with their names, without the prefix `NVML_` or `NVML_ERROR_`.
pub static CODES: &[(&str, u32)] = &[
    ("SUCCESS", 0),
    ("UNINITIALIZED", 1),
    ("INVALID_ARGUMENT", 2),
    ("NOT_SUPPORTED", 3),
    ("NO_PERMISSION", 4),
    ("ALREADY_INITIALIZED", 5),
    ("NOT_FOUND", 6),
    ("INSUFFICIENT_SIZE", 7),
    ("INSUFFICIENT_POWER", 8),
    ("DRIVER_NOT_LOADED", 9),
    ("TIMEOUT", 10),
    ("IRQ_ISSUE", 11),
    ("LIBRARY_NOT_FOUND", 12),
    ("FUNCTION_NOT_FOUND", 13),
    ("CORRUPTED_INFOROM", 14),
    ("GPU_IS_LOST", 15),
    ("RESET_REQUIRED", 16),
    ("OPERATING_SYSTEM", 17),
    ("LIB_RM_VERSION_MISMATCH", 18),
    ("IN_USE", 19),
    ("MEMORY", 20),
    ("NO_DATA", 21),
    ("VGPU_ECC_NOT_SUPPORTED", 22),
    ("INSUFFICIENT_RESOURCES", 23),
    ("FREQ_NOT_SUPPORTED", 24),
    ("ARGUMENT_VERSION_MISMATCH", 25),
    ("DEPRECATED", 26),
    ("NOT_READY", 27),
    ("GPU_NOT_FOUND", 28),
    ("INVALID_STATE", 29),
    ("RESET_TYPE_NOT_SUPPORTED", 30),
    ("UNKNOWN", 999),
];
