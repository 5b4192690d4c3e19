//! Scripted changes: states of GPUs, events, and MIG layouts.

use core::time::Duration;

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::{MigComputeInstance, MigInstance};
use crate::node::Node;

/// State of a GPU, as its users see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GpuState {
    /// The GPU works again after [`Lost`](GpuState::Lost) or [`Hidden`](GpuState::Hidden).
    Working,
    /// The GPU has fallen off the bus: its functions return `NVML_ERROR_GPU_IS_LOST`.
    Lost,
    /// The caller has no permission to use the GPU: its handle is `NVML_ERROR_NO_PERMISSION`.
    Hidden,
    /// The GPU supports no function: each returns `NVML_ERROR_NOT_SUPPORTED`.
    Unsupported,
}

/// State that a GPU takes on at a fixed time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScriptedState {
    /// Delay after the initialization of NVML.
    pub after: Duration,
    /// Device index.
    pub gpu: usize,
    /// New state.
    pub state: GpuState,
}

impl Gpu {
    /// Sets the state: the fields [`lost`](Gpu::lost), [`accessible`](Gpu::accessible) and [`answers`](Gpu::answers).
    pub fn set_state(&mut self, state: GpuState) {
        match state {
            GpuState::Working => (self.lost, self.accessible) = (false, true),
            GpuState::Lost => self.lost = true,
            GpuState::Hidden => self.accessible = false,
            GpuState::Unsupported => {
                self.answers = Function::ALL.iter().map(|function| (*function, NVML_ERROR_NOT_SUPPORTED)).collect();
            }
        }
    }
}

/// # Scripts
impl Node {
    /// Limits the node to its first `count` GPUs.
    #[must_use]
    pub fn with_gpus(mut self, count: usize) -> Node {
        self.gpus.truncate(count);
        self
    }

    /// Scripts a state of a GPU: the GPU takes it on `after` this time, counted from the initialization of NVML.
    ///
    /// # Examples
    ///
    /// ```
    /// use nvml_sim::{GpuState, Node, Simulation};
    /// use std::time::Duration;
    ///
    /// // Two GPUs, one of which is lost after five seconds.
    /// let node = Node::h200x8().with_gpus(2).with_state(Duration::from_secs(5), 1, GpuState::Lost);
    /// let sim = Simulation::start(node);
    /// ```
    #[must_use]
    pub fn with_state(mut self, after: Duration, gpu: usize, state: GpuState) -> Node {
        self.states.push(ScriptedState { after, gpu, state });
        self
    }

    /// Enables MIG mode of a GPU and replaces its MIG devices: one for each name, in a GPU instance of its own. An empty
    /// list disables MIG mode. The processes of the GPU end.
    ///
    /// The names are those of NVIDIA's tools, such as `3g.71gb` on an H200: [`MigProfile::name`] without `MIG`. A name may be
    /// followed by a placement: `3g.71gb@4` begins at memory slice 4. The name `on` only enables MIG mode.
    ///
    /// # Errors
    ///
    /// The node has no such GPU or the GPU no such profile, or the profiles do not fit together. The GPU has no instances
    /// then.
    ///
    /// [`MigProfile::name`]: crate::model::MigProfile::name
    ///
    /// # Examples
    ///
    /// ```
    /// use nvml_sim::{Node, Simulation};
    ///
    /// let mut node = Node::h200x8();
    /// node.set_mig(0, &["3g.71gb", "1g.18gb"])?;
    /// assert_eq!(node.gpus[0].mig.instances.len(), 2);
    /// let error = node.set_mig(0, &["7g.999gb"]).unwrap_err();
    /// assert!(error.starts_with("GPU 0 has no MIG profile 7g.999gb, but "), "{error}");
    /// # Ok::<(), String>(())
    /// ```
    pub fn set_mig(&mut self, gpu: usize, profiles: &[&str]) -> Result<(), String> {
        let count = self.gpus.len();
        let device = self.gpus.get_mut(gpu).ok_or_else(|| format!("GPU {gpu} does not exist: there are {count}"))?;
        if device.mig.profiles.is_empty() {
            return Err(format!("GPU {gpu} does not support MIG"));
        }
        device.mig.instances.clear();
        device.stop();
        let mode = if profiles.is_empty() { NVML_DEVICE_MIG_DISABLE } else { NVML_DEVICE_MIG_ENABLE };
        device.modes.mig = Some((mode, mode));
        for text in profiles {
            if let Err(reason) = create(device, gpu, text) {
                device.mig.instances.clear();
                return Err(reason);
            }
        }
        Ok(())
    }
}

