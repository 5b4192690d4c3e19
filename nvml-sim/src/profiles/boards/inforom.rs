//! The InfoROM and its black box.

use crate::model::Inforom;

/// A checksum of 0 is what real boards answer. Not read from hardware: how long they ran.
pub(crate) fn h200(index: u32) -> Inforom {
    Inforom {
        objects: [Some("2.1".into()), Some("7.16".into()), None, None],
        checksum: Some(0),
        valid: Some(true),
        black_box: Some(None),
        time_run: Some(8_640_000 + 3600 * index),
    }
}

/// No object but the maker's own, and no black box.
pub(crate) fn geforce() -> Inforom {
    Inforom { objects: [Some("1.1".into()), None, None, None], ..Inforom::default() }
}
