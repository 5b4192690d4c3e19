//! Clocks and performance states.

use core::ffi::*;

use nvml_sys::*;

use crate::gpu::{Clocks, Gpu};
use crate::state::State;
use crate::write::{InOut, NvmlResult, Out, list};

functions! {
    device fn nvmlDeviceGetClockInfo(gpu; clock: nvmlClockType_t, mhz: Out<c_uint>) {
        mhz.set(now(gpu, clock)?)
    }

    device fn nvmlDeviceGetMaxClockInfo(gpu; clock: nvmlClockType_t, mhz: Out<c_uint>) {
        mhz.set(of(&gpu.clocks.max, clock)?)
    }

    device fn nvmlDeviceGetClock(gpu; clock: nvmlClockType_t, id: nvmlClockId_t, mhz: Out<c_uint>) {
        let clocks = &gpu.clocks;
        mhz.set_some(match id {
            NVML_CLOCK_ID_CURRENT => Some(now(gpu, clock)?),
            NVML_CLOCK_ID_APP_CLOCK_TARGET => of(&clocks.applications, clock)?,
            NVML_CLOCK_ID_APP_CLOCK_DEFAULT => of(&clocks.applications_default, clock)?,
            NVML_CLOCK_ID_CUSTOMER_BOOST_MAX => of(&clocks.customer_boost_max, clock)?,
            _ => return Err(NVML_ERROR_INVALID_ARGUMENT),
        })
    }

    device fn nvmlDeviceGetApplicationsClock(gpu; clock: nvmlClockType_t, mhz: Out<c_uint>) {
        mhz.set_some(of(&gpu.clocks.applications, clock)?)
    }

    device fn nvmlDeviceGetDefaultApplicationsClock(gpu; clock: nvmlClockType_t, mhz: Out<c_uint>) {
        mhz.set_some(of(&gpu.clocks.applications_default, clock)?)
    }

    device fn nvmlDeviceGetMaxCustomerBoostClock(gpu; clock: nvmlClockType_t, mhz: Out<c_uint>) {
        mhz.set_some(of(&gpu.clocks.customer_boost_max, clock)?)
    }

    device fn nvmlDeviceGetSupportedMemoryClocks(gpu; count: InOut<c_uint>, mhz: Out<c_uint>) {
        list(&count, &mhz, gpu.clocks.supported.iter().map(|(memory, _)| *memory))
    }

    device fn nvmlDeviceGetSupportedGraphicsClocks(
        gpu; memory_mhz: c_uint, count: InOut<c_uint>, mhz: Out<c_uint>
    ) {
        let of_memory = gpu.clocks.supported.iter().find(|(memory, _)| *memory == memory_mhz);
        let (_, graphics) = of_memory.ok_or(NVML_ERROR_NOT_FOUND)?;
        list(&count, &mhz, graphics.iter().copied())
    }

    device fn nvmlDeviceGetCurrentClocksEventReasons(state, index; reasons: Out<c_ulonglong>) {
        reasons.set(known_reasons(state, index, |clocks| clocks.event_reasons)?)
    }

    device fn nvmlDeviceGetCurrentClocksThrottleReasons(state, index; reasons: Out<c_ulonglong>) {
        reasons.set(known_reasons(state, index, |clocks| clocks.event_reasons)?)
    }

    device fn nvmlDeviceGetSupportedClocksEventReasons(state, index; reasons: Out<c_ulonglong>) {
        reasons.set(known_reasons(state, index, |clocks| clocks.supported_event_reasons)?)
    }

    device fn nvmlDeviceGetSupportedClocksThrottleReasons(state, index; reasons: Out<c_ulonglong>) {
        reasons.set(known_reasons(state, index, |clocks| clocks.supported_event_reasons)?)
    }

    device fn nvmlDeviceGetPerformanceState(gpu; state: Out<nvmlPstates_t>) {
        state.set(gpu.clocks.performance_state)
    }

    device fn nvmlDeviceGetPowerState(gpu; state: Out<nvmlPstates_t>) {
        state.set(gpu.clocks.performance_state)
    }

    /// The size is in bytes. The rest of the array is filled with "unknown".
    device fn nvmlDeviceGetSupportedPerformanceStates(gpu; states: Out<nvmlPstates_t>, size: c_uint) {
        states.check()?;
        let capacity = size as usize / size_of::<nvmlPstates_t>();
        let source = &gpu.clocks.performance_states;
        if capacity < source.len() {
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        states.fill(capacity, source.iter().copied(), NVML_PSTATE_UNKNOWN);
        Ok(())
    }
}

/// Clocks event reasons without those of later drivers.
fn known_reasons(state: &State, index: usize, reasons: impl FnOnce(&Clocks) -> u64) -> NvmlResult<u64> {
    let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    Ok(state.node.era.clock_reasons(reasons(&gpu.clocks)))
}

/// Current clock, limited to the locked range.
fn now(gpu: &Gpu, clock: nvmlClockType_t) -> NvmlResult<u32> {
    // Maximum and applications clocks have another code for a clock that does not exist.
    let mhz = of(&gpu.clocks.current, clock).map_err(|_| NVML_ERROR_NOT_SUPPORTED)?;
    let lock = match clock {
        NVML_CLOCK_GRAPHICS | NVML_CLOCK_SM => gpu.clock_control.gpu_lock,
        NVML_CLOCK_MEM => gpu.clock_control.memory_lock,
        _ => None,
    };
    let (lowest, highest) = lock.and_then(|lock| lock.range).unwrap_or((0, u32::MAX));
    Ok(mhz.max(lowest).min(highest))
}

/// One of the four clocks.
fn of<T: Copy>(clocks: &[T; 4], clock: nvmlClockType_t) -> NvmlResult<T> {
    clocks.get(clock as usize).copied().ok_or(NVML_ERROR_INVALID_ARGUMENT)
}
