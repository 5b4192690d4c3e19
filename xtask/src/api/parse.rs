//! From a header's text to the [`Api`] model.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use anyhow::{Context, Result, bail};
use quote::ToTokens;
use regex::Regex;
use syn::visit_mut::VisitMut;

use super::{Alias, Api, Constant, Facts, Field, Function, Param, Record, Target, clang, macros};

/// Parses a header. Legacy names are functions of their own, as in a library's symbol table.
pub fn parse(header: &str) -> Result<Api> {
    parse_for(header, Target::default())
}

/// Parses a header with the sizes and offsets of a target.
pub fn parse_for(header: &str, target: Target) -> Result<Api> {
    let bindings = clang::bindings(header, target)?;
    let mut api = Api { target, ..Api::default() };
    let mut layouts = BTreeMap::new();
    for item in &bindings.items {
        match item {
            syn::Item::ForeignMod(block) => {
                for item in &block.items {
                    let syn::ForeignItem::Fn(function) = item else { continue };
                    api.functions.push(read_function(function)?);
                }
            }
            syn::Item::Struct(item) if is_opaque(&item.fields) => {}
            syn::Item::Struct(_) | syn::Item::Union(_) => api.records.push(read_record(item)?),
            syn::Item::Type(item) => {
                let alias = Alias { name: item.ident.to_string(), target: rust_type(&item.ty) };
                api.aliases.extend(Some(alias).filter(|alias| alias.name != alias.target));
            }
            syn::Item::Const(item) if item.ident == "_" => {
                for found in LAYOUT.captures_iter(&item.expr.to_token_stream().to_string()) {
                    layouts.insert(found[1].to_owned(), found[2].parse()?);
                }
            }
            syn::Item::Const(item) => {
                if let Some(value) = integer(&item.expr) {
                    let ty = rust_type(&item.ty);
                    api.constants.push(Constant { name: item.ident.to_string(), ty, value });
                }
            }
            _ => {}
        }
    }
    lay_out(&mut api.records, &layouts)?;
    split_enums(&mut api);
    macros::read(header, &mut api)?;
    read_groups_and_attributes(header, &mut api)?;
    Ok(api)
}

/// One field that the header does not have: what bindgen makes of a struct that the header only names.
fn is_opaque(fields: &syn::Fields) -> bool {
    let is_made_up = |ident: &syn::Ident| ident == "_unused" || ident == "_address";
    fields.len() == 1 && fields.iter().all(|field| field.ident.as_ref().is_some_and(is_made_up))
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

/// A struct or union; its layout is not known yet.
pub fn read_record(item: &syn::Item) -> Result<Record> {
    let mut item = item.clone();
    StripDocs.visit_item_mut(&mut item);
    let (ident, fields) = match &item {
        syn::Item::Struct(item) => (&item.ident, &item.fields),
        syn::Item::Union(item) => (&item.ident, &syn::Fields::Named(item.fields.clone())),
        _ => bail!("not a record"),
    };
    let field = |field: &syn::Field| {
        let name = field.ident.as_ref().context("a field without a name")?.to_string();
        Ok(Field { name, ty: rust_type(&field.ty), offset: None })
    };
    let fields = fields.iter().map(field).collect::<Result<_>>()?;
    Ok(Record { name: ident.to_string(), size: 0, align: 0, fields, item })
}

struct StripDocs;

impl VisitMut for StripDocs {
    fn visit_attributes_mut(&mut self, attrs: &mut Vec<syn::Attribute>) {
        attrs.retain(|attr| !attr.path().is_ident("doc"));
    }
}

/// A type as text, the way a person would write it.
fn rust_type(ty: &syn::Type) -> String {
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

/// Assertions of bindgen beside each record: "Size of x", "Alignment of x", "Offset of field: x::y".
static LAYOUT: LazyLock<Regex> = pattern!(r#""((?:Size|Alignment|Offset) of [\w: ]+)"\s*\][^"]*?- (\d+)usize"#);

fn lay_out(records: &mut [Record], layouts: &BTreeMap<String, usize>) -> Result<()> {
    let find = |what: String| layouts.get(&what).copied().with_context(|| format!("bindgen has no assertion: {what}"));
    for record in records {
        let name = &record.name;
        record.size = find(format!("Size of {name}"))?;
        record.align = find(format!("Alignment of {name}"))?;
        for field in record.fields.iter_mut().filter(|field| !field.name.starts_with("__bindgen_anon")) {
            field.offset = Some(find(format!("Offset of field: {name}::{}", field.name))?);
        }
    }
    Ok(())
}

/// Moves the typedefs of enums from the aliases to the enums, and drops what bindgen evaluated of the macros.
fn split_enums(api: &mut Api) {
    let typed: BTreeSet<&str> = api.constants.iter().map(|constant| constant.ty.as_str()).collect();
    (api.enums, api.aliases) = std::mem::take(&mut api.aliases).into_iter().partition(|one| typed.contains(&*one.name));
    let enums = &api.enums;
    api.constants.retain(|constant| enums.iter().any(|one| one.name == constant.ty));
}

/// Documentation groups and deprecations stand outside what bindgen hands on: they are read from the header's text.
fn read_groups_and_attributes(header: &str, api: &mut Api) -> Result<()> {
    // On one line: the end of a group may name it, too, and what follows there is no title.
    let title = Regex::new(r"@defgroup[ \t]+(\w+)[ \t]+([^\n*]+)")?;
    let titles: BTreeMap<String, String> =
        title.captures_iter(header).map(|found| (found[1].to_owned(), found[2].trim().to_owned())).collect();
    let pattern = Regex::new(
        r"@(?:defgroup|addtogroup)\s+(?P<group>\w+)|(?P<brace>@\{)|(?P<close>@\})|(?:DEPRECATED\((?P<deprecated>[\d.]+)\)\s*)?(?:nvmlReturn_t\s+DECLDIR|const\s+DECLDIR\s+char\s*\*)\s*(?P<name>nvml\w+)\s*\(",
    )?;
    let mut groups: Vec<String> = Vec::new();
    let mut named: Option<String> = None;
    for found in pattern.captures_iter(header) {
        if let Some(group) = found.name("group") {
            named = Some(group.as_str().to_owned());
        } else if found.name("brace").is_some() {
            groups.extend(named.take());
        } else if found.name("close").is_some() {
            // A closing brace may be followed by the group's name in a comment: that opens nothing.
            named = None;
            groups.pop();
        } else if let Some(function) = api.functions.iter_mut().find(|function| function.name == found["name"]) {
            let group = groups.last();
            function.facts.group = group.map(|name| (name.clone(), titles.get(name).unwrap_or(name).clone()));
            function.facts.deprecated = found.name("deprecated").map(|version| version.as_str().to_owned());
        }
    }
    Ok(())
}
