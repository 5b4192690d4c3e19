//! Parameters of C functions as safe types. Only this module and `replay` dereference the pointers of callers.
//!
//! A modeled function declares its parameters with these types. They are constructed from the C arguments where the
//! caller's contract (each pointer is null, or valid for the reads and writes of the function) is known to hold, so the
//! bodies of functions need no `unsafe`.

use core::ffi::{CStr, c_char, c_int, c_uint, c_ulonglong};
use std::sync::Arc;

use nvml_sys::*;

use crate::era::Era;
use crate::fault::OutputFault;

/// Result of a function: success or an NVML error code.
pub(crate) type NvmlResult<T = ()> = Result<T, nvmlReturn_t>;

/// Output fault of a call, if any.
pub(crate) type CallFault = Option<Arc<OutputFault>>;

/// A parameter type of function bodies, made from the C argument.
pub(crate) trait Param: Sized {
    /// The parameter's type in C.
    type C: Copy;

    /// # Safety
    ///
    /// A pointer is null, or valid during the call for the reads and writes of the function.
    unsafe fn from_c(raw: Self::C, output_fault: &CallFault) -> Self;
}

macro_rules! plain_params {
    ($($ty:ty)*) => {$(
        impl Param for $ty {
            type C = $ty;

            unsafe fn from_c(raw: $ty, _: &CallFault) -> $ty {
                raw
            }
        }
    )*};
}

plain_params! { c_int c_uint c_ulonglong nvmlDevice_t nvmlUnit_t nvmlEventSet_t }
plain_params! { nvmlGpmSample_t }

/// A pointer that the function only writes.
pub(crate) struct Out<T> {
    to: *mut T,
    output_fault: CallFault,
}

impl<T: Copy> Param for Out<T> {
    type C = *mut T;

    unsafe fn from_c(raw: *mut T, output_fault: &CallFault) -> Out<T> {
        Out { to: raw, output_fault: output_fault.clone() }
    }
}

impl<T: Copy> Out<T> {
    /// Returns `NVML_ERROR_INVALID_ARGUMENT` for a null pointer, for functions that check their pointers first.
    pub(crate) fn check(&self) -> NvmlResult {
        if self.to.is_null() { Err(NVML_ERROR_INVALID_ARGUMENT) } else { Ok(()) }
    }

    /// Writes the value.
    pub(crate) fn set(&self, value: T) -> NvmlResult {
        self.set_as(value)
    }

    /// Writes an older, smaller layout than that of the current prototype.
    pub(crate) fn set_as<U: Copy>(&self, value: U) -> NvmlResult {
        const { assert!(size_of::<U>() <= size_of::<T>()) };
        self.check()?;
        // SAFETY: not null, so by the contract of `from_c` valid for writing a T, and a U is no larger. The write does
        // not depend on the caller's alignment.
        unsafe { self.to.cast::<U>().write_unaligned(value) };
        Ok(())
    }

    /// Writes the value, or returns `NVML_ERROR_NOT_SUPPORTED` if there is none.
    pub(crate) fn set_some(&self, value: Option<T>) -> NvmlResult {
        self.check()?;
        self.set(value.ok_or(NVML_ERROR_NOT_SUPPORTED)?)
    }

    /// Fills the caller's array of `capacity` elements: the values, then the filler.
    pub(crate) fn fill(&self, capacity: usize, values: impl Iterator<Item = T>, filler: T) {
        for (index, value) in values.chain(core::iter::repeat(filler)).take(capacity).enumerate() {
            if self.check().is_ok() {
                // SAFETY: not null, so by the contract of `from_c` an array of `capacity` elements.
                unsafe { self.to.add(index).write_unaligned(value) };
            }
        }
    }

    /// A string as the array of a struct: truncated to the array, the rest zero.
    pub(crate) fn chars<const N: usize>(&self, text: impl AsRef<[u8]>) -> [c_char; N] {
        let mut chars = [0; N];
        write_string(&self.output_fault, text.as_ref(), N, |index, byte| {
            if let Some(char) = chars.get_mut(index) {
                *char = c_char::from_ne_bytes([byte]);
            }
        });
        chars
    }
}

