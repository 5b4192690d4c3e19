//! What a virtual machine is told of when it moves: whether a virtual GPU can go on on another GPU.

use nvml_sys::{
    Function, f, nvmlVgpuMetadata_t, nvmlVgpuPgpuCompatibility_t, nvmlVgpuPgpuMetadata_t, nvmlVgpuVersion_t,
};

use super::VgpuInstance;
use crate::device::Device;
use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::opaque::{self, Opaque};
use crate::ffi::{Handle, Kind, Target, string};
use crate::nvml::Nvml;

open_enum! {
    /// Whether the driver in the virtual machine has told what depends on it.
    pub enum VgpuGuestInfoState: nvmlVgpuGuestInfoState_t {
        /// Not yet.
        Uninitialized = NVML_VGPU_INSTANCE_GUEST_INFO_STATE_UNINITIALIZED,
        /// It has.
        Initialized = NVML_VGPU_INSTANCE_GUEST_INFO_STATE_INITIALIZED,
    }
}

open_flags! {
    /// What a virtual GPU, or the GPU below it, can do.
    pub struct VgpuVirtualizationCaps: u32 {
        /// It can move to another machine while it runs.
        const MIGRATION = NVML_VGPU_VIRTUALIZATION_CAP_MIGRATION_YES;
    }
}

// The bit is the same for both.
const _: () = assert!(
    nvml_sys::NVML_VGPU_VIRTUALIZATION_CAP_MIGRATION_YES == nvml_sys::NVML_VGPU_PGPU_VIRTUALIZATION_CAP_MIGRATION_YES
);

open_flags! {
    /// In which states a virtual machine can be brought to a GPU. None of them: it cannot run there.
    pub struct VgpuVmCompatibility: u32 {
        /// It can be booted.
        const COLD = NVML_VGPU_VM_COMPATIBILITY_COLD;
        /// It can be woken up from hibernation.
        const HIBERNATE = NVML_VGPU_VM_COMPATIBILITY_HIBERNATE;
        /// It can be woken up from sleep.
        const SLEEP = NVML_VGPU_VM_COMPATIBILITY_SLEEP;
        /// It can move while it runs.
        const LIVE = NVML_VGPU_VM_COMPATIBILITY_LIVE;
    }
}

open_flags! {
    /// What stands against it that a virtual GPU runs on a GPU.
    pub struct VgpuCompatibilityLimit: u32 {
        /// The driver of the host.
        const HOST_DRIVER = NVML_VGPU_COMPATIBILITY_LIMIT_HOST_DRIVER;
        /// The driver in the virtual machine.
        const GUEST_DRIVER = NVML_VGPU_COMPATIBILITY_LIMIT_GUEST_DRIVER;
        /// The GPU.
        const GPU = NVML_VGPU_COMPATIBILITY_LIMIT_GPU;
        /// Something else.
        const OTHER = NVML_VGPU_COMPATIBILITY_LIMIT_OTHER;
    }
}

/// A range of vGPU versions: the major number in the upper, the minor in the lower 16 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct VgpuVersion {
    /// The lowest.
    pub min: u32,
    /// The highest.
    pub max: u32,
}

/// The vGPU versions that a host works with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuVersions {
    /// Those that it can work with.
    pub supported: VgpuVersion,
    /// Those that it does work with: the same, unless [`Nvml::set_vgpu_version`] narrowed them.
    pub current: VgpuVersion,
}

/// What describes a running virtual GPU to another host.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuMetadata {
    /// Version of the description.
    pub version: u32,
    /// Revision of the description.
    pub revision: u32,
    /// Whether the fields that the virtual machine's driver fills in are filled in.
    pub guest_info_state: VgpuGuestInfoState,
    /// The driver in the virtual machine; empty until it has told.
    pub guest_driver_version: String,
    /// The driver of the host.
    pub host_driver_version: String,
    /// What the virtual GPU can do. Empty on drivers before 440.26.
    pub vgpu_virtualization_caps: VgpuVirtualizationCaps,
    /// The vGPU version that the driver in the virtual machine uses. 0 on drivers before 440.26.
    pub guest_vgpu_version: u32,
    opaque: Opaque,
}

/// Bytes of the whole description.
fn length_of_vgpu(raw: &nvmlVgpuMetadata_t) -> usize {
    std::mem::offset_of!(nvmlVgpuMetadata_t, opaqueData).saturating_add(raw.opaqueDataSize as usize)
}

