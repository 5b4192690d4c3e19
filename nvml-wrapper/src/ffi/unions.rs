//! Unions, read by the tag that stands beside them.

use nvml_sys::*;

use crate::ffi::value;

/// The whole number that the tag names; None for a negative or a broken one, and for a tag that is not known.
pub(crate) fn to_u64(tag: nvmlValueType_t, number: nvmlValue_t) -> Option<u64> {
    value::typed(tag, number).as_u64()
}

/// Averaging factor and time slice where the scheduler is adaptive, the time slice alone where it is not.
pub(crate) fn scheduler_params(is_adaptive: bool, params: nvmlVgpuSchedulerParams_t) -> (Option<u32>, u32) {
    // SAFETY: both members are made of integers, and all bytes of the union were zeroed before the library wrote.
    unsafe {
        if is_adaptive {
            (Some(params.vgpuSchedDataWithARR.avgFactor), params.vgpuSchedDataWithARR.timeslice)
        } else {
            (None, params.vgpuSchedData.timeslice)
        }
    }
}

/// Output of a register access.
pub(crate) fn prm_output(tlv: &nvmlPRMTLV_v1_t) -> [u8; NVML_PRM_DATA_MAX_SIZE as usize] {
    // SAFETY: both members are the same array of bytes, all of which were set before the library wrote.
    unsafe { tlv.__bindgen_anon_1.outData }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_by_its_tag() {
        // The number is in the lower half, the rest is left over from something else.
        let left_over = nvmlValue_t { ullVal: 0x7f5a_0001_0001_3e77 };
        assert_eq!(to_u64(NVML_VALUE_TYPE_UNSIGNED_INT, left_over), Some(0x0001_3e77));
        assert_eq!(to_u64(NVML_VALUE_TYPE_UNSIGNED_SHORT, left_over), Some(0x3e77));
        assert_eq!(to_u64(NVML_VALUE_TYPE_UNSIGNED_LONG_LONG, left_over), Some(0x7f5a_0001_0001_3e77));
        assert_eq!(to_u64(NVML_VALUE_TYPE_SIGNED_INT, nvmlValue_t { siVal: -8 }), None);
        assert_eq!(to_u64(NVML_VALUE_TYPE_SIGNED_INT, nvmlValue_t { siVal: 8 }), Some(8));
        assert_eq!(to_u64(NVML_VALUE_TYPE_SIGNED_LONG_LONG, nvmlValue_t { sllVal: i64::MIN }), None);
        assert_eq!(to_u64(NVML_VALUE_TYPE_UNSIGNED_LONG, nvmlValue_t { ulVal: 7 }), Some(7));
        assert_eq!(to_u64(NVML_VALUE_TYPE_DOUBLE, nvmlValue_t { dVal: 1.0 }), None);
        assert_eq!(to_u64(7, left_over), None);
    }
}
