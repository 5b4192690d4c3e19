//! Paths of the workspace, reading and writing of its files.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::ScopedJoinHandle;

use anyhow::{Context, Result, anyhow, bail};

/// The folder that holds the workspace's Cargo.toml.
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_path_buf()
}

/// A path relative to the workspace's root.
pub fn path(relative: &str) -> PathBuf {
    root().join(relative)
}

/// Reads a file of the workspace, naming it when that fails.
pub fn read(relative: &str) -> Result<String> {
    let path = path(relative);
    std::fs::read_to_string(&path).with_context(|| format!("cannot read {relative}"))
}

/// All `.rs` files below a folder of the workspace, in a fixed order, with their paths relative to the root.
pub fn rust_files(folder: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(path(&folder)).with_context(|| format!("cannot list {folder}"))? {
            let entry = entry?;
            let relative = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push(relative);
            } else if relative.ends_with(".rs") {
                found.push(relative);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// A folder for what is needed for a moment; it goes when this does. It is inside `target`, which git ignores and which
/// nothing else on the machine meddles with.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new(purpose: &str) -> Result<Scratch> {
        // Threads may need one for the same purpose at once.
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = path("target/scratch").join(format!("{purpose}-{}-{count}", std::process::id()));
        std::fs::create_dir_all(&path).with_context(|| format!("cannot make {}", path.display()))?;
        Ok(Scratch(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Remaining files are ignored by git and harmless.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A file that is made by a generator: its path relative to the root, and its whole text.
#[derive(Debug)]
pub struct Output {
    pub path: String,
    pub text: String,
}

/// Writes the outputs, or with `check` compares them with what is there and fails when one is stale.
pub fn emit(outputs: &[Output], check: bool, command: &str) -> Result<()> {
    let mut stale = Vec::new();
    for output in outputs {
        let path = path(&output.path);
        let old = std::fs::read_to_string(&path).ok();
        if old.as_deref() == Some(output.text.as_str()) {
            continue;
        }
        if check {
            stale.push(output.path.as_str());
            continue;
        }
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(&path, &output.text).with_context(|| format!("cannot write {}", output.path))?;
        println!("wrote {}", output.path);
    }
    if !stale.is_empty() {
        bail!("stale: {}\nrun `cargo xtask {command}` and commit what it writes", stale.join(", "));
    }
    Ok(())
}

/// Works on all items, on as many threads as there are processors; the results are in the items' order.
pub fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> Result<R> + Sync) -> Result<Vec<R>> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let work = &work;
    std::thread::scope(|scope| {
        let chunks = items.chunks(items.len().div_ceil(threads).max(1));
        let running: Vec<_> = chunks.map(|chunk| scope.spawn(move || chunk.iter().map(work).collect())).collect();
        let join =
            |thread: ScopedJoinHandle<'_, Result<Vec<R>>>| thread.join().map_err(|_| anyhow!("a thread panicked"))?;
        Ok(running.into_iter().map(join).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
    })
}

/// Formats Rust source as `cargo fmt` would.
pub fn rustfmt(source: &str) -> Result<String> {
    use std::io::Write as _;
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout", "--config-path"])
        .arg(path("rustfmt.toml"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start rustfmt; it is a component of the Rust toolchain (`rustup component add rustfmt`)")?;
    let mut stdin = child.stdin.take().context("rustfmt has no standard input")?;
    let source = source.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(source.as_bytes()));
    let output = child.wait_with_output()?;
    writer.join().map_err(|_| anyhow!("the thread that feeds rustfmt panicked"))??;
    if !output.status.success() {
        bail!("rustfmt refused the generated source");
    }
    Ok(String::from_utf8(output.stdout)?)
}
