//! Loading of `libnvidia-ml.so.1` (`nvml.dll` on Windows) with its function table.

use core::ffi::{CStr, c_void};
use core::fmt;
use core::ops::Deref;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use crate::loaded_file::LoadedFile;
use crate::table::{Function, Functions, f};

/// Error of loading NVML: each path that was tried, with the loader's message.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LoadError {
    /// Paths that were tried, in order. Empty if this program cannot load NVML on any machine.
    pub attempts: Vec<Attempt>,
    /// Reason why this program cannot load NVML on any machine. `None` if libraries were tried.
    pub impossible: Option<&'static str>,
}

impl LoadError {
    fn attempted(attempts: Vec<Attempt>) -> LoadError {
        LoadError { attempts, impossible: None }
    }

    fn impossible(reason: &'static str) -> LoadError {
        LoadError { attempts: Vec::new(), impossible: Some(reason) }
    }
}

/// Reason why this program can load no library at all.
const NO_LOADER: Option<&str> = if cfg!(all(target_env = "musl", target_feature = "crt-static")) {
    Some("a static musl program cannot load libraries: build it with `-C target-feature=-crt-static`")
} else {
    None
};

/// Reason why there is no driver's library to be loaded.
const NO_DRIVER: Option<&str> = if cfg!(not(any(target_os = "linux", target_os = "freebsd", windows))) {
    Some("NVIDIA provides NVML for Linux, FreeBSD and Windows only")
} else {
    NO_LOADER
};

/// Library that could not be loaded.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Attempt {
    /// Name or path passed to the system's loader.
    pub path: PathBuf,
    /// Message of the loader, or the reason why the library is not NVML.
    pub reason: String,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cannot load the NVML library")?;
        if let Some(reason) = self.impossible {
            write!(f, ": {reason}")?;
        }
        // Each message once, after all paths that it holds for.
        let mut separator = ": ";
        for (index, first) in self.attempts.iter().enumerate() {
            let (earlier, others) = self.attempts.split_at(index);
            let is_same = |attempt: &&Attempt| attempt.reason == first.reason;
            if earlier.iter().any(|attempt| is_same(&attempt)) {
                continue;
            }
            for attempt in others.iter().filter(is_same) {
                write!(f, "{separator}{}", attempt.path.display())?;
                separator = ", ";
            }
            write!(f, ": {}", first.reason)?;
            separator = "; ";
        }
        Ok(())
    }
}

impl std::error::Error for LoadError {}

/// Loaded NVML library. It dereferences to its [`Functions`], and is unloaded when it is dropped.
///
/// NVML is neither initialized nor shut down: call `nvmlInit_v2` first, and `nvmlShutdown` before the drop.
pub struct Library {
    functions: Functions,
    path: Option<PathBuf>,
    file: Option<LoadedFile>,
    // Keeps the functions loaded. None if they came from a resolver or provider.
    library: Option<libloading::Library>,
}

impl Library {
    /// Loads the NVML library of the installed NVIDIA driver.
    ///
    /// Linux: `libnvidia-ml.so.1`, then `libnvidia-ml.so`, both by the loader's search path, then WSL's and NixOS' own
    /// folders. FreeBSD: both names by the loader's search path. Windows: `nvml.dll` from System32, then from the NVSMI
    /// folder below Program Files, whose path is read from the registry and not from the environment. Other systems
    /// have no NVML: nothing is tried.
    ///
    /// Windows never searches the current folder. Elsewhere the loader searches it if `LD_LIBRARY_PATH` names it, which
    /// an empty entry does: `$UNSET:/usr/lib` begins with one.
    ///
    /// All symbols are resolved at once: a library with undefined symbols is an error, and does not end the process at
    /// the first call.
    ///
    /// # Errors
    ///
    /// [`LoadError`] with each path that was tried and the loader's message.
    ///
    /// # Safety
    ///
    /// The library of these names must be NVML. Its initializers run.
    pub unsafe fn open() -> Result<Library, LoadError> {
        if let Some(reason) = NO_DRIVER {
            return Err(LoadError::impossible(reason));
        }
        let mut attempts = Vec::new();
        for candidate in candidates() {
            // SAFETY: the caller guarantees that the libraries of these names are NVML.
            match unsafe { load(&candidate) } {
                Ok(library) => return Ok(library),
                Err(reason) => attempts.push(Attempt { path: candidate.into(), reason }),
            }
        }
        Err(LoadError::attempted(attempts))
    }

