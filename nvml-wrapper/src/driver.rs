//! Driver quirks: driver-specific behavior that the crate compensates for, listed in headers/api.toml.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::quirks`](crate::Nvml::quirks) | quirks of the driver of a session |
//! | [`Quirk`] | one quirk, with the range of drivers, its reason and its source |

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

pub use crate::generated::quirks::Quirk;

/// Version of the NVIDIA driver, ordered by its numbers: `535.104.05` is less than `535.129.03`.
///
/// Driver branches are developed in parallel: a greater version need not have everything that a lesser one has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    pub const fn new(major: u16, minor: u16, patch: u16) -> DriverVersion {
        DriverVersion { major, minor, patch }
    }
}

/// Error of a string that is not a [`DriverVersion`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("not a driver version, which begins with two numbers such as 340.108 or 535.104.05")]
pub struct ParseDriverVersionError;

impl FromStr for DriverVersion {
    type Err = ParseDriverVersionError;

    /// Parses a version such as `535.104.05` or `340.108`. The patch release is 0 if the third part is missing or not
    /// a number.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.trim().split('.').map(|part| part.parse().ok());
        let (Some(Some(major)), Some(Some(minor))) = (parts.next(), parts.next()) else {
            return Err(ParseDriverVersionError);
        };
        Ok(DriverVersion { major, minor, patch: parts.next().flatten().unwrap_or(0) })
    }
}

impl fmt::Display for DriverVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.major, self.minor)?;
        if self.patch == 0 { Ok(()) } else { write!(f, ".{:02}", self.patch) }
    }
}

/// Entry of the list of quirks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts {
    pub(crate) name: &'static str,
    pub(crate) from: DriverVersion,
    pub(crate) before: DriverVersion,
    pub(crate) reason: &'static str,
    pub(crate) source: &'static str,
}

/// Fields `first` to `last` of the newest header. On drivers with the quirk, their numbers start at `shifted_first`.
#[derive(Debug)]
pub(crate) struct FieldShift {
    pub(crate) quirk: Quirk,
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) shifted_first: u32,
}

/// # Facts
impl Quirk {
    /// Name of the variant: `WideProcessLists`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.facts().name
    }

    /// Short description of the behavior.
    #[must_use]
    pub fn reason(self) -> &'static str {
        self.facts().reason
    }

    /// Source of the knowledge: headers or observed drivers.
    #[must_use]
    pub fn source(self) -> &'static str {
        self.facts().source
    }

    /// Range of driver versions with the quirk; its end is the first version without.
    #[must_use]
    pub fn drivers(self) -> Range<DriverVersion> {
        self.facts().from..self.facts().before
    }
}

impl fmt::Display for Quirk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Range { start, end } = self.drivers();
        write!(f, "{} (drivers {start} to before {end}): {}", self.name(), self.reason())
    }
}

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
            assert_eq!(text.parse::<DriverVersion>(), Err(ParseDriverVersionError), "{text}");
        }
    }

    #[test]
    fn each_quirk_has_its_facts() {
        assert!(Quirk::ALL.is_sorted());
        for quirk in Quirk::ALL.iter().copied() {
            assert_eq!(format!("{quirk:?}"), quirk.name());
            assert!(!quirk.reason().is_empty() && !quirk.source().is_empty() && !quirk.drivers().is_empty());
        }
        let text = Quirk::SwappedFieldIds.to_string();
        assert_eq!(text, "SwappedFieldIds (drivers 555.42 to before 570.86): field IDs 199 and 200 are swapped");
    }
}
