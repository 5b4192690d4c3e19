//! The monitor: one sample after another.

use std::fmt;
use std::sync::Arc;
use std::time::{Instant, SystemTime};

use crate::error::NvmlError;
use crate::monitor::builder::{MonitorBuilder, Reopen, Settings};
use crate::monitor::device::{Slot, clear};
use crate::monitor::group::GroupTimes;
use crate::monitor::node::{Node, ObservedXid};
use crate::monitor::pool::{Finished, Pool};
use crate::monitor::probe::{Opened, Probe, Probed};
use crate::monitor::reading::ends_session;
use crate::monitor::sample::{DeviceSample, DeviceStatus, NodeSample, Sample};
use crate::monitor::task::{Task, Work};
use crate::monitor::{DeviceInfo, MetricGroups, Reading};
use crate::nvml::Nvml;

/// Monitor of all GPUs of a node: each [`sample`](Monitor::sample) contains the values of all devices at one time.
///
/// See the [module](crate::monitor) for what a sample costs and which failures it survives. The monitor holds the
/// session and threads of its own until it is dropped.
pub struct Monitor {
    settings: Arc<Settings>,
    session: Option<Nvml>,
    /// Function that opens a session, while it does not run.
    reopen: Option<Reopen>,
    node: Option<Box<Node>>,
    slots: Vec<Slot>,
    sample: Sample,
    /// Jobs that came back, in a buffer that is used again.
    finished: Vec<Finished<Task>>,
    /// Time at which each group was last read.
    last_read: GroupTimes,
    started: Option<Instant>,
    /// Time of the last attempt to open a session.
    reopened: Option<Instant>,
    /// Whether the devices whose Xid errors are watched have changed.
    is_watch_outdated: bool,
    search: Search,
    last_generation: u64,
    /// Generation of the session.
    session_generation: u64,
    // Dropped last: it waits for the jobs that hold the session.
    pool: Pool<Task>,
}

/// Search for GPUs.
#[derive(Default)]
struct Search {
    time: Option<Instant>,
    /// Indices of the GPUs that are being opened.
    running: Vec<u32>,
    /// Whether all GPUs are part of the search, so that those that it does not find are missing.
    is_complete: bool,
}

/// # Creation
impl Monitor {
    /// Monitor of all GPUs with the default settings: all groups but processes and GPM, in each sample.
    ///
    /// GPUs that fail are reported in the samples: see [`MonitorBuilder::build`].
    #[must_use]
    #[inline]
    pub fn new(nvml: &Nvml) -> Monitor {
        Monitor::builder().build(nvml)
    }

    /// Builder of a monitor with other settings.
    #[inline]
    pub fn builder() -> MonitorBuilder {
        MonitorBuilder::new()
    }

    #[inline]
    pub(super) fn start(nvml: &Nvml, settings: Arc<Settings>, reopen: Option<Reopen>) -> Monitor {
        let node = NodeSample::default();
        let mut monitor = Monitor {
            pool: Pool::new(settings.pool_size),
            settings,
            session: None,
            reopen,
            node: None,
            slots: Vec::new(),
            sample: Sample { time: SystemTime::now(), interval: None, node, devices: Vec::new() },
            finished: Vec::new(),
            last_read: GroupTimes::default(),
            started: None,
            reopened: None,
            is_watch_outdated: false,
            search: Search::default(),
            last_generation: 0,
            session_generation: 0,
        };
        monitor.open(nvml);
        monitor
    }
}

/// # Samples
impl Monitor {
    /// Takes a sample, and returns it by value.
    ///
    /// Only the returned copy is allocated; [`refresh`](Monitor::refresh) allocates nothing as long as devices and
    /// processes stay the same.
    #[must_use]
    #[inline]
    pub fn sample(&mut self) -> Sample {
        self.refresh().clone()
    }

    /// Takes a sample, and returns a reference to it.
    ///
    /// The call takes as long as the slowest call of NVML, at most the [deadline](MonitorBuilder::deadline). It never
    /// fails: each value, each device and the node have their own errors.
    #[inline]
    pub fn refresh(&mut self) -> &Sample {
        let start = Instant::now();
        self.begin(start);
        // What has returned since the last sample.
        self.collect();
        self.close_after_session_error(start);
        let due = self.settings.cadences.due(self.settings.groups, &self.last_read, start);
        self.last_read.set(due, start);
        self.submit(due);
        self.pool.wait(start + self.settings.deadline, self.settings.deadline / 5);
        self.collect();
        self.finish();
        self.search(start);
        &self.sample
    }

