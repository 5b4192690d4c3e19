//! Multi-Instance GPU (MIG): profiles and instances.

use std::collections::BTreeMap;

use nvml_sys::*;

use super::VgpuScheduler;
use crate::write::NvmlResult;

/// MIG of a GPU. A GPU without MIG support has no profiles.
#[derive(Debug, Clone, Default)]
pub struct Mig {
    /// GPU instance profiles.
    pub profiles: Vec<MigProfile>,
    /// Compute instance profiles.
    pub compute_profiles: Vec<MigComputeProfile>,
    /// GPU instances.
    pub instances: Vec<MigInstance>,
    /// Maximum number of MIG devices.
    pub max_devices: u32,
    /// Activation status of a MIG mode change: the result of the attempt to activate it immediately.
    pub activation: nvmlReturn_t,
    /// MIG device indices for which lookups return this error code, regardless of the instances.
    pub broken_indices: Vec<(u32, nvmlReturn_t)>,
    /// Whether MIG device UUIDs have the format of older drivers, `MIG-GPU-UUID/GI/CI`.
    pub old_uuids: bool,
    /// Number of instances created so far, from which handles are derived.
    pub created: usize,
}

/// IDs of profiles that an H200 does not have, which its driver knows.
const OTHER_IDS: [u32; 3] = [6, 10, 21];

/// A GPU instance profile.
#[derive(Debug, Clone)]
pub struct MigProfile {
    /// `NVML_GPU_INSTANCE_PROFILE_*`.
    pub kind: u32,
    /// Profile ID.
    pub id: u32,
    /// Profile name.
    pub name: String,
    /// Maximum number of instances.
    pub instances: u32,
    /// GPU instance slices.
    pub slices: u32,
    /// Memory size, in MiB.
    pub memory_mib: u64,
    /// Multiprocessor count.
    pub multiprocessors: u32,
    /// Number of copy engines, decoders, encoders, JPEG decoders and optical flow accelerators.
    pub engines: [u32; 5],
    /// Capabilities: `NVML_GPU_INSTANCE_PROFILE_CAPS_*`.
    pub capabilities: u32,
    /// Possible placement starts, as memory slice indices.
    pub starts: Vec<u32>,
    /// Placement size, in memory slices.
    pub size: u32,
}

/// A compute instance profile.
#[derive(Debug, Clone, Copy)]
pub struct MigComputeProfile {
    /// `NVML_COMPUTE_INSTANCE_PROFILE_*`.
    pub kind: u32,
    /// Profile ID.
    pub id: u32,
    /// Compute slices.
    pub slices: u32,
}

/// A GPU instance.
#[derive(Debug, Clone)]
pub struct MigInstance {
    /// GPU instance ID, unique on the GPU.
    pub id: u32,
    /// Profile ID.
    pub profile_id: u32,
    /// Placement: first memory slice, and number of slices.
    pub placement: (u32, u32),
    /// Compute instances.
    pub compute: Vec<MigComputeInstance>,
    /// Index in the handle.
    pub handle: usize,
    /// vGPU host state of the instance. `None` if the GPU is not a vGPU host.
    pub vgpus: Option<MigVgpus>,
}

/// vGPU host state of a GPU instance.
#[derive(Debug, Clone, Default)]
pub struct MigVgpus {
    /// IDs of creatable vGPU types.
    pub creatable: Vec<u32>,
    /// IDs of active vGPU instances.
    pub active: Vec<u32>,
    /// Placement size and possible placement IDs, by vGPU type ID.
    pub placements: BTreeMap<u32, (u32, Vec<u32>)>,
    /// Whether heterogeneous vGPU mode is enabled.
    pub heterogeneous: bool,
    /// vGPU schedulers, by NVML engine ID minus 1.
    pub schedulers: [VgpuScheduler; 3],
}

/// A compute instance and its MIG device.
#[derive(Debug, Clone)]
pub struct MigComputeInstance {
    /// Compute instance ID, unique in the GPU instance.
    pub id: u32,
    /// Profile ID.
    pub profile_id: u32,
    /// Placement: first compute slice, and number of slices.
    pub placement: (u32, u32),
    /// MIG device index. It does not change when other instances are destroyed, so indices can have gaps.
    pub device_index: u32,
    /// MIG device UUID.
    pub uuid: String,
    /// Index in the handle of the compute instance and of the MIG device.
    pub handle: usize,
}

