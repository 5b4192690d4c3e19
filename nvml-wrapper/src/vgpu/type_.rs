//! Types of virtual GPUs.

use nvml_sys::{Function, Versioned, f, nvmlVgpuTypeBar1Info_v1_t, nvmlVgpuTypeId_t, nvmlVgpuTypeMaxInstance_v1_t};

use crate::device::Device;
use crate::error::{NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::sentinel::known_u32;
use crate::ffi::{Handle, Kind, Target};
use crate::nvml::Nvml;

open_enum! {
    /// Something that a type of virtual GPU can do, or forbids.
    pub enum VgpuTypeCapability: nvmlVgpuCapability_t {
        /// It reaches other GPUs directly over NVLink.
        NvlinkP2p = NVML_VGPU_CAP_NVLINK_P2P,
        /// GPUDirect works.
        GpuDirect = NVML_VGPU_CAP_GPUDIRECT,
        /// It cannot be in one virtual machine with other types.
        MultiVgpuExclusive = NVML_VGPU_CAP_MULTI_VGPU_EXCLUSIVE,
        /// It cannot run on a GPU beside other types.
        ExclusiveType = NVML_VGPU_CAP_EXCLUSIVE_TYPE,
        /// It cannot run on a GPU beside types of another framebuffer size.
        ExclusiveSize = NVML_VGPU_CAP_EXCLUSIVE_SIZE,
    }
}

/// The PCI ids that a virtual machine sees of a virtual GPU.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuTypeDeviceId {
    /// Device id in the upper, vendor id in the lower 16 bits of 32.
    pub device_id: u64,
    /// Subsystem's device id in the upper, vendor id in the lower 16 bits of 32.
    pub subsystem_id: u64,
}

/// The largest resolution of a display.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuResolution {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

/// A type of virtual GPU, such as `GRID T4-1Q`. It holds its session.
#[derive(Clone)]
pub struct VgpuType {
    pub(super) nvml: Nvml,
    pub(super) handle: nvmlVgpuTypeId_t,
}

impl VgpuType {
    /// Raw handle, for calls through [`Nvml::functions`](crate::Nvml::functions). It is valid as long as the session.
    #[must_use]
    pub fn handle(&self) -> nvmlVgpuTypeId_t {
        self.handle.raw()
    }

    /// Session of the handle.
    #[must_use]
    pub fn nvml(&self) -> &Nvml {
        self.handle.nvml()
    }
}

