//! A device of a monitor, with its readers.

use crate::error::NvmlError;
use crate::handle::Device;
use crate::monitor::probe::Opened;
use crate::monitor::reader::Reader;
use crate::monitor::reading::is_fatal;
use crate::monitor::sample::{DeviceSample, DeviceStatus};
use crate::monitor::task::{Task, Work};
use crate::monitor::{DeviceInfo, MetricGroups, Metrics};

/// Readers of a device. Its values are in the sample, at the same place.
pub(super) struct Slot {
    /// Changes each time that the device is opened or closed.
    pub(super) generation: u64,
    is_open: bool,
    /// Handle of the device, also of one that was closed in this session: its last events may follow.
    pub(super) device: Option<Device>,
    stations: Vec<Station>,
    /// Whether the current search has found the device.
    pub(super) is_found: bool,
    /// Whether the device is to be opened again, because its readers do not fit its state.
    pub(super) has_changed: bool,
}

/// Place of a reader, which is empty while the reader runs, and the groups of the reader.
struct Station {
    groups: MetricGroups,
    reader: Option<Box<dyn Reader>>,
}

impl Slot {
    /// Slot of a device that could not be opened.
    #[inline]
    pub(super) fn closed(generation: u64) -> Slot {
        Slot { generation, is_open: false, device: None, stations: Vec::new(), is_found: true, has_changed: false }
    }

    /// Slot of an opened device, and its first values.
    #[inline]
    pub(super) fn open(generation: u64, opened: Opened, groups: MetricGroups) -> (Slot, DeviceSample) {
        let Opened { device, info, mut readers } = opened;
        let mut sample = DeviceSample::new(info);
        for reader in &mut readers {
            reader.store(&mut sample, groups);
            sample.read_errors += reader.queries().errors();
        }
        let stations = readers.into_iter().map(|reader| Station { groups: reader.groups(), reader: Some(reader) });
        let slot =
            Slot { is_open: true, device: Some(device), stations: stations.collect(), ..Slot::closed(generation) };
        (slot, sample)
    }

    #[inline]
    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// Number of readers.
    #[inline]
    pub(super) fn readers(&self) -> usize {
        self.stations.len()
    }

    /// Drops the readers, and with them what they hold of the session. Those that run are dropped when they return.
    #[inline]
    pub(super) fn close(&mut self, generation: u64) {
        *self = Slot { is_found: self.is_found, device: self.device.take(), ..Slot::closed(generation) };
    }

    /// Readers that have something to read.
    #[inline]
    pub(super) fn tasks<'s>(
        &'s mut self,
        due: MetricGroups,
        sample: &'s DeviceSample,
    ) -> impl Iterator<Item = Task> + use<'s> {
        let generation = self.generation;
        self.stations.iter_mut().enumerate().filter_map(move |(place, station)| {
            let is_incomplete = station.reader.as_ref().is_some_and(|reader| reader.is_incomplete());
            let due = if is_incomplete { station.groups } else { due & station.groups };
            let has_work = |reader: &mut Box<dyn Reader>| !due.is_empty() && !reader.is_idle(sample);
            let reader = station.reader.take_if(has_work)?;
            Some(Task { generation, due, work: Work::Read { place, reader } })
        })
    }

    /// Stores the results of a reader that has returned. Returns the error after which the device is to be closed.
    #[inline]
    pub(super) fn take_back(
        &mut self,
        sample: &mut DeviceSample,
        place: usize,
        mut reader: Box<dyn Reader>,
        due: MetricGroups,
        ran: bool,
    ) -> Option<NvmlError> {
        let mut fatal = None;
        if ran {
            reader.store(sample, due);
            sample.read_errors += reader.queries().errors();
            self.has_changed |= reader.has_changed();
            fatal = reader.queries().fatal().filter(|error| is_fatal(error)).cloned();
        } else {
            sample.timed_out |= due;
        }
        if let Some(station) = self.stations.get_mut(place) {
            // There may be other MIG devices.
            station.groups = reader.groups();
            station.reader = Some(reader);
        }
        fatal
    }

    /// Groups whose calls have not returned.
    #[inline]
    pub(super) fn running(&self) -> MetricGroups {
        let running = self.stations.iter().filter(|station| station.reader.is_none());
        running.fold(MetricGroups::empty(), |groups, station| groups | station.groups)
    }

    /// Handle of the device, if it reports Xid errors.
    #[inline]
    pub(super) fn with_xids(&self, info: &DeviceInfo) -> Option<&Device> {
        self.device.as_ref().filter(|_| self.is_open && info.supported.contains(Metrics::XID))
    }
}

/// Removes the values of a device that does not respond. Xid errors and the number of errors of this sample are kept.
#[inline]
pub(super) fn clear(sample: &mut DeviceSample, status: DeviceStatus) {
    let xids = std::mem::take(&mut sample.xids);
    let (info, read, time) = (std::sync::Arc::clone(&sample.info), sample.read, sample.time);
    let read_errors = sample.read_errors;
    *sample = DeviceSample { info, read, time, status, xids, read_errors, ..DeviceSample::new(DeviceInfo::default()) };
}
