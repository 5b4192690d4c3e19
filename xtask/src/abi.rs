//! `cargo xtask abi`: asks the C compiler for sizes, offsets and values, and compares them with what was read from
//! the header. nvml-sys asserts the same numbers when it is compiled, so C, this model and rustc agree.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::api::{Api, Record};
use crate::codegen::Input;
use crate::headers;
use crate::workspace::Scratch;

/// Something that the model says about the header: a C expression, and what it should come to.
#[derive(Debug, PartialEq, Eq)]
struct Fact {
    expression: String,
    expected: Expected,
}

#[derive(Debug, PartialEq, Eq)]
enum Expected {
    Number(i128),
    Text(String),
}

pub fn run() -> Result<()> {
    let input = Input::load()?;
    let version = &input.version;
    let facts = facts(&input.api);
    // The header as NVIDIA wrote it: what headers/patch.toml changes must not change a layout.
    let answers = ask_compiler(&headers::text(version)?, &program(&input.api, &facts))?;
    let differences = compare(&facts, &answers)?;
    if !differences.is_empty() {
        bail!("the C compiler understands nvml.h {version} otherwise:\n  {}", differences.join("\n  "));
    }
    println!("{} facts of nvml.h {version} agree with the C compiler", facts.len());
    Ok(())
}

fn facts(api: &Api) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut number = |expression: String, value: i128| {
        facts.push(Fact { expression, expected: Expected::Number(value) });
    };
    for record in &api.records {
        let Some(name) = c_name(api, record) else { continue };
        number(format!("sizeof({name})"), record.size as i128);
        number(format!("_Alignof({name})"), record.align as i128);
        // Behind a handle C has no fields: the one that it has here comes from headers/patch.toml.
        for field in record.fields.iter().filter(|_| !api.is_handle(record)) {
            if let Some(offset) = field.offset {
                number(format!("offsetof({name}, {})", c_field(&field.name)), offset as i128);
            }
        }
    }
    for constant in &api.constants {
        number(constant.name.clone(), constant.value);
    }
    for stamp in &api.stamps {
        if let Some(value) = api.stamp_value(stamp) {
            number(stamp.name.clone(), value as i128);
        }
    }
    for synonym in &api.synonyms {
        if let Some(constant) = api.constant(&synonym.name) {
            number(synonym.name.clone(), constant.value);
        }
    }
    for string in &api.strings {
        let expected = Expected::Text(string.value.clone());
        facts.push(Fact { expression: string.name.clone(), expected });
    }
    facts
}

/// bindgen appends an underscore to names that mean something in Rust. NVML has none that end in one: the compiler
/// would not know the field.
fn c_field(name: &str) -> &str {
    name.strip_suffix('_').unwrap_or(name)
}

/// What C calls a record. A struct without a name that is the type of a field gets one from [`program`]; one that is
/// not even that is part of what it stands in.
fn c_name(api: &Api, record: &Record) -> Option<String> {
    match record.name.contains("__bindgen_ty_") {
        true => field_of_type(api, &record.name).map(|_| record.name.clone()),
        false => Some(record.name.clone()),
    }
}

/// The C expression for a field of this unnamed type.
fn field_of_type(api: &Api, inner: &str) -> Option<String> {
    for record in &api.records {
        for field in record.fields.iter().filter(|field| field.offset.is_some()) {
            let element = field.ty.trim_start_matches('[').split(';').next().unwrap_or_default();
            if element == inner {
                let first = "[0]".repeat(field.ty.matches('[').count());
                return Some(format!("(({} *)0)->{}{first}", c_name(api, record)?, c_field(&field.name)));
            }
        }
    }
    None
}

