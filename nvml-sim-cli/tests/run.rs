//! Programs that `nvml-sim run` and `nvml-sim replay` start.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests panic on unexpected results")]
#![cfg(all(target_os = "linux", target_pointer_width = "64", target_endian = "little"))]

mod common;

use std::collections::BTreeSet;
use std::ffi::CStr;
use std::path::PathBuf;
use std::process::{Command, Output};

use common::{assert_replayed, committed};
use nvml_sim::Era;
use nvml_sim::capture::Capture;
use nvml_sys::*;

/// The command, with a folder of its own for temporary files.
struct Sim(PathBuf);

impl Sim {
    fn new(test: &str) -> Sim {
        let path = std::env::temp_dir().join(format!("nvml-sim-cli-{test}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Sim(path)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_nvml-sim")).args(arguments).env("TMPDIR", &self.0).output().unwrap()
    }

    /// Runs the check `separate_process` of this file.
    fn check(&self, arguments: &[&str]) {
        let test = std::env::current_exe().unwrap();
        let check = ["--", test.to_str().unwrap(), "--exact", "separate_process", "--ignored"];
        let run = self.run(&[arguments, &check].concat());
        let output = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
        assert!(run.status.success() && output.contains("1 passed"), "{arguments:?}: {output}");
    }

    fn error(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!(run.status.code(), Some(1), "{arguments:?}");
        String::from_utf8(run.stderr).unwrap()
    }

    fn files(&self) -> usize {
        std::fs::read_dir(&self.0).unwrap().count()
    }
}

impl Drop for Sim {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Checks of a process that `nvml-sim` started: the loader finds the functions of the driver and no others.
#[test]
#[ignore = "requires the environment that nvml-sim sets"]
fn separate_process() {
    let capture = std::env::var("NVML_SIM_CAPTURE").ok();
    let capture = capture.map(|path| Capture::parse(&std::fs::read_to_string(path).unwrap()).unwrap());
    let era = std::env::var("NVML_SIM_ERA").ok().map(|era| Era::from_driver(&era).unwrap());
    let is_missing = |function: &Function| match (&capture, era) {
        (Some(capture), None) => capture.missing.contains(function.name()),
        (None, Some(era)) => !era.exports(*function),
        both => panic!("{both:?}"),
    };
    let expected: BTreeSet<Function> = Function::ALL.iter().copied().filter(is_missing).collect();
    let driver = match &capture {
        Some(capture) => capture.header("driver").unwrap(),
        None => era.unwrap().driver_version(),
    };
    // SAFETY: the library is the simulated NVML.
    let nvml = unsafe { Library::open() }.unwrap();
    assert_eq!(nvml.missing().collect::<BTreeSet<Function>>(), expected);
    let (mut version, mut count) = ([0; 80], 0);
    // SAFETY: the pointers are valid, and NVML is initialized before and shut down after the calls.
    unsafe {
        assert_eq!(nvml.nvmlInit_v2(), NVML_SUCCESS);
        assert_eq!(nvml.nvmlSystemGetDriverVersion(version.as_mut_ptr().cast(), 80), NVML_SUCCESS);
        assert_eq!(nvml.nvmlDeviceGetCount_v2(&raw mut count), NVML_SUCCESS);
        assert_eq!(nvml.nvmlShutdown(), NVML_SUCCESS);
    }
    assert_eq!(CStr::from_bytes_until_nul(&version).unwrap().to_str().unwrap(), driver);
    let simulated = std::env::var("NVML_SIM_GPUS").map_or(8, |gpus| gpus.parse().unwrap());
    let gpus = capture.map_or(simulated, |capture| capture.header("boards").unwrap().split(", ").count());
    assert_eq!(usize::try_from(count).unwrap(), gpus);
}

#[test]
fn the_loader_finds_the_functions_of_each_driver() {
    let sim = Sim::new("drivers");
    for era in Era::all() {
        sim.check(&["run", "--driver", era.driver_version()]);
    }
    sim.check(&["run", "--profile", "a100x8", "--gpus", "2"]);
    assert_eq!(sim.files(), 0);
}

#[test]
fn programs_read_a_capture_through_the_library() {
    let sim = Sim::new("replay");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../captures");
    for (file, _, capture) in committed() {
        let path = format!("{folder}/{file}");
        sim.check(&["replay", &path]);
        // The recorder as a program: it records the replay.
        let again = sim.0.join("again.txt");
        let program = env!("CARGO_BIN_EXE_nvml-sim");
        let run = sim.run(&["replay", &path, "--", program, "record", again.to_str().unwrap()]);
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let recorded = Capture::parse(&std::fs::read_to_string(&again).unwrap()).unwrap();
        let count = assert_replayed(&capture, &recorded);
        assert!(count > 4_900, "{file}: {count} calls");
        std::fs::remove_file(again).unwrap();
    }
    assert_eq!(sim.files(), 0);
}

#[test]
fn the_exit_code_is_that_of_the_program() {
    let sim = Sim::new("codes");
    for (script, code) in [("exit 0", 0), ("exit 7", 7), ("kill -TERM $$", 128 + 15), ("kill -INT $$", 128 + 2)] {
        assert_eq!(sim.run(&["run", "--", "sh", "-c", script]).status.code(), Some(code), "{script}");
    }
    assert_eq!(sim.files(), 0);
}

#[test]
fn wrong_arguments_are_named() {
    let sim = Sim::new("wrong");
    let cases: [(&[&str], &str); 7] = [
        (&["run", "--profile", "h100", "--", "true"], "no profile is named h100"),
        (&["run", "--driver", "1.2", "--", "true"], "driver 1.2 is not simulated"),
        (&["run", "--gpus", "9", "--", "true"], "profile h200x8 has 8 GPUs"),
        (&["run", "--", "/no/such/program"], "cannot run /no/such/program"),
        (&["run", "--library", "/no/such/file.so", "--", "true"], "/no/such/file.so"),
        (&["replay", "/no/such/file.txt", "--", "true"], "/no/such/file.txt"),
        (&["replay", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"), "--", "true"], "line 1 of the capture"),
    ];
    for (arguments, reason) in cases {
        let error = sim.error(arguments);
        assert!(error.contains(reason), "{arguments:?}: {error}");
    }
    // A file that is no library.
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    assert!(sim.error(&["run", "--library", file, "--", "true"]).contains("not a 64-bit little-endian ELF library"));
    assert_eq!(sim.files(), 0);
}

#[test]
fn the_library_names_wrong_variables() {
    let sim = Sim::new("variables");
    let program = env!("CARGO_BIN_EXE_nvml-sim");
    let error = sim.error(&["run", "--", "env", "NVML_SIM_ERA=1.2", program, "record", "/no/such/folder/file"]);
    assert!(error.contains("nvml-sim: NVML_SIM_ERA=1.2 is not a simulated driver: 340.108, 390.157, "), "{error}");
    assert!(error.contains("nvmlInit_v2 returned INVALID_ARGUMENT"), "{error}");
}

#[test]
fn profiles_and_drivers_are_listed() {
    let output = String::from_utf8(Sim::new("profiles").run(&["profiles"]).stdout).unwrap();
    assert!(output.contains("  a100x8      8 x NVIDIA A100-SXM4-40GB, driver 580.159.04\n"), "{output}");
    assert!(output.contains("  470.256.02  symbols real\n"), "{output}");
}
