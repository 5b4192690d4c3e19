//! From a header's text to the [`Api`] model.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use anyhow::{Context, Result, bail};
use quote::ToTokens;
use regex::Regex;
use syn::visit_mut::VisitMut;

use super::facts::Group;
use super::macros::{self, Kind};
use super::{
    Alias, Api, Constant, Facts, Field, Function, Param, Record, Stamp, StringConstant, Synonym, Target, clang,
};

/// Parses a header. Legacy names are functions of their own, as in a library's symbol table.
pub fn parse(header: &str) -> Result<Api> {
    parse_for(header, Target::default())
}

/// Parses a header with the sizes and offsets of a target.
pub fn parse_for(header: &str, target: Target) -> Result<Api> {
    let bindings = clang::bindings(header, target)?;
    let mut api = Api { target, ..Api::default() };
    let mut layouts = Layouts::default();
    for item in &bindings.items {
        match item {
            syn::Item::ForeignMod(block) => {
                for item in &block.items {
                    if let syn::ForeignItem::Fn(function) = item {
                        api.functions.push(read_function(function)?);
                    }
                }
            }
            syn::Item::Struct(item) if !is_opaque(&item.fields) => {
                api.records.push(read_record(&syn::Item::Struct(item.clone()))?)
            }
            syn::Item::Union(item) => api.records.push(read_record(&syn::Item::Union(item.clone()))?),
            syn::Item::Type(item) => {
                let alias = Alias { name: item.ident.to_string(), target: rust_type(&item.ty) };
                if alias.name != alias.target {
                    api.aliases.push(alias);
                }
            }
            syn::Item::Const(item) if item.ident == "_" => layouts.read(item)?,
            syn::Item::Const(item) => {
                if let Some(value) = integer(&item.expr) {
                    let ty = rust_type(&item.ty);
                    api.constants.push(Constant { name: item.ident.to_string(), ty, value });
                }
            }
            _ => {}
        }
    }
    layouts.apply(&mut api.records)?;
    split_enums(&mut api);
    read_macros(header, &mut api)?;
    read_groups_and_attributes(header, &mut api)?;
    Ok(api)
}

/// One field that the header does not have: what bindgen makes of a struct that the header only names.
fn is_opaque(fields: &syn::Fields) -> bool {
    let made_up =
        |field: &syn::Field| field.ident.as_ref().is_some_and(|ident| ident == "_unused" || ident == "_address");
    fields.len() == 1 && fields.iter().all(made_up)
}

fn read_function(item: &syn::ForeignItemFn) -> Result<Function> {
    let mut params = Vec::new();
    for input in &item.sig.inputs {
        let syn::FnArg::Typed(input) = input else { bail!("{} takes self", item.sig.ident) };
        // bindgen appends an underscore to names that are Rust keywords; ours are raw names without it.
        let name = input.pat.to_token_stream().to_string();
        params.push(Param { name, ty: rust_type(&input.ty) });
    }
    let ret = match &item.sig.output {
        syn::ReturnType::Default => "()".to_owned(),
        syn::ReturnType::Type(_, ty) => rust_type(ty),
    };
    let pointers: Vec<&str> =
        params.iter().filter(|p| p.ty.starts_with('*')).map(|p| p.name.trim_end_matches('_')).collect();
    let facts = Facts::of_comment(&comment(&item.attrs), &pointers);
    Ok(Function { name: item.sig.ident.to_string(), params, ret, facts })
}

fn comment(attrs: &[syn::Attribute]) -> String {
    let mut text = String::new();
    for attr in attrs {
        let syn::Meta::NameValue(meta) = &attr.meta else { continue };
        let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(line), .. }) = &meta.value else { continue };
        if meta.path.is_ident("doc") {
            text.push_str(&line.value());
            text.push('\n');
        }
    }
    text
}

