//! A running simulation, as a test holds it.

use core::ffi::{CStr, c_void};
use core::fmt;
use core::sync::atomic::Ordering;
use std::sync::Arc;

use nvml_sys::{Function, Functions};

use crate::fault::Fault;
use crate::functions;
use crate::model::OperationalEvent;
use crate::node::Node;
use crate::slots;
use crate::state::{Event, Shared};

/// A running simulation of NVML on a [`Node`].
///
/// Any number of simulations may run in one process; over 32 at a time wait for each other. Its methods may be called
/// from any thread, while other threads call the library. When it is dropped, calls through what is left of it answer
/// UNINITIALIZED (until its place is taken by a later simulation, which takes 32 more at the least).
///
/// ```
/// use nvml_sim::{Fault, Function, Node, Simulation};
/// use nvml_sys::{NVML_ERROR_GPU_IS_LOST, NVML_SUCCESS};
///
/// let sim = Simulation::start(Node::h200x8());
/// let nvml = sim.functions();
/// // SAFETY: the pointer is valid, and the calls come in the order that NVML wants.
/// unsafe {
///     let mut count = 0;
///     assert_eq!(nvml.nvmlInit_v2(), NVML_SUCCESS);
///     assert_eq!(nvml.nvmlDeviceGetCount_v2(&raw mut count), NVML_SUCCESS);
///     assert_eq!(count, 8);
///     sim.fail(Function::nvmlDeviceGetCount_v2, Fault::code(NVML_ERROR_GPU_IS_LOST).times(1));
///     assert_eq!(nvml.nvmlDeviceGetCount_v2(&raw mut count), NVML_ERROR_GPU_IS_LOST);
///     assert_eq!(nvml.nvmlShutdown(), NVML_SUCCESS);
/// }
/// assert_eq!(sim.calls(Function::nvmlDeviceGetCount_v2), 2);
/// assert_eq!(sim.initialized(), 0);
/// ```
pub struct Simulation {
    shared: Arc<Shared>,
}

impl Simulation {
    /// Starts a simulation of the node.
    ///
    /// # Panics
    ///
    /// When 32 simulations are running and none of them ends for a minute.
    #[must_use]
    pub fn start(node: Node) -> Simulation {
        Simulation { shared: slots::occupy(|home| Shared::new(home, node)) }
    }

    /// What to load NVML from: gives the functions that the driver era exports, null for any other name.
    ///
    /// Each pointer is a function of the C prototype that `nvml-sys` has for the name, and stays callable for good.
    pub fn resolver(&self) -> impl FnMut(&CStr) -> *const c_void + Send + use<> {
        let shared = Arc::clone(&self.shared);
        move |name| {
            let known = name.to_str().ok().and_then(Function::from_name);
            match known.filter(|function| shared.state().node.era.exports(*function)) {
                Some(function) => functions::address(function, slot_of(&shared)),
                None => core::ptr::null(),
            }
        }
    }

    /// The table of the functions that the driver era exports.
    #[must_use]
    pub fn functions(&self) -> Functions {
        // SAFETY: what the resolver gives has the prototype of its name (the modelled functions and the stubs are
        // checked for it when they are compiled), and as code of this program it stays callable.
        unsafe { Functions::load(self.resolver()) }
    }

    /// Looks at the node, or changes it between two calls. Calls of the library wait meanwhile, so none may be made
    /// from here.
    pub fn node<R>(&self, look: impl FnOnce(&mut Node) -> R) -> R {
        let mut state = self.shared.state();
        let result = look(&mut state.node);
        // A GPU may have been lost, or an event scripted, that a call is waiting for.
        state.news.notify_all();
        result
    }

    /// Makes the function go wrong, beside whatever else was asked for.
    pub fn fail(&self, function: Function, fault: Fault) {
        self.shared.state().faults.add(function, fault);
    }

    /// Runs `hook` before each call of the function: for a node that changes between two calls, such as a list that
    /// grows or shrinks. Like in [`Simulation::node`], no call of the library may be made from it. If it panics, that
    /// call answers UNKNOWN, and the drop of the simulation panics.
    pub fn on_call(&self, function: Function, hook: impl FnMut(&mut Node) + Send + 'static) {
        self.shared.state().faults.add_hook(function, Box::new(hook));
    }

    /// Ends all faults and hooks.
    pub fn clear_faults(&self) {
        self.shared.state().faults.clear();
    }

    /// How many times the function was called. Calls with a handle that is none reach no simulation, so they do not
    /// count.
    #[must_use]
    pub fn calls(&self, function: Function) -> u64 {
        self.shared.calls(function)
    }

    /// How many initialisations have not been followed by a shutdown.
    #[must_use]
    pub fn initialized(&self) -> usize {
        self.shared.state().opened()
    }

    /// Makes an event happen on a GPU. It goes to each event set that registered the GPU for its type, and wakes who
    /// waits for it; gives the number of these sets.
    #[allow(clippy::must_use_candidate)]
    pub fn push_event(&self, gpu_index: usize, event_type: u64, data: u64) -> usize {
        self.shared.state().deliver(Event { gpu: gpu_index, event_type, data, instance: None })
    }

    /// Makes an event happen in a MIG instance, by the ids of the GPU instance and the compute instance; as
    /// [`push_event`](Simulation::push_event).
    #[allow(clippy::must_use_candidate)]
    pub fn push_instance_event(&self, gpu_index: usize, event_type: u64, data: u64, instance: (u32, u32)) -> usize {
        self.shared.state().deliver(Event { gpu: gpu_index, event_type, data, instance: Some(instance) })
    }

    /// How many GPM samples were allocated and never freed, those of sessions that are over included.
    #[must_use]
    pub fn open_gpm_samples(&self) -> usize {
        self.shared.state().gpm_samples.count()
    }

    /// Makes an operational event happen on a GPU; as [`push_event`](Simulation::push_event).
    #[allow(clippy::must_use_candidate)]
    pub fn push_operational_event(&self, gpu_index: usize, event: OperationalEvent) -> usize {
        self.shared.state().deliver_operational(gpu_index, event)
    }

    /// Makes an event of the system happen; as [`push_event`](Simulation::push_event).
    #[allow(clippy::must_use_candidate)]
    pub fn push_system_event(&self, event_type: u64, gpu_id: u32) -> usize {
        self.shared.state().deliver_system(event_type, gpu_id)
    }

    /// How many system event sets were created and never freed, those of sessions that are over included.
    #[must_use]
    pub fn open_system_event_sets(&self) -> usize {
        self.shared.state().system_sets.count()
    }

    /// How many event sets were created and never freed, those of sessions that are over included.
    #[must_use]
    pub fn open_event_sets(&self) -> usize {
        self.shared.state().open_sets()
    }
}

impl Drop for Simulation {
    fn drop(&mut self) {
        let mut state = self.shared.state();
        state.ended = true;
        state.news.notify_all();
        let abandoned = state.opened() > 0;
        drop(state);
        slots::vacate(slot_of(&self.shared), abandoned);
        let went_well = !self.shared.panicked.load(Ordering::Relaxed) || std::thread::panicking();
        assert!(
            went_well,
            "nvml-sim: a panic in a hook, or in the simulation itself, was answered as NVML_ERROR_UNKNOWN"
        );
    }
}

impl fmt::Debug for Simulation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shared.fmt(f)
    }
}

fn slot_of(shared: &Shared) -> usize {
    usize::try_from(shared.home.slot).unwrap_or(usize::MAX)
}
