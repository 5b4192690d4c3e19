//! Counts that go on over the samples: the monitor reports increases and events, Prometheus wants totals.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::SystemTime;

use nvml_wrapper::monitor::{DeviceSample, DeviceStatus, Rate, Reading, XidEvent};

use crate::facts::Facts;

/// Maximum number of different Xid numbers of a GPU; others are counted together.
const MAX_XIDS: usize = 32;

/// Sum of the increases of a counter.
#[derive(Debug, Clone, Default)]
pub struct Total {
    sum: u64,
    last: Option<Rate>,
}

impl Total {
    fn update(&mut self, reading: &Reading<Rate>) {
        // A sample repeats the rate of an earlier one if its group was not read. Two reads with the same interval, which
        // has nanoseconds, do not happen.
        let new = reading.value().filter(|rate| self.last != Some(*rate));
        if let Some(rate) = new {
            self.sum = self.sum.saturating_add(rate.increase);
            self.last = Some(rate);
        }
    }

    /// The sum. `None` if the GPU has not reported the counter.
    #[must_use]
    pub fn get(&self) -> Option<u64> {
        self.last.is_some().then_some(self.sum)
    }
}

/// Xid errors since the start of the exporter.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)]
pub struct Xids {
    pub count: u64,
    /// By number. Number 0 has those beyond the maximum of different numbers.
    pub by_number: BTreeMap<u64, u64>,
    /// The last error and its time.
    pub last: Option<(u64, SystemTime)>,
}

impl Xids {
    /// Counts the Xid errors of a sample.
    pub fn count(&mut self, events: &[XidEvent], time: SystemTime) {
        for event in events {
            let has_room = self.by_number.len() < MAX_XIDS || self.by_number.contains_key(&event.xid);
            *self.by_number.entry(if has_room { event.xid } else { 0 }).or_default() += 1;
            self.count += 1;
            self.last = Some((event.xid, event.timestamp.unwrap_or(time)));
        }
    }
}

/// Totals and facts of a GPU.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)]
pub struct Record {
    pub pcie_tx: Total,
    pub pcie_rx: Total,
    pub nvlink_tx: Total,
    pub nvlink_rx: Total,
    pub xids: Xids,
    /// Reads that failed.
    pub read_errors: u64,
    /// Time of the last sample in which the GPU responded.
    pub last_seen: Option<SystemTime>,
    pub facts: Option<Arc<Facts>>,
}

impl Record {
    /// Adds a sample.
    pub fn update(&mut self, device: &DeviceSample, time: SystemTime) {
        self.pcie_tx.update(&device.pcie.tx);
        self.pcie_rx.update(&device.pcie.rx);
        self.nvlink_tx.update(&device.nvlink.tx);
        self.nvlink_rx.update(&device.nvlink.rx);
        self.xids.count(&device.xids, time);
        self.read_errors += failed_reads(device);
        if device.status == DeviceStatus::Available {
            self.last_seen = Some(time);
        }
    }
}

/// Number of metrics of a sample whose read has failed.
fn failed_reads(device: &DeviceSample) -> u64 {
    fn failed<T>(reading: &Reading<T>) -> bool {
        reading.error().is_some()
    }
    let (utilization, clocks, power) = (&device.utilization, &device.clocks, &device.power);
    let failures = [
        failed(&utilization.gpu),
        failed(&utilization.encoder),
        failed(&utilization.decoder),
        failed(&utilization.jpg),
        failed(&utilization.ofa),
        failed(&device.memory),
        failed(&device.temperature.gpu),
        failed(&device.temperature.memory),
        failed(&power.instant),
        failed(&power.average),
        failed(&power.usage),
        failed(&power.limit),
        failed(&device.energy.total),
        failed(&clocks.graphics),
        failed(&clocks.sm),
        failed(&clocks.memory),
        failed(&clocks.video),
        failed(&clocks.event_reasons),
        failed(&clocks.performance_state),
        failed(&device.pcie.tx),
        failed(&device.pcie.rx),
        failed(&device.nvlink.tx),
        failed(&device.nvlink.rx),
        failed(&device.errors.ecc_corrected),
        failed(&device.errors.ecc_uncorrected),
        failed(&device.errors.remapped_rows),
        device.processes_error.is_some(),
    ];
    let others = device.gpm.iter().filter(|gpm| failed(&gpm.value)).count()
        + device.mig_devices.iter().filter(|mig| failed(&mig.memory)).count();
    (failures.into_iter().filter(|is_failed| *is_failed).count() + others) as u64
}
