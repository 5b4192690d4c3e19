//! The energy counter, whose call takes milliseconds.

use std::time::Instant;

use crate::handle::Device;
use crate::monitor::rate::{Count, Counter};
use crate::monitor::reader::Reader;
use crate::monitor::reading::Queries;
use crate::monitor::sample::EnergySample;
use crate::monitor::traffic::is_first_interval_short;
use crate::monitor::{DeviceSample, MetricGroups, Metrics, Reading};

/// Reads the energy counter.
#[derive(Debug)]
pub(super) struct Energy {
    device: Device,
    queries: Queries,
    time: Instant,
    /// Time of the first value.
    first: Option<Instant>,
    counter: Counter,
    values: EnergySample,
}

impl Energy {
    #[inline]
    pub(super) fn new(device: Device) -> Energy {
        let queries = Queries::new(Metrics::ENERGY);
        let (counter, values) = (Counter::default(), EnergySample::default());
        Energy { device, queries, time: Instant::now(), first: None, counter, values }
    }
}

impl Reader for Energy {
    #[inline]
    fn groups(&self) -> MetricGroups {
        MetricGroups::ENERGY
    }

    #[inline]
    fn queries(&self) -> &Queries {
        &self.queries
    }

    #[inline]
    fn run(&mut self, _: MetricGroups) {
        self.queries.begin();
        let total = self.queries.read(Metrics::ENERGY, || self.device.total_energy_consumption());
        self.time = Instant::now();
        let rate = match total.value() {
            Some(total) => {
                self.first.get_or_insert(self.time);
                self.counter.update(self.time, Count::Wide(total))
            }
            None => None,
        };
        self.values = EnergySample { total, rate: rate.map_or(Reading::Absent, Reading::Value) };
        self.queries.end();
    }

    #[inline]
    fn store(&mut self, sample: &mut DeviceSample, _: MetricGroups) {
        std::mem::swap(&mut sample.energy, &mut self.values);
        sample.read.set(self.groups(), self.time);
    }

    #[inline]
    fn is_incomplete(&self) -> bool {
        self.first.is_some() && is_first_interval_short(self.first, self.time)
    }
}
