//! `cargo xtask tidy`: what no compiler checks. Every check is a pure function from source to findings; all findings
//! are listed before it fails.

mod availability;
mod docs;
mod enumerators;
mod inline;
mod matrix;
mod text;
mod types;

use std::fmt;

use anyhow::{Result, bail};

use crate::codegen::Input;
use crate::sources::{self, Kind, Source};
pub use availability::renewed as renewed_availability;

/// One thing to fix: where, what, and how.
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
    let sources = sources::load("nvml-wrapper/src")?;
    let items = sources::items(&sources);

    let mut findings = docs::check(&items, &input.function_names(), &docs::other_names(&input));
    findings.extend(availability::check(&items, &availability::Needs::of(&input)));
    findings.extend(availability::unused(&items, &input));
    findings.extend(enumerators::check(&items, &enumerators::constants(&input)));
    findings.extend(sources.iter().flat_map(inline::check));
    findings.extend(docs::headings(&items));
    findings.extend(types::check(&sources, &items));
    findings.extend(matrix::check(&items, &input.function_names(), &sources::load(matrix::FOLDER)?));
    findings.extend(unused_quirks(&sources, input.knowledge.quirk.iter().map(|quirk| quirk.name.as_str())));
    let files = text::files()?;
    findings.extend(text::check(&files));

    findings.sort();
    findings.dedup();
    if !findings.is_empty() {
        let lines: Vec<String> = findings.iter().map(Finding::to_string).collect();
        bail!("{} to fix:\n{}", lines.len(), lines.join("\n"));
    }
    let functions = items.iter().filter(|item| item.public && item.kind == Kind::Function).count();
    println!("tidy: {} files and {functions} public functions of nvml-wrapper in order", files.len());
    Ok(())
}

/// The quirks of headers/api.toml that the crate does nothing about.
fn unused_quirks<'a>(sources: &[Source], names: impl Iterator<Item = &'a str>) -> Vec<Finding> {
    let code = sources::code(sources);
    let uses: Vec<&str> = code.split(|c: char| !c.is_alphanumeric() && c != ':').collect();
    let unused = names.filter(|name| !uses.contains(&format!("Quirk::{name}").as_str()));
    unused.map(|name| Finding::new("headers/api.toml", 0, format!("no code uses the quirk {name}: drop it"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The texts of findings, with their lines.
    pub fn texts(findings: &[Finding]) -> Vec<String> {
        findings.iter().map(|finding| format!("{}: {}", finding.line, finding.text)).collect()
    }

    #[test]
    fn a_quirk_that_no_code_uses_is_found() {
        let source =
            "fn f() {\n    has(Quirk::Used); // Quirk::InComment\n}\n#[cfg(test)]\nmod tests {\n    Quirk::InTests\n}";
        let names = ["Used", "InComment", "InTests"];
        let found = texts(&unused_quirks(&[Source::new("a.rs", source)], names.into_iter()));
        let expected = ["InComment", "InTests"].map(|name| format!("0: no code uses the quirk {name}: drop it"));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_finding_says_where() {
        assert_eq!(Finding::new("a.rs", 3, "fix it").to_string(), "a.rs:3: fix it");
        assert_eq!(Finding::new("a.rs", 0, "fix it").to_string(), "a.rs: fix it");
    }
}
