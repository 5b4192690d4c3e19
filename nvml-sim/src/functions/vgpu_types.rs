//! Properties of vGPU types.

use core::ffi::*;

use nvml_sys::*;

use super::vgpu::vgpu_type;
use crate::write::{InOut, Out};

functions! {
    system fn nvmlVgpuTypeGetGspHeapSize(state; id: nvmlVgpuTypeId_t, size: Out<c_ulonglong>) {
        size.set(vgpu_type(state, id)?.details.gsp_heap_size)
    }

    system fn nvmlVgpuTypeGetFbReservation(state; id: nvmlVgpuTypeId_t, size: Out<c_ulonglong>) {
        size.set(vgpu_type(state, id)?.details.fb_reservation)
    }

    system fn nvmlVgpuTypeGetBAR1Info(state; id: nvmlVgpuTypeId_t, info: InOut<nvmlVgpuTypeBar1Info_v1_t>) {
        let output = info.stamped()?;
        info.set(nvmlVgpuTypeBar1Info_v1_t { bar1Size: vgpu_type(state, id)?.details.bar1_size, ..output })
    }

    system fn nvmlVgpuTypeGetGpuInstanceProfileId(state; id: nvmlVgpuTypeId_t, profile: Out<c_uint>) {
        let current = vgpu_type(state, id)?.details.gpu_instance_profile;
        profile.set(current.unwrap_or(INVALID_GPU_INSTANCE_PROFILE_ID))
    }

    system fn nvmlVgpuTypeGetMaxInstancesPerGpuInstance(state; max: InOut<nvmlVgpuTypeMaxInstance_v1_t>) {
        let output = max.stamped()?;
        let current = vgpu_type(state, output.vgpuTypeId)?.details.max_instances_per_gpu_instance;
        let current = current.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        max.set(nvmlVgpuTypeMaxInstance_v1_t { maxInstancePerGI: current, ..output })
    }

    system fn nvmlVgpuTypeGetMaxInstancesPerVm(state; id: nvmlVgpuTypeId_t, max: Out<c_uint>) {
        max.set(vgpu_type(state, id)?.details.max_instances_per_vm)
    }

    system fn nvmlVgpuTypeGetDeviceID(
        state; id: nvmlVgpuTypeId_t, device: Out<c_ulonglong>, subsystem: Out<c_ulonglong>
    ) {
        device.check()?;
        subsystem.check()?;
        let details = &vgpu_type(state, id)?.details;
        device.set(details.device_id)?;
        subsystem.set(details.subsystem_id)
    }

    system fn nvmlVgpuTypeGetResolution(
        state; id: nvmlVgpuTypeId_t, display: c_uint, width: Out<c_uint>, height: Out<c_uint>
    ) {
        width.check()?;
        height.check()?;
        let current = vgpu_type(state, id)?;
        if display >= current.display_heads {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        width.set(current.details.resolution.0)?;
        height.set(current.details.resolution.1)
    }

    system fn nvmlVgpuTypeGetLicense(state; id: nvmlVgpuTypeId_t, license: Out<c_char>, size: c_uint) {
        license.text(size, &vgpu_type(state, id)?.details.license)
    }

    system fn nvmlVgpuTypeGetFrameRateLimit(state; id: nvmlVgpuTypeId_t, limit: Out<c_uint>) {
        limit.set_some(vgpu_type(state, id)?.details.frame_rate_limit)
    }

    system fn nvmlVgpuTypeGetCapabilities(
        state; id: nvmlVgpuTypeId_t, capability: nvmlVgpuCapability_t, result: Out<c_uint>
    ) {
        let details = &vgpu_type(state, id)?.details;
        let can = details.capabilities.get(capability as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        result.set((*can).into())
    }
}
