//! Modes that a driver can be put into.

use crate::model::Settings;

/// That only root may set applications clocks was not read from hardware.
pub(crate) fn h200(_index: u32) -> Settings {
    Settings { api_restrictions: [Some(true), None], ..Settings::default() }
}

pub(crate) fn geforce() -> Settings {
    Settings { api_restrictions: [None, Some(false)], ..Settings::default() }
}
