//! NVLink encryption (NVLE), and the tables by which addresses are mapped between GPUs.

use std::fmt;

use nvml_sys::{
    Function, NVML_NVLINK_NVLE_PRIVATE_INFO_SIZE, nvmlNvlinkGetRemapTableInfo_v1_t, nvmlNvlinkLockRemapTable_v1_t,
    nvmlNvlinkNvlePrivateInfo_v1_t, nvmlNvlinkSetNvleReady_v1_t, nvmlNvlinkSetupNvleEncryptionKey_v1_t,
};

use crate::device::Device;
use crate::error::Result;
use crate::ffi::Target;

/// One entry of the remap tables of a GPU.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvLinkRemapEntry {
    /// Address in the table of fabric linear addresses.
    pub fla_address: u32,
    /// Address in the table of physical addresses of the system or the GPU.
    pub gpa_address: u32,
}

/// The remap tables of a GPU.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvLinkRemapTable {
    /// The GPU's id in the fabric.
    pub alid: u32,
    /// The entries in use.
    pub entries: Vec<NvLinkRemapEntry>,
}

/// Whether the remap tables of a GPU are locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvLinkRemapTableLock {
    /// Whether they are locked.
    pub is_locked: bool,
    /// Whether locking is disabled.
    pub is_lock_disabled: bool,
}

/// What a GPU tells of itself for NVLink encryption, for the driver of another one: bytes without a meaning for
/// anybody else.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct NvlePrivateInfo {
    raw: [u8; NVML_NVLINK_NVLE_PRIVATE_INFO_SIZE as usize],
    size: usize,
}

impl NvlePrivateInfo {
    /// From bytes that [`as_bytes`](NvlePrivateInfo::as_bytes) gave, as they came from another machine; None when they
    /// are more than NVML has room for, 256.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<NvlePrivateInfo> {
        let mut raw = [0; NVML_NVLINK_NVLE_PRIVATE_INFO_SIZE as usize];
        raw.get_mut(..bytes.len())?.copy_from_slice(bytes);
        Some(NvlePrivateInfo { raw, size: bytes.len() })
    }

    /// The bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.raw.get(..self.size).unwrap_or(&self.raw)
    }

    fn to_raw(&self) -> nvmlNvlinkNvlePrivateInfo_v1_t {
        nvmlNvlinkNvlePrivateInfo_v1_t { data: self.raw, size: u32::try_from(self.size).unwrap_or(0) }
    }
}

impl From<nvmlNvlinkNvlePrivateInfo_v1_t> for NvlePrivateInfo {
    fn from(raw: nvmlNvlinkNvlePrivateInfo_v1_t) -> Self {
        NvlePrivateInfo { raw: raw.data, size: raw.data.len().min(raw.size as usize) }
    }
}

impl fmt::Debug for NvlePrivateInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NvlePrivateInfo({} bytes)", self.size)
    }
}

/// One of the two GPUs that encrypt what goes over NVLink between them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvlePeer {
    /// The GPU's id in the fabric: see [`Device::nvlink_remap_table`].
    pub alid: u32,
    /// What the GPU tells of itself: see [`Device::nvlink_nvle_private_info`].
    pub private_info: NvlePrivateInfo,
}

impl NvlePeer {
    /// The GPU with this id, which told this of itself.
    #[must_use]
    pub const fn new(alid: u32, private_info: NvlePrivateInfo) -> NvlePeer {
        NvlePeer { alid, private_info }
    }
}

