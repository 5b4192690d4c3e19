//! The parameters of a C function as safe values: the only code here that goes through a caller's pointers.
//!
//! A modelled function names its parameters by these types; what the caller passed is turned into them at the border,
//! where the caller's contract (each pointer is null, or valid for what the function reads and writes) is known to
//! hold. So the bodies of the functions need no `unsafe`.

use core::ffi::{CStr, c_char, c_int, c_uint, c_ulonglong};
use std::sync::Arc;

use nvml_sys::*;

use crate::era::Era;
use crate::fault::Twist;

/// What a function answers: success, or one of NVML's codes.
pub(crate) type Answer<T = ()> = Result<T, nvmlReturn_t>;

/// How a fault bends what is written in this call; mostly not at all.
pub(crate) type Twisted = Option<Arc<Twist>>;

/// A parameter as a body takes it, made from the one that C passes.
pub(crate) trait Param: Sized {
    /// The parameter's type in C.
    type C: Copy;

    /// # Safety
    ///
    /// A pointer is null, or valid during the call for what the function reads and writes behind it.
    unsafe fn from_c(raw: Self::C, twist: &Twisted) -> Self;
}

macro_rules! plain_params {
    ($($ty:ty)*) => {$(
        impl Param for $ty {
            type C = $ty;

            unsafe fn from_c(raw: $ty, _: &Twisted) -> $ty {
                raw
            }
        }
    )*};
}

plain_params! { c_int c_uint c_ulonglong nvmlDevice_t nvmlUnit_t nvmlEventSet_t }
plain_params! { nvmlGpmSample_t }

/// A pointer that the function only writes through.
pub(crate) struct Out<T> {
    to: *mut T,
    twist: Twisted,
}

impl<T: Copy> Param for Out<T> {
    type C = *mut T;

    unsafe fn from_c(raw: *mut T, twist: &Twisted) -> Out<T> {
        Out { to: raw, twist: twist.clone() }
    }
}

impl<T: Copy> Out<T> {
    /// Refuses a null pointer; for functions that check their pointers before anything else.
    pub(crate) fn check(&self) -> Answer {
        if self.to.is_null() { Err(NVML_ERROR_INVALID_ARGUMENT) } else { Ok(()) }
    }

    /// Writes the value.
    pub(crate) fn set(&self, value: T) -> Answer {
        self.set_as(value)
    }

    /// Writes an older, smaller layout than the one that today's prototype names.
    pub(crate) fn set_as<U: Copy>(&self, value: U) -> Answer {
        const { assert!(size_of::<U>() <= size_of::<T>()) };
        self.check()?;
        // SAFETY: not null, so by the contract of `from_c` valid for writing a T, and a U is no larger. The caller's
        // alignment is not relied on.
        unsafe { self.to.cast::<U>().write_unaligned(value) };
        Ok(())
    }

    /// Writes what there is; a board without it answers "not supported".
    pub(crate) fn set_some(&self, value: Option<T>) -> Answer {
        self.check()?;
        self.set(value.ok_or(NVML_ERROR_NOT_SUPPORTED)?)
    }

    /// Fills an array of the caller that has room for so many elements: the values, then the filler.
    pub(crate) fn fill(&self, room: usize, values: impl Iterator<Item = T>, filler: T) {
        for (index, value) in values.chain(core::iter::repeat(filler)).take(room).enumerate() {
            if self.check().is_ok() {
                // SAFETY: not null, so by the contract of `from_c` an array of `room` elements.
                unsafe { self.to.add(index).write_unaligned(value) };
            }
        }
    }

    /// A text as it stands in a struct: cut to the array, the rest zero.
    pub(crate) fn chars<const N: usize>(&self, text: impl AsRef<[u8]>) -> [c_char; N] {
        let mut chars = [0; N];
        bent(&self.twist, text.as_ref(), N, |index, byte| {
            if let Some(char) = chars.get_mut(index) {
                *char = c_char::from_ne_bytes([byte]);
            }
        });
        chars
    }
}

