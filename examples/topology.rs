//! Prints the connections between the GPUs of a node, like `nvidia-smi topo -m`.

mod common;

use std::process::ExitCode;

use nvml_wrapper::device::topology::{AffinityScope, TopologyLevel};
use nvml_wrapper::{Device, Nvml, Result};

const USAGE: &str = "usage: topology [--no-sim]

Prints the connections between the GPUs of a node, like `nvidia-smi topo -m`. Without an NVIDIA library, a simulated node
is used; with --no-sim, the program fails instead.";

const LEGEND: &str = "
Legend:

  X    = The GPU itself
  SYS  = Connection through PCIe and the interconnect between NUMA nodes (processor sockets)
  NODE = Connection through PCIe and the interconnect between PCIe host bridges of one NUMA node
  PHB  = Connection through PCIe and a PCIe host bridge (typically the CPU)
  PXB  = Connection through several PCIe bridges, without a PCIe host bridge
  PIX  = Connection through at most one PCIe bridge
  NV#  = Connection through this number of NVLinks
  ERR  = Not known because of an error, which is listed below the matrix";

fn main() -> ExitCode {
    let no_sim = match common::arguments(USAGE, |arguments| Ok(arguments.option("--no-sim"))) {
        Ok(no_sim) => no_sim,
        Err(code) => return code,
    };
    common::finish(common::session(no_sim).and_then(|session| {
        if session.nvml.device_count()? == 0 {
            common::print_line("no GPUs");
        } else {
            common::print_line(format!("{}{LEGEND}", matrix(&session.nvml)?));
        }
        Ok(())
    }))
}

/// Matrix with a row and a column for each GPU, and its CPU and memory affinity. GPUs that cannot be read are listed below
/// the matrix, as are the errors of single cells.
pub(crate) fn matrix(nvml: &Nvml) -> Result<String> {
    let (mut devices, mut errors) = (Vec::new(), String::new());
    for (index, device) in nvml.devices()?.enumerate() {
        // A lost GPU can be opened, but has no PCI address.
        match device.and_then(|device| device.pci_address().map(|_| device)) {
            Ok(device) => devices.push((index, device)),
            Err(error) => errors += &format!("GPU{index}: {error}\n"),
        }
    }
    let mut text = String::new();
    for (index, _) in &devices {
        text += &format!("\tGPU{index}");
    }
    text += "\tCPU Affinity\tNUMA Affinity\tGPU NUMA ID\n";
    for (index, device) in &devices {
        let mut cell = |name: &str, result: Result<String>| match result {
            Ok(value) => value,
            Err(error) if error.is_unsupported() => "N/A".to_owned(),
            Err(error) => {
                errors += &format!("GPU{index}, {name}: {error}\n");
                "ERR".to_owned()
            }
        };
        text += &format!("GPU{index}");
        for (other_index, other) in &devices {
            text += &format!("\t{}", cell(&format!("GPU{other_index}"), connection(nvml, device, other)));
        }
        let cpus = cell("CPU affinity", device.cpu_affinity().map(|cpus| cpus.to_string()));
        let memory = device.memory_affinity(AffinityScope::Node).map(|nodes| nodes.to_string());
        let memory = cell("NUMA affinity", memory);
        let gpu_memory = cell("GPU NUMA ID", device.numa_node_id().map(|node| node.to_string()));
        // Two tabs, as the heading above is wider than one tab stop.
        text += &format!("\t{cpus}\t{memory}\t\t{gpu_memory}\n");
    }
    Ok(text + &errors)
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
    let level = device.topology_common_ancestor(other)?;
    Ok(match level {
        TopologyLevel::Internal | TopologyLevel::Single => "PIX",
        TopologyLevel::Multiple => "PXB",
        TopologyLevel::HostBridge => "PHB",
        TopologyLevel::Node => "NODE",
        TopologyLevel::System => "SYS",
        _ => "?",
    }
    .to_owned())
}
