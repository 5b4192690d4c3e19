//! The library as NVIDIA's own Python module sees it.
//!
//! Needs a Python with the package nvidia-ml-py: `NVML_TEST_PYTHON`, or else `python3`. Without it the test says that
//! it is skipped, unless `NVML_REQUIRE_PYTHON=1` makes that a failure.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests stop where they find something wrong")]
#![cfg(target_os = "linux")]

mod common;

use std::fmt::Debug;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::Command;

use nvml_sim::{Era, Gpu, Node, ProcessKind};

/// A folder in which the library has the name that programs look for. Its drop removes it.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("nvml-sim-so-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        symlink(common::library(), path.join("libnvidia-ml.so.1")).unwrap();
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The lines that `probe.py` prints; None where the module is not there.
fn probe(test: &str, variables: &[(&str, &str)]) -> Option<Vec<String>> {
    script(test, &["probe.py"], variables)
}

/// The lines that a script prints with its arguments; None where the module is not there.
fn script(test: &str, command: &[&str], variables: &[(&str, &str)]) -> Option<Vec<String>> {
    let folder = Folder::new(test);
    let python = std::env::var("NVML_TEST_PYTHON").unwrap_or_else(|_| "python3".into());
    let run = Command::new(&python)
        .args(command)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests"))
        .env("LD_LIBRARY_PATH", &folder.0)
        .env_remove("NVML_SIM_PROFILE")
        .env_remove("NVML_SIM_ERA")
        .env_remove("NVML_SIM_EVENTS")
        .envs(variables.iter().copied())
        .output();
    let lines = run.map(|output| {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect::<Vec<_>>()
    });
    match lines {
        Ok(lines) if lines != ["no nvidia-ml-py"] => Some(lines),
        _ => {
            let required = std::env::var("NVML_REQUIRE_PYTHON").is_ok_and(|value| value == "1");
            assert!(!required, "{python} has no nvidia-ml-py, and NVML_REQUIRE_PYTHON=1");
            // Not by eprintln!, which the test harness would keep to itself.
            let _ = std::io::Write::write_all(&mut std::io::stderr(), b"skipped: python3 has no nvidia-ml-py\n");
            None
        }
    }
}

/// A line as the script prints it; numbers, texts and arrays look the same in JSON and here.
fn line(question: &str, answer: impl Debug) -> String {
    format!("{question} = {answer:?}")
}

fn about_node(node: &Node) -> Vec<String> {
    let mut lines = vec![
        line("init", 0),
        line("driver", node.era.driver_version()),
        line("nvml", node.era.nvml_version()),
        line("cuda", node.era.cuda_version()),
    ];
    for (index, gpu) in node.gpus.iter().enumerate() {
        lines.extend(about_gpu(gpu).into_iter().map(|line| format!("gpu {index} {line}")));
    }
    lines.push(line("process", "python3"));
    lines.push(line("units", node.units.len()));
    lines
}

fn about_gpu(gpu: &Gpu) -> Vec<String> {
    let processes = |kind| {
        let of_kind = gpu.processes.iter().filter(move |process| process.kind == kind);
        of_kind.map(|process| [process.pid.into(), process.used_memory.unwrap()]).collect::<Vec<[u64; 2]>>()
    };
    let memory = &gpu.memory;
    let free = memory.total - memory.reserved - memory.used;
    let pci = &gpu.pci;
    let clocks: Vec<u32> = gpu.clocks.supported.iter().map(|(memory, _)| *memory).collect();
    vec![
        line("name", &gpu.name),
        line("uuid", &gpu.uuid),
        line("serial", gpu.serial.as_ref().unwrap()),
        line("minor", gpu.minor_number),
        line("bus id", pci.bus_id()),
        line("pci", [pci.domain, pci.bus, pci.device, pci.device_id, pci.subsystem_id]),
        line("memory v1", [memory.total, free, memory.reserved + memory.used]),
        line("memory v2", [memory.total, memory.reserved, free, memory.used]),
        line("utilization", [gpu.utilization.gpu, gpu.utilization.memory]),
        line("encoder", [gpu.utilization.encoder.unwrap(), gpu.utilization.sampling_period_us]),
        line("temperature", gpu.thermal.gpu),
        line("power", gpu.power.usage),
        line("power limits", [gpu.power.min_limit, gpu.power.max_limit]),
        line("compute", processes(ProcessKind::Compute)),
        line("graphics", processes(ProcessKind::Graphics)),
        line("mps", processes(ProcessKind::MpsCompute)),
        line("memory clocks", clocks),
        line("accounting", &gpu.accounting.pids),
        line("fan", nvml_sys::NVML_ERROR_NOT_SUPPORTED),
    ]
}

