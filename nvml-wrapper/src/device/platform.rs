//! Platform: location of a GPU in its chassis or rack, hostname, uptime, device identifier and capabilities.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::platform_info`](crate::Device::platform_info) | location in the chassis or rack |
//! | [`Device::pdi`](crate::Device::pdi) | Per Device Identifier (PDI) |
//! | [`Device::hostname`](crate::Device::hostname) | hostname stored in the device |
//! | [`Device::set_hostname`](crate::Device::set_hostname) | sets the hostname stored in the device |
//! | [`Device::gpu_uptime`](crate::Device::gpu_uptime) | time since the driver initialized the GPU |
//! | [`Device::capabilities`](crate::Device::capabilities) | device capabilities |
//! | [`PlatformInfo`], [`PlatformLocation`] | platform information |
//! | [`DeviceCapabilities`] | set of capabilities |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::device::platform::DeviceCapabilities;
//!
//! let device = nvml.device_by_index(0)?;
//! println!("PDI {:#x}", device.pdi()?);
//! if device.capabilities()?.contains(DeviceCapabilities::EGM) {
//!     println!("Extended GPU Memory");
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::borrow::Cow;
use std::time::Duration;

use nvml_sys::{f, nvmlHostname_v1_t, nvmlPlatformInfo_v1_t, nvmlPlatformInfo_v2_t};

use crate::error::Result;
use crate::ffi::flags::open_flags;
use crate::ffi::versioned::or_older;
use crate::ffi::{Target, string};
use crate::handle::Device;

open_flags! {
    /// Capabilities of a device.
    pub struct DeviceCapabilities: u32 {
        /// Extended GPU Memory (EGM): the GPU can use system memory like its own memory.
        const EGM = NVML_DEV_CAP_EGM;
    }
}

/// Platform information of a GPU.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PlatformInfo {
    /// InfiniBand GUID reported by the platform, in nvidia-smi the GPU Fabric GUID. On Blackwell 8 bytes long; the
    /// other 8 bytes are zero.
    pub ib_guid: [u8; 16],
    /// Location in the chassis or rack.
    pub location: PlatformLocation,
    /// NVLink peer type, a number defined by the platform: for example whether a switch is present.
    pub peer_type: u8,
    /// Identifier of the GPU within the node.
    pub module_id: u8,
}

/// Location of a GPU in a chassis or in a rack. The variant depends on the driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum PlatformLocation {
    /// Location in a chassis: drivers since 570.124.
    #[non_exhaustive]
    Chassis {
        /// Serial number of the chassis. On Blackwell 13 bytes long; the last 3 bytes are zero.
        serial_number: [u8; 16],
        /// Slot number in the chassis, switches included.
        slot_number: u8,
        /// Tray index among the compute slots of the chassis, switches excluded.
        tray_index: u8,
        /// Index of the node within the slot.
        host_id: u8,
    },
    /// Location in a rack: drivers 565 to 570.86.
    #[non_exhaustive]
    Rack {
        /// GUID of the rack. On Blackwell 13 bytes long; the last 3 bytes are zero.
        guid: [u8; 16],
        /// Slot number in the rack, switches included.
        physical_slot_number: u8,
        /// Index among the compute slots of the rack, switches excluded.
        compute_slot_index: u8,
        /// Index of the node within the slot.
        node_index: u8,
    },
}

impl Default for PlatformLocation {
    /// A [chassis](PlatformLocation::chassis).
    #[inline]
    fn default() -> Self {
        PlatformLocation::chassis()
    }
}

/// # Constructors
impl PlatformLocation {
    /// Location in a chassis with zeros in all fields.
    #[must_use]
    #[inline]
    pub const fn chassis() -> PlatformLocation {
        PlatformLocation::Chassis { serial_number: [0; 16], slot_number: 0, tray_index: 0, host_id: 0 }
    }

    /// Location in a rack with zeros in all fields.
    #[must_use]
    #[inline]
    pub const fn rack() -> PlatformLocation {
        PlatformLocation::Rack { guid: [0; 16], physical_slot_number: 0, compute_slot_index: 0, node_index: 0 }
    }
}

/// # Chassis
impl PlatformInfo {
    /// Serial number of the chassis as a string; bytes that are not UTF-8 are replaced. `None` if the driver reports a
    /// rack.
    #[must_use]
    #[inline]
    pub fn chassis_serial_number(&self) -> Option<Cow<'_, str>> {
        let PlatformLocation::Chassis { serial_number, .. } = &self.location else { return None };
        let text = serial_number.split(|byte| *byte == 0).next().unwrap_or_default();
        Some(String::from_utf8_lossy(text))
    }
}

