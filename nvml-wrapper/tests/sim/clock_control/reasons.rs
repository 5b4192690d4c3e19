//! Clocks event reasons and clock types.

use std::time::{Duration, SystemTime};

use nvml_sim::model::ClockMonitor;
use nvml_sim::{Era, Fault, Node};
use nvml_sys::NVML_ERROR_NOT_SUPPORTED;
use nvml_wrapper::ErrorCode;
use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::clocks_event_reasons::ClocksEventReasons;
use nvml_wrapper::device::field::{FieldId, SampleValue};
use nvml_wrapper::device::performance::PerformancePolicy;
use nvml_wrapper::raw::Function;

use super::{code, first, unsupported};

#[test]
fn event_reasons_are_sets_that_keep_unknown_bits() {
    let (sim, device) = first(Node::h200x8().with_era(Era::Latest));
    assert_eq!(device.current_clocks_event_reasons(), Ok(ClocksEventReasons::GPU_IDLE));
    let supported = device.supported_clocks_event_reasons().unwrap();
    assert_eq!(supported.bits(), 511);
    assert!(supported.contains(ClocksEventReasons::DISPLAY_CLOCK_SETTING));
    assert!(!supported.contains(ClocksEventReasons::BOARD_LIMIT));
    sim.node(|node| node.gpus[0].clocks.event_reasons = 1 << 40 | 0x600 | 0x44);
    let reasons = device.current_clocks_event_reasons().unwrap();
    let named = [
        ClocksEventReasons::SW_POWER_CAP,
        ClocksEventReasons::HW_THERMAL_SLOWDOWN,
        ClocksEventReasons::BOARD_LIMIT,
        ClocksEventReasons::RELIABILITY,
    ];
    assert_eq!(reasons, named.into_iter().collect::<ClocksEventReasons>() | ClocksEventReasons::from(1 << 40));
    assert!(!reasons.contains(ClocksEventReasons::HW_SLOWDOWN));
    sim.node(|node| node.gpus[0].clocks.event_reasons = 0);
    assert!(device.current_clocks_event_reasons().unwrap().is_empty());
}

#[test]
fn event_reasons_were_called_throttle_reasons() {
    for (era, known) in [(Era::R340, 31), (Era::R418, 511), (Era::R470, 511)] {
        let (sim, device) = first(Node::h200x8().with_era(era));
        sim.node(|node| node.gpus[0].clocks.event_reasons = 8);
        assert_eq!(device.current_clocks_event_reasons(), Ok(ClocksEventReasons::HW_SLOWDOWN));
        assert_eq!(device.supported_clocks_event_reasons().unwrap().bits(), known);
        assert_eq!(sim.calls(Function::nvmlDeviceGetCurrentClocksThrottleReasons), 1);
        assert_eq!(sim.calls(Function::nvmlDeviceGetSupportedClocksThrottleReasons), 1);
    }
    // A library with the new name is not called by the old one, whatever the result.
    let (sim, device) = first(Node::h200x8());
    sim.fail(Function::nvmlDeviceGetCurrentClocksEventReasons, Fault::code(NVML_ERROR_NOT_SUPPORTED));
    sim.fail(Function::nvmlDeviceGetSupportedClocksEventReasons, Fault::code(NVML_ERROR_NOT_SUPPORTED));
    assert!(unsupported(device.current_clocks_event_reasons()));
    assert!(unsupported(device.supported_clocks_event_reasons()));
    assert_eq!(sim.calls(Function::nvmlDeviceGetCurrentClocksThrottleReasons), 0);
}

#[test]
#[allow(deprecated)]
fn violation_times() {
    let now = 1_795_332_728_308_188;
    let (sim, device) = first(Node { now_us: Some(now), ..Node::h200x8() });
    let status = device.violation_status(PerformancePolicy::LowUtilization).unwrap();
    assert_eq!(status.violation_time, Duration::from_nanos(15_912_898_688));
    let reference = Duration::from_micros(now);
    assert_eq!(status.reference_time, SystemTime::UNIX_EPOCH + reference);
    let total = device.violation_status(PerformancePolicy::TotalBaseClocks).unwrap();
    assert_eq!(total.violation_time, Duration::from_nanos(6_671_033_184));
    assert_eq!(device.violation_status(PerformancePolicy::Thermal).unwrap().violation_time, Duration::ZERO);
    for policy in [6, 9, 12, u32::MAX] {
        assert_eq!(code(device.violation_status(policy.into())), Some(ErrorCode::InvalidArgument));
    }
    // They increase while the limit is reached.
    sim.node(|node| node.now_us = Some(now + 3_000_000));
    let status = device.violation_status(PerformancePolicy::LowUtilization).unwrap();
    assert_eq!(status.violation_time, Duration::from_nanos(18_912_898_688));
    let field = device.field_value(FieldId::PERF_POLICY_LOW_UTILIZATION).unwrap();
    assert_eq!(field, SampleValue::U64(18_912_898_688));
    assert_eq!(device.violation_status(PerformancePolicy::Thermal).unwrap().violation_time, Duration::ZERO);
    // Implausible times are returned too.
    sim.node(|node| {
        let violations = node.gpus[0].clock_control.violations.as_mut().unwrap();
        violations.reference_time = Some(u64::MAX);
        violations.times.insert(0, u64::MAX);
    });
    let status = device.violation_status(PerformancePolicy::Power).unwrap();
    assert_eq!(status.violation_time, Duration::from_nanos(u64::MAX));
    let (_sim, geforce) = first(Node::geforce());
    assert!(unsupported(geforce.violation_status(PerformancePolicy::Power)));
}

