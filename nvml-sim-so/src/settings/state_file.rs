//! State that outlives the process, and by which other processes change the node.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use nvml_sim::settings::Key;
use nvml_sim::{Function, Node, Simulation};
use nvml_sys::{NVML_SUCCESS, nvmlReturn_t};

/// A file of assignments for [`Node::set`], one a line: those that setters made, and any that the user writes. The last
/// line of a property applies. An event is delivered once for each line.
///
/// It is read again when it has changed, before each call. After each successful setter, the properties that the setter
/// changed are appended to it, so that lines that others append meanwhile stay.
pub(super) struct StateFile {
    path: PathBuf,
    /// File as it was read last.
    seen: Option<Identity>,
    /// Properties that setters change, by name, as they are on the node.
    current: BTreeMap<String, String>,
    /// The same properties as the file has them, which may be in other words.
    applied: BTreeMap<String, String>,
    /// Number of times that each line was read, for lines that are occurrences: events.
    occurred: BTreeMap<String, usize>,
}

type Identity = (u64, Option<SystemTime>, u64);

impl StateFile {
    pub(super) fn new(path: PathBuf, node: &Node) -> Result<StateFile, String> {
        let path = std::path::absolute(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let (applied, occurred) = (BTreeMap::new(), BTreeMap::new());
        Ok(StateFile { path, seen: None, current: properties(node), applied, occurred })
    }

    /// Applies the file to the node if it has changed since it was read last. A missing file is an empty one. If a line
    /// is wrong, none is applied.
    pub(super) fn read(&mut self, node: &mut Node) -> Result<(), String> {
        let found = identity(&self.path);
        if found.is_none() || found == self.seen {
            return Ok(());
        }
        self.seen = found;
        let (mut changed, mut applied) = (node.clone(), self.applied.clone());
        let mut occurrences: BTreeMap<String, usize> = BTreeMap::new();
        for (number, assignment) in assignments(&text(&self.path)?, node.gpus.len()) {
            if is_occurrence(&assignment) {
                let count = occurrences.entry(assignment.clone()).or_default();
                *count += 1;
                if *count <= self.occurred.get(&assignment).copied().unwrap_or(0) {
                    continue;
                }
            } else if let Some((name, value)) = assignment.split_once('=') {
                // What the node already has is not set again: a MIG layout would replace the instances.
                let is_new = applied.insert(name.to_owned(), value.to_owned()).as_deref() != Some(value);
                if self.current.get(name).is_some_and(|current| !is_new || current == value) {
                    continue;
                }
            }
            changed
                .set(&assignment)
                .map_err(|reason| format!("{}, line {number}: {assignment} {reason}", self.path.display()))?;
        }
        *node = changed;
        self.current = properties(node);
        self.applied = applied;
        self.occurred = occurrences;
        Ok(())
    }

    /// Appends the properties that have changed since the file was read or written last.
    fn write(&mut self, node: &Node) -> Result<(), String> {
        let now = properties(node);
        let changed = now.iter().filter(|(name, value)| self.current.get(*name) != Some(*value));
        let changed: Vec<(String, String)> = changed.map(|(name, value)| (name.clone(), value.clone())).collect();
        if changed.is_empty() {
            return Ok(());
        }
        let mut lines: String = changed.iter().map(|(name, value)| format!("{name}={value}\n")).collect();
        let before = text(&self.path)?;
        if !before.is_empty() && !before.ends_with('\n') {
            lines.insert(0, '\n');
        }
        // One write, at the end of the file as it then is.
        let file = OpenOptions::new().append(true).create(true).open(&self.path);
        let written = file.and_then(|mut file| file.write_all(lines.as_bytes()));
        written.map_err(|error| format!("{}: {error}", self.path.display()))?;
        self.applied.extend(changed);
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

/// Assignments of the lines with their numbers, each for one GPU: of each property the last one, and all occurrences.
fn assignments(text: &str, gpus: usize) -> Vec<(usize, String)> {
    let mut all = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let assignment = match line.split_once('=') {
            Some((name, value)) => format!("{}={}", name.trim(), value.trim()),
            None => line.to_owned(),
        };
        match assignment.strip_prefix("gpu*.") {
            Some(rest) => all.extend((0..gpus).map(|gpu| (index + 1, format!("gpu{gpu}.{rest}")))),
            None => all.push((index + 1, assignment)),
        }
    }
    let mut later = BTreeSet::new();
    let mut last: Vec<(usize, String)> = Vec::new();
    for (number, assignment) in all.into_iter().rev() {
        let name = assignment.split_once('=').map_or(&*assignment, |(name, _)| name);
        if is_occurrence(&assignment) || later.insert(name.to_owned()) {
            last.push((number, assignment));
        }
    }
    last.reverse();
    last
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of this name that is removed at the end, and a node that reads it.
    struct Fixture {
        path: PathBuf,
        file: StateFile,
        node: Node,
    }

    impl Fixture {
        fn new(test: &str) -> Fixture {
            let path = std::env::temp_dir().join(format!("nvml-sim-state-{test}-{}", std::process::id()));
            let node = Node::h200x8();
            Fixture { file: StateFile::new(path.clone(), &node).unwrap(), path, node }
        }

        fn read(&mut self, text: &str) -> Result<(), String> {
            fs::write(&self.path, text).unwrap();
            self.file.read(&mut self.node)
        }
    }

    impl Drop for Fixture {
        fn drop(&mut self) {
            let _ = fs::remove_file(&self.path);
        }
    }

    #[test]
    fn lines_that_others_append_stay() {
        let mut state = Fixture::new("append");
        state.read("gpu1.power-limit=500W\n# end").unwrap();
        // As of `echo >>`, opened before a setter and written after it.
        let mut other = OpenOptions::new().append(true).open(&state.path).unwrap();
        state.node.set("gpu1.power-limit=300W").unwrap();
        state.file.write(&state.node).unwrap();
        state.file.write(&state.node).unwrap();
        other.write_all(b"gpu1.temperature=91\n").unwrap();
        let text = "gpu1.power-limit=500W\n# end\ngpu1.power-limit=300000\ngpu1.temperature=91\n";
        assert_eq!(fs::read_to_string(&state.path).unwrap(), text);
        let mut node = Node::h200x8();
        for node in [&mut state.node, &mut node] {
            StateFile::new(state.path.clone(), node).unwrap().read(node).unwrap();
            assert_eq!((node.gpus[1].power.limit, node.gpus[1].thermal.gpu), (300_000, 91));
        }
    }

    #[test]
    fn other_lines_leave_the_mig_instances_as_they_are() {
        let mut state = Fixture::new("mig");
        let line = "gpu0.mig = 3g.71gb+1g.18gb\n";
        state.read(line).unwrap();
        let instances = |node: &Node| format!("{:?}", node.gpus[0].mig.instances);
        let before = instances(&state.node);
        state.read(&format!("{line}gpu*.temperature=91\n")).unwrap();
        assert_eq!((state.node.gpus[0].thermal.gpu, instances(&state.node)), (91, before));
        state.node.set("gpu0.mig=1g.18gb").unwrap();
        state.file.write(&state.node).unwrap();
        state.read(line).unwrap();
        assert_eq!(state.node.gpus[0].mig.instances.len(), 2);
    }

    #[test]
    fn an_event_is_delivered_once_although_a_line_was_wrong() {
        let mut state = Fixture::new("event");
        let reason = state.read("gpu0.event=xid:79\ngpu1.temperature=hot\n").unwrap_err();
        assert!(reason.contains("line 2: gpu1.temperature=hot has a value that is not allowed"), "{reason}");
        state.read("gpu0.event=xid:79\ngpu1.temperature=91\n").unwrap();
        state.read("gpu0.event=xid:79\ngpu1.temperature=91 \n").unwrap();
        assert_eq!((state.node.events.len(), state.node.gpus[1].thermal.gpu), (1, 91));
    }
}
