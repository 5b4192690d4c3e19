//! Running processes.

use core::ffi::*;

use nvml_sys::*;

use crate::era::Driver;
use crate::gpu::{Process, ProcessKind};
use crate::state::State;
use crate::write::{InOut, NvmlResult, Out, count_of, list, list_as};

/// Unknown memory size, and instance ID outside MIG mode.
const NO_MEMORY: u64 = u64::MAX;
const NO_INSTANCE: u32 = u32::MAX;

functions! {
    device fn nvmlDeviceGetComputeRunningProcesses(
        state, index; count: InOut<c_uint>, infos: Out<nvmlProcessInfo_v1_t>
    ) {
        list(&count, &infos, of(state, index, ProcessKind::Compute)?.map(v1))
    }

    device fn nvmlDeviceGetGraphicsRunningProcesses(
        state, index; count: InOut<c_uint>, infos: Out<nvmlProcessInfo_v1_t>
    ) {
        list(&count, &infos, of(state, index, ProcessKind::Graphics)?.map(v1))
    }

    device fn nvmlDeviceGetMPSComputeRunningProcesses(
        state, index; count: InOut<c_uint>, infos: Out<nvmlProcessInfo_v1_t>
    ) {
        list(&count, &infos, of(state, index, ProcessKind::MpsCompute)?.map(v1))
    }

    device fn nvmlDeviceGetComputeRunningProcesses_v2(
        state, index; count: InOut<c_uint>, infos: Out<nvmlProcessInfo_v2_t>
    ) {
        list(&count, &infos, of(state, index, ProcessKind::Compute)?.map(v2))
    }

    device fn nvmlDeviceGetGraphicsRunningProcesses_v2(
        state, index; count: InOut<c_uint>, infos: Out<nvmlProcessInfo_v2_t>
    ) {
        list(&count, &infos, of(state, index, ProcessKind::Graphics)?.map(v2))
    }

    device fn nvmlDeviceGetMPSComputeRunningProcesses_v2(
        state, index; count: InOut<c_uint>, infos: Out<nvmlProcessInfo_v2_t>
    ) {
        list(&count, &infos, of(state, index, ProcessKind::MpsCompute)?.map(v2))
    }

    device fn nvmlDeviceGetComputeRunningProcesses_v3(
        state, index; count: InOut<c_uint>, infos: Out<nvmlProcessInfo_v2_t>
    ) {
        v3_list(state, index, ProcessKind::Compute, &count, &infos)
    }

    device fn nvmlDeviceGetGraphicsRunningProcesses_v3(
        state, index; count: InOut<c_uint>, infos: Out<nvmlProcessInfo_v2_t>
    ) {
        v3_list(state, index, ProcessKind::Graphics, &count, &infos)
    }

    device fn nvmlDeviceGetMPSComputeRunningProcesses_v3(
        state, index; count: InOut<c_uint>, infos: Out<nvmlProcessInfo_v2_t>
    ) {
        v3_list(state, index, ProcessKind::MpsCompute, &count, &infos)
    }

    device fn nvmlDeviceGetAccountingMode(gpu; mode: Out<nvmlEnableState_t>) {
        mode.set(gpu.accounting.enabled.into())
    }

    device fn nvmlDeviceGetAccountingBufferSize(gpu; size: Out<c_uint>) {
        size.set(gpu.accounting.buffer_size)
    }

    device fn nvmlDeviceGetAccountingPids(gpu; count: InOut<c_uint>, pids: Out<c_uint>) {
        // Not even an empty list fits a capacity of 0.
        if count.get()? == 0 {
            count.set(count_of(gpu.accounting.pids.len()))?;
            return Err(NVML_ERROR_INSUFFICIENT_SIZE);
        }
        list(&count, &pids, gpu.accounting.pids.iter().copied())
    }
}

/// Processes of a kind. An MPS client is a compute process too: `nvidia-smi` 470, which reads both lists, prints the
/// processes of the compute list, with the type M+C if they are in the other one.
fn of(state: &State, index: usize, kind: ProcessKind) -> NvmlResult<impl Iterator<Item = &Process> + Clone> {
    let is_client = move |process: &Process| kind == ProcessKind::Compute && process.kind == ProcessKind::MpsCompute;
    Ok(processes_of(state, index)?.filter(move |process| process.kind == kind || is_client(process)))
}

/// Processes of a GPU, or of a MIG device.
pub(super) fn processes_of(state: &State, index: usize) -> NvmlResult<impl Iterator<Item = &Process> + Clone> {
    let gpu = state.node.gpus.get(state.gpu_of(index)?).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    let of_mig = state.mig_device(index).ok().map(|(_, instance, compute)| (instance.id, compute.id));
    Ok(gpu.processes.iter().filter(move |process| of_mig.is_none() || process.instances == of_mig))
}

fn v1(process: &Process) -> nvmlProcessInfo_v1_t {
    nvmlProcessInfo_v1_t { pid: process.pid, usedGpuMemory: process.used_memory.unwrap_or(NO_MEMORY) }
}

fn v2(process: &Process) -> nvmlProcessInfo_v2_t {
    let (gpu_instance, compute_instance) = process.instances.unwrap_or((NO_INSTANCE, NO_INSTANCE));
    nvmlProcessInfo_v2_t {
        pid: process.pid,
        usedGpuMemory: process.used_memory.unwrap_or(NO_MEMORY),
        gpuInstanceId: gpu_instance,
        computeInstanceId: compute_instance,
    }
}

fn wide(process: &Process) -> nvmlProcessInfo_535_43_t {
    let nvmlProcessInfo_v2_t { pid, usedGpuMemory, gpuInstanceId, computeInstanceId } = v2(process);
    nvmlProcessInfo_535_43_t { pid, usedGpuMemory, gpuInstanceId, computeInstanceId, usedGpuCcProtectedMemory: 0 }
}

/// Size of the entries that a `_v3` process list writes.
#[derive(Clone, Copy)]
enum Layout {
    /// 24 bytes.
    Usual,
    /// 32 bytes.
    Wide,
}

const V3_LAYOUTS: &[(Driver, Layout)] =
    &[((510, 39), Layout::Usual), ((535, 43), Layout::Wide), ((535, 98), Layout::Usual)];

/// Version 3: the entries of version 2, except for drivers that write larger ones.
fn v3_list(
    state: &State,
    index: usize,
    kind: ProcessKind,
    count: &InOut<c_uint>,
    infos: &Out<nvmlProcessInfo_v2_t>,
) -> NvmlResult {
    match state.node.era.newest(V3_LAYOUTS).unwrap_or(Layout::Usual) {
        Layout::Usual => list(count, infos, of(state, index, kind)?.map(v2)),
        // SAFETY: callers that support these drivers allocate 32 bytes per entry. Any other caller's array is overrun,
        // as by the real library: the era exists to detect this.
        Layout::Wide => unsafe { list_as(count, infos, of(state, index, kind)?.map(wide)) },
    }
}
