//! MIG layouts: reading the instances of a GPU, checking whether another layout fits, and changing to that layout.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::mig_layout`](crate::Device::mig_layout) | current instances |
//! | [`Device::plan_mig_layout`](crate::Device::plan_mig_layout) | steps to a wanted layout |
//! | [`Device::apply_mig_steps`](crate::Device::apply_mig_steps) | executes the steps |
//! | [`Device::apply_mig_layout`](crate::Device::apply_mig_layout) | plans and executes the steps |
//! | [`MigLayout`] | GPU instances and their compute instances |
//! | [`MigStep`] | one creation or destruction |
//! | [`MigLayoutError`], [`MigStepError`] | failure with the completed steps |

use std::fmt;

use nvml_sys::f;

use crate::error::{NvmlError, Result};
use crate::handle::{Device, GpuInstance};
use crate::mig::name::MigProfileName;
use crate::mig::profile::GpuInstanceProfile;
use crate::mig::{MAX_INSTANCES, Placement, check_compute_instances, check_gpu_instances};

/// GPU instances of a GPU and their compute instances.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct MigLayout {
    /// GPU instances.
    pub gpu_instances: Vec<MigLayoutInstance>,
}

/// A GPU instance of a layout.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MigLayoutInstance {
    /// GPU instance profile name.
    pub profile: MigProfileName,
    /// Placement in memory slices. `None` means any placement that fits.
    pub placement: Option<Placement>,
    /// Compute instance profile names.
    pub compute_instances: Vec<MigProfileName>,
}

/// # Construction
impl MigLayoutInstance {
    /// A GPU instance with one compute instance, at any placement that fits.
    ///
    /// `3g.20gb` makes the compute instance as large as the GPU instance. The name of a compute instance profile, such
    /// as `1c.3g.20gb`, makes a compute instance of that profile.
    #[must_use]
    #[inline]
    pub fn new(name: MigProfileName) -> MigLayoutInstance {
        MigLayoutInstance { profile: name.gpu_instance_name(), placement: None, compute_instances: vec![name] }
    }

    /// Whether an existing GPU instance has this profile, placement and set of compute instances.
    #[inline]
    fn is_satisfied_by(&self, existing: &MigLayoutInstance) -> bool {
        let sorted = |names: &[MigProfileName]| {
            let mut names: Vec<MigProfileName> = names.iter().map(MigProfileName::normalized).collect();
            names.sort();
            names
        };
        let placement_matches = self.placement.is_none() || self.placement == existing.placement;
        self.profile == existing.profile
            && placement_matches
            && sorted(&self.compute_instances) == sorted(&existing.compute_instances)
    }
}

impl FromIterator<MigProfileName> for MigLayout {
    #[inline]
    fn from_iter<I: IntoIterator<Item = MigProfileName>>(names: I) -> MigLayout {
        MigLayout { gpu_instances: names.into_iter().map(MigLayoutInstance::new).collect() }
    }
}

/// One step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum MigStep {
    /// Destroys a compute instance.
    #[non_exhaustive]
    DestroyComputeInstance {
        /// GPU instance ID.
        gpu_instance_id: u32,
        /// Compute instance ID.
        id: u32,
    },
    /// Destroys a GPU instance.
    #[non_exhaustive]
    DestroyGpuInstance {
        /// GPU instance ID.
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

/// # Constructors
impl MigStep {
    /// [`MigStep::DestroyComputeInstance`] of the IDs of a GPU instance and of its compute instance.
    #[must_use]
    #[inline]
    pub const fn destroy_compute_instance(gpu_instance_id: u32, id: u32) -> MigStep {
        MigStep::DestroyComputeInstance { gpu_instance_id, id }
    }

    /// [`MigStep::DestroyGpuInstance`] of an ID.
    #[must_use]
    #[inline]
    pub const fn destroy_gpu_instance(id: u32) -> MigStep {
        MigStep::DestroyGpuInstance { id }
    }

    /// [`MigStep::CreateGpuInstance`] of a profile at a placement.
    #[must_use]
    #[inline]
    pub const fn create_gpu_instance(profile: MigProfileName, placement: Placement) -> MigStep {
        MigStep::CreateGpuInstance { profile, placement }
    }

    /// [`MigStep::CreateComputeInstance`] of a profile.
    #[must_use]
    #[inline]
    pub const fn create_compute_instance(profile: MigProfileName) -> MigStep {
        MigStep::CreateComputeInstance { profile }
    }
}

impl fmt::Display for MigStep {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MigStep::DestroyComputeInstance { gpu_instance_id, id } => {
                write!(f, "destroy compute instance {id} of GPU instance {gpu_instance_id}")
            }
            MigStep::DestroyGpuInstance { id } => write!(f, "destroy GPU instance {id}"),
            MigStep::CreateGpuInstance { profile, placement } => {
                write!(f, "create GPU instance {profile} at {placement}")
            }
            MigStep::CreateComputeInstance { profile } => {
                write!(f, "create compute instance {profile} on the new GPU instance")
            }
        }
    }
}

