//! Interface of `nvidia-smi`, beside the public functions.
//!
//! `nvidia-smi` looks up one function that no header declares, [`nvmlInternalGetExportTable`], and refuses a library
//! without it. The function returns a table of further functions, which `nvidia-smi` calls by their position
//! ([`table`]). They return what the public functions of the same driver do not: values of the node, or
//! `NVML_ERROR_NOT_SUPPORTED` if a node has no such value.
//!
//! | module | functions |
//! | --- | --- |
//! | [`devices`] | handles, topology, support of `dmon` and `pmon` |
//! | [`board`] | part number, limits, modes |
//! | [`activity`] | utilization of processes, thermal violations |
//! | [`fields`] | field values |
//! | [`processes`] | processes with their names |
//!
//! The positions, arguments and results were observed: with each `nvidia-smi` of Debian from 390.157 to 555.58.02 on a
//! table whose functions print their arguments, and by what it printed for the results. docs/nvidia-smi.md lists them.

mod activity;
mod board;
mod devices;
mod fields;
mod processes;
mod table;
#[cfg(test)]
mod tests;

use core::ffi::*;

use nvml_sim::{Era, Gpu};
use nvml_sys::*;

use crate::with_simulation;
use table::Table;

/// Identifier of the table, as the bytes of a GUID. All versions of `nvidia-smi` request this one.
const TABLE_ID: [u8; 16] =
    [0xc4, 0xfe, 0x3e, 0x6c, 0xc9, 0x8f, 0x6c, 0x4e, 0xa3, 0x27, 0xee, 0x69, 0x6e, 0x12, 0xf7, 0xc4];

/// Table of internal functions with this identifier. It is valid as long as the library is loaded.
///
/// As NVIDIA's library, it returns `NVML_ERROR_INVALID_ARGUMENT` for an unknown identifier, and works before the
/// initialization.
///
/// # Safety
///
/// The pointers are null, or valid for one write and one read.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn nvmlInternalGetExportTable(
    table: *mut *const c_void,
    identifier: *const [u8; 16],
) -> nvmlReturn_t {
    // SAFETY: null, or valid for a read.
    if unsafe { identifier.as_ref() } != Some(&TABLE_ID) {
        return NVML_ERROR_INVALID_ARGUMENT;
    }
    let entries: *const Table = table::of(with_simulation(|sim, _| sim.node(|node| node.era)));
    // SAFETY: null, or valid for a write.
    unsafe { write(table, entries.cast()) }
}

/// Result of an internal function: success or an NVML error code.
type NvmlResult<T = ()> = Result<T, nvmlReturn_t>;

/// Return code of a result.
fn code(result: NvmlResult) -> nvmlReturn_t {
    result.err().unwrap_or(NVML_SUCCESS)
}

/// Result of a return code.
fn result(code: nvmlReturn_t) -> NvmlResult {
    if code == NVML_SUCCESS { Ok(()) } else { Err(code) }
}

/// Writes a result to the pointer of a caller.
///
/// # Safety
///
/// The pointer is null, or valid for a write.
unsafe fn write<T>(to: *mut T, value: T) -> nvmlReturn_t {
    if to.is_null() {
        return NVML_ERROR_INVALID_ARGUMENT;
    }
    // SAFETY: not null, so valid for a write. The write does not depend on the caller's alignment.
    unsafe { to.write_unaligned(value) };
    NVML_SUCCESS
}

/// Writes a string with its end to the buffer of a caller.
///
/// # Safety
///
/// The pointer is null, or valid for writes of `capacity` bytes.
unsafe fn write_text(to: *mut c_char, capacity: usize, text: &str) -> nvmlReturn_t {
    if to.is_null() {
        return NVML_ERROR_INVALID_ARGUMENT;
    }
    if text.len() >= capacity {
        return NVML_ERROR_INSUFFICIENT_SIZE;
    }
    // SAFETY: the text and its end fit the buffer, which overlaps no string of this library.
    unsafe {
        to.cast::<u8>().copy_from_nonoverlapping(text.as_ptr(), text.len());
        to.add(text.len()).write(0);
    }
    NVML_SUCCESS
}

/// Value of the GPU of a device, or of a MIG device, with the checks that all functions of a device make.
fn read<T>(device: nvmlDevice_t, value: impl Fn(Era, &Gpu) -> Option<T>) -> NvmlResult<T> {
    with_simulation(|sim, nvml| {
        let (mut gpu, mut index) = (device, 0);
        // SAFETY: the pointers are valid for one write each.
        unsafe {
            // Fails for a GPU, which is its own then.
            let _ = nvml.nvmlDeviceGetDeviceHandleFromMigDeviceHandle(device, &raw mut gpu);
            result(nvml.nvmlDeviceGetIndex(gpu, &raw mut index))?;
        }
        let index = usize::try_from(index).map_err(|_| NVML_ERROR_INVALID_ARGUMENT)?;
        sim.node(|node| {
            let gpu = node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
            value(node.era, gpu).ok_or(NVML_ERROR_NOT_SUPPORTED)
        })
    })
}
