//! The report over recorded and simulated nodes.

// Tests may panic, in their helper functions too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::process::{Command, Output};

use nvml_sim::capture::Capture;
use nvml_sim::{GpuState, Node, Process, ProcessKind, Simulation};
use nvml_smi::Named;
use nvml_smi::compare::compare;
use nvml_smi::report::Report;
use nvml_wrapper::Nvml;

/// Names and indentation of the lines that `nvidia-smi -q` of driver 580.159.04 prints for one H200.
const NAMES: &str = include_str!("names.txt");

fn report(node: Node) -> Report {
    let sim = Simulation::start(node);
    let nvml = Nvml::builder().provider(&sim).init().unwrap();
    nvml_smi::query(&nvml, named(&nvml)).unwrap()
}

fn named(nvml: &Nvml) -> Vec<Named> {
    nvml.devices().unwrap().enumerate().map(|(index, device)| (index.to_string(), device)).collect()
}

fn recorded(file: &str) -> Node {
    let path = format!("{}/../../captures/{file}", env!("CARGO_MANIFEST_DIR"));
    Node::from_capture(Capture::parse(&std::fs::read_to_string(path).unwrap()).unwrap())
}

/// Value of the line with this name, after the line `section`.
fn after<'a>(text: &'a str, section: &str, name: &str) -> &'a str {
    let lines = text.lines().skip_while(|line| line.trim() != section && !line.trim_start().starts_with(section));
    let mut values = lines.filter_map(|line| line.split_once(" : ")).filter(|(key, _)| key.trim() == name);
    values.next().unwrap_or_else(|| panic!("no {name} after {section} in:\n{text}")).1
}

#[test]
fn the_lines_are_those_of_nvidia_smi() {
    let text = report(recorded("h200x1-580.159.04-idle.txt")).to_text();
    let names: Vec<&str> = text.lines().skip(3).map(|line| line.split(" : ").next().unwrap().trim_end()).collect();
    assert_eq!(names, NAMES.lines().map(str::trim_end).collect::<Vec<_>>());
    // All colons are in one column.
    assert!(text.lines().filter_map(|line| line.find(" : ")).all(|column| column == 54), "{text}");
}

#[test]
fn the_values_are_those_of_the_recorded_machine() {
    let text = report(recorded("h200x1-580.159.04-idle.txt")).to_text();
    let facts = [
        ("Timestamp", "Driver Version", "580.159.04"),
        ("Timestamp", "CUDA Version", "13.0"),
        ("GPU 0", "Product Architecture", "Hopper"),
        ("GPU 0", "Display Attached", "Yes"),
        ("MIG Mode", "Pending", "Disabled"),
        ("Driver Model", "Current", "N/A"),
        ("GPU 0", "GPU PDI", "0x1"),
        ("Platform Info", "Host ID", "N/A"),
        ("Platform Info", "Module Id", "7"),
        ("Inforom Version", "ECC Object", "7.16"),
        ("GPU Virtualization Mode", "Virtualization Mode", "Pass-Through"),
        ("PCI", "Device Id", "0x233510DE"),
        ("PCIe Generation", "Device Max", "5"),
        ("Link Width", "Current", "16x"),
        ("PCI", "Tx Throughput", "1030 KB/s"),
        ("PCI", "Fan Speed", "N/A"),
        ("Clocks Event Reasons", "Idle", "Active"),
        ("Clocks Event Reasons", "HW Thermal Slowdown", "Not Active"),
        ("Clocks Event Reasons Counters", "SW Power Capping", "2389088 us"),
        ("FB Memory Usage", "Total", "143771 MiB"),
        ("FB Memory Usage", "Reserved", "616 MiB"),
        ("FB Memory Usage", "Free", "143156 MiB"),
        ("BAR1 Memory Usage", "Used", "1 MiB"),
        ("BAR1 Memory Usage", "Free", "262143 MiB"),
        ("Encoder Stats", "Average Latency", "0"),
        ("Aggregate", "SRAM Threshold Exceeded", "No"),
        ("Retired Pages", "Single Bit ECC", "N/A"),
        ("Bank Remap Availability Histogram", "Max", "3072 bank(s)"),
        ("Temperature", "GPU Shutdown T.Limit Temp", "-8 C"),
        ("Temperature", "Memory Current Temp", "37 C"),
        ("GPU Power Readings", "Instantaneous Power Draw", "75.96 W"),
        ("GPU Memory Power Readings", "Average Power Draw", "41.21 W"),
        ("GPU Memory Power Readings", "Instantaneous Power Draw", "N/A"),
        ("Module Power Readings", "Max Power Limit", "N/A"),
        ("Max Clocks", "Video", "1545 MHz"),
        ("Fabric", "State", "N/A"),
        ("Fabric", "Processes", "None"),
        ("Capabilities", "EGM", "disabled"),
    ];
    for (section, name, value) in facts {
        assert_eq!(after(&text, section, name), value, "{section}, {name}");
    }
}