    /// Loads the library at the path. A bare name is searched for by the system's loader, which on macOS searches the
    /// current folder too.
    ///
    /// # Errors
    ///
    /// [`LoadError`] if the library cannot be loaded or does not export NVML.
    ///
    /// # Safety
    ///
    /// The functions that the library exports under NVML's names must be those of NVML. Its initializers run.
    pub unsafe fn open_path(path: impl AsRef<OsStr>) -> Result<Library, LoadError> {
        let path = path.as_ref();
        if let Some(reason) = NO_LOADER {
            return Err(LoadError::impossible(reason));
        }
        // SAFETY: the caller guarantees that the library is NVML.
        unsafe { load(path) }.map_err(|reason| LoadError::attempted(vec![Attempt { path: path.into(), reason }]))
    }

    /// Library with the functions of a resolver: another loader, a static library, a simulation.
    ///
    /// # Errors
    ///
    /// [`LoadError`] if the resolver returns neither `nvmlInit_v2` nor `nvmlInit`.
    ///
    /// # Safety
    ///
    /// As for [`Functions::load`], until the library is dropped.
    pub unsafe fn from_resolver(resolve: impl FnMut(&CStr) -> *const c_void) -> Result<Library, LoadError> {
        // SAFETY: by this function's contract.
        Library::from_functions(unsafe { Functions::load(resolve) }, "<resolver>")
    }

    /// Library with the functions of a table, for whose lifetime the caller vouches.
    pub(crate) fn from_functions(functions: Functions, source: &str) -> Result<Library, LoadError> {
        if let Some(reason) = not_nvml(&functions) {
            return Err(LoadError::attempted(vec![Attempt { path: PathBuf::from(source), reason }]));
        }
        Ok(Library { functions, path: None, file: None, library: None })
    }

    /// Function table.
    #[must_use]
    pub fn functions(&self) -> &Functions {
        &self.functions
    }

    /// Name or path that the library was loaded by. `None` if the functions came from a resolver or
    /// provider.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// File that the library was loaded from, at the path where the system's loader found it. `None` if the system does
    /// not report the file, or if the functions came from a resolver or provider.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.file.as_ref().map(LoadedFile::path)
    }

    /// Whether the file that the library was loaded from has been replaced or removed since, as by a driver update.
    ///
    /// The path at which the system's loader found the file is looked at again: on Unix for device and inode, size and
    /// modification time, on Windows for size and modification time. Symbolic links are followed. Also `true` if the
    /// system does not report which file was loaded; `false` if the functions came from a resolver or
    /// provider.
    #[must_use]
    pub fn is_replaced(&self) -> bool {
        self.library.is_some() && self.file.as_ref().is_none_or(LoadedFile::is_replaced)
    }

    /// Functions that this library lacks.
    pub fn missing(&self) -> impl Iterator<Item = Function> + '_ {
        Function::ALL.iter().copied().filter(|function| !self.functions.has(*function))
    }
}

impl Deref for Library {
    type Target = Functions;

    fn deref(&self) -> &Functions {
        &self.functions
    }
}

impl fmt::Debug for Library {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Without the hundreds of addresses of the table.
        f.debug_struct("Library").field("path", &self.path).finish_non_exhaustive()
    }
}

/// Names and paths of the driver's library, in the order of the search.
fn candidates() -> Vec<OsString> {
    #[cfg(windows)]
    {
        let nvsmi = crate::program_files::folder().map(|folder| folder.join(r"NVIDIA Corporation\NVSMI\nvml.dll"));
        std::iter::once(OsString::from("nvml.dll")).chain(nvsmi.map(OsString::from)).collect()
    }
    #[cfg(not(windows))]
    system_names().into_iter().map(OsString::from).collect()
}

#[cfg(not(windows))]
fn system_names() -> Vec<&'static str> {
    let mut names = vec!["libnvidia-ml.so.1", "libnvidia-ml.so"];
    if cfg!(target_os = "linux") {
        names.extend(["/usr/lib/wsl/lib/libnvidia-ml.so.1", "/run/opengl-driver/lib/libnvidia-ml.so.1"]);
    }
    names
}

