//! The hand-written Rust source of a crate, read by lines: rustfmt puts each item on lines of its own.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use anyhow::Result;
use regex::Regex;

use crate::workspace;

static BLOCK: LazyLock<Regex> =
    pattern!(r"^(pub )?(?:pub\(.*\) )?(?:unsafe )?(impl|trait)(?:<[^>]*>)? (?:(.+) for )?(\w+)");
static TYPE: LazyLock<Regex> = pattern!(r"^ *(pub )?(?:pub\(.*\) )?(?:struct|enum|union) (\w+)");
static FUNCTION: LazyLock<Regex> = pattern!(r"^(?:    )?(pub )?(?:pub\(.*\) )?(?:const |unsafe |async )*fn (\w+)");
static ALIAS: LazyLock<Regex> = pattern!(r#"\balias = "([^"]*)""#);
/// A C function as the wrapper calls it: by its item, or directly through the library. A query of its presence, or its
/// name in an error, is no call.
static CALL: LazyLock<Regex> =
    pattern!(r"\b(supports\(|invalid_\w+\(\s*)?(?:\bf::|library\.)(nvml\w+)(\.function\(\))?");

/// One file. Its lines of code are without comments; those of tests are empty.
pub struct Source {
    pub path: String,
    pub text: String,
    lines: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Type,
    Function,
    /// Function of an implementation of a trait.
    OfTrait,
    /// Block of methods, named as its type.
    Block,
}

#[derive(Debug)]
pub struct Item {
    pub path: String,
    pub line: usize,
    pub kind: Kind,
    /// The type of a method; empty for others.
    pub owner: String,
    pub name: String,
    pub public: bool,
    pub docs: String,
    pub attributes: String,
    pub aliases: Vec<String>,
    pub code: String,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Source {
        let mut lines: Vec<String> = Vec::new();
        let mut test: Option<usize> = None;
        for line in text.lines() {
            if let Some(depth) = test {
                test = test.filter(|_| !ends_item(line, depth));
                lines.push(String::new());
            } else if line.trim() == "#[cfg(test)]" {
                test = Some(depth(line));
                lines.push(String::new());
            } else if line.trim_start().starts_with("//") {
                lines.push(String::new());
            } else {
                lines.push(line.split(" // ").next().unwrap_or(line).to_owned());
            }
        }
        Source { path: path.to_owned(), text: text.to_owned(), lines }
    }

    pub fn code(&self) -> String {
        self.lines.join("\n")
    }

    /// The items in order, with what stands above them.
    fn items(&self) -> Vec<Item> {
        let (mut items, mut docs, mut attributes) = (Vec::new(), String::new(), String::new());
        let (mut owner, mut of_trait, mut public_trait) = (String::new(), false, false);
        for (index, line) in self.text.lines().enumerate() {
            let code = self.lines[index].as_str();
            if let Some(text) = line.trim_start().strip_prefix("///") {
                docs += &format!("{}\n", text.trim());
                continue;
            }
            if code.trim_start().starts_with("#[") || line.trim_start().starts_with("//") {
                attributes += &format!("{code}\n");
                continue;
            }
            let item = if let Some(found) = BLOCK.captures(code) {
                owner = found[4].to_owned();
                (of_trait, public_trait) = (found.get(3).is_some(), found.get(1).is_some());
                let is_inherent = &found[2] == "impl" && !of_trait;
                is_inherent.then(|| (Kind::Block, "", found[4].to_owned(), true))
            } else if let Some(found) = TYPE.captures(code) {
                Some((Kind::Type, "", found[2].to_owned(), found.get(1).is_some()))
            } else if let Some(found) = FUNCTION.captures(code) {
                let kind = if of_trait { Kind::OfTrait } else { Kind::Function };
                Some((kind, owner.as_str(), found[2].to_owned(), found.get(1).is_some() || public_trait))
            } else {
                None
            };
            let (docs, attributes) = (std::mem::take(&mut docs), std::mem::take(&mut attributes));
            if let Some((kind, owner, name, public)) = item {
                let aliases = ALIAS.captures_iter(&attributes).map(|found| found[1].to_owned()).collect();
                let (path, owner, code) = (self.path.clone(), owner.to_owned(), self.item_code(index));
                items.push(Item { path, line: index + 1, kind, owner, name, public, docs, attributes, aliases, code });
            }
            if code == "}" {
                (owner, of_trait, public_trait) = (String::new(), false, false);
            }
        }
        items
    }

    fn item_code(&self, start: usize) -> String {
        let depth = depth(&self.lines[start]);
        let rest = &self.lines[start..];
        let end = rest.iter().position(|line| ends_item(line, depth)).unwrap_or(rest.len() - 1);
        rest[..=end].join("\n")
    }
}

fn depth(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Whether the line is the last of an item with this indentation.
fn ends_item(line: &str, item: usize) -> bool {
    depth(line) == item && line.ends_with(['}', ';'])
}

impl Item {
    pub fn path_name(&self) -> String {
        match (self.kind, self.owner.as_str()) {
            (Kind::Type, _) => format!("{} when dropped", self.name),
            (_, "") => self.name.clone(),
            (_, owner) => format!("{owner}::{}", self.name),
        }
    }

    pub fn calls(&self) -> BTreeSet<String> {
        calls(&self.code)
    }

    pub fn has_section(&self, heading: &str) -> bool {
        self.docs.lines().any(|line| line == heading)
    }
}

/// The C functions that code calls.
pub fn calls(code: &str) -> BTreeSet<String> {
    let calls = CALL.captures_iter(code).filter(|found| found.get(1).or(found.get(3)).is_none());
    calls.map(|found| found[2].to_owned()).collect()
}

/// The hand-written files below a folder.
pub fn load(folder: &str) -> Result<Vec<Source>> {
    let mut paths = workspace::files(folder)?;
    paths.retain(|path| path.ends_with(".rs") && !path.contains("/generated/"));
    paths.iter().map(|path| Ok(Source::new(path, &workspace::read(path)?))).collect()
}

pub fn code(sources: &[Source]) -> String {
    sources.iter().map(|source| source.code() + "\n").collect()
}

/// The items of all files. What belongs to a private type is private.
pub fn items(sources: &[Source]) -> Vec<Item> {
    let mut items: Vec<Item> = sources.iter().flat_map(Source::items).collect();
    let private = items.iter().filter(|item| item.kind == Kind::Type && !item.public);
    let private: BTreeSet<String> = private.map(|item| item.name.clone()).collect();
    for item in &mut items {
        item.public &= !private.contains(if item.kind == Kind::Block { &item.name } else { &item.owner });
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
/// A set.
#[doc(alias = \"nvmlFree\")]
pub struct Set<T> {
    x: T,
}

impl<T: Copy> Drop for Set<T> {
    fn drop(&mut self) {
        self.call(f::nvmlFree); // f::nvmlB
    }
}

/// # Heading
impl<T> Set<T> {
    /// First.
    ///
    /// # Availability
    #[doc(alias = \"nvmlA\", alias = \"nvmlB\")]
    #[must_use]
    pub const fn a(
        &self,
    ) -> u32 {
        // f::nvmlC
        self.read(f::nvmlA, f::nvmlD.function(), supports(f::nvmlE))
    }

    fn b(&self) {}
}

struct Hidden;

impl Hidden {
    pub fn of_private_type() {
        unsafe { library.nvmlInit() }
    }
}

#[cfg(test)]
mod tests {
    pub fn test() {
        f::nvmlT
    }
}

pub fn free() {
    g();
}
";

    #[test]
    fn items_with_their_documentation_and_calls() {
        let source = Source::new("a.rs", TEXT);
        let found: Vec<String> = items(&[source])
            .iter()
            .map(|item| {
                let calls: Vec<String> = item.calls().into_iter().collect();
                let public = if item.public { "public " } else { "" };
                format!("{} {public}{:?} {} {}", item.line, item.kind, item.path_name(), calls.join(" "))
            })
            .collect();
        let expected = [
            "3 public Type Set when dropped ",
            "8 OfTrait Set::drop nvmlFree",
            "14 public Block Set nvmlA",
            "20 public Function Set::a nvmlA",
            "27 Function Set::b ",
            "30 Type Hidden when dropped ",
            "32 Block Hidden nvmlInit",
            "33 Function Hidden::of_private_type nvmlInit",
            "45 public Function free ",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn documentation_belongs_to_the_item_below() {
        let items = items(&[Source::new("a.rs", TEXT)]);
        assert_eq!(items[0].aliases, ["nvmlFree"]);
        assert_eq!(items[2].docs, "# Heading\n");
        assert_eq!(items[3].aliases, ["nvmlA", "nvmlB"]);
        assert!(items[3].has_section("# Availability") && items[4].docs.is_empty());
    }
}
