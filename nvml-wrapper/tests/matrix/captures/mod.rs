//! Every method on every GPU of every committed capture: a result has the recorded values, an error the recorded code.
//!
//! The comparison shares no code with the wrappers: the `Debug` text of a result is read as numbers, strings and names,
//! and each is compared with the recorded value of its field. Names of enumerators and flags are those of the header.

mod agree;
mod debug;
mod lists;
mod own;
mod recorded;

use std::collections::{BTreeMap, BTreeSet};

use nvml_sim::Node;
use nvml_sim::capture::{Arguments, Capture, Value, code_of};
use nvml_wrapper::raw::{Function, NVML_SUCCESS};
use nvml_wrapper::{NvmlError, Result};

use crate::coverage::{self, Coverage};
use crate::judge::without_addresses;
use crate::library;
use crate::row::{On, Row};
use crate::rows;
use agree::{Header, named};
use lists::{DERIVED, LEFT_OUT, UNCOMPARED, UNREACHED};

/// Tests of this module.
pub(crate) const TESTS: &[(&str, fn())] = &[("captures::debug", debug::test), ("captures::methods", methods)];

/// Result of a method, and the recorded calls behind it.
struct Seen {
    /// `None` for a panic.
    result: Option<Result<String>>,
    answered: BTreeSet<(Function, Arguments)>,
    /// Called functions that are not answered from the capture.
    modeled: Vec<Function>,
}

fn see(row: &Row, node: &Node, gpu: u32) -> Seen {
    let on = On::start(node.clone(), gpu, |sim| library::simulated(sim, &[])).unwrap();
    let counts: Vec<u64> = Function::ALL.iter().map(|function| on.sim.calls(*function)).collect();
    // No state is used after a panic.
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| row.call(&on)));
    let answered = on.sim.replayed();
    let called = Function::ALL.iter().zip(counts).filter(|(function, before)| on.sim.calls(**function) > *before);
    let is_modeled = |function: &Function| !answered.iter().any(|(other, _)| other == function);
    let modeled = called.map(|(function, _)| *function).filter(is_modeled).collect();
    Seen { result: outcome.ok().map(|result| result.map(|text| without_addresses(&text))), answered, modeled }
}

/// Outcome of the methods on one capture.
#[derive(Default)]
struct Tally {
    /// Methods with a compared result, and the number of their values.
    results: usize,
    values: usize,
    refused: usize,
    missing: usize,
    /// Methods that call functions which are never recorded.
    modeled: usize,
    /// Methods whose own function is not reached, because another one fails as recorded.
    unreached: usize,
    uncompared: BTreeSet<&'static str>,
    derived: BTreeSet<(String, String)>,
    left_out: BTreeSet<String>,
    wrong: Vec<String>,
}

fn methods() {
    let (coverage, header) = (Coverage::read(), Header::read());
    let own: BTreeMap<&str, Row> = own::rows().into_iter().map(|row| (row.method, row)).collect();
    let rows = rows::all();
    let mut all = Tally::default();
    for (file, capture) in committed() {
        let mut tally = Tally::default();
        let node = Node::from_capture(capture.clone());
        for gpu in 0..u32::try_from(node.gpus.len()).unwrap() {
            for row in &rows {
                let row = own.get(row.method).unwrap_or(row);
                let seen = see(row, &node, gpu);
                compare(row.method, &seen, &capture, &coverage, &header, &mut tally);
            }
        }
        println!(
            "{file}: {} results with {} values are the recorded ones, {} values are listed; {} codes are the recorded \
             ones, {} functions are missing; not compared: {} methods are not reached, {} call functions that are never \
             recorded, {} are listed",
            tally.results,
            tally.values,
            tally.derived.len(),
            tally.refused,
            tally.missing,
            tally.unreached,
            tally.modeled,
            tally.uncompared.len(),
        );
        assert!(tally.wrong.is_empty(), "{file}: {} differ:\n{}", tally.wrong.len(), tally.wrong.join("\n"));
        all.uncompared.extend(tally.uncompared);
        all.derived.extend(tally.derived);
        all.left_out.extend(tally.left_out);
    }
    let listed: Vec<&str> = UNCOMPARED.iter().flat_map(|(_, methods)| *methods).copied().collect();
    let stale: Vec<&&str> = listed.iter().filter(|method| !all.uncompared.contains(**method)).collect();
    assert!(stale.is_empty(), "listed, and compared: {stale:?}");
    let derived = DERIVED.iter().flat_map(|(method, fields, _)| fields.iter().map(move |field| (*method, *field)));
    let stale: Vec<_> =
        derived.filter(|(method, field)| !all.derived.contains(&((*method).to_owned(), (*field).to_owned()))).collect();
    assert!(stale.is_empty(), "listed, and recorded: {stale:?}");
    let listed: BTreeSet<&str> = LEFT_OUT.iter().flat_map(|(fields, _)| *fields).copied().collect();
    let left_out: BTreeSet<&str> = all.left_out.iter().map(String::as_str).collect();
    assert_eq!(left_out, listed);
}

fn committed() -> Vec<(String, Capture)> {
    let paths = std::fs::read_dir(coverage::path("captures")).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect();
    paths.sort();
    assert!(!paths.is_empty());
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        (path.file_name().unwrap().to_string_lossy().into_owned(), Capture::parse(&text).unwrap())
    };
    paths.into_iter().map(read).collect()
}

