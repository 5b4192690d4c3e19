//! vGPU migration: metadata of vGPUs and GPUs, their compatibility, and vGPU versions.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`VgpuInstance::metadata`](crate::VgpuInstance::metadata) | metadata of a running vGPU |
//! | [`Device::vgpu_metadata`](crate::Device::vgpu_metadata) | metadata of a GPU |
//! | [`Nvml::vgpu_compatibility`](crate::Nvml::vgpu_compatibility) | whether the vGPU is runnable on the GPU |
//! | [`Nvml::vgpu_version`](crate::Nvml::vgpu_version) | vGPU versions that the host supports |

use nvml_sys::{f, nvmlVgpuMetadata_t, nvmlVgpuPgpuMetadata_t, nvmlVgpuVersion_t};

use crate::error::{NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::opaque::Opaque;
use crate::ffi::string::StringKind;
use crate::ffi::{Target, opaque, string};
use crate::handle::{Device, VgpuInstance};
use crate::nvml::Nvml;

open_enum! {
    /// State of the guest-dependent fields of [`VgpuMetadata`].
    pub enum VgpuGuestInfoState: nvmlVgpuGuestInfoState_t {
        /// The guest-dependent fields are not initialized, because the guest driver has not reported them yet.
        Uninitialized = NVML_VGPU_INSTANCE_GUEST_INFO_STATE_UNINITIALIZED,
        /// The guest-dependent fields are initialized.
        Initialized = NVML_VGPU_INSTANCE_GUEST_INFO_STATE_INITIALIZED,
    }
}

open_flags! {
    /// Virtualization capabilities of a vGPU or a GPU.
    pub struct VgpuVirtualizationCaps: u32 {
        /// Live migration.
        const MIGRATION = NVML_VGPU_VIRTUALIZATION_CAP_MIGRATION_YES;
    }
}

// One flag type serves both constants.
const _: () = assert!(
    nvml_sys::NVML_VGPU_VIRTUALIZATION_CAP_MIGRATION_YES == nvml_sys::NVML_VGPU_PGPU_VIRTUALIZATION_CAP_MIGRATION_YES
);

open_flags! {
    /// VM states from which a vGPU is runnable on a GPU. Empty if the vGPU is not runnable.
    pub struct VgpuVmCompatibility: u32 {
        /// Cold or powered-off state (ACPI S5).
        const COLD = NVML_VGPU_VM_COMPATIBILITY_COLD;
        /// Hibernated state (ACPI S4).
        const HIBERNATE = NVML_VGPU_VM_COMPATIBILITY_HIBERNATE;
        /// Sleep state (ACPI S3).
        const SLEEP = NVML_VGPU_VM_COMPATIBILITY_SLEEP;
        /// Live or paused state (ACPI S0).
        const LIVE = NVML_VGPU_VM_COMPATIBILITY_LIVE;
    }
}

open_flags! {
    /// Limiting factors for the compatibility of a vGPU and a GPU. Empty if the compatibility is not limited.
    pub struct VgpuCompatibilityLimit: u32 {
        /// Host driver version.
        const HOST_DRIVER = NVML_VGPU_COMPATIBILITY_LIMIT_HOST_DRIVER;
        /// Guest driver version.
        const GUEST_DRIVER = NVML_VGPU_COMPATIBILITY_LIMIT_GUEST_DRIVER;
        /// GPU hardware.
        const GPU = NVML_VGPU_COMPATIBILITY_LIMIT_GPU;
        /// Another factor.
        const OTHER = NVML_VGPU_COMPATIBILITY_LIMIT_OTHER;
    }
}

/// Range of vGPU versions: major number in the upper 16 bits, minor number in the lower 16 bits.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct VgpuVersion {
    /// Minimum vGPU version.
    pub min: u32,
    /// Maximum vGPU version.
    pub max: u32,
}

