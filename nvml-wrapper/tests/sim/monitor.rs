//! The monitor of all GPUs.

mod failures;
mod hanging;
mod rates;
mod values;

use std::time::{Duration, Instant};

use nvml_wrapper::monitor::{DeviceSample, Monitor, MonitorBuilder};

/// Builder for tests that do not depend on the clock: nothing times out, and lost GPUs are searched for at once.
fn patient() -> MonitorBuilder {
    Monitor::builder().deadline(Duration::from_secs(60)).rescan_interval(Duration::ZERO)
}

/// Takes samples until one satisfies the condition.
fn refresh_until(monitor: &mut Monitor, condition: impl Fn(&[DeviceSample]) -> bool) {
    let start = Instant::now();
    while !condition(&monitor.refresh().devices) {
        assert!(start.elapsed() < Duration::from_secs(100), "{:#?}", monitor.latest());
        std::thread::sleep(Duration::from_millis(5));
    }
}
