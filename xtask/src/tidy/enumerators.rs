//! Each enumerator of the header has its variant, and each bit its flag: read from the `open_enum!` and `open_flags!`
//! of the safe crate.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::Finding;
use crate::api::Constant;
use crate::codegen::Input;
use crate::sources::Source;

/// The macros with their name, type and body; what a line of the body gives a name to.
static ENUM: LazyLock<Regex> = pattern!(r"open_enum! \{[^{}]*?\bpub enum (\w+): (\w+) \{([^}]*)\}");
static FLAGS: LazyLock<Regex> = pattern!(r"open_flags! \{[^{}]*?\bpub struct (\w+): (\w+) \{([^}]*)\}");
static VALUE: LazyLock<Regex> = pattern!(r"\b\w+ =\s+(\w+)[,;]");

/// The header's constants; synonyms have type and value of what they stand for.
#[derive(Default)]
pub struct Constants(Vec<Constant>);

impl Constants {
    pub fn of(input: &Input) -> Constants {
        let api = &input.api;
        let names = api.constants.iter().map(|constant| &constant.name);
        let names = names.chain(api.synonyms.iter().map(|synonym| &synonym.name));
        let known = names.filter_map(|name| {
            let constant = api.constant(name)?;
            let ty = input.knowledge.type_of(constant).to_owned();
            Some(Constant { name: name.clone(), ty, value: constant.value })
        });
        Constants(known.collect())
    }

    fn find(&self, name: &str) -> Option<&Constant> {
        self.0.iter().find(|known| known.name == name)
    }

    /// The constants of a C type; where it has none, as a plain integer, those that share the beginning of their
    /// names with the ones given.
    fn of_type(&self, ty: &str, named: &[&str]) -> Vec<&Constant> {
        let typed: Vec<&Constant> = self.0.iter().filter(|known| known.ty == ty && !is_integer(ty)).collect();
        if typed.is_empty() { self.alike(named) } else { typed }
    }

    fn alike(&self, named: &[&str]) -> Vec<&Constant> {
        let prefix = common_prefix(named);
        self.0.iter().filter(|known| !prefix.is_empty() && known.name.starts_with(&prefix)).collect()
    }
}

fn is_integer(ty: &str) -> bool {
    matches!(ty, "u32" | "u64" | "i32")
}

/// The beginning that names share, up to a place where a word ends.
fn common_prefix(names: &[&str]) -> String {
    let Some((first, others)) = names.split_first().filter(|(_, others)| !others.is_empty()) else {
        return String::new();
    };
    let shared = |other: &&str| first.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let length = others.iter().map(shared).min().unwrap_or(0);
    let prefix = &first[..length];
    match prefix.rfind('_') {
        Some(end) => prefix[..=end].to_owned(),
        None => prefix.to_owned(),
    }
}

pub fn check(source: &Source, constants: &Constants) -> Vec<Finding> {
    let code = source.code();
    let mut findings = Vec::new();
    for found in ENUM.captures_iter(&code).chain(FLAGS.captures_iter(&code)) {
        let values = VALUE.captures_iter(&found[3]).map(|value| value[1].to_owned()).collect();
        let ty = found[0].starts_with("open_enum").then(|| found[2].to_owned());
        let line = code[..found.get_match().start()].lines().count() + 1;
        let texts = Declared { name: found[1].to_owned(), ty, values }.check(constants);
        findings.extend(texts.into_iter().map(|text| Finding::new(&source.path, line, text)));
    }
    findings
}

/// Declaration of one of the macros.
struct Declared {
    name: String,
    /// The C type of an enum; None for flags, whose constants have no type of their own.
    ty: Option<String>,
    values: Vec<String>,
}

impl Declared {
    fn check(&self, constants: &Constants) -> Vec<String> {
        let Declared { name, ty, values } = self;
        let mut texts = Vec::new();
        let mut covered = BTreeSet::new();
        for value in values {
            match constants.find(value) {
                Some(known) => drop(covered.insert(known.value)),
                None => texts.push(format!("{name} names {value}, which the header does not have")),
            }
        }
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let Some(ty) = ty else {
            let bits = covered.iter().fold(0, |all, bit| all | bit);
            let missing = constants.alike(&values).into_iter().filter(|known| {
                let stands_for_many = ["All", "_ALL", "None", "_NONE"].iter().any(|end| known.name.ends_with(end));
                known.value & !bits != 0 && !stands_for_many
            });
            texts.extend(missing.map(|known| format!("{name} lacks the bit {}: add a flag for it", known.name)));
            return texts;
        };
        let all = constants.of_type(ty, &values);
        if all.is_empty() {
            texts.push(format!("{name}: the header has no constants of type {ty}"));
        }
        let highest = all.iter().map(|known| known.value).max();
        for known in all {
            let is_end = Some(known.value) == highest && ["_COUNT", "_MAX"].iter().any(|end| known.name.ends_with(end));
            // `Unknown(raw)` stands for it, or it is no value of the enum.
            let is_start = known.name.ends_with("_RANGE_START");
            let is_no_variant = is_start || is_end || known.name.ends_with("_UNKNOWN") || known.name == "NVML_SUCCESS";
            if !is_no_variant && !covered.contains(&known.value) {
                texts.push(format!("{name} lacks {} = {}: add a variant for it", known.name, known.value));
            }
        }
        texts
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;

    fn found(source: &str) -> Vec<String> {
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
        let constants = Constants(constants.iter().map(known).collect());
        texts(&check(&Source::new("a.rs", source), &constants))
    }

    #[test]
    fn nothing_is_missing() {
        let source = "open_enum! { /// A box.\n pub enum Box: nvmlBox_t {
            /// Small.\n Small = NVML_BOX_SMALL, Large = NVML_BOX_LARGE, WidthMax =
            NVML_BOX_WIDTH_MAX, } }
            open_flags! { pub struct Lid: u64 { /// Open.\n const OPEN = nvmlLidOpen; const SHUT = nvmlLidShut;
            const GONE = nvmlLidGone; } }";
        assert_eq!(found(source), [""; 0]);
    }

    #[test]
    fn a_missing_enumerator_is_found() {
        let source = "open_enum! { pub enum Box: nvmlBox_t { Small = NVML_BOX_SMALL, Old = NVML_BOX_OLD, } }";
        assert_eq!(
            found(source),
            [
                "1: Box names NVML_BOX_OLD, which the header does not have",
                "1: Box lacks NVML_BOX_LARGE = 1: add a variant for it",
                "1: Box lacks NVML_BOX_BIG = 1: add a variant for it",
                "1: Box lacks NVML_BOX_WIDTH_MAX = 2: add a variant for it",
            ]
        );
    }

    #[test]
    fn a_missing_bit_is_found() {
        let source = "open_flags! { pub struct Lid: u64 { const OPEN = nvmlLidOpen; const SHUT = nvmlLidShut; } }";
        assert_eq!(found(source), ["1: Lid lacks the bit nvmlLidGone: add a flag for it"]);
    }

    #[test]
    fn macros_without_a_type_are_found_by_their_names() {
        let source = "open_enum! { pub enum Mode: c_uint { A = NVML_MODE_A, B = NVML_MODE_B, } }";
        assert_eq!(found(source), ["1: Mode lacks NVML_MODE_C = 3: add a variant for it"]);
    }
}
