//! Programs with the simulated library in place of the driver's.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
#[cfg(unix)]
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, bail};
use nvml_sim::Node;
use nvml_sim::settings::Setting;
use nvml_sys::Function;

use crate::description::Description;
use crate::{library, tree};

/// Variables of the shared library and of the program beside those of the settings.
const OTHERS: [&str; 4] = ["NVML_SIM_START_US", "NVML_SIM_STATE", "NVML_SIM_TRACE", "NVML_SIM_TREE"];

/// A program that cannot be started.
#[derive(Debug)]
pub struct NotStarted {
    program: OsString,
    error: io::Error,
}

impl NotStarted {
    /// Exit code of a shell: 127 if there is no such program, else 126.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        if self.error.kind() == io::ErrorKind::NotFound { 127 } else { 126 }
    }
}

impl fmt::Display for NotStarted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot run {}: {}", self.program.to_string_lossy(), self.error)
    }
}

impl std::error::Error for NotStarted {}

/// Runs a program that finds the library as `libnvidia-ml.so.1`, and waits for its end.
///
/// The library exports the functions of the recorded or simulated driver, and no others. Its file has the name of the
/// driver version, as NVIDIA's has. Programs that load NVML by an absolute path, and set-user-ID programs, do not find
/// it. The times of scripted states count from the start of the program.
///
/// # Errors
///
/// [`Wrong`](crate::description::Wrong) if the description is wrong, [`NotStarted`] if the program cannot be started. The
/// library cannot be copied.
pub fn run(description: Description, library: Option<&Path>, program: &[OsString]) -> Result<ExitStatus> {
    let (name, arguments) = program.split_first().context("no program is given")?;
    let (node, description) = description.node(|note| eprintln!("nvml-sim: {note}"))?;
    let library = match library {
        Some(path) => path.to_path_buf(),
        None => library::find()?,
    };
    let mut bytes = fs::read(&library).with_context(|| library.display().to_string())?;
    library::hide(&mut bytes, &hidden(&node)).with_context(|| library.display().to_string())?;
    let signals = Signals::catch();
    let folder = Folder::new()?;
    install(&folder.0, &bytes, &driver_version(&node))?;
    if let Some(folder) = &description.tree {
        tree::write(&node, &driver_version(&node), folder).with_context(|| format!("tree {}", folder.display()))?;
    }
    let mut command = Command::new(name);
    command.args(arguments).env("LD_LIBRARY_PATH", before_others(&folder.0, std::env::var_os("LD_LIBRARY_PATH")));
    for variable in Setting::ALL.iter().map(|setting| setting.variable()).chain(OTHERS) {
        command.env_remove(variable);
    }
    command.envs(description.values.iter().map(|(setting, value)| (setting.variable(), value)));
    command.envs(description.state.map(|path| ("NVML_SIM_STATE", path)));
    command.envs(description.trace.map(|path| ("NVML_SIM_TRACE", path)));
    command.envs(description.tree.map(|path| ("NVML_SIM_TREE", path)));
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    command.env("NVML_SIM_START_US", now.as_micros().to_string());
    let mut child = command.spawn().map_err(|error| NotStarted { program: name.clone(), error })?;
    ignore_interrupts();
    signals.forward(child.id());
    Ok(child.wait()?)
}

/// Functions that the library does not export.
fn hidden(node: &Node) -> BTreeSet<&'static str> {
    let has = |function: Function| match &node.capture {
        Some(capture) => !capture.missing.contains(function.name()),
        None => node.era.exports(function),
    };
    Function::ALL.iter().filter(|function| !has(**function)).map(|function| function.name()).collect()
}

fn driver_version(node: &Node) -> String {
    let recorded = node.capture.as_ref().and_then(|capture| capture.header("driver"));
    let version = recorded.unwrap_or(node.era.driver_version());
    // The version becomes the name of a file, and a capture is a file of anybody.
    version.chars().filter(|char| char.is_ascii_alphanumeric() || *char == '.').collect()
}

/// Writes the library with the names that the driver gives it: the file with the version, and links to it.
fn install(folder: &Path, bytes: &[u8], version: &str) -> Result<()> {
    let file = format!("libnvidia-ml.so.{version}");
    fs::write(folder.join(&file), bytes)?;
    // A capture may name the version 1.
    for link in ["libnvidia-ml.so.1", "libnvidia-ml.so"].into_iter().filter(|link| *link != file) {
        #[cfg(unix)]
        std::os::unix::fs::symlink(&file, folder.join(link))?;
        #[cfg(not(unix))]
        fs::write(folder.join(link), bytes)?;
    }
    Ok(())
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

/// Signals that would end this process before the folder is removed. They are passed to the program, whose end ends this
/// process.
struct Signals;

#[cfg(unix)]
static CHILD: AtomicI32 = AtomicI32::new(0);
#[cfg(unix)]
static RECEIVED: AtomicI32 = AtomicI32::new(0);

#[cfg(unix)]
extern "C" fn received(signal: libc::c_int) {
    RECEIVED.store(signal, Ordering::SeqCst);
    let child = CHILD.load(Ordering::SeqCst);
    if child != 0 {
        // SAFETY: `kill` may be called in a handler, and the process is a child that has not been waited for.
        unsafe { libc::kill(child, signal) };
    }
}

impl Signals {
    fn catch() -> Signals {
        #[cfg(unix)]
        for signal in [libc::SIGTERM, libc::SIGHUP] {
            // SAFETY: the handler only uses atomic numbers and `kill`, which are allowed in handlers.
            unsafe {
                // What the parent ignores, as `nohup` does, stays ignored, also by the program.
                if libc::signal(signal, received as *const () as libc::sighandler_t) == libc::SIG_IGN {
                    libc::signal(signal, libc::SIG_IGN);
                }
            }
        }
        Signals
    }

    /// Passes the signals to the program until it ends. The caller waits for it.
    #[cfg(unix)]
    fn forward(self, child: u32) {
        CHILD.store(i32::try_from(child).unwrap_or(0), Ordering::SeqCst);
        let earlier = RECEIVED.load(Ordering::SeqCst);
        if earlier != 0 {
            received(earlier);
        }
        // SAFETY: a struct of integers and pointers may be zero, and the pointer is valid. The child is left to be
        // waited for, so that its number is not reused before the handler forgets it.
        unsafe {
            let mut info: libc::siginfo_t = core::mem::zeroed();
            while libc::waitid(libc::P_PID, child, &raw mut info, libc::WEXITED | libc::WNOWAIT) != 0
                && io::Error::last_os_error().kind() == io::ErrorKind::Interrupted
            {}
        }
        CHILD.store(0, Ordering::SeqCst);
    }

    #[cfg(not(unix))]
    fn forward(self, _: u32) {}
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
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
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
    fn the_file_may_have_the_name_of_a_link() {
        let folder = Folder::new().unwrap();
        install(&folder.0, b"library", "1").unwrap();
        for name in ["libnvidia-ml.so.1", "libnvidia-ml.so"] {
            assert_eq!(fs::read(folder.0.join(name)).unwrap(), b"library", "{name}");
        }
    }

    #[test]
    fn the_search_path_has_no_empty_part() {
        let path = |others: Option<&str>| before_others(Path::new("/a"), others.map(OsString::from));
        assert_eq!([path(None), path(Some("")), path(Some("/b:/c"))], ["/a", "/a", "/a:/b:/c"]);
    }
}
