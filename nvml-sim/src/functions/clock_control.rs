//! Locked clocks, applications clocks, clock offsets and auto boosted clocks.

use core::ffi::*;

use nvml_sys::*;

use super::settings::enabled;
use crate::gpu::Gpu;
use crate::model::{ClockLock, ClockOffset};
use crate::write::{InOut, NvmlResult, Out};

functions! {
    command fn nvmlDeviceSetGpuLockedClocks(gpu; lower: c_uint, upper: c_uint) {
        let range = gpu_range(gpu, lower, upper)?;
        lock(&mut gpu.clock_control.gpu_lock)?.range = range;
        Ok(())
    }

    command fn nvmlDeviceResetGpuLockedClocks(gpu;) {
        lock(&mut gpu.clock_control.gpu_lock)?.range = None;
        Ok(())
    }

    command fn nvmlDeviceSetMemoryLockedClocks(gpu; lower: c_uint, upper: c_uint) {
        let lock = lock(&mut gpu.clock_control.memory_lock)?;
        if lower > upper || upper >= NVML_CLOCK_LIMIT_ID_RANGE_START {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        lock.range = Some((lower, upper));
        Ok(())
    }

    command fn nvmlDeviceResetMemoryLockedClocks(gpu;) {
        lock(&mut gpu.clock_control.memory_lock)?.range = None;
        Ok(())
    }

    command fn nvmlDeviceSetApplicationsClocks(gpu; memory: c_uint, graphics: c_uint) {
        let clocks = &mut gpu.clocks;
        let supported = clocks.supported.iter().any(|(with, all)| *with == memory && all.contains(&graphics));
        match &mut clocks.applications {
            [Some(of_graphics), Some(of_sm), Some(of_memory), _] => {
                if !supported {
                    return Err(NVML_ERROR_INVALID_ARGUMENT);
                }
                (*of_graphics, *of_sm, *of_memory) = (graphics, graphics, memory);
                Ok(())
            }
            _ => Err(NVML_ERROR_NOT_SUPPORTED),
        }
    }

    command fn nvmlDeviceResetApplicationsClocks(gpu;) {
        gpu.clocks.applications[0].ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        gpu.clocks.applications = gpu.clocks.applications_default;
        Ok(())
    }

    device fn nvmlDeviceGetAutoBoostedClocksEnabled(gpu; now: Out<nvmlEnableState_t>, default: Out<nvmlEnableState_t>) {
        now.check()?;
        default.check()?;
        let boost = gpu.clock_control.auto_boost.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        now.set(boost.enabled.into())?;
        default.set(boost.default.into())
    }

    /// Available to all users unless restricted to root. The setting lasts until the driver is unloaded.
    device fn nvmlDeviceSetAutoBoostedClocksEnabled(gpu; state: nvmlEnableState_t) {
        let persistent = gpu.modes.persistence;
        let boost = gpu.clock_control.auto_boost.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if !persistent {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        boost.enabled = enabled(state)?;
        Ok(())
    }

    command fn nvmlDeviceSetDefaultAutoBoostedClocksEnabled(gpu; state: nvmlEnableState_t, flags: c_uint) {
        let boost = gpu.clock_control.auto_boost.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if flags != 0 {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        boost.default = enabled(state)?;
        Ok(())
    }

    /// Also valid for performance states that the board does not support.
    device fn nvmlDeviceGetClockOffsets(gpu; info: InOut<nvmlClockOffset_v1_t>) {
        let mut output = info.stamped()?;
        let offset = offset(gpu, output.type_)?;
        output.clockOffsetMHz = offset.of(output.pstate);
        output.minClockOffsetMHz = offset.min;
        output.maxClockOffsetMHz = offset.max;
        info.set(output)
    }

    command fn nvmlDeviceSetClockOffsets(gpu; info: InOut<nvmlClockOffset_v1_t>) {
        let requested = info.stamped()?;
        let has_state = gpu.clocks.performance_states.contains(&requested.pstate);
        let offset = offset(gpu, requested.type_)?;
        if !has_state {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        set_offset(offset, &[requested.pstate], requested.clockOffsetMHz)
    }

    device fn nvmlDeviceGetGpcClkVfOffset(gpu; mhz: Out<c_int>) {
        mhz.set(offset(gpu, NVML_CLOCK_GRAPHICS)?.of(NVML_PSTATE_0))
    }

    device fn nvmlDeviceGetMemClkVfOffset(gpu; mhz: Out<c_int>) {
        mhz.set(offset(gpu, NVML_CLOCK_MEM)?.of(NVML_PSTATE_0))
    }

    device fn nvmlDeviceGetGpcClkMinMaxVfOffset(gpu; min: Out<c_int>, max: Out<c_int>) {
        let offset = offset(gpu, NVML_CLOCK_GRAPHICS)?;
        min.set(offset.min)?;
        max.set(offset.max)
    }

    device fn nvmlDeviceGetMemClkMinMaxVfOffset(gpu; min: Out<c_int>, max: Out<c_int>) {
        let offset = offset(gpu, NVML_CLOCK_MEM)?;
        min.set(offset.min)?;
        max.set(offset.max)
    }

    command fn nvmlDeviceSetGpcClkVfOffset(gpu; mhz: c_int) {
        let states = gpu.clocks.performance_states.clone();
        set_offset(offset(gpu, NVML_CLOCK_GRAPHICS)?, &states, mhz)
    }

    command fn nvmlDeviceSetMemClkVfOffset(gpu; mhz: c_int) {
        let states = gpu.clocks.performance_states.clone();
        set_offset(offset(gpu, NVML_CLOCK_MEM)?, &states, mhz)
    }
}

fn lock(lock: &mut Option<ClockLock>) -> NvmlResult<&mut ClockLock> {
    lock.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

/// Clock range of the two bounds: frequencies or limit IDs, but not a mixture of both.
fn gpu_range(gpu: &Gpu, lower: c_uint, upper: c_uint) -> NvmlResult<Option<(u32, u32)>> {
    gpu.clock_control.gpu_lock.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    let tdp = gpu.clock_control.tdp_clock;
    let is_number = |bound| bound < NVML_CLOCK_LIMIT_ID_RANGE_START;
    match (lower, upper) {
        (lower, upper) if is_number(lower) && is_number(upper) && lower <= upper => Ok(Some((lower, upper))),
        (NVML_CLOCK_LIMIT_ID_TDP, NVML_CLOCK_LIMIT_ID_TDP) => Ok(Some((tdp, tdp))),
        (NVML_CLOCK_LIMIT_ID_UNLIMITED, NVML_CLOCK_LIMIT_ID_TDP) => Ok(Some((0, tdp))),
        (NVML_CLOCK_LIMIT_ID_TDP, NVML_CLOCK_LIMIT_ID_UNLIMITED) => Ok(Some((tdp, u32::MAX))),
        (NVML_CLOCK_LIMIT_ID_UNLIMITED, NVML_CLOCK_LIMIT_ID_UNLIMITED) => Ok(None),
        _ => Err(NVML_ERROR_INVALID_ARGUMENT),
    }
}

/// Offset of a clock. Only the graphics and memory clocks have one.
fn offset(gpu: &mut Gpu, clock: nvmlClockType_t) -> NvmlResult<&mut ClockOffset> {
    let offsets = gpu.clock_control.offsets.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    match clock {
        NVML_CLOCK_GRAPHICS => Ok(&mut offsets.graphics),
        NVML_CLOCK_MEM => Ok(&mut offsets.memory),
        _ => Err(NVML_ERROR_INVALID_ARGUMENT),
    }
}

fn set_offset(offset: &mut ClockOffset, states: &[nvmlPstates_t], mhz: c_int) -> NvmlResult {
    if !(offset.min..=offset.max).contains(&mhz) {
        return Err(NVML_ERROR_INVALID_ARGUMENT);
    }
    offset.by_state.extend(states.iter().map(|state| (*state, mhz)));
    Ok(())
}