/// A failed step of [`Device::apply_mig_steps`]. The earlier steps are completed and not reverted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[error("{} steps completed, then failed to {failed_step}: {error}", .completed.len())]
#[non_exhaustive]
pub struct MigStepError {
    /// Completed steps, in order.
    pub completed: Vec<MigStep>,
    /// Failed step.
    pub failed_step: MigStep,
    /// Error of the failed step.
    #[source]
    pub error: NvmlError,
}

/// # Constructors
impl MigStepError {
    /// The failure of a step after completed ones.
    #[must_use]
    #[inline]
    pub fn new(completed: Vec<MigStep>, failed_step: MigStep, error: NvmlError) -> MigStepError {
        MigStepError { completed, failed_step, error }
    }
}

/// Error of [`Device::apply_mig_layout`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum MigLayoutError {
    /// The steps could not be planned. Nothing was changed.
    #[error("no steps to the MIG layout: {0}")]
    Plan(#[source] NvmlError),
    /// The layout does not fit on the GPU. Nothing was changed.
    #[error("the MIG layout does not fit on the GPU")]
    DoesNotFit,
    /// A step failed. The earlier steps are completed and not reverted.
    #[error(transparent)]
    Step(#[from] MigStepError),
}

/// An existing GPU instance.
struct ExistingInstance {
    id: u32,
    compute_ids: Vec<u32>,
    layout: MigLayoutInstance,
    placement: Placement,
}

/// A GPU instance to create.
struct WantedInstance<'w> {
    instance: &'w MigLayoutInstance,
    profile: GpuInstanceProfile,
    possible: Vec<Placement>,
}

/// The latest created GPU instance and the placements of its compute instances; past the end the driver chooses.
struct CreatedInstance {
    instance: GpuInstance,
    placements: std::vec::IntoIter<Placement>,
}

