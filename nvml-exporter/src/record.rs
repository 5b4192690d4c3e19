//! Totals over all samples: the monitor reports increases and events, Prometheus wants totals.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use nvml_wrapper::monitor::{DeviceSample, DeviceStatus, Rate, Reading, XidEvent};

use crate::facts::Facts;

/// Maximum number of different Xid numbers of a GPU; others are counted together.
const MAX_XIDS: usize = 32;

/// Shortest interval of a rate that starts a total. Samples are at least 100 ms apart. Shorter intervals belong to a
/// measurement of the driver, which takes 20 ms and misses the rest of the time, or to the first read of a counter,
/// which with 32 bits is exact for 33 ms only.
const SHORTEST_INTERVAL: Duration = Duration::from_millis(50);

/// Sum of the increases of a counter. There is none if increases are missing.
#[derive(Debug, Clone, Default)]
pub struct Total {
    sum: Option<u64>,
    last: Option<Rate>,
}

impl Total {
    fn update(&mut self, reading: &Reading<Rate>) {
        // A sample repeats the rate of an earlier one if its group was not read. Two reads with the same interval, which
        // has nanoseconds, do not happen.
        let Some(rate) = reading.value().filter(|rate| self.last != Some(*rate)) else { return };
        self.last = Some(rate);
        self.sum = match self.sum {
            _ if rate.is_lower_bound => None,
            Some(sum) => Some(sum.saturating_add(rate.increase)),
            None => (rate.interval >= SHORTEST_INTERVAL).then_some(rate.increase),
        };
    }

    /// The sum. `None` if the GPU does not report the counter, or not all of its increases.
    #[must_use]
    pub fn get(&self) -> Option<u64> {
        self.sum
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
            let has_capacity = self.by_number.len() < MAX_XIDS || self.by_number.contains_key(&event.xid);
            *self.by_number.entry(if has_capacity { event.xid } else { 0 }).or_default() += 1;
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
        self.read_errors += u64::from(device.read_errors);
        if device.status == DeviceStatus::Available {
            self.last_seen = Some(time);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Totals after each of these rates: increase, interval in milliseconds, whether it is a lower bound.
    fn totals(rates: &[(u64, u64, bool)]) -> Vec<Option<u64>> {
        let mut total = Total::default();
        let add = |&(increase, millis, is_lower_bound): &(u64, u64, bool)| {
            let mut rate = Rate::default();
            (rate.increase, rate.interval, rate.is_lower_bound) =
                (increase, Duration::from_millis(millis), is_lower_bound);
            total.update(&Reading::Value(rate));
            total.get()
        };
        rates.iter().map(add).collect()
    }

    #[test]
    fn a_rate_is_added_once() {
        let rates = [(5, 1000, false), (5, 1000, false), (5, 1001, false), (7, 10, false)];
        assert_eq!(totals(&rates), [Some(5), Some(5), Some(10), Some(17)]);
    }

    #[test]
    fn increases_that_are_missing_are_no_total() {
        // The first read of a counter with 32 bits is soon after the last one.
        assert_eq!(totals(&[(5, 3, false), (5, 1000, true), (6, 20, false), (7, 1000, true)]), [None; 4]);
        // The driver measures 20 ms of each second.
        assert_eq!(totals(&[(5, 20, false), (6, 20, false)]), [None; 2]);
        // MIG mode is enabled, and disabled.
        let rates = [(5, 1000, false), (6, 1000, true), (7, 1000, false), (8, 1000, false)];
        assert_eq!(totals(&rates), [Some(5), None, Some(7), Some(15)]);
    }
}
