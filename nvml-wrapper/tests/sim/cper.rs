//! Error records of the platform.

use std::ffi::{CStr, c_void};
use std::sync::atomic::{AtomicU32, Ordering};

use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::{NVML_ERROR_INSUFFICIENT_SIZE, NVML_ERROR_UNKNOWN, NVML_SUCCESS, nvmlGetCPER_v1_t, nvmlReturn_t};
use nvml_wrapper::cper::CperTypes;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, Nvml, NvmlError, Result};

use crate::session;

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

type Read = unsafe extern "C" fn(*mut nvmlGetCPER_v1_t) -> nvmlReturn_t;

/// Session of a library whose error records come from this function.
fn with_records_of(read: Read) -> (Simulation, Nvml) {
    let sim = Simulation::start(Node::h200x8().with_era(Era::Latest));
    let mut resolve = sim.resolver();
    let replaced = move |name: &CStr| match name.to_bytes() {
        b"nvmlSystemGetCPER_v1" => read as *const c_void,
        _ => resolve(name),
    };
    // SAFETY: the functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(replaced) }.init().unwrap();
    (sim, nvml)
}

/// Writes a record of `size` bytes, which begins with this byte.
///
/// # Safety
///
/// `cper` is valid, with a buffer of its size.
unsafe fn write(cper: *mut nvmlGetCPER_v1_t, size: u32, first: u8) -> nvmlReturn_t {
    // SAFETY: by the contract of this function.
    let cper = unsafe { &mut *cper };
    let capacity = std::mem::replace(&mut cper.bufferSize, size);
    if size > capacity {
        return NVML_ERROR_INSUFFICIENT_SIZE;
    }
    if size > 0 {
        // SAFETY: the buffer has at least one byte.
        unsafe { cper.buffer.write(first) };
    }
    NVML_SUCCESS
}

/// The cursor is opaque: a size of 0 is the end, and a cursor that stays the same is not.
#[test]
fn a_cursor_that_repeats_is_not_the_end() {
    static CALLS: AtomicU32 = AtomicU32::new(0);
    unsafe extern "C" fn three_records(cper: *mut nvmlGetCPER_v1_t) -> nvmlReturn_t {
        let call = CALLS.fetch_add(1, Ordering::Relaxed);
        // SAFETY: the crate passes a valid request.
        unsafe {
            (*cper).cursor.handle = 7;
            write(cper, if call % 4 == 3 { 0 } else { 2 }, u8::try_from(call % 4).unwrap())
        }
    }
    let (_sim, nvml) = with_records_of(three_records);
    assert_eq!(records(&nvml, None), [Ok(vec![0, 0]), Ok(vec![1, 0]), Ok(vec![2, 0])]);
    assert_eq!(CALLS.load(Ordering::Relaxed), 4);
}

#[test]
fn records_without_end_are_limited() {
    unsafe extern "C" fn alternating(cper: *mut nvmlGetCPER_v1_t) -> nvmlReturn_t {
        // SAFETY: the crate passes a valid request.
        unsafe {
            (*cper).cursor.handle ^= 1;
            write(cper, 1, 9)
        }
    }
    unsafe extern "C" fn counting(cper: *mut nvmlGetCPER_v1_t) -> nvmlReturn_t {
        // SAFETY: the crate passes a valid request.
        unsafe {
            (*cper).cursor.handle = (*cper).cursor.handle.wrapping_add(1);
            write(cper, 1, 9)
        }
    }
    unsafe extern "C" fn large(cper: *mut nvmlGetCPER_v1_t) -> nvmlReturn_t {
        // SAFETY: the crate passes a valid request.
        unsafe { write(cper, 1 << 20, 9) }
    }
    // Records of 70 bytes, each of which needs three calls.
    unsafe extern "C" fn growing(cper: *mut nvmlGetCPER_v1_t) -> nvmlReturn_t {
        // SAFETY: the crate passes a valid request.
        let capacity = unsafe { (*cper).bufferSize };
        // SAFETY: the same.
        unsafe { write(cper, if capacity < 4096 << 2 { capacity + 1 } else { 70 }, 9) }
    }
    let description = "more error records than this crate reads";
    let too_many = NvmlError::InvalidOutput { function: FUNCTION, description };
    for (read, expected) in [(alternating as Read, 1 << 15), (counting, 1 << 15), (large, 64), (growing, (1 << 15) / 3)]
    {
        let (_sim, nvml) = with_records_of(read);
        let mut iterator = nvml.sys_cper(CperTypes::GPU, None).unwrap();
        assert_eq!(iterator.by_ref().take_while(Result::is_ok).count(), expected);
        assert_eq!(iterator.next(), None);
        let last = nvml.sys_cper(CperTypes::GPU, None).unwrap().last();
        assert_eq!(last, Some(Err(too_many.clone())));
    }
}
