//! vGPU instances: the running vGPUs of virtual machines (VMs).
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::active_vgpus`](crate::Device::active_vgpus) | running vGPUs of a GPU |
//! | [`VgpuInstance::uuid`](crate::VgpuInstance::uuid) | UUID |
//! | [`VgpuInstance::vgpu_type`](crate::VgpuInstance::vgpu_type) | vGPU type |
//! | [`VgpuInstance::vm_id`](crate::VgpuInstance::vm_id) | ID of the VM |
//! | [`VgpuInstance::vm_driver_version`](crate::VgpuInstance::vm_driver_version) | guest driver version |
//! | [`VgpuInstance::fb_usage`](crate::VgpuInstance::fb_usage) | framebuffer usage, in bytes |
//! | [`VgpuInstance::placement_id`](crate::VgpuInstance::placement_id) | placement on the GPU |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! let device = nvml.device_by_index(0)?;
//! for vgpu in device.active_vgpus()? {
//!     println!("{}: {:?}, {} bytes", vgpu.uuid()?, vgpu.vm_driver_version()?, vgpu.fb_usage()?);
//! }
//! # assert_eq!(device.active_vgpus()?[1].vm_driver_version()?, None);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::f;

use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::sentinel::known_u32;
use crate::ffi::string::StringKind;
use crate::ffi::{Handle, Kind, Target};
use crate::handle::{Device, VgpuInstance, VgpuType};

/// The driver version that NVML reports if no driver runs in the VM.
const NO_VERSION: &str = "Not Available";

/// The PCI address that NVML reports if no driver is installed in the VM.
const NO_BUS_ID: &str = "00000000:00:00.0";

open_enum! {
    /// Type of a VM ID.
    pub enum VgpuVmIdType: nvmlVgpuVmIdType_t {
        /// Xen domain ID.
        DomainId = NVML_VGPU_VM_ID_DOMAIN_ID,
        /// VM UUID.
        Uuid = NVML_VGPU_VM_ID_UUID,
    }
}

/// Id of a virtual machine (VM).
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct VgpuVmId {
    /// The ID as a string.
    pub id: String,
    /// Type of the ID.
    pub id_type: VgpuVmIdType,
}

/// # Properties
impl VgpuInstance {
    /// vGPU instance ID of NVML.
    #[must_use]
    #[inline]
    pub fn id(&self) -> u32 {
        self.handle.raw()
    }

    /// UUID of the vGPU: five groups of hexadecimal digits.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetUUID")]
    #[inline]
    pub fn uuid(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_DEVICE_UUID_V2_BUFFER_SIZE;
        // SAFETY: the function writes no more bytes than the passed length.
        unsafe { self.handle.string(f::nvmlVgpuInstanceGetUUID, (), SIZE) }
    }

    /// vGPU type.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetType")]
    #[doc(alias = "instance_type")]
    #[inline]
    pub fn vgpu_type(&self) -> Result<VgpuType> {
        // SAFETY: the function writes one value.
        let id = unsafe { self.handle.read(f::nvmlVgpuInstanceGetType, ()) }?;
        Ok(VgpuType { handle: Handle::from_number(self.handle.nvml(), id) })
    }

    /// Id of the VM that the vGPU belongs to.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetVmID")]
    #[inline]
    pub fn vm_id(&self) -> Result<VgpuVmId> {
        const SIZE: u32 = nvml_sys::NVML_DEVICE_UUID_V2_BUFFER_SIZE;
        let mut id_type = 0;
        // SAFETY: `text` has capacity for `length` bytes; the type is valid for one write.
        let id = self.handle.string_by(
            f::nvmlVgpuInstanceGetVmID,
            StringKind::Nvml,
            SIZE,
            |call, id, text, length| unsafe { call(id, text, length, &raw mut id_type) },
        )?;
        Ok(VgpuVmId { id, id_type: id_type.into() })
    }

    /// Guest driver version: version of the NVIDIA driver in the VM. `None` if no driver is installed or loaded in the
    /// VM.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetVmDriverVersion")]
    #[doc(alias = "driver_version")]
    #[inline]
    pub fn vm_driver_version(&self) -> Result<Option<String>> {
        const SIZE: u32 = nvml_sys::NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE;
        // SAFETY: the function writes no more bytes than the passed length.
        let version = unsafe { self.handle.string(f::nvmlVgpuInstanceGetVmDriverVersion, (), SIZE) }?;
        Ok(Some(version).filter(|version| !version.is_empty() && version != NO_VERSION))
    }

    /// Framebuffer usage of the VM, in bytes.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetFbUsage")]
    #[inline]
    pub fn fb_usage(&self) -> Result<u64> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlVgpuInstanceGetFbUsage, ()) }
    }

    /// Frame rate limit, in frames per second.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the frame rate limiter of the vGPU type is disabled. `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetFrameRateLimit")]
    #[inline]
    pub fn frame_rate_limit(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlVgpuInstanceGetFrameRateLimit, ()) }
    }

    /// Whether ECC is enabled for the vGPU.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 430.09). vGPUs with ECC support.
    #[doc(alias = "nvmlVgpuInstanceGetEccMode")]
    #[doc(alias = "ecc_mode")]
    #[inline]
    pub fn is_ecc_enabled(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let mode = unsafe { self.handle.read(f::nvmlVgpuInstanceGetEccMode, ()) }?;
        Ok(mode != nvml_sys::NVML_FEATURE_DISABLED)
    }

    /// Id of the GPU instance that the vGPU runs on. `None` if the vGPU is not MIG-backed.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.2 (driver 460.27.04). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetGpuInstanceId")]
    #[inline]
    pub fn gpu_instance_id(&self) -> Result<Option<u32>> {
        // SAFETY: the function writes one value.
        let id = unsafe { self.handle.read(f::nvmlVgpuInstanceGetGpuInstanceId, ()) }?;
        Ok(known_u32(id))
    }

    /// PCI address of the vGPU inside the VM, with an 8-digit domain. `None` if no NVIDIA driver is installed in the
    /// VM.
    ///
    /// # Errors
    ///
    /// `DriverNotLoaded` if no NVIDIA driver runs in the VM. `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01). vGPU hosts.
    #[doc(alias = "nvmlVgpuInstanceGetGpuPciId")]
    #[inline]
    pub fn gpu_pci_id(&self) -> Result<Option<String>> {
        const SIZE: u32 = nvml_sys::NVML_DEVICE_PCI_BUS_ID_BUFFER_SIZE;
        let function = f::nvmlVgpuInstanceGetGpuPciId;
        // SAFETY: `text` has capacity for `length` bytes, and `length` may be written to.
        let id =
            self.handle.string_by(function, StringKind::Nvml, SIZE, |call, instance, text, mut length| unsafe {
                call(instance, text, &raw mut length)
            })?;
        Ok(Some(id).filter(|id| id != NO_BUS_ID))
    }

    /// UUID of the mediated device (MDEV) that is assigned to the VM: five groups of hexadecimal digits.
    ///
    /// # Errors
    ///
    /// `NotSupported` on hypervisors other than KVM. `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 440.59). Maxwell and newer. KVM.
    #[doc(alias = "nvmlVgpuInstanceGetMdevUUID")]
    #[inline]
    pub fn mdev_uuid(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_DEVICE_UUID_V2_BUFFER_SIZE;
        // SAFETY: the function writes no more bytes than the passed length.
        unsafe { self.handle.string(f::nvmlVgpuInstanceGetMdevUUID, (), SIZE) }
    }

    /// Placement ID: the first slot of the vGPU on the device. `None` if
    /// [heterogeneous mode](Device::is_vgpu_heterogeneous_mode_enabled) is disabled.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts.
    #[doc(alias = "nvmlVgpuInstanceGetPlacementId")]
    #[inline]
    pub fn placement_id(&self) -> Result<Option<u32>> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let placement = unsafe { self.handle.versioned(f::nvmlVgpuInstanceGetPlacementId, ()) }?;
        Ok(Some(placement.placementId).filter(|id| *id != nvml_sys::NVML_INVALID_VGPU_PLACEMENT_ID))
    }

    /// Runtime state size: the maximum amount of host memory that the vGPU uses in operation, without its framebuffer,
    /// in bytes.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 565.57.01). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetRuntimeStateSize")]
    #[inline]
    pub fn runtime_state_size(&self) -> Result<u64> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let state = unsafe { self.handle.versioned(f::nvmlVgpuInstanceGetRuntimeStateSize, ()) }?;
        Ok(state.size)
    }
}

/// # vGPU instances
impl Device {
    /// Running vGPUs of the device.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlDeviceGetActiveVgpus")]
    #[inline]
    pub fn active_vgpus(&self) -> Result<Vec<VgpuInstance>> {
        // SAFETY: the function writes no more entries than the passed count.
        unsafe {
            self.handle.list(f::nvmlDeviceGetActiveVgpus, (), Kind::COUNTED.with_capacity(128), |id| {
                Ok(VgpuInstance { handle: Handle::from_number(self.handle.nvml(), *id) })
            })
        }
    }
}
