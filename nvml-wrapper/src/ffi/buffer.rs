//! A count, then an array: the one place where buffers grow.

use nvml_sys::{Function, Functions, NVML_ERROR_INSUFFICIENT_SIZE, NVML_SUCCESS, Zeroable, nvmlReturn_t};

use super::call::{Handle, Target, failure};
use crate::error::{ErrorCode, NvmlError, Result};

/// A list that grows on every call is given up after this many.
const ATTEMPTS: usize = 8;

/// No list of NVML is near this size; a count beyond it is not believed.
pub(super) const MOST_BYTES: usize = 64 << 20;

/// The capacity of the next attempt: what the library asks for, but at least twice as much as was too little.
///
/// Libraries were seen to ask for 0, or for less than they were given.
pub(super) fn next_capacity(capacity: usize, asked: u32) -> usize {
    // A third more than asked for, as the list may have grown by then and as not all room may be told of.
    let asked = asked as usize;
    capacity.saturating_mul(2).max(asked.saturating_add(asked.div_ceil(3)))
}

/// A buffer of zeroed entries; None where it would be larger than any list of NVML can be, or memory is short.
pub(super) fn zeroed<T: Zeroable>(capacity: usize) -> Option<Vec<T>> {
    if capacity.checked_mul(size_of::<T>())? > MOST_BYTES {
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

/// How a kind of list is asked for, and how it says what it holds.
pub(super) struct Kind<T> {
    /// How many entries the library is told that there is room for, where there is room for so many.
    pub(super) told: fn(room: usize) -> usize,
    /// How many entries were written, by the buffer and the count that came back; None where there may be more.
    pub(super) written: fn(buffer: &[T], count: u32) -> Option<usize>,
}

impl<T> Kind<T> {
    /// The usual list: the count says how many entries there are. A count beyond the buffer is cut to it.
    pub(super) const COUNTED: Kind<T> =
        Kind { told: |room| room, written: |buffer, count| Some(buffer.len().min(count as usize)) };

    /// A list whose entries some drivers write a third wider than declared: they are told of less room.
    pub(super) const ROOMY: Kind<T> = Kind { told: |room| room * 3 / 4, ..Kind::COUNTED };

    /// A list of which the library writes as much as there is room for, without saying that there is more: only one
    /// that leaves room is whole.
    pub(super) const CUT: Kind<T> = Kind {
        written: |buffer, count| Some(count as usize).filter(|written| *written < buffer.len()),
        ..Kind::COUNTED
    };
}

impl<T: Handle> Kind<T> {
    /// Handles that are filled in from the start without a word on how many: they end at the first null.
    pub(super) const UNTIL_NULL: Kind<T> =
        Kind { written: |buffer, _| buffer.iter().position(Handle::is_null), ..Kind::COUNTED };
}

/// Reads a list. The first attempt has room for `N` entries on the stack, so that a usual answer costs one call of
/// the library and one allocation.
pub(super) fn list<S: Target + ?Sized, T: Zeroable, U, const N: usize>(
    target: &S,
    function: Function,
    kind: &Kind<T>,
    call: impl FnMut(&Functions, S::Raw, *mut u32, *mut T) -> nvmlReturn_t,
    convert: impl FnMut(&T) -> Result<U>,
) -> Result<Vec<U>> {
    list_from::<S, T, U, N>(target, function, kind, 0, call, convert)
}

/// The same where the first attempt has to have room for `least` entries.
pub(super) fn list_from<S: Target + ?Sized, T: Zeroable, U, const N: usize>(
    target: &S,
    function: Function,
    kind: &Kind<T>,
    least: u32,
    mut call: impl FnMut(&Functions, S::Raw, *mut u32, *mut T) -> nvmlReturn_t,
    mut convert: impl FnMut(&T) -> Result<U>,
) -> Result<Vec<U>> {
    let table = target.nvml().functions();
    let mut attempt = |buffer: &mut [T]| {
        let mut count = u32::try_from((kind.told)(buffer.len())).unwrap_or(u32::MAX);
        match call(table, target.raw(), &raw mut count, buffer.as_mut_ptr()) {
            NVML_SUCCESS => match (kind.written)(buffer, count) {
                Some(written) => Attempt::Done(collect(buffer, written, &mut convert)),
                None => Attempt::More { asked: 0, code: NVML_ERROR_INSUFFICIENT_SIZE },
            },
            code @ NVML_ERROR_INSUFFICIENT_SIZE => Attempt::More { asked: count, code },
            code => Attempt::Done(Err(failure(target, function, code))),
        }
    };
    let mut capacity = N;
    let mut outcome = if least as usize > N {
        Attempt::More { asked: least, code: NVML_ERROR_INSUFFICIENT_SIZE }
    } else {
        attempt(&mut [T::zeroed(); N])
    };
    for _ in 0..ATTEMPTS {
        let Attempt::More { asked, .. } = outcome else { break };
        capacity = next_capacity(capacity, asked);
        let Some(mut buffer) = zeroed(capacity) else { break };
        outcome = attempt(&mut buffer);
    }
    match outcome {
        Attempt::Done(result) => result,
        Attempt::More { code, .. } => Err(failure(target, function, code)),
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

/// What became of one attempt.
enum Attempt<R> {
    Done(R),
    /// The buffer was too small; the library asked for this many entries.
    More {
        asked: u32,
        code: nvmlReturn_t,
    },
}

/// Converts the entries that were written.
fn collect<T, U>(buffer: &[T], written: usize, convert: &mut impl FnMut(&T) -> Result<U>) -> Result<Vec<U>> {
    let mut list = Vec::with_capacity(written);
    for entry in buffer.iter().take(written) {
        list.push(convert(entry)?);
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_never_stands_still() {
        assert_eq!(next_capacity(64, 0), 128);
        assert_eq!(next_capacity(64, 3), 128);
        assert_eq!(next_capacity(64, 1000), 1334);
        assert!(next_capacity(64, u32::MAX) > u32::MAX as usize);
    }

    #[test]
    fn absurd_counts_are_not_allocated() {
        assert!(zeroed::<u64>(u32::MAX as usize).is_none());
        assert_eq!(zeroed::<u64>(3), Some(vec![0; 3]));
    }

    #[test]
    fn boxes_are_zeroed() {
        assert_eq!(*boxed::<[u64; 1000]>(), [0; 1000]);
    }

    #[test]
    fn sizes_are_cut_to_the_array() {
        assert_eq!(first_bytes(&[1, 2, 3], 2), [1, 2]);
        assert_eq!(first_bytes(&[1, 2, 3], u32::MAX), [1, 2, 3]);
        assert!(first_bytes(&[1, 2, 3], 0).is_empty());
    }

    #[test]
    fn counts_are_cut_to_the_buffer() {
        assert_eq!((Kind::COUNTED.written)(&[1, 2, 3], 9), Some(3));
        assert_eq!((Kind::COUNTED.written)(&[1, 2, 3], 2), Some(2));
        assert_eq!((Kind::<u8>::ROOMY.told)(88), 66);
    }

    #[test]
    fn a_list_that_may_be_cut_is_whole_when_it_leaves_room() {
        assert_eq!((Kind::CUT.written)(&[1, 2, 3], 2), Some(2));
        assert_eq!((Kind::CUT.written)(&[1, 2, 3], 3), None);
        assert_eq!((Kind::CUT.written)(&[1, 2, 3], 9), None);
    }
}
