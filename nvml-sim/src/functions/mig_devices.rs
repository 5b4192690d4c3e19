//! MIG mode, and the MIG devices, which are handled as devices.

use core::ffi::*;

use nvml_sys::*;

use crate::model::{MigComputeInstance, MigInstance};
use crate::state::State;
use crate::write::{Answer, Out};

functions! {
    /// The call and the activation have a result each.
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

    /// 0 where MIG is off.
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
        if number >= gpu.mig.max_devices {
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

    /// The first layout ends before the slices and the memory.
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

/// Only MIG devices have attributes.
fn attributes(state: &State, index: usize) -> Answer<nvmlDeviceAttributes_t> {
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
    /// What is added to the number of a compute instance where it is handled as a device.
    pub(crate) const MIG_DEVICE: usize = 1 << 19;

    /// The handle of a MIG device.
    pub(crate) fn mig_handle(&self, compute: &MigComputeInstance) -> nvmlDevice_t {
        self.handle(Self::MIG_DEVICE | compute.handle)
    }

    /// What the number of a MIG device names: the index of its GPU, and its instances.
    pub(crate) fn mig_device(&self, index: usize) -> Answer<(usize, &MigInstance, &MigComputeInstance)> {
        let gpus = self.node.gpus.iter().enumerate();
        let mut all = gpus.flat_map(|(gpu, data)| data.mig.devices().map(move |(of, compute)| (gpu, of, compute)));
        let found = all.find(|(_, _, compute)| Self::MIG_DEVICE | compute.handle == index);
        found.ok_or(NVML_ERROR_INVALID_ARGUMENT)
    }

    /// The index of the GPU that a device handle's number leads to: its own, or that of the MIG device's GPU.
    pub(crate) fn gpu_of(&self, index: usize) -> Answer<usize> {
        if index & Self::MIG_DEVICE == 0 { Ok(index) } else { self.mig_device(index).map(|(gpu, _, _)| gpu) }
    }

    /// The number of the MIG device of which this is true of its UUID.
    pub(crate) fn mig_device_whose_uuid(&self, is_it: impl Fn(&str) -> bool) -> Option<usize> {
        let mut all = self.node.gpus.iter().flat_map(|gpu| gpu.mig.devices());
        all.find(|(_, compute)| is_it(&compute.uuid)).map(|(_, compute)| Self::MIG_DEVICE | compute.handle)
    }
}
