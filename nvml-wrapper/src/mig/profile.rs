//! Profiles of GPU instances: what a GPU can be divided into, where, and how much of it is left.

use nvml_sys::{
    Function, nvmlGpuInstancePlacement_t, nvmlGpuInstanceProfileInfo_t, nvmlGpuInstanceProfileInfo_v2_t,
    nvmlGpuInstanceProfileInfo_v3_t,
};

use super::{MigProfileName, Placement, if_known, mebibytes, name, or_older_struct};
use crate::device::Device;
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::{Target, string};

open_enum! {
    /// Kinds of GPU instances, over all GPUs. A GPU has a profile for some of them.
    pub enum GpuInstanceProfileKind: u32 {
        /// One slice.
        OneSlice = NVML_GPU_INSTANCE_PROFILE_1_SLICE,
        /// Two slices.
        TwoSlice = NVML_GPU_INSTANCE_PROFILE_2_SLICE,
        /// Three slices.
        ThreeSlice = NVML_GPU_INSTANCE_PROFILE_3_SLICE,
        /// Four slices.
        FourSlice = NVML_GPU_INSTANCE_PROFILE_4_SLICE,
        /// Seven slices.
        SevenSlice = NVML_GPU_INSTANCE_PROFILE_7_SLICE,
        /// Eight slices.
        EightSlice = NVML_GPU_INSTANCE_PROFILE_8_SLICE,
        /// Six slices.
        SixSlice = NVML_GPU_INSTANCE_PROFILE_6_SLICE,
        /// One slice with at least one of each media engine: `+me`.
        OneSliceRev1 = NVML_GPU_INSTANCE_PROFILE_1_SLICE_REV1,
        /// Two slices with at least one of each media engine: `+me`.
        TwoSliceRev1 = NVML_GPU_INSTANCE_PROFILE_2_SLICE_REV1,
        /// One slice with twice the memory.
        OneSliceRev2 = NVML_GPU_INSTANCE_PROFILE_1_SLICE_REV2,
        /// One slice that can draw: `+gfx`.
        OneSliceGfx = NVML_GPU_INSTANCE_PROFILE_1_SLICE_GFX,
        /// Two slices that can draw: `+gfx`.
        TwoSliceGfx = NVML_GPU_INSTANCE_PROFILE_2_SLICE_GFX,
        /// Four slices that can draw: `+gfx`.
        FourSliceGfx = NVML_GPU_INSTANCE_PROFILE_4_SLICE_GFX,
        /// One slice without media engines: `-me`.
        OneSliceNoMe = NVML_GPU_INSTANCE_PROFILE_1_SLICE_NO_ME,
        /// Two slices without media engines: `-me`.
        TwoSliceNoMe = NVML_GPU_INSTANCE_PROFILE_2_SLICE_NO_ME,
        /// One slice with all of the GPU's media engines: `+me.all`. Beside it only those without can be made.
        OneSliceAllMe = NVML_GPU_INSTANCE_PROFILE_1_SLICE_ALL_ME,
        /// Two slices with all of the GPU's media engines: `+me.all`. Beside it only those without can be made.
        TwoSliceAllMe = NVML_GPU_INSTANCE_PROFILE_2_SLICE_ALL_ME,
        /// Three slices that can draw: `+gfx`.
        ThreeSliceGfx = NVML_GPU_INSTANCE_PROFILE_3_SLICE_GFX,
    }
}

impl GpuInstanceProfileKind {
    /// All kinds that this version of the crate knows.
    pub fn all() -> impl Iterator<Item = GpuInstanceProfileKind> {
        (0..nvml_sys::NVML_GPU_INSTANCE_PROFILE_COUNT).map(GpuInstanceProfileKind::from)
    }

    /// What names of its profiles have after slices and memory.
    const fn attributes(self) -> &'static str {
        use GpuInstanceProfileKind as Kind;
        match self {
            Kind::OneSliceRev1 | Kind::TwoSliceRev1 => "+me",
            Kind::OneSliceGfx | Kind::TwoSliceGfx | Kind::ThreeSliceGfx | Kind::FourSliceGfx => "+gfx",
            Kind::OneSliceNoMe | Kind::TwoSliceNoMe => "-me",
            Kind::OneSliceAllMe | Kind::TwoSliceAllMe => "+me.all",
            _ => "",
        }
    }
}

