//! Driver eras: exported functions, versions and driver-specific behavior.
//!
//! An era is a row of the table in [`facts`]. Its behavior follows from the driver version: each layout, struct version
//! and number is listed with the first driver that has it. [`symbols`] documents the origin of the symbol lists.

mod facts;
mod host;
mod limits;
mod symbols;

use core::fmt;

use nvml_sys::Function;

pub(crate) use facts::Facts;
use facts::{FACTS, LATEST};
pub use host::Host;
pub(crate) use limits::AFTER_610;

/// Driver version as major and minor number, such as `(535, 104)`.
pub(crate) type Driver = (u32, u32);

/// Origin of an era's list of exported functions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// The symbols that the real library of this driver exports.
    Real,
    /// Derived from the header that NVIDIA published with this driver and from the symbols of the nearest real library.
    Derived,
    /// Neither a library nor a header of this driver is known: all functions of the current header.
    Assumed,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Source::Real => "real",
            Source::Derived => "derived",
            Source::Assumed => "assumed",
        })
    }
}

/// A driver version that can be simulated. Its [`source`](Era::source) is in parentheses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(usize)]
pub enum Era {
    /// Driver 340.108 (real): without `nvmlDeviceGetPciInfo_v3` and CUDA version; process lists have 16-byte entries.
    R340,
    /// Driver 390.157 (real).
    R390,
    /// Driver 418.226.00 (real): individual fans, locked GPU clocks, excluded devices by their first name.
    R418,
    /// Driver 450.248.02 (real): MIG, `_v2` process lists, `nvmlEventSetWait_v2`.
    R450,
    /// Driver 460.106.00 (real).
    R460,
    /// Driver 470.256.02 (real): `_v2` lists of MPS processes, licensable features with an expiry.
    R470,
    /// Driver 525.147.05 (real): first structs with a version, first GPM functions, other names for GPM streaming.
    R525,
    /// Driver 535.54.03 (derived): `_v3` process lists write 32 bytes per entry.
    R535_54,
    /// Driver 535.98 (derived): without `_v3` process lists.
    R535_98,
    /// Driver 535.104.05 (derived): `_v3` process lists write 24 bytes per entry.
    R535_104,
    /// Driver 535.261.03 (real).
    R535,
    /// Driver 550.163.01 (real).
    R550,
    /// Driver 555.58.02 (real): field IDs 199 and 200 are swapped.
    R555,
    /// Driver 570.86.16 (derived): `nvmlPlatformInfo_v1_t` only.
    R570_86,
    /// Driver 570.181 (derived): has `nvmlDeviceReadWritePRM_v1`, which 575.51.02 lacks.
    R570,
    /// Driver 575.51.02 (derived): field IDs 251 to 273 are in another order.
    R575,
    /// Driver 580.82.07 (derived): field IDs 251 to 273 are in the order of 570 again.
    R580_82,
    /// Driver 580.159.04 (real): the values of [`Node::h200x8`](crate::Node::h200x8) were read with this driver.
    R580,
    /// Driver 610.43.02 (derived): the newest driver that NVIDIA has published a header with.
    R610,
    /// A driver with every function of the current header, NVML 13.5.37 (assumed). NVIDIA's Python module 13.615.71
    /// shows that a branch 615 exists; the version 615.37.01 and its list of functions are assumptions.
    Latest,
}

impl Era {
    /// All eras, oldest first.
    pub fn all() -> impl Iterator<Item = Era> {
        FACTS.iter().map(|facts| facts.era)
    }

    /// Era of this driver version. `None` if no era has exactly this version.
    #[must_use]
    pub fn from_driver(version: &str) -> Option<Era> {
        FACTS.iter().find(|facts| facts.driver == version).map(|facts| facts.era)
    }

    /// The era that a user means by a version: the era of exactly this version, the newest era of a branch such as `580`
    /// or `535.104`, or the [`nearest`](Era::nearest). `None` if the text is not a version, or is one below 340.
    ///
    /// # Examples
    ///
    /// ```
    /// use nvml_sim::Era;
    ///
    /// assert_eq!(Era::closest("580"), Some(Era::R580));
    /// assert_eq!(Era::closest("535.104"), Some(Era::R535_104));
    /// assert_eq!(Era::closest("590.48.01"), Some(Era::R580));
    /// assert_eq!((Era::closest("new"), Era::closest("58")), (None, None));
    /// ```
    #[must_use]
    pub fn closest(version: &str) -> Option<Era> {
        let parts: Option<Vec<u32>> = version.split('.').map(|part| part.parse().ok()).collect();
        let is_version = parts.is_some_and(|parts| parts.first().is_some_and(|branch| *branch >= 340));
        let branch = format!("{version}.");
        let of_branch = || Era::all().filter(|era| era.driver_version().starts_with(&branch)).last();
        is_version.then(|| Era::from_driver(version).or_else(of_branch).unwrap_or_else(|| Era::nearest(version)))
    }

