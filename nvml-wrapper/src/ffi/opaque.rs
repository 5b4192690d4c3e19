//! Structs that are followed by opaque data of NVML.

use nvml_sys::{Function, Item, NVML_ERROR_INSUFFICIENT_SIZE, Zeroable};

use crate::error::{NvmlError, Result};
use crate::ffi::buffer::Kind;
use crate::ffi::shape::Call;
use crate::ffi::target::Target;

/// Capacity of the first attempt, in words: usual metadata fits.
const WORDS: usize = 1024;

/// Struct and the opaque data that follows it, as the library wrote them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Opaque {
    /// Words, because the structs of this kind have the alignment of `u32`.
    words: Vec<u32>,
    /// Number of valid bytes.
    length: usize,
}

impl Opaque {
    /// Bytes in memory order.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.words.iter().flat_map(|word| word.to_ne_bytes()).take(self.length).collect()
    }

    /// Copy for a function that takes the data by a mutable pointer.
    #[inline]
    pub(crate) fn words(&self) -> Vec<u32> {
        self.words.clone()
    }
}

/// Calls a function that takes a buffer and its size in bytes, and writes a struct with opaque data. `length` returns
/// the length of struct and data, in bytes. A length that exceeds the buffer is an error: functions that take the data
/// later would read beyond its end.
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
            // SAFETY: `list_by` passes a pointer to its own count, which is the capacity in words.
            let count = unsafe { &mut *count };
            let mut size = count.saturating_mul(4);
            // SAFETY: the caller vouches for the function; the buffer has as many bytes as the size says.
            let code = unsafe { call.call(raw, arguments, (words.cast(), &raw mut size)) };
            // The library returns the required size only if the buffer was too small.
            if code == NVML_ERROR_INSUFFICIENT_SIZE {
                *count = size.div_ceil(4);
            }
            code
        },
        |word| Ok(*word),
    )?;
    split_head(words, item.function(), length)
}

/// Struct and opaque data from their bytes, as returned by [`Opaque::bytes`].
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

/// Splits off the struct at the start, and truncates the words to the length of struct and data.
fn split_head<T: Zeroable>(
    mut words: Vec<u32>,
    function: Function,
    length: impl FnOnce(&T) -> usize,
) -> Result<(T, Opaque)> {
    const { assert!(align_of::<T>() == align_of::<u32>()) };
    let capacity = words.len().saturating_mul(4);
    if capacity < size_of::<T>() {
        return Err(NvmlError::InvalidOutput { function, description: TOO_LONG });
    }
    // SAFETY: the words have at least the size of `T` and its alignment; any bits are a value of `T`.
    let head = unsafe { words.as_ptr().cast::<T>().read() };
    let length = length(&head);
    if length > capacity {
        return Err(NvmlError::InvalidOutput { function, description: TOO_LONG });
    }
    let length = length.max(size_of::<T>());
    words.truncate(length.div_ceil(4));
    if let (Some(last), used @ 1..) = (words.last_mut(), length % 4) {
        // Bytes after the valid ones are zeroed, so that values with equal bytes compare equal.
        let mut bytes = last.to_ne_bytes();
        bytes.iter_mut().skip(used).for_each(|byte| *byte = 0);
        *last = u32::from_ne_bytes(bytes);
    }
    Ok((head, Opaque { words, length }))
}
