//! State of a running simulation: the node, and the library's data about its callers.

use core::fmt;
use core::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use core::time::Duration;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use nvml_sys::*;

use crate::fault::Faults;
use crate::gpm_samples::GpmSamples;
use crate::gpu::Gpu;
use crate::handle::{self, Handle, Origin};
use crate::model::OperationalEvent;
use crate::node::{Node, ScriptedEvent};
use crate::passing::TICK_US;
use crate::replay::Replay;
use crate::script::ScriptedState;
use crate::system_events::SystemEventSets;
use crate::write::NvmlResult;

/// A simulation, as its functions access it.
pub(crate) struct Shared {
    /// Slot and generation of the simulation. The session is always the first one.
    pub(crate) home: Origin,
    calls: Vec<AtomicU64>,
    /// Capture that calls are answered from.
    pub(crate) replay: Option<Arc<Replay>>,
    state: Mutex<State>,
    changes: Arc<Condvar>,
    /// Whether the state has observers.
    pub(crate) is_observed: AtomicBool,
    /// Whether a hook panicked. The panic cannot unwind through the C functions, so the drop of the simulation repeats
    /// it.
    pub(crate) panicked: AtomicBool,
}

impl Shared {
    pub(crate) fn new(home: Origin, mut node: Node) -> Shared {
        // A library without a link's number does not count the link either.
        let links = (0..NVML_NVLINK_MAX_LINKS).take_while(|link| node.era.has_link(*link)).count();
        node.gpus.iter_mut().for_each(|gpu| gpu.nvlink.links.truncate(links));
        let changes = Arc::new(Condvar::new());
        let mut state = State {
            changes: Arc::clone(&changes),
            node,
            origin: home,
            opened: 0,
            ticks: 0,
            initialized: None,
            sets: vec![],
            next_set: 1,
            gpm_samples: GpmSamples::default(),
            system_sets: SystemEventSets::default(),
            faults: Faults::none(),
            observers: vec![],
            ended: false,
        };
        state.ticks = state.now_us() / TICK_US;
        Shared {
            home,
            calls: Function::ALL.iter().map(|_| AtomicU64::new(0)).collect(),
            replay: None,
            state: Mutex::new(state),
            changes,
            is_observed: AtomicBool::new(false),
            panicked: AtomicBool::new(false),
        }
    }

    pub(crate) fn replaying(self, replay: Option<Arc<Replay>>) -> Shared {
        Shared { replay, ..self }
    }

    /// State at the current time.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.pass();
        state
    }

    pub(crate) fn count(&self, function: Function) {
        if let Some(calls) = self.calls.get(function as usize) {
            calls.fetch_add(1, Ordering::Relaxed);
        }
    }

    pub(crate) fn calls(&self, function: Function) -> u64 {
        self.calls.get(function as usize).map_or(0, |calls| calls.load(Ordering::Relaxed))
    }

    /// Releases the lock until the state changes or the deadline is reached.
    pub(crate) fn wait<'s>(&'s self, state: MutexGuard<'s, State>, deadline: Instant) -> MutexGuard<'s, State> {
        let remaining = deadline.saturating_duration_since(Instant::now());
        self.changes.wait_timeout(state, remaining).unwrap_or_else(PoisonError::into_inner).0
    }
}

/// Data of a simulation, behind one lock.
pub(crate) struct State {
    /// Notified on each change that a waiting call may depend on.
    pub(crate) changes: Arc<Condvar>,
    pub(crate) node: Node,
    /// Slot, generation and current session, from which handles are made.
    origin: Origin,
    /// Number of initializations without a matching shutdown.
    opened: usize,
    /// Time until which counters are up to date, in ticks since the Unix epoch.
    ticks: u64,
    initialized: Option<Instant>,
    sets: Vec<EventSet>,
    next_set: usize,
    pub(crate) gpm_samples: GpmSamples,
    pub(crate) system_sets: SystemEventSets,
    pub(crate) faults: Faults,
    /// Closures that run after each call.
    pub(crate) observers: Vec<Observer>,
    pub(crate) ended: bool,
}

