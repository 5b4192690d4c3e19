//! Rows on clocks.

use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::clocks_event_reasons::ClocksEventReasons;
use nvml_wrapper::device::performance::{ClockRange, PerformancePolicy, PerformanceState};
use nvml_wrapper::{Device, Result};

use crate::compare::How::{Same, Within};
use crate::compare::{Row, row};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    let mut rows = shown(device);
    rows.extend(event_reasons(device));
    rows.extend(not_shown(device));
    rows
}

fn mhz(clock: u32) -> String {
    format!("{clock} MHz")
}

#[allow(deprecated)]
fn held(device: &Device, policy: PerformancePolicy) -> Result<String> {
    device.violation_status(policy).map(|time| format!("{} us", time.violation_time.as_micros()))
}

#[allow(deprecated)]
fn shown(device: &Device) -> Vec<Row> {
    vec![
        row(
            "applications_clock(Graphics)",
            device.applications_clock(Clock::Graphics).map(mhz),
            "applications_clocks/graphics_clock",
            Same,
        ),
        row(
            "applications_clock(Memory)",
            device.applications_clock(Clock::Memory).map(mhz),
            "applications_clocks/mem_clock",
            Same,
        ),
        row(
            "default_applications_clock(Graphics)",
            device.default_applications_clock(Clock::Graphics).map(mhz),
            "default_applications_clocks/graphics_clock",
            Same,
        ),
        row(
            "default_applications_clock(Memory)",
            device.default_applications_clock(Clock::Memory).map(mhz),
            "default_applications_clocks/mem_clock",
            Same,
        ),
        row(
            "max_customer_boost_clock(Graphics)",
            device.max_customer_boost_clock(Clock::Graphics).map(mhz),
            "max_customer_boost_clocks/graphics_clock",
            Same,
        ),
        row("auto_boosted_clocks (now)", auto_boost(device, |now, _| now), "clock_policy/auto_boost", Same),
        row(
            "auto_boosted_clocks (default)",
            auto_boost(device, |_, default| default),
            "clock_policy/auto_boost_default",
            Same,
        ),
        row(
            "violation_status(Power)",
            held(device, PerformancePolicy::Power),
            "clocks_event_reasons_counters/clocks_event_reasons_counters_sw_power_cap",
            Within(1e6),
        ),
        row(
            "violation_status(Thermal)",
            held(device, PerformancePolicy::Thermal),
            "clocks_event_reasons_counters/clocks_event_reasons_counters_sw_therm_slowdown",
            Within(1e6),
        ),
        row(
            "violation_status(SyncBoost)",
            held(device, PerformancePolicy::SyncBoost),
            "clocks_event_reasons_counters/clocks_event_reasons_counters_sync_boost",
            Within(1e6),
        ),
    ]
}

fn auto_boost(device: &Device, pick: fn(bool, bool) -> bool) -> Result<&'static str> {
    let boost = device.auto_boosted_clocks_enabled()?;
    Ok(if pick(boost.is_enabled, boost.is_enabled_default) { "On" } else { "Off" })
}

/// Whether each reason is active. Two that change with the load are only printed.
fn event_reasons(device: &Device) -> Vec<Row> {
    let reasons = device.current_clocks_event_reasons();
    let is = |reason| {
        let active = |reasons: ClocksEventReasons| if reasons.contains(reason) { "Active" } else { "Not Active" };
        reasons.clone().map(active)
    };
    vec![
        row("event reason GPU_IDLE", is(ClocksEventReasons::GPU_IDLE), "", Same),
        row("event reason SW_POWER_CAP", is(ClocksEventReasons::SW_POWER_CAP), "", Same),
        row(
            "event reason APPLICATIONS_CLOCKS_SETTING",
            is(ClocksEventReasons::APPLICATIONS_CLOCKS_SETTING),
            "clocks_event_reasons/clocks_event_reason_applications_clocks_setting",
            Same,
        ),
        row(
            "event reason HW_SLOWDOWN",
            is(ClocksEventReasons::HW_SLOWDOWN),
            "clocks_event_reasons/clocks_event_reason_hw_slowdown",
            Same,
        ),
        row(
            "event reason HW_THERMAL_SLOWDOWN",
            is(ClocksEventReasons::HW_THERMAL_SLOWDOWN),
            "clocks_event_reasons/clocks_event_reason_hw_thermal_slowdown",
            Same,
        ),
        row(
            "event reason HW_POWER_BRAKE_SLOWDOWN",
            is(ClocksEventReasons::HW_POWER_BRAKE_SLOWDOWN),
            "clocks_event_reasons/clocks_event_reason_hw_power_brake_slowdown",
            Same,
        ),
        row(
            "event reason SYNC_BOOST",
            is(ClocksEventReasons::SYNC_BOOST),
            "clocks_event_reasons/clocks_event_reason_sync_boost",
            Same,
        ),
        row(
            "event reason SW_THERMAL_SLOWDOWN",
            is(ClocksEventReasons::SW_THERMAL_SLOWDOWN),
            "clocks_event_reasons/clocks_event_reason_sw_thermal_slowdown",
            Same,
        ),
        row(
            "event reason DISPLAY_CLOCK_SETTING",
            is(ClocksEventReasons::DISPLAY_CLOCK_SETTING),
            "clocks_event_reasons/clocks_event_reason_display_clocks_setting",
            Same,
        ),
    ]
}

