//! The machine around the library: who runs this, device files, the kernel module, containers. All of it is read from
//! files, and what is not there is not there; only Linux has them.

use std::collections::BTreeSet;
use std::fs::{self, File, Metadata};
use std::path::{Path, PathBuf};

use crate::report::Report;

/// Folders in which drivers and containers put the library, beside those of `LD_LIBRARY_PATH`.
const FOLDERS: [&str; 14] = [
    "/lib64",
    "/lib/x86_64-linux-gnu",
    "/lib/aarch64-linux-gnu",
    "/usr/lib",
    "/usr/lib64",
    "/usr/lib/x86_64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
    "/usr/lib/nvidia",
    "/usr/lib/wsl/lib",
    "/usr/local/lib",
    "/usr/local/nvidia/lib",
    "/usr/local/nvidia/lib64",
    "/usr/local/cuda/compat",
    "/run/opengl-driver/lib",
];

const LIBRARY: &str = "libnvidia-ml.so.1";

/// Inspects the machine; `driver` is the version that the library tells of itself.
pub(crate) fn inspect(report: &mut Report, driver: Option<&str>) {
    permissions(report);
    let has_files = device_files(report);
    let module = kernel_module(report, driver);
    libraries(report);
    surroundings(report, has_files, module);
}

/// The files of this process's memory that are an NVML library.
pub(crate) fn mapped_libraries() -> BTreeSet<PathBuf> {
    let maps = text("/proc/self/maps").unwrap_or_default();
    let files = maps.lines().filter_map(|line| line.split_once('/')).map(|(_, path)| PathBuf::from(format!("/{path}")));
    files.filter(|path| path.to_string_lossy().contains("nvidia-ml") || path.ends_with("libnvidia_ml_sim.so")).collect()
}

fn permissions(report: &mut Report) {
    report.section("Permissions");
    let status = text("/proc/self/status").unwrap_or_default();
    let of = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    // Real, effective, saved and file system's user; the effective one counts.
    match of("Uid:").and_then(|ids| ids.split_whitespace().nth(1)) {
        Some("0") => report.line("root", "yes"),
        Some(_) => report.line("root", "no"),
        None => report.line("root", "not known on this system"),
    }
    if let Some(capabilities) = of("CapEff:") {
        let bits = u64::from_str_radix(capabilities, 16).unwrap_or(0);
        report.line("CAP_SYS_ADMIN", if bits >> 21 & 1 == 1 { "yes" } else { "no" });
    }
    let parameters = text("/proc/driver/nvidia/params");
    let profiling = parameters.as_deref().and_then(|text| parameter(text, "RmProfilingAdminOnly"));
    match profiling {
        Some("0") => report.line("profiling (NVreg_RestrictProfilingToAdminUsers)", "everybody"),
        Some(_) => report.line("profiling (NVreg_RestrictProfilingToAdminUsers)", "administrators only"),
        None => {
            report.line("profiling (NVreg_RestrictProfilingToAdminUsers)", "not known: no /proc/driver/nvidia/params");
        }
    }
}

fn parameter<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).map(str::trim)
}

/// The device files, and whether those that NVML uses can be opened. True where there are any.
fn device_files(report: &mut Report) -> bool {
    report.section("Device files");
    let mut names = names_of("/dev", "nvidia");
    names.extend(names_of("/dev/nvidia-caps", "nvidia-cap"));
    // By number, not by letter: nvidia10 comes after nvidia9.
    names.sort_by_key(|path| {
        let text = path.to_string_lossy().into_owned();
        let stem = text.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
        let number = text.get(stem.len()..).and_then(|number| number.parse::<u32>().ok());
        (stem, number)
    });
    for path in names.iter().chain([&PathBuf::from("/dev/dxg")]) {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => {}
            Ok(metadata) => report.line(&path.to_string_lossy(), format!("{}{}", numbers(&metadata), openable(path))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => report.line(&path.to_string_lossy(), format!("({error})")),
        }
    }
    if names.is_empty() {
        report.line("/dev/nvidia*", "none");
    }
    !names.is_empty()
}

fn names_of(folder: &str, prefix: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths =
        entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix)).map(|entry| entry.path());
    paths.collect()
}

/// Major and minor number, and who may read and write.
#[cfg(unix)]
fn numbers(metadata: &Metadata) -> String {
    use std::os::unix::fs::MetadataExt;
    let device = metadata.rdev();
    // As the C library's major and minor take the number apart.
    let major = (device >> 8 & 0xFFF) | (device >> 32 & !0xFFF);
    let minor = (device & 0xFF) | (device >> 12 & 0xFFFF_FF00);
    format!(
        "{major}:{minor}, mode {:o}, of user {} and group {}",
        metadata.mode() & 0o7777,
        metadata.uid(),
        metadata.gid()
    )
}

#[cfg(not(unix))]
fn numbers(_: &Metadata) -> String {
    "there".to_owned()
}

