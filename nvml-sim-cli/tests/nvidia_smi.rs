//! NVIDIA's `nvidia-smi` on simulated and recorded nodes: each subcommand prints the values of the node.
//!
//! Requires a folder with the programs `nvidia-smi-470`, `nvidia-smi-535`, `nvidia-smi-550` and `nvidia-smi-555`:
//! `NVML_TEST_NVIDIA_SMI`. `.ci/nvidia-smi` makes it. Without a program, its tests print that they are skipped, or fail if
//! `NVML_REQUIRE_NVIDIA_SMI=1` is set.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests panic on unexpected results")]
#![cfg(all(target_os = "linux", target_arch = "x86_64"))]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use nvml_sim::{Gpu, Node, Process, ProcessKind};

/// Version of the program, and the simulated driver that it is of.
const TOOLS: [(&str, &str); 4] =
    [("470", "470.256.02"), ("535", "535.261.03"), ("550", "550.163.01"), ("555", "555.58.02")];

/// Programs at hand.
fn tools() -> impl Iterator<Item = Tool> {
    TOOLS.into_iter().filter_map(|(version, driver)| Tool::find(version, driver))
}

#[derive(Clone)]
struct Tool {
    version: &'static str,
    driver: &'static str,
    path: PathBuf,
}

impl Tool {
    fn find(version: &'static str, driver: &'static str) -> Option<Tool> {
        let folder = std::env::var_os("NVML_TEST_NVIDIA_SMI").map(PathBuf::from);
        let path = folder.map(|folder| folder.join(format!("nvidia-smi-{version}"))).filter(|path| path.is_file());
        if path.is_none() {
            let required = std::env::var("NVML_REQUIRE_NVIDIA_SMI").is_ok_and(|value| value == "1");
            assert!(!required, "NVML_TEST_NVIDIA_SMI has no nvidia-smi-{version}, and NVML_REQUIRE_NVIDIA_SMI=1");
            // Not with eprintln!, whose output the test harness captures.
            let text = format!("skipped: no nvidia-smi-{version} in NVML_TEST_NVIDIA_SMI\n");
            let _ = std::io::Write::write_all(&mut std::io::stderr(), text.as_bytes());
        }
        path.map(|path| Tool { version, driver, path })
    }

    /// Output and exit code on a node.
    fn run(&self, node: &[&str], arguments: &[&str]) -> (String, Option<i32>) {
        let run = Command::new(env!("CARGO_BIN_EXE_nvml-sim"))
            .args(node)
            // 470.256.02 repeats a line without end if something that it expects is not supported.
            .args(["--", "timeout", "30"])
            .arg(&self.path)
            .args(arguments)
            .output()
            .unwrap();
        let output = String::from_utf8(run.stdout).unwrap();
        let error = String::from_utf8_lossy(&run.stderr);
        assert!(error.is_empty(), "{} {arguments:?}: {error}", self.version);
        (output, run.status.code())
    }

    /// Output on a profile with the driver of the program.
    fn on(&self, profile: &str, arguments: &[&str]) -> String {
        let (output, code) = self.run(&["run", "--profile", profile, "--driver", self.driver], arguments);
        assert_eq!(code, Some(0), "{} {arguments:?}: {output}", self.version);
        output
    }
}

/// Words of each line.
fn rows(output: &str) -> Vec<Vec<&str>> {
    output.lines().map(|line| line.split_whitespace().collect()).collect()
}

/// Number with the unit behind it, in whole units.
fn mib(bytes: u64) -> String {
    format!("{}MiB", bytes >> 20)
}

fn name_of(node: &Node, process: &Process) -> String {
    String::from_utf8(node.process_names[&process.pid].clone()).unwrap()
}

#[test]
fn gpus_are_listed() {
    let node = Node::h200x8();
    let line = |(index, gpu): (usize, &Gpu)| format!("GPU {index}: {} (UUID: {})\n", gpu.name, gpu.uuid);
    let expected: String = node.gpus.iter().enumerate().map(line).collect();
    for tool in tools() {
        assert_eq!(tool.on("h200x8", &["-L"]), expected, "{}", tool.version);
    }
}

