//! InfoROM and black box recorder (BBX).

use crate::model::Inforom;

/// Real boards report a checksum of 0. The time run was not read from hardware.
pub(crate) fn h200(index: u32) -> Inforom {
    Inforom {
        objects: [Some("2.1".into()), Some("7.16".into()), None, None],
        checksum: Some(0),
        valid: Some(true),
        black_box: Some(None),
        time_run: Some(8_640_000 + 3600 * index),
    }
}

/// Only the OEM object, and no BBX support.
pub(crate) fn geforce() -> Inforom {
    Inforom { objects: [Some("1.1".into()), None, None, None], ..Inforom::default() }
}
