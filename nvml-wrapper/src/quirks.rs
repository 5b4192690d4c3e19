//! Driver quirks: driver-specific behavior that the crate compensates for, listed in headers/api.toml.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::quirks`](crate::Nvml::quirks) | quirks of the driver of a session |
//! | [`Quirk`] | one quirk, with the range of drivers, its reason and its source |

use std::fmt;
use std::ops::Range;

use crate::error::Result;
pub use crate::generated::quirks::Quirk;
use crate::nvml::Nvml;
use crate::system::DriverVersion;

/// Row of the list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts {
    pub(crate) name: &'static str,
    pub(crate) from: DriverVersion,
    pub(crate) before: DriverVersion,
    pub(crate) reason: &'static str,
    pub(crate) source: &'static str,
}

/// Fields `first` to `last` of the newest header, which drivers with the quirk number from `then` on.
#[derive(Debug)]
pub(crate) struct FieldShift {
    pub(crate) quirk: Quirk,
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) then: u32,
}

/// # Facts
impl Quirk {
    /// Iterator over all quirks that this version of the crate knows, oldest drivers first.
    pub fn all() -> impl Iterator<Item = Quirk> {
        Quirk::ALL.iter().copied()
    }

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

/// # Driver quirks
impl Nvml {
    /// Iterator over the quirks of the driver in use that this crate knows. Most drivers have none.
    ///
    /// The crate compensates for them. Programs that call C functions themselves have to do so too.
    ///
    /// # Errors
    ///
    /// Those of [`driver_version`](Nvml::driver_version).
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    ///
    /// # Examples
    ///
    /// ```
    /// # let old = nvml_sim::Node::h200x8().with_era(nvml_sim::Era::R535_54);
    /// # let sim = nvml_sim::Simulation::start(old);
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// for quirk in nvml.quirks()? {
    ///     println!("{quirk}");
    /// }
    /// # assert!(nvml.quirks()?.any(|quirk| quirk == nvml_wrapper::Quirk::WideProcessLists));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlSystemGetDriverVersion")]
    pub fn quirks(&self) -> Result<impl Iterator<Item = Quirk> + use<>> {
        let driver = self.driver_version()?;
        Ok(Quirk::all().filter(move |quirk| quirk.drivers().contains(&driver)))
    }

    /// Whether the driver has a quirk; `false` if its version cannot be read. The first call in a session reads the
    /// version, so it is made only where the quirk matters.
    pub(crate) fn has_quirk(&self, quirk: Quirk) -> bool {
        self.known_driver().is_some_and(|driver| quirk.drivers().contains(&driver))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_quirk_has_its_facts() {
        assert!(Quirk::all().is_sorted());
        for quirk in Quirk::all() {
            assert_eq!(format!("{quirk:?}"), quirk.name());
            assert!(!quirk.reason().is_empty() && !quirk.source().is_empty() && !quirk.drivers().is_empty());
        }
        let text = Quirk::SwappedFieldIds.to_string();
        assert_eq!(text, "SwappedFieldIds (drivers 555.42 to before 570.86): field ids 199 and 200 are swapped");
    }
}
