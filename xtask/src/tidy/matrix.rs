//! The matrix of methods and drivers, nvml-wrapper/tests/matrix: each method that calls NVML has a row there, and each
//! row a method. That no method has two is a test of the matrix itself.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::Finding;
use crate::sources::{self, Item, Kind, Source};

pub const FOLDER: &str = "nvml-wrapper/tests/matrix/rows";

/// A method that has no row: it exists with the feature `tokio` only, and its thread goes through `EventSet::events`.
const WITHOUT_ROW: &str = "EventSet::into_stream";

static ROW: LazyLock<Regex> = pattern!(r#"\brow\(\s*"([^"]+)""#);

pub fn check(items: &[Item], known: &BTreeSet<String>, rows: &[Source]) -> Vec<Finding> {
    let calls = |item: &&Item| match item.kind {
        Kind::Type => item.aliases.iter().any(|alias| known.contains(alias)),
        _ => item.has_section("# Availability"),
    };
    let methods: BTreeSet<String> =
        items.iter().filter(|item| item.public).filter(calls).map(Item::path_name).collect();
    let code = sources::code(rows);
    let named: BTreeSet<String> = ROW.captures_iter(&code).map(|found| found[1].to_owned()).collect();
    let missing = methods.difference(&named).filter(|method| *method != WITHOUT_ROW);
    let missing = missing.map(|method| format!("{method} calls NVML and has no row: add one"));
    let public: BTreeSet<String> = items.iter().filter(|item| item.public).map(Item::path_name).collect();
    let wrong = named.difference(&public).map(|name| format!("{name} is no public method: correct the row"));
    missing.chain(wrong).map(|text| Finding::new(FOLDER, 0, text)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;
    use crate::sources::items;

    #[test]
    fn each_method_has_a_row() {
        let source = "\
#[doc(alias = \"nvmlFree\")]
pub struct Set;
impl Set {
    /// # Availability
    pub fn one(&self) {
    }
    pub fn none(&self) {
    }
}
";
        let found = |rows: &str| {
            let rows = Source::new("rows.rs", rows);
            texts(&check(&items(&[Source::new("a.rs", source)]), &["nvmlFree".to_owned()].into(), &[rows]))
        };
        assert_eq!(found("row(\"Set::one\", f), row(\n    \"Set when dropped\", f)"), [""; 0]);
        assert_eq!(
            found("row(\"Set::one\", f), row(\"Set::gone\", f)"),
            [
                "0: Set when dropped calls NVML and has no row: add one",
                "0: Set::gone is no public method: correct the row",
            ]
        );
    }
}
