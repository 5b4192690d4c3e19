//! GPM metrics, among them PCIe and NVLink traffic.

use std::time::{Duration, Instant};

use crate::error::{NvmlError, Result};
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

/// Two GPM samples of a GPU or MIG instance, and the metrics between them.
#[derive(Debug)]
pub(super) struct Meter {
    before: GpmSample,
    now: GpmSample,
    /// Time of the sample `before`. `None` if the sample is empty.
    before_time: Option<Instant>,
    metrics: GpmMetrics,
    /// Time between the samples of the last read.
    interval: Reading<Duration>,
    /// Number of samples that were taken or tried.
    attempts: u32,
}

impl Meter {
    /// Meter with a first sample, which `take` takes. `None` if there is no GPM.
    #[inline]
    pub(super) fn new(
        device: &Device,
        metrics: GpmMetrics,
        take: impl Fn(&mut GpmSample) -> Result<()>,
    ) -> Option<Meter> {
        let sample = || device.nvml().create_gpm_sample().and_then(|mut sample| take(&mut sample).map(|()| sample));
        let (mut metrics, now, before) = (metrics, sample().ok()?, sample().ok()?);
        // Samples that are so close have no values, but errors of metrics that the device does not have.
        let _ = metrics.read(&now, &before);
        Some(Meter { before, now, before_time: Some(Instant::now()), metrics, interval: Reading::Absent, attempts: 0 })
    }

    /// Takes a sample, unless the last one is too recent. Returns whether it was taken.
    #[inline]
    pub(super) fn read(&mut self, take: impl FnOnce(&mut GpmSample) -> Result<()>) -> Result<bool> {
        if self.before_time.is_some_and(|before| before.elapsed() < MINIMUM_INTERVAL) {
            return Ok(false);
        }
        self.attempts = self.attempts.saturating_add(1);
        let result = take(&mut self.now).and_then(|()| {
            let time = Instant::now();
            let before = self.before_time.replace(time);
            std::mem::swap(&mut self.before, &mut self.now);
            let interval = before.map(|before| time.saturating_duration_since(before));
            // `now` is the earlier sample after the swap.
            interval.map(|interval| self.metrics.read(&self.now, &self.before).map(|()| interval)).transpose()
        });
        match result {
            Ok(interval) => {
                self.interval = interval.map_or(Reading::Absent, Reading::Value);
                Ok(true)
            }
            Err(error) => {
                self.before_time = None;
                let is_unsupported = error.is_unsupported();
                self.interval = if is_unsupported { Reading::Absent } else { Reading::Failed(error.clone()) };
                Err(error)
            }
        }
    }

    /// Whether there are metrics between two samples, or further attempts wait for the cadence.
    #[inline]
    pub(super) fn is_complete(&self) -> bool {
        self.interval.as_ref().is_some() || self.attempts >= 2
    }

    /// Value of a metric between the samples of the last read.
    #[inline]
    fn value(&self, id: GpmMetricId) -> Reading<f64> {
        match (&self.interval, self.metrics.value(id)) {
            (Reading::Failed(error), _) => Reading::Failed(error.clone()),
            (Reading::Value(_), Ok(Some(value))) => Reading::Value(value),
            (Reading::Value(_), Err(error)) if !error.is_unsupported() => Reading::Failed(error),
            _ => Reading::Absent,
        }
    }

    /// Values of these metrics, in a list that is used again.
    #[inline]
    pub(super) fn values(&self, ids: &[GpmMetricId], list: &mut Vec<GpmReading>) {
        list.clear();
        list.extend(ids.iter().map(|id| GpmReading { id: *id, value: self.value(*id) }));
    }

    /// Rates of two metrics in MiB per second.
    #[inline]
    fn traffic(&self, ids: [GpmMetricId; 2]) -> TrafficSample {
        let [tx, rx] = ids.map(|id| {
            let interval = self.interval.value().unwrap_or_default();
            self.value(id).map(|per_second| Rate::of_interval(per_second * 1_048_576.0, interval))
        });
        TrafficSample { tx, rx }
    }

    /// Whether the device lacks one of these metrics.
    #[inline]
    fn lacks(&self, ids: [GpmMetricId; 2]) -> bool {
        ids.into_iter().any(|id| self.metrics.value(id).is_err_and(|error| error.is_unsupported()))
    }
}

