//! Lists as a count and an array, with buffers that grow until the list fits.

use core::mem::MaybeUninit;

use nvml_sys::{NVML_ERROR_INSUFFICIENT_SIZE, NVML_SUCCESS, Zeroable, nvmlReturn_t};

use super::raw_handle::RawHandle;
use crate::error::{ErrorCode, NvmlError, Result};

/// Maximum number of further attempts at a list that grows on every call.
const ATTEMPTS: usize = 8;

/// Maximum memory that one call takes because of a count of the library: its buffers and its result together, well
/// above all lists of NVML. A count that exceeds it is an error of the library.
pub(super) const MAX_BYTES: usize = 64 << 20;

/// Minimum capacity of lists that the library writes without regard to the capacity, in entries.
const UNCHECKED_ENTRIES: usize = 512;

/// Maximum memory of such a list.
const UNCHECKED_MAX_BYTES: usize = 1 << 20;

/// Capacity of the next attempt: the count that the library requests, but at least twice the capacity that was too
/// small.
///
/// Some libraries request 0 entries, or fewer than the capacity of the failed attempt.
pub(super) fn next_capacity(capacity: usize, requested: u32) -> usize {
    // A third more than requested: the list may grow before the next call, and not all of the capacity may be
    // announced.
    let requested = requested as usize;
    capacity.saturating_mul(2).max(requested.saturating_add(requested.div_ceil(3)))
}

/// Buffer of zeroed entries. `None` if it would exceed [`MAX_BYTES`], or if memory is insufficient.
pub(super) fn zeroed<T: Zeroable>(capacity: usize) -> Option<Vec<T>> {
    if capacity.checked_mul(size_of::<T>())? > MAX_BYTES {
        return None;
    }
    let mut buffer = Vec::<T>::new();
    buffer.try_reserve_exact(capacity).ok()?;
    // SAFETY: the buffer has this capacity, and all zero bits are a value of `T`. Padding is zeroed too.
    unsafe {
        buffer.as_mut_ptr().write_bytes(0, capacity);
        buffer.set_len(capacity);
    }
    Some(buffer)
}

/// Copy of the entries. `None` if memory is insufficient.
#[inline]
pub(super) fn copied<T: Zeroable>(entries: &[T]) -> Option<Vec<T>> {
    let mut list = Vec::new();
    list.try_reserve_exact(entries.len()).ok()?;
    list.extend_from_slice(entries);
    Some(list)
}

/// Zeroed value that is created on the heap, without a copy on the stack.
pub(crate) fn boxed<T: Zeroable>() -> Box<T> {
    let mut value = Box::<T>::new_uninit();
    // SAFETY: the box has the size and alignment of `T`, and by the trait's contract all zero bits are a value.
    unsafe {
        value.as_mut_ptr().write_bytes(0, 1);
        value.assume_init()
    }
}

/// Kind of list: capacity of the first attempt, and interpretation of the count.
pub(crate) struct Kind<T> {
    /// Capacity of the first attempt, in entries.
    capacity: usize,
    /// Capacity that is announced to the library, for a buffer of this capacity.
    announced: fn(capacity: usize) -> usize,
    /// Number of entries written, from the buffer and the returned count. `None` if the list may be truncated.
    written: fn(buffer: &[T], count: u32) -> Option<usize>,
    /// Memory that the caller needs for each entry besides the buffer and the result, in bytes.
    extra_bytes: usize,
    /// Maximum memory of buffer, result and extra bytes together.
    max_bytes: usize,
}

impl<T> Kind<T> {
    /// Usual list: the count is the number of entries, clamped to the buffer.
    pub(crate) const COUNTED: Kind<T> = Kind {
        capacity: 64,
        announced: |capacity| capacity,
        written: |buffer, count| Some(buffer.len().min(count as usize)),
        extra_bytes: 0,
        max_bytes: MAX_BYTES,
    };

    /// List whose entries some drivers write a third larger than declared: three quarters of the capacity are
    /// announced.
    pub(crate) const WIDER: Kind<T> = Kind { capacity: 86, announced: |capacity| capacity * 3 / 4, ..Kind::COUNTED };

    /// List that the library silently truncates to the capacity: a list below the capacity is complete.
    pub(crate) const TRUNCATING: Kind<T> = Kind {
        written: |buffer, count| Some(count as usize).filter(|written| *written < buffer.len()),
        ..Kind::COUNTED
    };

    /// The same kind with another capacity of the first attempt, in entries.
    #[inline]
    pub(crate) const fn with_capacity(self, capacity: usize) -> Kind<T> {
        Kind { capacity, ..self }
    }

