//! Clocks that can be set, and what keeps them down.

use crate::model::ClockControl;

pub(crate) fn h200(_index: u32) -> ClockControl {
    ClockControl::default()
}

pub(crate) fn geforce() -> ClockControl {
    ClockControl::default()
}
