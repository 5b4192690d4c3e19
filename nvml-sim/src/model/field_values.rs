//! Field values.

use std::collections::{BTreeMap, BTreeSet};

use nvml_sys::nvmlValueType_t;

/// Field values. Fields have the numbers of today's header.
#[derive(Debug, Clone, Default)]
pub struct FieldValues {
    /// Fields of the whole GPU, and of scopes that [`scoped`](Self::scoped) does not have. Other fields that the
    /// driver knows are not supported.
    pub values: BTreeMap<u32, FieldNumber>,
    /// Fields of one scope, by field and scope; None is not supported.
    pub scoped: BTreeMap<(u32, u32), Option<FieldNumber>>,
    /// Fields that can be set to zero.
    pub clearable: BTreeSet<u32>,
    /// Fields that the driver has another number for than those of its time do: its number, and today's.
    pub moved: BTreeMap<u32, u32>,
    /// Whether the driver adds to what the caller left in the entry, as some were seen to.
    pub adds: bool,
    /// Microseconds since 1970 at which the first field of a call was read.
    pub time_us: i64,
    /// Microseconds that reading a field took.
    pub latency_us: i64,
}

/// A number in one of the members of NVML's union.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldNumber {
    /// Which member.
    pub value_type: nvmlValueType_t,
    /// The union's bytes as a number.
    pub bits: u64,
}
