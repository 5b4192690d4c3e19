//! System events: the driver is bound to a GPU or unbound from it.

use std::time::{Duration, Instant};

use nvml_sys::{
    Versioned, f, nvmlSystemEventData_v1_t, nvmlSystemEventSet_t, nvmlSystemEventSetFreeRequest_v1_t,
    nvmlSystemEventSetWaitRequest_v1_t, nvmlSystemRegisterEventRequest_v1_t,
};

use crate::error::{ErrorCode, NvmlError, Result};
use crate::event::milliseconds;
use crate::ffi::flags::open_flags;
use crate::ffi::{Handle, Kind, Target, arrays};
use crate::handle::handles;
use crate::nvml::Nvml;

open_flags! {
    /// Event types of the system.
    pub struct SystemEventTypes: u64 {
        /// The driver was unbound from a GPU.
        const GPU_DRIVER_UNBIND = nvmlSystemEventTypeGpuDriverUnbind;
        /// The driver was bound to a GPU.
        const GPU_DRIVER_BIND = nvmlSystemEventTypeGpuDriverBind;
    }
}

/// Event of the system.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct SystemEvent {
    /// Event type.
    pub event_type: SystemEventTypes,
    /// GPU ID in PCI format, which NVML makes of the PCI address.
    pub gpu_id: u32,
}

/// Set of system events. The set is freed when it is dropped.
#[doc(alias = "nvmlSystemEventSetFree")]
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct SystemEventSet {
    pub(crate) handle: Handle<nvmlSystemEventSet_t>,
}

handles! { SystemEventSet nvmlSystemEventSet_t }

impl Drop for SystemEventSet {
    #[inline]
    fn drop(&mut self) {
        let mut request = nvmlSystemEventSetFreeRequest_v1_t { set: self.handle.raw(), ..Versioned::stamped() };
        // SAFETY: the set is live, and no thread waits on it, because a waiting thread borrows it. Errors are ignored.
        let _ = unsafe { self.handle.nvml().command(f::nvmlSystemEventSetFree, (&raw mut request,)) };
    }
}

/// # System events
impl Nvml {
    /// Creates an empty set of system events.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). Fermi and newer. Linux.
    #[doc(alias = "nvmlSystemEventSetCreate")]
    #[inline]
    pub fn create_system_event_set(&self) -> Result<SystemEventSet> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let result = unsafe { self.versioned(f::nvmlSystemEventSetCreate, ()) }?;
        Ok(SystemEventSet { handle: self.own(f::nvmlSystemEventSetCreate, result.set)? })
    }
}

/// # System events
impl SystemEventSet {
    /// Adds system events to the set, from now on: earlier events are not reported.
    ///
    /// If registering fails with `NotSupported`, the set is unchanged. If it fails with `Unknown`, the set is undefined
    /// and is to be dropped.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the driver does not support one of the event types.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). Linux.
    #[doc(alias = "nvmlSystemRegisterEvents")]
    #[inline]
    pub fn register(&self, types: SystemEventTypes) -> Result<()> {
        let mut request = nvmlSystemRegisterEventRequest_v1_t {
            eventTypes: types.bits(),
            set: self.handle.raw(),
            ..Versioned::stamped()
        };
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        unsafe { self.handle.nvml().command(f::nvmlSystemRegisterEvents, (&raw mut request,)) }
    }

    /// Waits for system events, and returns up to 64 of them. The list is empty if there is none within the timeout.
    /// NVML may also return shortly before the timeout. After a full list, the next wait returns the remaining events.
    ///
    /// The thread sleeps in the driver and uses no CPU time. Timeouts are in whole milliseconds, rounded up; the
    /// maximum is 24 days.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). Fermi and newer. Linux.
    #[doc(alias = "nvmlSystemEventSetWait")]
    #[inline]
    pub fn wait(&self, timeout: Duration) -> Result<Vec<SystemEvent>> {
        let start = Instant::now();
        // SAFETY: the function writes no more entries than the passed capacity.
        let result = unsafe {
            arrays::behind_pointer(
                self.handle.nvml(),
                f::nvmlSystemEventSetWait,
                (),
                Kind::COUNTED,
                |capacity, data| nvmlSystemEventSetWaitRequest_v1_t {
                    // A further attempt with a larger buffer waits for the rest of the time only.
                    timeoutms: milliseconds(timeout.saturating_sub(start.elapsed())),
                    set: self.handle.raw(),
                    data,
                    dataSize: capacity,
                    ..Versioned::stamped()
                },
                |result| result.numEvent,
                |event: &nvmlSystemEventData_v1_t| {
                    Ok(SystemEvent { event_type: event.eventType.into(), gpu_id: event.gpuId })
                },
            )
        };
        match result {
            Err(NvmlError::Call { code: ErrorCode::Timeout, .. }) => Ok(vec![]),
            result => result,
        }
    }
}
