//! Thousands of sessions over the library: the memory, the descriptors and the threads of the process do not grow.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests panic on unexpected results")]
#![cfg(all(target_os = "linux", target_env = "gnu"))]

mod common;

use std::fs;
use std::process::Command;

use nvml_sys::*;

/// What a process holds.
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

/// What `rounds` calls of `round` leave, after some that fill caches.
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

fn library() -> Library {
    // SAFETY: the library is the simulated NVML.
    unsafe { Library::open_path(common::library()) }.unwrap()
}

/// A session with some of everything that is allocated.
fn session(nvml: &Functions) {
    let (mut count, mut device, mut set) = (0, nvmlDevice_t::zeroed(), nvmlEventSet_t::zeroed());
    let mut sample = nvmlGpmSample_t::zeroed();
    let mut data = nvmlEventData_t::zeroed();
    // SAFETY: the pointers are valid, and NVML is initialized before and shut down after the calls.
    unsafe {
        assert_eq!(nvml.nvmlInit_v2(), NVML_SUCCESS);
        assert_eq!(nvml.nvmlDeviceGetCount_v2(&raw mut count), NVML_SUCCESS);
        for index in 0..count {
            assert_eq!(nvml.nvmlDeviceGetHandleByIndex_v2(index, &raw mut device), NVML_SUCCESS);
        }
        assert_eq!(nvml.nvmlEventSetCreate(&raw mut set), NVML_SUCCESS);
        assert_eq!(nvml.nvmlDeviceRegisterEvents(device, nvmlEventTypeXidCriticalError, set), NVML_SUCCESS);
        assert_eq!(nvml.nvmlEventSetWait_v2(set, &raw mut data, 0), NVML_ERROR_TIMEOUT);
        assert_eq!(nvml.nvmlGpmSampleAlloc(&raw mut sample), NVML_SUCCESS);
        assert_eq!(nvml.nvmlGpmSampleGet(device, sample), NVML_SUCCESS);
        assert_eq!(nvml.nvmlGpmSampleFree(sample), NVML_SUCCESS);
        assert_eq!(nvml.nvmlEventSetFree(set), NVML_SUCCESS);
        assert_eq!(nvml.nvmlShutdown(), NVML_SUCCESS);
    }
}

/// Setting of the C library with which freed memory does not count as allocated until the thread uses it again.
const SETTING: (&str, &str) = ("GLIBC_TUNABLES", "glibc.malloc.tcache_count=0");

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
    let nvml = library();
    let (before, after) = left(10_000, || session(&nvml));
    assert!(after.bytes <= before.bytes, "{before:?} {after:?}");
    assert_eq!((after.descriptors, after.threads), (before.descriptors, before.threads));
    drop(nvml);

    let rounds = 200;
    let (before, after) = left(rounds, || session(&library()));
    assert!(after.bytes <= before.bytes, "{before:?} {after:?}");
    // Each unload leaves a descriptor, as that of NVIDIA's library does.
    assert_eq!((after.descriptors, after.threads), (before.descriptors + rounds, before.threads));
}
