//! `cargo xtask bundle`: everything that is worth running on a GPU host, as stripped programs that need no toolchain.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::workspace;

const SCRIPT: &str = include_str!("bundle.sh");
/// First lines of the script of a bundle, in all versions.
const MARK: &str = "#!/bin/sh\n# Made by `cargo xtask bundle`.";
const KINDS: [&str; 3] = ["tests", "examples", "benches"];

pub fn run(folder: &Path) -> Result<()> {
    let folder = workspace::root().join(folder);
    prepare(&folder)?;
    let mut files = Vec::new();
    for program in built(&["test", "--no-run", "--tests", "--package", "nvml-wrapper", "--all-features"])? {
        files.push((program.executable, format!("tests/{}", program.target.name)));
    }
    for program in built(&[
        "build",
        "--examples",
        "--benches",
        "--package",
        "nvml-wrapper",
        "--package",
        "nvml-examples",
        "--all-features",
    ])? {
        let kind = match program.target.kind.first().map(String::as_str) {
            Some("example") => "examples",
            Some("bench") => "benches",
            // `--benches` also builds the crate's own tests, which are there already.
            _ => continue,
        };
        files.push((program.executable, format!("{kind}/{}", program.target.name)));
    }
    let peers = ["build", "--manifest-path", "bench-peers/Cargo.toml", "--target-dir", "target/bench-peers"];
    for program in built(&peers)? {
        files.push((program.executable, format!("benches/{}", program.target.name)));
    }
    for program in built(&["build", "--package", "nvml-sim-cli", "--package", "nvml-smi", "--package", "nvml-watch"])? {
        files.push((program.executable, program.target.name));
    }
    for library in built(&["build", "--package", "nvml-sim-so"])? {
        let is_shared = |path: &&PathBuf| path.extension().is_some_and(|extension| extension == "so");
        let path = library.filenames.iter().find(is_shared).cloned();
        files.push((path, "libnvidia_ml_sim.so".to_owned()));
    }
    let mut total = 0;
    for (from, name) in files {
        let Some(from) = from else { continue };
        let to = folder.join(&name);
        let size = std::fs::copy(&from, &to).with_context(|| format!("cannot write {}", to.display()))?;
        println!("{:>8.1} MiB  {name}", mebibytes(size));
        total += size;
    }
    write_script(&folder.join("run.sh"))?;
    println!("{:>8.1} MiB  in {}", mebibytes(total), folder.display());
    Ok(())
}

fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

/// Makes the folders, emptying those of an earlier run; folders of the same names that are not ours stay as they are.
fn prepare(folder: &Path) -> Result<()> {
    let is_ours = std::fs::read_to_string(folder.join("run.sh")).is_ok_and(|script| script.starts_with(MARK));
    if !is_ours && KINDS.iter().any(|kind| folder.join(kind).exists()) {
        bail!("{} holds something else: name a new folder", folder.display());
    }
    for kind in KINDS {
        let path = folder.join(kind);
        if path.exists() {
            std::fs::remove_dir_all(&path).with_context(|| format!("cannot empty {}", path.display()))?;
        }
        std::fs::create_dir_all(&path).with_context(|| format!("cannot make {}", path.display()))?;
    }
    Ok(())
}

fn write_script(path: &Path) -> Result<()> {
    std::fs::write(path, SCRIPT).with_context(|| format!("cannot write {}", path.display()))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))?;
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
fn built(args: &[&str]) -> Result<Vec<Artifact>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(workspace::root()).args(args);
    command.args(["--profile", "bundle", "--message-format", "json-render-diagnostics"]);
    let output = command.stderr(Stdio::inherit()).output().context("cannot start cargo")?;
    if !output.status.success() {
        bail!("`cargo {}` failed: see above", args.join(" "));
    }
    artifacts(&String::from_utf8(output.stdout)?)
}

fn artifacts(messages: &str) -> Result<Vec<Artifact>> {
    let mut found = Vec::new();
    for line in messages.lines().filter(|line| line.starts_with('{')) {
        let artifact: Artifact = serde_json::from_str(line).context("cargo's messages have changed")?;
        let is_shared = artifact.target.kind.iter().any(|kind| kind == "cdylib");
        if artifact.reason == "compiler-artifact" && (artifact.executable.is_some() || is_shared) {
            found.push(artifact);
        }
    }
    found.sort_by(|a, b| a.target.name.cmp(&b.target.name));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_script_is_known_again() {
        assert!(SCRIPT.starts_with(MARK));
    }

    #[test]
    fn programs_and_shared_libraries_are_found() {
        let messages = r#"
            {"reason":"compiler-artifact","target":{"name":"plain","kind":["lib"]},"executable":null,"filenames":["a.rlib"]}
            {"reason":"compiler-artifact","target":{"name":"so","kind":["cdylib"]},"executable":null,"filenames":["a.so"]}
            {"reason":"compiler-artifact","target":{"name":"sim","kind":["test"]},"executable":"deps/sim-1","filenames":[]}
            {"reason":"build-finished","success":true}"#;
        let lines: Vec<&str> = messages.lines().map(str::trim).collect();
        let names: Vec<String> = artifacts(&lines.join("\n")).unwrap().into_iter().map(|one| one.target.name).collect();
        assert_eq!(names, ["sim", "so"]);
    }
}
