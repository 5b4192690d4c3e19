//! Device memory.

use core::ffi::*;

use nvml_sys::*;

use crate::write::{InOut, Out};

functions! {
    /// What the driver reserves counts as used.
    device fn nvmlDeviceGetMemoryInfo(gpu; memory: Out<nvmlMemory_t>) {
        let used = gpu.memory.reserved + gpu.memory.used;
        memory.set(nvmlMemory_t { total: gpu.memory.total, free: gpu.memory.total.saturating_sub(used), used })
    }

    /// What the driver reserves is told apart.
    device fn nvmlDeviceGetMemoryInfo_v2(gpu; memory: InOut<nvmlMemory_v2_t>) {
        let mut info = memory.stamped()?;
        info.total = gpu.memory.total;
        info.reserved = gpu.memory.reserved;
        info.used = gpu.memory.used;
        info.free = info.total.saturating_sub(info.reserved + info.used);
        memory.set(info)
    }

    device fn nvmlDeviceGetBAR1MemoryInfo(gpu; memory: Out<nvmlBAR1Memory_t>) {
        let (total, used) = (gpu.memory.bar1_total, gpu.memory.bar1_used);
        memory.set(nvmlBAR1Memory_t { bar1Total: total, bar1Free: total.saturating_sub(used), bar1Used: used })
    }

    device fn nvmlDeviceGetMemoryBusWidth(gpu; width: Out<c_uint>) {
        width.set_some(gpu.memory.bus_width)
    }
}
