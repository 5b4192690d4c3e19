//! System event sets of the callers.

use std::collections::VecDeque;

use nvml_sys::*;

use crate::write::NvmlResult;

/// All system event sets that were created and not freed.
#[derive(Default)]
pub(crate) struct SystemEventSets {
    sets: Vec<SystemEventSet>,
    next: usize,
}

struct SystemEventSet {
    id: usize,
    session: u64,
    types: u64,
    waiting: VecDeque<nvmlSystemEventData_v1_t>,
}

impl SystemEventSets {
    pub(crate) fn create(&mut self, session: u64) -> usize {
        self.next += 1;
        self.sets.push(SystemEventSet { id: self.next, session, types: 0, waiting: VecDeque::new() });
        self.next
    }

    pub(crate) fn free(&mut self, session: u64, id: usize) -> NvmlResult {
        self.find(session, id)?;
        self.sets.retain(|set| set.id != id);
        Ok(())
    }

    pub(crate) fn register(&mut self, session: u64, id: usize, types: u64) -> NvmlResult {
        self.find(session, id)?.types |= types;
        Ok(())
    }

    /// Removes and returns the oldest events of a set, at most `limit`.
    pub(crate) fn take(&mut self, session: u64, id: usize, limit: usize) -> NvmlResult<Vec<nvmlSystemEventData_v1_t>> {
        let waiting = &mut self.find(session, id)?.waiting;
        Ok(waiting.drain(..limit.min(waiting.len())).collect())
    }

    /// Adds the event to each set registered for its type. Returns the number of these sets.
    pub(crate) fn deliver(&mut self, session: u64, event: nvmlSystemEventData_v1_t) -> usize {
        let is_registered = |set: &&mut SystemEventSet| set.session == session && set.types & event.eventType != 0;
        self.sets.iter_mut().filter(is_registered).map(|set| set.waiting.push_back(event)).count()
    }

    pub(crate) fn count(&self) -> usize {
        self.sets.len()
    }

    fn find(&mut self, session: u64, id: usize) -> NvmlResult<&mut SystemEventSet> {
        let set = self.sets.iter_mut().find(|set| set.id == id && set.session == session);
        set.ok_or(NVML_ERROR_INVALID_ARGUMENT)
    }
}
