//! Types that users make and store: each public struct and enum of the safe crate has a form in the feature `serde`, and
//! each struct that a literal cannot make has a default or a constructor.

use std::sync::LazyLock;

use regex::Regex;

use super::Finding;
use crate::sources::Source;

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

/// A struct or an enum with the attributes before it; those of macros have a type after the name.
static TYPE: LazyLock<Regex> =
    pattern!(r"(?m)((?:^[ \t]*(?:#\[.*\])?\n)*)^[ \t]*pub (struct|enum) (\w+)(<[^>]*>)?( \{|\(|;)");

pub fn check(sources: &[Source]) -> Vec<Finding> {
    let all: String = sources.iter().map(Source::code).collect();
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| !source.path.contains("/ffi/") || source.path.ends_with("value.rs")) {
        let code = source.code();
        for found in TYPE.captures_iter(&code) {
            let line = code[..found.get(2).map_or(0, |kind| kind.start())].lines().count();
            let (attributes, kind, name) = (&found[1], &found[2], &found[3]);
            let mut find = |text: String| findings.push(Finding::new(&source.path, line, text));
            if WITHOUT_FORM.contains(&name) {
                continue;
            }
            let implements = |name_of_trait: &str| {
                all.contains(&format!("{name_of_trait} for {name} {{"))
                    || name_of_trait == "serde::Serialize" && all.contains(&format!("text_form! {{ {name}, "))
                    || name_of_trait == "serde::Serialize" && all.contains(&format!("open_value! {{ {name}: "))
            };
            let is_serialized = attributes.contains("derive(serde::Serialize") || implements("serde::Serialize");
            let of_error = name == "NvmlError";
            if !is_serialized && !of_error {
                find(format!("{name} has no form in the feature serde: derive serde::Serialize and Deserialize"));
            }
            let body = body(&code[found.get(0).map_or(0, |found| found.start())..]);
            let is_made_by_literal = !attributes.contains("#[non_exhaustive]") && !has_private_field(body);
            let has_default =
                attributes.contains("Default,") || attributes.contains("Default)") || implements("Default");
            let is_made = has_default || has_constructor(&code, name) || MADE_OTHERWISE.contains(&name);
            if kind == "struct"
                && !is_made_by_literal
                && !is_made
                && !all.contains(&format!("named_value! {{ {name} }}"))
            {
                find(format!("users cannot make a {name}: derive Default, or add a function `new`"));
            }
        }
    }
    findings
}

/// Declaration up to the end of its block.
fn body(code: &str) -> &str {
    let end = code.find("\n}").or_else(|| code.find(';')).unwrap_or(code.len());
    &code[..end]
}

fn has_private_field(body: &str) -> bool {
    let is_field = |line: &&str| line.trim_start().starts_with(|char: char| char.is_lowercase()) && line.contains(": ");
    let fields = body.lines().skip_while(|line| !line.contains("pub struct")).skip(1);
    let named = fields.filter(is_field).any(|line| !line.trim_start().starts_with("pub "));
    named || body.contains("pub(") || body.lines().any(|line| line.contains("pub struct") && line.contains("(u32"))
}

/// Whether the type has a public function `new` in the file.
fn has_constructor(code: &str, name: &str) -> bool {
    let mut rest = code;
    while let Some(start) = rest.find(&format!("\nimpl {name} {{")) {
        let block = &rest[start + 1..];
        let end = block.find("\n}").unwrap_or(block.len());
        if block[..end].contains("pub fn new(") || block[..end].contains("pub const fn new(") {
            return true;
        }
        rest = &block[end..];
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;

    const FORM: &str = "#[cfg_attr(feature = \"serde\", derive(serde::Serialize, serde::Deserialize))]";

    fn found(source: &str) -> Vec<String> {
        texts(&check(&[Source::new("a.rs", source)]))
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
            ["#[non_exhaustive]\npub struct One {\n    pub a: u32,\n}\n", "\npub struct One {\n    a: u32,\n}\n"]
        {
            assert_eq!(found(&format!("{FORM}\n{private}")), [format!("3: {made}")], "{private}");
        }
        assert_eq!(found("pub enum One {\n    A,\n}\n"), [format!("1: {form}")]);
    }
}