    /// The same kind with a minimum capacity, for a library that writes up to this number of entries whatever the
    /// capacity is. These lists are short: the capacity is larger than usual, in case a list grows before the call, and
    /// the limit of the memory is low.
    #[inline]
    pub(crate) fn at_least(self, entries: u32) -> Kind<T> {
        let capacity = self.capacity.max(UNCHECKED_ENTRIES).max(entries as usize);
        Kind { capacity, max_bytes: UNCHECKED_MAX_BYTES, ..self }
    }

    /// The same kind for a caller that needs further memory for each entry.
    #[inline]
    pub(crate) fn with_extra_bytes(self, extra_bytes: usize) -> Kind<T> {
        Kind { extra_bytes, ..self }
    }

    /// The same kind with a lower limit of the memory of buffer and result. A list that fits into the buffer on the
    /// stack is never too large.
    #[inline]
    pub(crate) fn at_most_bytes(self, max_bytes: usize) -> Kind<T> {
        Kind { max_bytes: max_bytes.min(MAX_BYTES), ..self }
    }

    /// Whether buffer and result of this capacity stay within the limit.
    ///
    /// Results that own memory, as those with strings do, are assumed to need at most four times the size of the entry
    /// for it: text that is not UTF-8 becomes three times as long, and may be kept as bytes too.
    #[inline]
    fn is_within_limit<U>(&self, capacity: usize) -> bool {
        let owned_bytes = if core::mem::needs_drop::<U>() { size_of::<T>().saturating_mul(4) } else { 0 };
        let bytes = size_of::<T>() + size_of::<U>() + owned_bytes + self.extra_bytes;
        capacity.saturating_mul(bytes) <= self.max_bytes
    }
}

impl<T: RawHandle> Kind<T> {
    /// List of handles without a count: the list ends at the first null handle.
    pub(crate) const UNTIL_NULL: Kind<T> =
        Kind { written: |buffer, _| buffer.iter().position(RawHandle::is_null), ..Kind::COUNTED };
}

/// Size of the buffer on the stack, in words of 8 bytes: most results fit, so that they need one call and no heap.
const STACK_WORDS: usize = 640;

/// Memory for a list: on the stack if the list fits, otherwise on the heap.
pub(super) struct Buffer<T> {
    stack: [MaybeUninit<u64>; STACK_WORDS],
    heap: Vec<T>,
}

impl<T: Zeroable> Buffer<T> {
    #[inline]
    pub(super) fn new() -> Buffer<T> {
        const { assert!(align_of::<T>() <= align_of::<u64>()) };
        Buffer { stack: [MaybeUninit::uninit(); STACK_WORDS], heap: Vec::new() }
    }

    /// Zeroed entries. `None` if they would exceed [`MAX_BYTES`], or if memory is insufficient.
    #[inline]
    pub(super) fn entries(&mut self, capacity: usize) -> Option<&mut [T]> {
        if !self.is_on_stack(capacity) {
            return self.on_heap(capacity);
        }
        let start = self.stack.as_mut_ptr().cast::<T>();
        // SAFETY: the stack has enough bytes of sufficient alignment, as checked above and in `new`; all zero bits
        // are a value of `T`.
        unsafe {
            start.write_bytes(0, capacity);
            Some(core::slice::from_raw_parts_mut(start, capacity))
        }
    }

    #[cold]
    fn on_heap(&mut self, capacity: usize) -> Option<&mut [T]> {
        // The previous buffer is freed first.
        self.heap = Vec::new();
        self.heap = zeroed(capacity)?;
        Some(&mut self.heap)
    }

    #[inline]
    fn is_on_stack(&self, capacity: usize) -> bool {
        capacity.saturating_mul(size_of::<T>()) <= size_of_val(&self.stack)
    }

    /// Calls until the list fits, and returns the entries or the code of the last call. The entries are to become a
    /// list of `U`, which counts towards the limit of the memory.
    #[inline]
    pub(super) fn fill<U>(&mut self, kind: &Kind<T>, call: &mut Fill<'_, T>) -> Result<&[T], nvmlReturn_t> {
        let entries = match self.attempt::<U>(kind, kind.capacity, call) {
            Attempt::Complete(entries) => entries,
            Attempt::Incomplete { required } => self.grow::<U>(kind, required, call)?,
            Attempt::Failed(code) => return Err(code),
        };
        // SAFETY: the entries are initialized, and are borrowed from `self`.
        Ok(unsafe { &*entries })
    }

