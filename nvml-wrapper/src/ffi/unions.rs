//! Unions, read by their tags.

use nvml_sys::*;

use crate::ffi::value;

/// Unsigned integer of a tagged union. `None` for a negative or floating point number, and for an unknown tag.
pub(crate) fn to_u64(tag: nvmlValueType_t, number: nvmlValue_t) -> Option<u64> {
    value::typed(tag, number).as_u64()
}

/// Averaging factor and time slice of an adaptive scheduler; only the time slice otherwise.
pub(crate) fn scheduler_params(is_adaptive: bool, params: nvmlVgpuSchedulerParams_t) -> (Option<u32>, u32) {
    // SAFETY: both members consist of integers, and all bytes of the union were zeroed before the call.
    unsafe {
        if is_adaptive {
            (Some(params.vgpuSchedDataWithARR.avgFactor), params.vgpuSchedDataWithARR.timeslice)
        } else {
            (None, params.vgpuSchedData.timeslice)
        }
    }
}

/// Output data of a register access.
pub(crate) fn prm_output(tlv: &nvmlPRMTLV_v1_t) -> [u8; NVML_PRM_DATA_MAX_SIZE as usize] {
    // SAFETY: both members are byte arrays of the same type, which were initialized before the call.
    unsafe { tlv.__bindgen_anon_1.outData }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_read_by_their_tags() {
        // The number is in the lower half; the other bytes are unrelated.
        let raw = nvmlValue_t { ullVal: 0x7f5a_0001_0001_3e77 };
        assert_eq!(to_u64(NVML_VALUE_TYPE_UNSIGNED_INT, raw), Some(0x0001_3e77));
        assert_eq!(to_u64(NVML_VALUE_TYPE_UNSIGNED_SHORT, raw), Some(0x3e77));
        assert_eq!(to_u64(NVML_VALUE_TYPE_UNSIGNED_LONG_LONG, raw), Some(0x7f5a_0001_0001_3e77));
        assert_eq!(to_u64(NVML_VALUE_TYPE_SIGNED_INT, nvmlValue_t { siVal: -8 }), None);
        assert_eq!(to_u64(NVML_VALUE_TYPE_SIGNED_INT, nvmlValue_t { siVal: 8 }), Some(8));
        assert_eq!(to_u64(NVML_VALUE_TYPE_SIGNED_LONG_LONG, nvmlValue_t { sllVal: i64::MIN }), None);
        assert_eq!(to_u64(NVML_VALUE_TYPE_UNSIGNED_LONG, nvmlValue_t { ulVal: 7 }), Some(7));
        assert_eq!(to_u64(NVML_VALUE_TYPE_DOUBLE, nvmlValue_t { dVal: 1.0 }), None);
        assert_eq!(to_u64(7, raw), None);
    }

    #[test]
    fn scheduler_parameters_are_those_of_the_policy() {
        let adaptive = nvmlVgpuSchedulerParams_t {
            vgpuSchedDataWithARR: nvmlVgpuSchedulerParams_t__bindgen_ty_1 { avgFactor: 33, timeslice: 2000 },
        };
        assert_eq!(scheduler_params(true, adaptive), (Some(33), 2000));
        let fixed =
            nvmlVgpuSchedulerParams_t { vgpuSchedData: nvmlVgpuSchedulerParams_t__bindgen_ty_2 { timeslice: 3000 } };
        assert_eq!(scheduler_params(false, fixed), (None, 3000));
    }
}
