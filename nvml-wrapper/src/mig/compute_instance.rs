//! Compute instances: creation, look-up, information and destruction.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`GpuInstance::create_compute_instance`] | create a compute instance |
//! | [`GpuInstance::compute_instances`](crate::GpuInstance::compute_instances) | compute instances of a profile |
//! | [`GpuInstance::all_compute_instances`](crate::GpuInstance::all_compute_instances) | all compute instances |
//! | [`GpuInstance::compute_instance_by_id`](crate::GpuInstance::compute_instance_by_id) | compute instance of an id |
//! | [`ComputeInstance::info`](crate::ComputeInstance::info) | GPU, GPU instance, id, profile and placement |
//! | [`ComputeInstance::destroy`](crate::ComputeInstance::destroy) | destroy the instance and its MIG device |
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
//! # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
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

use nvml_sys::{Function, nvmlComputeInstance_t, nvmlComputeInstanceInfo_t, nvmlComputeInstancePlacement_t};

use super::{ComputeInstanceProfile, DestroyError, GpuInstance, Placement};
use crate::device::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::call::{Handle, target};
use crate::ffi::versioned::or_older;
use crate::nvml::Nvml;

/// A compute instance: a part of a GPU instance with its own streaming multiprocessors, on which processes run.
///
/// The handle keeps its session open. Dropping the handle does not destroy the instance;
/// [`destroy`](ComputeInstance::destroy) does. A GPU reset and the destruction of the instance make all handles of it
/// invalid.
#[derive(Clone)]
pub struct ComputeInstance {
    nvml: Nvml,
    handle: nvmlComputeInstance_t,
}

target!(ComputeInstance, nvmlComputeInstance_t);

/// Information of a compute instance.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ComputeInstanceInfo {
    /// Parent GPU.
    pub device: Device,
    /// Parent GPU instance.
    pub gpu_instance: GpuInstance,
    /// Compute instance id, unique within the GPU instance.
    pub id: u32,
    /// Compute instance profile id.
    pub profile_id: u32,
    /// Compute slices of the GPU instance that the instance occupies. `None` on drivers before 450.80.02.
    pub placement: Option<Placement>,
}

/// # Properties
impl ComputeInstance {
    fn of_handle(nvml: &Nvml, function: Function, handle: nvmlComputeInstance_t) -> Result<ComputeInstance> {
        Ok(ComputeInstance { nvml: nvml.clone(), handle: handle.not_null(function)? })
    }

    /// GPU, GPU instance, id, profile and placement of the instance.
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
    pub fn info(&self) -> Result<ComputeInstanceInfo> {
        let function = Function::nvmlComputeInstanceGetInfo_v2;
        let newest = self.newer().read(function, |nvml, instance, info| {
            // SAFETY: the session is alive; `info` is valid for one write.
            unsafe { nvml.nvmlComputeInstanceGetInfo_v2(instance, info) }
        });
        let newest = newest.and_then(|raw: nvmlComputeInstanceInfo_t| {
            let placement = Some(raw.placement.into());
            Ok(ComputeInstanceInfo { placement, ..self.first_part(function, &raw)? })
        });
        or_older(newest, || {
            let function = Function::nvmlComputeInstanceGetInfo;
            let first = self.read(function, |nvml, instance, info| {
                // SAFETY: the session is alive; `info` is valid for one write, and its first 24 bytes are written.
                unsafe { nvml.nvmlComputeInstanceGetInfo(instance, info) }
            })?;
            self.first_part(function, &first)
        })
    }

    /// The fields that both versions of the function write.
    fn first_part(&self, function: Function, raw: &nvmlComputeInstanceInfo_t) -> Result<ComputeInstanceInfo> {
        Ok(ComputeInstanceInfo {
            device: Device::of_handle(&self.nvml, function, raw.device)?,
            gpu_instance: GpuInstance::of_handle(&self.nvml, function, raw.gpuInstance)?,
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
    pub fn destroy(self) -> Result<(), DestroyError<ComputeInstance>> {
        let done = self.command(Function::nvmlComputeInstanceDestroy, |nvml, instance| {
            // SAFETY: the session is alive; per NVIDIA's header a stale handle is answered with "invalid argument".
            unsafe { nvml.nvmlComputeInstanceDestroy(instance) }
        });
        done.map_err(|error| DestroyError { instance: self, error })
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
    pub fn create_compute_instance(&self, profile: &ComputeInstanceProfile) -> Result<ComputeInstance> {
        let function = Function::nvmlGpuInstanceCreateComputeInstance;
        let handle = self.read(function, |nvml, instance, out| {
            // SAFETY: the session is alive; `out` is valid for one write.
            unsafe { nvml.nvmlGpuInstanceCreateComputeInstance(instance, profile.id, out) }
        })?;
        ComputeInstance::of_handle(self.nvml(), function, handle)
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
    pub fn create_compute_instance_with_placement(
        &self,
        profile: &ComputeInstanceProfile,
        placement: Placement,
    ) -> Result<ComputeInstance> {
        let function = Function::nvmlGpuInstanceCreateComputeInstanceWithPlacement;
        let place = nvmlComputeInstancePlacement_t { start: placement.start, size: placement.size };
        let handle = self.read(function, |nvml, instance, out| {
            let place = &raw const place;
            // SAFETY: the session is alive; `place` is valid for one read and `out` for one write.
            unsafe { nvml.nvmlGpuInstanceCreateComputeInstanceWithPlacement(instance, profile.id, place, out) }
        })?;
        ComputeInstance::of_handle(self.nvml(), function, handle)
    }

    /// Existing compute instances of a profile; at most
    /// [`instance_count`](ComputeInstanceProfile::instance_count).
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstances")]
    pub fn compute_instances(&self, profile: &ComputeInstanceProfile) -> Result<Vec<ComputeInstance>> {
        let function = Function::nvmlGpuInstanceGetComputeInstances;
        self.unchecked_list::<nvmlComputeInstance_t, _, 64>(
            function,
            profile.instance_count,
            |nvml, instance, count, instances| {
                // SAFETY: the session is alive; `instances` has capacity for more than the profile's instances.
                unsafe { nvml.nvmlGpuInstanceGetComputeInstances(instance, profile.id, instances, count) }
            },
            |handle| ComputeInstance::of_handle(self.nvml(), function, *handle),
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
    pub fn all_compute_instances(&self) -> Result<Vec<ComputeInstance>> {
        let mut all = Vec::new();
        for profile in self.compute_instance_profiles()? {
            all.extend(self.compute_instances(&profile)?);
        }
        Ok(all)
    }

    /// Compute instance with the given id.
    ///
    /// # Errors
    ///
    /// `NotFound` if no such instance exists. `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceById")]
    pub fn compute_instance_by_id(&self, id: u32) -> Result<ComputeInstance> {
        let function = Function::nvmlGpuInstanceGetComputeInstanceById;
        let handle = self.read(function, |nvml, instance, out| {
            // SAFETY: the session is alive; `out` is valid for one write.
            unsafe { nvml.nvmlGpuInstanceGetComputeInstanceById(instance, id, out) }
        })?;
        ComputeInstance::of_handle(self.nvml(), function, handle)
    }
}
