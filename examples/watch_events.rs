//! Waits for events of all GPUs and prints them.

mod common;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use nvml_wrapper::event::{Event, EventTypes};
use nvml_wrapper::{Device, EventSet, Nvml, Result};

const USAGE: &str = "usage: watch_events [--no-sim] [SECONDS]

Prints the events of all GPUs, endlessly by default. Without an NVIDIA library, a simulated node is used; with --no-sim,
the program fails instead.";

/// Delay after a failed wait, as the next one may fail immediately, too.
const PAUSE: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let read = |arguments: &mut common::Arguments| Ok((arguments.option("--no-sim"), arguments.seconds()?));
    let (no_sim, length) = match common::arguments(USAGE, read) {
        Ok(read) => read,
        Err(code) => return code,
    };
    let mut report = |line| common::print_line(line);
    common::finish(common::session(no_sim).and_then(|session| watch(&session.nvml, length, &mut report)))
}

pub(crate) fn watch(nvml: &Nvml, length: Option<Duration>, report: &mut dyn FnMut(String)) -> Result<()> {
    let start = Instant::now();
    let remaining = || length.map_or(Duration::from_secs(60), |length| length.saturating_sub(start.elapsed()));
    let mut set = register_all(nvml, report)?;
    loop {
        match set.wait(remaining()) {
            Ok(Some(event)) => report(describe(&event)),
            Ok(None) => {}
            Err(error) => {
                report(format!("waiting failed: {error}"));
                std::thread::sleep(PAUSE.min(remaining()));
                // While a lost GPU is registered, each wait fails, and events of other GPUs are not received.
                set = register_all(nvml, report)?;
            }
        }
        if remaining().is_zero() {
            return Ok(());
        }
    }
}

/// New event set with all GPUs that can be registered. The others are reported.
fn register_all(nvml: &Nvml, report: &mut dyn FnMut(String)) -> Result<EventSet> {
    let set = nvml.create_event_set()?;
    if nvml.device_count()? == 0 {
        report("no GPUs to watch".to_owned());
    }
    for (index, device) in nvml.devices()?.enumerate() {
        report(match device.and_then(|device| register(&set, &device)) {
            Ok(watched) => format!("watching GPU {index}: {watched}"),
            Err(error) => format!("not watching GPU {index}: {error}"),
        });
    }
    Ok(set)
}

/// Registers all event types that the board supports. Returns the UUID of the GPU and the types.
fn register(set: &EventSet, device: &Device) -> Result<String> {
    let types = device.supported_event_types()?;
    let uuid = device.uuid()?;
    set.register(device, types)?;
    Ok(format!("{uuid}: {}", names(types)))
}

fn describe(event: &Event) -> String {
    let device = match &event.device {
        Some(device) => device.uuid().unwrap_or_else(|error| format!("GPU without a UUID ({error})")),
        None => "unknown GPU".to_owned(),
    };
    let instance = event.gpu_instance_id.map(|id| format!(", GPU instance {id}")).unwrap_or_default();
    match event.xid() {
        Some(xid) => format!("{device}{instance}: Xid {xid}"),
        None => format!("{device}{instance}: {}, data {}", names(event.event_type), event.data),
    }
}

/// Event types in words.
fn names(types: EventTypes) -> String {
    common::words(types.iter_names().map(|(name, _)| name))
}
