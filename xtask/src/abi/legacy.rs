//! nvml-sys/src/legacy.rs: structs written by hand, for what drivers write and today's header does not declare.
//!
//! If a pinned header still has such a struct, it is proved as the others are. Those that are older than the oldest
//! pinned header are the beginning of a struct of today, which is proved instead.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use quote::ToTokens;
use serde::Deserialize;

use super::facts::{Facts, Types, What};
use crate::api::{self, Api};
use crate::workspace;

pub const PATH: &str = "nvml-sys/src/legacy.rs";

/// Struct of legacy.rs and its counterpart in C.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Legacy {
    #[serde(rename = "type")]
    pub ty: String,
    /// The struct's name in C.
    pub c: String,
    /// The pinned headers that have it as it is, the first and the last. Without: today's struct begins like it.
    pub headers: Option<[String; 2]>,
    /// Fields that have another name in today's struct.
    #[serde(default)]
    pub renamed: BTreeMap<String, String>,
    /// Fields that begin in the same place of today's struct, and are larger there.
    #[serde(default)]
    pub grown: BTreeSet<String>,
    /// Fields that today's struct does not have.
    #[serde(default)]
    pub removed: BTreeSet<String>,
    /// Fields that have another place or type in today's struct.
    #[serde(default)]
    pub changed: BTreeSet<String>,
    /// Source of the layout.
    #[serde(deserialize_with = "workspace::not_empty")]
    pub source: String,
}

/// The facts of the structs of legacy.rs, which are laid out as C does it; `api` is the header that they name types of.
pub fn declared(api: Api, entries: &[Legacy]) -> Result<Facts> {
    parse(&workspace::read(PATH)?, api, entries)
}

fn parse(source: &str, mut api: Api, entries: &[Legacy]) -> Result<Facts> {
    let mut names = BTreeSet::new();
    // From the end: a struct stands before those that it contains.
    for item in syn::parse_file(source).context(PATH)?.items.iter().rev() {
        let syn::Item::Struct(declared) = item else { continue };
        let name = declared.ident.to_string();
        if !declared.attrs.iter().any(|attr| attr.to_token_stream().to_string().replace(' ', "") == "#[repr(C)]") {
            bail!("{PATH}: {name} is not repr(C)");
        }
        let record = Types(&api).lay_out(api::read_record(item)?);
        api.records.push(record.with_context(|| format!("{PATH}: {name} has fields of unknown layout"))?);
        names.insert(name);
    }
    let entered: BTreeSet<String> = entries.iter().map(|entry| entry.ty.clone()).collect();
    if names != entered || entries.len() != names.len() {
        let odd: Vec<&String> = names.symmetric_difference(&entered).collect();
        bail!("{PATH} and the legacy entries of headers/abi.toml must have the same types, each once: {odd:?}");
    }
    Ok(names.into_iter().map(|name| (name.clone(), Types(&api).facts(&name))).collect())
}

impl Legacy {
    /// Compares the struct with a header: all of it if the header has the struct, its fields if the header's struct
    /// begins like it. Returns the number of facts.
    pub fn prove(&self, declared: &Facts, header: &Facts) -> Result<usize> {
        let none = Vec::new();
        let theirs = header.get(&self.c).unwrap_or(&none);
        let (mut proved, mut fields) = (0, BTreeSet::new());
        for fact in &declared[&self.ty] {
            let own = &fact.field;
            let field = self.renamed.get(own).unwrap_or(own);
            let has_field = theirs.iter().any(|one| one.field == *field);
            let is_larger = self.grown.contains(own) && fact.what == What::Size;
            let is_removed = self.removed.contains(own) && !has_field;
            if own.is_empty() && self.headers.is_none() || is_larger || is_removed || self.changed.contains(own) {
                continue;
            }
            match theirs.iter().find(|one| one.field == *field && one.what == fact.what) {
                Some(one) if one.answer == fact.answer => proved += 1,
                Some(one) => bail!("{PATH}: {}: {}, and {}: {}", self.ty, fact.words(), self.c, one.words()),
                None => bail!("{PATH}: {}: {}: {} has nothing like it", self.ty, fact.words(), self.c),
            }
            fields.insert(field);
        }
        let more = theirs.iter().map(|one| &one.field).find(|field| !field.is_empty() && !fields.contains(field));
        if let (Some(_), Some(more)) = (&self.headers, more) {
            bail!("{PATH}: {} has the field {more} and {} has not", self.c, self.ty);
        }
        Ok(proved)
    }
}

#[cfg(test)]
mod tests {
    use super::super::facts;
    use super::*;
    use crate::api::parsed_in_test;

    const SOURCE: &str = "
        #[repr(C)] pub struct nvmlBox_v0_t { pub version: c_uint, pub label: [c_char; 8], pub spare: c_uint }
        unsafe impl Zeroable for nvmlBox_v0_t {}
    ";
    const HEADER: &str =
        "typedef struct nvmlBox_st { unsigned version; char name[8]; unsigned wide; long long more; } nvmlBox_t;";

    fn entry(more: &str) -> Legacy {
        toml::from_str(&format!("type = 'nvmlBox_v0_t'\nc = 'nvmlBox_t'\nsource = 's'\n{more}")).unwrap()
    }

    #[test]
    fn each_struct_has_one_entry() {
        let parse = |source: &str, entries: &[Legacy]| parse(source, Api::default(), entries);
        assert!(parse(SOURCE, &[]).is_err());
        assert!(parse(SOURCE, &[entry(""), entry("")]).is_err());
        assert_eq!(parse(SOURCE, &[entry("")]).unwrap()["nvmlBox_v0_t"].len(), 10);
        assert!(parse(&SOURCE.replace("#[repr(C)]", ""), &[entry("")]).unwrap_err().to_string().contains("repr(C)"));
    }

    #[test]
    fn structs_are_compared_with_a_header() {
        let Some(api) = parsed_in_test(HEADER) else { return };
        let declared = parse(SOURCE, Api::default(), &[entry("")]).unwrap();
        let header = facts::all(&api);
        let prove = |more: &str| entry(more).prove(&declared, &header).map_err(|error| error.to_string());
        assert_eq!(prove("renamed.label = 'name'\nremoved = ['spare']"), Ok(5));
        assert_eq!(prove("renamed.label = 'name'\nrenamed.spare = 'wide'\ngrown = ['label']"), Ok(7));
        assert_eq!(prove("renamed.label = 'name'\nrenamed.spare = 'more'\nchanged = ['spare']"), Ok(5));
        assert!(prove("removed = ['spare']").unwrap_err().contains("label at 4: nvmlBox_t has nothing like it"));
        let wrong = prove("renamed.label = 'name'\nrenamed.spare = 'more'").unwrap_err();
        assert!(wrong.contains("spare at 12, and nvmlBox_t: more at 16"), "{wrong}");
        let whole = prove("headers = ['1.0.0', '1.0.1']\nrenamed.label = 'name'\nrenamed.spare = 'wide'");
        assert!(whole.unwrap_err().contains("size 16, and nvmlBox_t: size 24"));
    }
}
