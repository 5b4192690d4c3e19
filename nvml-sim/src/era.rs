//! Driver eras: which functions a driver's library exports, what it says of itself, and what it does in its own way.
//!
//! An era is a row of [`FACTS`]. The lists of symbols are those of the real libraries of these versions; 535.54.03 and
//! 535.98 are the list of 535.216.03 without what came later.

use std::sync::OnceLock;

use core::ffi::c_int;
use nvml_sys::Function;

/// A driver version that the simulation knows how to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(usize)]
pub enum Era {
    /// Driver 340.108: no `nvmlDeviceGetPciInfo_v3`, no CUDA version, process lists of 16-byte entries only.
    R340,
    /// Driver 390.157.
    R390,
    /// Driver 470.256.02: `_v2` process lists, `nvmlEventSetWait_v2`.
    R470,
    /// Driver 525.147.05: the first GPM functions, its streaming under another name.
    R525,
    /// Driver 535.54.03: its `_v3` process lists write 32 bytes for each entry.
    R535_54,
    /// Driver 535.98: no `_v3` process lists at all.
    R535_98,
    /// Driver 535.261.03.
    R535,
    /// Driver 550.163.01.
    R550,
    /// Driver 580.159.04, which the values of [`Node::h200x8`](crate::Node::h200x8) were read with.
    R580,
    /// Driver 610.43.02, with every function of today's header.
    Latest,
}

/// How large the entries are that a `_v3` process list writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProcessLayout {
    /// 24 bytes.
    Usual,
    /// 32 bytes: the layout of drivers 535.43 to 535.86.
    Wide,
}

/// What tells one era from another.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) era: Era,
    pub(crate) driver: &'static str,
    pub(crate) nvml: &'static str,
    /// As `nvmlSystemGetCudaDriverVersion` gives it: 1000 * major + 10 * minor.
    pub(crate) cuda: c_int,
    /// What `nvmlSystemGetDriverBranch` gives; only eras that have the function need it.
    pub(crate) branch: &'static str,
    /// The exported names, one a line and sorted; None for all of the header.
    symbols: Option<&'static str>,
    pub(crate) process_layout: ProcessLayout,
    /// The codes that `nvmlErrorString` has a text for; no other.
    known_codes: &'static [core::ops::RangeInclusive<u32>],
}

static FACTS: &[Facts] = &[
    Facts {
        era: Era::R340,
        driver: "340.108",
        nvml: "6.340.108",
        cuda: 6050,
        branch: "",
        symbols: Some(include_str!("../data/symbols/340.108.txt")),
        process_layout: ProcessLayout::Usual,
        known_codes: &[0..=16],
    },
    Facts {
        era: Era::R390,
        driver: "390.157",
        nvml: "9.390.157",
        cuda: 9010,
        branch: "",
        symbols: Some(include_str!("../data/symbols/390.157.txt")),
        process_layout: ProcessLayout::Usual,
        known_codes: &[0..=18, 20..=20],
    },
    Facts {
        era: Era::R470,
        driver: "470.256.02",
        nvml: "11.470.256.02",
        cuda: 11040,
        branch: "",
        symbols: Some(include_str!("../data/symbols/470.256.02.txt")),
        process_layout: ProcessLayout::Usual,
        known_codes: &[0..=20, 23..=24],
    },
    Facts {
        era: Era::R525,
        driver: "525.147.05",
        nvml: "12.525.147.05",
        cuda: 12000,
        branch: "",
        symbols: Some(include_str!("../data/symbols/525.147.05.txt")),
        process_layout: ProcessLayout::Usual,
        known_codes: &[0..=26],
    },
    Facts {
        era: Era::R535_54,
        driver: "535.54.03",
        nvml: "12.535.54.03",
        cuda: 12020,
        branch: "",
        symbols: Some(include_str!("../data/symbols/535.54.03.txt")),
        process_layout: ProcessLayout::Wide,
        known_codes: &[0..=27],
    },
    Facts {
        era: Era::R535_98,
        driver: "535.98",
        nvml: "12.535.98",
        cuda: 12020,
        branch: "",
        symbols: Some(include_str!("../data/symbols/535.98.txt")),
        process_layout: ProcessLayout::Usual,
        known_codes: &[0..=27],
    },
    Facts {
        era: Era::R535,
        driver: "535.261.03",
        nvml: "12.535.261.03",
        cuda: 12020,
        branch: "",
        symbols: Some(include_str!("../data/symbols/535.261.03.txt")),
        process_layout: ProcessLayout::Usual,
        known_codes: &[0..=27],
    },
    Facts {
        era: Era::R550,
        driver: "550.163.01",
        nvml: "12.550.163.01",
        cuda: 12040,
        branch: "",
        symbols: Some(include_str!("../data/symbols/550.163.01.txt")),
        process_layout: ProcessLayout::Usual,
        known_codes: &[0..=29],
    },
    Facts {
        era: Era::R580,
        driver: "580.159.04",
        nvml: "13.580.159.04",
        cuda: 13000,
        branch: "r582_49",
        symbols: Some(include_str!("../data/symbols/580.159.04.txt")),
        process_layout: ProcessLayout::Usual,
        known_codes: &[0..=30],
    },
    Facts {
        era: Era::Latest,
        driver: "610.43.02",
        nvml: "13.610.43.02",
        cuda: 13050,
        branch: "r610_00",
        symbols: None,
        process_layout: ProcessLayout::Usual,
        known_codes: &[0..=30],
    },
];

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
        static EXPORTED: OnceLock<Vec<Vec<&'static str>>> = OnceLock::new();
        let exported = EXPORTED.get_or_init(|| FACTS.iter().map(|facts| sorted_lines(facts.symbols)).collect());
        match self.facts().symbols {
            None => !GONE.contains(&function),
            Some(_) => exported.get(self as usize).is_some_and(|names| names.binary_search(&function.name()).is_ok()),
        }
    }

    /// Whether the era's driver is this one (major and minor) or a later one; for structs that came at a known driver.
    #[must_use]
    pub(crate) fn is_at_least(self, driver: (u32, u32)) -> bool {
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

const LATEST: &Facts = match FACTS.last() {
    Some(facts) => facts,
    None => panic!("there are eras"),
};

/// What only libraries of the past export.
const GONE: &[Function] = &[Function::nvmlDeviceCcuGetStreamState, Function::nvmlDeviceCcuSetStreamState];

fn sorted_lines(symbols: Option<&'static str>) -> Vec<&'static str> {
    let mut names: Vec<&str> = symbols.into_iter().flat_map(str::lines).collect();
    names.sort_unstable();
    names
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
    fn the_lists_hold_the_functions_that_nvml_has() {
        let counts: Vec<usize> =
            Era::all().map(|era| Function::ALL.iter().filter(|function| era.exports(**function)).count()).collect();
        // Each library exports one or two more names, which are none of the API.
        assert_eq!(counts, [113, 184, 253, 310, 328, 325, 331, 349, 403, 438]);
    }

    #[test]
    fn drivers_are_compared_by_number() {
        assert!(Era::R535_54.is_at_least((535, 54)) && !Era::R535_54.is_at_least((535, 98)));
        assert!(
            Era::R535.is_at_least((535, 98)) && Era::Latest.is_at_least((580, 200)) && !Era::R340.is_at_least((390, 1))
        );
    }
}
