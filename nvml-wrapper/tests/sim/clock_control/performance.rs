//! Performance states and modes, and performance metrics samples.

use std::ffi::{CStr, c_void};
use std::time::Duration;

use nvml_sim::model::{PerfController as Simulated, PerfMetrics, PerfMetricsSample};
use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::{NVML_SUCCESS, nvmlDevice_t, nvmlPstates_t, nvmlReturn_t};
use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::perf_metrics::PerfController;
use nvml_wrapper::device::performance::{PerformanceState, UtilizationDomain};
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, Nvml, NvmlError};

use super::{code, first, unsupported};

#[test]
fn states_end_at_the_first_unknown_one() {
    let (sim, device) = first(Node::h200x8());
    assert_eq!(device.supported_performance_states(), Ok(vec![PerformanceState::P2, PerformanceState::P0]));
    let (_sim, geforce) = first(Node::geforce());
    assert_eq!(
        geforce.supported_performance_states(),
        Ok(vec![PerformanceState::P0, PerformanceState::P2, PerformanceState::P5, PerformanceState::P8])
    );
    // All states fill the capacity; a size in entries would fail.
    sim.node(|node| node.gpus[0].clocks.performance_states = (0..16).collect());
    let all = device.supported_performance_states().unwrap();
    assert_eq!(all, (0..16).map(PerformanceState::from).collect::<Vec<_>>());
    sim.node(|node| node.gpus[0].clocks.performance_states = vec![0, 20]);
    assert_eq!(device.supported_performance_states(), Ok(vec![PerformanceState::P0, PerformanceState::from_raw(20)]));
    sim.node(|node| node.gpus[0].clocks.performance_states.clear());
    assert_eq!(device.supported_performance_states(), Ok(vec![]));
    sim.node(|node| node.gpus[0].clocks.performance_states = (0..17).collect());
    assert_eq!(code(device.supported_performance_states()), Some(ErrorCode::InsufficientSize));
    let function = Function::nvmlDeviceGetSupportedPerformanceStates;
    sim.fail(function, Fault::code(nvml_sys::NVML_ERROR_NOT_SUPPORTED));
    assert!(unsupported(device.supported_performance_states()));
    let (_sim, old) = first(Node::h200x8().with_era(Era::R470));
    assert_eq!(code(old.supported_performance_states()), Some(ErrorCode::FunctionNotFound));
}

/// Writes one state more than the capacity, as driver 580.159.04 does.
unsafe extern "C" fn one_too_many(_: nvmlDevice_t, states: *mut nvmlPstates_t, size: u32) -> nvmlReturn_t {
    for state in 0..=size / 4 {
        // SAFETY: the caller provides capacity for one state more.
        unsafe { states.add(state as usize).write(state % 16) };
    }
    NVML_SUCCESS
}

#[test]
fn a_driver_that_writes_one_state_too_many() {
    let sim = Simulation::start(Node::h200x8());
    let mut resolve = sim.resolver();
    let resolver = move |name: &CStr| match name.to_bytes() {
        b"nvmlDeviceGetSupportedPerformanceStates" => one_too_many as *const c_void,
        _ => resolve(name),
    };
    // SAFETY: the functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
    let states = nvml.device_by_index(0).unwrap().supported_performance_states().unwrap();
    assert_eq!(states.len(), 17);
    assert_eq!((states[15], states[16]), (PerformanceState::P15, PerformanceState::P0));
}

