//! State, version and capabilities of a link, and its remote device.

use std::fmt;

use nvml_sys::{NVML_FEATURE_DISABLED, f};

use crate::device::field::{Field, FieldId};
use crate::device::nvlink::{NvLink, fields};
use crate::device::pci::PciInfo;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;

open_enum! {
    own_display
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
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match *self {
            NvLinkVersion::Invalid => "invalid",
            NvLinkVersion::V1_0 => "1.0",
            NvLinkVersion::V2_0 => "2.0",
            NvLinkVersion::V2_2 => "2.2",
            NvLinkVersion::V3_0 => "3.0",
            NvLinkVersion::V3_1 => "3.1",
            NvLinkVersion::V4_0 => "4.0",
            NvLinkVersion::V5_0 => "5.0",
            NvLinkVersion::V6_0 => "6.0",
            _ => return write!(f, "unknown version {}", self.raw()),
        })
    }
}

open_enum! {
    /// State of a link.
    pub enum NvLinkState: u32 {
        /// Inactive.
        Inactive = NVML_NVLINK_STATE_INACTIVE,
        /// Active.
        Active = NVML_NVLINK_STATE_ACTIVE,
        /// Sleep: a state of low power without traffic.
        Sleep = NVML_NVLINK_STATE_SLEEP,
        /// Active, but not usable for traffic.
        ActiveTrafficDisabled = NVML_NVLINK_STATE_ACTIVE_TRAFFIC_DISABLED,
    }
}

open_enum! {
    /// Capability of a link.
    #[doc(alias = "Capability")]
    pub enum NvLinkCapability: nvmlNvLinkCapability_t {
        /// P2P over NVLink.
        #[doc(alias = "P2p")]
        P2pSupported = NVML_NVLINK_CAP_P2P_SUPPORTED,
        /// Access to system memory.
        #[doc(alias = "SysMemAccess")]
        SysmemAccess = NVML_NVLINK_CAP_SYSMEM_ACCESS,
        /// P2P atomics.
        P2pAtomics = NVML_NVLINK_CAP_P2P_ATOMICS,
        /// System memory atomics.
        #[doc(alias = "SysMemAtomics")]
        SysmemAtomics = NVML_NVLINK_CAP_SYSMEM_ATOMICS,
        /// SLI over this link.
        SliBridge = NVML_NVLINK_CAP_SLI_BRIDGE,
        /// The link is supported on this device.
        #[doc(alias = "ValidLink")]
        Valid = NVML_NVLINK_CAP_VALID,
    }
}

open_enum! {
    /// Type of the device at the remote end of a link.
    #[doc(alias = "IntDeviceType")]
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
    /// State of the link, as a field value. If the driver does not have the field, the state is that of
    /// [`is_active`](NvLink::is_active), without [`NvLinkState::Sleep`] and [`NvLinkState::ActiveTrafficDisabled`].
    ///
    /// # Errors
    ///
    /// `InvalidArgument` or `NotSupported` if the device has no such link.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older); its field value is available since driver 525.53. Pascal and newer, on boards
    /// with NVLink.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    #[doc(alias = "nvmlDeviceGetNvLinkState")]
    #[inline]
    pub fn state(&self) -> Result<NvLinkState> {
        match fields::integer_field(&self.device, Field::scoped(FieldId::NVLINK_GET_STATE, self.link)) {
            Err(error) if fields::lacks_field(&error) => {
                self.is_active().map(|active| if active { NvLinkState::Active } else { NvLinkState::Inactive })
            }
            state => state.map(NvLinkState::from_raw),
        }
    }

    /// Whether the link is active. [`state`](NvLink::state) distinguishes more states.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` or `NotSupported` if the device has no such link.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink.
    #[doc(alias = "nvmlDeviceGetNvLinkState")]
    #[inline]
    pub fn is_active(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let state = unsafe { self.device.handle.read(f::nvmlDeviceGetNvLinkState, (self.link,)) }?;
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
    #[inline]
    pub fn version(&self) -> Result<NvLinkVersion> {
        // SAFETY: the function writes one value.
        let version = unsafe { self.device.handle.read(f::nvmlDeviceGetNvLinkVersion, (self.link,)) };
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
    #[inline]
    pub fn has_capability(&self, capability: NvLinkCapability) -> Result<bool> {
        // SAFETY: the function writes one value.
        let result =
            unsafe { self.device.handle.read(f::nvmlDeviceGetNvLinkCapability, (self.link, capability.raw())) }?;
        Ok(result != 0)
    }

    /// PCI information of the device at the remote end of the link. The subsystem ID is not reported.
    ///
    /// In a system with NVLink switches, the remote device is a switch and not the GPU behind it:
    /// [`Nvml::nvlinks_between`](crate::Nvml::nvlinks_between) returns the links that lead to a GPU.
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
    #[inline]
    pub fn remote_pci_info(&self) -> Result<PciInfo> {
        // SAFETY: the function writes one value.
        let newest = unsafe {
            let newer = self.device.handle.newer();
            newer.read_with(f::nvmlDeviceGetNvLinkRemotePciInfo_v2, (self.link,), PciInfo::from_raw)
        };
        or_older(newest, || {
            // SAFETY: the function writes the older and smaller struct.
            let info = unsafe { self.device.handle.read_older(f::nvmlDeviceGetNvLinkRemotePciInfo, (self.link,)) }?;
            Ok(PciInfo::from_v2(&info))
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
    #[inline]
    pub fn remote_device_type(&self) -> Result<NvLinkDeviceType> {
        // SAFETY: the function writes one value.
        let kind = unsafe { self.device.handle.read(f::nvmlDeviceGetNvLinkRemoteDeviceType, (self.link,)) };
        kind.map(NvLinkDeviceType::from)
    }
}
