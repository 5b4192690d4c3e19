//! Words for names of the header, from a table of patterns: headers/fields.toml and headers/gpm.toml.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use regex::Regex;
use serde::Deserialize;

/// A data file: better words than the generator can make of a name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub sentences: Table,
    #[serde(default)]
    pub units: Table,
}

impl Words {
    /// Fails where an entry fits none of the names.
    pub fn check<'a>(&self, path: &str, names: impl Iterator<Item = &'a str> + Clone) -> Result<()> {
        for table in [&self.sentences, &self.units] {
            for Entry { pattern, matcher, .. } in &table.0 {
                if !names.clone().any(|name| matcher.is_match(name)) {
                    bail!("{path}: {pattern} fits no name of the header");
                }
            }
        }
        Ok(())
    }
}

/// Patterns of names, and the words for what they fit: `#` stands for a number, `*` for anything.
#[derive(Debug, Default, Deserialize)]
#[serde(try_from = "BTreeMap<String, String>")]
pub struct Table(Vec<Entry>);

#[derive(Debug)]
struct Entry {
    pattern: String,
    /// The pattern as a regular expression that captures its numbers.
    matcher: Regex,
    words: String,
}

impl TryFrom<BTreeMap<String, String>> for Table {
    type Error = regex::Error;

    fn try_from(entries: BTreeMap<String, String>) -> Result<Table, regex::Error> {
        let entry = |(pattern, words): (String, String)| {
            let matcher = Regex::new(&format!("^{}$", pattern.replace('#', r"(\d+)").replace('*', ".*")))?;
            Ok(Entry { pattern, matcher, words })
        };
        Ok(Table(entries.into_iter().map(entry).collect::<Result<_, _>>()?))
    }
}

impl Table {
    /// The words for a name; each `#` in them is replaced by the number in its place.
    pub fn find(&self, name: &str) -> Result<Option<String>> {
        if let Some(exact) = self.0.iter().find(|entry| entry.pattern == name) {
            return Ok(Some(exact.words.clone()));
        }
        let mut found = None;
        for Entry { pattern, matcher, words } in &self.0 {
            let Some(captures) = matcher.captures(name) else { continue };
            let numbers = captures.iter().skip(1).flatten();
            let words = numbers.fold(words.clone(), |words, number| words.replacen('#', number.as_str(), 1));
            if found.replace(words).is_some() {
                bail!("two patterns fit {name}, one of them {pattern}");
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Words {
        toml::from_str(text).unwrap()
    }

    #[test]
    fn names_are_found_exactly_or_by_pattern() {
        let words = words("[sentences]\nA_L1 = 'one'\n'A_L#' = 'A, link #'\n'C#_L#' = 'set #, link #'\n'*_MAX' = 'm'");
        let find = |name| words.sentences.find(name).unwrap();
        assert_eq!(find("A_L1").as_deref(), Some("one"));
        assert_eq!(find("A_L12").as_deref(), Some("A, link 12"));
        assert_eq!(find("C0_L7").as_deref(), Some("set 0, link 7"));
        assert_eq!(find("B_L_MAX").as_deref(), Some("m"));
        assert_eq!((find("A_L"), find("XA_L1")), (None, None));
    }

    #[test]
    fn entries_that_rot_are_found() {
        let words = words("[sentences]\n'A_#' = 'a'\n'*_1' = 'b'\n[units]\n'B*' = 'c'");
        assert!(words.sentences.find("A_1").is_err());
        assert!(words.check("w", ["A_1", "B"].into_iter()).is_ok());
        assert_eq!(words.check("w", ["A_1"].into_iter()).unwrap_err().to_string(), "w: B* fits no name of the header");
    }
}
