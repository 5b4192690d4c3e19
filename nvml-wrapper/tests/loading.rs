//! Loading and unloading of the library: the simulated one, loaded from files like that of a driver.
//!
//! Loaded libraries and open descriptors belong to a process, so each test runs in its own process.

#![cfg(target_os = "linux")]
// Tests may panic, in their helper functions too.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use nvml_wrapper::{ErrorCode, Nvml, NvmlError};

/// The name by which a driver's library is loaded.
const NAME: &str = "libnvidia-ml.so.1";

/// Runs a test in its own process, with an empty folder that the loader searches first.
fn alone(test: &str, environment: &[(&str, &str)], body: impl FnOnce(&Path)) {
    if let Some(folder) = std::env::var_os("NVML_TEST_FOLDER") {
        return body(Path::new(&folder));
    }
    let folder = std::env::temp_dir().join(format!("nvml-loading-{test}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .envs(environment.iter().copied())
        .env("NVML_TEST_FOLDER", &folder)
        .env("LD_LIBRARY_PATH", &folder)
        .output()
        .unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let (text, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && text.contains("1 passed"), "{text}{errors}");
}

/// Installs the simulated library under this name, replacing the file by another one as package managers do.
fn install(folder: &Path, name: &str) -> PathBuf {
    let library = std::env::current_exe().unwrap().with_file_name("libnvidia_ml_sim.so");
    let (new, path) = (folder.join("new"), folder.join(name));
    fs::copy(library, &new).unwrap();
    fs::rename(new, &path).unwrap();
    path
}

fn init(path: &Path) -> Nvml {
    // SAFETY: the simulated library exports NVML's functions with NVML's prototypes.
    unsafe { Nvml::builder().lib_path(path) }.init().unwrap()
}

/// The inodes of the libraries that this process has loaded from the folder.
fn loaded(folder: &Path) -> BTreeSet<u64> {
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let folder = folder.to_str().unwrap();
    let inode = |line: &str| line.split_ascii_whitespace().nth(4).unwrap().parse().unwrap();
    maps.lines().filter(|line| line.contains(folder)).map(inode).collect()
}

fn inodes<const N: usize>(paths: [&Path; N]) -> BTreeSet<u64> {
    paths.iter().map(|path| fs::metadata(path).unwrap().ino()).collect()
}

fn open_descriptors() -> usize {
    fs::read_dir("/proc/self/fd").unwrap().count()
}

#[test]
fn sessions_share_one_load_and_leave_no_descriptor() {
    alone("sessions_share_one_load_and_leave_no_descriptor", &[], |folder| {
        let path = install(folder, NAME);
        let before = open_descriptors();
        for _ in 0..200 {
            assert_eq!(Nvml::init().unwrap().device_count(), Ok(8));
        }
        assert_eq!(open_descriptors(), before);
        assert_eq!(loaded(folder), inodes([&path]));
        // Descriptors that each session would leave open if the library were unloaded.
        assert_eq!(Nvml::unload_idle_libraries(), 1);
        assert_eq!((open_descriptors(), loaded(folder)), (before + 1, inodes([])));
    });
}

#[test]
fn failed_initializations_share_one_load_too() {
    let failing = [("NVML_SIM_PROFILE", "none such")];
    alone("failed_initializations_share_one_load_too", &failing, |folder| {
        let path = install(folder, NAME);
        let before = open_descriptors();
        for _ in 0..20 {
            assert_eq!(Nvml::init().unwrap_err().code(), Some(ErrorCode::InvalidArgument));
        }
        assert_eq!((open_descriptors(), loaded(folder)), (before, inodes([&path])));
        let new = install(folder, NAME);
        assert!(Nvml::init().is_err());
        assert_eq!(loaded(folder), inodes([&new]));
        assert_eq!(Nvml::unload_idle_libraries(), 1);
    });
}

#[test]
fn what_is_not_nvml_does_not_stay_loaded() {
    alone("what_is_not_nvml_does_not_stay_loaded", &[], |_| {
        // SAFETY: loading the library of mathematics has no side effects.
        let result = unsafe { Nvml::builder().lib_path("libm.so.6") }.init();
        assert!(matches!(result, Err(NvmlError::Load(_))), "{result:?}");
        assert_eq!(Nvml::unload_idle_libraries(), 0);
    });
}

/// The three forms in which a driver update replaces the file.
#[test]
fn the_next_session_loads_a_replaced_file() {
    alone("the_next_session_loads_a_replaced_file", &[], |folder| {
        let first = install(folder, "libnvidia-ml.so.580.1");
        symlink(&first, folder.join(NAME)).unwrap();
        drop(Nvml::init().unwrap());
        assert_eq!(loaded(folder), inodes([&first]));

        // Another file of the same name.
        let second = install(folder, "libnvidia-ml.so.580.1");
        drop(Nvml::init().unwrap());
        assert_eq!(loaded(folder), inodes([&second]));

        // A link to another file.
        let third = install(folder, "libnvidia-ml.so.580.2");
        symlink(&third, folder.join("link")).unwrap();
        fs::rename(folder.join("link"), folder.join(NAME)).unwrap();
        drop(Nvml::init().unwrap());
        assert_eq!(loaded(folder), inodes([&third]));

        // The old file is moved before the new one is created.
        fs::rename(&third, folder.join("old")).unwrap();
        // SAFETY: this path does not exist.
        assert!(matches!(unsafe { Nvml::builder().lib_path(folder.join(NAME)) }.init(), Err(NvmlError::Load(_))));
        assert_eq!(loaded(folder), inodes([]));
        let fourth = install(folder, "libnvidia-ml.so.580.2");
        drop(Nvml::init().unwrap());
        assert_eq!(loaded(folder), inodes([&fourth]));
    });
}

#[test]
fn sessions_share_a_replaced_file_until_the_last_of_them_ends() {
    alone("sessions_share_a_replaced_file_until_the_last_of_them_ends", &[], |folder| {
        let old = inodes([&install(folder, NAME)]);
        let first = Nvml::init().unwrap();
        let new = inodes([&install(folder, NAME)]);
        let second = Nvml::init().unwrap();
        assert_eq!(loaded(folder), old);
        // Each session initializes the one library itself.
        assert_ne!(first, second);
        drop(first);
        let device = second.device_by_index(7).unwrap();
        drop(second);
        assert_eq!(device.index(), Ok(7));
        let third = Nvml::init().unwrap();
        drop(device);
        assert_eq!((third.device_count(), loaded(folder)), (Ok(8), old));
        drop(third);
        let _nvml = Nvml::init().unwrap();
        assert_eq!(loaded(folder), new);
    });
}

#[test]
fn a_library_in_use_is_not_unloaded() {
    alone("a_library_in_use_is_not_unloaded", &[], |folder| {
        let path = install(folder, NAME);
        assert_eq!(Nvml::unload_idle_libraries(), 0);
        let nvml = Nvml::init().unwrap();
        let device = nvml.device_by_index(0).unwrap();
        assert_eq!(nvml.shutdown(), Err(NvmlError::StillInUse { holders: 1 }));
        assert_eq!(Nvml::unload_idle_libraries(), 0);
        assert_eq!((device.index(), loaded(folder)), (Ok(0), inodes([&path])));
        drop(device);
        assert_eq!(Nvml::unload_idle_libraries(), 1);
        assert_eq!((Nvml::unload_idle_libraries(), loaded(folder)), (0, inodes([])));
        assert_eq!(Nvml::init().unwrap().device_count(), Ok(8));
    });
}

#[test]
fn each_path_has_a_library_of_its_own() {
    alone("each_path_has_a_library_of_its_own", &[], |folder| {
        let paths = ["a", "b"].map(|name| {
            let folder = folder.join(name);
            fs::create_dir(&folder).unwrap();
            install(&folder, NAME)
        });
        let [a, b] = paths.each_ref().map(|path| inodes([path]));
        let first = init(&paths[0]);
        assert_eq!((first.library_path(), loaded(folder)), (Some(paths[0].as_path()), a.clone()));
        // A relative path is resolved in the current folder, whatever is loaded.
        std::env::set_current_dir(folder.join("a")).unwrap();
        drop(init(Path::new("./libnvidia-ml.so.1")));
        assert_eq!(loaded(folder), a);
        std::env::set_current_dir(folder.join("b")).unwrap();
        drop(init(Path::new("./libnvidia-ml.so.1")));
        assert_eq!(loaded(folder), &a | &b);
        assert_eq!(Nvml::unload_idle_libraries(), 1);
        assert_eq!((first.device_count(), loaded(folder)), (Ok(8), a));
    });
}

#[test]
fn threads_begin_and_end_sessions_at_will() {
    alone("threads_begin_and_end_sessions_at_will", &[], |folder| {
        let path = install(folder, NAME);
        let before = open_descriptors();
        let unloads: usize = std::thread::scope(|scope| {
            let sessions = || (0..50).for_each(|_| assert_eq!(Nvml::init().unwrap().device_count(), Ok(8)));
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(sessions)).collect();
            // Another thread unloads the library whenever possible.
            let unloads = scope.spawn(|| (0..50).map(|_| Nvml::unload_idle_libraries()).sum());
            // Joined one by one: the library must not be unloaded while a thread still runs its code.
            threads.into_iter().for_each(|thread| thread.join().unwrap());
            unloads.join().unwrap()
        });
        assert!(open_descriptors() - before <= unloads);
        drop(Nvml::init().unwrap());
        assert_eq!(loaded(folder), inodes([&path]));
        assert_eq!(Nvml::unload_idle_libraries(), 1);
        assert_eq!(loaded(folder), inodes([]));
    });
}