#[test]
fn a_gpu_in_the_fabric_has_its_state() {
    let text = report(recorded("h200x2-580.159.04-idle.txt")).to_text();
    assert_eq!(after(&text, "Timestamp", "Attached GPUs"), "2");
    assert_eq!(after(&text, "Fabric", "State"), "Completed");
    assert_eq!(after(&text, "Fabric", "Status"), "Success");
    assert_eq!(after(&text, "Fabric", "ClusterUUID"), "00000000-0000-0000-0000-000000000000");
}

#[test]
fn processes_and_mig_devices() {
    let mut node = Node::profile("a100_mig").unwrap();
    node.gpus.truncate(1);
    let mig = report(node);
    let (text, json) = (mig.to_text(), mig.to_json());
    let devices = text.matches("\n    MIG Device\n").count();
    assert!(devices > 0, "{text}");
    assert_eq!(after(&text, "MIG Mode", "Current"), "Enabled");
    assert_eq!(after(&text, "MIG Device", "Index"), "0");
    assert_ne!(after(&text, "Shared", "Multiprocessor count"), "N/A");
    assert_eq!(json["GPUs"][0]["MIG Device"].as_array().unwrap().len(), devices);

    let mut node = Node::h200x8();
    // The first GPU has processes.
    node.gpus.remove(0);
    node.gpus.truncate(1);
    node.gpus[0].run(Process::new(ProcessKind::Compute, 4711, 3 << 20));
    let busy = report(node);
    let text = busy.to_text();
    assert!(text.contains("\n    Processes\n        GPU instance ID "), "{text}");
    assert_eq!(after(&text, "Processes", "Process ID"), "4711");
    assert!(text.contains("\n            Used GPU Memory                            : 3 MiB\n"), "{text}");
    assert_eq!(busy.to_json()["GPUs"][0]["Processes"][0]["Type"], "C");
}

#[test]
fn a_lost_gpu_has_its_index() {
    let sim = Simulation::start(Node::h200x8().with_gpus(3));
    let nvml = Nvml::builder().provider(&sim).init().unwrap();
    let opened = named(&nvml);
    sim.set_state(1, GpuState::Lost);
    // Lost before and after it was opened.
    for (devices, lines) in [(named(&nvml), "    Error  "), (opened, "    Product Name  ")] {
        let list = nvml_smi::list(&devices);
        assert!(list.lines().nth(1).unwrap().starts_with("GPU 1: nvml"), "{list}");
        let report = nvml_smi::query(&nvml, devices).unwrap();
        let text = report.to_text();
        let lost = text.split("\nGPU ").nth(2).unwrap();
        assert!(lost.starts_with(&format!("1\n{lines}")) && lost.contains(" lost"), "{lost}");
        assert_eq!(report.to_json()["GPUs"][1]["GPU"], "1");
        assert!(text.contains("\nGPU 00000000:"), "{text}");
    }
}

