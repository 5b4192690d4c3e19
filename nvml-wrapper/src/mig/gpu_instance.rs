//! GPU instances: creation, look-up, information and destruction.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::create_gpu_instance`](crate::Device::create_gpu_instance) | create a GPU instance |
//! | [`Device::create_gpu_instance_with_placement`] | create a GPU instance at a placement |
//! | [`Device::gpu_instances`](crate::Device::gpu_instances) | GPU instances of a profile |
//! | [`Device::all_gpu_instances`](crate::Device::all_gpu_instances) | all GPU instances |
//! | [`Device::gpu_instance_by_id`](crate::Device::gpu_instance_by_id) | GPU instance of an ID |
//! | [`GpuInstance::info`](crate::GpuInstance::info) | GPU, ID, profile and placement |
//! | [`GpuInstance::destroy`](crate::GpuInstance::destroy) | destroy the instance |

use nvml_sys::{f, nvmlGpuInstancePlacement_t};

use crate::error::Result;
use crate::ffi::{Kind, Target};
use crate::handle::{Device, GpuInstance};
use crate::mig::profile::GpuInstanceProfile;
use crate::mig::{DestroyError, Placement, check_gpu_instances};

/// Information of a GPU instance.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GpuInstanceInfo {
    /// Parent GPU.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub device: Device,
    /// GPU instance ID, unique within the GPU.
    pub id: u32,
    /// GPU instance profile ID: see [`Device::gpu_instance_profile_by_id`].
    pub profile_id: u32,
    /// Memory slices of the GPU that the instance occupies.
    pub placement: Placement,
}

/// # Constructors
impl GpuInstanceInfo {
    /// Attributes of a GPU instance of a device, with the ID 0, the profile 0 and an empty placement.
    #[must_use]
    #[inline]
    pub fn new(device: Device) -> GpuInstanceInfo {
        GpuInstanceInfo { device, id: 0, profile_id: 0, placement: Placement::default() }
    }
}

/// # Properties
impl GpuInstance {
    /// GPU, ID, profile and placement of the instance.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the instance no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetInfo")]
    #[inline]
    pub fn info(&self) -> Result<GpuInstanceInfo> {
        let function = f::nvmlGpuInstanceGetInfo;
        // SAFETY: the function writes one value.
        let info = unsafe { self.handle.read(function, ()) }?;
        Ok(GpuInstanceInfo {
            device: Device::from_raw(self.handle.nvml(), function, info.device)?,
            id: info.id,
            profile_id: info.profileId,
            placement: info.placement.into(),
        })
    }

    /// Profile of the instance.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the instance no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetInfo")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoByIdV")]
    #[inline]
    pub fn profile(&self) -> Result<GpuInstanceProfile> {
        let info = self.info()?;
        info.device.gpu_instance_profile_by_id(info.profile_id)
    }

    /// Destroys the instance. Its compute instances have to be destroyed first.
    ///
    /// # Errors
    ///
    /// [`DestroyError`] returns the instance together with the error. `InUse` if the instance contains compute
    /// instances or processes run on it. `NoPermission` if the caller may not manage MIG instances. `NotSupported` in a
    /// vGPU guest. `InvalidArgument` if the instance no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceDestroy")]
    #[inline]
    pub fn destroy(self) -> Result<(), DestroyError<GpuInstance>> {
        // SAFETY: the function takes no pointers.
        let result = unsafe { self.handle.command(f::nvmlGpuInstanceDestroy, ()) };
        result.map_err(|error| DestroyError { instance: self, error })
    }
}

