//! `nvml-sim`: records the results of an NVML library, and runs programs with a recorded or simulated library.

use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{ExitCode, ExitStatus};
use std::time::Instant;

use anyhow::{Context as _, Result};
use clap::{Args, Parser, Subcommand};
use nvml_sim::settings::{Key, Setting};
use nvml_sim::{Era, Node};
use nvml_sim_cli::description::{Description, Wrong};
use nvml_sim_cli::record::{self, Options};
use nvml_sim_cli::run::{self, NotStarted};
use nvml_sys::{Function, Library};

const EXAMPLES: &str = "\
Examples:
  nvml-sim run -- python3 monitor.py                       eight H200, one of them busy
  nvml-sim run --profile a100x8 --gpus 2 --driver 535 -- nvtop
  nvml-sim run --gpus 2 --states 1:lost@5s -- ./agent      GPU 1 falls off the bus after five seconds
  nvml-sim run --config node.toml --trace -- ./agent       a node from a file, and a log of the calls
  nvml-sim record machine.txt                              on a machine with a GPU
  nvml-sim replay machine.txt -- ./agent                   on any machine

`nvml-sim help run` explains the options.";

const RUN_EXAMPLES: &str = "\
Times: 5s, 200ms, 2m. The times of states count from the start of the command, those of events from the
initialization of NVML by the program.

Events: GPU:TYPE:DATA@TIME. Types: xid, ecc, single-bit-ecc, pstate, clock, power-source, mig, or a number.
States: GPU:STATE or GPU:STATE@TIME. States: working, lost, hidden (no permission), unsupported.
Codes:  FUNCTION=CODE, or FUNCTION@GPU=CODE for one GPU.

Examples:
  --events 0:xid:79@5s              Xid 79 on GPU 0, five seconds after the initialization
  --states 1:lost@5s                GPU 1 is lost after five seconds
  --states 0:hidden                 the program may not open GPU 0
  --codes nvmlDeviceGetPowerUsage@0=3
                                    power draw of GPU 0 is not supported
  --set gpu1.temperature=91,gpu1.power=650W
  --set gpu0.processes=self:2GiB    the program itself runs on GPU 0, which is busy
  --set gpu0.mig=3g.71gb+1g.18gb    two MIG devices on GPU 0

The state file has lines as for --set. It is read again whenever it changes, so that a test can write
`gpu1.state=lost` or `gpu0.event=xid:79` to it while the program runs. What setters change is written
to it: power limit, persistence, compute, accounting and pending ECC mode, locked and applications
clocks, MIG instances. The next program with the file sees it.

Configuration file:
  profile = \"h200x8\"
  driver = \"580\"
  gpus = 2
  states = [\"1:lost@5s\"]
  [set]                             # all GPUs
  persistence-mode = \"off\"
  [gpu.1]
  name = \"NVIDIA H200 NVL\"
  mig = [\"3g.71gb\", \"1g.18gb\"]

Exit code: that of the program, or 128 and the number of the signal that ended it; 2 if an option is wrong;
126 or 127 if the program cannot be started or does not exist, as in a shell; 1 for any other failure.";

/// Simulated NVML: runs any program on GPUs that do not exist, or as a real machine was recorded.
#[derive(Debug, Parser)]
#[command(name = "nvml-sim", version, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Runs a program with a simulated library, which exports the functions of its driver and no others.
    ///
    /// The program must load libnvidia-ml.so.1 by name (Linux).
    #[command(after_help = RUN_EXAMPLES)]
    Run {
        /// Profile; `nvml-sim profiles` lists them. By default h200x8.
        #[arg(long, value_name = "NAME", conflicts_with = "capture")]
        profile: Option<String>,
        /// Capture that `nvml-sim record` wrote, in place of a profile: recorded calls return what was recorded.
        #[arg(long, value_name = "FILE", conflicts_with_all = ["driver", "gpus"])]
        capture: Option<PathBuf>,
        /// Driver version: exact, a branch such as 580, or any other version for the nearest one, with a note on standard
        /// error; `nvml-sim drivers` lists them. By default that of the profile.
        #[arg(long, value_name = "VERSION")]
        driver: Option<String>,
        /// Number of GPUs, at most those of the profile.
        #[arg(long, value_name = "N")]
        gpus: Option<String>,
        #[command(flatten)]
        script: Script,
        /// Program with its arguments; `--` may precede it.
        #[arg(trailing_var_arg = true, required = true, value_name = "COMMAND")]
        program: Vec<OsString>,
    },
    /// Runs a program with a library that returns what is recorded in a file.
    ///
    /// Calls that are not recorded are simulated, for the driver and the number of GPUs of the file. Recorded values stay
    /// as they are: neither setters nor --set change them. The program must load libnvidia-ml.so.1 by name (Linux).
    Replay {
        /// File that `nvml-sim record` wrote.
        file: PathBuf,
        #[command(flatten)]
        script: Script,
        /// Program with its arguments; `--` may precede it.
        #[arg(trailing_var_arg = true, required = true, value_name = "COMMAND")]
        program: Vec<OsString>,
    },
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
    /// Lists the profiles.
    Profiles,
    /// Lists the drivers that can be simulated.
    Drivers,
    /// Lists the properties of GPUs for --set and the configuration file.
    Keys,
}

/// Options of a simulated or recorded node.
#[derive(Debug, Args)]
struct Script {
    /// Properties of GPUs (gpu* for all), separated by commas; `nvml-sim keys` lists the keys.
    #[arg(long, value_name = "gpuN.KEY=VALUE")]
    set: Vec<String>,
    /// Events at a time, separated by commas.
    #[arg(long, value_name = "GPU:TYPE:DATA@TIME")]
    events: Vec<String>,
    /// States of GPUs, also at a time, separated by commas.
    #[arg(long, value_name = "GPU:STATE[@TIME]")]
    states: Vec<String>,
    /// Return codes of functions, separated by commas.
    #[arg(long, value_name = "FUNCTION[@GPU]=CODE")]
    codes: Vec<String>,
    /// Configuration file of a node; the other options are applied after it.
    #[arg(long, value_name = "FILE.toml")]
    config: Option<PathBuf>,
    /// File for what setters change. It outlives the program, and other programs change the node by it.
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// Log of the calls with their return codes, on standard error or in a file.
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true, default_missing_value = "-")]
    trace: Option<PathBuf>,
    /// New folder for the files of kernel and driver about the GPUs, below sys, dev and proc. The program finds its path
    /// in NVML_SIM_TREE.
    #[arg(long, value_name = "FOLDER")]
    tree: Option<PathBuf>,
    /// Shared library of nvml-sim-so. By default that beside this program.
    #[arg(long, value_name = "FILE")]
    library: Option<PathBuf>,
}

