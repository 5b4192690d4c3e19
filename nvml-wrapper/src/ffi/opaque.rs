//! Structs that are the head of something longer: bytes of NVML's own follow them.

use nvml_sys::{Function, Item, NVML_ERROR_INSUFFICIENT_SIZE, Zeroable};

use crate::error::{NvmlError, Result};
use crate::ffi::buffer::Kind;
use crate::ffi::shape::Call;
use crate::ffi::target::Target;

/// Room of the first attempt, in words: usual metadata fits.
const WORDS: usize = 1024;

/// Such a struct with all that follows it, kept as the library wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Opaque {
    /// NVML's structs of this kind are aligned as words are.
    words: Vec<u32>,
    /// Number of bytes that are used.
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

/// Reads such a struct into a buffer whose size the library is reported in bytes. `length` says how many bytes the whole
/// has; what is longer than the buffer is a bad answer, as whoever reads it later would read beyond it.
///
/// # Safety
///
/// As the helpers of [`Target`].
pub(crate) unsafe fn read<S: Target + ?Sized, A: Copy, T: Zeroable, P>(
    target: &S,
    item: Item<P>,
    arguments: A,
    length: impl FnOnce(&T) -> usize,
) -> Result<(T, Opaque)>
where
    P: Call<S::Raw, A, (*mut T, *mut u32)>,
{
    const { assert!(size_of::<T>() <= WORDS * 4) };
    let words = target.list_by(
        item,
        Kind::<u32>::COUNTED.with_capacity(WORDS),
        |call, raw, count, words| {
            // SAFETY: `list_by` passes the place of its own count, which is the capacity in words.
            let count = unsafe { &mut *count };
            let mut size = count.saturating_mul(4);
            // SAFETY: the caller vouches for the function; the buffer has as many bytes as the size says.
            let code = unsafe { call.call(raw, arguments, (words.cast(), &raw mut size)) };
            // The size is an answer only where the buffer was too small.
            if code == NVML_ERROR_INSUFFICIENT_SIZE {
                *count = size.div_ceil(4);
            }
            code
        },
        |word| Ok(*word),
    )?;
    // In the first attempt there are at least as many words as `T` has bytes, and more in later ones.
    split_head(words, item.function(), length)
}

/// Such a struct from bytes that were kept of one.
pub(crate) fn from_bytes<T: Zeroable>(
    bytes: &[u8],
    function: impl Into<Function>,
    length: impl FnOnce(&T) -> usize,
) -> Result<(T, Opaque)> {
    let function = function.into();
    let word = |bytes: &[u8]| {
        let mut word = [0; 4];
        word.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
        u32::from_ne_bytes(word)
    };
    let words = bytes.chunks(4).map(word).collect();
    let (head, opaque) = split_head(words, function, length)?;
    if opaque.length > bytes.len() {
        return Err(NvmlError::InvalidOutput { function, description: TOO_LONG });
    }
    Ok((head, opaque))
}

const TOO_LONG: &str = "data that is longer than its buffer";

/// The head of these words, and what of them belongs to it.
fn split_head<T: Zeroable>(
    mut words: Vec<u32>,
    function: Function,
    length: impl FnOnce(&T) -> usize,
) -> Result<(T, Opaque)> {
    const { assert!(align_of::<T>() == align_of::<u32>()) };
    let room = words.len().saturating_mul(4);
    if room < size_of::<T>() {
        return Err(NvmlError::InvalidOutput { function, description: TOO_LONG });
    }
    // SAFETY: there are as many words as `T` has bytes; any bits are a T, whose alignment is that of the words.
    let head = unsafe { words.as_ptr().cast::<T>().read() };
    let length = length(&head);
    if length > room {
        return Err(NvmlError::InvalidOutput { function, description: TOO_LONG });
    }
    let length = length.max(size_of::<T>());
    words.truncate(length.div_ceil(4));
    if let (Some(last), used @ 1..) = (words.last_mut(), length % 4) {
        // What is behind the bytes that count is nothing: two of the same bytes are the same.
        let mut bytes = last.to_ne_bytes();
        bytes.iter_mut().skip(used).for_each(|byte| *byte = 0);
        *last = u32::from_ne_bytes(bytes);
    }
    Ok((head, Opaque { words, length }))
}