/// # Safety
///
/// As for [`Library::open_path`].
unsafe fn load(path: &OsStr) -> Result<Library, String> {
    // SAFETY: the caller guarantees that the library is NVML.
    let library = unsafe { open_library(path) }.map_err(|error| words_of(path, &error))?;
    // SAFETY: NVML's symbols have the prototypes of its header, and the library stays loaded as long as the table.
    let functions = unsafe { Functions::load(|name| address(&library, name)) };
    if let Some(reason) = not_nvml(&functions) {
        return Err(reason);
    }
    let file = first_of(&functions).and_then(LoadedFile::of_code);
    Ok(Library { functions, path: Some(path.into()), file, library: Some(library) })
}

#[cfg(unix)]
unsafe fn open_library(path: &OsStr) -> Result<libloading::Library, libloading::Error> {
    use libloading::os::unix::{Library as UnixLibrary, RTLD_LOCAL, RTLD_NOW};
    // SAFETY: the caller guarantees that the library is NVML.
    unsafe { UnixLibrary::open(Some(path), RTLD_NOW | RTLD_LOCAL) }.map(Into::into)
}

#[cfg(windows)]
unsafe fn open_library(path: &OsStr) -> Result<libloading::Library, libloading::Error> {
    use libloading::os::windows::{
        LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR, LOAD_LIBRARY_SEARCH_SYSTEM32, Library as WindowsLibrary,
    };
    let path = Path::new(path);
    // A name is searched for in System32 only, never in the current folder. Any other path has to be absolute, with
    // backslashes, for the DLL's own folder to be searched for the DLLs that it needs.
    let (path, flags) = if path.components().count() < 2 {
        (path.into(), LOAD_LIBRARY_SEARCH_SYSTEM32)
    } else {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.into());
        (path, LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR)
    };
    // SAFETY: the caller guarantees that the library is NVML.
    unsafe { WindowsLibrary::load_with_flags(path, flags) }.map(Into::into)
}

fn address(library: &libloading::Library, name: &CStr) -> *const c_void {
    // SAFETY: only the address is taken; the table casts it to the prototype of that name.
    match unsafe { library.get::<unsafe extern "C" fn()>(name.to_bytes_with_nul()) } {
        Ok(symbol) => *symbol as *const c_void,
        Err(_) => core::ptr::null(),
    }
}

/// The loader's message, without libloading's error around it and without the path that some loaders put before it.
fn words_of(path: &OsStr, error: &libloading::Error) -> String {
    let mut innermost: &dyn std::error::Error = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    let words = innermost.to_string();
    let prefix = format!("{}: ", Path::new(path).display());
    words.strip_prefix(&prefix).map(str::to_owned).unwrap_or(words)
}

/// Address of the function that everything begins with.
fn first_of(functions: &Functions) -> Option<*const c_void> {
    functions.get(f::nvmlInit_v2).or(functions.get(f::nvmlInit)).map(|init| init as *const c_void)
}

/// The reason why a table without any initialization function is not NVML. `None` for a table with one.
fn not_nvml(functions: &Functions) -> Option<String> {
    if first_of(functions).is_some() {
        return None;
    }
    let found = Function::ALL.iter().filter(|function| functions.has(**function)).count();
    Some(match found {
        0 => "it is not NVML: it exports none of NVML's functions".to_owned(),
        _ => "it is not NVML: it exports neither nvmlInit_v2 nor nvmlInit".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_load_error_has_each_path_and_each_reason_once() {
        let attempt = |path: &str, reason: &str| Attempt { path: path.into(), reason: reason.to_owned() };
        let message = |attempts| LoadError::attempted(attempts).to_string();
        let absent = "cannot open shared object file: No such file or directory";
        let alike = vec![attempt("libnvidia-ml.so.1", absent), attempt("/opt/libnvidia-ml.so.1", absent)];
        assert_eq!(
            message(alike),
            "cannot load the NVML library: libnvidia-ml.so.1, /opt/libnvidia-ml.so.1: cannot open shared object file: \
             No such file or directory"
        );
        let mixed = vec![attempt("a", "absent"), attempt("b", "too short"), attempt("c", "absent")];
        assert_eq!(message(mixed), "cannot load the NVML library: a, c: absent; b: too short");
        assert_eq!(LoadError::impossible("no loader").to_string(), "cannot load the NVML library: no loader");
    }
}
