//! Values of fields and of samples.

use std::time::{Duration, SystemTime};

use nvml_sys::{Function, NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_NOT_SUPPORTED, NVML_SUCCESS, f, nvmlFieldValue_t};

use crate::device::field::Field;
use crate::device::field::numbering::Numbering;
use crate::error::{NvmlError, Result};
use crate::ffi::time;
use crate::ffi::value::{self, SampleValue};

/// Result of one field of a request.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct FieldValueSample {
    /// Field that was read.
    pub field: Field,
    /// Value of the field, or the error of this field alone. `NotSupported` if the device does not have the field, and
    /// if the driver does not know the field, which NVML reports as an invalid argument. `InvalidArgument` if the field
    /// does not have the scope.
    pub value: Result<SampleValue>,
    /// Time of the host's clock at which the driver updated the value. `None` if the driver reports none, as for fields
    /// that it does not know.
    pub timestamp: Option<SystemTime>,
    /// Time that the update of the value took within NVML. It may be an average over fields that are served by the same
    /// driver call.
    pub latency: Duration,
}

impl Default for FieldValueSample {
    /// Value 0 of field 0, without a time.
    #[inline]
    fn default() -> Self {
        FieldValueSample {
            field: Field::default(),
            value: Ok(SampleValue::default()),
            timestamp: None,
            latency: Duration::ZERO,
        }
    }
}

impl FieldValueSample {
    #[inline]
    pub(super) fn from_raw(numbering: Numbering, raw: &nvmlFieldValue_t) -> FieldValueSample {
        let micros = |number: i64| u64::try_from(number).unwrap_or(0);
        FieldValueSample {
            field: Field { id: numbering.field(raw.fieldId), scope_id: raw.scopeId },
            value: outcome(f::nvmlDeviceGetFieldValues.function(), raw)
                .map(|()| value::typed(raw.valueType, raw.value)),
            timestamp: time::from_micros(micros(raw.timestamp)),
            latency: Duration::from_micros(micros(raw.latencyUsec)),
        }
    }
}

/// Result of one field. NVML's "invalid argument" for an unknown field becomes "not supported"; scope 0 is valid for
/// all fields.
#[inline]
pub(super) fn outcome(function: Function, raw: &nvmlFieldValue_t) -> Result<()> {
    let code = match raw.nvmlReturn {
        NVML_SUCCESS => return Ok(()),
        NVML_ERROR_INVALID_ARGUMENT if raw.scopeId == 0 => NVML_ERROR_NOT_SUPPORTED,
        code => code,
    };
    Err(NvmlError::Call { function, code: code.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_any_type() {
        assert_eq!(SampleValue::U16(7).as_u64(), Some(7));
        assert_eq!((SampleValue::I32(-8).as_u64(), SampleValue::I32(-8).as_i64()), (None, Some(-8)));
        assert_eq!((SampleValue::U64(u64::MAX).as_i64(), SampleValue::U64(3).as_f64()), (None, Some(3.0)));
        assert_eq!((SampleValue::F64(0.5).as_u64(), SampleValue::F64(0.5).as_f64()), (None, Some(0.5)));
        let unknown = SampleValue::Unknown { value_type: 9, bits: 1 };
        assert_eq!((unknown.as_u64(), unknown.as_i64(), unknown.as_f64()), (None, None, None));
        assert_eq!((SampleValue::I64(-1).to_string(), unknown.to_string()), ("-1".to_owned(), "0x1".to_owned()));
    }
}
