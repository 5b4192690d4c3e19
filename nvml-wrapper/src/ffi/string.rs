//! Strings into (buffer, length), fixed character arrays, and string arguments.

use core::ffi::c_char;

use nvml_sys::{Function, Functions, NVML_ERROR_INSUFFICIENT_SIZE, NVML_SUCCESS, nvmlReturn_t};

use super::buffer;
use super::call::{Target, failure};
use crate::error::{NvmlError, Result};

/// Whose text a string is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Text {
    /// NVML's own: anything that is not UTF-8 is a bad answer, and a string that does not fit is an error.
    Nvml,
    /// The operating system's, such as process names: what is not UTF-8 is replaced, and NVML crops what does not
    /// fit without saying so.
    System,
}

/// Longer strings do not exist in NVML; a library that still wants more is not believed.
const LONGEST: usize = 1 << 20;

/// The same of the texts that the library itself holds, which are a few words each.
const LONGEST_OF_LIBRARY: usize = 4096;

/// Reads a string. The first attempt has room for `N` bytes on the stack, so that a usual answer costs one call of
/// the library and one allocation.
pub(crate) fn read<S: Target + ?Sized, const N: usize>(
    target: &S,
    function: Function,
    text: Text,
    mut call: impl FnMut(&Functions, S::Raw, *mut c_char, u32) -> nvmlReturn_t,
) -> Result<String> {
    let table = target.nvml().functions();
    let mut attempt = |buffer: &mut [c_char]| {
        let length = u32::try_from(buffer.len()).unwrap_or(u32::MAX);
        call(table, target.raw(), buffer.as_mut_ptr(), length)
    };
    // A text of the system that fills its buffer may have been cropped: it is asked for again with more room.
    let complete = |code, buffer: &[c_char]| {
        code == NVML_SUCCESS && (text == Text::Nvml || until_nul(buffer).len() + 1 < buffer.len())
    };
    let mut first: [c_char; N] = [0; N];
    let mut code = attempt(&mut first);
    if complete(code, &first) {
        return decode(function, text, &first);
    }
    let mut capacity = N.max(1);
    while (code == NVML_SUCCESS || code == NVML_ERROR_INSUFFICIENT_SIZE) && capacity < LONGEST {
        capacity = buffer::next_capacity(capacity, 0);
        let Some(mut buffer) = buffer::zeroed::<c_char>(capacity) else { break };
        code = attempt(&mut buffer);
        if complete(code, &buffer) {
            return decode(function, text, &buffer);
        }
    }
    if code == NVML_SUCCESS {
        return Err(NvmlError::BadAnswer { function, what: "a string without an end" });
    }
    Err(failure(target, function, code))
}

/// The string in a fixed array of a struct.
pub(crate) fn of_array(function: Function, array: &[c_char]) -> Result<String> {
    decode(function, Text::Nvml, array)
}

/// The same where NVML does not say what the text may be: what is not UTF-8 is replaced.
pub(crate) fn of_array_lossy(array: &[c_char]) -> String {
    String::from_utf8_lossy(until_nul(array)).into_owned()
}

/// A text as a NUL-terminated array of a struct that goes to the library.
pub(crate) fn to_array<const N: usize>(function: Function, text: &str) -> Result<[c_char; N]> {
    if let Some(position) = text.bytes().position(|byte| byte == 0) {
        return Err(NvmlError::InteriorNul { function, position });
    }
    if text.len() >= N {
        return Err(NvmlError::TextTooLong { function, length: text.len(), longest: N.saturating_sub(1) });
    }
    let mut array = [0; N];
    for (to, from) in array.iter_mut().zip(text.bytes()) {
        *to = c_char::from_ne_bytes([from]);
    }
    Ok(array)
}

