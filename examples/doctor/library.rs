//! Properties of the loaded library, and missing functions.

use std::collections::BTreeMap;

use nvml_wrapper::Nvml;
use nvml_wrapper::driver::DriverVersion;
use nvml_wrapper::raw::{Function, Library, NVML_SUCCESS, NVML_SYSTEM_NVML_VERSION_BUFFER_SIZE};

use crate::host;
use crate::report::Report;

pub(crate) fn usable(report: &mut Report, nvml: &Nvml, all: bool) {
    report.section("NVML");
    report.line("usable", "yes");
    if let Some(path) = nvml.library_path() {
        report.line("library", path.display());
        if let Some(file) = nvml.library_file() {
            report.line("loaded from", host::with_target(file));
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
    missing(report, nvml.missing_functions().collect(), all);
}

/// Properties of a library whose initialization failed. Returns the driver version that the library belongs to, if the
/// library reports it.
pub(crate) fn unusable(report: &mut Report, library: &Library, all: bool) -> Option<String> {
    if let Some(path) = library.path() {
        report.line("library", path.display());
        if let Some(file) = library.file() {
            report.line("loaded from", host::with_target(file));
        }
    }
    let version = version(library);
    match &version {
        Some(version) => report.line("NVML", version),
        None => report.line("NVML", "version not reported before the initialization (drivers before 535)"),
    }
    missing(report, library.missing().collect(), all);
    // The major version of NVML precedes that of the driver: 13.580.159.04.
    version.and_then(|version| version.split_once('.').map(|(_, driver)| driver.to_owned()))
}

/// NVML version, which libraries of drivers since 535 report without an initialization.
fn version(library: &Library) -> Option<String> {
    const SIZE: u32 = NVML_SYSTEM_NVML_VERSION_BUFFER_SIZE;
    let mut text = [0_u8; SIZE as usize];
    // SAFETY: the buffer has as many bytes as the length says.
    let code = unsafe { library.nvmlSystemGetNVMLVersion(text.as_mut_ptr().cast(), SIZE) };
    let bytes = text.split(|byte| *byte == 0).next().filter(|_| code == NVML_SUCCESS)?;
    Some(String::from_utf8_lossy(bytes).into_owned())
}

/// Missing functions, grouped by the version that introduced them.
fn missing(report: &mut Report, missing: Vec<Function>, all: bool) {
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
