//! Performance states, and what moves a device between them.

use std::fmt;
use std::time::{Duration, SystemTime};

use nvml_sys::{
    Function, NVML_MAX_GPU_PERF_PSTATES, NVML_PSTATE_UNKNOWN, nvmlGpuDynamicPstatesInfo_t, nvmlPstates_t,
    nvmlViolationTime_t,
};

use super::{Clock, Device};
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;

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

open_enum! {
    /// A part of a GPU whose use decides on the performance state.
    pub enum UtilizationDomain: nvmlGpuUtilizationDomainId_t {
        /// The graphics engine.
        Gpu = NVML_GPU_UTILIZATION_DOMAIN_GPU,
        /// The frame buffer: the memory.
        FrameBuffer = NVML_GPU_UTILIZATION_DOMAIN_FB,
        /// The video engine.
        Video = NVML_GPU_UTILIZATION_DOMAIN_VID,
        /// The bus to the host.
        Bus = NVML_GPU_UTILIZATION_DOMAIN_BUS,
    }
}

open_enum! {
    /// A reason for lower clocks whose time is counted.
    pub enum PerformancePolicy: nvmlPerfPolicyType_t {
        /// Too much power for the applications clocks.
        Power = NVML_PERF_POLICY_POWER,
        /// Too hot for the applications clocks.
        Thermal = NVML_PERF_POLICY_THERMAL,
        /// Other GPUs of the sync boost group.
        SyncBoost = NVML_PERF_POLICY_SYNC_BOOST,
        /// A limit of the board.
        BoardLimit = NVML_PERF_POLICY_BOARD_LIMIT,
        /// Too little to do.
        LowUtilization = NVML_PERF_POLICY_LOW_UTILIZATION,
        /// A limit of the board for the sake of reliability.
        Reliability = NVML_PERF_POLICY_RELIABILITY,
        /// Any of these: all time below the applications clocks.
        TotalAppClocks = NVML_PERF_POLICY_TOTAL_APP_CLOCKS,
        /// All time below the base clocks.
        TotalBaseClocks = NVML_PERF_POLICY_TOTAL_BASE_CLOCKS,
    }
}

/// The slowest and the fastest that a clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ClockRange {
    /// The slowest, in MHz.
    pub min_mhz: u32,
    /// The fastest, in MHz.
    pub max_mhz: u32,
}

/// How much a part of a GPU is used, and what that means for the performance state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DomainUtilization {
    /// The part.
    pub domain: UtilizationDomain,
    /// How much of the last second it was busy, in percent.
    pub percent: u32,
    /// The utilization that can lead to a faster state, in percent.
    pub increase_threshold: u32,
    /// The utilization that can lead to a slower state, in percent.
    pub decrease_threshold: u32,
}

/// For how long something has held the clocks down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ViolationTime {
    /// When it was read.
    pub reference_time: SystemTime,
    /// How long the clocks were held down until then.
    pub violation_time: Duration,
}

/// Room for every state that there is. Driver 580 was seen to write one entry more than it is told of where the room
/// is short, so there is one more.
type States = [nvmlPstates_t; NVML_MAX_GPU_PERF_PSTATES as usize + 1];

/// How much of the room the library is told of, in bytes.
const STATES_BYTES: u32 = NVML_MAX_GPU_PERF_PSTATES * (nvmlPstates_t::BITS / 8);

