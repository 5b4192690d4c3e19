//! Facts of quirks.

use crate::driver::version::DriverVersion;

/// Entry of the list of quirks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts {
    pub(crate) name: &'static str,
    pub(crate) from: DriverVersion,
    pub(crate) before: DriverVersion,
    pub(crate) reason: &'static str,
    pub(crate) source: &'static str,
}
