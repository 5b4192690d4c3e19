//! Threads that make the calls, and the wait for them with a deadline.
//!
//! Serial jobs run one after another, parallel jobs side by side on a limited number of threads. A job that takes long
//! has stalled: its thread is replaced, and the waiting serial jobs run side by side, too, because several GPUs may hang at
//! once. A job that does not return in time is late: nothing waits for it, and it is returned when it ends.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Maximum wait for jobs when the pool is dropped.
const GRACE: Duration = Duration::from_millis(250);

/// A job, which is moved to a thread and back.
pub(super) trait Job: Send + 'static {
    fn run(&mut self);

    /// Whether the job runs beside another serial job only if one has stalled.
    fn is_serial(&self) -> bool;
}

/// A job that came back.
pub(super) struct Finished<J> {
    pub(super) job: J,
    /// Whether the job ran: `false` if no thread was free until the deadline.
    pub(super) ran: bool,
}

/// Threads and their jobs. Threads start when there are jobs for them, and end when the pool is dropped.
pub(super) struct Pool<J: Job> {
    shared: Arc<Shared<J>>,
    /// Maximum number of threads without stalled jobs.
    limit: usize,
    threads: Vec<JoinHandle<()>>,
}

struct Shared<J> {
    state: Mutex<State<J>>,
    /// A job was added, or the pool was closed.
    work: Condvar,
    /// Nothing is left to wait for.
    quiet: Condvar,
}

struct State<J> {
    serial: VecDeque<J>,
    parallel: VecDeque<J>,
    running: Vec<Run>,
    finished: Vec<Finished<J>>,
    /// The running serial job, unless it has stalled.
    lane: Option<u64>,
    next_id: u64,
    threads: usize,
    idle: usize,
    closed: bool,
}

/// A job on a thread.
struct Run {
    id: u64,
    start: Instant,
    is_serial: bool,
    /// Whether the job takes so long that its thread is replaced.
    has_stalled: bool,
    /// Whether nothing waits for the job. It has stalled, too.
    is_late: bool,
}

/// Times after which jobs have stalled.
#[derive(Clone, Copy)]
struct Patience {
    serial: Duration,
    parallel: Duration,
}

impl Patience {
    /// A parallel job has the time for calls that sleep, whatever the deadline: NVML measures PCIe traffic over 20 ms.
    #[inline]
    fn new(serial: Duration) -> Patience {
        Patience { serial, parallel: serial.max(Duration::from_millis(50)) }
    }

    #[inline]
    fn end(self, run: &Run) -> Instant {
        run.start + if run.is_serial { self.serial } else { self.parallel }
    }
}

impl<J> Shared<J> {
    #[inline]
    fn lock(&self) -> MutexGuard<'_, State<J>> {
        // Each change of the state is complete before a job, the only foreign code, runs.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<J: Job> State<J> {
    /// Next job, which counts as running from now on.
    #[inline]
    fn take(&mut self) -> Option<(J, u64)> {
        let is_next = self.lane.is_none() && !self.serial.is_empty();
        let job = if is_next { self.serial.pop_front() } else { self.parallel.pop_front() }?;
        let id = self.next_id;
        self.next_id += 1;
        if is_next {
            self.lane = Some(id);
        }
        let (start, is_serial) = (Instant::now(), job.is_serial());
        self.running.push(Run { id, start, is_serial, has_stalled: false, is_late: false });
        Some((job, id))
    }

    #[inline]
    fn end(&mut self, id: u64) {
        self.running.retain(|run| run.id != id);
        if self.lane == Some(id) {
            self.lane = None;
        }
    }

    /// Number of jobs that could start now.
    #[inline]
    fn startable(&self) -> usize {
        self.parallel.len() + usize::from(self.lane.is_none() && !self.serial.is_empty())
    }

    /// Threads that are not blocked by a stalled job.
    #[inline]
    fn usable_threads(&self) -> usize {
        self.threads - self.running.iter().filter(|run| run.has_stalled).count().min(self.threads)
    }

