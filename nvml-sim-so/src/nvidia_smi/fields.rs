//! Field values by internal field IDs, in the struct of the public function.

use core::ffi::*;

use nvml_sim::Era;
use nvml_sys::*;

use super::read;

/// Public field ID of an internal one, which later drivers have. 555.58.02 requests two; the relaxed ordering mode, 2
/// before 460 and 1 since, is that of a CPU with NVLink and has none.
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
    // SAFETY: the array has `count` values.
    let values = unsafe { core::slice::from_raw_parts_mut(values, count) };
    for value in values {
        let read = read(device, |era, gpu| {
            let field = public_field(era, value.fieldId)?;
            // A GPU without a value needs no reset.
            Some(gpu.field_values.values.get(&field).map_or(0, |number| number.bits))
        });
        match read {
            Ok(bits) => {
                (value.nvmlReturn, value.valueType) = (NVML_SUCCESS, NVML_VALUE_TYPE_UNSIGNED_INT);
                value.value = nvmlValue_t { ullVal: bits };
            }
            Err(NVML_ERROR_NOT_SUPPORTED) => value.nvmlReturn = NVML_ERROR_NOT_SUPPORTED,
            // A lost GPU, or no GPU at all.
            Err(error) => return error,
        }
    }
    NVML_SUCCESS
}
