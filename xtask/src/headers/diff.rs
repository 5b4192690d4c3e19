//! What changed from one header to another, in the sections that a maintainer goes through.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::api::{Alias, Api, Constant, Field, Function, Record, Stamp};

/// Compares two headers. Sections without entries are left out.
pub fn report(old: &Api, new: &Api) -> String {
    let (old_types, new_types) = (types(old), types(new));
    let (old_values, new_values) = (values(old), values(new));
    let sections = [
        ("functions added", each(added(&old.functions, &new.functions), signature)),
        ("functions removed", each(added(&new.functions, &old.functions), signature)),
        ("new versions of known functions", new_versions(old, new)),
        ("changed prototypes", changed(&old.functions, &new.functions, prototype_change)),
        ("functions newly deprecated", changed(&old.functions, &new.functions, deprecation)),
        ("types added", each(added(&old_types, &new_types), |ty| ty.to_string())),
        ("types removed", each(added(&new_types, &old_types), |ty| ty.to_string())),
        ("structs whose layout changed", changed(&old.records, &new.records, layout_change)),
        ("aliases that moved", changed(&old_types, &new_types, alias_move)),
        ("version stamps added", each(added(&old.stamps, &new.stamps), |stamp| stamp_text(new, stamp))),
        ("version stamps removed", each(added(&new.stamps, &old.stamps), |stamp| stamp_text(old, stamp))),
        ("version stamps changed", changed(&old.stamps, &new.stamps, |a, b| stamp_change(old, a, new, b))),
        ("constants added", each(added(&old_values, &new_values), Value::with_type)),
        ("constants removed", each(added(&new_values, &old_values), Value::with_type)),
        ("constants whose value changed", changed(&old_values, &new_values, value_change)),
        ("constants whose type changed", changed(&old_values, &new_values, value_type_change)),
    ];
    let mut text = String::new();
    for (title, entries) in sections.iter().filter(|(_, entries)| !entries.is_empty()) {
        let _ = writeln!(text, "\n{title} ({})", entries.len());
        for entry in entries {
            let _ = writeln!(text, "  {entry}");
        }
    }
    if text.is_empty() { "\nno difference\n".to_owned() } else { text }
}

trait Named {
    fn name(&self) -> &str;
}

macro_rules! named {
    ($($ty:ty),*) => { $(impl Named for $ty {
        fn name(&self) -> &str {
            &self.name
        }
    })* };
}

named!(Function, Record, Stamp, Type, Value);

fn by_name<T: Named>(items: &[T]) -> BTreeMap<&str, &T> {
    items.iter().map(|item| (item.name(), item)).collect()
}

/// The items of `new` whose names `old` does not have. With the arguments exchanged: what was removed.
fn added<'a, T: Named>(old: &[T], new: &'a [T]) -> Vec<&'a T> {
    let old = by_name(old);
    new.iter().filter(|item| !old.contains_key(item.name())).collect()
}

fn each<T>(items: Vec<&T>, show: impl Fn(&T) -> String) -> Vec<String> {
    items.into_iter().map(show).collect()
}

/// What `change` says of the items that both have.
fn changed<T: Named>(old: &[T], new: &[T], change: impl Fn(&T, &T) -> Option<String>) -> Vec<String> {
    let old = by_name(old);
    new.iter().filter_map(|item| change(old.get(item.name())?, item)).collect()
}

// Functions.

fn signature(function: &Function) -> String {
    format!("{}{}", function.name, prototype(function))
}

fn prototype(function: &Function) -> String {
    let params: Vec<String> = function.params.iter().map(|param| format!("{}: {}", param.name, param.ty)).collect();
    let ret = if function.ret == "nvmlReturn_t" { String::new() } else { format!(" -> {}", function.ret) };
    format!("({}){ret}", params.join(", "))
}

fn prototype_change(old: &Function, new: &Function) -> Option<String> {
    let (old, now) = (prototype(old), prototype(new));
    (old != now).then(|| format!("{}\n    - {old}\n    + {now}", new.name))
}

