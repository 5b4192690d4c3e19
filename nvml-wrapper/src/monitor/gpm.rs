//! GPM metrics, among them PCIe and NVLink traffic.

use std::time::{Duration, Instant};

use crate::error::Result;
use crate::gpm::sample::GpmSample;
use crate::gpm::{GpmMetricId, GpmMetrics};
use crate::handle::Device;
use crate::monitor::rate::Rate;
use crate::monitor::reader::Reader;
use crate::monitor::reading::Queries;
use crate::monitor::sample::{GpmReading, TrafficSample};
use crate::monitor::{DeviceSample, MetricGroups, Metrics, Reading};

/// The driver refreshes the counters about every 100 ms: samples that are closer have no metrics between them.
const MINIMUM_INTERVAL: Duration = Duration::from_millis(110);

const PCIE: [GpmMetricId; 2] = [GpmMetricId::PcieTxPerSec, GpmMetricId::PcieRxPerSec];
const NVLINK: [GpmMetricId; 2] = [GpmMetricId::NvlinkTotalTxPerSec, GpmMetricId::NvlinkTotalRxPerSec];

/// Metrics that are read if the caller names no others.
pub(super) const DEFAULT: [GpmMetricId; 6] = [
    GpmMetricId::GraphicsUtil,
    GpmMetricId::SmUtil,
    GpmMetricId::SmOccupancy,
    GpmMetricId::AnyTensorUtil,
    GpmMetricId::DramBwUtil,
    GpmMetricId::Fp32Util,
];

/// Reads GPM metrics, and PCIe and NVLink traffic: the GPM counters have 64 bits and cost less than the field values.
#[derive(Debug)]
pub(super) struct Gpm {
    device: Device,
    groups: MetricGroups,
    queries: Queries,
    time: Instant,
    before: GpmSample,
    now: GpmSample,
    /// Time of the sample `before`. `None` if the sample is empty.
    before_time: Option<Instant>,
    /// Metrics of the caller first.
    metrics: GpmMetrics,
    ids: Vec<GpmMetricId>,
    /// Result of the last run. `None` if the last sample was too recent for another.
    result: Option<Reading<Duration>>,
    is_unsupported: bool,
}

impl Gpm {
    /// Reader of these groups. `None` if the device does not support GPM, or if no group needs it.
    pub(super) fn new(device: Device, groups: MetricGroups, ids: &[GpmMetricId]) -> Option<Gpm> {
        let groups = groups & (MetricGroups::GPM | MetricGroups::PCIE | MetricGroups::NVLINK);
        if groups.is_empty() || !device.is_gpm_supported().unwrap_or(false) {
            return None;
        }
        let ids = if groups.contains(MetricGroups::GPM) { ids.to_vec() } else { Vec::new() };
        let pcie = PCIE.iter().filter(|_| groups.contains(MetricGroups::PCIE));
        let nvlink = NVLINK.iter().filter(|_| groups.contains(MetricGroups::NVLINK));
        let metrics = GpmMetrics::new(ids.iter().chain(pcie).chain(nvlink).copied());
        let (earlier, before) = (device.gpm_sample().ok()?, device.gpm_sample().ok()?);
        // Two samples that are too close have no values, but errors of metrics that the device does not have.
        let mut metrics = metrics;
        let _ = metrics.read(&earlier, &before);
        let is_missing =
            |ids: [GpmMetricId; 2]| ids.iter().any(|id| metrics.value(*id).is_err_and(|error| error.is_unsupported()));
        let mut groups = groups;
        groups.set(MetricGroups::PCIE, groups.contains(MetricGroups::PCIE) && !is_missing(PCIE));
        groups.set(MetricGroups::NVLINK, groups.contains(MetricGroups::NVLINK) && !is_missing(NVLINK));
        if groups.is_empty() {
            return None;
        }
        let now = earlier;
        let mut supported = Metrics::empty();
        supported.set(Metrics::GPM, groups.contains(MetricGroups::GPM));
        supported.set(Metrics::PCIE, groups.contains(MetricGroups::PCIE));
        supported.set(Metrics::NVLINK, groups.contains(MetricGroups::NVLINK));
        let (queries, time) = (Queries::new(supported), Instant::now());
        let before_time = Some(time);
        let (result, is_unsupported) = (None, false);
        Some(Gpm { device, groups, queries, time, before, now, before_time, metrics, ids, result, is_unsupported })
    }

    fn read(&mut self) -> Result<Option<Duration>> {
        self.device.gpm_sample_into(&mut self.now)?;
        let time = Instant::now();
        let before = self.before_time.replace(time);
        let result = before.map(|before| (time - before, self.metrics.read(&self.before, &self.now)));
        std::mem::swap(&mut self.before, &mut self.now);
        match result {
            Some((interval, result)) => result.map(|()| Some(interval)),
            None => Ok(None),
        }
    }

    /// Value of a metric over the interval of the last run.
    fn value(&self, id: GpmMetricId) -> Reading<f64> {
        match self.metrics.value(id) {
            Ok(Some(value)) => Reading::Value(value),
            Ok(None) => Reading::Absent,
            Err(error) if error.is_unsupported() => Reading::Absent,
            Err(error) => Reading::Failed(error),
        }
    }

    /// Rate of a metric in MiB per second.
    fn rate(&self, id: GpmMetricId) -> Reading<Rate> {
        match &self.result {
            Some(Reading::Value(interval)) => {
                self.value(id).map(|per_second| Rate::of_interval(per_second * 1_048_576.0, *interval))
            }
            Some(Reading::Failed(error)) => Reading::Failed(error.clone()),
            _ => Reading::Absent,
        }
    }

    fn traffic(&self, [tx, rx]: [GpmMetricId; 2]) -> TrafficSample {
        TrafficSample { tx: self.rate(tx), rx: self.rate(rx) }
    }
}

impl Reader for Gpm {
    fn groups(&self) -> MetricGroups {
        self.groups
    }

    fn queries(&self) -> &Queries {
        &self.queries
    }

    fn run(&mut self, _: MetricGroups) {
        self.result = None;
        if self.before_time.is_some_and(|before| before.elapsed() < MINIMUM_INTERVAL) {
            return;
        }
        self.queries.begin();
        let result = self.read();
        if let Err(error) = &result {
            self.before_time = None;
            self.is_unsupported = error.is_unsupported();
        }
        self.time = Instant::now();
        let reading = self.queries.result(Metrics::empty(), result);
        self.result = Some(reading.and_then(|interval| interval));
        self.queries.end();
    }

    fn store(&mut self, sample: &mut DeviceSample, _: MetricGroups) {
        let Some(result) = &self.result else { return };
        sample.gpm.clear();
        sample.gpm.extend(self.ids.iter().map(|id| {
            let value = match result {
                Reading::Value(_) => self.value(*id),
                result => result.clone().and_then(|_| None),
            };
            GpmReading { id: *id, value }
        }));
        if self.groups.contains(MetricGroups::PCIE) {
            sample.pcie = self.traffic(PCIE);
        }
        if self.groups.contains(MetricGroups::NVLINK) {
            sample.nvlink = self.traffic(NVLINK);
        }
        sample.read.set(self.groups, self.time);
    }

    /// A GPU whose MIG mode was enabled has no GPM of its own, but may have byte counters.
    fn has_changed(&self) -> bool {
        self.is_unsupported
    }
}
