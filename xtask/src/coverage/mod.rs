//! `cargo xtask coverage`: COVERAGE.md, which says of each C function what became of it.

mod uses;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use crate::codegen::Input;
use crate::headers;
use crate::sources::{self, Access, Routine, Web};
use crate::tidy;
use crate::workspace::{self, Output};

pub fn run(check: bool) -> Result<()> {
    let input = Input::load()?;
    let known = tidy::functions(&input);
    let web = Web::new(&sources::load("nvml-wrapper/src")?, &known);
    let table =
        Table { wraps: wraps(&web), simulated: uses::simulated(&known)?, tested: uses::tested(&web)?, input: &input };
    workspace::emit(&[Output { path: "COVERAGE.md".to_owned(), text: table.render() }], check, "coverage")?;
    println!("{}", table.summary());
    Ok(())
}

/// One way to a C function in the safe crate.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Wrap {
    /// As it is written: `Device::name`.
    method: String,
    /// Whether the method calls a newer version of the function where the library has it.
    fallback: bool,
}

/// The C functions that a public method stands for: those that it calls, and those reached through other methods
/// that its documentation names.
fn functions_of(web: &Web, routine: &Routine) -> BTreeSet<String> {
    let mut functions = web.calls(routine);
    let reaches = web.reaches(routine);
    functions.extend(routine.aliases.iter().filter(|alias| reaches.contains(*alias)).cloned());
    functions
}

/// All ways to each C function.
fn wraps(web: &Web) -> BTreeMap<String, BTreeSet<Wrap>> {
    let mut wraps: BTreeMap<String, BTreeSet<Wrap>> = BTreeMap::new();
    let mut add = |method: String, functions: &BTreeSet<String>| {
        for function in functions {
            let wrap = Wrap { method: method.clone(), fallback: is_fallback(function, functions) };
            wraps.entry(function.clone()).or_default().insert(wrap);
        }
    };
    for routine in web.routines.iter().filter(|routine| routine.access == Access::Public) {
        let method = match routine.owner.as_str() {
            "" => format!("`{}`", routine.name),
            owner => format!("`{owner}::{}`", routine.name),
        };
        add(method, &functions_of(web, routine));
    }
    for one in web.types.iter().filter(|one| one.public) {
        add(format!("`{}` when dropped", one.name), &web.calls_of_traits(&one.name));
    }
    wraps
}

/// The methods that stand for C functions, as the table writes them, without its marks.
pub fn methods(web: &Web) -> BTreeSet<String> {
    wraps(web).into_values().flatten().map(|wrap| wrap.method.replace('`', "")).collect()
}

/// Whether a newer version of a function is among those beside it.
fn is_fallback(function: &str, beside: &BTreeSet<String>) -> bool {
    let is_newer = |other: &String| {
        headers::base_name(other) == headers::base_name(function) && version(other) > version(function)
    };
    beside.iter().any(is_newer)
}

/// What orders the versions of a function: none, then the V of functions whose struct has the version, then `_vN`.
fn version(function: &str) -> u32 {
    let number = function.rsplit_once("_v").and_then(|(_, number)| number.parse().ok());
    number.unwrap_or(u32::from(function.ends_with('V')))
}

struct Table<'a> {
    input: &'a Input,
    wraps: BTreeMap<String, BTreeSet<Wrap>>,
    simulated: BTreeSet<String>,
    tested: BTreeSet<String>,
}

