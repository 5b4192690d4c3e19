//! vGPU types and instances, which are plain integers in C.

use core::ffi::*;

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::state::State;
use crate::vgpu::{VgpuHost, VgpuInstance, VgpuType};
use crate::write::{InOut, NvmlResult, Out, list};

functions! {
    device fn nvmlDeviceGetHostVgpuMode(gpu; mode: Out<nvmlHostVgpuMode_t>) {
        mode.set(host(gpu)?.mode)
    }

    device fn nvmlDeviceGetSupportedVgpus(gpu; count: InOut<c_uint>, types: Out<nvmlVgpuTypeId_t>) {
        list(&count, &types, host(gpu)?.supported.iter().copied())
    }

    device fn nvmlDeviceGetCreatableVgpus(gpu; count: InOut<c_uint>, types: Out<nvmlVgpuTypeId_t>) {
        list(&count, &types, host(gpu)?.creatable.iter().copied())
    }

    device fn nvmlDeviceGetActiveVgpus(gpu; count: InOut<c_uint>, instances: Out<nvmlVgpuInstance_t>) {
        list(&count, &instances, host(gpu)?.instances.iter().map(|instance| instance.id))
    }

    system fn nvmlVgpuTypeGetName(state; id: nvmlVgpuTypeId_t, name: Out<c_char>, size: InOut<c_uint>) {
        name.text_sized(&size, &vgpu_type(state, id)?.name)
    }

    system fn nvmlVgpuTypeGetClass(state; id: nvmlVgpuTypeId_t, class: Out<c_char>, size: InOut<c_uint>) {
        class.text_sized(&size, &vgpu_type(state, id)?.class)
    }

    system fn nvmlVgpuTypeGetFramebufferSize(state; id: nvmlVgpuTypeId_t, size: Out<c_ulonglong>) {
        size.set(vgpu_type(state, id)?.framebuffer_size)
    }

    system fn nvmlVgpuTypeGetNumDisplayHeads(state; id: nvmlVgpuTypeId_t, heads: Out<c_uint>) {
        heads.set(vgpu_type(state, id)?.display_heads)
    }

    device fn nvmlVgpuTypeGetMaxInstances(state, index; id: nvmlVgpuTypeId_t, count: Out<c_uint>) {
        let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        if !host(gpu)?.supported.contains(&id) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        count.set(vgpu_type(state, id)?.max_instances)
    }

    system fn nvmlVgpuInstanceGetUUID(state; id: nvmlVgpuInstance_t, uuid: Out<c_char>, size: c_uint) {
        uuid.text(size, &instance(state, id)?.uuid)
    }

    system fn nvmlVgpuInstanceGetType(state; id: nvmlVgpuInstance_t, type_id: Out<nvmlVgpuTypeId_t>) {
        type_id.set(instance(state, id)?.type_id)
    }

    system fn nvmlVgpuInstanceGetVmID(
        state; id: nvmlVgpuInstance_t, vm_id: Out<c_char>, size: c_uint, kind: Out<nvmlVgpuVmIdType_t>
    ) {
        let instance = instance(state, id)?;
        kind.check()?;
        vm_id.text(size, &instance.vm_id)?;
        kind.set(instance.vm_id_type)
    }

    system fn nvmlVgpuInstanceGetVmDriverVersion(
        state; id: nvmlVgpuInstance_t, version: Out<c_char>, length: c_uint
    ) {
        let current = &instance(state, id)?.vm_driver_version;
        version.text(length, if current.is_empty() { "Not Available" } else { current })
    }

    system fn nvmlVgpuInstanceGetFbUsage(state; id: nvmlVgpuInstance_t, usage: Out<c_ulonglong>) {
        usage.set(instance(state, id)?.framebuffer_usage)
    }
}

pub(super) fn host(gpu: &Gpu) -> NvmlResult<&VgpuHost> {
    gpu.vgpu.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

pub(super) fn host_mut(gpu: &mut Gpu) -> NvmlResult<&mut VgpuHost> {
    gpu.vgpu.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

pub(super) fn vgpu_type(state: &State, id: nvmlVgpuTypeId_t) -> NvmlResult<&VgpuType> {
    state.node.vgpu_type(id).ok_or(NVML_ERROR_INVALID_ARGUMENT)
}

pub(super) fn instance(state: &State, id: nvmlVgpuInstance_t) -> NvmlResult<&VgpuInstance> {
    state.node.vgpu_instance(id).ok_or(NVML_ERROR_NOT_FOUND)
}

pub(super) fn instance_mut(state: &mut State, id: nvmlVgpuInstance_t) -> NvmlResult<&mut VgpuInstance> {
    let hosts = state.node.gpus.iter_mut().filter_map(|gpu| gpu.vgpu.as_mut());
    hosts.flat_map(|host| &mut host.instances).find(|instance| instance.id == id).ok_or(NVML_ERROR_NOT_FOUND)
}