impl VgpuType {
    /// The number by which NVML knows the type.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.handle.raw()
    }

    /// Name of the type.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetName")]
    pub fn name(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_VGPU_NAME_BUFFER_SIZE as usize;
        self.handle.string::<SIZE>(f::nvmlVgpuTypeGetName, |nvml, id, text, mut length| {
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
        self.handle.string::<SIZE>(f::nvmlVgpuTypeGetClass, |nvml, id, text, mut length| {
            // SAFETY: `text` has room for `length` bytes, and `length` may be written to.
            unsafe { nvml.nvmlVgpuTypeGetClass(id, text, &raw mut length) }
        })
    }

    /// Licences that the type needs, each as name and version: `GRID-Virtual-PC,2.0`. Where one of several will do,
    /// semicolons stand between them.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetLicense")]
    pub fn license(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_GRID_LICENSE_BUFFER_SIZE as usize;
        // SAFETY: it writes at most as many bytes as the length says.
        unsafe { self.handle.string(f::nvmlVgpuTypeGetLicense, (), SIZE) }
    }

    /// PCI ids of the type, as a virtual machine sees them.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetDeviceID")]
    pub fn device_id(&self) -> Result<VgpuTypeDeviceId> {
        let (device_id, subsystem_id) =
            // SAFETY: it writes two values.
            unsafe { self.handle.read2(f::nvmlVgpuTypeGetDeviceID, ()) }?;
        Ok(VgpuTypeDeviceId { device_id, subsystem_id })
    }

    /// Framebuffer of a virtual GPU of the type, in bytes.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetFramebufferSize")]
    pub fn framebuffer_size(&self) -> Result<u64> {
        // SAFETY: it writes one value.
        unsafe { self.handle.read(f::nvmlVgpuTypeGetFramebufferSize, ()) }
    }

    /// Framebuffer that is set aside for each virtual GPU of the type, in bytes.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts.
    #[doc(alias = "nvmlVgpuTypeGetFbReservation")]
    pub fn fb_reservation(&self) -> Result<u64> {
        // SAFETY: it writes one value.
        unsafe { self.handle.read(f::nvmlVgpuTypeGetFbReservation, ()) }
    }

    /// Heap that the GSP firmware has for each virtual GPU of the type, in bytes.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts.
    #[doc(alias = "nvmlVgpuTypeGetGspHeapSize")]
    pub fn gsp_heap_size(&self) -> Result<u64> {
        // SAFETY: it writes one value.
        unsafe { self.handle.read(f::nvmlVgpuTypeGetGspHeapSize, ()) }
    }

    /// Size of BAR1 of a virtual GPU of the type, in megabytes.
    ///
    /// # Availability
    ///
    /// NVML 12.6 (driver 560.28.03). Maxwell and newer.
    #[doc(alias = "nvmlVgpuTypeGetBAR1Info")]
    pub fn bar1_size(&self) -> Result<u64> {
        // SAFETY: it fills a struct of the version that the struct contains.
        let info: nvmlVgpuTypeBar1Info_v1_t = unsafe { self.handle.versioned(f::nvmlVgpuTypeGetBAR1Info, ()) }?;
        Ok(info.bar1Size)
    }

    /// Number of displays that the type drives.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetNumDisplayHeads")]
    pub fn num_display_heads(&self) -> Result<u32> {
        // SAFETY: it writes one value.
        unsafe { self.handle.read(f::nvmlVgpuTypeGetNumDisplayHeads, ()) }
    }

    /// Largest resolution of a display, the first being 0.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a display that the type does not have.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetResolution")]
    pub fn resolution(&self, display_head: u32) -> Result<VgpuResolution> {
        // SAFETY: it writes two values.
        let (width, height) = unsafe { self.handle.read2(f::nvmlVgpuTypeGetResolution, (display_head,)) }?;
        Ok(VgpuResolution { width, height })
    }

    /// Frames a second that the type is limited to.
    ///
    /// # Errors
    ///
    /// "Not supported" where it is not limited.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetFrameRateLimit")]
    pub fn frame_rate_limit(&self) -> Result<u32> {
        // SAFETY: it writes one value.
        unsafe { self.handle.read(f::nvmlVgpuTypeGetFrameRateLimit, ()) }
    }

    /// Number of virtual GPUs of the type that the device can run at once.
    ///
    /// # Errors
    ///
    /// "Invalid argument" where the device does not support the type. [`NvmlError::MixedSessions`] when the device is
    /// of another session.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetMaxInstances")]
    pub fn max_instances(&self, device: &Device) -> Result<u32> {
        let function = f::nvmlVgpuTypeGetMaxInstances;
        self.check_session(function, device)?;
        self.handle.read(function, |nvml, id, out| {
            // SAFETY: the handle is live and of the type's session; `out` is valid for one write.
            unsafe { nvml.nvmlVgpuTypeGetMaxInstances(device.handle(), id, out) }
        })
    }

    /// Number of virtual GPUs of the type that one virtual machine can have.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetMaxInstancesPerVm")]
    pub fn max_instances_per_vm(&self) -> Result<u32> {
        // SAFETY: it writes one value.
        unsafe { self.handle.read(f::nvmlVgpuTypeGetMaxInstancesPerVm, ()) }
    }

    /// Number of virtual GPUs of the type that share one GPU instance.
    ///
    /// # Errors
    ///
    /// "Not supported" for types without MIG.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts with MIG.
    #[doc(alias = "nvmlVgpuTypeGetMaxInstancesPerGpuInstance")]
    pub fn max_instances_per_gpu_instance(&self) -> Result<u32> {
        let question = nvmlVgpuTypeMaxInstance_v1_t { vgpuTypeId: self.handle.raw(), ..Versioned::stamped() };
        let answer = self.handle.exchange(
            f::nvmlVgpuTypeGetMaxInstancesPerGpuInstance,
            question,
            |nvml, _, answer| {
                // SAFETY: `answer` is a struct of the version that it says.
                unsafe { nvml.nvmlVgpuTypeGetMaxInstancesPerGpuInstance(answer) }
            },
        )?;
        Ok(answer.maxInstancePerGI)
    }

    /// Profile of the GPU instance that the type runs on. None for types without MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.1 (driver 450.80.02; not 455.23.04). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetGpuInstanceProfileId")]
    pub fn gpu_instance_profile_id(&self) -> Result<Option<u32>> {
        // SAFETY: it writes one value.
        let profile = unsafe { self.handle.read(f::nvmlVgpuTypeGetGpuInstanceProfileId, ()) }?;
        Ok(known_u32(profile))
    }

    /// Whether the type has this capability.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a capability that the driver does not know.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 510.47.03). Maxwell and newer.
    #[doc(alias = "nvmlVgpuTypeGetCapabilities")]
    pub fn has_capability(&self, capability: VgpuTypeCapability) -> Result<bool> {
        // SAFETY: it writes one value.
        let answer: u32 = unsafe { self.handle.read(f::nvmlVgpuTypeGetCapabilities, (capability.raw(),)) }?;
        Ok(answer != 0)
    }

    /// Refuses a device or a GPU instance of another session.
    pub(super) fn check_session(&self, function: Function, other: &impl Target) -> Result<()> {
        if self.handle.nvml().is_same_session(other.nvml()) {
            Ok(())
        } else {
            Err(NvmlError::MixedSessions { function })
        }
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
        // SAFETY: it writes at most as many entries as the count says.
        unsafe {
            self.handle.list(f::nvmlDeviceGetSupportedVgpus, (), Kind::COUNTED.with_capacity(128), |id| {
                Ok(VgpuType { nvml: self.handle.nvml().clone(), handle: *id })
            })
        }
    }

    /// The types of virtual GPUs of which one more could be made now.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetCreatableVgpus")]
    pub fn vgpu_creatable_types(&self) -> Result<Vec<VgpuType>> {
        // SAFETY: it writes at most as many entries as the count says.
        unsafe {
            self.handle.list(f::nvmlDeviceGetCreatableVgpus, (), Kind::COUNTED.with_capacity(128), |id| {
                Ok(VgpuType { nvml: self.handle.nvml().clone(), handle: *id })
            })
        }
    }
}
