//! Facts that a function's comment states. Only facts are taken over, never the comment's sentences.

use std::sync::LazyLock;

use regex::Regex;

/// Facts in the comment and the attributes of a function.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Name and title of the documentation group that the function stands in.
    pub group: Option<(String, String)>,
    /// Parameters whose direction is written down: (name, "in" | "out" | "in, out").
    pub directions: Vec<(String, &'static str)>,
    /// Return codes that the comment names, in order, without `NVML_SUCCESS`.
    pub codes: Vec<String>,
    pub deprecated: Option<String>,
    /// The oldest architecture it works on ("Kepler"), or the class of products ("S-class products").
    pub products: Option<String>,
}

static PARAM: LazyLock<Regex> =
    pattern!(r"(?m)^\s*[@\\]param\s*(?:\[\s*(in|out|in\s*,\s*out|in/out)\s*\])?\s+(\w+)\s+(.*)$");
static CODE: LazyLock<Regex> = pattern!(r"NVML_ERROR_[A-Z0-9_]+");
static RETURN: LazyLock<Regex> = pattern!(r"[@\\]returns?\b");
static PRODUCTS: LazyLock<Regex> = pattern!(
    r"(?m)^\s*For\s+((?:all|S-class|from|Fermi|Kepler|Maxwell|Pascal|Volta|Turing|Ampere|Ada|Hopper|Blackwell|Rubin)\b[^.\n]*)"
);
static ARCHITECTURE: LazyLock<Regex> = pattern!(
    r"(?:^|or )(Fermi|Kepler|Maxwell|Pascal|Volta|Turing|Ampere|Ada|Hopper|Blackwell|Rubin)(?:&tm;|\s)*(?:or newer|GB20x or newer)"
);

impl Facts {
    /// Reads the facts from a function's comment; `pointers` are the names of its pointer parameters.
    pub fn of_comment(comment: &str, pointers: &[&str]) -> Facts {
        let mut facts = Facts::default();
        for found in PARAM.captures_iter(comment) {
            let name = found[2].to_owned();
            let text = found[3].to_lowercase();
            let direction = match found.get(1).map(|m| m.as_str()) {
                Some("in") => "in",
                Some("out") => "out",
                Some(_) => "in, out",
                None if !pointers.contains(&name.as_str()) => "in",
                // Comments without a direction always describe a result as something to return or fill in.
                None if text.contains("return") && text.contains("provid") => "in, out",
                None if text.contains("return") || text.contains("retriev") => "out",
                None => continue,
            };
            facts.directions.push((name, direction));
        }
        if let Some(start) = RETURN.find(comment) {
            for code in CODE.find_iter(&comment[start.end()..]) {
                let code = code.as_str().to_owned();
                if !facts.codes.contains(&code) {
                    facts.codes.push(code);
                }
            }
        }
        facts.products = PRODUCTS.captures(comment).and_then(|found| products(&found[1]));
        facts
    }
}

/// A short form of "For ... products" that keeps the fact and not the sentence.
fn products(text: &str) -> Option<String> {
    let text = text.replace("&tm;", "");
    if let Some(found) = ARCHITECTURE.captures(text.trim()) {
        return Some(format!("{} and newer", &found[1]));
    }
    let lower = text.to_lowercase();
    let phrases = [
        ("s-class", "S-class units"),
        ("inforom", "products with an InfoROM"),
        ("fan", "products with fans"),
        ("all products", "all products"),
        ("all fully supported", "all products"),
    ];
    phrases.iter().find(|(phrase, _)| lower.contains(phrase)).map(|(_, products)| (*products).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_codes_and_products() {
        let comment = "Reads it.\n\n For Kepler &tm; or newer fully supported devices.\n\n \
            @param thing  The thing\n @param out  Reference in which to return the answer\n @param[in,out] both  b\n\n \
            @return\n  - \\ref NVML_SUCCESS\n  - \\ref NVML_ERROR_UNKNOWN x\n - \\ref NVML_ERROR_UNKNOWN y\n";
        let facts = Facts::of_comment(comment, &["out", "both"]);
        let expected = [("thing", "in"), ("out", "out"), ("both", "in, out")];
        assert_eq!(facts.directions, expected.map(|(name, way)| (name.to_owned(), way)));
        assert_eq!(facts.codes, ["NVML_ERROR_UNKNOWN"]);
        assert_eq!(facts.products.as_deref(), Some("Kepler and newer"));
    }

    #[test]
    fn a_comment_without_facts_gives_none() {
        assert_eq!(Facts::of_comment("Just words.", &[]), Facts::default());
    }
}
