//! State, version and capabilities of a link, and its remote device.

use std::fmt;

use nvml_sys::{Function, NVML_FEATURE_DISABLED, nvmlPciInfo_t};

use super::NvLink;
use crate::device::PciInfo;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;

open_enum! {
    /// NVLink version. The raw values are an enumeration, not version numbers: 6 is NVLink 4.0.
    pub enum NvLinkVersion: nvmlNvlinkVersion_t {
        /// Invalid version.
        Invalid = NVML_NVLINK_VERSION_INVALID,
        /// NVLink 1.0: Pascal.
        V1_0 = NVML_NVLINK_VERSION_1_0,
        /// NVLink 2.0: Volta.
        V2_0 = NVML_NVLINK_VERSION_2_0,
        /// NVLink 2.2.
        V2_2 = NVML_NVLINK_VERSION_2_2,
        /// NVLink 3.0: Ampere.
        V3_0 = NVML_NVLINK_VERSION_3_0,
        /// NVLink 3.1.
        V3_1 = NVML_NVLINK_VERSION_3_1,
        /// NVLink 4.0: Hopper.
        V4_0 = NVML_NVLINK_VERSION_4_0,
        /// NVLink 5.0: Blackwell.
        V5_0 = NVML_NVLINK_VERSION_5_0,
        /// NVLink 6.0: Rubin.
        V6_0 = NVML_NVLINK_VERSION_6_0,
    }
}

impl fmt::Display for NvLinkVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NvLinkVersion::Invalid => "invalid",
            NvLinkVersion::V1_0 => "1.0",
            NvLinkVersion::V2_0 => "2.0",
            NvLinkVersion::V2_2 => "2.2",
            NvLinkVersion::V3_0 => "3.0",
            NvLinkVersion::V3_1 => "3.1",
            NvLinkVersion::V4_0 => "4.0",
            NvLinkVersion::V5_0 => "5.0",
            NvLinkVersion::V6_0 => "6.0",
            NvLinkVersion::Unknown(raw) => return write!(f, "unknown version {raw}"),
        })
    }
}

open_enum! {
    /// Capability of a link.
    pub enum NvLinkCapability: nvmlNvLinkCapability_t {
        /// P2P over NVLink.
        P2pSupported = NVML_NVLINK_CAP_P2P_SUPPORTED,
        /// Access to system memory.
        SysmemAccess = NVML_NVLINK_CAP_SYSMEM_ACCESS,
        /// P2P atomics.
        P2pAtomics = NVML_NVLINK_CAP_P2P_ATOMICS,
        /// System memory atomics.
        SysmemAtomics = NVML_NVLINK_CAP_SYSMEM_ATOMICS,
        /// SLI over this link.
        SliBridge = NVML_NVLINK_CAP_SLI_BRIDGE,
        /// The link is supported on this device.
        Valid = NVML_NVLINK_CAP_VALID,
    }
}

open_enum! {
    /// Type of the device at the remote end of a link.
    pub enum NvLinkDeviceType: nvmlIntNvLinkDeviceType_t {
        /// GPU.
        Gpu = NVML_NVLINK_DEVICE_TYPE_GPU,
        /// NPU of an IBM POWER processor.
        IbmNpu = NVML_NVLINK_DEVICE_TYPE_IBMNPU,
        /// NVLink switch (NVSwitch).
        Switch = NVML_NVLINK_DEVICE_TYPE_SWITCH,
    }
}

/// # Link state
impl NvLink {
    /// Whether the link is active.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` or `NotSupported` if the device has no such link.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink.
    #[doc(alias = "nvmlDeviceGetNvLinkState")]
    pub fn is_active(&self) -> Result<bool> {
        let state: u32 = self.read(Function::nvmlDeviceGetNvLinkState, |nvml, (device, link), out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetNvLinkState(device, link, out) }
        })?;
        Ok(state != NVML_FEATURE_DISABLED)
    }

    /// NVLink version of the link.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` or `NotSupported` if the device has no such link.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink.
    #[doc(alias = "nvmlDeviceGetNvLinkVersion")]
    pub fn version(&self) -> Result<NvLinkVersion> {
        let version = self.read(Function::nvmlDeviceGetNvLinkVersion, |nvml, (device, link), out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetNvLinkVersion(device, link, out) }
        });
        version.map(NvLinkVersion::from)
    }

    /// Whether the link has the capability.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` or `NotSupported` if the device has no such link.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink.
    #[doc(alias = "nvmlDeviceGetNvLinkCapability")]
    pub fn has_capability(&self, capability: NvLinkCapability) -> Result<bool> {
        let result: u32 = self.read(Function::nvmlDeviceGetNvLinkCapability, |nvml, (device, link), out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetNvLinkCapability(device, link, capability.raw(), out) }
        })?;
        Ok(result != 0)
    }

    /// PCI information of the device at the remote end of the link. The subsystem id is not reported.
    ///
    /// In a system with NVLink switches, the remote device is a switch and not the GPU behind it:
    /// [`Nvml::links_between`](crate::Nvml::links_between) returns the links that lead to a GPU.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` or `NotSupported` if the device has no such link.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink.
    #[doc(alias = "nvmlDeviceGetNvLinkRemotePciInfo_v2")]
    #[doc(alias = "nvmlDeviceGetNvLinkRemotePciInfo")]
    pub fn remote_pci_info(&self) -> Result<PciInfo> {
        let function = Function::nvmlDeviceGetNvLinkRemotePciInfo_v2;
        let newest = self.newer().read(function, |nvml, (device, link), info: *mut nvmlPciInfo_t| {
            // SAFETY: the handle is live; `info` is valid for one write.
            unsafe { nvml.nvmlDeviceGetNvLinkRemotePciInfo_v2(device, link, info) }
        });
        or_older(newest.and_then(|info| PciInfo::of_raw(function, &info)), || {
            let v1 = Function::nvmlDeviceGetNvLinkRemotePciInfo;
            let info = self.read_older(v1, |nvml, (device, link), info: *mut nvmlPciInfo_t| {
                // SAFETY: the handle is live; `info` is valid for one write.
                unsafe { nvml.nvmlDeviceGetNvLinkRemotePciInfo(device, link, info) }
            })?;
            Ok(PciInfo::of_old(&info))
        })
    }

    /// Type of the device at the remote end of the link.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` or `NotSupported` if the device has no such link.
    ///
    /// # Availability
    ///
    /// NVML 11.4 (driver 470.42.01). Boards with NVLink.
    #[doc(alias = "nvmlDeviceGetNvLinkRemoteDeviceType")]
    pub fn remote_device_type(&self) -> Result<NvLinkDeviceType> {
        let kind = self.read(Function::nvmlDeviceGetNvLinkRemoteDeviceType, |nvml, (device, link), out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetNvLinkRemoteDeviceType(device, link, out) }
        });
        kind.map(NvLinkDeviceType::from)
    }
}
