//! Device memory limits of cgroups.

use core::ffi::*;

use nvml_sys::*;

use crate::model::MemoryLimit;
use crate::write::{In, InOut, NvmlResult, Param};

functions! {
    device fn nvmlDeviceGetMemoryLimits_v1(gpu; limits: InOut<nvmlGetMemoryLimits_v1_t>) {
        let mut output = limits.get()?;
        let set = gpu.memory_health.limits.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        // SAFETY: a caller's path is null or a C string.
        let path = unsafe { cgroup(output.nameSpace) }?;
        let limit = set.get(&path).ok_or(NVML_ERROR_NOT_FOUND)?;
        output.softLimit = limit.soft;
        output.hardLimit = limit.hard;
        output.currentUsed = limit.used;
        limits.set(output)
    }

    command fn nvmlDeviceSetMemoryLimits_v1(gpu; limits: InOut<nvmlSetMemoryLimits_v1_t>) {
        let requested = limits.get()?;
        let set = gpu.memory_health.limits.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        // SAFETY: a caller's path is null or a C string.
        let path = unsafe { cgroup(requested.nameSpace) }?;
        let (soft, hard, total) = (requested.softLimit, requested.hardLimit, gpu.memory.total);
        let is_too_much = |limit: u64| limit > total && limit != NVML_DEVICE_MEMORY_LIMIT_MAX;
        if soft > hard || soft > total || is_too_much(hard) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let used = set.get(&path).map_or(0, |limit| limit.used);
        set.insert(path, MemoryLimit { soft, hard, used });
        Ok(())
    }
}

/// Path of a cgroup. `NVML_ERROR_INVALID_ARGUMENT` if it is not below the directory of cgroups.
///
/// # Safety
///
/// The pointer is null or points to a C string.
unsafe fn cgroup(path: *const c_char) -> NvmlResult<String> {
    // SAFETY: the same contract.
    let path = unsafe { In::<c_char>::from_c(path, &None) };
    let path = path.text()?;
    if path.starts_with("/sys/fs/cgroup/") { Ok(path.to_owned()) } else { Err(NVML_ERROR_OPERATING_SYSTEM) }
}
