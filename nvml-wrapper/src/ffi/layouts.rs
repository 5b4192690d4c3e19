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

#[cfg(test)]
mod tests {
    use super::*;

    type Narrow = [u32; 3];
    type Wide = [u32; 4];

    impl Entry for Narrow {
        type Value = u32;

        fn is_valid(&self) -> bool {
            self[0] != 0
        }

        fn value(&self) -> u32 {
            self[0]
        }
    }

    impl Entry for Wide {
        type Value = u32;

        fn is_valid(&self) -> bool {
            self[0] != 0
        }

        fn value(&self) -> u32 {
            self[0]
        }
    }

    /// Whether the layout of these entries, written into memory for eight words, is the wider one.
    fn is_wide(written: &[u32], count: usize) -> Option<bool> {
        let mut words = [0; 8];
        words[..written.len()].copy_from_slice(written);
        let memory: Vec<u8> = words.iter().flat_map(|word| word.to_ne_bytes()).collect();
        find_layout::<Narrow, Wide>(&memory, count)
    }

    #[test]
    fn layouts_are_found_by_what_was_written() {
        assert_eq!(is_wide(&[1, 2, 3, 4, 5, 6], 2), Some(false));
        // As narrow entries these are valid too, but more was written than two of them.
        assert_eq!(is_wide(&[1, 2, 3, 4, 5, 6, 7, 8], 2), Some(true));
        assert_eq!(is_wide(&[1, 2, 3, 4, 5, 6, 7, 7], 2), Some(true));
        // Nothing beyond two narrow entries was written, but the second one is invalid.
        assert_eq!(is_wide(&[1, 0, 0, 0, 5, 0], 2), Some(true));
        // Neither layout has two valid entries.
        assert_eq!(is_wide(&[1, 2, 3, 0, 0, 6, 7, 8], 2), None);
        assert_eq!(is_wide(&[0; 8], 1), None);
    }

    #[test]
    fn a_list_without_entries_has_the_declared_layout() {
        assert_eq!(is_wide(&[], 0), Some(false));
        assert_eq!(is_wide(&[1, 2], 0), Some(false));
    }

    #[test]
    fn counts_are_clamped_to_the_memory() {
        assert_eq!(is_wide(&[1, 2, 3, 4, 5, 6], usize::MAX), Some(false));
        assert_eq!(entries_of::<Wide>(&[0xFF; 40], usize::MAX).count(), 2);
        assert_eq!(entries_of::<Wide>(&[0xFF; 40], 1).collect::<Vec<_>>(), [[u32::MAX; 4]]);
        assert_eq!(entries_of::<Wide>(&[], 1).count(), 0);
    }
}