/// vGPU version ranges of a host.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct VgpuVersions {
    /// Preset range of the NVIDIA vGPU Manager.
    pub supported: VgpuVersion,
    /// Range in effect: the preset range, unless an administrator narrowed it with [`Nvml::set_vgpu_version`].
    pub current: VgpuVersion,
}

/// Metadata of a running vGPU and its VM.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "Vec<u8>", into = "Vec<u8>"))]
#[non_exhaustive]
pub struct VgpuMetadata {
    /// Version of the metadata structure.
    pub version: u32,
    /// Revision of the metadata structure.
    pub revision: u32,
    /// State of the guest-dependent fields.
    pub guest_info_state: VgpuGuestInfoState,
    /// Guest driver version. Empty until the guest-dependent fields are initialized.
    pub guest_driver_version: String,
    /// Host driver version.
    pub host_driver_version: String,
    /// Virtualization capabilities of the vGPU. Empty on drivers before 440.26.
    pub vgpu_virtualization_caps: VgpuVirtualizationCaps,
    /// vGPU version of the guest driver. 0 on drivers before 440.26.
    pub guest_vgpu_version: u32,
    opaque: Opaque,
}

/// Length of the structure with its opaque data, in bytes.
#[inline]
fn vgpu_length(raw: &nvmlVgpuMetadata_t) -> usize {
    std::mem::offset_of!(nvmlVgpuMetadata_t, opaqueData).saturating_add(raw.opaqueDataSize as usize)
}

/// Length of the structure with its opaque data, in bytes.
#[inline]
fn pgpu_length(raw: &nvmlVgpuPgpuMetadata_t) -> usize {
    std::mem::offset_of!(nvmlVgpuPgpuMetadata_t, opaqueData).saturating_add(raw.opaqueDataSize as usize)
}

/// # Bytes
impl VgpuMetadata {
    #[inline]
    fn from_raw(raw: &nvmlVgpuMetadata_t, opaque: Opaque) -> VgpuMetadata {
        VgpuMetadata {
            version: raw.version,
            revision: raw.revision,
            guest_info_state: raw.guestInfoState.into(),
            guest_driver_version: string::from_array(&raw.guestDriverVersion),
            host_driver_version: string::from_array(&raw.hostDriverVersion),
            vgpu_virtualization_caps: raw.vgpuVirtualizationCaps.into(),
            guest_vgpu_version: raw.guestVgpuVersion,
            opaque,
        }
    }

    /// Metadata from the bytes of [`to_bytes`](VgpuMetadata::to_bytes), also of another host.
    ///
    /// Bytes after the metadata are ignored. The call does not use NVML.
    ///
    /// # Errors
    ///
    /// [`NvmlError::InvalidOutput`] if there are fewer bytes than the metadata states.
    #[inline]
    pub fn from_bytes(bytes: &[u8]) -> Result<VgpuMetadata> {
        let (raw, opaque) = opaque::from_bytes(bytes, f::nvmlVgpuInstanceGetMetadata.function(), vgpu_length)?;
        Ok(VgpuMetadata::from_raw(&raw, opaque))
    }

    /// Metadata as NVML returned it, with its opaque data. A VM manager can store the bytes with the VM.
    #[must_use]
    #[inline]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.opaque.bytes()
    }
}

impl TryFrom<Vec<u8>> for VgpuMetadata {
    type Error = NvmlError;

    /// Same as [`from_bytes`](VgpuMetadata::from_bytes).
    #[inline]
    fn try_from(bytes: Vec<u8>) -> Result<VgpuMetadata> {
        VgpuMetadata::from_bytes(&bytes)
    }
}

impl From<VgpuMetadata> for Vec<u8> {
    /// Same as [`to_bytes`](VgpuMetadata::to_bytes).
    #[inline]
    fn from(metadata: VgpuMetadata) -> Self {
        metadata.to_bytes()
    }
}

