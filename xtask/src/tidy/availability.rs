//! The `# Availability` of what calls NVML: it begins with the NVML release and the driver that it takes to get an
//! answer at all, and they are those of headers/since.tsv.
//!
//! The form is `NVML 12.3 (driver 545.23.06)`, or `NVML 13.2 (driver 580.159.03; not 590.44.01 to 595.58.03)` where
//! branches with higher numbers lack the function, or "Same as" and a link to another function; anything may follow.
//! The C functions among the aliases determine the requirement. Of versions of one function, and of a function and its
//! older names in headers/api.toml, the oldest counts. Where several different ones remain, they may be steps of one
//! answer, all of them needed, or ways of which one will do: the text may name the newest of them or the oldest.
//!
//! `cargo xtask codegen` rewrites these phrases where they stand ([`renewed`]); tidy finds what it cannot rewrite.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use anyhow::Result;
use regex::{Captures, Regex};

use super::Finding;
use crate::codegen::{Input, since_phrase};
use crate::headers::{Entry, Since, base_name, release_of};
use crate::sources::{self, Item, Kind, Source};
use crate::workspace::Output;

/// The widest that a line of documentation may be.
const WIDTH: usize = 120;

/// Beginning of a text.
static PHRASE: LazyLock<Regex> = pattern!(r"^NVML ([\d.]*\d)(?: \(driver [^)]*\))?");
/// Beginning of a text that refers to another function.
static LINK: LazyLock<Regex> = pattern!(r"^(?:As|Same as) \[`");
/// Drivers that do not exist yet, in a text.
static NEWER: LazyLock<Regex> = pattern!(r"NVML ([\d.]*\d) \(driver (newer than [\d.]*\d)\)");

/// Requirements of the C functions by name; the oldest is the least.
pub struct Needs {
    functions: BTreeMap<String, Need>,
    /// Older name, newer name.
    renamed: BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Need {
    /// Whether the driver is not there yet; the numbers of driver and release.
    order: (bool, Vec<u32>, Vec<u32>),
    release: String,
    /// In the words of the documentation.
    phrase: String,
}

impl Needs {
    pub fn of(input: &Input) -> Needs {
        let need = |name: &String| Some((name.clone(), Need::new(input.since.get("function", name)?)));
        let renamed = input.knowledge.older_name.iter().map(|rule| (rule.older.clone(), rule.name.clone()));
        Needs {
            functions: input.functions().filter_map(|function| need(&function.name)).collect(),
            renamed: renamed.collect(),
        }
    }

    /// Requirements that the text of a function with these aliases may name, the oldest first.
    fn allowed(&self, aliases: &[String]) -> Vec<&Need> {
        let mut least: BTreeMap<&str, &Need> = BTreeMap::new();
        for alias in aliases {
            let Some(need) = self.functions.get(alias) else { continue };
            let known_as = self.renamed.get(alias).unwrap_or(alias);
            let of_base = least.entry(base_name(known_as)).or_insert(need);
            *of_base = need.min(of_base);
        }
        let needs: Vec<&Need> = least.into_values().collect::<BTreeSet<_>>().into_iter().collect();
        match needs.as_slice() {
            [oldest, .., newest] => vec![oldest, newest],
            _ => needs,
        }
    }
}

impl Need {
    fn new(entry: &Entry) -> Need {
        let release = release_of(entry.nvml.split(' ').next().unwrap_or_default());
        // A driver "or older" was examined; a driver that does not exist yet is newer than all.
        let is_unseen = !entry.driver.starts_with(|c: char| c.is_ascii_digit());
        let numbers = |text: &str| text.split(['.', ' ']).filter_map(|part| part.parse().ok()).collect();
        Need {
            order: (is_unseen, numbers(&entry.driver), numbers(&release)),
            phrase: since_phrase(&Entry { nvml: release.clone(), ..entry.clone() }),
            release,
        }
    }
}

/// The hand-written files whose texts name other versions than headers/since.tsv, with these corrected.
pub fn renewed(input: &Input) -> Result<Vec<Output>> {
    let needs = Needs::of(input);
    let sources = sources::load("nvml-wrapper/src")?;
    let items = sources::items(&sources);
    let renewed = |source: &Source| (source.path.clone(), renewed_file(source, &items, &needs, &input.since));
    Ok(sources.iter().map(renewed).collect())
}

fn renewed_file(file: &Source, items: &[Item], needs: &Needs, since: &Since) -> String {
    let mut lines: Vec<String> = file.text.split('\n').map(str::to_owned).collect();
    // From the end, so that the lines before stay where they are.
    for item in items.iter().rev().filter(|item| item.path == file.path && item.kind == Kind::Function) {
        let (Some(text), Some(paragraph)) = (text_of(item), paragraph(&lines, item.line)) else { continue };
        let new = renewed_text(&text, &needs.allowed(&item.aliases), since);
        if new != text {
            let indent = lines[paragraph.start].split("///").next().unwrap_or("").to_owned() + "///";
            lines.splice(paragraph, wrapped(&new, &indent));
        }
    }
    lines.join("\n")
}

/// The first paragraph of the section above a function that is declared on this line.
fn paragraph(lines: &[String], declared: usize) -> Option<Range<usize>> {
    let heading = lines[..declared].iter().rposition(|line| line.trim() == "/// # Availability")?;
    let start = heading + 1 + lines[heading + 1..].iter().position(|line| line.trim() != "///")?;
    let length = lines[start..].iter().take_while(|line| line.trim().starts_with("/// ")).count();
    Some(start..start + length)
}

fn renewed_text(text: &str, allowed: &[&Need], since: &Since) -> String {
    let text = PHRASE.replace(text, |found: &Captures<'_>| {
        // Of two needs, the one of the release that the text names.
        let of_release = allowed.iter().find(|need| need.release == found[1]);
        let need =
            of_release.or(allowed.first()).filter(|_| !allowed.iter().any(|need| text.starts_with(&need.phrase)));
        need.map_or_else(|| found[0].to_owned(), |need| need.phrase.clone())
    });
    let newer = |found: &Captures<'_>| {
        let driver = since.driver_of_release(&found[1]).unwrap_or(&found[2]);
        format!("NVML {} (driver {driver})", &found[1])
    };
    NEWER.replace_all(&text, newer).into_owned()
}

