//! headers/since.tsv: since which NVML, and for functions which driver, each name exists.
//!
//! Types and constants are dated by the pinned headers. Functions are older than those: their rows were collected once
//! from the headers and driver libraries of all versions. Drivers and gaps of known rows are kept, and so are comments.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};

use super::lock::{Lock, order, release_of};
use super::{base_name, fetch};
use crate::api::{self, Api};
use crate::workspace;

pub const PATH: &str = "headers/since.tsv";

const FUNCTION: &str = "function";
/// Structs, unions, and the types that only rename something: handles, enums, aliases.
const RECORD: &str = "record";
/// Enumerators, macros and version stamps.
const CONSTANT: &str = "constant";
/// The one row that names the newest driver that was examined, and the NVML version of its header.
const NEWEST: &str = "newest driver";
/// In the column of drivers: newer than the newest driver.
const NEWER: &str = "newer";

#[derive(Debug, Default)]
pub struct Since {
    /// The lines before the first row.
    head: String,
    /// The newest driver that was examined, and the NVML version of its header.
    newest: Entry,
    entries: BTreeMap<Name, Entry>,
}

/// A kind and a name of it.
type Name = (String, String);

#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Entry {
    /// An NVML version, or `11.7 or older`.
    pub nvml: String,
    /// A driver version, `340 or older`, `newer than` the newest driver that was examined, or empty where it is not
    /// known.
    pub driver: String,
    /// Drivers that lack it although their number is higher, in ascending order.
    pub gaps: Vec<String>,
}

impl Since {
    pub fn parse(text: &str) -> Result<Since> {
        let mut since = Since::default();
        for (number, line) in text.lines().enumerate() {
            if number == 0 || line.starts_with('#') {
                since.head += &format!("{line}\n");
                continue;
            }
            let columns: Vec<&str> = line.split('\t').collect();
            let [kind @ (FUNCTION | RECORD | CONSTANT | NEWEST), name, nvml, driver, gaps] = columns[..] else {
                let wanted = "a kind, a name, an NVML version, a driver and its gaps, with tabs between";
                bail!("{PATH}:{}: not {wanted}", number + 1);
            };
            let gaps = gaps.split(',').filter(|gap| !gap.is_empty()).map(str::to_owned).collect();
            let driver = if driver == NEWER { since.newer() } else { driver.to_owned() };
            let entry = Entry { nvml: nvml.to_owned(), driver, gaps };
            if kind == NEWEST {
                since.newest = Entry { driver: name.to_owned(), ..entry };
            } else if since.entries.insert((kind.to_owned(), name.to_owned()), entry).is_some() {
                bail!("{PATH}:{}: a second row for {name}", number + 1);
            }
        }
        Ok(since)
    }

    /// Entry of a name; `kind` is `function`, `record` or `constant`.
    pub fn get(&self, kind: &str, name: &str) -> Option<&Entry> {
        self.entries.get(&(kind.to_owned(), name.to_owned()))
    }

    pub fn insert_function(&mut self, name: &str, entry: Entry) {
        self.entries.insert((FUNCTION.to_owned(), name.to_owned()), entry);
    }

    /// Placeholder for the driver of a name that no known driver has.
    fn newer(&self) -> String {
        format!("newer than {}", self.newest.driver)
    }

    /// The driver of the names that came with an NVML release such as `13.5`, where they have one driver in common.
    pub fn driver_of_release(&self, release: &str) -> Option<&str> {
        let of_release =
            self.entries.values().filter(|entry| release_of(&entry.nvml) == release && !entry.driver.is_empty());
        let drivers: BTreeSet<&str> = of_release.map(|entry| entry.driver.as_str()).collect();
        drivers.first().copied().filter(|_| drivers.len() == 1)
    }

    /// Dates the names of a header that no earlier header had, with what is known of functions and of drivers.
    fn note(&mut self, names: &[Name], nvml: &str, known: &Since) {
        for name in names {
            let entry = || {
                let nvml = nvml.to_owned();
                match known.entries.get(name) {
                    Some(entry) if name.0 == FUNCTION => entry.clone(),
                    Some(entry) => Entry { nvml, ..entry.clone() },
                    None if has_driver(name) && order(&nvml) > order(&known.newest.nvml) => {
                        Entry { nvml, driver: known.newer(), gaps: Vec::new() }
                    }
                    None => Entry { nvml, ..Entry::default() },
                }
            };
            self.entries.entry(name.clone()).or_insert_with(entry);
        }
    }

    /// The file's text for the names of one header.
    fn render(&self, names: &[Name]) -> String {
        let mut text = format!("{}{NEWEST}\t{}\t{}\t\t\n", self.head, self.newest.driver, self.newest.nvml);
        let mut written = BTreeSet::new();
        for name in names.iter().filter(|name| written.insert(*name)) {
            if let Some(Entry { nvml, driver, gaps }) = self.entries.get(name) {
                let driver = if *driver == self.newer() { NEWER } else { driver };
                text += &format!("{}\t{}\t{nvml}\t{driver}\t{}\n", name.0, name.1, gaps.join(","));
            }
        }
        text
    }
}

