//! Settings of a monitor.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::error::Result;
use crate::gpm::GpmMetricId;
use crate::monitor::gpm;
use crate::monitor::group::Cadences;
use crate::monitor::{MetricGroups, Monitor};
use crate::nvml::Nvml;

/// Maximum deadline, which can be added to any time.
const LONGEST: Duration = Duration::from_secs(86_400);

/// Opens a new session.
pub(super) type Reopen = Box<dyn FnMut() -> Result<Nvml> + Send + Sync>;

/// Settings that readers and monitor share.
#[derive(Debug, Clone)]
pub(super) struct Settings {
    pub(super) groups: MetricGroups,
    pub(super) cadences: Cadences,
    pub(super) gpm_metrics: Vec<GpmMetricId>,
    pub(super) deadline: Duration,
    pub(super) open_deadline: Duration,
    pub(super) rescan: Duration,
    pub(super) pool_size: usize,
}

/// Builder of a monitor: [`Monitor::builder`] creates it, [`build`](MonitorBuilder::build) starts the monitor.
///
/// # Examples
///
/// ```
/// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
/// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
/// use std::time::Duration;
///
/// use nvml_wrapper::monitor::{MetricGroups, Monitor};
///
/// let mut monitor = Monitor::builder()
///     .groups(MetricGroups::DEFAULT | MetricGroups::PROCESSES)
///     .cadence(MetricGroups::ERRORS, Duration::from_secs(60))
///     .build(&nvml);
/// for device in &monitor.refresh().devices {
///     println!("GPU {}: {} processes", device.info.index, device.processes.len());
/// }
/// # assert_eq!(monitor.latest().devices[1].processes.len(), 1);
/// # Ok::<(), nvml_wrapper::NvmlError>(())
/// ```
#[must_use]
pub struct MonitorBuilder {
    pub(super) settings: Settings,
    pub(super) reopen: Option<Reopen>,
}

impl MonitorBuilder {
    #[inline]
    pub(super) fn new() -> MonitorBuilder {
        MonitorBuilder {
            settings: Settings {
                groups: MetricGroups::DEFAULT,
                cadences: Cadences::default(),
                gpm_metrics: gpm::DEFAULT.to_vec(),
                deadline: Duration::from_millis(250),
                open_deadline: Duration::from_secs(10),
                rescan: Duration::from_secs(5),
                pool_size: 16,
            },
            reopen: None,
        }
    }
}

/// # Settings
impl MonitorBuilder {
    /// Sets the enabled groups. The default is [`MetricGroups::DEFAULT`]; [`MetricGroups::all`] enables all.
    #[inline]
    pub fn groups(mut self, groups: MetricGroups) -> Self {
        self.settings.groups = groups;
        self
    }

    /// Sets the minimum time between two reads of these groups. The default is zero: each sample reads them.
    ///
    /// Samples in between contain the values of the last read: see [`DeviceSample::age`]. A group is read up to a tenth
    /// of its cadence earlier, so that a cadence can be that of the samples, and in each sample until it has its first
    /// rates. [`PCIE`](MetricGroups::PCIE) and [`NVLINK`](MetricGroups::NVLINK), and [`GPM`](MetricGroups::GPM) on GPUs that
    /// support it, may be read together: then the shortest of their cadences counts.
    ///
    /// [`DeviceSample::age`]: crate::monitor::DeviceSample::age
    #[inline]
    pub fn cadence(mut self, groups: MetricGroups, cadence: Duration) -> Self {
        self.settings.cadences.set(groups, cadence);
        self
    }

    /// Sets the metrics of [`MetricGroups::GPM`], which has to be enabled. The default is utilization of graphics, SM,
    /// tensor cores, FP32 units and memory bandwidth, and SM occupancy. Some of them take 2 milliseconds on an H200.
    #[inline]
    pub fn gpm_metrics(mut self, metrics: impl IntoIterator<Item = GpmMetricId>) -> Self {
        self.settings.gpm_metrics = metrics.into_iter().collect();
        self
    }

    /// Sets the maximum time of a sample: the time after which a call that has not returned is reported as timed out.
    /// The default is 250 milliseconds.
    ///
    /// The cheap calls of one device may take a fifth of this time. Those of the other devices then continue, side by side.
    #[inline]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.settings.deadline = deadline.min(LONGEST);
        self
    }

    /// Sets the maximum time for which [`build`](MonitorBuilder::build) waits for the GPUs. The default is 10 seconds.
    ///
    /// GPUs that take longer, as without persistence mode, are added to a later sample.
    #[inline]
    pub fn open_deadline(mut self, deadline: Duration) -> Self {
        self.settings.open_deadline = deadline.min(LONGEST);
        self
    }

    /// Sets the minimum time between two searches for GPUs. The default is 5 seconds.
    ///
    /// The monitor searches only if the number of GPUs has changed, or if a GPU is unavailable. The same time is between
    /// two reads of the list of MIG devices of a GPU.
    #[inline]
    pub fn rescan_interval(mut self, interval: Duration) -> Self {
        self.settings.rescan = interval;
        self
    }

    /// Sets the maximum number of threads for calls that sleep or wait for the GPU. The default is 16.
    ///
    /// Threads start when calls are waiting for them. One more thread makes the cheap calls, and each call that takes longer
    /// than a fifth of the [`deadline`](MonitorBuilder::deadline) keeps one more until it returns.
    #[inline]
    pub fn pool_size(mut self, threads: usize) -> Self {
        self.settings.pool_size = threads;
        self
    }

    /// Sets a function that opens a new session, for when NVML reports that the session is unusable: the driver was
    /// unloaded, or has another version than the library.
    ///
    /// The monitor drops its session first, and calls the function at most once in each
    /// [`rescan_interval`](MonitorBuilder::rescan_interval) until it succeeds. NVML is initialized again only if nothing
    /// else holds the old session, such as an [`Nvml`] or a [`Device`](crate::Device) of the caller. By default, the
    /// error is reported as [`NodeSample::session_error`](crate::monitor::NodeSample::session_error), and
    /// [`Monitor::replace_session`] continues with another session.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use nvml_wrapper::Nvml;
    /// use nvml_wrapper::monitor::Monitor;
    ///
    /// let nvml = Nvml::init()?;
    /// let mut monitor = Monitor::builder().reopen_with(Nvml::init).build(&nvml);
    /// // From now on, only the monitor holds the session.
    /// drop(nvml);
    /// # monitor.refresh();
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[inline]
    pub fn reopen_with(mut self, open: impl FnMut() -> Result<Nvml> + Send + Sync + 'static) -> Self {
        self.reopen = Some(Box::new(open));
        self
    }

    /// Starts the monitor: finds the GPUs, reads their static facts, and learns which metrics they support.
    ///
    /// A GPU that fails is reported in the samples. The first sample has rates, because counters are read here.
    #[must_use]
    #[inline]
    pub fn build(self, nvml: &Nvml) -> Monitor {
        Monitor::start(nvml, Arc::new(self.settings), self.reopen)
    }
}

impl fmt::Debug for MonitorBuilder {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MonitorBuilder").field("settings", &self.settings).finish_non_exhaustive()
    }
}
