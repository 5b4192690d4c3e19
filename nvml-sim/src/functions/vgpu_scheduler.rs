//! vGPU schedulers.

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::{VgpuScheduler, VgpuSchedulerLimits, VgpuTurn};
use crate::state::State;
use crate::write::{Answer, InOut, Out, count_of};

functions! {
    device fn nvmlDeviceGetVgpuSchedulerState_v2(gpu; info: InOut<nvmlVgpuSchedulerStateInfo_v2_t>) {
        let asked = info.get()?;
        let there = scheduler(gpu, asked.engineId)?;
        info.set(nvmlVgpuSchedulerStateInfo_v2_t {
            engineId: asked.engineId,
            schedulerPolicy: there.policy,
            avgFactor: there.avg_factor,
            timeslice: there.timeslice,
        })
    }

    device fn nvmlDeviceGetVgpuSchedulerState(state, index; info: Out<nvmlVgpuSchedulerGetState_t>) {
        info.check()?;
        let (gpu, modes) = gpu_and_modes(state, index)?;
        let there = scheduler(gpu, NVML_VGPU_SCHEDULER_ENGINE_TYPE_GRAPHICS)?;
        info.set(nvmlVgpuSchedulerGetState_t {
            schedulerPolicy: there.policy,
            arrMode: modes.told(there.arr_mode),
            schedulerParams: params(there),
        })
    }

    device fn nvmlDeviceGetVgpuSchedulerLog_v2(gpu; log: InOut<nvmlVgpuSchedulerLogInfo_v2_t>) {
        let mut answer = log.get()?;
        let there = scheduler(gpu, answer.engineId)?;
        fill_log(&mut answer, there);
        log.set(answer)
    }

    device fn nvmlDeviceGetVgpuSchedulerLog(state, index; log: InOut<nvmlVgpuSchedulerLog_t>) {
        let mut answer = log.get()?;
        let (gpu, modes) = gpu_and_modes(state, index)?;
        let there = scheduler(gpu, answer.engineId)?;
        answer.schedulerPolicy = there.policy;
        answer.arrMode = modes.told(there.arr_mode);
        answer.schedulerParams = params(there);
        answer.entriesCount = there.claimed_entries.unwrap_or(count_of(there.log.len()));
        for (to, turn) in answer.logEntries.iter_mut().zip(&there.log) {
            *to = entry(turn);
        }
        log.set(answer)
    }

    device fn nvmlDeviceGetVgpuSchedulerCapabilities(gpu; capabilities: Out<nvmlVgpuSchedulerCapabilities_t>) {
        capabilities.check()?;
        scheduler(gpu, NVML_VGPU_SCHEDULER_ENGINE_TYPE_GRAPHICS)?;
        let limits = &gpu.virtual_gpus.scheduler_limits;
        capabilities.set(nvmlVgpuSchedulerCapabilities_t {
            supportedSchedulers: limits.policies,
            maxTimeslice: limits.timeslice.1,
            minTimeslice: limits.timeslice.0,
            isArrModeSupported: limits.arr.into(),
            maxFrequencyForARR: limits.frequency.1,
            minFrequencyForARR: limits.frequency.0,
            maxAvgFactorForARR: limits.avg_factor.1,
            minAvgFactorForARR: limits.avg_factor.0,
        })
    }

    command fn nvmlDeviceSetVgpuSchedulerState_v2(gpu; asked: InOut<nvmlVgpuSchedulerState_v2_t>) {
        let asked = asked.get()?;
        let arr = Some((asked.avgFactor, asked.frequency));
        let wish = Wish { policy: asked.schedulerPolicy, mode: NVML_VGPU_SCHEDULER_ARR_ENABLE, arr, timeslice: None };
        set(gpu, asked.engineId, wish)
    }

    device fn nvmlDeviceSetVgpuSchedulerState(state, index; asked: InOut<nvmlVgpuSchedulerSetState_t>) {
        state.node.want_root()?;
        let asked = asked.get()?;
        let (_, modes) = gpu_and_modes(state, index)?;
        let mode = modes.meant(asked.enableARRMode)?;
        let gpu = state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let wish = Wish::of_v1(asked.schedulerPolicy, mode, asked.schedulerParams);
        set(gpu, NVML_VGPU_SCHEDULER_ENGINE_TYPE_GRAPHICS, wish)
    }

    command fn nvmlDeviceVgpuForceGspUnload(gpu;) {
        gpu.vgpu.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        gpu.virtual_gpus.gsp_unloads += 1;
        Ok(())
    }
}

/// Driver-specific values of the adaptive round robin mode.
#[derive(Clone, Copy)]
enum Modes {
    /// Default, disable and enable.
    Three,
    /// Disable and enable.
    Flag,
}

impl Modes {
    fn told(self, mode: u32) -> u32 {
        match self {
            Modes::Three => mode,
            Modes::Flag => (mode == NVML_VGPU_SCHEDULER_ARR_ENABLE).into(),
        }
    }

    fn meant(self, mode: u32) -> Answer<u32> {
        match (self, mode) {
            (Modes::Three, 0..=2) => Ok(mode),
            (Modes::Flag, 0) => Ok(NVML_VGPU_SCHEDULER_ARR_DISABLE),
            (Modes::Flag, 1) => Ok(NVML_VGPU_SCHEDULER_ARR_ENABLE),
            _ => Err(NVML_ERROR_INVALID_ARGUMENT),
        }
    }
}

