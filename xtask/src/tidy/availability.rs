//! The `# Availability` of what calls NVML: it begins with the NVML release and the driver that it takes to get an
//! answer at all, and they are those of headers/since.tsv.
//!
//! The form is `NVML 12.3 (driver 545.23.06)`, or `NVML 13.2 (driver 580.159.03; not 590 to 595.58)` where branches
//! with higher numbers lack the function, or "As" and a link to another function; anything may follow. What is
//! needed is told by the C functions among the aliases. Of versions of one function, and of a function and its older
//! names in headers/api.toml, the oldest counts. Where several different ones remain, they may be steps of one answer,
//! all of them needed, or ways of which one will do: the text may name the newest of them or the oldest.

use std::collections::BTreeMap;

use super::Finding;
use crate::codegen::{Input, Knowledge};
use crate::headers::{Entry, base_name};
use crate::sources::{Access, Routine, Web};

/// What each C function needs, by its name.
pub struct Needs {
    functions: BTreeMap<String, Need>,
    /// Older name, newer name.
    renamed: BTreeMap<String, String>,
}

/// An NVML release and a driver, in the words of the documentation.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Need {
    text: String,
    order: (bool, Vec<u32>),
    gaps: Vec<String>,
}

impl Needs {
    pub fn of(input: &Input) -> Needs {
        let of_header = input.api.functions.iter().filter_map(|function| {
            let entry = input.since.get("function", &function.name)?;
            Some((function.name.clone(), Need::new(entry)))
        });
        let extra = input.knowledge.extra_function.iter().map(|extra| {
            let entry = Entry { nvml: extra.nvml.clone(), driver: extra.driver.clone(), gaps: Vec::new() };
            (extra.name.clone(), Need::new(&entry))
        });
        Needs { functions: of_header.chain(extra).collect(), renamed: renamed(&input.knowledge) }
    }

    /// What the text of a function with these aliases may name, the oldest first.
    fn allowed(&self, aliases: &[String]) -> Vec<&Need> {
        let mut least: BTreeMap<&str, &Need> = BTreeMap::new();
        for alias in aliases {
            let Some(need) = self.functions.get(alias) else { continue };
            let known_as = self.renamed.get(alias).unwrap_or(alias);
            let of_base = least.entry(base_name(known_as)).or_insert(need);
            if need.order < of_base.order {
                *of_base = need;
            }
        }
        let mut needs: Vec<&Need> = least.into_values().collect();
        needs.sort_by(|a, b| a.order.cmp(&b.order));
        needs.dedup();
        match needs.as_slice() {
            [oldest, .., newest] => vec![oldest, newest],
            _ => needs,
        }
    }
}

fn renamed(knowledge: &Knowledge) -> BTreeMap<String, String> {
    knowledge.older_name.iter().map(|rule| (rule.older.clone(), rule.name.clone())).collect()
}

impl Need {
    fn new(entry: &Entry) -> Need {
        let version = entry.nvml.split(' ').next().unwrap_or("");
        let release: Vec<&str> = version.split('.').take(2).collect();
        // A driver "or older" has been looked at; one that is not there yet is newer than all.
        let number = entry.driver.split(' ').find(|word| word.starts_with(|c: char| c.is_ascii_digit())).unwrap_or("");
        let parts = number.split('.').filter_map(|part| part.parse().ok()).collect();
        Need {
            text: match entry.driver.as_str() {
                // Nobody has looked yet which driver brought it.
                "" => format!("NVML {}", release.join(".")),
                driver => format!("NVML {} (driver {driver}", release.join(".")),
            },
            order: (!entry.driver.starts_with(|c: char| c.is_ascii_digit()), parts),
            gaps: entry.gaps.clone(),
        }
    }

    /// What is wrong with a text that names this need; nothing where it is as it should be.
    fn misses(&self, text: &str) -> Option<String> {
        let rest = text.strip_prefix(&self.text)?;
        let Some(gap) = self.gaps.first() else {
            return (self.text.contains('(') && !rest.starts_with(')'))
                .then(|| format!("begin with `{})` alone", self.text));
        };
        let branch = gap.split('.').next().unwrap_or(gap);
        let note = rest.strip_prefix("; not ").and_then(|rest| rest.split_once(')')).map_or("", |(note, _)| note);
        (!note.starts_with(branch))
            .then(|| format!("tell that driver {gap} lacks it: `{}; not {branch} ...)`", self.text))
    }
}

pub fn check(web: &Web, needs: &Needs) -> Vec<Finding> {
    let public = web.routines.iter().filter(|routine| routine.access == Access::Public);
    public.filter_map(|routine| one(web, needs, routine)).collect()
}

/// How many texts are compared with the data, and are not of the kind "As ...".
pub fn count(web: &Web) -> usize {
    let texts = web.routines.iter().filter(|routine| routine.access == Access::Public).filter_map(text_of);
    texts.filter(|text| text.starts_with("NVML ")).count()
}

