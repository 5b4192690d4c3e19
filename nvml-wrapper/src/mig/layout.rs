//! MIG layouts: reading the instances of a GPU, checking whether another layout fits, and changing to that layout.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::mig_layout`](crate::Device::mig_layout) | current instances |
//! | [`Device::plan_mig_layout`](crate::Device::plan_mig_layout) | steps to a wanted layout |
//! | [`Device::apply_mig_steps`](crate::Device::apply_mig_steps) | executes the steps |
//! | [`MigLayout`] | GPU instances and their compute instances |
//! | [`MigStep`] | one creation or destruction |

use std::fmt;

use nvml_sys::f;

use crate::error::{ErrorCode, NvmlError, Result};
use crate::handle::{Device, GpuInstance};
use crate::mig::Placement;
use crate::mig::name::MigProfileName;
use crate::mig::profile::GpuInstanceProfile;

/// GPU instances of a GPU and their compute instances.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
pub struct MigLayout {
    /// GPU instances.
    pub instances: Vec<MigLayoutInstance>,
}

/// A GPU instance of a layout.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MigLayoutInstance {
    /// GPU instance profile name.
    pub profile: MigProfileName,
    /// Placement in memory slices. `None` means any placement that fits.
    pub placement: Option<Placement>,
    /// Compute instance profile names.
    pub compute: Vec<MigProfileName>,
}

/// # Construction
impl MigLayoutInstance {
    /// A GPU instance with one compute instance, at any placement that fits.
    ///
    /// `3g.20gb` makes the compute instance as large as the GPU instance. The name of a compute instance profile, such
    /// as `1c.3g.20gb`, makes a compute instance of that profile.
    #[must_use]
    pub fn new(name: MigProfileName) -> MigLayoutInstance {
        MigLayoutInstance { profile: name.of_gpu_instance(), placement: None, compute: vec![name] }
    }

    /// Whether an existing GPU instance has this profile, placement and set of compute instances.
    fn is_met_by(&self, there: &MigLayoutInstance) -> bool {
        let sorted = |names: &[MigProfileName]| {
            let mut names: Vec<MigProfileName> = names.iter().map(MigProfileName::shortest).collect();
            names.sort();
            names
        };
        let place_is_right = self.placement.is_none() || self.placement == there.placement;
        self.profile == there.profile && place_is_right && sorted(&self.compute) == sorted(&there.compute)
    }
}

impl FromIterator<MigProfileName> for MigLayout {
    fn from_iter<I: IntoIterator<Item = MigProfileName>>(names: I) -> MigLayout {
        MigLayout { instances: names.into_iter().map(MigLayoutInstance::new).collect() }
    }
}

/// One step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MigStep {
    /// Destroys a compute instance.
    #[non_exhaustive]
    DestroyComputeInstance {
        /// GPU instance id.
        gpu_instance: u32,
        /// Compute instance id.
        id: u32,
    },
    /// Destroys a GPU instance.
    #[non_exhaustive]
    DestroyGpuInstance {
        /// GPU instance id.
        id: u32,
    },
    /// Creates a GPU instance.
    #[non_exhaustive]
    CreateGpuInstance {
        /// GPU instance profile name.
        profile: MigProfileName,
        /// Placement in memory slices.
        placement: Placement,
    },
    /// Creates a compute instance on the GPU instance that the latest [`MigStep::CreateGpuInstance`] created.
    #[non_exhaustive]
    CreateComputeInstance {
        /// Compute instance profile name.
        profile: MigProfileName,
    },
}

impl fmt::Display for MigStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MigStep::DestroyComputeInstance { gpu_instance, id } => {
                write!(f, "destroy compute instance {id} of GPU instance {gpu_instance}")
            }
            MigStep::DestroyGpuInstance { id } => write!(f, "destroy GPU instance {id}"),
            MigStep::CreateGpuInstance { profile, placement } => {
                write!(f, "create GPU instance {profile} at {placement}")
            }
            MigStep::CreateComputeInstance { profile } => write!(f, "create compute instance {profile} on it"),
        }
    }
}

