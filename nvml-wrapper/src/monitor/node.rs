//! The node as a whole: the number of GPUs, and Xid errors.

use std::time::Duration;

use crate::error::{NvmlError, Result, ResultExt};
use crate::event::EventTypes;
use crate::event::set::EventSet;
use crate::handle::Device;
use crate::monitor::sample::XidEvent;
use crate::monitor::{MetricGroups, Reading};
use crate::nvml::Nvml;

/// Maximum number of events of one sample, so that an endless stream of events does not delay the sample.
const MAX_EVENTS: usize = 256;

/// An Xid error and its device, by handle or by UUID.
#[derive(Debug)]
pub(super) struct ObservedXid {
    pub(super) device: Option<Device>,
    pub(super) uuid: Option<String>,
    pub(super) event: XidEvent,
}

/// Reads the number of GPUs and the Xid errors of all devices.
#[derive(Debug)]
pub(super) struct Node {
    nvml: Nvml,
    set: Option<EventSet>,
    registered: Vec<Device>,
    /// Devices to watch from the next run on. `None` if they are those that are registered.
    wanted: Option<Vec<Device>>,
    pub(super) device_count: Reading<u32>,
    pub(super) xid_error: Option<NvmlError>,
    pub(super) xids: Vec<ObservedXid>,
}

impl Node {
    #[inline]
    pub(super) fn new(nvml: Nvml) -> Node {
        Node {
            nvml,
            set: None,
            registered: Vec::new(),
            wanted: None,
            device_count: Reading::Absent,
            xid_error: None,
            xids: Vec::new(),
        }
    }

    /// Watches these devices, and no others, from the next run on.
    #[inline]
    pub(super) fn watch(&mut self, devices: Vec<Device>) {
        self.wanted = Some(devices);
    }

    #[inline]
    pub(super) fn run(&mut self, due: MetricGroups) {
        self.device_count = match self.nvml.device_count() {
            Ok(count) => Reading::Value(count),
            Err(error) => Reading::Failed(error),
        };
        self.xids.clear();
        if due.contains(MetricGroups::XID) {
            self.xid_error = self.receive().and_then(|()| self.update()).err();
        }
    }

    /// Takes the events that have occurred.
    #[inline]
    fn receive(&mut self) -> Result<()> {
        let Some(set) = &self.set else { return Ok(()) };
        for _ in 0..MAX_EVENTS {
            let event = match set.wait(Duration::ZERO) {
                Ok(Some(event)) => event,
                Ok(None) => break,
                // While a lost GPU is registered, each wait fails. The set is made again without the GPU.
                Err(_) if self.wanted.is_some() => break,
                Err(error) => return Err(error),
            };
            let Some(xid) = event.xid() else { continue };
            self.xids.push(ObservedXid {
                device: event.device,
                uuid: event.uuid,
                event: XidEvent {
                    xid,
                    gpu_instance_id: event.gpu_instance_id,
                    compute_instance_id: event.compute_instance_id,
                    timestamp: event.timestamp,
                },
            });
        }
        Ok(())
    }

    /// Registers the wanted devices. The set is made again if it has others, which cannot be removed from it.
    #[inline]
    fn update(&mut self) -> Result<()> {
        let Some(wanted) = &self.wanted else { return Ok(()) };
        let set = match &self.set {
            Some(set) if self.registered.iter().all(|device| wanted.contains(device)) => set.clone(),
            _ => {
                self.registered.clear();
                self.set.insert(self.nvml.create_event_set()?).clone()
            }
        };
        let mut result = Ok(());
        for device in wanted.iter().filter(|device| !self.registered.contains(device)).cloned().collect::<Vec<_>>() {
            match set.register(&device, EventTypes::CRITICAL_XID_ERROR).if_supported() {
                Ok(_) => self.registered.push(device),
                Err(error) => result = Err(error),
            }
        }
        // After an error, the next run tries again.
        if result.is_ok() {
            self.wanted = None;
        }
        result
    }
}
