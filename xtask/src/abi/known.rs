//! headers/abi.toml: in what older headers differ from today's, and what takes care of it.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;
use serde::Deserialize;

use super::compare::{Change, Compared};
use super::legacy::Legacy;
use crate::workspace;

pub const PATH: &str = "headers/abi.toml";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    #[serde(rename = "difference", default)]
    pub differences: Vec<Difference>,
    #[serde(rename = "rule", default)]
    pub rules: Vec<Rule>,
    #[serde(default)]
    pub legacy: Vec<Legacy>,
}

/// Differences of the headers from one version to another. Each subject differs so in all of them that have it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    pub from: String,
    pub to: String,
    /// Differences of types, each difference in the words of `Question::words`.
    #[serde(default)]
    pub changes: BTreeMap<String, Vec<String>>,
    /// Constants with the numbers of the time.
    #[serde(default)]
    pub values: BTreeMap<String, i128>,
    /// The number of the trap in the project's list of known traps; none where it is none.
    pub trap: Option<u32>,
    /// Why it is so.
    #[serde(deserialize_with = "workspace::not_empty")]
    pub reason: String,
    /// The file that takes care of it.
    pub handled: String,
    /// A word in that file: what in it does.
    pub by: String,
    /// The test that shows it: a file and the name of a function.
    pub test: Option<[String; 2]>,
}

/// A kind of difference that constants have all the time.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The names of the constants.
    #[serde(deserialize_with = "workspace::regex")]
    pub pattern: Regex,
    pub older: Older,
    /// As for a difference.
    #[serde(deserialize_with = "workspace::not_empty")]
    pub reason: String,
    pub handled: String,
    pub by: String,
}

/// Relation of the older number to today's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Older {
    Smaller,
    FewerBits,
}

impl Older {
    fn holds(self, change: &Change) -> bool {
        match (self, change.text.parse::<i128>(), change.today.parse::<i128>()) {
            (Older::Smaller, Ok(then), Ok(now)) => then < now,
            (Older::FewerBits, Ok(then), Ok(now)) => then & now == then,
            _ => false,
        }
    }

    pub fn words(self) -> &'static str {
        match self {
            Older::Smaller => "a smaller number",
            Older::FewerBits => "a subset of the current bits",
        }
    }
}

impl Difference {
    /// Whether the entry says these changes of a subject; None if it says nothing of the subject.
    fn says(&self, subject: &str, changes: &[Change]) -> Option<bool> {
        let value = || Some(vec![self.values.get(subject)?.to_string()]);
        let said = self.changes.get(subject).cloned().or_else(value)?;
        Some(changes.iter().map(|change| &change.text).eq(&said))
    }

    fn subjects(&self) -> impl Iterator<Item = &String> {
        self.changes.keys().chain(self.values.keys())
    }
}

impl Known {
    /// Differences that no entry explains, and entries that explain none. `headers` are all of them, oldest first.
    pub fn problems(&self, headers: &[Compared]) -> Vec<String> {
        let (mut problems, mut used) = (Vec::new(), BTreeSet::new());
        let at = |version: &str| headers.iter().position(|header| header.version == version);
        for (place, header) in headers.iter().enumerate() {
            let is_in = |entry: &&Difference| at(&entry.from) <= Some(place) && Some(place) <= at(&entry.to);
            let entries: Vec<&Difference> = self.differences.iter().filter(is_in).collect();
            let entered = entries.iter().flat_map(|entry| entry.subjects());
            let entered = entered.filter(|subject| header.subjects.contains(*subject));
            for subject in header.changes.keys().chain(entered).collect::<BTreeSet<_>>() {
                let changes = header.changes.get(subject).map_or(&[] as &[Change], Vec::as_slice);
                let said: Vec<bool> = entries.iter().filter_map(|entry| entry.says(subject, changes)).collect();
                let mut rules = self.rules.iter().filter(|rule| rule.pattern.is_match(subject));
                let rule = rules.find(|rule| changes.iter().all(|change| rule.older.holds(change)));
                match (said.as_slice(), rule) {
                    ([true], _) => {}
                    ([], Some(rule)) => drop(used.insert(rule.pattern.as_str())),
                    (said, _) => problems.push(unexplained(header, subject, changes, said.len())),
                }
            }
        }
        for entry in &self.differences {
            let (from, to) = (&entry.from, &entry.to);
            let (Some(first), Some(last)) = (at(from), at(to)) else {
                problems.push(format!("{from} to {to} are no versions that nvml.lock has"));
                continue;
            };
            let is_there = |subject: &&String| (first..=last).any(|place| headers[place].subjects.contains(*subject));
            let missing = entry.subjects().filter(|subject| !is_there(subject));
            problems.extend(missing.map(|subject| format!("{from} to {to}: no header has {subject}")));
        }
        let unused = self.rules.iter().map(|rule| rule.pattern.as_str()).filter(|rule| !used.contains(rule));
        problems.extend(unused.map(|rule| format!("the rule {rule:?} explains nothing")));
        problems
    }

