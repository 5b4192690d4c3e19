//! What a file declares and calls, from its syntax. Comments and strings are no calls; closures are part of their
//! function; tests are left out.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};

use super::{Source, tokens};

/// A function of any kind: a method, a trait's, or a free one.
#[derive(Debug)]
pub struct Routine {
    pub path: String,
    pub line: usize,
    /// The type or trait it belongs to; empty for a free function.
    pub owner: String,
    pub name: String,
    pub access: Access,
    pub docs: String,
    pub aliases: Vec<String>,
    /// The C functions that its own body calls.
    pub calls: BTreeSet<String>,
    /// The other functions that its body names.
    pub uses: BTreeSet<Use>,
    /// The types whose values it writes down field by field.
    pub makes: BTreeSet<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    Public,
    /// Private, or public for the crate alone.
    Private,
    /// Of an implementation of a trait.
    Trait,
}

/// Another function as a body names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The type that it belongs to, empty for a free function; None where the syntax does not tell.
    pub owner: Option<String>,
    pub name: String,
}

/// A struct or enum.
#[derive(Debug)]
pub struct TypeItem {
    pub path: String,
    pub line: usize,
    pub name: String,
    pub public: bool,
    pub aliases: Vec<String>,
}

/// Everything that a file declares. `known` are the names of the C functions.
pub fn scan(source: &Source, known: &BTreeSet<String>) -> (Vec<Routine>, Vec<TypeItem>) {
    let mut scan = Scan { source, known, routines: Vec::new(), types: Vec::new() };
    scan.items(&source.file.items);
    (scan.routines, scan.types)
}

struct Scan<'a> {
    source: &'a Source,
    known: &'a BTreeSet<String>,
    routines: Vec<Routine>,
    types: Vec<TypeItem>,
}

impl Scan<'_> {
    fn items(&mut self, items: &[syn::Item]) {
        for item in items {
            match item {
                syn::Item::Mod(item) if !is_of_tests(&item.attrs) => {
                    self.items(item.content.as_ref().map_or(&[], |(_, items)| items));
                }
                syn::Item::Struct(item) => self.type_item(&item.attrs, &item.vis, &item.ident),
                syn::Item::Enum(item) => self.type_item(&item.attrs, &item.vis, &item.ident),
                syn::Item::Union(item) => self.type_item(&item.attrs, &item.vis, &item.ident),
                syn::Item::Fn(item) if !is_of_tests(&item.attrs) => {
                    self.routine("", access(&item.vis), &item.attrs, &item.sig, &item.block);
                }
                syn::Item::Trait(item) => {
                    for method in &item.items {
                        let syn::TraitItem::Fn(method) = method else { continue };
                        let Some(body) = &method.default else { continue };
                        let owner = item.ident.to_string();
                        self.routine(&owner, access(&item.vis), &method.attrs, &method.sig, body);
                    }
                }
                syn::Item::Impl(item) if !is_of_tests(&item.attrs) => {
                    let owner = type_name(&item.self_ty);
                    for method in &item.items {
                        let syn::ImplItem::Fn(method) = method else { continue };
                        let access = if item.trait_.is_some() { Access::Trait } else { access(&method.vis) };
                        self.routine(&owner, access, &method.attrs, &method.sig, &method.block);
                    }
                }
                _ => {}
            }
        }
    }

    fn type_item(&mut self, attrs: &[syn::Attribute], vis: &syn::Visibility, ident: &syn::Ident) {
        self.types.push(TypeItem {
            path: self.source.path.clone(),
            line: line_of(ident),
            name: ident.to_string(),
            public: access(vis) == Access::Public,
            aliases: aliases(attrs),
        });
    }

    fn routine(
        &mut self,
        owner: &str,
        access: Access,
        attrs: &[syn::Attribute],
        signature: &syn::Signature,
        body: &syn::Block,
    ) {
        let mut found =
            Body { known: self.known, owner, calls: BTreeSet::new(), uses: BTreeSet::new(), makes: BTreeSet::new() };
        found.visit_block(body);
        self.routines.push(Routine {
            path: self.source.path.clone(),
            line: line_of(&signature.ident),
            owner: owner.to_owned(),
            name: signature.ident.to_string(),
            access,
            docs: docs(attrs),
            aliases: aliases(attrs),
            calls: found.calls,
            uses: found.uses,
            makes: found.makes,
        });
    }
}

