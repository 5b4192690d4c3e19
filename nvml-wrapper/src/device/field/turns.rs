//! Calls that threads make one after another, in the order in which they came.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Turns of threads. A turn that lasts too long is passed over: the calls of one GPU may never return.
pub(super) struct Turns {
    numbers: Mutex<Numbers>,
    changed: Condvar,
}

struct Numbers {
    /// Turn of the next thread that comes.
    next: u64,
    /// Turn of the thread that may call. Lower ones are over.
    current: u64,
}

impl Turns {
    #[inline]
    pub(super) const fn new() -> Turns {
        Turns { numbers: Mutex::new(Numbers { next: 0, current: 0 }), changed: Condvar::new() }
    }

    /// Waits for the turn of this thread, or for the timeout, after which all earlier turns are over. Waiting uses no CPU
    /// time.
    #[inline]
    pub(super) fn wait(&self, timeout: Duration) -> Turn<'_> {
        let mut numbers = self.numbers.lock().unwrap_or_else(PoisonError::into_inner);
        let number = numbers.next;
        numbers.next = number.wrapping_add(1);
        let waited = self.changed.wait_timeout_while(numbers, timeout, |numbers| numbers.current < number);
        let (mut numbers, _) = waited.unwrap_or_else(PoisonError::into_inner);
        numbers.current = numbers.current.max(number);
        Turn { turns: self, number }
    }
}

/// Turn of a thread, which is over when it is dropped.
pub(super) struct Turn<'a> {
    turns: &'a Turns,
    number: u64,
}

impl Drop for Turn<'_> {
    #[inline]
    fn drop(&mut self) {
        let mut numbers = self.turns.numbers.lock().unwrap_or_else(PoisonError::into_inner);
        numbers.current = numbers.current.max(self.number.wrapping_add(1));
        drop(numbers);
        self.turns.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Instant;

    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn turns_exclude_each_other() {
        let (turns, inside, most) = (Turns::new(), AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let _turn = turns.wait(LONG);
                        most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        std::thread::yield_now();
                        inside.fetch_sub(1, Ordering::SeqCst);
                    }
                });
            }
        });
        assert_eq!(most.load(Ordering::SeqCst), 1);
    }

    /// A call that does not return delays one other call, and its late end nobody.
    #[test]
    fn a_turn_without_end_is_passed_over() {
        let turns = Turns::new();
        let hanging = turns.wait(LONG);
        let second = turns.wait(Duration::from_millis(10));
        drop(hanging);
        let start = Instant::now();
        let third = turns.wait(Duration::from_millis(100));
        assert!(start.elapsed() >= Duration::from_millis(100), "the second turn is not over");
        drop((second, third));
        let start = Instant::now();
        drop(turns.wait(LONG));
        assert!(start.elapsed() < LONG);
    }
}
