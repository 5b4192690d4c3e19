//! Handles, topology, and support of `dmon` and `pmon`.

use core::ffi::*;

use nvml_sys::*;

use super::{NvmlResult, code, read, result, write};
use crate::with_simulation;

/// Handle of the GPU with this index. `nvidia-smi` gets all handles of GPUs here. Nothing depends on the flags, which
/// are always 0x22.
pub(super) unsafe extern "C" fn by_index(index: c_uint, device: *mut nvmlDevice_t, _flags: c_uint) -> nvmlReturn_t {
    // SAFETY: the caller fulfills the contract of the C function.
    with_simulation(|_, nvml| unsafe { nvml.nvmlDeviceGetHandleByIndex_v2(index, device) })
}

/// Whether `dmon` and `pmon` show the GPU. They omit it otherwise.
pub(super) unsafe extern "C" fn can_be_monitored(device: nvmlDevice_t, supported: *mut c_uint) -> nvmlReturn_t {
    match read(device, |_, _| Some(1)) {
        // SAFETY: null, or valid for a write.
        Ok(yes) => unsafe { write(supported, yes) },
        Err(code) => code,
    }
}

/// Topology level between two PCI devices, which are strings such as `00000000:07:00.0`. `nvidia-smi topo -m` compares
/// GPUs and the network cards that it finds in the file system. Nothing of the node is nearer to a card of the real
/// machine than the system.
pub(super) unsafe extern "C" fn common_ancestor(
    one: *const c_char,
    two: *const c_char,
    level: *mut nvmlGpuTopologyLevel_t,
) -> nvmlReturn_t {
    with_simulation(|_, nvml| {
        let gpu = |address: *const c_char| {
            let mut device = nvmlDevice_t::zeroed();
            // SAFETY: a string or null, and valid for a write.
            let code = unsafe { nvml.nvmlDeviceGetHandleByPciBusId_v2(address, &raw mut device) };
            match code {
                NVML_ERROR_NOT_FOUND => Ok(None),
                code => result(code).map(|()| Some(device)),
            }
        };
        let common = || -> NvmlResult {
            let (Some(one), Some(two)) = (gpu(one)?, gpu(two)?) else {
                // SAFETY: null, or valid for a write.
                return result(unsafe { write(level, NVML_TOPOLOGY_SYSTEM) });
            };
            // SAFETY: the caller fulfills the contract of the C function.
            result(unsafe { nvml.nvmlDeviceGetTopologyCommonAncestor(one, two, level) })
        };
        code(common())
    })
}
