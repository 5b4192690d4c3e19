//! ECC modes and error counters.

use core::ffi::*;

use nvml_sys::*;

use super::settings::enabled;
use crate::gpu::Gpu;
use crate::state::State;
use crate::write::{InOut, NvmlResult, Out, list_within};

functions! {
    /// The pending mode takes effect with the next reboot, which is not simulated.
    command fn nvmlDeviceSetEccMode(gpu; mode: nvmlEnableState_t) {
        let mode = enabled(mode)?;
        gpu.modes.ecc.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?.pending = mode;
        Ok(())
    }

    device fn nvmlDeviceGetTotalEccErrors(
        state, index; error: nvmlMemoryErrorType_t, counter: nvmlEccCounterType_t, count: Out<c_ulonglong>
    ) {
        count.check()?;
        count.set(errors(gpu(state, index)?, error, counter)?.iter().flatten().sum())
    }

    /// Counters that the device does not have are 0 if it has any other counter.
    device fn nvmlDeviceGetDetailedEccErrors(
        gpu; error: nvmlMemoryErrorType_t, counter: nvmlEccCounterType_t, counts: Out<nvmlEccErrorCounts_t>
    ) {
        counts.check()?;
        let [l1, l2, memory, registers, ..] = errors(gpu, error, counter)?.map(Option::unwrap_or_default);
        counts.set(nvmlEccErrorCounts_t { l1Cache: l1, l2Cache: l2, deviceMemory: memory, registerFile: registers })
    }

    device fn nvmlDeviceGetMemoryErrorCounter(
        state, index;
        error: nvmlMemoryErrorType_t,
        counter: nvmlEccCounterType_t,
        location: nvmlMemoryLocation_t,
        count: Out<c_ulonglong>,
    ) {
        count.check()?;
        if location >= NVML_MEMORY_LOCATION_COUNT {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        count.set_some(errors(gpu(state, index)?, error, counter)?.get(location as usize).copied().flatten())
    }

    command fn nvmlDeviceClearEccErrorCounts(gpu; counter: nvmlEccCounterType_t) {
        errors(gpu, NVML_MEMORY_ERROR_TYPE_CORRECTED, counter)?;
        for by_counter in &mut gpu.memory_health.errors {
            let counts = by_counter.get_mut(counter as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
            counts.iter_mut().flatten().for_each(|count| *count = 0);
        }
        if let Some(sram) = &mut gpu.memory_health.sram {
            if counter == NVML_VOLATILE_ECC {
                sram.volatile = [0; 3];
            } else {
                sram.aggregate = [0; 3];
                sram.buckets = [0; 5];
            }
        }
        Ok(())
    }

    /// A getter that requires root privileges, as the header states.
    device fn nvmlDeviceGetSramEccErrorStatus(state, index; status: InOut<nvmlEccSramErrorStatus_v1_t>) {
        state.node.require_root()?;
        let gpu = gpu(state, index)?;
        let mut output = status.stamped()?;
        let sram = gpu.memory_health.sram.filter(|_| is_on(gpu)).ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        [output.aggregateUncParity, output.aggregateUncSecDed, output.aggregateCor] = sram.aggregate;
        [output.volatileUncParity, output.volatileUncSecDed, output.volatileCor] = sram.volatile;
        [
            output.aggregateUncBucketL2,
            output.aggregateUncBucketSm,
            output.aggregateUncBucketPcie,
            output.aggregateUncBucketMcu,
            output.aggregateUncBucketOther,
        ] = sram.buckets;
        output.bThresholdExceeded = sram.threshold_exceeded.into();
        status.set(output)
    }

    /// Without an array only the number of entries is returned.
    device fn nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts(
        gpu; counts: InOut<nvmlEccSramUniqueUncorrectedErrorCounts_v1_t>
    ) {
        let mut output = counts.stamped()?;
        let source = gpu.memory_health.sram_unique.as_ref().filter(|_| is_on(gpu)).ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        // SAFETY: a caller's array is null, or has as many entries as its struct states.
        let (code, count) =
            unsafe { list_within(&counts, output.entryCount, output.entries, source.iter().copied()) };
        output.entryCount = count;
        counts.set(output)?;
        code
    }
}

/// GPU of a device: a MIG device has the counters of its GPU.
fn gpu(state: &State, index: usize) -> NvmlResult<&Gpu> {
    state.node.gpus.get(state.gpu_of(index)?).ok_or(NVML_ERROR_INVALID_ARGUMENT)
}

fn is_on(gpu: &Gpu) -> bool {
    gpu.modes.ecc.is_some_and(|ecc| ecc.current)
}

/// Error counters by memory location. `NVML_ERROR_NOT_SUPPORTED` while ECC is disabled or not supported.
pub(super) fn errors(
    gpu: &Gpu,
    error: nvmlMemoryErrorType_t,
    counter: nvmlEccCounterType_t,
) -> NvmlResult<[Option<u64>; 8]> {
    let by_counter = gpu.memory_health.errors.get(error as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    let counts = by_counter.get(counter as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    if is_on(gpu) && counts.iter().any(Option::is_some) { Ok(*counts) } else { Err(NVML_ERROR_NOT_SUPPORTED) }
}
