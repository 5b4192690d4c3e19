//! Sets of events to wait for.

use std::time::Duration;

use nvml_sys::{Function, nvmlEventData_t, nvmlEventSet_t};

use super::{Event, EventTypes};
use crate::device::Device;
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::Target;
use crate::ffi::call::target;
use crate::nvml::Nvml;

/// Events of any number of devices, to be waited for together. It is freed when it is dropped.
///
/// ```
/// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
/// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
/// use std::time::Duration;
///
/// use nvml_wrapper::EventTypes;
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
pub struct EventSet {
    nvml: Nvml,
    handle: nvmlEventSet_t,
}

impl Nvml {
    /// An empty set of events.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlEventSetCreate")]
    pub fn create_event_set(&self) -> Result<EventSet> {
        let handle = Target::handle(self, Function::nvmlEventSetCreate, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlEventSetCreate(out) }
        })?;
        Ok(EventSet { nvml: self.clone(), handle })
    }
}

impl EventSet {
    /// Adds events of a device to the set. What happened before is not told.
    ///
    /// A registration that fails leaves the set as it was.
    ///
    /// # Errors
    ///
    /// "Not supported" when the device does not know one of the kinds: see [`Device::supported_event_types`].
    /// [`NvmlError::MixedSessions`] when the device is of another session.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer. Linux.
    #[doc(alias = "nvmlDeviceRegisterEvents")]
    pub fn register(&self, device: &Device, types: EventTypes) -> Result<()> {
        let function = Function::nvmlDeviceRegisterEvents;
        if !self.nvml.is_same_session(device.nvml()) {
            return Err(NvmlError::MixedSessions { function });
        }
        self.command(function, |nvml, set| {
            // SAFETY: both handles are live and of one session.
            unsafe { nvml.nvmlDeviceRegisterEvents(device.handle(), types.bits(), set) }
        })
    }

    /// Waits for the next event. None when there is none within the timeout; NVML may also give up a little early.
    ///
    /// The thread sleeps in the driver and uses no processor time. Timeouts are counted in whole milliseconds,
    /// rounded up, and end at 49 days. Several threads may wait on one set: each event goes to one of them.
    ///
    /// # Errors
    ///
    /// "GPU is lost" when a GPU of the set fell off the bus.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); MIG instances since NVML 11.0 (driver 450.51). Fermi and newer.
    #[doc(alias = "nvmlEventSetWait_v2")]
    #[doc(alias = "nvmlEventSetWait")]
    pub fn wait(&self, timeout: Duration) -> Result<Option<Event>> {
        // Rounded up, so that a loop over a short timeout does not spin.
        let milliseconds = u32::try_from(timeout.as_nanos().div_ceil(1_000_000)).unwrap_or(u32::MAX);
        // The older function leaves the instances as they are.
        let blank = nvmlEventData_t {
            gpuInstanceId: nvml_sys::NVML_GPU_INSTANCE_ID_ANY,
            computeInstanceId: nvml_sys::NVML_COMPUTE_INSTANCE_ID_ANY,
            ..nvml_sys::Zeroable::zeroed()
        };
        let v2 = Function::nvmlEventSetWait_v2;
        let (function, answer) = if self.nvml.has(v2) {
            let answer = self.exchange(v2, blank, |nvml, set, data| {
                // SAFETY: the handle is live; `data` is valid for reads and writes.
                unsafe { nvml.nvmlEventSetWait_v2(set, data, milliseconds) }
            });
            (v2, answer)
        } else {
            let v1 = Function::nvmlEventSetWait;
            let answer = self.exchange(v1, blank, |nvml, set, data| {
                // SAFETY: the handle is live; `data` is valid for reads and writes.
                unsafe { nvml.nvmlEventSetWait(set, data, milliseconds) }
            });
            (v1, answer)
        };
        match answer {
            Ok(data) => Event::of_raw(&self.nvml, function, &data).map(Some),
            Err(NvmlError::Call { code: ErrorCode::Timeout, .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

target!(EventSet, nvmlEventSet_t);

impl Drop for EventSet {
    fn drop(&mut self) {
        // SAFETY: the set is live and nobody waits on it, as that would borrow it. A failure leaves nothing to do.
        unsafe { self.nvml.functions().nvmlEventSetFree(self.handle) };
    }
}
