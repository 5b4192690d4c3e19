//! A running simulation.

use core::ffi::{CStr, c_void};
use core::fmt;
use core::sync::atomic::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;

use nvml_sys::{Function, Functions, Provider, nvmlEventMigConfigChange, nvmlEventTypeXidCriticalError, nvmlReturn_t};

use crate::capture::{Arguments, Capture};
use crate::fault::Fault;
use crate::functions;
use crate::model::OperationalEvent;
use crate::node::Node;
use crate::replay::{self, Replay};
use crate::script::GpuState;
use crate::slots;
use crate::state::{Event, Shared};

/// A running simulation of NVML on a [`Node`]. It is a [`Provider`]: `Nvml::builder().provider(&sim).init()` of
/// `nvml-wrapper` opens a session, without `unsafe`.
///
/// Any number of simulations can be created in one process. At most 32 run at the same time; others wait for a free
/// slot. The methods can be called from any thread, while other threads call the library. After the simulation is
/// dropped, calls through its function pointers and handles return `NVML_ERROR_UNINITIALIZED`, until a later simulation
/// reuses its slot (at the earliest 32 simulations later).
///
/// # Examples
///
/// ```
/// use nvml_sim::{Fault, Function, Node, Simulation};
/// use nvml_sys::{NVML_ERROR_GPU_IS_LOST, NVML_SUCCESS};
///
/// let sim = Simulation::start(Node::h200x8());
/// let nvml = sim.functions();
/// // SAFETY: the pointer is valid, and NVML is initialized before and shut down after all other calls.
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
    /// If 32 simulations are running and none of them ends within a minute.
    #[must_use]
    pub fn start(node: Node) -> Simulation {
        let replay = node.capture.clone().map(|capture| Arc::new(Replay::new(capture)));
        Simulation { shared: slots::occupy(|home| Shared::new(home, node).replaying(replay)) }
    }

    /// Starts a simulation that answers the calls of a capture as they were recorded, and other calls from the node:
    /// [`Node::from_capture`] with a node of the caller's choice. The node has the GPUs of the capture, in the same order.
    ///
    /// # Panics
    ///
    /// As for [`Simulation::start`].
    #[must_use]
    pub fn replay(node: Node, capture: Capture) -> Simulation {
        Simulation::start(Node { capture: Some(Arc::new(capture)), ..node })
    }

    /// Recorded calls that were answered from the capture of the node, each once: function and arguments. Empty without
    /// a capture.
    #[must_use]
    pub fn replayed(&self) -> BTreeSet<(Function, Arguments)> {
        self.shared.replay.as_ref().map(|replay| replay.answered()).unwrap_or_default()
    }

    /// Symbol resolver to load NVML from: returns the address of each function that the era exports, null for any other
    /// name.
    ///
    /// Each pointer has the prototype that `nvml-sys` declares for the name, and stays valid until the process ends.
    pub fn resolver(&self) -> impl FnMut(&CStr) -> *const c_void + Send + use<> {
        let shared = Arc::clone(&self.shared);
        let mut names = functions::Names::default();
        move |name| {
            let known = names.find(name);
            if let Some(replay) = &shared.replay {
                let function = known.filter(|function| replay.has(*function));
                return function.map_or(core::ptr::null(), |function| replay::address(function, slot_of(&shared)));
            }
            match known.filter(|function| shared.state().node.era.exports(*function)) {
                Some(function) => functions::address(function, slot_of(&shared)),
                None => core::ptr::null(),
            }
        }
    }

    /// Function table with the functions that the era exports.
    #[must_use]
    pub fn functions(&self) -> Functions {
        // SAFETY: the resolver returns functions with the prototype of their name (checked at compile time for modeled
        // functions and stubs), and code of this program is never unloaded.
        unsafe { Functions::load(self.resolver()) }
    }

    /// Reads or changes the node between two calls. Library calls block until the closure returns, so the closure must
    /// not make any.
    pub fn node<R>(&self, access: impl FnOnce(&mut Node) -> R) -> R {
        let mut state = self.shared.state();
        let result = access(&mut state.node);
        // A waiting call may depend on a change, such as a lost GPU or a scripted event.
        state.changes.notify_all();
        result
    }

    /// Adds a fault to the function, in addition to its other faults.
    pub fn fail(&self, function: Function, fault: Fault) {
        self.shared.state().faults.add(function, fault);
    }

    /// Runs `hook` before each call of the function, for nodes that change between two calls, such as a growing or
    /// shrinking list. As in [`Simulation::node`], the hook must not call the library. If the hook panics, that call
    /// returns `NVML_ERROR_UNKNOWN`, and dropping the simulation panics.
    pub fn on_call(&self, function: Function, hook: impl FnMut(&mut Node) + Send + 'static) {
        self.shared.state().faults.add_hook(function, Box::new(hook));
    }

    /// Runs `observer` after each call, with the function and its return code: for a log of the calls, or to keep what
    /// setters changed. As in [`Simulation::node`], the observer must not call the library; a panic has the consequences
    /// of one in a hook. Calls with an invalid handle are not observed.
    ///
    /// # Examples
    ///
    /// ```
    /// use nvml_sim::{Node, Simulation};
    /// use std::sync::mpsc;
    ///
    /// let sim = Simulation::start(Node::h200x8());
    /// let (sender, log) = mpsc::channel();
    /// sim.on_return(move |function, code, _| sender.send(format!("{function} -> {code}")).unwrap());
    /// // SAFETY: the function takes no arguments.
    /// unsafe { sim.functions().nvmlInit_v2() };
    /// assert_eq!(log.try_recv().unwrap(), "nvmlInit_v2 -> 0");
    /// ```
    pub fn on_return(&self, observer: impl FnMut(Function, nvmlReturn_t, &mut Node) + Send + 'static) {
        self.shared.state().observers.push(Box::new(observer));
        self.shared.is_observed.store(true, Ordering::Relaxed);
    }

    /// Removes all faults and hooks.
    pub fn clear_faults(&self) {
        self.shared.state().faults.clear();
    }

    /// Number of calls of the function. Calls with an invalid handle are not counted, because they cannot be assigned
    /// to a simulation.
    #[must_use]
    pub fn calls(&self, function: Function) -> u64 {
        self.shared.calls(function)
    }

    /// Number of initializations without a matching shutdown.
    #[must_use]
    pub fn initialized(&self) -> usize {
        self.shared.state().opened()
    }

    /// Delivers an event of a GPU to each event set that the GPU is registered with for this event type, and wakes
    /// waiting calls. Returns the number of these sets.
    #[allow(clippy::must_use_candidate)]
    pub fn push_event(&self, gpu_index: usize, event_type: u64, data: u64) -> usize {
        self.shared.state().deliver(Event { gpu: gpu_index, event_type, data, instance: None })
    }

    /// Delivers an Xid error of a GPU: [`push_event`](Simulation::push_event) with `nvmlEventTypeXidCriticalError`.
    #[allow(clippy::must_use_candidate)]
    pub fn push_xid(&self, gpu_index: usize, xid: u64) -> usize {
        self.push_event(gpu_index, nvmlEventTypeXidCriticalError, xid)
    }

    /// Sets the state of a GPU, and wakes waiting calls.
    ///
    /// # Panics
    ///
    /// If the node has no such GPU.
    pub fn set_state(&self, gpu_index: usize, state: GpuState) {
        let found = self.node(|node| node.gpus.get_mut(gpu_index).map(|gpu| gpu.set_state(state)));
        assert!(found.is_some(), "nvml-sim: GPU {gpu_index} does not exist");
    }

    /// Changes the MIG devices of a GPU with [`Node::set_mig`], and delivers `nvmlEventMigConfigChange`. Returns the
    /// number of event sets that received the event.
    ///
    /// # Panics
    ///
    /// If [`Node::set_mig`] returns an error.
    #[allow(clippy::must_use_candidate)]
    pub fn set_mig(&self, gpu_index: usize, profiles: &[&str]) -> usize {
        let changed = self.node(|node| node.set_mig(gpu_index, profiles));
        assert!(changed.is_ok(), "nvml-sim: {}", changed.err().unwrap_or_default());
        self.push_event(gpu_index, nvmlEventMigConfigChange, 0)
    }

    /// Delivers an event of a MIG instance, identified by GPU instance ID and compute instance ID. Otherwise like
    /// [`push_event`](Simulation::push_event).
    #[allow(clippy::must_use_candidate)]
    pub fn push_instance_event(&self, gpu_index: usize, event_type: u64, data: u64, instance: (u32, u32)) -> usize {
        self.shared.state().deliver(Event { gpu: gpu_index, event_type, data, instance: Some(instance) })
    }

    /// Number of GPM samples that were allocated and not freed, including those of ended sessions.
    #[must_use]
    pub fn open_gpm_samples(&self) -> usize {
        self.shared.state().gpm_samples.count()
    }

    /// Delivers an operational event of a GPU to each event set subscribed to its log level and severity. Returns the
    /// number of these sets.
    #[allow(clippy::must_use_candidate)]
    pub fn push_operational_event(&self, gpu_index: usize, event: OperationalEvent) -> usize {
        self.shared.state().deliver_operational(gpu_index, event)
    }

    /// Delivers a system event to each system event set registered for its type. Returns the number of these sets.
    #[allow(clippy::must_use_candidate)]
    pub fn push_system_event(&self, event_type: u64, gpu_id: u32) -> usize {
        self.shared.state().deliver_system(event_type, gpu_id)
    }

    /// Number of system event sets that were created and not freed, including those of ended sessions.
    #[must_use]
    pub fn open_system_event_sets(&self) -> usize {
        self.shared.state().system_sets.count()
    }

    /// Number of event sets that were created and not freed, including those of ended sessions.
    #[must_use]
    pub fn open_event_sets(&self) -> usize {
        self.shared.state().open_sets()
    }
}

// SAFETY: the functions have the prototype of their name (checked at compile time for modeled functions and stubs), are
// code of this program, write no more than the passed capacity or what a GPU can have, except where a driver is known to
// write more, share state behind a lock, and catch panics. After the drop they return an error.
unsafe impl Provider for Simulation {
    fn functions(&self) -> Functions {
        Simulation::functions(self)
    }
}

impl Drop for Simulation {
    fn drop(&mut self) {
        let mut state = self.shared.state();
        state.ended = true;
        state.changes.notify_all();
        let abandoned = state.opened() > 0;
        drop(state);
        slots::vacate(slot_of(&self.shared), abandoned);
        let is_clean = !self.shared.panicked.load(Ordering::Relaxed) || std::thread::panicking();
        assert!(
            is_clean,
            "nvml-sim: a panic in a hook, or in the simulation itself, was returned as NVML_ERROR_UNKNOWN"
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
