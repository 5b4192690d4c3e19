//! The NVLink fabric, the platform, and the host.

use crate::model::Fabric;

pub(crate) fn h200(_index: u32) -> Fabric {
    Fabric::default()
}

pub(crate) fn geforce() -> Fabric {
    Fabric::default()
}
