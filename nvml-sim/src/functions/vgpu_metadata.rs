//! vGPU metadata and compatibility.

use core::ffi::*;
use core::mem::offset_of;

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::PgpuMetadata;
use crate::state::State;
use crate::write::{InOut, NvmlResult, Out, count_of, opaque, trailing};

const VGPU_DATA: usize = offset_of!(nvmlVgpuMetadata_t, opaqueData);
const PGPU_DATA: usize = offset_of!(nvmlVgpuPgpuMetadata_t, opaqueData);

functions! {
    system fn nvmlVgpuInstanceGetMetadata(
        state; id: nvmlVgpuInstance_t, metadata: Out<nvmlVgpuMetadata_t>, size: InOut<c_uint>
    ) {
        size.get()?;
        let (gpu, guest_driver) = host_of(state, id)?;
        let source = of_gpu(gpu)?;
        let data = &gpu.virtual_gpus.instance_data;
        let has_guest_fields = state.node.era.is_at_least((440, 26));
        let head = nvmlVgpuMetadata_t {
            version: 1,
            revision: 2,
            guestInfoState: u32::from(!guest_driver.is_empty()),
            guestDriverVersion: metadata.chars(guest_driver),
            hostDriverVersion: metadata.chars(state.node.era.driver_version()),
            // Reserved words in older drivers.
            vgpuVirtualizationCaps: if has_guest_fields { source.vgpu_caps } else { 0 },
            guestVgpuVersion: if has_guest_fields { source.guest_version } else { 0 },
            opaqueDataSize: count_of(data.len()).saturating_add(gpu.virtual_gpus.claimed_more),
            ..Zeroable::zeroed()
        };
        opaque(&size, &metadata, head, VGPU_DATA, data)
    }

    device fn nvmlDeviceGetVgpuMetadata(
        state, index; metadata: Out<nvmlVgpuPgpuMetadata_t>, size: InOut<c_uint>
    ) {
        size.get()?;
        let source = of_gpu(state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?)?;
        let range = state.node.vgpu_versions.ok_or(NVML_ERROR_NOT_SUPPORTED)?.current;
        // Reserved words in older drivers.
        let range = if state.node.era.is_at_least((410, 104)) { range } else { (0, 0) };
        let head = nvmlVgpuPgpuMetadata_t {
            version: 3,
            revision: 4,
            hostDriverVersion: metadata.chars(state.node.era.driver_version()),
            pgpuVirtualizationCaps: source.caps,
            hostSupportedVgpuRange: nvmlVgpuVersion_t { minVersion: range.0, maxVersion: range.1 },
            opaqueDataSize: count_of(source.data.len()),
            ..Zeroable::zeroed()
        };
        opaque(&size, &metadata, head, PGPU_DATA, &source.data)
    }

    /// Compatible if the opaque data is identical to that of a GPU of this host, and the guest's version is in the
    /// supported range.
    system fn nvmlGetVgpuCompatibility(
        state; vgpu: InOut<nvmlVgpuMetadata_t>, pgpu: InOut<nvmlVgpuPgpuMetadata_t>,
        output: Out<nvmlVgpuPgpuCompatibility_t>
    ) {
        let (vgpu_head, pgpu_head) = (vgpu.get()?, pgpu.get()?);
        output.check()?;
        let vgpu_data = trailing(&vgpu, VGPU_DATA, vgpu_head.opaqueDataSize)?;
        let pgpu_data = trailing(&pgpu, PGPU_DATA, pgpu_head.opaqueDataSize)?;
        let hosts = state.node.gpus.iter().filter_map(|gpu| Some((gpu, gpu.virtual_gpus.metadata.as_ref()?)));
        let is_known = hosts.into_iter().any(|(gpu, source)| {
            gpu.virtual_gpus.instance_data == vgpu_data && source.data == pgpu_data
        });
        let range = pgpu_head.hostSupportedVgpuRange;
        let is_version = (range.minVersion..=range.maxVersion).contains(&vgpu_head.guestVgpuVersion);
        output.set(match (is_known, is_version) {
            (true, true) => nvmlVgpuPgpuCompatibility_t {
                vgpuVmCompatibility: NVML_VGPU_VM_COMPATIBILITY_COLD | NVML_VGPU_VM_COMPATIBILITY_LIVE,
                compatibilityLimitCode: NVML_VGPU_COMPATIBILITY_LIMIT_NONE,
            },
            (true, false) => nvmlVgpuPgpuCompatibility_t {
                vgpuVmCompatibility: NVML_VGPU_VM_COMPATIBILITY_NONE,
                compatibilityLimitCode: NVML_VGPU_COMPATIBILITY_LIMIT_GUEST_DRIVER,
            },
            (false, _) => nvmlVgpuPgpuCompatibility_t {
                vgpuVmCompatibility: NVML_VGPU_VM_COMPATIBILITY_NONE,
                compatibilityLimitCode: NVML_VGPU_COMPATIBILITY_LIMIT_OTHER,
            },
        })
    }

    device fn nvmlDeviceGetPgpuMetadataString(gpu; text: Out<c_char>, size: InOut<c_uint>) {
        text.text_sized(&size, &of_gpu(gpu)?.text)
    }

    system fn nvmlGetVgpuVersion(state; supported: Out<nvmlVgpuVersion_t>, current: Out<nvmlVgpuVersion_t>) {
        supported.check()?;
        current.check()?;
        let versions = state.node.vgpu_versions.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let range = |(low, high)| nvmlVgpuVersion_t { minVersion: low, maxVersion: high };
        supported.set(range(versions.supported))?;
        current.set(range(versions.current))
    }

    system fn nvmlSetVgpuVersion(state; request: InOut<nvmlVgpuVersion_t>) {
        state.node.require_root()?;
        let request = request.get()?;
        let hosts = state.node.gpus.iter().filter_map(|gpu| gpu.vgpu.as_ref());
        let is_running = hosts.into_iter().any(|host| !host.instances.is_empty());
        let versions = state.node.vgpu_versions.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let (low, high) = versions.supported;
        if request.minVersion > request.maxVersion || request.minVersion < low || request.maxVersion > high {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        if is_running {
            return Err(NVML_ERROR_IN_USE);
        }
        versions.current = (request.minVersion, request.maxVersion);
        Ok(())
    }
}

fn of_gpu(gpu: &Gpu) -> NvmlResult<&PgpuMetadata> {
    gpu.virtual_gpus.metadata.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

/// GPU of a vGPU instance, and the driver version in its virtual machine.
fn host_of(state: &State, id: nvmlVgpuInstance_t) -> NvmlResult<(&Gpu, &str)> {
    if id == 0 {
        return Err(NVML_ERROR_INVALID_ARGUMENT);
    }
    let mut all = state.node.gpus.iter().flat_map(|gpu| {
        let instances = gpu.vgpu.iter().flat_map(|host| &host.instances);
        instances.map(move |instance| (gpu, instance))
    });
    let (gpu, instance) = all.find(|(_, instance)| instance.id == id).ok_or(NVML_ERROR_NOT_FOUND)?;
    Ok((gpu, &instance.vm_driver_version))
}
