//! headers/patch.toml: substitutions in the header's text, each as often as it says.

use anyhow::{Result, bail};
use regex::Regex;
use serde::Deserialize;

use crate::workspace;

pub const PATH: &str = "headers/patch.toml";

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
    #[serde(deserialize_with = "workspace::regex")]
    pattern: Regex,
    replacement: String,
    matches: usize,
    /// For those who read the file.
    #[serde(rename = "reason", deserialize_with = "workspace::not_empty")]
    _reason: String,
}

impl Rules {
    /// Applies the rules in their order.
    pub fn apply(&self, header: &str) -> Result<String> {
        let mut text = header.to_owned();
        for Rule { name, pattern, replacement, matches, .. } in &self.rules {
            let found = pattern.find_iter(&text).count();
            if found != *matches {
                bail!(
                    "the rule {name:?} in {PATH} expects {matches} matches and has {found}: \
                     look at what changed in the header, then correct the rule"
                );
            }
            text = pattern.replace_all(&text, replacement).into_owned();
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

    fn apply(header: &str) -> Result<String, String> {
        toml::from_str::<Rules>(RULES).unwrap().apply(header).map_err(|error| error.to_string())
    }

    #[test]
    fn rules_apply_in_order() {
        assert_eq!(apply("opaque a*; opaque b*;").unwrap(), "wrapped a; wrapped c;");
    }

    #[test]
    fn another_number_of_matches_is_an_error() {
        let error = apply("opaque a*; opaque b*; opaque d*;").unwrap_err();
        assert!(error.contains("\"pointers are wrapped\"") && error.contains("expects 2 matches and has 3"), "{error}");
        let error = apply("opaque a*; opaque d*;").unwrap_err();
        assert!(error.contains("\"sees what the first one made\"") && error.contains("expects 1"), "{error}");
    }

    #[test]
    fn a_rule_has_a_reason() {
        assert!(toml::from_str::<Rules>(&RULES.replace("reason = 'a test'", "")).is_err());
        assert!(toml::from_str::<Rules>(&RULES.replace("a test", " ")).is_err());
    }

    #[test]
    fn the_committed_rules_make_handles_structs() {
        let rules: Rules = workspace::read_toml(PATH).unwrap();
        let opaque: String = ('a'..='g').map(|c| format!("typedef struct nvml{c}_st* nvml{c}_t;\n")).collect();
        let patched = rules.apply(&opaque).unwrap();
        assert_eq!(patched.matches("typedef struct { struct nvml").count(), 7);
        assert!(patched.contains("typedef struct { struct nvmlb_st *handle; } nvmlb_t;"));
    }
}
