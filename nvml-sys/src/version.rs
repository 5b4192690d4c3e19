//! Version stamps: the size and version of a versioned struct, in its first field.

use core::mem::size_of;

use crate::zeroable::Zeroable;

/// Version stamp of version `number` of struct `T`: the size in the low three bytes, the number in the high byte.
///
/// `T` is the concrete `_vN_t` type. Aliases without a number refer to different structs in different headers.
#[must_use]
#[allow(clippy::cast_possible_truncation)]
pub const fn struct_version<T>(number: u32) -> u32 {
    assert!(size_of::<T>() < 1 << 24 && number < 1 << 8);
    size_of::<T>() as u32 | number << 24
}

/// Struct that begins with its version.
///
/// # Safety
///
/// The type is `repr(C)` and its first field is a `c_uint` that holds the version.
pub unsafe trait Versioned: Zeroable {
    /// Version stamp that the library expects.
    const VERSION: u32;

    /// Zeroed struct with its version field set, as the library expects it.
    #[must_use]
    fn stamped() -> Self {
        let mut value = Self::zeroed();
        // SAFETY: by the trait's contract the struct begins with a c_uint; `value` is exclusively ours.
        unsafe { (&raw mut value).cast::<u32>().write(Self::VERSION) };
        value
    }
}
