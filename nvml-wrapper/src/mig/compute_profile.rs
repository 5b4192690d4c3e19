//! Compute instance profiles: the ways in which a GPU instance can be partitioned.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`GpuInstance::compute_instance_profiles`](crate::GpuInstance::compute_instance_profiles) | all profiles |
//! | [`GpuInstance::compute_instance_profile_by_name`] | profile with a name such as `1c.3g.20gb` |
//! | [`GpuInstance::compute_instance_possible_placements`] | placements of a profile |
//! | [`GpuInstance::compute_instance_remaining_capacity`] | number of instances that can still be created |
//! | [`ComputeInstanceProfile`] | ID, name, slices, multiprocessors and engines |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! # let gpu = nvml.device_by_index(7)?;
//! # let profile = gpu.gpu_instance_profile_by_name(&"3g.20gb".parse().unwrap())?;
//! # let gpu_instance = gpu.create_gpu_instance(&profile)?;
//! for profile in gpu_instance.compute_instance_profiles()? {
//!     let remaining = gpu_instance.compute_instance_remaining_capacity(&profile)?;
//!     println!("id {}: {} SMs, {remaining} free", profile.id, profile.multiprocessor_count);
//! #   assert!(remaining > 0);
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::fmt;

use nvml_sys::{
    NVML_COMPUTE_INSTANCE_ENGINE_PROFILE_SHARED, f, nvmlComputeInstancePlacement_t, nvmlComputeInstanceProfileInfo_t,
    nvmlComputeInstanceProfileInfo_v2_t, nvmlComputeInstanceProfileInfo_v3_t,
};

use crate::error::{NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::versioned::or_older_struct;
use crate::ffi::{Kind, Target, string};
use crate::handle::GpuInstance;
use crate::mig::name::MigProfileName;
use crate::mig::{Placement, check_count, if_known, name, no_such_profile};

open_enum! {
    /// Compute instance profile index (`NVML_COMPUTE_INSTANCE_PROFILE_*`). A GPU instance supports some of them.
    pub enum ComputeInstanceProfileKind: u32 {
        /// 1 slice.
        OneSlice = NVML_COMPUTE_INSTANCE_PROFILE_1_SLICE,
        /// 2 slices.
        TwoSlice = NVML_COMPUTE_INSTANCE_PROFILE_2_SLICE,
        /// 3 slices.
        ThreeSlice = NVML_COMPUTE_INSTANCE_PROFILE_3_SLICE,
        /// 4 slices.
        FourSlice = NVML_COMPUTE_INSTANCE_PROFILE_4_SLICE,
        /// 7 slices, optimized for host work scheduling.
        SevenSlice = NVML_COMPUTE_INSTANCE_PROFILE_7_SLICE,
        /// 8 slices.
        EightSlice = NVML_COMPUTE_INSTANCE_PROFILE_8_SLICE,
        /// 6 slices.
        SixSlice = NVML_COMPUTE_INSTANCE_PROFILE_6_SLICE,
        /// 1 slice, revision 1.
        OneSliceRev1 = NVML_COMPUTE_INSTANCE_PROFILE_1_SLICE_REV1,
        /// 7 slices, optimized for multi-GPU use.
        SevenSliceNvl = NVML_COMPUTE_INSTANCE_PROFILE_7_SLICE_NVL,
    }
}

open_flags! {
    /// Capabilities of compute instances of a profile.
    pub struct ComputeInstanceProfileCapabilities: u32 {
        /// Graphics.
        const GFX = NVML_COMPUTE_INSTANCE_PROFILE_CAPS_GFX;
    }
}

/// Compute instance profile of a GPU instance. The engines are shared by all compute instances of the GPU instance.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ComputeInstanceProfile {
    /// Profile index.
    pub kind: ComputeInstanceProfileKind,
    /// Profile ID that the driver assigns and nvidia-smi prints; not equal to the profile index.
    pub id: u32,
    /// Profile name. `None` if the driver's name has an unknown format, or if the library has only the first version of
    /// the function, which reports no name, and the name of the GPU instance's profile cannot be read.
    pub name: Option<MigProfileName>,
    /// Compute slices of an instance.
    pub slice_count: u32,
    /// Maximum number of instances in the GPU instance.
    pub instance_count: u32,
    /// Streaming multiprocessors (SMs) of an instance.
    pub multiprocessor_count: u32,
    /// Copy engines (CE) of the GPU instance.
    pub shared_copy_engine_count: u32,
    /// Video decoders (NVDEC) of the GPU instance.
    pub shared_decoder_count: u32,
    /// Video encoders (NVENC) of the GPU instance.
    pub shared_encoder_count: u32,
    /// JPEG engines (NVJPG) of the GPU instance.
    pub shared_jpeg_count: u32,
    /// Optical flow accelerators (OFA) of the GPU instance.
    pub shared_ofa_count: u32,
    /// Capabilities of instances. `None` on drivers before 545.
    pub capabilities: Option<ComputeInstanceProfileCapabilities>,
}

