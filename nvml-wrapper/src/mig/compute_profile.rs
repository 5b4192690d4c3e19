//! Profiles of compute instances: what a GPU instance can be divided into.

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
    /// Kinds of compute instances, over all GPUs. A GPU instance has a profile for some of them.
    pub enum ComputeInstanceProfileKind: u32 {
        /// One slice.
        OneSlice = NVML_COMPUTE_INSTANCE_PROFILE_1_SLICE,
        /// Two slices.
        TwoSlice = NVML_COMPUTE_INSTANCE_PROFILE_2_SLICE,
        /// Three slices.
        ThreeSlice = NVML_COMPUTE_INSTANCE_PROFILE_3_SLICE,
        /// Four slices.
        FourSlice = NVML_COMPUTE_INSTANCE_PROFILE_4_SLICE,
        /// Seven slices, best for work that comes from the host.
        SevenSlice = NVML_COMPUTE_INSTANCE_PROFILE_7_SLICE,
        /// Eight slices.
        EightSlice = NVML_COMPUTE_INSTANCE_PROFILE_8_SLICE,
        /// Six slices.
        SixSlice = NVML_COMPUTE_INSTANCE_PROFILE_6_SLICE,
        /// One slice, another form.
        OneSliceRev1 = NVML_COMPUTE_INSTANCE_PROFILE_1_SLICE_REV1,
        /// Seven slices, best for work over several GPUs.
        SevenSliceNvl = NVML_COMPUTE_INSTANCE_PROFILE_7_SLICE_NVL,
    }
}

impl ComputeInstanceProfileKind {
    /// All kinds that this version of the crate knows.
    pub fn all() -> impl Iterator<Item = ComputeInstanceProfileKind> {
        (0..nvml_sys::NVML_COMPUTE_INSTANCE_PROFILE_COUNT).map(ComputeInstanceProfileKind::from)
    }
}

open_flags! {
    /// What compute instances of a profile can do.
    pub struct ComputeInstanceProfileCapabilities: u32 {
        /// Draw.
        const GFX = NVML_COMPUTE_INSTANCE_PROFILE_CAPS_GFX;
    }
}

/// A profile of compute instances, as a GPU instance has it. Engines are shared by all of its compute instances.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ComputeInstanceProfile {
    /// Its kind.
    pub kind: ComputeInstanceProfileKind,
    /// The driver's number of it, which is another than its kind's.
    pub id: u32,
    /// Its name. None where the driver tells a name that is of no known form, or the first version of the function has
    /// no name and the GPU instance's cannot be read.
    pub name: Option<MigProfileName>,
    /// Compute slices of an instance.
    pub slice_count: u32,
    /// The most instances of it in the GPU instance.
    pub instance_count: u32,
    /// Streaming multiprocessors.
    pub multiprocessor_count: u32,
    /// Copy engines.
    pub shared_copy_engine_count: u32,
    /// Decoders.
    pub shared_decoder_count: u32,
    /// Encoders.
    pub shared_encoder_count: u32,
    /// JPEG decoders.
    pub shared_jpeg_count: u32,
    /// Optical flow accelerators.
    pub shared_ofa_count: u32,
    /// What instances can do. None on drivers before 545.
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

impl GpuInstance {
    /// The instance's profile of a kind of compute instances, which share all engines but the multiprocessors.
    ///
    /// # Errors
    ///
    /// "Not supported" when the GPU instance has no profile of the kind, "invalid argument" when the driver does not
    /// know the kind, or the GPU instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51); names as the driver has them since NVML 11.6 (driver 510.39.01), capabilities since
    /// NVML 12.3 (driver 545.23.06). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfoV")]
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfo")]
    pub fn compute_instance_profile(&self, kind: ComputeInstanceProfileKind) -> Result<ComputeInstanceProfile> {
        const SHARED: u32 = NVML_COMPUTE_INSTANCE_ENGINE_PROFILE_SHARED;
        let function = Function::nvmlGpuInstanceGetComputeInstanceProfileInfoV;
        let v3 = self.newer().versioned::<nvmlComputeInstanceProfileInfo_v3_t>(function, |nvml, instance, info| {
            // SAFETY: the session is alive; `info` is a struct of the version that it says, whatever the prototype's.
            unsafe { nvml.nvmlGpuInstanceGetComputeInstanceProfileInfoV(instance, kind.raw(), SHARED, info.cast()) }
        });
        or_older_struct(v3.and_then(|raw| ComputeInstanceProfile::v3(kind, function, &raw)), || {
            let v2 = self.newer().versioned(function, |nvml, instance, info| {
                // SAFETY: the session is alive; `info` is a struct of the version that it says.
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

    /// The instance's profile of compute instances of this name; `1c.1g.5gb` is `1g.5gb`.
    ///
    /// # Errors
    ///
    /// "Not supported" when the GPU instance has no such profile.
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

    /// All profiles of compute instances that the instance has.
    ///
    /// All kinds are asked for. Those that it does not have or the driver does not know are left out.
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

    /// The driver's number of compute instances of a profile, asked for anew: the library writes that many entries
    /// without a look at the capacity, and the profile may be of another GPU instance or changed by the caller.
    pub(super) fn most_compute_instances(&self, profile: &ComputeInstanceProfile) -> Result<u32> {
        let of_kind = self.compute_instance_profile(profile.kind)?;
        if of_kind.id == profile.id {
            return Ok(of_kind.instance_count);
        }
        let found = self.compute_instance_profiles()?.into_iter().find(|other| other.id == profile.id);
        let function = Function::nvmlGpuInstanceGetComputeInstanceProfileInfoV;
        let unknown = NvmlError::Call { function, code: ErrorCode::NotSupported };
        found.map(|found| found.instance_count).ok_or(unknown)
    }

    /// Where compute instances of a profile can be, whether others are there now or not.
    ///
    /// # Errors
    ///
    /// "No permission" for users who may not administer MIG.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstancePossiblePlacements")]
    pub fn compute_instance_possible_placements(&self, profile: &ComputeInstanceProfile) -> Result<Vec<Placement>> {
        let function = Function::nvmlGpuInstanceGetComputeInstancePossiblePlacements;
        // The library does not ask how much room there is: it tells how much it needs.
        let needed = self.read(function, |nvml, instance, count| {
            let none = std::ptr::null_mut();
            // SAFETY: the session is alive; without an array only `count` is written.
            unsafe { nvml.nvmlGpuInstanceGetComputeInstancePossiblePlacements(instance, profile.id, none, count) }
        })?;
        self.unchecked_list::<nvmlComputeInstancePlacement_t, _, 64>(
            function,
            needed,
            |nvml, instance, count, places| {
                // SAFETY: the session is alive; `places` has room for as many as the library said there are.
                unsafe { nvml.nvmlGpuInstanceGetComputeInstancePossiblePlacements(instance, profile.id, places, count) }
            },
            |place| Ok((*place).into()),
        )
    }

    /// How many more compute instances of a profile can be made now.
    ///
    /// # Errors
    ///
    /// "No permission" for users who may not administer MIG.
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