/// Maximum number of placements that the search tries; a GPU of eight slices needs far fewer.
const MAX_TRIES: u32 = 100_000;

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
    #[inline]
    pub fn mig_layout(&self) -> Result<MigLayout> {
        Ok(MigLayout {
            gpu_instances: self.existing_instances()?.into_iter().map(|existing| existing.layout).collect(),
        })
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
    /// `NotSupported` if the GPU does not support MIG. [`NvmlError::NoSuchMigProfile`] if the GPU does not have a
    /// profile. `NoPermission` if the caller may not manage MIG instances.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG. Linux.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
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
    #[inline]
    pub fn plan_mig_layout(&self, layout: &MigLayout) -> Result<Option<Vec<MigStep>>> {
        let existing = if self.mig_mode()?.current { self.existing_instances()? } else { vec![] };
        let mut is_kept = vec![false; existing.len()];
        let mut to_create: Vec<&MigLayoutInstance> = Vec::new();
        for wanted in &layout.gpu_instances {
            let mut free = existing.iter().zip(&mut is_kept).filter(|(_, is_kept)| !**is_kept);
            match free.find(|(existing, _)| wanted.is_satisfied_by(&existing.layout)) {
                Some((_, is_kept)) => *is_kept = true,
                None => to_create.push(wanted),
            }
        }
        let kept = existing.iter().zip(&is_kept).filter(|(_, is_kept)| **is_kept).map(|(existing, _)| existing);
        let kept: Vec<&ExistingInstance> = kept.collect();
        if let Some(created) = self.find_gpu_instance_placements(&to_create, &kept)? {
            let destroyed =
                existing.iter().zip(&is_kept).filter(|(_, is_kept)| !**is_kept).map(|(existing, _)| existing);
            return Ok(Some(steps(destroyed, created)));
        }
        let all: Vec<&MigLayoutInstance> = layout.gpu_instances.iter().collect();
        Ok(self.find_gpu_instance_placements(&all, &[])?.map(|created| steps(existing.iter(), created)))
    }

    /// Executes the steps in order.
    ///
    /// The compute instances of a new GPU instance are placed so that all of them fit, in any order; before driver
    /// 525.53 the driver places each compute instance.
    ///
    /// # Errors
    ///
    /// [`MigStepError`] contains the first failed step and the completed steps. A plan that was made before another
    /// change of the instances may fail, or destroy a newer instance that has the same ID.
    ///
    /// # Availability
    ///
    /// NVML 11.2 (driver 460.32.03). Ampere and newer, products with MIG. Linux.
    #[inline]
    pub fn apply_mig_steps(&self, steps: &[MigStep]) -> Result<(), MigStepError> {
        let mut last = None;
        for (index, step) in steps.iter().enumerate() {
            let rest = steps.get(index..).unwrap_or_default();
            if let Err(error) = self.apply_mig_step(step, rest, &mut last) {
                let completed = steps.iter().take(index).cloned().collect();
                return Err(MigStepError { completed, failed_step: step.clone(), error });
            }
        }
        Ok(())
    }

    /// Changes the existing instances to a wanted layout and returns the executed steps. Empty if the GPU already has
    /// the layout: then nothing is changed.
    ///
    /// The steps are those of [`plan_mig_layout`](Device::plan_mig_layout), which shows them without executing them.
    /// Destroyed instances lose the memory of their processes. MIG mode has to be enabled before:
    /// [`set_mig_mode`](Device::set_mig_mode).
    ///
    /// # Errors
    ///
    /// [`MigLayoutError`]: the steps could not be planned, the layout does not fit, or a step failed, such as the
    /// destruction of an instance that a process uses (`InUse`). After a failed step the GPU has neither layout: the
    /// error contains the completed steps, and another call continues from the instances that exist then.
    ///
    /// # Availability
    ///
    /// NVML 11.2 (driver 460.32.03). Ampere and newer, products with MIG. Linux.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use nvml_wrapper::mig::layout::{MigLayout, MigLayoutError};
    ///
    /// let device = nvml.device_by_index(7)?;
    /// let wanted: MigLayout = ["3g.20gb", "3g.20gb"].map(|name| name.parse().unwrap()).into_iter().collect();
    /// match device.apply_mig_layout(&wanted) {
    ///     Ok(steps) => println!("{} steps", steps.len()),
    ///     Err(MigLayoutError::Step(failed)) => println!("after {:?}: {failed}", failed.completed),
    ///     Err(error) => println!("nothing was changed: {error}"),
    /// }
    /// # assert_eq!(device.mig_devices()?.count(), 2);
    /// # assert_eq!(device.apply_mig_layout(&wanted), Ok(vec![]));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[inline]
    pub fn apply_mig_layout(&self, layout: &MigLayout) -> Result<Vec<MigStep>, MigLayoutError> {
        let plan = self.plan_mig_layout(layout).map_err(MigLayoutError::Plan)?;
        let steps = plan.ok_or(MigLayoutError::DoesNotFit)?;
        self.apply_mig_steps(&steps)?;
        Ok(steps)
    }

    /// Executes one step; `rest` contains this step and all later ones.
    #[inline]
    fn apply_mig_step(&self, step: &MigStep, rest: &[MigStep], last: &mut Option<CreatedInstance>) -> Result<()> {
        match step {
            MigStep::DestroyComputeInstance { gpu_instance_id, id } => {
                Ok(self.gpu_instance_by_id(*gpu_instance_id)?.compute_instance_by_id(*id)?.destroy()?)
            }
            MigStep::DestroyGpuInstance { id } => Ok(self.gpu_instance_by_id(*id)?.destroy()?),
            MigStep::CreateGpuInstance { profile, placement } => {
                let profile = self.gpu_instance_profile_by_name(profile)?;
                let instance = self.create_gpu_instance_with_placement(&profile, *placement)?;
                let names = rest.iter().skip(1).map_while(MigStep::created_compute_instance);
                // If they cannot be determined, the driver chooses.
                let placements = instance.find_compute_instance_placements(names).unwrap_or_default().into_iter();
                *last = Some(CreatedInstance { instance, placements });
                Ok(())
            }
            MigStep::CreateComputeInstance { profile } => {
                let no_gpu_instance = NvmlError::invalid_argument(
                    f::nvmlGpuInstanceCreateComputeInstance,
                    "no earlier step creates a GPU instance",
                );
                let CreatedInstance { instance, placements } = last.as_mut().ok_or(no_gpu_instance)?;
                let profile = instance.compute_instance_profile_by_name(profile)?;
                let created = match placements.next() {
                    Some(placement) => instance.create_compute_instance_with_placement(&profile, placement),
                    None => instance.create_compute_instance(&profile),
                };
                created.map(drop)
            }
        }
    }

    /// Existing instances. Both GPU instances and all compute instances are limited in number.
    #[inline]
    fn existing_instances(&self) -> Result<Vec<ExistingInstance>> {
        let mut all: Vec<ExistingInstance> = Vec::new();
        let mut compute_count = 0;
        for profile in self.gpu_instance_profiles()? {
            let instances = self.gpu_instances(&profile)?;
            check_gpu_instances(all.len() + instances.len())?;
            for instance in instances {
                let info = instance.info()?;
                let (mut compute, mut compute_ids) = (Vec::new(), Vec::new());
                for compute_profile in instance.compute_instance_profiles()? {
                    let of_profile = instance.compute_instances(&compute_profile)?;
                    compute_count += of_profile.len();
                    check_compute_instances(compute_count)?;
                    for one in of_profile {
                        compute_ids.push(one.info()?.id);
                        compute.push(require_name(compute_profile.name.as_ref())?);
                    }
                }
                let (profile, placement) = (require_name(profile.name.as_ref())?, info.placement);
                let layout = MigLayoutInstance { profile, placement: Some(placement), compute_instances: compute };
                all.push(ExistingInstance { id: info.id, compute_ids, layout, placement });
            }
        }
        Ok(all)
    }

    /// Placements for the wanted instances beside the kept ones; `None` if they do not fit.
    #[inline]
    fn find_gpu_instance_placements<'w>(
        &self,
        wanted: &[&'w MigLayoutInstance],
        kept: &[&ExistingInstance],
    ) -> Result<Option<Vec<(&'w MigLayoutInstance, Placement)>>> {
        if wanted.len() > MAX_INSTANCES {
            return Ok(None);
        }
        let mut all = Vec::new();
        for instance in wanted {
            let profile = self.gpu_instance_profile_by_name(&instance.profile)?;
            let mut possible = self.gpu_instance_possible_placements(&profile)?;
            possible.retain(|placement| instance.placement.is_none_or(|wanted| wanted == *placement));
            all.push(WantedInstance { instance, profile, possible });
        }
        let too_many = all.iter().any(|one| {
            let created = all.iter().filter(|other| other.profile.id == one.profile.id).count();
            let kept_count = kept.iter().filter(|existing| existing.layout.profile == one.instance.profile).count();
            created + kept_count > one.profile.instance_count as usize
                || !compute_instances_fit(one.instance, one.profile.slice_count)
        });
        // Instances with the fewest possible placements, the largest, come first.
        all.sort_by_key(|one| one.possible.len());
        let mut taken: Vec<Placement> = kept.iter().map(|existing| existing.placement).collect();
        let possible: Vec<&[Placement]> = all.iter().map(|one| one.possible.as_slice()).collect();
        let fits = !too_many && find_placements(&possible, &mut taken, &mut 0);
        let placed = all.iter().map(|one| one.instance).zip(taken.into_iter().skip(kept.len()));
        Ok(fits.then(|| placed.collect()))
    }
}

