//! GPU instances: creation, look-up, information and destruction.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::create_gpu_instance`](crate::Device::create_gpu_instance) | create a GPU instance |
//! | [`Device::create_gpu_instance_with_placement`] | create a GPU instance at a placement |
//! | [`Device::gpu_instances`](crate::Device::gpu_instances) | GPU instances of a profile |
//! | [`Device::all_gpu_instances`](crate::Device::all_gpu_instances) | all GPU instances |
//! | [`Device::gpu_instance_by_id`](crate::Device::gpu_instance_by_id) | GPU instance of an id |
//! | [`GpuInstance::info`](crate::GpuInstance::info) | GPU, id, profile and placement |
//! | [`GpuInstance::destroy`](crate::GpuInstance::destroy) | destroy the instance |

use nvml_sys::{Function, nvmlGpuInstance_t, nvmlGpuInstanceInfo_t, nvmlGpuInstancePlacement_t};

use super::{DestroyError, GpuInstanceProfile, Placement};
use crate::device::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::call::{Handle, target};
use crate::nvml::Nvml;

/// A GPU instance: a part of a GPU with its own streaming multiprocessors, engines and memory.
///
/// The handle keeps its session open. Dropping the handle does not destroy the instance;
/// [`destroy`](GpuInstance::destroy) does. A GPU reset and the destruction of the instance make all handles of it
/// invalid.
#[derive(Clone)]
pub struct GpuInstance {
    nvml: Nvml,
    handle: nvmlGpuInstance_t,
}

target!(GpuInstance, nvmlGpuInstance_t);

/// Information of a GPU instance.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GpuInstanceInfo {
    /// Parent GPU.
    pub device: Device,
    /// GPU instance id, unique within the GPU.
    pub id: u32,
    /// GPU instance profile id: see [`Device::gpu_instance_profile_by_id`].
    pub profile_id: u32,
    /// Memory slices of the GPU that the instance occupies.
    pub placement: Placement,
}

/// # Properties
impl GpuInstance {
    /// A GPU instance from a handle that `function` returned.
    pub(super) fn of_handle(nvml: &Nvml, function: Function, handle: nvmlGpuInstance_t) -> Result<GpuInstance> {
        Ok(GpuInstance { nvml: nvml.clone(), handle: handle.not_null(function)? })
    }

    /// GPU, id, profile and placement of the instance.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the instance no longer exists.
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
    pub fn destroy(self) -> Result<(), DestroyError<GpuInstance>> {
        let done = self.command(Function::nvmlGpuInstanceDestroy, |nvml, instance| {
            // SAFETY: the session is alive; per NVIDIA's header a stale handle is answered with "invalid argument".
            unsafe { nvml.nvmlGpuInstanceDestroy(instance) }
        });
        done.map_err(|error| DestroyError { instance: self, error })
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

    /// Existing GPU instances of a profile; at most [`instance_count`](GpuInstanceProfile::instance_count).
    ///
    /// # Errors
    ///
    /// `NotSupported` if MIG mode is disabled. `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstances")]
    pub fn gpu_instances(&self, profile: &GpuInstanceProfile) -> Result<Vec<GpuInstance>> {
        let function = Function::nvmlDeviceGetGpuInstances;
        self.unchecked_list::<nvmlGpuInstance_t, _, 64>(
            function,
            profile.instance_count,
            |nvml, device, count, instances| {
                // SAFETY: the handle is live; `instances` has capacity for more than the profile's instances.
                unsafe { nvml.nvmlDeviceGetGpuInstances(device, profile.id, instances, count) }
            },
            |handle| GpuInstance::of_handle(self.nvml(), function, *handle),
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
    pub fn all_gpu_instances(&self) -> Result<Vec<GpuInstance>> {
        let mut all = Vec::new();
        for profile in self.gpu_instance_profiles()? {
            all.extend(self.gpu_instances(&profile)?);
        }
        Ok(all)
    }

    /// GPU instance with the given id.
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
    pub fn gpu_instance_by_id(&self, id: u32) -> Result<GpuInstance> {
        let function = Function::nvmlDeviceGetGpuInstanceById;
        let handle = self.read(function, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetGpuInstanceById(device, id, out) }
        })?;
        GpuInstance::of_handle(self.nvml(), function, handle)
    }
}