impl MigProfile {
    /// Possible placements: start and size, in memory slices.
    pub fn placements(&self) -> impl Iterator<Item = (u32, u32)> + Clone + '_ {
        self.starts.iter().map(|start| (*start, self.size))
    }
}

/// Whether two ranges of slices overlap.
fn overlap(a: (u32, u32), b: (u32, u32)) -> bool {
    a.0 < b.0 + b.1 && b.0 < a.0 + a.1
}

/// GPU instance ID for a placement: the node number in a binary tree of the slices, upper half first.
fn instance_id((start, size): (u32, u32)) -> u32 {
    match size {
        8 => 0,
        4 => 1 + (start / 4 + 1) % 2,
        2 => 3 + (start / 2 + 2) % 4,
        _ => 7 + (start + 4) % 8,
    }
}

impl Mig {
    /// Profile with this ID. `NVML_ERROR_NOT_SUPPORTED` for IDs of profiles of other boards, and
    /// `NVML_ERROR_INVALID_ARGUMENT` for IDs that the driver does not know.
    pub(crate) fn profile(&self, id: u32) -> NvmlResult<&MigProfile> {
        let missing = if OTHER_IDS.contains(&id) { NVML_ERROR_NOT_SUPPORTED } else { NVML_ERROR_INVALID_ARGUMENT };
        self.profiles.iter().find(|profile| profile.id == id).ok_or(missing)
    }

    /// Possible placements of a profile that are currently free.
    pub(crate) fn free_placements(&self, profile: &MigProfile) -> Vec<(u32, u32)> {
        let of_profile = self.instances.iter().filter(|instance| instance.profile_id == profile.id).count();
        if of_profile >= profile.instances as usize || self.compute_slices_left() < profile.slices {
            return vec![];
        }
        let is_taken = |placement| self.instances.iter().any(|instance| overlap(instance.placement, placement));
        profile.placements().filter(|placement| !is_taken(*placement)).collect()
    }

    /// Remaining compute slices: there are eight memory slices, but only as many compute slices as the largest profile
    /// has.
    fn compute_slices_left(&self) -> u32 {
        let all = self.profiles.iter().map(|profile| profile.slices).max().unwrap_or(0);
        let slices = |instance: &MigInstance| self.profile(instance.profile_id).map_or(0, |profile| profile.slices);
        all.saturating_sub(self.instances.iter().map(slices).sum())
    }

    /// Number of further instances of the profile that can be created.
    pub(crate) fn remaining(&self, id: u32) -> NvmlResult<u32> {
        let mut trial = self.clone();
        let mut count = 0;
        self.profile(id)?;
        while trial.create(id, None, 0).is_ok() {
            count += 1;
        }
        Ok(count)
    }

    /// Creates a GPU instance at a placement (`None`: at the first free one). `gpu` is the device index. Returns the
    /// index for the handle.
    pub fn create(&mut self, profile_id: u32, requested: Option<(u32, u32)>, gpu: usize) -> NvmlResult<usize> {
        let profile = self.profile(profile_id)?;
        if requested.is_some_and(|requested| !profile.placements().any(|possible| possible == requested)) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let free = self.free_placements(profile);
        let found = free.into_iter().find(|free| requested.is_none_or(|requested| requested == *free));
        let placement = found.ok_or(NVML_ERROR_INSUFFICIENT_RESOURCES)?;
        let handle = self.next_handle(gpu);
        let id = instance_id(placement);
        self.instances.push(MigInstance { id, profile_id, placement, compute: vec![], handle, vgpus: None });
        Ok(handle)
    }

    /// Creates a compute instance in the GPU instance with this handle index. `gpu` is the device index and its UUID.
    /// Returns the index for the handle.
    pub fn create_compute(
        &mut self,
        instance: usize,
        profile_id: u32,
        requested: Option<(u32, u32)>,
        gpu: (usize, &str),
    ) -> NvmlResult<usize> {
        let possible = self.compute_placements(instance, profile_id)?;
        if requested.is_some_and(|requested| !possible.contains(&requested)) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let free = self.free_compute_placements(instance, profile_id)?;
        let found = free.into_iter().find(|free| requested.is_none_or(|requested| requested == *free));
        let placement = found.ok_or(NVML_ERROR_INSUFFICIENT_RESOURCES)?;
        let handle = self.next_handle(gpu.0);
        let is_taken = |index: u32| self.devices().any(|(_, compute)| compute.device_index == index);
        let device_index =
            (0..self.max_devices).find(|index| !is_taken(*index)).ok_or(NVML_ERROR_INSUFFICIENT_RESOURCES)?;
        let (is_old_format, gpu_uuid) = (self.old_uuids, gpu.1.to_owned());
        let instance = self.instance_mut(instance)?;
        let id = (0..).find(|id| instance.compute.iter().all(|compute| compute.id != *id)).unwrap_or(0);
        let uuid = if is_old_format {
            format!("MIG-{gpu_uuid}/{}/{id}", instance.id)
        } else {
            format!("MIG-00000000-0000-5000-8000-{handle:012x}")
        };
        instance.compute.push(MigComputeInstance { id, profile_id, placement, device_index, uuid, handle });
        Ok(handle)
    }

