//! The library with NVIDIA's Python module.
//!
//! Requires a Python with the package nvidia-ml-py: `NVML_TEST_PYTHON`, or `python3`. Without it, the test prints that
//! it is skipped, or fails if `NVML_REQUIRE_PYTHON=1` is set.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests panic on unexpected results")]
#![cfg(target_os = "linux")]

mod common;
mod virtual_gpus;

use std::fmt::Debug;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::Command;

use nvml_sim::{Era, Gpu, Node, ProcessKind};

/// A directory in which the library has the name that programs load. Dropping it removes the directory.
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

/// Output lines of `probe.py`. `None` without the Python module.
fn probe(test: &str, variables: &[(&str, &str)]) -> Option<Vec<String>> {
    script(test, &["probe.py"], variables)
}

/// Output lines of a script with arguments. `None` without the Python module.
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
            // Not with eprintln!, whose output the test harness captures.
            let _ = std::io::Write::write_all(&mut std::io::stderr(), b"skipped: python3 has no nvidia-ml-py\n");
            None
        }
    }
}

/// Output line of the script: numbers, strings and arrays have the same form in JSON and in Rust.
fn line(query: &str, result: impl Debug) -> String {
    format!("{query} = {result:?}")
}

fn node_lines(node: &Node) -> Vec<String> {
    let mut lines = vec![
        line("init", 0),
        line("driver", node.era.driver_version()),
        line("nvml", node.era.nvml_version()),
        line("cuda", node.era.cuda_version()),
    ];
    for (index, gpu) in node.gpus.iter().enumerate() {
        lines.extend(gpu_lines(gpu).into_iter().map(|line| format!("gpu {index} {line}")));
    }
    lines.push(line("process", "python3"));
    lines.push(line("units", node.units.len()));
    lines
}

fn gpu_lines(gpu: &Gpu) -> Vec<String> {
    let processes = |kinds: &[ProcessKind]| {
        let of_kind = gpu.processes.iter().filter(|process| kinds.contains(&process.kind));
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
        line("compute", processes(&[ProcessKind::Compute, ProcessKind::MpsCompute])),
        line("graphics", processes(&[ProcessKind::Graphics])),
        line("mps", processes(&[ProcessKind::MpsCompute])),
        line("memory clocks", clocks),
        line("accounting", &gpu.accounting.pids),
        line("fan", nvml_sys::NVML_ERROR_NOT_SUPPORTED),
    ]
}

#[test]
fn nvidias_module_reads_the_data_of_the_node() {
    let Some(lines) = probe("h200x8", &[("NVML_SIM_EVENTS", "0:8:79@5000")]) else { return };
    let mut expected = node_lines(&Node::h200x8());
    expected.extend([
        line("event without waiting", nvml_sys::NVML_ERROR_TIMEOUT),
        line("event", [8, 79]),
        line("event before the timeout", true),
        line("event device", 0),
        line("another event", nvml_sys::NVML_ERROR_TIMEOUT),
        line("after shutdown", nvml_sys::NVML_ERROR_UNINITIALIZED),
    ]);
    assert_eq!(lines, expected);
}

#[test]
fn era_and_profile_follow_the_environment() {
    let Some(lines) = probe("unknown", &[("NVML_SIM_PROFILE", "unknown")]) else { return };
    assert_eq!(lines, [line("init", nvml_sys::NVML_ERROR_INVALID_ARGUMENT)]);
    let era = Era::R550;
    let variables = [("NVML_SIM_ERA", era.driver_version()), ("NVML_SIM_EVENTS", "0:8:79@5000")];
    let lines = probe("era", &variables).unwrap();
    assert_eq!(lines.get(1), Some(&line("driver", era.driver_version())));
}
