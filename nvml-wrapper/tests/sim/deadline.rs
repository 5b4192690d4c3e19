//! Calls with a time limit.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Barrier, mpsc};
use std::time::{Duration, Instant};

use nvml_sim::{Fault, Node};
use nvml_wrapper::ErrorCode;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Nvml, NvmlError};

use super::session;

/// Long enough for all calls that return, also on a busy machine.
const LONG: Duration = Duration::from_secs(60);
const SHORT: Duration = Duration::from_millis(5);

fn wait_until(is_reached: impl Fn() -> bool) {
    let start = Instant::now();
    while !is_reached() {
        assert!(start.elapsed() < LONG);
        std::thread::yield_now();
    }
}

#[test]
fn results_and_errors_are_those_of_the_calls() {
    let (sim, nvml) = session(Node::h200x8());
    assert_eq!(nvml.with_deadline(LONG, |nvml| nvml.device_count()), Ok(8));
    sim.fail(Function::nvmlDeviceGetCount_v2, Fault::code(nvml_wrapper::raw::NVML_ERROR_GPU_IS_LOST));
    let error = nvml.with_deadline(LONG, |nvml| nvml.device_count()).unwrap_err();
    assert_eq!(error.code(), Some(ErrorCode::GpuIsLost));
}

#[test]
fn a_call_that_hangs_is_left_behind() {
    let (_sim, nvml) = session(Node::h200x8());
    let (open, gate) = mpsc::channel::<()>();
    let hangs = move |nvml: &Nvml| {
        let _ = gate.recv();
        nvml.device_count()
    };
    let error = nvml.with_deadline(SHORT, hangs).unwrap_err();
    assert_eq!(error, NvmlError::DeadlineExceeded { limit: SHORT, pending: 1 });
    assert_eq!(error.to_string(), "no result within 5ms; calls that have not returned: 1");
    // Others return, and the session ends only after the call.
    assert_eq!(nvml.with_deadline(LONG, |nvml| nvml.device_count()), Ok(8));
    assert_eq!(nvml.clone().shutdown(), Err(NvmlError::StillInUse { holders: 2 }));
    drop(open);
    wait_until(|| nvml.clone().shutdown() != Err(NvmlError::StillInUse { holders: 2 }));
    assert_eq!(nvml.shutdown(), Ok(()));
}

#[test]
fn threads_that_are_left_behind_are_bounded() {
    let (_sim, nvml) = session(Node::h200x8());
    let gate = Arc::new(Barrier::new(65));
    for pending in 1..=64 {
        let gate = Arc::clone(&gate);
        let hangs = move |_: &Nvml| {
            gate.wait();
            Ok(())
        };
        assert_eq!(nvml.with_deadline(SHORT, hangs), Err(NvmlError::DeadlineExceeded { limit: SHORT, pending }));
    }
    let refused = nvml.with_deadline(LONG, |_| -> Result<(), _> { unreachable!("the calls are not made") });
    assert_eq!(refused, Err(NvmlError::DeadlineExceeded { limit: LONG, pending: 64 }));
    gate.wait();
    wait_until(|| nvml.with_deadline(LONG, |nvml| nvml.device_count()).is_ok());
}

#[test]
fn a_panic_continues_in_the_caller() {
    let (_sim, nvml) = session(Node::h200x8());
    let panics = || nvml.with_deadline(LONG, |_| -> Result<(), _> { panic!("of the closure") });
    let panic = catch_unwind(AssertUnwindSafe(panics)).unwrap_err();
    assert_eq!(panic.downcast_ref::<&str>(), Some(&"of the closure"));
    assert_eq!(nvml.with_deadline(LONG, |nvml| nvml.device_count()), Ok(8));
}
