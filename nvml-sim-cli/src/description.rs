//! Description of a node: options of the command and entries of a configuration file.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use nvml_sim::settings::{self, Setting};
use nvml_sim::{Era, Node};
use toml::{Table, Value};

/// Wrong option or entry: the command ends with the exit code 2.
#[derive(Debug)]
pub struct Wrong(String);

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Wrong {}

/// Description of a node, and of the files that its simulation uses.
#[derive(Debug, Clone, Default)]
pub struct Description {
    /// Values of the settings, as text.
    pub values: BTreeMap<Setting, OsString>,
    /// File for what setters change.
    pub state: Option<PathBuf>,
    /// File for a log of the calls; `-` is standard error.
    pub trace: Option<PathBuf>,
    /// Folder for the files of kernel and driver about the GPUs.
    pub tree: Option<PathBuf>,
}

impl Description {
    /// Reads a configuration file.
    ///
    /// # Errors
    ///
    /// [`Wrong`] with the entry and what is allowed.
    pub fn from_file(path: &Path) -> Result<Description> {
        let wrong = |reason: String| Wrong(format!("{}: {reason}", path.display()));
        let text = fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
        let table: Table = text.parse().map_err(|error: toml::de::Error| wrong(error.to_string()))?;
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut description = Description::default();
        for (name, value) in &table {
            description.entry(name, value, folder).map_err(wrong)?;
        }
        Ok(description)
    }

    fn entry(&mut self, name: &str, value: &Value, folder: &Path) -> Result<(), String> {
        match name {
            "set" => return self.properties("*", value),
            "gpu" => {
                let gpus = value.as_table().ok_or("gpu is a table of tables, such as [gpu.1]")?;
                return gpus.iter().try_for_each(|(gpu, properties)| self.properties(gpu, properties));
            }
            "state" | "trace" | "tree" => {
                let path = value.as_str().ok_or_else(|| format!("{name} is not a path"))?;
                // "-" is standard error.
                let path = if path == "-" { path.into() } else { folder.join(path) };
                let field = match name {
                    "state" => &mut self.state,
                    "trace" => &mut self.trace,
                    _ => &mut self.tree,
                };
                *field = Some(path);
                return Ok(());
            }
            _ => {}
        }
        let Some(setting) = Setting::ALL.iter().copied().find(|setting| setting.name() == name) else {
            let mut known: Vec<&str> = Setting::ALL.iter().map(|setting| setting.name()).collect();
            known.extend(["gpu", "state", "trace", "tree"]);
            return Err(format!("unknown entry {name}: known are {}", known.join(", ")));
        };
        match setting {
            Setting::Capture => {
                let file = value.as_str().ok_or("capture is not the name of a file")?;
                self.values.insert(setting, folder.join(file).into());
            }
            Setting::Events | Setting::States | Setting::Codes => {
                let texts = match value {
                    Value::Array(entries) => entries.iter().map(text).collect::<Result<Vec<_>, _>>(),
                    entry => text(entry).map(|text| vec![text]),
                };
                self.add(setting, texts.map_err(|reason| format!("{name} {reason}"))?);
            }
            _ => {
                let text = text(value).map_err(|reason| format!("{name} {reason}"))?;
                self.values.insert(setting, text.into());
            }
        }
        Ok(())
    }

    /// Properties of one GPU, or of all (`*`).
    fn properties(&mut self, gpu: &str, value: &Value) -> Result<(), String> {
        let properties = value.as_table().ok_or_else(|| format!("the entry for GPU {gpu} is not a table"))?;
        for (key, value) in properties {
            let text = match value {
                Value::Array(parts) => {
                    parts.iter().map(text).collect::<Result<Vec<_>, _>>().map(|parts| parts.join("+"))
                }
                value => text(value),
            };
            let text = text.map_err(|reason| format!("{key} {reason}"))?;
            if text.contains(',') {
                return Err(format!("{key} of GPU {gpu} contains a comma, which separates entries"));
            }
            self.add(Setting::Set, [format!("gpu{gpu}.{key}={text}")]);
        }
        Ok(())
    }

    /// Adds entries to a list.
    pub fn add(&mut self, setting: Setting, entries: impl IntoIterator<Item = String>) {
        for entry in entries {
            let list = self.values.entry(setting).or_default();
            if !list.is_empty() {
                list.push(",");
            }
            list.push(entry);
        }
    }

    /// Adds another description: its single values replace those of this one, its lists are appended.
    #[must_use]
    pub fn with(mut self, other: Description) -> Description {
        let decided = [Setting::Profile, Setting::Driver, Setting::Gpus];
        if other.values.contains_key(&Setting::Capture) {
            decided.iter().for_each(|setting| drop(self.values.remove(setting)));
        } else if decided.iter().any(|setting| other.values.contains_key(setting)) {
            self.values.remove(&Setting::Capture);
        }
        for (setting, value) in other.values {
            match setting {
                Setting::Capture | Setting::Profile | Setting::Driver | Setting::Gpus => {
                    self.values.insert(setting, value);
                }
                _ => self.add(setting, [value.to_string_lossy().into_owned()]),
            }
        }
        let (state, trace, tree) = (other.state.or(self.state), other.trace.or(self.trace), other.tree.or(self.tree));
        Description { state, trace, tree, ..self }
    }

