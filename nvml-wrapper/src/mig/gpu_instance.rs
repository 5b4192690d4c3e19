//! GPU instances: making, finding and destroying them.

use nvml_sys::{Function, nvmlGpuInstance_t, nvmlGpuInstanceInfo_t, nvmlGpuInstancePlacement_t};

use super::{DestroyError, GpuInstanceProfile, Placement};
use crate::device::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::call::{Handle, target};
use crate::nvml::Nvml;

/// A part of a GPU with multiprocessors, engines and memory of its own. It holds its session.
///
/// Dropping it leaves the instance as it is: [`destroy`](GpuInstance::destroy) takes it away.
#[derive(Clone)]
pub struct GpuInstance {
    nvml: Nvml,
    handle: nvmlGpuInstance_t,
}

target!(GpuInstance, nvmlGpuInstance_t);

/// What a GPU instance is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GpuInstanceInfo {
    /// The GPU that it is a part of.
    pub device: Device,
    /// Its id, which no other instance of the GPU has while it exists.
    pub id: u32,
    /// The id of its profile: see [`Device::gpu_instance_profile_by_id`].
    pub profile_id: u32,
    /// The memory slices that it takes.
    pub placement: Placement,
}

impl GpuInstance {
    /// A GPU instance that the library gave out in answer to `function`.
    pub(super) fn of_handle(nvml: &Nvml, function: Function, handle: nvmlGpuInstance_t) -> Result<GpuInstance> {
        Ok(GpuInstance { nvml: nvml.clone(), handle: handle.not_null(function)? })
    }

    /// GPU, id, profile and place of the instance.
    ///
    /// # Errors
    ///
    /// "Invalid argument" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetInfo")]
    pub fn info(&self) -> Result<GpuInstanceInfo> {
        let function = Function::nvmlGpuInstanceGetInfo;
        let info: nvmlGpuInstanceInfo_t = self.read(function, |nvml, instance, info| {
            // SAFETY: the session is alive; `info` is valid for one write.
            unsafe { nvml.nvmlGpuInstanceGetInfo(instance, info) }
        })?;
        Ok(GpuInstanceInfo {
            device: Device::of_handle(&self.nvml, function, info.device)?,
            id: info.id,
            profile_id: info.profileId,
            placement: info.placement.into(),
        })
    }

    /// The profile of the instance, as its GPU has it.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetInfo")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoByIdV")]
    pub fn profile(&self) -> Result<GpuInstanceProfile> {
        let info = self.info()?;
        info.device.gpu_instance_profile_by_id(info.profile_id)
    }

    /// Destroys the instance. Its compute instances have to be destroyed before.
    ///
    /// # Errors
    ///
    /// The instance comes back with the error: "in use" when compute instances or processes are on it; "no permission"
    /// for users who may not administer MIG; "invalid argument" when it was gone already.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceDestroy")]
    pub fn destroy(self) -> Result<(), DestroyError<GpuInstance>> {
        let done = self.command(Function::nvmlGpuInstanceDestroy, |nvml, instance| {
            // SAFETY: the session is alive; by its header NVML answers "invalid argument" to a handle that is stale.
            unsafe { nvml.nvmlGpuInstanceDestroy(instance) }
        });
        done.map_err(|error| DestroyError { instance: self, error })
    }
}

impl Device {
    /// Makes a GPU instance of a profile, where the driver chooses.
    ///
    /// # Errors
    ///
    /// "Insufficient resources" when there is no room for it; "not supported" while MIG mode is off; "no permission"
    /// for users who may not administer MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
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
    pub fn create_gpu_instance(&self, profile: &GpuInstanceProfile) -> Result<GpuInstance> {
        let function = Function::nvmlDeviceCreateGpuInstance;
        let handle = self.read(function, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceCreateGpuInstance(device, profile.id, out) }
        })?;
        GpuInstance::of_handle(self.nvml(), function, handle)
    }

    /// Makes a GPU instance of a profile in these memory slices, one of the profile's
    /// [possible placements](Device::gpu_instance_possible_placements).
    ///
    /// # Errors
    ///
    /// "Insufficient resources" when the place is taken; "invalid argument" when the profile has no such place; "not
    /// supported" while MIG mode is off; "no permission" for users who may not administer MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.2 (driver 460.32.03). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceCreateGpuInstanceWithPlacement")]
    pub fn create_gpu_instance_with_placement(
        &self,
        profile: &GpuInstanceProfile,
        placement: Placement,
    ) -> Result<GpuInstance> {
        let function = Function::nvmlDeviceCreateGpuInstanceWithPlacement;
        let place = nvmlGpuInstancePlacement_t { start: placement.start, size: placement.size };
        let handle = self.read(function, |nvml, device, out| {
            // SAFETY: the handle is live; `place` is valid for one read and `out` for one write.
            unsafe { nvml.nvmlDeviceCreateGpuInstanceWithPlacement(device, profile.id, &raw const place, out) }
        })?;
        GpuInstance::of_handle(self.nvml(), function, handle)
    }

    /// The GPU instances of a profile.
    ///
    /// # Errors
    ///
    /// "Not supported" while MIG mode is off, and where the GPU has no such profile; "no permission" for users who may
    /// not administer MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstances")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV", alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoByIdV")]
    pub fn gpu_instances(&self, profile: &GpuInstanceProfile) -> Result<Vec<GpuInstance>> {
        let function = Function::nvmlDeviceGetGpuInstances;
        self.unchecked_list::<nvmlGpuInstance_t, _, 64>(
            function,
            self.most_instances(profile)?,
            |nvml, device, count, instances| {
                // SAFETY: the handle is live; `instances` has room for as many as the driver has of the profile.
                unsafe { nvml.nvmlDeviceGetGpuInstances(device, profile.id, instances, count) }
            },
            |handle| GpuInstance::of_handle(self.nvml(), function, *handle),
        )
    }

    /// All GPU instances of the GPU, profile by profile.
    ///
    /// # Errors
    ///
    /// "Not supported" while MIG mode is off; "no permission" for users who may not administer MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstances")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfoV")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceProfileInfo")]
    pub fn all_gpu_instances(&self) -> Result<Vec<GpuInstance>> {
        let mut all = Vec::new();
        for profile in self.gpu_instance_profiles()? {
            all.extend(self.gpu_instances(&profile)?);
        }
        Ok(all)
    }

    /// The GPU instance of this id.
    ///
    /// # Errors
    ///
    /// "Not found" when there is none; "not supported" while MIG mode is off; "no permission" for users who may not
    /// administer MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceById")]
    pub fn gpu_instance_by_id(&self, id: u32) -> Result<GpuInstance> {
        let function = Function::nvmlDeviceGetGpuInstanceById;
        let handle = self.read(function, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetGpuInstanceById(device, id, out) }
        })?;
        GpuInstance::of_handle(self.nvml(), function, handle)
    }
}
