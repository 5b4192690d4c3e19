//! Open enumerations: a value of a newer driver is kept, and no call fails because of it.

use core::fmt;

use crate::parse_error::ParseError;

/// Types of the values: those of NVML, and plain integers for constants without a type in the header.
pub(crate) mod raw {
    pub(crate) use core::primitive::u32;
    pub(crate) use nvml_sys::*;
}

/// Declares an open enumeration over the values of a C enumeration: an integer with named constants.
///
/// The C type follows the name, so that `cargo xtask tidy` finds missing enumerators. The text of a value is the name
/// of its constant. `own_display` before the declaration leaves `Display` to the module, for values that NVIDIA's
/// programs print in another form; `own_text` leaves it `name` and `Default` too.
macro_rules! open_enum {
    (own_text $($declaration:tt)*) => {
        $crate::ffi::enums::open_enum_values! { [] $($declaration)* }
    };
    (own_display $($declaration:tt)*) => {
        $crate::ffi::enums::open_enum_values! { [named_value] $($declaration)* }
    };
    ($($declaration:tt)*) => {
        $crate::ffi::enums::open_enum_values! { [named_value displayed_value] $($declaration)* }
    };
}

/// The type with its constants and conversions, and what the macros in brackets add to it.
macro_rules! open_enum_values {
    (
        [$($more:ident)*]
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
            #[inline]
            pub const fn from_raw(raw: $crate::ffi::enums::raw::$raw) -> $name {
                $name(raw)
            }

            /// Number of the value in NVML's enumeration.
            #[must_use]
            #[inline]
            pub const fn raw(self) -> $crate::ffi::enums::raw::$raw {
                self.0
            }
        }

        impl From<$crate::ffi::enums::raw::$raw> for $name {
            #[inline]
            fn from(raw: $crate::ffi::enums::raw::$raw) -> Self {
                $name(raw)
            }
        }

        $crate::ffi::enums::open_value! { $name: $raw $($variant)* }
        $($crate::ffi::enums::$more! { $name })*
    };
}

/// The traits of an open enumeration that has `ALL` and `From` of its number. The names are those of `ALL`.
macro_rules! open_value {
    ($name:ident: $raw:ident $($variant:ident)*) => {
        impl $crate::ffi::enums::OpenEnum for $name {
            type Raw = $crate::ffi::enums::raw::$raw;

            const TYPE_NAME: &'static str = stringify!($name);
            const VALUES: &'static [$name] = $name::ALL;
            const NAMES: &'static [&'static str] = &[$(stringify!($variant)),*];

            #[inline]
            fn number(self) -> i64 {
                self.0.into()
            }
        }

        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::ffi::enums::debug(*self, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::ParseError;

            /// Parses the name of a constant, the text that [`Display`](std::fmt::Display) prints, or the number of the
            /// value. Upper and lower case are the same; spaces, `_` and `-` are ignored.
            #[inline]
            fn from_str(text: &str) -> Result<$name, $crate::ParseError> {
                $crate::ffi::enums::from_text(text)
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            #[inline]
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::form::serialize_value(serializer, $crate::ffi::enums::name(*self), self.0.into())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            #[inline]
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                let number = |number: i128| number.try_into().ok().map($name::from_raw);
                $crate::form::deserialize_value(deserializer, &number)
            }
        }
    };
}

/// `name` and `Default`.
macro_rules! named_value {
    ($name:ident) => {
        impl $name {
            /// Name of the constant. `None` for a number without a name.
            #[must_use]
            #[inline]
            pub fn name(self) -> Option<&'static str> {
                $crate::ffi::enums::name(self)
            }
        }

        impl Default for $name {
            /// The value of number 0, which need not have a name.
            #[inline]
            fn default() -> Self {
                $name(0)
            }
        }
    };
}

/// `Display` with the names of the constants.
macro_rules! displayed_value {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            /// Writes the name of the constant, or `Unknown(77)` for a number without a name.
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::ffi::enums::display(f, self.name(), self.0.into())
            }
        }
    };
}

pub(crate) use {displayed_value, named_value, open_enum, open_enum_values, open_value};

/// Open enumeration, for the functions that all of them share: the macros generate as little as possible for each.
pub(crate) trait OpenEnum: Copy + PartialEq + fmt::Display + From<Self::Raw> + 'static {
    /// Type of the number.
    type Raw: TryFrom<i64>;

    /// Name of the type.
    const TYPE_NAME: &'static str;
    /// All values with names.
    const VALUES: &'static [Self];
    /// Names of the values.
    const NAMES: &'static [&'static str];

    /// Number of the value.
    fn number(self) -> i64;
}

/// Name of a value. `None` for a value without one.
pub(crate) fn name<T: OpenEnum>(value: T) -> Option<&'static str> {
    let index = T::VALUES.iter().position(|known| *known == value)?;
    T::NAMES.get(index).copied()
}

/// Writes the name of a value, or `Unknown(77)` for a value without one.
pub(crate) fn debug<T: OpenEnum>(value: T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match name(value) {
        Some(name) => f.write_str(name),
        None => f.debug_tuple("Unknown").field(&value.number()).finish(),
    }
}

/// Value in a text: see [`parse`].
pub(crate) fn from_text<T: OpenEnum>(text: &str) -> Result<T, ParseError> {
    let find = |parsed: Parsed| parsed.find(T::VALUES, T::from);
    let shown = |parsed| find(parsed).map(|value| value.to_string()).unwrap_or_default();
    let value = parse(T::TYPE_NAME, text, T::NAMES, &shown)?;
    find(value).ok_or_else(|| error(T::TYPE_NAME, text, T::NAMES))
}

