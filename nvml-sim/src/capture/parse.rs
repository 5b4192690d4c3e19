//! Parsing of the text of captures.

use core::fmt;
use std::collections::BTreeMap;

use super::{Answer, Argument, Arguments, Capture, FORMAT, Value, code_of, numbered};

/// Error of parsing a capture.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParseError {
    /// Number of the line, from 1.
    pub line: usize,
    /// Reason.
    pub reason: String,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} of the capture: {}", self.line, self.reason)
    }
}

impl std::error::Error for ParseError {}

type Parsed<T> = Result<T, String>;

/// More than any array has elements, and any parameter values.
const MAX_ELEMENTS: usize = 1 << 16;
/// More than any struct is nested.
const MAX_DEPTH: usize = 32;
/// More than any function has arguments, with those in structs.
const MAX_ARGUMENTS: usize = 32;
/// More memory than the calls of a line take, in bytes: a line of a few characters must not fill the memory.
const MAX_MEMORY: usize = 1 << 26;
/// Estimated memory of a value or an argument without its text, in bytes.
const VALUE_MEMORY: usize = 64;

pub(super) fn capture(text: &str) -> Result<Capture, ParseError> {
    let mut capture = Capture::default();
    let mut function = None;
    let mut lines = text.lines().enumerate();
    let first = lines.next().map_or("", |(_, line)| line);
    if first != format!("nvml capture {FORMAT}") {
        return Err(ParseError { line: 1, reason: format!("`{first}` is not `nvml capture {FORMAT}`") });
    }
    for (index, line) in lines {
        read(line, &mut capture, &mut function).map_err(|reason| ParseError { line: index + 1, reason })?;
    }
    Ok(capture)
}

fn read(line: &str, capture: &mut Capture, function: &mut Option<String>) -> Parsed<()> {
    if line.trim().is_empty() || line.starts_with('#') {
        return Ok(());
    }
    if let Some(call) = line.strip_prefix("  ") {
        let function = function.as_ref().ok_or("a call without a function before it")?;
        let calls = capture.calls.entry(function.clone()).or_default();
        return read_call(call, calls);
    }
    match line.split_once(": ") {
        Some(("missing", name)) => {
            capture.missing.insert(name.to_owned());
        }
        Some(("cost", cost)) => {
            let (name, nanoseconds) = cost.split_once(' ').ok_or("a cost without a number")?;
            let nanoseconds = nanoseconds.strip_suffix(" ns").and_then(|number| number.parse().ok());
            capture.costs.insert(name.to_owned(), nanoseconds.ok_or("a cost that is not in nanoseconds")?);
        }
        Some((name, value)) => capture.header.push((name.to_owned(), value.to_owned())),
        None => *function = Some(line.to_owned()),
    }
    Ok(())
}

fn read_call(call: &str, calls: &mut BTreeMap<Arguments, Answer>) -> Parsed<()> {
    let mut cursor = Cursor { rest: call, depth: 0, memory: 0 };
    let mut combinations: Vec<Arguments> = vec![vec![]];
    while !cursor.eat("-> ") {
        let name = cursor.word()?.to_owned();
        cursor.expect("=")?;
        let set = cursor.set()?;
        cursor.expect(" ")?;
        let length = combinations.first().map_or(0, Vec::len) + 1;
        if length > MAX_ARGUMENTS {
            return Err(format!("more than {MAX_ARGUMENTS} arguments"));
        }
        // Each combination has a copy of the names and values. A set is not longer than `MAX_ELEMENTS`.
        let count = combinations.len().saturating_mul(set.len());
        if count > MAX_ELEMENTS || cursor.memory.saturating_mul(count) > MAX_MEMORY {
            return Err(format!("too many combinations of arguments: {count}"));
        }
        combinations = combinations
            .into_iter()
            .flat_map(|arguments| {
                set.iter().map({
                    let name = &name;
                    move |value| [arguments.as_slice(), &[(name.clone(), value.clone())]].concat()
                })
            })
            .collect();
    }
    let name = cursor.word()?;
    let code = code_of(name).ok_or_else(|| format!("unknown return code {name}"))?;
    let mut outputs = Vec::new();
    while cursor.eat(" ") {
        outputs.push(cursor.named()?);
    }
    if !cursor.rest.is_empty() {
        return Err(format!("unexpected `{}`", cursor.rest));
    }
    if cursor.memory.saturating_mul(combinations.len()) > MAX_MEMORY {
        return Err("too many outputs for the number of combinations of arguments".to_owned());
    }
    for arguments in combinations {
        if calls.insert(arguments, Answer { code, outputs: outputs.clone() }).is_some() {
            return Err("a call that was there before".to_owned());
        }
    }
    Ok(())
}

struct Cursor<'t> {
    rest: &'t str,
    /// Number of lists and structs that are open.
    depth: usize,
    /// Estimated memory of the arguments and outputs of one call, in bytes.
    memory: usize,
}

