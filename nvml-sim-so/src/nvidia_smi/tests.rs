//! The functions of the table, on the default node: eight H200 with driver 580.159.04.

use super::*;
use crate::{nvmlDeviceGetHandleByIndex_v2, nvmlInit_v2};

/// Address of the function at a position.
fn address(position: usize) -> *const c_void {
    let mut table = core::ptr::null();
    // SAFETY: the pointers are valid.
    assert_eq!(unsafe { nvmlInternalGetExportTable(&raw mut table, &TABLE_ID) }, NVML_SUCCESS);
    let words = table.cast::<*const c_void>();
    // SAFETY: the first word is the size of the table in bytes.
    unsafe {
        assert!(words.cast::<usize>().read() > position * size_of::<usize>());
        words.add(position).read()
    }
}

/// Function at a position.
///
/// # Safety
///
/// `P` is its type.
unsafe fn function<P: Copy>(position: usize) -> P {
    const { assert!(size_of::<P>() == size_of::<*const c_void>()) };
    // SAFETY: the caller names the type of the function.
    unsafe { core::mem::transmute_copy(&address(position)) }
}

/// Function at a position, with these arguments.
macro_rules! function {
    ($position:literal: fn($($argument:ty),*)) => {
        function::<unsafe extern "C" fn($($argument),*) -> nvmlReturn_t>($position)
    };
}

/// Initializes the library, and returns a GPU.
fn gpu(index: c_uint) -> nvmlDevice_t {
    let mut device = nvmlDevice_t::zeroed();
    // SAFETY: the pointer is valid.
    unsafe {
        assert_eq!(nvmlInit_v2(), NVML_SUCCESS);
        assert_eq!(function!(81: fn(c_uint, *mut nvmlDevice_t, c_uint))(index, &raw mut device, 0x22), NVML_SUCCESS);
        let mut public = nvmlDevice_t::zeroed();
        assert_eq!(nvmlDeviceGetHandleByIndex_v2(index, &raw mut public), NVML_SUCCESS);
        assert_eq!(device, public);
    }
    device
}

#[test]
fn other_tables_and_null_pointers_are_refused() {
    let (mut table, other) = (core::ptr::null(), [0; 16]);
    // SAFETY: the pointers are valid or null.
    unsafe {
        assert_eq!(nvmlInternalGetExportTable(&raw mut table, &raw const other), NVML_ERROR_INVALID_ARGUMENT);
        assert_eq!(nvmlInternalGetExportTable(&raw mut table, core::ptr::null()), NVML_ERROR_INVALID_ARGUMENT);
        assert_eq!(nvmlInternalGetExportTable(core::ptr::null_mut(), &TABLE_ID), NVML_ERROR_INVALID_ARGUMENT);
        assert!(table.is_null());
        let get = function!(231: fn(nvmlDevice_t, *mut c_char, c_uint));
        assert_eq!(get(gpu(0), core::ptr::null_mut(), 80), NVML_ERROR_INVALID_ARGUMENT);
        assert_eq!(get(nvmlDevice_t::zeroed(), core::ptr::null_mut(), 80), NVML_ERROR_INVALID_ARGUMENT);
        assert_eq!(
            function!(213: fn(nvmlDevice_t, *mut c_uint, *mut c_void))(
                gpu(0),
                core::ptr::null_mut(),
                core::ptr::null_mut()
            ),
            NVML_ERROR_INVALID_ARGUMENT
        );
    }
}

#[test]
fn functions_that_are_not_known_are_not_supported() {
    // SAFETY: the functions use no arguments.
    unsafe {
        assert_eq!(function!(1: fn())(), NVML_ERROR_NOT_SUPPORTED);
        assert_eq!(function!(255: fn(nvmlDevice_t))(gpu(0)), NVML_ERROR_NOT_SUPPORTED);
    }
}

