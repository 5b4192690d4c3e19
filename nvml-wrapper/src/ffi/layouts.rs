//! Lists whose entries some drivers write in a wider layout than the declared one.

use nvml_sys::{Item, NVML_SUCCESS, Zeroable};

use crate::error::{NvmlError, Result};
use crate::ffi::buffer::Kind;
use crate::ffi::shape::{Call, ListOut};
use crate::ffi::target::Target;

/// Entry of such a list, in one of its layouts.
pub(crate) trait Entry: Zeroable {
    type Value;

    /// Whether the fields that are never zero are not zero.
    fn is_valid(&self) -> bool;

    fn value(&self) -> Self::Value;
}

/// Calls a function that writes a count and as many entries, of the declared layout `T` or of the wider layout `W`.
///
/// `is_wide` is whether the driver is known to write the wider one. If that is not known, the layout is the one in which
/// nothing but the reported entries was written, and in which all of them are valid. An error if there is none. `convert`
/// converts each entry.
///
/// # Safety
///
/// As the helpers of [`Target`]; the layout `W` is at most a third larger than `T`.
pub(crate) unsafe fn list<S, A, T, W, P, U>(
    target: &S,
    item: Item<P>,
    arguments: A,
    is_wide: Option<bool>,
    mut convert: impl FnMut(T::Value) -> U,
) -> Result<Vec<U>>
where
    S: Target + ?Sized,
    A: Copy,
    T: Entry,
    W: Entry<Value = T::Value>,
    P: Call<S::Raw, A, ListOut<T>>,
{
    let mut list = Ok(Vec::new());
    target.list_by(
        item,
        Kind::WIDER.with_extra_bytes(size_of::<U>()),
        |call, raw, count: *mut u32, entries: *mut T| {
            // SAFETY: `list_by` passes a pointer to its own count, which is three quarters of the capacity.
            let announced = unsafe { count.read() } as usize;
            // SAFETY: the caller vouches for the function; the array has as many entries as the count says, and a third
            // more.
            let code = unsafe { call.call(raw, arguments, (count, entries)) };
            if code == NVML_SUCCESS {
                let capacity = announced.saturating_mul(4).div_ceil(3).saturating_mul(size_of::<T>());
                // SAFETY: the array has this size, and all of its bytes were zeroed before the call.
                let memory = unsafe { core::slice::from_raw_parts(entries.cast::<u8>(), capacity) };
                // SAFETY: the pointer is valid for reads.
                let count = unsafe { count.read() } as usize;
                let is_wide = is_wide.or_else(|| find_layout::<T, W>(memory, count));
                list = match is_wide {
                    Some(true) => Ok(entries_of::<W>(memory, count).map(|entry| convert(entry.value())).collect()),
                    Some(false) => Ok(entries_of::<T>(memory, count).map(|entry| convert(entry.value())).collect()),
                    None => Err(NvmlError::invalid_output(item, "entries of an unknown layout")),
                };
            }
            code
        },
        |_| Ok(()),
    )?;
    list
}

/// Whether the layout is the wider one; `None` if it is neither.
fn find_layout<T: Entry, W: Entry>(memory: &[u8], count: usize) -> Option<bool> {
    if count == 0 || is_layout::<T>(memory, count) {
        return Some(false);
    }
    is_layout::<W>(memory, count).then_some(true)
}

/// Whether the memory contains this number of valid entries, and no other bytes were written.
fn is_layout<E: Entry>(memory: &[u8], count: usize) -> bool {
    let rest = memory.get(count.saturating_mul(size_of::<E>())..).unwrap_or_default();
    // A fold is several times faster than a search that may end early.
    entries_of::<E>(memory, count).all(|entry| entry.is_valid()) && rest.iter().fold(0, |all, byte| all | byte) == 0
}

/// Entries at the start of the memory.
fn entries_of<E: Zeroable>(memory: &[u8], count: usize) -> impl Iterator<Item = E> {
    let start = memory.as_ptr().cast::<E>();
    // SAFETY: these entries are inside the memory, and any bytes are a value of `E`.
    (0..count.min(memory.len() / size_of::<E>())).map(move |index| unsafe { start.add(index).read_unaligned() })
}
