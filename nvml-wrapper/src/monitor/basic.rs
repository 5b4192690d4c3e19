//! The cheap calls of a device.

use std::time::Instant;

use crate::device::clock::Clock;
use crate::device::ecc::{EccCounter, MemoryError};
use crate::device::field::{FieldId, FieldRequest, FieldValueSample, SampleValue};
use crate::device::thermal::TemperatureSensor;
use crate::error::Result;
use crate::handle::Device;
use crate::monitor::reader::Reader;
use crate::monitor::reading::Queries;
use crate::monitor::sample::{ClockSample, ErrorSample, PowerSample, TemperatureSample, UtilizationSample};
use crate::monitor::{DeviceSample, MetricGroups, Metrics, Reading};

/// Groups of cheap calls: each takes a few microseconds.
const GROUPS: MetricGroups = MetricGroups::UTILIZATION
    .union(MetricGroups::MEMORY)
    .union(MetricGroups::TEMPERATURE)
    .union(MetricGroups::POWER)
    .union(MetricGroups::CLOCKS)
    .union(MetricGroups::ERRORS);

const METRICS: [(MetricGroups, Metrics); 6] = [
    (
        MetricGroups::UTILIZATION,
        Metrics::UTILIZATION_RATES
            .union(Metrics::ENCODER_UTILIZATION)
            .union(Metrics::DECODER_UTILIZATION)
            .union(Metrics::JPG_UTILIZATION)
            .union(Metrics::OFA_UTILIZATION),
    ),
    (MetricGroups::MEMORY, Metrics::MEMORY),
    (MetricGroups::TEMPERATURE, Metrics::GPU_TEMPERATURE.union(Metrics::MEMORY_TEMPERATURE)),
    (
        MetricGroups::POWER,
        Metrics::POWER_INSTANT.union(Metrics::POWER_AVERAGE).union(Metrics::POWER_USAGE).union(Metrics::POWER_LIMIT),
    ),
    (
        MetricGroups::CLOCKS,
        Metrics::GRAPHICS_CLOCK
            .union(Metrics::SM_CLOCK)
            .union(Metrics::MEMORY_CLOCK)
            .union(Metrics::VIDEO_CLOCK)
            .union(Metrics::EVENT_REASONS)
            .union(Metrics::PERFORMANCE_STATE),
    ),
    (MetricGroups::ERRORS, Metrics::ECC_CORRECTED.union(Metrics::ECC_UNCORRECTED).union(Metrics::REMAPPED_ROWS)),
];

/// Reads utilization, memory, temperatures, power, clocks and memory errors.
#[derive(Debug)]
pub(super) struct Basic {
    device: Device,
    groups: MetricGroups,
    queries: Queries,
    time: Instant,
    memory_temperature: FieldRequest,
    power: FieldRequest,
    values: Values,
}

/// Results of the last run.
#[derive(Debug, Default)]
struct Values {
    utilization: UtilizationSample,
    memory: Reading<crate::device::memory::MemoryInfo>,
    temperature: TemperatureSample,
    power: PowerSample,
    clocks: ClockSample,
    errors: ErrorSample,
}

impl Basic {
    /// Reader of these groups, as far as they are cheap. `None` if none of them is.
    #[inline]
    pub(super) fn new(device: Device, enabled: MetricGroups) -> Option<Basic> {
        let groups = enabled & GROUPS;
        let metrics = METRICS.iter().filter(|(group, _)| groups.contains(*group)).map(|(_, metrics)| *metrics);
        let queries = Queries::new(metrics.fold(Metrics::empty(), Metrics::union));
        (!groups.is_empty()).then(|| Basic {
            device,
            groups,
            queries,
            time: Instant::now(),
            memory_temperature: FieldRequest::new([FieldId::MEMORY_TEMP]),
            power: FieldRequest::new([FieldId::POWER_INSTANT, FieldId::POWER_AVERAGE]),
            values: Values::default(),
        })
    }
}

/// Results of the fields of a request, each for the metric in the same place.
#[inline]
fn fields<const N: usize>(
    device: &Device,
    queries: &mut Queries,
    request: &mut FieldRequest,
    metrics: [Metrics; N],
) -> [Reading<SampleValue>; N] {
    let all = metrics.iter().copied().fold(Metrics::empty(), Metrics::union);
    if !queries.supported().intersects(all) {
        return metrics.map(|_| Reading::Absent);
    }
    if let Some(error) = queries.fatal().cloned() {
        return metrics.map(|_| Reading::Failed(error.clone()));
    }
    match device.read_fields(request) {
        Ok(mut samples) => metrics.map(|metric| match samples.next() {
            Some(FieldValueSample { value, .. }) if queries.supported().contains(metric) => {
                queries.result(metric, value)
            }
            _ => Reading::Absent,
        }),
        Err(error) => metrics.map(|metric| queries.result(metric, Err(error.clone()))),
    }
}

/// Number of a field, in 32 bits. Absent if the value is not such a number.
#[inline]
fn number(reading: Reading<SampleValue>) -> Reading<u32> {
    reading.and_then(|value| value.as_u64().and_then(|value| u32::try_from(value).ok()))
}

