//! Events one after the other, until somebody stops it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::{Event, EventSet};
use crate::error::Result;

/// How long a wait that may be stopped sleeps in the driver at a time: NVML has no means to wake it.
const SLICE: Duration = Duration::from_millis(250);

/// A wait that is over sooner, with nothing to tell, is followed by as long a sleep: a library that gives up at once
/// would keep a processor busy otherwise.
const SHORTEST: Duration = Duration::from_millis(10);

/// The events of a set as they come: see [`EventSet::events`].
///
/// It holds the set, so that it can be moved to a thread of its own.
#[derive(Debug)]
pub struct Events {
    set: EventSet,
    timeout: Duration,
    stopped: Arc<AtomicBool>,
    failed: bool,
}

/// Stops [`Events`] from any thread.
#[derive(Debug, Clone)]
pub struct StopHandle {
    stopped: Arc<AtomicBool>,
}

impl EventSet {
    /// The events of the set as they come. The iterator ends when there is none for as long as `timeout`; it can be
    /// asked again then. With [`Duration::MAX`] it goes on until it is stopped.
    ///
    /// The thread sleeps in the driver meanwhile. [`Events::stop_handle`] ends it from another thread.
    ///
    /// After an error it gives no more: as long as a GPU is lost, each wait fails at once, and a loop over it would
    /// keep a processor busy. To go on all the same, call this again.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use std::time::Duration;
    ///
    /// use nvml_wrapper::{EventKind, EventTypes};
    ///
    /// let set = nvml.create_event_set()?;
    /// set.register(&nvml.device_by_index(0)?, EventTypes::CRITICAL_XID_ERROR)?;
    /// let events = set.events(Duration::MAX);
    /// let stop = events.stop_handle();
    /// # sim.push_event(0, EventTypes::CRITICAL_XID_ERROR.bits(), 79);
    /// let watcher = std::thread::spawn(move || {
    ///     for event in events {
    ///         if let EventKind::CriticalXid { xid } = event?.kind() {
    ///             println!("Xid {xid}");
    ///         }
    ///     }
    ///     Ok::<(), nvml_wrapper::NvmlError>(())
    /// });
    /// stop.stop();
    /// watcher.join().unwrap()?;
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Availability
    ///
    /// As [`wait`](EventSet::wait), which each step of the iterator calls.
    #[must_use]
    pub fn events(&self, timeout: Duration) -> Events {
        Events { set: self.clone(), timeout, stopped: Arc::default(), failed: false }
    }
}

impl Events {
    /// What stops this iterator from another thread.
    ///
    /// NVML has no means to wake a thread that waits. Once there is such a handle, the thread therefore wakes up four
    /// times a second to look whether it is to stop, so a stop takes effect within a quarter of a second. Without one
    /// it sleeps through.
    #[must_use]
    pub fn stop_handle(&self) -> StopHandle {
        StopHandle { stopped: Arc::clone(&self.stopped) }
    }

    /// The set, to add devices to it.
    #[must_use]
    pub fn set(&self) -> &EventSet {
        &self.set
    }

    fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Acquire)
    }
}

impl Iterator for Events {
    type Item = Result<Event>;

    fn next(&mut self) -> Option<Self::Item> {
        let start = Instant::now();
        while !self.failed && !self.is_stopped() {
            let left = self.timeout.saturating_sub(start.elapsed());
            let can_be_stopped = Arc::strong_count(&self.stopped) > 1;
            let asked = if can_be_stopped { left.min(SLICE) } else { left };
            let begun = Instant::now();
            match self.set.wait(asked) {
                // NVML may give up early, so the clock says whether the time is over.
                Ok(None) if start.elapsed() < self.timeout => {
                    if begun.elapsed() < asked.min(SHORTEST) {
                        std::thread::sleep(SHORTEST.min(left));
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

impl StopHandle {
    /// Ends the iterator for good: within a quarter of a second where it waits just now.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Release);
    }

    /// Whether it was stopped.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Acquire)
    }
}
