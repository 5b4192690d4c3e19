//! Clocks that can be set, and what keeps them down.

use std::collections::BTreeMap;

use nvml_sys::*;

/// Clocks that can be set, and what keeps them down.
#[derive(Debug, Clone, Default)]
pub struct ClockControl {
    /// What the GPU's clock is locked to.
    pub gpu_lock: Option<ClockLock>,
    /// What the memory's clock is locked to.
    pub memory_lock: Option<ClockLock>,
    /// The GPU clock in MHz that the board can keep up within its thermal design power.
    pub tdp_clock: u32,
    /// Whether clocks boost by themselves.
    pub auto_boost: Option<AutoBoost>,
    /// How far the clocks are moved.
    pub offsets: Option<ClockOffsets>,
    /// How fast the clocks run in each performance state.
    pub state_clocks: Vec<StateClocks>,
    /// How much each part is used that decides on the performance state, by NVML's number of the part.
    pub domains: Option<[Option<DomainUse>; 8]>,
    /// The text of the performance modes.
    pub performance_modes: Option<String>,
    /// The text of the current clocks.
    pub current_clocks: Option<String>,
    /// What the monitors of the clock domains found.
    pub monitor: Option<ClockMonitor>,
    /// Whether adaptive clocking is on.
    pub adaptive: Option<bool>,
    /// How long each policy has held the clocks down.
    pub violations: Option<Violations>,
    /// Samples of the controllers of performance and power.
    pub perf_metrics: Option<PerfMetrics>,
}

/// A clock that can be locked.
#[derive(Debug, Clone, Copy, Default)]
pub struct ClockLock {
    /// Lowest and highest clock in MHz; None while it is not locked.
    pub range: Option<(u32, u32)>,
}

/// Whether clocks boost by themselves.
#[derive(Debug, Clone, Copy)]
pub struct AutoBoost {
    /// Now.
    pub enabled: bool,
    /// When nothing runs.
    pub default: bool,
}

/// How far the two clocks are moved that can be.
#[derive(Debug, Clone, Default)]
pub struct ClockOffsets {
    /// The graphics clock.
    pub graphics: ClockOffset,
    /// The memory clock.
    pub memory: ClockOffset,
}

/// How far a clock is moved, in MHz.
#[derive(Debug, Clone, Default)]
pub struct ClockOffset {
    /// In each performance state; none is zero.
    pub by_state: BTreeMap<nvmlPstates_t, i32>,
    /// The lowest offset.
    pub min: i32,
    /// The highest offset.
    pub max: i32,
}

impl ClockOffset {
    /// The offset in a performance state.
    #[must_use]
    pub fn of(&self, state: nvmlPstates_t) -> i32 {
        self.by_state.get(&state).copied().unwrap_or(0)
    }
}

/// How fast the clocks run in a performance state.
#[derive(Debug, Clone)]
pub struct StateClocks {
    /// The state.
    pub state: nvmlPstates_t,
    /// Slowest and fastest in MHz, by NVML's number of the clock.
    pub clocks: [(u32, u32); 4],
}

/// How much a part is used, in percent.
#[derive(Debug, Clone, Copy, Default)]
pub struct DomainUse {
    /// In the last second.
    pub percent: u32,
    /// From where on a faster state may be taken.
    pub increase: u32,
    /// From where on a slower state may be taken.
    pub decrease: u32,
}

/// What the monitors of the clock domains found.
#[derive(Debug, Clone, Default)]
pub struct ClockMonitor {
    /// Whether anything is wrong.
    pub fault: bool,
    /// How many faults the driver says that there are.
    pub count: u32,
    /// Domain and faults, as bits.
    pub faults: Vec<(u32, u32)>,
}

/// How long each policy has held the clocks down.
#[derive(Debug, Clone, Default)]
pub struct Violations {
    /// Microseconds since 1970.
    pub reference_time: u64,
    /// Nanoseconds, by policy; an unnamed one that NVML knows has zero.
    pub times: BTreeMap<nvmlPerfPolicyType_t, u64>,
}

/// Samples of the controllers of performance and power.
#[derive(Debug, Clone, Default)]
pub struct PerfMetrics {
    /// How many samples the driver says that there are.
    pub count: u32,
    /// The samples; 13 are written at most.
    pub samples: Vec<PerfMetricsSample>,
}

/// One sample.
#[derive(Debug, Clone, Default)]
pub struct PerfMetricsSample {
    /// How many controllers the driver says that there are.
    pub count: u8,
    /// The controllers; 4 are written at most.
    pub controllers: Vec<PerfController>,
}

/// What one controller tells.
#[derive(Debug, Clone)]
pub enum PerfController {
    /// DLPPC 2x.
    Dlppc2x(Box<nvmlPerfMetricsDlppc2xSample_t>),
    /// PFPP 1x.
    Pfpp1x(Box<nvmlPerfMetricsPfpp1xSample_t>),
    /// A kind that no header knows.
    Other(u32),
}