impl From<nvmlPlatformInfo_v2_t> for PlatformInfo {
    #[inline]
    fn from(raw: nvmlPlatformInfo_v2_t) -> Self {
        PlatformInfo {
            ib_guid: raw.ibGuid,
            location: PlatformLocation::Chassis {
                serial_number: raw.chassisSerialNumber,
                slot_number: raw.slotNumber,
                tray_index: raw.trayIndex,
                host_id: raw.hostId,
            },
            peer_type: raw.peerType,
            module_id: raw.moduleId,
        }
    }
}

impl From<nvmlPlatformInfo_v1_t> for PlatformInfo {
    #[inline]
    fn from(raw: nvmlPlatformInfo_v1_t) -> Self {
        PlatformInfo {
            ib_guid: raw.ibGuid,
            location: PlatformLocation::Rack {
                guid: raw.rackGuid,
                physical_slot_number: raw.chassisPhysicalSlotNumber,
                compute_slot_index: raw.computeSlotIndex,
                node_index: raw.nodeIndex,
            },
            peer_type: raw.peerType,
            module_id: raw.moduleId,
        }
    }
}

/// # Platform
impl Device {
    /// Location of the GPU in its chassis or rack, and its platform identifiers.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the platform does not report them.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 565.57.01) for a rack; for a chassis since driver 570.124.04. Blackwell and newer.
    #[doc(alias = "nvmlDeviceGetPlatformInfo")]
    #[inline]
    pub fn platform_info(&self) -> Result<PlatformInfo> {
        let function = f::nvmlDeviceGetPlatformInfo;
        // SAFETY: the function fills a struct of the version that the struct contains.
        let v2 = unsafe { self.handle.newer().versioned(function, ()) };
        or_older(v2.map(|raw: nvmlPlatformInfo_v2_t| raw.into()), || {
            // SAFETY: the function reads the version of the struct before anything else.
            let v1 = unsafe { self.handle.versioned_as(function, ()) };
            v1.map(|raw: nvmlPlatformInfo_v1_t| raw.into())
        })
    }

    /// Per Device Identifier (PDI), a unique number of 64 bits.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06). Pascal and newer.
    #[doc(alias = "nvmlDeviceGetPdi")]
    #[inline]
    pub fn pdi(&self) -> Result<u64> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let pdi = unsafe { self.handle.versioned(f::nvmlDeviceGetPdi, ()) }?;
        Ok(pdi.value)
    }

    /// Hostname stored in the device by [`set_hostname`](Device::set_hostname).
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.82.07). Blackwell and newer. Linux.
    #[doc(alias = "nvmlDeviceGetHostname_v1")]
    #[inline]
    pub fn hostname(&self) -> Result<String> {
        let function = f::nvmlDeviceGetHostname_v1;
        // SAFETY: the function writes one value.
        let hostname = unsafe { self.handle.read(function, ()) }?;
        Ok(string::from_array(&hostname.value))
    }

    /// Sets the hostname stored in the device, at most 63 bytes. Takes effect immediately; a GPU reset or a driver
    /// reload clears the hostname.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the hostname contains invalid characters. `NoPermission` if the caller is not root.
    /// [`NvmlError::StringTooLong`](crate::NvmlError::StringTooLong) if the hostname is longer than 63 bytes.
    /// [`NvmlError::InteriorNul`](crate::NvmlError::InteriorNul) if the hostname contains a NUL byte.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.82.07). Blackwell and newer. Linux. Requires root privileges.
    #[doc(alias = "nvmlDeviceSetHostname_v1")]
    #[inline]
    pub fn set_hostname(&self, hostname: impl AsRef<str>) -> Result<()> {
        let function = f::nvmlDeviceSetHostname_v1;
        let hostname = nvmlHostname_v1_t { value: string::to_array(function, hostname.as_ref())? };
        // SAFETY: the function reads a value and writes one over it.
        unsafe { self.handle.exchange(function, (), hostname) }?;
        Ok(())
    }

    /// Time since the driver initialized the GPU, in whole seconds.
    ///
    /// A reboot, a driver reload and a GPU reset set the uptime to zero. A MIG device reports the uptime of its parent
    /// GPU.
    ///
    /// # Availability
    ///
    /// NVML 13.5 (driver newer than 610.43.02).
    #[doc(alias = "nvmlDeviceGetGpuUptime_v1")]
    #[inline]
    pub fn gpu_uptime(&self) -> Result<Duration> {
        // SAFETY: the function writes one value.
        let uptime = unsafe { self.handle.read(f::nvmlDeviceGetGpuUptime_v1, ()) }?;
        Ok(Duration::from_secs(uptime.uptime.into()))
    }

    /// Capabilities of the device.
    ///
    /// # Availability
    ///
    /// NVML 12.5 (driver 555.42.02).
    #[doc(alias = "nvmlDeviceGetCapabilities")]
    #[inline]
    pub fn capabilities(&self) -> Result<DeviceCapabilities> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let caps = unsafe { self.handle.versioned(f::nvmlDeviceGetCapabilities, ()) }?;
        Ok(caps.capMask.into())
    }
}
