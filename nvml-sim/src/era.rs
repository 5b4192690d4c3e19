//! Driver eras: which functions a driver's library exports, what it says of itself, and what it does in its own way.
//!
//! An era is a row of the table in [`facts`]; what its functions do in the way of their time follows from the driver's
//! version: each layout, version of a struct and number is listed with the first driver that has it. Where the lists of
//! symbols come from is told in [`symbols`].

mod facts;
mod limits;
mod symbols;

use nvml_sys::Function;

pub(crate) use facts::Facts;
use facts::{FACTS, LATEST};
pub(crate) use limits::AFTER_610;

/// A driver's number as tables of changes name it: major and minor, such as `(535, 104)`.
pub(crate) type Driver = (u32, u32);

/// A driver version that the simulation knows how to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(usize)]
pub enum Era {
    /// Driver 340.108: no `nvmlDeviceGetPciInfo_v3`, no CUDA version, process lists of 16-byte entries only.
    R340,
    /// Driver 390.157.
    R390,
    /// Driver 418.226.00: fans one by one, locked GPU clocks, excluded devices under their first name.
    R418,
    /// Driver 450.248.02: MIG, `_v2` process lists, `nvmlEventSetWait_v2`.
    R450,
    /// Driver 460.106.00.
    R460,
    /// Driver 470.256.02: `_v2` lists of MPS processes, licensable features with an end.
    R470,
    /// Driver 525.147.05: the first structs with a version, the first GPM functions, their streaming under another name.
    R525,
    /// Driver 535.54.03: its `_v3` process lists write 32 bytes for each entry.
    R535_54,
    /// Driver 535.98: no `_v3` process lists at all.
    R535_98,
    /// Driver 535.104.05: `_v3` process lists are back, with 24 bytes for each entry.
    R535_104,
    /// Driver 535.261.03.
    R535,
    /// Driver 550.163.01.
    R550,
    /// Driver 555.58.02: the field ids 199 and 200 are swapped.
    R555,
    /// Driver 570.86.16: knows the first `nvmlPlatformInfo_v1_t` only.
    R570_86,
    /// Driver 570.181: has `nvmlDeviceReadWritePRM_v1`, which 575.51.02 lacks.
    R570,
    /// Driver 575.51.02: the field ids 251 to 273 mean other things than before and after.
    R575,
    /// Driver 580.82.07: the field ids are back where they were in 570.
    R580_82,
    /// Driver 580.159.04, which the values of [`Node::h200x8`](crate::Node::h200x8) were read with.
    R580,
    /// Driver 610.43.02, the newest whose header NVIDIA has published with its driver.
    R610,
    /// A driver with every function of today's header, NVML 13.5. No driver of it has been published: the version is invented.
    Latest,
}

impl Era {
    /// Every era, oldest first.
    pub fn all() -> impl Iterator<Item = Era> {
        FACTS.iter().map(|facts| facts.era)
    }

    /// The era of exactly this driver version.
    #[must_use]
    pub fn from_driver(version: &str) -> Option<Era> {
        FACTS.iter().find(|facts| facts.driver == version).map(|facts| facts.era)
    }

    /// The driver version, as `nvmlSystemGetDriverVersion` answers it.
    #[must_use]
    pub fn driver_version(self) -> &'static str {
        self.facts().driver
    }

    /// The version that `nvmlSystemGetNVMLVersion` answers.
    #[must_use]
    pub fn nvml_version(self) -> &'static str {
        self.facts().nvml
    }

    /// The version that `nvmlSystemGetCudaDriverVersion` answers: 1000 * major + 10 * minor.
    #[must_use]
    pub fn cuda_version(self) -> i32 {
        self.facts().cuda
    }

    /// Whether the library of this era exports the function.
    #[must_use]
    pub fn exports(self, function: Function) -> bool {
        symbols::exports(self, function)
    }

    /// Whether the era's driver is this one (major and minor) or a later one; for structs that came at a known driver.
    #[must_use]
    pub(crate) fn is_at_least(self, driver: Driver) -> bool {
        let mut parts = self.driver_version().split('.').map(|part| part.parse::<u32>().unwrap_or(0));
        (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= driver
    }

    /// Whether `nvmlErrorString` has a text for the code.
    pub(crate) fn knows_code(self, code: u32) -> bool {
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
    fn each_era_stands_at_its_place_in_the_table() {
        for (index, facts) in FACTS.iter().enumerate() {
            assert_eq!(facts.era as usize, index);
            assert_eq!(Era::from_driver(facts.driver), Some(facts.era));
        }
        assert_eq!(Era::all().last(), Some(Era::Latest));
        assert_eq!(Era::from_driver("1.2.3"), None);
    }

    #[test]
    fn eras_are_in_the_order_of_their_drivers() {
        let numbers = |version: &str| version.split('.').map(|part| part.parse().unwrap()).collect::<Vec<u32>>();
        let versions: Vec<_> = Era::all().map(|era| numbers(era.driver_version())).collect();
        assert!(versions.is_sorted_by(|older, newer| older < newer), "{versions:?}");
        assert!(Era::all().is_sorted_by_key(Era::cuda_version));
    }

    #[test]
    fn versions_fit_together() {
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
    fn drivers_are_compared_by_number() {
        assert!(Era::R535_54.is_at_least((535, 54)) && !Era::R535_54.is_at_least((535, 98)));
        assert!(Era::R535_104.is_at_least((535, 98)) && Era::R570.is_at_least((570, 124)));
        assert!(!Era::R570_86.is_at_least((570, 124)) && !Era::R340.is_at_least((390, 1)));
        assert!(Era::Latest.is_at_least((610, 44)) && !Era::R610.is_at_least((610, 44)));
    }
}
