//! GPU Performance Monitoring (GPM): counters that increase with a simulated load.

use std::collections::{BTreeMap, BTreeSet};

/// GPM state of a GPU.
#[derive(Debug, Clone, Default)]
pub struct Gpm {
    /// Whether GPM is supported. If not, samples return `NVML_ERROR_NOT_SUPPORTED`.
    pub supported: bool,
    /// Metrics that are not supported. Other metrics of the driver without a counter are 0.
    pub unsupported: BTreeSet<u32>,
    /// Whether GPM streaming is enabled. `None` if it cannot be configured.
    pub streaming: Option<bool>,
    /// Counters of the GPU.
    pub meter: Meter,
    /// Counters of the MIG GPU instances, by GPU instance ID.
    pub instances: BTreeMap<u32, Meter>,
}

/// GPM counters. Each sample is taken half a second of simulated time after the previous one, independent of the clock.
/// In this time, each counter increases by its load.
#[derive(Debug, Clone, Default)]
pub struct Meter {
    /// Simulated time, in seconds.
    pub seconds: f64,
    /// Counters.
    pub counters: Vec<Counter>,
}

/// Counter of a GPM metric.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Counter {
    /// GPM metric ID.
    pub id: u32,
    /// Increase of the counter per second: the value of the metric.
    pub load: f64,
    /// Total count.
    pub total: f64,
}

impl Meter {
    /// Counters with these metric IDs and loads, starting at 0.
    #[must_use]
    pub fn of(loads: &[(u32, f64)]) -> Meter {
        let counters = loads.iter().map(|(id, load)| Counter { id: *id, load: *load, total: 0.0 });
        Meter { seconds: 0.0, counters: counters.collect() }
    }

    /// Sets the load of a metric, and adds the counter if it is missing.
    pub fn set_load(&mut self, id: u32, load: f64) {
        match self.counters.iter_mut().find(|counter| counter.id == id) {
            Some(counter) => counter.load = load,
            None => self.counters.push(Counter { id, load, total: 0.0 }),
        }
    }

    /// Sets all counters to 0, as a hardware reset does. The simulated time is kept.
    pub fn reset(&mut self) {
        self.counters.iter_mut().for_each(|counter| counter.total = 0.0);
    }

    /// Advances the counters by one step and copies them to `copy`, reusing its memory.
    pub(crate) fn sample_into(&mut self, copy: &mut Meter) {
        const STEP: f64 = 0.5;
        self.seconds += STEP;
        for counter in &mut self.counters {
            counter.total += counter.load * STEP;
        }
        copy.seconds = self.seconds;
        copy.counters.clone_from(&self.counters);
    }

    pub(crate) fn total(&self, id: u32) -> Option<f64> {
        self.counters.iter().find(|counter| counter.id == id).map(|counter| counter.total)
    }
}
