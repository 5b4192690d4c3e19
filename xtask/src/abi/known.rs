//! headers/abi.toml: in what older headers differ from today's, and what takes care of it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
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
    #[serde(default)]
    pub trap: Option<u32>,
    /// Why it is so.
    pub reason: String,
    /// The file that takes care of it.
    pub handled: String,
    /// A word in that file: what in it does.
    pub by: String,
    /// The test that shows it: a file and the name of a function.
    #[serde(default)]
    pub test: Option<[String; 2]>,
}

/// A kind of difference that constants have all the time.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The names of the constants.
    pub pattern: String,
    pub older: Older,
    /// Why it is so.
    pub reason: String,
    /// The file that takes care of it.
    pub handled: String,
    /// A word in that file: what in it does.
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
        change.number.is_some_and(|(then, now)| match self {
            Older::Smaller => then < now,
            Older::FewerBits => then & now == then,
        })
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
        if let Some(said) = self.changes.get(subject) {
            return Some(changes.iter().map(|change| &change.text).eq(said));
        }
        let value = self.values.get(subject)?;
        Some(matches!(changes, [Change { number: Some((then, _)), .. }] if then == value))
    }

    fn subjects(&self) -> impl Iterator<Item = &String> {
        self.changes.keys().chain(self.values.keys())
    }
}

impl Known {
    pub fn load() -> Result<Known> {
        Known::parse(&workspace::read(PATH)?)
    }

    pub fn parse(text: &str) -> Result<Known> {
        let known: Known = toml::from_str(text).with_context(|| format!("cannot understand {PATH}"))?;
        let reasons = known.differences.iter().map(|entry| &entry.reason);
        let sources = known.legacy.iter().map(|entry| &entry.source);
        let texts = reasons.chain(known.rules.iter().map(|rule| &rule.reason)).chain(sources);
        if texts.into_iter().any(|text| text.trim().is_empty()) {
            bail!("{PATH}: an entry without a reason or a source");
        }
        Ok(known)
    }

