//! Passing time: counters that increase while the simulation runs.

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::Violations;

/// Period in which counters increase, as the energy counter of a real GPU does, in microseconds.
pub(crate) const TICK_US: u64 = 100_000;

/// Performance policies with the bits of their clocks event reasons.
const POLICIES: [(nvmlPerfPolicyType_t, u64); 5] = [
    (NVML_PERF_POLICY_POWER, nvmlClocksEventReasonSwPowerCap),
    (NVML_PERF_POLICY_THERMAL, nvmlClocksEventReasonSwThermalSlowdown | nvmlClocksThrottleReasonHwThermalSlowdown),
    (NVML_PERF_POLICY_SYNC_BOOST, nvmlClocksEventReasonSyncBoost),
    (NVML_PERF_POLICY_BOARD_LIMIT, nvmlClocksThrottleReasonHwPowerBrakeSlowdown | nvmlClocksEventReasonBoardLimit),
    (NVML_PERF_POLICY_LOW_UTILIZATION, nvmlClocksEventReasonGpuIdle),
];

/// Clocks event reasons whose time is counted.
const REASONS: [u64; 3] = [
    nvmlClocksEventReasonSwThermalSlowdown,
    nvmlClocksThrottleReasonHwThermalSlowdown,
    nvmlClocksThrottleReasonHwPowerBrakeSlowdown,
];

impl Gpu {
    /// Increases the counters by a number of ticks.
    pub(crate) fn pass(&mut self, ticks: u64) {
        let seconds = |per_second: u64| per_second.saturating_mul(ticks) / (1_000_000 / TICK_US);
        self.power.energy_mj = self.power.energy_mj.saturating_add(seconds(self.power.usage.into()));
        if let (Some(throughput), Some((sent, received))) = (self.board.pcie_throughput, &mut self.board.pcie_bytes) {
            for (bytes, kilobytes) in [(sent, throughput.sent), (received, throughput.received)] {
                // The counters of a real GPU wrap in the same way.
                let total = u64::from(*bytes).wrapping_add(seconds(u64::from(kilobytes) * 1000));
                *bytes = u32::try_from(total & u64::from(u32::MAX)).unwrap_or(u32::MAX);
            }
        }
        let reasons = self.clocks.event_reasons;
        let below = |limit: Option<u32>| limit.is_some_and(|limit| self.clocks.current[0] < limit);
        let below_app = below(self.clocks.applications[0]);
        let below_base = below(Some(self.clock_control.tdp_clock));
        if let Some(violations) = &mut self.clock_control.violations {
            let active = POLICIES.iter().filter(|(_, bits)| reasons & bits != 0).map(|(policy, _)| *policy);
            let app = below_app.then_some(NVML_PERF_POLICY_TOTAL_APP_CLOCKS);
            let base = below_base.then_some(NVML_PERF_POLICY_TOTAL_BASE_CLOCKS);
            violations.pass(ticks, active.chain(app).chain(base), REASONS.into_iter().filter(|bit| reasons & bit != 0));
        }
    }
}

impl Violations {
    fn pass(
        &mut self,
        ticks: u64,
        policies: impl Iterator<Item = nvmlPerfPolicyType_t>,
        reasons: impl Iterator<Item = u64>,
    ) {
        let nanoseconds = ticks.saturating_mul(TICK_US * 1000);
        let add = |time: &mut u64| *time = time.saturating_add(nanoseconds);
        policies.for_each(|policy| add(self.times.entry(policy).or_default()));
        reasons.for_each(|reason| add(self.reason_times.entry(reason).or_default()));
    }
}
