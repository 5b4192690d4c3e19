//! GPU instances: making, finding and destroying them.

use nvml_sys::{Function, f, nvmlGpuInstance_t, nvmlGpuInstanceInfo_t, nvmlGpuInstancePlacement_t};

use super::{DestroyError, GpuInstanceProfile, Placement};
use crate::device::Device;
use crate::error::Result;
use crate::ffi::{Handle, Kind, Target};
use crate::nvml::Nvml;

/// A part of a GPU with multiprocessors, engines and memory of its own. It holds its session.
///
/// Dropping it leaves the instance as it is: [`destroy`](GpuInstance::destroy) takes it away.
#[derive(Clone)]
pub struct GpuInstance {
    pub(crate) handle: Handle<nvmlGpuInstance_t>,
}

impl GpuInstance {
    /// Raw handle, for calls through [`Nvml::functions`](crate::Nvml::functions). It is valid as long as the session.
    #[must_use]
    pub fn handle(&self) -> nvmlGpuInstance_t {
        self.handle.raw()
    }

    /// Session of the handle.
    #[must_use]
    pub fn nvml(&self) -> &Nvml {
        self.handle.nvml()
    }
}

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
    pub(super) fn from_raw(nvml: &Nvml, function: impl Into<Function>, handle: nvmlGpuInstance_t) -> Result<GpuInstance> {
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
        let function = f::nvmlGpuInstanceGetInfo;
        // SAFETY: it writes one value.
        let info: nvmlGpuInstanceInfo_t = unsafe { self.handle.read(function, ()) }?;
        Ok(GpuInstanceInfo {
            device: Device::from_raw(self.handle.nvml(), function, info.device)?,
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
        // SAFETY: it takes no pointers.
        let done = unsafe { self.handle.command(f::nvmlGpuInstanceDestroy, ()) };
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
        let function = f::nvmlDeviceCreateGpuInstance;
        // SAFETY: it writes one value.
        let handle = unsafe { self.handle.read(function, (profile.id,)) }?;
        GpuInstance::from_raw(self.handle.nvml(), function, handle)
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
        let function = f::nvmlDeviceCreateGpuInstanceWithPlacement;
        let place = nvmlGpuInstancePlacement_t { start: placement.start, size: placement.size };
        // SAFETY: it writes one value.
        let handle = unsafe { self.handle.read(function, (profile.id, &raw const place)) }?;
        GpuInstance::from_raw(self.handle.nvml(), function, handle)
    }

    /// The GPU instances of a profile.
    ///
    /// # Errors
    ///
    /// "Not supported" while MIG mode is off; "no permission" for users who may not administer MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstances")]
    pub fn gpu_instances(&self, profile: &GpuInstanceProfile) -> Result<Vec<GpuInstance>> {
        let function = f::nvmlDeviceGetGpuInstances;
        self.handle.unchecked_list::<nvmlGpuInstance_t, _, 64>(
            function,
            profile.instance_count,
            |nvml, device, count, instances| {
                // SAFETY: the handle is live; `instances` has room for more than the profile has instances.
                unsafe { nvml.nvmlDeviceGetGpuInstances(device, profile.id, instances, count) }
            },
            |handle| GpuInstance::from_raw(self.handle.nvml(), function, *handle),
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
        let function = f::nvmlDeviceGetGpuInstanceById;
        // SAFETY: it writes one value.
        let handle = unsafe { self.handle.read(function, (id,)) }?;
        GpuInstance::from_raw(self.handle.nvml(), function, handle)
    }
}
