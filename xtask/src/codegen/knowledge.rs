//! headers/api.toml: what no header says. Each entry must still match the header, or generation fails.

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::quirks::{FieldShift, Quirk};
use crate::api::{Api, Constant};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Knowledge {
    pub macro_type: Vec<MacroType>,
    pub raw_version: Vec<RawVersion>,
    pub stamp_without_field: Vec<StampWithoutField>,
    pub skipped_macro: Vec<SkippedMacro>,
    pub extra_function: Vec<ExtraFunction>,
    pub older_name: Vec<OlderName>,
    pub quirk: Vec<Quirk>,
    pub field_shift: Vec<FieldShift>,
}

/// The entries, each with its reason.
macro_rules! entries {
    ($($(#[$attribute:meta])* $name:ident { $($field:ident $(as $key:literal)?: $ty:ty),* })*) => {$(
        $(#[$attribute])*
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[serde(rename = $key)])? pub $field: $ty,)*
            pub reason: String,
        }
    )*};
}

entries! {
    MacroType { prefix: String, ty as "type": String }
    RawVersion { record: String, number: u32 }
    StampWithoutField { stamp: String }
    SkippedMacro { name: String }
    ExtraFunction { name: String, like: String, nvml: String, driver: String }
    /// A function that did the same before another came, under a name that is no version of it.
    OlderName { name: String, older: String }
}

impl Knowledge {
    pub fn load() -> Result<Knowledge> {
        toml::from_str(&crate::workspace::read("headers/api.toml")?).context("headers/api.toml")
    }

    /// The type of a constant: the header's, or the one that api.toml gives to macros of its name.
    pub fn type_of<'a>(&'a self, constant: &'a Constant) -> &'a str {
        let given = self.macro_type.iter().find(|rule| constant.name.starts_with(&rule.prefix));
        match given {
            Some(rule) if constant.ty == "u32" => &rule.ty,
            _ => &constant.ty,
        }
    }

    /// Entries of api.toml that no longer agree with the header, and names of the header that need an entry.
    pub fn check(&self, api: &Api) -> Result<()> {
        let mut wrong = Vec::new();
        for rule in &self.macro_type {
            let used = api.constants.iter().any(|c| c.ty == "u32" && c.name.starts_with(&rule.prefix));
            let known = api.aliases.iter().any(|alias| alias.name == rule.ty);
            if !used || !known {
                wrong.push(format!("macro_type {}: no such macros, or no type {}", rule.prefix, rule.ty));
            }
        }
        for rule in &self.raw_version {
            let record = api.record(&rule.record);
            if record.is_none_or(|record| record.fields.first().is_none_or(|field| field.name != "version")) {
                wrong.push(format!("raw_version {}: no such struct with a version field", rule.record));
            }
        }
        for rule in &self.stamp_without_field {
            let stamp = api.stamps.iter().find(|stamp| stamp.name == rule.stamp);
            let record = stamp.and_then(|stamp| api.record(&stamp.record));
            if record.is_none_or(|record| record.fields.iter().any(|field| field.name == "version")) {
                wrong.push(format!("stamp_without_field {}: no such stamp, or its struct has the field", rule.stamp));
            }
        }
        for rule in &self.skipped_macro {
            if !api.other_macros.contains_key(&rule.name) {
                wrong.push(format!("skipped_macro {}: not among the macros that are no constants", rule.name));
            }
        }
        for name in api.other_macros.keys() {
            if self.skipped_macro.iter().all(|rule| rule.name != *name) {
                wrong.push(format!(
                    "macro {name} is no constant: list it in skipped_macro, or teach xtask/src/api/macros.rs"
                ));
            }
        }
        for rule in &self.extra_function {
            if api.functions.iter().any(|function| function.name == rule.name) {
                wrong.push(format!("extra_function {}: the header declares it", rule.name));
            }
            if api.functions.iter().all(|function| function.name != rule.like) {
                wrong.push(format!("extra_function {}: no function {} to take the prototype of", rule.name, rule.like));
            }
        }
        let declared = |name: &String| {
            api.functions.iter().any(|function| function.name == *name)
                || self.extra_function.iter().any(|rule| rule.name == *name)
        };
        for rule in &self.older_name {
            if !declared(&rule.name) || !declared(&rule.older) {
                wrong.push(format!("older_name {}: no such function, or no {}", rule.older, rule.name));
            }
        }
        wrong.extend(super::quirks::check(&self.quirk, &self.field_shift));
        let reasons = (self.macro_type.iter().map(|rule| &rule.reason))
            .chain(self.raw_version.iter().map(|rule| &rule.reason))
            .chain(self.stamp_without_field.iter().map(|rule| &rule.reason))
            .chain(self.skipped_macro.iter().map(|rule| &rule.reason))
            .chain(self.extra_function.iter().map(|rule| &rule.reason))
            .chain(self.older_name.iter().map(|rule| &rule.reason))
            .chain(self.quirk.iter().flat_map(|rule| [&rule.reason, &rule.source]));
        if reasons.into_iter().any(|reason| reason.trim().is_empty()) {
            wrong.push("an entry without a reason".to_owned());
        }
        if wrong.is_empty() {
            return Ok(());
        }
        bail!("headers/api.toml does not agree with the header:\n  {}", wrong.join("\n  "));
    }
}
