//! Files as such: how long they are, and what must not be in the repository.

use std::process::Command;
use std::sync::LazyLock;

use anyhow::Result;
use regex::Regex;

use super::Finding;
use crate::workspace;

/// Nobody likes to read a longer file; it holds more than one concept.
const MOST_LINES: usize = 600;

/// A path of some developer's machine. A path inside of another one, or of an address, is none.
static MACHINE_PATH: LazyLock<Regex> = pattern!(r"(?:^|[^\w.~$}/-])/(?:tmp|work|root)/");

/// The beginning of a sentence that is not a noun phrase, a verb in the third person, or "Whether".
static OPENING: LazyLock<Regex> = pattern!(r"^\s*//[/!] (?:What|How|Who|Where|Says|Tells|Lets|Asks|Has|Which)\b");

/// The files that git has or would take; no text where it is not UTF-8.
pub fn files() -> Result<Vec<(String, Option<String>)>> {
    let mut git = Command::new("git");
    git.current_dir(workspace::path("")).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let listed = workspace::output(&mut git)?;
    // What was deleted and not yet committed is listed, too.
    let paths = listed.split_terminator('\0').filter(|path| workspace::path(path).exists());
    Ok(paths.map(|path| (path.to_owned(), workspace::read(path).ok())).collect())
}

pub fn check(files: &[(String, Option<String>)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in files {
        if path.rsplit('/').next() == Some("nvml.h") {
            findings.push(Finding::new(path, 0, "NVIDIA's header is fetched and never committed: remove it"));
        }
        let Some(text) = text else { continue };
        let is_source = path.ends_with(".rs") && !path.contains("/generated/");
        let lines = text.lines().count();
        if is_source && lines > MOST_LINES {
            let wrong = format!("{lines} lines, more than {MOST_LINES}: divide it by concept");
            findings.push(Finding::new(path, 0, wrong));
        }
        for (index, line) in text.lines().enumerate() {
            let mut find = |text: &str| findings.push(Finding::new(path, index + 1, text));
            if path != "Cargo.lock" && MACHINE_PATH.is_match(line) {
                find("a path that only one machine has: make it relative");
            }
            if is_source && OPENING.is_match(line) {
                find("documentation begins with a noun phrase, a verb in the third person, or `Whether`");
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        texts(&check(&[(path.to_owned(), Some(text.to_owned()))]))
    }

    #[test]
    fn long_files() {
        assert_eq!(found("a/b.rs", &"\n".repeat(600)), [""; 0]);
        assert_eq!(found("a/b.rs", &"\n".repeat(601)), ["0: 601 lines, more than 600: divide it by concept"]);
        assert_eq!(found("a/generated/b.rs", &"\n".repeat(601)), [""; 0]);
    }

    #[test]
    fn paths_of_a_machine() {
        let wrong = "1: a path that only one machine has: make it relative";
        for folder in ["tmp", "work", "root"] {
            assert_eq!(found("a.md", &format!("see /{folder}/x")), [wrong]);
            assert_eq!(found("a.md", &format!("\"/{folder}/x\"")), [wrong]);
            assert_eq!(found("a.md", &format!("https://example.com/{folder}/x and /var/{folder}/x")), [""; 0]);
            assert_eq!(found("Cargo.lock", &format!("/{folder}/x")), [""; 0]);
        }
    }

    #[test]
    fn openings_of_documentation() {
        let wrong = "1: documentation begins with a noun phrase, a verb in the third person, or `Whether`";
        assert_eq!(found("nvml-sys/src/a.rs", "    /// What it is."), [wrong]);
        assert_eq!(found("nvml-sys/src/a.rs", "/// Hash of what it is.\n// What\n/// Whether it is."), [""; 0]);
        assert_eq!(found("xtask/src/a.rs", "//! What it is."), [wrong]);
        assert_eq!(found("a/generated/b.rs", "//! What it is."), [""; 0]);
    }

    #[test]
    fn headers_are_not_committed() {
        assert_eq!(found("x/nvml.h", ""), ["0: NVIDIA's header is fetched and never committed: remove it"]);
        assert_eq!(found("x/nvml.html", ""), [""; 0]);
    }
}
