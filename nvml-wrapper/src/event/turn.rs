//! Lock with a timeout, by which threads wait on a set one at a time.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Lock that one waiting thread of a set holds.
#[derive(Default)]
pub(super) struct Turns {
    taken: Mutex<bool>,
    free: Condvar,
}

impl Turns {
    /// Takes the lock; `None` if other threads hold it for the whole timeout. Waiting uses no CPU time.
    pub(super) fn take(&self, timeout: Duration) -> Option<Turn<'_>> {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.free.wait_timeout_while(taken, timeout, |taken| *taken);
        let (mut taken, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if std::mem::replace(&mut *taken, true) { None } else { Some(Turn(self)) }
    }
}

/// Guard of the lock, which is released on drop.
pub(super) struct Turn<'a>(&'a Turns);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        *self.0.taken.lock().unwrap_or_else(PoisonError::into_inner) = false;
        self.0.free.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_turn() {
        let turns = Turns::default();
        let first = turns.take(Duration::ZERO);
        assert!(first.is_some() && turns.take(Duration::ZERO).is_none());
        drop(first);
        assert!(turns.take(Duration::MAX).is_some());
        assert!(turns.take(Duration::ZERO).is_some());
    }
}
