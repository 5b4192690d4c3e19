//! vGPU hosts: devices and drivers.

use core::ffi::*;

use nvml_sys::*;

use super::settings::enabled;
use super::vgpu::{host, host_mut, vgpu_type};
use crate::era::{AFTER_610, Driver};
use crate::model::VgpuTypeDetails;
use crate::state::State;
use crate::write::{In, InOut, NvmlResult, Out, list_within};

/// Device vGPU capabilities that can be set.
const SETTABLE: [nvmlDeviceVgpuCapability_t; 3] = [
    NVML_DEVICE_VGPU_CAP_MINI_QUARTER_GPU,
    NVML_DEVICE_VGPU_CAP_COMPUTE_MEDIA_ENGINE_GPU,
    NVML_DEVICE_VGPU_CAP_MIG_TIMESLICING_ENABLED,
];

/// Driver capabilities: heterogeneous sizes, and warm update.
const DRIVER_CAPABILITIES_END: &[(Driver, u32)] = &[((525, 53), 1), ((570, 86), NVML_VGPU_DRIVER_CAP_COUNT)];

/// Number of device vGPU capabilities by driver.
const CAPABILITIES_END: &[(Driver, u32)] =
    &[((525, 53), 5), ((550, 40), 8), ((570, 86), 10), ((575, 51), 12), (AFTER_610, NVML_DEVICE_VGPU_CAP_COUNT)];

/// Maximum number of placements that version 1 writes, which does not check the capacity: nvml-wrapper reserves as many.
const MAX_PLACEMENTS: usize = 1024;

functions! {
    system fn nvmlGetVgpuDriverCapabilities(state; capability: nvmlVgpuDriverCapability_t, result: Out<c_uint>) {
        result.check()?;
        let host = state.node.gpus.iter().find_map(|gpu| gpu.vgpu.as_ref()).ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        state.node.era.check_number(capability, DRIVER_CAPABILITIES_END)?;
        let can = host.details.driver_capabilities.get(capability as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        result.set((*can).into())
    }

    /// The modes of a guest are set by the hypervisor and cannot be set here.
    command fn nvmlDeviceSetVirtualizationMode(gpu; mode: nvmlGpuVirtualizationMode_t) {
        if mode > NVML_GPU_VIRTUALIZATION_MODE_HOST_VSGA {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        host(gpu)?;
        if matches!(mode, NVML_GPU_VIRTUALIZATION_MODE_PASSTHROUGH | NVML_GPU_VIRTUALIZATION_MODE_VGPU) {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        gpu.modes.virtualization = mode;
        Ok(())
    }

    device fn nvmlDeviceGetVgpuCapabilities(
        state, index; capability: nvmlDeviceVgpuCapability_t, result: Out<c_uint>
    ) {
        result.check()?;
        let era = state.node.era;
        let host = host(state.gpu(index)?)?;
        era.check_number(capability, CAPABILITIES_END)?;
        result.set(host.details.capabilities.get(&capability).copied().unwrap_or(0))
    }

    command fn nvmlDeviceSetVgpuCapabilities(gpu; capability: nvmlDeviceVgpuCapability_t, state: nvmlEnableState_t) {
        let host = host_mut(gpu)?;
        let state = enabled(state)?;
        if !SETTABLE.contains(&capability) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        host.details.capabilities.insert(capability, state.into());
        Ok(())
    }

    device fn nvmlDeviceGetVgpuHeterogeneousMode(gpu; mode: InOut<nvmlVgpuHeterogeneousMode_v1_t>) {
        // Supported or not is decided before the version.
        host(gpu)?;
        let output = mode.stamped()?;
        let current = host(gpu)?.details.heterogeneous.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        mode.set(nvmlVgpuHeterogeneousMode_v1_t { mode: current.into(), ..output })
    }

    command fn nvmlDeviceSetVgpuHeterogeneousMode(gpu; mode: In<nvmlVgpuHeterogeneousMode_v1_t>) {
        let mode = enabled(mode.stamped()?.mode)?;
        let host = host_mut(gpu)?;
        let current = host.details.heterogeneous.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if !host.instances.is_empty() {
            return Err(NVML_ERROR_IN_USE);
        }
        *current = mode;
        Ok(())
    }

    device fn nvmlDeviceGetVgpuTypeSupportedPlacements(
        state, index; id: nvmlVgpuTypeId_t, list: InOut<nvmlVgpuPlacementList_v2_t>
    ) {
        placements(state, index, id, &list, |details| &details.supported_placements)
    }

    device fn nvmlDeviceGetVgpuTypeCreatablePlacements(
        state, index; id: nvmlVgpuTypeId_t, list: InOut<nvmlVgpuPlacementList_v2_t>
    ) {
        placements(state, index, id, &list, |details| &details.creatable_placements)
    }
}

fn placements(
    state: &State,
    index: usize,
    id: nvmlVgpuTypeId_t,
    list: &InOut<nvmlVgpuPlacementList_v2_t>,
    which: fn(&VgpuTypeDetails) -> &[Vec<u32>; 2],
) -> NvmlResult {
    let known = [(nvmlVgpuPlacementList_v1, (550, 40)), (nvmlVgpuPlacementList_v2, (570, 86))];
    let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    // Supported or not is decided before the version.
    let host = host(gpu)?;
    let version = list.stamp_known(state.node.era, &known)?;
    if !host.supported.contains(&id) {
        return Err(NVML_ERROR_NOT_SUPPORTED);
    }
    let details = &vgpu_type(state, id)?.details;
    let [heterogeneous, homogeneous] = which(details);
    if version == nvmlVgpuPlacementList_v1 {
        // SAFETY: a struct of version 1 is a prefix of one of version 2, and no more is read.
        let mut output: nvmlVgpuPlacementList_v1_t = unsafe { list.get_as()? };
        output.placementSize = details.placement_size;
        // The count is an output only: the caller's array has the maximum capacity.
        let current = heterogeneous.iter().copied().take(MAX_PLACEMENTS);
        // SAFETY: the array is null, or has this capacity.
        let (code, count) = unsafe { list_within(list, u32::MAX, output.placementIds, current) };
        output.count = count;
        list.set_as(output)?;
        return code;
    }
    let mut output = list.get()?;
    let current = match output.mode {
        NVML_VGPU_PGPU_HETEROGENEOUS_MODE => heterogeneous,
        NVML_VGPU_PGPU_HOMOGENEOUS_MODE => homogeneous,
        _ => return Err(NVML_ERROR_INVALID_ARGUMENT),
    };
    output.placementSize = details.placement_size;
    // SAFETY: a caller's array is null, or has as many elements as its struct states.
    let (code, count) = unsafe { list_within(list, output.count, output.placementIds, current.iter().copied()) };
    output.count = count;
    list.set(output)?;
    code
}
