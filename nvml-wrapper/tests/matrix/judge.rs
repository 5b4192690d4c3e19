//! Comparison of a driver's result with the expected one.

use std::collections::BTreeSet;

use nvml_sim::Era;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{NvmlError, Result};

use crate::coverage::Coverage;
use crate::library;
use crate::row::{Expected, On, Row};

/// Result of a row.
pub(crate) struct Seen {
    pub(crate) result: Result<String>,
    /// The C functions that were called.
    pub(crate) calls: BTreeSet<Function>,
}

/// Expected result of a method on an era, by the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Result of the newest driver.
    Yes,
    /// Result of the newest driver without these fields.
    Part(Vec<String>),
    /// Result as declared by the row, by the index of the declaration, without these fields.
    Own(usize, Vec<String>),
    /// Error as declared by the row.
    Refused(usize),
    /// The library lacks the function.
    Missing(Function),
}

/// Calls a row on a new simulation, with a library that lacks these functions.
pub(crate) fn see(row: &Row, era: Era, hidden: &'static [Function]) -> std::result::Result<Seen, String> {
    let on = row.start(era, |sim| library::simulated(sim, hidden)).unwrap();
    let before = counts(&on);
    // No state is used after a panic.
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| row.call(&on)));
    let result = outcome.map_err(|_| "panicked".to_owned())?.map(|text| without_addresses(&text));
    let after = counts(&on);
    let called = before.iter().zip(after).filter(|((_, before), (_, after))| after > before);
    let calls = called.map(|((function, _), _)| *function).collect();
    match on.sim.calls(Function::nvmlSystemGetNVMLVersion) {
        0 | 1 => Ok(Seen { result, calls }),
        many => Err(format!("read the version {many} times")),
    }
}

fn counts(on: &On) -> Vec<(Function, u64)> {
    Function::ALL.iter().map(|function| (*function, on.sim.calls(*function))).collect()
}

/// Compares a result with that of the newest driver; the string describes the error.
pub(crate) fn judge(
    row: &Row,
    era: Era,
    newest: &Seen,
    seen: &Seen,
    coverage: &Coverage,
) -> std::result::Result<Cell, String> {
    let expected = newest.result.as_ref().map_err(|error| format!("the newest driver failed: {error}"))?;
    if newest.calls.is_disjoint(&coverage.functions(row.method)) && !coverage.functions(row.method).is_empty() {
        return Err(format!("the row does not call its method's functions, but {:?}", newest.calls));
    }
    if let Err(NvmlError::FunctionNotFound { function, .. }) = &seen.result {
        return is_missing(row, era, newest, *function, coverage).map(|()| Cell::Missing(*function));
    }
    match (row.difference(era), &seen.result) {
        (None, Ok(result)) if result == expected => Ok(Cell::Yes),
        (None, Ok(result)) => match left_out(expected, result) {
            Some(fields) => Ok(Cell::Part(fields)),
            None => Err(format!("returned\n    {result}\n  and the newest driver\n    {expected}")),
        },
        (None, Err(error)) => Err(format!("failed: {error}; the newest driver returned\n    {expected}")),
        (Some((index, difference)), result) => match (&difference.expected, result) {
            (Expected::Text(texts), Ok(result)) => {
                let mut declared = expected.clone();
                for (from, to) in *texts {
                    if !declared.contains(from) {
                        return Err(format!("{from} is declared to differ and is not in\n    {declared}"));
                    }
                    declared = declared.replace(from, to);
                }
                match left_out(&declared, result) {
                    Some(fields) if result != expected => Ok(Cell::Own(index, fields)),
                    _ => Err(format!("returned\n    {result}\n  and was declared to return\n    {declared}")),
                }
            }
            (Expected::Code(code), Err(error)) if error.code() == Some(*code) => Ok(Cell::Refused(index)),
            (Expected::Code(code), result) => Err(format!("was declared to fail with {code}, and returned {result:?}")),
            (Expected::Text(_), Err(error)) => Err(format!("was declared to succeed, and failed: {error}")),
        },
    }
}

