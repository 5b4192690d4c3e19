//! `cargo xtask abi`: proves that nvml-sys, as it is compiled, has the sizes, offsets and values that the C compiler
//! gives to the current header; with `--all`, that older headers differ from it only where headers/abi.toml says so.
//!
//! The header's model says what to ask, and never what the answer is: a generated Rust program asks nvml-sys, a
//! generated C program asks the header.

mod c;
mod compare;
mod declared;
mod index;
mod known;
mod legacy;
mod page;
mod question;
mod rust;
mod target;

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use crate::codegen::Input;
use crate::{api, headers, workspace};
use c::Expression;
use compare::{Compared, Plan};
use index::Index;
use known::Known;
use legacy::Legacy;
use question::Question;
use target::Target;

/// nvml-sys: the questions, and what it answers.
struct Sys {
    target: Target,
    index: Index,
    questions: Vec<Question>,
    answers: Vec<String>,
    legacy_questions: Vec<Question>,
    legacy_answers: Vec<String>,
}

pub fn run(all: bool, check: bool, target: Option<String>) -> Result<()> {
    let input = Input::load()?;
    let known = Known::load()?;
    let sys = Sys::ask(Index::new(&input.api), &known.legacy, Target::new(target))?;
    let current = sys.prove_current(&input.version)?;
    println!("{} facts of nvml.h {}: nvml-sys agrees with the C compiler", current.asked, input.version);
    let begun = known.legacy.iter().filter(|entry| entry.headers.is_none());
    let legacy = sys.prove_legacy(begun, &input.version, &sys.index)?;
    println!("{legacy} facts of structs in {} are those of the beginnings of today's", legacy::PATH);
    if all { prove_all(&sys, &known, &input.version, check) } else { Ok(()) }
}

fn prove_all(sys: &Sys, known: &Known, current: &str, check: bool) -> Result<()> {
    let mut problems = known.unfounded();
    let versions = headers::versions()?;
    for version in known.legacy.iter().filter_map(|entry| entry.headers.as_ref()).flatten() {
        if !versions.contains(version) {
            problems.push(format!("a legacy entry names {version}, which nvml.lock does not have"));
        }
    }
    let compare =
        |version: &String| sys.compare(version, &versions, known).with_context(|| format!("nvml.h {version}"));
    // Parsing is what takes time.
    let headers = workspace::in_parallel(&versions, compare)?;
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

impl Sys {
    fn ask(index: Index, legacy: &[Legacy], target: Target) -> Result<Sys> {
        let questions = Question::all(&index);
        let asked: BTreeSet<&str> = questions.iter().map(|question| question.subject.as_str()).collect();
        let unasked = declared::unasked(&asked)?;
        if !unasked.is_empty() {
            bail!("nvml-sys has what the header does not have: {}", unasked.join(", "));
        }
        let old = legacy::declared()?;
        let legacy_questions = legacy::questions(&old, legacy)?;
        let calls = questions.iter().map(|question| question.rust(&index));
        let calls: Vec<String> = calls.chain(legacy_questions.iter().map(|question| question.rust(&old))).collect();
        let mut answers = rust::ask(&calls, &target)?;
        let legacy_answers = answers.split_off(questions.len());
        Ok(Sys { target, index, questions, answers, legacy_questions, legacy_answers })
    }

    /// Every question is answered by the current header as by nvml-sys.
    fn prove_current(&self, version: &str) -> Result<Compared> {
        let plan = Plan::new(&self.index, &self.index, &self.questions, &self.answers);
        // The header as NVIDIA wrote it: what headers/patch.toml changes must not change a layout.
        let answers = c::ask(&headers::text(version)?, &self.index, &plan.expressions, &self.target)?;
        let compared = plan.compare(version, &answers);
        if compared.asked != self.questions.len() {
            bail!("{} questions, of which C can be asked {}", self.questions.len(), compared.asked);
        }
        agreed(&compare::differences(&self.questions, &self.answers, &answers), version)?;
        Ok(compared)
    }

    fn compare(&self, version: &str, versions: &[String], known: &Known) -> Result<Compared> {
        let text = headers::text(version)?;
        // Unpatched: older headers have fewer handles than the rules of the current one expect.
        let old = Index::new(&api::parse(&text)?);
        let plan = Plan::new(&old, &self.index, &self.questions, &self.answers);
        let mut compared = plan.compare(version, &c::ask(&text, &old, &plan.expressions, &self.target)?);
        let at = |wanted: &str| versions.iter().position(|version| version == wanted);
        let has = |[from, to]: &[String; 2]| at(from) <= at(version) && at(version) <= at(to);
        let legacy = known.legacy.iter().filter(|entry| entry.headers.as_ref().is_some_and(has));
        compared.legacy = self.prove_legacy(legacy, version, &old)?;
        Ok(compared)
    }

    /// Structs of legacy.rs are what a header says that they are; how many facts that were.
    fn prove_legacy<'a>(
        &self,
        entries: impl Iterator<Item = &'a Legacy>,
        version: &str,
        header: &Index,
    ) -> Result<usize> {
        let (mut questions, mut expressions) = (Vec::new(), Vec::new());
        for entry in entries {
            for (question, text) in entry.asked(&self.legacy_questions, header)? {
                questions.push(question.clone());
                expressions.push(Expression { text, is_string: false });
            }
        }
        if questions.is_empty() {
            return Ok(0);
        }
        let answers = c::ask(&headers::text(version)?, header, &expressions, &self.target)?;
        let sys = |question| self.legacy_questions.iter().position(|asked| asked == question);
        let sys: Option<Vec<String>> =
            questions.iter().map(|question| self.legacy_answers.get(sys(question)?).cloned()).collect();
        agreed(&compare::differences(&questions, &sys.context("a question without an answer")?, &answers), version)?;
        Ok(questions.len())
    }
}

fn agreed(differences: &[String], version: &str) -> Result<()> {
    if !differences.is_empty() {
        bail!("nvml-sys is not what the C compiler makes of nvml.h {version}:\n  {}", differences.join("\n  "));
    }
    Ok(())
}
