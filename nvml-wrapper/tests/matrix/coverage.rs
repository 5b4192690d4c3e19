//! C functions of each method, as listed in docs/coverage.md, which is generated from the source and checked.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use nvml_sim::Era;
use nvml_wrapper::raw::Function;

/// C functions by the method that calls them.
pub(crate) struct Coverage {
    methods: BTreeMap<String, BTreeSet<Function>>,
}

/// A file of the workspace.
pub(crate) fn path(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", name].iter().collect()
}

impl Coverage {
    pub(crate) fn read() -> Coverage {
        let text = std::fs::read_to_string(path("docs/coverage.md")).unwrap();
        let mut methods: BTreeMap<String, BTreeSet<Function>> = BTreeMap::new();
        for line in text.lines() {
            let mut cells = line.split('|').skip(1).map(str::trim);
            let Some(function) = cells.next().and_then(|cell| Function::from_name(cell.trim_matches('`'))) else {
                continue;
            };
            for method in cells.next().unwrap_or_default().split(", ") {
                let method = method.trim_end_matches(" (fallback)").replace('`', "");
                methods.entry(method).or_default().insert(function);
            }
        }
        Coverage { methods }
    }

    pub(crate) fn functions(&self, method: &str) -> BTreeSet<Function> {
        self.methods.get(method).cloned().unwrap_or_default()
    }

    pub(crate) fn methods(&self) -> impl Iterator<Item = &str> {
        self.methods.keys().map(String::as_str)
    }

    /// Whether the library of the era has the function, or a replacement that some method falls back to.
    pub(crate) fn is_offered(&self, era: Era, function: Function) -> bool {
        let family = family(function);
        self.methods.values().flatten().any(|other| self::family(*other) == family && era.exports(*other))
    }
}

/// Functions that were renamed.
const RENAMED: &[(&str, &str)] = &[
    ("nvmlGetBlacklistDeviceCount", "nvmlGetExcludedDeviceCount"),
    ("nvmlGetBlacklistDeviceInfoByIndex", "nvmlGetExcludedDeviceInfoByIndex"),
    ("nvmlDeviceGetCurrentClocksThrottleReasons", "nvmlDeviceGetCurrentClocksEventReasons"),
    ("nvmlDeviceGetSupportedClocksThrottleReasons", "nvmlDeviceGetSupportedClocksEventReasons"),
    ("nvmlDeviceCcuGetStreamState", "nvmlGpmQueryIfStreamingEnabled"),
    ("nvmlDeviceCcuSetStreamState", "nvmlGpmSetStreamingEnabled"),
    ("nvmlDeviceGetPowerState", "nvmlDeviceGetPerformanceState"),
    ("nvmlVgpuInstanceGetLicenseStatus", "nvmlVgpuInstanceGetLicenseInfo"),
];

/// Common name of the versions of a function.
fn family(function: Function) -> &'static str {
    let name = function.name();
    let name = match name.rsplit_once("_v") {
        Some((base, number)) if number.parse::<u32>().is_ok() => base,
        _ => name,
    };
    let name = name.strip_suffix('V').unwrap_or(name);
    RENAMED.iter().find(|(old, _)| *old == name).map_or(name, |(_, new)| new)
}
