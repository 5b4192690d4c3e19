//! Power limits and modes that can be set.

use crate::model::PowerControl;

pub(crate) fn h200(_index: u32) -> PowerControl {
    PowerControl::default()
}

pub(crate) fn geforce() -> PowerControl {
    PowerControl::default()
}
