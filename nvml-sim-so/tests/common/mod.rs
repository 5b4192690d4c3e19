//! Location of the shared library under test.

use std::path::PathBuf;

/// Shared library that was built together with this test.
pub(crate) fn library() -> PathBuf {
    let name = format!("{}nvidia_ml_sim{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let test = std::env::current_exe().unwrap();
    let folders = test.ancestors().skip(1).take(2);
    let candidates: Vec<PathBuf> = folders.map(|folder| folder.join(&name)).collect();
    candidates.iter().find(|path| path.is_file()).unwrap_or_else(|| panic!("none of {candidates:?} exists")).clone()
}