/// Functions have a driver, and so have structs with a version and their stamps.
fn has_driver((kind, name): &Name) -> bool {
    let name = name.strip_suffix("_t").unwrap_or(name);
    kind == FUNCTION || name.starts_with("nvml") && base_name(name) != name
}

/// The file's text for the current header of a lock, from all headers that it pins and from what is `known`.
pub fn generate(lock: &Lock, known: &Since) -> Result<String> {
    let names = workspace::in_parallel(&lock.pins, |pin| {
        let api = api::parse(&fetch::read(pin)?).with_context(|| format!("cannot parse nvml.h {}", pin.version))?;
        Ok(names(&api))
    })?;
    let mut since = Since { head: known.head.clone(), newest: known.newest.clone(), ..Since::default() };
    for (place, (pin, names)) in lock.pins.iter().zip(&names).enumerate() {
        let oldest = format!("{} or older", release_of(&pin.version));
        since.note(names, if place == 0 { &oldest } else { &pin.version }, known);
    }
    let current = lock.pins.iter().position(|pin| pin.version == lock.current);
    Ok(since.render(&names[current.context("the current version is not pinned")?]))
}

/// The names that are dated, in the order in which they are written.
fn names(api: &Api) -> Vec<Name> {
    let functions = api.functions.iter().map(|function| (FUNCTION, &function.name));
    let records = api.types().map(|name| (RECORD, name));
    let numbers = api.constants.iter().map(|constant| &constant.name).chain(api.strings.iter().map(|(name, _)| name));
    let others = api.synonyms.iter().map(|one| &one.name).chain(api.stamps.iter().map(|one| &one.name));
    let constants = numbers.chain(others).map(|name| (CONSTANT, name));
    functions.chain(records).chain(constants).map(|(kind, name)| (kind.to_owned(), name.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(nvml: &str, driver: &str) -> Entry {
        Entry { nvml: nvml.to_owned(), driver: driver.to_owned(), gaps: Vec::new() }
    }

    #[test]
    fn rows_are_found_by_kind_and_name() {
        let text = "kind\tname\tnvml\tdriver\tgaps\n# a comment\nfunction\tf\t9\t340 or older\t\n\
                    function\tg\t13.2.82\t580.159.03\t590.44.01,595.45.04\nconstant\tC\t12.0.76\t\t\n";
        let since = Since::parse(text).unwrap();
        assert_eq!(since.get("function", "f"), Some(&entry("9", "340 or older")));
        assert_eq!(since.get("constant", "C"), Some(&entry("12.0.76", "")));
        assert_eq!(since.get("record", "C"), None);
        assert_eq!(since.get("function", "g").unwrap().gaps, ["590.44.01", "595.45.04"]);
    }

    #[test]
    fn bad_rows_are_named() {
        let error = |row: &str| Since::parse(&format!("header\n{row}\n")).unwrap_err().to_string();
        assert!(error("function\tf\t9\t340").contains("since.tsv:2"));
        assert!(error("enum\tf\t9\t\t").contains("since.tsv:2"));
        assert!(error("record\tr\t9\t\t\nrecord\tr\t8\t\t").contains("second row for r"));
    }

    #[test]
    fn the_first_header_counts_and_known_rows_stay() {
        let function = |name: &str| (FUNCTION.to_owned(), name.to_owned());
        let constant = |name: &str| (CONSTANT.to_owned(), name.to_owned());
        let old = [function("f"), function("gone"), constant("nvmlS_v1"), constant("A")];
        let new =
            [function("g"), function("f"), constant("nvmlS_v1"), constant("A"), constant("nvmlS_v2"), constant("B")];
        let text = |rows: &str| format!("kind\n# comment\nnewest driver\t620.10\t1.5\t\t\n{rows}");
        let generate = |known: &str| {
            let known = Since::parse(&text(known)).unwrap();
            let mut since = Since { head: known.head.clone(), newest: known.newest.clone(), ..Since::default() };
            since.note(&old, "1.0 or older", &known);
            since.note(&new, "2.0.1", &known);
            since.render(&new)
        };
        let known = "function\tf\t8.0 or older\t340 or older\t535.98\nconstant\tnvmlS_v1\t9\t450.51\t\n";
        let rows = text(
            "function\tg\t2.0.1\tnewer\t\nfunction\tf\t8.0 or older\t340 or older\t535.98\n\
             constant\tnvmlS_v1\t1.0 or older\t450.51\t\nconstant\tA\t1.0 or older\t\t\n\
             constant\tnvmlS_v2\t2.0.1\tnewer\t\nconstant\tB\t2.0.1\t\t\n",
        );
        assert_eq!(generate(known), rows);
        assert_eq!(generate(&rows.replace(&text(""), "")), rows);
        assert_eq!(Since::parse(&rows).unwrap().get(FUNCTION, "g"), Some(&entry("2.0.1", "newer than 620.10")));
    }
}
