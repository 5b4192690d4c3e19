//! `nvml-sim`: records the answers of an NVML library.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, Result};
use clap::{Parser, Subcommand};
use nvml_sim_cli::record::{self, Options};
use nvml_sys::{Function, Library};

/// Captures of NVML: what a library answers, recorded as text.
#[derive(Debug, Parser)]
#[command(name = "nvml-sim", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Records each read-only function of the NVML library with its arguments, return codes and outputs.
    ///
    /// Nothing is set, cleared, reset or registered. UUIDs, serial numbers, PDIs, board ids, host names, process ids
    /// and process names are replaced.
    Record {
        /// File to write.
        file: PathBuf,
        /// NVML library to load instead of that of the installed driver.
        #[arg(long)]
        library: Option<PathBuf>,
        /// Function that is not called; may be given several times.
        #[arg(long, value_name = "FUNCTION", value_parser = function)]
        skip: Vec<Function>,
        /// Print the name of each function before it is called.
        #[arg(long)]
        trace: bool,
    },
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Record { file, library, skip, trace } => {
            run(&file, library.as_deref(), &Options { skipped: skip, trace, ..Options::default() })
        }
    }
}

fn function(name: &str) -> Result<Function, String> {
    Function::from_name(name).ok_or_else(|| "no function of NVML has this name".to_owned())
}

fn run(file: &Path, library: Option<&Path>, options: &Options) -> Result<()> {
    let start = Instant::now();
    // SAFETY: the driver's library is NVML; a library of the user's choice is theirs to answer for.
    let library = unsafe {
        match library {
            Some(path) => Library::open_path(path)?,
            None => Library::open()?,
        }
    };
    let capture = record::record(library.functions(), options)?;
    let text = capture.to_string();
    std::fs::write(file, &text).with_context(|| format!("cannot write {}", file.display()))?;
    println!(
        "{}: {} calls of {} functions, {} lines, {} KiB, {:.1} s",
        file.display(),
        capture.len(),
        capture.calls.len(),
        text.lines().count(),
        text.len() / 1024,
        start.elapsed().as_secs_f64()
    );
    Ok(())
}
