//! vGPU types: the kinds of vGPUs that a GPU supports.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::vgpu_supported_types`](crate::Device::vgpu_supported_types) | supported vGPU types |
//! | [`Device::vgpu_creatable_types`](crate::Device::vgpu_creatable_types) | vGPU types that can be created now |
//! | [`VgpuType::name`](crate::VgpuType::name) | name |
//! | [`VgpuType::framebuffer_size`](crate::VgpuType::framebuffer_size) | framebuffer size, in bytes |
//! | [`VgpuType::max_instances`](crate::VgpuType::max_instances) | maximum number of vGPUs on a GPU |
//! | [`VgpuType::license`](crate::VgpuType::license) | required licenses |
//! | [`VgpuType::has_capability`](crate::VgpuType::has_capability) | vGPU capabilities |
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
//! # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
//! let device = nvml.device_by_index(0)?;
//! for vgpu_type in device.vgpu_supported_types()? {
//!     let max_instances = vgpu_type.max_instances(&device)?;
//!     println!("{}: {} bytes, at most {max_instances}", vgpu_type.name()?, vgpu_type.framebuffer_size()?);
//! #   assert!(max_instances > 0);
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{Function, Versioned, nvmlVgpuTypeBar1Info_v1_t, nvmlVgpuTypeId_t, nvmlVgpuTypeMaxInstance_v1_t};

use crate::device::Device;
use crate::error::{NvmlError, Result};
use crate::ffi::Target;
use crate::ffi::call::target;
use crate::ffi::enums::open_enum;
use crate::ffi::sentinel::known_u32;
use crate::nvml::Nvml;

open_enum! {
    /// Capability or restriction of a vGPU type.
    pub enum VgpuTypeCapability: nvmlVgpuCapability_t {
        /// Peer-to-peer (P2P) over NVLink.
        NvlinkP2p = NVML_VGPU_CAP_NVLINK_P2P,
        /// GPUDirect.
        GpuDirect = NVML_VGPU_CAP_GPUDIRECT,
        /// Not mixable with other vGPU types in one VM.
        MultiVgpuExclusive = NVML_VGPU_CAP_MULTI_VGPU_EXCLUSIVE,
        /// Not runnable on a GPU alongside other vGPU types.
        ExclusiveType = NVML_VGPU_CAP_EXCLUSIVE_TYPE,
        /// Not runnable on a GPU alongside vGPU types with another framebuffer size.
        ExclusiveSize = NVML_VGPU_CAP_EXCLUSIVE_SIZE,
    }
}

/// PCI ids of a vGPU inside the VM.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuTypeDeviceId {
    /// PCI device id: device in bits 31:16, vendor in bits 15:0.
    pub device_id: u64,
    /// PCI subsystem id: device in bits 31:16, vendor in bits 15:0.
    pub subsystem_id: u64,
}

/// Maximum resolution of a display head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuResolution {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// vGPU type, such as `GRID T4-1Q`. The handle keeps its session open.
#[derive(Clone)]
pub struct VgpuType {
    pub(super) nvml: Nvml,
    pub(super) handle: nvmlVgpuTypeId_t,
}

target!(VgpuType, nvmlVgpuTypeId_t);