/// Bytes of the whole description.
fn length_of_pgpu(raw: &nvmlVgpuPgpuMetadata_t) -> usize {
    std::mem::offset_of!(nvmlVgpuPgpuMetadata_t, opaqueData).saturating_add(raw.opaqueDataSize as usize)
}

impl VgpuMetadata {
    fn of(function: Function, raw: &nvmlVgpuMetadata_t, opaque: Opaque) -> Result<VgpuMetadata> {
        Ok(VgpuMetadata {
            version: raw.version,
            revision: raw.revision,
            guest_info_state: raw.guestInfoState.into(),
            guest_driver_version: string::of_array(&raw.guestDriverVersion),
            host_driver_version: string::of_array(&raw.hostDriverVersion),
            vgpu_virtualization_caps: raw.vgpuVirtualizationCaps.into(),
            guest_vgpu_version: raw.guestVgpuVersion,
            opaque,
        })
    }

    /// The description of these bytes, which [`to_bytes`](VgpuMetadata::to_bytes) gave, perhaps on another host.
    ///
    /// What follows the description is left out. NVML is not asked.
    ///
    /// # Errors
    ///
    /// [`NvmlError::BadAnswer`](crate::NvmlError::BadAnswer) for fewer bytes than they say that there are.
    pub fn from_bytes(bytes: &[u8]) -> Result<VgpuMetadata> {
        let function = f::nvmlVgpuInstanceGetMetadata;
        let (raw, opaque) = opaque::of_bytes(bytes, function, length_of_vgpu)?;
        VgpuMetadata::of(function, &raw, opaque)
    }

    /// The whole description as NVML gave it, with the part that only NVML understands: to be kept with the virtual
    /// machine.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.opaque.bytes()
    }
}

/// What describes a GPU to those that would move a virtual GPU to it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuPgpuMetadata {
    /// Version of the description.
    pub version: u32,
    /// Revision of the description.
    pub revision: u32,
    /// The driver of the host.
    pub host_driver_version: String,
    /// What the GPU can do.
    pub pgpu_virtualization_caps: VgpuVirtualizationCaps,
    /// The vGPU versions that the host works with. Zeros on drivers before 410.104.
    pub host_supported_vgpu_range: VgpuVersion,
    opaque: Opaque,
}

impl VgpuPgpuMetadata {
    fn of(function: Function, raw: &nvmlVgpuPgpuMetadata_t, opaque: Opaque) -> Result<VgpuPgpuMetadata> {
        Ok(VgpuPgpuMetadata {
            version: raw.version,
            revision: raw.revision,
            host_driver_version: string::of_array(&raw.hostDriverVersion),
            pgpu_virtualization_caps: raw.pgpuVirtualizationCaps.into(),
            host_supported_vgpu_range: raw.hostSupportedVgpuRange.into(),
            opaque,
        })
    }

    /// The description of these bytes, which [`to_bytes`](VgpuPgpuMetadata::to_bytes) gave, perhaps on another host.
    ///
    /// What follows the description is left out. NVML is not asked.
    ///
    /// # Errors
    ///
    /// [`NvmlError::BadAnswer`](crate::NvmlError::BadAnswer) for fewer bytes than they say that there are.
    pub fn from_bytes(bytes: &[u8]) -> Result<VgpuPgpuMetadata> {
        let function = f::nvmlDeviceGetVgpuMetadata;
        let (raw, opaque) = opaque::of_bytes(bytes, function, length_of_pgpu)?;
        VgpuPgpuMetadata::of(function, &raw, opaque)
    }

    /// The whole description as NVML gave it, with the part that only NVML understands.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.opaque.bytes()
    }
}

/// Whether a virtual GPU can run on a GPU.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuPgpuCompatibility {
    /// How its virtual machine can be brought there.
    pub vgpu_vm_compatibility: VgpuVmCompatibility,
    /// What stands against more.
    pub compatibility_limit: VgpuCompatibilityLimit,
}

impl From<nvmlVgpuVersion_t> for VgpuVersion {
    fn from(raw: nvmlVgpuVersion_t) -> Self {
        VgpuVersion { min: raw.minVersion, max: raw.maxVersion }
    }
}

impl VgpuInstance {
    /// What describes the virtual GPU and its virtual machine to another host.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 390.157). vGPU hosts.
    #[doc(alias = "nvmlVgpuInstanceGetMetadata")]
    pub fn metadata(&self) -> Result<VgpuMetadata> {
        let function = f::nvmlVgpuInstanceGetMetadata;
        let (raw, opaque) = opaque::read::<_, nvmlVgpuMetadata_t>(
            self,
            function,
            |nvml, instance, metadata, size| {
                // SAFETY: `metadata` is the beginning of a buffer of `size` bytes.
                unsafe { nvml.nvmlVgpuInstanceGetMetadata(instance, metadata, size) }
            },
            length_of_vgpu,
        )?;
        VgpuMetadata::of(function, &raw, opaque)
    }
}

