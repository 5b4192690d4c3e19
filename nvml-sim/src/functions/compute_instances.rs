//! Compute instances: profiles, creation and enumeration.

use core::ffi::*;

use nvml_sys::*;

use super::gpu_instances::gpu_of_instance;
use crate::era::Driver;
use crate::model::{Mig, MigComputeProfile};
use crate::state::State;
use crate::write::{In, InOut, NvmlResult, Out, count_of, unchecked_list};

/// First driver that supports version 3 of the profile info.
const SINCE_V3: Driver = (545, 23);

/// Number of compute instance profiles.
const KINDS_END: &[(Driver, u32)] =
    &[((450, 51), 6), ((460, 27), 7), ((525, 53), 8), ((610, 43), NVML_COMPUTE_INSTANCE_PROFILE_COUNT)];

functions! {
    instance fn nvmlGpuInstanceGetComputeInstanceProfileInfo(
        state, handle; kind: c_uint, engine: c_uint, info: Out<nvmlComputeInstanceProfileInfo_t>
    ) {
        info.check()?;
        let all = profile_info(state, handle, kind, engine)?;
        info.set(nvmlComputeInstanceProfileInfo_t {
            id: all.id,
            sliceCount: all.sliceCount,
            instanceCount: all.instanceCount,
            multiprocessorCount: all.multiprocessorCount,
            sharedCopyEngineCount: all.sharedCopyEngineCount,
            sharedDecoderCount: all.sharedDecoderCount,
            sharedEncoderCount: all.sharedEncoderCount,
            sharedJpegCount: all.sharedJpegCount,
            sharedOfaCount: all.sharedOfaCount,
        })
    }

    instance fn nvmlGpuInstanceGetComputeInstanceProfileInfoV(
        state, handle; kind: c_uint, engine: c_uint, info: InOut<nvmlComputeInstanceProfileInfo_v2_t>
    ) {
        let v2 = nvmlComputeInstanceProfileInfo_v2_t::VERSION;
        let v3 = nvmlComputeInstanceProfileInfo_v3_t::VERSION;
        let version = info.stamp_known(state.node.era, &[(v3, SINCE_V3), (v2, (510, 0))])?;
        let all = profile_info(state, handle, kind, engine)?;
        let name = info.out().chars(name(state, handle, all.sliceCount)?);
        if version == v3 {
            // SAFETY: the version field is that of version 3, so by the contract of the C function the struct is one.
            return unsafe { info.set_larger(nvmlComputeInstanceProfileInfo_v3_t { version, name, ..all }) };
        }
        info.set(nvmlComputeInstanceProfileInfo_v2_t {
            version,
            id: all.id,
            sliceCount: all.sliceCount,
            instanceCount: all.instanceCount,
            multiprocessorCount: all.multiprocessorCount,
            sharedCopyEngineCount: all.sharedCopyEngineCount,
            sharedDecoderCount: all.sharedDecoderCount,
            sharedEncoderCount: all.sharedEncoderCount,
            sharedJpegCount: all.sharedJpegCount,
            sharedOfaCount: all.sharedOfaCount,
            name,
        })
    }

    instance fn nvmlGpuInstanceGetComputeInstanceRemainingCapacity(state, handle; id: c_uint, count: Out<c_uint>) {
        state.node.require_root()?;
        let remaining = mig(state, handle)?.free_compute_placements(handle, id)?.len();
        count.set(count_of(remaining))
    }

    instance fn nvmlGpuInstanceGetComputeInstancePossiblePlacements(
        state, handle; id: c_uint, placements: Out<nvmlComputeInstancePlacement_t>, count: Out<c_uint>
    ) {
        count.check()?;
        state.node.require_root()?;
        let possible = mig(state, handle)?.compute_placements(handle, id)?.into_iter();
        let possible: Vec<_> = possible.map(|(start, size)| nvmlComputeInstancePlacement_t { start, size }).collect();
        unchecked_list(&count, &placements, &possible)
    }

    instance fn nvmlGpuInstanceCreateComputeInstance(
        state, handle; id: c_uint, instance: Out<nvmlComputeInstance_t>
    ) {
        create(state, handle, id, None, &instance)
    }

    instance fn nvmlGpuInstanceCreateComputeInstanceWithPlacement(
        state, handle;
        id: c_uint, placement: In<nvmlComputeInstancePlacement_t>, instance: Out<nvmlComputeInstance_t>
    ) {
        let requested = placement.get()?;
        create(state, handle, id, Some((requested.start, requested.size)), &instance)
    }

    instance fn nvmlGpuInstanceGetComputeInstances(
        state, handle; id: c_uint, instances: Out<nvmlComputeInstance_t>, count: Out<c_uint>
    ) {
        instances.check()?;
        state.node.require_root()?;
        let mig = mig(state, handle)?;
        mig.compute_profile(handle, id)?;
        let of_profile = mig.instance(handle)?.compute.iter().filter(|compute| compute.profile_id == id);
        let handles: Vec<nvmlComputeInstance_t> = of_profile.map(|compute| state.handle(compute.handle)).collect();
        unchecked_list(&count, &instances, &handles)
    }

    instance fn nvmlGpuInstanceGetComputeInstanceById(
        state, handle; id: c_uint, instance: Out<nvmlComputeInstance_t>
    ) {
        state.node.require_root()?;
        let of = mig(state, handle)?.instance(handle)?;
        let found = of.compute.iter().find(|compute| compute.id == id).ok_or(NVML_ERROR_NOT_FOUND)?;
        instance.set(state.handle(found.handle))
    }

    compute fn nvmlComputeInstanceGetInfo_v2(state, handle; info: Out<nvmlComputeInstanceInfo_t>) {
        info.check()?;
        info.set(self::info(state, handle)?)
    }

    /// The first layout ends before the placement.
    compute fn nvmlComputeInstanceGetInfo(state, handle; info: Out<nvmlComputeInstanceInfo_t>) {
        info.check()?;
        let all = self::info(state, handle)?;
        info.set_as(nvmlComputeInstanceInfo_v1_t {
            device: all.device,
            gpuInstance: all.gpuInstance,
            id: all.id,
            profileId: all.profileId,
        })
    }

    /// `NVML_ERROR_IN_USE` while processes run on the instance.
    compute fn nvmlComputeInstanceDestroy(state, handle;) {
        let device = State::MIG_DEVICE | handle;
        let (index, instance, compute) = state.mig_device(device)?;
        let ids = (instance.id, compute.id);
        state.node.require_root()?;
        let gpu = state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        if gpu.processes.iter().any(|process| process.instances == Some(ids)) {
            return Err(NVML_ERROR_IN_USE);
        }
        for instance in &mut gpu.mig.instances {
            instance.compute.retain(|compute| compute.handle != handle);
        }
        Ok(())
    }
}