fn deprecation(old: &Function, new: &Function) -> Option<String> {
    let version = new.facts.deprecated.as_ref().filter(|_| old.facts.deprecated.is_none())?;
    Some(format!("{} (since {version})", new.name))
}

/// Added functions that are another version of one that was there before.
fn new_versions(old: &Api, new: &Api) -> Vec<String> {
    let mut lines = Vec::new();
    for function in added(&old.functions, &new.functions) {
        let base = base_name(&function.name);
        let family = |api: &Api| -> Vec<String> {
            api.functions.iter().filter(|one| base_name(&one.name) == base).map(|one| one.name.clone()).collect()
        };
        let known = family(old);
        if !known.is_empty() {
            lines.push(format!("{}, beside {}", function.name, known.join(", ")));
        }
    }
    lines
}

/// A function's name without the marks of its version: `_vN`, or the V of functions whose struct carries the version.
pub fn base_name(name: &str) -> &str {
    let name = match name.rsplit_once("_v") {
        Some((base, number)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => base,
        _ => name,
    };
    name.strip_suffix('V').unwrap_or(name)
}

// Types.

/// A typedef, and what stands behind it.
struct Type {
    name: String,
    /// What an alias or enum stands for; none for a struct or union of its own.
    target: Option<String>,
    /// How large a struct is, its own or the one that an alias stands for.
    size: Option<usize>,
    fields: usize,
}

impl std::fmt::Display for Type {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (&self.target, self.size) {
            (None, _) => write!(out, "{}: {} bytes, {} fields", self.name, self.size.unwrap_or(0), self.fields),
            _ => write!(out, "{} = {}", self.name, self.meaning()),
        }
    }
}

impl Type {
    fn meaning(&self) -> String {
        let size = self.size.map(|size| format!(" ({size} bytes)")).unwrap_or_default();
        format!("{}{size}", self.target.as_deref().unwrap_or("a struct of its own"))
    }
}

fn types(api: &Api) -> Vec<Type> {
    let record = |record: &Record| {
        let (size, fields) = (Some(record.size), record.fields.len());
        Type { name: record.name.clone(), target: None, size, fields }
    };
    let alias = |alias: &Alias| {
        let size = api.record(&alias.target).map(|record| record.size);
        Type { name: alias.name.clone(), target: Some(alias.target.clone()), size, fields: 0 }
    };
    let aliases = api.aliases.iter().chain(&api.enums);
    api.records.iter().map(record).chain(aliases.map(alias)).collect()
}

fn alias_move(old: &Type, new: &Type) -> Option<String> {
    (old.target != new.target).then(|| format!("{}: {} -> {}", new.name, old.meaning(), new.meaning()))
}

fn layout_change(old: &Record, new: &Record) -> Option<String> {
    if (old.size, old.align, &old.fields) == (new.size, new.align, &new.fields) {
        return None;
    }
    let mut text = match old.size == new.size {
        true => format!("{}: {} bytes as before", new.name, new.size),
        false => format!("{}: {} -> {} bytes", new.name, old.size, new.size),
    };
    if old.align != new.align {
        let _ = write!(text, ", alignment {} -> {}", old.align, new.align);
    }
    let was: BTreeMap<&str, &Field> = old.fields.iter().map(|field| (field.name.as_str(), field)).collect();
    let is: BTreeMap<&str, &Field> = new.fields.iter().map(|field| (field.name.as_str(), field)).collect();
    for field in old.fields.iter().filter(|field| !is.contains_key(field.name.as_str())) {
        let _ = write!(text, "\n    - {}: {}", field.name, place(field));
    }
    for field in &new.fields {
        let _ = match was.get(field.name.as_str()) {
            None => write!(text, "\n    + {}: {}", field.name, place(field)),
            Some(was) if *was != field => write!(text, "\n    ~ {}: {} -> {}", field.name, place(was), place(field)),
            Some(_) => Ok(()),
        };
    }
    Some(text)
}

/// A field's type and where it stands.
fn place(field: &Field) -> String {
    match field.offset {
        Some(offset) => format!("{} at {offset}", field.ty),
        None => field.ty.clone(),
    }
}

// Version stamps.

