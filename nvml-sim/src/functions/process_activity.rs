//! Process utilization and process details.

use core::ffi::*;

use nvml_sys::*;

use crate::gpu::{Gpu, Process, ProcessKind};
use crate::model::ProcessSample;
use crate::write::{InOut, NvmlResult, Out, list, pointed_list};

/// Time between two samples of processes, in microseconds.
const PERIOD_US: u64 = 198_598;

functions! {
    device fn nvmlDeviceGetRunningProcessDetailList(state, index; processes: InOut<nvmlProcessDetailList_v1_t>) {
        let mut output = processes.stamped()?;
        let knows_all = state.node.era.is_at_least((610, 0));
        let gpu = state.node.gpus.get(state.gpu_of(index)?).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let kind = match output.mode {
            NVML_PROCESS_MODE_COMPUTE => Some(ProcessKind::Compute),
            NVML_PROCESS_MODE_GRAPHICS => Some(ProcessKind::Graphics),
            NVML_PROCESS_MODE_MPS => Some(ProcessKind::MpsCompute),
            NVML_PROCESS_MODE_ALL if knows_all => None,
            _ => return Err(NVML_ERROR_INVALID_ARGUMENT),
        };
        let protected = gpu.activity.protected_memory.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let of_kind = super::processes::processes_of(state, index)?.filter(|process| kind.is_none_or(|kind| process.kind == kind));
        let details = of_kind.map(|process| detail(process, protected.get(&process.pid).copied().unwrap_or(0)));
        // SAFETY: the caller's struct states the length of its array.
        let written =
            unsafe { pointed_list(&processes, &mut output.numProcArrayEntries, output.procArray, details) };
        processes.set(output)?;
        written
    }

    device fn nvmlDeviceGetProcessUtilization(
        state, index; utilization: Out<nvmlProcessUtilizationSample_t>, count: InOut<c_uint>, last_seen: c_ulonglong
    ) {
        let now = state.now_us();
        let gpu = state.gpu(index)?;
        let samples = new_samples(gpu, last_seen, now)?;
        if utilization.check().is_err() || count.get()? < gpu.activity.process_slots {
            count.set(gpu.activity.process_slots)?;
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        if samples.clone().next().is_none() {
            return Err(NVML_ERROR_NOT_FOUND);
        }
        list(&count, &utilization, samples.map(|(time, sample)| nvmlProcessUtilizationSample_t {
            pid: sample.pid,
            timeStamp: time,
            smUtil: sample.sm,
            memUtil: sample.memory,
            encUtil: sample.encoder,
            decUtil: sample.decoder,
        }))
    }

    device fn nvmlDeviceGetProcessesUtilizationInfo(
        state, index; infos: InOut<nvmlProcessesUtilizationInfo_v1_t>
    ) {
        let mut output = infos.stamped()?;
        let now = state.now_us();
        let gpu = state.gpu(index)?;
        let samples = new_samples(gpu, output.lastSeenTimeStamp, now)?;
        if output.procUtilArray.is_null() || output.processSamplesCount < gpu.activity.process_slots {
            output.processSamplesCount = gpu.activity.process_slots;
            infos.set(output)?;
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        if samples.clone().next().is_none() {
            return Err(NVML_ERROR_NOT_FOUND);
        }
        let samples = samples.map(|(time, sample)| nvmlProcessUtilizationInfo_v1_t {
            timeStamp: time,
            pid: sample.pid,
            smUtil: sample.sm,
            memUtil: sample.memory,
            encUtil: sample.encoder,
            decUtil: sample.decoder,
            jpgUtil: sample.jpeg,
            ofaUtil: sample.ofa,
        });
        // SAFETY: the caller's struct states the length of its array.
        let written =
            unsafe { pointed_list(&infos, &mut output.processSamplesCount, output.procUtilArray, samples) };
        infos.set(output)?;
        written
    }
}

fn detail(process: &Process, protected: u64) -> nvmlProcessDetail_v1_t {
    let (gpu_instance, compute_instance) = process.instances.unwrap_or((u32::MAX, u32::MAX));
    nvmlProcessDetail_v1_t {
        pid: process.pid,
        usedGpuMemory: process.used_memory.unwrap_or(u64::MAX),
        gpuInstanceId: gpu_instance,
        computeInstanceId: compute_instance,
        usedGpuCcProtectedMemory: protected,
    }
}

/// Utilization samples of processes that are newer than the last seen ones, with their times.
fn new_samples(gpu: &Gpu, last_seen: u64, now: u64) -> NvmlResult<impl Iterator<Item = (u64, &ProcessSample)> + Clone> {
    let samples = gpu.activity.process_samples.as_deref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    let latest = super::samples::times(1, Some(PERIOD_US), now).next().unwrap_or(0);
    let timed = samples.iter().map(move |sample| (sample.time_us.unwrap_or(latest), sample));
    Ok(timed.filter(move |(time, _)| *time > last_seen))
}
