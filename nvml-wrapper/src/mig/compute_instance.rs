//! Compute instances: making, finding and destroying them.

use nvml_sys::{Function, nvmlComputeInstance_t, nvmlComputeInstanceInfo_t, nvmlComputeInstancePlacement_t};

use super::{ComputeInstanceProfile, DestroyError, GpuInstance, Placement};
use crate::device::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::call::{Handle, target};
use crate::ffi::versioned::or_older;
use crate::nvml::Nvml;

/// A part of a GPU instance with multiprocessors of its own: what programs run on. It holds its session.
///
/// Dropping it leaves the instance as it is: [`destroy`](ComputeInstance::destroy) takes it away.
#[derive(Clone)]
pub struct ComputeInstance {
    nvml: Nvml,
    handle: nvmlComputeInstance_t,
}

target!(ComputeInstance, nvmlComputeInstance_t);

/// What a compute instance is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ComputeInstanceInfo {
    /// The GPU that it is a part of.
    pub device: Device,
    /// The GPU instance that it is a part of.
    pub gpu_instance: GpuInstance,
    /// Its id, which no other compute instance of the GPU instance has while it exists.
    pub id: u32,
    /// The id of its profile.
    pub profile_id: u32,
    /// The compute slices of the GPU instance that it takes. None on drivers before 450.80.02.
    pub placement: Option<Placement>,
}

impl ComputeInstance {
    fn of_handle(nvml: &Nvml, function: Function, handle: nvmlComputeInstance_t) -> Result<ComputeInstance> {
        Ok(ComputeInstance { nvml: nvml.clone(), handle: handle.not_null(function)? })
    }

    /// GPU, GPU instance, id, profile and place of the instance.
    ///
    /// # Errors
    ///
    /// "Invalid argument" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51); the place since NVML 11.2 (driver 450.80.02). Linux.
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

    /// What both versions of the function write.
    fn first_part(&self, function: Function, raw: &nvmlComputeInstanceInfo_t) -> Result<ComputeInstanceInfo> {
        Ok(ComputeInstanceInfo {
            device: Device::of_handle(&self.nvml, function, raw.device)?,
            gpu_instance: GpuInstance::of_handle(&self.nvml, function, raw.gpuInstance)?,
            id: raw.id,
            profile_id: raw.profileId,
            placement: None,
        })
    }

    /// Destroys the instance, and with it its MIG device.
    ///
    /// # Errors
    ///
    /// The instance comes back with the error: "in use" when processes are on it; "no permission" for users who may not
    /// administer MIG; "invalid argument" when it was gone already.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlComputeInstanceDestroy")]
    pub fn destroy(self) -> Result<(), DestroyError<ComputeInstance>> {
        let done = self.command(Function::nvmlComputeInstanceDestroy, |nvml, instance| {
            // SAFETY: the session is alive; by its header NVML answers "invalid argument" to a handle that is stale.
            unsafe { nvml.nvmlComputeInstanceDestroy(instance) }
        });
        done.map_err(|error| DestroyError { instance: self, error })
    }
}

impl GpuInstance {
    /// Makes a compute instance of a profile, where the driver chooses.
    ///
    /// # Errors
    ///
    /// "Insufficient resources" when there is no room for it; "no permission" for users who may not administer MIG.
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

    /// Makes a compute instance of a profile in these compute slices of the GPU instance, one of the profile's
    /// [possible placements](GpuInstance::compute_instance_possible_placements).
    ///
    /// # Errors
    ///
    /// "Insufficient resources" when the place is taken; "invalid argument" when the profile has no such place; "no
    /// permission" for users who may not administer MIG.
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

    /// The compute instances of a profile.
    ///
    /// # Errors
    ///
    /// "Not supported" when the GPU instance has no such profile; "no permission" for users who may not administer MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstances")]
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfoV")]
    #[doc(alias = "nvmlGpuInstanceGetComputeInstanceProfileInfo")]
    pub fn compute_instances(&self, profile: &ComputeInstanceProfile) -> Result<Vec<ComputeInstance>> {
        let function = Function::nvmlGpuInstanceGetComputeInstances;
        self.unchecked_list::<nvmlComputeInstance_t, _, 64>(
            function,
            self.most_compute_instances(profile)?,
            |nvml, instance, count, instances| {
                // SAFETY: the session is alive; `instances` has room for as many as the driver has of the profile.
                unsafe { nvml.nvmlGpuInstanceGetComputeInstances(instance, profile.id, instances, count) }
            },
            |handle| ComputeInstance::of_handle(self.nvml(), function, *handle),
        )
    }

    /// All compute instances of the GPU instance, profile by profile.
    ///
    /// # Errors
    ///
    /// "No permission" for users who may not administer MIG.
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

    /// The compute instance of this id.
    ///
    /// # Errors
    ///
    /// "Not found" when there is none; "no permission" for users who may not administer MIG.
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