#[test]
fn nvidias_module_reads_what_the_node_says() {
    let Some(lines) = probe("h200x8", &[("NVML_SIM_EVENTS", "0:8:79@200")]) else { return };
    let mut expected = about_node(&Node::h200x8());
    expected.extend([
        line("event in no time", nvml_sys::NVML_ERROR_TIMEOUT),
        line("event", [8, 79]),
        line("event came in time", true),
        line("event device", 0),
        line("another event", nvml_sys::NVML_ERROR_TIMEOUT),
        line("after shutdown", nvml_sys::NVML_ERROR_UNINITIALIZED),
    ]);
    assert_eq!(lines, expected);
}

#[test]
fn the_era_and_the_profile_are_those_of_the_environment() {
    let Some(lines) = probe("unknown", &[("NVML_SIM_PROFILE", "unknown")]) else { return };
    assert_eq!(lines, [line("init", nvml_sys::NVML_ERROR_INVALID_ARGUMENT)]);
    let era = Era::R550;
    let variables = [("NVML_SIM_ERA", era.driver_version()), ("NVML_SIM_EVENTS", "0:8:79@200")];
    let lines = probe("era", &variables).unwrap();
    assert_eq!(lines.get(1), Some(&line("driver", era.driver_version())));
}

#[test]
fn nvidias_module_makes_and_reads_mig_devices() {
    let Some(lines) = script("mig", &["virtual_probe.py", "mig", "7"], &[("NVML_SIM_PROFILE", "a100x8")]) else {
        return;
    };
    // Name, id, slices, instances, multiprocessors, MiB; places. As NVIDIA lists them for the A100 with 40 GB.
    type Row = (&'static str, [u32; 5], &'static [u32], u32);
    const LISTED: [Row; 7] = [
        ("MIG 1g.5gb", [19, 1, 7, 14, 4864], &[0, 1, 2, 3, 4, 5, 6], 1),
        ("MIG 2g.10gb", [14, 2, 3, 28, 9856], &[0, 2, 4], 2),
        ("MIG 3g.20gb", [9, 3, 2, 42, 19_968], &[0, 4], 4),
        ("MIG 4g.20gb", [5, 4, 1, 56, 19_968], &[0], 4),
        ("MIG 7g.40gb", [0, 7, 1, 98, 40_192], &[0], 8),
        ("MIG 1g.5gb+me", [20, 1, 1, 14, 4864], &[0, 1, 2, 3, 4, 5, 6], 1),
        ("MIG 1g.10gb", [15, 1, 4, 14, 9856], &[0, 2, 4, 6], 2),
    ];
    let mut expected = vec![line("mode", [1, 1])];
    for (name, numbers @ [_, _, instances, ..], starts, size) in LISTED {
        let [id, slices, _, sm, mib] = numbers;
        expected.push(format!("profile = [{name:?}, {id}, {slices}, {instances}, {sm}, {mib}]"));
        expected.push(line("places", starts.iter().map(|start| [*start, size]).collect::<Vec<_>>()));
        expected.push(line("capacity", instances));
    }
    expected.extend([
        line("instance", [2, 9, 0, 4]),
        line("capacity with an instance", 1),
        "compute profile = [\"MIG 3g.20gb\", 2, 3, 1]".into(),
        line("compute instance", [0, 2, 0, 3]),
        line("mig device", [1, 0]),
        line("ids", [2, 0]),
        line("name", "NVIDIA A100-SXM4-40GB MIG 3g.20gb"),
        line("uuid finds it", true),
        line("attributes", [42, 3, 19_968]),
        line("parent", true),
        line("destroy in use", nvml_sys::NVML_ERROR_IN_USE),
        line("capacity after it", 2),
        line("no mig device", nvml_sys::NVML_ERROR_NOT_FOUND),
    ]);
    assert_eq!(lines, expected);
}

#[test]
fn nvidias_module_reads_virtual_gpus() {
    let Some(lines) = script("vgpu", &["virtual_probe.py", "vgpu", "0"], &[("NVML_SIM_PROFILE", "vgpu_host")]) else {
        return;
    };
    let license = "NVIDIA-AI-Enterprise,10.0;NVIDIA-Virtual-Compute,9.0";
    let expected = [
        "type = [1101, \"NVIDIA H200X-35C\", 37580963840]".into(),
        line("type license", license),
        line("most", 4),
        "type = [1102, \"NVIDIA H200X-141C\", 151397597184]".into(),
        line("type license", license),
        line("most", 1),
        line("creatable", [1101]),
        "vgpu = [3251634213, \"00000000-0000-4000-8000-0000000000a1\", \
         [\"7d3a1c52-0000-4000-8000-0000000000b1\", 1]]"
            .into(),
        line("vgpu type", 1101),
        line("vgpu memory", 2_147_483_648_u64),
        line("vgpu driver", "580.159.04"),
        line("vgpu licensed", 1),
        line("scheduler", nvml_sys::NVML_VGPU_SCHEDULER_POLICY_EQUAL_SHARE),
        line("host mode", nvml_sys::NVML_HOST_VGPU_MODE_SRIOV),
    ];
    assert_eq!(lines, expected);
}