impl Gpu {
    /// MIG instances as [`Node::set_mig`] reads them, joined by `+`; `off` if MIG mode is disabled, `on` without instances.
    pub(crate) fn mig_layout(&self) -> String {
        if self.modes.mig.is_none_or(|(current, _)| current != NVML_DEVICE_MIG_ENABLE) {
            return "off".to_owned();
        }
        let compute = |compute: &MigComputeInstance| format!("{}@{}", compute.profile_id, compute.placement.0);
        let instance = |instance: &MigInstance| {
            let name = self.mig.profile(instance.profile_id).map_or("", |profile| short(&profile.name));
            let compute: Vec<String> = instance.compute.iter().map(compute).collect();
            format!("{name}@{}:{}", instance.placement.0, compute.join(";"))
        };
        let instances: Vec<String> = self.mig.instances.iter().map(instance).collect();
        if instances.is_empty() { "on".to_owned() } else { instances.join("+") }
    }
}

/// Creates a GPU instance and its compute instances from `NAME[@START][:[ID@START[;ID@START]...]]`: the compute
/// instances by profile ID, or one of the whole GPU instance.
fn create(device: &mut Gpu, gpu: usize, text: &str) -> Result<(), String> {
    if text == "on" {
        return Ok(());
    }
    let (instance, compute) = text.split_once(':').map_or((text, None), |(instance, list)| (instance, Some(list)));
    let (name, start) = instance.split_once('@').map_or((instance, None), |(name, start)| (name, Some(start)));
    let Some(profile) = device.mig.profiles.iter().find(|profile| short(&profile.name) == name).cloned() else {
        let names: Vec<&str> = device.mig.profiles.iter().map(|profile| short(&profile.name)).collect();
        return Err(format!("GPU {gpu} has no MIG profile {name}, but {}", names.join(", ")));
    };
    let no_place = || format!("GPU {gpu} has no place for the MIG profile {text}");
    let number = |text: &str| text.parse::<u32>().map_err(|_| no_place());
    let placement = start.map(|start| number(start).map(|start| (start, profile.size))).transpose()?;
    let handle = device.mig.create(profile.id, placement, gpu).map_err(|_| no_place())?;
    let all = device.mig.compute_profiles.clone();
    let slices = |id: u32| all.iter().find(|compute| compute.id == id).map_or(0, |compute| compute.slices);
    let mut wanted = Vec::new();
    match compute {
        None => {
            let fitting = all.iter().filter(|compute| compute.slices <= profile.slices);
            wanted.extend(fitting.max_by_key(|compute| compute.slices).map(|compute| (compute.id, None)));
        }
        Some(list) => {
            for entry in list.split(';').filter(|entry| !entry.is_empty()) {
                let (id, start) = entry.split_once('@').ok_or_else(no_place)?;
                let id = number(id)?;
                wanted.push((id, Some((number(start)?, slices(id)))));
            }
        }
    }
    let uuid = device.uuid.clone();
    for (id, placement) in wanted {
        device.mig.create_compute(handle, id, placement, (gpu, &uuid)).map_err(|_| no_place())?;
    }
    Ok(())
}

/// Name of a MIG profile without the prefix of some drivers.
fn short(name: &str) -> &str {
    name.strip_prefix("MIG ").unwrap_or(name)
}
