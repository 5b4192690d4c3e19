//! Report text: sections of lines with a label and a value, and hints at possible causes.

use std::fmt;

/// A report, printed as a whole at the end.
#[derive(Default)]
pub(crate) struct Report {
    text: String,
}

impl Report {
    pub(crate) fn section(&mut self, title: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text += &format!("== {title}\n");
    }

    pub(crate) fn line(&mut self, label: &str, value: impl fmt::Display) {
        self.text += &format!(
            "{label}: {value}
"
        );
    }

    /// Line with the value or the error of a query.
    pub(crate) fn result<T: fmt::Display, E: fmt::Display>(&mut self, label: &str, result: Result<T, E>) {
        match result {
            Ok(value) => self.line(label, value),
            Err(error) => self.line(label, format!("({error})")),
        }
    }

    pub(crate) fn hint(&mut self, hint: impl fmt::Display) {
        self.line("! hint", hint);
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
