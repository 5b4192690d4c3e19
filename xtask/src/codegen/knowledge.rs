//! headers/api.toml: what no header says. Each entry must still match the header, or generation fails.

use anyhow::{Result, bail};
use serde::Deserialize;

use super::quirks::{FieldShift, Quirk};
use crate::api::{Api, Constant, Record, Stamp};

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
            #[allow(dead_code, reason = "most reasons are for those who read the file")]
            #[serde(deserialize_with = "crate::workspace::not_empty")]
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
    /// The type of a constant: the header's, or the one that api.toml gives to macros of its name.
    pub fn type_of<'a>(&'a self, constant: &'a Constant) -> &'a str {
        let given = self.macro_type.iter().find(|rule| constant.name.starts_with(&rule.prefix));
        match given {
            Some(rule) if constant.ty == "u32" => &rule.ty,
            _ => &constant.ty,
        }
    }

    /// Whether a stamp is known to be of a struct that has no field for it.
    pub fn is_without_field(&self, stamp: &Stamp) -> bool {
        self.stamp_without_field.iter().any(|rule| rule.stamp == stamp.name)
    }

    /// Entries of api.toml that no longer agree with the header, and names of the header that need an entry.
    pub fn check(&self, api: &Api) -> Result<()> {
        let mut wrong = super::quirks::check(&self.quirk, &self.field_shift);
        let mut expect = |is_right: bool, text: String| wrong.extend(Some(text).filter(|_| !is_right));
        for MacroType { prefix, ty, .. } in &self.macro_type {
            let is_used = api.constants.iter().any(|one| one.ty == "u32" && one.name.starts_with(prefix));
            let text = format!("macro_type {prefix}: no such macros, or no type {ty}");
            expect(is_used && api.alias(ty).is_some(), text);
        }
        for RawVersion { record, .. } in &self.raw_version {
            let has_version = api.record(record).is_some_and(Record::has_version);
            expect(has_version, format!("raw_version {record}: no such struct with a version field"));
        }
        for stamp in &api.stamps {
            let is_without = self.is_without_field(stamp);
            let is_right = api.record(&stamp.record).is_some_and(|record| record.has_version() != is_without);
            let text = "its struct must begin with a version, or be listed in stamp_without_field and have none";
            expect(is_right, format!("stamp {}: {text}", stamp.name));
        }
        for StampWithoutField { stamp, .. } in &self.stamp_without_field {
            let is_known = api.stamps.iter().any(|known| known.name == *stamp);
            expect(is_known, format!("stamp_without_field {stamp}: no such stamp"));
        }
        for SkippedMacro { name, .. } in &self.skipped_macro {
            let text = format!("skipped_macro {name}: not among the macros that are no constants");
            expect(api.other_macros.contains_key(name), text);
        }
        for name in api.other_macros.keys() {
            let text = "list it in skipped_macro, or teach xtask/src/api/macros.rs";
            let is_skipped = self.skipped_macro.iter().any(|rule| rule.name == *name);
            expect(is_skipped, format!("macro {name} is no constant: {text}"));
        }
        for ExtraFunction { name, like, .. } in &self.extra_function {
            expect(api.function(name).is_none(), format!("extra_function {name}: the header declares it"));
            let text = format!("extra_function {name}: no function {like} to take the prototype of");
            expect(api.function(like).is_some(), text);
        }
        let is_extra = |name: &String| self.extra_function.iter().any(|rule| rule.name == *name);
        let is_declared = |name: &String| api.function(name).is_some() || is_extra(name);
        for OlderName { name, older, .. } in &self.older_name {
            let text = format!("older_name {older}: no such function, or no {name}");
            expect(is_declared(name) && is_declared(older), text);
        }
        if wrong.is_empty() {
            return Ok(());
        }
        bail!("headers/api.toml does not agree with the header:\n  {}", wrong.join("\n  "));
    }
}
