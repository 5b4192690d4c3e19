//! Bandwidth that is given up to save power: modes of the system and of a device, and when links go to sleep.

use std::time::Duration;

use nvml_sys::{
    Function, NVML_NVLINK_LOW_POWER_THRESHOLD_RESET, Versioned, nvmlNvLinkPowerThres_t, nvmlNvlinkGetBwMode_v1_t,
    nvmlNvlinkSetBwMode_v1_t, nvmlNvlinkSetBwModeAsync_v1_t, nvmlNvlinkSupportedBwModes_v1_t,
};

use crate::device::Device;
use crate::error::Result;
use crate::ffi::{Target, buffer};
use crate::nvml::Nvml;

/// The NVLink bandwidth mode of all GPUs of a system.
///
/// No header names the numbers: the names are those that other programs give them, and only 0 was seen on a GPU.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SystemNvLinkBwMode {
    /// All of it: 0, which an H200 answers that was left as it was.
    Full,
    /// None: 1.
    Off,
    /// The least that there is: 2.
    Min,
    /// Half of it: 3.
    Half,
    /// Three quarters of it: 4.
    ThreeQuarter,
    /// A number that this version of the crate has no name for.
    Unknown(u32),
}

impl SystemNvLinkBwMode {
    /// NVML's number.
    #[must_use]
    pub const fn raw(self) -> u32 {
        match self {
            SystemNvLinkBwMode::Full => 0,
            SystemNvLinkBwMode::Off => 1,
            SystemNvLinkBwMode::Min => 2,
            SystemNvLinkBwMode::Half => 3,
            SystemNvLinkBwMode::ThreeQuarter => 4,
            SystemNvLinkBwMode::Unknown(raw) => raw,
        }
    }
}

impl From<u32> for SystemNvLinkBwMode {
    fn from(raw: u32) -> Self {
        match raw {
            0 => SystemNvLinkBwMode::Full,
            1 => SystemNvLinkBwMode::Off,
            2 => SystemNvLinkBwMode::Min,
            3 => SystemNvLinkBwMode::Half,
            4 => SystemNvLinkBwMode::ThreeQuarter,
            raw => SystemNvLinkBwMode::Unknown(raw),
        }
    }
}

/// The bandwidth mode that a device's NVLinks are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvLinkBwMode {
    /// The mode, one of [`Device::nvlink_supported_bw_modes`].
    pub mode: u8,
    /// Whether it is the best that there is.
    pub is_best: bool,
}

/// The bandwidth mode that a device's NVLinks are to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NvLinkBwModeChoice {
    /// The best that there is.
    Best,
    /// This one of [`Device::nvlink_supported_bw_modes`].
    Mode(u8),
}

impl NvLinkBwModeChoice {
    /// The flag for the best mode, and the mode.
    fn raw(self) -> (u32, u8) {
        match self {
            NvLinkBwModeChoice::Best => (1, 0),
            NvLinkBwModeChoice::Mode(mode) => (0, mode),
        }
    }
}

impl Nvml {
    /// The NVLink bandwidth mode of all GPUs of the system.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root on some systems.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Hopper and newer.
    #[doc(alias = "nvmlSystemGetNvlinkBwMode")]
    pub fn nvlink_bw_mode(&self) -> Result<SystemNvLinkBwMode> {
        let mode: Result<u32> = self.read(Function::nvmlSystemGetNvlinkBwMode, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlSystemGetNvlinkBwMode(out) }
        });
        mode.map(SystemNvLinkBwMode::from)
    }

    /// Sets the NVLink bandwidth mode of all GPUs of the system.
    ///
    /// # Errors
    ///
    /// "In use" while programs reach from GPU to GPU; "no permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Hopper and newer.
    #[doc(alias = "nvmlSystemSetNvlinkBwMode")]
    pub fn set_nvlink_bw_mode(&self, mode: SystemNvLinkBwMode) -> Result<()> {
        self.command(Function::nvmlSystemSetNvlinkBwMode, |nvml, ()| {
            // SAFETY: the function takes no pointer.
            unsafe { nvml.nvmlSystemSetNvlinkBwMode(mode.raw()) }
        })
    }
}

