//! Modes that a driver can be put into.

use crate::model::Settings;

pub(crate) fn h200(_index: u32) -> Settings {
    Settings::default()
}

pub(crate) fn geforce() -> Settings {
    Settings::default()
}