/// A failed step of [`Device::apply_mig_steps`]. The earlier steps are completed and not reverted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} of the steps were done, then this failed: {failed}: {error}", .done.len())]
#[non_exhaustive]
pub struct MigStepError {
    /// Completed steps, in order.
    pub done: Vec<MigStep>,
    /// Failed step.
    pub failed: MigStep,
    /// Error of the failed step.
    #[source]
    pub error: NvmlError,
}

/// An existing GPU instance.
struct There {
    id: u32,
    compute_ids: Vec<u32>,
    is: MigLayoutInstance,
    placement: Placement,
}

/// A GPU instance to create.
struct Wanted<'w> {
    instance: &'w MigLayoutInstance,
    profile: GpuInstanceProfile,
    possible: Vec<Placement>,
}

/// The latest created GPU instance and the placements of its compute instances; past the end the driver chooses.
struct Made {
    instance: GpuInstance,
    places: std::vec::IntoIter<Placement>,
}

/// Maximum number of placements that the search tries; a GPU of eight slices needs far fewer.
const MOST_TRIES: u32 = 100_000;

/// # MIG layout
impl Device {
    /// Existing GPU instances with their placements and compute instances.
    ///
    /// # Errors
    ///
    /// `NotSupported` if MIG mode is disabled. `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    pub fn mig_layout(&self) -> Result<MigLayout> {
        Ok(MigLayout { instances: self.instances_there()?.into_iter().map(|there| there.is).collect() })
    }

    /// Steps from the existing instances to a wanted layout. `None` if the layout does not fit on the GPU.
    ///
    /// Existing instances that the layout contains are kept if the remaining instances fit beside them; otherwise all
    /// instances are created anew. Compute instances are destroyed before their GPU instances, and all destructions
    /// come before the first creation. The call itself changes nothing. If MIG mode is disabled, the plan starts from a
    /// GPU without instances.
    ///
    /// Whether the compute instances fit is decided by their number of slices, because the compute instance profiles of
    /// a GPU instance are unknown before its creation.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the GPU does not support a profile or MIG. `NoPermission` if the caller may not manage MIG
    /// instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::mig::layout::MigLayout;
    ///
    /// let device = nvml.device_by_index(7)?;
    /// let wanted: MigLayout = ["3g.20gb", "2g.10gb", "1g.5gb"].map(|name| name.parse().unwrap()).into_iter().collect();
    /// if let Some(steps) = device.plan_mig_layout(&wanted)? {
    ///     device.apply_mig_steps(&steps).unwrap();
    /// }
    /// assert_eq!(device.mig_devices()?.count(), 3);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    pub fn plan_mig_layout(&self, layout: &MigLayout) -> Result<Option<Vec<MigStep>>> {
        let there = if self.mig_mode()?.current { self.instances_there()? } else { vec![] };
        let mut stays = vec![false; there.len()];
        let mut to_make: Vec<&MigLayoutInstance> = Vec::new();
        for wanted in &layout.instances {
            let mut free = there.iter().zip(&mut stays).filter(|(_, stays)| !**stays);
            match free.find(|(there, _)| wanted.is_met_by(&there.is)) {
                Some((_, stays)) => *stays = true,
                None => to_make.push(wanted),
            }
        }
        let kept = there.iter().zip(&stays).filter(|(_, stays)| **stays).map(|(there, _)| there);
        let kept: Vec<&There> = kept.collect();
        if let Some(made) = self.arrange(&to_make, &kept)? {
            let gone = there.iter().zip(&stays).filter(|(_, stays)| !**stays).map(|(there, _)| there);
            return Ok(Some(steps(gone, made)));
        }
        let all: Vec<&MigLayoutInstance> = layout.instances.iter().collect();
        Ok(self.arrange(&all, &[])?.map(|made| steps(there.iter(), made)))
    }

    /// Executes the steps in order.
    ///
    /// The compute instances of a new GPU instance are placed so that all of them fit, in any order; before driver
    /// 525.53 the driver places each compute instance.
    ///
    /// # Errors
    ///
    /// [`MigStepError`] contains the first failed step and the completed steps. A plan that was made before another
    /// change of the instances may fail, or destroy a newer instance that has the same id.
    ///
    /// # Availability
    ///
    /// NVML 11.2 (driver 460.32.03). Ampere and newer, products with MIG. Linux.
    pub fn apply_mig_steps(&self, steps: &[MigStep]) -> Result<(), MigStepError> {
        let mut last = None;
        for (index, step) in steps.iter().enumerate() {
            let rest = steps.get(index..).unwrap_or_default();
            if let Err(error) = self.apply_mig_step(step, rest, &mut last) {
                let done = steps.iter().take(index).cloned().collect();
                return Err(MigStepError { done, failed: step.clone(), error });
            }
        }
        Ok(())
    }

    /// Executes one step; `rest` contains this step and all later ones.
    fn apply_mig_step(&self, step: &MigStep, rest: &[MigStep], last: &mut Option<Made>) -> Result<()> {
        match step {
            MigStep::DestroyComputeInstance { gpu_instance, id } => {
                Ok(self.gpu_instance_by_id(*gpu_instance)?.compute_instance_by_id(*id)?.destroy()?)
            }
            MigStep::DestroyGpuInstance { id } => Ok(self.gpu_instance_by_id(*id)?.destroy()?),
            MigStep::CreateGpuInstance { profile, placement } => {
                let profile = self.gpu_instance_profile_by_name(profile)?;
                let instance = self.create_gpu_instance_with_placement(&profile, *placement)?;
                let parts = rest.iter().skip(1).map_while(MigStep::part);
                // If they cannot be determined, the driver chooses.
                let places = instance.arranged(parts).unwrap_or_default().into_iter();
                *last = Some(Made { instance, places });
                Ok(())
            }
            MigStep::CreateComputeInstance { profile } => {
                let nowhere = NvmlError::Call {
                    function: f::nvmlGpuInstanceCreateComputeInstance.function(),
                    code: ErrorCode::InvalidArgument,
                };
                let Made { instance, places } = last.as_mut().ok_or(nowhere)?;
                let profile = instance.compute_instance_profile_by_name(profile)?;
                let made = match places.next() {
                    Some(place) => instance.create_compute_instance_with_placement(&profile, place),
                    None => instance.create_compute_instance(&profile),
                };
                made.map(drop)
            }
        }
    }

    fn instances_there(&self) -> Result<Vec<There>> {
        let mut all = Vec::new();
        for profile in self.gpu_instance_profiles()? {
            for instance in self.gpu_instances(&profile)? {
                let info = instance.info()?;
                let (mut compute, mut compute_ids) = (Vec::new(), Vec::new());
                for part in instance.compute_instance_profiles()? {
                    for one in instance.compute_instances(&part)? {
                        compute_ids.push(one.info()?.id);
                        compute.push(named(part.name.as_ref())?);
                    }
                }
                let (profile, placement) = (named(profile.name.as_ref())?, info.placement);
                let is = MigLayoutInstance { profile, placement: Some(placement), compute };
                all.push(There { id: info.id, compute_ids, is, placement });
            }
        }
        Ok(all)
    }

    /// Placements for the wanted instances beside the kept ones; `None` if they do not fit.
    fn arrange<'w>(
        &self,
        wanted: &[&'w MigLayoutInstance],
        kept: &[&There],
    ) -> Result<Option<Vec<(&'w MigLayoutInstance, Placement)>>> {
        let mut all = Vec::new();
        for instance in wanted {
            let profile = self.gpu_instance_profile_by_name(&instance.profile)?;
            let mut possible = self.gpu_instance_possible_placements(&profile)?;
            possible.retain(|place| instance.placement.is_none_or(|wanted| wanted == *place));
            all.push(Wanted { instance, profile, possible });
        }
        let too_many = all.iter().any(|one| {
            let made = all.iter().filter(|other| other.profile.id == one.profile.id).count();
            let stay = kept.iter().filter(|there| there.is.profile == one.instance.profile).count();
            made + stay > one.profile.instance_count as usize || !holds(one.instance, one.profile.slice_count)
        });
        // Instances with the fewest possible placements, the largest, come first.
        all.sort_by_key(|one| one.possible.len());
        let mut taken: Vec<Placement> = kept.iter().map(|there| there.placement).collect();
        let possible: Vec<&[Placement]> = all.iter().map(|one| one.possible.as_slice()).collect();
        let fits = !too_many && place(&possible, &mut taken, &mut 0);
        let placed = all.iter().map(|one| one.instance).zip(taken.into_iter().skip(kept.len()));
        Ok(fits.then(|| placed.collect()))
    }
}

