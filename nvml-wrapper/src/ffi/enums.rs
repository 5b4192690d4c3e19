//! Enumerations that stay open: a value of a newer driver is kept, and fails no call.

/// What may stand behind an enum: NVML's types, and plain integers for constants that the header gives no type.
pub(crate) mod raw {
    pub(crate) use core::primitive::u32;
    pub(crate) use nvml_sys::*;
}

/// Declares an enum over the values of a C enumeration.
///
/// `Unknown` holds any other number, among them the one that NVML itself calls unknown. The C type stands behind the
/// name, so that `cargo xtask tidy` can tell when an enumerator is missing.
macro_rules! open_enum {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident: $raw:ident {
            $($(#[$variant_attribute:meta])* $variant:ident = $value:ident,)*
        }
    ) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_attribute])* $variant,)*
            /// A value that this version of the crate has no name for, or that NVML calls unknown.
            Unknown($crate::ffi::enums::raw::$raw),
        }

        impl $name {
            /// The value of NVML's own enumeration.
            #[must_use]
            pub const fn raw(self) -> $crate::ffi::enums::raw::$raw {
                match self {
                    $($name::$variant => nvml_sys::$value,)*
                    $name::Unknown(raw) => raw,
                }
            }
        }

        impl From<$crate::ffi::enums::raw::$raw> for $name {
            fn from(raw: $crate::ffi::enums::raw::$raw) -> Self {
                match raw {
                    $(nvml_sys::$value => $name::$variant,)*
                    raw => $name::Unknown(raw),
                }
            }
        }
    };
}

pub(crate) use open_enum;
