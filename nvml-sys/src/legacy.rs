//! Layouts that drivers write and the current header does not declare.
//!
//! The header declares legacy functions with the newest struct of their name, although they write an older, smaller
//! one. A caller passes the declared struct, zeroed, and reads the result through the older type.

#![allow(non_camel_case_types, non_snake_case)]

use core::ffi::{c_char, c_int, c_uchar, c_uint, c_ulonglong};

use crate::generated::types::{
    nvmlComputeInstanceInfo_t, nvmlDevice_t, nvmlDeviceAttributes_t, nvmlEventData_t, nvmlGpuInstance_t,
    nvmlGridLicensableFeatures_t, nvmlPciInfo_t, nvmlVgpuLicenseExpiry_t, nvmlVgpuLicenseInfo_t,
};
use crate::zeroable::Zeroable;

/// Result of `nvmlDeviceGetPciInfo`, `nvmlDeviceGetPciInfo_v2` and `nvmlDeviceGetNvLinkRemotePciInfo`: 52 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPciInfo_v2_t {
    /// PCI bus ID with a domain of four digits.
    pub busId: [c_char; 16],
    /// PCI domain.
    pub domain: c_uint,
    /// Bus number.
    pub bus: c_uint,
    /// Device number.
    pub device: c_uint,
    /// Device ID in the upper and vendor ID in the lower 16 bits.
    pub pciDeviceId: c_uint,
    /// Subsystem ID.
    pub pciSubSystemId: c_uint,
    /// Reserved.
    pub reserved: [c_uint; 4],
}

/// Result of `nvmlEventSetWait`: 24 bytes, without the MIG instance IDs.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEventData_v1_t {
    /// Device of the event.
    pub device: nvmlDevice_t,
    /// Event type, one bit.
    pub eventType: c_ulonglong,
    /// Event data, such as the number of an Xid error.
    pub eventData: c_ulonglong,
}

/// Entry of `nvmlDeviceGet*RunningProcesses_v3` of drivers 535.43 to 535.86: 32 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlProcessInfo_535_43_t {
    /// Process ID.
    pub pid: c_uint,
    /// Used device memory, in bytes.
    pub usedGpuMemory: c_ulonglong,
    /// GPU instance ID. `0xFFFFFFFF` for none.
    pub gpuInstanceId: c_uint,
    /// Compute instance ID. `0xFFFFFFFF` for none.
    pub computeInstanceId: c_uint,
    /// Used protected device memory, in bytes.
    pub usedGpuCcProtectedMemory: c_ulonglong,
}

/// Entry of `nvmlDeviceGetEncoderSessions` and `nvmlVgpuInstanceGetEncoderSessions` of drivers 375.66 and 375.82: 40
/// bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEncoderSessionInfo_375_66_t {
    /// Session ID.
    pub sessionId: c_uint,
    /// Process ID of the owner.
    pub pid: c_ulonglong,
    /// ID of the vGPU instance that owns the session, 0 except on vGPU hosts.
    pub vgpuInstance: c_uint,
    /// Codec.
    pub codecType: c_uint,
    /// Horizontal resolution, in pixels.
    pub hResolution: c_uint,
    /// Vertical resolution, in pixels.
    pub vResolution: c_uint,
    /// Frames per second, moving average.
    pub averageFps: c_uint,
    /// Encode latency, moving average.
    pub averageLatency: c_uint,
}

/// Result of `nvmlVgpuInstanceGetLicenseInfo`: 20 bytes, without the license state.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuLicenseInfo_v1_t {
    /// Nonzero if the vGPU is licensed.
    pub isLicensed: c_uchar,
    /// License expiry.
    pub licenseExpiry: nvmlVgpuLicenseExpiry_t,
}

/// Result of `nvmlDeviceGetAttributes`: 24 bytes, without slice counts and memory size.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlDeviceAttributes_v1_t {
    /// Streaming multiprocessors.
    pub multiprocessorCount: c_uint,
    /// Shared copy engines.
    pub sharedCopyEngineCount: c_uint,
    /// Shared decoders.
    pub sharedDecoderCount: c_uint,
    /// Shared encoders.
    pub sharedEncoderCount: c_uint,
    /// Shared JPEG decoders.
    pub sharedJpegCount: c_uint,
    /// Shared optical flow accelerators.
    pub sharedOfaCount: c_uint,
}

/// Result of `nvmlComputeInstanceGetInfo`: 24 bytes, without the placement.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlComputeInstanceInfo_v1_t {
    /// Parent device.
    pub device: nvmlDevice_t,
    /// Parent GPU instance.
    pub gpuInstance: nvmlGpuInstance_t,
    /// Compute instance ID, within the GPU instance.
    pub id: c_uint,
    /// Profile ID.
    pub profileId: c_uint,
}

// SAFETY: made of integers.
unsafe impl Zeroable for nvmlDeviceAttributes_v1_t {}
// SAFETY: made of integers and handles, which are plain pointers.
unsafe impl Zeroable for nvmlComputeInstanceInfo_v1_t {}

/// Result of `nvmlDeviceGetGridLicensableFeatures` of drivers from 384 on: 416 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeatures_v1_t {
    /// Nonzero if the system supports GRID licensing.
    pub isGridLicenseSupported: c_int,
    /// Number of entries in use.
    pub licensableFeaturesCount: c_uint,
    /// Licensable features.
    pub gridLicensableFeatures: [nvmlGridLicensableFeature_v1_t; 3],
}

