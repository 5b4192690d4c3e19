//! Clock settings: each is read back, rejected for users other than root, and checked.

use nvml_sim::model::AutoBoost;
use nvml_sim::{Era, Fault, Node};
use nvml_sys::{NVML_ERROR_ARGUMENT_VERSION_MISMATCH, NVML_ERROR_UNKNOWN};
use nvml_wrapper::ErrorCode;
use nvml_wrapper::device::clock::{Clock, ClockId};
use nvml_wrapper::device::clock_control::{ClockLimitId, ClockOffsetStates, GpuLockedClocksSetting};
use nvml_wrapper::device::performance::PerformanceState;
use nvml_wrapper::raw::Function;

use super::{code, first, unsupported};

const TDP: ClockLimitId = ClockLimitId::Tdp;
const UNLIMITED: ClockLimitId = ClockLimitId::Unlimited;

fn numeric(min_clock_mhz: u32, max_clock_mhz: u32) -> GpuLockedClocksSetting {
    GpuLockedClocksSetting::Numeric { min_clock_mhz, max_clock_mhz }
}

fn symbolic(lower_bound: ClockLimitId, upper_bound: ClockLimitId) -> GpuLockedClocksSetting {
    GpuLockedClocksSetting::Symbolic { lower_bound, upper_bound }
}

#[test]
fn the_gpu_clock_is_locked_to_numbers() {
    let (sim, device) = first(Node::h200x8());
    let idle = sim.node(|node| node.gpus[0].clocks.current[0]);
    device.set_gpu_locked_clocks(numeric(1200, 1500)).unwrap();
    assert_eq!(sim.node(|node| node.gpus[0].clock_control.gpu_lock.unwrap().range), Some((1200, 1500)));
    assert_eq!(device.clock_info(Clock::Graphics), Ok(1200));
    assert_eq!(device.clock(Clock::Sm, ClockId::Current), Ok(1200));
    // The other GPUs are unchanged.
    let other = device.nvml().device_by_index(2).unwrap();
    assert_eq!(other.clock_info(Clock::Graphics), Ok(idle));
    device.reset_gpu_locked_clocks().unwrap();
    assert_eq!(sim.node(|node| node.gpus[0].clock_control.gpu_lock.unwrap().range), None);
    assert_eq!(device.clock_info(Clock::Graphics), Ok(idle));
}

#[test]
fn the_gpu_clock_is_locked_to_named_limits() {
    let (sim, device) = first(Node::h200x8());
    let tdp = sim.node(|node| node.gpus[0].clock_control.tdp_clock);
    let locked = || sim.node(|node| node.gpus[0].clock_control.gpu_lock.unwrap().range);
    device.set_gpu_locked_clocks(symbolic(TDP, TDP)).unwrap();
    assert_eq!(locked(), Some((tdp, tdp)));
    device.set_gpu_locked_clocks(symbolic(UNLIMITED, TDP)).unwrap();
    assert_eq!(locked(), Some((0, tdp)));
    device.set_gpu_locked_clocks(symbolic(TDP, UNLIMITED)).unwrap();
    assert_eq!(locked(), Some((tdp, u32::MAX)));
    device.set_gpu_locked_clocks(symbolic(UNLIMITED, UNLIMITED)).unwrap();
    assert_eq!(locked(), None);
}

#[test]
fn bounds_that_do_not_go_together() {
    let (sim, device) = first(Node::h200x8());
    for setting in [numeric(1500, 1200), numeric(1200, TDP.raw()), numeric(UNLIMITED.raw(), 1500)] {
        assert_eq!(code(device.set_gpu_locked_clocks(setting)), Some(ErrorCode::InvalidArgument), "{setting:?}");
    }
    assert_eq!(code(device.set_mem_locked_clocks(3201, 2201)), Some(ErrorCode::InvalidArgument));
    let locks = sim.node(|node| (node.gpus[0].clock_control.gpu_lock, node.gpus[0].clock_control.memory_lock));
    assert!(locks.0.unwrap().range.is_none() && locks.1.unwrap().range.is_none());
}

#[test]
fn the_memory_clock_is_locked() {
    let (sim, device) = first(Node::h200x8());
    device.set_mem_locked_clocks(405, 2201).unwrap();
    assert_eq!(sim.node(|node| node.gpus[0].clock_control.memory_lock.unwrap().range), Some((405, 2201)));
    assert_eq!(device.clock_info(Clock::Memory), Ok(2201));
    device.reset_mem_locked_clocks().unwrap();
    assert_eq!(device.clock_info(Clock::Memory), Ok(3201));
}

