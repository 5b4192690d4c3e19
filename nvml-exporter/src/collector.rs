//! Samples: a monitor of the session, totals of its counters, and the attempts to open a session.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use nvml_wrapper::monitor::{DeviceSample, DeviceStatus, MetricGroups, Monitor, Sample};
use nvml_wrapper::{Nvml, NvmlError};

use crate::config::Settings;
use crate::facts;
use crate::own;
use crate::record::{Record, Xids};
use crate::snapshot::{GpuView, NodeView, Snapshot, down_reason, error_reason};
use crate::usage::Usage;

/// Opens a session.
pub type Source = Arc<dyn Fn() -> nvml_wrapper::Result<Nvml> + Send + Sync>;

/// Delays between the attempts to open the first session: the first one is at most this, each further one is twice as
/// long.
const FIRST_DELAY: Duration = Duration::from_secs(1);
const LONGEST_DELAY: Duration = Duration::from_secs(60);

/// Maximum number of threads for the calls that wait for a GPU, some milliseconds each: as many as GPUs of a node, because a
/// call that hangs occupies one. They start when they are needed.
const THREADS: usize = 16;

/// Versions of a session.
#[derive(Debug, Clone, Default)]
struct Versions {
    driver: Option<String>,
    nvml: Option<String>,
    cuda: Option<String>,
}

impl Versions {
    fn read(nvml: &Nvml) -> Versions {
        Versions {
            driver: nvml.sys_driver_version().ok(),
            nvml: nvml.sys_nvml_version().ok(),
            cuda: nvml.sys_cuda_driver_version().ok().map(|version| version.to_string()),
        }
    }
}

/// Receivers of each new session. The monitor opens sessions on its own threads.
#[derive(Debug)]
struct Sessions {
    facts: Arc<facts::Shared>,
    versions: Mutex<Versions>,
    /// Sender to the thread that reads facts. `None` without one.
    messages: Mutex<Option<Sender<()>>>,
}

impl Sessions {
    fn set(&self, nvml: &Nvml) {
        *self.versions.lock().unwrap_or_else(PoisonError::into_inner) = Versions::read(nvml);
        self.facts.set_session(Some(nvml.clone()));
        self.read_facts();
    }

    fn read_facts(&self) {
        if let Some(messages) = &*self.messages.lock().unwrap_or_else(PoisonError::into_inner) {
            // Without the thread, the facts stay as they are.
            let _ = messages.send(());
        }
    }
}

/// State of the first session.
enum State {
    Closed { error: Option<NvmlError>, next: Instant, delay: Duration },
    Open(Box<Monitor>),
}

/// Takes samples.
pub struct Collector {
    settings: Arc<Settings>,
    hostname: Arc<str>,
    source: Source,
    sessions: Arc<Sessions>,
    state: State,
    records: BTreeMap<String, Record>,
    node_xids: Xids,
    samples: u64,
    scrapes: Arc<AtomicU64>,
    start: SystemTime,
    /// Status of each GPU in the last sample, for the log.
    logged: BTreeMap<u32, Option<String>>,
    logged_session: Option<String>,
}

impl Collector {
    /// Collector that opens its session by this function. `messages` announces new sessions to the thread of the facts.
    #[must_use]
    pub fn new(
        settings: Arc<Settings>,
        source: Source,
        facts: Arc<facts::Shared>,
        messages: Option<Sender<()>>,
        scrapes: Arc<AtomicU64>,
    ) -> Collector {
        let delay = FIRST_DELAY.min(settings.rescan_interval);
        let sessions = Sessions { facts, versions: Mutex::default(), messages: Mutex::new(messages) };
        Collector {
            settings,
            hostname: hostname().into(),
            source,
            sessions: Arc::new(sessions),
            state: State::Closed { error: None, next: Instant::now(), delay },
            records: BTreeMap::new(),
            node_xids: Xids::default(),
            samples: 0,
            scrapes,
            start: SystemTime::now(),
            logged: BTreeMap::new(),
            logged_session: None,
        }
    }

