//! Limits that increased with driver versions: each table lists the first driver for each value, oldest first.
//!
//! The values are those of the headers and of NVIDIA's Python module of these drivers.

use core::ffi::c_uint;
use core::ops::{BitAnd, BitOr, Not, RangeInclusive};

use nvml_sys::*;

use super::{Driver, Era};
use crate::write::NvmlResult;

/// The first driver after 610.43: the additions of the headers 13.4 and 13.5.
pub(crate) const AFTER_610: Driver = (610, 44);

/// Field IDs in the numbering of the driver. Those of 390.157, 525.147, 535.216 to 535.309, 550.163 and 555.58 are the
/// ones that these libraries dispatch, those of 580.159.04 were recorded. The others are those of the headers.
const FIELDS: &[(Driver, &[RangeInclusive<u32>])] = &[
    ((384, 47), &[1..=91]),
    ((410, 104), &[1..=95]),
    ((450, 51), &[1..=146]),
    ((460, 27), &[1..=160]),
    ((525, 53), &[1..=169, 173..=182, 185..=186, 193..=196]),
    ((535, 43), &[1..=196]),
    ((535, 216), &[1..=196, 226..=227]),
    ((550, 40), &[1..=196, 199..=199, 226..=227]),
    ((555, 42), &[1..=200]),
    ((570, 86), &[1..=268]),
    ((575, 51), &[1..=273]),
    ((580, 159), &[1..=273, 275..=288, 294..=295, 301..=302]),
    ((610, 43), &[1..=302]),
    (AFTER_610, &[1..=NVML_FI_MAX - 1]),
];

/// Numbering of the field IDs.
#[derive(Clone, Copy)]
enum Numbering {
    Current,
    /// 199 and 200 are swapped.
    Swapped,
    /// The five fields of 269 to 273 begin at 251, followed by the eighteen of 251 to 268.
    Shifted,
}

const NUMBERINGS: &[(Driver, Numbering)] = &[
    ((384, 47), Numbering::Current),
    ((555, 42), Numbering::Swapped),
    ((570, 86), Numbering::Current),
    ((575, 51), Numbering::Shifted),
    ((580, 82), Numbering::Current),
];

/// GPM metrics: highest ID plus one, which is also the capacity of the driver's metrics struct.
const METRICS_END: &[(Driver, c_uint)] =
    &[((520, 56), 98), ((575, 51), 210), ((595, 45), 333), (AFTER_610, NVML_GPM_METRIC_MAX)];

/// Maximum number of NVLinks of a GPU.
const LINKS: &[(Driver, c_uint)] = &[((0, 0), 4), ((384, 47), 6), ((450, 51), 12), ((520, 56), 18), ((610, 43), 36)];

/// Event types, as a bit mask.
const EVENT_TYPES: &[(Driver, u64)] = &[((0, 0), 0x1f), ((450, 51), 0x19f), ((560, 28), 0x3f9f), ((565, 57), 0xff9f)];

/// Clocks event reasons, as a bit mask.
const CLOCK_REASONS: &[(Driver, u64)] = &[((0, 0), 0x1f), ((410, 104), 0x1ff), (AFTER_610, 0x7ff)];

impl Era {
    /// Value of the newest entry that applies to the era. Each entry is paired with the first driver that has it.
    pub(crate) fn newest<T: Copy>(self, steps: &[(Driver, T)]) -> Option<T> {
        steps.iter().rev().find(|(since, _)| self.is_at_least(*since)).map(|(_, value)| *value)
    }

    /// Returns `NVML_ERROR_INVALID_ARGUMENT` for a number that the header of the era does not define. Each entry is the
    /// highest defined number plus one.
    pub(crate) fn check_number(self, number: u32, ends: &[(Driver, u32)]) -> NvmlResult {
        let end = self.newest(ends).unwrap_or(0);
        if number < end { Ok(()) } else { Err(NVML_ERROR_INVALID_ARGUMENT) }
    }

    /// Return code of the era's library in place of `code`: libraries before a code was introduced return another one.
    pub(crate) fn code(self, code: nvmlReturn_t) -> nvmlReturn_t {
        match code {
            known if self.has_code(known) || known == NVML_ERROR_UNKNOWN => known,
            NVML_ERROR_ARGUMENT_VERSION_MISMATCH | NVML_ERROR_GPU_NOT_FOUND => NVML_ERROR_INVALID_ARGUMENT,
            NVML_ERROR_NO_DATA => NVML_ERROR_NOT_FOUND,
            NVML_ERROR_FREQ_NOT_SUPPORTED | NVML_ERROR_DEPRECATED => NVML_ERROR_NOT_SUPPORTED,
            _ => NVML_ERROR_UNKNOWN,
        }
    }

    /// Current field ID of the field with this ID in the driver's numbering. `None` if the driver has no such field.
    pub(crate) fn field(self, number: u32) -> Option<u32> {
        let known = self.newest(FIELDS)?;
        if !known.iter().any(|range| range.contains(&number)) {
            return None;
        }
        Some(match (self.newest(NUMBERINGS)?, number) {
            (Numbering::Swapped, 199) => 200,
            (Numbering::Swapped, 200) => 199,
            (Numbering::Shifted, 251..=255) => number + 18,
            (Numbering::Shifted, 256..=273) => number - 5,
            _ => number,
        })
    }

    /// Highest GPM metric ID plus one.
    pub(crate) fn metrics_end(self) -> c_uint {
        self.newest(METRICS_END).unwrap_or(0)
    }

