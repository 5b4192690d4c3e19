//! Results of each function in the committed captures.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use anyhow::Result;
use regex::Regex;

use crate::workspace;

/// The functions that the recorder does not call, in lists by name.
const NEVER: &str = "nvml-sim-cli/src/record/never.rs";
static LISTED: LazyLock<Regex> = pattern!(r"^    Function::(nvml\w+),$");

#[derive(Debug, Default)]
pub struct Recordings {
    /// Name, boards and driver of each file.
    pub files: Vec<(String, String, String)>,
    /// The codes of all calls; none where only a library was recorded that lacks the function.
    codes: BTreeMap<String, BTreeSet<String>>,
    /// Answers for functions without a recording.
    uncalled: BTreeMap<String, &'static str>,
}

impl Recordings {
    pub fn load() -> Result<Recordings> {
        let mut recordings = Recordings::default();
        for path in workspace::files("captures")?.iter().filter(|path| path.ends_with(".txt")) {
            recordings.add(path.trim_start_matches("captures/"), &workspace::read(path)?);
        }
        let never = workspace::read(NEVER)?;
        for (list, answer) in [("SESSION", "not recorded"), ("UNASKED", "not recorded"), ("NEVER", "never called")] {
            recordings.uncalled.extend(listed(&never, list).map(|function| (function, answer)));
        }
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
            let first_word = |text: &str| text.split(' ').next().unwrap_or_default().to_owned();
            let mut add = |name: String, code: Option<String>| self.codes.entry(name).or_default().extend(code);
            if let Some(missing) = line.strip_prefix("missing: ") {
                add(missing.to_owned(), None);
            } else if let Some(cost) = line.strip_prefix("cost: ") {
                // Only successful calls have a cost.
                add(first_word(cost), Some("SUCCESS".to_owned()));
            } else if let Some((_, answer)) = line.strip_prefix("  ").and_then(|call| call.split_once("-> ")) {
                add(function.to_owned(), Some(first_word(answer)));
            } else if line.starts_with("nvml") && !line.contains(' ') {
                function = line;
            }
        }
    }

    /// As the table writes it: "success" if any call succeeded, else the codes of all calls; "missing" if all recorded
    /// libraries without a call of it lack it; why the recorder does not call it; "not reached" if the machines had no
    /// object to call it for.
    pub fn answer(&self, function: &str) -> String {
        let recorded = self.codes.get(function).map(|codes| match codes.iter().next() {
            None => "missing".to_owned(),
            Some(_) if codes.contains("SUCCESS") => "success".to_owned(),
            Some(_) => codes.iter().cloned().collect::<Vec<_>>().join(", "),
        });
        recorded.unwrap_or_else(|| self.uncalled.get(function).unwrap_or(&"not reached").to_string())
    }
}

/// The functions of a list in the source of the recorder.
fn listed<'a>(source: &'a str, list: &str) -> impl Iterator<Item = String> + use<'a> {
    let begin = format!("pub const {list}: ");
    let lines = source.lines().skip_while(move |line| !line.starts_with(&begin)).take_while(|line| *line != "];");
    lines.filter_map(|line| LISTED.captures(line)).map(|found| found[1].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_success_is_an_answer_and_codes_are_not() {
        let uncalled = [("nvmlSet".to_owned(), "never called")].into();
        let mut recordings = Recordings { uncalled, ..Recordings::default() };
        let text = "nvml capture 1\ndriver: 580\nboards: NVIDIA H200\nmissing: nvmlNew\nmissing: nvmlOther\n\nnvmlA\n  \
                    x=1 -> NOT_SUPPORTED\n  x=2 -> SUCCESS y=\"-> NOT_FOUND\"\n\nnvmlB\n  -> NOT_SUPPORTED\n  x=1 -> \
                    NOT_FOUND\n\ncost: nvmlInit_v2 5 ns\n";
        recordings.add("a.txt", text);
        recordings.add("b.txt", "nvml capture 1\n\nnvmlOther\n  -> SUCCESS\n");
        let cells = ["nvmlA", "nvmlB", "nvmlNew", "nvmlOther", "nvmlInit_v2", "nvmlSet", "nvmlUnit"]
            .map(|function| recordings.answer(function));
        let expected =
            ["success", "NOT_FOUND, NOT_SUPPORTED", "missing", "success", "success", "never called", "not reached"];
        assert_eq!(cells, expected);
        assert_eq!(recordings.files[0], ("a.txt".to_owned(), "NVIDIA H200".to_owned(), "580".to_owned()));
    }

    #[test]
    fn lists_of_the_recorder_are_read() {
        let source = "pub const A: &[Function] = &[\n    Function::nvmlX,\n    // nvmlZ\n];\npub const B: &[Function] = \
                      &[\n    Function::nvmlY,\n];\n";
        assert!(listed(source, "A").eq(["nvmlX"]) && listed(source, "B").eq(["nvmlY"]));
    }
}
