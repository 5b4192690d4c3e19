//! Strings that the library writes into a buffer, fixed character arrays, and string arguments.

use core::ffi::{CStr, c_char};

use nvml_sys::{Function, NVML_ERROR_INSUFFICIENT_SIZE, NVML_SUCCESS, nvmlReturn_t};

use crate::error::{NvmlError, Result};
use crate::ffi::buffer;
use crate::ffi::buffer::Buffer;

/// Origin of a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StringKind {
    /// NVML. A string that does not fit is an error of the call.
    Nvml,
    /// Operating system, as of process names. NVML silently truncates a string that does not fit.
    System,
}

/// Maximum capacity for a string, well above the strings of NVML. A library that requests more has an error.
const MAX_CAPACITY: usize = 1 << 20;

/// Maximum length of a static string of the library.
const MAX_OF_LIBRARY: usize = 4096;

const UNTERMINATED: &str = "an unterminated string";

/// Reason why no string was read.
pub(crate) enum Failure {
    /// Error code of the library.
    Code(nvmlReturn_t),
    /// The library returned success, but the output is not a string.
    Output(&'static str),
}

/// Reads the bytes of a string before its NUL. The first attempt has a capacity of `capacity` bytes, usually on the stack, so that a string that
/// fits needs one call of the library and one allocation.
pub(super) fn read(
    kind: StringKind,
    capacity: u32,
    call: &mut dyn FnMut(*mut c_char, u32) -> nvmlReturn_t,
) -> Result<Vec<u8>, Failure> {
    let mut buffer = Buffer::<c_char>::new();
    let mut capacity = capacity as usize;
    loop {
        let Some(chars) = buffer.entries(capacity) else { break Err(Failure::Output(UNTERMINATED)) };
        let length = u32::try_from(capacity).unwrap_or(u32::MAX);
        let code = call(chars.as_mut_ptr(), length);
        // A string of the system that fills its buffer may be truncated: it is read again with a greater capacity.
        if code == NVML_SUCCESS && (kind == StringKind::Nvml || until_nul(chars).len() + 1 < capacity) {
            break Ok(until_nul(chars).to_owned());
        }
        if code != NVML_SUCCESS && (code != NVML_ERROR_INSUFFICIENT_SIZE || capacity >= MAX_CAPACITY) {
            break Err(Failure::Code(code));
        }
        if capacity >= MAX_CAPACITY {
            break Err(Failure::Output(UNTERMINATED));
        }
        capacity = buffer::next_capacity(capacity, 0);
    }
}

/// String in a fixed array of a struct, as by [`decode`].
#[inline]
pub(crate) fn from_array<const N: usize>(array: &[c_char; N]) -> String {
    decode(array)
}

/// String as a NUL-terminated array, for a struct that is passed to the library.
pub(crate) fn to_array<const N: usize>(function: impl Into<Function>, text: &str) -> Result<[c_char; N]> {
    let function = function.into();
    if let Some(position) = text.bytes().position(|byte| byte == 0) {
        return Err(NvmlError::InteriorNul { function, position });
    }
    if text.len() >= N {
        return Err(NvmlError::StringTooLong { function, actual_len: text.len(), max_len: N.saturating_sub(1) });
    }
    let mut array = [0; N];
    for (to, from) in array.iter_mut().zip(text.bytes()) {
        *to = c_char::from_ne_bytes([from]);
    }
    Ok(array)
}

/// Copy of a static string of the library, as by [`from_bytes`]; `None` for a null pointer. The string is truncated to
/// [`MAX_OF_LIBRARY`] bytes.
///
/// # Safety
///
/// `start` is null, or a C string that is not modified during this call.
pub(crate) unsafe fn from_library(start: *const c_char) -> Option<String> {
    if start.is_null() {
        return None;
    }
    let mut bytes = Vec::new();
    while bytes.len() < MAX_OF_LIBRARY {
        // SAFETY: all bytes before this one differ from NUL, so by the contract this byte is inside the string.
        let byte = unsafe { *start.add(bytes.len()) };
        if byte == 0 {
            break;
        }
        bytes.extend(byte.to_ne_bytes());
    }
    Some(from_bytes(&bytes))
}

/// String before the NUL, as by [`from_bytes`]; all of the buffer if the string is unterminated.
pub(super) fn decode(buffer: &[c_char]) -> String {
    match ascii_before_nul(bytes_of(buffer)) {
        Some(ascii) => ascii.to_owned(),
        None => from_bytes_or_utf8(until_nul(buffer)),
    }
}

#[cold]
fn from_bytes_or_utf8(bytes: &[u8]) -> String {
    core::str::from_utf8(bytes).map_or_else(|_| from_bytes(bytes), str::to_owned)
}

/// String from bytes without a NUL, as by [`from_bytes`].
pub(super) fn from_vec(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| from_bytes(error.as_bytes()))
}

