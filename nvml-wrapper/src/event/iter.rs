//! Iterator over the events of a set, stoppable from another thread.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::error::Result;
use crate::event::Event;
use crate::event::set::EventSet;

/// Maximum time of one wait in the driver while a stop handle exists: NVML cannot wake a waiting thread.
const MAX_WAIT: Duration = Duration::from_millis(250);

/// A wait without an event that returns sooner is followed by a sleep of this time, so that a library that returns at
/// once keeps no CPU busy.
const MIN_WAIT: Duration = Duration::from_millis(10);

/// Iterator over the events of a set, as they occur: see [`EventSet::events`].
///
/// The iterator holds the set and can be moved to another thread.
#[doc(alias = "EventLoop")]
#[derive(Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Events {
    set: EventSet,
    timeout: Duration,
    stopped: Arc<AtomicBool>,
    failed: bool,
}

/// Handle that stops [`Events`] from any thread.
#[derive(Debug, Clone)]
pub struct StopHandle {
    stopped: Arc<AtomicBool>,
}

/// # Iteration
impl EventSet {
    /// Iterator over the events of the set, as they occur.
    ///
    /// The iterator ends if no event occurs within `timeout`; calling `next` again continues it. With [`Duration::MAX`]
    /// it continues until it is stopped. The thread sleeps in the driver meanwhile. [`Events::stop_handle`] returns a
    /// handle that ends the iterator from another thread.
    ///
    /// The iterator ends after an error: while a GPU is lost, every wait fails at once, and a loop over them would keep
    /// a CPU busy. To continue after an error, call this method again.
    ///
    /// # Availability
    ///
    /// Same as [`wait`](EventSet::wait), which each step of the iterator calls.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use std::time::Duration;
    ///
    /// use nvml_wrapper::event::{EventKind, EventTypes};
    ///
    /// let set = nvml.create_event_set()?;
    /// set.register(&nvml.device_by_index(0)?, EventTypes::CRITICAL_XID_ERROR)?;
    /// let events = set.events(Duration::MAX);
    /// let stop = events.stop_handle();
    /// # sim.push_event(0, EventTypes::CRITICAL_XID_ERROR.bits(), 79);
    /// let watcher = std::thread::spawn(move || {
    ///     for event in events {
    ///         if let EventKind::CriticalXidError { xid } = event?.kind() {
    ///             println!("Xid {xid}");
    ///         }
    ///     }
    ///     Ok::<(), nvml_wrapper::NvmlError>(())
    /// });
    /// stop.stop();
    /// watcher.join().unwrap()?;
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "run_forever")]
    #[inline]
    pub fn events(&self, timeout: Duration) -> Events {
        Events { set: self.clone(), timeout, stopped: Arc::default(), failed: false }
    }
}

/// # Control
impl Events {
    /// Handle that stops this iterator from another thread.
    ///
    /// NVML cannot wake a waiting thread. While a handle exists, the waiting thread therefore wakes up every 250 ms to
    /// check for a stop, and a stop takes effect within this time. Without a handle, the thread sleeps until the event
    /// or the timeout.
    #[must_use]
    #[inline]
    pub fn stop_handle(&self) -> StopHandle {
        StopHandle { stopped: Arc::clone(&self.stopped) }
    }

    /// Event set of the iterator, to register more devices.
    #[doc(alias = "as_inner")]
    #[doc(alias = "as_mut_inner")]
    #[doc(alias = "into_inner")]
    #[must_use]
    #[inline]
    pub fn event_set(&self) -> &EventSet {
        &self.set
    }

    #[inline]
    fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Acquire)
    }
}

impl Iterator for Events {
    type Item = Result<Event>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let start = Instant::now();
        while !self.failed && !self.is_stopped() {
            let remaining = self.timeout.saturating_sub(start.elapsed());
            let can_be_stopped = Arc::strong_count(&self.stopped) > 1;
            let wait_timeout = if can_be_stopped { remaining.min(MAX_WAIT) } else { remaining };
            let wait_start = Instant::now();
            match self.set.wait(wait_timeout) {
                // NVML may return before the timeout: the elapsed time decides.
                Ok(None) if start.elapsed() < self.timeout => {
                    if wait_start.elapsed() < wait_timeout.min(MIN_WAIT) {
                        std::thread::sleep(MIN_WAIT.min(remaining));
                    }
                }
                Ok(None) => return None,
                Ok(Some(event)) => return Some(Ok(event)),
                Err(error) => {
                    self.failed = true;
                    return Some(Err(error));
                }
            }
        }
        None
    }
}

/// # Control
impl StopHandle {
    /// Ends the iterator permanently, within 250 ms if it is waiting.
    #[doc(alias = "interrupt")]
    #[inline]
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Release);
    }

    /// Whether the iterator was stopped.
    #[must_use]
    #[inline]
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Acquire)
    }
}
