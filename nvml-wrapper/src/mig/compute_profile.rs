//! Compute instance profiles: the ways in which a GPU instance can be partitioned.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`GpuInstance::compute_instance_profiles`](crate::GpuInstance::compute_instance_profiles) | all profiles |
//! | [`GpuInstance::compute_instance_profile_by_name`] | profile with a name such as `1c.3g.20gb` |
//! | [`GpuInstance::compute_instance_possible_placements`] | placements of a profile |
//! | [`GpuInstance::compute_instance_remaining_capacity`] | number of instances that can still be created |
//! | [`ComputeInstanceProfile`] | id, name, slices, multiprocessors and engines |
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
//! # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
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

use nvml_sys::{
    Function, NVML_COMPUTE_INSTANCE_ENGINE_PROFILE_SHARED, nvmlComputeInstancePlacement_t,
    nvmlComputeInstanceProfileInfo_t, nvmlComputeInstanceProfileInfo_v2_t, nvmlComputeInstanceProfileInfo_v3_t,
};

use super::{GpuInstance, MigProfileName, Placement, if_known, or_older_struct};
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::{Target, string};

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

/// # Known values
impl ComputeInstanceProfileKind {
    /// All values that this version of the crate knows.
    pub fn all() -> impl Iterator<Item = ComputeInstanceProfileKind> {
        (0..nvml_sys::NVML_COMPUTE_INSTANCE_PROFILE_COUNT).map(ComputeInstanceProfileKind::from)
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ComputeInstanceProfile {
    /// Profile index.
    pub kind: ComputeInstanceProfileKind,
    /// Profile id that the driver assigns and nvidia-smi prints; not equal to the profile index.
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

impl ComputeInstanceProfile {
    fn v3(
        kind: ComputeInstanceProfileKind,
        function: Function,
        raw: &nvmlComputeInstanceProfileInfo_v3_t,
    ) -> Result<Self> {
        Ok(ComputeInstanceProfile {
            kind,
            id: raw.id,
            name: string::of_array(function, &raw.name)?.parse().ok(),
            slice_count: raw.sliceCount,
            instance_count: raw.instanceCount,
            multiprocessor_count: raw.multiprocessorCount,
            shared_copy_engine_count: raw.sharedCopyEngineCount,
            shared_decoder_count: raw.sharedDecoderCount,
            shared_encoder_count: raw.sharedEncoderCount,
            shared_jpeg_count: raw.sharedJpegCount,
            shared_ofa_count: raw.sharedOfaCount,
            capabilities: Some(raw.capabilities.into()),
        })
    }

    fn v2(
        kind: ComputeInstanceProfileKind,
        function: Function,
        raw: &nvmlComputeInstanceProfileInfo_v2_t,
    ) -> Result<Self> {
        Ok(ComputeInstanceProfile {
            kind,
            id: raw.id,
            name: string::of_array(function, &raw.name)?.parse().ok(),
            slice_count: raw.sliceCount,
            instance_count: raw.instanceCount,
            multiprocessor_count: raw.multiprocessorCount,
            shared_copy_engine_count: raw.sharedCopyEngineCount,
            shared_decoder_count: raw.sharedDecoderCount,
            shared_encoder_count: raw.sharedEncoderCount,
            shared_jpeg_count: raw.sharedJpegCount,
            shared_ofa_count: raw.sharedOfaCount,
            capabilities: None,
        })
    }

    fn v1(
        kind: ComputeInstanceProfileKind,
        raw: &nvmlComputeInstanceProfileInfo_t,
        of_gpu_instance: Option<MigProfileName>,
    ) -> Self {
        ComputeInstanceProfile {
            kind,
            id: raw.id,
            name: of_gpu_instance.map(|name| name.with_compute_slices(raw.sliceCount)),
            slice_count: raw.sliceCount,
            instance_count: raw.instanceCount,
            multiprocessor_count: raw.multiprocessorCount,
            shared_copy_engine_count: raw.sharedCopyEngineCount,
            shared_decoder_count: raw.sharedDecoderCount,
            shared_encoder_count: raw.sharedEncoderCount,
            shared_jpeg_count: raw.sharedJpegCount,
            shared_ofa_count: raw.sharedOfaCount,
            capabilities: None,
        }
    }
}

impl From<nvmlComputeInstancePlacement_t> for Placement {
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
    pub fn compute_instance_profile(&self, kind: ComputeInstanceProfileKind) -> Result<ComputeInstanceProfile> {
        const SHARED: u32 = NVML_COMPUTE_INSTANCE_ENGINE_PROFILE_SHARED;
        let function = Function::nvmlGpuInstanceGetComputeInstanceProfileInfoV;
        let v3 = self.newer().versioned::<nvmlComputeInstanceProfileInfo_v3_t>(function, |nvml, instance, info| {
            // SAFETY: the session is alive; `info` is a struct with its version stamp, whatever the prototype's type
            // is.
            unsafe { nvml.nvmlGpuInstanceGetComputeInstanceProfileInfoV(instance, kind.raw(), SHARED, info.cast()) }
        });
        or_older_struct(v3.and_then(|raw| ComputeInstanceProfile::v3(kind, function, &raw)), || {
            let v2 = self.newer().versioned(function, |nvml, instance, info| {
                // SAFETY: the session is alive; `info` is a struct with its version stamp.
                unsafe { nvml.nvmlGpuInstanceGetComputeInstanceProfileInfoV(instance, kind.raw(), SHARED, info) }
            });
            or_older_struct(v2.and_then(|raw| ComputeInstanceProfile::v2(kind, function, &raw)), || {
                let function = Function::nvmlGpuInstanceGetComputeInstanceProfileInfo;
                let v1 = self.read(function, |nvml, instance, info| {
                    // SAFETY: the session is alive; `info` is valid for one write.
                    unsafe { nvml.nvmlGpuInstanceGetComputeInstanceProfileInfo(instance, kind.raw(), SHARED, info) }
                })?;
                let name = self.profile().ok().and_then(|profile| profile.name);
                Ok(ComputeInstanceProfile::v1(kind, &v1, name))
            })
        })
    }

    /// Compute instance profile with the given name. A name that lists all slices is shortened first: `1c.1g.5gb` is
    /// `1g.5gb`.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the GPU instance has no profile of that name.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfoV")]
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfo")]
    pub fn compute_instance_profile_by_name(&self, name: &MigProfileName) -> Result<ComputeInstanceProfile> {
        let all = self.compute_instance_profiles()?;
        let wanted = Some(name.shortest());
        let found = all.into_iter().find(|profile| profile.name == wanted);
        let function = Function::nvmlGpuInstanceGetComputeInstanceProfileInfoV;
        found.ok_or(NvmlError::Call { function, code: ErrorCode::NotSupported })
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
    pub fn compute_instance_profiles(&self) -> Result<Vec<ComputeInstanceProfile>> {
        let all = ComputeInstanceProfileKind::all();
        all.filter_map(|kind| if_known(self.compute_instance_profile(kind)).transpose()).collect()
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
    pub fn compute_instance_possible_placements(&self, profile: &ComputeInstanceProfile) -> Result<Vec<Placement>> {
        let function = Function::nvmlGpuInstanceGetComputeInstancePossiblePlacements;
        // The function takes no capacity: a first call without an array returns the number of entries that it writes.
        let needed = self.read(function, |nvml, instance, count| {
            let none = std::ptr::null_mut();
            // SAFETY: the session is alive; without an array only `count` is written.
            unsafe { nvml.nvmlGpuInstanceGetComputeInstancePossiblePlacements(instance, profile.id, none, count) }
        })?;
        self.unchecked_list::<nvmlComputeInstancePlacement_t, _, 64>(
            function,
            needed,
            |nvml, instance, count, places| {
                // SAFETY: the session is alive; `places` has capacity for the number of entries that the library
                // reported.
                unsafe { nvml.nvmlGpuInstanceGetComputeInstancePossiblePlacements(instance, profile.id, places, count) }
            },
            |place| Ok((*place).into()),
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
    pub fn compute_instance_remaining_capacity(&self, profile: &ComputeInstanceProfile) -> Result<u32> {
        self.read(Function::nvmlGpuInstanceGetComputeInstanceRemainingCapacity, |nvml, instance, count| {
            // SAFETY: the session is alive; `count` is valid for one write.
            unsafe { nvml.nvmlGpuInstanceGetComputeInstanceRemainingCapacity(instance, profile.id, count) }
        })
    }
}
