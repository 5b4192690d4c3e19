//! The text: sections of lines, each with what it is about, and hints at what may be wrong.

use std::fmt;

/// A report in the making. It is printed at once, at the end.
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

    pub(crate) fn line(&mut self, about: &str, what: impl fmt::Display) {
        self.text += &format!("{about}: {what}\n");
    }

    /// The same for something that may have failed.
    pub(crate) fn answer<T: fmt::Display, E: fmt::Display>(&mut self, about: &str, answer: Result<T, E>) {
        match answer {
            Ok(value) => self.line(about, value),
            Err(error) => self.line(about, format!("({error})")),
        }
    }

    pub(crate) fn hint(&mut self, what: impl fmt::Display) {
        self.line("! hint", what);
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
