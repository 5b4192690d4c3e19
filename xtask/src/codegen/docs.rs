//! The template of the generated documentation: facts in fixed words, never a sentence of the header.

use super::Input;
use crate::api::Function;
use crate::headers::Entry;

/// `NVML 12.3 (driver 545.23.06; not 550.10 to 560.20)`, or the parts of it that are known.
pub fn since_phrase(Entry { nvml, driver, gaps }: &Entry) -> String {
    let gaps = match gaps.as_slice() {
        [] => String::new(),
        [gap] => format!("; not {gap}"),
        [first, .., last] => format!("; not {first} to {last}"),
    };
    if driver.is_empty() { format!("NVML {nvml}") } else { format!("NVML {nvml} (driver {driver}{gaps})") }
}

pub fn since(input: &Input, kind: &str, name: &str) -> String {
    input.since.get(kind, name).map_or_else(|| "an unknown NVML version".to_owned(), since_phrase)
}

pub fn function(function: &Function, since: &str) -> Vec<String> {
    let facts = &function.facts;
    let title = facts.group.as_ref().map(|(_, title)| format!("{title}. ")).unwrap_or_default();
    let products = facts.products.as_ref().map(|products| format!(" For {products}.")).unwrap_or_default();
    let mut lines = vec![format!("{title}Since {since}.{products}")];
    let mut add = |line: String| lines.extend([String::new(), line]);
    if let Some(version) = &facts.deprecated {
        add(format!("Deprecated since NVML {version}."));
    }
    if !function.params.is_empty() {
        let params: Vec<String> = function.params.iter().map(|param| parameter(function, &param.name)).collect();
        add(format!("Parameters: {}.", params.join(", ")));
    }
    if !facts.codes.is_empty() {
        add(format!("Documented errors: {}.", facts.codes.join(", ").replace("NVML_ERROR_", "")));
    }
    if let Some((name, _)) = &facts.group {
        let page = name.replace('_', "__");
        add(format!("[NVIDIA's documentation](https://docs.nvidia.com/deploy/nvml-api/group__{page}.html)."));
    }
    lines
}

fn parameter(function: &Function, name: &str) -> String {
    let direction = function.direction(name).map(|direction| format!(" ({direction})"));
    format!("`{name}`{}", direction.unwrap_or_default())
}
