//! Text of captures.

use core::fmt::{self, Formatter};

use super::runs::{Run, runs};
use super::{Answer, Argument, Capture, FORMAT, Value, code_name, numbered};

impl fmt::Display for Capture {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "nvml capture {FORMAT}")?;
        for (name, value) in &self.header {
            writeln!(f, "{name}: {value}")?;
        }
        for function in &self.missing {
            writeln!(f, "missing: {function}")?;
        }
        for (function, calls) in &self.calls {
            writeln!(f, "\n{function}")?;
            for run in runs(calls) {
                writeln!(f, "  {run}")?;
            }
        }
        for (index, (function, nanoseconds)) in self.costs.iter().enumerate() {
            let before = if index == 0 { "\n" } else { "" };
            writeln!(f, "{before}cost: {function} {nanoseconds} ns")?;
        }
        Ok(())
    }
}

impl fmt::Display for Run<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (name, set) in &self.arguments {
            write!(f, "{name}=")?;
            let mut before = "";
            let mut rest = set.iter().peekable();
            while let Some(first) = rest.next() {
                let mut last = first;
                while let Some(next) = rest.next_if(|next| follows(last, next)) {
                    last = next;
                }
                write!(f, "{before}{first}")?;
                if last != first {
                    write!(f, "..{}", ordinal(last).map(|(_, number)| number).unwrap_or_default())?;
                }
                before = ",";
            }
            f.write_str(" ")?;
        }
        write!(f, "-> {}", self.answer)
    }
}

fn follows(one: &Argument, next: &Argument) -> bool {
    let (Some(one), Some(next)) = (ordinal(one), ordinal(next)) else { return false };
    one.0 == next.0 && one.1.checked_add(1) == Some(next.1)
}

/// Number of an integer or of a numbered object, with what stands before it.
fn ordinal(argument: &Argument) -> Option<(&str, i128)> {
    match argument {
        Argument::Integer(number) => Some(("", *number)),
        Argument::Name(name) => numbered(name),
        Argument::Text(_) => None,
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match code_name(self.code) {
            Some(name) => f.write_str(name)?,
            None => write!(f, "{}", self.code)?,
        }
        for (name, value) in &self.outputs {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Argument {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Argument::Integer(number) => write!(f, "{number}"),
            Argument::Name(name) => f.write_str(name),
            Argument::Text(text) => write!(f, "\"{}\"", text.escape_ascii()),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Value::Integer(number) => write!(f, "{number}"),
            // The shortest digits that are read back as the same number, always with a point or an exponent.
            Value::Real(number) => write!(f, "{number:?}"),
            Value::Text(text) => write!(f, "\"{}\"", text.escape_ascii()),
            Value::Bytes(bytes) => {
                f.write_str("x\"")?;
                bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))?;
                f.write_str("\"")
            }
            Value::Name(name) => f.write_str(name),
            Value::List(elements) => list(f, elements),
            Value::Fields(fields) => {
                f.write_str("{")?;
                for (index, (name, value)) in fields.iter().enumerate() {
                    let before = if index == 0 { "" } else { " " };
                    write!(f, "{before}{name}={value}")?;
                }
                f.write_str("}")
            }
            Value::Moving(value) => write!(f, "{value}~"),
        }
    }
}

/// Elements, equal ones once with their number.
fn list(f: &mut Formatter<'_>, elements: &[Value]) -> fmt::Result {
    f.write_str("[")?;
    let mut before = "";
    for equal in elements.chunk_by(|one, next| one == next) {
        if let Some(element) = equal.first() {
            write!(f, "{before}{element}")?;
        }
        if equal.len() > 1 {
            write!(f, "*{}", equal.len())?;
        }
        before = " ";
    }
    f.write_str("]")
}
