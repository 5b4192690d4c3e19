//! The template of the generated documentation: facts in fixed words, never a sentence of the header.

use crate::api::Function;
use crate::headers::{Entry, Since};

/// `NVML 12.3 (driver 545.23.06; not 550.10 to 560.20)`, or the parts of it that are known.
pub fn since_phrase(Entry { nvml, driver, gaps }: &Entry) -> String {
    let gaps = match gaps.as_slice() {
        [] => String::new(),
        [gap] => format!("; not {gap}"),
        [first, .., last] => format!("; not {first} to {last}"),
    };
    if driver.is_empty() { format!("NVML {nvml}") } else { format!("NVML {nvml} (driver {driver}{gaps})") }
}

/// The phrase for a name.
pub fn since_text(since: &Since, kind: &str, name: &str) -> String {
    since.get(kind, name).map_or_else(|| "an unknown NVML version".to_owned(), since_phrase)
}

/// The documentation lines of a function.
pub fn function(function: &Function, since: &str) -> Vec<String> {
    let facts = &function.facts;
    let mut lines = Vec::new();
    let title = facts.group.as_ref().map(|group| format!("{}. ", group.title)).unwrap_or_default();
    let products = facts.products.as_ref().map(|products| format!(" For {products}.")).unwrap_or_default();
    lines.push(format!("{title}Since {since}.{products}"));
    if let Some(version) = &facts.deprecated {
        lines.push(String::new());
        lines.push(format!("Deprecated since NVML {version}."));
    }
    if !function.params.is_empty() {
        let params: Vec<String> = function.params.iter().map(|param| parameter(function, &param.name)).collect();
        lines.push(String::new());
        lines.push(format!("Parameters: {}.", params.join(", ")));
    }
    if !facts.codes.is_empty() {
        let codes: Vec<String> = facts.codes.iter().map(|code| code.replace("NVML_ERROR_", "")).collect();
        lines.push(String::new());
        lines.push(format!("Documented errors: {}.", codes.join(", ")));
    }
    if let Some(group) = &facts.group {
        let page = group.name.replace('_', "__");
        lines.push(String::new());
        lines.push(format!("[NVIDIA's documentation](https://docs.nvidia.com/deploy/nvml-api/group__{page}.html)."));
    }
    lines
}

fn parameter(function: &Function, name: &str) -> String {
    let plain = name.trim_end_matches('_');
    let direction = function.facts.directions.iter().find(|(known, _)| known == plain).map(|(_, direction)| *direction);
    match direction {
        Some(direction) => format!("`{name}` ({direction})"),
        None => format!("`{name}`"),
    }
}

/// Doc comment lines with the marker and an indentation.
pub fn comment(lines: &[String], indent: &str) -> String {
    lines.iter().map(|line| format!("{indent}/// {line}").trim_end().to_owned() + "\n").collect()
}
