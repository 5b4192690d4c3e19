//! Field values.

use crate::model::FieldValues;

pub(crate) fn h200(_index: u32) -> FieldValues {
    FieldValues::default()
}

pub(crate) fn geforce() -> FieldValues {
    FieldValues::default()
}
