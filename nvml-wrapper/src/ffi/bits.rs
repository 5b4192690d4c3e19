//! Sets of numbers as bits of an `unsigned long` array, whose required length NVML does not report.

use core::ffi::c_ulong;

use nvml_sys::{Item, NVML_ERROR_INSUFFICIENT_SIZE, NVML_SUCCESS, nvmlReturn_t};

use crate::error::Result;
use crate::ffi::buffer;
use crate::ffi::target::Target;

/// Words of the first attempt, on the stack: 8192 bits (4096 if a word has 32 bits), the maximum number of CPUs on
/// Linux.
const WORDS: usize = 128;

/// Maximum number of further attempts.
const ATTEMPTS: usize = 8;

/// Reads a set of numbers, in ascending order.
///
/// A library silently truncates a set that does not fit. If the last word has set bits, the set may be truncated: it is
/// read again with a greater capacity. If that fails, the set of the last successful attempt is returned.
pub(crate) fn read<S: Target + ?Sized, P: Copy>(
    target: &S,
    item: Item<P>,
    mut call: impl FnMut(P, S::Raw, u32, *mut c_ulong) -> nvmlReturn_t,
) -> Result<Vec<u32>> {
    let pointer = target.pointer(item)?;
    let mut attempt = |words: &mut [c_ulong]| {
        let length = u32::try_from(words.len()).unwrap_or(u32::MAX);
        call(pointer, target.raw(), length, words.as_mut_ptr())
    };
    let is_complete = |code, words: &[c_ulong]| code == NVML_SUCCESS && words.last().is_none_or(|last| *last == 0);
    let mut first = [0; WORDS];
    let mut code = attempt(&mut first);
    if is_complete(code, &first) {
        return Ok(set_bits(&first));
    }
    let mut best = (code == NVML_SUCCESS).then(|| set_bits(&first));
    let mut capacity = WORDS;
    for _ in 0..ATTEMPTS {
        if code != NVML_SUCCESS && code != NVML_ERROR_INSUFFICIENT_SIZE {
            break;
        }
        capacity = buffer::next_capacity(capacity, 0);
        let Some(mut words) = buffer::zeroed::<c_ulong>(capacity) else { break };
        code = attempt(&mut words);
        if code == NVML_SUCCESS {
            best = Some(set_bits(&words));
        }
        if is_complete(code, &words) {
            break;
        }
    }
    best.ok_or_else(|| target.failure(item.function(), code))
}

/// Positions of the set bits.
fn set_bits(words: &[c_ulong]) -> Vec<u32> {
    let firsts = (0_u32..).step_by(c_ulong::BITS as usize);
    let used = firsts.zip(words).filter(|(_, word)| **word != 0);
    used.flat_map(|(first, word)| {
        let bits = (0..c_ulong::BITS).filter(move |bit| (*word >> bit) & 1 == 1);
        bits.map(move |bit| first + bit)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_numbered_across_words() {
        assert_eq!(set_bits(&[]), []);
        assert_eq!(set_bits(&[0b1001, 0, 1]), [0, 3, 2 * c_ulong::BITS]);
        assert_eq!(set_bits(&[0, c_ulong::MAX]).len(), c_ulong::BITS as usize);
    }
}
