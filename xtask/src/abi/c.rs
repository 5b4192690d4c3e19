//! Asking the C compiler: a program with a line for each question, compiled beside the header and run.

use std::process::Command;

use anyhow::{Context, Result, bail};

use super::index::Index;
use super::question::SIGNED;
use super::target::Target;
use crate::workspace::Scratch;

/// What to ask for: a C expression, and whether it is a string.
pub struct Expression {
    pub text: String,
    pub is_string: bool,
}

/// The compiler's answers, in the order of the expressions. `text` is the header as NVIDIA wrote it.
pub fn ask(text: &str, header: &Index, expressions: &[Expression], target: &Target) -> Result<Vec<String>> {
    let folder = Scratch::new("abi-c")?;
    // Compilers for Windows append this extension to a name without one.
    let (source, binary) = (folder.path().join("abi.c"), folder.path().join("abi.exe"));
    std::fs::write(folder.path().join("nvml.h"), text)?;
    std::fs::write(&source, program(header, expressions))?;
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    let mut compile = Command::new(&compiler);
    compile.args(["-std=gnu11", "-w", "-DNVML_NO_UNVERSIONED_FUNC_DEFS", "-o"]).arg(&binary).arg(&source);
    output(&mut compile).with_context(|| {
        format!("`{compiler}` cannot compile the questions: install a C compiler (gcc or clang) or name one in CC")
    })?;
    lines(&mut target.run(&binary), expressions.len())
}

fn program(header: &Index, expressions: &[Expression]) -> String {
    let mut text = format!("#include <stddef.h>\n#include <stdio.h>\n#include \"nvml.h\"\n\n{SIGNED}\n");
    for (name, place) in header.unnamed() {
        text += &format!("typedef __typeof__({}) {name};\n", place.c);
    }
    text += "\nint main(void) {\n";
    for Expression { text: expression, is_string } in expressions {
        text += &match is_string {
            // Widened as C does it, so that -1 and 0xFFFFFFFF remain different numbers.
            false => format!("    printf(\"%llu\\n\", (unsigned long long)({expression}));\n"),
            true => format!("    printf(\"%s\\n\", {expression});\n"),
        };
    }
    text += "    return 0;\n}\n";
    text
}

/// Runs a probe: a line for each question.
pub fn lines(probe: &mut Command, questions: usize) -> Result<Vec<String>> {
    let lines: Vec<String> = output(probe)?.lines().map(str::to_owned).collect();
    if lines.len() != questions {
        bail!("{questions} questions and {} answers", lines.len());
    }
    Ok(lines)
}

/// Runs a command; what it says, or its complaint.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start {:?}", command.get_program()))?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8(output.stdout)?)
}
