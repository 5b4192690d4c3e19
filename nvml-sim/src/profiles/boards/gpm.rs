//! GPU Performance Monitoring (GPM).

use crate::model::{Gpm, Meter};

/// An idle board: see [`loads`](super::loads). Every metric that the driver knows is supported, also one of an engine
/// that the board does not have.
pub(crate) fn h200(_index: u32) -> Gpm {
    let [idle, _] = super::loads::h200();
    Gpm { supported: true, streaming: Some(false), meter: Meter::of(&idle.gpm), ..Gpm::default() }
}

/// GPM was introduced with Hopper.
pub(crate) fn geforce() -> Gpm {
    Gpm::default()
}
