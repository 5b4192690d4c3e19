//! Rates from counters and the time between two reads.

use std::time::{Duration, Instant};

use crate::device::field::SampleValue;

/// Interval in which the fastest PCIe link (generation 6, 16 lanes) can make a 32-bit byte counter wrap.
const FASTEST_WRAP: Duration = Duration::from_millis(33);

/// Increase of a counter between two reads.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct Rate {
    /// Increase of the counter: bytes, or millijoules.
    pub increase: u64,
    /// Time between the two reads.
    pub interval: Duration,
    /// Whether the true increase may be greater: the counter has 32 bits, and a fast link can make it wrap more than
    /// once in the interval. It is never set for GPUs with GPM, whose counters have 64 bits.
    pub is_lower_bound: bool,
}

/// # Rate
impl Rate {
    /// Increase per second: bytes per second, or milliwatts for energy. 0 if the interval is empty.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    #[inline]
    pub fn per_second(&self) -> f64 {
        let seconds = self.interval.as_secs_f64();
        if seconds > 0.0 { self.increase as f64 / seconds } else { 0.0 }
    }

    /// Rate that the driver reports by itself, over an interval.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    #[inline]
    pub(super) fn of_interval(per_second: f64, interval: Duration) -> Rate {
        // The conversion saturates.
        let increase = (per_second * interval.as_secs_f64()).round() as u64;
        Rate { increase, interval, is_lower_bound: false }
    }
}

/// Value of a counter, with its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    /// A counter that wraps at 2^32.
    Narrow(u32),
    /// A counter that never wraps.
    Wide(u64),
}

impl Count {
    /// Counter in a field value. `None` if the value is not an unsigned integer.
    #[inline]
    pub(super) fn from_value(value: SampleValue) -> Option<Count> {
        match value {
            SampleValue::U32(value) => Some(Count::Narrow(value)),
            value => value.as_u64().map(Count::Wide),
        }
    }

    #[inline]
    pub(super) fn get(self) -> u64 {
        match self {
            Count::Narrow(count) => count.into(),
            Count::Wide(count) => count,
        }
    }
}

/// A counter, with its value at the last read.
#[derive(Debug, Default)]
pub(super) struct Counter {
    last: Option<(Instant, Count)>,
}

impl Counter {
    /// Stores a value, and returns the rate since the last one. `None` for the first value, and after a reset of the
    /// counter: a 64-bit counter that goes back, or a counter of another width. A 32-bit counter that goes back has
    /// wrapped.
    #[inline]
    pub(super) fn update(&mut self, time: Instant, count: Count) -> Option<Rate> {
        let (before, last) = self.last.replace((time, count))?;
        let interval = time.saturating_duration_since(before);
        let (increase, is_lower_bound) = match (last, count) {
            (Count::Narrow(last), Count::Narrow(now)) => (now.wrapping_sub(last).into(), interval > FASTEST_WRAP),
            (Count::Wide(last), Count::Wide(now)) => (now.checked_sub(last)?, false),
            _ => return None,
        };
        (!interval.is_zero()).then_some(Rate { increase, interval, is_lower_bound })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rates(counts: &[(u64, Count)]) -> Vec<Option<f64>> {
        let (mut counter, start) = (Counter::default(), Instant::now());
        let rate = |(millis, count): &(u64, Count)| {
            let time = start + Duration::from_millis(*millis);
            counter.update(time, *count).map(|rate| rate.per_second())
        };
        counts.iter().map(rate).collect()
    }

    #[test]
    fn a_rate_is_the_increase_by_the_time() {
        let counts = [(0, Count::Wide(100)), (500, Count::Wide(600)), (2500, Count::Wide(600))];
        assert_eq!(rates(&counts), [None, Some(1000.0), Some(0.0)]);
    }

    #[test]
    fn a_narrow_counter_wraps() {
        let counts = [(0, Count::Narrow(u32::MAX)), (1000, Count::Narrow(9)), (2000, Count::Narrow(8))];
        assert_eq!(rates(&counts), [None, Some(10.0), Some(f64::from(u32::MAX))]);
    }

    #[test]
    fn a_wide_counter_that_goes_back_was_reset() {
        let counts = [(0, Count::Wide(100)), (1000, Count::Wide(40)), (2000, Count::Wide(50))];
        assert_eq!(rates(&counts), [None, None, Some(10.0)]);
        assert_eq!(rates(&[(0, Count::Narrow(1)), (1000, Count::Wide(2))]), [None, None]);
    }

    #[test]
    fn no_time_is_no_rate() {
        assert_eq!(rates(&[(0, Count::Wide(1)), (0, Count::Wide(2)), (1000, Count::Wide(3))]), [None, None, Some(1.0)]);
    }

    #[test]
    fn only_narrow_counters_have_lower_bounds() {
        let (start, mut counter) = (Instant::now(), Counter::default());
        counter.update(start, Count::Narrow(0));
        let mut bound = |millis, count| {
            let rate = counter.update(start + Duration::from_millis(millis), count);
            rate.map(|rate| rate.is_lower_bound)
        };
        assert_eq!(bound(20, Count::Narrow(5)), Some(false));
        assert_eq!(bound(1000, Count::Narrow(6)), Some(true));
        assert_eq!(bound(1010, Count::Wide(6)), None);
        assert_eq!(bound(9000, Count::Wide(7)), Some(false));
    }

    #[test]
    fn reported_rates_fill_the_interval() {
        let rate = Rate::of_interval(1e6, Duration::from_millis(20));
        assert_eq!((rate.increase, rate.per_second()), (20_000, 1e6));
        assert_eq!(Rate::of_interval(-1.0, Duration::from_secs(1)).increase, 0);
    }
}