    /// Snapshot before the first sample.
    #[must_use]
    pub fn starting(&self) -> Snapshot {
        let node = NodeView { down: Some("starting".to_owned()), ..self.node(Duration::ZERO) };
        Snapshot::new(Arc::clone(&self.settings), Arc::clone(&self.hostname), node, Vec::new())
    }

    /// Takes a sample. Without a session, the attempt to open one is repeated first, unless the last one was just now.
    #[must_use]
    pub fn collect(&mut self) -> Snapshot {
        self.open();
        let started = Instant::now();
        self.samples += 1;
        let (node, gpus) = match &mut self.state {
            State::Closed { error, .. } => {
                let error = error.clone();
                let down = error.as_ref().map_or_else(|| "starting".to_owned(), error_reason);
                (NodeView { down: Some(down), error, ..self.node(started.elapsed()) }, Vec::new())
            }
            State::Open(monitor) => {
                let sample = monitor.sample();
                let duration = started.elapsed();
                if sample.node.session_error.is_some() {
                    // The monitor can open another session only if nothing else holds this one.
                    self.sessions.facts.set_session(None);
                }
                (self.node_of(&sample, duration), self.gpus(sample))
            }
        };
        self.log(&node, &gpus);
        Snapshot::new(Arc::clone(&self.settings), Arc::clone(&self.hostname), node, gpus)
    }

    /// Opens the first session. Later ones are opened by the monitor.
    fn open(&mut self) {
        let State::Closed { next, delay, .. } = &self.state else { return };
        let delay = *delay;
        if Instant::now() < *next {
            return;
        }
        self.state = match (self.source)() {
            Ok(nvml) => {
                self.sessions.set(&nvml);
                State::Open(Box::new(self.monitor(&nvml)))
            }
            Err(error) => State::Closed {
                error: Some(error),
                next: Instant::now() + delay,
                delay: (delay * 2).min(LONGEST_DELAY),
            },
        };
    }

    fn monitor(&self, nvml: &Nvml) -> Monitor {
        let (source, sessions) = (Arc::clone(&self.source), Arc::clone(&self.sessions));
        let reopen = move || {
            let nvml = source()?;
            sessions.set(&nvml);
            Ok(nvml)
        };
        let builder = Monitor::builder()
            .groups(self.settings.groups)
            .gpm_metrics(own::GPM)
            .pool_size(THREADS)
            .deadline(self.settings.deadline)
            .rescan_interval(self.settings.rescan_interval)
            .reopen_with(reopen);
        let cadences = self.settings.cadences.iter();
        cadences.fold(builder, |builder, (groups, cadence)| builder.cadence(*groups, *cadence)).build(nvml)
    }

    fn node(&self, sample_duration: Duration) -> NodeView {
        let versions = self.sessions.versions.lock().unwrap_or_else(PoisonError::into_inner).clone();
        NodeView {
            names: self.settings.names,
            down: None,
            error: None,
            device_count: None,
            driver_version: versions.driver,
            nvml_version: versions.nvml,
            cuda_version: versions.cuda,
            xids: self.node_xids.clone(),
            xid_failed: None,
            samples: self.samples,
            scrapes: self.scrapes.load(Ordering::Relaxed),
            sample_time: Some(SystemTime::now()),
            sample_duration,
            usage: Usage::read(self.start),
        }
    }

    fn node_of(&mut self, sample: &Sample, duration: Duration) -> NodeView {
        self.node_xids.count(&sample.node.xids, sample.time);
        let has_xids = self.settings.groups.contains(MetricGroups::XID);
        NodeView {
            down: sample.node.session_error.as_ref().map(error_reason),
            error: sample.node.session_error.clone(),
            device_count: sample.node.device_count.value(),
            xid_failed: has_xids.then_some(sample.node.xid_error.is_some()),
            ..self.node(duration)
        }
    }

    fn gpus(&mut self, sample: Sample) -> Vec<GpuView> {
        let time = sample.time;
        sample.devices.into_iter().map(|device| self.gpu(device, time)).collect()
    }

