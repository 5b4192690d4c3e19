//! Sentinel values for "not available".

/// The value. `None` for all ones, NVML's sentinel for an unknown value.
pub(crate) fn known_u32(value: u32) -> Option<u32> {
    (value != u32::MAX).then_some(value)
}

/// The percentage. `None` for a value above 100, such as NVML's sentinel for an unknown value.
pub(crate) fn known_percent(value: u32) -> Option<u32> {
    (value <= 100).then_some(value)
}

/// The value. `None` for all ones, NVML's sentinel for an unknown value.
pub(crate) fn known_u64(value: u64) -> Option<u64> {
    (value != u64::MAX).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_ones_is_unknown() {
        assert_eq!((known_u32(u32::MAX), known_u32(0)), (None, Some(0)));
        assert_eq!([known_percent(u32::MAX), known_percent(101), known_percent(100)], [None, None, Some(100)]);
        assert_eq!((known_u64(u64::MAX), known_u64(u64::from(u32::MAX))), (None, Some(u64::from(u32::MAX))));
    }
}
