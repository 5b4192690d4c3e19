//! Calls with the same answer, on one line.

use std::collections::{BTreeMap, BTreeSet};

use super::{Answer, Argument, Arguments};

/// Calls with the same answer: all combinations of the arguments.
#[derive(Debug)]
pub(super) struct Run<'a> {
    pub(super) arguments: Vec<(&'a str, BTreeSet<&'a Argument>)>,
    pub(super) answer: &'a Answer,
}

/// The calls of a function as few runs, in the order of their arguments.
pub(super) fn runs(calls: &BTreeMap<Arguments, Answer>) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = calls
        .iter()
        .map(|(arguments, answer)| {
            let arguments = arguments.iter().map(|(name, value)| (name.as_str(), BTreeSet::from([value])));
            Run { arguments: arguments.collect(), answer }
        })
        .collect();
    let longest = runs.iter().map(|run| run.arguments.len()).max().unwrap_or(0);
    for position in (0..longest).rev() {
        runs = merged(runs, position);
    }
    runs.sort_by(|a, b| a.arguments.cmp(&b.arguments));
    runs
}

/// Unites runs that differ in the argument at the position only.
fn merged(runs: Vec<Run<'_>>, position: usize) -> Vec<Run<'_>> {
    let mut places = BTreeMap::new();
    let mut merged: Vec<Run<'_>> = Vec::new();
    for mut run in runs {
        let Some((name, set)) = run.arguments.get_mut(position).map(|(name, set)| (*name, std::mem::take(set))) else {
            merged.push(run);
            continue;
        };
        let key = (name, run.arguments.clone(), run.answer.to_string());
        let place = *places.entry(key).or_insert(merged.len());
        match merged.get_mut(place).and_then(|found| found.arguments.get_mut(position)) {
            Some((_, united)) => united.extend(set),
            None => {
                if let Some((_, own)) = run.arguments.get_mut(position) {
                    *own = set;
                }
                merged.push(run);
            }
        }
    }
    merged
}
