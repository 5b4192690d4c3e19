//! MIG devices: compute instances as NVML device handles.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::mig_devices`](crate::Device::mig_devices) | all MIG devices of a GPU |
//! | [`Device::mig_device_by_index`](crate::Device::mig_device_by_index) | MIG device at an index |
//! | [`Nvml::mig_device_by_uuid`](crate::Nvml::mig_device_by_uuid) | MIG device with a UUID of either format |
//! | [`Device::is_mig_device`](crate::Device::is_mig_device) | whether a device is a MIG device |
//! | [`Device::mig_parent_device`](crate::Device::mig_parent_device) | GPU of a MIG device |
//! | [`Device::gpu_instance_id`](crate::Device::gpu_instance_id) | GPU instance ID of a MIG device |
//! | [`Device::compute_instance_id`](crate::Device::compute_instance_id) | compute instance ID of a MIG device |
//! | [`Device::mig_profile_name`](crate::Device::mig_profile_name) | profile name of a MIG device |

use nvml_sys::f;

use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::{Target, indices};
use crate::handle::{Device, GpuInstance};
use crate::mig::name;
use crate::mig::name::MigProfileName;
use crate::nvml::Nvml;

/// # MIG devices
impl Device {
    /// Whether the device is a MIG device; `false` for a GPU.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlDeviceIsMigDeviceHandle")]
    #[doc(alias = "mig_is_mig_device_handle")]
    #[inline]
    pub fn is_mig_device(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceIsMigDeviceHandle, ()) };
        raw.map(|is_mig| is_mig != 0)
    }

    /// GPU instance ID of the MIG device, unique within its GPU.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device is a GPU, not a MIG device.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceId")]
    #[inline]
    pub fn gpu_instance_id(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetGpuInstanceId, ()) }
    }

    /// Compute instance ID of the MIG device, unique within its GPU instance.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device is a GPU, not a MIG device.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices. Linux.
    #[doc(alias = "nvmlDeviceGetComputeInstanceId")]
    #[inline]
    pub fn compute_instance_id(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetComputeInstanceId, ()) }
    }

    /// Maximum number of MIG devices of the GPU. 0 if MIG mode is disabled or the GPU does not support MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlDeviceGetMaxMigDeviceCount")]
    #[doc(alias = "mig_device_count")]
    #[inline]
    pub fn max_mig_device_count(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetMaxMigDeviceCount, ()) }
    }

    /// MIG device at an index below [`max_mig_device_count`](Device::max_mig_device_count). Indices can have gaps;
    /// [`mig_devices`](Device::mig_devices) skips them.
    ///
    /// The handle becomes invalid when its compute instance is destroyed.
    ///
    /// # Errors
    ///
    /// `NotFound` if no MIG device exists at the index; higher indices may still be in use.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    #[doc(alias = "nvmlDeviceGetMigDeviceHandleByIndex")]
    #[inline]
    pub fn mig_device_by_index(&self, index: u32) -> Result<Device> {
        // SAFETY: the function writes one handle.
        unsafe { self.handle.open(f::nvmlDeviceGetMigDeviceHandleByIndex, (index,)) }.map(|handle| Device { handle })
    }

    /// Iterator over all MIG devices of the GPU; empty if MIG mode is disabled.
    ///
    /// Indices without a MIG device are skipped. Any other error is yielded as an item, and the iteration continues.
    ///
    /// # Errors
    ///
    /// Errors of [`max_mig_device_count`](Device::max_mig_device_count). The items contain the errors of
    /// [`mig_device_by_index`](Device::mig_device_by_index).
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlDeviceGetMaxMigDeviceCount")]
    #[doc(alias = "nvmlDeviceGetMigDeviceHandleByIndex")]
    #[inline]
    pub fn mig_devices(&self) -> Result<MigDevices> {
        let count = self.max_mig_device_count()?;
        Ok(MigDevices { device: self.clone(), indices: indices::below(count) })
    }

    /// Parent GPU of the MIG device.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device is a GPU, not a MIG device.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices. Linux.
    #[doc(alias = "nvmlDeviceGetDeviceHandleFromMigDeviceHandle")]
    #[inline]
    pub fn mig_parent_device(&self) -> Result<Device> {
        // SAFETY: the function writes one handle.
        unsafe { self.handle.open(f::nvmlDeviceGetDeviceHandleFromMigDeviceHandle, ()) }.map(|handle| Device { handle })
    }

    /// GPU instance of the MIG device.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device is a GPU, not a MIG device. `NoPermission` if the caller may not manage MIG
    /// instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices. Linux.
    #[doc(alias = "nvmlDeviceGetGpuInstanceId")]
    #[doc(alias = "nvmlDeviceGetDeviceHandleFromMigDeviceHandle")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceById")]
    #[inline]
    pub fn mig_gpu_instance(&self) -> Result<GpuInstance> {
        self.mig_parent_device()?.gpu_instance_by_id(self.gpu_instance_id()?)
    }

    /// Profile name of the MIG device as nvidia-smi prints it, such as `1g.5gb` or `1c.2g.10gb`.
    ///
    /// Attributes such as `+me` are taken from the device name, the only source that needs no privileges.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device is a GPU, not a MIG device.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices. Linux.
    #[doc(alias = "nvmlDeviceGetAttributes_v2")]
    #[doc(alias = "nvmlDeviceGetName")]
    #[doc(alias = "nvmlDeviceGetDeviceHandleFromMigDeviceHandle")]
    #[inline]
    pub fn mig_profile_name(&self) -> Result<MigProfileName> {
        let attributes = self.attributes()?;
        let (Some(gpu), Some(compute), Some(memory)) =
            (attributes.gpu_instance_slice_count, attributes.compute_instance_slice_count, attributes.memory_size)
        else {
            return Err(self.handle.missing(f::nvmlDeviceGetAttributes_v2.function()));
        };
        let reported = self.name()?.rsplit_once(" MIG ").and_then(|(_, name)| name::reported(name));
        let name = match reported {
            Some(name) => name.gpu_instance_name(),
            None => {
                let all = self.mig_parent_device()?.memory_info()?.total;
                MigProfileName::new(gpu, name::gigabytes(memory, all))
            }
        };
        Ok(name.with_compute_slices(compute))
    }
}

