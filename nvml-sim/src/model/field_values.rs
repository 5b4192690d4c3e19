//! Field values.

use std::collections::{BTreeMap, BTreeSet};

use nvml_sys::nvmlValueType_t;

/// Field values. Field IDs are those of the current header.
///
/// Fields that report the same as a function read the state of the function: ECC, remapped rows, temperatures, power,
/// energy, violation times, NVLinks. The values here are those of other fields, or replace that state.
#[derive(Debug, Clone, Default)]
pub struct FieldValues {
    /// Values of fields, by field ID. They also apply to scopes without an entry in [`scoped`](Self::scoped).
    pub values: BTreeMap<u32, FieldNumber>,
    /// Values of fields with a scope, by field ID and scope ID. `None` if the field is not supported.
    pub scoped: BTreeMap<(u32, u32), Option<FieldNumber>>,
    /// IDs of fields that can be cleared.
    pub clearable: BTreeSet<u32>,
    /// Field IDs of this driver that differ from its branch: driver-specific ID and current ID.
    pub moved: BTreeMap<u32, u32>,
    /// Whether the driver adds the value to the previous content of the entry, as observed with some drivers.
    pub adds: bool,
    /// Latency of each field, in microseconds.
    pub latency_us: i64,
}

/// A value of the `nvmlValue_t` union.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldNumber {
    /// Type of the value: the valid member of the union.
    pub value_type: nvmlValueType_t,
    /// Bytes of the union as an integer.
    pub bits: u64,
}