    #[inline]
    fn is_quiet(&self) -> bool {
        self.serial.is_empty() && self.parallel.is_empty() && self.running.iter().all(|run| run.is_late)
    }

    /// Earliest time at which a running job stalls.
    #[inline]
    fn next_stall(&self, patience: Patience) -> Option<Instant> {
        let running = self.running.iter().filter(|run| !run.has_stalled);
        running.map(|run| patience.end(run)).min()
    }

    /// Declares the jobs stalled that take too long: serial ones are late.
    #[inline]
    fn stall(&mut self, patience: Patience, now: Instant) {
        let State { running, serial, parallel, lane, .. } = self;
        for run in running.iter_mut().filter(|run| !run.has_stalled && patience.end(run) <= now) {
            run.has_stalled = true;
            run.is_late = run.is_serial;
            if *lane == Some(run.id) {
                // The serial jobs behind it may stall, too: one after another, they would take longer than the deadline.
                *lane = None;
                while let Some(job) = serial.pop_back() {
                    parallel.push_front(job);
                }
            }
        }
    }

    /// Declares all running jobs late, and returns those that did not start.
    #[inline]
    fn expire(&mut self) {
        self.lane = None;
        self.running.iter_mut().for_each(|run| (run.has_stalled, run.is_late) = (true, true));
        let waiting = self.serial.drain(..).chain(self.parallel.drain(..));
        self.finished.extend(waiting.map(|job| Finished { job, ran: false }));
    }
}

impl<J: Job> Pool<J> {
    /// Pool of at most this number of threads for parallel jobs, and one for serial jobs.
    #[inline]
    pub(super) fn new(size: usize) -> Pool<J> {
        let state = State {
            serial: VecDeque::new(),
            parallel: VecDeque::new(),
            running: Vec::new(),
            finished: Vec::new(),
            lane: None,
            next_id: 0,
            threads: 0,
            idle: 0,
            closed: false,
        };
        let shared = Shared { state: Mutex::new(state), work: Condvar::new(), quiet: Condvar::new() };
        Pool { shared: Arc::new(shared), limit: size.saturating_add(1), threads: Vec::new() }
    }

    /// Provides capacity for this number of jobs, so that adding and returning them does not allocate.
    #[inline]
    pub(super) fn reserve(&mut self, jobs: usize) {
        let mut state = self.shared.lock();
        state.serial.reserve(jobs);
        state.parallel.reserve(jobs);
        state.running.reserve(jobs);
        state.finished.reserve(jobs);
    }

    /// Adds jobs, which start at once where a thread is free: the serial ones in their order first.
    #[inline]
    pub(super) fn submit(&mut self, jobs: impl Iterator<Item = J>) {
        let shared = Arc::clone(&self.shared);
        let mut state = shared.lock();
        for job in jobs {
            if job.is_serial() { state.serial.push_back(job) } else { state.parallel.push_back(job) }
        }
        self.provide_threads(&mut state);
    }

