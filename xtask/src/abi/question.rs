//! The questions: what is asked of nvml-sys, of the C compiler, and of older headers.

use super::index::Index;

/// One fact that has a number, or a text, in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The type or the constant.
    pub subject: String,
    pub what: What,
}

/// What is asked of it. Fields are named as C names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    Size,
    Align,
    /// Whether an integer type has negative values.
    Sign,
    Offset(String),
    FieldSize(String),
    /// Whether a field's integers have negative values.
    FieldSign(String),
    Number,
    Text,
}

/// What a header has to say to a question.
#[derive(Debug, PartialEq, Eq)]
pub enum Form {
    /// The C expression to ask for.
    C(String),
    /// It has the struct and not the field.
    NoField,
    /// It has neither.
    Nothing,
}

/// What C needs to say whether a type is signed; an enumeration counts as the integer that it is stored in.
pub const SIGNED: &str =
    "#define SIGNED(x) _Generic((x), signed char: 1, short: 1, int: 1, long: 1, long long: 1, default: 0)";

impl Question {
    fn new(subject: &str, what: What) -> Question {
        Question { subject: subject.to_owned(), what }
    }

    /// All that can be asked about a header.
    pub fn all(header: &Index) -> Vec<Question> {
        let mut questions = Vec::new();
        for name in header.types() {
            questions.extend(Question::of_type(header, name));
        }
        for (name, is_number) in header.constants() {
            questions.push(Question::new(name, if is_number { What::Number } else { What::Text }));
        }
        questions
    }

    fn of_type(header: &Index, name: &str) -> Vec<Question> {
        let mut questions = vec![Question::new(name, What::Size), Question::new(name, What::Align)];
        if header.is_integer(name) {
            questions.push(Question::new(name, What::Sign));
        }
        for member in header.members(name) {
            let sign = header.is_integer(member.element()).then(|| What::FieldSign(member.name.clone()));
            let whats = [What::Offset(member.name.clone()), What::FieldSize(member.name)];
            questions.extend(whats.into_iter().chain(sign).map(|what| Question::new(name, what)));
        }
        questions
    }

    pub fn field(&self) -> Option<&str> {
        match &self.what {
            What::Offset(field) | What::FieldSize(field) | What::FieldSign(field) => Some(field),
            What::Size | What::Align | What::Sign | What::Number | What::Text => None,
        }
    }

    /// The question in C, put to a header.
    pub fn c(&self, header: &Index) -> Form {
        let name = &self.subject;
        let expression = match &self.what {
            What::Number | What::Text => match header.is_number(name) {
                Some(is_number) if is_number == (self.what == What::Number) => name.clone(),
                _ => return Form::Nothing,
            },
            _ if !header.has_type(name) => return Form::Nothing,
            What::Size => format!("sizeof({name})"),
            What::Align => format!("_Alignof({name})"),
            What::Sign => format!("SIGNED(({name})0)"),
            What::Offset(field) | What::FieldSize(field) | What::FieldSign(field) => {
                let Some(member) = header.member(name, field) else { return Form::NoField };
                match self.what {
                    What::Offset(_) => format!("offsetof({name}, {field})"),
                    What::FieldSize(_) => format!("sizeof((({name} *)0)->{field})"),
                    _ => format!("SIGNED((({name} *)0)->{field}{})", member.first()),
                }
            }
        };
        Form::C(expression)
    }

    /// The question in Rust, with the names of nvml-sys in scope and the functions of the probe in `rust.rs`.
    pub fn rust(&self, header: &Index) -> String {
        let name = &self.subject;
        let member = self.field().and_then(|field| header.member(name, field));
        let (path, first) = member.map(|member| (member.rust.clone(), member.first())).unwrap_or_default();
        match &self.what {
            What::Size => format!("number(size_of::<{name}>())"),
            What::Align => format!("number(align_of::<{name}>())"),
            What::Sign => format!("number(signed::<{name}>())"),
            What::Offset(_) => format!("number(offset_of!({name}, {path}))"),
            What::FieldSize(_) => format!("number(field_size(|x: &{name}| unsafe {{ &x.{path} }}))"),
            What::FieldSign(_) => format!("number(field_signed(|x: &{name}| unsafe {{ &x.{path}{first} }}))"),
            What::Number => format!("number({name})"),
            What::Text => format!("text({name})"),
        }
    }

    /// An answer in words, as headers/abi.toml gives those of older headers.
    pub fn words(&self, answer: &str) -> String {
        let sign = if answer == "1" { "signed" } else { "unsigned" };
        match &self.what {
            What::Size => format!("size {answer}"),
            What::Align => format!("alignment {answer}"),
            What::Sign => sign.to_owned(),
            What::Offset(field) => format!("{field} at {answer}"),
            What::FieldSize(field) => format!("{field} has {answer} bytes"),
            What::FieldSign(field) => format!("{field} {sign}"),
            What::Number | What::Text => answer.to_owned(),
        }
    }
}

impl std::fmt::Display for Question {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = &self.subject;
        match &self.what {
            What::Size => write!(out, "size of {name}"),
            What::Align => write!(out, "alignment of {name}"),
            What::Sign => write!(out, "sign of {name}"),
            What::Offset(field) => write!(out, "offset of {name}.{field}"),
            What::FieldSize(field) => write!(out, "size of {name}.{field}"),
            What::FieldSign(field) => write!(out, "sign of {name}.{field}"),
            What::Number | What::Text => write!(out, "{name}"),
        }
    }
}
