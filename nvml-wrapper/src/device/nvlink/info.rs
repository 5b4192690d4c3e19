//! What is known of all links of a device together: encryption and firmware.

use nvml_sys::{
    Function, nvmlNvLinkInfo_v1_t, nvmlNvLinkInfo_v2_t, nvmlNvLinkInfo_v3_t, nvmlNvlinkFirmwareInfo_t,
    nvmlNvlinkFirmwareVersion_t,
};

use crate::device::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;

open_enum! {
    /// A part of the firmware of NVLink.
    pub enum NvLinkFirmwareType: u32 {
        /// MSE.
        Mse = NVML_NVLINK_FIRMWARE_UCODE_TYPE_MSE,
        /// NETIR.
        Netir = NVML_NVLINK_FIRMWARE_UCODE_TYPE_NETIR,
        /// NETIR's part for the physical layer.
        NetirUphy = NVML_NVLINK_FIRMWARE_UCODE_TYPE_NETIR_UPHY,
        /// NETIR's part CLN.
        NetirCln = NVML_NVLINK_FIRMWARE_UCODE_TYPE_NETIR_CLN,
        /// NETIR's part DLN.
        NetirDln = NVML_NVLINK_FIRMWARE_UCODE_TYPE_NETIR_DLN,
    }
}

/// The version of a part of the firmware of NVLink.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvLinkFirmwareVersion {
    /// Which part.
    pub firmware_type: NvLinkFirmwareType,
    /// The first number of the version.
    pub major: u32,
    /// The second.
    pub minor: u32,
    /// The third.
    pub sub_minor: u32,
}

/// Encryption and firmware of a device's NVLinks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvLinkInfo {
    /// Whether NVLink encryption is on.
    pub is_nvle_enabled: bool,
    /// Whether the GPU is ready for NVLink encryption. None on drivers before NVML 13.5.
    pub is_nvle_ready: Option<bool>,
    /// The versions of the firmware. None where the driver knows the first version of the struct only.
    pub firmware_versions: Option<Vec<NvLinkFirmwareVersion>>,
}

impl From<&nvmlNvlinkFirmwareVersion_t> for NvLinkFirmwareVersion {
    fn from(raw: &nvmlNvlinkFirmwareVersion_t) -> Self {
        NvLinkFirmwareVersion {
            firmware_type: u32::from(raw.ucodeType).into(),
            major: raw.major,
            minor: raw.minor,
            sub_minor: raw.subMinor,
        }
    }
}

fn firmware_versions(raw: &nvmlNvlinkFirmwareInfo_t) -> Vec<NvLinkFirmwareVersion> {
    raw.firmwareVersion.iter().take(raw.numValidEntries as usize).map(NvLinkFirmwareVersion::from).collect()
}

impl From<nvmlNvLinkInfo_v3_t> for NvLinkInfo {
    fn from(raw: nvmlNvLinkInfo_v3_t) -> Self {
        NvLinkInfo {
            is_nvle_enabled: raw.isNvleEnabled != 0,
            is_nvle_ready: Some(raw.isNvleReady != 0),
            firmware_versions: Some(firmware_versions(&raw.firmwareInfo)),
        }
    }
}

impl From<nvmlNvLinkInfo_v2_t> for NvLinkInfo {
    fn from(raw: nvmlNvLinkInfo_v2_t) -> Self {
        NvLinkInfo {
            is_nvle_enabled: raw.isNvleEnabled != 0,
            is_nvle_ready: None,
            firmware_versions: Some(firmware_versions(&raw.firmwareInfo)),
        }
    }
}

impl From<nvmlNvLinkInfo_v1_t> for NvLinkInfo {
    fn from(raw: nvmlNvLinkInfo_v1_t) -> Self {
        NvLinkInfo { is_nvle_enabled: raw.isNvleEnabled != 0, is_nvle_ready: None, firmware_versions: None }
    }
}

impl Device {
    /// Encryption and firmware of the device's NVLinks.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06); whether encryption is ready since NVML 13.5 (driver newer than 610.43.02). Boards
    /// with NVLink.
    #[doc(alias = "nvmlDeviceGetNvLinkInfo_v3")]
    #[doc(alias = "nvmlDeviceGetNvLinkInfo")]
    pub fn nvlink_info(&self) -> Result<NvLinkInfo> {
        let v3 = self.newer().read(Function::nvmlDeviceGetNvLinkInfo_v3, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is valid for one write.
            unsafe { nvml.nvmlDeviceGetNvLinkInfo_v3(device, info) }
        });
        or_older(v3.map(|raw: nvmlNvLinkInfo_v3_t| raw.into()), || {
            let v2: Result<nvmlNvLinkInfo_v2_t> =
                self.newer().versioned(Function::nvmlDeviceGetNvLinkInfo, |nvml, device, info| {
                    // SAFETY: the handle is live; `info` is a struct of the version that it says.
                    unsafe { nvml.nvmlDeviceGetNvLinkInfo(device, info) }
                });
            or_older(v2.map(NvLinkInfo::from), || {
                let v1 = self.versioned(Function::nvmlDeviceGetNvLinkInfo, |nvml, device, info: *mut _| {
                    let info: *mut nvmlNvLinkInfo_v1_t = info;
                    // SAFETY: the handle is live; `info` is a struct of the version that it says.
                    unsafe { nvml.nvmlDeviceGetNvLinkInfo(device, info.cast()) }
                });
                v1.map(NvLinkInfo::from)
            })
        })
    }
}
