//! Clocks and performance states.

use core::ffi::*;

use nvml_sys::*;

use crate::write::{Answer, InOut, Out, list};

functions! {
    device fn nvmlDeviceGetClockInfo(gpu; clock: nvmlClockType_t, mhz: Out<c_uint>) {
        mhz.set(of(&gpu.clocks.current, clock)?)
    }

    device fn nvmlDeviceGetMaxClockInfo(gpu; clock: nvmlClockType_t, mhz: Out<c_uint>) {
        mhz.set(of(&gpu.clocks.max, clock)?)
    }

    device fn nvmlDeviceGetClock(gpu; clock: nvmlClockType_t, id: nvmlClockId_t, mhz: Out<c_uint>) {
        let clocks = &gpu.clocks;
        mhz.set_some(match id {
            NVML_CLOCK_ID_CURRENT => Some(of(&clocks.current, clock)?),
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

    device fn nvmlDeviceGetCurrentClocksEventReasons(gpu; reasons: Out<c_ulonglong>) {
        reasons.set(gpu.clocks.event_reasons)
    }

    device fn nvmlDeviceGetCurrentClocksThrottleReasons(gpu; reasons: Out<c_ulonglong>) {
        reasons.set(gpu.clocks.event_reasons)
    }

    device fn nvmlDeviceGetSupportedClocksEventReasons(gpu; reasons: Out<c_ulonglong>) {
        reasons.set(gpu.clocks.supported_event_reasons)
    }

    device fn nvmlDeviceGetSupportedClocksThrottleReasons(gpu; reasons: Out<c_ulonglong>) {
        reasons.set(gpu.clocks.supported_event_reasons)
    }

    device fn nvmlDeviceGetPerformanceState(gpu; state: Out<nvmlPstates_t>) {
        state.set(gpu.clocks.performance_state)
    }

    device fn nvmlDeviceGetPowerState(gpu; state: Out<nvmlPstates_t>) {
        state.set(gpu.clocks.performance_state)
    }

    /// The size is in bytes, and what is left of the array is filled with "unknown".
    device fn nvmlDeviceGetSupportedPerformanceStates(gpu; states: Out<nvmlPstates_t>, size: c_uint) {
        states.check()?;
        let room = size as usize / size_of::<nvmlPstates_t>();
        let there = &gpu.clocks.performance_states;
        if room < there.len() {
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        states.fill(room, there.iter().copied(), NVML_PSTATE_UNKNOWN);
        Ok(())
    }
}

/// One of four clocks.
fn of<T: Copy>(clocks: &[T; 4], clock: nvmlClockType_t) -> Answer<T> {
    clocks.get(clock as usize).copied().ok_or(NVML_ERROR_INVALID_ARGUMENT)
}
