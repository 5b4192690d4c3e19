//! generated/functions.rs: the prototypes, as one list that other macros are given.

use super::{Input, docs};
use crate::api::Function;
use crate::headers::Entry;
use crate::workspace;

pub fn functions(input: &Input) -> String {
    let of_header = input.api.functions.iter().map(|function| {
        let since = docs::since(input, "function", &function.name);
        (function, docs::function(function, &since))
    });
    let extra = input.extra.iter().zip(&input.knowledge.extra_function).map(|(function, entry)| {
        let reason = format!("Not in the header any more: {}.", entry.reason);
        let prototype = format!("Prototype of [`nvml_sys::f::{0}`](crate::f::{0}).", entry.like);
        (function, vec![reason, String::new(), prototype])
    });
    let prototypes = of_header.chain(extra).map(|(function, docs)| prototype(input, function, &docs)).collect();
    workspace::fill(include_str!("templates/functions.rs.txt"), &[("prototypes", prototypes)])
}

/// One entry of the list, with the NVML version, the driver, and the drivers that lack the function.
fn prototype(input: &Input, function: &Function, docs: &[String]) -> String {
    let name = &function.name;
    let Entry { nvml, driver, gaps } = input.since.get("function", name).cloned().unwrap_or_default();
    let since: String = [nvml, driver].iter().chain(&gaps).map(|word| format!(" {word:?}")).collect();
    let indent = " ".repeat(12);
    let params = function.parameters();
    let mut line = format!("fn {name}({}) -> {};", params.join(", "), function.ret);
    if indent.len() + line.len() > 120 {
        // rustfmt does not reach inside a macro's body, so long lists are broken here.
        let broken: String = params.iter().map(|param| format!("{indent}    {param},\n")).collect();
        line = format!("fn {name}(\n{broken}{indent}) -> {};", function.ret);
    }
    let docs: String = docs.iter().map(|line| format!("{indent}/// {line}").trim_end().to_owned() + "\n").collect();
    format!("{docs}{indent}since{since}\n{indent}{line}\n")
}