impl Device {
    /// The tables by which addresses of the fabric are mapped to those of memory.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 13.5 (driver newer than 610.43.02). Boards with NVLink encryption.
    #[doc(alias = "nvmlDeviceGetNvlinkRemapTableInfo_v1")]
    pub fn nvlink_remap_table(&self) -> Result<NvLinkRemapTable> {
        // 32 KiB.
        let raw: Box<nvmlNvlinkGetRemapTableInfo_v1_t> =
            self.read_boxed(Function::nvmlDeviceGetNvlinkRemapTableInfo_v1, |nvml, device, info| {
                // SAFETY: the handle is live; `info` is valid for one write.
                unsafe { nvml.nvmlDeviceGetNvlinkRemapTableInfo_v1(device, info) }
            })?;
        let pairs = raw.flaRemapTabAddr.iter().zip(&raw.gpaRemapTabAddr).take(raw.remapTabSize as usize);
        let entry = |(fla, gpa): (&u32, &u32)| NvLinkRemapEntry { fla_address: *fla, gpa_address: *gpa };
        Ok(NvLinkRemapTable { alid: raw.alid, entries: pairs.map(entry).collect() })
    }

    /// Asks for the remap tables to be locked, so that they are no longer changed; tells what became of it.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 13.5 (driver newer than 610.43.02). Boards with NVLink encryption.
    #[doc(alias = "nvmlDeviceLockNvlinkRemapTable_v1")]
    pub fn lock_nvlink_remap_table(&self) -> Result<NvLinkRemapTableLock> {
        let asked = nvmlNvlinkLockRemapTable_v1_t { bRemapTableLocked: 1, bRemapTableLockDisabled: 0 };
        let answer = self.exchange(Function::nvmlDeviceLockNvlinkRemapTable_v1, asked, |nvml, device, lock| {
            // SAFETY: the handle is live; `lock` is valid for reads and writes.
            unsafe { nvml.nvmlDeviceLockNvlinkRemapTable_v1(device, lock) }
        })?;
        Ok(NvLinkRemapTableLock {
            is_locked: answer.bRemapTableLocked != 0,
            is_lock_disabled: answer.bRemapTableLockDisabled != 0,
        })
    }

    /// Says that the device is ready for NVLink encryption, or no longer. [`nvlink_info`](Device::nvlink_info) tells it
    /// back.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 13.5 (driver newer than 610.43.02). Boards with NVLink encryption.
    #[doc(alias = "nvmlDeviceSetNvlinkNvleReady_v1")]
    pub fn set_nvlink_nvle_ready(&self, ready: bool) -> Result<()> {
        let mut raw = nvmlNvlinkSetNvleReady_v1_t { bNvleReady: ready.into() };
        self.command(Function::nvmlDeviceSetNvlinkNvleReady_v1, |nvml, device| {
            // SAFETY: the handle is live; the struct is valid for reads and writes.
            unsafe { nvml.nvmlDeviceSetNvlinkNvleReady_v1(device, &raw mut raw) }
        })
    }

    /// What the device tells of itself for NVLink encryption, for [`NvlePeer`].
    ///
    /// # Errors
    ///
    /// "No permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 13.5 (driver newer than 610.43.02). Boards with NVLink encryption.
    #[doc(alias = "nvmlDeviceGetNvlinkNvlePrivateInfo_v1")]
    pub fn nvlink_nvle_private_info(&self) -> Result<NvlePrivateInfo> {
        let info: Result<nvmlNvlinkNvlePrivateInfo_v1_t> =
            self.read(Function::nvmlDeviceGetNvlinkNvlePrivateInfo_v1, |nvml, device, info| {
                // SAFETY: the handle is live; `info` is valid for one write.
                unsafe { nvml.nvmlDeviceGetNvlinkNvlePrivateInfo_v1(device, info) }
            });
        info.map(NvlePrivateInfo::from)
    }

    /// Sets the secret from which the key is made that encrypts what goes between this device and another one.
    ///
    /// The other device is told the same, with the peers the other way round.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 13.5 (driver newer than 610.43.02). Boards with NVLink encryption.
    #[doc(alias = "nvmlDeviceSetupNvlinkNvleEncryptionKey_v1")]
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
        self.command(Function::nvmlDeviceSetupNvlinkNvleEncryptionKey_v1, |nvml, device| {
            // SAFETY: the handle is live; the struct is valid for reads and writes.
            unsafe { nvml.nvmlDeviceSetupNvlinkNvleEncryptionKey_v1(device, &raw mut raw) }
        })
    }
}
