//! Device memory.

use core::ffi::*;

use nvml_sys::*;

use crate::state::State;
use crate::write::{InOut, NvmlResult, Out};

functions! {
    /// Used memory includes reserved memory.
    device fn nvmlDeviceGetMemoryInfo(state, index; memory: Out<nvmlMemory_t>) {
        let (total, reserved, used) = amounts(state, index)?;
        let used = reserved + used;
        memory.set(nvmlMemory_t { total, free: total.saturating_sub(used), used })
    }

    /// Used memory excludes reserved memory, which is reported separately.
    device fn nvmlDeviceGetMemoryInfo_v2(state, index; memory: InOut<nvmlMemory_v2_t>) {
        // Another code than that of other structs with an unknown version.
        let mut info = memory.stamped().map_err(|code| match code {
            NVML_ERROR_ARGUMENT_VERSION_MISMATCH => NVML_ERROR_FUNCTION_NOT_FOUND,
            code => code,
        })?;
        (info.total, info.reserved, info.used) = amounts(state, index)?;
        info.free = info.total.saturating_sub(info.reserved + info.used);
        memory.set(info)
    }

    /// A MIG device has a part of it that is as large as its part of the memory, which is assumed.
    device fn nvmlDeviceGetBAR1MemoryInfo(state, index; memory: Out<nvmlBAR1Memory_t>) {
        let gpu = state.node.gpus.get(state.gpu_of(index)?).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let (total, used) = match state.mig_device(index) {
            Ok((_, instance, _)) => (gpu.memory.bar1_total / 8 * u64::from(instance.placement.1), 0),
            Err(_) => (gpu.memory.bar1_total, gpu.memory.bar1_used),
        };
        memory.set(nvmlBAR1Memory_t { bar1Total: total, bar1Free: total.saturating_sub(used), bar1Used: used })
    }

    device fn nvmlDeviceGetMemoryBusWidth(gpu; width: Out<c_uint>) {
        width.set_some(gpu.memory.bus_width)
    }
}

/// Total, reserved and used memory of a GPU, or of the GPU instance of a MIG device.
fn amounts(state: &State, index: usize) -> NvmlResult<(u64, u64, u64)> {
    let gpu = state.node.gpus.get(state.gpu_of(index)?).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    let Ok((_, instance, _)) = state.mig_device(index) else {
        return Ok((gpu.memory.total, gpu.memory.reserved, gpu.memory.used));
    };
    let on_it = gpu.processes.iter().filter(|process| process.instances.is_some_and(|(id, _)| id == instance.id));
    let used = on_it.filter_map(|process| process.used_memory).sum();
    Ok((gpu.mig.profile(instance.profile_id)?.memory_mib << 20, 0, used))
}
