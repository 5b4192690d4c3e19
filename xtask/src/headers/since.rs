//! headers/since.tsv: since which NVML, and for functions which driver, each name exists.
//!
//! Types and constants are dated by the pinned headers. Functions are older than those: their rows were taken from
//! the headers and driver libraries of all times once, and stay as they are.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};

use super::fetch;
use super::lock::{Lock, release_of};
use crate::api::{self, Api};
use crate::workspace::Output;

pub const PATH: &str = "headers/since.tsv";

const FUNCTION: &str = "function";
/// Structs, unions, and the types that only rename something: handles, enums, aliases.
const RECORD: &str = "record";
/// Enumerators, macros and version stamps.
const CONSTANT: &str = "constant";

const PREAMBLE: &str = "\
kind\tname\tnvml\tdriver\tgaps
# First version of each name of the current nvml.h. `cargo xtask headers update VERSION` writes this file.
# Functions: the first NVML version of 45 headers (8.0 to 13.5.37), and the first driver by the nvml.h that NVIDIA
# publishes with each driver and by the symbols of driver libraries. Both were collected once: a row corrected by hand
# is kept. The driver is empty if it is unknown. Gaps are drivers with a higher number than the first that lack the
# function, because they were branched off before the function was added, by the same two sources.
# Records and constants: the first of the headers pinned in nvml.lock that has the name. Structs with a version, and
# their stamps, have a driver too: the first that has a function which takes them, or, if that function first took an
# older version of the struct, the first whose header has this one.
";

/// What since.tsv says.
#[derive(Debug, Default)]
pub struct Since {
    /// By kind, then by name.
    entries: BTreeMap<String, BTreeMap<String, Entry>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// An NVML version, or `11.7 or older`.
    pub nvml: String,
    /// A driver version, `340 or older`, `newer than 610.43.02`, or empty where it is not known.
    pub driver: String,
    /// Drivers that lack it although their number is higher, in ascending order.
    pub gaps: Vec<String>,
}

impl Since {
    pub fn parse(text: &str) -> Result<Since> {
        let mut since = Since::default();
        for (number, line) in text.lines().enumerate().skip(1).filter(|(_, line)| !line.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            let [kind @ (FUNCTION | RECORD | CONSTANT), name, nvml, driver, gaps] = columns[..] else {
                bail!(
                    "{PATH}:{}: not a kind, a name, an NVML version, a driver and its gaps, with tabs between",
                    number + 1
                );
            };
            let gaps = gaps.split(',').filter(|gap| !gap.is_empty()).map(str::to_owned).collect();
            let entry = Entry { nvml: nvml.to_owned(), driver: driver.to_owned(), gaps };
            if since.entries.entry(kind.to_owned()).or_default().insert(name.to_owned(), entry).is_some() {
                bail!("{PATH}:{}: a second row for {name}", number + 1);
            }
        }
        Ok(since)
    }

    /// What is known of a name; `kind` is `function`, `record` or `constant`.
    pub fn get(&self, kind: &str, name: &str) -> Option<&Entry> {
        self.entries.get(kind)?.get(name)
    }

    /// Dates the names of a header that no earlier header had.
    fn note(&mut self, api: &Api, nvml: &str) {
        for (kind, name) in names(api) {
            let entry = || Entry { nvml: nvml.to_owned(), driver: String::new(), gaps: Vec::new() };
            self.entries.entry(kind.to_owned()).or_default().entry(name.to_owned()).or_insert_with(entry);
        }
    }

    /// The file's text for the names of one header.
    fn render(&self, api: &Api) -> String {
        let mut text = PREAMBLE.to_owned();
        let mut written = BTreeSet::new();
        for (kind, name) in names(api) {
            if let Some(entry) = self.get(kind, name).filter(|_| written.insert((kind, name))) {
                text += &format!("{kind}\t{name}\t{}\t{}\t{}\n", entry.nvml, entry.driver, entry.gaps.join(","));
            }
        }
        text
    }
}

/// The file's text for the current header of a lock, from all headers that it pins. Of what is `known`, the
/// functions' rows are kept.
pub fn generate(lock: &Lock, known: &Since) -> Result<String> {
    let mut since = Since::default();
    if let Some(functions) = known.entries.get(FUNCTION) {
        since.entries.insert(FUNCTION.to_owned(), functions.clone());
    }
    let mut current = None;
    for (index, pin) in lock.pins.iter().enumerate() {
        let api = api::parse(&fetch::read(pin)?).with_context(|| format!("cannot parse nvml.h {}", pin.version))?;
        let oldest = || format!("{} or older", release_of(&pin.version));
        since.note(&api, &if index == 0 { oldest() } else { pin.version.clone() });
        if pin.version == lock.current {
            current = Some(api);
        }
    }
    Ok(since.render(&current.context("the current version is not pinned")?))
}

pub fn output(text: String) -> Output {
    Output { path: PATH.to_owned(), text }
}

/// The names that are dated, in the order in which they are written.
fn names(api: &Api) -> impl Iterator<Item = (&'static str, &str)> {
    let functions = api.functions.iter().map(|function| (FUNCTION, function.name.as_str()));
    let records = api.records.iter().map(|record| (RECORD, record.name.as_str()));
    let renamed = api.enums.iter().chain(&api.aliases).map(|alias| (RECORD, alias.name.as_str()));
    let numbers = api.constants.iter().map(|constant| (CONSTANT, constant.name.as_str()));
    let strings = api.strings.iter().map(|string| (CONSTANT, string.name.as_str()));
    let synonyms = api.synonyms.iter().map(|synonym| (CONSTANT, synonym.name.as_str()));
    let stamps = api.stamps.iter().map(|stamp| (CONSTANT, stamp.name.as_str()));
    functions.chain(records).chain(renamed).chain(numbers).chain(strings).chain(synonyms).chain(stamps)
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
        let function = |name: &str| api::Function {
            name: name.to_owned(),
            params: Vec::new(),
            ret: String::new(),
            facts: api::Facts::default(),
        };
        let stamp = |name: &str| api::Stamp { name: name.to_owned(), record: String::new(), number: 1 };
        let old = Api { functions: vec![function("f"), function("gone")], stamps: vec![stamp("s")], ..Api::default() };
        let functions = vec![function("g"), function("f")];
        let new = Api { functions, stamps: vec![stamp("s"), stamp("t")], ..Api::default() };
        let mut since = Since::parse("header\nfunction\tf\t8.0 or older\t340 or older\t535.98\n").unwrap();
        since.note(&old, "1.0 or older");
        since.note(&new, "2.0.1");
        let rows = "function\tg\t2.0.1\t\t\nfunction\tf\t8.0 or older\t340 or older\t535.98\n\
                    constant\ts\t1.0 or older\t\t\nconstant\tt\t2.0.1\t\t\n";
        assert_eq!(since.render(&new), format!("{PREAMBLE}{rows}"));
    }
}
