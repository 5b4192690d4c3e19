//! PCIe and NVLink traffic of devices without GPM: by byte counters among the field values, or by the call that sleeps.

use std::time::{Duration, Instant};

use crate::device::field::{Field, FieldId, FieldRequest};
use crate::device::pcie::PcieUtilCounter;
use crate::error::Result;
use crate::handle::Device;
use crate::monitor::rate::{Count, Counter, Rate};
use crate::monitor::reader::Reader;
use crate::monitor::reading::Queries;
use crate::monitor::sample::TrafficSample;
use crate::monitor::{DeviceSample, MetricGroups, Metrics, Reading};

/// Interval over which `nvmlDeviceGetPcieThroughput` measures.
const THROUGHPUT_INTERVAL: Duration = Duration::from_millis(20);

/// Shortest interval of a rate that a slow cadence may keep: the first one is over the few milliseconds after the device
/// was opened.
const SHORTEST_INTERVAL: Duration = Duration::from_millis(100);

/// Whether the time between the first run and the last one is too short for a rate that is kept.
#[inline]
pub(super) fn is_first_interval_short(first: Option<Instant>, last: Instant) -> bool {
    first.is_none_or(|first| last.saturating_duration_since(first) < SHORTEST_INTERVAL)
}

/// One direction of one kind of link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flow {
    PcieTx,
    PcieRx,
    NvLinkTx,
    NvLinkRx,
}

const FLOWS: [Flow; 4] = [Flow::PcieTx, Flow::PcieRx, Flow::NvLinkTx, Flow::NvLinkRx];

impl Flow {
    #[inline]
    fn metric(self) -> Metrics {
        match self {
            Flow::PcieTx | Flow::PcieRx => Metrics::PCIE,
            Flow::NvLinkTx | Flow::NvLinkRx => Metrics::NVLINK,
        }
    }
}

/// A byte counter among the field values.
#[derive(Debug, Clone, Copy)]
struct ByteField {
    flow: Flow,
    field: Field,
    /// Bytes that the counter counts in units of.
    unit: u64,
}

impl ByteField {
    #[inline]
    fn new(flow: Flow, id: FieldId, scope: u32, unit: u64) -> ByteField {
        ByteField { flow, field: Field::scoped(id, scope), unit }
    }

    #[inline]
    fn pcie() -> [ByteField; 2] {
        [
            ByteField::new(Flow::PcieTx, FieldId::PCIE_COUNT_TX_BYTES, 0, 1),
            ByteField::new(Flow::PcieRx, FieldId::PCIE_COUNT_RX_BYTES, 0, 1),
        ]
    }

    /// Counters of all links together, in KiB. Hopper and older.
    #[inline]
    fn nvlink() -> [ByteField; 2] {
        [
            ByteField::new(Flow::NvLinkTx, FieldId::NVLINK_THROUGHPUT_DATA_TX, Field::ALL_LINKS, 1024),
            ByteField::new(Flow::NvLinkRx, FieldId::NVLINK_THROUGHPUT_DATA_RX, Field::ALL_LINKS, 1024),
        ]
    }

    /// Counters of one link. Blackwell and newer.
    #[inline]
    fn of_link(link: u32) -> [ByteField; 2] {
        [
            ByteField::new(Flow::NvLinkTx, FieldId::NVLINK_COUNT_XMIT_BYTES, link, 1),
            ByteField::new(Flow::NvLinkRx, FieldId::NVLINK_COUNT_RCV_BYTES, link, 1),
        ]
    }
}

/// Reads the byte counters among the field values.
#[derive(Debug)]
pub(super) struct Counters {
    device: Device,
    groups: MetricGroups,
    queries: Queries,
    time: Instant,
    fields: Vec<ByteField>,
    request: FieldRequest,
    counters: [Counter; 4],
    values: [Reading<Rate>; 4],
    /// Time of the first run.
    first: Option<Instant>,
}

impl Counters {
    /// Reader of the counters of these groups that the device has. `None` if there are none.
    #[inline]
    pub(super) fn new(device: Device, groups: MetricGroups) -> Option<Counters> {
        let mut fields = Vec::new();
        if groups.contains(MetricGroups::PCIE) {
            fields.extend(present(&device, ByteField::pcie()));
        }
        if groups.contains(MetricGroups::NVLINK) {
            let of_device = present(&device, ByteField::nvlink());
            let links = || device.nvlinks().map_while(Result::ok).flat_map(|link| ByteField::of_link(link.link()));
            fields.extend(if of_device.is_empty() { present(&device, links()) } else { of_device });
        }
        let metrics = fields.iter().fold(Metrics::empty(), |metrics, field| metrics | field.flow.metric());
        let mut found = MetricGroups::empty();
        found.set(MetricGroups::PCIE, metrics.contains(Metrics::PCIE));
        found.set(MetricGroups::NVLINK, metrics.contains(Metrics::NVLINK));
        (!fields.is_empty()).then(|| Counters {
            device,
            groups: found,
            queries: Queries::new(metrics),
            time: Instant::now(),
            request: FieldRequest::new(fields.iter().map(|field| field.field)),
            fields,
            counters: Default::default(),
            values: Default::default(),
            first: None,
        })
    }

