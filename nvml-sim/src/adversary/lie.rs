//! Values that C lets a library write and that nobody expects.

use core::ffi::{CStr, c_char};
use std::time::{SystemTime, UNIX_EPOCH};

use nvml_sys::*;

use super::choices::Choices;
use super::memory::Output;
use crate::capture::layout::{CODES, Record, Type};
use crate::replay::{get, put};

/// Strings of the kinds that NVML writes.
const TEXTS: &[&[u8]] = &[
    b"",
    b"NVIDIA H200",
    b"MIG 3g.20gb",
    b"MIG 1c.3g.20gb",
    b"MIG 1g.5gb+me",
    b"MIG 4294967295g.18446744073709551615gb",
    b"GPU-00000000-0000-4000-8000-000000000001",
    b"MIG-00000000-0000-4000-8000-000000000001",
    b"00000000:19:00.0",
    b"FFFFFFFF:FF:FF.F",
    b"580.159.04",
    b"535.54",
    b"536.25",
    b"4294967296.99999999999.0",
    b"r580_00",
    b"13.580.159.04",
    "\u{feff}\u{10ffff}\u{301}".as_bytes(),
    b"\xff\xfe\x80\xc0",
    b"\xf8\x95\xa0\x81\x8e\xf8\x91\x80\x81\x89",
];

/// Strings of the library itself, which end.
const STATIC_TEXTS: &[&CStr] = &[c"", c"SM_UTIL", c"%", c"\xff\xfe\x80", c"a\nb\x1b[31m", c"MHz"];

/// Codes that programs decide by.
const FREQUENT: &[nvmlReturn_t] = &[
    NVML_SUCCESS,
    NVML_ERROR_INSUFFICIENT_SIZE,
    NVML_ERROR_NOT_SUPPORTED,
    NVML_ERROR_NOT_FOUND,
    NVML_ERROR_INVALID_ARGUMENT,
    NVML_ERROR_ARGUMENT_VERSION_MISMATCH,
    NVML_ERROR_FUNCTION_NOT_FOUND,
    NVML_ERROR_TIMEOUT,
    NVML_ERROR_UNKNOWN,
];

/// Elements of an array that are chosen one by one; the others repeat them.
const CHOSEN: u64 = 24;

/// Bytes that are repeated at once.
const CHUNK: u64 = 1 << 16;

/// Writer of one call's lies.
#[derive(Debug)]
pub(super) struct Liar {
    pub(super) choices: Choices,
    /// Added to integers: the number of the call where an answer counts on.
    pub(super) step: u64,
    /// One in this many values is written.
    pub(super) one_in: u64,
}

impl Liar {
    /// Code of a call or of an entry.
    pub(super) fn code(&mut self) -> nvmlReturn_t {
        match self.choices.below(8) {
            0..=3 => NVML_SUCCESS,
            4 | 5 => self.choices.one_of(FREQUENT),
            6 => self.choices.one_of(CODES).1,
            _ => self.integer(4).try_into().unwrap_or(u32::MAX),
        }
    }

    /// String that the library keeps.
    pub(super) fn static_text(&mut self) -> *const c_char {
        if self.choices.happens(8) { core::ptr::null() } else { self.choices.one_of(STATIC_TEXTS).as_ptr() }
    }

    /// # Safety
    ///
    /// The outputs are valid for writes.
    pub(super) unsafe fn write(&mut self, outputs: &[Output]) {
        for output in outputs {
            // SAFETY: by this function's contract.
            unsafe {
                match *output {
                    Output::Values { address, ty, c_type, count } => self.values(address, ty, c_type, count),
                    Output::Text { address, capacity } if self.is_chosen() => {
                        let text = self.text(capacity);
                        put(address, &text);
                    }
                    Output::Size { address, bytes, capacity } if self.is_chosen() => {
                        let size = self.size(capacity);
                        put(address, &low(size, bytes));
                    }
                    Output::Text { .. } | Output::Size { .. } => {}
                }
            }
        }
    }

    fn is_chosen(&mut self) -> bool {
        self.choices.happens(self.one_in)
    }

    /// # Safety
    ///
    /// The address is valid for writing `count` values of the type.
    unsafe fn values(&mut self, address: u64, ty: Type, c_type: &str, count: u64) {
        let size = ty.size() as u64;
        let chosen = count.min(CHOSEN);
        for index in 0..chosen {
            // SAFETY: by this function's contract.
            unsafe { self.value(address + index * size, ty, c_type) };
        }
        if count > chosen && self.one_in == 1 && self.choices.happens(4) {
            let (mut done, all) = (chosen * size, count * size);
            while done < all {
                let part = done.min(all - done).min(CHUNK);
                // SAFETY: by this function's contract; both parts are inside the array, one behind the other.
                unsafe {
                    let bytes = get(address, usize::try_from(part).unwrap_or(0));
                    put(address + done, &bytes);
                }
                done += part;
            }
        }
    }

