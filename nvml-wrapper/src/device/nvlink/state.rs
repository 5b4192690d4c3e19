//! What a link is, whether it is up, and what is at its other end.

use std::fmt;

use nvml_sys::{Function, NVML_FEATURE_DISABLED, nvmlPciInfo_t};

use super::NvLink;
use crate::device::PciInfo;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;

open_enum! {
    /// A version of NVLink. NVML counts them: 6 is NVLink 4.0.
    pub enum NvLinkVersion: nvmlNvlinkVersion_t {
        /// The link has no valid version.
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
    /// Something that a link may be able to do.
    pub enum NvLinkCapability: nvmlNvLinkCapability_t {
        /// Reach the memory of another device.
        P2pSupported = NVML_NVLINK_CAP_P2P_SUPPORTED,
        /// Reach the system's memory.
        SysmemAccess = NVML_NVLINK_CAP_SYSMEM_ACCESS,
        /// Atomic operations in the memory of another device.
        P2pAtomics = NVML_NVLINK_CAP_P2P_ATOMICS,
        /// Atomic operations in the system's memory.
        SysmemAtomics = NVML_NVLINK_CAP_SYSMEM_ATOMICS,
        /// SLI over this link.
        SliBridge = NVML_NVLINK_CAP_SLI_BRIDGE,
        /// The device supports the link at all.
        Valid = NVML_NVLINK_CAP_VALID,
    }
}

open_enum! {
    /// What is at the other end of a link.
    pub enum NvLinkDeviceType: nvmlIntNvLinkDeviceType_t {
        /// A GPU.
        Gpu = NVML_NVLINK_DEVICE_TYPE_GPU,
        /// An IBM POWER processor.
        IbmNpu = NVML_NVLINK_DEVICE_TYPE_IBMNPU,
        /// An NVLink switch.
        Switch = NVML_NVLINK_DEVICE_TYPE_SWITCH,
    }
}

impl NvLink {
    /// Whether the link is active.
    ///
    /// # Errors
    ///
    /// "Invalid argument" or "not supported" when the device has no such link.
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

    /// The link's version of NVLink.
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

    /// Whether the link can do this.
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

    /// Where the device at the other end of the link is on the PCI bus.
    ///
    /// In a system with NVLink switches that is a switch, not the GPU behind it:
    /// [`Nvml::links_between`](crate::Nvml::links_between) tells which links lead to a GPU.
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

    /// What kind of device is at the other end of the link.
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
