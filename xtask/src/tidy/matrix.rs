//! The matrix of methods and drivers, nvml-wrapper/tests/matrix: each method that calls NVML has a row there, and each
//! row a method.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::coverage;
use crate::sources::{Access, Routine, Source, Web};

/// Where the rows are.
pub const FOLDER: &str = "nvml-wrapper/tests/matrix/rows";

/// Methods that the matrix leaves to the row of another.
const WITHOUT_ROW: &[(&str, &str)] = &[
    // There only with the feature `tokio`, and its thread goes through the other.
    ("EventSet::into_stream", "EventSet::events"),
];

pub fn check(web: &Web, rows: &[Source]) -> Vec<Finding> {
    let mut named: BTreeMap<String, Vec<(&str, usize)>> = BTreeMap::new();
    for source in rows {
        for (name, line) in names(source) {
            named.entry(name).or_default().push((&source.path, line));
        }
    }
    let methods = coverage::methods(web);
    let reaching = || web.routines.iter().filter(|one| reaches(web, one));
    let all: BTreeSet<String> = reaching().map(method).collect();
    // The web is one of names alone, so its word is taken only where the documentation says when a method is available.
    let is_documented = |one: &&Routine| one.docs.lines().any(|line| line == "# Availability");
    let documented: BTreeSet<String> = reaching().filter(is_documented).map(method).collect();
    let mut findings = Vec::new();
    let stands_for = |method: &String| {
        let other = WITHOUT_ROW.iter().find(|(without, _)| without == method);
        other.map_or_else(|| method.clone(), |(_, other)| (*other).to_owned())
    };
    for missing in methods.union(&documented).filter(|method| !named.contains_key(&stands_for(method))) {
        findings.push(Finding::new(FOLDER, 0, format!("{missing} calls NVML and has no row: add one")));
    }
    for (name, places) in &named {
        let (path, line) = places[0];
        if !methods.contains(name) && !all.contains(name) {
            findings.push(Finding::new(path, line, format!("{name} is no method that calls NVML: correct the row")));
        }
        for (path, line) in &places[1..] {
            findings.push(Finding::new(path, *line, format!("{name} has a row in {} already", places[0].0)));
        }
    }
    findings
}

/// Whether it is a public function that may come to call NVML through others.
fn reaches(web: &Web, routine: &Routine) -> bool {
    routine.access == Access::Public && !web.reaches(routine).is_empty()
}

/// As docs/coverage.md writes it.
fn method(routine: &Routine) -> String {
    format!("{}::{}", routine.owner, routine.name)
}

/// The names of rows: `row("Name", ..)`.
fn names(source: &Source) -> Vec<(String, usize)> {
    let tokens = source.tokens();
    let calls = tokens.windows(3).filter(|three| three[0].text == "row" && three[1].text == "(");
    let literal = |text: &str| Some(text.strip_prefix('"')?.strip_suffix('"')?.to_owned());
    calls.filter_map(|three| Some((literal(&three[2].text)?, three[2].line))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;

    const SOURCE: &str = "
        pub struct Set;
        impl Drop for Set { fn drop(&mut self) { n.nvmlFree() } }
        impl Set {
            #[doc(alias = \"nvmlA\")] pub fn one(&self) { n.nvmlA() }
            /// # Availability
            pub fn through_another(&self) { self.one() }
            pub fn none(&self) { other.one() }
        }";

    fn found(rows: &str) -> Vec<String> {
        let known = ["nvmlA", "nvmlFree"].map(str::to_owned).into();
        let web = Web::new(&[Source::parse("a.rs", SOURCE).unwrap()], &known);
        texts(&check(&web, &[Source::parse("rows.rs", rows).unwrap()]))
    }

    #[test]
    fn each_method_has_one_row() {
        let rows =
            "fn rows() { [row(\"Set::one\", f), row(\"Set::through_another\", f), row(\"Set when dropped\", f)] }";
        assert_eq!(found(rows), [""; 0]);
        assert_eq!(
            found("fn rows() { [row(\"Set::one\", f), row(\"Set::gone\", f), row(\"Set::one\", f)] }"),
            [
                "0: Set when dropped calls NVML and has no row: add one",
                "0: Set::through_another calls NVML and has no row: add one",
                "1: Set::gone is no method that calls NVML: correct the row",
                "1: Set::one has a row in rows.rs already",
            ]
        );
    }
}
