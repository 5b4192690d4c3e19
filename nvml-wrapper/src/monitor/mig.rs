//! MIG devices of a GPU.

use std::sync::Arc;
use std::time::Instant;

use crate::device::memory::MemoryInfo;
use crate::gpm::{GpmMetricId, GpmMetrics};
use crate::handle::Device;
use crate::monitor::builder::Settings;
use crate::monitor::gpm::Meter;
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
    settings: Arc<Settings>,
    list_time: Option<Instant>,
    is_enabled: bool,
    has_changed: bool,
    devices: Vec<MigDevice>,
    values: Vec<MigSample>,
    /// Time of the last GPM samples. `None` if the last run took none.
    gpm_time: Option<Instant>,
}

#[derive(Debug)]
struct MigDevice {
    device: Device,
    info: Arc<MigDeviceInfo>,
    memory: Reading<MemoryInfo>,
    /// GPM of the GPU instance, with its ID. `None` if GPM is not enabled or not supported.
    gpm: Option<(u32, Meter)>,
}

impl Mig {
    /// Reader of a GPU. `None` if the GPU does not support MIG.
    #[inline]
    pub(super) fn new(device: Device, settings: Arc<Settings>) -> Option<Mig> {
        let mode = device.mig_mode().ok()?;
        Some(Mig {
            device,
            queries: Queries::new(Metrics::MIG),
            time: Instant::now(),
            settings,
            list_time: None,
            is_enabled: mode.current,
            has_changed: false,
            devices: Vec::new(),
            values: Vec::new(),
            gpm_time: None,
        })
    }

    /// Whether the list of MIG devices is to be read again.
    #[inline]
    fn is_list_old(&self) -> bool {
        self.list_time.is_none_or(|time| time.elapsed() >= self.settings.rescan)
    }

    /// Metrics that are read of each GPU instance.
    #[inline]
    fn gpm_metrics(&self) -> &[GpmMetricId] {
        if self.settings.groups.contains(MetricGroups::GPM) { &self.settings.gpm_metrics } else { &[] }
    }

    #[inline]
    fn read_list(&mut self) {
        self.list_time = Some(self.time);
        let mut before = std::mem::take(&mut self.devices);
        let Mig { device: gpu, queries, .. } = self;
        let Some(mode) = queries.read(Metrics::MIG, || gpu.mig_mode()).value() else { return };
        self.has_changed = mode.current != self.is_enabled;
        self.is_enabled = mode.current;
        if !mode.current {
            return;
        }
        let devices = queries.read(Metrics::MIG, || gpu.mig_devices());
        for device in devices.as_ref().cloned().into_iter().flatten().flatten() {
            let info = MigDeviceInfo::read(&device);
            // The metrics of a device that was there before need its last sample.
            let same = before.iter().position(|before| before.device == device && *before.info == info);
            let device = same.map_or_else(|| self.open(device, info), |position| before.swap_remove(position));
            self.devices.push(device);
        }
    }

    #[inline]
    fn open(&self, device: Device, info: MigDeviceInfo) -> MigDevice {
        let (gpu, ids) = (&self.device, self.gpm_metrics());
        let gpm = info.gpu_instance_id.filter(|_| !ids.is_empty()).and_then(|id| {
            let metrics = GpmMetrics::new(ids.iter().copied());
            Meter::new(gpu, metrics, |sample| gpu.gpm_mig_sample_into(id, sample)).map(|meter| (id, meter))
        });
        MigDevice { device, info: Arc::new(info), memory: Reading::Absent, gpm }
    }
}

impl MigDevice {
    /// Reads the memory. Returns whether the instance may have been destroyed.
    #[inline]
    fn read_memory(&mut self) -> bool {
        self.memory = match self.device.memory_info() {
            Ok(memory) => Reading::Value(memory),
            Err(error) if error.is_unsupported() => Reading::Absent,
            Err(error) => Reading::Failed(error),
        };
        self.memory.error().is_some()
    }

    /// Takes a GPM sample. Returns whether it was taken.
    #[inline]
    fn read_gpm(&mut self, gpu: &Device, queries: &mut Queries) -> bool {
        let Some((id, meter)) = &mut self.gpm else { return false };
        // An error is that of each value.
        let result = meter.read(|sample| gpu.gpm_mig_sample_into(*id, sample));
        queries.result(Metrics::GPM, result).value().unwrap_or(true)
    }
}

impl Reader for Mig {
    /// GPM of the instances has the cadence of its own group.
    #[inline]
    fn groups(&self) -> MetricGroups {
        let has_gpm = self.devices.iter().any(|device| device.gpm.is_some());
        if has_gpm { MetricGroups::MIG | MetricGroups::GPM } else { MetricGroups::MIG }
    }

    /// GPM of the instances is not cheap. Without GPM, a rare read of the list needs no thread of its own.
    #[inline]
    fn is_serial(&self) -> bool {
        !self.groups().contains(MetricGroups::GPM)
    }

    #[inline]
    fn queries(&self) -> &Queries {
        &self.queries
    }

    #[inline]
    fn run(&mut self, due: MetricGroups) {
        self.time = Instant::now();
        self.gpm_time = None;
        self.queries.begin();
        if due.contains(MetricGroups::MIG) && self.is_list_old() {
            self.read_list();
        }
        // The values of the run before the last are used again, with their lists.
        self.values.truncate(self.devices.len());
        for (position, device) in self.devices.iter_mut().enumerate() {
            if due.contains(MetricGroups::MIG) && device.read_memory() {
                self.list_time = None;
                self.queries.set_failed(Metrics::MIG);
            }
            if due.contains(MetricGroups::GPM) && device.read_gpm(&self.device, &mut self.queries) {
                self.gpm_time = Some(self.time);
            }
            if position >= self.values.len() {
                self.values.push(MigSample::default());
            }
            let Some(value) = self.values.get_mut(position) else { continue };
            value.info = Arc::clone(&device.info);
            value.memory = device.memory.clone();
            value.gpm.clear();
            if let Some((_, meter)) = &device.gpm {
                meter.values(&self.settings.gpm_metrics, &mut value.gpm);
            }
        }
        self.queries.end();
    }

    #[inline]
    fn store(&mut self, sample: &mut DeviceSample, due: MetricGroups) {
        std::mem::swap(&mut sample.mig_devices, &mut self.values);
        sample.read.set(due & MetricGroups::MIG, self.time);
        if let Some(time) = self.gpm_time {
            sample.read.set(MetricGroups::GPM, time);
        }
    }

    /// Without MIG mode, only the mode is read, as often as the list.
    #[inline]
    fn is_idle(&self, _: &DeviceSample) -> bool {
        !self.is_enabled && !self.is_list_old()
    }

    #[inline]
    fn is_incomplete(&self) -> bool {
        self.devices.iter().filter_map(|device| device.gpm.as_ref()).any(|(_, meter)| !meter.is_complete())
    }

    #[inline]
    fn has_changed(&self) -> bool {
        self.has_changed
    }
}
