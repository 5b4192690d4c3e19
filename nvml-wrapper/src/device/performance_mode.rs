//! Performance modes and current clocks of a device, parsed from the strings that NVML reports.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::performance_modes`](crate::Device::performance_modes) | [`PerformanceModes`]: all modes |
//! | [`Device::current_clock_freqs`](crate::Device::current_clock_freqs) | [`CurrentClockFreqs`] |
//! | [`PerformanceMode`], [`ModeClock`] | the clocks of one mode, and one of these clocks |
//!
//! Single clocks are in [`Device::clock_info`](crate::Device::clock_info).

use std::fmt;

use nvml_sys::f;

use crate::error::Result;
use crate::ffi::{Target, string};
use crate::handle::Device;

/// Performance modes of a device: the driver's string, and its parsed content.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PerformanceModes {
    /// String of the driver: `token=value` pairs separated by commas, modes separated by semicolons.
    pub string: String,
    /// Performance modes parsed from the string, in its order.
    pub modes: Vec<PerformanceMode>,
}

/// Current clocks of a device: the driver's string, and its parsed content.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct CurrentClockFreqs {
    /// String of the driver: `token=value` pairs separated by commas.
    pub string: String,
    /// Clocks parsed from the string. Its `level` is usually `None`.
    pub clocks: PerformanceMode,
}

/// Clocks of a performance mode. A value that the driver's string does not contain is `None`.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PerformanceMode {
    /// Performance level of the mode: 0 is the minimum performance. Performance states count in the other direction.
    pub level: Option<u32>,
    /// Graphics clock.
    pub graphics: ModeClock,
    /// Memory clock.
    pub memory: ModeClock,
    /// Memory transfer rate: twice the memory clock for memory with double data rate.
    pub memory_transfer_rate: ModeClock,
}

/// A clock of a performance mode. A value that the driver's string does not contain is `None`.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ModeClock {
    /// Clock, in MHz, for compatibility with older programs: NVML reports the same value as the minimum.
    pub mhz: Option<u32>,
    /// Minimum, in MHz.
    pub min_mhz: Option<u32>,
    /// Maximum, in MHz.
    pub max_mhz: Option<u32>,
    /// Whether the clock can be changed.
    pub is_editable: Option<bool>,
}

impl PerformanceMode {
    /// Parses one mode. Unknown tokens and values that are not numbers are ignored. Drivers differ in the case of
    /// tokens.
    #[inline]
    fn parse(string: &str) -> PerformanceMode {
        let mut mode = PerformanceMode::default();
        for pair in string.split(',') {
            let Some((token, value)) = pair.split_once('=') else { continue };
            let (token, value) = (token.trim().to_ascii_lowercase(), value.trim().parse().ok());
            if token == "perf" {
                mode.level = value;
            } else if let Some(suffix) = token.strip_prefix("nvclock") {
                mode.graphics.set(suffix, value);
            } else if let Some(suffix) = token.strip_prefix("memclock") {
                mode.memory.set(suffix, value);
            } else if let Some(suffix) = token.strip_prefix("memtransferrate") {
                mode.memory_transfer_rate.set(suffix, value);
            }
        }
        mode
    }

    #[inline]
    fn parse_all(string: &str) -> Vec<PerformanceMode> {
        string.split(';').filter(|mode| !mode.trim().is_empty()).map(PerformanceMode::parse).collect()
    }
}

impl ModeClock {
    #[inline]
    fn set(&mut self, suffix: &str, value: Option<u32>) {
        match suffix {
            "" => self.mhz = value,
            "min" => self.min_mhz = value,
            "max" => self.max_mhz = value,
            "editable" => self.is_editable = value.map(|value| value != 0),
            _ => {}
        }
    }
}

/// Writes the string of the driver.
impl fmt::Display for PerformanceModes {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.string)
    }
}

/// Writes the string of the driver.
impl fmt::Display for CurrentClockFreqs {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.string)
    }
}

/// # Performance modes
impl Device {
    /// All performance modes of the device with their clocks, including the offsets set by
    /// [`set_clock_offset`](Device::set_clock_offset).
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 565.57.01).
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// let modes = nvml.device_by_index(0)?.performance_modes()?;
    /// for mode in &modes.modes {
    ///     println!("level {:?}: graphics up to {:?} MHz", mode.level, mode.graphics.max_mhz);
    /// }
    /// # assert_eq!(modes.modes.len(), 2);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetPerformanceModes")]
    #[inline]
    pub fn performance_modes(&self) -> Result<PerformanceModes> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let result = unsafe { self.handle.versioned(f::nvmlDeviceGetPerformanceModes, ()) }?;
        let string = string::from_array(&result.str_);
        Ok(PerformanceModes { modes: PerformanceMode::parse_all(&string), string })
    }

    /// Current clocks of the device and their ranges, including the offsets set by
    /// [`set_clock_offset`](Device::set_clock_offset).
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 565.57.01).
    #[doc(alias = "nvmlDeviceGetCurrentClockFreqs")]
    #[inline]
    pub fn current_clock_freqs(&self) -> Result<CurrentClockFreqs> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let result = unsafe { self.handle.versioned(f::nvmlDeviceGetCurrentClockFreqs, ()) }?;
        let string = string::from_array(&result.str_);
        let clocks = string.split(';').next().map(PerformanceMode::parse).unwrap_or_default();
        Ok(CurrentClockFreqs { string, clocks })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_case_and_order_insensitive() {
        let mode = PerformanceMode::parse(" memTransferRatemin=6402,perf=3 , NVCLOCK=345, nvclockeditable=1,rate=9");
        assert_eq!(mode.level, Some(3));
        assert_eq!(mode.graphics, ModeClock { mhz: Some(345), is_editable: Some(true), ..ModeClock::default() });
        assert_eq!(mode.memory, ModeClock::default());
        assert_eq!(mode.memory_transfer_rate.min_mhz, Some(6402));
    }

    #[test]
    fn invalid_numbers_are_none() {
        let mode =
            PerformanceMode::parse("perf=x, nvclockmin=-1, nvclockmax=99999999999, memclock, =3, memclockedit=1");
        assert_eq!(mode, PerformanceMode::default());
        assert_eq!(PerformanceMode::parse_all(" ; ;"), []);
        assert_eq!(PerformanceMode::parse_all("perf=0 ; perf=1 ;").len(), 2);
    }
}
