//! The programs over a real shared library: the simulated one, loaded as a driver's is.

#![cfg(target_os = "linux")]
// Tests may panic, in their helper functions too.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code)]
#[path = "../doctor/host.rs"]
mod host;
#[allow(dead_code)]
#[path = "../doctor/report.rs"]
mod report;

use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use nvml_wrapper::Nvml;

/// The folder of this test's own executable.
fn deps() -> PathBuf {
    std::env::current_exe().unwrap().parent().unwrap().to_path_buf()
}

/// A file that cargo makes of an example. With `cargo test` it does so before the tests run.
fn built(name: &str) -> PathBuf {
    let file = deps().parent().unwrap().join("examples").join(name);
    assert!(file.is_file(), "{} does not exist: `cargo build --package nvml-examples --examples`", file.display());
    file
}

fn library() -> PathBuf {
    built("libsimulated_nvml.so")
}

/// A folder that holds the simulated library under the name of the real one.
fn folder_with_library(test: &str) -> PathBuf {
    let folder = deps().join(format!("as-nvml-{test}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let link = folder.join("libnvidia-ml.so.1");
    if !link.exists() {
        std::os::unix::fs::symlink(library(), link).unwrap();
    }
    folder
}

/// Runs an example.
fn example(name: &str, arguments: &[&str], libraries: Option<&Path>, environment: &[(&str, &str)]) -> Output {
    command(name, arguments, libraries).envs(environment.iter().copied()).output().unwrap()
}

fn command(name: &str, arguments: &[&str], libraries: Option<&Path>) -> Command {
    let mut command = Command::new(built(name));
    // No library of this machine's may be found where the test wants none.
    command.args(arguments).env_remove("LD_LIBRARY_PATH");
    if let Some(folder) = libraries {
        command.env("LD_LIBRARY_PATH", folder);
    }
    command
}

fn has_driver() -> bool {
    !matches!(Nvml::init(), Err(nvml_wrapper::NvmlError::Load(_)))
}

#[test]
fn list_devices_reads_the_library_that_the_loader_finds() {
    let folder = folder_with_library("list");
    let output = example("list_devices", &["--no-sim"], Some(&folder), &[]);
    let listed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(listed.lines().count(), 8);
    assert!(listed.starts_with("GPU 0: NVIDIA H200 (UUID: GPU-00000000-0000-4000-8000-000000000001)\n"), "{listed}");
    std::fs::remove_dir_all(folder).unwrap();
}

/// The simulated node never replaces a library that exists and fails.
#[test]
fn a_failing_library_is_shown_as_what_it_is() {
    let folder = folder_with_library("failing");
    let failing = [("NVML_SIM_CODES", "nvmlInit_v2=2")];
    let output = example("list_devices", &[], Some(&folder), &failing);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(message, "Error: nvmlInit_v2 failed: Invalid Argument (NVML_ERROR_INVALID_ARGUMENT, 2)\n");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn without_a_library_list_devices_goes_on_with_a_simulated_node_or_fails() {
    if has_driver() {
        eprintln!("skipped: this machine has an NVIDIA library");
        return;
    }
    let output = example("list_devices", &[], None, &[]);
    assert!(output.status.success());
    let listed = String::from_utf8(output.stdout).unwrap();
    assert!(listed.lines().count() == 8 && listed.lines().all(|line| line.ends_with(" (simulated)")), "{listed}");
    assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1);

    let output = example("list_devices", &["--no-sim"], None, &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(
        message.starts_with("Error: cannot load the NVML library: libnvidia-ml.so.1, libnvidia-ml.so, "),
        "{message}"
    );
}

/// Xid errors of a GPU over nine seconds: a program on a busy machine may take long until it waits for them.
fn xids(gpu: u32) -> String {
    (1..=30).map(|number| format!("{gpu}:8:79@{}", number * 300)).collect::<Vec<_>>().join(",")
}

#[test]
fn watch_events_sees_what_happens() {
    let folder = folder_with_library("events");
    let events = xids(3);
    let events = [("NVML_SIM_EVENTS", events.as_str())];
    let output = example("watch_events", &["1"], Some(&folder), &events);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("GPU-00000000-0000-4000-8000-000000000004: Xid 79"), "{text}");
    std::fs::remove_dir_all(folder).unwrap();
}

/// Output of an example that ends well, over a node with these variables.
fn output(name: &str, arguments: &[&str], folder: &Path, environment: &[(&str, &str)]) -> String {
    let output = example(name, arguments, Some(folder), environment);
    let (text, errors) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success() && errors.is_empty(), "{name}, {environment:?}: {errors}\n{text}");
    text
}

/// One of eight GPUs is lost, hidden, or supports nothing: each example reports this GPU and goes on with the others.
#[test]
fn one_bad_gpu_ends_no_example() {
    let folder = folder_with_library("bad-gpu");
    let states = [
        ("3:lost", "NVML_ERROR_GPU_IS_LOST"),
        ("3:hidden", "NVML_ERROR_NO_PERMISSION"),
        ("3:unsupported", "NVML_ERROR_NOT_SUPPORTED"),
    ];
    let events = xids(5);
    for (state, code) in states {
        let environment = [("NVML_SIM_GPU_STATES", state), ("NVML_SIM_EVENTS", events.as_str())];
        let run = |name, arguments: &[&str]| output(name, arguments, &folder, &environment);
        let list = run("list_devices", &["--no-sim"]);
        // Of a list with a line for each GPU, that of the bad one.
        let check = |text: &str, starts: &dyn Fn(usize) -> String, report: &str| {
            for gpu in (0..8).filter(|gpu| *gpu != 3) {
                let start = starts(gpu);
                assert!(text.lines().any(|line| line.starts_with(&start)), "{state}: no line {start:?} in:\n{text}");
            }
            let is_reported = text.lines().any(|line| line.starts_with(report) && line.contains(code));
            assert!(is_reported, "{state}: no line {report:?} with {code} in:\n{text}");
        };
        check(&list, &|gpu| format!("GPU {gpu}: NVIDIA H200 (UUID"), "GPU 3: ");
        let topology = run("topology", &["--no-sim"]);
        check(&topology, &|gpu| format!("GPU{gpu}\t"), "GPU3: ");
        let gpm = run("gpm", &["1"]);
        check(&gpm, &|gpu| format!("GPU {gpu}: graphics "), "GPU 3: ");
        let events = run("watch_events", &["1"]);
        check(&events, &|gpu| format!("watching GPU {gpu}: "), "not watching GPU 3: ");
        assert_lines(&events, &["GPU-00000000-0000-4000-8000-000000000006: Xid 79"]);
        let health = run("health", &["1"]);
        let reported = health.lines().find(|line| line.starts_with("unusable: GPU 3: ")).unwrap();
        assert!(reported.contains(code), "{health}");
        assert_lines(&health, &["unhealthy: GPU-00000000-0000-4000-8000-000000000006: Xid 79"]);
        let doctor = run("doctor", &[]);
        assert_eq!(doctor.matches("name: NVIDIA H200").count(), 7, "{doctor}");
        assert!(doctor.contains("== GPU 3") && doctor.contains(code), "{doctor}");
        assert!(run("mig_layout", &["0"]).starts_with("NVIDIA H200: MIG mode disabled"));
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_examples_with_unified_memory() {
    let folder = folder_with_library("unified");
    let environment = [("NVML_SIM_PROFILE", "gb10")];
    let run = |name, arguments: &[&str]| output(name, arguments, &folder, &environment);
    let list = run("list_devices", &["--no-sim"]);
    assert!(list.starts_with("GPU 0: NVIDIA GB10 (UUID: GPU-"), "{list}");
    assert_lines(&run("doctor", &[]), &["name: NVIDIA GB10", "memory: unified memory", "temperature: 36 C"]);
    assert!(run("topology", &["--no-sim"]).contains("GPU0\t X \t0-19"));
    assert!(run("gpm", &["1"]).starts_with("GPU 0: "));
    run("watch_events", &["1"]);
    run("health", &["1"]);
    std::fs::remove_dir_all(folder).unwrap();
}

/// Output and exit code of the doctor.
fn doctor(arguments: &[&str], libraries: Option<&Path>, environment: &[(&str, &str)]) -> (String, i32) {
    let output = example("doctor", arguments, libraries, environment);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap())
}

/// Each of these is a line of the output, or the start of one.
fn assert_lines(text: &str, beginnings: &[&str]) {
    for beginning in beginnings {
        assert!(text.lines().any(|line| line.starts_with(beginning)), "no line {beginning:?} in:\n{text}");
    }
}

#[test]
fn the_doctor_lists_the_paths_without_a_driver() {
    if has_driver() {
        eprintln!("skipped: this machine has an NVIDIA library");
        return;
    }
    let (text, code) = doctor(&[], None, &[]);
    assert_eq!(code, 1);
    let tried = ["usable: no: the library cannot be loaded", "tried: libnvidia-ml.so.1: ", "tried: libnvidia-ml.so: "];
    assert_lines(&text, &tried);
    assert_lines(
        &text,
        &["! hint: no NVIDIA driver is installed", "== Permissions", "== Device files", "== Kernel module"],
    );
    assert_lines(&text, &["== Libraries", "== Surroundings", "container: "]);
    assert!(!text.contains("== GPU"), "{text}");
}

#[test]
fn the_doctor_examines_the_library_that_the_loader_finds() {
    let folder = folder_with_library("doctor");
    let (text, code) = doctor(&["--all"], Some(&folder), &[]);
    assert_eq!(code, 0);
    let real = library().canonicalize().unwrap();
    let file = format!("{}/libnvidia-ml.so.1 -> {}", folder.display(), real.display());
    let (real, found) = (format!("loaded from: {file}"), format!("found: {file}"));
    assert_lines(&text, &["usable: yes", "library: libnvidia-ml.so.1", &real, &found, "driver: 580.159.04"]);
    assert_lines(&text, &["missing: 0 of 440", "quirks: none", "GPUs: 8", "== GPU 7", "name: NVIDIA H200"]);
    assert_lines(
        &text,
        &["UUID: GPU-00000000-0000-4000-8000-000000000001", "memory: 1522 of 143771 MiB used", "MIG: disabled"],
    );

    // An empty entry stands for the current folder.
    let empty = [("LD_LIBRARY_PATH", ":/none")];
    let (text, _) = doctor(&["--anonymous"], None, &empty);
    assert_lines(&text, &["! hint: LD_LIBRARY_PATH has an empty entry"]);

    let path = library();
    let (text, code) = doctor(&["--anonymous", "--library", path.to_str().unwrap()], None, &[]);
    assert_eq!(code, 0);
    assert_lines(&text, &[&format!("library: {}", path.display()), "UUID: omitted"]);
    assert!(!text.contains("GPU-0"), "{text}");

    let failing = [("NVML_SIM_CODES", "nvmlInit_v2=2")];
    let (text, code) = doctor(&[], Some(&folder), &failing);
    assert_eq!(code, 1);
    assert_lines(&text, &["usable: no: nvmlInit_v2 failed: Invalid Argument"]);
    assert!(!text.contains("a container can lose"), "{text}");

    // The library is described although it is not usable.
    let unknown = [("NVML_SIM_CODES", "nvmlInit_v2=999"), ("NVML_SIM_ERA", "535.54.03")];
    let (text, code) = doctor(&[], Some(&folder), &unknown);
    assert_eq!(code, 1);
    assert_lines(&text, &["usable: no: nvmlInit_v2 failed: Unknown Error", "! hint: a container can lose its access"]);
    assert_lines(&text, &["library: libnvidia-ml.so.1", "loaded from: ", "NVML: 12.535.54.03", "missing: 0 of 440"]);
    let (text, _) = doctor(&["--library", path.to_str().unwrap()], None, &unknown);
    assert_lines(&text, &[&format!("library: {}", path.display()), "NVML: 12.535.54.03", "missing: 0 of 440"]);
    std::fs::remove_dir_all(folder).unwrap();
}

/// As root, NVML may create device nodes, also if its initialization fails: these were not found.
#[test]
fn nodes_that_nvml_creates_are_not_reported_as_found() {
    let dev = deps().join(format!("dev-{}", std::process::id()));
    std::fs::create_dir_all(dev.join("nvidia-caps")).unwrap();
    let nodes = |names: &[&str]| names.iter().for_each(|name| std::fs::write(dev.join(name), []).unwrap());
    let line = |name: &str, text: &str| format!("{}: {text}", dev.join(name).display());
    let examine = |before: &[PathBuf]| {
        let mut report = report::Report::default();
        (host::device_files(&mut report, &dev, before), report.to_string())
    };
    nodes(&["nvidia10", "nvidia2"]);
    let before = host::device_nodes(&dev);
    nodes(&["nvidiactl", "nvidia0", "nvidia-caps/nvidia-cap1"]);
    let (found, text) = examine(&before);
    assert!(found);
    let created = "missing before, created by NVML in this run";
    for name in ["nvidiactl", "nvidia0", "nvidia-caps/nvidia-cap1"] {
        assert_lines(&text, &[&line(name, created)]);
    }
    assert!(!text.contains(&line("nvidia2", created)) && !text.contains(&line("nvidia10", created)), "{text}");
    assert!(text.find("nvidia2:") < text.find("nvidia10:"), "{text}");
    // Nothing was found if all nodes are new.
    let (found, text) = examine(&[]);
    assert!(!found);
    assert_lines(&text, &[&line("nvidia2", created), &line("nvidia*", "none before the initialization")]);
    std::fs::remove_dir_all(dev).unwrap();
}

#[test]
fn the_doctor_examines_old_drivers() {
    let (text, code) = doctor(&["--all", "--simulated", "340.108"], None, &[]);
    assert_eq!(code, 0);
    let branch = "driver branch: (nvmlSystemGetDriverBranch is not in the installed NVML library: \
                  requires NVML 12.6 (driver 560.28.03) or newer; the installed driver is 340.108)";
    assert_lines(&text, &["driver: 340.108", branch, "CUDA: (nvmlSystemGetCudaDriverVersion is not in"]);
    assert_lines(&text, &["introduced with NVML 12.6 (driver 560.28.03): 2", "  missing: nvmlSystemGetDriverBranch"]);
    assert_lines(&text, &["name: NVIDIA H200", "power: 82600 mW", "MIG: (nvmlDeviceGetMigMode is not in"]);

    let folder = folder_with_library("doctor-old");
    let (text, _) = doctor(&[], Some(&folder), &[("NVML_SIM_ERA", "535.54.03")]);
    assert_lines(&text, &["quirk: ArrModeIsFlag", "quirk: WideProcessLists (drivers 535.43 to"]);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_doctor_simulates_and_refuses_what_it_does_not_know() {
    let (text, code) = doctor(&["--simulated", "470.256.02", "--anonymous"], None, &[]);
    assert_eq!(code, 0);
    assert_lines(&text, &["library: simulated, of driver 470.256.02", "driver: 470.256.02", "UUID: omitted"]);
    assert!(!text.contains("  missing:"), "{text}");
    for arguments in [&["--simulated", "1.2"] as &[&str], &["--library"], &["--none"]] {
        let output = example("doctor", arguments, None, &[]);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        assert!(String::from_utf8(output.stderr).unwrap().contains("usage: doctor"));
    }
}

const PROGRAMS: [&str; 9] =
    ["agent_loop", "doctor", "gpm", "health", "list_devices", "mig_layout", "monitor", "topology", "watch_events"];

#[test]
fn help_and_bad_arguments() {
    for name in PROGRAMS {
        let usage = format!("usage: {name} ");
        let help = example(name, &["--help"], None, &[]);
        let text = String::from_utf8(help.stdout).unwrap();
        assert!(help.status.success() && help.stderr.is_empty() && text.starts_with(&usage), "{name}: {text}");
        for arguments in [&["--bad"] as &[&str], &["0", "bad", "1", "worse"]] {
            let output = example(name, arguments, None, &[]);
            let errors = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2), "{name}: {errors}");
            assert!(output.stdout.is_empty() && errors.starts_with("Error: ") && errors.contains(&usage), "{errors}");
        }
    }
}

/// Each program ends with its reader, the endless ones, too. A full disk is an error.
#[test]
fn programs_end_with_their_reader() {
    let folder = folder_with_library("reader");
    at_once(&PROGRAMS, |name| {
        let arguments: &[&str] = if name == "mig_layout" { &["0"] } else { &[] };
        for arguments in [arguments, &["--help"]] {
            // The other end is closed before the program starts.
            let closed = OwnedFd::from(UnixStream::pair().unwrap().0);
            let output = command(name, arguments, Some(&folder)).stdout(closed).output().unwrap();
            let errors = String::from_utf8(output.stderr).unwrap();
            assert!(output.status.success() && errors.is_empty(), "{name} {arguments:?}: {}: {errors}", output.status);
        }
    });
    let full = std::fs::File::create("/dev/full").unwrap();
    let output = command("list_devices", &[], Some(&folder)).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("Error: No space left on device"));
    std::fs::remove_dir_all(folder).unwrap();
}

