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
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! let device = nvml.device_by_index(0)?;
//! for vgpu_type in device.vgpu_supported_types()? {
//!     let max_instances = vgpu_type.max_instances(&device)?;
//!     println!("{}: {} bytes, at most {max_instances}", vgpu_type.name()?, vgpu_type.framebuffer_size()?);
//! #   assert!(max_instances > 0);
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{Versioned, f, nvmlVgpuTypeMaxInstance_v1_t};

use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::sentinel::known_u32;
use crate::ffi::string::StringKind;
use crate::ffi::{Handle, Kind, Target};
use crate::handle::{Device, VgpuType};
use crate::mig::bytes_of_mebibytes;

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

/// PCI IDs of a vGPU inside the VM.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct VgpuTypeDeviceId {
    /// PCI device ID: device in bits 31:16, vendor in bits 15:0.
    pub device_id: u32,
    /// PCI subsystem ID: device in bits 31:16, vendor in bits 15:0.
    pub subsystem_id: u32,
}

/// Maximum resolution of a display head.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct VgpuResolution {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// # Properties
impl VgpuType {
    /// vGPU type ID of NVML.
    #[must_use]
    #[inline]
    pub fn id(&self) -> u32 {
        self.handle.raw()
    }

    /// vGPU type name, such as `GRID T4-1Q`.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetName")]
    #[inline]
    pub fn name(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_VGPU_NAME_BUFFER_SIZE;
        // SAFETY: `text` has capacity for `length` bytes, and `length` may be written to.
        self.handle.string_by(f::nvmlVgpuTypeGetName, StringKind::Nvml, SIZE, |call, id, text, mut length| unsafe {
            call(id, text, &raw mut length)
        })
    }

    /// vGPU type class, such as `Quadro`, `NVS` or `Compute`.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetClass")]
    #[inline]
    pub fn class_name(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_DEVICE_NAME_BUFFER_SIZE;
        // SAFETY: `text` has capacity for `length` bytes, and `length` may be written to.
        self.handle.string_by(f::nvmlVgpuTypeGetClass, StringKind::Nvml, SIZE, |call, id, text, mut length| unsafe {
            call(id, text, &raw mut length)
        })
    }

    /// Required licenses, each as name and version, such as `GRID-Virtual-PC,2.0`. Alternative licenses are separated
    /// by semicolons.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetLicense")]
    #[inline]
    pub fn license(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_GRID_LICENSE_BUFFER_SIZE;
        // SAFETY: the function writes no more bytes than the passed length.
        unsafe { self.handle.string(f::nvmlVgpuTypeGetLicense, (), SIZE) }
    }

    /// PCI IDs of the vGPU type inside the VM.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetDeviceID")]
    #[inline]
    pub fn device_id(&self) -> Result<VgpuTypeDeviceId> {
        // SAFETY: the function writes two values.
        let (device_id, subsystem_id) = unsafe { self.handle.read2(f::nvmlVgpuTypeGetDeviceID, ()) }?;
        // NVML defines 32 bits of each.
        let id = |bits: u64| (bits & 0xFFFF_FFFF) as u32;
        Ok(VgpuTypeDeviceId { device_id: id(device_id), subsystem_id: id(subsystem_id) })
    }