    /// The last sample. Before the first [`refresh`](Monitor::refresh), the values that were read at the start of the
    /// monitor.
    #[must_use]
    #[inline]
    pub fn latest(&self) -> &Sample {
        &self.sample
    }
}

/// # Session
impl Monitor {
    /// Continues with another session, after an error of the last one: see [`MonitorBuilder::reopen_with`].
    ///
    /// The monitor drops the old session, and opens all devices again, as [`MonitorBuilder::build`] does. Devices that
    /// the new session does not find are [`Missing`](DeviceStatus::Missing).
    #[inline]
    pub fn replace_session(&mut self, nvml: &Nvml) {
        self.close(DeviceStatus::Missing);
        self.open(nvml);
    }

    /// Uses a session, and waits for its devices.
    #[inline]
    fn open(&mut self, nvml: &Nvml) {
        self.set_session(nvml.clone());
        let deadline = Instant::now() + self.settings.open_deadline;
        self.submit(MetricGroups::empty());
        self.pool.wait(deadline, self.settings.open_deadline);
        self.collect();
        self.search(Instant::now());
        self.pool.wait(deadline, self.settings.open_deadline);
        self.collect();
        // From here on, Xid errors are received.
        self.submit(self.settings.groups & MetricGroups::XID);
        self.pool.wait(Instant::now() + self.settings.deadline, self.settings.deadline);
        self.collect();
        self.finish();
    }

    #[inline]
    fn set_session(&mut self, nvml: Nvml) {
        self.session_generation = self.next_generation();
        self.node = Some(Box::new(Node::new(nvml.clone())));
        self.session = Some(nvml);
        self.sample.node = NodeSample::default();
        self.search = Search::default();
    }

    /// Closes all devices and the session.
    #[inline]
    fn close(&mut self, status: DeviceStatus) {
        self.session_generation = self.next_generation();
        for position in 0..self.slots.len() {
            self.close_device(Some(position), status.clone());
        }
        self.slots.iter_mut().for_each(|slot| slot.device = None);
        self.node = None;
        self.session = None;
        // Calls that have not returned belong to the old session.
        self.search.running.clear();
    }

    /// Closes an unusable session, and has a new one opened, if the caller provided for that.
    #[inline]
    fn close_after_session_error(&mut self, now: Instant) {
        let Some(error) = self.sample.node.session_error.clone() else { return };
        let is_early = self.reopened.is_some_and(|time| now.duration_since(time) < self.settings.rescan);
        let Some(open) = self.reopen.take_if(|_| !is_early) else {
            // This sample finds out whether a session that is still used has the error.
            self.sample.node.session_error.take_if(|_| self.session.is_some());
            return;
        };
        self.close(DeviceStatus::Unavailable(error));
        self.reopened = Some(now);
        let generation = self.session_generation;
        let work = Work::Reopen { open, result: None };
        self.pool.submit([Task { generation, due: MetricGroups::empty(), work }].into_iter());
    }

    #[inline]
    fn next_generation(&mut self) -> u64 {
        self.last_generation += 1;
        self.last_generation
    }
}

/// # Steps of a sample
impl Monitor {
    #[inline]
    fn begin(&mut self, start: Instant) {
        self.sample.time = SystemTime::now();
        self.sample.interval = self.started.replace(start).map(|before| start.duration_since(before));
        self.sample.node.xids.clear();
        for device in &mut self.sample.devices {
            device.xids.clear();
            device.timed_out = MetricGroups::empty();
            device.read_errors = 0;
        }
    }

    /// Starts the calls that are due.
    #[inline]
    fn submit(&mut self, due: MetricGroups) {
        if let Some(node) = self.node.as_mut().filter(|_| std::mem::take(&mut self.is_watch_outdated)) {
            let devices = self.slots.iter().zip(&self.sample.devices);
            node.watch(devices.filter_map(|(slot, sample)| slot.with_xids(&sample.info)).cloned().collect());
        }
        let generation = self.session_generation;
        let node = self.node.take().map(|node| Task { generation, due, work: Work::Node(node) });
        let devices = self.slots.iter_mut().zip(&self.sample.devices);
        let devices = devices.filter(|(slot, _)| slot.is_open()).flat_map(|(slot, sample)| slot.tasks(due, sample));
        self.pool.submit(node.into_iter().chain(devices));
    }