/// The number that a stamp stands for: the struct's size, and the version above it.
fn stamp_value(api: &Api, stamp: &Stamp) -> String {
    api.stamp_value(stamp).map_or_else(|| "unknown".to_owned(), |value| format!("{value:#x}"))
}

fn stamp_text(api: &Api, stamp: &Stamp) -> String {
    format!("{} = {} of {}", stamp.name, stamp_value(api, stamp), stamp.record)
}

fn stamp_change(old: &Api, was: &Stamp, new: &Api, is: &Stamp) -> Option<String> {
    let (was, is) = (stamp_text(old, was), stamp_text(new, is));
    (was != is).then(|| format!("{was} -> {}", is.split_once(" = ").map_or(is.as_str(), |(_, value)| value)))
}

// Constants.

/// An enumerator or macro, with the value that it comes to.
struct Value {
    name: String,
    ty: String,
    value: String,
    /// The constant that it is another name of.
    synonym_of: Option<String>,
}

impl Value {
    fn with_type(&self) -> String {
        let value = match &self.synonym_of {
            Some(target) if *target != self.value => format!("{target} ({})", self.value),
            _ => self.value.clone(),
        };
        // Plain macros are the rule, so only other types are worth a word.
        let ty = if self.ty == "u32" { String::new() } else { format!(": {}", self.ty) };
        format!("{}{ty} = {value}", self.name)
    }
}

fn values(api: &Api) -> Vec<Value> {
    let constant = |one: &Constant| {
        let (name, ty) = (one.name.clone(), one.ty.clone());
        Value { name, ty, value: number(one.value), synonym_of: None }
    };
    let mut values: Vec<Value> = api.constants.iter().map(constant).collect();
    for string in &api.strings {
        let (name, value) = (string.name.clone(), format!("{:?}", string.value));
        values.push(Value { name, ty: "string".to_owned(), value, synonym_of: None });
    }
    for (name, body) in &api.other_macros {
        values.push(Value { name: name.clone(), ty: "macro".to_owned(), value: body.clone(), synonym_of: None });
    }
    let stamp = |stamp: &Stamp| (stamp.name.clone(), ("u32".to_owned(), stamp_value(api, stamp)));
    let mut meanings: BTreeMap<String, (String, String)> = api.stamps.iter().map(stamp).collect();
    meanings.extend(values.iter().map(|one| (one.name.clone(), (one.ty.clone(), one.value.clone()))));
    let synonyms: BTreeMap<&str, &str> =
        api.synonyms.iter().map(|synonym| (synonym.name.as_str(), synonym.target.as_str())).collect();
    for (&name, &target) in &synonyms {
        // A synonym may name another one; a circle cannot be longer than there are synonyms.
        let steps = std::iter::successors(Some(target), |name| synonyms.get(name).copied());
        let meaning = steps.take(synonyms.len()).find_map(|name| meanings.get(name)).cloned();
        let (ty, value) = meaning.unwrap_or_else(|| ("macro".to_owned(), target.to_owned()));
        values.push(Value { name: name.to_owned(), ty, value, synonym_of: Some(target.to_owned()) });
    }
    values
}

/// Counts and ids are read as decimals, masks as hexadecimals.
fn number(value: i128) -> String {
    if value < 0x1_0000 { value.to_string() } else { format!("{value:#x}") }
}

fn value_change(old: &Value, new: &Value) -> Option<String> {
    (old.value != new.value).then(|| format!("{}: {} -> {}", new.name, old.value, new.value))
}

