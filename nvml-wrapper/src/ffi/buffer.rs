//! A count, then an array: the one place where buffers grow.

use core::mem::MaybeUninit;

use nvml_sys::{NVML_ERROR_INSUFFICIENT_SIZE, NVML_SUCCESS, Zeroable, nvmlReturn_t};

use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::target::RawHandle;

/// Attempts at a list that grows on every call.
const ATTEMPTS: usize = 8;

/// No list of NVML is near this size; a count beyond it is not believed.
pub(super) const MAX_BYTES: usize = 64 << 20;

/// The capacity of the next attempt: what the library asks for, but at least twice as much as was too little.
///
/// Libraries were seen to ask for 0, or for less than they were given.
pub(super) fn next_capacity(capacity: usize, asked: u32) -> usize {
    // A third more than asked for, as the list may have grown by then and as not all room may be reported of.
    let asked = asked as usize;
    capacity.saturating_mul(2).max(asked.saturating_add(asked.div_ceil(3)))
}

/// A buffer of zeroed entries; None where it would be larger than any list of NVML can be, or memory is short.
pub(super) fn zeroed<T: Zeroable>(capacity: usize) -> Option<Vec<T>> {
    if capacity.checked_mul(size_of::<T>())? > MAX_BYTES {
        return None;
    }
    let mut buffer = Vec::new();
    buffer.try_reserve_exact(capacity).ok()?;
    buffer.resize(capacity, T::zeroed());
    Some(buffer)
}

/// A zeroed value that was never on the stack.
pub(crate) fn boxed<T: Zeroable>() -> Box<T> {
    let mut place = Box::<T>::new_uninit();
    // SAFETY: the place is a T's; by the trait's contract all zero bits are a value.
    unsafe {
        place.as_mut_ptr().write_bytes(0, 1);
        place.assume_init()
    }
}

/// Kind of list.
pub(crate) struct Kind<T> {
    /// Entries that the first attempt has room for.
    capacity: usize,
    /// The capacity that the library is reported of, for so many entries that fit.
    announced: fn(capacity: usize) -> usize,
    /// The number of entries written, by the buffer and the count that came back; `None` if there may be more.
    written: fn(buffer: &[T], count: u32) -> Option<usize>,
}

impl<T> Kind<T> {
    /// The usual list: the count says how many entries there are. A count beyond the buffer is cut to it.
    pub(crate) const COUNTED: Kind<T> = Kind {
        capacity: 64,
        announced: |capacity| capacity,
        written: |buffer, count| Some(buffer.len().min(count as usize)),
    };

    /// A list whose entries some drivers write a third wider than declared: three quarters of the capacity are
    /// announced.
    pub(crate) const WIDER: Kind<T> = Kind { capacity: 88, announced: |capacity| capacity * 3 / 4, ..Kind::COUNTED };

    /// A list that the library silently cuts to the capacity: only one that leaves capacity unused is complete.
    pub(crate) const TRUNCATING: Kind<T> = Kind {
        written: |buffer, count| Some(count as usize).filter(|written| *written < buffer.len()),
        ..Kind::COUNTED
    };

    /// The same kind, where the first attempt has room for so many entries.
    pub(crate) const fn with_capacity(self, capacity: usize) -> Kind<T> {
        Kind { capacity, ..self }
    }

    /// The same kind, where the library writes up to so many entries without regard to the capacity.
    pub(crate) fn at_least(self, entries: u32) -> Kind<T> {
        let capacity = self.capacity.max(entries as usize);
        Kind { capacity, ..self }
    }
}

impl<T: RawHandle> Kind<T> {
    /// Handles that are written from the start, without a count: they end at the first null.
    pub(crate) const UNTIL_NULL: Kind<T> =
        Kind { written: |buffer, _| buffer.iter().position(RawHandle::is_null), ..Kind::COUNTED };
}

/// Bytes on the stack, enough for most answers: they cost one call of the library.
const STACK_WORDS: usize = 640;

/// Memory for a list: on the stack if it fits, else on the heap.
pub(super) struct Buffer<T> {
    stack: [MaybeUninit<u64>; STACK_WORDS],
    heap: Vec<T>,
}

impl<T: Zeroable> Buffer<T> {
    pub(super) fn new() -> Buffer<T> {
        const { assert!(align_of::<T>() <= align_of::<u64>()) };
        Buffer { stack: [MaybeUninit::uninit(); STACK_WORDS], heap: Vec::new() }
    }