fn gpu_and_modes(state: &State, index: usize) -> Answer<(&Gpu, Modes)> {
    let modes = if state.node.era.is_at_least((535, 98)) { Modes::Three } else { Modes::Flag };
    Ok((state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?, modes))
}

/// Writes the scheduler log in its newest version.
pub(super) fn fill_log(answer: &mut nvmlVgpuSchedulerLogInfo_v2_t, there: &VgpuScheduler) {
    answer.schedulerPolicy = there.policy;
    answer.avgFactor = there.avg_factor;
    answer.timeslice = there.timeslice;
    answer.entriesCount = there.claimed_entries.unwrap_or(count_of(there.log.len()));
    for (to, turn) in answer.logEntries.iter_mut().zip(&there.log) {
        *to = nvmlVgpuSchedulerLogEntry_v2_t {
            timestamp: turn.timestamp,
            timeRunTotal: turn.time_run_total,
            timeRun: turn.time_run,
            swRunlistId: turn.runlist,
            targetTimeSlice: turn.target,
            cumulativePreemptionTime: turn.preempted,
            weight: turn.weight,
        };
    }
}

fn scheduler(gpu: &Gpu, engine: u32) -> Answer<&VgpuScheduler> {
    let schedulers = gpu.virtual_gpus.schedulers.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    schedulers.get((engine as usize).wrapping_sub(1)).ok_or(NVML_ERROR_INVALID_ARGUMENT)
}

pub(super) fn params(there: &VgpuScheduler) -> nvmlVgpuSchedulerParams_t {
    let mut params = nvmlVgpuSchedulerParams_t::zeroed();
    if there.arr_mode == NVML_VGPU_SCHEDULER_ARR_ENABLE {
        params.vgpuSchedDataWithARR =
            nvmlVgpuSchedulerParams_t__bindgen_ty_1 { avgFactor: there.avg_factor, timeslice: there.timeslice };
    } else {
        params.vgpuSchedData = nvmlVgpuSchedulerParams_t__bindgen_ty_2 { timeslice: there.timeslice };
    }
    params
}

pub(super) fn entry(turn: &VgpuTurn) -> nvmlVgpuSchedulerLogEntry_t {
    nvmlVgpuSchedulerLogEntry_t {
        timestamp: turn.timestamp,
        timeRunTotal: turn.time_run_total,
        timeRun: turn.time_run,
        swRunlistId: turn.runlist,
        targetTimeSlice: turn.target,
        cumulativePreemptionTime: turn.preempted,
    }
}

/// Requested settings of a scheduler.
pub(super) struct Wish {
    pub(super) policy: u32,
    pub(super) mode: u32,
    pub(super) arr: Option<(u32, u32)>,
    pub(super) timeslice: Option<u32>,
}

impl Wish {
    /// Settings of version 1, whose parameters depend on the mode.
    pub(super) fn of_v1(policy: u32, mode: u32, params: nvmlVgpuSchedulerSetParams_t) -> Wish {
        // SAFETY: both members consist of integers.
        let (with_arr, without) = unsafe { (params.vgpuSchedDataWithARR, params.vgpuSchedData) };
        let is_adaptive = mode == NVML_VGPU_SCHEDULER_ARR_ENABLE;
        let arr = is_adaptive.then_some((with_arr.avgFactor, with_arr.frequency));
        Wish { policy, mode, arr, timeslice: (!is_adaptive).then_some(without.timeslice) }
    }
}

fn set(gpu: &mut Gpu, engine: u32, wish: Wish) -> Answer {
    if gpu.vgpu.as_ref().is_none_or(|host| !host.instances.is_empty()) {
        return Err(NVML_ERROR_NOT_SUPPORTED);
    }
    let schedulers = gpu.virtual_gpus.schedulers.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    change(schedulers, &gpu.virtual_gpus.scheduler_limits, engine, wish)
}

/// Applies the settings. A value of 0 stands for the default, for which the current value is kept here.
pub(super) fn change(
    schedulers: &mut [VgpuScheduler],
    limits: &VgpuSchedulerLimits,
    engine: u32,
    wish: Wish,
) -> Answer {
    let Wish { policy, mode, arr, timeslice } = wish;
    let there = schedulers.get_mut((engine as usize).wrapping_sub(1)).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    let within = |value: u32, (low, high): (u32, u32)| value == 0 || (low..=high).contains(&value);
    let (avg_factor, frequency) = arr.unwrap_or_default();
    let is_valid = limits.policies.contains(&policy)
        && within(avg_factor, limits.avg_factor)
        && within(frequency, limits.frequency)
        && within(timeslice.unwrap_or(0), limits.timeslice);
    if !is_valid || (engine != NVML_VGPU_SCHEDULER_ENGINE_TYPE_GRAPHICS && policy != 1) {
        return Err(NVML_ERROR_INVALID_ARGUMENT);
    }
    there.policy = policy;
    there.arr_mode = mode;
    for (number, value) in [
        (&mut there.avg_factor, avg_factor),
        (&mut there.frequency, frequency),
        (&mut there.timeslice, timeslice.unwrap_or(0)),
    ] {
        if value != 0 {
            *number = value;
        }
    }
    Ok(())
}
