//! Sessions that begin and end without any other session in the process.

use std::process::Command;
use std::time::Instant;

use libtest_mimic::Failed;
use nvml_wrapper::Nvml;

/// Environment variable with the number of sessions, which makes this program the separate process.
const SESSIONS: &str = "NVML_TEST_SESSIONS";

/// 40 seconds, where a session costs 20 milliseconds.
pub(crate) fn many_sessions_leave_no_descriptors(_: &Nvml) -> Result<(), Failed> {
    let status = Command::new(std::env::current_exe()?).env(SESSIONS, "2000").status()?;
    if status.success() { Ok(()) } else { Err(format!("{status}").into()) }
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
