//! These tests on machines without a GPU: over the simulated library, as boards that are not at hand and as captures.
//! No test may fail because of the board.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use libtest_mimic::Failed;

use crate::checked::{CHECKED, Outcome, nothing_checked};

/// Variables of the simulated library.
const MACHINES: &[&[(&str, &str)]] = &[
    &[("NVML_SIM_PROFILE", "geforce")],
    &[("NVML_SIM_PROFILE", "geforce"), ("NVML_SIM_ERA", "470.256.02")],
    &[("NVML_SIM_PROFILE", "gb10")],
    &[("NVML_SIM_PROFILE", "a100x8")],
    &[("NVML_SIM_PROFILE", "h200x8"), ("NVML_SIM_GPU_STATES", "0:lost,3:hidden,5:unsupported")],
    &[("NVML_SIM_PROFILE", "vgpu_host")],
];

/// Needs no GPU.
pub(crate) fn the_tests_pass_on_other_boards() -> Outcome {
    let program = std::env::current_exe()?;
    let deps = program.parent().ok_or("the program is in no folder")?;
    let library = deps.join("libnvidia_ml_sim.so");
    if !library.is_file() {
        return nothing_checked("these tests on simulated boards: the simulated library is not here");
    }
    let folder = deps.join(format!("as-nvml-hardware-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let result = link(&library, &folder).and_then(|()| run_all(&program, &folder));
    std::fs::remove_dir_all(&folder)?;
    result?;
    CHECKED
}

#[cfg(unix)]
fn link(library: &Path, folder: &Path) -> Result<(), Failed> {
    Ok(std::os::unix::fs::symlink(library, folder.join("libnvidia-ml.so.1"))?)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> Result<(), Failed> {
    Err("the simulated library is a Linux library".into())
}

fn run_all(program: &Path, folder: &Path) -> Result<(), Failed> {
    let captures: Vec<PathBuf> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../captures"))
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    let captures = captures.iter().filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    let captures = captures.map(|path| vec![("NVML_SIM_CAPTURE", path.display().to_string())]);
    let mut machines: Vec<Vec<(&str, String)>> = captures.collect();
    for variables in MACHINES {
        machines.push(variables.iter().map(|(name, value)| (*name, (*value).to_owned())).collect());
    }
    let start = |variables: &Vec<(&str, String)>| start(program, folder, variables);
    let children = machines.iter().map(start).collect::<Result<Vec<Child>, _>>()?;
    let mut failed = String::new();
    for (variables, child) in machines.iter().zip(children) {
        let output = child.wait_with_output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        let summary = text.lines().find(|line| line.starts_with("test result: ")).unwrap_or_default();
        println!("{variables:?}: {summary}");
        if !output.status.success() || text.contains("hardware tests skipped") {
            failed += &format!("{variables:?}: {text}\n");
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(failed.into()) }
}

/// Starts the tests that take no longer than a second, without `nvidia-smi`, Python and the guard.
fn start(program: &Path, folder: &Path, variables: &[(&str, String)]) -> std::io::Result<Child> {
    Command::new(program)
        .args(["--nocapture", "--skip", "simulated::", "--skip", "sessions::", "--skip", "a_wait"])
        .env("LD_LIBRARY_PATH", folder)
        .env("PATH", folder)
        .env_remove("NVML_REQUIRE_GPU")
        .env_remove("NVML_TEST_GUARD")
        .envs(variables.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
}