#[test]
fn the_table_has_gpus_and_processes() {
    let node = Node::h200x8();
    for tool in tools() {
        let output = tool.on("h200x8", &[]);
        let table = rows(&output);
        for (index, gpu) in node.gpus.iter().enumerate() {
            let is_first = |row: &Vec<&str>| row.len() > 5 && row[1] == index.to_string() && row.contains(&"H200");
            let first = table.iter().position(is_first).unwrap();
            assert!(table[first].contains(&gpu.pci.bus_id().as_str()), "{output}");
            let temperature = format!("{}C", gpu.thermal.gpu);
            let power = format!("{}W", gpu.power.usage / 1000);
            let utilization = format!("{}%", gpu.utilization.gpu);
            // 470 counts reserved memory as used.
            let reserved = if tool.version == "470" { gpu.memory.reserved } else { 0 };
            let memory = mib(gpu.memory.used + reserved);
            for value in [temperature, power, utilization, memory] {
                assert!(table[first + 1].contains(&value.as_str()), "{value} of GPU {index}: {output}");
            }
            // Older programs print the first digits of a large number.
            let total = mib(gpu.memory.total);
            let is_total =
                |word: &&str| word.strip_suffix("...").map_or(**word == *total, |digits| total.starts_with(digits));
            assert!(table[first + 1].iter().any(is_total), "{total} of GPU {index}: {output}");
            for process in &gpu.processes {
                let (pid, name) = (process.pid.to_string(), name_of(&node, process));
                let kind = kind_of(process);
                let memory = mib(process.used_memory.unwrap());
                let gpu = index.to_string();
                let row = ["|", &gpu, "N/A", "N/A", &pid, kind, &name, &memory, "|"];
                assert!(table.iter().any(|found| *found == row), "{row:?}: {output}");
            }
        }
    }
}

fn kind_of(process: &Process) -> &'static str {
    match process.kind {
        ProcessKind::Compute => "C",
        ProcessKind::Graphics => "G",
        ProcessKind::MpsCompute => "M+C",
    }
}

#[test]
fn properties_are_queried_by_name() {
    let node = Node::h200x8();
    let row = |(index, gpu): (usize, &Gpu)| {
        let values = [
            index.to_string(),
            gpu.name.clone(),
            gpu.uuid.clone(),
            gpu.serial.clone().unwrap(),
            gpu.pci.bus_id(),
            (gpu.memory.total >> 20).to_string(),
            gpu.thermal.gpu.to_string(),
            format!("{:.2}", f64::from(gpu.power.usage) / 1000.0),
            format!("{:.2}", f64::from(gpu.power.limit) / 1000.0),
            format!("{:.2}", f64::from(gpu.power.enforced_limit) / 1000.0),
            gpu.utilization.gpu.to_string(),
            gpu.utilization.memory.to_string(),
            gpu.clocks.current[1].to_string(),
            gpu.vbios_version.clone(),
        ];
        values.join(", ") + "\n"
    };
    let expected: String = node.gpus.iter().enumerate().map(row).collect();
    let query = "--query-gpu=index,name,uuid,serial,pci.bus_id,memory.total,temperature.gpu,power.draw,power.limit,enforced.power.limit,\
                 utilization.gpu,utilization.memory,clocks.sm,vbios_version";
    for tool in tools() {
        assert_eq!(tool.on("h200x8", &[query, "--format=csv,noheader,nounits"]), expected, "{}", tool.version);
    }
}

#[test]
fn topology_and_links_are_those_of_the_board() {
    for tool in tools() {
        // 470 knows twelve links at most.
        let boards =
            if tool.version == "470" { &[("a100x8", "NV12")][..] } else { &[("a100x8", "NV12"), ("h200x8", "NV18")] };
        for (profile, links) in boards.iter().copied() {
            let output = tool.on(profile, &["topo", "-m"]);
            let table = rows(&output);
            for (index, row) in table[1..9].iter().enumerate() {
                let mut expected = [links; 8];
                expected[index] = "X";
                assert_eq!(row[0], format!("GPU{index}"));
                assert_eq!(row[1..9], expected, "{output}");
                assert_eq!(row[9], if index < 4 { "0-31" } else { "32-63" });
            }
        }
        let output = tool.on("a100x8", &["nvlink", "-s"]);
        assert_eq!(output.lines().filter(|line| line.trim_end().ends_with(": 25 GB/s")).count(), 8 * 12, "{output}");
        // 470 fails at the thirteenth link.
        if tool.version != "470" {
            let output = tool.on("h200x8", &["nvlink", "-s"]);
            let speeds = output.lines().filter(|line| line.trim_end().ends_with(": 26.562 GB/s")).count();
            assert_eq!(speeds, 8 * 18, "{output}");
        }
    }
}

