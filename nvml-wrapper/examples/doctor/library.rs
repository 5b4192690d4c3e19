//! Properties of the loaded library, and missing functions.

use std::collections::BTreeMap;

use nvml_wrapper::Nvml;
use nvml_wrapper::driver::DriverVersion;
use nvml_wrapper::raw::Function;

use crate::host;
use crate::report::Report;

pub(crate) fn usable(report: &mut Report, nvml: &Nvml, all: bool) {
    report.section("NVML");
    report.line("usable", "yes");
    if let Some(path) = nvml.library_path() {
        report.line("library", path.display());
        for file in host::mapped_libraries() {
            report.line("loaded from", file.display());
        }
    }
    report.result("driver", nvml.sys_driver_version());
    report.result("driver branch", nvml.sys_driver_branch());
    report.result("NVML", nvml.sys_nvml_version());
    report.result("CUDA", nvml.sys_cuda_driver_version());
    report.result("GPUs", nvml.device_count());
    match nvml.quirks() {
        Ok(quirks) => {
            let mut quirks = quirks.peekable();
            if quirks.peek().is_none() {
                report.line("quirks", "none known");
            }
            for quirk in quirks {
                report.line("quirk", quirk);
            }
        }
        Err(error) => report.line("quirks", format!("({error})")),
    }
    missing(report, nvml, all);
}

/// Missing functions, grouped by the version that introduced them.
fn missing(report: &mut Report, nvml: &Nvml, all: bool) {
    let missing: Vec<Function> = nvml.missing_functions().collect();
    report.section("Missing functions");
    report.line("missing", format!("{} of {}", missing.len(), Function::ALL.len()));
    let mut groups: BTreeMap<_, Vec<Function>> = BTreeMap::new();
    for function in missing {
        let since = function.since();
        let number = since.driver.split(' ').find_map(|word| word.parse::<DriverVersion>().ok());
        groups.entry((since.driver.starts_with("newer"), number, since.to_string())).or_default().push(function);
    }
    for ((.., since), functions) in groups {
        report.line(&format!("introduced with {since}"), functions.len());
        for function in functions.iter().filter(|_| all) {
            report.line("  missing", function);
        }
    }
}
