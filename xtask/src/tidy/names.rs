//! A helper is told which function it calls and given a closure that calls it: both must be the same one. A wrapper
//! that was copied and changed in one of the two places blames the wrong function for its errors.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};
use syn::{Expr, Pat};

use super::Finding;
use crate::sources::{Source, line_of};

pub fn check(source: &Source, known: &BTreeSet<String>) -> Vec<Finding> {
    let mut pairs = Pairs { source, known, scopes: vec![BTreeMap::new()], findings: Vec::new() };
    pairs.visit_file(&source.file);
    pairs.findings
}

/// What a local variable stands for.
#[derive(Clone)]
enum Bound {
    /// `Function::nvmlX`
    Name(String),
    /// A closure, with the C functions that it calls.
    Calls(BTreeSet<String>),
    Other,
}

struct Pairs<'a> {
    source: &'a Source,
    known: &'a BTreeSet<String>,
    scopes: Vec<BTreeMap<String, Bound>>,
    findings: Vec<Finding>,
}

impl Pairs<'_> {
    fn bound(&self, expr: &Expr) -> Option<&Bound> {
        let Expr::Path(path) = expr else { return None };
        let name = path.path.get_ident()?.to_string();
        self.scopes.iter().rev().find_map(|scope| scope.get(&name))
    }

    /// The function that an argument names.
    fn named(&self, expr: &Expr) -> Option<String> {
        if let Some(Bound::Name(name)) = self.bound(expr) {
            return Some(name.clone());
        }
        let Expr::Path(path) = expr else { return None };
        let mut segments = path.path.segments.iter().rev().map(|segment| segment.ident.to_string());
        let (name, owner) = (segments.next()?, segments.next()?);
        (owner == "Function" && self.known.contains(&name)).then_some(name)
    }

    /// The C functions that an argument calls, but for those of calls inside it that name their own.
    fn called(&self, expr: &Expr) -> BTreeSet<String> {
        if let Some(Bound::Calls(calls)) = self.bound(expr) {
            return calls.clone();
        }
        let mut called = Called { pairs: self, calls: BTreeSet::new() };
        called.visit_expr(expr);
        called.calls
    }

    fn compare(&mut self, line: usize, args: &[&Expr]) {
        let named: BTreeSet<String> = args.iter().filter_map(|arg| self.named(arg)).collect();
        let called: BTreeSet<String> = args.iter().flat_map(|arg| self.called(arg)).collect();
        if named.is_empty() || called.is_empty() || named == called {
            return;
        }
        let list = |names: BTreeSet<String>| names.into_iter().collect::<Vec<_>>().join(" and ");
        let text = format!("names {} and calls {}: make them the same", list(named), list(called));
        self.findings.push(Finding::new(&self.source.path, line, text));
    }
}

/// The expressions beside each other in a call, a tuple or a struct.
fn beside(expr: &Expr) -> Vec<&Expr> {
    match expr {
        Expr::Call(call) => call.args.iter().collect(),
        Expr::MethodCall(call) => call.args.iter().collect(),
        Expr::Tuple(tuple) => tuple.elems.iter().collect(),
        Expr::Struct(item) => item.fields.iter().map(|field| &field.expr).collect(),
        _ => Vec::new(),
    }
}

impl<'ast> Visit<'ast> for Pairs<'_> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        self.compare(line_of(expr), &beside(expr));
        visit::visit_expr(self, expr);
    }

    fn visit_block(&mut self, block: &'ast syn::Block) {
        self.scopes.push(BTreeMap::new());
        visit::visit_block(self, block);
        self.scopes.pop();
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        visit::visit_local(self, local);
        let pattern = match &local.pat {
            Pat::Type(typed) => &*typed.pat,
            pattern => pattern,
        };
        let (Pat::Ident(variable), Some(init)) = (pattern, &local.init) else { return };
        let bound = match (&*init.expr, self.named(&init.expr)) {
            (_, Some(name)) => Bound::Name(name),
            (Expr::Closure(_), None) => Bound::Calls(self.called(&init.expr)),
            _ => Bound::Other,
        };
        if let Some(scope) = self.scopes.last_mut() {
            scope.insert(variable.ident.to_string(), bound);
        }
    }
}

struct Called<'a> {
    pairs: &'a Pairs<'a>,
    calls: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for Called<'_> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        if beside(expr).iter().any(|arg| self.pairs.named(arg).is_some()) {
            return;
        }
        if let Expr::MethodCall(call) = expr {
            let name = call.method.to_string();
            if self.pairs.known.contains(&name) {
                self.calls.insert(name);
            }
        }
        visit::visit_expr(self, expr);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;

    fn found(body: &str) -> Vec<String> {
        let known = ["nvmlA", "nvmlB"].map(str::to_owned).into();
        texts(&check(&Source::parse("a.rs", &format!("fn f() {{ {body} }}")).unwrap(), &known))
    }

    #[test]
    fn pairs_that_agree() {
        for body in [
            "s.read(Function::nvmlA, |n, d, out| { unsafe { n.nvmlA(d, out) } })",
            "let function = Function::nvmlA; s.list::<u32, _, 4>(function, |n| n.nvmlA(), |raw| text(function, raw))",
            "let function = Function::nvmlA; { let function = Function::nvmlB; s.read(function, |n| n.nvmlB()); }
             s.read(function, |n| n.nvmlA())",
            "s.processes(&V { v2: (Function::nvmlB, |n| n.nvmlB()), v1: (Function::nvmlA, |n| n.nvmlA()) })",
            "or_older(s.read(Function::nvmlB, |n| n.nvmlB()), || s.read(Function::nvmlA, |n| n.nvmlA()))",
            "let call = |n| n.nvmlA(); s.read(Function::nvmlA, call)",
            "check(&library, Function::nvmlA, unsafe { library.nvmlA() })",
            "with_text(Function::nvmlA, text, |text| s.read(Function::nvmlA, |n| n.nvmlA(text)))",
        ] {
            assert_eq!(found(body), [""; 0], "{body}");
        }
    }

    #[test]
    fn pairs_that_differ() {
        for body in [
            "s.read(Function::nvmlA, |n, d, out| { unsafe { n.nvmlB(d, out) } })",
            "let function = Function::nvmlA; s.list(function, |n| n.nvmlB(), |raw| text(function, raw))",
            "s.processes(&V { v1: (Function::nvmlA, |n| n.nvmlB()) })",
            "let call = |n| n.nvmlB(); s.read(Function::nvmlA, call)",
            "check(&library, nvml_sys::Function::nvmlA, unsafe { library.nvmlB() })",
        ] {
            assert_eq!(found(body), ["1: names nvmlA and calls nvmlB: make them the same"], "{body}");
        }
    }
}
