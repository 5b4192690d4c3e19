//! Event sets.

use std::sync::Arc;
use std::time::{Duration, Instant};

use nvml_sys::{f, nvmlEventData_t, nvmlEventSet_t, nvmlEventSetWait_v3_t};

use crate::error::{ErrorCode, NvmlError, Result};
use crate::event::wait_lock::WaitLock;
use crate::event::{Event, EventTypes, milliseconds};
use crate::ffi::versioned::or_older_version;
use crate::ffi::{Handle, Target};
use crate::handle::{Device, handles};
use crate::nvml::Nvml;

/// Set of events of any number of devices, which are waited for together.
///
/// Clones are the same set. The set is freed when the last clone is dropped.
///
/// # Examples
///
/// ```
/// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
/// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
/// use std::time::Duration;
///
/// use nvml_wrapper::event::EventTypes;
///
/// let set = nvml.create_event_set()?;
/// for device in nvml.devices()? {
///     set.register(&device?, EventTypes::CRITICAL_XID_ERROR)?;
/// }
/// # sim.push_event(3, EventTypes::CRITICAL_XID_ERROR.bits(), 79);
/// match set.wait(Duration::from_secs(5))? {
///     Some(event) => println!("Xid {:?} on {:?}", event.xid(), event.device),
///     None => println!("nothing for five seconds"),
/// }
/// # Ok::<(), nvml_wrapper::NvmlError>(())
/// ```
#[doc(alias = "nvmlEventSetFree")]
#[derive(Clone)]
pub struct EventSet {
    pub(crate) handle: Handle<nvmlEventSet_t>,
    // `None` only during drop.
    wait_lock: Option<Arc<WaitLock>>,
}

/// # Events
impl Nvml {
    /// Creates an empty event set.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlEventSetCreate")]
    #[doc(alias = "create_event_loop")]
    #[inline]
    pub fn create_event_set(&self) -> Result<EventSet> {
        // SAFETY: the function writes one handle.
        let handle = unsafe { self.open(f::nvmlEventSetCreate, ()) }?;
        Ok(EventSet { handle, wait_lock: Some(Arc::default()) })
    }
}

/// # Events
impl EventSet {
    /// Adds events of a device to the set, from now on: earlier events are not reported.
    ///
    /// If registering fails with `NotSupported`, the set is unchanged. If it fails with `Unknown`, the set is undefined
    /// and is to be dropped.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not support one of the event types: see [`Device::supported_event_types`].
    /// [`NvmlError::MixedSessions`] if the device belongs to another session.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer. Linux.
    #[doc(alias = "nvmlDeviceRegisterEvents")]
    #[doc(alias = "register_events")]
    #[doc(alias = "register_device")]
    #[inline]
    pub fn register(&self, device: &Device, types: EventTypes) -> Result<()> {
        let function = f::nvmlDeviceRegisterEvents;
        self.handle.same_session(function, &device.handle)?;
        // SAFETY: the function takes no pointers.
        unsafe { device.handle.command(function, (types.bits(), self.handle.raw())) }
    }

