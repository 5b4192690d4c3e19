//! Loading of `libnvidia-ml.so.1` (`nvml.dll` on Windows) with its function table.

use core::ffi::{CStr, c_void};
use core::fmt;
use core::ops::Deref;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use crate::loaded_file::LoadedFile;
use crate::table::{Function, Functions, f};

/// Error of loading NVML: each path that was tried, with the loader's message.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LoadError {
    /// Paths that were tried, in order.
    pub attempts: Vec<Attempt>,
}

/// Library that could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
        for (index, attempt) in self.attempts.iter().enumerate() {
            let before = if index == 0 { ":" } else { ";" };
            write!(f, "{before} {}: {}", attempt.path.display(), attempt.reason)?;
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
    // Keeps the functions loaded. None if they came from a resolver.
    library: Option<libloading::Library>,
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
    /// [`LoadError`] with each path that was tried and the loader's message.
    ///
    /// # Safety
    ///
    /// The library of these names must be NVML. Its initializers run.
    pub unsafe fn open() -> Result<Library, LoadError> {
        let mut attempts = Vec::new();
        for candidate in candidates() {
            // SAFETY: the caller guarantees that the libraries of these names are NVML.
            match unsafe { load(&candidate) } {
                Ok(library) => return Ok(library),
                Err(reason) => attempts.push(Attempt { path: candidate.into(), reason }),
            }
        }
        Err(LoadError { attempts })
    }

    /// Loads the library at the path. A bare name is searched for by the system's loader.
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
        // SAFETY: the caller guarantees that the library is NVML.
        unsafe { load(path) }.map_err(|reason| LoadError { attempts: vec![Attempt { path: path.into(), reason }] })
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
        let functions = unsafe { Functions::load(resolve) };
        if let Some(reason) = not_nvml(&functions) {
            return Err(LoadError { attempts: vec![Attempt { path: PathBuf::from("<resolver>"), reason }] });
        }
        Ok(Library { functions, path: None, file: None, library: None })
    }

    /// Function table.
    #[must_use]
    pub fn functions(&self) -> &Functions {
        &self.functions
    }

    /// Name or path that the library was loaded by. `None` if the functions came from a resolver.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether the file that the library was loaded from has been replaced or removed since, as by a driver update.
    ///
    /// The path at which the system's loader found the file is looked at again: on Unix for device and inode, size and
    /// modification time, on Windows for size and modification time. Symbolic links are followed. Also `true` if the
    /// system does not report which file was loaded; `false` if the functions came from a resolver.
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

#[cfg(not(windows))]
unsafe fn open_library(path: &OsStr) -> Result<libloading::Library, libloading::Error> {
    // SAFETY: the caller guarantees that the library is NVML.
    unsafe { libloading::Library::new(path) }
}

#[cfg(windows)]
unsafe fn open_library(path: &OsStr) -> Result<libloading::Library, libloading::Error> {
    use libloading::os::windows::{
        LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR, LOAD_LIBRARY_SEARCH_SYSTEM32, Library as WindowsLibrary,
    };
    // The folder of a DLL may be searched only if the DLL has an absolute path. The current folder is never searched.
    let flags = if Path::new(path).is_absolute() {
        LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR
    } else {
        LOAD_LIBRARY_SEARCH_SYSTEM32
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
