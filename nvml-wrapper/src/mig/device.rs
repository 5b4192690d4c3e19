//! MIG devices: compute instances as NVML hands them out as devices.

use nvml_sys::Function;

use super::{GpuInstance, MigProfileName, name};
use crate::device::Device;
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::{Target, indices};
use crate::nvml::Nvml;

impl Device {
    /// Whether the device is a MIG device, not a GPU.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlDeviceIsMigDeviceHandle")]
    pub fn is_mig_device(&self) -> Result<bool> {
        let raw = self.read(Function::nvmlDeviceIsMigDeviceHandle, |nvml, device, out: *mut u32| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceIsMigDeviceHandle(device, out) }
        });
        raw.map(|is_mig| is_mig != 0)
    }

    /// The id of the GPU instance that a MIG device is on.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a GPU.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceId")]
    pub fn gpu_instance_id(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetGpuInstanceId, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetGpuInstanceId(device, out) }
        })
    }

    /// The id of the compute instance that a MIG device is, among those of its GPU instance.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a GPU.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices. Linux.
    #[doc(alias = "nvmlDeviceGetComputeInstanceId")]
    pub fn compute_instance_id(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetComputeInstanceId, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetComputeInstanceId(device, out) }
        })
    }

    /// The most MIG devices that the GPU can have; 0 where MIG mode is off or there is no MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlDeviceGetMaxMigDeviceCount")]
    pub fn max_mig_device_count(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetMaxMigDeviceCount, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetMaxMigDeviceCount(device, out) }
        })
    }

    /// The GPU's MIG device with this index. Indices may have gaps: [`mig_devices`](Device::mig_devices) knows.
    ///
    /// # Errors
    ///
    /// "Not found" where there is no MIG device at the index, which may be below others.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetMigDeviceHandleByIndex")]
    pub fn mig_device_by_index(&self, index: u32) -> Result<Device> {
        let function = Function::nvmlDeviceGetMigDeviceHandleByIndex;
        let handle = self.read(function, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetMigDeviceHandleByIndex(device, index, out) }
        })?;
        Device::of_handle(self.nvml(), function, handle)
    }

    /// All MIG devices of the GPU, none where MIG mode is off.
    ///
    /// Indices at which there is none are passed over; any other error comes in its place, and the devices after it
    /// still come.
    ///
    /// # Errors
    ///
    /// Those of [`max_mig_device_count`](Device::max_mig_device_count); each item those of
    /// [`mig_device_by_index`](Device::mig_device_by_index).
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlDeviceGetMaxMigDeviceCount")]
    #[doc(alias = "nvmlDeviceGetMigDeviceHandleByIndex")]
    pub fn mig_devices(&self) -> Result<MigDevices> {
        let count = self.max_mig_device_count()?;
        Ok(MigDevices { device: self.clone(), indices: indices::below(count) })
    }

    /// The GPU that a MIG device is a part of.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a GPU.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices. Linux.
    #[doc(alias = "nvmlDeviceGetDeviceHandleFromMigDeviceHandle")]
    pub fn mig_parent_device(&self) -> Result<Device> {
        let function = Function::nvmlDeviceGetDeviceHandleFromMigDeviceHandle;
        let handle = self.read(function, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetDeviceHandleFromMigDeviceHandle(device, out) }
        })?;
        Device::of_handle(self.nvml(), function, handle)
    }

    /// The GPU instance that a MIG device is on.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a GPU; "no permission" for users who may not administer MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceId")]
    #[doc(alias = "nvmlDeviceGetDeviceHandleFromMigDeviceHandle")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceById")]
    pub fn mig_gpu_instance(&self) -> Result<GpuInstance> {
        self.mig_parent_device()?.gpu_instance_by_id(self.gpu_instance_id()?)
    }

    /// The name of a MIG device's profile, as nvidia-smi writes it: `1g.5gb`, `1c.2g.10gb`.
    ///
    /// Attributes such as `+me` are those that the device's own name has; nothing else tells them to all users.
    ///
    /// # Errors
    ///
    /// "Not supported" for a GPU.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices. Linux.
    #[doc(alias = "nvmlDeviceGetAttributes_v2")]
    #[doc(alias = "nvmlDeviceGetName")]
    #[doc(alias = "nvmlDeviceGetDeviceHandleFromMigDeviceHandle")]
    pub fn mig_profile_name(&self) -> Result<MigProfileName> {
        let attributes = self.attributes()?;
        let (Some(gpu), Some(compute), Some(memory)) =
            (attributes.gpu_instance_slice_count, attributes.compute_instance_slice_count, attributes.memory_size)
        else {
            return Err(self.missing(Function::nvmlDeviceGetAttributes_v2));
        };
        let told = self.name()?.rsplit_once(" MIG ").and_then(|(_, name)| name.parse::<MigProfileName>().ok());
        let name = match told {
            Some(name) => name.of_gpu_instance(),
            None => {
                let all = self.mig_parent_device()?.memory_info()?.total;
                MigProfileName::new(gpu, name::gigabytes(memory, all))
            }
        };
        Ok(name.with_compute_slices(compute))
    }
}

