//! Events as an asynchronous stream.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use tokio::sync::mpsc;

use super::{Event, EventSet, StopHandle};
use crate::error::{NvmlError, Result};

/// So many events wait for a program that is slow to take them. Those beyond are left in the library's own queue.
const ROOM: usize = 64;

/// The events of a set as they come, for asynchronous programs: see [`EventSet::into_stream`].
///
/// It is a [`Stream`], and [`next`](EventStream::next) does without the traits of other crates. It works on any
/// runtime, and needs none to be made or dropped.
#[derive(Debug)]
#[cfg_attr(docsrs, doc(cfg(feature = "tokio")))]
#[must_use = "dropping the stream ends it"]
pub struct EventStream {
    events: mpsc::Receiver<Result<Event>>,
    stop: StopHandle,
}

impl EventSet {
    /// The events of the set as an asynchronous stream, behind which one thread waits for them.
    ///
    /// The thread sleeps in the driver, and wakes up four times a second to look whether the stream is still there,
    /// as NVML has no means to wake it. Dropping the stream ends the thread and frees the set within a quarter of a
    /// second; [`close`](EventStream::close) tells when that has happened. A clone of the set keeps it, to add
    /// devices while the stream runs.
    ///
    /// An error of the wait comes as an item, and the stream ends after it: as long as a GPU is lost, each wait fails
    /// at once. To go on all the same, make another stream of a clone of the set.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::{EventKind, EventTypes};
    ///
    /// let set = nvml.create_event_set()?;
    /// for device in nvml.devices()? {
    ///     set.register(&device?, EventTypes::CRITICAL_XID_ERROR)?;
    /// }
    /// # sim.push_event(3, EventTypes::CRITICAL_XID_ERROR.bits(), 79);
    /// let mut events = set.into_stream()?;
    /// let watch = async move {
    ///     while let Some(event) = events.next().await {
    ///         let event = event?;
    ///         if let EventKind::CriticalXid { xid } = event.kind() {
    ///             println!("Xid {xid} on {:?}", event.device);
    ///             break;
    ///         }
    ///     }
    ///     Ok::<(), nvml_wrapper::NvmlError>(())
    /// };
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(watch)?;
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`NvmlError::NoThread`] when the operating system gives no thread.
    ///
    /// # Availability
    ///
    /// As [`wait`](EventSet::wait), which the thread calls. With the feature `tokio` of this crate.
    #[cfg_attr(docsrs, doc(cfg(feature = "tokio")))]
    pub fn into_stream(self) -> Result<EventStream> {
        let (sender, events) = mpsc::channel(ROOM);
        let mut waited = self.events(Duration::MAX);
        // Only the thread holds the set from here on.
        drop(self);
        let stop = waited.stop_handle();
        let wait = move || {
            // No receiver: nobody is left to be told.
            while waited.next().is_some_and(|event| sender.blocking_send(event).is_ok()) {}
            // The set first: who waits for the stream's end finds it freed.
            drop(waited);
            drop(sender);
        };
        let started = std::thread::Builder::new().name("nvml-events".to_owned()).spawn(wait);
        started.map_err(|error| NvmlError::NoThread { kind: error.kind() })?;
        Ok(EventStream { events, stop })
    }
}

impl EventStream {
    /// The next event, or why the wait failed; None once the stream has ended, which it does after an error.
    ///
    /// It is cancel-safe: where the future is dropped before it is ready, no event is lost, and the next call gives
    /// it.
    pub async fn next(&mut self) -> Option<Result<Event>> {
        self.events.recv().await
    }

    /// Ends the stream, and returns when its thread has let go of the set: within a quarter of a second. Events that
    /// nobody has taken are thrown away.
    pub async fn close(mut self) {
        self.stop.stop();
        while self.events.recv().await.is_some() {}
    }
}

impl Stream for EventStream {
    type Item = Result<Event>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.events.poll_recv(context)
    }
}

impl Drop for EventStream {
    fn drop(&mut self) {
        self.stop.stop();
    }
}
