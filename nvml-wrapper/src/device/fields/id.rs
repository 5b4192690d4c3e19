//! What fields are called.

use std::fmt;

use super::ids;

/// What a field value is about, by its meaning: `NVML_FI_DEV_MEMORY_TEMP` is [`FieldId::MEMORY_TEMP`].
///
/// The constants cover every field of NVML 13.5. Drivers changed the numbers of some fields for a time: the crate
/// sends the number that the driver in use knows the field by. A field of a newer driver is [`FieldId::raw`].
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

    /// What C calls it: `NVML_FI_DEV_MEMORY_TEMP`. None for a field that this version of the crate does not know.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        let named = ids::all().find(|(_, id)| *id == self);
        named.map(|(name, _)| name)
    }

    /// All fields that this version of the crate knows. Those with two names come twice.
    pub fn known() -> impl Iterator<Item = FieldId> {
        ids::all().map(|(_, id)| id)
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
