//! generated/types.rs and generated/layout.rs: records, typedefs, and the assertions that their layout is C's.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;
use syn::parse_quote;

use super::{Input, docs};
use crate::api::{Alias, Record};
use crate::workspace;

static C_TYPE: LazyLock<Regex> = pattern!(r"\bc_[a-z]+\b");

pub fn types(input: &Input) -> String {
    let api = &input.api;
    let mut text = String::from("\n// Handles: opaque pointers.\n");
    for record in api.records.iter().filter(|record| record.is_handle()) {
        text += &handle(input, record);
    }
    text += "\n// Structs and unions.\n";
    for record in api.records.iter().filter(|record| !record.is_handle()) {
        text += &record_text(input, record);
    }
    text += "\n// Enumerations: integers, so that every value of a newer driver is valid.\n";
    for Alias { name, .. } in &api.enums {
        // The C type is `int` on Windows and mostly `unsigned int` elsewhere; both are passed alike.
        let ty = if api.enum_sign(name) == Some(true) { "c_int" } else { "c_uint" };
        text += &format!("/// Enumeration. Since {}.\npub type {name} = {ty};\n", docs::since(input, "record", name));
    }
    text += "\n// Other names.\n";
    for Alias { name, target } in &api.aliases {
        text += &format!("/// Since {}.\npub type {name} = {target};\n", docs::since(input, "record", name));
    }
    let imports: BTreeSet<&str> = C_TYPE.find_iter(&text).map(|found| found.as_str()).collect();
    let imports: Vec<&str> = imports.into_iter().collect();
    format!("use core::ffi::{{{}}};\n\nuse crate::zeroable::Zeroable;\n{text}", imports.join(", "))
}

fn handle(input: &Input, record: &Record) -> String {
    let since = docs::since(input, "record", &record.name);
    let name = &record.name;
    let target = record.fields.first().map_or("", |field| field.ty.trim_start_matches("*mut "));
    let values = [("name", name.clone()), ("target", target.to_owned()), ("since", since)];
    workspace::fill(include_str!("templates/handle.rs.txt"), &values) + &zeroable(name)
}

fn zeroable(name: &str) -> String {
    format!(
        "// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.\nunsafe impl Zeroable for {name} {{}}\n"
    )
}

fn record_text(input: &Input, record: &Record) -> String {
    let since = docs::since(input, "record", &record.name);
    let stamp = input.api.stamps.iter().find(|stamp| stamp.record == record.name);
    let stamp =
        stamp.map(|stamp| format!(" Version stamp: [`{0}`](super::versions::{0}).", stamp.name)).unwrap_or_default();
    let item = &record.item;
    let declared = prettyplease::unparse(&parse_quote!(#item));
    format!("/// {} bytes. Since {since}.{stamp}\n{declared}{}", record.size, zeroable(&record.name))
}

/// Compile-time proof that sizes, offsets and version stamps are those that the C compiler gives on 64-bit targets.
pub fn layout(input: &Input) -> String {
    let mut text = String::from(
        "use core::mem::{align_of, offset_of, size_of};\n\nuse super::types::*;\nuse super::versions::*;\n\nconst _: () = {\n",
    );
    for record in &input.api.records {
        let name = &record.name;
        text += &format!(
            "    assert!(size_of::<{name}>() == {} && align_of::<{name}>() == {});\n",
            record.size, record.align
        );
        for field in &record.fields {
            if let Some(offset) = field.offset {
                text += &format!("    assert!(offset_of!({name}, {}) == {offset});\n", field.name);
            }
        }
    }
    for stamp in &input.api.stamps {
        if let Some(value) = input.api.stamp_value(stamp) {
            text += &format!("    assert!({} == {value:#x});\n", stamp.name);
        }
    }
    text + "};\n"
}
