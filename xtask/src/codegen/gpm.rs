//! nvml-wrapper/src/generated/gpm_metrics.rs: the GPM metrics of the header, with their units.

use anyhow::{Result, bail};

use super::words::Words;
use super::{Input, docs};
use crate::workspace;

const WORDS: &str = "headers/gpm.toml";
const PREFIX: &str = "NVML_GPM_METRIC_";

/// Variants of `GpmUnit`, and what documentation appends for them. Cycles and counts are what the sentence says.
const UNITS: [(&str, &str); 5] = [
    ("Percent", ", in percent"),
    ("MebibytesPerSecond", ", in MiB/s"),
    ("Bytes", ", in bytes"),
    ("Cycles", ""),
    ("Count", ""),
];

pub fn gpm_metrics(input: &Input) -> Result<String> {
    let words: Words = workspace::read_toml(WORDS)?;
    let of_type = input.api.constants.iter().filter(|constant| constant.ty == "nvmlGpmMetricId_t");
    let named = of_type.filter_map(|constant| Some((constant.name.strip_prefix(PREFIX)?, constant.value)));
    let mut metrics: Vec<(&str, i128)> = named.filter(|(name, _)| *name != "MAX").collect();
    metrics.sort_by_key(|(_, number)| *number);
    words.check(WORDS, metrics.iter().map(|(name, _)| *name))?;

    let mut variants = String::new();
    let mut units = UNITS.map(|(unit, _)| (unit, Vec::new()));
    for (name, number) in metrics {
        let mut phrase = "";
        if let Some(unit) = words.units.find(name)? {
            let Some(at) = UNITS.iter().position(|(known, _)| *known == unit) else {
                bail!("{WORDS}: {unit} is no unit: add it to xtask/src/codegen/gpm.rs and to GpmUnit");
            };
            units[at].1.push(number);
            phrase = UNITS[at].1;
        }
        let sentence = words.sentences.find(name)?;
        let sentence = sentence.map(|sentence| format!("/// {sentence}{phrase}.\n///\n")).unwrap_or_default();
        let (c_name, variant) = (format!("{PREFIX}{name}"), camel_case(name));
        let since = docs::since(input, "constant", &c_name);
        let lines = format!(
            "{sentence}/// NVML metric `{c_name}`, id {number}. Since {since}.\n\
             #[doc(alias = {c_name:?})]\n{variant} = {c_name},"
        );
        // rustfmt does not reach inside a macro's body.
        variants.extend(lines.lines().map(|line| format!("        {line}\n")));
    }
    let units = units.iter().filter(|(_, numbers)| !numbers.is_empty());
    let units = units.map(|(unit, numbers)| format!("{} => GpmUnit::{unit},\n", ranges(numbers).join(" | "))).collect();
    Ok(workspace::fill(include_str!("templates/gpm_metrics.rs.txt"), &[("metrics", variants), ("units", units)]))
}

/// `NVDEC_0_UTIL` as `Nvdec0Util`.
fn camel_case(name: &str) -> String {
    let capitalized = |word: &str| word[..1].to_owned() + &word[1..].to_lowercase();
    name.split('_').filter(|word| !word.is_empty()).map(capitalized).collect()
}

/// Ascending numbers as patterns: `1..=3`, `5`.
fn ranges(numbers: &[i128]) -> Vec<String> {
    let runs = numbers.chunk_by(|one, next| one + 1 == *next);
    let pattern = |run: &[i128]| match run {
        [first, .., last] => format!("{first}..={last}"),
        _ => run.iter().map(i128::to_string).collect(),
    };
    runs.map(pattern).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_ranges() {
        assert_eq!(camel_case("C2C_LINK0_DATA_TX_PER_SEC"), "C2cLink0DataTxPerSec");
        assert_eq!(camel_case("NVDEC_0_UTIL"), "Nvdec0Util");
        assert_eq!(ranges(&[1, 2, 3, 5, 7, 8]), ["1..=3", "5", "7..=8"]);
        assert_eq!(ranges(&[]), [""; 0]);
    }
}
