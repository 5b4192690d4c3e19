//! nvml-sim/src/generated/describe.rs: parameters of the functions and fields of the records, as data for captures.

use anyhow::{Context, Result, bail};

use super::Input;
use crate::api::{Api, Constant, Function, Record};
use crate::workspace;

pub fn describe(input: &Input) -> Result<String> {
    let api = &input.api;
    let records = api.records.iter().filter(|record| !record.is_handle());
    let fields = api.constants.iter().filter(|one| one.name.starts_with("NVML_FI_") && one.name != "NVML_FI_MAX");
    let field = |constant: &Constant| format!("({:?}, {}),\n", constant.name, constant.value);
    let codes = api.constants.iter().filter(|constant| constant.ty == "nvmlReturn_t");
    let code = |constant: &Constant| {
        let name = constant.name.trim_start_matches("NVML_").trim_start_matches("ERROR_");
        format!("({name:?}, {}),\n", constant.value)
    };
    let values = [
        ("records", records.clone().map(|record| record_text(input, record)).collect::<Result<_>>()?),
        ("names", records.map(|record| format!("&{}, ", record.name)).collect()),
        ("parameters", input.functions().map(|function| function_text(api, function)).collect::<Result<_>>()?),
        ("fields", fields.map(field).collect()),
        ("codes", codes.map(code).collect()),
    ];
    Ok(workspace::fill(include_str!("templates/describe.rs.txt"), &values))
}

fn record_text(input: &Input, record: &Record) -> Result<String> {
    let name = &record.name;
    let has_version = input.versioned().any(|(versioned, _)| versioned.name == *name);
    let version = if has_version { format!("Some(sys::{name}::VERSION)") } else { "None".to_owned() };
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

fn function_text(api: &Api, function: &Function) -> Result<String> {
    let mut params = String::new();
    for param in &function.params {
        let ty = type_text(api, &param.ty).with_context(|| format!("{}({})", function.name, param.name))?;
        let direction = match function.direction(&param.name) {
            _ if !param.ty.starts_with("*mut") => "input",
            Some("in") => "input",
            Some("out") => "output",
            _ => "exchange",
        };
        let name = param.name.trim_end_matches('_');
        params += &format!("Param::{direction}({name:?}, {ty}, {:?}),\n", plain(&param.ty));
    }
    Ok(format!("// {}\n&[{params}],\n", function.name))
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
        _ => match (api.enum_sign(ty), api.record(ty), api.alias(ty)) {
            (Some(true), ..) => "Type::Signed(4)",
            (Some(false), ..) => "Type::Unsigned(4)",
            (_, Some(record), _) if record.is_handle() => return Ok(format!("Type::Handle({:?})", record.name)),
            (_, Some(record), _) => return Ok(format!("Type::Record(&{})", record.name)),
            (_, _, Some(target)) => return type_text(api, target),
            _ => bail!("a type that captures do not know: {ty}"),
        },
    };
    Ok(simple.to_owned())
}
