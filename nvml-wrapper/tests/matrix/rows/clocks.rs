//! Clocks and performance states.

use nvml_sim::Era;
use nvml_wrapper::device::clock::{Clock, ClockId};
use nvml_wrapper::device::clock_control::{ClockLimitId, GpuLockedClocksSetting};
use nvml_wrapper::device::performance::{PerformancePolicy, PerformanceState};

use crate::row::{Row, Stage, row};

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("Device::clock_info", |on| on.gpu.clock_info(Clock::Sm)),
        row("Device::max_clock_info", |on| on.gpu.max_clock_info(Clock::Memory)),
        row("Device::clock", |on| on.gpu.clock(Clock::Graphics, ClockId::Current)),
        row("Device::supported_memory_clocks", |on| on.gpu.supported_memory_clocks()),
        row("Device::supported_graphics_clocks", |on| on.gpu.supported_graphics_clocks(3201)),
        row("Device::nearest_supported_memory_clock", |on| on.gpu.nearest_supported_memory_clock(3000)),
        row("Device::nearest_supported_graphics_clock", |on| on.gpu.nearest_supported_graphics_clock(3201, 1504)),
        row("Device::max_customer_boost_clock", |on| on.gpu.max_customer_boost_clock(Clock::Graphics)),
        row("Device::applications_clock", |on| on.gpu.applications_clock(Clock::Graphics)),
        row("Device::default_applications_clock", |on| on.gpu.default_applications_clock(Clock::Memory)),
        row("Device::is_adaptive_clocking_enabled", |on| on.gpu.is_adaptive_clocking_enabled()),
        row("Device::clock_monitor_status", |on| on.gpu.clock_monitor_status()),
        row("Device::set_gpu_locked_clocks", |on| {
            let limits = (ClockLimitId::Tdp, ClockLimitId::Unlimited);
            on.gpu.set_gpu_locked_clocks(GpuLockedClocksSetting::Symbolic {
                lower_bound: limits.0,
                upper_bound: limits.1,
            })?;
            on.gpu.clock_info(Clock::Graphics)
        }),
        row("Device::reset_gpu_locked_clocks", |on| {
            on.gpu
                .set_gpu_locked_clocks(GpuLockedClocksSetting::Numeric { min_clock_mhz: 1200, max_clock_mhz: 1500 })?;
            let locked = on.gpu.clock_info(Clock::Graphics)?;
            on.gpu.reset_gpu_locked_clocks()?;
            Ok((locked, on.gpu.clock_info(Clock::Graphics)?))
        }),
        row("Device::set_mem_locked_clocks", |on| {
            on.gpu.set_mem_locked_clocks(405, 2201)?;
            on.gpu.clock_info(Clock::Memory)
        }),
        row("Device::reset_mem_locked_clocks", |on| {
            on.gpu.set_mem_locked_clocks(405, 2201)?;
            on.gpu.reset_mem_locked_clocks()?;
            on.gpu.clock_info(Clock::Memory)
        }),
        row("Device::clock_offset", |on| on.gpu.clock_offset(Clock::Memory, PerformanceState::P0)),
        row("Device::set_clock_offset", |on| {
            on.gpu.set_clock_offset(Clock::Memory, PerformanceState::P0, 300)?;
            on.gpu.clock_offset(Clock::Memory, PerformanceState::P0)
        })
        .on(Stage::GeForce),
        row("Device::set_clock_offset_or_all", |on| {
            let set = |clock, mhz| on.gpu.set_clock_offset_or_all(clock, PerformanceState::P0, mhz);
            let states = [set(Clock::Graphics, -75)?, set(Clock::Memory, 1500)?];
            Ok((states, on.gpu.gpc_clock_vf_offset()?, on.gpu.mem_clock_vf_offset()?))
        })
        .on(Stage::GeForce)
        .differs(..=Era::R550, "sets the offset of all performance states", &[("Requested", "All")]),
        row("Device::gpc_clock_vf_offset", |on| on.gpu.gpc_clock_vf_offset()).on(Stage::GeForce),
        row("Device::mem_clock_vf_offset", |on| on.gpu.mem_clock_vf_offset()).on(Stage::GeForce),
        row("Device::gpc_clock_vf_offset_range", |on| on.gpu.gpc_clock_vf_offset_range()).on(Stage::GeForce),
        row("Device::mem_clock_vf_offset_range", |on| on.gpu.mem_clock_vf_offset_range()).on(Stage::GeForce),
        row("Device::set_gpc_clock_vf_offset", |on| {
            on.gpu.set_gpc_clock_vf_offset(-75)?;
            on.gpu.gpc_clock_vf_offset()
        })
        .on(Stage::GeForce),
        row("Device::set_mem_clock_vf_offset", |on| {
            on.gpu.set_mem_clock_vf_offset(1500)?;
            on.gpu.mem_clock_vf_offset()
        })
        .on(Stage::GeForce),
        row("Device::set_applications_clocks", |on| {
            on.gpu.set_applications_clocks(2201, 1965)?;
            Ok((on.gpu.applications_clock(Clock::Memory)?, on.gpu.applications_clock(Clock::Graphics)?))
        }),
        row("Device::reset_applications_clocks", |on| {
            on.gpu.set_applications_clocks(2201, 1965)?;
            on.gpu.reset_applications_clocks()?;
            on.gpu.applications_clock(Clock::Memory)
        }),
        row("Device::auto_boosted_clocks_enabled", |on| on.gpu.auto_boosted_clocks_enabled()),
        row("Device::set_auto_boosted_clocks_enabled", |on| {
            on.gpu.set_auto_boosted_clocks_enabled(false)?;
            on.gpu.auto_boosted_clocks_enabled()
        }),
        row("Device::set_default_auto_boosted_clocks_enabled", |on| {
            on.gpu.set_default_auto_boosted_clocks_enabled(false)?;
            on.gpu.auto_boosted_clocks_enabled()
        }),
        row("Device::current_clocks_event_reasons", |on| on.gpu.current_clocks_event_reasons()),
        row("Device::supported_clocks_event_reasons", |on| on.gpu.supported_clocks_event_reasons()).differs(
            ..=Era::R390,
            "without the event reasons of later drivers",
            &[(" | SW_THERMAL_SLOWDOWN | HW_THERMAL_SLOWDOWN | HW_POWER_BRAKE_SLOWDOWN | DISPLAY_CLOCK_SETTING", "")],
        ),
        row("Device::performance_state", |on| on.gpu.performance_state()),
        row("Device::supported_performance_states", |on| on.gpu.supported_performance_states()),
        row("Device::min_max_clock_of_pstate", |on| {
            on.gpu.min_max_clock_of_pstate(Clock::Graphics, PerformanceState::P0)
        }),
        row("Device::dynamic_pstates_info", |on| on.gpu.dynamic_pstates_info()),
        row("Device::violation_status", |on| on.gpu.violation_status(PerformancePolicy::Power)),
        row("Device::performance_modes", |on| on.gpu.performance_modes()),
        row("Device::current_clock_freqs", |on| on.gpu.current_clock_freqs()),
        row("Device::perf_metrics_samples", |on| on.gpu.perf_metrics_samples()),
    ]
}
