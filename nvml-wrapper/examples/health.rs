//! What a device plugin does: it watches the health of all GPUs and says which are to be taken out of service, and why.
//! `health [SECONDS] [IGNORED XID,...]`; without an end by default.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use nvml_wrapper::{Device, Event, EventKind, EventSet, EventTypes, Nvml, NvmlError, ResultExt};

/// Xids that an application brings about by itself: the GPU is as good as before.
const IGNORED_BY_DEFAULT: [u64; 6] = [13, 31, 43, 45, 68, 109];

/// After a GPU was lost, each wait fails at once: this long is slept before the next.
const PAUSE: Duration = Duration::from_secs(5);

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let seconds = arguments.next().and_then(|argument| argument.parse().ok());
    let ignored = match arguments.next() {
        Some(list) => list.split(',').filter_map(|xid| xid.trim().parse().ok()).collect(),
        None => IGNORED_BY_DEFAULT.to_vec(),
    };
    match watch(seconds.map_or(Duration::MAX, Duration::from_secs), &ignored) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// A GPU in service. Its UUID is asked for in good time: a lost GPU tells it no more.
struct Watched {
    device: Device,
    uuid: String,
    healthy: bool,
}

fn watch(length: Duration, ignored: &[u64]) -> Result<(), NvmlError> {
    let nvml = Nvml::init()?;
    let set = nvml.create_event_set()?;
    let mut all = Vec::new();
    for device in nvml.devices()? {
        let device = device?;
        let uuid = device.uuid()?;
        if !register(&set, &device)? {
            println!("{uuid}: tells no events, so only its loss will be seen");
        }
        all.push(Watched { device, uuid, healthy: true });
    }
    let start = Instant::now();
    while start.elapsed() < length {
        for event in set.events(length.saturating_sub(start.elapsed())) {
            match event {
                Ok(event) => judge(&mut all, &event, ignored),
                Err(error) => {
                    // The error does not say which GPU it is about.
                    println!("waiting failed: {error}");
                    look_for_lost(&mut all);
                    std::thread::sleep(PAUSE.min(length.saturating_sub(start.elapsed())));
                }
            }
        }
    }
    Ok(())
}

/// Registers for what makes a GPU unfit, as far as it can tell.
fn register(set: &EventSet, device: &Device) -> Result<bool, NvmlError> {
    let wanted = EventTypes::CRITICAL_XID_ERROR | EventTypes::DOUBLE_BIT_ECC_ERROR | EventTypes::GPU_UNAVAILABLE_ERROR;
    let Some(supported) = device.supported_event_types().if_supported()? else { return Ok(false) };
    let types = wanted & supported;
    Ok(!types.is_empty() && set.register(device, types).if_supported()?.is_some())
}

fn judge(all: &mut [Watched], event: &Event, ignored: &[u64]) {
    let why = match event.kind() {
        EventKind::CriticalXid { xid } if ignored.contains(&xid) => {
            println!("ignored: Xid {xid}");
            return;
        }
        EventKind::CriticalXid { xid } => format!("Xid {xid}"),
        kind => format!("{kind:?}"),
    };
    // With MIG an Xid may concern one instance: the others stay in service.
    if let (Some(gpu_instance), compute_instance) = (event.gpu_instance_id, event.compute_instance_id) {
        let uuid = event.device.as_ref().and_then(|device| device.uuid().ok());
        println!("unhealthy: GPU instance {gpu_instance}, compute instance {compute_instance:?} of {uuid:?}: {why}");
        return;
    }
    for watched in all {
        let concerned = match (&event.device, &event.uuid) {
            (Some(device), _) => *device == watched.device,
            // The driver named it, and does not find it any more.
            (None, Some(uuid)) => *uuid == watched.uuid,
            // An event that names no GPU concerns them all.
            (None, None) => true,
        };
        if concerned && std::mem::replace(&mut watched.healthy, false) {
            println!("unhealthy: {}: {why}", watched.uuid);
        }
    }
}

/// Asks each GPU something cheap that a lost one cannot answer.
fn look_for_lost(all: &mut [Watched]) {
    for watched in all {
        match watched.device.pci_info() {
            Err(error) if error.is_gpu_lost() && watched.healthy => {
                watched.healthy = false;
                println!("unhealthy: {}: {error}", watched.uuid);
            }
            _ => {}
        }
    }
}