    /// Stores the results of the calls that have returned.
    #[inline]
    fn collect(&mut self) {
        let mut finished = std::mem::take(&mut self.finished);
        self.pool.take_finished(&mut finished);
        for Finished { job: Task { generation, due, work }, ran } in finished.drain(..) {
            match work {
                Work::Read { place, reader } => {
                    // A device that was closed meanwhile has another generation.
                    let position = self.slots.iter().position(|slot| slot.generation == generation);
                    let Some((slot, sample)) = self.device(position) else { continue };
                    let Some(error) = slot.take_back(sample, place, reader, due, ran) else { continue };
                    if ends_session(&error) {
                        self.sample.node.session_error = Some(error.clone());
                    }
                    self.close_device(position, DeviceStatus::Unavailable(error));
                }
                Work::Node(node) if generation == self.session_generation => self.store_node(node, ran),
                Work::Probe { index, probe } if generation == self.session_generation => {
                    self.store_probe(index, probe.result);
                }
                Work::Reopen { open, result } => {
                    self.reopen = Some(open);
                    match result {
                        // The caller has not replaced the session meanwhile.
                        Some(Ok(nvml)) if generation == self.session_generation => self.set_session(nvml),
                        Some(Err(error)) if generation == self.session_generation => {
                            self.sample.node.session_error = Some(error);
                        }
                        _ => {}
                    }
                }
                Work::Node(_) | Work::Probe { .. } => {}
            }
        }
        self.finished = finished;
    }

    /// Sorts the devices by their indices, and determines the status of each.
    #[inline]
    fn finish(&mut self) {
        let now = Instant::now();
        let index = |device: &DeviceSample| device.info.index;
        if !self.sample.devices.is_sorted_by_key(index) {
            let mut devices: Vec<_> = self.slots.drain(..).zip(self.sample.devices.drain(..)).collect();
            devices.sort_by_key(|(_, sample)| index(sample));
            (self.slots, self.sample.devices) = devices.into_iter().unzip();
        }
        self.sample.node.is_timed_out = self.session.is_some() && self.node.is_none();
        for (slot, device) in self.slots.iter().zip(&mut self.sample.devices) {
            device.time = now;
            device.timed_out |= slot.running();
            if slot.is_open() {
                let is_timed_out = !device.timed_out.is_empty();
                device.status = if is_timed_out { DeviceStatus::TimedOut } else { DeviceStatus::Available };
            }
        }
    }

    #[inline]
    fn store_node(&mut self, mut node: Box<Node>, ran: bool) {
        if ran {
            let sample = &mut self.sample.node;
            sample.device_count = node.device_count.clone();
            if let Some(error) = node.device_count.error().filter(|error| ends_session(error)) {
                sample.session_error = Some(error.clone());
            }
            sample.xid_error.clone_from(&node.xid_error);
            for ObservedXid { device, uuid, event } in node.xids.drain(..) {
                let is_of = |(slot, sample): &(&Slot, &mut DeviceSample)| match &device {
                    Some(device) => slot.device.as_ref() == Some(device),
                    None => uuid.is_some() && sample.info.uuid == uuid,
                };
                let found = self.slots.iter().zip(&mut self.sample.devices).find(is_of);
                found.map_or(&mut sample.xids, |(_, sample)| &mut sample.xids).push(event);
            }
        }
        self.node = Some(node);
    }

    #[inline]
    fn close_device(&mut self, position: Option<usize>, status: DeviceStatus) {
        let generation = self.next_generation();
        if let Some((slot, sample)) = self.device(position) {
            slot.close(generation);
            clear(sample, status);
        }
        self.is_watch_outdated = true;
    }

    /// Device at a place, with its values.
    #[inline]
    fn device(&mut self, position: Option<usize>) -> Option<(&mut Slot, &mut DeviceSample)> {
        let position = position?;
        self.slots.get_mut(position).zip(self.sample.devices.get_mut(position))
    }
}

