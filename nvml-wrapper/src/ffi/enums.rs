//! Open enumerations: a value of a newer driver is kept, and no call fails because of it.

use core::fmt;

/// Types of the values: those of NVML, and plain integers for constants without a type in the header.
pub(crate) mod raw {
    pub(crate) use core::primitive::u32;
    pub(crate) use nvml_sys::*;
}

/// Declares an open enumeration over the values of a C enumeration: an integer with named constants.
///
/// The C type follows the name, so that `cargo xtask tidy` finds missing enumerators.
macro_rules! open_enum {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident: $raw:ident {
            $($(#[$variant_attribute:meta])* $variant:ident = $value:ident,)*
        }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(transparent)]
        pub struct $name($crate::ffi::enums::raw::$raw);

        #[allow(non_upper_case_globals)]
        impl $name {
            $($(#[$variant_attribute])* pub const $variant: $name = $name(nvml_sys::$value);)*

            /// All values that this version of the crate has a name for, in the order of the header.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// Value from its number in NVML's enumeration, also for numbers without a name.
            #[must_use]
            pub const fn from_raw(raw: $crate::ffi::enums::raw::$raw) -> $name {
                $name(raw)
            }

            /// Number of the value in NVML's enumeration.
            #[must_use]
            pub const fn raw(self) -> $crate::ffi::enums::raw::$raw {
                self.0
            }
        }

        impl From<$crate::ffi::enums::raw::$raw> for $name {
            fn from(raw: $crate::ffi::enums::raw::$raw) -> Self {
                $name(raw)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let index = $name::ALL.iter().position(|known| known == self);
                $crate::ffi::enums::debug(f, &[$(stringify!($variant)),*], index, self.0.into())
            }
        }
    };
}

pub(crate) use open_enum;

/// Writes the name of a value, or `Unknown(77)` for a value without one.
pub(crate) fn debug(f: &mut fmt::Formatter<'_>, names: &[&str], index: Option<usize>, raw: i64) -> fmt::Result {
    match index.and_then(|index| names.get(index)) {
        Some(name) => f.write_str(name),
        None => f.debug_tuple("Unknown").field(&raw).finish(),
    }
}
