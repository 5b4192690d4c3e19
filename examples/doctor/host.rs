//! System around the library. Linux: permissions, device files, kernel module, libraries and containers, all read from
//! files; missing files are reported as missing. Windows: libraries. Nothing is known about other systems.

use std::collections::BTreeSet;
use std::fs::{self, File, Metadata};
use std::path::{Path, PathBuf};

use crate::report::Report;

/// Directories in which drivers and container runtimes install the library, in addition to `LD_LIBRARY_PATH`.
const DIRECTORIES: [&str; 14] = [
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

/// Folder of the device nodes.
pub(crate) const DEV: &str = "/dev";

/// Inspects the system. `driver` is the driver version that the library reports, `nodes` the device nodes before the
/// library was initialized.
pub(crate) fn inspect(report: &mut Report, driver: Option<&str>, nodes: &[PathBuf]) {
    if cfg!(windows) {
        return windows_libraries(report);
    }
    if !cfg!(target_os = "linux") {
        return;
    }
    permissions(report);
    let has_files = device_files(report, Path::new(DEV), nodes);
    let module = kernel_module(report, driver);
    libraries(report);
    environment(report, has_files, module);
}

/// Path of a file, and the file that it leads to if it is a symbolic link.
pub(crate) fn with_target(file: &Path) -> String {
    match fs::canonicalize(file) {
        // Windows writes its own form of each path: `\\?\C:\...`.
        Ok(real) if real != file && cfg!(unix) => format!("{} -> {}", file.display(), real.display()),
        _ => file.display().to_string(),
    }
}

/// Files with the name of the library where Windows' drivers install it.
fn windows_libraries(report: &mut Report) {
    report.section("Libraries");
    let folder = |variable: &str, below: &str| std::env::var_os(variable).map(|root| Path::new(&root).join(below));
    let folders = [folder("SystemRoot", "System32"), folder("ProgramW6432", r"NVIDIA Corporation\NVSMI")];
    let files = folders.into_iter().flatten().map(|folder| folder.join("nvml.dll"));
    for file in files {
        report.line(&file.to_string_lossy(), if file.is_file() { "present" } else { "missing" });
    }
}

fn permissions(report: &mut Report) {
    report.section("Permissions");
    let status = text("/proc/self/status").unwrap_or_default();
    let field = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    // Real, effective, saved and file system user ID. The effective one applies.
    match field("Uid:").and_then(|ids| ids.split_whitespace().nth(1)) {
        Some("0") => report.line("root", "yes"),
        Some(_) => report.line("root", "no"),
        None => report.line("root", "unknown on this system"),
    }
    if let Some(capabilities) = field("CapEff:") {
        let bits = u64::from_str_radix(capabilities, 16).unwrap_or(0);
        report.line("CAP_SYS_ADMIN", if bits >> 21 & 1 == 1 { "yes" } else { "no" });
    }
    let parameters = text("/proc/driver/nvidia/params");
    let profiling = parameters.as_deref().and_then(|text| parameter(text, "RmProfilingAdminOnly"));
    match profiling {
        Some("0") => report.line("profiling (NVreg_RestrictProfilingToAdminUsers)", "all users"),
        Some(_) => report.line("profiling (NVreg_RestrictProfilingToAdminUsers)", "administrators only"),
        None => {
            report.line("profiling (NVreg_RestrictProfilingToAdminUsers)", "unknown: no /proc/driver/nvidia/params");
        }
    }
}

fn parameter<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).map(str::trim)
}

/// Device nodes of NVIDIA's driver in this folder, usually [`DEV`], in natural order: nvidia10 after nvidia9.
pub(crate) fn device_nodes(dev: &Path) -> Vec<PathBuf> {
    let mut nodes = entries_of(dev, "nvidia");
    nodes.extend(entries_of(&dev.join("nvidia-caps"), "nvidia-cap"));
    nodes.sort_by_key(|path| {
        let text = path.to_string_lossy().into_owned();
        let stem = text.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
        let number = text.get(stem.len()..).and_then(|number| number.parse::<u32>().ok());
        (stem, number)
    });
    nodes
}

/// Device files, and whether NVML can open those that it uses. `before` are those that existed before the library was
/// initialized: others were created by NVML. Returns `true` if there were any before.
pub(crate) fn device_files(report: &mut Report, dev: &Path, before: &[PathBuf]) -> bool {
    report.section("Device files");
    let nodes = device_nodes(dev);
    for path in nodes.iter().chain([&dev.join("dxg")]) {
        let is_created = nodes.contains(path) && !before.contains(path);
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => {}
            Ok(_) if is_created => report.line(&path.to_string_lossy(), "missing before, created by NVML in this run"),
            Ok(metadata) => report.line(&path.to_string_lossy(), format!("{}{}", numbers(&metadata), openable(path))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => report.line(&path.to_string_lossy(), format!("({error})")),
        }
    }
    if before.is_empty() {
        report.line(&format!("{}/nvidia*", dev.display()), "none before the initialization");
    }
    !before.is_empty()
}

fn entries_of(directory: &Path, prefix: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    let paths =
        entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix)).map(|entry| entry.path());
    paths.collect()
}

