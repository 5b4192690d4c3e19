//! Programs that `nvml-sim run` and `nvml-sim replay` start.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests panic on unexpected results")]
#![cfg(all(target_os = "linux", target_pointer_width = "64", target_endian = "little"))]

mod common;

use std::collections::BTreeSet;
use std::ffi::CStr;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

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

    /// Standard error of a run that ends with this code.
    fn error(&self, code: i32, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        let error = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(code), "{arguments:?}: {error}");
        error
    }

    fn path(&self, file: &str) -> String {
        self.0.join(file).display().to_string()
    }

    /// Standard output of a run of this program as `calls`, with this script of calls.
    fn calls(&self, options: &[&str], script: &str) -> String {
        let test = std::env::current_exe().unwrap();
        let program = ["--", "env", &format!("CALLS={script}"), test.to_str().unwrap()];
        let run = self.run(&[options, &program, &["--exact", "calls", "--ignored", "--nocapture"]].concat());
        let output = String::from_utf8_lossy(&run.stdout).into_owned();
        assert!(run.status.success(), "{options:?}: {output}{}", String::from_utf8_lossy(&run.stderr));
        let lines = output.lines().filter_map(|line| line.split_once("call: "));
        lines.map(|(_, call)| call).collect::<Vec<_>>().join(", ")
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
        (None, era) => !era.unwrap_or(Era::R580).exports(*function),
        both => panic!("{both:?}"),
    };
    let expected: BTreeSet<Function> = Function::ALL.iter().copied().filter(is_missing).collect();
    let driver = match &capture {
        Some(capture) => capture.header("driver").unwrap(),
        None => era.unwrap_or(Era::R580).driver_version(),
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
    // Not SIGINT, which a shell makes its background jobs ignore, a test in the background included.
    for (script, code) in [("exit 0", 0), ("exit 7", 7), ("kill -TERM $$", 128 + 15), ("kill -USR1 $$", 128 + 10)] {
        assert_eq!(sim.run(&["run", "--", "sh", "-c", script]).status.code(), Some(code), "{script}");
    }
    assert_eq!(sim.files(), 0);
}

#[test]
fn the_program_ends_the_options() {
    let sim = Sim::new("program");
    let capture = concat!(env!("CARGO_MANIFEST_DIR"), "/../captures/h200x2-580.159.04-idle.txt");
    let printf = ["printf", "%s ", "--gpus", "-x", "--", "y"];
    for options in
        [&["run", "--gpus", "2"][..], &["run", "--trace"], &["replay", capture], &["replay", "--trace", capture]]
    {
        for separator in [&["--"][..], &[]] {
            let run = sim.run(&[options, separator, &printf].concat());
            assert_eq!(String::from_utf8(run.stdout).unwrap(), "--gpus -x -- y ", "{options:?} {separator:?}");
        }
        assert!(sim.error(2, options).contains("<COMMAND>"));
    }
    assert!(sim.error(2, &["run", "--gpu", "2", "true"]).contains("'--gpus'"));
}

#[test]
fn signals_reach_the_program_and_the_library_is_removed() {
    let sim = Sim::new("signals");
    for (script, code) in [("trap 'exit 3' TERM; echo; while :; do sleep 0.01; done", 3), ("echo; exec sleep 60", 143)]
    {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nvml-sim"));
        command.args(["run", "--", "sh", "-c", script]).env("TMPDIR", &sim.0).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut line = [0];
        child.stdout.take().unwrap().read_exact(&mut line).unwrap();
        assert!(Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap().success());
        assert_eq!(child.wait().unwrap().code(), Some(code), "{script}");
        assert_eq!(sim.files(), 0, "{script}");
    }
}

