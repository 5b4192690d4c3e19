//! The simulations that are running, each in a slot.
//!
//! NVML's functions have no argument that could say which simulation they belong to. A handle does (see `handle`);
//! the functions without one exist once for each slot, and their address says which. So the number of slots is fixed,
//! and a simulation that finds none free waits.

use core::time::Duration;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, PoisonError, RwLock};
use std::time::Instant;

use crate::handle::Origin;
use crate::state::Shared;

/// How many simulations run at once. The macro [`per_slot`](crate::functions) lists as many.
pub(crate) const SLOTS: usize = 32;

const PATIENCE: Duration = Duration::from_secs(60);

static RUNNING: [RwLock<Option<Arc<Shared>>>; SLOTS] = [const { RwLock::new(None) }; SLOTS];

static FREE: Mutex<Free> = Mutex::new(Free { started: 0, clean: VecDeque::new(), abandoned: VecDeque::new() });
static FREED: Condvar = Condvar::new();

/// The slots that no simulation has. The one that has been free for longest goes first, so that pointers to functions
/// of a simulation that has ended lead to nothing for as long as can be; those of sessions that were never shut down
/// go last.
struct Free {
    /// How many simulations were ever started.
    started: u64,
    clean: VecDeque<usize>,
    abandoned: VecDeque<usize>,
}

impl Free {
    fn take(&mut self) -> Option<usize> {
        if let Some(fresh) = usize::try_from(self.started).ok().filter(|fresh| *fresh < SLOTS) {
            return Some(fresh);
        }
        self.clean.pop_front().or_else(|| self.abandoned.pop_front())
    }
}

/// Starts what `make` makes in a free slot.
pub(crate) fn occupy(make: impl FnOnce(Origin) -> Shared) -> Arc<Shared> {
    let deadline = Instant::now() + PATIENCE;
    let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
    let slot = loop {
        if let Some(slot) = free.take() {
            break slot;
        }
        let left = deadline.saturating_duration_since(Instant::now());
        assert!(!left.is_zero(), "nvml-sim: {SLOTS} simulations are running and none has ended for a minute");
        free = FREED.wait_timeout(free, left).unwrap_or_else(PoisonError::into_inner).0;
    };
    free.started += 1;
    let shared = Arc::new(make(Origin { slot: slot as u64, generation: free.started & 0xffff, session: 0 }));
    drop(free);
    set(slot, Some(Arc::clone(&shared)));
    shared
}

/// Frees the slot of a simulation that has ended.
pub(crate) fn vacate(slot: usize, abandoned: bool) {
    set(slot, None);
    let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
    let list = if abandoned { &mut free.abandoned } else { &mut free.clean };
    list.push_back(slot);
    FREED.notify_one();
}

/// The simulation in a slot.
pub(crate) fn find(slot: usize) -> Option<Arc<Shared>> {
    RUNNING.get(slot)?.read().unwrap_or_else(PoisonError::into_inner).clone()
}

fn set(slot: usize, shared: Option<Arc<Shared>>) {
    if let Some(place) = RUNNING.get(slot) {
        *place.write().unwrap_or_else(PoisonError::into_inner) = shared;
    }
}