impl Script {
    /// Runs a program on the node of these options and of `source`, the settings of its source.
    fn run(self, source: Vec<(Setting, Option<OsString>)>, program: &[OsString]) -> Result<ExitCode> {
        let mut options =
            Description { state: self.state, trace: self.trace, tree: self.tree, ..Description::default() };
        options.values.extend(source.into_iter().filter_map(|(setting, value)| Some((setting, value?))));
        let lists = [
            (Setting::Set, self.set),
            (Setting::Events, self.events),
            (Setting::States, self.states),
            (Setting::Codes, self.codes),
        ];
        lists.into_iter().for_each(|(setting, entries)| options.add(setting, entries));
        let description = match self.config {
            Some(file) => Description::from_file(&file)?.with(options),
            None => options,
        };
        run::run(description, self.library.as_deref(), program).map(exit_code)
    }
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Run { profile, capture, driver, gpus, script, program } => {
            let source = vec![
                (Setting::Profile, profile.map(OsString::from)),
                (Setting::Capture, capture.map(OsString::from)),
                (Setting::Driver, driver.map(OsString::from)),
                (Setting::Gpus, gpus.map(OsString::from)),
            ];
            script.run(source, &program)
        }
        Command::Replay { file, script, program } => script.run(vec![(Setting::Capture, Some(file.into()))], &program),
        Command::Record { file, library, skip, trace } => {
            let options = Options { skipped: skip, trace, ..Options::default() };
            record(&file, library.as_deref(), &options).and_then(|summary| list([summary]))
        }
        Command::Profiles => list(Node::PROFILES.iter().filter_map(|name| profile(name))),
        Command::Drivers => list(Era::all().map(|era| {
            format!("{:<11} NVML {:<14} symbols {}", era.driver_version(), era.nvml_version(), era.source())
        })),
        Command::Keys => list(Key::ALL.iter().map(|key| format!("{:<20} {}", key.name, key.meaning))),
    };
    result.unwrap_or_else(|error| {
        eprintln!("nvml-sim: {error:#}");
        let started = error.downcast_ref::<NotStarted>().map(NotStarted::exit_code);
        ExitCode::from(started.unwrap_or(if error.is::<Wrong>() { 2 } else { 1 }))
    })
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

/// Prints lines, as many as a reader such as `head` wants.
fn list(lines: impl IntoIterator<Item = String>) -> Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    for line in lines {
        match writeln!(out, "{line}") {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => break,
            result => result?,
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn profile(name: &str) -> Option<String> {
    let node = Node::profile(name)?;
    let board = node.gpus.first().map_or("no GPU", |gpu| gpu.name.as_str());
    Some(format!("{name:<10} {} x {board}, driver {}", node.gpus.len(), node.era.driver_version()))
}

fn record(file: &Path, library: Option<&Path>, options: &Options) -> Result<String> {
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
    Ok(format!(
        "{}: {} calls of {} functions, {} lines, {} KiB, {:.1} s",
        file.display(),
        capture.len(),
        capture.calls.len(),
        text.lines().count(),
        text.len() / 1024,
        start.elapsed().as_secs_f64()
    ))
}
