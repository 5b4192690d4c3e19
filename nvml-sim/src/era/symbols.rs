//! What the library of a driver exports.
//!
//! The lists of `data/symbols` are those of the real libraries for 340.108, 390.157, 418.226.00, 450.248.02,
//! 460.106.00, 470.256.02, 525.147.05, 535.261.03, 550.163.01, 555.58.02 and 580.159.04. For the other drivers they are
//! derived from the nearest real one: 535.54.03, 535.98 and 535.104.05 are that of 535.261.03, 580.82.07 is that of
//! 580.159.04, each without what the headers of later drivers added; 570.86.16, 570.181 and 575.51.02 are that of
//! 555.58.02, 610.43.02 is that of 580.159.04, each with what was added up to that driver; and none has what the header
//! of its own driver lacks (`GAPS`). The same rule, begun from nothing, gives every real list to the letter: a test
//! below holds all lists to it.

use std::sync::OnceLock;

use nvml_sys::Function;

use super::{Era, FACTS};

/// What only libraries of the past export.
const GONE: &[Function] = &[Function::nvmlDeviceCcuGetStreamState, Function::nvmlDeviceCcuSetStreamState];

pub(super) fn exports(era: Era, function: Function) -> bool {
    static EXPORTED: OnceLock<Vec<Vec<&'static str>>> = OnceLock::new();
    let exported = EXPORTED.get_or_init(|| FACTS.iter().map(|facts| sorted_lines(facts.symbols)).collect());
    match era.facts().symbols {
        None => !GONE.contains(&function),
        Some(_) => exported.get(era as usize).is_some_and(|names| names.binary_search(&function.name()).is_ok()),
    }
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

    /// Functions that came and went: the first driver without each, and the first that has it again.
    const GAPS: &[(Function, Driver, Driver)] = &[
        // In the headers of 525.53 and of 535.43; the library of 525.147.05 has no such symbol.
        (Function::nvmlDeviceSetVgpuSchedulerState, (525, 60), (535, 43)),
        // Found to write too much, and taken out for one driver.
        (Function::nvmlDeviceGetComputeRunningProcesses_v3, (535, 98), (535, 104)),
        (Function::nvmlDeviceGetGraphicsRunningProcesses_v3, (535, 98), (535, 104)),
        (Function::nvmlDeviceGetMPSComputeRunningProcesses_v3, (535, 98), (535, 104)),
        // Came to the branch of 535 after that of 545 was made.
        (Function::nvmlDeviceGetSramEccErrorStatus, (545, 23), (550, 40)),
        // Came to the branch of 570 after that of 575 was made.
        (Function::nvmlDeviceReadWritePRM_v1, (575, 51), (580, 65)),
        // Came to the branch of 580 after that of 590 was made.
        (Function::nvmlDeviceGetRemappedRows_v2, (590, 44), (595, 71)),
        // Renamed: nvmlGpmQueryIfStreamingEnabled and nvmlGpmSetStreamingEnabled.
        (Function::nvmlDeviceCcuGetStreamState, (535, 54), (u32::MAX, 0)),
        (Function::nvmlDeviceCcuSetStreamState, (535, 54), (u32::MAX, 0)),
    ];

    /// What libraries export that is no part of the API.
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

    /// A driver's version as numbers; `340 or older` is 340.
    fn numbers(version: &str) -> Vec<u32> {
        let version = version.split(' ').next().unwrap();
        version.split('.').map(|part| part.parse().unwrap()).collect()
    }

    /// Whether the headers say that the driver has the function.
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
    fn each_list_is_what_the_headers_of_its_time_make_it() {
        for era in Era::all() {
            let wrong: Vec<_> = Function::ALL
                .iter()
                .filter(|function| era.exports(**function) != is_derived(era, **function))
                .collect();
            assert_eq!(wrong, [] as [&Function; 0], "{era:?}");
        }
    }

    #[test]
    fn nothing_else_is_in_the_lists() {
        for facts in FACTS {
            let names = sorted_lines(facts.symbols);
            assert!(names.is_sorted_by(|first, second| first < second), "{}", facts.driver);
            let strange = |name: &&&str| !Function::ALL.iter().any(|function| function.name() == **name);
            let strange: Vec<_> = names.iter().filter(strange).collect();
            assert!(strange.iter().all(|name| OTHERS.contains(name)), "{}: {strange:?}", facts.driver);
        }
    }

    #[test]
    fn the_lists_hold_as_many_functions_as_were_counted() {
        let counts: Vec<(&str, usize)> = FACTS
            .iter()
            .map(|facts| (facts.driver, Function::ALL.iter().filter(|function| facts.era.exports(**function)).count()))
            .collect();
        // Of the API: each real library exports one to seven names more. The headers of derived ones declare two fewer,
        // as they leave out the first names of the functions about excluded devices.
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
