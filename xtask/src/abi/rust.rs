//! Asking rustc: a crate of assertions that depends on nvml-sys.

use std::process::Command;

use anyhow::{Context, Result, bail};

use super::facts::{Facts, What};
use crate::api::Target;
use crate::workspace::{self, Scratch};

/// Rust code for facts of fields: their size, and whether their integers are signed.
const PREAMBLE: &str = "
    #![allow(clippy::all, unused_imports, unused_unsafe)]
    use core::mem::{align_of, offset_of, size_of};
    use nvml_sys::*;

    trait Integer { const SIGNED: u8; }
    macro_rules! integers { ($($ty:ty: $signed:literal),*) => { $(impl Integer for $ty { const SIGNED: u8 = $signed; })* } }
    integers! { i8: 1, i16: 1, i32: 1, i64: 1, u8: 0, u16: 0, u32: 0, u64: 0 }
    impl<T: Integer, const N: usize> Integer for [T; N] { const SIGNED: u8 = T::SIGNED; }

    const fn size<T, F>(_: fn(&T) -> &F) -> usize { size_of::<F>() }
    const fn sign<T, F: Integer>(_: fn(&T) -> &F) -> u8 { F::SIGNED }
    const fn is_equal(a: &[u8], b: &[u8]) -> bool {
        let mut at = 0;
        while at < a.len() && at < b.len() && a[at] == b[at] { at += 1; }
        at == a.len() && at == b.len()
    }
";

/// Fails unless nvml-sys, compiled for the target, agrees with all facts.
pub fn prove(target: Option<Target>, facts: &[&Facts]) -> Result<()> {
    let folder = Scratch::new("abi-rust")?;
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text);
    let nvml_sys = workspace::path("nvml-sys");
    write(
        "Cargo.toml",
        &format!(
            "[package]\nname = \"abi\"\nedition = \"2024\"\n[lib]\npath = \"abi.rs\"\n[workspace]\n\
             [dependencies]\nnvml-sys.path = {nvml_sys:?}\n"
        ),
    )?;
    write("Cargo.lock", &workspace::read("Cargo.lock")?)?;
    write("abi.rs", &program(facts))?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut compile = Command::new(cargo);
    // Not the folder that the environment may name: what is built here is of no further use.
    compile.args(["check", "--quiet", "--offline", "--target-dir", "target"]);
    compile.args(target.map(|target| format!("--target={}", target.triple()))).current_dir(folder.path());
    let output = compile.output().context("cannot start cargo")?;
    if !output.status.success() {
        bail!("nvml-sys does not agree with the model of the header:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}

fn program(facts: &[&Facts]) -> String {
    let mut text = PREAMBLE.to_owned();
    for (subject, facts) in facts.iter().flat_map(|facts| facts.iter()) {
        for fact in facts {
            let answer = if fact.what == What::Text { "true" } else { &fact.answer };
            let words = format!("{subject}: {}", fact.words());
            text +=
                &format!("const _: () = assert!({} == {answer}, {:?});\n", fact.rust, words.replace(['{', '}'], ""));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::facts;
    use super::*;
    use crate::api::parsed_in_test;

    #[test]
    fn rustc_contradicts_a_wrong_fact() {
        let header = "#define NVML_DEVICE_UUID_BUFFER_SIZE 80\n#define NVML_DEVICE_NAME_BUFFER_SIZE 64\n\
            typedef struct nvmlUtilization_st { unsigned gpu; int memory; } nvmlUtilization_t;";
        let Some(api) = parsed_in_test(header) else { return };
        let mut facts = facts::all(&api);
        let error = prove(None, &[&facts]).unwrap_err().to_string();
        assert!(error.contains("nvmlUtilization_t: memory signed"), "{error}");
        assert_eq!(error.matches("error[").count(), 1, "{error}");
        facts.get_mut("nvmlUtilization_t").unwrap().retain(|fact| fact.what != What::Sign || fact.field == "gpu");
        prove(None, &[&facts]).unwrap();
    }
}
