//! Forms of values in the feature `serde`: see the page of the crate.

mod error;

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserializer, Serialize, Serializer};

use crate::parse_error::ParseError;

/// A value of an enumeration: its name in readable formats, if it has one, and its number otherwise.
#[inline]
pub(crate) fn serialize_value<S: Serializer>(
    serializer: S,
    name: Option<&'static str>,
    number: i64,
) -> Result<S::Ok, S::Error> {
    match name.filter(|_| serializer.is_human_readable()) {
        Some(name) => serializer.serialize_str(name),
        None => serializer.serialize_i64(number),
    }
}

/// A value of an enumeration: a name or a number.
#[inline]
pub(crate) fn deserialize_value<'de, D: Deserializer<'de>, T: FromStr<Err = ParseError>>(
    deserializer: D,
    number: &dyn Fn(i128) -> Option<T>,
) -> Result<T, D::Error> {
    let form = TextOrNumber { expected: "the name or the number of a value", number };
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(form)
    } else {
        deserializer.deserialize_i64(form)
    }
}

/// A set of flags: its text in readable formats, its bits in others.
#[inline]
pub(crate) fn serialize_flags<S: Serializer>(
    serializer: S,
    flags: &impl fmt::Display,
    bits: u64,
) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() { serializer.collect_str(flags) } else { serializer.serialize_u64(bits) }
}

/// A set of flags: a text or bits.
#[inline]
pub(crate) fn deserialize_flags<'de, D: Deserializer<'de>, T: FromStr<Err = ParseError>>(
    deserializer: D,
    number: &dyn Fn(i128) -> Option<T>,
) -> Result<T, D::Error> {
    let form = TextOrNumber { expected: "names of flags or bits", number };
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(form)
    } else {
        deserializer.deserialize_u64(form)
    }
}

struct TextOrNumber<'n, T> {
    expected: &'static str,
    number: &'n dyn Fn(i128) -> Option<T>,
}

impl<T> TextOrNumber<'_, T> {
    #[inline]
    fn number<E: Error>(&self, number: i128, unexpected: Unexpected<'_>) -> Result<T, E> {
        (self.number)(number).ok_or_else(|| E::invalid_value(unexpected, &self.expected))
    }
}

impl<T: FromStr<Err = ParseError>> Visitor<'_> for TextOrNumber<'_, T> {
    type Value = T;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    #[inline]
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }

    #[inline]
    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        self.number(number.into(), Unexpected::Unsigned(number))
    }

    #[inline]
    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        self.number(number.into(), Unexpected::Signed(number))
    }
}

/// Serializes a type as the text of its `Display`, and deserializes it by its `FromStr`.
macro_rules! text_form {
    ($name:ident, $example:literal) => {
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                $crate::form::deserialize_text(deserializer, $example)
            }
        }
    };
}

pub(crate) use text_form;

/// Value by its text.
#[inline]
pub(crate) fn deserialize_text<'de, D: Deserializer<'de>, T: FromStr<Err = ParseError>>(
    deserializer: D,
    example: &'static str,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Text { example, value: PhantomData })
}

struct Text<T> {
    example: &'static str,
    value: PhantomData<T>,
}

impl<T: FromStr<Err = ParseError>> Visitor<'_> for Text<T> {
    type Value = T;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string such as {}", self.example)
    }

    #[inline]
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// Arrays of bytes that are longer than those of serde.
pub(crate) mod bytes {
    use serde::de::SeqAccess;
    use serde::ser::SerializeTuple;

    use super::*;

    #[inline]
    pub(crate) fn serialize<S: Serializer, const N: usize>(bytes: &[u8; N], serializer: S) -> Result<S::Ok, S::Error> {
        let mut tuple = serializer.serialize_tuple(N)?;
        bytes.iter().try_for_each(|byte| tuple.serialize_element(byte))?;
        tuple.end()
    }

    #[inline]
    pub(crate) fn deserialize<'de, D: Deserializer<'de>, const N: usize>(deserializer: D) -> Result<[u8; N], D::Error> {
        deserializer.deserialize_tuple(N, Bytes::<N>)
    }

    struct Bytes<const N: usize>;

    impl<'de, const N: usize> Visitor<'de> for Bytes<N> {
        type Value = [u8; N];

        #[inline]
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "{N} bytes")
        }

        #[inline]
        fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<[u8; N], A::Error> {
            let mut bytes = [0; N];
            for (index, byte) in bytes.iter_mut().enumerate() {
                *byte = elements.next_element()?.ok_or_else(|| A::Error::invalid_length(index, &self))?;
            }
            Ok(bytes)
        }
    }
}

/// Number of a vGPU, by which a serialized value names its vGPU.
#[inline]
pub(crate) fn serialize_vgpu<S: Serializer>(vgpu: &crate::VgpuInstance, serializer: S) -> Result<S::Ok, S::Error> {
    vgpu.handle().serialize(serializer)
}