    /// # Safety
    ///
    /// The address is valid for writing a value of the type.
    unsafe fn value(&mut self, address: u64, ty: Type, c_type: &str) {
        // SAFETY: in each arm by this function's contract.
        unsafe {
            match ty {
                Type::Record(record) if !record.is_union => return self.record(address, record),
                Type::Array(Type::Char, length) if self.is_chosen() => {
                    let text = self.text(length as u64);
                    return put(address, &text);
                }
                Type::Array(Type::Char | Type::Unsigned(1), length) if self.is_chosen() => {
                    let byte = self.choices.one_of(&[0, 1, 0x7f, 0x80, 0xff]);
                    return put(address, &vec![byte; length]);
                }
                Type::Array(element, length) if !matches!(element, Type::Char | Type::Unsigned(1)) => {
                    return self.values(address, *element, c_type, length as u64);
                }
                _ => {}
            }
        }
        if !self.is_chosen() {
            return;
        }
        let bytes = match ty {
            Type::Unsigned(4) if c_type == "nvmlReturn_t" => low(self.code().into(), 4),
            Type::Unsigned(size) | Type::Signed(size) => low(self.integer(size), size),
            Type::Char => low(self.integer(1), 1),
            Type::Real => low(self.real(), 8),
            Type::Handle(_) => low(self.choices.one_of(&[0, u64::MAX, 1, 0x10]), size_of::<*const ()>()),
            Type::Record(union) => {
                let number = self.integer(8).to_ne_bytes();
                let mut bytes: Vec<u8> = number.into_iter().cycle().take(union.size).collect();
                let names_texts = union.fields.iter().any(|field| matches!(field.ty, Type::Array(Type::Char, _)));
                if names_texts && self.choices.happens(2) {
                    bytes = self.text(union.size as u64);
                }
                bytes
            }
            Type::Array(..) | Type::Pointer(_) => vec![],
        };
        // SAFETY: by this function's contract; the bytes are as many as the type has, or none.
        unsafe { put(address, &bytes) };
    }

    /// # Safety
    ///
    /// The address is valid for writing the struct.
    unsafe fn record(&mut self, address: u64, record: &Record) {
        for field in record.fields {
            let at = address + field.offset as u64;
            // SAFETY: by this function's contract, for each field.
            unsafe {
                match (field.name, field.ty) {
                    // Other pointers are the caller's.
                    ("shortName" | "longName" | "unit", Type::Pointer(Type::Char)) => {
                        if self.is_chosen() {
                            let text = self.static_text().expose_provenance();
                            put(at, &text.to_ne_bytes());
                        }
                    }
                    (_, Type::Pointer(_)) => {}
                    ("version", _) if record.version.is_some() && !self.choices.happens(16) => {}
                    (_, ty) => self.value(at, ty, field.c_type),
                }
            }
        }
    }

    /// Number of entries, for a buffer of this capacity.
    fn size(&mut self, capacity: u64) -> u64 {
        let size = match self.choices.below(16) {
            0..=4 => capacity,
            5 => capacity.saturating_sub(1),
            6 => 0,
            7 => 1,
            8 => capacity + 1,
            9 => capacity.saturating_mul(2),
            10 => self.choices.one_of(&[u64::from(u32::MAX), u64::from(u32::MAX) - 1, 1 << 31, u64::MAX]),
            11 if self.choices.happens(8) => self.choices.one_of(&[1 << 16, 1 << 20, 1 << 23, (1 << 23) - 1]),
            _ => self.choices.below(capacity.saturating_add(2).min(1 << 12)),
        };
        size.wrapping_add(self.step)
    }

    fn integer(&mut self, size: usize) -> u64 {
        let bits = 8 * size.clamp(1, 8);
        let max = u64::MAX >> (64 - bits);
        let number = match self.choices.below(16) {
            0 => 0,
            1 => 1,
            2 => max,
            3 => max - 1,
            4 => max / 2,
            5 => max / 2 + 1,
            6 => 1 << self.choices.below(bits as u64),
            7 => self.choices.number() & max,
            8 => microseconds() & max,
            9 => self.choices.below(1000),
            _ => self.choices.below(20),
        };
        number.wrapping_add(self.step)
    }

    /// Bits of a floating-point number.
    fn real(&mut self) -> u64 {
        let usual =
            [0.0, -0.0, 1.5, -1.0, 100.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE];
        if self.choices.happens(4) { self.choices.number() } else { self.choices.one_of(&usual).to_bits() }
    }

    /// String for a buffer of this capacity, not always with its NUL.
    fn text(&mut self, capacity: u64) -> Vec<u8> {
        let capacity = usize::try_from(capacity).unwrap_or(0);
        let mut text = match self.choices.below(8) {
            0 => vec![b'x'; capacity],
            1 => vec![self.choices.one_of(&[0x80, 0xff, 0xc3, 0xf8, 1]); capacity],
            // Cut in the middle of a character, or not.
            2 => "\u{20ac}".bytes().cycle().take(capacity).collect(),
            3 => (0..capacity.min(64)).map(|_| self.choices.number().to_le_bytes()[0]).collect(),
            _ => [self.choices.one_of(TEXTS), &[0]].concat(),
        };
        text.truncate(capacity);
        text
    }
}

/// Low bytes of a number, in the machine's order.
fn low(number: u64, bytes: usize) -> Vec<u8> {
    let bytes = bytes.min(8);
    if cfg!(target_endian = "little") {
        number.to_le_bytes().into_iter().take(bytes).collect()
    } else {
        number.to_be_bytes().into_iter().skip(8 - bytes).collect()
    }
}

fn microseconds() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_micros()).unwrap_or(u64::MAX)
}
