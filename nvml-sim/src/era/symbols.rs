//! Symbols that the library of a driver exports.
//!
//! The lists in `data/symbols` of eras marked [`Source::Real`](super::Source::Real) are the symbols of the real
//! libraries. Those of [`Source::Derived`](super::Source::Derived) begin with the nearest real list: 535.54.03, 535.98
//! and 535.104.05 with 535.261.03, and 580.82.07 with 580.159.04, each without the functions that headers of later
//! drivers added; 570.86.16, 570.181 and 575.51.02 with 555.58.02, and 610.43.02 with 580.159.04, each with the
//! functions added up to that driver. None has a function that the header of its own driver lacks (`GAPS`). The same
//! rule, applied without a real list, yields each real list exactly: a test below checks all lists against it.
//!
//! [`Source::Assumed`](super::Source::Assumed) has no list: every function of the current header is exported.

use std::sync::OnceLock;

use nvml_sys::Function;

use super::{Era, FACTS};

/// Functions that only older libraries export.
const GONE: &[Function] = &[Function::nvmlDeviceCcuGetStreamState, Function::nvmlDeviceCcuSetStreamState];

/// Exported functions of each era.
type Exported = [[bool; Function::ALL.len()]; FACTS.len()];

pub(super) fn exports(era: Era, function: Function) -> bool {
    // Not on the heap: the simulated library can be unloaded, and its statics are not dropped then.
    static EXPORTED: OnceLock<Exported> = OnceLock::new();
    let exported = EXPORTED.get_or_init(|| {
        let mut exported = [[false; Function::ALL.len()]; FACTS.len()];
        for (facts, exported) in FACTS.iter().zip(&mut exported) {
            let names = sorted_lines(facts.symbols);
            for (function, exported) in Function::ALL.iter().zip(exported) {
                *exported = match facts.symbols {
                    None => !GONE.contains(function),
                    Some(_) => names.binary_search(&function.name()).is_ok(),
                };
            }
        }
        exported
    });
    exported.get(era as usize).and_then(|functions| functions.get(function as usize)).is_some_and(|exported| *exported)
}

fn sorted_lines(symbols: Option<&'static str>) -> Vec<&'static str> {
    let mut names: Vec<&str> = symbols.into_iter().flat_map(str::lines).collect();
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    use super::super::Driver;
    use super::*;

    /// Functions that were missing for a time: the first driver without each, and the first that has it again.
    const GAPS: &[(Function, Driver, Driver)] = &[
        // In the headers of 525.53 and of 535.43; the library of 525.147.05 has no such symbol.
        (Function::nvmlDeviceSetVgpuSchedulerState, (525, 60), (535, 43)),
        // Wrote past the end of the array, and removed for one driver.
        (Function::nvmlDeviceGetComputeRunningProcesses_v3, (535, 98), (535, 104)),
        (Function::nvmlDeviceGetGraphicsRunningProcesses_v3, (535, 98), (535, 104)),
        (Function::nvmlDeviceGetMPSComputeRunningProcesses_v3, (535, 98), (535, 104)),
        // Added to branch 535 after branch 545 was created.
        (Function::nvmlDeviceGetSramEccErrorStatus, (545, 23), (550, 40)),
        // Added to branch 570 after branch 575 was created.
        (Function::nvmlDeviceReadWritePRM_v1, (575, 51), (580, 65)),
        // Added to branch 580 after branch 590 was created.
        (Function::nvmlDeviceGetRemappedRows_v2, (590, 44), (595, 71)),
        // Renamed: nvmlGpmQueryIfStreamingEnabled and nvmlGpmSetStreamingEnabled.
        (Function::nvmlDeviceCcuGetStreamState, (535, 54), (u32::MAX, 0)),
        (Function::nvmlDeviceCcuSetStreamState, (535, 54), (u32::MAX, 0)),
    ];

    /// Exported symbols that are not part of the API.
    const OTHERS: &[&str] = &[
        "nvmlInternalGetExportTable",
        "nvmlRetry_NvRmControl",
        "nscq_init",
        "nscq_path_compile",
        "nscq_path_release",
        "nscq_session_create",
        "nscq_session_destroy",
        "nscq_shutdown",
    ];

    /// Driver version as numbers; `340 or older` is 340.
    fn numbers(version: &str) -> Vec<u32> {
        let version = version.split(' ').next().unwrap();
        version.split('.').map(|part| part.parse().unwrap()).collect()
    }

    /// Whether the driver has the function according to the headers.
    fn is_derived(era: Era, function: Function) -> bool {
        let gap = GAPS.iter().find(|(missing, ..)| *missing == function);
        if gap.is_some_and(|(_, from, to)| era.is_at_least(*from) && !era.is_at_least(*to)) {
            return false;
        }
        match function.since().driver {
            driver if driver.starts_with("newer than") => era == Era::Latest,
            driver => numbers(driver) <= numbers(era.driver_version()),
        }
    }

    #[test]
    fn each_list_matches_the_headers() {
        for era in Era::all() {
            let wrong: Vec<_> = Function::ALL
                .iter()
                .filter(|function| era.exports(**function) != is_derived(era, **function))
                .collect();
            assert_eq!(wrong, [] as [&Function; 0], "{era:?}");
        }
    }

    #[test]
    fn lists_contain_no_unknown_symbols() {
        for facts in FACTS {
            let names = sorted_lines(facts.symbols);
            assert!(names.is_sorted_by(|first, second| first < second), "{}", facts.driver);
            let strange = |name: &&&str| !Function::ALL.iter().any(|function| function.name() == **name);
            let strange: Vec<_> = names.iter().filter(strange).collect();
            assert!(strange.iter().all(|name| OTHERS.contains(name)), "{}: {strange:?}", facts.driver);
        }
    }

    #[test]
    fn lists_have_the_expected_lengths() {
        let counts: Vec<(&str, usize)> = FACTS
            .iter()
            .map(|facts| (facts.driver, Function::ALL.iter().filter(|function| facts.era.exports(**function)).count()))
            .collect();
        // Number of API functions. Each real library exports one to seven further symbols. The headers of derived eras
        // declare two functions fewer: the former names of the functions for excluded devices.
        assert_eq!(
            counts,
            [
                ("340.108", 113),
                ("390.157", 184),
                ("418.226.00", 200),
                ("450.248.02", 241),
                ("460.106.00", 244),
                ("470.256.02", 253),
                ("525.147.05", 310),
                ("535.54.03", 326 + 2),
                ("535.98", 323 + 2),
                ("535.104.05", 327 + 2),
                ("535.261.03", 331),
                ("550.163.01", 349),
                ("555.58.02", 353),
                ("570.86.16", 373 + 2),
                ("570.181", 374 + 2),
                ("575.51.02", 387 + 2),
                ("580.82.07", 398 + 2),
                ("580.159.04", 403),
                ("610.43.02", 413 + 2),
                ("615.37.01", Function::ALL.len() - GONE.len()),
            ]
        );
    }
}
