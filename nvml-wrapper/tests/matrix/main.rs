//! Every method of nvml-wrapper on every simulated driver: it returns the result of the newest driver, returns it with
//! fields that are `None`, or fails because a newer driver is needed. Everything else fails, unless the method's row
//! declares it with a reason.
//!
//! docs/drivers.md has the exceptions. `NVML_WRITE_MATRIX=1 cargo test -p nvml-wrapper --test matrix` writes it;
//! without the variable, the test fails if the file is stale.

// Tests may panic, in their helper functions too.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
// Functions that NVIDIA deprecates are called too.
#![allow(deprecated)]

mod arguments;
mod captures;
mod coverage;
mod fallbacks;
mod furnish;
#[cfg(target_os = "linux")]
#[path = "../guard/mod.rs"]
mod guard;
mod judge;
mod library;
mod row;
mod rows;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use libtest_mimic::{Arguments, Failed, Trial};
use nvml_sim::Era;
use nvml_wrapper::raw::Function;

use coverage::Coverage;
use judge::Cell;
use row::Row;

/// Outcome of a row.
#[derive(Clone)]
pub(crate) struct Outcome {
    pub(crate) row: Arc<Row>,
    /// In the order of the eras.
    pub(crate) cells: Vec<Cell>,
    /// Functions that were called on any era.
    pub(crate) calls: BTreeSet<Function>,
}

/// By method.
pub(crate) type Outcomes = BTreeMap<&'static str, Outcome>;

fn main() -> ExitCode {
    // Guard mode is for Linux only.
    #[cfg_attr(not(target_os = "linux"), allow(unused_mut))]
    let mut arguments = Arguments::from_args();
    #[cfg(target_os = "linux")]
    if guard::requested().is_some() {
        arguments.test_threads = Some(1);
    }
    let coverage = Arc::new(Coverage::read());
    let outcomes: Arc<Mutex<Outcomes>> = Arc::default();
    let mut trials: Vec<Trial> = [judge::TESTS, captures::TESTS]
        .iter()
        .copied()
        .flatten()
        .map(|(name, test)| {
            Trial::test(*name, move || {
                test();
                Ok(())
            })
        })
        .collect();
    #[cfg(target_os = "linux")]
    trials.push(Trial::test("guard::oversteps_are_recorded", || {
        guard::oversteps_are_recorded();
        Ok(())
    }));
    for (name, test) in fallbacks::tests() {
        let coverage = Arc::clone(&coverage);
        trials.push(Trial::test(name, move || Ok(test(&coverage)?)));
    }
    for row in rows::all() {
        let (row, coverage, outcomes) = (Arc::new(row), Arc::clone(&coverage), Arc::clone(&outcomes));
        trials.push(Trial::test(row.method, move || {
            let outcome = on_every_era(&row, &coverage)?;
            let mut outcomes = outcomes.lock().unwrap_or_else(PoisonError::into_inner);
            match outcomes.insert(row.method, outcome) {
                None => Ok(()),
                Some(_) => Err("the method has two rows".into()),
            }
        }));
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    #[cfg(target_os = "linux")]
    if !guard::report() {
        return ExitCode::FAILURE;
    }
    let ran_all = conclusion.num_filtered_out == 0 && conclusion.num_ignored == 0 && !arguments.list;
    if conclusion.has_failed() || !ran_all {
        return conclusion.exit_code();
    }
    let outcomes = outcomes.lock().unwrap_or_else(PoisonError::into_inner);
    if outcomes.is_empty() {
        return conclusion.exit_code();
    }
    println!("{}", table::summary(&outcomes));
    match fallbacks::check(&outcomes, &coverage).and_then(|()| table::settle(&outcomes)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn on_every_era(row: &Arc<Row>, coverage: &Coverage) -> Result<Outcome, Failed> {
    let newest = judge::see(row, Era::Latest, &[])?;
    let mut outcome = Outcome { row: Arc::clone(row), cells: Vec::new(), calls: BTreeSet::new() };
    let mut wrong = Vec::new();
    for era in Era::all() {
        let judged = judge::see(row, era, &[]).and_then(|seen| {
            let cell = judge::judge(row, era, &newest, &seen, coverage)?;
            Ok((cell, seen.calls))
        });
        match judged {
            Ok((cell, calls)) => {
                outcome.cells.push(cell);
                outcome.calls.extend(calls);
            }
            Err(problem) => wrong.push(format!("{} on driver {}: {problem}", row.method, era.driver_version())),
        }
    }
    if wrong.is_empty() { Ok(outcome) } else { Err(wrong.join("\n").into()) }
}
