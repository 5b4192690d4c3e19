//! Power source, power limits of scopes and power modes.

use nvml_sys::*;

use crate::model::{PowerControl, PowerMizer};

/// The power source and the PowerMizer modes were read from hardware. The RUSD settings are invented: no driver with them was available.
pub(crate) fn h200(_index: u32) -> PowerControl {
    PowerControl {
        source: Some(NVML_POWER_SOURCE_AC),
        scope_limits: [None; 3],
        power_mizer: Some(PowerMizer { mode: 0, supported: 0b111 }),
        adaptive_tgp: None,
        rusd_poll_mask: Some(NVML_RUSD_POLL_NONE.into()),
    }
}

pub(crate) fn geforce() -> PowerControl {
    let modes =
        [NVML_POWER_MIZER_MODE_ADAPTIVE, NVML_POWER_MIZER_MODE_PREFER_MAXIMUM_PERFORMANCE, NVML_POWER_MIZER_MODE_AUTO];
    PowerControl {
        source: None,
        scope_limits: [None; 3],
        power_mizer: Some(PowerMizer {
            mode: NVML_POWER_MIZER_MODE_AUTO,
            supported: modes.iter().fold(0, |bits, mode| bits | 1 << mode),
        }),
        adaptive_tgp: None,
        rusd_poll_mask: None,
    }
}
