//! `cargo xtask bundle`: everything that is worth running on a GPU host, as stripped programs that need no toolchain.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::workspace;

/// The script of a bundle.
const SCRIPT: &str = "xtask/src/bundle.sh";
/// First lines of the script of a bundle, in all versions.
const MARK: &str = "#!/bin/sh\n# Made by `cargo xtask bundle`.";
const FOLDERS: [&str; 3] = ["tests", "examples", "benches"];

/// Arguments of cargo, and where the targets of each kind go.
const BUILDS: [(&str, &[(&str, &str)]); 5] = [
    ("test --no-run --tests --package nvml-wrapper --all-features", &[("test", "tests/"), ("lib", "tests/")]),
    // `--benches` also builds the crate's own tests, which are there already.
    (
        "build --examples --benches --package nvml-wrapper --package nvml-examples --all-features",
        &[("example", "examples/"), ("bench", "benches/")],
    ),
    ("build --manifest-path bench-peers/Cargo.toml --target-dir target/bench-peers", &[("bin", "benches/")]),
    ("build --package nvml-sim-cli --package nvml-smi --package nvml-watch", &[("bin", "")]),
    ("build --package nvml-sim-so", &[("cdylib", "")]),
];

pub fn run(folder: &Path) -> Result<()> {
    let folder = workspace::path(folder);
    prepare(&folder)?;
    let mut total = 0;
    for (args, places) in BUILDS {
        for (target, path) in built(args)? {
            let of_kind = |(kind, _): &&(&str, &str)| target.kind.iter().any(|known| known == kind);
            let Some((_, place)) = places.iter().find(of_kind) else { continue };
            let name = format!("{place}{}", target.name);
            let to = folder.join(&name);
            let size = std::fs::copy(&path, &to).with_context(|| format!("cannot write {}", to.display()))?;
            println!("{:>8.1} MiB  {name}", mebibytes(size));
            total += size;
        }
    }
    std::fs::copy(workspace::path(SCRIPT), folder.join("run.sh")).context("cannot write run.sh")?;
    println!("{:>8.1} MiB  in {}", mebibytes(total), folder.display());
    Ok(())
}

fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

/// Makes the folders, emptying those of an earlier run; folders of the same names that are not ours stay as they are.
fn prepare(folder: &Path) -> Result<()> {
    let is_ours = std::fs::read_to_string(folder.join("run.sh")).is_ok_and(|script| script.starts_with(MARK));
    if !is_ours && FOLDERS.iter().any(|name| folder.join(name).exists()) {
        bail!("{} holds something else: name a new folder", folder.display());
    }
    for name in FOLDERS {
        let path = folder.join(name);
        if path.exists() {
            std::fs::remove_dir_all(&path).with_context(|| format!("cannot empty {}", path.display()))?;
        }
        std::fs::create_dir_all(&path).with_context(|| format!("cannot make {}", path.display()))?;
    }
    Ok(())
}

/// Message of cargo about an artifact.
#[derive(Debug, Deserialize)]
struct Artifact {
    reason: String,
    #[serde(default)]
    target: Target,
    #[serde(default)]
    executable: Option<PathBuf>,
    #[serde(default)]
    filenames: Vec<PathBuf>,
}

#[derive(Debug, Default, Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

/// Runs cargo with the profile of bundles; the programs and shared libraries that came out, in a fixed order.
fn built(args: &str) -> Result<Vec<(Target, PathBuf)>> {
    let mut cargo = workspace::cargo();
    cargo.current_dir(workspace::path("")).args(args.split(' '));
    cargo.args(["--profile", "bundle", "--message-format", "json-render-diagnostics"]);
    artifacts(&workspace::output(cargo.stderr(Stdio::inherit())).with_context(|| format!("cannot {args}"))?)
}

/// Programs have the name of their target, shared libraries that of their file.
fn artifacts(messages: &str) -> Result<Vec<(Target, PathBuf)>> {
    let mut found = Vec::new();
    for line in messages.lines().filter(|line| line.starts_with('{')) {
        let Artifact { reason, mut target, executable, filenames } =
            serde_json::from_str(line).context("cargo's messages have changed")?;
        let is_shared = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "so");
        let shared = filenames.into_iter().find(is_shared);
        if reason != "compiler-artifact" {
            continue;
        }
        if let Some(path) = executable {
            found.push((target, path));
        } else if let Some(path) = shared.filter(|_| target.kind.iter().any(|kind| kind == "cdylib")) {
            target.name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            found.push((target, path));
        }
    }
    found.sort_by(|(one, _), (other, _)| one.name.cmp(&other.name));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_script_is_known_again() {
        assert!(workspace::read(SCRIPT).unwrap().starts_with(MARK));
    }

    #[test]
    fn programs_and_shared_libraries_are_found() {
        let messages = r#"
            {"reason":"compiler-artifact","target":{"name":"plain","kind":["lib"]},"executable":null,"filenames":["a.rlib"]}
            {"reason":"compiler-artifact","target":{"name":"so","kind":["cdylib"]},"executable":null,"filenames":["a.so"]}
            {"reason":"compiler-artifact","target":{"name":"sim","kind":["test"]},"executable":"deps/sim-1","filenames":[]}
            {"reason":"build-finished","success":true}"#;
        let lines: Vec<&str> = messages.lines().map(str::trim).collect();
        let names: Vec<String> =
            artifacts(&lines.join("\n")).unwrap().into_iter().map(|(target, _)| target.name).collect();
        assert_eq!(names, ["a.so", "sim"]);
    }
}
