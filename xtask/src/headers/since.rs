//! headers/since.tsv: since which NVML, and for functions which driver, each name exists.
//!
//! Types and constants are dated by the pinned headers. Functions are older than those: their rows were collected once
//! from the headers and driver libraries of all versions. Drivers and gaps of known rows are kept.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};

use super::lock::{Lock, order, release_of};
use super::{base_name, fetch};
use crate::api::{self, Api};
use crate::workspace::{self, Output};

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

const PREAMBLE: &str = "\
kind\tname\tnvml\tdriver\tgaps
# First version of each name of the current nvml.h. `cargo xtask headers update VERSION` writes this file.
# Newest driver: the newest one whose header was examined, and the NVML version of that header. The word newer in the
# column of drivers refers to it. When a newer driver is published, change this row and the rows of what that driver has.
# Functions: the first NVML version of NVIDIA's headers from 8.0 on, and the first driver by the nvml.h that NVIDIA
# publishes with each driver and by the symbols of driver libraries. Both were collected once: a row corrected by hand
# is kept. The driver is empty if it is unknown. Gaps are drivers with a higher number than the first that lack the
# function, because they were branched off before the function was added, by the same two sources.
# Records and constants: the first of the headers pinned in nvml.lock that has the name. Structs with a version, and
# their stamps, have a driver too: the first that has a function which takes them, or, if that function first took an
# older version of the struct, the first whose header has this one.
";

/// Content of since.tsv.
#[derive(Debug, Default)]
pub struct Since {
    newest: Newest,
    /// By kind, then by name.
    entries: BTreeMap<String, BTreeMap<String, Entry>>,
}

/// The newest driver that was examined.
#[derive(Debug, Default, Clone)]
struct Newest {
    driver: String,
    /// The NVML version of its header.
    nvml: String,
}

impl Newest {
    /// Placeholder for a name that no known driver has.
    fn newer(&self) -> String {
        format!("newer than {}", self.driver)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
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
        for (number, line) in text.lines().enumerate().skip(1).filter(|(_, line)| !line.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            if let [NEWEST, driver, nvml, "", ""] = columns[..] {
                since.newest = Newest { driver: driver.to_owned(), nvml: nvml.to_owned() };
                continue;
            }
            let [kind @ (FUNCTION | RECORD | CONSTANT), name, nvml, driver, gaps] = columns[..] else {
                bail!(
                    "{PATH}:{}: not a kind, a name, an NVML version, a driver and its gaps, with tabs between",
                    number + 1
                );
            };
            let gaps = gaps.split(',').filter(|gap| !gap.is_empty()).map(str::to_owned).collect();
            let driver = if driver == NEWER { since.newest.newer() } else { driver.to_owned() };
            let entry = Entry { nvml: nvml.to_owned(), driver, gaps };
            if since.entries.entry(kind.to_owned()).or_default().insert(name.to_owned(), entry).is_some() {
                bail!("{PATH}:{}: a second row for {name}", number + 1);
            }
        }
        Ok(since)
    }

    /// Entry of a name; `kind` is `function`, `record` or `constant`.
    pub fn get(&self, kind: &str, name: &str) -> Option<&Entry> {
        self.entries.get(kind)?.get(name)
    }

    /// The driver of the names that came with an NVML release such as `13.5`, where they have one driver in common.
    pub fn driver_of_release(&self, release: &str) -> Option<&str> {
        let entries = self.entries.values().flat_map(BTreeMap::values);
        let of_release = entries.filter(|entry| release_of(&entry.nvml) == release && !entry.driver.is_empty());
        let drivers: BTreeSet<&str> = of_release.map(|entry| entry.driver.as_str()).collect();
        drivers.first().copied().filter(|_| drivers.len() == 1)
    }

