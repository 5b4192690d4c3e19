//! Opening of a device: its facts, and the readers of the metrics that it supports.

use std::sync::Arc;

use crate::device::pcie::PcieUtilCounter;
use crate::error::NvmlError;
use crate::event::EventTypes;
use crate::handle::Device;
use crate::monitor::basic::Basic;
use crate::monitor::builder::Settings;
use crate::monitor::energy::Energy;
use crate::monitor::gpm::Gpm;
use crate::monitor::mig::Mig;
use crate::monitor::process::{ProcessUtilizations, Processes};
use crate::monitor::reader::Reader;
use crate::monitor::traffic::{Counters, Throughput};
use crate::monitor::{DeviceInfo, MetricGroups, Metrics};
use crate::nvml::Nvml;

/// Opens the GPU with an index.
#[derive(Debug)]
pub(super) struct Probe {
    nvml: Nvml,
    index: u32,
    /// UUIDs of the devices that work and need not be opened again.
    known: Vec<String>,
    settings: Arc<Settings>,
    pub(super) result: Option<Probed>,
}

/// Result of a probe.
#[derive(Debug)]
pub(super) enum Probed {
    /// One of the known devices.
    Known(String),
    Opened(Box<Opened>),
    Failed(NvmlError),
}

/// A device with the readers of its metrics, which have run once.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) device: Device,
    pub(super) info: DeviceInfo,
    pub(super) readers: Vec<Box<dyn Reader>>,
}

impl Probe {
    #[inline]
    pub(super) fn new(nvml: Nvml, index: u32, known: Vec<String>, settings: Arc<Settings>) -> Probe {
        Probe { nvml, index, known, settings, result: None }
    }

    #[inline]
    pub(super) fn run(&mut self) {
        let opened = self.nvml.device_by_index(self.index).and_then(|device| {
            let uuid = device.uuid();
            // A device without a UUID is a device, unless it is lost.
            match uuid {
                Err(error) if error.is_gpu_lost() => Err(error),
                uuid => Ok((device, uuid.ok())),
            }
        });
        self.result = Some(match opened {
            Err(error) => Probed::Failed(error),
            Ok((_, Some(uuid))) if self.known.contains(&uuid) => Probed::Known(uuid),
            Ok((device, uuid)) => Probed::Opened(Box::new(self.open(device, uuid))),
        });
    }

    /// Reads the facts, and runs each reader once: it learns what the device supports, and counters get a first value.
    #[inline]
    fn open(&self, device: Device, uuid: Option<String>) -> Opened {
        let groups = self.settings.groups;
        let mut info = DeviceInfo::read(&device, self.index, uuid);
        let mut readers = readers(&device, &self.settings);
        for reader in &mut readers {
            reader.run(groups);
        }
        // A reader of metrics that the device does not support has nothing to do.
        readers.retain(|reader| !reader.queries().supported().is_empty());
        info.supported = readers.iter().fold(Metrics::empty(), |all, reader| all | reader.queries().supported());
        let has_xids =
            || device.supported_event_types().is_ok_and(|types| types.contains(EventTypes::CRITICAL_XID_ERROR));
        info.supported.set(Metrics::XID, groups.contains(MetricGroups::XID) && has_xids());
        Opened { device, info, readers }
    }
}

/// Readers of the enabled groups, the slowest first.
#[inline]
fn readers(device: &Device, settings: &Arc<Settings>) -> Vec<Box<dyn Reader>> {
    let groups = settings.groups;
    let mut readers: Vec<Box<dyn Reader>> = Vec::new();
    let mut traffic = groups & (MetricGroups::PCIE | MetricGroups::NVLINK);
    if traffic.contains(MetricGroups::NVLINK) && !matches!(device.nvlinks().next(), Some(Ok(_))) {
        traffic.remove(MetricGroups::NVLINK);
    }
    let gpm = Gpm::new(device.clone(), traffic | groups & MetricGroups::GPM, &settings.gpm_metrics);
    traffic -= gpm.as_ref().map_or(MetricGroups::empty(), Reader::groups);
    let counters = Counters::new(device.clone(), traffic);
    let has_pcie = counters.as_ref().is_some_and(|counters| counters.groups().contains(MetricGroups::PCIE));
    if traffic.contains(MetricGroups::PCIE) && !has_pcie {
        for direction in [PcieUtilCounter::Send, PcieUtilCounter::Receive] {
            readers.push(Box::new(Throughput::new(device.clone(), direction)));
        }
    }
    if groups.contains(MetricGroups::ENERGY) {
        readers.push(Box::new(Energy::new(device.clone())));
    }
    if groups.contains(MetricGroups::PROCESSES) {
        readers.push(Box::new(ProcessUtilizations::new(device.clone())));
        readers.push(Box::new(Processes::new(device.clone())));
    }
    readers.extend(gpm.map(|reader| Box::new(reader) as Box<dyn Reader>));
    readers.extend(counters.map(|reader| Box::new(reader) as Box<dyn Reader>));
    readers.extend(Basic::new(device.clone(), groups).map(|reader| Box::new(reader) as Box<dyn Reader>));
    if groups.contains(MetricGroups::MIG) {
        readers
            .extend(Mig::new(device.clone(), Arc::clone(settings)).map(|reader| Box::new(reader) as Box<dyn Reader>));
    }
    readers
}
