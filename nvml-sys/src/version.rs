//! Version stamps: how a caller tells the library which layout of a struct it passes.

use core::mem::size_of;

use crate::zeroable::Zeroable;

/// The stamp of version `number` of struct `T`: its size in the low three bytes, the number in the top one.
///
/// Always computed from the concrete `_vN_t` type. The aliases without a number move from header to header.
#[must_use]
#[allow(clippy::cast_possible_truncation)]
pub const fn struct_version<T>(number: u32) -> u32 {
    assert!(size_of::<T>() < 1 << 24 && number < 1 << 8);
    size_of::<T>() as u32 | number << 24
}

/// A struct that begins with its version.
///
/// # Safety
///
/// The type is `repr(C)` and its first field is a `c_uint` that holds the version.
pub unsafe trait Versioned: Zeroable {
    /// What the library expects in the version field.
    const VERSION: u32;

    /// A value that is zero but for the version field: what the library wants to be given.
    #[must_use]
    fn stamped() -> Self {
        let mut value = Self::zeroed();
        // SAFETY: by the trait's contract the struct begins with a c_uint; `value` is exclusively ours.
        unsafe { (&raw mut value).cast::<u32>().write(Self::VERSION) };
        value
    }
}
