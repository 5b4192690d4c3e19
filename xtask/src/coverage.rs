//! `cargo xtask coverage`: docs/coverage.md, the coverage of each C function, and docs/unconfirmed.md, what no recording
//! confirms.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use anyhow::Result;
use regex::Regex;

use crate::api::Function;
use crate::captures::Recordings;
use crate::codegen::Input;
use crate::headers::{self, Entry};
use crate::sources::{self, Item, Kind, Source};
use crate::workspace;

/// A function that nvml-sim declares; its stubs are made by a macro and name none.
static SIMULATED: LazyLock<Regex> = pattern!(r"(?:\bfn|\bfunction: Function::) ?(nvml\w+)");

pub fn run(check: bool) -> Result<()> {
    let input = Input::load()?;
    let sources = sources::load("nvml-wrapper/src")?;
    let items = sources::items(&sources);
    let table = Table {
        called: sources::calls(&sources::code(&sources)),
        wraps: wraps(&items, &input.function_names(), &public_modules(&sources)),
        simulated: simulated(&sources::code(&sources::load("nvml-sim/src/functions")?)),
        recordings: Recordings::load()?,
        input: &input,
    };
    let pages = [("docs/coverage.md", table.render()), ("docs/unconfirmed.md", table.unconfirmed())];
    workspace::emit(&pages.map(|(path, text)| (path.to_owned(), text)), check, "coverage")?;
    println!("{}", table.summary());
    Ok(())
}

/// The paths of public modules, beside the files that declare them.
fn public_modules(sources: &[Source]) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    for source in sources {
        let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let code = source.code();
        let names = code.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
        paths.extend(names.map(|name| format!("{folder}/{name}")));
    }
    paths
}

/// The module of a file as users write it: only public modules have a path.
fn module(path: &str, public: &BTreeSet<String>) -> String {
    let mut at = "nvml-wrapper/src".to_owned();
    let names = path.trim_start_matches(&at).trim_end_matches(".rs").split('/').skip(1);
    let names = names.take_while(|name| {
        at += &format!("/{name}");
        public.contains(&at)
    });
    names.collect::<Vec<_>>().join("::")
}

/// All ways to each C function, as the table writes them, and the modules that document them.
type Wraps = BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)>;

/// Reads them from the public functions, and the types that call NVML when they are dropped or iterated.
fn wraps(items: &[Item], known: &BTreeSet<String>, public: &BTreeSet<String>) -> Wraps {
    let mut wraps = Wraps::new();
    for item in items.iter().filter(|item| item.public && item.kind != Kind::Block) {
        let name = match item.kind {
            Kind::Type => format!("`{}` when dropped", item.name),
            _ => format!("`{}`", item.path_name()),
        };
        let functions = item.aliases.iter().filter(|alias| known.contains(*alias));
        let functions: BTreeSet<&str> = functions.map(String::as_str).collect();
        for function in &functions {
            let fallback = if is_fallback(function, &functions) { " (fallback)" } else { "" };
            let (names, places) = wraps.entry((*function).to_owned()).or_default();
            names.insert(format!("{name}{fallback}"));
            places.extend(Some(module(&item.path, public)).filter(|module| !module.is_empty()));
        }
    }
    wraps
}

fn is_fallback(function: &str, beside: &BTreeSet<&str>) -> bool {
    let (base, version) = headers::split_version(function);
    beside.iter().map(|other| headers::split_version(other)).any(|other| other.0 == base && other.1 > version)
}

fn simulated(code: &str) -> BTreeSet<String> {
    SIMULATED.captures_iter(code).map(|found| found[1].to_owned()).collect()
}

struct Table<'a> {
    input: &'a Input,
    called: BTreeSet<String>,
    wraps: Wraps,
    simulated: BTreeSet<String>,
    recordings: Recordings,
}