    /// Names of files, words and tests that are not there.
    pub fn unfounded(&self) -> Vec<String> {
        let entries = self.differences.iter().map(|entry| (&entry.handled, entry.by.clone()));
        let rules = self.rules.iter().map(|rule| (&rule.handled, rule.by.clone()));
        let tests = self.differences.iter().filter_map(|entry| entry.test.as_ref());
        let tests = tests.map(|[file, test]| (file, format!("fn {test}()")));
        let is_there =
            |file: &str, word: &str| !word.is_empty() && workspace::read(file).is_ok_and(|text| text.contains(word));
        let missing = entries.chain(rules).chain(tests).filter(|(file, word)| !is_there(file, word));
        missing.map(|(file, word)| format!("there is no {word:?} in {file:?}")).collect()
    }
}

fn unexplained(header: &Compared, subject: &str, changes: &[Change], entries: usize) -> String {
    let text = |change: &Change| format!("{} (today {})", change.text, change.today);
    let texts = if changes.is_empty() { vec!["as today".to_owned()] } else { changes.iter().map(text).collect() };
    let why = match entries {
        0 => "no entry explains",
        1 => "the entry says something else of",
        _ => "several entries explain",
    };
    format!("{}: {why} {subject}: {}", header.version, texts.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Versions, subjects, and changes: a subject, its text, and that of today.
    fn header(version: &str, subjects: &[&str], changes: &[(&str, &str, &str)]) -> Compared {
        let change = |&(name, text, today): &(&str, &str, &str)| {
            let [text, today] = [text, today].map(str::to_owned);
            (name.to_owned(), vec![Change { text, today }])
        };
        Compared {
            version: version.to_owned(),
            changes: changes.iter().map(change).collect(),
            subjects: subjects.iter().map(|subject| (*subject).to_owned()).collect(),
            ..Compared::default()
        }
    }

    /// Four headers: the third one does not have the type, the last one has it as today.
    fn headers() -> [Compared; 4] {
        let (ty, count, id) = (("nvmlBox_t", "size 8", "size 9"), ("NVML_COUNT", "3", "4"), ("NVML_ID", "7", "8"));
        let all = ["nvmlBox_t", "NVML_COUNT", "NVML_ID"];
        [
            header("1.0.0", &all, &[ty, count]),
            header("1.0.1", &all, &[ty, count, id]),
            header("1.1.0", &all[1..], &[]),
            header("2.0.0", &all, &[]),
        ]
    }

    const RULE: &str = "[[rule]]\npattern = '_COUNT$'\nolder = 'smaller'\nreason = 'r'\nhandled = 'f'\nby = 'w'\n";
    const ID: &str = "values.NVML_ID = 7";
    const BOX: &str = "changes.nvmlBox_t = ['size 8']";

    fn entry(from: &str, to: &str, what: &str) -> String {
        format!("[[difference]]\nfrom = '{from}'\nto = '{to}'\n{what}\nreason = 'r'\nhandled = 'f'\nby = 'w'\n")
    }

    fn known(text: &str) -> Known {
        toml::from_str(text).unwrap()
    }

    /// Findings with entries of the type's difference and of the ID's, and with the rule.
    fn problems(of_type: &[String], of_id: &str) -> Vec<String> {
        known(&(of_type.concat() + &entry("1.0.1", "1.0.1", of_id) + RULE)).problems(&headers())
    }

    #[test]
    fn all_is_explained() {
        // A header in the range that does not have the type does not matter.
        for to in ["1.0.1", "1.1.0"] {
            assert_eq!(problems(&[entry("1.0.0", to, BOX)], ID), [""; 0]);
        }
    }

    #[test]
    fn what_is_not_explained() {
        let found = problems(&[entry("1.0.0", "1.0.0", BOX)], ID);
        assert_eq!(found, ["1.0.1: no entry explains nvmlBox_t: size 8 (today size 9)"]);
        let found = problems(&[entry("1.0.0", "1.0.1", "changes.nvmlBox_t = ['size 7']")], "values.NVML_ID = 6");
        let text = |patch: u32, what: &str| format!("1.0.{patch}: the entry says something else of {what})");
        let size = "nvmlBox_t: size 8 (today size 9";
        assert_eq!(found, [text(0, size), text(1, "NVML_ID: 7 (today 8"), text(1, size)]);
        let found = problems(&[entry("1.0.0", "1.0.1", BOX), entry("1.0.1", "1.0.1", BOX)], ID);
        assert_eq!(found, ["1.0.1: several entries explain nvmlBox_t: size 8 (today size 9)"]);
    }

    #[test]
    fn an_entry_that_is_stale() {
        let found = problems(&[entry("1.0.0", "2.0.0", BOX)], ID);
        assert_eq!(found, ["2.0.0: the entry says something else of nvmlBox_t: as today"]);
        let found = problems(&[entry("1.0.0", "1.0.1", BOX), entry("1.1.0", "1.1.0", BOX)], ID);
        assert_eq!(found, ["1.1.0 to 1.1.0: no header has nvmlBox_t"]);
        let found = problems(&[entry("1.0.0", "1.0.1", BOX), entry("1.0.1", "1.5.0", "values.NVML_COUNT = 3")], ID);
        assert_eq!(found, ["1.0.1 to 1.5.0 are no versions that nvml.lock has"]);
        let found = problems(&[entry("1.0.0", "1.0.1", BOX), RULE.replace("_COUNT", "_END")], ID);
        assert_eq!(found, ["the rule \"_END$\" explains nothing"]);
    }

    #[test]
    fn a_rule_goes_by_the_numbers() {
        let change = |then: &str, now: &str| Change { text: then.to_owned(), today: now.to_owned() };
        assert!(Older::Smaller.holds(&change("3", "4")) && !Older::Smaller.holds(&change("5", "4")));
        assert!(Older::FewerBits.holds(&change("5", "7")) && !Older::FewerBits.holds(&change("9", "7")));
        assert!(!Older::Smaller.holds(&change("size 3", "size 4")));
    }

    #[test]
    fn an_entry_has_a_reason_and_names_what_is_there() {
        let good = entry("1.0.0", "1.0.1", BOX);
        assert!(toml::from_str::<Known>(&good.replace("'r'", "' '")).is_err());
        assert!(toml::from_str::<Known>(&good.replace("changes", "change")).is_err());
        assert_eq!(known(&good).unfounded(), ["there is no \"w\" in \"f\""]);
        let here = good.replace("'f'", "'xtask/src/abi/known.rs'");
        let here = known(&here.replace("by =", "test = ['Cargo.toml', 'none']\nby ="));
        assert_eq!(here.unfounded(), ["there is no \"fn none()\" in \"Cargo.toml\""]);
    }

    #[test]
    fn the_committed_file_names_what_is_there() {
        assert_eq!(workspace::read_toml::<Known>(PATH).unwrap().unfounded(), [""; 0]);
    }
}