#[test]
fn values_are_those_of_the_node() {
    let (device, mut text, mut number) = (gpu(0), [0_u8; 80], 0);
    // SAFETY: the pointers are valid.
    unsafe {
        let part_number = function!(231: fn(nvmlDevice_t, *mut c_char, c_uint));
        assert_eq!(part_number(device, text.as_mut_ptr().cast(), 80), NVML_SUCCESS);
        assert_eq!(CStr::from_bytes_until_nul(&text).unwrap(), c"2335-895-A1");
        assert_eq!(part_number(device, text.as_mut_ptr().cast(), 11), NVML_ERROR_INSUFFICIENT_SIZE);
        assert_eq!(function!(240: fn(nvmlDevice_t, *mut c_int))(device, &raw mut number), NVML_SUCCESS);
    }
    // 87 degrees is the limit, 38 the temperature.
    assert_eq!(number, 49);
}

#[test]
fn processes_have_names() {
    let (mut count, mut entries) = (8, vec![0_u8; 8 * 0x1020]);
    // SAFETY: the pointers are valid, and the array has 8 entries.
    unsafe {
        let list = function!(213: fn(nvmlDevice_t, *mut c_uint, *mut u8));
        assert_eq!(list(gpu(0), &raw mut count, entries.as_mut_ptr()), NVML_SUCCESS);
        assert_eq!(count, 2);
        count = 1;
        assert_eq!(list(gpu(0), &raw mut count, entries.as_mut_ptr()), NVML_ERROR_INSUFFICIENT_SIZE);
        assert_eq!(count, 2);
        count = 0;
        assert_eq!(list(gpu(3), &raw mut count, core::ptr::null_mut()), NVML_SUCCESS);
        assert_eq!(count, 0);
    }
    let second = &entries[0x1020..];
    assert_eq!(second[..4], 4243_u32.to_ne_bytes());
    assert_eq!(second[8..16], (512_u64 << 20).to_ne_bytes());
    assert_eq!(CStr::from_bytes_until_nul(&second[32..]).unwrap(), c"/usr/bin/train-worker");
}

#[test]
fn a_busy_process_has_its_utilization() {
    let (mut count, mut samples) = (100, vec![0_u64; 100 * 61]);
    // SAFETY: the pointers are valid, and the array has 100 samples.
    unsafe {
        let utilization = function!(145: fn(nvmlDevice_t, c_ulonglong, *mut c_uint, *mut c_uint, *mut u64));
        let pointers = (&raw mut count, samples.as_mut_ptr());
        assert_eq!(utilization(gpu(1), 0, core::ptr::null_mut(), pointers.0, pointers.1), NVML_SUCCESS);
    }
    // Time, then ten words for each engine: utilization, process ID.
    assert_eq!((count, samples[1], samples[2], samples[11], samples[12]), (1, 100, 5001, 29, 5001));
}

#[test]
fn cards_of_the_machine_are_across_the_system() {
    let _ = gpu(0);
    let level = |one: &CStr, two: &CStr| {
        let mut level = 0;
        // SAFETY: the pointers are valid.
        let code = unsafe {
            let ancestor = function!(23: fn(*const c_char, *const c_char, *mut nvmlGpuTopologyLevel_t));
            ancestor(one.as_ptr(), two.as_ptr(), &raw mut level)
        };
        (code, level)
    };
    let (first, second, last) = (c"00000000:00:06.0", c"00000000:00:07.0", c"00000000:00:0D.0");
    assert_eq!(level(first, second), (NVML_SUCCESS, NVML_TOPOLOGY_NODE));
    assert_eq!(level(first, last), (NVML_SUCCESS, NVML_TOPOLOGY_SYSTEM));
    assert_eq!(level(first, c"00000000:81:00.0"), (NVML_SUCCESS, NVML_TOPOLOGY_SYSTEM));
}

#[test]
fn fields_have_codes_of_their_own() {
    let mut fields = [1, 4, 5].map(|field| nvmlFieldValue_t { fieldId: field, ..nvmlFieldValue_t::zeroed() });
    // SAFETY: the array has 3 values.
    unsafe {
        let values = function!(165: fn(nvmlDevice_t, c_int, *mut nvmlFieldValue_t));
        assert_eq!(values(gpu(0), 3, fields.as_mut_ptr()), NVML_SUCCESS);
        assert_eq!(values(gpu(0), -1, fields.as_mut_ptr()), NVML_ERROR_INVALID_ARGUMENT);
    }
    let codes = fields.map(|field| field.nvmlReturn);
    assert_eq!(codes, [NVML_ERROR_NOT_SUPPORTED, NVML_SUCCESS, NVML_SUCCESS]);
}
