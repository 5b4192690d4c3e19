//! `nvml-sim`: records the answers of an NVML library, and runs programs with a recorded or simulated library.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{ExitCode, ExitStatus};
use std::time::Instant;

use anyhow::{Context as _, Result};
use clap::{Parser, Subcommand};
use nvml_sim::{Era, Node};
use nvml_sim_cli::record::{self, Options};
use nvml_sim_cli::run::{self, Source};
use nvml_sys::{Function, Library};

/// Simulated NVML: records what a library answers, and runs programs with a recorded or simulated library.
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
    /// Runs a program with a library that answers as recorded in a file.
    ///
    /// Calls that are not recorded are simulated, for the driver and the number of GPUs of the file. The program must
    /// load libnvidia-ml.so.1 by name (Linux).
    Replay {
        /// File that `nvml-sim record` wrote.
        file: PathBuf,
        /// Shared library of nvml-sim-so. By default, that beside this program.
        #[arg(long)]
        library: Option<PathBuf>,
        /// Program with its arguments.
        #[arg(last = true, required = true, value_name = "COMMAND")]
        program: Vec<OsString>,
    },
    /// Runs a program with a simulated library, which exports the functions of its driver and no others.
    ///
    /// The program must load libnvidia-ml.so.1 by name (Linux).
    Run {
        /// Driver version; `nvml-sim profiles` lists them. By default, that of the profile.
        #[arg(long, value_name = "VERSION")]
        driver: Option<String>,
        /// Profile; `nvml-sim profiles` lists them.
        #[arg(long, value_name = "NAME", default_value = "h200x8")]
        profile: String,
        /// Number of GPUs, at most those of the profile.
        #[arg(long, value_name = "N")]
        gpus: Option<usize>,
        /// Shared library of nvml-sim-so. By default, that beside this program.
        #[arg(long)]
        library: Option<PathBuf>,
        /// Program with its arguments.
        #[arg(last = true, required = true, value_name = "COMMAND")]
        program: Vec<OsString>,
    },
    /// Lists the profiles and drivers that can be simulated.
    Profiles,
}

fn main() -> Result<ExitCode> {
    match Arguments::parse().command {
        Command::Record { file, library, skip, trace } => {
            let options = Options { skipped: skip, trace, ..Options::default() };
            record(&file, library.as_deref(), &options).map(|()| ExitCode::SUCCESS)
        }
        Command::Replay { file, library, program } => {
            run::run(&Source::Capture(file), library.as_deref(), &program).map(exit_code)
        }
        Command::Run { driver, profile, gpus, library, program } => {
            let source = Source::Profile { name: profile, driver, gpus };
            run::run(&source, library.as_deref(), &program).map(exit_code)
        }
        Command::Profiles => {
            profiles();
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn function(name: &str) -> Result<Function, String> {
    Function::from_name(name).ok_or_else(|| "no function of NVML has this name".to_owned())
}

/// Exit code of a program; that of a shell if a signal ended it.
fn exit_code(status: ExitStatus) -> ExitCode {
    #[cfg(unix)]
    let signal = std::os::unix::process::ExitStatusExt::signal(&status);
    #[cfg(not(unix))]
    let signal: Option<i32> = None;
    let code = status.code().or(signal.map(|signal| 128 + signal)).unwrap_or(1);
    u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from)
}

fn profiles() {
    println!("profiles:");
    for name in Node::PROFILES {
        let Some(node) = Node::profile(name) else { continue };
        let board = node.gpus.first().map_or("no GPU", |gpu| gpu.name.as_str());
        println!("  {name:<10}  {} x {board}, driver {}", node.gpus.len(), node.era.driver_version());
    }
    println!("drivers:");
    for era in Era::all() {
        println!("  {:<10}  symbols {}", era.driver_version(), era.source());
    }
}

fn record(file: &Path, library: Option<&Path>, options: &Options) -> Result<()> {
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
