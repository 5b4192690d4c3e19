//! Documentation of public items: the aliases are the C names that users search for, and blocks of methods have headings.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use super::Finding;
use crate::codegen::Input;
use crate::sources::{Item, Kind};

/// `Type::name`, `self.name(` or `name(`: what is called on other values is not a helper of the file.
static NAMED: LazyLock<Regex> = pattern!(r"\b[A-Z]\w*::(\w+)|(?:\bself\.|^|[^\w.:])(\w+)(?:\(|::<)");
static PUBLIC_METHOD: LazyLock<Regex> = pattern!(r"(?m)^    pub (?:const |unsafe |async )*fn ");

/// The names of the header that are no functions.
pub fn other_names(input: &Input) -> BTreeSet<&str> {
    input.api.types().chain(input.api.numbers().map(|(name, _)| name)).map(String::as_str).collect()
}

/// Each C function that a public function calls, by itself or in private functions of its file or type, is one of its
/// aliases; and those that a type calls in traits are aliases of the type. Each alias that looks like a name of the header is
/// one; the others are those of other bindings.
pub fn check(items: &[Item], functions: &BTreeSet<String>, others: &BTreeSet<&str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for item in items.iter().filter(|item| item.public && item.kind != Kind::Block) {
        let name = item.path_name();
        let mut find = |text: String| findings.push(Finding::new(&item.path, item.line, text));
        let calls = match item.kind {
            Kind::Function => calls(items, item),
            _ => {
                let of_type = items.iter().filter(|one| one.kind == Kind::OfTrait && one.owner == item.name);
                of_type.flat_map(|one| calls(items, one)).collect()
            }
        };
        for missing in calls.iter().filter(|call| !item.aliases.contains(call)) {
            find(format!("{name} calls {missing}: add #[doc(alias = \"{missing}\")]"));
        }
        let is_function = |alias: &&String| functions.contains(*alias);
        let is_of_header = |alias: &&String| alias.starts_with("nvml") || alias.starts_with("NVML_");
        let unknown = |alias: &&String| !is_function(alias) && !others.contains(alias.as_str());
        for alias in item.aliases.iter().filter(is_of_header).filter(unknown) {
            find(format!("{name} has the alias {alias}, which is no name of NVML: correct or remove it"));
        }
        let calls_nvml = item.kind == Kind::Function && item.aliases.iter().any(|alias| is_function(&alias));
        if calls_nvml && !item.has_section("# Availability") {
            find(format!("{name} calls NVML: its documentation needs a section `# Availability`"));
        }
    }
    // Calls in private functions of other files are nobody's above.
    let aliases: BTreeSet<&String> = items.iter().flat_map(|item| &item.aliases).collect();
    for item in items {
        for call in item.calls().iter().filter(|call| !aliases.contains(call)) {
            findings.push(Finding::new(&item.path, item.line, format!("{call} is the alias of no public function")));
        }
    }
    findings
}

/// The C functions that a function calls, and those of the private functions of its file or type that it names.
fn calls(items: &[Item], from: &Item) -> BTreeSet<String> {
    let helpers = items.iter().filter(|one| !one.public && one.kind == Kind::Function);
    let near = |one: &&Item| one.path == from.path || (!one.owner.is_empty() && one.owner == from.owner);
    let helpers: BTreeMap<&str, &Item> = helpers.filter(near).map(|one| (one.name.as_str(), one)).collect();
    let (mut found, mut seen, mut waiting) = (BTreeSet::new(), BTreeSet::new(), vec![from]);
    while let Some(item) = waiting.pop() {
        found.extend(item.calls());
        let names = NAMED
            .captures_iter(item.code.split_once('(').map_or("", |(_, behind_name)| behind_name))
            .filter_map(|name| helpers.get(name.get(1).or(name.get(2))?.as_str()));
        waiting.extend(names.filter(|helper| seen.insert(helper.line)));
    }
    found
}

/// Blocks of public methods without a heading: the page of a type reads as chapters.
pub fn headings(items: &[Item]) -> Vec<Finding> {
    let blocks = items.iter().filter(|item| item.kind == Kind::Block && item.public);
    let without = blocks.filter(|item| PUBLIC_METHOD.is_match(&item.code) && !item.docs.starts_with("# "));
    let text = |name: &str| format!("this block of methods of {name} needs a heading: `/// # ...`");
    without.map(|item| Finding::new(&item.path, item.line, text(&item.name))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;
    use crate::sources::{Source, items};

    fn found(text: &str) -> Vec<String> {
        let functions = ["nvmlA", "nvmlB", "nvmlFree"].map(str::to_owned).into();
        texts(&check(&items(&[Source::new("a.rs", text)]), &functions, &["NVML_A"].into()))
    }

    #[test]
    fn what_agrees_is_not_found() {
        let source = "\
#[doc(alias = \"nvmlFree\")]
pub struct Set;
impl Drop for Set {
    fn drop(&mut self) {
        s.call(f::nvmlFree)
    }
}
impl Set {
    /// # Availability
    #[doc(alias = \"nvmlA\", alias = \"nvmlB\", alias = \"NVML_A\", alias = \"foreign\")]
    pub fn one(&self) {
        self.read(f::nvmlA);
        self.old()
    }
    fn old(&self) {
        f::nvmlB
    }
    pub fn other(&self) {
        session.old()
    }
}
";
        assert_eq!(found(source), [""; 0]);
    }

    #[test]
    fn what_is_missing_or_too_much() {
        let source = "\
pub struct Set;
impl Drop for Set {
    fn drop(&mut self) {
        helper()
    }
}
fn helper() {
    f::nvmlFree
}
impl Set {
    #[doc(alias = \"nvmlB\", alias = \"nvmlGone\")]
    pub fn one(&self) {
        f::nvmlA
    }
}
";
        assert_eq!(
            found(source),
            [
                "1: Set when dropped calls nvmlFree: add #[doc(alias = \"nvmlFree\")]",
                "12: Set::one calls nvmlA: add #[doc(alias = \"nvmlA\")]",
                "12: Set::one has the alias nvmlGone, which is no name of NVML: correct or remove it",
                "12: Set::one calls NVML: its documentation needs a section `# Availability`",
                "7: nvmlFree is the alias of no public function",
                "10: nvmlA is the alias of no public function",
                "12: nvmlA is the alias of no public function",
            ]
        );
    }

    #[test]
    fn blocks_of_public_methods_have_headings() {
        let block = |docs: &str, access: &str| format!("{docs}impl A {{\n    {access}fn f() {{}}\n}}\n");
        let source = block("/// # One\n", "pub ") + &block("", "") + &block("", "pub ") + &block("/// One.\n", "pub ");
        let text = "this block of methods of A needs a heading: `/// # ...`";
        assert_eq!(
            texts(&headings(&items(&[Source::new("a.rs", &source)]))),
            [format!("8: {text}"), format!("12: {text}")]
        );
    }
}