/// Metadata of a GPU, for the migration of vGPUs to that GPU.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "Vec<u8>", into = "Vec<u8>"))]
#[non_exhaustive]
pub struct VgpuPgpuMetadata {
    /// Version of the metadata structure.
    pub version: u32,
    /// Revision of the metadata structure.
    pub revision: u32,
    /// Host driver version.
    pub host_driver_version: String,
    /// Virtualization capabilities of the GPU.
    pub pgpu_virtualization_caps: VgpuVirtualizationCaps,
    /// vGPU version range that the host driver supports. Zeros on drivers before 410.104.
    pub host_supported_vgpu_range: VgpuVersion,
    opaque: Opaque,
}

/// # Bytes
impl VgpuPgpuMetadata {
    #[inline]
    fn from_raw(raw: &nvmlVgpuPgpuMetadata_t, opaque: Opaque) -> VgpuPgpuMetadata {
        VgpuPgpuMetadata {
            version: raw.version,
            revision: raw.revision,
            host_driver_version: string::from_array(&raw.hostDriverVersion),
            pgpu_virtualization_caps: raw.pgpuVirtualizationCaps.into(),
            host_supported_vgpu_range: raw.hostSupportedVgpuRange.into(),
            opaque,
        }
    }

    /// Metadata from the bytes of [`to_bytes`](VgpuPgpuMetadata::to_bytes), also of another host.
    ///
    /// Bytes after the metadata are ignored. The call does not use NVML.
    ///
    /// # Errors
    ///
    /// [`NvmlError::InvalidOutput`] if there are fewer bytes than the metadata states.
    #[inline]
    pub fn from_bytes(bytes: &[u8]) -> Result<VgpuPgpuMetadata> {
        let (raw, opaque) = opaque::from_bytes(bytes, f::nvmlDeviceGetVgpuMetadata.function(), pgpu_length)?;
        Ok(VgpuPgpuMetadata::from_raw(&raw, opaque))
    }

    /// Metadata as NVML returned it, with its opaque data.
    #[must_use]
    #[inline]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.opaque.bytes()
    }
}

impl TryFrom<Vec<u8>> for VgpuPgpuMetadata {
    type Error = NvmlError;

    /// Same as [`from_bytes`](VgpuPgpuMetadata::from_bytes).
    #[inline]
    fn try_from(bytes: Vec<u8>) -> Result<VgpuPgpuMetadata> {
        VgpuPgpuMetadata::from_bytes(&bytes)
    }
}

impl From<VgpuPgpuMetadata> for Vec<u8> {
    /// Same as [`to_bytes`](VgpuPgpuMetadata::to_bytes).
    #[inline]
    fn from(metadata: VgpuPgpuMetadata) -> Self {
        metadata.to_bytes()
    }
}

/// Compatibility of a vGPU and a GPU.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct VgpuPgpuCompatibility {
    /// VM states from which the vGPU is runnable on the GPU.
    pub vgpu_vm_compatibility: VgpuVmCompatibility,
    /// Factors that limit the compatibility.
    pub compatibility_limit: VgpuCompatibilityLimit,
}

impl From<nvmlVgpuVersion_t> for VgpuVersion {
    #[inline]
    fn from(raw: nvmlVgpuVersion_t) -> Self {
        VgpuVersion { min: raw.minVersion, max: raw.maxVersion }
    }
}

/// # Metadata
impl VgpuInstance {
    /// Metadata of the vGPU and its VM.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 390.157). vGPU hosts.
    #[doc(alias = "nvmlVgpuInstanceGetMetadata")]
    #[inline]
    pub fn metadata(&self) -> Result<VgpuMetadata> {
        // SAFETY: the function writes no more bytes than the passed size.
        let (raw, opaque) = unsafe { opaque::read(&self.handle, f::nvmlVgpuInstanceGetMetadata, (), vgpu_length) }?;
        Ok(VgpuMetadata::from_raw(&raw, opaque))
    }
}

