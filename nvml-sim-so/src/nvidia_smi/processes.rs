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
const MAX: c_uint = 512;

type Name = [u8; SIZE as usize];

/// Entry of a list.
pub(super) trait Entry: Copy {
    fn new(process: &nvmlProcessInfo_v2_t, name: Name) -> Self;
}

/// Entry from 535 on.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct Entry535 {
    pid: c_uint,
    used_memory: c_ulonglong,
    gpu_instance: c_uint,
    compute_instance: c_uint,
    /// Memory in use by confidential computing, which no process of a node has.
    protected_memory: c_ulonglong,
    name: Name,
}

impl Entry for Entry535 {
    fn new(process: &nvmlProcessInfo_v2_t, name: Name) -> Entry535 {
        Entry535 {
            pid: process.pid,
            used_memory: process.usedGpuMemory,
            gpu_instance: process.gpuInstanceId,
            compute_instance: process.computeInstanceId,
            protected_memory: 0,
            name,
        }
    }
}

/// Entry in 525.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct Entry525 {
    pid: c_uint,
    used_memory: c_ulonglong,
    gpu_instance: c_uint,
    compute_instance: c_uint,
    name: Name,
}

impl Entry for Entry525 {
    fn new(process: &nvmlProcessInfo_v2_t, name: Name) -> Entry525 {
        Entry525 {
            pid: process.pid,
            used_memory: process.usedGpuMemory,
            gpu_instance: process.gpuInstanceId,
            compute_instance: process.computeInstanceId,
            name,
        }
    }
}

// The sizes that nvidia-smi allocates.
const _: () = assert!(size_of::<Entry535>() == 0x1020 && size_of::<Entry525>() == 0x1018);

/// Compute processes. The count is the capacity of the array before, and the number of processes after.
pub(super) unsafe extern "C" fn compute<E: Entry>(
    device: nvmlDevice_t,
    count: *mut c_uint,
    entries: *mut E,
) -> nvmlReturn_t {
    // SAFETY: the caller's count is that of its array.
    code(unsafe { fill(Functions::nvmlDeviceGetComputeRunningProcesses_v2, device, count, entries) })
}

/// MPS clients.
pub(super) unsafe extern "C" fn mps<E: Entry>(
    device: nvmlDevice_t,
    count: *mut c_uint,
    entries: *mut E,
) -> nvmlReturn_t {
    // SAFETY: as above.
    code(unsafe { fill(Functions::nvmlDeviceGetMPSComputeRunningProcesses_v2, device, count, entries) })
}

/// Graphics processes.
pub(super) unsafe extern "C" fn graphics<E: Entry>(
    device: nvmlDevice_t,
    count: *mut c_uint,
    entries: *mut E,
) -> nvmlReturn_t {
    // SAFETY: as above.
    code(unsafe { fill(Functions::nvmlDeviceGetGraphicsRunningProcesses_v2, device, count, entries) })
}

/// Public function of a list. Version 2 has entries of one size in all drivers.
type List = unsafe fn(&Functions, nvmlDevice_t, *mut c_uint, *mut nvmlProcessInfo_v2_t) -> nvmlReturn_t;

/// Fills an array with the processes of a list.
///
/// # Safety
///
/// The pointers are null, or valid for the count and as many entries.
unsafe fn fill<E: Entry>(list: List, device: nvmlDevice_t, count: *mut c_uint, entries: *mut E) -> NvmlResult {
    // SAFETY: null, or valid for reads and writes.
    let count = unsafe { count.as_mut() }.ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    let capacity = core::mem::take(count) as usize;
    let found = with_simulation(|_, nvml| -> NvmlResult<Vec<E>> {
        let mut processes = vec![nvmlProcessInfo_v2_t::zeroed(); MAX as usize];
        let mut number = MAX;
        // SAFETY: an array of `number` entries.
        result(unsafe { list(nvml, device, &raw mut number, processes.as_mut_ptr()) })?;
        processes.truncate(number as usize);
        Ok(processes.iter().map(|process| E::new(process, name(nvml, process.pid))).collect())
    })?;
    *count = c_uint::try_from(found.len()).map_err(|_| NVML_ERROR_UNKNOWN)?;
    if found.len() > capacity {
        return Err(NVML_ERROR_INSUFFICIENT_SIZE);
    }
    if entries.is_null() && !found.is_empty() {
        return Err(NVML_ERROR_INVALID_ARGUMENT);
    }
    for (place, entry) in found.into_iter().enumerate() {
        // SAFETY: the array has `capacity` entries.
        unsafe { entries.add(place).write_unaligned(entry) };
    }
    Ok(())
}

/// Name of a process, empty if it is not known.
fn name(nvml: &Functions, pid: c_uint) -> Name {
    let mut name = [0; SIZE as usize];
    // SAFETY: a buffer of this size, whose last byte stays 0.
    let code = unsafe { nvml.nvmlSystemGetProcessName(pid, name.as_mut_ptr().cast(), SIZE - 1) };
    if code == NVML_SUCCESS { name } else { [0; SIZE as usize] }
}
