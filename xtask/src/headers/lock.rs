//! headers/nvml.lock: the versions of nvml.h that are known, each with its hashes.

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::workspace::{self, Output};

pub const PATH: &str = "headers/nvml.lock";

const PREAMBLE: &str = "\
# Pinned versions of nvml.h: one entry for each version that NVIDIA publishes on PyPI, oldest first.
# The header itself is fetched and never committed: `cargo xtask headers fetch [VERSION|--all]`.
# `cargo xtask headers update VERSION` writes this file: it pins a new version and makes it the current one.

";

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// The version that nvml-sys is generated from.
    pub current: String,
    /// Every known version, oldest first.
    #[serde(rename = "header")]
    pub pins: Vec<Pin>,
}

/// One version of the header, and the wheel that it comes in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    pub version: String,
    pub package: String,
    pub wheel: String,
    pub wheel_sha256: String,
    pub header_sha256: String,
}

impl Lock {
    pub fn load() -> Result<Lock> {
        Lock::parse(&workspace::read(PATH)?)
    }

    fn parse(text: &str) -> Result<Lock> {
        let lock: Lock = toml::from_str(text).with_context(|| format!("cannot understand {PATH}"))?;
        for pin in &lock.pins {
            numbers(&pin.version)?;
        }
        if !lock.pins.is_sorted_by(|one, next| order(&one.version) < order(&next.version)) {
            bail!("{PATH} must name each version once, oldest first");
        }
        lock.pin(&lock.current)?;
        Ok(lock)
    }

    /// The file as [`Lock::load`] reads it.
    pub fn output(&self) -> Result<Output> {
        Ok((PATH.to_owned(), format!("{PREAMBLE}{}", toml::to_string(self)?)))
    }

    /// The pin of a version.
    pub fn pin(&self, version: &str) -> Result<&Pin> {
        self.pins.iter().find(|pin| pin.version == version).with_context(|| {
            format!(
                "{PATH} does not have version {version}: `cargo xtask headers list` shows what it has, \
                 `cargo xtask headers update {version}` adds it"
            )
        })
    }

    /// Adds a pin in its place.
    pub fn insert(&mut self, pin: Pin) {
        let at = self.pins.partition_point(|known| order(&known.version) < order(&pin.version));
        self.pins.insert(at, pin);
    }
}

/// The PyPI package that has a version: NVIDIA names it after CUDA's major version, and plainly since 13.
pub fn package_of(version: &str) -> Result<&'static str> {
    match numbers(version)?[0] {
        11 => Ok("nvidia-nvml-dev-cu11"),
        12 => Ok("nvidia-nvml-dev-cu12"),
        13.. => Ok("nvidia-nvml-dev"),
        _ => bail!("NVIDIA publishes no nvml.h {version}: the oldest one on PyPI is 11.7.91"),
    }
}

/// The release that a version belongs to: 11.7 for 11.7.91.
pub fn release_of(version: &str) -> String {
    version.split('.').take(2).collect::<Vec<_>>().join(".")
}

/// A version as numbers, the only form that versions have.
fn numbers(version: &str) -> Result<Vec<u32>> {
    let numbers: Result<Vec<u32>, _> = version.split('.').map(str::parse).collect();
    numbers.with_context(|| format!("{version:?} is not a version such as 12.0.140"))
}

/// Sort key of versions; 12.0.140 comes after 12.0.76.
pub fn order(version: &str) -> Vec<u32> {
    numbers(version).unwrap_or_default()
}

/// A name without the marks of its version, and their sort key: none, then the V of functions whose struct carries the
/// version, then `_vN`.
pub fn split_version(name: &str) -> (&str, u32) {
    let number = name.rsplit_once("_v").and_then(|(base, number)| Some((base, number.parse().ok()?)));
    let (base, number) = number.unwrap_or((name, u32::from(name.ends_with('V'))));
    (base.strip_suffix('V').unwrap_or(base), number)
}

pub fn base_name(name: &str) -> &str {
    split_version(name).0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pin(version: &str) -> Pin {
        let [wheel_sha256, header_sha256] = ["a1", "b2"].map(str::to_owned);
        let package = "nvidia-nvml-dev".to_owned();
        Pin { version: version.to_owned(), package, wheel: "nvml.whl".to_owned(), wheel_sha256, header_sha256 }
    }

    fn lock(current: &str, versions: &[&str]) -> Lock {
        Lock { current: current.to_owned(), pins: versions.iter().map(|version| pin(version)).collect() }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let lock = lock("12.0.140", &["12.0.76", "12.0.140"]);
        let read = Lock::parse(&lock.output().unwrap().1).unwrap();
        assert_eq!((read.current, read.pins), (lock.current, lock.pins));
    }

    #[test]
    fn the_committed_file_is_as_update_would_write_it() {
        assert_eq!(workspace::read(PATH).unwrap(), Lock::load().unwrap().output().unwrap().1);
    }

    #[test]
    fn mistakes_are_found() {
        let error = |lock: Lock| Lock::parse(&lock.output().unwrap().1).unwrap_err().to_string();
        assert!(error(lock("12.0.76", &["12.0.140", "12.0.76"])).contains("oldest first"));
        assert!(error(lock("12.0.76", &["12.0.76", "12.0.76"])).contains("once"));
        assert!(error(lock("13.0.1", &["12.0.76"])).contains("headers update 13.0.1"));
        assert!(error(lock("newest", &["newest"])).contains("not a version"));
        assert!(Lock::parse("current = 1").is_err());
    }

    #[test]
    fn versions_sort_by_number() {
        let mut lock = lock("13.0.39", &["12.0.76", "13.0.39"]);
        lock.insert(pin("12.0.140"));
        lock.insert(pin("13.10.1"));
        lock.insert(pin("13.9.100"));
        let versions: Vec<&str> = lock.pins.iter().map(|pin| pin.version.as_str()).collect();
        assert_eq!(versions, ["12.0.76", "12.0.140", "13.0.39", "13.9.100", "13.10.1"]);
    }

    #[test]
    fn packages_and_releases() {
        assert_eq!(package_of("11.8.86").unwrap(), "nvidia-nvml-dev-cu11");
        assert_eq!(package_of("12.0.76").unwrap(), "nvidia-nvml-dev-cu12");
        assert_eq!(package_of("14.0.1").unwrap(), "nvidia-nvml-dev");
        assert!(package_of("8.0").is_err());
        assert!(package_of("../13.0").is_err());
        assert_eq!(release_of("11.7.91"), "11.7");
    }
    #[test]
    fn versions_are_parts_of_names() {
        let names = ["nvmlBox_v12", "nvmlBoxV", "nvmlBox_very", "nvmlBox"].map(split_version);
        assert_eq!(names, [("nvmlBox", 12), ("nvmlBox", 1), ("nvmlBox_very", 0), ("nvmlBox", 0)]);
    }
}
