//! NVLink settings of a system and a board: bandwidth, low power, firmware, encryption.

use core::ffi::*;

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::{NvLinkBwModes, NvLinkEncryption, NvLinkRemapTables};
use crate::write::{InOut, NvmlResult, Out, count_of};

functions! {
    system fn nvmlSystemGetNvlinkBwMode(state; mode: Out<c_uint>) {
        mode.set_some(state.node.nvlink_bw_mode)
    }

    system fn nvmlSystemSetNvlinkBwMode(state; mode: c_uint) {
        state.node.require_root()?;
        let current = state.node.nvlink_bw_mode.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        // Full, off, minimum, half, three quarters.
        if mode > 4 {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        *current = mode;
        Ok(())
    }

    device fn nvmlDeviceGetNvlinkSupportedBwModes(gpu; modes: InOut<nvmlNvlinkSupportedBwModes_t>) {
        // Supported or not is decided before the version.
        modes_of(gpu)?;
        let mut output = modes.stamped()?;
        let current = modes_of(gpu)?;
        for (to, mode) in output.bwModes.iter_mut().zip(&current.supported) {
            *to = *mode;
        }
        output.totalBwModes = current.claimed.or(u8::try_from(current.supported.len()).ok()).unwrap_or(u8::MAX);
        modes.set(output)
    }

    device fn nvmlDeviceGetNvlinkBwMode(gpu; mode: InOut<nvmlNvlinkGetBwMode_t>) {
        modes_of(gpu)?;
        let mut output = mode.stamped()?;
        let current = modes_of(gpu)?;
        output.bwMode = current.mode;
        output.bIsBest = (current.supported.last() == Some(&current.mode)).into();
        mode.set(output)
    }

    command fn nvmlDeviceSetNvlinkBwMode(gpu; mode: InOut<nvmlNvlinkSetBwMode_t>) {
        let request = mode.stamped()?;
        set_mode(modes_of(gpu)?, request.bSetBest, request.bwMode.into())
    }

    command fn nvmlDeviceSetNvlinkBwModeAsync_v1(gpu; mode: InOut<nvmlNvlinkSetBwModeAsync_v1_t>) {
        let mut request = mode.get()?;
        let current = modes_of(gpu)?;
        request.asyncPollTimeoutMs = current.async_timeout_ms.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        set_mode(current, request.bSetBest, request.bwMode)?;
        mode.set(request)
    }

    command fn nvmlDeviceSetNvLinkDeviceLowPowerThreshold(gpu; info: InOut<nvmlNvLinkPowerThres_t>) {
        let threshold = info.get()?.lowPwrThreshold;
        let current = gpu.nvlink.low_power.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if !current.ready {
            return Err(NVML_ERROR_NOT_READY);
        }
        current.threshold = match threshold {
            NVML_NVLINK_LOW_POWER_THRESHOLD_RESET => current.default,
            set if (1..=current.max).contains(&set) => set,
            _ => return Err(NVML_ERROR_INVALID_ARGUMENT),
        };
        Ok(())
    }

    device fn nvmlDeviceGetNvLinkInfo_v3(gpu; info: Out<nvmlNvLinkInfo_v3_t>) {
        info.check()?;
        let encryption = gpu.nvlink.encryption.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        info.set(nvmlNvLinkInfo_v3_t {
            isNvleEnabled: encryption.enabled.into(),
            firmwareInfo: firmware(gpu),
            isNvleReady: encryption.ready.into(),
        })
    }

    device fn nvmlDeviceGetNvLinkInfo(state, index; info: InOut<nvmlNvLinkInfo_t>) {
        let known = [(nvmlNvLinkInfo_v1, (580, 65)), (nvmlNvLinkInfo_v2, (580, 65))];
        let version = info.stamp_known(state.node.era, &known)?;
        let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let encryption = gpu.nvlink.encryption.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let enabled = encryption.enabled.into();
        if version == nvmlNvLinkInfo_v1 {
            return info.set_as(nvmlNvLinkInfo_v1_t { version, isNvleEnabled: enabled });
        }
        info.set(nvmlNvLinkInfo_v2_t { version, isNvleEnabled: enabled, firmwareInfo: firmware(gpu) })
    }

    command fn nvmlDeviceGetNvlinkRemapTableInfo_v1(gpu; info: Out<nvmlNvlinkGetRemapTableInfo_v1_t>) {
        info.check()?;
        let current = tables_of(gpu)?;
        let mut output = nvmlNvlinkGetRemapTableInfo_v1_t::zeroed();
        let entries = output.flaRemapTabAddr.iter_mut().zip(&mut output.gpaRemapTabAddr);
        for ((to_fla, to_gpa), (fla, gpa)) in entries.zip(&current.entries) {
            (*to_fla, *to_gpa) = (*fla, *gpa);
        }
        output.alid = current.alid;
        output.remapTabSize = current.claimed.unwrap_or(count_of(current.entries.len()));
        info.set(output)
    }

    command fn nvmlDeviceSetNvlinkNvleReady_v1(gpu; ready: InOut<nvmlNvlinkSetNvleReady_v1_t>) {
        let ready = ready.get()?.bNvleReady != 0;
        tables_of(gpu)?;
        encryption_of(gpu)?.ready = ready;
        Ok(())
    }

    command fn nvmlDeviceLockNvlinkRemapTable_v1(gpu; lock: InOut<nvmlNvlinkLockRemapTable_v1_t>) {
        let request = lock.get()?;
        let current = tables_of(gpu)?;
        current.locked |= request.bRemapTableLocked != 0 && !current.lock_disabled;
        lock.set(nvmlNvlinkLockRemapTable_v1_t {
            bRemapTableLocked: current.locked.into(),
            bRemapTableLockDisabled: current.lock_disabled.into(),
        })
    }

    command fn nvmlDeviceSetupNvlinkNvleEncryptionKey_v1(gpu; key: InOut<nvmlNvlinkSetupNvleEncryptionKey_v1_t>) {
        let key = key.get()?;
        let current = tables_of(gpu)?;
        let local = key.localGpuNvlePrivateInfo;
        let private_info = local.data.get(..local.size as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let remote_fits = key.remoteGpuNvlePrivateInfo.size <= NVML_NVLINK_NVLE_PRIVATE_INFO_SIZE;
        if key.localGpuAlid != current.alid || private_info != current.private_info || !remote_fits {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        current.keys.push((key.nvleKey, key.remoteGpuAlid));
        Ok(())
    }

    command fn nvmlDeviceGetNvlinkNvlePrivateInfo_v1(gpu; info: Out<nvmlNvlinkNvlePrivateInfo_v1_t>) {
        info.check()?;
        let current = tables_of(gpu)?;
        let mut output = nvmlNvlinkNvlePrivateInfo_v1_t::zeroed();
        for (to, byte) in output.data.iter_mut().zip(&current.private_info) {
            *to = *byte;
        }
        output.size = current.claimed_private_info.unwrap_or(count_of(current.private_info.len()));
        info.set(output)
    }
}

fn modes_of(gpu: &mut Gpu) -> NvmlResult<&mut NvLinkBwModes> {
    gpu.nvlink.bw_modes.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

fn encryption_of(gpu: &mut Gpu) -> NvmlResult<&mut NvLinkEncryption> {
    gpu.nvlink.encryption.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

fn tables_of(gpu: &mut Gpu) -> NvmlResult<&mut NvLinkRemapTables> {
    encryption_of(gpu)?.tables.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

fn set_mode(modes: &mut NvLinkBwModes, best: c_uint, mode: c_uint) -> NvmlResult {
    let current = modes.supported.iter().copied();
    let found = if best == 0 { current.into_iter().find(|one| c_uint::from(*one) == mode) } else { current.last() };
    modes.mode = found.ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    Ok(())
}

/// Entries up to NVML's capacity, and the number of all entries.
fn firmware(gpu: &Gpu) -> nvmlNvlinkFirmwareInfo_t {
    let mut info = nvmlNvlinkFirmwareInfo_t::zeroed();
    for (to, (kind, [major, minor, sub_minor])) in info.firmwareVersion.iter_mut().zip(&gpu.nvlink.firmware) {
        *to = nvmlNvlinkFirmwareVersion_t { ucodeType: *kind, major: *major, minor: *minor, subMinor: *sub_minor };
    }
    info.numValidEntries = count_of(gpu.nvlink.firmware.len());
    info
}