/// Reads GPM metrics, and PCIe and NVLink traffic: the GPM counters have 64 bits and cost less than the field values.
#[derive(Debug)]
pub(super) struct Gpm {
    device: Device,
    groups: MetricGroups,
    queries: Queries,
    time: Instant,
    meter: Meter,
    /// Metrics of the caller.
    ids: Vec<GpmMetricId>,
    /// Whether the last run took a sample.
    is_fresh: bool,
    is_unsupported: bool,
}

impl Gpm {
    /// Reader of these groups, as far as the device has them in GPM. `None` if there are none.
    #[inline]
    pub(super) fn new(device: Device, groups: MetricGroups, ids: &[GpmMetricId]) -> Option<Gpm> {
        let mut groups = groups & (MetricGroups::GPM | MetricGroups::PCIE | MetricGroups::NVLINK);
        if groups.is_empty() || !device.is_gpm_supported().unwrap_or(false) {
            return None;
        }
        let ids = if groups.contains(MetricGroups::GPM) { ids.to_vec() } else { Vec::new() };
        let pcie = PCIE.iter().filter(|_| groups.contains(MetricGroups::PCIE));
        let nvlink = NVLINK.iter().filter(|_| groups.contains(MetricGroups::NVLINK));
        let metrics = GpmMetrics::new(ids.iter().chain(pcie).chain(nvlink).copied());
        let meter = Meter::new(&device, metrics, |sample| device.gpm_sample_into(sample))?;
        groups.set(MetricGroups::PCIE, groups.contains(MetricGroups::PCIE) && !meter.lacks(PCIE));
        groups.set(MetricGroups::NVLINK, groups.contains(MetricGroups::NVLINK) && !meter.lacks(NVLINK));
        let mut supported = Metrics::empty();
        supported.set(Metrics::GPM, groups.contains(MetricGroups::GPM));
        supported.set(Metrics::PCIE, groups.contains(MetricGroups::PCIE));
        supported.set(Metrics::NVLINK, groups.contains(MetricGroups::NVLINK));
        let (queries, time) = (Queries::new(supported), Instant::now());
        let (is_fresh, is_unsupported) = (false, false);
        (!groups.is_empty()).then(|| Gpm { device, groups, queries, time, meter, ids, is_fresh, is_unsupported })
    }
}

impl Reader for Gpm {
    #[inline]
    fn groups(&self) -> MetricGroups {
        self.groups
    }

    #[inline]
    fn queries(&self) -> &Queries {
        &self.queries
    }

    #[inline]
    fn run(&mut self, _: MetricGroups) {
        self.queries.begin();
        let result = self.meter.read(|sample| self.device.gpm_sample_into(sample));
        self.is_fresh = *result.as_ref().unwrap_or(&true);
        self.is_unsupported = result.as_ref().is_err_and(NvmlError::is_unsupported);
        self.time = Instant::now();
        self.queries.result(Metrics::empty(), result);
        if self.is_fresh {
            let has_failed = |ids: &[GpmMetricId]| ids.iter().any(|id| self.meter.value(*id).error().is_some());
            let lists = [(Metrics::GPM, &*self.ids), (Metrics::PCIE, &PCIE), (Metrics::NVLINK, &NVLINK)];
            let supported = self.queries.supported();
            let failed = lists.into_iter().filter(|(metric, ids)| supported.contains(*metric) && has_failed(ids));
            self.queries.set_failed(failed.fold(Metrics::empty(), |all, (metric, _)| all | metric));
        }
        self.queries.end();
    }

    #[inline]
    fn store(&mut self, sample: &mut DeviceSample, _: MetricGroups) {
        if !self.is_fresh {
            return;
        }
        self.meter.values(&self.ids, &mut sample.gpm);
        if self.groups.contains(MetricGroups::PCIE) {
            sample.pcie = self.meter.traffic(PCIE);
        }
        if self.groups.contains(MetricGroups::NVLINK) {
            sample.nvlink = self.meter.traffic(NVLINK);
        }
        sample.read.set(self.groups, self.time);
    }

    #[inline]
    fn is_incomplete(&self) -> bool {
        !self.meter.is_complete()
    }

    /// A GPU whose MIG mode was enabled has no GPM of its own, but may have byte counters.
    #[inline]
    fn has_changed(&self) -> bool {
        self.is_unsupported
    }
}