impl Out<c_char> {
    /// Writes a text and its NUL into the caller's buffer of this length.
    pub(crate) fn text(&self, length: c_uint, text: impl AsRef<[u8]>) -> Answer {
        self.check()?;
        let (length, text) = (length as usize, text.as_ref());
        if self.twist.is_none() && length <= text.len() {
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        bent(&self.twist, text, length, |index, byte| {
            // SAFETY: not null, so by the contract of `from_c` a buffer of `length` bytes, and `bent` keeps below it.
            unsafe { self.to.add(index).write(c_char::from_ne_bytes([byte])) };
        });
        Ok(())
    }

    /// The same for a buffer whose length the caller lets the function correct.
    pub(crate) fn text_sized(&self, length: &InOut<c_uint>, text: impl AsRef<[u8]>) -> Answer {
        let given = length.get()?;
        length.set(count_of(text.as_ref().len() + 1))?;
        if given == 0 {
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        self.text(given, text)
    }
}

/// Hands out the bytes of a text, NUL included, as the call's fault wants them written to `room` bytes.
fn bent(twist: &Twisted, text: &[u8], room: usize, mut write: impl FnMut(usize, u8)) {
    match twist.as_deref() {
        Some(Twist::Unterminated) => {
            let filled = text.iter().copied().chain(core::iter::repeat(b'x'));
            filled.take(room).enumerate().for_each(|(index, byte)| write(index, byte));
        }
        Some(Twist::Raw(raw)) => {
            let raw = raw.iter().copied().chain([0]);
            raw.take(room).enumerate().for_each(|(index, byte)| write(index, byte));
        }
        _ => {
            let text = text.iter().copied().take(room.saturating_sub(1)).chain([0]);
            text.take(room).enumerate().for_each(|(index, byte)| write(index, byte));
        }
    }
}

/// A pointer that the function reads and writes through.
pub(crate) struct InOut<T> {
    out: Out<T>,
}

impl<T: Copy> Param for InOut<T> {
    type C = *mut T;

    unsafe fn from_c(raw: *mut T, twist: &Twisted) -> InOut<T> {
        // SAFETY: the same contract.
        InOut { out: unsafe { Out::from_c(raw, twist) } }
    }
}

impl<T: Zeroable> InOut<T> {
    /// What the caller passed in.
    pub(crate) fn get(&self) -> Answer<T> {
        self.out.check()?;
        // SAFETY: not null, so by the contract of `from_c` readable, and any bits are a T.
        Ok(unsafe { self.out.to.read_unaligned() })
    }

    /// What the caller passed in, as an older, smaller layout.
    ///
    /// # Safety
    ///
    /// The caller passed a struct of this layout.
    pub(crate) unsafe fn get_as<U: Zeroable>(&self) -> Answer<U> {
        const { assert!(size_of::<U>() <= size_of::<T>()) };
        self.out.check()?;
        // SAFETY: not null, so by the contracts a U, and any bits are one.
        Ok(unsafe { self.out.to.cast::<U>().read_unaligned() })
    }

    pub(crate) fn set(&self, value: T) -> Answer {
        self.out.set(value)
    }

    /// Writes a version of the struct that is no larger than the newest.
    pub(crate) fn set_as<U: Copy>(&self, value: U) -> Answer {
        self.out.set_as(value)
    }

    /// Lets `change` work on each element of an array of the caller.
    pub(crate) fn each(&self, elements: usize, mut change: impl FnMut(usize, &mut T)) -> Answer {
        self.out.check()?;
        for index in 0..elements {
            let mut element = self.at(index)?;
            change(index, &mut element);
            self.put(index, element)?;
        }
        Ok(())
    }

    /// An element of an array of the caller. An array that a function reads beyond its count has an element there, too.
    pub(crate) fn at(&self, index: usize) -> Answer<T> {
        self.out.check()?;
        // SAFETY: not null, so by the contract of `from_c` an array with this element, and any bits are a T.
        Ok(unsafe { self.out.to.add(index).read_unaligned() })
    }

    /// Writes an element of an array of the caller, as [`at`](Self::at) reads it.
    pub(crate) fn put(&self, index: usize, value: T) -> Answer {
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
    pub(crate) unsafe fn set_larger<U: Versioned>(&self, value: U) -> Answer {
        self.out.check()?;
        // SAFETY: not null, and by the contract of this function valid for writing a U.
        unsafe { self.out.to.cast::<U>().write_unaligned(value) };
        Ok(())
    }

    /// The part of the struct at this offset, for structs of which callers may pass no more than the beginning.
    ///
    /// # Safety
    ///
    /// The struct that the caller passed goes so far.
    pub(crate) unsafe fn part<U: Zeroable>(&self, offset: usize) -> Answer<InOut<U>> {
        self.out.check()?;
        // SAFETY: not null, and by the contract of this function the part is inside of what the caller passed.
        Ok(unsafe { InOut::from_c(self.out.to.byte_add(offset).cast(), &self.out.twist) })
    }

    /// The parameter as one to write only.
    pub(crate) fn out(&self) -> &Out<T> {
        &self.out
    }
}

impl<T: Versioned> InOut<T> {
    /// What the caller passed in, if it is stamped as the only version of the struct.
    pub(crate) fn stamped(&self) -> Answer<T> {
        if self.stamp()? == T::VERSION { self.get() } else { Err(NVML_ERROR_ARGUMENT_VERSION_MISMATCH) }
    }

    /// The version that the caller stamped the struct with, if the driver knows it: each comes with the first driver
    /// that does, major and minor.
    pub(crate) fn stamp_known(&self, era: Era, known: &[(u32, (u32, u32))]) -> Answer<u32> {
        let stamp = self.stamp()?;
        let is_known = known.iter().any(|(version, since)| *version == stamp && era.is_at_least(*since));
        if is_known { Ok(stamp) } else { Err(NVML_ERROR_ARGUMENT_VERSION_MISMATCH) }
    }

    fn stamp(&self) -> Answer<u32> {
        self.out.check()?;
        // SAFETY: not null, and by the contract of Versioned every version of the struct begins with its stamp.
        Ok(unsafe { self.out.to.cast::<u32>().read_unaligned() })
    }
}

/// A pointer that the function only reads through.
pub(crate) struct In<T> {
    from: *const T,
}

impl<T: Copy> Param for In<T> {
    type C = *const T;

    unsafe fn from_c(raw: *const T, _: &Twisted) -> In<T> {
        In { from: raw }
    }
}

impl<T: Zeroable> In<T> {
    pub(crate) fn get(&self) -> Answer<T> {
        if self.from.is_null() {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        // SAFETY: not null, so by the contract of `from_c` readable, and any bits are a T.
        Ok(unsafe { self.from.read_unaligned() })
    }
}

impl<T: Versioned> In<T> {
    /// What the caller passed in, if it is stamped as the only version of the struct.
    pub(crate) fn stamped(&self) -> Answer<T> {
        if self.from.is_null() {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        // SAFETY: not null, and by the contract of Versioned every version of the struct begins with its stamp.
        if unsafe { self.from.cast::<u32>().read_unaligned() } != T::VERSION {
            return Err(NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
        }
        self.get()
    }
}

impl In<c_char> {
    /// A text that the caller passed in; what is not UTF-8 names nothing that NVML knows.
    pub(crate) fn text(&self) -> Answer<&str> {
        if self.from.is_null() {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        // SAFETY: not null, so by the contract of `from_c` a C string that stays as it is during the call.
        let text = unsafe { CStr::from_ptr(self.from) };
        text.to_str().map_err(|_| NVML_ERROR_INVALID_ARGUMENT)
    }
}

/// Writes a list into an array of the caller: `count` says how much room there is and then how much there was to
/// write. With too little room nothing but the count is written.
pub(crate) fn list<T: Copy>(
    count: &InOut<c_uint>,
    items: &Out<T>,
    values: impl IntoIterator<Item = T, IntoIter: Clone>,
) -> Answer {
    // SAFETY: by the contract of `from_c` the array has room for `count` elements of its own type.
    unsafe { list_as(count, items, values) }
}

/// The same in the layout of an era that is not the one of today's prototype.
///
/// # Safety
///
/// The caller's array has room for `count` elements of type `U`.
pub(crate) unsafe fn list_as<T: Copy, U: Copy>(
    count: &InOut<c_uint>,
    items: &Out<T>,
    values: impl IntoIterator<Item = U, IntoIter: Clone>,
) -> Answer {
    let values = values.into_iter();
    let (room, there) = (count.get()?, count_of(values.clone().count()));
    let told = match items.twist.as_deref() {
        Some(Twist::CountZero) => {
            count.set(0)?;
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        Some(Twist::Outgrow) => {
            count.set(room.max(there).saturating_add(1))?;
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        Some(Twist::Overcount(more)) => there.saturating_add(*more),
        _ => there,
    };
    if room < there {
        count.set(there)?;
        return Err(NVML_ERROR_INSUFFICIENT_SIZE);
    }
    if there > 0 {
        items.check()?;
    }
    for (index, value) in values.enumerate() {
        // SAFETY: not null, and there are at most `room` values, for which the caller's array is large enough.
        unsafe { items.to.cast::<U>().add(index).write_unaligned(value) };
    }
    count.set(told)
}

/// Writes a list into an array of a caller who is not asked how much room there is, and tells how long it is. Without
/// an array nothing but the count is written.
pub(crate) fn unchecked_list<T: Copy>(count: &Out<c_uint>, items: &Out<T>, values: &[T]) -> Answer {
    count.check()?;
    let there = count_of(values.len());
    let told = match items.twist.as_deref() {
        Some(Twist::CountZero) => {
            count.set(0)?;
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        Some(Twist::Outgrow) => {
            count.set(there.saturating_add(1))?;
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        Some(Twist::Overcount(more)) => there.saturating_add(*more),
        _ => there,
    };
    if let (Ok(()), Some(last)) = (items.check(), values.last()) {
        items.fill(values.len(), values.iter().copied(), *last);
    }
    count.set(told)
}

/// Writes a list behind a pointer in a struct of the caller, which has the room in another field; gives the number for
/// that field beside the answer. Without an array the answer is the number alone.
///
/// # Safety
///
/// `items` is null, or an array with room for `room` elements.
pub(crate) unsafe fn list_within<S: Zeroable, T: Copy>(
    holder: &InOut<S>,
    room: c_uint,
    items: *mut T,
    values: impl IntoIterator<Item = T, IntoIter: Clone>,
) -> (Answer, c_uint) {
    let values = values.into_iter();
    if items.is_null() {
        return (Ok(()), count_of(values.count()));
    }
    let mut count = room;
    // SAFETY: both are valid: the place of the count is here, the array by the contract of this function.
    let (at, items) =
        unsafe { (InOut::from_c(&raw mut count, &holder.out.twist), Out::from_c(items, &holder.out.twist)) };
    let answer = list(&at, &items, values);
    (answer, count)
}

/// The same for an array that a struct of the caller points to: `list_of` is that struct, `count` and `items` are the
/// copies of its members.
///
/// # Safety
///
/// `items` is null, or an array that has room for `count` elements.
pub(crate) unsafe fn pointed_list<S, T: Copy>(
    list_of: &InOut<S>,
    count: &mut c_uint,
    items: *mut T,
    values: impl IntoIterator<Item = T, IntoIter: Clone>,
) -> Answer {
    let twist = &list_of.out.twist;
    let count = InOut { out: Out { to: &raw mut *count, twist: twist.clone() } };
    list(&count, &Out { to: items, twist: twist.clone() }, values)
}

/// Writes a struct and the data that follows it, from the byte `at` on, into a buffer of so many bytes. With too little
/// room it says how many it takes.
pub(crate) fn opaque<T: Copy>(size: &InOut<c_uint>, to: &Out<T>, head: T, at: usize, data: &[u8]) -> Answer {
    let (room, needed) = (size.get()?, count_of((at + data.len()).max(size_of::<T>())));
    if room < needed {
        size.set(needed)?;
        return Err(NVML_ERROR_INSUFFICIENT_SIZE);
    }
    to.set(head)?;
    for (index, byte) in data.iter().enumerate() {
        // SAFETY: not null, and by the contract of `from_c` a buffer of `room` bytes, of which no more are written.
        unsafe { to.to.cast::<u8>().add(at + index).write(*byte) };
    }
    Ok(())
}

/// The data that follows a struct of the caller, from the byte `at` on.
pub(crate) fn trailing<T: Copy>(from: &InOut<T>, at: usize, length: c_uint) -> Answer<Vec<u8>> {
    from.out.check()?;
    // SAFETY: not null, and the caller says that so many bytes follow.
    Ok((at..at + length as usize).map(|index| unsafe { from.out.to.cast::<u8>().add(index).read() }).collect())
}

/// Lets a function change each element of an array behind a pointer in a struct of the caller.
///
/// # Safety
///
/// `items` is null, or an array of `count` elements.
pub(crate) unsafe fn each_within<T: Zeroable>(count: c_uint, items: *mut T, mut change: impl FnMut(&mut T)) -> Answer {
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

/// A number of things as NVML counts them.
pub(crate) fn count_of(things: usize) -> c_uint {
    c_uint::try_from(things).unwrap_or(c_uint::MAX)
}
