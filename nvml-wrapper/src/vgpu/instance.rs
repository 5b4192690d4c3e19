//! Running virtual GPUs.

use nvml_sys::{
    f, nvmlEnableState_t, nvmlVgpuInstance_t, nvmlVgpuPlacementId_v1_t, nvmlVgpuRuntimeState_v1_t,
};

use super::VgpuType;
use crate::device::Device;
use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::sentinel::known_u32;
use crate::ffi::{Handle, Kind, Target};
use crate::nvml::Nvml;

/// What NVML writes where no driver runs in the virtual machine, which would tell its version.
const NO_VERSION: &str = "Not Available";

/// What NVML writes where no driver runs in the virtual machine, which would tell the bus id.
const NO_BUS_ID: &str = "00000000:00:00.0";

open_enum! {
    /// What the id of a virtual machine is.
    pub enum VgpuVmIdType: nvmlVgpuVmIdType_t {
        /// A number that Xen gave to the machine.
        DomainId = NVML_VGPU_VM_ID_DOMAIN_ID,
        /// A UUID.
        Uuid = NVML_VGPU_VM_ID_UUID,
    }
}

/// The id of a virtual machine.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuVmId {
    /// The id as text.
    pub id: String,
    /// What it is.
    pub id_type: VgpuVmIdType,
}

/// A virtual GPU that runs in a virtual machine. It holds its session; its calls fail once the machine is gone.
#[derive(Clone)]
pub struct VgpuInstance {
    pub(super) nvml: Nvml,
    pub(super) handle: nvmlVgpuInstance_t,
}

impl VgpuInstance {
    /// Raw handle, for calls through [`Nvml::functions`](crate::Nvml::functions). It is valid as long as the session.
    #[must_use]
    pub fn handle(&self) -> nvmlVgpuInstance_t {
        self.handle.raw()
    }

    /// Session of the handle.
    #[must_use]
    pub fn nvml(&self) -> &Nvml {
        self.handle.nvml()
    }
}

