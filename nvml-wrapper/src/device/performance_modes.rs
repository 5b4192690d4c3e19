//! Performance modes and current clocks, which NVML tells as text.

use std::fmt;

use nvml_sys::{Function, nvmlDeviceCurrentClockFreqs_v1_t, nvmlDevicePerfModes_v1_t};

use super::Device;
use crate::error::Result;
use crate::ffi::{Target, string};

/// The performance modes of a device: as the driver wrote them, and read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PerformanceModes {
    /// The driver's text: `token=value` pairs with commas between them, modes with semicolons between them.
    pub text: String,
    /// The modes in the text.
    pub modes: Vec<PerformanceMode>,
}

/// The clocks of a device as they are now: as the driver wrote them, and read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CurrentClockFreqs {
    /// The driver's text: `token=value` pairs with commas between them.
    pub text: String,
    /// The clocks in the text.
    pub clocks: PerformanceMode,
}

/// The clocks of a performance mode. What the text does not tell is None.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PerformanceMode {
    /// Level of the mode: 0 is the slowest, the other way round than with performance states.
    pub level: Option<u32>,
    /// The graphics clock.
    pub graphics: ModeClock,
    /// The memory clock.
    pub memory: ModeClock,
    /// The memory's transfer rate: twice its clock for memory that transfers at both edges.
    pub memory_transfer_rate: ModeClock,
}

/// A clock of a performance mode. What the text does not tell is None.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ModeClock {
    /// The clock in MHz, as older programs expect it: the same as the lowest.
    pub mhz: Option<u32>,
    /// The lowest, in MHz.
    pub min_mhz: Option<u32>,
    /// The highest, in MHz.
    pub max_mhz: Option<u32>,
    /// Whether it can be changed.
    pub is_editable: Option<bool>,
}

impl PerformanceMode {
    /// Reads one mode. Tokens that this version of the crate does not know, and values that are no numbers, are passed
    /// over. Drivers differ in upper and lower case.
    fn parse(text: &str) -> PerformanceMode {
        let mut mode = PerformanceMode::default();
        for pair in text.split(',') {
            let Some((token, value)) = pair.split_once('=') else { continue };
            let (token, value) = (token.trim().to_ascii_lowercase(), value.trim().parse().ok());
            if token == "perf" {
                mode.level = value;
            } else if let Some(part) = token.strip_prefix("nvclock") {
                mode.graphics.set(part, value);
            } else if let Some(part) = token.strip_prefix("memclock") {
                mode.memory.set(part, value);
            } else if let Some(part) = token.strip_prefix("memtransferrate") {
                mode.memory_transfer_rate.set(part, value);
            }
        }
        mode
    }

    fn parse_all(text: &str) -> Vec<PerformanceMode> {
        text.split(';').filter(|mode| !mode.trim().is_empty()).map(PerformanceMode::parse).collect()
    }
}

impl ModeClock {
    fn set(&mut self, part: &str, value: Option<u32>) {
        match part {
            "" => self.mhz = value,
            "min" => self.min_mhz = value,
            "max" => self.max_mhz = value,
            "editable" => self.is_editable = value.map(|value| value != 0),
            _ => {}
        }
    }
}

/// The driver's text.
impl fmt::Display for PerformanceModes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// The driver's text.
impl fmt::Display for CurrentClockFreqs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Device {
    /// The performance modes that the device has, with the clocks of each, offsets included.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 565.57.01).
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// let modes = nvml.device_by_index(0)?.performance_modes()?;
    /// for mode in &modes.modes {
    ///     println!("level {:?}: graphics up to {:?} MHz", mode.level, mode.graphics.max_mhz);
    /// }
    /// # assert_eq!(modes.modes.len(), 2);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetPerformanceModes")]
    pub fn performance_modes(&self) -> Result<PerformanceModes> {
        let function = Function::nvmlDeviceGetPerformanceModes;
        let answer: nvmlDevicePerfModes_v1_t = self.versioned(function, |nvml, device, modes| {
            // SAFETY: the handle is live; `modes` is a struct of the version that it says.
            unsafe { nvml.nvmlDeviceGetPerformanceModes(device, modes) }
        })?;
        let text = string::of_array(function, &answer.str_)?;
        Ok(PerformanceModes { modes: PerformanceMode::parse_all(&text), text })
    }

    /// The clocks of the device now, and how far each can go, offsets included.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 565.57.01).
    #[doc(alias = "nvmlDeviceGetCurrentClockFreqs")]
    pub fn current_clock_freqs(&self) -> Result<CurrentClockFreqs> {
        let function = Function::nvmlDeviceGetCurrentClockFreqs;
        let answer: nvmlDeviceCurrentClockFreqs_v1_t = self.versioned(function, |nvml, device, clocks| {
            // SAFETY: the handle is live; `clocks` is a struct of the version that it says.
            unsafe { nvml.nvmlDeviceGetCurrentClockFreqs(device, clocks) }
        })?;
        let text = string::of_array(function, &answer.str_)?;
        let clocks = text.split(';').next().map(PerformanceMode::parse).unwrap_or_default();
        Ok(CurrentClockFreqs { text, clocks })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_in_any_case_and_order() {
        let mode = PerformanceMode::parse(" memTransferRatemin=6402,perf=3 , NVCLOCK=345, nvclockeditable=1,rate=9");
        assert_eq!(mode.level, Some(3));
        assert_eq!(mode.graphics, ModeClock { mhz: Some(345), is_editable: Some(true), ..ModeClock::default() });
        assert_eq!(mode.memory, ModeClock::default());
        assert_eq!(mode.memory_transfer_rate.min_mhz, Some(6402));
    }

    #[test]
    fn what_is_no_number_is_none() {
        let mode =
            PerformanceMode::parse("perf=x, nvclockmin=-1, nvclockmax=99999999999, memclock, =3, memclockedit=1");
        assert_eq!(mode, PerformanceMode::default());
        assert_eq!(PerformanceMode::parse_all(" ; ;"), []);
        assert_eq!(PerformanceMode::parse_all("perf=0 ; perf=1 ;").len(), 2);
    }
}
