//! The hand-written Rust source of a crate, read as syntax: which function calls which C function.

mod scan;
mod tokens;
mod web;

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use crate::workspace;
pub use scan::{Access, Routine, line_of};
pub use tokens::Token;
pub use web::Web;

/// One file: its path relative to the workspace, its text and its syntax.
pub struct Source {
    pub path: String,
    pub text: String,
    pub file: syn::File,
}

impl Source {
    pub fn parse(path: &str, text: &str) -> Result<Source> {
        let file = syn::parse_file(text).with_context(|| format!("{path} is not Rust"))?;
        Ok(Source { path: path.to_owned(), text: text.to_owned(), file })
    }

    /// All tokens but those of tests.
    pub fn tokens(&self) -> Vec<Token> {
        // What parsed as a file is made of tokens.
        self.text.parse().map(tokens::flat).unwrap_or_default()
    }
}

/// The hand-written files below a folder, without modules that only tests have.
pub fn load(folder: &str) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    for path in workspace::rust_files(folder)? {
        if !path.contains("/generated/") {
            sources.push(Source::parse(&path, &workspace::read(&path)?)?);
        }
    }
    let of_tests: BTreeSet<String> = sources.iter().flat_map(test_modules).collect();
    sources.retain(|source| !of_tests.contains(&source.path));
    Ok(sources)
}

/// The files that `#[cfg(test)] mod name;` may mean.
fn test_modules(source: &Source) -> Vec<String> {
    let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let stem = source.path.trim_end_matches(".rs");
    let mut paths = Vec::new();
    for item in &source.file.items {
        let syn::Item::Mod(item) = item else { continue };
        if item.content.is_none() && scan::is_of_tests(&item.attrs) {
            for folder in [folder, stem] {
                paths.push(format!("{folder}/{}.rs", item.ident));
                paths.push(format!("{folder}/{}/mod.rs", item.ident));
            }
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_of_tests_are_known_by_their_files() {
        let source = Source::parse("a/src/b.rs", "#[cfg(test)] mod tests; mod c;").unwrap();
        let paths = test_modules(&source);
        assert!(paths.contains(&"a/src/b/tests.rs".to_owned()) && paths.contains(&"a/src/tests.rs".to_owned()));
        assert!(paths.iter().all(|path| !path.contains("/c.rs")));
    }
}
