//! Fans, coolers and thermal settings.

use crate::model::Cooling;

pub(crate) fn h200(_index: u32) -> Cooling {
    Cooling::default()
}

pub(crate) fn geforce() -> Cooling {
    Cooling::default()
}