/// Whether the era may report the function as missing: the library does not export it, and no function replaces it. If
/// only the preparation of the row calls the function, one of the method's own functions has to be missing too.
fn is_missing(
    row: &Row,
    era: Era,
    newest: &Seen,
    function: Function,
    coverage: &Coverage,
) -> std::result::Result<(), String> {
    if coverage.is_offered(era, function) {
        return Err(format!("reports {function} as missing, but exports it or a replacement"));
    }
    let own = coverage.functions(row.method);
    let of_row = own.intersection(&newest.calls).chain(own.iter().filter(|own| **own == function));
    let without: Vec<&Function> = of_row.filter(|own| !coverage.is_offered(era, **own)).collect();
    if own.is_empty() || !without.is_empty() {
        return Ok(());
    }
    Err(format!("reports {function} as missing, but exports all functions of the method"))
}

/// Fields that are `None` in an older result and `Some` in the newest, if nothing else differs; `None` otherwise.
fn left_out(newest: &str, older: &str) -> Option<Vec<String>> {
    let (mut new, mut old) = (newest, older);
    let mut fields = Vec::new();
    loop {
        let same = new.bytes().zip(old.bytes()).take_while(|(new, old)| new == old).count();
        // Never inside a character: the next comparison is of ASCII, or differs anyway.
        let same = (0..=same).rev().find(|at| new.is_char_boundary(*at) && old.is_char_boundary(*at))?;
        let begun = newest.get(..newest.len() - new.len() + same)?;
        (new, old) = (new.get(same..)?, old.get(same..)?);
        if new.is_empty() && old.is_empty() {
            return Some(fields);
        }
        let some = new.strip_prefix("Some(")?;
        old = old.strip_prefix("None")?;
        let field = begun.trim_end_matches(": ").rsplit([' ', '{', '(', '[']).next().unwrap_or_default();
        fields.push(if begun.ends_with(": ") { field.to_owned() } else { "a value".to_owned() });
        new = some.get(end_of(some)?..)?;
    }
}

/// Position after the parenthesis that closes the one before `text`.
fn end_of(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (1_u32, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'(' if !quoted => depth += 1,
            b')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// Handles of the simulation without the bits that depend on the simulation: kind and index remain.
pub(crate) fn without_addresses(text: &str) -> String {
    const MARK: &str = "0x9d";
    let mut parts = text.split(MARK);
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let bits = part.get(..14).and_then(|digits| u64::from_str_radix(digits, 16).ok());
        match bits {
            Some(bits) => {
                plain += &format!("handle {}.{}", bits >> 52, bits & 0xf_ffff);
                plain += part.get(14..).unwrap_or_default();
            }
            None => {
                plain += MARK;
                plain += part;
            }
        }
    }
    plain
}

/// Tests of the judge itself.
pub(crate) const TESTS: &[(&str, fn())] =
    &[("judge::only_none_may_stand_for_some", only_none_may_stand_for_some), ("judge::handles", handles)];

fn only_none_may_stand_for_some() {
    let fields = |newest, older| left_out(newest, older).map(|fields| fields.join(" "));
    assert_eq!(fields("A { b: 1 }", "A { b: 1 }").as_deref(), Some(""));
    assert_eq!(fields("A { b: Some((1, \")\")), c: Some(2) }", "A { b: None, c: Some(2) }").as_deref(), Some("b"));
    assert_eq!(fields("A { b: Some(B { c: Some(2) }) }", "A { b: Some(B { c: None }) }").as_deref(), Some("c"));
    assert_eq!(fields("Some(1)", "None").as_deref(), Some("a value"));
    for (newest, older) in
        [("A { b: None }", "A { b: Some(1) }"), ("A { b: Some(1) }", "A { b: Some(2) }"), ("[1]", "[1, 2]"), ("é", "è")]
    {
        assert_eq!(fields(newest, older), None, "{older}");
    }
}

fn handles() {
    assert_eq!(without_addresses("D(0x9d10004600000007)"), "D(handle 1.7)");
    assert_eq!(without_addresses("0x9d and 0x9dé"), "0x9d and 0x9dé");
}