/// Writes the name of a value, or `Unknown(77)` for a value without one, with the width of the format.
pub(crate) fn display(f: &mut fmt::Formatter<'_>, name: Option<&str>, raw: i64) -> fmt::Result {
    match name {
        Some(name) => f.pad(name),
        None => f.pad(&format!("Unknown({raw})")),
    }
}

/// Value in a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Parsed {
    /// Position of its name.
    Index(usize),
    /// Its number.
    Number(i64),
}

impl Parsed {
    /// The value itself; `None` if its number is outside the type.
    #[inline]
    pub(crate) fn find<T: Copy, R: TryFrom<i64>>(self, all: &[T], from_raw: impl Fn(R) -> T) -> Option<T> {
        match self {
            Parsed::Index(index) => all.get(index).copied(),
            Parsed::Number(number) => number.try_into().ok().map(from_raw),
        }
    }
}

/// Parses a name, the text that is shown for a value, or a number: `Graphics`, `graphics`, `7`, `Unknown(7)`.
pub(crate) fn parse(
    type_name: &'static str,
    text: &str,
    names: &[&str],
    shown: &dyn Fn(Parsed) -> String,
) -> Result<Parsed, ParseError> {
    let named = names.iter().position(|name| is_same(name, text)).map(Parsed::Index);
    let numbered = || number(text, shown).map(Parsed::Number);
    let is_shown = |index: &usize| is_same(&shown(Parsed::Index(*index)), text);
    let shown = || (0..names.len()).find(is_shown).map(Parsed::Index);
    named.or_else(numbered).or_else(shown).ok_or_else(|| error(type_name, text, names))
}

/// Error of a text that names no value.
pub(crate) fn error(type_name: &'static str, text: &str, names: &[&str]) -> ParseError {
    ParseError::with_names(type_name, text, names.iter().copied(), "a number")
}

/// Number in a text: `7`, `Unknown(7)`, or the text that is shown for a number, such as `unknown bus 7`.
fn number(text: &str, shown: &dyn Fn(Parsed) -> String) -> Option<i64> {
    let text = text.trim();
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let end = text.trim_end_matches(')').rsplit(|char: char| !char.is_ascii_digit() && char != '-').next()?;
    let number = end.parse().ok()?;
    let texts = [format!("Unknown({number})"), shown(Parsed::Number(number))];
    texts.iter().any(|shown| is_same(shown, text)).then_some(number)
}

/// Whether two names are the same but for case, spaces, `_` and `-`.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let letters = |text| str::bytes(text).filter(|letter| !matches!(letter, b' ' | b'_' | b'-'));
    let lower = |letter: u8| letter.to_ascii_lowercase();
    letters(one).map(lower).eq(letters(other).map(lower))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_boxes(text: &str) -> Result<Parsed, ParseError> {
        let shown = |parsed| match parsed {
            Parsed::Index(index) => ["tiny box", "1.0"][index].to_owned(),
            Parsed::Number(number) => format!("unknown box {number}"),
        };
        parse("Box", text, &["VerySmall", "Large"], &shown)
    }

    #[test]
    fn names_texts_and_numbers_are_parsed() {
        for text in ["VerySmall", "very_small", "VERY SMALL", "very-small", "Tiny Box"] {
            assert_eq!(parse_boxes(text), Ok(Parsed::Index(0)), "{text}");
        }
        assert_eq!(parse_boxes("1.0"), Ok(Parsed::Index(1)));
        for text in ["77", " 77", "Unknown(77)", "unknown box 77"] {
            assert_eq!(parse_boxes(text), Ok(Parsed::Number(77)), "{text}");
        }
        assert_eq!(parse_boxes("-3"), Ok(Parsed::Number(-3)));
        for text in [
            "",
            "Small",
            "Large77",
            "Unknown",
            "box 77",
            "0x10",
            "10x",
            "rubbish, 2)",
            "unknownrubbish 2",
            "Unknown(2",
            "é2",
        ] {
            let error = parse_boxes(text).unwrap_err();
            assert_eq!(error.to_string(), format!("invalid Box {text:?}: expected VerySmall, Large, or a number"));
        }
    }

    #[test]
    fn values_are_written_by_their_names() {
        use crate::device::clock::Clock;

        assert_eq!(format!("{} {:?}", Clock::Sm, Clock::Sm), "Sm Sm");
        let unknown = Clock::from_raw(77);
        assert_eq!(format!("{unknown} {unknown:?}"), "Unknown(77) Unknown(77)");
        assert_eq!(format!("{:>4}|{unknown:<13}|", Clock::Sm), "  Sm|Unknown(77)  |");
    }

    #[test]
    fn values_are_parsed_and_have_a_default() {
        use crate::device::clock::Clock;

        for value in Clock::ALL.iter().copied().chain([Clock::from_raw(77)]) {
            assert_eq!(value.to_string().parse(), Ok(value));
        }
        let errors = ["Shader", "-1"].map(|text| text.parse::<Clock>().unwrap_err().to_string());
        assert_eq!(errors, ["Shader", "-1"].map(|text| error("Clock", text, Clock::NAMES).to_string()));
        assert_eq!(Clock::default(), Clock::from_raw(0));
    }

    #[test]
    fn numbers_outside_the_type_are_no_values() {
        assert_eq!(Parsed::Number(-1).find(&[1, 2], |number: u32| number), None);
        assert_eq!(Parsed::Number(7).find(&[1, 2], |number: u32| number), Some(7));
        assert_eq!(Parsed::Index(1).find(&[1, 2], |number: u32| number), Some(2));
    }

    #[test]
    fn long_lists_of_names_are_cut() {
        let names: Vec<String> = (0..30).map(|index| format!("N{index}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let text = error("Long", "x", &names).expected;
        assert!(text.starts_with("N0, N1, ") && text.ends_with("N23, 6 more names, or a number"), "{text}");
    }
}