/// A C program that prints a line for each fact.
fn program(api: &Api, facts: &[Fact]) -> String {
    let mut text = String::from("#include <stddef.h>\n#include <stdio.h>\n#include \"nvml.h\"\n\n");
    for record in api.records.iter().filter(|record| record.name.contains("__bindgen_ty_")) {
        if let Some(field) = field_of_type(api, &record.name) {
            text += &format!("typedef __typeof__({field}) {};\n", record.name);
        }
    }
    text += "\nint main(void) {\n";
    for Fact { expression, expected } in facts {
        text += &match expected {
            // Widened as C does it, so that -1 and 0xFFFFFFFF remain different numbers.
            Expected::Number(_) => format!("    printf(\"%llu\\n\", (unsigned long long)({expression}));\n"),
            Expected::Text(_) => format!("    printf(\"%s\\n\", {expression});\n"),
        };
    }
    text += "    return 0;\n}\n";
    text
}

/// Compiles and runs a program beside a header; its lines.
fn ask_compiler(header: &str, program: &str) -> Result<Vec<String>> {
    let folder = Scratch::new("abi")?;
    let (source, binary) = (folder.path().join("abi.c"), folder.path().join("abi"));
    std::fs::write(folder.path().join("nvml.h"), header)?;
    std::fs::write(&source, program)?;
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    let mut compile = Command::new(&compiler);
    compile.args(["-std=gnu11", "-w", "-DNVML_NO_UNVERSIONED_FUNC_DEFS", "-o"]).arg(&binary).arg(&source);
    output(&mut compile).with_context(|| {
        format!("`{compiler}` cannot compile the questions: install a C compiler (gcc or clang) or name one in CC")
    })?;
    Ok(output(&mut Command::new(&binary))?.lines().map(str::to_owned).collect())
}

fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start {:?}", command.get_program()))?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn compare(facts: &[Fact], answers: &[String]) -> Result<Vec<String>> {
    if facts.len() != answers.len() {
        bail!("{} questions and {} answers", facts.len(), answers.len());
    }
    let mut differences = Vec::new();
    for (Fact { expression, expected }, answer) in facts.iter().zip(answers) {
        let expected = match expected {
            // C printed it as 64 unsigned bits.
            Expected::Number(value) => value.rem_euclid(1 << 64).to_string(),
            Expected::Text(text) => text.clone(),
        };
        if expected != *answer {
            differences.push(format!("{expression}: C says {answer}, xtask says {expected}"));
        }
    }
    Ok(differences)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::parsed_in_test;

    const HEADER: &str = "
        #define NVML_STRUCT_VERSION(data, ver) (unsigned int)(sizeof(nvml ## data ## _v ## ver ## _t) | (ver << 24U))
        typedef enum nvmlBoxType_enum { NVML_BOX_SMALL = -1, NVML_BOX_LARGE = 5 } nvmlBoxType_t;
        typedef struct nvmlBox_v1_st {
            unsigned int version; char type; struct { double depth; } sides[2]; union { int a; char b; };
        } nvmlBox_v1_t;
        #define nvmlBox_v1 NVML_STRUCT_VERSION(Box, 1)
        #define NVML_BOX_ALL 0xFFFFFFFFFFFFFFFFULL
        #define NVML_BOX_BIG NVML_BOX_LARGE
        #define NVML_BOX_NAME \"box\"
    ";

    #[test]
    fn the_compiler_agrees() {
        let Some(api) = parsed_in_test(HEADER) else { return };
        let facts = facts(&api);
        let answers = ask_compiler(HEADER, &program(&api, &facts)).unwrap();
        assert_eq!(compare(&facts, &answers).unwrap(), [""; 0]);
        let expressions: Vec<&str> = facts.iter().map(|fact| fact.expression.as_str()).collect();
        for expected in
            ["offsetof(nvmlBox_v1_t, type)", "nvmlBox_v1", "NVML_BOX_SMALL", "NVML_BOX_BIG", "NVML_BOX_NAME"]
        {
            assert!(expressions.contains(&expected), "{expected} in {expressions:?}");
        }
        assert!(expressions.iter().any(|one| one.contains("__bindgen_ty_1, depth)")));
    }

    #[test]
    fn a_difference_is_named() {
        let facts = [Fact { expression: "X".to_owned(), expected: Expected::Number(-1) }];
        let differences = compare(&facts, &["4294967295".to_owned()]).unwrap();
        assert_eq!(differences, ["X: C says 4294967295, xtask says 18446744073709551615"]);
        assert!(compare(&facts, &[]).is_err());
    }
}
