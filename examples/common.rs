//! Arguments, session, output and result of the examples.

// Each example uses a part of it.
#![allow(dead_code)]

use std::fmt::Display;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;
use std::str::FromStr;
use std::time::Duration;

use nvml_sim::{Node, Simulation};
use nvml_wrapper::{Nvml, NvmlError, Result};

/// Arguments of the program that are not yet read.
pub(crate) struct Arguments(Vec<String>);

impl Arguments {
    /// Removes an option. Returns `true` if it is there.
    pub(crate) fn option(&mut self, name: &str) -> bool {
        let count = self.0.len();
        self.0.retain(|argument| argument != name);
        self.0.len() < count
    }

    /// The next argument that is no option; an error if it cannot be converted.
    pub(crate) fn next<T: FromStr>(&mut self, name: &str) -> std::result::Result<Option<T>, String> {
        let Some(position) = self.0.iter().position(|argument| !argument.starts_with("--")) else { return Ok(None) };
        let argument = self.0.remove(position);
        argument.parse().map(Some).map_err(|_| format!("{argument} is not a valid {name}"))
    }

    /// The next argument as a time; `None` for an endless program.
    pub(crate) fn seconds(&mut self) -> std::result::Result<Option<Duration>, String> {
        Ok(self.next("number of SECONDS")?.map(Duration::from_secs))
    }
}

/// Reads the arguments. `--help` prints the usage, and invalid arguments print it to standard error: the program then
/// ends with this exit code.
pub(crate) fn arguments<T>(
    usage: &str,
    read: impl FnOnce(&mut Arguments) -> std::result::Result<T, String>,
) -> std::result::Result<T, ExitCode> {
    let mut arguments = Arguments(std::env::args().skip(1).collect());
    if arguments.0.iter().any(|argument| argument == "--help" || argument == "-h") {
        print_line(usage);
        return Err(ExitCode::SUCCESS);
    }
    let result = read(&mut arguments).and_then(|value| match arguments.0.first() {
        Some(argument) => Err(format!("unknown argument {argument}")),
        None => Ok(value),
    });
    result.map_err(|error| {
        eprintln!("Error: {error}\n{usage}");
        ExitCode::from(2)
    })
}

/// A session, and the simulation behind it if no NVIDIA library is installed.
pub(crate) struct Session {
    pub(crate) nvml: Nvml,
    pub(crate) simulation: Option<Simulation>,
}

/// Opens a session. If no NVIDIA library is installed, it is that of a simulated node, unless `no_sim` is set. A library
/// that is installed and fails is an error.
pub(crate) fn session(no_sim: bool) -> Result<Session> {
    match Nvml::init() {
        Err(error @ NvmlError::Load(_)) if !no_sim => {
            eprintln!("no NVIDIA library, using a simulated node ({error})");
            let simulation = Simulation::start(Node::h200x8());
            let nvml = Nvml::builder().provider(&simulation).init()?;
            Ok(Session { nvml, simulation: Some(simulation) })
        }
        result => Ok(Session { nvml: result?, simulation: None }),
    }
}

/// Prints a line. `println!` panics if the reader has ended, as `head` does; this function ends the program.
pub(crate) fn print_line(line: impl Display) {
    check(writeln!(std::io::stdout(), "{line}"));
}

/// Ends the program if its output could not be written: without an error if the reader has ended.
pub(crate) fn check(result: std::io::Result<()>) {
    match result {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        Err(error) => {
            eprintln!("Error: {error}");
            std::process::exit(1);
        }
    }
}

/// Exit code of a result. An error is printed.
pub(crate) fn finish(result: std::result::Result<(), impl Display>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Names of flags in words: `critical xid error, pstate change`.
pub(crate) fn words<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<String> = names.map(|name| name.to_lowercase().replace('_', " ")).collect();
    if words.is_empty() { "none".to_owned() } else { words.join(", ") }
}

/// Value, or a dash.
pub(crate) fn or_dash(value: Option<impl Display>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}
