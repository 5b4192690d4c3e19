//! Health check of a device plugin: watches all GPUs and prints which ones are unhealthy and must be taken out of
//! service, with the reason. `health [SECONDS] [IGNORED XID,...]`, endless by default.

use std::collections::BTreeSet;
use std::fmt;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use nvml_wrapper::event::{Event, EventKind, EventTypes};
use nvml_wrapper::{Device, EventSet, Nvml, NvmlError, Result, ResultExt};

/// Xids caused by applications, after which the GPU is healthy.
const IGNORED_BY_DEFAULT: [u64; 6] = [13, 31, 43, 45, 68, 109];

/// Delay after a failed wait, as the next one may fail immediately, too.
const PAUSE: Duration = Duration::from_secs(5);

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let seconds = arguments.next().and_then(|argument| argument.parse().ok());
    let ignored = match arguments.next() {
        Some(list) => list.split(',').filter_map(|xid| xid.trim().parse().ok()).collect(),
        None => IGNORED_BY_DEFAULT.to_vec(),
    };
    let length = seconds.map_or(Duration::MAX, Duration::from_secs);
    let watched = Nvml::init().and_then(|nvml| {
        let mut report = |update| println!("{update}");
        Health::new(&nvml, ignored, &mut report)?.watch(length, &mut report)
    });
    match watched {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// An update of the health state.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum HealthUpdate {
    /// The GPU with this index cannot be opened or identified, and is not watched.
    Unusable { index: usize, error: NvmlError },
    /// The GPU supports none of the event types: only its loss is detected.
    NoSupportedEvents { uuid: String },
    /// The GPU or MIG device with this UUID is unhealthy.
    Unhealthy { uuid: String, reason: String },
    /// An ignored Xid occurred on this GPU.
    Ignored { uuid: String, xid: u64 },
    /// Waiting failed. The error does not identify the GPU.
    WaitFailed(NvmlError),
}

impl fmt::Display for HealthUpdate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            HealthUpdate::Unusable { index, error } => write!(f, "unusable: GPU {index}: {error}"),
            HealthUpdate::NoSupportedEvents { uuid } => {
                write!(f, "{uuid}: no supported event types, only the loss of the GPU is detected")
            }
            HealthUpdate::Unhealthy { uuid, reason } => write!(f, "unhealthy: {uuid}: {reason}"),
            HealthUpdate::Ignored { uuid, xid } => write!(f, "ignored: {uuid}: Xid {xid}"),
            HealthUpdate::WaitFailed(error) => write!(f, "waiting failed: {error}"),
        }
    }
}

/// A watched GPU. Its UUID is read at the start, as a lost GPU does not return it.
struct Watched {
    device: Device,
    uuid: String,
    lost: bool,
}

/// Health of all GPUs.
pub(crate) struct Health {
    nvml: Nvml,
    set: EventSet,
    all: Vec<Watched>,
    /// UUIDs of unhealthy GPUs and MIG devices. Each is reported once.
    unhealthy: BTreeSet<String>,
    ignored: Vec<u64>,
}

impl Health {
    pub(crate) fn new(nvml: &Nvml, ignored: Vec<u64>, report: &mut dyn FnMut(HealthUpdate)) -> Result<Health> {
        let set = nvml.create_event_set()?;
        let mut all = Vec::new();
        for (index, device) in nvml.devices()?.enumerate() {
            match device.and_then(|device| Ok((device.uuid()?, device))) {
                Ok((uuid, device)) => all.push(Watched { device, uuid, lost: false }),
                // An error of one GPU does not end the watch of the others.
                Err(error) => report(HealthUpdate::Unusable { index, error }),
            }
        }
        let mut health = Health { nvml: nvml.clone(), set, all, unhealthy: BTreeSet::new(), ignored };
        health.register_all(true, report);
        Ok(health)
    }

    /// Watches for this time.
    pub(crate) fn watch(&mut self, length: Duration, report: &mut dyn FnMut(HealthUpdate)) -> Result<()> {
        let start = Instant::now();
        loop {
            let remaining = length.saturating_sub(start.elapsed());
            match self.set.events(remaining).next() {
                Some(Ok(event)) => self.handle(&event, report),
                None => return Ok(()),
                Some(Err(error)) => {
                    report(HealthUpdate::WaitFailed(error));
                    if self.find_lost(report) {
                        // While a lost GPU is registered, each wait fails, and events of other GPUs are not received.
                        self.set = self.nvml.create_event_set()?;
                        self.register_all(false, report);
                    } else if remaining.is_zero() {
                        return Ok(());
                    } else {
                        std::thread::sleep(PAUSE.min(remaining));
                    }
                }
            }
        }
    }