/// # Properties
impl VgpuType {
    /// vGPU type id of NVML.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.handle
    }

    /// vGPU type name, such as `GRID T4-1Q`.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetName")]
    pub fn name(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_VGPU_NAME_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlVgpuTypeGetName, |nvml, id, text, mut length| {
            // SAFETY: `text` has capacity for `length` bytes, and `length` may be written to.
            unsafe { nvml.nvmlVgpuTypeGetName(id, text, &raw mut length) }
        })
    }

    /// vGPU type class, such as `Quadro`, `NVS` or `Compute`.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetClass")]
    pub fn class_name(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_DEVICE_NAME_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlVgpuTypeGetClass, |nvml, id, text, mut length| {
            // SAFETY: `text` has capacity for `length` bytes, and `length` may be written to.
            unsafe { nvml.nvmlVgpuTypeGetClass(id, text, &raw mut length) }
        })
    }

    /// Required licenses, each as name and version, such as `GRID-Virtual-PC,2.0`. Alternative licenses are separated
    /// by semicolons.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetLicense")]
    pub fn license(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_GRID_LICENSE_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlVgpuTypeGetLicense, |nvml, id, text, length| {
            // SAFETY: `text` has capacity for `length` bytes.
            unsafe { nvml.nvmlVgpuTypeGetLicense(id, text, length) }
        })
    }

    /// PCI ids of the vGPU type inside the VM.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetDeviceID")]
    pub fn device_id(&self) -> Result<VgpuTypeDeviceId> {
        let (device_id, subsystem_id) =
            self.read2(Function::nvmlVgpuTypeGetDeviceID, |nvml, id, device_id, subsystem_id| {
                // SAFETY: both outputs are valid for one write.
                unsafe { nvml.nvmlVgpuTypeGetDeviceID(id, device_id, subsystem_id) }
            })?;
        Ok(VgpuTypeDeviceId { device_id, subsystem_id })
    }

    /// Framebuffer size of a vGPU of the type, in bytes.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetFramebufferSize")]
    pub fn framebuffer_size(&self) -> Result<u64> {
        self.read(Function::nvmlVgpuTypeGetFramebufferSize, |nvml, id, out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlVgpuTypeGetFramebufferSize(id, out) }
        })
    }

    /// Static framebuffer reservation of the vGPU type, in bytes.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts.
    #[doc(alias = "nvmlVgpuTypeGetFbReservation")]
    pub fn fb_reservation(&self) -> Result<u64> {
        self.read(Function::nvmlVgpuTypeGetFbReservation, |nvml, id, out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlVgpuTypeGetFbReservation(id, out) }
        })
    }

    /// Static GSP heap size of the vGPU type, in bytes.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts.
    #[doc(alias = "nvmlVgpuTypeGetGspHeapSize")]
    pub fn gsp_heap_size(&self) -> Result<u64> {
        self.read(Function::nvmlVgpuTypeGetGspHeapSize, |nvml, id, out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlVgpuTypeGetGspHeapSize(id, out) }
        })
    }

    /// BAR1 size of a vGPU of the type, in megabytes.
    ///
    /// # Availability
    ///
    /// NVML 12.6 (driver 560.28.03). Maxwell and newer.
    #[doc(alias = "nvmlVgpuTypeGetBAR1Info")]
    pub fn bar1_size(&self) -> Result<u64> {
        let info: nvmlVgpuTypeBar1Info_v1_t = self.versioned(Function::nvmlVgpuTypeGetBAR1Info, |nvml, id, info| {
            // SAFETY: `info` is a struct with its version stamp.
            unsafe { nvml.nvmlVgpuTypeGetBAR1Info(id, info) }
        })?;
        Ok(info.bar1Size)
    }

    /// Number of display heads.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetNumDisplayHeads")]
    pub fn num_display_heads(&self) -> Result<u32> {
        self.read(Function::nvmlVgpuTypeGetNumDisplayHeads, |nvml, id, out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlVgpuTypeGetNumDisplayHeads(id, out) }
        })
    }

    /// Maximum resolution of a display head; the first display head is 0.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the display head is out of range.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetResolution")]
    pub fn resolution(&self, display_head: u32) -> Result<VgpuResolution> {
        let (width, height) = self.read2(Function::nvmlVgpuTypeGetResolution, |nvml, id, width, height| {
            // SAFETY: both outputs are valid for one write.
            unsafe { nvml.nvmlVgpuTypeGetResolution(id, display_head, width, height) }
        })?;
        Ok(VgpuResolution { width, height })
    }

    /// Static frame rate limit of the vGPU type, in frames per second.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the frame rate limiter of the vGPU type is disabled.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetFrameRateLimit")]
    pub fn frame_rate_limit(&self) -> Result<u32> {
        self.read(Function::nvmlVgpuTypeGetFrameRateLimit, |nvml, id, out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlVgpuTypeGetFrameRateLimit(id, out) }
        })
    }

    /// Maximum number of vGPUs of the type on the device.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device does not support the type. [`NvmlError::MixedSessions`] if the device belongs to
    /// another session.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetMaxInstances")]
    pub fn max_instances(&self, device: &Device) -> Result<u32> {
        let function = Function::nvmlVgpuTypeGetMaxInstances;
        self.check_session(function, device)?;
        self.read(function, |nvml, id, out| {
            // SAFETY: the handle is live and of the type's session; `out` is valid for one write.
            unsafe { nvml.nvmlVgpuTypeGetMaxInstances(device.handle(), id, out) }
        })
    }

    /// Maximum number of vGPUs of the type in one VM.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetMaxInstancesPerVm")]
    pub fn max_instances_per_vm(&self) -> Result<u32> {
        self.read(Function::nvmlVgpuTypeGetMaxInstancesPerVm, |nvml, id, out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlVgpuTypeGetMaxInstancesPerVm(id, out) }
        })
    }

    /// Maximum number of vGPUs of the type on one GPU instance.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the type is not MIG-backed.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts with MIG.
    #[doc(alias = "nvmlVgpuTypeGetMaxInstancesPerGpuInstance")]
    pub fn max_instances_per_gpu_instance(&self) -> Result<u32> {
        let question = nvmlVgpuTypeMaxInstance_v1_t { vgpuTypeId: self.handle, ..Versioned::stamped() };
        let answer =
            self.exchange(Function::nvmlVgpuTypeGetMaxInstancesPerGpuInstance, question, |nvml, _, answer| {
                // SAFETY: `answer` is a struct with its version stamp.
                unsafe { nvml.nvmlVgpuTypeGetMaxInstancesPerGpuInstance(answer) }
            })?;
        Ok(answer.maxInstancePerGI)
    }

    /// GPU instance profile id of the vGPU type. `None` if the type is not MIG-backed.
    ///
    /// # Availability
    ///
    /// NVML 11.1 (driver 450.80.02; not 455.23.04). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetGpuInstanceProfileId")]
    pub fn gpu_instance_profile_id(&self) -> Result<Option<u32>> {
        let profile = self.read(Function::nvmlVgpuTypeGetGpuInstanceProfileId, |nvml, id, out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlVgpuTypeGetGpuInstanceProfileId(id, out) }
        })?;
        Ok(known_u32(profile))
    }

    /// Whether the vGPU type has a capability.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the driver does not know the capability.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 510.47.03). Maxwell and newer.
    #[doc(alias = "nvmlVgpuTypeGetCapabilities")]
    pub fn has_capability(&self, capability: VgpuTypeCapability) -> Result<bool> {
        let answer: u32 = self.read(Function::nvmlVgpuTypeGetCapabilities, |nvml, id, out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlVgpuTypeGetCapabilities(id, capability.raw(), out) }
        })?;
        Ok(answer != 0)
    }

    /// Rejects a device or a GPU instance of another session.
    pub(super) fn check_session(&self, function: Function, other: &impl Target) -> Result<()> {
        if self.nvml.is_same_session(other.nvml()) { Ok(()) } else { Err(NvmlError::MixedSessions { function }) }
    }
}