/// The arguments with which a program ends soon.
fn short(name: &str) -> &'static [&'static str] {
    match name {
        "agent_loop" | "gpm" | "health" | "watch_events" => &["1"],
        "mig_layout" => &["0"],
        "monitor" => &["--once"],
        _ => &[],
    }
}

/// All programs but the doctor, which examines the library of the machine, run on a simulated node without a library.
#[test]
fn without_a_library_the_programs_run_on_a_simulated_node() {
    if has_driver() {
        eprintln!("skipped: this machine has an NVIDIA library");
        return;
    }
    at_once(&PROGRAMS, |name| {
        let output = example(name, short(name), None, &[]);
        let errors = String::from_utf8(output.stderr).unwrap();
        if name != "doctor" {
            assert!(output.status.success() && !output.stdout.is_empty(), "{name}: {errors}");
            assert!(errors.starts_with("no NVIDIA library, using a simulated node ("), "{name}: {errors}");
        }
    });
}

#[test]
fn a_node_without_gpus_is_named() {
    let folder = folder_with_library("empty");
    let words = [
        ("agent_loop", "session opened: no GPUs"),
        ("doctor", "GPUs: 0"),
        ("gpm", "no GPUs"),
        ("health", "no GPUs to watch"),
        ("list_devices", "no GPUs"),
        ("monitor", "no GPUs"),
        ("topology", "no GPUs"),
        ("watch_events", "no GPUs to watch"),
    ];
    at_once(&words, |(name, words)| {
        let text = output(name, short(name), &folder, &[("NVML_SIM_PROFILE", "empty")]);
        assert_lines(&text, &[words]);
    });
    let refused = example("mig_layout", &["0"], Some(&folder), &[("NVML_SIM_PROFILE", "empty")]);
    assert_eq!(String::from_utf8(refused.stderr).unwrap(), "Error: no GPU 0: the number of GPUs is 0\n");
    std::fs::remove_dir_all(folder).unwrap();
}

/// Calls `check` for each program in a thread of its own: the programs wait most of their time.
fn at_once<T: Copy + Send>(programs: &[T], check: impl Fn(T) + Sync) {
    std::thread::scope(|scope| {
        for program in programs.iter().copied() {
            let check = &check;
            scope.spawn(move || check(program));
        }
    });
}