    /// Waits for the next event; `None` if there is none within the timeout. NVML may also return `None` shortly before
    /// the timeout.
    ///
    /// The thread sleeps in the driver and uses no CPU time. Timeouts are in whole milliseconds, rounded up; the
    /// maximum is 24 days. Several threads may wait on one set: each event is delivered to one of them.
    ///
    /// In MIG mode, the events of all instances are reported for the device if the caller has the privileges, and those
    /// that affect the whole device otherwise. On Windows, all pending Xid events have the number of the latest.
    ///
    /// # Errors
    ///
    /// `GpuIsLost` if a GPU of the set has fallen off the bus.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); MIG instances since NVML 11.0 (driver 450.51); operational events and event
    /// times since NVML 13.4 (driver newer than 610.43.02). Fermi and newer.
    #[doc(alias = "nvmlEventSetWait_v3")]
    #[doc(alias = "nvmlEventSetGetContextCount_v1")]
    #[doc(alias = "nvmlEventSetGetContextInfo_v1")]
    #[doc(alias = "nvmlEventSetGetContextData_v1")]
    #[doc(alias = "nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1")]
    #[doc(alias = "nvmlEventSetWait_v2")]
    #[doc(alias = "nvmlEventSetWait")]
    #[inline]
    pub fn wait(&self, timeout: Duration) -> Result<Option<Event>> {
        let start = Instant::now();
        if self.handle.nvml().supports(f::nvmlEventSetWait_v3) {
            // A driver that has the function may not support it on this system.
            match self.wait_v3(timeout) {
                Err(error) if error.is_unsupported() => {}
                result => return result,
            }
        }
        let milliseconds = || milliseconds(timeout.saturating_sub(start.elapsed()));
        // `nvmlEventSetWait` leaves the instance ids unset.
        let mut data = nvmlEventData_t {
            gpuInstanceId: nvml_sys::NVML_GPU_INSTANCE_ID_ANY,
            computeInstanceId: nvml_sys::NVML_COMPUTE_INSTANCE_ID_ANY,
            ..nvml_sys::Zeroable::zeroed()
        };
        let newest = self.handle.newer().call(f::nvmlEventSetWait_v2, |call, set| {
            // SAFETY: `data` is valid for reads and writes.
            unsafe { call(set, &raw mut data, milliseconds()) }
        });
        let result = or_older_version(newest, || {
            self.handle.call(f::nvmlEventSetWait, |call, set| {
                // SAFETY: `data` is valid for reads and writes, and larger than the function writes.
                unsafe { call(set, &raw mut data, milliseconds()) }
            })
        });
        match result {
            Ok(()) => Ok(Some(Event::from_raw(self.handle.nvml(), &data))),
            Err(NvmlError::Call { code: ErrorCode::Timeout, .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Waits with `nvmlEventSetWait_v3`. The library keeps the contexts of an event until the next wait on the set
    /// only, so threads wait one at a time.
    #[inline]
    fn wait_v3(&self, timeout: Duration) -> Result<Option<Event>> {
        let start = Instant::now();
        let guard = self.wait_lock.as_ref().map(|wait_lock| wait_lock.lock_timeout(timeout));
        if let Some(None) = guard {
            return Ok(None);
        }
        let request = nvmlEventSetWait_v3_t {
            timeoutMs: milliseconds(timeout.saturating_sub(start.elapsed())),
            gpuInstanceId: nvml_sys::NVML_GPU_INSTANCE_ID_ANY,
            computeInstanceId: nvml_sys::NVML_COMPUTE_INSTANCE_ID_ANY,
            ..nvml_sys::Zeroable::zeroed()
        };
        // SAFETY: the function reads a value and writes one over it.
        let result = unsafe { self.handle.exchange(f::nvmlEventSetWait_v3, (), request) };
        match result {
            Ok(raw) => Ok(Some(Event::from_v3(self, &raw))),
            Err(NvmlError::Call { code: ErrorCode::Timeout, .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

handles! { EventSet nvmlEventSet_t }

impl PartialEq for EventSet {
    #[inline]
    fn eq(&self, other: &EventSet) -> bool {
        self.handle == other.handle
    }
}

impl Eq for EventSet {}

impl std::hash::Hash for EventSet {
    #[inline]
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.handle.hash(state);
    }
}

impl std::fmt::Debug for EventSet {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("EventSet").field(&self.handle).finish()
    }
}

impl Drop for EventSet {
    #[inline]
    fn drop(&mut self) {
        // The clone that takes the last reference frees the set, whichever thread drops it.
        if self.wait_lock.take().and_then(Arc::into_inner).is_none() {
            return;
        }
        // SAFETY: the set is live, and no thread waits on it, because a waiting thread holds it. Errors are ignored.
        let _ = unsafe { self.handle.command(f::nvmlEventSetFree, ()) };
    }
}