impl Device {
    /// The bandwidth modes that the device's NVLinks can be in, by NVML's numbers.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer.
    #[doc(alias = "nvmlDeviceGetNvlinkSupportedBwModes")]
    pub fn nvlink_supported_bw_modes(&self) -> Result<Vec<u8>> {
        let raw: nvmlNvlinkSupportedBwModes_v1_t =
            self.versioned(Function::nvmlDeviceGetNvlinkSupportedBwModes, |nvml, device, modes| {
                // SAFETY: the handle is live; `modes` is a struct of the version that it says.
                unsafe { nvml.nvmlDeviceGetNvlinkSupportedBwModes(device, modes) }
            })?;
        Ok(buffer::first_bytes(&raw.bwModes, raw.totalBwModes.into()))
    }

    /// The bandwidth mode that the device's NVLinks are in.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer.
    #[doc(alias = "nvmlDeviceGetNvlinkBwMode")]
    pub fn nvlink_bw_mode(&self) -> Result<NvLinkBwMode> {
        let raw: nvmlNvlinkGetBwMode_v1_t =
            self.versioned(Function::nvmlDeviceGetNvlinkBwMode, |nvml, device, mode| {
                // SAFETY: the handle is live; `mode` is a struct of the version that it says.
                unsafe { nvml.nvmlDeviceGetNvlinkBwMode(device, mode) }
            })?;
        Ok(NvLinkBwMode { mode: raw.bwMode, is_best: raw.bIsBest != 0 })
    }

    /// Sets the bandwidth mode of the device's NVLinks.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a mode that the device does not have; "no permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer.
    #[doc(alias = "nvmlDeviceSetNvlinkBwMode")]
    pub fn set_nvlink_bw_mode(&self, mode: NvLinkBwModeChoice) -> Result<()> {
        let (best, mode) = mode.raw();
        let mut raw = nvmlNvlinkSetBwMode_v1_t { bSetBest: best, bwMode: mode, ..Versioned::stamped() };
        self.command(Function::nvmlDeviceSetNvlinkBwMode, |nvml, device| {
            // SAFETY: the handle is live; the struct is of the version that it says.
            unsafe { nvml.nvmlDeviceSetNvlinkBwMode(device, &raw mut raw) }
        })
    }

    /// Begins to set the bandwidth mode of the device's NVLinks, and says how long that may take.
    ///
    /// The mode is set when the state of [`gpu_fabric_info`](Device::gpu_fabric_info) is
    /// [`Completed`](crate::FabricState::Completed); it has failed if that takes longer.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a mode that the device does not have; "no permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Rubin and newer.
    #[doc(alias = "nvmlDeviceSetNvlinkBwModeAsync_v1")]
    pub fn set_nvlink_bw_mode_async(&self, mode: NvLinkBwModeChoice) -> Result<Duration> {
        let (best, mode) = mode.raw();
        let asked = nvmlNvlinkSetBwModeAsync_v1_t { bSetBest: best, bwMode: mode.into(), asyncPollTimeoutMs: 0 };
        let answer = self.exchange(Function::nvmlDeviceSetNvlinkBwModeAsync_v1, asked, |nvml, device, mode| {
            // SAFETY: the handle is live; `mode` is valid for reads and writes.
            unsafe { nvml.nvmlDeviceSetNvlinkBwModeAsync_v1(device, mode) }
        })?;
        Ok(Duration::from_millis(answer.asyncPollTimeoutMs.into()))
    }

    /// Sets how long the device's NVLinks stay idle before they go to low power; None is the device's own choice.
    ///
    /// The unit is 100 or 50 microseconds: [`nvlink_low_power_threshold`](Device::nvlink_low_power_threshold) tells
    /// which, and the range.
    ///
    /// # Errors
    ///
    /// "Invalid argument" outside of the range; "not ready" when a setting of the driver keeps it from being used.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Hopper and newer.
    #[doc(alias = "nvmlDeviceSetNvLinkDeviceLowPowerThreshold")]
    pub fn set_nvlink_low_power_threshold(&self, threshold: Option<u32>) -> Result<()> {
        let threshold = threshold.unwrap_or(NVML_NVLINK_LOW_POWER_THRESHOLD_RESET);
        let mut info = nvmlNvLinkPowerThres_t { lowPwrThreshold: threshold };
        self.command(Function::nvmlDeviceSetNvLinkDeviceLowPowerThreshold, |nvml, device| {
            // SAFETY: the handle is live; the info is valid for reads and writes.
            unsafe { nvml.nvmlDeviceSetNvLinkDeviceLowPowerThreshold(device, &raw mut info) }
        })
    }
}
