//! nvml-sim/src/generated/describe.rs: parameters of the functions and fields of the records, as data for captures.

use anyhow::{Context, Result, bail};

use super::Input;
use crate::api::{Api, Function, Record};

pub fn describe(input: &Input) -> Result<String> {
    let api = &input.api;
    let mut text = String::from(
        "use core::ffi::c_ulong;\nuse core::mem::{offset_of, size_of};\n\n\
         use nvml_sys::{self as sys, Versioned};\n\nuse crate::capture::layout::{Field, Param, Record, Type};\n\n",
    );
    let records: Vec<&Record> = api.records.iter().filter(|record| !api.is_handle(record)).collect();
    for record in &records {
        text += &record_text(input, record)?;
    }
    text += "/// Structs and unions, in the order of the header.\npub static RECORDS: &[&Record] = &[";
    text += &records.iter().map(|record| format!("&{}, ", record.name)).collect::<String>();
    text += "];\n\n/// Parameters of each function, in the order of `nvml_sys::Function::ALL`.\n";
    text += "pub static PARAMETERS: &[&[Param]] = &[\n";
    for function in &api.functions {
        text += &function_text(api, function, &function.name)?;
    }
    for extra in &input.knowledge.extra_function {
        let like = api.functions.iter().find(|function| function.name == extra.like);
        text += &function_text(api, like.with_context(|| format!("no function {}", extra.like))?, &extra.name)?;
    }
    text += "];\n\n/// Field ids with their names, in the order of the header.\n";
    text += "pub static FIELD_IDS: &[(&str, u32)] = &[\n";
    for constant in &api.constants {
        if constant.name.starts_with("NVML_FI_") && constant.name != "NVML_FI_MAX" {
            text += &format!("(\"{}\", {}),\n", constant.name, constant.value);
        }
    }
    text += "];\n\n/// Return codes with their names, without the prefix `NVML_` or `NVML_ERROR_`.\n";
    text += "pub static CODES: &[(&str, u32)] = &[\n";
    for constant in api.constants.iter().filter(|constant| constant.ty == "nvmlReturn_t") {
        let name = constant.name.trim_start_matches("NVML_").trim_start_matches("ERROR_");
        text += &format!("({name:?}, {}),\n", constant.value);
    }
    Ok(text + "];\n")
}

fn record_text(input: &Input, record: &Record) -> Result<String> {
    let name = &record.name;
    let stamped = input.api.stamps.iter().any(|stamp| {
        stamp.record == *name && !input.knowledge.stamp_without_field.iter().any(|rule| rule.stamp == stamp.name)
    });
    let numbered = input.knowledge.raw_version.iter().any(|rule| rule.record == *name);
    let version = match stamped || numbered {
        true => format!("Some(sys::{name}::VERSION)"),
        false => "None".to_owned(),
    };
    let is_union = matches!(record.item, syn::Item::Union(_));
    let mut fields = String::new();
    for field in &record.fields {
        let ty = type_text(&input.api, &field.ty).with_context(|| format!("{name}::{}", field.name))?;
        fields += &format!(
            "Field::new({:?}, offset_of!(sys::{name}, {}), {ty}, {:?}),\n",
            field.name.trim_end_matches('_'),
            field.name,
            plain(&field.ty)
        );
    }
    Ok(format!(
        "static {name}: Record = Record {{ name: {name:?}, size: size_of::<sys::{name}>(), version: {version}, \
         is_union: {is_union}, fields: &[\n{fields}] }};\n"
    ))
}

fn function_text(api: &Api, function: &Function, name: &str) -> Result<String> {
    let mut params = String::new();
    for param in &function.params {
        let ty = type_text(api, &param.ty).with_context(|| format!("{name}({})", param.name))?;
        let plain_name = param.name.trim_end_matches('_');
        let stated = function.facts.directions.iter().find(|(known, _)| known == plain_name);
        let direction = match stated.map(|(_, direction)| *direction) {
            _ if !param.ty.starts_with("*mut") => "input",
            Some("in") => "input",
            Some("out") => "output",
            _ => "exchange",
        };
        params += &format!("Param::{direction}({plain_name:?}, {ty}, {:?}),\n", plain(&param.ty));
    }
    Ok(format!("// {name}\n&[{params}],\n"))
}

/// The innermost type of pointers and arrays.
fn plain(ty: &str) -> &str {
    let ty = ty.trim_start_matches("*mut ").trim_start_matches("*const ");
    ty.strip_prefix('[').and_then(|inner| inner.rsplit_once(';')).map_or(ty, |(inner, _)| plain(inner.trim()))
}

/// Rust expression of a `Type`.
fn type_text(api: &Api, ty: &str) -> Result<String> {
    if let Some(target) = ty.strip_prefix("*mut ").or_else(|| ty.strip_prefix("*const ")) {
        return Ok(format!("Type::Pointer(&{})", type_text(api, target)?));
    }
    if let Some((element, length)) = ty.strip_prefix('[').and_then(|inner| inner.rsplit_once(';')) {
        let length = length.trim().trim_end_matches(']').trim_end_matches("usize");
        return Ok(format!("Type::Array(&{}, {length})", type_text(api, element.trim())?));
    }
    let simple = match ty {
        "c_char" => "Type::Char",
        "c_void" | "c_uchar" => "Type::Unsigned(1)",
        "c_ushort" => "Type::Unsigned(2)",
        "c_uint" => "Type::Unsigned(4)",
        "c_ulonglong" => "Type::Unsigned(8)",
        "c_ulong" => "Type::Unsigned(size_of::<c_ulong>())",
        "c_short" => "Type::Signed(2)",
        "c_int" => "Type::Signed(4)",
        "c_longlong" => "Type::Signed(8)",
        "c_double" | "f64" => "Type::Real",
        _ => "",
    };
    if !simple.is_empty() {
        return Ok(simple.to_owned());
    }
    if let Some(alias) = api.aliases.iter().find(|alias| alias.name == ty) {
        return type_text(api, &alias.target);
    }
    if api.enums.iter().any(|one| one.name == ty) {
        let negative = api.constants.iter().any(|constant| constant.ty == ty && constant.value < 0);
        return Ok(if negative { "Type::Signed(4)" } else { "Type::Unsigned(4)" }.to_owned());
    }
    match api.records.iter().find(|record| record.name == ty) {
        Some(record) if api.is_handle(record) => Ok(format!("Type::Handle({ty:?})")),
        Some(record) => Ok(format!("Type::Record(&{})", record.name)),
        None => bail!("a type that captures do not know: {ty}"),
    }
}
