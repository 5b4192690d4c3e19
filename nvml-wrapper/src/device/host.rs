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
//! | [`PlatformInfo`], [`PlatformPlace`] | platform information |
//! | [`DeviceCapabilities`] | set of capabilities |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
//! use nvml_wrapper::DeviceCapabilities;
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

use nvml_sys::{
    Function, nvmlDeviceCapabilities_v1_t, nvmlGpuUptime_v1_t, nvmlHostname_v1_t, nvmlPdi_v1_t, nvmlPlatformInfo_v1_t,
    nvmlPlatformInfo_v2_t,
};

use super::Device;
use crate::error::Result;
use crate::ffi::flags::open_flags;
use crate::ffi::versioned::or_older;
use crate::ffi::{Target, string};

open_flags! {
    /// Capabilities of a device.
    pub struct DeviceCapabilities: u32 {
        /// Extended GPU Memory (EGM): the GPU can use system memory like its own memory.
        const EGM = NVML_DEV_CAP_EGM;
    }
}

/// Platform information of a GPU.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PlatformInfo {
    /// InfiniBand GUID reported by the platform, in nvidia-smi the GPU Fabric GUID. On Blackwell 8 bytes long; the
    /// other 8 bytes are zero.
    pub ib_guid: [u8; 16],
    /// Location in the chassis or rack.
    pub place: PlatformPlace,
    /// NVLink peer type, a number defined by the platform: for example whether a switch is present.
    pub peer_type: u8,
    /// Identifier of the GPU within the node.
    pub module_id: u8,
}

/// Location of a GPU in a chassis or in a rack. The variant depends on the driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPlace {
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

impl PlatformInfo {
    /// Serial number of the chassis as a string; bytes that are not UTF-8 are replaced. `None` if the driver reports a
    /// rack.
    #[must_use]
    pub fn chassis_serial_number(&self) -> Option<Cow<'_, str>> {
        let PlatformPlace::Chassis { serial_number, .. } = &self.place else { return None };
        let text = serial_number.split(|byte| *byte == 0).next().unwrap_or_default();
        Some(String::from_utf8_lossy(text))
    }
}

impl From<nvmlPlatformInfo_v2_t> for PlatformInfo {
    fn from(raw: nvmlPlatformInfo_v2_t) -> Self {
        PlatformInfo {
            ib_guid: raw.ibGuid,
            place: PlatformPlace::Chassis {
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
    fn from(raw: nvmlPlatformInfo_v1_t) -> Self {
        PlatformInfo {
            ib_guid: raw.ibGuid,
            place: PlatformPlace::Rack {
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
    pub fn platform_info(&self) -> Result<PlatformInfo> {
        let function = Function::nvmlDeviceGetPlatformInfo;
        let v2 = self.newer().versioned(function, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is a struct stamped with its version.
            unsafe { nvml.nvmlDeviceGetPlatformInfo(device, info) }
        });
        or_older(v2.map(|raw: nvmlPlatformInfo_v2_t| raw.into()), || {
            let v1 = self.versioned::<nvmlPlatformInfo_v1_t>(function, |nvml, device, info| {
                // SAFETY: the handle is live; `info` is a struct stamped with its version.
                unsafe { nvml.nvmlDeviceGetPlatformInfo(device, info.cast()) }
            });
            v1.map(PlatformInfo::from)
        })
    }

    /// Per Device Identifier (PDI), a unique number of 64 bits.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06). Pascal and newer.
    #[doc(alias = "nvmlDeviceGetPdi")]
    pub fn pdi(&self) -> Result<u64> {
        let pdi: nvmlPdi_v1_t = self.versioned(Function::nvmlDeviceGetPdi, |nvml, device, pdi| {
            // SAFETY: the handle is live; `pdi` is a struct stamped with its version.
            unsafe { nvml.nvmlDeviceGetPdi(device, pdi) }
        })?;
        Ok(pdi.value)
    }

    /// Hostname stored in the device by [`set_hostname`](Device::set_hostname).
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.82.07). Blackwell and newer. Linux.
    #[doc(alias = "nvmlDeviceGetHostname_v1")]
    pub fn hostname(&self) -> Result<String> {
        let function = Function::nvmlDeviceGetHostname_v1;
        let hostname: nvmlHostname_v1_t = self.read(function, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetHostname_v1(device, out) }
        })?;
        string::of_array(function, &hostname.value)
    }

    /// Sets the hostname stored in the device, at most 63 bytes. Takes effect immediately; a GPU reset or a driver
    /// reload clears the hostname.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the hostname contains invalid characters. `NoPermission` if the caller is not root.
    /// [`NvmlError::TextTooLong`](crate::NvmlError::TextTooLong) if the hostname is longer than 63 bytes.
    /// [`NvmlError::InteriorNul`](crate::NvmlError::InteriorNul) if the hostname contains a NUL byte.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.82.07). Blackwell and newer. Linux. Requires root privileges.
    #[doc(alias = "nvmlDeviceSetHostname_v1")]
    pub fn set_hostname(&self, hostname: impl AsRef<str>) -> Result<()> {
        let function = Function::nvmlDeviceSetHostname_v1;
        let hostname = nvmlHostname_v1_t { value: string::to_array(function, hostname.as_ref())? };
        self.exchange(function, hostname, |nvml, device, hostname| {
            // SAFETY: the handle is live; `hostname` holds a C string.
            unsafe { nvml.nvmlDeviceSetHostname_v1(device, hostname) }
        })?;
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
    pub fn gpu_uptime(&self) -> Result<Duration> {
        let uptime: nvmlGpuUptime_v1_t = self.read(Function::nvmlDeviceGetGpuUptime_v1, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetGpuUptime_v1(device, out) }
        })?;
        Ok(Duration::from_secs(uptime.uptime.into()))
    }

    /// Capabilities of the device.
    ///
    /// # Availability
    ///
    /// NVML 12.5 (driver 555.42.02).
    #[doc(alias = "nvmlDeviceGetCapabilities")]
    pub fn capabilities(&self) -> Result<DeviceCapabilities> {
        let caps: nvmlDeviceCapabilities_v1_t =
            self.versioned(Function::nvmlDeviceGetCapabilities, |nvml, device, caps| {
                // SAFETY: the handle is live; `caps` is a struct stamped with its version.
                unsafe { nvml.nvmlDeviceGetCapabilities(device, caps) }
            })?;
        Ok(caps.capMask.into())
    }
}