/// Values that `nvidia-smi` does not show: printed, but not compared.
fn not_shown(device: &Device) -> Vec<Row> {
    let supported = device.supported_clocks_event_reasons().map(|reasons| format!("{:#x}", reasons.bits()));
    let states = device.supported_performance_states();
    let states = states.map(|states| states.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
    let range = |range: ClockRange| format!("{} to {} MHz", range.min_mhz, range.max_mhz);
    let of_state = |clock| device.min_max_clock_of_pstate(clock, PerformanceState::P0).map(range);
    let offset = |clock| device.clock_offset(clock, PerformanceState::P0).map(|offset| format!("{offset:?}"));
    let parts = device.dynamic_pstates_info();
    let parts = parts.map(|parts| {
        let reported = |part: &nvml_wrapper::device::performance::DomainUtilization| {
            format!("{:?} {} %", part.domain, part.percent)
        };
        parts.iter().map(reported).collect::<Vec<_>>().join(", ")
    });
    let modes = device.performance_modes().map(|modes| format!("{:?}", modes.modes));
    let now = device.current_clock_freqs().map(|now| format!("{:?}", now.clocks));
    vec![
        row("violation_status(LowUtilization)", held(device, PerformancePolicy::LowUtilization), "", Same),
        row("violation_status(BoardLimit)", held(device, PerformancePolicy::BoardLimit), "", Same),
        row("violation_status(Reliability)", held(device, PerformancePolicy::Reliability), "", Same),
        row("violation_status(TotalBaseClocks)", held(device, PerformancePolicy::TotalBaseClocks), "", Same),
        row("supported_clocks_event_reasons", supported, "", Same),
        row("supported_performance_states", states, "", Same),
        row("min_max_clock_of_pstate(Graphics, P0)", of_state(Clock::Graphics), "", Same),
        row("min_max_clock_of_pstate(Memory, P0)", of_state(Clock::Memory), "", Same),
        row("clock_offset(Graphics, P0)", offset(Clock::Graphics), "", Same),
        row("clock_offset(Memory, P0)", offset(Clock::Memory), "", Same),
        row("gpc_clock_vf_offset", device.gpc_clock_vf_offset(), "", Same),
        row("mem_clock_vf_offset", device.mem_clock_vf_offset(), "", Same),
        row(
            "gpc_clock_vf_offset_range",
            device.gpc_clock_vf_offset_range().map(|range| format!("{range:?}")),
            "",
            Same,
        ),
        row(
            "mem_clock_vf_offset_range",
            device.mem_clock_vf_offset_range().map(|range| format!("{range:?}")),
            "",
            Same,
        ),
        row("dynamic_pstates_info", parts, "", Same),
        row("performance_modes", modes, "", Same),
        row("current_clock_freqs", now, "", Same),
        row("is_adaptive_clocking_enabled", device.is_adaptive_clocking_enabled(), "", Same),
        row("clock_monitor_status (faults)", device.clock_monitor_status().map(|status| status.faults.len()), "", Same),
        row("perf_metrics_samples (number)", device.perf_metrics_samples().map(|samples| samples.len()), "", Same),
    ]
}
