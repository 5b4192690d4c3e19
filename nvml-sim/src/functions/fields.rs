//! Field values.

use core::ffi::*;

use nvml_sys::*;

use super::field_readings::{Reading, is_of_link, read};
use crate::era::Era;
use crate::gpu::Gpu;
use crate::model::{FieldNumber, FieldValues};
use crate::write::{InOut, NvmlResult};

functions! {
    device fn nvmlDeviceGetFieldValues(state, index; count: c_int, values: InOut<nvmlFieldValue_t>) {
        let (era, elements, now) = (state.node.era, elements(count)?, state.now_us());
        let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let time = |place: usize| i64::try_from(now.saturating_add(place as u64)).unwrap_or(i64::MAX);
        values.each(elements, |place, value| fill(gpu, era, time(place), value))?;
        // Driver 580.159.04 does not stop at the count: if the last entry is of a link, it reads the one behind the
        // array, and fills it if it is of a link, too. Callers keep a zeroed entry there.
        if era.is_at_least((580, 0)) && asks_for_link(gpu, era, &values.at(elements - 1)?) {
            let mut behind = values.at(elements)?;
            if asks_for_link(gpu, era, &behind) {
                fill(gpu, era, time(elements), &mut behind);
                values.put(elements, behind)?;
            }
        }
        Ok(())
    }

    device fn nvmlDeviceClearFieldValues(state, index; count: c_int, values: InOut<nvmlFieldValue_t>) {
        let (era, elements) = (state.node.era, elements(count)?);
        let gpu = state.gpu(index)?;
        values.each(elements, |_, value| {
            value.nvmlReturn = clear(gpu, era, value).err().unwrap_or(NVML_SUCCESS);
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
fn asks_for_link(gpu: &Gpu, era: Era, value: &nvmlFieldValue_t) -> bool {
    today(&gpu.field_values, era, value.fieldId).is_ok_and(is_of_link)
}

/// The scope that the entry asks for: before there were any, this was a word that was not used.
fn scope(era: Era, value: &nvmlFieldValue_t) -> u32 {
    if era.is_at_least((450, 51)) { value.scopeId } else { 0 }
}

fn look_up(gpu: &Gpu, era: Era, value: &nvmlFieldValue_t) -> Reading {
    let field = match today(&gpu.field_values, era, value.fieldId) {
        Ok(field) => field,
        Err(code) => return Reading::Code(code),
    };
    // Drivers without the field that has a link as its scope have one for each link.
    let has_scope = era.field(NVML_FI_DEV_NVLINK_GET_SPEED).is_some();
    match link_of_speed(field).filter(|_| !has_scope && !gpu.field_values.values.contains_key(&field)) {
        Some(link) => read(gpu, NVML_FI_DEV_NVLINK_GET_SPEED, link),
        None => read(gpu, field, scope(era, value)),
    }
}

/// Link whose speed is the field.
fn link_of_speed(field: u32) -> Option<u32> {
    match field {
        NVML_FI_DEV_NVLINK_SPEED_MBPS_L0..=NVML_FI_DEV_NVLINK_SPEED_MBPS_L5 => {
            Some(field - NVML_FI_DEV_NVLINK_SPEED_MBPS_L0)
        }
        NVML_FI_DEV_NVLINK_SPEED_MBPS_L6..=NVML_FI_DEV_NVLINK_SPEED_MBPS_L11 => {
            Some(field - NVML_FI_DEV_NVLINK_SPEED_MBPS_L6 + 6)
        }
        NVML_FI_DEV_NVLINK_SPEED_MBPS_COMMON => Some(0),
        _ => None,
    }
}

/// Answers one entry, which is read at this time.
fn fill(gpu: &Gpu, era: Era, time: i64, value: &mut nvmlFieldValue_t) {
    let reading = look_up(gpu, era, value);
    value.nvmlReturn = match reading {
        Reading::Value(_) | Reading::Untimed(_) => NVML_SUCCESS,
        Reading::Refused(code, _) | Reading::Code(code) => code,
    };
    if let Reading::Value(_) | Reading::Refused(..) = reading {
        value.timestamp = time;
        value.latencyUsec = gpu.field_values.latency_us;
    }
    match reading {
        Reading::Value(number) => put(value, number, gpu.field_values.adds),
        Reading::Untimed(value_type) | Reading::Refused(_, value_type) => value.valueType = value_type,
        Reading::Code(_) => {}
    }
}

/// Writes the member that the type names, and leaves the other bytes as they were.
fn put(value: &mut nvmlFieldValue_t, number: FieldNumber, adds: bool) {
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

fn clear(gpu: &mut Gpu, era: Era, value: &nvmlFieldValue_t) -> NvmlResult {
    let field = today(&gpu.field_values, era, value.fieldId)?;
    match look_up(gpu, era, value) {
        Reading::Value(_) if gpu.field_values.clearable.contains(&field) => {}
        Reading::Refused(code, _) | Reading::Code(code) => return Err(code),
        _ => return Err(NVML_ERROR_NOT_SUPPORTED),
    }
    let scope = scope(era, value);
    // The counter of all links is their sum.
    let is_cleared = |of: u32| of == scope || scope == u32::MAX;
    let whole = gpu.field_values.values.get_mut(&field).into_iter();
    let scoped = gpu.field_values.scoped.iter_mut().filter(|((id, of), _)| *id == field && is_cleared(*of));
    whole.chain(scoped.filter_map(|(_, number)| number.as_mut())).for_each(|number| number.bits = 0);
    let counter = match field {
        NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY => NVML_NVLINK_ERROR_DL_REPLAY,
        NVML_FI_DEV_NVLINK_ERROR_DL_RECOVERY => NVML_NVLINK_ERROR_DL_RECOVERY,
        NVML_FI_DEV_NVLINK_ERROR_DL_CRC => NVML_NVLINK_ERROR_DL_CRC_FLIT,
        _ => return Ok(()),
    };
    for (_, link) in (0..).zip(&mut gpu.nvlink.links).filter(|(of, _)| is_cleared(*of)) {
        let errors = link.as_mut().and_then(|link| link.errors.get_mut(counter as usize));
        errors.into_iter().for_each(|errors| *errors = 0);
    }
    Ok(())
}
