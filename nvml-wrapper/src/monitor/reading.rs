//! Results of metrics, and the knowledge of which metrics a device supports.

use crate::error::{ErrorCode, NvmlError, Result};
use crate::monitor::Metrics;

/// Result of one metric of a sample.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Reading<T> {
    /// No value: the device does not support the metric, its group is not enabled or was not read yet, or a rate has
    /// no earlier value of its counter.
    #[default]
    Absent,
    /// Value of the last read.
    Value(T),
    /// Error of the last read.
    Failed(NvmlError),
}

/// # Value
impl<T> Reading<T> {
    /// The value. `None` if there is no value or the read failed.
    #[must_use]
    #[inline]
    pub fn value(&self) -> Option<T>
    where
        T: Copy,
    {
        self.as_ref().copied()
    }

    /// Reference to the value. `None` if there is no value or the read failed.
    #[must_use]
    #[inline]
    pub fn as_ref(&self) -> Option<&T> {
        match self {
            Reading::Value(value) => Some(value),
            _ => None,
        }
    }

    /// The error of the read. `None` if the read succeeded or was not made.
    #[must_use]
    #[inline]
    pub fn error(&self) -> Option<&NvmlError> {
        match self {
            Reading::Failed(error) => Some(error),
            _ => None,
        }
    }

    /// The reading with another value.
    #[must_use]
    #[inline]
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Reading<U> {
        match self {
            Reading::Absent => Reading::Absent,
            Reading::Value(value) => Reading::Value(convert(value)),
            Reading::Failed(error) => Reading::Failed(error),
        }
    }

    /// As [`map`](Reading::map), where the new value may be absent.
    #[inline]
    pub(super) fn and_then<U>(self, convert: impl FnOnce(T) -> Option<U>) -> Reading<U> {
        match self {
            Reading::Absent => Reading::Absent,
            Reading::Value(value) => convert(value).map_or(Reading::Absent, Reading::Value),
            Reading::Failed(error) => Reading::Failed(error),
        }
    }
}

/// Calls of one reader, with the metrics that the device supports.
///
/// The first run of a reader learns which metrics the device supports; later ones read only these. After a lost GPU
/// or a lost session, the rest of a run makes no calls.
#[derive(Debug)]
pub(super) struct Queries {
    supported: Metrics,
    /// Metrics that could not be read in the last run.
    failed: Metrics,
    is_learning: bool,
    fatal: Option<NvmlError>,
}

impl Queries {
    #[inline]
    pub(super) fn new(metrics: Metrics) -> Queries {
        Queries { supported: metrics, failed: Metrics::empty(), is_learning: true, fatal: None }
    }

    /// Supported metrics, after the first run.
    #[inline]
    pub(super) fn supported(&self) -> Metrics {
        self.supported
    }

    /// Number of metrics that could not be read in the last run.
    #[inline]
    pub(super) fn errors(&self) -> u32 {
        self.failed.bits().count_ones()
    }

    /// Counts these metrics as failed, whose calls are not made by the queries.
    #[inline]
    pub(super) fn set_failed(&mut self, metrics: Metrics) {
        self.failed |= metrics;
    }

    /// Error that makes further calls on the device useless: see [`is_fatal`].
    #[inline]
    pub(super) fn fatal(&self) -> Option<&NvmlError> {
        self.fatal.as_ref()
    }

    /// To be called at the start of each run.
    #[inline]
    pub(super) fn begin(&mut self) {
        self.fatal = None;
        self.failed = Metrics::empty();
    }

    /// To be called at the end of each run.
    #[inline]
    pub(super) fn end(&mut self) {
        self.is_learning = false;
    }

    /// Makes the call of a metric, if the device supports the metric.
    #[inline]
    pub(super) fn read<T>(&mut self, metric: Metrics, call: impl FnOnce() -> Result<T>) -> Reading<T> {
        if !self.supported.contains(metric) {
            return Reading::Absent;
        }
        match self.fatal.clone() {
            Some(error) => Reading::Failed(error),
            None => self.result(metric, call()),
        }
    }

    /// Result of a call that was made for several metrics.
    #[inline]
    pub(super) fn result<T>(&mut self, metric: Metrics, result: Result<T>) -> Reading<T> {
        match result {
            Ok(value) => Reading::Value(value),
            Err(error) => self.failure(metric, error).map_or(Reading::Absent, Reading::Failed),
        }
    }

    /// Error of a metric; `None` if the metric has no value for the device.
    #[inline]
    fn failure(&mut self, metric: Metrics, error: NvmlError) -> Option<NvmlError> {
        // Some sensors are reported as invalid arguments; later, the error means an invalid handle.
        if self.is_learning && is_absent(&error) {
            self.supported.remove(metric);
            return None;
        }
        if error.is_unsupported() {
            return None;
        }
        if is_fatal(&error) {
            self.fatal = Some(error.clone());
        }
        self.failed |= metric;
        Some(error)
    }
}

/// Whether the device or the driver does not have the metric.
#[inline]
fn is_absent(error: &NvmlError) -> bool {
    error.is_unsupported() || error.code() == Some(ErrorCode::InvalidArgument)
}

/// Whether further calls on the device are useless until it is opened again.
#[inline]
pub(super) fn is_fatal(error: &NvmlError) -> bool {
    error.is_gpu_lost() || ends_session(error)
}

/// Whether further calls of the session are useless.
#[inline]
pub(super) fn ends_session(error: &NvmlError) -> bool {
    error.is_session_lost()
}

#[cfg(test)]
mod tests {
    use nvml_sys::Function;

    use super::*;

    fn failure(code: ErrorCode) -> NvmlError {
        NvmlError::Call { function: Function::nvmlDeviceGetPowerUsage, code }
    }

    #[test]
    fn only_the_first_run_learns() {
        let mut queries = Queries::new(Metrics::POWER_USAGE | Metrics::SM_CLOCK);
        queries.begin();
        assert_eq!(queries.read(Metrics::POWER_USAGE, || Ok(7)), Reading::Value(7));
        let unsupported = || Err::<u32, _>(failure(ErrorCode::NotSupported));
        assert_eq!(queries.read(Metrics::SM_CLOCK, unsupported), Reading::Absent);
        queries.end();
        assert_eq!(queries.supported(), Metrics::POWER_USAGE);
        assert_eq!(queries.read(Metrics::SM_CLOCK, || panic!()), Reading::<u32>::Absent);
        // A metric that is not reported for once is read again.
        assert_eq!(queries.read(Metrics::POWER_USAGE, unsupported), Reading::Absent);
        assert_eq!(queries.read(Metrics::POWER_USAGE, || Ok(8)), Reading::Value(8));
    }

    #[test]
    fn a_lost_gpu_is_not_called() {
        let mut queries = Queries::new(Metrics::all());
        let lost = failure(ErrorCode::GpuIsLost);
        let reading = queries.read(Metrics::SM_CLOCK, || Err::<u32, _>(lost.clone()));
        assert_eq!((reading.error(), queries.fatal()), (Some(&lost), Some(&lost)));
        assert_eq!(queries.read(Metrics::POWER_USAGE, || panic!()), Reading::<u32>::Failed(lost));
        // Only the call that was made has failed.
        assert_eq!(queries.errors(), 1);
        queries.begin();
        assert_eq!(queries.errors(), 0);
        assert_eq!(queries.read(Metrics::POWER_USAGE, || Ok(3)).map(|value| value + 1), Reading::Value(4));
    }
}