    /// The newest era whose driver is not newer than this version. The oldest era for older drivers.
    #[must_use]
    pub fn nearest(version: &str) -> Era {
        let numbers = |version: &str| -> Vec<u32> { version.split('.').map_while(|part| part.parse().ok()).collect() };
        let wanted = numbers(version);
        Era::all().filter(|era| numbers(era.driver_version()) <= wanted).last().unwrap_or(Era::R340)
    }

    /// Driver version, as returned by `nvmlSystemGetDriverVersion`.
    #[must_use]
    pub fn driver_version(self) -> &'static str {
        self.facts().driver
    }

    /// NVML version, as returned by `nvmlSystemGetNVMLVersion`.
    #[must_use]
    pub fn nvml_version(self) -> &'static str {
        self.facts().nvml
    }

    /// CUDA driver version, as returned by `nvmlSystemGetCudaDriverVersion`: 1000 * major + 10 * minor.
    #[must_use]
    pub fn cuda_version(self) -> i32 {
        self.facts().cuda
    }

    /// Origin of the list of exported functions.
    #[must_use]
    pub fn source(self) -> Source {
        self.facts().source
    }

    /// Whether the library of this era exports the function.
    #[must_use]
    pub fn exports(self, function: Function) -> bool {
        symbols::exports(self, function)
    }

    /// Whether the driver of the era is this version or later, for structs introduced with a known driver.
    #[must_use]
    pub(crate) fn is_at_least(self, driver: Driver) -> bool {
        let mut parts = self.driver_version().split('.').map(|part| part.parse::<u32>().unwrap_or(0));
        (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= driver
    }

    /// Whether `nvmlErrorString` has a message for the code.
    pub(crate) fn has_code(self, code: u32) -> bool {
        self.facts().known_codes.iter().any(|codes| codes.contains(&code))
    }

    pub(crate) fn facts(self) -> &'static Facts {
        let index = self as usize;
        FACTS.get(index).unwrap_or(LATEST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_era_is_at_its_index_of_the_table() {
        for (index, facts) in FACTS.iter().enumerate() {
            assert_eq!(facts.era as usize, index);
            assert_eq!(Era::from_driver(facts.driver), Some(facts.era));
        }
        assert_eq!(Era::all().last(), Some(Era::Latest));
        assert_eq!(Era::from_driver("1.2.3"), None);
    }

    #[test]
    fn drivers_between_two_eras_are_like_the_older_one() {
        for (driver, era) in [("580.159.04", Era::R580), ("580.159.3", Era::R580_82), ("590.48.01", Era::R580)] {
            assert_eq!(Era::nearest(driver), era, "{driver}");
        }
        assert_eq!([Era::nearest("304.1"), Era::nearest("999")], [Era::R340, Era::Latest]);
    }

    #[test]
    fn eras_are_in_the_order_of_their_drivers() {
        let numbers = |version: &str| version.split('.').map(|part| part.parse().unwrap()).collect::<Vec<u32>>();
        let versions: Vec<_> = Era::all().map(|era| numbers(era.driver_version())).collect();
        assert!(versions.is_sorted_by(|older, newer| older < newer), "{versions:?}");
        assert!(Era::all().is_sorted_by_key(Era::cuda_version));
    }

    #[test]
    fn versions_are_consistent() {
        for facts in FACTS {
            let api: i32 = facts.nvml.split('.').next().unwrap().parse().unwrap();
            assert_eq!(facts.nvml, format!("{api}.{}", facts.driver));
            // NVML's major version is that of CUDA; the driver of CUDA 6.5 has NVML 6.
            assert_eq!(api, facts.cuda / 1000, "{:?}", facts.era);
            let tells_branch = facts.era.exports(Function::nvmlSystemGetDriverBranch);
            assert_eq!(!facts.branch.is_empty(), tells_branch, "{:?}", facts.era);
        }
    }

    #[test]
    fn only_assumed_eras_have_no_symbol_list() {
        for facts in FACTS {
            assert_eq!(facts.symbols.is_none(), facts.source == Source::Assumed, "{:?}", facts.era);
        }
        assert_eq!(
            [Era::R580, Era::R610, Era::Latest].map(Era::source),
            [Source::Real, Source::Derived, Source::Assumed]
        );
    }

    #[test]
    fn drivers_are_compared_by_number() {
        assert!(Era::R535_54.is_at_least((535, 54)) && !Era::R535_54.is_at_least((535, 98)));
        assert!(Era::R535_104.is_at_least((535, 98)) && Era::R570.is_at_least((570, 124)));
        assert!(!Era::R570_86.is_at_least((570, 124)) && !Era::R340.is_at_least((390, 1)));
        assert!(Era::Latest.is_at_least((610, 44)) && !Era::R610.is_at_least((610, 44)));
    }
}