    /// Dates the names of a header that no earlier header had, with what is known of their drivers.
    fn note(&mut self, names: &[Name], nvml: &str, known: &Since) {
        // Structs with a version, and their stamps.
        let has_version = |name: &str| {
            let name = name.strip_suffix("_t").unwrap_or(name);
            name.starts_with("nvml") && base_name(name) != name
        };
        for (kind, name) in names {
            let entry = || match known.get(kind, name) {
                Some(entry) => Entry { nvml: nvml.to_owned(), ..entry.clone() },
                None => {
                    let has_driver = *kind == FUNCTION || has_version(name);
                    let is_newer = has_driver && order(nvml) > order(&known.newest.nvml);
                    let driver = if is_newer { known.newest.newer() } else { String::new() };
                    Entry { nvml: nvml.to_owned(), driver, gaps: Vec::new() }
                }
            };
            self.entries.entry((*kind).to_owned()).or_default().entry(name.clone()).or_insert_with(entry);
        }
    }

    /// The file's text for the names of one header.
    fn render(&self, names: &[Name]) -> String {
        let mut text = format!("{PREAMBLE}{NEWEST}\t{}\t{}\t\t\n", self.newest.driver, self.newest.nvml);
        let mut written = BTreeSet::new();
        for (kind, name) in names {
            if let Some(entry) = self.get(kind, name).filter(|_| written.insert((kind, name))) {
                let driver = if entry.driver == self.newest.newer() { NEWER } else { &entry.driver };
                text += &format!("{kind}\t{name}\t{}\t{driver}\t{}\n", entry.nvml, entry.gaps.join(","));
            }
        }
        text
    }
}

/// The file's text for the current header of a lock, from all headers that it pins and from what is `known`.
pub fn generate(lock: &Lock, known: &Since) -> Result<String> {
    let mut since = Since { newest: known.newest.clone(), ..Since::default() };
    if let Some(functions) = known.entries.get(FUNCTION) {
        since.entries.insert(FUNCTION.to_owned(), functions.clone());
    }
    let names = workspace::in_parallel(&lock.pins, |pin| {
        let api = api::parse(&fetch::read(pin)?).with_context(|| format!("cannot parse nvml.h {}", pin.version))?;
        Ok(names(&api))
    })?;
    let mut nvml = lock.pins.iter().map(|pin| pin.version.clone()).collect::<Vec<_>>();
    if let Some(oldest) = nvml.first_mut() {
        *oldest = format!("{} or older", release_of(oldest));
    }
    for (names, nvml) in names.iter().zip(&nvml) {
        since.note(names, nvml, known);
    }
    let current = lock.pins.iter().position(|pin| pin.version == lock.current);
    Ok(since.render(&names[current.context("the current version is not pinned")?]))
}

pub fn output(text: String) -> Output {
    Output { path: PATH.to_owned(), text }
}

/// A kind and a name of it.
type Name = (&'static str, String);

/// The names that are dated, in the order in which they are written.
fn names(api: &Api) -> Vec<Name> {
    let functions = api.functions.iter().map(|function| (FUNCTION, &function.name));
    let records = api.records.iter().map(|record| (RECORD, &record.name));
    let renamed = api.enums.iter().chain(&api.aliases).map(|alias| (RECORD, &alias.name));
    let numbers = api.constants.iter().map(|constant| (CONSTANT, &constant.name));
    let strings = api.strings.iter().map(|string| (CONSTANT, &string.name));
    let synonyms = api.synonyms.iter().map(|synonym| (CONSTANT, &synonym.name));
    let stamps = api.stamps.iter().map(|stamp| (CONSTANT, &stamp.name));
    let all = functions.chain(records).chain(renamed).chain(numbers).chain(strings).chain(synonyms).chain(stamps);
    all.map(|(kind, name)| (kind, name.clone())).collect()
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
        let function = |name: &str| (FUNCTION, name.to_owned());
        let constant = |name: &str| (CONSTANT, name.to_owned());
        let old = [function("f"), function("gone"), constant("nvmlS_v1"), constant("A")];
        let new =
            [function("g"), function("f"), constant("nvmlS_v1"), constant("A"), constant("nvmlS_v2"), constant("B")];
        let text = |rows: &str| format!("{PREAMBLE}newest driver\t620.10\t1.5\t\t\n{rows}");
        let generate = |known: &str| {
            let known = Since::parse(&text(known)).unwrap();
            let mut since = Since { newest: known.newest.clone(), ..Since::default() };
            since.entries.insert(FUNCTION.to_owned(), known.entries[FUNCTION].clone());
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
