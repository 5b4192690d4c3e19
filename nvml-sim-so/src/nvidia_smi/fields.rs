//! Field values by internal field IDs, in the struct of the public function.

use core::ffi::*;

use nvml_sim::Era;
use nvml_sys::*;

use super::{code, result};
use crate::with_simulation;

/// Public field ID of an internal one. 555.58.02 requests two; the relaxed ordering mode, 2 before 460 and 1 since, is
/// that of a CPU with NVLink and has none.
fn public_field(era: Era, internal: c_uint) -> Option<c_uint> {
    match internal {
        4 if era >= Era::R555 => Some(NVML_FI_DEV_RESET_STATUS),
        5 if era >= Era::R555 => Some(NVML_FI_DEV_DRAIN_AND_RESET_STATUS),
        _ => None,
    }
}

/// Field values. Each has a return code of its own.
pub(super) unsafe extern "C" fn values(
    device: nvmlDevice_t,
    count: c_int,
    values: *mut nvmlFieldValue_t,
) -> nvmlReturn_t {
    let Ok(count) = usize::try_from(count) else { return NVML_ERROR_INVALID_ARGUMENT };
    if values.is_null() {
        return NVML_ERROR_INVALID_ARGUMENT;
    }
    with_simulation(|sim, nvml| {
        let era = sim.node(|node| node.era);
        // A GPU that is lost, or no GPU at all.
        let mut index = 0;
        // SAFETY: valid for a write.
        if let Err(error) = result(unsafe { nvml.nvmlDeviceGetIndex(device, &raw mut index) }) {
            return error;
        }
        for number in 0..count {
            // SAFETY: the array has `count` values.
            let value = unsafe { &mut *values.add(number) };
            value.nvmlReturn = match public_field(era, value.fieldId) {
                Some(field) => {
                    let internal = core::mem::replace(&mut value.fieldId, field);
                    // SAFETY: one value, valid for reads and writes.
                    let read = result(unsafe { nvml.nvmlDeviceGetFieldValues(device, 1, value) });
                    value.fieldId = internal;
                    code(read.and_then(|()| result(value.nvmlReturn)))
                }
                None => NVML_ERROR_NOT_SUPPORTED,
            };
        }
        NVML_SUCCESS
    })
}
