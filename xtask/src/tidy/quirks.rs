//! Each quirk of headers/api.toml is one that the crate does something about, outside its tests.

use super::Finding;
use crate::codegen::Input;
use crate::sources::Source;

pub fn unused(sources: &[Source], input: &Input) -> Vec<Finding> {
    let names = input.knowledge.quirk.iter().map(|quirk| quirk.name.as_str());
    not_named(sources, names)
}

fn not_named<'a>(sources: &[Source], names: impl Iterator<Item = &'a str>) -> Vec<Finding> {
    let tokens: Vec<Vec<String>> =
        sources.iter().map(|source| source.tokens().into_iter().map(|token| token.text).collect()).collect();
    let is_named =
        |name: &str| tokens.iter().any(|tokens| tokens.windows(4).any(|four| four == ["Quirk", ":", ":", name]));
    let unused = names.filter(|name| !is_named(name));
    unused
        .map(|name| Finding::new("headers/api.toml", 0, format!("nothing asks for the quirk {name}: drop it")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;

    #[test]
    fn a_quirk_that_nothing_asks_for_is_found() {
        let source =
            "fn f() { has(Quirk::Used); \"Quirk::InText\" } #[cfg(test)] mod tests { fn t() { Quirk::InTests } }";
        let sources = [Source::parse("a.rs", source).unwrap()];
        let found = texts(&not_named(&sources, ["Used", "InText", "InTests"].into_iter()));
        let expected = ["InText", "InTests"].map(|name| format!("0: nothing asks for the quirk {name}: drop it"));
        assert_eq!(found, expected);
    }
}
