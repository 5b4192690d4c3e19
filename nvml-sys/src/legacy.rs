//! Layouts that drivers write and no current header declares any more.
//!
//! The header gives legacy functions the newest struct of their name, although they fill an older, smaller one. A
//! caller passes the declared struct, zeroed, and reads what came back through the type of the time.

#![allow(non_camel_case_types, non_snake_case)]

use core::ffi::{c_char, c_int, c_uchar, c_uint, c_ulonglong};

use crate::generated::types::{
    nvmlComputeInstanceInfo_t, nvmlDevice_t, nvmlDeviceAttributes_t, nvmlEventData_t, nvmlGpuInstance_t,
    nvmlGridLicensableFeatures_t, nvmlPciInfo_t, nvmlVgpuLicenseExpiry_t, nvmlVgpuLicenseInfo_t,
};
use crate::zeroable::Zeroable;

/// What `nvmlDeviceGetPciInfo`, `nvmlDeviceGetPciInfo_v2` and `nvmlDeviceGetNvLinkRemotePciInfo` write: 52 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlPciInfo_v2_t {
    /// Bus id with a domain of four digits.
    pub busId: [c_char; 16],
    /// PCI domain.
    pub domain: c_uint,
    /// Bus number.
    pub bus: c_uint,
    /// Device number.
    pub device: c_uint,
    /// Device id in the upper, vendor id in the lower 16 bits.
    pub pciDeviceId: c_uint,
    /// Subsystem id.
    pub pciSubSystemId: c_uint,
    /// Not for callers.
    pub reserved: [c_uint; 4],
}

/// What `nvmlEventSetWait` writes: 24 bytes, without the MIG ids.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlEventData_v1_t {
    /// The device that the event is of.
    pub device: nvmlDevice_t,
    /// One event type's bit.
    pub eventType: c_ulonglong,
    /// What belongs to the type, such as the number of an Xid.
    pub eventData: c_ulonglong,
}

/// The entry that `nvmlDeviceGet*RunningProcesses_v3` of drivers 535.43 to 535.86 write: 32 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlProcessInfo_535_43_t {
    /// Process id.
    pub pid: c_uint,
    /// Bytes of device memory.
    pub usedGpuMemory: c_ulonglong,
    /// GPU instance, or `0xFFFFFFFF`.
    pub gpuInstanceId: c_uint,
    /// Compute instance, or `0xFFFFFFFF`.
    pub computeInstanceId: c_uint,
    /// Bytes of protected device memory.
    pub usedGpuCcProtectedMemory: c_ulonglong,
}

/// What `nvmlVgpuInstanceGetLicenseInfo` writes: 20 bytes, without the state.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlVgpuLicenseInfo_v1_t {
    /// Whether there is a licence.
    pub isLicensed: c_uchar,
    /// When it ends.
    pub licenseExpiry: nvmlVgpuLicenseExpiry_t,
}

/// What `nvmlDeviceGetAttributes` writes: 24 bytes, without slices and memory.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlDeviceAttributes_v1_t {
    /// Multiprocessors.
    pub multiprocessorCount: c_uint,
    /// Copy engines, shared.
    pub sharedCopyEngineCount: c_uint,
    /// Decoders, shared.
    pub sharedDecoderCount: c_uint,
    /// Encoders, shared.
    pub sharedEncoderCount: c_uint,
    /// JPEG decoders, shared.
    pub sharedJpegCount: c_uint,
    /// Optical flow accelerators, shared.
    pub sharedOfaCount: c_uint,
}

/// What `nvmlComputeInstanceGetInfo` writes: 24 bytes, without the placement.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlComputeInstanceInfo_v1_t {
    /// The GPU.
    pub device: nvmlDevice_t,
    /// The GPU instance.
    pub gpuInstance: nvmlGpuInstance_t,
    /// Id within the GPU instance.
    pub id: c_uint,
    /// Id of the profile.
    pub profileId: c_uint,
}

// SAFETY: made of integers.
unsafe impl Zeroable for nvmlDeviceAttributes_v1_t {}
// SAFETY: made of integers and handles, which are plain pointers.
unsafe impl Zeroable for nvmlComputeInstanceInfo_v1_t {}
/// What `nvmlDeviceGetGridLicensableFeatures` of drivers since 384 writes: 416 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeatures_v1_t {
    /// Not zero where the system can be licensed.
    pub isGridLicenseSupported: c_int,
    /// How many features there are.
    pub licensableFeaturesCount: c_uint,
    /// The features.
    pub gridLicensableFeatures: [nvmlGridLicensableFeature_v1_t; 3],
}