impl GpuInstance {
    /// Placements at which compute instances of these profiles fit beside each other; empty if they do not fit.
    fn arranged<'p>(&self, parts: impl Iterator<Item = &'p MigProfileName>) -> Result<Vec<Placement>> {
        let mut possible = Vec::new();
        for name in parts {
            let profile = self.compute_instance_profile_by_name(name)?;
            possible.push(self.compute_instance_possible_placements(&profile)?);
        }
        let possible: Vec<&[Placement]> = possible.iter().map(Vec::as_slice).collect();
        let mut taken = Vec::new();
        Ok(if place(&possible, &mut taken, &mut 0) { taken } else { vec![] })
    }
}

impl MigStep {
    /// Profile of the compute instance that the step creates.
    fn part(&self) -> Option<&MigProfileName> {
        match self {
            MigStep::CreateComputeInstance { profile } => Some(profile),
            _ => None,
        }
    }
}

fn named(name: Option<&MigProfileName>) -> Result<MigProfileName> {
    name.cloned()
        .ok_or(NvmlError::bad_answer(f::nvmlDeviceGetGpuInstanceProfileInfoV, "a profile's name of no known form"))
}

/// Whether the compute instances fit into their GPU instance.
fn holds(instance: &MigLayoutInstance, slices: u32) -> bool {
    let of = |name: &MigProfileName| u64::from(name.compute_slices.unwrap_or(name.gpu_slices));
    let belong = instance.compute.iter().all(|name| name.of_gpu_instance() == instance.profile);
    belong && instance.compute.iter().map(of).sum::<u64>() <= u64::from(slices)
}

