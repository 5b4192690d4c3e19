//! Each enumerator of the header has its variant, and each bit its flag: read from the `open_enum!` and `open_flags!`
//! of the safe crate.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::Finding;
use crate::api::Constant;
use crate::codegen::Input;
use crate::sources::Item;

/// Only in these macros has a declaration a type; flags are structs.
static DECLARED: LazyLock<Regex> = pattern!(r"^ *pub (enum|struct) \w+: (\w+) \{");
static VALUE: LazyLock<Regex> = pattern!(r"\b\w+ =\s+(\w+)[,;]");

/// The header's constants; synonyms have type and value of what they stand for.
pub fn constants(input: &Input) -> Vec<Constant> {
    let constant = |(name, constant): (&String, &Constant)| {
        let ty = input.knowledge.type_of(constant).to_owned();
        Constant { name: name.clone(), ty, value: constant.value }
    };
    input.api.numbers().map(constant).collect()
}

/// The constants that share the beginning of their names, up to a place where a word ends, with those that are named.
fn alike<'a>(constants: &'a [Constant], named: &[&str]) -> Vec<&'a Constant> {
    let [first, others @ ..] = named else { return Vec::new() };
    let shared = |other: &&str| first.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let prefix = &first[..others.iter().map(shared).min().unwrap_or(0)];
    let prefix = prefix.rfind('_').map_or(prefix, |end| &prefix[..=end]);
    constants.iter().filter(|known| !prefix.is_empty() && known.name.starts_with(prefix)).collect()
}

pub fn check(items: &[Item], constants: &[Constant]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for item in items {
        let Some((_, [kind, ty])) = DECLARED.captures(&item.code).map(|found| found.extract()) else { continue };
        let name = &item.name;
        let mut find = |text: String| findings.push(Finding::new(&item.path, item.line, text));
        let values = VALUE.captures_iter(&item.code).map(|found| found.extract().1);
        let values: Vec<&str> = values.map(|[value]| value).collect();
        let mut covered = BTreeSet::new();
        for value in &values {
            match constants.iter().find(|known| known.name == *value) {
                Some(known) => drop(covered.insert(known.value)),
                None => find(format!("{name} names {value}, which the header does not have")),
            }
        }
        if kind == "struct" {
            let bits = covered.iter().fold(0, |all, bit| all | bit);
            let stands_for_many = |name: &str| ["All", "_ALL", "None", "_NONE"].iter().any(|end| name.ends_with(end));
            let missing = alike(constants, &values).into_iter().filter(|known| known.value & !bits != 0);
            for known in missing.filter(|known| !stands_for_many(&known.name)) {
                find(format!("{name} lacks the bit {}: add a flag for it", known.name));
            }
            continue;
        }
        // Where the constants have no type of their own, those with such names.
        let typed = constants.iter().filter(|known| known.ty == ty && !["u32", "u64", "i32"].contains(&ty));
        let typed: Vec<&Constant> = typed.collect();
        let all = if typed.is_empty() { alike(constants, &values) } else { typed };
        if all.is_empty() {
            find(format!("{name}: the header has no constants of type {ty}"));
        }
        let highest = all.iter().map(|known| known.value).max();
        for known in all.into_iter().filter(|known| !covered.contains(&known.value)) {
            let ends = |ends: &[&str]| ends.iter().any(|end| known.name.ends_with(end));
            let is_end = Some(known.value) == highest && ends(&["_COUNT", "_MAX"]);
            // `Unknown(raw)` stands for it, or it is no value of the enum.
            if !is_end && !ends(&["_RANGE_START", "_UNKNOWN"]) && known.name != "NVML_SUCCESS" {
                find(format!("{name} lacks {} = {}: add a variant for it", known.name, known.value));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;
    use crate::sources::{Source, items};

    /// Findings in a macro with this declaration and body.
    fn found(declared: &str, body: &str) -> Vec<String> {
        let known =
            |&(name, ty, value): &(&str, &str, i128)| Constant { name: name.to_owned(), ty: ty.to_owned(), value };
        let constants = [
            ("NVML_BOX_SMALL", "nvmlBox_t", 0),
            ("NVML_BOX_LARGE", "nvmlBox_t", 1),
            ("NVML_BOX_BIG", "nvmlBox_t", 1),
            ("NVML_BOX_WIDTH_MAX", "nvmlBox_t", 2),
            ("NVML_BOX_UNKNOWN", "nvmlBox_t", 255),
            ("NVML_BOX_COUNT", "nvmlBox_t", 256),
            ("nvmlLidOpen", "u64", 1),
            ("nvmlLidShut", "u64", 2),
            ("nvmlLidGone", "u64", 4),
            ("nvmlLidAll", "u64", 15),
            ("NVML_MODE_A", "u32", 1),
            ("NVML_MODE_B", "u32", 2),
            ("NVML_MODE_C", "u32", 3),
        ];
        let constants: Vec<Constant> = constants.iter().map(known).collect();
        let source = format!("open_any! {{\n    /// One.\n    pub {declared} {{\n        {body}\n    }}\n}}\n");
        texts(&check(&items(&[Source::new("a.rs", &source)]), &constants))
    }

    #[test]
    fn nothing_is_missing() {
        let body = "/// Small.\n Small = NVML_BOX_SMALL, Large = NVML_BOX_LARGE, WidthMax =\nNVML_BOX_WIDTH_MAX,";
        assert_eq!(found("enum Box: nvmlBox_t", body), [""; 0]);
        let body = "/// Open.\n const OPEN = nvmlLidOpen; const SHUT = nvmlLidShut;\nconst GONE = nvmlLidGone;";
        assert_eq!(found("struct Lid: u64", body), [""; 0]);
    }

    #[test]
    fn a_missing_enumerator_is_found() {
        assert_eq!(
            found("enum Box: nvmlBox_t", "Small = NVML_BOX_SMALL, Old = NVML_BOX_OLD,"),
            [
                "3: Box names NVML_BOX_OLD, which the header does not have",
                "3: Box lacks NVML_BOX_LARGE = 1: add a variant for it",
                "3: Box lacks NVML_BOX_BIG = 1: add a variant for it",
                "3: Box lacks NVML_BOX_WIDTH_MAX = 2: add a variant for it",
            ]
        );
    }

    #[test]
    fn a_missing_bit_is_found() {
        let found = found("struct Lid: u64", "const OPEN = nvmlLidOpen; const SHUT = nvmlLidShut;");
        assert_eq!(found, ["3: Lid lacks the bit nvmlLidGone: add a flag for it"]);
    }

    #[test]
    fn macros_without_a_type_are_found_by_their_names() {
        let found = found("enum Mode: c_uint", "A = NVML_MODE_A, B = NVML_MODE_B,");
        assert_eq!(found, ["3: Mode lacks NVML_MODE_C = 3: add a variant for it"]);
    }
}
