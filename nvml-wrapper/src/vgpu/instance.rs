//! Running virtual GPUs.

use nvml_sys::{Function, nvmlVgpuInstance_t};

use super::VgpuType;
use crate::device::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::call::target;
use crate::nvml::Nvml;

/// A virtual GPU that runs in a virtual machine. It holds its session; its calls fail once the machine is gone.
#[derive(Clone)]
pub struct VgpuInstance {
    pub(super) nvml: Nvml,
    pub(super) handle: nvmlVgpuInstance_t,
}

target!(VgpuInstance, nvmlVgpuInstance_t);

impl VgpuInstance {
    /// The number by which NVML knows the instance.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.handle
    }

    /// UUID of the instance: five groups of hexadecimal digits.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetUUID")]
    pub fn uuid(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_DEVICE_UUID_V2_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlVgpuInstanceGetUUID, |nvml, instance, text, length| {
            // SAFETY: `text` has room for `length` bytes.
            unsafe { nvml.nvmlVgpuInstanceGetUUID(instance, text, length) }
        })
    }

    /// Type of the instance.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetType")]
    pub fn vgpu_type(&self) -> Result<VgpuType> {
        let handle = self.read(Function::nvmlVgpuInstanceGetType, |nvml, instance, out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlVgpuInstanceGetType(instance, out) }
        })?;
        Ok(VgpuType { nvml: self.nvml.clone(), handle })
    }
}

impl Device {
    /// The virtual GPUs that run on the device.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetActiveVgpus")]
    pub fn active_vgpus(&self) -> Result<Vec<VgpuInstance>> {
        self.list::<nvmlVgpuInstance_t, _, 128>(
            Function::nvmlDeviceGetActiveVgpus,
            |nvml, device, count, instances| {
                // SAFETY: the handle is live; `instances` has room for `count` numbers.
                unsafe { nvml.nvmlDeviceGetActiveVgpus(device, count, instances) }
            },
            |id| Ok(VgpuInstance { nvml: self.nvml().clone(), handle: *id }),
        )
    }
}
