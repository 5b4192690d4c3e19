//! What GPM metrics are counted in.

use crate::gpm::GpmMetricId;

/// What a GPM metric is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GpmUnit {
    /// Percent: of the time, or of what there can be.
    Percent,
    /// Mebibytes a second.
    MebibytesPerSecond,
    /// Bytes.
    Bytes,
    /// Cycles of a clock.
    Cycles,
    /// A plain number.
    Count,
}

impl GpmMetricId {
    /// What the metric is counted in; None where its name does not tell. The library gives its own text for the
    /// unit in [`GpmMetricInfo`](super::GpmMetricInfo).
    #[must_use]
    pub const fn unit(self) -> Option<GpmUnit> {
        match self.raw() {
            1..=13 | 30..=37 | 40..=47 | 50..=51 | 160..=169 => Some(GpmUnit::Percent),
            20..=21 | 60..=97 | 100..=159 | 212..=247 | 405..=476 => Some(GpmUnit::MebibytesPerSecond),
            // Five for each graphics engine.
            raw @ 170..=209 => match raw % 5 {
                2 => Some(GpmUnit::Count),
                4 => Some(GpmUnit::Percent),
                _ => Some(GpmUnit::Cycles),
            },
            248..=254 | 257..=260 => Some(GpmUnit::Cycles),
            261..=404 => Some(GpmUnit::Bytes),
            _ => None,
        }
    }

    /// All metrics that this crate has a name for.
    pub fn all() -> impl Iterator<Item = GpmMetricId> {
        GpmMetricId::ALL.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The unit that the end of a name tells.
    fn reported(name: &str) -> Option<GpmUnit> {
        let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
        if ends(&["Util", "Pct", "Occupancy", "CacheHit", "CacheMiss"]) {
            Some(GpmUnit::Percent)
        } else if ends(&["PerSec"]) {
            Some(GpmUnit::MebibytesPerSecond)
        } else if ends(&["CyclesElapsed", "CyclesActive", "CyclesPerReq"]) {
            Some(GpmUnit::Cycles)
        } else if ends(&["Requests"]) {
            Some(GpmUnit::Count)
        } else if name.starts_with("Nvlink") {
            Some(GpmUnit::Bytes)
        } else {
            assert!(["PcieTx", "PcieRx"].contains(&name), "{name}");
            None
        }
    }

    #[test]
    fn units_are_those_that_the_names_tell() {
        for id in GpmMetricId::all() {
            assert_eq!(id.unit(), reported(&format!("{id:?}")), "{id:?}");
        }
        for raw in [0, 14, 38, 98, 210, 477, u32::MAX] {
            assert_eq!((GpmMetricId::from(raw), GpmMetricId::from(raw).unit()), (GpmMetricId::from_raw(raw), None));
        }
    }

    #[test]
    fn all_that_the_header_names() {
        assert_eq!(GpmMetricId::all().count(), 446);
        assert!(GpmMetricId::all().all(|id| GpmMetricId::from(id.raw()) == id));
    }
}