#[test]
fn the_first_name_of_the_performance_state() {
    let mut node = Node::h200x8();
    node.gpus[0].clocks.performance_state = 3;
    let sim = Simulation::start(node);
    let without = |missing: &'static [&'static str]| {
        let mut resolve = sim.resolver();
        let resolver = move |name: &CStr| {
            let is_missing = missing.iter().any(|missing| name.to_bytes() == missing.as_bytes());
            if is_missing { std::ptr::null() } else { resolve(name) }
        };
        // SAFETY: the simulation's functions have the prototypes of NVML and are never unloaded.
        let nvml = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
        nvml.device_by_index(0).unwrap().performance_state()
    };
    assert_eq!(without(&[]), Ok(PerformanceState::P3));
    assert_eq!(sim.calls(Function::nvmlDeviceGetPowerState), 0);
    assert_eq!(without(&["nvmlDeviceGetPerformanceState"]), Ok(PerformanceState::P3));
    assert_eq!(sim.calls(Function::nvmlDeviceGetPowerState), 1);
    let neither = without(&["nvmlDeviceGetPerformanceState", "nvmlDeviceGetPowerState"]).unwrap_err();
    assert!(matches!(neither, NvmlError::FunctionNotFound { .. }));
}

#[test]
fn clocks_of_a_state() {
    let (sim, device) = first(Node::h200x8());
    let reported =
        |clock, state| device.min_max_clock_of_pstate(clock, state).map(|range| (range.min_mhz, range.max_mhz));
    assert_eq!(reported(Clock::Graphics, PerformanceState::P0), Ok((345, 1980)));
    assert_eq!(reported(Clock::Memory, PerformanceState::P0), Ok((3201, 3201)));
    assert_eq!(reported(Clock::Memory, PerformanceState::P2), Ok((2201, 2201)));
    assert_eq!(reported(Clock::Video, PerformanceState::P2), Ok((765, 1545)));
    // As on a real H200.
    assert_eq!(code(reported(Clock::Sm, PerformanceState::P8)), Some(ErrorCode::from_raw(999)));
    assert_eq!(code(reported(Clock::Sm, PerformanceState::from_raw(32))), Some(ErrorCode::InvalidArgument));
    assert_eq!(code(reported(Clock::from_raw(4), PerformanceState::P0)), Some(ErrorCode::InvalidArgument));
    sim.node(|node| node.gpus[0].clock_control.state_clocks.clear());
    assert!(unsupported(reported(Clock::Graphics, PerformanceState::P0)));
    let (_sim, old) = first(Node::h200x8().with_era(Era::R470));
    let result = old.min_max_clock_of_pstate(Clock::Graphics, PerformanceState::P0);
    assert_eq!(code(result), Some(ErrorCode::FunctionNotFound));
}

#[test]
fn absent_domains_are_omitted() {
    let (sim, device) = first(Node::geforce());
    let parts = device.dynamic_pstates_info().unwrap();
    let reported: Vec<_> = parts.iter().map(|part| (part.domain, part.percent)).collect();
    let names =
        [UtilizationDomain::Gpu, UtilizationDomain::FrameBuffer, UtilizationDomain::Video, UtilizationDomain::Bus];
    assert_eq!(reported, names.into_iter().zip([3, 1, 0, 2]).collect::<Vec<_>>());
    assert!(parts.iter().all(|part| (part.increase_threshold, part.decrease_threshold) == (90, 30)));
    sim.node(|node| {
        let domains = node.gpus[0].clock_control.domains.as_mut().unwrap();
        domains.swap(0, 6);
        domains[6].as_mut().unwrap().percent = Some(3);
        domains[1] = None;
    });
    let parts = device.dynamic_pstates_info().unwrap();
    let reported: Vec<_> = parts.iter().map(|part| (part.domain, part.percent)).collect();
    let unknown = UtilizationDomain::from_raw(6);
    assert_eq!(reported, [(UtilizationDomain::Video, 0), (UtilizationDomain::Bus, 2), (unknown, 3)]);
    sim.node(|node| node.gpus[0].clock_control.domains = None);
    assert!(unsupported(device.dynamic_pstates_info()));
    let (_sim, old) = first(Node::geforce().with_era(Era::R470));
    assert_eq!(code(old.dynamic_pstates_info()), Some(ErrorCode::FunctionNotFound));
}

