//! The machine around a GPU: where it is in its chassis, the host it belongs to, how long it has been up.

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
    /// What a device can do beside all that it has functions for.
    pub struct DeviceCapabilities: u32 {
        /// Extended GPU memory: it can use memory of the system as if it were its own.
        const EGM = NVML_DEV_CAP_EGM;
    }
}

/// Where a GPU is in the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PlatformInfo {
    /// InfiniBand GUID that the platform gives the GPU. On Blackwell the last 8 bytes are zero.
    pub ib_guid: [u8; 16],
    /// Where in its chassis or rack it is.
    pub place: PlatformPlace,
    /// Kind of NVLink peers, as the platform numbers them: whether there is a switch, for example.
    pub peer_type: u8,
    /// Number of the GPU within its node.
    pub module_id: u8,
}

/// Where in its chassis or rack a GPU is. Which of the two is told depends on the driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPlace {
    /// In a chassis: drivers since 570.124.
    #[non_exhaustive]
    Chassis {
        /// Serial number of the chassis. On Blackwell the last 3 bytes are zero.
        serial_number: [u8; 16],
        /// Slot in the chassis, slots of switches counted.
        slot_number: u8,
        /// Tray among the compute trays of the chassis, switches not counted.
        tray_index: u8,
        /// Node within the slot.
        host_id: u8,
    },
    /// In a rack: drivers 565 to 570.86.
    #[non_exhaustive]
    Rack {
        /// GUID of the rack. On Blackwell the last 3 bytes are zero.
        guid: [u8; 16],
        /// Slot in the rack, slots of switches counted.
        physical_slot_number: u8,
        /// Slot among the compute slots of the rack, switches not counted.
        compute_slot_index: u8,
        /// Node within the slot.
        node_index: u8,
    },
}

impl PlatformInfo {
    /// Serial number of the chassis as text; what is not UTF-8 is replaced. None where the driver tells of a rack.
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

impl Device {
    /// Where the GPU is in its chassis or rack.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 565.57.01), telling of the rack; of the chassis since driver 570.124.04. Blackwell and newer.
    #[doc(alias = "nvmlDeviceGetPlatformInfo")]
    pub fn platform_info(&self) -> Result<PlatformInfo> {
        let function = Function::nvmlDeviceGetPlatformInfo;
        let v2 = self.newer().versioned(function, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is a struct of the version that it says.
            unsafe { nvml.nvmlDeviceGetPlatformInfo(device, info) }
        });
        or_older(v2.map(|raw: nvmlPlatformInfo_v2_t| raw.into()), || {
            let v1 = self.versioned::<nvmlPlatformInfo_v1_t>(function, |nvml, device, info| {
                // SAFETY: the handle is live; `info` is a struct of the version that it says.
                unsafe { nvml.nvmlDeviceGetPlatformInfo(device, info.cast()) }
            });
            v1.map(PlatformInfo::from)
        })
    }

    /// The PDI of the device: a number of 64 bits that no other device has.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06). Pascal and newer.
    #[doc(alias = "nvmlDeviceGetPdi")]
    pub fn pdi(&self) -> Result<u64> {
        let pdi: nvmlPdi_v1_t = self.versioned(Function::nvmlDeviceGetPdi, |nvml, device, pdi| {
            // SAFETY: the handle is live; `pdi` is a struct of the version that it says.
            unsafe { nvml.nvmlDeviceGetPdi(device, pdi) }
        })?;
        Ok(pdi.value)
    }

    /// The name of the host that the device was told, by [`set_hostname`](Device::set_hostname).
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

    /// Tells the device the name of the host, at most 63 bytes. It is forgotten when the device is reset or the
    /// driver is loaded again.
    ///
    /// # Errors
    ///
    /// [`NvmlError::TextTooLong`](crate::NvmlError::TextTooLong) for a longer name,
    /// [`NvmlError::InteriorNul`](crate::NvmlError::InteriorNul) when it has a NUL byte inside. "Invalid argument"
    /// when it has characters that no host name has; "no permission" unless run as root.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.82.07). Blackwell and newer. Linux.
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

    /// How long the GPU has been up, in whole seconds: since the driver last initialised it, which it does when the
    /// machine boots, when the driver is loaded, and when the GPU is reset.
    ///
    /// A MIG device answers for its GPU.
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

    /// What the device can do beside all that it has functions for.
    ///
    /// # Availability
    ///
    /// NVML 12.5 (driver 555.42.02).
    #[doc(alias = "nvmlDeviceGetCapabilities")]
    pub fn capabilities(&self) -> Result<DeviceCapabilities> {
        let caps: nvmlDeviceCapabilities_v1_t =
            self.versioned(Function::nvmlDeviceGetCapabilities, |nvml, device, caps| {
                // SAFETY: the handle is live; `caps` is a struct of the version that it says.
                unsafe { nvml.nvmlDeviceGetCapabilities(device, caps) }
            })?;
        Ok(caps.capMask.into())
    }
}