open_flags! {
    /// What GPU instances of a profile can do.
    pub struct GpuInstanceProfileCapabilities: u32 {
        /// Reach the memory of other GPUs.
        const P2P = NVML_GPU_INSTANCE_PROFILE_CAPS_P2P;
        /// Draw.
        const GFX = NVML_GPU_INSTANCE_PROFILE_CAPS_GFX;
    }
}

/// A profile of GPU instances, as a GPU has it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GpuInstanceProfile {
    /// Its kind. None where it was found by its id.
    pub kind: Option<GpuInstanceProfileKind>,
    /// The driver's number of it, which is another than its kind's, and which nvidia-smi shows.
    pub id: u32,
    /// Its name, made of slices, memory and kind where the driver has none or one of no known form: driver 580 has names
    /// such as "MIG 7g.0gb" while MIG mode is off. None where the kind is not known either.
    pub name: Option<MigProfileName>,
    /// Compute slices of an instance.
    pub slice_count: u32,
    /// The most instances of it on the GPU.
    pub instance_count: u32,
    /// Streaming multiprocessors.
    pub multiprocessor_count: u32,
    /// Copy engines.
    pub copy_engine_count: u32,
    /// Decoders.
    pub decoder_count: u32,
    /// Encoders.
    pub encoder_count: u32,
    /// JPEG decoders.
    pub jpeg_count: u32,
    /// Optical flow accelerators.
    pub ofa_count: u32,
    /// Memory in bytes.
    pub memory_size: u64,
    /// Whether instances can reach the memory of other GPUs.
    pub is_p2p_supported: bool,
    /// What instances can do. None on drivers before 545, which tell only of P2P.
    pub capabilities: Option<GpuInstanceProfileCapabilities>,
}

impl GpuInstanceProfile {
    fn v3(
        kind: Option<GpuInstanceProfileKind>,
        function: Function,
        raw: &nvmlGpuInstanceProfileInfo_v3_t,
    ) -> Result<Self> {
        let capabilities = GpuInstanceProfileCapabilities::from(raw.capabilities);
        Ok(GpuInstanceProfile {
            kind,
            id: raw.id,
            name: string::of_array(function, &raw.name)?.parse().ok(),
            slice_count: raw.sliceCount,
            instance_count: raw.instanceCount,
            multiprocessor_count: raw.multiprocessorCount,
            copy_engine_count: raw.copyEngineCount,
            decoder_count: raw.decoderCount,
            encoder_count: raw.encoderCount,
            jpeg_count: raw.jpegCount,
            ofa_count: raw.ofaCount,
            memory_size: mebibytes(raw.memorySizeMB),
            is_p2p_supported: capabilities.contains(GpuInstanceProfileCapabilities::P2P),
            capabilities: Some(capabilities),
        })
    }

    fn v2(
        kind: Option<GpuInstanceProfileKind>,
        function: Function,
        raw: &nvmlGpuInstanceProfileInfo_v2_t,
    ) -> Result<Self> {
        Ok(GpuInstanceProfile {
            kind,
            id: raw.id,
            name: string::of_array(function, &raw.name)?.parse().ok(),
            slice_count: raw.sliceCount,
            instance_count: raw.instanceCount,
            multiprocessor_count: raw.multiprocessorCount,
            copy_engine_count: raw.copyEngineCount,
            decoder_count: raw.decoderCount,
            encoder_count: raw.encoderCount,
            jpeg_count: raw.jpegCount,
            ofa_count: raw.ofaCount,
            memory_size: mebibytes(raw.memorySizeMB),
            is_p2p_supported: raw.isP2pSupported != 0,
            capabilities: None,
        })
    }

    /// The first version has no name.
    fn v1(kind: GpuInstanceProfileKind, raw: &nvmlGpuInstanceProfileInfo_t) -> Self {
        GpuInstanceProfile {
            kind: Some(kind),
            id: raw.id,
            name: None,
            slice_count: raw.sliceCount,
            instance_count: raw.instanceCount,
            multiprocessor_count: raw.multiprocessorCount,
            copy_engine_count: raw.copyEngineCount,
            decoder_count: raw.decoderCount,
            encoder_count: raw.encoderCount,
            jpeg_count: raw.jpegCount,
            ofa_count: raw.ofaCount,
            memory_size: mebibytes(raw.memorySizeMB),
            is_p2p_supported: raw.isP2pSupported != 0,
            capabilities: None,
        }
    }
}

