//! Open flag sets: bits of a newer driver are kept.

use core::fmt;

use bitflags::Flags;
use bitflags::parser::ParseHex;

use crate::ffi::enums::is_same;
use crate::parse_error::ParseError;

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
        $crate::ffi::flags::flag_set! {
            $(#[$attribute])*
            pub struct $name: $bits {
                $($(#[$flag_attribute $($text)*])* const $flag = nvml_sys::$value as $bits;)*
            }
        }

        impl From<$bits> for $name {
            #[inline]
            fn from(bits: $bits) -> Self {
                Self::from_bits_retain(bits)
            }
        }
    };
}

/// Declares a set of flags over an integer, with the methods and operators of `bitflags`.
///
/// The type is declared here, not by `bitflags!`, which would generate a second type with as many methods for each set.
macro_rules! flag_set {
    (
        $(#[$attribute:meta])*
        pub struct $name:ident: $bits:ty { $($flags:tt)* }
    ) => {
        $(#[$attribute])*
        #[derive(Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($bits);

        bitflags::bitflags! {
            impl $name: $bits { $($flags)* }
        }

        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::ffi::flags::debug(f, stringify!($name), self, self.is_empty())
            }
        }

        impl std::fmt::Display for $name {
            /// Writes the names of the flags: `A | B`, and bits without a name as one number: `A | 0x40`. The empty set is
            /// the empty string.
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                bitflags::parser::to_writer(self, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::ParseError;

            /// Parses names of flags and hexadecimal numbers, separated by `|` or `,`. Upper and lower case are the same.
            #[inline]
            fn from_str(text: &str) -> Result<$name, $crate::ParseError> {
                $crate::ffi::flags::parse(stringify!($name), text)
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            #[inline]
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::form::serialize_flags(serializer, self, self.bits().into())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            #[inline]
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                let number = |bits: i128| bits.try_into().ok().map($name::from_bits_retain);
                $crate::form::deserialize_flags(deserializer, &number)
            }
        }
    };
}

pub(crate) use {flag_set, open_flags};

/// Writes `Name(A | B | 0x40)`, and `Name(0x0)` for the empty set.
pub(crate) fn debug(
    f: &mut fmt::Formatter<'_>,
    type_name: &str,
    flags: &dyn fmt::Display,
    is_empty: bool,
) -> fmt::Result {
    let flags: &dyn fmt::Display = if is_empty { &"0x0" } else { flags };
    f.debug_tuple(type_name).field(&format_args!("{flags}")).finish()
}

/// Set of flags in a text.
pub(crate) fn parse<F: Flags<Bits: ParseHex>>(type_name: &'static str, text: &str) -> Result<F, ParseError> {
    let names = || F::FLAGS.iter().map(bitflags::Flag::name);
    let one = |part: &str| {
        if let Some(flag) = F::FLAGS.iter().find(|flag| is_same(flag.name(), part)) {
            return Some(flag.value().bits());
        }
        let digits = part.strip_prefix("0x").or_else(|| part.strip_prefix("0X"))?;
        F::Bits::parse_hex(digits).ok()
    };
    let mut flags = F::empty();
    for part in text.split(['|', ',']).map(str::trim).filter(|_| !text.trim().is_empty()) {
        let bits = one(part).ok_or_else(|| ParseError::with_names(type_name, text, names(), "0x and a number"))?;
        flags.insert(F::from_bits_retain(bits));
    }
    Ok(flags)
}

#[cfg(test)]
mod tests {
    use crate::builder::InitFlags;

    #[test]
    fn flags_are_written_and_parsed() {
        let parse = |text: &str| text.parse::<InitFlags>();
        let both = InitFlags::NO_GPUS | InitFlags::NO_ATTACH;
        assert_eq!(both.to_string(), "NO_GPUS | NO_ATTACH");
        for text in ["NO_GPUS | NO_ATTACH", "no_gpus,NO-ATTACH", " no gpus|0x2"] {
            assert_eq!(parse(text), Ok(both), "{text}");
        }
        let unknown = both | InitFlags::from_bits_retain(0x40);
        assert_eq!(unknown.to_string(), "NO_GPUS | NO_ATTACH | 0x40");
        assert_eq!(parse(&unknown.to_string()), Ok(unknown));
        for text in ["", " "] {
            assert_eq!(parse(text), Ok(InitFlags::empty()));
        }
        assert_eq!(InitFlags::empty().to_string(), "");
        assert_eq!(format!("{unknown:?}"), "InitFlags(NO_GPUS | NO_ATTACH | 0x40)");
        assert_eq!(format!("{:#?}", InitFlags::empty()), "InitFlags(\n    0x0,\n)");
        for text in ["GPUS", "NO_GPUS |", "0x1ffffffff", "64", "|"] {
            let error = parse(text).unwrap_err().to_string();
            let expected = "expected NO_GPUS, NO_ATTACH, FORCE_INIT, or 0x and a number";
            assert_eq!(error, format!("invalid InitFlags {text:?}: {expected}"));
        }
    }
}