#[inline]
fn utilization(device: &Device, queries: &mut Queries) -> UtilizationSample {
    let rates = queries.read(Metrics::UTILIZATION_RATES, || device.utilization_rates());
    let mut engine = |metric, read: fn(&Device) -> Result<crate::device::utilization::EngineUtilization>| {
        queries.read(metric, || read(device)).map(|engine| engine.utilization)
    };
    UtilizationSample {
        gpu: rates.clone().map(|rates| rates.gpu),
        memory: rates.map(|rates| rates.memory),
        encoder: engine(Metrics::ENCODER_UTILIZATION, Device::encoder_utilization),
        decoder: engine(Metrics::DECODER_UTILIZATION, Device::decoder_utilization),
        jpg: engine(Metrics::JPG_UTILIZATION, Device::jpg_utilization),
        ofa: engine(Metrics::OFA_UTILIZATION, Device::ofa_utilization),
    }
}

#[inline]
fn temperature(device: &Device, queries: &mut Queries, request: &mut FieldRequest) -> TemperatureSample {
    let gpu = queries.read(Metrics::GPU_TEMPERATURE, || device.temperature(TemperatureSensor::Gpu));
    let [memory] = fields(device, queries, request, [Metrics::MEMORY_TEMPERATURE]);
    let memory = memory.and_then(|value| value.as_i64().and_then(|value| i32::try_from(value).ok()));
    TemperatureSample { gpu, memory }
}

#[inline]
fn power(device: &Device, queries: &mut Queries, request: &mut FieldRequest) -> PowerSample {
    let [instant, average] = fields(device, queries, request, [Metrics::POWER_INSTANT, Metrics::POWER_AVERAGE]);
    PowerSample {
        instant: number(instant),
        average: number(average),
        usage: queries.read(Metrics::POWER_USAGE, || device.power_usage()),
        limit: queries.read(Metrics::POWER_LIMIT, || device.enforced_power_limit()),
    }
}

#[inline]
fn clocks(device: &Device, queries: &mut Queries) -> ClockSample {
    let mut clock = |metric, clock| queries.read(metric, || device.clock_info(clock));
    ClockSample {
        graphics: clock(Metrics::GRAPHICS_CLOCK, Clock::Graphics),
        sm: clock(Metrics::SM_CLOCK, Clock::Sm),
        memory: clock(Metrics::MEMORY_CLOCK, Clock::Memory),
        video: clock(Metrics::VIDEO_CLOCK, Clock::Video),
        event_reasons: queries.read(Metrics::EVENT_REASONS, || device.current_clocks_event_reasons()),
        performance_state: queries.read(Metrics::PERFORMANCE_STATE, || device.performance_state()),
    }
}

#[inline]
fn errors(device: &Device, queries: &mut Queries) -> ErrorSample {
    let mut total = |metric, error| queries.read(metric, || device.total_ecc_errors(error, EccCounter::Volatile));
    ErrorSample {
        ecc_corrected: total(Metrics::ECC_CORRECTED, MemoryError::Corrected),
        ecc_uncorrected: total(Metrics::ECC_UNCORRECTED, MemoryError::Uncorrected),
        remapped_rows: queries.read(Metrics::REMAPPED_ROWS, || device.remapped_rows()),
    }
}

impl Reader for Basic {
    #[inline]
    fn groups(&self) -> MetricGroups {
        self.groups
    }

    #[inline]
    fn is_serial(&self) -> bool {
        true
    }

    #[inline]
    fn queries(&self) -> &Queries {
        &self.queries
    }

    #[inline]
    fn run(&mut self, due: MetricGroups) {
        let Basic { device, queries, values, .. } = self;
        self.time = Instant::now();
        queries.begin();
        if due.contains(MetricGroups::UTILIZATION) {
            values.utilization = utilization(device, queries);
        }
        if due.contains(MetricGroups::MEMORY) {
            values.memory = queries.read(Metrics::MEMORY, || device.memory_info());
        }
        if due.contains(MetricGroups::TEMPERATURE) {
            values.temperature = temperature(device, queries, &mut self.memory_temperature);
        }
        if due.contains(MetricGroups::POWER) {
            values.power = power(device, queries, &mut self.power);
        }
        if due.contains(MetricGroups::CLOCKS) {
            values.clocks = clocks(device, queries);
        }
        if due.contains(MetricGroups::ERRORS) {
            values.errors = errors(device, queries);
        }
        queries.end();
    }

    #[inline]
    fn store(&mut self, sample: &mut DeviceSample, due: MetricGroups) {
        let values = &mut self.values;
        if due.contains(MetricGroups::UTILIZATION) {
            std::mem::swap(&mut sample.utilization, &mut values.utilization);
        }
        if due.contains(MetricGroups::MEMORY) {
            std::mem::swap(&mut sample.memory, &mut values.memory);
        }
        if due.contains(MetricGroups::TEMPERATURE) {
            std::mem::swap(&mut sample.temperature, &mut values.temperature);
        }
        if due.contains(MetricGroups::POWER) {
            std::mem::swap(&mut sample.power, &mut values.power);
        }
        if due.contains(MetricGroups::CLOCKS) {
            std::mem::swap(&mut sample.clocks, &mut values.clocks);
        }
        if due.contains(MetricGroups::ERRORS) {
            std::mem::swap(&mut sample.errors, &mut values.errors);
        }
        sample.read.set(due & self.groups, self.time);
    }
}
