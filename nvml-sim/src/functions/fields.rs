//! Field values.

use core::ffi::*;

use nvml_sys::*;

use crate::era::Era;
use crate::model::{FieldNumber, FieldValues};
use crate::write::{InOut, NvmlResult};

functions! {
    device fn nvmlDeviceGetFieldValues(state, index; count: c_int, values: InOut<nvmlFieldValue_t>) {
        let (era, elements) = (state.node.era, elements(count)?);
        let fields = &state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?.field_values;
        values.each(elements, |place, value| fill(fields, era, place, value))?;
        // Driver 580.159.04 does not stop at the count: if the last entry is of a link, it reads the one behind the
        // array, and fills it if it is of a link, too. Callers keep a zeroed entry there.
        if era.is_at_least((580, 0)) && is_of_link(fields, era, &values.at(elements - 1)?) {
            let mut behind = values.at(elements)?;
            if is_of_link(fields, era, &behind) {
                fill(fields, era, elements, &mut behind);
                values.put(elements, behind)?;
            }
        }
        Ok(())
    }

    device fn nvmlDeviceClearFieldValues(state, index; count: c_int, values: InOut<nvmlFieldValue_t>) {
        let (era, elements) = (state.node.era, elements(count)?);
        let fields = &mut state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?.field_values;
        values.each(elements, |_, value| {
            value.nvmlReturn = match look_up(fields, era, value) {
                Ok(_) => clear(fields, era, value).err().unwrap_or(NVML_SUCCESS),
                Err(code) => code,
            };
        })
    }
}

/// Length of the array. `NVML_ERROR_INVALID_ARGUMENT` if it is not positive.
fn elements(count: c_int) -> NvmlResult<usize> {
    usize::try_from(count).ok().filter(|count| *count > 0).ok_or(NVML_ERROR_INVALID_ARGUMENT)
}

/// Current field ID of a field ID in the driver's numbering.
fn today(fields: &FieldValues, era: Era, number: u32) -> NvmlResult<u32> {
    let known = fields.moved.get(&number).copied().or_else(|| era.field(number));
    known.ok_or(NVML_ERROR_INVALID_ARGUMENT)
}

/// Whether the entry asks for an NVLink field whose scope is a link.
fn is_of_link(fields: &FieldValues, era: Era, value: &nvmlFieldValue_t) -> bool {
    let by_scope = |field| {
        matches!(field, NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX..=NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX)
            || matches!(field, NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY..=NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD)
            || matches!(field, NVML_FI_DEV_NVLINK_COUNT_XMIT_PACKETS..=NVML_FI_DEV_NVLINK_COUNT_SYMBOL_BER)
            || matches!(field, NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_0..=NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_15)
    };
    today(fields, era, value.fieldId).is_ok_and(by_scope)
}

/// The scope that the entry asks for: before there were any, this was a word that was not used.
fn scope(era: Era, value: &nvmlFieldValue_t) -> u32 {
    if era.is_at_least((450, 51)) { value.scopeId } else { 0 }
}

fn look_up(fields: &FieldValues, era: Era, value: &nvmlFieldValue_t) -> NvmlResult<FieldNumber> {
    let field = today(fields, era, value.fieldId)?;
    let number = match fields.scoped.get(&(field, scope(era, value))) {
        Some(number) => *number,
        None => fields.values.get(&field).copied(),
    };
    number.ok_or(NVML_ERROR_NOT_SUPPORTED)
}

/// Answers one entry, the one at this place of the array.
fn fill(fields: &FieldValues, era: Era, place: usize, value: &mut nvmlFieldValue_t) {
    let number = match look_up(fields, era, value) {
        Err(NVML_ERROR_INVALID_ARGUMENT) => {
            value.nvmlReturn = NVML_ERROR_INVALID_ARGUMENT;
            return;
        }
        number => number,
    };
    value.timestamp = fields.time_us.saturating_add_unsigned(place as u64);
    value.latencyUsec = fields.latency_us;
    match number {
        Ok(number) => put(value, number, fields.adds),
        Err(code) => value.nvmlReturn = code,
    }
}

/// Writes the member that the type names, and leaves the other bytes as they were.
fn put(value: &mut nvmlFieldValue_t, number: FieldNumber, adds: bool) {
    value.nvmlReturn = NVML_SUCCESS;
    value.valueType = number.value_type;
    // SAFETY: every member consists of integers or a float, and the caller's bytes are initialized.
    let before = unsafe { value.value.ullVal };
    let width: u64 = match number.value_type {
        NVML_VALUE_TYPE_UNSIGNED_INT | NVML_VALUE_TYPE_SIGNED_INT => u32::MAX.into(),
        NVML_VALUE_TYPE_UNSIGNED_SHORT => u16::MAX.into(),
        _ => u64::MAX,
    };
    let bits = if adds { before.wrapping_add(number.bits) } else { number.bits };
    value.value = nvmlValue_t { ullVal: (before & !width) | (bits & width) };
}

fn clear(fields: &mut FieldValues, era: Era, value: &nvmlFieldValue_t) -> NvmlResult {
    let field = today(fields, era, value.fieldId)?;
    if !fields.clearable.contains(&field) {
        return Err(NVML_ERROR_NOT_SUPPORTED);
    }
    let whole = fields.values.get_mut(&field).into_iter();
    let scoped = fields.scoped.get_mut(&(field, scope(era, value))).into_iter().flatten();
    whole.chain(scoped).for_each(|number| number.bits = 0);
    Ok(())
}
