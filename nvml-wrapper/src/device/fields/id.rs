//! Field ids and the fields of a request.

use std::fmt;

use crate::generated::field_ids;

/// Id of a field: `NVML_FI_DEV_MEMORY_TEMP` is [`FieldId::MEMORY_TEMP`].
///
/// The constants cover every field of NVML's newest header. Some drivers have other numbers for some fields: the crate
/// sends the number that the driver in use has for the field. A field of a newer driver is [`FieldId::raw`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(pub(super) u32);

impl FieldId {
    /// The field with this number in NVML's newest header.
    #[must_use]
    pub const fn raw(number: u32) -> FieldId {
        FieldId(number)
    }

    /// Its number in NVML's newest header.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// C name of the field, such as `NVML_FI_DEV_MEMORY_TEMP`; the newest name where a field has two. `None` for a
    /// field that this version of the crate does not know.
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

/// What is asked for: a field, and of which part of the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field {
    /// What is asked for.
    pub id: FieldId,
    /// The part of the device: the link for NVLink fields, the scope for power fields. Others do not look at it.
    pub scope_id: u32,
}

impl Field {
    /// The scope of all NVLinks together, for the fields that say so.
    pub const ALL_LINKS: u32 = u32::MAX;

    /// A field of one part of the device.
    #[must_use]
    pub const fn scoped(id: FieldId, scope_id: u32) -> Field {
        Field { id, scope_id }
    }
}

impl From<FieldId> for Field {
    /// The field of the device as a whole: scope 0.
    fn from(id: FieldId) -> Field {
        Field { id, scope_id: 0 }
    }
}
