//! CPU and memory affinity, and topology between devices.

use core::ffi::*;
use core::ops::Range;

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::state::State;
use crate::write::{InOut, NvmlResult, Out, count_of};

functions! {
    device fn nvmlDeviceGetCpuAffinity(gpu; size: c_uint, set: Out<c_ulong>) {
        mask(size, &set, gpu.cpus.clone())
    }

    device fn nvmlDeviceGetCpuAffinityWithinScope(
        gpu; size: c_uint, set: Out<c_ulong>, scope: nvmlAffinityScope_t
    ) {
        mask(size, &set, match scope {
            NVML_AFFINITY_SCOPE_NODE => gpu.cpus.clone(),
            NVML_AFFINITY_SCOPE_SOCKET => gpu.board.socket_cpus.clone().unwrap_or(gpu.cpus.clone()),
            _ => return Err(NVML_ERROR_INVALID_ARGUMENT),
        })
    }

    device fn nvmlDeviceGetMemoryAffinity(gpu; size: c_uint, set: Out<c_ulong>, scope: nvmlAffinityScope_t) {
        if scope > NVML_AFFINITY_SCOPE_SOCKET {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        mask(size, &set, gpu.numa_node..gpu.numa_node + 1)
    }

    device fn nvmlDeviceSetCpuAffinity(gpu;) {
        gpu.board.cpu_bindings.0 += 1;
        Ok(())
    }

    device fn nvmlDeviceClearCpuAffinity(gpu;) {
        gpu.board.cpu_bindings.1 += 1;
        Ok(())
    }

    /// A GPU has no common ancestor with itself.
    device fn nvmlDeviceGetTopologyCommonAncestor(
        state, index; other: nvmlDevice_t, level: Out<nvmlGpuTopologyLevel_t>
    ) {
        let other = state.index_of(other)?;
        let (one, two) = (gpu(state, index)?, gpu(state, other)?);
        level.set_some((index != other).then(|| common_ancestor(one, two)))
    }

    /// The devices of a level and of nearer ones: all of them for an unknown level beyond the last. The count is their
    /// number.
    device fn nvmlDeviceGetTopologyNearestGpus(
        state, index; level: nvmlGpuTopologyLevel_t, count: InOut<c_uint>, devices: Out<nvmlDevice_t>
    ) {
        let one = gpu(state, index)?;
        let others = state.node.gpus.iter().enumerate().filter(|(other, _)| *other != index);
        let near = others.filter(|(_, other)| common_ancestor(one, other) <= level);
        let handles: Vec<nvmlDevice_t> = near.map(|(other, _)| state.handle(other)).collect();
        let capacity = count.get()?;
        if capacity == 0 {
            if devices.check().is_ok() {
                return Err(NVML_ERROR_INVALID_ARGUMENT);
            }
            return count.set(count_of(handles.len()));
        }
        devices.check()?;
        let written = handles.len().min(capacity as usize);
        if let Some(last) = handles.last().copied() {
            devices.fill(written, handles.into_iter(), last);
        }
        count.set(count_of(written))
    }

    device fn nvmlDeviceOnSameBoard(state, index; other: nvmlDevice_t, same: Out<c_int>) {
        let other = state.index_of(other)?;
        same.set((gpu(state, index)?.board_id == gpu(state, other)?.board_id).into())
    }

    /// Unknown capabilities return OK. A GPU without NVLinks returns NOT_SUPPORTED as its own peer.
    device fn nvmlDeviceGetP2PStatus(
        state, index; other: nvmlDevice_t, capability: nvmlGpuP2PCapsIndex_t, status: Out<nvmlGpuP2PStatus_t>
    ) {
        let other = state.index_of(other)?;
        gpu(state, other)?;
        let gpu = gpu(state, index)?;
        let known = gpu.board.p2p.get(capability as usize).copied();
        status.set(match known {
            Some(_) if index == other && gpu.nvlink.links.is_empty() => NVML_P2P_STATUS_NOT_SUPPORTED,
            Some(status) => status,
            None => NVML_P2P_STATUS_OK,
        })
    }
}

fn gpu(state: &State, index: usize) -> NvmlResult<&Gpu> {
    state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)
}

fn common_ancestor(one: &Gpu, two: &Gpu) -> nvmlGpuTopologyLevel_t {
    match () {
        () if one.board_id == two.board_id => NVML_TOPOLOGY_INTERNAL,
        () if one.numa_node == two.numa_node => NVML_TOPOLOGY_NODE,
        () => NVML_TOPOLOGY_SYSTEM,
    }
}

/// Writes a set of numbers as a bit mask of `words` words. Numbers above the capacity are omitted.
fn mask(words: c_uint, set: &Out<c_ulong>, numbers: Range<u32>) -> NvmlResult {
    set.check()?;
    if words == 0 {
        return Err(NVML_ERROR_INVALID_ARGUMENT);
    }
    let word = |index: u32| {
        let bits = (0..c_ulong::BITS).filter(|bit| numbers.contains(&(index * c_ulong::BITS + bit)));
        bits.fold(0, |word: c_ulong, bit| word | 1 << bit)
    };
    set.fill(words as usize, (0..words).map(word), 0);
    Ok(())
}
