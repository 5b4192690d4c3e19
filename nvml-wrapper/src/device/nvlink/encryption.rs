//! NVLink encryption (NVLE): remap tables, ready state, and keys between peer GPUs.

use std::fmt;

use nvml_sys::{
    NVML_NVLINK_NVLE_PRIVATE_INFO_SIZE, f, nvmlNvlinkLockRemapTable_v1_t, nvmlNvlinkNvlePrivateInfo_v1_t,
    nvmlNvlinkSetNvleReady_v1_t, nvmlNvlinkSetupNvleEncryptionKey_v1_t,
};

use crate::error::Result;
use crate::ffi::Target;
use crate::handle::Device;

/// Entry of the remap tables of a GPU.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct NvLinkRemapEntry {
    /// Address in the FLA (fabric linear address) remap table.
    pub fla_address: u32,
    /// Address in the SPA/GPA remap table (physical addresses of the system or the GPU).
    pub gpa_address: u32,
}

/// NVLink remap tables of a GPU.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct NvLinkRemapTable {
    /// ALID of the GPU, its ID in the NVLink fabric.
    pub alid: u32,
    /// Entries in use, up to 4096.
    pub entries: Vec<NvLinkRemapEntry>,
}

/// Lock state of the NVLink remap tables of a GPU.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct NvLinkRemapTableLock {
    /// Whether the remap tables are locked.
    pub is_locked: bool,
    /// Whether locking of the remap tables is disabled.
    pub is_lock_disabled: bool,
}

/// Opaque NVLE private information of a GPU, up to 256 bytes, for the driver of a peer GPU.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct NvlePrivateInfo {
    raw: [u8; NVML_NVLINK_NVLE_PRIVATE_INFO_SIZE as usize],
    size: usize,
}

/// # Conversion
impl NvlePrivateInfo {
    /// Private information from bytes of [`as_bytes`](NvlePrivateInfo::as_bytes), such as those received from another
    /// machine; `None` if there are more than 256.
    #[must_use]
    #[inline]
    pub fn from_bytes(bytes: &[u8]) -> Option<NvlePrivateInfo> {
        let mut raw = [0; NVML_NVLINK_NVLE_PRIVATE_INFO_SIZE as usize];
        raw.get_mut(..bytes.len())?.copy_from_slice(bytes);
        Some(NvlePrivateInfo { raw, size: bytes.len() })
    }

    /// Opaque bytes, up to 256.
    #[must_use]
    #[inline]
    pub fn as_bytes(&self) -> &[u8] {
        self.raw.get(..self.size).unwrap_or(&self.raw)
    }

    #[inline]
    fn to_raw(&self) -> nvmlNvlinkNvlePrivateInfo_v1_t {
        nvmlNvlinkNvlePrivateInfo_v1_t { data: self.raw, size: u32::try_from(self.size).unwrap_or(0) }
    }
}

impl From<nvmlNvlinkNvlePrivateInfo_v1_t> for NvlePrivateInfo {
    #[inline]
    fn from(raw: nvmlNvlinkNvlePrivateInfo_v1_t) -> Self {
        NvlePrivateInfo { raw: raw.data, size: raw.data.len().min(raw.size as usize) }
    }
}

impl fmt::Debug for NvlePrivateInfo {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NvlePrivateInfo({} bytes)", self.size)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for NvlePrivateInfo {
    #[inline]
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_bytes().serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for NvlePrivateInfo {
    #[inline]
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<NvlePrivateInfo, D::Error> {
        let bytes = Vec::<u8>::deserialize(deserializer)?;
        let error = || serde::de::Error::invalid_length(bytes.len(), &"at most 256 bytes");
        NvlePrivateInfo::from_bytes(&bytes).ok_or_else(error)
    }
}

/// Peer of NVLink encryption: one of the two GPUs that share a key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct NvlePeer {
    /// ALID of the GPU: see [`Device::nvlink_remap_table`].
    pub alid: u32,
    /// NVLE private information of the GPU: see [`Device::nvlink_nvle_private_info`].
    pub private_info: NvlePrivateInfo,
}

/// # Constructors
impl NvlePeer {
    /// Peer with an ALID and its NVLE private information.
    #[must_use]
    #[inline]
    pub const fn new(alid: u32, private_info: NvlePrivateInfo) -> NvlePeer {
        NvlePeer { alid, private_info }
    }
}

