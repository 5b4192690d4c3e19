//! Memory, CPU time and file descriptors of the exporter itself, by the conventions of Prometheus.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Usage of the process. `None` where the system does not report a value; all but the CPU time and the start are those of
/// Linux.
#[derive(Debug, Clone, Copy, Default)]
#[allow(missing_docs)]
pub struct Usage {
    pub cpu: Option<Duration>,
    pub resident_bytes: Option<u64>,
    pub virtual_bytes: Option<u64>,
    pub open_fds: Option<u64>,
    pub max_fds: Option<u64>,
    pub start: Option<SystemTime>,
}

impl Usage {
    /// Usage now, of a process that has started at this time.
    #[must_use]
    pub fn read(start: SystemTime) -> Usage {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        Usage {
            cpu: cpu_time::ProcessTime::try_now().ok().map(|time| time.as_duration()),
            resident_bytes: bytes(&status, "VmRSS:"),
            virtual_bytes: bytes(&status, "VmSize:"),
            open_fds: open_fds(),
            max_fds: max_fds(),
            start: Some(start),
        }
    }
}

/// Value of a line in kibibytes, in bytes.
fn bytes(status: &str, name: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kibibytes| kibibytes * 1024)
}

fn open_fds() -> Option<u64> {
    let count = std::fs::read_dir("/proc/self/fd").ok()?.count();
    // One of them is that of the folder.
    u64::try_from(count).ok()?.checked_sub(1)
}

/// Soft limit of open file descriptors. `None` without a limit, too.
fn max_fds() -> Option<u64> {
    let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Seconds since 1970.
#[must_use]
pub fn unix_seconds(time: SystemTime) -> f64 {
    time.duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64())
}
