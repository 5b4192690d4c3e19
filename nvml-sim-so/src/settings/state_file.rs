//! State that outlives the process, and by which other processes change the node.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use nvml_sim::settings::Key;
use nvml_sim::{Function, Node, Simulation};
use nvml_sys::{NVML_SUCCESS, nvmlReturn_t};

/// A file of assignments for [`Node::set`], one a line: those that setters made, and any that the user writes. An event
/// is delivered once for each line.
///
/// It is read again when it has changed, before each call. After each successful setter, the properties that the setter
/// changed are written to it.
pub(super) struct StateFile {
    path: PathBuf,
    /// File as it was read last.
    seen: Option<Identity>,
    /// Properties that setters change, by name, as they are on the node.
    current: BTreeMap<String, String>,
    /// Number of times that each line was read, for lines that are occurrences: events.
    occurred: BTreeMap<String, usize>,
}

type Identity = (u64, Option<SystemTime>, u64);

impl StateFile {
    pub(super) fn new(path: PathBuf, node: &Node) -> Result<StateFile, String> {
        let path = std::path::absolute(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(StateFile { path, seen: None, current: properties(node), occurred: BTreeMap::new() })
    }

    /// Applies the file to the node if it has changed since it was read last. A missing file is an empty one.
    pub(super) fn read(&mut self, node: &mut Node) -> Result<(), String> {
        let found = identity(&self.path);
        if found.is_none() || found == self.seen {
            return Ok(());
        }
        self.seen = found;
        let mut occurrences: BTreeMap<String, usize> = BTreeMap::new();
        for (number, line) in text(&self.path)?.lines().enumerate() {
            let line = line.trim();
            // What the node already has is not set again: a MIG layout would end the processes.
            let is_current = line.split_once('=').is_some_and(|(name, value)| {
                self.current.get(name.trim()).is_some_and(|current| current == value.trim())
            });
            if line.is_empty() || line.starts_with('#') || is_current {
                continue;
            }
            if is_occurrence(line) {
                let count = occurrences.entry(line.to_owned()).or_default();
                *count += 1;
                if *count <= self.occurred.get(line).copied().unwrap_or(0) {
                    continue;
                }
            }
            node.set(line)
                .map_err(|reason| format!("{}, line {}: {line} {reason}", self.path.display(), number + 1))?;
        }
        self.current = properties(node);
        self.occurred = occurrences;
        Ok(())
    }

    /// Writes the properties that have changed since the file was read or written last.
    fn write(&mut self, node: &Node) -> Result<(), String> {
        let now = properties(node);
        let changed: BTreeMap<&String, &String> =
            now.iter().filter(|(name, value)| self.current.get(*name) != Some(*value)).collect();
        if changed.is_empty() {
            return Ok(());
        }
        let before = text(&self.path)?;
        let is_kept = |line: &&str| {
            line.split_once('=').is_none_or(|(name, _)| !changed.keys().any(|changed| *changed == name.trim()))
        };
        let mut lines: Vec<String> = before.lines().filter(is_kept).map(str::to_owned).collect();
        lines.extend(changed.iter().map(|(name, value)| format!("{name}={value}")));
        // A reader sees the old file or the new one.
        let new = self.path.with_extension(format!("new-{}", std::process::id()));
        let written = fs::write(&new, lines.join("\n") + "\n").and_then(|()| fs::rename(&new, &self.path));
        written.map_err(|error| format!("{}: {error}", self.path.display()))?;
        self.seen = identity(&self.path);
        self.current = now;
        Ok(())
    }

    /// Keeps the file and the node of a simulation equal.
    pub(super) fn keep(self, sim: &Simulation) {
        let file = Arc::new(Mutex::new(self));
        for function in Function::ALL {
            let file = Arc::clone(&file);
            sim.on_call(*function, move |node| {
                report(file.lock().unwrap_or_else(PoisonError::into_inner).read(node));
            });
        }
        sim.on_return(move |function: Function, code: nvmlReturn_t, node: &mut Node| {
            if code == NVML_SUCCESS && is_setter(function) {
                report(file.lock().unwrap_or_else(PoisonError::into_inner).write(node));
            }
        });
    }
}

fn report(result: Result<(), String>) {
    if let Err(reason) = result {
        eprintln!("nvml-sim: {reason}");
    }
}

/// Whether a function may change a property that is kept.
fn is_setter(function: Function) -> bool {
    ["Set", "Reset", "Create", "Destroy"].iter().any(|verb| function.name().contains(verb))
}

/// Whether a line is an event, and not a value.
fn is_occurrence(line: &str) -> bool {
    let key = line.split_once('=').and_then(|(property, _)| property.split_once('.'));
    key.and_then(|(_, key)| Key::find(key.trim())).is_some_and(Key::is_occurrence)
}

fn properties(node: &Node) -> BTreeMap<String, String> {
    let split = |assignment: String| {
        let (name, value) = assignment.split_once('=')?;
        Some((name.to_owned(), value.to_owned()))
    };
    node.settings().into_iter().filter_map(split).collect()
}

fn text(path: &Path) -> Result<String, String> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(String::new()),
        result => result.map_err(|error: io::Error| format!("{}: {error}", path.display())),
    }
}

fn identity(path: &Path) -> Option<Identity> {
    let file: Metadata = fs::metadata(path).ok()?;
    #[cfg(unix)]
    let inode = std::os::unix::fs::MetadataExt::ino(&file);
    #[cfg(not(unix))]
    let inode = 0;
    Some((file.len(), file.modified().ok(), inode))
}