#[test]
fn json_has_the_names_of_the_text() {
    let json = report(recorded("h200x1-580.159.04-idle.txt")).to_json();
    let gpu = &json["GPUs"][0];
    assert_eq!(json["Driver Version"], "580.159.04");
    assert_eq!(gpu["GPU"], "00000000:00:06.0");
    assert_eq!(gpu["PCI"]["GPU Link Info"]["PCIe Generation"]["Max"], "5");
    assert!(gpu["Fan Speed"].is_null() && gpu["Processes"].as_array().unwrap().is_empty());
    // Details of a value are beside it.
    assert_eq!(gpu["Clocks Event Reasons"]["HW Slowdown"], "Not Active");
    assert_eq!(gpu["Clocks Event Reasons"]["HW Power Brake Slowdown"], "Not Active");
}

#[test]
fn a_comparison_counts_and_explains() {
    let ours = report(recorded("h200x1-580.159.04-idle.txt")).to_text();
    let same = compare(&ours, &ours);
    assert_eq!((same.lines, same.differences.as_str()), (same.equal, ""));
    let theirs = ours
        .replace("GPU Part Number                                    : N/A", "GPU Part Number : 1-2")
        .replace(": 34 C", ": 35 C")
        .replace("    Persistence Mode                                   : Enabled\n", "")
        .replace("    Capabilities\n", "    New Section\n        New Line : 1\n    Capabilities\n");
    let other = compare(&ours, &theirs);
    assert_eq!((other.lines, other.equal), (same.lines + 2, same.lines - 3), "{}", other.differences);
    let names: Vec<&str> = other.differences.lines().filter_map(|line| line.split("  ").next()).collect();
    let of = |name: &str| format!("GPU 00000000:00:06.0 / {name}");
    let expected = ["Persistence Mode", "GPU Part Number", "Temperature / GPU Current Temp", "New Section"];
    assert_eq!(names[..4], expected.map(of));
    assert!(other.differences.contains("NVML has no function for it"), "{}", other.differences);
}

fn smi(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_smi"));
    command.args(arguments);
    command
}

#[test]
fn the_command() {
    let text = |output: &Output| String::from_utf8(output.stdout.clone()).unwrap();
    let list = smi(&["-L", "--sim", "a100_mig"]);
    assert!(text(&list).starts_with("GPU 0: NVIDIA A100"), "{}", text(&list));
    assert!(text(&list).contains("\n  MIG ") && list.stderr.is_empty(), "{}", text(&list));
    let one = smi(&["-L", "--sim", "--id", "3"]);
    assert_eq!(text(&one), "GPU 3: NVIDIA H200 (UUID: GPU-00000000-0000-4000-8000-000000000004)\n");
    assert_eq!(text(&smi(&["-q", "--sim", "empty"])), "No devices were found\n");
    let json = text(&smi(&["--json", "--sim", "h200x1"]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(text(&smi(&["-L", "-q", "--sim", "h200x1"])).starts_with(&text(&smi(&["-L", "--sim", "h200x1"]))));
    assert_eq!(json["GPUs"].as_array().unwrap().len(), 1);

    // The reader has ended.
    #[cfg(unix)]
    {
        let closed = std::os::fd::OwnedFd::from(std::os::unix::net::UnixStream::pair().unwrap().0);
        let output = command(&["-q", "--sim"]).stdout(closed).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    }

    // Without an output, there is nothing to do.
    let refused: [&[&str]; 6] = [
        &["--bad"],
        &[],
        &["-q", "--sim", "h200x8", "--capture", "file"],
        &["--sim"],
        &["-i", "0"],
        &["--capture", "file"],
    ];
    for arguments in refused {
        let output = smi(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && String::from_utf8(output.stderr).unwrap().contains("Usage"));
    }
    let output = smi(&["-q", "--sim", "none"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("Error: no such profile"));
}