#[test]
fn locks_that_a_board_or_a_driver_lacks() {
    // Locked clocks need Volta or Ampere.
    let (_sim, geforce) = first(Node::geforce());
    assert!(unsupported(geforce.set_gpu_locked_clocks(numeric(139, 1911))));
    assert!(unsupported(geforce.reset_gpu_locked_clocks()));
    assert!(unsupported(geforce.set_mem_locked_clocks(405, 405)));
    assert!(unsupported(geforce.reset_mem_locked_clocks()));
    let (_sim, old) = first(Node::h200x8().with_era(Era::R390));
    assert_eq!(code(old.set_gpu_locked_clocks(numeric(345, 1980))), Some(ErrorCode::FunctionNotFound));
    assert_eq!(code(old.reset_gpu_locked_clocks()), Some(ErrorCode::FunctionNotFound));
    assert_eq!(code(old.set_mem_locked_clocks(345, 1980)), Some(ErrorCode::FunctionNotFound));
    assert_eq!(code(old.reset_mem_locked_clocks()), Some(ErrorCode::FunctionNotFound));
}

#[test]
fn offsets_are_requested_by_clock_and_state() {
    let (sim, device) = first(Node::geforce().with_era(Era::R580));
    sim.node(|node| {
        let offsets = node.gpus[0].clock_control.offsets.as_mut().unwrap();
        offsets.graphics.by_state = [(0, 150), (8, -50)].into();
        offsets.memory.by_state = [(0, 600)].into();
    });
    let reported = |clock, state| {
        let offset = device.clock_offset(clock, state).unwrap();
        (offset.clock_offset_mhz, offset.min_clock_offset_mhz, offset.max_clock_offset_mhz)
    };
    assert_eq!(reported(Clock::Graphics, PerformanceState::P0), (150, -200, 1200));
    assert_eq!(reported(Clock::Graphics, PerformanceState::P8), (-50, -200, 1200));
    assert_eq!(reported(Clock::Graphics, PerformanceState::P2), (0, -200, 1200));
    assert_eq!(reported(Clock::Memory, PerformanceState::P0), (600, -1000, 2000));
    assert_eq!(code(device.clock_offset(Clock::Sm, PerformanceState::P0)), Some(ErrorCode::InvalidArgument));
    sim.fail(Function::nvmlDeviceGetClockOffsets, Fault::code(NVML_ERROR_ARGUMENT_VERSION_MISMATCH));
    assert!(device.clock_offset(Clock::Graphics, PerformanceState::P0).unwrap_err().is_unsupported());
}

#[test]
fn offsets_are_set_for_one_state() {
    let (_sim, device) = first(Node::geforce().with_era(Era::R580));
    let reported = |clock, state| device.clock_offset(clock, state).unwrap().clock_offset_mhz;
    device.set_clock_offset(Clock::Graphics, PerformanceState::P0, 120).unwrap();
    device.set_clock_offset(Clock::Memory, PerformanceState::P2, -300).unwrap();
    assert_eq!(reported(Clock::Graphics, PerformanceState::P0), 120);
    assert_eq!(reported(Clock::Graphics, PerformanceState::P2), 0);
    assert_eq!(reported(Clock::Memory, PerformanceState::P2), -300);
    let refused = [
        device.set_clock_offset(Clock::Graphics, PerformanceState::P0, 1201),
        device.set_clock_offset(Clock::Graphics, PerformanceState::P0, -201),
        device.set_clock_offset(Clock::Video, PerformanceState::P0, 0),
        device.set_clock_offset(Clock::Graphics, PerformanceState::P15, 0),
        device.set_clock_offset(Clock::from_raw(77), PerformanceState::P0, 0),
    ];
    for result in refused {
        assert_eq!(code(result), Some(ErrorCode::InvalidArgument));
    }
    assert_eq!(reported(Clock::Graphics, PerformanceState::P0), 120);
}

#[test]
fn an_h200_has_offsets_that_can_not_be_moved() {
    let (sim, device) = first(Node::h200x8());
    let offset = device.clock_offset(Clock::Memory, PerformanceState::P8).unwrap();
    assert_eq!((offset.clock_offset_mhz, offset.min_clock_offset_mhz, offset.max_clock_offset_mhz), (0, 0, 0));
    let refused = device.set_clock_offset(Clock::Memory, PerformanceState::P0, 1);
    assert_eq!(code(refused), Some(ErrorCode::InvalidArgument));
    assert_eq!(device.set_clock_offset(Clock::Memory, PerformanceState::P0, 0), Ok(()));
    sim.node(|node| node.gpus[0].clock_control.offsets = None);
    assert!(unsupported(device.clock_offset(Clock::Memory, PerformanceState::P0)));
    assert!(unsupported(device.set_clock_offset(Clock::Memory, PerformanceState::P0, 0)));
}

