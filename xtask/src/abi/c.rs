//! Asking the C compiler: a file of assertions, compiled beside the header.

use std::process::Command;

use anyhow::{Context, Result, bail};

use super::facts::{self, Facts, What};
use crate::api::Api;
use crate::workspace::Scratch;

/// C expression for the sign of a type; an enumeration counts as the integer that it is stored in.
const PREAMBLE: &str = "#include <stddef.h>\n#include \"nvml.h\"\n\n\
    #define SIGNED(x) _Generic((x), signed char: 1, short: 1, int: 1, long: 1, long long: 1, default: 0)\n";

/// Fails unless the compiler agrees with all facts. `text` is the header as NVIDIA wrote it.
pub fn prove(text: &str, api: &Api, facts: &Facts) -> Result<()> {
    let folder = Scratch::new("abi")?;
    let source = folder.path().join("abi.c");
    std::fs::write(folder.path().join("nvml.h"), text)?;
    std::fs::write(&source, program(api, facts))?;
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    let mut compile = Command::new(&compiler);
    compile.args(["-std=gnu11", "-w", "-fsyntax-only", "-DNVML_NO_UNVERSIONED_FUNC_DEFS"]).arg(&source);
    let output = compile
        .output()
        .with_context(|| format!("cannot start `{compiler}`: install a C compiler (gcc or clang) or name one in CC"))?;
    if !output.status.success() {
        bail!("`{compiler}` does not agree with the model of the header:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}

fn program(api: &Api, facts: &Facts) -> String {
    let mut text = PREAMBLE.to_owned();
    for (name, _, field) in facts::unnamed(api) {
        text += &format!("typedef __typeof__({field}) {name};\n");
    }
    for (subject, facts) in facts {
        for fact in facts {
            let answer = match fact.what {
                What::Text => "0".to_owned(),
                // Without the warnings and limits of literals: as 64 bits.
                What::Number => {
                    format!("(long long){}ULL", fact.answer.parse::<i128>().map_or(0, |value| value as u64))
                }
                _ => fact.answer.clone(),
            };
            text +=
                &format!("_Static_assert({} == {answer}, \"{subject}: {}\");\n", fact.c, fact.words().escape_default());
        }
    }
    text
}