/// # vGPU types
impl Device {
    /// vGPU types that the device supports.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlDeviceGetSupportedVgpus")]
    pub fn vgpu_supported_types(&self) -> Result<Vec<VgpuType>> {
        self.list::<nvmlVgpuTypeId_t, _, 128>(
            Function::nvmlDeviceGetSupportedVgpus,
            |nvml, device, count, ids| {
                // SAFETY: the handle is live; `ids` has capacity for `count` numbers.
                unsafe { nvml.nvmlDeviceGetSupportedVgpus(device, count, ids) }
            },
            |id| Ok(VgpuType { nvml: self.nvml().clone(), handle: *id }),
        )
    }

    /// vGPU types of which another vGPU can be created on the device now. The list depends on the running vGPUs.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlDeviceGetCreatableVgpus")]
    pub fn vgpu_creatable_types(&self) -> Result<Vec<VgpuType>> {
        self.list::<nvmlVgpuTypeId_t, _, 128>(
            Function::nvmlDeviceGetCreatableVgpus,
            |nvml, device, count, ids| {
                // SAFETY: the handle is live; `ids` has capacity for `count` numbers.
                unsafe { nvml.nvmlDeviceGetCreatableVgpus(device, count, ids) }
            },
            |id| Ok(VgpuType { nvml: self.nvml().clone(), handle: *id }),
        )
    }
}
