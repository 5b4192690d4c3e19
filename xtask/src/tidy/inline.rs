//! Functions of nvml-wrapper have `#[inline]`, so that a program compiles only those that it calls: see CONTRIBUTING.md.

use std::sync::LazyLock;

use regex::Regex;

use super::Finding;
use crate::sources::Source;

static FUNCTION: LazyLock<Regex> = pattern!(r"^(?:    )?(?:pub )?(?:pub\(.*\) )?(?:const |unsafe |async )*fn (\w+)");

/// Files and folders of functions that nearly all programs need, and of text.
const EXCEPT: [&str; 6] = ["/ffi/", "/compat/", "/guide/", "/error.rs", "/compile_fail.rs", "/lib.rs"];

/// Functions with a body that have neither `#[inline]` nor `#[cold]`.
pub(super) fn check(source: &Source) -> Vec<Finding> {
    if EXCEPT.iter().any(|part| source.path.contains(part)) {
        return Vec::new();
    }
    let code = source.code();
    let lines: Vec<&str> = code.lines().collect();
    let mut findings = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some(found) = FUNCTION.captures(line) else { continue };
        let end = lines[index..].iter().find(|line| line.ends_with(['{', ';', '}']));
        let has_body = end.is_some_and(|line| !line.ends_with(';'));
        let mut attributes = lines[..index].iter().rev().take_while(|line| line.trim_start().starts_with("#["));
        if has_body && !attributes.any(|line| line.contains("#[inline") || line.contains("#[cold]")) {
            findings.push(Finding::new(&source.path, index + 1, format!("{} has no #[inline]", &found[1])));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::tests::texts;

    #[test]
    fn a_function_that_is_always_compiled_is_found() {
        let text = "\
impl Set {
    /// A count.
    #[must_use]
    #[inline]
    pub fn count(&self) -> usize {
    }

    #[must_use]
    fn is_empty(
        &self,
    ) -> bool {
    }
}

trait Read {
    fn read(&self);
}

#[cold]
fn fail() {
}

pub(crate) const fn zero() {}

#[cfg(test)]
mod tests {
    fn test() {
    }
}
";
        let found = texts(&check(&Source::new("src/set.rs", text)));
        assert_eq!(found, ["9: is_empty has no #[inline]", "23: zero has no #[inline]"]);
        assert!(check(&Source::new("src/error.rs", text)).is_empty());
    }
}
