//! Batches: several requests in one call, each with an array of its own for the result.

use nvml_sys::{Item, NVML_SUCCESS, Zeroable, nvmlReturn_t};

use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::buffer;
use crate::ffi::target::Target;

/// Request of a batch, which is a struct of NVML with a pointer to an array, its capacity, and a return code.
pub(crate) trait Slot: Zeroable {
    /// Entry of the array.
    type Entry: Zeroable;

    /// Sets the array and its capacity in entries; a null pointer and 0 request the count only.
    fn set_array(&mut self, capacity: u32, entries: *mut Self::Entry);

    /// Number of entries that the library reports.
    fn count(&self) -> u32;

    /// Return code of this request.
    fn code(&self) -> nvmlReturn_t;
}

/// Submits all requests at once: first for the counts, then for the entries. One result for each request, in the order
/// of the requests. A count that exceeds the capacity is clamped to it. A request whose count leads to more than
/// [`MAX_BYTES`](buffer::MAX_BYTES) in all buffers is an error, and the others are still read.
pub(crate) fn read<S: Target + ?Sized, Q: Slot, P: Copy>(
    target: &S,
    item: Item<P>,
    mut slots: Vec<Q>,
    mut call: impl FnMut(P, S::Raw, u32, *mut Q) -> nvmlReturn_t,
) -> Result<Vec<Result<Vec<Q::Entry>>>> {
    let function = item.function();
    let mut submit = |slots: &mut [Q]| {
        let count = u32::try_from(slots.len()).unwrap_or(u32::MAX);
        target.call(item, |pointer, raw| call(pointer, raw, count, slots.as_mut_ptr()))
    };
    for slot in &mut slots {
        slot.set_array(0, core::ptr::null_mut());
    }
    submit(&mut slots)?;

    let mut bytes_left = buffer::MAX_BYTES;
    let mut reserve = |count: usize| {
        bytes_left = bytes_left.checked_sub(count.checked_mul(size_of::<Q::Entry>())?)?;
        buffer::zeroed::<Q::Entry>(count)
    };
    let count = |slot: &Q| if slot.code() == NVML_SUCCESS { slot.count() as usize } else { 0 };
    let mut buffers: Vec<Option<Vec<Q::Entry>>> = slots.iter().map(|slot| reserve(count(slot))).collect();
    // Requests that failed, and those without entries, are not submitted again.
    let mut retries: Vec<Q> = Vec::new();
    for (slot, buffer) in slots.iter_mut().zip(&mut buffers) {
        if let Some(buffer) = buffer.as_mut().filter(|buffer| !buffer.is_empty()) {
            slot.set_array(u32::try_from(buffer.len()).unwrap_or(u32::MAX), buffer.as_mut_ptr());
            retries.push(*slot);
        }
    }
    if !retries.is_empty() {
        submit(&mut retries)?;
    }
    let mut retries = retries.into_iter();
    let results = slots.iter().zip(buffers).map(|(slot, buffer)| {
        let mut buffer = buffer.ok_or(NvmlError::InvalidOutput { function, description: "an invalid count" })?;
        let final_slot = if buffer.is_empty() { Some(*slot) } else { retries.next() };
        let (code, count) = final_slot.map_or((NVML_SUCCESS, 0), |slot| (slot.code(), slot.count()));
        if code != NVML_SUCCESS {
            return Err(NvmlError::Call { function, code: ErrorCode::from(code) });
        }
        buffer.truncate(count as usize);
        Ok(buffer)
    });
    Ok(results.collect())
}
