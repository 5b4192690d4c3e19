//! nvml-wrapper/src/generated/field_ids.rs: the field ids of the header.

use std::collections::BTreeMap;

use anyhow::Result;

use super::words::Words;
use super::{Input, docs};
use crate::api::Constant;
use crate::workspace;

const WORDS: &str = "headers/fields.toml";

/// Name of a constant that is a field id, without the prefix.
fn strip(c_name: &str) -> Option<&str> {
    let name = c_name.strip_prefix("NVML_FI_")?;
    (name != "MAX").then(|| name.strip_prefix("DEV_").unwrap_or(name))
}

pub fn field_ids(input: &Input) -> Result<String> {
    let words: Words = workspace::read_toml(WORDS)?;
    // Other names of a field follow it.
    let numbers = input.api.numbers();
    let mut fields: Vec<_> = numbers.filter_map(|(c_name, field)| Some((strip(c_name)?, c_name, field))).collect();
    fields.sort_by_key(|(_, _, field)| field.value);
    words.check(WORDS, fields.iter().map(|(name, ..)| *name))?;
    let mut text = String::new();
    let mut names = BTreeMap::new();
    for (name, c_name, Constant { name: original, value: number, .. }) in fields {
        let sentence = match strip(original) {
            Some(other) if original != c_name => Some(format!("The same as [`FieldId::{other}`]")),
            _ => words.sentences.find(name)?,
        };
        let sentence = sentence.map(|sentence| format!("/// {sentence}.\n///\n")).unwrap_or_default();
        let since = docs::since(input, "constant", c_name);
        text += &format!(
            "{sentence}/// NVML field `{c_name}`, id {number}. Since {since}.\n#[doc(alias = {c_name:?})]\n\
             pub const {name}: FieldId = FieldId::from_raw({number});\n\n"
        );
        // Of several names, the last is the newest.
        names.insert(number, (name, c_name));
    }
    let values = [
        ("fields", text),
        ("all", names.values().map(|(name, _)| format!("FieldId::{name},\n")).collect()),
        ("c_names", names.iter().map(|(number, (_, c_name))| format!("{number} => {c_name:?},\n")).collect()),
    ];
    Ok(workspace::fill(include_str!("templates/field_ids.rs.txt"), &values))
}
