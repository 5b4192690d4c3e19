//! The numbers that drivers know fields by. They are those of the newest header, but for two times.

use super::FieldId;
use crate::system::DriverVersion;

/// Which numbers a driver uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbering {
    /// Those of the newest header.
    Today,
    /// Drivers 555 to 565: 199 and 200 are swapped.
    Swapped,
    /// Drivers 575.51 to 580.76: the five fields of 269 to 273 come first, from 251 on, and the eighteen of power
    /// smoothing after them.
    Shifted,
}

/// Lowest and highest of the numbers that ever meant something else.
const MOVED: [std::ops::RangeInclusive<u32>; 2] = [199..=200, 251..=273];

impl Numbering {
    /// The numbers that this driver uses.
    pub(super) fn of_driver(driver: DriverVersion) -> Numbering {
        let swapped = DriverVersion::new(555, 0, 0)..DriverVersion::new(570, 0, 0);
        let shifted = DriverVersion::new(575, 51, 0)..DriverVersion::new(580, 82, 0);
        if swapped.contains(&driver) {
            Numbering::Swapped
        } else if shifted.contains(&driver) {
            Numbering::Shifted
        } else {
            Numbering::Today
        }
    }

    /// Whether the number of a field depends on the driver at all.
    pub(super) fn matters_to(id: FieldId) -> bool {
        MOVED.iter().any(|moved| moved.contains(&id.0))
    }

    /// The number that the driver knows the field by.
    pub(super) fn number(self, id: FieldId) -> u32 {
        match (self, id.0) {
            (Numbering::Swapped, 199) => 200,
            (Numbering::Swapped, 200) => 199,
            (Numbering::Shifted, today @ 251..=268) => today + 5,
            (Numbering::Shifted, today @ 269..=273) => today - 18,
            (_, today) => today,
        }
    }

    /// The field that the driver knows by this number.
    pub(super) fn field(self, number: u32) -> FieldId {
        FieldId(match (self, number) {
            (Numbering::Swapped, 199) => 200,
            (Numbering::Swapped, 200) => 199,
            (Numbering::Shifted, 256..=273) => number - 5,
            (Numbering::Shifted, 251..=255) => number + 18,
            (_, number) => number,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Numbering {
        Numbering::of_driver(DriverVersion::parse(text).unwrap())
    }

    #[test]
    fn drivers_have_the_numbers_of_their_time() {
        for driver in ["390.157", "550.163.01", "570.86.16", "570.211", "580.82.07", "580.159.04", "610.43.02"] {
            assert_eq!(of(driver), Numbering::Today, "{driver}");
        }
        for driver in ["555.42.02", "560.28.03", "565.57.01"] {
            assert_eq!(of(driver), Numbering::Swapped, "{driver}");
        }
        for driver in ["575.51.02", "575.64", "580.65.06", "580.76.05"] {
            assert_eq!(of(driver), Numbering::Shifted, "{driver}");
        }
    }

    #[test]
    fn numbers_as_the_headers_of_the_time_have_them() {
        let shifted = |id| Numbering::Shifted.number(id);
        assert_eq!(shifted(FieldId::PWR_SMOOTHING_ENABLED), 256);
        assert_eq!(shifted(FieldId::PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL), 273);
        assert_eq!(shifted(FieldId::CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN), 251);
        assert_eq!(shifted(FieldId::POWER_SYNC_BALANCING_AF), 255);
        assert_eq!(shifted(FieldId::NVLINK_GET_POWER_THRESHOLD_MAX), 200);
        assert_eq!(Numbering::Swapped.number(FieldId::NVLINK_GET_POWER_THRESHOLD_MAX), 199);
        assert_eq!(Numbering::Swapped.number(FieldId::PWR_SMOOTHING_ENABLED), 251);
        assert_eq!(Numbering::Today.number(FieldId::PWR_SMOOTHING_ENABLED), 251);
    }

    #[test]
    fn every_number_leads_back_to_its_field() {
        for numbering in [Numbering::Today, Numbering::Swapped, Numbering::Shifted] {
            for id in FieldId::known().chain([FieldId::raw(5000), FieldId::raw(u32::MAX)]) {
                let number = numbering.number(id);
                assert_eq!(numbering.field(number), id);
                assert!(number == id.number() || Numbering::matters_to(id));
            }
        }
    }
}
