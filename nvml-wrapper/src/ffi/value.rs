//! Numbers of samples and field values, a union in C.

use std::fmt;

use nvml_sys::{
    NVML_VALUE_TYPE_DOUBLE, NVML_VALUE_TYPE_SIGNED_INT, NVML_VALUE_TYPE_SIGNED_LONG_LONG, NVML_VALUE_TYPE_UNSIGNED_INT,
    NVML_VALUE_TYPE_UNSIGNED_LONG, NVML_VALUE_TYPE_UNSIGNED_LONG_LONG, NVML_VALUE_TYPE_UNSIGNED_SHORT, nvmlValue_t,
    nvmlValueType_t,
};

/// Value of a field or of a sample, with the type that the driver reports.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum SampleValue {
    /// Unsigned 32-bit integer: most fields.
    U32(u32),
    /// Unsigned 64-bit integer: counters, times and energy.
    U64(u64),
    /// Signed 32-bit integer: temperatures that may be below zero.
    I32(i32),
    /// Signed 64-bit integer.
    I64(i64),
    /// Double-precision floating point number.
    F64(f64),
    /// Unsigned 16-bit integer.
    U16(u16),
    /// Value of a type that this version of the crate has no name for.
    Unknown {
        /// `nvmlValueType_t` of the value.
        value_type: u32,
        /// Bytes of the value in memory, as one native-endian integer.
        bits: u64,
    },
}

impl Default for SampleValue {
    /// 0 as an unsigned 32-bit integer.
    #[inline]
    fn default() -> Self {
        SampleValue::U32(0)
    }
}

/// # Conversion
impl SampleValue {
    /// Value as an unsigned integer; `None` if the value is negative, a floating point number, or of an unknown type.
    #[must_use]
    #[inline]
    pub fn as_u64(self) -> Option<u64> {
        match self {
            SampleValue::U16(value) => Some(value.into()),
            SampleValue::U32(value) => Some(value.into()),
            SampleValue::U64(value) => Some(value),
            SampleValue::I32(value) => value.try_into().ok(),
            SampleValue::I64(value) => value.try_into().ok(),
            SampleValue::F64(_) | SampleValue::Unknown { .. } => None,
        }
    }

    /// Value as a signed integer; `None` if the value is too large, a floating point number, or of an unknown type.
    #[must_use]
    #[inline]
    pub fn as_i64(self) -> Option<i64> {
        match self {
            SampleValue::I32(value) => Some(value.into()),
            SampleValue::I64(value) => Some(value),
            _ => self.as_u64()?.try_into().ok(),
        }
    }

    /// Value as a floating point number, inexact from 2^53 on; `None` if the type is unknown.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    #[inline]
    pub fn as_f64(self) -> Option<f64> {
        match self {
            SampleValue::F64(value) => Some(value),
            SampleValue::I64(value) => Some(value as f64),
            SampleValue::I32(value) => Some(value.into()),
            _ => self.as_u64().map(|value| value as f64),
        }
    }
}

impl fmt::Display for SampleValue {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SampleValue::U16(value) => value.fmt(f),
            SampleValue::U32(value) => value.fmt(f),
            SampleValue::U64(value) => value.fmt(f),
            SampleValue::I32(value) => value.fmt(f),
            SampleValue::I64(value) => value.fmt(f),
            SampleValue::F64(value) => value.fmt(f),
            SampleValue::Unknown { bits, .. } => write!(f, "{bits:#x}"),
        }
    }
}

