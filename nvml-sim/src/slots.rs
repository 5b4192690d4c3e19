//! Slots of the running simulations.
//!
//! NVML functions have no argument that identifies the simulation. A handle contains its slot (see `handle`); functions
//! without a handle parameter exist once for each slot, and their address identifies it. The number of slots is
//! therefore fixed, and starting a simulation waits until a slot is free.

use core::time::Duration;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, PoisonError, RwLock};
use std::time::Instant;

use crate::handle::Origin;
use crate::state::Shared;

/// Maximum number of running simulations. The macro [`per_slot`](crate::functions) lists the same number.
pub(crate) const SLOTS: usize = 32;

const TIMEOUT: Duration = Duration::from_secs(60);

static RUNNING: [RwLock<Option<Arc<Shared>>>; SLOTS] = [const { RwLock::new(None) }; SLOTS];

static FREE: Mutex<Free> = Mutex::new(Free { started: 0, clean: VecDeque::new(), abandoned: VecDeque::new() });
static FREED: Condvar = Condvar::new();

/// Slots without a simulation. The slot that was free for the longest time is reused first, so that function pointers
/// of an ended simulation stay without effect as long as possible. Slots of sessions that were never shut down are
/// reused last.
struct Free {
    /// Number of simulations started so far.
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
    let list = if abandoned { &mut free.abandoned } else { &mut free.clean };
    list.push_back(slot);
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
