//! Log of the calls.

use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::io::{self, Write};

use nvml_sim::Simulation;
use nvml_sim::capture::code_name;

/// Writes a line for each call to a file, or to standard error (`-`): process ID, function and return code.
pub(super) fn start(sim: &Simulation, path: &OsStr) -> io::Result<()> {
    let mut log: Box<dyn Write + Send> = match path.to_str() {
        Some("-") => Box::new(io::stderr()),
        _ => Box::new(OpenOptions::new().create(true).append(true).open(path)?),
    };
    let pid = std::process::id();
    sim.on_return(move |function, code, _| {
        // One write, so that the lines of several processes do not mix.
        let name = code_name(code).map_or_else(|| code.to_string(), str::to_owned);
        let _ = log.write_all(format!("nvml-sim[{pid}] {function} -> {name}\n").as_bytes());
    });
    Ok(())
}
