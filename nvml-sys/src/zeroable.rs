//! Plain data: types that may be passed to the library zeroed, and read whatever the library wrote.

use core::mem::MaybeUninit;

/// Data without invalid bit patterns: integers, floats, pointers, and arrays, structs and unions of them.
///
/// # Safety
///
/// Every bit pattern of the type's size, all zeros among them, is a value of the type.
pub unsafe trait Zeroable: Copy {
    /// Value with all bits zero.
    #[must_use]
    fn zeroed() -> Self {
        // SAFETY: by the trait's contract all zero bits are a value.
        unsafe { MaybeUninit::zeroed().assume_init() }
    }
}

macro_rules! zeroable {
    ($($ty:ty)*) => {$(
        // SAFETY: every bit pattern is a value of an integer or a float.
        unsafe impl Zeroable for $ty {}
    )*};
}

zeroable! { i8 u8 i16 u16 i32 u32 i64 u64 f32 f64 }

// SAFETY: an array has the bit patterns of its elements.
unsafe impl<T: Zeroable, const N: usize> Zeroable for [T; N] {}