fn read_record(item: &syn::Item) -> Result<Record> {
    let mut item = item.clone();
    StripDocs.visit_item_mut(&mut item);
    let (ident, fields) = match &item {
        syn::Item::Struct(item) => (&item.ident, item.fields.iter().collect::<Vec<_>>()),
        syn::Item::Union(item) => (&item.ident, item.fields.named.iter().collect()),
        _ => bail!("not a record"),
    };
    let mut read = Vec::new();
    for field in fields {
        let name = field.ident.as_ref().context("a field without a name")?.to_string();
        read.push(Field { name, ty: rust_type(&field.ty), offset: None });
    }
    Ok(Record { name: ident.to_string(), size: 0, align: 0, fields: read, item })
}

struct StripDocs;

impl VisitMut for StripDocs {
    fn visit_attributes_mut(&mut self, attrs: &mut Vec<syn::Attribute>) {
        attrs.retain(|attr| !attr.path().is_ident("doc"));
    }

    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        shorten(path);
        syn::visit_mut::visit_path_mut(self, path);
    }
}

/// `core::ffi::c_uint` becomes `c_uint`: the generated files import these names.
fn shorten(path: &mut syn::Path) {
    let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    if let ([core, ffi, _], Some(last)) = (names.as_slice(), path.segments.last().cloned()) {
        if core == "core" && ffi == "ffi" {
            path.leading_colon = None;
            path.segments = std::iter::once(last).collect();
        }
    }
}

/// A type as text, the way a person would write it.
fn rust_type(ty: &syn::Type) -> String {
    let mut ty = ty.clone();
    StripDocs.visit_type_mut(&mut ty);
    let text = ty.to_token_stream().to_string();
    let text = text.replace(" ;", ";").replace("* mut ", "*mut ").replace("* const ", "*const ");
    text.replace("[ ", "[").replace(" ]", "]").replace("usize]", "]").replace(":: ", "::").replace(" ::", "::")
}

fn integer(expr: &syn::Expr) -> Option<i128> {
    match expr {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. }) => number.base10_parse().ok(),
        syn::Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => integer(expr).map(|number| -number),
        _ => None,
    }
}