    /// Differences that no entry explains, and entries that explain none. `headers` are all of them, oldest first.
    pub fn problems(&self, headers: &[Compared]) -> Result<Vec<String>> {
        let mut problems = Vec::new();
        let rules: Result<Vec<Regex>, _> = self.rules.iter().map(|rule| Regex::new(&rule.pattern)).collect();
        let rules = rules.context(PATH)?;
        let mut used = vec![false; rules.len()];
        let at = |version: &str| headers.iter().position(|header| header.version == version);
        for (place, header) in headers.iter().enumerate() {
            let is_in = |entry: &&Difference| at(&entry.from) <= Some(place) && Some(place) <= at(&entry.to);
            let entries: Vec<&Difference> = self.differences.iter().filter(is_in).collect();
            let entered = entries.iter().flat_map(|entry| entry.subjects());
            let entered = entered.filter(|subject| header.subjects.contains(*subject));
            for subject in header.changes.keys().chain(entered).collect::<BTreeSet<_>>() {
                let changes = header.changes.get(subject).map_or(&[] as &[Change], Vec::as_slice);
                let said: Vec<bool> = entries.iter().filter_map(|entry| entry.says(subject, changes)).collect();
                let rule = (rules.iter().zip(&self.rules)).position(|(pattern, rule)| {
                    pattern.is_match(subject) && changes.iter().all(|change| rule.older.holds(change))
                });
                match (said.as_slice(), rule) {
                    ([true], _) => {}
                    ([], Some(rule)) => used[rule] = true,
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
        for (rule, _) in self.rules.iter().zip(used).filter(|(_, used)| !used) {
            problems.push(format!("the rule {:?} explains nothing", rule.pattern));
        }
        Ok(problems)
    }

    /// Names of files, words and tests that are not there.
    pub fn unfounded(&self) -> Vec<String> {
        let entries = self.differences.iter().map(|entry| (&entry.handled, &entry.by));
        let rules = self.rules.iter().map(|rule| (&rule.handled, &rule.by));
        let mut problems = Vec::new();
        let mut look = |file: &str, word: &str| {
            if word.is_empty() || !workspace::read(file).is_ok_and(|text| text.contains(word)) {
                problems.push(format!("there is no {word:?} in {file:?}"));
            }
        };
        for (handled, by) in entries.chain(rules) {
            look(handled, by);
        }
        for [file, test] in self.differences.iter().filter_map(|entry| entry.test.as_ref()) {
            look(file, &format!("fn {test}()"));
        }
        problems
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

    /// Subject, text, and the numbers then and now.
    type Changed<'a> = (&'a str, &'a str, Option<(i128, i128)>);

    fn header(version: &str, subjects: &[&str], changes: &[Changed<'_>]) -> Compared {
        let change = |(name, text, number): &Changed<'_>| {
            let change = Change { text: (*text).to_owned(), today: "another".to_owned(), number: *number };
            ((*name).to_owned(), vec![change])
        };
        Compared {
            version: version.to_owned(),
            asked: 9,
            equal: 8,
            changes: changes.iter().map(change).collect(),
            subjects: subjects.iter().map(|subject| (*subject).to_owned()).collect(),
            legacy: 0,
        }
    }

    /// Four headers: the third one does not have the type, the last one has it as today.
    fn headers() -> [Compared; 4] {
        let count = ("NVML_COUNT", "3", Some((3, 4)));
        let id = ("NVML_ID", "7", Some((7, 8)));
        let all = ["nvmlBox_t", "NVML_COUNT", "NVML_ID"];
        [
            header("1.0.0", &all, &[("nvmlBox_t", "size 8", None), count]),
            header("1.0.1", &all, &[("nvmlBox_t", "size 8", None), count, id]),
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

    fn problems(entries: &[String]) -> Vec<String> {
        Known::parse(&entries.concat()).unwrap().problems(&headers()).unwrap()
    }

    #[test]
    fn all_is_explained() {
        // A header in the range that does not have the type does not matter.
        for to in ["1.0.1", "1.1.0"] {
            let entries = [entry("1.0.0", to, BOX), entry("1.0.1", "1.0.1", ID), RULE.to_owned()];
            assert_eq!(problems(&entries), [""; 0]);
        }
    }

    #[test]
    fn a_difference_without_an_entry() {
        let found = problems(&[entry("1.0.0", "1.0.0", BOX), entry("1.0.1", "1.0.1", ID), RULE.to_owned()]);
        assert_eq!(found, ["1.0.1: no entry explains nvmlBox_t: size 8 (today another)"]);
    }

    #[test]
    fn an_entry_that_says_something_else() {
        let other = "changes.nvmlBox_t = ['size 9']";
        let found =
            problems(&[entry("1.0.0", "1.0.1", other), entry("1.0.1", "1.0.1", "values.NVML_ID = 6"), RULE.to_owned()]);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].contains("something else of nvmlBox_t: size 8"), "{found:?}");
        assert!(found.iter().any(|one| one.contains("something else of NVML_ID: 7")), "{found:?}");
        let twice = [entry("1.0.0", "1.0.1", BOX), entry("1.0.1", "1.0.1", BOX), entry("1.0.1", "1.0.1", ID)];
        let found = problems(&[&twice[..], &[RULE.to_owned()]].concat());
        assert_eq!(found, ["1.0.1: several entries explain nvmlBox_t: size 8 (today another)"]);
    }

    #[test]
    fn an_entry_that_is_stale() {
        let good = [entry("1.0.1", "1.0.1", ID), RULE.to_owned()];
        let with = |more: String| problems(&[&good[..], &[more]].concat());
        assert_eq!(with(entry("1.0.0", "2.0.0", BOX)), ["2.0.0: the entry says something else of nvmlBox_t: as today"]);
        let removed = [entry("1.0.0", "1.0.1", BOX), entry("1.1.0", "1.1.0", BOX)].concat();
        assert_eq!(with(removed), ["1.1.0 to 1.1.0: no header has nvmlBox_t"]);
        let unpinned = [entry("1.0.0", "1.0.1", BOX), entry("1.0.1", "1.5.0", "values.NVML_COUNT = 3")].concat();
        assert_eq!(with(unpinned), ["1.0.1 to 1.5.0 are no versions that nvml.lock has"]);
        let unused = RULE.replace("_COUNT", "_END");
        let found = with([entry("1.0.0", "1.0.1", BOX), unused].concat());
        assert_eq!(found, ["the rule \"_END$\" explains nothing"]);
    }

    #[test]
    fn a_rule_goes_by_the_numbers() {
        let change = |then, now| Change { text: String::new(), today: String::new(), number: Some((then, now)) };
        assert!(Older::Smaller.holds(&change(3, 4)) && !Older::Smaller.holds(&change(5, 4)));
        assert!(Older::FewerBits.holds(&change(0b101, 0b111)) && !Older::FewerBits.holds(&change(0b1001, 0b111)));
        assert!(!Older::Smaller.holds(&Change { text: String::new(), today: String::new(), number: None }));
    }

    #[test]
    fn an_entry_has_a_reason_and_names_what_is_there() {
        assert!(Known::parse(&entry("1.0.0", "1.0.1", BOX).replace("'r'", "' '")).is_err());
        assert!(Known::parse(&entry("1.0.0", "1.0.1", "value.NVML_ID = 7")).is_err());
        let known = Known::parse(&entry("1.0.0", "1.0.1", BOX)).unwrap();
        assert_eq!(known.unfounded(), ["there is no \"w\" in \"f\""]);
        let here = entry("1.0.0", "1.0.1", BOX).replace("'f'", "'xtask/src/abi/known.rs'");
        let known = Known::parse(&here.replace("by =", "test = ['Cargo.toml', 'none']\nby =")).unwrap();
        assert_eq!(known.unfounded(), ["there is no \"fn none()\" in \"Cargo.toml\""]);
    }

    #[test]
    fn the_committed_file_names_what_is_there() {
        assert_eq!(Known::load().unwrap().unfounded(), [""; 0]);
    }
}
