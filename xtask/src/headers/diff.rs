//! Changes from one header to another, in the sections that a maintainer goes through.

use std::collections::BTreeMap;

use crate::api::{Api, Record};

/// Description of each name of a header: a line, and for structs a line for each field.
type Facts = BTreeMap<String, Vec<String>>;

/// Compares two headers. Sections without entries are left out.
pub fn report(old: &Api, new: &Api) -> String {
    let mut text = String::new();
    let sections = [
        ("functions", functions as fn(&Api) -> Facts),
        ("types", types),
        ("version stamps", stamps),
        ("constants", constants),
    ];
    for (title, facts) in sections {
        let (was, is) = (facts(old), facts(new));
        let mut added = missing(&is, &was);
        if title == "functions" {
            // Other versions of a function are listed beside the new one.
            added.iter_mut().for_each(|entry| *entry += &versions(&was, entry));
        }
        let both = is.iter().filter_map(|(name, is)| Some((name, was.get(name)?, is)));
        let changed = both.filter(|(_, was, is)| was != is).map(|(name, was, is)| change(name, was, is)).collect();
        for (what, entries) in [("added", added), ("removed", missing(&was, &is)), ("changed", changed)] {
            let entries: Vec<String> = entries;
            if !entries.is_empty() {
                text += &format!("\n{title} {what} ({})\n  {}\n", entries.len(), entries.join("\n  "));
            }
        }
    }
    if text.is_empty() { "\nno difference\n".to_owned() } else { text }
}

/// The names that `others` lacks.
fn missing(facts: &Facts, others: &Facts) -> Vec<String> {
    let missing = facts.iter().filter(|(name, _)| !others.contains_key(*name));
    missing.map(|(name, lines)| format!("{name}{}", lines[0])).collect()
}

fn change(name: &str, was: &[String], is: &[String]) -> String {
    let mut text = format!("{name}{}", was[0]);
    if was[0] != is[0] {
        text += &format!(" -> {}", is[0].trim_start_matches([' ', ':', '=']));
    }
    let lines = |sign, these: &[String], others: &[String]| -> String {
        let removed = these[1..].iter().filter(|line| !others.contains(line));
        removed.map(|line| format!("\n    {sign} {line}")).collect()
    };
    text + &lines('-', was, is) + &lines('+', is, was)
}

fn functions(api: &Api) -> Facts {
    let facts = api.functions.iter().map(|function| {
        let params: Vec<String> = function.params.iter().map(|param| format!("{}: {}", param.name, param.ty)).collect();
        let ret = if function.ret == "nvmlReturn_t" { String::new() } else { format!(" -> {}", function.ret) };
        let deprecated = function.facts.deprecated.as_ref();
        let deprecated = deprecated.map(|version| format!(", deprecated since {version}")).unwrap_or_default();
        (function.name.clone(), vec![format!("({}){ret}{deprecated}", params.join(", "))])
    });
    facts.collect()
}

/// The known functions that an added one is another version of.
fn versions(known: &Facts, added: &str) -> String {
    let base = |name: &str| base_name(name).to_owned();
    let new = base(added.split('(').next().unwrap_or(added));
    let family: Vec<&str> = known.keys().map(String::as_str).filter(|name| base(name) == new).collect();
    if family.is_empty() { String::new() } else { format!(", beside {}", family.join(", ")) }
}

/// A function's name without the marks of its version: `_vN`, or the V of functions whose struct carries the version.
pub fn base_name(name: &str) -> &str {
    let name = match name.rsplit_once("_v") {
        Some((base, number)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => base,
        _ => name,
    };
    name.strip_suffix('V').unwrap_or(name)
}

fn types(api: &Api) -> Facts {
    let record = |record: &Record| {
        let fields = record.fields.iter().map(|field| {
            let place = field.offset.map(|offset| format!(" at {offset}")).unwrap_or_default();
            format!("{}: {}{place}", field.name, field.ty)
        });
        let size = format!(": {} bytes, alignment {}", record.size, record.align);
        (record.name.clone(), std::iter::once(size).chain(fields).collect())
    };
    let renamed = api.aliases.iter().chain(&api.enums).map(|alias| {
        let size = api.record(&alias.target).map(|record| format!(" ({} bytes)", record.size)).unwrap_or_default();
        (alias.name.clone(), vec![format!(" = {}{size}", alias.target)])
    });
    api.records.iter().map(record).chain(renamed).collect()
}

fn stamps(api: &Api) -> Facts {
    let facts = api.stamps.iter().map(|stamp| {
        let value = api.stamp_value(stamp).map_or_else(|| "unknown".to_owned(), |value| format!("{value:#x}"));
        (stamp.name.clone(), vec![format!(" = {value} of {}", stamp.record)])
    });
    facts.collect()
}

fn constants(api: &Api) -> Facts {
    let typed = |name: &str, synonym_of: &str| {
        let constant = api.constant(name)?;
        // Counts and ids are read as decimals, masks as hexadecimals.
        let value = constant.value;
        let value = if value < 0x1_0000 { value.to_string() } else { format!("{value:#x}") };
        // Plain macros are the rule, so only other types are worth a word.
        let ty = if constant.ty == "u32" { String::new() } else { format!(": {}", constant.ty) };
        Some(format!("{ty} ={synonym_of} {value}"))
    };
    let numbers = api.constants.iter().filter_map(|one| Some((one.name.clone(), typed(&one.name, "")?)));
    let synonyms = api.synonyms.iter().map(|synonym| {
        let target = format!(" {} =", synonym.target);
        let value = typed(&synonym.name, &target).unwrap_or_else(|| format!(" = {}", synonym.target));
        (synonym.name.clone(), value)
    });
    let strings = api.strings.iter().map(|string| (string.name.clone(), format!(" = {:?}", string.value)));
    let others = api.other_macros.iter().map(|(name, body)| (name.clone(), format!(" = {body}, a macro")));
    numbers.chain(synonyms).chain(strings).chain(others).map(|(name, value)| (name, vec![value])).collect()
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
  nvmlBoxOpen_v2(box_: *mut nvmlBox_t), beside nvmlBoxOpen

functions removed (1)
  nvmlBoxShut(key: c_uint)

functions changed (1)
  nvmlBoxTurn(key: c_uint) -> (key: c_int)

types added (1)
  nvmlBox_v2_t: 4 bytes, alignment 4

types changed (2)
  nvmlBox_t = nvmlBox_v1_t (12 bytes) -> nvmlBox_v2_t (4 bytes)
  nvmlBox_v1_t: 12 bytes, alignment 4 -> 24 bytes, alignment 8
    - depth: c_uint at 4
    - wide: c_uint at 8
    + wide: c_ulonglong at 8
    + label: [c_char; 8] at 16

version stamps added (1)
  nvmlBox_v2 = 0x2000004 of nvmlBox_v2_t

version stamps changed (1)
  nvmlBox_v1 = 0x100000c of nvmlBox_v1_t -> 0x1000018 of nvmlBox_v1_t

constants added (2)
  NVML_ERROR_NEW: nvmlReturn_t = 4
  NVML_MASK = 0x10000

constants removed (1)
  NVML_ERROR_GONE: nvmlReturn_t = 3

constants changed (2)
  NVML_LIMIT = 4 -> 5
  NVML_SAME = NVML_LIMIT = 4 -> NVML_LIMIT = 5
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
