//! Programs that others wrote show the values of the simulated node, its processes included: nvitop and gpustat of PyPI,
//! nvtop of Debian.
//!
//! Requires a Python with the packages nvitop and gpustat: `NVML_TEST_PYTHON`, or `python3`; and the program nvtop:
//! `NVML_TEST_NVTOP`, or `nvtop`. Without them, the tests print that they are skipped, or fail if
//! `NVML_REQUIRE_CLIENTS` is 1 or names them: `nvitop,gpustat,pynvml,nvtop`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests panic on unexpected results")]
#![cfg(all(target_os = "linux", target_pointer_width = "64", target_endian = "little"))]

use std::process::{Child, Command, Output};

use nvml_sim::{Gpu, Node};
use serde_json::{Value as Json, json};

/// A process that lives as long as the test, with the settings of a node on which it runs.
struct Busy(Child);

impl Busy {
    fn start() -> Busy {
        Busy(Command::new("sleep").arg("600").spawn().unwrap())
    }

    fn settings(&self) -> String {
        format!("gpu0.processes=none,gpu1.processes={}:2GiB,gpu0.temperature=41", self.0.id())
    }

    /// The node of these settings.
    fn node(&self) -> Node {
        let mut node = Node::h200x8().with_gpus(2);
        self.settings().split(',').for_each(|assignment| node.set(assignment).unwrap());
        node
    }