/// # Search for devices
impl Monitor {
    /// Starts to open the GPUs, if some are unavailable, or if NVML reports another number of them. The next sample
    /// stores what is found.
    #[inline]
    fn search(&mut self, now: Instant) {
        let (Some(nvml), Reading::Value(count)) = (&self.session, &self.sample.node.device_count) else { return };
        let count = *count;
        let is_listed = |device: &&DeviceSample| device.status != DeviceStatus::Missing;
        let listed = self.sample.devices.iter().filter(is_listed).count();
        let is_new = |slot: &Slot, sample: &DeviceSample| {
            slot.has_changed || (!slot.is_open() && sample.status != DeviceStatus::Missing)
        };
        let mut devices = self.slots.iter().zip(&self.sample.devices);
        if usize::try_from(count) == Ok(listed) && !devices.any(|(slot, sample)| is_new(slot, sample)) {
            return;
        }
        if self.search.time.is_some_and(|time| now.saturating_duration_since(time) < self.settings.rescan) {
            return;
        }
        let devices = self.slots.iter().zip(&self.sample.devices);
        let works = devices.filter(|(slot, _)| slot.is_open() && !slot.has_changed);
        let known: Vec<String> = works.filter_map(|(_, sample)| sample.info.uuid.clone()).collect();
        // A GPU whose last search has not returned is not searched for again.
        let indices: Vec<u32> = (0..count).filter(|index| !self.search.running.contains(index)).collect();
        self.search.time = Some(now);
        self.search.is_complete = self.search.running.is_empty();
        self.search.running.extend(&indices);
        self.slots.iter_mut().for_each(|slot| slot.is_found = false);
        let (nvml, settings, generation) = (nvml.clone(), Arc::clone(&self.settings), self.session_generation);
        self.pool.submit(indices.into_iter().map(move |index| {
            let probe = Box::new(Probe::new(nvml.clone(), index, known.clone(), Arc::clone(&settings)));
            Task { generation, due: MetricGroups::empty(), work: Work::Probe { index, probe } }
        }));
        if count == 0 {
            self.end_search();
        }
    }

    #[inline]
    fn store_probe(&mut self, index: u32, result: Option<Probed>) {
        self.search.running.retain(|running| *running != index);
        match result {
            Some(Probed::Known(uuid)) => {
                if let Some(position) = self.position(Some(&uuid), index) {
                    self.found(position, index);
                }
            }
            Some(Probed::Opened(opened)) => self.store_opened(*opened),
            Some(Probed::Failed(error)) => self.store_failed(index, error),
            // No thread was free: the next search tries again.
            None => self.search.is_complete = false,
        }
        if self.search.running.is_empty() && self.search.is_complete {
            self.end_search();
        }
    }

    /// Place of the device with this UUID, or of a device without a UUID at this index.
    #[inline]
    fn position(&self, uuid: Option<&str>, index: u32) -> Option<usize> {
        let of_uuid = || self.sample.devices.iter().position(|device| device.info.uuid.as_deref() == uuid);
        let of_index = |device: &DeviceSample| device.info.uuid.is_none() && device.info.index == index;
        uuid.and_then(|_| of_uuid()).or_else(|| self.sample.devices.iter().position(of_index))
    }

    #[inline]
    fn found(&mut self, position: usize, index: u32) {
        if let Some((slot, sample)) = self.device(Some(position)) {
            slot.is_found = true;
            if sample.info.index != index {
                sample.info = Arc::new(DeviceInfo { index, ..DeviceInfo::clone(&sample.info) });
            }
        }
    }

    #[inline]
    fn store_opened(&mut self, opened: Opened) {
        let position = self.position(opened.info.uuid.as_deref(), opened.info.index);
        let (slot, mut sample) = Slot::open(self.next_generation(), opened, self.settings.groups);
        match self.device(position) {
            Some((old_slot, old_sample)) => {
                sample.xids = std::mem::take(&mut old_sample.xids);
                sample.read_errors += old_sample.read_errors;
                (*old_slot, *old_sample) = (slot, sample);
            }
            None => {
                self.slots.push(slot);
                self.sample.devices.push(sample);
            }
        }
        // All readers of all devices, and the node.
        self.pool.reserve(1 + self.slots.iter().map(Slot::readers).sum::<usize>());
        self.is_watch_outdated = true;
    }

    #[inline]
    fn store_failed(&mut self, index: u32, error: NvmlError) {
        // A lost GPU reports no UUID: it is the one that was at this index.
        let position = self.sample.devices.iter().position(|device| device.info.index == index);
        let status = DeviceStatus::Unavailable(error);
        if let Some((slot, sample)) = self.device(position) {
            slot.is_found = true;
            if !slot.is_open() {
                sample.status = status;
            }
            return;
        }
        let generation = self.next_generation();
        self.slots.push(Slot::closed(generation));
        self.sample.devices.push(DeviceSample { status, ..DeviceSample::new(DeviceInfo::unknown(index)) });
    }

    /// Marks the devices that the search has not found.
    #[inline]
    fn end_search(&mut self) {
        for position in 0..self.slots.len() {
            if self.slots.get(position).is_some_and(|slot| !slot.is_found) {
                self.close_device(Some(position), DeviceStatus::Missing);
            }
        }
    }
}

impl fmt::Debug for Monitor {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let devices: Vec<_> = self.sample.devices.iter().map(|device| (device.info.index, &device.status)).collect();
        f.debug_struct("Monitor").field("settings", &self.settings).field("devices", &devices).finish_non_exhaustive()
    }
}
