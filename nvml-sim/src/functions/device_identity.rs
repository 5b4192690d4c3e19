//! Device identity: name, UUID, serial number and versions.

use core::ffi::*;

use nvml_sys::*;

use crate::write::{NvmlResult, Out};

functions! {
    device fn nvmlDeviceGetName(state, index; name: Out<c_char>, length: c_uint) {
        let gpu = state.node.gpus.get(state.gpu_of(index)?).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        match state.mig_device(index) {
            Ok((_, instance, _)) => {
                let profile = &gpu.mig.profile(instance.profile_id)?.name;
                name.text(length, format!("{} MIG {}", gpu.name, profile.strip_prefix("MIG ").unwrap_or(profile)))
            }
            Err(_) => name.text(length, &gpu.name),
        }
    }

    device fn nvmlDeviceGetBrand(gpu; brand: Out<nvmlBrandType_t>) {
        brand.set(gpu.brand)
    }

    device fn nvmlDeviceGetSerial(gpu; serial: Out<c_char>, length: c_uint) {
        text_if_there(&serial, length, gpu.serial.as_deref())
    }

    device fn nvmlDeviceGetUUID(state, index; uuid: Out<c_char>, length: c_uint) {
        match state.mig_device(index) {
            Ok((_, _, compute)) => uuid.text(length, &compute.uuid),
            Err(_) => uuid.text(length, &state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?.uuid),
        }
    }

    device fn nvmlDeviceGetMinorNumber(gpu; number: Out<c_uint>) {
        number.set(gpu.minor_number)
    }

    device fn nvmlDeviceGetBoardId(gpu; id: Out<c_uint>) {
        id.set(gpu.board_id)
    }

    device fn nvmlDeviceGetMultiGpuBoard(gpu; multi: Out<c_uint>) {
        multi.set(gpu.multi_gpu_board.into())
    }

    device fn nvmlDeviceGetBoardPartNumber(gpu; number: Out<c_char>, length: c_uint) {
        text_if_there(&number, length, gpu.board_part_number.as_deref())
    }

    device fn nvmlDeviceGetVbiosVersion(gpu; version: Out<c_char>, length: c_uint) {
        version.text(length, &gpu.vbios_version)
    }

    device fn nvmlDeviceGetArchitecture(gpu; architecture: Out<nvmlDeviceArchitecture_t>) {
        architecture.set(gpu.architecture)
    }

    device fn nvmlDeviceGetCudaComputeCapability(gpu; major: Out<c_int>, minor: Out<c_int>) {
        major.check()?;
        minor.check()?;
        major.set(gpu.compute_capability.0)?;
        minor.set(gpu.compute_capability.1)
    }

    device fn nvmlDeviceGetNumGpuCores(gpu; cores: Out<c_uint>) {
        cores.set(gpu.cores)
    }

    device fn nvmlDeviceGetModuleId(gpu; id: Out<c_uint>) {
        id.set_some(gpu.module_id)
    }

    device fn nvmlDeviceGetInforomImageVersion(gpu; version: Out<c_char>, length: c_uint) {
        text_if_there(&version, length, gpu.inforom_image_version.as_deref())
    }

    /// The only string without a length argument: the header specifies a buffer of 64 bytes.
    device fn nvmlDeviceGetGspFirmwareVersion(state, index; version: Out<c_char>) {
        let driver = state.node.era.driver_version();
        let (enabled, _) = state.gpu(index)?.gsp_mode;
        text_if_there(&version, NVML_GSP_FIRMWARE_VERSION_BUF_SIZE, enabled.then_some(driver))
    }

    device fn nvmlDeviceGetGspFirmwareMode(gpu; enabled: Out<c_uint>, default: Out<c_uint>) {
        enabled.check()?;
        default.check()?;
        enabled.set(gpu.gsp_mode.0.into())?;
        default.set(gpu.gsp_mode.1.into())
    }
}

fn text_if_there(out: &Out<c_char>, length: c_uint, text: Option<&str>) -> NvmlResult {
    out.check()?;
    out.text(length, text.ok_or(NVML_ERROR_NOT_SUPPORTED)?)
}
