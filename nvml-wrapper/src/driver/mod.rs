//! Driver versions, and quirks: driver-specific behavior that the crate compensates for, listed by [`Quirk::ALL`].
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::quirks`](crate::Nvml::quirks) | quirks of the driver of a session |
//! | [`DriverVersion`] | version of the NVIDIA driver, ordered |
//! | [`Quirk`] | one quirk, with the range of drivers, its reason and its source |

pub(crate) mod facts;
pub(crate) mod library;
pub(crate) mod version;

use std::fmt;
use std::ops::Range;

pub use crate::generated::quirks::Quirk;
pub(crate) use facts::Facts;
pub use version::DriverVersion;

/// # Facts
impl Quirk {
    /// Name of the variant: `WideProcessLists`.
    #[must_use]
    #[inline]
    pub fn name(self) -> &'static str {
        self.facts().name
    }

    /// Short description of the behavior.
    #[must_use]
    #[inline]
    pub fn reason(self) -> &'static str {
        self.facts().reason
    }

    /// Source of the knowledge: headers or observed drivers.
    #[must_use]
    #[inline]
    pub fn source(self) -> &'static str {
        self.facts().source
    }

    /// Range of driver versions with the quirk, by the numbers of Linux drivers; its end is the first version without.
    #[must_use]
    #[inline]
    pub fn drivers(self) -> Range<DriverVersion> {
        self.facts().from..self.facts().before
    }

    /// Range of driver versions with the quirk, by the numbers of Windows drivers, which WSL2 reports too; its end is
    /// the first version known to be without.
    #[must_use]
    #[inline]
    pub fn windows_drivers(self) -> Range<DriverVersion> {
        let Facts { from, before, windows, .. } = self.facts();
        from..windows.map_or(before, |(_, before)| before)
    }
}

impl fmt::Display for Quirk {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Range { start, end } = self.drivers();
        write!(f, "{} (drivers {start} to before {end}): {}", self.name(), self.reason())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
