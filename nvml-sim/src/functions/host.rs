//! Platform info, PDI, host name and device capabilities.

use core::ffi::c_char;

use nvml_sys::*;

use crate::write::{InOut, Out};

functions! {
    device fn nvmlDeviceGetPlatformInfo(state, index; info: InOut<nvmlPlatformInfo_v2_t>) {
        let known = [(nvmlPlatformInfo_v1, (565, 57)), (nvmlPlatformInfo_v2, (570, 124))];
        let era = state.node.era;
        // Driver 580.159.04 answers every version, in the layout of the second one.
        let version = match info.stamp_known(era, &known) {
            Err(NVML_ERROR_ARGUMENT_VERSION_MISMATCH) if era.is_at_least((580, 65)) => info.get()?.version,
            known => known?,
        };
        let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let current = gpu.platform.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if version == nvmlPlatformInfo_v1 {
            return info.set_as(nvmlPlatformInfo_v1_t {
                version,
                ibGuid: current.ib_guid,
                rackGuid: current.chassis_serial_number,
                chassisPhysicalSlotNumber: current.slot_number,
                computeSlotIndex: current.tray_index,
                nodeIndex: current.host_id,
                peerType: current.peer_type,
                moduleId: current.module_id,
            });
        }
        info.set(nvmlPlatformInfo_v2_t {
            version,
            ibGuid: current.ib_guid,
            chassisSerialNumber: current.chassis_serial_number,
            slotNumber: current.slot_number,
            trayIndex: current.tray_index,
            hostId: current.host_id,
            peerType: current.peer_type,
            moduleId: current.module_id,
        })
    }

    device fn nvmlDeviceGetPdi(gpu; pdi: InOut<nvmlPdi_v1_t>) {
        let mut output = pdi.stamped()?;
        output.value = gpu.fabric.pdi.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        pdi.set(output)
    }

    device fn nvmlDeviceGetHostname_v1(gpu; hostname: Out<nvmlHostname_v1_t>) {
        hostname.check()?;
        let current = gpu.fabric.hostname.as_deref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        hostname.set(nvmlHostname_v1_t { value: hostname.chars(current) })
    }

    command fn nvmlDeviceSetHostname_v1(gpu; hostname: InOut<nvmlHostname_v1_t>) {
        let request = hostname.get()?;
        let current = gpu.fabric.hostname.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        *current = host_name(&request.value).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        Ok(())
    }

    device fn nvmlDeviceGetGpuUptime_v1(gpu; uptime: Out<nvmlGpuUptime_v1_t>) {
        uptime.set_some(gpu.fabric.uptime.map(|uptime| nvmlGpuUptime_v1_t { uptime }))
    }

    device fn nvmlDeviceGetCapabilities(gpu; capabilities: InOut<nvmlDeviceCapabilities_v1_t>) {
        let mut output = capabilities.stamped()?;
        output.capMask = gpu.fabric.capabilities.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        capabilities.set(output)
    }
}

/// A host name of letters, digits, dots and hyphens, with a NUL in its array.
fn host_name(chars: &[c_char]) -> Option<String> {
    let bytes: Vec<u8> = chars.iter().flat_map(|char| char.to_ne_bytes()).collect();
    let name = bytes.split(|byte| *byte == 0).next().filter(|name| name.len() < bytes.len())?;
    let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    if !name.iter().all(allowed) {
        return None;
    }
    String::from_utf8(name.to_vec()).ok()
}