    fn handle(&mut self, event: &Event, report: &mut dyn FnMut(HealthUpdate)) {
        let reason = match event.kind() {
            EventKind::CriticalXidError { xid } if self.ignored.contains(&xid) => {
                for uuid in self.gpus(event) {
                    report(HealthUpdate::Ignored { uuid, xid });
                }
                return;
            }
            EventKind::CriticalXidError { xid } => format!("Xid {xid}"),
            kind => format!("{kind:?}"),
        };
        // With MIG an Xid can concern a single instance: the other instances stay healthy.
        let instances = mig_devices(event);
        let concerned = if instances.is_empty() { self.gpus(event) } else { instances };
        for uuid in concerned {
            self.mark_unhealthy(uuid, reason.clone(), report);
        }
    }

    /// UUIDs of the GPUs of an event. All GPUs if the event has none.
    fn gpus(&self, event: &Event) -> Vec<String> {
        let concerned = self.all.iter().filter(|watched| match (&event.device, &event.uuid) {
            (Some(device), _) => *device == watched.device,
            // The event has the UUID of a GPU that NVML does not find anymore.
            (None, Some(uuid)) => *uuid == watched.uuid,
            (None, None) => true,
        });
        concerned.map(|watched| watched.uuid.clone()).collect()
    }

    fn mark_unhealthy(&mut self, uuid: String, reason: String, report: &mut dyn FnMut(HealthUpdate)) {
        if self.unhealthy.insert(uuid.clone()) {
            report(HealthUpdate::Unhealthy { uuid, reason });
        }
    }

    /// Detects lost GPUs with a cheap query. Returns `true` if another GPU is lost.
    fn find_lost(&mut self, report: &mut dyn FnMut(HealthUpdate)) -> bool {
        let mut lost = Vec::new();
        for watched in self.all.iter_mut().filter(|watched| !watched.lost) {
            if let Err(error) = watched.device.pci_info() {
                if error.is_gpu_lost() {
                    watched.lost = true;
                    lost.push((watched.uuid.clone(), error.to_string()));
                }
            }
        }
        let found = !lost.is_empty();
        for (uuid, reason) in lost {
            self.mark_unhealthy(uuid, reason, report);
        }
        found
    }

    /// Registers all GPUs that are not lost. A GPU that cannot be registered is unhealthy.
    fn register_all(&mut self, is_first: bool, report: &mut dyn FnMut(HealthUpdate)) {
        let mut unhealthy = Vec::new();
        for watched in self.all.iter_mut().filter(|watched| !watched.lost) {
            let uuid = watched.uuid.clone();
            match register(&self.set, &watched.device) {
                Ok(true) => {}
                Ok(false) if is_first => report(HealthUpdate::NoSupportedEvents { uuid }),
                Ok(false) => {}
                Err(error) => {
                    watched.lost = error.is_gpu_lost();
                    unhealthy.push((uuid, error.to_string()));
                }
            }
        }
        for (uuid, reason) in unhealthy {
            self.mark_unhealthy(uuid, reason, report);
        }
    }
}

/// Registers for events of unhealthy GPUs. Returns `false` if the GPU supports none of them.
fn register(set: &EventSet, device: &Device) -> Result<bool> {
    let requested =
        EventTypes::CRITICAL_XID_ERROR | EventTypes::DOUBLE_BIT_ECC_ERROR | EventTypes::GPU_UNAVAILABLE_ERROR;
    let Some(supported) = device.supported_event_types().if_supported()? else { return Ok(false) };
    let types = requested & supported;
    Ok(!types.is_empty() && set.register(device, types).if_supported()?.is_some())
}

/// UUIDs of the MIG devices of the event's instance. Empty for an event of the whole GPU.
fn mig_devices(event: &Event) -> Vec<String> {
    let (Some(device), Some(gpu_instance)) = (&event.device, event.gpu_instance_id) else { return Vec::new() };
    let matches = |mig: &Device| {
        let compute_instance = mig.compute_instance_id().ok();
        mig.gpu_instance_id().ok() == Some(gpu_instance)
            // All compute instances of the GPU instance, if the event has no compute instance.
            && (event.compute_instance_id.is_none() || event.compute_instance_id == compute_instance)
    };
    let all = device.mig_devices().into_iter().flatten().flatten();
    all.filter(matches).filter_map(|mig| mig.uuid().ok()).collect()
}
