//! Search order of `nvml.dll` on Windows, with the simulated library under that name.

#![cfg(windows)]
// A test may stop where something is not as it needs it, in its helper functions too.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use nvml_wrapper::raw::Library;
use nvml_wrapper::{Nvml, NvmlError};

const NAME: &str = "nvml.dll";
const NVSMI: &str = r"NVIDIA Corporation\NVSMI";

/// Runs a test in a process of its own, whose program is in `program` and whose current folder is `current`, both below
/// an empty folder. `PATH` names the folder `path`, and `ProgramW6432` the empty folder itself.
fn alone(test: &str, body: impl FnOnce(&Path)) {
    if let Some(folder) = std::env::var_os("NVML_TEST_FOLDER") {
        return body(Path::new(&folder));
    }
    let folder = std::env::temp_dir().join(format!("nvml-loading-{test}-{}", std::process::id()));
    for below in ["program", "current", "path"] {
        fs::create_dir_all(folder.join(below)).unwrap();
    }
    let program = folder.join("program").join("test.exe");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let output = Command::new(program)
        .args(["--exact", test, "--nocapture"])
        .current_dir(folder.join("current"))
        .env("NVML_TEST_FOLDER", &folder)
        .env("NVML_TEST_LIBRARY", std::env::current_exe().unwrap().with_file_name("nvidia_ml_sim.dll"))
        .env("PATH", folder.join("path"))
        .env("ProgramW6432", &folder)
        .env("NVML_TEST_PROGRAM_FILES", std::env::var_os("ProgramW6432").unwrap())
        .output()
        .unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let (text, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && text.contains("1 passed"), "{text}{errors}");
}

/// Copies the simulated library into this folder.
fn install(folder: &Path) -> PathBuf {
    fs::create_dir_all(folder).unwrap();
    let path = folder.join(NAME);
    fs::copy(std::env::var_os("NVML_TEST_LIBRARY").unwrap(), &path).unwrap();
    path
}

/// Name by which the driver's library is loaded, and the file.
fn loaded() -> (PathBuf, PathBuf) {
    let nvml = Nvml::init().unwrap();
    assert_eq!(nvml.device_count(), Ok(8));
    let paths = (nvml.library_path().unwrap().to_path_buf(), nvml.library_file().unwrap().to_path_buf());
    drop(nvml);
    assert_eq!(Nvml::unload_idle_libraries(), 1);
    paths
}

/// Whether both paths are one but for the case of their letters.
fn is_same(a: &Path, b: &Path) -> bool {
    a.as_os_str().eq_ignore_ascii_case(b)
}

/// Neither the search path nor `ProgramW6432`, which the user can set, leads to a library. With `NVML_TEST_SYSTEM32=1`,
/// the test also installs the library in System32 and in the NVSMI folder of the system, and removes it again.
#[test]
fn system32_is_searched_then_nvsmi_and_nothing_else() {
    let system32 = PathBuf::from(std::env::var_os("SystemRoot").unwrap()).join("System32");
    if system32.join(NAME).is_file() {
        eprintln!("skipped: this machine has an NVIDIA library");
        return;
    }
    alone("system32_is_searched_then_nvsmi_and_nothing_else", |folder| {
        for below in ["program", "current", "path", NVSMI] {
            install(&folder.join(below));
        }
        let nvsmi = PathBuf::from(std::env::var_os("NVML_TEST_PROGRAM_FILES").unwrap()).join(NVSMI).join(NAME);
        if nvsmi.is_file() {
            eprintln!("skipped: this machine has an NVIDIA library");
            return;
        }
        let Err(NvmlError::Load(error)) = Nvml::init() else { panic!("the library is found") };
        let tried: Vec<_> = error.attempts.iter().map(|attempt| attempt.path.as_path()).collect();
        assert_eq!(tried, [Path::new(NAME), &nvsmi]);

        if std::env::var_os("NVML_TEST_SYSTEM32").is_some() {
            assert_eq!(install(nvsmi.parent().unwrap()), nvsmi);
            let (path, file) = loaded();
            fs::remove_file(&nvsmi).unwrap();
            assert!(path == nvsmi && is_same(&file, &nvsmi), "{path:?} {file:?}");

            let installed = install(&system32);
            let (path, file) = loaded();
            fs::remove_file(&installed).unwrap();
            assert!(path == Path::new(NAME) && is_same(&file, &installed), "{path:?} {file:?}");
        }
    });
}

#[test]
fn relative_paths_are_those_of_the_current_folder() {
    alone("relative_paths_are_those_of_the_current_folder", |folder| {
        let path = install(&folder.join(r"current\a\b"));
        for relative in [r"a\b\nvml.dll", "a/b/nvml.dll", r".\a\b\nvml.dll", r"..\current\a\b\nvml.dll"] {
            // SAFETY: the simulated library exports NVML's functions with NVML's prototypes.
            let library = unsafe { Library::open_path(relative) }.unwrap();
            assert!(is_same(library.file().unwrap(), &path), "{relative}: {:?}", library.file());
            drop(library);
            // SAFETY: as above.
            let nvml = unsafe { Nvml::builder().lib_path(relative) }.init().unwrap();
            assert_eq!(nvml.device_count(), Ok(8));
        }
    });
}