impl Table<'_> {
    fn summary(&self) -> String {
        let functions = &self.input.api.functions;
        let wrapped = functions.iter().filter(|function| self.wraps.contains_key(&function.name)).count();
        format!("{wrapped} of {} functions of nvml.h {} are wrapped", functions.len(), self.input.version)
    }

    fn render(&self) -> String {
        let version = &self.input.version;
        let mut text = format!(
            "# Coverage of NVML {version}\n\n\
             Made by `cargo xtask coverage` from nvml.h {version} and the source. Do not edit. DRIVERS.md says what\n\
             of it works on which driver.\n\n\
             - Safe method: the public methods of nvml-wrapper that call the function. A fallback is called where the\n  \
               driver's library has no newer version of the function.\n\
             - Since: the first NVML release that has the function, and the first driver where it is known.\n\
             - Simulated: nvml-sim models the function; a function that it does not model answers \"not supported\".\n\
             - Tested on a GPU: a test in nvml-wrapper/tests/hardware calls such a method. Fallbacks do not count, as a\n  \
               new driver never gets to them.\n"
        );
        text += &self.groups();
        text += "\n## Functions\n\n";
        text += HEAD;
        for function in &self.input.api.functions {
            text += &self.row(&function.name);
        }
        text += "\n## Functions that libraries export and the header has dropped\n\n";
        text += HEAD;
        for extra in &self.input.knowledge.extra_function {
            text += &self.row(&extra.name);
        }
        text + "\n" + &self.summary() + "\n"
    }

    /// How many functions of each group are covered, in the order of the header.
    fn groups(&self) -> String {
        let mut groups: Vec<(&str, [usize; 4])> = Vec::new();
        for function in &self.input.api.functions {
            let title = function.facts.group.as_ref().map_or("No group", |group| group.title.as_str());
            let at = groups.iter().position(|(known, _)| *known == title).unwrap_or_else(|| {
                groups.push((title, [0; 4]));
                groups.len() - 1
            });
            let name = &function.name;
            let covered =
                [true, self.wraps.contains_key(name), self.simulated.contains(name), self.tested.contains(name)];
            for (count, covered) in groups[at].1.iter_mut().zip(covered) {
                *count += usize::from(covered);
            }
        }
        let mut text = String::from(
            "\n## Groups\n\n| Group | Functions | Wrapped | Simulated | Tested on a GPU |\n| --- | --: | --: | --: | --: |\n",
        );
        let mut all = [0; 4];
        for (title, counts) in groups {
            text += &format!("| {title} | {} | {} | {} | {} |\n", counts[0], counts[1], counts[2], counts[3]);
            for (sum, count) in all.iter_mut().zip(counts) {
                *sum += count;
            }
        }
        text + &format!("| **All** | {} | {} | {} | {} |\n", all[0], all[1], all[2], all[3])
    }

    fn row(&self, name: &str) -> String {
        let (nvml, driver) = match self.input.since.get("function", name) {
            Some(entry) => (entry.nvml.as_str(), entry.driver.as_str()),
            None => {
                let extra = self.input.knowledge.extra_function.iter().find(|extra| extra.name == name);
                extra.map_or(("", ""), |extra| (extra.nvml.as_str(), extra.driver.as_str()))
            }
        };
        let since = if driver.is_empty() { nvml.to_owned() } else { format!("{nvml} (driver {driver})") };
        let written = |wrap: &Wrap| format!("{}{}", wrap.method, if wrap.fallback { " (fallback)" } else { "" });
        let methods: Vec<String> = self.wraps.get(name).into_iter().flatten().map(written).collect();
        let yes = |covered: bool| if covered { "yes" } else { "" };
        let (simulated, tested) = (yes(self.simulated.contains(name)), yes(self.tested.contains(name)));
        // Empty cells are one blank wide, so that no line ends in blanks.
        format!("| `{name}` | {} | {since} | {simulated} | {tested} |\n", methods.join(", ")).replace("  |", " |")
    }
}

const HEAD: &str =
    "| C function | Safe method | Since NVML | Simulated | Tested on a GPU |\n| --- | --- | --- | --- | --- |\n";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::Source;

    #[test]
    fn newer_versions_make_older_ones_fallbacks() {
        let beside = ["nvmlGet", "nvmlGetV", "nvmlGet_v2", "nvmlGet_v10", "nvmlOther"].map(str::to_owned).into();
        let fallbacks: Vec<&str> = ["nvmlGet", "nvmlGetV", "nvmlGet_v2", "nvmlGet_v10", "nvmlOther"]
            .into_iter()
            .filter(|name| is_fallback(name, &beside))
            .collect();
        assert_eq!(fallbacks, ["nvmlGet", "nvmlGetV", "nvmlGet_v2"]);
    }

    #[test]
    fn methods_of_each_function() {
        let source = "pub struct Set; impl Drop for Set { fn drop(&mut self) { n.nvmlFree() } }
            impl Set {
                pub fn new() { if x { n.nvmlMake_v2() } else { n.nvmlMake() } }
                #[doc(alias = \"nvmlMake_v2\")] pub fn several() { Set::new() }
                pub fn silent() { Set::new() }
            }";
        let known = ["nvmlMake", "nvmlMake_v2", "nvmlFree"].map(str::to_owned).into();
        let wraps = wraps(&Web::new(&[Source::parse("a.rs", source).unwrap()], &known));
        let written = |name: &str| {
            let all = wraps[name].iter().map(|wrap| format!("{} {}", wrap.method, wrap.fallback));
            all.collect::<Vec<_>>().join(", ")
        };
        assert_eq!(written("nvmlMake"), "`Set::new` true");
        assert_eq!(written("nvmlMake_v2"), "`Set::new` false, `Set::several` false");
        assert_eq!(written("nvmlFree"), "`Set` when dropped false");
    }
}
