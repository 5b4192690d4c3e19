//! Prints index, name and UUID of each GPU.

mod common;

use std::process::ExitCode;

use nvml_wrapper::{Nvml, Result};

const USAGE: &str = "usage: list_devices [--no-sim]

Prints index, name and UUID of each GPU. Without an NVIDIA library, a simulated node is used and marked as such; with
--no-sim, the program fails instead.";

fn main() -> ExitCode {
    let no_sim = match common::arguments(USAGE, |arguments| Ok(arguments.option("--no-sim"))) {
        Ok(no_sim) => no_sim,
        Err(code) => return code,
    };
    common::finish(common::session(no_sim).and_then(|session| {
        let mark = if session.simulation.is_some() { " (simulated)" } else { "" };
        list(&session.nvml, mark)
    }))
}

fn list(nvml: &Nvml, mark: &str) -> Result<()> {
    let mut count = 0;
    for (index, device) in nvml.devices()?.enumerate() {
        count += 1;
        // An error of one GPU does not hide the others.
        match device.and_then(|device| Ok((device.name()?, device.uuid()?))) {
            Ok((name, uuid)) => common::print_line(format!("GPU {index}: {name} (UUID: {uuid}){mark}")),
            Err(error) => common::print_line(format!("GPU {index}: {error}{mark}")),
        }
    }
    if count == 0 {
        common::print_line(format!("no GPUs{mark}"));
    }
    Ok(())
}