/// Only for the files that NVML itself opens with each initialisation: opening others may do something.
fn openable(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let number = name.strip_prefix("nvidia").unwrap_or("x");
    if number != "ctl" && !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return String::new();
    }
    match File::options().read(true).write(true).open(path) {
        Ok(_) => ", can be opened".to_owned(),
        Err(error) => format!(", cannot be opened: {error}"),
    }
}

/// The kernel module beside the library. True where one is loaded.
fn kernel_module(report: &mut Report, driver: Option<&str>) -> bool {
    report.section("Kernel module");
    let reported = text("/proc/driver/nvidia/version");
    let first = reported.as_deref().and_then(|text| text.lines().next()).unwrap_or("not there");
    report.line("/proc/driver/nvidia/version", first);
    let version = text("/sys/module/nvidia/version").map(|text| text.trim().to_owned());
    report.line("/sys/module/nvidia/version", version.as_deref().unwrap_or("not there"));
    let version = version.or_else(|| first.split_whitespace().find(|word| is_version(word)).map(str::to_owned));
    match (driver, version) {
        (Some(driver), Some(version)) if driver == version => report.line("library and module", "of one version"),
        (Some(driver), Some(version)) => {
            report.line("library and module", format!("differ: {driver} and {version}"));
            report.hint("the driver was updated and its module is still the old one: load it anew, or reboot");
        }
        _ => report.line("library and module", "cannot be compared"),
    }
    reported.is_some()
}

fn is_version(word: &str) -> bool {
    word.contains('.') && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Each file of the library's name that the loader may come upon.
fn libraries(report: &mut Report) {
    report.section("Libraries");
    let path = std::env::var("LD_LIBRARY_PATH").unwrap_or_default();
    if !path.is_empty() {
        report.line("LD_LIBRARY_PATH", &path);
    }
    let folders = path.split(':').filter(|folder| !folder.is_empty()).chain(FOLDERS);
    let mut files = BTreeSet::new();
    for folder in folders {
        let file = Path::new(folder).join(LIBRARY);
        let Ok(real) = fs::canonicalize(&file) else { continue };
        // Folders of one machine are often links to each other.
        if files.insert(real.clone()) {
            let target = if real == file { String::new() } else { format!(" -> {}", real.display()) };
            report.line("found", format!("{}{target}", file.display()));
        }
    }
    match files.len() {
        0 => report.line("found", format!("no {LIBRARY} in the usual folders")),
        1 => {}
        several => {
            report.hint(format!("{several} libraries have the name {LIBRARY}: which is loaded depends on the order"));
        }
    }
}

/// Whether this is WSL or a container, and what follows from it.
fn surroundings(report: &mut Report, has_files: bool, has_module: bool) {
    report.section("Surroundings");
    let kernel = text("/proc/version").unwrap_or_default();
    report.line("kernel", kernel.split_whitespace().nth(2).unwrap_or("not known"));
    let is_wsl = kernel.to_ascii_lowercase().contains("microsoft");
    report.line("WSL", yes(is_wsl));
    if is_wsl {
        report.line("/dev/dxg", there("/dev/dxg"));
        report.line("/usr/lib/wsl/lib", there("/usr/lib/wsl/lib"));
        if !Path::new("/dev/dxg").exists() || !Path::new("/usr/lib/wsl/lib").exists() {
            report.hint("WSL has a GPU through /dev/dxg and /usr/lib/wsl/lib only: update Windows' driver and WSL 2");
        }
    }
    let groups = text("/proc/1/cgroup").unwrap_or_default();
    let marks = ["docker", "containerd", "kubepods", "libpod", "lxc"];
    let by_files = ["/.dockerenv", "/run/.containerenv"].into_iter().find(|path| Path::new(path).exists());
    let by_groups = marks.into_iter().find(|mark| groups.contains(mark));
    let container = by_files.or(by_groups);
    report.line("container", container.map_or("no sign of one".to_owned(), |mark| format!("yes, by {mark}")));
    let visible = std::env::var("NVIDIA_VISIBLE_DEVICES").ok();
    report.line("NVIDIA_VISIBLE_DEVICES", visible.as_deref().unwrap_or("not set"));
    if matches!(visible.as_deref(), Some("void" | "none" | "")) {
        report.hint("NVIDIA_VISIBLE_DEVICES hides all GPUs from this container");
    }
    if container.is_some() && has_module && !has_files {
        report.hint(
            "the machine has a driver and this container no device files: start it with GPUs (--gpus, or a CDI device)",
        );
    }
    if !has_module && !is_wsl {
        report.hint("no kernel module of NVIDIA's is loaded");
    }
}

fn text(path: &str) -> Option<String> {
    fs::read(path).ok().map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

fn there(path: &str) -> &'static str {
    if Path::new(path).exists() { "there" } else { "not there" }
}