/// A paragraph in lines, each behind the same beginning.
fn wrapped(text: &str, indent: &str) -> Vec<String> {
    let mut lines = vec![indent.to_owned()];
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.len() + 1 + word.len() <= WIDTH => *line += &format!(" {word}"),
            _ => lines.push(format!("{indent} {word}")),
        }
    }
    lines
}

/// The texts that [`renewed`] cannot correct: those that begin otherwise. Without an alias that is a C function, a
/// function is as old as any other that it reaches.
pub fn check(items: &[Item], needs: &Needs) -> Vec<Finding> {
    let mut findings = Vec::new();
    for item in items.iter().filter(|item| item.public && item.kind == Kind::Function) {
        let Some(text) = text_of(item).filter(|text| !LINK.is_match(text)) else { continue };
        let allowed = needs.allowed(&item.aliases);
        let begins = |need: &Need| text.starts_with(&need.phrase);
        let begins =
            allowed.iter().any(|need| begins(need)) || allowed.is_empty() && needs.functions.values().any(begins);
        if !begins {
            let phrases: Vec<String> = allowed.iter().map(|need| format!("`{}`", need.phrase)).collect();
            let wanted = if phrases.is_empty() { "`NVML ...`".to_owned() } else { phrases.join(" or ") };
            let text = format!("the availability of {} should begin with {wanted}", item.name);
            findings.push(Finding::new(&item.path, item.line, text));
        }
    }
    findings
}

