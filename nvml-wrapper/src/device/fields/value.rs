//! Values of fields and of samples.

use std::fmt;
use std::time::{Duration, SystemTime};

use nvml_sys::{Function, NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_NOT_SUPPORTED, NVML_SUCCESS, nvmlFieldValue_t};

use super::Field;
use super::numbering::Numbering;
use crate::error::{NvmlError, Result};
use crate::ffi::{time, value};

/// Value of a field or of a sample, with the type that the driver reports.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum FieldValue {
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

/// # Conversion
impl FieldValue {
    /// Value as an unsigned integer; `None` if the value is negative, a floating point number, or of an unknown type.
    #[must_use]
    pub fn as_u64(self) -> Option<u64> {
        match self {
            FieldValue::U16(value) => Some(value.into()),
            FieldValue::U32(value) => Some(value.into()),
            FieldValue::U64(value) => Some(value),
            FieldValue::I32(value) => value.try_into().ok(),
            FieldValue::I64(value) => value.try_into().ok(),
            FieldValue::F64(_) | FieldValue::Unknown { .. } => None,
        }
    }

    /// Value as a signed integer; `None` if the value is too large, a floating point number, or of an unknown type.
    #[must_use]
    pub fn as_i64(self) -> Option<i64> {
        match self {
            FieldValue::I32(value) => Some(value.into()),
            FieldValue::I64(value) => Some(value),
            _ => self.as_u64()?.try_into().ok(),
        }
    }

    /// Value as a floating point number, inexact from 2^53 on; `None` if the type is unknown.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn as_f64(self) -> Option<f64> {
        match self {
            FieldValue::F64(value) => Some(value),
            FieldValue::I64(value) => Some(value as f64),
            FieldValue::I32(value) => Some(value.into()),
            FieldValue::Unknown { .. } => None,
            _ => self.as_u64().map(|value| value as f64),
        }
    }
}

impl fmt::Display for FieldValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FieldValue::U16(value) => value.fmt(f),
            FieldValue::U32(value) => value.fmt(f),
            FieldValue::U64(value) => value.fmt(f),
            FieldValue::I32(value) => value.fmt(f),
            FieldValue::I64(value) => value.fmt(f),
            FieldValue::F64(value) => value.fmt(f),
            FieldValue::Unknown { bits, .. } => write!(f, "{bits:#x}"),
        }
    }
}

/// Result of one field of a request.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FieldSample {
    /// Field that was read.
    pub field: Field,
    /// Value of the field, or the error of this field alone. `NotSupported` if the device does not have the field, and
    /// if the driver does not know the field, which NVML reports as an invalid argument.
    pub value: Result<FieldValue>,
    /// Time of the host's clock at which the driver updated the value. `None` if the driver reports none, as for fields
    /// that it does not know.
    pub timestamp: Option<SystemTime>,
    /// Time that the update of the value took within NVML. It may be an average over fields that are served by the same
    /// driver call.
    pub latency: Duration,
}

impl FieldSample {
    pub(super) fn of_raw(numbering: Numbering, raw: &nvmlFieldValue_t) -> FieldSample {
        let micros = |number: i64| u64::try_from(number).unwrap_or(0);
        FieldSample {
            field: Field { id: numbering.field(raw.fieldId), scope_id: raw.scopeId },
            value: outcome(Function::nvmlDeviceGetFieldValues, raw).map(|()| value::typed(raw.valueType, raw.value)),
            timestamp: time::of_micros(micros(raw.timestamp)),
            latency: Duration::from_micros(micros(raw.latencyUsec)),
        }
    }
}

/// Result of one field. NVML's "invalid argument" for an unknown field becomes "not supported".
pub(super) fn outcome(function: Function, raw: &nvmlFieldValue_t) -> Result<()> {
    let code = match raw.nvmlReturn {
        NVML_SUCCESS => return Ok(()),
        NVML_ERROR_INVALID_ARGUMENT => NVML_ERROR_NOT_SUPPORTED,
        code => code,
    };
    Err(NvmlError::Call { function, code: code.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_any_type() {
        assert_eq!(FieldValue::U16(7).as_u64(), Some(7));
        assert_eq!((FieldValue::I32(-8).as_u64(), FieldValue::I32(-8).as_i64()), (None, Some(-8)));
        assert_eq!((FieldValue::U64(u64::MAX).as_i64(), FieldValue::U64(3).as_f64()), (None, Some(3.0)));
        assert_eq!((FieldValue::F64(0.5).as_u64(), FieldValue::F64(0.5).as_f64()), (None, Some(0.5)));
        let unknown = FieldValue::Unknown { value_type: 9, bits: 1 };
        assert_eq!((unknown.as_u64(), unknown.as_i64(), unknown.as_f64()), (None, None, None));
        assert_eq!((FieldValue::I64(-1).to_string(), unknown.to_string()), ("-1".to_owned(), "0x1".to_owned()));
    }
}