/// Profile from any version of NVML's struct.
macro_rules! profile {
    ($kind:ident, $raw:ident, $name:expr, $capabilities:expr) => {
        ComputeInstanceProfile {
            kind: $kind,
            id: $raw.id,
            name: $name,
            slice_count: $raw.sliceCount,
            instance_count: $raw.instanceCount,
            multiprocessor_count: $raw.multiprocessorCount,
            shared_copy_engine_count: $raw.sharedCopyEngineCount,
            shared_decoder_count: $raw.sharedDecoderCount,
            shared_encoder_count: $raw.sharedEncoderCount,
            shared_jpeg_count: $raw.sharedJpegCount,
            shared_ofa_count: $raw.sharedOfaCount,
            capabilities: $capabilities,
        }
    };
}

impl ComputeInstanceProfile {
    #[inline]
    fn from_v3(kind: ComputeInstanceProfileKind, raw: &nvmlComputeInstanceProfileInfo_v3_t) -> Self {
        profile!(kind, raw, name::reported(&string::from_array(&raw.name)), Some(raw.capabilities.into()))
    }

    #[inline]
    fn from_v2(kind: ComputeInstanceProfileKind, raw: &nvmlComputeInstanceProfileInfo_v2_t) -> Self {
        profile!(kind, raw, name::reported(&string::from_array(&raw.name)), None)
    }

    /// Version 1 has no name.
    #[inline]
    fn from_v1(
        kind: ComputeInstanceProfileKind,
        raw: &nvmlComputeInstanceProfileInfo_t,
        gpu_instance_name: Option<MigProfileName>,
    ) -> Self {
        profile!(kind, raw, gpu_instance_name.map(|name| name.with_compute_slices(raw.sliceCount)), None)
    }
}

impl From<nvmlComputeInstancePlacement_t> for Placement {
    #[inline]
    fn from(raw: nvmlComputeInstancePlacement_t) -> Placement {
        Placement { start: raw.start, size: raw.size }
    }
}

/// # Compute profiles
impl GpuInstance {
    /// Compute instance profile with the given index, with shared engines
    /// (`NVML_COMPUTE_INSTANCE_ENGINE_PROFILE_SHARED`).
    ///
    /// # Errors
    ///
    /// `NotSupported` if the GPU instance does not support the profile. `InvalidArgument` if the driver does not know
    /// the index or the GPU instance no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51); names of the driver since NVML 11.6 (driver 510.39.01), capabilities since NVML 12.3
    /// (driver 545.23.06). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfoV")]
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfo")]
    #[inline]
    pub fn compute_instance_profile(&self, kind: ComputeInstanceProfileKind) -> Result<ComputeInstanceProfile> {
        const SHARED: u32 = NVML_COMPUTE_INSTANCE_ENGINE_PROFILE_SHARED;
        let function = f::nvmlGpuInstanceGetComputeInstanceProfileInfoV;
        // SAFETY: the function reads the version of the struct before anything else.
        let v3 = unsafe { self.handle.newer().versioned_as(function, (kind.raw(), SHARED)) };
        or_older_struct(
            v3.map(|raw| ComputeInstanceProfile::from_v3(kind, &raw)),
            || {
                // SAFETY: the function fills a struct of the version that the struct contains.
                let v2 = unsafe { self.handle.newer().versioned(function, (kind.raw(), SHARED)) };
                v2.map(|raw| ComputeInstanceProfile::from_v2(kind, &raw))
            },
            // SAFETY: the function writes one value.
            || unsafe { self.handle.read(f::nvmlGpuInstanceGetComputeInstanceProfileInfo, (kind.raw(), SHARED)) },
            |v1| {
                let name = self.profile().ok().and_then(|profile| profile.name);
                ComputeInstanceProfile::from_v1(kind, &v1, name)
            },
        )
    }