    /// The node, and the description with the exact driver version and absolute paths. `note` gets a line for the user if
    /// the driver is not of the version or branch that was asked for.
    ///
    /// # Errors
    ///
    /// [`Wrong`] with the first wrong value and what is allowed.
    pub fn node(mut self, note: impl FnOnce(String)) -> Result<(Node, Description)> {
        if let Some(version) = self.values.get(&Setting::Driver).map(|driver| driver.to_string_lossy().into_owned()) {
            // What is no version is left to `settings::node`, which names the known ones.
            if let Some(era) = Era::closest(&version).filter(|era| era.driver_version() != version) {
                if !era.driver_version().starts_with(&format!("{version}.")) {
                    note(format!("driver {} is simulated, the nearest to {version}", era.driver_version()));
                }
                self.values.insert(Setting::Driver, era.driver_version().into());
            }
        }
        let node = settings::node(|setting| self.values.get(&setting).cloned());
        let node = node.map_err(|error| Wrong(error.to_string()))?;
        if let Some(capture) = self.values.get_mut(&Setting::Capture) {
            *capture = fs::canonicalize(&*capture).with_context(|| capture.to_string_lossy().into_owned())?.into();
        }
        if let Some(file) = &mut self.state {
            *file = std::path::absolute(&*file)?;
            check_state(file, node.clone())?;
        }
        if let Some(folder) = &mut self.tree {
            *folder = std::path::absolute(&*folder)?;
        }
        if let Some(file) = self.trace.as_mut().filter(|file| file.as_os_str() != "-") {
            *file = std::path::absolute(&*file)?;
        }
        Ok((node, self))
    }
}

/// Checks the lines of an existing state file, as the library reads them.
fn check_state(file: &Path, mut node: Node) -> Result<()> {
    if !file.exists() {
        return Ok(());
    }
    let text = fs::read_to_string(file).map_err(|error| Wrong(format!("state {}: {error}", file.display())))?;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        node.set(line).map_err(|reason| Wrong(format!("state {}: {line} {reason}", file.display())))?;
    }
    Ok(())
}

/// Text of a value.
fn text(value: &Value) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Integer(number) => Ok(number.to_string()),
        Value::Boolean(flag) => Ok(if *flag { "on" } else { "off" }.to_owned()),
        other => Err(format!("is of the type {}, not a text, an integer or a boolean", other.type_str())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Description> {
        let path = std::env::temp_dir().join(format!("nvml-sim-{}-{:p}.toml", std::process::id(), text));
        fs::write(&path, text)?;
        let description = Description::from_file(&path);
        fs::remove_file(path)?;
        description
    }

    const NODE: &str = r#"
        profile = "h200x8"
        driver = "579.1"
        gpus = 2
        events = "0:xid:79@5s"
        states = ["1:lost@5s"]
        codes = ["nvmlDeviceGetName@0=15", "nvmlUnitGetCount=999"]
        [set]
        persistence-mode = false
        [gpu.1]
        temperature = 91
        mig = ["3g.71gb", "1g.18gb"]
    "#;

    #[test]
    fn a_file_describes_a_node() {
        let (mut notes, description) = (Vec::new(), read(NODE).unwrap());
        let (node, exact) = description.clone().node(|note| notes.push(note)).unwrap();
        assert_eq!(notes, ["driver 575.51.02 is simulated, the nearest to 579.1"]);
        assert_eq!(exact.values[&Setting::Driver], "575.51.02");
        assert_eq!((node.gpus.len(), node.events.len(), node.states.len(), node.answers.len()), (2, 1, 1, 1));
        assert_eq!((node.gpus[1].thermal.gpu, node.gpus[1].mig.instances.len()), (91, 2));
        assert!(!node.gpus[0].modes.persistence);

        let mut options = Description::default();
        options.values.insert(Setting::Gpus, "3".into());
        options.add(Setting::States, ["2:hidden".to_owned()]);
        let (node, _) = description.with(options).node(|_| ()).unwrap();
        assert_eq!((node.gpus.len(), node.states.len(), node.gpus[2].accessible), (3, 1, false));
    }

    #[test]
    fn a_branch_is_exact_without_a_note() {
        for (version, exact) in [("580", "580.159.04"), ("535.104", "535.104.05"), ("470.256.02", "470.256.02")] {
            let mut description = Description::default();
            description.values.insert(Setting::Driver, version.into());
            let (_, description) = description.node(|note| panic!("{note}")).unwrap();
            assert_eq!(description.values[&Setting::Driver], exact);
        }
    }

    #[test]
    fn wrong_entries_are_named_with_what_is_allowed() {
        let error = |text: &str| match read(text).and_then(|description| description.node(|_| ())) {
            Ok(_) => panic!("{text} is accepted"),
            Err(error) => {
                assert!(error.is::<Wrong>(), "{error:#}");
                error.to_string()
            }
        };
        for (text, reason) in [
            ("gpu = 1", "gpu is a table of tables"),
            ("colour = 1", "unknown entry colour: known are capture, profile, "),
            ("gpus = 9", "gpus 9 is not a number of GPUs from 0 to 8"),
            ("gpus = 1.5", "gpus is of the type float, not a text, an integer or a boolean"),
            ("driver = 'new'", "driver new is not a simulated driver: 340.108, "),
            ("driver = '1.2'", "driver 1.2 is not a simulated driver: 340.108, "),
            ("profile = 'h100'", "profile h100 is not a profile: h200x8, "),
            ("[gpu.9]\ntemperature = 1", "set gpu9.temperature=1 has no GPU of the node: 0 to 7"),
            ("[set]\nheat = 1", "names heat, which is none of name, "),
            ("[set]\nname = 'a,b'", "contains a comma"),
            ("capture = 'none.txt'\nprofile = 'h200x8'", "contradicts the capture"),
            ("profile", "expected"),
        ] {
            let error = error(text);
            assert!(error.contains(reason), "{error}");
        }
        assert!(
            Description::from_file(Path::new("/no/such.toml")).unwrap_err().to_string().contains("/no/such.toml: ")
        );
    }
}
