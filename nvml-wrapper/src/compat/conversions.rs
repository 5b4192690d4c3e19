//! Conversions from types of this crate to those that nvml-wrapper 0.13 has in their place.

use nvml_sys::{
    NVML_POWER_MIZER_MODE_ADAPTIVE, NVML_POWER_MIZER_MODE_AUTO, NVML_POWER_MIZER_MODE_PREFER_CONSISTENT_PERFORMANCE,
    NVML_POWER_MIZER_MODE_PREFER_MAXIMUM_PERFORMANCE,
};

use crate::device::fan::FanSpeedRange;
use crate::device::pcie::PcieLinkMaxSpeed;
use crate::device::performance::ClockRange;
use crate::device::power::PowerMizerMode;
use crate::vgpu::vgpu_type::VgpuResolution;

impl From<ClockRange> for (u32, u32) {
    /// Minimum and maximum, in MHz.
    #[inline]
    fn from(range: ClockRange) -> (u32, u32) {
        (range.min_mhz, range.max_mhz)
    }
}

impl From<FanSpeedRange> for (u32, u32) {
    /// Minimum and maximum, in percent.
    #[inline]
    fn from(range: FanSpeedRange) -> (u32, u32) {
        (range.min, range.max)
    }
}

impl From<VgpuResolution> for (u32, u32) {
    /// Width and height, in pixels.
    #[inline]
    fn from(resolution: VgpuResolution) -> (u32, u32) {
        (resolution.width, resolution.height)
    }
}

/// # Speed by its name in nvml-wrapper 0.13
#[cfg_attr(docsrs, doc(cfg(feature = "compat")))]
impl PcieLinkMaxSpeed {
    /// Speed in megatransfers per second, as `megabits_per_second`.
    #[must_use]
    #[inline]
    pub const fn as_integer(&self) -> Option<u32> {
        self.megabits_per_second()
    }
}

bitflags::bitflags! {
    /// Set of PowerMizer modes, made from the list of
    /// [`PowerMizerModeInfo::supported`](crate::device::power::PowerMizerModeInfo).
    #[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
    pub struct PowerMizerModes: u32 {
        /// Adaptive mode.
        const ADAPTIVE = 1 << NVML_POWER_MIZER_MODE_ADAPTIVE;
        /// Maximum performance.
        const PREFER_MAXIMUM_PERFORMANCE = 1 << NVML_POWER_MIZER_MODE_PREFER_MAXIMUM_PERFORMANCE;
        /// Automatic mode.
        const AUTO = 1 << NVML_POWER_MIZER_MODE_AUTO;
        /// Consistent performance.
        const PREFER_CONSISTENT_PERFORMANCE = 1 << NVML_POWER_MIZER_MODE_PREFER_CONSISTENT_PERFORMANCE;
    }
}

impl From<Vec<PowerMizerMode>> for PowerMizerModes {
    #[inline]
    fn from(modes: Vec<PowerMizerMode>) -> PowerMizerModes {
        let bit = |mode: PowerMizerMode| 1_u32.checked_shl(mode.raw()).unwrap_or(0);
        PowerMizerModes::from_bits_retain(modes.into_iter().fold(0, |bits, mode| bits | bit(mode)))
    }
}
