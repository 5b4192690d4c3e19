//! Memory and CPU of the exporter itself.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Usage of the process.
#[derive(Debug, Clone, Copy, Default)]
#[allow(missing_docs)]
pub struct Usage {
    pub cpu: Option<Duration>,
    pub resident_bytes: Option<u64>,
    pub start: Option<SystemTime>,
}

impl Usage {
    /// Usage now, of a process that has started at this time.
    #[must_use]
    pub fn read(start: SystemTime) -> Usage {
        Usage {
            cpu: cpu_time::ProcessTime::try_now().ok().map(|time| time.as_duration()),
            resident_bytes: resident_bytes(),
            start: Some(start),
        }
    }
}

/// Resident memory. `None` on systems other than Linux.
fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kibibytes| kibibytes * 1024)
}

/// Seconds since 1970.
#[must_use]
pub fn unix_seconds(time: SystemTime) -> f64 {
    time.duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64())
}
