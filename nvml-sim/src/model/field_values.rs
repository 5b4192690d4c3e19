//! Field values.

/// Field values.
#[derive(Debug, Clone, Default)]
pub struct FieldValues {}
