//! GPM metrics, calculated from two samples.

use core::ffi::c_char;

use nvml_sys::{NVML_GPM_METRICS_GET_VERSION, NVML_SUCCESS, f, nvmlGpmMetric_t, nvmlGpmMetricsGet_t};

use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::{Target, buffer, string};
use crate::gpm::GpmMetricId;
use crate::gpm::sample::GpmSample;

/// Maximum number of metrics in one call. The arrays of the oldest libraries have 98 entries, and these libraries reject
/// a count above that. The struct grew with each new metric without a new version.
const METRICS_PER_CALL: usize = 97;

/// List of GPM metrics, with their values between the two samples that were read last.
///
/// The list is reusable: only the first read allocates, for the names of the metrics.
///
/// # Examples
///
/// ```
/// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
/// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
/// use std::time::Duration;
///
/// use nvml_wrapper::gpm::{GpmMetricId, GpmMetrics};
///
/// let device = nvml.device_by_index(1)?;
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
/// assert!(metrics.value(GpmMetricId::SmUtil)?.is_some_and(|percent| percent > 90.0));
/// # Ok::<(), nvml_wrapper::NvmlError>(())
/// ```
pub struct GpmMetrics {
    metrics: Vec<GpmMetric>,
    // NVML's struct has an array of all metrics, whose length differs between libraries. A library accesses
    // `numMetrics` entries only, and this array has the length of the newest header.
    raw: Box<nvmlGpmMetricsGet_t>,
}

/// GPM metric and its value.
#[doc(alias = "GpmMetricResult")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct GpmMetric {
    /// Metric identifier.
    #[doc(alias = "metric_id")]
    pub id: GpmMetricId,
    /// Value in the metric's [`unit`](GpmMetricId::unit), or the error of this metric alone. `None` before the first
    /// read, and if NVML reports a negative or non-finite value, as between samples before and after a reset of the
    /// counters.
    pub value: Result<Option<f64>, ErrorCode>,
    /// Names of the metric in the library. `None` before the first read, and if the library has none.
    #[doc(alias = "metric_info")]
    pub info: Option<GpmMetricInfo>,
}

impl Default for GpmMetric {
    /// Metric 0 without a value.
    #[inline]
    fn default() -> Self {
        GpmMetric { id: GpmMetricId::default(), value: Ok(None), info: None }
    }
}

/// Names of a metric in the library.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct GpmMetricInfo {
    /// Short name, such as `smutil`. `None` if the library has none.
    pub short_name: Option<String>,
    /// Long name. `None` if the library has none.
    pub long_name: Option<String>,
    /// Unit, such as `%` or `MiB/s`. `None` if the library has none.
    pub unit: Option<String>,
}

/// # Metrics
impl GpmMetrics {
    /// List of metrics in the given order, without duplicates.
    #[doc(alias = "gpm_metrics_get")]
    #[must_use]
    #[inline]
    pub fn new(ids: impl IntoIterator<Item = GpmMetricId>) -> GpmMetrics {
        let mut metrics: Vec<GpmMetric> = Vec::new();
        for id in ids {
            if metrics.iter().all(|metric| metric.id != id) {
                metrics.push(GpmMetric { id, value: Ok(None), info: None });
            }
        }
        GpmMetrics { metrics, raw: buffer::boxed() }
    }

