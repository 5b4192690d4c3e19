//! Compute instances: creation, look-up, information and destruction.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`GpuInstance::create_compute_instance`] | create a compute instance |
//! | [`GpuInstance::compute_instances`](crate::GpuInstance::compute_instances) | compute instances of a profile |
//! | [`GpuInstance::all_compute_instances`](crate::GpuInstance::all_compute_instances) | all compute instances |
//! | [`GpuInstance::compute_instance_by_id`](crate::GpuInstance::compute_instance_by_id) | compute instance of an ID |
//! | [`ComputeInstance::info`](crate::ComputeInstance::info) | GPU, GPU instance, ID, profile and placement |
//! | [`ComputeInstance::destroy`](crate::ComputeInstance::destroy) | destroy the instance and its MIG device |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! # let gpu = nvml.device_by_index(7)?;
//! # let profile = gpu.gpu_instance_profile_by_name(&"3g.20gb".parse().unwrap())?;
//! # let gpu_instance = gpu.create_gpu_instance(&profile)?;
//! let profile = gpu_instance.compute_instance_profile_by_name(&"1c.3g.20gb".parse().unwrap())?;
//! let compute_instance = gpu_instance.create_compute_instance(&profile)?;
//! println!("compute instance {}", compute_instance.info()?.id);
//! compute_instance.destroy()?;
//! # assert!(gpu_instance.all_compute_instances()?.is_empty());
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{Function, f, nvmlComputeInstanceInfo_t, nvmlComputeInstancePlacement_t};

use crate::error::Result;
use crate::ffi::versioned::or_older;
use crate::ffi::{Kind, Target};
use crate::handle::{ComputeInstance, Device, GpuInstance};
use crate::mig::compute_profile::ComputeInstanceProfile;
use crate::mig::{DestroyError, Placement, check_compute_instances};

/// Information of a compute instance.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ComputeInstanceInfo {
    /// Parent GPU.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub device: Device,
    /// Parent GPU instance.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub gpu_instance: GpuInstance,
    /// Compute instance ID, unique within the GPU instance.
    pub id: u32,
    /// Compute instance profile ID.
    pub profile_id: u32,
    /// Compute slices of the GPU instance that the instance occupies. `None` on drivers before 450.80.02.
    pub placement: Option<Placement>,
}

/// # Constructors
impl ComputeInstanceInfo {
    /// Attributes of a compute instance of a GPU instance, with the ID 0, the profile 0 and no placement.
    #[must_use]
    #[inline]
    pub fn new(device: Device, gpu_instance: GpuInstance) -> ComputeInstanceInfo {
        ComputeInstanceInfo { device, gpu_instance, id: 0, profile_id: 0, placement: None }
    }
}

/// # Properties
impl ComputeInstance {
    /// GPU, GPU instance, ID, profile and placement of the instance.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the instance no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51); placement since NVML 11.2 (driver 450.80.02). Linux.
    #[doc(alias = "nvmlComputeInstanceGetInfo_v2")]
    #[doc(alias = "nvmlComputeInstanceGetInfo")]
    #[inline]
    pub fn info(&self) -> Result<ComputeInstanceInfo> {
        let function = f::nvmlComputeInstanceGetInfo_v2;
        // SAFETY: the function writes one value.
        let newest = unsafe { self.handle.newer().read(function, ()) };
        let newest = newest.and_then(|raw| {
            let placement = Some(raw.placement.into());
            Ok(ComputeInstanceInfo { placement, ..self.info_from_v1(function, &raw)? })
        });
        or_older(newest, || {
            let function = f::nvmlComputeInstanceGetInfo;
            // SAFETY: the function writes one value.
            let first = unsafe { self.handle.read(function, ()) }?;
            self.info_from_v1(function, &first)
        })
    }

    /// The fields that both versions of the function write.
    #[inline]
    fn info_from_v1(
        &self,
        function: impl Into<Function> + Copy,
        raw: &nvmlComputeInstanceInfo_t,
    ) -> Result<ComputeInstanceInfo> {
        Ok(ComputeInstanceInfo {
            device: Device::from_raw(self.handle.nvml(), function, raw.device)?,
            gpu_instance: GpuInstance::from_raw(self.handle.nvml(), function, raw.gpuInstance)?,
            id: raw.id,
            profile_id: raw.profileId,
            placement: None,
        })
    }

