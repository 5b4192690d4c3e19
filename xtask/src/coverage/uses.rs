//! Which C functions the simulation models, and which ones the tests on a GPU come to call.

use std::collections::BTreeSet;

use anyhow::Result;

use super::{functions_of, is_fallback};
use crate::sources::{self, Access, Routine, Source, Token, Web};
use crate::workspace;

const SIMULATION: &str = "nvml-sim/src/functions";
const HARDWARE_TESTS: &str = "nvml-wrapper/tests/hardware";

/// The functions that nvml-sim declares; its stubs are made by a macro and name none.
pub fn simulated(known: &BTreeSet<String>) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for source in sources_of(SIMULATION)? {
        names.extend(declared(&source.tokens()).filter(|name| known.contains(*name)).map(str::to_owned));
    }
    Ok(names)
}

/// The names behind each `fn` and each `function: Function::`, outside of `macro_rules!`.
fn declared(tokens: &[Token]) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    let mut rules = None;
    (0..tokens.len()).filter_map(move |at| {
        let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
        match text(at) {
            "macro_rules" => rules = rules.or(Some(depth)),
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                rules = rules.filter(|outside| *outside != depth);
            }
            "fn" if rules.is_none() => return Some(text(at + 1)),
            "function" if rules.is_none() => {
                let is_entry =
                    [":", "Function", ":", ":"].iter().enumerate().all(|(n, want)| text(at + 1 + n) == *want);
                return is_entry.then(|| text(at + 5));
            }
            _ => {}
        }
        None
    })
}

/// The functions that are called by methods that the hardware tests call.
pub fn tested(web: &Web) -> Result<BTreeSet<String>> {
    let mut functions = BTreeSet::new();
    for source in sources_of(HARDWARE_TESTS)? {
        for call in calls(&source.tokens()) {
            functions.extend(call.routine(web).into_iter().flat_map(|routine| functions_when_new(web, routine)));
        }
    }
    Ok(functions)
}

/// What a method calls where the library has all of it, and what becomes of the values that it makes.
fn functions_when_new(web: &Web, routine: &Routine) -> BTreeSet<String> {
    let mut functions = functions_of(web, routine);
    let all = functions.clone();
    functions.retain(|function| !is_fallback(function, &all));
    functions.extend(routine.makes.iter().flat_map(|made| web.calls_of_traits(made)));
    functions
}

/// A method as a test names it.
struct Call<'a> {
    name: &'a str,
    /// The word before it: a variable's or a type's name.
    on: &'a str,
}

/// Each `word.name(` and `Type::name` of a test.
fn calls(tokens: &[Token]) -> Vec<Call<'_>> {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let mut calls = Vec::new();
    for at in 0..tokens.len() {
        if text(at + 1) == "." && matches!(text(at + 3), "(" | ":") {
            calls.push(Call { on: text(at), name: text(at + 2) });
        } else if text(at + 1) == ":" && text(at + 2) == ":" {
            calls.push(Call { on: text(at), name: text(at + 3) });
        }
    }
    calls
}

impl Call<'_> {
    /// The public method that is meant. Where types share a name for different methods, the word before it decides;
    /// without such a word it is the device's, or none: rather too little is called tested than too much.
    fn routine<'a>(&self, web: &'a Web) -> Option<&'a Routine> {
        let is_it = |routine: &&Routine| routine.access == Access::Public && routine.name == self.name;
        let mut candidates: Vec<&Routine> = web.routines.iter().filter(is_it).collect();
        if candidates.len() > 1 {
            let on = self.on.to_lowercase().replace('_', "");
            let of_word = |routine: &&Routine| !on.is_empty() && on.ends_with(&routine.owner.to_lowercase());
            let known = candidates.iter().copied().filter(of_word).max_by_key(|routine| routine.owner.len());
            let chosen = known.or_else(|| candidates.iter().copied().find(|routine| routine.owner == "Device"));
            candidates = chosen.into_iter().collect();
        }
        candidates.pop()
    }
}

/// The sources of a module, whether it is a folder, a file beside it, or not there yet.
fn sources_of(module: &str) -> Result<Vec<Source>> {
    let mut found = if workspace::path(module).is_dir() { sources::load(module)? } else { Vec::new() };
    let file = format!("{module}.rs");
    if workspace::path(&file).is_file() {
        found.push(Source::parse(&file, &workspace::read(&file)?)?);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_of_the_simulation() {
        let text = "macro_rules! m { () => { fn nvmlStub() {} } }
            functions! { device fn nvmlA(gpu; x: u32) { \"fn nvmlB\" } /* fn nvmlC */ system fn nvmlD(s;) {} }
            static S: &[Modelled] = &[Modelled { function: Function::nvmlE, address: e }];";
        let tokens = Source::parse("a.rs", text).unwrap().tokens();
        assert_eq!(declared(&tokens).collect::<Vec<_>>(), ["nvmlA", "nvmlD", "nvmlE"]);
    }

    #[test]
    fn the_word_before_a_name_decides_whose_it_is() {
        let text = "pub struct Device; pub struct Unit; pub struct VgpuType;
            impl Device { pub fn name(&self) { n.nvmlDeviceName() } pub fn id(&self) {} }
            impl Unit { pub fn name(&self) {} pub fn fans(&self) {} }
            impl VgpuType { pub fn id(&self) {} }";
        let web = Web::new(&[Source::parse("a.rs", text).unwrap()], &["nvmlDeviceName".to_owned()].into());
        let owner = |on, name| Call { on, name }.routine(&web).map(|routine| routine.owner.as_str());
        assert_eq!(owner("unit", "name"), Some("Unit"));
        assert_eq!(owner("gpu", "name"), Some("Device"));
        assert_eq!(owner("vgpu_type", "id"), Some("VgpuType"));
        assert_eq!(owner("x", "fans"), Some("Unit"));
        assert_eq!(owner("x", "other"), None);
    }

    #[test]
    fn calls_of_a_test() {
        let text = "fn t() { device.name(); check(\"x\", Device::fans); all.iter().map(|d| d.list::<u32>()); }";
        let tokens = Source::parse("a.rs", text).unwrap().tokens();
        let found: Vec<String> = calls(&tokens).iter().map(|call| format!("{} {}", call.on, call.name)).collect();
        for expected in ["device name", "Device fans", "d list"] {
            assert!(found.contains(&expected.to_owned()), "{expected} in {found:?}");
        }
    }
}
