//! Versions of the NVIDIA driver.

use std::fmt;
use std::str::FromStr;

use crate::parse_error::ParseError;

/// Version of the NVIDIA driver, ordered by its numbers: `535.104.05` is less than `535.129.03`.
///
/// Driver branches are developed in parallel: a greater version need not have everything that a lesser one has.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DriverVersion {
    /// Driver branch: 535.
    pub major: u16,
    /// Release within the branch: 104.
    pub minor: u16,
    /// Patch release: 5. Zero if the driver has none.
    pub patch: u16,
}

/// # Construction
impl DriverVersion {
    /// Version from its numbers.
    #[must_use]
    #[inline]
    pub const fn new(major: u16, minor: u16, patch: u16) -> DriverVersion {
        DriverVersion { major, minor, patch }
    }
}

impl FromStr for DriverVersion {
    type Err = ParseError;

    /// Parses a version such as `535.104.05` or `340.108`. The patch release is 0 if the third part is missing or not
    /// a number.
    #[inline]
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.trim().split('.').map(|part| part.parse().ok());
        let (Some(Some(major)), Some(Some(minor))) = (parts.next(), parts.next()) else {
            let expected = "a version that begins with two numbers such as 340.108 or 535.104.05";
            return Err(ParseError::new("DriverVersion", text, expected));
        };
        Ok(DriverVersion { major, minor, patch: parts.next().flatten().unwrap_or(0) })
    }
}

impl fmt::Display for DriverVersion {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.major, self.minor)?;
        if self.patch == 0 { Ok(()) } else { write!(f, ".{:02}", self.patch) }
    }
}

#[cfg(feature = "serde")]
crate::form::text_form! { DriverVersion, "535.104.05" }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn driver_versions_are_ordered_by_number() {
        let parse = |text: &str| text.parse::<DriverVersion>().unwrap();
        assert!(parse("340.108") < parse("535.54.03"));
        assert!(parse("535.54.03") < parse("535.104.05"));
        assert_eq!(parse("535.104.05"), DriverVersion::new(535, 104, 5));
        assert_eq!(parse(" 610.43.02\n").to_string(), "610.43.02");
        assert_eq!(parse("340.108").to_string(), "340.108");
        for text in ["", "580", "x.1", "unknown", "-1.2"] {
            assert_eq!(text.parse::<DriverVersion>().unwrap_err().input, text);
        }
    }
}
