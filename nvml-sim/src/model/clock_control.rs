//! Locked clocks, clock offsets and limiting factors of clocks.

use std::collections::BTreeMap;

use nvml_sys::*;

/// Locked clocks, clock offsets and limiting factors of clocks.
#[derive(Debug, Clone, Default)]
pub struct ClockControl {
    /// Locked GPU clocks. `None` if GPU clocks cannot be locked.
    pub gpu_lock: Option<ClockLock>,
    /// Locked memory clocks. `None` if memory clocks cannot be locked.
    pub memory_lock: Option<ClockLock>,
    /// Base clock at thermal design power (TDP), in MHz.
    pub tdp_clock: u32,
    /// Auto boosted clocks.
    pub auto_boost: Option<AutoBoost>,
    /// Clock offsets.
    pub offsets: Option<ClockOffsets>,
    /// Minimum and maximum clocks of each performance state.
    pub state_clocks: Vec<StateClocks>,
    /// Dynamic performance state utilization, by utilization domain.
    pub domains: Option<[Option<DomainUtilization>; 8]>,
    /// Performance modes string.
    pub performance_modes: Option<String>,
    /// Current clock frequencies string. `{graphics}` stands for the current graphics clock.
    pub current_clocks: Option<String>,
    /// Clock monitor status.
    pub monitor: Option<ClockMonitor>,
    /// Whether adaptive clocking is enabled.
    pub adaptive: Option<bool>,
    /// Violation times by performance policy.
    pub violations: Option<Violations>,
    /// Performance controller samples.
    pub perf_metrics: Option<PerfMetrics>,
}

/// Locked clocks.
#[derive(Debug, Clone, Copy, Default)]
pub struct ClockLock {
    /// Minimum and maximum clock, in MHz. `None` while clocks are not locked.
    pub range: Option<(u32, u32)>,
}

/// Auto boosted clocks.
#[derive(Debug, Clone, Copy)]
pub struct AutoBoost {
    /// Whether auto boosted clocks are enabled.
    pub enabled: bool,
    /// Whether auto boosted clocks are enabled by default.
    pub default: bool,
}

/// Offsets of the graphics and memory clocks.
#[derive(Debug, Clone, Default)]
pub struct ClockOffsets {
    /// Offset of the graphics clock.
    pub graphics: ClockOffset,
    /// Offset of the memory clock.
    pub memory: ClockOffset,
}

/// Offsets of a clock, in MHz.
#[derive(Debug, Clone, Default)]
pub struct ClockOffset {
    /// Offset by performance state. A missing state has an offset of 0.
    pub by_state: BTreeMap<nvmlPstates_t, i32>,
    /// Minimum offset.
    pub min: i32,
    /// Maximum offset.
    pub max: i32,
}

impl ClockOffset {
    /// Clock offset in a performance state, in MHz.
    #[must_use]
    pub fn of(&self, state: nvmlPstates_t) -> i32 {
        self.by_state.get(&state).copied().unwrap_or(0)
    }
}

/// Minimum and maximum clocks of a performance state.
#[derive(Debug, Clone)]
pub struct StateClocks {
    /// Performance state.
    pub state: nvmlPstates_t,
    /// Minimum and maximum clock in MHz, by `nvmlClockType_t`.
    pub clocks: [(u32, u32); 4],
}

/// Utilization of a dynamic performance state domain, in percent.
#[derive(Debug, Clone, Copy, Default)]
pub struct DomainUtilization {
    /// Utilization in the last second. `None` for the utilization of the GPU (first domain), the memory (second) and the
    /// decoder (third).
    pub percent: Option<u32>,
    /// Utilization threshold above which the performance increases.
    pub increase: u32,
    /// Utilization threshold below which the performance decreases.
    pub decrease: u32,
}

/// Clock monitor status.
#[derive(Debug, Clone, Default)]
pub struct ClockMonitor {
    /// Whether any clock domain has a fault.
    pub fault: bool,
    /// Reported number of clock domains with faults.
    pub count: u32,
    /// Clock domain and its fault bit mask, for each faulty domain.
    pub faults: Vec<(u32, u32)>,
}

/// Violation times by performance policy.
#[derive(Debug, Clone, Default)]
pub struct Violations {
    /// Reference time, in microseconds since the Unix epoch. `None` for the current time.
    pub reference_time: Option<u64>,
    /// Violation time in nanoseconds, by performance policy. 0 for a valid policy that is missing. It increases while
    /// the clocks event reason of the policy is set, or a clock is below that of the policy.
    pub times: BTreeMap<nvmlPerfPolicyType_t, u64>,
    /// Time in nanoseconds with a clocks event reason, by the bit of the reason: software and hardware thermal slowdown,
    /// hardware power brake. It increases while the reason is set.
    pub reason_times: BTreeMap<u64, u64>,
}

/// Performance controller samples.
#[derive(Debug, Clone, Default)]
pub struct PerfMetrics {
    /// Reported number of samples.
    pub count: u32,
    /// Samples, of which at most 13 are written.
    pub samples: Vec<PerfMetricsSample>,
}

/// A sample of all performance controllers.
#[derive(Debug, Clone, Default)]
pub struct PerfMetricsSample {
    /// Reported number of controllers.
    pub count: u8,
    /// Controllers, of which at most 4 are written.
    pub controllers: Vec<PerfController>,
}

/// Sample of a performance controller.
#[derive(Debug, Clone)]
pub enum PerfController {
    /// DLPPC 2x controller.
    Dlppc2x(Box<nvmlPerfMetricsDlppc2xSample_t>),
    /// PFPP 1x controller.
    Pfpp1x(Box<nvmlPerfMetricsPfpp1xSample_t>),
    /// Controller type that no header defines.
    Other(u32),
}
