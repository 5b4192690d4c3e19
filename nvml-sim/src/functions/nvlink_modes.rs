//! NVLink settings of a system and a board: bandwidth, low power, firmware, encryption.

use core::ffi::*;

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::{NvLinkBwModes, NvLinkEncryption, NvLinkRemapTables};
use crate::write::{Answer, InOut, Out, count_of};

functions! {
    system fn nvmlSystemGetNvlinkBwMode(state; mode: Out<c_uint>) {
        mode.set_some(state.node.nvlink_bw_mode)
    }

    system fn nvmlSystemSetNvlinkBwMode(state; mode: c_uint) {
        state.node.want_root()?;
        let there = state.node.nvlink_bw_mode.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        // Full, off, minimum, half, three quarters.
        if mode > 4 {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        *there = mode;
        Ok(())
    }

    device fn nvmlDeviceGetNvlinkSupportedBwModes(gpu; modes: InOut<nvmlNvlinkSupportedBwModes_t>) {
        let mut answer = modes.stamped()?;
        let there = modes_of(gpu)?;
        for (to, mode) in answer.bwModes.iter_mut().zip(&there.supported) {
            *to = *mode;
        }
        answer.totalBwModes = there.claimed.or(u8::try_from(there.supported.len()).ok()).unwrap_or(u8::MAX);
        modes.set(answer)
    }

    device fn nvmlDeviceGetNvlinkBwMode(gpu; mode: InOut<nvmlNvlinkGetBwMode_t>) {
        let mut answer = mode.stamped()?;
        let there = modes_of(gpu)?;
        answer.bwMode = there.mode;
        answer.bIsBest = (there.supported.last() == Some(&there.mode)).into();
        mode.set(answer)
    }

    command fn nvmlDeviceSetNvlinkBwMode(gpu; mode: InOut<nvmlNvlinkSetBwMode_t>) {
        let asked = mode.stamped()?;
        set_mode(modes_of(gpu)?, asked.bSetBest, asked.bwMode.into())
    }

    command fn nvmlDeviceSetNvlinkBwModeAsync_v1(gpu; mode: InOut<nvmlNvlinkSetBwModeAsync_v1_t>) {
        let mut asked = mode.get()?;
        let there = modes_of(gpu)?;
        asked.asyncPollTimeoutMs = there.async_timeout_ms.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        set_mode(there, asked.bSetBest, asked.bwMode)?;
        mode.set(asked)
    }

    command fn nvmlDeviceSetNvLinkDeviceLowPowerThreshold(gpu; info: InOut<nvmlNvLinkPowerThres_t>) {
        let threshold = info.get()?.lowPwrThreshold;
        let there = gpu.nvlink.low_power.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if !there.ready {
            return Err(NVML_ERROR_NOT_READY);
        }
        there.threshold = match threshold {
            NVML_NVLINK_LOW_POWER_THRESHOLD_RESET => there.default,
            set if (1..=there.max).contains(&set) => set,
            _ => return Err(NVML_ERROR_INVALID_ARGUMENT),
        };
        // Only a field value reports the threshold.
        let told = gpu.field_values.values.get_mut(&NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD);
        told.into_iter().for_each(|told| told.bits = there.threshold.into());
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
        let there = tables_of(gpu)?;
        let mut answer = nvmlNvlinkGetRemapTableInfo_v1_t::zeroed();
        let places = answer.flaRemapTabAddr.iter_mut().zip(&mut answer.gpaRemapTabAddr);
        for ((to_fla, to_gpa), (fla, gpa)) in places.zip(&there.entries) {
            (*to_fla, *to_gpa) = (*fla, *gpa);
        }
        answer.alid = there.alid;
        answer.remapTabSize = there.claimed.unwrap_or(count_of(there.entries.len()));
        info.set(answer)
    }

    command fn nvmlDeviceSetNvlinkNvleReady_v1(gpu; ready: InOut<nvmlNvlinkSetNvleReady_v1_t>) {
        let ready = ready.get()?.bNvleReady != 0;
        tables_of(gpu)?;
        encryption_of(gpu)?.ready = ready;
        Ok(())
    }

    command fn nvmlDeviceLockNvlinkRemapTable_v1(gpu; lock: InOut<nvmlNvlinkLockRemapTable_v1_t>) {
        let asked = lock.get()?;
        let there = tables_of(gpu)?;
        there.locked |= asked.bRemapTableLocked != 0 && !there.lock_disabled;
        lock.set(nvmlNvlinkLockRemapTable_v1_t {
            bRemapTableLocked: there.locked.into(),
            bRemapTableLockDisabled: there.lock_disabled.into(),
        })
    }

    command fn nvmlDeviceSetupNvlinkNvleEncryptionKey_v1(gpu; key: InOut<nvmlNvlinkSetupNvleEncryptionKey_v1_t>) {
        let key = key.get()?;
        let there = tables_of(gpu)?;
        let local = key.localGpuNvlePrivateInfo;
        let told = local.data.get(..local.size as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let remote_fits = key.remoteGpuNvlePrivateInfo.size <= NVML_NVLINK_NVLE_PRIVATE_INFO_SIZE;
        if key.localGpuAlid != there.alid || told != there.private_info || !remote_fits {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        there.keys.push((key.nvleKey, key.remoteGpuAlid));
        Ok(())
    }

    command fn nvmlDeviceGetNvlinkNvlePrivateInfo_v1(gpu; info: Out<nvmlNvlinkNvlePrivateInfo_v1_t>) {
        info.check()?;
        let there = tables_of(gpu)?;
        let mut answer = nvmlNvlinkNvlePrivateInfo_v1_t::zeroed();
        for (to, byte) in answer.data.iter_mut().zip(&there.private_info) {
            *to = *byte;
        }
        answer.size = there.claimed_private_info.unwrap_or(count_of(there.private_info.len()));
        info.set(answer)
    }
}

fn modes_of(gpu: &mut Gpu) -> Answer<&mut NvLinkBwModes> {
    gpu.nvlink.bw_modes.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

fn encryption_of(gpu: &mut Gpu) -> Answer<&mut NvLinkEncryption> {
    gpu.nvlink.encryption.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

fn tables_of(gpu: &mut Gpu) -> Answer<&mut NvLinkRemapTables> {
    encryption_of(gpu)?.tables.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

fn set_mode(modes: &mut NvLinkBwModes, best: c_uint, mode: c_uint) -> Answer {
    let there = modes.supported.iter().copied();
    let found = if best == 0 { there.into_iter().find(|one| c_uint::from(*one) == mode) } else { there.last() };
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
