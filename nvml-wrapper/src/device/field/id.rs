//! Field identifiers.

use std::fmt;
use std::str::FromStr;

use crate::ffi::enums::is_same;
use crate::generated::field_ids;
use crate::parse_error::ParseError;

/// Greatest number of a field in the header.
const LAST: u32 = nvml_sys::NVML_FI_MAX;

/// Identifier of a field, by its meaning: `NVML_FI_DEV_MEMORY_TEMP` is [`FieldId::MEMORY_TEMP`].
///
/// The constants cover every field of the newest header. Some drivers have other numbers for some fields (575.51 to
/// 580.76 for 251 to 273, 555 to 565 for 199 and 200): the crate sends the number of the driver in use. A field of a
/// newer driver is made with [`FieldId::from_raw`].
#[derive(Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(pub(super) u32);

/// # Identifier
impl FieldId {
    /// Field with this number in NVML's newest header.
    #[must_use]
    #[inline]
    pub const fn from_raw(number: u32) -> FieldId {
        FieldId(number)
    }

    /// Number of the field in NVML's newest header.
    #[must_use]
    #[inline]
    pub const fn raw(self) -> u32 {
        self.0
    }

    /// C name of the field, such as `NVML_FI_DEV_MEMORY_TEMP`; the newest name if there are two. `None` if this version
    /// of the crate does not know the field.
    #[must_use]
    #[inline]
    pub const fn name(self) -> Option<&'static str> {
        field_ids::c_name(self)
    }

    /// Whether the field is that of NVLinks.
    #[inline]
    pub(super) const fn is_of_nvlink(self) -> bool {
        matches!(self.0, 32..=73 | 84..=91 | 96..=141 | 146..=168 | 200..=225 | 235..=250 | 289..=296)
    }
}

impl fmt::Debug for FieldId {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => write!(f, "FieldId({})", self.0),
        }
    }
}

impl fmt::Display for FieldId {
    /// Writes the C name, or the number of a field without a name.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.pad(name),
            None => self.0.fmt(f),
        }
    }
}

impl FromStr for FieldId {
    type Err = ParseError;

    /// Parses the C name of a field, the name of its constant, or its number: `NVML_FI_DEV_MEMORY_TEMP`, `MEMORY_TEMP`,
    /// `82`. Upper and lower case are the same.
    #[inline]
    fn from_str(text: &str) -> Result<FieldId, ParseError> {
        let names = || (0..=LAST).filter_map(|number| Some((FieldId(number), field_ids::c_name(FieldId(number))?)));
        let short = |name: &'static str| name.trim_start_matches("NVML_FI_").trim_start_matches("DEV_");
        let is_named = |name| is_same(name, text) || is_same(short(name), text);
        let named = names().find(|(_, name)| is_named(name)).map(|(id, _)| id);
        let error = || ParseError::with_names("FieldId", text, names().map(|(_, name)| short(name)), "a number");
        named.or_else(|| text.trim().parse().ok().map(FieldId)).ok_or_else(error)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for FieldId {
    #[inline]
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::form::serialize_value(serializer, self.name(), self.0.into())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for FieldId {
    #[inline]
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<FieldId, D::Error> {
        crate::form::deserialize_value(deserializer, &|number| number.try_into().ok().map(FieldId))
    }
}

/// Field identifier with a scope.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct Field {
    /// Identifier of the field.
    pub id: FieldId,
    /// Scope: the link number for NVLink fields, `NVML_POWER_SCOPE_*` for power fields, 0 for all others, which ignore
    /// the scope.
    pub scope_id: u32,
}

/// # Scope
impl Field {
    /// Scope of all links together, for NVLink fields that support it.
    pub const ALL_LINKS: u32 = u32::MAX;

    /// Field with a scope.
    #[must_use]
    #[inline]
    pub const fn scoped(id: FieldId, scope_id: u32) -> Field {
        Field { id, scope_id }
    }
}

impl From<FieldId> for Field {
    /// Field of the device as a whole: scope 0.
    #[inline]
    fn from(id: FieldId) -> Field {
        Field { id, scope_id: 0 }
    }
}

impl From<&FieldId> for Field {
    /// Field of the device as a whole: scope 0.
    #[inline]
    fn from(id: &FieldId) -> Field {
        Field::from(*id)
    }
}

impl From<&Field> for Field {
    #[inline]
    fn from(field: &Field) -> Field {
        *field
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_nvlinks_are_known_by_their_numbers() {
        for id in FieldId::ALL {
            let name = id.name().unwrap_or_default();
            assert_eq!(id.is_of_nvlink(), name.contains("NVLINK") || name.contains("NVSWITCH"), "{name}");
        }
    }
}
