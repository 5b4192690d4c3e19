//! GPU instances as vGPU hosts.

use nvml_sys::*;

use super::gpu_instances::gpu_of_instance;
use super::settings::enabled;
use super::vgpu_scheduler::{Wish, change, entry, fill_log, params};
use crate::model::{MigVgpus, VgpuScheduler, VgpuSchedulerLimits};
use crate::state::State;
use crate::write::{Answer, In, InOut, count_of, pointed_list};

functions! {
    instance fn nvmlGpuInstanceGetCreatableVgpus(state, handle; types: InOut<nvmlVgpuTypeIdInfo_v1_t>) {
        let mut answer = types.stamped()?;
        let there = vgpus(state, handle)?.creatable.iter().copied();
        // SAFETY: a caller's array is null, or has as many elements as its struct states.
        let code = unsafe { pointed_list(&types, &mut answer.vgpuCount, answer.vgpuTypeIds, there) };
        types.set(answer)?;
        code
    }

    instance fn nvmlGpuInstanceGetActiveVgpus(state, handle; instances: InOut<nvmlActiveVgpuInstanceInfo_v1_t>) {
        let mut answer = instances.stamped()?;
        let there = vgpus(state, handle)?.active.iter().copied();
        // SAFETY: a caller's array is null, or has as many elements as its struct states.
        let code = unsafe { pointed_list(&instances, &mut answer.vgpuCount, answer.vgpuInstances, there) };
        instances.set(answer)?;
        code
    }

    /// Supported in heterogeneous mode only.
    instance fn nvmlGpuInstanceGetVgpuTypeCreatablePlacements(
        state, handle; list: InOut<nvmlVgpuCreatablePlacementInfo_v1_t>
    ) {
        let mut answer = list.stamped()?;
        let there = vgpus(state, handle)?;
        if !there.heterogeneous {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        let (size, ids) = there.placements.get(&answer.vgpuTypeId).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        answer.placementSize = *size;
        // SAFETY: a caller's array is null, or has as many elements as its struct states.
        let code = unsafe { pointed_list(&list, &mut answer.count, answer.placementIds, ids.iter().copied()) };
        list.set(answer)?;
        code
    }

    instance fn nvmlGpuInstanceGetVgpuHeterogeneousMode(
        state, handle; mode: InOut<nvmlVgpuHeterogeneousMode_v1_t>
    ) {
        let answer = mode.stamped()?;
        let there = vgpus(state, handle)?.heterogeneous;
        mode.set(nvmlVgpuHeterogeneousMode_v1_t { mode: there.into(), ..answer })
    }

    instance fn nvmlGpuInstanceSetVgpuHeterogeneousMode(state, handle; mode: In<nvmlVgpuHeterogeneousMode_v1_t>) {
        let mode = enabled(mode.stamped()?.mode)?;
        let (there, _) = vgpus_mut(state, handle)?;
        if !there.active.is_empty() {
            return Err(NVML_ERROR_IN_USE);
        }
        there.heterogeneous = mode;
        Ok(())
    }

    instance fn nvmlGpuInstanceGetVgpuSchedulerState_v2(
        state, handle; info: InOut<nvmlVgpuSchedulerStateInfo_v2_t>
    ) {
        let asked = info.get()?;
        let there = scheduler(state, handle, asked.engineId)?;
        info.set(nvmlVgpuSchedulerStateInfo_v2_t {
            engineId: asked.engineId,
            schedulerPolicy: there.policy,
            avgFactor: there.avg_factor,
            timeslice: there.timeslice,
        })
    }

    instance fn nvmlGpuInstanceGetVgpuSchedulerState(state, handle; info: InOut<nvmlVgpuSchedulerStateInfo_v1_t>) {
        let mut answer = info.stamped()?;
        let there = scheduler(state, handle, answer.engineId)?;
        answer.schedulerPolicy = there.policy;
        answer.arrMode = there.arr_mode;
        answer.schedulerParams = params(there);
        info.set(answer)
    }

    instance fn nvmlGpuInstanceGetVgpuSchedulerLog_v2(state, handle; log: InOut<nvmlVgpuSchedulerLogInfo_v2_t>) {
        let mut answer = log.get()?;
        let there = scheduler(state, handle, answer.engineId)?;
        fill_log(&mut answer, there);
        log.set(answer)
    }

    instance fn nvmlGpuInstanceGetVgpuSchedulerLog(state, handle; log: InOut<nvmlVgpuSchedulerLogInfo_v1_t>) {
        let mut answer = log.stamped()?;
        let there = scheduler(state, handle, answer.engineId)?;
        answer.schedulerPolicy = there.policy;
        answer.arrMode = there.arr_mode;
        answer.schedulerParams = params(there);
        answer.entriesCount = there.claimed_entries.unwrap_or(count_of(there.log.len()));
        for (to, turn) in answer.logEntries.iter_mut().zip(&there.log) {
            *to = entry(turn);
        }
        log.set(answer)
    }

    instance fn nvmlGpuInstanceSetVgpuSchedulerState_v2(state, handle; asked: InOut<nvmlVgpuSchedulerState_v2_t>) {
        let asked = asked.get()?;
        let arr = Some((asked.avgFactor, asked.frequency));
        let mode = NVML_VGPU_SCHEDULER_ARR_ENABLE;
        set(state, handle, asked.engineId, Wish { policy: asked.schedulerPolicy, mode, arr, timeslice: None })
    }

    instance fn nvmlGpuInstanceSetVgpuSchedulerState(state, handle; asked: InOut<nvmlVgpuSchedulerState_v1_t>) {
        let asked = asked.stamped()?;
        let wish = Wish::of_v1(asked.schedulerPolicy, asked.enableARRMode, asked.schedulerParams);
        set(state, handle, asked.engineId, wish)
    }
}

fn vgpus(state: &State, handle: usize) -> Answer<&MigVgpus> {
    let gpu = state.node.gpus.get(gpu_of_instance(state, handle)?).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    gpu.mig.instance(handle)?.vgpus.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

/// Mutable vGPU state, which requires root privileges, and the scheduler limits of the GPU.
fn vgpus_mut(state: &mut State, handle: usize) -> Answer<(&mut MigVgpus, &VgpuSchedulerLimits)> {
    let index = gpu_of_instance(state, handle)?;
    state.node.want_root()?;
    let gpu = state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    let there = gpu.mig.instance_mut(handle)?.vgpus.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    Ok((there, &gpu.virtual_gpus.scheduler_limits))
}

fn scheduler(state: &State, handle: usize, engine: u32) -> Answer<&VgpuScheduler> {
    let schedulers = &vgpus(state, handle)?.schedulers;
    schedulers.get((engine as usize).wrapping_sub(1)).ok_or(NVML_ERROR_INVALID_ARGUMENT)
}

/// `NVML_ERROR_IN_USE` while a vGPU instance runs.
fn set(state: &mut State, handle: usize, engine: u32, wish: Wish) -> Answer {
    let (there, limits) = vgpus_mut(state, handle)?;
    if !there.active.is_empty() {
        return Err(NVML_ERROR_NOT_SUPPORTED);
    }
    change(&mut there.schedulers, limits, engine, wish)
}
