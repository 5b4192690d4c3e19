//! Finding and loading `libnvidia-ml.so.1` (`nvml.dll`), and the table of its functions.

use core::ffi::{CStr, c_void};
use core::fmt;
use core::ops::Deref;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use crate::table::{Function, Functions};

/// Why NVML could not be loaded: each place that was tried, with the loader's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LoadError {
    /// What was tried, in order.
    pub attempts: Vec<Attempt>,
}

/// One library that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// The name or path as it was handed to the system's loader.
    pub path: PathBuf,
    /// What the loader said, or that the library is not NVML.
    pub reason: String,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cannot load the NVML library")?;
        for (index, attempt) in self.attempts.iter().enumerate() {
            let before = if index == 0 { ":" } else { ";" };
            write!(f, "{before} {}: {}", attempt.path.display(), attempt.reason)?;
        }
        Ok(())
    }
}

impl std::error::Error for LoadError {}

/// A loaded NVML library. It dereferences to its [`Functions`], and is unloaded when it is dropped.
///
/// This neither initialises NVML nor shuts it down: call `nvmlInit_v2` first, and `nvmlShutdown` before the drop.
pub struct Library {
    functions: Functions,
    path: Option<PathBuf>,
    // Keeps what the functions point into; None when they came from a resolver.
    _library: Option<libloading::Library>,
}

impl Library {
    /// Loads the NVML library of the installed NVIDIA driver.
    ///
    /// Linux: `libnvidia-ml.so.1`, then `libnvidia-ml.so`, both by the loader's search path, then WSL's and NixOS'
    /// own folders. Windows: `nvml.dll` from System32, then from the NVSMI folder below Program Files. The current
    /// folder is never searched.
    ///
    /// # Errors
    ///
    /// [`LoadError`] with each place tried and the loader's message.
    ///
    /// # Safety
    ///
    /// What is found under these names runs its initialisers and must be NVML.
    pub unsafe fn open() -> Result<Library, LoadError> {
        let mut attempts = Vec::new();
        for candidate in candidates() {
            // SAFETY: the caller vouches for the libraries of these names.
            match unsafe { load(&candidate) } {
                Ok(library) => return Ok(library),
                Err(reason) => attempts.push(Attempt { path: candidate.into(), reason }),
            }
        }
        Err(LoadError { attempts })
    }

    /// Loads the library at a path of the caller's choosing. A bare name is looked up as the loader does.
    ///
    /// # Errors
    ///
    /// [`LoadError`] when the path is no library, or is one that does not export NVML.
    ///
    /// # Safety
    ///
    /// The library runs its initialisers, and what it exports under NVML's names must be NVML.
    pub unsafe fn open_path(path: impl AsRef<OsStr>) -> Result<Library, LoadError> {
        let path = path.as_ref();
        // SAFETY: the caller vouches for the library.
        unsafe { load(path) }.map_err(|reason| LoadError { attempts: vec![Attempt { path: path.into(), reason }] })
    }

    /// A library whose functions come from elsewhere: another loader, a static link, a simulation.
    ///
    /// # Errors
    ///
    /// [`LoadError`] when the resolver knows neither `nvmlInit_v2` nor `nvmlInit`.
    ///
    /// # Safety
    ///
    /// That of [`Functions::load`], until the library is dropped.
    pub unsafe fn from_resolver(resolve: impl FnMut(&CStr) -> *const c_void) -> Result<Library, LoadError> {
        // SAFETY: the caller keeps to this function's contract.
        let functions = unsafe { Functions::load(resolve) };
        if let Some(reason) = not_nvml(&functions) {
            return Err(LoadError { attempts: vec![Attempt { path: PathBuf::from("<resolver>"), reason }] });
        }
        Ok(Library { functions, path: None, _library: None })
    }

    /// The function table.
    #[must_use]
    pub fn functions(&self) -> &Functions {
        &self.functions
    }

    /// The name or path that the library was loaded by; None when it came from a resolver.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The functions that this library lacks.
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
        // The table itself is hundreds of addresses.
        f.debug_struct("Library").field("path", &self.path).finish_non_exhaustive()
    }
}

/// The names under which the driver's library is to be found, best first.
fn candidates() -> Vec<OsString> {
    if cfg!(windows) {
        let mut names = vec![OsString::from("nvml.dll")];
        if let Some(folder) = std::env::var_os("ProgramW6432") {
            names.push(Path::new(&folder).join("NVIDIA Corporation").join("NVSMI").join("nvml.dll").into());
        }
        return names;
    }
    [
        "libnvidia-ml.so.1",
        "libnvidia-ml.so",
        "/usr/lib/wsl/lib/libnvidia-ml.so.1",
        "/run/opengl-driver/lib/libnvidia-ml.so.1",
    ]
    .map(OsString::from)
    .into()
}

/// # Safety
///
/// That of [`Library::open_path`].
unsafe fn load(path: &OsStr) -> Result<Library, String> {
    // SAFETY: the caller vouches for the library.
    let library = unsafe { open_library(path) }.map_err(|error| words_of(path, &error))?;
    // SAFETY: NVML's symbols have the prototypes of its header, and the library stays loaded beside the table.
    let functions = unsafe { Functions::load(|name| address(&library, name)) };
    if let Some(reason) = not_nvml(&functions) {
        return Err(reason);
    }
    Ok(Library { functions, path: Some(path.into()), _library: Some(library) })
}

#[cfg(not(windows))]
unsafe fn open_library(path: &OsStr) -> Result<libloading::Library, libloading::Error> {
    // SAFETY: the caller vouches for the library.
    unsafe { libloading::Library::new(path) }
}

#[cfg(windows)]
unsafe fn open_library(path: &OsStr) -> Result<libloading::Library, libloading::Error> {
    use libloading::os::windows::{
        LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR, LOAD_LIBRARY_SEARCH_SYSTEM32, Library as WindowsLibrary,
    };
    // The folder of a DLL may only be searched when the DLL is named by its full path. The current folder never is.
    let flags = if Path::new(path).is_absolute() {
        LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR
    } else {
        LOAD_LIBRARY_SEARCH_SYSTEM32
    };
    // SAFETY: the caller vouches for the library.
    unsafe { WindowsLibrary::load_with_flags(path, flags) }.map(Into::into)
}

fn address(library: &libloading::Library, name: &CStr) -> *const c_void {
    // SAFETY: only the address is taken; the table gives it the type of that name's prototype.
    match unsafe { library.get::<unsafe extern "C" fn()>(name.to_bytes_with_nul()) } {
        Ok(symbol) => *symbol as *const c_void,
        Err(_) => core::ptr::null(),
    }
}

/// The loader's message, without the wrapping of libloading's own error and without the path that the loader may
/// put before it.
fn words_of(path: &OsStr, error: &libloading::Error) -> String {
    let mut innermost: &dyn std::error::Error = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    let words = innermost.to_string();
    let prefix = format!("{}: ", Path::new(path).display());
    words.strip_prefix(&prefix).map(str::to_owned).unwrap_or(words)
}

/// Says what is wrong with a table that has not even a function that everything begins with.
fn not_nvml(functions: &Functions) -> Option<String> {
    if functions.has(Function::nvmlInit_v2) || functions.has(Function::nvmlInit) {
        return None;
    }
    let found = Function::ALL.iter().filter(|function| functions.has(**function)).count();
    Some(match found {
        0 => "it is not NVML: it exports none of NVML's functions".to_owned(),
        _ => "it is not NVML: it exports neither nvmlInit_v2 nor nvmlInit".to_owned(),
    })
}