    /// Zeroed entries; `None` if they would be larger than any list of NVML can be, or memory is short.
    pub(super) fn entries(&mut self, capacity: usize) -> Option<&mut [T]> {
        if capacity.saturating_mul(size_of::<T>()) > size_of_val(&self.stack) {
            self.heap = zeroed(capacity)?;
            return Some(&mut self.heap);
        }
        let start = self.stack.as_mut_ptr().cast::<T>();
        // SAFETY: the stack has enough bytes of sufficient alignment, as checked above and in `new`; all zero bits
        // are a value of `T`.
        unsafe {
            start.write_bytes(0, capacity);
            Some(core::slice::from_raw_parts_mut(start, capacity))
        }
    }

    /// Calls until the list fits: the entries, or the code of the last call.
    pub(super) fn fill(
        &mut self,
        kind: &Kind<T>,
        call: &mut dyn FnMut(*mut u32, *mut T) -> nvmlReturn_t,
    ) -> Result<&[T], nvmlReturn_t> {
        let mut capacity = kind.capacity;
        for _ in 0..=ATTEMPTS {
            let Some(entries) = self.entries(capacity) else { break };
            let mut count = u32::try_from((kind.announced)(capacity)).unwrap_or(u32::MAX);
            let required = match call(&raw mut count, entries.as_mut_ptr()) {
                NVML_SUCCESS => match (kind.written)(entries, count) {
                    Some(written) => return Ok(self.first(capacity, written)),
                    None => 0,
                },
                NVML_ERROR_INSUFFICIENT_SIZE => count,
                code => return Err(code),
            };
            capacity = next_capacity(capacity, required);
        }
        Err(NVML_ERROR_INSUFFICIENT_SIZE)
    }

    /// The first entries of the buffer that `entries` made for this capacity.
    fn first(&self, capacity: usize, written: usize) -> &[T] {
        let entries = if capacity.saturating_mul(size_of::<T>()) > size_of_val(&self.stack) {
            self.heap.as_slice()
        } else {
            // SAFETY: `entries` initialized as many entries on the stack, and any bits are a value of `T`.
            unsafe { core::slice::from_raw_parts(self.stack.as_ptr().cast::<T>(), capacity) }
        };
        entries.get(..written).unwrap_or(entries)
    }
}

/// The bytes of an array that a size beside it says are written. A size beyond the array is cut to it.
pub(crate) fn first_bytes(array: &[u8], size: u32) -> Vec<u8> {
    array.iter().take(size as usize).copied().collect()
}

/// The list of something that NVML calls "not found" where there is nothing of it yet: then it is empty.
pub(crate) fn or_empty<T>(list: Result<Vec<T>>) -> Result<Vec<T>> {
    match list {
        Err(NvmlError::Call { code: ErrorCode::NotFound, .. }) => Ok(vec![]),
        list => list,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capacity_always_grows() {
        assert_eq!(next_capacity(64, 0), 128);
        assert_eq!(next_capacity(64, 3), 128);
        assert_eq!(next_capacity(64, 1000), 1334);
        assert!(next_capacity(64, u32::MAX) > u32::MAX as usize);
    }

    #[test]
    fn excessive_counts_are_not_allocated() {
        assert!(zeroed::<u64>(u32::MAX as usize).is_none());
        assert_eq!(zeroed::<u64>(3), Some(vec![0; 3]));
    }

    #[test]
    fn boxes_are_zeroed() {
        assert_eq!(*boxed::<[u64; 1000]>(), [0; 1000]);
    }

    #[test]
    fn sizes_are_clamped_to_the_array() {
        assert_eq!(first_bytes(&[1, 2, 3], 2), [1, 2]);
        assert_eq!(first_bytes(&[1, 2, 3], u32::MAX), [1, 2, 3]);
        assert!(first_bytes(&[1, 2, 3], 0).is_empty());
    }

    #[test]
    fn counts_are_clamped_to_the_buffer() {
        assert_eq!((Kind::COUNTED.written)(&[1, 2, 3], 9), Some(3));
        assert_eq!((Kind::COUNTED.written)(&[1, 2, 3], 2), Some(2));
        assert_eq!((Kind::<u8>::WIDER.announced)(88), 66);
    }

    #[test]
    fn truncating_list_is_complete_below_capacity() {
        assert_eq!((Kind::TRUNCATING.written)(&[1, 2, 3], 2), Some(2));
        assert_eq!((Kind::TRUNCATING.written)(&[1, 2, 3], 3), None);
        assert_eq!((Kind::TRUNCATING.written)(&[1, 2, 3], 9), None);
    }
}