/// String from bytes. Pairs of UTF-16 units are decoded: see [`from_unit_pairs`]. Otherwise, bytes that are not UTF-8 are
/// replaced by U+FFFD, so that no call fails because of them.
pub(super) fn from_bytes(bytes: &[u8]) -> String {
    from_unit_pairs(bytes).unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

/// String that the driver converted from UTF-16 as if each two units were one character of 32 bits (WSL2, driver 555.85):
/// the first unit is in the lower half. Such a number has the five or six bytes of the original UTF-8, whose lead bytes
/// occur in no valid string. A last unit without a second one is a usual character. A truncated last number is replaced by
/// U+FFFD. `None` for bytes of any other form.
fn from_unit_pairs(mut bytes: &[u8]) -> Option<String> {
    let mut units: Vec<u16> = Vec::with_capacity(bytes.len() / 2);
    while let Some((&lead, rest)) = bytes.split_first() {
        let (number, length) = match lead {
            0xF8..=0xFB => (u32::from(lead & 0x03), 4),
            0xFC..=0xFD => (u32::from(lead & 0x01), 5),
            1..=0x7F if rest.is_empty() && !units.is_empty() => (lead.into(), 0),
            _ => return None,
        };
        let (tail, rest) = rest.split_at(length.min(rest.len()));
        if tail.iter().any(|byte| byte & 0xC0 != 0x80) || (tail.len() < length && units.is_empty()) {
            return None;
        }
        let number = match tail.len() {
            complete if complete == length => {
                tail.iter().fold(number, |number, byte| number << 6 | u32::from(byte & 0x3F))
            }
            _ => u32::from(char::REPLACEMENT_CHARACTER),
        };
        let [a, b, c, d] = number.to_le_bytes();
        units.push(u16::from_le_bytes([a, b]));
        units.extend(Some(u16::from_le_bytes([c, d])).filter(|unit| *unit != 0));
        bytes = rest;
    }
    Some(String::from_utf16_lossy(&units))
}

/// Bytes before the NUL; all bytes if the string is unterminated.
fn until_nul(buffer: &[c_char]) -> &[u8] {
    let bytes = bytes_of(buffer);
    CStr::from_bytes_until_nul(bytes).map_or(bytes, CStr::to_bytes)
}

fn bytes_of(chars: &[c_char]) -> &[u8] {
    // SAFETY: `c_char` is `i8` or `u8`, of the same size and alignment, and any bits are a `u8`.
    unsafe { core::slice::from_raw_parts(chars.as_ptr().cast::<u8>(), chars.len()) }
}

/// Zeroed buffer on the stack for strings of NVML, which are short.
pub(super) type Small = [c_char; 128];

/// String before the NUL, if all of its bytes are ASCII. Eight bytes are examined at once. `None` also if there is no NUL
/// in a whole word.
#[inline]
fn ascii_before_nul(bytes: &[u8]) -> Option<&str> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut length = 0;
    for word in bytes.chunks_exact(8) {
        let word = u64::from_le_bytes(word.try_into().ok()?);
        // The subtraction sets the high bit of the first byte that is NUL, and may set others above it.
        let less = word.wrapping_sub(ONES);
        if (less | word) & HIGH != 0 {
            let nul = less & !word & HIGH;
            let before_nul = if nul == 0 { u64::MAX } else { (nul ^ (nul - 1)) >> 8 };
            if nul == 0 || word & HIGH & before_nul != 0 {
                return None;
            }
            length += nul.trailing_zeros() as usize / 8;
            // SAFETY: all of these bytes are ASCII.
            return bytes.get(..length).map(|ascii| unsafe { core::str::from_utf8_unchecked(ascii) });
        }
        length += 8;
    }
    None
}