/// Closure that runs after each call, with the function, its return code and the node.
pub(crate) type Observer = Box<dyn FnMut(Function, nvmlReturn_t, &mut Node) + Send>;

/// An event set that was created and not freed.
struct EventSet {
    id: usize,
    session: u64,
    /// Registered GPUs, each with its event types.
    registered: Vec<(usize, u64)>,
    /// Subscribed GPUs, each with the minimum log level and severity of its operational events.
    subscribed: Vec<(usize, u32, u32)>,
    waiting: VecDeque<QueuedEvent>,
    /// Event of the last `nvmlEventSetWait_v3`, whose contexts can be queried.
    latest: Option<QueuedEvent>,
}

/// An event in the queue of an event set.
#[derive(Debug, Clone)]
pub(crate) enum QueuedEvent {
    Plain(Event),
    /// Operational event of the GPU with this index.
    Operational(usize, Arc<OperationalEvent>),
}

/// An event of a GPU.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Event {
    pub(crate) gpu: usize,
    pub(crate) event_type: u64,
    pub(crate) data: u64,
    /// GPU instance ID and compute instance ID of the event.
    pub(crate) instance: Option<(u32, u32)>,
}

impl Event {
    /// GPU instance ID and compute instance ID, in NVML's representation.
    pub(crate) fn instance_ids(&self) -> (u32, u32) {
        self.instance.unwrap_or((NVML_GPU_INSTANCE_ID_ANY, NVML_COMPUTE_INSTANCE_ID_ANY))
    }
}

