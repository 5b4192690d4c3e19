//! Locked clocks, clock offsets and limiting factors of clocks.
//!
//! The values of the H200 were read from hardware, except the TDP clock and the samples of the controllers, which are
//! invented. Those of the GeForce are typical values of such a board.

use std::collections::BTreeMap;

use nvml_sys::*;

use crate::model::{
    ClockControl, ClockLock, ClockOffset, ClockOffsets, DomainUtilization, PerfController, PerfMetrics,
    PerfMetricsSample, StateClocks, Violations,
};

pub(crate) fn h200(_index: u32) -> ClockControl {
    let state =
        |state, memory| StateClocks { state, clocks: [(345, 1980), (345, 1980), (memory, memory), (765, 1545)] };
    let current = Some(DomainUtilization::default());
    ClockControl {
        gpu_lock: Some(ClockLock::default()),
        memory_lock: Some(ClockLock::default()),
        tdp_clock: 1500,
        auto_boost: None,
        offsets: Some(ClockOffsets::default()),
        state_clocks: vec![state(NVML_PSTATE_2, 2201), state(NVML_PSTATE_0, 3201)],
        domains: Some([current, current, current, current, None, None, None, None]),
        performance_modes: Some(format!("perf=0, {} ; perf=1, {}", mode("345", 2201), mode("345", 3201))),
        current_clocks: Some(mode("{graphics}", 3201)),
        monitor: None,
        adaptive: Some(true),
        violations: Some(Violations {
            reference_time: None,
            times: [
                (NVML_PERF_POLICY_LOW_UTILIZATION, 15_912_898_688),
                (NVML_PERF_POLICY_TOTAL_APP_CLOCKS, 6_670_221_728),
                (NVML_PERF_POLICY_TOTAL_BASE_CLOCKS, 6_671_033_184),
            ]
            .into(),
            reason_times: BTreeMap::new(),
        }),
        perf_metrics: Some(perf_metrics()),
    }
}

/// Published limits; violation times are a guess.
pub(crate) fn a100() -> ClockControl {
    let clocks = [(210, 1410), (210, 1410), (1215, 1215), (585, 1290)];
    let violations = Violations {
        reference_time: None,
        times: [(NVML_PERF_POLICY_LOW_UTILIZATION, 61_000_000_000)].into(),
        reason_times: BTreeMap::new(),
    };
    ClockControl {
        tdp_clock: 1095,
        state_clocks: vec![StateClocks { state: NVML_PSTATE_0, clocks }],
        performance_modes: None,
        current_clocks: None,
        violations: Some(violations),
        perf_metrics: None,
        ..h200(0)
    }
}

/// A performance mode in the format of the driver.
fn mode(graphics: &str, memory: u32) -> String {
    let rate = 2 * memory;
    format!(
        "nvclock={graphics}, nvclockmin=345, nvclockmax=1980, nvclockeditable=0, memclock={memory}, \
         memclockmin={memory}, memclockmax={memory}, memclockeditable=0, memTransferRate={rate}, \
         memTransferRatemin={rate}, memTransferRatemax={rate}, memTransferRateeditable=0"
    )
}

/// Two samples of both controllers.
fn perf_metrics() -> PerfMetrics {
    let sample = |step| PerfMetricsSample { count: 2, controllers: vec![dlppc(step), pfpp(step)] };
    PerfMetrics { count: 2, samples: vec![sample(0), sample(1)] }
}

fn dlppc(step: u32) -> PerfController {
    let rail = |freq| nvmlRailMetrics_t { freqkHz: freq, utilPct: u64::from(40 + step) << 12 };
    let metrics = |valid, power| nvmlPwrModelMetricsDlppm1x_t {
        bValid: valid,
        coreRail: nvmlCoreRailMetrics_t { rails: [rail(1_980_000), rail(1_755_000)] },
        fbRail: rail(3_201_000),
        tgpPwrTuple: nvmlPmgrPwrTuple_t { pwrmW: power },
        perfMetrics: nvmlPwrModelMetricsDlppm1xPerf_t { perfms: 12 },
    };
    let mut sample = nvmlPerfMetricsDlppc2xSample_t::zeroed();
    let output = &mut sample.observedMetrics;
    let [first, second, _] = &mut output.initialDramclkEst;
    first.estimatedMetrics.fill(metrics(1, 500_000));
    first.numEstimatedMetrics = 2;
    second.estimatedMetrics.fill(metrics(0, 0));
    second.numEstimatedMetrics = 1;
    let observed = metrics(1, 512_000 + step);
    (output.bValid, output.coreRail, output.fbRail) = (observed.bValid, observed.coreRail, observed.fbRail);
    (output.tgpPwrTuple, output.perfMetrics) = (observed.tgpPwrTuple, observed.perfMetrics);
    PerfController::Dlppc2x(Box::new(sample))
}

fn pfpp(step: u32) -> PerfController {
    let mut sample = nvmlPerfMetricsPfpp1xSample_t::zeroed();
    let output = &mut sample.estimatedMetrics;
    for (at, estimate) in (0..).zip(&mut output.estimatedMetrics) {
        estimate.freqkHz.fill(345_000 + 15_000 * at);
        estimate.estTgpPwrmW = 100_000 + 10_000 * at;
    }
    output.numVfPoints = 3;
    output.bValid = 1;
    output.maxPerfPerWattPoint = nvmlPwrModelOperatingPointPfpp1x_t { freqkHz: 1_200_000, pwrmW: 350_000 };
    output.fmaxAtVmaxPoint = nvmlPwrModelOperatingPointPfpp1x_t { freqkHz: 1_980_000, pwrmW: 690_000 };
    output.tgpHeadroommW = 188_000 - step;
    PerfController::Pfpp1x(Box::new(sample))
}

pub(crate) fn geforce() -> ClockControl {
    let state = |state, graphics, memory| StateClocks {
        state,
        clocks: [(139, graphics), (139, graphics), (memory, memory), (544, 1708)],
    };
    let domain = |percent| Some(DomainUtilization { percent, increase: 90, decrease: 30 });
    ClockControl {
        gpu_lock: None,
        memory_lock: None,
        tdp_clock: 1607,
        auto_boost: None,
        offsets: Some(ClockOffsets {
            graphics: ClockOffset { min: -200, max: 1200, ..ClockOffset::default() },
            memory: ClockOffset { min: -1000, max: 2000, ..ClockOffset::default() },
        }),
        state_clocks: vec![
            state(NVML_PSTATE_0, 1911, 5005),
            state(NVML_PSTATE_2, 1911, 4513),
            state(NVML_PSTATE_5, 1911, 810),
            state(NVML_PSTATE_8, 139, 405),
        ],
        domains: Some([domain(None), domain(None), domain(None), domain(Some(2)), None, None, None, None]),
        performance_modes: None,
        current_clocks: None,
        monitor: None,
        adaptive: None,
        violations: None,
        perf_metrics: None,
    }
}
