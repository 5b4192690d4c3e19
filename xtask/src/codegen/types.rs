//! generated/types.rs and generated/layout.rs: records, typedefs, and the assertions that their layout is C's.

use anyhow::Result;
use syn::parse_quote;

use super::{Input, docs};
use crate::api::Record;

pub fn types(input: &Input) -> Result<String> {
    let api = &input.api;
    let mut text = String::from(
        "use core::ffi::{c_char, c_double, c_int, c_longlong, c_short, c_uchar, c_uint, c_ulong, c_ulonglong, c_ushort, c_void};\n\nuse crate::zeroable::Zeroable;\n",
    );
    text += "\n// Handles: opaque pointers.\n";
    for record in api.records.iter().filter(|record| api.is_handle(record)) {
        text += &handle(input, record);
    }
    text += "\n// Structs and unions.\n";
    for record in api.records.iter().filter(|record| !api.is_handle(record)) {
        text += &record_text(input, record);
    }
    text += "\n// Enumerations: integers, so that every value of a newer driver is valid.\n";
    for one in &api.enums {
        let negative = api.constants.iter().any(|constant| constant.ty == one.name && constant.value < 0);
        let since = docs::since_text(&input.since, "record", &one.name);
        // The C type is `int` on Windows and mostly `unsigned int` elsewhere; both are passed alike.
        let ty = if negative { "c_int" } else { "c_uint" };
        text += &format!("/// Enumeration. Since {since}.\npub type {} = {ty};\n", one.name);
    }
    text += "\n// Other names.\n";
    for alias in &api.aliases {
        let since = docs::since_text(&input.since, "record", &alias.name);
        text += &format!("/// Since {since}.\npub type {} = {};\n", alias.name, alias.target);
    }
    Ok(drop_unused_imports(text))
}

fn handle(input: &Input, record: &Record) -> String {
    let since = docs::since_text(&input.since, "record", &record.name);
    let name = &record.name;
    let target = record.fields.first().map_or("", |field| field.ty.trim_start_matches("*mut "));
    format!(
        "#[doc(hidden)]\n#[repr(C)]\n#[derive(Debug)]\npub struct {target} {{\n    _opaque: [u8; 0],\n}}\n\
         /// Opaque handle. Since {since}.\n#[repr(transparent)]\n#[derive(Debug, Copy, Clone, PartialEq, Eq, Hash)]\n\
         pub struct {name} {{\n    /// Opaque pointer from the library.\n    pub handle: *mut {target},\n}}\n\
         // SAFETY: the pointer is never dereferenced in Rust, and NVML is thread-safe.\n\
         unsafe impl Send for {name} {{}}\n\
         // SAFETY: as for Send.\n\
         unsafe impl Sync for {name} {{}}\n{}",
        zeroable(name)
    )
}

fn zeroable(name: &str) -> String {
    format!(
        "// SAFETY: made of integers, floats, pointers and arrays of them: all zero bits are a value.\nunsafe impl Zeroable for {name} {{}}\n"
    )
}

fn record_text(input: &Input, record: &Record) -> String {
    let since = docs::since_text(&input.since, "record", &record.name);
    let stamp = input.api.stamps.iter().find(|stamp| stamp.record == record.name);
    let stamp =
        stamp.map(|stamp| format!(" Version stamp: [`{0}`](super::versions::{0}).", stamp.name)).unwrap_or_default();
    let doc = format!(" {} bytes. Since {since}.{stamp}", record.size);
    let mut item = record.item.clone();
    match &mut item {
        syn::Item::Struct(item) => item.attrs.insert(0, parse_quote!(#[doc = #doc])),
        syn::Item::Union(item) => item.attrs.insert(0, parse_quote!(#[doc = #doc])),
        _ => {}
    }
    let file: syn::File = parse_quote!(#item);
    prettyplease::unparse(&file) + &zeroable(&record.name)
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
    text += "};\n";
    text
}

/// The import names every C type that could occur; what this header does not use goes.
fn drop_unused_imports(text: String) -> String {
    let Some((import, body)) = text.split_once(";\n") else { return text };
    let Some((_, names)) = import.split_once('{') else { return text };
    let used: Vec<&str> = names
        .trim_end_matches('}')
        .split(", ")
        .filter(|name| body.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == *name))
        .collect();
    format!("use core::ffi::{{{}}};\n{body}", used.join(", "))
}
