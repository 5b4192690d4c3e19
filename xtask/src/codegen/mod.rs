//! `cargo xtask codegen`: nvml-sys/src/generated from the pinned header, and nvml-wrapper/src/generated from what no
//! header says.
//!
//! Pure functions from the [`Api`] model, headers/api.toml and headers/since.tsv to text; only [`run`] touches files.

mod constants;
mod describe;
mod docs;
mod fields;
mod functions;
mod gpm;
mod knowledge;
mod mentions;
mod quirks;
mod types;
mod words;

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use crate::api::{self, Api, Function, Record, Target};
use crate::headers::{self, Entry};
use crate::tidy;
use crate::workspace;
pub use docs::since_phrase;
use knowledge::{ExtraFunction, Knowledge};
pub use quirks::{FieldShift, number_in};

/// Input of all generators.
pub struct Input {
    pub version: String,
    pub api: Api,
    pub knowledge: Knowledge,
    pub since: headers::Since,
    /// Functions that only libraries still have, in the order of their entries.
    pub extra: Vec<Function>,
}

impl Input {
    /// The current header, patched and parsed, with what is known beside it.
    pub fn load() -> Result<Input> {
        Input::load_for(Target::default())
    }

    /// As [`Input::load`], with the sizes and offsets of a target.
    pub fn load_for(target: Target) -> Result<Input> {
        let version = headers::Lock::load()?.current;
        // Both are missing on a fresh machine: the message names both.
        let header = match (headers::patched(&version), api::find_libclang()) {
            (Err(header), Err(libclang)) => bail!("{header:#}\n{libclang:#}"),
            (header, libclang) => libclang.and(header)?,
        };
        let api = api::parse_for(&header, target)?;
        let knowledge: Knowledge = workspace::read_toml("headers/api.toml")?;
        knowledge.check(&api)?;
        let (mut since, mut extra) = (headers::since()?, Vec::new());
        for ExtraFunction { name, like, nvml, driver, .. } in &knowledge.extra_function {
            let like = api.function(like).with_context(|| format!("no function {like}"))?;
            extra.push(Function { name: name.clone(), ..like.clone() });
            since.insert_function(name, Entry { nvml: nvml.clone(), driver: driver.clone(), gaps: Vec::new() });
        }
        Ok(Input { version, api, knowledge, since, extra })
    }

    /// All C functions: the header's, and those that only libraries still have.
    pub fn functions(&self) -> impl Iterator<Item = &Function> {
        self.api.functions.iter().chain(&self.extra)
    }

    pub fn function_names(&self) -> BTreeSet<String> {
        self.functions().map(|function| function.name.clone()).collect()
    }

    /// The structs that begin with their version, and what it is: a stamp, or a bare number.
    pub fn versioned(&self) -> impl Iterator<Item = (&Record, String)> {
        let stamps = self.api.stamps.iter().filter(|stamp| !self.knowledge.is_without_field(stamp));
        let stamps = stamps.map(|stamp| (&stamp.record, stamp.name.clone()));
        let numbers = self.knowledge.raw_version.iter().map(|rule| (&rule.record, rule.number.to_string()));
        stamps.chain(numbers).filter_map(|(record, version)| Some((self.api.record(record)?, version)))
    }
}

pub fn run(check: bool) -> Result<()> {
    let input = Input::load()?;
    let header = format!("nvml.h {}, whose notice is in NOTICE.md", input.version);
    let files = [
        ("nvml-sys", "types", header.as_str(), types::types(&input)),
        ("nvml-sys", "layout", &header, types::layout(&input)),
        ("nvml-sys", "constants", &header, constants::constants(&input)),
        ("nvml-sys", "versions", &header, constants::versions(&input)),
        ("nvml-sys", "functions", &header, functions::functions(&input)),
        ("nvml-sim", "describe", &header, describe::describe(&input)?),
        ("nvml-wrapper", "field_ids", "nvml.h and headers/fields.toml", fields::field_ids(&input)?),
        ("nvml-wrapper", "gpm_metrics", "nvml.h and headers/gpm.toml", gpm::gpm_metrics(&input)?),
        ("nvml-wrapper", "quirks", "headers/api.toml", quirks::quirks(&input)),
    ];
    let mut outputs = Vec::new();
    for (package, name, source, body) in files {
        let text = format!(
            "// Made by `cargo xtask codegen` from {source}.\n\
             // Do not edit: change headers/ or xtask/ and run it again.\n\n{body}"
        );
        outputs.push((format!("{package}/src/generated/{name}.rs"), workspace::rustfmt(&text)?));
    }
    outputs.extend(mentions::mentions(&input)?);
    outputs.extend(tidy::renewed_availability(&input)?);
    workspace::emit(&outputs, check, "codegen")?;
    println!(
        "nvml.h {}: {} functions, {} records, {} constants, {} version stamps",
        input.version,
        input.api.functions.len(),
        input.api.records.len(),
        input.api.constants.len() + input.api.synonyms.len() + input.api.strings.len(),
        input.api.stamps.len()
    );
    Ok(())
}
