//! Slots of the running simulations.
//!
//! NVML functions have no argument that identifies the simulation. A handle contains its slot (see `handle`); functions
//! without a handle parameter exist once for each slot, and their address identifies it. The number of slots is
//! therefore fixed, and starting a simulation waits until a slot is free.

use core::time::Duration;
use std::sync::{Arc, Condvar, Mutex, PoisonError, RwLock};
use std::time::Instant;

use crate::handle::Origin;
use crate::state::Shared;

/// Maximum number of running simulations. The macro [`per_slot`](crate::functions) lists the same number.
pub(crate) const SLOTS: usize = 32;

const TIMEOUT: Duration = Duration::from_secs(60);

static RUNNING: [RwLock<Option<Arc<Shared>>>; SLOTS] = [const { RwLock::new(None) }; SLOTS];

static FREE: Mutex<Free> = Mutex::new(Free { started: 0, ended: 0, slots: [None; SLOTS] });
static FREED: Condvar = Condvar::new();

/// Slots without a simulation.
struct Free {
    /// Number of simulations started so far.
    started: u64,
    /// Number of simulations ended so far.
    ended: u64,
    slots: [Option<Freed>; SLOTS],
}

/// End of the last simulation in a slot. The slot with the smallest is reused first, so that function pointers of an
/// ended simulation stay without effect as long as possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Freed {
    /// Whether a session was never shut down.
    abandoned: bool,
    /// Number of the end.
    number: u64,
}

impl Free {
    fn take(&mut self) -> Option<usize> {
        if let Some(fresh) = usize::try_from(self.started).ok().filter(|fresh| *fresh < SLOTS) {
            return Some(fresh);
        }
        let freed = self.slots.iter().enumerate().filter_map(|(slot, freed)| Some((slot, (*freed)?)));
        let (slot, _) = freed.min_by_key(|(_, freed)| *freed)?;
        self.slots.get_mut(slot)?.take().map(|_| slot)
    }
}

/// Starts the simulation that `make` returns in a free slot.
pub(crate) fn occupy(make: impl FnOnce(Origin) -> Shared) -> Arc<Shared> {
    let deadline = Instant::now() + TIMEOUT;
    let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
    let slot = loop {
        if let Some(slot) = free.take() {
            break slot;
        }
        let remaining = deadline.saturating_duration_since(Instant::now());
        assert!(!remaining.is_zero(), "nvml-sim: {SLOTS} simulations are running and none has ended for a minute");
        free = FREED.wait_timeout(free, remaining).unwrap_or_else(PoisonError::into_inner).0;
    };
    free.started += 1;
    let shared = Arc::new(make(Origin { slot: slot as u64, generation: free.started & 0xffff, session: 0 }));
    drop(free);
    set(slot, Some(Arc::clone(&shared)));
    shared
}

/// Frees the slot of an ended simulation.
pub(crate) fn vacate(slot: usize, abandoned: bool) {
    set(slot, None);
    let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
    free.ended += 1;
    let number = free.ended;
    if let Some(entry) = free.slots.get_mut(slot) {
        *entry = Some(Freed { abandoned, number });
    }
    FREED.notify_one();
}

/// The simulation in a slot.
pub(crate) fn find(slot: usize) -> Option<Arc<Shared>> {
    RUNNING.get(slot)?.read().unwrap_or_else(PoisonError::into_inner).clone()
}

fn set(slot: usize, shared: Option<Arc<Shared>>) {
    if let Some(entry) = RUNNING.get(slot) {
        *entry.write().unwrap_or_else(PoisonError::into_inner) = shared;
    }
}