/// # GPU instances
impl Device {
    /// Creates a GPU instance of a profile; the driver chooses the placement.
    ///
    /// # Errors
    ///
    /// `InsufficientResources` if no placement is free. `NotSupported` if MIG mode is disabled, and in a vGPU guest.
    /// `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// let device = nvml.device_by_index(7)?;
    /// let profile = device.gpu_instance_profile_by_name(&"3g.20gb".parse().unwrap())?;
    /// let instance = device.create_gpu_instance(&profile)?;
    /// let whole = instance.compute_instance_profile_by_name(&"3g.20gb".parse().unwrap())?;
    /// let compute = instance.create_compute_instance(&whole)?;
    /// assert_eq!(device.mig_devices()?.count(), 1);
    /// compute.destroy()?;
    /// instance.destroy()?;
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceCreateGpuInstance")]
    #[inline]
    pub fn create_gpu_instance(&self, profile: &GpuInstanceProfile) -> Result<GpuInstance> {
        // SAFETY: the function writes one handle.
        unsafe { self.handle.open(f::nvmlDeviceCreateGpuInstance, (profile.id,)) }.map(|handle| GpuInstance { handle })
    }

    /// Creates a GPU instance of a profile at one of the profile's
    /// [possible placements](Device::gpu_instance_possible_placements).
    ///
    /// # Errors
    ///
    /// `InsufficientResources` if the placement is occupied. `InvalidArgument` if the profile does not have the
    /// placement. `NotSupported` if MIG mode is disabled, and in a vGPU guest. `NoPermission` if the caller may not
    /// manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.2 (driver 460.32.03). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceCreateGpuInstanceWithPlacement")]
    #[inline]
    pub fn create_gpu_instance_with_placement(
        &self,
        profile: &GpuInstanceProfile,
        placement: Placement,
    ) -> Result<GpuInstance> {
        let function = f::nvmlDeviceCreateGpuInstanceWithPlacement;
        let raw_placement = nvmlGpuInstancePlacement_t { start: placement.start, size: placement.size };
        // SAFETY: the function reads the placement and writes one handle.
        unsafe { self.handle.open(function, (profile.id, &raw const raw_placement)) }
            .map(|handle| GpuInstance { handle })
    }

    /// Existing GPU instances of a profile; at most [`instance_count`](GpuInstanceProfile::instance_count). Null handles
    /// in the driver's list are left out.
    ///
    /// # Errors
    ///
    /// `NotSupported` if MIG mode is disabled. `NoPermission` if the caller may not manage MIG instances.
    /// [`NvmlError::NoSuchItem`](crate::NvmlError::NoSuchItem) if the GPU does not have the profile.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstances")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV", alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    #[inline]
    pub fn gpu_instances(&self, profile: &GpuInstanceProfile) -> Result<Vec<GpuInstance>> {
        let function = f::nvmlDeviceGetGpuInstances;
        let kind = Kind::COUNTED.at_least(self.max_instances(profile)?);
        self.handle.list_by(
            function,
            kind,
            // SAFETY: `instances` has capacity for as many as the driver has of the profile.
            |call, device, count, instances| unsafe { call(device, profile.id, instances, count) },
            |raw| Ok(GpuInstance::from_raw(self.nvml(), function, *raw).ok()),
        )
    }

    /// All existing GPU instances of the GPU, ordered by profile.
    ///
    /// # Errors
    ///
    /// `NotSupported` if MIG mode is disabled. `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstances")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    #[inline]
    pub fn all_gpu_instances(&self) -> Result<Vec<GpuInstance>> {
        let mut all = Vec::new();
        for profile in self.gpu_instance_profiles()? {
            all.extend(self.gpu_instances(&profile)?);
            check_gpu_instances(all.len())?;
        }
        Ok(all)
    }

    /// GPU instance with the given ID.
    ///
    /// # Errors
    ///
    /// `NotFound` if no such instance exists. `NotSupported` if MIG mode is disabled. `NoPermission` if the caller may
    /// not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceById")]
    #[inline]
    pub fn gpu_instance_by_id(&self, id: u32) -> Result<GpuInstance> {
        // SAFETY: the function writes one handle.
        unsafe { self.handle.open(f::nvmlDeviceGetGpuInstanceById, (id,)) }.map(|handle| GpuInstance { handle })
    }
}
