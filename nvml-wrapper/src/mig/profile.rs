//! GPU instance profiles: the ways in which a GPU can be partitioned, their placements and remaining capacity.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::gpu_instance_profiles`](crate::Device::gpu_instance_profiles) | all profiles |
//! | [`Device::gpu_instance_profile_by_name`] | profile with a name such as `3g.20gb` |
//! | [`Device::gpu_instance_profile_by_id`](crate::Device::gpu_instance_profile_by_id) | profile with an ID |
//! | [`Device::gpu_instance_possible_placements`] | placements of a profile |
//! | [`Device::gpu_instance_remaining_capacity`] | number of instances that can still be created |
//! | [`GpuInstanceProfile`] | ID, name, slices, multiprocessors, engines and memory |

use std::fmt;

use nvml_sys::{
    f, nvmlGpuInstancePlacement_t, nvmlGpuInstanceProfileInfo_t, nvmlGpuInstanceProfileInfo_v2_t,
    nvmlGpuInstanceProfileInfo_v3_t,
};

use crate::error::{NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::versioned::{or_older, or_older_struct};
use crate::ffi::{Kind, Target, string};
use crate::handle::Device;
use crate::mig::name::MigProfileName;
use crate::mig::{Placement, bytes_of_mebibytes, check_count, if_known, name, no_such_profile};

open_enum! {
    /// GPU instance profile index (`NVML_GPU_INSTANCE_PROFILE_*`). A GPU supports some of them.
    pub enum GpuInstanceProfileKind: u32 {
        /// 1 slice.
        OneSlice = NVML_GPU_INSTANCE_PROFILE_1_SLICE,
        /// 2 slices.
        TwoSlice = NVML_GPU_INSTANCE_PROFILE_2_SLICE,
        /// 3 slices.
        ThreeSlice = NVML_GPU_INSTANCE_PROFILE_3_SLICE,
        /// 4 slices.
        FourSlice = NVML_GPU_INSTANCE_PROFILE_4_SLICE,
        /// 7 slices.
        SevenSlice = NVML_GPU_INSTANCE_PROFILE_7_SLICE,
        /// 8 slices.
        EightSlice = NVML_GPU_INSTANCE_PROFILE_8_SLICE,
        /// 6 slices.
        SixSlice = NVML_GPU_INSTANCE_PROFILE_6_SLICE,
        /// 1 slice with at least one of each media engine: `+me`.
        OneSliceRev1 = NVML_GPU_INSTANCE_PROFILE_1_SLICE_REV1,
        /// 2 slices with at least one of each media engine: `+me`.
        TwoSliceRev1 = NVML_GPU_INSTANCE_PROFILE_2_SLICE_REV1,
        /// 1 slice with twice the memory.
        OneSliceRev2 = NVML_GPU_INSTANCE_PROFILE_1_SLICE_REV2,
        /// 1 slice with graphics support: `+gfx`.
        OneSliceGfx = NVML_GPU_INSTANCE_PROFILE_1_SLICE_GFX,
        /// 2 slices with graphics support: `+gfx`.
        TwoSliceGfx = NVML_GPU_INSTANCE_PROFILE_2_SLICE_GFX,
        /// 4 slices with graphics support: `+gfx`.
        FourSliceGfx = NVML_GPU_INSTANCE_PROFILE_4_SLICE_GFX,
        /// 1 slice without media engines (decoder, encoder, JPEG, OFA): `-me`.
        OneSliceNoMe = NVML_GPU_INSTANCE_PROFILE_1_SLICE_NO_ME,
        /// 2 slices without media engines (decoder, encoder, JPEG, OFA): `-me`.
        TwoSliceNoMe = NVML_GPU_INSTANCE_PROFILE_2_SLICE_NO_ME,
        /// 1 slice with all media engines of the GPU: `+me.all`. Only profiles without media engines can exist beside
        /// it.
        OneSliceAllMe = NVML_GPU_INSTANCE_PROFILE_1_SLICE_ALL_ME,
        /// 2 slices with all media engines of the GPU: `+me.all`. Only profiles without media engines can exist beside
        /// it.
        TwoSliceAllMe = NVML_GPU_INSTANCE_PROFILE_2_SLICE_ALL_ME,
        /// 3 slices with graphics support: `+gfx`.
        ThreeSliceGfx = NVML_GPU_INSTANCE_PROFILE_3_SLICE_GFX,
    }
}

impl GpuInstanceProfileKind {
    /// Attributes in the names of its profiles.
    #[inline]
    pub(super) const fn attributes(self) -> &'static str {
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
    /// Capabilities of GPU instances of a profile.
    pub struct GpuInstanceProfileCapabilities: u32 {
        /// Peer-to-peer (P2P) access.
        const P2P = NVML_GPU_INSTANCE_PROFILE_CAPS_P2P;
        /// Graphics.
        const GFX = NVML_GPU_INSTANCE_PROFILE_CAPS_GFX;
    }
}

/// GPU instance profile of a GPU.
#[doc(alias = "ProfileInfo")]
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct GpuInstanceProfile {
    /// Profile index. `None` if the profile was queried by ID.
    pub kind: Option<GpuInstanceProfileKind>,
    /// Profile ID that the driver assigns and nvidia-smi prints; not equal to the profile index.
    pub id: u32,
    /// Profile name. If the driver's name is missing or has an unknown format, the name is composed of slices, memory
    /// and index: driver 580 reports names such as `MIG 7g.0gb` while MIG mode is disabled. `None` if the index is
    /// unknown too, or the memory of the GPU cannot be read.
    pub name: Option<MigProfileName>,
    /// Compute slices of an instance.
    pub slice_count: u32,
    /// Maximum number of instances on the GPU.
    pub instance_count: u32,
    /// Streaming multiprocessors (SMs) of an instance.
    pub multiprocessor_count: u32,
    /// Copy engines (CE) of an instance.
    pub copy_engine_count: u32,
    /// Video decoders (NVDEC) of an instance.
    pub decoder_count: u32,
    /// Video encoders (NVENC) of an instance.
    pub encoder_count: u32,
    /// JPEG engines (NVJPG) of an instance.
    pub jpeg_count: u32,
    /// Optical flow accelerators (OFA) of an instance.
    pub ofa_count: u32,
    /// Memory size of an instance, in bytes.
    #[doc(alias = "memory_size_mb")]
    pub memory_size: u64,
    /// Whether instances support peer-to-peer (P2P) access.
    pub is_p2p_supported: bool,
    /// Capabilities of instances. `None` on drivers before 545, which report only P2P support.
    pub capabilities: Option<GpuInstanceProfileCapabilities>,
}

/// Profile from any version of NVML's struct.
macro_rules! profile {
    ($kind:ident, $raw:ident, $name:expr, $is_p2p_supported:expr, $capabilities:expr) => {
        GpuInstanceProfile {
            kind: $kind,
            id: $raw.id,
            name: $name,
            slice_count: $raw.sliceCount,
            instance_count: $raw.instanceCount,
            multiprocessor_count: $raw.multiprocessorCount,
            copy_engine_count: $raw.copyEngineCount,
            decoder_count: $raw.decoderCount,
            encoder_count: $raw.encoderCount,
            jpeg_count: $raw.jpegCount,
            ofa_count: $raw.ofaCount,
            memory_size: bytes_of_mebibytes($raw.memorySizeMB),
            is_p2p_supported: $is_p2p_supported,
            capabilities: $capabilities,
        }
    };
}

impl GpuInstanceProfile {
    #[inline]
    fn from_v3(kind: Option<GpuInstanceProfileKind>, raw: &nvmlGpuInstanceProfileInfo_v3_t) -> Self {
        let capabilities = GpuInstanceProfileCapabilities::from(raw.capabilities);
        let is_p2p_supported = capabilities.contains(GpuInstanceProfileCapabilities::P2P);
        profile!(kind, raw, name::reported(&string::from_array(&raw.name)), is_p2p_supported, Some(capabilities))
    }

    #[inline]
    fn from_v2(kind: Option<GpuInstanceProfileKind>, raw: &nvmlGpuInstanceProfileInfo_v2_t) -> Self {
        profile!(kind, raw, name::reported(&string::from_array(&raw.name)), raw.isP2pSupported != 0, None)
    }

    /// Version 1 has no name.
    #[inline]
    fn from_v1(kind: GpuInstanceProfileKind, raw: &nvmlGpuInstanceProfileInfo_t) -> Self {
        let kind = Some(kind);
        profile!(kind, raw, None, raw.isP2pSupported != 0, None)
    }
}

impl From<nvmlGpuInstancePlacement_t> for Placement {
    #[inline]
    fn from(raw: nvmlGpuInstancePlacement_t) -> Placement {
        Placement { start: raw.start, size: raw.size }
    }
}

/// # GPU instance profiles
impl Device {
    /// GPU instance profile with the given index, whether MIG mode is enabled or disabled.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the GPU does not support the profile. `InvalidArgument` if the driver does not know the index.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51); names of the driver since NVML 11.6 (driver 510.39.01), capabilities since NVML 12.3
    /// (driver 545.23.06). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    #[doc(alias = "profile_info")]
    #[inline]
    pub fn gpu_instance_profile(&self, kind: GpuInstanceProfileKind) -> Result<GpuInstanceProfile> {
        let mut profile = self.reported_profile(kind)?;
        if profile.name.is_none() {
            // Without the memory of the GPU there is no name; all else is valid.
            profile.name = self.memory_info().ok().map(|memory| {
                let memory = name::gigabytes(profile.memory_size, memory.total);
                MigProfileName::new(profile.slice_count, memory).with_attributes(kind.attributes())
            });
        }
        Ok(profile)
    }

    /// A profile as the driver reports it.
    #[inline]
    fn reported_profile(&self, kind: GpuInstanceProfileKind) -> Result<GpuInstanceProfile> {
        let function = f::nvmlDeviceGetGpuInstanceProfileInfoV;
        // SAFETY: the function reads the version of the struct before anything else.
        let v3 = unsafe { self.handle.newer().versioned_as(function, (kind.raw(),)) };
        or_older_struct(
            v3.map(|raw| GpuInstanceProfile::from_v3(Some(kind), &raw)),
            || {
                // SAFETY: the function fills a struct of the version that the struct contains.
                let v2 = unsafe { self.handle.newer().versioned(function, (kind.raw(),)) };
                v2.map(|raw| GpuInstanceProfile::from_v2(Some(kind), &raw))
            },
            // SAFETY: the function writes one value.
            || unsafe { self.handle.read(f::nvmlDeviceGetGpuInstanceProfileInfo, (kind.raw(),)) },
            |v1| GpuInstanceProfile::from_v1(kind, &v1),
        )
    }

    /// GPU instance profile with the given ID, as in [`GpuInstanceInfo`](crate::mig::gpu_instance::GpuInstanceInfo) and
    /// in nvidia-smi.
    ///
    /// # Errors
    ///
    /// [`NvmlError::NoSuchItem`] if the GPU has no profile of that ID. `NotSupported` if the GPU does not support MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51), by a search among [`gpu_instance_profiles`](Device::gpu_instance_profiles); by a
    /// query of the ID since NVML 13.0 (driver 580.65.06). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoByIdV")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    #[inline]
    pub fn gpu_instance_profile_by_id(&self, id: u32) -> Result<GpuInstanceProfile> {
        let function = f::nvmlDeviceGetGpuInstanceProfileInfoByIdV;
        // SAFETY: the function reads the version of the struct before anything else.
        let v3 = unsafe { self.handle.newer().versioned_as(function, (id,)) };
        let reported = or_older(v3.map(|raw| Some(GpuInstanceProfile::from_v3(None, &raw))), || Ok(None));
        let search = || {
            let found = self.supported_profiles()?.into_iter().find(|profile| profile.id == id);
            let function = f::nvmlDeviceGetGpuInstanceProfileInfoV;
            found.ok_or(NvmlError::no_such_item(function, "GPU instance profile with the id"))
        };
        match if_known(reported)?.flatten() {
            Some(profile) if profile.name.is_some() => Ok(profile),
            // Only the search by index composes names.
            Some(profile) => Ok(search().unwrap_or(profile)),
            None => search(),
        }
    }

    /// GPU instance profile with the given name. The name of a compute instance profile selects its GPU instance
    /// profile.
    ///
    /// # Errors
    ///
    /// [`NvmlError::NoSuchMigProfile`] with the names of all profiles if the GPU has no profile of that name. The
    /// memory in a name differs between boards and drivers:
    /// [`gpu_instance_profile_by_slices`](Device::gpu_instance_profile_by_slices) does not depend on it. `NotSupported`
    /// if the GPU does not support MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// let device = nvml.device_by_index(0)?;
    /// let profile = device.gpu_instance_profile_by_name(&"1g.18gb+me".parse().unwrap())?;
    /// assert_eq!((profile.id, profile.ofa_count), (20, 1));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    #[inline]
    pub fn gpu_instance_profile_by_name(&self, name: &MigProfileName) -> Result<GpuInstanceProfile> {
        let name = name.gpu_instance_name();
        self.find_profile(&name, |profile| profile.name.as_ref() == Some(&name))
    }

    /// Profile of the GPU that matches.
    #[inline]
    pub(super) fn find_profile(
        &self,
        requested: impl fmt::Display,
        matches: impl Fn(&GpuInstanceProfile) -> bool,
    ) -> Result<GpuInstanceProfile> {
        let mut profiles = self.supported_profiles()?;
        match profiles.iter().position(matches) {
            Some(index) => Ok(profiles.swap_remove(index)),
            None => {
                let names = profiles.iter().map(|profile| profile.name.as_ref());
                Err(no_such_profile(f::nvmlDeviceGetGpuInstanceProfileInfoV, requested, names))
            }
        }
    }

    /// All profiles of the GPU. The error of a GPU without MIG is NVML's.
    #[inline]
    fn supported_profiles(&self) -> Result<Vec<GpuInstanceProfile>> {
        let profiles = self.gpu_instance_profiles()?;
        if profiles.is_empty() {
            self.gpu_instance_profile(GpuInstanceProfileKind::OneSlice)?;
        }
        Ok(profiles)
    }

    /// All GPU instance profiles of the GPU; empty if the GPU does not support MIG.
    ///
    /// The call queries each known profile index and skips those that the GPU or the driver does not support.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    #[inline]
    pub fn gpu_instance_profiles(&self) -> Result<Vec<GpuInstanceProfile>> {
        let all = GpuInstanceProfileKind::ALL.iter().copied();
        all.filter_map(|kind| if_known(self.gpu_instance_profile(kind)).transpose()).collect()
    }

    /// Number of instances of a profile, as the driver reports it now: the library writes that many entries without
    /// regard to the capacity, and the profile may be of another GPU or changed by the caller.
    #[inline]
    pub(super) fn max_instances(&self, profile: &GpuInstanceProfile) -> Result<u32> {
        let of_kind = profile.kind.map(|kind| self.reported_profile(kind)).transpose()?;
        let reported = match of_kind.filter(|of_kind| of_kind.id == profile.id) {
            Some(of_kind) => of_kind,
            None => self.gpu_instance_profile_by_id(profile.id)?,
        };
        check_count(f::nvmlDeviceGetGpuInstanceProfileInfoV, reported.instance_count as usize)?;
        Ok(reported.instance_count)
    }

    /// Possible placements of instances of a profile, in memory slices, whether occupied or free and whether MIG mode
    /// is enabled or disabled.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstancePossiblePlacements_v2")]
    #[doc(alias = "nvmlDeviceGetGpuInstancePossiblePlacements")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV", alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    #[doc(alias = "possible_placements")]
    #[inline]
    pub fn gpu_instance_possible_placements(&self, profile: &GpuInstanceProfile) -> Result<Vec<Placement>> {
        let function = f::nvmlDeviceGetGpuInstancePossiblePlacements_v2;
        // The function takes no capacity: a first call without an array returns the number of entries that it writes.
        let mut count = 0;
        // SAFETY: without an array only `count` is written.
        let counted = self
            .handle
            .newer()
            .call(function, |call, device| unsafe { call(device, profile.id, std::ptr::null_mut(), &raw mut count) });
        let newest = counted.and_then(|()| {
            check_count(function, count as usize)?;
            self.handle.list_by(
                function,
                Kind::COUNTED.at_least(count),
                // SAFETY: `placements` has capacity for as many entries as the library reported.
                |call, device, count, placements| unsafe { call(device, profile.id, placements, count) },
                |placement| Ok(Placement::from(*placement)),
            )
        });
        or_older(newest, || {
            self.handle.list_by(
                f::nvmlDeviceGetGpuInstancePossiblePlacements,
                Kind::COUNTED.at_least(self.max_instances(profile)?),
                // SAFETY: `placements` has capacity for as many as the driver has instances of the profile, and for
                // more than a GPU has slices.
                |call, device, count, placements| unsafe { call(device, profile.id, placements, count) },
                |placement| Ok(Placement::from(*placement)),
            )
        })
    }

    /// Number of instances of a profile that can still be created. If MIG mode is disabled, the number after MIG mode
    /// is enabled.
    ///
    /// # Errors
    ///
    /// `NotSupported` if MIG mode is disabled, on drivers that require MIG mode (580 does not). `NoPermission` if the
    /// caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceRemainingCapacity")]
    #[inline]
    pub fn gpu_instance_remaining_capacity(&self, profile: &GpuInstanceProfile) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetGpuInstanceRemainingCapacity, (profile.id,)) }
    }
}
