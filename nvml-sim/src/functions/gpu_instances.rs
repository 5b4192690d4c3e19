//! GPU instances: profiles, creation and enumeration.

use core::ffi::*;

use nvml_sys::*;

use crate::era::Driver;
use crate::gpu::Gpu;
use crate::model::MigProfile;
use crate::state::State;
use crate::write::{In, InOut, NvmlResult, Out, unchecked_list};

/// First driver that supports version 3 of the profile info.
const SINCE_V3: Driver = (545, 23);

/// Number of GPU instance profiles.
const KINDS_END: &[(Driver, u32)] = &[
    ((450, 51), 6),
    ((460, 27), 7),
    ((470, 42), 8),
    ((525, 53), 10),
    ((570, 86), 13),
    ((570, 172), 17),
    ((610, 43), NVML_GPU_INSTANCE_PROFILE_COUNT),
];

functions! {
    device fn nvmlDeviceGetGpuInstanceProfileInfo(
        state, index; kind: c_uint, info: Out<nvmlGpuInstanceProfileInfo_t>
    ) {
        info.check()?;
        let profile = of_kind(state, index, kind)?;
        let [copy, decode, encode, jpeg, ofa] = profile.engines;
        info.set(nvmlGpuInstanceProfileInfo_t {
            id: profile.id,
            isP2pSupported: profile.capabilities & NVML_GPU_INSTANCE_PROFILE_CAPS_P2P,
            sliceCount: profile.slices,
            instanceCount: profile.instances,
            multiprocessorCount: profile.multiprocessors,
            copyEngineCount: copy,
            decoderCount: decode,
            encoderCount: encode,
            jpegCount: jpeg,
            ofaCount: ofa,
            memorySizeMB: profile.memory_mib,
        })
    }

    device fn nvmlDeviceGetGpuInstanceProfileInfoV(
        state, index; kind: c_uint, info: InOut<nvmlGpuInstanceProfileInfo_v2_t>
    ) {
        versioned(state, &info, || of_kind(state, index, kind))
    }

    device fn nvmlDeviceGetGpuInstanceProfileInfoByIdV(
        state, index; id: c_uint, info: InOut<nvmlGpuInstanceProfileInfo_v2_t>
    ) {
        let gpu = gpu(state, index)?;
        // Another code than that of the other functions with an ID.
        versioned(state, &info, || gpu.mig.profile(id).map_err(|code| match code {
            NVML_ERROR_NOT_SUPPORTED => NVML_ERROR_NOT_FOUND,
            code => code,
        }))
    }

    device fn nvmlDeviceGetGpuInstancePossiblePlacements_v2(
        state, index; id: c_uint, placements: Out<nvmlGpuInstancePlacement_t>, count: Out<c_uint>
    ) {
        placements_of(state, index, id, &placements, &count)
    }

    /// The first version requires an array, even to query the count, and does not support the profile with all media
    /// engines.
    device fn nvmlDeviceGetGpuInstancePossiblePlacements(
        state, index; id: c_uint, placements: Out<nvmlGpuInstancePlacement_t>, count: Out<c_uint>
    ) {
        placements.check()?;
        let is_later = |profile: &MigProfile| profile.kind == NVML_GPU_INSTANCE_PROFILE_1_SLICE_REV1;
        if gpu(state, index)?.mig.profile(id).is_ok_and(is_later) {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        placements_of(state, index, id, &placements, &count)
    }

    /// Does not require MIG mode, unlike documented: an H200 with driver 580 returns a value.
    device fn nvmlDeviceGetGpuInstanceRemainingCapacity(state, index; id: c_uint, count: Out<c_uint>) {
        state.node.require_root()?;
        let remaining = gpu(state, index)?.mig.remaining(id)?;
        count.set(remaining)
    }

    device fn nvmlDeviceCreateGpuInstance(state, index; id: c_uint, instance: Out<nvmlGpuInstance_t>) {
        create(state, index, id, None, &instance)
    }

    device fn nvmlDeviceCreateGpuInstanceWithPlacement(
        state, index; id: c_uint, placement: In<nvmlGpuInstancePlacement_t>, instance: Out<nvmlGpuInstance_t>
    ) {
        let requested = placement.get()?;
        create(state, index, id, Some((requested.start, requested.size)), &instance)
    }

    device fn nvmlDeviceGetGpuInstances(
        state, index; id: c_uint, instances: Out<nvmlGpuInstance_t>, count: Out<c_uint>
    ) {
        instances.check()?;
        state.node.require_root()?;
        let mig = &gpu(state, index)?.mig;
        if mig.profile(id).err() == Some(NVML_ERROR_INVALID_ARGUMENT) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let of_profile = mig.instances.iter().filter(|instance| instance.profile_id == id);
        let handles: Vec<nvmlGpuInstance_t> = of_profile.map(|instance| state.handle(instance.handle)).collect();
        unchecked_list(&count, &instances, &handles)
    }

    device fn nvmlDeviceGetGpuInstanceById(state, index; id: c_uint, instance: Out<nvmlGpuInstance_t>) {
        state.node.require_root()?;
        let mig = &gpu(state, index)?.mig;
        let found = mig.instances.iter().find(|instance| instance.id == id).ok_or(NVML_ERROR_NOT_FOUND)?;
        instance.set(state.handle(found.handle))
    }

    instance fn nvmlGpuInstanceGetInfo(state, handle; info: Out<nvmlGpuInstanceInfo_t>) {
        info.check()?;
        let index = gpu_of_instance(state, handle)?;
        let instance = gpu(state, index)?.mig.instance(handle)?;
        info.set(nvmlGpuInstanceInfo_t {
            device: state.handle(index),
            id: instance.id,
            profileId: instance.profile_id,
            placement: nvmlGpuInstancePlacement_t { start: instance.placement.0, size: instance.placement.1 },
        })
    }

    /// `NVML_ERROR_IN_USE` while compute instances or processes exist on the instance.
    instance fn nvmlGpuInstanceDestroy(state, handle;) {
        let index = gpu_of_instance(state, handle)?;
        state.node.require_root()?;
        let gpu = state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let instance = gpu.mig.instance(handle)?;
        let runs = |id| gpu.processes.iter().any(|process| process.instances.is_some_and(|(of, _)| of == id));
        if !instance.compute.is_empty() || runs(instance.id) {
            return Err(NVML_ERROR_IN_USE);
        }
        gpu.mig.instances.retain(|instance| instance.handle != handle);
        Ok(())
    }
}

fn gpu(state: &State, index: usize) -> NvmlResult<&Gpu> {
    let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    gpu.modes.mig.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    Ok(gpu)
}

fn gpu_in_mig_mode(state: &State, index: usize) -> NvmlResult<&Gpu> {
    let gpu = gpu(state, index)?;
    let on = gpu.modes.mig.is_some_and(|(current, _)| current == NVML_DEVICE_MIG_ENABLE);
    if on { Ok(gpu) } else { Err(NVML_ERROR_NOT_SUPPORTED) }
}

/// Device index of the GPU of a GPU instance.
pub(super) fn gpu_of_instance(state: &State, handle: usize) -> NvmlResult<usize> {
    let found = state.node.gpus.iter().position(|gpu| gpu.mig.instance(handle).is_ok());
    let index = found.ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    let lost = state.node.gpus.get(index).is_some_and(|gpu| gpu.lost);
    if lost { Err(NVML_ERROR_GPU_IS_LOST) } else { Ok(index) }
}

/// Profile info by profile number. A number above those of the driver's header is an invalid argument, one that the GPU
/// does not have is not supported.
fn of_kind(state: &State, index: usize, kind: u32) -> NvmlResult<&MigProfile> {
    let gpu = gpu(state, index)?;
    state.node.era.check_number(kind, KINDS_END)?;
    gpu.mig.profiles.iter().find(|profile| profile.kind == kind).ok_or(NVML_ERROR_NOT_SUPPORTED)
}

/// Writes the profile info in the version that the caller requests. An unknown version is an invalid argument.
fn versioned<'s>(
    state: &'s State,
    info: &InOut<nvmlGpuInstanceProfileInfo_v2_t>,
    profile: impl FnOnce() -> NvmlResult<&'s MigProfile>,
) -> NvmlResult {
    let v2 = nvmlGpuInstanceProfileInfo_v2_t::VERSION;
    let v3 = nvmlGpuInstanceProfileInfo_v3_t::VERSION;
    let stamp = info.stamp_known(state.node.era, &[(v3, SINCE_V3), (v2, (510, 0))]);
    let stamp = stamp.map_err(|_| NVML_ERROR_INVALID_ARGUMENT)?;
    let profile = profile()?;
    let [copy, decode, encode, jpeg, ofa] = profile.engines;
    // Driver 580.159.04 clears the version, and has no name in version 3.
    let clears = state.node.era.is_at_least((580, 126));
    let version = if clears { 0 } else { stamp };
    let name = info.out().chars(if clears && stamp == v3 { "" } else { &profile.name });
    if stamp == v3 {
        return info.set_as(nvmlGpuInstanceProfileInfo_v3_t {
            version,
            id: profile.id,
            sliceCount: profile.slices,
            instanceCount: profile.instances,
            multiprocessorCount: profile.multiprocessors,
            copyEngineCount: copy,
            decoderCount: decode,
            encoderCount: encode,
            jpegCount: jpeg,
            ofaCount: ofa,
            memorySizeMB: profile.memory_mib,
            name,
            capabilities: profile.capabilities,
        });
    }
    info.set(nvmlGpuInstanceProfileInfo_v2_t {
        version,
        id: profile.id,
        isP2pSupported: profile.capabilities & NVML_GPU_INSTANCE_PROFILE_CAPS_P2P,
        sliceCount: profile.slices,
        instanceCount: profile.instances,
        multiprocessorCount: profile.multiprocessors,
        copyEngineCount: copy,
        decoderCount: decode,
        encoderCount: encode,
        jpegCount: jpeg,
        ofaCount: ofa,
        memorySizeMB: profile.memory_mib,
        name,
    })
}

fn placements_of(
    state: &State,
    index: usize,
    id: u32,
    placements: &Out<nvmlGpuInstancePlacement_t>,
    count: &Out<c_uint>,
) -> NvmlResult {
    count.check()?;
    state.node.require_root()?;
    let possible = gpu(state, index)?.mig.profile(id)?.placements();
    let possible: Vec<_> = possible.map(|(start, size)| nvmlGpuInstancePlacement_t { start, size }).collect();
    unchecked_list(count, placements, &possible)
}

fn create(
    state: &mut State,
    index: usize,
    id: u32,
    placement: Option<(u32, u32)>,
    instance: &Out<nvmlGpuInstance_t>,
) -> NvmlResult {
    instance.check()?;
    state.node.require_root()?;
    gpu_in_mig_mode(state, index)?;
    let gpu = state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    let handle = gpu.mig.create(id, placement, index)?;
    instance.set(state.handle(handle))
}