#[test]
fn the_clock_monitors_list_their_faults() {
    let (sim, device) = first(Node::h200x8());
    // As on a real H200.
    assert!(unsupported(device.clock_monitor_status()));
    let set = |monitor| sim.node(|node| node.gpus[0].clock_control.monitor = Some(monitor));
    set(ClockMonitor { fault: true, count: 2, faults: vec![(0x4, 0x11), (0x100, 0x2), (0x8, 0x7)] });
    let status = device.clock_monitor_status().unwrap();
    assert!(status.is_faulted);
    let faults: Vec<_> = status.faults.iter().map(|fault| (fault.domain_mask, fault.fault_mask)).collect();
    assert_eq!(faults, [(0x4, 0x11), (0x100, 0x2)]);
    set(ClockMonitor::default());
    let status = device.clock_monitor_status().unwrap();
    assert!(!status.is_faulted && status.faults.is_empty());
    // A count that exceeds the array is clamped to it.
    set(ClockMonitor { fault: true, count: u32::MAX, faults: vec![(1, 1)] });
    assert_eq!(device.clock_monitor_status().unwrap().faults.len(), 32);
    sim.node(|node| node.root = false);
    assert!(device.clock_monitor_status().unwrap_err().is_no_permission());
    let (_sim, old) = first(Node::h200x8().with_era(Era::R390));
    assert_eq!(code(old.clock_monitor_status()), Some(ErrorCode::FunctionNotFound));
}

#[test]
fn adaptive_clocking() {
    let (sim, device) = first(Node::h200x8());
    assert_eq!(device.is_adaptive_clocking_enabled(), Ok(true));
    sim.node(|node| node.gpus[0].clock_control.adaptive = Some(false));
    assert_eq!(device.is_adaptive_clocking_enabled(), Ok(false));
    let (_sim, geforce) = first(Node::geforce());
    assert!(unsupported(geforce.is_adaptive_clocking_enabled()));
    let (_sim, old) = first(Node::h200x8().with_era(Era::R470));
    assert_eq!(code(old.is_adaptive_clocking_enabled()), Some(ErrorCode::FunctionNotFound));
}

#[test]
#[allow(deprecated)]
fn clocks_that_some_boards_do_not_have() {
    let (sim, device) = first(Node::h200x8());
    sim.node(|node| {
        node.gpus[0].clocks.applications = [Some(1500), Some(1501), Some(2201), None];
        node.gpus[0].clocks.customer_boost_max[1] = Some(1950);
    });
    assert_eq!(device.max_customer_boost_clock(Clock::Graphics), Ok(1980));
    assert_eq!(device.max_customer_boost_clock(Clock::Sm), Ok(1950));
    assert!(unsupported(device.max_customer_boost_clock(Clock::Memory)));
    assert_eq!(device.applications_clock(Clock::Graphics), Ok(1500));
    assert_eq!(device.applications_clock(Clock::Sm), Ok(1501));
    assert_eq!(device.applications_clock(Clock::Memory), Ok(2201));
    assert!(unsupported(device.applications_clock(Clock::Video)));
    assert_eq!(device.default_applications_clock(Clock::Graphics), Ok(1980));
    assert_eq!(device.default_applications_clock(Clock::Memory), Ok(3201));
    for clock in [Clock::from_raw(4), Clock::from_raw(u32::MAX)] {
        assert_eq!(code(device.applications_clock(clock)), Some(ErrorCode::InvalidArgument));
        assert_eq!(code(device.default_applications_clock(clock)), Some(ErrorCode::InvalidArgument));
        assert_eq!(code(device.max_customer_boost_clock(clock)), Some(ErrorCode::InvalidArgument));
    }
    let (_sim, geforce) = first(Node::geforce());
    assert!(unsupported(geforce.applications_clock(Clock::Graphics)));
    assert!(unsupported(geforce.default_applications_clock(Clock::Graphics)));
    assert!(unsupported(geforce.max_customer_boost_clock(Clock::Graphics)));
    let (_sim, old) = first(Node::h200x8().with_era(Era::R340));
    assert_eq!(old.applications_clock(Clock::Memory), Ok(3201));
    assert_eq!(code(old.max_customer_boost_clock(Clock::Graphics)), Some(ErrorCode::FunctionNotFound));
}