/// Backtracking search for placements that do not overlap.
fn place(wanted: &[&[Placement]], taken: &mut Vec<Placement>, tries: &mut u32) -> bool {
    let Some((first, rest)) = wanted.split_first() else { return true };
    for possible in *first {
        *tries += 1;
        if *tries > MOST_TRIES {
            return false;
        }
        if taken.iter().any(|other| other.overlaps(possible)) {
            continue;
        }
        taken.push(*possible);
        if place(rest, taken, tries) {
            return true;
        }
        taken.pop();
    }
    false
}

fn steps<'t>(gone: impl Iterator<Item = &'t There>, made: Vec<(&MigLayoutInstance, Placement)>) -> Vec<MigStep> {
    let mut steps = Vec::new();
    for there in gone {
        let compute = there.compute_ids.iter();
        steps.extend(compute.map(|id| MigStep::DestroyComputeInstance { gpu_instance: there.id, id: *id }));
        steps.push(MigStep::DestroyGpuInstance { id: there.id });
    }
    for (instance, placement) in made {
        steps.push(MigStep::CreateGpuInstance { profile: instance.profile.clone(), placement });
        // Instances with the fewest possible placements, the largest, come first.
        let mut compute: Vec<MigProfileName> = instance.compute.iter().map(MigProfileName::shortest).collect();
        compute.sort_by_key(|name| std::cmp::Reverse(name.compute_slices.unwrap_or(name.gpu_slices)));
        steps.extend(compute.into_iter().map(|profile| MigStep::CreateComputeInstance { profile }));
    }
    steps
}
