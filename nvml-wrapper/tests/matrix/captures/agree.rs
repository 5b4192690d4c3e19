//! Whether a value of a result is the recorded one: by its name, and by what the header says about it.

use std::collections::BTreeMap;

use nvml_sim::capture::{Value, code_of};
use nvml_wrapper::raw::NVML_SUCCESS;

use super::debug::{Leaf, Token};
use super::lists::{FIELDS, NAMES};
use super::recorded::Recorded;
use crate::coverage;

/// Constants of the header by type, from the text of nvml-sys.
pub(super) struct Header {
    constants: BTreeMap<String, Vec<(String, i128)>>,
}

impl Header {
    pub(super) fn read() -> Header {
        let text = std::fs::read_to_string(coverage::path("nvml-sys/src/generated/constants.rs")).unwrap();
        let mut constants: BTreeMap<String, Vec<(String, i128)>> = BTreeMap::new();
        for line in text.lines() {
            let Some((name, rest)) = line.strip_prefix("pub const ").and_then(|rest| rest.split_once(": ")) else {
                continue;
            };
            let Some((ty, value)) = rest.trim_end_matches(';').split_once(" = ") else { continue };
            let value = match value.strip_prefix("0x") {
                Some(digits) => i128::from_str_radix(&digits.replace('_', ""), 16).ok(),
                None => value.replace('_', "").parse().ok(),
            };
            if let Some(value) = value {
                constants.entry(ty.to_owned()).or_default().push((plain(name), value));
            }
        }
        assert!(constants.len() > 50, "{} types", constants.len());
        Header { constants }
    }

    /// Values of the constants of a type whose names end with this name. Macros have no type of their own.
    fn values(&self, c_type: &str, name: &str) -> Vec<i128> {
        let wanted = NAMES.iter().find(|(ours, _)| *ours == name).map_or_else(|| plain(name), |(_, c)| plain(c));
        let of_type =
            |ty: &str| self.constants.get(ty).into_iter().flatten().filter(|(known, _)| known.ends_with(&wanted));
        let c_type = match c_type {
            "c_uint" => "u32",
            "c_ulonglong" => "u64",
            other => other,
        };
        let typed: Vec<i128> = of_type(c_type).map(|(_, value)| *value).collect();
        if !typed.is_empty() {
            return typed;
        }
        self.constants.keys().flat_map(|ty| of_type(ty)).map(|(_, value)| *value).collect()
    }

    pub(super) fn agree(&self, token: &Token, recorded: &Recorded) -> bool {
        match (token, &recorded.value) {
            (Token::Text(text), Value::Text(expected)) => text == expected,
            (Token::Integer(number), Value::Integer(expected)) => *number == expected * unit(&recorded.field),
            (Token::Real(number), Value::Real(expected)) => number == expected,
            (Token::Nanoseconds(time), Value::Integer(expected)) => {
                [1, 1_000, 1_000_000, 1_000_000_000].iter().any(|unit| *time == expected * unit)
            }
            (Token::Word(word), Value::Integer(number)) => self.is_named(word, *number, &recorded.c_type),
            (Token::Word(word), Value::Name(name)) => match word.strip_prefix("handle ") {
                Some(handle) => handle.split_once('.').is_some_and(|(_, index)| *name == format!("gpu{index}")),
                // A value with a code of its own is there, or `None`.
                None if word == "None" => code_of(name).is_some_and(|code| code != NVML_SUCCESS),
                None => code_of(name).is_some_and(|code| self.is_named(word, code.into(), "nvmlReturn_t")),
            },
            // The value of a union is the member in use.
            (_, Value::Fields(members)) => members.iter().any(|(field, value)| {
                let member = Recorded { field: field.clone(), c_type: String::new(), value: value.steady().clone() };
                self.agree(token, &member)
            }),
            _ => false,
        }
    }

    /// Whether a word is `true`, `None`, the name of an enumerator, or the names of flags.
    fn is_named(&self, word: &str, number: i128, c_type: &str) -> bool {
        match word {
            "true" => number != 0,
            "false" => number == 0,
            // Also the name of an enumerator.
            "None" if [u32::MAX.into(), u64::MAX.into()].contains(&number) => true,
            word if word.contains(" | ") => {
                let bits = word.split(" | ").map(|name| {
                    let mut bits = self.values(c_type, name).into_iter();
                    bits.find(|bit| bit.count_ones() == 1 && number & bit == *bit)
                });
                bits.map(|bit| bit.unwrap_or(-1)).fold(0, |all, bit| all | bit) == number
            }
            name => self.values(c_type, name).contains(&number),
        }
    }
}

/// Factor of a unit in the name of a C field: results are in bytes.
fn unit(field: &str) -> i128 {
    match field {
        _ if field.ends_with("SizeMB") => 1 << 20,
        _ if field.ends_with("SizeKib") => 1 << 10,
        _ => 1,
    }
}

/// Letters and digits in lower case, by which names of Rust and C agree.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Recorded values of the field of a result: those of the same name or of the name in [`FIELDS`], otherwise of a name
/// that ends or begins with it: `is_pending` is `bPending`. All values for a result without fields.
pub(super) fn named<'r>(method: &str, leaf: &Leaf, recorded: &'r [Recorded]) -> Vec<&'r Recorded> {
    if leaf.field.is_empty() {
        return recorded.iter().collect();
    }
    let listed = FIELDS.iter().find(|(of, field, _)| (of.is_empty() || *of == method) && *field == leaf.field);
    let field = leaf.field.trim_start_matches("is_").trim_start_matches("has_");
    let wanted = plain(listed.map_or(field, |(_, _, c)| c));
    let those = |is: &dyn Fn(&str) -> bool| -> Vec<&'r Recorded> {
        recorded.iter().filter(|one| is(&plain(&one.field))).collect()
    };
    let kinds = [
        those(&|name| name == wanted),
        those(&|name| name.ends_with(&wanted)),
        those(&|name| name.starts_with(&wanted)),
    ];
    kinds.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}