    /// Waits until all jobs have returned, or until the deadline. A job that takes longer than `patience` has stalled; a
    /// serial one is then late before the deadline.
    #[inline]
    pub(super) fn wait(&mut self, deadline: Instant, patience: Duration) {
        let (shared, patience) = (Arc::clone(&self.shared), Patience::new(patience));
        let mut state = shared.lock();
        loop {
            let now = Instant::now();
            let stall = state.next_stall(patience);
            if stall.is_some_and(|stall| stall <= now) {
                state.stall(patience, now);
                self.provide_threads(&mut state);
                continue;
            }
            if state.is_quiet() {
                return;
            }
            if now >= deadline {
                state.expire();
                return;
            }
            if state.threads == 0 {
                // The system starts no threads: without them there is no deadline.
                state = run_next(&shared, state);
                continue;
            }
            // A job that starts meanwhile may stall, too.
            let until = stall.unwrap_or(deadline).min(now + patience.serial).min(deadline);
            let waited = shared.quiet.wait_timeout(state, until.saturating_duration_since(now));
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Exchanges the jobs that came back with an empty list, which gets the same capacity.
    #[inline]
    pub(super) fn take_finished(&mut self, list: &mut Vec<Finished<J>>) {
        list.clear();
        let finished = &mut self.shared.lock().finished;
        list.reserve(finished.capacity());
        std::mem::swap(finished, list);
    }

    /// Wakes and starts as many threads as there are jobs for.
    #[inline]
    fn provide_threads(&mut self, state: &mut State<J>) {
        let mut needed = state.startable();
        for _ in 0..needed.min(state.idle) {
            self.shared.work.notify_one();
        }
        needed = needed.saturating_sub(state.idle);
        while needed > 0 && state.usable_threads() < self.limit {
            let (shared, limit) = (Arc::clone(&self.shared), self.limit);
            let thread =
                std::thread::Builder::new().name("nvml-monitor".to_owned()).spawn(move || work(&shared, limit));
            let Ok(thread) = thread else { return };
            state.threads += 1;
            needed -= 1;
            self.threads.retain(|thread| !thread.is_finished());
            self.threads.push(thread);
        }
    }
}

/// Runs the next job on this thread, without the lock.
#[inline]
fn run_next<'s, J: Job>(shared: &'s Shared<J>, mut state: MutexGuard<'s, State<J>>) -> MutexGuard<'s, State<J>> {
    let Some((mut job, id)) = state.take() else { return state };
    drop(state);
    job.run();
    state = shared.lock();
    if state.closed {
        // What the job holds is released before it counts as ended.
        drop(state);
        drop(job);
        state = shared.lock();
        state.end(id);
    } else {
        state.end(id);
        state.finished.push(Finished { job, ran: true });
    }
    if state.is_quiet() {
        shared.quiet.notify_all();
    }
    state
}

/// Body of a thread.
#[inline]
fn work<J: Job>(shared: &Shared<J>, limit: usize) {
    let mut state = shared.lock();
    // A thread whose job has stalled was replaced meanwhile.
    while !state.closed && state.usable_threads() <= limit {
        if state.startable() > 0 {
            state = run_next(shared, state);
        } else {
            state.idle += 1;
            state = shared.work.wait(state).unwrap_or_else(PoisonError::into_inner);
            state.idle -= 1;
        }
    }
    state.threads -= 1;
}

impl<J: Job> Drop for Pool<J> {
    #[inline]
    fn drop(&mut self) {
        let mut state = self.shared.lock();
        state.closed = true;
        let left = (std::mem::take(&mut state.serial), std::mem::take(&mut state.parallel));
        let finished = std::mem::take(&mut state.finished);
        self.shared.work.notify_all();
        drop(state);
        // Outside of the lock, as they release their sessions.
        drop((left, finished));
        let is_busy = |state: &mut State<J>| !state.is_quiet();
        let waited = self.shared.quiet.wait_timeout_while(self.shared.lock(), GRACE, is_busy);
        let state = waited.unwrap_or_else(PoisonError::into_inner).0;
        let all_returned = state.running.is_empty();
        drop(state);
        if all_returned {
            // A thread that panicked has ended, too.
            self.threads.drain(..).for_each(|thread| drop(thread.join()));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, Sender, channel};

    use super::*;

    /// Tests wait for what happens, not for the clock.
    const LONG: Duration = Duration::from_secs(60);

    struct Test {
        number: u32,
        is_serial: bool,
        /// The job ends when the sender is dropped.
        gate: Option<Receiver<()>>,
        started: Sender<u32>,
    }

    impl Job for Test {
        fn run(&mut self) {
            self.started.send(self.number).unwrap();
            if let Some(gate) = &self.gate {
                assert!(gate.recv().is_err());
            }
        }

        fn is_serial(&self) -> bool {
            self.is_serial
        }
    }

    struct Jobs {
        started: Sender<u32>,
        order: Receiver<u32>,
    }

    impl Jobs {
        fn new() -> Jobs {
            let (started, order) = channel();
            Jobs { started, order }
        }

        fn job(&self, number: u32, is_serial: bool) -> Test {
            Test { number, is_serial, gate: None, started: self.started.clone() }
        }

        fn blocked(&self, number: u32, is_serial: bool) -> (Test, Sender<()>) {
            let (sender, gate) = channel();
            (Test { gate: Some(gate), ..self.job(number, is_serial) }, sender)
        }
    }

    fn returned(pool: &mut Pool<Test>) -> Vec<(u32, bool)> {
        let mut list = Vec::new();
        pool.take_finished(&mut list);
        let mut numbers: Vec<_> = list.iter().map(|finished| (finished.job.number, finished.ran)).collect();
        numbers.sort_unstable();
        numbers
    }

    #[test]
    fn serial_jobs_run_in_order_and_all_jobs_return() {
        let (jobs, mut pool) = (Jobs::new(), Pool::new(4));
        pool.submit((0..20).map(|number| jobs.job(number, number < 10)));
        pool.wait(Instant::now() + LONG, LONG);
        assert_eq!(returned(&mut pool), (0..20).map(|number| (number, true)).collect::<Vec<_>>());
        let order: Vec<u32> = jobs.order.try_iter().filter(|number| *number < 10).collect();
        assert_eq!(order, (0..10).collect::<Vec<_>>());
    }

    #[test]
    fn parallel_jobs_run_side_by_side_up_to_the_size() {
        let (jobs, mut pool) = (Jobs::new(), Pool::new(3));
        let (blocked, gates): (Vec<_>, Vec<_>) = (0..4).map(|number| jobs.blocked(number, false)).unzip();
        pool.submit(blocked.into_iter());
        // Three threads, and the one for serial jobs, run at once.
        let mut order: Vec<u32> = (0..4).map(|_| jobs.order.recv().unwrap()).collect();
        order.sort_unstable();
        assert_eq!(order, [0, 1, 2, 3]);
        drop(gates);
        pool.wait(Instant::now() + LONG, LONG);
        assert_eq!(returned(&mut pool).len(), 4);
    }

    #[test]
    fn a_late_job_is_returned_when_it_ends_and_delays_nothing_again() {
        let (jobs, mut pool) = (Jobs::new(), Pool::new(1));
        let (blocked, gate) = jobs.blocked(0, false);
        pool.submit([blocked].into_iter());
        assert_eq!(jobs.order.recv(), Ok(0));
        pool.wait(Instant::now(), LONG);
        assert_eq!(returned(&mut pool), []);
        // The thread is replaced, and nothing waits for the late job.
        for round in 1..5 {
            pool.submit((0..3).map(|number| jobs.job(10 * round + number, false)));
            pool.wait(Instant::now() + LONG, LONG);
            assert_eq!(returned(&mut pool).len(), 3, "{round}");
        }
        drop(gate);
        while returned(&mut pool) != [(0, true)] {
            std::thread::yield_now();
        }
    }

    #[test]
    fn a_stalled_serial_job_is_overtaken() {
        let (jobs, mut pool) = (Jobs::new(), Pool::new(1));
        let (blocked, gate) = jobs.blocked(0, true);
        pool.submit([blocked].into_iter().chain((1..4).map(|number| jobs.job(number, true))));
        assert_eq!(jobs.order.recv(), Ok(0));
        pool.wait(Instant::now() + LONG, Duration::ZERO);
        // With no patience at all, the others may be late, too, but they return.
        let mut all = returned(&mut pool);
        while all.len() < 3 {
            all.extend(returned(&mut pool));
        }
        all.sort_unstable();
        assert_eq!(all, [(1, true), (2, true), (3, true)]);
        drop(gate);
    }

    #[test]
    fn several_stalled_serial_jobs_are_overtaken() {
        let (jobs, mut pool) = (Jobs::new(), Pool::new(1));
        let (blocked, gates): (Vec<_>, Vec<_>) = (0..3).map(|number| jobs.blocked(number, true)).unzip();
        pool.submit(blocked.into_iter().chain([jobs.job(3, true)]));
        let start = Instant::now();
        pool.wait(start + LONG, Duration::from_millis(500));
        assert!(start.elapsed() < LONG);
        // On a busy machine, the last one may be late, too, but it returns.
        while returned(&mut pool) != [(3, true)] {
            std::thread::yield_now();
        }
        drop(gates);
    }

    /// Declares all running jobs stalled.
    fn stall(pool: &mut Pool<Test>) {
        let shared = Arc::clone(&pool.shared);
        let mut state = shared.lock();
        state.stall(Patience { serial: Duration::ZERO, parallel: Duration::ZERO }, Instant::now());
        pool.provide_threads(&mut state);
    }

    fn start(jobs: &Jobs, count: usize) -> Vec<u32> {
        let mut numbers: Vec<u32> = (0..count).map(|_| jobs.order.recv_timeout(LONG).unwrap()).collect();
        numbers.sort_unstable();
        numbers
    }

    #[test]
    fn serial_jobs_behind_a_stalled_one_run_side_by_side() {
        let (jobs, mut pool) = (Jobs::new(), Pool::new(3));
        let (blocked, gates): (Vec<_>, Vec<_>) = (0..5).map(|number| jobs.blocked(number, true)).unzip();
        pool.submit(blocked.into_iter());
        assert_eq!(start(&jobs, 1), [0]);
        stall(&mut pool);
        assert_eq!(start(&jobs, 4), [1, 2, 3, 4]);
        drop(gates);
        pool.wait(Instant::now() + LONG, LONG);
        // The serial jobs of the next sample run one after another again.
        pool.submit((5..9).map(|number| jobs.job(number, true)));
        pool.wait(Instant::now() + LONG, LONG);
        assert_eq!(jobs.order.try_iter().collect::<Vec<_>>(), [5, 6, 7, 8]);
    }

    #[test]
    fn threads_of_stalled_jobs_are_replaced() {
        let (jobs, mut pool) = (Jobs::new(), Pool::new(1));
        let (blocked, gates): (Vec<_>, Vec<_>) = (0..4).map(|number| jobs.blocked(number, false)).unzip();
        pool.submit(blocked.into_iter().chain([jobs.job(4, false)]));
        assert_eq!(start(&jobs, 2), [0, 1]);
        stall(&mut pool);
        assert_eq!(start(&jobs, 2), [2, 3]);
        stall(&mut pool);
        assert_eq!(start(&jobs, 1), [4]);
        drop(gates);
        // Until the deadline, the stalled jobs are waited for.
        pool.wait(Instant::now() + LONG, Duration::ZERO);
        assert_eq!(returned(&mut pool), (0..5).map(|number| (number, true)).collect::<Vec<_>>());
    }

    #[test]
    fn jobs_without_a_thread_return_at_the_deadline() {
        let (jobs, mut pool) = (Jobs::new(), Pool::new(0));
        let (blocked, gate) = jobs.blocked(0, false);
        pool.submit([blocked, jobs.job(1, false), jobs.job(2, true)].into_iter());
        assert_eq!(jobs.order.recv(), Ok(2));
        assert_eq!(jobs.order.recv(), Ok(0));
        pool.wait(Instant::now(), LONG);
        let mut all = returned(&mut pool);
        while all.len() < 2 {
            all.extend(returned(&mut pool));
        }
        all.sort_unstable();
        assert_eq!(all, [(1, false), (2, true)]);
        drop(gate);
    }

    #[test]
    fn both_lists_of_returned_jobs_have_the_reserved_capacity() {
        let (mut pool, mut list) = (Pool::<Test>::new(1), Vec::new());
        pool.reserve(9);
        for _ in 0..2 {
            pool.take_finished(&mut list);
            assert!(list.capacity() >= 9);
        }
    }

    #[test]
    fn dropping_the_pool_does_not_wait_for_late_jobs() {
        let (jobs, mut pool) = (Jobs::new(), Pool::new(2));
        let (blocked, gate) = jobs.blocked(0, false);
        pool.submit([blocked, jobs.job(1, false)].into_iter());
        pool.wait(Instant::now(), LONG);
        drop(pool);
        drop(gate);
    }
}