/// Passes a string to `call` as a NUL-terminated string. Strings of less than 128 bytes, which are all that NVML
/// accepts, need no allocation.
pub(crate) fn with_c_str<R>(
    function: impl Into<Function>,
    text: &str,
    call: impl FnOnce(*const c_char) -> R,
) -> Result<R> {
    if let Some(position) = text.bytes().position(|byte| byte == 0) {
        return Err(NvmlError::InteriorNul { function: function.into(), position });
    }
    let mut stack = [0_u8; 128];
    if let Some(prefix) = stack.get_mut(..text.len()).filter(|prefix| prefix.len() < 128) {
        prefix.copy_from_slice(text.as_bytes());
        return Ok(call(stack.as_ptr().cast()));
    }
    let mut heap = Vec::with_capacity(text.len() + 1);
    heap.extend_from_slice(text.as_bytes());
    heap.push(0);
    Ok(call(heap.as_ptr().cast()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FUNCTION: Function = Function::nvmlDeviceGetName;

    #[allow(clippy::cast_possible_wrap)]
    fn chars(bytes: &[u8]) -> Vec<c_char> {
        bytes.iter().map(|byte| *byte as c_char).collect()
    }

    #[test]
    fn unterminated_strings_end_at_the_buffer() {
        assert_eq!(from_array::<3>(&chars(b"abc").try_into().unwrap()), "abc");
        assert_eq!(from_array::<4>(&chars(b"ab\0d").try_into().unwrap()), "ab");
        assert_eq!(from_array::<0>(&[]), "");
        assert_eq!(from_array::<300>(&chars(&[b'x'; 300]).try_into().unwrap()), "x".repeat(300));
    }

    #[test]
    fn small_strings() {
        let small = |bytes: &[u8]| {
            let mut small: Small = [0; 128];
            small[..bytes.len()].copy_from_slice(&chars(bytes));
            decode(&small)
        };
        for length in 0..24 {
            for rest in [0, 1, 0x80, 0xFF] {
                let mut bytes = [rest; 32];
                bytes[..length].fill(b'x');
                bytes[length] = 0;
                assert_eq!(small(&bytes), "x".repeat(length));
                for position in 0..length {
                    for other in [0x01, 0x7F, 0x80, 0xC3] {
                        let mut bytes = bytes;
                        bytes[position] = other;
                        assert_eq!(small(&bytes), String::from_utf8_lossy(&bytes[..length]));
                    }
                }
            }
        }
        assert_eq!(small(&[b'x'; 128]), "x".repeat(128));
    }

    /// Other strings are decoded byte by byte, with the same result.
    #[test]
    fn ascii_is_decoded_by_words() {
        for (bytes, text) in [
            (&b"\0\0\0\0\0\0\0\0"[..], ""),
            (b"NVIDIA\0\0", "NVIDIA"),
            (b"NVIDIA H200\0\0\0\0\0", "NVIDIA H200"),
            (b"sixteen letters.\0\0\0\0\0\0\0\0", "sixteen letters."),
            // Any bytes after the NUL.
            (b"abc\0\x80\xFF\x01x", "abc"),
            (b"abc\0\x01\0\x80\0", "abc"),
            (b"abc\0\x80\0\0\0", "abc"),
        ] {
            assert_eq!(ascii_before_nul(bytes), Some(text), "{bytes:?}");
        }
        // Other bytes before the NUL, no NUL, and a NUL after the last whole word.
        for bytes in [&b"\x80bc\0\0\0\0\0"[..], b"ab\xC3\0\0\0\0\0", b"unendingly long.", b"eleven byte\0", b""] {
            assert_eq!(ascii_before_nul(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn bytes_that_are_not_utf8() {
        assert_eq!(decode(&chars(b"a\xFF\0")), "a\u{FFFD}");
    }

    /// The form of WSL2 with driver 555.85.
    #[test]
    fn pairs_of_utf16_units() {
        let pairs = b"\xF8\x95\xA0\x81\x8E\xF8\x91\x80\x81\x89\xF8\x90\x90\x81\x89";
        assert_eq!(from_bytes(pairs), "NVIDIA");
        assert_eq!(from_bytes(&pairs[..10]), "NVID");
        // Truncated to a buffer.
        assert_eq!(from_bytes(&pairs[..12]), "NVID\u{FFFD}");
        // An odd number of characters, and one above U+03FF in six bytes.
        assert_eq!(from_bytes(b"\xF8\x95\xA0\x81\x8EI"), "NVI");
        assert_eq!(from_bytes(b"\xFC\x84\xB0\x80\x81\x81"), "A\u{4C0}");
        let others = [
            &b"\xF8"[..],
            b"\xF8\x95\xA0",
            b"N\xF8\x95\xA0\x81\x8E",
            b"\xF8\x95\xA0\x81A",
            b"\xF8\x95\xA0\x81\x8EID",
            b"\xFF",
        ];
        for bytes in others {
            assert_eq!(from_bytes(bytes), String::from_utf8_lossy(bytes));
        }
        assert_eq!(from_bytes(b""), "");
    }

    #[test]
    fn strings_of_the_library_are_copied_up_to_the_limit() {
        let copy = |bytes: &[u8]| {
            // SAFETY: all strings of this test are terminated, or longer than the limit.
            unsafe { from_library(chars(bytes).as_ptr()) }
        };
        assert_eq!(copy(b"\0"), Some(String::new()));
        assert_eq!(copy(b"Success\0rest"), Some("Success".to_owned()));
        assert_eq!(copy(&[b'x'; MAX_OF_LIBRARY + 1]), Some("x".repeat(MAX_OF_LIBRARY)));
        // SAFETY: null is permitted.
        assert_eq!(unsafe { from_library(core::ptr::null()) }, None);
    }

    #[test]
    fn strings_for_arrays_are_terminated() {
        assert_eq!(to_array::<4>(FUNCTION, "abc").unwrap().to_vec(), chars(b"abc\0"));
        assert_eq!(to_array::<4>(FUNCTION, "").unwrap(), [0; 4]);
        let error = to_array::<4>(FUNCTION, "abcd").unwrap_err();
        assert_eq!(error, NvmlError::StringTooLong { function: FUNCTION, actual_len: 4, max_len: 3 });
        let error = to_array::<4>(FUNCTION, "a\0").unwrap_err();
        assert_eq!(error, NvmlError::InteriorNul { function: FUNCTION, position: 1 });
    }

    #[test]
    fn arguments_of_any_length_are_terminated() {
        for length in [0, 1, 126, 127, 128, 129, 5000] {
            let text = "x".repeat(length);
            // SAFETY: the pointer is to a NUL-terminated string, which is valid during the call of the closure.
            let seen = with_c_str(FUNCTION, &text, |text| unsafe { CStr::from_ptr(text) }.to_bytes().len());
            assert_eq!(seen, Ok(length));
        }
        let error = with_c_str(FUNCTION, "a\0b", |_| ()).unwrap_err();
        assert_eq!(error, NvmlError::InteriorNul { function: FUNCTION, position: 1 });
    }
}
