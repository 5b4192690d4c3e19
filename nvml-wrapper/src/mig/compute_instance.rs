//! Compute instances: making, finding and destroying them.

use nvml_sys::{Function, f, nvmlComputeInstance_t, nvmlComputeInstanceInfo_t, nvmlComputeInstancePlacement_t};

use super::{ComputeInstanceProfile, DestroyError, GpuInstance, Placement};
use crate::device::Device;
use crate::error::Result;
use crate::ffi::versioned::or_older;
use crate::ffi::{Handle, Kind, Target};
use crate::nvml::Nvml;

/// A part of a GPU instance with multiprocessors of its own: what programs run on. It holds its session.
///
/// Dropping it leaves the instance as it is: [`destroy`](ComputeInstance::destroy) takes it away.
#[derive(Clone)]
pub struct ComputeInstance {
    pub(crate) handle: Handle<nvmlComputeInstance_t>,
}

impl ComputeInstance {
    /// Raw handle, for calls through [`Nvml::functions`](crate::Nvml::functions). It is valid as long as the session.
    #[must_use]
    pub fn handle(&self) -> nvmlComputeInstance_t {
        self.handle.raw()
    }

    /// Session of the handle.
    #[must_use]
    pub fn nvml(&self) -> &Nvml {
        self.handle.nvml()
    }
}

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
    fn from_raw(nvml: &Nvml, function: impl Into<Function>, handle: nvmlComputeInstance_t) -> Result<ComputeInstance> {
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
        let function = f::nvmlComputeInstanceGetInfo_v2;
        // SAFETY: it writes one value.
        let newest = unsafe { self.handle.newer().read(function, ()) };
        let newest = newest.and_then(|raw: nvmlComputeInstanceInfo_t| {
            let placement = Some(raw.placement.into());
            Ok(ComputeInstanceInfo { placement, ..self.first_part(function, &raw)? })
        });
        or_older(newest, || {
            let function = f::nvmlComputeInstanceGetInfo;
            // SAFETY: it writes one value.
            let first = unsafe { self.handle.read(function, ()) }?;
            self.first_part(function, &first)
        })
    }

    /// What both versions of the function write.
    fn first_part(&self, function: Function, raw: &nvmlComputeInstanceInfo_t) -> Result<ComputeInstanceInfo> {
        Ok(ComputeInstanceInfo {
            device: Device::from_raw(self.handle.nvml(), function, raw.device)?,
            gpu_instance: GpuInstance::from_raw(self.handle.nvml(), function, raw.gpuInstance)?,
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
        // SAFETY: it takes no pointers.
        let done = unsafe { self.handle.command(f::nvmlComputeInstanceDestroy, ()) };
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
        let function = f::nvmlGpuInstanceCreateComputeInstance;
        // SAFETY: it writes one value.
        let handle = unsafe { self.handle.read(function, (profile.id,)) }?;
        ComputeInstance::from_raw(self.handle.nvml(), function, handle)
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
        let function = f::nvmlGpuInstanceCreateComputeInstanceWithPlacement;
        let place = nvmlComputeInstancePlacement_t { start: placement.start, size: placement.size };
        let handle = self.handle.read(function, |nvml, instance, out| {
            let place = &raw const place;
            // SAFETY: the session is alive; `place` is valid for one read and `out` for one write.
            unsafe { nvml.nvmlGpuInstanceCreateComputeInstanceWithPlacement(instance, profile.id, place, out) }
        })?;
        ComputeInstance::from_raw(self.handle.nvml(), function, handle)
    }

    /// The compute instances of a profile.
    ///
    /// # Errors
    ///
    /// "No permission" for users who may not administer MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetComputeInstances")]
    pub fn compute_instances(&self, profile: &ComputeInstanceProfile) -> Result<Vec<ComputeInstance>> {
        let function = f::nvmlGpuInstanceGetComputeInstances;
        self.handle.unchecked_list::<nvmlComputeInstance_t, _, 64>(
            function,
            profile.instance_count,
            |nvml, instance, count, instances| {
                // SAFETY: the session is alive; `instances` has room for more than the profile has instances.
                unsafe { nvml.nvmlGpuInstanceGetComputeInstances(instance, profile.id, instances, count) }
            },
            |handle| ComputeInstance::from_raw(self.handle.nvml(), function, *handle),
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
        let function = f::nvmlGpuInstanceGetComputeInstanceById;
        // SAFETY: it writes one value.
        let handle = unsafe { self.handle.read(function, (id,)) }?;
        ComputeInstance::from_raw(self.handle.nvml(), function, handle)
    }
}