    /// Whether the link number is valid for the library. The newest library accepts any link number.
    pub(crate) fn has_link(self, link: c_uint) -> bool {
        let max = self.newest(LINKS).unwrap_or(0);
        link < max || LINKS.last().is_none_or(|(_, newest)| *newest == max)
    }

    /// Removes event types that were introduced by later drivers.
    pub(crate) fn event_types(self, types: u64) -> u64 {
        self.without_later(EVENT_TYPES, types)
    }

    /// Removes clocks event reasons that were introduced by later drivers.
    pub(crate) fn clock_reasons(self, reasons: u64) -> u64 {
        self.without_later(CLOCK_REASONS, reasons)
    }

    /// Removes bits that were introduced by later drivers. Undefined bits are kept, so that tests can use them.
    pub(crate) fn without_later<T>(self, steps: &[(Driver, T)], bits: T) -> T
    where
        T: Copy + Default + BitAnd<Output = T> + BitOr<Output = T> + Not<Output = T>,
    {
        let every = steps.iter().fold(T::default(), |every, (_, known)| every | *known);
        let later = every & !self.newest(steps).unwrap_or_default();
        bits & !later
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of the moved fields in the headers of these drivers.
    #[test]
    fn field_ids_have_the_numbering_of_their_driver() {
        let moved = [
            (NVML_FI_DEV_IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE, [199, 200, 199, 199, 199]),
            (NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MAX, [0, 199, 200, 200, 200]),
            (NVML_FI_PWR_SMOOTHING_ENABLED, [0, 0, 251, 256, 251]),
            (NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL, [0, 0, 268, 273, 268]),
            (NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN, [0, 0, 0, 251, 269]),
            (NVML_FI_DEV_POWER_SYNC_BALANCING_AF, [0, 0, 0, 255, 273]),
        ];
        for (field, numbers) in moved {
            for (era, number) in [Era::R550, Era::R555, Era::R570, Era::R575, Era::R580_82].into_iter().zip(numbers) {
                let known = (0..400).find(|number| era.field(*number) == Some(field));
                assert_eq!(known.unwrap_or(0), number, "{field} in {era:?}");
            }
        }
    }

    /// IDs that the libraries of these drivers dispatch.
    #[test]
    fn libraries_know_the_field_ids_of_their_dispatch() {
        let known = |era: Era| (0..400).filter(|number| era.field(*number).is_some()).collect::<Vec<u32>>();
        assert_eq!(known(Era::R390), (1..=91).collect::<Vec<_>>());
        let r525 = (1..=169).chain(173..=182).chain(185..=186).chain(193..=196);
        assert_eq!(known(Era::R525), r525.collect::<Vec<_>>());
        assert_eq!(known(Era::R535), (1..=196).chain(226..=227).collect::<Vec<_>>());
        assert_eq!(known(Era::R550), (1..=196).chain([199, 226, 227]).collect::<Vec<_>>());
        assert_eq!(known(Era::R555), (1..=200).collect::<Vec<_>>());
    }

    #[test]
    fn field_ids_are_unique() {
        for era in Era::all() {
            let mut fields: Vec<u32> = (0..400).filter_map(|number| era.field(number)).collect();
            let all = fields.len();
            fields.sort_unstable();
            fields.dedup();
            assert_eq!(fields.len(), all, "{era:?}");
        }
    }

    #[test]
    fn no_library_returns_a_code_of_later_ones() {
        for era in Era::all() {
            for code in (0..=30).chain([NVML_ERROR_UNKNOWN]) {
                let result = era.code(code);
                assert!(era.has_code(result) || result == NVML_ERROR_UNKNOWN, "{code} of {era:?}");
                assert!(result == code || !era.has_code(code), "{code} of {era:?}");
            }
        }
        let mismatch = |era: Era| era.code(NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
        assert_eq!(mismatch(Era::R470), NVML_ERROR_INVALID_ARGUMENT);
        assert_eq!(mismatch(Era::R525), NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    }

    #[test]
    fn limits_never_shrink() {
        let knows_more = |older: Era, newer: Era| {
            older.metrics_end() <= newer.metrics_end()
                && (0..100).all(|link| !older.has_link(link) || newer.has_link(link))
                && older.event_types(u64::MAX) & !newer.event_types(u64::MAX) == 0
                && older.clock_reasons(u64::MAX) & !newer.clock_reasons(u64::MAX) == 0
        };
        assert!(Era::all().is_sorted_by(|older, newer| knows_more(*older, *newer)));
        assert_eq!([Era::R340, Era::R525, Era::R580, Era::R610].map(Era::metrics_end), [0, 98, 210, 333]);
        assert_eq!(Era::Latest.metrics_end(), NVML_GPM_METRIC_MAX);
        let links = |era: Era| (0..100).take_while(|link| era.has_link(*link)).count();
        assert_eq!([Era::R340, Era::R390, Era::R470, Era::R580, Era::R610].map(links), [4, 6, 12, 18, 100]);
        let types = |era: Era| era.event_types(nvmlEventTypeAll);
        assert_eq!([Era::R340, Era::R555, Era::R570_86].map(types), [0x1f, 0x19f, nvmlEventTypeAll]);
        let reasons = |era: Era| era.clock_reasons(nvmlClocksEventReasonAll | 1 << 40);
        assert_eq!([Era::R340, Era::R610].map(reasons), [0x1f | 1 << 40, 0x1ff | 1 << 40]);
        assert_eq!(reasons(Era::Latest), nvmlClocksEventReasonAll | 1 << 40);
    }
}