fn one(web: &Web, needs: &Needs, routine: &Routine) -> Option<Finding> {
    let text = text_of(routine)?;
    if text.starts_with("As [`") {
        return None;
    }
    // What calls nothing by itself is as old as something that it reaches.
    let reached: Vec<String>;
    let allowed = if routine.aliases.iter().any(|alias| needs.functions.contains_key(alias)) {
        needs.allowed(&routine.aliases)
    } else {
        reached = web.reaches(routine).into_iter().collect();
        reached.iter().filter_map(|name| needs.functions.get(name)).collect()
    };
    let wanted = || {
        let texts: Vec<String> = allowed.iter().take(3).map(|need| format!("`{})`", need.text)).collect();
        format!("begin with {}", texts.join(" or "))
    };
    let wrong = match allowed.iter().find(|need| text.starts_with(&need.text)) {
        Some(need) => need.misses(&text)?,
        None => wanted(),
    };
    Some(Finding::new(&routine.path, routine.line, format!("the availability of {} should {wrong}", routine.name)))
}

/// The first paragraph of the section, in one line.
fn text_of(routine: &Routine) -> Option<String> {
    let lines = routine.docs.lines().skip_while(|line| *line != "# Availability").skip(1);
    let lines = lines.skip_while(|line| line.is_empty()).take_while(|line| !line.is_empty());
    let text = lines.collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// Older names in api.toml that no alias makes use of.
pub fn unused(web: &Web, input: &Input) -> Vec<Finding> {
    let mentioned = |name: &String| web.routines.iter().any(|routine| routine.aliases.contains(name));
    let unused = input.knowledge.older_name.iter().filter(|rule| !mentioned(&rule.older));
    unused
        .map(|rule| Finding::new("headers/api.toml", 0, format!("no alias is {}: drop older_name", rule.older)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::Source;

    fn needs() -> Needs {
        let entry = |nvml: &str, driver: &str, gaps: &[&str]| {
            let gaps = gaps.iter().map(|gap| (*gap).to_owned()).collect();
            Need::new(&Entry { nvml: nvml.to_owned(), driver: driver.to_owned(), gaps })
        };
        let functions = [
            ("nvmlGet", entry("8.0 or older", "340 or older", &[])),
            ("nvmlGet_v2", entry("12.3.52", "545.23.06", &[])),
            ("nvmlOther", entry("11.0", "450.51", &[])),
            ("nvmlGap", entry("13.2.82", "580.159.03", &["590.44.01", "595.58.03"])),
            ("nvmlNewest", entry("13.5.37", "newer than 610.43.02", &[])),
            ("nvmlOldName", entry("9", "390.157", &[])),
            ("nvmlUnseen", entry("14.0.1", "", &[])),
        ];
        let functions = functions.into_iter().map(|(name, need)| (name.to_owned(), need)).collect();
        Needs { functions, renamed: [("nvmlOldName".to_owned(), "nvmlGet".to_owned())].into() }
    }

    fn found(text: &str, aliases: &[&str]) -> Vec<String> {
        let aliases: String = aliases.iter().map(|alias| format!("#[doc(alias = \"{alias}\")]\n")).collect();
        let source =
            format!("impl D {{ /// One.\n///\n/// # Availability\n///\n/// {text}\n{aliases} pub fn f(&self) {{}} }}");
        let known = needs().functions.into_keys().collect();
        let web = Web::new(&[Source::parse("a.rs", &source).unwrap()], &known);
        check(&web, &needs()).into_iter().map(|finding| finding.text).collect()
    }

    #[test]
    fn texts_that_agree() {
        for (text, aliases) in [
            ("NVML 12.3 (driver 545.23.06). Ampere.", &["nvmlGet_v2"] as &[&str]),
            ("NVML 8.0 (driver 340 or older); more since NVML 12.3.", &["nvmlGet_v2", "nvmlGet"]),
            // Two different functions: one of two ways, or two steps.
            ("NVML 8.0 (driver 340 or older).", &["nvmlGet", "nvmlOther"]),
            ("NVML 11.0 (driver 450.51).", &["nvmlGet", "nvmlOther"]),
            ("NVML 13.2 (driver 580.159.03; not 590 to 595.58). Linux.", &["nvmlGap"]),
            ("NVML 13.5 (driver newer than 610.43.02).", &["nvmlNewest"]),
            ("NVML 14.0. Linux.", &["nvmlUnseen"]),
            ("As [`g`](D::g).", &["nvmlGet"]),
        ] {
            assert_eq!(found(text, aliases), [""; 0], "{text}");
        }
    }

    #[test]
    fn texts_that_do_not() {
        let should = |wanted: &str| [format!("the availability of f should {wanted}")];
        let oldest = "begin with `NVML 8.0 (driver 340 or older)`";
        assert_eq!(found("NVML 12.3 (driver 545.23.06).", &["nvmlGet_v2", "nvmlGet"]), should(oldest));
        assert_eq!(found("NVML 9 (driver 390.157).", &["nvmlGet", "nvmlOldName"]), should(oldest));
        assert_eq!(found("All drivers.", &["nvmlGet"]), should(oldest));
        assert_eq!(found("NVML 12.3 (driver 545.23).", &["nvmlGet_v2"]).len(), 1);
        let gap = "tell that driver 590.44.01 lacks it: `NVML 13.2 (driver 580.159.03; not 590 ...)`";
        assert_eq!(found("NVML 13.2 (driver 580.159.03).", &["nvmlGap"]), should(gap));
        assert_eq!(found("NVML 11.0 (driver 450.51; not 455).", &["nvmlOther"]).len(), 1);
    }
}
