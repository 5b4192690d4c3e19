//! `cargo xtask abi`: proves that the layouts and values that nvml-sys is generated with are those of the C compiler; with
//! `--all`, that older headers differ from the current one only where headers/abi.toml says so.
//!
//! The model of a header says what is so, and the C compiler confirms each fact of it. nvml-sys/src/generated is made
//! from the same model, and asserts layouts in its tests.

mod c;
mod compare;
mod facts;
mod known;
mod legacy;
mod page;

use anyhow::{Context, Result, bail};

use crate::codegen::Input;
use crate::{api, headers, workspace};
use compare::Compared;
use facts::Facts;
use known::Known;

pub fn run(all: bool, check: bool) -> Result<()> {
    let Input { version: current, api, .. } = Input::load()?;
    let known = Known::load()?;
    let facts = facts::all(&api);
    // The header as NVIDIA wrote it: what headers/patch.toml changes must not change a layout.
    c::prove(&headers::text(&current)?, &api, &facts).with_context(|| format!("nvml.h {current}"))?;
    println!("{} facts of nvml.h {current}: the C compiler agrees", facts.values().map(Vec::len).sum::<usize>());
    let unnamed = facts::unnamed(&api);
    let legacy = legacy::declared(api, &known.legacy)?;
    let begun = known.legacy.iter().filter(|entry| entry.headers.is_none());
    let proved = begun.map(|entry| entry.prove(&legacy, &facts)).sum::<Result<usize>>()?;
    println!("{proved} facts of structs in {} are those of the beginnings of today's", legacy::PATH);
    if all { prove_all((&facts, &unnamed), &legacy, &known, &current, check) } else { Ok(()) }
}

/// The facts of the current header, and its types without a name.
type Today<'a> = (&'a Facts, &'a [(String, String, String)]);

fn prove_all(today: Today<'_>, legacy: &Facts, known: &Known, current: &str, check: bool) -> Result<()> {
    let mut problems = known.unfounded();
    let versions = headers::versions()?;
    for version in known.legacy.iter().filter_map(|entry| entry.headers.as_ref()).flatten() {
        if !versions.contains(version) {
            problems.push(format!("a legacy entry names {version}, which nvml.lock does not have"));
        }
    }
    let at = |wanted: &String| versions.iter().position(|version| version == wanted);
    let compare = |version: &String| -> Result<Compared> {
        let text = headers::text(version)?;
        // Unpatched: older headers have fewer handles than the rules of the current one expect.
        let api = api::parse(&text)?;
        let facts = facts::all(&api);
        c::prove(&text, &api, &facts)?;
        let mut compared = compare::compare(version, &facts, today.0, today.1);
        let has = |[from, to]: &[String; 2]| at(from) <= at(version) && at(version) <= at(to);
        for entry in known.legacy.iter().filter(|entry| entry.headers.as_ref().is_some_and(has)) {
            compared.legacy += entry.prove(legacy, &facts)?;
        }
        Ok(compared)
    };
    // Parsing is what takes time.
    let headers =
        workspace::in_parallel(&versions, |version| compare(version).with_context(|| format!("nvml.h {version}")))?;
    problems.extend(known.problems(&headers)?);
    if !problems.is_empty() {
        bail!("{} does not agree with the headers:\n  {}", known::PATH, problems.join("\n  "));
    }
    let sum = |count: fn(&Compared) -> usize| headers.iter().map(count).sum::<usize>();
    let (asked, equal) = (sum(|header| header.asked), sum(|header| header.equal));
    let legacy = sum(|header| header.legacy);
    println!("{} headers: {asked} facts, {equal} as today, {} explained", headers.len(), asked - equal);
    println!("{legacy} facts of structs in {} are those of headers of their time", legacy::PATH);
    let text = page::render(current, &headers, known);
    workspace::emit(&[workspace::Output { path: page::PATH.to_owned(), text }], check, "abi --all")
}
