//! Asking compilers: files of assertions, one beside the header and one in a crate that depends on nvml-sys.

use std::process::Command;

use anyhow::{Context, Result};

use super::facts::{self, Fact, Facts, What};
use crate::api::{Api, Target};
use crate::workspace::{self, Scratch};

/// C expression for the sign of a type; an enumeration counts as the integer that it is stored in.
const C: &str = "#include <stddef.h>\n#include \"nvml.h\"\n\n\
    #define SIGNED(x) _Generic((x), signed char: 1, short: 1, int: 1, long: 1, long long: 1, default: 0)\n";

/// Rust code for facts of fields: their size, and whether their integers are signed.
const RUST: &str = include_str!("prove.rs.txt");

/// Fails unless the compiler agrees with all facts. `text` is the header as NVIDIA wrote it.
pub fn with_c(text: &str, api: &Api, facts: &Facts) -> Result<()> {
    let folder = Scratch::new("abi")?;
    let source = folder.0.join("abi.c");
    std::fs::write(folder.0.join("nvml.h"), text)?;
    let unnamed = facts::unnamed(api).into_iter();
    let unnamed: String = unnamed.map(|(name, _, field)| format!("typedef __typeof__({field}) {name};\n")).collect();
    std::fs::write(&source, C.to_owned() + &unnamed + &assertions(facts, c_assertion))?;
    let mut compile = Command::new(std::env::var("CC").unwrap_or_else(|_| "cc".to_owned()));
    compile.args(["-std=gnu11", "-w", "-fsyntax-only", "-DNVML_NO_UNVERSIONED_FUNC_DEFS"]).arg(&source);
    workspace::output(&mut compile)
        .context("the C compiler (gcc or clang, or the one that CC names) does not confirm the model of the header")?;
    Ok(())
}

/// Fails unless nvml-sys, compiled for the target, agrees with all facts.
pub fn with_rust(target: Option<Target>, facts: &[&Facts]) -> Result<()> {
    let folder = Scratch::new("abi-rust")?;
    let write = |name: &str, text: String| std::fs::write(folder.0.join(name), text);
    let manifest =
        "[package]\nname = \"abi\"\nedition = \"2024\"\n[lib]\npath = \"abi.rs\"\n[workspace]\n[dependencies]\n";
    write("Cargo.toml", format!("{manifest}nvml-sys.path = {:?}\n", workspace::path("nvml-sys")))?;
    write("Cargo.lock", workspace::read("Cargo.lock")?)?;
    write("abi.rs", facts.iter().fold(RUST.to_owned(), |text, facts| text + &assertions(facts, rust_assertion)))?;
    let mut compile = workspace::cargo();
    // Not the folder that the environment may name: what is built here is of no further use.
    compile.args(["check", "--quiet", "--offline", "--target-dir", "target"]).current_dir(&folder.0);
    compile.args(target.map(|target| format!("--target={}", target.triple())));
    workspace::output(&mut compile).context("nvml-sys does not agree with the model of the header")?;
    Ok(())
}

/// An assertion of each fact, made from its words.
fn assertions(facts: &Facts, assertion: fn(&Fact, &str) -> String) -> String {
    let facts = facts.iter().flat_map(|(subject, facts)| facts.iter().map(move |fact| (subject, fact)));
    facts.map(|(subject, fact)| assertion(fact, &format!("{subject}: {}", fact.words()))).collect()
}

fn c_assertion(fact: &Fact, words: &str) -> String {
    let answer = match fact.what {
        What::Text => "0".to_owned(),
        // Without the warnings and limits of literals: as 64 bits.
        What::Number => format!("(long long){}ULL", fact.answer.parse::<i128>().map_or(0, |value| value as u64)),
        _ => fact.answer.clone(),
    };
    format!("_Static_assert({} == {answer}, \"{}\");\n", fact.c, words.escape_default())
}

fn rust_assertion(fact: &Fact, words: &str) -> String {
    let answer = if fact.what == What::Text { "true" } else { &fact.answer };
    format!("const _: () = assert!({} == {answer}, {:?});\n", fact.rust, words.replace(['{', '}'], ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::parsed_in_test;

    #[test]
    fn rustc_contradicts_a_wrong_fact() {
        let header = "#define NVML_DEVICE_UUID_BUFFER_SIZE 80\n#define NVML_DEVICE_NAME_BUFFER_SIZE 64\n\
            typedef struct nvmlUtilization_st { unsigned gpu; int memory; } nvmlUtilization_t;";
        let Some(api) = parsed_in_test(header) else { return };
        let mut facts = facts::all(&api);
        let error = format!("{:#}", with_rust(None, &[&facts]).unwrap_err());
        assert!(error.contains("nvmlUtilization_t: memory signed"), "{error}");
        assert_eq!(error.matches("error[").count(), 1, "{error}");
        facts.get_mut("nvmlUtilization_t").unwrap().retain(|fact| fact.what != What::Sign || fact.field == "gpu");
        with_rust(None, &[&facts]).unwrap();
    }
}
