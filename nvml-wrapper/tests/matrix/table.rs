//! docs/drivers.md.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use nvml_sim::Era;

use crate::coverage;
use crate::judge::Cell;
use crate::row::Row;
use crate::{Outcome, Outcomes};

const FILE: &str = "docs/drivers.md";
const WRITE: &str = "NVML_WRITE_MATRIX";

const HEAD: &str = "# Methods by driver

Made by `NVML_WRITE_MATRIX=1 cargo test -p nvml-wrapper --test matrix`, which asks every method of nvml-wrapper on the
simulated driver of each time. Do not edit. [coverage.md](coverage.md) says which C functions the methods call.

| | |
| --- | --- |
| yes | answers as on the newest driver, by whichever function the driver's library has |
| part | answers, and some fields are `None`: [these](#what-older-drivers-leave-out) |
| own | answers something else: [this](#what-drivers-answer-in-their-own-way) |
| n/s | the library has the function, and the driver does not offer what was asked: [why](#what-drivers-answer-in-their-own-way) |
| – | `NvmlError::FunctionNotFound`: needs a newer driver |

";

/// One line that counts the cells.
pub(crate) fn summary(outcomes: &Outcomes) -> String {
    let cells: Vec<&Cell> = outcomes.values().flat_map(|outcome| &outcome.cells).collect();
    let count = |is: fn(&Cell) -> bool| cells.iter().filter(|cell| is(cell)).count();
    format!(
        "{} methods x {} drivers: {} yes, {} part, {} own, {} not supported, {} need a newer driver",
        outcomes.len(),
        Era::all().count(),
        count(|cell| matches!(cell, Cell::Yes)),
        count(|cell| matches!(cell, Cell::Part(_))),
        count(|cell| matches!(cell, Cell::Own(..))),
        count(|cell| matches!(cell, Cell::Refused(_))),
        count(|cell| matches!(cell, Cell::Missing(_))),
    )
}

/// Writes the file where that is asked for, else says whether it is stale.
pub(crate) fn settle(outcomes: &Outcomes) -> Result<(), String> {
    let path = coverage::path(FILE);
    let text = render(outcomes);
    if std::env::var_os(WRITE).is_some_and(|value| value == "1") {
        return std::fs::write(&path, text).map_err(|error| format!("{FILE}: {error}"));
    }
    // A checkout on Windows may have other line ends.
    let there = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if there == text {
        return Ok(());
    }
    let differs = text.lines().zip(there.lines().chain(std::iter::repeat(""))).find(|(new, old)| new != old);
    let (new, old) = differs.unwrap_or_default();
    Err(format!(
        "{FILE} is stale: run `{WRITE}=1 cargo test -p nvml-wrapper --test matrix`. The first line that differs:\n\
         - {old}\n+ {new}"
    ))
}

/// Drivers by the shortest part of their version that tells them apart.
fn heads() -> Vec<String> {
    let major = |era: Era| era.driver_version().split('.').next().unwrap_or_default();
    let head = |era: Era| {
        let is_alone = Era::all().filter(|other| major(*other) == major(era)).count() == 1;
        era.driver_version().split('.').take(if is_alone { 1 } else { 2 }).collect::<Vec<_>>().join(".")
    };
    Era::all().map(head).collect()
}

fn render(outcomes: &Outcomes) -> String {
    let heads = heads();
    let versions: Vec<&str> = Era::all().map(Era::driver_version).collect();
    let mut text = HEAD.to_owned();
    let _ = writeln!(text, "{}.\n\nDrivers: {}.", summary(outcomes), versions.join(", "));
    let mut by_type: BTreeMap<&str, Vec<&Outcome>> = BTreeMap::new();
    for (method, outcome) in outcomes {
        by_type.entry(owner(method)).or_default().push(outcome);
    }
    for (owner, outcomes) in by_type {
        let _ = writeln!(text, "\n## {owner}\n\n| method | {} |", heads.join(" | "));
        let _ = writeln!(text, "| --- |{}", " --- |".repeat(heads.len()));
        for outcome in outcomes {
            let cells: Vec<&str> = outcome.cells.iter().map(short).collect();
            let name = outcome.row.method.strip_prefix(owner).unwrap_or(outcome.row.method);
            let _ = writeln!(text, "| {} | {} |", name.trim_start_matches("::").trim_start(), cells.join(" | "));
        }
    }
    text + &parts(outcomes, &heads) + &own_ways(outcomes, &heads)
}

/// The type of a method.
fn owner(method: &str) -> &str {
    method.split("::").next().and_then(|owner| owner.split(' ').next()).unwrap_or(method)
}

fn short(cell: &Cell) -> &'static str {
    match cell {
        Cell::Yes => "yes",
        Cell::Part(_) => "part",
        Cell::Own(..) => "own",
        Cell::Refused(_) => "n/s",
        Cell::Missing(_) => "–",
    }
}

/// Which fields are None, by method and drivers.
fn parts(outcomes: &Outcomes, heads: &[String]) -> String {
    let mut text =
        "\n## What older drivers leave out\n\n| method | drivers | fields |\n| --- | --- | --- |\n".to_owned();
    for (method, outcome) in outcomes {
        let fields = |cell: &Cell| match cell {
            Cell::Part(fields) | Cell::Own(_, fields) if !fields.is_empty() => {
                Some(fields.iter().collect::<BTreeSet<_>>().into_iter().cloned().collect::<Vec<_>>())
            }
            _ => None,
        };
        for (drivers, fields) in runs(&outcome.cells, heads, fields) {
            let _ = writeln!(text, "| {method} | {drivers} | {} |", fields.join(", "));
        }
    }
    text
}

/// What rows declare, by method and drivers.
fn own_ways(outcomes: &Outcomes, heads: &[String]) -> String {
    let mut text =
        "\n## What drivers answer in their own way\n\n| method | drivers | how |\n| --- | --- | --- |\n".to_owned();
    for (method, outcome) in outcomes {
        let place = |cell: &Cell| match cell {
            Cell::Own(place, _) | Cell::Refused(place) => Some(*place),
            _ => None,
        };
        for (drivers, place) in runs(&outcome.cells, heads, place) {
            let row: &Row = &outcome.row;
            let why = row.differences.get(place).map_or("", |difference| difference.why);
            let _ = writeln!(text, "| {method} | {drivers} | {why} |");
        }
    }
    text
}

/// Neighbouring cells of which the same is to be said: `340 to 470`.
fn runs<T: PartialEq>(cells: &[Cell], heads: &[String], say: impl Fn(&Cell) -> Option<T>) -> Vec<(String, T)> {
    let mut runs: Vec<(usize, usize, T)> = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        let Some(said) = say(cell) else { continue };
        match runs.last_mut() {
            Some((_, last, before)) if *last + 1 == at && *before == said => *last = at,
            _ => runs.push((at, at, said)),
        }
    }
    let named = |first: usize, last: usize| match (heads.get(first), heads.get(last)) {
        (Some(first), Some(last)) if first != last => format!("{first} to {last}"),
        (Some(only), _) => only.clone(),
        (None, _) => String::new(),
    };
    runs.into_iter().map(|(first, last, said)| (named(first, last), said)).collect()
}
