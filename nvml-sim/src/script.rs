//! Scripted changes: states of GPUs, events, and MIG layouts.

use core::time::Duration;

use nvml_sys::*;

use crate::gpu::Gpu;
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
    /// The names are those of NVIDIA's tools, such as `3g.71gb` on an H200: [`MigProfile::name`] without `MIG`.
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
        for name in profiles {
            let known = |profile: &&crate::model::MigProfile| short(&profile.name) == *name;
            let Some(profile) = device.mig.profiles.iter().find(known).cloned() else {
                let names: Vec<&str> = device.mig.profiles.iter().map(|profile| short(&profile.name)).collect();
                return Err(format!("GPU {gpu} has no MIG profile {name}, but {}", names.join(", ")));
            };
            let uuid = device.uuid.clone();
            let whole = device.mig.compute_profiles.iter().filter(|compute| compute.slices <= profile.slices);
            let whole = whole.max_by_key(|compute| compute.slices).map(|compute| compute.id);
            let created = device.mig.create(profile.id, None, gpu).and_then(|instance| {
                device.mig.create_compute(instance, whole.ok_or(NVML_ERROR_NOT_SUPPORTED)?, None, (gpu, &uuid))
            });
            if created.is_err() {
                device.mig.instances.clear();
                return Err(format!("GPU {gpu} has no place for the MIG profile {name} of {}", profiles.join(", ")));
            }
        }
        Ok(())
    }
}

/// Name of a MIG profile without the prefix of some drivers.
fn short(name: &str) -> &str {
    name.strip_prefix("MIG ").unwrap_or(name)
}