fn compare(
    method: &'static str,
    seen: &Seen,
    capture: &Capture,
    coverage: &Coverage,
    header: &Header,
    tally: &mut Tally,
) {
    let own = coverage.functions(method);
    let is_modeled = own.iter().any(|function| seen.modeled.contains(function));
    let is_answered = seen.answered.iter().any(|(function, _)| own.contains(function));
    let is_unrecorded = !seen.modeled.is_empty()
        && !is_answered
        && seen.modeled.iter().all(|function| !capture.calls.contains_key(function.name()));
    match &seen.result {
        Some(Err(NvmlError::FunctionNotFound { function, .. })) => {
            tally.missing += 1;
            if !capture.missing.contains(function.name()) {
                tally.wrong.push(format!("{method}: {function} is reported as missing"));
            }
        }
        _ if is_unrecorded => {
            tally.modeled += 1;
        }
        Some(Err(NvmlError::Call { function, code })) if own.contains(function) && !seen.modeled.contains(function) => {
            tally.refused += 1;
            let recorded = codes(*function, seen, capture);
            if !recorded.contains(&code.raw()) {
                tally
                    .wrong
                    .push(format!("{method}: {function} is reported to fail with {code}, recorded are {recorded:?}"));
            }
        }
        Some(Ok(text)) if is_answered && !is_modeled => {
            tally.results += 1;
            values(method, text, &own, seen, capture, header, tally);
        }
        Some(Err(error)) if is_unreached(error, seen, &own, capture) => tally.unreached += 1,
        result => {
            tally.uncompared.insert(method);
            if !UNCOMPARED.iter().any(|(_, methods)| methods.contains(&method)) {
                tally.wrong.push(format!("{method} is not compared: {result:?}, {:?}", seen.modeled));
            }
        }
    }
}

/// Recorded codes of the calls of a function, with those of single values.
fn codes(function: Function, seen: &Seen, capture: &Capture) -> BTreeSet<u32> {
    let mut codes = BTreeSet::new();
    for (_, arguments) in seen.answered.iter().filter(|(other, _)| *other == function) {
        let Some(answer) = capture.answer(function.name(), arguments) else { continue };
        codes.insert(answer.code);
        codes.extend(recorded::values(function, arguments, answer).iter().filter_map(|one| match &one.value {
            Value::Name(name) if one.field == "nvmlReturn" => code_of(name),
            _ => None,
        }));
    }
    codes
}

/// Whether a listed function fails as recorded before the method's own function is called.
fn is_unreached(error: &NvmlError, seen: &Seen, own: &BTreeSet<Function>, capture: &Capture) -> bool {
    let Some(function) = error.function() else { return false };
    let is_recorded = seen.answered.iter().any(|(other, arguments)| {
        let code = capture.answer(other.name(), arguments).map(|answer| answer.code);
        *other == function && (error.code().is_none() || error.code().map(|code| code.raw()) == code)
    });
    !own.contains(&function) && is_recorded && UNREACHED.iter().any(|(listed, _)| *listed == function.name())
}

/// Compares the values of a result with those of the recorded calls of the method's functions.
fn values(
    method: &'static str,
    text: &str,
    own: &BTreeSet<Function>,
    seen: &Seen,
    capture: &Capture,
    header: &Header,
    tally: &mut Tally,
) {
    let recorded: Vec<recorded::Recorded> = seen
        .answered
        .iter()
        .filter(|(function, _)| own.contains(function))
        .filter_map(|(function, arguments)| Some((function, arguments, capture.answer(function.name(), arguments)?)))
        .filter(|(.., answer)| answer.code == NVML_SUCCESS)
        .flat_map(|(function, arguments, answer)| recorded::values(*function, arguments, answer))
        .collect();
    let Some(leaves) = debug::leaves(text) else {
        tally.wrong.push(format!("{method}: not read: {text}"));
        return;
    };
    // The recorded values of each field, in the order in which the result has them, and the next of them.
    let mut fields: BTreeMap<&str, (Vec<&recorded::Recorded>, usize)> = BTreeMap::new();
    for leaf in &leaves {
        let derived = DERIVED.iter().any(|(of, fields, _)| *of == method && fields.contains(&leaf.field.as_str()));
        let (candidates, position) = fields.entry(&leaf.field).or_insert_with(|| (named(method, leaf, &recorded), 0));
        let found = candidates.iter().skip(*position).position(|one| header.agree(&leaf.token, one));
        match found {
            // Also where a value is the same by chance.
            _ if derived => _ = tally.derived.insert((method.to_owned(), leaf.field.clone())),
            Some(distance) => {
                *position += distance + 1;
                tally.values += 1;
            }
            None => {
                let values: Vec<String> = candidates.iter().map(|one| format!("{}={}", one.field, one.value)).collect();
                let values = if values.is_empty() {
                    format!("in {}", recorded.iter().map(|one| one.field.as_str()).collect::<Vec<_>>().join(" "))
                } else {
                    values.join(" ")
                };
                tally.wrong.push(format!("{method}: {leaf:?} is not recorded: {values}"));
            }
        }
    }
    let used: BTreeSet<&str> =
        fields.values().flat_map(|(candidates, _)| candidates).map(|one| one.field.as_str()).collect();
    let is_zero = |value: &Value| ["0", "\"\"", "null"].contains(&value.to_string().as_str());
    for one in recorded.iter().filter(|one| !is_zero(&one.value) && !used.contains(one.field.as_str())) {
        tally.left_out.insert(one.field.clone());
    }
}