/// Major and minor number, mode, owner and group.
#[cfg(unix)]
fn numbers(metadata: &Metadata) -> String {
    use std::os::unix::fs::MetadataExt;
    let device = metadata.rdev();
    // Same as the macros `major` and `minor` of the C library.
    let major = (device >> 8 & 0xFFF) | (device >> 32 & !0xFFF);
    let minor = (device & 0xFF) | (device >> 12 & 0xFFFF_FF00);
    format!("{major}:{minor}, mode {:o}, user {}, group {}", metadata.mode() & 0o7777, metadata.uid(), metadata.gid())
}

#[cfg(not(unix))]
fn numbers(_: &Metadata) -> String {
    "present".to_owned()
}

/// Only tests files that NVML opens at each initialization, as opening others can have side effects.
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

/// Kernel module, and its version compared to that of the library. Returns `true` if a module is loaded.
fn kernel_module(report: &mut Report, driver: Option<&str>) -> bool {
    report.section("Kernel module");
    let proc_version = text("/proc/driver/nvidia/version");
    let first = proc_version.as_deref().and_then(|text| text.lines().next()).unwrap_or("missing");
    report.line("/proc/driver/nvidia/version", first);
    let version = text("/sys/module/nvidia/version").map(|text| text.trim().to_owned());
    report.line("/sys/module/nvidia/version", version.as_deref().unwrap_or("missing"));
    let version = version.or_else(|| first.split_whitespace().find(|word| is_version(word)).map(str::to_owned));
    match (driver, version) {
        (Some(driver), Some(version)) if driver == version => report.line("library and module", "same version"),
        (Some(driver), Some(version)) => {
            report.line("library and module", format!("differ: {driver} and {version}"));
            report.hint(
                "the driver was updated while the previous kernel module is loaded: reload the module, or reboot",
            );
        }
        _ => report.line("library and module", "comparison not possible"),
    }
    proc_version.is_some()
}

fn is_version(word: &str) -> bool {
    word.contains('.') && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Files with the name of the library that the dynamic loader can find.
fn libraries(report: &mut Report) {
    report.section("Libraries");
    let path = std::env::var("LD_LIBRARY_PATH").unwrap_or_default();
    if !path.is_empty() {
        report.line("LD_LIBRARY_PATH", &path);
    }
    let mut entries: Vec<&str> = if path.is_empty() { Vec::new() } else { path.split([':', ';']).collect() };
    if entries.contains(&"") {
        report.hint("LD_LIBRARY_PATH has an empty entry: the loader searches the current folder");
        entries.iter_mut().filter(|entry| entry.is_empty()).for_each(|entry| *entry = ".");
    }
    let directories = entries.into_iter().chain(DIRECTORIES);
    let mut files = BTreeSet::new();
    for directory in directories {
        let file = Path::new(directory).join(LIBRARY);
        let Ok(real) = fs::canonicalize(&file) else { continue };
        // Directories are often links to each other.
        if files.insert(real) {
            report.line("found", with_target(&file));
        }
    }
    match files.len() {
        0 => report.line("found", format!("no {LIBRARY} in the searched directories")),
        1 => {}
        several => {
            report.hint(format!(
                "{several} libraries have the name {LIBRARY}: the search order determines which is loaded"
            ));
        }
    }
}

/// WSL and container detection, with hints.
fn environment(report: &mut Report, has_files: bool, has_module: bool) {
    report.section("Surroundings");
    let kernel = text("/proc/version").unwrap_or_default();
    report.line("kernel", kernel.split_whitespace().nth(2).unwrap_or("unknown"));
    let is_wsl = kernel.to_ascii_lowercase().contains("microsoft");
    report.line("WSL", yes_or_no(is_wsl));
    if is_wsl {
        report.line("/dev/dxg", presence("/dev/dxg"));
        report.line("/usr/lib/wsl/lib", presence("/usr/lib/wsl/lib"));
        if !Path::new("/dev/dxg").exists() || !Path::new("/usr/lib/wsl/lib").exists() {
            report
                .hint("WSL requires /dev/dxg and /usr/lib/wsl/lib for GPU access: update the Windows driver and WSL 2");
        }
    }
    let groups = text("/proc/1/cgroup").unwrap_or_default();
    let markers = ["docker", "containerd", "kubepods", "libpod", "lxc"];
    let by_files = ["/.dockerenv", "/run/.containerenv"].into_iter().find(|path| Path::new(path).exists());
    let by_groups = markers.into_iter().find(|marker| groups.contains(marker));
    let container = by_files.or(by_groups);
    report
        .line("container", container.map_or("not detected".to_owned(), |marker| format!("yes, detected by {marker}")));
    let visible = std::env::var("NVIDIA_VISIBLE_DEVICES").ok();
    report.line("NVIDIA_VISIBLE_DEVICES", visible.as_deref().unwrap_or("not set"));
    if matches!(visible.as_deref(), Some("void" | "none" | "")) {
        report.hint("NVIDIA_VISIBLE_DEVICES hides all GPUs from this container");
    }
    if container.is_some() && has_module && !has_files {
        report.hint(
            "the module is loaded and the container has no device files: start it with GPUs (--gpus, or a CDI device)",
        );
    }
    if !has_module && !is_wsl {
        report.hint("the NVIDIA kernel module is not loaded");
    }
}

fn text(path: &str) -> Option<String> {
    fs::read(path).ok().map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

fn yes_or_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

fn presence(path: &str) -> &'static str {
    if Path::new(path).exists() { "present" } else { "missing" }
}
