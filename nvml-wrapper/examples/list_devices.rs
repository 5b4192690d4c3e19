//! Prints index, name and UUID of each GPU.
//!
//! Without an NVIDIA library it goes on with a simulated node and says so; with `--no-sim` it fails instead. A library
//! that is there but does not work is reported as what it is.

use std::process::ExitCode;

use nvml_sim::{Node, Simulation};
use nvml_wrapper::{Nvml, NvmlError};

fn main() -> ExitCode {
    let no_sim = std::env::args().any(|argument| argument == "--no-sim");
    let result = match Nvml::init() {
        Err(error @ NvmlError::Load(_)) if !no_sim => {
            eprintln!("No NVIDIA library here, going on with a simulated node ({error})");
            let simulation = Simulation::start(Node::h200x8());
            // SAFETY: the simulation's functions are NVML's by prototype and behaviour, and are never unloaded.
            let nvml = unsafe { Nvml::builder().resolver(simulation.resolver()) }.init();
            nvml.and_then(|nvml| list(&nvml, " (simulated)"))
        }
        Err(error) => Err(error),
        Ok(nvml) => list(&nvml, ""),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn list(nvml: &Nvml, mark: &str) -> Result<(), NvmlError> {
    for (index, device) in nvml.devices()?.enumerate() {
        // One GPU that cannot be read is no reason to hide the others.
        match device.and_then(|device| Ok((device.name()?, device.uuid()?))) {
            Ok((name, uuid)) => println!("GPU {index}: {name} (UUID: {uuid}){mark}"),
            Err(error) => println!("GPU {index}: {error}{mark}"),
        }
    }
    Ok(())
}
