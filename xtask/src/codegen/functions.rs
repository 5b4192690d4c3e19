//! generated/functions.rs: the prototypes, as one list that other macros are given.

use anyhow::{Context, Result};

use super::{Input, docs};
use crate::api::Function;

pub fn functions(input: &Input) -> Result<String> {
    let mut text = String::from(
        "/// Hands the prototype of every NVML function to the macro named as its argument.\n\
         ///\n\
         /// The list is the header's, in its order, followed by names that libraries export though the header has\n\
         /// dropped them. Each entry reads `since \"NVML\" \"DRIVER\" \"GAP\"... fn name(parameter: type, ...) -> result;`, with\n\
         /// its documentation before it. The types are those of this crate and of `core::ffi`.\n\
         #[macro_export]\n\
         macro_rules! for_each_function {\n    ($callback:ident) => {\n        $callback! {\n",
    );
    for function in &input.api.functions {
        let since = docs::since_text(&input.since, "function", &function.name);
        let entry = input.since.get("function", &function.name);
        let (nvml, driver) = entry.map_or(("", ""), |entry| (entry.nvml.as_str(), entry.driver.as_str()));
        let gaps = entry.map_or(&[] as &[String], |entry| &entry.gaps);
        let origin = [nvml, driver].into_iter().chain(gaps.iter().map(String::as_str));
        text += &prototype(function, &function.name, &docs::function(function, &since), origin);
    }
    for extra in &input.knowledge.extra_function {
        let like = input.api.functions.iter().find(|function| function.name == extra.like);
        let like = like.with_context(|| format!("no function {}", extra.like))?;
        let lines = [
            format!("Not in the header any more: {}.", extra.reason),
            String::new(),
            format!("Prototype of [`nvml_sys::f::{}`](crate::f::{}).", extra.like, extra.like),
        ];
        text += &prototype(like, &extra.name, &lines, [extra.nvml.as_str(), extra.driver.as_str()]);
    }
    text += "        }\n    };\n}\n";
    Ok(text)
}

/// One entry of the list; `origin` has the NVML version, the driver, and the drivers that lack the function.
fn prototype<'a>(
    function: &Function,
    name: &str,
    docs: &[String],
    origin: impl IntoIterator<Item = &'a str>,
) -> String {
    let indent = " ".repeat(12);
    let params: Vec<String> = function.params.iter().map(|param| format!("{}: {}", param.name, param.ty)).collect();
    let mut line = format!("fn {name}({}) -> {};", params.join(", "), function.ret);
    if indent.len() + line.len() > 120 {
        // rustfmt does not reach inside a macro's body, so long lists are broken here.
        let broken: String = params.iter().map(|param| format!("{indent}    {param},\n")).collect();
        line = format!("fn {name}(\n{broken}{indent}) -> {};", function.ret);
    }
    let since: String = origin.into_iter().map(|word| format!(" {word:?}")).collect();
    format!("{}{indent}since{since}\n{indent}{line}\n", docs::comment(docs, &indent))
}
