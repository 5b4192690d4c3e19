//! Performance states (P-states) of a device and the utilization that changes them.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::performance_state`](crate::Device::performance_state) | current [`PerformanceState`] |
//! | [`Device::supported_performance_states`](crate::Device::supported_performance_states) | all states of the device |
//! | [`Device::min_max_clock_of_pstate`](crate::Device::min_max_clock_of_pstate) | [`ClockRange`] in a state |
//! | [`Device::dynamic_pstates_info`](crate::Device::dynamic_pstates_info) | [`DomainUtilization`] and its thresholds |
//! | [`Device::violation_status`](crate::Device::violation_status) | time below the requested clocks (deprecated) |
//!
//! The reasons for lower clocks are in
//! [`Device::current_clocks_event_reasons`](crate::Device::current_clocks_event_reasons).
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! # let device = nvml.device_by_index(0)?;
//! use nvml_wrapper::device::clock::Clock;
//!
//! println!("current state: {}", device.performance_state()?);
//! for state in device.supported_performance_states()? {
//!     let range = device.min_max_clock_of_pstate(Clock::Graphics, state)?;
//!     println!("{state}: {} to {} MHz", range.min_mhz, range.max_mhz);
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::fmt;
use std::time::{Duration, SystemTime};

use nvml_sys::{NVML_MAX_GPU_PERF_PSTATES, NVML_PSTATE_UNKNOWN, f, nvmlPstates_t};

use crate::device::clock::Clock;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;
use crate::handle::Device;

open_enum! {
    own_display
    /// Performance state (P-state): P0 is the maximum performance, P15 the minimum performance.
    pub enum PerformanceState: nvmlPstates_t {
        /// P0, the maximum performance.
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
        /// P15, the minimum performance.
        P15 = NVML_PSTATE_15,
    }
}

impl fmt::Display for PerformanceState {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if PerformanceState::ALL.contains(self) {
            write!(f, "P{}", self.raw())
        } else {
            write!(f, "unknown performance state {}", self.raw())
        }
    }
}

open_enum! {
    /// Utilization domain: a part of a GPU whose utilization can change the performance state.
    pub enum UtilizationDomain: nvmlGpuUtilizationDomainId_t {
        /// The graphics engine.
        Gpu = NVML_GPU_UTILIZATION_DOMAIN_GPU,
        /// The frame buffer (device memory).
        FrameBuffer = NVML_GPU_UTILIZATION_DOMAIN_FB,
        /// The video engine.
        Video = NVML_GPU_UTILIZATION_DOMAIN_VID,
        /// The bus interface.
        Bus = NVML_GPU_UTILIZATION_DOMAIN_BUS,
    }
}

open_enum! {
    /// Performance policy: a limiter that holds the clocks down, and whose time is counted.
    pub enum PerformancePolicy: nvmlPerfPolicyType_t {
        /// Power: the applications clocks would exceed the power limit.
        Power = NVML_PERF_POLICY_POWER,
        /// Thermal: the applications clocks would exceed a temperature limit.
        Thermal = NVML_PERF_POLICY_THERMAL,
        /// Sync boost: another GPU of the sync boost group limits the clocks.
        SyncBoost = NVML_PERF_POLICY_SYNC_BOOST,
        /// Board limit.
        BoardLimit = NVML_PERF_POLICY_BOARD_LIMIT,
        /// Low utilization.
        LowUtilization = NVML_PERF_POLICY_LOW_UTILIZATION,
        /// Board reliability limit.
        Reliability = NVML_PERF_POLICY_RELIABILITY,
        /// Any of the policies above: total time below the applications clocks.
        TotalAppClocks = NVML_PERF_POLICY_TOTAL_APP_CLOCKS,
        /// Total time below the base clocks.
        TotalBaseClocks = NVML_PERF_POLICY_TOTAL_BASE_CLOCKS,
    }
}

/// Minimum and maximum frequency of a clock.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ClockRange {
    /// Minimum frequency, in MHz.
    pub min_mhz: u32,
    /// Maximum frequency, in MHz.
    pub max_mhz: u32,
}

/// Utilization of a domain and the thresholds of performance state changes.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct DomainUtilization {
    /// Utilization domain.
    pub domain: UtilizationDomain,
    /// Utilization over the last second, in percent: 0 to 100.
    pub percent: u32,
    /// Utilization above which the driver may select a state with more performance, in percent.
    pub increase_threshold: u32,
    /// Utilization below which the driver may select a state with less performance, in percent.
    pub decrease_threshold: u32,
}

/// Time for which a performance policy has held the clocks down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ViolationTime {
    /// Time of the reading.
    pub reference_time: SystemTime,
    /// Accumulated time until the reading for which the policy has held the clocks down.
    pub violation_time: Duration,
}