static SIZE: LazyLock<Regex> = pattern!(r#""Size of (\w+)"\s*\][^"]*?- (\d+)usize"#);
static ALIGN: LazyLock<Regex> = pattern!(r#""Alignment of (\w+)"\s*\][^"]*?- (\d+)usize"#);
static OFFSET: LazyLock<Regex> = pattern!(r#""Offset of field: (\w+)::(\w+)"\s*\][^"]*?- (\d+)usize"#);

/// Sizes, alignments and offsets, read from the assertions that bindgen writes beside each record.
#[derive(Default)]
struct Layouts {
    sizes: BTreeMap<String, usize>,
    aligns: BTreeMap<String, usize>,
    offsets: BTreeMap<(String, String), usize>,
}

impl Layouts {
    fn read(&mut self, item: &syn::ItemConst) -> Result<()> {
        let text = item.expr.to_token_stream().to_string();
        for found in SIZE.captures_iter(&text) {
            self.sizes.insert(found[1].to_owned(), found[2].parse()?);
        }
        for found in ALIGN.captures_iter(&text) {
            self.aligns.insert(found[1].to_owned(), found[2].parse()?);
        }
        for found in OFFSET.captures_iter(&text) {
            self.offsets.insert((found[1].to_owned(), found[2].to_owned()), found[3].parse()?);
        }
        Ok(())
    }

    fn apply(&self, records: &mut [Record]) -> Result<()> {
        for record in records {
            record.size = *self.sizes.get(&record.name).with_context(|| format!("no size for {}", record.name))?;
            record.align =
                *self.aligns.get(&record.name).with_context(|| format!("no alignment for {}", record.name))?;
            for field in &mut record.fields {
                let key = (record.name.clone(), field.name.clone());
                field.offset = self.offsets.get(&key).copied();
                if field.offset.is_none() && !field.name.starts_with("__bindgen_anon") {
                    bail!("no offset for {}::{}", record.name, field.name);
                }
            }
        }
        Ok(())
    }
}

/// Moves the typedefs of enums from the aliases to the enums, and drops what bindgen evaluated of the macros: they
/// are read from the header's text.
fn split_enums(api: &mut Api) {
    let typed: BTreeSet<String> = api.constants.iter().map(|constant| constant.ty.clone()).collect();
    let (enums, aliases) = std::mem::take(&mut api.aliases).into_iter().partition(|alias| typed.contains(&alias.name));
    api.enums = enums;
    api.aliases = aliases;
    let names: BTreeSet<String> = api.enums.iter().map(|one| one.name.clone()).collect();
    api.constants.retain(|constant| names.contains(&constant.ty));
}

fn read_macros(header: &str, api: &mut Api) -> Result<()> {
    let enumerators = api.constants.iter().map(|constant| (constant.name.clone(), constant.value)).collect();
    let types = api.aliases.iter().chain(&api.enums).map(|alias| alias.name.clone()).collect();
    for (found, kind) in macros::classify(&macros::collect(header), &enumerators, &types)? {
        let name = found.name;
        match kind {
            Kind::Number { value, wide, cast } => {
                let narrow = if value < 0 { "i32" } else { "u32" };
                let ty = cast.unwrap_or_else(|| if wide { "u64" } else { narrow }.to_owned());
                api.constants.push(Constant { name, ty, value });
            }
            Kind::Text(value) => api.strings.push(StringConstant { name, value }),
            Kind::Stamp { record, number } => api.stamps.push(Stamp { name, record, number }),
            Kind::Synonym(target) => api.synonyms.push(Synonym { name, target }),
            Kind::Other => drop(api.other_macros.insert(name, found.body)),
        }
    }
    Ok(())
}

/// Documentation groups and deprecations stand outside what bindgen hands on: they are read from the header's text.
fn read_groups_and_attributes(header: &str, api: &mut Api) -> Result<()> {
    // On one line: the end of a group may name it, too, and what follows there is no title.
    let title = Regex::new(r"@defgroup[ \t]+(\w+)[ \t]+([^\n*]+)")?;
    let titles: BTreeMap<String, String> =
        title.captures_iter(header).map(|found| (found[1].to_owned(), found[2].trim().to_owned())).collect();
    let pattern = Regex::new(
        r"(?P<open>@(?:defgroup|addtogroup)\s+(?P<group>\w+))|(?P<brace>@\{)|(?P<close>@\})|(?:DEPRECATED\((?P<deprecated>[\d.]+)\)\s*)?(?:nvmlReturn_t\s+DECLDIR|const\s+DECLDIR\s+char\s*\*)\s*(?P<name>nvml\w+)\s*\(",
    )?;
    let mut groups: Vec<String> = Vec::new();
    let mut named: Option<String> = None;
    let mut facts: BTreeMap<String, (Option<String>, Option<String>)> = BTreeMap::new();
    for found in pattern.captures_iter(header) {
        if found.name("open").is_some() {
            named = found.name("group").map(|group| group.as_str().to_owned());
        } else if found.name("brace").is_some() {
            groups.extend(named.take());
        } else if found.name("close").is_some() {
            // A closing brace may be followed by the group's name in a comment: that opens nothing.
            named = None;
            groups.pop();
        } else if let Some(name) = found.name("name") {
            let deprecated = found.name("deprecated").map(|version| version.as_str().to_owned());
            facts.insert(name.as_str().to_owned(), (groups.last().cloned(), deprecated));
        }
    }
    for function in &mut api.functions {
        if let Some((group, deprecated)) = facts.remove(&function.name) {
            function.facts.group = group.map(|name| Group { title: titles.get(&name).unwrap_or(&name).clone(), name });
            function.facts.deprecated = deprecated;
        }
    }
    Ok(())
}