    /// Framebuffer size of a vGPU of the type, in bytes.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetFramebufferSize")]
    #[inline]
    pub fn framebuffer_size(&self) -> Result<u64> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlVgpuTypeGetFramebufferSize, ()) }
    }

    /// Static framebuffer reservation of the vGPU type, in bytes.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts.
    #[doc(alias = "nvmlVgpuTypeGetFbReservation")]
    #[inline]
    pub fn fb_reservation(&self) -> Result<u64> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlVgpuTypeGetFbReservation, ()) }
    }

    /// Static GSP heap size of the vGPU type, in bytes.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts.
    #[doc(alias = "nvmlVgpuTypeGetGspHeapSize")]
    #[inline]
    pub fn gsp_heap_size(&self) -> Result<u64> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlVgpuTypeGetGspHeapSize, ()) }
    }

    /// BAR1 size of a vGPU of the type, in bytes.
    ///
    /// # Availability
    ///
    /// NVML 12.6 (driver 560.28.03). Maxwell and newer.
    #[doc(alias = "nvmlVgpuTypeGetBAR1Info")]
    #[doc(alias = "bar1_info")]
    #[inline]
    pub fn bar1_size(&self) -> Result<u64> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let info = unsafe { self.handle.versioned(f::nvmlVgpuTypeGetBAR1Info, ()) }?;
        Ok(bytes_of_mebibytes(info.bar1Size))
    }

    /// Number of display heads.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetNumDisplayHeads")]
    #[inline]
    pub fn num_display_heads(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlVgpuTypeGetNumDisplayHeads, ()) }
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
    #[inline]
    pub fn resolution(&self, display_head: u32) -> Result<VgpuResolution> {
        // SAFETY: the function writes two values.
        let (width, height) = unsafe { self.handle.read2(f::nvmlVgpuTypeGetResolution, (display_head,)) }?;
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
    #[inline]
    pub fn frame_rate_limit(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlVgpuTypeGetFrameRateLimit, ()) }
    }

    /// Maximum number of vGPUs of the type on the device.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device does not support the type. [`MixedSessions`](crate::NvmlError::MixedSessions) if
    /// the device belongs to another session.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetMaxInstances")]
    #[inline]
    pub fn max_instances(&self, device: &Device) -> Result<u32> {
        let function = f::nvmlVgpuTypeGetMaxInstances;
        device.handle.same_session(function, &self.handle)?;
        // SAFETY: the function writes one value.
        unsafe { device.handle.read(function, (self.id(),)) }
    }

    /// Maximum number of vGPUs of the type in one VM.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetMaxInstancesPerVm")]
    #[inline]
    pub fn max_instances_per_vm(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlVgpuTypeGetMaxInstancesPerVm, ()) }
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
    #[inline]
    pub fn max_instances_per_gpu_instance(&self) -> Result<u32> {
        let request = nvmlVgpuTypeMaxInstance_v1_t { vgpuTypeId: self.handle.raw(), ..Versioned::stamped() };
        // SAFETY: the function reads a value and writes one over it.
        let result = unsafe { self.handle.nvml().exchange(f::nvmlVgpuTypeGetMaxInstancesPerGpuInstance, (), request) }?;
        Ok(result.maxInstancePerGI)
    }

    /// GPU instance profile ID of the vGPU type. `None` if the type is not MIG-backed.
    ///
    /// # Availability
    ///
    /// NVML 11.1 (driver 450.80.02; not 455.23.04). Kepler and newer.
    #[doc(alias = "nvmlVgpuTypeGetGpuInstanceProfileId")]
    #[doc(alias = "instance_profile_id")]
    #[inline]
    pub fn gpu_instance_profile_id(&self) -> Result<Option<u32>> {
        // SAFETY: the function writes one value.
        let profile = unsafe { self.handle.read(f::nvmlVgpuTypeGetGpuInstanceProfileId, ()) }?;
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
    #[inline]
    pub fn has_capability(&self, capability: VgpuTypeCapability) -> Result<bool> {
        // SAFETY: the function writes one value.
        let result = unsafe { self.handle.read(f::nvmlVgpuTypeGetCapabilities, (capability.raw(),)) }?;
        Ok(result != 0)
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
    #[inline]
    pub fn vgpu_supported_types(&self) -> Result<Vec<VgpuType>> {
        // SAFETY: the function writes no more entries than the passed count.
        unsafe {
            self.handle.list(f::nvmlDeviceGetSupportedVgpus, (), Kind::COUNTED.with_capacity(128), |id| {
                Ok(VgpuType { handle: Handle::from_number(self.handle.nvml(), *id) })
            })
        }
    }

    /// vGPU types of which another vGPU can be created on the device now. The list depends on the running vGPUs.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlDeviceGetCreatableVgpus")]
    #[inline]
    pub fn vgpu_creatable_types(&self) -> Result<Vec<VgpuType>> {
        // SAFETY: the function writes no more entries than the passed count.
        unsafe {
            self.handle.list(f::nvmlDeviceGetCreatableVgpus, (), Kind::COUNTED.with_capacity(128), |id| {
                Ok(VgpuType { handle: Handle::from_number(self.handle.nvml(), *id) })
            })
        }
    }
}
