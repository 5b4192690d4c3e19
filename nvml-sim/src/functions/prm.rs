//! PRM registers and counters.

use nvml_sys::*;

use crate::write::{InOut, each_within};

/// Counters that driver 580.159.04 knows: an H200 does not support them.
const KNOWN: [nvmlPRMCounterId_t; 5] = [
    NVML_PRM_COUNTER_ID_PPCNT_PHYSICAL_LAYER_CTRS_LINK_DOWN_EVENTS,
    NVML_PRM_COUNTER_ID_PPCNT_PHYSICAL_LAYER_CTRS_SUCCESSFUL_RECOVERY_EVENTS,
    NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_SUCCESSFUL_RECOVERY_EVENTS,
    NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TIME_SINCE_LAST_RECOVERY,
    NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TIME_BETWEEN_LAST_TWO_RECOVERIES,
];

functions! {
    command fn nvmlDeviceReadWritePRM_v1(gpu; buffer: InOut<nvmlPRMTLV_v1_t>) {
        let mut tlv = buffer.get()?;
        let prm = gpu.power_shaping.prm.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        // SAFETY: both members are the same array of bytes.
        let mut data = unsafe { tlv.__bindgen_anon_1.inData };
        prm.written = data.get(..tlv.dataSize as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?.to_vec();
        for (to, from) in data.iter_mut().zip(&prm.output) {
            *to = *from;
        }
        tlv.status = prm.status;
        tlv.__bindgen_anon_1.outData = data;
        buffer.set(tlv)
    }

    device fn nvmlDeviceReadPRMCounters_v1(gpu; list: InOut<nvmlPRMCounterList_v1_t>) {
        let request = list.get()?;
        if gpu.power_shaping.prm.is_none() && gpu.architecture < NVML_DEVICE_ARCH_HOPPER {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        let counters = gpu.power_shaping.prm.as_ref().map_or(&[][..], |prm| &prm.counters);
        let fill = |counter: &mut nvmlPRMCounter_v1_t| {
            let current = counters.iter().find(|(id, port, ..)| {
                (*id, *port) == (counter.counterId, counter.inData.localPort)
            });
            match current {
                None if counters.is_empty() && KNOWN.contains(&counter.counterId) => {
                    counter.counterValue.status = NVML_ERROR_NOT_SUPPORTED;
                }
                None => counter.counterValue.status = NVML_ERROR_INVALID_ARGUMENT,
                Some((_, _, value_type, value)) => {
                    counter.counterValue.status = NVML_SUCCESS;
                    counter.counterValue.outputType = *value_type;
                    counter.counterValue.outputValue.ullVal = *value;
                }
            }
        };
        // SAFETY: by the contract of the C function there are as many counters as the struct states.
        unsafe { each_within(request.numCounters, request.counters, fill) }
    }
}
