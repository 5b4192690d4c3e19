//! MIG mode, and MIG devices with device handles.

use core::ffi::*;

use nvml_sys::*;

use crate::model::{MigComputeInstance, MigInstance};
use crate::state::State;
use crate::write::{NvmlResult, Out};

functions! {
    /// The call and the activation have separate results.
    command fn nvmlDeviceSetMigMode(gpu; mode: c_uint, status: Out<nvmlReturn_t>) {
        status.check()?;
        let modes = gpu.modes.mig.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if mode > NVML_DEVICE_MIG_ENABLE {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        modes.1 = mode;
        if gpu.mig.activation != NVML_SUCCESS {
            return status.set(gpu.mig.activation);
        }
        if modes.0 != mode && !(gpu.processes.is_empty() && gpu.mig.instances.is_empty()) {
            return status.set(NVML_ERROR_IN_USE);
        }
        modes.0 = mode;
        status.set(NVML_SUCCESS)
    }

    device fn nvmlDeviceIsMigDeviceHandle(state, index; is_mig: Out<c_uint>) {
        is_mig.set(state.mig_device(index).is_ok().into())
    }

    device fn nvmlDeviceGetGpuInstanceId(state, index; id: Out<c_uint>) {
        let found = state.mig_device(index)?.1.id;
        id.set(found)
    }

    device fn nvmlDeviceGetComputeInstanceId(state, index; id: Out<c_uint>) {
        let found = state.mig_device(index)?.2.id;
        id.set(found)
    }

    /// Returns 0 while MIG mode is disabled.
    device fn nvmlDeviceGetMaxMigDeviceCount(gpu; count: Out<c_uint>) {
        let on = gpu.modes.mig.is_some_and(|(current, _)| current == NVML_DEVICE_MIG_ENABLE);
        count.set(if on { gpu.mig.max_devices } else { 0 })
    }

    device fn nvmlDeviceGetMigDeviceHandleByIndex(state, index; number: c_uint, device: Out<nvmlDevice_t>) {
        device.check()?;
        let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        gpu.modes.mig.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if let Some((_, code)) = gpu.mig.broken_indices.iter().find(|(broken, _)| *broken == number) {
            return Err(*code);
        }
        let on = gpu.modes.mig.is_some_and(|(current, _)| current == NVML_DEVICE_MIG_ENABLE);
        if on && number >= gpu.mig.max_devices {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let found = gpu.mig.devices().find(|(_, compute)| compute.device_index == number);
        let (_, compute) = found.ok_or(NVML_ERROR_NOT_FOUND)?;
        device.set(state.mig_handle(compute))
    }

    device fn nvmlDeviceGetDeviceHandleFromMigDeviceHandle(state, index; parent: Out<nvmlDevice_t>) {
        let (gpu, _, _) = state.mig_device(index)?;
        parent.set(state.handle(gpu))
    }

    device fn nvmlDeviceGetAttributes_v2(state, index; attributes: Out<nvmlDeviceAttributes_t>) {
        attributes.check()?;
        attributes.set(self::attributes(state, index)?)
    }

    /// The first layout ends before the slice counts and the memory size.
    device fn nvmlDeviceGetAttributes(state, index; attributes: Out<nvmlDeviceAttributes_t>) {
        attributes.check()?;
        let all = self::attributes(state, index)?;
        attributes.set_as(nvmlDeviceAttributes_v1_t {
            multiprocessorCount: all.multiprocessorCount,
            sharedCopyEngineCount: all.sharedCopyEngineCount,
            sharedDecoderCount: all.sharedDecoderCount,
            sharedEncoderCount: all.sharedEncoderCount,
            sharedJpegCount: all.sharedJpegCount,
            sharedOfaCount: all.sharedOfaCount,
        })
    }
}

/// Supported for MIG devices only.
fn attributes(state: &State, index: usize) -> NvmlResult<nvmlDeviceAttributes_t> {
    if index & State::MIG_DEVICE == 0 {
        return Err(NVML_ERROR_NOT_SUPPORTED);
    }
    let (gpu, instance, compute) = state.mig_device(index)?;
    let mig = &state.node.gpus.get(gpu).ok_or(NVML_ERROR_INVALID_ARGUMENT)?.mig;
    let profile = mig.profile(instance.profile_id)?;
    let slices = mig.compute_profile(instance.handle, compute.profile_id)?.slices;
    let [copy, decode, encode, jpeg, ofa] = profile.engines;
    Ok(nvmlDeviceAttributes_t {
        multiprocessorCount: profile.multiprocessors * slices / profile.slices,
        sharedCopyEngineCount: copy,
        sharedDecoderCount: decode,
        sharedEncoderCount: encode,
        sharedJpegCount: jpeg,
        sharedOfaCount: ofa,
        gpuInstanceSliceCount: profile.slices,
        computeInstanceSliceCount: slices,
        memorySizeMB: profile.memory_mib,
    })
}

impl State {
    /// Bit that marks a handle index as that of a MIG device.
    pub(crate) const MIG_DEVICE: usize = 1 << 19;

    /// Handle of a MIG device.
    pub(crate) fn mig_handle(&self, compute: &MigComputeInstance) -> nvmlDevice_t {
        self.handle(Self::MIG_DEVICE | compute.handle)
    }

    /// MIG device of a handle index: device index of its GPU, GPU instance and compute instance.
    pub(crate) fn mig_device(&self, index: usize) -> NvmlResult<(usize, &MigInstance, &MigComputeInstance)> {
        let gpus = self.node.gpus.iter().enumerate();
        let mut all = gpus.flat_map(|(gpu, data)| data.mig.devices().map(move |(of, compute)| (gpu, of, compute)));
        let found = all.find(|(_, _, compute)| Self::MIG_DEVICE | compute.handle == index);
        found.ok_or(NVML_ERROR_INVALID_ARGUMENT)
    }

    /// Device index of a handle index: the GPU itself, or the GPU of a MIG device.
    pub(crate) fn gpu_of(&self, index: usize) -> NvmlResult<usize> {
        if index & Self::MIG_DEVICE == 0 { Ok(index) } else { self.mig_device(index).map(|(gpu, _, _)| gpu) }
    }

    /// Handle index of the first MIG device whose UUID satisfies the predicate.
    pub(crate) fn find_mig_device(&self, predicate: impl Fn(&str) -> bool) -> Option<usize> {
        let mut all = self.node.gpus.iter().flat_map(|gpu| gpu.mig.devices());
        all.find(|(_, compute)| predicate(&compute.uuid)).map(|(_, compute)| Self::MIG_DEVICE | compute.handle)
    }
}
