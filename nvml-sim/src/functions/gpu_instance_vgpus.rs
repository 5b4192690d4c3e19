//! GPU instances as vGPU hosts.

use nvml_sys::*;

use super::gpu_instances::gpu_of_instance;
use super::settings::enabled;
use super::vgpu_scheduler::{SchedulerSettings, change, entry, fill_log, params};
use crate::model::{MigVgpus, VgpuScheduler, VgpuSchedulerLimits};
use crate::state::State;
use crate::write::{In, InOut, NvmlResult, count_of, pointed_list};

functions! {
    instance fn nvmlGpuInstanceGetCreatableVgpus(state, handle; types: InOut<nvmlVgpuTypeIdInfo_v1_t>) {
        let mut output = types.stamped()?;
        let current = vgpus(state, handle)?.creatable.iter().copied();
        // SAFETY: a caller's array is null, or has as many elements as its struct states.
        let code = unsafe { pointed_list(&types, &mut output.vgpuCount, output.vgpuTypeIds, current) };
        types.set(output)?;
        code
    }

    instance fn nvmlGpuInstanceGetActiveVgpus(state, handle; instances: InOut<nvmlActiveVgpuInstanceInfo_v1_t>) {
        let mut output = instances.stamped()?;
        let current = vgpus(state, handle)?.active.iter().copied();
        // SAFETY: a caller's array is null, or has as many elements as its struct states.
        let code = unsafe { pointed_list(&instances, &mut output.vgpuCount, output.vgpuInstances, current) };
        instances.set(output)?;
        code
    }

    /// Supported in heterogeneous mode only.
    instance fn nvmlGpuInstanceGetVgpuTypeCreatablePlacements(
        state, handle; list: InOut<nvmlVgpuCreatablePlacementInfo_v1_t>
    ) {
        let mut output = list.stamped()?;
        let current = vgpus(state, handle)?;
        if !current.heterogeneous {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        let (size, ids) = current.placements.get(&output.vgpuTypeId).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        output.placementSize = *size;
        // SAFETY: a caller's array is null, or has as many elements as its struct states.
        let code = unsafe { pointed_list(&list, &mut output.count, output.placementIds, ids.iter().copied()) };
        list.set(output)?;
        code
    }

    instance fn nvmlGpuInstanceGetVgpuHeterogeneousMode(
        state, handle; mode: InOut<nvmlVgpuHeterogeneousMode_v1_t>
    ) {
        let output = mode.stamped()?;
        let current = vgpus(state, handle)?.heterogeneous;
        mode.set(nvmlVgpuHeterogeneousMode_v1_t { mode: current.into(), ..output })
    }

    instance fn nvmlGpuInstanceSetVgpuHeterogeneousMode(state, handle; mode: In<nvmlVgpuHeterogeneousMode_v1_t>) {
        let mode = enabled(mode.stamped()?.mode)?;
        let (current, _) = vgpus_mut(state, handle)?;
        if !current.active.is_empty() {
            return Err(NVML_ERROR_IN_USE);
        }
        current.heterogeneous = mode;
        Ok(())
    }

    instance fn nvmlGpuInstanceGetVgpuSchedulerState_v2(
        state, handle; info: InOut<nvmlVgpuSchedulerStateInfo_v2_t>
    ) {
        let request = info.get()?;
        let current = scheduler(state, handle, request.engineId)?;
        info.set(nvmlVgpuSchedulerStateInfo_v2_t {
            engineId: request.engineId,
            schedulerPolicy: current.policy,
            avgFactor: current.avg_factor,
            timeslice: current.timeslice,
        })
    }

    instance fn nvmlGpuInstanceGetVgpuSchedulerState(state, handle; info: InOut<nvmlVgpuSchedulerStateInfo_v1_t>) {
        let mut output = info.stamped()?;
        let current = scheduler(state, handle, output.engineId)?;
        output.schedulerPolicy = current.policy;
        output.arrMode = current.arr_mode;
        output.schedulerParams = params(current);
        info.set(output)
    }

    instance fn nvmlGpuInstanceGetVgpuSchedulerLog_v2(state, handle; log: InOut<nvmlVgpuSchedulerLogInfo_v2_t>) {
        let mut output = log.get()?;
        let current = scheduler(state, handle, output.engineId)?;
        fill_log(&mut output, current);
        log.set(output)
    }

    instance fn nvmlGpuInstanceGetVgpuSchedulerLog(state, handle; log: InOut<nvmlVgpuSchedulerLogInfo_v1_t>) {
        let mut output = log.stamped()?;
        let current = scheduler(state, handle, output.engineId)?;
        output.schedulerPolicy = current.policy;
        output.arrMode = current.arr_mode;
        output.schedulerParams = params(current);
        output.entriesCount = current.claimed_entries.unwrap_or(count_of(current.log.len()));
        for (to, log_entry) in output.logEntries.iter_mut().zip(&current.log) {
            *to = entry(log_entry);
        }
        log.set(output)
    }

    instance fn nvmlGpuInstanceSetVgpuSchedulerState_v2(state, handle; request: InOut<nvmlVgpuSchedulerState_v2_t>) {
        let request = request.get()?;
        let arr = Some((request.avgFactor, request.frequency));
        let mode = NVML_VGPU_SCHEDULER_ARR_ENABLE;
        let settings = SchedulerSettings { policy: request.schedulerPolicy, mode, arr, timeslice: None };
        set(state, handle, request.engineId, settings)
    }

    instance fn nvmlGpuInstanceSetVgpuSchedulerState(state, handle; request: InOut<nvmlVgpuSchedulerState_v1_t>) {
        let request = request.stamped()?;
        let settings =
            SchedulerSettings::from_v1(request.schedulerPolicy, request.enableARRMode, request.schedulerParams);
        set(state, handle, request.engineId, settings)
    }
}

fn vgpus(state: &State, handle: usize) -> NvmlResult<&MigVgpus> {
    let gpu = state.node.gpus.get(gpu_of_instance(state, handle)?).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    gpu.mig.instance(handle)?.vgpus.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

/// Mutable vGPU state, which requires root privileges, and the scheduler limits of the GPU.
fn vgpus_mut(state: &mut State, handle: usize) -> NvmlResult<(&mut MigVgpus, &VgpuSchedulerLimits)> {
    let index = gpu_of_instance(state, handle)?;
    state.node.require_root()?;
    let gpu = state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    let current = gpu.mig.instance_mut(handle)?.vgpus.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    Ok((current, &gpu.virtual_gpus.scheduler_limits))
}

fn scheduler(state: &State, handle: usize, engine: u32) -> NvmlResult<&VgpuScheduler> {
    let schedulers = &vgpus(state, handle)?.schedulers;
    schedulers.get((engine as usize).wrapping_sub(1)).ok_or(NVML_ERROR_INVALID_ARGUMENT)
}

/// `NVML_ERROR_IN_USE` while a vGPU instance runs.
fn set(state: &mut State, handle: usize, engine: u32, settings: SchedulerSettings) -> NvmlResult {
    let (current, limits) = vgpus_mut(state, handle)?;
    if !current.active.is_empty() {
        return Err(NVML_ERROR_NOT_SUPPORTED);
    }
    change(&mut current.schedulers, limits, engine, settings)
}
