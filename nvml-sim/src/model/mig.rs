//! Multi-instance GPUs: profiles, and the instances that were made of them.

use std::collections::BTreeMap;

use nvml_sys::*;

use super::VgpuScheduler;
use crate::write::Answer;

/// MIG of one GPU. A GPU without MIG has no profiles.
#[derive(Debug, Clone, Default)]
pub struct Mig {
    /// What GPU instances there can be.
    pub profiles: Vec<MigProfile>,
    /// What compute instances there can be.
    pub compute_profiles: Vec<MigComputeProfile>,
    /// The GPU instances that were made.
    pub instances: Vec<MigInstance>,
    /// The most MIG devices that there can be.
    pub max_devices: u32,
    /// What comes of the attempt to activate a new mode at once.
    pub activation: nvmlReturn_t,
    /// Indices of MIG devices that answer this code, whatever is there.
    pub broken_indices: Vec<(u32, nvmlReturn_t)>,
    /// Whether MIG devices have UUIDs of the old form.
    pub old_uuids: bool,
    /// Counts the instances that were ever made: none has the handle of another.
    pub made: usize,
}

/// A profile of GPU instances.
#[derive(Debug, Clone)]
pub struct MigProfile {
    /// The `NVML_GPU_INSTANCE_PROFILE_*`.
    pub kind: u32,
    /// The driver's number of it.
    pub id: u32,
    /// Name, as the driver writes it.
    pub name: String,
    /// The most instances of it.
    pub instances: u32,
    /// Compute slices.
    pub slices: u32,
    /// Memory in MiB.
    pub memory_mib: u64,
    /// Multiprocessors.
    pub multiprocessors: u32,
    /// Copy engines, decoders, encoders, JPEG decoders, optical flow accelerators.
    pub engines: [u32; 5],
    /// As `NVML_GPU_INSTANCE_PROFILE_CAPS_*`.
    pub capabilities: u32,
    /// The memory slices where an instance can begin.
    pub starts: Vec<u32>,
    /// How many memory slices it takes.
    pub size: u32,
}

/// A profile of compute instances.
#[derive(Debug, Clone, Copy)]
pub struct MigComputeProfile {
    /// The `NVML_COMPUTE_INSTANCE_PROFILE_*`.
    pub kind: u32,
    /// The driver's number of it.
    pub id: u32,
    /// Compute slices.
    pub slices: u32,
}

/// A GPU instance.
#[derive(Debug, Clone)]
pub struct MigInstance {
    /// Its id, which no other of the GPU has.
    pub id: u32,
    /// The id of its profile.
    pub profile_id: u32,
    /// The first of its memory slices, and their number.
    pub placement: (u32, u32),
    /// Its compute instances.
    pub compute: Vec<MigComputeInstance>,
    /// What its handle names.
    pub handle: usize,
    /// It as host of virtual GPUs; None on what is no vGPU host.
    pub vgpus: Option<MigVgpus>,
}

/// A GPU instance as host of virtual GPUs.
#[derive(Debug, Clone, Default)]
pub struct MigVgpus {
    /// Types of which one more can be made.
    pub creatable: Vec<u32>,
    /// The virtual GPUs that run.
    pub active: Vec<u32>,
    /// By type how many slots one takes, and where one can begin.
    pub placements: BTreeMap<u32, (u32, Vec<u32>)>,
    /// Whether framebuffer sizes can differ.
    pub heterogeneous: bool,
    /// The schedulers, by NVML's number of the engine less one.
    pub schedulers: [VgpuScheduler; 3],
}

/// A compute instance, which is a MIG device too.
#[derive(Debug, Clone)]
pub struct MigComputeInstance {
    /// Its id, which no other of the GPU instance has.
    pub id: u32,
    /// The id of its profile.
    pub profile_id: u32,
    /// The first of its compute slices, and their number.
    pub placement: (u32, u32),
    /// The index of the MIG device. It stays when others go, so there may be gaps.
    pub device_index: u32,
    /// UUID of the MIG device.
    pub uuid: String,
    /// What its handle, and that of the MIG device, names.
    pub handle: usize,
}

