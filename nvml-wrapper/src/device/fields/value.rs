//! What a field or a sample holds.

use std::fmt;
use std::time::{Duration, SystemTime};

use nvml_sys::{Function, NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_NOT_SUPPORTED, NVML_SUCCESS, nvmlFieldValue_t};

use super::Field;
use super::numbering::Numbering;
use crate::error::{NvmlError, Result};
use crate::ffi::{time, value};

/// A number of the type that the driver says it has.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum FieldValue {
    /// 32 bits without a sign: most values.
    U32(u32),
    /// 64 bits without a sign: counters, times and energy.
    U64(u64),
    /// 32 bits with a sign: temperatures that may be below zero.
    I32(i32),
    /// 64 bits with a sign.
    I64(i64),
    /// A floating point number.
    F64(f64),
    /// 16 bits without a sign.
    U16(u16),
    /// A type that this version of the crate has no name for.
    Unknown {
        /// Its number in C.
        value_type: u32,
        /// The bytes as they are in memory, as one number.
        bits: u64,
    },
}

impl FieldValue {
    /// The value as a number without a sign; None where it is below zero, no whole number, or of an unknown type.
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

    /// The value as a number with a sign; None where it is too large, no whole number, or of an unknown type.
    #[must_use]
    pub fn as_i64(self) -> Option<i64> {
        match self {
            FieldValue::I32(value) => Some(value.into()),
            FieldValue::I64(value) => Some(value),
            _ => self.as_u64()?.try_into().ok(),
        }
    }

    /// The value as a floating point number, which from 2^53 on is not exact; None where its type is unknown.
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

/// The answer to one field of a request.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FieldSample {
    /// What was asked for.
    pub field: Field,
    /// The value, or why there is none. "Not supported" where the device does not have the field, and where the
    /// driver does not know it: NVML calls that an invalid argument.
    pub value: Result<FieldValue>,
    /// When the driver took the value. None where it does not know the field.
    pub timestamp: Option<SystemTime>,
    /// How long taking the value took; fields that one call of the driver serves may share it.
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

/// How it went with one field. A field that the driver does not know is an invalid argument to it; to callers it is
/// one that is not supported.
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
