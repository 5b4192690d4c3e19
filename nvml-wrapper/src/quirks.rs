//! What drivers of one time do in a way of their own. The list is in headers/api.toml.

use std::fmt;
use std::ops::Range;

use crate::error::Result;
pub use crate::generated::quirks::Quirk;
use crate::nvml::Nvml;
use crate::system::DriverVersion;

/// A row of the list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts {
    pub(crate) name: &'static str,
    pub(crate) from: DriverVersion,
    pub(crate) before: DriverVersion,
    pub(crate) reason: &'static str,
    pub(crate) source: &'static str,
}

/// Fields from `first` to `last` of today that drivers with the quirk know by the numbers from `then` on.
#[derive(Debug)]
pub(crate) struct FieldShift {
    pub(crate) quirk: Quirk,
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) then: u32,
}

impl Quirk {
    /// Every quirk that this version of the crate knows, by the age of the drivers.
    pub fn all() -> impl Iterator<Item = Quirk> {
        Quirk::ALL.iter().copied()
    }

    /// A short name: `WideProcessLists`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.facts().name
    }

    /// What these drivers do, in a few words.
    #[must_use]
    pub fn reason(self) -> &'static str {
        self.facts().reason
    }

    /// Where it is known from.
    #[must_use]
    pub fn source(self) -> &'static str {
        self.facts().source
    }

    /// The drivers that do it.
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

impl Nvml {
    /// What the driver of this session does in a way of its own, as far as this crate has to know: none for most.
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
    ///
    /// # Errors
    ///
    /// Those of [`driver_version`](Nvml::driver_version).
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlSystemGetDriverVersion")]
    pub fn quirks(&self) -> Result<impl Iterator<Item = Quirk> + use<>> {
        let driver = self.driver_version()?;
        Ok(Quirk::all().filter(move |quirk| quirk.drivers().contains(&driver)))
    }

    /// Whether the driver has a quirk; not where its version cannot be told. It is asked for here, so this is to be
    /// called only where the quirk would matter.
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
        assert_eq!(text, "SwappedFieldIds (drivers 555.42 to before 570.86): field IDs 199 and 200 are swapped");
    }
}
