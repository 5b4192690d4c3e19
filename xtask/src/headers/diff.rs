//! Changes from one header to another, in the sections that a maintainer goes through.

use std::collections::BTreeMap;

use super::base_name;
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
        let ret = if function.ret == "nvmlReturn_t" { String::new() } else { format!(" -> {}", function.ret) };
        let deprecated = function.facts.deprecated.as_ref();
        let deprecated = deprecated.map(|version| format!(", deprecated since {version}")).unwrap_or_default();
        (function.name.clone(), vec![format!("({}){ret}{deprecated}", function.parameters().join(", "))])
    });
    facts.collect()
}

/// The known functions that an added one is another version of.
fn versions(known: &Facts, added: &str) -> String {
    let new = base_name(added.split('(').next().unwrap_or(added));
    let family: Vec<&str> = known.keys().map(String::as_str).filter(|name| base_name(name) == new).collect();
    if family.is_empty() { String::new() } else { format!(", beside {}", family.join(", ")) }
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
    let numbers = api.numbers().map(|(name, constant)| {
        // Counts and ids are read as decimals, masks as hexadecimals.
        let value = constant.value;
        let value = if value < 0x1_0000 { value.to_string() } else { format!("{value:#x}") };
        // Plain macros are the rule, so only other types are worth a word.
        let ty = if constant.ty == "u32" { String::new() } else { format!(": {}", constant.ty) };
        let synonym = if *name == constant.name { String::new() } else { format!(" {} =", constant.name) };
        (name.clone(), format!("{ty} ={synonym} {value}"))
    });
    let strings = api.strings.iter().map(|(name, value)| (name.clone(), format!(" = {value:?}")));
    let others = api.other_macros.iter().map(|(name, body)| (name.clone(), format!(" = {body}, a macro")));
    numbers.chain(strings).chain(others).map(|(name, value)| (name, vec![value])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{NEW_HEADER, OLD_HEADER, parsed_in_test};

    #[test]
    fn every_section() {
        let (Some(old), Some(new)) = (parsed_in_test(OLD_HEADER), parsed_in_test(NEW_HEADER)) else { return };
        let report = report(&old, &new);
        let expected = "
functions added (1)
  nvmlBoxOpen_v2(box_: *mut nvmlBox_t), beside nvmlBoxOpen

functions removed (1)
  nvmlBoxShut(key: c_uint)

functions changed (1)
  nvmlBoxTurn(key: c_uint) -> (key: c_int)

types added (1)
  nvmlBox_v2_t: 16 bytes, alignment 8

types changed (3)
  nvmlBox_t = nvmlBox_v1_t (48 bytes) -> nvmlBox_v2_t (16 bytes)
  nvmlBox_v1_st__bindgen_ty_1: 16 bytes, alignment 8
    - heat: c_uint at 8
    + heat: c_int at 8
  nvmlLid_v1_t: 8 bytes, alignment 4 -> 16 bytes, alignment 8
    - wide: c_uint at 4
    + wide: c_ulonglong at 8

version stamps added (1)
  nvmlBox_v2 = 0x2000010 of nvmlBox_v2_t

version stamps changed (1)
  nvmlLid_v1 = 0x1000008 of nvmlLid_v1_t -> 0x1000010 of nvmlLid_v1_t

constants added (2)
  NVML_BOX_ALL: u64 = 0xffffffffffffffff
  NVML_BOX_LARGE: nvmlBoxType_t = 5

constants removed (1)
  NVML_ERROR_GONE: nvmlReturn_t = 3

constants changed (3)
  NVML_BOX_BIG = 6 -> nvmlBoxType_t = NVML_BOX_LARGE = 5
  NVML_BOX_COUNT: nvmlBoxType_t = 3 -> nvmlBoxType_t = 6
  NVML_BOX_NAME = \"bin\" -> \"box\"
";
        assert_eq!(report, expected);
    }

    #[test]
    fn a_header_does_not_differ_from_itself() {
        let Some(api) = parsed_in_test(OLD_HEADER) else { return };
        assert_eq!(report(&api, &api), "\nno difference\n");
    }
}
