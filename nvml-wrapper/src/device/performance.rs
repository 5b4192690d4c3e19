//! Performance states.

use std::fmt;

use nvml_sys::Function;

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;

open_enum! {
    /// A performance state: P0 is the fastest, P15 the slowest.
    pub enum PerformanceState: nvmlPstates_t {
        /// P0, the highest performance.
        P0 = NVML_PSTATE_0,
        /// P1.
        P1 = NVML_PSTATE_1,
        /// P2.
        P2 = NVML_PSTATE_2,
        /// P3.
        P3 = NVML_PSTATE_3,
        /// P4.
        P4 = NVML_PSTATE_4,
        /// P5.
        P5 = NVML_PSTATE_5,
        /// P6.
        P6 = NVML_PSTATE_6,
        /// P7.
        P7 = NVML_PSTATE_7,
        /// P8.
        P8 = NVML_PSTATE_8,
        /// P9.
        P9 = NVML_PSTATE_9,
        /// P10.
        P10 = NVML_PSTATE_10,
        /// P11.
        P11 = NVML_PSTATE_11,
        /// P12.
        P12 = NVML_PSTATE_12,
        /// P13.
        P13 = NVML_PSTATE_13,
        /// P14.
        P14 = NVML_PSTATE_14,
        /// P15, the lowest performance.
        P15 = NVML_PSTATE_15,
    }
}

impl fmt::Display for PerformanceState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PerformanceState::Unknown(raw) => write!(f, "unknown performance state {raw}"),
            state => write!(f, "P{}", state.raw()),
        }
    }
}

impl Device {
    /// The performance state that the device is in.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetPerformanceState")]
    pub fn performance_state(&self) -> Result<PerformanceState> {
        let raw = self.read(Function::nvmlDeviceGetPerformanceState, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPerformanceState(device, out) }
        });
        raw.map(PerformanceState::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(PerformanceState::from(8).to_string(), "P8");
        assert_eq!(PerformanceState::from(32), PerformanceState::Unknown(32));
    }
}
