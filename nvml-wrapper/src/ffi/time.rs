//! Conversion of times, which NVML represents as microseconds since 1970.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Time from microseconds. `None` for 0, NVML's value for "unknown", and for times that the system cannot represent.
pub(crate) fn from_micros(micros: u64) -> Option<SystemTime> {
    if micros == 0 {
        return None;
    }
    UNIX_EPOCH.checked_add(Duration::from_micros(micros))
}

/// Microseconds for a request of samples after this time. 0, which requests all samples, for `None` and for times
/// before 1970.
pub(crate) fn to_micros(time: Option<SystemTime>) -> u64 {
    let since = time.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |since| u64::try_from(since.as_micros()).unwrap_or(u64::MAX))
}

/// Whether a sample of this time, in microseconds, is newer than the time of the request. `true` for a request of all
/// samples. Some drivers also return older samples.
pub(crate) fn is_newer(micros: u64, last_seen: u64) -> bool {
    last_seen == 0 || micros > last_seen
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
        // Some systems cannot represent this time, but none may panic.
        let _ = from_micros(u64::MAX);
        assert_eq!(to_micros(None), 0);
        assert_eq!(to_micros(UNIX_EPOCH.checked_sub(Duration::from_secs(5))), 0);
    }

    #[test]
    fn only_later_samples_are_newer() {
        assert_eq!([6, 7, 8].map(|micros| is_newer(micros, 7)), [false, false, true]);
        // A request of all samples.
        assert_eq!([0, 7].map(|micros| is_newer(micros, 0)), [true, true]);
    }
}