impl MigProfile {
    /// All places where an instance can be.
    pub fn placements(&self) -> impl Iterator<Item = (u32, u32)> + Clone + '_ {
        self.starts.iter().map(|start| (*start, self.size))
    }
}

/// Whether two spans of slices share one.
fn overlap(a: (u32, u32), b: (u32, u32)) -> bool {
    a.0 < b.0 + b.1 && b.0 < a.0 + a.1
}

/// The id that a driver gives to a GPU instance at this place: a number of the tree of halves, the upper half first.
fn instance_id((start, size): (u32, u32)) -> u32 {
    match size {
        8 => 0,
        4 => 1 + (start / 4 + 1) % 2,
        2 => 3 + (start / 2 + 2) % 4,
        _ => 7 + (start + 4) % 8,
    }
}

impl Mig {
    /// The profile of this id; other ids are none of this GPU.
    pub(crate) fn profile(&self, id: u32) -> Answer<&MigProfile> {
        self.profiles.iter().find(|profile| profile.id == id).ok_or(NVML_ERROR_NOT_SUPPORTED)
    }

    /// The places of a profile where an instance fits now.
    pub(crate) fn free_placements(&self, profile: &MigProfile) -> Vec<(u32, u32)> {
        let of_profile = self.instances.iter().filter(|instance| instance.profile_id == profile.id).count();
        if of_profile >= profile.instances as usize || self.compute_slices_left() < profile.slices {
            return vec![];
        }
        let taken = |place| self.instances.iter().any(|instance| overlap(instance.placement, place));
        profile.placements().filter(|place| !taken(*place)).collect()
    }

    /// There are eight memory slices, but compute slices for the largest profile only.
    fn compute_slices_left(&self) -> u32 {
        let all = self.profiles.iter().map(|profile| profile.slices).max().unwrap_or(0);
        let slices = |instance: &MigInstance| self.profile(instance.profile_id).map_or(0, |profile| profile.slices);
        all.saturating_sub(self.instances.iter().map(slices).sum())
    }

    /// How many more instances of the profile fit.
    pub(crate) fn remaining(&self, id: u32) -> Answer<u32> {
        let mut trial = self.clone();
        let mut count = 0;
        self.profile(id)?;
        while trial.create(id, None, 0).is_ok() {
            count += 1;
        }
        Ok(count)
    }

    /// Makes a GPU instance, at a place or at the first that is free; gives its handle's number. `gpu` is the index
    /// of the GPU.
    pub fn create(&mut self, profile_id: u32, place: Option<(u32, u32)>, gpu: usize) -> Answer<usize> {
        let profile = self.profile(profile_id)?;
        if place.is_some_and(|place| !profile.placements().any(|possible| possible == place)) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let free = self.free_placements(profile);
        let found = free.into_iter().find(|free| place.is_none_or(|place| place == *free));
        let placement = found.ok_or(NVML_ERROR_INSUFFICIENT_RESOURCES)?;
        let handle = self.next_handle(gpu);
        let id = instance_id(placement);
        self.instances.push(MigInstance { id, profile_id, placement, compute: vec![], handle, vgpus: None });
        Ok(handle)
    }

