//! Fetching nvml.h out of NVIDIA's wheels into headers/cache, and reading it from there. Nothing is used unverified.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::lock::{Pin, package_of};
use crate::workspace::{self, Scratch};

/// Makes a pinned header available, downloading it unless it is there; whether it was. A damaged file is replaced.
pub fn fetch(pin: &Pin) -> Result<bool> {
    if matches!(cached(pin), Ok(Some(_))) {
        return Ok(true);
    }
    let (found, header) = download(&pin.version)?;
    verify(&found.wheel, &found.wheel_sha256, &pin.wheel_sha256)?;
    store(pin, &header)?;
    Ok(false)
}

/// Downloads a version that is not pinned, stores its header, and returns the pin for it.
pub fn fetch_new(version: &str) -> Result<Pin> {
    let (pin, header) = download(version)?;
    store(&pin, &header)?;
    Ok(pin)
}

pub fn read(pin: &Pin) -> Result<String> {
    let version = &pin.version;
    let text = cached(pin).with_context(|| format!("run `cargo xtask headers fetch {version}` to replace it"))?;
    text.with_context(|| format!("nvml.h {version} is not there: run `cargo xtask headers fetch {version}`"))
}

/// The text of a header if it has been fetched; an error if it is not what the pin says.
pub fn cached(pin: &Pin) -> Result<Option<String>> {
    let bytes = match std::fs::read(path_of(pin)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", path_of(pin).display())),
    };
    verify(&format!("nvml.h {}", pin.version), &sha256(&bytes), &pin.header_sha256)?;
    Ok(Some(String::from_utf8(bytes).with_context(|| format!("nvml.h {} is not UTF-8", pin.version))?))
}

fn store(pin: &Pin, header: &[u8]) -> Result<()> {
    verify(&format!("nvml.h {} in its wheel", pin.version), &sha256(header), &pin.header_sha256)?;
    let path = path_of(pin);
    std::fs::create_dir_all(path.with_file_name(""))?;
    std::fs::write(&path, header).with_context(|| format!("cannot write {}", path.display()))
}

fn path_of(pin: &Pin) -> PathBuf {
    workspace::path(format!("headers/cache/{}/nvml.h", pin.version))
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

/// A version of the header as NVIDIA publishes it, with the pin that it would have.
fn download(version: &str) -> Result<(Pin, Vec<u8>)> {
    let package = package_of(version)?;
    let folder = Scratch::new(version)?;
    let python = |args: &[&str]| {
        let output = workspace::output(Command::new("python3").current_dir(&folder.0).args(args));
        output.context("fetching headers needs Python 3 with pip")
    };
    // The platform is fixed: each platform's wheel has the same header, but one wheel is pinned.
    let options = ["--no-deps", "--only-binary=:all:", "--platform", "manylinux2014_x86_64"];
    let pip = ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", &format!("{package}=={version}")];
    python(&[&pip[..], &options].concat()).with_context(|| {
        format!("cannot download {package} {version}: `python3 -m pip index versions {package}` lists what exists")
    })?;
    let wheel = only_file(&folder, ".whl")?;
    let name = wheel.file_name().context("a wheel without a name")?.to_string_lossy().into_owned();
    python(&["-m", "zipfile", "-e", &name, "unpacked"])?;
    let header = std::fs::read(only_file(&folder, "/nvml.h")?)?;
    let pin = Pin {
        version: version.to_owned(),
        package: package.to_owned(),
        wheel: name,
        wheel_sha256: sha256(&std::fs::read(wheel)?),
        header_sha256: sha256(&header),
    };
    Ok((pin, header))
}

/// The one file below a folder whose path ends so.
fn only_file(folder: &Scratch, end: &str) -> Result<PathBuf> {
    let mut found = workspace::files(&folder.0.to_string_lossy())?;
    found.retain(|path| path.ends_with(end));
    match found.as_slice() {
        [path] => Ok(PathBuf::from(path)),
        _ => bail!("the download should have one such file and has {}: {found:?}", found.len()),
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
        std::fs::create_dir_all(scratch.0.join("a/b")).unwrap();
        std::fs::write(scratch.0.join("a/b/nvml.h"), "").unwrap();
        assert!(only_file(&scratch, "/nvml.h").unwrap().ends_with("a/b/nvml.h"));
        assert!(only_file(&scratch, "other.h").is_err());
        let path = scratch.0.clone();
        drop(scratch);
        assert!(!path.exists());
    }
}
