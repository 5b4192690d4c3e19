//! Prints the information for a bug report: library and driver, missing functions, permissions, GPU state, and the
//! reason if NVML is not usable. Changes nothing, and needs neither a GPU nor a driver.
//!
//! `doctor [--library PATH] [--simulated [DRIVER]] [--all] [--anonymous]`
//!
//! `--simulated` uses the simulated NVML, optionally with a driver version such as `340.108`. `--all` lists the missing
//! functions by name. `--anonymous` omits UUIDs. The exit code is 0 if NVML is usable, 1 if it is not, and 2 for
//! invalid arguments.

#[path = "../common.rs"]
mod common;
mod gpus;
mod host;
mod library;
mod report;

use std::path::Path;
use std::process::ExitCode;

use nvml_sim::{Era, Node, Simulation};
use nvml_wrapper::raw::{Function, Library, NVML_ERROR_UNKNOWN};
use nvml_wrapper::{ErrorCode, Nvml, NvmlError};
use report::Report;

const USAGE: &str = "usage: doctor [--library PATH] [--simulated [DRIVER]] [--all] [--anonymous]

Prints the information for a bug report. Changes nothing, and needs neither a GPU nor a driver. --library uses this
library, --simulated the simulated NVML, optionally of a driver version such as 340.108. --all lists the missing functions
by name, --anonymous omits UUIDs. The exit code is 0 if NVML is usable, 1 if it is not, and 2 for invalid arguments.";

/// Origin of the library.
enum Choice {
    Driver,
    Library(String),
    Simulated(Era),
}

struct Options {
    choice: Choice,
    all: bool,
    anonymous: bool,
}

impl Options {
    fn parse(mut arguments: std::iter::Peekable<impl Iterator<Item = String>>) -> Result<Options, String> {
        let mut options = Options { choice: Choice::Driver, all: false, anonymous: false };
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--all" => options.all = true,
                "--anonymous" => options.anonymous = true,
                "--library" => options.choice = Choice::Library(arguments.next().ok_or("--library requires a path")?),
                "--simulated" => {
                    let driver = arguments.next_if(|next| !next.starts_with('-'));
                    let era = driver.map_or(Some(Era::R580), |driver| Era::from_driver(&driver));
                    options.choice = Choice::Simulated(era.ok_or_else(|| {
                        let known: Vec<&str> = Era::all().map(Era::driver_version).collect();
                        format!("unknown driver version, the simulated ones are {}", known.join(", "))
                    })?);
                }
                other => return Err(format!("unknown argument {other}")),
            }
        }
        Ok(options)
    }
}

fn main() -> ExitCode {
    if std::env::args().skip(1).any(|argument| argument == "--help" || argument == "-h") {
        common::print_line(USAGE);
        return ExitCode::SUCCESS;
    }
    let options = match Options::parse(std::env::args().skip(1).peekable()) {
        Ok(options) => options,
        Err(error) => {
            eprintln!("Error: {error}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    // NVML may create device nodes if the caller is root, also if its initialization fails.
    let nodes = host::device_nodes(Path::new(host::DEV));
    let simulation;
    let session = match &options.choice {
        Choice::Driver => Nvml::init(),
        // SAFETY: the user is responsible for the named library being NVML.
        Choice::Library(path) => unsafe { Nvml::builder().lib_path(path) }.init(),
        Choice::Simulated(era) => {
            simulation = Simulation::start(Node::h200x8().with_era(*era));
            Nvml::builder().provider(&simulation).init()
        }
    };
    let mut report = Report::default();
    head(&mut report, &options.choice);
    match &session {
        Ok(nvml) => {
            library::usable(&mut report, nvml, options.all);
            host::inspect(&mut report, nvml.sys_driver_version().ok().as_deref(), &nodes);
            gpus::list(&mut report, nvml, options.anonymous);
        }
        Err(error) => {
            failure(&mut report, error);
            let library = match &options.choice {
                // SAFETY: these are the names under which NVIDIA's driver installs NVML.
                Choice::Driver => unsafe { Library::open() }.ok(),
                // SAFETY: the user is responsible for the named library being NVML.
                Choice::Library(path) => unsafe { Library::open_path(path) }.ok(),
                Choice::Simulated(_) => None,
            };
            let driver = library.and_then(|library| library::unusable(&mut report, &library, options.all));
            host::inspect(&mut report, driver.as_deref(), &nodes);
        }
    }
    common::print_line(report.to_string().trim_end());
    if session.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn head(report: &mut Report, choice: &Choice) {
    report.section("Program");
    report.line("nvml-wrapper", format!("{}, {} functions", env!("CARGO_PKG_VERSION"), Function::ALL.len()));
    report.line("system", format!("{} on {}", std::env::consts::OS, std::env::consts::ARCH));
    match choice {
        Choice::Driver => report.line("library", "of the installed driver"),
        Choice::Library(path) => report.line("library", format!("{path}, from --library")),
        Choice::Simulated(era) => {
            report.line("library", format!("simulated, of driver {}: not real GPUs", era.driver_version()));
        }
    }
}

/// Reasons why initialization failed.
fn failure(report: &mut Report, error: &NvmlError) {
    report.section("NVML");
    match error {
        NvmlError::Load(load) => {
            report.line("usable", "no: the library cannot be loaded");
            for attempt in &load.attempts {
                report.line("tried", format!("{}: {}", attempt.path.display(), attempt.reason));
            }
            match load.impossible {
                Some(reason) => report.hint(reason),
                None if cfg!(windows) => report.hint("no NVIDIA driver is installed"),
                None => report.hint("no NVIDIA driver is installed, or its library is not in the loader's search path"),
            }
        }
        error => {
            report.line("usable", format!("no: {error}"));
            if error.needs_driver_reload() {
                report.hint("the kernel module is not loaded, or its version differs from the library: see below");
            }
            if error.is_no_permission() {
                report.hint("the user has no permission to open the device files: see below");
            }
            if error.code() == Some(ErrorCode::from_raw(NVML_ERROR_UNKNOWN)) {
                report.hint(
                    "a container can lose its access to the GPUs while it runs, for example by `systemctl daemon-reload` on \
                     the host: restart the container",
                );
                report.hint("outside a container, the kernel log (dmesg) has the reason in lines with NVRM or Xid");
            }
        }
    }
}
