//! What a device plugin does: it watches the health of all GPUs and says which are to be taken out of service, and why.
//! `health [SECONDS] [IGNORED XID,...]`; without an end by default.

use std::collections::BTreeSet;
use std::fmt;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use nvml_wrapper::event::{Event, EventKind, EventTypes};
use nvml_wrapper::{Device, EventSet, Nvml, NvmlError, Result, ResultExt};

/// Xids that an application brings about by itself: the GPU is as good as before.
const IGNORED_BY_DEFAULT: [u64; 6] = [13, 31, 43, 45, 68, 109];

/// A wait that fails may fail at once again: this long is slept before the next.
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
        let mut tell = |news| println!("{news}");
        Health::new(&nvml, ignored, &mut tell)?.watch(length, &mut tell)
    });
    match watched {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What there is to tell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum News {
    /// This GPU tells no events: only its loss will be seen.
    TellsNoEvents { uuid: String },
    /// To be taken out of service: the GPU, or the MIG device, of this UUID.
    Unhealthy { uuid: String, why: String },
    /// An Xid that does not count happened on this GPU.
    Ignored { uuid: String, xid: u64 },
    /// Waiting failed. The error does not say which GPU it is about.
    WaitFailed(NvmlError),
}

impl fmt::Display for News {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            News::TellsNoEvents { uuid } => write!(f, "{uuid}: tells no events, so only its loss will be seen"),
            News::Unhealthy { uuid, why } => write!(f, "unhealthy: {uuid}: {why}"),
            News::Ignored { uuid, xid } => write!(f, "ignored: {uuid}: Xid {xid}"),
            News::WaitFailed(error) => write!(f, "waiting failed: {error}"),
        }
    }
}

/// A GPU. Its UUID is asked for in good time: a lost GPU tells it no more.
struct Watched {
    device: Device,
    uuid: String,
    lost: bool,
}

/// The health of all GPUs.
pub(crate) struct Health {
    nvml: Nvml,
    set: EventSet,
    all: Vec<Watched>,
    /// UUIDs of what is out of service: each is reported once.
    unhealthy: BTreeSet<String>,
    ignored: Vec<u64>,
}

impl Health {
    pub(crate) fn new(nvml: &Nvml, ignored: Vec<u64>, tell: &mut dyn FnMut(News)) -> Result<Health> {
        let set = nvml.create_event_set()?;
        let mut all = Vec::new();
        for device in nvml.devices()? {
            let device = device?;
            let uuid = device.uuid()?;
            if !register(&set, &device)? {
                tell(News::TellsNoEvents { uuid: uuid.clone() });
            }
            all.push(Watched { device, uuid, lost: false });
        }
        Ok(Health { nvml: nvml.clone(), set, all, unhealthy: BTreeSet::new(), ignored })
    }

    /// Watches for so long.
    pub(crate) fn watch(&mut self, length: Duration, tell: &mut dyn FnMut(News)) -> Result<()> {
        let start = Instant::now();
        loop {
            let rest = length.saturating_sub(start.elapsed());
            match self.set.events(rest).next() {
                Some(Ok(event)) => self.judge(&event, tell),
                None => return Ok(()),
                Some(Err(error)) => {
                    tell(News::WaitFailed(error));
                    if self.find_lost(tell) {
                        // As long as a lost GPU is in the set, each wait fails, and nothing is heard of the others.
                        self.renew()?;
                    } else if rest.is_zero() {
                        return Ok(());
                    } else {
                        std::thread::sleep(PAUSE.min(rest));
                    }
                }
            }
        }
    }

    fn judge(&mut self, event: &Event, tell: &mut dyn FnMut(News)) {
        let why = match event.kind() {
            EventKind::CriticalXidError { xid } if self.ignored.contains(&xid) => {
                for uuid in self.gpus(event) {
                    tell(News::Ignored { uuid, xid });
                }
                return;
            }
            EventKind::CriticalXidError { xid } => format!("Xid {xid}"),
            kind => format!("{kind:?}"),
        };
        // With MIG an Xid may concern one instance: the others stay in service.
        let instances = mig_devices(event);
        let concerned = if instances.is_empty() { self.gpus(event) } else { instances };
        for uuid in concerned {
            self.take_out(uuid, why.clone(), tell);
        }
    }

    /// The GPUs that an event is about: all of them where it names none.
    fn gpus(&self, event: &Event) -> Vec<String> {
        let concerned = self.all.iter().filter(|watched| match (&event.device, &event.uuid) {
            (Some(device), _) => *device == watched.device,
            // The driver named it, and does not find it any more.
            (None, Some(uuid)) => *uuid == watched.uuid,
            (None, None) => true,
        });
        concerned.map(|watched| watched.uuid.clone()).collect()
    }

    fn take_out(&mut self, uuid: String, why: String, tell: &mut dyn FnMut(News)) {
        if self.unhealthy.insert(uuid.clone()) {
            tell(News::Unhealthy { uuid, why });
        }
    }

    /// Asks each GPU something cheap that a lost one cannot answer; says whether one more is lost.
    fn find_lost(&mut self, tell: &mut dyn FnMut(News)) -> bool {
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
        for (uuid, why) in lost {
            self.take_out(uuid, why, tell);
        }
        found
    }

    /// A new set, of the GPUs that are not lost.
    fn renew(&mut self) -> Result<()> {
        let set = self.nvml.create_event_set()?;
        for watched in self.all.iter().filter(|watched| !watched.lost) {
            register(&set, &watched.device)?;
        }
        self.set = set;
        Ok(())
    }
}

/// Registers for what makes a GPU unfit, as far as it can tell.
fn register(set: &EventSet, device: &Device) -> Result<bool> {
    let wanted = EventTypes::CRITICAL_XID_ERROR | EventTypes::DOUBLE_BIT_ECC_ERROR | EventTypes::GPU_UNAVAILABLE_ERROR;
    let Some(supported) = device.supported_event_types().if_supported()? else { return Ok(false) };
    let types = wanted & supported;
    Ok(!types.is_empty() && set.register(device, types).if_supported()?.is_some())
}

/// UUIDs of the MIG devices of the instance that an event is about; none where it is about the whole GPU.
fn mig_devices(event: &Event) -> Vec<String> {
    let (Some(device), Some(gpu_instance)) = (&event.device, event.gpu_instance_id) else { return Vec::new() };
    let is_it = |mig: &Device| {
        let compute_instance = mig.compute_instance_id().ok();
        mig.gpu_instance_id().ok() == Some(gpu_instance)
            // All compute instances of the GPU instance, where the event names none.
            && (event.compute_instance_id.is_none() || event.compute_instance_id == compute_instance)
    };
    let all = device.mig_devices().into_iter().flatten().flatten();
    all.filter(is_it).filter_map(|mig| mig.uuid().ok()).collect()
}
