//! The loaded libraries, which stay loaded between sessions.
//!
//! NVIDIA's library leaves a file descriptor open each time that it is unloaded after `nvmlInit_v2`, also where that
//! failed (driver 580.159.04), so an agent with a session for each poll would run out of descriptors. A library is
//! unloaded only when its file has been replaced, as by a driver update, or on request of the caller; in both cases
//! only while no session uses it.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use nvml_sys::{Library, LoadError};

/// All loaded libraries of the process. Sessions hold clones; new clones are made under the lock only.
static LOADED: Mutex<Vec<Loaded>> = Mutex::new(Vec::new());

struct Loaded {
    /// The caller's path or name; `None` for the library of the installed driver.
    path: Option<PathBuf>,
    library: Arc<Library>,
}

impl Loaded {
    /// Whether a session uses the library, or is being initialized with it.
    #[inline]
    fn is_in_use(&self) -> bool {
        Arc::strong_count(&self.library) > 1
    }
}

#[inline]
fn lock() -> MutexGuard<'static, Vec<Loaded>> {
    // Each change of the list is one operation, so the list is valid even after a panic.
    LOADED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Library at a path, or that of the installed driver. A loaded library is used unless its file has been replaced and
/// no session uses the library.
///
/// # Safety
///
/// That of [`Library::open_path`], and of [`Library::open`] if there is no path.
#[inline]
pub(crate) unsafe fn library(path: Option<OsString>) -> Result<Arc<Library>, LoadError> {
    let path = path.map(absolute);
    let mut loaded = lock();
    // All replaced libraries: while one is loaded, the system's loader returns it instead of the new file.
    loaded.retain(|entry| entry.is_in_use() || !entry.library.is_replaced());
    if let Some(entry) = loaded.iter().find(|entry| entry.path == path) {
        return Ok(Arc::clone(&entry.library));
    }
    let library = Arc::new(match &path {
        // SAFETY: the caller vouches for the library at this path.
        Some(path) => unsafe { Library::open_path(path) }?,
        // SAFETY: the caller vouches for the library of the driver.
        None => unsafe { Library::open() }?,
    });
    loaded.push(Loaded { path, library: Arc::clone(&library) });
    Ok(library)
}

/// Unloads all libraries that no session uses, and returns their number.
#[inline]
pub(crate) fn unload_idle() -> usize {
    let mut loaded = lock();
    let before = loaded.len();
    loaded.retain(Loaded::is_in_use);
    before - loaded.len()
}

/// Absolute path, as the current folder may change between calls. A bare name is unchanged: the system's loader
/// searches for it.
#[inline]
fn absolute(path: OsString) -> PathBuf {
    let path = PathBuf::from(path);
    let is_name = path.components().count() < 2;
    if is_name { path } else { std::path::absolute(&path).unwrap_or(path) }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn names_are_searched_for_and_paths_are_absolute() {
        let here = std::env::current_dir().unwrap();
        assert_eq!(absolute("nvml.dll".into()), Path::new("nvml.dll"));
        assert_eq!(absolute("./nvml.dll".into()), here.join("nvml.dll"));
        assert_eq!(absolute("folder/nvml.dll".into()), here.join("folder").join("nvml.dll"));
        assert_eq!(absolute(here.join("nvml.dll").into()), here.join("nvml.dll"));
    }
}
