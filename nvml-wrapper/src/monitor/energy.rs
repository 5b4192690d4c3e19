//! The energy counter, whose call takes milliseconds.

use std::time::Instant;

use crate::handle::Device;
use crate::monitor::rate::{Count, Counter};
use crate::monitor::reader::Reader;
use crate::monitor::reading::Asked;
use crate::monitor::sample::EnergySample;
use crate::monitor::{DeviceSample, MetricGroups, Metrics, Reading};

/// Reads the energy counter.
#[derive(Debug)]
pub(super) struct Energy {
    device: Device,
    asked: Asked,
    time: Instant,
    counter: Counter,
    values: EnergySample,
}

impl Energy {
    pub(super) fn new(device: Device) -> Energy {
        let asked = Asked::new(Metrics::ENERGY);
        Energy { device, asked, time: Instant::now(), counter: Counter::default(), values: EnergySample::default() }
    }
}

impl Reader for Energy {
    fn groups(&self) -> MetricGroups {
        MetricGroups::ENERGY
    }

    fn asked(&self) -> &Asked {
        &self.asked
    }

    fn run(&mut self, _: MetricGroups) {
        self.asked.begin();
        let total = self.asked.read(Metrics::ENERGY, || self.device.total_energy_consumption());
        self.time = Instant::now();
        let rate = match total.value() {
            Some(total) => self.counter.update(self.time, Count::Wide(total)),
            None => None,
        };
        self.values = EnergySample { total, rate: rate.map_or(Reading::Absent, Reading::Value) };
        self.asked.end();
    }

    fn store(&mut self, sample: &mut DeviceSample, _: MetricGroups) {
        std::mem::swap(&mut sample.energy, &mut self.values);
        sample.read.set(self.groups(), self.time);
    }
}
