//! GPU performance monitoring: counters that follow a simulated load.

use std::collections::BTreeMap;

/// What a GPU has of GPM.
#[derive(Debug, Clone, Default)]
pub struct Gpm {
    /// Whether it is offered; where not, samples are refused.
    pub supported: bool,
    /// Whether counters are streamed; None where that cannot be chosen.
    pub streaming: Option<bool>,
    /// The counters of the GPU.
    pub meter: Meter,
    /// The counters of its MIG GPU instances, by id.
    pub instances: BTreeMap<u32, Meter>,
}

/// Counters. Each sample is half a second later than the one before, whatever the clock says, so that tests do not
/// depend on it; in that time each counter grows by its load.
#[derive(Debug, Clone, Default)]
pub struct Meter {
    /// Seconds counted so far.
    pub seconds: f64,
    /// The counters; metrics without one are not supported.
    pub counters: Vec<Counter>,
}

/// The counter of one metric.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Counter {
    /// NVML's number of the metric.
    pub id: u32,
    /// What the metric is from now on: the counter grows by so much a second.
    pub load: f64,
    /// What was counted so far.
    pub total: f64,
}

impl Meter {
    /// Counters with this load, nothing counted yet.
    #[must_use]
    pub fn of(loads: &[(u32, f64)]) -> Meter {
        let counters = loads.iter().map(|(id, load)| Counter { id: *id, load: *load, total: 0.0 });
        Meter { seconds: 0.0, counters: counters.collect() }
    }

    /// Changes the load of a metric, or adds one.
    pub fn set_load(&mut self, id: u32, load: f64) {
        match self.counters.iter_mut().find(|counter| counter.id == id) {
            Some(counter) => counter.load = load,
            None => self.counters.push(Counter { id, load, total: 0.0 }),
        }
    }

    /// Begins to count anew, as hardware does after a reset. Time goes on.
    pub fn reset(&mut self) {
        self.counters.iter_mut().for_each(|counter| counter.total = 0.0);
    }

    /// Counts on, and copies what is counted then; no memory is asked for that the copy already has.
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
