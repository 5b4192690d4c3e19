//! generated/constants.rs: enumerators and macros; generated/versions.rs: version stamps, and the structs that carry one.

use super::{Input, docs};
use crate::api::{Alias, Constant};

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
    for Alias { name, target } in &input.api.synonyms {
        let Some(constant) = input.api.constant(target) else { continue };
        let ty = input.knowledge.type_of(constant);
        text += &format!("/// Another name of [`{target}`].\npub const {name}: {ty} = {target};\n");
    }
    text += "\n";
    for (name, value) in &input.api.strings {
        let since = docs::since(input, "constant", name);
        text += &format!("/// Since {since}.\npub const {name}: &CStr = c{value:?};\n");
    }
    text
}

fn one(input: &Input, constant: &Constant, ty: &str) -> String {
    let since = docs::since(input, "constant", &constant.name);
    // Bits and masks are read in hexadecimal, counts and ids in decimal.
    let value = match constant.value {
        value if ty == "u64" || value > 0xFFFF => format!("{value:#x}"),
        value => value.to_string(),
    };
    format!("/// Since {since}.\npub const {}: {ty} = {value};\n", constant.name)
}

pub fn versions(input: &Input) -> String {
    let mut text = String::from("use super::types::*;\nuse crate::version::{Versioned, struct_version};\n\n");
    for stamp in &input.api.stamps {
        let since = docs::since(input, "constant", &stamp.name);
        text += &format!(
            "/// Version stamp of [`{record}`]. Since {since}.\npub const {name}: u32 = struct_version::<{record}>({number});\n",
            record = stamp.record,
            name = stamp.name,
            number = stamp.number
        );
    }
    for (record, version) in input.versioned() {
        text += &format!(
            "\n// SAFETY: the struct begins with its version, an unsigned int.\n\
             unsafe impl Versioned for {} {{\n    const VERSION: u32 = {version};\n}}\n",
            record.name
        );
    }
    text
}