/// A feature of [`nvmlGridLicensableFeatures_v1_t`]: 136 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeature_v1_t {
    /// Which feature.
    pub featureCode: c_uint,
    /// Not zero where it is licensed.
    pub featureState: c_uint,
    /// The license.
    pub licenseInfo: [c_char; 128],
}

/// What `nvmlDeviceGetGridLicensableFeatures_v2` of drivers 410 to 430 writes: 800 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeatures_v2_t {
    /// Not zero where the system can be licensed.
    pub isGridLicenseSupported: c_int,
    /// How many features there are.
    pub licensableFeaturesCount: c_uint,
    /// The features.
    pub gridLicensableFeatures: [nvmlGridLicensableFeature_v2_t; 3],
}

/// A feature of [`nvmlGridLicensableFeatures_v2_t`]: 264 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeature_v2_t {
    /// Which feature.
    pub featureCode: c_uint,
    /// Not zero where it is licensed.
    pub featureState: c_uint,
    /// The license.
    pub licenseInfo: [c_char; 128],
    /// The product that it is sold as.
    pub productName: [c_char; 128],
}

/// What `nvmlDeviceGetGridLicensableFeatures_v3` writes: 812 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeatures_v3_t {
    /// Not zero where the system can be licensed.
    pub isGridLicenseSupported: c_int,
    /// How many features there are.
    pub licensableFeaturesCount: c_uint,
    /// The features.
    pub gridLicensableFeatures: [nvmlGridLicensableFeature_v3_t; 3],
}

/// A feature of [`nvmlGridLicensableFeatures_v3_t`]: 268 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct nvmlGridLicensableFeature_v3_t {
    /// Which feature.
    pub featureCode: c_uint,
    /// Not zero where it is licensed.
    pub featureState: c_uint,
    /// The license.
    pub licenseInfo: [c_char; 128],
    /// The product that it is sold as.
    pub productName: [c_char; 128],
    /// Not zero where it is switched on.
    pub featureEnabled: c_uint,
}

// SAFETY: made of integers and arrays of them.
unsafe impl Zeroable for nvmlPciInfo_v2_t {}
// SAFETY: made of integers and a handle, which is a plain pointer.
unsafe impl Zeroable for nvmlEventData_v1_t {}
// SAFETY: made of integers.
unsafe impl Zeroable for nvmlProcessInfo_535_43_t {}
// SAFETY: made of integers.
unsafe impl Zeroable for nvmlVgpuLicenseInfo_v1_t {}
// SAFETY: made of integers and arrays of them.
unsafe impl Zeroable for nvmlGridLicensableFeatures_v1_t {}
// SAFETY: made of integers and arrays of them.
unsafe impl Zeroable for nvmlGridLicensableFeatures_v2_t {}
// SAFETY: made of integers and arrays of them.
unsafe impl Zeroable for nvmlGridLicensableFeatures_v3_t {}

// Each fits into the struct that the header declares for the function, or is known not to.
const _: () = assert!(size_of::<nvmlPciInfo_v2_t>() == 52 && size_of::<nvmlPciInfo_t>() >= 52);
const _: () = assert!(size_of::<nvmlEventData_v1_t>() == 24 && size_of::<nvmlEventData_t>() >= 24);
const _: () = assert!(size_of::<nvmlProcessInfo_535_43_t>() == 32);
const _: () = assert!(size_of::<nvmlVgpuLicenseInfo_v1_t>() == 20 && size_of::<nvmlVgpuLicenseInfo_t>() >= 20);
const _: () = assert!(size_of::<nvmlDeviceAttributes_v1_t>() == 24 && size_of::<nvmlDeviceAttributes_t>() >= 24);
const _: () = assert!(size_of::<nvmlComputeInstanceInfo_v1_t>() == 24 && size_of::<nvmlComputeInstanceInfo_t>() >= 24);
const _: () = assert!(size_of::<nvmlGridLicensableFeatures_v1_t>() == 416);
const _: () = assert!(size_of::<nvmlGridLicensableFeatures_v2_t>() == 800);
const _: () = assert!(size_of::<nvmlGridLicensableFeatures_v3_t>() == 812);
const _: () = assert!(size_of::<nvmlGridLicensableFeatures_t>() == 860);