impl Table<'_> {
    fn summary(&self) -> String {
        let functions = &self.input.api.functions;
        let wrapped = functions.iter().filter(|function| self.called.contains(&function.name)).count();
        format!("{wrapped} of {} functions of nvml.h {} are wrapped", functions.len(), self.input.version)
    }

    fn render(&self) -> String {
        let rows = |functions: &[Function]| functions.iter().map(|function| self.row(&function.name)).collect();
        let values = [
            ("version", self.input.version.clone()),
            ("groups", self.groups()),
            ("functions", rows(&self.input.api.functions)),
            ("extra", rows(&self.input.extra)),
            ("summary", self.summary()),
        ];
        workspace::fill(include_str!("coverage.md"), &values)
    }

    /// Number of covered functions of each group, in the order of the header.
    fn groups(&self) -> String {
        let mut groups = vec![("**All**", [0; 4])];
        for function in &self.input.api.functions {
            let name = &function.name;
            let is_confirmed = self.recordings.answer(name) == "success";
            let covered = [true, self.called.contains(name), self.simulated.contains(name), is_confirmed];
            let title = function.facts.group.as_ref().map_or("No group", |(_, title)| title);
            let at = groups.iter().position(|(known, _)| *known == title).unwrap_or(groups.len());
            if at == groups.len() {
                groups.push((title, [0; 4]));
            }
            for (place, covered) in (0..4).zip(covered) {
                groups[0].1[place] += usize::from(covered);
                groups[at].1[place] += usize::from(covered);
            }
        }
        groups.rotate_left(1);
        let row = |(title, [all, wrapped, simulated, confirmed]): (&str, [usize; 4])| {
            format!("| {title} | {all} | {wrapped} | {simulated} | {confirmed} |\n")
        };
        groups.into_iter().map(row).collect()
    }

    /// The page of functions without a recorded success. Its sections have the names of the answers.
    fn unconfirmed(&self) -> String {
        let simulated = self.input.api.functions.iter().filter(|function| self.simulated.contains(&function.name));
        let mut answers: Vec<(String, &str)> =
            simulated.map(|function| (self.recordings.answer(&function.name), function.name.as_str())).collect();
        answers.sort_by(|(one, _), (other, _)| one.cmp(other));
        let capture = |(file, boards, driver): &(String, String, String)| format!("| {file} | {boards} | {driver} |\n");
        let captures = self.recordings.files.iter().map(capture).collect();
        let mut text = workspace::fill(include_str!("unconfirmed.md"), &[("captures", captures)]);
        for section in ["refused", "not reached", "missing", "never called", "not recorded"] {
            // All other answers are codes.
            let line = |(answer, name): &(String, &str)| match answer.starts_with(char::is_uppercase) {
                true => (section == "refused").then(|| format!("- `{name}`: {answer}\n")),
                false => (section == answer).then(|| format!("- `{name}`\n")),
            };
            let lines: Vec<String> = answers.iter().filter_map(line).collect();
            let count = format!("count of {section}");
            text = workspace::fill(&text, &[(&count, lines.len().to_string()), (section, lines.concat())]);
        }
        text
    }

    fn row(&self, name: &str) -> String {
        let Entry { nvml, driver, .. } = self.input.since.get("function", name).cloned().unwrap_or_default();
        let since = if driver.is_empty() { nvml } else { format!("{nvml} (driver {driver})") };
        let (methods, modules) = self.wraps.get(name).cloned().unwrap_or_default();
        let list = |names: BTreeSet<String>| names.into_iter().collect::<Vec<_>>().join(", ");
        let simulated = if self.simulated.contains(name) { "yes" } else { "" };
        let recorded = self.recordings.answer(name);
        let modules = modules.into_iter().map(|module| format!("`{module}`")).collect();
        let (methods, modules) = (list(methods), list(modules));
        // Empty cells are one blank wide, so that no line ends in blanks.
        format!("| `{name}` | {methods} | {modules} | {since} | {simulated} | {recorded} |\n").replace("  |", " |")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newer_versions_make_older_ones_fallbacks() {
        let all = ["nvmlGet", "nvmlGetV", "nvmlGet_v2", "nvmlGet_v10", "nvmlOther"];
        let fallbacks: Vec<&str> = all.into_iter().filter(|name| is_fallback(name, &all.into())).collect();
        assert_eq!(fallbacks, ["nvmlGet", "nvmlGetV", "nvmlGet_v2"]);
    }

    const SOURCE: &str = "\
#[doc(alias = \"nvmlFree\")]
pub struct Set;
impl Set {
    #[doc(alias = \"nvmlMake\", alias = \"nvmlMake_v2\")]
    pub fn make() -> Result<Set> {
    }
    pub fn silent() {
    }
    #[doc(alias = \"nvmlSetName\")]
    pub fn name(&self) {
    }
}
impl Device {
    #[doc(alias = \"nvmlDeviceName\", alias = \"nvmlOther\")]
    pub fn name(&self) {
    }
}
";

    #[test]
    fn methods_and_modules_of_each_function() {
        let known = ["nvmlMake", "nvmlMake_v2", "nvmlFree", "nvmlSetName", "nvmlDeviceName"].map(str::to_owned).into();
        let items = sources::items(&[Source::new("nvml-wrapper/src/a.rs", SOURCE)]);
        let wraps = wraps(&items, &known, &["nvml-wrapper/src/a".to_owned()].into());
        let written = |name: &str| wraps[name].0.iter().cloned().collect::<Vec<_>>().join(", ");
        assert_eq!(written("nvmlMake"), "`Set::make` (fallback)");
        assert_eq!(written("nvmlMake_v2"), "`Set::make`");
        assert_eq!(written("nvmlFree"), "`Set` when dropped");
        assert_eq!(wraps["nvmlFree"].1, ["a".to_owned()].into());
        assert!(!wraps.contains_key("nvmlOther"));
    }

    #[test]
    fn only_public_modules_have_a_path() {
        let source = |path: &str, code: &str| Source::new(&format!("nvml-wrapper/src/{path}.rs"), code);
        let public = public_modules(&[source("lib", "pub mod a;\nmod b;"), source("a/mod", "pub mod c;\nmod d;")]);
        let paths = ["a/mod", "a/c", "a/d", "b", "b/c"].map(|name| format!("nvml-wrapper/src/{name}.rs"));
        assert_eq!(paths.map(|path| module(&path, &public)), ["a", "a::c", "a", "", ""]);
    }

    #[test]
    fn functions_of_the_simulation() {
        let text = "functions! { device fn nvmlA(gpu; x: u32) {} }\n\
                    static S: &[Modeled] = &[Modeled { function: Function::nvmlB, address: Function::nvmlC }];";
        assert_eq!(simulated(text), ["nvmlA", "nvmlB"].map(str::to_owned).into());
    }
}
