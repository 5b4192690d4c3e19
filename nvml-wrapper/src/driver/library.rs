//! Version of the library, which determines its behavior, in the numbering of Linux or of Windows.

use crate::driver::version::DriverVersion;
use crate::driver::{Facts, Quirk};

/// Numbering of drivers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Numbering {
    /// Numbers of libraries, which are those of Linux drivers.
    Library,
    /// Numbers of Windows drivers.
    Windows,
    /// One of the two.
    Either,
}

/// Version of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LibraryVersion {
    pub(crate) number: DriverVersion,
    numbering: Numbering,
}

impl LibraryVersion {
    /// From the NVML version, which is the version of the API followed by that of the library: `13.580.159.04`. On WSL2
    /// the library has its own number there, and not the Windows number of the driver.
    #[inline]
    pub(crate) fn from_nvml_version(text: &str) -> Option<LibraryVersion> {
        let number = text.split_once('.')?.1.parse().ok()?;
        Some(LibraryVersion::new(number, if cfg!(windows) { Numbering::Windows } else { Numbering::Library }))
    }

    /// From the driver version, which is a Windows number on WSL2 too.
    #[inline]
    pub(crate) fn from_driver_version(number: DriverVersion) -> LibraryVersion {
        LibraryVersion::new(number, if cfg!(windows) { Numbering::Windows } else { Numbering::Either })
    }

    #[inline]
    fn new(number: DriverVersion, numbering: Numbering) -> LibraryVersion {
        // After driver 430, branches of Linux are multiples of 5. Those of Windows need not be.
        let is_of_windows = number.major > 430 && number.major % 5 != 0;
        LibraryVersion { number, numbering: if is_of_windows { Numbering::Windows } else { numbering } }
    }
}

impl Quirk {
    /// Whether a library has the quirk; `None` if that is not known.
    #[inline]
    pub(crate) fn is_in(self, library: LibraryVersion) -> Option<bool> {
        let by_library = Some(self.drivers().contains(&library.number));
        match library.numbering {
            Numbering::Library => by_library,
            Numbering::Windows => self.is_in_windows(library.number),
            Numbering::Either => by_library.filter(|_| by_library == self.is_in_windows(library.number)),
        }
    }

    #[inline]
    fn is_in_windows(self, driver: DriverVersion) -> Option<bool> {
        let Facts { from, before, windows, .. } = self.facts();
        match windows {
            None => Some((from..before).contains(&driver)),
            Some((last, _)) if (from..=last).contains(&driver) => Some(true),
            Some((last, before)) if driver > last && driver < before => None,
            Some(_) => Some(false),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(quirk: Quirk, numbering: Numbering, number: &str) -> Option<bool> {
        quirk.is_in(LibraryVersion::new(number.parse().unwrap(), numbering))
    }

    /// Pairs of library and Windows driver that nvidia-smi prints on WSL2.
    const PAIRS: [(&str, &str); 17] = [
        ("470.57.02", "510.06"),
        ("525.60.02", "526.98"),
        ("535.54.04", "536.25"),
        ("535.86.01", "536.67"),
        ("535.98.01", "536.99"),
        ("535.120", "537.58"),
        ("545.46", "546.80"),
        ("555.42.03", "555.85"),
        ("555.52.01", "555.99"),
        ("560.28.03", "560.76"),
        ("570.86.16", "572.16"),
        ("575.51.02", "576.02"),
        ("575.57.04", "576.52"),
        ("580.65.05", "580.88"),
        ("580.76.04", "580.97"),
        ("580.82.02", "581.15"),
        ("590.44.01", "591.44"),
    ];

    #[test]
    fn both_numberings_have_the_same_quirks() {
        for quirk in Quirk::ALL.iter().copied() {
            for (library, windows) in PAIRS {
                let expected = has(quirk, Numbering::Library, library);
                assert!(expected.is_some());
                assert_eq!(has(quirk, Numbering::Windows, windows), expected, "{quirk:?} {library} {windows}");
                // A number that could be one of both is never mistaken.
                for number in [library, windows] {
                    let either = has(quirk, Numbering::Either, number);
                    assert!(either.is_none() || either == expected, "{quirk:?} {number}");
                }
            }
        }
    }

    #[test]
    fn between_known_drivers_nothing_is_known() {
        let on_windows = |quirk, number| has(quirk, Numbering::Windows, number);
        assert_eq!(on_windows(Quirk::WideProcessLists, "537.13"), None);
        assert_eq!(on_windows(Quirk::ShiftedFieldIds, "581.08"), None);
        assert_eq!(on_windows(Quirk::WideProcessLists, "531.79"), Some(false));
        assert_eq!(has(Quirk::ShiftedFieldIds, Numbering::Either, "580.88"), None);
        assert_eq!(has(Quirk::ShiftedFieldIds, Numbering::Library, "580.95.05"), Some(false));
    }

    #[test]
    fn numbers_of_nvml_versions() {
        let number = |text| LibraryVersion::from_nvml_version(text).map(|library| library.number);
        assert_eq!(number("13.580.159.04"), Some(DriverVersion::new(580, 159, 4)));
        assert_eq!(number("6.340.108"), Some(DriverVersion::new(340, 108, 0)));
        for text in ["", "13", "13.", "13.580", "unknown", "13.x.1"] {
            assert_eq!(number(text), None, "{text}");
        }
        let windows = LibraryVersion::from_nvml_version("12.536.25").unwrap();
        assert_eq!(Quirk::WideProcessLists.is_in(windows), Some(true));
    }
}
