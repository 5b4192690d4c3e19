//! Prints the connections between the GPUs of a node, like `nvidia-smi topo -m`.
//!
//! Without an NVIDIA library, a simulated node is used and marked as such; with `--no-sim`, the program fails instead.
//! If a library is installed and fails, its error is printed.

use std::fmt::Display;
use std::process::ExitCode;

use nvml_sim::{Node, Simulation};
use nvml_wrapper::device::topology::{AffinityScope, TopologyLevel};
use nvml_wrapper::{Device, Nvml, NvmlError, Result};

const LEGEND: &str = "
Legend:

  X    = The GPU itself
  SYS  = Connection through PCIe and the interconnect between NUMA nodes (processor sockets)
  NODE = Connection through PCIe and the interconnect between PCIe host bridges of one NUMA node
  PHB  = Connection through PCIe and a PCIe host bridge (typically the CPU)
  PXB  = Connection through several PCIe bridges, without a PCIe host bridge
  PIX  = Connection through at most one PCIe bridge
  NV#  = Connection through this number of NVLinks
";

fn main() -> ExitCode {
    let no_sim = std::env::args().any(|argument| argument == "--no-sim");
    let result = match Nvml::init() {
        Err(error @ NvmlError::Load(_)) if !no_sim => {
            eprintln!("no NVIDIA library, using a simulated node ({error})");
            let simulation = Simulation::start(Node::h200x8());
            // SAFETY: the simulation's functions have NVML's prototypes and behavior, and are never unloaded.
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

/// Matrix with a row and a column for each GPU, and its CPU and memory affinity.
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
        let gpu_memory = or_not_available(device.numa_node_id())?;
        // Two tabs, as the heading above is wider than one tab stop.
        text += &format!("\t{cpus}\t{memory}\t\t{gpu_memory}\n");
    }
    Ok(text)
}

/// Best connection between two GPUs.
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

fn or_not_available<T: Display>(result: Result<T>) -> Result<String> {
    match result {
        Ok(value) => Ok(value.to_string()),
        Err(error) if error.is_unsupported() => Ok("N/A".to_owned()),
        Err(error) => Err(error),
    }
}
