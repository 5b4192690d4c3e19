//! nvml-sys/src/legacy.rs: structs written by hand, for what drivers write and today's header does not declare.
//!
//! Where a pinned header still has such a struct, it is proved as the others are. Those that are older than the oldest
//! pinned header are the beginning of a struct of today, which is proved instead.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use quote::ToTokens;
use serde::Deserialize;

use super::index::Index;
use super::question::{Form, Question, What};
use crate::api::{Api, Field, Record};
use crate::workspace;

pub const PATH: &str = "nvml-sys/src/legacy.rs";

/// What a struct of legacy.rs is in C.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Legacy {
    #[serde(rename = "type")]
    pub ty: String,
    /// The struct's name in C.
    pub c: String,
    /// The pinned headers that have it as it is, the first and the last. Without: today's struct begins like it.
    #[serde(default)]
    pub headers: Option<[String; 2]>,
    /// Fields that have another name in today's struct.
    #[serde(default)]
    pub renamed: BTreeMap<String, String>,
    /// Fields that begin in the same place of today's struct, and are larger there.
    #[serde(default)]
    pub grown: BTreeSet<String>,
    /// Fields that today's struct does not have.
    #[serde(default)]
    pub gone: BTreeSet<String>,
    /// Where the layout is known from.
    pub source: String,
}

/// The structs of legacy.rs. Only names and types are known of the fields: where they are, rustc says.
pub fn declared() -> Result<Index> {
    parse(&workspace::read(PATH)?)
}

fn parse(source: &str) -> Result<Index> {
    let mut api = Api::default();
    for item in &syn::parse_file(source).context(PATH)?.items {
        let syn::Item::Struct(declared) = item else { continue };
        let mut fields = Vec::new();
        for field in &declared.fields {
            let name = field.ident.as_ref().with_context(|| format!("{} has no names", declared.ident))?.to_string();
            let ty = field.ty.to_token_stream().to_string().replace(" ;", ";");
            fields.push(Field { name, ty, offset: Some(0) });
        }
        let name = declared.ident.to_string();
        api.records.push(Record { name, size: 0, align: 0, fields, item: item.clone() });
    }
    Ok(Index::new(&api))
}

/// The questions about the structs that entries are about, and a complaint about each that has none.
pub fn questions(declared: &Index, entries: &[Legacy]) -> Result<Vec<Question>> {
    let types: BTreeSet<&str> = declared.types().collect();
    let entered: BTreeSet<&str> = entries.iter().map(|entry| entry.ty.as_str()).collect();
    if types != entered || entries.len() != types.len() {
        let odd: Vec<&&str> = types.symmetric_difference(&entered).collect();
        bail!("{PATH} and the legacy entries of headers/abi.toml must have the same types, each once: {odd:?}");
    }
    Ok(Question::all(declared))
}

impl Legacy {
    /// The questions about this struct that a header must answer alike, and how C puts them: all of them where the
    /// header has the struct, those about fields where its struct only begins so.
    pub fn asked<'a>(&self, questions: &'a [Question], header: &Index) -> Result<Vec<(&'a Question, String)>> {
        let mut asked = Vec::new();
        let mut fields = BTreeSet::new();
        for question in questions.iter().filter(|question| question.subject == self.ty) {
            let whole = question.field().is_none();
            let field = question.field().unwrap_or_default();
            if (whole && self.headers.is_none()) || self.gone.contains(field) && header.member(&self.c, field).is_none()
            {
                continue;
            }
            if self.grown.contains(field) && matches!(question.what, What::FieldSize(_)) {
                continue;
            }
            let field = self.renamed.get(field).map_or(field, String::as_str).to_owned();
            let what = match &question.what {
                What::Offset(_) => What::Offset(field.clone()),
                What::FieldSize(_) => What::FieldSize(field.clone()),
                What::FieldSign(_) => What::FieldSign(field.clone()),
                other => other.clone(),
            };
            match (Question { subject: self.c.clone(), what }).c(header) {
                Form::C(expression) => asked.push((question, expression)),
                Form::NoField | Form::Nothing => bail!("{PATH}: {question}: {} has nothing like it", self.c),
            }
            fields.insert(field);
        }
        let more = header.members(&self.c).into_iter().find(|member| !fields.contains(&member.name));
        if let (Some(_), Some(more)) = (&self.headers, more) {
            bail!("{PATH}: {} has the field {} and {} has not", self.c, more.name, self.ty);
        }
        Ok(asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::parsed_in_test;

    const SOURCE: &str = "
        pub struct nvmlBox_v0_t { pub version: c_uint, pub label: [c_char; 8], pub spare: c_uint }
        unsafe impl Zeroable for nvmlBox_v0_t {}
    ";
    const HEADER: &str = "typedef struct nvmlBox_st { unsigned version; char name[16]; long long wide; } nvmlBox_t;";

    fn entry(more: &str) -> Legacy {
        toml::from_str(&format!("type = 'nvmlBox_v0_t'\nc = 'nvmlBox_t'\nsource = 's'\n{more}")).unwrap()
    }

    #[test]
    fn each_struct_has_one_entry() {
        let declared = parse(SOURCE).unwrap();
        assert!(questions(&declared, &[]).is_err());
        assert!(questions(&declared, &[entry(""), entry("")]).is_err());
        assert_eq!(questions(&declared, &[entry("")]).unwrap().len(), 10);
    }

    #[test]
    fn what_can_be_asked_of_a_header() {
        let Some(api) = parsed_in_test(HEADER) else { return };
        let (header, declared) = (Index::new(&api), parse(SOURCE).unwrap());
        let questions = Question::all(&declared);
        let asked = |more: &str| {
            let entry = entry(more);
            let asked = entry.asked(&questions, &header).map_err(|error| error.to_string());
            asked.map(|asked| asked.into_iter().map(|(_, expression)| expression).collect::<Vec<_>>())
        };
        let begun = asked("renamed.label = 'name'\ngrown = ['label']\ngone = ['spare']").unwrap();
        let fields = ["offsetof(nvmlBox_t, version)", "sizeof(((nvmlBox_t *)0)->version)"];
        assert_eq!(begun[..2], fields);
        assert_eq!(begun[2..], ["SIGNED(((nvmlBox_t *)0)->version)", "offsetof(nvmlBox_t, name)"]);
        assert!(asked("gone = ['spare']").unwrap_err().contains("offset of nvmlBox_v0_t.label"));
        let whole = asked("headers = ['1.0.0', '1.0.1']\nrenamed.label = 'name'\nrenamed.spare = 'wide'").unwrap();
        assert!(whole.contains(&"sizeof(nvmlBox_t)".to_owned()));
        let more = asked("headers = ['1.0.0', '1.0.1']\nrenamed.label = 'name'\ngone = ['spare']");
        assert!(more.unwrap_err().contains("has the field wide"));
    }
}