#[test]
fn mig_profiles_are_those_of_the_board() {
    for tool in tools() {
        let output = tool.on("a100x8", &["mig", "-lgip"]);
        for name in ["1g.5gb", "1g.5gb+me", "2g.10gb", "3g.20gb", "4g.20gb", "7g.40gb"] {
            let is_listed = |row: &Vec<&str>| row.get(1..4) == Some(&["7", "MIG", name]);
            assert_eq!(rows(&output).iter().filter(|row| is_listed(row)).count(), 1, "{name}: {output}");
        }
        let (output, code) = tool.run(
            &["run", "--profile", "a100x8", "--driver", tool.driver],
            &["mig", "--id", "7", "--create-gpu-instance", "9", "--default-compute-instance"],
        );
        assert!(output.starts_with("Successfully created GPU instance") && code == Some(0), "{output}");
    }
}

#[test]
fn monitors_show_gpus_and_processes() {
    let node = Node::h200x8();
    for tool in tools() {
        let output = tool.on("h200x8", &["dmon", "-c", "1"]);
        let table = rows(&output);
        assert_eq!(table.len(), 2 + 8, "{output}");
        for (index, gpu) in node.gpus.iter().enumerate() {
            let memory = gpu.thermal.memory.unwrap();
            let busy = &gpu.utilization;
            let expected = [
                i64::try_from(index).unwrap(),
                i64::from(gpu.power.usage / 1000),
                gpu.thermal.gpu.into(),
                memory.into(),
                busy.gpu.into(),
                busy.memory.into(),
            ];
            let read: Vec<i64> = table[2 + index][..6].iter().map(|word| word.parse().unwrap()).collect();
            assert_eq!(read, expected, "{output}");
            let clocks: Vec<u32> = table[2 + index].iter().rev().take(2).map(|word| word.parse().unwrap()).collect();
            assert_eq!(clocks, [gpu.clocks.current[0], gpu.clocks.current[2]], "{output}");
        }
        let output = tool.on("h200x8", &["pmon", "-c", "1"]);
        let table = rows(&output);
        for (index, gpu) in node.gpus.iter().enumerate() {
            for process in &gpu.processes {
                let (pid, kind) = (process.pid.to_string(), kind_of(process));
                let row = table.iter().find(|row| row[1] == pid).unwrap();
                assert_eq!(row[..3], [index.to_string().as_str(), &pid, kind], "{output}");
                let busy = if pid == "5001" { ["100", "29"] } else { ["-", "-"] };
                assert_eq!(row[3..5], busy, "{output}");
                assert!(name_of(&node, process).ends_with(row.last().unwrap()), "{output}");
            }
        }
    }
}

/// Values of the first GPU by their keys, each with the headings above, from the output of `-q`.
fn query(output: &str) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    let mut headings: Vec<(usize, &str)> = vec![];
    let mut gpus = 0;
    for line in output.lines().filter(|line| !line.trim().is_empty()) {
        let depth = line.len() - line.trim_start().len();
        if depth == 0 {
            headings.clear();
            gpus += usize::from(line.starts_with("GPU 0"));
        } else {
            headings.truncate(headings.iter().take_while(|(above, _)| *above < depth).count());
        }
        match line.split_once(" : ") {
            Some((key, value)) if gpus <= 1 => {
                let above: String = headings.iter().map(|(_, heading)| format!("{heading}/")).collect();
                values.insert(above + key.trim(), value.trim().to_owned());
            }
            None if depth > 0 => headings.push((depth, line.trim())),
            _ => {}
        }
    }
    values
}

/// Values of a real H200 by `nvidia-smi -q` of its driver.
fn recorded() -> BTreeMap<String, String> {
    let lines = include_str!("nvidia_smi/h200-580.159.04.txt").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once(" = ").unwrap()).map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}

/// Keys with another value than the recorded one, for all programs.
const DIFFERENT: &[(&str, &[&str])] = &[
    ("a time", &["Timestamp"]),
    ("the driver is another one", &["Driver Version", "CUDA Version", "GSP Firmware Version"]),
    ("580 no longer reads it", &["Display Mode"]),
    (
        "the profile is of another H200 at another time",
        &[
            "PCI/Replays Since Reset",
            "PCI/Tx Throughput",
            "PCI/Rx Throughput",
            "Temperature/GPU Current Temp",
            "Temperature/GPU T.Limit Temp",
            "Temperature/Memory Current Temp",
            "GPU Power Readings/Average Power Draw",
            "GPU Power Readings/Instantaneous Power Draw",
            "GPU Memory Power Readings/Average Power Draw",
            "Clocks/Graphics",
            "Clocks/SM",
        ],
    ),
];

