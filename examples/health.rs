//! Health check of a device plugin: watches all GPUs and prints which ones are unhealthy and must be taken out of
//! service, with the reason.

mod common;

use std::collections::BTreeSet;
use std::fmt;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use nvml_wrapper::event::{Event, EventKind, EventTypes};
use nvml_wrapper::{Device, EventSet, Nvml, NvmlError, Result, ResultExt};

const USAGE: &str = "usage: health [--no-sim] [SECONDS] [XID,...]

Prints which GPUs become unhealthy, and why; endlessly by default. Errors with one of the listed Xids are ignored, by
default those of applications: 13,31,43,45,68,109. Without an NVIDIA library, a simulated node is used; with --no-sim,
the program fails instead.";

/// Xids caused by applications, after which the GPU is healthy.
const IGNORED_BY_DEFAULT: [u64; 6] = [13, 31, 43, 45, 68, 109];

/// Delay after a failed wait, as the next one may fail immediately, too.
const PAUSE: Duration = Duration::from_secs(5);

fn main() -> ExitCode {
    let read = |arguments: &mut common::Arguments| {
        let (no_sim, length) = (arguments.option("--no-sim"), arguments.seconds()?);
        let ignored = match arguments.next::<String>("list of Xids")? {
            Some(list) => xids(&list)?,
            None => IGNORED_BY_DEFAULT.to_vec(),
        };
        Ok((no_sim, length, ignored))
    };
    let (no_sim, length, ignored) = match common::arguments(USAGE, read) {
        Ok(read) => read,
        Err(code) => return code,
    };
    let mut report = |update| common::print_line(update);
    common::finish(common::session(no_sim).and_then(|session| {
        let mut health = Health::new(&session.nvml, ignored, &mut report)?;
        match health.all.len() {
            0 => common::print_line("no GPUs to watch"),
            1 => common::print_line("watching 1 GPU"),
            count => common::print_line(format!("watching {count} GPUs")),
        }
        health.watch(length.unwrap_or(Duration::MAX), &mut report)
    }))
}

fn xids(list: &str) -> std::result::Result<Vec<u64>, String> {
    let xids = list.split(',').map(|xid| xid.trim().parse());
    xids.collect::<std::result::Result<_, _>>().map_err(|_| format!("{list} is not a list of Xids"))
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
            EventKind::DoubleBitEccError => "double-bit ECC error".to_owned(),
            EventKind::GpuUnavailableError => "GPU unavailable error".to_owned(),
            _ => common::words(event.event_type.iter_names().map(|(name, _)| name)),
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