/// Calls of a process that `nvml-sim` started, one a word of `CALLS`: `limit` and `temperature` of GPU 1, `limit=` sets
/// it, `path=TEXT` appends a line to the file of `STATE_FILE`, `until-lost` reads until GPU 1 is lost.
#[test]
#[ignore = "requires the environment that nvml-sim sets"]
fn calls() {
    // SAFETY: the library is the simulated NVML.
    let nvml = unsafe { Library::open() }.unwrap();
    let (mut device, mut number) = (nvmlDevice_t::zeroed(), 0);
    let mut temperature = |nvml: &Library, device| {
        // SAFETY: the pointer is valid, and NVML is initialized.
        let code = unsafe { nvml.nvmlDeviceGetTemperature(device, NVML_TEMPERATURE_GPU, &raw mut number) };
        (code, number)
    };
    // SAFETY: the pointers are valid, and NVML is initialized before and shut down after the calls.
    unsafe {
        assert_eq!(nvml.nvmlInit_v2(), NVML_SUCCESS);
        assert_eq!(nvml.nvmlDeviceGetHandleByIndex_v2(1, &raw mut device), NVML_SUCCESS);
        for call in std::env::var("CALLS").unwrap().split_whitespace() {
            let (code, number) = match call.split_once('=') {
                Some(("limit", limit)) => (nvml.nvmlDeviceSetPowerManagementLimit(device, limit.parse().unwrap()), 0),
                Some(("file", line)) => {
                    let path = std::env::var("NVML_SIM_STATE").unwrap();
                    let text = std::fs::read_to_string(&path).unwrap_or_default();
                    std::fs::write(path, format!("{text}{}\n", line.replace(':', "="))).unwrap();
                    continue;
                }
                _ if call == "limit" => {
                    let mut limit = 0;
                    (nvml.nvmlDeviceGetPowerManagementLimit(device, &raw mut limit), limit)
                }
                _ if call == "temperature" => temperature(&nvml, device),
                _ => loop {
                    let (code, _) = temperature(&nvml, device);
                    if code != NVML_SUCCESS {
                        break (code, 0);
                    }
                    std::thread::sleep(std::time::Duration::from_millis(5));
                },
            };
            println!("call: {call} {code} {number}");
        }
        nvml.nvmlShutdown();
    }
}

#[test]
fn states_and_properties_of_a_node() {
    let sim = Sim::new("states");
    let lost = sim.calls(&["run", "--gpus", "2", "--states", "1:lost@5s"], "limit until-lost");
    assert_eq!(lost, format!("limit 0 700000, until-lost {NVML_ERROR_GPU_IS_LOST} 0"));
    let options = ["run", "--set", "gpu1.temperature=91", "--set", "gpu1.power-limit=300W,gpu2.temperature=3"];
    assert_eq!(sim.calls(&options, "limit temperature"), "limit 0 300000, temperature 0 91");
    let options = ["run", "--codes", "nvmlDeviceGetTemperature@1=3"];
    assert_eq!(sim.calls(&options, "temperature"), "temperature 3 0");
}

#[test]
fn a_configuration_file() {
    let sim = Sim::new("config");
    let file = sim.path("node.toml");
    std::fs::write(&file, "driver = '535'\ngpus = 2\n[gpu.1]\npower-limit = '400W'\ntemperature = 77\n").unwrap();
    assert_eq!(sim.calls(&["run", "--config", &file], "limit temperature"), "limit 0 400000, temperature 0 77");
    let options = ["run", "--config", &file, "--set", "gpu1.temperature=78", "--driver", "580.159.04"];
    assert_eq!(sim.calls(&options, "temperature"), "temperature 0 78");
    std::fs::write(&file, "profil = 'h200x8'").unwrap();
    assert!(
        sim.error(2, &["run", "--config", &file, "--", "true"]).contains("node.toml: unknown entry profil: known are")
    );
}

#[test]
fn state_outlives_the_process_and_changes_from_outside() {
    let sim = Sim::new("state");
    let file = sim.path("state");
    let options = ["run", "--gpus", "2", "--state", &file];
    assert_eq!(sim.calls(&options, "limit=300000 limit limit=1"), "limit=300000 0 0, limit 0 300000, limit=1 2 0");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "gpu1.power-limit=300000\n");
    // Lines of others are kept, and read while the program runs.
    let script = "limit file=gpu1.temperature:91 temperature limit=400000 file=gpu1.state:lost temperature";
    let calls = sim.calls(&options, script);
    assert_eq!(calls, "limit 0 300000, temperature 0 91, limit=400000 0 0, temperature 15 91");
    let text = std::fs::read_to_string(&file).unwrap();
    let lines = "gpu1.power-limit=300000\ngpu1.temperature=91\ngpu1.power-limit=400000\ngpu1.state=lost\n";
    assert_eq!(text, lines);
    std::fs::write(&file, "gpu1.heat=1").unwrap();
    assert!(
        sim.error(2, &[&options[..], &["--", "true"]].concat()).contains("gpu1.heat=1 names heat, which is none of")
    );
}

