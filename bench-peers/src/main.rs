//! NVML calls of C, of the published crate nvml-wrapper 0.13 and of this crate in one process, as ratios of their times.
//!
//! `peers [calls | monitor | FILE]...`: without arguments, both parts are measured with the driver's library. FILE is
//! another library to load, such as the simulated one.
//!
//! Batches of the three take turns, so that other load on the machine affects all equally. A row has the median time of
//! a C call, and the medians of the two crates divided by it. What a call returns is dropped within the measured time.

mod allocations;
mod calls;
mod monitor;
mod race;

use std::ffi::OsString;
use std::process::ExitCode;

/// Name of the library in all three.
const LIBRARY: &str = if cfg!(windows) { "nvml.dll" } else { "libnvidia-ml.so.1" };

type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let (mut calls, mut monitor, mut library) = (false, false, OsString::from(LIBRARY));
    for argument in std::env::args_os().skip(1) {
        match argument.to_str() {
            Some("calls") => calls = true,
            Some("monitor") => monitor = true,
            _ => library = argument,
        }
    }
    let both = !calls && !monitor;
    let measured = || -> Result<(), Failure> {
        if calls || both {
            calls::run(&library)?;
        }
        if monitor || both {
            monitor::run(&library)?;
        }
        Ok(())
    };
    match measured() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
