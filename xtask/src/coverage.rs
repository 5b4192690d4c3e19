//! `cargo xtask coverage`: docs/coverage.md, the coverage of each C function, and docs/unconfirmed.md, what no recording
//! confirms.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use anyhow::Result;
use regex::Regex;

use crate::captures::{Answer, Recordings};
use crate::codegen::Input;
use crate::headers;
use crate::sources::{self, Item, Kind, Source};
use crate::workspace::{self, Output};

/// A function that nvml-sim declares; its stubs are made by a macro and name none.
static SIMULATED: LazyLock<Regex> = pattern!(r"(?:\bfn|\bfunction: Function::) ?(nvml\w+)");

pub fn run(check: bool) -> Result<()> {
    let input = Input::load()?;
    let sources = sources::load("nvml-wrapper/src")?;
    let code: String = sources.iter().map(|source| source.code() + "\n").collect();
    let items = sources::items(&sources);
    let methods = methods(&items, &input.function_names());
    let simulated = simulated(&code_of("nvml-sim/src/functions")?);
    let table = Table {
        called: sources::calls(&code),
        wraps: wraps(&methods, &public_modules(&sources)),
        simulated,
        recordings: Recordings::load()?,
        input: &input,
    };
    let page = |path: &str, text: String| Output { path: path.to_owned(), text };
    let pages = [page("docs/coverage.md", table.render()), page("docs/unconfirmed.md", table.unconfirmed())];
    workspace::emit(&pages, check, "coverage")?;
    println!("{}", table.summary());
    Ok(())
}

/// The code of all files below a folder.
fn code_of(folder: &str) -> Result<String> {
    Ok(sources::load(folder)?.iter().map(|source| source.code() + "\n").collect())
}

/// A public function, or a type that calls NVML when it is dropped or iterated.
struct Method<'a> {
    item: &'a Item,
    /// The C functions among its aliases.
    functions: BTreeSet<&'a str>,
}

fn methods<'a>(items: &'a [Item], known: &BTreeSet<String>) -> Vec<Method<'a>> {
    let method = |item: &'a Item| {
        let functions = item.aliases.iter().filter(|alias| known.contains(*alias)).map(String::as_str).collect();
        Method { item, functions }
    };
    items.iter().filter(|item| item.public && item.kind != Kind::Block).map(method).collect()
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

