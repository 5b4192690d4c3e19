//! Processes with their names.
//!
//! Each list is that of the public function, with the name beside the process.

use core::ffi::*;

use nvml_sys::*;

use super::{NvmlResult, code, result};
use crate::with_simulation;

/// Size of a name with its end.
const SIZE: c_uint = 4096;
/// Number of processes that are read.
const MOST: c_uint = 512;

type Name = [u8; SIZE as usize];

/// Entry of a list.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct Entry {
    pid: c_uint,
    used_memory: c_ulonglong,
    gpu_instance: c_uint,
    compute_instance: c_uint,
    /// Memory in use by confidential computing, which no node has.
    protected_memory: c_ulonglong,
    name: Name,
}

/// Entry of a list in 525.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct Entry525 {
    pid: c_uint,
    used_memory: c_ulonglong,
    gpu_instance: c_uint,
    compute_instance: c_uint,
    name: Name,
}

// The sizes that nvidia-smi allocates.
const _: () = assert!(size_of::<Entry>() == 0x1020 && size_of::<Entry525>() == 0x1018);

fn entry(process: &nvmlProcessInfo_v2_t, name: Name) -> Entry {
    Entry {
        pid: process.pid,
        used_memory: process.usedGpuMemory,
        gpu_instance: process.gpuInstanceId,
        compute_instance: process.computeInstanceId,
        protected_memory: 0,
        name,
    }
}

fn entry_525(process: &nvmlProcessInfo_v2_t, name: Name) -> Entry525 {
    Entry525 {
        pid: process.pid,
        used_memory: process.usedGpuMemory,
        gpu_instance: process.gpuInstanceId,
        compute_instance: process.computeInstanceId,
        name,
    }
}

/// Public function of a list, whose entries have one size in all drivers.
type List = unsafe fn(&Functions, nvmlDevice_t, *mut c_uint, *mut nvmlProcessInfo_v2_t) -> nvmlReturn_t;

macro_rules! lists {
    ($($(#[$doc:meta])* fn $name:ident = $list:ident as $make:ident -> $entry:ty;)*) => {$(
        $(#[$doc])*
        pub(super) unsafe extern "C" fn $name(
            device: nvmlDevice_t,
            count: *mut c_uint,
            entries: *mut $entry,
        ) -> nvmlReturn_t {
            // SAFETY: the caller's count is that of its array.
            code(unsafe { fill(Functions::$list, device, count, entries, $make) })
        }
    )*};
}

lists! {
    /// Compute processes.
    fn compute = nvmlDeviceGetComputeRunningProcesses_v2 as entry -> Entry;
    /// MPS clients.
    fn mps = nvmlDeviceGetMPSComputeRunningProcesses_v2 as entry -> Entry;
    /// Graphics processes.
    fn graphics = nvmlDeviceGetGraphicsRunningProcesses_v2 as entry -> Entry;
    /// Compute processes.
    fn compute_525 = nvmlDeviceGetComputeRunningProcesses_v2 as entry_525 -> Entry525;
    /// MPS clients.
    fn mps_525 = nvmlDeviceGetMPSComputeRunningProcesses_v2 as entry_525 -> Entry525;
    /// Graphics processes.
    fn graphics_525 = nvmlDeviceGetGraphicsRunningProcesses_v2 as entry_525 -> Entry525;
}

/// Fills an array with the processes of a list. The count is its capacity before, and the number of processes after.
///
/// # Safety
///
/// The pointers are null, or valid for the count and as many entries.
unsafe fn fill<T>(
    list: List,
    device: nvmlDevice_t,
    count: *mut c_uint,
    entries: *mut T,
    make: fn(&nvmlProcessInfo_v2_t, Name) -> T,
) -> NvmlResult {
    // SAFETY: null, or valid for reads and writes.
    let count = unsafe { count.as_mut() }.ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    let capacity = core::mem::take(count) as usize;
    with_simulation(|_, nvml| {
        let mut processes = vec![nvmlProcessInfo_v2_t::zeroed(); MOST as usize];
        let mut number = MOST;
        // SAFETY: an array of `number` entries.
        result(unsafe { list(nvml, device, &raw mut number, processes.as_mut_ptr()) })?;
        processes.truncate(number as usize);
        Ok((processes.iter().map(|process| make(process, name(nvml, process.pid))).collect::<Vec<T>>(), number))
    })
    .and_then(|(found, number)| {
        *count = number;
        if found.len() > capacity {
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        if found.is_empty() {
            return Ok(());
        }
        if entries.is_null() {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        // SAFETY: the array has room for `capacity` entries, and overlaps no vector of this library.
        unsafe { entries.copy_from_nonoverlapping(found.as_ptr(), found.len()) };
        Ok(())
    })
}

/// Name of a process, empty if it is not known.
fn name(nvml: &Functions, pid: c_uint) -> Name {
    let mut name = [0; SIZE as usize];
    // SAFETY: a buffer of this size, whose last byte stays 0.
    let code = unsafe { nvml.nvmlSystemGetProcessName(pid, name.as_mut_ptr().cast(), SIZE - 1) };
    if code == NVML_SUCCESS { name } else { [0; SIZE as usize] }
}