#[test]
fn modes_are_text_and_numbers() {
    let (sim, device) = first(Node::h200x8());
    let modes = device.performance_modes().unwrap();
    let text = sim.node(|node| node.gpus[0].clock_control.performance_modes.clone().unwrap());
    assert_eq!((&modes.string, modes.to_string()), (&text, text.clone()));
    let [slow, fast] = modes.modes[..] else { panic!("{text}") };
    assert_eq!((slow.level, fast.level), (Some(0), Some(1)));
    assert_eq!((slow.memory.mhz, fast.memory.mhz), (Some(2201), Some(3201)));
    assert_eq!((fast.graphics.min_mhz, fast.graphics.max_mhz), (Some(345), Some(1980)));
    assert_eq!((fast.graphics.is_editable, fast.memory_transfer_rate.max_mhz), (Some(false), Some(6402)));
    // Driver-specific formatting is no error.
    sim.node(|node| node.gpus[0].clock_control.performance_modes = Some("perf=7, watts=3 ;perf=x".into()));
    let modes = device.performance_modes().unwrap();
    assert_eq!(modes.modes.iter().map(|mode| mode.level).collect::<Vec<_>>(), [Some(7), None]);
    assert_eq!(modes.modes[0].graphics.mhz, None);
}

#[test]
fn current_clocks_are_text_and_numbers() {
    let (sim, device) = first(Node::h200x8());
    let now = device.current_clock_freqs().unwrap();
    assert!(now.to_string().starts_with("nvclock=375, nvclockmin=345, nvclockmax=1980, nvclockeditable=0, memclock"));
    let template = sim.node(|node| node.gpus[0].clock_control.current_clocks.clone().unwrap());
    assert_eq!(now.string, template.replace("{graphics}", "375"));
    assert_eq!((now.clocks.level, now.clocks.graphics.mhz), (None, Some(375)));
    assert_eq!((now.clocks.memory.max_mhz, now.clocks.memory_transfer_rate.min_mhz), (Some(3201), Some(6402)));
}

#[test]
fn texts_without_an_end_or_of_strange_bytes() {
    let (sim, device) = first(Node::h200x8());
    let functions = [Function::nvmlDeviceGetPerformanceModes, Function::nvmlDeviceGetCurrentClockFreqs];
    for function in functions {
        sim.fail(function, Fault::unterminated_string());
    }
    assert_eq!(device.performance_modes().unwrap().string.len(), 2048);
    assert_eq!(device.current_clock_freqs().unwrap().string.len(), 2048);
    sim.clear_faults();
    for function in functions {
        sim.fail(function, Fault::raw_string(*b"perf=\xFF"));
    }
    assert_eq!(device.performance_modes().unwrap().string, "perf=\u{FFFD}");
    assert_eq!(device.current_clock_freqs().unwrap().string, "perf=\u{FFFD}");
}

#[test]
fn modes_that_a_board_or_a_driver_lacks() {
    let (_sim, geforce) = first(Node::geforce().with_era(Era::Latest));
    assert!(unsupported(geforce.performance_modes()));
    assert!(unsupported(geforce.current_clock_freqs()));
    let (_sim, old) = first(Node::h200x8().with_era(Era::R550));
    assert_eq!(code(old.performance_modes()), Some(ErrorCode::FunctionNotFound));
    assert_eq!(code(old.current_clock_freqs()), Some(ErrorCode::FunctionNotFound));
}

