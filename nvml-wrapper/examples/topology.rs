//! Prints how the GPUs of a node are connected, as `nvidia-smi topo -m` does.
//!
//! Without an NVIDIA library it goes on with a simulated node and says so; with `--no-sim` it fails instead. A library
//! that is there but does not work is reported as what it is.

use std::fmt::Display;
use std::process::ExitCode;

use nvml_sim::{Node, Simulation};
use nvml_wrapper::device::topology::{AffinityScope, TopologyLevel};
use nvml_wrapper::{Device, Nvml, NvmlError, Result};

const LEGEND: &str = "
Legend:

  X    = The GPU itself
  SYS  = A way through PCIe and from one NUMA node to another, between processor sockets
  NODE = A way through PCIe and between the host bridges of one NUMA node
  PHB  = A way through PCIe and a PCIe host bridge, mostly that of the processor
  PXB  = A way through several PCIe bridges, and not through the host bridge
  PIX  = A way through one PCIe bridge at most
  NV#  = A way through so many NVLinks
";

fn main() -> ExitCode {
    let no_sim = std::env::args().any(|argument| argument == "--no-sim");
    let result = match Nvml::init() {
        Err(error @ NvmlError::Load(_)) if !no_sim => {
            eprintln!("No NVIDIA library here, going on with a simulated node ({error})");
            let simulation = Simulation::start(Node::h200x8());
            // SAFETY: the simulation's functions are NVML's by prototype and behaviour, and are never unloaded.
            let nvml = unsafe { Nvml::builder().resolver(simulation.resolver()) }.init();
            nvml.and_then(|nvml| matrix(&nvml))
        }
        Err(error) => Err(error),
        Ok(nvml) => matrix(&nvml),
    };
    match result {
        Ok(matrix) => {
            print!("{matrix}{LEGEND}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// A row and a column for each GPU, and the processors and memory near each.
pub(crate) fn matrix(nvml: &Nvml) -> Result<String> {
    let devices: Vec<Device> = nvml.devices()?.collect::<Result<_>>()?;
    let mut text = String::new();
    for index in 0..devices.len() {
        text += &format!("\tGPU{index}");
    }
    text += "\tCPU Affinity\tNUMA Affinity\tGPU NUMA ID\n";
    for (index, device) in devices.iter().enumerate() {
        text += &format!("GPU{index}");
        for other in &devices {
            text += &format!("\t{}", connection(nvml, device, other)?);
        }
        let cpus = or_not_available(device.cpu_affinity())?;
        let memory = or_not_available(device.memory_affinity(AffinityScope::Node))?;
        let own_memory = or_not_available(device.numa_node_id())?;
        // Two tabs, as the heading above is wider than one.
        text += &format!("\t{cpus}\t{memory}\t\t{own_memory}\n");
    }
    Ok(text)
}

/// The best way from one GPU to another.
fn connection(nvml: &Nvml, device: &Device, other: &Device) -> Result<String> {
    if device == other {
        return Ok(" X ".to_owned());
    }
    match nvml.nvlinks_between(device, other) {
        Ok(links) if !links.is_empty() => return Ok(format!("NV{}", links.len())),
        Err(error) if !error.is_unsupported() => return Err(error),
        _ => {}
    }
    or_not_available(device.topology_common_ancestor(other).map(|level| match level {
        TopologyLevel::Internal | TopologyLevel::Single => "PIX",
        TopologyLevel::Multiple => "PXB",
        TopologyLevel::HostBridge => "PHB",
        TopologyLevel::Node => "NODE",
        TopologyLevel::System => "SYS",
        _ => "?",
    }))
}

fn or_not_available<T: Display>(answer: Result<T>) -> Result<String> {
    match answer {
        Ok(value) => Ok(value.to_string()),
        Err(error) if error.is_unsupported() => Ok("N/A".to_owned()),
        Err(error) => Err(error),
    }
}
