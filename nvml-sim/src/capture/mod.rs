//! Captures: recorded calls of an NVML library, as data and as text.
//!
//! | Item | Meaning |
//! | --- | --- |
//! | [`Capture`] | Header, calls and costs of a recording. [`Capture::parse`] reads the text that `Display` writes. |
//! | [`Answer`] | Return code and outputs of a call. |
//! | [`Value`] | Output value: number, string, list, or fields by name. |
//! | [`Argument`] | Argument of a call. |
//! | [`layout`] | Parameters of the C functions and fields of the C structs. |
//! | [`shape`] | Conventions of the parameters: strings, lists, structs with inputs. |
//! | [`memory`] | Conversion between C memory and [`Value`]. |
//!
//! # Format
//!
//! A file begins with `nvml capture 1` and header lines. A function name begins the calls of that function, one line
//! each: arguments, `->`, return code, outputs. Calls that differ in arguments and have the same answer share a line:
//! `0..3,7` are the arguments 0, 1, 2, 3 and 7, `gpu0..3` four GPUs. `~` follows a value that changed during
//! the recording, `*8` an element that occurs eight times. A struct, union or array whose bytes are all zero is `0`. The timestamp of a field value is
//! `now`, its latency `varies`. Lines that begin with `#` are ignored.
//!
//! # Examples
//!
//! ```
//! use nvml_sim::capture::{Argument, Capture, Value};
//!
//! let text = "\
//! nvml capture 1
//! driver: 580.159.04
//!
//! nvmlDeviceGetTemperature
//!   device=gpu0 sensorType=0 -> SUCCESS temp=31~
//!   device=gpu0 sensorType=1..2 -> INVALID_ARGUMENT
//! ";
//! let capture = Capture::parse(text)?;
//! let gpu = ("device".to_owned(), Argument::Name("gpu0".to_owned()));
//! let sensor = ("sensorType".to_owned(), Argument::Integer(0));
//! let answer = capture.answer("nvmlDeviceGetTemperature", &[gpu, sensor]).unwrap();
//! assert_eq!((answer.code, answer.output("temp")), (0, Some(&Value::Moving(Box::new(Value::Integer(31))))));
//! assert_eq!(capture.to_string(), text);
//! # Ok::<(), nvml_sim::capture::ParseError>(())
//! ```

pub mod layout;
pub mod memory;
mod parse;
mod runs;
pub mod shape;
mod write;

use std::collections::{BTreeMap, BTreeSet};

pub use parse::ParseError;

/// Number of the format, in the first line of a file.
pub(crate) const FORMAT: u32 = 1;

/// Recorded calls of a library.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Capture {
    /// Header lines in their order, such as `driver` and `nvml`.
    pub header: Vec<(String, String)>,
    /// Functions that the library lacks.
    pub missing: BTreeSet<String>,
    /// Answers by function and arguments.
    pub calls: BTreeMap<String, BTreeMap<Arguments, Answer>>,
    /// Duration of the fastest successful call of each function, in nanoseconds.
    pub costs: BTreeMap<String, u64>,
}

/// Arguments of a call with their names, in the order of the parameters. An input field of a struct is named
/// `parameter.field`; a versioned struct is an argument with the name of its type.
pub type Arguments = Vec<(String, Argument)>;

impl Capture {
    /// Header line of this name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.header.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Answer of a call.
    #[must_use]
    pub fn answer(&self, function: &str, arguments: &[(String, Argument)]) -> Option<&Answer> {
        self.calls.get(function)?.get(arguments)
    }

    /// Number of recorded calls.
    #[must_use]
    pub fn len(&self) -> usize {
        self.calls.values().map(BTreeMap::len).sum()
    }

    /// Whether no call is recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.calls.is_empty()
    }

    /// Parses the text of a capture.
    ///
    /// # Errors
    ///
    /// [`ParseError`] with the line that is not in the format.
    pub fn parse(text: &str) -> Result<Capture, ParseError> {
        parse::capture(text)
    }
}

/// Argument of a call.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Argument {
    /// Integer or enumerator.
    Integer(i128),
    /// Name of an object (`gpu0`) or of a struct type, or `null`.
    Name(String),
    /// String.
    Text(Vec<u8>),
}

/// Return code and outputs of a call.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// Return code.
    pub code: u32,
    /// Outputs by the name of the parameter, in the order of the parameters. After an error, only those that the call
    /// changed.
    pub outputs: Vec<(String, Value)>,
}

impl Answer {
    /// Output of this name.
    #[must_use]
    pub fn output(&self, name: &str) -> Option<&Value> {
        self.outputs.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

/// Output value of a call.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Integer or enumerator. 0 also stands for a struct, union or array of zero bytes.
    Integer(i128),
    /// Floating-point number.
    Real(f64),
    /// String, without its terminating NUL.
    Text(Vec<u8>),
    /// Array of bytes that is not a string.
    Bytes(Vec<u8>),
    /// Name of an object (`gpu0`) or of a return code, or `null`, `now`, `varies`.
    Name(String),
    /// Elements of an array.
    List(Vec<Value>),
    /// Fields of a struct, or the one member of a union that is in use.
    Fields(Vec<(String, Value)>),
    /// Value that changed between two calls of the recording.
    Moving(Box<Value>),
}

impl Value {
    /// Value without the mark of a value that changed.
    #[must_use]
    pub fn steady(&self) -> &Value {
        match self {
            Value::Moving(inner) => inner.steady(),
            other => other,
        }
    }

    /// Field of this name. 0 for each field of a struct of zero bytes.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Value> {
        match self.steady() {
            Value::Fields(fields) => fields.iter().find(|(known, _)| known == name).map(|(_, value)| value),
            zero @ Value::Integer(0) => Some(zero),
            _ => None,
        }
    }

    /// Marks what differs from `other`, the value of a later call.
    #[must_use]
    pub fn marked(self, other: &Value) -> Value {
        if self == *other {
            return self;
        }
        match (self, other) {
            (Value::Moving(inner), _) => Value::Moving(inner),
            (Value::List(ours), Value::List(theirs)) if ours.len() == theirs.len() => {
                Value::List(ours.into_iter().zip(theirs).map(|(our, their)| our.marked(their)).collect())
            }
            (Value::Fields(ours), Value::Fields(theirs))
                if ours.iter().map(|(name, _)| name).eq(theirs.iter().map(|(name, _)| name)) =>
            {
                let marked = ours.into_iter().zip(theirs).map(|((name, our), (_, their))| (name, our.marked(their)));
                Value::Fields(marked.collect())
            }
            (other, _) => Value::Moving(Box::new(other)),
        }
    }
}

/// Name of a return code without its prefix: `NOT_SUPPORTED`. `None` for a code that the header lacks.
#[must_use]
pub fn code_name(code: u32) -> Option<&'static str> {
    layout::CODES.iter().find(|(_, known)| *known == code).map(|(name, _)| *name)
}

/// Return code of this name, also of a number.
#[must_use]
pub fn code_of(name: &str) -> Option<u32> {
    let named = layout::CODES.iter().find(|(known, _)| *known == name).map(|(_, code)| *code);
    named.or_else(|| name.parse().ok())
}

/// Name of an object without its number, and the number: `gpu` and 3 of `gpu3`.
fn numbered(name: &str) -> Option<(&str, i128)> {
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = name.get(stem.len()..)?;
    // Only names that are the same after the number was read and written.
    digits.parse().ok().filter(|number: &i128| !stem.is_empty() && number.to_string() == digits).map(|n| (stem, n))
}
