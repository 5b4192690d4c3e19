//! Metric groups, which are enabled and timed together, and single metrics, which a device supports or not.

use std::time::{Duration, Instant};

use crate::ffi::flags::flag_set;

flag_set! {
    /// Metric groups of a [`Monitor`](crate::monitor::Monitor). Each group can be enabled and has a cadence.
    pub struct MetricGroups: u16 {
        /// Utilization of GPU, memory, video encoder, video decoder, JPEG engine and optical flow accelerator (OFA).
        const UTILIZATION = 1 << 0;
        /// Device memory.
        const MEMORY = 1 << 1;
        /// Temperatures of GPU and memory.
        const TEMPERATURE = 1 << 2;
        /// Power draw and power limit.
        const POWER = 1 << 3;
        /// Energy counter. A call takes 3 to 5 milliseconds on a Hopper GPU.
        const ENERGY = 1 << 4;
        /// Clocks, clocks event reasons and performance state.
        const CLOCKS = 1 << 5;
        /// PCIe byte rates.
        const PCIE = 1 << 6;
        /// NVLink byte rates.
        const NVLINK = 1 << 7;
        /// ECC error counters and remapped rows.
        const ERRORS = 1 << 8;
        /// Critical Xid errors since the last sample.
        const XID = 1 << 9;
        /// Processes with their names and utilization. Utilization takes 2 to 3 milliseconds on a Hopper GPU with
        /// processes.
        const PROCESSES = 1 << 10;
        /// GPM metrics: see [`MonitorBuilder::gpm_metrics`](crate::monitor::MonitorBuilder::gpm_metrics).
        const GPM = 1 << 11;
        /// MIG devices.
        const MIG = 1 << 12;
    }
}

/// Number of groups.
const COUNT: usize = 13;

/// # Sets
impl MetricGroups {
    /// Groups that are enabled by default: all but [`PROCESSES`](MetricGroups::PROCESSES) and
    /// [`GPM`](MetricGroups::GPM).
    pub const DEFAULT: MetricGroups = MetricGroups::all().difference(MetricGroups::PROCESSES.union(MetricGroups::GPM));

    /// Positions of the groups in arrays with an entry for each group.
    #[inline]
    fn positions(self) -> impl Iterator<Item = usize> {
        (0..COUNT).filter(move |position| self.bits() >> position & 1 == 1)
    }
}

flag_set! {
    /// Metrics that a device supports. A metric of a group that is not enabled is not read, and not in the set.
    pub struct Metrics: u32 {
        /// GPU and memory utilization.
        const UTILIZATION_RATES = 1 << 0;
        /// Video encoder utilization.
        const ENCODER_UTILIZATION = 1 << 1;
        /// Video decoder utilization.
        const DECODER_UTILIZATION = 1 << 2;
        /// JPEG engine utilization.
        const JPG_UTILIZATION = 1 << 3;
        /// Optical flow accelerator (OFA) utilization.
        const OFA_UTILIZATION = 1 << 4;
        /// Device memory.
        const MEMORY = 1 << 5;
        /// GPU temperature.
        const GPU_TEMPERATURE = 1 << 6;
        /// Memory temperature.
        const MEMORY_TEMPERATURE = 1 << 7;
        /// Instantaneous power draw.
        const POWER_INSTANT = 1 << 8;
        /// Average power draw.
        const POWER_AVERAGE = 1 << 9;
        /// Power draw by the function for all boards: average or instantaneous, depending on the board.
        const POWER_USAGE = 1 << 10;
        /// Enforced power limit.
        const POWER_LIMIT = 1 << 11;
        /// Energy counter.
        const ENERGY = 1 << 12;
        /// Graphics clock.
        const GRAPHICS_CLOCK = 1 << 13;
        /// Streaming multiprocessor (SM) clock.
        const SM_CLOCK = 1 << 14;
        /// Memory clock.
        const MEMORY_CLOCK = 1 << 15;
        /// Video clock.
        const VIDEO_CLOCK = 1 << 16;
        /// Clocks event reasons.
        const EVENT_REASONS = 1 << 17;
        /// Performance state.
        const PERFORMANCE_STATE = 1 << 18;
        /// PCIe byte rates.
        const PCIE = 1 << 19;
        /// NVLink byte rates.
        const NVLINK = 1 << 20;
        /// Corrected ECC errors.
        const ECC_CORRECTED = 1 << 21;
        /// Uncorrected ECC errors.
        const ECC_UNCORRECTED = 1 << 22;
        /// Remapped rows.
        const REMAPPED_ROWS = 1 << 23;
        /// Compute processes.
        const COMPUTE_PROCESSES = 1 << 24;
        /// Graphics processes.
        const GRAPHICS_PROCESSES = 1 << 25;
        /// MPS compute processes.
        const MPS_PROCESSES = 1 << 26;
        /// Utilization by each process.
        const PROCESS_UTILIZATION = 1 << 27;
        /// GPM metrics.
        const GPM = 1 << 28;
        /// MIG devices.
        const MIG = 1 << 29;
        /// Xid errors.
        const XID = 1 << 30;
    }
}

