//! Documentation of what calls NVML: its aliases are the C functions that it calls, and it says since when it works.

use std::collections::BTreeSet;

use super::Finding;
use crate::sources::{Access, Web};

/// Checks public functions and types. An alias is needed for each C function that is called directly or through
/// private helpers, and allowed for those that are reached through other public functions.
pub fn check(web: &Web, known: &BTreeSet<String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for routine in web.routines.iter().filter(|routine| routine.access == Access::Public) {
        let calls = web.calls(routine);
        let what = match routine.owner.as_str() {
            "" => routine.name.clone(),
            owner => format!("{owner}::{}", routine.name),
        };
        let mut find = |text: String| findings.push(Finding::new(&routine.path, routine.line, text));
        for missing in calls.iter().filter(|call| !routine.aliases.contains(call)) {
            find(format!("{what} calls {missing}: add #[doc(alias = \"{missing}\")]"));
        }
        let reaches = web.reaches(routine);
        for alias in routine.aliases.iter().filter(|alias| alias.starts_with("nvml")) {
            if !known.contains(alias) {
                find(format!("{what} has the alias {alias}, which is no function of NVML: correct or remove it"));
            } else if !reaches.contains(alias) {
                find(format!("{what} has the alias {alias} and never calls it: correct or remove it"));
            }
        }
        if !calls.is_empty() && !routine.docs.lines().any(|line| line == "# Availability") {
            find(format!("{what} calls NVML: its documentation needs a section `# Availability`"));
        }
    }
    for one in web.types.iter().filter(|one| one.public) {
        let calls = web.calls_of_traits(&one.name);
        let mut find = |text: String| findings.push(Finding::new(&one.path, one.line, text));
        for missing in calls.iter().filter(|call| !one.aliases.contains(call)) {
            find(format!("{} calls {missing} in a trait: add #[doc(alias = \"{missing}\")] to the type", one.name));
        }
        for alias in one.aliases.iter().filter(|alias| known.contains(*alias) && !calls.contains(*alias)) {
            find(format!("{} has the alias {alias}, which none of its traits calls: remove it", one.name));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;
    use crate::sources::Source;

    fn found(text: &str) -> Vec<String> {
        let known = ["nvmlA", "nvmlB", "nvmlFree"].map(str::to_owned).into();
        texts(&check(&Web::new(&[Source::parse("a.rs", text).unwrap()], &known), &known))
    }

    #[test]
    fn what_agrees_is_not_found() {
        let source = "
            /// # Availability
            #[doc(alias = \"nvmlFree\", alias = \"nvmlSet_t\")]
            pub struct Set;
            impl Drop for Set { fn drop(&mut self) { n.nvmlFree() } }
            impl Set {
                /// One.
                ///
                /// # Availability
                #[doc(alias = \"nvmlA\", alias = \"nvmlB\")]
                #[doc(alias = \"a word\")]
                pub fn one(&self) { n.nvmlA(); self.old() }
                fn old(&self) { n.nvmlB() }
                #[doc(alias = \"nvmlA\")]
                pub fn through_another(&self) { self.one() }
            }";
        assert_eq!(found(source), [""; 0]);
    }

    #[test]
    fn what_is_missing_or_too_much() {
        let source = "
            pub struct Set;
            impl Drop for Set { fn drop(&mut self) { n.nvmlFree() } }
            impl Set {
                #[doc(alias = \"nvmlB\", alias = \"nvmlGone\")]
                pub fn one(&self) { n.nvmlA() }
            }";
        assert_eq!(
            found(source),
            [
                "6: Set::one calls nvmlA: add #[doc(alias = \"nvmlA\")]",
                "6: Set::one has the alias nvmlB and never calls it: correct or remove it",
                "6: Set::one has the alias nvmlGone, which is no function of NVML: correct or remove it",
                "6: Set::one calls NVML: its documentation needs a section `# Availability`",
                "2: Set calls nvmlFree in a trait: add #[doc(alias = \"nvmlFree\")] to the type",
            ]
        );
    }
}
