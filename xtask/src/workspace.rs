//! Files of the workspace, and programs that work on them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, anyhow, bail};
use regex::Regex;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _};

/// A path relative to the folder that holds the workspace's Cargo.toml.
pub fn path(relative: impl AsRef<Path>) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("").join(relative)
}

/// Reads a file of the workspace, naming it when that fails.
pub fn read(relative: &str) -> Result<String> {
    std::fs::read_to_string(path(relative)).with_context(|| format!("cannot read {relative}"))
}

pub fn read_toml<T: DeserializeOwned>(relative: &str) -> Result<T> {
    toml::from_str(&read(relative)?).with_context(|| format!("cannot understand {relative}"))
}

/// A string of a TOML file that must not be empty, such as the reason of an entry.
pub fn not_empty<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.trim().is_empty() { Err(D::Error::custom("an entry without a reason or a source")) } else { Ok(text) }
}

/// A regular expression of a TOML file.
pub fn regex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Regex, D::Error> {
    Regex::new(&String::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// All files below a folder, in a fixed order; their paths begin with the folder's.
pub fn files(folder: &str) -> Result<Vec<String>> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(path(&folder)).with_context(|| format!("cannot list {folder}"))? {
            let entry = entry?;
            let into = if entry.file_type()?.is_dir() { &mut folders } else { &mut found };
            into.push(format!("{folder}/{}", entry.file_name().to_string_lossy()));
        }
    }
    found.sort();
    Ok(found)
}

/// A folder for what is needed for a moment; it goes when this does. It is inside `target`, which git ignores and which
/// nothing else on the machine meddles with.
pub struct Scratch(pub PathBuf);

impl Scratch {
    pub fn new(purpose: &str) -> Result<Scratch> {
        // Threads may need one for the same purpose at once.
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = path(format!("target/scratch/{purpose}-{}-{count}", std::process::id()));
        std::fs::create_dir_all(&path).with_context(|| format!("cannot make {}", path.display()))?;
        Ok(Scratch(path))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Remaining files are ignored by git and harmless.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Fills in the `{name}`s of a template. Values are without the end of their last line: the template has it.
pub fn fill(template: &str, values: &[(&str, String)]) -> String {
    let fill = |text: String, (name, value): &(&str, String)| text.replace(&format!("{{{name}}}"), value.trim_end());
    values.iter().fold(template.to_owned(), fill)
}

/// Path relative to the root, and whole text of a file that is made by a generator.
pub type Output = (String, String);

/// Writes the outputs, or with `check` compares them with what is there and fails when one is stale.
pub fn emit(outputs: &[Output], check: bool, command: &str) -> Result<()> {
    let is_stale = |(name, text): &&Output| !std::fs::read_to_string(path(name)).is_ok_and(|old| old == *text);
    let stale: Vec<&Output> = outputs.iter().filter(is_stale).collect();
    if check && !stale.is_empty() {
        let names: Vec<&str> = stale.iter().map(|(name, _)| name.as_str()).collect();
        bail!("stale: {}\nrun `cargo xtask {command}` and commit what it writes", names.join(", "));
    }
    for (name, text) in stale {
        std::fs::write(path(name), text).with_context(|| format!("cannot write {name}"))?;
        println!("wrote {name}");
    }
    Ok(())
}

/// Works on all items, on as many threads as there are processors; the results are in the items' order.
pub fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> Result<R> + Sync) -> Result<Vec<R>> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let work = |chunk: &[T]| chunk.iter().map(&work).collect::<Result<Vec<R>>>();
    std::thread::scope(|scope| {
        let chunks = items.chunks(items.len().div_ceil(threads).max(1));
        let running: Vec<_> = chunks.map(|chunk| scope.spawn(move || work(chunk))).collect();
        let mut results = Vec::new();
        for thread in running {
            results.extend(thread.join().map_err(|_| anyhow!("a thread panicked"))??);
        }
        Ok(results)
    })
}

/// Runs a program and returns its standard output; if it fails, the error has its messages.
pub fn output(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| format!("cannot start `{name}`"))?;
    if !output.status.success() {
        bail!("`{name}` failed:\n{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8(output.stdout)?)
}

pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Formats Rust source as `cargo fmt` would.
pub fn rustfmt(source: &str) -> Result<String> {
    let folder = Scratch::new("rustfmt")?;
    let file = folder.0.join("generated.rs");
    std::fs::write(&file, source)?;
    let mut rustfmt = Command::new("rustfmt");
    output(rustfmt.args(["--edition", "2024", "--config-path"]).arg(path("rustfmt.toml")).arg(&file))
        .context("rustfmt is a component of the Rust toolchain (`rustup component add rustfmt`)")?;
    Ok(std::fs::read_to_string(&file)?)
}