impl Default for ViolationTime {
    /// No violation, at the time 0 of Unix.
    #[inline]
    fn default() -> Self {
        ViolationTime { reference_time: SystemTime::UNIX_EPOCH, violation_time: Duration::ZERO }
    }
}

/// All performance states and one more entry: if the passed capacity is too small, driver 580 writes one entry more than
/// the capacity.
type States = [nvmlPstates_t; NVML_MAX_GPU_PERF_PSTATES as usize + 1];

/// Capacity that is passed to the library, in bytes.
const STATES_BYTES: u32 = NVML_MAX_GPU_PERF_PSTATES * (nvmlPstates_t::BITS / 8);

/// # Performance states
impl Device {
    /// Current performance state of the device.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetPerformanceState")]
    #[doc(alias = "nvmlDeviceGetPowerState")]
    #[doc(alias = "power_state")]
    #[inline]
    pub fn performance_state(&self) -> Result<PerformanceState> {
        // SAFETY: the function writes one value.
        let newest = unsafe { self.handle.newer().read(f::nvmlDeviceGetPerformanceState, ()) };
        // The same function under its first name, which NVIDIA deprecated.
        let raw: Result<nvmlPstates_t> = or_older(newest, || {
            // SAFETY: the function writes one value.
            unsafe { self.handle.read(f::nvmlDeviceGetPowerState, ()) }
        });
        raw.map(PerformanceState::from)
    }

    /// Performance states that the device supports, up to 16, in the driver's order: an H200 reports P2 before P0.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04).
    #[doc(alias = "nvmlDeviceGetSupportedPerformanceStates")]
    #[inline]
    pub fn supported_performance_states(&self) -> Result<Vec<PerformanceState>> {
        // Entries that the library does not write stay "unknown".
        let unknown: States = [NVML_PSTATE_UNKNOWN; NVML_MAX_GPU_PERF_PSTATES as usize + 1];
        let mut states = unknown;
        // SAFETY: the function writes at most `STATES_BYTES` bytes, and `states` is larger.
        self.handle.call(f::nvmlDeviceGetSupportedPerformanceStates, |call, device| unsafe {
            call(device, states.as_mut_ptr(), STATES_BYTES)
        })?;
        Ok(states.into_iter().take_while(|state| *state != NVML_PSTATE_UNKNOWN).map(PerformanceState::from).collect())
    }

    /// Minimum and maximum frequency of a clock in a performance state, in MHz.
    ///
    /// # Errors
    ///
    /// `Unknown` (NVML error 999) if the device does not have the performance state.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04).
    #[doc(alias = "nvmlDeviceGetMinMaxClockOfPState")]
    #[inline]
    pub fn min_max_clock_of_pstate(&self, clock: Clock, state: PerformanceState) -> Result<ClockRange> {
        let (clock, state) = (clock.raw(), state.raw());
        // SAFETY: the function writes two values.
        let range = unsafe { self.handle.read2(f::nvmlDeviceGetMinMaxClockOfPState, (clock, state)) };
        range.map(|(min_mhz, max_mhz)| ClockRange { min_mhz, max_mhz })
    }

    /// Utilization of each domain that can change the performance state, with its thresholds, in percent.
    ///
    /// The list has one entry for each [`UtilizationDomain`] that the device has. The call takes about one
    /// millisecond on an H100.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04).
    #[doc(alias = "nvmlDeviceGetDynamicPstatesInfo")]
    #[inline]
    pub fn dynamic_pstates_info(&self) -> Result<Vec<DomainUtilization>> {
        // SAFETY: the function writes one value.
        let info = unsafe { self.handle.read(f::nvmlDeviceGetDynamicPstatesInfo, ()) }?;
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

    /// Time for which a policy has held the clocks down since the driver was loaded.
    ///
    /// The call takes about 0.7 milliseconds on an H100. Replacements are the fields
    /// [`FieldId::CLOCKS_EVENT_REASON_SW_POWER_CAP`](crate::device::field::FieldId::CLOCKS_EVENT_REASON_SW_POWER_CAP)
    /// and the like, except for [`PerformancePolicy::TotalAppClocks`], which has none.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the driver does not know the policy.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Deprecated since NVML 13.0, and to be removed with CUDA 14.0.
    #[deprecated(note = "use the field values of the clocks event reasons and performance policies")]
    #[doc(alias = "nvmlDeviceGetViolationStatus")]
    #[inline]
    pub fn violation_status(&self, policy: PerformancePolicy) -> Result<ViolationTime> {
        // SAFETY: the function writes one value.
        let time = unsafe { self.handle.read(f::nvmlDeviceGetViolationStatus, (policy.raw(),)) }?;
        let since_1970 = Duration::from_micros(time.referenceTime);
        Ok(ViolationTime {
            // Times that the system's clock cannot represent are errors of the driver.
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
        assert_eq!(PerformanceState::from(32), PerformanceState::from_raw(32));
    }
}