impl State {
    /// GPU with this index, for functions that also use the era of the node.
    pub(crate) fn gpu(&mut self, index: usize) -> NvmlResult<&mut Gpu> {
        self.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)
    }

    /// Time of the machine, in microseconds since the Unix epoch.
    pub(crate) fn now_us(&self) -> u64 {
        self.node.now_us.unwrap_or_else(|| {
            let since = SystemTime::now().duration_since(UNIX_EPOCH);
            since.map_or(0, |since| u64::try_from(since.as_micros()).unwrap_or(u64::MAX))
        })
    }

    /// Applies the scripted states whose time has come, and increases the counters by the time since the last access.
    fn pass(&mut self) {
        self.apply_due_states();
        let now = self.now_us() / TICK_US;
        let ticks = now.saturating_sub(self.ticks);
        self.ticks = now;
        if ticks > 0 {
            self.node.gpus.iter_mut().for_each(|gpu| gpu.pass(ticks));
        }
    }

    pub(crate) fn observe(&mut self, function: Function, code: nvmlReturn_t) {
        for observer in &mut self.observers {
            observer(function, code, &mut self.node);
        }
    }

    pub(crate) fn open(&mut self) {
        if self.opened == 0 {
            self.initialized = Some(Instant::now());
        }
        self.opened += 1;
    }

    /// Counts a shutdown. The one that matches the first initialization ends the session and invalidates its handles.
    /// Without an initialization, the result is success on a machine without a driver, and "uninitialized" on others.
    pub(crate) fn close(&mut self) -> NvmlResult {
        if self.opened == 0 && self.node.answers.get(&Function::nvmlInit_v2) == Some(&NVML_ERROR_DRIVER_NOT_LOADED) {
            return Ok(());
        }
        self.opened = self.opened.checked_sub(1).ok_or(NVML_ERROR_UNINITIALIZED)?;
        if self.opened == 0 {
            self.origin.session += 1;
            self.initialized = None;
            self.changes.notify_all();
        }
        Ok(())
    }

    pub(crate) fn opened(&self) -> usize {
        self.opened
    }

    /// Handle of the object with this index, in the current session.
    pub(crate) fn handle<H: Handle>(&self, index: usize) -> H {
        handle::encode(self.origin, index)
    }

    /// Index of the object of a handle, for handles that are not the first parameter of a function.
    pub(crate) fn index_of<H: Handle>(&self, handle: H) -> NvmlResult<usize> {
        match handle::decode(handle) {
            Some((origin, index)) if self.is_current(origin) => Ok(index),
            _ => Err(NVML_ERROR_INVALID_ARGUMENT),
        }
    }

    /// Origin of the handles of the current session, as handles have it.
    pub(crate) fn current_origin(&self) -> Origin {
        Origin { session: self.origin.session & 0x3ff, ..self.origin }
    }

    pub(crate) fn is_current(&self, origin: Origin) -> bool {
        // The session field of a handle is narrower than the session counter.
        origin.same_simulation(self.origin) && origin.session == self.origin.session & 0x3ff
    }

    /// Current session. Objects created in a session are invalidated at its end.
    pub(crate) fn session(&self) -> u64 {
        self.origin.session
    }

    pub(crate) fn create_set(&mut self) -> nvmlEventSet_t {
        let id = self.next_set;
        self.next_set += 1;
        let session = self.origin.session;
        self.sets.push(EventSet {
            id,
            session,
            registered: vec![],
            subscribed: vec![],
            waiting: VecDeque::new(),
            latest: None,
        });
        self.handle(id)
    }

    pub(crate) fn free_set(&mut self, id: usize) -> NvmlResult {
        self.set(id)?;
        self.sets.retain(|set| set.id != id);
        self.changes.notify_all();
        Ok(())
    }

    pub(crate) fn register(&mut self, gpu: usize, types: u64, id: usize) -> NvmlResult {
        self.deliver_due_events();
        let set = self.set(id)?;
        match set.registered.iter_mut().find(|(registered, _)| *registered == gpu) {
            Some((_, registered)) => *registered |= types,
            None => set.registered.push((gpu, types)),
        }
        Ok(())
    }

    pub(crate) fn subscribe(&mut self, gpu: usize, log_level: u32, severity: u32, id: usize) -> NvmlResult {
        self.deliver_due_events();
        self.set(id)?.subscribed.push((gpu, log_level, severity));
        Ok(())
    }

    /// Removes and returns the oldest event of the set, without operational events. `None` if there is none.
    pub(crate) fn take_event(&mut self, id: usize) -> NvmlResult<Option<Event>> {
        self.deliver_due_events();
        let set = self.set(id)?;
        let plain = set.waiting.iter().position(|event| matches!(event, QueuedEvent::Plain(_)));
        match plain.and_then(|position| set.waiting.remove(position)) {
            Some(QueuedEvent::Plain(event)) => Ok(Some(event)),
            _ => self.none_unless_lost(id),
        }
    }

    /// Removes and returns the oldest event of the set, including operational events. `None` if there is none.
    pub(crate) fn take_any(&mut self, id: usize) -> NvmlResult<Option<QueuedEvent>> {
        self.deliver_due_events();
        let set = self.set(id)?;
        match set.waiting.pop_front() {
            Some(event) => {
                set.latest = Some(event.clone());
                Ok(Some(event))
            }
            None => self.none_unless_lost(id),
        }
    }

    /// Event that the last `take_any` returned.
    pub(crate) fn latest(&mut self, id: usize) -> NvmlResult<QueuedEvent> {
        self.set(id)?.latest.clone().ok_or(NVML_ERROR_NOT_FOUND)
    }

    fn none_unless_lost<T>(&mut self, id: usize) -> NvmlResult<Option<T>> {
        let set = self.set(id)?;
        let gpus = set.registered.iter().map(|(gpu, _)| *gpu);
        let gpus: Vec<usize> = gpus.chain(set.subscribed.iter().map(|(gpu, ..)| *gpu)).collect();
        if gpus.into_iter().any(|gpu| self.node.gpus.get(gpu).is_none_or(|gpu| gpu.lost)) {
            return Err(NVML_ERROR_GPU_IS_LOST);
        }
        Ok(None)
    }

    fn set(&mut self, id: usize) -> NvmlResult<&mut EventSet> {
        let session = self.origin.session;
        let set = self.sets.iter_mut().find(|set| set.id == id && set.session == session);
        set.ok_or(NVML_ERROR_INVALID_ARGUMENT)
    }

    /// Number of event sets that were created and not freed, in all sessions.
    pub(crate) fn open_sets(&self) -> usize {
        self.sets.len()
    }

    /// Adds the event to each set registered for it. Returns the number of these sets.
    pub(crate) fn deliver(&mut self, event: Event) -> usize {
        let session = self.origin.session;
        let mut sets = 0;
        for set in self.sets.iter_mut().filter(|set| set.session == session) {
            if set.registered.iter().any(|(gpu, types)| *gpu == event.gpu && types & event.event_type != 0) {
                set.waiting.push_back(QueuedEvent::Plain(event));
                sets += 1;
            }
        }
        self.changes.notify_all();
        sets
    }

    /// Adds the operational event to each set subscribed to it. Returns the number of these sets.
    pub(crate) fn deliver_operational(&mut self, gpu: usize, event: OperationalEvent) -> usize {
        let (session, event) = (self.origin.session, Arc::new(event));
        let mut sets = 0;
        for set in self.sets.iter_mut().filter(|set| set.session == session) {
            let is_subscribed = |(registered, log_level, severity): &(usize, u32, u32)| {
                *registered == gpu && event.log_level >= *log_level && event.severity >= *severity
            };
            if set.subscribed.iter().any(is_subscribed) {
                set.waiting.push_back(QueuedEvent::Operational(gpu, Arc::clone(&event)));
                sets += 1;
            }
        }
        self.changes.notify_all();
        sets
    }

    /// Adds the system event to each set registered for it. Returns the number of these sets.
    pub(crate) fn deliver_system(&mut self, event_type: u64, gpu_id: u32) -> usize {
        let event = nvmlSystemEventData_v1_t { eventType: event_type, gpuId: gpu_id };
        let sets = self.system_sets.deliver(self.origin.session, event);
        self.changes.notify_all();
        sets
    }

    /// Time of the next scripted event or state.
    pub(crate) fn next_due(&self) -> Option<Instant> {
        let states = self.node.states.iter().map(|state| state.after);
        let plain = states.chain(self.node.events.iter().map(|event| event.after));
        let operational = self.node.operational_events.iter().map(|event| event.after);
        let system = self.node.system_events.iter().map(|event| event.after);
        let after = plain.chain(operational).chain(system).min()?;
        // Later than any time is never.
        self.initialized?.checked_add(after)
    }

    fn apply_due_states(&mut self) {
        let Some(initialized) = self.initialized.filter(|_| !self.node.states.is_empty()) else { return };
        let now = initialized.elapsed();
        let (mut due, later) =
            core::mem::take(&mut self.node.states).into_iter().partition::<Vec<_>, _>(|state| state.after <= now);
        self.node.states = later;
        due.sort_by_key(|state| state.after);
        for ScriptedState { gpu, state, .. } in due {
            if let Some(gpu) = self.node.gpus.get_mut(gpu) {
                gpu.set_state(state);
            }
        }
    }

    pub(crate) fn deliver_due_events(&mut self) {
        // A waiting call holds the lock since its last wait.
        self.apply_due_states();
        let Some(initialized) = self.initialized else { return };
        let now = initialized.elapsed();
        while let Some(index) = self.first_due(now) {
            let event = self.node.events.remove(index);
            let ScriptedEvent { gpu, event_type, data, instance, .. } = event;
            self.deliver(Event { gpu, event_type, data, instance });
        }
        let (mut due, later) = core::mem::take(&mut self.node.operational_events)
            .into_iter()
            .partition::<Vec<_>, _>(|event| event.after <= now);
        self.node.operational_events = later;
        due.sort_by_key(|event| event.after);
        for event in due {
            self.deliver_operational(event.gpu, event.event);
        }
        let (mut due, later) = core::mem::take(&mut self.node.system_events)
            .into_iter()
            .partition::<Vec<_>, _>(|event| event.after <= now);
        self.node.system_events = later;
        due.sort_by_key(|event| event.after);
        for event in due {
            self.deliver_system(event.event_type, event.gpu_id);
        }
    }

    fn first_due(&self, now: Duration) -> Option<usize> {
        let due = self.node.events.iter().enumerate().filter(|(_, event)| event.after <= now);
        due.min_by_key(|(_, event)| event.after).map(|(index, _)| index)
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("Simulation")
            .field("slot", &self.home.slot)
            .field("initialized", &state.opened)
            .field("open_event_sets", &state.sets.len())
            .field("faults", &state.faults)
            .field("node", &state.node)
            .finish()
    }
}
