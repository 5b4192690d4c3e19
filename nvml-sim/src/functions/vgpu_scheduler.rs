//! vGPU schedulers.

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::{VgpuScheduler, VgpuSchedulerLimits, VgpuTurn};
use crate::state::State;
use crate::write::{InOut, NvmlResult, Out, count_of};

functions! {
    device fn nvmlDeviceGetVgpuSchedulerState_v2(gpu; info: InOut<nvmlVgpuSchedulerStateInfo_v2_t>) {
        let request = info.get()?;
        let current = scheduler(gpu, request.engineId)?;
        info.set(nvmlVgpuSchedulerStateInfo_v2_t {
            engineId: request.engineId,
            schedulerPolicy: current.policy,
            avgFactor: current.avg_factor,
            timeslice: current.timeslice,
        })
    }

    device fn nvmlDeviceGetVgpuSchedulerState(state, index; info: Out<nvmlVgpuSchedulerGetState_t>) {
        info.check()?;
        let (gpu, modes) = gpu_and_modes(state, index)?;
        let current = scheduler(gpu, NVML_VGPU_SCHEDULER_ENGINE_TYPE_GRAPHICS)?;
        info.set(nvmlVgpuSchedulerGetState_t {
            schedulerPolicy: current.policy,
            arrMode: modes.encode(current.arr_mode),
            schedulerParams: params(current),
        })
    }

    device fn nvmlDeviceGetVgpuSchedulerLog_v2(gpu; log: InOut<nvmlVgpuSchedulerLogInfo_v2_t>) {
        let mut output = log.get()?;
        let current = scheduler(gpu, output.engineId)?;
        fill_log(&mut output, current);
        log.set(output)
    }

    device fn nvmlDeviceGetVgpuSchedulerLog(state, index; log: InOut<nvmlVgpuSchedulerLog_t>) {
        let mut output = log.get()?;
        let (gpu, modes) = gpu_and_modes(state, index)?;
        let current = scheduler(gpu, output.engineId)?;
        output.schedulerPolicy = current.policy;
        output.arrMode = modes.encode(current.arr_mode);
        output.schedulerParams = params(current);
        output.entriesCount = current.claimed_entries.unwrap_or(count_of(current.log.len()));
        for (to, log_entry) in output.logEntries.iter_mut().zip(&current.log) {
            *to = entry(log_entry);
        }
        log.set(output)
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

    command fn nvmlDeviceSetVgpuSchedulerState_v2(gpu; request: InOut<nvmlVgpuSchedulerState_v2_t>) {
        let request = request.get()?;
        let arr = Some((request.avgFactor, request.frequency));
        let mode = NVML_VGPU_SCHEDULER_ARR_ENABLE;
        let settings = SchedulerSettings { policy: request.schedulerPolicy, mode, arr, timeslice: None };
        set(gpu, request.engineId, settings)
    }

    device fn nvmlDeviceSetVgpuSchedulerState(state, index; request: InOut<nvmlVgpuSchedulerSetState_t>) {
        state.node.require_root()?;
        let request = request.get()?;
        let (_, modes) = gpu_and_modes(state, index)?;
        let mode = modes.decode(request.enableARRMode)?;
        let gpu = state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let settings = SchedulerSettings::from_v1(request.schedulerPolicy, mode, request.schedulerParams);
        set(gpu, NVML_VGPU_SCHEDULER_ENGINE_TYPE_GRAPHICS, settings)
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
    fn encode(self, mode: u32) -> u32 {
        match self {
            Modes::Three => mode,
            Modes::Flag => (mode == NVML_VGPU_SCHEDULER_ARR_ENABLE).into(),
        }
    }

    fn decode(self, mode: u32) -> NvmlResult<u32> {
        match (self, mode) {
            (Modes::Three, 0..=2) => Ok(mode),
            (Modes::Flag, 0) => Ok(NVML_VGPU_SCHEDULER_ARR_DISABLE),
            (Modes::Flag, 1) => Ok(NVML_VGPU_SCHEDULER_ARR_ENABLE),
            _ => Err(NVML_ERROR_INVALID_ARGUMENT),
        }
    }
}

fn gpu_and_modes(state: &State, index: usize) -> NvmlResult<(&Gpu, Modes)> {
    let modes = if state.node.era.is_at_least((535, 98)) { Modes::Three } else { Modes::Flag };
    Ok((state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?, modes))
}

/// Writes the scheduler log in its newest version.
pub(super) fn fill_log(output: &mut nvmlVgpuSchedulerLogInfo_v2_t, current: &VgpuScheduler) {
    output.schedulerPolicy = current.policy;
    output.avgFactor = current.avg_factor;
    output.timeslice = current.timeslice;
    output.entriesCount = current.claimed_entries.unwrap_or(count_of(current.log.len()));
    for (to, log_entry) in output.logEntries.iter_mut().zip(&current.log) {
        *to = nvmlVgpuSchedulerLogEntry_v2_t {
            timestamp: log_entry.timestamp,
            timeRunTotal: log_entry.time_run_total,
            timeRun: log_entry.time_run,
            swRunlistId: log_entry.runlist,
            targetTimeSlice: log_entry.target,
            cumulativePreemptionTime: log_entry.preempted,
            weight: log_entry.weight,
        };
    }
}

fn scheduler(gpu: &Gpu, engine: u32) -> NvmlResult<&VgpuScheduler> {
    let schedulers = gpu.virtual_gpus.schedulers.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    schedulers.get((engine as usize).wrapping_sub(1)).ok_or(NVML_ERROR_INVALID_ARGUMENT)
}

pub(super) fn params(current: &VgpuScheduler) -> nvmlVgpuSchedulerParams_t {
    let mut params = nvmlVgpuSchedulerParams_t::zeroed();
    if current.arr_mode == NVML_VGPU_SCHEDULER_ARR_ENABLE {
        params.vgpuSchedDataWithARR =
            nvmlVgpuSchedulerParams_t__bindgen_ty_1 { avgFactor: current.avg_factor, timeslice: current.timeslice };
    } else {
        params.vgpuSchedData = nvmlVgpuSchedulerParams_t__bindgen_ty_2 { timeslice: current.timeslice };
    }
    params
}

pub(super) fn entry(log_entry: &VgpuTurn) -> nvmlVgpuSchedulerLogEntry_t {
    nvmlVgpuSchedulerLogEntry_t {
        timestamp: log_entry.timestamp,
        timeRunTotal: log_entry.time_run_total,
        timeRun: log_entry.time_run,
        swRunlistId: log_entry.runlist,
        targetTimeSlice: log_entry.target,
        cumulativePreemptionTime: log_entry.preempted,
    }
}

/// Requested settings of a scheduler.
pub(super) struct SchedulerSettings {
    pub(super) policy: u32,
    pub(super) mode: u32,
    pub(super) arr: Option<(u32, u32)>,
    pub(super) timeslice: Option<u32>,
}

impl SchedulerSettings {
    /// Settings of version 1, whose parameters depend on the mode.
    pub(super) fn from_v1(policy: u32, mode: u32, params: nvmlVgpuSchedulerSetParams_t) -> SchedulerSettings {
        // SAFETY: both members consist of integers.
        let (with_arr, without) = unsafe { (params.vgpuSchedDataWithARR, params.vgpuSchedData) };
        let is_adaptive = mode == NVML_VGPU_SCHEDULER_ARR_ENABLE;
        let arr = is_adaptive.then_some((with_arr.avgFactor, with_arr.frequency));
        SchedulerSettings { policy, mode, arr, timeslice: (!is_adaptive).then_some(without.timeslice) }
    }
}

fn set(gpu: &mut Gpu, engine: u32, settings: SchedulerSettings) -> NvmlResult {
    if gpu.vgpu.as_ref().is_none_or(|host| !host.instances.is_empty()) {
        return Err(NVML_ERROR_NOT_SUPPORTED);
    }
    let schedulers = gpu.virtual_gpus.schedulers.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    change(schedulers, &gpu.virtual_gpus.scheduler_limits, engine, settings)
}

/// Applies the settings. A value of 0 stands for the default, for which the current value is kept here.
pub(super) fn change(
    schedulers: &mut [VgpuScheduler],
    limits: &VgpuSchedulerLimits,
    engine: u32,
    settings: SchedulerSettings,
) -> NvmlResult {
    let SchedulerSettings { policy, mode, arr, timeslice } = settings;
    let current = schedulers.get_mut((engine as usize).wrapping_sub(1)).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    let within = |value: u32, (low, high): (u32, u32)| value == 0 || (low..=high).contains(&value);
    let (avg_factor, frequency) = arr.unwrap_or_default();
    let is_valid = limits.policies.contains(&policy)
        && within(avg_factor, limits.avg_factor)
        && within(frequency, limits.frequency)
        && within(timeslice.unwrap_or(0), limits.timeslice);
    if !is_valid || (engine != NVML_VGPU_SCHEDULER_ENGINE_TYPE_GRAPHICS && policy != 1) {
        return Err(NVML_ERROR_INVALID_ARGUMENT);
    }
    current.policy = policy;
    current.arr_mode = mode;
    for (number, value) in [
        (&mut current.avg_factor, avg_factor),
        (&mut current.frequency, frequency),
        (&mut current.timeslice, timeslice.unwrap_or(0)),
    ] {
        if value != 0 {
            *number = value;
        }
    }
    Ok(())
}
