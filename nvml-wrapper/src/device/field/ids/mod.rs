//! The fields of NVML, by concept. Each constant is named as in C, without `NVML_FI_DEV_` or `NVML_FI_`.

mod board;
mod memory;
mod nvlink;
mod nvlink_by_link;
mod power_smoothing;

use crate::device::field::FieldId;

/// Declares the constants of a concept, and the table of their names in C.
macro_rules! field_ids {
    ($table:ident { $($(#[$doc:meta])* $name:ident = $value:ident,)* }) => {
        impl FieldId {
            $($(#[$doc])* pub const $name: FieldId = FieldId(nvml_sys::$value);)*
        }

        pub(super) static $table: &[(&str, FieldId)] = &[$((stringify!($value), FieldId::$name),)*];
    };
}

use field_ids;

/// All fields with their names in C.
pub(super) fn all() -> impl Iterator<Item = (&'static str, FieldId)> {
    let tables = [
        memory::MEMORY,
        nvlink::NVLINK,
        nvlink_by_link::NVLINK_BY_LINK,
        power_smoothing::POWER_SMOOTHING,
        board::BOARD,
    ];
    tables.into_iter().flatten().copied()
}
