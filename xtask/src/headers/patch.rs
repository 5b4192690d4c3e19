//! headers/patch.toml: substitutions in the header's text, each as often as it says.

use anyhow::{Context, Result, bail};
use regex::Regex;
use serde::Deserialize;

use crate::workspace;

const PATH: &str = "headers/patch.toml";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    #[serde(rename = "rule", default)]
    rules: Vec<Rule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    name: String,
    pattern: String,
    replacement: String,
    matches: usize,
    /// For those who read the file.
    #[serde(rename = "reason")]
    _reason: String,
}

impl Rules {
    pub fn load() -> Result<Rules> {
        Rules::parse(&workspace::read(PATH)?)
    }

    fn parse(text: &str) -> Result<Rules> {
        toml::from_str(text).with_context(|| format!("cannot understand {PATH}"))
    }

    /// Applies the rules in their order.
    pub fn apply(&self, header: &str) -> Result<String> {
        let mut text = header.to_owned();
        for rule in &self.rules {
            let name = &rule.name;
            let pattern =
                Regex::new(&rule.pattern).with_context(|| format!("the pattern of {name:?} in {PATH} is not valid"))?;
            let found = pattern.find_iter(&text).count();
            if found != rule.matches {
                bail!(
                    "the rule {name:?} in {PATH} expects {} matches and has {found}: \
                     look at what changed in the header, then correct the rule",
                    rule.matches
                );
            }
            text = pattern.replace_all(&text, &rule.replacement).into_owned();
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str = r"
        [[rule]]
        name = 'pointers are wrapped'
        pattern = 'opaque (\w+)\*;'
        replacement = 'wrapped ${1};'
        matches = 2
        reason = 'a test'

        [[rule]]
        name = 'sees what the first one made'
        pattern = 'wrapped b'
        replacement = 'wrapped c'
        matches = 1
        reason = 'a test'
    ";

    #[test]
    fn rules_apply_in_order() {
        let rules = Rules::parse(RULES).unwrap();
        assert_eq!(rules.apply("opaque a*; opaque b*;").unwrap(), "wrapped a; wrapped c;");
    }

    #[test]
    fn another_number_of_matches_is_an_error() {
        let rules = Rules::parse(RULES).unwrap();
        let error = rules.apply("opaque a*; opaque b*; opaque d*;").unwrap_err().to_string();
        assert!(error.contains("\"pointers are wrapped\"") && error.contains("expects 2 matches and has 3"), "{error}");
        let error = rules.apply("opaque a*; opaque d*;").unwrap_err().to_string();
        assert!(error.contains("\"sees what the first one made\"") && error.contains("expects 1"), "{error}");
    }

    #[test]
    fn a_rule_has_a_reason() {
        assert!(Rules::parse("[[rule]]\nname = 'a'\npattern = 'a'\nreplacement = 'b'\nmatches = 1").is_err());
    }

    #[test]
    fn the_committed_rules_make_handles_structs() {
        let rules = Rules::load().unwrap();
        let opaque: String = ('a'..='g').map(|c| format!("typedef struct nvml{c}_st* nvml{c}_t;\n")).collect();
        let patched = rules.apply(&opaque).unwrap();
        assert_eq!(patched.matches("typedef struct { struct nvml").count(), 7);
        assert!(patched.contains("typedef struct { struct nvmlb_st *handle; } nvmlb_t;"));
    }
}
