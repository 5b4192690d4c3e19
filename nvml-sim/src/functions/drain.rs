//! Drain state, removal and discovery of GPUs.

use nvml_sys::*;

use crate::gpu::Pci;
use crate::state::State;
use crate::write::{InOut, NvmlResult, Out};

functions! {
    system fn nvmlDeviceModifyDrainState(state; pci: InOut<nvmlPciInfo_t>, new: nvmlEnableState_t) {
        let index = find(state, &pci)?;
        let draining = super::settings::enabled(new)?;
        state.node.require_root()?;
        let gpu = state.node.gpus.get_mut(index).ok_or(NVML_ERROR_NOT_FOUND)?;
        gpu.board.draining.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if gpu.modes.persistence {
            return Err(NVML_ERROR_IN_USE);
        }
        gpu.board.draining = Some(draining);
        Ok(())
    }

    /// Compares domain, bus and device; the bus ID string is ignored.
    system fn nvmlDeviceQueryDrainState(state; pci: InOut<nvmlPciInfo_t>, current: Out<nvmlEnableState_t>) {
        let index = find(state, &pci)?;
        let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_NOT_FOUND)?;
        current.set_some(gpu.board.draining.map(nvmlEnableState_t::from))
    }

    system fn nvmlDeviceRemoveGpu_v2(
        state; pci: InOut<nvmlPciInfo_t>, gpu_state: nvmlDetachGpuState_t, link_state: nvmlPcieLinkState_t
    ) {
        if gpu_state > NVML_DETACH_GPU_REMOVE || link_state > NVML_PCIE_LINK_SHUT_DOWN {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        remove(state, &pci, (gpu_state, link_state))
    }

    system fn nvmlDeviceRemoveGpu(state; pci: InOut<nvmlPciInfo_t>) {
        remove(state, &pci, (NVML_DETACH_GPU_KEEP, NVML_PCIE_LINK_KEEP))
    }

    /// Discovers the GPU at one PCI address, or all GPUs if all fields of the address are 0.
    system fn nvmlDeviceDiscoverGpus(state; pci: InOut<nvmlPciInfo_t>) {
        let requested = address(&pci)?;
        state.node.require_root()?;
        let removed = core::mem::take(&mut state.node.removed);
        let is_requested = |pci: Pci| requested == (0, 0, 0) || (pci.domain, pci.bus, pci.device) == requested;
        let (found, remaining): (Vec<_>, Vec<_>) =
            removed.into_iter().partition(|removed| is_requested(removed.gpu.pci));
        state.node.removed = remaining;
        state.node.gpus.extend(found.into_iter().map(|removed| removed.gpu));
        state.node.gpus.sort_by_key(|gpu| (gpu.pci.domain, gpu.pci.bus, gpu.pci.device));
        Ok(())
    }
}

fn address(pci: &InOut<nvmlPciInfo_t>) -> NvmlResult<(u32, u32, u32)> {
    pci.get().map(|pci| (pci.domain, pci.bus, pci.device))
}

fn find(state: &State, pci: &InOut<nvmlPciInfo_t>) -> NvmlResult<usize> {
    let address = address(pci)?;
    let found = state.node.gpus.iter().position(|gpu| (gpu.pci.domain, gpu.pci.bus, gpu.pci.device) == address);
    found.ok_or(NVML_ERROR_NOT_FOUND)
}

/// Removes a GPU that is in drain state and has no processes from the node.
fn remove(
    state: &mut State,
    pci: &InOut<nvmlPciInfo_t>,
    request: (nvmlDetachGpuState_t, nvmlPcieLinkState_t),
) -> NvmlResult {
    let index = find(state, pci)?;
    state.node.require_root()?;
    let gpu = state.node.gpus.get_mut(index).ok_or(NVML_ERROR_NOT_FOUND)?;
    gpu.board.draining.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    if gpu.modes.persistence || !gpu.processes.is_empty() {
        gpu.board.draining = Some(true);
        return Err(NVML_ERROR_IN_USE);
    }
    let mut gpu = state.node.gpus.remove(index);
    gpu.board.draining = Some(false);
    state.node.removed.push(crate::node::RemovedGpu { gpu, gpu_state: request.0, link_state: request.1 });
    Ok(())
}
