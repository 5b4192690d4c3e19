//! The library for each driver: a copy in which the loader finds exactly the functions of that driver's library.
//!
//! The exported symbols of a shared library are fixed when it is linked, so the library exports all functions, and
//! those that its era does not have return FUNCTION_NOT_FOUND. The copies have their names changed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests panic on unexpected results")]
#![cfg(all(target_os = "linux", target_pointer_width = "64", target_endian = "little"))]

mod common;

use std::ffi::CStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use nvml_sim::Era;
use nvml_sys::*;

/// ELF type of the section with the dynamic symbols.
const SHT_DYNSYM: u32 = 11;

fn number<const N: usize>(elf: &[u8], at: usize) -> [u8; N] {
    elf[at..at + N].try_into().unwrap()
}

fn offset_at(elf: &[u8], at: usize) -> usize {
    usize::try_from(u64::from_le_bytes(number(elf, at))).unwrap()
}

fn word(elf: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(number(elf, at))
}

/// Positions of the names of the dynamic symbols in the file.
fn names(elf: &[u8]) -> Vec<usize> {
    let (sections, count) = (offset_at(elf, 0x28), u16::from_le_bytes(number(elf, 0x3C)));
    let section = |index: u32| sections + 64 * index as usize;
    let symbols = (0..count.into()).map(section).find(|at| word(elf, at + 4) == SHT_DYNSYM).unwrap();
    let texts = offset_at(elf, section(word(elf, symbols + 0x28)) + 0x18);
    let (first, size) = (offset_at(elf, symbols + 0x18), offset_at(elf, symbols + 0x20));
    (first..first + size).step_by(24).map(|symbol| texts + word(elf, symbol) as usize).collect()
}

/// A copy of the library for a driver. Dropping it removes the file.
struct Copy(PathBuf);

impl Copy {
    fn of(library: &[u8], era: Era) -> Copy {
        let mut elf = library.to_vec();
        let hidden: Vec<&str> =
            Function::ALL.iter().filter(|function| !era.exports(**function)).map(|function| function.name()).collect();
        let mut changed = 0;
        for name in names(library) {
            let text = CStr::from_bytes_until_nul(&library[name..]).unwrap().to_str().unwrap();
            if hidden.contains(&text) {
                elf[name] = b'x';
                changed += 1;
            }
        }
        assert_eq!(changed, hidden.len(), "{era:?}");
        let file = format!("nvml-sim-so-{}-{}.so", era.driver_version(), std::process::id());
        let path = std::env::temp_dir().join(file);
        fs::write(&path, elf).unwrap();
        Copy(path)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Checks of a process that loads the library of a driver. The test below runs it once for each driver.
#[test]
#[ignore = "requires the library path in its environment"]
fn separate_process() {
    let era = Era::from_driver(&std::env::var("NVML_SIM_ERA").unwrap()).unwrap();
    let path = std::env::var("NVML_SIM_LIBRARY").unwrap();
    // SAFETY: the library is the simulated NVML.
    let nvml = unsafe { Library::open_path(Path::new(&path)) }.unwrap();
    let missing: Vec<Function> = nvml.missing().collect();
    let expected: Vec<Function> = Function::ALL.iter().copied().filter(|function| !era.exports(*function)).collect();
    assert_eq!(missing, expected);
    let mut version = [0; 80];
    // SAFETY: the pointers are valid, and NVML is initialized before and shut down after the calls.
    unsafe {
        assert_eq!(nvml.nvmlInit_v2(), NVML_SUCCESS);
        assert_eq!(nvml.nvmlSystemGetDriverVersion(version.as_mut_ptr().cast(), 80), NVML_SUCCESS);
        assert_eq!(nvml.nvmlShutdown(), NVML_SUCCESS);
    }
    assert_eq!(CStr::from_bytes_until_nul(&version).unwrap().to_str().unwrap(), era.driver_version());
}

#[test]
fn the_loader_finds_the_functions_of_each_driver() {
    let library = fs::read(common::library()).unwrap();
    for era in Era::all() {
        let copy = Copy::of(&library, era);
        let run = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "separate_process", "--ignored"])
            .env("NVML_SIM_ERA", era.driver_version())
            .env("NVML_SIM_LIBRARY", &copy.0)
            .env_remove("NVML_SIM_PROFILE")
            .env_remove("NVML_SIM_EVENTS")
            .output()
            .unwrap();
        let output = String::from_utf8_lossy(&run.stdout);
        assert!(run.status.success() && output.contains("1 passed"), "{era:?}: {output}");
    }
}
