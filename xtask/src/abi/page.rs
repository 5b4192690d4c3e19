//! docs/abi.md: results of the comparison, and the differences.

use super::compare::Compared;
use super::known::{Difference, Known};
use crate::workspace;

pub const PATH: &str = "docs/abi.md";
const TEMPLATE: &str = include_str!("page.md");

pub fn render(current: &str, headers: &[Compared], known: &Known) -> String {
    let of_headers = |name: &str, (facts, equal): (usize, usize)| {
        let different = facts - equal;
        format!("| {name} | {facts} | {equal} | {different} |\n")
    };
    let mut counts: String =
        headers.iter().map(|header| of_headers(&header.version, (header.asked, header.equal))).collect();
    counts += &of_headers(&format!("all {}", headers.len()), Compared::sums(headers));
    let (mut types, mut constants) = (String::new(), String::new());
    for entry in &known.differences {
        let (headers, reason, place) = (range(&entry.from, &entry.to), reason(entry), place(entry));
        for (name, changes) in &entry.changes {
            types += &format!("| `{name}` | {headers} | {} | {reason} | {place} |\n", changes.join("; "));
        }
        let values: Vec<String> = entry.values.iter().map(|(name, value)| format!("`{name}` = {value}")).collect();
        if !values.is_empty() {
            constants += &format!("| {} | {headers} | {reason} | {place} |\n", values.join(", "));
        }
    }
    let rules = known.rules.iter().map(|rule| {
        let pattern = rule.pattern.as_str().trim_start_matches("(?x)").replace('\n', "").replace('|', "\\|");
        let (older, reason) = (rule.older.words(), rule.reason.trim());
        format!("| `{pattern}` | {older} | {reason} | {}: `{}` |\n", rule.handled, rule.by)
    });
    let legacy = known.legacy.iter().map(|entry| {
        let beginning = || format!("beginning of {current}");
        let headers = entry.headers.as_ref().map_or_else(beginning, |[from, to]| range(from, to));
        let size = entry.headers.is_none().then(|| "its size".to_owned());
        let grown = entry.grown.iter().map(|field| format!("size of `{field}`"));
        let others = entry.removed.iter().chain(&entry.changed).map(|field| format!("`{field}`"));
        let unproved: Vec<String> = size.into_iter().chain(grown).chain(others).collect();
        let (unproved, source) = (unproved.join(", "), entry.source.trim());
        format!("| `{}` | `{}` | {headers} | {unproved} | {source} |\n", entry.ty, entry.c)
    });
    let values = [
        ("current", current.to_owned()),
        ("headers", counts),
        ("types", types),
        ("constants", constants),
        ("rules", rules.collect()),
        ("legacy", legacy.collect()),
    ];
    workspace::fill(TEMPLATE, &values)
}

fn range(from: &str, to: &str) -> String {
    if from == to { from.to_owned() } else { format!("{from} to {to}") }
}

fn reason(entry: &Difference) -> String {
    let trap = entry.trap.map(|number| format!(" (trap {number})")).unwrap_or_default();
    format!("{}{trap}", entry.reason.trim().replace('\n', " "))
}

/// The file and identifier that handle the difference, and the test.
fn place(entry: &Difference) -> String {
    let test = entry.test.as_ref().map(|[file, name]| format!("; tested by `{name}` in {file}")).unwrap_or_default();
    format!("{}: `{}`{test}", entry.handled, entry.by)
}
