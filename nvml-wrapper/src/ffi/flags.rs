//! Open flag sets: bits of a newer driver are kept.

/// Declares a set of flags over the bits of C constants. Unknown bits are kept by every conversion.
///
/// A constant may be narrower than the set, because the types in the header differ.
macro_rules! open_flags {
    (
        $(#[$attribute:meta])*
        pub struct $name:ident: $bits:ty {
            $($(#[$flag_attribute:ident $($text:tt)*])* const $flag:ident = $value:ident;)*
        }
    ) => {
        bitflags::bitflags! {
            $(#[$attribute])*
            #[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name: $bits {
                $($(#[$flag_attribute $($text)*])* const $flag = nvml_sys::$value as $bits;)*
            }
        }

        impl From<$bits> for $name {
            fn from(bits: $bits) -> Self {
                Self::from_bits_retain(bits)
            }
        }
    };
}

pub(crate) use open_flags;