    /// Compute instance profile with the given name. A name that lists all slices is shortened first: `1c.1g.5gb` is
    /// `1g.5gb`.
    ///
    /// # Errors
    ///
    /// [`NvmlError::NoSuchMigProfile`] with the names of all profiles if the GPU instance has no profile of that name.
    /// The memory in a name differs between boards and drivers:
    /// [`compute_instance_profile_by_slices`](GpuInstance::compute_instance_profile_by_slices) does not depend on it.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfoV")]
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfo")]
    #[inline]
    pub fn compute_instance_profile_by_name(&self, name: &MigProfileName) -> Result<ComputeInstanceProfile> {
        let name = name.normalized();
        self.find_compute_profile(&name, |profile| profile.name.as_ref() == Some(&name))
    }

    /// Profile of the GPU instance that matches.
    #[inline]
    pub(super) fn find_compute_profile(
        &self,
        requested: impl fmt::Display,
        matches: impl Fn(&ComputeInstanceProfile) -> bool,
    ) -> Result<ComputeInstanceProfile> {
        let mut profiles = self.compute_instance_profiles()?;
        match profiles.iter().position(matches) {
            Some(index) => Ok(profiles.swap_remove(index)),
            None => {
                let names = profiles.iter().map(|profile| profile.name.as_ref());
                Err(no_such_profile(f::nvmlGpuInstanceGetComputeInstanceProfileInfoV, requested, names))
            }
        }
    }

    /// All compute instance profiles of the GPU instance.
    ///
    /// The call queries each known profile index and skips those that the GPU instance or the driver does not support.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfoV")]
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfo")]
    #[inline]
    pub fn compute_instance_profiles(&self) -> Result<Vec<ComputeInstanceProfile>> {
        let all = ComputeInstanceProfileKind::ALL.iter().copied();
        all.filter_map(|kind| if_known(self.compute_instance_profile(kind)).transpose()).collect()
    }

    /// Number of compute instances of a profile, as the driver reports it now: the library writes that many entries
    /// without regard to the capacity, and the profile may be of another GPU instance or changed by the caller.
    #[inline]
    pub(super) fn max_compute_instances(&self, profile: &ComputeInstanceProfile) -> Result<u32> {
        let function = f::nvmlGpuInstanceGetComputeInstanceProfileInfoV;
        let mut reported = self.compute_instance_profile(profile.kind)?;
        if reported.id != profile.id {
            let found = self.compute_instance_profiles()?.into_iter().find(|other| other.id == profile.id);
            reported = found.ok_or(NvmlError::no_such_item(function, "compute instance profile with the id"))?;
        }
        check_count(function, reported.instance_count as usize)?;
        Ok(reported.instance_count)
    }

    /// Possible placements of compute instances of a profile, in compute slices, whether occupied or free.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstancePossiblePlacements")]
    #[inline]
    pub fn compute_instance_possible_placements(&self, profile: &ComputeInstanceProfile) -> Result<Vec<Placement>> {
        let function = f::nvmlGpuInstanceGetComputeInstancePossiblePlacements;
        // The function takes no capacity: a first call without an array returns the number of entries that it writes.
        let mut count = 0;
        // SAFETY: without an array only `count` is written.
        self.handle.call(function, |call, instance| unsafe {
            call(instance, profile.id, std::ptr::null_mut(), &raw mut count)
        })?;
        check_count(function, count as usize)?;
        self.handle.list_by(
            function,
            Kind::COUNTED.at_least(count),
            // SAFETY: `placements` has capacity for as many entries as the library reported.
            |call, instance, count, placements| unsafe { call(instance, profile.id, placements, count) },
            |placement| Ok(Placement::from(*placement)),
        )
    }

    /// Number of compute instances of a profile that can still be created.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceRemainingCapacity")]
    #[inline]
    pub fn compute_instance_remaining_capacity(&self, profile: &ComputeInstanceProfile) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlGpuInstanceGetComputeInstanceRemainingCapacity, (profile.id,)) }
    }
}
