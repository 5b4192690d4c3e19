//! Asking nvml-sys: a program with a line for each question, linked with the crate as cargo builds it.
//!
//! xtask does not depend on nvml-sys, so that it can write nvml-sys again when that does not compile.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::c;
use super::target;
use crate::workspace::{self, Scratch};

/// How many questions one function of the probe has: rustc is slow with functions that are very long.
const CHUNK: usize = 200;

const PREAMBLE: &str = r#"#![allow(warnings)]
use std::any::TypeId;
use std::ffi::CStr;
use std::mem::{align_of, offset_of, size_of};

use nvml_sys::*;

/// As C prints it: 64 bits, with the sign extended into them.
fn number(value: impl TryInto<i128>) {
    let Ok(value) = value.try_into() else { unreachable!() };
    println!("{}", value.rem_euclid(1 << 64));
}

fn text(value: &CStr) {
    println!("{}", value.to_str().unwrap());
}

fn signed<T: 'static>() -> u8 {
    let ty = TypeId::of::<T>();
    [TypeId::of::<i16>(), TypeId::of::<i32>(), TypeId::of::<i64>()].contains(&ty).into()
}

fn field_size<T, F>(_: fn(&T) -> &F) -> u64 {
    size_of::<F>() as u64
}

fn field_signed<T, F: 'static>(_: fn(&T) -> &F) -> u8 {
    signed::<F>()
}
"#;

/// What nvml-sys says, in the order of the questions: calls of the functions above.
pub fn ask(questions: &[String], target: &target::Target) -> Result<Vec<String>> {
    let library = library(target)?;
    let folder = Scratch::new("abi-rust")?;
    let (source, binary) = (folder.path().join("abi.rs"), folder.path().join("abi.exe"));
    std::fs::write(&source, program(questions))?;
    let dependencies = library.parent().context("a library without a folder")?.join("deps");
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(["--edition", "2024", "--extern"]).arg(format!("nvml_sys={}", library.display()));
    rustc.arg("-L").arg(format!("dependency={}", dependencies.display())).arg("-o").arg(&binary).arg(&source);
    if let Some(name) = target.name() {
        rustc.args(["--target", name]);
    }
    if let Some(linker) = target.linker() {
        rustc.arg("-C").arg(format!("linker={linker}"));
    }
    c::output(&mut rustc).context("nvml-sys does not have all that the header has: run `cargo xtask codegen`")?;
    c::lines(&mut target.run(&binary), questions.len())
}

fn program(questions: &[String]) -> String {
    let mut text = PREAMBLE.to_owned();
    let mut calls = String::new();
    for (number, chunk) in questions.chunks(CHUNK).enumerate() {
        text += &format!("\nfn part_{number}() {{\n");
        for question in chunk {
            text += &format!("    {question};\n");
        }
        text += "}\n";
        calls += &format!("    part_{number}();\n");
    }
    text + "\nfn main() {\n" + &calls + "}\n"
}

/// What cargo says about each thing that it built.
#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    target: Target,
    #[serde(default)]
    filenames: Vec<PathBuf>,
}

#[derive(Default, Deserialize)]
struct Target {
    name: String,
}

/// Builds nvml-sys; its library.
fn library(target: &target::Target) -> Result<PathBuf> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(workspace::root()).args(["build", "--quiet", "--package", "nvml-sys", "--lib"]);
    cargo.args(["--message-format", "json-render-diagnostics"]);
    if let Some(name) = target.name() {
        cargo.args(["--target", name]);
    }
    let output = cargo.stderr(Stdio::inherit()).output().context("cannot start cargo")?;
    if !output.status.success() {
        bail!("nvml-sys does not compile: see above");
    }
    library_in(&String::from_utf8(output.stdout)?).context("cargo does not say where it put nvml-sys")
}

fn library_in(messages: &str) -> Option<PathBuf> {
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Message>(line).ok());
    let mut files = messages.filter(|message| message.target.name == "nvml_sys").flat_map(|message| message.filenames);
    files.find(|file| file.extension().is_some_and(|extension| extension == "rlib"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_is_found_among_the_messages() {
        let messages = r#"{"reason":"compiler-artifact","target":{"name":"libc"},"filenames":["t/liblibc.rlib"]}
{"reason":"compiler-artifact","target":{"name":"nvml_sys"},"filenames":["t/libnvml_sys.rlib","t/libnvml_sys.rmeta"]}
{"reason":"build-finished","success":true}"#;
        assert_eq!(library_in(messages), Some(PathBuf::from("t/libnvml_sys.rlib")));
        assert_eq!(library_in(""), None);
    }
}
