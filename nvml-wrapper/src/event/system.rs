//! System events: the driver is bound to a GPU or unbound from it.

use std::time::Duration;

use nvml_sys::{
    Function, Versioned, nvmlSystemEventData_v1_t, nvmlSystemEventSet_t, nvmlSystemEventSetCreateRequest_v1_t,
    nvmlSystemEventSetFreeRequest_v1_t, nvmlSystemEventSetWaitRequest_v1_t, nvmlSystemRegisterEventRequest_v1_t,
};

use super::milliseconds;
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::call::{Handle, target};
use crate::ffi::flags::open_flags;
use crate::ffi::{Target, arrays};
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SystemEvent {
    /// Event type.
    pub event_type: SystemEventTypes,
    /// GPU id in PCI format, which NVML makes of the PCI address.
    pub gpu_id: u32,
}

/// Set of system events. The set is freed when it is dropped.
#[doc(alias = "nvmlSystemEventSetFree")]
pub struct SystemEventSet {
    nvml: Nvml,
    handle: nvmlSystemEventSet_t,
}

target!(SystemEventSet, nvmlSystemEventSet_t);

impl Drop for SystemEventSet {
    fn drop(&mut self) {
        let mut request = nvmlSystemEventSetFreeRequest_v1_t { set: self.handle, ..Versioned::stamped() };
        // SAFETY: the set is live and nobody waits on it, as that would borrow it. A failure leaves nothing to do.
        unsafe { self.nvml.functions().nvmlSystemEventSetFree(&raw mut request) };
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
    pub fn create_system_event_set(&self) -> Result<SystemEventSet> {
        let function = Function::nvmlSystemEventSetCreate;
        let answer: nvmlSystemEventSetCreateRequest_v1_t = self.versioned(function, |nvml, (), request| {
            // SAFETY: `request` is a struct stamped with its version.
            unsafe { nvml.nvmlSystemEventSetCreate(request) }
        })?;
        Ok(SystemEventSet { nvml: self.clone(), handle: answer.set.not_null(function)? })
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
    pub fn register(&self, types: SystemEventTypes) -> Result<()> {
        let mut request =
            nvmlSystemRegisterEventRequest_v1_t { eventTypes: types.bits(), set: self.handle, ..Versioned::stamped() };
        self.command(Function::nvmlSystemRegisterEvents, |nvml, _| {
            // SAFETY: the set is live; the request is a struct stamped with its version.
            unsafe { nvml.nvmlSystemRegisterEvents(&raw mut request) }
        })
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
    pub fn wait(&self, timeout: Duration) -> Result<Vec<SystemEvent>> {
        let answer = arrays::behind_pointer::<_, _, nvmlSystemEventData_v1_t, _, 64>(
            self,
            Function::nvmlSystemEventSetWait,
            |room, data| nvmlSystemEventSetWaitRequest_v1_t {
                timeoutms: milliseconds(timeout),
                set: self.handle,
                data,
                dataSize: room,
                ..Versioned::stamped()
            },
            |answer| answer.numEvent,
            |nvml, _, request| {
                // SAFETY: the set is live; the request has capacity for `dataSize` events.
                unsafe { nvml.nvmlSystemEventSetWait(request) }
            },
            |event| Ok(SystemEvent { event_type: event.eventType.into(), gpu_id: event.gpuId }),
        );
        match answer {
            Err(NvmlError::Call { code: ErrorCode::Timeout, .. }) => Ok(vec![]),
            answer => answer,
        }
    }
}
