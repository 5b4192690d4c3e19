//! nvml-wrapper/src/generated/field_ids.rs: the field ids of the header.

use std::collections::BTreeMap;

use anyhow::Result;

use super::words::Words;
use super::{Input, docs};

const WORDS: &str = "headers/fields.toml";

/// A field id: its name without prefix, its C name, and its number.
struct Field<'a> {
    name: &'a str,
    c_name: &'a str,
    number: i128,
    /// The field that this is another name of.
    same_as: Option<&'a str>,
}

fn strip(c_name: &str) -> Option<&str> {
    let name = c_name.strip_prefix("NVML_FI_")?;
    (name != "MAX").then(|| name.strip_prefix("DEV_").unwrap_or(name))
}

/// The fields in the order of their numbers, other names of a field after it.
fn fields(input: &Input) -> Vec<Field<'_>> {
    let own = input.api.constants.iter().filter_map(|constant| {
        let (name, c_name) = (strip(&constant.name)?, constant.name.as_str());
        Some(Field { name, c_name, number: constant.value, same_as: None })
    });
    let other = input.api.synonyms.iter().filter_map(|synonym| {
        let (name, c_name) = (strip(&synonym.name)?, synonym.name.as_str());
        let number = input.api.constant(c_name)?.value;
        Some(Field { name, c_name, number, same_as: strip(&synonym.target) })
    });
    let mut fields: Vec<Field<'_>> = own.chain(other).collect();
    fields.sort_by_key(|field| field.number);
    fields
}

pub fn field_ids(input: &Input) -> Result<String> {
    let words = Words::load(WORDS)?;
    let fields = fields(input);
    words.check(WORDS, fields.iter().map(|field| field.name))?;
    let mut text = String::from(
        "use crate::device::field::FieldId;\n\n/// # Fields\n///\n\
         /// Each constant is named as in C, without `NVML_FI_DEV_` or `NVML_FI_`.\nimpl FieldId {\n",
    );
    let mut names: BTreeMap<i128, &Field<'_>> = BTreeMap::new();
    for field in &fields {
        let Field { name, c_name, number, same_as } = field;
        let sentence = match same_as {
            Some(other) => Some(format!("The same as [`FieldId::{other}`]")),
            None => words.sentences.find(name)?,
        };
        let sentence = sentence.map(|sentence| format!("/// {sentence}.\n    ///\n    ")).unwrap_or_default();
        let since = docs::since_text(&input.since, "constant", c_name);
        text += &format!(
            "    {sentence}/// NVML field `{c_name}`, id {number}. Since {since}.\n    #[doc(alias = {c_name:?})]\n    \
             pub const {name}: FieldId = FieldId::from_raw({number});\n\n"
        );
        // Of several names, the last is the newest.
        names.insert(*number, field);
    }
    text += "    /// Every field that this version of the crate has a name for, in ascending order.\n    \
             pub const ALL: &'static [FieldId] = &[\n";
    for field in names.values() {
        text += &format!("        FieldId::{},\n", field.name);
    }
    text += "    ];\n}\n\n/// The C name of a field.\npub(crate) const fn c_name(id: FieldId) -> Option<&'static str> {\n    \
             Some(match id.raw() {\n";
    for (number, field) in names {
        text += &format!("        {number} => {:?},\n", field.c_name);
    }
    Ok(text + "        _ => return None,\n    })\n}\n")
}
