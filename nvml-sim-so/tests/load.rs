//! Loading of the library by a program.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests panic on unexpected results")]

mod common;

use std::ffi::CStr;

use nvml_sys::*;

#[test]
fn the_library_loads_as_nvml() {
    // SAFETY: the library is the simulated NVML.
    let nvml = unsafe { Library::open_path(common::library()) }.unwrap();
    // All functions of all versions are exported; those that the era does not have return an error.
    assert_eq!(nvml.missing().count(), 0);
    let mut count = 0;
    let mut device = nvmlDevice_t::zeroed();
    let mut name = [0; 96];
    // SAFETY: the pointers are valid, and NVML is initialized before and shut down after the calls.
    unsafe {
        assert_eq!(nvml.nvmlDeviceGetCount_v2(&raw mut count), NVML_ERROR_UNINITIALIZED);
        assert_eq!(nvml.nvmlInit_v2(), NVML_SUCCESS);
        assert_eq!(nvml.nvmlDeviceGetCount_v2(&raw mut count), NVML_SUCCESS);
        assert_eq!(nvml.nvmlDeviceGetHandleByIndex_v2(0, &raw mut device), NVML_SUCCESS);
        assert_eq!(nvml.nvmlDeviceGetName(device, name.as_mut_ptr().cast(), 96), NVML_SUCCESS);
        assert_eq!(nvml.nvmlDeviceCcuSetStreamState(device, 0), NVML_ERROR_FUNCTION_NOT_FOUND);
        assert_eq!(nvml.nvmlShutdown(), NVML_SUCCESS);
    }
    assert_eq!(count, 8);
    assert_eq!(CStr::from_bytes_until_nul(&name).unwrap(), c"NVIDIA H200");
}