fn value_type_change(old: &Value, new: &Value) -> Option<String> {
    (old.ty != new.ty).then(|| format!("{}: {} -> {}", new.name, old.ty, new.ty))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::parsed_in_test;

    const OLD: &str = "
        typedef enum nvmlReturn_enum { NVML_SUCCESS = 0, NVML_ERROR_GONE = 3 } nvmlReturn_t;
        #define NVML_STRUCT_VERSION(data, ver) (sizeof(nvml ## data ## _v ## ver ## _t) | (ver << 24U))
        #define NVML_LIMIT 4
        #define NVML_SAME NVML_LIMIT
        typedef struct nvmlBox_v1_st { unsigned int version; unsigned int depth; unsigned int wide; } nvmlBox_v1_t;
        typedef nvmlBox_v1_t nvmlBox_t;
        #define nvmlBox_v1 NVML_STRUCT_VERSION(Box, 1)
        nvmlReturn_t nvmlBoxOpen(unsigned int key);
        nvmlReturn_t nvmlBoxShut(unsigned int key);
        nvmlReturn_t nvmlBoxTurn(unsigned int key);
    ";

    const NEW: &str = "
        typedef enum nvmlReturn_enum { NVML_SUCCESS = 0, NVML_ERROR_NEW = 4 } nvmlReturn_t;
        #define NVML_STRUCT_VERSION(data, ver) (sizeof(nvml ## data ## _v ## ver ## _t) | (ver << 24U))
        #define NVML_LIMIT 5
        #define NVML_SAME NVML_LIMIT
        #define NVML_MASK 0x10000
        typedef struct nvmlBox_v1_st { unsigned int version; unsigned long long wide; char label[8]; } nvmlBox_v1_t;
        typedef struct nvmlBox_v2_st { unsigned int version; } nvmlBox_v2_t;
        typedef nvmlBox_v2_t nvmlBox_t;
        #define nvmlBox_v1 NVML_STRUCT_VERSION(Box, 1)
        #define nvmlBox_v2 NVML_STRUCT_VERSION(Box, 2)
        nvmlReturn_t nvmlBoxOpen(unsigned int key);
        nvmlReturn_t nvmlBoxOpen_v2(nvmlBox_t *box);
        nvmlReturn_t nvmlBoxTurn(int key);
    ";

    #[test]
    fn every_section() {
        let (Some(old), Some(new)) = (parsed_in_test(OLD), parsed_in_test(NEW)) else { return };
        let report = report(&old, &new);
        let expected = "
functions added (1)
  nvmlBoxOpen_v2(box_: *mut nvmlBox_t)

functions removed (1)
  nvmlBoxShut(key: c_uint)

new versions of known functions (1)
  nvmlBoxOpen_v2, beside nvmlBoxOpen

changed prototypes (1)
  nvmlBoxTurn
    - (key: c_uint)
    + (key: c_int)

types added (1)
  nvmlBox_v2_t: 4 bytes, 1 fields

structs whose layout changed (1)
  nvmlBox_v1_t: 12 -> 24 bytes, alignment 4 -> 8
    - depth: c_uint at 4
    ~ wide: c_uint at 8 -> c_ulonglong at 8
    + label: [c_char; 8] at 16

aliases that moved (1)
  nvmlBox_t: nvmlBox_v1_t (12 bytes) -> nvmlBox_v2_t (4 bytes)

version stamps added (1)
  nvmlBox_v2 = 0x2000004 of nvmlBox_v2_t

version stamps changed (1)
  nvmlBox_v1 = 0x100000c of nvmlBox_v1_t -> 0x1000018 of nvmlBox_v1_t

constants added (2)
  NVML_ERROR_NEW: nvmlReturn_t = 4
  NVML_MASK = 0x10000

constants removed (1)
  NVML_ERROR_GONE: nvmlReturn_t = 3

constants whose value changed (2)
  NVML_LIMIT: 4 -> 5
  NVML_SAME: 4 -> 5
";
        assert_eq!(report, expected);
    }

    #[test]
    fn a_header_does_not_differ_from_itself() {
        let Some(api) = parsed_in_test(OLD) else { return };
        assert_eq!(report(&api, &api), "\nno difference\n");
    }

    #[test]
    fn versions_are_stripped_from_names() {
        assert_eq!(base_name("nvmlBoxOpen_v12"), "nvmlBoxOpen");
        assert_eq!(base_name("nvmlBoxOpenV"), "nvmlBoxOpen");
        assert_eq!(base_name("nvmlBoxOpen_very"), "nvmlBoxOpen_very");
        assert_eq!(base_name("nvmlBoxOpen"), "nvmlBoxOpen");
    }
}
