//! Whether every public method is reached: by a row of the test `matrix`, or by name in `values.rs`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::row::Row;

/// Methods without a driver's answer: settings of a builder before the library is loaded, the loaded libraries, the
/// caller's own calls on a thread, and the asynchronous stream, which is a thread with the iterator of events.
const OTHERS: &[&str] = &[
    "NvmlBuilder::lib_path",
    "NvmlBuilder::provider",
    "NvmlBuilder::resolver",
    "NvmlBuilder::flags",
    "Nvml::builder",
    "Nvml::unload_idle_libraries",
    "Nvml::with_deadline",
    "EventSet::into_stream",
    "EventStream::next",
    "EventStream::close",
];

/// Fails with the list of methods that neither the rows nor `values.rs` call.
pub(crate) fn check(rows: &[Row]) -> Result<(), String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let values = include_str!("values.rs");
    let mut missing = vec![];
    // The methods of `compat` are other names of methods.
    for file in files(&source).into_iter().filter(|file| !file.starts_with(source.join("compat"))) {
        let text = fs::read_to_string(&file).map_err(|error| error.to_string())?;
        for method in public(&text) {
            let name = method.rsplit("::").next().unwrap_or_default();
            let has_row = rows.iter().any(|row| row.method == method);
            let is_named = [format!(".{name}("), format!("::{name}("), format!("::{name})")];
            if !has_row && !OTHERS.contains(&&*method) && !is_named.iter().any(|call| values.contains(call)) {
                missing.push(method);
            }
        }
    }
    if missing.is_empty() {
        Ok(())
    } else {
        Err(format!("call these in tests/adversary/values.rs: {}", missing.join(", ")))
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Public methods and functions of a file that rustfmt has formatted, outside its tests.
fn public(text: &str) -> Vec<String> {
    let mut owner = None;
    let mut methods = vec![];
    for line in text.lines().take_while(|line| *line != "#[cfg(test)]") {
        if let Some(block) = line.strip_prefix("impl") {
            let ty = block.trim_start_matches(|c| c != ' ').trim_start();
            let end = ty.find(|c: char| !c.is_alphanumeric()).unwrap_or(ty.len());
            owner = (!block.contains(" for ")).then(|| ty.get(..end).unwrap_or_default());
        } else if line == "}" {
            owner = None;
        }
        let code = line.trim_start();
        let function = code.strip_prefix("pub ").and_then(|code| code.split_once("fn "));
        if let (Some((qualifiers, rest)), Some(owner)) = (function, owner) {
            if qualifiers.split_whitespace().all(|word| matches!(word, "const" | "unsafe" | "async")) {
                let end = rest.find(['(', '<']).unwrap_or(rest.len());
                methods.push(format!("{owner}::{}", rest.get(..end).unwrap_or_default()));
            }
        }
    }
    methods
}