impl GpuInstance {
    /// Placements at which compute instances of these profiles fit beside each other; empty if they do not fit.
    #[inline]
    fn find_compute_instance_placements<'p>(
        &self,
        names: impl Iterator<Item = &'p MigProfileName>,
    ) -> Result<Vec<Placement>> {
        let mut possible = Vec::new();
        for name in names {
            let profile = self.compute_instance_profile_by_name(name)?;
            possible.push(self.compute_instance_possible_placements(&profile)?);
        }
        let possible: Vec<&[Placement]> = possible.iter().map(Vec::as_slice).collect();
        let mut taken = Vec::new();
        Ok(if find_placements(&possible, &mut taken, &mut 0) { taken } else { vec![] })
    }
}

impl MigStep {
    /// Profile of the compute instance that the step creates.
    #[inline]
    fn created_compute_instance(&self) -> Option<&MigProfileName> {
        match self {
            MigStep::CreateComputeInstance { profile } => Some(profile),
            _ => None,
        }
    }
}

#[inline]
fn require_name(name: Option<&MigProfileName>) -> Result<MigProfileName> {
    name.cloned()
        .ok_or(NvmlError::invalid_output(f::nvmlDeviceGetGpuInstanceProfileInfoV, "a profile name of unknown format"))
}

/// Whether the compute instances fit into their GPU instance.
#[inline]
fn compute_instances_fit(instance: &MigLayoutInstance, slices: u32) -> bool {
    let of = |name: &MigProfileName| u64::from(name.compute_slices.unwrap_or(name.gpu_slices));
    let belong =
        instance.compute_instances.iter().all(|name| name.gpu_instance_name() == instance.profile && of(name) > 0);
    belong && instance.compute_instances.iter().map(of).sum::<u64>() <= u64::from(slices)
}