/// # vGPU metadata
impl Device {
    /// Metadata of the device, for the migration of vGPUs to the device.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 390.157). vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlDeviceGetVgpuMetadata")]
    #[inline]
    pub fn vgpu_metadata(&self) -> Result<VgpuPgpuMetadata> {
        // SAFETY: the function writes no more bytes than the passed size.
        let (raw, opaque) = unsafe { opaque::read(&self.handle, f::nvmlDeviceGetVgpuMetadata, (), pgpu_length) }?;
        Ok(VgpuPgpuMetadata::from_raw(&raw, opaque))
    }

    /// Properties of the device as an ASCII string, for the migration of vGPUs.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 430.09). vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlDeviceGetPgpuMetadataString")]
    #[inline]
    pub fn pgpu_metadata_string(&self) -> Result<String> {
        let function = f::nvmlDeviceGetPgpuMetadataString;
        // SAFETY: `text` has capacity for `length` bytes, and `length` may be written to.
        self.handle.string_by(function, StringKind::Nvml, 1024, |call, device, text, mut length| unsafe {
            call(device, text, &raw mut length)
        })
    }
}

/// # vGPU versions
impl Nvml {
    /// Compatibility of a vGPU and a GPU: VM states from which the vGPU is runnable on the GPU, and limiting factors.
    ///
    /// The free capacity of the GPU is not considered.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 390.157). vGPU hosts.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use nvml_wrapper::vgpu::metadata::VgpuVmCompatibility;
    ///
    /// let device = nvml.device_by_index(0)?;
    /// for instance in device.active_vgpus()? {
    ///     let info = nvml.vgpu_compatibility(&instance.metadata()?, &device.vgpu_metadata()?)?;
    ///     if info.vgpu_vm_compatibility.contains(VgpuVmCompatibility::LIVE) {
    ///         println!("{} can move here while it runs", instance.uuid()?);
    ///     }
    /// #   assert!(info.vgpu_vm_compatibility.contains(VgpuVmCompatibility::LIVE));
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlGetVgpuCompatibility")]
    #[inline]
    pub fn vgpu_compatibility(&self, vgpu: &VgpuMetadata, pgpu: &VgpuPgpuMetadata) -> Result<VgpuPgpuCompatibility> {
        let (mut vgpu, mut pgpu) = (vgpu.opaque.words(), pgpu.opaque.words());
        let (vgpu, pgpu) = (vgpu.as_mut_ptr(), pgpu.as_mut_ptr());
        // SAFETY: the function writes one value.
        let raw = unsafe { self.read(f::nvmlGetVgpuCompatibility, (vgpu.cast(), pgpu.cast())) }?;
        Ok(VgpuPgpuCompatibility {
            vgpu_vm_compatibility: raw.vgpuVmCompatibility.into(),
            compatibility_limit: raw.compatibilityLimitCode.into(),
        })
    }

    /// vGPU version ranges of the host: the preset range and the range in effect.
    ///
    /// When the guest driver loads, host and guest agree on the highest vGPU version that both support. If the ranges
    /// do not overlap, the guest driver fails to load.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104).
    #[doc(alias = "nvmlGetVgpuVersion")]
    #[inline]
    pub fn vgpu_version(&self) -> Result<VgpuVersions> {
        // SAFETY: the function writes two values.
        let (supported, current) = unsafe { self.read2(f::nvmlGetVgpuVersion, ()) }?;
        Ok(VgpuVersions { supported: supported.into(), current: current.into() })
    }

    /// Narrows the range of vGPU versions that the host supports. The setting is lost when the driver is reloaded.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the range is not within the preset range. `InUse` if a VM runs on the host.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). vGPU hosts. Requires root.
    #[doc(alias = "nvmlSetVgpuVersion")]
    #[inline]
    pub fn set_vgpu_version(&self, version: VgpuVersion) -> Result<()> {
        let mut version = nvmlVgpuVersion_t { minVersion: version.min, maxVersion: version.max };
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        unsafe { self.command(f::nvmlSetVgpuVersion, (&raw mut version,)) }
    }
}
