//! NVLink bandwidth modes of the system and of a device, and the low power threshold.

use std::time::Duration;

use nvml_sys::{
    NVML_NVLINK_LOW_POWER_THRESHOLD_RESET, Versioned, f, nvmlNvLinkPowerThres_t, nvmlNvlinkSetBwMode_v1_t,
    nvmlNvlinkSetBwModeAsync_v1_t,
};

use crate::error::Result;
use crate::ffi::enums::{displayed_value, named_value, open_value};
use crate::ffi::{Target, buffer};
use crate::handle::Device;
use crate::nvml::Nvml;

/// NVLink bandwidth mode of all GPUs of a system.
///
/// The header has no constants for the values. The values are named as other programs name them; only
/// [`Full`](SystemNvLinkBwMode::Full) has been observed on a GPU.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct SystemNvLinkBwMode(u32);

/// # Values
#[allow(non_upper_case_globals)]
impl SystemNvLinkBwMode {
    /// Full bandwidth: the default on an H200.
    pub const Full: SystemNvLinkBwMode = SystemNvLinkBwMode(0);
    /// NVLink off.
    pub const Off: SystemNvLinkBwMode = SystemNvLinkBwMode(1);
    /// Minimum bandwidth.
    pub const Min: SystemNvLinkBwMode = SystemNvLinkBwMode(2);
    /// Half of the bandwidth.
    pub const Half: SystemNvLinkBwMode = SystemNvLinkBwMode(3);
    /// Three quarters of the bandwidth.
    pub const ThreeQuarter: SystemNvLinkBwMode = SystemNvLinkBwMode(4);

    /// All values that this version of the crate has a name for, in the order of their numbers.
    pub const ALL: &'static [SystemNvLinkBwMode] = &[
        SystemNvLinkBwMode::Full,
        SystemNvLinkBwMode::Off,
        SystemNvLinkBwMode::Min,
        SystemNvLinkBwMode::Half,
        SystemNvLinkBwMode::ThreeQuarter,
    ];

    /// The mode of NVML's number, also of one without a name.
    #[must_use]
    #[inline]
    pub const fn from_raw(raw: u32) -> SystemNvLinkBwMode {
        SystemNvLinkBwMode(raw)
    }

    /// NVML's number of the mode.
    #[must_use]
    #[inline]
    pub const fn raw(self) -> u32 {
        self.0
    }
}

impl From<u32> for SystemNvLinkBwMode {
    #[inline]
    fn from(raw: u32) -> Self {
        SystemNvLinkBwMode(raw)
    }
}

open_value! { SystemNvLinkBwMode: u32 Full Off Min Half ThreeQuarter }
named_value! { SystemNvLinkBwMode }
displayed_value! { SystemNvLinkBwMode }

/// NVLink Reduced Bandwidth Mode of a device.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct NvLinkBwMode {
    /// Mode, one of [`Device::nvlink_supported_bw_modes`].
    pub mode: u8,
    /// Whether the mode is the best available one.
    pub is_best: bool,
}

/// NVLink Reduced Bandwidth Mode to set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum NvLinkBwModeChoice {
    /// Best available mode.
    Best,
    /// Mode of this number, one of [`Device::nvlink_supported_bw_modes`].
    Mode(u8),
}

impl NvLinkBwModeChoice {
    /// `bSetBest` and `bwMode` of the C structs.
    #[inline]
    fn raw(self) -> (u32, u8) {
        match self {
            NvLinkBwModeChoice::Best => (1, 0),
            NvLinkBwModeChoice::Mode(mode) => (0, mode),
        }
    }
}

/// # NVLink bandwidth
impl Nvml {
    /// NVLink bandwidth mode of all GPUs of the system.
    ///
    /// # Errors
    ///
    /// `NotSupported` if a GPU is older than Hopper; `NoPermission` on some systems if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Hopper and newer.
    #[doc(alias = "nvmlSystemGetNvlinkBwMode")]
    #[doc(alias = "bw_mode")]
    #[inline]
    pub fn nvlink_bw_mode(&self) -> Result<SystemNvLinkBwMode> {
        // SAFETY: the function writes one value.
        let mode: Result<u32> = unsafe { self.read(f::nvmlSystemGetNvlinkBwMode, ()) };
        mode.map(SystemNvLinkBwMode::from)
    }

