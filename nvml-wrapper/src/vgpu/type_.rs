//! Types of virtual GPUs.

use nvml_sys::{Function, nvmlVgpuTypeId_t};

use crate::device::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::call::target;
use crate::nvml::Nvml;

/// A type of virtual GPU, such as `GRID T4-1Q`. It holds its session.
#[derive(Clone)]
pub struct VgpuType {
    pub(super) nvml: Nvml,
    pub(super) handle: nvmlVgpuTypeId_t,
}

target!(VgpuType, nvmlVgpuTypeId_t);

impl VgpuType {
    /// The number by which NVML knows the type.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.handle
    }

    /// Name of the type.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetName")]
    pub fn name(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_VGPU_NAME_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlVgpuTypeGetName, |nvml, id, text, mut length| {
            // SAFETY: `text` has room for `length` bytes, and `length` may be written to.
            unsafe { nvml.nvmlVgpuTypeGetName(id, text, &raw mut length) }
        })
    }

    /// Class of the type: what it is meant for, such as `Quadro` or `NVS`.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetClass")]
    pub fn class_name(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_DEVICE_NAME_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlVgpuTypeGetClass, |nvml, id, text, mut length| {
            // SAFETY: `text` has room for `length` bytes, and `length` may be written to.
            unsafe { nvml.nvmlVgpuTypeGetClass(id, text, &raw mut length) }
        })
    }
}

impl Device {
    /// The types of virtual GPUs that the device can be divided into.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetSupportedVgpus")]
    pub fn vgpu_supported_types(&self) -> Result<Vec<VgpuType>> {
        self.list::<nvmlVgpuTypeId_t, _, 128>(
            Function::nvmlDeviceGetSupportedVgpus,
            |nvml, device, count, ids| {
                // SAFETY: the handle is live; `ids` has room for `count` numbers.
                unsafe { nvml.nvmlDeviceGetSupportedVgpus(device, count, ids) }
            },
            |id| Ok(VgpuType { nvml: self.nvml().clone(), handle: *id }),
        )
    }

    /// The types of virtual GPUs of which one more could be made now.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetCreatableVgpus")]
    pub fn vgpu_creatable_types(&self) -> Result<Vec<VgpuType>> {
        self.list::<nvmlVgpuTypeId_t, _, 128>(
            Function::nvmlDeviceGetCreatableVgpus,
            |nvml, device, count, ids| {
                // SAFETY: the handle is live; `ids` has room for `count` numbers.
                unsafe { nvml.nvmlDeviceGetCreatableVgpus(device, count, ids) }
            },
            |id| Ok(VgpuType { nvml: self.nvml().clone(), handle: *id }),
        )
    }
}
