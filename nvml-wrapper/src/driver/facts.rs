//! Facts of quirks.

use crate::driver::version::DriverVersion;

/// Entry of the list of quirks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts {
    pub(crate) name: &'static str,
    pub(crate) from: DriverVersion,
    pub(crate) before: DriverVersion,
    /// By numbers of Windows, the last driver known to have the quirk and the first one known to be without; `None` if
    /// the range of the other fields holds there too.
    pub(crate) windows: Option<(DriverVersion, DriverVersion)>,
    pub(crate) reason: &'static str,
    pub(crate) source: &'static str,
}