impl Nvml {
    /// The MIG device with this UUID, of either form: `MIG-` and a UUID of its own, or as drivers before 470 wrote it,
    /// the GPU's UUID and the ids of both instances: `MIG-GPU-<uuid>/<GPU instance>/<compute instance>`.
    ///
    /// The old form is looked for among the MIG devices of the GPU, whatever the form is that the driver writes.
    ///
    /// # Errors
    ///
    /// "Not found" when no MIG device has it, "invalid argument" when it is of neither form.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    ///
    /// ```
    /// # let node = nvml_sim::Node::a100x8();
    /// # let sim = nvml_sim::Simulation::start(node);
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// # let gpu = nvml.device_by_index(7)?;
    /// # let profile = gpu.gpu_instance_profile_by_name(&"7g.40gb".parse().unwrap())?;
    /// # let instance = gpu.create_gpu_instance(&profile)?;
    /// # instance.create_compute_instance(&instance.compute_instance_profiles()?[0])?;
    /// # let (gi, ci) = (0, 0);
    /// let uuid = format!("MIG-{}/{gi}/{ci}", gpu.uuid()?);
    /// let device = nvml.mig_device_by_uuid(uuid)?;
    /// assert_eq!((device.gpu_instance_id()?, device.compute_instance_id()?), (gi, ci));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetHandleByUUID")]
    #[doc(alias = "nvmlDeviceGetMigDeviceHandleByIndex")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceId")]
    #[doc(alias = "nvmlDeviceGetComputeInstanceId")]
    pub fn mig_device_by_uuid(&self, uuid: impl AsRef<str>) -> Result<Device> {
        let uuid = uuid.as_ref();
        let refused = |code| NvmlError::Call { function: Function::nvmlDeviceGetHandleByUUID, code };
        let Some(rest) = uuid.strip_prefix("MIG-") else {
            return Err(refused(ErrorCode::InvalidArgument));
        };
        if !rest.starts_with("GPU-") {
            return self.device_by_uuid(uuid);
        }
        let (gpu, ids) = instances_of(rest).ok_or(refused(ErrorCode::InvalidArgument))?;
        for device in self.device_by_uuid(gpu)?.mig_devices()? {
            let device = device?;
            if (device.gpu_instance_id()?, device.compute_instance_id()?) == ids {
                return Ok(device);
            }
        }
        Err(refused(ErrorCode::NotFound))
    }
}

/// The GPU's UUID and the ids of both instances of `GPU-<uuid>/<GPU instance>/<compute instance>`.
fn instances_of(text: &str) -> Option<(&str, (u32, u32))> {
    let (rest, compute) = text.rsplit_once('/')?;
    let (gpu, instance) = rest.rsplit_once('/')?;
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    Some((gpu, (number(instance)?, number(compute)?)))
}

/// All MIG devices of a GPU: see [`Device::mig_devices`].
#[derive(Debug, Clone)]
pub struct MigDevices {
    device: Device,
    indices: std::ops::Range<u32>,
}

impl Iterator for MigDevices {
    type Item = Result<Device>;

    fn next(&mut self) -> Option<Self::Item> {
        // An index may answer so in the middle, where the library does not find a device or a part of it.
        let nothing_there =
            |error: &NvmlError| matches!(error.code(), Some(ErrorCode::NotFound | ErrorCode::InvalidArgument));
        let device = &self.device;
        let mut found = self.indices.by_ref().map(|index| device.mig_device_by_index(index));
        found.find(|found| !found.as_ref().is_err_and(nothing_there))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.indices.size_hint().1)
    }
}

impl std::iter::FusedIterator for MigDevices {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_uuids_have_three_parts() {
        assert_eq!(instances_of("GPU-12/3/0"), Some(("GPU-12", (3, 0))));
        for text in ["GPU-12", "GPU-12/3", "GPU-12/3/", "GPU-12//3", "GPU-12/+3/0", "GPU-12/3/4294967296"] {
            assert_eq!(instances_of(text), None, "{text}");
        }
    }
}
