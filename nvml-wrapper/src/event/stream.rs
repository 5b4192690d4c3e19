//! Asynchronous stream of events.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use tokio::sync::mpsc;

use crate::error::{NvmlError, Result};
use crate::event::set::EventSet;
use crate::event::{Event, StopHandle};

/// Capacity of the channel, in events. Further events stay in the library's queue. An event has up to 512 KiB of
/// contexts, so that a full channel has up to 32 MiB.
const CAPACITY: usize = 64;

/// Asynchronous stream of the events of a set, as they occur: see [`EventSet::into_stream`].
///
/// The type implements [`Stream`]; [`next`](EventStream::next) needs no traits of other crates. It works on any
/// runtime, and can be created and dropped without one.
#[derive(Debug)]
#[cfg_attr(docsrs, doc(cfg(feature = "tokio")))]
#[must_use = "dropping the stream stops the thread that waits for events"]
pub struct EventStream {
    events: mpsc::Receiver<Result<Event>>,
    stop: StopHandle,
}

/// # Stream
impl EventSet {
    /// Asynchronous stream of the events of the set. One thread waits for them.
    ///
    /// The thread sleeps in the driver and wakes up every 250 ms to check whether the stream still exists, as NVML
    /// cannot wake a waiting thread. Dropping the stream ends the thread and frees the set within 250 ms;
    /// [`close`](EventStream::close) waits for that. A clone of the set keeps the set alive and can register devices
    /// while the stream runs. Up to 64 events are buffered; further events stay in the library's queue.
    ///
    /// An error of the wait is an item, after which the stream ends: while a GPU is lost, every wait fails at once. To
    /// continue, make another stream of a clone of the set.
    ///
    /// # Errors
    ///
    /// [`NvmlError::ThreadSpawn`] if the operating system cannot create the thread.
    ///
    /// # Availability
    ///
    /// Same as [`wait`](EventSet::wait), which the thread calls. Needs the feature `tokio` of this crate.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use nvml_wrapper::event::{EventKind, EventTypes};
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
    ///         if let EventKind::CriticalXidError { xid } = event.kind() {
    ///             println!("Xid {xid} on {:?}", event.device);
    ///             break;
    ///         }
    ///     }
    ///     Ok::<(), nvml_wrapper::NvmlError>(())
    /// };
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(watch)?;
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[cfg_attr(docsrs, doc(cfg(feature = "tokio")))]
    #[inline]
    pub fn into_stream(self) -> Result<EventStream> {
        let (sender, events) = mpsc::channel(CAPACITY);
        let mut iterator = self.events(Duration::MAX);
        // From here on, the thread alone holds the set.
        drop(self);
        let stop = iterator.stop_handle();
        let run = move || {
            // An error of `blocking_send` means that the receiver was dropped.
            while iterator.next().is_some_and(|event| sender.blocking_send(event).is_ok()) {}
            // The set is freed before the channel is closed: after the end of the stream, the set is known to be free.
            drop(iterator);
            drop(sender);
        };
        let spawned = std::thread::Builder::new().name("nvml-events".to_owned()).spawn(run);
        spawned.map_err(|error| NvmlError::ThreadSpawn { kind: error.kind() })?;
        Ok(EventStream { events, stop })
    }
}

/// # Stream
impl EventStream {
    /// Next event, or the error of the wait; `None` after the end of the stream, which follows an error.
    ///
    /// The method is cancel-safe: if the future is dropped before it is ready, no event is lost, and the next call
    /// returns the event.
    #[inline]
    pub async fn next(&mut self) -> Option<Result<Event>> {
        self.events.recv().await
    }

    /// Ends the stream, and waits until its thread has released the set, within 250 ms. Buffered events are discarded.
    #[inline]
    pub async fn close(mut self) {
        self.stop.stop();
        while self.events.recv().await.is_some() {}
    }
}

impl Stream for EventStream {
    type Item = Result<Event>;

    #[inline]
    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.events.poll_recv(context)
    }
}

impl Drop for EventStream {
    #[inline]
    fn drop(&mut self) {
        self.stop.stop();
    }
}