    /// Sets the NVLink bandwidth mode of all GPUs of the system.
    ///
    /// # Errors
    ///
    /// `InUse` while P2P objects exist; `InvalidArgument` if the mode is unknown; `NotSupported` if a GPU is older than
    /// Hopper; `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Hopper and newer.
    #[doc(alias = "nvmlSystemSetNvlinkBwMode")]
    #[doc(alias = "set_bw_mode")]
    #[inline]
    pub fn set_nvlink_bw_mode(&self, mode: SystemNvLinkBwMode) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.command(f::nvmlSystemSetNvlinkBwMode, (mode.raw(),)) }
    }
}

/// # NVLink bandwidth
impl Device {
    /// NVLink Reduced Bandwidth Modes that the device supports, as NVML numbers them: up to 23 entries.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device has no Reduced Bandwidth Modes.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer.
    #[doc(alias = "nvmlDeviceGetNvlinkSupportedBwModes")]
    #[inline]
    pub fn nvlink_supported_bw_modes(&self) -> Result<Vec<u8>> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let raw = unsafe { self.handle.versioned(f::nvmlDeviceGetNvlinkSupportedBwModes, ()) }?;
        Ok(buffer::first_bytes(&raw.bwModes, raw.totalBwModes.into()))
    }

    /// NVLink Reduced Bandwidth Mode of the device.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device has no Reduced Bandwidth Modes.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer.
    #[doc(alias = "nvmlDeviceGetNvlinkBwMode")]
    #[inline]
    pub fn nvlink_bw_mode(&self) -> Result<NvLinkBwMode> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let raw = unsafe { self.handle.versioned(f::nvmlDeviceGetNvlinkBwMode, ()) }?;
        Ok(NvLinkBwMode { mode: raw.bwMode, is_best: raw.bIsBest != 0 })
    }

    /// Sets the NVLink Reduced Bandwidth Mode of the device.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device does not support the mode; `NotSupported` if the device has no Reduced Bandwidth
    /// Modes; `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer.
    #[doc(alias = "nvmlDeviceSetNvlinkBwMode")]
    #[inline]
    pub fn set_nvlink_bw_mode(&self, mode: NvLinkBwModeChoice) -> Result<()> {
        let (best, mode) = mode.raw();
        let mut raw = nvmlNvlinkSetBwMode_v1_t { bSetBest: best, bwMode: mode, ..Versioned::stamped() };
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        unsafe { self.handle.command(f::nvmlDeviceSetNvlinkBwMode, (&raw mut raw,)) }
    }

    /// Starts to set the NVLink Reduced Bandwidth Mode of the device, and returns the time within which it is to
    /// complete.
    ///
    /// The mode is set when the state of [`gpu_fabric_info`](Device::gpu_fabric_info) is
    /// [`Completed`](crate::device::fabric::FabricState::Completed); poll it until then. If the state is not reached
    /// within the returned time, setting the mode has failed.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device does not support the mode; `NotSupported` if the device has no Reduced Bandwidth
    /// Modes; `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Rubin and newer.
    #[doc(alias = "nvmlDeviceSetNvlinkBwModeAsync_v1")]
    #[inline]
    pub fn set_nvlink_bw_mode_async(&self, mode: NvLinkBwModeChoice) -> Result<Duration> {
        let (best, mode) = mode.raw();
        let request = nvmlNvlinkSetBwModeAsync_v1_t { bSetBest: best, bwMode: mode.into(), asyncPollTimeoutMs: 0 };
        // SAFETY: the function reads a value and writes one over it.
        let result = unsafe { self.handle.exchange(f::nvmlDeviceSetNvlinkBwModeAsync_v1, (), request) }?;
        Ok(Duration::from_millis(result.asyncPollTimeoutMs.into()))
    }

    /// Sets the idle time before the device's NVLinks enter the low power state; `None` resets the threshold to its
    /// default.
    ///
    /// The unit is 100 or 50 microseconds: [`nvlink_low_power_threshold`](Device::nvlink_low_power_threshold) returns
    /// the unit and the range.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the threshold is out of range; `NotReady` if a driver setting prevents the threshold from
    /// being used; `NotSupported` if the device has no low power threshold.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Hopper and newer.
    #[doc(alias = "nvmlDeviceSetNvLinkDeviceLowPowerThreshold")]
    #[inline]
    pub fn set_nvlink_low_power_threshold(&self, threshold: Option<u32>) -> Result<()> {
        let threshold = threshold.unwrap_or(NVML_NVLINK_LOW_POWER_THRESHOLD_RESET);
        let mut info = nvmlNvLinkPowerThres_t { lowPwrThreshold: threshold };
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        unsafe { self.handle.command(f::nvmlDeviceSetNvLinkDeviceLowPowerThreshold, (&raw mut info,)) }
    }
}
