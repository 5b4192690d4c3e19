//! Sessions that begin and end without any other session in the process.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::time::{Duration, Instant};

use libtest_mimic::Failed;
use nvml_wrapper::Nvml;

use crate::checked::{CHECKED, Outcome, gpus};
use crate::rows;

/// Environment variable with the number of sessions, which makes this program the separate process.
const SESSIONS: &str = "NVML_TEST_SESSIONS";

/// 40 seconds, where a session costs 20 milliseconds.
pub(crate) fn many_sessions_leave_no_descriptors(_: &Nvml) -> Outcome {
    let status = Command::new(std::env::current_exe()?).env(SESSIONS, "2000").status()?;
    if status.success() { CHECKED } else { Err(format!("{status}").into()) }
}

/// The sessions, if this process is to make some.
pub(crate) fn requested() -> Option<Result<(), Failed>> {
    Some(make(std::env::var(SESSIONS).ok()?.parse().ok()?))
}

fn make(count: u32) -> Result<(), Failed> {
    // Descriptors that one session leaves open permanently (the first loads the library) are not counted.
    Nvml::init()?.shutdown()?;
    let (before, start) = (open_descriptors(), Instant::now());
    for _ in 0..count {
        let nvml = Nvml::init()?;
        assert!(nvml.device_count()? > 0);
        nvml.shutdown()?;
    }
    let (after, each) = (open_descriptors(), start.elapsed() / count);
    println!("{count} sessions of {each:?}: {before:?} descriptors before, {after:?} after");

    const UNLOADS: usize = 20;
    for _ in 0..UNLOADS {
        Nvml::init()?.shutdown()?;
        assert_eq!(Nvml::unload_idle_libraries(), 1);
    }
    println!("{UNLOADS} sessions with an unload each: {:?} after", open_descriptors());
    if after == before { Ok(()) } else { Err("sessions leave descriptors open".into()) }
}

/// Number of open descriptors of this process. `None` except on Linux.
fn open_descriptors() -> Option<usize> {
    Some(std::fs::read_dir("/proc/self/fd").ok()?.count())
}

/// Each thread reads everything again and again. A method that returns a value to one thread returns one to many, and
/// an error stays the same error.
pub(crate) fn threads_read_what_one_thread_reads(nvml: &Nvml) -> Outcome {
    const THREADS: usize = 16;
    const TIME: Duration = Duration::from_secs(30);
    let devices = gpus(nvml)?;
    let outcomes = |device| {
        let mut outcomes = BTreeMap::<&'static str, BTreeSet<String>>::new();
        for row in rows::all(device) {
            outcomes.entry(row.method).or_default().insert(row.outcome().to_owned());
        }
        outcomes
    };
    let alone: Vec<_> = devices.iter().map(|device| (device, outcomes(device))).collect();
    let start = Instant::now();
    let read = |first: usize| {
        let (mut passes, mut changed) = (0, BTreeMap::<String, u32>::new());
        for (index, (device, before)) in alone.iter().enumerate().cycle().skip(first) {
            if start.elapsed() >= TIME {
                break;
            }
            for (method, now) in outcomes(device) {
                let before = before.get(method);
                if before != Some(&now) {
                    *changed.entry(format!("GPU {index} {method}: {now:?}, alone {before:?}")).or_default() += 1;
                }
            }
            passes += 1;
        }
        (passes, changed)
    };
    let results: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|first| scope.spawn(move || read(first))).collect();
        threads.into_iter().filter_map(|thread| thread.join().ok()).collect()
    });
    assert_eq!(results.len(), THREADS, "a thread panicked");
    let passes: usize = results.iter().map(|(passes, _)| passes).sum();
    println!("{THREADS} threads, {TIME:?}: {passes} passes");
    let mut changed = BTreeMap::<String, u32>::new();
    for (what, count) in results.into_iter().flat_map(|(_, changed)| changed) {
        *changed.entry(what).or_default() += count;
    }
    for (what, count) in &changed {
        println!("{count} times {what}");
    }
    if changed.is_empty() { CHECKED } else { Err("methods return other errors to many threads than to one".into()) }
}