impl<'t> Cursor<'t> {
    fn eat(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn expect(&mut self, text: &str) -> Parsed<()> {
        if self.eat(text) { Ok(()) } else { Err(format!("`{text}` expected before `{}`", self.rest)) }
    }

    fn take_while(&mut self, accept: impl Fn(char) -> bool) -> &'t str {
        let length = self.rest.find(|c: char| !accept(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    /// Name of a parameter, field, object or code.
    fn word(&mut self) -> Parsed<&'t str> {
        match self.take_while(|c| c.is_ascii_alphanumeric() || c == '_' || c == '.' || c == '-' || c == '+') {
            "" => Err(format!("a name or number expected before `{}`", self.rest)),
            word => Ok(word),
        }
    }

    fn named(&mut self) -> Parsed<(String, Value)> {
        let name = self.word()?.to_owned();
        self.expect("=")?;
        self.memory += name.len();
        Ok((name, self.value()?))
    }

    /// Arguments that share a line: `0..3,7`.
    fn set(&mut self) -> Parsed<Vec<Argument>> {
        let before = self.rest;
        let mut set = Vec::new();
        loop {
            if self.eat("\"") {
                set.push(Argument::Text(self.text()?));
            } else {
                let word = self.word()?;
                match word.split_once("..") {
                    Some((first, last)) => set.extend(range(first, last)?),
                    None => set.push(match word.parse() {
                        Ok(number) => Argument::Integer(number),
                        Err(_) => Argument::Name(word.to_owned()),
                    }),
                }
            }
            if set.len() > MAX_ELEMENTS {
                return Err(format!("an argument with more than {MAX_ELEMENTS} values"));
            }
            if !self.eat(",") {
                // No value is longer than the text of all of them.
                let is_text = set.iter().any(|argument| !matches!(argument, Argument::Integer(_)));
                let text = if is_text { before.len() - self.rest.len() } else { 0 };
                self.memory += VALUE_MEMORY + text;
                return Ok(set);
            }
        }
    }

    fn value(&mut self) -> Parsed<Value> {
        let before = self.rest;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(format!("values that are nested more than {MAX_DEPTH} times"));
        }
        self.memory += VALUE_MEMORY;
        let value = if self.eat("x\"") {
            let digits = self.take_while(|c| c.is_ascii_hexdigit());
            self.expect("\"")?;
            Value::Bytes(bytes(digits)?)
        } else if self.eat("\"") {
            Value::Text(self.text()?)
        } else if self.eat("[") {
            Value::List(self.elements()?)
        } else if self.eat("{") {
            let mut fields = Vec::new();
            while !self.eat("}") {
                self.eat(" ");
                fields.push(self.named()?);
            }
            Value::Fields(fields)
        } else {
            scalar(self.word()?)
        };
        self.depth -= 1;
        if matches!(value, Value::Text(_) | Value::Bytes(_) | Value::Name(_)) {
            self.memory += before.len() - self.rest.len();
        }
        Ok(if self.eat("~") { Value::Moving(Box::new(value)) } else { value })
    }

    fn elements(&mut self) -> Parsed<Vec<Value>> {
        let mut elements = Vec::new();
        while !self.eat("]") {
            self.eat(" ");
            let before = self.memory;
            let element = self.value()?;
            let count = if self.eat("*") { integer(self.word()?)? } else { 1 };
            let count = usize::try_from(count.max(0)).unwrap_or(usize::MAX);
            let memory = (self.memory - before).saturating_mul(count).saturating_add(before);
            if memory > MAX_MEMORY || count > MAX_ELEMENTS - elements.len() {
                return Err("an array of too many elements".to_owned());
            }
            self.memory = memory.max(self.memory);
            elements.extend(std::iter::repeat_n(element, count));
        }
        Ok(elements)
    }

    /// A string after its first quote, with the escapes of `escape_ascii`.
    fn text(&mut self) -> Parsed<Vec<u8>> {
        let mut text = Vec::new();
        loop {
            text.extend_from_slice(self.take_while(|c| c != '"' && c != '\\').as_bytes());
            if self.eat("\"") {
                return Ok(text);
            }
            self.expect("\\")?;
            let escape = self.rest.chars().next().ok_or("a string without an end")?;
            self.rest = self.rest.get(escape.len_utf8()..).unwrap_or_default();
            text.push(match escape {
                'n' => b'\n',
                't' => b'\t',
                'r' => b'\r',
                'x' => {
                    let digits = self.rest.get(..2).ok_or("a string without an end")?;
                    self.rest = self.rest.get(2..).unwrap_or_default();
                    u8::from_str_radix(digits, 16).map_err(|_| format!("`\\x{digits}` is not a byte"))?
                }
                '"' | '\'' | '\\' => u8::try_from(escape).unwrap_or_default(),
                other => return Err(format!("unknown escape `\\{other}`")),
            });
        }
    }
}

fn scalar(word: &str) -> Value {
    if let Ok(number) = word.parse() {
        return Value::Integer(number);
    }
    let is_number = word.starts_with(|c: char| c.is_ascii_digit() || c == '-') || matches!(word, "NaN" | "inf");
    match word.parse() {
        Ok(number) if is_number => Value::Real(number),
        _ => Value::Name(word.to_owned()),
    }
}

/// Arguments from the first to that with the last number.
fn range(first: &str, last: &str) -> Parsed<Vec<Argument>> {
    let last = integer(last)?;
    let (stem, first) = match numbered(first) {
        Some((stem, number)) if integer(first).is_err() => (stem, number),
        _ => ("", integer(first)?),
    };
    if last.checked_sub(first).is_none_or(|length| length >= MAX_ELEMENTS as i128) {
        return Err(format!("a range of too many arguments: {first}..{last}"));
    }
    let argument = |number: i128| match stem {
        "" => Argument::Integer(number),
        _ => Argument::Name(format!("{stem}{number}")),
    };
    Ok((first..=last).map(argument).collect())
}

fn integer(text: &str) -> Parsed<i128> {
    text.parse().map_err(|_| format!("`{text}` is not an integer"))
}

fn bytes(digits: &str) -> Parsed<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2).map(|pair| core::str::from_utf8(pair).unwrap_or_default());
    let bytes: Result<Vec<u8>, _> = pairs.map(|pair| u8::from_str_radix(pair, 16)).collect();
    bytes.map_err(|_| format!("`{digits}` are not bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
nvml capture 1
driver: 580.159.04
missing: nvmlDeviceGetBankRemapperStatus_v1

nvmlDeviceGetClockInfo
  device=gpu0..1 type=0,2..3 -> SUCCESS clock=345~
  device=gpu0..1 type=1 -> INVALID_ARGUMENT
  device=gpu11,gpu9 type=1 -> 1234

nvmlDeviceGetThing
  name=\"a \\\"b\\\" \\xff\" thing.kind=-3 -> SUCCESS thing={a=1.5 b=[{c=x\"00ff\" d=null}*2 0*3] e=0 f=1e-7} list=[]~

nvmlSystemGetDriverVersion
  -> SUCCESS version=\"580.159.04\"

cost: nvmlDeviceGetClockInfo 412 ns
";

    #[test]
    fn text_is_read_and_written_alike() {
        let capture = Capture::parse(TEXT).unwrap();
        assert_eq!(capture.to_string(), TEXT);
        assert_eq!(capture.len(), 12);
        let arguments = |gpu: &str, clock| {
            let device = ("device".to_owned(), Argument::Name(gpu.to_owned()));
            [device, ("type".to_owned(), Argument::Integer(clock))]
        };
        let code = |arguments: &[(String, Argument)]| {
            capture.answer("nvmlDeviceGetClockInfo", arguments).map(|answer| answer.code)
        };
        assert_eq!(code(&arguments("gpu1", 3)), Some(0));
        assert_eq!((code(&arguments("gpu11", 1)), code(&arguments("gpu10", 1))), (Some(1234), None));
    }

    #[test]
    fn short_lines_cannot_fill_the_memory() {
        let arguments = format!("  {}-> SUCCESS", "a=1 ".repeat(40));
        let texts = format!("  a=0..9999 -> SUCCESS b=\"{}\"", "x".repeat(10_000));
        for (line, reason) in [
            (&*format!("  a=1 -> SUCCESS b={}", "[".repeat(200_000)), "nested more than 32 times"),
            (&*format!("  a=1 -> SUCCESS b={}", "{a=".repeat(200_000)), "nested more than 32 times"),
            ("  a=0..65535 b=0..65535 -> SUCCESS", "too many combinations of arguments"),
            ("  a=0..65535,0..65535 -> SUCCESS", "more than 65536 values"),
            ("  a=1 -> SUCCESS b=[[[0*65536]*65536]*65536]", "an array of too many elements"),
            ("  a=0..65535 -> SUCCESS b=[0*65536]", "too many outputs for the number of combinations"),
            (&*texts, "too many outputs for the number of combinations"),
            (&*arguments, "more than 32 arguments"),
        ] {
            let error = Capture::parse(&format!("nvml capture 1\nnvmlX\n{line}\n")).unwrap_err();
            assert!(error.line == 3 && error.reason.contains(reason), "{error}");
        }
        let nested = format!("nvml capture 1\nnvmlX\n  -> SUCCESS b={}0{}\n", "[".repeat(31), "]".repeat(31));
        assert_eq!(Capture::parse(&nested).map(|capture| capture.len()), Ok(1));
    }

    #[test]
    fn errors_name_the_line() {
        for (wrong, line) in [
            ("nvml capture 2\n", 1),
            ("nvml capture 1\n  -> SUCCESS\n", 2),
            ("nvml capture 1\nnvmlX\n  a=1 -> SUCCESS b=[1*99999999]\n", 3),
            ("nvml capture 1\nnvmlX\n  a=0..99999999 -> SUCCESS\n", 3),
            ("nvml capture 1\nnvmlX\n  a=1 -> SUCCESS\n  a=1 -> SUCCESS\n", 4),
            ("nvml capture 1\nnvmlX\n  a=1 -> SUCCESS b={c=1\n", 3),
            ("nvml capture 1\nnvmlX\n  a=1 -> WRONG_NAME\n", 3),
        ] {
            assert_eq!(Capture::parse(wrong).map_err(|error| error.line), Err(line), "{wrong}");
        }
    }
}