    /// Reads the metrics between two samples of one GPU or MIG instance, `before` being the earlier.
    ///
    /// # Errors
    ///
    /// [`NvmlError::InvalidArgument`] if a sample is empty, if both are not of the same device or GPU instance, or if
    /// the first is later than the second. A GPU instance that was destroyed and created anew with the same ID is
    /// another instance, which is detected if the caller may manage MIG instances. [`NvmlError::MixedSessions`] if the
    /// samples belong to different sessions. After an error, all values are `None`. Errors of single metrics are in
    /// their [`value`](GpmMetric::value). More than 97 metrics are read by several calls; if only some of
    /// the calls fail, their error is the value of their metrics.
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06). Hopper and newer.
    #[doc(alias = "nvmlGpmMetricsGet")]
    #[inline]
    pub fn read(&mut self, before: &GpmSample, after: &GpmSample) -> Result<()> {
        let function = f::nvmlGpmMetricsGet;
        let nvml = before.nvml();
        let GpmMetrics { metrics, raw } = self;
        // Values of an earlier read never remain, whatever fails.
        metrics.iter_mut().for_each(|metric| metric.value = Ok(None));
        before.handle.same_session(function, &after.handle)?;
        before.check_pair(function, after)?;
        let (mut is_read, mut failure) = (metrics.is_empty(), None);
        for chunk in metrics.chunks_mut(METRICS_PER_CALL) {
            raw.version = NVML_GPM_METRICS_GET_VERSION;
            raw.numMetrics = 0;
            raw.sample1 = before.handle();
            raw.sample2 = after.handle();
            for (entry, metric) in raw.metrics.iter_mut().zip(&*chunk) {
                *entry = nvmlGpmMetric_t { metricId: metric.id.raw(), ..nvml_sys::Zeroable::zeroed() };
                raw.numMetrics += 1;
            }
            // SAFETY: the struct is the largest that any library knows, and its array has `numMetrics` entries.
            match unsafe { nvml.command(function, (&raw mut **raw,)) } {
                Ok(()) => {
                    is_read = true;
                    raw.metrics.iter().zip(chunk).for_each(|(entry, metric)| metric.update(entry));
                }
                Err(error) => {
                    let code = error.code().unwrap_or(ErrorCode::FunctionNotFound);
                    chunk.iter_mut().for_each(|metric| metric.value = Err(code));
                    failure = failure.or(Some(error));
                }
            }
        }
        if let Some(error) = failure.filter(|_| !is_read) {
            metrics.iter_mut().for_each(|metric| metric.value = Ok(None));
            return Err(error);
        }
        Ok(())
    }

    /// Iterator over the metrics, in the order of [`new`](GpmMetrics::new).
    #[inline]
    pub fn iter(&self) -> std::slice::Iter<'_, GpmMetric> {
        self.metrics.iter()
    }

    /// Value of one metric. `None` if there is no value, see [`GpmMetric::value`].
    ///
    /// # Errors
    ///
    /// The error of the metric; [`NvmlError::NoSuchItem`] if the metric is not in the list.
    #[inline]
    pub fn value(&self, id: GpmMetricId) -> Result<Option<f64>> {
        let function = f::nvmlGpmMetricsGet.function();
        let found = self.metrics.iter().find(|metric| metric.id == id);
        let metric = found.ok_or(NvmlError::no_such_item(function, "metric with the id"))?;
        metric.value.map_err(|code| NvmlError::Call { function, code })
    }
}

impl std::fmt::Debug for GpmMetrics {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(&self.metrics).finish()
    }
}

impl<'a> IntoIterator for &'a GpmMetrics {
    type Item = &'a GpmMetric;
    type IntoIter = std::slice::Iter<'a, GpmMetric>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl GpmMetric {
    /// Copies the result of one entry. Names are copied once.
    #[inline]
    fn update(&mut self, entry: &nvmlGpmMetric_t) {
        self.value = match entry.nvmlReturn {
            // Only a reset of the counters between the samples makes a difference negative.
            NVML_SUCCESS => Ok(Some(entry.value).filter(|value| value.is_finite() && *value >= 0.0)),
            code => Err(code.into()),
        };
        let names = &entry.metricInfo;
        if self.info.is_some() || (names.shortName.is_null() && names.longName.is_null() && names.unit.is_null()) {
            return;
        }
        let copy = |text: *mut c_char| {
            // SAFETY: the entry was zeroed before the call, so this is null or a string of the library, which is
            // loaded as long as the samples of the call live.
            unsafe { string::from_library(text) }
        };
        self.info = Some(GpmMetricInfo {
            short_name: copy(names.shortName),
            long_name: copy(names.longName),
            unit: copy(names.unit),
        });
    }
}

// `Send` is not derived because of the raw pointers: handles and strings of the library, unused after the call.
// SAFETY: no memory that the pointers of `raw` refer to is accessed through this value once `read` has returned.
unsafe impl Send for GpmMetrics {}
// SAFETY: as for `Send`; shared access reaches `metrics` only.
unsafe impl Sync for GpmMetrics {}