fn wraps(methods: &[Method<'_>], public: &BTreeSet<String>) -> Wraps {
    let mut wraps = Wraps::new();
    for Method { item, functions } in methods {
        let name = match item.kind {
            Kind::Type => format!("`{}` when dropped", item.name),
            _ => format!("`{}`", item.path_name()),
        };
        for function in functions {
            let fallback = if is_fallback(function, functions) { " (fallback)" } else { "" };
            let (names, places) = wraps.entry((*function).to_owned()).or_default();
            names.insert(format!("{name}{fallback}"));
            places.extend(Some(module(&item.path, public)).filter(|module| !module.is_empty()));
        }
    }
    wraps
}

/// Whether a newer version of a function is among those beside it.
fn is_fallback(function: &str, beside: &BTreeSet<&str>) -> bool {
    let is_newer =
        |other: &&str| headers::base_name(other) == headers::base_name(function) && version(other) > version(function);
    beside.iter().any(is_newer)
}

/// Sort key of the versions of a function: none, then the V of functions whose struct has the version, then `_vN`.
fn version(function: &str) -> u32 {
    let number = function.rsplit_once("_v").and_then(|(_, number)| number.parse().ok());
    number.unwrap_or(u32::from(function.ends_with('V')))
}

fn simulated(code: &str) -> BTreeSet<String> {
    SIMULATED.captures_iter(code).map(|found| found[1].to_owned()).collect()
}

struct Table<'a> {
    input: &'a Input,
    /// The C functions that occur in the code.
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
        let version = &self.input.version;
        let mut text = format!(
            "# Coverage of NVML {version}\n\n\
             Generated by `cargo xtask coverage` from nvml.h {version} and the source. Do not edit.\n\
             [drivers.md](drivers.md) lists the methods that behave differently on older drivers.\n\n\
             - Safe method: the public methods of nvml-wrapper that call the function. A fallback is called only if the\n  \
               driver's library has no newer version of the function.\n\
             - Module: the module of nvml_wrapper that documents the methods and has their types; none for the root.\n\
             - Since NVML: the first NVML version that has the function, and the first driver, where that is known.\n\
             - Simulated: nvml-sim implements the function. All other functions return NVML_ERROR_NOT_SUPPORTED there.\n\
             - Recorded: from the captures (captures/README.md): a GPU returned success, all calls\n  \
               failed with these codes, the recorded libraries lack the function (missing), no machine had an object to\n  \
               call it for (not reached), or the recorder does not call it, because it changes something or its output is\n  \
               secret (never called). nvml-sim-cli compares the recorded calls with NVIDIA's Python module, and\n  \
               nvml-wrapper's matrix test compares its results with them.\n"
        );
        text += &self.groups();
        text += "\n## Functions\n\n";
        text += HEAD;
        for function in &self.input.api.functions {
            text += &self.row(&function.name);
        }
        text += "\n## Functions that libraries export but the header no longer declares\n\n";
        text += HEAD;
        for extra in &self.input.knowledge.extra_function {
            text += &self.row(&extra.name);
        }
        text + "\n" + &self.summary() + "\n"
    }

    /// Number of covered functions of each group, in the order of the header.
    fn groups(&self) -> String {
        let mut groups: Vec<(&str, [usize; 4])> = Vec::new();
        for function in &self.input.api.functions {
            let title = function.facts.group.as_ref().map_or("No group", |group| group.title.as_str());
            let at = groups.iter().position(|(known, _)| *known == title).unwrap_or_else(|| {
                groups.push((title, [0; 4]));
                groups.len() - 1
            });
            let name = &function.name;
            let covered = [
                true,
                self.called.contains(name),
                self.simulated.contains(name),
                self.recordings.answer(name) == Answer::Answered,
            ];
            for (count, covered) in groups[at].1.iter_mut().zip(covered) {
                *count += usize::from(covered);
            }
        }
        let mut text = String::from(
            "\n## Groups\n\n| Group | Functions | Wrapped | Simulated | Confirmed by a GPU |\n| --- | --: | --: | --: | --: |\n",
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

    /// The page of functions without a recorded success.
    fn unconfirmed(&self) -> String {
        let mut text = String::from(UNCONFIRMED);
        text += "| capture | boards | driver |\n| --- | --- | --- |\n";
        for (file, boards, driver) in &self.recordings.files {
            text += &format!("| {file} | {boards} | {driver} |\n");
        }
        let mut functions: BTreeMap<Answer, Vec<&str>> = BTreeMap::new();
        for function in self.input.api.functions.iter().filter(|function| self.simulated.contains(&function.name)) {
            functions.entry(self.recordings.answer(&function.name)).or_default().push(&function.name);
        }
        for (title, sentence, is_listed) in SECTIONS {
            let listed = functions.iter().filter(|(answer, _)| is_listed(answer));
            let count: usize = listed.clone().map(|(_, names)| names.len()).sum();
            text += &format!("\n## {title}: {count}\n\n{sentence}\n\n");
            for (answer, names) in listed {
                for name in names {
                    text += &match answer {
                        Answer::Refused(_) => format!("- `{name}`: {}\n", answer.cell()),
                        _ => format!("- `{name}`\n"),
                    };
                }
            }
        }
        text
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
        let (methods, modules) = self.wraps.get(name).cloned().unwrap_or_default();
        let list = |names: BTreeSet<String>| names.into_iter().collect::<Vec<_>>().join(", ");
        let yes = |covered: bool| if covered { "yes" } else { "" };
        let (simulated, recorded) = (yes(self.simulated.contains(name)), self.recordings.answer(name).cell());
        // Empty cells are one blank wide, so that no line ends in blanks.
        let modules = modules.into_iter().map(|module| format!("`{module}`")).collect();
        let (methods, modules) = (list(methods), list(modules));
        format!("| `{name}` | {methods} | {modules} | {since} | {simulated} | {recorded} |\n").replace("  |", " |")
    }
}

const HEAD: &str = "| C function | Safe method | Module | Since NVML | Simulated | Recorded |\n\
                    | --- | --- | --- | --- | --- | --- |\n";

const UNCONFIRMED: &str = "\
# What no recording confirms

Generated by `cargo xtask coverage` from the captures. Do not edit.

nvml-sim was written from headers, symbols and documentation, and corrected by captures of real GPUs. What is listed here
has no capture with a successful call: the simulation follows headers, symbols and documentation only. The hardware
tests call some of these functions, such as those of events and sessions.

For all other functions, the recorded arguments are confirmed, on these boards and this driver. Of other drivers, names
of functions and layouts of structs are known (docs/drivers.md), and their results are assumed to be the same.

";

type Section = (&'static str, &'static str, fn(&Answer) -> bool);

const SECTIONS: [Section; 5] = [
    ("Refused", "All recorded calls failed. The codes are confirmed, a success is not.", |answer| {
        matches!(answer, Answer::Refused(_))
    }),
    (
        "Not reached",
        "The machines had no vGPU, no MIG instance, no S-class unit or no other object to call these functions for.",
        |answer| *answer == Answer::Unreached,
    ),
    ("Missing", "The recorded libraries are older than these functions.", |answer| *answer == Answer::Missing),
    (
        "Never called",
        "The recorder does not call functions that change something, nor functions whose output is secret.",
        |answer| *answer == Answer::Never,
    ),
    (
        "Not recorded",
        "The recorder calls these functions for its session only, or does not know their arguments.",
        |answer| *answer == Answer::Unrecorded,
    ),
];

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

    fn with_methods<T>(test: impl FnOnce(&[Method<'_>]) -> T) -> T {
        let known = ["nvmlMake", "nvmlMake_v2", "nvmlFree", "nvmlSetName", "nvmlDeviceName"].map(str::to_owned).into();
        test(&methods(&sources::items(&[Source::new("nvml-wrapper/src/a.rs", SOURCE)]), &known))
    }

    #[test]
    fn methods_and_modules_of_each_function() {
        let wraps = with_methods(|methods| wraps(methods, &["nvml-wrapper/src/a".to_owned()].into()));
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