    /// Destroys the instance and its MIG device.
    ///
    /// # Errors
    ///
    /// [`DestroyError`] returns the instance together with the error. `InUse` if processes run on the instance.
    /// `NoPermission` if the caller may not manage MIG instances. `InvalidArgument` if the instance no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlComputeInstanceDestroy")]
    #[inline]
    pub fn destroy(self) -> Result<(), DestroyError<ComputeInstance>> {
        // SAFETY: the function takes no pointers.
        let result = unsafe { self.handle.command(f::nvmlComputeInstanceDestroy, ()) };
        result.map_err(|error| DestroyError { instance: self, error })
    }
}

/// # Compute instances
impl GpuInstance {
    /// Creates a compute instance of a profile; the driver chooses the placement.
    ///
    /// # Errors
    ///
    /// `InsufficientResources` if no placement is free. `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceCreateComputeInstance")]
    #[inline]
    pub fn create_compute_instance(&self, profile: &ComputeInstanceProfile) -> Result<ComputeInstance> {
        // SAFETY: the function writes one handle.
        unsafe { self.handle.open(f::nvmlGpuInstanceCreateComputeInstance, (profile.id,)) }
            .map(|handle| ComputeInstance { handle })
    }

    /// Creates a compute instance of a profile at one of the profile's
    /// [possible placements](GpuInstance::compute_instance_possible_placements).
    ///
    /// # Errors
    ///
    /// `InsufficientResources` if the placement is occupied. `InvalidArgument` if the profile does not have the
    /// placement. `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Linux.
    #[doc(alias = "nvmlGpuInstanceCreateComputeInstanceWithPlacement")]
    #[inline]
    pub fn create_compute_instance_with_placement(
        &self,
        profile: &ComputeInstanceProfile,
        placement: Placement,
    ) -> Result<ComputeInstance> {
        let function = f::nvmlGpuInstanceCreateComputeInstanceWithPlacement;
        let raw_placement = nvmlComputeInstancePlacement_t { start: placement.start, size: placement.size };
        // SAFETY: the function reads the placement and writes one handle.
        unsafe { self.handle.open(function, (profile.id, &raw const raw_placement)) }
            .map(|handle| ComputeInstance { handle })
    }

    /// Existing compute instances of a profile; at most
    /// [`instance_count`](ComputeInstanceProfile::instance_count). Null handles in the driver's list are left out.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller may not manage MIG instances.
    /// [`NvmlError::NoSuchItem`](crate::NvmlError::NoSuchItem) if the GPU instance does not have the profile.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstances")]
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfoV")]
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfo")]
    #[inline]
    pub fn compute_instances(&self, profile: &ComputeInstanceProfile) -> Result<Vec<ComputeInstance>> {
        let function = f::nvmlGpuInstanceGetComputeInstances;
        let kind = Kind::COUNTED.at_least(self.max_compute_instances(profile)?);
        self.handle.list_by(
            function,
            kind,
            // SAFETY: `instances` has capacity for as many as the driver has of the profile.
            |call, instance, count, instances| unsafe { call(instance, profile.id, instances, count) },
            |raw| Ok(ComputeInstance::from_raw(self.nvml(), function, *raw).ok()),
        )
    }

    /// All existing compute instances of the GPU instance, ordered by profile.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstances")]
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfoV")]
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfo")]
    #[inline]
    pub fn all_compute_instances(&self) -> Result<Vec<ComputeInstance>> {
        let mut all = Vec::new();
        for profile in self.compute_instance_profiles()? {
            all.extend(self.compute_instances(&profile)?);
            check_compute_instances(all.len())?;
        }
        Ok(all)
    }

    /// Compute instance with the given ID.
    ///
    /// # Errors
    ///
    /// `NotFound` if no such instance exists. `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceById")]
    #[inline]
    pub fn compute_instance_by_id(&self, id: u32) -> Result<ComputeInstance> {
        // SAFETY: the function writes one handle.
        unsafe { self.handle.open(f::nvmlGpuInstanceGetComputeInstanceById, (id,)) }
            .map(|handle| ComputeInstance { handle })
    }
}