#[test]
#[allow(deprecated)]
fn offsets_of_drivers_before_555_know_no_states() {
    let (sim, device) = first(Node::geforce());
    assert_eq!(code(device.clock_offset(Clock::Graphics, PerformanceState::P0)), Some(ErrorCode::FunctionNotFound));
    let refused = device.set_clock_offset(Clock::Graphics, PerformanceState::P0, 1);
    assert_eq!(code(refused), Some(ErrorCode::FunctionNotFound));
    device.set_gpc_clock_vf_offset(-75).unwrap();
    device.set_mem_clock_vf_offset(1500).unwrap();
    assert_eq!((device.gpc_clock_vf_offset(), device.mem_clock_vf_offset()), (Ok(-75), Ok(1500)));
    let offsets = sim.node(|node| node.gpus[0].clock_control.offsets.clone().unwrap());
    assert_eq!((offsets.graphics.of(8), offsets.memory.of(5)), (-75, 1500));
    let range = device.gpc_clock_vf_offset_range().unwrap();
    assert_eq!((range.min_offset_mhz, range.max_offset_mhz), (-200, 1200));
    let range = device.mem_clock_vf_offset_range().unwrap();
    assert_eq!((range.min_offset_mhz, range.max_offset_mhz), (-1000, 2000));
    assert_eq!(code(device.set_gpc_clock_vf_offset(-201)), Some(ErrorCode::InvalidArgument));
    assert_eq!(code(device.set_mem_clock_vf_offset(2001)), Some(ErrorCode::InvalidArgument));
    sim.node(|node| node.gpus[0].clock_control.offsets = None);
    assert!(unsupported(device.gpc_clock_vf_offset()));
    assert!(unsupported(device.mem_clock_vf_offset()));
    assert!(unsupported(device.gpc_clock_vf_offset_range()));
    assert!(unsupported(device.mem_clock_vf_offset_range()));
    assert!(unsupported(device.set_gpc_clock_vf_offset(0)));
    assert!(unsupported(device.set_mem_clock_vf_offset(0)));
    let (_sim, older) = first(Node::geforce().with_era(Era::R470));
    assert_eq!(code(older.gpc_clock_vf_offset()), Some(ErrorCode::FunctionNotFound));
    assert_eq!(code(older.mem_clock_vf_offset_range()), Some(ErrorCode::FunctionNotFound));
}

#[test]
fn an_offset_of_one_state_or_of_all() {
    const SET: Function = Function::nvmlDeviceSetClockOffsets;
    let older = [Function::nvmlDeviceSetGpcClkVfOffset, Function::nvmlDeviceSetMemClkVfOffset];
    let (sim, device) = first(Node::geforce().with_era(Era::R580));
    let offset = |clock, state| device.clock_offset(clock, state).unwrap().clock_offset_mhz;
    let set = |clock, mhz| device.set_clock_offset_or_all(clock, PerformanceState::P0, mhz);
    assert_eq!(set(Clock::Graphics, -75), Ok(ClockOffsetStates::Requested));
    assert_eq!(offset(Clock::Graphics, PerformanceState::P0), -75);
    assert_eq!(offset(Clock::Graphics, PerformanceState::P8), 0);
    // Errors about the arguments are those of the newer function. A failed call may have had an effect.
    assert_eq!(code(set(Clock::Memory, 2001)), Some(ErrorCode::InvalidArgument));
    assert_eq!(code(set(Clock::Sm, 0)), Some(ErrorCode::InvalidArgument));
    sim.fail(SET, Fault::code(NVML_ERROR_UNKNOWN).times(1));
    assert!(set(Clock::Memory, 100).unwrap_err().is_unknown());
    assert_eq!(older.map(|function| sim.calls(function)), [0, 0]);
    // A library that has the function, but not this version of the struct.
    sim.fail(SET, Fault::code(NVML_ERROR_ARGUMENT_VERSION_MISMATCH));
    assert_eq!(set(Clock::Memory, 100), Ok(ClockOffsetStates::All));
    assert_eq!(offset(Clock::Memory, PerformanceState::P8), 100);
    assert_eq!(code(set(Clock::Video, 0)), Some(ErrorCode::ArgumentVersionMismatch));

    // Drivers before 555.
    let (sim, device) = first(Node::geforce());
    let set = |clock, mhz| device.set_clock_offset_or_all(clock, PerformanceState::P2, mhz);
    assert_eq!(set(Clock::Graphics, -75), Ok(ClockOffsetStates::All));
    assert_eq!(set(Clock::Memory, 1500), Ok(ClockOffsetStates::All));
    let offsets = sim.node(|node| node.gpus[0].clock_control.offsets.clone().unwrap());
    assert_eq!((offsets.graphics.of(8), offsets.memory.of(5)), (-75, 1500));
    assert_eq!(older.map(|function| sim.calls(function)), [1, 1]);
    assert_eq!(code(set(Clock::Memory, 2001)), Some(ErrorCode::InvalidArgument));
    assert_eq!(set(Clock::Video, 0).unwrap_err(), crate::lacks(device.nvml(), SET));
    sim.node(|node| node.root = false);
    assert!(set(Clock::Graphics, 0).unwrap_err().is_no_permission());
    // Drivers without any of the functions.
    let (_sim, device) = first(Node::geforce().with_era(Era::R470));
    for (clock, function) in [Clock::Graphics, Clock::Memory].into_iter().zip(older) {
        let missing = device.set_clock_offset_or_all(clock, PerformanceState::P0, 0);
        assert_eq!(missing, Err(crate::lacks(device.nvml(), function)));
    }
}

