//! Calls with a time limit, on threads of their own.

use std::sync::atomic::Ordering;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::error::{NvmlError, Result};
use crate::nvml::Nvml;

/// Maximum number of threads of a session whose calls have not returned.
const MAX_PENDING: usize = 64;

/// A running thread of a session. Dropping it ends the count, also if the thread panics.
struct Pending(Nvml);

impl Pending {
    /// Counts one more thread. The error is the number of threads, if it is the maximum.
    #[inline]
    fn new(nvml: &Nvml) -> Result<Pending, usize> {
        let more = |count| (count < MAX_PENDING).then_some(count + 1);
        nvml.pending().fetch_update(Ordering::Relaxed, Ordering::Relaxed, more)?;
        Ok(Pending(nvml.clone()))
    }
}

impl Drop for Pending {
    #[inline]
    fn drop(&mut self) {
        self.0.pending().fetch_sub(1, Ordering::Relaxed);
    }
}

/// # Time limits
impl Nvml {
    /// Runs a closure on a thread of its own and returns its result, or an error if the result does not arrive in time.
    ///
    /// NVML has no timeouts: a call for a GPU that hangs in the driver does not return, and cannot be cancelled. After
    /// the limit, the thread is left behind: it holds the session until its call returns, and its result is dropped. A
    /// session has at most 64 such threads, so that a GPU that hangs for months costs no more than these.
    ///
    /// Starting a thread takes some ten microseconds: put all calls for one GPU into one closure. [`monitor`] samples
    /// GPUs with a deadline of its own and keeps its threads. NVML holds locks of its own while a call is in the driver:
    /// a call that hangs may block others, for which the limit applies as well.
    ///
    /// If the closure panics, the panic continues in the caller.
    ///
    /// # Errors
    ///
    /// [`NvmlError::DeadlineExceeded`] if there is no result within the limit, or, without starting the closure, if 64
    /// earlier calls have not returned. [`NvmlError::ThreadSpawn`] if the operating system cannot start the thread.
    /// The errors of the closure.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use std::time::Duration;
    ///
    /// let device = nvml.device_by_index(0)?;
    /// let (power, energy) = nvml.with_deadline(Duration::from_secs(10), move |_| {
    ///     Ok((device.power_usage()?, device.total_energy_consumption()?))
    /// })?;
    /// # assert!(power > 0 && energy > 0);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// [`monitor`]: crate::monitor
    #[inline]
    pub fn with_deadline<T, F>(&self, limit: Duration, calls: F) -> Result<T>
    where
        F: FnOnce(&Nvml) -> Result<T> + Send + 'static,
        T: Send + 'static,
    {
        let exceeded = |pending| NvmlError::DeadlineExceeded { limit, pending };
        let pending = Pending::new(self).map_err(exceeded)?;
        let (sender, receiver) = mpsc::sync_channel(1);
        let run = move || {
            let result = calls(&pending.0);
            // The caller that gets the result does not count this thread any more.
            drop(pending);
            // An error means that the caller has stopped waiting.
            let _ = sender.send(result);
        };
        let spawned = thread::Builder::new().name("nvml-deadline".to_owned()).spawn(run);
        let thread = spawned.map_err(|error| NvmlError::ThreadSpawn { kind: error.kind() })?;
        match receiver.recv_timeout(limit) {
            Ok(result) => result,
            Err(RecvTimeoutError::Timeout) => Err(exceeded(self.pending().load(Ordering::Relaxed))),
            Err(RecvTimeoutError::Disconnected) => match thread.join() {
                Err(panic) => std::panic::resume_unwind(panic),
                // A thread that does not panic sends its result before it ends.
                Ok(()) => receiver.try_recv().unwrap_or_else(|_| Err(exceeded(self.pending().load(Ordering::Relaxed)))),
            },
        }
    }
}
