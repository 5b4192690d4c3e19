//! `smi`: the report of `nvidia-smi -q`, as text or JSON, and the list of `nvidia-smi -L`.

use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{ArgGroup, Parser};
use nvml_sim::capture::Capture;
use nvml_sim::{Node, Simulation};
use nvml_smi::Named;
use nvml_wrapper::{Device, Nvml, NvmlError, Result};

/// GPUs of this machine, as `nvidia-smi` shows them.
///
/// Without an NVIDIA library, a simulated node is used, with a note on standard error. The report changes nothing, and
/// reads each value once, also those that take milliseconds.
#[derive(Debug, Parser)]
#[command(name = "smi", version, arg_required_else_help = true)]
#[command(group = ArgGroup::new("output").args(["query", "json", "compare", "list_gpus"]).required(true).multiple(true))]
struct Arguments {
    /// Print all values of each GPU, with the sections and names of `nvidia-smi -q`.
    #[arg(short, long)]
    query: bool,
    /// Print these values as JSON.
    #[arg(long)]
    json: bool,
    /// Compare these values with a file of the output of `nvidia-smi -q`: print the lines that differ.
    #[arg(long, value_name = "FILE")]
    compare: Option<PathBuf>,
    /// List the GPUs and their MIG devices.
    #[arg(short = 'L', long)]
    list_gpus: bool,
    /// Index, UUID or PCI bus ID of the only GPU.
    #[arg(short, long, value_name = "GPU")]
    id: Option<String>,
    /// Replay a file that `nvml-sim record` wrote.
    #[arg(long, value_name = "FILE", conflicts_with = "sim")]
    capture: Option<PathBuf>,
    /// Use a simulated node: a profile of nvml-sim.
    #[arg(long, value_name = "PROFILE", num_args = 0..=1, default_missing_value = "h200x8")]
    sim: Option<String>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match text(&arguments).and_then(|text| Ok(print(&text)?)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print(text: &str) -> std::io::Result<()> {
    match std::io::stdout().write_all(text.as_bytes()) {
        // The reader has ended, as `head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

fn text(arguments: &Arguments) -> std::result::Result<String, Box<dyn std::error::Error>> {
    let (nvml, _simulation) = session(arguments)?;
    let devices: Vec<Named> = match &arguments.id {
        Some(id) => vec![(id.clone(), Ok(device(&nvml, id)?))],
        None => nvml.devices()?.enumerate().map(|(index, device)| (index.to_string(), device)).collect(),
    };
    if devices.is_empty() {
        return Ok("No devices were found\n".to_owned());
    }
    let mut text = String::new();
    if arguments.list_gpus {
        text += &nvml_smi::list(&devices);
    }
    if arguments.query || arguments.json || arguments.compare.is_some() {
        let report = nvml_smi::query(&nvml, devices)?;
        if let Some(file) = &arguments.compare {
            text += &compare(&report.to_text(), &std::fs::read_to_string(file)?);
        } else if arguments.json {
            text += &format!("{:#}\n", report.to_json());
        } else {
            text += &report.to_text();
        }
    }
    Ok(text)
}

fn compare(ours: &str, theirs: &str) -> String {
    let comparison = nvml_smi::compare::compare(ours, theirs);
    let (lines, equal) = (comparison.lines, comparison.equal);
    let percent = 100.0 * f64::from(u32::try_from(equal).unwrap_or(u32::MAX))
        / f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
    format!("{}{equal} of {lines} lines agree ({percent:.1} %)\n", comparison.differences)
}

/// The GPU with this index, UUID or PCI bus ID.
fn device(nvml: &Nvml, id: &str) -> Result<Device> {
    match id.parse() {
        Ok(index) => nvml.device_by_index(index),
        Err(_) if id.starts_with("GPU-") || id.starts_with("MIG-") => nvml.device_by_uuid(id),
        Err(_) => nvml.device_by_pci_bus_id(id),
    }
}

/// A session, with its simulation if there is one.
fn session(arguments: &Arguments) -> std::result::Result<(Nvml, Option<Simulation>), Box<dyn std::error::Error>> {
    let node = match (&arguments.capture, &arguments.sim) {
        (Some(file), _) => Node::from_capture(Capture::parse(&std::fs::read_to_string(file)?)?),
        (None, Some(profile)) => {
            Node::profile(profile).ok_or_else(|| format!("no such profile: known are {}", Node::PROFILES.join(", ")))?
        }
        (None, None) => match Nvml::init() {
            Err(error @ NvmlError::Load(_)) => {
                eprintln!("no NVIDIA library, using a simulated node ({error})");
                Node::h200x8()
            }
            result => return Ok((result?, None)),
        },
    };
    let simulation = Simulation::start(node);
    let nvml = Nvml::builder().provider(&simulation).init()?;
    Ok((nvml, Some(simulation)))
}