/// Value of the member that the tag selects. The library leaves the other bytes of the union uninitialized; they are
/// only used if the tag is unknown.
pub(crate) fn typed(tag: nvmlValueType_t, value: nvmlValue_t) -> SampleValue {
    // SAFETY: each member is a number without invalid values, none is larger than `ullVal`, and all bytes of the union
    // were zeroed before the call.
    unsafe {
        match tag {
            NVML_VALUE_TYPE_DOUBLE => SampleValue::F64(value.dVal),
            NVML_VALUE_TYPE_UNSIGNED_INT => SampleValue::U32(value.uiVal),
            // The width of `unsigned long` depends on the platform.
            NVML_VALUE_TYPE_UNSIGNED_LONG => SampleValue::U64(widened(value.ulVal)),
            NVML_VALUE_TYPE_UNSIGNED_LONG_LONG => SampleValue::U64(value.ullVal),
            NVML_VALUE_TYPE_SIGNED_LONG_LONG => SampleValue::I64(value.sllVal),
            NVML_VALUE_TYPE_SIGNED_INT => SampleValue::I32(value.siVal),
            NVML_VALUE_TYPE_UNSIGNED_SHORT => SampleValue::U16(value.usVal),
            value_type => SampleValue::Unknown { value_type, bits: value.ullVal },
        }
    }
}

/// The signed number in a `c_uint`: NVML's older functions report temperatures in one.
pub(crate) fn signed(bits: u32) -> i32 {
    i32::from_ne_bytes(bits.to_ne_bytes())
}

fn widened(long: impl Into<u64>) -> u64 {
    long.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signed_number_keeps_its_bits() {
        assert_eq!((signed(83), signed(0xffff_fff8)), (83, -8));
    }

    #[test]
    fn values_are_read_by_their_tags() {
        // Power sample of an H200: the number is in the lower half; the other bytes are unrelated.
        let raw = nvmlValue_t { ullVal: 0x7f5a_0001_0001_3e77 };
        assert_eq!(typed(NVML_VALUE_TYPE_UNSIGNED_INT, raw), SampleValue::U32(0x0001_3e77));
        assert_eq!(typed(NVML_VALUE_TYPE_UNSIGNED_SHORT, raw), SampleValue::U16(0x3e77));
        assert_eq!(typed(NVML_VALUE_TYPE_UNSIGNED_LONG_LONG, raw), SampleValue::U64(0x7f5a_0001_0001_3e77));
        assert_eq!(typed(NVML_VALUE_TYPE_SIGNED_INT, nvmlValue_t { ullVal: 0xffff_fff8 }), SampleValue::I32(-8));
        assert_eq!(typed(NVML_VALUE_TYPE_SIGNED_LONG_LONG, nvmlValue_t { sllVal: -3 }), SampleValue::I64(-3));
        assert_eq!(typed(NVML_VALUE_TYPE_DOUBLE, nvmlValue_t { dVal: 38.25 }), SampleValue::F64(38.25));
        let long = core::ffi::c_ulong::MAX;
        assert_eq!(typed(NVML_VALUE_TYPE_UNSIGNED_LONG, nvmlValue_t { ulVal: long }), SampleValue::U64(widened(long)));
        assert_eq!(typed(7, nvmlValue_t { ullVal: 9 }), SampleValue::Unknown { value_type: 7, bits: 9 });
    }

    #[test]
    fn values_are_converted_if_the_type_permits() {
        let unknown = SampleValue::Unknown { value_type: 7, bits: 9 };
        for (value, unsigned, signed, float) in [
            (SampleValue::U16(7), Some(7), Some(7), Some(7.0)),
            (SampleValue::U32(7), Some(7), Some(7), Some(7.0)),
            (SampleValue::U64(7), Some(7), Some(7), Some(7.0)),
            (SampleValue::U64(1 << 63), Some(1 << 63), None, Some(9_223_372_036_854_775_808.0)),
            (SampleValue::I32(7), Some(7), Some(7), Some(7.0)),
            (SampleValue::I32(-7), None, Some(-7), Some(-7.0)),
            (SampleValue::I64(7), Some(7), Some(7), Some(7.0)),
            (SampleValue::I64(-7), None, Some(-7), Some(-7.0)),
            (SampleValue::F64(38.25), None, None, Some(38.25)),
            (unknown, None, None, None),
        ] {
            assert_eq!((value.as_u64(), value.as_i64(), value.as_f64()), (unsigned, signed, float), "{value:?}");
        }
    }
}