/// Walks through a body.
struct Body<'a> {
    known: &'a BTreeSet<String>,
    owner: &'a str,
    calls: BTreeSet<String>,
    uses: BTreeSet<Use>,
    makes: BTreeSet<String>,
}

impl Body<'_> {
    /// The type that a segment of a path names.
    fn type_of(&self, segment: &str) -> String {
        if segment == "Self" { self.owner.to_owned() } else { segment.to_owned() }
    }
}

impl<'ast> Visit<'ast> for Body<'_> {
    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let name = call.method.to_string();
        if self.known.contains(&name) {
            self.calls.insert(name);
        } else {
            let of_self = matches!(&*call.receiver, syn::Expr::Path(path) if path.path.is_ident("self"));
            self.uses.insert(Use { owner: of_self.then(|| self.owner.to_owned()), name });
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        let names: Vec<String> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        match names.as_slice() {
            // `Functions::nvmlX` is the method; `Function::nvmlX` is only its name.
            [.., table, name] if table == "Functions" && self.known.contains(name) => {
                self.calls.insert(name.clone());
            }
            [.., owner, name] if owner.starts_with(char::is_uppercase) => {
                self.uses.insert(Use { owner: Some(self.type_of(owner)), name: name.clone() });
            }
            [.., name] => {
                self.uses.insert(Use { owner: Some(String::new()), name: name.clone() });
            }
            [] => {}
        }
        visit::visit_expr_path(self, path);
    }

    fn visit_expr_struct(&mut self, item: &'ast syn::ExprStruct) {
        if let Some(last) = item.path.segments.last() {
            self.makes.insert(self.type_of(&last.ident.to_string()));
        }
        visit::visit_expr_struct(self, item);
    }

    /// Inside a macro there is no syntax: a C function's name is a call there unless it is one of `Function`'s.
    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        let tokens = tokens::flat(item.tokens.clone());
        let text = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| token.text.as_str());
        for (at, token) in tokens.iter().enumerate() {
            let is_name = text(at.checked_sub(1)) == ":" && text(at.checked_sub(3)) == "Function";
            if self.known.contains(&token.text) {
                if !is_name {
                    self.calls.insert(token.text.clone());
                }
            } else if text(at.checked_sub(1)) == "." && text(at.checked_add(1)) == "(" {
                let of_self = text(at.checked_sub(2)) == "self";
                self.uses.insert(Use { owner: of_self.then(|| self.owner.to_owned()), name: token.text.clone() });
            }
        }
    }
}

pub fn line_of(item: &impl syn::spanned::Spanned) -> usize {
    item.span().start().line
}

pub fn is_of_tests(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().any(|attr| {
        let is_cfg_test = || matches!(&attr.meta, syn::Meta::List(list) if list.tokens.to_string() == "test");
        attr.path().is_ident("test") || (attr.path().is_ident("cfg") && is_cfg_test())
    })
}

fn access(vis: &syn::Visibility) -> Access {
    if matches!(vis, syn::Visibility::Public(_)) { Access::Public } else { Access::Private }
}

/// `Device` of `Device`, `crate::Device` and `Device<T>`.
fn type_name(ty: &syn::Type) -> String {
    match ty {
        syn::Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default(),
        syn::Type::Reference(reference) => type_name(&reference.elem),
        _ => String::new(),
    }
}

fn docs(attrs: &[syn::Attribute]) -> String {
    let mut text = String::new();
    for attr in attrs {
        let syn::Meta::NameValue(meta) = &attr.meta else { continue };
        let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(line), .. }) = &meta.value else { continue };
        if meta.path.is_ident("doc") {
            text += line.value().trim();
            text.push('\n');
        }
    }
    text
}

/// The names in `#[doc(alias = "..", alias("..", ".."))]`.
fn aliases(attrs: &[syn::Attribute]) -> Vec<String> {
    let mut names = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("doc")) {
        let syn::Meta::List(list) = &attr.meta else { continue };
        let mut is_alias = false;
        for token in tokens::flat(list.tokens.clone()) {
            if token.text.starts_with(char::is_alphabetic) {
                is_alias = token.text == "alias";
            } else if let Some(name) = token.text.strip_prefix('"').filter(|_| is_alias) {
                names.push(name.trim_end_matches('"').to_owned());
            }
        }
    }
    names
}