impl Device {
    /// The performance state that the device is in.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetPerformanceState")]
    #[doc(alias = "nvmlDeviceGetPowerState")]
    pub fn performance_state(&self) -> Result<PerformanceState> {
        let newest = self.newer().read(Function::nvmlDeviceGetPerformanceState, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPerformanceState(device, out) }
        });
        // The same under its first name, which NVIDIA deprecated.
        let raw: Result<nvmlPstates_t> = or_older(newest, || {
            self.read(Function::nvmlDeviceGetPowerState, |nvml, device, out| {
                // SAFETY: the handle is live; `out` is valid for one write.
                unsafe { nvml.nvmlDeviceGetPowerState(device, out) }
            })
        });
        raw.map(PerformanceState::from)
    }

    /// The performance states that the device can be in, in the driver's order: an H200 names P2 before P0.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04).
    #[doc(alias = "nvmlDeviceGetSupportedPerformanceStates")]
    pub fn supported_performance_states(&self) -> Result<Vec<PerformanceState>> {
        // What the library leaves unwritten is "unknown", too.
        let none: States = [NVML_PSTATE_UNKNOWN; NVML_MAX_GPU_PERF_PSTATES as usize + 1];
        let states =
            self.exchange(Function::nvmlDeviceGetSupportedPerformanceStates, none, |nvml, device, states| {
                // SAFETY: the handle is live; `states` has room for more than these bytes.
                unsafe { nvml.nvmlDeviceGetSupportedPerformanceStates(device, states.cast(), STATES_BYTES) }
            })?;
        Ok(states.into_iter().take_while(|state| *state != NVML_PSTATE_UNKNOWN).map(PerformanceState::from).collect())
    }

    /// How fast a clock runs in a performance state.
    ///
    /// # Errors
    ///
    /// "Unknown error" for a performance state that the device does not have.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04).
    #[doc(alias = "nvmlDeviceGetMinMaxClockOfPState")]
    pub fn min_max_clock_of_pstate(&self, clock: Clock, state: PerformanceState) -> Result<ClockRange> {
        let (clock, state) = (clock.raw(), state.raw());
        let range = self.read2(Function::nvmlDeviceGetMinMaxClockOfPState, |nvml, device, min, max| {
            // SAFETY: the handle is live; `min` and `max` are valid for one write each.
            unsafe { nvml.nvmlDeviceGetMinMaxClockOfPState(device, clock, state, min, max) }
        });
        range.map(|(min_mhz, max_mhz)| ClockRange { min_mhz, max_mhz })
    }

    /// How much the parts of the device are used whose use decides on the performance state. Parts that the device does
    /// not have are left out.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04).
    #[doc(alias = "nvmlDeviceGetDynamicPstatesInfo")]
    pub fn dynamic_pstates_info(&self) -> Result<Vec<DomainUtilization>> {
        let info: nvmlGpuDynamicPstatesInfo_t =
            self.read(Function::nvmlDeviceGetDynamicPstatesInfo, |nvml, device, info| {
                // SAFETY: the handle is live; `info` is valid for one write.
                unsafe { nvml.nvmlDeviceGetDynamicPstatesInfo(device, info) }
            })?;
        let domains = (0..).map(UtilizationDomain::from).zip(info.utilization);
        let present = domains.filter(|(_, utilization)| utilization.bIsPresent != 0);
        Ok(present
            .map(|(domain, utilization)| DomainUtilization {
                domain,
                percent: utilization.percentage,
                increase_threshold: utilization.incThreshold,
                decrease_threshold: utilization.decThreshold,
            })
            .collect())
    }

    /// For how long a policy has held the clocks down since the driver was loaded.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a policy that the driver does not know.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Deprecated since NVML 13.0, and to be removed with CUDA 14.0.
    #[deprecated(note = "NVIDIA asks to read the fields of the clocks event reasons and performance policies")]
    #[doc(alias = "nvmlDeviceGetViolationStatus")]
    pub fn violation_status(&self, policy: PerformancePolicy) -> Result<ViolationTime> {
        let time: nvmlViolationTime_t = self.read(Function::nvmlDeviceGetViolationStatus, |nvml, device, time| {
            // SAFETY: the handle is live; `time` is valid for one write.
            unsafe { nvml.nvmlDeviceGetViolationStatus(device, policy.raw(), time) }
        })?;
        let since_1970 = Duration::from_micros(time.referenceTime);
        Ok(ViolationTime {
            // Times beyond what the system's clock can hold are none that a driver can mean.
            reference_time: SystemTime::UNIX_EPOCH.checked_add(since_1970).unwrap_or(SystemTime::UNIX_EPOCH),
            violation_time: Duration::from_nanos(time.violationTime),
        })
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
