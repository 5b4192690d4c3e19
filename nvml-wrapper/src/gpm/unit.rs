//! Units of GPM metrics.

/// Unit of a GPM metric: see [`GpmMetricId::unit`](super::GpmMetricId::unit).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum GpmUnit {
    /// Percent of the time or of a maximum.
    Percent,
    /// Mebibytes per second.
    MebibytesPerSecond,
    /// Bytes.
    Bytes,
    /// Clock cycles.
    Cycles,
    /// Plain number.
    Count,
}

#[cfg(test)]
mod tests {
    use super::super::GpmMetricId;
    use super::*;

    #[test]
    fn units_of_metrics() {
        for (id, unit) in [
            (GpmMetricId::SmUtil, Some(GpmUnit::Percent)),
            (GpmMetricId::Gr7CtxswActivePct, Some(GpmUnit::Percent)),
            (GpmMetricId::NvlinkL71TxPerSec, Some(GpmUnit::MebibytesPerSecond)),
            (GpmMetricId::NvlinkL71Tx, Some(GpmUnit::Bytes)),
            (GpmMetricId::Gr0CtxswCyclesPerReq, Some(GpmUnit::Cycles)),
            (GpmMetricId::Gr0CtxswRequests, Some(GpmUnit::Count)),
            (GpmMetricId::PcieTx, None),
        ] {
            assert_eq!(id.unit(), unit, "{id:?}");
        }
    }

    #[test]
    fn all_metrics_have_their_numbers_and_no_others() {
        let mut last = 0;
        for id in GpmMetricId::ALL {
            assert_eq!(GpmMetricId::from(id.raw()), *id);
            assert!(id.raw() > last, "{id:?}");
            last = id.raw();
        }
        assert_eq!(last + 1, nvml_sys::NVML_GPM_METRIC_MAX);
        for raw in [0, 14, 38, 98, 210, last + 1, u32::MAX] {
            assert_eq!((GpmMetricId::from(raw), GpmMetricId::from(raw).unit()), (GpmMetricId::from_raw(raw), None));
        }
    }
}
