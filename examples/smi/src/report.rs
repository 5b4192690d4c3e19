//! The lines of a report: as text with the columns of `nvidia-smi -q`, and as JSON.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

/// Column of the colon.
const COLUMN: usize = 55;

/// Value of what the GPU or the driver does not support.
pub const NOT_AVAILABLE: &str = "N/A";

/// A line, and the lines below it.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// `name : value`. Lines that detail the value are indented below it.
    Value {
        /// Name before the colon.
        name: &'static str,
        /// Value behind the colon.
        value: String,
        /// Indented lines.
        details: Vec<Line>,
    },
    /// A name without a value, and its lines.
    Section {
        /// Name of the section.
        name: &'static str,
        /// Indented lines.
        lines: Vec<Line>,
    },
    /// Any number of sections with the same name.
    Sections {
        /// Name of each section.
        name: &'static str,
        /// Lines of each section.
        items: Vec<Vec<Line>>,
    },
    /// One section with the lines of any number of items; `name : None` without items.
    List {
        /// Name of the section.
        name: &'static str,
        /// Lines of each item.
        items: Vec<Vec<Line>>,
    },
}

/// A line with a value.
pub fn value(name: &'static str, value: impl Into<String>) -> Line {
    Line::Value { name, value: value.into(), details: Vec::new() }
}

/// A section.
pub fn section(name: &'static str, lines: impl Into<Vec<Line>>) -> Line {
    Line::Section { name, lines: lines.into() }
}

/// The report of a node.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Lines about the node.
    pub node: Vec<Line>,
    /// PCI bus ID, or the name if it cannot be read, and lines of each GPU.
    pub gpus: Vec<(String, Vec<Line>)>,
}

impl Report {
    /// The report as `nvidia-smi -q` prints it.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = "\n==============NVSMI LOG==============\n\n".to_owned();
        for line in &self.node {
            // The count of GPUs begins a paragraph.
            if matches!(line, Line::Value { name: "Attached GPUs", .. }) {
                text.push('\n');
            }
            line.write(0, &mut text);
        }
        for (id, lines) in &self.gpus {
            let _ = writeln!(text, "GPU {id}");
            lines.iter().for_each(|line| line.write(1, &mut text));
            text.push('\n');
        }
        text
    }

    /// The report as an object: names are those of the text, `N/A` is null, all other values are strings.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut report = object(&self.node);
        let gpus = self.gpus.iter().map(|(id, lines)| {
            let mut gpu = Map::from_iter([("GPU".to_owned(), json!(id))]);
            gpu.append(&mut object(lines));
            Value::Object(gpu)
        });
        report.insert("GPUs".to_owned(), gpus.collect());
        Value::Object(report)
    }
}

impl Line {
    fn write(&self, depth: usize, text: &mut String) {
        let indent = depth * 4;
        let below = |lines: &[Line], text: &mut String| lines.iter().for_each(|line| line.write(depth + 1, text));
        let title = |name: &str, text: &mut String| _ = writeln!(text, "{:indent$}{name}", "");
        match self {
            Line::Value { name, value, details } => {
                let width = COLUMN - indent;
                let _ = writeln!(text, "{:indent$}{name:width$}: {value}", "");
                below(details, text);
            }
            Line::Section { name, lines } => {
                title(name, text);
                below(lines, text);
            }
            Line::Sections { name, items } => {
                for lines in items {
                    title(name, text);
                    below(lines, text);
                }
            }
            Line::List { name, items } if items.is_empty() => value(name, "None").write(depth, text),
            Line::List { name, items } => {
                title(name, text);
                items.iter().for_each(|lines| below(lines, text));
            }
        }
    }
}

/// The lines as members of an object. Details of a value are members beside it.
fn object(lines: &[Line]) -> Map<String, Value> {
    let mut members = Map::new();
    for line in lines {
        let (name, member) = match line {
            Line::Value { name, value, .. } if value == NOT_AVAILABLE => (name, Value::Null),
            Line::Value { name, value, .. } => (name, json!(value)),
            Line::Section { name, lines } => (name, Value::Object(object(lines))),
            Line::Sections { name, items } | Line::List { name, items } => {
                (name, items.iter().map(|lines| Value::Object(object(lines))).collect())
            }
        };
        members.insert(name.trim().to_owned(), member);
        if let Line::Value { details, .. } = line {
            members.append(&mut object(details));
        }
    }
    members
}
