//! The table of drivers.

use core::ffi::c_int;

use super::Era;

/// What a driver says of itself, and what its library exports.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) era: Era,
    pub(crate) driver: &'static str,
    pub(crate) nvml: &'static str,
    /// As `nvmlSystemGetCudaDriverVersion` gives it: 1000 * major + 10 * minor.
    pub(crate) cuda: c_int,
    /// What `nvmlSystemGetDriverBranch` gives; only eras that have the function need it. But for 580.159.04 it is made
    /// up in the style of that one.
    pub(crate) branch: &'static str,
    /// The exported names, one a line and sorted; None for all of today's header.
    pub(super) symbols: Option<&'static str>,
    /// The codes that `nvmlErrorString` has a text for; no other.
    pub(super) known_codes: &'static [core::ops::RangeInclusive<u32>],
}

/// Every era, oldest first.
pub(super) static FACTS: &[Facts] = &[
    Facts {
        era: Era::R340,
        driver: "340.108",
        nvml: "6.340.108",
        cuda: 6050,
        branch: "",
        symbols: Some(include_str!("../../data/symbols/340.108.txt")),
        known_codes: &[0..=16],
    },
    Facts {
        era: Era::R390,
        driver: "390.157",
        nvml: "9.390.157",
        cuda: 9010,
        branch: "",
        symbols: Some(include_str!("../../data/symbols/390.157.txt")),
        known_codes: &[0..=18, 20..=20],
    },
    Facts {
        era: Era::R418,
        driver: "418.226.00",
        nvml: "10.418.226.00",
        cuda: 10010,
        branch: "",
        symbols: Some(include_str!("../../data/symbols/418.226.00.txt")),
        known_codes: &[0..=20],
    },
    Facts {
        era: Era::R450,
        driver: "450.248.02",
        nvml: "11.450.248.02",
        cuda: 11000,
        branch: "",
        symbols: Some(include_str!("../../data/symbols/450.248.02.txt")),
        known_codes: &[0..=20, 23..=23],
    },
    Facts {
        era: Era::R460,
        driver: "460.106.00",
        nvml: "11.460.106.00",
        cuda: 11020,
        branch: "",
        symbols: Some(include_str!("../../data/symbols/460.106.00.txt")),
        known_codes: &[0..=20, 23..=23],
    },
    Facts {
        era: Era::R470,
        driver: "470.256.02",
        nvml: "11.470.256.02",
        cuda: 11040,
        branch: "",
        symbols: Some(include_str!("../../data/symbols/470.256.02.txt")),
        known_codes: &[0..=20, 23..=24],
    },
    Facts {
        era: Era::R525,
        driver: "525.147.05",
        nvml: "12.525.147.05",
        cuda: 12000,
        branch: "",
        symbols: Some(include_str!("../../data/symbols/525.147.05.txt")),
        known_codes: &[0..=26],
    },
    Facts {
        era: Era::R535_54,
        driver: "535.54.03",
        nvml: "12.535.54.03",
        cuda: 12020,
        branch: "",
        symbols: Some(include_str!("../../data/symbols/535.54.03.txt")),
        known_codes: &[0..=27],
    },
    Facts {
        era: Era::R535_98,
        driver: "535.98",
        nvml: "12.535.98",
        cuda: 12020,
        branch: "",
        symbols: Some(include_str!("../../data/symbols/535.98.txt")),
        known_codes: &[0..=27],
    },
    Facts {
        era: Era::R535_104,
        driver: "535.104.05",
        nvml: "12.535.104.05",
        cuda: 12020,
        branch: "",
        symbols: Some(include_str!("../../data/symbols/535.104.05.txt")),
        known_codes: &[0..=27],
    },
    Facts {
        era: Era::R535,
        driver: "535.261.03",
        nvml: "12.535.261.03",
        cuda: 12020,
        branch: "",
        symbols: Some(include_str!("../../data/symbols/535.261.03.txt")),
        known_codes: &[0..=27],
    },
    Facts {
        era: Era::R550,
        driver: "550.163.01",
        nvml: "12.550.163.01",
        cuda: 12040,
        branch: "",
        symbols: Some(include_str!("../../data/symbols/550.163.01.txt")),
        known_codes: &[0..=29],
    },
    Facts {
        era: Era::R555,
        driver: "555.58.02",
        nvml: "12.555.58.02",
        cuda: 12050,
        branch: "",
        symbols: Some(include_str!("../../data/symbols/555.58.02.txt")),
        known_codes: &[0..=29],
    },
    Facts {
        era: Era::R570_86,
        driver: "570.86.16",
        nvml: "12.570.86.16",
        cuda: 12080,
        branch: "r570_00",
        symbols: Some(include_str!("../../data/symbols/570.86.16.txt")),
        known_codes: &[0..=29],
    },
    Facts {
        era: Era::R570,
        driver: "570.181",
        nvml: "12.570.181",
        cuda: 12080,
        branch: "r570_00",
        symbols: Some(include_str!("../../data/symbols/570.181.txt")),
        known_codes: &[0..=29],
    },
    Facts {
        era: Era::R575,
        driver: "575.51.02",
        nvml: "12.575.51.02",
        cuda: 12090,
        branch: "r575_00",
        symbols: Some(include_str!("../../data/symbols/575.51.02.txt")),
        known_codes: &[0..=29],
    },
    Facts {
        era: Era::R580_82,
        driver: "580.82.07",
        nvml: "13.580.82.07",
        cuda: 13000,
        branch: "r580_00",
        symbols: Some(include_str!("../../data/symbols/580.82.07.txt")),
        known_codes: &[0..=30],
    },
    Facts {
        era: Era::R580,
        driver: "580.159.04",
        nvml: "13.580.159.04",
        cuda: 13000,
        branch: "r582_49",
        symbols: Some(include_str!("../../data/symbols/580.159.04.txt")),
        known_codes: &[0..=30],
    },
    Facts {
        era: Era::R610,
        driver: "610.43.02",
        nvml: "13.610.43.02",
        cuda: 13030,
        branch: "r610_00",
        symbols: Some(include_str!("../../data/symbols/610.43.02.txt")),
        known_codes: &[0..=30],
    },
    Facts {
        era: Era::Latest,
        driver: "615.37.01",
        nvml: "13.615.37.01",
        cuda: 13050,
        branch: "r615_00",
        symbols: None,
        known_codes: &[0..=30],
    },
];

pub(super) const LATEST: &Facts = match FACTS.last() {
    Some(facts) => facts,
    None => panic!("there are eras"),
};
