//! The library with a program in C that is linked to NVML.
//!
//! On Linux, the test compiles `program.c` with the C compiler (`CC`, or `cc`). On Windows, `NVML_TEST_C_PROGRAM` is the
//! path of the program, which was linked to `nvml.dll`; without it, the test prints that it is skipped.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests panic on unexpected results")]
#![cfg(any(target_os = "linux", windows))]

mod common;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use nvml_sim::Node;

/// Name of the library for programs.
const NAME: &str = if cfg!(windows) { "nvml.dll" } else { "libnvidia-ml.so.1" };

/// Puts the program into the folder of the library. `None` on Windows if there is no program.
fn program(folder: &Path) -> Option<PathBuf> {
    let program = folder.join("program.exe");
    if cfg!(windows) {
        fs::copy(std::env::var_os("NVML_TEST_C_PROGRAM")?, &program).unwrap();
        return Some(program);
    }
    let mut compile = Command::new(std::env::var_os("CC").unwrap_or_else(|| OsString::from("cc")));
    compile.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/program.c")).arg("-o").arg(&program);
    compile.arg("-L").arg(folder).arg(format!("-l:{NAME}"));
    assert!(compile.status().unwrap().success());
    Some(program)
}

fn lines(node: &Node) -> Vec<String> {
    let gpus = node.gpus.iter().enumerate().map(|(index, gpu)| {
        let cpus: String = gpu.cpus.clone().map(|cpu| format!(" {cpu}")).collect();
        format!("{index}: {}, {} bytes, CPUs{cpus}", gpu.name, gpu.memory.total)
    });
    std::iter::once(format!("driver {}", node.era.driver_version())).chain(gpus).collect()
}

#[test]
fn a_linked_program_reads_the_data_of_the_node() {
    let folder = std::env::temp_dir().join(format!("nvml-sim-so-c-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    // rustc gives the library its file name as its name for linked programs, or none.
    for name in [NAME.as_ref(), common::library().file_name().unwrap()] {
        fs::copy(common::library(), folder.join(name)).unwrap();
    }
    let run = program(&folder).map(|program| {
        let mut command = Command::new(program);
        command.env("LD_LIBRARY_PATH", &folder);
        for variable in ["NVML_SIM_PROFILE", "NVML_SIM_ERA", "NVML_SIM_EVENTS"] {
            command.env_remove(variable);
        }
        command.output().unwrap()
    });
    fs::remove_dir_all(&folder).unwrap();
    let Some(output) = run else {
        // Not with eprintln!, whose output the test harness captures.
        let _ = std::io::Write::write_all(&mut std::io::stderr(), b"skipped: NVML_TEST_C_PROGRAM is not set\n");
        return;
    };
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(text.lines().collect::<Vec<_>>(), lines(&Node::h200x8()));
}
