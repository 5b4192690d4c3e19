//! MIG devices of a GPU.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::handle::Device;
use crate::monitor::reader::Reader;
use crate::monitor::reading::Queries;
use crate::monitor::sample::MigSample;
use crate::monitor::{DeviceSample, MetricGroups, Metrics, MigDeviceInfo, Reading};

/// Reads the MIG devices of a GPU. The list of MIG devices is read again from time to time, and after an error.
#[derive(Debug)]
pub(super) struct Mig {
    device: Device,
    queries: Queries,
    time: Instant,
    /// Time between two reads of the list.
    cadence: Duration,
    list_time: Option<Instant>,
    is_enabled: bool,
    has_changed: bool,
    devices: Vec<(Device, Arc<MigDeviceInfo>)>,
    values: Vec<MigSample>,
}

impl Mig {
    /// Reader of a GPU. `None` if the GPU does not support MIG.
    pub(super) fn new(device: Device, cadence: Duration) -> Option<Mig> {
        let mode = device.mig_mode().ok()?;
        Some(Mig {
            device,
            queries: Queries::new(Metrics::MIG),
            time: Instant::now(),
            cadence,
            list_time: None,
            is_enabled: mode.current,
            has_changed: false,
            devices: Vec::new(),
            values: Vec::new(),
        })
    }

    fn read_list(&mut self) {
        self.devices.clear();
        self.list_time = Some(self.time);
        let Mig { device, queries, .. } = self;
        let Some(mode) = queries.read(Metrics::MIG, || device.mig_mode()).value() else { return };
        self.has_changed = mode.current != self.is_enabled;
        self.is_enabled = mode.current;
        if !mode.current {
            return;
        }
        let Some(devices) = queries.read(Metrics::MIG, || device.mig_devices()).as_ref().cloned() else { return };
        self.devices.extend(devices.flatten().map(|device| {
            let info = Arc::new(MigDeviceInfo::read(&device));
            (device, info)
        }));
    }
}

impl Reader for Mig {
    fn groups(&self) -> MetricGroups {
        MetricGroups::MIG
    }

    fn is_serial(&self) -> bool {
        true
    }

    fn queries(&self) -> &Queries {
        &self.queries
    }

    fn run(&mut self, _: MetricGroups) {
        self.time = Instant::now();
        self.queries.begin();
        if self.list_time.is_none_or(|time| self.time.saturating_duration_since(time) >= self.cadence) {
            self.read_list();
        }
        self.values.clear();
        for (device, info) in &self.devices {
            let memory = match device.memory_info() {
                Ok(memory) => Reading::Value(memory),
                Err(error) if error.is_unsupported() => Reading::Absent,
                // The instance may have been destroyed.
                Err(error) => {
                    self.list_time = None;
                    Reading::Failed(error)
                }
            };
            self.values.push(MigSample { info: Arc::clone(info), memory });
        }
        self.queries.end();
    }

    fn store(&mut self, sample: &mut DeviceSample, _: MetricGroups) {
        std::mem::swap(&mut sample.mig_devices, &mut self.values);
        sample.read.set(self.groups(), self.time);
    }

    fn has_changed(&self) -> bool {
        self.has_changed
    }
}