/// Backtracking search for placements that do not overlap.
#[inline]
fn find_placements(wanted: &[&[Placement]], taken: &mut Vec<Placement>, tries: &mut u32) -> bool {
    if wanted.len() > MAX_INSTANCES {
        return false;
    }
    let Some((first, rest)) = wanted.split_first() else { return true };
    for possible in *first {
        *tries += 1;
        if *tries > MAX_TRIES {
            return false;
        }
        // A placement without slices would overlap no other.
        if possible.size == 0 || taken.iter().any(|other| other.overlaps(possible)) {
            continue;
        }
        taken.push(*possible);
        if find_placements(rest, taken, tries) {
            return true;
        }
        taken.pop();
    }
    false
}

#[inline]
fn steps<'t>(
    destroyed: impl Iterator<Item = &'t ExistingInstance>,
    created: Vec<(&MigLayoutInstance, Placement)>,
) -> Vec<MigStep> {
    let mut steps = Vec::new();
    for existing in destroyed {
        let compute = existing.compute_ids.iter();
        steps.extend(compute.map(|id| MigStep::DestroyComputeInstance { gpu_instance_id: existing.id, id: *id }));
        steps.push(MigStep::DestroyGpuInstance { id: existing.id });
    }
    for (instance, placement) in created {
        steps.push(MigStep::CreateGpuInstance { profile: instance.profile.clone(), placement });
        // Instances with the fewest possible placements, the largest, come first.
        let mut compute: Vec<MigProfileName> =
            instance.compute_instances.iter().map(MigProfileName::normalized).collect();
        compute.sort_by_key(|name| std::cmp::Reverse(name.compute_slices.unwrap_or(name.gpu_slices)));
        steps.extend(compute.into_iter().map(|profile| MigStep::CreateComputeInstance { profile }));
    }
    steps
}