    fn gpu(&mut self, mut device: DeviceSample, time: SystemTime) -> GpuView {
        let key = device.info.uuid.clone().unwrap_or_else(|| device.info.index.to_string());
        let record = self.records.entry(key).or_default();
        record.update(&device, time);
        remove_stale(&mut device, &self.settings);
        record.facts = device.info.uuid.as_deref().and_then(|uuid| self.sessions.facts.of(uuid));
        // Facts that are no longer read are not current: those of a GPU whose calls hang.
        let limit = self.settings.facts_interval * 3;
        let time = record.facts.as_ref().and_then(|facts| facts.time);
        record.facts.take_if(|_| time.is_none_or(|time| time.elapsed() > limit));
        GpuView { down: down_reason(&device), record: record.clone(), device }
    }

    /// Logs changes of the session and of the GPUs, and Xid errors.
    fn log(&mut self, node: &NodeView, gpus: &[GpuView]) {
        if self.logged_session != node.down || self.samples == 1 {
            match &node.down {
                Some(reason) => tracing::warn!(reason, error = text(node.error.as_ref()), "no session with the driver"),
                None => tracing::info!(driver = node.driver_version, gpus = gpus.len(), "session with the driver"),
            }
            self.logged_session.clone_from(&node.down);
        }
        for GpuView { device, down, .. } in gpus {
            let (index, uuid) = (device.info.index, device.info.uuid.as_deref().unwrap_or("unknown"));
            let before = self.logged.insert(index, down.clone());
            if before.as_ref() != Some(down) {
                match down {
                    Some(reason) => {
                        let error = match &device.status {
                            DeviceStatus::Unavailable(error) => text(Some(error)),
                            _ => None,
                        };
                        tracing::warn!(index, uuid, reason, error, "GPU is down");
                    }
                    None if before.is_some() => {
                        tracing::info!(index, uuid, "GPU is up again");
                        self.sessions.read_facts();
                    }
                    None => {}
                }
            }
            for event in &device.xids {
                tracing::warn!(index, uuid, xid = event.xid, "Xid error");
            }
        }
    }
}

impl fmt::Debug for Collector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Collector")
            .field("settings", &self.settings)
            .field("samples", &self.samples)
            .finish_non_exhaustive()
    }
}

fn text(error: Option<&NvmlError>) -> Option<String> {
    error.map(ToString::to_string)
}

/// Removes the values of groups that were not read for `stale_after` beyond their cadence: those of calls that hang. The
/// monitor keeps them.
fn remove_stale(device: &mut DeviceSample, settings: &Settings) {
    for group in settings.groups.iter() {
        let limit = settings.stale_after + settings.cadence(group);
        if device.age(group).is_none_or(|age| age <= limit) {
            continue;
        }
        match group {
            MetricGroups::UTILIZATION => device.utilization = Default::default(),
            MetricGroups::MEMORY => device.memory = Default::default(),
            MetricGroups::TEMPERATURE => device.temperature = Default::default(),
            MetricGroups::POWER => device.power = Default::default(),
            MetricGroups::ENERGY => device.energy = Default::default(),
            MetricGroups::CLOCKS => device.clocks = Default::default(),
            MetricGroups::PCIE => device.pcie = Default::default(),
            MetricGroups::NVLINK => device.nvlink = Default::default(),
            MetricGroups::ERRORS => device.errors = Default::default(),
            MetricGroups::PROCESSES => device.processes.clear(),
            MetricGroups::GPM => device.gpm.clear(),
            MetricGroups::MIG => device.mig_devices.clear(),
            _ => {}
        }
    }
}

/// Name of the node: that of the Kubernetes node, if it is passed, or of the host.
fn hostname() -> String {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let kernel = || std::fs::read_to_string("/proc/sys/kernel/hostname").ok().map(|name| name.trim().to_owned());
    let names = variable("NODE_NAME").or_else(kernel).or_else(|| variable("HOSTNAME"));
    names.or_else(|| variable("COMPUTERNAME")).unwrap_or_default()
}
