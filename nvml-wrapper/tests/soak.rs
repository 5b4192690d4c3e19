//! Thousands of sessions, over the simulation and over the shared library: memory, descriptors and threads of the process
//! do not grow.

#![cfg(all(target_os = "linux", target_env = "gnu"))]
// Tests may panic, in their helper functions too.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use nvml_sim::{Node, Simulation};
use nvml_wrapper::Nvml;
use nvml_wrapper::event::EventTypes;

/// Resources of the process.
#[derive(Debug, Clone, Copy)]
struct Held {
    /// Bytes that were allocated and not freed, by all libraries of the process.
    bytes: usize,
    descriptors: usize,
    threads: usize,
}

fn held() -> Held {
    // SAFETY: the function only reports.
    let heap = unsafe { libc::mallinfo2() };
    let entries = |folder| fs::read_dir(folder).unwrap().count();
    Held {
        bytes: heap.uordblks + heap.hblkhd,
        descriptors: entries("/proc/self/fd"),
        threads: entries("/proc/self/task"),
    }
}

/// Resources left by `rounds` calls of `round`, after some that fill caches.
fn left(rounds: usize, mut round: impl FnMut()) -> (Held, Held) {
    for _ in 0..8 {
        round();
    }
    let before = held();
    for _ in 0..rounds {
        round();
    }
    (before, held())
}

/// Checks that `rounds` calls of `round` leave no memory and no threads, and this number of descriptors.
fn assert_left(rounds: usize, descriptors: usize, mut round: impl FnMut()) {
    // The main thread, which has started this test, allocates a few times at some moment, but not three times.
    let mut seen = Vec::new();
    let is_clean = (0..3).any(|_| {
        let (before, after) = left(rounds, &mut round);
        let is_clean = after.bytes <= before.bytes
            && after.threads == before.threads
            && after.descriptors == before.descriptors + descriptors;
        seen.push((before, after));
        is_clean
    });
    assert!(is_clean, "{seen:?}");
}

/// Setting of the C library with which freed memory does not count as allocated until the thread uses it again.
const SETTING: (&str, &str) = ("GLIBC_TUNABLES", "glibc.malloc.tcache_count=0");

fn library() -> PathBuf {
    let library = std::env::current_exe().unwrap().with_file_name("libnvidia_ml_sim.so");
    assert!(library.is_file(), "{} does not exist", library.display());
    library
}

fn loaded() -> Nvml {
    // SAFETY: the simulated library exports NVML's functions with NVML's prototypes.
    unsafe { Nvml::builder().lib_path(library()) }.init().unwrap()
}

/// Uses a session, with some of everything that is allocated.
fn used(nvml: &Nvml) {
    let devices: Vec<_> = nvml.devices().unwrap().map(Result::unwrap).collect();
    let set = nvml.create_event_set().unwrap();
    for device in &devices {
        assert!(device.memory_info().unwrap().total > 0 && !device.uuid().unwrap().is_empty());
        set.register(device, EventTypes::CRITICAL_XID_ERROR).unwrap();
    }
    assert_eq!(set.wait(Duration::ZERO).unwrap(), None);
    let sample = devices[0].gpm_sample().unwrap();
    drop((set, sample));
}

// One test, because the counts are those of the process.
#[test]
fn sessions_leave_nothing() {
    let (name, value) = SETTING;
    if std::env::var_os(name).is_none_or(|set| set != value) {
        // Settings are read at the start of a process.
        let mut again = Command::new(std::env::current_exe().unwrap());
        let output = again.args(["--exact", "sessions_leave_nothing"]).env(name, value).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        return;
    }
    let sim = Simulation::start(Node::h200x8());
    let resolved = || Nvml::builder().provider(&sim).init().unwrap();
    assert_left(10_000, 0, || used(&resolved()));
    // The library stays loaded.
    assert_left(2000, 0, || used(&loaded()));
    // Each unload leaves a descriptor, as that of NVIDIA's library does.
    assert_left(200, 200, || {
        used(&loaded());
        assert_eq!(Nvml::unload_idle_libraries(), 1);
    });
}
