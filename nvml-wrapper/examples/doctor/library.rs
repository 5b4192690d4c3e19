//! What the loaded library is and lacks.

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
    report.answer("driver", nvml.sys_driver_version());
    report.answer("driver branch", nvml.sys_driver_branch());
    report.answer("NVML", nvml.sys_nvml_version());
    report.answer("CUDA", nvml.sys_cuda_driver_version());
    report.answer("GPUs", nvml.device_count());
    match nvml.quirks() {
        Ok(quirks) => {
            let mut quirks = quirks.peekable();
            if quirks.peek().is_none() {
                report.line("driver's own ways", "none that are known");
            }
            for quirk in quirks {
                report.line("driver's own way", quirk);
            }
        }
        Err(error) => report.line("driver's own ways", format!("({error})")),
    }
    missing(report, nvml, all);
}

/// The functions that the library lacks, by what they came with.
fn missing(report: &mut Report, nvml: &Nvml, all: bool) {
    let missing: Vec<Function> = nvml.missing_functions().collect();
    report.section("Missing functions");
    report.line("missing", format!("{} of {}", missing.len(), Function::ALL.len()));
    let mut groups: BTreeMap<_, Vec<Function>> = BTreeMap::new();
    for function in missing {
        let since = function.since();
        let number = since.driver.split(' ').find_map(DriverVersion::parse);
        groups.entry((since.driver.starts_with("newer"), number, since.to_string())).or_default().push(function);
    }
    for ((.., since), functions) in groups {
        report.line(&format!("came with {since}"), functions.len());
        for function in functions.iter().filter(|_| all) {
            report.line("  lacks", function);
        }
    }
}
