//! Error of parsing a value.

/// Error of a string that is not a value of the type: the error of every [`FromStr`](std::str::FromStr) of this crate.
///
/// # Examples
///
/// ```
/// use nvml_wrapper::device::clock::Clock;
///
/// let error = "grafics".parse::<Clock>().unwrap_err();
/// assert_eq!(error.to_string(), "invalid Clock \"grafics\": expected Graphics, Sm, Memory, Video, or a number");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[error("invalid {type_name} {input:?}: expected {expected}")]
#[non_exhaustive]
pub struct ParseError {
    /// Name of the type, such as `Clock`.
    pub type_name: &'static str,
    /// The rejected string.
    pub input: String,
    /// Accepted strings: a list of names, or a format with examples.
    pub expected: String,
}

impl ParseError {
    /// Error with a format, such as `a PCI bus ID such as 0000:3b:00.0`.
    #[inline]
    pub(crate) fn new(type_name: &'static str, input: &str, expected: impl Into<String>) -> ParseError {
        ParseError { type_name, input: input.to_owned(), expected: expected.into() }
    }

    /// Error with a list of names and one more form. Long lists are cut.
    #[inline]
    pub(crate) fn with_names<'n>(
        type_name: &'static str,
        input: &str,
        names: impl Iterator<Item = &'n str> + Clone,
        or: &str,
    ) -> ParseError {
        const LISTED: usize = 24;
        let mut expected: Vec<&str> = names.clone().take(LISTED).collect();
        let count = names.count().saturating_sub(LISTED);
        let more = format!("{count} more names");
        if count > 0 {
            expected.push(&more);
        }
        ParseError::new(type_name, input, format!("{}, or {or}", expected.join(", ")))
    }
}