impl Device {
    /// What describes the device to those that would move a virtual GPU to it.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 390.157). vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetVgpuMetadata")]
    pub fn vgpu_metadata(&self) -> Result<VgpuPgpuMetadata> {
        let function = f::nvmlDeviceGetVgpuMetadata;
        let (raw, opaque) = opaque::read::<_, nvmlVgpuPgpuMetadata_t>(
            self,
            function,
            |nvml, device, metadata, size| {
                // SAFETY: the handle is live; `metadata` is the beginning of a buffer of `size` bytes.
                unsafe { nvml.nvmlDeviceGetVgpuMetadata(device, metadata, size) }
            },
            length_of_pgpu,
        )?;
        VgpuPgpuMetadata::of(function, &raw, opaque)
    }

    /// The properties of the device that matter for moving virtual GPUs, as a text for other programs.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 430.09). vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetPgpuMetadataString")]
    pub fn pgpu_metadata_string(&self) -> Result<String> {
        self.handle.string::<1024>(f::nvmlDeviceGetPgpuMetadataString, |nvml, device, text, mut length| {
            // SAFETY: the handle is live; `text` has room for `length` bytes, and `length` may be written to.
            unsafe { nvml.nvmlDeviceGetPgpuMetadataString(device, text, &raw mut length) }
        })
    }
}

impl Nvml {
    /// Whether a virtual GPU can run on a GPU, and how its virtual machine can be brought there.
    ///
    /// Room on the GPU is not looked at.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::VgpuVmCompatibility;
    ///
    /// let device = nvml.device_by_index(0)?;
    /// for instance in device.active_vgpus()? {
    ///     let answer = nvml.vgpu_compatibility(&instance.metadata()?, &device.vgpu_metadata()?)?;
    ///     if answer.vgpu_vm_compatibility.contains(VgpuVmCompatibility::LIVE) {
    ///         println!("{} can move here while it runs", instance.uuid()?);
    ///     }
    /// #   assert!(answer.vgpu_vm_compatibility.contains(VgpuVmCompatibility::LIVE));
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 390.157). vGPU hosts.
    #[doc(alias = "nvmlGetVgpuCompatibility")]
    pub fn vgpu_compatibility(&self, vgpu: &VgpuMetadata, pgpu: &VgpuPgpuMetadata) -> Result<VgpuPgpuCompatibility> {
        let (mut vgpu, mut pgpu) = (vgpu.opaque.words(), pgpu.opaque.words());
        let (vgpu, pgpu) = (vgpu.as_mut_ptr(), pgpu.as_mut_ptr());
        // SAFETY: it writes one value.
        let raw: nvmlVgpuPgpuCompatibility_t =
            unsafe { self.read(f::nvmlGetVgpuCompatibility, (vgpu.cast(), pgpu.cast())) }?;
        Ok(VgpuPgpuCompatibility {
            vgpu_vm_compatibility: raw.vgpuVmCompatibility.into(),
            compatibility_limit: raw.compatibilityLimitCode.into(),
        })
    }

    /// The vGPU versions that the host can work with, and those that it does work with.
    ///
    /// Host and virtual machine agree on the highest version that both work with when the virtual machine's driver
    /// loads; without one it does not load.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104).
    #[doc(alias = "nvmlGetVgpuVersion")]
    pub fn vgpu_version(&self) -> Result<VgpuVersions> {
        let (supported, current): (nvmlVgpuVersion_t, nvmlVgpuVersion_t) =
            // SAFETY: it writes two values.
            unsafe { self.read2(f::nvmlGetVgpuVersion, ()) }?;
        Ok(VgpuVersions { supported: supported.into(), current: current.into() })
    }

    /// Narrows the vGPU versions that the host works with, until the driver is loaded anew.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for what is not within the supported range; "in use" while a virtual machine runs.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). vGPU hosts. Root.
    #[doc(alias = "nvmlSetVgpuVersion")]
    pub fn set_vgpu_version(&self, version: VgpuVersion) -> Result<()> {
        let mut version = nvmlVgpuVersion_t { minVersion: version.min, maxVersion: version.max };
        // SAFETY: it takes no pointers.
        unsafe { self.command(f::nvmlSetVgpuVersion, (&raw mut version,)) }
    }
}
