//! Types that users make and store: each public struct and enum of the safe crate has a form in the feature `serde`, and
//! each struct that a literal cannot make has a default or a constructor.

use std::sync::LazyLock;

use regex::Regex;

use super::Finding;
use crate::sources::{self, Item, Kind, Source};

/// Types without a form: handles, iterators and builders, buffers of calls, and what is not data.
const WITHOUT_FORM: &[&str] = &[
    // Handles and sessions.
    "ComputeInstance",
    "CudaVisibleDevices",
    "DestroyError",
    "Device",
    "EventSet",
    "GpmSample",
    "GpuInstance",
    "Monitor",
    "NvLink",
    "Nvml",
    "RestoreGuard",
    "SystemEventSet",
    "Unit",
    "VgpuInstance",
    "VgpuType",
    // Iterators and streams.
    "CperRecords",
    "Devices",
    "EventStream",
    "Events",
    "FieldValueSamples",
    "MigDevices",
    "NvLinks",
    "StopHandle",
    // Builders and buffers.
    "FieldRequest",
    "GpmMetrics",
    "MonitorBuilder",
    "NvmlBuilder",
    // Access to files, a view of an event, an error of a text.
    "EventKind",
    "ParseError",
    "Procfs",
    "Sysfs",
];

/// Structs with a form that no default and no `new` makes.
const MADE_OTHERWISE: &[&str] = &[
    // By `from_bytes`.
    "NvlePrivateInfo",
    "VgpuMetadata",
    "VgpuPgpuMetadata",
];

/// Declaration of a struct or an enum; those of macros have a type after the name.
static DECLARED: LazyLock<Regex> = pattern!(r"^ *pub (struct|enum) \w+(?:<[^>]*>)?(?: \{|\(|;)");

/// Field that a literal outside of the crate cannot name.
static PRIVATE_FIELD: LazyLock<Regex> = pattern!(r"(?m)^ +(?:r#)?[a-z]\w*: |\bpub\(|\bpub struct.*\(u32");

pub fn check(sources: &[Source], items: &[Item]) -> Vec<Finding> {
    let all = sources::code(sources);
    let mut findings = Vec::new();
    let is_inside = |path: &str| path.contains("/ffi/") && !path.ends_with("value.rs");
    for item in items.iter().filter(|item| item.kind == Kind::Type && !is_inside(&item.path)) {
        let Some(kind) = DECLARED.captures(&item.code) else { continue };
        let (name, attributes) = (item.name.as_str(), &item.attributes);
        if WITHOUT_FORM.contains(&name) {
            continue;
        }
        let mut find = |text: String| findings.push(Finding::new(&item.path, item.line, text));
        let has = |text: String| all.contains(&text);
        let is_serialized = attributes.contains("derive(serde::Serialize")
            || has(format!("serde::Serialize for {name} {{"))
            || has(format!("text_form! {{ {name}, "))
            || has(format!("open_value! {{ {name}: "));
        if !is_serialized && name != "NvmlError" {
            find(format!("{name} has no form in the feature serde: derive serde::Serialize and Deserialize"));
        }
        let is_new = |one: &Item| one.public && one.path == item.path && one.owner == name && one.name == "new";
        let is_made = (!attributes.contains("#[non_exhaustive]") && !PRIVATE_FIELD.is_match(&item.code))
            || attributes.contains("Default,")
            || attributes.contains("Default)")
            || has(format!("Default for {name} {{"))
            || items.iter().any(is_new)
            || MADE_OTHERWISE.contains(&name)
            || has(format!("named_value! {{ {name} }}"));
        if &kind[1] == "struct" && !is_made {
            find(format!("users cannot make a {name}: derive Default, or add a function `new`"));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;

    const FORM: &str = "#[cfg_attr(feature = \"serde\", derive(serde::Serialize, serde::Deserialize))]";

    fn found(source: &str) -> Vec<String> {
        let sources = [Source::new("a.rs", source)];
        texts(&check(&sources, &sources::items(&sources)))
    }

    #[test]
    fn types_with_form_and_constructor_are_in_order() {
        for source in [
            format!(
                "#[derive(Debug, Default, Clone)]\n{FORM}\n#[non_exhaustive]\npub struct One {{\n    pub a: u32,\n}}\n"
            ),
            format!("{FORM}\npub struct One {{\n    pub a: u32,\n}}\n"),
            format!("{FORM}\n#[non_exhaustive]\npub enum One {{\n    A,\n}}\n"),
            format!("{FORM}\npub struct One {{\n    a: u32,\n}}\n\nimpl Default for One {{\n}}\n"),
            format!(
                "{FORM}\npub struct One {{\n    a: u32,\n}}\n\nimpl One {{\n    pub const fn new() -> One {{\n    }}\n}}\n"
            ),
            "/// A handle.\npub struct Device {\n    raw: u32,\n}\n".to_owned(),
            "open_enum! {\n    pub enum One: u32 {\n    }\n}\n".to_owned(),
            "struct Private {\n    a: u32,\n}\n".to_owned(),
        ] {
            assert_eq!(found(&source), [""; 0], "{source}");
        }
    }

    #[test]
    fn what_is_missing_is_found() {
        let form = "One has no form in the feature serde: derive serde::Serialize and Deserialize";
        let made = "users cannot make a One: derive Default, or add a function `new`";
        assert_eq!(found("#[derive(Debug)]\npub struct One {\n    pub a: u32,\n}\n"), [format!("2: {form}")]);
        for private in
            ["#[non_exhaustive]\npub struct One {\n    pub a: u32,\n}\n", "// One.\npub struct One {\n    a: u32,\n}\n"]
        {
            assert_eq!(found(&format!("{FORM}\n{private}")), [format!("3: {made}")], "{private}");
        }
        assert_eq!(found("pub enum One {\n    A,\n}\n"), [format!("1: {form}")]);
    }
}
