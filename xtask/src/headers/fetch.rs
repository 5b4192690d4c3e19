//! Fetching nvml.h out of NVIDIA's wheels into headers/cache, and reading it from there. Nothing is used unverified.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::lock::{Pin, package_of};
use crate::workspace::{self, Scratch};

const CACHE: &str = "headers/cache";

#[derive(Debug, PartialEq, Eq)]
pub enum Fetched {
    Now,
    Before,
}

/// Makes a pinned header available, downloading it unless it is there. A damaged file is replaced.
pub fn fetch(pin: &Pin) -> Result<Fetched> {
    if matches!(cached(pin), Ok(Some(_))) {
        return Ok(Fetched::Before);
    }
    let wheel = Wheel::download(&pin.version)?;
    verify(&wheel.name()?, &wheel.sha256()?, &pin.wheel_sha256)?;
    store(pin, &wheel.header()?)?;
    Ok(Fetched::Now)
}

/// Downloads a version that is not pinned, stores its header, and returns the pin for it.
pub fn fetch_new(version: &str) -> Result<Pin> {
    let wheel = Wheel::download(version)?;
    let header = wheel.header()?;
    let pin = Pin {
        version: version.to_owned(),
        package: package_of(version)?.to_owned(),
        wheel: wheel.name()?,
        wheel_sha256: wheel.sha256()?,
        header_sha256: sha256(&header),
    };
    store(&pin, &header)?;
    Ok(pin)
}

/// The text of a fetched header.
pub fn read(pin: &Pin) -> Result<String> {
    let version = &pin.version;
    let text = cached(pin).with_context(|| format!("run `cargo xtask headers fetch {version}` to replace it"))?;
    text.with_context(|| format!("nvml.h {version} is not there: run `cargo xtask headers fetch {version}`"))
}

/// The text of a header if it has been fetched; an error if it is not what the pin says.
pub fn cached(pin: &Pin) -> Result<Option<String>> {
    let path = path_of(pin);
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", path.display())),
    };
    verify(&format!("nvml.h {}", pin.version), &sha256(&bytes), &pin.header_sha256)?;
    Ok(Some(String::from_utf8(bytes).with_context(|| format!("nvml.h {} is not UTF-8", pin.version))?))
}

fn store(pin: &Pin, header: &[u8]) -> Result<()> {
    verify(&format!("nvml.h {} in its wheel", pin.version), &sha256(header), &pin.header_sha256)?;
    let path = path_of(pin);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    std::fs::write(&path, header).with_context(|| format!("cannot write {}", path.display()))
}

fn path_of(pin: &Pin) -> PathBuf {
    workspace::path(CACHE).join(&pin.version).join("nvml.h")
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn verify(what: &str, found: &str, pinned: &str) -> Result<()> {
    if found != pinned {
        bail!("{what} is not the one that headers/nvml.lock pins:\n  found  sha256 {found}\n  pinned sha256 {pinned}");
    }
    Ok(())
}

/// A wheel in a folder of its own, which goes when this does.
struct Wheel {
    folder: Scratch,
    path: PathBuf,
}

impl Wheel {
    fn download(version: &str) -> Result<Wheel> {
        let package = package_of(version)?;
        let folder = Scratch::new(version)?;
        // The platform is fixed: each platform's wheel has the same header, but one wheel is pinned.
        let options = ["--no-deps", "--only-binary=:all:", "--platform", "manylinux2014_x86_64"];
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check"]).args(options);
        run(pip.arg("--dest").arg(folder.path()).arg(format!("{package}=={version}"))).with_context(|| {
            format!("cannot download {package} {version}: `python3 -m pip index versions {package}` lists what exists")
        })?;
        let path = only_file(folder.path(), |name| name.ends_with(".whl"))?;
        Ok(Wheel { folder, path })
    }

    fn name(&self) -> Result<String> {
        let name = self.path.file_name().context("a wheel without a name")?;
        Ok(name.to_string_lossy().into_owned())
    }

    fn sha256(&self) -> Result<String> {
        Ok(sha256(&std::fs::read(&self.path)?))
    }

    fn header(&self) -> Result<Vec<u8>> {
        let unpacked = self.folder.path().join("unpacked");
        run(Command::new("python3").args(["-m", "zipfile", "-e"]).arg(&self.path).arg(&unpacked))?;
        Ok(std::fs::read(only_file(&unpacked, |name| name == "nvml.h")?)?)
    }
}

/// Runs a command that is silent when all is well.
fn run(command: &mut Command) -> Result<()> {
    let output = command.output().context("cannot start python3: fetching headers needs Python 3 with pip")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(())
}

/// The one file below a folder whose name is wanted.
fn only_file(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else if wanted(&entry.file_name().to_string_lossy()) {
                found.push(entry.path());
            }
        }
    }
    match <[PathBuf; 1]>::try_from(found) {
        Ok([path]) => Ok(path),
        Err(found) => bail!("the download should have one such file and has {}: {found:?}", found.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_hash_is_named_beside_the_right_one() {
        assert_eq!(sha256(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert!(verify("it", "aa", "aa").is_ok());
        let error = verify("it", "aa", "bb").unwrap_err().to_string();
        assert!(error.contains("sha256 aa") && error.contains("sha256 bb"), "{error}");
    }

    #[test]
    fn one_file_is_wanted() {
        let scratch = Scratch::new("test").unwrap();
        std::fs::create_dir_all(scratch.path().join("a/b")).unwrap();
        std::fs::write(scratch.path().join("a/b/nvml.h"), "").unwrap();
        assert!(only_file(scratch.path(), |name| name == "nvml.h").unwrap().ends_with("a/b/nvml.h"));
        assert!(only_file(scratch.path(), |name| name == "other.h").is_err());
        let path = scratch.path().to_owned();
        drop(scratch);
        assert!(!path.exists());
    }
}
