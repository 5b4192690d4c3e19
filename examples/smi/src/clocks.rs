//! Clocks and the reasons that limit them.

use std::time::Duration;

use nvml_wrapper::Result;
use nvml_wrapper::device::clock::{Clock, ClockId};
use nvml_wrapper::device::clocks_event_reasons::ClocksEventReasons;
use nvml_wrapper::device::field::FieldId;

use crate::Gpu;
use crate::format::{megahertz, on_off};
use crate::report::{Line, NOT_AVAILABLE, section, value};

pub(crate) fn reasons(gpu: &Gpu<'_>) -> Vec<Line> {
    type Reasons = ClocksEventReasons;
    let reasons = gpu.device.current_clocks_event_reasons();
    let active = |name, reason| {
        let is_active = |reasons: Reasons| if reasons.contains(reason) { "Active" } else { "Not Active" };
        gpu.line(name, reasons.clone().map(is_active))
    };
    let mut slowdown = active("HW Slowdown", Reasons::HW_SLOWDOWN);
    if let Line::Value { details, .. } = &mut slowdown {
        details.push(active("HW Thermal Slowdown", Reasons::HW_THERMAL_SLOWDOWN));
        details.push(active("HW Power Brake Slowdown", Reasons::HW_POWER_BRAKE_SLOWDOWN));
    }
    let now = [
        active("Idle", Reasons::GPU_IDLE),
        active("Applications Clocks Setting", Reasons::APPLICATIONS_CLOCKS_SETTING),
        active("SW Power Cap", Reasons::SW_POWER_CAP),
        slowdown,
        active("Sync Boost", Reasons::SYNC_BOOST),
        active("SW Thermal Slowdown", Reasons::SW_THERMAL_SLOWDOWN),
        active("Display Clock Setting", Reasons::DISPLAY_CLOCK_SETTING),
    ];
    let time = |name, field| {
        let time = gpu.field(field).map(Duration::from_nanos);
        gpu.line(name, time.map(|time| format!("{} us", time.as_micros())))
    };
    let counters = [
        time("SW Power Capping", FieldId::CLOCKS_EVENT_REASON_SW_POWER_CAP),
        time("Sync Boost", FieldId::CLOCKS_EVENT_REASON_SYNC_BOOST),
        time("SW Thermal Slowdown", FieldId::CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN),
        time("HW Thermal Slowdown", FieldId::CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN),
        time("HW Power Braking", FieldId::CLOCKS_EVENT_REASON_HW_POWER_BRAKE_SLOWDOWN),
    ];
    vec![
        section("Clocks Event Reasons", now),
        section("Clocks Event Reasons Counters", counters),
        // NVML has no function for it.
        value("Sparse Operation Mode", NOT_AVAILABLE),
    ]
}

pub(crate) fn lines(gpu: &Gpu<'_>) -> Vec<Line> {
    let device = gpu.device;
    let line = |name, clock: Result<u32>| gpu.line(name, clock.map(megahertz));
    let domains = |read: &dyn Fn(Clock) -> Result<u32>| {
        [
            line("Graphics", read(Clock::Graphics)),
            line("SM", read(Clock::Sm)),
            line("Memory", read(Clock::Memory)),
            line("Video", read(Clock::Video)),
        ]
    };
    let two = |read: &dyn Fn(Clock) -> Result<u32>| {
        [line("Graphics", read(Clock::Graphics)), line("Memory", read(Clock::Memory))]
    };
    let boost = device.auto_boosted_clocks_enabled();
    let boost = |name, show: fn(&nvml_wrapper::device::clock_control::AutoBoostClocksEnabledInfo) -> bool| {
        gpu.line(name, boost.as_ref().map(|boost| on_off(show(boost))).map_err(Clone::clone))
    };
    #[allow(deprecated)]
    let (applications, defaults) =
        (two(&|clock| device.applications_clock(clock)), two(&|clock| device.default_applications_clock(clock)));
    vec![
        section("Clocks", domains(&|clock| device.clock_info(clock))),
        section("Applications Clocks", applications),
        section("Default Applications Clocks", defaults),
        // NVML has no function for it.
        section("Deferred Clocks", [value("Memory", NOT_AVAILABLE)]),
        section("Max Clocks", domains(&|clock| device.max_clock_info(clock))),
        section(
            "Max Customer Boost Clocks",
            [line("Graphics", device.clock(Clock::Graphics, ClockId::CustomerMaxBoost))],
        ),
        section(
            "Clock Policy",
            [
                boost("Auto Boost", |boost| boost.is_enabled),
                boost("Auto Boost Default", |boost| boost.is_enabled_default),
            ],
        ),
    ]
}
