//! Prints index, name and UUID of each GPU.
//!
//! Without an NVIDIA library, a simulated node is used and marked as such; with `--no-sim`, the program fails instead.
//! If a library is installed and fails, its error is printed.

use std::process::ExitCode;

use nvml_sim::{Node, Simulation};
use nvml_wrapper::{Nvml, NvmlError};

fn main() -> ExitCode {
    let no_sim = std::env::args().any(|argument| argument == "--no-sim");
    let result = match Nvml::init() {
        Err(error @ NvmlError::Load(_)) if !no_sim => {
            eprintln!("no NVIDIA library, using a simulated node ({error})");
            let simulation = Simulation::start(Node::h200x8());
            let nvml = Nvml::builder().provider(&simulation).init();
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
        // An error of one GPU does not hide the others.
        match device.and_then(|device| Ok((device.name()?, device.uuid()?))) {
            Ok((name, uuid)) => println!("GPU {index}: {name} (UUID: {uuid}){mark}"),
            Err(error) => println!("GPU {index}: {error}{mark}"),
        }
    }
    Ok(())
}
