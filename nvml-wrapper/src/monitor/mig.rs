//! MIG devices of a GPU.

use std::sync::Arc;
use std::time::Instant;

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
}

#[derive(Debug)]
struct MigDevice {
    device: Device,
    info: Arc<MigDeviceInfo>,
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
        })
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
        MigDevice { device, info: Arc::new(info), gpm }
    }
}

impl Reader for Mig {
    #[inline]
    fn groups(&self) -> MetricGroups {
        MetricGroups::MIG
    }

    /// GPM is not cheap.
    #[inline]
    fn is_serial(&self) -> bool {
        self.gpm_metrics().is_empty()
    }

    #[inline]
    fn queries(&self) -> &Queries {
        &self.queries
    }

    #[inline]
    fn run(&mut self, _: MetricGroups) {
        self.time = Instant::now();
        self.queries.begin();
        if self.list_time.is_none_or(|time| self.time.saturating_duration_since(time) >= self.settings.rescan) {
            self.read_list();
        }
        // The values of the run before the last are used again, with their lists.
        self.values.truncate(self.devices.len());
        let (gpu, settings) = (&self.device, &self.settings);
        for (position, MigDevice { device, info, gpm }) in self.devices.iter_mut().enumerate() {
            if position >= self.values.len() {
                self.values.push(MigSample { info: Arc::clone(info), memory: Reading::Absent, gpm: Vec::new() });
            }
            let Some(value) = self.values.get_mut(position) else { continue };
            value.info = Arc::clone(info);
            value.memory = match device.memory_info() {
                Ok(memory) => Reading::Value(memory),
                Err(error) if error.is_unsupported() => Reading::Absent,
                // The instance may have been destroyed.
                Err(error) => {
                    self.list_time = None;
                    Reading::Failed(error)
                }
            };
            value.gpm.clear();
            if let Some((id, meter)) = gpm {
                // An error is that of each value.
                let _ = meter.read(|sample| gpu.gpm_mig_sample_into(*id, sample));
                meter.values(&settings.gpm_metrics, &mut value.gpm);
            }
        }
        self.queries.end();
    }

    #[inline]
    fn store(&mut self, sample: &mut DeviceSample, _: MetricGroups) {
        std::mem::swap(&mut sample.mig_devices, &mut self.values);
        sample.read.set(self.groups(), self.time);
    }

    #[inline]
    fn has_changed(&self) -> bool {
        self.has_changed
    }
}
