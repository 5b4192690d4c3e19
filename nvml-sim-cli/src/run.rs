//! Programs with the simulated library in place of the driver's.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use anyhow::{Context as _, Result, bail};
use nvml_sim::capture::Capture;
use nvml_sim::{Era, Node};
use nvml_sys::Function;

use crate::library;

/// Variables of the shared library that this command sets, or that would contradict it.
const VARIABLES: [&str; 4] = ["NVML_SIM_CAPTURE", "NVML_SIM_PROFILE", "NVML_SIM_ERA", "NVML_SIM_GPUS"];

/// Source of the answers of a program's library.
#[derive(Debug, Clone)]
pub enum Source {
    /// Answers as recorded in the file.
    Capture(PathBuf),
    /// Simulates a profile.
    Profile {
        /// Name of the profile.
        name: String,
        /// Driver version. `None` for that of the profile.
        driver: Option<String>,
        /// Number of GPUs. `None` for all of the profile.
        gpus: Option<usize>,
    },
}

/// Settings of the library.
#[derive(Debug)]
struct Settings {
    variables: Vec<(&'static str, OsString)>,
    /// Functions that the library does not export.
    hidden: BTreeSet<&'static str>,
}

impl Source {
    fn settings(&self) -> Result<Settings> {
        let without = |has: &dyn Fn(Function) -> bool| {
            Function::ALL.iter().filter(|function| !has(**function)).map(|function| function.name()).collect()
        };
        match self {
            Source::Capture(file) => {
                let name = || file.display().to_string();
                let text = fs::read_to_string(file).with_context(name)?;
                let capture = Capture::parse(&text).with_context(name)?;
                let path = fs::canonicalize(file).with_context(name)?;
                let hidden = without(&|function| !capture.missing.contains(function.name()));
                Ok(Settings { variables: vec![("NVML_SIM_CAPTURE", path.into())], hidden })
            }
            Source::Profile { name, driver, gpus } => {
                let node = Node::profile(name).with_context(|| format!("no profile is named {name}"))?;
                let era = match driver {
                    Some(driver) => {
                        Era::from_driver(driver).with_context(|| format!("driver {driver} is not simulated"))?
                    }
                    None => node.era,
                };
                let mut variables =
                    vec![("NVML_SIM_PROFILE", name.into()), ("NVML_SIM_ERA", OsString::from(era.driver_version()))];
                if let Some(gpus) = gpus {
                    if *gpus > node.gpus.len() {
                        bail!("profile {name} has {} GPUs", node.gpus.len());
                    }
                    variables.push(("NVML_SIM_GPUS", gpus.to_string().into()));
                }
                Ok(Settings { variables, hidden: without(&|function| era.exports(function)) })
            }
        }
    }
}

/// Runs a program that finds the library as `libnvidia-ml.so.1`, and waits for its end.
///
/// The library exports the functions of the recorded or simulated driver, and no others. Programs that load NVML by an
/// absolute path, and set-user-ID programs, do not find it.
///
/// # Errors
///
/// The capture cannot be read, the library cannot be copied, or the program cannot be started.
pub fn run(source: &Source, library: Option<&Path>, program: &[OsString]) -> Result<ExitStatus> {
    let (name, arguments) = program.split_first().context("no program is given")?;
    let Settings { variables, hidden } = source.settings()?;
    let library = match library {
        Some(path) => path.to_path_buf(),
        None => library::find()?,
    };
    let mut bytes = fs::read(&library).with_context(|| library.display().to_string())?;
    library::hide(&mut bytes, &hidden).with_context(|| library.display().to_string())?;
    let folder = Folder::new()?;
    fs::write(folder.0.join("libnvidia-ml.so.1"), bytes)?;
    let mut command = Command::new(name);
    command.args(arguments).env("LD_LIBRARY_PATH", before_others(&folder.0, std::env::var_os("LD_LIBRARY_PATH")));
    for variable in VARIABLES {
        command.env_remove(variable);
    }
    let mut child =
        command.envs(variables).spawn().with_context(|| format!("cannot run {}", name.to_string_lossy()))?;
    ignore_interrupts();
    Ok(child.wait()?)
}

/// Search path that begins with the folder.
fn before_others(folder: &Path, others: Option<OsString>) -> OsString {
    let mut path = folder.as_os_str().to_owned();
    // An empty path would stand for the current directory.
    if let Some(others) = others.filter(|others| !others.is_empty()) {
        path.push(OsStr::new(":"));
        path.push(others);
    }
    path
}

/// Leaves the interrupt key to the program, so that the library is removed after it.
fn ignore_interrupts() {
    #[cfg(unix)]
    // SAFETY: ignoring a signal runs no code.
    unsafe {
        libc::signal(libc::SIGINT, libc::SIG_IGN);
        libc::signal(libc::SIGQUIT, libc::SIG_IGN);
    }
}

/// A new folder for one library. Dropping it removes the folder.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Folder> {
        let parent = std::env::temp_dir();
        for number in 0_u32.. {
            let path = parent.join(format!("nvml-sim-{}-{number}", std::process::id()));
            match fs::create_dir(&path) {
                Ok(()) => return Ok(Folder(path)),
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error).with_context(|| path.display().to_string()),
            }
        }
        bail!("no folder in {} is free", parent.display())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_search_path_has_no_empty_part() {
        let path = |others: Option<&str>| before_others(Path::new("/a"), others.map(OsString::from));
        assert_eq!([path(None), path(Some("")), path(Some("/b:/c"))], ["/a", "/a", "/a:/b:/c"]);
    }

    #[test]
    fn wrong_sources_are_named() {
        let profile = |name: &str, driver: Option<&str>, gpus| {
            let source = Source::Profile { name: name.into(), driver: driver.map(str::to_owned), gpus };
            source.settings().unwrap_err().to_string()
        };
        assert_eq!(profile("h100", None, None), "no profile is named h100");
        assert_eq!(profile("h200x8", Some("1.2"), None), "driver 1.2 is not simulated");
        assert_eq!(profile("geforce", None, Some(2)), "profile geforce has 1 GPUs");
        let error = Source::Capture("/no/such/file".into()).settings().unwrap_err();
        assert_eq!(error.to_string(), "/no/such/file");
    }
}
