//! Structs that are the head of something longer: bytes of NVML's own follow them.

use nvml_sys::{Function, Functions, NVML_ERROR_INSUFFICIENT_SIZE, Zeroable, nvmlReturn_t};

use super::buffer::{self, Kind};
use super::call::Target;
use crate::error::{NvmlError, Result};

/// Room of the first attempt, in words: usual metadata fits.
const WORDS: usize = 1024;

/// Such a struct with all that follows it, kept as the library wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Opaque {
    /// NVML's structs of this kind are aligned as words are.
    words: Vec<u32>,
    /// How many of the bytes count.
    length: usize,
}

impl Opaque {
    /// The bytes in their order in memory.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.words.iter().flat_map(|word| word.to_ne_bytes()).take(self.length).collect()
    }

    /// A copy for a function that takes it by a pointer that is not const.
    pub(crate) fn words(&self) -> Vec<u32> {
        self.words.clone()
    }
}

/// Reads such a struct into a buffer whose size the library is told in bytes. `length` says how many bytes the whole
/// has; what is longer than the buffer is a bad answer, as whoever reads it later would read beyond it.
pub(crate) fn read<S: Target + ?Sized, T: Zeroable>(
    target: &S,
    function: Function,
    mut call: impl FnMut(&Functions, S::Raw, *mut T, *mut u32) -> nvmlReturn_t,
    length: impl FnOnce(&T) -> usize,
) -> Result<(T, Opaque)> {
    const { assert!(align_of::<T>() == align_of::<u32>() && size_of::<T>() <= WORDS * 4) };
    let mut words = buffer::list::<S, u32, u32, WORDS>(
        target,
        function,
        &Kind::COUNTED,
        |table, raw, count, words| {
            // SAFETY: `list` passes the place of its own count, which says how many words there is room for.
            let count = unsafe { &mut *count };
            let mut size = count.saturating_mul(4);
            let code = call(table, raw, words.cast(), &raw mut size);
            // The size says something only where there was too little room.
            if code == NVML_ERROR_INSUFFICIENT_SIZE {
                *count = size.div_ceil(4);
            }
            code
        },
        |word| Ok(*word),
    )?;
    // SAFETY: there are at least as many words as `T` has bytes in the first attempt, and more in later ones; any bits
    // are a T, whose alignment is that of the words.
    let head = unsafe { words.as_ptr().cast::<T>().read() };
    let length = length(&head);
    if length > words.len().saturating_mul(4) {
        return Err(NvmlError::BadAnswer { function, what: "data that is longer than its buffer" });
    }
    let length = length.max(size_of::<T>());
    words.truncate(length.div_ceil(4));
    Ok((head, Opaque { words, length }))
}
