//! Events: waiting for Xid errors, ECC errors and other changes of devices and of the system.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::create_event_set`](crate::Nvml::create_event_set) | creates an empty event set |
//! | [`EventSet::register`](crate::EventSet::register) | adds events of a device to the set |
//! | [`EventSet::register_operational_events`](crate::EventSet::register_operational_events) | adds operational events of a device to the set |
//! | [`EventSet::wait`](crate::EventSet::wait) | waits for the next event |
//! | [`EventSet::events`](crate::EventSet::events) | iterator over events, stopped by a [`StopHandle`] |
//! | `EventSet::into_stream` | asynchronous stream of events, with the feature `tokio` |
//! | [`Device::supported_event_types`](crate::Device::supported_event_types) | event types that a device supports |
//! | [`Event`], [`EventKind`], [`EventTypes`] | event, the same as an enum, and event types |
//! | [`EventDataType`] | data type of an event: event types, or an operational event |
//! | [`OperationalEvent`] | structured event with severity and contexts |
//! | [`Nvml::create_system_event_set`](crate::Nvml::create_system_event_set) | creates an empty set of system events |
//! | [`SystemEventSet`], [`SystemEvent`] | driver binding and unbinding |
//!
//! Event sets and system events are not recorded, and no recorded driver has operational events: the data of events is
//! tested with simulated GPUs only. `docs/unconfirmed.md` in the repository lists the functions.
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use std::time::Duration;
//!
//! use nvml_wrapper::event::{EventKind, EventTypes};
//!
//! let device = nvml.device_by_index(0)?;
//! let wanted = EventTypes::CRITICAL_XID_ERROR | EventTypes::DOUBLE_BIT_ECC_ERROR;
//! let set = nvml.create_event_set()?;
//! set.register(&device, wanted & device.supported_event_types()?)?;
//! # sim.push_event(0, EventTypes::CRITICAL_XID_ERROR.bits(), 79);
//! if let Some(event) = set.wait(Duration::from_secs(1))? {
//!     match event.kind() {
//!         EventKind::CriticalXidError { xid } => println!("Xid {xid}"),
//!         kind => println!("{kind:?}"),
//!     }
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

mod data;
mod iter;
mod kind;
mod operational;
pub(crate) mod set;
#[cfg(feature = "tokio")]
mod stream;
mod system;
mod wait_lock;

use std::time::Duration;

pub use data::{Event, EventDataType, EventTypes};
pub use iter::{Events, StopHandle};
pub use kind::EventKind;
pub use operational::{
    OperationalEvent, OperationalEventAttributes, OperationalEventContext, OperationalEventContextType,
    OperationalEventGroupAttributes, OperationalEventLogLevel, OperationalEventSeverity,
};
#[cfg(feature = "tokio")]
pub use stream::EventStream;
pub use system::{SystemEvent, SystemEventSet, SystemEventTypes};

/// Timeout in whole milliseconds, rounded up: a loop over a timeout of less than a millisecond would spin otherwise.
/// The maximum is positive as a signed integer too, which some libraries take it for.
#[inline]
fn milliseconds(timeout: Duration) -> u32 {
    const MAX_MILLISECONDS: u32 = i32::MAX.unsigned_abs();
    u32::try_from(timeout.as_nanos().div_ceil(1_000_000)).unwrap_or(MAX_MILLISECONDS).min(MAX_MILLISECONDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timeouts_are_rounded_up_and_clamped() {
        let nanos = [0, 1, 1_000_000, 1_000_001].map(Duration::from_nanos).map(milliseconds);
        assert_eq!(nanos, [0, 1, 1, 2]);
        let days = [24, 25, 50, 1_000_000].map(|days| milliseconds(Duration::from_secs(days * 86_400)));
        assert_eq!(days, [2_073_600_000, 0x7fff_ffff, 0x7fff_ffff, 0x7fff_ffff]);
        assert_eq!(milliseconds(Duration::MAX), 0x7fff_ffff);
    }
}