    /// Further attempts with larger buffers.
    #[cold]
    fn grow<U>(&mut self, kind: &Kind<T>, required: u32, call: &mut Fill<'_, T>) -> Result<*const [T], nvmlReturn_t> {
        let mut capacity = next_capacity(kind.capacity, required);
        for _ in 0..ATTEMPTS {
            match self.attempt::<U>(kind, capacity, call) {
                Attempt::Complete(entries) => return Ok(entries),
                Attempt::Incomplete { required } => capacity = next_capacity(capacity, required),
                Attempt::Failed(code) => return Err(code),
            }
        }
        Err(NVML_ERROR_INSUFFICIENT_SIZE)
    }

    #[inline]
    fn attempt<U>(&mut self, kind: &Kind<T>, capacity: usize, call: &mut Fill<'_, T>) -> Attempt<T> {
        if !self.is_on_stack(capacity) && !kind.is_within_limit::<U>(capacity) {
            return Attempt::Failed(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        let Some(entries) = self.entries(capacity) else { return Attempt::Failed(NVML_ERROR_INSUFFICIENT_SIZE) };
        let mut count = u32::try_from((kind.announced)(capacity)).unwrap_or(u32::MAX);
        match call(&raw mut count, entries.as_mut_ptr()) {
            NVML_SUCCESS => match (kind.written)(entries, count) {
                Some(written) => Attempt::Complete(entries.get(..written).unwrap_or(entries)),
                None => Attempt::Incomplete { required: 0 },
            },
            NVML_ERROR_INSUFFICIENT_SIZE => Attempt::Incomplete { required: count },
            code => Attempt::Failed(code),
        }
    }
}

/// Call that writes a count and as many entries; the count is the capacity before.
type Fill<'a, T> = dyn FnMut(*mut u32, *mut T) -> nvmlReturn_t + 'a;

/// Result of an attempt with one capacity.
enum Attempt<T> {
    /// Initialized entries in the buffer.
    Complete(*const [T]),
    /// The list did not fit. `required` is the count of the library, or 0.
    Incomplete {
        required: u32,
    },
    Failed(nvmlReturn_t),
}

/// First bytes of an array. A size that exceeds the array is clamped to it.
pub(crate) fn first_bytes(array: &[u8], size: u32) -> Vec<u8> {
    array.iter().take(size as usize).copied().collect()
}

/// Empty list instead of the error "not found", which NVML returns for some lists without entries.
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
        assert!(zeroed::<[u8; 1 << 20]>(MAX_BYTES >> 20).is_some());
        assert!(zeroed::<[u8; 1 << 20]>((MAX_BYTES >> 20) + 1).is_none());
        assert_eq!(zeroed::<u64>(3), Some(vec![0; 3]));
    }

    #[test]
    fn the_limit_counts_buffer_and_result() {
        const HALF: usize = MAX_BYTES / 8 / 2;
        let kind = Kind::<u64>::COUNTED;
        assert!(kind.is_within_limit::<u64>(HALF) && !kind.is_within_limit::<u64>(HALF + 1));
        assert!(kind.is_within_limit::<[u64; 31]>(HALF / 16) && !kind.is_within_limit::<[u64; 31]>(HALF / 16 + 1));
        // A string is assumed to own four times the entry.
        assert!(kind.is_within_limit::<String>(MAX_BYTES / 64) && !kind.is_within_limit::<String>(MAX_BYTES / 63));
        assert!(!kind.is_within_limit::<u64>(usize::MAX));
        let kind = kind.with_extra_bytes(48).at_most_bytes(640);
        assert!(kind.is_within_limit::<u64>(10) && !kind.is_within_limit::<u64>(11));
        assert_eq!(Kind::<u64>::COUNTED.at_most_bytes(usize::MAX).max_bytes, MAX_BYTES);
    }

    #[test]
    fn lists_written_without_regard_to_the_capacity_get_a_large_one() {
        let of = |kind: Kind<u64>| (kind.capacity, kind.max_bytes);
        assert_eq!(of(Kind::COUNTED.at_least(3)), (512, 1 << 20));
        assert_eq!(of(Kind::COUNTED.at_least(1000)), (1000, 1 << 20));
        assert_eq!(of(Kind::COUNTED.with_capacity(2000).at_least(1000)), (2000, 1 << 20));
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
        assert_eq!((Kind::<u8>::WIDER.announced)(Kind::<u8>::WIDER.capacity), 64);
    }

    #[test]
    fn truncating_list_is_complete_below_capacity() {
        assert_eq!((Kind::TRUNCATING.written)(&[1, 2, 3], 2), Some(2));
        assert_eq!((Kind::TRUNCATING.written)(&[1, 2, 3], 3), None);
        assert_eq!((Kind::TRUNCATING.written)(&[1, 2, 3], 9), None);
    }
}