    /// Total of each flow over its fields.
    #[inline]
    fn totals(&mut self) -> Result<[Option<Reading<Count>>; 4]> {
        let mut totals: [Option<Reading<Count>>; 4] = Default::default();
        for (field, sample) in self.fields.iter().zip(self.device.read_fields(&mut self.request)?) {
            let count = self.queries.result(field.flow.metric(), sample.value).and_then(Count::from_value);
            let unit = field.unit;
            let count =
                count.map(|count| if unit == 1 { count } else { Count::Wide(count.get().saturating_mul(unit)) });
            let Some(total) = totals.get_mut(field.flow as usize) else { continue };
            *total = Some(match (total.take(), count) {
                (None, count) => count,
                (Some(Reading::Value(total)), Reading::Value(count)) => {
                    Reading::Value(Count::Wide(total.get().saturating_add(count.get())))
                }
                // A total without one of its links is no total.
                (Some(Reading::Value(_)), failure) => failure,
                (Some(failure), _) => failure,
            });
        }
        Ok(totals)
    }
}

/// The fields that the device has.
#[inline]
fn present(device: &Device, fields: impl IntoIterator<Item = ByteField>) -> Vec<ByteField> {
    let fields: Vec<ByteField> = fields.into_iter().collect();
    let Ok(samples) = device.field_values(fields.iter().map(|field| field.field)) else { return Vec::new() };
    let has_value = |value: &Result<_>| !value.as_ref().is_err_and(crate::NvmlError::is_unsupported);
    let present = fields.into_iter().zip(samples).filter(|(_, sample)| has_value(&sample.value));
    present.map(|(field, _)| field).collect()
}

impl Reader for Counters {
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
        let totals = self.totals();
        self.time = Instant::now();
        self.first.get_or_insert(self.time);
        match totals {
            Ok(totals) => {
                for ((value, counter), total) in self.values.iter_mut().zip(&mut self.counters).zip(totals) {
                    *value = total.unwrap_or_default().and_then(|count| counter.update(self.time, count));
                }
            }
            Err(error) => {
                for (value, flow) in self.values.iter_mut().zip(FLOWS) {
                    *value = self.queries.read(flow.metric(), || Err(error.clone()));
                }
            }
        }
        self.queries.end();
    }

    #[inline]
    fn store(&mut self, sample: &mut DeviceSample, _: MetricGroups) {
        let [pcie_tx, pcie_rx, nvlink_tx, nvlink_rx] = &mut self.values;
        if self.groups.contains(MetricGroups::PCIE) {
            sample.pcie = TrafficSample { tx: std::mem::take(pcie_tx), rx: std::mem::take(pcie_rx) };
        }
        if self.groups.contains(MetricGroups::NVLINK) {
            sample.nvlink = TrafficSample { tx: std::mem::take(nvlink_tx), rx: std::mem::take(nvlink_rx) };
        }
        sample.read.set(self.groups, self.time);
    }

    #[inline]
    fn is_incomplete(&self) -> bool {
        is_first_interval_short(self.first, self.time)
    }
}

/// Reads the PCIe throughput in one direction, by the call that sleeps for 20 ms.
#[derive(Debug)]
pub(super) struct Throughput {
    device: Device,
    direction: PcieUtilCounter,
    queries: Queries,
    time: Instant,
    value: Reading<Rate>,
}

impl Throughput {
    #[inline]
    pub(super) fn new(device: Device, direction: PcieUtilCounter) -> Throughput {
        let queries = Queries::new(Metrics::PCIE);
        Throughput { device, direction, queries, time: Instant::now(), value: Reading::Absent }
    }
}

impl Reader for Throughput {
    #[inline]
    fn groups(&self) -> MetricGroups {
        MetricGroups::PCIE
    }

    #[inline]
    fn queries(&self) -> &Queries {
        &self.queries
    }

    #[inline]
    fn run(&mut self, _: MetricGroups) {
        self.queries.begin();
        let kilobytes = self.queries.read(Metrics::PCIE, || self.device.pcie_throughput(self.direction));
        self.value = kilobytes.map(|per_second| Rate::of_interval(f64::from(per_second) * 1024.0, THROUGHPUT_INTERVAL));
        self.time = Instant::now();
        self.queries.end();
    }

    #[inline]
    fn store(&mut self, sample: &mut DeviceSample, _: MetricGroups) {
        let value = std::mem::take(&mut self.value);
        match self.direction {
            PcieUtilCounter::Receive => sample.pcie.rx = value,
            _ => sample.pcie.tx = value,
        }
        sample.read.set(self.groups(), self.time);
    }
}
