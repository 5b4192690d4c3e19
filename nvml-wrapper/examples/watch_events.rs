//! Waits for events of all GPUs and prints them: `watch_events [SECONDS]`, endless by default.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use nvml_wrapper::event::Event;
use nvml_wrapper::{Nvml, NvmlError};

fn main() -> ExitCode {
    let seconds = std::env::args().nth(1).and_then(|argument| argument.parse().ok());
    match watch(seconds.map(Duration::from_secs)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn watch(length: Option<Duration>) -> Result<(), NvmlError> {
    let nvml = Nvml::init()?;
    let set = nvml.create_event_set()?;
    for device in nvml.devices()? {
        let device = device?;
        // The supported event types depend on the board.
        let types = device.supported_event_types()?;
        match set.register(&device, types) {
            Ok(()) => println!("watching {}: {types:?}", device.uuid()?),
            Err(error) => println!("not watching {}: {error}", device.uuid()?),
        }
    }
    let start = Instant::now();
    while length.is_none_or(|length| start.elapsed() < length) {
        let remaining = length.map_or(Duration::from_secs(60), |length| length.saturating_sub(start.elapsed()));
        if let Some(event) = set.wait(remaining)? {
            println!("{}", describe(&event)?);
        }
    }
    Ok(())
}

fn describe(event: &Event) -> Result<String, NvmlError> {
    let device = match &event.device {
        Some(device) => device.uuid()?,
        None => "unknown GPU".to_owned(),
    };
    let instance = event.gpu_instance_id.map(|id| format!(", GPU instance {id}")).unwrap_or_default();
    Ok(match event.xid() {
        Some(xid) => format!("{device}{instance}: Xid {xid}"),
        None => format!("{device}{instance}: {:?}, data {}", event.event_type, event.data),
    })
}
