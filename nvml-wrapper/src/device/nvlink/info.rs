//! Encryption state and firmware versions of a device's NVLinks.

use nvml_sys::{
    f, nvmlNvLinkInfo_v1_t, nvmlNvLinkInfo_v2_t, nvmlNvLinkInfo_v3_t, nvmlNvlinkFirmwareInfo_t,
    nvmlNvlinkFirmwareVersion_t,
};

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;
use crate::handle::Device;

open_enum! {
    /// Microcode (ucode) type of NVLink firmware.
    pub enum NvLinkFirmwareUcodeType: u32 {
        /// MSE microcode.
        Mse = NVML_NVLINK_FIRMWARE_UCODE_TYPE_MSE,
        /// NETIR microcode.
        Netir = NVML_NVLINK_FIRMWARE_UCODE_TYPE_NETIR,
        /// NETIR UPHY microcode.
        NetirUphy = NVML_NVLINK_FIRMWARE_UCODE_TYPE_NETIR_UPHY,
        /// NETIR CLN microcode.
        NetirCln = NVML_NVLINK_FIRMWARE_UCODE_TYPE_NETIR_CLN,
        /// NETIR DLN microcode.
        NetirDln = NVML_NVLINK_FIRMWARE_UCODE_TYPE_NETIR_DLN,
    }
}

/// Semantic version of one NVLink firmware.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct NvLinkFirmwareVersion {
    /// Microcode type.
    pub ucode_type: NvLinkFirmwareUcodeType,
    /// Major version.
    pub major: u32,
    /// Minor version.
    pub minor: u32,
    /// Sub-minor version.
    pub sub_minor: u32,
}

/// Encryption state and firmware versions of a device's NVLinks.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct NvLinkInfo {
    /// Whether NVLink encryption (NVLE) is enabled.
    pub is_nvle_enabled: bool,
    /// Whether NVLink encryption is ready on the GPU. `None` on drivers before NVML 13.5.
    pub is_nvle_ready: Option<bool>,
    /// Firmware versions, up to 100 entries. `None` if the driver has only the first version of the struct.
    pub firmware_versions: Option<Vec<NvLinkFirmwareVersion>>,
}

impl From<&nvmlNvlinkFirmwareVersion_t> for NvLinkFirmwareVersion {
    #[inline]
    fn from(raw: &nvmlNvlinkFirmwareVersion_t) -> Self {
        NvLinkFirmwareVersion {
            ucode_type: u32::from(raw.ucodeType).into(),
            major: raw.major,
            minor: raw.minor,
            sub_minor: raw.subMinor,
        }
    }
}

#[inline]
fn firmware_versions(raw: &nvmlNvlinkFirmwareInfo_t) -> Vec<NvLinkFirmwareVersion> {
    raw.firmwareVersion.iter().take(raw.numValidEntries as usize).map(NvLinkFirmwareVersion::from).collect()
}

impl From<nvmlNvLinkInfo_v3_t> for NvLinkInfo {
    #[inline]
    fn from(raw: nvmlNvLinkInfo_v3_t) -> Self {
        NvLinkInfo {
            is_nvle_enabled: raw.isNvleEnabled != 0,
            is_nvle_ready: Some(raw.isNvleReady != 0),
            firmware_versions: Some(firmware_versions(&raw.firmwareInfo)),
        }
    }
}

impl From<nvmlNvLinkInfo_v2_t> for NvLinkInfo {
    #[inline]
    fn from(raw: nvmlNvLinkInfo_v2_t) -> Self {
        NvLinkInfo {
            is_nvle_enabled: raw.isNvleEnabled != 0,
            is_nvle_ready: None,
            firmware_versions: Some(firmware_versions(&raw.firmwareInfo)),
        }
    }
}

impl From<nvmlNvLinkInfo_v1_t> for NvLinkInfo {
    #[inline]
    fn from(raw: nvmlNvLinkInfo_v1_t) -> Self {
        NvLinkInfo { is_nvle_enabled: raw.isNvleEnabled != 0, is_nvle_ready: None, firmware_versions: None }
    }
}

/// # NVLink information
impl Device {
    /// Encryption state and firmware versions of the device's NVLinks.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06); [`is_nvle_ready`](NvLinkInfo::is_nvle_ready) since NVML 13.5 (driver newer than
    /// 610.43.02). Boards with NVLink.
    #[doc(alias = "nvmlDeviceGetNvLinkInfo_v3")]
    #[doc(alias = "nvmlDeviceGetNvLinkInfo")]
    #[inline]
    pub fn nvlink_info(&self) -> Result<NvLinkInfo> {
        // SAFETY: the function writes one value.
        let v3 = unsafe { self.handle.newer().read(f::nvmlDeviceGetNvLinkInfo_v3, ()) };
        or_older(v3.map(|raw: nvmlNvLinkInfo_v3_t| raw.into()), || {
            // SAFETY: the function fills a struct of the version that the struct contains.
            let v2 = unsafe { self.handle.newer().versioned(f::nvmlDeviceGetNvLinkInfo, ()) };
            or_older(v2.map(NvLinkInfo::from), || {
                // SAFETY: the function reads the version of the struct before anything else.
                let v1 = unsafe { self.handle.versioned_as(f::nvmlDeviceGetNvLinkInfo, ()) };
                v1.map(|raw: nvmlNvLinkInfo_v1_t| raw.into())
            })
        })
    }
}
