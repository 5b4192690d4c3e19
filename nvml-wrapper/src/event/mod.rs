//! Events: what happens to devices, waited for instead of asked about.

mod data;
mod iter;
mod kind;
mod operational;
mod set;
#[cfg(feature = "tokio")]
mod stream;
mod system;
mod turn;

use std::time::Duration;

pub use data::{Event, EventTypes};
pub use iter::{Events, StopHandle};
pub use kind::EventKind;
pub use operational::*;
pub use set::EventSet;
#[cfg(feature = "tokio")]
pub use stream::EventStream;
pub use system::{SystemEvent, SystemEventSet, SystemEventTypes};

/// A timeout as NVML counts it: rounded up, so that a loop over a short timeout does not spin.
fn milliseconds(timeout: Duration) -> u32 {
    u32::try_from(timeout.as_nanos().div_ceil(1_000_000)).unwrap_or(u32::MAX)
}
