//! Calls that threads make one after another, in the order in which they came.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Turns of threads. Turns that last too long are passed over: the calls of some GPUs may never return.
pub(super) struct Turns {
    /// Time for which turns without end delay other threads, once.
    timeout: Duration,
    /// Time between two threads that pass over the same turns, long enough for a call: otherwise, they would call at the same
    /// time.
    spacing: Duration,
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
    pub(super) const fn new(timeout: Duration, spacing: Duration) -> Turns {
        let numbers = Mutex::new(Numbers { next: 0, current: 0 });
        Turns { timeout, spacing, numbers, changed: Condvar::new() }
    }

    /// Waits for the turn of this thread, or for the timeout, after which all earlier turns are over. Waiting uses no CPU
    /// time.
    #[inline]
    pub(super) fn wait(&self) -> Turn<'_> {
        let mut numbers = self.numbers.lock().unwrap_or_else(PoisonError::into_inner);
        let number = numbers.next;
        numbers.next = number.wrapping_add(1);
        let waiting = u32::try_from(number.saturating_sub(numbers.current)).unwrap_or(u32::MAX).saturating_sub(1);
        let timeout = self.timeout.saturating_add(self.spacing.saturating_mul(waiting));
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
        let turns = Turns::new(LONG, LONG);
        assert_eq!(most_at_once(&turns, 50), 1);
    }

    /// Maximum number of threads that had a turn at once, of eight threads with this number of turns each.
    fn most_at_once(turns: &Turns, count: u32) -> usize {
        let (inside, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..count {
                        let _turn = turns.wait();
                        most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        std::thread::yield_now();
                        inside.fetch_sub(1, Ordering::SeqCst);
                    }
                });
            }
        });
        most.load(Ordering::SeqCst)
    }

    /// A call that does not return delays the others once, and they are still made one after another.
    #[test]
    fn a_turn_without_end_is_passed_over() {
        const TIMEOUT: Duration = Duration::from_millis(100);
        let is_passed_over = || {
            let turns = Turns::new(TIMEOUT, LONG);
            let hanging = turns.wait();
            let start = Instant::now();
            let most = most_at_once(&turns, 1);
            let elapsed = start.elapsed();
            assert!(elapsed >= TIMEOUT, "the first turn is not over");
            // Its late end ends no other turn.
            let next = turns.wait();
            drop(hanging);
            assert_eq!(turns.numbers.lock().unwrap().current, next.number);
            // On a busy machine, a thread may be passed over, too.
            assert!(most == 1 || elapsed >= 2 * TIMEOUT, "{most} threads at once");
            most == 1
        };
        assert!((0..1000).any(|_| is_passed_over()), "this machine is too slow");
    }

    /// Together, turns without end delay the others once.
    #[test]
    fn several_turns_without_end_are_passed_over() {
        let turns = Turns::new(Duration::from_millis(20), Duration::from_millis(1));
        std::thread::scope(|scope| {
            let hanging: Vec<_> = (0..5).map(|_| scope.spawn(|| turns.wait())).collect();
            let hanging: Vec<_> = hanging.into_iter().map(|thread| thread.join().unwrap()).collect();
            drop(turns.wait());
            let start = Instant::now();
            drop(turns.wait());
            assert!(start.elapsed() < LONG);
            drop(hanging);
        });
    }
}