/// The first paragraph of the section, in one line.
fn text_of(item: &Item) -> Option<String> {
    let lines = item.docs.lines().skip_while(|line| *line != "# Availability").skip(1);
    let lines = lines.skip_while(|line| line.is_empty()).take_while(|line| !line.is_empty());
    let text = lines.collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// Older names in api.toml that no alias makes use of.
pub fn unused(items: &[Item], input: &Input) -> Vec<Finding> {
    let is_alias = |name: &String| items.iter().any(|item| item.aliases.contains(name));
    let unused = input.knowledge.older_name.iter().map(|rule| &rule.older).filter(|name| !is_alias(name));
    unused.map(|name| Finding::new("headers/api.toml", 0, format!("no alias is {name}: drop older_name"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("nvmlNewest", entry("14.2.9", "newer than 620.10", &[])),
            ("nvmlOldName", entry("9", "390.157", &[])),
            ("nvmlUnseen", entry("14.0.1", "", &[])),
        ];
        let functions = functions.into_iter().map(|(name, need)| (name.to_owned(), need)).collect();
        let renamed = [("nvmlOldName".to_owned(), "nvmlGet".to_owned())].into();
        Needs { functions, renamed }
    }

    fn source(text: &str, aliases: &[&str]) -> Source {
        let aliases: String = aliases.iter().map(|alias| format!("    #[doc(alias = \"{alias}\")]\n")).collect();
        let text = text.replace('\n', "\n    /// ");
        let docs =
            format!("    /// One.\n    ///\n    /// # Availability\n    ///\n    /// {text}\n    ///\n    /// End.\n");
        Source::new("a.rs", &format!("impl D {{\n{docs}{aliases}    pub fn f(&self) {{}}\n}}\n"))
    }

    fn found(text: &str, aliases: &[&str]) -> Vec<String> {
        check(&sources::items(&[source(text, aliases)]), &needs()).into_iter().map(|finding| finding.text).collect()
    }

    #[track_caller]
    fn is_renewed(old: &str, aliases: &[&str], new: &str) {
        let rows = [
            "kind",
            "newest driver\t620.10\t13.3\t\t",
            "record\tr\t13.1.68\t590.44.01\t",
            "record\ts\t13.4.61\tnewer\t",
            "record\tt\t14.2.9\tnewer\t",
        ];
        let since = Since::parse(&rows.join("\n")).unwrap();
        let old = [source(old, aliases)];
        let renewed = renewed_file(&old[0], &sources::items(&old), &needs(), &since);
        assert_eq!(renewed, source(new, aliases).text);
    }

    #[test]
    fn phrases_are_rewritten_where_they_stand() {
        is_renewed("NVML 12.2 (driver 535.54). Ampere.", &["nvmlGet_v2"], "NVML 12.3 (driver 545.23.06). Ampere.");
        is_renewed("NVML 14.2.", &["nvmlNewest"], "NVML 14.2 (driver newer than 620.10).");
        is_renewed(
            "NVML 13.2 (driver 1.1).",
            &["nvmlGap"],
            "NVML 13.2 (driver 580.159.03; not 590.44.01 to 595.58.03).",
        );
        // The release identifies one of two; without a release, the oldest is meant.
        is_renewed("NVML 11.0 (driver 1).", &["nvmlGet", "nvmlOther"], "NVML 11.0 (driver 450.51).");
        is_renewed("NVML 7.", &["nvmlGet", "nvmlOther"], "NVML 8.0 (driver 340 or older).");
        let more = "NVML 12.3 (driver 545.23.06); a since NVML 13.1 (driver newer\nthan 580.1), b since NVML 13.4 (driver \
                    newer than 580.1).";
        let renewed = "NVML 12.3 (driver 545.23.06); a since NVML 13.1 (driver 590.44.01), b since NVML 13.4 (driver newer than\n\
                       620.10).";
        is_renewed(more, &["nvmlGet_v2"], renewed);
    }

    #[test]
    fn what_agrees_or_is_no_phrase_stays() {
        for (text, aliases) in [
            ("NVML 12.3 (driver 545.23.06). Ampere.", &["nvmlGet_v2"] as &[&str]),
            ("NVML 8.0 (driver 340 or older); more since NVML 12.3.", &["nvmlGet_v2", "nvmlGet"]),
            // Two different functions: one of two ways, or two steps.
            ("NVML 8.0 (driver 340 or older).", &["nvmlGet", "nvmlOther"]),
            ("NVML 11.0 (driver 450.51). Linux\nonly.", &["nvmlGet", "nvmlOther"]),
            ("NVML 13.2 (driver 580.159.03; not 590.44.01 to 595.58.03). Linux.", &["nvmlGap"]),
            ("NVML 14.2 (driver newer than 620.10).", &["nvmlNewest"]),
            ("NVML 14.0. Linux.", &["nvmlUnseen"]),
            ("NVML 12.3 (driver 545.23.06).", &[]),
            ("Same as [`g`](D::g).", &["nvmlGet"]),
        ] {
            is_renewed(text, aliases, text);
            assert_eq!(found(text, aliases), [""; 0], "{text}");
        }
        is_renewed("All drivers.", &["nvmlGet"], "All drivers.");
        is_renewed("NVML 12.1 (driver 530.30).", &[], "NVML 12.1 (driver 530.30).");
    }

    #[test]
    fn what_does_not_agree_is_found() {
        let should = |wanted: &str| [format!("the availability of f should {wanted}")];
        let oldest = "begin with `NVML 8.0 (driver 340 or older)`";
        assert_eq!(found("NVML 12.3 (driver 545.23.06).", &["nvmlGet_v2", "nvmlGet"]), should(oldest));
        assert_eq!(found("NVML 9 (driver 390.157).", &["nvmlGet", "nvmlOldName"]), should(oldest));
        assert_eq!(found("All drivers.", &["nvmlGet"]), should(oldest));
        assert_eq!(found("NVML 12.1 (driver 530.30).", &[]), should("begin with `NVML ...`"));
        assert_eq!(found("NVML 12.3 (driver 545.23).", &["nvmlGet_v2"]).len(), 1);
        let gap = "begin with `NVML 13.2 (driver 580.159.03; not 590.44.01 to 595.58.03)`";
        assert_eq!(found("NVML 13.2 (driver 580.159.03).", &["nvmlGap"]), should(gap));
    }
}