/// The text that a function of the library points to, copied. What is not UTF-8 is replaced, and what is longer than
/// any text of NVML is cut.
///
/// # Safety
///
/// What `call` gives is null, or a C string that stays as it is while the target's session lives.
pub(crate) unsafe fn of_library<S: Target + ?Sized>(
    target: &S,
    function: Function,
    call: impl FnOnce(&Functions) -> *const c_char,
) -> Result<String> {
    let table = target.nvml().functions();
    let start = call(table);
    if start.is_null() {
        return Err(if table.has(function) {
            NvmlError::BadAnswer { function, what: "a null pointer" }
        } else {
            target.missing(function)
        });
    }
    let mut bytes = Vec::new();
    while bytes.len() < LONGEST_OF_LIBRARY {
        // SAFETY: no NUL was seen before this place, so by the contract it is still inside the string.
        let byte = unsafe { *start.add(bytes.len()) };
        if byte == 0 {
            break;
        }
        bytes.extend(byte.to_ne_bytes());
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn decode(function: Function, text: Text, buffer: &[c_char]) -> Result<String> {
    let bytes = until_nul(buffer);
    match text {
        Text::System => Ok(String::from_utf8_lossy(bytes).into_owned()),
        Text::Nvml => match core::str::from_utf8(bytes) {
            Ok(decoded) => Ok(decoded.to_owned()),
            Err(_) => Err(NvmlError::BadAnswer { function, what: "a string that is not UTF-8" }),
        },
    }
}

/// The bytes before the NUL; all of them where the library forgot it.
fn until_nul(buffer: &[c_char]) -> &[u8] {
    // SAFETY: c_char is i8 or u8: same size and alignment, and every byte is a u8.
    let bytes = unsafe { core::slice::from_raw_parts(buffer.as_ptr().cast::<u8>(), buffer.len()) };
    let length = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    bytes.get(..length).unwrap_or(bytes)
}

/// Hands a text to C as a NUL-terminated string. Short ones, all that NVML knows of, cost no allocation.
pub(crate) fn with_c_str<R>(function: Function, text: &str, call: impl FnOnce(*const c_char) -> R) -> Result<R> {
    if let Some(position) = text.bytes().position(|byte| byte == 0) {
        return Err(NvmlError::InteriorNul { function, position });
    }
    let mut stack = [0_u8; 128];
    if let Some(place) = stack.get_mut(..text.len()).filter(|place| place.len() < 128) {
        place.copy_from_slice(text.as_bytes());
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
    fn a_missing_nul_ends_the_string_at_the_buffer() {
        assert_eq!(of_array(FUNCTION, &chars(b"abc")).unwrap(), "abc");
        assert_eq!(of_array(FUNCTION, &chars(b"ab\0cd")).unwrap(), "ab");
        assert_eq!(of_array(FUNCTION, &[]).unwrap(), "");
    }

    #[test]
    fn bytes_that_are_not_utf8() {
        let bytes = chars(b"a\xFF\0");
        assert_eq!(decode(FUNCTION, Text::System, &bytes).unwrap(), "a\u{FFFD}");
        let error = decode(FUNCTION, Text::Nvml, &bytes).unwrap_err();
        assert_eq!(error, NvmlError::BadAnswer { function: FUNCTION, what: "a string that is not UTF-8" });
    }

    #[test]
    fn texts_for_arrays_leave_room_for_the_nul() {
        assert_eq!(to_array::<4>(FUNCTION, "abc").unwrap().to_vec(), chars(b"abc\0"));
        assert_eq!(to_array::<4>(FUNCTION, "").unwrap(), [0; 4]);
        let error = to_array::<4>(FUNCTION, "abcd").unwrap_err();
        assert_eq!(error, NvmlError::TextTooLong { function: FUNCTION, length: 4, longest: 3 });
        let error = to_array::<4>(FUNCTION, "a\0").unwrap_err();
        assert_eq!(error, NvmlError::InteriorNul { function: FUNCTION, position: 1 });
    }

    #[test]
    fn arguments_are_terminated_whatever_their_length() {
        for length in [0, 1, 126, 127, 128, 129, 5000] {
            let text = "x".repeat(length);
            // SAFETY: the pointer is to a NUL-terminated string for the time of the closure.
            let seen = with_c_str(FUNCTION, &text, |text| unsafe { core::ffi::CStr::from_ptr(text) }.to_bytes().len());
            assert_eq!(seen, Ok(length));
        }
        let error = with_c_str(FUNCTION, "a\0b", |_| ()).unwrap_err();
        assert_eq!(error, NvmlError::InteriorNul { function: FUNCTION, position: 1 });
    }
}
