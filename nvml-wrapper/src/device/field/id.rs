//! Field identifiers.

use std::fmt;

use crate::generated::field_ids;

/// Identifier of a field, by its meaning: `NVML_FI_DEV_MEMORY_TEMP` is [`FieldId::MEMORY_TEMP`].
///
/// The constants cover every field of the newest header. Some drivers have other numbers for some fields (575.51 to
/// 580.76 for 251 to 273, 555 to 565 for 199 and 200): the crate sends the number of the driver in use. A field of a
/// newer driver is made with [`FieldId::from_raw`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(pub(super) u32);

/// # Identifier
impl FieldId {
    /// Field with this number in NVML's newest header.
    #[must_use]
    pub const fn from_raw(number: u32) -> FieldId {
        FieldId(number)
    }

    /// Number of the field in NVML's newest header.
    #[must_use]
    pub const fn raw(self) -> u32 {
        self.0
    }

    /// C name of the field, such as `NVML_FI_DEV_MEMORY_TEMP`; the newest name if there are two. `None` if this version
    /// of the crate does not know the field.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        field_ids::c_name(self)
    }
}

impl fmt::Debug for FieldId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => write!(f, "FieldId({})", self.0),
        }
    }
}

/// Field identifier with a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    pub const fn scoped(id: FieldId, scope_id: u32) -> Field {
        Field { id, scope_id }
    }
}

impl From<FieldId> for Field {
    /// Field of the device as a whole: scope 0.
    fn from(id: FieldId) -> Field {
        Field { id, scope_id: 0 }
    }
}

impl From<&FieldId> for Field {
    /// Field of the device as a whole: scope 0.
    fn from(id: &FieldId) -> Field {
        Field::from(*id)
    }
}

impl From<&Field> for Field {
    fn from(field: &Field) -> Field {
        *field
    }
}
