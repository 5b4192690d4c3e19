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

/// A timeout as NVML counts it: rounded up, so that a loop over a short timeout does not spin. The longest is one that
/// is not below zero either where a library takes it for a number with a sign.
fn milliseconds(timeout: Duration) -> u32 {
    const LONGEST: u32 = i32::MAX.unsigned_abs();
    u32::try_from(timeout.as_nanos().div_ceil(1_000_000)).unwrap_or(LONGEST).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timeouts_are_rounded_up_and_cut() {
        let nanos = [0, 1, 1_000_000, 1_000_001].map(Duration::from_nanos).map(milliseconds);
        assert_eq!(nanos, [0, 1, 1, 2]);
        let days = [24, 25, 50, 1_000_000].map(|days| milliseconds(Duration::from_secs(days * 86_400)));
        assert_eq!(days, [2_073_600_000, 0x7fff_ffff, 0x7fff_ffff, 0x7fff_ffff]);
        assert_eq!(milliseconds(Duration::MAX), 0x7fff_ffff);
    }
}