/// # MIG devices
impl Nvml {
    /// MIG device with the given UUID, in either format: `MIG-<uuid>`, or the format of drivers before 470 with the
    /// UUID of the GPU and the IDs of both instances: `MIG-GPU-<uuid>/<GPU instance>/<compute instance>`.
    ///
    /// A UUID in the old format is searched among the MIG devices of the GPU, and works on all drivers.
    ///
    /// # Errors
    ///
    /// `NotFound` (in the old format [`NvmlError::NoSuchItem`]) if no MIG device has the UUID:
    /// [`is_not_found`](NvmlError::is_not_found) is `true` for both. [`NvmlError::InvalidArgument`] if the string has
    /// neither format.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    ///
    /// # Examples
    ///
    /// ```
    /// # let node = nvml_sim::Node::a100x8();
    /// # let sim = nvml_sim::Simulation::start(node);
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
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
    #[inline]
    pub fn mig_device_by_uuid(&self, uuid: impl AsRef<str>) -> Result<Device> {
        let uuid = uuid.as_ref();
        let invalid = NvmlError::invalid_argument(
            f::nvmlDeviceGetHandleByUUID,
            "a MIG UUID is MIG-<uuid> or MIG-GPU-<uuid>/<GPU instance>/<compute instance>",
        );
        let Some(rest) = uuid.strip_prefix("MIG-") else { return Err(invalid) };
        if !rest.starts_with("GPU-") {
            return self.device_by_uuid(uuid);
        }
        let (gpu, ids) = parse_old_uuid(rest).ok_or(invalid)?;
        let mut unreadable = None;
        for device in self.device_by_uuid(gpu)?.mig_devices()? {
            let with_ids = device.and_then(|device| {
                let found = (device.gpu_instance_id()?, device.compute_instance_id()?);
                Ok((device, found))
            });
            match with_ids {
                Ok((device, found)) if found == ids => return Ok(device),
                Ok(_) => {}
                // The device may be this one, but others are still searched.
                Err(error) => unreadable = unreadable.or(Some(error)),
            }
        }
        let absent = NvmlError::no_such_item(f::nvmlDeviceGetMigDeviceHandleByIndex, "MIG device with the UUID");
        Err(unreadable.unwrap_or(absent))
    }
}

/// The UUID of the GPU and the IDs of both instances in `GPU-<uuid>/<GPU instance>/<compute instance>`.
#[inline]
fn parse_old_uuid(text: &str) -> Option<(&str, (u32, u32))> {
    let (rest, compute) = text.rsplit_once('/')?;
    let (gpu, instance) = rest.rsplit_once('/')?;
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    Some((gpu, (number(instance)?, number(compute)?)))
}

/// Iterator over the MIG devices of a GPU, returned by [`Device::mig_devices`].
#[derive(Debug, Clone)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct MigDevices {
    device: Device,
    indices: std::ops::Range<u32>,
}

impl Iterator for MigDevices {
    type Item = Result<Device>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        // Both codes mean an index without a MIG device: the library did not find the device or its compute instance.
        let is_vacant =
            |error: &NvmlError| matches!(error.code(), Some(ErrorCode::NotFound | ErrorCode::InvalidArgument));
        let device = &self.device;
        let mut found = self.indices.by_ref().map(|index| device.mig_device_by_index(index));
        found.find(|found| !found.as_ref().is_err_and(is_vacant))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.indices.size_hint().1)
    }
}

impl std::iter::FusedIterator for MigDevices {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_uuid_format() {
        assert_eq!(parse_old_uuid("GPU-12/3/0"), Some(("GPU-12", (3, 0))));
        for text in ["GPU-12", "GPU-12/3", "GPU-12/3/", "GPU-12//3", "GPU-12/+3/0", "GPU-12/3/4294967296"] {
            assert_eq!(parse_old_uuid(text), None, "{text}");
        }
    }
}