    /// Makes a compute instance; gives its handle's number.
    pub fn create_compute(
        &mut self,
        instance: usize,
        profile_id: u32,
        place: Option<(u32, u32)>,
        gpu: (usize, &str),
    ) -> Answer<usize> {
        let possible = self.compute_placements(instance, profile_id)?;
        if place.is_some_and(|place| !possible.contains(&place)) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let free = self.free_compute_placements(instance, profile_id)?;
        let found = free.into_iter().find(|free| place.is_none_or(|place| place == *free));
        let placement = found.ok_or(NVML_ERROR_INSUFFICIENT_RESOURCES)?;
        let handle = self.next_handle(gpu.0);
        let taken = |index: u32| self.devices().any(|(_, compute)| compute.device_index == index);
        let device_index =
            (0..self.max_devices).find(|index| !taken(*index)).ok_or(NVML_ERROR_INSUFFICIENT_RESOURCES)?;
        let (old, of_gpu) = (self.old_uuids, gpu.1.to_owned());
        let instance = self.instance_mut(instance)?;
        let id = (0..).find(|id| instance.compute.iter().all(|compute| compute.id != *id)).unwrap_or(0);
        let uuid = if old {
            format!("MIG-{of_gpu}/{}/{id}", instance.id)
        } else {
            format!("MIG-00000000-0000-5000-8000-{handle:012x}")
        };
        instance.compute.push(MigComputeInstance { id, profile_id, placement, device_index, uuid, handle });
        Ok(handle)
    }

    /// A number that names nothing that there is. Each GPU has numbers of its own; they come again only after many.
    fn next_handle(&mut self, gpu: usize) -> usize {
        loop {
            self.made += 1;
            let handle = (gpu << 12) | (self.made & 0xfff);
            let of_compute = self.devices().any(|(_, compute)| compute.handle == handle);
            if !of_compute && self.instance(handle).is_err() {
                return handle;
            }
        }
    }

    /// The GPU instance that a handle names, if it still is.
    pub(crate) fn instance(&self, handle: usize) -> Answer<&MigInstance> {
        self.instances.iter().find(|instance| instance.handle == handle).ok_or(NVML_ERROR_INVALID_ARGUMENT)
    }

    /// The same, to change it.
    pub(crate) fn instance_mut(&mut self, handle: usize) -> Answer<&mut MigInstance> {
        self.instances.iter_mut().find(|instance| instance.handle == handle).ok_or(NVML_ERROR_INVALID_ARGUMENT)
    }

    /// All MIG devices, each with the GPU instance that it is on.
    pub(crate) fn devices(&self) -> impl Iterator<Item = (&MigInstance, &MigComputeInstance)> {
        self.instances.iter().flat_map(|instance| instance.compute.iter().map(move |compute| (instance, compute)))
    }

    /// The compute profile of this id, if it fits into the GPU instance at all.
    pub(crate) fn compute_profile(&self, instance: usize, id: u32) -> Answer<MigComputeProfile> {
        let slices = self.profile(self.instance(instance)?.profile_id)?.slices;
        let found = self.compute_profiles.iter().find(|profile| profile.id == id && profile.slices <= slices);
        found.copied().ok_or(NVML_ERROR_NOT_SUPPORTED)
    }

    /// The most compute instances of a profile in a GPU instance.
    pub(crate) fn most_compute(&self, instance: usize, profile: MigComputeProfile) -> Answer<u32> {
        Ok(self.profile(self.instance(instance)?.profile_id)?.slices / profile.slices.max(1))
    }

    /// Where compute instances of a profile can be: they begin as GPU instances do, those of three slices where those
    /// of four do. The last was not read from hardware.
    pub(crate) fn compute_placements(&self, instance: usize, id: u32) -> Answer<Vec<(u32, u32)>> {
        let profile = self.compute_profile(instance, id)?;
        let most = self.most_compute(instance, profile)?;
        let step = profile.slices.next_power_of_two();
        Ok((0..most).map(|place| (place * step, profile.slices)).collect())
    }

    pub(crate) fn free_compute_placements(&self, instance: usize, id: u32) -> Answer<Vec<(u32, u32)>> {
        let places = self.compute_placements(instance, id)?;
        let taken = &self.instance(instance)?.compute;
        let is_free = |place: &(u32, u32)| !taken.iter().any(|compute| overlap(compute.placement, *place));
        Ok(places.into_iter().filter(is_free).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_the_places() {
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
