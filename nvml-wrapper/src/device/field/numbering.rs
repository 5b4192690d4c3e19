//! Field numbers by driver version: those of the newest header, except for two ranges of drivers listed in
//! headers/api.toml.

use crate::device::field::FieldId;
use crate::driver::Quirk;
use crate::generated::quirks::{FIELD_SHIFTS, FieldShift};

/// Field numbers of a driver: those of the newest header, or those changed by a quirk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbering(Option<Quirk>);

impl Numbering {
    /// Numbers of the newest header.
    pub(super) const NEWEST: Numbering = Numbering(None);

    /// Numbers of the driver of which `has_quirk` is true: those of the newest header if nothing is known of the driver.
    #[inline]
    pub(super) fn of_driver(has_quirk: impl Fn(Quirk) -> bool) -> Numbering {
        let quirks = [Quirk::SwappedFieldIds, Quirk::ShiftedFieldIds];
        Numbering(quirks.into_iter().find(|quirk| has_quirk(*quirk)))
    }

    /// Whether the number of the field depends on the driver.
    #[inline]
    pub(super) fn depends_on_driver(id: FieldId) -> bool {
        FIELD_SHIFTS.iter().any(|shift| shift.to_shifted(id.0).is_some())
    }

    /// Driver's number of the field.
    #[inline]
    pub(super) fn number(self, id: FieldId) -> u32 {
        self.shifts().find_map(|shift| shift.to_shifted(id.0)).unwrap_or(id.0)
    }

    /// Field with the driver's number.
    #[inline]
    pub(super) fn field(self, number: u32) -> FieldId {
        FieldId(self.shifts().find_map(|shift| shift.to_newest(number)).unwrap_or(number))
    }

    #[inline]
    fn shifts(self) -> impl Iterator<Item = &'static FieldShift> {
        FIELD_SHIFTS.iter().filter(move |shift| Some(shift.quirk) == self.0)
    }
}

impl FieldShift {
    /// Driver's number for a number of the newest header.
    #[inline]
    fn to_shifted(&self, number: u32) -> Option<u32> {
        (self.first..=self.last).contains(&number).then(|| number - self.first + self.shifted_first)
    }

    /// Number of the newest header for a driver's number.
    #[inline]
    fn to_newest(&self, number: u32) -> Option<u32> {
        let shifted_last = self.last - self.first + self.shifted_first;
        (self.shifted_first..=shifted_last).contains(&number).then(|| number - self.shifted_first + self.first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SWAPPED: Numbering = Numbering(Some(Quirk::SwappedFieldIds));
    const SHIFTED: Numbering = Numbering(Some(Quirk::ShiftedFieldIds));

    fn numbering(driver: &str) -> Numbering {
        let driver = driver.parse().unwrap();
        Numbering::of_driver(|quirk| quirk.drivers().contains(&driver))
    }

    #[test]
    fn numbering_by_driver_version() {
        for driver in ["390.157", "550.163.01", "570.86.16", "570.211", "580.82.07", "580.159.04", "610.43.02"] {
            assert_eq!(numbering(driver), Numbering::NEWEST, "{driver}");
        }
        for driver in ["555.42.02", "560.28.03", "565.57.01"] {
            assert_eq!(numbering(driver), SWAPPED, "{driver}");
        }
        for driver in ["575.51.02", "575.64", "580.65.06", "580.76.05"] {
            assert_eq!(numbering(driver), SHIFTED, "{driver}");
        }
    }

    #[test]
    fn numbers_match_headers() {
        let shifted = |id| SHIFTED.number(id);
        assert_eq!(shifted(FieldId::PWR_SMOOTHING_ENABLED), 256);
        assert_eq!(shifted(FieldId::PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL), 273);
        assert_eq!(shifted(FieldId::CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN), 251);
        assert_eq!(shifted(FieldId::POWER_SYNC_BALANCING_AF), 255);
        assert_eq!(shifted(FieldId::NVLINK_GET_POWER_THRESHOLD_MAX), 200);
        assert_eq!(SWAPPED.number(FieldId::NVLINK_GET_POWER_THRESHOLD_MAX), 199);
        assert_eq!(SWAPPED.number(FieldId::PWR_SMOOTHING_ENABLED), 251);
        assert_eq!(Numbering::NEWEST.number(FieldId::PWR_SMOOTHING_ENABLED), 251);
    }

    #[test]
    fn numbers_round_trip() {
        for numbering in [Numbering::NEWEST, SWAPPED, SHIFTED] {
            for id in FieldId::ALL.iter().copied().chain([FieldId::from_raw(5000), FieldId::from_raw(u32::MAX)]) {
                let number = numbering.number(id);
                assert_eq!(numbering.field(number), id);
                assert!(number == id.raw() || Numbering::depends_on_driver(id));
            }
        }
    }
}