/// A time for each group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct GroupTimes([Option<Instant>; COUNT]);

impl GroupTimes {
    #[inline]
    pub(super) fn set(&mut self, groups: MetricGroups, time: Instant) {
        for position in groups.positions() {
            if let Some(entry) = self.0.get_mut(position) {
                *entry = Some(time);
            }
        }
    }

    /// The oldest time of the groups. `None` if there is none for one of them.
    #[inline]
    pub(super) fn oldest(&self, groups: MetricGroups) -> Option<Instant> {
        let mut oldest: Option<Instant> = None;
        for position in groups.positions() {
            let time = self.0.get(position).copied().flatten()?;
            oldest = Some(oldest.map_or(time, |oldest| oldest.min(time)));
        }
        oldest
    }
}

/// Cadence of each group: the time between two reads.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cadences([Duration; COUNT]);

impl Cadences {
    #[inline]
    pub(super) fn set(&mut self, groups: MetricGroups, cadence: Duration) {
        for position in groups.positions() {
            if let Some(entry) = self.0.get_mut(position) {
                *entry = cadence;
            }
        }
    }

    /// Groups among `enabled` that are to be read now. A tenth of the cadence is allowed for, so that the jitter of a
    /// caller with the same cadence skips nothing.
    #[inline]
    pub(super) fn due(&self, enabled: MetricGroups, last: &GroupTimes, now: Instant) -> MetricGroups {
        let is_due = |position: &usize| {
            let cadence = self.0.get(*position).copied().unwrap_or_default();
            let last = last.0.get(*position).copied().flatten();
            last.is_none_or(|last| now.saturating_duration_since(last) >= cadence - cadence / 10)
        };
        let due = enabled.positions().filter(is_due).fold(0, |bits, position| bits | 1 << position);
        MetricGroups::from_bits_truncate(due)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_has_a_position() {
        assert_eq!(MetricGroups::all().positions().count(), COUNT);
        assert_eq!(MetricGroups::all().bits().trailing_ones(), u32::try_from(COUNT).unwrap());
        assert_eq!(Metrics::all().bits().trailing_ones(), 31);
        assert!(!MetricGroups::DEFAULT.intersects(MetricGroups::PROCESSES | MetricGroups::GPM));
    }

    #[test]
    fn a_group_is_due_after_its_cadence() {
        let (mut cadences, mut last) = (Cadences::default(), GroupTimes::default());
        cadences.set(MetricGroups::ENERGY | MetricGroups::ERRORS, Duration::from_secs(10));
        let (start, enabled) = (Instant::now(), MetricGroups::ENERGY | MetricGroups::POWER);
        let due = |last: &GroupTimes, seconds| cadences.due(enabled, last, start + Duration::from_secs(seconds));
        assert_eq!(due(&last, 0), enabled);
        last.set(enabled, start);
        assert_eq!(due(&last, 8), MetricGroups::POWER);
        assert_eq!(due(&last, 9), enabled);
    }

    #[test]
    fn the_oldest_group_decides_the_age() {
        let (mut times, start) = (GroupTimes::default(), Instant::now());
        times.set(MetricGroups::POWER, start);
        times.set(MetricGroups::CLOCKS, start + Duration::from_secs(1));
        assert_eq!(times.oldest(MetricGroups::POWER | MetricGroups::CLOCKS), Some(start));
        assert_eq!(times.oldest(MetricGroups::CLOCKS), Some(start + Duration::from_secs(1)));
        assert_eq!(times.oldest(MetricGroups::POWER | MetricGroups::ENERGY), None);
    }
}
