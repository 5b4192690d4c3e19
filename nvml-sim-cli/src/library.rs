//! The shared library of nvml-sim-so, with the exported functions of a driver.
//!
//! The dynamic symbols of a shared library are fixed when it is linked. The library exports all functions, so that one
//! file serves all drivers, and programs that choose a function by `dlsym` find functions that the driver lacks. A copy
//! of the library, in which the symbols of these functions are local, hides them.

use std::collections::BTreeSet;
use std::ffi::CStr;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

/// Beginning of a 64-bit little-endian ELF file.
const ELF: &[u8] = b"\x7fELF\x02\x01";
/// Type of the section with the dynamic symbols.
const SHT_DYNSYM: u32 = 11;
/// Size of the header of a section.
const SECTION: usize = 64;
/// Size of a symbol.
const SYMBOL: usize = 24;

/// Path of the shared library: in the folder of this program, or below it where cargo puts it.
///
/// # Errors
///
/// There is no such file.
pub fn find() -> Result<PathBuf> {
    let name = format!("{}nvidia_ml_sim{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let program = std::env::current_exe()?;
    let folder = program.parent().unwrap_or(Path::new("."));
    // Cargo updates the file in `deps` whenever it builds the library, the other one only on request.
    let candidates = [folder.join("deps").join(&name), folder.join(&name)];
    match candidates.iter().find(|path| path.is_file()) {
        Some(path) => Ok(path.clone()),
        None => bail!(
            "{name} is neither in {} nor in its folder deps: `cargo build -p nvml-sim-so` builds it, and --library names it",
            folder.display()
        ),
    }
}

/// Makes dynamic symbols of a library local, so that no program finds them. Returns the number of these symbols.
///
/// # Errors
///
/// The bytes are not those of a 64-bit little-endian ELF library.
pub fn hide(library: &mut [u8], hidden: &BTreeSet<&str>) -> Result<usize> {
    let places = symbols(library, hidden).context("not a 64-bit little-endian ELF library with dynamic symbols")?;
    for info in &places {
        if let Some(info) = library.get_mut(*info) {
            // The binding is in the upper half; 0 is local.
            *info &= 0xf;
        }
    }
    Ok(places.len())
}

/// Positions of `st_info` of the dynamic symbols with these names.
fn symbols(elf: &[u8], wanted: &BTreeSet<&str>) -> Option<Vec<usize>> {
    if !elf.starts_with(ELF) {
        return None;
    }
    let count = u16::from_le_bytes(*elf.get(0x3c..)?.first_chunk()?);
    let sections: Vec<&[u8]> = elf.get(offset(elf, 0x28)?..)?.chunks_exact(SECTION).take(count.into()).collect();
    let dynamic = sections.iter().find(|section| word(section, 4) == Some(SHT_DYNSYM))?;
    let names = offset(sections.get(usize::try_from(word(dynamic, 0x28)?).ok()?)?, 0x18)?;
    let (first, size) = (offset(dynamic, 0x18)?, offset(dynamic, 0x20)?);
    let symbols = elf.get(first..first.checked_add(size)?)?;
    let mut found = Vec::new();
    for (index, symbol) in symbols.chunks_exact(SYMBOL).enumerate() {
        let name = elf.get(names.checked_add(usize::try_from(word(symbol, 0)?).ok()?)?..)?;
        if CStr::from_bytes_until_nul(name).ok()?.to_str().is_ok_and(|name| wanted.contains(name)) {
            found.push(first + index * SYMBOL + 4);
        }
    }
    Some(found)
}

fn offset(elf: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u64::from_le_bytes(*elf.get(at..)?.first_chunk()?)).ok()
}

fn word(elf: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*elf.get(at..)?.first_chunk()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_files_are_refused() {
        let hidden = BTreeSet::from(["nvmlInit_v2"]);
        for file in [&b""[..], b"MZ", ELF, &[ELF, &[0; 58]].concat(), &[ELF, &[0xff; 100]].concat()] {
            assert!(hide(&mut file.to_vec(), &hidden).is_err(), "{file:?}");
        }
    }
}
