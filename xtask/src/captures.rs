//! Results of each function in the committed captures.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use anyhow::{Context, Result};
use regex::Regex;

use crate::workspace;

/// The functions that the recorder does not call, in lists by name.
const NEVER: &str = "nvml-sim-cli/src/record/never.rs";
static LISTED: LazyLock<Regex> = pattern!(r"^    Function::(nvml\w+),$");

/// All captures together.
#[derive(Debug, Default)]
pub struct Recordings {
    /// Name, boards and driver of each file.
    pub files: Vec<(String, String, String)>,
    functions: BTreeMap<String, Codes>,
    /// Functions that change something, and functions with secrets.
    never: BTreeSet<String>,
    /// Functions that the recorder calls without recording them, or whose arguments it does not know.
    unrecorded: BTreeSet<String>,
}

#[derive(Debug, Default)]
struct Codes {
    codes: BTreeSet<String>,
    is_missing: bool,
}

/// Recorded results of a function.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// At least one recorded call succeeded.
    Answered,
    /// All calls failed, with these codes.
    Refused(BTreeSet<String>),
    /// All recorded libraries that have no call of it lack the function.
    Missing,
    /// The machines had no object to call it for.
    Unreached,
    /// The recorder never calls it.
    Never,
    /// The recorder calls it without recording it, or does not know its arguments.
    Unrecorded,
}

impl Answer {
    /// As the table writes it.
    pub fn cell(&self) -> String {
        match self {
            Answer::Answered => "success".to_owned(),
            Answer::Refused(codes) => codes.iter().cloned().collect::<Vec<_>>().join(", "),
            Answer::Missing => "missing".to_owned(),
            Answer::Unreached => "not reached".to_owned(),
            Answer::Never => "never called".to_owned(),
            Answer::Unrecorded => "not recorded".to_owned(),
        }
    }
}

impl Recordings {
    pub fn load() -> Result<Recordings> {
        let mut recordings = Recordings::default();
        let folder = workspace::path("captures");
        let mut names = Vec::new();
        for entry in std::fs::read_dir(&folder).context("cannot list captures")? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        for name in names.iter().filter(|name| name.ends_with(".txt")) {
            recordings.add(name, &workspace::read(&format!("captures/{name}"))?);
        }
        let never = workspace::read(NEVER)?;
        recordings.never = listed(&never, "NEVER");
        recordings.unrecorded = &listed(&never, "SESSION") | &listed(&never, "UNASKED");
        Ok(recordings)
    }

    fn add(&mut self, file: &str, text: &str) {
        let header = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
            line.unwrap_or_default().to_owned()
        };
        self.files.push((file.to_owned(), header("boards"), header("driver")));
        let mut function = "";
        for line in text.lines() {
            let mut of = |name: &str, code: &str| {
                self.functions.entry(name.to_owned()).or_default().codes.insert(code.to_owned());
            };
            if let Some(missing) = line.strip_prefix("missing: ") {
                self.functions.entry(missing.to_owned()).or_default().is_missing = true;
            } else if let Some(cost) = line.strip_prefix("cost: ") {
                // Only successful calls have a cost.
                of(cost.split(' ').next().unwrap_or_default(), "SUCCESS");
            } else if let Some((_, answer)) = line.strip_prefix("  ").and_then(|call| call.split_once("-> ")) {
                of(function, answer.split(' ').next().unwrap_or_default());
            } else if line.starts_with("nvml") && !line.contains(' ') {
                function = line;
            }
        }
    }

    pub fn answer(&self, function: &str) -> Answer {
        match self.functions.get(function) {
            Some(found) if found.codes.contains("SUCCESS") => Answer::Answered,
            Some(found) if !found.codes.is_empty() => Answer::Refused(found.codes.clone()),
            Some(found) if found.is_missing => Answer::Missing,
            _ if self.never.contains(function) => Answer::Never,
            _ if self.unrecorded.contains(function) => Answer::Unrecorded,
            _ => Answer::Unreached,
        }
    }
}

/// The functions of a list in the source of the recorder.
fn listed(source: &str, list: &str) -> BTreeSet<String> {
    let begin = format!("pub const {list}: ");
    let lines = source.lines().skip_while(|line| !line.starts_with(&begin)).take_while(|line| *line != "];");
    lines.filter_map(|line| LISTED.captures(line)).map(|found| found[1].to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_success_is_an_answer_and_codes_are_not() {
        let mut recordings = Recordings { never: ["nvmlSet".to_owned()].into(), ..Recordings::default() };
        let text = "nvml capture 1\ndriver: 580\nboards: NVIDIA H200\nmissing: nvmlNew\nmissing: nvmlOther\n\nnvmlA\n  \
                    x=1 -> NOT_SUPPORTED\n  x=2 -> SUCCESS y=\"-> NOT_FOUND\"\n\nnvmlB\n  -> NOT_SUPPORTED\n  x=1 -> \
                    NOT_FOUND\n\ncost: nvmlInit_v2 5 ns\n";
        recordings.add("a.txt", text);
        recordings.add("b.txt", "nvml capture 1\n\nnvmlOther\n  -> SUCCESS\n");
        let cells = ["nvmlA", "nvmlB", "nvmlNew", "nvmlOther", "nvmlInit_v2", "nvmlSet", "nvmlUnit"]
            .map(|function| recordings.answer(function).cell());
        let expected =
            ["success", "NOT_FOUND, NOT_SUPPORTED", "missing", "success", "success", "never called", "not reached"];
        assert_eq!(cells, expected);
        assert_eq!(recordings.files[0], ("a.txt".to_owned(), "NVIDIA H200".to_owned(), "580".to_owned()));
    }

    #[test]
    fn lists_of_the_recorder_are_read() {
        let source = "pub const A: &[Function] = &[\n    Function::nvmlX,\n    // nvmlZ\n];\npub const B: &[Function] = \
                      &[\n    Function::nvmlY,\n];\n";
        assert_eq!(listed(source, "A"), ["nvmlX".to_owned()].into());
        assert_eq!(listed(source, "B"), ["nvmlY".to_owned()].into());
    }
}
