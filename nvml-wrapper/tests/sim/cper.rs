//! Error records of the platform.

use std::ffi::c_void;
use std::sync::atomic::{AtomicU32, Ordering};

use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::{NVML_ERROR_INSUFFICIENT_SIZE, NVML_ERROR_UNKNOWN, NVML_SUCCESS, nvmlGetCPER_v1_t, nvmlReturn_t};
use nvml_wrapper::cper::CperTypes;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, Nvml, NvmlError, Result};

use crate::{session, session_with};

const FUNCTION: Function = Function::nvmlSystemGetCPER_v1;

fn node(records: &[(&str, Vec<u8>)]) -> (Simulation, Nvml) {
    let mut node = Node::h200x8().with_era(Era::Latest);
    node.cper = Some(records.iter().map(|(uuid, record)| ((*uuid).to_owned(), record.clone())).collect());
    session(node)
}

fn records(nvml: &Nvml, uuid: Option<&str>) -> Vec<Result<Vec<u8>>> {
    nvml.sys_cper(CperTypes::GPU, uuid).unwrap().collect()
}

#[test]
fn records_come_one_after_the_other() {
    let large: Vec<u8> = (0..=250).cycle().take(70_000).collect();
    let (sim, nvml) = node(&[("GPU-a", vec![1, 2, 3]), ("GPU-b", large.clone()), ("GPU-a", vec![4])]);
    assert_eq!(records(&nvml, None), [Ok(vec![1, 2, 3]), Ok(large.clone()), Ok(vec![4])]);
    assert_eq!(records(&nvml, Some("GPU-a")), [Ok(vec![1, 2, 3]), Ok(vec![4])]);
    assert_eq!(records(&nvml, Some("GPU-b")), [Ok(large)]);
    assert_eq!(records(&nvml, Some("GPU-c")), []);
    // The cursor belongs to the iterator: two iterators are independent, and a finished one stays finished.
    let mut first = nvml.sys_cper(CperTypes::GPU, None).unwrap();
    assert_eq!(first.next(), Some(Ok(vec![1, 2, 3])));
    let second = nvml.sys_cper(CperTypes::GPU, None).unwrap();
    assert_eq!((first.clone().count(), second.count()), (2, 3));
    first.by_ref().for_each(drop);
    let calls = sim.calls(FUNCTION);
    assert_eq!(first.next(), None);
    assert_eq!(sim.calls(FUNCTION), calls);
}

#[test]
fn no_records() {
    let (_sim, nvml) = node(&[]);
    assert_eq!(records(&nvml, None), []);
}

#[test]
fn a_record_that_never_fits_and_one_that_grows() {
    let (sim, nvml) = node(&[("", vec![7; 10])]);
    sim.fail(FUNCTION, Fault::growing_list().times(2));
    assert_eq!(records(&nvml, None), [Ok(vec![7; 10])]);
    sim.fail(FUNCTION, Fault::code(NVML_ERROR_INSUFFICIENT_SIZE));
    let found = records(&nvml, None);
    assert_eq!(found, [Err(NvmlError::Call { function: FUNCTION, code: ErrorCode::InsufficientSize })]);
}

#[test]
fn an_error_ends_the_records() {
    let (sim, nvml) = node(&[("", vec![1]), ("", vec![2]), ("", vec![3])]);
    sim.fail(FUNCTION, Fault::code(NVML_ERROR_UNKNOWN).nth(2));
    let code = ErrorCode::from_raw(NVML_ERROR_UNKNOWN);
    assert_eq!(records(&nvml, None), [Ok(vec![1]), Err(NvmlError::Call { function: FUNCTION, code })]);
}

#[test]
fn who_may_not_and_what_is_not() {
    let (sim, nvml) = node(&[("", vec![1])]);
    let result = nvml.sys_cper(CperTypes::from_bits_retain(6), None).unwrap().next().unwrap();
    assert_eq!(result.unwrap_err().code(), Some(ErrorCode::InvalidArgument));
    let too_long = "x".repeat(80);
    let expected = NvmlError::StringTooLong { function: FUNCTION, actual_len: 80, max_len: 79 };
    assert_eq!(nvml.sys_cper(CperTypes::GPU, too_long.as_str()).unwrap_err(), expected);
    let nul = nvml.sys_cper(CperTypes::GPU, "a\0").unwrap_err();
    assert_eq!(nul, NvmlError::InteriorNul { function: FUNCTION, position: 1 });
    sim.node(|node| node.root = false);
    assert!(records(&nvml, None).remove(0).unwrap_err().is_no_permission());
    sim.node(|node| {
        node.root = true;
        node.cper = None;
    });
    assert_eq!(records(&nvml, None).remove(0).unwrap_err().code(), Some(ErrorCode::NotSupported));
    let (_sim, nvml) = session(Node::h200x8());
    assert_eq!(records(&nvml, None).remove(0), Err(crate::lacks(&nvml, FUNCTION)));
}

/// Writes one record of a byte, and leaves the cursor as it is. Ends after `LEFT` records.
unsafe extern "C" fn with_one_cursor(request: *mut nvmlGetCPER_v1_t) -> nvmlReturn_t {
    let left = LEFT.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
    // SAFETY: the caller provides a request with a buffer of the size that it says, which is not 0.
    unsafe {
        (*request).bufferSize = u32::from(left.is_ok());
        if let Ok(left) = left {
            (*request).buffer.write(left.to_le_bytes()[0]);
        }
    }
    NVML_SUCCESS
}

static LEFT: AtomicU32 = AtomicU32::new(0);

/// The position of the cursor is opaque: records end with an empty one, and not where the position repeats.
#[test]
fn a_cursor_that_repeats_is_no_end() {
    let sim = Simulation::start(Node::h200x8());
    let nvml = session_with(&sim, &[(FUNCTION, || with_one_cursor as *const c_void)]);
    LEFT.store(3, Ordering::Relaxed);
    assert_eq!(records(&nvml, None), [Ok(vec![3]), Ok(vec![2]), Ok(vec![1])]);
    // A library without an end.
    LEFT.store(u32::MAX, Ordering::Relaxed);
    let mut without_end = records(&nvml, None);
    let description = "error records without an end";
    assert_eq!(without_end.pop(), Some(Err(NvmlError::InvalidOutput { function: FUNCTION, description })));
    assert_eq!((without_end.len(), without_end.iter().filter(|record| record.is_ok()).count()), (65_536, 65_536));
}
