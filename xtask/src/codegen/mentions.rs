//! Versions and counts that hand-written files mention: `all N functions`, `+nvml.X.Y.Z`. They are filled in
//! where they stand.

use std::sync::LazyLock;

use anyhow::Result;
use regex::{Captures, Regex};

use super::Input;
use crate::workspace::{self, Output};

const FILES: [&str; 6] = [
    "Cargo.lock",
    "README.md",
    "nvml-sim-so/src/lib.rs",
    "nvml-sim/src/era.rs",
    "nvml-sys/Cargo.toml",
    "nvml-sys/README.md",
];

static COUNT: LazyLock<Regex> = pattern!(r"(?i)(\ball )\d+( functions\b| names\b)");
/// Filled in with as many parts of the version as there are: two or three.
static VERSION: LazyLock<Regex> = pattern!(r"(\+nvml\.|\bfunctions of NVML\s+|\bheader, NVML )(\d+(?:\.\d+)+)");

pub fn mentions(input: &Input) -> Result<Vec<Output>> {
    let count = input.api.functions.len();
    let fill = |path: &str| Ok((path.to_owned(), filled(&workspace::read(path)?, &input.version, count)));
    FILES.into_iter().map(fill).collect()
}

fn filled(text: &str, version: &str, count: usize) -> String {
    let text = COUNT.replace_all(text, |found: &Captures<'_>| format!("{}{count}{}", &found[1], &found[2]));
    let version = |found: &Captures<'_>| {
        let parts: Vec<&str> = version.split('.').take(found[2].split('.').count()).collect();
        format!("{}{}", &found[1], parts.join("."))
    };
    VERSION.replace_all(&text, version).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_and_counts_are_filled_in() {
        let text = "All 1 names; all 22 functions of NVML\n1.2.3. Every one of the functions of NVML 1.2, 0.1.0+nvml.1.2.3, \
                    NVML 1.2, all 5 links";
        let filled = filled(text, "14.0.51", 500);
        assert_eq!(
            filled,
            "All 500 names; all 500 functions of NVML\n14.0.51. Every one of the functions of NVML 14.0, \
             0.1.0+nvml.14.0.51, NVML 1.2, all 5 links"
        );
    }
}