impl VgpuInstance {
    /// The number by which NVML knows the instance.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.handle.raw()
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
        // SAFETY: it writes at most as many bytes as the length says.
        unsafe { self.handle.string(f::nvmlVgpuInstanceGetUUID, (), SIZE) }
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
        // SAFETY: it writes one value.
        let handle = unsafe { self.handle.read(f::nvmlVgpuInstanceGetType, ()) }?;
        Ok(VgpuType { nvml: self.handle.nvml().clone(), handle })
    }

    /// Id of the virtual machine that has the instance.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetVmID")]
    pub fn vm_id(&self) -> Result<VgpuVmId> {
        const SIZE: usize = nvml_sys::NVML_DEVICE_UUID_V2_BUFFER_SIZE as usize;
        let mut id_type = 0;
        let id = self.handle.string::<SIZE>(f::nvmlVgpuInstanceGetVmID, |nvml, instance, text, length| {
            // SAFETY: `text` has room for `length` bytes; the type is valid for one write.
            unsafe { nvml.nvmlVgpuInstanceGetVmID(instance, text, length, &raw mut id_type) }
        })?;
        Ok(VgpuVmId { id, id_type: id_type.into() })
    }

    /// Version of the NVIDIA driver in the virtual machine. None where none runs there, or not yet.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetVmDriverVersion")]
    pub fn vm_driver_version(&self) -> Result<Option<String>> {
        const SIZE: usize = nvml_sys::NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE as usize;
        let version =
            // SAFETY: it writes at most as many bytes as the length says.
            unsafe { self.handle.string(f::nvmlVgpuInstanceGetVmDriverVersion, (), SIZE) }?;
        Ok(Some(version).filter(|version| !version.is_empty() && version != NO_VERSION))
    }

    /// Framebuffer that the virtual machine uses, in bytes.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetFbUsage")]
    pub fn fb_usage(&self) -> Result<u64> {
        // SAFETY: it writes one value.
        unsafe { self.handle.read(f::nvmlVgpuInstanceGetFbUsage, ()) }
    }

    /// Frames a second that the instance is limited to.
    ///
    /// # Errors
    ///
    /// "Not supported" where it is not limited; "not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetFrameRateLimit")]
    pub fn frame_rate_limit(&self) -> Result<u32> {
        // SAFETY: it writes one value.
        unsafe { self.handle.read(f::nvmlVgpuInstanceGetFrameRateLimit, ()) }
    }

    /// Whether ECC is on for the instance.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 430.09). Instances with ECC.
    #[doc(alias = "nvmlVgpuInstanceGetEccMode")]
    pub fn is_ecc_enabled(&self) -> Result<bool> {
        // SAFETY: it writes one value.
        let mode: nvmlEnableState_t = unsafe { self.handle.read(f::nvmlVgpuInstanceGetEccMode, ()) }?;
        Ok(mode != nvml_sys::NVML_FEATURE_DISABLED)
    }

    /// Id of the GPU instance that the virtual GPU runs on. None for one without MIG.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 11.2 (driver 460.27.04). Kepler and newer.
    #[doc(alias = "nvmlVgpuInstanceGetGpuInstanceId")]
    pub fn gpu_instance_id(&self) -> Result<Option<u32>> {
        // SAFETY: it writes one value.
        let id = unsafe { self.handle.read(f::nvmlVgpuInstanceGetGpuInstanceId, ()) }?;
        Ok(known_u32(id))
    }

    /// Where the virtual GPU is on the PCI bus of its virtual machine, the domain with eight digits. None where no
    /// NVIDIA driver is installed there.
    ///
    /// # Errors
    ///
    /// "Driver not loaded" where the driver in the virtual machine does not run; "not found" when the instance is
    /// gone.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01). vGPU hosts.
    #[doc(alias = "nvmlVgpuInstanceGetGpuPciId")]
    pub fn gpu_pci_id(&self) -> Result<Option<String>> {
        const SIZE: usize = nvml_sys::NVML_DEVICE_PCI_BUS_ID_BUFFER_SIZE as usize;
        let id =
            self.handle.string::<SIZE>(f::nvmlVgpuInstanceGetGpuPciId, |nvml, instance, text, mut length| {
                // SAFETY: `text` has room for `length` bytes, and `length` may be written to.
                unsafe { nvml.nvmlVgpuInstanceGetGpuPciId(instance, text, &raw mut length) }
            })?;
        Ok(Some(id).filter(|id| id != NO_BUS_ID))
    }

    /// UUID of the mediated device that the virtual machine was given: five groups of hexadecimal digits.
    ///
    /// # Errors
    ///
    /// "Not supported" on hypervisors other than KVM; "not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 440.59). Maxwell and newer. KVM.
    #[doc(alias = "nvmlVgpuInstanceGetMdevUUID")]
    pub fn mdev_uuid(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_DEVICE_UUID_V2_BUFFER_SIZE as usize;
        // SAFETY: it writes at most as many bytes as the length says.
        unsafe { self.handle.string(f::nvmlVgpuInstanceGetMdevUUID, (), SIZE) }
    }

    /// The slot of the device at which the instance begins. None unless the device is in
    /// [heterogeneous mode](Device::is_vgpu_heterogeneous_mode_enabled).
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts.
    #[doc(alias = "nvmlVgpuInstanceGetPlacementId")]
    pub fn placement_id(&self) -> Result<Option<u32>> {
        let placement: nvmlVgpuPlacementId_v1_t =
            // SAFETY: it fills a struct of the version that the struct contains.
            unsafe { self.handle.versioned(f::nvmlVgpuInstanceGetPlacementId, ()) }?;
        Ok(Some(placement.placementId).filter(|id| *id != nvml_sys::NVML_INVALID_VGPU_PLACEMENT_ID))
    }

    /// The most memory of the host that the instance uses for its state while it runs, in bytes. Its framebuffer is
    /// not counted.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 565.57.01). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetRuntimeStateSize")]
    pub fn runtime_state_size(&self) -> Result<u64> {
        let state: nvmlVgpuRuntimeState_v1_t =
            // SAFETY: it fills a struct of the version that the struct contains.
            unsafe { self.handle.versioned(f::nvmlVgpuInstanceGetRuntimeStateSize, ()) }?;
        Ok(state.size)
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
        // SAFETY: it writes at most as many entries as the count says.
        unsafe {
            self.handle.list(f::nvmlDeviceGetActiveVgpus, (), Kind::COUNTED.with_capacity(128), |id| {
                Ok(VgpuInstance { nvml: self.handle.nvml().clone(), handle: *id })
            })
        }
    }
}