/// MIG state of the GPU of a GPU instance.
fn mig(state: &State, handle: usize) -> NvmlResult<&Mig> {
    let index = gpu_of_instance(state, handle)?;
    state.node.gpus.get(index).map(|gpu| &gpu.mig).ok_or(NVML_ERROR_INVALID_ARGUMENT)
}

/// Info of a profile in a GPU instance, without the name.
fn profile_info(
    state: &State,
    handle: usize,
    kind: u32,
    engine: u32,
) -> NvmlResult<nvmlComputeInstanceProfileInfo_v3_t> {
    let mig = mig(state, handle)?;
    state.node.era.check_number(kind, KINDS_END)?;
    if engine >= NVML_COMPUTE_INSTANCE_ENGINE_PROFILE_COUNT {
        return Err(NVML_ERROR_INVALID_ARGUMENT);
    }
    let found = mig.compute_profiles.iter().find(|profile| profile.kind == kind).ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    let MigComputeProfile { id, slices, .. } = mig.compute_profile(handle, found.id)?;
    let of = mig.profile(mig.instance(handle)?.profile_id)?;
    let [copy, decode, encode, jpeg, ofa] = of.engines;
    Ok(nvmlComputeInstanceProfileInfo_v3_t {
        id,
        sliceCount: slices,
        instanceCount: mig.max_compute_instances(handle, *found)?,
        multiprocessorCount: of.multiprocessors * slices / of.slices,
        sharedCopyEngineCount: copy,
        sharedDecoderCount: decode,
        sharedEncoderCount: encode,
        sharedJpegCount: jpeg,
        sharedOfaCount: ofa,
        capabilities: (of.capabilities >> 1) & NVML_COMPUTE_INSTANCE_PROFILE_CAPS_GFX,
        ..nvmlComputeInstanceProfileInfo_v3_t::zeroed()
    })
}

/// The name contains the number of compute slices unless the profile has all of them.
fn name(state: &State, handle: usize, slices: u32) -> NvmlResult<String> {
    let mig = mig(state, handle)?;
    let of = mig.profile(mig.instance(handle)?.profile_id)?;
    if slices == of.slices {
        return Ok(of.name.clone());
    }
    let plain = of.name.strip_prefix("MIG ").unwrap_or(&of.name);
    Ok(format!("MIG {slices}c.{plain}"))
}

fn info(state: &State, handle: usize) -> NvmlResult<nvmlComputeInstanceInfo_t> {
    let (gpu, instance, compute) = state.mig_device(State::MIG_DEVICE | handle)?;
    Ok(nvmlComputeInstanceInfo_t {
        device: state.handle(gpu),
        gpuInstance: state.handle(instance.handle),
        id: compute.id,
        profileId: compute.profile_id,
        placement: nvmlComputeInstancePlacement_t { start: compute.placement.0, size: compute.placement.1 },
    })
}

fn create(
    state: &mut State,
    handle: usize,
    id: u32,
    placement: Option<(u32, u32)>,
    instance: &Out<nvmlComputeInstance_t>,
) -> NvmlResult {
    instance.check()?;
    let index = gpu_of_instance(state, handle)?;
    state.node.require_root()?;
    let old_uuids = !state.node.era.is_at_least((470, 42));
    let gpu = state.gpu(index)?;
    gpu.mig.old_uuids |= old_uuids;
    let created = gpu.mig.create_compute(handle, id, placement, (index, &gpu.uuid))?;
    instance.set(state.handle(created))
}
