//! NVLinks: state, capabilities, remote devices, error counters and telemetry.

use core::ffi::*;

use nvml_sys::*;

use super::pci::{current_info, legacy};
use super::settings::enabled;
use crate::model::{NvLink, NvLinkUtilization};
use crate::state::State;
use crate::write::{InOut, NvmlResult, Out, list_within};

functions! {
    device fn nvmlDeviceGetNvLinkState(state, index; link: c_uint, active: Out<nvmlEnableState_t>) {
        active.set(link_of(state, index, link)?.active.into())
    }

    device fn nvmlDeviceGetNvLinkVersion(state, index; link: c_uint, version: Out<c_uint>) {
        version.set(link_of(state, index, link)?.version)
    }

    device fn nvmlDeviceGetNvLinkCapability(
        state, index; link: c_uint, capability: nvmlNvLinkCapability_t, result: Out<c_uint>
    ) {
        if !state.node.era.has_link(link) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let link = link_of(state, index, link)?;
        let has = link.capabilities.get(capability as usize).copied().ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        result.set(has.into())
    }

    device fn nvmlDeviceGetNvLinkRemotePciInfo_v2(state, index; link: c_uint, pci: Out<nvmlPciInfo_t>) {
        pci.set(current_info(&pci, &link_of(state, index, link)?.remote))
    }

    device fn nvmlDeviceGetNvLinkRemotePciInfo(state, index; link: c_uint, pci: Out<nvmlPciInfo_t>) {
        pci.set_as(legacy(&pci, &link_of(state, index, link)?.remote))
    }

    device fn nvmlDeviceGetNvLinkRemoteDeviceType(
        state, index; link: c_uint, kind: Out<nvmlIntNvLinkDeviceType_t>
    ) {
        kind.set(link_of(state, index, link)?.remote_type)
    }

    device fn nvmlDeviceGetNvLinkErrorCounter(
        state, index; link: c_uint, counter: nvmlNvLinkErrorCounter_t, value: Out<c_ulonglong>
    ) {
        if state.gpu(index)?.nvlink.moved_counters {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        // Of a link that does not exist, the counters that are field values and unknown ones are not supported.
        let is_of_function = [NVML_NVLINK_ERROR_DL_CRC_DATA, NVML_NVLINK_ERROR_DL_ECC_DATA].contains(&counter);
        let missing = |code| if is_of_function { code } else { NVML_ERROR_NOT_SUPPORTED };
        let link = link_of(state, index, link).map_err(missing)?;
        value.set(link.errors.get(counter as usize).copied().ok_or(NVML_ERROR_NOT_SUPPORTED)?)
    }

    device fn nvmlDeviceResetNvLinkErrorCounters(state, index; link: c_uint) {
        state.node.require_root()?;
        link_of(state, index, link)?.errors = [0; 5];
        Ok(())
    }

    device fn nvmlDeviceSetNvLinkUtilizationControl(
        state, index; link: c_uint, counter: c_uint, control: InOut<nvmlNvLinkUtilizationControl_t>, reset: c_uint
    ) {
        state.node.require_root()?;
        let control = control.get()?;
        let counter = counter_of(state, index, link, counter)?;
        if control.units > NVML_NVLINK_COUNTER_UNIT_RESERVED || control.pktfilter > NVML_NVLINK_COUNTER_PKTFILTER_ALL {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        counter.control = (control.units, control.pktfilter);
        if reset != 0 {
            counter.counted = (0, 0);
        }
        Ok(())
    }

    device fn nvmlDeviceGetNvLinkUtilizationControl(
        state, index; link: c_uint, counter: c_uint, control: Out<nvmlNvLinkUtilizationControl_t>
    ) {
        let (units, pktfilter) = counter_of(state, index, link, counter)?.control;
        control.set(nvmlNvLinkUtilizationControl_t { units, pktfilter })
    }

    device fn nvmlDeviceGetNvLinkUtilizationCounter(
        state, index; link: c_uint, counter: c_uint, received: Out<c_ulonglong>, sent: Out<c_ulonglong>
    ) {
        received.check()?;
        sent.check()?;
        let counted = counter_of(state, index, link, counter)?.counted;
        received.set(counted.0)?;
        sent.set(counted.1)
    }

    device fn nvmlDeviceFreezeNvLinkUtilizationCounter(
        state, index; link: c_uint, counter: c_uint, freeze: nvmlEnableState_t
    ) {
        state.node.require_root()?;
        let freeze = enabled(freeze)?;
        counter_of(state, index, link, counter)?.frozen = freeze;
        Ok(())
    }

    device fn nvmlDeviceResetNvLinkUtilizationCounter(state, index; link: c_uint, counter: c_uint) {
        state.node.require_root()?;
        counter_of(state, index, link, counter)?.counted = (0, 0);
        Ok(())
    }

    /// A slot with a capacity of 0 queries the number of samples. One invalid slot fails the whole call.
    device fn nvmlDeviceGetNvLinkTelemetrySamples_v1(
        state, index; samples: InOut<nvmlNvlinkTelemetrySamples_v1_t>
    ) {
        let batch = samples.get()?;
        let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let max = gpu.nvlink.telemetry_samples.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if batch.telemetrySamples.is_null() {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        for position in 0..batch.telemetryCount as usize {
            // SAFETY: not null, so by the contract of the C function an array of as many slots as the struct states.
            let slot: InOut<nvmlNvlinkTelemetrySample_v1_t> =
                unsafe { crate::write::Param::from_c(batch.telemetrySamples.add(position), &None) };
            let mut output = slot.get()?;
            if output.linkId as usize >= state.gpu(index)?.nvlink.links.len() {
                return Err(NVML_ERROR_INVALID_ARGUMENT);
            }
            let link = link_of(state, index, output.linkId)?;
            let current = link.telemetry.get(output.sampleType as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
            if output.sampleCount > max || (output.sampleCount > 0 && output.samples.is_null()) {
                return Err(NVML_ERROR_INVALID_ARGUMENT);
            }
            output.nvmlReturn = link.telemetry_code;
            if output.sampleCount == 0 {
                output.sampleCount = max;
            } else if link.telemetry_code == NVML_SUCCESS {
                let capacity = output.sampleCount;
                let values = current.iter().copied().take(capacity as usize);
                // SAFETY: a caller's array has as many elements as its slot states.
                let (code, count) = unsafe { list_within(&samples, capacity, output.samples, values) };
                code?;
                output.sampleCount = count;
            }
            slot.set(output)?;
        }
        Ok(())
    }
}

/// NVLink with this number. `NVML_ERROR_NOT_SUPPORTED` if the board has no NVLink or does not use this number,
/// `NVML_ERROR_INVALID_ARGUMENT` if the number is above the maximum of the driver. `nvidia-smi topo -m` asks for 18 links
/// of every board, and fails on any other code.
fn link_of(state: &mut State, index: usize, link: c_uint) -> NvmlResult<&mut NvLink> {
    let is_known = state.node.era.has_link(link);
    let gpu = state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    if gpu.nvlink.links.is_empty() {
        return Err(NVML_ERROR_NOT_SUPPORTED);
    }
    match gpu.nvlink.links.get_mut(link as usize) {
        Some(used) if is_known => used.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED),
        None if is_known && link < NVML_NVLINK_MAX_LINKS => Err(NVML_ERROR_NOT_SUPPORTED),
        _ => Err(NVML_ERROR_INVALID_ARGUMENT),
    }
}

fn counter_of(state: &mut State, index: usize, link: c_uint, counter: c_uint) -> NvmlResult<&mut NvLinkUtilization> {
    // A board without these counters refuses link numbers that it does not have with the same code.
    if !state.gpu(index)?.nvlink.links.iter().flatten().any(|link| link.utilization.is_some()) {
        return Err(NVML_ERROR_NOT_SUPPORTED);
    }
    let counters = link_of(state, index, link)?.utilization.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    counters.get_mut(counter as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)
}
