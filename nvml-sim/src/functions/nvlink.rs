//! The NVLinks one by one.

use core::ffi::*;

use nvml_sys::*;

use super::pci::{back_then, today};
use super::settings::enabled;
use crate::gpu::Gpu;
use crate::model::{NvLink, NvLinkUtilization};
use crate::write::{Answer, InOut, Out, list_within};

functions! {
    device fn nvmlDeviceGetNvLinkState(gpu; link: c_uint, state: Out<nvmlEnableState_t>) {
        state.set(link_of(gpu, link)?.active.into())
    }

    device fn nvmlDeviceGetNvLinkVersion(gpu; link: c_uint, version: Out<c_uint>) {
        version.set(link_of(gpu, link)?.version)
    }

    device fn nvmlDeviceGetNvLinkCapability(
        gpu; link: c_uint, capability: nvmlNvLinkCapability_t, result: Out<c_uint>
    ) {
        let link = link_of(gpu, link)?;
        let has = link.capabilities.get(capability as usize).copied().ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        result.set(has.into())
    }

    device fn nvmlDeviceGetNvLinkRemotePciInfo_v2(gpu; link: c_uint, pci: Out<nvmlPciInfo_t>) {
        pci.set(today(&pci, &link_of(gpu, link)?.remote))
    }

    device fn nvmlDeviceGetNvLinkRemotePciInfo(gpu; link: c_uint, pci: Out<nvmlPciInfo_t>) {
        pci.set_as(back_then(&pci, &link_of(gpu, link)?.remote))
    }

    device fn nvmlDeviceGetNvLinkRemoteDeviceType(
        gpu; link: c_uint, kind: Out<nvmlIntNvLinkDeviceType_t>
    ) {
        kind.set(link_of(gpu, link)?.remote_type)
    }

    device fn nvmlDeviceGetNvLinkErrorCounter(
        gpu; link: c_uint, counter: nvmlNvLinkErrorCounter_t, value: Out<c_ulonglong>
    ) {
        let link = link_of(gpu, link)?;
        value.set(link.errors.get(counter as usize).copied().ok_or(NVML_ERROR_INVALID_ARGUMENT)?)
    }

    command fn nvmlDeviceResetNvLinkErrorCounters(gpu; link: c_uint) {
        link_of(gpu, link)?.errors = [0; 5];
        Ok(())
    }

    command fn nvmlDeviceSetNvLinkUtilizationControl(
        gpu; link: c_uint, counter: c_uint, control: InOut<nvmlNvLinkUtilizationControl_t>, reset: c_uint
    ) {
        let control = control.get()?;
        let counter = counter_of(gpu, link, counter)?;
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
        gpu; link: c_uint, counter: c_uint, control: Out<nvmlNvLinkUtilizationControl_t>
    ) {
        let (units, pktfilter) = counter_of(gpu, link, counter)?.control;
        control.set(nvmlNvLinkUtilizationControl_t { units, pktfilter })
    }

    device fn nvmlDeviceGetNvLinkUtilizationCounter(
        gpu; link: c_uint, counter: c_uint, received: Out<c_ulonglong>, sent: Out<c_ulonglong>
    ) {
        received.check()?;
        sent.check()?;
        let counted = counter_of(gpu, link, counter)?.counted;
        received.set(counted.0)?;
        sent.set(counted.1)
    }

    command fn nvmlDeviceFreezeNvLinkUtilizationCounter(
        gpu; link: c_uint, counter: c_uint, freeze: nvmlEnableState_t
    ) {
        let freeze = enabled(freeze)?;
        counter_of(gpu, link, counter)?.frozen = freeze;
        Ok(())
    }

    command fn nvmlDeviceResetNvLinkUtilizationCounter(gpu; link: c_uint, counter: c_uint) {
        counter_of(gpu, link, counter)?.counted = (0, 0);
        Ok(())
    }

    /// A slot without room asks how much it needs. One wrong slot fails the whole call.
    device fn nvmlDeviceGetNvLinkTelemetrySamples_v1(gpu; samples: InOut<nvmlNvlinkTelemetrySamples_v1_t>) {
        let batch = samples.get()?;
        let most = gpu.nvlink.telemetry_samples.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if batch.telemetrySamples.is_null() {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        for index in 0..batch.telemetryCount as usize {
            // SAFETY: not null, so by the contract of the function an array of as many slots as the struct says.
            let slot: InOut<nvmlNvlinkTelemetrySample_v1_t> =
                unsafe { crate::write::Param::from_c(batch.telemetrySamples.add(index), &None) };
            let mut answer = slot.get()?;
            let link = link_of(gpu, answer.linkId)?;
            let there = link.telemetry.get(answer.sampleType as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
            if answer.sampleCount > most || (answer.sampleCount > 0 && answer.samples.is_null()) {
                return Err(NVML_ERROR_INVALID_ARGUMENT);
            }
            answer.nvmlReturn = link.telemetry_code;
            if answer.sampleCount == 0 {
                answer.sampleCount = most;
            } else if link.telemetry_code == NVML_SUCCESS {
                let (room, values) = (answer.sampleCount, there.iter().copied().take(answer.sampleCount as usize));
                // SAFETY: a caller's array has room for as many numbers as its slot says.
                let (code, count) = unsafe { list_within(&samples, room, answer.samples, values) };
                code?;
                answer.sampleCount = count;
            }
            slot.set(answer)?;
        }
        Ok(())
    }
}

/// The link of this number. A board without NVLink answers NOT_SUPPORTED for each, and so does a board that leaves one
/// out for that one.
fn link_of(gpu: &mut Gpu, link: c_uint) -> Answer<&mut NvLink> {
    if gpu.nvlink.links.is_empty() {
        return Err(NVML_ERROR_NOT_SUPPORTED);
    }
    let link = gpu.nvlink.links.get_mut(link as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    link.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

fn counter_of(gpu: &mut Gpu, link: c_uint, counter: c_uint) -> Answer<&mut NvLinkUtilization> {
    let counters = link_of(gpu, link)?.utilization.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    counters.get_mut(counter as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)
}