/// Keys with another value for one program.
const DIFFERENT_IN: &[(&str, &str, &[&str])] = &[
    ("470", "it has the board part number", &["GPU Part Number"]),
    ("470", "reserved memory is used", &["FB Memory Usage/Used"]),
    ("535", "it rounds down", &["FB Memory Usage/Reserved", "FB Memory Usage/Free"]),
];

#[test]
fn a_query_has_the_recorded_values() {
    let recorded = recorded();
    assert_eq!(recorded.len(), 206);
    for (tool, least) in tools().zip([(103, 89), (160, 145), (173, 157), (168, 155)]) {
        let output = tool.on("h200x1", &["-q"]);
        let values = query(&output);
        let shared: Vec<_> = values.iter().filter_map(|(key, value)| Some((key, value, recorded.get(key)?))).collect();
        let different: Vec<_> = shared.iter().filter(|(_, value, recorded)| value != recorded).collect();
        let in_tool =
            DIFFERENT_IN.iter().filter(|(version, ..)| *version == tool.version).flat_map(|(_, _, keys)| *keys);
        let known: Vec<&str> = DIFFERENT.iter().flat_map(|(_, keys)| *keys).chain(in_tool).copied().collect();
        let unexpected: Vec<_> = different.iter().filter(|(key, ..)| !known.contains(&key.as_str())).collect();
        assert!(unexpected.is_empty(), "{}: {unexpected:#?}", tool.version);
        let same = shared.len() - different.len();
        println!(
            "{}: {} keys, {} of them recorded, {same} with the recorded value",
            tool.version,
            values.len(),
            shared.len()
        );
        assert!(shared.len() >= least.0 && same >= least.1, "{}: {same} of {}", tool.version, shared.len());
    }
}

#[test]
fn xml_has_the_same_values() {
    for tool in tools() {
        let output = tool.on("h200x8", &["-q", "-x"]);
        let mut open = vec![];
        let mut uuids = vec![];
        for part in output.split('<').skip(1).filter(|part| !part.starts_with(['?', '!'])) {
            let (tag, text) = part.split_once('>').unwrap();
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name), "{}", tool.version);
            } else if !tag.ends_with('/') {
                open.push(tag.split_whitespace().next().unwrap());
                uuids.extend((tag == "uuid").then_some(text));
            }
        }
        assert!(open.is_empty(), "{open:?}");
        let node = Node::h200x8();
        let expected: Vec<&str> = node.gpus.iter().map(|gpu| gpu.uuid.as_str()).collect();
        assert_eq!(uuids, expected, "{}", tool.version);
    }
}

#[test]
fn a_recorded_machine_has_its_process() {
    let capture = concat!(env!("CARGO_MANIFEST_DIR"), "/../captures/h200x1-580.159.04-load.txt");
    for tool in tools() {
        let (output, code) = tool.run(&["replay", capture], &[]);
        assert_eq!(code, Some(0), "{output}");
        let process = ["|", "0", "N/A", "N/A", "1001", "C", "process-1", "1092MiB", "|"];
        assert!(rows(&output).iter().any(|row| *row == process), "{output}");
        assert!(output.contains("580.159.04") && output.contains("100%"), "{output}");
        // Its utilization is that of the recording, at the time of the call.
        let (output, _) = tool.run(&["replay", capture], &["pmon", "-c", "1"]);
        assert!(rows(&output).iter().any(|row| row.starts_with(&["0", "1001", "C", "97", "27"])), "{output}");
    }
}

#[test]
fn a_lost_gpu_is_named() {
    for tool in tools() {
        let node = ["run", "--gpus", "3", "--driver", tool.driver, "--", "env", "NVML_SIM_GPU_STATES=1:lost"];
        let run = Command::new(env!("CARGO_BIN_EXE_nvml-sim")).args(node).arg(&tool.path).arg("-L").output().unwrap();
        let output = String::from_utf8_lossy(&run.stdout);
        assert_eq!(run.status.code(), Some(15), "{output}");
        assert!(output.contains("gpu 1: GPU is lost") || output.contains("GPU 1: GPU is lost"), "{output}");
        assert_eq!(output.matches("NVIDIA H200").count(), 2, "{output}");
    }
}
