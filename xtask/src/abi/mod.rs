//! `cargo xtask abi`: proves that the layouts and values of nvml-sys are those of the header; with `--target` for another
//! target, with `--all` that older headers differ from the current one only where headers/abi.toml says so.
//!
//! The model of a header on a target says what is so. The C compiler confirms each fact of it for the header, and rustc
//! for nvml-sys, which is generated for one target and compiled for all.

mod compare;
mod facts;
mod known;
mod legacy;
mod page;
mod prove;

use anyhow::{Context, Result, bail};

use crate::api::{self, Target};
use crate::codegen::{self, FieldShift, Input};
use crate::{headers, workspace};
use compare::Compared;
use facts::Facts;
use known::Known;

/// Reference of the comparison of all headers.
struct Today {
    version: String,
    facts: Facts,
    unnamed: Vec<(String, String, String)>,
    legacy: Facts,
    shifts: Vec<FieldShift>,
    known: Known,
}

pub fn run(target: Option<Target>, all: bool, check: bool) -> Result<()> {
    let Input { version, api, knowledge, .. } = Input::load_for(target.unwrap_or_default())?;
    let known: Known = workspace::read_toml(known::PATH)?;
    let (facts, unnamed) = (facts::all(&api), facts::unnamed(&api));
    // The header as NVIDIA wrote it: what headers/patch.toml changes must not change a layout.
    prove::with_c(&headers::text(&version)?, &api, &facts).with_context(|| format!("nvml.h {version}"))?;
    println!("{} facts of nvml.h {version}: the C compiler agrees", count(&facts));
    let legacy = legacy::declared(api, &known.legacy)?;
    prove::with_rust(target, &[&facts, &legacy])?;
    println!("{} facts of nvml-sys, and {} of {}: rustc agrees", count(&facts), count(&legacy), legacy::PATH);
    let begun = known.legacy.iter().filter(|entry| entry.headers.is_none());
    let proved = begun.map(|entry| entry.prove(&legacy, &facts)).sum::<Result<usize>>()?;
    println!("{proved} facts of structs in {} are those of the beginnings of today's", legacy::PATH);
    let today = Today { version, facts, unnamed, legacy, shifts: knowledge.field_shift, known };
    if all { today.prove_all(check) } else { Ok(()) }
}

fn count(facts: &Facts) -> usize {
    facts.values().map(Vec::len).sum()
}

impl Today {
    fn prove_all(&self, check: bool) -> Result<()> {
        let versions: Vec<String> = headers::Lock::load()?.pins.into_iter().map(|pin| pin.version).collect();
        let compare = |version: &String| self.compare(version, &versions).with_context(|| format!("nvml.h {version}"));
        // Parsing is what takes time.
        let headers = workspace::in_parallel(&versions, compare)?;
        let problems = [self.known.unfounded(), self.known.problems(&headers)].concat();
        if !problems.is_empty() {
            bail!("{} does not agree with the headers:\n  {}", known::PATH, problems.join("\n  "));
        }
        let (asked, equal) = Compared::sums(&headers);
        println!("{} headers: {asked} facts, {equal} as today, {} explained", headers.len(), asked - equal);
        let legacy: usize = headers.iter().map(|header| header.legacy).sum();
        println!("{legacy} facts of structs in {} are those of headers of their time", legacy::PATH);
        let text = page::render(&self.version, &headers, &self.known);
        workspace::emit(&[(page::PATH.to_owned(), text)], check, "abi --all")
    }

    fn compare(&self, version: &String, versions: &[String]) -> Result<Compared> {
        let text = headers::text(version)?;
        // Unpatched: older headers have fewer handles than the rules of the current one expect.
        let api = api::parse(&text)?;
        let facts = facts::all(&api);
        prove::with_c(&text, &api, &facts)?;
        let mut compared = compare::compare(version, &facts, &self.facts, &self.unnamed);
        for constant in api.constants.iter().filter(|constant| constant.name.starts_with("NVML_FI_DEV_")) {
            let today = self.facts.get(&constant.name).map(|facts| facts[0].answer.parse()).transpose()?;
            let then = today.map(|today| codegen::number_in(&self.shifts, version, today));
            if then.is_some_and(|then| i128::from(then) != constant.value) {
                bail!("{} is {}: correct field_shift in headers/api.toml", constant.name, constant.value);
            }
        }
        for entry in &self.known.legacy {
            let Some(range) = &entry.headers else { continue };
            let [from, at, to] = [&range[0], version, &range[1]].map(|one| versions.iter().position(|v| v == one));
            if from.is_none() || to.is_none() {
                bail!("the legacy entry {} names a version that nvml.lock does not have", entry.ty);
            }
            if (from..=to).contains(&at) {
                compared.legacy += entry.prove(&self.legacy, &facts)?;
            }
        }
        Ok(compared)
    }
}