#[test]
fn the_tree_has_the_files_of_the_node() {
    let sim = Sim::new("tree");
    let tree = sim.path("tree");
    let options = ["run", "--gpus", "2", "--set", "gpu1.mig=3g.71gb", "--states", "0:hidden", "--tree", &tree];
    let run =
        sim.run(&[&options[..], &["--", "sh", "-c", "ls $NVML_SIM_TREE/dev $NVML_SIM_TREE/dev/nvidia-caps"]].concat());
    let listed = String::from_utf8(run.stdout).unwrap();
    let text = |path: &str| std::fs::read_to_string(format!("{tree}/{path}")).unwrap();
    let mut node = nvml_sim::Node::h200x8().with_gpus(2);
    node.set("gpu1.mig=3g.71gb").unwrap();
    for gpu in &node.gpus {
        let address = gpu.pci.legacy_bus_id().to_lowercase();
        let file = |name: &str| text(&format!("sys/bus/pci/devices/{address}/{name}"));
        assert_eq!(file("vendor"), "0x10de\n");
        assert_eq!(file("device"), format!("{:#06x}\n", gpu.pci.device_id >> 16));
        assert_eq!((file("class"), file("numa_node")), ("0x030200\n".into(), format!("{}\n", gpu.numa_node)));
        assert_eq!(file("irq"), format!("{}\n", gpu.irq.unwrap()));
        assert!(text(&format!("proc/driver/nvidia/gpus/{address}/information")).contains(&gpu.uuid));
    }
    assert_eq!(text("sys/module/nvidia/version"), "580.159.04\n");
    let instance = &node.gpus[1].mig.instances[0];
    let access = text(&format!("proc/driver/nvidia/capabilities/gpu1/mig/gi{}/ci0/access", instance.id));
    let minor = access.lines().find_map(|line| line.strip_prefix("DeviceFileMinor: ")).unwrap();
    assert!(listed.contains(&format!("nvidia-cap{minor}\n")), "{listed}");
    assert!(listed.contains("nvidia1\n") && !listed.contains("nvidia0\n"), "{listed}");
    assert!(sim.error(1, &[&options[..], &["--", "true"]].concat()).contains("sys exists already"));
}

#[test]
fn calls_are_logged() {
    let sim = Sim::new("trace");
    let file = sim.path("log");
    sim.calls(&["run", &format!("--trace={file}")], "limit limit=1");
    let log = std::fs::read_to_string(&file).unwrap();
    let calls: Vec<&str> = log.lines().map(|line| line.split_once("] ").unwrap().1).collect();
    let expected = [
        "nvmlInit_v2 -> SUCCESS",
        "nvmlDeviceGetHandleByIndex_v2 -> SUCCESS",
        "nvmlDeviceGetPowerManagementLimit -> SUCCESS",
        "nvmlDeviceSetPowerManagementLimit -> INVALID_ARGUMENT",
        "nvmlShutdown -> SUCCESS",
    ];
    assert_eq!(calls, expected);
}

#[test]
fn the_library_has_the_names_of_the_driver() {
    let sim = Sim::new("names");
    let script = "cd ${LD_LIBRARY_PATH%%:*} && ls && readlink libnvidia-ml.so.1";
    let run = sim.run(&["run", "--driver", "535", "--", "sh", "-c", script]);
    let names = "libnvidia-ml.so\nlibnvidia-ml.so.1\nlibnvidia-ml.so.535.261.03\nlibnvidia-ml.so.535.261.03\n";
    assert_eq!(String::from_utf8(run.stdout).unwrap(), names);
    assert_eq!(String::from_utf8(run.stderr).unwrap(), "");
    let run = sim.run(&["run", "--driver", "545.29", "--", "true"]);
    let note = "nvml-sim: driver 535.261.03 is simulated, the nearest to 545.29\n";
    assert_eq!(String::from_utf8(run.stderr).unwrap(), note);
}