/// Entry of [`nvmlGridLicensableFeatures_v1_t`]: 136 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeature_v1_t {
    /// Feature code.
    pub featureCode: c_uint,
    /// Nonzero if the feature is licensed.
    pub featureState: c_uint,
    /// License information.
    pub licenseInfo: [c_char; 128],
}

/// Result of `nvmlDeviceGetGridLicensableFeatures` of driver 375.82: 68 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeatures_375_82_t {
    /// Nonzero if the system supports GRID licensing.
    pub isGridLicenseSupported: c_int,
    /// Number of entries in use.
    pub licensableFeaturesCount: c_uint,
    /// Licensable features.
    pub gridLicensableFeatures: [nvmlGridLicensableFeature_375_82_t; 3],
}

/// Entry of [`nvmlGridLicensableFeatures_375_82_t`]: 20 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeature_375_82_t {
    /// Feature code.
    pub featureCode: c_uint,
    /// Nonzero if the feature is licensed.
    pub featureState: c_uint,
    /// License information.
    pub licenseInfo: [c_char; 12],
}

/// Result of `nvmlDeviceGetGridLicensableFeatures_v2` of drivers 410 to 430: 800 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeatures_v2_t {
    /// Nonzero if the system supports GRID licensing.
    pub isGridLicenseSupported: c_int,
    /// Number of entries in use.
    pub licensableFeaturesCount: c_uint,
    /// Licensable features.
    pub gridLicensableFeatures: [nvmlGridLicensableFeature_v2_t; 3],
}

/// Entry of [`nvmlGridLicensableFeatures_v2_t`]: 264 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeature_v2_t {
    /// Feature code.
    pub featureCode: c_uint,
    /// Nonzero if the feature is licensed.
    pub featureState: c_uint,
    /// License information.
    pub licenseInfo: [c_char; 128],
    /// Product name.
    pub productName: [c_char; 128],
}

/// Result of `nvmlDeviceGetGridLicensableFeatures_v3`: 812 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeatures_v3_t {
    /// Nonzero if the system supports GRID licensing.
    pub isGridLicenseSupported: c_int,
    /// Number of entries in use.
    pub licensableFeaturesCount: c_uint,
    /// Licensable features.
    pub gridLicensableFeatures: [nvmlGridLicensableFeature_v3_t; 3],
}

/// Entry of [`nvmlGridLicensableFeatures_v3_t`]: 268 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeature_v3_t {
    /// Feature code.
    pub featureCode: c_uint,
    /// Nonzero if the feature is licensed.
    pub featureState: c_uint,
    /// License information.
    pub licenseInfo: [c_char; 128],
    /// Product name.
    pub productName: [c_char; 128],
    /// Nonzero if the feature is enabled.
    pub featureEnabled: c_uint,
}

// SAFETY: made of integers and arrays of them.
unsafe impl Zeroable for nvmlPciInfo_v2_t {}
// SAFETY: made of integers and a handle, which is a plain pointer.
unsafe impl Zeroable for nvmlEventData_v1_t {}
// SAFETY: made of integers.
unsafe impl Zeroable for nvmlProcessInfo_535_43_t {}
// SAFETY: made of integers.
unsafe impl Zeroable for nvmlEncoderSessionInfo_375_66_t {}
// SAFETY: made of integers.
unsafe impl Zeroable for nvmlVgpuLicenseInfo_v1_t {}
// SAFETY: made of integers and arrays of them.
unsafe impl Zeroable for nvmlGridLicensableFeatures_375_82_t {}
// SAFETY: made of integers and arrays of them.
unsafe impl Zeroable for nvmlGridLicensableFeatures_v1_t {}
// SAFETY: made of integers and arrays of them.
unsafe impl Zeroable for nvmlGridLicensableFeatures_v2_t {}
// SAFETY: made of integers and arrays of them.
unsafe impl Zeroable for nvmlGridLicensableFeatures_v3_t {}

// Each size, and that of the struct that the header declares for the function.
const _: () = assert!(size_of::<nvmlPciInfo_v2_t>() == 52 && size_of::<nvmlPciInfo_t>() >= 52);
const _: () = assert!(size_of::<nvmlVgpuLicenseInfo_v1_t>() == 20 && size_of::<nvmlVgpuLicenseInfo_t>() >= 20);
const _: () = assert!(size_of::<nvmlDeviceAttributes_v1_t>() == 24 && size_of::<nvmlDeviceAttributes_t>() >= 24);
const _: () = assert!(size_of::<nvmlGridLicensableFeatures_375_82_t>() == 68);
const _: () = assert!(size_of::<nvmlGridLicensableFeatures_v1_t>() == 416);
const _: () = assert!(size_of::<nvmlGridLicensableFeatures_v2_t>() == 800);
const _: () = assert!(size_of::<nvmlGridLicensableFeatures_v3_t>() == 812);
const _: () = assert!(size_of::<nvmlGridLicensableFeatures_t>() == 860);
const _: () = assert!(size_of::<nvmlEventData_v1_t>() <= size_of::<nvmlEventData_t>());
const _: () = assert!(size_of::<nvmlComputeInstanceInfo_v1_t>() <= size_of::<nvmlComputeInstanceInfo_t>());
// Handles and integers of 64 bits have another size or alignment on some 32-bit targets.
#[cfg(target_pointer_width = "64")]
const _: () = {
    assert!(size_of::<nvmlEventData_v1_t>() == 24);
    assert!(size_of::<nvmlProcessInfo_535_43_t>() == 32);
    assert!(size_of::<nvmlEncoderSessionInfo_375_66_t>() == 40);
    assert!(size_of::<nvmlComputeInstanceInfo_v1_t>() == 24);
};