#[test]
#[allow(deprecated)]
fn applications_clocks_are_one_of_the_supported_pairs() {
    let (_sim, device) = first(Node::h200x8().with_era(Era::R340));
    let graphics = device.supported_graphics_clocks(2201).unwrap()[3];
    device.set_applications_clocks(2201, graphics).unwrap();
    assert_eq!(device.applications_clock(Clock::Graphics), Ok(graphics));
    assert_eq!(device.applications_clock(Clock::Memory), Ok(2201));
    assert_eq!(device.default_applications_clock(Clock::Memory), Ok(3201));
    for (memory, graphics) in [(2201, graphics + 1), (2200, graphics), (graphics, 2201), (0, 0)] {
        let refused = device.set_applications_clocks(memory, graphics);
        assert_eq!(code(refused), Some(ErrorCode::InvalidArgument));
    }
    assert_eq!(device.applications_clock(Clock::Memory), Ok(2201));
    device.reset_applications_clocks().unwrap();
    assert_eq!(device.applications_clock(Clock::Graphics), Ok(1980));
    assert_eq!(device.applications_clock(Clock::Memory), Ok(3201));
    let (_sim, geforce) = first(Node::geforce());
    assert!(unsupported(geforce.set_applications_clocks(5005, 1911)));
    assert!(unsupported(geforce.reset_applications_clocks()));
}

#[test]
fn auto_boost_has_a_state_and_a_default() {
    // Current boards have none.
    for node in [Node::h200x8(), Node::geforce()] {
        let (_sim, device) = first(node);
        assert!(unsupported(device.auto_boosted_clocks_enabled()));
        assert!(unsupported(device.set_auto_boosted_clocks_enabled(true)));
        assert!(unsupported(device.set_default_auto_boosted_clocks_enabled(true)));
    }
    let (sim, device) = first(Node::h200x8().with_era(Era::R340));
    sim.node(|node| node.gpus[0].clock_control.auto_boost = Some(AutoBoost { enabled: false, default: true }));
    let reported = || device.auto_boosted_clocks_enabled().map(|boost| (boost.is_enabled, boost.is_enabled_default));
    assert_eq!(reported(), Ok((false, true)));
    device.set_auto_boosted_clocks_enabled(true).unwrap();
    assert_eq!(reported(), Ok((true, true)));
    device.set_default_auto_boosted_clocks_enabled(false).unwrap();
    assert_eq!(reported(), Ok((true, false)));
    // Without persistence mode the setting is lost.
    sim.node(|node| node.gpus[0].modes.persistence = false);
    assert!(device.set_auto_boosted_clocks_enabled(false).is_err());
    assert_eq!(reported(), Ok((true, false)));
    // All users may set the state, only root the default.
    sim.node(|node| {
        node.gpus[0].modes.persistence = true;
        node.root = false;
    });
    device.set_auto_boosted_clocks_enabled(false).unwrap();
    assert!(device.set_default_auto_boosted_clocks_enabled(true).unwrap_err().is_no_permission());
    assert_eq!(reported(), Ok((false, false)));
}

#[test]
#[allow(deprecated)]
fn clocks_are_set_by_root_alone() {
    let mut node = Node::h200x8();
    node.root = false;
    let (sim, device) = first(node);
    let refused = [
        device.set_gpu_locked_clocks(numeric(345, 1980)),
        device.reset_gpu_locked_clocks(),
        device.set_mem_locked_clocks(2201, 2201),
        device.reset_mem_locked_clocks(),
        device.set_clock_offset(Clock::Graphics, PerformanceState::P0, 0),
        device.set_clock_offset_or_all(Clock::Graphics, PerformanceState::P0, 0).map(drop),
        device.set_gpc_clock_vf_offset(0),
        device.set_mem_clock_vf_offset(0),
        device.set_applications_clocks(2201, 1980),
        device.reset_applications_clocks(),
    ];
    for result in refused {
        assert!(result.unwrap_err().is_no_permission());
    }
    assert!(sim.node(|node| node.gpus[0].clock_control.memory_lock.unwrap().range).is_none());
    assert_eq!(device.applications_clock(Clock::Memory), Ok(3201));
}