    /// Unused handle index. Each GPU has its own range; an index is reused after 4096 instances at the earliest.
    fn next_handle(&mut self, gpu: usize) -> usize {
        loop {
            self.created += 1;
            let handle = (gpu << 12) | (self.created & 0xfff);
            let of_compute = self.devices().any(|(_, compute)| compute.handle == handle);
            if !of_compute && self.instance(handle).is_err() {
                return handle;
            }
        }
    }

    /// GPU instance with this handle index. `NVML_ERROR_INVALID_ARGUMENT` if it was destroyed.
    pub(crate) fn instance(&self, handle: usize) -> NvmlResult<&MigInstance> {
        self.instances.iter().find(|instance| instance.handle == handle).ok_or(NVML_ERROR_INVALID_ARGUMENT)
    }

    /// Mutable GPU instance with this handle index.
    pub(crate) fn instance_mut(&mut self, handle: usize) -> NvmlResult<&mut MigInstance> {
        self.instances.iter_mut().find(|instance| instance.handle == handle).ok_or(NVML_ERROR_INVALID_ARGUMENT)
    }

    /// All MIG devices, each with its GPU instance.
    pub(crate) fn devices(&self) -> impl Iterator<Item = (&MigInstance, &MigComputeInstance)> {
        self.instances.iter().flat_map(|instance| instance.compute.iter().map(move |compute| (instance, compute)))
    }

    /// Compute instance profile with this ID. `NVML_ERROR_NOT_SUPPORTED` if it is larger than the GPU instance.
    pub(crate) fn compute_profile(&self, instance: usize, id: u32) -> NvmlResult<MigComputeProfile> {
        let slices = self.profile(self.instance(instance)?.profile_id)?.slices;
        let found = self.compute_profiles.iter().find(|profile| profile.id == id && profile.slices <= slices);
        found.copied().ok_or(NVML_ERROR_NOT_SUPPORTED)
    }

    /// Maximum number of compute instances of a profile in a GPU instance.
    pub(crate) fn max_compute_instances(&self, instance: usize, profile: MigComputeProfile) -> NvmlResult<u32> {
        Ok(self.profile(self.instance(instance)?.profile_id)?.slices / profile.slices.max(1))
    }

    /// Possible placements of compute instances of a profile. They start at the same slices as GPU instances; those of
    /// three slices start where those of four do (an assumption, not read from hardware).
    pub(crate) fn compute_placements(&self, instance: usize, id: u32) -> NvmlResult<Vec<(u32, u32)>> {
        let profile = self.compute_profile(instance, id)?;
        let count = self.max_compute_instances(instance, profile)?;
        let step = profile.slices.next_power_of_two();
        Ok((0..count).map(|index| (index * step, profile.slices)).collect())
    }

    pub(crate) fn free_compute_placements(&self, instance: usize, id: u32) -> NvmlResult<Vec<(u32, u32)>> {
        let placements = self.compute_placements(instance, id)?;
        let taken = &self.instance(instance)?.compute;
        let is_free = |placement: &(u32, u32)| !taken.iter().any(|compute| overlap(compute.placement, *placement));
        Ok(placements.into_iter().filter(is_free).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_the_placements() {
        let ones: Vec<u32> = (0..7).map(|start| instance_id((start, 1))).collect();
        assert_eq!(ones, [11, 12, 13, 14, 7, 8, 9]);
        assert_eq!([(0, 2), (2, 2), (4, 2)].map(instance_id), [5, 6, 3]);
        assert_eq!([(0, 4), (4, 4), (0, 8)].map(instance_id), [2, 1, 0]);
    }

    #[test]
    fn spans_overlap_where_they_share_a_slice() {
        assert!(overlap((0, 4), (3, 1)) && overlap((3, 1), (0, 4)) && overlap((2, 2), (2, 2)));
        assert!(!overlap((0, 4), (4, 4)) && !overlap((6, 1), (5, 1)));
    }
}