#[test]
fn samples_of_the_controllers() {
    let (_sim, device) = first(Node::h200x8().with_era(Era::Latest));
    let samples = device.perf_metrics_samples().unwrap();
    assert_eq!(samples.len(), 2);
    let [PerfController::Dlppc2x(dlppc), PerfController::Pfpp1x(Some(pfpp))] = &samples[1].controllers[..] else {
        panic!("{samples:?}")
    };
    let observed = dlppc.observed.unwrap();
    assert_eq!((observed.total_graphics_power, observed.performance), (512_001, Duration::from_millis(12)));
    assert_eq!(observed.core_rails.map(|rail| rail.frequency_khz), [1_980_000, 1_755_000]);
    assert_eq!((observed.fb_rail.frequency_khz, observed.fb_rail.utilization), (3_201_000, 41 << 12));
    // Two estimates of eight, an invalid one, and none.
    let [first, second, third] = &dlppc.initial_dram_clock_estimates;
    assert_eq!(first.iter().map(|estimate| estimate.unwrap().total_graphics_power).collect::<Vec<_>>(), [500_000; 2]);
    assert_eq!((second, third), (&vec![None], &vec![]));
    assert_eq!(pfpp.estimates.len(), 3);
    assert_eq!((pfpp.estimates[2].frequencies_khz, pfpp.estimates[2].total_graphics_power), ([375_000; 16], 120_000));
    assert_eq!((pfpp.max_perf_per_watt.frequency_khz, pfpp.max_perf_per_watt.power), (1_200_000, 350_000));
    assert_eq!(pfpp.max_frequency_at_max_voltage.frequency_khz, 1_980_000);
    assert_eq!(pfpp.power_headroom, 187_999);
}

#[test]
fn counts_of_samples_beyond_their_arrays_are_cut() {
    let (sim, device) = first(Node::h200x8().with_era(Era::Latest));
    sim.node(|node| {
        let metrics = node.gpus[0].clock_control.perf_metrics.as_mut().unwrap();
        metrics.count = u32::MAX;
        let sample = &mut metrics.samples[0];
        sample.count = 255;
        let [Simulated::Dlppc2x(dlppc), Simulated::Pfpp1x(pfpp)] = &mut sample.controllers[..] else { panic!() };
        dlppc.observedMetrics.bValid = 0;
        dlppc.observedMetrics.initialDramclkEst[2].numEstimatedMetrics = 200;
        pfpp.estimatedMetrics.numVfPoints = 255;
    });
    let samples = device.perf_metrics_samples().unwrap();
    assert_eq!(samples.len(), 13);
    assert_eq!(samples[0].controllers.len(), 4);
    assert!(samples[12].controllers.is_empty());
    let [PerfController::Dlppc2x(dlppc), PerfController::Pfpp1x(Some(pfpp)), ..] = &samples[0].controllers[..] else {
        panic!("{samples:?}")
    };
    assert_eq!((dlppc.observed, dlppc.initial_dram_clock_estimates[2].len()), (None, 8));
    assert_eq!(pfpp.estimates.len(), 32);
}

#[test]
fn controllers_that_are_unknown_or_not_valid() {
    let (sim, device) = first(Node::h200x8().with_era(Era::Latest));
    sim.node(|node| {
        let metrics = &mut node.gpus[0].clock_control.perf_metrics;
        let mut pfpp = metrics.as_ref().unwrap().samples[0].controllers[1].clone();
        let Simulated::Pfpp1x(data) = &mut pfpp else { panic!() };
        data.estimatedMetrics.bValid = 0;
        let sample = PerfMetricsSample { count: 2, controllers: vec![Simulated::Other(9), pfpp] };
        *metrics = Some(PerfMetrics { count: 1, samples: vec![sample] });
    });
    let samples = device.perf_metrics_samples().unwrap();
    assert_eq!(samples[0].controllers, [PerfController::Unknown(9), PerfController::Pfpp1x(None)]);
    sim.node(|node| node.gpus[0].clock_control.perf_metrics = Some(PerfMetrics::default()));
    assert_eq!(device.perf_metrics_samples(), Ok(vec![]));
    let (_sim, geforce) = first(Node::geforce().with_era(Era::Latest));
    assert!(unsupported(geforce.perf_metrics_samples()));
    let (_sim, old) = first(Node::h200x8());
    assert_eq!(code(old.perf_metrics_samples()), Some(ErrorCode::FunctionNotFound));
}