    fn run(&self, program: &[&str]) -> Output {
        let settings = self.settings();
        let options = ["run", "--gpus", "2", "--set", &settings, "--"];
        Command::new(env!("CARGO_BIN_EXE_nvml-sim")).args([&options, program].concat()).output().unwrap()
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Reports a missing client.
fn skip(client: &str, reason: &str) {
    let required = std::env::var("NVML_REQUIRE_CLIENTS").unwrap_or_default();
    assert!(!required.split(',').any(|name| name == "1" || name == client), "{client}: {reason}");
    println!("skipped: {client}: {reason}");
}

fn python() -> String {
    std::env::var("NVML_TEST_PYTHON").unwrap_or_else(|_| "python3".into())
}

/// Whether the Python has the package.
fn has_package(package: &str) -> bool {
    let import = Command::new(python()).args(["-c", &format!("import {package}")]).output();
    let found = import.is_ok_and(|output| output.status.success());
    if !found {
        skip(package, &format!("{} has no package {package}", python()));
    }
    found
}

fn output(run: &Output) -> Json {
    let errors = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{errors}");
    serde_json::from_slice(&run.stdout).unwrap_or_else(|error| panic!("{error}: {errors}"))
}

const NVITOP: &str = "
import json
from nvitop import Device
def process(pid, process):
    return [pid, process.gpu_memory(), process.gpu_sm_utilization(), process.name()]
print(json.dumps([[
    device.name(), device.uuid(), device.gpu_utilization(), device.memory_used(), device.memory_total(),
    device.temperature(), device.power_usage(), device.power_limit(), device.sm_clock(),
    [process(*item) for item in device.processes().items()],
] for device in Device.all()]))
";

#[test]
fn nvitop_shows_the_node() {
    if !has_package("nvitop") {
        return;
    }
    let busy = Busy::start();
    let expected = |gpu: &Gpu| {
        let process = |pid: u32, memory: Option<u64>| json!([pid, memory, gpu.utilization.gpu, "sleep"]);
        let processes: Vec<Json> =
            gpu.processes.iter().map(|running| process(running.pid, running.used_memory)).collect();
        json!([
            gpu.name,
            gpu.uuid,
            gpu.utilization.gpu,
            gpu.memory.used,
            gpu.memory.total,
            gpu.thermal.gpu,
            gpu.power.usage,
            gpu.power.limit,
            gpu.clocks.current[1],
            processes
        ])
    };
    let expected: Vec<Json> = busy.node().gpus.iter().map(expected).collect();
    assert_eq!(expected[1][9][0][0], busy.0.id());
    assert_eq!(output(&busy.run(&[&python(), "-c", NVITOP])), Json::from(expected));
    let screen = busy.run(&[&python(), "-m", "nvitop", "--once", "--no-unicode"]);
    let screen = String::from_utf8_lossy(&screen.stdout).into_owned();
    let row = screen.lines().find(|line| line.contains(&format!(" {} C ", busy.0.id())));
    assert!(row.is_some_and(|row| row.contains("2048MiB 100") && row.contains("sleep 600")), "{screen}");
}

#[test]
fn gpustat_shows_the_node() {
    if !has_package("gpustat") {
        return;
    }
    let busy = Busy::start();
    let shown = output(&busy.run(&[&python(), "-m", "gpustat", "--json"]));
    let node = busy.node();
    assert_eq!(shown["driver_version"], node.driver_version());
    assert_eq!(shown["gpus"].as_array().unwrap().len(), 2);
    for (index, gpu) in node.gpus.iter().enumerate() {
        let row = &shown["gpus"][index];
        let processes: Vec<Json> = gpu.processes.iter().map(|running| running.pid.into()).collect();
        let pids: Vec<&Json> = row["processes"].as_array().unwrap().iter().map(|running| &running["pid"]).collect();
        assert_eq!(pids, processes.iter().collect::<Vec<_>>());
        for (key, value) in [
            ("uuid", Json::from(gpu.uuid.as_str())),
            ("name", gpu.name.as_str().into()),
            ("temperature.gpu", gpu.thermal.gpu.into()),
            ("utilization.gpu", gpu.utilization.gpu.into()),
            ("power.draw", (gpu.power.usage / 1000).into()),
            ("enforced.power.limit", (gpu.power.limit / 1000).into()),
            ("memory.used", (gpu.memory.used >> 20).into()),
            ("memory.total", (gpu.memory.total >> 20).into()),
        ] {
            assert_eq!(row[key], value, "{key} of GPU {index}");
        }
    }
    let process = &shown["gpus"][1]["processes"][0];
    assert_eq!((&process["command"], &process["gpu_memory_usage"]), (&json!("sleep"), &json!(2048)));
}

/// The test in Python of docs/testing.md passes, with the options of the page.
#[test]
fn the_python_test_of_the_page_passes() {
    if !has_package("pynvml") {
        return;
    }
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/testing.md")).unwrap();
    let (_, test) = page.split_once("```python\n").unwrap();
    let (test, _) = test.split_once("```").unwrap();
    let names = test.lines().filter_map(|line| line.strip_prefix("def ")?.strip_suffix(':'));
    let calls: Vec<&str> = names.filter(|name| name.starts_with("test_")).collect();
    assert_eq!(calls.len(), 3);
    let state = std::env::temp_dir().join(format!("nvml-sim-page-{}", std::process::id()));
    let run = Command::new(env!("CARGO_BIN_EXE_nvml-sim"))
        .args([
            "run",
            "--gpus",
            "2",
            "--states",
            "1:lost@1s",
            "--state",
            state.to_str().unwrap(),
            "--",
            &python(),
            "-c",
        ])
        .arg(format!("{test}{}", calls.join("\n")))
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    assert_eq!(std::fs::read_to_string(&state).unwrap(), "gpu0.temperature=95\ngpu0.event=xid:48\n");
    std::fs::remove_file(state).unwrap();
}

#[test]
fn nvtop_shows_the_node() {
    let nvtop = std::env::var("NVML_TEST_NVTOP").unwrap_or_else(|_| "nvtop".into());
    if Command::new(&nvtop).arg("--version").output().is_err() {
        return skip("nvtop", &format!("{nvtop} cannot be run"));
    }
    let busy = Busy::start();
    let process = format!("{} ", busy.0.id());
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/terminal.py");
    let shown = ["Device 1 [NVIDIA H200]", "TEMP 41", "POW 559 / 700 W", "Compute 100% 2048MiB", "sleep 600", &process];
    let program = [&["python3", script], &shown[..], &["--", &nvtop]].concat();
    let run = busy.run(&program);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}
