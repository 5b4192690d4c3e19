//! Metrics between two samples.

use core::ffi::c_char;

use nvml_sys::{Function, NVML_GPM_METRICS_GET_VERSION, NVML_SUCCESS, nvmlGpmMetric_t, nvmlGpmMetricsGet_t};

use super::{GpmMetricId, GpmSample};
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::{Target, buffer, string};
use crate::nvml::Nvml;

/// A choice of GPM metrics, and their values between the last two samples that they were read of.
///
/// It is meant to be kept, as the samples are: only the first reading allocates, for the names of the metrics.
///
/// ```
/// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
/// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
/// use std::time::Duration;
///
/// use nvml_wrapper::{GpmMetricId, GpmMetrics};
///
/// let device = nvml.device_by_index(0)?;
/// let mut metrics = GpmMetrics::new([GpmMetricId::SmUtil, GpmMetricId::PcieTxPerSec]);
/// let mut before = device.gpm_sample()?;
/// let mut now = nvml.create_gpm_sample()?;
/// for _ in 0..3 {
///     std::thread::sleep(Duration::from_millis(100));
///     device.gpm_sample_into(&mut now)?;
///     metrics.read(&before, &now)?;
///     for metric in metrics.iter() {
///         println!("{:?}: {:?} {:?}", metric.id, metric.value, metric.id.unit());
///     }
///     std::mem::swap(&mut before, &mut now);
/// }
/// assert_eq!(metrics.value(GpmMetricId::SmUtil)?, 96.32);
/// # Ok::<(), nvml_wrapper::NvmlError>(())
/// ```
pub struct GpmMetrics {
    metrics: Vec<GpmMetric>,
    // NVML's struct has room for all metrics, and libraries differ in how many that is. They read as many entries as
    // they are told of; this one has the room of today's header, so whatever they do stays inside.
    raw: Box<nvmlGpmMetricsGet_t>,
}

/// One metric and its value.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GpmMetric {
    /// Which metric.
    pub id: GpmMetricId,
    /// Its value, in its [`unit`](GpmMetricId::unit). An error where this GPU or this driver does not have it, with
    /// which the other metrics have nothing to do; [`ErrorCode::NoData`] before the first reading, and where the
    /// driver gives a number that cannot be, as across a reset of the counters.
    pub value: Result<f64, ErrorCode>,
    /// What the library calls it. None before the first reading, and where the library has no words for it.
    pub info: Option<GpmMetricInfo>,
}

/// What the library calls a metric.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GpmMetricInfo {
    /// A short name, such as `smutil`.
    pub short_name: Option<String>,
    /// A longer one.
    pub long_name: Option<String>,
    /// The unit, such as `%` or `MiB/s`.
    pub unit: Option<String>,
}

impl GpmMetrics {
    /// A choice of metrics, each read once, in the order given.
    #[must_use]
    pub fn new(ids: impl IntoIterator<Item = GpmMetricId>) -> GpmMetrics {
        let mut metrics: Vec<GpmMetric> = Vec::new();
        for id in ids {
            if metrics.iter().all(|metric| metric.id != id) {
                metrics.push(GpmMetric { id, value: Err(ErrorCode::NoData), info: None });
            }
        }
        GpmMetrics { metrics, raw: buffer::boxed() }
    }

