//! The union of numbers in samples and field values.

use nvml_sys::{
    NVML_VALUE_TYPE_DOUBLE, NVML_VALUE_TYPE_SIGNED_INT, NVML_VALUE_TYPE_SIGNED_LONG_LONG, NVML_VALUE_TYPE_UNSIGNED_INT,
    NVML_VALUE_TYPE_UNSIGNED_LONG, NVML_VALUE_TYPE_UNSIGNED_LONG_LONG, NVML_VALUE_TYPE_UNSIGNED_SHORT, nvmlValue_t,
    nvmlValueType_t,
};

use crate::device::field::SampleValue;

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
}
