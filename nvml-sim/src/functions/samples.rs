//! Samples of the driver.

use core::ffi::*;

use nvml_sys::*;

use crate::era::Driver;
use crate::write::{InOut, Out, count_of};

/// Number of sampling types by driver: up to processor clock, module power, JPEG and OFA.
const TYPES_END: &[(Driver, u32)] = &[((0, 0), 7), ((535, 43), 8), ((550, 40), NVML_SAMPLINGTYPE_COUNT)];

functions! {
    device fn nvmlDeviceGetSamples(
        state,
        index;
        sampling_type: nvmlSamplingType_t,
        last_seen: c_ulonglong,
        value_type: Out<nvmlValueType_t>,
        count: InOut<c_uint>,
        samples: Out<nvmlSample_t>,
    ) {
        let capacity = count.get()?;
        state.node.era.check_number(sampling_type, TYPES_END)?;
        let known = state.gpu(index)?.activity.samples.get(&sampling_type).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let sampled = known.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        value_type.set(sampled.value_type)?;
        if samples.check().is_err() {
            return count.set(sampled.slots);
        }
        if capacity == 0 {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let new = sampled.values.iter().filter(|(time, _)| *time > last_seen);
        let current = new.clone().count();
        if current == 0 {
            return Err(NVML_ERROR_NOT_FOUND);
        }
        // Writes as many samples as fit, without an indication of the remaining ones.
        let written = current.min(capacity as usize);
        let new = new.map(|(time, bits)| nvmlSample_t {
            timeStamp: *time,
            sampleValue: nvmlValue_t { ullVal: *bits },
        });
        samples.fill(written, new, nvmlSample_t::zeroed());
        count.set(count_of(written))
    }
}