/// # NVLink encryption
impl Device {
    /// NVLink remap tables of the device, which map fabric addresses to physical addresses.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink encryption; `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 13.5 (driver newer than 610.43.02). Boards with NVLink encryption.
    #[doc(alias = "nvmlDeviceGetNvlinkRemapTableInfo_v1")]
    #[inline]
    pub fn nvlink_remap_table(&self) -> Result<NvLinkRemapTable> {
        // The struct has 32 KiB.
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read_boxed(f::nvmlDeviceGetNvlinkRemapTableInfo_v1, ()) }?;
        let pairs = raw.flaRemapTabAddr.iter().zip(&raw.gpaRemapTabAddr).take(raw.remapTabSize as usize);
        let entry = |(fla, gpa): (&u32, &u32)| NvLinkRemapEntry { fla_address: *fla, gpa_address: *gpa };
        Ok(NvLinkRemapTable { alid: raw.alid, entries: pairs.map(entry).collect() })
    }

    /// Requests a lock of the NVLink remap tables against further updates, and returns the resulting lock state.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink encryption; `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 13.5 (driver newer than 610.43.02). Boards with NVLink encryption.
    #[doc(alias = "nvmlDeviceLockNvlinkRemapTable_v1")]
    #[inline]
    pub fn lock_nvlink_remap_table(&self) -> Result<NvLinkRemapTableLock> {
        let request = nvmlNvlinkLockRemapTable_v1_t { bRemapTableLocked: 1, bRemapTableLockDisabled: 0 };
        // SAFETY: the function reads a value and writes one over it.
        let result = unsafe { self.handle.exchange(f::nvmlDeviceLockNvlinkRemapTable_v1, (), request) }?;
        Ok(NvLinkRemapTableLock {
            is_locked: result.bRemapTableLocked != 0,
            is_lock_disabled: result.bRemapTableLockDisabled != 0,
        })
    }

    /// Sets whether NVLink encryption is ready on the device.
    /// [`NvLinkInfo::is_nvle_ready`](crate::device::nvlink::NvLinkInfo::is_nvle_ready) reports the state.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink encryption; `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 13.5 (driver newer than 610.43.02). Boards with NVLink encryption.
    #[doc(alias = "nvmlDeviceSetNvlinkNvleReady_v1")]
    #[inline]
    pub fn set_nvlink_nvle_ready(&self, ready: bool) -> Result<()> {
        let mut raw = nvmlNvlinkSetNvleReady_v1_t { bNvleReady: ready.into() };
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        unsafe { self.handle.command(f::nvmlDeviceSetNvlinkNvleReady_v1, (&raw mut raw,)) }
    }

    /// Opaque NVLE private information of the device, for [`NvlePeer`].
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink encryption; `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 13.5 (driver newer than 610.43.02). Boards with NVLink encryption.
    #[doc(alias = "nvmlDeviceGetNvlinkNvlePrivateInfo_v1")]
    #[inline]
    pub fn nvlink_nvle_private_info(&self) -> Result<NvlePrivateInfo> {
        // SAFETY: the function writes one value.
        let info = unsafe { self.handle.read(f::nvmlDeviceGetNvlinkNvlePrivateInfo_v1, ()) };
        info.map(NvlePrivateInfo::from)
    }

    /// Sets up the NVLink encryption key between this device and a peer.
    ///
    /// The AES-256-GCM key is derived from `secret`, which has 32 bytes. The peer device is set up with the same secret
    /// and with `local` and `remote` exchanged.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink encryption; `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 13.5 (driver newer than 610.43.02). Boards with NVLink encryption.
    #[doc(alias = "nvmlDeviceSetupNvlinkNvleEncryptionKey_v1")]
    #[inline]
    pub fn setup_nvlink_nvle_encryption_key(
        &self,
        secret: &[u8; 32],
        local: &NvlePeer,
        remote: &NvlePeer,
    ) -> Result<()> {
        let mut raw = nvmlNvlinkSetupNvleEncryptionKey_v1_t {
            nvleKey: *secret,
            localGpuAlid: local.alid,
            remoteGpuAlid: remote.alid,
            localGpuNvlePrivateInfo: local.private_info.to_raw(),
            remoteGpuNvlePrivateInfo: remote.private_info.to_raw(),
        };
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        unsafe { self.handle.command(f::nvmlDeviceSetupNvlinkNvleEncryptionKey_v1, (&raw mut raw,)) }
    }
}
