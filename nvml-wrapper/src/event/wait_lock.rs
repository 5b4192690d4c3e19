//! Lock with a timeout, by which threads wait on a set one at a time.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Lock that one waiting thread of a set holds.
#[derive(Default)]
pub(super) struct WaitLock {
    locked: Mutex<bool>,
    unlocked: Condvar,
}

impl WaitLock {
    /// Takes the lock; `None` if other threads hold it for the whole timeout. Waiting uses no CPU time.
    #[inline]
    pub(super) fn lock_timeout(&self, timeout: Duration) -> Option<WaitGuard<'_>> {
        let locked = self.locked.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.unlocked.wait_timeout_while(locked, timeout, |locked| *locked);
        let (mut locked, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if std::mem::replace(&mut *locked, true) { None } else { Some(WaitGuard(self)) }
    }
}

/// Guard of the lock, which is released on drop.
pub(super) struct WaitGuard<'a>(&'a WaitLock);

impl Drop for WaitGuard<'_> {
    #[inline]
    fn drop(&mut self) {
        *self.0.locked.lock().unwrap_or_else(PoisonError::into_inner) = false;
        self.0.unlocked.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lock_is_exclusive() {
        let lock = WaitLock::default();
        let first = lock.lock_timeout(Duration::ZERO);
        assert!(first.is_some() && lock.lock_timeout(Duration::ZERO).is_none());
        drop(first);
        assert!(lock.lock_timeout(Duration::MAX).is_some());
        assert!(lock.lock_timeout(Duration::ZERO).is_some());
    }
}