impl Out<c_char> {
    /// Writes a NUL-terminated string to the caller's buffer of this length.
    pub(crate) fn text(&self, length: c_uint, text: impl AsRef<[u8]>) -> NvmlResult {
        self.check()?;
        let (length, text) = (length as usize, text.as_ref());
        if self.output_fault.is_none() && length <= text.len() {
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        write_string(&self.output_fault, text, length, |index, byte| {
            // SAFETY: not null, so by the contract of `from_c` a buffer of `length` bytes, and indices are below
            // `length`.
            unsafe { self.to.add(index).write(c_char::from_ne_bytes([byte])) };
        });
        Ok(())
    }

    /// Writes a NUL-terminated string to a buffer of this length, and sets the length to the required one.
    pub(crate) fn text_sized(&self, length: &InOut<c_uint>, text: impl AsRef<[u8]>) -> NvmlResult {
        let capacity = length.get()?;
        length.set(count_of(text.as_ref().len() + 1))?;
        if capacity == 0 {
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        self.text(capacity, text)
    }
}

/// Writes the bytes of a string, NUL included, to a buffer of `capacity` bytes, applying the output fault of the call.
fn write_string(output_fault: &CallFault, text: &[u8], capacity: usize, mut write: impl FnMut(usize, u8)) {
    match output_fault.as_deref() {
        Some(OutputFault::Unterminated) => {
            let filled = text.iter().copied().chain(core::iter::repeat(b'x'));
            filled.take(capacity).enumerate().for_each(|(index, byte)| write(index, byte));
        }
        Some(OutputFault::Raw(raw)) => {
            let raw = raw.iter().copied().chain([0]);
            raw.take(capacity).enumerate().for_each(|(index, byte)| write(index, byte));
        }
        _ => {
            let text = text.iter().copied().take(capacity.saturating_sub(1)).chain([0]);
            text.take(capacity).enumerate().for_each(|(index, byte)| write(index, byte));
        }
    }
}

/// A pointer that the function reads and writes.
pub(crate) struct InOut<T> {
    out: Out<T>,
}

impl<T: Copy> Param for InOut<T> {
    type C = *mut T;

    unsafe fn from_c(raw: *mut T, output_fault: &CallFault) -> InOut<T> {
        // SAFETY: the same contract.
        InOut { out: unsafe { Out::from_c(raw, output_fault) } }
    }
}

impl<T: Zeroable> InOut<T> {
    /// Value that the caller passed.
    pub(crate) fn get(&self) -> NvmlResult<T> {
        self.out.check()?;
        // SAFETY: not null, so by the contract of `from_c` readable, and any bits are a T.
        Ok(unsafe { self.out.to.read_unaligned() })
    }

    /// Value that the caller passed, in an older, smaller layout.
    ///
    /// # Safety
    ///
    /// The caller passed a struct of this layout.
    pub(crate) unsafe fn get_as<U: Zeroable>(&self) -> NvmlResult<U> {
        const { assert!(size_of::<U>() <= size_of::<T>()) };
        self.out.check()?;
        // SAFETY: not null, so by the contracts a U, and any bits are one.
        Ok(unsafe { self.out.to.cast::<U>().read_unaligned() })
    }

    pub(crate) fn set(&self, value: T) -> NvmlResult {
        self.out.set(value)
    }

    /// Writes a struct version that is not larger than the newest one.
    pub(crate) fn set_as<U: Copy>(&self, value: U) -> NvmlResult {
        self.out.set_as(value)
    }

    /// Applies `change` to each element of the caller's array.
    pub(crate) fn each(&self, elements: usize, mut change: impl FnMut(usize, &mut T)) -> NvmlResult {
        self.out.check()?;
        for index in 0..elements {
            let mut element = self.at(index)?;
            change(index, &mut element);
            self.put(index, element)?;
        }
        Ok(())
    }

    /// An element of an array of the caller. An array that a function reads beyond its count has an element there, too.
    pub(crate) fn at(&self, index: usize) -> NvmlResult<T> {
        self.out.check()?;
        // SAFETY: not null, so by the contract of `from_c` an array with this element, and any bits are a T.
        Ok(unsafe { self.out.to.add(index).read_unaligned() })
    }

    /// Writes an element of an array of the caller, as [`at`](Self::at) reads it.
    pub(crate) fn put(&self, index: usize, value: T) -> NvmlResult {
        self.out.check()?;
        // SAFETY: not null, so by the contract of `from_c` an array with this element.
        unsafe { self.out.to.add(index).write_unaligned(value) };
        Ok(())
    }

    /// Writes a version of the struct that is larger than that of today's prototype.
    ///
    /// # Safety
    ///
    /// The caller's struct is a `U`.
    pub(crate) unsafe fn set_larger<U: Versioned>(&self, value: U) -> NvmlResult {
        self.out.check()?;
        // SAFETY: not null, and by the contract of this function valid for writing a U.
        unsafe { self.out.to.cast::<U>().write_unaligned(value) };
        Ok(())
    }

    /// Part of the struct at this offset, for structs of which callers may pass only the beginning.
    ///
    /// # Safety
    ///
    /// The struct that the caller passed contains the part.
    pub(crate) unsafe fn part<U: Zeroable>(&self, offset: usize) -> NvmlResult<InOut<U>> {
        self.out.check()?;
        // SAFETY: not null, and by the contract of this function the part lies within the struct that the caller
        // passed.
        Ok(unsafe { InOut::from_c(self.out.to.byte_add(offset).cast(), &self.out.output_fault) })
    }

    /// The parameter as a write-only one.
    pub(crate) fn out(&self) -> &Out<T> {
        &self.out
    }
}

impl<T: Versioned> InOut<T> {
    /// Value that the caller passed, if its version field is that of the only struct version.
    pub(crate) fn stamped(&self) -> NvmlResult<T> {
        if self.stamp()? == T::VERSION { self.get() } else { Err(NVML_ERROR_ARGUMENT_VERSION_MISMATCH) }
    }

    /// Struct version that the caller passed, if the era supports it. Each known version is paired with the first
    /// driver that supports it.
    pub(crate) fn stamp_known(&self, era: Era, known: &[(u32, (u32, u32))]) -> NvmlResult<u32> {
        let stamp = self.stamp()?;
        let is_known = known.iter().any(|(version, since)| *version == stamp && era.is_at_least(*since));
        if is_known { Ok(stamp) } else { Err(NVML_ERROR_ARGUMENT_VERSION_MISMATCH) }
    }

    fn stamp(&self) -> NvmlResult<u32> {
        self.out.check()?;
        // SAFETY: not null, and by the contract of Versioned every version of the struct begins with its version field.
        Ok(unsafe { self.out.to.cast::<u32>().read_unaligned() })
    }
}

/// A pointer that the function only reads.
pub(crate) struct In<T> {
    from: *const T,
}

impl<T: Copy> Param for In<T> {
    type C = *const T;

    unsafe fn from_c(raw: *const T, _: &CallFault) -> In<T> {
        In { from: raw }
    }
}

impl<T: Zeroable> In<T> {
    pub(crate) fn get(&self) -> NvmlResult<T> {
        if self.from.is_null() {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        // SAFETY: not null, so by the contract of `from_c` readable, and any bits are a T.
        Ok(unsafe { self.from.read_unaligned() })
    }
}

impl<T: Versioned> In<T> {
    /// Value that the caller passed, if its version field is that of the only struct version.
    pub(crate) fn stamped(&self) -> NvmlResult<T> {
        if self.from.is_null() {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        // SAFETY: not null, and by the contract of Versioned every version of the struct begins with its version field.
        if unsafe { self.from.cast::<u32>().read_unaligned() } != T::VERSION {
            return Err(NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
        }
        self.get()
    }
}

impl In<c_char> {
    /// String that the caller passed. `NVML_ERROR_INVALID_ARGUMENT` if it is not UTF-8, as no NVML object has such a
    /// name.
    pub(crate) fn text(&self) -> NvmlResult<&str> {
        if self.from.is_null() {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        // SAFETY: not null, so by the contract of `from_c` a C string that is not modified during the call.
        let text = unsafe { CStr::from_ptr(self.from) };
        text.to_str().map_err(|_| NVML_ERROR_INVALID_ARGUMENT)
    }
}

/// Writes a list to the caller's array. `count` is the capacity on input and the length of the list on output. If the
/// capacity is insufficient, only the count is written.
pub(crate) fn list<T: Copy>(
    count: &InOut<c_uint>,
    items: &Out<T>,
    values: impl IntoIterator<Item = T, IntoIter: Clone>,
) -> NvmlResult {
    // SAFETY: by the contract of `from_c` the array has `count` elements of its own type.
    unsafe { list_as(count, items, values) }
}

/// Like [`list`], in an older layout than that of the current prototype.
///
/// # Safety
///
/// The caller's array has `count` elements of type `U`.
pub(crate) unsafe fn list_as<T: Copy, U: Copy>(
    count: &InOut<c_uint>,
    items: &Out<T>,
    values: impl IntoIterator<Item = U, IntoIter: Clone>,
) -> NvmlResult {
    let values = values.into_iter();
    let (capacity, length) = (count.get()?, count_of(values.clone().count()));
    let reported = match items.output_fault.as_deref() {
        Some(OutputFault::CountZero) => {
            count.set(0)?;
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        Some(OutputFault::Outgrow) => {
            count.set(capacity.max(length).saturating_add(1))?;
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        Some(OutputFault::Overcount(more)) => length.saturating_add(*more),
        _ => length,
    };
    if capacity < length {
        count.set(length)?;
        return Err(NVML_ERROR_INSUFFICIENT_SIZE);
    }
    if length > 0 {
        items.check()?;
    }
    for (index, value) in values.enumerate() {
        // SAFETY: not null, and there are at most `capacity` values, for which the caller's array is large enough.
        unsafe { items.to.cast::<U>().add(index).write_unaligned(value) };
    }
    count.set(reported)
}

/// Maximum number of elements that are written to an array whose capacity is not checked: well above the eight slices of a
/// GPU, because nvml-wrapper reserves as many, and a node is data of any size.
pub(crate) const UNCHECKED: usize = 512;

/// Writes a list to an array of the caller whose capacity is not checked, and its length to `count`. Without an array
/// only the count is written.
pub(crate) fn unchecked_list<T: Copy>(count: &Out<c_uint>, items: &Out<T>, values: &[T]) -> NvmlResult {
    count.check()?;
    let values = values.get(..UNCHECKED).filter(|_| items.check().is_ok()).unwrap_or(values);
    let length = count_of(values.len());
    let reported = match items.output_fault.as_deref() {
        Some(OutputFault::CountZero) => {
            count.set(0)?;
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        Some(OutputFault::Outgrow) => {
            count.set(length.saturating_add(1))?;
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        Some(OutputFault::Overcount(more)) => length.saturating_add(*more),
        _ => length,
    };
    if let (Ok(()), Some(last)) = (items.check(), values.last()) {
        items.fill(values.len(), values.iter().copied(), *last);
    }
    count.set(reported)
}

/// Writes a list to the array of a pointer field, whose capacity is in another field of the same struct. Returns the
/// value for that field and the result. With a null pointer, only the length is returned.
///
/// # Safety
///
/// `items` is null, or an array of `capacity` elements.
pub(crate) unsafe fn list_within<S: Zeroable, T: Copy>(
    holder: &InOut<S>,
    capacity: c_uint,
    items: *mut T,
    values: impl IntoIterator<Item = T, IntoIter: Clone>,
) -> (NvmlResult, c_uint) {
    let values = values.into_iter();
    if items.is_null() {
        return (Ok(()), count_of(values.count()));
    }
    let mut count = capacity;
    // SAFETY: both pointers are valid: `count` is a local variable, the array is valid by the contract of this
    // function.
    let (at, items) = unsafe {
        (InOut::from_c(&raw mut count, &holder.out.output_fault), Out::from_c(items, &holder.out.output_fault))
    };
    let result = list(&at, &items, values);
    (result, count)
}

/// Like [`list`], for an array of a pointer field: `list_of` is the caller's struct, `count` and `items` are copies of
/// its fields.
///
/// # Safety
///
/// `items` is null, or an array of `count` elements.
pub(crate) unsafe fn pointed_list<S, T: Copy>(
    list_of: &InOut<S>,
    count: &mut c_uint,
    items: *mut T,
    values: impl IntoIterator<Item = T, IntoIter: Clone>,
) -> NvmlResult {
    let output_fault = &list_of.out.output_fault;
    let count = InOut { out: Out { to: &raw mut *count, output_fault: output_fault.clone() } };
    list(&count, &Out { to: items, output_fault: output_fault.clone() }, values)
}

/// Writes a struct, and its trailing data from the byte offset `at` on, to a buffer of `size` bytes. If the capacity is
/// insufficient, only the required size is written.
pub(crate) fn opaque<T: Copy>(size: &InOut<c_uint>, to: &Out<T>, head: T, at: usize, data: &[u8]) -> NvmlResult {
    let (capacity, needed) = (size.get()?, count_of((at + data.len()).max(size_of::<T>())));
    if capacity < needed {
        size.set(needed)?;
        return Err(NVML_ERROR_INSUFFICIENT_SIZE);
    }
    to.set(head)?;
    for (index, byte) in data.iter().enumerate() {
        // SAFETY: not null, and by the contract of `from_c` a buffer of `capacity` bytes, of which no more are written.
        unsafe { to.to.cast::<u8>().add(at + index).write(*byte) };
    }
    Ok(())
}

/// Trailing data of a struct of the caller, from the byte offset `at` on.
pub(crate) fn trailing<T: Copy>(from: &InOut<T>, at: usize, length: c_uint) -> NvmlResult<Vec<u8>> {
    from.out.check()?;
    // SAFETY: not null, and the caller's length field states that the bytes follow.
    Ok((at..at + length as usize).map(|index| unsafe { from.out.to.cast::<u8>().add(index).read() }).collect())
}

/// Applies `change` to each element of the array of a pointer field.
///
/// # Safety
///
/// `items` is null, or an array of `count` elements.
pub(crate) unsafe fn each_within<T: Zeroable>(
    count: c_uint,
    items: *mut T,
    mut change: impl FnMut(&mut T),
) -> NvmlResult {
    if items.is_null() {
        return if count == 0 { Ok(()) } else { Err(NVML_ERROR_INVALID_ARGUMENT) };
    }
    for index in 0..count as usize {
        // SAFETY: not null, so by the contract there are `count` elements, and any bits are a T.
        unsafe {
            let mut item = items.add(index).read_unaligned();
            change(&mut item);
            items.add(index).write_unaligned(item);
        }
    }
    Ok(())
}

/// Length of a list, as NVML represents it.
pub(crate) fn count_of(things: usize) -> c_uint {
    c_uint::try_from(things).unwrap_or(c_uint::MAX)
}
