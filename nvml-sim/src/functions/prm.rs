//! PRM registers and counters.

use nvml_sys::*;

use crate::write::{InOut, each_within};

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
        let prm = gpu.power_shaping.prm.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let fill = |counter: &mut nvmlPRMCounter_v1_t| {
            let current = prm.counters.iter().find(|(id, port, ..)| {
                (*id, *port) == (counter.counterId, counter.inData.localPort)
            });
            match current {
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
