//! `cargo xtask tidy`: what no compiler checks. Every check is a pure function from source to findings; all findings
//! are listed before it fails.

mod aliases;
mod availability;
mod enumerators;
mod matrix;
mod names;
mod quirks;
mod text;

use std::collections::BTreeSet;
use std::fmt;

use anyhow::{Result, bail};

use crate::codegen::Input;
use crate::sources::{self, Web};
pub use availability::renewed as renewed_availability;
use enumerators::Constants;

/// One thing to mend: where, what, and how.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    path: String,
    /// 0 where the file as a whole is meant.
    line: usize,
    text: String,
}

impl Finding {
    fn new(path: &str, line: usize, text: impl Into<String>) -> Finding {
        Finding { path: path.to_owned(), line, text: text.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.text),
            line => write!(f, "{}:{line}: {}", self.path, self.text),
        }
    }
}

pub fn run() -> Result<()> {
    // This also checks that headers/api.toml and the header agree.
    let input = Input::load()?;
    let known = functions(&input);
    let constants = Constants::of(&input);
    let wrapper = sources::load("nvml-wrapper/src")?;
    let web = Web::new(&wrapper, &known);

    let mut findings = aliases::check(&web, &known);
    findings.extend(availability::check(&web, &availability::Needs::of(&input)));
    findings.extend(availability::unused(&web, &input));
    findings.extend(quirks::unused(&wrapper, &input));
    for source in &wrapper {
        findings.extend(names::check(source, &known));
        findings.extend(enumerators::check(source, &constants));
    }
    findings.extend(matrix::check(&web, &sources::load(matrix::FOLDER)?));
    let files = text::files()?;
    findings.extend(text::check(&files));

    findings.sort();
    findings.dedup();
    if !findings.is_empty() {
        let lines: Vec<String> = findings.iter().map(Finding::to_string).collect();
        bail!("{} to mend:\n{}", lines.len(), lines.join("\n"));
    }
    let (functions, availability) = (web.routines.len(), availability::count(&web));
    println!("tidy: {} files and {functions} functions of nvml-wrapper in order", files.len());
    println!("{availability} texts on availability agree with headers/since.tsv");
    Ok(())
}

/// The names of all C functions: the header's, and those that only libraries still have.
pub fn functions(input: &Input) -> BTreeSet<String> {
    let of_header = input.api.functions.iter().map(|function| function.name.clone());
    of_header.chain(input.knowledge.extra_function.iter().map(|extra| extra.name.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The texts of findings, with their lines.
    pub fn texts(findings: &[Finding]) -> Vec<String> {
        findings.iter().map(|finding| format!("{}: {}", finding.line, finding.text)).collect()
    }

    #[test]
    fn a_finding_says_where() {
        assert_eq!(Finding::new("a.rs", 3, "mend it").to_string(), "a.rs:3: mend it");
        assert_eq!(Finding::new("a.rs", 0, "mend it").to_string(), "a.rs: mend it");
    }
}
