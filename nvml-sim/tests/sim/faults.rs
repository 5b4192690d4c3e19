//! Injected faults.

use std::ffi::c_char;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use nvml_sim::{Fault, Function, Node};
use nvml_sys::*;

use crate::{call, device, get, started};

const POWER: Function = Function::nvmlDeviceGetPowerUsage;

fn powers(nvml: &Functions, calls: usize) -> Vec<nvmlReturn_t> {
    let gpu = device(nvml, 0);
    (0..calls).map(|_| get!(nvml, nvmlDeviceGetPowerUsage(gpu) as u32).err().unwrap_or(0)).collect()
}

#[test]
fn code_faults_apply_to_the_selected_calls() {
    let (sim, nvml) = started(Node::h200x8());
    sim.fail(POWER, Fault::code(999).nth(2));
    assert_eq!(powers(&nvml, 4), [0, 999, 0, 0]);
    sim.fail(POWER, Fault::code(20).times(2));
    assert_eq!(powers(&nvml, 3), [20, 20, 0]);
    sim.fail(POWER, Fault::code(4));
    assert_eq!(powers(&nvml, 2), [4, 4]);
    sim.clear_faults();
    assert_eq!(powers(&nvml, 1), [0]);
    assert_eq!(sim.calls(POWER), 10);
}

#[test]
fn a_fault_can_be_restricted_to_one_gpu() {
    let (sim, nvml) = started(Node::h200x8());
    sim.fail(POWER, Fault::code(NVML_ERROR_UNKNOWN).on_gpu(1).times(1));
    assert_eq!(powers(&nvml, 2), [0, 0]);
    assert_eq!(get!(nvml, nvmlDeviceGetPowerUsage(device(&nvml, 1)) as u32), Err(NVML_ERROR_UNKNOWN));
}

#[test]
fn faults_apply_to_stubs() {
    let (sim, nvml) = started(Node::h200x8());
    sim.fail(Function::nvmlDeviceGetFieldValues, Fault::code(NVML_ERROR_IN_USE));
    let code = call!(nvml, nvmlDeviceGetFieldValues(device(&nvml, 0), 0, std::ptr::null_mut()));
    assert_eq!(code, NVML_ERROR_IN_USE);
}

#[test]
fn string_faults_write_arbitrary_bytes() {
    let (sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    let name = || {
        let mut buffer = [0x7f; 16];
        let to: *mut c_char = buffer.as_mut_ptr().cast();
        assert_eq!(call!(nvml, nvmlDeviceGetName(gpu, to, 15)), NVML_SUCCESS);
        buffer
    };
    sim.fail(Function::nvmlDeviceGetName, Fault::unterminated_string().times(1));
    assert_eq!(name(), *b"NVIDIA H200xxxx\x7f");
    sim.fail(Function::nvmlDeviceGetName, Fault::raw_string(b"H\xff\xfe").times(1));
    assert_eq!(name()[..4], *b"H\xff\xfe\0");
    sim.fail(Function::nvmlDeviceGetName, Fault::raw_string(vec![b'y'; 200]).times(1));
    assert_eq!(name(), *b"yyyyyyyyyyyyyyy\x7f");
    assert_eq!(name()[..12], *b"NVIDIA H200\0");
    sim.fail(Function::nvmlDeviceGetPciInfo_v3, Fault::unterminated_string());
    let pci = get!(nvml, nvmlDeviceGetPciInfo_v3(gpu) as nvmlPciInfo_t).unwrap();
    assert!(pci.busId.iter().all(|char| *char != 0));
}

#[test]
fn a_delayed_call_does_not_delay_others() {
    let (sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    sim.fail(POWER, Fault::delay(Duration::from_millis(400)));
    let is_overtaken = || {
        let begin = Instant::now();
        std::thread::scope(|scope| {
            let slow = scope.spawn(|| {
                assert_eq!(get!(nvml, nvmlDeviceGetPowerUsage(gpu) as u32), Ok(82_600));
                begin.elapsed()
            });
            assert_eq!(get!(nvml, nvmlDeviceGetBrand(gpu) as u32), Ok(14));
            let quick = begin.elapsed();
            let slow = slow.join().unwrap();
            assert!(slow >= Duration::from_millis(400));
            quick < slow
        })
    };
    // A thread of a busy machine may stop for as long as the delay.
    assert!((0..20).any(|_| is_overtaken()));
}

#[test]
fn values_can_be_undefined_in_all_headers() {
    let (sim, nvml) = started(Node::h200x8());
    sim.node(|node| node.gpus[0].brand = 4711);
    assert_eq!(get!(nvml, nvmlDeviceGetBrand(device(&nvml, 0)) as u32), Ok(4711));
}

#[test]
fn a_panic_in_a_hook_is_repeated() {
    let (sim, nvml) = started(Node::h200x8());
    sim.on_call(POWER, |_| panic!("as the test wants"));
    assert_eq!(powers(&nvml, 1), [NVML_ERROR_UNKNOWN]);
    assert!(catch_unwind(AssertUnwindSafe(move || drop(sim))).is_err());
}
