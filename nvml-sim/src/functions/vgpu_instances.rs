//! Properties of running vGPU instances.

use core::ffi::*;
use std::collections::BTreeMap;

use nvml_sys::*;

use super::media::{mean, sessions_list};
use super::vgpu::{instance, instance_mut};
use crate::model::VgpuLicense;
use crate::state::State;
use crate::vgpu::VgpuInstance;
use crate::write::{InOut, NvmlResult, Out, count_of, list};

functions! {
    system fn nvmlVgpuInstanceGetLicenseInfo_v2(state; id: nvmlVgpuInstance_t, info: Out<nvmlVgpuLicenseInfo_t>) {
        let license = driven(state, id)?.details.license;
        let nvmlVgpuLicenseInfo_v1_t { isLicensed, licenseExpiry } = of_license(&license);
        info.set(nvmlVgpuLicenseInfo_t { isLicensed, licenseExpiry, currentState: license.state })
    }

    /// The last field is not written.
    system fn nvmlVgpuInstanceGetLicenseInfo(state; id: nvmlVgpuInstance_t, info: Out<nvmlVgpuLicenseInfo_t>) {
        info.set_as(of_license(&driven(state, id)?.details.license))
    }

    system fn nvmlVgpuInstanceGetLicenseStatus(state; id: nvmlVgpuInstance_t, licensed: Out<c_uint>) {
        licensed.set(instance(state, id)?.details.license.licensed.into())
    }

    system fn nvmlVgpuInstanceGetFrameRateLimit(state; id: nvmlVgpuInstance_t, limit: Out<c_uint>) {
        limit.set_some(instance(state, id)?.details.frame_rate_limit)
    }

    system fn nvmlVgpuInstanceGetEccMode(state; id: nvmlVgpuInstance_t, mode: Out<nvmlEnableState_t>) {
        mode.set_some(instance(state, id)?.details.ecc.map(nvmlEnableState_t::from))
    }

    system fn nvmlVgpuInstanceGetGpuInstanceId(state; id: nvmlVgpuInstance_t, gpu_instance: Out<c_uint>) {
        gpu_instance.set(instance(state, id)?.details.gpu_instance.unwrap_or(u32::MAX))
    }

    system fn nvmlVgpuInstanceGetGpuPciId(
        state; id: nvmlVgpuInstance_t, pci_id: Out<c_char>, length: InOut<c_uint>
    ) {
        let current = instance(state, id)?.details.pci_id.as_deref();
        pci_id.text_sized(&length, current.unwrap_or("00000000:00:00.0"))
    }

    system fn nvmlVgpuInstanceGetMdevUUID(state; id: nvmlVgpuInstance_t, uuid: Out<c_char>, size: c_uint) {
        let current = instance(state, id)?.details.mdev_uuid.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        uuid.text(size, current)
    }

    system fn nvmlVgpuInstanceGetPlacementId(
        state; id: nvmlVgpuInstance_t, placement: InOut<nvmlVgpuPlacementId_v1_t>
    ) {
        let output = placement.stamped()?;
        let current = instance(state, id)?;
        let hosts = state.node.gpus.iter().filter_map(|gpu| gpu.vgpu.as_ref());
        let mut mine = hosts.filter(|host| host.instances.iter().any(|instance| instance.id == id));
        let heterogeneous = mine.any(|host| host.details.heterogeneous == Some(true));
        let placement_id = if heterogeneous { current.details.placement_id } else { NVML_INVALID_VGPU_PLACEMENT_ID };
        placement.set(nvmlVgpuPlacementId_v1_t { placementId: placement_id, ..output })
    }

    system fn nvmlVgpuInstanceGetRuntimeStateSize(
        state; id: nvmlVgpuInstance_t, size: InOut<nvmlVgpuRuntimeState_v1_t>
    ) {
        let output = size.stamped()?;
        size.set(nvmlVgpuRuntimeState_v1_t { size: instance(state, id)?.details.runtime_state_size, ..output })
    }

    system fn nvmlVgpuInstanceGetEncoderCapacity(state; id: nvmlVgpuInstance_t, capacity: Out<c_uint>) {
        capacity.set(instance(state, id)?.details.encoder_capacity)
    }

    system fn nvmlVgpuInstanceSetEncoderCapacity(state; id: nvmlVgpuInstance_t, capacity: c_uint) {
        state.node.require_root()?;
        let current = instance_mut(state, id)?;
        if capacity > 100 {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        current.details.encoder_capacity = capacity;
        Ok(())
    }

    system fn nvmlVgpuInstanceGetEncoderStats(
        state; id: nvmlVgpuInstance_t, count: Out<c_uint>, fps: Out<c_uint>, latency: Out<c_uint>
    ) {
        count.check()?;
        fps.check()?;
        latency.check()?;
        let sessions = &instance(state, id)?.details.encoder_sessions;
        count.set(count_of(sessions.len()))?;
        fps.set(mean(sessions.iter().map(|session| session.averageFps)))?;
        latency.set(mean(sessions.iter().map(|session| session.averageLatency)))
    }

    system fn nvmlVgpuInstanceGetEncoderSessions(
        state; id: nvmlVgpuInstance_t, count: InOut<c_uint>, sessions: Out<nvmlEncoderSessionInfo_t>
    ) {
        sessions_list(&count, &sessions, &instance(state, id)?.details.encoder_sessions)
    }

    system fn nvmlVgpuInstanceGetFBCStats(state; id: nvmlVgpuInstance_t, stats: Out<nvmlFBCStats_t>) {
        let sessions = &instance(state, id)?.details.fbc_sessions;
        stats.set(nvmlFBCStats_t {
            sessionsCount: count_of(sessions.len()),
            averageFPS: mean(sessions.iter().map(|session| session.averageFPS)),
            averageLatency: mean(sessions.iter().map(|session| session.averageLatency)),
        })
    }

    system fn nvmlVgpuInstanceGetFBCSessions(
        state; id: nvmlVgpuInstance_t, count: InOut<c_uint>, sessions: Out<nvmlFBCSessionInfo_t>
    ) {
        sessions_list(&count, &sessions, &instance(state, id)?.details.fbc_sessions)
    }

    system fn nvmlVgpuInstanceGetAccountingMode(state; id: nvmlVgpuInstance_t, mode: Out<nvmlEnableState_t>) {
        mode.set(driven(state, id)?.details.accounts.is_some().into())
    }

    system fn nvmlVgpuInstanceGetAccountingPids(
        state; id: nvmlVgpuInstance_t, count: InOut<c_uint>, pids: Out<c_uint>
    ) {
        list(&count, &pids, accounts(state, id)?.keys().copied())
    }

    system fn nvmlVgpuInstanceGetAccountingStats(
        state; id: nvmlVgpuInstance_t, pid: c_uint, stats: Out<nvmlAccountingStats_t>
    ) {
        stats.set(*accounts(state, id)?.get(&pid).ok_or(NVML_ERROR_NOT_FOUND)?)
    }

    system fn nvmlVgpuInstanceClearAccountingPids(state; id: nvmlVgpuInstance_t) {
        state.node.require_root()?;
        let accounts = instance_mut(state, id)?.details.accounts.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        accounts.retain(|_, account| account.isRunning != 0);
        Ok(())
    }
}

/// An instance whose virtual machine has a driver loaded.
fn driven(state: &State, id: nvmlVgpuInstance_t) -> NvmlResult<&VgpuInstance> {
    let current = instance(state, id)?;
    if current.vm_driver_version.is_empty() { Err(NVML_ERROR_DRIVER_NOT_LOADED) } else { Ok(current) }
}

fn accounts(state: &State, id: nvmlVgpuInstance_t) -> NvmlResult<&BTreeMap<u32, nvmlAccountingStats_t>> {
    instance(state, id)?.details.accounts.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

fn of_license(license: &VgpuLicense) -> nvmlVgpuLicenseInfo_v1_t {
    let [year, month, day, hour, min, sec] = license.expiry;
    let status = license.expiry_status;
    nvmlVgpuLicenseInfo_v1_t {
        isLicensed: license.licensed.into(),
        licenseExpiry: nvmlVgpuLicenseExpiry_t { year: year.into(), month, day, hour, min, sec, status },
    }
}
