//! Points in time, which NVML counts in microseconds since 1970.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The time that NVML means; None where it says nothing (0), or a time that the system has no room for.
pub(crate) fn from_micros(micros: u64) -> Option<SystemTime> {
    if micros == 0 {
        return None;
    }
    UNIX_EPOCH.checked_add(Duration::from_micros(micros))
}

/// The number that NVML takes for "after this time"; 0, "from the beginning", for None and for times before 1970.
pub(crate) fn to_micros(time: Option<SystemTime>) -> u64 {
    let since = time.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |since| u64::try_from(since.as_micros()).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_round_trip() {
        for micros in [1, 1_795_332_992_663_959] {
            assert_eq!(to_micros(from_micros(micros)), micros);
        }
    }

    #[test]
    fn invalid_times() {
        assert_eq!(from_micros(0), None);
        // Not every system has room for this, but it stops none.
        let _ = from_micros(u64::MAX);
        assert_eq!(to_micros(None), 0);
        assert_eq!(to_micros(UNIX_EPOCH.checked_sub(Duration::from_secs(5))), 0);
    }
}
