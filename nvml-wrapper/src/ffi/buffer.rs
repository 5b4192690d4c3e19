//! A count, then an array: the one place where buffers grow.

use nvml_sys::{Function, Functions, NVML_ERROR_INSUFFICIENT_SIZE, NVML_SUCCESS, Zeroable, nvmlReturn_t};

use super::call::{Target, failure};
use crate::error::Result;

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

/// Reads a list. The first attempt has room for `N` entries on the stack, so that a usual answer costs one call of
/// the library and one allocation. `told` says how many entries the library is told to have room for.
pub(super) fn list<S: Target + ?Sized, T: Zeroable, U, const N: usize>(
    target: &S,
    function: Function,
    told: impl Fn(usize) -> usize,
    mut call: impl FnMut(&Functions, S::Raw, *mut u32, *mut T) -> nvmlReturn_t,
    mut convert: impl FnMut(&T) -> Result<U>,
) -> Result<Vec<U>> {
    let table = target.nvml().functions();
    let mut attempt = |buffer: &mut [T]| {
        let mut count = u32::try_from(told(buffer.len())).unwrap_or(u32::MAX);
        let code = call(table, target.raw(), &raw mut count, buffer.as_mut_ptr());
        (code, count)
    };
    let mut first = [T::zeroed(); N];
    let mut capacity = N;
    let (mut code, mut count) = attempt(&mut first);
    if code == NVML_SUCCESS {
        return collect(&first, count, &mut convert);
    }
    for _ in 0..ATTEMPTS {
        if code != NVML_ERROR_INSUFFICIENT_SIZE {
            break;
        }
        capacity = next_capacity(capacity, count);
        let Some(mut buffer) = zeroed(capacity) else { break };
        (code, count) = attempt(&mut buffer);
        if code == NVML_SUCCESS {
            return collect(&buffer, count, &mut convert);
        }
    }
    Err(failure(table, function, code))
}

/// Converts the entries that were written; a count beyond the buffer is cut to it.
fn collect<T, U>(buffer: &[T], count: u32, convert: &mut impl FnMut(&T) -> Result<U>) -> Result<Vec<U>> {
    let written = buffer.get(..count as usize).unwrap_or(buffer);
    let mut list = Vec::with_capacity(written.len());
    for entry in written {
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
    fn counts_are_cut_to_the_buffer() {
        let all = collect(&[1, 2, 3], 9, &mut |entry| Ok(*entry)).unwrap();
        assert_eq!(all, [1, 2, 3]);
        assert_eq!(collect(&[1, 2, 3], 2, &mut |entry| Ok(*entry)).unwrap(), [1, 2]);
    }
}