#[test]
fn wrong_arguments_are_named() {
    let sim = Sim::new("wrong");
    let toml = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let wrong: [(&[&str], &str); 9] = [
        (&["run", "--profile", "h100", "--", "true"], "profile h100 is not a profile: h200x8, "),
        (&["run", "--driver", "1.2", "--", "true"], "driver 1.2 is not a simulated driver: 340.108, "),
        (&["run", "--gpus", "9", "--", "true"], "gpus 9 is not a number of GPUs from 0 to 8"),
        (&["run", "--events", "0:xid:79", "--", "true"], "events 0:xid:79 is not an event, such as "),
        (&["run", "--states", "0:lost@x", "--", "true"], "states 0:lost@x has a time that is none: 5s, "),
        (&["run", "--set", "gpu0.power=x", "--", "true"], "set gpu0.power=x has a value that is not allowed"),
        (&["run", "--codes", "nvmlX=1", "--", "true"], "codes nvmlX=1 names nvmlX, which is no function of NVML"),
        (&["replay", "/no/such/file.txt", "--", "true"], "capture /no/such/file.txt is no capture: "),
        (&["replay", toml, "--", "true"], "line 1 of the capture"),
    ];
    for (arguments, reason) in wrong {
        let error = sim.error(2, arguments);
        assert!(error.contains(reason), "{arguments:?}: {error}");
    }
    assert!(sim.error(127, &["run", "--", "/no/such/program"]).contains("cannot run /no/such/program: "));
    assert!(sim.error(126, &["run", "--", toml]).contains(&format!("cannot run {toml}: ")));
    let library = ["run", "--library", "/no/such/file.so", "--", "true"];
    assert!(sim.error(1, &library).contains("/no/such/file.so"));
    // A file that is no library.
    assert!(sim.error(1, &["run", "--library", toml, "--", "true"]).contains("not a 64-bit little-endian ELF library"));
    assert_eq!(sim.files(), 0);
}

#[test]
fn the_library_names_wrong_variables() {
    let sim = Sim::new("variables");
    let program = env!("CARGO_BIN_EXE_nvml-sim");
    let error = sim.error(1, &["run", "--", "env", "NVML_SIM_ERA=1.2", program, "record", "/no/such/folder/file"]);
    assert!(error.contains("nvml-sim: NVML_SIM_ERA=1.2 is not a simulated driver: 340.108, 390.157, "), "{error}");
    assert!(error.contains("nvmlInit_v2 returned INVALID_ARGUMENT"), "{error}");
}

#[test]
fn profiles_drivers_and_keys_are_listed() {
    let sim = Sim::new("lists");
    let list = |list| String::from_utf8(sim.run(&[list]).stdout).unwrap();
    assert!(list("profiles").contains("a100x8     8 x NVIDIA A100-SXM4-40GB, driver 580.159.04\n"));
    assert!(list("drivers").contains("470.256.02  NVML 11.470.256.02  symbols real\n"), "{}", list("drivers"));
    assert!(list("keys").contains("\npower-limit          power management limit: 500W, or in milliwatts\n"));
    let help = String::from_utf8(sim.run(&["run", "--help"]).stdout).unwrap();
    for example in ["--events 0:xid:79@5s", "--states 1:lost@5s", "--codes nvmlDevice", "--set gpu1.", "[gpu.1]"] {
        assert!(help.contains(&format!("\n  {example}")), "{example}: {help}");
    }
    // The reader has ended.
    let closed = OwnedFd::from(UnixStream::pair().unwrap().0);
    let keys = Command::new(env!("CARGO_BIN_EXE_nvml-sim")).arg("keys").stdout(closed).output().unwrap();
    assert!(keys.status.success() && keys.stderr.is_empty(), "{}", String::from_utf8_lossy(&keys.stderr));
}
