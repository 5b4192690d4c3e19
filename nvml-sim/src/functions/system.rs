//! Initialization, error strings, and properties of the whole system.

use core::ffi::*;
use std::borrow::Cow;

use nvml_sys::*;

use super::Modeled;
use crate::dispatch::{self, To, When};
use crate::write::{InOut, Out, list};

functions! {
    always fn nvmlInit_v2(state;) {
        state.open();
        Ok(())
    }

    always fn nvmlInit(state;) {
        state.open();
        Ok(())
    }

    always fn nvmlInitWithFlags(state; _flags: c_uint) {
        state.open();
        Ok(())
    }

    always fn nvmlShutdown(state;) {
        state.close()
    }

    system fn nvmlSystemGetDriverVersion(state; version: Out<c_char>, length: c_uint) {
        version.text(length, state.node.driver_version())
    }

    /// Works before the initialization since driver 535.
    always fn nvmlSystemGetNVMLVersion(state; version: Out<c_char>, length: c_uint) {
        if state.opened() == 0 && !state.node.era.is_at_least((535, 0)) {
            return Err(NVML_ERROR_UNINITIALIZED);
        }
        version.text(length, state.node.nvml_version())
    }

    system fn nvmlSystemGetCudaDriverVersion(state; version: Out<c_int>) {
        version.set(state.node.era.cuda_version())
    }

    system fn nvmlSystemGetCudaDriverVersion_v2(state; version: Out<c_int>) {
        version.set(state.node.era.cuda_version())
    }

    system fn nvmlSystemGetDriverBranch(state; info: InOut<nvmlSystemDriverBranchInfo_v1_t>, length: c_uint) {
        let mut branch = info.stamped()?;
        let name = state.node.era.facts().branch;
        if length as usize <= name.len() {
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        branch.branch = info.out().chars(name);
        info.set(branch)
    }

    system fn nvmlSystemGetProcessName(state; pid: c_uint, name: Out<c_char>, length: c_uint) {
        name.check()?;
        if length == 0 {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let simulated = state.node.process_names.get(&pid).map(Cow::from);
        let process = simulated.or_else(|| running(pid).map(Cow::from)).ok_or(NVML_ERROR_NOT_FOUND)?;
        // The real function truncates a long name without an error.
        let kept = process.len().min(length as usize - 1);
        name.text(length, process.get(..kept).unwrap_or_default())
    }

    system fn nvmlSystemGetHicVersion(state; count: InOut<c_uint>, entries: Out<nvmlHwbcEntry_t>) {
        let hics = state.node.hics.iter();
        list(&count, &entries, hics.map(|hic| nvmlHwbcEntry_t {
            hwbcId: hic.id,
            firmwareVersion: entries.chars(&hic.firmware_version),
        }))
    }

    /// A count of 0 queries the number of devices only. A larger count than necessary is not changed, so the number of
    /// written handles is not returned, as observed with driver 580.159.04.
    system fn nvmlSystemGetTopologyGpuSet(state; cpu: c_uint, count: InOut<c_uint>, devices: Out<nvmlDevice_t>) {
        let near = state.node.gpus.iter().enumerate().filter(|(_, gpu)| gpu.cpus.contains(&cpu));
        let handles: Vec<nvmlDevice_t> = near.map(|(index, _)| state.handle(index)).collect();
        let capacity = count.get()? as usize;
        if capacity == 0 {
            return count.set(crate::write::count_of(handles.len()));
        }
        devices.check()?;
        if let Some(last) = handles.last().copied() {
            devices.fill(capacity.min(handles.len()), handles.into_iter(), last);
        }
        Ok(())
    }

    system fn nvmlGetExcludedDeviceCount(state; count: Out<c_uint>) {
        count.set(crate::write::count_of(state.node.excluded.len()))
    }

    system fn nvmlGetExcludedDeviceInfoByIndex(state; index: c_uint, info: Out<nvmlExcludedDeviceInfo_t>) {
        info.check()?;
        let excluded = state.node.excluded.get(index as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        info.set(nvmlExcludedDeviceInfo_t {
            pciInfo: super::pci::current_info(&info, &excluded.pci),
            uuid: info.chars(&excluded.uuid),
        })
    }

    system fn nvmlGetBlacklistDeviceCount(state; count: Out<c_uint>) {
        count.set(crate::write::count_of(state.node.excluded.len()))
    }

    system fn nvmlGetBlacklistDeviceInfoByIndex(state; index: c_uint, info: Out<nvmlExcludedDeviceInfo_t>) {
        info.check()?;
        let excluded = state.node.excluded.get(index as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        info.set(nvmlExcludedDeviceInfo_t {
            pciInfo: super::pci::current_info(&info, &excluded.pci),
            uuid: info.chars(&excluded.uuid),
        })
    }
}

/// Name of a process of this system: its first argument.
fn running(pid: u32) -> Option<Vec<u8>> {
    let arguments = std::fs::read(format!("/proc/{pid}/cmdline")).ok()?;
    arguments.split(|byte| *byte == 0).next().filter(|name| !name.is_empty()).map(<[u8]>::to_vec)
}

/// The only function that does not return a code.
pub(super) static ERROR_STRING: &[Modeled] = &[Modeled { function: Function::nvmlErrorString, address: error_string }];

fn error_string(slot: usize) -> *const c_void {
    unsafe extern "C" fn thunk<const SLOT: usize>(code: nvmlReturn_t) -> *const c_char {
        error_text(SLOT, code)
    }

    const _: () = super::has_prototype(f::nvmlErrorString, thunk::<0>);
    per_slot!(slot, thunk)
}

/// Static string for a return code.
fn error_text(slot: usize, code: nvmlReturn_t) -> *const c_char {
    let mut text = c"Unknown Error";
    // The result can be ignored: the body cannot fail, and needs no initialization.
    let _ = dispatch::on_state(Function::nvmlErrorString, To::Slot(slot), When::Always, &mut |state, _, _| {
        if state.node.era.has_code(code) {
            text = text_of(code);
        }
        Ok(())
    });
    text.as_ptr()
}

/// Texts of the real library, which are the same in all drivers from 340 to 580.
fn text_of(code: nvmlReturn_t) -> &'static CStr {
    match code {
        NVML_SUCCESS => c"Success",
        NVML_ERROR_UNINITIALIZED => c"Uninitialized",
        NVML_ERROR_INVALID_ARGUMENT => c"Invalid Argument",
        NVML_ERROR_NOT_SUPPORTED => c"Not Supported",
        NVML_ERROR_NO_PERMISSION => c"Insufficient Permissions",
        NVML_ERROR_ALREADY_INITIALIZED => c"Already Initialized",
        NVML_ERROR_NOT_FOUND => c"Not Found",
        NVML_ERROR_INSUFFICIENT_SIZE => c"Insufficient Size",
        NVML_ERROR_INSUFFICIENT_POWER => c"Insufficient External Power",
        NVML_ERROR_DRIVER_NOT_LOADED => c"Driver Not Loaded",
        NVML_ERROR_TIMEOUT => c"Timeout",
        NVML_ERROR_IRQ_ISSUE => c"Interrupt Request Issue",
        NVML_ERROR_LIBRARY_NOT_FOUND => c"NVML Shared Library Not Found",
        NVML_ERROR_FUNCTION_NOT_FOUND => c"Function Not Found",
        NVML_ERROR_CORRUPTED_INFOROM => c"Corrupted infoROM",
        NVML_ERROR_GPU_IS_LOST => c"GPU is lost",
        NVML_ERROR_RESET_REQUIRED => c"GPU requires reset",
        NVML_ERROR_OPERATING_SYSTEM => c"GPU access blocked by the operating system",
        NVML_ERROR_LIB_RM_VERSION_MISMATCH => c"Driver/library version mismatch",
        NVML_ERROR_IN_USE => c"In use by another client",
        NVML_ERROR_MEMORY => c"Insufficient Memory",
        NVML_ERROR_NO_DATA => c"No data",
        NVML_ERROR_VGPU_ECC_NOT_SUPPORTED => c"vGPU ECC not supported",
        NVML_ERROR_INSUFFICIENT_RESOURCES => c"Insufficient Resources",
        NVML_ERROR_FREQ_NOT_SUPPORTED => c"Invalid Frequency",
        NVML_ERROR_ARGUMENT_VERSION_MISMATCH => c"Argument version mismatch",
        NVML_ERROR_DEPRECATED => c"Requested functionality has been deprecated",
        NVML_ERROR_NOT_READY => c"System is not in ready state",
        NVML_ERROR_GPU_NOT_FOUND => c"No supported GPUs were found",
        NVML_ERROR_INVALID_STATE => c"Resource not in correct state to perform requested operation",
        NVML_ERROR_RESET_TYPE_NOT_SUPPORTED => c"Reset type is not supported for given device",
        _ => c"Unknown Error",
    }
}
