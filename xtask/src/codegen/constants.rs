//! generated/constants.rs: enumerators and macros.

use super::{Input, docs};
use crate::api::Constant;

pub fn constants(input: &Input) -> String {
    let mut text = String::from("use core::ffi::CStr;\n\nuse super::types::*;\n");
    let mut group: Option<&str> = None;
    for constant in &input.api.constants {
        let ty = input.knowledge.type_of(constant);
        if group != Some(ty) {
            text += "\n";
            group = Some(ty);
        }
        text += &one(input, constant, ty);
    }
    text += "\n// Other names of constants above.\n";
    for synonym in &input.api.synonyms {
        let Some(target) = input.api.constant(&synonym.target) else { continue };
        let ty = input.knowledge.type_of(target);
        text += &format!(
            "/// Another name of [`{}`].\npub const {}: {ty} = {};\n",
            synonym.target, synonym.name, synonym.target
        );
    }
    text += "\n";
    for string in &input.api.strings {
        let since = docs::since_text(&input.since, "constant", &string.name);
        text += &format!("/// Since {since}.\npub const {}: &CStr = c{:?};\n", string.name, string.value);
    }
    text
}

fn one(input: &Input, constant: &Constant, ty: &str) -> String {
    let since = docs::since_text(&input.since, "constant", &constant.name);
    // Bits and masks are read in hexadecimal, counts and ids in decimal.
    let value = match constant.value {
        value if ty == "u64" || value > 0xFFFF => format!("{value:#x}"),
        value => value.to_string(),
    };
    format!("/// Since {since}.\npub const {}: {ty} = {value};\n", constant.name)
}