    /// Reads the metrics between two samples of one GPU or MIG instance, the earlier of them first.
    ///
    /// # Errors
    ///
    /// "Invalid argument" when the samples do not belong together or are empty. [`NvmlError::MixedSessions`] when they
    /// are of two sessions. No metric has a value then. What concerns one metric alone is told with its value.
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06). Hopper and newer.
    #[doc(alias = "nvmlGpmMetricsGet")]
    pub fn read(&mut self, before: &GpmSample, after: &GpmSample) -> Result<()> {
        let function = Function::nvmlGpmMetricsGet;
        let nvml = before.nvml();
        let GpmMetrics { metrics, raw } = self;
        // Old values are not taken for new ones, whatever happens.
        metrics.iter_mut().for_each(|metric| metric.value = Err(ErrorCode::NoData));
        if !nvml.is_same_session(after.nvml()) {
            return Err(NvmlError::MixedSessions { function });
        }
        let room = raw.metrics.len();
        // Mostly one round: no library has more metrics than there is room for, but callers may invent numbers.
        let rounds = metrics.len().div_ceil(room);
        for round in 0..rounds {
            let part = metrics.iter_mut().skip(round * room).take(room);
            raw.version = NVML_GPM_METRICS_GET_VERSION;
            raw.numMetrics = 0;
            raw.sample1 = before.handle();
            raw.sample2 = after.handle();
            for (entry, metric) in raw.metrics.iter_mut().zip(part) {
                *entry = nvmlGpmMetric_t { metricId: metric.id.raw(), ..nvml_sys::Zeroable::zeroed() };
                raw.numMetrics += 1;
            }
            nvml.command(function, |table, ()| {
                // SAFETY: both samples are live; the struct is one of today's header, which is the largest there is,
                // and has as many entries as it says.
                unsafe { table.nvmlGpmMetricsGet(&raw mut **raw) }
            })?;
            let part = metrics.iter_mut().skip(round * room).take(room);
            for (entry, metric) in raw.metrics.iter().zip(part) {
                metric.take(nvml, entry);
            }
        }
        Ok(())
    }

    /// The metrics, in the order in which they were chosen.
    pub fn iter(&self) -> std::slice::Iter<'_, GpmMetric> {
        self.metrics.iter()
    }

    /// The value of one metric.
    ///
    /// # Errors
    ///
    /// That of the metric; "not found" when it is none of those that were chosen.
    pub fn value(&self, id: GpmMetricId) -> Result<f64> {
        let metric = self.metrics.iter().find(|metric| metric.id == id);
        let value = metric.map_or(Err(ErrorCode::NotFound), |metric| metric.value);
        value.map_err(|code| NvmlError::Call { function: Function::nvmlGpmMetricsGet, code })
    }
}

impl std::fmt::Debug for GpmMetrics {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(&self.metrics).finish()
    }
}

impl<'a> IntoIterator for &'a GpmMetrics {
    type Item = &'a GpmMetric;
    type IntoIter = std::slice::Iter<'a, GpmMetric>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl GpmMetric {
    /// Takes over what the library wrote. Names are copied the first time that there are any.
    fn take(&mut self, nvml: &Nvml, entry: &nvmlGpmMetric_t) {
        self.value = match entry.nvmlReturn {
            // Nothing is below zero but the difference across a reset of the counters.
            NVML_SUCCESS if !entry.value.is_finite() || entry.value < 0.0 => Err(ErrorCode::NoData),
            NVML_SUCCESS => Ok(entry.value),
            code => Err(code.into()),
        };
        let told = &entry.metricInfo;
        if self.info.is_some() || (told.shortName.is_null() && told.longName.is_null() && told.unit.is_null()) {
            return;
        }
        let copy = |text: *mut c_char| {
            // SAFETY: the entry was cleared before the call, so this is null or a text of the library, which is loaded.
            unsafe { string::of_library(nvml, Function::nvmlGpmMetricsGet, |_| text.cast_const()) }.ok()
        };
        self.info = Some(GpmMetricInfo {
            short_name: copy(told.shortName),
            long_name: copy(told.longName),
            unit: copy(told.unit),
        });
    }
}

// A boxed struct of pointers would not be sent on its own. They are tokens and texts of the library, which are not
// looked at after the call.
// SAFETY: nothing behind the pointers of `raw` is reached through this value once `read` has returned.
unsafe impl Send for GpmMetrics {}
// SAFETY: as for Send; shared access reaches `metrics` only.
unsafe impl Sync for GpmMetrics {}