impl From<nvmlGpuInstancePlacement_t> for Placement {
    fn from(raw: nvmlGpuInstancePlacement_t) -> Placement {
        Placement { start: raw.start, size: raw.size }
    }
}

impl Device {
    /// The GPU's profile of a kind.
    ///
    /// Profiles are there whether MIG mode is on or off.
    ///
    /// # Errors
    ///
    /// "Not supported" when the GPU has no profile of the kind, "invalid argument" when the driver does not know the
    /// kind.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51); names as the driver has them since NVML 11.6 (driver 510.39.01), capabilities since
    /// NVML 12.3 (driver 545.23.06). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    pub fn gpu_instance_profile(&self, kind: GpuInstanceProfileKind) -> Result<GpuInstanceProfile> {
        let mut profile = self.told_profile(kind)?;
        if profile.name.is_none() {
            let memory = name::gigabytes(profile.memory_size, self.memory_info()?.total);
            profile.name = Some(MigProfileName::new(profile.slice_count, memory).with_attributes(kind.attributes()));
        }
        Ok(profile)
    }

    /// A profile as the driver tells it.
    fn told_profile(&self, kind: GpuInstanceProfileKind) -> Result<GpuInstanceProfile> {
        let function = Function::nvmlDeviceGetGpuInstanceProfileInfoV;
        let v3 = self.newer().versioned::<nvmlGpuInstanceProfileInfo_v3_t>(function, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is a struct of the version that it says, whatever the prototype's is.
            unsafe { nvml.nvmlDeviceGetGpuInstanceProfileInfoV(device, kind.raw(), info.cast()) }
        });
        or_older_struct(v3.and_then(|raw| GpuInstanceProfile::v3(Some(kind), function, &raw)), || {
            let v2 = self.newer().versioned(function, |nvml, device, info| {
                // SAFETY: the handle is live; `info` is a struct of the version that it says.
                unsafe { nvml.nvmlDeviceGetGpuInstanceProfileInfoV(device, kind.raw(), info) }
            });
            or_older_struct(v2.and_then(|raw| GpuInstanceProfile::v2(Some(kind), function, &raw)), || {
                let v1 = self.read(Function::nvmlDeviceGetGpuInstanceProfileInfo, |nvml, device, info| {
                    // SAFETY: the handle is live; `info` is valid for one write.
                    unsafe { nvml.nvmlDeviceGetGpuInstanceProfileInfo(device, kind.raw(), info) }
                })?;
                Ok(GpuInstanceProfile::v1(kind, &v1))
            })
        })
    }

    /// The GPU's profile of this id, the number that nvidia-smi shows and that instances tell.
    ///
    /// # Errors
    ///
    /// "Not supported" when the GPU has no such profile.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51), which looks for the profile among
    /// [`gpu_instance_profiles`](Device::gpu_instance_profiles); by the id itself since NVML 13.0 (driver 580.65.06).
    /// Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoByIdV")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    pub fn gpu_instance_profile_by_id(&self, id: u32) -> Result<GpuInstanceProfile> {
        let function = Function::nvmlDeviceGetGpuInstanceProfileInfoByIdV;
        let v3 = self.newer().versioned::<nvmlGpuInstanceProfileInfo_v3_t>(function, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is a struct of the version that it says, whatever the prototype's is.
            unsafe { nvml.nvmlDeviceGetGpuInstanceProfileInfoByIdV(device, id, info.cast()) }
        });
        let told =
            or_older_struct(v3.and_then(|raw| GpuInstanceProfile::v3(None, function, &raw)).map(Some), || Ok(None))?;
        match told {
            Some(profile) if profile.name.is_some() => Ok(profile),
            // Only the search by kind makes names.
            told => {
                let found = self.gpu_instance_profiles()?.into_iter().find(|profile| profile.id == id);
                found.or(told).ok_or(NvmlError::Call { function, code: ErrorCode::NotSupported })
            }
        }
    }

    /// The GPU's profile of this name. A name of a compute instance's profile leads to the GPU instance's.
    ///
    /// # Errors
    ///
    /// "Not supported" when the GPU has no such profile.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// let device = nvml.device_by_index(0)?;
    /// let profile = device.gpu_instance_profile_by_name(&"1g.18gb+me".parse().unwrap())?;
    /// assert_eq!((profile.id, profile.ofa_count), (20, 1));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    pub fn gpu_instance_profile_by_name(&self, name: &MigProfileName) -> Result<GpuInstanceProfile> {
        let wanted = Some(name.of_gpu_instance());
        let found = self.gpu_instance_profiles()?.into_iter().find(|profile| profile.name == wanted);
        let function = Function::nvmlDeviceGetGpuInstanceProfileInfoV;
        found.ok_or(NvmlError::Call { function, code: ErrorCode::NotSupported })
    }

    /// All profiles of the GPU. A GPU without MIG has none.
    ///
    /// All kinds are asked for. Those that the GPU does not have or the driver does not know are left out.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    pub fn gpu_instance_profiles(&self) -> Result<Vec<GpuInstanceProfile>> {
        let all = GpuInstanceProfileKind::all();
        all.filter_map(|kind| if_known(self.gpu_instance_profile(kind)).transpose()).collect()
    }

    /// The driver's number of instances of a profile, asked for anew: the library writes that many entries without a
    /// look at the capacity, and the profile may be of another GPU or changed by the caller.
    pub(super) fn most_instances(&self, profile: &GpuInstanceProfile) -> Result<u32> {
        let of_kind = profile.kind.map(|kind| self.told_profile(kind)).transpose()?;
        match of_kind.filter(|of_kind| of_kind.id == profile.id) {
            Some(of_kind) => Ok(of_kind.instance_count),
            None => Ok(self.gpu_instance_profile_by_id(profile.id)?.instance_count),
        }
    }

    /// Where instances of a profile can be, whether other instances are there now or not.
    ///
    /// # Errors
    ///
    /// "No permission" for users who may not administer MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstancePossiblePlacements_v2")]
    #[doc(alias = "nvmlDeviceGetGpuInstancePossiblePlacements")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV", alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoByIdV")]
    pub fn gpu_instance_possible_placements(&self, profile: &GpuInstanceProfile) -> Result<Vec<Placement>> {
        let function = Function::nvmlDeviceGetGpuInstancePossiblePlacements_v2;
        // The library does not ask how much room there is: it tells how much it needs.
        let needed = self.newer().read(function, |nvml, device, count| {
            // SAFETY: the handle is live; without an array only `count` is written.
            unsafe {
                nvml.nvmlDeviceGetGpuInstancePossiblePlacements_v2(device, profile.id, std::ptr::null_mut(), count)
            }
        });
        let newest = needed.and_then(|needed| {
            self.unchecked_list::<nvmlGpuInstancePlacement_t, _, 64>(
                function,
                needed,
                |nvml, device, count, places| {
                    // SAFETY: the handle is live; `places` has room for as many as the library said there are.
                    unsafe { nvml.nvmlDeviceGetGpuInstancePossiblePlacements_v2(device, profile.id, places, count) }
                },
                |place| Ok((*place).into()),
            )
        });
        crate::ffi::versioned::or_older(newest, || {
            self.unchecked_list::<nvmlGpuInstancePlacement_t, _, 64>(
                Function::nvmlDeviceGetGpuInstancePossiblePlacements,
                self.most_instances(profile)?,
                |nvml, device, count, places| {
                    // SAFETY: the handle is live; `places` has room for as many as the driver has instances of the
                    // profile, and for more than a GPU has slices.
                    unsafe { nvml.nvmlDeviceGetGpuInstancePossiblePlacements(device, profile.id, places, count) }
                },
                |place| Ok((*place).into()),
            )
        })
    }

    /// How many more instances of a profile can be made now, or, while MIG mode is off, once it is on.
    ///
    /// # Errors
    ///
    /// "Not supported" while MIG mode is off on drivers that need it on (580 does not); "no permission" for users who may
    /// not administer MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceRemainingCapacity")]
    pub fn gpu_instance_remaining_capacity(&self, profile: &GpuInstanceProfile) -> Result<u32> {
        self.read(Function::nvmlDeviceGetGpuInstanceRemainingCapacity, |nvml, device, count| {
            // SAFETY: the handle is live; `count` is valid for one write.
            unsafe { nvml.nvmlDeviceGetGpuInstanceRemainingCapacity(device, profile.id, count) }
        })
    }
}
